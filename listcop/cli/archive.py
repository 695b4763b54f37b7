"""`listcop archive …`: the web-free archive of text files."""

from __future__ import annotations

import click

from listcop.cli.desk import Desk


@click.group("archive")
def archive_command() -> None:
    """The web-free archive of text files."""


@archive_command.command("publish", epilog="Example: listcop archive publish garden")
@click.argument("list_name", metavar="LIST")
@click.pass_obj
def publish(desk: Desk, list_name: str) -> None:
    """Write all text files of LIST anew; the server writes new ones by itself."""
    from listcop.doors.archive_folder import write_whole
    from listcop.flows import publish_archive, read_posts

    mlist = desk.find_list(list_name)
    read_posts.catch_up(desk.store, desk.weights, mlist.list_id)
    folder = desk.settings.archive_folder
    count = publish_archive.publish_all(desk.store, desk.site, mlist, folder, write_whole, desk.now)
    desk.say(f"{mlist.name}: {count} files are written to {folder / mlist.name}.")
