"""What an installation is set to, as values; and what lies in the files that its settings name."""

from __future__ import annotations

import ipaddress
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import overload
from urllib.parse import quote

from listcop.core.letters import Texts
from listcop.core.tagger.weights import Weights, WeightsTrouble, read_weights
from listcop.database_url import login_of
from listcop.letter_files import load_texts
from listcop.rule_files import FOLDER, RuleFiles
from listcop.writable import denied_setting

SECRET_BYTES = 32


class SettingsError(Exception):
    """What is wrong with the settings, a line for each problem."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def troubles_of(looks: Iterable[Callable[[], object]]) -> list[str]:
    """What these find wrong, all of it at once."""
    problems: list[str] = []
    for look in looks:
        try:
            look()
        except SettingsError as error:
            problems += error.problems
    return problems


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

    @property
    def url(self) -> str:
        """Which mailbox it is, whatever it is called (RFC 5092): numbers of letters mean nothing in any other."""
        folder = "INBOX" if self.folder.upper() == "INBOX" else self.folder  # in any case: RFC 9051, 5.1
        return f"imap://{quote(self.user, safe='')}@{self.host.lower()}:{self.port}/{quote(folder)}"


@dataclass(frozen=True)
class Relay:
    """The mail server that takes what we send."""

    host: str = "127.0.0.1"
    port: int = 25
    tls: str = "none"
    user: str = ""
    password_file: Path | None = None
    ca_file: Path | None = None
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

    @property
    def database_file(self) -> Path | None:
        """Where SQLite keeps all; None on PostgreSQL."""
        return Path(self.database.removeprefix("sqlite:///")) if self.database.startswith("sqlite:///") else None

    @property
    def kept_in(self) -> tuple[Path, ...]:
        """The folders that need room for each letter: the state directory, and that of a SQLite file."""
        file = self.database_file
        return tuple(dict.fromkeys([self.state_dir, *([file.parent] if file else [])]))

    @property
    def private(self) -> tuple[Path, ...]:
        """The files that hold a secret, a key or a password."""
        boxes = (*self.imap, *filter(None, [self.archive_imap]))
        signing = self.dkim.key_file or self.state_dir / "dkim.key"
        passfile = login_of(self.database).passfile
        named = (self.smtp.tls_key, self.relay.password_file, *(one.password_file for one in boxes), passfile)
        return (self.secret_file, signing, *filter(None, named))

    @cached_property
    def secrets(self) -> Secrets:
        """The secret, then older ones kept for reading."""
        file = self.database_file
        return Secrets(self.secret_file, has_database=file is not None and file.exists())

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


def is_open_to_others(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def lost_secret(path: Path) -> str:
    return (
        f"{path}: the secret is missing, but the database is there. Put your copy of it back: "
        "without it no address that was mailed works any more."
    )


def read_secrets(path: Path, *, has_database: bool = False) -> tuple[bytes, ...]:
    """The secrets in a file, one hexadecimal line each, the newest first. Raises SettingsError."""
    try:
        lines = path.read_text(encoding="ascii").split()
        secrets = tuple(bytes.fromhex(line) for line in lines)
    except FileNotFoundError as error:
        first = f"{path}: there is no secret yet. The first command that opens the database makes one: listcop list ls"
        raise SettingsError([lost_secret(path) if has_database else first]) from error
    except PermissionError as error:
        raise SettingsError([f"{path}: {denied_setting(path)}"]) from error
    except OSError as error:
        raise SettingsError([f"{path}: the secret cannot be read ({error.strerror}). Put your copy back."]) from error
    except ValueError:
        secrets = ()
    if not secrets or any(len(secret) != SECRET_BYTES for secret in secrets):
        raise SettingsError(
            [f"{path}: the secret is not {SECRET_BYTES} bytes in hexadecimal. Put your copy of it back."]
        )
    if "CREDENTIALS_DIRECTORY" not in os.environ and is_open_to_others(path):
        raise SettingsError([f"{path}: the secret can be read by others. Run: chmod 600 {path}"])
    return secrets


class Secrets(Sequence[bytes]):
    """What a file of secrets held when it was read last. Raises SettingsError."""

    def __init__(self, path: Path, *, has_database: bool = False) -> None:
        self._path, self._kept = path, read_secrets(path, has_database=has_database)

    def read_again(self) -> None:
        """Take what was put above ours meanwhile; whatever stands there, ours stay. Raises SettingsError."""
        found = read_secrets(self._path)
        if found[-len(self._kept) :] != self._kept:
            raise SettingsError([f"{self._path}: the secrets that the server began with are no longer the last ones."])
        self._kept = found

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._kept)

    @overload
    def __getitem__(self, at: int) -> bytes: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[bytes, ...]: ...
    def __getitem__(self, at: int | slice) -> bytes | tuple[bytes, ...]:
        return self._kept[at]


def read_password(path: Path | None) -> str:
    """The first line of a password file; empty without one. Raises SettingsError."""
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8-sig").split("\n", 1)[0].strip("\r")
    except OSError as error:
        way_out = "It must be there, and belong to the user who runs ListCoP."
        raise SettingsError([f"{path}: the password cannot be read: {error.strerror}. {way_out}"]) from error
    except UnicodeDecodeError as error:
        raise SettingsError([f"{path}: the password is not UTF-8. Save the file as UTF-8."]) from error


def check_passfile(database: str) -> None:
    """The file with the password of PostgreSQL, where the URL names one: its client passes over one that is not there
    or that others may read, and says only that it has no password. Raises SettingsError."""
    file = login_of(database).passfile
    if file is None:
        return
    where = f"{file}, named in [server] database as passfile"
    way_out = f"It must be there, and belong to the user who runs ListCoP: chown USER {file} && chmod 600 {file}"
    try:
        with file.open("rb"):
            pass
        is_open = is_open_to_others(file)
    except OSError as error:
        raise SettingsError([f"{where}: the password cannot be read: {error.strerror}. {way_out}"]) from error
    if is_open:
        why = "it can be read by others, so PostgreSQL's client does not use it"
        raise SettingsError([f"{where}: {why}. Run: chmod 600 {file}"])


def check_authorities(path: Path | None) -> None:
    """A file of certificates that TLS can trust. Raises SettingsError."""
    if path is None:
        return
    import ssl

    try:
        ssl.create_default_context(cafile=str(path))
    except ssl.SSLError as error:
        raise SettingsError([f"{path}: this holds no certificate in PEM. Name that of the authority."]) from error
    except OSError as error:
        way_out = "It must be there, and readable by the user who runs ListCoP."
        raise SettingsError([f"{path}: the certificates cannot be read: {error.strerror}. {way_out}"]) from error


def load_weights(file: Path | None = None) -> Weights:
    """The package's weights, or those of a file. Raises SettingsError."""
    path = file or Path(__file__).parent / "core" / "tagger" / "weights.json"
    try:
        return read_weights(path.read_bytes())
    except (OSError, WeightsTrouble) as error:
        raise SettingsError([f"{path}: {error}. Name a file made by this release, or leave it out."]) from error
