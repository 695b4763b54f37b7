"""Pages made of entries: one entry is put in, replaced or taken out, and the rest stays byte for byte.

An index names thousands of threads: writing all of them anew for each post would cost more with every year, and holding
them in memory more than a small machine has. So a page is read and written an entry at a time. What members wrote is
indented on every page, so it can never look like the beginning of an entry.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from listcop.core.shelf import MARK

Entry = tuple[bytes, bytes]  # its key, and all of it but the mark
Entries = dict[bytes, bytes]  # the same of some
_END = b"\r\n"
_BLANK = _END + _END


@dataclass(frozen=True, slots=True)
class Form:
    """How the entries of a page stand: behind the first blank line, each with a mark in front and a gap between.

    key         what tells entries apart, at the beginning of each
    is_counted  the key is a number and puts them in order; else they are in order of their key's letters
    """

    mark: bytes
    gap: bytes
    key: re.Pattern[bytes]
    is_counted: bool = True
    newest_first: bool = False


NUMBER = re.compile(rb"[1-9][0-9]{0,17}(?![0-9])")
INDEX = Form(b"#", _END, NUMBER, newest_first=True)
OPEN = Form(b"#", _BLANK, NUMBER)
CATALOGUE = Form(b"a", _BLANK, NUMBER)
PEOPLE = Form(b"", _BLANK, re.compile(rb"[^\r\n]+"), is_counted=False)
RULE = b"=" * 72
BUNDLE = Form(RULE + _END + b"#", _BLANK, NUMBER)
MBOX = Form(b"From p", b"\n\n", NUMBER)


class Spoiled(Exception):
    """A page is not as we write it: somebody's editor was there, or a template puts entries in another order."""


def parsed(form: Form, page: bytes) -> tuple[bytes, Entries] | None:
    """The head of a page that is in memory, and its entries; None where it is not as we write it."""
    page = page.removeprefix(MARK)
    head, _, body = (b"", b"", page) if form is MBOX else page.partition(_BLANK)
    if not body.strip():
        return head.rstrip(_END), {}
    if not body.startswith(form.mark):
        return None
    pieces = body.rstrip(b"\r\n").removeprefix(form.mark).split(form.gap + form.mark)
    found: Entries = {}
    for piece in pieces:
        key = form.key.match(piece)
        if key is None or key[0] in found:
            return None
        found[key[0]] = piece.strip(b"\r\n")
    return head, found


def place_of(form: Form) -> Callable[[bytes], Any]:
    """What puts keys in the order of their page."""
    if not form.is_counted:
        return lambda key: (key.decode("utf-8", "replace").casefold(), key)
    return (lambda key: -int(key)) if form.newest_first else int


def in_order(form: Form, entries: Mapping[bytes, bytes]) -> list[Entry]:
    place = place_of(form)
    return sorted(entries.items(), key=lambda one: place(one[0]))


# --- a page of any size, a piece at a time ------------------------------------------------------------------------


def entries(form: Form, pieces: Iterable[bytes]) -> Iterator[Entry]:
    """The entries that stand on a page, in their order. Raises Spoiled where it is not as we write it."""
    waiting = iter(pieces)
    begin = form.gap + (b"" if form is MBOX else _body(waiting))
    found = _split(itertools.chain((begin,), waiting), form.gap + form.mark, is_foreword_long=form is BUNDLE)
    if next(found).strip() and form is not BUNDLE:
        raise Spoiled("it begins with something else")
    place, last = place_of(form), None
    for piece in found:
        key = form.key.match(piece)
        if key is None and not piece.strip() and last is None:
            continue  # a page without entries
        here = place(key[0]) if key is not None else None
        if key is None or (last is not None and here <= last):
            raise Spoiled(f"an entry is none of ours, or not in its place: {piece[:40]!r}")
        last = here
        yield key[0], piece.strip(b"\r\n")


def _body(pieces: Iterator[bytes]) -> bytes:
    """What was read behind the first blank line, when it has come; the head is gone then."""
    held, at, looked = bytearray(), -1, 0
    for piece in pieces:
        held += piece
        at = held.find(_BLANK, looked)
        if at >= 0:
            break
        looked = max(0, len(held) - len(_BLANK) + 1)
    if not held.startswith(MARK):
        raise Spoiled("it does not begin as a page of text")
    return bytes(held[at + len(_BLANK) :]) if at >= 0 else b""


def _split(pieces: Iterable[bytes], mark: bytes, *, is_foreword_long: bool) -> Iterator[bytes]:
    """What stands between marks, the foreword first; of a long foreword nothing is kept or told."""
    held, looked, is_foreword = bytearray(), 0, True
    for piece in pieces:
        held += piece
        start = 0
        while (at := held.find(mark, max(looked, start))) >= 0:
            yield b"" if is_foreword and is_foreword_long else bytes(held[start:at])
            start, is_foreword = at + len(mark), False
        rest = len(held) - len(mark) + 1  # in what is before it no mark begins any more
        if is_foreword and is_foreword_long:
            start = max(0, rest)
        del held[:start]
        looked = max(0, rest - start)
    yield b"" if is_foreword and is_foreword_long else bytes(held)


def count(pieces: Iterable[bytes]) -> int:
    """How many threads an index names; it is not looked at more closely."""
    found, last = 0, b""
    for piece in pieces:
        found += (last + piece).count(b"\n" + INDEX.mark)
        last = piece[-1:]
    return found


def merged(form: Form, standing: Iterable[Entry], made: Iterable[Entry]) -> Iterator[Entry]:
    """Two rows of entries as one, both in order; what is made takes the place of what stands under its key.
    Raises Spoiled where what is made is in another order."""
    place, last = place_of(form), None
    old = iter(standing)
    one = next(old, None)
    for entry in made:
        here = place(entry[0])
        if last is not None and here <= last:
            raise Spoiled(f"{entry[0][:40]!r} is not in its place")
        last = here
        while one is not None and place(one[0]) < here:
            yield one
            one = next(old, None)
        if one is not None and one[0] == entry[0]:
            one = next(old, None)
        yield entry
    if one is not None:
        yield one
        yield from old


def page(form: Form, head: bytes, entries: Iterable[Entry]) -> Iterator[bytes]:
    """A whole page of text."""
    yield MARK + head
    yield from _joined(form, entries, _BLANK)
    yield _END


def bundle(head: bytes, titles: Iterable[bytes], pages: Iterable[Entry]) -> Iterator[bytes]:
    """Many pages in one file: their titles as contents, then each page behind a rule."""
    yield MARK + head + _BLANK
    gap = b""
    for title in titles:
        yield gap + b"   #" + title
        gap = _END
    yield _BLANK
    yield from _joined(BUNDLE, pages, b"")
    yield _END


def title_of(page: bytes) -> bytes:
    """The first line of an entry of a bundle."""
    return page.partition(_END)[0]


def mbox(letters: Iterable[Entry]) -> Iterator[bytes]:
    """Letters one behind another, each told by the line `From p412@…` that no letter can hold (mboxrd)."""
    is_empty = True
    for piece in _joined(MBOX, letters, b""):
        is_empty = False
        yield piece
    if not is_empty:
        yield MBOX.gap


def _joined(form: Form, entries: Iterable[Entry], first: bytes) -> Iterator[bytes]:
    gap = first
    for _, entry in entries:
        yield gap + form.mark + entry
        gap = form.gap
