"""A relay that does not answer is asked by one lot now and then, whatever waits and however many servers there are."""

import logging
from collections import Counter
from datetime import timedelta

import pytest
from helpers import NOW, a_letter

from listcop.core.authentication import Policy
from listcop.core.retries import POLICY
from listcop.core.sending import Outcome
from listcop.doors.relay import Relay, RelaySettings
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.settings import Relay as RelayTable
from listcop.store import events, outbox, silences
from listcop.store.silences import Names
from listcop.way_out import SharedPace, way_of
from tests.doors.scripted_relay import Behaviour
from tests.faults.office import MEMBERS, everyone_once

pytestmark = pytest.mark.timeout(120)

AWAY = Behaviour(banner="421 4.3.2 Not today")
LEAVING = "421 4.3.2 Leaving"
HOUR = timedelta(hours=1)
MOST_PROBES = 80  # in an hour: once in 48 seconds at the soonest, and a few sooner at first


def go_away(relay):
    """It refuses all from now on, also who was connected."""
    relay.behaviour = AWAY
    relay.cut_all()


@pytest.fixture
def four_lines(relay):
    """A way of four connections, as a server has it."""
    with Relay(RelaySettings("127.0.0.1", relay.port, tls="none", connections=4)) as one:
        yield way_of(one, SharedPace(RelayTable()))


def all_of(mails, kind, stage, code=0):
    """The same outcome for each recipient."""
    return [[Outcome(one, kind, stage, code, "4.0.0", "words") for one in mail.recipients] for mail in mails]


class Server:
    """One of several on a database; `reaches` says whether it can reach the relay."""

    def __init__(self, office, node, shared="relay mx.example.net:25"):
        ports = Ports(lambda _: Policy("none"), lambda: 0.5, node=node, relay=Names(shared, f"{shared} {node}"))
        self.office, self.outbox = office, Outbox(office.store, office.site, ports)
        self.reaches, self.asked, self.sent = True, 0, Counter()

    def send(self, mails):
        self.asked += 1
        if not self.reaches:
            return all_of(mails, "later", "connect")
        self.sent.update(name for mail in mails for name in mail.recipients)
        return all_of(mails, "sent", "dot", 250)

    def send_one(self):
        return self.outbox.send_next(self.send, self.office.now)


@pytest.mark.parametrize("delivery", ["verp", "batch"])
def test_200_lots_behind_a_relay_that_is_away_ask_it_no_oftener_than_one(open_office, relay, four_lines, delivery):
    office = open_office(delivery=delivery, members=2)
    go_away(relay)
    for number in range(1, 201):
        office.post(number)

    def send_while_due():
        while office.outbox.send_while(four_lines, lambda: office.now, lambda: True):
            pass

    send_while_due()
    first = relay.sessions
    end = office.now + HOUR
    while (due := office.next_due()) <= end:
        office.now = max(office.now, due)
        send_while_due()
    probes = relay.sessions - first
    relay.behaviour = Behaviour()
    back, office.now = office.now, office.next_due()
    send_while_due()

    assert first <= 4
    assert 40 < probes <= MOST_PROBES
    assert office.now - back < timedelta(seconds=90)
    assert office.pairs() == everyone_once(office, 200, 2)
    assert (office.queue(), office.silence()) == ([], None)


@pytest.mark.parametrize(
    "stage",
    [
        {"banner": "554 5.3.2 Never here"},
        {"ehlo": "421 4.3.2 Not today"},
        {"mail": LEAVING},
        {"mail": LEAVING, "pipelining": False},
    ],
    ids=["banner", "ehlo", "mail", "mail, step by step"],
)
def test_whoever_greets_us_with_a_refusal_does_not_answer(open_office, relay, stage):
    office = open_office()
    relay.behaviour = Behaviour(**stage)

    office.post(1)
    office.send_due()
    silence = office.silence()
    relay.behaviour = Behaviour()
    office.send_all()

    assert (silence.since, silence.failures) == (NOW, 1)
    assert silence.said.endswith(next(iter(stage.values())))
    assert office.pairs() == everyone_once(office, 1)
    assert office.silence() is None


