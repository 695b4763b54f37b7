"""`listcop bounces`: members whom mail may no longer reach."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, read_moment


@click.command("bounces", epilog="Example: listcop bounces garden")
@click.argument("list_name", metavar="LIST")
@click.option("--at", metavar="DATE", help="As of this day; default now.")
@add_json_option
@click.pass_obj
def bounces_command(desk: Desk, list_name: str, at: str | None) -> None:
    """People whose mail comes back: you may want to call them. What was merely delayed is left out.

    A score of 3 is three days' mail refused for good, or twelve days' by a full mailbox, in a row; it halves with every
    30 days' mail that arrives. What many had at once who were well until lately (a week, or a month where nobody says
    that there is no such address) is charged to none. From 3 on a letter asks whether mail arrives (PROBED); only if
    that comes back, too, mail stops: the state is unreachable.
    """
    from listcop.flows.find_unreachable import find_unreachable

    mlist = desk.find_list(list_name)
    moment = read_moment(at, ZoneInfo(mlist.settings.timezone)) if at else desk.now
    with desk.read() as tx:
        found = find_unreachable(tx, mlist.list_id, moment)
    desk.show(
        [
            {
                "address": one.address,
                "score": one.score,
                "last": one.last.isoformat(),
                "status": one.status,
                "state": one.state,
                "probed": one.probed.date().isoformat() if one.probed else None,
            }
            for one in found
        ],
        ("ADDRESS", "SCORE", "LAST", "STATUS", "STATE", "PROBED"),
        [
            (
                one.address,
                f"{one.score:.2f}",
                one.last.isoformat(),
                one.status,
                one.state,
                one.probed.date().isoformat() if one.probed else "-",
            )
            for one in found
        ],
    )
