"""`listcop queue …`: what is to be sent, and what failed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import plain, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from listcop.core.retries import Silence
    from listcop.store.deliveries import Delivery
    from listcop.store.outbox import Queued


OF_SITE = "-"  # where a list would be named: letters of the site itself, as to its admin


@click.group("queue", epilog="Example: listcop queue ls")
def queue_command() -> None:
    """What is to be sent, and what failed."""


@queue_command.command("ls", epilog="Example: listcop queue ls")
@click.argument("list_name", metavar="[LIST]", required=False)
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str | None) -> None:
    """What waits, of one list or of all; letters of the site itself, as to its admin, are those of the list "-"."""
    from listcop.core.our_from import is_about_sender, way_out
    from listcop.store import lists, outbox, silences
    from listcop.way_out import name_of

    only = _find_place(desk, list_name).list_id if list_name else None
    relay = desk.settings.relay
    with desk.read() as tx:
        there = {one.list_id: one for one in lists.all_lists(tx)}
        names = {list_id: one.name for list_id, one in there.items()}
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
                names.get(one.list_id, OF_SITE),
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
    of_sender = [one for one in found if one.state == "refused" and is_about_sender(one.reason)]
    if of_sender and not desk.as_json:
        one = next((one for one in of_sender if one.list_id in there), of_sender[0])
        mlist = there.get(one.list_id)
        mend = way_out(desk.site, mlist.address if mlist else "")
        mend += f" Then: listcop queue retry {safe(mlist.name) if mlist else OF_SITE} --all"
        desk.say(f"The relay does not take mail of this sender: {safe(one.reason).rstrip('.')}. {mend}")


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


class Place(NamedTuple):
    """A list, or what is of none: how sentences and commands call it."""

    list_id: int
    name: str
    called: str


def _find_place(desk: Desk, list_name: str, tx: Any = None) -> Place:
    from listcop.store import lists

    if list_name == OF_SITE:
        return Place(lists.SITE, OF_SITE, "the site itself")
    mlist = desk.find_list(list_name, tx)
    return Place(mlist.list_id, mlist.name, mlist.name)


class Row(NamedTuple):
    """What an ID of the queue names: a delivery; by a mark behind its number one lot of it, or one recipient."""

    list_id: int
    delivery_id: int
    mark: str = ""  # "." a lot, "/" a recipient
    number: int = 0

    @property
    def key(self) -> tuple[int, ...]:
        return self[:2] if not self.mark else (*self[:2], self.number)


def _find_row(desk: Desk, list_name: str, queue_id: str) -> Row:
    from listcop.store import deliveries, outbox

    place = _find_place(desk, list_name)
    finders: dict[str, Callable[..., object]]
    finders = {"": deliveries.get_delivery, ".": outbox.find_lot, "/": outbox.find_failure}
    match = re.fullmatch(r"(\d{1,12})(?:([./])(\d{1,9}))?", queue_id)
    if match:
        row = Row(place.list_id, int(match[1]), match[2] or "", int(match[3] or 0))
        with desk.read() as tx:
            if finders[row.mark](tx, *row.key) is not None:
                return row
    raise Refused(f'The queue of {place.called} holds no "{safe(queue_id)}". Run "listcop queue ls" to see what waits.')


def _refuse_part_of_refused(desk: Desk, list_name: str, row: Row) -> None:
    """What the relay refused as a whole has one row, so no lot of it is named in the queue."""
    from listcop.store import outbox

    if row.mark != ".":
        return
    with desk.read() as tx:
        state = outbox.find_lot(tx, *row.key)
    if state == "refused":
        raise Refused(
            f"{row.delivery_id}.{row.number}: the relay refused all of {row.delivery_id}. Name the whole of it: "
            f"listcop queue retry {safe(list_name)} {row.delivery_id}, or queue drop."
        )


def _people(count: int) -> str:
    return f"{count} recipient{'' if count == 1 else 's'}"


@queue_command.command("show", epilog="Example: listcop queue show garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="ID")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, queue_id: str) -> None:
    """One delivery: how many got it, and what the relay said of the others."""
    from listcop.store import deliveries, outbox

    list_id, delivery_id = _find_row(desk, list_name, queue_id)[:2]
    with desk.read() as tx:
        delivery = deliveries.get_delivery(tx, list_id, delivery_id)
        outcome, failures = outbox.outcomes_of(tx, list_id, delivery_id)
        in_lots = outbox.in_lots(tx, list_id, delivery_id)
    assert delivery is not None
    count = Counter(one.state for one in failures)
    facts: dict[str, Any] = {
        "id": str(delivery.delivery_id),
        "what": delivery.kind,
        "number": delivery.number,
        "to": delivery.recipient or "members",
        "state": _state(delivery, count, in_lots),
        "created": delivery.created,
        "lots": delivery.lots,
        "lots_open": delivery.open_lots,
        "sent": outcome.count("s") + count["sent"],
        "later": count["later"] + count["sending"] + count["owed"],
        "never": count["never"],
        "uncertain": count["uncertain"],
        "refused": count["refused"] + in_lots["refused"],
        "held": count["held"] + in_lots["held"],
        "reason": delivery.reason,
    }
    if desk.as_json:
        told = [
            {"id": f"{delivery_id}/{one.membership_id}", "to": one.address, "state": one.state,
             "attempts": one.attempts, "reason": one.reason}
            for one in failures
        ]  # fmt: skip
        desk.show_json(facts | {"failures": told})
        return
    desk.show(None, ("KEY", "VALUE"), list(facts.items()))
    rows = [
        (f"{delivery_id}/{one.membership_id}", one.address, one.state, one.attempts, one.due, one.reason)
        for one in failures
    ]
    desk.show(None, ("ID", "TO", "STATE", "TRIES", "DUE", "REASON"), rows, nothing="")


def _state(delivery: Delivery, count: Mapping[str, int], in_lots: Mapping[str, int]) -> str:
    """It is done when nobody waits any more: what became rows of recipients of its own counts as well."""
    if delivery.state != "done":
        return delivery.state
    open_states = ("later", "sending", "owed", "held", "refused")
    return next((one for one in open_states if count.get(one) or in_lots.get(one)), "done")


@queue_command.command("retry", epilog="Example: listcop queue retry garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="[ID]", required=False)
@click.option("--all", "everything", is_flag=True, help="Instead of ID: all of the list that is not sent.")
@click.pass_obj
def retry(desk: Desk, list_name: str, queue_id: str | None, everything: bool) -> None:
    """Try again now all that is not sent of a delivery, also what the relay refused; of 12.3 or 12/3 that row alone.

    LIST is "-" for letters of the site itself, which `queue ls` shows so.
    Whom the relay refused for their own sake, such as for "no such user", are tried again by their own row alone.
    """
    if bool(queue_id) == everything:
        raise click.UsageError("Give an ID, or --all.")
    if queue_id is None:
        _retry_all(desk, list_name)
        return
    from listcop.store import deliveries, failures, letter_keys, outbox, silences

    row = _find_row(desk, list_name, queue_id)
    _refuse_part_of_refused(desk, list_name, row)
    ways: dict[str, Callable[..., int]] = {"": outbox.retry, ".": outbox.retry_lot, "/": outbox.retry_one}

    def work(tx: Any) -> int:
        delivery = deliveries.lock_delivery(tx, *row[:2])
        number = _redacted(tx, delivery)
        if delivery is not None and delivery.reason == letter_keys.KEYS_GONE:
            raise Refused(
                f"{safe(queue_id)}: this letter was given up, and the keys in it were taken out, so that nobody could "
                "answer it. What it is about begins anew: ask for it once more."
            )
        if number is not None:
            raise Refused(
                f"{safe(queue_id)}: post #{number} was redacted, so it does not leave. To send it after all, "
                f'run "listcop thread redact {safe(list_name)} {number} --undo" first.'
            )
        silences.ask_now(tx, desk.now)
        return ways[row.mark](tx, *row.key, desk.now)

    count = desk.store.write(work)
    is_held = _is_held(desk, row)
    if count or not is_held:
        desk.say(f"{queue_id}: due now, for {_people(count)}." if count else f"{queue_id}: nothing of it waits.")
    if is_held:
        say = f"listcop queue release {safe(list_name)} {queue_id}"
        desk.say(f"{queue_id}: {'the rest of it' if count else 'it'} is on hold since a restore. Let it go with: {say}")
    if not row.mark:
        with desk.read() as tx:
            left = sum(1 for one in failures.failures_of(tx, *row[:2]) if one.state == "never")
        if left:
            stay = "stays" if left == 1 else "stay"
            desk.say(f"{_people(left)} {stay} given up: listcop queue show {safe(list_name)} {row.delivery_id}")


def _is_held(desk: Desk, row: Row) -> bool:
    from listcop.store import holds, outbox

    with desk.read() as tx:
        if not row.mark:
            return row.delivery_id in holds.held_ids(tx, row.list_id)
        return (outbox.find_lot if row.mark == "." else outbox.find_failure)(tx, *row.key) == "held"


def _retry_all(desk: Desk, list_name: str) -> None:
    from listcop.store import deliveries, holds, outbox, silences

    place = _find_place(desk, list_name)

    def work(tx: Any) -> list[int]:
        silences.ask_now(tx, desk.now)
        found = [deliveries.lock_delivery(tx, place.list_id, one) for one in outbox.waiting_ids(tx, place.list_id)]
        return [
            outbox.retry(tx, place.list_id, one.delivery_id, desk.now)
            for one in found
            if one is not None and _redacted(tx, one) is None
        ]

    counts = [count for count in desk.store.write(work) if count]
    many = f"{len(counts)} deliver{'y is' if len(counts) == 1 else 'ies are'}"
    desk.say(f"{many} due now, for {_people(sum(counts))}." if counts else f"Nothing of {place.called} waits.")
    with desk.read() as tx:
        left = holds.count_held(tx, place.list_id)
    if left:
        desk.say(f"{left} {'is' if left == 1 else 'are'} on hold since a restore: listcop queue release {place.name}")


def _redacted(tx: Any, delivery: Delivery | None) -> int | None:
    """The number of the post, where that is one that was redacted."""
    from listcop.store import posts

    if delivery is None or delivery.kind != "post":
        return None
    post = posts.get_post(tx, delivery.list_id, delivery.number or 0)
    return post.number if post is not None and post.redacted is not None else None


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

    row = _find_row(desk, list_name, queue_id) if list_name and queue_id else None

    def of_list(tx: Any) -> int:
        place = _find_place(desk, list_name or "", tx)
        events.note(tx, place.list_id, "released from hold", at=desk.now, who="shell", ref=queue_id or "")
        if row is not None and row.mark:
            return (holds.release_lot if row.mark == "." else holds.release_one)(tx, *row.key, now=desk.now)
        return holds.release(tx, place.list_id, desk.now, row.delivery_id if row else None)

    was_stopped: list[bool] = []

    def of_site(tx: Any) -> int:
        was_stopped[:] = [holds.find_hold(tx) is not None]
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
        goes = "Mail goes again" if any(was_stopped) else "Mail goes already"
        desk.say(f"{goes}{f', and {count} that were on hold with it' if count else ''}.")
    if left:
        desk.say(f"{left} are still on hold: listcop queue ls; then queue release LIST ID, or queue drop LIST ID.")


@queue_command.command("drop", epilog="Example: listcop queue drop garden 12")
@click.argument("list_name", metavar="LIST")
@click.argument("queue_id", metavar="[ID]", required=False)
@click.option("--held", is_flag=True, help="Instead of ID: all of the list that is on hold.")
@click.pass_obj
def drop(desk: Desk, list_name: str, queue_id: str | None, held: bool) -> None:
    """Give up what is not sent of a delivery; of 12.3 or 12/3 that row alone."""
    from listcop.store import events, holds, outbox

    if bool(queue_id) == held:
        raise click.UsageError("Give an ID, or --held.")
    place = _find_place(desk, list_name)
    row = _find_row(desk, list_name, queue_id) if queue_id else None
    if row is not None:
        _refuse_part_of_refused(desk, list_name, row)
    ways: dict[str, Callable[..., int]] = {"": outbox.drop, ".": outbox.drop_lot, "/": outbox.drop_one}

    def work(tx: Any) -> int:
        events.note(tx, place.list_id, "dropped from the queue", at=desk.now, who="shell", ref=queue_id or "held")
        if row is not None:
            return ways[row.mark](tx, *row.key)
        return sum(outbox.drop(tx, place.list_id, one) for one in holds.held_ids(tx, place.list_id))

    count = desk.store.write(work)
    what = queue_id or "What is on hold"
    desk.say(f"{what}: given up, for {_people(count)}." if count else f"{what}: nothing of it waits.")
