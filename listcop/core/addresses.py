"""Which list and role an address means; how addresses, keys and references are made and read."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache


class Role(StrEnum):
    """What an address of ours is for."""

    post = "post"
    join = "join"  # type: ignore[assignment]  # hides str.join, which nobody calls on a role
    leave = "leave"
    each = "each"
    daily = "daily"
    weekly = "weekly"
    monthly = "monthly"
    nomail = "nomail"
    help = "help"
    status = "status"
    request = "request"
    owner = "owner"
    thread = "thread"
    digest = "digest"
    confirm = "confirm"
    leave_key = "leave_key"
    bounce = "bounce"
    author = "author"
    bounces = "bounces"
    postmaster = "postmaster"


@dataclass(frozen=True, slots=True)
class Address:
    """A list's address taken apart. `key` for confirm, leave_key, bounce, author; `number` for thread, digest."""

    list_name: str
    domain: str
    role: Role
    key: str = ""
    number: int = 0


# Every word that may follow the separator; the last four are what other list software taught people to write.
ROLE_WORDS = {
    **{
        role.value: role
        for role in (
            *(Role.join, Role.leave, Role.each, Role.daily, Role.weekly, Role.monthly, Role.nomail),
            *(Role.help, Role.status, Role.request, Role.owner),
        )
    },
    "subscribe": Role.join,
    "unsubscribe": Role.leave,
    "bounces": Role.bounces,
    "confirm": Role.confirm,
}
_NUMBERED = {"t": Role.thread, "d": Role.digest}
_KEYED = {"c": Role.confirm, "leave": Role.leave_key, "b": Role.bounce, "u": Role.author}
_PREFIX = {role: prefix for prefix, role in (*_NUMBERED.items(), *_KEYED.items())}

LONGEST_LOCAL = 64  # octets: RFC 5321, 4.5.3.1.1
LONGEST_ADDRESS = 254  # octets: RFC 5321, 4.5.3.1.3, without the angle brackets
LONGEST_LIST_NAME = 35  # so that the name, "+b." and a key of 26 fit into a local part
LARGEST_NUMBER_DIGITS = 9

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

Lists = Collection[str] | Callable[[str, str], bool]
"""Names (or full addresses) of lists, or a function of name and domain that says whether there is such a list."""

_NAME_ENDS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_NAME_INSIDE = _NAME_ENDS | frozenset(".-")
_ATEXT = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~")
_LABEL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


# --- addresses of people ---------------------------------------------------------------------------------------


def normal_address(address: str) -> str | None:
    """Return one plain address (an addr-spec of RFC 5322) with its domain in lower case, or None.

    Strict, because membership hangs on it: no name, no angle brackets, no comment, no white space around it, no
    raw non-ASCII domain (an A-label is fine), no address literal, no trailing dot. The local part stays as written,
    but a quoted one that needs no quotes loses them, so that one mailbox has one spelling.
    """
    if len(address) > LONGEST_ADDRESS or not address.isascii():
        return None
    local, at, domain = address.rpartition("@")
    plain_local, plain_domain = _plain_local(local), _plain_domain(domain)
    return f"{plain_local}@{plain_domain}" if at and plain_local and plain_domain else None


def same_mailbox(one: str, other: str) -> bool:
    """Whether two addresses mean one mailbox to us: case never matters, and both must be plain addresses."""
    first, second = normal_address(one), normal_address(other)
    return first is not None and second is not None and first.lower() == second.lower()


def normal_domain(domain: str) -> str | None:
    """Return a domain as owners type it (any case, any script) as lower-case A-labels, or None."""
    if domain.isascii():
        return _plain_domain(domain)
    if len(domain) > 253:  # the idna codec takes quadratic time on long input
        return None
    try:
        return _plain_domain(domain.encode("idna").decode("ascii"))
    except UnicodeError:
        return None


def _plain_local(local: str) -> str | None:
    if len(local) > LONGEST_LOCAL:
        return None
    if len(local) >= 2 and local[0] == local[-1] == '"':
        return _unquoted(local[1:-1])
    return local if _is_dot_atom(local) else None


