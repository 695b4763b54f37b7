"""Every hot question names its list and finds its rows by an index, so that a list's shard alone answers it."""

import contextlib
import logging
import re

import pytest
import sqlalchemy as sa
from helpers import NOW, claim_lot, join, keep, later, make_list, post
from sqlalchemy.sql import visitors

from listcop.core.search import query_words
from listcop.store import (
    assets,
    deliveries,
    digest_readers,
    digests,
    editions,
    events,
    failures,
    held,
    keys,
    letters,
    lists,
    lots,
    members,
    message_ids,
    nearby,
    outbox,
    pages,
    posts,
    pulse,
    readers,
    readings,
    search,
    statements,
    threads,
    unread,
)
from listcop.store.failures import Failure
from listcop.store.tables import metadata

BY_LIST = {name for name, table in metadata.tables.items() if "list_id" in table.c}


def claim(tx, mlist, now=NOW):
    return claim_lot(tx, mlist.list_id, 1, "en", now)[1]


def deliver(tx, mlist, kind="post", **more):
    number = lists.take_numbers(tx, mlist.list_id, delivery=1).delivery
    deliveries.keep_delivery(tx, mlist.list_id, number, kind, now=NOW, **more)
    return number


def claim_a_post(tx, mlist):
    deliver(tx, mlist, number=2)
    lot = claim(tx, mlist)
    readers.recipients_of(tx, mlist.list_id, lot.members)
    lots.settle_lot(tx, lot, "s")
    lots.postpone_lot(tx, claim(tx, mlist), later(hours=1), "421")
    lots.refuse_delivery(tx, claim(tx, mlist), "554")
    outbox.retry(tx, mlist.list_id, lot.delivery_id, NOW)
    outbox.drop(tx, mlist.list_id, lot.delivery_id)


def claim_a_digest(tx, mlist):
    for edition in ("member:en:0", "short:en:"):
        deliver(tx, mlist, "digest", number=1, edition=edition, cadence="weekly" if edition[0] == "m" else "each")
        while claim_lot(tx, mlist.list_id, 1, "en", NOW) is not None:
            pass


def lease_ends(tx, mlist):
    """PostgreSQL goes by its own clock."""
    if tx.dialect.name != "sqlite":
        table = metadata.tables["lots"]
        tx.execute(sa.update(table).where(table.c.list_id == mlist.list_id).values(leased_until=NOW))
    return NOW + lots.LEASE


def claim_a_letter(tx, mlist):
    number = lists.take_numbers(tx, mlist.list_id, delivery=1).delivery
    deliveries.keep_letter(tx, mlist.list_id, number, "a@x.example", b"letter", sender="", now=NOW)
    claim(tx, mlist)
    claim(tx, mlist, lease_ends(tx, mlist))
    deliveries.own_letter(tx, mlist.list_id, number)


def try_again(tx, mlist):
    number = deliver(tx, mlist, number=2)
    values = (number, 1, "a@x.example", "later", 1, NOW, NOW, "451")
    failures.keep_failure(tx, Failure(mlist.list_id, *values))
    failures.claim_failure(tx, mlist.list_id, NOW)
    outbox.outcomes_of(tx, mlist.list_id, number)


def close_a_period(tx, mlist):
    span = {"opens": NOW, "closes": later(days=7), "above": 0, "up_to": 2, "now": NOW}
    number = digests.close_period(tx, mlist.list_id, "weekly", "2026-W45", **span)
    digests.keep_edition(tx, mlist.list_id, number, "short", "en", subject="", text="", raw=b"")
    digests.edition_raw(tx, mlist.list_id, number, "short", "en")
    digests.change_digest(tx, mlist.list_id, number, sent=True)
    digests.one_before(tx, mlist.list_id, digests.last_closed(tx, mlist.list_id, "weekly"))
    digests.unfinished(tx, mlist.list_id, "weekly")
    digest_readers.sent_up_to(tx, mlist.list_id, "weekly", 2, [("", 0, False)])
    members.lock_members(tx, mlist.list_id, [1])


