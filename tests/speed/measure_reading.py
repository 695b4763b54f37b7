"""Measures what reading costs: CPU a post for the openings written for learning, or for an archive's letters.

    .venv/bin/python tests/speed/measure_reading.py [ARCHIVE.mbox[.gz]]

Each letter is read by itself, five times, and the fastest counts: other programs on the machine only make it slower.
Median and mean over all letters, in milliseconds; the model's time is what a post costs from its text to its types.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from listcop.cli.exchange import pieces_of
from listcop.core.exchange import FORMATS
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.core.requests import PostView, marks_of_post, read_opening
from listcop.core.search import words_of
from listcop.core.zones import find_zones
from listcop.settings import load_weights

NOW = datetime(2026, 1, 5, tzinfo=UTC)
OPENINGS = Path(__file__).parents[1] / "understanding" / "openings"
TIMES = 5


def main(archives: list[Path]) -> None:
    weights, found = load_weights(), {"zones": [], "marks": [], "types": [], "model": [], "index": []}
    for whole, post in from_archives(archives) if archives else from_openings():
        marks_ms, marks = least(lambda post=post: marks_of_post.__wrapped__(post))
        types_ms, _ = least(lambda post=post, marks=marks: read_opening(post, weights, marks))
        found["zones"].append(least(lambda whole=whole: find_zones(whole))[0])
        found["marks"].append(marks_ms)
        found["types"].append(types_ms)
        found["model"].append(marks_ms + types_ms)
        found["index"].append(least(lambda post=post: words_of(f"{post.subject}\n{post.name}\n{post.text}"))[0])
    print(f"{len(found['model'])} letters")
    for name, values in found.items():
        print(f"{name:8} median {statistics.median(values):.3f} ms  mean {statistics.mean(values):.3f} ms")


def least(work: Callable[[], object]) -> tuple[float, object]:
    """The least CPU time of some tries in milliseconds, and what came of it."""
    fastest, result = float("inf"), None
    for _ in range(TIMES):
        started = time.thread_time_ns()
        result = work()
        fastest = min(fastest, (time.thread_time_ns() - started) / 1e6)
    return fastest, result


def from_openings() -> Iterator[tuple[str, PostView]]:
    for path in sorted(OPENINGS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["text"], PostView(1, "<1@x>", None, "ana@example.org", "Ana", NOW, row["subject"], row["text"])


def from_archives(files: list[Path]) -> Iterator[tuple[str, PostView]]:
    formats = {one.NAME: one for one in FORMATS}
    for _, name, piece in pieces_of(files, []):
        message = read_message(formats[name].letter(piece))
        draft = draft_post(message, NOW)
        view = PostView(1, "<1@x>", None, draft.author, draft.name, NOW, draft.subject, draft.text, draft.quoted)
        yield message.text, view


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]])
