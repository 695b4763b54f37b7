"""What came of each recipient is kept: most got theirs, others are tried again, refused or told of."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from listcop.core.our_from import is_about_sender, way_out
from listcop.core.retries import POLICY, next_attempt, next_probe
from listcop.core.sending import OF_NO_LETTER, Outcome, are_blameless, is_about_letter, silence_in, without_addresses
from listcop.core.site import Site
from listcop.flows import reach_members
from listcop.flows.record_bounce import record_refusal
from listcop.flows.tell_owners import tell_owners
from listcop.flows.write_mails import Claimed, Job
from listcop.store import deliveries, events, failures, letter_keys, lots, members, outbox, posts
from listcop.store import lists as list_store
from listcop.store.afterwards import afterwards
from listcop.store.database import Tx
from listcop.store.deliveries import Delivery
from listcop.store.failures import DROPPED, UNCERTAIN, Failure
from listcop.store.groups import in_savepoint
from listcop.store.lots import Lot
from listcop.store.readers import To

log = logging.getLogger("listcop")

GONE = "g"  # since the lot was cut
GIVEN_UP_AT_ONCE = 200  # deliveries, in one transaction
# So begins the reason of who was put off, or refused for their own sake, or whose mail was stopped just then.
_OF_A_TRY = ("later:", "never:", "uncertain", "owed:")


def record(
    tx: Tx, site: Site, job: Job, outcomes: Sequence[Outcome], now: datetime, chance: Callable[[], float]
) -> None:
    """Keep what the relay said of each of the job's recipients, in their order."""
    refused = next(filter(is_about_letter, outcomes), None)
    if job.failure is not None and not failures.is_mine(tx, job.failure):
        return  # another node was faster, or it was given up: what is kept counts
    blameless = are_blameless(outcomes, before=_was_refused_before(tx, job, outcomes))
    if job.failure is not None and any(blameless):
        _record_refused(tx, site, job, job.failure, outcomes[0], now)
    elif job.failure is not None:
        _record_again(tx, job, job.failure, outcomes[0] if outcomes else None, now, chance)
    elif outcomes and all(one.kind == "later" and one.stage != "rcpt" for one in outcomes):
        _postpone(tx, site, job, outcomes[0], now, chance)
    elif refused is not None and not any(one.kind == "sent" for one in outcomes):
        assert job.lot is not None
        if lots.refuse_delivery(tx, job.lot, _words(refused)):
            _tell_refused(tx, site, job, refused, now)
    else:
        _settle(tx, site, job, outcomes, blameless, now, chance)
    for to, outcome, is_blameless in zip(job.to, outcomes, blameless, strict=False):
        if job.delivery.kind == "letter" and outcome.kind == "never" and not is_blameless:
            reach_members.refused(tx, site, job.mlist, job.delivery.delivery_id, to.address, outcome, now)
    if job.delivery.kind == "letter":
        letter_keys.forget_keys(tx, job.mlist.list_id, job.delivery.delivery_id)


def _was_refused_before(tx: Tx, job: Job, outcomes: Sequence[Outcome]) -> bool:
    """Was anybody of the delivery refused for no fault of theirs? Asked only where nobody here got it."""
    if not outcomes or any(one.kind != "never" for one in outcomes):
        return False
    if job.failure is not None and not job.failure.reason.removeprefix(DROPPED).startswith(_OF_A_TRY):
        return True
    return failures.has_refused(tx, job.mlist.list_id, job.delivery.delivery_id)


