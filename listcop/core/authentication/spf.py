"""May this machine send for that domain? SPF (RFC 7208), asked of DNS through a function that is handed in."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Word = Literal["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"]
Lookup = Callable[[str, str], "list[str] | None"]
"""Name and kind → records; [] where there are none, None where DNS gave no answer."""
Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

_MOST_LOOKUPS = 10  # RFC 7208, 4.6.4
_MOST_EMPTY = 2
_MOST_NAMES = 10  # of one mx or ptr
_LONGEST_RECORD = 4_000
_WORDS: dict[str, Word] = {"+": "pass", "-": "fail", "~": "softfail", "?": "neutral"}
_TERM = re.compile(r"([+?~-]?)([a-z0-9]+)(?::([^/\s]*))?((?:/[0-9]{1,3})?(?://[0-9]{1,3})?)\Z", re.IGNORECASE)
_MODIFIER = re.compile(r"([a-z][a-z0-9_.-]*)=(.*)\Z", re.IGNORECASE)
_MACRO = re.compile(r"%(?:([%_-])|\{([slodiphcrtv])([0-9]{0,3})(r?)([.+,/_=-]*)\})", re.IGNORECASE)


class _Stop(Exception):
    """The check ends with this word."""

    def __init__(self, word: Word) -> None:
        super().__init__(word)
        self.word = word


@dataclass(slots=True)
class _Check:
    """One check under way, and what it has asked so far."""

    ip: Ip
    sender: str
    helo: str
    lookup: Lookup
    asked: int = 0
    empty: int = 0

    def count(self) -> None:
        self.asked += 1
        if self.asked > _MOST_LOOKUPS:
            raise _Stop("permerror")

    def ask(self, name: str, kind: str) -> list[str]:
        found = self.lookup(name, kind)
        if found is None:
            raise _Stop("temperror")
        return found

    def ask_some(self, name: str, kind: str) -> list[str]:
        """Ask where an empty answer counts: two are the most."""
        found = self.ask(name, kind)
        if not found:
            self.empty += 1
            if self.empty > _MOST_EMPTY:
                raise _Stop("permerror")
        return found

    @property
    def address_kind(self) -> str:
        return "A" if self.ip.version == 4 else "AAAA"


def spf_domain(sender: str, helo: str) -> str:
    """Return whose record counts: that of the envelope sender, of the HELO name where it is empty (RFC 7208, 2.4)."""
    return (sender.rpartition("@")[2] if sender else helo).rstrip(".").lower()


def check_spf(peer: str, sender: str, helo: str, lookup: Lookup) -> Word:
    """Return what the domain of the envelope sender says of the machine that handed the letter over."""
    domain = spf_domain(sender, helo)
    try:
        ip = ipaddress.ip_address(peer)
    except ValueError:
        return "none"
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    who = sender if "@" in sender and not sender.startswith("@") else f"postmaster@{domain}"
    try:
        return _check_host(_Check(ip, who, helo, lookup), domain)
    except _Stop as stop:
        return stop.word


def _check_host(check: _Check, domain: str) -> Word:
    """RFC 7208, section 4: none where the domain has no record."""
    if not _is_name(domain):
        return "none"
    records = [one for one in check.ask(domain, "TXT") if one.lower() == "v=spf1" or one.lower().startswith("v=spf1 ")]
    if len(records) != 1:
        return "none" if not records else "permerror"
    mechanisms, redirect = _read(records[0])
    for one in mechanisms:
        if _MECHANISMS[one.name](check, domain, one):
            return _WORDS[one.sign or "+"]
    if not redirect:
        return "neutral"
    check.count()
    word = _check_host(check, _expanded(check, domain, redirect))
    return "permerror" if word == "none" else word


class _Mechanism(NamedTuple):
    """One of a record, such as `-a:example.org/24`; `value` is None where there is no colon."""

    sign: str
    name: str
    value: str | None
    prefix: str


def _read(record: str) -> tuple[list[_Mechanism], str]:
    """The mechanisms of a record and its redirect. All are read at first: an error anywhere is an error of the whole
    (RFC 7208, 4.6)."""
    mechanisms: list[_Mechanism] = []
    modifiers: list[tuple[str, str]] = []
    for term in record[:_LONGEST_RECORD].split()[1:]:
        if (modifier := _MODIFIER.match(term)) is not None:
            modifiers.append((modifier[1].lower(), modifier[2]))
        elif (known := _TERM.match(term)) is not None and known[2].lower() in _MECHANISMS:
            mechanisms.append(_Mechanism(known[1], known[2].lower(), known[3], known[4]))
        elif re.match(r"[+?~-]?ip[46]:", term, re.IGNORECASE):
            name, _, value = term.lstrip("+?~-").partition(":")
            sign = term[0] if term[0] in _WORDS else ""
            mechanisms.append(_Mechanism(sign, name.lower(), value, ""))
        else:
            raise _Stop("permerror")
    names = [name for name, _ in modifiers]
    if names.count("redirect") > 1 or names.count("exp") > 1:
        raise _Stop("permerror")
    return mechanisms, dict(modifiers).get("redirect", "")


def _all(check: _Check, domain: str, term: _Mechanism) -> bool:
    if term.value is not None or term.prefix:
        raise _Stop("permerror")
    return True


def _ip(check: _Check, domain: str, term: _Mechanism) -> bool:
    try:
        network = ipaddress.ip_network((term.value or "") + term.prefix, strict=False)
    except ValueError as error:
        raise _Stop("permerror") from error
    return network.version == check.ip.version and check.ip in network


def _a(check: _Check, domain: str, term: _Mechanism) -> bool:
    check.count()
    lengths = _lengths(term.prefix)
    name = _target(check, domain, term.value)
    return _has_address(check, check.ask_some(name, check.address_kind), lengths)


def _mx(check: _Check, domain: str, term: _Mechanism) -> bool:
    check.count()
    lengths = _lengths(term.prefix)
    records = check.ask_some(_target(check, domain, term.value), "MX")
    if len(records) > _MOST_NAMES:
        raise _Stop("permerror")
    hosts = [record.split()[-1].rstrip(".") for record in records if record.split()]
    return any(_has_address(check, check.ask(host, check.address_kind), lengths) for host in hosts if _is_name(host))


def _ptr(check: _Check, domain: str, term: _Mechanism) -> bool:
    check.count()
    target = _target(check, domain, term.value)
    names = check.lookup(str(check.ip), "PTR") or []  # RFC 7208, 5.5: trouble here is no match
    for name in [one.rstrip(".").lower() for one in names[:_MOST_NAMES]]:
        is_within = name == target or name.endswith(f".{target}")
        if is_within and _has_address(check, check.lookup(name, check.address_kind) or [], (32, 128)):
            return True
    return False


def _include(check: _Check, domain: str, term: _Mechanism) -> bool:
    if term.value is None or term.prefix:
        raise _Stop("permerror")
    check.count()
    word = _check_host(check, _target(check, domain, term.value))
    if word in ("temperror", "permerror", "none"):
        raise _Stop("temperror" if word == "temperror" else "permerror")
    return word == "pass"


def _exists(check: _Check, domain: str, term: _Mechanism) -> bool:
    if term.value is None:
        raise _Stop("permerror")
    check.count()
    return bool(check.ask_some(_target(check, domain, term.value + term.prefix), "A"))


_MECHANISMS: dict[str, Callable[[_Check, str, _Mechanism], bool]] = {
    "all": _all,
    "ip4": _ip,
    "ip6": _ip,
    "a": _a,
    "mx": _mx,
    "ptr": _ptr,
    "include": _include,
    "exists": _exists,
}


def _lengths(prefix: str) -> tuple[int, int]:
    """Bits that count of an IPv4 and of an IPv6 address: `/24//64`."""
    four, _, six = prefix.partition("//")
    four = four.removeprefix("/")
    lengths = int(four) if four else 32, int(six) if six else 128
    if lengths[0] > 32 or lengths[1] > 128:
        raise _Stop("permerror")
    return lengths


def _has_address(check: _Check, addresses: list[str], lengths: tuple[int, int]) -> bool:
    length = lengths[0] if check.ip.version == 4 else lengths[1]
    for address in addresses:
        try:
            if check.ip in ipaddress.ip_network(f"{address}/{length}", strict=False):
                return True
        except ValueError:
            continue
    return False


def _target(check: _Check, domain: str, value: str | None) -> str:
    if value is None:
        return domain
    name = _expanded(check, domain, value)
    if not _is_name(name):
        raise _Stop("permerror")
    return name


def _expanded(check: _Check, domain: str, text: str) -> str:
    """Fill in the macros of a name (RFC 7208, section 7); of what is too long the first labels go."""
    if "%" in _MACRO.sub("", text):
        raise _Stop("permerror")
    name = _MACRO.sub(lambda found: _macro(check, domain, found), text).rstrip(".").lower()
    while len(name) > 253 and "." in name:
        name = name.partition(".")[2]
    return name


def _macro(check: _Check, domain: str, found: re.Match[str]) -> str:
    if found[1]:
        return {"%": "%", "_": " ", "-": "%20"}[found[1]]
    local, _, sender_domain = check.sender.rpartition("@")
    ip = str(check.ip) if check.ip.version == 4 else ".".join(check.ip.exploded.replace(":", ""))
    values = {
        "s": check.sender,
        "l": local,
        "o": sender_domain,
        "d": domain,
        "i": ip,
        "p": "unknown",
        "v": "in-addr" if check.ip.version == 4 else "ip6",
        "h": check.helo,
    }
    value = values.get(found[2].lower(), "unknown")
    pieces = re.split(f"[{re.escape(found[5] or '.')}]", value)
    pieces = pieces[::-1] if found[4] else pieces
    if found[3]:
        if int(found[3]) == 0:
            raise _Stop("permerror")
        pieces = pieces[-int(found[3]) :]
    return ".".join(pieces)


def _is_name(name: str) -> bool:
    labels = name.split(".")
    return len(labels) > 1 and len(name) <= 253 and all(0 < len(label) <= 63 for label in labels)
