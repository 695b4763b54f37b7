"""A period closes and becomes letters: once, with the posts above the last number taken."""

from __future__ import annotations

import logging
from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import format_datetime

from listcop.core import headers
from listcop.core.addresses import Address, Role
from listcop.core.copy_fields import list_fields
from listcop.core.digest import is_worth_sending, make_digest
from listcop.core.digest_data import Digest, DigestInput, Edition
from listcop.core.digest_letter import digest_letter
from listcop.core.letters import LEAVE_SLOT, Letter
from listcop.core.lists import DIGEST_CADENCES, MailingList, Member
from listcop.core.recipients import lot_size
from listcop.core.references import reference_message_id
from listcop.core.schedule import Cadence, Period, due_period, next_due, parse_digest_time, zone_called
from listcop.core.site import Site
from listcop.flows import digest_decisions, read_posts
from listcop.flows.attempts import TRIES, UNNOTED, Attempts, PutAside
from listcop.flows.digest_shown import items_kept
from listcop.flows.gather_digest import Window, gather
from listcop.flows.note_failed_template import note_failed_template
from listcop.flows.tell import role_address
from listcop.flows.tell_owners import tell_unfit
from listcop.flows.write_mails import facts_of
from listcop.seams import crash_here
from listcop.store import deliveries, digest_readers, digests, events, lots, members
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.digests import ClosedPeriod

log = logging.getLogger("listcop")


@dataclass(frozen=True, slots=True)
class Audience:
    """Who gets one edition: members of a cadence who were sent everything up to `mark`, or named ones."""

    edition: Edition
    language: str
    mark: int | None = None  # None: the same for all, whatever they were sent
    named: tuple[int, ...] = ()
    cadence: str = ""
    lite: bool = False  # for slow lines: shorter, and its items numbered anew

    @property
    def name(self) -> str:
        return f"{self.edition}-lite" if self.lite else self.edition

    @property
    def kept_as(self) -> str:
        return self.name if self.mark is None else f"{self.name}@{self.mark}"

    @property
    def delivery_edition(self) -> str:
        return f"{self.name}:{self.language}:{'' if self.mark is None else self.mark}"


def send_due_of(store: Store, site: Site, mlist: MailingList, now: datetime, attempts: Attempts = UNNOTED) -> int:
    """Close every period of a list that is due, and finish what a stop left half done; returns how many."""
    count = 0
    with store.read(remembers=True) as tx:
        unfinished, since = _unfinished(tx, mlist), _since(tx, mlist, now)
        periods = [(one, period) for one in DIGEST_CADENCES if (period := _due_period(tx, mlist, one, now, since))]
    for closed in unfinished:
        _make_editions(store, site, mlist, closed, now, attempts)
        count += 1
    for cadence, period in periods:
        if (closed_now := _close(store, mlist, cadence, period, now)) is not None:
            _make_editions(store, site, mlist, closed_now, now, attempts)
            count += 1
    return count


