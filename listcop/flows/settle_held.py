"""A moderator, its author or the clock settles a held post: it is posted, returned with a reason, or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from listcop.core.addresses import Address, Role, read_address
from listcop.core.digest_answers import DigestAnswer
from listcop.core.lists import MailingList
from listcop.core.message import read_message
from listcop.core.moderation import DOUBTED, Envelope
from listcop.core.posting import draft_post
from listcop.core.site import Site
from listcop.core.spoken import spoken_language
from listcop.flows import (
    answer_digest,
    answer_one_digest,
    apply_rules,
    ask_which_item,
    ban_address,
    digest_shown,
    keep_keys,
    own_words,
    take_copys_place,
    thread_words,
)
from listcop.flows.ask_moderators import (
    RETURNED_AFTER,
    ask,
    ask_many,
    comes_back,
    draft_of,
    late_due,
    proven,
    tell_late,
)
from listcop.flows.ask_which_item import LetIn
from listcop.flows.keep_post import Arrival, KeptPost, is_seen, keep_post
from listcop.flows.read_letter import Letter, read_letter, without_files, written_by
from listcop.flows.release_post import posted_as, release, tell_stranger
from listcop.flows.tell import tell
from listcop.store import events, formerly, held, letters, lists, members
from listcop.store.database import Tx
from listcop.store.held import Held
from listcop.store.posts import Post

REMINDED = "reminded"  # the event of each reminder
REMINDERS = (timedelta(days=2), timedelta(days=5))
REMINDED_ONE_BY_ONE = 10  # at once; more come in one letter


def accept(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime, *, who: str) -> LetIn | None:
    """Post a held letter; returns what came of it, None when it was settled before.

    An answer to a digest becomes a post for each item it answers, or none, where it says nothing for others.
    What was posted by another way meanwhile is not posted again: its number is that of the post. What an archive
    brought meanwhile went to nobody, and goes out under the number it was given there.
    """
    if not held.settle(tx, mlist.list_id, one.number, "accepted", who=who, why="", now=now):
        return None
    letter = _letter_of(tx, site, mlist, one, letters.letter_raw(tx, mlist.list_id, one.letter_id), now)
    draft = draft_post(letter.message, one.since)
    lists.lock_list(tx, mlist.list_id)  # the same letter may come by another way just now
    answer = _answer_to_digest(tx, site, mlist, letter, one.since)
    if answer is not None:
        let_in = _let_in_answer(tx, site, mlist, one, answer)
        events.note(tx, mlist.list_id, "accepted", at=now, who=who, ref=f"h{one.number}", posts=list(let_in.posts))
        return let_in
    posted = is_seen(tx, mlist.list_id, draft)
    copy = take_copys_place.copy_of(tx, mlist, letter) if posted is not None else None
    if posted is not None and copy is None:
        letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", "seen-before", one.number)
        events.note(tx, mlist.list_id, "accepted", at=now, who=who, ref=f"h{one.number}", post=posted)
        return LetIn((posted,))
    return _post(tx, site, mlist, one, letter, copy, now, who=who)


def _post(
    tx: Tx, site: Site, mlist: MailingList, one: Held, letter: Letter, copy: Post | None, now: datetime, *, who: str
) -> LetIn:
    """Post it, and send it to members; `copy`: what an archive brought of it meanwhile."""
    letter = own_words.without_ours(tx, site, mlist, letter, is_let_in=True)
    goes_out = own_words.as_posted(tx, site, mlist, letter, one.thread)
    kept = _keep(tx, mlist, one, goes_out, copy, now, who=who, is_anew=goes_out is not letter)
    if copy is None:  # of a thread that stands already people may have said something
        apply_rules.tag(tx, mlist, apply_rules.tags_of(tx, mlist, one.number), kept, now)
    member = members.find_writer(tx, mlist.list_id, letter.draft.author)
    release(tx, site, mlist, member, kept, goes_out.draft, now)
    if comes_back(tx, mlist, one) and (member is None or not member.is_member) and not letter.message.automatic:
        posted = posted_as(kept, goes_out.draft)
        spoken = spoken_language(one.subject, letter.draft.text.split("\n"), mlist.settings.language)
        tell_stranger(tx, site, mlist, posted, now, letter.message, spoken)
    own = Address(mlist.name, mlist.domain, Role.post)
    thread_words.above_a_post(tx, site, mlist, letter, own, kept.thread, is_let_in=True)
    events.note(tx, mlist.list_id, "accepted", at=now, who=who, ref=f"h{one.number}", post=kept.number)
    return LetIn((kept.number,), is_from_archive=copy is not None)


def _keep(
    tx: Tx, mlist: MailingList, one: Held, letter: Letter, copy: Post | None, now: datetime, *, who: str, is_anew: bool
) -> KeptPost:
    """Keep the post; of a letter that was written anew the one that came is kept beside it, as an answer to us."""
    arrival = Arrival(letter.message.raw, one.since, "held")
    letter_id = None if is_anew else one.letter_id
    if copy is not None:
        kept = take_copys_place.take_place(tx, mlist, copy, letter, arrival, now, letter_id=letter_id)
    else:
        kept = keep_post(tx, mlist, letter.draft, arrival, now=now, asked_thread=one.thread, letter_id=letter_id)
    if is_anew:
        letters.change_fate(tx, mlist.list_id, one.letter_id, "answer", f"posted as #{kept.number}")
    else:
        letters.change_fate(tx, mlist.list_id, one.letter_id, "post", f"accepted by {who}", kept.number)
    return kept


def _letter_of(tx: Tx, site: Site, mlist: MailingList, one: Held, raw: bytes, now: datetime) -> Letter:
    """A held letter as it came, and as far proven as it was then; nothing is asked of DNS now."""
    kept = letters.get_letter(tx, mlist.list_id, one.letter_id)
    assert kept is not None, f"{mlist.name}: h{one.number} has no letter"
    envelope = Envelope(kept.sender, (kept.recipient,), kept.peer, door=kept.door)  # type: ignore[arg-type]
    letter = read_letter(site, envelope, raw, now, lambda domain: "unknown")
    letter = written_by(letter, members.spelling_of(tx, letter.message.from_address or "", mlist.list_id))
    return replace(letter, verdict=replace(letter.verdict, aligned=bool(proven(tx, mlist, one))))


@dataclass(frozen=True, slots=True)
class _Answer:
    """A held letter that answers a digest as a whole, by its number; all else: see take_digest_answer."""

    letter: Letter
    number: int
    placed: DigestAnswer | None = None
    together: answer_one_digest.Parts = field(default_factory=list)
    before: int = 0


def _answer_to_digest(tx: Tx, site: Site, mlist: MailingList, letter: Letter, since: datetime) -> _Answer | None:
    (recipient,) = letter.envelope.recipients
    address = read_address(recipient, site.domains, lambda *where: lists.find_list(tx, *where) is not None)
    if address is not None and address.role is Role.post:
        address = digest_shown.named_in(tx, mlist, letter, is_let_in=True)
    if address is not None and address.role is Role.confirm:
        return _answer_to_one(tx, site, mlist, letter, since, address)
    ours = (mlist.name, mlist.domain)
    if address is None or address.role is not Role.digest or (address.list_name, address.domain) != ours:
        return None
    return _Answer(letter, address.number)


def _answer_to_one(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, since: datetime, address: Address
) -> _Answer | None:
    """Of an answer to the one digest of several lists that an older release held whole, what is for this list alone."""
    key = keep_keys.find_anywhere(tx, site, address.key)
    asked = lists.get_list(tx, key.list_id) if key is not None else mlist
    parts = answer_one_digest.place(tx, site, asked, replace(letter, now=since), address)
    together = answer_one_digest.shown_together(tx, site, asked, address)
    number = next((number for list_id, number in together if list_id == mlist.list_id), None)
    if not parts or number is None:
        return None
    own = next((part for part in parts if part.mlist.list_id == mlist.list_id), None)
    placed = own.placed if own is not None else DigestAnswer((), parts[0].placed.unplaced)
    letter = letter if own is not None and own.has_files else without_files(letter)
    return _Answer(letter, number, placed, together, own.before if own is not None else 0)


def _let_in_answer(tx: Tx, site: Site, mlist: MailingList, one: Held, answer: _Answer) -> LetIn:
    """Post what it says of the items of a digest; what came of the same answer, where that was taken meanwhile."""
    before = answer_digest.seen_before(tx, mlist, answer.letter)
    if before is None or f"held as h{one.number}" in before.reason.split(", "):
        return ask_which_item.post_held(
            tx, site, mlist, answer.letter, one.letter_id, answer.number, answer.placed, answer.together, answer.before
        )
    letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", "seen-before", one.number)
    posted = answer_digest.posted_as(before)
    is_asked = before.reason == ask_which_item.UNPLACED
    return LetIn(posted, is_private=not posted and not is_asked, left="asked" if is_asked else "")


def let_out(tx: Tx, site: Site, mlist: MailingList, numbers: Sequence[int], now: datetime, *, who: str) -> list[int]:
    """Post what waited only because its author was no member, now that they turned out to be one."""
    posted: list[int] = []
    for number in numbers:
        one = held.get_held(tx, mlist.list_id, number)
        if one is not None and _waited_only_for_that(tx, mlist, one):
            let_in = accept(tx, site, mlist, one, now, who=who)
            posted += let_in.posts if let_in is not None else ()
    return posted


def let_out_of(tx: Tx, site: Site, mlist: MailingList, author: str, now: datetime, *, who: str) -> list[int]:
    """The same of all that waits from an address which a member has got since."""
    waiting = [one.number for one in held.waiting_of(tx, mlist.list_id, author)]
    return let_out(tx, site, mlist, waiting, now, who=who)


def _waited_only_for_that(tx: Tx, mlist: MailingList, one: Held) -> bool:
    """Whether nobody need say yes to it any more; to the first posts of a new member somebody does."""
    if one.reasons == ("non-member",):
        return True
    member = members.find_writer(tx, mlist.list_id, one.author)
    is_new = member is None or formerly.count_posts(tx, mlist.list_id, member.address) < mlist.settings.new_member_posts
    return set(one.reasons) == {"non-member", "new-member"} and not is_new


def reject(tx: Tx, site: Site, mlist: MailingList, one: Held, why: str, now: datetime, *, who: str) -> bool:
    """Return a held letter to its author with a reason; False when it was settled before."""
    if not held.settle(tx, mlist.list_id, one.number, "rejected", who=who, why=why, now=now):
        return False
    letters.change_fate(tx, mlist.list_id, one.letter_id, "rejected", why or f"rejected by {who}", one.number)
    _return(tx, site, mlist, one, why, now)
    events.note(tx, mlist.list_id, "rejected", at=now, who=who, ref=f"h{one.number}", why=why)
    return True


def discard(tx: Tx, mlist: MailingList, one: Held, now: datetime, *, who: str) -> bool:
    """Drop a held letter; nobody is told."""
    if not held.settle(tx, mlist.list_id, one.number, "discarded", who=who, why="", now=now):
        return False
    letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", f"discarded by {who}", one.number)
    events.note(tx, mlist.list_id, "discarded", at=now, who=who, ref=f"h{one.number}")
    return True


def cancel(tx: Tx, mlist: MailingList, one: Held, now: datetime) -> bool:
    """Its author takes a held letter back; False when it was settled before."""
    if not held.settle(tx, mlist.list_id, one.number, "cancelled", who=one.author, why="", now=now):
        return False
    letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", "cancelled by its author", one.number)
    events.note(tx, mlist.list_id, "cancelled", at=now, who=one.author, ref=f"h{one.number}")
    return True


@dataclass(frozen=True, slots=True)
class Banned:
    """What came of a ban: `refused` says why the address was not banned; `dropped`: what else of it waited; `member`:
    the membership it ends, where that has another address."""

    refused: ban_address.Refusal
    dropped: tuple[int, ...] = ()
    member: str = ""


def ban(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime, *, who: str) -> Banned | None:
    """Drop a held letter and refuse its author from now on; None when it was settled before.

    A letter that may be forged in the name of a member is dropped, and the member stays: they have done nothing.
    """
    if not held.settle(tx, mlist.list_id, one.number, "discarded", who=who, why="banned", now=now):
        return None
    letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", f"banned by {who}", one.number)
    events.note(tx, mlist.list_id, "discarded", at=now, who=who, ref=f"h{one.number}", why="banned")
    if not DOUBTED.isdisjoint(one.reasons) and members.find_writer(tx, mlist.list_id, one.author) is not None:
        return Banned("forged")
    return ban_author(tx, site, mlist, one.author, now, who=who)


def ban_author(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime, *, who: str) -> Banned:
    """Refuse an address that is named, and drop what of it waits; where it is not banned all of that waits on."""
    refused = ban_address.ban(tx, site, mlist, address, now, who=who)
    if refused:
        return Banned(refused)
    theirs = ban_address.all_of(tx, mlist, address)
    waiting = [other for one in theirs for other in held.waiting_of(tx, mlist.list_id, one)]
    for other in waiting:
        if held.settle(tx, mlist.list_id, other.number, "discarded", who=who, why="banned", now=now):
            letters.change_fate(tx, mlist.list_id, other.letter_id, "discarded", f"banned by {who}", other.number)
    return Banned("", tuple(other.number for other in waiting), ban_address.other_than(tx, mlist, address))


def _return(tx: Tx, site: Site, mlist: MailingList, one: Held, why: str, now: datetime) -> None:
    raw = letters.letter_raw(tx, mlist.list_id, one.letter_id)
    message = read_message(raw)
    if message.from_address is None or message.automatic:
        return
    member = members.find_member(tx, mlist.list_id, message.from_address)
    data = {"subject": one.subject, "reasons": one.reasons, "reason": why}
    tell(
        tx, site, mlist, "post-rejected", message.from_address, data,
        now=now, language=member.language if member is not None else "", answers=message,
    )  # fmt: skip


# --- by the clock ----------------------------------------------------------------------------------------------


def due(tx: Tx, mlist: MailingList, _now: datetime) -> datetime | None:
    """When the next reminder is due, or a post goes back, or moderators hear of what came in a flood."""
    waiting = held.waiting(tx, mlist.list_id)
    if not waiting:
        return None
    reminded = events.count_by_ref(tx, mlist.list_id, REMINDED, [f"h{one.number}" for one in waiting])
    moments = [_next_moment(one, reminded.get(f"h{one.number}", 0)) for one in waiting]
    late = late_due(tx, mlist, waiting)
    return min([*moments, late] if late is not None else moments)


def _next_moment(one: Held, reminded: int) -> datetime:
    return one.since + (REMINDERS[reminded] if reminded < len(REMINDERS) else RETURNED_AFTER)


def remind_and_return(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Remind moderators on day 2 and 5, return to the author on day 14; tell what came in a flood in one letter."""
    worked = tell_late(tx, site, mlist, now)
    late: list[Held] = []
    for one in held.waiting(tx, mlist.list_id):
        if now - one.since >= RETURNED_AFTER:
            worked |= _return_unsettled(tx, site, mlist, one, now)
        elif _note_reminder(tx, mlist, one, now):
            late.append(one)
    if len(late) > REMINDED_ONE_BY_ONE:
        ask_many(tx, site, mlist, late, now, "reminder")
    else:
        for one in late:
            ask(tx, site, mlist, one, draft_of(tx, mlist, one), now, reminder=(now - one.since).days)
    return worked or bool(late)


