"""`listcop config …`: every problem at once, and the settings in force."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import partial
from typing import Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused


@click.group("config", epilog="Example: listcop config check")
def config_command() -> None:
    """Check and show the settings."""


@config_command.command("check", epilog="Example: listcop --config /etc/listcop/listcop.toml config check")
@click.pass_obj
def check(desk: Desk) -> None:
    """Check the settings, the rules of lists and the site's templates: every problem at once."""
    from listcop.core.letters import check_templates
    from listcop.dkim_keys import load_signer
    from listcop.letter_files import load_texts
    from listcop.settings import SettingsError, read_password
    from listcop.settings_file import find_settings, load_settings

    path = find_settings(desk.config, os.environ)
    settings = load_settings(path)
    boxes = (*settings.imap, *filter(None, [settings.archive_imap]))
    looks: list[Callable[[], object]] = [lambda: load_signer(settings)]
    for file in (settings.relay.password_file, *(one.password_file for one in boxes)):
        looks.append(partial(read_password, file))
    problems: list[str] = []
    for look in looks:
        try:
            look()
        except SettingsError as error:
            problems += error.problems
    problems += [*check_templates(load_texts(settings.templates)), *settings.rules.problems()]
    if problems:
        raise Refused("\n".join(problems))
    desk.say(f"{path}: no problems found.")


@config_command.command("show", epilog="Example: listcop config show --json")
@add_json_option
@click.pass_obj
def show(desk: Desk) -> None:
    """The settings in force, defaults included; never a password."""
    settings = _plain(desk.settings)
    if desk.as_json:
        desk.show_json(settings)
        return
    for name, value in settings.items():
        if isinstance(value, dict):
            click.echo(f"[{name}]")
            for key, inner in value.items():
                click.echo(f"{key} = {inner}")
        else:
            click.echo(f"{name} = {value}")


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name.rstrip("_"): _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value if isinstance(value, (int, float, str, bool, type(None))) else str(value)
