"""Promises of doors/relay.py against a relay that misbehaves: nothing lost, nothing doubled, nobody blamed wrongly."""

import contextlib
import datetime
import random
import socket
import ssl
import threading
import time
from collections import Counter

import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop import seams
from listcop.doors.relay import Mail, Outcome, Relay, RelaySettings, why_unfit
from listcop.doors.relay_replies import LostError, read_reply
from tests.doors.scripted_relay import Behaviour, ScriptedRelay, hash_of, mix

LETTER = b"From: ana@example.org\r\nSubject: Bean seeds\r\n\r\nWho has some?\r\n"
SENDER = "garden+b.key@lists.example.org"


def members(count, name="member"):
    return tuple(f"{name}{number}@d{number % 7}.example.org" for number in range(count))


def a_mail(recipients=("ben@example.org",), data=LETTER, sender=SENDER):
    return Mail(sender, tuple(recipients), data)


def mails(count, recipients=1):
    """That many different letters, each to members of its own."""
    return [
        a_mail([f"m{number}x{each}@example.org" for each in range(recipients)], LETTER + b"%d\r\n" % number)
        for number in range(count)
    ]


def settings_for(relay, **changes):
    return RelaySettings(
        **{"host": "127.0.0.1", "port": relay.port, "tls": "none", "command_seconds": 5, "dot_seconds": 5, **changes}
    )


@contextlib.contextmanager
def a_relay(**behaviour):
    """A scripted relay and the way to it."""
    with ScriptedRelay(Behaviour(**behaviour)) as scripted, Relay(settings_for(scripted)) as relay:
        yield scripted, relay
        assert scripted.faults.total() == 0, scripted.faults


def sent_to(behaviour, letters, **changes):
    """Send them once; return the relay as it stood then, and the outcomes."""
    with ScriptedRelay(behaviour) as scripted, Relay(settings_for(scripted, **changes)) as relay:
        return scripted, relay.send(letters)


def kinds(outcomes):
    return [outcome.kind for box in outcomes for outcome in box]


def only(outcomes):
    ((outcome,),) = outcomes
    return outcome


# -- letters leave


def test_a_letter_is_taken_and_its_answer_kept():
    with a_relay(dot="250 2.6.0 Queued as 7") as (scripted, relay):
        outcome = only(relay.send([a_mail()]))

    assert outcome == Outcome("ben@example.org", "sent", "dot", 250, "2.6.0", "2.6.0 Queued as 7")
    assert scripted.taken == [(SENDER, "ben@example.org", LETTER)]


