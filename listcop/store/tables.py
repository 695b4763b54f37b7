"""The tables as the newest migration leaves them; every one that grows is keyed by its list."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An aware moment, UTC in the database: timestamptz on PostgreSQL, sortable text on SQLite.

    SQLite through SQLAlchemy's own DateTime would drop the zone without converting.
    """

    impl = sa.String(32)
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        kind = sa.DateTime(timezone=True) if dialect.name == "postgresql" else sa.String(32)
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no zone; moments are kept in UTC")
        moment = value if value.tzinfo is UTC else value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.isoformat(" ", "microseconds")

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return moment.astimezone(UTC)


class Json(sa.types.TypeDecorator[Any]):
    """JSON; JSONB on PostgreSQL, whose dialect is loaded there alone: it is a tenth of all that a server loads."""

    impl = sa.JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(sa.JSON(none_as_null=True))
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB(none_as_null=True))


JSON = Json()


def _number(name: str, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger, nullable=more.pop("nullable", False), **more)


def _counter(name: str) -> sa.Column[Any]:
    return _number(name, server_default="0")


def _text(name: str, default: str | None = "", **more: Any) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=default is None, server_default=default, **more)


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def _moment(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, UtcDateTime, nullable=nullable)


def _key(*names: str) -> list[sa.Column[Any]]:
    return [_number(name, primary_key=True, autoincrement=False) for name in names]


def in_list(table: sa.FromClause, list_id: Any, **values: Any) -> sa.ColumnElement[bool]:
    """The rows of one list that hold these values; each may be another table's column, or one that is given later."""
    return sa.and_(table.c.list_id == list_id, *(table.c[name] == value for name, value in values.items()))


lists = sa.Table(
    "lists",
    metadata,
    sa.Column("list_id", sa.Integer, primary_key=True),
    _text("name"),
    _text("domain"),
    _text("title"),
    sa.Column("settings", JSON, nullable=False),
    _moment("created"),
    _text("paused", None),  # the reason, while the list is paused
    sa.Column("reply_marks", sa.Boolean),  # no: its archive shows no reply marks, found at import
    _text("seal"),  # what its members' keys are bound to
    _counter("last_number"),
    _counter("last_letter"),
    _counter("last_member"),
    _counter("last_delivery"),
    _counter("last_asset"),
    _counter("last_digest"),
    _counter("last_held"),
    _counter("last_event"),
    _counter("last_reading"),
    sa.UniqueConstraint("name", "domain"),
)

people = sa.Table(
    "people",
    metadata,
    sa.Column("person_id", sa.Integer, primary_key=True),
    _text("name"),
    _text("language"),
    _moment("created"),
)

addresses = sa.Table(
    "addresses",
    metadata,
    sa.Column("address", sa.Text, primary_key=True),  # normal form
    sa.Column("person_id", sa.Integer, nullable=False, index=True),
    sa.Column("folded", sa.Text, server_default="", nullable=False, index=True),  # in lower case
)

_MORE = sa.text("roles <> 'member'")  # who is more than a member: a few of each list

memberships = sa.Table(
    "memberships",
    metadata,
    *_key("list_id", "membership_id"),
    sa.Column("person_id", sa.Integer, nullable=False),
    _text("address"),
    _text("domain"),  # of the address: lots are cut in this order
    _text("name"),
    _text("language"),
    _text("cadence"),
    _text("roles"),  # member, facilitator, moderator, owner joined by "+"
    _text("state"),
    _moment("joined"),
    _moment("paused_until", nullable=True),
    _counter("each_from"),  # single copies of posts above this number
    _counter("sent_up_to"),  # digests of posts above this number
    sa.Column("short_digest", sa.Boolean, nullable=False, server_default=sa.true()),
    _flag("listening"),
    _moment("last_deed", nullable=True),
    _counter("deeds"),
    _flag("lite"),  # copies and digests are short, for slow lines and feature phones
    _text("profile"),  # what they tell of themself
    _flag("combined"),  # their digests of all lists come in one letter, the edition of the person
    sa.UniqueConstraint("list_id", "address"),
    sa.Index("ix_memberships_delivery", "list_id", "state", "cadence", "domain", "membership_id"),
    sa.Index("ix_memberships_person", "person_id"),
    sa.Index("ix_memberships_combined", "combined", "person_id"),
    # As on PostgreSQL (migration 0003); said of it here, SQLAlchemy would load its dialect for everybody.
    sa.Index("ix_memberships_roles", "list_id", sqlite_where=_MORE),
)

