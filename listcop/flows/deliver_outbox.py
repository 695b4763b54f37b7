"""Letters that are due leave through the relay; what came of each recipient is kept before the next lot goes."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from listcop.core.addresses import Role, encode_bounce_key, encode_leave_key
from listcop.core.letters import fill_leave_slot, render_text
from listcop.core.lists import MailingList
from listcop.core.message import read_message
from listcop.core.outgoing import (
    AuthorFacts,
    ListFacts,
    Outgoing,
    copy_for,
    copy_for_all,
    plan_outgoing,
    ready_for_wire,
)
from listcop.core.recipients import lot_size
from listcop.core.retries import next_attempt, next_probe
from listcop.core.sending import Mail, Outcome
from listcop.core.site import Site
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.tell import list_facts, role_address
from listcop.flows.tell_owners import tell_owners, tell_template_failed
from listcop.flows.trace import received_field
from listcop.store import deliveries, digests, events, letters, posts
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.deliveries import Delivery, Failure, Lot, To

Send = Callable[[Sequence[Mail]], list[list[Outcome]]]
PolicyOf = Callable[[str], str]
CACHED_POSTS = 32


@dataclass(frozen=True, slots=True)
class Ports:
    """What the outside world does for the outbox."""

    policy_of: PolicyOf  # a domain → none, quarantine, reject or unknown
    chance: Callable[[], float]  # from 0 up to 1, for jitter
    attempts: Attempts = UNNOTED


class Outbox:
    """What several threads share while they empty the outbox: which lists have work, and posts made ready once."""

    def __init__(self, store: Store, site: Site, ports: Ports) -> None:
        self.store, self.site, self.ports = store, site, ports
        self._lock, self._making = threading.Lock(), threading.Lock()
        self._turn: deque[int] = deque()
        self._owed: deque[Callable[[Tx], None]] = deque()
        self._ready: OrderedDict[tuple[int, int], Outgoing] = OrderedDict()

    def send_next(self, send: Send, now: datetime, on_claim: Callable[[], None] = lambda: None) -> bool:
        """Send one lot, of the list whose turn it is; False when nothing is due. Raises StorageTrouble.

        on_claim  called before it is sent: there may be work for somebody else, too
        """
        self.keep_owed()
        tried: set[int] = set()
        while (list_id := self._next_list(now)) is not None and list_id not in tried:
            tried.add(list_id)
            claimed = self.store.write(partial(_claim, list_id=list_id, now=now))
            if claimed is not None:
                on_claim()
                self._send(claimed, send, now)
                return True
        return False

    def _next_list(self, now: datetime) -> int | None:
        """The list to serve next: each that has work is served once before any is served again."""
        with self._lock:
            if not self._turn:
                with self.store.read() as tx:
                    self._turn.extend(deliveries.lists_with_work(tx, now))
            return self._turn.popleft() if self._turn else None

    def keep_owed(self) -> None:
        """Keep outcomes that the database did not take before: without them members would be mailed again."""
        while self._owed:
            try:
                keep = self._owed.popleft()
            except IndexError:  # another thread was faster
                return
            self._keep(keep)

    def _keep(self, keep: Callable[[Tx], None]) -> None:
        try:
            self.store.write(keep)
        except StorageTrouble:
            self._owed.appendleft(keep)
            raise

    def _send(self, claimed: Claimed, send: Send, now: datetime) -> None:
        try:
            job, mails = self._written(claimed, now)
        except StorageTrouble:
            self._keep(partial(_give_back, claimed=claimed, now=now))
            raise
        except Exception as error:  # one letter that cannot be written must not stop the others
            trouble = f"{type(error).__name__}: {error}"
            self._keep(lambda tx: _set_aside(tx, self.site, claimed, trouble, now))
            raise
        outcomes = send(mails) if mails else []
        flat = [outcome for one in outcomes for outcome in one]
        self._keep(lambda tx: _record(tx, self.site, job, flat, now, self.ports.chance))

    def _written(self, claimed: Claimed, now: datetime) -> tuple[Job, list[Mail]]:
        """Write the mails of a claim, unless writing this letter ended the process again and again."""
        attempts, name = self.ports.attempts, f"send {claimed.mlist.list_id} {claimed.delivery.delivery_id}"
        if attempts.crashes(name) >= TRIES:
            raise PutAside(f"writing it ended the server {TRIES} times")
        with attempts.note(name):
            with self.store.read() as tx:
                job = _job(tx, claimed)
            return job, self._mails(job, now)

    def _mails(self, job: Job, now: datetime) -> list[Mail]:
        if not job.to:
            return []
        if job.delivery.kind == "post":
            return _post_mails(self.site, job, self._outgoing(job, now), now)
        if job.delivery.kind == "digest":
            return _digest_mails(self.site, job, now)
        return [Mail(job.delivery.sender, (job.to[0].address,), ready_for_wire(job.raw))]

    def _outgoing(self, job: Job, now: datetime) -> Outgoing:
        """The post as it leaves, made ready once for all its lots."""
        where = (job.mlist.list_id, job.delivery.delivery_id)
        with self._lock:
            if where in self._ready:
                self._ready.move_to_end(where)
                return self._ready[where]
        with self._making:
            with self._lock:
                if where in self._ready:
                    return self._ready[where]
            made = self._make_ready(job, now)
        with self._lock:
            self._ready[where] = made
            while len(self._ready) > CACHED_POSTS:
                self._ready.popitem(last=False)
        return made

    def _make_ready(self, job: Job, now: datetime) -> Outgoing:
        """Decide what changes of a post. A policy that was unknown is asked again before it leaves."""
        list_id, number = job.mlist.list_id, job.delivery.number
        with self.store.read() as tx:
            post = posts.get_post(tx, list_id, number or 0)
            assert post is not None, (
                f"{job.mlist.name}: delivery {job.delivery.delivery_id} is of #{number}, which is not there"
            )
            raw = letters.letter_raw(tx, list_id, post.letter_id)
            letter = letters.get_letter(tx, list_id, post.letter_id)
        policy = post.policy
        if policy in ("", "unknown"):
            policy = self.ports.policy_of(post.author.rpartition("@")[2])
        message = read_message(received_field(letter, job.mlist) + raw)
        author = AuthorFacts(address=post.author, name=post.name, policy=policy)
        troubles: list[str] = []
        facts = replace(facts_of(self.site, job.mlist), footer_text=_footer(self.site, job.mlist, troubles.append))
        made = plan_outgoing(message, post.number, facts, author, received=post.accepted)
        changed = {"policy": policy, "changed": list(made.why)}

        def keep(tx: Tx) -> None:
            posts.change_post(tx, list_id, post.number, **changed)
            for trouble in troubles:
                tell_template_failed(tx, self.site, job.mlist, "post-footer", trouble, now=now)

        self.store.write(keep)
        return made


@dataclass(frozen=True, slots=True)
class Claimed:
    """One lot, or one recipient tried again, that is ours to send."""

    mlist: MailingList
    delivery: Delivery
    lot: Lot | None
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Job(Claimed):
    """What was claimed, with all that its mails are made of."""

    to: tuple[To, ...]
    raw: bytes  # of a digest or a letter; empty for a post


def _claim(tx: Tx, *, list_id: int, now: datetime) -> Claimed | None:
    mlist = list_store.get_list(tx, list_id)
    again = deliveries.claim_failure(tx, list_id, now)
    if again is not None:
        return Claimed(mlist, again[0], None, again[1])
    size = lot_size(mlist.settings.delivery)
    claimed = deliveries.claim_lot(tx, list_id, size, mlist.settings.language, now)
    return Claimed(mlist, claimed[0], claimed[1], None) if claimed is not None else None


def _recipients(tx: Tx, claimed: Claimed) -> Sequence[To]:
    list_id, failure = claimed.mlist.list_id, claimed.failure
    if failure is not None and failure.membership_id:
        return deliveries.recipients_of(tx, list_id, [failure.membership_id])
    if failure is not None:
        return [To(0, failure.address, "", "")]
    if claimed.lot is None or claimed.delivery.kind == "letter":
        return [To(0, claimed.delivery.recipient, "", "")]
    return deliveries.recipients_of(tx, list_id, claimed.lot.members)


def _job(tx: Tx, claimed: Claimed) -> Job:
    """Gather what the mails are made of. Apart from the claim, so that damage met here is put down to this one."""
    mlist, delivery = claimed.mlist, claimed.delivery
    made = Job(mlist, delivery, claimed.lot, claimed.failure, tuple(_recipients(tx, claimed)), b"")
    if delivery.kind == "letter":
        return replace(made, raw=deliveries.own_letter(tx, mlist.list_id, delivery.delivery_id))
    assert delivery.number is not None
    if delivery.kind == "digest":
        edition, language, mark = delivery.edition.split(":")
        kept_as = f"{edition}@{mark}" if edition == "member" else edition
        return replace(made, raw=digests.edition_raw(tx, mlist.list_id, delivery.number, kept_as, language))
    return made  # a post is made ready once for all its lots


def _footer(site: Site, mlist: MailingList, told: Callable[[str], None]) -> str:
    return render_text(
        site.texts, "post-footer/body.txt", mlist.settings.language, list_facts(mlist), told=told
    )


def facts_of(site: Site, mlist: MailingList) -> ListFacts:
    """What a list changes of its posts, but for the text of the footer."""
    s = mlist.settings
    return ListFacts(
        name=mlist.name,
        address=mlist.address,
        domain=mlist.domain,
        title=mlist.title,
        separator=s.separator,
        sub_addresses=s.sub_addresses == "yes",
        takes_posts=s.posting != "announce",
        subject_prefix=s.subject_prefix,
        reply_to=s.reply_to,
        footer=s.footer,
        from_rewriting="always" if site.from_ == "list" else s.from_rewriting,
        delivery=s.delivery,
        deliver_attachments=s.deliver_attachments,
        unsubscribe_https=s.unsubscribe_https,
    )


def _post_mails(site: Site, job: Job, outgoing: Outgoing, now: datetime) -> list[Mail]:
    mlist = job.mlist
    facts = facts_of(site, mlist)
    if mlist.settings.delivery == "batch" and job.failure is None:
        data = copy_for_all(outgoing, facts)
        return _batches(site, job, data)
    mails = []
    for one in job.to:
        key = encode_leave_key(site.secret, mlist.name, one.membership_id)
        leave = role_address(mlist, Role.leave_key, key=key)
        mails.append(Mail(_sender(site, mlist, one, now), (one.address,), copy_for(outgoing, facts, leave)))
    return mails


def _batches(site: Site, job: Job, data: bytes) -> list[Mail]:
    size = site.recipients_per_message
    addresses = [one.address for one in job.to]
    sender = site.account if site.envelope == "account" else role_address(job.mlist, Role.bounces)
    return [Mail(sender, tuple(addresses[start : start + size]), data) for start in range(0, len(addresses), size)]


def _sender(site: Site, mlist: MailingList, to: To, now: datetime) -> str:
    """The envelope sender of one member's copy: bounces to it name the member (VERP)."""
    if site.envelope == "account":
        return site.account
    if site.envelope == "list" or not to.membership_id:
        return role_address(mlist, Role.bounces)
    key = encode_bounce_key(site.secret, mlist.name, to.membership_id, now.date())
    return role_address(mlist, Role.bounce, key=key)


