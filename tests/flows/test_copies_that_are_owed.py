"""Whose mail stopped while a copy of theirs was under way gets that very copy, once, when mail comes to them again."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from helpers import NOW, a_letter, join, later, make_list

from listcop.core.authentication import Policy
from listcop.core.moderation import Envelope
from listcop.core.sending import Outcome
from listcop.flows import accept_message, ban_address, change_membership
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.flows.record_outcomes import give_up_old
from listcop.store import deliveries, digests, events, failures, holds, lists, lots, members, outbox
from listcop.store.failures import Failure

AMINA, BEN = "amina@example.org", "ben@example.org"


class Desk:
    """A list with two members who get each post, and its outbox."""

    def __init__(self, store, site):
        self.store, self.site, self.sent = store, site, []
        self.mlist = make_list(store)
        for address in (AMINA, BEN):
            join(store, self.mlist, address)
        self.outbox = Outbox(store, site, Ports(lambda _: Policy("none"), lambda: 0.5))

    def post(self, number=1, now=NOW):
        to = "garden@lists.example.org"
        raw = a_letter(
            **{"from": AMINA}, to=to, message_id=f"<{number}@example.org>", date=now, subject=f"Seeds {number}",
            text=f"Here the seeds of kind {number} came up.",
        )  # fmt: skip
        envelope = Envelope(AMINA, (to,), "127.0.0.1", "mta", "smtp", True)
        accept_message.accept(self.store, self.site, envelope, raw, now, policy_of=lambda _: "none")

    def ben(self, tx):
        return members.find_member(tx, self.mlist.list_id, BEN)

    def change(self, change, *args, now=NOW):
        """What `change_membership` does, for Ben."""
        self.store.write(lambda tx: change(tx, lists.get_list(tx, self.mlist.list_id), self.ben(tx), *args, now))

    def pause(self, now=NOW):
        self.change(change_membership.pause, later(days=60), now=now)

    def resume(self, now=NOW):
        self.change(change_membership.resume, now=now)

    def leave(self):
        def work(tx):
            mlist = lists.get_list(tx, self.mlist.list_id)
            change_membership.leave(tx, self.site, mlist, self.ben(tx), NOW, who=BEN, tell_them=False)

        self.store.write(work)

    def ban(self):
        self.store.write(lambda tx: ban_address.ban(tx, self.site, self.mlist, BEN, NOW, who="shell"))

    def send(self, now=NOW, answer=("sent", 250, "2.0.0"), meanwhile=lambda: None):
        """Send all that is due; who got posts."""
        before = len(self.sent)

        def relay(mails):
            meanwhile()
            kind, code, status = answer
            if kind == "sent":
                self.sent += [one for mail in mails if b"the seeds of kind" in mail.data for one in mail.recipients]
            return [[Outcome(one, kind, "dot", code, status, "so be it") for one in mail.recipients] for mail in mails]

        while self.outbox.send_next(relay, now):
            pass
        return self.sent[before:]

    def ask_once(self, answer, now):
        """One lot is asked for, and the relay says this of all of it: kind, stage, code and status."""
        self.outbox.send_next(
            lambda mails: [[Outcome(to, *answer, "so be it") for to in mail.recipients] for mail in mails], now
        )

    def put_ben_off(self):
        """Everybody else gets theirs."""

        def relay(mails):
            kinds = {BEN: ("later", "rcpt", 450, "4.2.0")}
            known = ("sent", "dot", 250, "2.0.0")
            return [[Outcome(to, *kinds.get(to, known), "so be it") for to in mail.recipients] for mail in mails]

        self.outbox.send_next(relay, NOW)

    def tries_of_ben(self):
        with self.store.read() as tx:
            return [one.attempts for one in failures.failures_of(tx, self.mlist.list_id, 1)]

    def of_ben(self):
        """The states of copies that were not simply sent to him."""
        with self.store.read() as tx:
            return [one.state for number in (1, 2) for one in failures.failures_of(tx, self.mlist.list_id, number)]

    def digests(self):
        with self.store.read() as tx:
            return digests.all_digests(tx, self.mlist.list_id)


@pytest.fixture
def desk(store, site):
    return Desk(store, site)


@pytest.mark.parametrize("stop", ["pause", "leave", "ban"])
def test_however_mail_was_stopped_the_copy_under_way_comes_with_it(desk, stop):
    desk.post()
    getattr(desk, stop)()

    meanwhile = desk.send()
    desk.resume(now=later(days=20))
    after = desk.send(now=later(days=20))

    assert (BEN in meanwhile, after.count(BEN)) == (False, 1)
    assert desk.digests() == []


def test_a_post_of_long_ago_that_is_retried_in_a_pause_brings_nothing_that_came_since(desk):
    desk.post(1)
    desk.send(answer=("never", 554, "5.6.0"))
    for number in range(2, 12):
        desk.post(number, now=later(days=number))
        desk.send(now=later(days=number))
    had = desk.sent.count(BEN)
    desk.pause(now=later(days=20))

    desk.store.write(lambda tx: outbox.retry(tx, desk.mlist.list_id, 1, later(days=21)))
    desk.send(now=later(days=21))
    desk.resume(now=later(days=30))
    after = desk.send(now=later(days=30))

    assert (had, after.count(BEN), desk.digests()) == (10, 1, [])


@pytest.mark.parametrize("change", ["pause", "weekly"])
def test_who_stops_or_changes_their_mail_after_a_refusal_still_gets_that_very_copy_at_the_owners_word(desk, change):
    desk.post()
    desk.store.write(
        lambda tx: lots.refuse_waiting(tx, desk.mlist.list_id, 1, "given up")
    )  # before anybody was asked for
    if change == "pause":
        desk.pause()
    else:
        desk.change(change_membership.set_cadence, "weekly")

    desk.store.write(lambda tx: outbox.retry(tx, desk.mlist.list_id, 1, later(hours=1)))
    desk.send(now=later(hours=1))
    if change == "pause":
        desk.resume(now=later(days=2))
        desk.send(now=later(days=2))

    assert (desk.sent.count(BEN), desk.digests()) == (1, [])


def test_who_is_back_before_the_lot_they_were_left_out_of_is_through_gets_the_copy_at_once(desk):
    desk.post()
    desk.pause()

    sent = desk.send(meanwhile=desk.resume)  # the first time; the second time nothing is stopped any more

    assert sorted(sent) == [AMINA, BEN]


def test_a_copy_that_was_put_off_when_mail_stopped_comes_with_it_too(desk):
    desk.post()
    desk.send(answer=("later", 451, "4.7.1"))
    desk.pause()
    desk.send(now=later(hours=1))
    asked = desk.of_ben()

    desk.resume(now=later(days=20))

    assert "owed" in asked
    assert desk.send(now=later(days=20)).count(BEN) == 1


def test_who_wants_no_mail_when_the_pause_ends_is_owed_it_until_they_do(desk):
    desk.post()
    desk.pause()
    desk.send()

    desk.change(change_membership.set_cadence, "none")
    desk.resume()
    without = desk.send()
    desk.change(change_membership.set_cadence, "weekly")

    assert (without, desk.send()) == ([], [BEN])


def test_who_joins_anew_begins_anew(desk):
    desk.post()
    desk.leave()
    desk.send()

    desk.store.write(
        lambda tx: change_membership.add(tx, desk.site, desk.mlist, NOW, who=BEN, address=BEN, welcome=False)
    )

    assert (desk.send(), desk.of_ben()) == ([], [])


def restored(desk, now):
    """What a restore does to mail that was open in the backup, and the owner's word that mail may go again."""
    desk.store.write(lambda tx: holds.hold_all(tx, now))