def settle_held(tx, mlist):
    values = {"author": "a@x.example", "name": "", "subject": "", "reasons": (), "thread": None, "now": NOW}
    number = held.keep_held(tx, mlist.list_id, 1, **values)
    held.waiting(tx, mlist.list_id)
    held.count_since(tx, mlist.list_id, NOW, "a@x.example")
    held.settle(tx, mlist.list_id, number, "accepted", who="", why="", now=NOW)


def settle_a_key(tx, mlist):
    keys.keep_key(tx, mlist.list_id, "k", "join", "a@x.example", {}, NOW, NOW)
    keys.find_key(tx, mlist.list_id, "k")
    keys.open_keys(tx, mlist.list_id, "a@x.example", "join")
    keys.settle_key(tx, mlist.list_id, "k", "joined", NOW)


def read_posts(tx, mlist):
    unread.unread_threads(tx, mlist.list_id, 1, 50)
    unread.reading_marks(tx, mlist.list_id, [1])
    posts.posts_of_threads(tx, mlist.list_id, [1])
    readings.readings_of(tx, mlist.list_id, [1, 2])
    assets.keep_assets(tx, mlist.list_id, 1, [1, 2], [])
    search.index_posts(tx, mlist.list_id, [(1, ["bean"])])
    search.forget_posts(tx, mlist.list_id, [(1, ["bean"])])
    unread.mark_read(tx, mlist.list_id, [1, 2], 1)
    unread.mark_unread(tx, mlist.list_id)


def note_an_event(tx, mlist):
    events.note(tx, mlist.list_id, "digest", at=NOW, ref="d1")
    events.events_of(tx, mlist.list_id, ref="d1")
    events.last_event(tx, mlist.list_id, "digest", "d1")
    events.count_events(tx, mlist.list_id, "digest", NOW, "d1")


def count_the_pulse(tx, mlist):
    written = pulse.posts_between(tx, mlist.list_id, NOW, later(days=31))
    pulse.threads_since(tx, mlist.list_id, NOW, written)
    pulse.count_between(tx, mlist.list_id, NOW, later(days=31))
    pulse.edges(tx, mlist.list_id)
    pulse.wrote_before(tx, mlist.list_id, {"amina@example.org"}, NOW)
    pulse.count_assets(tx, mlist.list_id, {1, 2})
    pulse.count_used(tx, mlist.list_id, "used", NOW, later(days=31))


def keep_a_post(tx, mlist):
    keep(tx, mlist, message_id="<3@example.org>", in_reply_to="<2@example.org>", text="And peas?")


def a_page(tx, mlist):
    """What the archive asks of a few threads, and where it goes on in a list of any size."""
    pages.some_threads(tx, mlist.list_id, [1])
    pages.authors_of(tx, mlist.list_id, [1])
    pages.assets_of_threads(tx, mlist.list_id, [1])
    pages.some_assets(tx, mlist.list_id, [1])
    pages.some_members(tx, mlist.list_id, ["amina@example.org"])
    at_hand = Within(tx)
    for each in (pages.each_thread, pages.each_asset, pages.each_member):
        list(each(at_hand, mlist.list_id))
    list(pages.each_post(at_hand, mlist.list_id, 1))


def what_a_digest_is_made_of(tx, mlist):
    editions.new_between(tx, mlist.list_id, 0, 2)
    list(threads.each_waiting(tx, mlist.list_id))
    editions.openers(tx, mlist.list_id, {1: 2})
    readings.roles_of(tx, mlist.list_id, [1, 2])


class Within:
    """A store whose every reading is within one transaction."""

    def __init__(self, tx):
        self._tx = tx

    def read(self):
        return contextlib.nullcontext(self._tx)


def by(function, *arguments):
    return lambda tx, mlist: function(tx, mlist.list_id, *arguments)


