"""`listcop member import` and `member export`: members as CSV, and what one row of it may hold."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Progress, Refused, json_text, plain, safe
from listcop.cli.files import Readable, opened, output_option, written

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.store.database import Tx

BATCH = 50
COLUMNS = ("address", "name", "cadence", "role", "language")
# A cell that begins like this is run as a formula by spreadsheets (OWASP, CSV injection).
# An apostrophe before it stops that. One more is taken off again; that of a name ('t Hart) is its own.
_FORMULA = re.compile(r"'*[=+@\t\r-]")
_MARKED = re.compile(r"''*[=+@\t\r-]")
SEPARATORS = (",", ";", "\t")  # the second is that of spreadsheets where a comma stands in numbers


def read_row(mlist: MailingList, row: dict[str, str]) -> dict[str, Any]:
    """Check one row of a CSV or of arguments. Raises Refused with the reason."""
    from listcop.core.lists import read_cadence, read_roles
    from listcop.core.site import LANGUAGES

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


@click.command("import", epilog="Example: listcop member import garden members.csv --dry-run")
@click.argument("list_name", metavar="LIST")
@click.argument("file", type=Readable(dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Show what would happen; change nothing.")
@add_json_option
@click.pass_obj
def import_(desk: Desk, list_name: str, file: Path, dry_run: bool) -> None:
    """Add the members of a CSV file with the header line address,name,cadence,role,language; only address is needed.

    Roles are joined by a plus sign (member+facilitator); a language is that of a member's letters, such as fr.
    """
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)
    good, bad, again = _read_csv(mlist, file)
    good = _without_banned(desk, mlist, _without_erased(desk, good, bad), bad)
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
            desk.store.rest()
            added, there = added + count, there + len(batch) - count
            progress.add(len(batch))
    if desk.as_json:
        counts = {"added": added, "members_already": there, "given_twice": len(again), "not_understood": len(bad)}
        lines_told = [{"line": line, "reason": reason} for line, reason in sorted(again + bad)]
        desk.show_json({"list": mlist.name, "dry_run": dry_run, **counts, "lines": lines_told})
    for line, reason in [] if desk.as_json else sorted(again + bad):
        click.echo(f"{file}: line {line}: {reason}", err=True)
    verb = "would be added" if dry_run else "added"
    desk.say(
        f"{mlist.name}: {added} {verb}, {there} are members already, {len(again)} given twice, "
        f"{len(bad)} lines not understood."
    )
    if bad:
        lines = len(good) + len(again) + len(bad)
        raise Refused(f"{file}: {len(bad)} of {lines} lines were left out; mend them and run it again.")


def _without_erased(
    desk: Desk, good: list[tuple[int, dict[str, Any]]], bad: list[tuple[int, str]]
) -> list[tuple[int, dict[str, Any]]]:
    """Who was erased is not brought back by an old file."""
    from listcop.flows.erase_person import is_erased

    with desk.read() as tx:
        was_erased = is_erased(tx, desk.site)
    told = "this person was erased on their wish. If they asked to come back, use member add."
    bad += [(line, told) for line, row in good if was_erased(row["address"])]
    return [(line, row) for line, row in good if not was_erased(row["address"])]


def _without_banned(
    desk: Desk, mlist: MailingList, good: list[tuple[int, dict[str, Any]]], bad: list[tuple[int, str]]
) -> list[tuple[int, dict[str, Any]]]:
    """Nor does one let in who was banned: they are no members, and are told apart from these."""
    from listcop.flows.who_is_banned import is_writer_banned

    with desk.read() as tx:
        banned = {line for line, row in good if is_writer_banned(tx, desk.site, mlist, row["address"])}
    for line, row in good:
        if line in banned:
            who, of = row["address"], mlist.name
            bad.append((line, f"{who} is banned from {of}. Take that back first: listcop member unban {of} {who}"))
    return [(line, row) for line, row in good if line not in banned]


def _read_csv(
    mlist: MailingList, file: Path
) -> tuple[list[tuple[int, dict[str, Any]]], list[tuple[int, str]], list[tuple[int, str]]]:
    """Rows to add, lines that cannot be read, and lines whose address stands further above: those count once."""
    first, *rest = re.split("\r\n|\r|\n", _file_text(file))
    separator = _separator_of(first)
    try:
        header = _header(first, separator)
    except Refused as refused:
        raise Refused(f"{file}: line 1: {refused.message}") from refused
    if trouble := _wrong_header(header):
        raise Refused(
            f"{file}: line 1 {trouble} Write a header line such as {','.join(COLUMNS)}; only address is needed."
        )
    good: list[tuple[int, dict[str, Any]]] = []
    bad: list[tuple[int, str]] = []
    again: list[tuple[int, str]] = []
    seen: dict[str, int] = {}
    for number, text_of_line in enumerate(rest, 2):
        try:
            row = _cells(text_of_line, separator)
            if not any(cell.strip() for cell in row):
                continue
            if len(row) > len(header):
                raise Refused(f"there are {len(row)} cells under {len(header)} headings.")
            checked = read_row(mlist, {name: _as_exported(cell) for name, cell in zip(header, row, strict=False)})
        except Refused as refused:
            bad.append((number, refused.message))
            continue
        line = seen.setdefault(checked["address"].lower(), number)
        if line == number:
            good.append((line, checked))
        else:
            again.append((number, f"{checked['address']} stands on line {line} already; that line counts."))
    return good, bad, again


def _header(line: str, separator: str) -> list[str]:
    return [name.strip().lower() for name in _cells(line, separator)]


def _separator_of(line: str) -> str:
    """What stands between the cells of a header line: by which it names the most columns, else the most at all."""

    def found(separator: str) -> tuple[int, int]:
        try:
            names = _header(line, separator)
        except Refused:
            return (0, 0)
        return (len(set(COLUMNS).intersection(names)), len(names) if len(names) > 1 else 0)

    return max(SEPARATORS, key=found)


def _cells(line: str, separator: str) -> list[str]:
    """The cells of one line, read by itself: a quotation mark left open must not take in the members below it.

    Raises Refused with the reason.
    """
    try:
        return next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error as error:
        if "unexpected end" in str(error):
            told = "a quotation mark is not closed. Close it on this line, or take it out."
        elif "expected after" in str(error):
            told = 'text follows a closing quotation mark. Write a mark inside quotation marks twice: "Ben ""B."" K."'
        else:
            told = f"this is no line of a CSV file: {safe(error)}. Write it anew."
        raise Refused(told) from error


def _wrong_header(header: list[str]) -> str:
    """What is wrong with the header line, and which column was meant; "" where nothing is."""
    import difflib

    for name in header:
        if "@" in name:
            return f'holds "{safe(name)}" where the names of the columns belong. Put the line "address" above it.'
        if name not in COLUMNS:
            near = difflib.get_close_matches(name, COLUMNS, 1)
            return f'names a column "{safe(name)}", which we do not know.' + (f' Is it "{near[0]}"?' if near else "")
        if header.count(name) > 1:
            return f'names the column "{name}" twice. Take one of them out.'
    return "" if "address" in header else "names no column address."


def _file_text(file: Path) -> str:
    try:
        with opened(file) as stream:
            return stream.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"{file}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error


@click.command("export", epilog="Example: listcop member export garden > members.csv")
@click.argument("list_name", metavar="LIST")
@output_option
@click.pass_obj
def export(desk: Desk, list_name: str, output: Path | None) -> None:
    """Members as CSV that `member import` reads again; with a language where a member has one of their own."""
    from listcop.store import members

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        found = members.all_members(tx, mlist.list_id)
    text = json_text([short(one) for one in found]) + "\n" if desk.as_json else _as_csv(found)
    if output is None:
        click.echo(text, nl=False)
        return
    with written(output) as write:
        write(text.encode())


def _as_csv(found: list[Member]) -> str:
    """Members below a header line; the column language only where one of them has a language of their own."""
    columns = COLUMNS if any(one.language for one in found) else COLUMNS[:-1]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for one in found:
        cells = (one.address, one.name, one.cadence, "+".join(one.roles), one.language or "")
        writer.writerow(_inert(cell) for cell in cells[: len(columns)])
    return text.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _as_exported(cell: str) -> str:
    return cell[1:] if _MARKED.match(cell) else cell
