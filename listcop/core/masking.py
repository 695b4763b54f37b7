"""Addresses and names of somebody who is erased, masked wherever they stand in a text; linear, whatever the text."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from listcop.core.addresses import normal_address
from listcop.core.assets.links import IGNORED_ENDINGS, KIND_BY_ENDING
from listcop.core.redaction import lines_of_post, lines_repeating
from listcop.core.search import folded

SHORTEST_SINGLE = 2  # characters of a name that is the whole of it: "Bo"; not what is one letter and a full stop
SHORTEST_FRAGMENT = 3  # characters in ASCII by which a database finds what may have to be masked
NOWHERE = "erased.invalid"  # RFC 2606, 2: a domain that nobody can have


@dataclass(frozen=True, slots=True)
class Mask:
    """Who is masked, and what stands there instead.

    addresses  in normal form; found as archives spell them, too ("amina at example.org", "amina%40example.org")
    names      of two words or more: a first name alone is that of many people. Found without their accents, with the
               family name first, and as names of files join their words
    others     longer names, of other people, in which one of these stands
    single     names of one word: masked in their own letters alone
    """

    addresses: tuple[str, ...]
    names: tuple[str, ...]
    address_instead: str
    name_instead: str
    others: tuple[str, ...] = ()
    single: tuple[str, ...] = ()

    def text(self, text: str) -> str:
        """The text without them; case does not matter, and what is part of another address or word stays."""
        text = _of_addresses(self.addresses).sub(lambda _: self.address_instead, text)
        return _without_names(_of_names(self.names, self.others), self.name_instead, text) if self.names else text

    def is_in(self, text: str) -> bool:
        return self.text(text) != text

    def value(self, value: Any) -> Any:
        """The same of all texts in a list or mapping, as JSON columns hold them."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, (list, tuple)):
            return [self.value(one) for one in value]
        if isinstance(value, dict):
            return {self.text(name): self.value(one) for name, one in value.items()}
        return value

    def fragments(self) -> tuple[str, ...]:
        """What stands in every text that has to be masked, as far as LIKE of both databases can tell."""
        found = [*map(_address_fragments, self.addresses), *map(_name_fragments, self.names)]
        return tuple(dict.fromkeys(one for some in found for one in some))