def _settle(
    tx: Tx,
    site: Site,
    job: Job,
    outcomes: Sequence[Outcome],
    blameless: Sequence[bool],
    now: datetime,
    chance: Callable[[], float],
) -> None:
    """Each recipient's outcome is kept. Who was refused for the letter's sake or ours waits for `queue retry`, and the
    owners hear of it once."""
    assert job.lot is not None
    if not lots.settle_lot(tx, job.lot, _letters(job.lot, job.to, outcomes)):
        return  # another node was faster: its outcomes count
    _owe(tx, job, set(job.lot.members) - {one.membership_id for one in job.to}, now)
    is_told = any(blameless) and failures.has_refused(tx, job.mlist.list_id, job.delivery.delivery_id)
    refused = list[Outcome]()
    for one, outcome, is_blameless in zip(job.to, outcomes, blameless, strict=True):
        if is_blameless:
            of = (job.mlist.list_id, job.delivery.delivery_id, one.membership_id, one.address)
            failures.keep_failure(tx, Failure(*of, "refused", 1, now, None, _words(outcome)))
            refused.append(outcome)
        elif outcome.kind != "sent":
            _keep_failure(tx, job, one, outcome, now, now, 1, chance)
    count = len(refused) + _refuse_too(tx, job, refused)
    if refused and not is_told:
        _tell_refused(tx, site, job, refused[0], now, count=count)


def _refuse_too(tx: Tx, job: Job, refused: Sequence[Outcome]) -> int:
    """Who was given up in the same words, before it was plain that those were for us, waits with the others; how many
    they are."""
    said = {without_addresses(_words(one)) for one in refused if one.stage == "rcpt"}
    of = (job.mlist.list_id, job.delivery.delivery_id)
    return failures.refuse_given_up(tx, *of, lambda reason: without_addresses(reason) in said) if said else 0


def _owe(tx: Tx, job: Claimed, left_out: Collection[int], now: datetime) -> None:
    """Who paused, left, was banned or got out of reach after the lot was cut: their copy waits, and comes when mail
    does; at once to whom it does again by now."""
    delivery = job.delivery
    if not left_out or delivery.kind == "letter" or _is_of_its_day(delivery):
        return
    for one in members.lock_members(tx, job.mlist.list_id, left_out):
        known = job.failure or Failure(
            one.list_id, delivery.delivery_id, one.membership_id, one.address, "", 0, now, None, f"owed: {one.state}"
        )
        state, due = ("later", now) if one.gets_mail else ("owed", None)
        failures.keep_failure(tx, replace(known, state=state, due=due, first=now))


def _is_of_its_day(delivery: Delivery) -> bool:
    """The short edition says what still waits, to those who have each post; later something else does."""
    return delivery.edition.startswith("short")


def record_plainly(tx: Tx, job: Job, outcomes: Sequence[Outcome], trouble: str, now: datetime) -> None:
    """Where `record` fails by a fault of ours: who has it has it, the others wait for `queue retry`. A lot of which
    nothing is kept would be sent to all of them again and again."""
    left = [(one, outcome) for one, outcome in zip(job.to, outcomes, strict=False) if outcome.kind != "sent"]
    if job.failure is not None:
        if failures.is_mine(tx, job.failure):
            state = "refused" if left or not outcomes else "sent"
            tried = job.failure.attempts + 1
            reason = _unsure_still(job.failure, trouble)
            failures.keep_failure(tx, replace(job.failure, state=state, due=None, attempts=tried, reason=reason))
        return
    assert job.lot is not None
    if lots.settle_lot(tx, job.lot, _letters(job.lot, job.to, outcomes)):
        for to, _ in left:
            of = (job.mlist.list_id, job.delivery.delivery_id, to.membership_id, to.address)
            failures.keep_failure(tx, Failure(*of, "refused", 1, now, None, trouble))


def tell_plainly(tx: Tx, site: Site, job: Job, trouble: str, now: datetime) -> None:
    """The owners hear once a delivery of what was kept so; apart from it, as the fault may lie in telling."""
    found = failures.failures_of(tx, job.mlist.list_id, job.delivery.delivery_id)
    refused = {one.membership_id for one in found if one.state == "refused"}
    is_first = refused <= {one.membership_id for one in job.to}
    if refused and is_first and job.delivery.state != "refused":
        _tell_refused(tx, site, job, Outcome("", "never", "here", 0, "", trouble), now, count=len(refused))


def _letters(lot: Lot, to: Sequence[To], outcomes: Sequence[Outcome]) -> str:
    """A letter a member: s sent, l later, n never, u uncertain, or gone."""
    letters = "".join([outcome.kind[0] for outcome in outcomes])
    if len(letters) == len(lot.members):
        return letters
    known = dict(zip((one.membership_id for one in to), letters, strict=True))
    return "".join([known.get(member, GONE) for member in lot.members])


