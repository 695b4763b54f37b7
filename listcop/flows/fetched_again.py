"""The same letter fetched once more from a mailbox, or come by another door as well: it is done with already."""

from __future__ import annotations

from listcop.core.addresses import Address, Role
from listcop.core.lists import MailingList
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.flows.read_letter import Letter
from listcop.store import letters
from listcop.store.database import Tx

COMPARED = 5  # letters that bear one Message-ID
_POSTS = (Role.post, Role.thread)


def is_known(tx: Tx, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> bool:
    """Was this very letter taken before, for this address?

    A mailbox brings its letters again when its numbers change (RFC 9051, 2.3.1.1), or when the connection is cut before
    they are marked. Posts by other doors are known by their own check; all else is where something would be done twice.
    """
    door = letter.envelope.door
    if door != "imap" and address.role in _POSTS:
        return False
    same = letters.letters_by_message_id(tx, mlist.list_id, letter.draft.message_id)
    for one in same[-COMPARED:]:
        by_mailbox = door == "imap" or one.door == "imap"
        if by_mailbox and one.fate != "damaged" and _is_for(one.recipient, recipient, is_again=one.door == door):
            before = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
            is_same = draft_post(before, one.received).substance == letter.draft.substance
            if is_same and before.subject == letter.message.subject:
                return True
    return False


def _is_for(before: str, recipient: str, is_again: bool) -> bool:
    """Two doors may name one address differently: `garden+join` by one is `garden` where a provider strips it."""
    return not is_again or before.lower() == recipient.lower()
