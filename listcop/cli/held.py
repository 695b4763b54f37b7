"""`listcop held …`: posts that wait for a moderator."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_number
from listcop.cli.shown import plain, safe, safe_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from listcop.core.lists import MailingList
    from listcop.flows.ask_which_item import LetIn
    from listcop.store.database import Tx
    from listcop.store.held import Held

Came = TypeVar("Came")


@click.group("held", epilog="Example: listcop held ls garden")
def held_command() -> None:
    """Posts that wait for a moderator."""


@held_command.command("ls", epilog="Example: listcop held ls garden")
@click.argument("list_name", metavar="LIST")
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str) -> None:
    """Posts that wait, with why."""
    from listcop.store import held

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        found = held.waiting(tx, mlist.list_id)
    desk.show(
        [
            {
                "held": f"h{one.number}",
                "from": one.author,
                "subject": one.subject,
                "reasons": list(one.reasons),
                "since": plain(one.since),
            }
            for one in found
        ],
        ("HELD", "FROM", "SUBJECT", "REASONS", "SINCE"),
        [(f"h{one.number}", one.author, one.subject, one.reasons, one.since) for one in found],
    )


def _held(tx: Tx, mlist: MailingList, ref: str) -> Held:
    from listcop.store import held

    number = read_number(ref, "h")
    found = held.get_held(tx, mlist.list_id, number) if number is not None else None
    if found is None:
        raise Refused(
            f'{mlist.name} has no held post "{safe(ref)}". Run "listcop held ls {mlist.name}" to see those that wait.'
        )
    return found


@held_command.command("show", epilog="Example: listcop held show garden h9")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, ref: str) -> None:
    """One held post with its text."""
    from listcop.core.message import read_message
    from listcop.store import letters

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        one = _held(tx, mlist, ref)
        message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
    facts = {
        "held": f"h{one.number}",
        "from": one.author,
        "subject": one.subject,
        "reasons": list(one.reasons),
        "since": plain(one.since),
        "state": one.state,
        "attachments": [attached.name for attached in message.attachments],
        "text": message.text,
    }
    if desk.as_json:
        desk.show_json(facts)
        return
    for name, value in facts.items():
        if name != "text":
            click.echo(f"{name}: {safe(', '.join(value) if isinstance(value, list) else value)}")
    click.echo()
    click.echo(safe_text(message.text))


@held_command.command("accept", epilog="Example: listcop held accept garden h9")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.pass_obj
def accept(desk: Desk, list_name: str, ref: str) -> None:
    """Post it."""
    from listcop.flows import settle_held

    mlist = desk.find_list(list_name)
    _, came = _settle(
        desk, mlist, ref, lambda tx, one: settle_held.accept(tx, desk.site, mlist, one, desk.now, who="shell")
    )
    desk.say(f"{mlist.name}: {_came_of(safe(ref), came)}")


def _settle(desk: Desk, mlist: MailingList, ref: str, settle: Callable[[Tx, Held], Came | None]) -> tuple[Held, Came]:
    """Have `settle` decide about the held post that REF names; returns both. Raises Refused where it was settled."""

    def work(tx: Tx) -> tuple[Held, Came]:
        one = _held(tx, mlist, ref)
        came = settle(tx, one)
        if not came:
            when = f"{one.settled:%Y-%m-%d %H:%M}" if one.settled else "before"
            by = f"{one.state} by {safe(one.settled_by)}, {when}"
            raise Refused(f"h{one.number} was settled already: {by}. Nothing is done.")
        return one, came

    return desk.store.write(work)


def _came_of(ref: str, came: LetIn) -> str:
    """What is told of a letter that was let in; an answer to a digest may say more than what is posted."""
    said = [f"{ref} is posted as {', '.join(f'#{number}' for number in came.posts)}."] if came.posts else []
    if came.is_from_archive:
        said.append("Meanwhile an imported archive had brought it. It goes out now to those who get each post at once;")
        said.append("who reads digests finds it in the next one.")
    if came.is_private:
        what = f"Commands in {ref}, and words to one newcomer alone, are not posted"
        said.append(f"{what}; its author is told what came of them.")
    if came.left == "empty":
        said.append(f"{ref} answers a digest without a word of its own. Nothing is posted; its author is told.")
    elif came.left and said:
        said.append("The rest fits none of the items of the digest. Its author is asked which.")
    elif came.left:
        said.append(f"{ref} answers a digest and fits none of its items. Its author is asked which.")
    return " ".join(said)


@held_command.command("reject", epilog='Example: listcop held reject garden h9 "Please write to the sales list"')
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.argument("reason", default="")
@click.pass_obj
def reject(desk: Desk, list_name: str, ref: str, reason: str) -> None:
    """Return it to its author, with a reason."""
    from listcop.flows import settle_held

    mlist = desk.find_list(list_name)
    _settle(
        desk, mlist, ref, lambda tx, one: settle_held.reject(tx, desk.site, mlist, one, reason, desk.now, who="shell")
    )
    desk.say(f"{mlist.name}: {safe(ref)} is returned to its author.")


@held_command.command("discard", epilog="Example: listcop held discard garden h9")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.pass_obj
def discard(desk: Desk, list_name: str, ref: str) -> None:
    """Drop it; nobody is told."""
    from listcop.flows import settle_held

    mlist = desk.find_list(list_name)
    _settle(desk, mlist, ref, lambda tx, one: settle_held.discard(tx, mlist, one, desk.now, who="shell"))
    desk.say(f"{mlist.name}: {safe(ref)} is dropped.")


@held_command.command("ban", epilog="Example: listcop held ban garden h9")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.pass_obj
def ban(desk: Desk, list_name: str, ref: str) -> None:
    """Drop it, and refuse its author's address from now on."""
    from listcop.cli.members import BAN_REFUSED
    from listcop.flows import settle_held

    mlist = desk.find_list(list_name)
    one, banned = _settle(
        desk, mlist, ref, lambda tx, one: settle_held.ban(tx, desk.site, mlist, one, desk.now, who="shell")
    )
    address = safe(one.author)
    if banned.refused:
        desk.say(f"{mlist.name}: {safe(ref)} is dropped. {BAN_REFUSED[banned.refused].format(address=address)}")
        return
    others = f", and {len(banned.dropped)} more from there" if banned.dropped else ""
    also = f", with the member {safe(banned.member)}, whose other address it is" if banned.member else ""
    desk.say(
        f"{mlist.name}: {safe(ref)} is dropped{others}. {address} is banned{also}; "
        f'"listcop member unban {mlist.name} {safe(banned.member) or address}" takes that back.'
    )
