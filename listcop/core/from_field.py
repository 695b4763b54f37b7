"""The From field → the one mailbox that counts, or why there is none; what an archive shows of it; whom To names.

Strict on purpose: permission to post, answers and bans hang on this address, and lenient readers disagree on
whose it is (`ann@example.org <bob@example.net>` is Bob's to some and Ann's to others). RFC 5322, 3.4.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from listcop.core.addresses import normal_address
from listcop.core.encoded_words import decode_words


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote a letter, by its From field.

    address   the one mailbox, domain in lower case, or None; then `trouble` says why in one word
    shown     the best guess at an address for an archive page ("user at host" read too), or ""
    """

    address: str | None
    name: str
    trouble: str | None
    shown: str


class _Token(NamedTuple):
    kind: str  # "atom", "quoted", "comment", or the special character itself
    text: str
    is_apart: bool  # white space or a comment stands before it


_ADDRESS = rb"([\w.!#$%&'*+/=?^`{|}~-]{1,64}+@[A-Za-z0-9.-]{1,255}+)"
_USUAL = re.compile(rb'(?:"([^"\\]*+)"|([^"\\<>()@,;:\[\]\x00-\x08\x0a-\x1f]*+))\s*+<' + _ADDRESS + rb">\Z", re.ASCII)
_BARE = re.compile(_ADDRESS + rb"\Z", re.ASCII)
_COMMA = _Token(",", ",", False)
_SPACE = re.compile(r"[ \t\r\n]+")
_ATOM = re.compile(r'[^\x00-\x20()<>@,;:\\".\[\]\x7f]+')
_QUOTED = re.compile(r'"([^"\\\x00]*+(?:\\[^\x00][^"\\\x00]*+)*+)"', re.DOTALL)
_COMMENT_MARK = re.compile(r"[()]|\\.", re.DOTALL)
_PAIR = re.compile(r"\\(.)", re.DOTALL)
_SPECIALS = frozenset("<>@,;:.[]")
_BETWEEN = re.compile(r'[\s<>"(),;:\[\]]+')
_PLAIN = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+\Z")
_SPELT_OUT = re.compile(
    r"([^\s<>\"(),;:@]{1,64}+) (?:at|\(at\)|\[at\]) ([\w-]{1,63}+(?:\.[\w-]{1,63}+)++)", re.IGNORECASE
)
_LONGEST_GUESSED = 500


def read_from(values: Sequence[bytes]) -> Sender:
    """Return who a letter is from, given the values of all its From fields. Never raises."""
    if not values:
        return Sender(None, "", "no-from", "")
    if len(values) > 1:
        # RFC 5322, 3.6 allows one; which of two counts, every reader decides otherwise
        return _guessed(values[0], "two-from-fields")
    return _read_short(values[0]) if len(values[0]) <= 300 else _read(values[0])


def addressees_in(value: bytes) -> tuple[str, ...]:
    """Return the addresses that a To or Cc field names, each as strictly read as that of a From. Never raises, and is
    linear: where a comment or quote is not closed there are none."""
    found: list[str | None] = []
    entry: list[_Token] = []
    inner: list[_Token] | None = None  # of angle brackets
    angles: list[list[_Token]] = []
    for token in (*(_tokens(value.decode("latin_1")) or ()), _COMMA):
        if inner is not None and token.kind == ">":
            inner = None
        elif token.kind == "comment":
            continue
        elif inner is not None:
            inner.append(token)
        elif token.kind == "<":
            angles.append(inner := [])
        elif token.kind in (",", ";"):
            named = angles or [entry]
            found += [_address(named[0])[0]] if len(named) == 1 else []  # of two readers take one, or the other
            entry, angles = [], []
        elif token.kind == ":":  # the name of a group
            entry = []
        else:
            entry.append(token)
    return tuple(filter(None, found))


def _read(value: bytes) -> Sender:
    usual = _USUAL.match(value)
    if usual is not None:
        address = normal_address(usual[3].decode("ascii"))
        if address is not None:
            return Sender(address, decode_words(usual[2] if usual[1] is None else usual[1]), None, address)
    elif (bare := _BARE.match(value)) is not None:
        address = normal_address(bare[1].decode("ascii"))
        if address is not None:
            return Sender(address, "", None, address)
    tokens = _tokens(value.decode("latin_1"))
    if tokens is None:
        return _guessed(value, "bad-syntax")
    address, trouble = _one_mailbox([token for token in tokens if token.kind != "comment"])
    if address is None:
        return _guessed(value, trouble)
    return Sender(address, _name(tokens), None, address)


_read_short = lru_cache(maxsize=1024)(_read)


