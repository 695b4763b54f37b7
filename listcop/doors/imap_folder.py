"""The archive as folders of an IMAP account: one letter a thread and a digest; nothing of others is ever touched."""

from __future__ import annotations

import email.parser
import logging
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, islice

from imapclient import DELETED, SEEN

from listcop.core.archive_letters import HEADER, ArchiveLetter, Outcome, read_mark
from listcop.doors.imap_mailbox import (
    Client,
    Connect,
    MailboxAccount,
    connect_to,
    personal_namespace,
    server_name,
    suppress_unless_lost,
    trouble,
)

log = logging.getLogger(__name__)

REST = timedelta(hours=1)  # between two versions of a thread: readers would see it as new each time
AT_ONCE = 500  # letters whose headers are asked for in one command
LETTERS_AT_ONCE = 100
FEW = 20  # so many are looked for one by one
_UID = 0xFFFFFFFF  # RFC 9051, 2.3.1.1


@dataclass(frozen=True, slots=True)
class Laid:
    """A letter of ours that lies in a folder."""

    uid: int
    key: str
    print: str
    laid: datetime
    seen: bool


def lay(
    account: MailboxAccount,
    address: str,
    name: str,
    letters: Iterable[ArchiveLetter],
    now: datetime,
    *,
    is_whole: bool = False,
    connect: Connect = connect_to,
) -> Outcome:
    """Lay letters of one list into `name`/threads and `name`/digests below the account's folder. Raises PollTrouble.

    address   the list's, in the header by which we know our letters
    letters   in order of their folders; asked for some at a time, as a list may have very many
    is_whole  these are all there are: our others are taken away, and none rests, as something may have to vanish
    """
    logging.getLogger("imapclient").setLevel(logging.WARNING)  # what it logs at lower levels are whole letters
    failed: list[Exception] = []
    try:
        with connect(account) as client:
            done: list[str] = []
            later: list[str] = []
            for folder, some in _by_folder(_told(letters, failed), is_whole):
                place = _Folder(client, f"{account.folder}/{name}/{folder}", address)
                place.lay(some, now, is_whole, done, later)
            return Outcome(tuple(done), tuple(later))
    except Exception as error:  # imaplib raises nearly anything on odd answers
        if failed:
            raise failed[0] from None
        raise trouble(account, error) from None


def _by_folder(letters: Iterable[ArchiveLetter], is_whole: bool) -> Iterator[tuple[str, Iterable[ArchiveLetter]]]:
    """Each folder with its letters; where these are all, also one that has none any more."""
    missing = ["digests", "threads"] if is_whole else []
    for folder, some in groupby(letters, lambda one: one.folder):
        yield from ((one, ()) for one in missing if one < folder)
        missing = [one for one in missing if one > folder]
        yield folder, some
    yield from ((one, ()) for one in missing)


def _told(letters: Iterable[ArchiveLetter], failed: list[Exception]) -> Iterator[ArchiveLetter]:
    """The letters as they are made; a failure of ours is none of the server's."""
    try:
        yield from letters
    except Exception as error:
        failed.append(error)
        raise


def may_take_away(account: MailboxAccount, connect: Connect = connect_to) -> bool:
    """Log in and change nothing: whether old letters can be expunged by number, without those that others marked.
    Raises PollTrouble."""
    try:
        with connect(account) as client:
            personal_namespace(client)
            return bool(client.has_capability("UIDPLUS"))
    except Exception as error:
        raise trouble(account, error) from None


