"""A post waits for a moderator: kept, its moderators told, and its author where that is safe."""

from __future__ import annotations

from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.posting import Draft
from listcop.core.site import Site
from listcop.flows.keep_post import Arrival
from listcop.flows.tell import tell
from listcop.flows.tell_owners import moderators
from listcop.store import held, letters
from listcop.store import lists as list_store
from listcop.store.database import Tx

TOLD_ONE_BY_ONE = 10  # of an hour
EXCERPT_LINES = 12
AUTHOR_NOTICES = timedelta(hours=1)
RETURNED_AFTER = timedelta(days=14)


def hold(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    draft: Draft,
    arrival: Arrival,
    *,
    reasons: tuple[str, ...],
    asked_thread: int | None,
    tells_author: bool,
    answers: Message,
    now: datetime,
) -> int:
    """Keep a letter as held post; returns its number."""
    before = held.count_since(tx, mlist.list_id, now - AUTHOR_NOTICES)
    letter_id = list_store.take_numbers(tx, mlist.list_id, letter=1).letter
    letters.keep_letter(
        tx,
        mlist.list_id,
        letter_id,
        arrival.raw,
        received=arrival.received,
        door=arrival.door,
        sender=arrival.sender,
        recipient=arrival.recipient,
        peer=arrival.peer,
        message_id=draft.message_id,
        sha256=draft.sha256,
        fate="held",
        reason=reasons[0],
    )
    number = held.keep_held(
        tx,
        mlist.list_id,
        letter_id,
        author=draft.author,
        name=draft.name,
        subject=draft.subject,
        reasons=reasons,
        thread=asked_thread,
        now=now,
    )
    letters.change_fate(tx, mlist.list_id, letter_id, "held", reasons[0], number)
    _tell_moderators(tx, site, mlist, draft, number, reasons, before, now)
    if tells_author and held.count_since(tx, mlist.list_id, now - AUTHOR_NOTICES, draft.author) <= 1:
        data = {
            "subject": draft.subject,
            "reasons": reasons,
            "days": RETURNED_AFTER.days,
            "is_member": "non-member" not in reasons,
        }
        tell(tx, site, mlist, "post-held", draft.author, data, now=now, answers=answers)
    return number


def _tell_moderators(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    draft: Draft,
    number: int,
    reasons: tuple[str, ...],
    before: int,
    now: datetime,
) -> None:
    """The first ten of an hour one by one, the rest in one letter."""
    if before > TOLD_ONE_BY_ONE:
        return
    if before == TOLD_ONE_BY_ONE:
        told = [
            {"held": f"h{one.number}", "author": one.author, "subject": one.subject}
            for one in held.waiting(tx, mlist.list_id)
        ]
        many = {"letters": told[-20:]}
        for address, language in moderators(tx, site, mlist):
            tell(tx, site, mlist, "held-many", address, many, now=now, language=language, is_answer=False)
        return
    data = notice_data(draft, number, reasons)
    for address, language in moderators(tx, site, mlist):
        tell(tx, site, mlist, "post-held-notice", address, data, now=now, language=language, is_answer=False)


def notice_data(draft: Draft, number: int, reasons: tuple[str, ...], reminder: int = 0) -> dict[str, object]:
    """What moderators are told of a held post; `reminder`: for how many days it waits."""
    lines = [line for line in draft.text.split("\n") if line.strip()]
    return {
        "reminder": reminder,
        "author": f"{draft.name} <{draft.author}>" if draft.name else draft.author,
        "reasons": reasons,
        "subject": draft.subject,
        "excerpt": "\n".join(lines[:EXCERPT_LINES]),
        "by_mail": False,
        "held": f"h{number}",
    }
