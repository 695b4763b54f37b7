"""listcop.toml → Settings: every problem at once, each with its key, what was seen and what is expected."""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from listcop import __version__
from listcop.core.addresses import normal_address
from listcop.core.list_settings import KEYS
from listcop.database_url import misspelt
from listcop.settings import Dkim, Imap, Relay, Settings, SettingsError, Smtp, is_open_to_others
from listcop.settings_keys import ARCHIVE_IMAP, SECTIONS, Keys
from listcop.toml_slips import slip_in
from listcop.writable import denied_setting

DEFAULT_PATHS = (Path("listcop.toml"), Path("/etc/listcop/listcop.toml"))


def find_settings(
    given: str | None, environment: Mapping[str, str], is_there: Callable[[Path], bool] = Path.exists
) -> Path:
    """Return the file that holds the settings. Raises SettingsError when there is none."""
    named = given or environment.get("LISTCOP_CONFIG")
    if named:
        return Path(named)
    for path in DEFAULT_PATHS:
        try:
            if is_there(path):
                return path
        except PermissionError:  # here: whoever types it for the user listcop may stand in a folder of their own
            if path.is_absolute():
                return path  # who reads it will say what is wrong
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
    except PermissionError as error:
        raise SettingsError([f"{path}: {denied_setting(path)}"]) from error
    except OSError as error:
        way_out = 'Make one with "listcop init".'
        if isinstance(error, IsADirectoryError):
            way_out = f"Name the file in it: {path / 'listcop.toml'}"
        raise SettingsError([f"{path}: cannot be read ({error.strerror}). {way_out}"]) from error
    except UnicodeDecodeError as error:
        raise SettingsError([f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8."]) from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([f"{path}: {slip_in(str(error), text)}"]) from error
    return read_settings(found, path)


def read_settings(found: Mapping[str, Any], path: Path) -> Settings:
    """Settings from what a TOML file holds; relative paths count from the file's folder."""
    problems: list[str] = []
    sections: dict[str, Any] = {}
    for name in found:
        if name not in SECTIONS:
            problems.append(f"{path}: {_no_section(name, found[name])}")
    for name, schema in SECTIONS.items():
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
    sections["archive.imap"] = tree and _read_section(path, "[archive.imap]", tree, ARCHIVE_IMAP, problems)
    server = sections["server"]
    given = found.get("server")
    named = [key for key in ("domain", "domains") if isinstance(given, dict) and key in given]
    if not named and found.keys().isdisjoint(("domain", "domains")):
        problems.append(
            f'{path}: [server] domains is missing. Write the domains of your lists, such as ["lists.example.org"].'
        )
    if len(named) > 1:
        problems.append(f"{path}: [server] has both domain and domains. Keep domains.")
    _check_files(path, sections, problems)
    if problems:
        raise SettingsError(problems)
    return _build(path, sections, server)


def _no_section(name: str, given: Any) -> str:
    """What stands outside of all sections: most often a key above the first one."""
    sections = [f"[[{one}]]" if one == "imap" else f"[{one}]" for one, keys in SECTIONS.items() if name in keys]
    if sections and not isinstance(given, dict):
        return f"{name} stands above the first section. Write it below {' or '.join(sections)}."
    return f"there is no section [{name}].{_near(name, SECTIONS)}"


def _read_section(path: Path, where: str, given: Any, schema: Keys, problems: list[str]) -> dict[str, Any]:
    if not isinstance(given, dict):
        problems.append(f"{path}: {where} is not a table. Write it as {where} with keys below it.")
        given = {}
    for key in given:
        if key not in schema:
            problems.append(f'{path}: {where} has no key "{key}".{_of_a_list(key) or _near(key, schema)}')
    values: dict[str, Any] = {}
    for key, (read, default) in schema.items():
        values[key] = None if default is ... else default
        if key in given:
            try:
                values[key] = read(given[key])
            except ValueError as error:
                problems.append(f"{path}: {where} {key} is {shown_value(given[key])}. Write {error}.")
        elif default is ...:
            problems.append(f"{path}: {where} {key} is missing.{_MISSING.get(key, '')}")
    return values


_MISSING = {
    "admin": " Write the address of the person who looks after this server.",
    "host": " Write the name of the mail server.",
    "lists": ' Name the lists that whoever reads this account may read, such as ["garden"].',
    "user": " Write the name you log in with.",
}


def _of_a_list(key: str) -> str:
    return f" It is a setting of each list: listcop list set LIST {key} …" if key in KEYS else ""


def _near(word: str, among: Iterable[str]) -> str:
    found = difflib.get_close_matches(word, list(among), 1)
    return f' Did you mean "{found[0]}"?' if found else " It may be one of: " + ", ".join(among) + "."


def shown_value(value: Any) -> str:
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
    if server["database"] and server["database"].startswith("postgresql") and find_spec("psycopg") is None:
        problems.append(
            f"{path}: [server] database is on PostgreSQL, and its driver is not installed. "
            f"Run: pip install 'listcop-{__version__}-py3-none-any.whl[postgres]'"
        )
    elif server["database"] and server["database"].startswith("postgresql") and (said := misspelt(server["database"])):
        problems.append(
            f"{path}: [server] database cannot be read: {said}. Behind ? it takes what PostgreSQL's client knows, such "
            "as sslmode=require or passfile=/etc/listcop/pgpass."
        )
    names = [one["name"] or f"{one['user']}@{one['host']}" for one in sections["imap"] if one["host"] and one["user"]]
    for name in sorted({name for name in names if names.count(name) > 1}):
        problems.append(f'{path}: two [[imap]] mailboxes are called "{name}". Give each its own name.')
    if server["metrics_file"] is not None and not (base / server["metrics_file"]).parent.is_dir():
        problems.append(
            f'{path}: [server] metrics_file is "{server["metrics_file"]}". Its folder is not there; make it.'
        )
    if os.path.isfile(base / server["state_dir"]):  # noqa: PTH113 - what may not be looked at is not asked for
        problems.append(f'{path}: [server] state_dir is "{server["state_dir"]}". That is a file; name a folder.')
    if server["templates"] is not None and not (base / server["templates"]).is_dir():
        problems.append(f'{path}: [server] templates is "{server["templates"]}". There is no such folder.')
    named = [("[smtp] tls_cert", smtp["tls_cert"]), ("[smtp] tls_key", smtp["tls_key"])]
    named += [(f"[relay] {key}", sections["relay"][key]) for key in ("password_file", "ca_file")]
    if sections["archive.imap"]:
        named.append(("[archive.imap] password_file", sections["archive.imap"]["password_file"]))
    named += [(f"[[imap]] number {i} password_file", one["password_file"]) for i, one in enumerate(sections["imap"], 1)]
    for where, file in named:
        if file is not None and not (base / file).is_file():
            problems.append(f'{path}: {where} is "{file}". There is no such file.')
        elif file is not None and not where.endswith(("cert", "ca_file")) and is_open_to_others(base / file):
            problems.append(f'{path}: {where} "{file}" can be read by others. Run: chmod 600 {base / file}')


def _templates(base: Path, named: str | None) -> tuple[Path, ...]:
    """The site's letters: the folder that is named, else `templates` beside the settings, as `rules` is."""
    folder = base / (named or "templates")
    return (folder,) if named or folder.is_dir() else ()


def _build(path: Path, sections: dict[str, Any], server: dict[str, Any]) -> Settings:
    base = path.parent.resolve()
    state_dir = base / server["state_dir"]
    dns = sections["dns"]
    return Settings(
        path=path,
        domains=tuple(dict.fromkeys(server["domains"] or (server["domain"],))),
        state_dir=state_dir,
        database=_database(server["database"], state_dir),
        admin=server["admin"],
        language=server["language"],
        timezone=server["timezone"],
        secret_file=base / server["secret_file"] if server["secret_file"] else usual_secret_file(state_dir, os.environ),
        smtp=_smtp(base, sections["smtp"]),
        imap=tuple(_imap(base, one, sections["smtp"]["max_message_size"]) for one in sections["imap"]),
        relay=_relay(base, sections["relay"]),
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


def _smtp(base: Path, smtp: dict[str, Any]) -> Smtp:
    return Smtp(
        host=smtp["listen"][0],
        port=smtp["listen"][1],
        protocol=smtp["protocol"],
        tls_cert=_beside(base, smtp["tls_cert"]),
        tls_key=_beside(base, smtp["tls_key"]),
        max_message_size=smtp["max_message_size"],
        trusted_networks=smtp["trusted_networks"],
        authserv_id=smtp["authserv_id"],
    )


def _relay(base: Path, relay: dict[str, Any]) -> Relay:
    return Relay(
        **{key: value for key, value in relay.items() if key not in ("from", "password_file", "ca_file")},
        from_=relay["from"],
        password_file=_beside(base, relay["password_file"]),
        ca_file=_beside(base, relay["ca_file"]),
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


def usual_secret_file(state_dir: Path, environment: Mapping[str, str]) -> Path:
    """A systemd credential named listcop-secret, or the file that `listcop init` makes."""
    folder = environment.get("CREDENTIALS_DIRECTORY")
    if folder and (Path(folder) / "listcop-secret").is_file():
        return Path(folder) / "listcop-secret"
    return state_dir / "secret"
