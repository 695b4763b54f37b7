"""`listcop member import` and `member export`: members as CSV or by name, bans, and what one row may hold."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.files import Readable, output_option, written
from listcop.cli.roster_lines import COLUMNS, STATES, rows_of
from listcop.cli.shown import Progress, json_text, plain, safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.store.database import Tx

BATCH = 50
BANS = ("address", "name", "state")
LAST_YEAR = 2200  # of a pause: no slip of a spreadsheet
# A cell that begins like this is run as a formula by spreadsheets (OWASP, CSV injection).
# An apostrophe before it stops that; `roster_lines` takes it off again.
_FORMULA = re.compile(r"'*[=+@\t\r-]")


def read_row(mlist: MailingList, row: dict[str, str]) -> dict[str, Any]:
    """Check one row of a CSV or of arguments. Raises Refused with the reason."""
    from listcop.core.lists import read_cadence, read_roles
    from listcop.core.words import LANGUAGES

    address = read_person(row.get("address", ""), mlist.name, mlist.domain)
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


def read_person(text: str, list_name: str, list_domain: str) -> str:
    """An address for a list's members or owners, in its normal form. Raises Refused for the list's own."""
    from listcop.core.addresses import normal_address, read_address

    address = normal_address(text.strip())
    domain = address.rpartition("@")[2] if address is not None else ""
    if address is None or not ("." in domain or domain in (list_domain, "localhost")):
        raise Refused(f'"{safe(text)}" is no e-mail address. Write one such as amina@example.org.')
    ours = read_address(address, (list_domain,), (list_name,))
    if ours is not None and ours.list_name:
        raise Refused(f"{address} is an address of {list_name} itself. Write the address of a person.")
    return address


def short(one: Member) -> dict[str, Any]:
    return {
        "address": one.address,
        "name": one.name,
        "cadence": one.cadence,
        "roles": list(one.roles),
        "state": one.state,
        "joined": plain(one.joined),
    }


@dataclass(frozen=True, slots=True)
class Roster:
    """The rows of a file by their lines: to add, to ban, not understood, and whose address stands further above."""

    good: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    bans: list[tuple[int, str]] = field(default_factory=list)
    bad: list[tuple[int, str]] = field(default_factory=list)
    again: list[tuple[int, str]] = field(default_factory=list)

    @property
    def line_count(self) -> int:
        return len(self.good) + len(self.bans) + len(self.bad) + len(self.again)


@click.command("import", epilog="Example: listcop member import garden members.csv --dry-run")
@click.argument("list_name", metavar="LIST")
@click.argument("file", type=Readable(dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Show what would happen; change nothing.")
@add_json_option
@click.pass_obj
def import_(desk: Desk, list_name: str, file: Path, dry_run: bool) -> None:
    """Add the members of a CSV file with the header line address,name,cadence,role,language; only address is needed.

    Roles are joined by a plus sign (member+facilitator); a language is that of a member's letters, such as fr. Where a
    column state says banned the address is banned; a day in a column paused_until pauses mail until then. A file
    without a header line may hold one person a line: Ben Kariuki <ben@example.org>.
    """
    mlist = desk.find_list(list_name)
    roster = _without_banned(desk, mlist, _without_erased(desk, _read_file(desk, mlist, file)))
    added, there = _add_all(desk, mlist, roster, dry_run)
    banned = _ban_all(desk, mlist, roster, dry_run)
    again, bad = roster.again, roster.bad
    if desk.as_json:
        counts = {"added": added, "members_already": there, "given_twice": len(again), "not_understood": len(bad)}
        lines_told = [{"line": line, "reason": reason} for line, reason in sorted(again + bad)]
        facts = {"list": mlist.name, "dry_run": dry_run, **counts, "banned": banned, "lines": lines_told}
        desk.show_json(facts)
    for line, reason in [] if desk.as_json else sorted(again + bad):
        click.echo(f"{file}: line {line}: {reason}", err=True)
    verb = "would be " if dry_run else ""
    also = f"{banned} {verb}banned, " if roster.bans or banned else ""
    desk.say(
        f"{mlist.name}: {added} {verb}added, {there} are members already, {also}{len(again)} given twice, "
        f"{len(bad)} lines not understood."
    )
    if bad:
        raise Refused(f"{file}: {len(bad)} of {roster.line_count} lines were left out; mend them and run it again.")


def _add_all(desk: Desk, mlist: MailingList, roster: Roster, dry_run: bool) -> tuple[int, int]:
    """How many were added, and how many are members already: of these nothing is changed."""
    from listcop.flows import change_membership

    added = there = 0
    with Progress("members", len(roster.good)) as progress:
        for start in range(0, len(roster.good), BATCH):
            batch = [row for _, row in roster.good[start : start + BATCH]]

            def work(tx: Tx, batch: list[dict[str, Any]] = batch) -> int:
                new = [row for row in batch if change_membership.standing(tx, mlist, row["address"]) is None]
                if not dry_run:
                    for row in new:
                        _add(tx, desk, mlist, **row)
                return len(new)

            count = desk.store.write(work)
            desk.store.rest()
            added, there = added + count, there + len(batch) - count
            progress.add(len(batch))
    return added, there


def _add(tx: Tx, desk: Desk, mlist: MailingList, *, state: str, until: datetime | None, **row: Any) -> None:
    from listcop.flows import change_membership

    made = change_membership.add(tx, desk.site, mlist, desk.now, who="import", welcome=False, **row)
    if state == "paused" and until is not None:
        change_membership.pause(tx, mlist, made, until, desk.now)
    elif state == "paused":
        change_membership.stop(tx, mlist, made, state, desk.now)


def _ban_all(desk: Desk, mlist: MailingList, roster: Roster, dry_run: bool) -> int:
    """How many addresses are banned now that were not; nobody is written to, so who is a member stays, and is told."""
    from listcop.flows import ban_address, change_membership, who_is_banned
    from listcop.store import members

    def work(tx: Tx, line: int, address: str) -> int:
        if who_is_banned.is_writer_banned(tx, desk.site, mlist, address):
            return 0
        writer = members.find_writer(tx, mlist.list_id, address)
        if change_membership.standing(tx, mlist, address) is not None or (writer is not None and writer.is_member):
            told = f"{address} has a place on {mlist.name}; who loses it is told. Use: listcop member ban {mlist.name} "
            roster.bad.append((line, told + address))
            return 0
        if not dry_run:
            ban_address.ban(tx, desk.site, mlist, address, desk.now, who="import")
        return 1

    bans, banned = list(roster.bans), 0
    for line, address in bans:
        banned += desk.store.write(partial(work, line=line, address=address))
    refused = {line for line, _ in roster.bad}
    roster.bans[:] = [one for one in bans if one[0] not in refused]
    return banned


def _without_erased(desk: Desk, roster: Roster) -> Roster:
    """Who was erased is not brought back by an old file."""
    from listcop.flows.erase_person import is_erased

    with desk.read() as tx:
        was_erased = is_erased(tx, desk.site)
    told = "this person was erased on their wish. If they asked to come back, use member add."
    of_bans = "this person was erased on their wish; a ban of before stays. For a new one, use member ban."
    roster.bad.extend((line, told) for line, row in roster.good if was_erased(row["address"]))
    roster.bad.extend((line, of_bans) for line, address in roster.bans if was_erased(address))
    roster.good[:] = [(line, row) for line, row in roster.good if not was_erased(row["address"])]
    roster.bans[:] = [(line, address) for line, address in roster.bans if not was_erased(address)]
    return roster


def _without_banned(desk: Desk, mlist: MailingList, roster: Roster) -> Roster:
    """Nor does one let in who was banned: they are no members, and are told apart from these."""
    from listcop.flows.who_is_banned import is_writer_banned

    with desk.read() as tx:
        banned = {line for line, row in roster.good if is_writer_banned(tx, desk.site, mlist, row["address"])}
    for line, row in roster.good:
        if line in banned:
            who, of = row["address"], mlist.name
            roster.bad.append(
                (line, f"{who} is banned from {of}. Take that back first: listcop member unban {of} {who}")
            )
    roster.good[:] = [(line, row) for line, row in roster.good if line not in banned]
    return roster


def _read_file(desk: Desk, mlist: MailingList, file: Path) -> Roster:
    roster = Roster()
    seen: dict[str, int] = {}
    for number, row in rows_of(file):
        try:
            if isinstance(row, Refused):
                raise row
            checked = read_row(mlist, row) | _read_state(mlist, row, desk.now)
        except Refused as refused:
            roster.bad.append((number, refused.message))
            continue
        line = seen.setdefault(checked["address"].lower(), number)
        if line != number:
            roster.again.append((number, f"{checked['address']} stands on line {line} already; that line counts."))
        elif checked["state"] == "banned":
            roster.bans.append((line, checked["address"]))
        else:
            roster.good.append((line, checked))
    return roster


def _read_state(mlist: MailingList, row: dict[str, str], now: datetime) -> dict[str, Any]:
    """Whether mail comes, and from which day on again, as the list's members count days. Raises Refused."""
    state, day = row.get("state", "").strip().lower(), row.get("paused_until", "").strip()
    if state not in ("", "active", "paused", "banned"):
        raise Refused(f'state is "{safe(state)}". Write active, paused or banned, or leave it empty.')
    if not day or state == "banned":
        return {"state": state or "active", "until": None}
    zone = ZoneInfo(mlist.settings.timezone)
    try:
        read = date.fromisoformat(day)
    except ValueError:
        read = date.max
    if read.year > LAST_YEAR:
        raise Refused(f'paused_until is "{safe(day)}". Write a day such as 2026-12-24, or leave it empty.')
    if read <= now.astimezone(zone).date():
        return {"state": "active", "until": None}
    return {"state": "paused", "until": datetime.combine(read, time.min, zone)}


