"""An owner's word on one row of the queue is for that row alone; a bare number is for the whole delivery."""

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.faults.house import until

GARDEN = "garden@lists.example.org"
BUSY = "451 4.2.0 Later"


def put_off(build, replies):
    """A post to five members of whom the relay answers some so."""
    house = build()
    house.list()
    for name in ("amina", "ben", "cora", "dan", "eve"):
        house.member(f"{name}@example.org")
    house.mail.behaviour = Behaviour(rcpt=replies)
    house.write("amina@example.org", GARDEN, "Which beans climb?", subject="Beans")
    until(lambda: len(shown(house)["failures"]) == len(replies), "those are kept apart")
    return house


def shown(house):
    return house.shell("queue", "show", "garden", "1", "--json").json or {"failures": []}


def rows(house):
    return {one["to"].partition("@")[0]: one["id"] for one in shown(house)["failures"]}


def states(house):
    return {one["to"].partition("@")[0]: one["state"] for one in shown(house)["failures"]}


def test_one_recipient_is_given_up_and_the_others_are_still_tried(build):
    house = put_off(build, {"ben@*": BUSY, "cora@*": BUSY, "dan@*": BUSY})
    row = rows(house)["ben"]

    said = house.shell("queue", "drop", "garden", row)
    before = states(house)
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "1")
    until(lambda: states(house) == {"ben": "never", "cora": "sent", "dan": "sent"}, "the others got it")

    assert said.out == f"{row}: given up, for 1 recipient.\n"
    assert before == {"ben": "never", "cora": "later", "dan": "later"}
    assert house.got("ben@example.org") == []


def test_who_was_given_up_and_is_tried_again_is_refused_for_their_own_sake_as_before(build):
    house = put_off(build, {"ben@*": BUSY})
    row = rows(house)["ben"]
    house.shell("queue", "drop", "garden", row)

    house.mail.behaviour = Behaviour(rcpt={"ben@*": "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized"})
    house.shell("queue", "retry", "garden", row)
    until(lambda: "not authorized" in shown(house)["failures"][0]["reason"], "it was tried")

    assert states(house) == {"ben": "never"}


def test_a_bare_number_gives_all_of_it_up_and_says_how_many(build):
    house = put_off(build, {"ben@*": BUSY, "cora@*": BUSY})

    said = house.shell("queue", "drop", "garden", "1")

    assert said.out == "1: given up, for 2 recipients.\n"
    assert set(states(house).values()) == {"never"}


def test_who_is_refused_for_their_own_sake_is_tried_again_by_their_own_row_alone(build):
    house = put_off(build, {"ben@*": BUSY, "eve@*": "550 5.1.1 No such user"})
    eve = rows(house)["eve"]
    house.mail.behaviour = Behaviour()

    said = house.shell("queue", "retry", "garden", "1")
    until(lambda: states(house)["ben"] == "sent", "who was put off got it")
    before = states(house)["eve"]
    alone = house.shell("queue", "retry", "garden", eve)
    house.wait("eve@example.org", "Which beans climb?")

    assert "1: due now, for 1 recipient.\n" in said.out
    assert "1 recipient stays given up: listcop queue show garden 1" in said.out
    assert before == "never"
    assert alone.out == f"{eve}: due now, for 1 recipient.\n"


def test_one_recipient_is_tried_again_and_no_other(build):
    house = put_off(build, {"ben@*": BUSY, "cora@*": BUSY, "eve@*": "550 5.1.1 No such user"})
    house.mail.behaviour = Behaviour()

    house.shell("queue", "retry", "garden", rows(house)["ben"])
    until(lambda: states(house)["ben"] == "sent", "ben got it")

    assert states(house) == {"ben": "sent", "cora": "later", "eve": "never"}


def test_a_row_that_is_not_there_is_named(build):
    house = put_off(build, {"ben@*": BUSY})

    said = [
        house.shell("queue", verb, "garden", row) for verb in ("drop", "retry") for row in ("1/99", "1.99", "99", "1/")
    ]

    assert {one.code for one in said} == {1}
    assert all("listcop queue ls" in one.err and one.err.count("\n") == 1 for one in said)
    assert states(house) == {"ben": "later"}


@pytest.mark.parametrize(("reply", "state"), [(BUSY, "later"), ("554 5.7.1 Relay access denied", "refused")])
def test_a_delivery_is_done_when_nobody_waits_any_more_and_not_before(build, reply, state):
    house = put_off(build, {"ben@*": reply, "cora@*": reply, "dan@*": reply})

    before = shown(house)
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "1")
    until(lambda: set(states(house).values()) == {"sent"}, "all got it")

    assert (before["state"], before[state]) == (state, 3)
    assert shown(house)["state"] == "done"


def test_a_release_where_nothing_was_on_hold_says_so(build):
    house = build()
    house.list()

    said = house.shell("queue", "release")

    assert said.out == "Mail goes already.\n"


def test_the_log_gives_no_code_to_a_relay_that_said_nothing(build, caplog):
    caplog.set_level("INFO", "listcop")
    house = build()
    house.list()
    house.member("ben@example.org")
    house.mail.close()

    house.write("ben@example.org", GARDEN, "Which beans climb?", subject="Beans")
    until(lambda: "cannot reach the relay" in caplog.text, "it was tried")

    assert "later (cannot reach the relay" in caplog.text
