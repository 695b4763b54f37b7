"""`listcop preview`: the digest that the list of an archive would have got, without any set-up."""

from __future__ import annotations

import re
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_moment
from listcop.cli.digests import EDITION
from listcop.cli.files import files_argument, html_option, write_html
from listcop.cli.shown import Progress, safe

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.core.tagger.weights import Weights
    from listcop.flows.import_archive import Prepared
    from listcop.store.database import Store

WEEK = timedelta(days=7)
LOOK_BACK = timedelta(days=370)  # older letters are not read into threads


@click.command("preview", epilog="Example: listcop preview old-archive.mbox.gz --until 2026-11-16 --html digest.html")
@files_argument
@click.option(
    "--until", metavar="DATE", help="Close at this day, 00:00, after seven days; default the last week with letters."
)
@click.option("--edition", type=EDITION, default="member", show_default=True)
@html_option
@add_json_option
@click.pass_obj
def preview_command(desk: Desk, files: tuple[Path, ...], until: str | None, edition: Any, html: Path | None) -> None:
    """Print the digest that the list of this archive would have got. Keeps nothing, needs no set-up."""
    from listcop.core.digest import make_digest
    from listcop.core.digest_letter import digest_json, digest_letter
    from listcop.flows.gather_digest import Window, gather
    from listcop.letter_files import load_texts
    from listcop.settings import load_weights

    for file in files:
        if str(file) != "-" and not file.exists():
            raise Refused(f"{file}: there is no such file or folder; check its name and where it lies.")
    letters = _letters_of(files)
    closes = read_moment(until, UTC) if until else _day_after(max(_date(one) for one in letters))
    near = sorted((one for one in letters if closes - LOOK_BACK <= _date(one) < closes), key=_date)
    before = sum(1 for one in near if _date(one) < closes - WEEK)
    with tempfile.TemporaryDirectory(prefix="listcop-") as folder:
        store, mlist = _archive_in(Path(folder), load_weights(), _list_name(files), near)
        window = Window(before, len(near), closes - WEEK, closes)
        with store.read() as tx:
            given = gather(tx, mlist, window, edition=edition, language="en", number=1, now=closes, with_imported=True)
        digest, letter = digest_letter(load_texts(), given, make_digest(given))
        store.close()
    if html is not None:
        write_html(html, letter)
    if desk.as_json:
        desk.show_json(digest_json(digest, letter))
    else:
        desk.show_letter(letter.subject, letter.text)


def _letters_of(files: tuple[Path, ...]) -> list[Prepared]:
    """All letters of the files, each once. Raises Refused when there is none."""
    from listcop.cli.exchange import pieces_of, prepared

    refused: list[str] = []
    found: dict[tuple[str, str], Prepared] = {}
    with Progress("letters") as progress:
        for one in prepared(pieces_of(files, refused), datetime.now(UTC), files):
            progress.add()
            if one.draft is not None and not one.put_away:
                found.setdefault((one.draft.message_id, one.draft.substance), one)
    if not found and len(refused) == 1:
        raise Refused(refused[0])  # one line tells it all
    for line in refused:
        click.echo(safe(line), err=True)
    if not found:
        raise Refused("No letter was found in " + ", ".join(str(file) for file in files) + ".")
    return list(found.values())


def _date(one: Prepared) -> datetime:
    assert one.draft is not None
    return one.draft.date


def _day_after(moment: datetime) -> datetime:
    return (moment + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


def _list_name(files: tuple[Path, ...]) -> str:
    """The list is called by its file, unless that is called by its month."""
    from listcop.core.addresses import list_name_trouble

    name = files[0].name.partition(".")[0].lower().replace("_", "-")
    is_month = re.match(r"(?:19|20)\d\d(?:-|$)", name)
    return name if not is_month and list_name_trouble(name) is None else "archive"


def _archive_in(folder: Path, weights: Weights, name: str, letters: list[Prepared]) -> tuple[Store, MailingList]:
    """A store that lives as long as the preview, with the letters in it."""
    from listcop.flows import read_posts
    from listcop.flows.import_archive import import_letters
    from listcop.store import lists, migrations
    from listcop.store.database import Store

    now = datetime.now(UTC)
    store = Store(f"sqlite:///{folder / 'preview.db'}", is_durable=False)
    migrations.upgrade(store)
    mlist = store.write(lambda tx: lists.create_list(tx, name, "lists.example.org", {}, now))
    import_letters(store, mlist, iter(letters), now)
    read_posts.catch_up(store, weights, mlist.list_id)
    with store.read() as tx:
        return store, lists.get_list(tx, mlist.list_id)
