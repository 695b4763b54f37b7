"""Reads labelled threads: of DATA/labels and of labels.jsonl, with their letters from DATA/lists; written anew."""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from listcop.core.exchange import mbox
from listcop.core.message import read_message
from listcop.core.requests import PostView
from listcop.core.threads import read_subject
from listcop.core.zones import find_zones, new_text, quoted_text

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr", "es", "pt", "de", "it", "nl")
UNDATED = datetime(1990, 1, 1, tzinfo=UTC)
HEAD_BYTES = 20_000
_MESSAGE_ID = re.compile(rb"^message-id:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Labelled:
    """A thread and what people said of it; `label` has the keys of a row of labels*.jsonl, roles by Message-ID."""

    community: str
    posts: tuple[PostView, ...]
    label: dict[str, Any]
    written: str = ""  # the language of a thread written anew
    counts: float = 1.0  # how much, beside a thread of a list of middle size
    ours: bool = False  # labelled by us: learnt from, never scored


def read_labels(data: Path) -> list[Labelled]:
    """Return the labelled threads of a folder that holds labels/labels*.jsonl and lists/*.mbox.gz."""
    rows = [json.loads(line) for path in sorted((data / "labels").glob("labels*.jsonl")) for line in path.open("rb")]
    wanted = {one for row in rows for one in row.get("all_messages") or row["messages"]}
    letters = _letters_of(data, wanted.__contains__)
    labelled = []
    for row in rows:
        known = [letters[one] for one in row.get("all_messages") or row["messages"] if one in letters]
        if known and known[0].message_id == row["messages"][0]:
            labelled.append(Labelled(row["list"], _thread(known), row))
    return labelled


def read_our_labels(data: Path, path: Path = HERE / "labels.jsonl") -> list[Labelled]:
    """Return the threads of DATA/lists that were labelled here: a row names its letters by hashes of their Message-IDs.

    roles  one for each letter, in their order
    """
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    wanted = {one for row in rows for one in row["letters"]}
    letters = {hash_of(one): found for one, found in _letters_of(data, lambda one: hash_of(one) in wanted).items()}
    labelled = []
    for row in rows:
        if all(one in letters for one in row["letters"]):
            known = [letters[one] for one in row["letters"]]
            roles = {one.message_id: role for one, role in zip(known, row["roles"], strict=True) if role}
            labelled.append(Labelled(row["list"], _thread(known), row | {"roles": roles}, ours=True))
    return labelled


def hash_of(message_id: str) -> str:
    """Return what a letter is called in labels.jsonl, which holds no letter and no address."""
    return hashlib.sha256(message_id.encode()).hexdigest()[:12]


def _letters_of(data: Path, is_wanted: Callable[[str], bool]) -> dict[str, Any]:
    """Return the wanted letters of the archives, by Message-ID; of two with one Message-ID the first."""
    letters: dict[str, Any] = {}
    for path in sorted((data / "lists").glob("*.mbox.gz")):
        for found in _letters(path, lambda one: one not in letters and is_wanted(one)):
            letters[found.message_id] = found
    return letters


def _letters(path: Path, is_wanted: Callable[[str], bool]) -> Iterator[Any]:
    with gzip.open(path) as archive:
        for piece in mbox.split(iter(lambda: archive.read(1 << 20), b"")):
            named = _MESSAGE_ID.search(piece.raw[:HEAD_BYTES])
            if named and not is_wanted(named[1].decode("utf-8", "replace")):
                continue
            message = read_message(mbox.letter(piece))
            if is_wanted(message.message_id):
                yield message


def _thread(messages: list[Any]) -> tuple[PostView, ...]:
    numbers = {message.message_id: number for number, message in enumerate(messages, 1)}
    posts = []
    for number, message in enumerate(messages, 1):
        ancestors = (*reversed(message.references), *message.in_reply_to)
        parent = next((numbers[one] for one in ancestors if numbers.get(one, number) < number), 1)
        subject = read_subject(message.subject)
        zones = find_zones(message.text, is_reply=bool(message.in_reply_to))
        posts.append(
            PostView(
                number=number,
                message_id=message.message_id,
                parent=parent if number > 1 else None,
                author=message.from_address or message.sender_shown or "",
                name=message.from_name,
                date=message.date or UNDATED,
                subject=message.subject,
                text=new_text(message.text, zones),
                quoted=quoted_text(message.text, zones),
                attachments=message.attachments,
                automatic=message.automatic,
                has_reply_mark=subject.is_reply,
            )
        )
    return tuple(posts)


def read_written(folder: Path = HERE / "threads") -> list[Labelled]:
    """Return the threads written anew: threads/<language>.jsonl."""
    found = []
    for language in LANGUAGES:
        path = folder / f"{language}.jsonl"
        for n, line in enumerate(path.open("rb") if path.exists() else ()):
            row = json.loads(line)
            posts = tuple(_written_post(f"{language}{n}", i, row) for i in range(len(row["posts"])))
            roles = {post.message_id: given["role"] for post, given in zip(posts, row["posts"], strict=True)}
            found.append(
                Labelled(f"{language} {row['community']}", posts, {**row, "roles": roles, "sure": 3}, language)
            )
    return found


def _written_post(thread: str, i: int, row: dict[str, Any]) -> PostView:
    given = row["posts"][i]
    return PostView(
        number=i + 1,
        message_id=f"<{i}.{thread}@example.org>",
        parent=(given.get("to") or 0) + 1 if i else None,
        author=f"{given['author'].lower().replace(' ', '.')}@example.org",
        name=given["author"],
        date=datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(hours=given.get("hours", i)),
        subject=f"Re: {row['subject']}" if i else row["subject"],
        text=given["text"],
        quoted=given.get("quotes") or "",
        automatic="auto-submitted" if given["role"] == "automatic" else None,
        has_reply_mark=i > 0,
    )
