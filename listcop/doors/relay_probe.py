"""The relay is asked who it is, without handing it a letter: for `listcop doctor`."""

from __future__ import annotations

import contextlib
import smtplib
import socket
import ssl
from base64 import b64encode
from dataclasses import dataclass

from listcop.doors.relay_connection import RelaySettings
from listcop.doors.relay_replies import IS_NO_RELAY, LostError, greets_as_listcop, read_reply

SIZE_DIGITS = 18  # more bytes than anybody has; Python refuses to read a number of thousands of digits


class ProbeTrouble(Exception):
    """What went wrong, and the way out."""

    def __init__(self, seen: str, mend: str) -> None:
        super().__init__(f"{seen} {mend}")
        self.seen, self.mend = seen, mend


@dataclass(frozen=True, slots=True)
class Probe:
    """What the relay said of itself."""

    peer: str  # its IP address
    tls: str  # "TLSv1.3", "" without
    logged_in: bool
    size: int  # 0: no limit told


def probe_relay(relay: RelaySettings, seconds: float) -> Probe:
    """Connect, greet, secure and log in; each step within `seconds`. Raises ProbeTrouble."""
    where = f"{relay.host}:{relay.port}"
    try:
        context = ssl.create_default_context(cafile=relay.ca_file or None)
    except OSError as error:
        seen = f"{relay.ca_file}: the certificates cannot be read: {_said(error)}."
        raise ProbeTrouble(seen, "See: listcop config check") from error
    session = _connected(relay, where, seconds, context)
    try:
        return _greeted(session, where, relay, context)
    except LostError as error:
        raise ProbeTrouble(f"{where}: {error.text}.", "Look into the relay's log.") from error
    except (OSError, smtplib.SMTPException) as error:
        raise ProbeTrouble(f"{where}: {_said(error)}.", "Look into the relay's log.") from error
    finally:
        # We know what we came for, whatever it says now.
        with contextlib.suppress(OSError, smtplib.SMTPException, LostError):
            session.quit()
        session.close()


def _connected(relay: RelaySettings, where: str, seconds: float, context: ssl.SSLContext) -> _Session:
    try:
        if relay.tls == "implicit":
            return _SecureSession(relay.host, relay.port, relay.helo, timeout=seconds, context=context)
        return _Session(relay.host, relay.port, relay.helo, seconds)
    except ssl.SSLError as error:
        raise ProbeTrouble(f"{where}: {_said(error)}.", _mend(error)) from error
    except LostError as error:
        raise ProbeTrouble(f"{where}: {error.text}.", "Check [relay] host, port and tls.") from error
    except (OSError, smtplib.SMTPException) as error:
        mend = "Check [relay] host and port, the firewall, and that it runs."
        raise ProbeTrouble(f"{where}: {_said(error)}.", mend) from error


class _Session(smtplib.SMTP):
    """Of what is no reply by SMTP smtplib tells the code -1, and forgets how it began; we say it as sending does.

    banner  what it said first
    """

    banner = ""

    def getreply(self) -> tuple[int, bytes]:
        try:
            if self.file is None and self.sock is not None:
                self.file = self.sock.makefile("rb")
            began = self.file.peek(4)[:4] if self.file is not None else b""
            code, said = super().getreply()
            self.banner = self.banner or _text(said)
            if not 200 <= code < 600:
                read_reply(began + said)
        except (OSError, LostError):
            self.close()
            raise
        return code, said


class _SecureSession(_Session, smtplib.SMTP_SSL):
    """The same over TLS from the start."""


_AUTHORITY = "Check [relay] host, or name the certificate of the authority that signed it in [relay] ca_file."
_TLS = 'Name the host as its certificate does, and set tls to what the port speaks: "implicit" on 465, else "starttls".'


def _greeted(session: _Session, where: str, relay: RelaySettings, context: ssl.SSLContext) -> Probe:
    if greets_as_listcop(session.banner):
        raise ProbeTrouble(f"{where}: {IS_NO_RELAY}.", "Check [relay] host and port.")
    code, said = session.ehlo()
    if code != 250:
        raise ProbeTrouble(f"{where}: {code} {_text(said)}.", "The relay does not want to talk to us; ask it.")
    if relay.tls == "starttls":
        _secure(session, where, context)
    if relay.user:
        _log_in(session, where, relay.user, relay.password)
    sock = session.sock
    assert sock is not None
    size = session.esmtp_features.get("size", "")
    return Probe(
        peer=str(sock.getpeername()[0]),
        tls=(sock.version() or "") if isinstance(sock, ssl.SSLSocket) else "",
        logged_in=bool(relay.user),
        size=int(size) if size.isdecimal() and len(size) <= SIZE_DIGITS else 0,
    )


def _secure(session: smtplib.SMTP, where: str, context: ssl.SSLContext) -> None:
    if not session.has_extn("starttls"):
        raise ProbeTrouble(f"{where}: offers no STARTTLS.", _TLS)
    try:
        session.starttls(context=context)
    except (ssl.SSLError, smtplib.SMTPResponseException) as error:
        raise ProbeTrouble(f"{where}: {_said(error)}.", _mend(error)) from error
    session.ehlo()


def _mend(error: Exception) -> str:
    return _AUTHORITY if isinstance(error, ssl.SSLCertVerificationError) else _TLS


def _log_in(session: smtplib.SMTP, where: str, user: str, password: str) -> None:
    """By the ways that sending knows, and in UTF-8 (RFC 4616), which smtplib's own login does not take."""
    ways = session.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in ways:
        code, said = session.docmd("AUTH", "PLAIN " + _base64("\0" + user + "\0" + password))
    elif "LOGIN" in ways:
        code, said = session.docmd("AUTH", "LOGIN")
        for word in (user, password):
            code, said = session.docmd(_base64(word)) if code == 334 else (code, said)
    elif ways:
        raise ProbeTrouble(f"{where}: takes no login by PLAIN or LOGIN.", "Check [relay] port and tls.")
    else:
        raise ProbeTrouble(f"{where}: offers no login here.", "Set tls, or take [relay] user out.")
    if code != 235:
        raise ProbeTrouble(
            f"{where}: refuses the login of {user}: {code} {_text(said)}.",
            "Check user and password_file; some providers want a password made for programs.",
        )


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode()


def _said(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not good: {error.verify_message}"
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return "no answer in time"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    if isinstance(error, socket.gaierror):
        return "there is no such host"
    if isinstance(error, ConnectionRefusedError):
        return "nobody listens there"
    return str(error).rstrip(".") or type(error).__name__


def _text(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())[:200].rstrip(".")
