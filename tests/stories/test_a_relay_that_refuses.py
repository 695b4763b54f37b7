"""What the relay refuses for our sake, or for the letter's, is nobody's bounce: it is kept, told, and retried."""

from types import SimpleNamespace

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.faults.house import until
from tests.stories.house import GARDEN
from tests.stories.test_mail_that_comes_back import bounces

AMINA = "Amina Odhiambo <amina@example.org>"


def with_members(house, count=4):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("olga@example.org", "Olga Prin", roles="owner", cadence="none")
    for number in range(count):
        house.member(f"m{number}@members.example.org")
    return house


def waiting(house):
    """What waits for `queue retry`."""
    return [one for one in house.shell("queue", "ls", "--json").json if one["state"] == "refused"]


def got(house, words, count=4):
    return [len(house.got(f"m{number}@members.example.org", words)) for number in range(count)]


@pytest.mark.parametrize(
    "said",
    [
        "554 5.7.1 Relay access denied",
        "553 5.7.1 Sender address rejected: not owned by user",
        "550 5.1.8 Sender address rejected: Domain not found",
        "554 5.7.1 Client host blocked using zen.spamhaus.org",
        "550 relay not permitted",
    ],
)
def test_a_relay_that_wants_nothing_of_us_says_so_at_rcpt_and_nothing_is_lost(house, said):
    with_members(house).mail.behaviour = Behaviour(rcpt={"*members*": said, "amina*": said})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: len(waiting(house)) == 5, "the post is kept as refused")
    kept = waiting(house)
    house.mail.behaviour = Behaviour()
    house.move(days=1)
    told = house.wait("olga@example.org", "The mail relay refused", said.split()[-1])
    charged = bounces(house)
    house.shell("queue", "retry", "garden", kept[0]["id"].partition("/")[0])
    house.wait("m3@members.example.org", "The beans are up")
    house.settle()

    assert "for 5 members" in told.words and "not blamed" in told.words
    assert all(said.split()[-1] in one["reason"] for one in kept)
    assert charged == []
    assert got(house, "The beans are up") == [1, 1, 1, 1]


def test_a_relay_that_turns_out_to_be_a_listcop_gets_nothing_and_nobody_is_charged(build):
    taker = build()
    house = build(mail=SimpleNamespace(port=taker.service.port, taken=[], close=lambda: None))
    house.list()
    with_members(house)

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: "ListCoP" in str(house.shell("queue", "ls", "--json").json), "what waits tells why")
    found = {one["what"]: one for one in house.shell("doctor", "--timeout", "5", "--json").json}

    assert {one["state"] for one in house.shell("queue", "ls", "--json").json} == {"due"}
    assert house.shell("bounces", "garden", "--json").json == []
    assert (found["relay"]["state"], "no relay but a ListCoP" in found["relay"]["seen"]) == ("bad", True)


def test_nobody_there_is_a_bounce_of_each_also_where_all_of_a_lot_are_so(house):
    with_members(house).mail.behaviour = Behaviour(rcpt={"*members*": "550 5.1.1 No such user here"})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    house.wait("amina@example.org", "The beans are up")
    house.settle()

    assert waiting(house) == []
    assert all("5.1.1" in house.shell("why", "garden", f"m{number}@members.example.org").out for number in range(4))


@pytest.mark.parametrize("stage", ["data", "dot"])
def test_a_copy_refused_for_one_member_is_kept_and_told_and_the_others_have_theirs(house, stage):
    with_members(house)
    refused = []

    def one_of_them(sender):
        refused.append(sender)
        return "554 5.6.0 Message content rejected" if len(refused) == 2 else None

    house.mail.behaviour = Behaviour(**{stage: one_of_them})
    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: waiting(house), "the copy is kept as refused")
    (kept,) = waiting(house)
    house.mail.behaviour = Behaviour()
    house.move(days=1)
    told = house.wait("olga@example.org", "The mail relay refused")
    house.shell("queue", "retry", "garden", kept["id"].partition("/")[0])
    until(lambda: sum(got(house, "The beans are up")) == 4, "it was taken")
    house.settle()

    assert "for 1 member," in told.words
    assert "content rejected" in kept["reason"]
    assert got(house, "The beans are up") == [1, 1, 1, 1] and house.count("amina@example.org", "The beans are up") == 1