def _is_dot_atom(local: str) -> bool:
    return all(atom and _ATEXT.issuperset(atom) for atom in local.split("."))


def _unquoted(inside: str) -> str | None:
    """The local part a quoted string stands for: bare where it can be, else quoted in one way; None if broken."""
    characters: list[str] = []
    escaped = False
    for character in inside:
        if not " " <= character <= "~":
            return None
        if escaped or character not in '\\"':
            characters.append(character)
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            return None
    if escaped:
        return None
    bare = "".join(characters)
    if not bare or _is_dot_atom(bare):
        return bare or None
    return '"' + "".join("\\" + c if c in '\\"' else c for c in bare) + '"'


def _plain_domain(domain: str) -> str | None:
    """LDH labels of at most 63 octets, 253 in all, in lower case (RFC 5890, 2.3.1)."""
    domain = domain.lower()
    if not domain or len(domain) > 253:
        return None
    for label in domain.split("."):
        if not 1 <= len(label) <= 63 or not _LABEL.issuperset(label) or label[0] == "-" or label[-1] == "-":
            return None
    return domain


# --- names of lists --------------------------------------------------------------------------------------------


def list_name_trouble(name: str, others: Collection[str] = ()) -> str | None:
    """Say why a list cannot be called so, or None if it can. `others` are the lists there are in its domain."""
    if not name:
        return "A list needs a name, such as garden."
    if len(name) > LONGEST_LIST_NAME:
        return f"The name has {len(name)} characters; {LONGEST_LIST_NAME} is the most."
    if not _NAME_INSIDE.issuperset(name):
        return "A name is made of a to z, 0 to 9, dots and hyphens, in lower case."
    if name[0] not in _NAME_ENDS or name[-1] not in _NAME_ENDS:
        return "A name begins and ends with a letter or a digit."
    if ".." in name:
        return "Two dots cannot follow each other in a name."
    if name == Role.postmaster.value:
        return "postmaster@ reaches whoever runs the server (RFC 5321, 4.5.1); choose another name."
    word = name.rpartition("-")[2] if "-" in name else ""
    if word in ROLE_WORDS:
        return f'A name cannot end in "-{word}": that is how people write to the {word} address of a list.'
    return _clash(name, others)


def _clash(name: str, others: Collection[str]) -> str | None:
    """Two lists of which one reads as a sub-address of the other, such as garden and garden-t4."""
    for other in others:
        if other == name:
            return f'There is a list "{name}" already.'
        short, long = sorted((name, other), key=len)
        if long.startswith(short + "-") and _read_role(long[len(short) + 1 :]):
            return f'"{long}" is an address of the list "{short}"; two lists cannot share it.'
    return None


# --- addresses of ours -----------------------------------------------------------------------------------------


def read_address(address: str, domains: Collection[str], lists: Lists) -> Address | None:
    """Return which list and role an address means, or None if it is none of ours (550 5.1.1 at RCPT).

    Read by: exact list name; then name, "+", role; then, longest name first, name, "-", role. Case never matters.
    A key of the right shape is taken whether still good or not.
    """
    plain = normal_address(address)
    if plain is None:
        return None
    local, _, domain = plain.lower().rpartition("@")
    if domain not in domains:
        return None
    if local == Role.postmaster.value:
        return Address("", domain, Role.postmaster)
    if _is_list(local, domain, lists):
        return Address(local, domain, Role.post)
    for cut in _cuts(local):
        name, word = local[:cut], local[cut + 1 :]
        found = _read_role(word)
        if found is not None and _is_list(name, domain, lists):
            role, key, number = found
            return Address(name, domain, role, key, number)
    return None


def _cuts(local: str) -> list[int]:
    """Where a separator may stand: the first "+" (a name holds none), then every "-" from the right."""
    plus = [local.index("+")] if "+" in local else []
    return plus + [at for at in range(len(local) - 1, 0, -1) if local[at] == "-"]


