"""The same letter once more, fetched or sent again, or come by another door: it is done with already."""

from __future__ import annotations

from datetime import timedelta

from listcop.core.addresses import Address, Role
from listcop.core.lists import MailingList
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.flows.read_letter import Letter
from listcop.store import letters
from listcop.store.database import Tx
from listcop.store.letters import Letter as Kept

COMPARED = 5  # letters that bear one Message-ID
HELD_COMPARED = 10  # held ones that do
AT_ONCE = timedelta(minutes=1)
SENT_AGAIN = timedelta(days=5)  # so long mail servers go on (RFC 5321, 4.5.4.1)
_POSTS = (Role.post, Role.thread)


def is_known(tx: Tx, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> bool:
    """Was this very letter taken before, for this address?

    A mailbox brings its letters again when its numbers change (RFC 9051, 2.3.1.1), or when the connection is cut before
    they are marked. A mail server sends a letter again that it heard no 250 for: the database did not take it for one
    address after it had for another, or the connection was cut. Posts by other doors are known by their own check; all
    else is where something would be done twice.
    """
    if letter.envelope.door != "imap" and address.role in _POSTS:
        return False
    for one in letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, COMPARED):
        if _may_be(letter, recipient, one) and substance_kept(tx, one) == letter.draft.substance_and_subject:
            return True
    return False


def is_done(tx: Tx, mlist: MailingList, letter: Letter, recipient: str) -> bool:
    """Was what this letter to everyone asks of us done before, by whatever door it came?"""
    last = letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, COMPARED, ("command",))
    return any(
        _may_be(letter, recipient, one) and substance_kept(tx, one) == letter.draft.substance_and_subject
        for one in last
    )  # fmt: skip


def is_answered(tx: Tx, mlist: MailingList, letter: Letter) -> bool:
    """Was it answered a moment ago, as it went to the list and to where it asks for things? One answer is enough, also
    where a mail server of ours brings it for each address by itself."""
    last = letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, COMPARED, ("command",))
    return any(
        abs(letter.now - one.received) < AT_ONCE and substance_kept(tx, one) == letter.draft.substance_and_subject
        for one in last
    )


def waits_already(tx: Tx, mlist: MailingList, letter: Letter) -> bool:
    """Is the same letter held? One that came twice would go out twice, when a moderator accepts what waits."""
    held = letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, HELD_COMPARED, ("held",))
    return any(is_same(tx, one, letter) for one in held)


def is_same(tx: Tx, kept: Kept, letter: Letter) -> bool:
    """Was this very post kept before, under whatever subject?"""
    return substance_kept(tx, kept).partition(" ")[0] == letter.draft.substance


def substance_kept(tx: Tx, kept: Kept) -> str:
    """What a kept letter is known by. Those of the first release are read for it; now reading is nothing that is done
    while others wait to write."""
    if kept.substance:
        return kept.substance
    before = read_message(letters.letter_raw(tx, kept.list_id, kept.letter_id))
    return draft_post(before, kept.received).substance_and_subject


def _may_be(letter: Letter, recipient: str, one: Kept) -> bool:
    door = letter.envelope.door
    if one.fate == "damaged":
        return False
    if "imap" in (door, one.door) and one.door != door:
        return True  # two doors may name one address differently: `garden+join` is `garden` where a provider strips it
    if door != "imap" and (one.fate == "rejected" or letter.now - one.received >= SENT_AGAIN):
        return False  # who was refused, or sends it again much later, means it
    return one.recipient.lower() == recipient.lower()