@pytest.mark.parametrize(
    "stage",
    [
        {"mail": "451 4.3.0 Not now"},
        {"rcpt": "450 4.2.1 Busy"},
        {"rcpt": LEAVING},
        {"data": LEAVING},
        {"dot": "452 4.3.1 No room"},
        {"dot": LEAVING},
        {"cut_at": "BODY"},
    ],
)
def test_an_answer_about_a_letter_or_a_recipient_holds_up_nothing_else(open_office, relay, stage):
    office = open_office()
    relay.behaviour = Behaviour(**stage)

    office.post(1)
    office.send_due()

    assert office.silence() is None
    with office.store.read() as tx:
        assert office.next_due() == outbox.next_due(tx) > office.now


@pytest.mark.parametrize("pipelining", [True, False])
def test_soon_after_a_relay_is_back_that_took_its_leave_at_each_letter_all_of_them_leave(
    open_office, relay, four_lines, pipelining
):
    office = open_office(members=2)
    relay.behaviour = Behaviour(mail=LEAVING, pipelining=pipelining)
    for number in range(1, 11):
        office.post(number)

    def send_while_due():
        while office.outbox.send_while(four_lines, lambda: office.now, lambda: True):
            pass

    send_while_due()
    first, end = relay.sessions, office.now + HOUR
    while (due := office.next_due()) <= end:
        office.now = max(office.now, due)
        send_while_due()
    probes = relay.sessions - first
    relay.behaviour = Behaviour(pipelining=pipelining)
    back, office.now = office.now, office.next_due()
    send_while_due()

    assert probes <= MOST_PROBES
    assert office.now - back < timedelta(seconds=90)
    assert office.pairs() == everyone_once(office, 10, 2)


@pytest.mark.parametrize("remembers", [True, False], ids=["a server", "a tick each minute"])
def test_a_list_whose_letters_make_the_relay_take_its_leave_holds_up_no_other_for_long(open_office, relay, remembers):
    """Whoever remembers that others were taken lately knows whose fault it is; else the others take turns with it."""
    pond, garden = open_office(name="pond", members=2), open_office(members=2)
    relay.behaviour = Behaviour(mail=lambda sender: LEAVING if sender.startswith("pond") else None)
    waited = []

    def send_due(now):
        garden.now = now
        if not remembers:
            garden.way_out = Relay(RelaySettings("127.0.0.1", relay.port, tls="none"))
        garden.send_due()
        if not remembers:
            garden.close()

    pond.take(
        a_letter(message_id="<p99.x@example.org>", date=NOW, **{"from": "good0@example.org"}), to=pond.mlist.address
    )
    send_due(NOW)
    for hour in range(1, 6):
        at = NOW + hour * HOUR
        send_due(at)
        garden.post(hour)
        while (f"p{hour}", "good0@example.org") not in garden.pairs():
            at += timedelta(seconds=15)
            send_due(at)
        waited.append(at - NOW - hour * HOUR)

    assert max(waited) < timedelta(minutes=3)
    assert garden.pairs() == everyone_once(garden, 5, 2)


def test_what_makes_the_relay_take_its_leave_while_it_takes_others_is_given_up_after_five_days(open_office, relay):
    pond, garden = open_office(name="pond", members=2), open_office(members=2)
    relay.behaviour = Behaviour(mail=lambda sender: LEAVING if sender.startswith("pond") else None)

    pond.take(
        a_letter(message_id="<p99.x@example.org>", date=NOW, **{"from": "good0@example.org"}), to=pond.mlist.address
    )
    for hour in range(0, 6 * 24, 2):
        garden.now = NOW + hour * HOUR
        garden.post(hour + 1)
        garden.send_due()

    with garden.store.read() as tx:
        assert events.count_events(tx, pond.mlist.list_id, "refused by the relay", NOW) == 1
    assert len(garden.pairs()) == 2 * 6 * 24 / 2


