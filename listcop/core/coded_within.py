"""What stands in base64 within a text or file, such as the parts of a letter that was attached, saved or pasted whole.

It is known by its lines, not by what is around it: so a letter in a letter, an mbox and a pasted source are one to us.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable

from listcop.core.transfer import decoded

_LINE = 76  # RFC 2045, 6.8
SAID = "base64"  # where this stands nowhere, no part of a letter is so encoded
# Lines of the base64 alphabet with the same marks of a quote before each; the first holds a key of ours at least.
_LINES = re.compile(
    rb"^([> \t]{0,20}+)([A-Za-z0-9+/]{28,}+={0,2}+)(?=[ \t]*+(?:\r?\n|\Z))"
    rb"((?:[ \t]*+\r?\n\1[A-Za-z0-9+/]++={0,2}+(?=[ \t]*+(?:\r?\n|\Z)))*+)",
    re.MULTILINE,
)


def within_base64(octets: bytes, clean: Callable[[bytes], bytes]) -> bytes:
    """Return octets with `clean` applied to whatever stands in them as lines of base64; what it leaves stays the same.

    It may call this again: what is decoded is smaller by a quarter each time, so the work is linear.
    """
    return _LINES.sub(lambda found: _cleaned(found, clean), octets) if SAID.encode() in octets.lower() else octets


def _cleaned(found: re.Match[bytes], clean: Callable[[bytes], bytes]) -> bytes:
    mark, first, others = found[1], found[2], found[3]
    held = decoded(first + others.replace(b"\n" + mark, b"\n"), "base64", len(first) + len(others))
    left = clean(held)
    if left == held:
        return found[0]
    end = b"\r\n" if b"\r\n" in others or b"\n" not in others else b"\n"
    whole = binascii.b2a_base64(left, newline=False)
    return end.join(mark + whole[at : at + _LINE] for at in range(0, len(whole), _LINE))
