"""One digest for all lists of a person: their period closes once, in their zone, with what each list has for them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from markupsafe import Markup

from listcop.core.copy_fields import role_uri
from listcop.core.digest import is_worth_sending, letter_data, make_digest, numbered
from listcop.core.digest_data import Digest, DigestInput
from listcop.core.digest_letter import digest_letter
from listcop.core.letters import LEAVE_SLOT, Letter, render, render_inside
from listcop.core.lists import DIGEST_CADENCES, MailingList, Member
from listcop.core.preview import held_until
from listcop.core.schedule import Period, due_period, latest_due, next_due, parse_digest_time, zone_called
from listcop.core.site import Site
from listcop.flows import digest_decisions, keep_keys, read_posts
from listcop.flows.ask_which_item import KEPT_FOR
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.change_membership import leave_address
from listcop.flows.digest_shown import items_kept
from listcop.flows.gather_digest import Window, gather
from listcop.flows.note_failed_template import note_failed_template
from listcop.flows.tell import list_facts, tell
from listcop.flows.write_mails import facts_of, senders
from listcop.seams import crash_here
from listcop.store import digest_readers, digests, events, members
from listcop.store import lists as list_store
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.digests import ONE, ClosedPeriod
from listcop.store.readers import To

log = logging.getLogger("listcop")
KEY_LIFE = timedelta(days=60)
PARTS_KEPT = KEY_LIFE + KEPT_FOR  # an answer of the last day may be asked back
TRIES = 3  # to write it from what is still so when it is kept
MOST_LEFT = 7  # leave addresses in one header line of 998 octets (RFC 5322, section 2.1.1)


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one list has for a person; its items go on counting where those of the list before it ended."""

    mlist: MailingList
    member: Member
    window: Window
    digest: Digest
    letter: Letter
    html: Markup
    language: str
    leave: str  # the address that takes this member off the list at once


