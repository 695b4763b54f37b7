"""The archive as folders of an IMAP account: one letter a thread and a digest; nothing of others is ever touched."""

from __future__ import annotations

import email.parser
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

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
FEW = 20  # so many are looked for one by one


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
    letters: Sequence[ArchiveLetter],
    now: datetime,
    *,
    is_whole: bool = False,
    connect: Connect = connect_to,
) -> Outcome:
    """Lay letters of one list into `name`/threads and `name`/digests below the account's folder. Raises PollTrouble.

    address   the list's, in the header by which we know our letters
    is_whole  these are all there are: our others are taken away, and none rests, as something may have to vanish
    """
    logging.getLogger("imapclient").setLevel(logging.WARNING)  # what it logs at lower levels are whole letters
    try:
        with connect(account) as client:
            done: list[str] = []
            later: list[str] = []
            for folder in sorted({"threads", "digests"} if is_whole else {one.folder for one in letters}):
                some = [one for one in letters if one.folder == folder]
                place = _Folder(client, f"{account.folder}/{name}/{folder}", address)
                place.lay(some, now, is_whole, done, later)
            return Outcome(tuple(done), tuple(later))
    except Exception as error:  # imaplib raises nearly anything on odd answers
        raise trouble(account, error) from None


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
        self, letters: Sequence[ArchiveLetter], now: datetime, is_whole: bool, done: list[str], later: list[str]
    ) -> None:
        there = self._ours(None if is_whole or len(letters) > FEW else [one.key for one in letters])
        old: list[int] = []
        for letter in letters:
            found = there.pop(letter.key, [])
            current = [one for one in found if one.print == letter.print]
            if letter.raw and not current:
                if not is_whole and any(now - one.laid < REST for one in found):
                    later.append(letter.key)
                    continue
                self._append(letter, now, found)
            # A stop between laying and taking away leaves two: the newest stays.
            kept = max((one.uid for one in current), default=0)
            old += [one.uid for one in found if one.uid != kept]
            done.append(letter.key)
        if is_whole:
            old += [one.uid for some in there.values() for one in some]
        self._take_away(old)

    def _append(self, letter: ArchiveLetter, now: datetime, found: Sequence[Laid]) -> None:
        """What was read stays read: a letter that grows by a thanks must not call for attention each time."""
        flags = [SEEN] if any(one.seen for one in found) else []
        self._client.append(self._name, letter.raw, flags, now)

    def _take_away(self, uids: Sequence[int]) -> None:
        """Only letters that bear our header. Without UIDPLUS they are marked: an EXPUNGE would take what others
        marked (RFC 4315, 2.1)."""
        if not uids:
            return
        self._client.add_flags(list(uids), [DELETED], silent=True)
        if self._may_expunge:
            self._client.uid_expunge(list(uids))
        else:
            log.info("%s: the server has no UIDPLUS, so old letters are only marked as deleted", self._name)

    def _ours(self, keys: Sequence[str] | None) -> dict[str, list[Laid]]:
        """Our letters by their key; those of some keys, or all."""
        if keys is None:
            uids = self._client.search([b"UNDELETED"])
        else:
            uids = [
                uid
                for key in keys
                for uid in self._client.search([b"UNDELETED", b"HEADER", HEADER, f"{self._address} {key} "])
            ]
        found: dict[str, list[Laid]] = {}
        for one in self._read(sorted({int(uid) for uid in uids})):
            found.setdefault(one.key, []).append(one)
        return found

    def _read(self, uids: Sequence[int]) -> Iterable[Laid]:
        for start in range(0, len(uids), AT_ONCE):
            some = list(uids[start : start + AT_ONCE])
            answer = self._client.fetch(some, ["FLAGS", f"BODY.PEEK[HEADER.FIELDS ({HEADER})]"])
            for uid, items in answer.items():
                mark = _mark(items)
                if mark is not None and mark[0] == self._address:
                    yield Laid(int(uid), *mark[1:], SEEN in items.get(b"FLAGS", ()))


def _mark(items: dict[bytes, object]) -> tuple[str, str, str, datetime] | None:
    for name, value in items.items():
        if name.startswith(b"BODY[HEADER") and isinstance(value, bytes):
            return read_mark(email.parser.BytesHeaderParser().parsebytes(value).get(HEADER, ""))
    return None
