"""A letter in the mailbox of several lists that names none of them: an answer is of the list that it answers."""

from __future__ import annotations

from collections.abc import Mapping

from listcop.core.addresses import Role
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.core.threads import Known
from listcop.flows import keep_keys
from listcop.flows.read_letter import ANSWERED_LOOKED_UP, Letter
from listcop.store import lists, message_ids
from listcop.store.database import Tx


def is_anothers(tx: Tx, site: Site, mlist: MailingList | None, letter: Letter) -> bool:
    """Does it answer a letter of another list that gets it just as well? Then it is nothing to this one."""
    if mlist is None or mlist.address not in letter.envelope.unsure:
        return False
    others = [one.lower() for one in letter.envelope.recipients if one.lower() != mlist.address]
    if (of := _list_answered(tx, site, letter)) is not None:
        return of in others
    answered = letter.answered()[:ANSWERED_LOOKED_UP]
    if not answered or message_ids.known_ids(tx, mlist.list_id, answered):
        return False
    found = (lists.find_list(tx, *one.rpartition("@")[::2]) for one in others)
    return any(message_ids.known_ids(tx, one.list_id, answered) for one in found if one is not None)


def is_for_list(mlist: MailingList, letter: Letter, known: Mapping[str, Known]) -> bool:
    """Is a post surely for the list that it comes to? `known`: which of the Message-IDs it names stand there."""
    return mlist.address not in letter.envelope.unsure or any(one in known for one in letter.answered())


def _list_answered(tx: Tx, site: Site, letter: Letter) -> str | None:
    """The address of the list whose digest or question it answers."""
    named = letter.reference
    if named is not None and named.role is Role.confirm:
        named = keep_keys.list_of_key(tx, site, named)
    return f"{named.list_name}@{named.domain}" if named is not None else None
