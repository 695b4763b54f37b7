"""Whom a digest names as having answered: whose post reads as an answer; the others are counted among the replies."""

import pytest
from helpers import NOW, WEIGHTS, join, keep, later, make_list

from listcop.core.digest import make_digest
from listcop.flows import read_posts
from listcop.flows.gather_digest import Window, gather
from listcop.store import readings, threads

QUESTION = "Does anyone know how to stop the leak of our borehole pump? I tried new grease and it still drips."
ANSWER = "You can use a leather cup washer. Take the rod out, check the seat, replace the washer."
TALK = "I agree, it is a shame. I wish that I were young again."


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    join(store, mlist, name="Amina Diallo", cadence="weekly")
    return mlist


def write(store, mlist, *letters):
    """A question, and what each of the others wrote below it."""

    def work(tx):
        for number, (who, text) in enumerate([("Amina", QUESTION), *letters], 1):
            sent = later(hours=number - 50)
            more = {"in_reply_to": "<1@example.org>"} if number > 1 else {}
            keep(
                tx, mlist, now=sent, date=sent, message_id=f"<{number}@example.org>", text=text,
                subject="Leaking borehole pump", **{"from": f"{who} <{who.lower()}@example.org>"}, **more,
            )  # fmt: skip

    store.write(work)
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def answered_item(store, mlist):
    with store.read() as tx:
        window = Window(0, 10_000, later(days=-7), NOW)
        given = gather(tx, mlist, window, edition="member", language="en", number=1, now=NOW)
    [section] = [one for one in make_digest(given).sections if one.name == "answered"]
    return section.items[0]


def test_who_only_joins_in_is_not_named_beside_who_answered(store, garden):
    write(store, garden, ("Eva", ANSWER), ("Dan", TALK))

    assert answered_item(store, garden).why == "Amina asked. Answered by Eva."


def test_where_no_reply_reads_as_an_answer_the_replies_are_counted(store, garden):
    write(store, garden, ("Dan", TALK))
    with store.read() as tx:
        thread = threads.get_thread(tx, garden.list_id, 1)
        roles = readings.roles_of(tx, garden.list_id, [2])

    item = answered_item(store, garden)

    assert thread.answered_by == ("<2@example.org>",) and roles[2] != "answer"  # it may have helped, and may not
    assert item.why == "Amina asked. 1 reply."


def test_who_thanks_or_joins_in_is_not_among_the_replies(store, garden):
    write(store, garden, ("Dan", TALK), ("Eva", "Same problem here!"), ("Amina", "Thank you, Dan!"))

    with store.read() as tx:
        roles = readings.roles_of(tx, garden.list_id, [2, 3, 4])

    assert (roles[3], roles[4]) == ("metoo", "thanks")
    assert answered_item(store, garden).why == "Amina asked. 1 reply."
