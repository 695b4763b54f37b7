"""The letter of ours that a post answers, known by its Message-ID: what repeats it is no part of the post."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core.keys import hmac_key, same_key
from listcop.core.lists import MailingList
from listcop.core.message import Message, read_message
from listcop.core.posting import Draft, without_page
from listcop.core.site import Site
from listcop.store import deliveries
from listcop.store.database import Tx


def own_message_id(secret: bytes, mlist: MailingList, number: int) -> str:
    """The Message-ID of a letter of ours: its delivery's number, and what only we can have written."""
    return f"<{number}.{hmac_key(secret, 'message-id', mlist.list_id, number)}@{mlist.domain}>"


def number_of(site: Site, mlist: MailingList, message_id: str | None) -> int | None:
    """The delivery of the letter of ours that bears this Message-ID; None of any other."""
    digits = (message_id or "").removeprefix("<").partition(".")[0]
    if message_id is None or not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        return None
    number = int(digits)
    is_ours = any(same_key(message_id, own_message_id(one, mlist, number)) for one in site.secrets)
    return number if is_ours else None


_MOST_DIGITS = 18


def without_ours(tx: Tx, site: Site, mlist: MailingList, draft: Draft, digest: Sequence[str]) -> Draft:
    """The same without the letter of ours that it answers, such as a thread that was fetched, where a mail program
    repeated that without marks.

    digest  the texts of the digest that it answers, if it answers one
    """
    sent = letter_answered(tx, site, mlist, draft)
    return without_page(draft, [sent.text, *digest] if sent is not None else digest)


def letter_answered(tx: Tx, site: Site, mlist: MailingList, draft: Draft) -> Message | None:
    """The letter of ours that it answers; None where it answers another, or a digest, which is kept as such."""
    number = number_of(site, mlist, draft.answers)
    found = deliveries.get_delivery(tx, mlist.list_id, number) if number is not None else None
    if found is None or found.kind != "letter":
        return None
    return read_message(deliveries.own_letter(tx, mlist.list_id, found.delivery_id))
