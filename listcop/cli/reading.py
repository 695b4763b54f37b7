"""`listcop reread` and `listcop rebuild`: findings made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from listcop.cli import add_weights_option
from listcop.cli.desk import Desk
from listcop.cli.shown import Progress

if TYPE_CHECKING:
    from listcop.core.tagger.weights import Weights


@click.command("reread", epilog="Example: listcop reread garden")
@click.argument("list_name", metavar="LIST")
@add_weights_option
@click.pass_obj
def reread_command(desk: Desk, list_name: str, weights: Weights | None) -> None:
    """Find types, states and assets of LIST anew, from the rules of this release; what people decided stays."""
    from listcop.flows import read_posts
    from listcop.store import unread

    mlist = desk.find_list(list_name)
    desk.store.write(lambda tx: unread.mark_unread(tx, mlist.list_id))
    with Progress("threads") as progress:
        while done := read_posts.read_waiting(desk.store, weights or desk.weights, mlist.list_id):
            progress.add(done)
    desk.say(f"{mlist.name}: {progress.count} threads read anew.")


@click.command("rebuild", epilog="Example: listcop rebuild garden")
@click.argument("list_name", metavar="LIST")
@click.pass_obj
def rebuild_command(desk: Desk, list_name: str) -> None:
    """Make posts, threads, findings and index of LIST anew from the letters and what people decided.

    Numbers stay. Stop every server first.
    """
    from listcop.flows import rebuild_list
    from listcop.node import check_no_other_serves
    from listcop.state import hold_state

    mlist = desk.find_list(list_name)
    check_no_other_serves(desk.store, desk.settings)
    with hold_state(desk.settings, f"rebuilding {mlist.name}"), Progress("posts") as progress:
        count = rebuild_list.rebuild(desk.store, desk.weights, mlist, desk.now, told=progress.add)
    desk.say(f"{mlist.name}: {count} posts made anew.")