def _unfinished(tx: Tx, mlist: MailingList) -> list[ClosedPeriod]:
    """Periods whose editions a stop cut short; a member's own period is closed by their coming back."""
    if not digests.has_unfinished(tx, mlist.list_id):
        return []
    return [
        one for cadence in (*DIGEST_CADENCES, digests.ONCE) for one in digests.unfinished(tx, mlist.list_id, cadence)
    ]


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When a digest of the list is to be made: now where one is due or a stop left one half done, else the next."""
    if digests.has_unfinished(tx, mlist.list_id):
        return now
    if parse_digest_time(mlist.settings.digest) is None or mlist.paused is not None:
        return None
    since = _since(tx, mlist, now)
    if any(_due_period(tx, mlist, cadence, now, since) for cadence in DIGEST_CADENCES):
        return now
    moments = [next_moment(mlist, cadence, now) for cadence in DIGEST_CADENCES]
    moments.append(digest_decisions.held_until_of(tx, mlist, now))
    return min(moment for moment in moments if moment is not None)


def _since(tx: Tx, mlist: MailingList, now: datetime) -> datetime:
    """When the list was made or its digest set: what closed by then is not sent."""
    changed = events.last_event(tx, mlist.list_id, "setting", ref="digest")
    return max(mlist.created or now, changed.at if changed else mlist.created or now)


def _due_period(tx: Tx, mlist: MailingList, cadence: Cadence, now: datetime, since: datetime) -> Period | None:
    """The period of a cadence that closes by now, unless it was closed or nobody is there to read it."""
    setting, zone = parse_digest_time(mlist.settings.digest), zone_called(mlist.settings.timezone)
    if setting is None or mlist.paused is not None or due_period(cadence, setting, zone, now, since=since) is None:
        return None
    if not _audiences(tx, mlist, cadence):  # most lists are read in one cadence
        return None
    last = digests.last_closed(tx, mlist.list_id, cadence)
    found = due_period(cadence, setting, zone, now, since=since, last_closed=last.closes if last else None)
    if found is None or digests.is_closed(tx, mlist.list_id, cadence, found.key):
        return None
    if digest_decisions.is_held(tx, mlist, cadence, found.key, now):
        return None
    return found


def next_moment(mlist: MailingList, cadence: str, now: datetime) -> datetime | None:
    """When the next digest of a cadence goes out."""
    setting = parse_digest_time(mlist.settings.digest)
    if setting is None or cadence not in DIGEST_CADENCES:
        return None
    return next_due(cadence, setting, zone_called(mlist.settings.timezone), now).closes_at


def send_now(store: Store, site: Site, mlist: MailingList, cadence: str, now: datetime) -> int | None:
    """Close the running period by an owner's word; None when nobody would get it."""
    with store.read() as tx:
        if not _audiences(tx, mlist, cadence):
            return None
        last = digests.last_closed(tx, mlist.list_id, cadence)
    opens = last.closes if last and last.closes < now else now - timedelta(days=7)
    closed = _close(store, mlist, cadence, Period(f"by hand {now:%Y-%m-%d %H:%M:%S}", opens, now), now)
    if closed is None:
        return None
    _make_editions(store, site, mlist, closed, now)
    return closed.number


def _close(store: Store, mlist: MailingList, cadence: str, period: Period, now: datetime) -> ClosedPeriod | None:
    """Take the period's posts, in one short transaction; None when somebody else was first."""

    def work(tx: Tx) -> ClosedPeriod | None:
        list_store.lock_list(tx, mlist.list_id)
        last = digests.last_closed(tx, mlist.list_id, cadence)
        up_to = list_store.get_list(tx, mlist.list_id).last_number
        above = last.up_to if last else 0
        number = digests.close_period(
            tx,
            mlist.list_id,
            cadence,
            period.key,
            opens=_opens(mlist, period, last),
            closes=period.closes_at,
            above=above,
            up_to=up_to,
            now=now,
        )
        crash_here("digest: period closed, not committed")
        return digests.get_digest(tx, mlist.list_id, number) if number is not None else None

    closed = store.write(work)
    crash_here("digest: period closed, nothing written")
    return closed


def _opens(mlist: MailingList, period: Period, last: ClosedPeriod | None) -> datetime:
    """Where the last digest ended; the first one of a list covers all there was, however long nobody sent it."""
    if last is None:
        return min(period.opens_at, mlist.created or period.opens_at)
    return last.closes if last.closes < period.closes_at else period.opens_at


def _make_editions(
    store: Store,
    site: Site,
    mlist: MailingList,
    closed: ClosedPeriod,
    now: datetime,
    attempts: Attempts = UNNOTED,
) -> None:
    """Make every edition of a closed period, and its deliveries; all of them or, until the next try, none.

    Threads that cannot be shown are left out, and the owners are told of them.
    """
    read_posts.catch_up(store, site.weights, mlist.list_id, attempts=attempts)
    with store.read(remembers=True) as tx:
        audiences = _audience_of_one(tx, mlist, closed) or _audiences(tx, mlist, closed.cadence, closed.above)
        readers = digest_readers.digest_marks(tx, mlist.list_id, closed.cadence)
        before = digests.one_before(tx, mlist.list_id, closed)
        silent = before is not None and bool(before.items) and before.above == before.up_to
        given = [_given(tx, mlist, closed, one, now) for one in audiences]
    written, unfit = _written(site, mlist, closed, given, attempts)
    made = [(audience, *one) for audience, one in zip(audiences, written, strict=False)]
    worth = [one for one in made if is_worth_sending(one[1], last_was_without_posts=silent)]

    crash_here("digest: written, not kept")
    theirs = [one for audience in audiences if audience.edition == "facilitator" for one in audience.named]
    store.write(lambda tx: _keep_editions(tx, site, mlist, closed, worth, readers, theirs, unfit, now))
    crash_here("digest: committed")
    facts = _facts(mlist, closed) | {"cadence": closed.cadence, "editions": len(worth)}
    log.info("%s: digest d%d, %d editions", mlist.name, closed.number, len(worth), extra={"facts": facts})


