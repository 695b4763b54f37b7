"""`listcop member …`: members, one by one or as CSV."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Progress, Refused, plain, safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.store.database import Tx

CADENCE = click.Choice(["each", "daily", "weekly", "monthly", "none", "nomail"])
BATCH = 50
# A cell that begins like this is run as a formula by spreadsheets (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@click.group("member")
def member_command() -> None:
    """Members: add, show, set, remove, import, export."""


@member_command.command("add", epilog="Example: listcop member add garden amina@example.org --cadence weekly")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.option("--name", default="", help="The member's name.")
@click.option("--cadence", type=CADENCE, help="How mail is sent; default the list's default_cadence.")
@click.option("--role", default="member", show_default=True, help="member, facilitator, moderator, owner joined by +.")
@click.option("--language", default="", help="Language of letters; default the list's.")
@click.option("--welcome", is_flag=True, help="Send the welcome letter.")
@click.pass_obj
def add(
    desk: Desk, list_name: str, address: str, name: str, cadence: str | None, role: str, language: str, welcome: bool
) -> None:
    """Add ADDRESS to LIST without asking them to confirm."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)
    row = _read_row(
        mlist, {"address": address, "name": name, "cadence": cadence or "", "role": role, "language": language}
    )

    def work(tx: Tx) -> Member:
        old = change_membership.standing(tx, mlist, row["address"])
        if old is not None and old.state == "banned":
            raise Refused(
                f"{row['address']} is banned from {mlist.name}. "
                f"Take that back first: listcop member unban {mlist.name} {row['address']}"
            )
        if old is not None:
            raise Refused(
                f"{row['address']} is a member of {mlist.name} already. "
                f"Change it with: listcop member set {mlist.name} {row['address']} …"
            )
        return change_membership.add(tx, desk.site, mlist, desk.now, who="shell", welcome=welcome, **row)

    made = desk.store.write(work)
    desk.say(f"{made.address} is now a member of {mlist.name}, cadence {made.cadence}.")


def _read_row(mlist: MailingList, row: dict[str, str]) -> dict[str, Any]:
    """Check one row of a CSV or of arguments. Raises Refused with the reason."""
    from listcop.core.addresses import normal_address
    from listcop.core.lists import read_cadence, read_roles
    from listcop.core.site import LANGUAGES

    address = normal_address(row.get("address", "").strip())
    if address is None:
        raise Refused(f'"{safe(row.get("address", ""))}" is no e-mail address. Write one such as amina@example.org.')
    language = row.get("language", "").strip()
    if language and language not in LANGUAGES:
        raise Refused(f'language is "{safe(language)}". Write one of {", ".join(LANGUAGES)}.')
    try:
        cadence = read_cadence(row.get("cadence") or mlist.settings.default_cadence)
        roles = read_roles(row.get("role") or "member")
    except ValueError as error:
        raise Refused(safe(error)) from error
    name = " ".join("".join(c for c in row.get("name", "") if c.isprintable() or c == " ").split())
    return {"address": address, "name": name, "cadence": cadence, "roles": roles, "language": language}


@member_command.command("ls", epilog="Example: listcop member ls garden --all")
@click.argument("list_name", metavar="LIST")
@click.option("--all", "everyone", is_flag=True, help="Also those who left, are banned, or have not confirmed.")
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str, everyone: bool) -> None:
    """Members of a list."""
    from listcop.store import members

    mlist = desk.find_list(list_name)
    with desk.store.read() as tx:
        found = members.all_members(tx, mlist.list_id, everyone)
    desk.show(
        [_short(one) for one in found],
        ("ADDRESS", "NAME", "CADENCE", "ROLES", "STATE", "JOINED"),
        [(one.address, one.name, one.cadence, "+".join(one.roles), one.state, one.joined) for one in found],
    )


