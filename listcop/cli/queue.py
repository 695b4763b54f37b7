"""`listcop queue …`: what is to be sent, and what failed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, plain, safe

if TYPE_CHECKING:
    from listcop.core.retries import Silence
    from listcop.store.outbox import Queued


@click.group("queue", epilog="Example: listcop queue ls")
def queue_command() -> None:
    """What is to be sent, and what failed."""


@queue_command.command("ls", epilog="Example: listcop queue ls")
@click.argument("list_name", metavar="[LIST]", required=False)
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str | None) -> None:
    """What waits, of one list or of all."""
    from listcop.store import lists, outbox, silences
    from listcop.way_out import name_of

    only = desk.find_list(list_name).list_id if list_name else None
    relay = desk.settings.relay
    with desk.read() as tx:
        names = {one.list_id: one.name for one in lists.all_lists(tx)}
        silence = silences.longest(silences.find_all(tx), name_of(relay), desk.now)
        found = [_put_off(one, silence) for one in outbox.queued(tx, only)]
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
                "node": one.node,
            }
            for one in found
        ],
        ("LIST", "ID", "WHAT", "TO", "STATE", "TRIES", "DUE", "REASON", "NODE"),
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
                one.node,
            )
            for one in found
        ],
    )

    if found and silence is not None and not desk.as_json:
        desk.say(
            f"The relay {relay.host}:{relay.port} has not answered since {silence.since:%Y-%m-%d %H:%M} UTC"
            f" ({safe(silence.said)}). It is asked again at {silence.again:%H:%M:%S}, and all leaves when it answers."
        )


def _put_off(one: Queued, silence: Silence | None) -> Queued:
    """What is due waits for a relay that does not answer."""
    if silence is None or one.state not in ("due", "later") or one.due is None or one.due >= silence.again:
        return one
    return replace(one, due=silence.again, reason=one.reason or f"the relay does not answer: {silence.said}")


@queue_command.command("nodes", epilog="Example: listcop queue nodes")
@add_json_option
@click.pass_obj
def nodes(desk: Desk) -> None:
    """The servers on this database: which live, what each alone does, and how many lots it has in hand."""
    from listcop.store import leases

    with desk.read() as tx:
        found = [] if desk.store.is_sqlite else leases.nodes(tx)
    if desk.store.is_sqlite and not desk.as_json:
        desk.say("The database is a file: it has one server, and needs no leases.")
        return
    desk.show(
        [{"node": one.name, "lives": one.lives, "until": plain(one.until), "alone": list(one.holds), "lots": one.lots}
         for one in found],
        ("NODE", "LIVES", "UNTIL", "DOES ALONE", "LOTS"),
        [(one.name, "yes" if one.lives else "no", one.until, ", ".join(one.holds), one.lots) for one in found],
    )  # fmt: skip


def _delivery(desk: Desk, list_name: str, queue_id: str) -> tuple[int, int]:
    from listcop.store import deliveries

    mlist = desk.find_list(list_name)
    match = re.fullmatch(r"(\d{1,12})(?:[./]\d+)?", queue_id)
    with desk.read() as tx:
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
    with desk.read() as tx:
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
    desk.show(None, ("TO", "STATE", "TRIES", "DUE", "REASON"), rows, nothing="")


@queue_command.command("retry", epilog="Example: listcop queue retry garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="ID")
@click.pass_obj
def retry(desk: Desk, list_name: str, queue_id: str) -> None:
    """Try again now all that is not sent of a delivery, also what the relay refused."""
    from listcop.store import deliveries, outbox, posts, silences

    list_id, delivery_id = _delivery(desk, list_name, queue_id)

    def work(tx: Any) -> int:
        found = deliveries.lock_delivery(tx, list_id, delivery_id)
        if found is not None and found.kind == "post":
            post = posts.get_post(tx, list_id, found.number or 0)
            if post is not None and post.redacted is not None:
                raise Refused(
                    f"{safe(queue_id)}: post #{post.number} was redacted, so it does not leave. To send it after all, "
                    f'run "listcop thread redact {safe(list_name)} {post.number} --undo" first.'
                )
        silences.ask_now(tx, desk.now)
        return outbox.retry(tx, list_id, delivery_id, desk.now)

    count = desk.store.write(work)
    desk.say(f"{queue_id}: due now." if count else f"{queue_id}: nothing of it waits.")


@queue_command.command("release", epilog="Example: listcop queue release garden 12")
@click.argument("list_name", metavar="[LIST]", required=False)
@click.argument("queue_id", metavar="[ID]", required=False)
@click.option("--all", "everything", is_flag=True, help="Let mail go, and all that is on hold with it.")
@click.pass_obj
def release(desk: Desk, list_name: str | None, queue_id: str | None, everything: bool) -> None:
    """After a restore: let mail go again; with LIST or ID also what is on hold of it.

    What is on hold was not sent by the time of the backup, and may have been sent after it.
    """
    from listcop.store import events, holds, lists

    only = _delivery(desk, list_name, queue_id) if list_name and queue_id else None

    def of_list(tx: Any) -> int:
        mlist = desk.find_list(list_name or "", tx)
        events.note(tx, mlist.list_id, "released from hold", at=desk.now, who="shell", ref=queue_id or "")
        return holds.release(tx, mlist.list_id, desk.now, only[1] if only else None)

    def of_site(tx: Any) -> int:
        events.note(tx, lists.SITE, "mail released", at=desk.now, who="shell")
        if not everything:
            holds.hold_late_digests(tx)
        holds.let_mail_go(tx)
        places = (lists.SITE, *(one.list_id for one in lists.all_lists(tx))) if everything else ()
        return sum(holds.release(tx, place, desk.now) for place in places)

    count = desk.store.write(of_list if list_name else of_site)
    with desk.read() as tx:
        is_stopped, left = holds.find_hold(tx) is not None, holds.count_held(tx)
    if list_name:
        desk.say(f"{count} on hold of {safe(list_name)} are due now." if count else "Nothing of it is on hold.")
    if is_stopped:
        desk.say("No mail leaves yet. Let it go with: listcop queue release")
    elif not list_name:
        desk.say(f"Mail goes again{f', and {count} that were on hold with it' if count else ''}.")
    if left:
        desk.say(f"{left} are still on hold: listcop queue ls; then queue release LIST ID, or queue drop LIST ID.")


@queue_command.command("drop", epilog="Example: listcop queue drop garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="[ID]", required=False)
@click.option("--held", is_flag=True, help="Instead of ID: all of the list that is on hold.")
@click.pass_obj
def drop(desk: Desk, list_name: str, queue_id: str | None, held: bool) -> None:
    """Give up what is not sent of a delivery."""
    from listcop.store import events, holds, outbox

    if bool(queue_id) == held:
        raise click.UsageError("Give an ID, or --held.")
    mlist = desk.find_list(list_name)
    one = _delivery(desk, list_name, queue_id)[1] if queue_id else 0

    def work(tx: Any) -> int:
        events.note(tx, mlist.list_id, "dropped from the queue", at=desk.now, who="shell", ref=queue_id or "held")
        ids = [one] if queue_id else holds.held_ids(tx, mlist.list_id)
        return sum(outbox.drop(tx, mlist.list_id, each) for each in ids)

    count = desk.store.write(work)
    what = queue_id or "What is on hold"
    desk.say(f"{what}: given up." if count else f"{what}: nothing of it waits.")
