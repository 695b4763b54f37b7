"""`listcop serve` and `listcop tick`: the server, or what is due by the clock once."""

from __future__ import annotations

import json
import logging
import sys
import time
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from listcop.cli.desk import Desk, read_moment, safe

if TYPE_CHECKING:
    from listcop.settings import Settings

LONGEST_REST = 60.0  # seconds; beyond that the relay's daily limit is reached, and the next tick goes on
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


@click.command("serve", epilog="Example: listcop --config /etc/listcop/listcop.toml serve")
@click.pass_obj
def serve_command(desk: Desk) -> None:
    """Run every door, the outbox and the clock, until SIGTERM; prints a line once all doors are open."""
    from listcop.service import Service
    from listcop.state import hold_state, make_state

    settings = desk.settings
    make_state(settings)
    set_up_log(settings)
    store = desk.store  # brings the schema up to date, under the lock
    with hold_state(settings, "listcop serve"):
        sys.setswitchinterval(0.001)  # a session must not wait long for a thread that reads or renders
        service = Service(settings, store, desk.site)
        service.run_until_signal(lambda: click.echo("listcop is ready"))


@click.command("tick", epilog="Example: */10 * * * * listcop --config /etc/listcop/listcop.toml tick")
@click.option("--now", "moment", metavar="WHEN", help="Act as if it were this moment; default now.")
@click.pass_obj
def tick_command(desk: Desk, moment: str | None) -> None:
    """Do what is due, send all it made due, then end; beside a running server it does nothing."""
    from listcop.flows import read_posts, run_clock
    from listcop.service import Service, make_relay
    from listcop.state import StateHeld, hold_state
    from listcop.store import lists

    now = read_moment(moment) if moment else desk.now
    settings, store = desk.settings, desk.store
    set_up_log(settings)
    try:
        with hold_state(settings, "listcop tick", wait_seconds=0):
            service = Service(settings, store, desk.site, now=lambda: now)
            service.tries.begin(now)
            store.write(run_clock.after_start)
            with store.read() as tx:
                everyone = lists.all_lists(tx)
            for mlist in everyone:
                read_posts.catch_up(store, desk.weights, mlist.list_id, attempts=service.attempts)
            run_clock.tick(store, desk.site, now, service.attempts)
            relay = make_relay(settings)
            send = partial(service.pace.send, relay.send, lambda: now)
            while (rest := service.pace.wait_seconds(now)) < LONGEST_REST and service.outbox.send_next(send, now):
                time.sleep(rest)
            relay.close()
            service.publish()
            service.tries.end()
    except StateHeld as held:
        desk.say(f"Nothing to do: {held}")


class Line(logging.Formatter):
    """One event, one line: control characters are shown, not obeyed."""

    def format(self, record: logging.LogRecord) -> str:
        return safe(super().format(record).replace("\n", " | "))


class JsonLine(logging.Formatter):
    """One event, one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        facts = {"at": at, "level": record.levelname.lower(), "text": record.getMessage()}
        if record.exc_info:
            facts["trouble"] = self.formatException(record.exc_info)
        return json.dumps(facts, ensure_ascii=False)


def set_up_log(settings: Settings) -> None:
    """Events to stderr, where systemd takes them; addresses of members are left to our own lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if settings.log_format == "json" else Line("%(levelname)s %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("listcop").setLevel(LEVELS[settings.log_level])
    logging.getLogger("listcop.statements").setLevel(logging.INFO)  # below that they tell what letters say
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd tells every command and address
