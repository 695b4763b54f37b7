"""The receipt of a post: where a reply to it goes, and which of them are no posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from listcop.core.addresses import Role
from listcop.core.heard import says_only_heard
from listcop.core.lists import MailingList
from listcop.core.references import thread_mark
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.flows.answered_letter import letter_answered
from listcop.flows.read_letter import Letter
from listcop.flows.tell import role_address
from listcop.store import posts
from listcop.store.database import Tx

MARK = "X-ListCoP-Receipt"
MOST_A_DAY = 5  # posts of one author whose receipts bring replies into their threads
Fields = list[tuple[str, str]]


def bare_fields() -> Fields:
    """Header fields of a receipt that brings no reply into a thread."""
    return [(MARK, "yes")]


def road_back(
    tx: Tx, mlist: MailingList, author: str, threads: Sequence[int], now: datetime, *, is_reply: bool
) -> tuple[Fields, str] | None:
    """Header fields of a receipt, and the mark of its subject, that bring a reply into the thread of its posts; none
    where they stand in several. None: there is to be no receipt.

    Nor is there a road from the receipts of who has posted much today: a program that answers each, and does not say
    that it is one, must come to an end (promise L1). A list without sub-addresses posts whatever comes, so there what
    answers something (`is_reply`) has no receipt then.
    """
    fields, has_sub_addresses = bare_fields(), mlist.settings.sub_addresses == "yes"
    since = now - timedelta(days=1)
    if threads and posts.count_since(tx, mlist.list_id, since, author, MOST_A_DAY + 1) > MOST_A_DAY:
        return (fields, "") if has_sub_addresses or not is_reply else None
    if len(set(threads)) != 1:
        return fields, ""
    if not has_sub_addresses:
        return fields, thread_mark(threads[0])
    return [*fields, ("Reply-To", role_address(mlist, Role.thread, number=threads[0]))], ""


def beside_thanks(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> str | None:
    """What a reply to a receipt says in a subject of its own above words that nobody waits for ("thanks", "ok"): ""
    where it says nothing there, either. None of any other letter."""
    draft = letter.draft
    if draft.attachments or letter.message.automatic or not says_only_heard(draft.text, draft.name):
        return None
    sent = letter_answered(tx, site, mlist, draft)
    if sent is None or sent.scan.first(MARK.lower()) is None:
        return None
    said = draft.normal.normal.replace(read_subject(sent.subject).normal, "").strip()
    return said if said and not says_only_heard(said, draft.name) else ""
