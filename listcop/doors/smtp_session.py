"""One client's dialogue by SMTP or LMTP: aiosmtpd's, with our limits, our strictness and a DATA of our own."""

from __future__ import annotations

import asyncio
import logging
import secrets
import ssl
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, syntax
from aiosmtpd.smtp import Envelope as Dialogue
from aiosmtpd.smtp import Session as Greeting

from listcop.core.moderation import Envelope
from listcop.doors import smtp_lines as lines
from listcop.doors.smtp_data import BARE, NO_ROOM, Intake, too_big
from listcop.seams import crash_here

IPAddress = IPv4Address | IPv6Address

log = logging.getLogger(__name__)

READ_AHEAD = 1 << 24  # more than asyncio ever buffers, so that one read empties its buffer
COMMAND_OCTETS = 512  # RFC 5321, 4.5.3.1.4
MAIL_OCTETS = COMMAND_OCTETS + 64  # SIZE= and BODY= (RFC 1870, 3; RFC 6152, 2)


class StorageTrouble(Exception):
    """The letter cannot be kept for now; its sender hears 451 and keeps it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the door bears (promises L7 and L8). Sizes in bytes, times in seconds.

    connections             a tenth of them is left to trusted networks
    connections_per_ip      does not bind trusted networks; an IPv6 /64 counts as one
    errors                  wrong commands and refused addresses of a stranger until 421
    idle_seconds            between commands
    fruitless_seconds       of a stranger's session without a letter, whatever else is said; RFC 5321, 4.5.3.2, asks
                            for minutes to think between two commands, not for any number of them
    spare_seconds           silence after which a stranger may be closed when another client needs the place
    linger_seconds          for the last reply to reach a slow client
    data_seconds            for one letter, longer only at `brisk_rate` or more
    answer_seconds          for what became of a letter to be known, then 451: what decides it, or the disk, hangs
    pace_seconds, pace_rate how often the flow of a letter is looked at; fewer bytes a second since the last look end it
    spool_above             larger letters wait in a file, and are decided `big_at_once` at a time, to their end
    bytes_under_way         of all letters coming in or being decided, in memory or a file; beyond it 452. Strangers
                            leave a quarter of it free for others, with large letters a half
    threads                 how many letters are read at once, each in a thread of its own, where DNS may be asked
    desk_bytes, at_once     short letters, of which those of trusted clients are decided together, so many at most;
                            longer ones keep their thread to their end
    """

    message_bytes: int = 25 << 20
    connections: int = 200
    connections_per_ip: int = 20
    recipients: int = 100
    errors: int = 20
    letters_per_connection: int = 10_000
    idle_seconds: float = 60
    fruitless_seconds: float = 300
    spare_seconds: float = 2
    linger_seconds: float = 5
    data_seconds: float = 300
    answer_seconds: float = 60
    brisk_rate: int = 16_384
    pace_seconds: float = 30
    pace_rate: int = 128
    spool_above: int = 1 << 20
    bytes_under_way: int = 256 << 20
    big_at_once: int = 2
    threads: int = 32
    desk_bytes: int = 64 << 10
    at_once: int = 50


@dataclass(frozen=True, slots=True)
class House:
    """What every session of one door is told, and whom it asks.

    admit    counts a new session; returns the reply that turns it away, or None
    forget   stops counting it
    full     why no letter can be taken for now, or nothing
    has_room whether a letter of so many bytes may come, from a trusted client or not; new_intake takes it
    decide   the replies after a final dot; owns the intake from then on
    """

    hostname: str
    protocol: Literal["smtp", "lmtp"]
    limits: Limits
    tls: ssl.SSLContext | None
    knows: Callable[[str], str | None]
    full: Callable[[], str]
    is_trusted: Callable[[IPAddress | None], bool]
    is_stopping: Callable[[], bool]
    admit: Callable[[Conversation], bytes | None]
    forget: Callable[[Conversation], None]
    has_room: Callable[[int, bool], bool]
    new_intake: Callable[[bool], Intake]
    decide: Callable[[Envelope, Intake], Awaitable[list[bytes]]]


def told(error: BaseException, peer: str) -> bytes:
    """Log our own mistake or trouble once, and return the 451 that bears the same reference."""
    reference = secrets.token_hex(4)
    trace = None if isinstance(error, StorageTrouble) else error
    log.error("reference %s: a client at %s was told 451: %r", reference, peer or "?", error, exc_info=trace)
    return lines.TROUBLE.format(reference).encode()


