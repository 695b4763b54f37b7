"""An owner's own rules for posts: from top to bottom, the first that fits allows, holds or rejects; tags add up.

Patterns are plain words or globs, where `*` alone stands for anything: looked for from left to right, once, so that
no pattern and no letter can make it slow.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from listcop.core.encoded_words import decode_words

Action = Literal["allow", "hold", "reject", "tag"]
ACTIONS: tuple[Action, ...] = ("allow", "hold", "reject", "tag")
WRITERS = ("member", "stranger", "moderator")
AUTHENTICATIONS = ("pass", "fail", "none")
READ_OF_TEXT = 1_000  # characters of a subject or header field
READ_OF_FIELDS = 20  # fields of one name
READ_OF_FILES = 100


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; what a condition leaves out fits everything.

    reason     of a rejection, as its sender reads it
    tag        a request type or kind, of a rule that tags
    headers    field name in lower case → patterns
    larger     bytes; the letter must have more
    """

    name: str
    action: Action
    reason: str = ""
    tag: str = ""
    authors: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    larger: int | None = None
    attachments: tuple[str, ...] = ()
    authentication: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()


Rules = tuple[Rule, ...]
NO_RULES: Rules = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """What of a letter rules may ask for; `attachments` and `kind` are worked out only where one does.

    attachments  name and media type of each file, also of those in letters that were attached to it
    """

    author: str
    subject: str
    fields: Callable[[str], Sequence[bytes]]
    size_bytes: int
    attachments: Callable[[], Sequence[tuple[str, str]]]
    authentication: str
    writer: str
    kind: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What an owner's rules say of a letter: the rule that decided, if one did, and what it is tagged with."""

    action: Literal["", "allow", "hold", "reject"] = ""
    name: str = ""
    reason: str = ""
    tags: tuple[tuple[str, str], ...] = ()  # tag, and the rule that set it


NOT_RULED = Ruled()


def apply_rules(rules: Rules, letter: Candidate) -> Ruled:
    """Return what the first rule that fits decides, and the tags of those above it."""
    tags: list[tuple[str, str]] = []
    for rule in rules:
        if not fits(rule, letter):
            continue
        if rule.action != "tag":
            return Ruled(rule.action, rule.name, rule.reason, tuple(tags))
        tags.append((rule.tag, rule.name))
    return Ruled(tags=tuple(tags))


def fits(rule: Rule, letter: Candidate) -> bool:
    """Does a letter have all that a rule asks for?"""
    return (
        (not rule.authors or any(glob(one, letter.author.lower()) for one in rule.authors))
        and (not rule.domains or any(is_below(letter.author.rpartition("@")[2], one) for one in rule.domains))
        and (not rule.writers or letter.writer in rule.writers)
        and (not rule.authentication or letter.authentication in rule.authentication)
        and (rule.larger is None or letter.size_bytes > rule.larger)
        and (not rule.subjects or _is_said(rule.subjects, _readings(letter.subject)))
        and all(_has_field(letter, name, patterns) for name, patterns in rule.headers.items())
        and (not rule.attachments or _has_file(letter, rule.attachments))
        and (not rule.kinds or letter.kind() in rule.kinds)
    )


def glob(pattern: str, text: str) -> bool:
    """Does a text look like a pattern, in which `*` stands for anything?"""
    first, *between = pattern.split("*")
    if not between:
        return text == pattern
    last = between.pop()
    at, end = len(first), len(text) - len(last)
    if at > end or not text.startswith(first) or not text.endswith(last):
        return False
    for piece in between:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def is_below(domain: str, above: str) -> bool:
    """Is it this domain, or one below it?"""
    return domain == above or domain.endswith(f".{above}")


def fold(text: str) -> str:
    """Accents and case off, white space as one blank; only so much of it as is read."""
    split = unicodedata.normalize("NFKD", text[:READ_OF_TEXT]).casefold()
    return " ".join("".join(one for one in split if not unicodedata.combining(one)).split())


def _readings(text: str) -> tuple[str, ...]:
    """A text folded as it stands; and as people see it, where signs that nobody sees stand between its letters."""
    seen = text if text.isascii() else "".join(one for one in text if not _is_unseen(one))
    return (fold(text),) if seen == text else (fold(text), fold(seen))


def _is_unseen(one: str) -> bool:
    return unicodedata.category(one) == "Cf" or one in _FILLERS or "\ufe00" <= one <= "\ufe0f"


_FILLERS = "\u034f\u115f\u1160\u3164\uffa0"  # shown as nothing: joiner of graphemes, Hangul


def _says(pattern: str, text: str) -> bool:
    """A pattern with a star describes the whole of a text; without, its words stand in it side by side."""
    if "*" in pattern:
        return glob(pattern, text)
    words = _words(pattern)
    return f" {words} " in f" {_words(text)} " if words else pattern in text


def _words(text: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in text).split())


def _is_said(patterns: tuple[str, ...], texts: Iterable[str]) -> bool:
    return any(_says(one, text) for text in texts for one in patterns)


def _has_field(letter: Candidate, name: str, patterns: tuple[str, ...]) -> bool:
    values = (decode_words(value[:READ_OF_TEXT]) for value in letter.fields(name)[:READ_OF_FIELDS])
    return any(_is_said(patterns, _readings(value)) for value in values)


def _has_file(letter: Candidate, patterns: tuple[str, ...]) -> bool:
    files = [(_readings(name), kind.lower()) for name, kind in letter.attachments()[:READ_OF_FILES]]
    return any(
        glob(one, text) for one in patterns for names, kind in files for text in ((kind,) if "/" in one else names)
    )