def look_on(office, minutes):
    """So many minutes go by, looked at each half minute by one who knows nothing of what the relay took before."""
    for _ in range(2 * minutes):
        office.now += timedelta(seconds=30)
        office.close()
        office.way_out = Relay(RelaySettings("127.0.0.1", office.relay.port, tls="none"))
        office.send_due()


def size_of(command):
    """As the envelope tells it."""
    return int(command.partition("SIZE=")[2].partition(" ")[0])


def sizes_for(relay, name):
    """How large each copy was that these recipients were asked for."""
    asked = zip(relay.commands, relay.commands[1:], strict=False)
    return {size_of(mail) for mail, rcpt in asked if f"<{name}" in rcpt and mail.startswith("MAIL")}


@pytest.mark.parametrize("per_day", [0, 1_000], ids=["no limit", "a limit a day"])
@pytest.mark.parametrize("members", [2, 9], ids=["one copy", "several copies"])
def test_what_was_put_off_and_makes_the_relay_take_its_leave_holds_up_nobody(open_office, relay, per_day, members):
    office = open_office(delivery="verp", members=members)
    office.outbox = Outbox(office.store, office.site, Ports(lambda _: Policy("none"), lambda: 0.5, per_day=per_day))
    relay.behaviour = Behaviour(rcpt={"slow*": "450 4.2.1 Later"})
    office.post(1)
    office.send_due()
    left_at = sizes_for(relay, "slow")
    relay.behaviour = Behaviour(mail=lambda _: LEAVING if size_of(relay.commands[-1]) in left_at else None)

    look_on(office, minutes=2)
    office.post(2, text="It is another letter.\n" * 50)
    look_on(office, minutes=10)
    put_off = {("p1", f"slow{n}@example.org"): 1 for n in range(1, members, 3)}

    assert left_at
    assert office.pairs() == everyone_once(office, 2, members) - Counter(put_off)


def test_a_post_that_makes_the_relay_take_its_leave_holds_up_no_other_of_its_list(open_office, relay):
    office, left_at = open_office(delivery="verp", members=60), []
    office.post(1)
    relay.behaviour = Behaviour(mail=lambda _: left_at.append(size_of(relay.commands[-1])) or LEAVING)
    look_on(office, minutes=1)
    longest = max(left_at) + 500
    relay.behaviour = Behaviour(mail=lambda _: LEAVING if size_of(relay.commands[-1]) < longest else None)

    office.post(2, text="It is another letter.\n" * 50)
    look_on(office, minutes=10)

    assert sum(post == "p2" for post, _ in office.pairs().elements()) == 60


def test_a_recipient_put_off_before_is_not_put_off_further_by_a_relay_that_is_away(open_office, relay):
    office = open_office()
    relay.behaviour = Behaviour(rcpt={"slow*": "450 4.2.1 Later"})
    office.post(1)
    office.send_due()
    before = [(one.to, one.attempts, one.reason) for one in office.queue()]

    go_away(relay)
    end = office.now + HOUR
    while (due := office.next_due()) <= end:
        office.now = max(office.now, due)
        office.send_due()
    after = [(one.to, one.attempts, one.reason) for one in office.queue()]
    relay.behaviour = Behaviour()
    office.now = office.next_due()
    office.send_due()

    assert before == after
    assert office.pairs() == everyone_once(office, 1)