def _tokens(text: str) -> list[_Token] | None:
    """Return the tokens of a structured field, or None where a quote or comment is not closed or a control stands."""
    tokens: list[_Token] = []
    position, is_apart = 0, False
    while position < len(text):
        start = text[position]
        if (space := _SPACE.match(text, position)) is not None:
            position, is_apart = space.end(), True
            continue
        if start == "(":
            end = _comment_end(text, position)
            token = _Token("comment", _PAIR.sub(r"\1", text[position + 1 : end - 1]), is_apart)
        elif (match := _QUOTED.match(text, position)) is not None:
            end, token = match.end(), _Token("quoted", match[1], is_apart)
        elif (match := _ATOM.match(text, position)) is not None:
            end, token = match.end(), _Token("atom", match[0], is_apart)
        elif start in _SPECIALS:
            end, token = position + 1, _Token(start, start, is_apart)
        else:
            return None
        if end < 0:
            return None
        tokens.append(token)
        position, is_apart = end, token.kind == "comment"
    return tokens


def _comment_end(text: str, start: int) -> int:
    """Return where the comment that opens at `start` ends, nested ones counted; -1 if it does not."""
    depth = 0
    for mark in _COMMENT_MARK.finditer(text, start):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.end()
    return -1


def _one_mailbox(tokens: list[_Token]) -> tuple[str | None, str]:
    """Return the address and "", or None and the reason."""
    kinds = [token.kind for token in tokens]
    if "<" not in kinds:
        return _no_list(kinds) or _address(tokens)
    opening = kinds.index("<")
    before, rest = kinds[:opening], kinds[opening + 1 :]
    listed = _no_list(before)
    if listed is not None:
        return listed
    if "@" in before:
        return None, "at-in-name"
    if not set(before) <= {"atom", "quoted", "."} or ">" not in rest:
        return None, "bad-syntax"
    closing = rest.index(">")
    after, inner = rest[closing + 1 :], rest[:closing]
    if after:
        return None, "several-mailboxes" if "," in after or "<" in after else "bad-syntax"
    if ":" in inner or "," in inner or inner[:1] == ["@"]:
        return None, "route"
    return _address(tokens[opening + 1 : opening + 1 + closing])


def _no_list(kinds: list[str]) -> tuple[None, str] | None:
    """Return why these are not (the beginning of) one mailbox, if they bear the signs of a group or a list."""
    if ":" in kinds or ";" in kinds:
        return None, "group"
    return (None, "several-mailboxes") if "," in kinds else None


def _address(tokens: list[_Token]) -> tuple[str | None, str]:
    """Return the addr-spec these tokens are, or why they are none; blanks only around the whole and the @."""
    kinds = [token.kind for token in tokens]
    if "@" not in kinds:
        return None, "no-address"
    at = kinds.index("@")
    local, domain = tokens[:at], tokens[at + 1 :]
    if "[" in kinds[at:]:
        return None, "address-literal"
    if not local or not domain or any(token.is_apart for token in (*local[1:], *domain[1:])):
        return None, "bad-syntax"
    spelt = "".join(f'"{token.text}"' if token.kind == "quoted" else token.text for token in local)
    host = "".join(token.text for token in domain)
    if not spelt.isascii() or not host.isascii():
        return None, "non-ascii-address"
    if host.endswith("."):
        return None, "trailing-dot"
    if "@" in host or any(token.kind == "quoted" for token in domain):
        return None, "bad-syntax"
    address = normal_address(f"{spelt}@{host}")
    return address, "" if address else "bad-address"


def _name(tokens: list[_Token]) -> str:
    """Return the display name of one mailbox, or its last comment, where old programs wrote the name."""
    words: list[str] = []
    for token in tokens:
        if token.kind == "<":
            break
        if token.kind != "comment":
            words.append((" " if token.is_apart and words else "") + _unquoted(token))
    else:
        words = [token.text for token in tokens if token.kind == "comment"][-1:]
    if not words:
        words = [token.text for token in tokens if token.kind == "comment"][-1:]
    return decode_words("".join(words).encode("latin_1"))


def _unquoted(token: _Token) -> str:
    return _PAIR.sub(r"\1", token.text) if token.kind == "quoted" and "\\" in token.text else token.text


def _guessed(value: bytes, trouble: str) -> Sender:
    """Return the best guess at name and address of a From field that does not count, for archives."""
    value = value[:_LONGEST_GUESSED]
    text = decode_words(value)
    name = b""
    if b"<" in value:
        name = value[: value.index(b"<")].strip().strip(b'"')
    elif b"(" in value:
        name = value[value.rindex(b"(") + 1 :].rstrip().removesuffix(b")")
    words = _BETWEEN.split(text[text.find("<") :]) + _BETWEEN.split(text) if "<" in text else _BETWEEN.split(text)
    shown = next((word.strip("'") for word in words if _PLAIN.match(word)), "")
    if not shown and (spelt := _SPELT_OUT.search(text)) is not None:
        shown = f"{spelt[1]}@{spelt[2]}"
    local, at, domain = shown.rpartition("@")
    return Sender(None, decode_words(name), trouble, local + at + domain.lower())