HOT = {
    "known ids": by(message_ids.known_ids, ["<1@example.org>", "<2@example.org>"]),
    "seen before": by(message_ids.same_message_id, "<1@example.org>"),
    "one post": by(posts.get_post, 1),
    "thread of a post": by(posts.thread_of, 2),
    "posts of a thread": by(posts.posts_of_thread, 1),
    "posts of a period": by(posts.posts_between, 0, 2),
    "posts of an hour": by(posts.count_since, NOW, None, 100),
    "posts of an author's hour": by(posts.count_since, NOW, "amina@example.org", 100),
    "days with posts": by(posts.days_of_posts, NOW),
    "posts of an author": by(posts.author_posts, "amina@example.org"),
    "move posts": by(posts.move_posts, [2], 1),
    "read posts": read_posts,
    "same subject": lambda tx, mlist: nearby.same_subject(
        tx, mlist.list_id, "beans for wet ground", NOW, 20, has_texts=True
    ),
    "latest written": by(nearby.latest_written, NOW, 100),
    "normal subjects": by(threads.normal_subjects, [1]),
    "grow a thread": by(threads.grow_thread, 1, NOW),
    "one thread": by(threads.get_thread, 1),
    "open questions": by(threads.open_questions),
    "how many questions are open": by(threads.count_waiting),
    "numbers of open questions": by(threads.waiting_numbers, 100, 100),
    "open threads": lambda tx, mlist: threads.list_threads(tx, mlist.list_id, state="open"),
    "a digest": what_a_digest_is_made_of,
    "threads read since": by(threads.read_since, 0),
    "pages of some threads": a_page,
    "keep a post": keep_a_post,
    "a letter": by(letters.get_letter, 1),
    "a letter's bytes": by(letters.letter_raw, 1),
    "letters by message id": by(letters.letters_by_message_id, "<1@example.org>"),
    "a member": by(members.get_member, 1),
    "a deed": by(members.note_deed, 1, NOW),
    "is it for anybody": by(readers.is_for_anybody, 1, 3),
    "followers": by(members.followers, 1),
    "roles": by(members.with_role, ("owner",)),
    "digest marks": by(digest_readers.digest_marks, "weekly"),
    "short editions": by(digest_readers.short_languages),
    "take numbers": lambda tx, mlist: lists.take_numbers(tx, mlist.list_id, number=1),
    "claim a post": claim_a_post,
    "claim a digest": claim_a_digest,
    "claim a letter": claim_a_letter,
    "try again": try_again,
    "close a period": close_a_period,
    "settle a held post": settle_held,
    "settle a key": settle_a_key,
    "note an event": note_an_event,
    "the pulse": count_the_pulse,
    "assets of a period": by(assets.assets_between, 0, 2),
    "search": by(search.find_posts, query_words("beans climb")),
}
# What may be read of all of a list: the tables that stay small, and walks that end after some rows.
WHOLE = {
    "read posts": {"posts"},  # all of them are to be read again
    "latest written": {"posts"},
    "close a period": {"digests"},
    "settle a held post": {"held"},
    "the pulse": {"threads"},
}
OF_FEW = "ix_memberships_roles"  # an index of those alone who hold any
# Asked of all lists, a row or two each.
OVER_ALL_LISTS = {
    "a member by address, in whatever capitals": by(members.find_member, "amina@example.org"),
    "lists with work": lambda tx, mlist: outbox.lists_with_work(tx, NOW),
    "when something is due": lambda tx, mlist: outbox.next_due(tx),
    "deliveries too old to be tried": lambda tx, mlist: outbox.deliveries_older(tx, NOW, NOW, 10),
    "recipients too old to be tried": lambda tx, mlist: outbox.failures_older(tx, NOW, NOW, 10),
}


def asked(store, mlist, work):
    """The statements that some work executes: (statement object, SQL, values)."""
    objects, found = [], []

    def note_object(_connection, element, _many, _values, _options):
        objects.append(element)

    def note_text(_connection, _cursor, text, values, _context, is_many):
        found.append((objects[-1] if objects else None, text, values[0] if is_many else values))
        objects.clear()

    class Told(logging.Handler):
        """Statements of the hot paths go to the driver without SQLAlchemy's events; their log tells of them."""

        def emit(self, record):
            found.append(record.args)

    told = Told()
    statements.log.addHandler(told)
    statements.log.setLevel(logging.DEBUG)
    sa.event.listen(store.engine, "before_execute", note_object)
    sa.event.listen(store.engine, "before_cursor_execute", note_text)
    try:
        store.write(lambda tx: work(tx, mlist))
    finally:
        statements.log.removeHandler(told)
        statements.log.setLevel(logging.NOTSET)
        sa.event.remove(store.engine, "before_execute", note_object)
        sa.event.remove(store.engine, "before_cursor_execute", note_text)
    # Of the transaction itself PostgreSQL is asked without any table.
    found = [one for one in found if "pg_current_xact_id" not in one[1]]
    return [one for one in found if re.match(r"\s*(SELECT|UPDATE|DELETE|WITH)", one[1])]


