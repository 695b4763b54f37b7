"""`listcop list …`: lists and their settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_moment
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.store.database import Tx


LONGEST_FILE = (
    100_000  # characters of a charter that are read; what is longer than a letter bears is refused by its key
)


@click.group("list", epilog='Example: listcop list set garden digest "weekly friday 16:00"')
def list_command() -> None:
    """Lists and their settings."""


@list_command.command("create", epilog='Example: listcop list create garden --title "Seed savers" --language fr')
@click.argument("name")
@click.option("--domain", help="One of the domains of [server]; default the first.")
@click.option("--title", default="", help="The list's name for people.")
@click.option("--language", help="Language of its letters; default that of [server].")
@click.option("--timezone", help="Zone in which its digests go out; default that of [server].")
@click.option("--owner", multiple=True, help="Address of an owner; may be given several times.")
@click.pass_obj
def create(
    desk: Desk,
    name: str,
    domain: str | None,
    title: str,
    language: str | None,
    timezone: str | None,
    owner: tuple[str, ...],
) -> None:
    """Make the list NAME."""
    from listcop.cli.rosters import read_person
    from listcop.core.addresses import list_name_trouble
    from listcop.core.list_settings import read_setting
    from listcop.store import events, lists, members

    name, _, at = name.strip().lower().partition("@")
    domain = (domain or at or desk.settings.domain).lower()
    if domain not in desk.settings.domains:
        raise Refused(
            f"{safe(domain)} is not one of the domains in [server]: {', '.join(desk.settings.domains)}. "
            "Add it there, or take one of these."
        )
    settings: dict[str, Any] = {}
    given = {"title": title, "language": language or desk.settings.language}
    given["timezone"] = timezone or desk.settings.timezone
    for key, value in given.items():
        if value:
            settings[key] = _read(read_setting, key, value)
    owners = [read_person(address, name, domain) for address in owner]

    def work(tx: Tx) -> MailingList:
        trouble = list_name_trouble(name, lists.names_by_domain(tx).get(domain, set()))
        if trouble:
            raise Refused(f'"{safe(name)}" cannot be the name of a list: {trouble}')
        if lists.find_list(tx, name, domain):
            raise Refused(f"The list {name}@{domain} is there already. See it with: listcop list show {name}")
        made = lists.create_list(tx, name, domain, settings, desk.now)
        for address in owners:
            owner_too = members.NewMember(roles=("member", "owner"))
            members.add_member(tx, made.list_id, address, owner_too, now=desk.now, last_number=0)
        events.note(tx, made.list_id, "list created", at=desk.now, who="shell")
        return made

    made = desk.store.write(work)
    desk.say(f"The list {made.address} is made. Add members with: listcop member add {made.name} ADDRESS")


@list_command.command("ls", epilog="Example: listcop list ls --json")
@add_json_option
@click.pass_obj
def ls(desk: Desk) -> None:
    """All lists, with their members, posts and open questions."""
    from listcop.store import lists, members, posts, threads

    rows = []
    with desk.read() as tx:
        for one in lists.all_lists(tx):
            open_count = threads.count_threads(tx, one.list_id).get("open", 0)
            count = sum(1 for member in members.all_members(tx, one.list_id) if member.is_member)
            rows.append((one, count, posts.count_posts(tx, one.list_id), open_count))
    desk.show(
        [
            {"name": one.name, "address": one.address, "title": one.settings.title, "members": m, "posts": p, "open": o}
            for one, m, p, o in rows
        ],
        ("LIST", "ADDRESS", "TITLE", "MEMBERS", "POSTS", "OPEN"),
        [(one.name, one.address, one.settings.title, m, p, o) for one, m, p, o in rows],
        "There is no list yet. Make one with: listcop list create NAME",
    )


@list_command.command("show", epilog="Example: listcop list show garden")
@click.argument("name")
@add_json_option
@click.pass_obj
def show(desk: Desk, name: str) -> None:
    """Every setting of a list, with its default and unit."""
    from listcop.core.list_settings import KEYS

    mlist = desk.find_list(name)
    values = {key: getattr(mlist.settings, key) for key in KEYS}
    if desk.as_json:
        desk.show_json(
            {
                "name": mlist.name,
                "address": mlist.address,
                "settings": {
                    key: {"value": value, "default": KEYS[key].default, "unit": KEYS[key].unit}
                    for key, value in values.items()
                },
            }
        )
        return
    desk.say(f"{mlist.address}" + (f", paused: {safe(mlist.paused)}" if mlist.paused else ""))
    keys = [(KEYS[name], value) for name, value in values.items()]
    rows = [(key.name, key.show(value), key.show(key.default), key.unit or ", ".join(key.words)) for key, value in keys]
    desk.show(None, ("SETTING", "VALUE", "DEFAULT", "UNIT OR CHOICE"), rows, widest=80)


@list_command.command(
    "set",
    epilog='Example: listcop list set garden digest "weekly friday 16:00"',
    context_settings={"ignore_unknown_options": True},  # a value such as -3 is for the setting's own rule
)
@click.argument("name")
@click.argument("key")
@click.argument("value")
@click.pass_obj
def set_(desk: Desk, name: str, key: str, value: str) -> None:
    """Set KEY of a list to VALUE; `list show` prints the keys."""
    from listcop.core.list_settings import KEYS, read_setting
    from listcop.store import events, lists

    mlist = desk.find_list(name)
    if key == "charter" and value.startswith("@"):
        value = _text_of(value[1:])
    read = _read(read_setting, key, value, f"{mlist.name}: ")

    def work(tx: Tx) -> None:
        lists.change_setting(tx, mlist.list_id, key, read)
        events.note(tx, mlist.list_id, "setting", at=desk.now, who="shell", ref=key, value=read)

    desk.store.write(work)
    shown = KEYS[key].show(read) or "empty"
    unit = f" {KEYS[key].unit}" if KEYS[key].unit.startswith("bytes") and shown.isdigit() else ""
    desk.say(f"{mlist.name}: {key} is now {shown}{unit}" + ("" if shown.endswith((".", "!", "?", "…")) else "."))
    if key == "max_message_size" and (warning := _size_warning(read, desk.settings.smtp.max_message_size)):
        desk.warn(warning)


SMALLEST_SIZE = 20_000  # bytes: a plain letter with the fields that mail servers add may have as many


def _size_warning(size: int, server: int) -> str:
    """What a size leads to that hardly was meant."""
    from listcop.core.list_settings import shown_size

    if size < SMALLEST_SIZE:
        return 'Hardly a letter is so small. A number alone is in bytes; write "100 KB" or "10 MB".'
    if size > server:
        return f"The server takes no letter above {shown_size(server)}: [smtp] max_message_size."
    return ""


def _text_of(path: str) -> str:
    """What a text file holds; a few pages at most."""
    from pathlib import Path

    try:
        with Path(path).open(encoding="utf-8-sig") as file:  # Windows editors put a mark before it
            return file.read(LONGEST_FILE)
    except OSError as error:
        raise Refused(f"{safe(path)} cannot be read: {error.strerror}. Name a text file in UTF-8.") from error
    except UnicodeDecodeError as error:
        raise Refused(f"{safe(path)}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error


def _read(read: Any, key: str, value: str, where: str = "") -> Any:
    try:
        return read(key, value)
    except ValueError as error:
        raise Refused(f"{where}{safe(error)}") from error


@list_command.command(
    "pause", epilog='Example: listcop list pause garden "We are moving" ; listcop list pause garden --off'
)
@click.argument("name")
@click.argument("reason", default="paused by the owner")
@click.option("--until", metavar="DAY", help="Let posts through again on this day.")
@click.option("--off", is_flag=True, help="Let posts through again.")
@click.pass_obj
def pause(desk: Desk, name: str, reason: str, until: str | None, off: bool) -> None:
    """Hold every post until the pause is taken off; digests rest. What was held then takes a moderator's word each."""
    from zoneinfo import ZoneInfo

    from listcop.flows import pause_list

    mlist = desk.find_list(name)
    end = read_moment(until, ZoneInfo(mlist.settings.timezone)) if until else None
    if off:
        waiting = desk.store.write(lambda tx: pause_list.resume(tx, mlist, desk.now, who="shell"))
        held = f" Letters that wait: {waiting}. See: listcop held ls {mlist.name}" if waiting else ""
        desk.say(f"{mlist.name} runs again.{held}")
        return
    if end is not None and end <= desk.now:
        raise Refused(f"{safe(until)} is over. Name a day to come, or leave --until out.")
    desk.store.write(lambda tx: pause_list.pause(tx, mlist, reason, end, desk.now, who="shell"))
    told = f" until {end:%Y-%m-%d %H:%M}" if end else ""
    desk.say(f"{mlist.name} is paused{told}: every post is held. Undo with --off.")


