"""A message arrives at any address of a list: kept, decided, due."""

from __future__ import annotations

import hashlib
import logging
import queue
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from listcop.core.moderation import KEPT, Decision, Envelope
from listcop.core.site import Site
from listcop.flows import keep_refused, take_letter
from listcop.flows.newer_secret import NewerSecret, WaitsForSecret
from listcop.flows.read_letter import AsksOthers, Check, Letter, as_addressed, read_letter, unchecked
from listcop.flows.tell_owners import tell_owners
from listcop.seams import crash_here
from listcop.store import letters, lists
from listcop.store.database import StorageTrouble, Store, Tx, pack

log = logging.getLogger("listcop")

ASIDE = Decision("accept", "damaged", KEPT)

End = Callable[[], Decision]  # of a letter for one of its recipients
Settle = Callable[[], tuple[Decision, ...]]  # brings what became of a letter for each of its recipients


def accept(
    store: Store,
    site: Site,
    envelope: Envelope,
    raw: bytes,
    now: datetime,
    *,
    policy_of: Callable[[str], str],
    check: Check = unchecked,
) -> tuple[Decision, ...]:
    """Take a letter for each of its recipients; returns when what became of it is on disk.

    Raises StorageTrouble when it could not be kept: the sender must try again. Any other trouble keeps the
    letter aside, tells the owners once, and stops nothing.

    check  finds out who sent a letter that no server of ours has looked at before
    """
    (found,) = accept_all(store, site, [(envelope, raw)], now, policy_of=policy_of, check=check)
    if isinstance(found, Exception):
        raise found
    return found


def accept_all(
    store: Store,
    site: Site,
    came: Sequence[tuple[Envelope, bytes]],
    now: datetime,
    *,
    policy_of: Callable[[str], str],
    check: Check = unchecked,
) -> list[tuple[Decision, ...] | Exception]:
    """The same for letters that came together; what `accept` would raise for a letter stands in its place."""
    ended: queue.SimpleQueue[tuple[int, Settle]] = queue.SimpleQueue()
    begin_all(store, site, came, now, lambda n, settle: ended.put((n, settle)), policy_of=policy_of, check=check)
    found: dict[int, tuple[Decision, ...] | Exception] = {}
    while len(found) < len(came):
        n, settle = ended.get()
        try:
            found[n] = settle()
        except Exception as trouble:  # also what cannot even be kept aside: the others are on disk
            found[n] = trouble
    return [found[n] for n in range(len(came))]


def begin_all(
    store: Store,
    site: Site,
    came: Sequence[tuple[Envelope, bytes]],
    now: datetime,
    ended: Callable[[int, Settle], None],
    *,
    policy_of: Callable[[str], str],
    check: Check = unchecked,
) -> None:
    """Read letters that came together and have them kept, in one commit where that goes; wait for nothing.

    ended  called for each letter with its number, once it is on disk or could not be kept, by whichever thread finds
           that: briefly. What is handed over brings its decisions, or raises what `accept` raises, or AsksOthers that
           policy_of or check raised: nothing about one letter is told to the senders of the others.
    """
    read = [_read(site, envelope, raw, now, policy_of, check) for envelope, raw in came]
    crash_here("letter: read, nothing kept")
    works: list[partial[Decision]] = []
    counts = []
    for letter, (envelope, _) in zip(read, came, strict=True):
        if isinstance(letter, Letter):
            works += [partial(take_letter.take, site=site, letter=letter, recipient=to) for to in envelope.recipients]
        counts.append(len(envelope.recipients) if isinstance(letter, Letter) else 0)

    def whole(n: int, ends: Sequence[End]) -> None:
        letter, (envelope, raw) = read[n], came[n]
        found = [_came_of(end) for end in ends] if isinstance(letter, Letter) else [letter] * len(envelope.recipients)
        one = _Whole(site, envelope, raw, now, letter, found)

        def written(_: int, ends: Sequence[Callable[[], None]]) -> None:
            ended(n, partial(one.settle, ends))

        if left := one.works():
            places = [_place(work.keywords["recipient"]) for work in left]
            store.begin_writes(left, places, _Parts([len(left)], written).end)
        else:
            written(0, ())

    parts = _Parts(counts, whole)
    store.begin_writes(works, [_place(work.keywords["recipient"]) for work in works], parts.end)
    for n, count in enumerate(counts):
        if not count:
            whole(n, ())


