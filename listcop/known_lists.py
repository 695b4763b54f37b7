"""The lists and their names, in memory: who asks in the middle of a talk waits for no database."""

from __future__ import annotations

from collections.abc import Collection

from listcop.store import lists
from listcop.store.database import Store


class KnownLists:
    """As they stood when they were last learnt."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names: dict[str, set[str]] = {}  # by domain
        self._seen = (-1, -1)  # how many, and the last one

    def learn(self) -> None:
        """Look whether there are others now."""
        with self._store.read() as tx:
            if (there := lists.count_and_last(tx)) != self._seen:
                self._names, self._seen = lists.names_by_domain(tx), there

    def has(self, name: str, domain: str) -> bool:
        return name in self._names.get(domain, ())

    @property
    def domains(self) -> Collection[str]:
        """Those at which there are lists."""
        return self._names.keys()

    def are_several(self) -> bool:
        return sum(len(names) for names in self._names.values()) > 1
