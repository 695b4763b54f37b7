"""`listcop member …`: members, one by one or as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.rights import erase, export_data
from listcop.cli.rosters import export, import_, read_row, short
from listcop.cli.shown import safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.store.database import Tx

CADENCE = click.Choice(["each", "daily", "weekly", "monthly", "none", "nomail"])


@click.group("member", epilog="Example: listcop member add garden amina@example.org")
def member_command() -> None:
    """Members: add, show, set, remove, import, export; and what one person may ask for."""


@member_command.command("add", epilog="Example: listcop member add garden amina@example.org --cadence weekly")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.option("--name", default="", help="The member's name.")
@click.option("--cadence", type=CADENCE, help="How mail is sent; default the list's default_cadence.")
@click.option("--role", default="member", show_default=True, help="member, facilitator, moderator, owner joined by +.")
@click.option("--language", default="", help="Language of letters; default the list's.")
@click.option("--welcome", is_flag=True, help="Send the welcome letter.")
@click.pass_obj
def add(
    desk: Desk, list_name: str, address: str, name: str, cadence: str | None, role: str, language: str, welcome: bool
) -> None:
    """Add ADDRESS to LIST without asking them to confirm."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)
    row = read_row(
        mlist, {"address": address, "name": name, "cadence": cadence or "", "role": role, "language": language}
    )

    def work(tx: Tx) -> Member:
        _refuse_banned(tx, desk, mlist, row["address"])
        if change_membership.standing(tx, mlist, row["address"]) is not None:
            raise Refused(_ALREADY.format(address=row["address"], name=mlist.name))
        return change_membership.add(tx, desk.site, mlist, desk.now, who="shell", welcome=welcome, **row)

    made = desk.store.write(work)
    desk.say(f"{made.address} is now a member of {mlist.name}, cadence {made.cadence}.")


_ALREADY = "{address} is a member of {name} already. Change it with: listcop member set {name} {address} …"


def _refuse_banned(tx: Tx, desk: Desk, mlist: MailingList, address: str) -> None:
    from listcop.flows import ban_address, who_is_banned

    if who_is_banned.is_writer_banned(tx, desk.site, mlist, address):
        member = ban_address.other_than(tx, mlist, address)
        also = f" with the member {safe(member)}, whose other address it is" if member else ""
        raise Refused(
            f"{address} is banned from {mlist.name}{also}. "
            f"Take that back first: listcop member unban {mlist.name} {safe(member) or address}"
        )


@member_command.command("ls", epilog="Example: listcop member ls garden --all")
@click.argument("list_name", metavar="LIST")
@click.option("--all", "everyone", is_flag=True, help="Also those who left, are banned, or have not confirmed.")
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str, everyone: bool) -> None:
    """Members of a list."""
    from listcop.store import members

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        found = [short(one) for one in members.all_members(tx, mlist.list_id, everyone)]
        if everyone:
            found += _pending(tx, desk, mlist, {one["address"] for one in found if one["state"] != "left"})
    heads = ("address", "name", "cadence", "roles", "state", "joined")
    rows = [one | {"roles": "+".join(one["roles"])} for one in found]
    desk.show(found, tuple(head.upper() for head in heads), [tuple(row[head] for head in heads) for row in rows])


def _pending(tx: Tx, desk: Desk, mlist: MailingList, known: set[str]) -> list[dict[str, Any]]:
    """Those who were asked whether they want to join, or wait for an owner's yes."""
    from listcop.flows import keep_keys, settle_join

    found: dict[str, dict[str, Any]] = {}
    for key in (*settle_join.unconfirmed(tx, mlist, desk.now), *settle_join.waiting(tx, mlist, desk.now)):
        wish = keep_keys.wish_of(key)
        if wish.member not in known:
            cadence = getattr(wish.command, "cadence", None) or mlist.settings.default_cadence
            facts = {"address": wish.member, "name": key.data.get("name", ""), "cadence": cadence, "roles": ["member"]}
            found[wish.member] = facts | {"state": "pending", "joined": None}
    return list(found.values())


@member_command.command("approve", epilog="Example: listcop member approve garden amina@example.org")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.pass_obj
def approve(desk: Desk, list_name: str, address: str) -> None:
    """Let in ADDRESS, who asked to join and waits; they get the welcome letter."""
    from listcop.flows import settle_join

    mlist = desk.find_list(list_name)
    address = read_row(mlist, {"address": address})["address"]

    def work(tx: Tx) -> Member:
        _refuse_banned(tx, desk, mlist, address)
        member = settle_join.approve(tx, desk.site, mlist, address, desk.now, who="shell")
        return member if member is not None else _nobody_waits(tx, mlist, address)

    member = desk.store.write(work)
    desk.say(f"{member.address} is now a member of {mlist.name}.")


@member_command.command("refuse", epilog='Example: listcop member refuse garden eve@example.net --reason "…"')
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.option("--reason", default="", help="Words for who asked.")
@click.pass_obj
def refuse(desk: Desk, list_name: str, address: str, reason: str) -> None:
    """Refuse ADDRESS, who asked to join and waits; they are told."""
    from listcop.flows import settle_join

    mlist = desk.find_list(list_name)
    address = read_row(mlist, {"address": address})["address"]

    def work(tx: Tx) -> None:
        if not settle_join.refuse(tx, desk.site, mlist, address, reason, desk.now, who="shell"):
            _nobody_waits(tx, mlist, address)

    desk.store.write(work)
    desk.say(f"{address} was refused and told.")


_NOT_WAITING = (
    '{address} does not wait to join {name}. Run "listcop member ls {name} --all" to see who does: state pending.'
)


