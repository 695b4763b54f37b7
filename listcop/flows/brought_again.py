"""A signed letter brought once more as if it were another, where its signature leaves open what it is known by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from listcop.core.lists import MailingList
from listcop.core.threads import Known
from listcop.flows.read_letter import Letter
from listcop.store import posts
from listcop.store.database import Tx

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
    return replace(letter, verdict=replace(letter.verdict, aligned=False)) if is_renamed or is_turned else letter
