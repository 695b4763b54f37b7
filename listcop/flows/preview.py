"""The draft of a weekly or monthly digest goes to the facilitators before its hour: made, but not kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from listcop.core.digest import is_worth_sending, letter_data, make_digest
from listcop.core.digest_data import Digest, DigestInput, Edition
from listcop.core.digest_letter import digest_letter
from listcop.core.letters import LEAVE_SLOT, Letter
from listcop.core.lists import MailingList, Member
from listcop.core.preview import AS_IT_IS, HELD_AT_MOST, held_until, what_stands_at
from listcop.core.schedule import Cadence, Period, next_due, parse_digest_time, zone_called
from listcop.core.site import Site
from listcop.flows import digest_decisions, keep_keys, read_posts
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.gather_digest import Window, gather
from listcop.flows.roster import facilitators_present, on_duty
from listcop.flows.tell import tell
from listcop.store import digest_readers, digests, events, posts
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx

PREVIEW = "preview"  # the purpose of its keys, and the event of a draft that went out; ref names the period
CADENCES: tuple[Cadence, ...] = ("weekly", "monthly")
LOOKED_AGAIN = timedelta(hours=1)  # where there was nothing to show yet


@dataclass(frozen=True, slots=True)
class Coming:
    """A digest that goes out next, and from when on its draft is shown."""

    cadence: Cadence
    period: Period
    shown_from: datetime

    @property
    def ref(self) -> str:
        return f"{self.cadence} {self.period.key}"


def coming(mlist: MailingList, now: datetime) -> list[Coming]:
    """The weekly and the monthly digest that close next."""
    setting = parse_digest_time(mlist.settings.digest)
    if setting is None or mlist.paused is not None:
        return []
    zone, ahead = zone_called(mlist.settings.timezone), timedelta(hours=mlist.settings.preview)
    found = ((cadence, next_due(cadence, setting, zone, now)) for cadence in CADENCES)
    return [Coming(cadence, period, period.closes_at - ahead) for cadence, period in found]


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When the next draft is to be made; None where there is nobody to read one."""
    if not mlist.settings.preview or not facilitators_present(tx, mlist):
        return None
    return min((_moment(tx, mlist, one, now) for one in coming(mlist, now)), default=None)


def _moment(tx: Tx, mlist: MailingList, one: Coming, now: datetime) -> datetime:
    """When this one's draft is due; once it is done with, when the digest itself goes out."""
    if now < one.shown_from:
        return one.shown_from
    looked = events.fact(tx, _fact(mlist, one.cadence))
    ref, _, at = (looked or "").partition(" at ")
    if ref != one.period.key:
        return one.shown_from
    if not at:
        return one.period.closes_at
    return min(datetime.fromisoformat(at) + LOOKED_AGAIN, one.period.closes_at)


def _fact(mlist: MailingList, cadence: str) -> str:
    """The period whose draft is done with; with "at" and a moment, one in which nothing was to be shown by then."""
    return f"{PREVIEW} {mlist.list_id} {cadence}"


def send(store: Store, site: Site, mlist: MailingList, now: datetime, attempts: Attempts = UNNOTED) -> bool:
    """Make the drafts that are due, outside the transaction that writes them; True if a letter was due."""
    read_posts.catch_up(store, site.weights, mlist.list_id, attempts=attempts)
    made = False
    for one in coming(mlist, now):
        with store.read() as tx:
            if not _moment(tx, mlist, one, now) <= now:
                continue
            given = given_of(tx, mlist, one, now) if _has_readers(tx, mlist, one.cadence) else None
        made |= store.write(lambda tx, one=one, given=given: _keep(tx, site, mlist, one, given, now))  # type: ignore[misc]
    return made


def _has_readers(tx: Tx, mlist: MailingList, cadence: Cadence) -> bool:
    """Those who get each post read the weekly one, too, in short."""
    if digest_readers.digest_marks(tx, mlist.list_id, cadence):
        return True
    return cadence == "weekly" and bool(digest_readers.short_languages(tx, mlist.list_id))


def given_of(tx: Tx, mlist: MailingList, one: Coming, now: datetime) -> DigestInput:
    """What the members' edition would be made of just now, with what is decided of it by then."""
    last = digests.last_closed(tx, mlist.list_id, one.cadence)
    fresh = list_store.get_list(tx, mlist.list_id)
    opens = last.closes if last is not None else min(one.period.opens_at, mlist.created or one.period.opens_at)
    window = Window(last.up_to if last is not None else 0, fresh.last_number, opens, one.period.closes_at)
    return gather(
        tx, mlist, window, edition="member", language=mlist.settings.language,
        number=digests.next_number(tx, mlist.list_id), now=now, cadence=one.cadence,
        decisions=digest_decisions.find(tx, mlist, one.cadence, one.period.key),
    )  # fmt: skip


