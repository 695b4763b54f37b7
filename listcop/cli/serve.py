"""`listcop serve` and `listcop tick`: the server, or what is due by the clock once."""

from __future__ import annotations

import gc
import logging
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import click

from listcop.cli.desk import Desk, Refused, read_moment
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.settings import Settings

log = logging.getLogger("listcop")
LONGEST_REST = 60.0  # seconds; beyond that the relay's daily limit is reached, and the next tick goes on


@click.command("serve", epilog="Example: listcop --config /etc/listcop/listcop.toml serve")
@click.pass_obj
def serve_command(desk: Desk) -> None:
    """Run every door, the outbox and the clock, until SIGTERM; prints a line once all doors are open."""
    gc.disable()  # until the server is ready: nothing that is loaded can go
    from listcop.logs import set_up_log
    from listcop.notify import notify
    from listcop.parts import Parts
    from listcop.service import Service
    from listcop.state import hold_state, make_state

    settings = desk.settings
    check_start(settings)
    make_state(settings)
    set_up_log(settings)
    tell_templates(settings)
    tell_misnamed_rules(settings)
    store = desk.store  # brings the schema up to date, under the lock
    tell_deaf_lists(settings)
    with hold_state(settings, "listcop serve") as ended_suddenly:
        sys.setswitchinterval(0.001)  # a session must not wait long for a thread that reads or renders
        service = Service(Parts(settings, store, desk.site, ended_suddenly=ended_suddenly))

        def ready() -> None:
            click.echo("listcop is ready")
            notify("READY=1")

        try:
            service.run_until_signal(ready)
        except Exception as trouble:
            from listcop.doors.smtp_server import DoorTrouble

            if isinstance(trouble, DoorTrouble):  # an address in use, a certificate: the settings, or a neighbour
                raise Refused(safe(trouble)) from trouble
            raise


@click.command("tick", epilog="Example: */10 * * * * listcop --config /etc/listcop/listcop.toml tick")
@click.option("--now", "moment", metavar="WHEN", help="Act as if it were this moment; default now.")
@click.pass_obj
def tick_command(desk: Desk, moment: str | None) -> None:
    """Do what is due, send all it made due, then end; beside a running server it does nothing."""
    from listcop.flows import read_posts, run_clock
    from listcop.logs import set_up_log
    from listcop.parts import Parts
    from listcop.service import Service
    from listcop.state import StateHeld, hold_state
    from listcop.store import lists
    from listcop.weekly import tell_admin

    now = read_moment(moment) if moment else desk.now
    settings, store = desk.settings, desk.store
    set_up_log(settings, only_trouble=not desk.verbose)
    tell_deaf_lists(settings)
    check_start(settings)
    try:
        with hold_state(settings, "listcop tick", wait_seconds=0):
            parts = Parts(settings, store, desk.site, now=lambda: now)
            parts.tries.begin(now)
            parts.node.free_claims()
            Service(parts).fetch_mail()
            with desk.read() as tx:
                everyone = lists.all_lists(tx)
            for mlist in everyone:
                read_posts.catch_up(store, desk.weights, mlist.list_id, attempts=parts.attempts)
            run_clock.tick(store, desk.site, now, parts.attempts)
            tell_admin(settings, store, desk.site, now)
            with parts.relay() as relay:
                send = partial(parts.pace.send, relay.send)
                while (rest := parts.pace.wait_seconds()) < LONGEST_REST and parts.outbox.send_next(send, now):
                    time.sleep(rest)
            parts.list_work.publish()
            parts.tries.end()
    except StateHeld as held:
        desk.say(f"Nothing to do: {held}")


def check_start(settings: Settings) -> None:
    """Nothing starts with rules that cannot be read: what an owner wants held would go out. Nor with a relay that
    cannot be one. Raises SettingsError."""
    from listcop.listener_check import check_relay
    from listcop.settings import SettingsError, check_authorities, troubles_of

    looks = (partial(check_relay, settings), partial(check_authorities, settings.relay.ca_file))
    if problems := [*troubles_of(looks), *settings.rules.problems()]:
        raise SettingsError(problems)


def tell_deaf_lists(settings: Settings) -> None:
    """The log says at once which lists no letter reaches: the settings do not name their domain, or their database."""
    from listcop.settings_check import deaf_lists, lists_in, lists_left_behind, mailboxes_of_none

    known = lists_in(settings.database)
    if known is None:
        return
    for one in (*deaf_lists(settings, known), *lists_left_behind(settings, known)):
        log.error("%s %s", one.seen, one.mend)
    for one in mailboxes_of_none(settings, known):
        log.warning("%s %s", one.seen, one.mend)


def tell_templates(settings: Settings) -> None:
    """The log says at once which templates of the site cannot be read, not only with the first letter."""
    from listcop.core.letter_check import unreadable_templates

    for line in unreadable_templates(settings.texts):
        log.error("%s; letters go out with the template that ListCoP brings", line.rstrip("."))


def tell_misnamed_rules(settings: Settings) -> None:
    """The log says at once which files among the rules hold nowhere."""
    from listcop.settings_check import misnamed_rules

    for one in misnamed_rules(settings):
        log.warning("%s %s", one.seen, one.mend)
