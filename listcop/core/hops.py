"""The way a letter came, as the servers that it passed noted it above its header: for whom it was, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from listcop.core.letter_scan import Field

MOST_STEPS = 5  # in which a provider lays a letter into a mailbox, each of which may write Delivered-To
_READ = 2000  # octets of a field
_COMMENT = re.compile(rb"\([^()]*\)")
_BY = re.compile(rb"(?:^|\s)by\s+([a-z0-9.:\[\]-]{1,253})", re.IGNORECASE)
_FOR = re.compile(rb"\sfor\s+<?([^\s<>;,]{1,190}@[^\s<>;,]{1,253})", re.IGNORECASE)


def taken_for(fields: Sequence[Field]) -> tuple[str, ...]:
    """For whom the servers of the mailbox itself took a letter, the last of them first (RFC 5321, 4.4).

    What servers before them wrote is whatever somebody wrote.
    """
    found: list[str] = []
    for hop, is_home in _hops(fields):
        if not is_home:
            break
        found += [address[1].decode("utf-8", "replace").lower() for address in [_FOR.search(hop)] if address]
    return tuple(dict.fromkeys(found))


def times_delivered(fields: Sequence[Field], address: str) -> int:
    """How often a letter came to an address, by Delivered-To (RFC 9228).

    A provider that lays it into the mailbox in several steps may write the field at each: it came once as long as no
    other's server had it in between.
    """
    own, times, steps, is_here = address.lower().encode(), 0, 0, False
    hops = _hops(fields)
    for field in fields:
        if field.name == "received":
            is_here = next(hops)[1] and is_here
        elif field.name == "delivered-to" and field.value.strip().lower() == own:
            times, steps, is_here = times + (not is_here), steps + 1, True
    return times if steps <= MOST_STEPS else steps


def _hops(fields: Sequence[Field]) -> Iterator[tuple[bytes, bool]]:
    """Each Received, and whether it is of the house of the last that says whose it is."""
    home = b""
    for field in fields:
        if field.name == "received":
            hop = _bare(field.value)
            by = _house_of(hop)
            home = home or by
            yield hop, by in (home, b"")


def _bare(value: bytes) -> bytes:
    """A field without its comments, one in another at the most."""
    return _COMMENT.sub(b" ", _COMMENT.sub(b" ", value[:_READ]))


def _house_of(hop: bytes) -> bytes:
    """The domain of the server that wrote a Received, by its last two names; b"" of a number or a name without one."""
    found = _BY.search(hop)
    labels = found[1].lower().rstrip(b".").split(b".") if found is not None else []
    is_name = len(labels) > 1 and not labels[-1].isdigit() and b":" not in b"".join(labels)
    return b".".join(labels[-2:]) if is_name else b""
