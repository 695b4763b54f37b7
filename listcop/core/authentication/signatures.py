"""DKIM signatures: whose a letter bears, what they cover, and so what of its header a stranger cannot have written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_VALUE_CAP = 16_384  # octets of one DKIM-Signature that we read
_SIGNATURES_CAP = 20
# Fields that may stand once (RFC 5322, 3.6; RFC 2045) and decide something here; two From fields are no author at all.
_ONCE = (
    *("to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "reply-to"),
    *("mime-version", "content-type", "content-transfer-encoding"),
)


@dataclass(frozen=True, slots=True)
class Signature:
    """One DKIM signature as far as we must know it to spare it.

    headers   names that it covers (h=), lower case; a name given twice covers a second one or its absence; none where
              it leaves room for a stranger's text
    selector  of its key
    value     the signature itself, by which others name it
    """

    domain: str
    headers: tuple[str, ...]
    selector: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Passed:
    """A signature that our MTA found good, as far as it says which.

    domain    of the signer, or of the agent that it speaks for, which lies within that
    selector  of its key; "" where that is not said
    start     of its value (RFC 6008); "" where that is not said
    """

    domain: str
    selector: str = ""
    start: str = ""


def is_doubled(names: Iterable[str]) -> bool:
    """Does a field stand twice that may stand once, so that others may read another letter in it than we do?

    A signature that names it once covers the lowest (RFC 6376, 5.4.2), and most read the highest: whoever has the
    letter can put one of their own on top (RFC 6376, 8.15). Gmail takes no such letter; some old programs write them.

    names  of all fields of the letter, lower case
    """
    standing = Counter(names)
    return any(standing[name] > 1 for name in _ONCE)


def signatures_in(values: Iterable[bytes]) -> tuple[Signature, ...]:
    """Return the readable signatures among DKIM-Signature values (RFC 6376, 3.5); the first 20 are looked at."""
    some = (value for _, value in zip(range(_SIGNATURES_CAP), values, strict=False))
    return tuple(one for one in all_signatures(some) if one.domain and one.value and one.headers)


def all_signatures(values: Iterable[bytes]) -> tuple[Signature, ...]:
    """Return whatever stands there as a signature: any may be the one that our MTA found good."""
    return tuple(map(_signature, values))


def _signature(value: bytes) -> Signature:
    tags: dict[str, str] = {}
    for part in value[:_VALUE_CAP].decode("ascii", "replace").split(";"):
        name, _, text = part.partition("=")
        tags.setdefault("".join(name.split()).lower(), "".join(text.split()))
    headers = tuple(name.lower() for name in tags.get("h", "").split(":"))
    # `l=` leaves room for a stranger's text: such a signature proves nothing worth sparing.
    covers = headers if "from" in headers and "l" not in tags else ()
    return Signature(tags.get("d", "").lower(), covers, tags.get("s", ""), tags.get("b", ""))


def is_aligned(signer: str, author_domain: str, strict: bool = False) -> bool:
    """True where a signature of `signer` speaks for mail From `author_domain` (RFC 9989, identifier alignment).

    Relaxed: one lies within the other. Sisters of one organization would count too, but telling them from strangers
    under one registry takes look-ups; missing them costs a rewritten From, never a lost letter.
    """
    signer, author_domain = signer.rstrip(".").lower(), author_domain.rstrip(".").lower()
    if signer == author_domain:
        return bool(signer)
    shorter = min(signer, author_domain, key=len)
    is_within = signer.endswith(f".{author_domain}") or author_domain.endswith(f".{signer}")
    return not strict and is_within and "." in shorter


def covered_by(signatures: Iterable[Signature], passed: Iterable[Passed], author_domain: str) -> frozenset[str] | None:
    """Return the fields that a letter's good signatures cover, where our MTA found it to be its author's.

    Where it is not clear which of several was good, only what each of them covers counts: the others may be a
    stranger's, put there to name more. None where none can have spoken for the author.
    """
    own = [one for one in signatures if may_speak_for(one.domain, author_domain)]
    if not own:
        return None
    meant = ([one for one in own if _is_meant(one, found)] for found in passed)
    groups = [group for group in meant if group] or [own]
    return frozenset().union(*(frozenset.intersection(*(frozenset(one.headers) for one in each)) for each in groups))


def may_speak_for(signer: str, author_domain: str) -> bool:
    """Whether a signer may be the author's. Sisters too: our MTA may know them as one organization."""
    return signer.rstrip(".").split(".")[-2:] == author_domain.rstrip(".").lower().split(".")[-2:]


def _is_meant(signature: Signature, passed: Passed) -> bool:
    domain, named = signature.domain.rstrip("."), passed.domain.rstrip(".").lower()
    is_theirs = named == domain or named.endswith(f".{domain}")
    is_key = not passed.selector or passed.selector.lower() == signature.selector.lower()
    return is_theirs and is_key and signature.value.startswith(passed.start)