def _short(one: Member) -> dict[str, Any]:
    return {
        "address": one.address,
        "name": one.name,
        "cadence": one.cadence,
        "roles": list(one.roles),
        "state": one.state,
        "joined": plain(one.joined),
    }


@member_command.command("show", epilog="Example: listcop member show garden amina@example.org")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, address: str) -> None:
    """One member with all settings."""
    from listcop.store import posts

    mlist = desk.find_list(list_name)
    with desk.store.read() as tx:
        one = desk.find_member(tx, mlist, address)
        written = posts.author_posts(tx, mlist.list_id, one.address)
    facts = _short(one) | {
        "language": one.language or mlist.settings.language,
        "short_digest": one.short_digest,
        "listening": one.listening,
        "paused_until": one.paused_until,
        "posts": written,
        "last_deed": one.last_deed,
    }
    desk.show(facts, ("SETTING", "VALUE"), list(facts.items()))


@member_command.command("set", epilog="Example: listcop member set garden amina@example.org cadence weekly")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.argument("key", type=click.Choice(["cadence", "name", "role", "language", "digest"]))
@click.argument("value")
@click.pass_obj
def set_(desk: Desk, list_name: str, address: str, key: str, value: str) -> None:
    """Change KEY of a member: cadence, name, role, language, digest (on or off: the short edition)."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)
    if key == "digest":
        if value not in ("on", "off"):
            raise Refused(f'digest is "{safe(value)}". Write on or off.')
    else:
        _read_row(mlist, {"address": address, key: value})

    def work(tx: Tx) -> None:
        one = desk.find_member(tx, mlist, address)
        change_membership.change(tx, mlist, one, key, value, desk.now, who="shell")

    desk.store.write(work)
    desk.say(f"{mlist.name}: {key} of {safe(address)} is now {safe(value)}.")


@member_command.command("remove", epilog="Example: listcop member remove garden amina@example.org")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.option("--quietly", is_flag=True, help="Do not tell them. Without it they get a goodbye with the way back.")
@click.pass_obj
def remove(desk: Desk, list_name: str, address: str, quietly: bool) -> None:
    """Take ADDRESS off LIST; they are told, with the way back."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)

    def work(tx: Tx) -> None:
        one = desk.find_member(tx, mlist, address)
        if one.state == "banned":
            raise Refused(
                f"{one.address} is banned. To take that back: listcop member unban {mlist.name} {one.address}"
            )
        change_membership.leave(tx, desk.site, mlist, one, desk.now, who="shell", tell_them=not quietly)

    desk.store.write(work)
    desk.say(f"{safe(address)} is no longer a member of {mlist.name}.")


BAN_REFUSED = {
    "forged": "{address} is not banned: it belongs to a member, and nothing proves that the member sent this.",
    "looks-after": "{address} is not banned: it looks after the list. Take the role away first.",
    "banned": "{address} was banned before.",
}


@member_command.command("ban", epilog="Example: listcop member ban garden eve@example.net")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.pass_obj
def ban(desk: Desk, list_name: str, address: str) -> None:
    """Refuse letters from ADDRESS, member or not; a member is told, with the way back."""
    from listcop.flows import ban_address

    mlist = desk.find_list(list_name)
    plain_address = _read_row(mlist, {"address": address})["address"]

    def work(tx: Tx) -> str:
        return ban_address.ban(tx, desk.site, mlist, plain_address, desk.now, who="shell")

    refused = desk.store.write(work)
    if refused:
        raise Refused(BAN_REFUSED[refused].format(address=plain_address))
    desk.say(f"{plain_address} is banned from {mlist.name}. Letters from there are refused.")


@member_command.command("unban", epilog="Example: listcop member unban garden eve@example.net")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.pass_obj
def unban(desk: Desk, list_name: str, address: str) -> None:
    """Take a ban back: a member is what they were before, a stranger may ask to join."""
    from listcop.flows import ban_address

    mlist = desk.find_list(list_name)
    plain_address = _read_row(mlist, {"address": address})["address"]
    if not desk.store.write(lambda tx: ban_address.lift(tx, mlist, plain_address, desk.now, who="shell")):
        raise Refused(
            f"{plain_address} is not banned from {mlist.name}. "
            f'Run "listcop member ls {mlist.name} --all" to see who is.'
        )
    desk.say(f"{plain_address} is no longer banned from {mlist.name}.")


