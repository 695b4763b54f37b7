"""One connection to the relay: bytes go out, whole replies come in; who must wait for them yields.

Knows SMTP's outer form (RFC 5321, 2.4 and 4.2) and the EHLO words, but no letters. `relay_greeting` opens it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import ssl
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from listcop.doors.relay_replies import LostError, Reply, plain, read_reply
from listcop.doors.talks import Talk, Wait

# RFC 5321, 4.5.3.1.5 allows a reply line 512 octets; real ones are longer, endless ones are an attack.
_LONGEST_LINE = 8192
_MOST_LINES = 200
_READ_BYTES = 65_536
# A TLS record at most: so we know to this much what a write that failed may have carried.
_TLS_WRITE_BYTES = 16_384
_FAREWELL_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """Where letters go, and how long we wait there (RFC 5321, 4.5.3.2; the answer after the dot takes longest).

    tls                     "starttls" (demanded, never left out), "implicit" or "none"
    helo                    the name we greet with, our first domain
    ca_file                 PEM file of the authorities to trust instead of the system's
    connections             at most, at once
    recipients_per_message  at most; the relay may want fewer (452 4.5.3, RFC 9422)
    idle_seconds            a connection unused for longer is asked whether it still lives
    """

    host: str
    port: int = 587
    tls: Literal["starttls", "implicit", "none"] = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    helo: str = "localhost"
    ca_file: str = ""
    connections: int = 1
    recipients_per_message: int = 100
    connect_seconds: float = 30
    command_seconds: float = 300
    dot_seconds: float = 600
    idle_seconds: float = 30


class Connection:
    """Bytes and replies over one socket; for one thread, apart from `abort`."""

    def __init__(self, settings: RelaySettings) -> None:
        self.settings = settings
        self.farewell: Reply | None = None  # the 421 the relay took its leave with
        self.written = 0  # bytes of the last `write` that may have left us
        self.words: dict[bytes, bytes] = {}  # what it announced, each with what follows it
        self._lines: deque[bytes] = deque()
        self._rest = b""
        self._socket = socket.socket()  # until `reach` finds the family
        self._is_secure = False
        self._used_at = 0.0

    # -- what the relay can do

    def offers(self, word: bytes) -> bool:
        """Did it announce PIPELINING, 8BITMIME, SMTPUTF8, SIZE …?"""
        return word in self.words

    @property
    def most_recipients(self) -> int:
        """The most recipients it takes for one message; 0 if it does not say (RFC 9422)."""
        limits = dict(word.partition(b"=")[::2] for word in self.words.get(b"LIMITS", b"").split())
        return _number(limits.get(b"RCPTMAX", b""))

    @property
    def largest_bytes(self) -> int:
        """The largest letter it takes; 0 if it does not say (RFC 1870)."""
        return _number(self.words.get(b"SIZE", b"").partition(b" ")[0])

    @property
    def is_secure(self) -> bool:
        return self._is_secure

    @property
    def peer(self) -> str:
        """The address we are connected with."""
        return str(self._socket.getpeername()[0])

    # -- reached, secured

    def reach(self) -> Talk[None]:
        """Connect, by the first address of the host that answers. Raises OSError, UnicodeError, OverflowError."""
        where = socket.getaddrinfo(self.settings.host, self.settings.port, type=socket.SOCK_STREAM)
        for at, (family, kind, protocol, _, address) in enumerate(where):
            self._socket.close()
            self._socket = socket.socket(family, kind, protocol)
            self._socket.setblocking(False)
            try:
                yield from self._connect(address)
                break
            except OSError:
                if at + 1 == len(where):
                    raise
        # Our writes are whole groups of commands; waiting for more costs 40 ms a message.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)

    def _connect(self, address: tuple[Any, ...]) -> Talk[None]:
        trouble = self._socket.connect_ex(address)
        if trouble == errno.EINPROGRESS:
            yield Wait(self._socket.fileno(), True, self.settings.connect_seconds)
            trouble = self._socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if trouble:
            raise OSError(trouble, os.strerror(trouble))

    def secure(self, context: ssl.SSLContext) -> Talk[None]:
        """TLS from here on. Raises OSError, ValueError."""
        # Whatever was said in the clear until now may be anybody's (RFC 3207, section 6; CVE-2011-0411).
        self._lines.clear()
        self._rest = b""
        secured = context.wrap_socket(self._socket, server_hostname=self.settings.host, do_handshake_on_connect=False)
        self._socket, self._is_secure = secured, True
        while True:
            try:
                secured.do_handshake()
                return
            except ssl.SSLWantReadError:
                yield Wait(secured.fileno(), False, self.settings.command_seconds)
            except ssl.SSLWantWriteError:
                yield Wait(secured.fileno(), True, self.settings.command_seconds)

    # -- bytes out, replies in

    def write(self, data: bytes) -> Talk[None]:
        """Send all of it. Raises LostError; `written` then says how much of it may have left us."""
        self.written = 0
        seconds = self.settings.command_seconds
        try:
            if self._is_secure:
                yield from self._write_records(data, seconds)
                return
            rest: bytes | memoryview = data
            while True:
                with contextlib.suppress(BlockingIOError):
                    self.written += self._socket.send(rest)
                if self.written == len(data):
                    return
                yield Wait(self._socket.fileno(), True, seconds)
                rest = memoryview(data)[self.written :]
        except OSError as error:
            raise self._lost(error, seconds) from error

    def _write_records(self, data: bytes, seconds: float) -> Talk[None]:
        start = 0
        while start < len(data):
            record = data[start : start + _TLS_WRITE_BYTES]
            # A record whose write failed may have left us all the same: rather "uncertain" than twice.
            self.written = start + len(record)
            try:
                start += self._socket.send(record)
            except ssl.SSLWantWriteError:
                yield Wait(self._socket.fileno(), True, seconds)
            except ssl.SSLWantReadError:
                yield Wait(self._socket.fileno(), False, seconds)

    def replies(self, count: int, seconds: float) -> Talk[list[bytes]]:
        """Return the next replies as they came, long ones as lines joined by newlines. Raises LostError.

        seconds  how long to wait for each stretch of bytes
        """
        lines = self._lines
        found: list[bytes] = []
        try:
            while len(found) < count:
                while not lines:
                    yield from self._fill(seconds)
                line = lines.popleft()
                if line[3:4] == b"-":
                    line = yield from self._long_reply(line, seconds)
                found.append(line)
        except LostError as error:
            error.answered = len(found)
            for at, line in enumerate(found):
                if line.startswith(b"421"):
                    self.farewell = read_reply(line)
                    error.code, error.status, error.text = self.farewell
                    error.answered = at
                    break
            raise
        return found

    def ask(self, command: bytes, seconds: float | None = None) -> Talk[bytes]:
        """Send one command and return its reply as it came. Raises LostError."""
        yield from self.write(command + b"\r\n")
        found = yield from self.replies(1, self.settings.command_seconds if seconds is None else seconds)
        return found[0]

    def farewell_error(self) -> LostError:
        """Return the end the relay announced."""
        code, status, text = self.farewell or Reply(0, "4.4.2", "the relay closed the connection")
        return LostError(text, code, status)

    def has_unasked_words(self) -> bool:
        """Did the relay say more than we asked? From then on its replies could be taken for others."""
        return bool(self._lines or self._rest)

    def is_fit(self) -> Talk[bool]:
        """Can a connection that rested since its last letter be used again?"""
        if self.farewell or self.has_unasked_words() or self._has_news():
            return False
        if time.monotonic() - self._used_at < self.settings.idle_seconds:
            return True
        with contextlib.suppress(LostError):
            answer = yield from self.ask(b"NOOP", min(30, self.settings.command_seconds))
            return answer.startswith(b"2")
        return False

    def rest(self) -> None:
        """The connection has served and rests from now on."""
        self._used_at = time.monotonic()

    def quit(self) -> Talk[None]:
        """Take leave and close. Never raises, never takes long."""
        with contextlib.suppress(LostError):
            yield from self.ask(b"QUIT", _FAREWELL_SECONDS)
        self.drop()

    def abort(self) -> None:
        """End what another thread waits for here.

        The socket below TLS is shut: an SSLSocket's own `shutdown` forgets its TLS first, and who is in the middle of a
        handshake or a letter would find none, or go on in the clear.
        """
        with contextlib.suppress(OSError):
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def drop(self) -> None:
        """Close without a word."""
        with contextlib.suppress(OSError):
            self._socket.close()

    def _fill(self, seconds: float) -> Talk[None]:
        try:
            if not self._is_secure:  # TLS may hold what came with the bytes before
                yield Wait(self._socket.fileno(), False, seconds)
            data = yield from self._received(seconds)
        except OSError as error:
            raise self._lost(error, seconds) from error
        if not data:
            raise self._lost(None, seconds)
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        if len(self._rest) > _LONGEST_LINE:
            raise LostError("the relay sent a line without end")
        self._lines.extend(lines)

    def _received(self, seconds: float) -> Talk[bytes]:
        while True:
            try:
                return self._socket.recv(_READ_BYTES)
            except (BlockingIOError, ssl.SSLWantReadError):
                yield Wait(self._socket.fileno(), False, seconds)
            except ssl.SSLWantWriteError:
                yield Wait(self._socket.fileno(), True, seconds)

    def _long_reply(self, line: bytes, seconds: float) -> Talk[bytes]:
        lines = [line]
        while line[3:4] == b"-":
            if len(lines) > _MOST_LINES:
                raise LostError("the relay sent a reply without end")
            while not self._lines:
                yield from self._fill(seconds)
            line = self._lines.popleft()
            lines.append(line)
        return b"\n".join(lines)

    def _has_news(self) -> bool:
        """Did anything come, the end included, while nobody asked?"""
        try:
            self._socket.recv(_READ_BYTES)
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True
        return True

    def _lost(self, error: OSError | None, seconds: float) -> LostError:
        if self.farewell:
            return self.farewell_error()
        if error is None:
            return LostError("the relay closed the connection")
        if isinstance(error, TimeoutError) and not error.errno:  # ours, not the kernel's
            return LostError(f"the relay did not answer within {seconds:g} seconds")
        return LostError(f"the connection to the relay broke: {plain(str(error))}")


def _number(digits: bytes) -> int:
    return int(digits) if digits.isdigit() and len(digits) < 19 else 0