class _Parts:
    """Letters of which each recipient's part ends by itself, in any thread; calls `whole` when all parts of one have.

    counts  how many parts each letter has
    """

    def __init__(self, counts: Sequence[int], whole: Callable[[int, Sequence[Callable[[], Any]]], None]) -> None:
        self._whole, self._counting = whole, threading.Lock()
        self._letter_of = [n for n, count in enumerate(counts) for _ in range(count)]
        self._ends: list[dict[int, Callable[[], Any]]] = [{} for _ in counts]
        self._left = list(counts)

    def end(self, part: int, end: Callable[[], Any]) -> None:
        n = self._letter_of[part]
        with self._counting:
            self._ends[n][part] = end
            self._left[n] -= 1
            is_whole = not self._left[n]
        if is_whole:
            ends = self._ends[n]
            self._whole(n, [ends[one] for one in sorted(ends)])


def _place(recipient: str) -> str:
    """The list that an address is most likely of, as far as its words tell."""
    local, _, domain = recipient.lower().rpartition("@")
    return f"{domain} {local.partition('+')[0]}"


def _read(
    site: Site, envelope: Envelope, raw: bytes, now: datetime, policy_of: Callable[[str], str], check: Check
) -> Letter | Exception:
    try:
        return read_letter(site, envelope, raw, now, policy_of, check)
    except (StorageTrouble, AsksOthers) as trouble:
        return trouble
    except Exception as error:
        log.exception("a letter could not be read")
        return error


def _came_of(end: End) -> Decision | BaseException:
    """What became of a letter for one of its recipients, when that is there."""
    try:
        return end()
    except NewerSecret as lacking:
        return WaitsForSecret(str(lacking))
    except BaseException as error:
        return error


class _Whole:
    """A letter that was decided for all its recipients: what that leaves to be written, and what came of it then.

    found  its decision for each, or what was raised: a fault in it alone keeps it aside
    """

    def __init__(
        self,
        site: Site,
        envelope: Envelope,
        raw: bytes,
        now: datetime,
        letter: Letter | Exception,
        found: Sequence[Decision | BaseException],
    ) -> None:
        self._envelope, self._letter, self._found = envelope, letter, found
        self._decisions = tuple(one if isinstance(one, Decision) else ASIDE for one in found)
        self._asides = [
            partial(_keep_aside, site=site, envelope=envelope, recipient=to, raw=raw, now=now, error=one)
            for to, one in zip(envelope.recipients, found, strict=True)
            if isinstance(one, Exception)
        ]
        self._refusals: list[partial[None]] = []
        if isinstance(letter, Letter):
            self._refusals = [
                partial(_keep_refused, site=site, letter=letter, recipient=to, decision=one)
                for to, one in _unheard(envelope, self._decisions)
            ]

    def works(self) -> list[partial[None]]:
        """What is still to be written; nothing where its sender is to try again."""
        return [] if any(_is_trouble(one) for one in self._found) else [*self._asides, *self._refusals]

    def settle(self, ends: Sequence[Callable[[], None]]) -> tuple[Decision, ...]:
        """What became of it for each of its recipients, when all is written; waits for nothing."""
        for recipient, one in zip(self._envelope.recipients, self._found, strict=True):
            self._tell(recipient, one)
        for end in ends[: len(self._asides)]:
            end()
        for work, end in zip(self._refusals, ends[len(self._asides) :], strict=True):
            try:
                end()
            except StorageTrouble:
                raise
            except Exception:
                recipient, message_id = work.keywords["recipient"], work.keywords["letter"].message.message_id
                log.exception("%s %s: its refusal could not be kept", recipient, message_id)
        return self._decisions

    def _tell(self, recipient: str, found: Decision | BaseException) -> None:
        """Log what came of it for one of its recipients; raises what its sender is told."""
        if isinstance(found, BaseException) and _is_trouble(found):
            raise found
        if not isinstance(self._letter, Letter):
            return  # logged where it was read
        message_id = self._letter.message.message_id
        if isinstance(found, Decision):
            crash_here("letter: committed, not answered")
            _log(self._letter, recipient, found)
            return
        facts = {"event": "letter", "to": recipient, "message_id": message_id}
        log.error("%s %s: a fault of ours; kept aside", recipient, message_id, exc_info=found, extra={"facts": facts})


