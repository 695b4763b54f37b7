"""`listcop asset …`: reusable assets that members shared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_number
from listcop.cli.files import output_option, written
from listcop.cli.shown import plain, safe, show_bytes

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.store.assets import Asset
    from listcop.store.database import Tx


WHATS = (
    "document", "guide", "template", "data", "code", "software", "slides", "recording", "map", "consolidated", "other",
)  # fmt: skip


@click.group("asset", epilog="Example: listcop asset ls garden")
def asset_command() -> None:
    """Reusable assets that members shared."""


def _facts(one: Asset, used: int) -> dict[str, Any]:
    return {
        "number": one.number,
        "title": one.title,
        "what": one.what,
        "ref": one.ref,
        "by": one.by,
        "thread": one.thread,
        "post": one.post,
        "size": one.size,
        "found": plain(one.found),
        "used": used,
    }


@asset_command.command("ls", epilog="Example: listcop asset ls garden --what guide")
@click.argument("list_name", metavar="LIST")
@click.option("--what", type=click.Choice(WHATS, case_sensitive=False), help="Only those of this kind.")
@add_json_option
@click.pass_obj
def ls(desk: Desk, list_name: str, what: str | None) -> None:
    """Assets with their giver."""
    from listcop.flows import note_use
    from listcop.store import assets

    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        found = [one for one in assets.all_assets(tx, mlist.list_id) if what in (None, one.what)]
        used = note_use.counts(tx, mlist.list_id, [one.number for one in found])
    rows = [
        (f"a{one.number}", one.what, one.title, one.by_name or one.by, f"#{one.thread}", used.get(one.number, 0))
        for one in found
    ]
    facts = [_facts(one, used.get(one.number, 0)) for one in found]
    desk.show(facts, ("ASSET", "WHAT", "TITLE", "BY", "THREAD", "USED"), rows)


def _asset(tx: Tx, mlist: MailingList, ref: str) -> Asset:
    from listcop.store import assets

    number = read_number(ref, "a")
    found = assets.get_asset(tx, mlist.list_id, number) if number is not None else None
    if found is None:
        raise Refused(
            f'{mlist.name} has no asset "{safe(ref)}". Run "listcop asset ls {mlist.name}" to see the assets.'
        )
    return found


@asset_command.command("show", epilog="Example: listcop asset show garden a7")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, ref: str) -> None:
    """One asset."""
    from listcop.flows import note_use

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        one = _asset(tx, mlist, ref)
        facts = _facts(one, note_use.counts(tx, mlist.list_id, [one.number]).get(one.number, 0))
    desk.show(facts, ("KEY", "VALUE"), list(facts.items()))


@asset_command.command("get", epilog="Example: listcop asset get garden a7 -o guide.pdf")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@output_option
@click.pass_obj
def get(desk: Desk, list_name: str, ref: str, output: Path | None) -> None:
    """The file itself, or the link's address."""
    from listcop.core.message import attachment_bytes, read_message
    from listcop.core.taken_out import where_it_lay
    from listcop.store import letters, posts

    mlist = desk.find_list(list_name)
    with desk.read() as tx:
        one = _asset(tx, mlist, ref)
        if one.is_offer:
            giver = safe(one.by_name or one.by)
            raise Refused(f'a{one.number} is an offer without a file: "{safe(one.ref)}". Ask {giver} in #{one.post}.')
        post = posts.get_post(tx, mlist.list_id, one.post)
        raw = letters.letter_raw(tx, mlist.list_id, post.letter_id) if post else b""
    message = read_message(raw)
    if one.is_named_only:
        raise Refused(_not_here(one, where_it_lay(message.text, one.ref), is_of_archive=bool(post and post.imported)))
    content = next(
        (attachment_bytes(message, file) for file in message.attachments if file.sha256 == one.same_as),
        (one.ref + "\n").encode(),
    )
    if output is None:
        show_bytes(content)
        return
    with written(output) as write:
        write(content)
    desk.say(f"a{one.number} is written to {output}, {len(content)} bytes.")


def _not_here(one: Asset, link: str, *, is_of_archive: bool) -> str:
    """Why there is no file, who has it, and where it lay."""
    why = "the old archive did not keep this file" if is_of_archive else f"#{one.post} came without this file"
    lay = f" It lay at {safe(link)} then." if link else ""
    giver = safe(one.by_name or one.by)
    return f'a{one.number} is "{safe(one.ref)}", but {why}.{lay} It was {giver} who gave it, in #{one.post}: ask there.'
