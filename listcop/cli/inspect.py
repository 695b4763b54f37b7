"""`listcop inspect`: what ListCoP makes of letters by themselves."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option, add_weights_option
from listcop.cli.desk import Desk, Refused, plain, safe, safe_text

if TYPE_CHECKING:
    from listcop.core.tagger.weights import Weights


@click.command("inspect", epilog="Example: listcop inspect letter.eml --json")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True, path_type=Path))
@add_weights_option
@add_json_option
@click.pass_obj
def inspect_command(desk: Desk, files: tuple[Path, ...], weights: Weights | None) -> None:
    """Show zones, type, role, assets, automatic marks and bounce findings of letters; stores nothing."""
    from listcop.settings import load_weights

    weights = weights or load_weights()
    missing = [file for file in files if str(file) != "-" and not file.is_file()]
    for file in files:
        if file in missing:
            click.echo(f"{file}: there is no such file.", err=True)
            continue
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        found = findings(weights, str(file), raw)
        if desk.as_json:
            click.echo(json.dumps(found, ensure_ascii=False, default=plain))
        else:
            _show(found)
    if missing:
        raise Refused(f"{len(missing)} of {len(files)} files could not be read.")


def findings(weights: Weights, file: str, raw: bytes) -> dict[str, Any]:
    """What is made of one letter, in the words of the export."""
    from datetime import UTC, datetime

    from listcop.core.bounces import read_report
    from listcop.core.message import read_message
    from listcop.core.posting import draft_post
    from listcop.core.questions import read_thread
    from listcop.core.requests import PostView, links_in
    from listcop.core.zones import find_zones

    message = read_message(raw)
    draft = draft_post(message, datetime.now(UTC), is_archived=True)
    zones = find_zones(message.text, is_reply=bool(draft.ancestors))
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
