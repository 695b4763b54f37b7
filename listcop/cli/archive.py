"""`listcop archive …`: the web-free archive of text files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from listcop.cli.desk import Desk, Refused

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.settings import Imap


@click.group("archive", epilog="Example: listcop archive publish garden")
def archive_command() -> None:
    """The web-free archive of text files."""


@archive_command.command("publish", epilog="Example: listcop archive publish garden")
@click.argument("list_name", metavar="LIST")
@click.pass_obj
def publish(desk: Desk, list_name: str) -> None:
    """Write all text files of LIST anew; the server writes new ones by itself."""
    from functools import partial

    from listcop.doors.archive_folder import shelf_of
    from listcop.flows import publish_archive, read_posts
    from listcop.node import tree_of

    mlist = desk.find_list(list_name)
    read_posts.catch_up(desk.store, desk.weights, mlist.list_id)
    folder = desk.settings.archive_folder
    tree = tree_of(desk.store, folder)
    place = folder / publish_archive.folder_of(desk.site, mlist)
    if mlist.settings.archive == "none":
        raise Refused(
            f"{mlist.name} keeps no archive: its setting archive is none. "
            f"Run: listcop list set {mlist.name} archive members"
        )
    count = publish_archive.publish_all(desk.store, desk.site, mlist, partial(shelf_of, folder), desk.now, tree)
    desk.say(f"{mlist.name}: {count} files are written to {place}.")
    if desk.settings.archive_imap is not None and {mlist.name, mlist.address} & set(desk.settings.archive_imap.lists):
        _lay(desk, desk.settings.archive_imap, mlist)


def _lay(desk: Desk, account: Imap, mlist: MailingList) -> None:
    """The same in the IMAP account that the settings name."""
    from listcop.archive_mailbox import publish_all
    from listcop.doors.imap_mailbox import PollTrouble

    try:
        count = publish_all(account, desk.store, desk.site, mlist, desk.now)
    except PollTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    desk.say(f"{mlist.name}: {count} letters of the archive were looked at or laid into its IMAP folder.")