Made = tuple[Audience, Digest, Letter]


def _keep_editions(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    closed: ClosedPeriod,
    made: Sequence[Made],
    readers: Collection[tuple[str, int, bool]],
    facilitators: Collection[int],
    unfit: Mapping[int, str],
    now: datetime,
) -> None:
    """Keep what was made of a digest, and who gets it; `readers` and `facilitators`: for whom it was made."""
    list_store.lock_list(tx, mlist.list_id)  # a second server that made them too finds them kept
    fresh = digests.get_digest(tx, mlist.list_id, closed.number)
    if fresh is None or fresh.sent:
        return
    for audience, _, letter in made:
        if letter.trouble:
            note_failed_template(tx, mlist, "digest", letter.trouble, now=now)
        raw = _raw(site, mlist, closed, letter, now)
        digests.keep_edition(
            tx,
            mlist.list_id,
            closed.number,
            audience.kept_as,
            audience.language,
            subject=letter.subject,
            text=letter.text,
            raw=raw,
        )
        _deliver(tx, mlist, closed, audience, now)
    for thread, trouble in unfit.items():
        tell_unfit(tx, site, mlist, thread, trouble, now=now)
    digest_readers.sent_up_to(tx, mlist.list_id, closed.cadence, closed.up_to, readers, facilitators)
    items = {audience.kept_as: items_kept(digest) for audience, digest, _ in made}
    digests.change_digest(tx, mlist.list_id, closed.number, sent=True, items=items)
    events.note(
        tx, mlist.list_id, "digest", at=now, ref=f"d{closed.number}", cadence=closed.cadence, editions=len(made)
    )
    crash_here("digest: kept, not committed")


def _deliver(tx: Tx, mlist: MailingList, closed: ClosedPeriod, audience: Audience, now: datetime) -> None:
    number = list_store.take_numbers(tx, mlist.list_id, delivery=1).delivery
    deliveries.keep_delivery(
        tx,
        mlist.list_id,
        number,
        "digest",
        now=now,
        number=closed.number,
        edition=audience.delivery_edition,
        cadence=audience.cadence,
    )
    if audience.named:  # of whom one may have paused while it was written: then it waits for them
        delivery = deliveries.get_delivery(tx, mlist.list_id, number)
        assert delivery is not None
        lots.keep_lot_for(tx, delivery, audience.named, lot_size(mlist.settings.delivery), now)
    else:
        # Who gets it is settled now: their mark moves on with this transaction.
        lots.cut_whole(tx, mlist.list_id, number, lot_size(mlist.settings.delivery), mlist.settings.language, now)


def _audiences(tx: Tx, mlist: MailingList, cadence: str, above: int = 0) -> list[Audience]:
    """The editions a closing period needs: each by language, and by how far its readers were sent.

    above  the last number of the period before
    """
    own = mlist.settings.language
    found: dict[Audience, None] = {}
    for language, mark, is_lite in digest_readers.digest_marks(tx, mlist.list_id, cadence):
        found[Audience("member", language or own, mark, cadence=cadence, lite=is_lite)] = None
    if cadence == "weekly":
        for language, is_lite in digest_readers.short_languages(tx, mlist.list_id):
            found[Audience("short", language or own, cadence="each", lite=is_lite)] = None
        groups: dict[tuple[str, int | None], list[int]] = {}
        for one in facilitators(tx, mlist):
            groups.setdefault((one.language or own, _missed_from(one, above)), []).append(one.membership_id)
        for (language, missed), named in groups.items():
            found[Audience("facilitator", language, missed, named=tuple(named), cadence="weekly")] = None
    return list(found)


def _missed_from(facilitator: Member, above: int) -> int | None:
    """How far a facilitator, or an owner for them, was sent who missed editions in a pause; None for all others: who
    has each post, or a digest of other days besides, missed nothing."""
    has_no_other = facilitator.is_facilitator or not facilitator.combined
    is_their_digest = facilitator.cadence == "weekly" and has_no_other
    return facilitator.sent_up_to if is_their_digest and facilitator.sent_up_to < above else None


def _audience_of_one(tx: Tx, mlist: MailingList, closed: ClosedPeriod) -> list[Audience]:
    """The member whose own period this is."""
    member = members.get_member(tx, mlist.list_id, closed.own_of) if closed.own_of is not None else None
    if member is None:
        return []
    language = member.language or mlist.settings.language
    named = (member.membership_id,)
    return [Audience("member", language, closed.above, named=named, cadence=digests.ONCE, lite=member.lite)]


