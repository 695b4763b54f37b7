"""`listcop init`: settings, secret and an empty state directory."""

from __future__ import annotations

from pathlib import Path

import click

from listcop.cli.desk import Desk, Refused
from listcop.cli.files import Named, written
from listcop.cli.shown import safe


@click.command("init", epilog="Example: listcop init /etc/listcop --domain lists.example.org")
@click.argument("folder", metavar="[DIR]", default=".", type=Named(file_okay=False))
@click.option("--domain", default="lists.example.org", show_default=True, help="The domain of your lists.")
@click.option("--admin", help="Who looks after this server; default postmaster@ the domain.")
@click.pass_obj
def init_command(desk: Desk, folder: Path, domain: str, admin: str | None) -> None:
    """Write a commented listcop.toml, the secret and an empty state directory into DIR."""
    from listcop.core.addresses import normal_address, normal_domain
    from listcop.letter_files import package_folder
    from listcop.settings_file import load_settings
    from listcop.state import make_state

    path = folder / "listcop.toml"
    if path.exists():
        raise Refused(f"{path} is there already. Change it with an editor, or name another folder.")
    if normal_domain(domain) is None:
        raise Refused(f'"{safe(domain)}" is no domain. Write it in ASCII, such as lists.example.org.')
    if admin is not None and normal_address(admin) is None:
        raise Refused(f'"{safe(admin)}" is no e-mail address. Write one that somebody reads, such as you@example.org.')
    folder.mkdir(parents=True, exist_ok=True)
    sample = (package_folder("deploy") / "listcop.toml").read_text(encoding="utf-8")
    sample = sample.replace("postmaster@lists.example.org", admin or f"postmaster@{domain}")
    with written(path) as write:
        write(sample.replace("lists.example.org", domain).encode())
    try:
        settings = load_settings(path)
        make_state(settings)
    except BaseException:
        path.unlink(missing_ok=True)  # it would stand in the way of the next try
        raise
    desk.say(f"{path} is written; look through it.")
    desk.say(f"The state directory is {settings.state_dir}, its secret {settings.secret_file}.")
    if not admin:
        desk.say(
            f"Write an address that somebody reads as [server] admin: {settings.admin} is one of the lists' own, "
            "and what goes there reaches nobody."
        )
    desk.say(f"Next: listcop --config {path} list create garden")
