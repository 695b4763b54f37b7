"""Mail comes in by SMTP or LMTP: the door that listens, counts its sessions, and has each letter decided."""

from __future__ import annotations

import asyncio
import errno
import logging
import ssl
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Literal

from listcop.core.moderation import Decision, Envelope
from listcop.doors import smtp_lines as lines
from listcop.doors.smtp_data import Budget, Intake, IntakeRules, left_to_others
from listcop.doors.smtp_desk import Answer, Desk
from listcop.doors.smtp_session import Conversation, Hooks, House, IPAddress, Limits, StorageTrouble, told

__all__ = ["DoorTrouble", "Limits", "SmtpDoor", "StorageTrouble"]

Knows = Callable[[str], str | None]
Settle = Callable[[], Sequence[Decision] | None]
Begin = Callable[[Sequence[tuple[Envelope, bytes]], Callable[[int, Settle], None], bool], None]
Full = Callable[[], str]


LAST_SECONDS = 1.0  # for letters that are being decided when all sessions are closed


class DoorTrouble(Exception):
    """The door cannot open; the message says why and what to change."""


class SmtpDoor:
    """Listens for letters and has `begin` take each; its limits hold for all sessions together.

    knows    says why a recipient is refused at RCPT ("550 5.1.1 …"), or None. Called in the event loop: it must answer
             from memory. RFC 5321 lets `postmaster` come without a domain (4.5.1).
    begin    called in a worker thread with letters, a function, and whether others may be asked about them (DNS), which
             is so for a letter by itself. It does not wait until they are kept: it has the function told of each, with
             its number, as soon as that is decided. What is told returns one Decision a recipient, in their order: 250
             is said after that, 451 when it raised. None stands for a letter about which others must be asked
    full     says why no letter can be taken for now ("452 4.3.1 …"), or ""; asked at MAIL, in the event loop

    By LMTP and from trusted networks, bare CR and LF become CRLF and NULs are dropped; from others they are refused.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        hostname: str,
        knows: Knows,
        begin: Begin,
        full: Full = lambda: "",
        protocol: Literal["smtp", "lmtp"] = "smtp",
        limits: Limits | None = None,
        trusted_networks: Sequence[IPv4Network | IPv6Network] = (),
        tls_cert: str | Path | None = None,
        tls_key: str | Path | None = None,
        spool_folder: Path | None = None,
    ) -> None:
        self._host, self._port = host, port
        self._begin = begin
        self._trusted = tuple(trusted_networks)
        self._limits = limits = limits or Limits()
        self._budget = Budget(limits.bytes_under_way)
        self._rules = IntakeRules(limits.message_bytes, limits.spool_above, spool_folder)
        self._house = House(
            hostname=hostname,
            protocol=protocol,
            limits=limits,
            tls=_tls_context(tls_cert, tls_key) if tls_cert else None,
            knows=knows,
            full=full,
            is_trusted=self._is_trusted,
            is_stopping=lambda: self._is_stopping,
            admit=self._admit,
            forget=self._forget,
            has_room=self._has_room,
            new_intake=lambda trusted: Intake(self._rules, self._budget, strict=not trusted),
            decide=self._decide,
        )
        self._is_stopping = False
        self._open: set[Conversation] = set()
        self._per_ip: Counter[str] = Counter()
        self._desk: Desk | None = None
        self._server: asyncio.Server | None = None

    @property
    def port(self) -> int:
        """The port we listen on; tells which one the system gave when 0 was asked for."""
        return int(self._server.sockets[0].getsockname()[1]) if self._server and self._server.sockets else self._port

    async def start(self) -> None:
        """Open the door. Raises DoorTrouble when the address cannot be had."""
        # aiosmtpd logs what clients write, keys in addresses included; what matters we log ourselves.
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        loop, hooks = asyncio.get_running_loop(), Hooks(self._house)
        try:
            self._server = await loop.create_server(
                lambda: Conversation(self._house, hooks, loop), self._host or None, self._port
            )
        except OSError as error:
            where, why = f"{self._host}:{self._port}", f"{error.strerror or error}. Change"
            if error.errno == errno.EADDRINUSE:
                why = "another program listens there. Stop it, or change"
            elif error.errno == errno.EACCES:
                why = "a port below 1024 takes a right of its own, see the end of deploy/listcop.service. Or change"
            raise DoorTrouble(f"smtp: cannot listen on {where}: {why} [smtp] listen.") from None
        self._desk = Desk(
            self._begin_replies,
            self._trouble,
            ThreadPoolExecutor(self._limits.threads, "smtp-letter"),
            ThreadPoolExecutor(self._limits.big_at_once, "smtp-big-letter"),
            at_once=self._limits.at_once,
            short_bytes=self._limits.desk_bytes,
        )

    def trouble(self, seconds: float) -> str:
        """What decides letters and has stood still for so long; "" when all is well."""
        return self._desk.trouble(seconds) if self._desk is not None else ""

    async def stop(self, grace: float = 10) -> None:
        """Take no new connections, let letters that are under way finish for `grace` seconds, then close."""
        self._is_stopping = True
        if self._server is not None:
            self._server.close()
        for conversation in list(self._open):
            if not conversation.has_letter:
                conversation.hang_up(lines.LEAVING)
        until = asyncio.get_running_loop().time() + grace
        while self._open and asyncio.get_running_loop().time() < until:
            await asyncio.sleep(0.01)
        for conversation in list(self._open):
            conversation.hang_up(lines.LEAVING)
        await asyncio.sleep(0)  # the closed connections take their last turn
        if self._desk is not None:
            left = until - asyncio.get_running_loop().time()
            await asyncio.to_thread(self._desk.close, max(left, LAST_SECONDS))

    def _is_trusted(self, peer: IPAddress | None) -> bool:
        if self._house.protocol == "lmtp":
            return True
        return peer is not None and any(peer in network for network in self._trusted)

    def _admit(self, newcomer: Conversation) -> bytes | None:
        """Count a new connection; return why it may not stay, or None."""
        if self._is_stopping:
            return lines.LEAVING
        if not newcomer.is_trusted and self._per_ip[newcomer.counted_as] >= self._limits.connections_per_ip:
            return lines.FULL_FOR_YOU
        if self._is_full_for(newcomer) and not self._make_room():
            return lines.FULL
        self._open.add(newcomer)
        self._per_ip[newcomer.counted_as] += 1
        return None

    def _is_full_for(self, newcomer: Conversation) -> bool:
        """Strangers leave some places to trusted networks: they cannot keep our own mail server out."""
        most = self._limits.connections
        strangers = sum(not one.is_trusted for one in self._open)
        return len(self._open) >= most or (not newcomer.is_trusted and strangers >= most - most // 10)

    def _forget(self, conversation: Conversation) -> None:
        """Stop counting a connection; may be called twice."""
        if conversation in self._open:
            self._open.remove(conversation)
            self._per_ip[conversation.counted_as] -= 1
            if not self._per_ip[conversation.counted_as]:
                del self._per_ip[conversation.counted_as]

    def _make_room(self) -> bool:
        """Close the stranger who was silent longest, so that slow ones cannot lock everyone else out."""
        spare = self._limits.spare_seconds
        silent = [c for c in self._open if not (c.is_trusted or c.has_letter) and c.silent_seconds() > spare]
        if silent:
            max(silent, key=Conversation.silent_seconds).hang_up(lines.MADE_ROOM)
        return bool(silent)

    def _has_room(self, size_bytes: int, trusted: bool) -> bool:
        leave = left_to_others(self._budget, size_bytes, self._rules, from_stranger=not trusted)
        return self._budget.has_room(max(size_bytes, 1), leave)

    def _decide(self, envelope: Envelope, intake: Intake) -> asyncio.Future[list[bytes]]:
        """Have a letter decided; who does owns the intake from here. Returns the replies to come."""
        assert self._desk is not None, "the door is open"
        is_short = intake.received <= self._limits.desk_bytes
        return self._desk.hand_over(envelope, intake, by_itself=not (envelope.trusted and is_short))

    def _begin_replies(self, letters: Sequence[tuple[Envelope, Intake]], answer: Answer, may_ask: bool) -> None:
        def decided(n: int, settle: Settle) -> None:
            answer(n, partial(self._settled_replies, letters[n][0], settle))

        self._begin([(envelope, intake.letter()) for envelope, intake in letters], decided, may_ask)

    def _settled_replies(self, envelope: Envelope, settle: Settle) -> list[bytes] | None:
        decisions = settle()
        return None if decisions is None else self._replies_of(envelope, decisions)

    def _replies_of(self, envelope: Envelope, found: Sequence[Decision]) -> list[bytes]:
        if len(found) != len(envelope.recipients):
            raise ValueError(f"{len(found)} decisions came for {len(envelope.recipients)} recipients")
        return lines.replies_for(found, self._house.protocol)

    def _trouble(self, envelope: Envelope, error: BaseException) -> list[bytes]:
        return [told(error, envelope.peer)] * (len(envelope.recipients) if self._house.protocol == "lmtp" else 1)


def _tls_context(cert: str | Path, key: str | Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(cert, key)
    except OSError as error:  # ssl.SSLError is one
        files = f"{cert} and {key}" if key else str(cert)
        raise DoorTrouble(
            f"smtp: cannot use tls_cert and tls_key ({files}): {error.strerror or error}. "
            "Name a PEM certificate and its unencrypted key, readable by us."
        ) from None
    return context