def test_what_was_owed_in_a_backup_waits_for_a_word_as_it_may_have_come_since(desk):
    desk.post()
    desk.pause()
    desk.send()
    restored(desk, later(days=5))

    desk.resume(now=later(days=20))
    before = desk.send(now=later(days=20))
    desk.store.write(lambda tx: holds.release(tx, desk.mlist.list_id, later(days=21)))

    assert (before, desk.send(now=later(days=21))) == ([], [BEN])


def test_what_was_owed_and_is_let_go_within_the_pause_is_owed_again(desk):
    desk.post()
    desk.pause()
    desk.send()
    restored(desk, later(days=5))

    desk.store.write(lambda tx: holds.release(tx, desk.mlist.list_id, later(days=6)))
    meanwhile = desk.send(now=later(days=6))
    states = desk.of_ben()
    desk.resume(now=later(days=20))

    assert (meanwhile, states, desk.send(now=later(days=20))) == ([], ["owed"], [BEN])


def test_who_joins_anew_after_a_restore_begins_anew(desk):
    desk.post()
    desk.leave()
    desk.send()
    restored(desk, later(days=5))

    desk.store.write(
        lambda tx: change_membership.add(tx, desk.site, desk.mlist, NOW, who=BEN, address=BEN, welcome=False)
    )
    desk.store.write(lambda tx: holds.release(tx, desk.mlist.list_id, later(days=6)))

    assert (desk.send(now=later(days=6)), desk.of_ben()) == ([], [])