def _nobody_waits(tx: Tx, mlist: MailingList, address: str) -> NoReturn:
    from listcop.flows import change_membership

    is_there = change_membership.standing(tx, mlist, address) is not None
    raise Refused((_ALREADY if is_there else _NOT_WAITING).format(address=address, name=mlist.name))


@member_command.command("show", epilog="Example: listcop member show garden amina@example.org")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, address: str) -> None:
    """One member with all settings."""
    from listcop.flows.reach_members import COMPLAINT
    from listcop.store import events, formerly

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        one = desk.find_member(tx, mlist, address)
        written = formerly.count_posts(tx, mlist.list_id, one.address)
        complaint = events.last_event(tx, mlist.list_id, COMPLAINT, one.address) if one.complained else None
    facts = short(one) | {
        "language": one.language or mlist.settings.language,
        "short_digest": one.short_digest,
        "lite": one.lite,
        "listening": one.listening,
        "profile": one.profile,
        "one_digest": one.combined,
        "paused_until": one.paused_until,
        "complained": complaint.at if complaint is not None else None,
        "posts": written,
        "last_deed": one.last_deed,
    }
    desk.show(facts, ("SETTING", "VALUE"), list(facts.items()))


@member_command.command("set", epilog="Example: listcop member set garden amina@example.org cadence weekly")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.argument("key", type=click.Choice(["cadence", "name", "role", "language", "digest", "lite"]))
@click.argument("value")
@click.pass_obj
def set_(desk: Desk, list_name: str, address: str, key: str, value: str) -> None:
    """Change KEY of a member: cadence, name, role, language, digest or lite (on or off)."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)
    if key in ("digest", "lite"):
        if value not in ("on", "off"):
            raise Refused(f'{key} is "{safe(value)}". Write on or off.')
    else:
        value = _read_value(mlist, address, key, value)

    def work(tx: Tx) -> None:
        one = desk.find_member(tx, mlist, address)
        change_membership.change(tx, mlist, one, key, value, desk.now, who="shell")

    desk.store.write(work)
    desk.say(f"{mlist.name}: {key} of {safe(address)} is now {safe(value)}.")


def _read_value(mlist: MailingList, address: str, key: str, value: str) -> str:
    """VALUE as it is kept. Raises Refused; an empty role or cadence, which is the default in a CSV, is none here."""
    from listcop.core.lists import joined_roles, read_cadence, read_roles

    row = read_row(mlist, {"address": address, key: value})
    try:
        if key == "role":
            return joined_roles(read_roles(value))
        return read_cadence(value) if key == "cadence" else str(row[key])
    except ValueError as error:
        raise Refused(safe(error)) from error


@member_command.command("remove", epilog="Example: listcop member remove garden amina@example.org")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.option("--quietly", is_flag=True, help="Do not tell them. Without it they get a goodbye with the way back.")
@click.pass_obj
def remove(desk: Desk, list_name: str, address: str, quietly: bool) -> None:
    """Take ADDRESS off LIST; they are told, with the way back."""
    from listcop.flows import change_membership

    mlist = desk.find_list(list_name)

    def work(tx: Tx) -> None:
        one = desk.find_member(tx, mlist, address)
        if one.state == "banned":
            raise Refused(
                f"{one.address} is banned. To take that back: listcop member unban {mlist.name} {one.address}"
            )
        change_membership.leave(tx, desk.site, mlist, one, desk.now, who="shell", tell_them=not quietly)

    desk.store.write(work)
    desk.say(f"{safe(address)} is no longer a member of {mlist.name}.")


BAN_REFUSED = {
    "forged": "{address} is not banned: it belongs to a member, and nothing proves that the member sent this.",
    "looks-after": "{address} is not banned: it looks after the list. Take the role away first.",
    "banned": "{address} was banned before.",
}


@member_command.command("ban", epilog="Example: listcop member ban garden eve@example.net")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.pass_obj
def ban(desk: Desk, list_name: str, address: str) -> None:
    """Refuse letters from ADDRESS, member or not; a member is told, with the way back."""
    from listcop.flows import ban_address

    mlist = desk.find_list(list_name)
    plain_address = read_row(mlist, {"address": address})["address"]

    def work(tx: Tx) -> tuple[str, str]:
        refused = ban_address.ban(tx, desk.site, mlist, plain_address, desk.now, who="shell")
        return refused, ban_address.other_than(tx, mlist, plain_address)

    refused, member = desk.store.write(work)
    if refused:
        raise Refused(BAN_REFUSED[refused].format(address=plain_address))
    also = f" It is another address of the member {safe(member)}, who is banned with it." if member else ""
    desk.say(f"{plain_address} is banned from {mlist.name}. Letters from there are refused.{also}")


@member_command.command("unban", epilog="Example: listcop member unban garden eve@example.net")
@click.argument("list_name", metavar="LIST")
@click.argument("address")
@click.pass_obj
def unban(desk: Desk, list_name: str, address: str) -> None:
    """Take a ban back: a member is what they were before, a stranger may ask to join."""
    from listcop.flows import ban_address

    mlist = desk.find_list(list_name)
    plain_address = read_row(mlist, {"address": address})["address"]
    if not desk.store.write(lambda tx: ban_address.lift(tx, desk.site, mlist, plain_address, desk.now, who="shell")):
        raise Refused(
            f"{plain_address} is not banned from {mlist.name}. "
            f'Run "listcop member ls {mlist.name} --all" to see who is.'
        )
    desk.say(f"{plain_address} is no longer banned from {mlist.name}.")


for one in (import_, export, export_data, erase):
    member_command.add_command(one)
