"""What owners are told of a post that did not go out, or not to everyone, is so; what is kept back waits for them."""

import contextlib
from collections import Counter
from datetime import timedelta

import pytest
from helpers import NOW

from listcop.core.authentication import Policy
from listcop.core.sending import Outcome
from listcop.flows.attempts import TRIES, Attempts
from listcop.flows.deliver_outbox import Outbox, Ports, Way
from listcop.flows.lots_under_way import Ticket
from listcop.store import events, lots, outbox
from listcop.store.database import StorageTrouble, Store
from tests.faults.office import Office

OWNER = "owner@example.org"


class NoRelay:
    port = 1


def all_of(mails, kind, stage, code, status, text):
    return [[Outcome(one, kind, stage, code, status, text) for one in mail.recipients] for mail in mails]


def sent(mails):
    return all_of(mails, "sent", "dot", 250, "2.0.0", "ok")


def is_to_owners(mails):
    return any(mail.recipients == (OWNER,) for mail in mails)


def send_all(office, send):
    while office.outbox.send_next(send, office.now):
        pass


def told(office):
    """Subjects and words of what the owner was told."""
    return [(one.subject, " ".join(one.text.split())) for one in office.written(OWNER)]


def a_relay_that(says, after):
    """It takes so many lots of a post, and says of the next ones what it says."""
    taken = []

    def send(mails):
        if is_to_owners(mails) or len(taken) < after:
            taken.append(mails)
            return sent(mails)
        return all_of(mails, *says)

    return send


SPAM = ("never", "dot", 554, "5.7.1", "Spam score too high")


def test_a_post_that_some_have_and_the_relay_then_refuses_is_told_so(store):
    office = Office(store, NoRelay, members=50)
    office.post(1)

    send_all(office, a_relay_that(SPAM, after=1))
    ((_, said),) = told(office)

    assert "No member is blamed for it. At least 25 members have it; the others wait." in said
    assert "has not gone out" not in said


def test_a_post_that_nobody_has_is_told_as_not_gone_out(store):
    office = Office(store, NoRelay, members=50)
    office.post(1)

    send_all(office, a_relay_that(SPAM, after=0))
    ((_, said),) = told(office)

    assert "It has not gone out, and no member is blamed for it." in said
    assert "the others wait" not in said


def test_while_copies_are_under_way_nobody_says_that_it_has_not_gone_out(store):
    office, tickets = Office(store, NoRelay, members=50), []
    office.post(1)

    def begin(mails, _list_id) -> Ticket:
        tickets.append((object(), mails))
        return tickets[-1][0]

    def finished(_many, _longest):
        """The lot that was begun last is refused, before anything is heard of the others."""
        ticket, mails = tickets.pop()
        return [(ticket, all_of(mails, *SPAM) if tickets else sent(mails))]

    office.outbox.send_while(Way(begin, finished, most=2), lambda: office.now, lambda: False)
    ((_, said),) = told(office)

    assert "No member is blamed for it. Some members may have it; the others wait." in said
    assert "has not gone out" not in said


def test_copies_that_were_cut_behind_the_dot_may_have_come(store):
    office, asked = Office(store, NoRelay, members=50), []
    office.post(1)

    def send(mails):
        asked.append(mails)
        cut = ("uncertain", "dot", 0, "4.4.2", "cut behind the dot, so it may have arrived")
        return sent(mails) if is_to_owners(mails) else all_of(mails, *(cut if len(asked) == 1 else SPAM))

    send_all(office, send)
    ((_, said),) = told(office)

    assert "No member is blamed for it. Some members may have it; the others wait." in said
    assert "has not gone out" not in said


@pytest.mark.parametrize("says", [SPAM, ("later", "mail", 451, "4.7.1", "Not now")], ids=["refused", "late"])
def test_of_a_copy_cut_before_a_later_refusal_does_not_hide_that_it_may_have_come(store, says):
    office = Office(store, NoRelay, members=1)
    office.post(1)

    def send(way):
        return lambda mails: sent(mails) if is_to_owners(mails) else all_of(mails, *way)

    send_all(office, send(("later", "rcpt", 450, "4.2.0", "Later")))
    office.now += timedelta(minutes=5)
    send_all(office, send(("uncertain", "dot", 0, "4.4.2", "cut behind the dot, so it may have arrived")))
    office.now += timedelta(hours=1)
    send_all(office, send(says))
    kept = [one.reason for one in office.queue() if one.state in ("refused", "later")]

    assert [reason.startswith("uncertain, then ") for reason in kept] == [True]
    assert not any("has not gone out" in said for _, said in told(office))


def test_a_lot_of_which_nobody_kept_whether_it_left_may_have_come(store):
    """The server ended while it was with the relay; after its restart the post is refused."""
    office, claimed = Office(store, NoRelay, members=25), []
    office.post(1)

    def end(mails):
        claimed.append(mails)
        raise KeyboardInterrupt

    with contextlib.suppress(KeyboardInterrupt):
        office.outbox.send_next(end, office.now)
    office.store.write(lots.release_claims)
    send_all(office, a_relay_that(SPAM, after=0))
    ((_, said),) = told(office)

    assert claimed
    assert "Some members may have it; the others wait." in said