def _digest_mails(site: Site, job: Job, now: datetime) -> list[Mail]:
    """A digest is one letter for all who get its edition, but for their leave address."""
    facts = facts_of(site, job.mlist)
    mails = []
    for one in job.to:
        key = encode_leave_key(site.secret, job.mlist.name, one.membership_id)
        leave = role_address(job.mlist, Role.leave_key, key=key)
        head, _, body = fill_leave_slot(job.raw, leave).partition(b"\r\n\r\n")
        ready = Outgoing(head + b"\r\n", body, rewritten=False, why=(), left_out=())
        mails.append(Mail(_sender(site, job.mlist, one, now), (one.address,), copy_for(ready, facts, leave)))
    return mails


# --- what came of it -------------------------------------------------------------------------------------------


def _record(
    tx: Tx, site: Site, job: Job, outcomes: Sequence[Outcome], now: datetime, chance: Callable[[], float]
) -> None:
    """Keep what the relay said, in one transaction."""
    by_address = {outcome.recipient: outcome for outcome in outcomes}
    refused = next((one for one in outcomes if one.kind == "never" and one.stage in ("mail", "data", "dot")), None)
    if job.failure is not None and refused is not None:
        _record_refused(tx, site, job, job.failure, refused, now)
        return
    if job.failure is not None:
        _record_again(tx, job, job.failure, outcomes[0] if outcomes else None, now, chance)
        return
    assert job.lot is not None
    if outcomes and all(one.kind == "later" and one.stage in ("connect", "banner") for one in outcomes):
        _postpone(tx, site, job, outcomes[0], now, chance)
        return
    if refused is not None and not any(one.kind == "sent" for one in outcomes):
        if deliveries.refuse_delivery(tx, job.lot, _words(refused)):
            _tell_refused(tx, site, job, refused, now)
        return
    letters_of = []
    sent_to = {one.membership_id: by_address.get(one.address) for one in job.to}
    for member in job.lot.members:
        outcome = sent_to.get(member)
        letters_of.append(outcome.kind[0] if outcome else "g")  # g: gone since
    if not deliveries.settle_lot(tx, job.lot, "".join(letters_of)):
        return  # another node was faster: its outcomes count
    for one in job.to:
        outcome = by_address.get(one.address)
        if outcome is not None and outcome.kind != "sent":
            _keep_failure(tx, job, one, outcome, now, now, 1, chance)


