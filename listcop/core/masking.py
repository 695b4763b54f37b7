"""Addresses and names of somebody who is erased, masked wherever they stand in a text; linear, whatever the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from listcop.core.redaction import lines_of_post

SHORTEST_FRAGMENT = 3  # characters in ASCII by which a database finds what may have to be masked


@dataclass(frozen=True, slots=True)
class Mask:
    """Who is masked, and what stands there instead.

    addresses  in normal form
    names      of two words or more: a first name alone is that of many people
    """

    addresses: tuple[str, ...]
    names: tuple[str, ...]
    address_instead: str
    name_instead: str

    def text(self, text: str) -> str:
        """The text without them; case does not matter, and what is part of another address or word stays."""
        text = _pattern(self.addresses, _IN_ADDRESS).sub(lambda _: self.address_instead, text)
        return _pattern(self.names, r"\w").sub(lambda _: self.name_instead, text) if self.names else text

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
        return tuple(dict.fromkeys(one for word in (*self.addresses, *self.names) for one in _fragments(word)))


def with_first_names(mask: Mask) -> Mask:
    """A mask for their own letters, which they signed with a part of their name."""
    parts = {part for name in mask.names for part in name.split() if len(part) >= SHORTEST_FRAGMENT}
    return replace(mask, names=(*mask.names, *sorted(parts, key=len, reverse=True)))


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
    is_own = [any(told) for told in zip(*(lines_of_post(lines, text) for text in own.texts), strict=True)]
    marked = zip(lines, is_own or [False] * len(lines), strict=True)
    runs = [(theirs, "\n".join(line for line, _ in some)) for theirs, some in groupby(marked, lambda one: one[1])]
    return mask.text("\n".join(parts.text(run) if theirs else run for theirs, run in runs))


_IN_ADDRESS = r"[A-Za-z0-9._%+-]"


def mask_of(addresses: Iterable[str], names: Iterable[str], address_instead: str, name_instead: str) -> Mask:
    """A mask for somebody's addresses, and for those of their names that are theirs alone."""
    whole = (" ".join(name.split()) for name in names)
    told = sorted({name for name in whole if " " in name and "@" not in name}, key=len, reverse=True)
    return Mask(tuple(sorted(set(addresses), key=len, reverse=True)), tuple(told), address_instead, name_instead)


def _pattern(words: tuple[str, ...], inside: str) -> re.Pattern[str]:
    """One of the words, not inside a longer one; words of a name may stand on two lines. Only literals: linear."""
    if not words:
        return re.compile(r"(?!)")
    each = "|".join(r"[\s>]{1,10}".join(map(re.escape, word.split())) for word in words)
    after = r"[A-Za-z0-9_-]|\.[A-Za-z0-9]" if inside == _IN_ADDRESS else inside
    return re.compile(rf"(?<!{inside})(?:{each})(?!{after})", re.IGNORECASE)


def _fragments(word: str) -> list[str]:
    """The longest run of ASCII in one word of it; else its forms, also as JSON writes them."""
    runs = [run for part in word.split() for run in re.findall(r"[a-z0-9@.+-]+", part.lower())]
    longest = max(runs, key=len, default="")
    if len(longest) >= SHORTEST_FRAGMENT:
        return [longest]
    first = max(word.split(), key=len)
    forms = {first, first.lower(), first.upper(), first.capitalize()}
    return sorted(forms | {json.dumps(form)[1:-1] for form in forms})
