"""The settings of a backup: put where there are none, with the passwords they name; where there are, told apart."""

from __future__ import annotations

import os
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from listcop.backups import SETTINGS_NAME
from listcop.backups.file import BackupTrouble, Watched, read_backup, secrets_file
from listcop.database_url import login_of
from listcop.restore import check_backup, no_secret
from listcop.restore.files import Putting, check_takes
from listcop.settings_file import shown_value, usual_secret_file
from listcop.settings_keys import SECTIONS
from listcop.unfinished_restore import mark_of
from listcop.writable import of_another

NOT_SET = "not set"


def put_settings(path: Path, file: Path, put: Putting) -> None:
    """Put the settings of a backup where there are none, and the folder they name. Raises BackupTrouble."""
    check_backup(file)
    _, content = _settings_in(file)
    if not content:
        raise BackupTrouble(f'{path} is not there, and no settings are in the backup. Make some with "listcop init"')
    found = _read(content)
    _refuse_another_user(path, found)
    check_takes([path])
    state_dir = _state_dir(path, found)
    named = _section(found, "server").get("secret_file")
    secret = path.parent / str(named) if named else usual_secret_file(state_dir, os.environ)
    if not secret.exists() and not secrets_file(file).exists():
        raise no_secret(secrets_file(file), secret)
    put.folder(mark_of(state_dir))  # from here on no server begins, until all is there
    if templates := _section(found, "server").get("templates"):
        put.folder(path.parent / templates, 0o755)
    put.file(path, content)


def put_passwords(path: Path, file: Path, put: Putting) -> None:
    """Put the passwords of a backup where the settings in force name files that are not there. Raises BackupTrouble.

    Only for the same account as in the backup: another server is never told them.
    """
    try:
        here = _read(path.read_bytes())
    except (OSError, ValueError):
        return  # whoever reads them as settings says what is wrong
    lacking = [(name, one) for name, one in _logins(here) if not (path.parent / one["password_file"]).exists()]
    if not lacking:
        return
    _refuse_another_user(path, here)
    there = dict(_logins(_read(_settings_in(file)[1])))
    passwords = _parts(secrets_file(file), ".password")
    ours = {
        path.parent / login["password_file"]: passwords[name]
        for name, login in lacking
        if name in passwords and _account(login) == _account(there.get(name, {}))
    }
    check_takes(ours)
    if ours:
        put.folder(mark_of(_state_dir(path, here)))
    for place, password in ours.items():
        put.file(place, password)


def _refuse_another_user(path: Path, found: dict[str, Any]) -> None:
    """What root writes beside these settings, the user who runs the server must be able to read."""
    for folder in (path.parent, _state_dir(path, found)):
        nearest = next(one for one in (folder, *folder.absolute().parents) if one.is_dir())
        if trouble := of_another(nearest):
            raise BackupTrouble(f"{trouble.seen} {trouble.mend}")


def _state_dir(path: Path, found: dict[str, Any]) -> Path:
    _, usual = SECTIONS["server"]["state_dir"]
    return path.parent / str(_section(found, "server").get("state_dir", usual))


def differing_settings(path: Path, file: Path) -> list[str]:
    """What the settings in force say otherwise than those of a backup, a line each; how to take those at the end."""
    source, content = _settings_in(file)
    if not content or content == path.read_bytes():
        return []
    here, there = (dict(_keys(_read(one))) for one in (path.read_bytes(), content))
    told = [
        f"{key} is {here.get(key, NOT_SET)} here; in the backup it is {there.get(key, NOT_SET)}."
        for key in dict.fromkeys([*there, *here])
        if here.get(key) != there.get(key)
    ]
    return (
        [*told, _way_to_theirs(path, source, [key for key in _PLACES if here.get(key) != there.get(key)])]
        if told
        else []
    )


# With another of these the server looks elsewhere than where all was restored.
_PLACES = ("[server] database", "[server] state_dir", "[server] secret_file")


def _way_to_theirs(path: Path, source: Path, moved: list[str]) -> str:
    """How to take the settings of the backup; where those would undo that it was restored elsewhere, to read them."""
    way = f"tar -xzOf {shlex.quote(str(source))} {SETTINGS_NAME}"
    if not moved:
        return f"{path} stayed as it is. To take that of the backup: {way} > {shlex.quote(str(path))}"
    return (
        f"{path} stayed as it is, and its {' and '.join(moved)} must: there all was restored. To read that of the "
        f"backup, and take over single lines by hand: {way}"
    )


def _settings_in(file: Path) -> tuple[Path, bytes]:
    """The settings in a backup, and which of its two files they lie in: beside the secrets where they hold one."""
    for one in (file, secrets_file(file)):
        if content := _parts(one, SETTINGS_NAME).get(SETTINGS_NAME):
            return one, content
    return file, b""


def _parts(file: Path, ending: str) -> dict[str, bytes]:
    """The parts of a backup, or of its secrets, whose names end so; none where it is not there."""
    found: dict[str, bytes] = {}

    def take(name: str, content: Watched) -> None:
        if name.endswith(ending) and "/" not in name:
            found[name] = content.read()

    if file.exists():
        read_backup(file, take)
    return found


def _read(content: bytes) -> dict[str, Any]:
    return tomllib.loads(content.decode("utf-8-sig"))


def _section(found: dict[str, Any], name: str) -> dict[str, Any]:
    """A section of settings that nobody has checked; empty where it is none."""
    section = found.get(name)
    return section if isinstance(section, dict) else {}


def _logins(found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each section that names a file for a password, with the name the password has in a backup; the database's URL
    as such a section."""
    boxes = found.get("imap")
    database = login_of(str(_section(found, "server").get("database", "")))
    if database.passfile is not None:
        yield "database.password", {
            "host": database.host, "user": database.user, "password_file": str(database.passfile),
        }  # fmt: skip
    named = [("relay.password", found.get("relay")), ("archive.password", _section(found, "archive").get("imap"))]
    named += [
        (f"imap-{number}.password", one) for number, one in enumerate(boxes if isinstance(boxes, list) else [], 1)
    ]
    for name, section in named:
        if isinstance(section, dict) and isinstance(section.get("password_file"), str):
            yield name, section


def _account(login: dict[str, Any]) -> tuple[Any, Any]:
    return login.get("host"), login.get("user")


def _keys(found: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Each key with its section, as messages about settings name it, and its value."""
    for name, value in found.items():
        if isinstance(value, dict):
            yield from _keys(value, f"{above}{name}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for number, one in enumerate(value, 1):
                yield from ((f"[[{name}]] number {number} {key}", shown_value(given)) for key, given in one.items())
        else:
            yield f"[{above.rstrip('.')}] {name}", shown_value(value)