def _note_reminder(tx: Tx, mlist: MailingList, one: Held, now: datetime) -> bool:
    """Whether moderators are to be reminded of it now; noted, so that each reminder comes once."""
    due = sum(1 for day in REMINDERS if now - one.since >= day)
    if not due:
        return False
    ref = f"h{one.number}"
    missing = due - events.count_events(tx, mlist.list_id, REMINDED, one.since, ref)
    for _ in range(missing):
        events.note(tx, mlist.list_id, REMINDED, at=now, who="clock", ref=ref)
    return missing > 0


def _return_unsettled(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime) -> bool:
    if not held.settle(tx, mlist.list_id, one.number, "returned", who="clock", why="nobody settled it", now=now):
        return False
    letters.change_fate(tx, mlist.list_id, one.letter_id, "returned", "nobody settled it", one.number)
    _return_if_known(tx, site, mlist, one, now)
    return True


def _return_if_known(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime) -> None:
    if not comes_back(tx, mlist, one):
        return
    member = members.find_member(tx, mlist.list_id, one.author)
    message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
    data = {"subject": one.subject, "days": RETURNED_AFTER.days, "text": message.text[:5000]}
    tell(
        tx, site, mlist, "post-returned", one.author, data,
        now=now, language=member.language if member is not None else "", answers=message,
    )  # fmt: skip