@list_command.command("remove", epilog="Example: listcop list remove garden --yes")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--sweep", is_flag=True, help="Take what is deleted out of the database file, too: stop the server first."
)
@click.pass_obj
def remove(desk: Desk, name: str, yes: bool, sweep: bool) -> None:
    """Remove a list with its members and posts. There is no way back but a backup.

    Who is on no other list goes with it: their addresses and names. Without --sweep words and addresses may stand in
    unused places of the database file until something else is written there.

    The text files of its archive stay where they are, on each server that has a folder of its own, for you to keep or
    to delete. To keep them, move them: a new list of that name takes this folder over, and what is in it goes. Letters
    of an archive in IMAP stay, too.
    """
    from listcop.flows import publish_archive, publish_to_mailbox
    from listcop.store import posts

    mlist = desk.find_list(name)
    with desk.read() as tx:
        count = posts.count_posts(tx, mlist.list_id)
        elsewhere = _servers_with_files(desk, tx, mlist)
        is_in_mailbox = publish_to_mailbox.was_laid(tx, mlist)
    if not yes:
        click.confirm(f"Remove {mlist.address} with its {count} posts for good?", abort=True)
    _remove(desk, mlist, sweep)
    folder = desk.settings.archive_folder / publish_archive.folder_of(desk.site, mlist)
    told = f"{mlist.address} is removed."
    if folder.exists():
        told += f" Its text files stay in {folder}. To keep them, move them: a new list of that name takes this folder"
        told += " over, and what is in it goes."
    if elsewhere:
        told += " Other servers have text files of it in folders of their own: look for "
        told += f"{folder.name} in the archive of {', '.join(elsewhere)}."
    if is_in_mailbox:
        told += " Its letters in the account of [archive.imap] stay as well."
    desk.say(told)