@member_command.command("import", epilog="Example: listcop member import garden members.csv --dry-run")
@click.argument("list_name", metavar="LIST")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would happen; change nothing.")
@click.pass_obj
def import_(desk: Desk, list_name: str, file: Path, dry_run: bool) -> None:
    """Add the members of a CSV file with the header line address,name,cadence,role; only address is needed."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)
    good, bad = _read_csv(mlist, file)
    added = there = 0
    with Progress("members", len(good)) as progress:
        for start in range(0, len(good), BATCH):
            batch = [row for _, row in good[start : start + BATCH]]

            def work(tx: Tx, batch: list[dict[str, Any]] = batch) -> int:
                new = [row for row in batch if change_membership.standing(tx, mlist, row["address"]) is None]
                if not dry_run:
                    for row in new:
                        change_membership.add(tx, desk.site, mlist, desk.now, who="import", welcome=False, **row)
                return len(new)

            count = desk.store.write(work)
            added, there = added + count, there + len(batch) - count
            progress.add(len(batch))
    for line, reason in bad:
        click.echo(f"{file}: line {line}: {reason}", err=True)
    verb = "would be added" if dry_run else "added"
    desk.say(f"{mlist.name}: {added} {verb}, {there} are members already, {len(bad)} lines not understood.")
    if bad:
        raise Refused(f"{file}: {len(bad)} of {len(good) + len(bad)} lines were left out; mend them and run it again.")


def _read_csv(mlist: MailingList, file: Path) -> tuple[list[tuple[int, dict[str, Any]]], list[tuple[int, str]]]:
    text = sys.stdin.read() if str(file) == "-" else _file_text(file)
    reader = csv.reader(io.StringIO(text))
    header = [name.strip().lower() for name in next(reader, [])]
    known = ("address", "name", "cadence", "role", "language")
    if "address" not in header or any(name not in known for name in header):
        first = safe(",".join(header)) or "empty"
        raise Refused(f"{file}: line 1 is {first}. Write a header line such as address,name,cadence,role")
    good: list[tuple[int, dict[str, Any]]] = []
    bad: list[tuple[int, str]] = []
    seen: set[str] = set()
    for row in reader:
        if not any(cell.strip() for cell in row):
            continue
        try:
            if len(row) > len(header):
                raise Refused(f"there are {len(row)} cells under {len(header)} headings.")
            checked = _read_row(mlist, {name: cell.lstrip("'") for name, cell in zip(header, row, strict=False)})
        except Refused as refused:
            bad.append((reader.line_num, refused.message))
            continue
        if checked["address"] not in seen:
            seen.add(checked["address"])
            good.append((reader.line_num, checked))
    return good, bad


def _file_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"{file}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error


@member_command.command("export", epilog="Example: listcop member export garden > members.csv")
@click.argument("list_name", metavar="LIST")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of standard output."
)
@click.pass_obj
def export(desk: Desk, list_name: str, output: Path | None) -> None:
    """Members as CSV that `member import` reads again."""
    from listcop.store import members

    mlist = desk.find_list(list_name)
    with desk.store.read() as tx:
        found = members.all_members(tx, mlist.list_id)
    if desk.as_json:
        desk.show_json([_short(one) for one in found])
        return
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("address", "name", "cadence", "role"))
    for one in found:
        writer.writerow(_inert(cell) for cell in (one.address, one.name, one.cadence, "+".join(one.roles)))
    if output:
        output.write_text(text.getvalue(), encoding="utf-8")
    else:
        click.echo(text.getvalue(), nl=False)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
