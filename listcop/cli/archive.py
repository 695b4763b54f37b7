"""`listcop archive …`: the web-free archive of text files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import safe

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
    from listcop.flows import publish_archive

    mlist = desk.find_read_list(list_name)
    place = desk.settings.archive_folder / publish_archive.folder_of(desk.site, mlist)
    if mlist.settings.archive == "none":
        raise Refused(
            f"{mlist.name} keeps no archive: its setting archive is none. "
            f"Run: listcop list set {mlist.name} archive members"
        )
    desk.say(f"{mlist.name}: {write_anew(desk, mlist)} files are written to {place}.")
    if desk.settings.archive_imap is not None and {mlist.name, mlist.address} & set(desk.settings.archive_imap.lists):
        _lay(desk, desk.settings.archive_imap, mlist)


def write_anew(desk: Desk, mlist: MailingList) -> int:
    """Write all text files of a list whose posts are read; returns how many."""
    from functools import partial

    from listcop.doors.archive_folder import shelf_of
    from listcop.flows import publish_archive
    from listcop.node import tree_of

    folder = desk.settings.archive_folder
    tree = tree_of(desk.store, folder)
    return publish_archive.publish_all(desk.store, desk.site, mlist, partial(shelf_of, folder), desk.now, tree)


def _lay(desk: Desk, account: Imap, mlist: MailingList) -> None:
    """The same in the IMAP account that the settings name: a server that runs does it, else we do."""
    from listcop.archive_mailbox import publish_list
    from listcop.doors.imap_mailbox import PollTrouble
    from listcop.flows.publish_to_mailbox import ask_for_all
    from listcop.state import StateHeld, hold_state

    ask_for_all(desk.store, mlist, desk.now)
    by_server = f"{mlist.name}: the running server looks at its letters in the IMAP folder within some minutes."
    if _any_server_lives(desk):
        desk.say(by_server)
        return
    try:
        with hold_state(desk.settings, "listcop archive publish", wait_seconds=0):
            count = publish_list(account, desk.store, desk.site, mlist, desk.now)
    except StateHeld:
        desk.say(by_server)
        return
    except PollTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    desk.say(f"{mlist.name}: {count} letters of the archive were looked at or laid into its IMAP folder.")


def _any_server_lives(desk: Desk) -> bool:
    """On PostgreSQL others may lay it than the one of our state directory."""
    from listcop.store import leases

    if desk.store.is_sqlite:
        return False
    with desk.store.read() as tx:
        return any(one.lives for one in leases.nodes(tx))


def say_left_behind(desk: Desk) -> None:
    """Name folders of the archive that nobody keeps up: of removed lists, or as a list was called on another domain."""
    from listcop.flows.publish_archive import folder_of
    from listcop.store import lists

    root = desk.settings.archive_folder
    with desk.read() as tx:
        kept_up = {folder_of(desk.site, mlist) for mlist in lists.all_lists(tx)}
    here = sorted(root.iterdir()) if root.is_dir() else []
    left = [one for one in here if one.name not in kept_up and (one / "INDEX.txt").is_file()]
    if left:
        desk.say(
            f"Look into {', '.join(safe(str(one)) for one in left)}: text files of no list of today, which stay as "
            "they are. Delete what tells too much."
        )
