"""The store is counted: every accepted letter has exactly one end, and what belongs together fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from listcop.core.lists import MailingList
from listcop.store import checks, letters
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx


@dataclass(slots=True)
class Verified:
    """Counts of each list, and what does not fit."""

    rows: list[tuple[str, str, int]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for name, what, count in self.rows:
            found.setdefault(name, {})[what] = count
        return found


def verify(store: Store) -> Verified:
    """Check the database file, then each list."""
    found = Verified()
    with store.read() as tx:
        found.troubles += checks.file_troubles(tx)
        everyone = list_store.all_lists(tx)
        given = Counter(mlist.name for mlist in everyone)
        for mlist in everyone:
            _verify_list(tx, mlist, mlist.name if given[mlist.name] == 1 else mlist.address, found)
    return found


def _verify_list(tx: Tx, mlist: MailingList, called: str, found: Verified) -> None:
    """Count one list; `called` is its name, or its address where a list at another domain has that name too."""
    fates = letters.count_fates(tx, mlist.list_id)
    for fate, count in sorted(fates.items()):
        found.rows.append((called, f"letters: {fate}", count))
    found.rows.append((called, "letters: all", sum(fates.values())))
    for what, count in checks.counts(tx, mlist.list_id).items():
        found.rows.append((called, what, count))
    found.troubles += [f"{called}: {trouble}" for trouble in _troubles(tx, mlist)]


def _troubles(tx: Tx, mlist: MailingList) -> Iterator[str]:
    sentences = {
        "letters without bytes": "{n} letters have lost their bytes: {some}",
        "posts without letter": "{n} posts have no letter: {some}",
        "posts without thread": "{n} posts stand in no thread: {some}",
        "posts of merged threads": "{n} posts stand in threads that were merged into others: {some}",
        "post letters without post": "{n} letters should be posts but are none: {some}",
        "held letters without entry": "{n} held letters are in no queue: {some}",
        "letters that became two posts": "{n} letters became two posts: {some}",
        "letters with two ends": "{n} letters wait for a moderator and have another end too: {some}",
        "letters without an end": "{n} letters have no end: {some}",
        "threads that miscount": "{n} threads count their posts wrongly: {some}",
        "deliveries never cut": "{n} deliveries say they are done with lots still open: {some}",
    }
    for what, numbers in checks.misfits(tx, mlist.list_id).items():
        if numbers:
            shown: Any = ", ".join(map(str, numbers[:5])) + (" …" if len(numbers) > 5 else "")
            yield sentences[what].format(n=len(numbers), some=shown)
