"""Which list and role an address means; how addresses of people and of ours are read and written."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

from listcop.core.address_roles import Role as Role  # noqa: PLC0414  # a role is part of an address
from listcop.core.headers import hides_a_line_end
from listcop.core.keys import has_key_shape


@dataclass(frozen=True, slots=True)
class Address:
    """A list's address taken apart. `key` for confirm, leave_key, bounce, author, and what stands there for misspelt;
    `number` for thread, digest."""

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
# Names of a domain, not of a list, and whose demand that is.
_OPERATORS = {"postmaster": "RFC 5321, 4.5.1", "abuse": "RFC 2142, 4"}
_DAEMON = "mailer-daemon"
_NUMBERED = {"t": Role.thread, "d": Role.digest}
_KEYED = {"c": Role.confirm, "leave": Role.leave_key, "b": Role.bounce, "u": Role.author}
_PREFIX = {role: prefix for prefix, role in (*_NUMBERED.items(), *_KEYED.items())}

LONGEST_LOCAL = 64  # octets: RFC 5321, 4.5.3.1.1
LONGEST_ADDRESS = 254  # octets: RFC 5321, 4.5.3.1.3, without the angle brackets
LONGEST_LIST_NAME = 35  # so that the name, "+b." and a key of 26 fit into a local part
LARGEST_NUMBER_DIGITS = 9

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
    raw non-ASCII domain (an A-label is fine), no address literal, no trailing dot, no encoded word with a line end, so
    that any can stand in a header of ours. The local part stays as written, but a quoted one that needs no quotes
    loses them, so that one mailbox has one spelling.
    """
    return _normal_address(address) if len(address) <= LONGEST_ADDRESS and address.isascii() else None


@lru_cache(maxsize=1024)  # of one letter the same few are asked for again and again
def _normal_address(address: str) -> str | None:
    local, at, domain = address.rpartition("@")
    plain_local, plain_domain = _plain_local(local), _plain_domain(domain)
    if "=?" in local and hides_a_line_end(local):
        return None
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
    if name in _OPERATORS:
        return f"{name}@ reaches whoever runs the server ({_OPERATORS[name]}); choose another name."
    if name.startswith(_DAEMON):
        return f"{_DAEMON}@ is how mail servers sign their reports; choose another name."
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


def unknown_address(address: str, domains: Collection[str], with_lists: Collection[str]) -> str:
    """The reply to an address that is none of ours.

    Where there is no list at all, more likely the disk that holds them is not mounted; where lists stand at a domain
    that the settings do not name, it was forgotten there. Neither is a final word, and whoever sends tries again.

    domains     ours, by the settings
    with_lists  those at which there are lists
    """
    if not with_lists:
        return "450 4.3.0 there is no list here yet"
    domain = address.rpartition("@")[2].lower()
    if domain in with_lists and domain not in domains:
        return f"450 4.3.0 {domain[:200]} is not among the domains of this server yet"
    return f"550 5.1.1 {address[:200]} is no address here"


def read_address(address: str, domains: Collection[str], lists: Lists) -> Address | None:
    """Return which list and role an address means, or None if it is none of ours (550 5.1.1 at RCPT).

    Read by: exact list name; then name, "+", role; then, longest name first, name, "-", role. Case never matters.
    A key of the right shape is taken whether still good or not. `postmaster` needs no domain (RFC 5321, 4.5.1): it is
    that of the first.
    """
    if address.lower() == "postmaster" and domains:
        return Address("", next(iter(domains)), Role.postmaster)
    plain = normal_address(address)
    if plain is None:
        return None
    local, _, domain = plain.lower().rpartition("@")
    if domain not in domains:
        return None
    if _is_list(local, domain, lists):
        return Address(local, domain, Role.post)
    if local in _OPERATORS:  # below the lists: one may have had such a name before
        return Address("", domain, Role.postmaster)
    for cut in _cuts(local):
        name, word = local[:cut], local[cut + 1 :]
        found = _read_role(word)
        if found is not None and _is_list(name, domain, lists):
            role, key, number = found
            return Address(name, domain, role, key, number)
    return None


def read_misspelt(address: str, domains: Collection[str], lists: Lists) -> Address | None:
    """Return the list of a sub-address whose word is none of ours, or None: what follows a list's name and "+" is for
    nobody else, while `garden-club@` may be somebody's."""
    local, at, domain = address.rpartition("@")
    name, plus, word = local.partition("+")
    found = read_address(name + at + domain, domains, lists) if plus and word else None
    if found is None or found.role is not Role.post or read_address(address, domains, lists) is not None:
        return None
    return Address(found.list_name, found.domain, Role.misspelt, key=word)


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
    role, number = _NUMBERED.get(word[:1]), positive(word[1:])
    return (role, "", number) if role and number else None


def positive(digits: str) -> int:
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