@pytest.mark.parametrize("pipelining", [True, False])
def test_many_letters_go_over_one_connection_each_once(pipelining):
    sent = mails(50, recipients=3)

    with a_relay(pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send(sent[:30]) + relay.send(sent[30:])

    assert set(kinds(outcomes)) == {"sent"}
    assert [[each.recipient for each in box] for box in outcomes] == [list(mail.recipients) for mail in sent]
    assert scripted.pairs() == Counter((hash_of(mail.data), name) for mail in sent for name in mail.recipients)
    assert scripted.sessions == 1


def test_the_next_envelope_rides_with_the_message_before_it():
    with a_relay(seconds_at_dot=0.05) as (scripted, relay):
        start = time.monotonic()
        relay.send(mails(4))
        after_pipelining = len(scripted.commands)

    assert scripted.commands[:after_pipelining].count("DATA") == 4
    assert time.monotonic() - start < 2


def test_a_large_lot_is_cut_into_messages_of_the_size_set():
    with ScriptedRelay() as scripted, Relay(settings_for(scripted, recipients_per_message=30)) as relay:
        outcomes = relay.send([a_mail(members(100))])

    assert kinds(outcomes) == ["sent"] * 100
    assert scripted.commands.count("DATA") == 4
    assert max(scripted.count().values()) == 1


def test_fields_of_a_mails_own_stand_before_the_letter_all_share():
    own = [b"List-Unsubscribe: <mailto:k%d@example.org>\r\n" % n for n in (1, 2)]
    sent = [Mail(SENDER, (f"m{n}@example.org",), LETTER, fields) for n, fields in enumerate(own)]

    with a_relay() as (scripted, relay):
        outcomes = relay.send(sent)

    assert kinds(outcomes) == ["sent", "sent"]
    assert scripted.taken == [(SENDER, f"m{n}@example.org", fields + LETTER) for n, fields in enumerate(own)]


def test_fields_that_would_end_the_header_are_refused_and_the_others_go():
    good, bad = b"List-Unsubscribe: <mailto:k@example.org>\r\n", b"List-Unsubscribe: x\r\n\r\nNot what was meant\r\n"

    with a_relay() as (scripted, relay):
        outcomes = relay.send([Mail(SENDER, (f"m{n}@example.org",), LETTER, own) for n, own in enumerate((good, bad))])

    assert kinds(outcomes) == ["sent", "never"]
    assert [one.data for one in scripted.taken] == [good + LETTER]


def test_a_letter_without_sender_goes_out_with_none():
    with a_relay() as (scripted, relay):
        relay.send([a_mail(sender="")])

    assert scripted.commands[1] == f"MAIL FROM:<> SIZE={len(LETTER)}"


def test_nobody_to_send_to_means_no_connection():
    with a_relay() as (scripted, relay):
        assert relay.send([]) == []
        assert relay.send([a_mail([])]) == [[]]

    assert scripted.sessions == 0


@pytest.mark.parametrize("tail", [b"\r\n", b"", b"\r\n.\r\n", b"\r\n..\r\n\r\n"])
def test_dots_arrive_as_they_were_written(tail):
    data = b".first\r\n..\r\n.\r\n\r\n. x\r\nmid.dle\r\n.last" + tail

    with a_relay() as (scripted, relay):
        relay.send([a_mail(data=data), a_mail()])

    assert scripted.taken[0].data == data.removesuffix(b"\r\n") + b"\r\n"
    assert scripted.taken[1].data == LETTER


def test_a_large_letter_arrives_whole():
    data = b"".join(b"line %d of many\r\n" % number for number in range(200_000))

    with a_relay() as (scripted, relay):
        outcomes = relay.send([a_mail(data=data), a_mail(data=data)])

    assert kinds(outcomes) == ["sent", "sent"]
    assert [taken.data for taken in scripted.taken] == [data, data]


def test_eight_bit_letters_say_so_where_it_is_understood():
    data = "Subject: x\r\n\r\nGrüße\r\n".encode()

    with a_relay() as (scripted, relay):
        relay.send([a_mail(data=data)])
    with a_relay(eight_bit=False) as (old, relay):
        relay.send([a_mail(data=data)])

    assert "BODY=8BITMIME" in scripted.commands[1]
    assert "BODY" not in old.commands[1]
    assert old.taken[0].data == data


def test_a_relay_that_knows_only_helo_is_served():
    with a_relay(esmtp=False, pipelining=False) as (scripted, relay):
        outcomes = relay.send(mails(2, recipients=2))

    assert kinds(outcomes) == ["sent"] * 4
    assert scripted.commands[:3] == ["EHLO localhost", "HELO localhost", f"MAIL FROM:<{SENDER}>"]


# -- recipients refused, put off, too many (R9)


@pytest.mark.parametrize("pipelining", [True, False])
def test_each_recipient_has_an_outcome_of_their_own(pipelining):
    rules = {"bad*": "550 5.1.1 No such user", "slow*": "450 4.2.1 Mailbox busy"}

    with a_relay(rcpt=rules, pipelining=pipelining) as (scripted, relay):
        (box,) = relay.send([a_mail(["bad@a.org", "ana@a.org", "slow@a.org", "ben@a.org"])])

    assert [outcome[:5] for outcome in box] == [
        ("bad@a.org", "never", "rcpt", 550, "5.1.1"),
        ("ana@a.org", "sent", "dot", 250, "2.0.0"),
        ("slow@a.org", "later", "rcpt", 450, "4.2.1"),
        ("ben@a.org", "sent", "dot", 250, "2.0.0"),
    ]
    assert scripted.count() == {"ana@a.org": 1, "ben@a.org": 1}


@pytest.mark.parametrize("pipelining", [True, False])
@pytest.mark.parametrize("for_nobody", ["554 5.5.1 No valid recipients", "354 Go on"])
def test_where_all_are_refused_nothing_is_sent_and_the_next_letter_goes(for_nobody, pipelining):
    with a_relay(rcpt={"bad*": "550 5.1.1 No"}, data_for_nobody=for_nobody, pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send([a_mail(["bad1@a.org", "bad2@a.org"]), a_mail(["bad3@a.org"]), a_mail()])

    assert kinds(outcomes) == ["never", "never", "never", "sent"]
    assert scripted.count() == {"ben@example.org": 1}
    assert scripted.sessions == 1


@pytest.mark.parametrize("pipelining", [True, False])
@pytest.mark.parametrize(
    "over",
    ["452 4.5.3 Too many", "452 Too many", "552 5.5.3 Too many", "552 Too many", "452-4.5.3 Too\r\n452 4.5.3 many"],
)
def test_too_many_recipients_are_sent_in_further_messages(over, pipelining):
    with a_relay(rcpt_limit=10, over_limit=over, pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send([a_mail(members(50)), a_mail(members(20, "more"))])

    assert kinds(outcomes) == ["sent"] * 70
    assert scripted.commands.count("DATA") == 7
    assert set(scripted.count().values()) == {1}
    assert scripted.commands.count("RSET") == 0


def test_a_limit_that_was_learnt_is_kept_for_the_next_letters():
    with a_relay(rcpt_limit=10) as (scripted, relay):
        relay.send([a_mail(members(50))])
        asked = len([command for command in scripted.commands if command.startswith("RCPT")])
        relay.send([a_mail(members(50))])

    assert asked == 90
    assert len([command for command in scripted.commands if command.startswith("RCPT")]) == asked + 50


def test_a_limit_that_is_announced_is_kept_from_the_start():
    with a_relay(announced_limit=20, rcpt_limit=20) as (scripted, relay):
        relay.send([a_mail(members(50))])

    assert len([command for command in scripted.commands if command.startswith("RCPT")]) == 50


def test_who_is_too_many_even_alone_is_tried_later():
    with a_relay(rcpt={"slow*": "452 4.5.3 Too many messages today"}) as (_, relay):
        (box,) = relay.send([a_mail(["ana@a.org", "slow1@a.org", "slow2@a.org", "ben@a.org"])])

    assert [outcome.kind for outcome in box] == ["sent", "later", "later", "sent"]
    assert box[1].status == "4.5.3"


def test_a_full_mailbox_is_no_permanent_refusal():
    with a_relay(rcpt={"*": "552 5.2.2 Mailbox full"}) as (_, relay):
        assert only(relay.send([a_mail()]))[1:4] == ("later", "rcpt", 552)


# -- the letter refused or put off (R7, R8)


@pytest.mark.parametrize("pipelining", [True, False])
@pytest.mark.parametrize("stage", ["mail", "data", "dot"])
@pytest.mark.parametrize(("reply", "kind"), [("451 4.3.0 Not now", "later"), ("554 5.7.1 Content refused", "never")])
def test_what_is_said_of_the_letter_is_told_apart_from_its_recipients(stage, reply, kind, pipelining):
    def to_the_first(sender):
        return reply if sender == "first@a.org" else ""

    with a_relay(**{stage: to_the_first}, pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send([a_mail(members(3), sender="first@a.org"), a_mail()])

    assert {outcome[1:] for outcome in outcomes[0]} == {(kind, stage, int(reply[:3]), reply[4:9], reply[4:])}
    assert only(outcomes[1:]).kind == "sent"
    assert scripted.count() == {"ben@example.org": 1}
    assert scripted.sessions == 1


def test_a_relay_that_wants_a_login_first_blames_no_letter():
    with a_relay(login=("listcop", "secret")) as (_, relay):
        outcome = only(relay.send([a_mail()]))

    assert outcome[1:5] == ("later", "mail", 530, "5.7.0")


def test_a_letter_over_the_announced_size_is_refused_before_it_is_sent():
    with a_relay(size=1000) as (scripted, relay):
        large, small = relay.send([a_mail(data=b"x" * 900 + b"\r\n" + b"y" * 200 + b"\r\n"), a_mail()])

    assert large[0][1:5] == ("never", "mail", 0, "5.3.4")
    assert large[0].text == "The relay takes letters of at most 1000 bytes, this one has 1104"
    assert small[0].kind == "sent"
    assert len(scripted.taken) == 1


# -- the relay away, slow, leaving, cutting (R6, R10, R11)


def test_a_relay_that_is_away_loses_nothing_and_is_used_when_it_returns():
    with a_relay() as (scripted, relay):
        scripted.down()
        away = relay.send(mails(3))
        scripted.up()
        back = relay.send(mails(3))

    assert kinds(away) == ["later"] * 3
    assert away[0][0][2:5] == ("connect", 0, "4.4.1")
    assert away[0][0].text.startswith(f"cannot reach the relay 127.0.0.1:{scripted.port}: ")
    assert kinds(back) == ["sent"] * 3


@pytest.mark.parametrize("host", ["nowhere.invalid", "a..b", "x" * 300, ""])
def test_a_relay_that_cannot_be_found_raises_nothing(host):
    with Relay(RelaySettings(host, 1, tls="none", connect_seconds=5)) as relay:
        assert only(relay.send([a_mail()]))[1:3] == ("later", "connect")


@pytest.mark.parametrize("banner", ["421 4.3.2 Not today", "554 5.3.2 Never here", "450 Busy"])
def test_whatever_the_banner_says_letters_wait(banner):
    with a_relay(banner=banner) as (_, relay):
        outcome = only(relay.send([a_mail()]))

    assert outcome[1:4] == ("later", "banner", int(banner[:3]))
    assert banner in outcome.text


@pytest.mark.parametrize("stage", ["mail", "rcpt", "data", "dot"])
@pytest.mark.parametrize("pipelining", [True, False])
def test_a_relay_that_leaves_with_421_costs_nobody_anything(stage, pipelining):
    with a_relay(**{stage: "421 4.3.2 Shutting down"}, pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send(mails(2, recipients=2))
        scripted.behaviour = Behaviour(pipelining=pipelining)
        again = relay.send(mails(2, recipients=2))

    assert kinds(outcomes) == ["later"] * 4
    assert {outcome.code for box in outcomes for outcome in box} == {421}
    assert outcomes[0][0].text.endswith("4.3.2 Shutting down")
    assert kinds(again) == ["sent"] * 4
    assert max(scripted.count().values()) == 1


@pytest.mark.parametrize("pipelining", [True, False])
def test_who_takes_its_leave_at_the_first_letter_wants_none_and_who_took_others_just_now_not_this_one(pipelining):
    leaving = Behaviour(mail="421 4.3.2 Shutting down", pipelining=pipelining)
    with a_relay(mail=leaving.mail, pipelining=pipelining) as (scripted, relay):
        at_first = relay.send(mails(2))
        scripted.behaviour = Behaviour(pipelining=pipelining)
        relay.send(mails(1))
        scripted.behaviour = leaving
        later = relay.send(mails(2))

    assert [box[0].stage for box in at_first] == ["banner"] * 2
    assert [box[0].stage for box in later] == ["mail"] * 2


@pytest.mark.parametrize("pipelining", [True, False])
def test_a_relay_that_leaves_after_some_letters_gets_the_rest_over_new_connections(pipelining):
    with a_relay(messages_a_session=7, pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send(mails(50))

    assert kinds(outcomes) == ["sent"] * 50
    assert scripted.sessions == 8
    assert set(scripted.count().values()) == {1}


def test_a_thousand_421_lose_and_double_nothing():
    chance = random.Random(11)
    left = Counter()

    def at_times(said):
        if left.total() < 1000 and chance.random() < 0.35:
            left[said] += 1
            return "421 4.3.2 Leaving"
        return ""

    with a_relay(mail=at_times, rcpt=at_times, data=at_times, dot=at_times) as (scripted, relay):
        waiting = mails(400)
        for _ in range(2000):
            outcomes = relay.send(waiting[:25])
            assert set(kinds(outcomes)) <= {"sent", "later"}
            waiting = [m for m, box in zip(waiting, outcomes, strict=False) if box[0].kind == "later"] + waiting[25:]
            if not waiting:
                break

    assert left.total() == 1000
    assert set(scripted.count().values()) == {1}
    assert len(scripted.taken) == 400


@pytest.mark.parametrize("pipelining", [True, False])
@pytest.mark.parametrize("what", ["taken", "lost"])
def test_a_cut_behind_the_dot_is_uncertain_and_stops_the_rest(what, pipelining):
    with a_relay(cut_after_dot=what, pipelining=pipelining) as (scripted, relay):
        cut, *rest = relay.send(mails(3, recipients=2))

    assert [outcome[1:5] for outcome in cut] == [("uncertain", "dot", 0, "4.4.2")] * 2
    assert cut[0].text == "cut behind the dot, so it may have arrived: the relay closed the connection"
    assert kinds(rest) == ["later"] * 4
    assert len(scripted.taken) == (2 if what == "taken" else 0)


@pytest.mark.parametrize("where", ["EHLO", "MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("pipelining", [True, False])
def test_a_cut_before_the_message_means_later(where, pipelining):
    with a_relay(cut_at=where, pipelining=pipelining) as (scripted, relay):
        outcomes = relay.send(mails(2, recipients=2))

    assert kinds(outcomes) == ["later"] * 4
    assert outcomes[0][0].stage == {"EHLO": "banner"}.get(where, where.lower())
    assert outcomes[0][0].text == "the relay closed the connection"
    assert scripted.taken == []


def test_a_cut_in_the_middle_of_a_large_message_is_not_uncertain():
    large = b"x" * 900 + b"\r\n"

    with a_relay(cut_at="BODY") as (_, relay):
        outcome = only(relay.send([a_mail(data=large * 40_000)]))

    assert (outcome.kind, outcome.stage) == ("later", "data")


def test_a_slow_relay_is_waited_for_as_long_as_set():
    with a_relay(seconds_at_dot=0.3) as (_, relay):
        assert only(relay.send([a_mail()])).kind == "sent"


def test_a_relay_silent_behind_the_dot_is_uncertain_and_one_silent_before_is_not():
    with ScriptedRelay(Behaviour(seconds_at_dot=1)) as scripted:
        with Relay(settings_for(scripted, dot_seconds=0.2)) as relay:
            behind = only(relay.send([a_mail()]))
        scripted.behaviour = Behaviour(seconds=0.5)
        with Relay(settings_for(scripted, command_seconds=0.2)) as relay:
            before = only(relay.send([a_mail()]))

    assert (behind.kind, before.kind) == ("uncertain", "later")
    assert behind.text.endswith("the relay did not answer within 0.2 seconds")
    assert before.text == "the relay did not answer within 0.2 seconds"


def test_a_connection_cut_while_it_rested_is_made_anew_without_a_word():
    with a_relay(cut_at="IDLE") as (scripted, relay):
        outcomes = [only(relay.send([mail])) for mail in mails(5)]

    assert {outcome.kind for outcome in outcomes} == {"sent"}
    assert scripted.sessions == 5


def test_a_relay_that_said_goodbye_while_we_rested_is_greeted_anew():
    with a_relay() as (scripted, relay):
        first = relay.send([a_mail()])
        scripted.cut_all()
        time.sleep(0.05)
        second = relay.send([a_mail()])

    assert kinds(first + second) == ["sent", "sent"]
    assert scripted.sessions == 2


def test_a_connection_that_rested_long_is_asked_whether_it_lives():
    with ScriptedRelay() as scripted, Relay(settings_for(scripted, idle_seconds=0)) as relay:
        relay.send([a_mail()])
        relay.send([a_mail()])

    assert scripted.commands.count("NOOP") == 1
    assert scripted.sessions == 1


def test_close_takes_leave_and_a_later_letter_connects_again():
    with a_relay() as (scripted, relay):
        relay.send([a_mail()])
        relay.close()
        relay.send([a_mail()])

    assert scripted.commands.count("QUIT") == 2
    assert scripted.sessions == 2


@pytest.mark.parametrize(
    "where, kind", [("relay: envelope answered", "later"), ("relay: letter sent, not answered", "uncertain")]
)
def test_a_fault_of_ours_with_one_letter_keeps_no_other_from_leaving(where, kind):
    def fail_once(name):
        if name == where and faults:
            raise ValueError(faults.pop())

    faults = ["nobody foresaw it"]
    with a_relay() as (scripted, relay):
        seams.reached = fail_once
        try:
            first = relay.send(mails(1))
            second = relay.send(mails(3))
        finally:
            seams.reached = None

    assert kinds(first) == [kind]
    assert "nobody foresaw it" in first[0][0].text
    assert kinds(second) == ["sent"] * 3
    assert Counter(one.recipient for one in scripted.taken).keys() >= {f"m{n}x0@example.org" for n in range(3)}


def test_abort_ends_a_long_wait_at_once():
    with ScriptedRelay(Behaviour(seconds_at_dot=1)) as scripted, Relay(settings_for(scripted)) as relay:
        threading.Timer(0.2, relay.abort).start()
        start = time.monotonic()
        outcomes = relay.send(mails(3))
        took = time.monotonic() - start
        after = relay.send([a_mail()])

    assert took < 0.9
    assert kinds(outcomes) == ["uncertain", "later", "later"]
    assert only(after).text == "not sent: ListCoP is stopping"


@pytest.mark.parametrize("seed", range(3))
def test_a_relay_of_moods_gets_every_letter_and_twice_only_what_was_uncertain(seed):
    """R7: chance refusals at each step; repeated until all is settled."""
    uncertain = Counter()

    with ScriptedRelay(mix(0.3, seed)) as scripted, Relay(settings_for(scripted)) as relay:
        waiting = [a_mail([name], LETTER + name.encode() + b"\r\n") for name in members(300)]
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
    assert uncertain.total() > 0
    assert scripted.faults.total() == 0


# -- nothing is smuggled out (I9)

BARE = [
    b"a\nb\r\n",
    b"a\rb\r\n",
    b"a\r\n\n.\r\n",
    b"a\r\n.\n",
    b"a\r\n.\r",
    b"\n",
    b"a\0b\r\n",
    b"",
    b"x" * 999 + b"\r\n",
    b"x" * 999,
]


@pytest.mark.parametrize("data", BARE)
def test_what_breaks_the_rules_of_smtp_does_not_leave_the_house(data):
    with a_relay() as (scripted, relay):
        outcomes = relay.send([a_mail(data=data), a_mail()])

    assert outcomes[0][0][1:5] == ("never", "mail", 0, "5.6.0")
    assert outcomes[0][0].text.startswith("The letter was not sent: it ")
    assert [taken.data for taken in scripted.taken] == [LETTER]


def test_lines_of_998_bytes_are_let_through():
    assert why_unfit((b"x" * 998 + b"\r\n") * 3 + b"y" * 998) == ""


@given(st.lists(st.sampled_from([b"\r\n", b"\r", b"\n", b"\0", b".", b"x" * 500, b"x" * 499, b"y"]), max_size=30))
def test_the_check_at_the_exit_agrees_with_a_plain_one(parts):
    data = b"".join(parts)

    lines = data.split(b"\r\n")
    plain = bool(data) and not any(set(line) & set(b"\r\n\0") or len(line) > 998 for line in lines)

    assert (why_unfit(data) == "") is plain


@pytest.mark.parametrize("where", ["recipient", "sender"])
@pytest.mark.parametrize(
    "address",
    [
        "a@b.org>\r\nDATA\r\n",
        "a@b.org> SIZE=1",
        "a b@c.org",
        "a\0@b.org",
        "a\n@b.org",
        "<a@b.org>",
        '"a"b"@c.org',
        "a\x7f@b.org",
        "é@b.org\u2028",
        "x" * 321,
        "\ud800@b.org",
    ],
)
def test_no_address_ends_its_command(address, where):
    bad = a_mail([address]) if where == "recipient" else a_mail(sender=address)

    with a_relay() as (scripted, relay):
        outcomes = relay.send([bad, a_mail()])

    assert outcomes[0][0][1:3] == ("never", "rcpt" if where == "recipient" else "mail")
    assert outcomes[0][0].status in ("5.1.3", "5.1.7")
    assert scripted.count() == {"ben@example.org": 1}


def test_odd_but_lawful_addresses_are_served_beside_bad_ones():
    with a_relay() as (scripted, relay):
        (box,) = relay.send([a_mail(['"two words"@a.org', "a b@a.org", "o'neil+x=y@a.org", r'"a\"> b"@a.org', ""])])

    assert [outcome.kind for outcome in box] == ["sent", "never", "sent", "sent", "never"]
    assert set(scripted.count()) == {'"two words"@a.org', "o'neil+x=y@a.org", r'"a\"> b"@a.org'}


# -- addresses beyond ASCII (RFC 6531)


def test_wide_addresses_go_apart_where_the_relay_takes_them():
    with a_relay() as (scripted, relay):
        (box,) = relay.send([a_mail(["ana@a.org", "zoë@a.org", "ben@a.org"])])

    assert [outcome.kind for outcome in box] == ["sent"] * 3
    assert [command for command in scripted.commands if command.startswith("MAIL")] == [
        f"MAIL FROM:<{SENDER}> SIZE={len(LETTER)}",
        f"MAIL FROM:<{SENDER}> SIZE={len(LETTER)} SMTPUTF8",
    ]


def test_wide_addresses_are_refused_alone_where_it_does_not():
    with a_relay(utf8=False) as (_, relay):
        (box,) = relay.send([a_mail(["ana@a.org", "zoë@a.org"])])

    assert [outcome[1:5] for outcome in box] == [("sent", "dot", 250, "2.0.0"), ("never", "rcpt", 0, "5.6.7")]


# -- TLS and login (A15)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority, tmp_path_factory):
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return str(path)


def server_context(authority, *names, **wishes):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*(names or ("127.0.0.1",)), **wishes).configure_cert(context)
    return context


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
@pytest.mark.parametrize("pipelining", [True, False])
def test_letters_go_over_tls(tls, pipelining, authority, ca_file):
    behaviour = Behaviour(
        starttls=tls == "starttls",
        implicit_tls=tls == "implicit",
        tls=server_context(authority),
        login=("listcop", "secret"),
        pipelining=pipelining,
    )
    login = {"tls": tls, "ca_file": ca_file, "user": "listcop", "password": "secret"}

    with ScriptedRelay(behaviour) as scripted, Relay(settings_for(scripted, **login)) as relay:
        outcomes = relay.send([*mails(5, recipients=3), a_mail(data=LETTER + b"more words\r\n" * 50_000)])
        outcomes += relay.send(mails(1))

    assert set(kinds(outcomes)) == {"sent"}
    assert scripted.sessions == 1
    assert scripted.faults.total() == 0


@pytest.mark.parametrize("way", ["PLAIN", "LOGIN"])
def test_the_password_is_never_said_in_the_clear_to_another_machine(way, authority, ca_file):
    behaviour = Behaviour(starttls=True, tls=server_context(authority), login=("listcop", "sécret"), login_ways=way)
    login = {"tls": "starttls", "ca_file": ca_file, "user": "listcop", "password": "sécret"}

    with ScriptedRelay(behaviour) as scripted, Relay(settings_for(scripted, **login)) as relay:
        outcome = only(relay.send([a_mail()]))

    assert outcome.kind == "sent"
    assert scripted.faults.clear_passwords == 0


def test_stopping_in_the_middle_of_a_handshake_is_no_fault_of_ours(ca_file, caplog):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        wanted = RelaySettings("127.0.0.1", silent.getsockname()[1], tls="implicit", ca_file=ca_file)
        with Relay(wanted) as relay:
            threading.Timer(0.2, relay.abort).start()
            start = time.monotonic()
            outcome = only(relay.send([a_mail()]))

    assert time.monotonic() - start < 5
    assert (outcome.kind, outcome.stage) == ("later", "here")
    assert caplog.messages == []


def test_stopping_in_the_middle_of_a_letter_over_tls_is_no_fault_of_ours(authority, ca_file, caplog):
    behaviour = Behaviour(implicit_tls=True, tls=server_context(authority), seconds_at_dot=1)

    with (
        ScriptedRelay(behaviour) as scripted,
        Relay(settings_for(scripted, tls="implicit", ca_file=ca_file)) as relay,
    ):
        threading.Timer(0.3, relay.abort).start()
        outcomes = relay.send(mails(2))

    assert kinds(outcomes) == ["uncertain", "later"]
    assert caplog.messages == []


def test_a_relay_without_starttls_gets_nothing(ca_file):
    login = {"tls": "starttls", "ca_file": ca_file, "user": "u", "password": "p"}

    scripted, outcomes = sent_to(Behaviour(), [a_mail()], **login)

    outcome = only(outcomes)
    assert (outcome.kind, outcome.stage) == ("later", "banner")
    assert outcome.text.startswith("the relay does not offer STARTTLS")
    assert scripted.commands == ["EHLO localhost"]


def test_what_was_said_in_the_clear_behind_starttls_is_forgotten(authority, ca_file):
    junk = b"250-evil.example\r\n250 AUTH PLAIN\r\n235 2.7.0 Welcome\r\n"
    behaviour = Behaviour(starttls=True, tls=server_context(authority), junk_before_tls=junk)

    scripted, outcomes = sent_to(behaviour, mails(2), tls="starttls", ca_file=ca_file)

    assert set(kinds(outcomes)) <= {"sent", "later"}
    assert all(taken.data.startswith(LETTER) for taken in scripted.taken)
    assert not any("evil" in outcome.text for box in outcomes for outcome in box)


def expired(authority):
    long_ago = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    return server_context(authority, not_before=long_ago, not_after=long_ago + datetime.timedelta(days=1))


@pytest.mark.parametrize("tls", ["starttls", "implicit"])
@pytest.mark.parametrize(
    ("certificate", "reason"),
    [
        (expired, "certificate has expired"),
        (lambda authority: server_context(authority, "other.example"), "IP address mismatch"),
        (lambda _: server_context(trustme.CA()), "certificate"),
    ],
    ids=["expired", "wrong name", "unknown authority"],
)
def test_a_bad_certificate_is_refused_with_the_reason(certificate, reason, tls, authority, ca_file):
    behaviour = Behaviour(starttls=tls == "starttls", implicit_tls=tls == "implicit", tls=certificate(authority))

    scripted, outcomes = sent_to(behaviour, [a_mail()], tls=tls, ca_file=ca_file, user="u", password="p")

    outcome = only(outcomes)
    assert outcome[1:5] == ("later", "banner", 0, "4.7.5")
    assert outcome.text.startswith("the certificate of 127.0.0.1 is not good: ")
    assert reason in outcome.text
    assert "[relay] ca_file" in outcome.text  # a key that there is
    assert scripted.taken == []


def test_a_missing_authority_file_is_told(tmp_path, authority):
    behaviour = Behaviour(starttls=True, tls=server_context(authority))

    _, outcomes = sent_to(behaviour, [a_mail()], tls="starttls", ca_file=str(tmp_path / "none.pem"))

    outcome = only(outcomes)
    assert outcome.kind == "later"
    assert "No such file" in outcome.text


def test_a_wrong_password_makes_letters_wait_and_is_told_without_it():
    behaviour = Behaviour(login=("listcop", "secret"))

    scripted, outcomes = sent_to(behaviour, [a_mail()], user="listcop", password="hunter2")

    outcome = only(outcomes)
    assert outcome[1:4] == ("later", "banner", 535)
    assert "check [relay] user" in outcome.text
    assert "hunter2" not in outcome.text + repr(settings_for(scripted, password="hunter2"))


def test_a_relay_that_takes_no_login_is_told():
    with a_relay() as (scripted, _), Relay(settings_for(scripted, user="u", password="p")) as relay:
        assert only(relay.send([a_mail()])).text.startswith("the relay takes no login by PLAIN or LOGIN")


# -- a relay that does not speak SMTP


@contextlib.contextmanager
def a_babbler(*says):
    """A server that says these bytes, one after each stretch it reads, and keeps the line open."""

    def serve():
        with contextlib.suppress(OSError):
            session, _ = listener.accept()
            with session:
                for words in says:
                    session.sendall(words)
                    if not session.recv(65_536):
                        return
                while session.recv(65_536):
                    pass

    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield RelaySettings("127.0.0.1", listener.getsockname()[1], tls="none", command_seconds=0.5, dot_seconds=0.5)
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(10)


GREETING = (b"220 hi\r\n", b"250-hi\r\n250 PIPELINING\r\n")
ENVELOPE = b"250 ok\r\n250 ok\r\n354 go\r\n"


@pytest.mark.parametrize(
    "says",
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n",),
        (b"\r\n",),
        (b"x" * 100_000,),
        (b"220-" + b"x\r\n220-" * 10_000,),
        (b"\xff\xfe\0\r\n",),
        (*GREETING, b"\r\n\r\n\r\n"),
        (*GREETING, b"abc\r\nabc\r\nabc\r\n"),
        (*GREETING, b"250 ok\r\n250 ok\r\n250 ok\r\n"),
        (*GREETING, b"354 go\r\n354 go\r\n354 go\r\n"),
        (*GREETING, ENVELOPE + b"250 taken already\r\n"),
    ],
)
def test_words_that_are_not_smtp_mean_later(says):
    with a_babbler(*says) as way, Relay(way) as relay:
        outcomes = relay.send(mails(1) * 2)

    assert kinds(outcomes) == ["later", "later"]
    assert all(len(outcome.text) < 700 and outcome.text.isprintable() for box in outcomes for outcome in box)


@pytest.mark.parametrize("answer", [b"what?\r\n", b"\r\n", b"354 go on\r\n", b"2", b"250-and\r\n", b"999 x\r\n"])
def test_an_answer_to_the_message_that_is_none_is_uncertain(answer):
    with a_babbler(*GREETING, ENVELOPE, answer) as way, Relay(way) as relay:
        assert only(relay.send([a_mail()])).kind == "uncertain"


@given(st.lists(st.binary(max_size=60), max_size=6))
@settings(max_examples=30, deadline=None)
def test_no_words_of_a_relay_break_the_client(says):
    with a_babbler(b"220 hi\r\n", b"250 hi\r\n", *(each + b"\r\n" for each in says)) as way, Relay(way) as relay:
        outcomes = relay.send([a_mail()])

    assert len(kinds(outcomes)) == 1


@given(st.binary(max_size=200))
def test_any_reply_is_read_or_refused(raw):
    try:
        reply = read_reply(raw)
    except LostError as error:
        assert error.text.isprintable()
    else:
        assert 200 <= reply.code < 600
        assert reply.text.isprintable()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"550 5.1.1 No such user\r", (550, "5.1.1", "5.1.1 No such user")),
        (b"550-5.7.26 Not\r\n550-5.7.26 passed\r\n550 5.7.26 at all\r", (550, "5.7.26", "5.7.26 Not passed at all")),
        (b"550 No such user", (550, "5.0.0", "No such user")),
        (b"450 5.1.1 confused", (450, "4.0.0", "5.1.1 confused")),
        (b"250", (250, "2.0.0", "")),
        (b"250 2.0.0\r", (250, "2.0.0", "2.0.0")),
        (b"554 \x1b[31mred\r", (554, "5.0.0", "?[31mred")),
    ],
)
def test_replies_are_read_with_their_status(raw, expected):
    assert read_reply(raw) == expected
