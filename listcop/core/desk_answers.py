"""A facilitator's answer to a numbered letter of ours → orders: which numbers, which word, and what is said with it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from typing import Literal, NamedTuple

from listcop.core.asked_anew import asks_anew
from listcop.core.asks import Ref
from listcop.core.command_line import LONGEST_LINE, LONGEST_TEXT, read_ref, words_with_marks
from listcop.core.words import COURTESY, GREETINGS, Word, fold, meaning, nearest_word

MOST_LINES = 200  # of an answer that are read
MOST_NUMBERS = 100  # in one order
LONGEST_SHOWN = 100  # characters of a line that our answer repeats
_WRAPPED_FROM = 60  # a line this long may have been wrapped by its mail program
_LONGEST_PERSON = 6  # words of a name
_LONGEST_NAME = 3  # words of a line that may be a name below "Best wishes"
_LONGEST_CLOSING = 2  # words of one that stands for itself; "Thanks for joining us!" is said to somebody
_WORD = re.compile(r"[^\W_]+")
_EDGES = ".,;:!?¡¿\"'«»“”‘’()[]<>*_…"
_DASHES = "-–—"
_QUOTES = "\"'«“‘„"  # a subject of our letter, repeated without marks: `3. "Close the gate"` is no order
_ENDS = (":", ")", "]")  # behind a number: what follows is no number of this order
_LEADING_NUMBER = re.compile(r"[^\w#]*(\d{1,9})(?!\w|[.:/]\d)")  # "2 I will …", "- 2: …"; no time, date or amount

_AND = frozenset(("and", "et", "y", "e", "&", "+", "plus", "then", "puis", "luego", "depois"))
_TO = frozenset(("to", "a", "au", "ate", "hasta", "through", *_DASHES))  # "3 to 5", "3 à 5", "3 a 5", "3 - 5"
_BEFORE = frozenset(  # "I will call 3", "je vais appeler 3", "número 3"
    ("i'll", "will", "let's", "vais", "voy", "vou", "we'll", "line", "lines", "number", "numbers", "item", "items",
     "ligne", "lignes", "numero", "numeros", "linea", "lineas", "linha", "linhas", "nos", "nous", "vamos")
)  # fmt: skip
_CLOSINGS = frozenset(
    ("best", "regards", "cheers", "kind", "warm", "yours", "sincerely", "cordialement", "amicalement", "bien",
     "saludos", "abrazos", "abracos", "abraco", "atentamente", "cumprimentos", "atenciosamente", "sent", "envoye",
     "enviado")
)  # fmt: skip

Trouble = Literal["word", "elsewhere", "numbers"]


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants done with some lines of our letter.

    numbers  of those lines; () where none is named: the letter may hold but one, or the word needs none
    text     what is said with it: a reason, a name, a note
    refs     what is named by its own mark instead: #412, h9, a7
    line     as typed, for our answer
    """

    numbers: tuple[int, ...]
    word: Word
    text: str = ""
    refs: tuple[Ref, ...] = ()
    line: str = ""


