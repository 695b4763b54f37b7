"""The lines of a letter as clauses, each in the words of the tables; and which lines are but a name below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from listcop.core.command_line import words_of
from listcop.core.wishes.days import ranges_in_words
from listcop.core.wishes.words import AND, KNOWN, PARTICLES, PHRASES, PRONOUNS, SAYS
from listcop.core.words import fold, may_be_of_day

MOST_CLAUSES = 40
LONGEST_TEXT = 1000  # characters of a line or paragraph
LONGEST_NAME = 5  # words
SHORTEST_WRAPPED = 40  # characters of a line that a mail program may have wrapped
_BREAKS = re.compile(r"[,;.!?…]+(?=\s|$)|\s[-–—]+\s")
_ENDS = re.compile(r"(?<!\d)[.;!?…]+\s|[;!?…]+\s")


def clauses_of(text: str) -> Iterator[list[str]]:
    return (words for _, words in pieces_of(text))


def pieces_of(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each clause of a text as it stands there, and in words."""
    for piece in _BREAKS.split(ranges_in_words(text[:LONGEST_TEXT])):
        words = [word for bare, _ in words_of(piece) for word in _apart(bare)]
        line = f" {' '.join(words)} "
        if line.startswith(" plus de "):
            line = f" ne {line[9:]}"
        for phrase, plain in PHRASES.items():
            line = line.replace(phrase, plain)
        if words := line.split():
            yield piece, words


def _apart(bare: str) -> list[str]:
    """One word as the tables have it: folded, without elisions and without the pronouns that hang on it."""
    if "@" in bare:
        return [bare]
    word = fold(bare).replace("e-mail", "email")
    if word in ("i'm", "im"):
        return ["i", "am"]
    if word.endswith("n't"):
        return [word[:-3], "not"]
    stem, hyphen, last = word.rpartition("-")
    if hyphen and last in PRONOUNS:
        return [*stem.split("'"), last]
    found = [part for part in word.split("'") if part]
    tail = found[-1] if found else ""
    if tail.endswith("me") and tail not in KNOWN and tail[:-2] in SAYS:
        return [*found[:-1], tail[:-2], "me"]
    return found


def parted(words: Sequence[str]) -> Iterator[list[str]]:
    """The same clause in parts, where an `and` or a `because` stands in it."""
    part: list[str] = []
    if not AND.isdisjoint(words):
        for word in (*words, "and"):
            if word not in AND:
                part.append(word)
            elif part:
                yield part
                part = []


def whole_clauses(texts: Sequence[str]) -> list[list[str]]:
    """The clauses of some lines, also of those that a mail program wrapped."""
    return list(islice((words for text in (" ".join(texts), *texts) for words in clauses_of(text)), MOST_CLAUSES))


def above_name(texts: Sequence[str], at: int) -> Sequence[str]:
    """The lines without a name below that of a wish, and what stands behind it: "Seed fair, 25 to 27 November"."""
    return texts[: next((place for place in range(at + 1, len(texts)) if _signs(texts[place])), len(texts))]


def _signs(line: str) -> bool:
    words = line.split()
    if not 0 < len(words) <= LONGEST_NAME or line.rstrip().endswith(("?", "!")) or not _is_name_word(words[0]):
        return False
    own = [one for clause in clauses_of(line) for one in clause if one not in KNOWN]
    return bool(own) and not any(map(may_be_of_day, own)) and all(map(_is_name_word, words))


def is_name(line: str) -> bool:
    """A line below that may be of somebody's name and place: few words, and no question."""
    return len(line.split()) <= LONGEST_NAME and not line.rstrip().endswith(("?", "!"))


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() or fold(word) in PARTICLES


def sentences_of(texts: Sequence[str]) -> list[str]:
    return [one for line in unwrapped(texts) for one in _ENDS.split(line) if one.strip()]


def unwrapped(texts: Sequence[str]) -> list[str]:
    """Some lines as they were before a mail program wrapped them; one that is short, or ends a sentence, is whole."""
    joined = "".join(
        text + (" " if len(text) >= SHORTEST_WRAPPED or following[:1].islower() or following[:1].isdigit() else "\n")
        for text, following in zip(texts, (*texts[1:], ""), strict=False)
    )
    return joined[:LONGEST_TEXT].splitlines()
