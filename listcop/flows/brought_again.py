"""A signed letter brought once more as if it were another, where its signature leaves open what it is known by."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from listcop.core.authentication.dkim_check import marks_of
from listcop.core.lists import MailingList
from listcop.core.threads import Known
from listcop.flows.read_letter import Letter
from listcop.store import events, posts
from listcop.store.database import Tx

SIGNED = "signed letter taken"  # the event; ref is what its signature vouches for and the address, by their hash
MOST_SIGNATURES = 8  # of its author's domain: more of them are a stranger's, put there to be looked at
_HOW_IT_IS_READ = frozenset(("content-type", "content-transfer-encoding"))


def proven_once(tx: Tx, mlist: MailingList, letter: Letter, known: Mapping[str, Known]) -> Letter:
    """The same, proven only where it cannot be a letter of its author's that was posted before.

    Many servers sign no Message-ID, or no Content-Type: whoever has such a letter can give it another, and it says the
    same under a new name, or something else under its own. An author who repeats their own words is doubted as well,
    which costs them nothing where posts need no proof.

    known  which of the Message-IDs it names stand in the list's threads
    """
    covers, draft = letter.verdict.covers, letter.draft
    if not letter.verdict.aligned or covers is None:
        return letter
    own = known.get(draft.message_id)
    is_renamed = "message-id" not in covers and posts.has_said(tx, mlist.list_id, draft.author, draft.substance)
    is_turned = not covers >= _HOW_IT_IS_READ and own is not None and own.number is not None
    return _unproven(letter) if is_renamed or is_turned else letter


def asks_once(tx: Tx, mlist: MailingList, letter: Letter, recipient: str) -> Letter:
    """The same letter to an address where something is done, proven only the first time that it is taken there."""
    letter = proven_first(tx, mlist, letter, recipient)
    note_taken(tx, mlist, letter, recipient)
    return letter


def proven_first(tx: Tx, mlist: MailingList, letter: Letter, recipient: str) -> Letter:
    """The same, where it may still be refused: what hears 450 comes again, and is as proven as before.

    Its signature is good for as long as its key stands in DNS, and whoever has the letter can bring it again (RFC 6376,
    8.6): much later, or under another Message-ID where that is not signed. So what it signs is known by its hash.
    """
    refs = _refs(letter, recipient)
    is_known = any(events.events_of(tx, mlist.list_id, ref=ref, limit=1) for ref in refs[:MOST_SIGNATURES])
    return _unproven(letter) if is_known or len(refs) > MOST_SIGNATURES else letter


def note_taken(tx: Tx, mlist: MailingList, letter: Letter, recipient: str) -> None:
    """It was taken as proven: from now on it proves nothing there."""
    for ref in _refs(letter, recipient):
        events.note(tx, mlist.list_id, SIGNED, at=letter.now, ref=ref)


def _refs(letter: Letter, recipient: str) -> list[str]:
    """What each signature of its author's vouches for at this address, by its hash; none where none proves it."""
    if not letter.verdict.aligned or letter.verdict.covers is None:
        return []
    marks = marks_of(letter.message.scan, letter.draft.author.rpartition("@")[2])
    return [hashlib.sha256(f"{mark} {recipient.lower()}".encode()).hexdigest() for mark in marks]


def _unproven(letter: Letter) -> Letter:
    return replace(letter, verdict=replace(letter.verdict, aligned=False))
