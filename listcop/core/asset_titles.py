"""A thing's title, from the text around it: the words that lead to a link, those behind it, or the post's subject."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from listcop.core.asset_links import host_and_path
from listcop.core.asset_words import kind_named, to_be_had
from listcop.core.search import words_of
from listcop.core.tagger.cues import function_words

TITLE_CHARACTERS = 80
TELLING_LETTERS = 3  # shorter words name nothing
FOLDED = 40  # characters of a line that a mail program may have folded
FEW_WORDS = 2
LINES_JOINED = 4
LINES_PASSED = 12  # from a link up to what leads to it

_EDGES = " \t-–—:;,.>*()[]<>\"'|=#•_/“”«»"
_REFERENCE = re.compile(r"^\s*(?:\[\w{1,3}\]|\(\d{1,2}\)|\d{1,2}[.)])\s*:?\s*")
_ID = re.compile(r"[0-9a-f-]{8,}|\d+", re.IGNORECASE)  # a number that a machine gave
_PAIRS = (("(", ")"), ("[", "]"), ("<", ">"), ("“", "”"), ("«", "»"))
_NAME = re.compile(r"(?<=\S\s)[A-Z\u00c0-\u00de]|\d|[a-z][A-Z]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)|(?:^|\s)[:;]-?[()DP](?=\s|$)")  # a smiley ends one as well
_ENDS = (".", "!", "?", ":", ";", ")")  # of a line behind which a new sentence begins
_ITEM = re.compile(r"\s*(?:[-*+•–—·>#?]|\(?\d{1,3}[.):]|[a-z][.)]|\[\w{1,3}\])\s")
_OPENED = re.compile(r"[(\[][^()\[\]]{0,20}$")  # a bracket that only leads to the link: "the pump (viz"
_LEADS = re.compile(  # what leads to a link and does not belong to the title
    r"[\s,(:]*(?:\b(?:see|here|at|from|is|are|on|in|it|this|available|found|download|can|be|voir|ici|sur|a|à|est|disponible"
    r"|aqui|aquí|en|em|está|siehe|hier|unter|auf|ist|zu|finden|vedi|qui|su|è|zie|op|te|vinden|url|link|via|by|and|or|the|for|of|with|to)\b"
    r"[\s,(:]*)+$",
    re.IGNORECASE,
)


def file_title(name: str) -> str:
    """Return a file's name as words: "rain_gauge-notes.pdf" → "rain gauge notes"."""
    bare = name.rpartition(".")[0] or name
    return " ".join(bare.replace("_", " ").replace("-", " ").split())[:TITLE_CHARACTERS]


def link_title(text: str, at: int, link: str, subject: str) -> str:
    """Return the title of a link that stands at a place of a text; subject: of the post, without reply marks."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    before = text[max(start, at - 400) : at]
    after = text[at + len(link) : min(end if end >= 0 else len(text), at + len(link) + 200)]
    reference = _REFERENCE.match(before)
    referred = _referred(text, start, reference[0].strip(" :\t")) if reference else ""
    own = _last(before)
    if not _names_something(own) or not _is_balanced(own):  # "with R) that can be had at": the line above begins it
        own = _last(f"{_running(text, start, before)} {before}")
    for words in (own, _first(after), _last(referred), _last(_leading(text, start))):
        if _names_something(words):
            return words
    if _telling(subject):
        return _trimmed(subject)
    host, path = host_and_path(link)
    named = file_title(unquote(path.rstrip("/").rpartition("/")[2]))
    return named if named and not _ID.fullmatch(named) else _trimmed(subject) or host or link[:TITLE_CHARACTERS]


def _running(text: str, start: int, before: str) -> str:
    """Return the lines above a place that are one sentence with what stands before a link, as mail programs fold."""
    if _ITEM.match(before):
        return ""
    is_bare = not before.strip(_EDGES)
    lines: list[str] = []
    for _, line in _lines_above(text, start):
        bare = line.strip()
        leads = is_bare and not lines and bare.count(" ") >= FEW_WORDS and not bare.endswith(",")
        if not (leads or len(line) >= FOLDED) or bare.endswith(_ENDS) or "://" in line or len(lines) == LINES_JOINED:
            break
        lines.append(bare)
        if _ITEM.match(line):
            break
    return " ".join(reversed(lines))


def _leading(text: str, start: int) -> str:
    """Return what leads to a link that stands by itself, on the line above or further up.

    Over blank lines and other links, only a sentence that ends in a colon leads, or that says what is to be had.
    """
    is_apart = False
    for place, line in _lines_above(text, start):
        bare = line.strip()
        if not bare or _is_link(bare):
            is_apart = True
            continue
        words = f"{_running(text, place, line)} {bare}"
        said = words_of(_last(words))
        leads = not is_apart or bare.endswith(":") or kind_named(said)[1] or to_be_had(said)
        return words if leads else ""
    return ""


def _lines_above(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the lines above a place with where they begin, the nearest first; of a very long one its end."""
    for _ in range(LINES_PASSED):
        if start <= 0:
            return
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        yield start, text[max(start, end - 400) : end]


