"""Letters that come from a mailbox: handed to the same flow as any letter, and marked once they are kept."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from listcop.core.message import read_message
from listcop.core.moderation import Decision, Envelope
from listcop.core.site import Site
from listcop.flows import tell_mailbox
from listcop.flows.newer_secret import WaitsForSecret
from listcop.meant import addresses_of, own_addresses
from listcop.seams import crash_here
from listcop.settings import Imap, SettingsError, read_password
from listcop.store import mailboxes
from listcop.store.database import StorageTrouble, Store

if TYPE_CHECKING:
    from listcop.doors.imap_mailbox import Client, Connect, MailboxAccount
    from listcop.doors.imap_source import PollResult

log = logging.getLogger("listcop")
LOOK_AGAIN = timedelta(hours=1)  # at a letter for a list that there is not
EnvelopeOf = Callable[[bool], Envelope]
Accept = Callable[[EnvelopeOf, bytes], Sequence[Decision]]


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

    def _keep(self, uidvalidity: int, uid: int, letter: bytes) -> bool:
        """Hand a letter to the flow, then note that it is kept: a cut between the two brings it once more, and the
        flow knows it again."""
        from listcop.doors.imap_source import LetterWaits

        if self._ports.full() or self._has_no_list():
            return False
        of, name = self._account, self._account.name

        def envelope(may_be_read: bool) -> Envelope:
            if not may_be_read:
                return Envelope("", own_addresses(of.lists, self._domain), door="imap", trusted=True)
            try:
                to = addresses_of(letter, of.lists, self._domain, self._ports.knows, of.user)
            except LetterWaits:
                self._lie.note((uidvalidity, uid), self._ports.now())
                raise
            return Envelope(_sender_of(letter), to.addresses, door="imap", trusted=True, unsure=to.unsure)

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
        own = own_addresses(self._account.lists, self._domain)
        waited, self._waits = self._waits, bool(own) and len(self._missing()) == len(own)
        if self._waits and not waited:
            log.warning(
                "imap %s: there is no list %s; its letters stay there until the list is made, or lists is mended",
                self._account.name, ", ".join(own),
            )  # fmt: skip
        return self._waits

    def _missing(self) -> tuple[str, ...]:
        """Those of its lists that there are not."""
        return tuple(
            one for one in own_addresses(self._account.lists, self._domain) if self._ports.knows(one) is not None
        )


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
