"""An answer to a digest as a whole → one post for each item it answers, and what cannot be placed.

By contract, section 2, in this order: a first line that is an item's number; text written under exactly one quoted
item; a quote of one item only. The quoted digest is cut in every case. Nothing is guessed: what is left over comes
back as `unplaced`, and its author is asked which item it belongs to.

Which item a quoted line belongs to, the digest tells as it was sent: all that stands below an item's number, indented.
Below a quoted line that is not of the digest, somebody else's letter perhaps, nothing is placed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from listcop.core.redaction import lines_of_post
from listcop.core.words import GREETINGS, Word, fold, meaning

LONGEST_LINE = 1000  # characters of a line that are compared
_NUMBERED = re.compile(r"(\d{1,9})\. ")
_HEAD = re.compile(r"\d{1,9}\. #\d{1,12}(?!\d)")  # of an item: "5. #430 Moon"
_ADDRESS = re.compile(r"(?<![a-z0-9.+_-])[a-z0-9][a-z0-9.+_-]{0,80}@[a-z0-9.-]{1,200}[a-z0-9]")
_LINK = re.compile(r"<(?:mailto:|https?://)[^<>\s]{0,500}>")  # mail programs put it behind words of an HTML letter
_OUTSIDE = -1  # whose lines are of no item: headings, what stands below the last item
_FOREIGN = -2  # whose lines are not of the digest, such as another letter quoted within it
_RUN = 3  # words in a row that tell an item, where a mail program wrapped its lines anew
_MARKS = "> |\t\u00a0"
_STRONG = ("", ":", "#")  # `2` alone, `2:` and `#412` are never a numbered list of the author's own
_CLOSINGS = frozenset(("best", "regards", "cheers", "cordialement", "amicalement", "saludos", "abrazos", "abracos"))


@dataclass(frozen=True, slots=True)
class DigestItemRef:
    """An item as a digest showed it. `thread` None: nothing to post into, such as a newcomer.

    lines    what it says
    address  where an answer to it goes; a quoted line that names it is of this item
    """

    n: int
    thread: int | None
    subject: str
    lines: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A line of an answer; the quote marks of a quoted one are off."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Placed:
    thread: int
    text: str


@dataclass(frozen=True, slots=True)
class DigestAnswer:
    """What becomes posts, and the new text that nobody could place ("" if all is placed)."""

    posts: tuple[Placed, ...]
    unplaced: str = ""


def answer_lines(
    text: str, quotes: Sequence[tuple[int, int]], cut: Sequence[tuple[int, int]] = ()
) -> tuple[AnswerLine, ...]:
    """Take an answer apart by its zones: `quotes` and `cut` (signature, footer) are line ranges, from 1, inclusive."""
    lines = text.split("\n")
    is_quoted, is_cut = _flags(len(lines), quotes), _flags(len(lines), cut)
    return tuple(
        AnswerLine(line.lstrip(_MARKS) if quoted else line, quoted)
        for line, zone, left_out in zip(lines, is_quoted, is_cut, strict=True)
        if (quoted := zone or line.lstrip().startswith(">")) or not left_out
    )


def _flags(count: int, ranges: Iterable[tuple[int, int]]) -> list[bool]:
    flags = [False] * count
    for first, last in ranges:
        for i in range(max(first, 1) - 1, min(last, count)):
            flags[i] = True
    return flags


def item_named(lines: Sequence[str], items: Sequence[DigestItemRef]) -> DigestItemRef | None:
    """The item whose number the first line begins with, greetings apart: `2`, `2:`, `#412`."""
    first = next((line for line in lines if line.strip() and not _is_greeting(line)), "")
    mark = _read_mark(first, items)
    return mark[0] if mark is not None else None


def quoting(lines: Sequence[AnswerLine], texts: Iterable[str]) -> tuple[AnswerLine, ...]:
    """The lines of an answer; those that repeat one of the texts are quoted, also where no mark says so."""
    said = [line.text for line in lines]
    repeated = [lines_of_post(said, text) for text in texts]
    return tuple(replace(line, quoted=line.quoted or any(one[i] for one in repeated)) for i, line in enumerate(lines))


def place_digest_answer(
    lines: Sequence[AnswerLine],
    items: Sequence[DigestItemRef],
    sent: Sequence[str] = (),
    *,
    is_redacted: bool = False,
) -> DigestAnswer:
    """Place an answer to a whole digest; `lines` are all of it, new and quoted, without signature and footer.

    sent         the digest as it is shown now, in each language
    is_redacted  a post in it was taken out since: words that seem new may be of that post, quoted without marks
    """
    if is_redacted:
        return _above_quotes(lines, items)
    new = [line.text for line in lines if not line.quoted]
    numbered = _by_numbers(new, items)
    return numbered if numbered is not None else _by_quotes(lines, items, sent)


def _above_quotes(lines: Sequence[AnswerLine], items: Sequence[DigestItemRef]) -> DigestAnswer:
    """Place only what numbers name above the first quote; the rest is for its author to look at again."""
    first = next((i for i, line in enumerate(lines) if line.quoted), len(lines))
    above = [line.text for line in lines[:first]]
    below = [line.text for line in lines[first:] if not line.quoted]
    numbered = _by_numbers(above, items)
    if numbered is None:
        return DigestAnswer((), _joined([*above, *below]))
    left = [text for text in (numbered.unplaced, _joined(below)) if text]
    return DigestAnswer(numbered.posts, "\n\n".join(left))


# --- numbers ---------------------------------------------------------------------------------------------------


def _by_numbers(new: Sequence[str], items: Sequence[DigestItemRef]) -> DigestAnswer | None:
    """Answers under `2`, `2:`, `2.` or `#412`; None if the first line, greetings apart, is no such mark."""
    start = next((i for i, line in enumerate(new) if line.strip() and not _is_greeting(line)), None)
    mark = _read_mark(new[start], items) if start is not None else None
    if start is None or mark is None:
        return None
    item, rest, style = mark
    pieces: list[tuple[DigestItemRef, list[str]]] = [(item, [*new[:start], rest])]
    for before, line in zip(new[start:], new[start + 1 :], strict=False):
        mark = _read_mark(line, items)
        if mark is not None and _goes_on(style, mark[2], before):
            pieces.append((mark[0], [mark[1]]))
        else:
            pieces[-1][1].append(line)
    return _posts([(item, _joined(text)) for item, text in pieces], "")


def _goes_on(first: str, style: str, before: str) -> bool:
    """Whether a later mark begins the next answer. `1.` may count the author's own points: only behind a blank line,
    and only where the first answer was marked so."""
    return style in _STRONG if first in _STRONG else style == first and not before.strip()


def _read_mark(line: str, items: Sequence[DigestItemRef]) -> tuple[DigestItemRef, str, str] | None:
    """The item a line names at its start, what it says behind that, and how it was marked."""
    bare = line.strip().lstrip("[(")
    if bare.startswith("#"):
        number, rest = _digits(bare[1:])
        known = _item(items, number, by_thread=True)
        return (known, rest.lstrip("]):.-– "), "#") if known and not rest[:1].isalnum() else None
    number, rest = _digits(bare)
    known = _item(items, number, by_thread=False)
    if known is None or (rest and rest[0] not in ":.)]"):
        return None
    style, behind = rest[:1], rest.lstrip("]):.")
    # `2:30 pm` and `2.5 kg` are no marks
    return None if behind and not behind[0].isspace() else (known, behind.strip(), style)


def _digits(text: str) -> tuple[int, str]:
    length = next((i for i, c in enumerate(text[:10]) if not "0" <= c <= "9"), min(len(text), 10))
    return (int(text[:length]) if 0 < length < 10 else 0), text[length:]


def _item(items: Sequence[DigestItemRef], number: int, by_thread: bool) -> DigestItemRef | None:
    """The item of a number: `#412` is a thread; where none of that number is shown, `#2` is the second item."""
    threads = [item for item in items if by_thread and item.thread == number and number]
    return next(iter(threads), None) or next((item for item in items if item.n == number), None)


# --- quotes ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Block:
    """Neighbouring lines of one kind. Of a quote: the items in it, and the one that its last line belongs to.

    is_mixed   a line of it that is not of the digest stands below one that is, or last
    """

    quoted: bool
    text: str
    items: frozenset[int] = frozenset()
    last: int | None = None
    is_mixed: bool = False


def _by_quotes(lines: Sequence[AnswerLine], items: Sequence[DigestItemRef], sent: Sequence[str]) -> DigestAnswer:
    blocks = _blocks(lines, _index(items, sent))
    quoted = frozenset(index for block in blocks for index in block.items)
    if len(quoted) == 1 and not any(block.is_mixed for block in blocks):
        whole = _joined(block.text + "\n" for block in blocks if not block.quoted)
        return _posts([(items[next(iter(quoted))], whole)], "")
    placed: list[tuple[DigestItemRef, str]] = []
    loose: list[str] = []
    for i, block in enumerate(blocks):
        if block.quoted:
            continue
        index = _under(blocks, i, bool(placed), len(items) - 1)
        is_farewell = bool(placed) and block is blocks[-1] and _is_courtesy(block.text)
        if index is None or is_farewell:
            loose.append(block.text)
        else:
            placed.append((items[index], block.text))
    if placed:
        loose = [text for text in loose if not _is_courtesy(text)]
    return _posts(placed, "\n\n".join(loose))


def _under(blocks: Sequence[_Block], i: int, is_inline: bool, last_item: int) -> int | None:
    """The item that a text stands under, or None.

    Between two quotes it is the item above. At the end it is the item above only if that quote holds no other: below
    a whole digest stands what belongs to none in particular. Someone who answered inline before may cut the rest.
    """
    above = blocks[i - 1] if i else None
    if above is None or above.last is None:
        return None
    is_between = i + 1 < len(blocks)
    if is_between or len(above.items) == 1 or (is_inline and above.last != last_item):
        return above.last
    return None


def _blocks(lines: Sequence[AnswerLine], known: Mapping[str, int | None]) -> list[_Block]:
    """Quotes and texts in turn; blank lines make no block of their own."""
    runs: list[tuple[bool, list[str]]] = []
    for line in lines:
        if runs and (runs[-1][0] == line.quoted or not line.text.strip()):
            runs[-1][1].append(line.text)
        elif line.text.strip():
            runs.append((line.quoted, [line.text]))
    return [_quote_block(run, known) if quoted else _Block(False, _joined(run)) for quoted, run in runs]


def _quote_block(lines: Sequence[str], known: Mapping[str, int | None]) -> _Block:
    """A line that tells nothing, such as the rest of a wrapped one, is of the item above it."""
    owners = [index for line in lines if (index := _owner(line, known)) is not None]
    ours = [at for at, index in enumerate(owners) if index != _FOREIGN]
    is_mixed = _FOREIGN in owners[ours[0] if ours else 0 :]
    last = owners[-1] if owners and owners[-1] >= 0 else None
    return _Block(True, "", frozenset(index for index in owners if index >= 0), last, is_mixed)


def _index(items: Sequence[DigestItemRef], sent: Sequence[str]) -> dict[str, int | None]:
    """Addresses, lines and runs of three words → the one item that shows them, or _OUTSIDE; None where several do."""
    known: dict[str, int | None] = {}
    for index, item in enumerate(items):
        _learn(known, index, (item.subject, *item.lines, item.address))
    for index, line in (one for text in sent for one in _lines_shown(text, items)):
        _learn(known, index, (line,))
    return known


def _learn(known: dict[str, int | None], index: int, lines: Iterable[str]) -> None:
    for line in lines:
        words = _words(line)
        for key in filter(None, (" ".join(words), *_runs(words), *_addresses(line))):
            known[key] = index if known.get(key, index) == index else None


def _lines_shown(text: str, items: Sequence[DigestItemRef]) -> Iterator[tuple[int, str]]:
    """The lines of a digest as it was sent, each with its item: the number stands at the margin, all else does not."""
    numbered = {item.n: index for index, item in enumerate(items)}
    at = _OUTSIDE
    for line in text.split("\n"):
        if line.strip() and not line[0].isspace():
            number = _NUMBERED.match(line)
            at = numbered.get(int(number[1]), _OUTSIDE) if number else _OUTSIDE
        yield at, line


def _owner(line: str, known: Mapping[str, int | None]) -> int | None:
    """What a quoted line comes from: the whole line tells it, else the address it names, else most of its runs.

    None where it tells nothing, as where several items show it; but what looks like an item's number, and is neither
    this item's nor that one's for sure, lets nothing stand under it.
    """
    line = line[:LONGEST_LINE]
    words = _words(_LINK.sub(" ", line))
    keys = (" ".join(words), *_addresses(line))
    told = next((index for key in keys if (index := known.get(key)) is not None), None)
    runs = _runs(words)
    votes = Counter(index for run in runs if (index := known.get(run)) is not None)
    if told is not None or votes:
        return votes.most_common(1)[0][0] if told is None else told
    is_ours = any(key in known for key in (*keys, *runs))
    if len(words) >= _RUN and not is_ours:
        return _FOREIGN
    return _OUTSIDE if _HEAD.match(line) else None


def _addresses(line: str) -> list[str]:
    return _ADDRESS.findall(line[:LONGEST_LINE].casefold()) if "@" in line else []


def _runs(words: Sequence[str]) -> list[str]:
    return [" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]


def _words(line: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in line[:LONGEST_LINE].casefold()).split()


# --- texts -----------------------------------------------------------------------------------------------------


def _posts(pieces: Iterable[tuple[DigestItemRef, str]], unplaced: str) -> DigestAnswer:
    """One post for each thread, in order; text for an item that has no thread cannot be placed."""
    texts: dict[int, list[str]] = {}
    left = [unplaced] if unplaced else []
    for item, text in pieces:
        if text and item.thread is not None:
            texts.setdefault(item.thread, []).append(text)
        elif text:
            left.append(text)
    posts = tuple(Placed(thread, "\n\n".join(parts)) for thread, parts in texts.items())
    return DigestAnswer(posts, "\n\n".join(left))


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _is_greeting(line: str) -> bool:
    words = line.split()
    return 0 < len(words) <= 5 and fold(words[0].strip(",.!:")) in GREETINGS


def _is_courtesy(text: str) -> bool:
    """A greeting above or a closing below, not worth asking about."""
    lines = text.split("\n")
    first = lines[0].split()
    word = fold(first[0].strip(",.!:")) if first else ""
    is_short = len(lines) <= 3 and all(len(line.split()) <= 3 for line in lines)  # the closing and a name
    closes = is_short and (word in _CLOSINGS or meaning(word) is Word.thanks)
    return closes or (len(lines) == 1 and _is_greeting(text))
