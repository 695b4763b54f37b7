"""What was typed at a program's ">": a prompt at the head of a line, which marks no quote; for zones alone.

A quote stands below an attribution, or says something in sentences, and its marks go on over what a program answered.
A prompt stands above that answer, which bears no mark.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from listcop.core.zones import lines as zone_lines
from listcop.core.zones import words
from listcop.core.zones.attributions import attribution_above
from listcop.core.zones.page import Page

Run = tuple[int, int]  # first line, line behind the last

# Bounds that no honest letter meets.
_RUNS_LOOKED_AT = 1000
_LINES_LOOKED_AT = 100  # of one run

_PYTHON = ">>>"
_NAMES = 2  # words of what is typed and looks like no code: a name alone, "data moths"
_LITTLE = 3  # words of a line that says nothing: "Call:", "List of 2", the head of a table
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LETTERS = re.compile(r"(?<!\d)[^\W\d_]+|[^\W\d_]{2,}")  # but not those of "1e-07", "4L"
_CONSTANTS = frozenset(("NULL", "NA", "NaN", "Inf", "TRUE", "FALSE"))
_NO_CODE = re.compile(r"\[\d{1,6}\]|-[^\W\d_]")  # what R printed, or a name below a letter: "-Ben"
_INDEX = re.compile(r"\[\d{1,6}\](?:\s|$)")  # R counts what it prints: "[1] 4.25"
_COLUMNS = re.compile(r"[^\s.!?:;,] {2,}\S")  # not the two blanks behind a full stop
_EXCEPTION = re.compile(r"[A-Za-z.]{0,40}(?:Error|Exception):")
_CALL = re.compile(r"\) ?:")  # R names it where it failed: "Error in f(x) : object 'x' not found"
_TRACEBACK = "traceback (most recent"
_BRACKETS = "()[]{},; "
_SENTENCE_ENDS = (".", "?", "!", ",", ":")


def sessions(page: Page, runs: Sequence[Run], *, may_be_answered: bool) -> frozenset[Run]:
    """Return the runs of ">" lines that were typed at a prompt, as what stands below them tells.

    Runs are one session, and judged together, where nothing stands between them but what a program writes.

    may_be_answered  whether the letter quotes what others say, so that a number or an "Error: ..." below may be a reply
    """
    found: set[Run] = set()
    session: list[Run] = []
    for run in runs[:_RUNS_LOOKED_AT]:
        is_typed = _is_typed(page, run)
        if session and not (is_typed and _goes_on(page, session[-1][1], run[0])):
            found.update(_believed(page, session, may_be_answered))
            session = []
        if is_typed:
            session.append(run)
    found.update(_believed(page, session, may_be_answered))
    return frozenset(found)


def hold_prose(page: Page, runs: Iterable[Run]) -> bool:
    """Say whether somebody says something in sentences on these marked lines."""
    texts = (
        line.lstrip("> ").partition("#")[0].strip()
        for run in islice(runs, _RUNS_LOOKED_AT)
        for line in _lines(page, run)
    )
    return any(map(_is_prose, texts))


def are_prompts(page: Page, runs: Iterable[Run], *, may_be_quoted: bool, names_count: bool) -> bool:
    """Say whether most of these marked lines, which have no attribution, look like a program's: ">" was its prompt.

    may_be_quoted  whether the letter answers one, so that a listing may be quoted; whoever opens a thread has none
    names_count    whether a line of a word or two speaks against it
    """
    texts = [line[1:].strip() for run in islice(runs, _RUNS_LOOKED_AT) for line in _lines(page, run)]
    texts = [text for text in texts if text and not (text[-1] == ":" and _is_dated(text))]
    code = sum(map(_is_code, texts))
    says_something = any(zone_lines.is_sentence(text.partition("#")[0]) for text in texts)
    names = 0 if names_count or says_something else sum(map(_is_name, texts))
    return code > 0 and code >= (len(texts) - names) * (0.8 if may_be_quoted else 0.5)


def _believed(page: Page, session: Sequence[Run], may_be_answered: bool) -> Sequence[Run]:
    """Return the runs of a session if code is typed in it and answered, and nobody is named above; else none."""
    if not any(_has_code(page, run) or _INDEX.match(page.short(run[1])) for run in session):
        return ()
    if _is_python(page, session[0]):  # code behind the third mark of a quote is rare
        return session
    first = session[0][0]
    is_output = _is_surely_output if may_be_answered else _is_output
    is_printed = any(_is_printed(page, end, is_output) for _, end in session)
    return session if is_printed and attribution_above(page, first) == first else ()


def _lines(page: Page, run: Run) -> Iterator[str]:
    first, end = run
    return map(page.short, range(first, min(end, first + _LINES_LOOKED_AT)))


def _typed(page: Page, run: Run) -> Iterator[str]:
    """Return what stands behind the prompts of a run."""
    mark = len(_PYTHON) if _is_python(page, run) else 1
    return (line[mark:].strip() for line in _lines(page, run))


def _is_python(page: Page, run: Run) -> bool:
    return all(line == _PYTHON or line.startswith(f"{_PYTHON} ") for line in _lines(page, run))


def _begins_as_python(page: Page, run: Run) -> bool:
    return _is_python(page, run) and zone_lines.begins_as_code(next(_typed(page, run)))


def _has_code(page: Page, run: Run) -> bool:
    return _begins_as_python(page, run) or any(map(_is_code, _typed(page, run)))


def _is_typed(page: Page, run: Run) -> bool:
    """Say whether code or names alone stand behind the marks of a run, and last perhaps what goes on below."""
    if _begins_as_python(page, run):
        return True
    first, end = run
    whole = end - _is_continued(page.short(page.below(end)))
    return all(not text or _is_code(text) or _is_name(text) for text in _typed(page, (first, whole)))


def _is_code(text: str) -> bool:
    """Say whether a text behind ">" is code and no sentence but for a comment; what a program printed is not typed."""
    if text.startswith((">", "...")) or _NO_CODE.match(text) or not zone_lines.is_code(text):
        return False
    return not zone_lines.is_sentence(text.partition("#")[0])


def _is_prose(text: str) -> bool:
    """Say whether a line has many plain words, or a few and the end of a sentence."""
    is_ended = text.endswith(_SENTENCE_ENDS) and len(_words(text)) > _LITTLE and not zone_lines.begins_as_code(text)
    return is_ended or zone_lines.is_sentence(text)


def _is_name(text: str) -> bool:
    """Say whether so little stands behind ">" that it may be the name of a thing to be shown."""
    is_short = len(text.split(None, _NAMES)) <= _NAMES
    return is_short and not text.endswith(_SENTENCE_ENDS) and not text.startswith((">", "["))


def _is_dated(line: str) -> bool:
    return zone_lines.is_attribution(line, is_marked=False, is_near=True)


# --- what a program writes -------------------------------------------------------------------------------------


def _is_printed(page: Page, end: int, is_output: Callable[[Page, int], bool]) -> bool:
    """Say whether a program's answer stands below the marked line above `end`, or the rest of what was typed there."""
    below = page.below(end)
    if _is_continued(page.short(below)):
        return True
    typed = page.short(end - 1)
    if typed.count("(") > typed.count(")"):  # wrapped by a mail program, which lost the mark of the rest
        return False
    return is_output(page, below) or (_is_title(page.short(below)) and is_output(page, below + 1))