def with_first_names(mask: Mask) -> Mask:
    """A mask for their own letters, which they signed with a part of their name."""
    parts = {part for name in mask.names for part in name.split() if len(folded(part)) >= SHORTEST_FRAGMENT}
    return replace(mask, names=(*mask.names, *sorted(parts | set(mask.single), key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What of a page is theirs: texts (posts, a profile), and subjects of threads they opened, behind the number."""

    texts: tuple[str, ...]
    headings: tuple[str, ...]


def own_words(mask: Mask, texts: Iterable[str], subjects: Iterable[tuple[int, str]]) -> OwnWords:
    """Those in which a part of their name stands; the others are masked as anybody's are."""
    parts = with_first_names(mask)
    headings = (f"#{number} {subject}" for number, subject in subjects)
    return OwnWords(tuple(filter(parts.is_in, texts)), tuple(filter(parts.is_in, headings)))


def page_without(mask: Mask, page: str, own: OwnWords) -> str:
    """A page that shows posts of many, masked as these are: a part of the name goes out of their own lines alone."""
    parts = with_first_names(mask)
    if not parts.is_in(page):
        return page
    for heading in own.headings:
        said = r"\s+".join(map(re.escape, heading.split()))
        page = re.sub(rf"{said}(?!\w)", lambda found: parts.text(found[0]), page)
    lines = page.split("\n")
    repeated = (find(lines, text) for text in own.texts for find in (lines_of_post, lines_repeating))
    is_own = [any(told) for told in zip(*repeated, strict=True)]
    marked = zip(lines, is_own or [False] * len(lines), strict=True)
    runs = [(theirs, "\n".join(line for line, _ in some)) for theirs, some in groupby(marked, lambda one: one[1])]
    return mask.text("\n".join(parts.text(run) if theirs else run for theirs, run in runs))


def mask_of(
    addresses: Iterable[str],
    names: Iterable[str],
    address_instead: str,
    name_instead: str,
    everybody: Iterable[str] = (),
) -> Mask:
    """A mask for somebody's addresses, and for those of their names that are theirs alone.

    everybody  names of others: "Awa Amina Diallo" is somebody else than "Amina Diallo"
    """
    whole = {" ".join(name.split()) for name in names if "@" not in name}
    told = sorted((name for name in whole if len(folded(name).split()) > 1), key=len, reverse=True)
    single = (name for name in whole - {*told} if len(folded(name)) >= SHORTEST_SINGLE)
    own = _of_names(tuple(told))
    others = {" ".join(name.split()) for name in everybody if told and _is_longer(own, folded(name))}
    return Mask(
        tuple(sorted(set(addresses), key=len, reverse=True)),
        tuple(told),
        address_instead,
        name_instead,
        tuple(sorted(others, key=len, reverse=True)),
        tuple(sorted(single)),
    )


def _is_longer(own: re.Pattern[str], other: str) -> bool:
    found = own.search(other)
    return found is not None and found[0] != other.strip()


def placeholder(number: str) -> str:
    """What stands instead of an address; the number tells one person from another."""
    return f"erased-{number}@{NOWHERE}"


def is_placeholder(address: str) -> bool:
    """Does an address stand for somebody who was erased?"""
    return address.lower().endswith(f"@{NOWHERE}")


def masked_id(message_id: str) -> str:
    """What stands for a Message-ID that tells of somebody erased: always the same, so that a later answer which names
    the old one finds its thread, here and where an export was brought to."""
    return f"<{hashlib.sha256(message_id.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}@{NOWHERE}>"


def is_masked_id(message_id: str) -> bool:
    return message_id.endswith(f"@{NOWHERE}>")


def id_tells(mask: Mask, message_id: str, *, is_own: bool) -> bool:
    """Does a Message-ID hold an address, or a name? Programs join both with numbers, and names of machines: in one of
    their own letters any part of the name counts ("<luctraore.77@phone>")."""
    if is_masked_id(message_id):
        return False
    plain = folded(message_id)
    if mask.is_in(message_id) or any(one.lower() in plain for one in mask.addresses):
        return True
    locals_ = (one.partition("@")[0] for one in mask.addresses)
    words = (word for one in (*mask.names, *mask.single, *locals_) for word in re.findall(r"\w+", folded(one)))
    return is_own and any(len(word) >= SHORTEST_FRAGMENT and word in plain for word in words)


_PLACEHOLDER = re.compile(rf"erased-\w+@{re.escape(NOWHERE)}")


def without_placeholders(text: str) -> str:
    """The text as its reader takes it: nobody wrote "erased" or "invalid" there. Its lines stay."""
    return _PLACEHOLDER.sub("", text) if NOWHERE in text else text


# --- addresses -------------------------------------------------------------------------------------------------

# As it stands, in links, and as archives hide it (Mailman 2: "amina at example.org"); quoted, on two lines.
_AT = r"(?:@|%40|=40|&#64;|[\s>]{1,10}at[\s>]{1,10}|[\s>]{0,10}(?:\(at\)|\[at\]|\{at\})[\s>]{0,10})"
_DOT = r"(?:\.|[\s>]{1,10}dot[\s>]{1,10}|[\s>]{0,10}(?:\(dot\)|\[dot\]|\{dot\})[\s>]{0,10})"
_IN_ADDRESS = r"[A-Za-z0-9._%+-]"
# "map of amina@example.org.pdf" names a file; an ending of two letters may be a country's.
_ENDINGS = "|".join(sorted(re.escape(end) for end in {*KIND_BY_ENDING, *IGNORED_ENDINGS} if len(end) > 2))
_FILE = rf"\.(?:{_ENDINGS})(?![A-Za-z0-9])"
_ENDS = rf"(?![A-Za-z0-9_-]|(?!{_FILE})\.[A-Za-z0-9])"
_EACH_DOT = re.compile(_DOT, re.IGNORECASE)
_EACH_AT = re.compile(_AT, re.IGNORECASE)
_LOCAL = re.compile(r"[A-Za-z0-9._+-]{1,64}\Z")
_DOMAIN = re.compile(rf"[A-Za-z0-9-]{{1,63}}(?:(?!{_FILE}){_DOT}[A-Za-z0-9-]{{1,63}}){{1,9}}", re.IGNORECASE)
_LONGEST_LOCAL = 64  # RFC 5321, 4.5.3.1.1


@lru_cache(maxsize=64)
def _of_addresses(addresses: tuple[str, ...]) -> re.Pattern[str]:
    """One of the addresses, not inside a longer one. Only literals and bounded runs: linear."""
    each = "|".join(_AT.join(map(_spelt, one.rsplit("@", 1))) for one in addresses)
    return re.compile(rf"(?<!{_IN_ADDRESS})(?:{each}){_ENDS}" if each else r"(?!)", re.IGNORECASE)


def _spelt(part: str) -> str:
    """One side of an address, its full stops as people hide them ("luc dot traore at example dot net")."""
    return _DOT.join(map(re.escape, part.split(".")))


def addresses_in(text: str) -> set[str]:
    """Every address that a text may hold, in normal form and lower case, however it is spelt."""
    found = set()
    for at in _EACH_AT.finditer(text):
        local = _LOCAL.search(text[max(0, at.start() - _LONGEST_LOCAL) : at.start()])
        domain = _DOMAIN.match(text, at.end())
        if local is not None and domain is not None:
            host = _EACH_DOT.sub(".", domain[0]).strip("-")
            found.add(normal_address(f"{local[0].strip('.')}@{host}".lower()))
    return {one for one in found if one is not None}


# --- names -----------------------------------------------------------------------------------------------------

_LETTER = r"[^\W_]"
_BETWEEN = r"(?:[\s>]{1,10}|[-\u2010_.+]|%20)"  # words of a name may stand on two lines, or be those of a file's name
_TURNED = r"(?:[ \t]?,[ \t]{0,3}|[ \t]{1,3}|[-_.+]|%20)"  # on two lines they may be of two people


_LONGEST_LINK = 500  # characters of it that are looked at
_LINK = re.compile(r"(?:://|www\.)[^\s<>\"]{0,500}\Z")


@lru_cache(maxsize=256)
def _of_names(names: tuple[str, ...], others: tuple[str, ...] = ()) -> re.Pattern[str]:
    """One of the names, or as `other` what is none of them, in a folded text. Literals and bounded runs: linear."""
    own = "|".join(form for name in names for form in _forms(name))
    spared = f"(?P<other>{'|'.join(map(_joined, others))})|" if others else ""
    return re.compile(rf"(?<!{_LETTER})(?:{spared}{own})(?!{_LETTER})" if own else r"(?!)")


def _forms(name: str) -> Iterable[str]:
    """A name as it is said, and from each of its later words on: "Diallo, Amina"."""
    words = folded(name).split()
    yield _joined(name)
    for at in range(1, len(words)):
        yield _joined(" ".join(words[at:])) + _TURNED + _joined(" ".join(words[:at]))


def _joined(name: str) -> str:
    return _BETWEEN.join(re.escape(word) for word in re.split(r"[\s\u2010-]+", folded(name)) if word)


def _without_names(pattern: re.Pattern[str], instead: str, text: str) -> str:
    """The text with something else where the pattern finds a name in it, without its accents and case."""
    found = [one for one in pattern.finditer(folded(text)) if one.lastgroup is None]
    if not found:
        return text
    places, done = _places(text), 0
    pieces: list[str] = []
    for one in found:
        start = places[one.start()]
        pieces += text[done:start], "-".join(instead.split()) if _is_in_link(text, start) else instead
        done = places[one.end()]
    return "".join((*pieces, text[done:]))


def _is_in_link(text: str, at: int) -> bool:
    """Whether what stands there is a part of a link, which must stay one word."""
    before = _LINK.search(text[max(0, at - _LONGEST_LINK) : at])
    return before is not None


def _places(text: str) -> Sequence[int]:
    """For each character of the folded text, and for its end, where that stands in the text."""
    if text.isascii():
        return range(len(text) + 1)
    return [*(at for at, one in enumerate(text) for _ in folded(one)), len(text)]


# --- what a database looks for ---------------------------------------------------------------------------------


def _address_fragments(address: str) -> list[str]:
    """The longest run of its local part, or else its domain: what stands between them is spelt in many ways."""
    local, _, domain = address.lower().rpartition("@")
    runs = re.findall(r"[a-z0-9+-]+", local)
    longest = max(runs, key=len, default="")
    return [longest if len(longest) >= SHORTEST_FRAGMENT else domain]


def _name_fragments(name: str) -> list[str]:
    """The longest run of ASCII in one word of it; else its forms, also as JSON writes them."""
    runs = [run for part in name.split() for run in re.findall(r"[a-z0-9]+", part.lower())]
    longest = max(runs, key=len, default="")
    if len(longest) >= SHORTEST_FRAGMENT:
        return [longest]
    first = max(name.split(), key=len)
    forms = {first, first.lower(), first.upper(), first.capitalize()}
    return sorted(forms | {json.dumps(form)[1:-1] for form in forms})
