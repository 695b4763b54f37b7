"""What is under way is noted in a file before it is begun, so that the next start knows what ended the process."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from listcop.store import events
from listcop.store.database import StorageTrouble, Store, Tx

SLOT = 128  # bytes of the file for each piece of work under way
CRASHES = "crashes"  # the fact that holds what was under way when the process died: name → [times, day]
FORGOTTEN_AFTER = timedelta(days=30)  # a letter that killed us and never came again


class Tries:
    """Finds the letter that ends the process itself, where no exception tells of it: a fault in C, or no memory left.

    Before a piece of work its name goes into a slot of a file, and out of it afterwards. What stands there at the next
    start was under way when the process died: that is counted in the database before any work begins. What was
    counted is tried alone, so that what merely ran beside it is cleared.

    The file is not synced: a process that dies loses nothing of it, and when the machine does, no letter is to blame.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self._path, self._store = folder / "under-way", store
        self._file = -1
        self._free = threading.Condition()
        self._slots: list[int] = []
        self._made = self._busy = 0
        self._wants_alone = False
        self._crashes: dict[str, int] = {}

    def begin(self, now: datetime) -> None:
        """Count what was under way when the process died. Call it once, at start."""
        left = self._left_over()
        self._crashes = self._store.write(lambda tx: _count(tx, left, now)) if left else self._known()
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)

    def end(self) -> None:
        """Close the file; what still runs stays in it."""
        with self._free:
            if self._file >= 0:
                os.close(self._file)
                self._file = -1

    def crashes(self, name: str) -> int:
        """How often the process died while this was under way, and it never went well since."""
        return self._crashes.get(name, 0)

    def _left_over(self) -> list[str]:
        try:
            found = self._path.read_bytes()
        except FileNotFoundError:
            return []
        slots = [found[start : start + SLOT].strip(b"\0 ") for start in range(0, len(found), SLOT)]
        return [one.decode("utf-8", "replace") for one in slots if one]

    def _known(self) -> dict[str, int]:
        with self._store.read() as tx:
            return {name: times for name, (times, _) in _read(tx).items()}

    @contextlib.contextmanager
    def note(self, *names: str) -> Iterator[None]:
        """Note pieces of work while the block runs; several are under way together.

        Such blocks must not stand in one another: one that runs alone would wait for itself. What is under suspicion
        (`crashes`) must not be noted beside others.
        """
        is_suspect = any(name in self._crashes for name in names)
        slots = self._enter(len(names), alone=is_suspect)
        try:
            self._put(slots, names)
            yield
            if is_suspect:
                self._forgive(*names)
        finally:
            self._put(slots, [""] * len(names))
            self._leave(slots, alone=is_suspect)

    def note_each(self, *names: str) -> Noted:
        """The same for pieces of work that are begun together and end one by one."""
        noted = self.note(*names)
        noted.__enter__()
        return Noted(noted, len(names))

    def _put(self, slots: Sequence[int], names: Sequence[str]) -> None:
        # Not beside `end`: the number of a file that was closed may be the database's a moment later.
        with self._free, contextlib.suppress(OSError):  # a full disk must not stop the work itself
            if self._file < 0:
                return
            noted = [name.encode()[:SLOT].ljust(SLOT) for name in names]
            if slots[-1] - slots[0] == len(slots) - 1:  # sorted, so they stand side by side
                os.pwrite(self._file, b"".join(noted), slots[0] * SLOT)
                return
            for slot, name in zip(slots, noted, strict=True):
                os.pwrite(self._file, name, slot * SLOT)

    def _enter(self, count: int, alone: bool) -> list[int]:
        with self._free:
            self._free.wait_for(lambda: not self._wants_alone)
            if alone:
                self._wants_alone = True
                self._free.wait_for(lambda: self._busy == 0)
            self._busy += 1
            while len(self._slots) < count:
                self._slots.append(self._made)
                self._made += 1
            self._slots.sort()
            taken = self._slots[:count]
            del self._slots[:count]
            return taken

    def _leave(self, slots: Sequence[int], alone: bool) -> None:
        with self._free:
            self._busy -= 1
            self._slots += slots
            if alone:
                self._wants_alone = False
            if alone or self._wants_alone:
                self._free.notify_all()

    def _forgive(self, *names: str) -> None:
        """It went well this time: something beside it was to blame."""
        for name in names:
            self._crashes.pop(name, None)
        with contextlib.suppress(StorageTrouble):  # then it is tried alone once more
            self._store.write(lambda tx: _forget(tx, names))


class Noted:
    """Pieces of work that were noted together: until the last of them has ended."""

    def __init__(self, noted: contextlib.AbstractContextManager[None], count: int) -> None:
        self._noted, self._left, self._counting = noted, count, threading.Lock()

    def end_one(self) -> None:
        with self._counting:
            self._left -= 1
            is_last = not self._left
        if is_last:
            self.end()

    def end(self) -> None:
        self._noted.__exit__(None, None, None)


def _read(tx: Tx) -> dict[str, tuple[int, str]]:
    return {name: (int(times), str(day)) for name, (times, day) in json.loads(events.fact(tx, CRASHES) or "{}").items()}


def _count(tx: Tx, left: list[str], now: datetime) -> dict[str, int]:
    since = (now - FORGOTTEN_AFTER).date().isoformat()
    known = {name: (times, day) for name, (times, day) in _read(tx).items() if day >= since}
    for name in dict.fromkeys(left):
        known[name] = (known.get(name, (0, ""))[0] + 1, now.date().isoformat())
    events.keep_fact(tx, CRASHES, json.dumps(known))
    return {name: times for name, (times, _) in known.items()}


def _forget(tx: Tx, names: Sequence[str]) -> None:
    known = _read(tx)
    if [name for name in names if known.pop(name, None) is not None]:
        events.keep_fact(tx, CRASHES, json.dumps(known))
