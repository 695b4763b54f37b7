"""listcop.toml → Settings: every problem at once, each with its key, what was seen and what is expected."""

from __future__ import annotations

import difflib
import ipaddress
import json
import os
import re
import stat
import tomllib
import zoneinfo
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from listcop.core.addresses import normal_address
from listcop.core.letters import Texts
from listcop.core.list_settings import read_size
from listcop.core.tagger.weights import Weights, WeightsTrouble, read_weights
from listcop.letter_files import load_texts
from listcop.rule_files import FOLDER, RuleFiles

LANGUAGES = ("en", "fr", "es", "pt")
DEFAULT_PATHS = (Path("listcop.toml"), Path("/etc/listcop/listcop.toml"))
SECRET_BYTES = 32


class SettingsError(Exception):
    """What is wrong with the settings, a line for each problem."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True)
class Smtp:
    """The listener; `host` is empty when there is none."""

    host: str = "127.0.0.1"
    port: int = 8025
    protocol: str = "smtp"
    tls_cert: Path | None = None
    tls_key: Path | None = None
    max_message_size: int = 25_000_000
    trusted_networks: tuple[Network, ...] = ()
    authserv_id: str = ""


@dataclass(frozen=True)
class Imap:
    """One mailbox that letters are taken from."""

    name: str
    host: str
    port: int
    tls: str
    user: str
    password_file: Path | None
    folder: str
    done_folder: str
    lists: tuple[str, ...]
    max_message_size: int = 25_000_000  # [smtp] max_message_size


@dataclass(frozen=True)
class Relay:
    """The mail server that takes what we send."""

    host: str = "127.0.0.1"
    port: int = 25
    tls: str = "none"
    user: str = ""
    password_file: Path | None = None
    connections: int = 4
    recipients_per_message: int = 100
    rate_per_minute: int = 0
    recipients_per_day: int = 0
    envelope: str = "verp"
    from_: str = "author"


@dataclass(frozen=True)
class Dkim:
    """How what leaves is signed: with the key in this file, where there is one."""

    selector: str = "listcop"
    key_file: Path | None = None  # None: the file dkim.key in the state directory, if it is there
    domain: str = ""  # "": the first of [server] domains


@dataclass(frozen=True)
class Settings:
    """What an installation is set to; see contract, section 5."""

    path: Path | None
    domains: tuple[str, ...]
    state_dir: Path
    database: str
    admin: str
    language: str
    timezone: str
    secret_file: Path
    smtp: Smtp
    imap: tuple[Imap, ...]
    relay: Relay
    dns_servers: tuple[str, ...]
    dns_timeout: float
    dns_cache: int
    archive_folder: Path
    log_level: str
    log_format: str
    archive_imap: Imap | None = None  # where the archive lies as folders of an IMAP account
    dkim: Dkim = Dkim()
    min_free_space: int = 0  # bytes; with less no letter is taken
    metrics_file: Path | None = None  # for Prometheus
    weekly_letter: bool = True  # to the admin
    templates: tuple[Path, ...] = field(default=())  # the site's folders, first wins

    @property
    def domain(self) -> str:
        return self.domains[0]

    @cached_property
    def secrets(self) -> tuple[bytes, ...]:
        """The secret, then older ones kept for reading."""
        return read_secrets(self.secret_file)

    @cached_property
    def texts(self) -> Texts:
        return load_texts(self.templates)

    @cached_property
    def rules(self) -> RuleFiles:
        """The owners' rules, in the folder beside the settings."""
        return RuleFiles(self.path.absolute().parent / FOLDER if self.path is not None else None)

    @cached_property
    def weights(self) -> Weights:
        """What reading was taught: the site's own weights where they lie in the state directory, else the package's."""
        own = self.state_dir / "weights.json"
        return load_weights(own if own.is_file() else None)


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
    try:
        zoneinfo.ZoneInfo(_string(value))
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError('the name of a time zone, such as "Africa/Nairobi"') from error
    return str(value)


def _listen(value: Any) -> tuple[str, int]:
    text = _string(value)
    if text == "":
        return "", 0
    host, _, port = text.rpartition(":")
    if not host or not re.fullmatch("[0-9]{1,5}", port) or int(port) > 65535:
        raise ValueError('an address and a port, such as "127.0.0.1:8025", or "" for no listener')
    return host.strip("[]"), int(port)


def _path(value: Any) -> Path:
    if not _string(value):
        raise ValueError("the path of a file or folder")
    return Path(value)