def test_what_waits_for_five_days_is_given_up_though_it_was_never_tried_itself(open_office, relay):
    office = open_office(members=3)
    relay.behaviour = Behaviour(rcpt={"slow*": "450 4.2.1 Later"})
    office.post(1)
    office.send_due()
    go_away(relay)
    for number in range(2, 32):
        office.post(number)
    office.send_due()

    while office.now < NOW + POLICY.give_up_after + HOUR:
        office.now = max(office.now + HOUR, office.next_due() or office.now)
        office.send_due()
    office.post(40)
    with office.store.read() as tx:
        dropped = events.count_events(tx, office.mlist.list_id, "refused by the relay", NOW)
        failed = events.count_events(tx, office.mlist.list_id, "not delivered", NOW)
    refused = Counter(one.state for one in office.queue())
    relay.behaviour = Behaviour()
    office.send_all()

    assert (dropped, failed) == (30, 1)
    assert refused["refused"] >= 30
    assert {post for post, _ in office.pairs()} == {"p1", "p40"}


def test_one_of_several_servers_asks_and_its_answer_lets_all_go(open_office):
    office = open_office(delivery="batch")
    servers = [Server(office, name) for name in ("a", "b", "c")]
    for number in range(1, 16):
        office.post(number)
    for server in servers:
        server.reaches = False

    while office.now < NOW + HOUR:
        for server in servers:
            while server.send_one():
                pass
        office.now += timedelta(seconds=15)
    asked = sum(server.asked for server in servers)
    for server in servers:
        server.reaches = True
    office.now += timedelta(minutes=2)
    turns = [server.send_one() for server in servers * 5]

    assert 40 < asked <= MOST_PROBES
    assert all(turns)
    assert {sum(server.sent.values()) for server in servers} == {5 * MEMBERS}


def test_a_server_that_alone_does_not_reach_the_relay_holds_up_no_other(open_office):
    office = open_office(delivery="batch")
    lost, well = Server(office, "lost"), Server(office, "well")
    lost.reaches = False
    sent = 0

    for number in range(1, 61):
        office.post(number)
        lost.send_one()
        while well.send_one():
            pass
        office.now += timedelta(seconds=20)
        sent += 1
    office.now += timedelta(minutes=2)
    while well.send_one():
        pass

    assert well.sent == Counter({f"{office.name(m)}@example.org": sent for m in range(MEMBERS)})
    assert lost.asked <= 40
    assert office.queue() == []


def test_the_log_says_once_that_it_falls_silent_and_once_that_it_answers(open_office, relay, caplog):
    office = open_office()
    go_away(relay)

    with caplog.at_level(logging.INFO, "listcop"):
        for number in range(1, 6):
            office.post(number)
        office.send_due()
        for _ in range(5):
            office.now = office.next_due()
            office.send_due()
        relay.behaviour = Behaviour()
        office.send_all()

    said = [
        one.facts["event"] for one in caplog.records if getattr(one, "facts", {}).get("event", "").startswith("relay")
    ]
    assert said == ["relay silent", "relay answers"]


def test_an_owner_who_says_retry_has_it_asked_at_once(open_office, relay):
    office = open_office()
    go_away(relay)
    office.post(1)
    office.send_due()
    assert office.silence().again > office.now

    relay.behaviour = Behaviour()
    office.store.write(lambda tx: silences.ask_now(tx, office.now))
    office.send_due()

    assert office.pairs() == everyone_once(office, 1)


def test_a_clock_that_was_far_ahead_does_not_keep_the_relay_in_peace(open_office, relay):
    office = open_office()
    go_away(relay)
    office.now = NOW + timedelta(days=300)
    office.post(1)
    office.send_due()

    relay.behaviour = Behaviour()
    office.now = NOW + timedelta(days=1)
    office.store.write(lambda tx: outbox.bring_back(tx, office.now, timedelta(hours=5)))
    office.send_due()

    assert office.pairs() == everyone_once(office, 1)


def test_a_relay_that_says_our_limit_is_reached_and_a_server_that_stops_are_no_silence(open_office):
    office = open_office(delivery="batch")

    def send_as(stage):
        return lambda mails: all_of(mails, "later", stage)

    office.post(1)
    for stage in ("limit", "here"):
        office.now += HOUR
        assert office.outbox.send_next(send_as(stage), office.now)

    assert office.silence() is None
