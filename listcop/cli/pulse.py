"""`listcop pulse`: how a list did, in the terms of the field."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_moment
from listcop.cli.files import html_option, write_html


@click.command("pulse", epilog="Example: listcop pulse garden --from 2026-10-01 --to 2026-11-01")
@click.argument("list_name", metavar="LIST")
@click.option("--from", "start", metavar="DATE", help="From this day on; default 30 days before the end.")
@click.option("--to", "end", metavar="DATE", help="Up to this day, 00:00 in the list's zone; default now.")
@html_option
@add_json_option
@click.pass_obj
def pulse_command(desk: Desk, list_name: str, start: str | None, end: str | None, html: Path | None) -> None:
    """Who takes part, which questions were answered, what to try next. Nobody is named or ranked.

    The same comes by mail to those who facilitate, on the first of each month about the month before, unless the list
    key `pulse` is off.
    """
    from listcop.core.letters import render
    from listcop.core.pulse.report import letter_data, pulse_json
    from listcop.flows import read_posts
    from listcop.flows.gather_pulse import report_of
    from listcop.flows.send_pulse import period_of
    from listcop.flows.tell import list_facts

    mlist = desk.find_list(list_name)
    zone = ZoneInfo(mlist.settings.timezone)
    since, until = period_of(
        read_moment(start, zone) if start else None, read_moment(end, zone) if end else None, desk.now
    )
    if since >= until:
        raise Refused(f"{mlist.name}: the period from {since:%Y-%m-%d} to {until:%Y-%m-%d} is empty. Begin earlier.")
    read_posts.catch_up(desk.store, desk.weights, mlist.list_id)
    with desk.read() as tx:
        found = report_of(tx, mlist, since, until, desk.now)
    data = letter_data(found.pulse, found.span, found.stage)
    letter = render(desk.site.texts, "pulse", mlist.settings.language, list_facts(mlist) | data)
    if html is not None:
        write_html(html, letter)
    if desk.as_json:
        desk.show_json(pulse_json(mlist.name, found.pulse, found.span, found.stage))
    else:
        desk.show_letter(letter.subject, letter.text)