class Hooks:
    """What aiosmtpd asks at each command. Replies are bytes where they need no enhanced code."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def handle_HELO(self, server: Conversation, greeting: Greeting, dialogue: Dialogue, name: str) -> str | bytes:
        if not lines.is_name(name):
            return "501 5.5.4 This is not a host name"
        greeting.host_name = name
        return f"250 {self._house.hostname}".encode()

    async def handle_EHLO(
        self, server: Conversation, greeting: Greeting, dialogue: Dialogue, name: str, offered: list[str]
    ) -> list[str] | list[bytes]:
        if not lines.is_name(name):
            return ["501 5.5.4 This is not a host name"]
        greeting.host_name = name
        ours = ["PIPELINING", f"SIZE {self._house.limits.message_bytes}", "8BITMIME", "ENHANCEDSTATUSCODES"]
        if self._house.tls is not None and greeting.ssl is None:
            ours.insert(0, "STARTTLS")
        answer = [f"250-{line}" for line in (self._house.hostname, *ours)]
        answer[-1] = answer[-1].replace("-", " ", 1)
        return ["\r\n".join(answer).encode()]  # one segment on the wire

    async def handle_MAIL(
        self, server: Conversation, greeting: Greeting, dialogue: Dialogue, sender: str, options: list[str]
    ) -> bytes:
        size = max((int(option[5:]) for option in options if option.startswith("SIZE=")), default=0)
        if size > self._house.limits.message_bytes:
            return too_big(self._house.limits.message_bytes)
        if full := self._house.full():
            return full.encode()
        if not self._house.has_room(size, server.is_trusted):
            return NO_ROOM
        dialogue.mail_from = sender  # "<>" stays so until the end, as aiosmtpd takes "" for "no MAIL yet"
        return b"250 2.1.0 Sender ok"

    async def handle_RCPT(
        self, server: Conversation, greeting: Greeting, dialogue: Dialogue, recipient: str, options: list[str]
    ) -> str | bytes:
        if len(dialogue.rcpt_tos) >= self._house.limits.recipients:
            return lines.TOO_MANY_RECIPIENTS
        refusal = lines.NO_RELAY if lines.asks_to_relay(recipient) else self._house.knows(recipient)
        if refusal is not None:
            return refusal
        dialogue.rcpt_tos.append(recipient)
        return b"250 2.1.5 Recipient ok"

    async def handle_exception(self, error: Exception) -> bytes:
        return told(error, "")


class Conversation(SMTP):
    """One client's dialogue. What it holds of a letter is given back however the dialogue ends."""

    # Also what asyncio reads ahead; with aiosmtpd's 1001 it would stop and start reading for every letter.
    line_length_limit = 8192

    def __init__(self, house: House, hooks: Hooks, loop: asyncio.AbstractEventLoop) -> None:
        # aiosmtpd keeps this in the class, where every EHLO of any client raises it for all.
        self.command_size_limits = defaultdict(lambda: COMMAND_OCTETS)
        super().__init__(
            hooks,
            data_size_limit=None,  # handle_EHLO announces it, handle_MAIL checks it
            hostname=house.hostname,
            ident=f"{'LMTP' if house.protocol == 'lmtp' else 'ESMTP'} {lines.PROGRAM}",
            tls_context=house.tls,
            auth_exclude_mechanism=("LOGIN", "PLAIN"),
            command_call_limit=_call_limits(house.limits),
            loop=loop,
        )
        self.command_size_limits["MAIL"] = MAIL_OCTETS
        self._smtp_methods = _Commands(self._smtp_methods, _not_offered(house), self._unknown_command)
        self._house = house
        self.peer = ""
        self.counted_as = ""
        self.is_trusted = False
        self.has_letter = False  # from DATA to its reply
        self._intake: Intake | None = None  # from DATA to the final dot
        self._intake_began = self._heard = self._last_letter = 0.0
        self._received_before = 0
        self._after_cr = self._is_unclean = False
        self._errors = 0

    # The connection

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._after_cr = False
        if self._original_transport is not None:  # again, after STARTTLS
            super().connection_made(transport)
            return
        address = _peer_address(transport)
        self.peer = str(address or "")
        self.counted_as = _counted_as(address)
        self.is_trusted = self._house.is_trusted(address)
        self._last_letter = self.loop.time()
        refusal = self._house.admit(self)
        if refusal is not None:
            transport.set_protocol(asyncio.Protocol())
            transport.write(refusal + b"\r\n")
            transport.close()
            return
        super().connection_made(transport)
        assert self._handler_coroutine is not None
        self._handler_coroutine.add_done_callback(_look_at)

    def connection_lost(self, error: Exception | None) -> None:
        self._house.forget(self)
        super().connection_lost(error)

    def data_received(self, data: bytes) -> None:
        if self._intake is None and not self._is_clean(data):
            self._is_unclean = True
            if not self.has_letter:  # else that is answered first: a 554 would be taken for its answer
                self.hang_up(lines.BARE_COMMAND)
        elif not self._is_unclean:
            super().data_received(data)

    def _is_clean(self, commands: bytes) -> bool:
        """Tell whether a stranger's command lines end with CRLF alone, over the edges of packets too."""
        lines_so_far = b"\r" + commands if self._after_cr else commands
        self._after_cr = commands.endswith(b"\r")  # its LF may come yet
        pairs = lines_so_far.count(b"\r\n")
        has_bare = lines_so_far.count(b"\n") != pairs or lines_so_far.count(b"\r") - self._after_cr != pairs
        return self.is_trusted or not has_bare

    def hang_up(self, reply: bytes) -> None:
        """Say a last word and close, from wherever we are; nothing that came in is read any more."""
        self._house.forget(self)
        if self.transport is not None:
            assert isinstance(self.transport, asyncio.Transport)
            self.transport.write(reply + b"\r\n")
            self.transport.close()
            # A client that does not read must go, too.
            self.loop.call_later(self._house.limits.linger_seconds, self.transport.abort)
        if self._handler_coroutine is not None:
            self._handler_coroutine.cancel()

    def silent_seconds(self) -> float:
        return self.loop.time() - self._heard

    # Time

    def _reset_timeout(self, duration: float | None = None) -> None:
        """Note that a command came. One timer looks back, instead of a new timer for each command."""
        self._heard = self.loop.time()
        if self._timeout_handle is None:
            self._look_again(self._seconds_left())

    def _look_again(self, seconds: float) -> None:
        if self._timeout_handle is not None:
            self._timeout_handle.cancel()
        self._timeout_handle = self.loop.call_later(seconds, self._timeout_cb)

    def _timeout_cb(self) -> None:
        limits = self._house.limits
        if self._intake is not None:
            if self._is_too_slow(self._intake):
                self.hang_up(self._intake.refusal or lines.TOO_SLOW)
                return
            self._received_before = self._intake.received
            self._look_again(limits.pace_seconds)
        elif self.has_letter:
            self._look_again(limits.idle_seconds)
        elif (left := self._seconds_left()) > 0:
            self._look_again(left)
        else:
            self.hang_up(lines.IDLE if self.silent_seconds() >= limits.idle_seconds else lines.NO_LETTER)

    def _seconds_left(self) -> float:
        """Until this session is closed, if no command and no letter comes."""
        limits, now = self._house.limits, self.loop.time()
        silence = self._heard + limits.idle_seconds - now
        return silence if self.is_trusted else min(silence, self._last_letter + limits.fruitless_seconds - now)

    def _is_too_slow(self, intake: Intake) -> bool:
        limits = self._house.limits
        took = self.loop.time() - self._intake_began
        crawls = intake.received - self._received_before < limits.pace_rate * limits.pace_seconds
        return crawls or (took > limits.data_seconds and intake.received < limits.brisk_rate * took)

    # Replies and commands

    async def push(self, status: str | bytes) -> None:
        """Send a reply. A str gets its enhanced code and counts as an error when it is one; bytes go as they are."""
        if isinstance(status, str):
            status = lines.with_enhanced_code(status)
            self._errors += status.startswith(b"5") and not self.is_trusted
        self._writer.write(status + b"\r\n")
        if self._errors >= self._house.limits.errors:
            self._leave(lines.TOO_MANY_ERRORS)
        await self._writer.drain()

    def _leave(self, reply: bytes) -> None:
        """Hang up in the middle of a command, which ends here."""
        self.hang_up(reply)
        raise ConnectionResetError

    async def _unknown_command(self, arg: str | None) -> None:
        await self.push("500 5.5.1 This command is not known here")

    async def smtp_LHLO(self, arg: str) -> None:
        """LMTP's greeting (RFC 2033, 4.1)."""
        await self.smtp_EHLO(arg)

    @syntax("STARTTLS", when="tls_context")
    async def smtp_STARTTLS(self, arg: str) -> None:
        """Once only (RFC 3207, 4.2): aiosmtpd would begin anew within TLS, and that talk would be dead."""
        if self._original_transport is not None:
            await self.push("503 5.5.1 TLS is on already")
            return
        await super().smtp_STARTTLS(arg)

    @syntax("VRFY <address>")
    async def smtp_VRFY(self, arg: str) -> None:
        await self.push(b"252 2.5.0 We do not say who is here; send a letter and see")

    def _getaddr(self, arg: str) -> tuple[str | None, str | None]:
        """Read the path of MAIL or RCPT and what follows it; aiosmtpd's reading lets NUL, CR and routes through."""
        return lines.read_path(arg)

    # The letter

    @syntax("DATA")
    async def smtp_DATA(self, arg: str) -> None:
        """Take one letter and answer for it. Replaces aiosmtpd's, which awaits each line and answers once."""
        if await self.check_helo_needed():
            return
        assert self.envelope is not None
        if not self.envelope.rcpt_tos:
            await self.push("503 5.5.1 Name a recipient first (RCPT)")
            return
        if arg:
            await self.push("501 5.5.4 DATA stands alone")
            return
        self.has_letter = True
        try:
            await self._answer(await self._receive())
        finally:
            self.has_letter = False
            self.envelope = self._create_envelope()
        self._heard = self._last_letter = self.loop.time()
        self._look_again(self._seconds_left())
        if self._is_unclean:
            self._leave(lines.BARE_COMMAND)
        if self._house.is_stopping():
            self._leave(lines.LEAVING)

    async def _receive(self) -> Intake:
        """Read up to the final dot, and leave what follows it to the dialogue."""
        self._intake = intake = self._house.new_intake(self.is_trusted)
        self._intake_began, self._received_before = self.loop.time(), 0
        self._look_again(self._house.limits.pace_seconds)
        try:
            await self.push(lines.GO_AHEAD)
            while (rest := intake.feed(await self._next_chunk())) is None:
                if intake.is_endless:
                    self._leave(intake.refusal or BARE)
        except BaseException as error:
            intake.close()
            if isinstance(error, Exception) and not isinstance(error, ConnectionError):
                self._leave(told(error, self.peer))  # what follows is the rest of a letter, and no commands
            raise
        finally:
            self._intake = None
        self._after_cr = False
        if rest and not self._reader.at_eof():
            self.data_received(rest)
        return intake

    async def _next_chunk(self) -> bytes:
        # All there is: so the buffer is empty when what follows the final dot is given back.
        chunk: bytes = await self._reader.read(READ_AHEAD)
        if not chunk:
            raise ConnectionResetError
        return chunk

    async def _answer(self, intake: Intake) -> None:
        """Answer a letter that has come whole: its refusal, or what was decided."""
        assert self.envelope is not None
        assert self.session is not None
        recipients = tuple(self.envelope.rcpt_tos)
        if intake.refusal is BARE:
            self._leave(BARE)
        if intake.refusal is not None:
            replies = [intake.refusal] * (len(recipients) if self._house.protocol == "lmtp" else 1)
        else:
            sender = (self.envelope.mail_from or "").removeprefix("<>")
            helo = self.session.host_name or ""
            envelope = Envelope(sender, recipients, self.peer, helo, self._house.protocol, self.is_trusted)
            replies = await self._decided(envelope, intake)
        await self.push(b"\r\n".join(replies))
        crash_here("door: letter answered")

    async def _decided(self, envelope: Envelope, intake: Intake) -> list[bytes]:
        """What is said of a letter. One that is kept after its 451 is known when it comes again."""
        seconds = self._house.limits.answer_seconds
        try:
            async with asyncio.timeout(seconds):
                return await self._house.decide(envelope, intake)
        except TimeoutError:
            trouble = StorageTrouble(f"what became of its letter was not known within {seconds:g} seconds")
            return [told(trouble, self.peer)] * (len(envelope.recipients) if self._house.protocol == "lmtp" else 1)


