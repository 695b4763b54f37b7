"""Pages made of entries: one entry is put in, replaced or taken out, and the rest stays byte for byte.

An index names thousands of threads; writing all of them anew for each post would cost more with every year. What
members wrote is indented on every page, so it can never look like the beginning of an entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from listcop.core.shelf import MARK

Entries = dict[bytes, bytes]  # key → the entry without its mark
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


def parsed(form: Form, page: bytes) -> tuple[bytes, Entries] | None:
    """The head of a page and its entries; None where it is not as we write it: somebody's editor was there."""
    page = page.removeprefix(MARK)
    head, _, body = (b"", b"", page) if form is MBOX else page.partition(_BLANK)
    if not body.strip():
        return head.rstrip(_END), {}
    pieces = body.rstrip(b"\r\n").split(form.gap + form.mark)
    if form is BUNDLE and not pieces[0].startswith(form.mark):
        del pieces[0]  # its list of contents
    elif not pieces[0].startswith(form.mark):
        return None
    else:
        pieces[0] = pieces[0][len(form.mark) :]
    found: Entries = {}
    for piece in pieces:
        key = form.key.match(piece)
        if key is None or key[0] in found:
            return None
        found[key[0]] = piece.strip(b"\r\n")
    return head, found


def in_order(form: Form, keys: Iterable[bytes]) -> list[bytes]:
    if form.is_counted:
        return sorted(keys, key=int, reverse=form.newest_first)
    return sorted(keys, key=lambda one: (one.decode("utf-8", "replace").casefold(), one))


def joined(form: Form, entries: Mapping[bytes, bytes]) -> bytes:
    """The body of a page."""
    return form.gap.join(form.mark + entries[key] for key in in_order(form, entries))


def page(form: Form, head: bytes, entries: Mapping[bytes, bytes]) -> bytes:
    """A whole page of text."""
    body = _BLANK + joined(form, entries) if entries else b""
    return MARK + head + body + _END


def bundle(head: bytes, pages: Mapping[bytes, bytes]) -> bytes:
    """Many pages in one file: their first lines as contents, then each page behind a rule."""
    contents = _END.join(b"   #" + pages[key].partition(_END)[0] for key in in_order(BUNDLE, pages))
    return MARK + head + _BLANK + contents + _BLANK + joined(BUNDLE, pages) + _END


def mbox(entries: Mapping[bytes, bytes]) -> bytes:
    """Letters one behind another, each told by the line `From p412@…` that no letter can hold (mboxrd)."""
    return joined(MBOX, entries) + b"\n\n" if entries else b""
