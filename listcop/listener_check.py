"""What the settings say of our own listener, looked at before it opens; and that the relay is another one."""

from __future__ import annotations

import ipaddress
import socket
import ssl

from listcop.settings import Settings, SettingsError, Smtp

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


def check_relay(settings: Settings) -> None:
    """A relay that is our own listener refuses all members' addresses, and each would be charged a bounce. Raises
    SettingsError."""
    smtp, relay = settings.smtp, settings.relay
    if not smtp.host or smtp.port != relay.port:
        return  # no host is looked up
    heard, named = _addresses(smtp.host), _addresses(relay.host)
    if any(_hears(listener, one) for listener in heard for one in named):
        where = f"{relay.host}:{relay.port}"
        raise SettingsError(
            [
                f"[relay] host and port are {where}, where ListCoP listens itself ([smtp] listen): its letters would "
                "come back to it. Name the mail server that delivers them, or listen elsewhere."
            ]
        )


def check_listener(smtp: Smtp) -> None:
    """A host that can be found, and a certificate that can be used: without them no server starts. Raises
    SettingsError."""
    problems = []
    if smtp.host and not _addresses(smtp.host):
        problems.append(
            f'[smtp] listen is "{smtp.host}:{smtp.port}". There is no such host; write an address of this machine.'
        )
    if smtp.tls_cert and smtp.tls_key:
        try:
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(smtp.tls_cert, smtp.tls_key)
        except OSError as error:  # ssl.SSLError is one
            problems.append(
                f"[smtp] tls_cert and tls_key ({smtp.tls_cert} and {smtp.tls_key}) cannot be used: "
                f"{error.strerror or error}. Name a PEM certificate and its unencrypted key, readable by us."
            )
    if problems:
        raise SettingsError(problems)


def _addresses(host: str) -> set[IPAddress]:
    """By which addresses a host is reached; none where it is not found."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return set()
    return {ipaddress.ip_address(str(address[0]).partition("%")[0]) for *_, address in found}


def _hears(listener: IPAddress, one: IPAddress) -> bool:
    """Does who listens at the first take what is sent to the other? 0.0.0.0 and :: are all addresses here."""
    if listener.is_unspecified and listener.version == one.version:
        return one.is_unspecified or one.is_loopback or _is_ours(one)
    return listener == one


def _is_ours(one: IPAddress) -> bool:
    """An address of this machine is its own way there; nothing is sent."""
    family = socket.AF_INET if one.version == 4 else socket.AF_INET6
    with socket.socket(family, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect((str(one), 9))
        except OSError:
            return False
        return str(asked.getsockname()[0]) == str(one)