def _remove(desk: Desk, mlist: MailingList, sweep: bool) -> None:
    """All of a list, and whoever is on no other; `sweep`: nothing of it stays in the database file either."""
    from contextlib import nullcontext

    from listcop.flows import publish_archive, unasked, who_is_banned
    from listcop.state import hold_state
    from listcop.store import erasing, lists, tables

    def work(tx: Tx) -> None:
        who_is_banned.forget_list(tx, mlist.list_id)
        lists.remove_list(tx, mlist.list_id, tables.metadata.sorted_tables)
        erasing.forget_people_of_no_list(tx)
        unasked.forget_list(tx, mlist.list_id)

    with hold_state(desk.settings, "listcop list remove") if sweep else nullcontext():
        publish_archive.forget_index(desk.store, mlist.list_id)
        desk.store.write(work)
        if sweep:
            erasing.sweep(desk.store)


def _servers_with_files(desk: Desk, tx: Tx, mlist: MailingList) -> list[str]:
    """The servers that keep an archive of their own with files of this list, but for the one of these settings."""
    from listcop.flows import publish_archive
    from listcop.node import tree_of
    from listcop.store import leases

    folder = desk.settings.archive_folder
    mine = tree_of(desk.store, folder) if folder.is_dir() else ""
    trees = publish_archive.other_trees(tx, mlist, mine)
    names = [publish_archive.lease_of(one) for one in trees]
    known = leases.holders(tx, names)
    return [known.get(name, "one that does not run") for name in names]