def test_a_post_refused_once_more_at_an_owners_retry_has_still_not_gone_out(store):
    office = Office(store, NoRelay, members=50)
    office.post(1)

    send_all(office, a_relay_that(SPAM, after=0))
    office.now += timedelta(days=1)
    office.store.write(lambda tx: outbox.retry(tx, office.mlist.list_id, 1, office.now))
    send_all(office, a_relay_that(SPAM, after=0))

    assert len(told(office)) == 2
    assert all("It has not gone out, and no member is blamed for it." in said for _, said in told(office))


def test_what_was_put_off_for_five_days_after_some_had_it_is_told_so(store):
    office = Office(store, NoRelay, members=50)
    office.post(1)
    slow = a_relay_that(("later", "mail", 451, "4.7.1", "Not now"), after=1)

    send_all(office, slow)
    office.now += timedelta(days=3)
    send_all(office, slow)
    office.now += timedelta(days=3)
    send_all(office, slow)
    ((subject, said),) = told(office)

    assert subject == "garden: #1 was not sent to everyone"
    assert "At least 25 members have it; the others wait." in said


def cannot_be_written(office):
    """A server as it is after its restart: writing this post ended the one before again and again."""
    post = f"send {office.mlist.list_id} 1"
    tried = Attempts(lambda *_: contextlib.nullcontext(), lambda name: TRIES if name == post else 0)
    return Outbox(office.store, office.site, Ports(lambda _: Policy("none"), lambda: 0.5, tried))


def times_noted(office):
    with office.store.read() as tx:
        return events.count_events(tx, office.mlist.list_id, "refused by the relay", NOW)


def in_the_queue(office):
    return Counter((one.to, one.state) for one in office.queue())


def test_a_retry_that_cannot_be_written_waits_for_a_word_and_is_told_once(store):
    office = Office(store, NoRelay, members=6)
    office.post(1)
    whole = office.outbox

    def grey(mails):
        return [
            [
                Outcome(one, "later" if "slow" in one else "sent", "rcpt", 450, "4.2.0", "Later")
                for one in mail.recipients
            ]
            for mail in mails
        ]

    send_all(office, grey)
    office.outbox = cannot_be_written(office)
    office.now += timedelta(minutes=5)
    for _ in range(4):
        with contextlib.suppress(Exception):
            office.outbox.send_next(grey, office.now)
    kept, noted, ((subject, said),) = in_the_queue(office), times_noted(office), told(office)
    office.outbox = whole
    again = office.store.write(lambda tx: outbox.retry(tx, office.mlist.list_id, 1, office.now))
    send_all(office, sent)

    assert kept[("slow1@example.org", "refused")] == kept[("slow4@example.org", "refused")] == 1
    assert (noted, subject) == (1, "garden: #1 was not sent to everyone")
    assert "Through a fault of ours, #1" in said and "At least 4 members have it; the others wait." in said
    assert again and not office.queue()


def test_however_many_copies_cannot_be_written_the_next_post_leaves_at_once(store):
    office, got = Office(store, NoRelay, members=60), []
    office.post(1)
    send_all(office, a_relay_that(("later", "rcpt", 450, "4.2.0", "Later"), after=0))
    office.outbox = cannot_be_written(office)
    office.now += timedelta(minutes=5)
    office.post(2)

    def send(mails):
        got.extend(mails)
        return sent(mails)

    for _ in range(3):
        with contextlib.suppress(Exception):
            send_all(office, send)
    waiting = Counter(one.state for one in office.queue())

    assert sum(b"Seeds of kind 2" in mail.own + mail.data for mail in got) == 60
    assert (waiting, len(told(office))) == ({"refused": 60}, 1)


def test_what_came_of_a_lot_and_could_not_be_kept_in_full_is_told(store):
    office = Office(store, NoRelay, members=6)
    office.outbox = Outbox(office.store, office.site, Ports(lambda _: Policy("none"), lambda: 1 / 0))
    office.post(1)

    def grey(mails):
        if is_to_owners(mails):
            return sent(mails)
        return all_of(mails, "later", "rcpt", 450, "4.2.0", "Later")

    for _ in range(3):
        with contextlib.suppress(ZeroDivisionError):
            send_all(office, grey)
    ((_, said),) = told(office)

    assert "Through a fault of ours, #1" in said and "ZeroDivisionError" in said
    assert times_noted(office) == 1


class FullForAMoment(Store):
    """It takes nothing for a moment, right after a fault of ours."""

    has_failed = False

    def write(self, work):
        if self.has_failed:
            self.has_failed = False
            raise StorageTrouble("disk full")
        try:
            return super().write(work)
        except ZeroDivisionError:
            self.has_failed = True
            raise


def test_what_could_not_be_kept_in_full_nor_at_once_is_told_when_it_is_kept(sqlite_url):
    store = FullForAMoment(sqlite_url)
    office = Office(store, NoRelay, members=6)
    office.outbox = Outbox(store, office.site, Ports(lambda _: Policy("none"), lambda: 1 / 0))
    office.post(1)

    for _ in range(3):
        with contextlib.suppress(ZeroDivisionError, StorageTrouble):
            send_all(office, lambda mails: all_of(mails, "later", "rcpt", 450, "4.2.0", "Later"))
    letters, waiting = told(office), Counter(one.state for one in office.queue() if one.to != OWNER)
    store.close()

    assert waiting["refused"] == 6
    assert ["ZeroDivisionError" in said for _, said in letters] == [True]
