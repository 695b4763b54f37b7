"""The keys in our addresses: random ones, kept as a hash; sealed ones, with a number that only we can have written."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from listcop.core.address_roles import Role

BASE32 = "abcdefghijklmnopqrstuvwxyz234567"  # RFC 4648, section 6, in lower case
RANDOM_KEY_LENGTH = 26  # 128 bits
HMAC_LENGTH = 16  # 80 bits
_PAIRS = [one + other for one in BASE32 for other in BASE32]
_PLACES = tuple(range(70, -1, -10))  # of eight pairs in 80 bits
# Sealed keys are a number in base 32 and its HMAC; how long the number may be is what the local part leaves.
_SEALED_DIGITS = {Role.leave_key: 6, Role.bounce: 10, Role.author: 10}
_DAY_BITS = 16  # days since 1970 fit until 2149
_FIRST_DAY = date(1970, 1, 1)
BOUNCE_KEY_DAYS = 30
# A post bears the keys of the one before (leave keys are for ever, bounce keys for a day): those of 8,000 members.
SEALED_KEPT = 1 << 14


def fingerprint(secret: bytes) -> str:
    """What a secret is known by; it tells nothing of the secret."""
    return hashlib.sha256(b"listcop secret\0" + secret).hexdigest()[:16]


def random_key(random_bytes: bytes) -> str:
    """Write 16 random bytes as the 26 characters of a `c.` key. Raises ValueError for any other length."""
    if len(random_bytes) != 16:
        raise ValueError(f"a key is made of 16 random bytes, not of {len(random_bytes)}")
    return base64.b32encode(random_bytes).decode("ascii").rstrip("=").lower()


def hash_key(secret: bytes, key: str) -> str:
    """Return how a random key is kept: without the secret, a stolen database cannot tell it or test for it."""
    return hmac.new(secret, b"stored key\0" + key.lower().encode("utf-8"), hashlib.sha256).hexdigest()


def hmac_key(secret: bytes, purpose: str, *parts: str | int) -> str:
    """Return 80 bits that only we can make for these parts, as 16 characters."""
    fields = [f"{len(text)}:{text}" for text in (purpose, *map(str, parts))]  # lengths keep ("ab","c") from ("a","bc")
    made = _prepared(secret).copy()
    made.update("".join(fields).encode("utf-8"))
    bits = int.from_bytes(made.digest()[:10])
    return "".join([_PAIRS[bits >> place & 1023] for place in _PLACES])


@lru_cache(maxsize=8)
def _prepared(secret: bytes) -> hmac.HMAC:
    """What all keys of a secret begin with: each copy of a post bears two."""
    return hmac.new(secret, b"", hashlib.sha256)


def same_key(one: str, other: str) -> bool:
    """Compare keys in constant time; case never matters."""
    return hmac.compare_digest(one.lower().encode("utf-8"), other.lower().encode("utf-8"))


def has_key_shape(role: Role, key: str) -> bool:
    """Whether a text could be a key of this role, good or not: alphabet and length alone."""
    if role is Role.confirm:
        fits = len(key) == RANDOM_KEY_LENGTH
    else:
        fits = HMAC_LENGTH < len(key) <= HMAC_LENGTH + _SEALED_DIGITS.get(role, 0)
    return fits and all(character in BASE32 for character in key.lower())


def encode_leave_key(secret: bytes, seal: str, membership_id: int) -> str:
    """The key that ends one membership for ever good. Raises ValueError from 2^30 memberships on."""
    return _sealed(secret, Role.leave_key, seal, membership_id)


def read_leave_key(secrets: Sequence[bytes], seal: str, key: str) -> int | None:
    """The membership a leave key speaks for, or None if none of our secrets (newest first) made it."""
    return _opened(secrets, Role.leave_key, seal, key)


def encode_author_key(secret: bytes, seal: str, author_number: int) -> str:
    """The key that reaches one author of a list privately."""
    return _sealed(secret, Role.author, seal, author_number)


def read_author_key(secrets: Sequence[bytes], seal: str, key: str) -> int | None:
    """The author a `u.` key reaches, or None."""
    return _opened(secrets, Role.author, seal, key)


def encode_bounce_key(secret: bytes, seal: str, membership_id: int, day: date) -> str:
    """The key of an envelope sender: which membership, sent on which day."""
    days = (day - _FIRST_DAY).days
    if not 0 <= days < 1 << _DAY_BITS:
        raise ValueError(f"{day} is not between 1970 and 2149")
    return _sealed(secret, Role.bounce, seal, membership_id << _DAY_BITS | days)


def read_bounce_key(secrets: Sequence[bytes], seal: str, key: str) -> tuple[int, date] | None:
    """The membership and the day of sending a bounce key carries, or None. Its age is for `bounce_key_is_good`."""
    number = _opened(secrets, Role.bounce, seal, key)
    if number is None:
        return None
    return number >> _DAY_BITS, _FIRST_DAY + timedelta(days=number & ((1 << _DAY_BITS) - 1))


def bounce_key_is_good(sent: date, today: date) -> bool:
    """Whether a bounce of a letter sent that day still counts: 30 days; one day ahead allows for a clock set back."""
    return -1 <= (today - sent).days <= BOUNCE_KEY_DAYS


@lru_cache(SEALED_KEPT)
def _sealed(secret: bytes, role: Role, seal: str, number: int) -> str:
    digits = _in_base32(number)
    if number < 0 or len(digits) > _SEALED_DIGITS[role]:
        raise ValueError(f"{number} does not fit into a {role.value} key")
    return digits + hmac_key(secret, role.value, seal.lower(), number)


def _opened(secrets: Sequence[bytes], role: Role, seal: str, key: str) -> int | None:
    if not has_key_shape(role, key):
        return None
    number = 0
    for character in key.lower()[:-HMAC_LENGTH]:
        number = number * 32 + BASE32.index(character)
    for secret in secrets:
        # the whole key is compared, so that each number has one spelling
        if same_key(_sealed(secret, role, seal, number), key):
            return number
    return None


def _in_base32(number: int) -> str:
    digits = BASE32[number % 32]
    while number >= 32:
        number //= 32
        digits = BASE32[number % 32] + digits
    return digits