def _postpone(tx: Tx, site: Site, job: Job, outcome: Outcome, now: datetime, chance: Callable[[], float]) -> None:
    """The relay is not there: the whole lot again soon, however long it was away, until the lot is too old."""
    assert job.lot is not None
    attempts = job.lot.attempts + 1
    if next_attempt(attempts, job.delivery.created, now) is not None:
        deliveries.postpone_lot(tx, job.lot, next_probe(attempts, now, chance()), _words(outcome))
        return
    if deliveries.refuse_delivery(tx, job.lot, f"given up after {attempts} tries: {_words(outcome)}"):
        _tell_refused(tx, site, job, outcome, now)


def _keep_failure(
    tx: Tx,
    job: Job,
    to: To,
    outcome: Outcome,
    first: datetime,
    now: datetime,
    attempts: int,
    chance: Callable[[], float],
    before: str = "",
) -> None:
    """Remember a recipient that did not get it; `before`: the reason kept at the last try."""
    state, due, reason = outcome.kind, None, f"{outcome.kind}: {_words(outcome)}"
    was_uncertain = before.startswith("uncertain")
    # A cut behind the dot is tried once more: a second copy is better than none (RFC 1047). A third is not.
    if state == "later" or (state == "uncertain" and not was_uncertain):
        due = next_attempt(attempts, first, now, chance=chance())
        state = "later" if due is not None else "uncertain" if was_uncertain else "never"
    if was_uncertain and outcome.kind != "uncertain":
        reason = f"uncertain, then {reason}"
    deliveries.keep_failure(
        tx,
        Failure(
            job.mlist.list_id,
            job.delivery.delivery_id,
            to.membership_id,
            to.address,
            state,
            attempts,
            first,
            due,
            reason,
        ),
    )
    if state == "never":
        events.note(tx, job.mlist.list_id, "not delivered", at=now, ref=to.address, reason=_words(outcome))


