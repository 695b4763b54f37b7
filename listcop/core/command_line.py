"""One line of a command, cut into words: what is typed, what stands behind it, which number it names (Ref)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice

from listcop.core.addresses import normal_address
from listcop.core.asks import Kind, Missing, Ref, Unknown
from listcop.core.words import AFTERWORDS, LONGEST_WORD, Word, fold, meaning

LONGEST_LINE = 1000  # characters of a line that are read
FIRST_WORDS = 7
LONGEST_TEXT = 20_000  # characters that a profile, a note or a reason may bring
WRAPPED_FROM = 60  # a line this long may have been wrapped by its mail program
MOST_REPEATED = 6  # words of a letter, in the answer to it: "el 15 de enero de 2020"
_NUMBER_DIGITS = 9
_NO_SPACES = re.compile(r"\S+")
_OPENING = "«“„‘([<¿¡"
_EDGES = ".,;:!?¡¿\"'«»“”‘’()[]<>*_…"


@dataclass(frozen=True, slots=True)
class Line:
    """A line whose first word is known: what stands behind it, and the lines below it."""

    word: Word
    typed: str
    rest: tuple[str, ...]
    raw: tuple[str, ...]  # the same words with the punctuation around them
    more: tuple[str, ...]
    today: date
    own: frozenset[str]
    answering: bool

    def lacks(self, missing: Missing, instead: Sequence[str] = ()) -> Unknown:
        """`instead`: the words that stand in its place. Many of them are a sentence, which is not repeated, nor is an
        address."""
        is_harmless = len(instead) <= MOST_REPEATED and not any("@" in token for token in instead)
        told = " ".join(map(shown, instead)) if is_harmless else ""
        return Unknown(self.typed, None, missing, told[:LONGEST_WORD])

    @property
    def text(self) -> str:
        return " ".join(self.raw).lstrip("-–—: ")

    @property
    def long_text(self) -> str:
        """All that is said, to the end of the letter."""
        return "\n".join([self.text, *self.more]).strip()[:LONGEST_TEXT]

    @property
    def words(self) -> str:
        """What is said in this line, and in the next where the mail program wrapped it."""
        wrapped = self.more[:1] if len(self.text) + len(self.typed) + 1 >= WRAPPED_FROM else ()
        return " ".join([self.text, *wrapped]).strip()

    def says_only(self, *known: str) -> bool:
        """Nothing but courtesy, names of lists and these."""
        return all(fold(token) in AFTERWORDS or fold(token) in self.own or token in known for token in self.rest)

    @property
    def addresses(self) -> list[str]:
        found = (normal_address(token.removeprefix("mailto:")) for token in self.rest if "@" in token)
        return [address for address in found if address]

    def behind(self, word: Word | None = None) -> Line:
        """The same line read from its second word on."""
        return replace(self, word=word or self.word, typed=shown(self.rest[0]), rest=self.rest[1:], raw=self.raw[1:])


def tokens_of(line: str) -> list[str]:
    """Words without the punctuation around them; what is only punctuation is no word."""
    return [bare for bare, _ in _words_of(line[:LONGEST_LINE])]


def words_of(line: str) -> list[tuple[str, str]]:
    """Each word of a line bare, and as it stands there with the marks around it."""
    return list(_words_of(line[:LONGEST_LINE]))


@lru_cache(maxsize=256)  # of one letter each line that may be a command is asked for several times
def _words_of(line: str) -> tuple[tuple[str, str], ...]:
    return tuple(words_with_marks(line, _bare))


def _bare(raw: str) -> str:
    return raw.strip(_EDGES).strip("-—–>")


@lru_cache(maxsize=256)
def first_tokens(line: str) -> tuple[str, ...]:
    """The first words of a line, FIRST_WORDS at most: enough to see that nearly all lines are no commands."""
    return tuple(islice(filter(None, map(_bare, line[:LONGEST_LINE].split())), FIRST_WORDS))


def words_with_marks(line: str, bare_of: Callable[[str], str]) -> list[tuple[str, str]]:
    """Each word of a line bare, and as it stands there. A mark between spaces, as French sets them, goes with the word
    before it, and one that opens a quote with the next: "merci : « Bonjour » !".

    bare_of  a word without the marks around it, "" where it is nothing but marks
    """
    found: list[tuple[str, int, int]] = []
    opens: int | None = None
    for one in _NO_SPACES.finditer(line):
        if bare := bare_of(one[0]):
            found.append((bare, one.start() if opens is None else opens, one.end()))
            opens = None
        elif found and one[0].strip(_OPENING) == "":
            opens = one.start() if opens is None else opens
        elif found and opens is None:
            word, start, _ = found[-1]
            found[-1] = (word, start, one.end())
    return [(word, line[start:end]) for word, start, end in found]


def is_name(text: str, name: str) -> bool:
    """Does a text say nothing but the name of its writer, or some words of it?"""
    said, own = set(map(fold, tokens_of(text))), set(map(fold, tokens_of(name)))
    return bool(said) and said <= own


def shown(token: str) -> str:
    """A typed word as our answer may repeat it: printable, short, no address and no link. `3/4` and `1.3.` are days."""
    marks = "'-" if any(map(str.isalpha, token)) else "'-/."
    return "".join(c for c in token.partition("@")[0] if c.isalnum() or c in marks)[:LONGEST_WORD]


def read_ref(text: str) -> Ref | None:
    """Read 412, #412, 412/1, 412 only, d31, a7 or h9; None for anything else."""
    token, _, rest = text[:60].strip().partition(" ")
    token = token.strip(_EDGES).lower()
    only = bool(rest) and meaning(rest) is Word.only
    if rest and not only:
        return None
    letter = token[:1] if token[:1] in ("a", "d", "h") else ""
    digits, slash, part = token.removeprefix(letter or "#").partition("/")
    number, piece = positive(digits), positive(part)
    if not number or (slash and not piece) or (letter and (slash or only)) or (slash and only):
        return None
    kinds: Mapping[str, Kind] = {"a": "asset", "d": "digest", "h": "held"}
    return Ref(kinds.get(letter, "post"), number, piece, only)


def positive(digits: str) -> int:
    plain = digits.isascii() and digits.isdigit() and len(digits) <= _NUMBER_DIGITS
    return int(digits) if plain else 0