person_digests = sa.Table(
    "person_digests",
    metadata,
    sa.Column("person_id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("cadence", sa.Text, primary_key=True),
    sa.Column("period", sa.Text, primary_key=True),  # in the person's zone
    _moment("closes"),
    sa.Column("posts", sa.Integer, nullable=False, server_default="0"),  # new ones in it, over all lists
)

letters = sa.Table(
    "letters",
    metadata,
    *_key("list_id", "letter_id"),
    _moment("received"),
    _text("door"),
    _text("sender"),  # envelope
    _text("recipient"),
    _text("peer"),
    _text("message_id"),
    _text("sha256"),
    _number("size"),
    _text("fate"),  # one of checks.FATES
    _text("reason"),
    _number("number", nullable=True),  # of the post or the held post it became
    _text("substance"),  # of its text and files, and of its subject: a second copy has the same
    sa.Index("ix_letters_message", "list_id", "message_id"),
    sa.Index("ix_letters_fate", "list_id", "fate", "received"),
)

letter_bytes = sa.Table(
    "letter_bytes",
    metadata,
    *_key("list_id", "letter_id"),
    sa.Column("packed", sa.LargeBinary, nullable=False),  # zlib
)

posts = sa.Table(
    "posts",
    metadata,
    *_key("list_id", "number"),
    _number("letter_id"),
    _text("message_id"),
    _text("substance"),
    _number("thread"),
    _number("parent", nullable=True),
    _text("answers", None),  # the Message-ID it names as answered; none: unknown, or it names none
    _text("author"),
    _text("name"),
    _text("subject"),
    _moment("date"),
    _moment("accepted"),
    _flag("imported"),
    _text("automatic", None),
    _flag("reply_mark"),
    sa.Column("attachments", JSON, nullable=False),
    sa.Column("placed", JSON, nullable=False),  # why it stands in this thread: [reason, confidence]
    sa.Column("changed", JSON, nullable=False),  # what we change of its copies, and why
    _text("policy"),  # the author's DMARC policy as found; "" until asked
    _text("redacted", None),
    _number("read_by", server_default="0"),  # version of the rules that read it; 0 = not yet
    _text("text"),  # new text only
    _text("quoted"),
    sa.Index("ix_posts_message", "list_id", "message_id"),
    sa.Index("ix_posts_thread", "list_id", "thread", "number"),
    sa.Index("ix_posts_author", "list_id", "author", "number"),
    sa.Index("ix_posts_unread", "list_id", "read_by"),
    sa.Index("ix_posts_accepted", "list_id", "accepted"),
    sa.Index("ix_posts_letter", "list_id", "letter_id"),
)

message_ids = sa.Table(
    "message_ids",
    metadata,
    sa.Column("list_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message_id", sa.Text, primary_key=True),
    _number("thread"),
    _number("number", nullable=True),  # none: a missing ancestor, adopted by its bringer
    sa.Index("ix_message_ids_thread", "list_id", "thread"),
)

threads = sa.Table(
    "threads",
    metadata,
    *_key("list_id", "number"),
    _text("subject"),
    _text("normal_subject"),
    _moment("started"),
    _moment("last_post"),
    _counter("posts"),
    _text("kind", "other"),
    sa.Column("types", JSON, nullable=False),
    _text("type_source", "none"),
    sa.Column("type_confidence", sa.Float, nullable=False, server_default="0"),
    _text("state", "none"),
    _flag("needs_answer"),
    _text("asker", None),
    sa.Column("answered_by", JSON, nullable=False),
    sa.Column("changes", JSON, nullable=False),
    _text("closed_why"),
    _moment("open_since", nullable=True),
    _flag("reasked"),
    sa.Column("why", JSON, nullable=False),
    sa.Column("said", JSON, nullable=False),  # what people decided; never overwritten
    _number("merged_into", nullable=True),
    _counter("reading"),  # rises whenever it was read: pages made before it are old
    sa.Index("ix_threads_subject", "list_id", "normal_subject", "last_post"),
    sa.Index("ix_threads_state", "list_id", "state", "open_since"),
    sa.Index("ix_threads_last", "list_id", "last_post"),
    sa.Index("ix_threads_reading", "list_id", "reading"),
)

readings = sa.Table(
    "readings",
    metadata,
    *_key("list_id", "number"),
    _text("role", "other"),
    _text("kind", "other"),
    sa.Column("types", JSON, nullable=False),
    _flag("asks"),
    sa.Column("links", JSON, nullable=False),
    sa.Column("why", JSON, nullable=False),
)

assets = sa.Table(
    "assets",
    metadata,
    *_key("list_id", "number"),
    _number("post"),
    _number("thread"),
    _text("ref"),
    _text("title"),
    _text("what"),
    _text("by"),
    _text("by_name"),
    _text("same_as"),  # sha256 of a file, normal form of a link
    _number("size", server_default="0"),
    _moment("found"),
    sa.UniqueConstraint("list_id", "same_as"),
    sa.Index("ix_assets_post", "list_id", "post"),
    sa.Index("ix_assets_thread", "list_id", "thread"),
)

former_assets = sa.Table(  # what reading takes for none any more; should it change its mind, a7 is a7 again
    "former_assets",
    metadata,
    *_key("list_id", "number"),
    _number("post"),
    _text("same_as"),
    sa.UniqueConstraint("list_id", "same_as"),
    sa.Index("ix_former_assets_post", "list_id", "post"),
)

follows = sa.Table(
    "follows",
    metadata,
    *_key("list_id", "thread", "membership_id"),
    _flag("muted"),
    _counter("since"),  # post number
)

held = sa.Table(
    "held",
    metadata,
    *_key("list_id", "number"),
    _number("letter_id"),
    _text("author"),
    _text("name"),
    _text("subject"),
    sa.Column("reasons", JSON, nullable=False),
    _number("thread", nullable=True),  # the thread its reply address named
    _moment("since"),
    _text("state", "waiting"),
    _moment("settled", nullable=True),
    _text("settled_by"),
    _text("settled_why"),
    sa.Index("ix_held_state", "list_id", "state"),
    sa.Index("ix_held_since", "list_id", "since"),
)

keys = sa.Table(
    "keys",
    metadata,
    sa.Column("list_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("key_hash", sa.Text, primary_key=True),
    _text("purpose"),
    _text("address"),
    sa.Column("data", JSON, nullable=False),
    _moment("created"),
    _moment("expires"),
    _moment("used", nullable=True),
    _text("result"),
    sa.Index("ix_keys_address", "list_id", "address", "purpose"),
    sa.Index("ix_keys_created", "address", "created"),
    sa.Index("ix_keys_hash", "key_hash"),  # an answer by its "ref:" line does not say its list
)

deliveries = sa.Table(
    "deliveries",
    metadata,
    *_key("list_id", "delivery_id"),
    _text("kind"),  # post, digest, letter
    _number("number", nullable=True),  # of the post or digest
    _text("edition"),  # of a digest: edition and language; of a post that is newer than its number: as which it is new
    _text("cadence"),  # whom a digest is for
    _text("recipient"),  # of a letter to one person
    _text("sender"),
    _moment("created"),
    _moment("due"),  # since when; an owner's word that it is to be tried makes it anew
    _text("state", "due"),  # due, held, cut, done, refused
    _text("cursor_domain"),
    _counter("cursor_member"),
    _counter("lots"),
    _counter("open_lots"),
    _text("reason"),
    sa.Index("ix_deliveries_state", "list_id", "state", "due"),
    sa.Index("ix_deliveries_number", "list_id", "kind", "number"),
)

delivery_bytes = sa.Table(
    "delivery_bytes",
    metadata,
    *_key("list_id", "delivery_id"),
    sa.Column("packed", sa.LargeBinary, nullable=False),
)

lots = sa.Table(
    "lots",
    metadata,
    *_key("list_id", "delivery_id", "lot"),
    sa.Column("members", JSON, nullable=False),  # membership ids, in the order they are sent
    _moment("due"),
    _text("state", "due"),  # due, claimed, held, done, refused
    _moment("leased_until", nullable=True),
    _counter("fence"),
    _counter("attempts"),
    _text("outcome"),  # a letter a member: s sent, l later, n never, u uncertain
    _text("reason"),
    _text("holder"),  # the node that claimed it last
    _moment("first", nullable=True),  # when the relay first did not want the letter for now
    sa.Index("ix_lots_due", "list_id", "state", "due"),
)

failures = sa.Table(
    "failures",
    metadata,
    *_key("list_id", "delivery_id", "membership_id"),
    _text("address"),
    _text("state"),  # later, sending, owed (until mail comes to them again), held, never, uncertain, refused, sent
    _counter("attempts"),
    _moment("first"),
    _moment("due", nullable=True),  # while it is sent: when the claim ends
    _text("reason"),
    _text("holder"),  # the node that tries it
    sa.Index("ix_failures_due", "list_id", "state", "due"),
)

digests = sa.Table(
    "digests",
    metadata,
    *_key("list_id", "number"),
    _text("cadence"),
    _text("period"),
    _moment("opens"),
    _moment("closes"),
    _number("above"),  # the last post number taken before
    _number("up_to"),
    _moment("made"),
    _flag("sent"),
    sa.Column("items", JSON, nullable=False),  # edition → [[n, thread or null, subject], …]
    sa.UniqueConstraint("list_id", "cadence", "period"),
)

digest_letters = sa.Table(
    "digest_letters",
    metadata,
    *_key("list_id", "number"),
    sa.Column("edition", sa.Text, primary_key=True),
    sa.Column("language", sa.Text, primary_key=True),
    _text("subject"),
    _text("text"),
    sa.Column("packed", sa.LargeBinary, nullable=False),  # the finished letter with a place for the leave address
)

events = sa.Table(
    "events",
    metadata,
    *_key("list_id", "event_id"),
    _moment("at"),
    _text("who"),
    _text("what"),
    _text("ref"),
    sa.Column("data", JSON, nullable=False),
    sa.Index("ix_events_ref", "list_id", "ref"),
    sa.Index("ix_events_what", "list_id", "what", "at"),
)

mailbox_letters = sa.Table(
    "mailbox_letters",
    metadata,
    sa.Column("account", sa.Text, primary_key=True),  # the mailbox's URL; in earlier releases its name
    sa.Column("uidvalidity", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("uid", sa.BigInteger, primary_key=True, autoincrement=False),
    _moment("kept"),
)

leases = sa.Table(
    "leases",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    _text("holder"),
    _moment("until"),
    _counter("fence"),
)

facts = sa.Table(
    "facts",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    _text("value"),
)

# The full-text index is no SQLAlchemy table: FTS5 on SQLite, a tsvector column on PostgreSQL. See search.py.
