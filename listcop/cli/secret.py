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
    from listcop.flows.newer_secret import keep_newest
    from listcop.secret_file import add_secret

    settings, store = desk.settings, desk.store  # opened only with the secrets it knows: no wrong file is changed
    count = add_secret(settings.secret_file)
    settings.secrets.read_again()
    store.write(lambda tx: keep_newest(tx, settings.secrets))
    desk.say(f"{settings.secret_file} holds {count} secrets now: the new one signs, all of them read. Keep a new copy.")
    desk.say("A server that runs reads it within seconds; one that was handed it as a credential, at its next start.")
    if not store.is_sqlite:
        desk.say("Copy it to all other servers now: until then they put off letters whose keys they cannot read.")