def _is_list(name: str, domain: str, lists: Lists) -> bool:
    if not name or len(name) > LONGEST_LIST_NAME or not _NAME_INSIDE.issuperset(name):
        return False
    if callable(lists):
        return lists(name, domain)
    return name in lists or f"{name}@{domain}" in lists


def _read_role(word: str) -> tuple[Role, str, int] | None:
    """The role, key and number that a word behind the separator means."""
    if word in ROLE_WORDS:
        return ROLE_WORDS[word], "", 0
    prefix, dot, key = word.partition(".")
    if dot:
        role = _KEYED.get(prefix)
        return (role, key, 0) if role and has_key_shape(role, key) else None
    role, number = _NUMBERED.get(word[:1]), _positive(word[1:])
    return (role, "", number) if role and number else None


def _positive(digits: str) -> int:
    """A number as we write it: no sign, no leading zero; 0 for anything else."""
    is_number = digits.isascii() and digits.isdigit() and digits[0] != "0" and len(digits) <= LARGEST_NUMBER_DIGITS
    return int(digits) if is_number else 0


def sub_address(
    list_name: str, domain: str, role: Role, *, separator: str = "+", key: str = "", number: int = 0
) -> str:
    """Write an address of a list: the inverse of `read_address`. Raises ValueError for what no one could read."""
    if role is Role.postmaster:
        return f"postmaster@{domain}"
    if role is Role.post:
        return f"{list_name}@{domain}"
    if role in _NUMBERED.values():
        word = f"{_PREFIX[role]}{number}"
    elif key:
        word = f"{_PREFIX[role]}.{key}"
    else:
        word = role.value
    local = f"{list_name}{separator}{word}"
    if separator not in ("+", "-") or _read_role(word) != (role, key, number) or len(local) > LONGEST_LOCAL:
        raise ValueError(f"{local}@{domain} is not an address that could be read back")
    return f"{local}@{domain}"


# --- keys ------------------------------------------------------------------------------------------------------


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


def encode_leave_key(secret: bytes, list_name: str, membership_id: int) -> str:
    """The key that ends one membership for ever good. Raises ValueError from 2^30 memberships on."""
    return _sealed(secret, Role.leave_key, list_name, membership_id)


def read_leave_key(secrets: Sequence[bytes], list_name: str, key: str) -> int | None:
    """The membership a leave key speaks for, or None if none of our secrets (newest first) made it."""
    return _opened(secrets, Role.leave_key, list_name, key)


def encode_author_key(secret: bytes, list_name: str, author_number: int) -> str:
    """The key that reaches one author of a list privately."""
    return _sealed(secret, Role.author, list_name, author_number)


def read_author_key(secrets: Sequence[bytes], list_name: str, key: str) -> int | None:
    """The author a `u.` key reaches, or None."""
    return _opened(secrets, Role.author, list_name, key)


def encode_bounce_key(secret: bytes, list_name: str, membership_id: int, day: date) -> str:
    """The key of an envelope sender: which membership, sent on which day."""
    days = (day - _FIRST_DAY).days
    if not 0 <= days < 1 << _DAY_BITS:
        raise ValueError(f"{day} is not between 1970 and 2149")
    return _sealed(secret, Role.bounce, list_name, membership_id << _DAY_BITS | days)


def read_bounce_key(secrets: Sequence[bytes], list_name: str, key: str) -> tuple[int, date] | None:
    """The membership and the day of sending a bounce key carries, or None. Its age is for `bounce_key_is_good`."""
    number = _opened(secrets, Role.bounce, list_name, key)
    if number is None:
        return None
    return number >> _DAY_BITS, _FIRST_DAY + timedelta(days=number & ((1 << _DAY_BITS) - 1))


def bounce_key_is_good(sent: date, today: date) -> bool:
    """Whether a bounce of a letter sent that day still counts: 30 days; one day ahead allows for a clock set back."""
    return -1 <= (today - sent).days <= BOUNCE_KEY_DAYS


