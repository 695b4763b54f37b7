"""A moderator (or the clock) settles a held post: it is posted, returned with a reason, or dropped."""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core.addresses import Role, read_address
from listcop.core.lists import MailingList
from listcop.core.message import read_message
from listcop.core.moderation import Envelope
from listcop.core.posting import draft_post
from listcop.core.site import Site
from listcop.flows import answer_digest
from listcop.flows.hold_post import RETURNED_AFTER, notice_data
from listcop.flows.keep_post import Arrival, keep_post
from listcop.flows.read_letter import Letter, read_letter
from listcop.flows.release_post import release
from listcop.flows.tell import tell
from listcop.flows.tell_owners import moderators
from listcop.store import events, held, letters, members, posts
from listcop.store.database import Tx
from listcop.store.held import Held

REMINDERS = (timedelta(days=2), timedelta(days=5))


def accept(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime, *, who: str) -> list[int] | None:
    """Post a held letter; returns its number, None when it was settled before.

    An answer to a digest becomes a post for each item it answers, or none: then its author is asked which it is.
    """
    if not held.settle(tx, mlist.list_id, one.number, "accepted", who=who, why="", now=now):
        return None
    message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
    draft = draft_post(message, one.since)
    answer = _answer_to_digest(tx, site, mlist, one, message.raw, now)
    if answer is not None:
        written = answer_digest.post_held(tx, site, mlist, answer[0], one.letter_id, answer[1])
        events.note(tx, mlist.list_id, "accepted", at=now, who=who, ref=f"h{one.number}", posts=written)
        return written
    arrival = Arrival(message.raw, one.since, "held")
    kept = keep_post(tx, mlist, draft, arrival, now=now, asked_thread=one.thread, letter_id=one.letter_id)
    letters.change_fate(tx, mlist.list_id, one.letter_id, "post", f"accepted by {who}", kept.number)
    member = members.find_member(tx, mlist.list_id, draft.author)
    release(tx, site, mlist, member, kept, draft, now)
    events.note(tx, mlist.list_id, "accepted", at=now, who=who, ref=f"h{one.number}", post=kept.number)
    return [kept.number]


def _answer_to_digest(
    tx: Tx, site: Site, mlist: MailingList, one: Held, raw: bytes, now: datetime
) -> tuple[Letter, int] | None:
    """A held letter that answers a digest as a whole, and the number of that digest."""
    kept = letters.get_letter(tx, mlist.list_id, one.letter_id)
    assert kept is not None, f"{mlist.name}: h{one.number} has no letter"
    envelope = Envelope(kept.sender, (kept.recipient,), kept.peer, door=kept.door)  # type: ignore[arg-type]
    letter = read_letter(site, envelope, raw, now, lambda domain: "unknown")
    ours = (mlist.name, mlist.domain)
    address = read_address(kept.recipient, site.domains, lambda *where: where == ours)
    if address is not None and address.role is Role.post and letter.reference is not None:
        known = posts.known_ids(tx, mlist.list_id, letter.answered()[:1]).values()
        address = None if any(post.number for post in known) else letter.reference
    if address is None or address.role is not Role.digest or (address.list_name, address.domain) != ours:
        return None
    return letter, address.number


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


def _return(tx: Tx, site: Site, mlist: MailingList, one: Held, why: str, now: datetime) -> None:
    raw = letters.letter_raw(tx, mlist.list_id, one.letter_id)
    message = read_message(raw)
    if message.from_address is None or message.automatic:
        return
    data = {"subject": one.subject, "reasons": one.reasons, "reason": why}
    tell(tx, site, mlist, "post-rejected", message.from_address, data, now=now, answers=message)


def remind_and_return(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Remind moderators on day 2 and 5, return to the author on day 14."""
    worked = False
    for one in held.waiting(tx, mlist.list_id):
        age = now - one.since
        ref = f"h{one.number}"
        if age >= RETURNED_AFTER:
            if held.settle(tx, mlist.list_id, one.number, "returned", who="clock", why="nobody settled it", now=now):
                letters.change_fate(tx, mlist.list_id, one.letter_id, "returned", "nobody settled it", one.number)
                _return_if_known(tx, site, mlist, one, now)
                worked = True
            continue
        due = sum(1 for day in REMINDERS if age >= day)
        if due > events.count_events(tx, mlist.list_id, "reminded", one.since, ref):
            _remind(tx, site, mlist, one, now)
            for _ in range(due - events.count_events(tx, mlist.list_id, "reminded", one.since, ref)):
                events.note(tx, mlist.list_id, "reminded", at=now, who="clock", ref=ref)
            worked = True
    return worked


def _return_if_known(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime) -> None:
    """Only members hear: what strangers sent may bear a forged address."""
    member = members.find_member(tx, mlist.list_id, one.author)
    if member is not None and member.is_member:
        message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
        data = {"subject": one.subject, "days": RETURNED_AFTER.days, "text": message.text[:5000]}
        tell(tx, site, mlist, "post-returned", one.author, data, now=now, language=member.language, answers=message)


def _remind(tx: Tx, site: Site, mlist: MailingList, one: Held, now: datetime) -> None:
    message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
    data = notice_data(draft_post(message, one.since), one.number, one.reasons, reminder=(now - one.since).days)
    for address, language in moderators(tx, site, mlist):
        tell(tx, site, mlist, "post-held-notice", address, data, now=now, language=language, is_answer=False)