def test_what_the_relay_put_off_for_five_days_is_not_told_as_refused(house):
    with_members(house).mail.behaviour = Behaviour(mail="451 4.7.1 Come back later")

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: house.shell("queue", "ls", "--json").json, "it waits")
    house.move(days=6)
    until(lambda: waiting(house), "it is given up")
    house.mail.behaviour = Behaviour()
    house.move(days=1)
    told = house.wait("olga@example.org", "was not sent")

    assert told.subject == "garden: #1 was not sent"
    assert 'For 5 days the mail relay did not take #1, "Beans".' in told.words
    assert "The last try:\n\n   451 4.7.1 Come back later (mail)\n" in told.text
    assert "refused" not in told.words


DENIED = "554 5.7.1 Relay access denied"


def of_post(house):
    """What came of the post's recipients: how many, by state."""
    shown = house.shell("queue", "show", "garden", "1", "--json").json or {}
    return {state: count for state in ("sent", "later", "never", "refused") if (count := shown.get(state))}


def test_the_last_lot_of_one_loses_nothing_either(house):
    with_members(house, 25).mail.behaviour = Behaviour(rcpt={"*members*": DENIED, "amina*": DENIED})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"refused": 26}, "all of it is kept as refused")
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "--all")
    until(lambda: of_post(house) == {"sent": 26}, "it was taken")
    house.move(days=1)

    assert sum(got(house, "The beans are up", 25)) == 25 and house.got("amina@example.org", "The beans are up")
    assert house.count("olga@example.org", "The mail relay refused") == 1


def test_who_was_put_off_and_is_then_denied_is_kept_and_the_owners_hear_of_it_once(house):
    with_members(house).mail.behaviour = Behaviour(rcpt={"*members*": "451 4.7.1 Greylisted"})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"sent": 1, "later": 4}, "they are put off")
    house.mail.behaviour = Behaviour(rcpt={"*members*": DENIED})
    house.move(minutes=10)
    until(lambda: of_post(house) == {"sent": 1, "refused": 4}, "they are kept as refused")
    house.mail.behaviour = Behaviour()
    house.move(days=1)
    told = house.wait("olga@example.org", "The mail relay refused")
    house.shell("queue", "retry", "garden", "--all")
    until(lambda: of_post(house) == {"sent": 5}, "it was taken")

    assert "for 4 members" in told.words
    assert got(house, "The beans are up") == [1, 1, 1, 1]
    assert house.count("olga@example.org", "The mail relay refused") == 1


def test_a_retry_before_the_relay_is_mended_loses_nothing_whatever_it_says_of_its_policy(house):
    with_members(house).mail.behaviour = Behaviour(rcpt={"*members*": "554 5.7.1 Denied", "amina*": "554 5.7.1 Denied"})
    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"refused": 5}, "it is kept as refused")

    house.shell("queue", "retry", "garden", "1")
    until(lambda: of_post(house) == {"refused": 5}, "it is refused again, one by one")
    again = {one["attempts"] for one in waiting(house)}
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "1")
    until(lambda: of_post(house) == {"sent": 5}, "it was taken")

    assert max(again) > 1
    assert got(house, "The beans are up") == [1, 1, 1, 1]


