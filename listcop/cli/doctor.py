"""`listcop doctor`: what is wrong with an installation, and how to mend each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.core.findings import Finding


@click.command("doctor", epilog="Example: listcop doctor --send-to you@example.org")
@click.option("--send-to", metavar="ADDR", help="Also send a test letter there, by the relay.")
@click.option("--timeout", "seconds", metavar="SECONDS", type=click.FloatRange(0.5, 300), default=10.0,
              show_default=True, help="No look takes longer.")  # fmt: skip
@add_json_option
@click.pass_obj
def doctor_command(desk: Desk, send_to: str | None, seconds: float) -> None:
    """Look at settings, files, database, disk, relay, mailboxes and DNS; say how to mend each.

    Exit code 0: nothing is bad (there may be warnings); 1: something is.
    """
    from listcop.core.addresses import normal_address
    from listcop.doctor import examine
    from listcop.doctor.letter import send_test

    address = normal_address(send_to) if send_to else None
    if send_to and address is None:
        raise Refused(f'"{safe(send_to)}" is no address. Write one such as you@example.org.')
    findings = examine(desk.settings, desk.now, seconds)
    if address:
        findings.append(send_test(desk.settings, address, desk.now, seconds))
    if desk.as_json:
        desk.show_json([{"what": one.what, "state": one.state, "seen": one.seen, "mend": one.mend} for one in findings])
    else:
        for one in findings:
            _say(desk, one)
    bad = sum(one.state == "bad" for one in findings)
    warnings = sum(one.state == "warning" for one in findings)
    if bad:
        raise Refused(f"What is bad: {bad}; warnings: {warnings}.")
    desk.say(f"Nothing is bad; warnings: {warnings}." if warnings else "All is well.")


def _say(desk: Desk, finding: Finding) -> None:
    if finding.state == "good" and desk.quiet:
        return
    mark = {"good": "good   ", "warning": "WARNING", "bad": "BAD    "}[finding.state]
    click.echo(f"{mark}  {safe(finding.what)}: {safe(finding.seen)}")
    if finding.mend:
        click.echo(f"         {safe(finding.mend)}")
