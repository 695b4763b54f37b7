"""`listcop member export-data` and `member erase`: what one person may ask for, over all lists."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from listcop.cli.desk import Desk, Refused, safe

if TYPE_CHECKING:
    from listcop.flows.erase_person import Erasure, Person


@click.command("export-data", epilog="Example: listcop member export-data amina@example.org -o amina.json")
@click.argument("address")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of standard output."
)
@click.pass_obj
def export_data(desk: Desk, address: str, output: Path | None) -> None:
    """All that is kept of the person behind ADDRESS, on all lists, as one JSON document for them."""
    from listcop.flows.export_person import export_person

    person = _person(desk, address)
    with desk.read() as tx:
        text = json.dumps(export_person(tx, person), ensure_ascii=False, indent=1) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    descriptor = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)  # it is nobody else's business
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    desk.say(f"What is kept of {', '.join(person.addresses)} is written to {output}.")


@click.command("erase", epilog="Example: listcop member erase amina@example.org --dry-run")
@click.argument("address")
@click.option("--dry-run", is_flag=True, help="Show what would happen, and which letters of others name them.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def erase(desk: Desk, address: str, dry_run: bool, yes: bool) -> None:
    """Erase the person behind ADDRESS from all lists: stop the server first. There is no way back but a backup.

    Their rows go. Their letters stay without them; in posts of others their address and full name are masked. Letters
    of others stay as they came, where only this machine's administrators see them; --dry-run names these.
    """
    from listcop.flows import erase_person
    from listcop.state import hold_state

    person = _person(desk, address)
    if dry_run:
        _show(desk, person, erase_person.erase(desk.store, desk.site, person, desk.now, dry_run=True))
        return
    if not yes:
        click.confirm(f"Erase {', '.join(person.addresses)} from all lists for good?", abort=True)
    with hold_state(desk.settings, "listcop member erase"):
        done = erase_person.erase(desk.store, desk.site, person, desk.now)
        _publish(desk)
    desk.say(
        f"{', '.join(person.addresses)}: erased from {len(done.memberships)} lists; {done.posts} posts have lost their "
        f"author, {len(done.mentions)} posts of others a name, {done.other_letters} other letters are emptied. "
        f"{len(done.others)} letters of others stay as they came. Backups made before still hold all: delete them."
    )


def _person(desk: Desk, address: str) -> Person:
    from listcop.core.addresses import normal_address
    from listcop.flows.erase_person import find_person

    normal = normal_address(address)
    with desk.read() as tx:
        person = find_person(tx, normal) if normal else None
    if person is None:
        raise Refused(f'Nobody with the address "{safe(address)}" is or was a member, or wrote a post.')
    return person


def _publish(desk: Desk) -> None:
    """The text archive without them, before the server starts again."""
    from functools import partial

    from listcop.doors.archive_folder import shelf_of
    from listcop.flows import publish_archive, read_posts
    from listcop.node import tree_of
    from listcop.store import lists

    with desk.read() as tx:
        everyone = lists.all_lists(tx)
    for mlist in everyone:
        read_posts.catch_up(desk.store, desk.weights, mlist.list_id)
        folder = desk.settings.archive_folder
        tree = tree_of(desk.store, folder)
        publish_archive.publish_all(desk.store, desk.site, mlist, partial(shelf_of, folder), desk.now, tree)


def _show(desk: Desk, person: Person, found: Erasure) -> None:
    click.echo(f"addresses: {', '.join(person.addresses)}")
    click.echo(f"names: {safe(', '.join(person.names)) or '-'}")
    for title, lines in (
        ("memberships that go", found.memberships),
        ("lists without an owner then", found.only_owner_of),
        ("posts of others in which they are masked", found.mentions),
        ("letters of others that name them, and stay as they came", found.others),
    ):
        click.echo(f"{title}: {len(lines)}")
        for line in lines:
            click.echo(f"  {safe(line)}")
    click.echo(f"their own posts, kept without them: {found.posts}")
    click.echo(f"their other letters, emptied: {found.other_letters}")
    desk.say("Nothing was changed.")
