"""`listcop digest …` and `listcop quiet`."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_moment, read_number
from listcop.cli.files import html_option, write_html
from listcop.cli.shown import plain, safe

EDITION = click.Choice(["member", "short", "facilitator"])


@click.group("digest", epilog="Example: listcop digest preview garden")
def digest_command() -> None:
    """Digests: preview, send, show."""


@digest_command.command("preview", epilog="Example: listcop digest preview garden --edition facilitator")
@click.argument("list_name", metavar="LIST")
@click.option("--edition", type=EDITION, default="member", show_default=True)
@click.option("--until", metavar="DATE", help="Close at this day, 00:00 in the list's zone, after seven days.")
@html_option
@add_json_option
@click.pass_obj
def preview(desk: Desk, list_name: str, edition: Any, until: str | None, html: Path | None) -> None:
    """The digest that would go out now; nothing is sent or kept."""
    from listcop.core.digest_letter import digest_json
    from listcop.flows import preview as drafts

    mlist = desk.find_list(list_name)
    moment = read_moment(until, ZoneInfo(mlist.settings.timezone)) if until else None
    digest, letter = drafts.of_now(desk.store, desk.site, mlist, edition, moment, desk.now)
    if html is not None:
        write_html(html, letter)
    if desk.as_json:
        desk.show_json(digest_json(digest, letter))
    else:
        desk.show_letter(letter.subject, letter.text)
    imported = drafts.imported_alone(desk.store, mlist, moment, desk.now)
    if imported and not desk.quiet:
        day = f" --until {safe(until)}" if until else ""
        click.echo(
            f"All posts of these days, {imported}, came with an archive, and a digest tells none of them as new. "
            f"To see the digest they would have been: listcop preview ARCHIVE{day}",
            err=True,
        )


@digest_command.command("send", epilog="Example: listcop digest send garden")
@click.argument("list_name", metavar="LIST")
@click.option("--cadence", type=click.Choice(["daily", "weekly", "monthly"]), default="weekly", show_default=True)
@click.pass_obj
def send(desk: Desk, list_name: str, cadence: str) -> None:
    """Close the running period now and send its digest; the next one begins here."""
    from listcop.flows import send_digests

    mlist = desk.find_list(list_name)
    number = send_digests.send_now(desk.store, desk.site, mlist, cadence, desk.now)
    if number is None:
        raise Refused(f"{mlist.name}: nobody gets a {cadence} digest. See: listcop member ls {mlist.name}")
    how = "the server sends it" if desk.server_runs else 'start "listcop serve" or run "listcop tick" to send it'
    desk.say(f"{mlist.name}: digest d{number} is made; {how}.")


@digest_command.command("ls", epilog="Example: listcop digest ls garden")
@click.argument("list_name", metavar="LIST")
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str) -> None:
    """Digests sent."""
    from listcop.store import digests

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        found = digests.all_digests(tx, mlist.list_id)
    desk.show(
        [
            {
                "number": one.number,
                "cadence": one.cadence,
                "period": one.period,
                "from": plain(one.opens),
                "until": plain(one.closes),
                "posts": [one.above + 1, one.up_to] if one.up_to > one.above else [],
                "editions": sorted({name.partition("@")[0] for name in one.items}),
            }
            for one in found
        ],
        ("DIGEST", "CADENCE", "PERIOD", "UNTIL", "POSTS", "EDITIONS"),
        [
            (
                f"d{one.number}",
                one.cadence,
                one.period,
                one.closes,
                f"#{one.above + 1} to #{one.up_to}" if one.up_to > one.above else "none",
                sorted({name.partition("@")[0] for name in one.items}),
            )
            for one in found
        ],
    )


@digest_command.command("show", epilog="Example: listcop digest show garden d31")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.option("--edition", type=EDITION, default="member", show_default=True)
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, ref: str, edition: str) -> None:
    """A digest as it was sent, with the list's common leave address in place of each member's own."""
    from listcop.core.addresses import Role
    from listcop.core.letters import LEAVE_SLOT
    from listcop.flows.tell import role_address
    from listcop.store import digests

    mlist = desk.find_list(list_name)
    number = read_number(ref, "d")
    with desk.read() as tx:
        closed = digests.get_digest(tx, mlist.list_id, number) if number is not None else None
        made = digests.editions_of(tx, mlist.list_id, closed.number) if closed else []
    fitting = [one for one in made if one[0].partition("@")[0] == edition]
    # The edition of those who get every digest, in the list's language, stands for all.
    fitting.sort(
        key=lambda one: (closed is None or one[0] != f"member@{closed.above}", one[1] != mlist.settings.language)
    )
    others = [one for one in EDITION.choices if any(name.partition("@")[0] == one for name, *_ in made)]
    if closed is not None and not fitting and others:
        way = " or ".join(f"--edition {one}" for one in others)
        raise Refused(f"d{closed.number} of {mlist.name} has no {edition} edition. Add {way}.")
    if closed is None or not fitting:
        raise Refused(
            f'{mlist.name} has no {edition} digest "{safe(ref)}". '
            f'Run "listcop digest ls {mlist.name}" to see the digests.'
        )
    _, language, subject, text = fitting[0]
    text = text.replace(LEAVE_SLOT, role_address(mlist, Role.leave))
    if desk.as_json:
        what = {"list": mlist.name, "number": closed.number, "cadence": closed.cadence, "period": closed.period}
        when = {"from": plain(closed.opens), "until": plain(closed.closes)}
        desk.show_json(what | when | {"edition": edition, "language": language, "subject": subject, "text": text})
        return
    desk.show_letter(subject, text)


@click.command("quiet", epilog="Example: listcop quiet garden --at 2026-11-01")
@click.argument("list_name", metavar="LIST")
@click.option("--at", metavar="DATE", help="As of this day; default now.")
@add_json_option
@click.pass_obj
def quiet_command(desk: Desk, list_name: str, at: str | None) -> None:
    """Members who wrote and stopped, by their own rhythm, each with an open question that fits."""
    from listcop.flows import find_quiet

    mlist = desk.find_read_list(list_name)
    moment = read_moment(at, ZoneInfo(mlist.settings.timezone)) if at else desk.now
    rows = []
    with desk.read() as tx:
        known = find_quiet.knowledge(tx, mlist, moment)
        for member, found in find_quiet.called_quiet(tx, mlist, moment, ("quiet", "unreachable")):
            fitting = known.fitting(member.address) if found.state == "quiet" else None
            rows.append((member, found, fitting.number if fitting else None, fitting.reason if fitting else ""))
    desk.show(
        [
            {
                "address": member.address,
                "name": member.name,
                "state": found.state,
                "last_post": plain(found.last_post) if found.last_post else None,
                "posts": found.posts,
                "last_seen": plain(found.last_seen) if found.last_seen else None,
                "usual_gap_days": found.usual_gap_days,
                "thread": thread,
                "reason": reason,
            }
            for member, found, thread, reason in rows
        ],
        ("ADDRESS", "NAME", "STATE", "LAST POST", "POSTS", "USUAL GAP", "THREAD", "WHY"),
        [
            (
                member.address,
                member.name,
                found.state,
                found.last_post,
                found.posts,
                f"{found.usual_gap_days} days" if found.usual_gap_days else "-",
                f"#{thread}" if thread else "-",
                reason,
            )
            for member, found, thread, reason in rows
        ],
    )
