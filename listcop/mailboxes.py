"""Letters that come from a mailbox: handed to the same flow as any letter, and marked once they are kept."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import datetime

from listcop.core.lines import as_crlf
from listcop.core.message import read_message
from listcop.core.moderation import Decision, Envelope
from listcop.settings import Imap
from listcop.store import mailboxes
from listcop.store.database import Store

log = logging.getLogger("listcop")
EnvelopeOf = Callable[[bool], Envelope]
Accept = Callable[[EnvelopeOf, bytes], Sequence[Decision]]


def addresses_of(raw: bytes, lists: Sequence[str], domain: str, knows: Callable[[str], str | None]) -> tuple[str, ...]:
    """Which of our addresses a letter in a mailbox was for.

    Delivered-To, X-Original-To and Envelope-To say it surely, To and Cc mostly; where none names one of ours,
    the account's own lists get it.
    """
    message = read_message(raw)
    for names in (("x-original-to", "delivered-to", "envelope-to"), ("to", "cc")):
        values = [value for name in names for value in message.scan.all(name)]
        found = [one for value in values for one in _mailboxes_in(value) if knows(one) is None]
        if found:
            return tuple(dict.fromkeys(found))
    return _own(lists, domain)


def _own(lists: Sequence[str], domain: str) -> tuple[str, ...]:
    return tuple(one if "@" in one else f"{one}@{domain}" for one in lists)


def _mailboxes_in(value: bytes) -> list[str]:
    text = value[:20_000].decode("utf-8", "replace")
    for mark in "<>,;\"'()":
        text = text.replace(mark, " ")
    return [word.strip().lower() for word in text.split() if word.count("@") == 1][:100]


def watch_mailbox(
    account: Imap,
    password: str,
    store: Store,
    accept: Accept,
    knows: Callable[[str], str | None],
    full: Callable[[], str],
    domain: str,
    now: Callable[[], datetime],
    stop: threading.Event,
) -> None:
    """Poll one mailbox until `stop`; a letter is marked or moved only after it is kept.

    accept  takes a letter, and what makes its envelope: told False, it must not look into the letter
    """
    from listcop.doors.imap_source import MailboxAccount, watch

    door = MailboxAccount(
        name=account.name,
        host=account.host,
        port=account.port,
        tls=account.tls,  # type: ignore[arg-type]
        user=account.user,
        password=password,
        folder=account.folder,
        done_folder=account.done_folder,
    )

    def seen(uidvalidity: int, uid: int) -> bool:
        with store.read() as tx:
            return mailboxes.is_kept(tx, account.name, uidvalidity, uid)

    def keep(uidvalidity: int, uid: int, raw: bytes) -> bool:
        if full():
            return False
        letter = as_crlf(raw)

        def envelope(may_be_read: bool) -> Envelope:
            if not may_be_read:
                return Envelope("", _own(account.lists, domain), door="imap", trusted=True)
            to = addresses_of(letter, account.lists, domain, knows)
            return Envelope(_sender_of(letter), to, door="imap", trusted=True)

        if not accept(envelope, letter):
            log.warning("%s: letter %s/%s is for none of our lists; it is only marked", account.name, uidvalidity, uid)
        store.write(lambda tx: mailboxes.keep(tx, account.name, uidvalidity, uid, now()))
        return True

    watch(door, seen, keep, stop=stop, on_trouble=lambda trouble: log.warning("%s", trouble))


def _sender_of(raw: bytes) -> str:
    value = read_message(raw).scan.first("return-path")
    return value.decode("ascii", "replace").strip().strip("<>") if value is not None else "unknown@localhost.invalid"
