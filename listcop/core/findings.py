"""What the doctor finds: one sentence of what was seen, one of how to mend it, and how much it matters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Literal

State = Literal["good", "warning", "bad"]

# Before these, letters of strangers can do harm: refolded headers and addresses read wrongly (CVE-2023-27043,
# CVE-2024-6923). Later releases of a line have it mended.
_PATCHED = {(3, 11): 10, (3, 12): 6, (3, 13): 0}
_OF_ONE_HOUSE = tuple(
    map(ip_network, ("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "fc00::/7", "fe80::/10"))
)
_WIDE = {4: 15, 6: 31}  # such a prefix, or a shorter one, holds more than any house has
_MAPPED = IPv6Network("::ffff:0:0/96")  # all of IPv4, as a socket that speaks both shows it
_WHOLE_SQLITE = (3, 51, 3)  # before it two connections could damage the file, rarely


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    state: State
    seen: str
    mend: str = ""


def python_finding(version: Sequence[int]) -> Finding:
    shown = ".".join(map(str, version[:3]))
    needed = _PATCHED.get((version[0], version[1]))
    if needed is not None and version[2] < needed:
        return Finding(
            "python",
            "warning",
            f"Python {shown} has known faults in reading mail.",
            f"Install {version[0]}.{version[1]}.{needed} or newer, or the security updates of your system.",
        )
    return Finding("python", "good", f"Python {shown}.")


def trust_findings(networks: Iterable[IPv4Network | IPv6Network]) -> list[Finding]:
    """Of whom we believe what SPF, DKIM and DMARC said: a network of strangers must not be among them."""
    return [
        Finding(
            "settings",
            "warning",
            f"[smtp] trusted_networks holds {one}: whoever writes from there may forge what SPF, DKIM and DMARC said.",
            "Name the addresses of your own mail servers alone.",
        )
        for one in networks
        if _is_of_strangers(_unmapped(one))
    ]


def _unmapped(network: IPv4Network | IPv6Network) -> IPv4Network | IPv6Network:
    """The network of IPv4 that is meant by one of IPv6, where there is one."""
    if network.version == 4 or not network.overlaps(_MAPPED):
        return network
    return IPv4Network((int(network.network_address) & 0xFFFF_FFFF, max(0, network.prefixlen - _MAPPED.prefixlen)))


def _is_of_strangers(network: IPv4Network | IPv6Network) -> bool:
    return network.prefixlen <= _WIDE[network.version] and not _is_of_one_house(network)


def _is_of_one_house(network: IPv4Network | IPv6Network) -> bool:
    return any(
        network.version == one.version and one.supernet_of(network)  # type: ignore[arg-type]
        for one in _OF_ONE_HOUSE
    )


def sqlite_finding(version: Sequence[int], is_used: bool) -> Finding:
    shown = ".".join(map(str, version[:3]))
    if is_used and tuple(version[:3]) < _WHOLE_SQLITE:
        return Finding(
            "sqlite",
            "warning",
            f"SQLite {shown} has a rare fault that can damage a database while two processes write.",
            "ListCoP avoids what leads to it. A newer system brings 3.51.3 or newer; back up every day until then.",
        )
    return Finding("sqlite", "good", f"SQLite {shown}.")


def spf_finding(domain: str, records: Sequence[str]) -> Finding:
    """Envelope senders are in our domain: its SPF record must say who may send for it (RFC 7208)."""
    found = [one for one in records if re.match(r"v=spf1(?: |$)", one, re.IGNORECASE)]
    what = f"spf {domain}"
    if not found:
        return Finding(
            what,
            "bad",
            f"{domain} has no SPF record.",
            f'Publish a TXT record at {domain}: "v=spf1 mx -all", or what your relay asks for.',
        )
    if len(found) > 1:
        return Finding(what, "bad", f"{domain} has {len(found)} SPF records; receivers then use none.", "Keep one.")
    if not re.search(r"(?:[-~]all|redirect=)", found[0], re.IGNORECASE):
        return Finding(
            what,
            "warning",
            f'{domain}: "{found[0][:200]}" forbids nobody to send.',
            'End the record with "-all" or "~all".',
        )
    return Finding(what, "good", f"{domain}: {found[0][:200]}")


def dmarc_finding(domain: str, policy: str, is_there: bool) -> Finding:
    what = f"dmarc {domain}"
    if not is_there:
        return Finding(
            what,
            "bad",
            f"{domain} and the domains above it have no DMARC record.",
            f'Publish a TXT record at _dmarc.{domain}: "v=DMARC1; p=none; rua=mailto:you@example.org".',
        )
    if policy == "none":
        return Finding(
            what,
            "warning",
            f"{domain}: the policy is none; forged letters of your lists are taken.",
            "Read the reports for some weeks, then write p=quarantine.",
        )
    return Finding(what, "good", f"{domain}: the policy is {policy}.")


def dkim_finding(name: str, wanted: str, records: Sequence[str]) -> Finding:
    """The record must hold the key that signs here."""
    what = f"dkim {name}"
    key = _key_of(wanted)
    if not records:
        return Finding(
            what,
            "bad",
            f"{name} has no record; what leaves is signed in vain.",
            'Publish what "listcop dkim show" prints.',
        )
    if all(_key_of(one) != key for one in records):
        return Finding(
            what,
            "bad",
            f"{name} holds another key than the one that signs here.",
            'Publish what "listcop dkim show" prints, or put the right key file back.',
        )
    return Finding(what, "good", f"{name} holds our key.")


def _key_of(record: str) -> str:
    found = re.search(r"(?:^|;)\s*p\s*=\s*([A-Za-z0-9+/=\s]*)", record)
    return re.sub(r"\s", "", found[1]) if found else ""


def mx_finding(domain: str, records: Sequence[str]) -> Finding:
    hosts = [one.split()[-1].rstrip(".") for one in records if one.split()]
    if not any(hosts):
        return Finding(
            f"mx {domain}",
            "bad",
            f"{domain} has no MX record: letters to your lists find no way.",
            f"Publish an MX record at {domain} that names the mail server in front of ListCoP.",
        )
    return Finding(f"mx {domain}", "good", f"{domain}: {', '.join(hosts[:5])}.")


def ptr_finding(address: str, names: Sequence[str], leads_back: bool) -> Finding:
    what = f"ptr {address}"
    if not names:
        return Finding(
            what,
            "bad",
            f"{address} has no name; large providers refuse its mail.",
            f"Ask whoever gave you {address} for a PTR record with your mail server's name.",
        )
    shown = names[0].rstrip(".")
    if not leads_back:
        return Finding(
            what,
            "warning",
            f"{address} is called {shown}, which does not lead back to it.",
            f"Publish an A or AAAA record: {shown} at {address}.",
        )
    return Finding(what, "good", f"{address} is {shown}, and back.")
