"""One connection to the relay: reach it, secure it, log in; then bytes go out and whole replies come in.

Knows SMTP's outer form (RFC 5321, 2.4 and 4.2), STARTTLS (3207), AUTH (4954) and the EHLO words, but no letters.
"""

from __future__ import annotations

import base64
import contextlib
import ipaddress
import re
import socket
import ssl
import struct
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from listcop.core.sending import Stage

# RFC 5321, 4.5.3.1.5 allows a reply line 512 octets; real ones are longer, endless ones are an attack.
_LONGEST_LINE = 8192
_MOST_LINES = 200
_LONGEST_TEXT = 500
_READ_BYTES = 65_536
# A TLS record at most: so we know to this much what a write that failed may have carried.
_TLS_WRITE_BYTES = 16_384
_FAREWELL_SECONDS = 2.0
# RFC 3463: "5.1.1" before the words of a reply.
_STATUS = re.compile(r"([245])\.\d{1,3}\.\d{1,3}(?= |$)")


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """Where letters go, and how long we wait there (RFC 5321, 4.5.3.2; the answer after the dot takes longest).

    tls                     "starttls" (demanded, never left out), "implicit" or "none"
    helo                    the name we greet with, our first domain
    ca_file                 PEM file of the authorities to trust instead of the system's
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
    recipients_per_message: int = 100
    connect_seconds: float = 30
    command_seconds: float = 300
    dot_seconds: float = 600
    idle_seconds: float = 30


class Reply(NamedTuple):
    """What a relay answered: 550, "5.1.1", "5.1.1 no such mailbox"."""

    code: int
    status: str
    text: str


class LostError(Exception):
    """The connection cannot be used, or no longer; the text says why, for the operator.

    stage     where it was lost: connect, banner, mail, rcpt, data, dot
    code      of the relay's last word, 0 if it said none
    status    its enhanced status; 4.4.1 and 4.4.2 (RFC 3463: no answer, bad connection) where it gave none
    answered  replies of the awaited ones that had come
    """

    def __init__(self, text: str, code: int = 0, status: str = "4.4.2", stage: Stage = "banner") -> None:
        super().__init__(text)
        self.text = text
        self.code = code
        self.status = status
        self.stage: Stage = stage
        self.answered = 0


def read_reply(raw: bytes) -> Reply:
    """Return code, status and text of a reply, the text in one line. Raises LostError if it is none of SMTP."""
    whole = raw.decode("utf-8", "replace")
    lines = whole.split("\n") if "\n" in whole else [whole]
    digits = whole[:3]
    if not (len(digits) == 3 and digits.isascii() and digits.isdigit() and "200" <= digits < "600"):
        raise LostError(f'the relay does not speak SMTP: it said "{_plain(lines[0])}"')
    texts = [line[4:].strip() for line in lines]
    found = _STATUS.match(texts[0])
    status = found[0] if found and found[1] == digits[0] else f"{digits[0]}.0.0"
    if len(texts) > 1:  # long replies say the status in each line
        texts = [texts[0], *(text.removeprefix(status).strip() for text in texts[1:])]
        texts = [" ".join(filter(None, texts))]
    return Reply(int(digits), status, _plain(texts[0]))


class Connection:
    """Connected, greeted, secured and logged in once it is made; for one thread, apart from `abort`."""

    def __init__(self, settings: RelaySettings) -> None:
        """Raises LostError if any of it fails."""
        self.farewell: Reply | None = None  # the 421 the relay took its leave with
        self.written = 0  # bytes of the last `write` that may have left us
        self._settings = settings
        self._lines: deque[bytes] = deque()
        self._rest = b""
        self._patience: float | None = None
        self._words: dict[bytes, bytes] = {}
        self._can_kernel_wait = False
        self.largest_bytes = 0  # of a letter it takes; 0 if it does not say (RFC 1870)
        self._socket = _connected(settings)
        try:
            self._wait_at_most(settings.command_seconds)
            self._begin()
        except BaseException:
            self.drop()
            raise
        self.largest_bytes = _number(self._words.get(b"SIZE", b"").partition(b" ")[0])
        self._let_kernel_wait()
        self._used_at = time.monotonic()

    # -- what the relay can do

    def offers(self, word: bytes) -> bool:
        """Did it announce PIPELINING, 8BITMIME, SMTPUTF8, SIZE …?"""
        return word in self._words

    @property
    def most_recipients(self) -> int:
        """The most recipients it takes for one message; 0 if it does not say (RFC 9422)."""
        limits = dict(word.partition(b"=")[::2] for word in self._words.get(b"LIMITS", b"").split())
        return _number(limits.get(b"RCPTMAX", b""))

    # -- bytes out, replies in

    def write(self, data: bytes) -> None:
        """Send all of it. Raises LostError; `written` then says how much of it may have left us."""
        self.written = 0
        try:
            if isinstance(self._socket, ssl.SSLSocket):
                self._write_records(data)
                return
            self.written = self._socket.send(data)
            while self.written < len(data):
                self.written += self._socket.send(memoryview(data)[self.written :])
        except OSError as error:
            raise self._lost(error) from error

    def _write_records(self, data: bytes) -> None:
        for start in range(0, len(data), _TLS_WRITE_BYTES):
            record = data[start : start + _TLS_WRITE_BYTES]
            # A record whose write failed may have left us all the same: rather "uncertain" than twice.
            self.written = start + len(record)
            self._socket.sendall(record)

    def replies(self, count: int, seconds: float) -> list[bytes]:
        """Return the next replies as they came, long ones as lines joined by newlines. Raises LostError.

        seconds  how long to wait for each stretch of bytes
        """
        lines = self._lines
        found: list[bytes] = []
        try:
            while len(found) < count:
                while not lines:
                    self._fill(seconds)
                line = lines.popleft()
                found.append(self._long_reply(line, seconds) if line[3:4] == b"-" else line)
        except LostError as error:
            error.answered = len(found)
            for line in found:
                if line.startswith(b"421"):
                    self.farewell = read_reply(line)
                    error.code, error.status, error.text = self.farewell
            raise
        return found

    def reply(self, seconds: float) -> bytes:
        """Return the next reply as it came. Raises LostError."""
        return self.replies(1, seconds)[0]

    def ask(self, command: bytes, seconds: float | None = None) -> bytes:
        """Send one command and return its reply as it came. Raises LostError."""
        self.write(command + b"\r\n")
        return self.reply(self._settings.command_seconds if seconds is None else seconds)

    def farewell_error(self) -> LostError:
        """Return the end the relay announced."""
        code, status, text = self.farewell or Reply(0, "4.4.2", "the relay closed the connection")
        return LostError(text, code, status)

    def has_unasked_words(self) -> bool:
        """Did the relay say more than we asked? From then on its replies could be taken for others."""
        return bool(self._lines or self._rest)

    def is_fit(self) -> bool:
        """Can a connection that rested since its last letter be used again?"""
        if self.farewell or self.has_unasked_words() or self._has_news():
            return False
        if time.monotonic() - self._used_at < self._settings.idle_seconds:
            return True
        with contextlib.suppress(LostError):
            return self.ask(b"NOOP", min(30, self._settings.command_seconds)).startswith(b"2")
        return False

    def rest(self) -> None:
        """The connection has served and rests from now on."""
        self._used_at = time.monotonic()

    def quit(self) -> None:
        """Take leave and close. Never raises, never takes long."""
        with contextlib.suppress(LostError):
            self.ask(b"QUIT", _FAREWELL_SECONDS)
        self.drop()

    def abort(self) -> None:
        """End what another thread waits for here."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def drop(self) -> None:
        """Close without a word."""
        with contextlib.suppress(OSError):
            self._socket.close()

    def _fill(self, seconds: float) -> None:
        self._wait_at_most(seconds)
        try:
            data = self._socket.recv(_READ_BYTES)
        except OSError as error:
            raise self._lost(error) from error
        if not data:
            raise self._lost(None)
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        if len(self._rest) > _LONGEST_LINE:
            raise LostError("the relay sent a line without end")
        self._lines.extend(lines)

    def _long_reply(self, line: bytes, seconds: float) -> bytes:
        lines = [line]
        while line[3:4] == b"-":
            if len(lines) > _MOST_LINES:
                raise LostError("the relay sent a reply without end")
            while not self._lines:
                self._fill(seconds)
            line = self._lines.popleft()
            lines.append(line)
        return b"\n".join(lines)

    def _has_news(self) -> bool:
        """Did anything come, the end included, while nobody asked?"""
        try:
            if self._can_kernel_wait:
                self._socket.recv(_READ_BYTES, socket.MSG_DONTWAIT)
            else:
                self._wait_at_most(0)
                self._socket.recv(_READ_BYTES)
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True
        finally:
            self._wait_at_most(self._settings.command_seconds)
        return True

    def _let_kernel_wait(self) -> None:
        """From now on a wait ends in the kernel: Python's own asks, before each read and write, whether it may."""
        if not isinstance(self._socket, ssl.SSLSocket):
            with contextlib.suppress(OSError):
                self._socket.settimeout(None)
                self._can_kernel_wait = True
            self._patience = None

    def _wait_at_most(self, seconds: float) -> None:
        if seconds == self._patience:
            return
        with contextlib.suppress(OSError):  # closed meanwhile: the next use says so
            if self._can_kernel_wait:
                span = struct.pack("@ll", int(seconds), int(seconds % 1 * 1_000_000) or 1)  # 0 would be for ever
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, span)
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, span)
            else:
                self._socket.settimeout(seconds)
        self._patience = seconds

    def _lost(self, error: OSError | None) -> LostError:
        if self.farewell:
            return self.farewell_error()
        if error is None:
            return LostError("the relay closed the connection")
        if isinstance(error, TimeoutError | BlockingIOError):  # ours, or the kernel's
            return LostError(f"the relay did not answer within {self._patience:g} seconds")
        return LostError(f"the connection to the relay broke: {_plain(str(error))}")

    # -- reaching, securing, logging in

    def _begin(self) -> None:
        if self._settings.tls == "implicit":
            self._secure()
        banner = read_reply(self.reply(self._settings.command_seconds))
        if banner.code != 220:
            raise _refusal("the relay takes no mail now", banner)
        self._greet()
        if self._settings.tls == "starttls":
            self._start_tls()
            self._greet()
        if self._settings.user:
            self._log_in()

    def _greet(self) -> None:
        name = self._settings.helo.encode("ascii", "ignore")
        raw = self.ask(b"EHLO " + name)
        self._words = {}
        if raw.startswith(b"250"):
            for line in raw.split(b"\n")[1:]:
                word, _, rest = line[4:].strip().upper().partition(b" ")
                self._words[word] = rest
        elif not raw.startswith(b"5") or not (raw := self.ask(b"HELO " + name)).startswith(b"250"):
            raise _refusal("the relay refused our greeting", read_reply(raw))

    def _start_tls(self) -> None:
        if not self.offers(b"STARTTLS"):
            raise LostError(
                'the relay does not offer STARTTLS, and [relay] tls is "starttls": nothing was sent. '
                'Check host and port, or write tls = "implicit" (port 465)'
            )
        reply = read_reply(self.ask(b"STARTTLS"))
        if reply.code != 220:
            raise _refusal("the relay refused STARTTLS, nothing was sent", reply)
        # Whatever was said in the clear behind that reply may be anybody's (RFC 3207, section 6; CVE-2011-0411).
        self._lines.clear()
        self._rest = b""
        self._secure()

    def _secure(self) -> None:
        host = self._settings.host
        try:
            context = ssl.create_default_context(cafile=self._settings.ca_file or None)
            self._socket = context.wrap_socket(self._socket, server_hostname=host)
        except ssl.SSLCertVerificationError as error:
            raise LostError(
                f"the certificate of {host} is not good: {_plain(error.verify_message)}. Nothing was sent. "
                "Check [relay] host, or name the authority that signed it in ca_file",
                status="4.7.5",
            ) from error
        except (OSError, ValueError) as error:
            raise LostError(f"no TLS with {host}: {_plain(str(error))}", status="4.7.5") from error

    def _log_in(self) -> None:
        if not isinstance(self._socket, ssl.SSLSocket) and not self._is_on_this_machine():
            raise LostError(
                'the password was not sent: without TLS it could be read on the way. Write tls = "starttls" in [relay]'
            )
        user, password = self._settings.user.encode(), self._settings.password.encode()
        ways = self._words.get(b"AUTH", b"").split()
        if b"PLAIN" in ways:
            raw = self.ask(b"AUTH PLAIN " + base64.b64encode(b"\0" + user + b"\0" + password))
        elif b"LOGIN" in ways:
            raw = self.ask(b"AUTH LOGIN")
            for secret in (user, password):
                raw = self.ask(base64.b64encode(secret)) if raw.startswith(b"334") else raw
        else:
            raise LostError("the relay takes no login by PLAIN or LOGIN. Leave [relay] user out, or check port and tls")
        if not raw.startswith(b"235"):
            refusal = (
                f"the relay refused the login of {_plain(self._settings.user)} (check [relay] user, password_file)"
            )
            raise _refusal(refusal, read_reply(raw))

    def _is_on_this_machine(self) -> bool:
        with contextlib.suppress(OSError, ValueError):
            return ipaddress.ip_address(self._socket.getpeername()[0]).is_loopback
        return False


def _connected(settings: RelaySettings) -> socket.socket:
    where = f"{settings.host}:{settings.port}"
    try:
        connected = socket.create_connection((settings.host, settings.port), settings.connect_seconds)
    except (OSError, UnicodeError, OverflowError) as error:
        reason = f"no answer within {settings.connect_seconds:g} seconds" if isinstance(error, TimeoutError) else error
        raise LostError(f"cannot reach the relay {where}: {reason}", status="4.4.1", stage="connect") from error
    # Our writes are whole groups of commands; waiting for more costs 40 ms a message.
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    return connected


def _refusal(what: str, reply: Reply) -> LostError:
    return LostError(f"{what}: {reply.code} {reply.text}", reply.code, reply.status)


def _number(digits: bytes) -> int:
    return int(digits) if digits.isdigit() and len(digits) < 19 else 0


def _plain(text: str) -> str:
    """Return one line without control characters, of bounded length."""
    text = text.strip()[:_LONGEST_TEXT]
    return text if text.isprintable() else "".join(mark if mark.isprintable() else "?" for mark in text)