def test_what_is_owed_and_waits_behind_a_silent_relay_is_given_up_after_five_days_with_all_else(desk):
    desk.post()
    desk.pause()
    desk.send()
    desk.resume()
    desk.post(2)

    for hours in range(0, 24 * 6, 2):
        desk.ask_once(("later", "connect", 0, "4.4.1"), later(hours=hours))

    assert desk.of_ben() == ["never"]
    with desk.store.read() as tx:
        queued = outbox.queued(tx, desk.mlist.list_id)
    assert [(one.number, one.state) for one in queued if one.kind == "post"] == [(2, "refused")]


def test_what_cannot_be_given_up_holds_up_nothing_else_that_is_too_old(desk, caplog):
    desk.post(1)
    desk.send(answer=("later", 451, "4.7.1"))
    broken = Failure(desk.mlist.list_id, 99, 1, BEN, "later", 1, NOW, NOW, "later: 451 Busy")  # of no delivery
    desk.store.write(lambda tx: failures.keep_failure(tx, broken))
    silent = Outcome(BEN, "later", "connect", 0, "4.4.1", "nobody there")

    desk.store.write(lambda tx: give_up_old(tx, desk.site, silent, later(days=6)))

    with desk.store.read() as tx:
        assert deliveries.get_delivery(tx, desk.mlist.list_id, 1).state == "refused"
    assert "cannot be given up" in caplog.text


def test_a_limit_of_the_provider_that_lasts_for_a_week_loses_no_copy_that_was_put_off_before(desk):
    desk.post()
    desk.put_ben_off()

    for hours in range(1, 24 * 7, 4):
        desk.ask_once(("later", "limit", 550, "5.4.5"), later(hours=hours))
    tries = desk.tries_of_ben()

    assert (tries, desk.send(now=later(days=8))) == ([1], [BEN])


def test_what_is_said_of_a_new_address_is_put_down_to_it_and_not_to_the_old_one(desk):
    desk.post()
    desk.put_ben_off()
    new = "ben@new.example.org"
    desk.store.write(
        lambda tx: change_membership.rename(tx, desk.site, desk.mlist, desk.ben(tx), new, NOW, who=BEN, keeps_old=True)
    )

    desk.ask_once(("never", "rcpt", 550, "5.1.1"), later(hours=1))

    with desk.store.read() as tx:
        assert [one.ref for one in events.events_of(tx, desk.mlist.list_id, what="not delivered")] == [new]
        assert [one.address for one in failures.failures_of(tx, desk.mlist.list_id, 1)] == [new]


def test_what_an_owner_drops_is_owed_to_nobody(desk):
    desk.post()
    desk.pause()
    desk.send()

    count = desk.store.write(lambda tx: outbox.drop(tx, desk.mlist.list_id, 1))
    desk.resume()

    assert (count, desk.send()) == (1, [])


def test_a_pause_that_ends_while_it_is_noted_what_is_owed_loses_nothing(postgres_store):
    mlist = make_list(postgres_store)
    ben = join(postgres_store, mlist, BEN, state="paused")
    is_seen, is_asked = threading.Event(), threading.Event()

    def note(tx):
        (one,) = members.lock_members(tx, mlist.list_id, [ben.membership_id])
        is_seen.set()
        is_asked.wait(10)
        time.sleep(0.2)  # it waits for us
        owed = Failure(mlist.list_id, 1, one.membership_id, BEN, "owed", 0, NOW, None, f"owed: {one.state}")
        failures.keep_failure(tx, owed)

    def end_pause(tx):
        is_asked.set()
        change_membership.resume(tx, mlist, ben, NOW)

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(postgres_store.write, note)
        is_seen.wait(10)
        second = pool.submit(postgres_store.write, end_pause)
        first.result(), second.result()

    with postgres_store.read() as tx:
        (found,) = failures.failures_of(tx, mlist.list_id, 1)
    assert (found.state, found.due) == ("later", NOW)
