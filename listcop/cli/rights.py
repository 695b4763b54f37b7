"""`listcop member export-data` and `member erase`: what one person may ask for, over all lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.files import output_option, written
from listcop.cli.shown import safe
from listcop.core.export import moment

if TYPE_CHECKING:
    from listcop.flows.erase_person import Erasure
    from listcop.flows.find_person import Person


@click.command("export-data", epilog="Example: listcop member export-data amina@example.org -o amina.json")
@click.argument("address")
@output_option
@click.pass_obj
def export_data(desk: Desk, address: str, output: Path | None) -> None:
    """All that is kept of the person behind ADDRESS, on all lists, as one JSON document for them."""
    from listcop.flows.export_person import export_person

    person = _person(desk, address)
    _tell_whose(person, later="what came from there later", before="is left out")
    with desk.read() as tx:
        text = json.dumps(export_person(tx, person), ensure_ascii=False, indent=1) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    with written(output, 0o600) as write:  # it is nobody else's business
        write(text.encode())
    desk.say(f"What is kept of {', '.join(person.addresses)} is written to {output}.")


@click.command("erase", epilog="Example: listcop member erase amina@example.org --dry-run")
@click.argument("address")
@click.option("--dry-run", is_flag=True, help="Show what would happen, and which letters of others name them.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@add_json_option
@click.pass_obj
def erase(desk: Desk, address: str, dry_run: bool, yes: bool) -> None:
    """Erase the person behind ADDRESS from all lists: stop every server first. There is no way back but a backup.

    Their rows go. Their letters stay without them; in posts of others their address and full name are masked. Letters
    of others stay as they came, where only this machine's administrators see them; --dry-run names these.
    """
    from listcop.cli.archive import say_left_behind
    from listcop.flows import erase_person
    from listcop.node import check_no_other_serves
    from listcop.state import hold_state

    person = _person(desk, address)
    _tell_whose(person, later="what came from there", before="is erased, too")
    naming = _files_naming(desk, person)
    if dry_run:
        with desk.read() as tx:
            found = erase_person.look(tx, desk.site, person)
        _show(desk, person, found, naming)
        return
    check_no_other_serves(desk.store, desk.settings)
    if not yes:
        asked = f"Erase {', '.join(person.addresses)} from all lists for good?"
        click.confirm(asked, abort=True, err=desk.as_json)
    with hold_state(desk.settings, "listcop member erase"):
        done = erase_person.erase(desk.store, desk.site, person, desk.now)
        _publish(desk)
    if desk.as_json:
        desk.show_json(_facts(person, done, naming, is_done=True))
    desk.say(
        f"{', '.join(person.addresses)}: erased from {len(done.memberships)} lists; {done.posts} posts have lost their "
        f"author, {len(done.mentions)} posts of others a name, {done.other_letters} other letters are emptied. "
        f"{len(done.others)} letters of others stay as they came. Backups made before still hold all: delete them."
    )
    say_left_behind(desk)
    if naming:
        desk.say(
            f"What people wrote into files of this site stays. It names them here: {safe('; '.join(naming))}. "
            "Take it out with an editor; a rule for their address alone can go as a whole."
        )
    for banned_from in done.bans:
        desk.say(
            f"The ban from {banned_from} stays, by a keyed hash of each address and nothing else. To end it: "
            f"listcop member unban {banned_from} ADDRESS"
        )


def _files_naming(desk: Desk, person: Person) -> list[str]:
    """Lines of rule files and of the settings that name somebody: these are the owner's to write, and no program's."""
    from listcop.flows.erase_person import mask_for
    from listcop.rule_files import lines_in

    mask = mask_for(desk.site, person, desk.site.language)
    settings = desk.settings.path
    try:
        found = desk.settings.rules.lines_with(mask.is_in)
        return found + (lines_in(settings, mask.is_in) if settings is not None else [])
    except OSError as error:
        return [f"{error.filename}, which cannot be read: {error.strerror}"]


def _person(desk: Desk, address: str) -> Person:
    from listcop.core.addresses import normal_address
    from listcop.flows.find_person import find_person

    normal = normal_address(address)
    with desk.read() as tx:
        person = find_person(tx, normal) if normal else None
    if person is None:
        nobody = f'Nobody with the address "{safe(address)}" is or was a member, wrote a letter or was sent one.'
        raise Refused(nobody)
    return person


def _tell_whose(person: Person, *, later: str, before: str) -> None:
    """On the other channel: what stands on the first is one document."""
    for one, until in person.left:
        click.echo(
            f"{safe(one)} was theirs until {until:%Y-%m-%d}, and somebody has it, or wrote from it, since: {later} is "
            f"left out. If that is the same person, run this command for {safe(one)}, too.",
            err=True,
        )
    for old, until, new in person.others:
        click.echo(
            f"{safe(old)} was of somebody else until {until:%Y-%m-%d}, who has {safe(new)} since: what came from there "
            f'until then {before}. See "listcop help privacy".',
            err=True,
        )


def _publish(desk: Desk) -> None:
    """The text archive without them, before the server starts again."""
    from listcop.cli.archive import write_anew
    from listcop.flows import read_posts
    from listcop.store import lists

    with desk.read() as tx:
        everyone = lists.all_lists(tx)
    for mlist in everyone:
        read_posts.catch_up(desk.store, desk.weights, mlist.list_id)
        write_anew(desk, mlist)


def _facts(person: Person, found: Erasure, naming: list[str], *, is_done: bool) -> dict[str, Any]:
    return {
        "addresses": list(person.addresses),
        "addresses_left_out": [one for one, _ in person.left],
        "addresses_of_others_before": [[old, moment(until), new] for old, until, new in person.others],
        "names": list(person.names),
        "erased": is_done,
        "memberships": found.memberships,
        "bans_that_stay": found.bans,
        "only_owner_of": found.only_owner_of,
        "posts": found.posts,
        "other_letters": found.other_letters,
        "mentions": found.mentions,
        "letters_of_others": found.others,
        "files_that_name_them": naming,
    }


def _show(desk: Desk, person: Person, found: Erasure, naming: list[str]) -> None:
    if desk.as_json:
        desk.show_json(_facts(person, found, naming, is_done=False))
        return
    click.echo(f"addresses: {', '.join(person.addresses)}")
    click.echo(f"names: {safe(', '.join(person.names)) or '-'}")
    for title, lines in (
        ("memberships that go", found.memberships),
        ("bans that stay, by a keyed hash of each address", found.bans),
        ("lists without an owner then", found.only_owner_of),
        ("posts of others in which they are masked", found.mentions),
        ("letters of others that name them, and stay as they came", found.others),
        ("files of this site that name them, and stay as people wrote them", naming),
    ):
        click.echo(f"{title}: {len(lines)}")
        for line in lines:
            click.echo(f"  {safe(line)}")
    click.echo(f"their own posts, kept without them: {found.posts}")
    click.echo(f"their other letters, emptied: {found.other_letters}")
    desk.say("Nothing was changed.")