class _Folder:
    """One folder, made where it is missing, and opened."""

    def __init__(self, client: Client, name: str, address: str) -> None:
        self._client, self._address = client, address
        prefix, separator = personal_namespace(client)
        self._name = server_name(name, prefix, separator)
        if not client.folder_exists(self._name):
            client.create_folder(self._name)
            with suppress_unless_lost():
                client.subscribe_folder(self._name)
        client.select_folder(self._name)
        self._may_expunge = bool(client.has_capability("UIDPLUS"))

    def lay(
        self, letters: Iterable[ArchiveLetter], now: datetime, is_whole: bool, done: list[str], later: list[str]
    ) -> None:
        waiting = iter(letters)
        some = list(islice(waiting, FEW + 1))
        index = _Index(self._marks(self._client.search([b"UNDELETED"]))) if is_whole or len(some) > FEW else None
        while some:
            uids = self._named(some) if index is None else index.take(some)
            self._lay_some(some, self._by_key(uids), now, is_whole, done, later)
            some = list(islice(waiting, LETTERS_AT_ONCE))
        if is_whole and index is not None:
            self._take_away(index.rest())

    def _lay_some(
        self, letters: Sequence[ArchiveLetter], there: Mapping[str, Sequence[Laid]], now: datetime, is_whole: bool,
        done: list[str], later: list[str],
    ) -> None:  # fmt: skip
        old: list[int] = []
        for letter in letters:
            found = there.get(letter.key, ())
            current = [one for one in found if one.print == letter.print]
            if letter.raw and not current:
                if not is_whole and any(abs(now - one.laid) < REST for one in found):
                    later.append(letter.key)
                    continue
                self._append(letter, now, found)
            # A stop between laying and taking away leaves two: the newest stays.
            kept = max((one.uid for one in current), default=0)
            old += [one.uid for one in found if one.uid != kept]
            done.append(letter.key)
        self._take_away(old)

    def _append(self, letter: ArchiveLetter, now: datetime, found: Sequence[Laid]) -> None:
        """What was read stays read: a letter that grows by a thanks must not call for attention each time."""
        flags = [SEEN] if any(one.seen for one in found) else []
        self._client.append(self._name, letter.raw, flags, now)

    def _take_away(self, uids: Sequence[int]) -> None:
        """Only letters that bear our header. Without UIDPLUS they are marked: an EXPUNGE would take what others
        marked (RFC 4315, 2.1)."""
        for start in range(0, len(uids), AT_ONCE):
            some = list(uids[start : start + AT_ONCE])
            self._client.add_flags(some, [DELETED], silent=True)
            if self._may_expunge:
                self._client.uid_expunge(some)
        if uids and not self._may_expunge:
            log.info("%s: the server has no UIDPLUS, so old letters are only marked as deleted", self._name)

    def _named(self, letters: Sequence[ArchiveLetter]) -> list[int]:
        """Where some letters lie, looked for one by one."""
        asked = (f"{self._address} {one.key} " for one in letters)
        return [uid for mark in asked for uid in self._client.search([b"UNDELETED", b"HEADER", HEADER, mark])]

    def _by_key(self, uids: Sequence[int]) -> dict[str, list[Laid]]:
        found: dict[str, list[Laid]] = {}
        for one in self._marks(uids):
            found.setdefault(one.key, []).append(one)
        return found

    def _marks(self, uids: Sequence[int]) -> Iterator[Laid]:
        """Our letters among these."""
        uids = sorted({int(uid) for uid in uids})
        for start in range(0, len(uids), AT_ONCE):
            some = uids[start : start + AT_ONCE]
            answer = self._client.fetch(some, ["FLAGS", f"BODY.PEEK[HEADER.FIELDS ({HEADER})]"])
            for uid, items in answer.items():
                mark = _mark(items)
                if mark is not None and mark[0] == self._address:
                    yield Laid(int(uid), *mark[1:], SEEN in items.get(b"FLAGS", ()))


class _Index:
    """Where our letters lie in a folder of any size: a number for each, made of its key's and its UID."""

    def __init__(self, found: Iterable[Laid]) -> None:
        self._places = array("Q", sorted(_number_of(one.key) << 32 | one.uid for one in found))
        self._taken = bytearray(len(self._places))

    def take(self, letters: Sequence[ArchiveLetter]) -> list[int]:
        """Where these lie."""
        uids = []
        for number in {_number_of(one.key) for one in letters}:
            for at in range(bisect_left(self._places, number << 32), bisect_left(self._places, number + 1 << 32)):
                self._taken[at] = True
                uids.append(self._places[at] & _UID)
        return uids

    def rest(self) -> list[int]:
        """Where those lie that nobody took."""
        return [place & _UID for place, is_taken in zip(self._places, self._taken, strict=True) if not is_taken]


def _number_of(key: str) -> int:
    """412 of t412: the keys of one folder have one letter; 0 where somebody made one up."""
    return int(key[1:]) if key[1:].isdecimal() and len(key) < 11 else 0


def _mark(items: dict[bytes, object]) -> tuple[str, str, str, datetime] | None:
    for name, value in items.items():
        if name.startswith(b"BODY[HEADER") and isinstance(value, bytes):
            return read_mark(email.parser.BytesHeaderParser().parsebytes(value).get(HEADER, ""))
    return None
