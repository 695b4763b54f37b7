"""`listcop invite`: somebody new is invited to a list, or a quiet member invited back, by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.flows.invite_back import Inviter
    from listcop.store.database import Tx

_REFUSED = {
    "member": "{who} is a member of {of} and not quiet; nothing was sent. See: listcop quiet {of}",
    "banned": "{who} is banned from {of}; nothing was sent. First: listcop member unban {of} {who}",
    "blocked": "{who} asked us never to write there; nothing was sent. Please ask them in another way.",
    "too-many": "{who} has been asked three times today already; nothing was sent. Try again tomorrow.",
    "listening": "{who} said that they are listening and need no such letter; nothing was sent.",
    "stopped": "{who} gets no mail now; nothing was sent. See: listcop member show {of} {who}",
    "wrote": "{who} has written meanwhile; nothing was sent.",
    "twice": "{who} was invited twice within a year; nothing was sent. The next letter may go on {day}.",
    "quarter": "{who} got a personal letter within three months; nothing was sent. The next may go on {day}.",
    "no-question": "No open question fits {who}; nothing was sent. Write some words of your own with --note.",
    "left": "{who} is no longer a member of {of}; nothing was sent.",
}

_BANNED_WITH = (
    "{who} is banned from {of} with the member {member}, whose other address it is; nothing was sent. "
    "First: listcop member unban {of} {member}"
)


@click.command(
    "invite", epilog='Example: listcop invite garden may@example.org --note "You told me of your seed bank."'
)
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.option("--note", default="", help="Words of your own that go with the letter.")
@click.option("--as", "author", metavar="ADDRESS", help="In whose name; default the first facilitator, else owner.")
@click.pass_obj
def invite_command(desk: Desk, list_name: str, address: str, note: str, author: str | None) -> None:
    """Invite ADDRESS to join LIST; or a quiet member back, with an open question that fits."""
    from listcop.core.addresses import normal_address
    from listcop.flows import ban_address, invite_member

    mlist = desk.find_list(list_name)
    to = normal_address(address)
    if to is None:
        raise Refused(f'"{safe(address)}" is no address. Write it as in may@example.org.')

    def work(tx: Tx) -> dict[str, Any]:
        by = _inviter(desk, tx, mlist, author)
        told = invite_member.invite(tx, desk.site, mlist, to, by, note, desk.now)
        return told | {"other": ban_address.other_than(tx, mlist, to)}

    told = desk.store.write(work)
    outcome = told["outcome"]
    if outcome == "banned" and told["other"]:
        raise Refused(_BANNED_WITH.format(who=to, of=mlist.name, member=safe(told["other"])))
    if outcome in _REFUSED:
        day = f"{told['from_']:%Y-%m-%d}" if told.get("from_") else "no day"
        raise Refused(_REFUSED[outcome].format(who=to, of=mlist.name, day=day))
    if "name" not in told:
        desk.say(f"{to} is invited to {mlist.name}; a yes from there makes them a member.")
    else:
        with_ = f"question #{told['number']}" if told["number"] else "your words"
        desk.say(f"{to} is invited back to {mlist.name}, with {with_}.")


def _inviter(desk: Desk, tx: Tx, mlist: MailingList, author: str | None) -> Inviter:
    """Who is named in the letter."""
    from listcop.flows.invite_back import Inviter, inviter
    from listcop.store import members

    if author is not None:
        found = desk.find_member(tx, mlist, author)
        return inviter(found, found.address)
    helpers = members.with_role(tx, mlist.list_id, ("facilitator",)) or members.with_role(tx, mlist.list_id, ("owner",))
    return inviter(helpers[0], helpers[0].address) if helpers else Inviter("", desk.site.admin)
