"""How results are shown: JSON, plain columns, text of others made harmless for a terminal, and progress."""

from __future__ import annotations

import contextlib
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from typing import Any

import click

SPOOL_BYTES = 4_000_000  # of what waits to be shown, in memory
PIECE_CHARACTERS = 64_000


@contextlib.contextmanager
def shown_at_the_end() -> Iterator[None]:
    """What is shown meanwhile goes to stdout when all is read: whoever reads us slowly, a pager say, must not have a
    transaction held open, behind which SQLite's log only grows. What is much waits in a file.
    """
    with tempfile.SpooledTemporaryFile(
        SPOOL_BYTES, "w+", encoding="utf-8", errors="surrogatepass", newline=""
    ) as waiting:
        with contextlib.redirect_stdout(waiting):
            yield
        waiting.seek(0)
        while piece := waiting.read(PIECE_CHARACTERS):
            click.echo(piece, nl=False)


def show_bytes(octets: bytes) -> None:
    """Bytes to standard output as they are; to nobody where it was closed (`>&-`), as with all that is shown."""
    click.echo(octets, nl=False)


def json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=plain)


def json_pieces(values: Iterable[Any]) -> Iterator[str]:
    """A list as `json_text` writes it, and the end of its last line: a value at a time."""
    mark = "["
    for value in values:
        yield f"{mark}\n  " + json_text(value).replace("\n", "\n  ")
        mark = ","
    yield "[]\n" if mark == "[" else "\n]\n"


def plain(value: Any) -> Any:
    """What JSON has no word for."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def safe(text: object) -> str:
    """Foreign text for a terminal: control characters shown, not obeyed; and what of a file's name is no UTF-8."""
    return "".join(
        c
        if (
            c >= " "
            and not "\x7f" <= c <= "\x9f"
            and not "\ud800" <= c <= "\udfff"
            and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        )
        else f"\\x{ord(c):02x}"
        if ord(c) < 256
        else f"\\u{ord(c):04x}"
        for c in str(text)
    )


def safe_text(text: str) -> str:
    """The same for several lines."""
    return "\n".join(safe(line.expandtabs(4)) for line in text.split("\n"))


def safe_letter(text: str) -> str:
    """A letter of ours: what sets names of the other direction apart in it is ours, too, and stays."""
    from listcop.core.directions import FSI, PDI

    return "".join(one if one in (FSI, PDI) else safe_text(one) for one in re.split(f"([{FSI}{PDI}])", text))


def columns(headings: Sequence[str], rows: Callable[[], Iterable[Sequence[Any]]], widest: int = 60) -> Iterator[str]:
    """Plain columns with headings and no drawing characters; `rows` is called for their widths and to show them."""
    from listcop.core.layout import cells

    def cut(row: Sequence[Any]) -> list[str]:
        return [_cut(safe(_cell(value)), widest) for value in row]

    widths: list[int] = []
    for row in map(cut, rows()):
        widths = [max(*both) for both in zip(widths or map(cells, headings), map(cells, row), strict=True)]
    if not widths:
        return
    for row in chain([list(headings)], map(cut, rows())):
        padded = [value + " " * (width - cells(value)) for value, width in zip(row, widths, strict=True)]
        yield "  ".join(padded).rstrip()


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "-"
    return str(value)


def _cut(value: str, widest: int) -> str:
    return value if len(value) <= widest else value[: widest - 1] + "…"


class Progress:
    """Count, rate and time left on a terminal's stderr for what takes longer than two seconds; quiet in a pipe."""

    def __init__(self, what: str, total: int | None = None, shown: bool | None = None) -> None:
        self.what, self.total, self.count = what, total, 0
        self.started = self.last = time.monotonic()
        self.shown = sys.stderr.isatty() if shown is None else shown
        self.wrote = False

    def add(self, count: int = 1) -> None:
        self.count += count
        now = time.monotonic()
        if self.shown and now - self.started > 2 and now - self.last > 0.5:
            self.last = now
            rate = self.count / (now - self.started)
            line = f"{self.count:,} {self.what}, {rate:,.0f} a second"
            if self.total:
                left = max(0, (self.total - self.count) / max(rate, 0.001))
                line = f"{self.count:,} of {self.total:,} {self.what}, {rate:,.0f} a second, {left:,.0f} s left"
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self.wrote = True

    def end(self) -> None:
        if self.wrote:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.end()
