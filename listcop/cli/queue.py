"""`listcop queue …`: what is to be sent, and what failed."""

from __future__ import annotations

import re
from typing import Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, plain, safe


@click.group("queue")
def queue_command() -> None:
    """What is to be sent, and what failed."""


@queue_command.command("ls", epilog="Example: listcop queue ls")
@click.argument("list_name", metavar="[LIST]", required=False)
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str | None) -> None:
    """What waits, of one list or of all."""
    from listcop.store import lists, outbox

    only = desk.find_list(list_name).list_id if list_name else None
    with desk.store.read() as tx:
        names = {one.list_id: one.name for one in lists.all_lists(tx)}
        found = outbox.queued(tx, only)
    desk.show(
        [
            {
                "id": one.id,
                "list": names.get(one.list_id, ""),
                "to": one.to,
                "state": one.state,
                "attempts": one.attempts,
                "due": plain(one.due) if one.due else None,
                "reason": one.reason,
            }
            for one in found
        ],
        ("LIST", "ID", "WHAT", "TO", "STATE", "TRIES", "DUE", "REASON"),
        [
            (
                names.get(one.list_id, "-"),
                one.id,
                f"{one.kind} {one.number or ''}",
                one.to,
                one.state,
                one.attempts,
                one.due,
                one.reason,
            )
            for one in found
        ],
    )


def _delivery(desk: Desk, list_name: str, queue_id: str) -> tuple[int, int]:
    from listcop.store import deliveries

    mlist = desk.find_list(list_name)
    match = re.fullmatch(r"(\d{1,12})(?:[./]\d+)?", queue_id)
    with desk.store.read() as tx:
        found = deliveries.get_delivery(tx, mlist.list_id, int(match[1])) if match else None
    if found is None:
        raise Refused(
            f'The queue of {mlist.name} holds no "{safe(queue_id)}". Run "listcop queue ls" to see what waits.'
        )
    return mlist.list_id, found.delivery_id


@queue_command.command("show", epilog="Example: listcop queue show garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="ID")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, queue_id: str) -> None:
    """One delivery: how many got it, and what the relay said of the others."""
    from listcop.store import deliveries, outbox

    list_id, delivery_id = _delivery(desk, list_name, queue_id)
    with desk.store.read() as tx:
        delivery = deliveries.get_delivery(tx, list_id, delivery_id)
        outcome, failures = outbox.outcomes_of(tx, list_id, delivery_id)
    assert delivery is not None
    facts: dict[str, Any] = {
        "id": str(delivery.delivery_id),
        "what": delivery.kind,
        "number": delivery.number,
        "to": delivery.recipient or "members",
        "state": delivery.state,
        "created": delivery.created,
        "lots": delivery.lots,
        "lots_open": delivery.open_lots,
        "sent": outcome.count("s"),
        "later": sum(1 for one in failures if one.state in ("later", "sending")),
        "never": sum(1 for one in failures if one.state == "never"),
        "uncertain": sum(1 for one in failures if one.state == "uncertain"),
        "reason": delivery.reason,
    }
    if desk.as_json:
        told = [
            {"to": one.address, "state": one.state, "attempts": one.attempts, "reason": one.reason} for one in failures
        ]
        desk.show_json(facts | {"failures": told})
        return
    desk.show(None, ("KEY", "VALUE"), list(facts.items()))
    rows = [(one.address, one.state, one.attempts, one.due, one.reason) for one in failures]
    desk.show(None, ("TO", "STATE", "TRIES", "DUE", "REASON"), rows)


@queue_command.command("retry", epilog="Example: listcop queue retry garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="ID")
@click.pass_obj
def retry(desk: Desk, list_name: str, queue_id: str) -> None:
    """Try again now all that is not sent of a delivery, also what the relay refused."""
    from listcop.store import outbox

    list_id, delivery_id = _delivery(desk, list_name, queue_id)
    count = desk.store.write(lambda tx: outbox.retry(tx, list_id, delivery_id, desk.now))
    desk.say(f"{queue_id}: due now." if count else f"{queue_id}: nothing of it waits.")


@queue_command.command("drop", epilog="Example: listcop queue drop garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="ID")
@click.pass_obj
def drop(desk: Desk, list_name: str, queue_id: str) -> None:
    """Give up what is not sent of a delivery."""
    from listcop.store import events, outbox

    list_id, delivery_id = _delivery(desk, list_name, queue_id)

    def work(tx: Any) -> int:
        events.note(tx, list_id, "dropped from the queue", at=desk.now, who="shell", ref=queue_id)
        return outbox.drop(tx, list_id, delivery_id)

    count = desk.store.write(work)
    desk.say(f"{queue_id}: given up." if count else f"{queue_id}: nothing of it waits.")
