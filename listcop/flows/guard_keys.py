"""Keys in wrong places and wrong keys: one sent to the list counts no more, and who guesses is no longer heard."""

from __future__ import annotations

import logging
from datetime import timedelta

from listcop.core.addresses import Address, Role
from listcop.core.lists import MailingList
from listcop.core.moderation import Decision
from listcop.core.scrub import answer_keys
from listcop.core.site import Site
from listcop.flows.keep_keys import find_key
from listcop.flows.read_letter import Letter, addressees
from listcop.store import events, keys
from listcop.store.afterwards import afterwards
from listcop.store.database import Tx

log = logging.getLogger("listcop")

HOUR = timedelta(hours=1)
WRONG_KEYS = 20  # an hour from one source: promise A1
WRONG = "wrong key"  # the event; ref is the source
_KEYED = frozenset((Role.confirm, Role.leave_key, Role.author))
_NO_KEY = frozenset(("unknown-key", "unknown-address"))


def burn(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> None:
    """End the keys of a letter that came where many read: it was not handed on, but its writer sends keys about.

    What the letter was sent to as well stays: an answer to us with the list in Cc is an answer (promise A5).
    """
    if not letter.holds_key:
        return
    used = answer_keys(" ".join(letter.envelope.recipients))
    for text in answer_keys(f"{letter.message.text} {addressees(letter.message)}"):
        found = find_key(tx, site, mlist, text) if text not in used else None
        if found is not None and keys.settle_key(tx, mlist.list_id, found.key_hash, "sent to the list", letter.now):
            events.note(tx, mlist.list_id, "key burnt", at=letter.now, ref=found.address, purpose=found.purpose)


def is_guessing(tx: Tx, mlist: MailingList, letter: Letter, address: Address) -> bool:
    """Has this machine brought so many wrong keys within an hour that no key of its counts now?

    Whoever is proven to have written is counted by themself: a machine of a large provider brings letters of many.
    Behind a server of ours the source is a From that anybody can forge: there good keys go on to count, so that
    nobody can keep another from confirming.
    """
    if address.role not in _KEYED or letter.envelope.trusted:
        return False
    return _is_over(tx, mlist, letter)


def after(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, decision: Decision) -> None:
    """Count a key that was none, and end those that came to the list."""
    if decision.reason == "key-inside":
        burn(tx, site, mlist, letter)
    elif address.role in _KEYED and decision.reason in _NO_KEY:
        if _is_over(tx, mlist, letter):
            _log(tx, mlist, letter)
        else:
            events.note(tx, mlist.list_id, WRONG, at=letter.now, ref=_source(letter))


def put_off(tx: Tx, mlist: MailingList, letter: Letter) -> Decision:
    """Said to good keys and wrong ones: whose letter it is besides, their server brings it again."""
    _log(tx, mlist, letter)
    return Decision("reject", "too-many-wrong-keys", "451 4.7.1 Too many wrong keys came from there; try again later")


def _log(tx: Tx, mlist: MailingList, letter: Letter) -> None:
    facts = {"event": "wrong keys", "list": mlist.name, "message_id": letter.draft.message_id}
    told = (mlist.name, letter.draft.message_id, _source(letter))
    more = {"facts": facts | {"source": _source(letter)}}
    afterwards(tx, lambda: log.warning("%s %s: too many wrong keys from %s", *told, extra=more))


def _is_over(tx: Tx, mlist: MailingList, letter: Letter) -> bool:
    return events.count_within(tx, mlist.list_id, WRONG, HOUR, letter.now, _source(letter)) >= WRONG_KEYS


def _source(letter: Letter) -> str:
    """The machine that brought it; whoever it is from, where that is proven, or behind a server of ours."""
    e = letter.envelope
    is_by_author = letter.verdict.aligned or e.trusted or not e.peer
    return (letter.message.from_address or "").lower() if is_by_author else e.peer
