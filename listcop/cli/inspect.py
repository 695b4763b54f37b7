"""`listcop inspect`: what ListCoP makes of letters by themselves."""

from __future__ import annotations

import itertools
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option, add_weights_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.files import files_argument, is_folder
from listcop.cli.shown import plain, safe, safe_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listcop.core.exchange import Format, Piece
    from listcop.core.tagger.weights import Weights

ZIP = b"PK\x03\x04"


@click.command("inspect", epilog="Example: listcop inspect letter.eml --json")
@files_argument
@add_weights_option
@add_json_option
@click.pass_obj
def inspect_command(desk: Desk, files: tuple[Path, ...], weights: Weights | None) -> None:
    """Show zones, type, role, assets, automatic marks and bounce findings of letters; stores nothing.

    Each FILE is one letter, plain or as .gz or .bz2; `listcop preview` reads whole archives.
    """
    from listcop.settings import load_weights

    weights = weights or load_weights()
    unread = 0
    for file in files:
        try:
            raw = _one_letter(file)
        except Refused as refused:
            if len(files) == 1:
                raise  # one line tells it all
            unread += 1
            click.echo(safe(refused.message), err=True)
            continue
        found = findings(weights, str(file), raw)
        if desk.as_json:
            click.echo(json.dumps(found, ensure_ascii=False, default=plain))
        else:
            _show(found)
    if unread:
        raise Refused(f"{unread} of {len(files)} files could not be read.")


def _one_letter(file: Path) -> bytes:
    """The letter in a file, unpacked. Raises Refused with what the file is instead."""
    from listcop.cli.exchange import chunks_of_file
    from listcop.core.exchange import DamagedArchiveError, format_of, no_archive, unpacked

    if is_folder(file):
        raise Refused(f"{file} is a folder. Name letters in it; listcop preview {file} reads all of them.")
    chunks = unpacked(chunks_of_file(file))
    try:
        head = next(chunks, b"")
        if not head.strip() or head.startswith(ZIP):
            raise Refused(no_archive(str(file), head))
        found = format_of(file.as_posix(), head)
        if found is None:  # whatever it is, it is shown as far as it can be
            return head + b"".join(chunks)
    except DamagedArchiveError as error:
        raise Refused(f"{file}: {error}.") from error
    return _only_one(file, found, found.split(itertools.chain((head,), chunks)))


def _only_one(file: Path, found: Format, pieces: Iterable[Piece]) -> bytes:
    """The letter, also where it has no header; what is wrong with the archive, or how it is packed, is refused."""
    from listcop.core.exchange.piece import trouble_in

    first, count = None, 0
    for piece in pieces:
        if piece.trouble is not None and (not piece.raw.strip() or piece.trouble != trouble_in(piece.raw)):
            raise Refused(f"{file}: {piece.trouble}.")
        first, count = first or piece, count + 1
    if first is None or count > 1:
        raise Refused(
            f"{file} is an archive of {count} letters, and inspect reads one letter a file. "
            f"To see the digest of all: listcop preview {file}"
        )
    return found.letter(first)


def findings(weights: Weights, file: str, raw: bytes) -> dict[str, Any]:
    """What is made of one letter, in the words of the export."""
    from datetime import UTC, datetime

    from listcop.core.bounces import read_report
    from listcop.core.message import read_message
    from listcop.core.posting import draft_post, zones_of
    from listcop.core.questions import read_thread
    from listcop.core.requests import PostView, links_in

    message = read_message(raw)
    draft = draft_post(message, datetime.now(UTC), is_archived=True)
    zones = zones_of(message, is_archived=True)
    view = PostView(
        number=1,
        message_id=draft.message_id,
        parent=None,
        author=draft.author,
        name=draft.name,
        date=draft.date,
        subject=draft.subject,
        text=draft.text,
        quoted=draft.quoted,
        attachments=draft.attachments,
        automatic=draft.automatic,
        has_reply_mark=draft.normal.is_reply,
    )
    thread, posts, assets = read_thread([view], weights)
    report = read_report(message)
    return {
        "file": file,
        "subject": draft.subject,
        "from": draft.author,
        "kind": thread.kind,
        "types": list(thread.types),
        "role": posts[0].role,
        "text": draft.text,
        "zones": {
            name: [list(one) for one in getattr(zones, name)] for name in ("new", "quote", "signature", "footer")
        },
        "attachments": [
            {"name": one.name, "type": one.type, "size": one.size, "sha256": one.sha256} for one in draft.attachments
        ],
        "links": list(links_in(draft.text)),
        "assets": [{"ref": one.ref, "title": one.title, "what": one.what, "by": one.by} for one in assets],
        "automatic": draft.automatic,
        "bounce": {
            "recipients": [asdict(one) for one in report.recipients],
            "complaint": report.complaint,
        }
        if report
        else None,
        "problems": list(message.problems),
    }


def _show(found: dict[str, Any]) -> None:
    for name in ("file", "subject", "from", "kind", "types", "role", "automatic", "links", "problems"):
        value = found[name]
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value
        if shown:
            click.echo(f"{name}: {safe(shown)}")
    for name, ranges in found["zones"].items():
        if ranges:
            click.echo(f"{name}: lines " + ", ".join(f"{first}-{last}" for first, last in ranges))
    for one in found["attachments"]:
        click.echo(f"attachment: {safe(one['name'])}, {one['type']}, {one['size']} bytes")
    for one in found["assets"]:
        click.echo(f"asset: {one['what']}, {safe(one['title'])}, {safe(one['ref'])}")
    if found["bounce"]:
        told = [f"{one['address']} {one['status']}" for one in found["bounce"]["recipients"]]
        click.echo("bounce: " + (", ".join(told) or "a complaint"))
    click.echo()
    click.echo(safe_text(found["text"]))
    click.echo()