@click.command("export", epilog="Example: listcop member export garden > members.csv")
@click.argument("list_name", metavar="LIST")
@click.option("--banned", is_flag=True, help="Who is banned, instead of the members.")
@output_option
@click.pass_obj
def export(desk: Desk, list_name: str, banned: bool, output: Path | None) -> None:
    """Members as CSV that `member import` reads again, or with --banned who is banned.

    A column language stands there where a member has one of their own; columns state and paused_until where somebody's
    mail is paused: until that day, or, where a complaint stopped it, without one.
    """
    from listcop.flows.who_is_banned import BANNED
    from listcop.store import members

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        found = members.all_members(tx, mlist.list_id, banned)
    found = [one for one in found if one.state == BANNED] if banned else found
    columns = BANS if banned else _columns_for(found)
    text = json_text([short(one) for one in found]) + "\n" if desk.as_json else _as_csv(mlist, found, columns)
    if output is None:
        click.echo(text, nl=False)
        return
    with written(output) as write:
        write(text.encode())


def _columns_for(found: list[Member]) -> tuple[str, ...]:
    """Some columns stand there only where they tell something of somebody."""
    columns = COLUMNS if any(one.language for one in found) else COLUMNS[:-1]
    return columns + STATES if any(one.state == "paused" for one in found) else columns


def _as_csv(mlist: MailingList, found: list[Member], columns: tuple[str, ...]) -> str:
    """Members below a header line."""
    zone = ZoneInfo(mlist.settings.timezone)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for one in found:
        cells = {
            "address": one.address,
            "name": one.name,
            "cadence": one.cadence,
            "role": "+".join(one.roles),
            "language": one.language or "",
            "state": one.state if one.state in ("paused", "banned") else "active",
            "paused_until": one.paused_until.astimezone(zone).date().isoformat() if one.paused_until else "",
        }
        writer.writerow(_inert(cells[name]) for name in columns)
    return text.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