class Unread(NamedTuple):
    """A line from which nothing follows, and why.

    why      "word": it has no word of ours (`nearest`: what was most likely meant); "elsewhere": its word does not
             belong to this letter; "numbers": its numbers cannot be read
    """

    line: str
    why: Trouble
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Orders:
    orders: tuple[Order, ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    """A word without the punctuation around it; `end`: what stood behind it."""

    bare: str
    raw: str
    end: str

    @property
    def folded(self) -> str:
        return fold(self.bare)


WORDS_OF_ONES_OWN = (Word.greet, Word.invite, Word.ask)  # what is said with these goes to somebody as it is written
LONG_TEXTS = (Word.note, *WORDS_OF_ONES_OWN)  # their text goes on over the lines below, up to the next order


def read_orders(
    lines: Sequence[str],
    allowed: Collection[Word],
    *,
    textless: Collection[Word] = (),
    numbered: Collection[int] = range(1, MOST_NUMBERS),
    by: str = "",
) -> Orders:
    """Return what an answer asks for, line by line; `lines` are its new text, quotes cut off.

    allowed     the words that this letter can be answered with; any other is told as `elsewhere`
    textless    those that say all by themselves: of `drop 2 and put 1 first` the rest is told as not understood
    numbered    the lines of our letter: what begins with the number of one is never part of the words above it, for
                these go to other people
    by          name and address of the writer: their name below an order says nothing

    The word may stand before its numbers or behind: `close 3 spoken by phone`, `3: close spoken by phone`. Greetings,
    the signature and what stands below it say nothing, nor does a closing such as "Best wishes, Amina".
    """
    orders: list[Order] = []
    unread: list[Unread] = []
    body = _speaking(lines)
    tail, below = _where_the_tail_begins(body), -1  # `below`: the line under the last order
    first = 0  # of the orders of one line, which share the text below it
    goes_on = False  # whether a line is of the text of these, unless it is the next order
    for at, line in enumerate(body):
        if not _tokens(line):
            orders[first:] = [_longer(one, "\n") if goes_on else one for one in orders[first:]]
            continue
        found = _read_line(line, allowed)
        is_numbered = _names_a_line(line, numbered)
        if goes_on and not (is_numbered or _ends(orders[-1], found)):
            orders[first:] = [_with_line(one, orders[-1], line) for one in orders[first:]]
        elif isinstance(found, list):
            first = len(orders)
            orders += found
            below, goes_on = at + 1, found[-1].word in LONG_TEXTS
        elif at == below and not is_numbered and found.why == "word" and _continues(orders[-1], found, body, at):
            orders[-1] = _longer(orders[-1], " " + line.strip())
            below = at + 1
        else:
            goes_on = False
            if not _says_nothing(line, bool(orders) and at + 1 >= tail):
                unread.append(found)
    whole = tuple(replace(one, text=_own_words(one, by)) for one in orders)
    unread += [Unread(one.text[:LONGEST_SHOWN], "word") for one in whole if one.word in textless and _adds(one.text)]
    return Orders(whole, tuple(unread))


def _adds(text: str) -> bool:
    """Whether what stands behind a word says more than "please", or "thanks, Amina"."""
    said = [one.raw for one in dropwhile(_leads, _tokens(text))]
    return bool(said) and not _is_courtesy(" ".join(said))


def _ends(order: Order, found: list[Order] | Unread) -> bool:
    """Whether a line below a long text is no more of it: the next order, also one that was only mistyped."""
    if isinstance(found, Unread):
        return order.word in WORDS_OF_ONES_OWN and (found.why == "numbers" or _is_mistyped(found))
    return _is_bare(found) or any(one.numbers or one.refs for one in found)


def _names_a_line(line: str, numbered: Collection[int]) -> bool:
    """Whether a line begins with the number of a line of our letter: "2 I will ring her", "Line 2: …", "Zu 2: …"."""
    said = list(dropwhile(lambda one: _leads(one) or one.bare in _DASHES, _tokens(line)))
    first = _LEADING_NUMBER.match(" ".join(one.raw for one in said[:2]))
    second = _LEADING_NUMBER.match(said[1].raw) if len(said) > 1 and said[1].end.startswith(_ENDS) else None
    return any(found is not None and int(found[1]) in numbered for found in (first, second))


def _is_mistyped(found: Unread) -> bool:
    """`clos 3 by phone`, and what says nothing but numbers and a word of another letter: `mute 4`, `7`."""
    tokens = _tokens(found.line)
    is_numbered = any(map(_is_numbers, tokens[:2]))
    words = [one for one in tokens if not _is_numbers(one)]
    return is_numbered and bool(found.nearest or len(words) <= (found.why == "elsewhere"))


def _with_line(order: Order, last: Order, line: str) -> Order:
    """`greet 1, greet 2`: the text below is for both; in `call 1, greet 2` it goes with the greeting."""
    return _longer(order, "\n" + line.rstrip()) if order.word is last.word else order


def _own_words(order: Order, by: str) -> str:
    """What is said with an order; nothing where only "Best wishes" and the writer's name stand below it."""
    text = order.text.strip()
    above, _, _ = order.text.partition("\n")
    if order.word not in LONG_TEXTS or above.strip():
        return text
    names = set(_WORD.findall(fold(by)))
    lines = [line for line in text.split("\n") if _tokens(line)]
    rest = list(dropwhile(lambda line: _is_closing(line, names), lines))
    is_name = all(names.issuperset(_WORD.findall(fold(line))) for line in rest)
    return "" if is_name or (len(rest) < len(lines) and all(map(_is_short, rest))) else text


def _is_closing(line: str, names: Collection[str]) -> bool:
    words = [word for word in _WORD.findall(fold(line)) if word not in names]
    return _is_courtesy(line) and len(words) <= _LONGEST_CLOSING


def _longer(order: Order, more: str) -> Order:
    return replace(order, text=(order.text + more)[:LONGEST_TEXT])


def _speaking(lines: Sequence[str]) -> list[str]:
    """The lines above a signature, and above our own letter where a mail program repeated it without marks: below
    that stand its words and its key, and none of them is an order."""
    kept: list[str] = []
    for line in lines[:MOST_LINES]:
        text = line.strip()
        lower = text.lower()
        is_ours = lower.startswith("ref:") or "+c." in lower or "-c." in lower
        if text in ("--", "—") or (len(text) >= 3 and not text.strip("_")) or is_ours:
            break
        if not text.startswith((">", "|")):
            kept.append(line[:LONGEST_LINE])
    return kept


def _tokens(line: str) -> list[_Token]:
    found = words_with_marks(line, _bare)
    return [_Token(bare, raw, raw[raw.rfind(bare) + len(bare) :]) for bare, raw in found]


def _bare(raw: str) -> str:
    return raw if raw in _DASHES or raw in ("&", "+") else raw.strip(_EDGES).strip(_DASHES + ">")


# --- one line ---------------------------------------------------------------------------------------------------


def _read_line(line: str, allowed: Collection[Word]) -> list[Order] | Unread:
    """The orders of a line: one, or several where each says only word and numbers."""
    shown = "".join(c for c in line.strip() if c.isprintable())[:LONGEST_SHOWN]
    tokens = _tokens(line)
    start = next((i for i, one in enumerate(tokens) if not _leads(one)), 0)
    tokens = tokens[start:]
    while tokens and tokens[0].bare in _DASHES:  # a list of the author's own: "- close 3"
        tokens = tokens[1:]
    orders: list[Order] = []
    if Word.reask in allowed and (anew := _asked_anew(tokens)):
        return [replace(anew, line=shown)]
    while tokens:
        found = _read_order(tokens, allowed)
        if isinstance(found, str):
            return Unread(shown, found, _nearest(tokens, allowed) if found == "word" else "")
        order, rest, text = found
        if rest and _begins_another(rest, allowed):
            orders.append(replace(order, line=shown))
            tokens = rest[1:] if rest[0].folded in _AND else rest
            continue
        orders.append(replace(order, text=text, line=shown))
        break
    return orders or Unread(shown, "word")


def _leads(token: _Token) -> bool:
    """Words that may stand before an order and say nothing: "please", "I will"."""
    return (token.folded in COURTESY or token.folded in _BEFORE) and meaning(token.bare) is None


def _asked_anew(tokens: Sequence[_Token]) -> Order | None:
    """`3: please ask again`, `relancer la question 3`: the same as `re-ask 3`, in whole words."""
    tail = len(tokens) - 1 if tokens and _is_numbers(tokens[-1]) else len(tokens)
    named = _read_numbers(tokens[tail:] if tail < len(tokens) else tokens)
    if named is None:
        return None
    numbers, refs, rest = named
    said = tokens[:tail] if tail < len(tokens) else rest
    return Order(numbers, Word.reask, refs=refs) if asks_anew(" ".join(one.raw for one in said)) else None


_Read = tuple[Order, list[_Token], str]


def _read_order(tokens: list[_Token], allowed: Collection[Word]) -> _Read | Trouble:
    """The first order of these, what stands behind its numbers, and that as text."""
    word = meaning(tokens[0].bare) if tokens[0].raw[0] not in _QUOTES else None
    if word is not None:
        if word not in allowed:
            return "elsewhere"
        if word is Word.note:
            return Order((), word), [], _text(tokens[1:])
        named = _read_numbers(tokens[1:])
        if named is None:
            return "numbers"
        numbers, refs, rest = named
        return Order(numbers, word, refs=refs), rest, _text(rest)
    named = _read_numbers(tokens)
    if named is None:
        return "numbers"
    numbers, refs, rest = named
    rest = rest[next((i for i, one in enumerate(rest) if not _leads(one) and one.bare not in _DASHES), len(rest)) :]
    if not (numbers or refs):
        return "word"
    word = meaning(rest[0].bare) if rest and rest[0].raw[0] not in _QUOTES else None
    if word is None:
        return "word"
    return (Order(numbers, word, refs=refs), rest[1:], _text(rest[1:])) if word in allowed else "elsewhere"


def _text(tokens: Sequence[_Token]) -> str:
    return " ".join(one.raw for one in tokens).lstrip("-–—:, ")


def _begins_another(rest: Sequence[_Token], allowed: Collection[Word]) -> bool:
    """`close 3, greet 5` and `3 close and 5 greet`: behind the numbers begins an order that has numbers itself."""
    following = rest[1:] if rest[0].folded in _AND else rest
    pair = following[:2]
    if len(pair) < 2:
        return False
    return any(meaning(a.bare) in allowed and _is_numbers(b) for a, b in (pair, pair[::-1]))


def _is_numbers(token: _Token) -> bool:
    return bool(_number(token.bare) or _range(token.bare) or _ref(token.bare))


def _is_bare(orders: Sequence[Order]) -> bool:
    """An order that says only word and numbers (`hold`, `drop 3`): it ends a long text above it."""
    return all(not one.text and (one.numbers or one.refs or len(one.line.split()) == 1) for one in orders)


def _nearest(tokens: Sequence[_Token], allowed: Collection[Word]) -> str:
    """The word of this letter that was most likely meant: another would do nothing here."""
    words = [one.bare for one in tokens if not _is_numbers(one)]
    return (nearest_word(words[0], among=allowed) or "") if words else ""


# --- numbers ----------------------------------------------------------------------------------------------------


def _read_numbers(tokens: Sequence[_Token]) -> tuple[tuple[int, ...], tuple[Ref, ...], list[_Token]] | None:
    """The numbers and marks that stand first, and what stands behind; None for a range that is none."""
    numbers: list[int] = []
    refs: list[Ref] = []
    at, end = 0, 0  # `end`: behind the last number; a word between two numbers only counts where one follows
    while at < len(tokens):
        token = tokens[at]
        if numbers and token.folded in _TO and at + 1 < len(tokens) and (last := _number(tokens[at + 1].bare)):
            found = _through(numbers[-1], last)
            if found is None:
                return None
            numbers += found[1:]
            at += 2
        elif (token.folded in _AND if numbers or refs else _leads(token)) and at + 1 < len(tokens):
            at += 1
            continue
        elif pieces := list(_pieces(token.bare)):
            if None in pieces:
                return None
            for piece in pieces:
                (refs if isinstance(piece, Ref) else numbers).append(piece)  # type: ignore[arg-type]
            at += 1
        else:
            break
        end = at
        if len(numbers) + len(refs) > MOST_NUMBERS:
            return None
        if tokens[at - 1].end.startswith(_ENDS):
            break
    return tuple(dict.fromkeys(numbers)), tuple(dict.fromkeys(refs)), list(tokens[end:])


def _pieces(bare: str) -> Iterator[int | Ref | None]:
    """What one token names: 3 · 3-5 · 3,5 · #412 · h9; nothing if it is a word, None within for a false range."""
    parts = [part.strip(_EDGES) for part in bare.replace(";", ",").split(",")]
    found: list[int | Ref | None] = []
    for part in filter(None, parts):
        ends = _range(part)
        if ends:
            found += _through(*ends) or [None]
        elif one := _number(part) or _ref(part):
            found.append(one)
        else:
            return
    yield from found


def _through(first: int, last: int) -> list[int] | None:
    return list(range(first, last + 1)) if first < last <= first + MOST_NUMBERS else None


def _range(text: str) -> tuple[int, int] | None:
    for dash in _DASHES:
        first, found, last = text.partition(dash)
        if found and _number(first) and _number(last):
            return _number(first), _number(last)
    return None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0


def _ref(text: str) -> Ref | None:
    """#412, h9, a7, d31; a bare number is one of our letter's lines instead."""
    return None if text[:1].isdigit() else read_ref(text)


# --- lines that are no orders -----------------------------------------------------------------------------------


def _continues(order: Order, found: Unread, body: Sequence[str], at: int) -> bool:
    """Whether a line without an order goes on with the one above: that was wrapped there, or lacks its text."""
    if found.nearest:
        return False
    above = body[at - 1].strip()
    tokens = _tokens(body[at])
    lacks_text = not order.text and len(tokens) > 1 and not any(map(_is_numbers, tokens))
    return len(above) >= _WRAPPED_FROM or (lacks_text and not _is_courtesy(body[at]))


def _says_nothing(line: str, is_tail: bool) -> bool:
    """A greeting above the orders, or a closing and a name below them."""
    return _is_greeting(line) or (is_tail and (_is_courtesy(line) or _is_short(line)))


def _where_the_tail_begins(body: Sequence[str]) -> int:
    """The first line from which on there are only short ones, such as names."""
    at = len(body)
    while at and (not _tokens(body[at - 1]) or _is_short(body[at - 1])):
        at -= 1
    return at


def _is_greeting(line: str) -> bool:
    tokens = _tokens(line)
    return len(tokens) <= 5 and tokens[0].folded in GREETINGS


def _is_courtesy(line: str) -> bool:
    tokens = _tokens(line)
    first = tokens[0]
    return len(tokens) <= 8 and (first.folded in _CLOSINGS or meaning(first.bare) is Word.thanks)


def _is_short(line: str) -> bool:
    """A name, perhaps: few words, no digit."""
    tokens = _tokens(line)
    is_word = any(meaning(one.bare) is not None or any(c.isdigit() for c in one.bare) for one in tokens)
    return len(tokens) <= _LONGEST_NAME and not is_word


# --- people -----------------------------------------------------------------------------------------------------


class Named(NamedTuple):
    """Somebody who can be named in an order: by name, first name or address."""

    number: int
    name: str
    address: str


def people_named(text: str, people: Sequence[Named]) -> tuple[list[int], str, str]:
    """Return whom a text begins with, the name as it was written, and what stands behind it.

    `Amina`, `amina diallo: could you …`, `amina@example.org please`. A whole name goes before a first name, so that of
    two Aminas the one who has no other name can be meant. Empty where nobody is called so.
    """
    text = text.strip()
    line = text.split("\n", 1)[0][:LONGEST_LINE]
    written = line.split()
    for count in range(min(len(written), _LONGEST_PERSON), 0, -1):
        shown = " ".join(written[:count]).strip(_EDGES + ", ")
        for own_names in (lambda one: (one.name, one.address), lambda one: (one.name.partition(" ")[0],)):
            found = [one.number for one in people if fold(shown) in {fold(name) for name in own_names(one) if name}]
            if found and shown:
                behind = text[_end_of(line, count) :].lstrip(" ,:;.-–—\n")
                return list(dict.fromkeys(found)), shown, behind
    return [], line.partition(":")[0].strip()[:LONGEST_SHOWN], ""


def _end_of(line: str, count: int) -> int:
    """Where so many words of a line end."""
    at = 0
    for word in line.split()[:count]:
        at = line.index(word, at) + len(word)
    return at