def _postpone(tx: Tx, site: Site, job: Job, outcome: Outcome, now: datetime, chance: Callable[[], float]) -> None:
    """The relay takes nothing of it, for no recipient's sake: the whole lot again. Where it did not want the letter,
    with longer and longer waits, until five days after it first did not; where something else was wrong, soon; and
    where the relay does not answer, as soon as it does (see spare_relay)."""
    assert job.lot is not None
    attempts, by_chance = job.lot.attempts + 1, chance()
    if outcome.stage in OF_NO_LETTER:
        again = now if silence_in([outcome]) else next_probe(attempts, now, by_chance)
        lots.postpone_lot(tx, job.lot, again, _words(outcome))
        return
    first = job.lot.first or now
    due = next_attempt(attempts, first, now, chance=by_chance)
    if due is not None:
        lots.postpone_lot(tx, replace(job.lot, first=first), due, _words(outcome))
        return
    if lots.refuse_delivery(tx, job.lot, f"given up after {attempts} tries: {_words(outcome)}"):
        _tell_refused(tx, site, job, outcome, now)


def _keep_failure(
    tx: Tx,
    job: Claimed,
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
    was_uncertain = before.startswith(UNCERTAIN)
    # A cut behind the dot is tried once more: a second copy is better than none (RFC 1047). A third is not.
    if state == "later" or (state == "uncertain" and not was_uncertain):
        due = next_attempt(attempts, first, now, chance=chance())
        state = "later" if due is not None else "uncertain" if was_uncertain else "never"
    if was_uncertain and outcome.kind != "uncertain":
        reason = f"uncertain, then {reason}"
    failures.keep_failure(
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
        if to.membership_id:
            record_refusal(tx, job.mlist.list_id, to.address, outcome, now)


def _record_refused(tx: Tx, site: Site, job: Job, failure: Failure, outcome: Outcome, now: datetime) -> None:
    """What was put off before is refused now, and not for its recipient: nobody else is tried with it."""
    first = failures.refuse_failures(tx, job.mlist.list_id, job.delivery.delivery_id, _words(outcome))
    reason = _unsure_still(failure, _words(outcome))
    failures.keep_failure(tx, replace(failure, state="refused", due=None, attempts=failure.attempts + 1, reason=reason))
    _refuse_too(tx, job, [outcome])
    if first and job.delivery.state != "refused":
        _tell_refused(tx, site, job, outcome, now, count=_refused_of(tx, job))


def _unsure_still(failure: Failure, reason: str) -> str:
    """Who may have it is known to, whatever is said of a later try."""
    return f"{UNCERTAIN}, then {reason}" if failure.reason.startswith(UNCERTAIN) else reason


def _refused_of(tx: Tx, job: Claimed) -> int:
    return failures.count_refused(tx, job.mlist.list_id, job.delivery.delivery_id)


def _record_again(
    tx: Tx, job: Job, failure: Failure, outcome: Outcome | None, now: datetime, chance: Callable[[], float]
) -> None:
    if outcome is None:  # their mail was stopped meanwhile
        failures.keep_failure(tx, replace(failure, state="never", due=None, reason="left since"))
        _owe(tx, job, {failure.membership_id}, now)
        return
    if outcome.kind == "sent":
        failures.keep_failure(tx, replace(failure, state="sent", due=None, attempts=failure.attempts + 1))
        return
    if outcome.kind == "later" and outcome.stage in OF_NO_LETTER:
        # Nobody was asked about this recipient: the try counts for nothing, however long that lasts.
        due = now if silence_in([outcome]) else next_probe(failure.attempts + 1, now, chance())
        failures.keep_failure(tx, replace(failure, state="later", due=due))
        return
    _keep_failure(tx, job, job.to[0], outcome, failure.first, now, failure.attempts + 1, chance, before=failure.reason)


def give_up_old(tx: Tx, site: Site, outcome: Outcome, now: datetime) -> int:
    """What waits behind a relay that does not answer is tried no more when it is too old, as if it had been tried
    itself; returns how much that was."""
    oldest = now - POLICY.give_up_after
    found: list[Callable[[Tx], None]] = [
        partial(_give_up_delivery, site=site, list_id=list_id, number=number, outcome=outcome, now=now)
        for list_id, number in outbox.deliveries_older(tx, oldest, now, GIVEN_UP_AT_ONCE)
    ]
    found += [
        partial(_give_up_recipient, failure=failure, outcome=outcome, now=now)
        for failure in outbox.failures_older(tx, oldest, now, GIVEN_UP_AT_ONCE)
    ]
    for one in found:
        _, trouble = in_savepoint(tx, one)
        if trouble is not None:  # of this one alone
            log.error("what waits for too long cannot be given up; trying again", exc_info=trouble)
    return len(found)


def _give_up_delivery(tx: Tx, site: Site, list_id: int, number: int, outcome: Outcome, now: datetime) -> None:
    delivery = deliveries.lock_delivery(tx, list_id, number)
    if delivery is not None and lots.refuse_waiting(tx, list_id, number, f"given up: {_words(outcome)}"):
        _tell_refused(tx, site, Claimed(list_store.get_list(tx, list_id), delivery, None, None), outcome, now)


def _give_up_recipient(tx: Tx, failure: Failure, outcome: Outcome, now: datetime) -> None:
    delivery = deliveries.get_delivery(tx, failure.list_id, failure.delivery_id)
    assert delivery is not None, "a failure without its delivery"
    claimed = Claimed(list_store.get_list(tx, failure.list_id), delivery, None, failure)
    to, tried = To(failure.membership_id, failure.address), max(1, failure.attempts)  # 0: owed, and never tried
    _keep_failure(tx, claimed, to, outcome, failure.first, now, tried, lambda: 0.5, before=failure.reason)
    letter_keys.forget_keys(tx, failure.list_id, failure.delivery_id)


def _words(outcome: Outcome) -> str:
    status = f" {outcome.status}" if outcome.status and not outcome.text.startswith(outcome.status) else ""
    return f"{outcome.code or ''}{status} {outcome.text} ({outcome.stage})".strip()


def _tell_refused(tx: Tx, site: Site, job: Claimed, outcome: Outcome, now: datetime, count: int = 0) -> None:
    """The owners hear once that a message itself is not taken, or was never made; no member is charged for it.

    count   of the recipients it was refused for, as far as they were asked for; 0 where all who still wait for it are
    """
    what = f"{job.delivery.kind} {job.delivery.number or job.delivery.recipient}"
    events.note(tx, job.mlist.list_id, "refused by the relay", at=now, ref=what, reason=_words(outcome))
    if outcome.kind == "never" and outcome.stage != "here":
        afterwards(tx, partial(_log_refused, site, job, _words(outcome)))
    if job.delivery.kind == "letter":
        return  # a notice that is refused must not make another one
    of = (job.mlist.list_id, job.delivery.delivery_id)
    as_it_is = deliveries.get_delivery(tx, *of)
    number = job.delivery.number if job.delivery.kind == "post" else None
    post = posts.get_post(tx, job.mlist.list_id, number) if number is not None else None
    data = {
        "what": job.delivery.kind,
        "came": "late" if outcome.kind == "later" else "fault" if outcome.stage == "here" else "refused",
        "days": POLICY.give_up_after.days,
        "number": job.delivery.number,
        "subject": post.subject if post else "",
        "answer": _words(outcome),
        "queue_id": f"{job.mlist.name} {job.delivery.delivery_id}",
        "count": count,
        "is_all": as_it_is is not None and as_it_is.state == "done",
        "sent": outbox.count_sent(tx, *of),
        "may_have": outbox.may_have(tx, *of),
    }
    tell_owners(tx, site, job.mlist, "relay-refused", data, now=now)


def _log_refused(site: Site, job: Claimed, said: str) -> None:
    """Also where owners are written to: their letter may be refused as well."""
    delivery, whose = job.delivery, job.mlist.name
    row = f"{whose or '-'} {delivery.delivery_id}"
    mend = f"See: listcop queue show {row}"
    if is_about_sender(said):
        mend = f"{way_out(site, job.mlist.address if whose else '')} Then: listcop queue retry {row}"
    facts = {
        "event": "refused",
        "list": whose,
        "what": _named(delivery),
        "delivery": delivery.delivery_id,
        "relay": said,
    }
    log.warning(
        "%s: refused by the relay, and for no reader's sake: %s. %s",
        f"{whose or 'site'} {_named(delivery)}", said.rstrip("."), mend, extra={"facts": facts},
    )  # fmt: skip


def give_back(tx: Tx, claimed: Claimed, now: datetime) -> None:
    """Nothing of what was claimed left the house: it is due again."""
    if claimed.lot is not None:
        lots.postpone_lot(tx, claimed.lot, now, "")
    elif claimed.failure is not None and failures.is_mine(tx, claimed.failure):
        failures.keep_failure(tx, claimed.failure)


def set_aside(tx: Tx, site: Site, job: Claimed, trouble: str, now: datetime) -> None:
    """A letter we could not write ourselves: kept in the queue as refused, for all who wait for it at once, and
    told once a delivery."""
    fault = Outcome("", "never", "here", 0, "", f"could not be written: {trouble}")
    if job.lot is not None:
        if lots.refuse_delivery(tx, job.lot, _words(fault)):
            _tell_refused(tx, site, job, fault, now)
        return
    assert job.failure is not None
    if not failures.is_mine(tx, job.failure):
        return  # another node was faster, or it was given up
    is_first = failures.refuse_failures(tx, job.mlist.list_id, job.delivery.delivery_id, _words(fault))
    reason = _unsure_still(job.failure, _words(fault))
    failures.keep_failure(tx, replace(job.failure, state="refused", due=None, reason=reason))
    if is_first and job.delivery.state != "refused":
        _tell_refused(tx, site, job, fault, now, count=_refused_of(tx, job))


def log_lot(job: Job, outcomes: Sequence[Outcome], *, is_news: bool = True) -> None:
    """One line a lot: how many have it, and what the relay said of the first who has not.

    is_news  else the log says already that the relay does not answer
    """
    level = logging.INFO if is_news else logging.DEBUG
    if not log.isEnabledFor(level):
        return
    delivery, counted = job.delivery, Counter(one.kind for one in outcomes)
    what = _named(delivery)
    facts: dict[str, object] = {"event": "sent", "list": job.mlist.name, "what": what, "delivery": delivery.delivery_id}
    facts |= {kind: counted[kind] for kind in ("sent", "later", "never", "uncertain")}
    facts["relay"] = next((f"{one.code or ''} {one.text}".strip() for one in outcomes if one.kind != "sent"), "")
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(counted.items()))
    said = f" ({facts['relay']})" if facts["relay"] else ""
    log.log(level, "%s %s: %s%s", job.mlist.name, what, told, said, extra={"facts": facts})


def tell_unsure(tx: Tx, unsure: Mapping[tuple[int, int], int]) -> None:
    """A post that goes once more to people of whom nobody kept whether they got it: the log says so, if they wonder.

    unsure  number of a list and of its delivery → of how many people
    """
    said = "%s %s: sent once more to %d, and they may have it: what came of the first time was not kept"
    for (list_id, number), count in sorted(unsure.items()):
        delivery = deliveries.get_delivery(tx, list_id, number)
        if delivery is None:
            continue
        name, what = list_store.get_list(tx, list_id).name, _named(delivery)
        facts = {"event": "sent once more", "list": name, "what": what, "delivery": number, "recipients": count}
        afterwards(tx, partial(log.warning, said, name, what, count, extra={"facts": facts}))


def tell_unsure_of(tx: Tx, claimed: Sequence[Claimed]) -> None:
    """The same of what was just claimed, where another claim of it ran out."""
    found: Counter[tuple[int, int]] = Counter()
    for one in claimed:
        found[one.mlist.list_id, one.delivery.delivery_id] += one.unsure
    tell_unsure(tx, +found)  # those above zero


def _named(delivery: Delivery) -> str:
    return f"{delivery.kind} {delivery.number or delivery.delivery_id}"
