"""The settings of a backup: put where there are none, with the passwords they name; where there are, told apart."""

from __future__ import annotations

import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from listcop.backups import SETTINGS_NAME, BackupTrouble, Watched, read_backup, secrets_file
from listcop.restoring import check_backup, keep_private
from listcop.settings_file import shown_value

NOT_SET = "not set"


def put_settings(path: Path, file: Path) -> None:
    """Put the settings of a backup where there are none; what they name is there before them. Raises BackupTrouble."""
    check_backup(file)
    _, content = _settings_in(file)
    if not content:
        raise BackupTrouble(f'{path} is not there, and no settings are in the backup. Make some with "listcop init"')
    found = tomllib.loads(content.decode("utf-8-sig"))
    passwords = _parts(secrets_file(file), ".password")
    for name, place in _password_files(found):
        if name in passwords and not (path.parent / place).exists():
            keep_private(path.parent / place, passwords[name])
    if templates := found.get("server", {}).get("templates"):
        (path.parent / templates).mkdir(parents=True, exist_ok=True)
    keep_private(path, content)


def differing_settings(path: Path, file: Path) -> list[str]:
    """What the settings in force say otherwise than those of a backup, a line each; how to take those at the end."""
    source, content = _settings_in(file)
    if not content or content == path.read_bytes():
        return []
    here, there = (dict(_keys(tomllib.loads(one.decode("utf-8-sig")))) for one in (path.read_bytes(), content))
    told = [
        f"{key} is {here.get(key, NOT_SET)} here; in the backup it is {there.get(key, NOT_SET)}."
        for key in dict.fromkeys([*there, *here])
        if here.get(key) != there.get(key)
    ]
    way = f"tar -xzOf {shlex.quote(str(source))} {SETTINGS_NAME} > {shlex.quote(str(path))}"
    return [*told, f"{path} stayed as it is. To take that of the backup: {way}"] if told else []


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


def _password_files(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The name of each password in a backup, and where these settings look for it."""
    named = [("relay.password", found.get("relay", {})), ("archive.password", found.get("archive", {}).get("imap", {}))]
    named += [(f"imap-{number}.password", one) for number, one in enumerate(found.get("imap", []), 1)]
    for name, section in named:
        if file := section.get("password_file"):
            yield name, file


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
