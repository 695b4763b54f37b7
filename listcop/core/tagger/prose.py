"""Parts what a letter's author says in sentences from links, code and tables, line by line."""

import re
from typing import NamedTuple

from listcop.core.tagger.own_words import FILLED

TEXT_CAP = 12_000  # characters of new text that are read: what a letter wants, it says before that
LINKS_CAP = 100
PROSE_SPACES = 9  # a line of so many words is a sentence, even with a name_of_code() in it
CODE_ENDS = (";", "{", "}")  # not "\\": some programs end each line of a paragraph with it

_LINK = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"\x00-\x1f]{2,2000}", re.IGNORECASE)
_TRAILING = ".,;:!?*_'`’”»|"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_CODE = re.compile(
    r"[;{}\\]\s*$|<-|->|==|!=|::|\+\+|&&|\|\||\$\w|\w\(\)|\w\[\w*\]"
    r"|^\s*(?:[#$%>@|]|\d+[ \t]+[-\d.]|import |from \w+ import|def |class |sudo |#include)"
    r"|[/\\]\w+[/\\]\w|_\w{1,40}\(|=\s*[\"'\d]|\t\S+\t|\S {3,}\S+ {3,}\S"
)
# Without any of these a line need not be looked at closer.
_CODE_SIGNS = re.compile(r"[;{}\\<>=|$\[#%@_\t]")
_CODE_PAIRS = ("()", "::", "++", "&&", "   ")
_CODE_START = re.compile(r"\s*(?:\d+[ \t]|import |from |def |class |sudo )")
# What pipermail puts in the place of a part it took out.
_SCRUBBED = re.compile(
    r"^(?:An? .{3,60} was scrubbed\.\.\.|(?:Name|Type|Size|Desc|Url|URL)\s*: .*|-{8,} \S.{0,40} -{8,})\s*$",
    re.IGNORECASE,
)
# "ready ? first : second", "echo $?"; a line that ends "… does recv() do?" asks.
_MARK_OF_CODE = re.compile(r"\?(?!\s*$)|(?<![\w)\]\"'])\?")
_BULLET = re.compile(r"\s*(?:[-*+•o]|\d{1,2}[.)])\s+\S")


class Prose(NamedTuple):
    """The sentences of a text, its lines kept in place, and how much else there was."""

    text: str
    links: int
    code_lines: int
    bullets: int
    is_scrubbed: bool


def links_in(text: str) -> tuple[str, ...]:
    """Return the links of a text in order, each once, without the punctuation that follows them."""
    found: dict[str, None] = {}
    if "://" not in text and "www." not in text.lower():
        return ()
    for match in _LINK.finditer(text):
        found.setdefault(_bare(match.group()))
        if len(found) >= LINKS_CAP:
            break
    return tuple(found)


def _bare(link: str) -> str:
    """Return a link without closing marks that the sentence around it put there; a link's own brackets stay."""
    surplus = {closing: link.count(closing) - link.count(opening) for closing, opening in _PAIRS.items()}
    end = len(link)
    while end and (link[end - 1] in _TRAILING or surplus.get(link[end - 1], 0) > 0):
        end -= 1
        if link[end] in surplus:
            surplus[link[end]] -= 1
    return link[:end]


def prose_of(text: str) -> Prose:
    """Return the sentences of a text; of what is long, the first TEXT_CAP characters."""
    kept: list[str] = []
    links = code = bullets = 0
    scrubbed = "scrubbed..." in text
    linked = "://" in text or "www." in text
    pairs = tuple(pair for pair in _CODE_PAIRS if pair in text)
    for line in text[:TEXT_CAP].split("\n"):
        if not line:
            kept.append(line)
            continue
        if scrubbed and _SCRUBBED.match(line):
            kept.append("")
            continue
        if linked and ("://" in line or "www." in line):
            bare, found = _LINK.subn(" ", line)
            links += found
            is_code = _is_code(bare)
        else:
            bare = line
            is_code = _may_be_code(line, pairs) and _is_code(line)
        if is_code:
            code += 1
            kept.append("")
            continue
        if _BULLET.match(bare):
            bullets += 1
        kept.append(bare)
    return Prose("\n".join(kept), links, code, bullets, scrubbed)


def with_marks_filled(line: str) -> str:
    """Return a line sign for sign, with FILLED for each "?" that asks nothing: in a link, or in a line of code."""
    if "?" not in line:
        return line
    if _is_code(_LINK.sub(" ", line)):
        line = _MARK_OF_CODE.sub(FILLED, line)
    return _LINK.sub(_link_filled, line)


def _link_filled(link: re.Match[str]) -> str:
    bare = _bare(link.group())
    return bare.replace("?", FILLED) + link.group()[len(bare) :]


def _is_code(line: str) -> bool:
    """Is a line code, output or a table, not a sentence?

    In zone_lines, output and tables are no code: there it matters what was typed at a prompt.
    """
    return _CODE.search(line) is not None and (line.count(" ") < PROSE_SPACES or line.rstrip()[-1:] in CODE_ENDS)


def _may_be_code(line: str, pairs: tuple[str, ...]) -> bool:
    """Does a line hold a sign without which _CODE finds nothing, or start as code does? `pairs`: those in the text."""
    if _CODE_SIGNS.search(line) or _CODE_START.match(line) or line.count("/") > 1:
        return True
    return bool(pairs) and any(pair in line for pair in pairs)
