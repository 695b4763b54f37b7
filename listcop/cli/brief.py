"""`listcop brief` and `listcop duty`: what may need a facilitator's hand today, and whose turn it is."""

from __future__ import annotations

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import plain, safe


@click.command("brief", epilog="Example: listcop brief garden")
@click.argument("list_name", metavar="LIST")
@add_json_option
@click.pass_obj
def brief_command(desk: Desk, list_name: str) -> None:
    """What the next brief to the facilitator on duty would hold now; nothing is sent or kept.

    The server mails it at the hour of the list key `brief`, on days on which something needs a hand.
    """
    from listcop.core.letters import render
    from listcop.flows import brief
    from listcop.flows.gather_brief import gather
    from listcop.flows.tell import list_facts

    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        made = gather(tx, mlist, desk.now)
        data = brief.letter_data(tx, desk.site, mlist, None, made, desk.now)
    if desk.as_json:
        found = [
            {
                "n": n,
                "kind": one.kind,
                "number": one.number,
                "since": plain(one.since),
                "subject": one.subject,
                "name": one.name,
                "address": one.address,
                "may_know": [{"name": known.name, "address": known.address} for known in one.may_know],
            }
            for n, one in made.numbered()
        ]
        desk.show_json({"list": mlist.name, "lines": found, "more": dict(made.more)})
    elif not made.matters:
        click.echo(f"{mlist.name}: nothing needs a hand today.")
    else:
        letter = render(desk.site.texts, "brief", mlist.settings.language, list_facts(mlist) | data)
        desk.show_letter(letter.subject, letter.text)


@click.command("duty", epilog='Example: listcop duty garden --next --note "Maria waits for her answer."')
@click.argument("list_name", metavar="LIST")
@click.option("--next", "to_next", is_flag=True, help="Hand it on to whose turn is next.")
@click.option("--to", "address", metavar="ADDRESS", help="Give it to this facilitator.")
@click.option("--note", default="", help="A few words for whoever gets it.")
@add_json_option
@click.pass_obj
def duty_command(desk: Desk, list_name: str, to_next: bool, address: str | None, note: str) -> None:
    """Who is on duty, and whose turns come after; with --next or --to, hand it on. They are told by mail."""
    from listcop.flows import roster

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        there = roster.in_turn(tx, mlist, desk.now)
        following = roster.next_one(tx, mlist, desk.now)
    if not there:
        raise Refused(
            f"{mlist.name} has no facilitator who gets mail. "
            f"To make one: listcop member set {mlist.name} ADDRESS role member+facilitator"
        )
    if not to_next and not address:
        desk.show(
            [{"address": one.address, "name": one.name, "on_duty": i == 0} for i, one in enumerate(there)],
            ("ADDRESS", "NAME", "DUTY"),
            [(one.address, one.name, "now" if i == 0 else "") for i, one in enumerate(there)],
        )
        return
    named = next((one for one in there if address and one.address == address.strip().lower()), None)
    new = named if address else following
    if new is None:
        raise Refused(f'{mlist.name} has no facilitator "{safe(address or "")}". See: listcop duty {mlist.name}')
    desk.store.write(lambda tx: roster.hand_on(tx, desk.site, mlist, new, note, desk.now, who="shell"))
    desk.say(f"{mlist.name}: {new.name or new.address} is on duty now, and is told.")