class _Commands(dict[str, Any]):
    """The commands of one session; asked for any other, it has an answer too, so that aiosmtpd need not count."""

    def __init__(self, known: dict[str, Any], hidden: set[str], unknown: Callable[[str | None], Any]) -> None:
        super().__init__((name, method) for name, method in known.items() if name not in hidden)
        self._unknown = unknown

    def get(self, name: str, default: Any = None) -> Any:
        return super().get(name, self._unknown)


def _not_offered(house: House) -> set[str]:
    """Return the commands of aiosmtpd that we do not know; LMTP has no HELO and SMTP no LHLO (RFC 2033, 4.1)."""
    greetings = {"HELO", "EHLO"} if house.protocol == "lmtp" else {"LHLO"}
    return greetings | {"AUTH"} | (set() if house.tls else {"STARTTLS"})


def _call_limits(limits: Limits) -> dict[str, int]:
    letters = limits.letters_per_connection
    return {"*": 50, "MAIL": letters, "DATA": letters, "RSET": letters, "RCPT": letters * limits.recipients}


def _peer_address(transport: asyncio.BaseTransport) -> IPAddress | None:
    name = transport.get_extra_info("peername")
    try:
        address = ip_address(name[0].partition("%")[0])
    except (ValueError, TypeError, IndexError, AttributeError):
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _counted_as(address: IPAddress | None) -> str:
    # Whoever has one address of an IPv6 /64 usually has them all.
    return str(ip_network(f"{address}/64", strict=False)) if isinstance(address, IPv6Address) else str(address)


def _look_at(task: asyncio.Task[None]) -> None:
    """Look at how a session's task ended: a connection reset is nothing that asyncio need report."""
    if not task.cancelled() and (error := task.exception()) and not isinstance(error, ConnectionError):
        told(error, "")
