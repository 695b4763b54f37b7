"""However many questions are open: a digest reads the posts of those that it can show, and counts them all."""

import logging

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, join, keep, later, make_list

from listcop.core.digest import MOST_OPEN, make_digest
from listcop.core.digest_waiting import SPARE
from listcop.core.preview import Decisions
from listcop.flows import read_posts
from listcop.flows.gather_digest import Window, gather
from listcop.store import posts, statements, threads

QUESTION = "Does anyone know which mesh keeps weevils out of bed {}? Ours rusted within a year."
OPENS = later(days=-7)


@pytest.fixture
def mlist(store):
    made = make_list(store)
    join(store, made, name="Amina Diallo", cadence="weekly")
    return made


def ask(store, mlist, days, text=QUESTION, **changes):
    """Questions, one for each number of days before NOW; the longest ago has number 1."""

    def work(tx):
        first = posts.count_posts(tx, mlist.list_id) + 1
        for number, ago in enumerate(days, first):
            date = later(days=-ago, minutes=number)
            letter = {"subject": f"Bed {number}", "message_id": f"<{number}@example.org>", "date": date, "now": date}
            keep(tx, mlist, **letter | changes, text=text.format(number))

    store.write(work)
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def given_of(tx, mlist, edition, above, **more):
    return gather(
        tx, mlist, Window(above, 10_000, OPENS, NOW),
        edition=edition, language="en", number=1, now=NOW, **more,
    )  # fmt: skip


def digest_of(store, mlist, edition="member", above=0, **more):
    with store.read() as tx:
        return make_digest(given_of(tx, mlist, edition, above, **more))


def open_of(digest, name="open"):
    section = next(one for one in digest.sections if one.name == name)
    return [item.thread for item in section.items], section.more


def posts_read(store, work):
    """How many whole posts some work has the database tell."""
    asked = []

    class Told(logging.Handler):
        def emit(self, record):
            asked.append(record.args[1:])

    def note(_connection, _cursor, text, values, _context, _is_many):
        asked.append((text, values))

    told, engine = Told(), store.engine
    with store.read() as tx:
        engine = tx.engine
    statements.log.addHandler(told)
    statements.log.setLevel(logging.DEBUG)
    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        with store.read() as tx:
            work(tx)
    finally:
        statements.log.removeHandler(told)
        statements.log.setLevel(logging.NOTSET)
        sa.event.remove(engine, "before_cursor_execute", note)
    with store.read() as tx:
        whole = [one for one in asked if "posts.quoted" in one[0]]
        return sum(len(tx.exec_driver_sql(*one).all()) for one in whole)


@pytest.mark.parametrize(("edition", "days"), [("member", 20), ("short", 20), ("facilitator", 20), ("facilitator", 90)])
def test_posts_read_do_not_grow_with_questions_that_are_not_shown(store, mlist, edition, days):
    counts = []
    for _ in range(2):
        ask(store, mlist, [days] * 30)

        counts.append(posts_read(store, lambda tx: given_of(tx, mlist, edition, above=10_000)))

    assert counts == [MOST_OPEN + SPARE] * 2


def test_posts_read_do_not_grow_with_new_questions_that_are_not_shown_but_all_are_counted(store, mlist):
    ask(store, mlist, [3] * 50)

    count = posts_read(store, lambda tx: given_of(tx, mlist, "member", above=0))
    digest = digest_of(store, mlist)

    assert count == MOST_OPEN + SPARE
    assert (digest.posts, digest.open_count) == (50, 50)
    assert open_of(digest) == (list(range(1, MOST_OPEN + 1)), 50 - MOST_OPEN)


def test_facilitators_see_the_newest_of_what_members_see_no_more_and_a_count_of_the_others(store, mlist):
    ask(store, mlist, [90] * 40)
    ask(store, mlist, [20] * 3)

    digest = digest_of(store, mlist, "facilitator", above=43)

    assert open_of(digest) == ([41, 42, 43], 0)
    assert open_of(digest, "older") == ([*range(40, 30, -1)], 30)


def test_one_that_is_left_out_gives_its_place_away_and_one_put_first_stands_there(store, mlist):
    ask(store, mlist, [20] * 40)

    digest = digest_of(store, mlist, above=40, decisions=Decisions(drop=("t1", "t39"), first=("t40",)))

    assert open_of(digest) == ([40, *range(2, MOST_OPEN + 1)], 40 - 2 - MOST_OPEN)


def test_a_notice_that_repeats_an_old_question_word_for_word_is_no_news_though_that_is_not_shown(store, mlist):
    ask(store, mlist, [90] * 3, text="Who has seeds of maize?", subject="Seeds")
    ask(store, mlist, [3] * 2, text="Who has seeds of maize?", subject="Seeds")
    ask(store, mlist, [2], text="Who has seeds of rice?", subject="Seeds")
    store.write(lambda tx: [threads.change_thread(tx, mlist.list_id, one, state="none") for one in (4, 5, 6)])

    shown = {item.thread for item in digest_of(store, mlist, above=3).items}

    assert shown == {6}


def test_what_came_with_an_archive_is_no_news_and_stands_before_facilitators_last(store, mlist):
    ask(store, mlist, [60] * 12, imported=True)
    ask(store, mlist, [90] * 4)

    members, facilitators = digest_of(store, mlist, above=0), digest_of(store, mlist, "facilitator", above=16)

    assert members.posts == 4
    assert open_of(members) == ([13, 14, 15, 16], 0)
    assert open_of(facilitators, "older") == ([*range(16, 12, -1), *range(12, 6, -1)], 6)
