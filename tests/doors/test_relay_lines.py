"""Promises of doors/relay.py over several connections in one thread: shared work, nothing lost when some fail."""

import dataclasses
import threading
import time
from collections import Counter

import pytest

from listcop.doors.relay import Relay
from tests.doors.scripted_relay import Behaviour, ScriptedRelay, hash_of, mix
from tests.doors.test_relay import a_mail, kinds, mails, settings_for


def test_slow_answers_are_waited_for_side_by_side():
    with (
        ScriptedRelay(Behaviour(seconds_at_dot=0.1)) as scripted,
        Relay(settings_for(scripted, connections=4)) as relay,
    ):
        start = time.monotonic()
        outcomes = relay.send(mails(20))
        took = time.monotonic() - start

    assert set(kinds(outcomes)) == {"sent"}
    assert scripted.sessions == 4
    assert set(scripted.count().values()) == {1}
    assert took < 0.1 * 20


def test_one_letter_takes_one_connection():
    with ScriptedRelay() as scripted, Relay(settings_for(scripted, connections=8)) as relay:
        relay.send(mails(1))
        relay.send(mails(1))
        time.sleep(0.1)  # for connections nobody wanted

    assert scripted.sessions == 1


def test_several_errands_are_told_apart_and_told_when_they_are_through():
    with ScriptedRelay() as scripted, Relay(settings_for(scripted, connections=3)) as relay:
        errands = [relay.take([a_mail([f"m{number}x{each}@example.org" for each in range(3)])]) for number in range(6)]
        through = []
        while len(through) < 6:
            through += relay.finished(at_least=2)

        assert relay.finished() == []

    assert {id(one) for one in through} == {id(one) for one in errands}
    for number, errand in enumerate(errands):
        assert [one.recipient for box in errand.outcomes() for one in box] == [
            f"m{number}x{each}@example.org" for each in range(3)
        ]


def test_a_relay_that_takes_few_connections_gets_everything_over_those():
    talking, lock = Counter(), threading.Lock()

    def only_the_first(_sender):
        with lock:
            talking["mails"] += 1
            return "421 4.7.0 Too many connections" if 1 < talking["mails"] < 4 else ""

    with (
        ScriptedRelay(Behaviour(mail=only_the_first)) as scripted,
        Relay(settings_for(scripted, connections=3)) as relay,
    ):
        outcomes = relay.send(mails(30))

    assert set(kinds(outcomes)) == {"sent"}
    assert set(scripted.count().values()) == {1}


def test_a_relay_that_is_away_puts_all_off_and_is_asked_again_with_the_next_errand():
    with ScriptedRelay() as scripted, Relay(settings_for(scripted, connections=4)) as relay:
        scripted.down()
        away = relay.send(mails(10))
        scripted.up()
        back = relay.send(mails(10))

    assert set(kinds(away)) == {"later"}
    assert set(kinds(back)) == {"sent"}


@pytest.mark.parametrize("pipelining", [True, False])
def test_the_letter_at_which_the_relay_took_its_leave_goes_last_the_next_time(pipelining):
    letters = mails(5)
    (first, *others) = letters
    poison = dataclasses.replace(first, sender="poison@example.org")
    behaviour = Behaviour(mail=lambda sender: "421 4.3.2 Leaving" if "poison" in sender else "", pipelining=pipelining)

    with ScriptedRelay(behaviour) as scripted, Relay(settings_for(scripted, connections=1)) as relay:
        before = relay.send([poison, *others])
        after = relay.send([poison, *others])

    assert kinds(before) == ["later"] * 5
    assert kinds(after) == ["later"] + ["sent"] * 4
    assert after[0][0].stage == "mail"


def test_abort_ends_all_connections_at_once():
    with ScriptedRelay(Behaviour(seconds_at_dot=1)) as scripted, Relay(settings_for(scripted, connections=4)) as relay:
        threading.Timer(0.2, relay.abort).start()
        start = time.monotonic()
        outcomes = relay.send(mails(12))
        took = time.monotonic() - start

    assert took < 0.9
    assert Counter(kinds(outcomes)) == {"uncertain": 4, "later": 8}


def test_a_connection_that_is_still_being_greeted_is_left_without_a_word():
    """Who says QUIT before the answer to EHLO is taken for a machine that sends spam."""
    rest = iter([0.0])
    with ScriptedRelay(Behaviour(seconds_to_hear=lambda: next(rest, 0.5))) as scripted:
        with Relay(settings_for(scripted, connections=2)) as relay:
            outcomes = relay.send(mails(4))
        assert Counter(kinds(outcomes)) == {"sent": 4}
        time.sleep(0.7)

        assert scripted.faults.total() == 0


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("pipelining", [True, False])
def test_a_relay_of_moods_gets_every_letter_and_twice_only_what_was_uncertain(seed, pipelining):
    """R7 and R11, over four connections that fail each in its own way."""
    uncertain, behaviour = Counter(), mix(0.3, seed)
    behaviour.pipelining = pipelining

    with ScriptedRelay(behaviour) as scripted, Relay(settings_for(scripted, connections=4)) as relay:
        waiting = mails(200)
        expected = {(hash_of(mail.data), mail.recipients[0]) for mail in waiting}
        while waiting:
            outcomes = relay.send(waiting[:25])
            again = [mail for mail, box in zip(waiting, outcomes, strict=False) if box[0].kind != "sent"]
            uncertain.update(box[0].recipient for box in outcomes if box[0].kind == "uncertain")
            assert "never" not in kinds(outcomes)
            waiting = waiting[25:] + again

    pairs = scripted.pairs()
    assert set(pairs) == expected
    assert all(count <= 1 + uncertain[name] for (_, name), count in pairs.items())
    assert scripted.faults.total() == 0