def _record_refused(tx: Tx, site: Site, job: Job, failure: Failure, outcome: Outcome, now: datetime) -> None:
    """What was put off before is refused now, and not for its recipient: nobody else is tried with it."""
    first = deliveries.refuse_failures(tx, job.mlist.list_id, job.delivery.delivery_id, _words(outcome))
    refused = replace(failure, state="refused", due=None, attempts=failure.attempts + 1, reason=_words(outcome))
    deliveries.keep_failure(tx, refused)
    if first and job.delivery.state != "refused":
        _tell_refused(tx, site, job, outcome, now)


def _record_again(
    tx: Tx, job: Job, failure: Failure, outcome: Outcome | None, now: datetime, chance: Callable[[], float]
) -> None:
    if outcome is None:  # the member left meanwhile
        deliveries.keep_failure(tx, replace(failure, state="never", due=None, reason="left since"))
        return
    if outcome.kind == "sent":
        deliveries.keep_failure(tx, replace(failure, state="sent", due=None, attempts=failure.attempts + 1))
        return
    to = To(failure.membership_id, failure.address, "", "")
    _keep_failure(tx, job, to, outcome, failure.first, now, failure.attempts + 1, chance, before=failure.reason)


def _words(outcome: Outcome) -> str:
    status = f" {outcome.status}" if outcome.status and not outcome.text.startswith(outcome.status) else ""
    return f"{outcome.code or ''}{status} {outcome.text} ({outcome.stage})".strip()


def _tell_refused(tx: Tx, site: Site, job: Claimed, outcome: Outcome, now: datetime) -> None:
    """The owners hear once that the relay refuses a message itself; no member is charged for it."""
    what = f"{job.delivery.kind} {job.delivery.number or job.delivery.recipient}"
    events.note(tx, job.mlist.list_id, "refused by the relay", at=now, ref=what, reason=_words(outcome))
    if job.delivery.kind == "letter":
        return  # a notice that is refused must not make another one
    number = job.delivery.number if job.delivery.kind == "post" else None
    post = posts.get_post(tx, job.mlist.list_id, number) if number is not None else None
    data = {
        "what": job.delivery.kind,
        "number": job.delivery.number,
        "subject": post.subject if post else "",
        "answer": _words(outcome),
        "queue_id": f"{job.mlist.name} {job.delivery.delivery_id}",
    }
    tell_owners(tx, site, job.mlist, "relay-refused", data, now=now)


def _give_back(tx: Tx, *, claimed: Claimed, now: datetime) -> None:
    """Nothing of what was claimed left the house: it is due again."""
    if claimed.lot is not None:
        deliveries.postpone_lot(tx, claimed.lot, now, "")
    elif claimed.failure is not None:
        deliveries.keep_failure(tx, claimed.failure)


def _set_aside(tx: Tx, site: Site, job: Claimed, trouble: str, now: datetime) -> None:
    """A letter we could not write ourselves: kept in the queue as refused, and told."""
    fault = Outcome("", "never", "mail", 0, "", f"could not be written: {trouble}")
    if job.lot is None:
        assert job.failure is not None
        deliveries.keep_failure(tx, replace(job.failure, state="never", due=None, reason=_words(fault)))
    elif deliveries.refuse_delivery(tx, job.lot, _words(fault)):
        _tell_refused(tx, site, job, fault, now)