def lists_named(statement):
    """Tables whose list_id the statement compares with a value or with another's list_id."""
    found = set()
    for element in visitors.iterate(statement):
        if isinstance(element, sa.BinaryExpression) and element.operator is sa.sql.operators.eq:
            sides = [side for side in (element.left, element.right) if isinstance(side, sa.Column)]
            found |= {side.table.name for side in sides if side.name == "list_id"}
    return found


def tables_of(statement):
    return {one.name for one in visitors.iterate(statement) if isinstance(one, sa.Table)}


@pytest.mark.parametrize("name", HOT)
def test_a_hot_question_names_its_list(sqlite_store, name):
    mlist = make_ready(sqlite_store)

    statements = [one for one, _sql, _values in asked(sqlite_store, mlist, HOT[name]) if one is not None]

    for statement in statements:
        assert tables_of(statement) & BY_LIST <= lists_named(statement), str(statement)


def make_ready(store):
    mlist = make_list(store)
    for n, more in enumerate([{}, {}, {}, {"cadence": "weekly"}, {"roles": ("owner", "member")}]):
        join(store, mlist, f"m{n}@example.org", **more)
    post(store, mlist)
    post(store, mlist, message_id="<2@example.org>", in_reply_to="<1@example.org>", text="Runner beans")
    return mlist


@pytest.mark.parametrize("name", [*HOT, *OVER_ALL_LISTS])
def test_sqlite_scans_no_table_for_it(sqlite_store, name):
    mlist = make_ready(sqlite_store)
    statements = asked(sqlite_store, mlist, (HOT | OVER_ALL_LISTS)[name])
    assert statements

    with sqlite_store.read() as tx:
        for _statement, sql, values in statements:
            plan = [row[3] for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", tuple(values))]
            scanned = {match[1] for step in plan if (match := re.match(r"SCAN (\w+)", step))}
            assert not scanned & (BY_LIST - {"lists"}), (sql, plan)


@pytest.mark.parametrize("name", HOT)
def test_sqlite_reads_no_whole_list_for_it(sqlite_store, name):
    """A list may hold a million posts; what is asked for one thread or letter must be found by more than its list."""
    mlist = make_ready(sqlite_store)
    statements = asked(sqlite_store, mlist, HOT[name])

    with sqlite_store.read() as tx:
        for _statement, sql, values in statements:
            plan = [row[3] for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", tuple(values))]
            many = [step for step in plan if OF_FEW not in step]
            whole = {match[1] for step in many if (match := re.match(r"SEARCH (\w+) .*\(list_id=\?\)$", step))}
            assert whole <= WHOLE.get(name, set()), (sql, plan)


@pytest.mark.parametrize("name", [*HOT, *OVER_ALL_LISTS])
def test_postgresql_finds_an_index_for_it(postgres_store, name):
    """With a few rows it would read a table whole; told not to, it must find an index that begins with the list."""
    mlist = make_ready(postgres_store)
    statements = asked(postgres_store, mlist, (HOT | OVER_ALL_LISTS)[name])
    assert statements

    with postgres_store.read() as tx:
        tx.exec_driver_sql("SET LOCAL enable_seqscan = off")
        for _statement, sql, values in statements:
            plan = "\n".join(row[0] for row in tx.exec_driver_sql(f"EXPLAIN {sql}", values))
            scanned = set(re.findall(r"Seq Scan on (\w+)", plan))
            assert not scanned & (BY_LIST - {"lists"}), plan
            assert "list_id" in plan or name in OVER_ALL_LISTS, plan