def test_a_copy_and_a_letter_to_the_only_one_are_kept_where_the_relay_denies(house):
    house.member("amina@example.org", "Amina Odhiambo", cadence="none")
    house.member("ben@example.org")
    house.mail.behaviour = Behaviour(rcpt={"ben*": DENIED, "grace*": DENIED})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    house.write("grace@example.org", f"garden+join@{GARDEN.partition('@')[2]}")
    until(lambda: len(waiting(house)) == 2, "the copy and the letter are kept")
    doctor = [one["seen"] for one in house.shell("doctor", "--timeout", "5", "--json").json]
    house.mail.behaviour = Behaviour()
    said = house.shell("queue", "retry", "garden", "--all")

    assert said.out == "2 deliveries are due now, for 2 recipients.\n"
    assert house.wait("ben@example.org", "The beans are up")
    assert house.wait("grace@example.org", "Please confirm")
    assert "The relay refused 2 posts, letters or copies." in doctor


def test_a_relay_that_takes_its_own_people_alone_loses_nothing_of_the_others(house):
    with_members(house, 2).mail.behaviour = Behaviour(rcpt={"m0@*": DENIED, "m1@*": "550 5.1.1 No such user"})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"sent": 1, "never": 1, "refused": 1}, "each is kept as it is")
    (kept,) = waiting(house)

    assert kept["to"] == "m0@members.example.org"
    assert [one["address"] for one in bounces(house)] == ["m1@members.example.org"]


@pytest.mark.parametrize("said", ["550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized", "550 5.1.1 No such user"])
def test_one_recipients_own_policy_or_death_is_theirs_and_no_owner_hears_of_it(house, said):
    with_members(house, 1).mail.behaviour = Behaviour(rcpt={"m0@*": said})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"sent": 1, "never": 1}, "one of them did not get it")
    house.move(days=1)

    assert waiting(house) == []
    assert house.count("olga@example.org", "The mail relay refused") == 0


def refuse_after(house, asked_before, said):
    """The relay takes so many of the members, and then nobody any more."""
    asked = []

    def answer(address):
        if "members" not in address:
            return None
        asked.append(address)
        return said.format(address) if len(asked) > asked_before else None

    house.mail.behaviour = Behaviour(rcpt=answer)


def test_a_relay_that_has_enough_of_us_within_a_lot_loses_nobody_their_copy(house):
    refuse_after(with_members(house, 20), 10, "554 5.7.1 <{}>: Recipient address rejected: Access denied")

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"sent": 11, "refused": 10}, "the rest is kept as refused")
    house.mail.behaviour = Behaviour()
    house.move(days=1)
    told = house.wait("olga@example.org", "The mail relay refused", "Access denied")
    charged = bounces(house)
    house.shell("queue", "retry", "garden", "1")
    until(lambda: of_post(house) == {"sent": 21}, "it was taken")

    assert "for 10 members, who are not blamed" in told.words
    assert charged == []
    assert got(house, "The beans are up", 20) == [1] * 20


def test_the_last_two_of_a_lot_wait_too_once_the_next_lots_show_that_it_was_us(house):
    said = "554 5.7.1 <{}>: Recipient address rejected: Access denied"
    refuse_after(with_members(house, 49), 22, said)  # in lots of 25; Amina is of the first

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: sum(of_post(house).values()) == 50, "all were asked")
    house.settle()
    kept = of_post(house)
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "1")
    until(lambda: of_post(house) == {"sent": 50}, "it was taken")

    assert kept == {"sent": 23, "refused": 27}
    assert got(house, "The beans are up", 49) == [1] * 49


def test_owners_are_not_told_of_a_part_of_the_members_as_if_it_were_all(house):
    with_members(house, 60).mail.behaviour = Behaviour(rcpt={"*members*": DENIED, "amina*": DENIED})

    house.write(AMINA, GARDEN, "The beans are up.", "Beans")
    until(lambda: of_post(house) == {"refused": 61}, "all of it is kept as refused")
    house.mail.behaviour = Behaviour()
    house.move(days=1)
    told = house.wait("olga@example.org", "The mail relay refused")

    assert "for at least " in told.words and " members, who are not blamed for it" in told.words
    assert house.count("olga@example.org", "The mail relay refused") == 1
