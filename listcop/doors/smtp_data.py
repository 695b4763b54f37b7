"""The bytes between 354 and the final dot: read in one pass, bounded in memory, handed on as one letter."""

from __future__ import annotations

import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from listcop.core.wire import is_ragged, with_crlf

# Only this ends a letter, whatever stands between (RFC 5321, 4.1.1.4; anything looser lets letters be smuggled in).
FINAL_DOT = b"\r\n.\r\n"

BARE = b"554 5.6.0 This letter holds a NUL, or line ends other than CRLF; please send it with CRLF only. Goodbye"
NO_ROOM = b"452 4.3.1 Too many letters are under way here; please try again in some minutes"
NO_DISK = b"452 4.3.1 The disk of this server does not take this letter now; please try again later"


def too_big(limit_bytes: int) -> bytes:
    """Return the reply for a letter over the limit: what the limit is, and the way out."""
    size = shown_size(limit_bytes)
    return f"552 5.3.4 This server takes letters up to {size}; send a link to large files, or fewer of them".encode()


def shown_size(size_bytes: int) -> str:
    """Write a size as settings do: "25 MB"."""
    for unit, name in ((1 << 20, "MB"), (10**6, "MB"), (1 << 10, "KB"), (10**3, "KB")):
        if size_bytes >= unit and size_bytes % unit == 0:
            return f"{size_bytes // unit} {name}"
    return f"{size_bytes / 10**6:.1f} MB" if size_bytes >= 10**6 else f"{size_bytes} bytes"


class Budget:
    """How many bytes of letters may be under way in all sessions together; shared with the deciding threads."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self._left = limit_bytes
        self._lock = threading.Lock()

    def has_room(self, size_bytes: int, leave: int = 0) -> bool:
        """Tell whether so many bytes can be taken and `leave` bytes stay for others."""
        return self._left >= size_bytes + leave

    def take(self, size_bytes: int, leave: int = 0) -> bool:
        """Take so many bytes; False, and nothing is taken, when there is no room for them."""
        with self._lock:
            if not self.has_room(size_bytes, leave):
                return False
            self._left -= size_bytes
            return True

    def give_back(self, size_bytes: int) -> None:
        with self._lock:
            self._left += size_bytes


@dataclass(frozen=True, slots=True)
class IntakeRules:
    """What one door asks of every letter.

    spool_above   bytes from which a letter waits in a file
    spool_folder  where; None is the system's folder for temporary files
    """

    size_limit: int
    spool_above: int
    spool_folder: Path | None = None


def left_to_others(budget: Budget, size_bytes: int, rules: IntakeRules, from_stranger: bool) -> int:
    """Return how much of the budget a letter may not use.

    Strangers with a few large, slow letters could otherwise lock out everyone's small ones, and our own relay.
    """
    if not from_stranger:
        return 0
    return budget.limit_bytes // (2 if size_bytes > rules.spool_above else 4)


class Intake:
    """One letter as it comes in, chunk by chunk.

    strict: from a stranger: bare CR, bare LF and NUL are refused; else line ends become CRLF and NULs go.
    `refusal` is None, or the reply this letter will get after its final dot; from then on nothing more of it is kept.
    `received` counts the bytes that came, kept or not.
    """

    def __init__(self, rules: IntakeRules, budget: Budget, *, strict: bool) -> None:
        self._rules = rules
        self._is_strict = strict
        self._budget = budget
        # The CRLF that ended the DATA command stands before the first line: so a dot is found there as anywhere.
        self._tail = b"\r\n"
        self._at_start = True
        self._body = bytearray()  # not a list of chunks: a chunk may be one byte
        self._file: IO[bytes] | None = None
        self._size = 0
        self._is_ragged = False
        self._is_closed = False
        self.received = 0
        self.refusal: bytes | None = None

    @property
    def is_spooled(self) -> bool:
        return self._file is not None

    @property
    def is_endless(self) -> bool:
        """Whether a refused letter has gone on for so long that we stop listening to it."""
        return self.refusal is not None and self.received > 2 * self._rules.size_limit + self._rules.spool_above

    def feed(self, chunk: bytes) -> bytes | None:
        """Take a chunk; return what follows the final dot, or None as long as that has not come."""
        self.received += len(chunk)
        data = self._tail + chunk
        end = data.find(FINAL_DOT)
        if end >= 0:
            self._take(data[: end + 2])
            return data[end + len(FINAL_DOT) :]
        cut = len(data) - _unsure(data)
        self._take(data[:cut])
        self._tail = data[cut:]
        return None

    def letter(self) -> bytes:
        """Return the whole letter. Reads a file when it is spooled: for a worker thread.

        Raises ValueError when it was closed: whoever comes late must not take an empty letter for it.
        """
        if self._file is not None:
            self._file.seek(0)
            letter = self._file.read()
        else:
            letter = bytes(self._body)
        if self._is_closed:
            raise ValueError("this letter was given up before it was read")
        return with_crlf(letter) if self._is_ragged else letter

    def close(self) -> None:
        """Forget what was kept and give its bytes back to the budget; may be called twice."""
        self._is_closed = True
        self._budget.give_back(self._size)
        self._size = 0
        self._body = bytearray()
        if self._file is not None:
            with suppress(OSError):  # what is thrown away need not reach the disk
                self._file.close()
            self._file = None

    def _take(self, block: bytes) -> None:
        """Keep a block. It never ends within CRLF or within a final dot, so it can be judged by itself."""
        if self.refusal is not None or not block:
            return
        if is_ragged(block):
            if self._is_strict:
                self._refuse(BARE)
                return
            self._is_ragged = True
        block = block.replace(b"\r\n.", b"\r\n")  # RFC 5321, 4.5.2
        if self._at_start:
            self._at_start = False
            block = block[2:]
        if self._size + len(block) > self._rules.size_limit:
            self._refuse(too_big(self._rules.size_limit))
        elif not self._budget.take(len(block), left_to_others(self._budget, self._size, self._rules, self._is_strict)):
            self._refuse(NO_ROOM)
        else:
            self._size += len(block)
            self._keep(block)

    def _keep(self, block: bytes) -> None:
        try:
            if self._file is not None:
                self._file.write(block)
                return
            self._body += block
            if len(self._body) > self._rules.spool_above:
                self._file = tempfile.TemporaryFile(dir=self._rules.spool_folder, prefix="listcop-")  # noqa: SIM115
                self._file.write(self._body)
                self._body = bytearray()
        except OSError:  # the disk is full, or the folder is gone: the sender keeps the letter
            self._refuse(NO_DISK)

    def _refuse(self, reply: bytes) -> None:
        self.close()
        self.refusal = reply


def _unsure(data: bytes) -> int:
    """Return how many last bytes may be the beginning of the final dot."""
    for length in (4, 3, 2, 1):
        if data.endswith(FINAL_DOT[:length]):
            return length
    return 0
