"""Addresses of people taken out of a page: `amina@…` is left, so that one still sees who is meant."""

from __future__ import annotations

import re
from collections.abc import Callable

_AT = re.compile(r"@|%40|=40|&#64;", re.IGNORECASE)
_DOMAIN = re.compile(r"\[[0-9A-Fa-f:.]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
_LOCAL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}\Z")
_LONGEST_LOCAL = 64  # RFC 5321, 4.5.3.1.1


def hide_addresses(text: str, is_ours: Callable[[str], bool]) -> str:
    """The text with every address of a person cut behind its "@".

    is_ours  says that an address is one of the list's own, which everybody may use
    """
    kept: list[str] = []
    start = 0
    for at in _AT.finditer(text):
        local = _LOCAL.search(text[max(start, at.start() - _LONGEST_LOCAL) : at.start()])
        domain = _DOMAIN.match(text, at.end())
        if local is None or domain is None or is_ours(f"{local[0]}@{domain[0]}"):
            continue
        kept += text[start : at.end()], "…"
        start = domain.end()
    return "".join((*kept, text[start:]))