def facilitators(tx: Tx, mlist: MailingList) -> list[Member]:
    """Who gets the facilitators' edition: where a list has no facilitator, its owners are."""
    found = members.with_role(tx, mlist.list_id, ("facilitator",)) or members.with_role(tx, mlist.list_id, ("owner",))
    return [one for one in found if one.state == "active"]


def _given(tx: Tx, mlist: MailingList, closed: ClosedPeriod, audience: Audience, now: datetime) -> DigestInput:
    above = closed.above if audience.mark is None else max(audience.mark, 0)
    window = Window(above, closed.up_to, closed.opens, closed.closes)
    given = gather(
        tx, mlist, window, edition=audience.edition, language=audience.language, number=closed.number, now=now,
        cadence=closed.cadence, decisions=digest_decisions.find(tx, mlist, closed.cadence, closed.period),
    )  # fmt: skip
    return replace(given, lite=audience.lite)


def _written(
    site: Site, mlist: MailingList, closed: ClosedPeriod, given: Sequence[DigestInput], attempts: Attempts
) -> tuple[list[tuple[Digest, Letter]], dict[int, str]]:
    """Every edition as a letter, and the threads that had to be left out, each with the reason."""
    name, unfit = f"digest {mlist.list_id} {closed.number}", dict[int, str]()
    if (died := attempts.crashes(name)) >= TRIES:
        # Each thread by itself did no harm, all together did: the period is over without a letter.
        log.error(
            "%s: making digest d%d ended the server %d times; it is left out", mlist.name, closed.number, died,
            extra={"facts": _facts(mlist, closed)},
        )  # fmt: skip
        return [], unfit
    try:
        if not died:
            with attempts.note(name):
                return [_write(site, one) for one in given], unfit
    except Exception:
        facts = _facts(mlist, closed)
        log.exception(
            "%s: digest d%d cannot be made of all its threads", mlist.name, closed.number, extra={"facts": facts}
        )
    for one in given:
        unfit |= _unfit(site, mlist, one, attempts)
    with attempts.note(name):
        return [_write(site, _without(one, unfit)) for one in given], unfit


def _unfit(site: Site, mlist: MailingList, given: DigestInput, attempts: Attempts) -> dict[int, str]:
    """The threads that cannot be shown, each tried by itself."""
    found = {}
    for thread in given.threads:
        name = f"digest thread {mlist.list_id} {thread.number}"
        try:
            if attempts.crashes(name) >= TRIES - 1:  # once it was among the others
                raise PutAside(f"showing it in a digest ended the server {TRIES} times")
            with attempts.note(name):
                _write(site, replace(given, threads=(thread,), assets=()))
        except Exception as error:
            facts = {"event": "digest", "list": mlist.name, "thread": thread.number}
            log.exception("%s: #%d is left out of the digest", mlist.name, thread.number, extra={"facts": facts})
            found[thread.number] = f"{type(error).__name__}: {error}"
    return found


def _facts(mlist: MailingList, closed: ClosedPeriod) -> dict[str, object]:
    return {"event": "digest", "list": mlist.name, "digest": closed.number}


def _without(given: DigestInput, unfit: Container[int]) -> DigestInput:
    return replace(
        given,
        threads=tuple(one for one in given.threads if one.number not in unfit),
        assets=tuple(one for one in given.assets if one.thread not in unfit),
    )


def _write(site: Site, given: DigestInput) -> tuple[Digest, Letter]:
    return digest_letter(site.texts, given, make_digest(given), leave_address=LEAVE_SLOT)


def _raw(site: Site, mlist: MailingList, closed: ClosedPeriod, letter: Letter, now: datetime) -> bytes:
    """The digest as it leaves, but for List-Unsubscribe. A plain Reply goes to the digest's own address."""
    address = role_address(mlist, Role.digest, number=closed.number)
    own = Address(mlist.name, mlist.domain, Role.digest, number=closed.number)
    fields = [
        ("From", headers.mailbox(mlist.title, mlist.address)),
        ("To", mlist.address),
        ("Reply-To", address),
        ("Subject", letter.subject),
        ("Date", format_datetime(now)),
        ("Message-ID", reference_message_id(own)),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "OOF, AutoReply"),
    ]
    raw = headers.write_letter(fields, letter.text, letter.html)
    return b"".join(line for _, line in list_fields(facts_of(site, mlist))) + raw