def _is_link(bare: str) -> bool:
    """Say whether a line is but a link, maybe with a mark before it."""
    lead, _, address = bare.partition("://")
    return bool(address) and " " not in address and lead.count(" ") <= 1


def _referred(text: str, end: int, mark: str) -> str:
    """Return the words that a foot-note belongs to: what stands before its mark, higher in the text."""
    place = text.find(mark, 0, end) if mark else -1
    return " ".join(text[max(0, place - 200) : place].split()) if place > 0 else ""


def _last(words: str) -> str:
    """Return the end of what stands before a link: its last sentence, without what only leads to the link."""
    flat = _REFERENCE.sub("", " ".join(words.split())).strip(_EDGES)
    said = [one for one in _SENTENCE.split(flat) if one.strip(_EDGES)]
    flat = _LEADS.sub("", said[-1] if said else "").strip(_EDGES)
    flat = _OPENED.sub("", flat).strip(_EDGES)
    if len(flat) > TITLE_CHARACTERS:
        flat = flat[-TITLE_CHARACTERS:].partition(" ")[2]
        flat = flat[flat.find(", ", 0, len(flat) // 2) + 1 :].strip()  # where a clause begins, if one does
    return _closed(flat)


def _first(words: str) -> str:
    """Return the beginning of what stands behind a link on its line."""
    return _trimmed(_SENTENCE.split(" ".join(words.split()).strip(_EDGES))[0])


def _trimmed(words: str) -> str:
    flat = _closed(" ".join(words.split()).strip(_EDGES))
    return flat if len(flat) <= TITLE_CHARACTERS else flat[:TITLE_CHARACTERS].rpartition(" ")[0]


def _is_balanced(words: str) -> bool:
    return all(words.count(opening) >= words.count(close) for opening, close in _PAIRS)


def _closed(words: str) -> str:
    """Give back the bracket that was taken off the end of "Hello [draft]"."""
    missing = [close for opening, close in _PAIRS if words.count(opening) == words.count(close) + 1]
    return words + missing[0] if len(missing) == 1 else words


def _telling(words: str) -> list[str]:
    known = function_words()
    return [w for w in words_of(words) if len(w) >= TELLING_LETTERS and not w.isdigit() and w not in known]


def _names_something(words: str) -> bool:
    if "://" in words or not words:
        return False
    telling = _telling(words)
    if len(telling) > 1:
        return True
    # One word alone must name a thing ("the handbook") or be a name ("see Tallow"): "including" and "While the" do not.
    # What a thing is called ("video", "slides") tells with another word.
    said = words_of(words)
    kind = kind_named(said)[1]
    if telling:
        return bool(kind) or _NAME.search(words) is not None
    long = [w for w in said if len(w) >= TELLING_LETTERS and not w.isdigit()]
    return bool(kind) and (len(long) > FEW_WORDS or (len(long) == FEW_WORDS and any(map(str.isdigit, said))))
