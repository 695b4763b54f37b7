"""A connection to the relay is opened: reached, greeted, secured, logged in.

EHLO (RFC 5321, 4.1.1.1), STARTTLS (3207), AUTH by PLAIN and LOGIN (4954).
"""

from __future__ import annotations

import base64
import contextlib
import ipaddress
import ssl

from listcop.doors.relay_connection import Connection
from listcop.doors.relay_replies import IS_NO_RELAY, LostError, greets_as_listcop, plain, read_reply, refusal
from listcop.doors.talks import Talk


def open_connection(line: Connection) -> Talk[None]:
    """Raises LostError if any of it fails."""
    settings = line.settings
    try:
        yield from line.reach()
    except (OSError, UnicodeError, OverflowError) as error:
        where = f"{settings.host}:{settings.port}"
        is_ours = isinstance(error, TimeoutError) and not error.errno
        reason = f"no answer within {settings.connect_seconds:g} seconds" if is_ours else error
        raise LostError(f"cannot reach the relay {where}: {reason}", status="4.4.1", stage="connect") from error
    if settings.tls == "implicit":
        yield from _secure(line)
    said = yield from line.replies(1, settings.command_seconds)
    banner = read_reply(said[0])
    if banner.code != 220:
        raise refusal("the relay takes no mail now", banner)
    if greets_as_listcop(banner.text):
        raise LostError(f"{IS_NO_RELAY}. Check [relay] host and port")
    yield from _greet(line)
    if settings.tls == "starttls":
        yield from _start_tls(line)
        yield from _greet(line)
    if settings.user:
        yield from _log_in(line)
    line.rest()


def _greet(line: Connection) -> Talk[None]:
    name = line.settings.helo.encode("ascii", "ignore")
    raw = yield from line.ask(b"EHLO " + name)
    line.words = {}
    if raw.startswith(b"250"):
        for told in raw.split(b"\n")[1:]:
            word, _, rest = told[4:].strip().upper().partition(b" ")
            line.words[word] = rest
        return
    if raw.startswith(b"5"):
        raw = yield from line.ask(b"HELO " + name)
        if raw.startswith(b"250"):
            return
    raise refusal("the relay refused our greeting", read_reply(raw))


def _start_tls(line: Connection) -> Talk[None]:
    if not line.offers(b"STARTTLS"):
        raise LostError(
            'the relay does not offer STARTTLS, and [relay] tls is "starttls": nothing was sent. '
            'Check host and port, or write tls = "implicit" (port 465)'
        )
    raw = yield from line.ask(b"STARTTLS")
    reply = read_reply(raw)
    if reply.code != 220:
        raise refusal("the relay refused STARTTLS, nothing was sent", reply)
    yield from _secure(line)


def _secure(line: Connection) -> Talk[None]:
    host = line.settings.host
    try:
        context = ssl.create_default_context(cafile=line.settings.ca_file or None)
        yield from line.secure(context)
    except ssl.SSLCertVerificationError as error:
        raise LostError(
            f"the certificate of {host} is not good: {plain(error.verify_message)}. Nothing was sent. "
            "Check [relay] host, or name the certificate of the authority that signed it in [relay] ca_file",
            status="4.7.5",
        ) from error
    except (OSError, ValueError) as error:
        raise LostError(f"no TLS with {host}: {plain(str(error) or 'no answer')}", status="4.7.5") from error


def _log_in(line: Connection) -> Talk[None]:
    if not line.is_secure and not _is_on_this_machine(line):
        raise LostError(
            'the password was not sent: without TLS it could be read on the way. Write tls = "starttls" in [relay]'
        )
    user, password = line.settings.user.encode(), line.settings.password.encode()
    ways = line.words.get(b"AUTH", b"").split()
    if b"PLAIN" in ways:
        raw = yield from line.ask(b"AUTH PLAIN " + base64.b64encode(b"\0" + user + b"\0" + password))
    elif b"LOGIN" in ways:
        raw = yield from line.ask(b"AUTH LOGIN")
        for secret in (user, password):
            if raw.startswith(b"334"):
                raw = yield from line.ask(base64.b64encode(secret))
    else:
        raise LostError("the relay takes no login by PLAIN or LOGIN. Leave [relay] user out, or check port and tls")
    if not raw.startswith(b"235"):
        told = f"the relay refused the login of {plain(line.settings.user)} (check [relay] user, password_file)"
        raise refusal(told, read_reply(raw))


def _is_on_this_machine(line: Connection) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return ipaddress.ip_address(line.peer).is_loopback
    return False
