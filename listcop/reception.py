"""Letters come in by any door: which addresses are ours, whether there is room, and what becomes of each letter."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from listcop.core.addresses import read_address, unknown_address
from listcop.core.moderation import Decision, Envelope
from listcop.flows.attempts import TRIES, PutAside
from listcop.parts import Parts
from listcop.store.database import StorageTrouble

if TYPE_CHECKING:
    from listcop.flows.read_letter import Check
    from listcop.tries import Noted

Settle = Callable[[], Sequence[Decision] | None]  # brings what became of a letter for each of its recipients, or raises


def _name_of(raw: bytes) -> str:
    """What a letter is called while it is under way."""
    return f"letter {hashlib.sha256(raw).hexdigest()}"


def _asks_dns(*_asked: object) -> NoReturn:
    from listcop.flows.read_letter import AsksOthers

    raise AsksOthers


def _not_with_others() -> None:
    return None


class Reception:
    """What the doors ask; all of it by any thread."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def refusal(self) -> str:
        """Why no letter can be taken now, as an SMTP reply; "" when all is well."""
        return self._parts.file_check.refusal() or self._parts.room.refusal()

    def knows(self, address: str) -> str | None:
        """The refusal for an address that is none of ours; None for a good one."""
        domains, lists = self._parts.site.domains, self._parts.lists
        if read_address(address, domains, lists.has) is not None:
            return None
        return unknown_address(address, domains, lists.domains)

    def begin(
        self, came: Sequence[tuple[Envelope, bytes]], ended: Callable[[int, Settle], None], may_ask: bool
    ) -> None:
        """Take letters that came together. `ended` is called for each that is decided: what it is handed brings None
        for one that must be taken by itself, as DNS is to be asked, or as it may have ended the process before.

        may_ask  it is by itself, and DNS may be asked
        """
        names = [_name_of(raw) for _, raw in came]
        suspects = [n for n, name in enumerate(names) if self._parts.tries.crashes(name)]
        if calm := [n for n in range(len(came)) if n not in suspects]:
            under_way = self._parts.tries.note_each(*(names[n] for n in calm))
            try:
                self._begin_calm([came[n] for n in calm], lambda n, end: ended(calm[n], end), under_way, may_ask)
            except BaseException:
                under_way.end()
                raise
        for n in suspects:
            ended(n, self._taken(*came[n]) if may_ask else _not_with_others)

    def _begin_calm(
        self,
        came: Sequence[tuple[Envelope, bytes]],
        ended: Callable[[int, Settle], None],
        under_way: Noted,
        may_ask: bool,
    ) -> None:
        from listcop.flows import accept_message

        policy_of: Callable[[str], str] = _asks_dns
        check: Check = _asks_dns
        if may_ask:
            policy_of, check = self._parts.senders.word_of, self._parts.senders.check
        self._parts.traffic.note_letter(len(came))
        accept_message.begin_all(
            self._parts.store,
            self._parts.site,
            came,
            self._parts.now(),
            lambda n, settle: ended(n, partial(self._settle, settle, under_way)),
            policy_of=policy_of,
            check=check,
        )

    def _settle(self, settle: Settle, under_way: Noted) -> Sequence[Decision] | None:
        from listcop.flows.read_letter import AsksOthers

        try:
            with self._trouble_heeded():
                return settle()
        except AsksOthers:
            return None
        finally:
            under_way.end_one()
            self._parts.mail_due.ring()
            self._parts.to_read.ring()

    def _taken(self, envelope: Envelope, raw: bytes) -> Settle:
        with self._trouble_heeded():
            decisions = self.take(lambda _: envelope, raw)
        return lambda: decisions

    @contextlib.contextmanager
    def _trouble_heeded(self) -> Iterator[None]:
        """What the database could not do, as the doors know it."""
        try:
            yield
        except StorageTrouble as trouble:
            from listcop.doors.smtp_server import StorageTrouble as NotKept

            self._parts.file_check.heed(trouble)
            raise NotKept(str(trouble)) from trouble

    def take(self, envelope_of: Callable[[bool], Envelope], raw: bytes) -> Sequence[Decision]:
        """Take a letter, unless taking it ended the process again and again: then it is kept aside."""
        from listcop.flows import accept_message

        self._parts.traffic.note_letter()
        name, now = _name_of(raw), self._parts.now()
        if self._parts.tries.crashes(name) >= TRIES:
            trouble = PutAside(f"taking it ended the server {TRIES} times")
            return accept_message.keep_aside(self._parts.store, self._parts.site, envelope_of(False), raw, now, trouble)
        with self._parts.tries.note(name):
            envelope = envelope_of(True)
            decisions = accept_message.accept(
                self._parts.store,
                self._parts.site,
                envelope,
                raw,
                now,
                policy_of=self._parts.senders.word_of,
                check=self._parts.senders.check,
            )
        self._parts.mail_due.ring()
        self._parts.to_read.ring()
        return decisions

    def mailbox_ports(self) -> Any:
        from listcop.mailboxes import Ports as MailboxPorts

        return MailboxPorts(self.take, self.knows, self.refusal, self._parts.now, self._heed)

    def _heed(self, trouble: StorageTrouble) -> None:
        self._parts.file_check.heed(trouble)
        self._parts.outage.note(trouble)
