"""The rules of one list, as its owner writes them in TOML → Rules; every problem at once, with rule and key."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from listcop.core.list_settings import read_size
from listcop.core.rules import ACTIONS, AUTHENTICATIONS, WRITERS, Rule, Rules, fold
from listcop.core.words import KINDS, TYPES

MOST_RULES = 200
MOST_PATTERNS = 500  # of one key of one rule
LONGEST = 200  # characters of a name, a reason or a pattern
REPLY = "reply"  # the kind of a letter that answers another
LETTER_KINDS = (*(one for one in KINDS if one != "automatic"), REPLY)
TAGS = (*TYPES, *(one for one in KINDS if one != "automatic"))
_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,10}[a-z0-9-]{1,63}")
_FIELD_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")


def read_rules(found: Mapping[str, Any], where: str) -> tuple[Rules, tuple[str, ...]]:
    """Rules from what a file holds, and a line for each problem; `where` names the file."""
    problems = [
        f'{where}: there is no "{key}" here. Write each rule as [[rule]] with keys below it.'
        for key in found
        if key != "rule"
    ]
    given = found.get("rule", [])
    if not isinstance(given, list):
        return (), (*problems, f"{where}: [rule] is one table. Write [[rule]], once for each rule.")
    if len(given) > MOST_RULES:
        problems.append(f"{where}: there are {len(given)} rules. Write {MOST_RULES} at most.")
    rules = [_read_rule(one, number, where, problems) for number, one in enumerate(given[:MOST_RULES], 1)]
    named = [rule.name for rule in rules]
    for name in dict.fromkeys(name for name in named if named.count(name) > 1):
        problems.append(f'{where}: two rules are called "{name}". Give each its own name.')
    return tuple(rules), tuple(problems)


def _read_rule(given: Any, number: int, where: str, problems: list[str]) -> Rule:
    if not isinstance(given, dict):
        problems.append(f"{where}: rule {number} is not a table. Write it as [[rule]] with keys below it.")
        given = {"action": "hold", "domain": ["none.invalid"]}
    name = given.get("name")
    is_named = isinstance(name, str) and 0 < len(name.strip()) <= LONGEST and name.isprintable()
    shown = f'{where}: rule {number} ("{name}")' if is_named else f"{where}: rule {number}"
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in _KEYS:
            near = difflib.get_close_matches(key, _KEYS, 1)
            hint = f'Did you mean "{near[0]}"?' if near else f"It may be one of: {', '.join(_KEYS)}."
            problems.append(f'{shown} has no key "{key}". {hint}')
            continue
        try:
            values[key] = _KEYS[key](value)
        except ValueError as error:
            problems.append(f"{shown} {key} is {_seen(value)}. Write {error}.")
            values[key] = None
    problems += [f"{shown} {trouble}" for trouble in _missing(given, values)]
    return _rule(values, name.strip() if is_named and isinstance(name, str) else f"rule {number}")


def _missing(given: Mapping[str, Any], values: Mapping[str, Any]) -> list[str]:
    """What belongs together and is not."""
    action, troubles = values.get("action"), []
    if "action" not in given:
        troubles.append(f"has no action. Write one of {_listed(ACTIONS)}.")
    if action == "tag" and "tag" not in given:
        troubles.append(f"has no tag. Write one of {_listed(TAGS)}.")
    if "tag" in given and action not in ("tag", None):
        troubles.append(f'has a tag, but its action is "{action}". Write action = "tag", or leave the tag out.')
    if "reason" in given and action not in ("reject", None):
        troubles.append(f'has a reason, but its action is "{action}": only who is rejected reads one. Leave it out.')
    if not any(key in given for key in _CONDITIONS):
        troubles.append(f"fits every letter. Say which ones it is for, by one or more of: {', '.join(_CONDITIONS)}.")
    return troubles


def _rule(values: Mapping[str, Any], name: str) -> Rule:
    return Rule(
        name=name,
        action=values.get("action") or "hold",
        reason=values.get("reason") or "",
        tag=values.get("tag") or "",
        authors=values.get("from") or (),
        domains=values.get("domain") or (),
        subjects=values.get("subject") or (),
        headers=values.get("header") or {},
        larger=values.get("larger_than"),
        attachments=values.get("attachment") or (),
        authentication=values.get("authentication") or (),
        kinds=values.get("kind") or (),
        writers=values.get("writer") or (),
    )


# --- readers: a raw value → ours, or ValueError that says what is expected ---------------------------------------


def _line(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST or not value.isprintable():
        raise ValueError(f"one line of 1 to {LONGEST} characters in quotes")
    return value.strip()


def _some(value: Any, read: Callable[[Any], str]) -> tuple[str, ...]:
    """One value, or several of which one must fit."""
    several = value if isinstance(value, list) else [value]
    if not 0 < len(several) <= MOST_PATTERNS:
        raise ValueError(f"a text in quotes, or a list of 1 to {MOST_PATTERNS} of them")
    return tuple(read(one) for one in several)


def _patterns(example: str, normal: Callable[[str], str] = fold) -> Callable[[Any], tuple[str, ...]]:
    def read_one(value: Any) -> str:
        if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST:
            raise ValueError(f"a text of 1 to {LONGEST} characters in quotes, such as {example}, or a list of them")
        return normal(value.strip())

    return lambda value: _some(value, read_one)


def _domain(value: Any) -> str:
    text = value.strip().lower().lstrip("@").rstrip(".") if isinstance(value, str) else ""
    if not _DOMAIN.fullmatch(text):
        raise ValueError('a domain in ASCII, such as "example.net" (which is for those below it, too), or a list')
    return text


def _author(value: str) -> str:
    return value.lower()


def _words(words: Sequence[str]) -> Callable[[Any], tuple[str, ...]]:
    def read_one(value: Any) -> str:
        return _one_of(words)(value)

    return lambda value: _some(value, read_one)


def _one_of(words: Sequence[str]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"one of {_listed(words)}")
        return value

    return read


def _headers(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict) or not value or not all(_FIELD_NAME.fullmatch(name) for name in value):
        raise ValueError('fields with what stands in them, such as { "X-Spam-Flag" = "yes" }')
    return {name.lower(): _patterns('"yes"')(one) for name, one in value.items()}


def _size(value: Any) -> int:
    return read_size(value)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


def _seen(value: Any) -> str:
    """A value as it was written, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    shown = f'"{value}"' if isinstance(value, str) else str(value)
    return shown if len(shown) <= 100 else shown[:99] + "…"


_CONDITIONS: Mapping[str, Callable[[Any], Any]] = {
    "from": _patterns('"*@example.net"', _author),
    "domain": lambda value: _some(value, _domain),
    "subject": _patterns('"for sale" or "* for sale *"'),
    "header": _headers,
    "larger_than": _size,
    "attachment": _patterns('"*.exe" or "image/*"'),
    "authentication": _words(AUTHENTICATIONS),
    "kind": _words(LETTER_KINDS),
    "writer": _words(WRITERS),
}
_KEYS: Mapping[str, Callable[[Any], Any]] = {
    "name": _line,
    "action": _one_of(ACTIONS),
    "reason": _line,
    "tag": _one_of(TAGS),
    **_CONDITIONS,
}
