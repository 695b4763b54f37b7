"""What stands for a question that is too long for its place: how it begins, and the sentences that ask; or one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from listcop.core import layout
from listcop.core.tagger.cues import fold, function_words
from listcop.core.tagger.own_words import with_letters_filled, without_older_letter
from listcop.core.tagger.prose import with_marks_filled
from listcop.core.zones.lines import is_greeting

READ_CHARACTERS = 20_000  # of one post; who asks below that is read by asking for the post
ASKED_LINES = 3  # that the sentences which ask may take
BEGINNING_LINES = 2  # at least
ASKED_CHARACTERS = 400  # a longer "sentence" is a table or a list
BEFORE_CELLS = 40  # at least, of a sentence that has to be cut
FOLDED_CHARACTERS = 30  # at least, of a line that goes on with a capital letter; a shorter one is a greeting or a name
WORDS = 3  # fewer ask nothing that could stand by itself

# A question mark that ends a sentence: not that of an address, of code ("?paste") or of a mangled letter ("I?ve").
_ASKS = re.compile(r"(?<=[^\s?,;:])[ \u00a0\u202f]?[?？؟][?!？؟]*[\"'”’»)]*$")
_ENDS = re.compile(r"[.!?:;…？؟。！][\"'”’»)]*$")
_ABBREVIATED = "|".join(  # or a number: "2. März"
    (
        r"\d{1,2}|[^\W\d_]|[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4})+",  # "M.", "z. B.", "p.ex."
        r"[A-ZÀ-ÖØ-Þ][^\W\d_]{1,3}",  # "Dr.", "Sra."
        r"[b-df-hj-np-tv-xz]{2,4}|dott|evtl|incl|ing|inkl|prof|sig",  # without a vowel: "bzw.", "dhr."
    )
)
_NO_END = rf"(?<!\S)[(\"'«¿]?(?:(?:{_ABBREVIATED})\.(?=\s+[^\W_])|[^\W\d_]{{1,4}}\.(?=\s+[a-zß-öø-ÿ]))"  # "bijv. van"
_ENDS_INSIDE = r"[.!?:？؟。][\"'”’»)]*\s+(?=\S)|\n(?![a-zß-öø-ÿ])"  # a small letter goes on
_BEGINS = re.compile(rf"{_NO_END}|({_ENDS_INSIDE})")
_FOLDED = re.compile(r"[^\W\d_]\n([^\W\d_]+)")
_MANGLED = re.compile(r"(?<!\w)\?\w")  # an archive that lost its quotation marks: "our ?Kit?"
_WORD = re.compile(r"[^\W\d_]{2,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # scripts that set no spaces between words


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    paragraph: int
    asks: bool
    is_last: bool  # of its paragraph


def teaser(text: str, most: int, width: int) -> tuple[str, int]:
    """The beginning of a question in about `most` lines with the sentences that ask, and how many lines are left out.

    What is short enough stands whole. Where it is not, a greeting is left out, and what asks further down stands behind
    the beginning, after a mark of its own. An older letter below, without marks, is no part of the question.
    """
    own = without_older_letter(text)
    older = layout.line_count(text[len(own) :], width)
    shown, left = layout.trimmed(own, most, width)
    rest = _without_greeting(own)
    before, asking = _asked(rest, min(ASKED_LINES, max(1, most - 1)), width) if left else ("", ())
    if not asking or asking[0] in shown:
        return shown, left + older
    asked = " ".join(asking)
    lines = layout.line_count(f"{before} {asked}", width)
    beginning, further = layout.trimmed(rest, max(BEGINNING_LINES, most - lines), width)
    if asking[0] in beginning or not further:
        return beginning, further + older
    if before and before.rstrip("…") not in beginning:
        asked = f"{before} {asked}"
    if not beginning.endswith("…"):
        beginning += " …"
    # The greeting counts as read: nobody fetches a letter for it.
    return f"{beginning}\n\n{asked}", max(1, further - layout.line_count(asked, width)) + older


def teaser_line(text: str, width: int) -> tuple[str, int]:
    """What a question asks in one line, else how it begins, and how many lines are left out."""
    rest = _without_greeting(text)
    begins = next(iter(layout.paragraphs(rest[:READ_CHARACTERS])), "")
    shown = layout.one_line(asked_in(rest, ASKED_LINES, width) or begins)
    return layout.clip(shown, width), max(0, layout.line_count(rest, width) - 1)


def asked_in(text: str, most: int, width: int) -> str:
    """The first sentences that ask, one behind the other, in at most `most` lines, or "".

    Where they name nothing ("Any ideas?", "Is that so?"), with the sentence above that does.
    """
    before, asking = _asked(text, most, width)
    return " ".join([before, *asking] if before else asking)


def _asked(text: str, most: int, width: int) -> tuple[str, Sequence[str]]:
    """The sentence without which those that ask say nothing, or "", and those that ask."""
    above = ""
    bare: Sequence[str] = ()
    for (_, asks), group in groupby(_sentences(text), key=lambda one: (one.paragraph, one.asks)):
        some = tuple(group)
        asking = _fitting([one.text for one in some], most, width) if asks else ()
        is_enough = any(len(_words(one)) >= WORDS or _WIDE.search(one) for one in asking)
        if is_enough and any(map(_names_something, asking)):
            return "", asking
        before = _clipped(above, most * width - sum(layout.cells(one) + 1 for one in asking))
        if asking and before and (is_enough or some[-1].is_last):
            return before, asking
        bare = bare or (asking if is_enough else ())
        above = next((one.text for one in reversed(some) if _is_said(one.text) and _names_something(one.text)), above)
    return "", bare


def _sentences(text: str) -> Iterator[_Sentence]:
    """The sentences of a text. Whether one asks is seen where each "?" that asks nothing is filled."""
    own = without_older_letter(text[:READ_CHARACTERS])
    filled = "\n".join(map(with_marks_filled, with_letters_filled(own).split("\n")))
    for number, (shown, read) in enumerate(zip(layout.paragraphs(own), layout.paragraphs(filled), strict=True)):
        starts = [0, *_starts(read)]
        for start, end in zip(starts, [*starts[1:], len(read)], strict=True):
            yield _Sentence(shown[start:end].strip(), number, _asks(read[start:end].strip()), end == len(read))


def _starts(text: str) -> Iterator[int]:
    """Where a further sentence of a paragraph begins."""
    return (one.end() for one in _BEGINS.finditer(text) if one[1] and not _is_folded(text, one.start()))


def _is_folded(text: str, at: int) -> bool:
    """Say whether a line goes on behind the end at `at`, though with a capital letter: in German a noun has one."""
    word = _FOLDED.match(text, at - 1) if at else None
    is_long = text.rfind("\n", 0, at) < at - FOLDED_CHARACTERS
    return word is not None and is_long and fold(word[1]) not in function_words()


def _asks(sentence: str) -> bool:
    return _ASKS.search(sentence) is not None and not _MANGLED.search(sentence) and len(sentence) <= ASKED_CHARACTERS


def _fitting(asking: Sequence[str], most: int, width: int) -> Sequence[str]:
    """The first of the sentences that ask, and as many more as fit; none where the first does not."""
    fits = (layout.line_count(" ".join(asking[:count]), width) <= most for count in range(1, len(asking) + 1))
    return asking[: sum(takewhile(bool, fits))]


def _names_something(sentence: str) -> bool:
    """Say whether a sentence has a word that does more than ask, thank or tell, in any language."""
    is_wide = _WIDE.search(sentence) is not None
    return is_wide or not (is_greeting(sentence) or function_words().issuperset(_words(sentence)))


def _is_said(sentence: str) -> bool:
    """Say whether a line has the words of a sentence and begins or ends as one, and not as those of listings."""
    is_whole = sentence[:1].isupper() or (_ENDS.search(sentence) is not None and not sentence.endswith((":", ";")))
    return is_whole and (len(_words(sentence)) >= WORDS or _WIDE.search(sentence) is not None)


def _words(sentence: str) -> list[str]:
    plain = " ".join(word for word in sentence[:ASKED_CHARACTERS].split() if "://" not in word)
    return _WORD.findall(fold(plain))


def _clipped(sentence: str, room: int) -> str:
    """A sentence as far as there is room, or "" where that is too little."""
    if sentence and not _ENDS.search(sentence):
        sentence += " …"
    if layout.cells(sentence) <= room:
        return sentence
    return layout.clip(sentence, room) if room >= BEFORE_CELLS else ""


def _without_greeting(text: str) -> str:
    """The text below a first paragraph that only greets."""
    stripped = text.lstrip("\n ")
    first, _, rest = stripped.partition("\n")
    return rest.lstrip("\n") if rest.strip() and is_greeting(first.strip()) else stripped