def choose(tx: Tx, member: Member, is_on: bool, now: datetime) -> None:
    """`one digest`: what comes from now on comes in one letter; nothing that waited for a digest is lost."""
    members.combine(tx, member.person_id, is_on)
    for cadence in DIGEST_CADENCES if is_on else ():
        digests.close_of_person(tx, member.person_id, cadence, f"{digests.BEGUN} {now.isoformat()}", now, 0)


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When those are looked at who read the list in one digest of all their lists: when a period of the list's own
    calendar closes, or its digest waits no more. Each person's period closes by the calendar of one of their lists, and
    so with one of these."""
    setting = parse_digest_time(mlist.settings.digest)
    if setting is None or mlist.paused is not None:
        return None
    kept = events.fact(tx, _fact(mlist))
    looked = datetime.fromisoformat(kept) if kept is not None else None
    zone = zone_called(mlist.settings.timezone)
    went_on, ends = digest_decisions.went_on(tx, mlist, now), digest_decisions.held_until_of(tx, mlist, now)
    past = [latest_due(one, setting, zone, now).closes_at for one in DIGEST_CADENCES]
    is_over = looked is None or looked > now or looked < max([*past, went_on or past[0]])
    if is_over and digest_readers.has_combined_readers(tx, mlist.list_id):
        return now
    coming = [next_due(one, setting, zone, now).closes_at for one in DIGEST_CADENCES]
    return min([*coming, ends or coming[0]])


def _fact(mlist: MailingList) -> str:
    return f"one digest {mlist.list_id}"


def send_due(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts = UNNOTED) -> bool:
    """Write to those who read the list so and whose period is over by now; one whose digest cannot be made holds up
    nobody, and is tried again."""
    with store.read() as tx:
        readers = digest_readers.combined_readers(tx, mlist.list_id)
    made = failed = False
    for (person_id, cadence), group in groupby(sorted(readers, key=_by_person), key=_by_person):
        try:
            made |= _send(store, site, person_id, cadence, list(group), now)
        except StorageTrouble:
            raise
        except Exception:
            failed = True
            log.exception("the one digest of person %d cannot be made; trying again", person_id)
    if not failed:
        store.write(lambda tx: events.keep_fact(tx, _fact(mlist), now.isoformat()))
    return made


def _by_person(member: Member) -> tuple[int, str]:
    return member.person_id, member.cadence


def _send(store: Store, site: Site, person_id: int, cadence: str, own: Sequence[Member], now: datetime) -> bool:
    """Whether a letter was made; once more where somebody left, paused or chose otherwise while it was written."""
    for _ in range(TRIES):
        made = _try(store, site, person_id, cadence, own, now)
        if made is not None:
            return made
        with store.read() as tx:
            fresh = [members.get_member(tx, one.list_id, one.membership_id) for one in own]
        own = [one for one in fresh if one is not None and _reads_so(one, cadence)]
    return False


def _reads_so(member: Member, cadence: str) -> bool:
    return member.is_member and member.state == "active" and member.combined and member.cadence == cadence


def _try(store: Store, site: Site, person_id: int, cadence: str, own: Sequence[Member], now: datetime) -> bool | None:
    """The same; None where what was read is no longer so."""
    with store.read() as tx:
        lists = [(list_store.get_list(tx, one.list_id), one) for one in own]
        lists = [(mlist, one) for mlist, one in lists if mlist.paused is None and mlist.settings.digest != "off"]
        last = digests.last_of_person(tx, person_id, cadence, now)
        period = _due(lists, cadence, last, now)
        free = [one for one in lists if period and not digest_decisions.is_held(tx, one[0], cadence, period.key, now)]
    # What waits for a facilitator's word is waited for, as else it would come a week late; but no longer than any
    # digest waits: one that closes on another day may be held for longer.
    if period is None or not free or (free != lists and now < held_until(period.closes_at)):
        return False
    lists = free
    for mlist, _ in lists:
        read_posts.catch_up(store, site.weights, mlist.list_id)
    with store.read() as tx:
        given = [_given(tx, mlist, one, period, last, now) for mlist, one in lists]
    chapters = _chapters(site, given)
    crash_here("one digest: written, not kept")
    made = store.write(lambda tx: _keep(tx, site, person_id, cadence, period, given, chapters, now))
    crash_here("one digest: committed")
    return made


def _due(
    lists: Sequence[tuple[MailingList, Member]], cadence: str, last: digests.PersonPeriod | None, now: datetime
) -> Period | None:
    """The person's calendar is that of the first of their lists: its day, hour and zone."""
    if not lists:
        return None
    mlist, member = lists[0]
    setting = parse_digest_time(mlist.settings.digest)
    if setting is None:
        return None
    since = last.closes if last is not None else member.joined
    return due_period(
        cadence, setting, zone_called(mlist.settings.timezone), now, since=since,  # type: ignore[arg-type]
        last_closed=last.closes if last is not None else None,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Given:
    """What one list has for a person; `was_silent`: so it had the period before, and of no post."""

    mlist: MailingList
    member: Member
    window: Window
    digest: DigestInput
    was_silent: bool


def _given(
    tx: Tx, mlist: MailingList, member: Member, period: Period, last: digests.PersonPeriod | None, now: datetime
) -> _Given:
    before = _before(tx, mlist, member, last)
    window = Window(member.sent_up_to, mlist.last_number, _opens(period, last, before), period.closes_at)
    found = gather(
        tx, mlist, window, edition="member", language=member.language or mlist.settings.language,
        number=digests.next_number(tx, mlist.list_id), now=now, cadence=member.cadence,
        decisions=digest_decisions.find(tx, mlist, member.cadence, period.key),
    )  # fmt: skip
    was_silent = before is not None and bool(before.items) and before.above == before.up_to
    return _Given(mlist, member, window, replace(found, lite=member.lite), was_silent)


def _opens(period: Period, last: digests.PersonPeriod | None, before: ClosedPeriod | None) -> datetime:
    """Where the last one digest ended; the first one goes on where the list's own digest did."""
    if last is not None and not last.is_beginning:
        return last.closes
    return before.closes if before is not None else period.opens_at


def _before(tx: Tx, mlist: MailingList, member: Member, last: digests.PersonPeriod | None) -> ClosedPeriod | None:
    """What the member was sent of the list in the period before, as its other readers: a digest of its own, where they
    read those until then."""
    if last is None:
        return None
    if last.is_beginning:
        return digests.last_closed_by(tx, mlist.list_id, member.cadence, last.closes)
    return digests.part_of(tx, mlist.list_id, member.membership_id, last.closes)


def _chapters(site: Site, given: Sequence[_Given]) -> list[Chapter]:
    """Each list's digest as a text; their items are numbered through, so that "7:" means one thing."""
    found: list[Chapter] = []
    before = 0
    for one in given:
        made = make_digest(one.digest)
        if not is_worth_sending(made, last_was_without_posts=one.was_silent):
            continue
        counted = replace(made, sections=numbered(made.sections, before))
        leave = leave_address(site, one.mlist, one.member)
        shown, letter = digest_letter(site.texts, one.digest, counted, leave_address=leave)
        data = {**letter_data(one.digest, shown), "leave_address": leave}
        language = one.digest.language
        html = Markup() if one.digest.lite else render_inside(site.texts, "digest", language, data)
        found.append(Chapter(one.mlist, one.member, one.window, shown, letter, html, language, leave))
        before += len(shown.items)
    return found


def _keep(
    tx: Tx,
    site: Site,
    person_id: int,
    cadence: str,
    period: Period,
    given: Sequence[_Given],
    chapters: Sequence[Chapter],
    now: datetime,
) -> bool | None:
    """Close the person's period with the periods of their lists, and keep the letter: all of it or nothing. None where
    one of the memberships changed meanwhile: its mark is where its posts begin."""
    for list_id in sorted(one.member.list_id for one in given):  # in the order in which all servers take them
        list_store.lock_list(tx, list_id)
    if any(_is_changed(tx, one.member, cadence) for one in given):
        return None
    posts = sum(one.digest.posts for one in chapters)
    if not digests.close_of_person(tx, person_id, cadence, period.key, period.closes_at, posts):
        return False
    for read in given:
        members.change_member(tx, read.mlist.list_id, read.member.membership_id, sent_up_to=read.window.up_to)
    if not chapters:
        return False
    closed = [[one.mlist.list_id, _close(tx, one, now)] for one in chapters]
    first = chapters[0]
    key = keep_keys.new_key(tx, site, first.mlist, ONE, first.member.address, {"digests": closed}, now, KEY_LIFE)
    data = _data([(one.mlist.title, one.letter.text, one.html) for one in chapters])
    to = [To(first.member.membership_id, first.member.address)]
    tell(
        tx, site, first.mlist, "one-digest", first.member.address, data,
        now=now, language=first.member.language, key=key, is_answer=False,
        sender=senders(site, first.mlist, to, now)[0], fields=[("List-Unsubscribe", _unsubscribe(site, chapters))],
    )  # fmt: skip
    for one in chapters:
        if one.letter.trouble:
            note_failed_template(tx, one.mlist, "digest", one.letter.trouble, now=now)
    return True


def _is_changed(tx: Tx, member: Member, cadence: str) -> bool:
    fresh = members.get_member(tx, member.list_id, member.membership_id)
    return fresh is None or not _reads_so(fresh, cadence) or fresh.sent_up_to != member.sent_up_to


def _data(chapters: Sequence[tuple[str, str, Markup]]) -> dict[str, Any]:
    """What the letter is made of: title, text and HTML of each list's digest."""
    return {
        "titles": ", ".join(title for title, _, _ in chapters),
        "chapters": [{"title": title, "text": text, "html": html} for title, text, html in chapters],
    }


def forget_due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When the oldest part is no longer needed: nobody can answer it any more."""
    oldest = digests.oldest_part(tx, mlist.list_id)
    return oldest + PARTS_KEPT if oldest is not None else None


def forget_old(tx: Tx, _site: Site, mlist: MailingList, now: datetime) -> bool:
    digests.forget_parts(tx, mlist.list_id, now - PARTS_KEPT)
    return False


def text_sent(tx: Tx, site: Site, parts: Sequence[Sequence[int]]) -> str:
    """The letter as it was sent, of the parts that are kept: each a list and its digest; "" where none is."""
    made = []
    for list_id, number in parts:
        mlist = list_store.find_by_id(tx, list_id)
        if mlist is not None:
            made += [(mlist, language, text) for _, language, _, text in digests.editions_of(tx, list_id, number)]
    if not made:
        return ""
    mlist, language, _ = made[0]
    data = _data([(one.title, text, Markup()) for one, _, text in made])
    return render(site.texts, "one-digest", language, list_facts(mlist) | data).text


def _unsubscribe(site: Site, chapters: Sequence[Chapter]) -> str:
    """One letter to all their leave addresses: who does not want this digest any more leaves all that it is of.

    Lists without sub-addresses have no address for that; each part of the text says how they are left. What a header
    line has no room for is left by the next letter.
    """
    keyed = [one for one in chapters if one.mlist.settings.sub_addresses == "yes"]
    if not keyed:
        return f"<{role_uri(facts_of(site, chapters[0].mlist), 'leave')}>"
    return f"<mailto:{','.join(leave_address(site, one.mlist, one.member) for one in keyed[:MOST_LEFT])}>"


def _close(tx: Tx, one: Chapter, now: datetime) -> int:
    """A list's part has a number of its own, so that `get d31` brings it and answers find their threads."""
    number = digests.close_period(
        tx, one.mlist.list_id, digests.PART, digests.part_period(one.member.membership_id, now),
        opens=one.window.opens, closes=one.window.closes, above=one.window.above, up_to=one.window.up_to, now=now,
    )  # fmt: skip
    assert number is not None, f"{one.mlist.name}: the person's period was closed, and this one is open"
    text = one.letter.text.replace(one.leave, LEAVE_SLOT)  # it can be fetched, and must not bring what is theirs
    digests.keep_edition(tx, one.mlist.list_id, number, "member@", one.language, subject=one.letter.subject, text=text)
    items = {"member@": items_kept(one.digest)}
    digests.change_digest(tx, one.mlist.list_id, number, sent=True, items=items)
    events.note(
        tx,
        one.mlist.list_id,
        "digest",
        at=now,
        ref=f"d{number}",
        cadence=ONE,
        editions=1,
        member=one.member.membership_id,
    )
    return number
