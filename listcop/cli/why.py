"""`listcop why`: a type, a state, a held post, a digest place in two sentences; a letter's whole way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_number
from listcop.cli.shown import plain, safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.store.database import Tx
    from listcop.store.letters import Letter
    from listcop.store.posts import Post


@click.command("why", epilog="Example: listcop why garden 412; listcop why garden '<20261121@example.org>'")
@click.argument("list_name", metavar="LIST")
@click.argument("ref", metavar="REF|MESSAGE-ID")
@add_json_option
@click.pass_obj
def why_command(desk: Desk, list_name: str, ref: str) -> None:
    """Why something is as it is: #412, h9, d31, a member's address, or a letter's way by its Message-ID."""
    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        lines = list(_explain(tx, desk, mlist, ref.strip()))
        suggested = _suggested(tx, desk, mlist, ref.strip()) if desk.as_json else []
    if desk.as_json:
        desk.show_json({"list": mlist.name, "ref": ref, "why": lines, "may_know": suggested})
    else:
        for line in lines:
            click.echo(safe(line))


def _suggested(tx: Tx, desk: Desk, mlist: MailingList, ref: str) -> list[dict[str, Any]]:
    """Who may know the answer to the open question of a thread."""
    from listcop.flows.find_quiet import who_may_know
    from listcop.store import posts

    number = read_number(ref)
    thread = posts.thread_of(tx, mlist.list_id, number) if number is not None else None
    found = who_may_know(tx, mlist, thread, desk.now) if thread is not None else []
    return [
        {"address": who.address, "name": who.name, "threads": list(one.threads), "reason": one.reason}
        for who, one in found
    ]


def _explain(tx: Tx, desk: Desk, mlist: MailingList, ref: str) -> Iterator[str]:
    from listcop.flows import tell_why as why

    if ref.startswith("<") or "@" in ref:
        yield from _letter_or_member(tx, desk, mlist, ref)
        return
    match = re.fullmatch(r"([#had]?)(\d{1,12})", ref.lower())
    lines: list[str] = []
    if match:
        explain = {"h": _held, "d": _digest, "a": why.of_asset}.get(match[1])
        number = int(match[2])
        lines = list(explain(tx, mlist, number) if explain else why.of_post(tx, mlist, number, desk.now))
    if not lines:
        raise Refused(
            f'{mlist.name} has nothing called "{safe(ref)}". Write 412 for a thread, h9 for a held post, '
            "d31 for a digest, a7 for an asset, an address, or a Message-ID in <>."
        )
    yield from lines


def _held(tx: Tx, mlist: MailingList, number: int) -> Iterator[str]:
    from listcop.core.moderation import REASONS
    from listcop.flows import apply_rules
    from listcop.store import held

    one = held.get_held(tx, mlist.list_id, number)
    if one is None:
        return
    told = " ".join(REASONS.get(word, word).format(list=mlist.name) for word in one.reasons)
    waits = "waited" if one.settled else "waits"
    yield f"h{number}, from {one.author}, {waits} since {one.since:%Y-%m-%d %H:%M}. {told}"
    yield from apply_rules.sentences(tx, mlist, f"h{number}")
    if one.settled:
        yield f"It was {one.state} by {one.settled_by} on {one.settled:%Y-%m-%d %H:%M}. {one.settled_why}".strip()


def _digest(tx: Tx, mlist: MailingList, number: int) -> Iterator[str]:
    from listcop.flows import tell_why
    from listcop.store import deliveries, digests, outbox

    one = digests.get_digest(tx, mlist.list_id, number)
    if one is None:
        return
    yield (
        f"d{number} closed the {one.cadence} period {one.period} at {one.closes:%Y-%m-%d %H:%M} UTC "
        f"and took the posts above #{one.above} up to #{one.up_to}."
    )
    yield from tell_why.of_digest(tx, mlist, one)
    for delivery in deliveries.deliveries_of(tx, mlist.list_id, "digest", number):
        got, failures = outbox.outcomes_of(tx, mlist.list_id, delivery.delivery_id)
        edition = delivery.edition.replace(":", " ")
        yield f"Edition {edition}: {got.count('s')} sent, {len(failures)} not simply sent, delivery {delivery.state}."


def _letter_or_member(tx: Tx, desk: Desk, mlist: MailingList, ref: str) -> Iterator[str]:
    """A member by their address, else a letter by its Message-ID, with or without its brackets."""
    from listcop.core.addresses import normal_address
    from listcop.store import letters, members

    address = normal_address(ref) if not ref.startswith("<") else None
    member = members.find_member(tx, mlist.list_id, address) if address else None
    if member is not None and member.state != "left":
        yield from _member(tx, desk, mlist, member)
        return
    found = letters.letters_by_message_id(tx, mlist.list_id, ref if ref.startswith("<") else f"<{ref}>")
    if not found and ref.startswith("<"):
        raise Refused(
            f"{mlist.name} got no letter {safe(ref)}. "
            f'Run "listcop search {mlist.name} WORDS" to find a post by its words.'
        )
    if not found:
        desk.find_member(tx, mlist, ref)  # refuses, with the way to the right ones
    for letter in found:
        yield from _way(tx, mlist, letter)


def _member(tx: Tx, desk: Desk, mlist: MailingList, member: Member) -> Iterator[str]:
    from listcop.flows import tell_why
    from listcop.store import events

    yield from tell_why.of_member(tx, mlist, member, desk.now)
    yield f"{member.address} is {member.state}, cadence {member.cadence}, since {member.joined:%Y-%m-%d}."
    for event in events.events_of(tx, mlist.list_id, ref=member.address)[-5:]:
        told = ", ".join(f"{name} {value}" for name, value in event.data.items() if value not in ("", None))
        yield f"{event.at:%Y-%m-%d %H:%M} {event.what} by {event.who or 'the server'}{': ' + told if told else ''}."


def _way(tx: Tx, mlist: MailingList, letter: Letter) -> Iterator[str]:
    """Came in, decided, sent, answers of the relay."""
    from listcop.store import posts

    came = f" from {letter.peer}" if letter.peer else ""
    yield (
        f"{letter.message_id} came in on {letter.received:%Y-%m-%d %H:%M} UTC by {letter.door}{came}, "
        f"envelope sender {letter.sender or '<>'}, {letter.size} bytes."
    )
    reason = f" ({letter.reason})" if letter.reason else ""
    yield f"It became: {letter.fate}{reason}{f' #{letter.number}' if letter.fate == 'post' else ''}."
    post = posts.get_post(tx, mlist.list_id, letter.number) if letter.fate == "post" and letter.number else None
    if post is not None:
        yield from _sent(tx, mlist, post)


def _sent(tx: Tx, mlist: MailingList, post: Post) -> Iterator[str]:
    from listcop.store import deliveries, outbox

    yield from post.changed
    for delivery in deliveries.deliveries_of(tx, mlist.list_id, "post", post.number):
        got, failures = outbox.outcomes_of(tx, mlist.list_id, delivery.delivery_id)
        counts: dict[str, Any] = {"sent": got.count("s")}
        for one in failures:
            counts[one.state] = counts.get(one.state, 0) + 1
        told = ", ".join(f"{count} {name}" for name, count in counts.items())
        yield f"Delivery {delivery.delivery_id}, due {plain(delivery.due)}: {delivery.state}; {told}."
        for one in failures[:10]:
            yield f"{one.address}: {one.state} after {one.attempts} tries; {one.reason}"
