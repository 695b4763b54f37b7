"""What a program writes to the mailbox of a list itself, such as its provider: the owners read it, as nobody else does.

"Your mailbox is almost full", marked as written by a program, is no post, is never held and never answered. Where the
list owns only that mailbox, no person opens it, so it is handed on.
"""

from __future__ import annotations

from datetime import timedelta

from listcop.core.addresses import Address, Role
from listcop.core.bounces import read_report
from listcop.core.lists import MailingList
from listcop.flows.read_letter import Letter
from listcop.store import events, members
from listcop.store.database import Tx

HANDED_ON = "notice handed on"  # the event
MOST_A_DAY = 5  # of a list: a program that runs wild fills nobody's mailbox
DAY = timedelta(days=1)
_MARKS = (b"auto-generated", b"auto-notified")  # "auto-replied" answers somebody (RFC 3834, 5; RFC 5436, 2.7.1)


def is_one(tx: Tx, mlist: MailingList | None, letter: Letter, address: Address) -> bool:
    """Is it for the owners? Not what answers something, a report, other lists' mail, or of anybody known here."""
    if mlist is None or letter.envelope.door != "imap" or address.role is not Role.post or not _is_notice(letter):
        return False
    author = letter.message.from_address
    if author is None or members.person_of(tx, author) is not None:
        return False
    return events.count_within(tx, mlist.list_id, HANDED_ON, DAY, letter.now) < MOST_A_DAY


def note(tx: Tx, mlist: MailingList, letter: Letter) -> None:
    """It was handed on to the owners."""
    events.note(tx, mlist.list_id, HANDED_ON, at=letter.now, ref=letter.message.from_address or "")


def _is_notice(letter: Letter) -> bool:
    scan = letter.message.scan
    marks = [value.lower().replace(b"(", b";").split(b";", 1)[0].strip() for value in scan.all("auto-submitted")]
    is_marked = letter.message.automatic == "auto-submitted" and any(mark in _MARKS for mark in marks)
    is_answer = letter.answered() or letter.draft.normal.is_reply or not letter.envelope.sender
    is_of_list = any(scan.all(name) for name in ("list-id", "list-post"))
    return is_marked and not is_answer and not is_of_list and read_report(letter.message) is None
