"""A digest becomes a letter: rendered, kept under its size, and told to scripts as the contract has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from listcop.core import layout
from listcop.core.digest import letter_data, numbered
from listcop.core.digest_data import Digest, DigestInput, Form, Item, Part
from listcop.core.digest_items import finished
from listcop.core.letters import Letter, Texts, render

MOST_BYTES = 60_000  # of text and HTML together, in UTF-8
LITE_BYTES = 10_000  # of text alone, for slow lines
SHORT_CELLS = 130  # of text that an item keeps in two lines
_PART_OF = {"older": "open", "also": "discussion"}  # sections of the letter alone: for scripts, the end of another
_TRIES = 6
_ENOUGH = 0.9  # of the size used: not worth another try

# The order in which sections give up room: what is answered first, what waits for an answer last.
_GIVES_WAY = (
    *("also", "answered", "discussion", "announcements", "meetings", "assets", "newcomers", "quiet", "older"),
    "open",
)
# Bytes of an item in text and HTML together, beside the words of its posts; measured, and only a first guess.
_FRAME: dict[Form, int] = {"full": 720, "short": 480, "line": 170}
_PART_FRAME = 170
_PAGE = 220  # the line that names its consolidated reply, or how to join its tally; twice
_REASON = 120  # one for the facilitators
_FOOT = 3_500  # the letter without items


def digest_letter(
    texts: Texts, given: DigestInput, digest: Digest, *, leave_address: str = ""
) -> tuple[Digest, Letter]:
    """Write the letter of an edition, the same for all who get it but for their leave address.

    leave_address   LEAVE_SLOT, to be replaced with `fill_leave_slot`; "" shows the list's common leave address

    Over 60 KB, or 10 KB for slow lines, items fall back to two lines, then to one, then are only counted. The digest
    comes back as it stands in the letter: its items and numbers are what answers refer to.
    """
    most = LITE_BYTES if given.lite else MOST_BYTES
    room = float(most - _FOOT)
    known: dict[int, _Shapes] = {}
    best: tuple[Digest, Letter] | None = None
    for _ in range(_TRIES):
        shown = fitted(digest, round(room), known)
        letter = _written(texts, given, shown, leave_address)
        size = _size(letter)
        if size <= most and (best is None or size > _size(best[1])):
            best = shown, letter
        if (shown == digest and size <= most) or _ENOUGH * most <= size <= most:
            break
        room *= 0.97 * most / size  # how far the guess was off, this letter tells
    return best or (shown, letter)


def digest_json(digest: Digest, letter: Letter) -> dict[str, Any]:
    """What `digest preview --json` prints (contract, section 6)."""
    return {
        "list": digest.list,
        "edition": digest.edition,
        "from": digest.from_.isoformat(),
        "until": digest.until.isoformat(),
        "sections": _sections_json(digest),
        "text": letter.text,
        "html": letter.html,
    }


def _sections_json(digest: Digest) -> list[dict[str, Any]]:
    """Sections as the contract names them."""
    found: dict[str, list[dict[str, Any]]] = {}
    for section in digest.sections:
        items = found.setdefault(_PART_OF.get(section.name, section.name), [])
        items.extend(map(_item_json, section.items))
    return [{"name": name, "items": items} for name, items in found.items()]


def _item_json(item: Item) -> dict[str, Any]:
    person = item.person and {"name": item.person.name, "address": item.person.address}
    names = ("n", "thread", "asset", "subject", "by", "why", "text", "reply_to")
    return {**{name: getattr(item, name) for name in names}, "person": person}


def _size(letter: Letter) -> int:
    return len(letter.text.encode("utf-8", "replace")) + len((letter.html or "").encode("utf-8", "replace"))


def _written(texts: Texts, given: DigestInput, digest: Digest, leave_address: str) -> Letter:
    letter = render(texts, "digest", given.language, {**letter_data(given, digest), "leave_address": leave_address})
    return replace(letter, html=None) if given.lite else letter


# --- size ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shapes:
    """An item in its three forms, each with about the bytes it takes."""

    items: tuple[Item, Item, Item]
    sizes: tuple[int, int, int]


def _shapes(item: Item) -> _Shapes:
    short = _short(item)
    items = (item, short, _line(short))
    full, shorter, line = map(_guess, items)
    return _Shapes(items, (full, min(full, shorter), min(full, shorter, line)))


def fitted(digest: Digest, room: int, known: dict[int, _Shapes] | None = None) -> Digest:
    """The digest with items made shorter, one after the other, until it takes about `room` bytes.

    First all full items may become short, then short ones lines, then lines are dropped and counted as `more`.

    known   what was worked out for the same digest before, by number
    """
    known = {} if known is None else known
    for item in digest.items:
        if item.n not in known:
            known[item.n] = _shapes(item)
    sections = {section.name: [item.n for item in section.items] for section in digest.sections}
    form = dict.fromkeys(known, 0)
    over = sum(shapes.sizes[0] for shapes in known.values()) - room
    for shorter in (1, 2):
        for n in _in_order(sections):
            if over <= 0:
                break
            over -= known[n].sizes[form[n]] - known[n].sizes[shorter]
            form[n] = shorter
    dropped = _dropped(sections, known, over)
    kept = (
        replace(
            section,
            items=tuple(known[n].items[form[n]] for n in sections[section.name]),
            more=section.more + dropped.get(section.name, 0),
        )
        for section in digest.sections
    )
    return replace(digest, sections=numbered(kept, min(known, default=1) - 1))


def _in_order(sections: dict[str, list[int]]) -> Iterator[int]:
    """Items in the order in which they give up room: the oldest go first, but of open questions the youngest, as the
    others have waited longer; of older ones those that members saw last stay longest."""
    for name in _GIVES_WAY:
        numbers = sections.get(name, [])
        yield from reversed(numbers) if name in ("open", "older") else numbers


def _dropped(sections: dict[str, list[int]], known: dict[int, _Shapes], over: int) -> dict[str, int]:
    """Take items off the end of whatever section is longest, open questions last; return how many went from each."""
    gone: dict[str, int] = {}
    while over > 0:
        name = max(_GIVES_WAY, key=lambda one: (len(sections.get(one, ())) if one != "open" else 1, one == "open"))
        numbers = sections.get(name, [])
        if len(numbers) <= 1:
            break
        over -= known[numbers.pop()].sizes[2]
        gone[name] = gone.get(name, 0) + 1
    return gone


def _guess(item: Item) -> int:
    """About how many bytes an item takes: its words stand in the text and again in the HTML."""
    words = 2 * (_octets(item.subject) + _octets(item.by)) + _REASON * (len(item.reasons) + 2 * len(item.may_know))
    if item.form == "line":
        return _FRAME["line"] + words
    words += _octets(item.subject[:60]) + 3 * _octets(item.ref)
    words += _PAGE * ((item.page is not None) + (item.tally is not None))
    parts = sum(_PART_FRAME + 2 * _octets(part.text) + part.text.count("\n") * 40 for part in item.parts)
    return _FRAME[item.form] + words + parts


def _octets(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


def _short(item: Item) -> Item:
    """Two lines: the beginning of what answers a question, or of the first post. Notes and figures stay whole.

    What decided is said of the first post, and goes with it.
    """
    if item.section not in _GIVES_WAY or item.form == "line":
        return item
    best = item.parts[1:2] if item.section == "answered" and len(item.parts) > 1 else item.parts[:1]
    parts = tuple(_beginning(part) for part in best)
    more = item.more_posts + len(item.parts) - len(parts)
    reasons = item.reasons if best == item.parts[:1] else ()
    return finished(replace(item, form="short", parts=parts, more_posts=more if item.home else 0, reasons=reasons))


def _beginning(part: Part) -> Part:
    text = layout.one_line(part.text, 4 * SHORT_CELLS)
    short = layout.clip(text, SHORT_CELLS)
    cut = layout.line_count(part.text) - layout.line_count(short) if short != text else 0
    return replace(part, text=short, left_lines=part.left_lines + max(0, cut), attachments=())


def _line(short: Item) -> Item:
    """One line: number and subject; the number is enough to answer or to get the rest."""
    return finished(replace(short, form="line", parts=())) if short.form == "short" else short
