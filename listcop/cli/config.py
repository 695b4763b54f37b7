"""`listcop config …`: every problem at once, and the settings in force."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.core.findings import Finding


@click.group("config", epilog="Example: listcop config check")
def config_command() -> None:
    """Check and show the settings."""


@config_command.command("check", epilog="Example: listcop --config /etc/listcop/listcop.toml config check")
@add_json_option
@click.pass_obj
def check(desk: Desk) -> None:
    """Check the settings, the rules of lists and the site's templates, and that the domain of each list is named: every
    problem at once.

    Exit code 0: no problem (there may be warnings, on standard error); 1: something is wrong.
    """
    from listcop.doctor import here
    from listcop.listener_check import check_listener
    from listcop.settings import SettingsError
    from listcop.settings_check import (
        check_database,
        check_secret_there,
        deaf_lists,
        lists_in,
        problems_of,
        silent_database,
        strays_of,
        untried_logins,
        warnings_of,
    )
    from listcop.settings_file import find_settings, load_settings
    from listcop.state import check_database_folder, check_state

    path = find_settings(desk.config, os.environ)
    try:
        settings = load_settings(path)
    except SettingsError as error:
        _show_json(desk, path, error.problems)
        raise
    looks: list[Callable[[], object]] = [partial(check_state, settings)]  # the first command makes it, and the secret
    if settings.database_file and settings.database_file.parent != settings.state_dir:
        looks.append(partial(check_database_folder, settings))
    if _is_there(settings.secret_file) or _is_there(settings.database_file):
        looks.append(partial(check_secret_there, settings))
    looks.append(partial(check_database, settings))
    looks.append(partial(check_listener, settings.smtp))
    problems, warnings = problems_of(settings, *looks), warnings_of(settings)
    addresses = lists_in(settings.database)
    warnings += silent_database(settings)
    warnings += [one for one in here.admin(settings, addresses or ()) if one.state != "good"]
    if addresses is not None:
        warnings += strays_of(settings, addresses)
        problems += [f"{one.seen} {one.mend}" for one in deaf_lists(settings, addresses)]
    untried = untried_logins(settings)
    _show_json(desk, path, problems, warnings, untried)
    for one in [] if desk.as_json else warnings:
        desk.warn(f"{safe(one.seen)} {safe(one.mend)}")
    if problems:
        raise Refused("\n".join(problems))
    desk.say(f"{path}: no problems found" + (f"; warnings: {len(warnings)}." if warnings else "."))
    if untried:
        desk.say(f"Whether these passwords are right was not tried: {', '.join(untried)}. To try them: listcop doctor")


def _show_json(
    desk: Desk, path: Path, problems: Sequence[str], warnings: Sequence[Finding] = (), untried: Sequence[str] = ()
) -> None:
    """The one document; without --json nothing."""
    if desk.as_json:
        told = [{"seen": one.seen, "mend": one.mend} for one in warnings]
        desk.show_json({"file": str(path), "problems": list(problems), "warnings": told, "untried": list(untried)})


def _is_there(file: Path | None) -> bool:
    try:
        return file is not None and file.exists()
    except PermissionError:  # we are not who runs the server
        return False


@config_command.command("show", epilog="Example: listcop config show --json")
@add_json_option
@click.pass_obj
def show(desk: Desk) -> None:
    """The settings in force, defaults included; never a password."""
    settings = _plain(desk.settings)
    settings["database"] = _without_password(settings["database"])
    if desk.as_json:
        desk.show_json(settings)
        return
    click.echo(f"# {settings.pop('path')}")
    for name, keys in _sections(settings):
        click.echo(f"\n{name}" + "".join(f"\n{key} = {_as_toml(value)}" for key, value in keys.items()))


def _without_password(url: str) -> str:
    from sqlalchemy.engine import make_url

    found = make_url(url)
    hidden = {name: "***" for name in found.query if "password" in name}  # libpq takes it there as well
    return found.update_query_dict(hidden).render_as_string(hide_password=True).replace("%2A%2A%2A", "***")


def _sections(settings: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The settings under the names and in the sections that listcop.toml has: what is shown could be that file."""
    from listcop.settings_keys import ARCHIVE_IMAP

    found: dict[str, dict[str, Any]] = {
        name: {} for name in ("server", "smtp", "relay", "dns", "dkim", "archive", "log")
    }
    boxes = [("[[imap]]", one) for one in settings.pop("imap")]
    folders = settings.pop("archive_imap")
    for name, value in settings.items():
        section, _, key = name.partition("_")
        if isinstance(value, dict):
            found[name] |= value
        else:
            found[section if section in found else "server"][key if section in found else name] = value
    smtp = found["smtp"]
    host, port = smtp.pop("host"), smtp.pop("port")
    where = f"[{host}]" if ":" in host else host
    found["smtp"] = {"listen": f"{where}:{port}" if host else ""} | smtp
    found["dns"]["timeout"] = f"{found['dns']['timeout']:g}s"
    found["server"]["templates"] = next(iter(found["server"]["templates"]), None)
    for _, box in boxes:
        del box["max_message_size"]  # that of [smtp]
    if folders:
        boxes.append(("[archive.imap]", {key: value for key, value in folders.items() if key in ARCHIVE_IMAP}))
    return [(name, _set(keys)) for name, keys in [*((f"[{name}]", one) for name, one in found.items()), *boxes]]


def _set(keys: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


def _as_toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)  # texts, numbers, yes and no, and lists of them are the same there


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name.rstrip("_"): _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value if isinstance(value, (int, float, str, bool, type(None))) else str(value)
