"""`listcop secret rotate`: a new secret for what we write from now on; the old ones go on to read what was mailed."""

from __future__ import annotations

import click

from listcop.cli.desk import Desk


@click.group("secret", epilog="Example: listcop secret rotate")
def secret_command() -> None:
    """The secret that signs the addresses in our letters."""


@secret_command.command("rotate", epilog="Example: listcop secret rotate")
@click.pass_obj
def rotate(desk: Desk) -> None:
    """Make a new secret; every address that was mailed keeps working."""
    from listcop.state import add_secret

    settings = desk.settings
    _ = desk.store  # opened only with the secret it was made with: no wrong file is changed
    count = add_secret(settings.secret_file)
    desk.say(f"{settings.secret_file} holds {count} secrets now: the new one signs, all of them read. Keep a new copy.")
    desk.say("Restart the server. Other nodes need the same file before they start again.")