def _is_trouble(found: Decision | BaseException) -> bool:
    """Is it raised to who brought the letter, and nothing kept?"""
    return isinstance(found, StorageTrouble | AsksOthers) or not isinstance(found, Decision | Exception)


def _log(letter: Letter, recipient: str, decision: Decision) -> None:
    if not log.isEnabledFor(logging.INFO):
        return
    facts = {
        "event": "letter",
        "to": recipient,
        "message_id": letter.message.message_id,
        "author": letter.message.from_address or "",
        "action": decision.action,
        "reason": decision.reason,
        "door": letter.envelope.door,
        "peer": letter.envelope.peer,
        "bytes": len(letter.message.raw),
    }
    log.info("%s %s: %s, %s", recipient, facts["message_id"], decision.action, decision.reason, extra={"facts": facts})


# --- refusals that nobody hears --------------------------------------------------------------------------------


def _unheard(envelope: Envelope, decisions: Sequence[Decision]) -> list[tuple[str, Decision]]:
    """What was refused without a word: in a mailbox there is no dialogue, by SMTP one reply stands for all lists."""
    refused = [(to, one) for to, one in zip(envelope.recipients, decisions, strict=True) if one.action == "reject"]
    if envelope.door == "smtp":
        is_heard = len(refused) == len(decisions) or any(one.reply.startswith("4") for _, one in refused)
        return [] if is_heard else refused
    return refused if envelope.door == "imap" else []


def _keep_refused(tx: Tx, *, site: Site, letter: Letter, recipient: str, decision: Decision) -> None:
    found: take_letter.Found = {}
    address = take_letter.find_address(tx, site, recipient, found)
    mlist = take_letter.find_list(tx, address, found) if address is not None else None
    if mlist is not None:
        keep_refused.keep(tx, site, mlist, as_addressed(letter, recipient), recipient, decision)


# --- trouble ---------------------------------------------------------------------------------------------------


def keep_aside(
    store: Store, site: Site, envelope: Envelope, raw: bytes, now: datetime, error: Exception
) -> tuple[Decision, ...]:
    """Keep a letter that nobody could process, for each of its recipients."""
    works = [
        partial(_keep_aside, site=site, envelope=envelope, recipient=to, raw=raw, now=now, error=error)
        for to in envelope.recipients
    ]
    for end in store.begin_writes(works, [_place(to) for to in envelope.recipients]):
        end()
    return (ASIDE,) * len(works)


def _keep_aside(
    tx: Tx, *, site: Site, envelope: Envelope, recipient: str, raw: bytes, now: datetime, error: Exception
) -> None:
    """Keep a letter that we could not process; its owners are told once."""
    address = take_letter.find_address(tx, site, recipient, {})
    found = lists.find_list(tx, address.list_name, address.domain) if address else None
    mlist = found or lists.get_list(tx, lists.SITE)
    letter_id = lists.take_numbers(tx, mlist.list_id, letter=1).letter
    digest = hashlib.sha256(raw).hexdigest()
    again = bool(letters.letters_by_message_id(tx, mlist.list_id, f"<damaged-{digest[:12]}>"))
    letter = letters.Letter(
        list_id=mlist.list_id,
        letter_id=letter_id,
        received=now,
        door=envelope.door,
        sender=envelope.sender,
        recipient=recipient,
        peer=envelope.peer,
        message_id=f"<damaged-{digest[:12]}>",
        size=len(raw),
        fate="damaged",
        reason=f"{type(error).__name__}: {error}"[:500],
        number=None,
    )
    letters.keep_letter(tx, letter, digest, pack(raw))
    if found is not None and not again:
        data = {
            "received": now,
            "sender": envelope.sender,
            "size": len(raw),
            "trouble": f"{type(error).__name__}: {error}"[:500],
            "command_line": f"listcop why {found.name} <damaged-{digest[:12]}>",
        }
        tell_owners(tx, site, found, "letter-damaged", data, now=now)