def _keep(tx: Tx, site: Site, mlist: MailingList, one: Coming, given: DigestInput | None, now: datetime) -> bool:
    """Write the draft, unless another server was first, or there is nothing in it yet."""
    list_store.lock_list(tx, mlist.list_id)
    if _moment(tx, mlist, one, now) > now:
        return False
    if given is None or not is_worth_sending(make_digest(given), last_was_without_posts=_was_silent(tx, mlist, one)):
        events.keep_fact(tx, _fact(mlist, one.cadence), f"{one.period.key} at {now.isoformat()}")
        return False
    events.keep_fact(tx, _fact(mlist, one.cadence), one.period.key)
    readers = readers_of(tx, mlist, now)
    for reader in readers:
        _tell(tx, site, mlist, one, given, reader, now)
    events.note(tx, mlist.list_id, PREVIEW, at=now, ref=one.ref, to=[reader.membership_id for reader in readers])
    return bool(readers)


def _was_silent(tx: Tx, mlist: MailingList, one: Coming) -> bool:
    last = digests.last_closed(tx, mlist.list_id, one.cadence)
    return last is not None and bool(last.items) and last.above == last.up_to


def readers_of(tx: Tx, mlist: MailingList, now: datetime) -> list[Member]:
    """Whoever is on duty; where the list has no brief and so no turns, every facilitator."""
    if mlist.settings.brief == "off":
        return facilitators_present(tx, mlist)
    found = on_duty(tx, mlist, now)
    return [found] if found is not None else []


def _tell(
    tx: Tx, site: Site, mlist: MailingList, one: Coming, given: DigestInput, reader: Member, now: datetime
) -> None:
    shown, _ = digest_letter(site.texts, given, make_digest(given), leave_address=LEAVE_SLOT)
    zone = zone_called(mlist.settings.timezone)
    data: dict[str, Any] = letter_data(given, shown) | {
        "closes": one.period.closes_at.astimezone(zone),
        "until": held_until(one.period.closes_at).astimezone(zone),
    }
    items = {str(n): list(found) for n, found in what_stands_at(shown).items()}
    key = make_key(tx, site, mlist, one, items, reader.address, now)
    tell(tx, site, mlist, PREVIEW, reader.address, data, now=now, language=reader.language, key=key, is_answer=False)


def make_key(
    tx: Tx, site: Site, mlist: MailingList, one: Coming, items: dict[str, Any], address: str, now: datetime
) -> str:
    """A key that decides about this digest as long as it has not gone out."""
    life = one.period.closes_at + HELD_AT_MOST - now
    data = {
        "cadence": one.cadence,
        "period": one.period.key,
        "opens": one.period.opens_at.isoformat(),
        "closes": one.period.closes_at.isoformat(),
        "items": items,
    }
    return keep_keys.new_key(tx, site, mlist, PREVIEW, address, data, now, life)


# --- in the shell -----------------------------------------------------------------------------------------------


def of_now(
    store: Store, site: Site, mlist: MailingList, edition: Edition, until: datetime | None, now: datetime
) -> tuple[Digest, Letter]:
    """The digest that would go out now, as it is decided by then, or would have at `until`; nothing is kept."""
    read_posts.catch_up(store, site.weights, mlist.list_id)
    with store.read() as tx:
        weekly = next((one for one in coming(mlist, now) if one.cadence == "weekly"), None)
        decided = AS_IT_IS
        if until is None and weekly is not None:
            decided = digest_decisions.find(tx, mlist, weekly.cadence, weekly.period.key)
        given = gather(
            tx, mlist, _window(tx, mlist, until, now), edition=edition, language=mlist.settings.language,
            number=digests.next_number(tx, mlist.list_id), now=until or now,
            decisions=decided,
        )  # fmt: skip
    return digest_letter(site.texts, given, make_digest(given))


def imported_alone(store: Store, mlist: MailingList, until: datetime | None, now: datetime) -> int:
    """How many posts of the days of that digest came with an archive, where no other was written in them."""
    with store.read() as tx:
        window = _window(tx, mlist, until, now)
        if window.up_to > window.above:
            return 0
        return posts.count_imported(tx, mlist.list_id, window.opens, window.closes)


def _window(tx: Tx, mlist: MailingList, until: datetime | None, now: datetime) -> Window:
    """The posts of now's weekly digest, or of the seven days before `until`."""
    if until is not None:
        opens = until - timedelta(days=7)
        return Window(*posts.numbers_between(tx, mlist.list_id, opens, until), opens, until)
    last = digests.last_closed(tx, mlist.list_id, "weekly")
    fresh = list_store.get_list(tx, mlist.list_id)
    opens = last.closes if last is not None else now - timedelta(days=7)
    return Window(last.up_to if last is not None else 0, fresh.last_number, opens, now)
