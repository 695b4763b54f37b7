"""Lists, members, letters, posts, threads, what reading finds, deliveries and digests: the first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def _moment() -> sa.String:
    """timestamptz on PostgreSQL, sortable text on SQLite; frozen here as this release made it."""
    kind = sa.String(32)
    return kind.with_variant(sa.DateTime(timezone=True), "postgresql")


JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "addresses",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_addresses")),
    )
    op.create_index(op.f("ix_addresses_person_id"), "addresses", ["person_id"], unique=False)
    op.create_table(
        "assets",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("post", sa.BigInteger(), nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("ref", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("by_name", sa.Text(), server_default="", nullable=False),
        sa.Column("same_as", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("found", _moment(), nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name=op.f("pk_assets")),
        sa.UniqueConstraint("list_id", "same_as", name=op.f("uq_assets_list_id_same_as")),
    )
    op.create_index("ix_assets_post", "assets", ["list_id", "post"], unique=False)
    op.create_index("ix_assets_thread", "assets", ["list_id", "thread"], unique=False)
    op.create_table(
        "deliveries",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("delivery_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("edition", sa.Text(), server_default="", nullable=False),
        sa.Column("cadence", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient", sa.Text(), server_default="", nullable=False),
        sa.Column("sender", sa.Text(), server_default="", nullable=False),
        sa.Column("created", _moment(), nullable=False),
        sa.Column("due", _moment(), nullable=False),
        sa.Column("state", sa.Text(), server_default="due", nullable=False),
        sa.Column("cursor_domain", sa.Text(), server_default="", nullable=False),
        sa.Column("cursor_member", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("lots", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("open_lots", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "delivery_id", name=op.f("pk_deliveries")),
    )
    op.create_index("ix_deliveries_number", "deliveries", ["list_id", "kind", "number"], unique=False)
    op.create_index("ix_deliveries_state", "deliveries", ["list_id", "state", "due"], unique=False)
    op.create_table(
        "delivery_bytes",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("delivery_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("list_id", "delivery_id", name=op.f("pk_delivery_bytes")),
    )
    op.create_table(
        "digest_letters",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", "edition", "language", name=op.f("pk_digest_letters")),
    )
    op.create_table(
        "digests",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("cadence", sa.Text(), server_default="", nullable=False),
        sa.Column("period", sa.Text(), server_default="", nullable=False),
        sa.Column("opens", _moment(), nullable=False),
        sa.Column("closes", _moment(), nullable=False),
        sa.Column("above", sa.BigInteger(), nullable=False),
        sa.Column("up_to", sa.BigInteger(), nullable=False),
        sa.Column("made", _moment(), nullable=False),
        sa.Column("sent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("items", JSON, nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name=op.f("pk_digests")),
        sa.UniqueConstraint("list_id", "cadence", "period", name=op.f("uq_digests_list_id_cadence_period")),
    )
    op.create_table(
        "events",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", _moment(), nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("ref", sa.Text(), server_default="", nullable=False),
        sa.Column("data", JSON, nullable=False),
        sa.PrimaryKeyConstraint("list_id", "event_id", name=op.f("pk_events")),
    )
    op.create_index("ix_events_ref", "events", ["list_id", "ref"], unique=False)
    op.create_index("ix_events_what", "events", ["list_id", "what", "at"], unique=False)
    op.create_table(
        "facts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts")),
    )
    op.create_table(
        "failures",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("delivery_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("membership_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("attempts", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("first", _moment(), nullable=False),
        sa.Column("due", _moment(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "delivery_id", "membership_id", name=op.f("pk_failures")),
    )
    op.create_index("ix_failures_due", "failures", ["list_id", "state", "due"], unique=False)
    op.create_table(
        "follows",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("membership_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("muted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("since", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "thread", "membership_id", name=op.f("pk_follows")),
    )
    op.create_table(
        "held",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.BigInteger(), nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("reasons", JSON, nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=True),
        sa.Column("since", _moment(), nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("settled", _moment(), nullable=True),
        sa.Column("settled_by", sa.Text(), server_default="", nullable=False),
        sa.Column("settled_why", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name=op.f("pk_held")),
    )
    op.create_index("ix_held_state", "held", ["list_id", "state"], unique=False)
    op.create_table(
        "keys",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("data", JSON, nullable=False),
        sa.Column("created", _moment(), nullable=False),
        sa.Column("expires", _moment(), nullable=False),
        sa.Column("used", _moment(), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "key_hash", name=op.f("pk_keys")),
    )
    op.create_index("ix_keys_address", "keys", ["list_id", "address", "purpose"], unique=False)
    op.create_index("ix_keys_created", "keys", ["address", "created"], unique=False)
    op.create_index("ix_keys_hash", "keys", ["key_hash"], unique=False)
    op.create_table(
        "leases",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), server_default="", nullable=False),
        sa.Column("until", _moment(), nullable=False),
        sa.Column("fence", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "letter_bytes",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("list_id", "letter_id", name=op.f("pk_letter_bytes")),
    )
    op.create_table(
        "letters",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("received", _moment(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.Column("sender", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient", sa.Text(), server_default="", nullable=False),
        sa.Column("peer", sa.Text(), server_default="", nullable=False),
        sa.Column("message_id", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("fate", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("list_id", "letter_id", name=op.f("pk_letters")),
    )
    op.create_index("ix_letters_fate", "letters", ["list_id", "fate", "received"], unique=False)
    op.create_index("ix_letters_message", "letters", ["list_id", "message_id"], unique=False)
    op.create_table(
        "lists",
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("domain", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("settings", JSON, nullable=False),
        sa.Column("created", _moment(), nullable=False),
        sa.Column("paused", sa.Text(), nullable=True),
        sa.Column("reply_marks", sa.Boolean(), nullable=True),
        sa.Column("last_number", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_letter", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_member", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_delivery", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_asset", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_digest", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_held", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_event", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_reading", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("list_id", name=op.f("pk_lists")),
        sa.UniqueConstraint("name", "domain", name=op.f("uq_lists_name_domain")),
    )
    op.create_table(
        "lots",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("delivery_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lot", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("members", JSON, nullable=False),
        sa.Column("due", _moment(), nullable=False),
        sa.Column("state", sa.Text(), server_default="due", nullable=False),
        sa.Column("leased_until", _moment(), nullable=True),
        sa.Column("fence", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("attempts", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "delivery_id", "lot", name=op.f("pk_lots")),
    )
    op.create_index("ix_lots_due", "lots", ["list_id", "state", "due"], unique=False)
    op.create_table(
        "mailbox_letters",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("uid", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kept", _moment(), nullable=False),
        sa.PrimaryKeyConstraint("account", "uidvalidity", "uid", name=op.f("pk_mailbox_letters")),
    )
    op.create_table(
        "memberships",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("membership_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("domain", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("cadence", sa.Text(), server_default="", nullable=False),
        sa.Column("roles", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("joined", _moment(), nullable=False),
        sa.Column("paused_until", _moment(), nullable=True),
        sa.Column("each_from", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("sent_up_to", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("short_digest", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("listening", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("last_deed", _moment(), nullable=True),
        sa.Column("deeds", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "membership_id", name=op.f("pk_memberships")),
        sa.UniqueConstraint("list_id", "address", name=op.f("uq_memberships_list_id_address")),
    )
    op.create_index(
        "ix_memberships_delivery",
        "memberships",
        ["list_id", "state", "cadence", "domain", "membership_id"],
        unique=False,
    )
    op.create_index("ix_memberships_person", "memberships", ["person_id"], unique=False)
    op.create_table(
        "message_ids",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("list_id", "message_id", name=op.f("pk_message_ids")),
    )
    op.create_table(
        "people",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("created", _moment(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_people")),
    )
    op.create_table(
        "posts",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.Text(), server_default="", nullable=False),
        sa.Column("substance", sa.Text(), server_default="", nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=False),
        sa.Column("parent", sa.BigInteger(), nullable=True),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("date", _moment(), nullable=False),
        sa.Column("accepted", _moment(), nullable=False),
        sa.Column("imported", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("automatic", sa.Text(), nullable=True),
        sa.Column("reply_mark", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("attachments", JSON, nullable=False),
        sa.Column("placed", JSON, nullable=False),
        sa.Column("changed", JSON, nullable=False),
        sa.Column("policy", sa.Text(), server_default="", nullable=False),
        sa.Column("redacted", sa.Text(), nullable=True),
        sa.Column("read_by", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("quoted", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name=op.f("pk_posts")),
    )
    op.create_index("ix_posts_accepted", "posts", ["list_id", "accepted"], unique=False)
    op.create_index("ix_posts_author", "posts", ["list_id", "author", "number"], unique=False)
    op.create_index("ix_posts_message", "posts", ["list_id", "message_id"], unique=False)
    op.create_index("ix_posts_thread", "posts", ["list_id", "thread", "number"], unique=False)
    op.create_index("ix_posts_unread", "posts", ["list_id", "read_by"], unique=False)
    op.create_table(
        "readings",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), server_default="other", nullable=False),
        sa.Column("kind", sa.Text(), server_default="other", nullable=False),
        sa.Column("types", JSON, nullable=False),
        sa.Column("asks", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("links", JSON, nullable=False),
        sa.Column("why", JSON, nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name=op.f("pk_readings")),
    )
    op.create_table(
        "threads",
        sa.Column("list_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("normal_subject", sa.Text(), server_default="", nullable=False),
        sa.Column("started", _moment(), nullable=False),
        sa.Column("last_post", _moment(), nullable=False),
        sa.Column("posts", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("kind", sa.Text(), server_default="other", nullable=False),
        sa.Column("types", JSON, nullable=False),
        sa.Column("type_source", sa.Text(), server_default="none", nullable=False),
        sa.Column("type_confidence", sa.Float(), server_default="0", nullable=False),
        sa.Column("state", sa.Text(), server_default="none", nullable=False),
        sa.Column("needs_answer", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("asker", sa.Text(), nullable=True),
        sa.Column("answered_by", JSON, nullable=False),
        sa.Column("changes", JSON, nullable=False),
        sa.Column("closed_why", sa.Text(), server_default="", nullable=False),
        sa.Column("open_since", _moment(), nullable=True),
        sa.Column("reasked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("why", JSON, nullable=False),
        sa.Column("said", JSON, nullable=False),
        sa.Column("merged_into", sa.BigInteger(), nullable=True),
        sa.Column("reading", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("list_id", "number", name=op.f("pk_threads")),
    )
    op.create_index("ix_threads_last", "threads", ["list_id", "last_post"], unique=False)
    op.create_index("ix_threads_reading", "threads", ["list_id", "reading"], unique=False)
    op.create_index("ix_threads_state", "threads", ["list_id", "state", "open_since"], unique=False)
    op.create_index("ix_threads_subject", "threads", ["list_id", "normal_subject", "last_post"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE post_words USING fts5(words, content='', detail='none', tokenize='ascii')")
    else:
        op.execute(
            "CREATE TABLE post_words (list_id bigint NOT NULL, number bigint NOT NULL, words tsvector NOT NULL,"
            " CONSTRAINT pk_post_words PRIMARY KEY (list_id, number))"
        )
        op.execute("CREATE INDEX ix_post_words_words ON post_words USING gin (words)")
