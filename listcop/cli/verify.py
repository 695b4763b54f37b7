"""`listcop verify`: the store counted and cross-checked."""

from __future__ import annotations

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import safe


@click.command("verify", epilog="Example: listcop verify")
@add_json_option
@click.pass_obj
def verify_command(desk: Desk) -> None:
    """Check that the database is whole and that every accepted letter has exactly one end."""
    from listcop.flows import verify_store

    found = verify_store.verify(desk.store)
    if desk.as_json:
        desk.show_json({"counts": found.counts, "troubles": list(found.troubles)})
    else:
        if not desk.quiet:
            desk.show(None, ("LIST", "WHAT", "COUNT"), [(name, what, count) for name, what, count in found.rows])
        for line in found.troubles:
            click.echo(safe(line), err=True)
    if found.troubles:
        raise Refused(f"{len(found.troubles)} things do not fit. Keep a copy of the state directory and tell us.")
    desk.say("Everything fits.")
