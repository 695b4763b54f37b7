"""Threads, posts and assets in the shape that scripts rely on (contract, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

PERHAPS_WHY = "perhaps a question, not surely enough for the list of open ones; nobody answered it"


def moment(at: datetime) -> str:
    """RFC 3339 with an offset."""
    return at.isoformat(timespec="seconds")


def state_told(state: str) -> str:
    """A state as scripts know it. The contract has no word for what is perhaps a question: somebody may wait, so it is
    not `none`, and it is not on the list of open ones."""
    return "closed" if state == "perhaps" else state


def thread_head(list_name: str, thread: Any) -> dict[str, Any]:
    """A thread without its posts, as `thread ls --json` shows it."""
    is_perhaps = thread.state == "perhaps"
    head: dict[str, Any] = {
        "list": list_name,
        "number": thread.number,
        "subject": thread.subject,
        "kind": thread.kind,
        "types": list(thread.types),
        "type_source": thread.type_source,
        "type_confidence": round(thread.type_confidence, 3),
        "state": state_told(thread.state),
        "needs_answer": thread.needs_answer or is_perhaps,
        "asker": thread.asker,
        "started": moment(thread.started),
        "last_post": moment(thread.last_post),
        "answered_by": list(thread.answered_by),
    }
    if is_perhaps or thread.state == "closed":
        head["closed_why"] = PERHAPS_WHY if is_perhaps else thread.closed_why
    return head


def thread_object(
    list_name: str, thread: Any, posts: Sequence[Any], readings: Mapping[int, Any], assets: Iterable[Any]
) -> dict[str, Any]:
    """A thread with its posts and assets, one line of an export."""
    ids = {post.number: post.message_id for post in posts}
    return thread_head(list_name, thread) | {
        "posts": [
            {
                "number": post.number,
                "message_id": post.message_id,
                "parent": ids.get(post.parent),
                "from": post.author,
                "name": post.name,
                "date": moment(post.date),
                "role": readings[post.number].role if post.number in readings else "other",
                "text": post.text,
                "attachments": [
                    {"name": one.name, "type": one.type, "size": one.size, "sha256": one.sha256}
                    for one in post.attachments
                ],
                "links": list(readings[post.number].links) if post.number in readings else [],
            }
            | ({"redacted": post.redacted} if post.redacted is not None else {})
            for post in posts
        ],
        "assets": [
            {
                "number": one.number,
                "post": ids.get(one.post),
                "ref": one.ref,
                "title": one.title,
                "what": one.what,
                "by": one.by,
            }
            for one in assets
        ],
    }
