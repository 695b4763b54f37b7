"""Which DKIM signatures of a letter are good, by the keys that DNS gave for them (RFC 6376, RFC 8301, RFC 8463)."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from listcop.core.authentication.dkim_text import bare, canonical_body, covered, hashed_header, read_tags, without_value
from listcop.core.authentication.signatures import Signature, all_signatures, may_speak_for
from listcop.core.letter_edit import Fields, fields_of
from listcop.core.letter_scan import Scan

Word = Literal["pass", "fail", "permerror", "temperror"]
Answers = Mapping[str, Sequence[str] | None]

MOST_SIGNATURES = 8  # looked at: each may cost a look-up and a hash of the whole letter
_SMALLEST_RSA = 1024  # bits: RFC 8301, 3.2
_ALGORITHMS = ("rsa-sha256", "ed25519-sha256")  # RFC 8301, 3.1: SHA-1 proves nothing


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one signature; `signature` says whose it is and what it covers."""

    word: Word
    signature: Signature


@dataclass(frozen=True, slots=True)
class _Claim:
    """A signature as it stands in the letter, with all its tags there."""

    field: bytes
    tags: Mapping[str, str]

    @property
    def key_name(self) -> str:
        return f"{bare(self.tags['s'])}._domainkey.{self.domain}"

    @property
    def domain(self) -> str:
        return bare(self.tags["d"]).lower().rstrip(".")

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(bare(self.tags["h"]).lower().split(":"))

    def way(self, part: int) -> str:
        ways = (*self.tags.get("c", "simple/simple").lower().split("/"), "simple")
        return bare(ways[part])


def key_questions(scan: Scan) -> tuple[str, ...]:
    """Return the names whose TXT records hold the keys of a letter's signatures."""
    return tuple(dict.fromkeys(claim.key_name for claim in _claims(fields_of(scan))))


def check_signatures(scan: Scan, keys: Answers, now: datetime) -> tuple[Finding, ...]:
    """Return what came of each readable signature.

    keys  name of key_questions() → its TXT records; None, or a name left out, for trouble in DNS
    """
    fields, body = fields_of(scan), scan.raw[scan.body_start :]
    hashes: dict[str, bytes] = {}
    found = []
    for claim in _claims(fields):
        way = claim.way(1)
        if way not in hashes:
            hashes[way] = hashlib.sha256(canonical_body(body, way)).digest()
        word = _check(claim, fields, hashes[way], keys.get(claim.key_name), now)
        found.append(Finding(word, Signature(claim.domain, claim.names)))
    return tuple(found)


def marks_of(scan: Scan, author_domain: str) -> tuple[str, ...]:
    """Return a hash of all that each signature of the author's domain vouches for, whether it is good or not.

    Whoever brings a signed letter again can change all but this: spaces, folds, the case of names and the value of the
    signature itself count for nothing in it, and the body stands in it by its own hash (bh=).
    """
    fields, marks = fields_of(scan), dict[str, None]()
    for octets in (octets for name, octets in fields if name == "dkim-signature"):
        (found,) = all_signatures([octets.partition(b":")[2]])
        if may_speak_for(found.domain, author_domain):
            signed = hashed_header(covered(fields, found.headers), without_value(octets), "relaxed")
            marks[hashlib.sha256(signed).hexdigest()] = None
    return tuple(marks)


def _claims(fields: Fields) -> list[_Claim]:
    """The first signatures that have every tag they need, cover From, and leave no room for a stranger's text (l=)."""
    claims: list[_Claim] = []
    for octets in [octets for name, octets in fields if name == "dkim-signature"][:MOST_SIGNATURES]:
        tags = read_tags(octets.partition(b":")[2].decode("ascii", "replace"))
        is_whole = tags.get("v") == "1" and all(tags.get(name) for name in ("a", "b", "bh", "d", "h", "s"))
        if is_whole and "l" not in tags and "from" in bare(tags["h"]).lower().split(":"):
            claims.append(_Claim(octets, tags))
    return claims


def _check(claim: _Claim, fields: Fields, body_hash: bytes, records: Sequence[str] | None, now: datetime) -> Word:
    tags = claim.tags
    identity = bare(tags.get("i", f"@{claim.domain}")).lower().rpartition("@")[2]
    is_within = identity == claim.domain or identity.endswith(f".{claim.domain}")
    ways_known = claim.way(0) in ("simple", "relaxed") and claim.way(1) in ("simple", "relaxed")
    if tags["a"].lower() not in _ALGORITHMS or not is_within or not ways_known or _is_over(tags, now):
        return "permerror"
    if _octets(tags["bh"]) != body_hash:
        return "fail"
    if records is None:
        return "temperror"
    signed = hashed_header(covered(fields, claim.names), without_value(claim.field), claim.way(0))
    words = [_verify(record, claim, identity, signed) for record in records[:4]]
    return "pass" if "pass" in words else "fail" if "fail" in words else "permerror"


def _is_over(tags: Mapping[str, str], now: datetime) -> bool:
    ends = tags.get("x", "")
    return ends.isascii() and ends.isdigit() and len(ends) <= 12 and int(ends) < now.timestamp()


def _verify(record: str, claim: _Claim, identity: str, signed: bytes) -> Word:
    """Try one key record (RFC 6376, 3.6.1)."""
    tags = read_tags(record)
    kind = claim.tags["a"].lower().partition("-")[0]
    hashes = bare(tags.get("h", "sha256")).lower().split(":")
    services = bare(tags.get("s", "*")).lower().split(":")
    flags = bare(tags.get("t", "")).lower().split(":")
    is_for_us = tags.get("v", "DKIM1") == "DKIM1" and bare(tags.get("k", "rsa")).lower() == kind
    if not is_for_us or "sha256" not in hashes or not {"*", "email"} & set(services):
        return "permerror"
    if "s" in flags and identity != claim.domain:
        return "permerror"
    key, signature = _octets(tags.get("p", "")), _octets(claim.tags["b"])
    if not key or signature is None:
        return "permerror"  # an empty p= takes the key back
    return _verify_rsa(key, signature, signed) if kind == "rsa" else _verify_ed25519(key, signature, signed)


def _octets(text: str) -> bytes | None:
    try:
        return base64.b64decode(bare(text), validate=True)
    except (binascii.Error, ValueError):
        return None


def _verify_rsa(key: bytes, signature: bytes, signed: bytes) -> Word:
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import padding, rsa
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    try:
        public = load_der_public_key(key)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return "permerror"
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _SMALLEST_RSA:
        return "permerror"
    try:
        public.verify(signature, signed, padding.PKCS1v15(), SHA256())
    except InvalidSignature:
        return "fail"
    return "pass"


def _verify_ed25519(key: bytes, signature: bytes, signed: bytes) -> Word:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        # RFC 8463, 3: what is signed is the hash
        Ed25519PublicKey.from_public_bytes(key).verify(signature, hashlib.sha256(signed).digest())
    except ValueError:
        return "permerror"
    except InvalidSignature:
        return "fail"
    return "pass"
