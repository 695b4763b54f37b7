"""`listcop secret …`: a new secret signs what we write from now on, the old ones still read; one that is lost goes."""

from __future__ import annotations

import click

from listcop.cli.desk import Desk, Refused


@click.group("secret", epilog="Example: listcop secret rotate")
def secret_command() -> None:
    """The secret that signs the addresses in our letters."""


@secret_command.command("rotate", epilog="Example: listcop secret rotate")
@click.pass_obj
def rotate(desk: Desk) -> None:
    """Make a new secret; every address that was mailed keeps working."""
    from listcop.secret_file import new_secret
    from listcop.secret_file import rotate as rotate_secret

    settings, store = desk.settings, desk.store  # opened only with the secrets it knows: no wrong file is changed
    count = rotate_secret(store, settings, new_secret())
    settings.secrets.read_again()
    desk.say(f"{settings.secret_file} holds {count} secrets now: the new one signs, all of them read. Keep a new copy.")
    desk.say("A server that runs reads it within seconds; one that was handed it as a credential, at its next start.")
    if not store.is_sqlite:
        desk.say("Copy it to all other servers now: until then they put off letters whose keys they cannot read.")


@secret_command.command("forget", epilog="Example: listcop secret forget 1f0c2a9b8d7e6f50")
@click.argument("fingerprint")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def forget(desk: Desk, fingerprint: str, yes: bool) -> None:
    """Go on without the newest secret, where no copy of it is left; the message that it lacks names its FINGERPRINT.

    Letters sent since it was made cannot be answered at all their addresses any more: those to leave at once and to
    reply privately work no more. Members still leave by the list's own address, such as garden+leave@. What was
    sent before keeps working.
    """
    from contextlib import closing

    from listcop.secret_file import WHAT_DIES, LacksNewest
    from listcop.state import open_store

    settings = desk.settings
    try:
        desk.store  # noqa: B018 - opened only where nothing lacks
    except LacksNewest as error:
        if error.newest != fingerprint:
            raise
    else:
        raise Refused(f"{settings.secret_file} lacks no secret: nothing is to be forgotten.")
    if not yes:
        click.confirm(f"Forget it for good? {WHAT_DIES[0].upper()}{WHAT_DIES[1:]}.", abort=True)
    with closing(open_store(settings, fingerprint)):
        desk.say(f"It is forgotten: {WHAT_DIES}. The newest secret of {settings.secret_file} signs.")