def _networks(value: Any) -> tuple[Network, ...]:
    try:
        return tuple(ipaddress.ip_network(_string(one)) for one in value)
    except (TypeError, ValueError) as error:
        raise ValueError('a list of networks, such as ["127.0.0.0/8", "10.0.0.0/24"]') from error


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError('a list of texts, such as ["garden"]')
    return tuple(_string(one) for one in value)


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


LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("::1/128"))

# Every section and key: its reader and default. "…" means that it must be given.
_SCHEMA: dict[str, dict[str, tuple[Callable[[Any], Any], Any]]] = {
    "server": {
        "domain": (_domain, None),
        "domains": (_domains, None),
        "state_dir": (_path, Path("state")),
        "database": (_database_url, "sqlite:///listcop.db"),
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
        "host": (_string, ...),
        "port": (_number(1, 65535), None),
        "tls": (_one_of("implicit", "starttls", "none"), "implicit"),
        "user": (_string, ...),
        "password_file": (_path, None),
        "folder": (_string, "INBOX"),
        "done_folder": (_string, ""),
        "lists": (_strings, ()),
    },
    "relay": {
        "host": (_string, "127.0.0.1"),
        "port": (_number(1, 65535), 25),
        "tls": (_one_of("starttls", "implicit", "none"), "none"),
        "user": (_string, ""),
        "password_file": (_path, None),
        "connections": (_number(1, 64), 4),
        "recipients_per_message": (_number(1, 1000), 100),
        "rate_per_minute": (_number(0, 1_000_000), 0),
        "recipients_per_day": (_number(0, 100_000_000), 0),
        "envelope": (_one_of("verp", "list", "account"), "verp"),
        "from": (_one_of("author", "list"), "author"),
    },
    "dns": {
        "servers": (_strings, ()),
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
_ARCHIVE_IMAP: dict[str, tuple[Callable[[Any], Any], Any]] = {
    "host": (_string, ...),
    "port": (_number(1, 65535), None),
    "tls": (_one_of("implicit", "starttls", "none"), "implicit"),
    "user": (_string, ...),
    "password_file": (_path, None),
    "folder": (_string, "ListCoP"),
    "lists": (_strings, ...),  # named one by one: whoever reads this account reads them all
}


def find_settings(given: str | None, environment: Mapping[str, str]) -> Path:
    """Return the file that holds the settings. Raises SettingsError when there is none."""
    named = given or environment.get("LISTCOP_CONFIG")
    if named:
        return Path(named)
    for path in DEFAULT_PATHS:
        if path.exists():
            return path
    raise SettingsError(
        [
            "There is no listcop.toml here or in /etc/listcop. "
            'Make one with "listcop init", or name it with --config FILE.'
        ]
    )


def load_settings(path: Path) -> Settings:
    """Read and check a settings file. Raises SettingsError with every problem in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")  # Windows editors put a mark before it
    except OSError as error:
        raise SettingsError([f'{path}: cannot be read ({error.strerror}). Make one with "listcop init".']) from error
    except UnicodeDecodeError as error:
        raise SettingsError([f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8."]) from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([f"{path}: not readable as TOML: {error}."]) from error
    return read_settings(found, path)


def read_settings(found: Mapping[str, Any], path: Path) -> Settings:
    """Settings from what a TOML file holds; relative paths count from the file's folder."""
    problems: list[str] = []
    sections: dict[str, Any] = {}
    for name in found:
        if name not in _SCHEMA:
            problems.append(f"{path}: there is no section [{name}].{_near(name, _SCHEMA)}")
    for name, schema in _SCHEMA.items():
        given = found.get(name, [] if name == "imap" else {})
        if name == "imap":
            if not isinstance(given, list):
                problems.append(f"{path}: [imap] is one table. Write [[imap]], once for each mailbox.")
                given = []
            sections[name] = [
                _read_section(path, f"[[imap]] number {i}", one, schema, problems) for i, one in enumerate(given, 1)
            ]
        else:
            sections[name] = _read_section(path, f"[{name}]", given, schema, problems)
    tree = sections["archive"]["imap"]
    sections["archive.imap"] = tree and _read_section(path, "[archive.imap]", tree, _ARCHIVE_IMAP, problems)
    server = sections["server"]
    given = found.get("server")
    named = [key for key in ("domain", "domains") if isinstance(given, dict) and key in given]
    if not named:
        problems.append(
            f'{path}: [server] domains is missing. Write the domains of your lists, such as ["lists.example.org"].'
        )
    if len(named) > 1:
        problems.append(f"{path}: [server] has both domain and domains. Keep domains.")
    _check_files(path, sections, problems)
    if problems:
        raise SettingsError(problems)
    return _build(path, sections, server)


def _read_section(
    path: Path, where: str, given: Any, schema: dict[str, tuple[Callable[[Any], Any], Any]], problems: list[str]
) -> dict[str, Any]:
    if not isinstance(given, dict):
        problems.append(f"{path}: {where} is not a table. Write it as {where} with keys below it.")
        given = {}
    for key in given:
        if key not in schema:
            problems.append(f'{path}: {where} has no key "{key}".{_near(key, schema)}')
    values: dict[str, Any] = {}
    for key, (read, default) in schema.items():
        values[key] = None if default is ... else default
        if key in given:
            try:
                values[key] = read(given[key])
            except ValueError as error:
                problems.append(f"{path}: {where} {key} is {_shown(given[key])}. Write {error}.")
        elif default is ...:
            problems.append(f"{path}: {where} {key} is missing.{_MISSING.get(key, '')}")
    return values


_MISSING = {
    "admin": " Write the address of the person who looks after this server.",
    "host": " Write the name of the mail server.",
    "lists": ' Name the lists that whoever reads this account may read, such as ["garden"].',
    "user": " Write the name you log in with.",
}


def _near(word: str, among: Iterable[str]) -> str:
    found = difflib.get_close_matches(word, list(among), 1)
    return f' Did you mean "{found[0]}"?' if found else " It may be one of: " + ", ".join(among) + "."


def _shown(value: Any) -> str:
    """A value as it was written, but for a password in a URL."""
    return re.sub(r"(://[^:@/]*):[^@/]*@", r"\1:…@", json.dumps(value, ensure_ascii=False, default=str))


def _check_files(path: Path, sections: dict[str, Any], problems: list[str]) -> None:
    base, server, smtp = path.parent, sections["server"], sections["smtp"]
    if bool(smtp["tls_cert"]) != bool(smtp["tls_key"]):
        problems.append(f"{path}: [smtp] tls_cert and tls_key go together: give both or none.")
    if sections["relay"]["user"] and not sections["relay"]["password_file"]:
        problems.append(
            f"{path}: [relay] user is given without password_file. Put the password into a file and name it."
        )
    if sections["relay"]["envelope"] == "account" and normal_address(sections["relay"]["user"]) is None:
        problems.append(f'{path}: [relay] envelope is "account". Write the address you log in with as user, or "verp".')
    names = [one["name"] or f"{one['user']}@{one['host']}" for one in sections["imap"] if one["host"] and one["user"]]
    for name in sorted({name for name in names if names.count(name) > 1}):
        problems.append(f'{path}: two [[imap]] mailboxes are called "{name}". Give each its own name.')
    if server["metrics_file"] is not None and not (base / server["metrics_file"]).parent.is_dir():
        problems.append(
            f'{path}: [server] metrics_file is "{server["metrics_file"]}". Its folder is not there; make it.'
        )
    if server["templates"] is not None and not (base / server["templates"]).is_dir():
        problems.append(f'{path}: [server] templates is "{server["templates"]}". There is no such folder.')
    named = [("[smtp] tls_cert", smtp["tls_cert"]), ("[smtp] tls_key", smtp["tls_key"])]
    named += [("[relay] password_file", sections["relay"]["password_file"])]
    if sections["archive.imap"]:
        named.append(("[archive.imap] password_file", sections["archive.imap"]["password_file"]))
    named += [(f"[[imap]] number {i} password_file", one["password_file"]) for i, one in enumerate(sections["imap"], 1)]
    for where, file in named:
        if file is not None and not (base / file).is_file():
            problems.append(f'{path}: {where} is "{file}". There is no such file.')
        elif file is not None and not where.endswith("cert") and _is_open_to_others(base / file):
            problems.append(f'{path}: {where} "{file}" can be read by others. Run: chmod 600 {base / file}')


def _is_open_to_others(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _templates(base: Path, named: str | None) -> tuple[Path, ...]:
    """The site's letters: the folder that is named, else `templates` beside the settings, as `rules` is."""
    folder = base / (named or "templates")
    return (folder,) if named or folder.is_dir() else ()


def _build(path: Path, sections: dict[str, Any], server: dict[str, Any]) -> Settings:
    base = path.parent.resolve()
    state_dir = base / server["state_dir"]
    smtp, relay, dns = sections["smtp"], sections["relay"], sections["dns"]
    return Settings(
        path=path,
        domains=tuple(dict.fromkeys(server["domains"] or (server["domain"],))),
        state_dir=state_dir,
        database=_database(server["database"], state_dir),
        admin=server["admin"],
        language=server["language"],
        timezone=server["timezone"],
        secret_file=base / server["secret_file"] if server["secret_file"] else _secret_file(state_dir, os.environ),
        smtp=Smtp(
            host=smtp["listen"][0],
            port=smtp["listen"][1],
            protocol=smtp["protocol"],
            tls_cert=_beside(base, smtp["tls_cert"]),
            tls_key=_beside(base, smtp["tls_key"]),
            max_message_size=smtp["max_message_size"],
            trusted_networks=smtp["trusted_networks"],
            authserv_id=smtp["authserv_id"],
        ),
        imap=tuple(_imap(base, one, smtp["max_message_size"]) for one in sections["imap"]),
        relay=Relay(
            **{key: value for key, value in relay.items() if key not in ("from", "password_file")},
            from_=relay["from"],
            password_file=_beside(base, relay["password_file"]),
        ),
        dns_servers=dns["servers"],
        dns_timeout=dns["timeout"],
        dns_cache=dns["cache"],
        dkim=Dkim(
            sections["dkim"]["selector"], _beside(base, sections["dkim"]["key_file"]), sections["dkim"]["domain"]
        ),
        archive_folder=base / sections["archive"]["folder"] if sections["archive"]["folder"] else state_dir / "archive",
        archive_imap=_archive_imap(base, sections["archive.imap"]) if sections["archive.imap"] else None,
        log_level=sections["log"]["level"],
        log_format=sections["log"]["format"],
        min_free_space=server["min_free_space"],
        metrics_file=_beside(base, server["metrics_file"]),
        weekly_letter=server["weekly_letter"],
        templates=_templates(base, server["templates"]),
    )


def _archive_imap(base: Path, one: dict[str, Any]) -> Imap:
    named = {"name": "archive", "done_folder": ""}
    return _imap(base, {**one, **named}, 0)


def _imap(base: Path, one: dict[str, Any], max_message_size: int) -> Imap:
    return Imap(
        name=one["name"] or f"{one['user']}@{one['host']}",
        host=one["host"],
        port=one["port"] or (993 if one["tls"] == "implicit" else 143),
        tls=one["tls"],
        user=one["user"],
        password_file=_beside(base, one["password_file"]),
        folder=one["folder"],
        done_folder=one["done_folder"],
        lists=one["lists"],
        max_message_size=max_message_size,
    )


def _beside(base: Path, path: Path | None) -> Path | None:
    return base / path if path is not None else None


def _database(url: str, state_dir: Path) -> str:
    """A relative SQLite file lies in the state directory."""
    if url.startswith("sqlite:///") and not url.startswith("sqlite:////"):
        return f"sqlite:///{state_dir / url.removeprefix('sqlite:///')}"
    return url


def _secret_file(state_dir: Path, environment: Mapping[str, str]) -> Path:
    """A systemd credential named listcop-secret, or the file that `listcop init` makes."""
    folder = environment.get("CREDENTIALS_DIRECTORY")
    if folder and (Path(folder) / "listcop-secret").is_file():
        return Path(folder) / "listcop-secret"
    return state_dir / "secret"


def read_secrets(path: Path) -> tuple[bytes, ...]:
    """The secrets in a file, one hexadecimal line each, the newest first. Raises SettingsError."""
    try:
        lines = path.read_text(encoding="ascii").split()
        secrets = tuple(bytes.fromhex(line) for line in lines)
    except FileNotFoundError as error:
        raise SettingsError([f'{path}: there is no secret. Make one with "listcop init".']) from error
    except (OSError, ValueError) as error:
        raise SettingsError([f"{path}: the secret cannot be read ({error}). Put your copy of it back."]) from error
    if not secrets or any(len(secret) != SECRET_BYTES for secret in secrets):
        raise SettingsError(
            [f"{path}: the secret is not {SECRET_BYTES} bytes in hexadecimal. Put your copy of it back."]
        )
    if "CREDENTIALS_DIRECTORY" not in os.environ and _is_open_to_others(path):
        raise SettingsError([f"{path}: the secret can be read by others. Run: chmod 600 {path}"])
    return secrets


def read_password(path: Path | None) -> str:
    """The first line of a password file; empty without one. Raises SettingsError."""
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8").split("\n", 1)[0].strip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError([f"{path}: the password cannot be read ({error})."]) from error


def load_weights(file: Path | None = None) -> Weights:
    """The package's weights, or those of a file. Raises SettingsError."""
    path = file or Path(__file__).parent / "core" / "tagger" / "weights.json"
    try:
        return read_weights(path.read_bytes())
    except (OSError, WeightsTrouble) as error:
        raise SettingsError([f"{path}: {error}. Name a file made by this release, or leave it out."]) from error
