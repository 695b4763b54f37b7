"""Every section and key of listcop.toml: what it may be, and what it is where nothing is said."""

from __future__ import annotations

import contextlib
import ipaddress
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from listcop.core.addresses import normal_address
from listcop.core.list_settings import read_size, read_zone
from listcop.core.words import LANGUAGES
from listcop.settings import Network

SQLITE_FILE = "listcop.db"  # of a server that names no database

# Readers: a raw TOML value → ours, or ValueError that says what is expected.


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a text in quotes")
    return value


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("a table, as [archive.imap] with keys below it")
    return value


def _domain(value: Any) -> str:
    text = _string(value).strip().lower().rstrip(".")
    if not re.fullmatch(r"(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}", text) or len(text) > 253:
        raise ValueError('a domain in ASCII, such as "lists.example.org"')
    return text


def _selector(value: Any) -> str:
    try:
        return _domain(value)
    except ValueError as error:
        raise ValueError('a name of letters, digits and hyphens, such as "listcop"') from error


def _domains(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError('a list of domains, such as ["lists.example.org"]')
    return tuple(_domain(one) for one in value)


def _address(value: Any) -> str:
    if (address := normal_address(_string(value))) is None:
        raise ValueError('one e-mail address, such as "postmaster@example.org"')
    return address


def _one_of(*words: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in words:
            raise ValueError("one of " + ", ".join(f'"{word}"' for word in words))
        return str(value)

    return read


def _number(low: int, high: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return value

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _zone(value: Any) -> str:
    return read_zone(_string(value))


def _listen(value: Any) -> tuple[str, int]:
    text = _string(value)
    if text == "":
        return "", 0
    host, _, port = text.rpartition(":")
    if not host or not re.fullmatch("[0-9]{1,5}", port) or int(port) > 65535:
        raise ValueError('an address and a port, such as "127.0.0.1:8025", or "" for no listener')
    return host.strip("[]"), int(port)


def _host(value: Any) -> str:
    """A name or an address alone: who writes "mail.example.org:587" or a URL would hear of it at the first letter."""
    text = _string(value).strip()
    with contextlib.suppress(ValueError):
        return str(ipaddress.ip_address(text.strip("[]")))
    if not text or re.search(r"[\s/@:]", text):
        raise ValueError('the name of a mail server alone, such as "mail.example.org"; the port stands in port')
    return text


def _path(value: Any) -> Path:
    if not _string(value):
        raise ValueError("the path of a file or folder")
    return Path(value)


def _networks(value: Any) -> tuple[Network, ...]:
    try:
        given = {_string(one): ipaddress.ip_network(one, strict=False) for one in value}
    except (TypeError, ValueError) as error:
        raise ValueError('a list of networks, such as ["127.0.0.0/8", "10.0.0.0/24"]') from error
    for text, network in given.items():
        address = ipaddress.ip_interface(text).ip
        if address != network.network_address:
            one = f"{address}/{network.max_prefixlen}"
            raise ValueError(f'"{network}" for the whole network of {text}, or "{one}" for that host alone')
    return tuple(given.values())


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError('a list of texts, such as ["garden"]')
    return tuple(_string(one) for one in value)


def _name_servers(value: Any) -> tuple[str, ...]:
    from listcop.doors.dns import read_server  # loaded by those alone who name some

    try:
        servers = _strings(value)
        for one in servers:
            read_server(one)
    except ValueError as error:
        raise ValueError('a list of IP addresses, such as ["127.0.0.1"], or ["127.0.0.1:5353"] with a port') from error
    return servers


def _database_url(value: Any) -> str:
    text = _string(value)
    if not text.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise ValueError('"sqlite:///" and a file, or "postgresql+psycopg://" and a server')
    return text


def _seconds(value: Any) -> float:
    match = re.fullmatch(r"(\d{1,4}(?:\.\d+)?)\s*(ms|s|m)", value) if isinstance(value, str) else None
    if not match:
        raise ValueError('a time, such as "2s"')
    return float(match[1]) * {"ms": 0.001, "s": 1, "m": 60}[match[2]]


def _size(value: Any) -> int:
    return read_size(value)


def _floor(value: Any) -> int:
    try:
        return 0 if value == 0 and not isinstance(value, bool) else read_size(value, largest=1 << 60)
    except ValueError as error:
        raise ValueError('a size, such as "200 MB", or 0 for no limit') from error


Keys = dict[str, tuple[Callable[[Any], Any], Any]]  # of one section: each key with its reader and default
LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))

# A default of "..." means that the key must be given.
SECTIONS: dict[str, Keys] = {
    "server": {
        "domain": (_domain, None),
        "domains": (_domains, None),
        "state_dir": (_path, Path("state")),
        "database": (_database_url, f"sqlite:///{SQLITE_FILE}"),
        "admin": (_address, ...),
        "language": (_one_of(*LANGUAGES), "en"),
        "timezone": (_zone, "UTC"),
        "secret_file": (_path, None),
        "templates": (_path, None),
        "min_free_space": (_floor, 200_000_000),
        "metrics_file": (_path, None),
        "weekly_letter": (_yes_or_no, True),
    },
    "smtp": {
        "listen": (_listen, ("127.0.0.1", 8025)),
        "protocol": (_one_of("smtp", "lmtp"), "smtp"),
        "tls_cert": (_path, None),
        "tls_key": (_path, None),
        "max_message_size": (_size, 25_000_000),
        "trusted_networks": (_networks, LOOPBACK),
        "authserv_id": (_string, ""),
    },
    "imap": {
        "name": (_string, None),
        "host": (_host, ...),
        "port": (_number(1, 65535), None),
        "tls": (_one_of("implicit", "starttls", "none"), "implicit"),
        "user": (_string, ...),
        "password_file": (_path, None),
        "folder": (_string, "INBOX"),
        "done_folder": (_string, ""),
        "lists": (_strings, ()),
    },
    "relay": {
        "host": (_host, "127.0.0.1"),
        "port": (_number(1, 65535), 25),
        "tls": (_one_of("starttls", "implicit", "none"), "none"),
        "user": (_string, ""),
        "password_file": (_path, None),
        "ca_file": (_path, None),
        "connections": (_number(1, 64), 4),
        "recipients_per_message": (_number(1, 1000), 100),
        "rate_per_minute": (_number(0, 1_000_000), 0),
        "recipients_per_day": (_number(0, 100_000_000), 0),
        "envelope": (_one_of("verp", "list", "account"), "verp"),
        "from": (_one_of("author", "list"), "author"),
    },
    "dns": {
        "servers": (_name_servers, ()),
        "timeout": (_seconds, 2.0),
        "cache": (_number(0, 1_000_000), 10_000),
    },
    "dkim": {
        "selector": (_selector, "listcop"),
        "key_file": (_path, None),
        "domain": (lambda value: _domain(value) if value else "", ""),
    },
    "archive": {"folder": (_path, None), "imap": (_table, None)},
    "log": {
        "level": (_one_of("debug", "info", "warning", "error"), "info"),
        "format": (_one_of("text", "json"), "text"),
    },
}
ARCHIVE_IMAP: Keys = {
    "host": (_host, ...),
    "port": (_number(1, 65535), None),
    "tls": (_one_of("implicit", "starttls", "none"), "implicit"),
    "user": (_string, ...),
    "password_file": (_path, None),
    "folder": (_string, "ListCoP"),
    "lists": (_strings, ...),  # named one by one: whoever reads this account reads them all
}