def _sealed(secret: bytes, role: Role, list_name: str, number: int) -> str:
    digits = _in_base32(number)
    if number < 0 or len(digits) > _SEALED_DIGITS[role]:
        raise ValueError(f"{number} does not fit into a {role.value} key")
    return digits + hmac_key(secret, role.value, list_name.lower(), number)


def _opened(secrets: Sequence[bytes], role: Role, list_name: str, key: str) -> int | None:
    if not has_key_shape(role, key):
        return None
    number = 0
    for character in key.lower()[:-HMAC_LENGTH]:
        number = number * 32 + BASE32.index(character)
    for secret in secrets:
        # the whole key is compared, so that each number has one spelling
        if same_key(_sealed(secret, role, list_name, number), key):
            return number
    return None


def _in_base32(number: int) -> str:
    digits = BASE32[number % 32]
    while number >= 32:
        number //= 32
        digits = BASE32[number % 32] + digits
    return digits


# --- references: the second and third road back ----------------------------------------------------------------


def reference(address: Address) -> str:
    """How a letter of ours names what may be answered: `c.KEY`, or `d31.garden` of a digest."""
    if address.role is Role.digest:
        return f"d{address.number}.{address.list_name}"
    return f"c.{address.key}"


def reference_message_id(address: Address) -> str:
    """The Message-ID that brings the reference back in In-Reply-To and References."""
    return f"<{reference(address)}@{address.domain}>"


def reference_line(address: Address) -> str:
    """The last line of a letter that can be answered."""
    return f"ref: {reference(address)}"


def read_reference(message_ids: Sequence[str], text: str, domains: Sequence[str]) -> Address | None:
    """Return what a letter answers by its second and third road, where the reply address was lost, or None.

    message_ids  in the order they count: In-Reply-To first, then References from the newest
    text         the whole letter with its quotes: there the `ref:` line comes back, marked `> ` or not
    domains      ours, the first is the default and stands in what a `ref:` line brings

    A `c.` key does not say its list, so `list_name` is "" then; the kept key knows it.
    """
    for message_id in message_ids:
        local, _, domain = message_id.strip().strip("<>").rpartition("@")
        found = _read_reference_word(local.lower(), domain.lower()) if domain.lower() in domains else None
        if found is not None:
            return found
    return _reference_in(text, domains[0]) if domains else None


def _reference_in(text: str, domain: str) -> Address | None:
    """The `ref:` line with the fewest quote marks, the first of these: what is quoted deeper is an older letter.

    Our line stands at the margin; what members wrote is indented in every letter of ours and never counts.
    """
    best: Address | None = None
    fewest = LONGEST_ADDRESS
    if "ref:" not in text.lower():  # most letters: looked at whole, not line by line
        return None
    for line in text.splitlines():
        bare, marks = _unquoted_line(line[:LONGEST_ADDRESS])
        if bare[:4].lower() != "ref:":
            continue
        found = _read_reference_word(bare[4:].strip().lower(), domain)
        if found is not None and marks < fewest:
            best, fewest = found, marks
    return best


def _unquoted_line(line: str) -> tuple[str, int]:
    """A line without its quote marks, each with one space at most behind it, and how many there were."""
    marks = 0
    while line.startswith((">", "|")):
        line = line[1:].removeprefix(" ")
        marks += 1
    return line, marks


def _read_reference_word(word: str, domain: str) -> Address | None:
    before, dot, after = word.partition(".")
    if dot and before == "c" and has_key_shape(Role.confirm, after):
        return Address("", domain, Role.confirm, key=after)
    number = _positive(before[1:]) if before.startswith("d") else 0
    if dot and number and list_name_trouble(after) is None:
        return Address(after, domain, Role.digest, number=number)
    return None


def thread_mark(number: int) -> str:
    """The mark of a thread in the subjects of a list without sub-addresses."""
    return f"[#{number}]"


def read_thread_mark(subject: str) -> int | None:
    """The thread that a subject's first mark names, or None."""
    for piece in subject[:1000].split("[#")[1:]:
        digits, bracket, _ = piece.partition("]")
        number = _positive(digits) if bracket else 0
        if number:
            return number
    return None
