"""Letters that come from a mailbox: handed to the same flow as any letter, and marked once they are kept."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from listcop.core.addresses import read_address
from listcop.core.hops import taken_for
from listcop.core.lines import as_crlf
from listcop.core.message import read_message
from listcop.core.moderation import Decision, Envelope
from listcop.core.site import Site
from listcop.flows import tell_mailbox
from listcop.flows.newer_secret import WaitsForSecret
from listcop.seams import crash_here
from listcop.settings import Imap, SettingsError, read_password
from listcop.store import mailboxes
from listcop.store.database import StorageTrouble, Store

if TYPE_CHECKING:
    from listcop.doors.imap_mailbox import Client, Connect, MailboxAccount
    from listcop.doors.imap_source import PollResult

log = logging.getLogger("listcop")
LOOK_AGAIN = timedelta(hours=1)  # at a letter for a list that there is not
MOST_ADDRESSES = 100  # of ours that one letter is for: as many as the SMTP door takes (RFC 5321, 4.5.3.1.8)
EnvelopeOf = Callable[[bool], Envelope]
Accept = Callable[[EnvelopeOf, bytes], Sequence[Decision]]


class Meant(NamedTuple):
    """Our addresses that a letter in a mailbox is for; `is_told` False where nothing says for which of its lists."""

    addresses: tuple[str, ...]
    is_told: bool = True


def addresses_of(raw: bytes, lists: Sequence[str], domain: str, knows: Callable[[str], str | None]) -> Meant:
    """Which of our addresses a letter in a mailbox was for.

    Delivered-To, X-Original-To and Envelope-To say it surely, To and Cc mostly; a list that got a blind copy, which
    those do not name, stands in the Received of the mailbox's own servers. Where none names one of ours, the account's
    own list gets it, and where it has several, nothing tells which of them.
    A provider that strips `+join` from the former leaves it in To: then To counts.
    `garden+jion` is one of ours as well: what follows a list's name and a plus is no letter to everyone, nor one to
    another list. What is for lists of the account alone that there are not, as they are not made yet or were removed,
    is no letter to its other lists: raises LetterWaits.
    """
    scan, own = read_message(raw).scan, [one.lower() for one in _own(lists, domain)]

    def named(*names: str) -> dict[str, None]:
        return dict.fromkeys(one for name in names for value in scan.all(name) for one in _mailboxes_in(value))

    def ours(named: Iterable[str]) -> tuple[str, ...]:
        return tuple(islice((one for one in named if is_ours(one)), MOST_ADDRESSES))

    def is_ours(address: str) -> bool:
        bare = _without_sub_address(address)
        return knows(address) is None or (bare != "" and knows(bare) is None)

    surely, mostly = named("x-original-to", "delivered-to", "envelope-to"), named("to", "cc")
    delivered, shown = ours(surely), ours(mostly)
    if finer := tuple(one for one in shown if _without_sub_address(one) in delivered):
        return Meant((*(one for one in delivered if one in shown), *(one for one in finer if one not in delivered)))
    blind = [one for one in ours(taken_for(scan.fields))[:1] if not _are_of_its_list(shown, one, own)]
    if delivered or shown or blind:
        return Meant(delivered or (*shown, *blind))
    missing = [one for one in own if knows(one) is not None]
    if missing:
        _let_wait(surely | mostly, missing)
    there = tuple(one for one in own if one not in missing)
    return Meant(there, len(there) < 2)


def _are_of_its_list(shown: Collection[str], address: str, own: Sequence[str]) -> bool:
    """Is one of these an address of the same list? An account whose lists are not named has them in To and Cc alone."""
    of = [one for one in own if _is_of(address, [one])]
    return any(_is_of(one, of) for one in shown) if of else bool(shown)


def _let_wait(named: Iterable[str], missing: Collection[str]) -> None:
    """Raise LetterWaits if one of these addresses is of a list that there is not."""
    from listcop.doors.imap_source import LetterWaits

    if away := next((one for one in named if _is_of(one, missing)), None):
        raise LetterWaits(f"it is for {away[:200]}, and there is no such list. Make the list, or take this letter away")


def _is_of(address: str, lists: Collection[str]) -> bool:
    """Is it the address of one of these lists, or a sub-address?"""
    read = read_address(address, [one.rpartition("@")[2] for one in lists], lambda name, at: f"{name}@{at}" in lists)
    return (read is not None and read.list_name != "") or _without_sub_address(address) in lists


def _without_sub_address(address: str) -> str:
    local, at, domain = address.rpartition("@")
    return local.partition("+")[0] + at + domain if "+" in local else ""


def _own(lists: Sequence[str], domain: str) -> tuple[str, ...]:
    return tuple(one if "@" in one else f"{one}@{domain}" for one in lists)


def _mailboxes_in(value: bytes) -> list[str]:
    text = value[:20_000].decode("utf-8", "replace")
    for mark in "<>,;\"'()":
        text = text.replace(mark, " ")
    return [word.strip().lower() for word in text.split() if word.count("@") == 1][:100]


@dataclass(frozen=True)
class Ports:
    """What a mailbox needs of the server.

    accept  takes a letter, and what makes its envelope: told False, it must not look into the letter
    knows   the refusal for an address that is none of ours, None for a good one
    full    why no letter can be taken just now, or ""
    heed    hears what the database could not do
    """

    accept: Accept
    knows: Callable[[str], str | None]
    full: Callable[[], str]
    now: Callable[[], datetime]
    heed: Callable[[StorageTrouble], None] = lambda trouble: None


def watch_mailbox(account: Imap, store: Store, site: Site, ports: Ports, stop: threading.Event) -> None:
    """Fetch letters until `stop`; a letter is marked or moved only after it is kept."""
    from listcop.doors.imap_source import PollTrouble, watch

    box = mailbox_of(account, store, site, ports)
    troubles = tell_mailbox.Troubles(store, site, account.name, account.lists)
    too_large = _too_large(account, store, site)

    def on_result(result: PollResult) -> None:
        troubles.well()
        too_large.lie_there(result.uidvalidity, result.too_big, ports.now())

    def on_trouble(trouble: PollTrouble) -> None:
        troubles.trouble(str(trouble), ports.now())

    def on_fault(error: Exception) -> None:
        if isinstance(error, StorageTrouble):
            ports.heed(error)
        else:
            log.error("imap %s: a fault of ours; trying again", account.name, exc_info=error)

    watch(
        door_of(account), box.seen, box.keep, waits=box.waits, stop=stop, connect=connect_anew(account),
        on_result=on_result, on_trouble=on_trouble, on_fault=on_fault,
    )  # fmt: skip


def fetch_once(account: Imap, store: Store, site: Site, ports: Ports) -> None:
    """Fetch what lies in a mailbox, for `listcop tick`; the rest of the tick goes on, whatever comes of it.

    Trouble with the mailbox is logged when it begins, and told to its owners when it lasts.
    """
    from listcop.doors.imap_source import PollTrouble, poll_once

    troubles = tell_mailbox.Troubles(store, site, account.name, account.lists)
    try:
        box = mailbox_of(account, store, site, ports)
        result = poll_once(door_of(account), box.seen, box.keep, connect_anew(account), waits=box.waits)
        if troubles.well():
            log.warning("imap %s: letters are fetched again", account.name)
        _too_large(account, store, site).lie_there(result.uidvalidity, result.too_big, ports.now())
    except PollTrouble as trouble:
        if troubles.trouble(str(trouble), ports.now()):
            log.warning("%s", trouble)
    except StorageTrouble as trouble:
        log.warning("%s", trouble)
    except Exception:
        log.exception("imap %s: a fault of ours", account.name)


def _too_large(account: Imap, store: Store, site: Site) -> tell_mailbox.TooLarge:
    return tell_mailbox.TooLarge(store, site, account.name, account.url, account.lists, account.max_message_size)


def look(account: Imap) -> str:
    """Open a mailbox and read nothing; what is wrong with it and the way out, or "" where all is well."""
    from listcop.doors.imap_mailbox import PollTrouble, opened

    door = door_of(account)
    try:
        with opened(door, connect_anew(account)):
            return ""
    except PollTrouble as trouble:
        return str(trouble)


def door_of(account: Imap) -> MailboxAccount:
    """A [[imap]] of the settings as its door wants it; the password is read at each connection."""
    from listcop.doors.imap_mailbox import MailboxAccount

    return MailboxAccount(
        name=account.name,
        host=account.host,
        port=account.port,
        tls=account.tls,  # type: ignore[arg-type]
        user=account.user,
        password="",
        folder=account.folder,
        done_folder=account.done_folder,
        max_message_size=account.max_message_size,
    )


def connect_anew(account: Imap) -> Connect:
    """How to connect with the password as it stands in its file now: who mends it need not restart the server."""
    from listcop.doors.imap_mailbox import PollTrouble, connect_to, trouble

    def connect(door: MailboxAccount) -> Client:
        try:
            password = read_password(account.password_file)
        except SettingsError as error:
            raise PollTrouble(f'imap "{account.name}": {error}') from None
        used = replace(door, password=password)
        try:
            return connect_to(used)
        except Exception as error:  # told here, where it is known which word must not be told
            raise trouble(used, error) from None

    return connect


class Mailbox:
    """What is done with the letters of one mailbox."""

    def __init__(self, account: Imap, store: Store, site: Site, ports: Ports) -> None:
        self._account, self._store, self._ports = account, store, ports
        self._domain = site.domains[0]
        self._waits = False  # for its lists to be made
        self._lie = _Lie()

    def seen(self, uidvalidity: int, uid: int) -> bool:
        with self._store.read() as tx:
            return mailboxes.is_kept(tx, self._account.url, uidvalidity, uid)

    def waits(self, uidvalidity: int, uid: int) -> bool:
        """Is it of no use to fetch this letter now, as it is for a list that there is not?"""
        return self._has_no_list() or self._lie.know((uidvalidity, uid), self._missing(), self._ports.now())

    def keep(self, uidvalidity: int, uid: int, raw: bytes) -> bool:
        """Keep a letter. What the database could not do is heard of; the letter stays, and those behind it are taken,
        if they can be."""
        try:
            return self._keep(uidvalidity, uid, raw)
        except StorageTrouble as trouble:
            self._ports.heed(trouble)
            raise

    def _keep(self, uidvalidity: int, uid: int, raw: bytes) -> bool:
        """Hand a letter to the flow, then note that it is kept: a cut between the two brings it once more, and the
        flow knows it again."""
        from listcop.doors.imap_source import LetterWaits

        if self._ports.full() or self._has_no_list():
            return False
        name, letter = self._account.name, as_crlf(raw)

        def envelope(may_be_read: bool) -> Envelope:
            if not may_be_read:
                return Envelope("", _own(self._account.lists, self._domain), door="imap", trusted=True)
            try:
                to = addresses_of(letter, self._account.lists, self._domain, self._ports.knows)
            except LetterWaits:
                self._lie.note((uidvalidity, uid), self._ports.now())
                raise
            return Envelope(_sender_of(letter), to.addresses, door="imap", trusted=True, is_told=to.is_told)

        if not self._accept(envelope, letter):
            log.warning("%s: letter %s/%s is for none of our lists; it is only marked", name, uidvalidity, uid)
        crash_here("mailbox: letter committed, not noted")
        self._store.write(lambda tx: mailboxes.keep(tx, self._account.url, uidvalidity, uid, self._ports.now()))
        crash_here("mailbox: noted, not marked")
        return True

    def _accept(self, envelope: EnvelopeOf, letter: bytes) -> Sequence[Decision]:
        from listcop.doors.imap_source import LetterWaits

        try:
            return self._ports.accept(envelope, letter)
        except WaitsForSecret as waits:
            raise LetterWaits(str(waits)) from waits

    def _has_no_list(self) -> bool:
        """Is there none of the lists that it is for? Then its letters stay there: a misspelt name loses none."""
        own = _own(self._account.lists, self._domain)
        waited, self._waits = self._waits, bool(own) and len(self._missing()) == len(own)
        if self._waits and not waited:
            log.warning(
                "imap %s: there is no list %s; its letters stay there until the list is made, or lists is mended",
                self._account.name, ", ".join(own),
            )  # fmt: skip
        return self._waits

    def _missing(self) -> tuple[str, ...]:
        """Those of its lists that there are not."""
        return tuple(one for one in _own(self._account.lists, self._domain) if self._ports.knows(one) is not None)


class _Lie:
    """Letters that lie there for a list that there is not: not fetched whole again and again, but when another list is
    there, and now and then."""

    def __init__(self) -> None:
        self._missing: tuple[str, ...] = ()
        self._since: dict[tuple[int, int], datetime] = {}

    def note(self, letter: tuple[int, int], now: datetime) -> None:
        self._since[letter] = now

    def know(self, letter: tuple[int, int], missing: tuple[str, ...], now: datetime) -> bool:
        """Was it looked at lately, while the same lists were missing?"""
        if missing != self._missing:
            self._missing = missing
            self._since.clear()
        since = self._since.get(letter)
        return since is not None and abs(now - since) < LOOK_AGAIN


def mailbox_of(account: Imap, store: Store, site: Site, ports: Ports) -> Mailbox:
    """What earlier releases kept by an account's name is of the mailbox that is called so when this one first runs."""
    store.write(lambda tx: mailboxes.take_over(tx, account.name, account.url))
    return Mailbox(account, store, site, ports)


def _sender_of(raw: bytes) -> str:
    value = read_message(raw).scan.first("return-path")
    return value.decode("ascii", "replace").strip().strip("<>") if value is not None else "unknown@localhost.invalid"
