"""A thing's title, from the text around it: the words that lead to a link, those behind it, or the post's subject."""

import re
from urllib.parse import unquote

from listcop.core.asset_links import host_and_path
from listcop.core.asset_words import kind_named
from listcop.core.search import words_of
from listcop.core.tagger.cues import function_words

TITLE_CHARACTERS = 80
TELLING_LETTERS = 3  # shorter words name nothing

_EDGES = " \t-–—:;,.>*()[]<>\"'|=#•_/“”«»"
_REFERENCE = re.compile(r"^\s*(?:\[\w{1,3}\]|\(\d{1,2}\)|\d{1,2}[.)])\s*:?\s*")
_ID = re.compile(r"[0-9a-f-]{8,}|\d+", re.IGNORECASE)  # a number that a machine gave
_PAIRS = (("(", ")"), ("[", "]"), ("<", ">"), ("“", "”"), ("«", "»"))
_NAME = re.compile(r"(?<=\S\s)[A-Z\u00c0-\u00de]|\d|[a-z][A-Z]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")
_OPENED = re.compile(r"[(\[][^()\[\]]{0,20}$")  # a bracket that only leads to the link: "the pump (viz"
_LEADS = re.compile(  # what leads to a link and does not belong to the title
    r"[\s,(:]*(?:\b(?:see|here|at|from|is|are|on|in|it|this|available|found|download|can|be|voir|ici|sur|a|à|est|disponible"
    r"|aqui|aquí|en|em|está|siehe|hier|unter|auf|ist|zu|finden|vedi|qui|su|è|zie|op|te|vinden|url|link|via|by|and|or|the)\b"
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
    above = _line_above(text, start)
    reference = _REFERENCE.match(before)
    referred = _referred(text, start, reference[0].strip(" :\t")) if reference else ""
    for words in (_last(before), _first(after), _last(referred), _last(above)):
        if _names_something(words):
            return words
    if _telling(subject):
        return _trimmed(subject)
    host, path = host_and_path(link)
    named = file_title(unquote(path.rstrip("/").rpartition("/")[2]))
    return named if named and not _ID.fullmatch(named) else _trimmed(subject) or host or link[:TITLE_CHARACTERS]


def _line_above(text: str, start: int) -> str:
    """Return the line above one that starts at a place; over a blank line where a colon leads to what follows."""
    end = max(start - 1, 0)
    line = text[text.rfind("\n", 0, end) + 1 : end]
    if line.strip() or not end:
        return line[-400:]
    further = text[text.rfind("\n", 0, max(end - 1, 0)) + 1 : max(end - 1, 0)].rstrip()
    return further[-400:] if further.endswith(":") else ""


def _referred(text: str, end: int, mark: str) -> str:
    """Return the words that a foot-note belongs to: what stands before its mark, higher in the text."""
    place = text.find(mark, 0, end) if mark else -1
    return " ".join(text[max(0, place - 200) : place].split()) if place > 0 else ""


def _last(words: str) -> str:
    """Return the end of what stands before a link: its last sentence, without what only leads to the link."""
    flat = _REFERENCE.sub("", " ".join(words.split())).strip(_EDGES)
    flat = _LEADS.sub("", _SENTENCE.split(flat)[-1]).strip(_EDGES)
    flat = _OPENED.sub("", flat).strip(_EDGES)
    if len(flat) > TITLE_CHARACTERS:
        flat = flat[-TITLE_CHARACTERS:].partition(" ")[2]
    return flat


def _first(words: str) -> str:
    """Return the beginning of what stands behind a link on its line."""
    return _trimmed(_SENTENCE.split(" ".join(words.split()).strip(_EDGES))[0])


def _trimmed(words: str) -> str:
    flat = _closed(" ".join(words.split()).strip(_EDGES))
    return flat if len(flat) <= TITLE_CHARACTERS else flat[:TITLE_CHARACTERS].rpartition(" ")[0]


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
    # One word alone must name a thing ("the handbook") or be a name ("see Tallow"): "including" and "While the" do not.
    return len(telling) > 1 or (
        bool(telling) and (bool(kind_named(words_of(words))[1]) or _NAME.search(words) is not None)
    )
