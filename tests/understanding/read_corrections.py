"""Reads what facilitators and owners corrected from exports of their lists: openings to learn from, with the labels."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from learn_openings import Opening, opening_of
from read_labels import Labelled

from listcop.core.requests import PostView
from listcop.core.threads import read_subject
from listcop.core.words import KINDS, TYPES

CORRECTED_BY = "facilitator"  # as an export's type_source names facilitators and owners
SURE = 2  # one person's word


def read_corrections(path: Path) -> list[Opening]:
    """Return the corrected openings of an export (`listcop export LIST -o FILE`), one community a list."""
    return [opening_of(one) for one in _corrected(path)]


def _corrected(path: Path) -> Iterator[Labelled]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            thread = json.loads(line) if line.strip() else {}
            if thread.get("type_source") == CORRECTED_BY and thread["kind"] in KINDS and thread["posts"]:
                yield Labelled(thread["list"], _posts(thread), _label(thread))


def _label(thread: dict[str, Any]) -> dict[str, Any]:
    types = [one for one in thread["types"] if one in TYPES]
    return {"kind": thread["kind"], "types": types, "needs_answer": thread["needs_answer"], "sure": SURE, "roles": {}}


def _posts(thread: dict[str, Any]) -> tuple[PostView, ...]:
    """The posts as reading sees them; an export has one subject a thread, and no quotes."""
    numbers = {one["message_id"]: one["number"] for one in thread["posts"]}
    mark = read_subject(thread["subject"]).is_reply
    return tuple(
        PostView(
            number=one["number"],
            message_id=one["message_id"],
            parent=numbers.get(one["parent"]),
            author=one["from"],
            name=one["name"],
            date=datetime.fromisoformat(one["date"]),
            subject=thread["subject"],
            text=one["text"],
            has_reply_mark=mark or i > 0,
        )
        for i, one in enumerate(thread["posts"])
    )
