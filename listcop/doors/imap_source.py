"""Mail comes in from a mailbox by IMAP: each letter is kept first, and moved or marked only then."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from listcop.core.wire import is_ragged, with_crlf
from listcop.doors.imap_mailbox import (
    Connect,
    Mailbox,
    MailboxAccount,
    OwnFault,
    PollTrouble,
    connect_to,
    opened,
    trouble,
)
from listcop.doors.smtp_data import shown_size

__all__ = ["LetterWaits", "MailboxAccount", "PollResult", "PollTrouble", "connect_to", "poll_once", "watch"]

Seen = Callable[[int, int], bool]
Keep = Callable[[int, int, bytes], bool]
Told = TypeVar("Told")

log = logging.getLogger(__name__)

LOOKS_AGAIN = 5
BATCH = 50  # letters looked at, kept and then settled together
FAILURES_IN_A_ROW = 5  # then keeping is what is broken, not a letter
POLL_FLOOR_SECONDS = 60
IDLE_CEILING_SECONDS = 25 * 60
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 1.0, 300.0


class LetterWaits(Exception):
    """`keep` cannot take this letter yet, for a reason of its own: it stays for the next round, and others go on."""


@dataclass(frozen=True, slots=True)
class PollResult:
    """What one look into a mailbox found, by UID.

    kept     durably kept now
    known    kept before; moved or marked now if that was still to do
    too_big  left where they are, never read
    failed   could not be kept this time; they stay for the next
    waiting  why those wait that had to, each by its UID; they are among the failed
    untidy   why letters could not be moved to the done folder, and the way out; they are kept and marked all the same
    """

    uidvalidity: int
    kept: tuple[int, ...] = ()
    known: tuple[int, ...] = ()
    too_big: tuple[int, ...] = ()
    failed: tuple[int, ...] = ()
    waiting: tuple[tuple[int, str], ...] = ()
    untidy: str = ""


def poll_once(
    account: MailboxAccount,
    seen: Seen,
    keep: Keep,
    connect: Connect = connect_to,
    stop: Callable[[], bool] = lambda: False,
    waits: Seen = lambda uidvalidity, uid: False,
) -> PollResult:
    """Fetch every letter that is not `seen`, `keep` it, and then settle it in the mailbox. Raises PollTrouble.

    seen   (UIDVALIDITY, UID) → it is durably kept. After a change of UIDVALIDITY all is new, and `keep` knows letters
           by their content. What it raises ends the look, and comes out as it is.
    keep   (UIDVALIDITY, UID, letter with CRLF) → True once it is durably kept, or was known. What raises is logged and
           tried again in the next round; five in a row end this one, but for LetterWaits.
    stop   asked between letters
    waits  (UIDVALIDITY, UID) → it still waits for what it waited for: it is not fetched, and counts as failed
    """
    with opened(account, connect) as mailbox:
        return _Round(mailbox, account, seen, keep, waits).run(stop)


def watch(
    account: MailboxAccount,
    seen: Seen,
    keep: Keep,
    *,
    waits: Seen = lambda uidvalidity, uid: False,
    stop: threading.Event,
    connect: Connect = connect_to,
    on_result: Callable[[PollResult], None] = lambda result: None,
    on_trouble: Callable[[PollTrouble], None] = lambda trouble: None,
    on_fault: Callable[[Exception], None] = lambda error: None,
    jitter: Callable[[], float] = random.random,
    wait: Callable[[float], object] | None = None,
) -> None:
    """Fetch letters until `stop` is set: at once where the server can IDLE, else every `poll_seconds`.

    A thread of its own for each mailbox. After trouble it connects again after 1 second, doubling to 5 minutes, less up
    to half by `jitter` (0 to 1); the log tells a trouble once. `wait` sleeps, and ends early on `stop`.
    `on_fault` hears what `seen` raised, which is no trouble with the mailbox.
    """
    wait = wait or stop.wait
    notes = _Notes(account)
    failures = 0
    while not stop.is_set():
        try:
            for result in _rounds(account, seen, keep, waits, connect, stop.is_set):
                failures = 0
                notes.tell(result)
                _tell(account, on_result, result)
            seconds = max(POLL_FLOOR_SECONDS, account.poll_seconds)
        except PollTrouble as found:
            notes.tell_trouble(found)
            _tell(account, on_trouble, found)
            seconds = wait_before_retry(failures, jitter())
            failures += 1
        except Exception as error:
            _tell(account, on_fault, error)
            seconds = wait_before_retry(failures, jitter())
            failures += 1
        if not stop.is_set():
            wait(seconds)


def _tell(account: MailboxAccount, tell: Callable[[Told], None], what: Told) -> None:
    """A fault of who is told ends no connection: providers shut out who logs in again every few seconds."""
    try:
        tell(what)
    except Exception:
        facts = {"event": "mailbox", "mailbox": account.name}
        log.exception("imap %s: a fault of ours beside it; fetching on", account.name, extra={"facts": facts})


def wait_before_retry(failures: int, chance: float) -> float:
    """Return how many seconds to wait after so many failures before this one; chance from 0 to 1."""
    return min(FIRST_WAIT_SECONDS * 2.0 ** min(failures, 20), LONGEST_WAIT_SECONDS) * (1 - chance / 2)


def _rounds(
    account: MailboxAccount, seen: Seen, keep: Keep, waits: Seen, connect: Connect, stop: Callable[[], bool]
) -> Iterator[PollResult]:
    """Look into a mailbox over one connection, again at each change; ends where the server cannot tell changes."""
    with opened(account, connect) as mailbox:
        handled: set[int] = set()
        again = 0
        while not stop():
            result = _Round(mailbox, account, seen, keep, waits).run(stop)
            yield result
            # What came while we were busy is announced only once: look again until nothing new is there.
            again = again + 1 if mailbox.has_news() else LOOKS_AGAIN  # a server may say so each time
            if not handled.issuperset(result.kept) or again < LOOKS_AGAIN:
                handled.update(result.kept)
                continue
            again = 0
            if not mailbox.can_idle:
                return
            handled.clear()
            longest = account.again_seconds if result.failed else IDLE_CEILING_SECONDS
            mailbox.wait_for_news(min(account.idle_seconds, longest), stop)


class _Round:
    """One look into the folder, a batch of letters at a time."""

    def __init__(self, mailbox: Mailbox, account: MailboxAccount, seen: Seen, keep: Keep, waits: Seen) -> None:
        self._mailbox = mailbox
        self._account = account
        self._seen, self._keep, self._waits = seen, keep, waits
        self._failures_in_a_row = 0
        self.kept: list[int] = []
        self.known: list[int] = []
        self.too_big: list[int] = []
        self.failed: list[int] = []
        self.waiting: list[tuple[int, str]] = []

    def run(self, stop: Callable[[], bool]) -> PollResult:
        uids = iter(self._mailbox.uids())
        while not self._is_over(stop) and (batch := list(islice(uids, BATCH))):
            self._look_at(batch, stop)
        return PollResult(
            self._mailbox.uidvalidity,
            tuple(self.kept),
            tuple(self.known),
            tuple(self.too_big),
            tuple(self.failed),
            tuple(self.waiting),
            str(trouble(self._account, self._mailbox.untidy)) if self._mailbox.untidy else "",
        )

    def _is_over(self, stop: Callable[[], bool]) -> bool:
        return stop() or self._failures_in_a_row >= FAILURES_IN_A_ROW

    def _look_at(self, batch: list[int], stop: Callable[[], bool]) -> None:
        known = self._those(batch, self._seen)
        lie = self._those(sorted(set(batch).difference(known)), self._waits)
        self.failed += lie
        new = sorted(set(batch).difference(known, lie))
        sizes = self._mailbox.sizes(new)
        kept = [uid for uid in new if not self._is_over(stop) and self._take(uid, sizes.get(uid, 0))]
        self.known += known
        self.kept += kept
        # Only now, as each of them is durably kept. A cut before this line is mended in the next round: `seen` knows.
        self._mailbox.settle(known, are_new=False)
        self._mailbox.settle(kept, are_new=True)

    def _those(self, batch: list[int], are_so: Seen) -> list[int]:
        try:
            return [uid for uid in batch if are_so(self._mailbox.uidvalidity, uid)]
        except Exception as error:
            raise OwnFault(error) from error

    def _take(self, uid: int, announced_bytes: int) -> bool:
        """Fetch and keep one letter; tell whether it may be settled."""
        limit = self._account.max_message_size
        letter = self._mailbox.letter(uid) if announced_bytes <= limit else b""
        if letter is None:
            return False  # someone took it away meanwhile
        if max(announced_bytes, len(letter)) > limit:
            self.too_big.append(uid)
            return False
        try:
            is_kept = self._keep(self._mailbox.uidvalidity, uid, with_crlf(letter) if is_ragged(letter) else letter)
        except LetterWaits as why:
            self.failed.append(uid)
            self.waiting.append((uid, str(why)))
            return False
        except Exception:
            facts = {"event": "mailbox", "mailbox": self._account.name, "uid": uid}
            log.exception(
                "imap %s: letter %s/%s was not kept", self._account.name, self._mailbox.uidvalidity, uid,
                extra={"facts": facts},
            )  # fmt: skip
            is_kept = False
        self._failures_in_a_row = 0 if is_kept else self._failures_in_a_row + 1
        if not is_kept:
            self.failed.append(uid)
        return is_kept


class _Notes:
    """Tells once in the log what would otherwise be told at every look."""

    def __init__(self, account: MailboxAccount) -> None:
        self._account = account
        self._told: set[object] = set()
        self._trouble = ""

    def tell_trouble(self, trouble: PollTrouble) -> None:
        """What keeps us from the mailbox: told when it begins and when it becomes another."""
        if str(trouble) != self._trouble:
            self._trouble = str(trouble)
            log.warning("%s", trouble)

    def tell(self, result: PollResult) -> None:
        if self._trouble:
            self._trouble = ""
            log.warning("imap %s: letters are fetched again", self._account.name)
        for uid in result.too_big:
            size = shown_size(self._account.max_message_size)
            self._once(
                f"imap {self._account.name}: letter {result.uidvalidity}/{uid} is over {size} and was left there"
            )
        for uid, why in result.waiting:
            self._once(f"imap {self._account.name}: letter {result.uidvalidity}/{uid} waits there: {why}")
        if result.untidy:
            self._once(result.untidy)

    def _once(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            log.warning("%s", line)
