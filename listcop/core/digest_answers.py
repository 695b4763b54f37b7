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
from typing import Any

from listcop.core.command_line import is_name
from listcop.core.digest_marks import DigestItemRef, is_greeting, names_no_item, numbered
from listcop.core.redaction import lines_of_post
from listcop.core.words import Word, fold, meaning
from listcop.core.zones.signatures import is_closing

LONGEST_LINE = 1000  # characters of a line that are compared
_NUMBERED = re.compile(r"(\d{1,9})\. ")
_HEAD = re.compile(r"\d{1,9}\. #\d{1,12}(?!\d)")  # of an item: "5. #430 Moon"
_HEAD_REPEATED = re.compile(r"(?:[>|][ \t]?)?[ \t]{0,8}[*_]{0,2}(\d{1,9})\. #(\d{1,12})[*_]{0,2}[ \t]+(\S.*)")
_ADDRESS = re.compile(r"(?<![a-z0-9.+_-])[a-z0-9][a-z0-9.+_-]{0,80}@[a-z0-9.-]{1,200}[a-z0-9]")
_LINK = re.compile(r"<(?:mailto:|https?://)[^<>\s]{0,500}>")  # mail programs put it behind words of an HTML letter
_OUTSIDE = -1  # whose lines are of no item: headings, what stands below the last item
_FOREIGN = -2  # whose lines are not of the digest, such as another letter quoted within it
_RUN = 3  # words in a row that tell an item, where a mail program wrapped its lines anew
_MARKS = "> |\t\u00a0"
_CLOSINGS = frozenset(("best", "regards", "cheers", "cordialement", "amicalement", "saludos", "abrazos", "abracos"))


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of an item as it is repeated; `words` of its subject, as far as they stand on that line."""

    n: int
    thread: int
    words: tuple[str, ...]


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
class Greeting:
    """Words below the item of a newcomer who wrote nothing yet; `name` as the item shows it."""

    person: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class DigestAnswer:
    """What becomes posts, the new text that nobody could place ("" if all is placed), and words for newcomers.

    orders  what of the unplaced may be said to us, but does nothing there: `re-ask`
    """

    posts: tuple[Placed, ...]
    unplaced: str = ""
    greetings: tuple[Greeting, ...] = ()
    orders: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether its author must be asked about some of it."""
        return bool(self.unplaced or self.greetings)


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


def heads_in(text: str) -> tuple[Head, ...]:
    """The heads of a digest's items that a letter repeats, quoted once or without marks; deeper stand older letters."""
    if ". #" not in text:  # most letters: looked at whole, not line by line
        return ()
    found = (_HEAD_REPEATED.match(line[:LONGEST_LINE]) for line in text.split("\n"))
    return tuple(Head(int(one[1]), int(one[2]), tuple(_words(one[3]))) for one in found if one)


def shows_all(items: Iterable[Sequence[Any]], heads: Iterable[Head]) -> bool:
    """Whether a digest of these items (number, thread, subject) shows all these heads, however they were wrapped."""
    known = {(n, thread): tuple(_words(subject)) for n, thread, subject in items}
    return all(head.words and known.get((head.n, head.thread), ())[: len(head.words)] == head.words for head in heads)


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
    name: str = "",
) -> DigestAnswer:
    """Place an answer to a whole digest; `lines` are all of it, new and quoted, without signature and footer.

    sent         the digest as it is shown now, in each language
    is_redacted  a post in it was taken out since: words that seem new may be of that post, quoted without marks
    name         of who answers; below their answers it says nothing
    """
    if is_redacted:
        return _above_quotes(lines, items)
    new = [line.text for line in lines if not line.quoted]
    found = _by_numbers(new, items)
    return found if found is not None else _by_quotes(lines, items, sent, name)


def _by_numbers(new: Sequence[str], items: Sequence[DigestItemRef]) -> DigestAnswer | None:
    pieces = numbered(new, items)
    return _posts([(item, _joined(text)) for item, text in pieces], "") if pieces is not None else None


def _above_quotes(lines: Sequence[AnswerLine], items: Sequence[DigestItemRef]) -> DigestAnswer:
    """Place only what numbers name above the first quote; the rest is for its author to look at again."""
    first = next((i for i, line in enumerate(lines) if line.quoted), len(lines))
    above = [line.text for line in lines[:first]]
    below = [line.text for line in lines[first:] if not line.quoted]
    found = _by_numbers(above, items)
    if found is None:
        return DigestAnswer((), _joined([*above, *below]))
    left = [text for text in (found.unplaced, _joined(below)) if text]
    return replace(found, unplaced="\n\n".join(left))


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


def _by_quotes(
    lines: Sequence[AnswerLine], items: Sequence[DigestItemRef], sent: Sequence[str], name: str
) -> DigestAnswer:
    blocks = _blocks(lines, _index(items, sent))
    quoted = frozenset(index for block in blocks for index in block.items)
    if len(quoted) == 1 and not any(block.is_mixed for block in blocks):
        whole = _joined(block.text + "\n" for block in blocks if not block.quoted)
        if names_no_item(whole.split("\n"), items):
            return DigestAnswer((), whole)
        return _posts([(items[next(iter(quoted))], whole)], "")
    placed: list[tuple[DigestItemRef, str]] = []
    loose: list[str] = []
    for i, block in enumerate(blocks):
        if block.quoted:
            continue
        index = _under(blocks, i, bool(placed), len(items) - 1)
        is_farewell = bool(placed) and block is blocks[-1] and is_courtesy(block.text, name)
        if index is None or is_farewell or names_no_item(block.text.split("\n"), items):
            loose.append(block.text)
        else:
            placed.append((items[index], block.text))
    if placed:
        loose = [text for text in loose if not is_courtesy(text, name)]
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
    """One post for each thread, in order, and the words for each newcomer; text for any other item is left over."""
    texts: dict[int, list[str]] = {}
    words: dict[tuple[int, str], list[str]] = {}
    left = [unplaced] if unplaced else []
    for item, text in pieces:
        if text and item.thread is not None:
            texts.setdefault(item.thread, []).append(text)
        elif text and item.person is not None:
            words.setdefault((item.person, item.subject), []).append(text)
        elif text:
            left.append(text)
    posts = tuple(Placed(thread, "\n\n".join(parts)) for thread, parts in texts.items())
    greetings = tuple(Greeting(person, name, "\n\n".join(parts)) for (person, name), parts in words.items())
    return DigestAnswer(posts, "\n\n".join(left), greetings)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def is_courtesy(text: str, name: str) -> bool:
    """A greeting above or a closing below, not worth asking about, and the name of who writes."""
    lines = [line for line in text.split("\n") if not is_name(line, name)]
    if not any(map(str.strip, lines)):
        return True
    first = lines[0].split()
    word = fold(first[0].strip(",.!:")) if first else ""
    is_short = len(lines) <= 3 and all(len(line.split()) <= 3 for line in lines)  # the closing and a name
    closes = is_short and (word in _CLOSINGS or is_closing(lines[0].strip()) or meaning(word) is Word.thanks)
    return closes or (len(lines) == 1 and is_greeting(lines[0]))