def _goes_on(page: Page, start: int, end: int) -> bool:
    """Say whether no sentence stands on the lines start..end-1, but what a program may have written, and no name."""
    return attribution_above(page, end) == end and all(
        len(_words(page.short(number))) <= _LITTLE or _is_continued(page.short(number)) or _is_output(page, number)
        for number in range(start, end)
        if page.zone[number]
    )


def _is_title(line: str) -> bool:
    """Say whether a line may stand over what a program lists: "List of 2", the head of a table."""
    return 0 < len(_words(line)) <= _LITTLE and not line.startswith(">") and not line.endswith(_SENTENCE_ENDS)


def _is_continued(line: str) -> bool:
    """Say whether a line is the rest of a statement, as R ("+") and Python ("...") begin it."""
    if line.startswith("..."):
        return zone_lines.is_code(line.removeprefix("...").strip())
    rest = line.removeprefix("+").strip()
    return line.startswith("+") and (zone_lines.is_code(rest) or not rest.strip(_BRACKETS))


def _is_output(page: Page, number: int) -> bool:
    """Say whether a line without a mark looks printed by a program: counted, in columns, without words, an error."""
    line = page.short(number)
    if not line or line.startswith(">") or "://" in line or zone_lines.is_snip(line):
        return False
    if _EXCEPTION.match(line) or (":" in line and line.casefold().startswith(words.ERRORS)):
        return True
    if _INDEX.match(line):
        return True
    if line.endswith(_SENTENCE_ENDS) or zone_lines.is_sentence(line):
        return False
    return _COLUMNS.search(line) is not None or _is_values(line)


def _is_surely_output(page: Page, number: int) -> bool:
    """Say whether a line looks printed by a program and as no person answers in a word, a number or a sentence."""
    line = page.short(number)
    folded = line.casefold()
    if folded.startswith(words.ERRORS):
        return folded.startswith(_TRACEBACK) or _CALL.search(line) is not None
    if _INDEX.match(line):
        return not zone_lines.is_sentence(_QUOTED.sub("0", line))
    return _COLUMNS.search(line) is not None and _is_output(page, number)


def _is_values(line: str) -> bool:
    """Say whether numbers, strings in quotes and constants are all that stands on a line."""
    bare = _QUOTED.sub("0", line)
    letters = _LETTERS.findall(bare)
    return _CONSTANTS.issuperset(letters) and (bool(letters) or any(map(str.isdigit, bare)))


def _words(line: str) -> list[str]:
    return [word for word in line.split() if word.strip(".,;!?").isalpha()]
