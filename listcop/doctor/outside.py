"""What `listcop doctor` asks of others: the relay, the mailboxes, and what DNS says of our domains and addresses."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator

from listcop.core import findings as told
from listcop.core.authentication import is_reserved, policy_questions
from listcop.core.authentication.dkim_sign import dns_text
from listcop.core.authentication.spf import check_spf
from listcop.core.findings import Finding
from listcop.core.sender_check import find_policy
from listcop.dkim_keys import load_signer
from listcop.doors.dns import Dns, LookupTrouble
from listcop.doors.relay_probe import ProbeTrouble, probe_relay
from listcop.mailboxes import look
from listcop.settings import Imap, Settings
from listcop.way_out import relay_settings

Lookup = Callable[[str, str], list[str]]


def relay(settings: Settings, seconds: float) -> list[Finding]:
    try:
        probe = probe_relay(relay_settings(settings), seconds)
    except ProbeTrouble as trouble:
        return [Finding("relay", "bad", trouble.seen, trouble.mend)]
    host = settings.relay.host
    how = [probe.tls or "no TLS", "logged in" if probe.logged_in else "no login"]
    found = [Finding("relay", "good", f"{host}:{settings.relay.port} answers: {', '.join(how)}.")]
    if not probe.tls and not _is_loopback(probe.peer.partition("%")[0]):
        mend = 'Set [relay] tls = "starttls" or "implicit".'
        found.append(Finding("relay", "warning", f"Mail goes to {host} in the clear.", mend))
    if probe.size and probe.size < settings.smtp.max_message_size:
        seen = f"It takes letters up to {probe.size // 1_000_000} MB, and ListCoP takes larger ones."
        found.append(Finding("relay", "warning", seen, "Lower [smtp] max_message_size."))
    return found


def mailbox(account: Imap) -> list[Finding]:
    what = f"imap {account.name}"
    if said := look(account):
        return [Finding(what, "bad", said, "")]
    return [Finding(what, "good", f"{account.host}:{account.port}, folder {account.folder}: it opens.")]


def domain(settings: Settings, domain: str, seconds: float) -> list[Finding]:
    if is_reserved(domain):
        seen = f"{domain} is a name for examples; DNS knows nothing of it."
        return [Finding(f"dns {domain}", "warning", seen, "Write your own domain as [server] domains.")]
    lookup = _lookup(settings, seconds)
    try:
        found = [told.mx_finding(domain, lookup(domain, "MX"))]
        found.append(told.spf_finding(domain, lookup(domain, "TXT")))
        is_there = any(
            one.lower().startswith("v=dmarc1") for name in policy_questions(domain) for one in lookup(name, "TXT")
        )
        found.append(told.dmarc_finding(domain, find_policy(domain, lookup).word, is_there))
        return [*found, *_signature(settings, domain, lookup)]
    except LookupTrouble as trouble:
        return [Finding(f"dns {domain}", "bad", f"{trouble}.", "Check [dns] servers and the way to them.")]


def _lookup(settings: Settings, seconds: float) -> Lookup:
    return Dns(settings.dns_servers, seconds / 2).within(seconds)


def _signature(settings: Settings, domain: str, lookup: Lookup) -> Iterator[Finding]:
    signer = load_signer(settings)
    if signer is None:
        mend = "Unless your relay signs: listcop dkim create"
        yield Finding(f"dkim {domain}", "warning", "ListCoP signs nothing.", mend)
    elif signer.speaks_for(domain):
        name = f"{signer.selector}._domainkey.{signer.domain}"
        yield told.dkim_finding(name, dns_text(signer.key), lookup(name, "TXT"))


def pointer(settings: Settings, seconds: float) -> list[Finding]:
    """By which address mail leaves is known where the relay is this machine: then it is that of the MX."""
    domain, lookup = settings.domain, _lookup(settings, seconds)
    if is_reserved(domain):
        return []
    host = settings.relay.host
    is_here = host in ("localhost", "") or _is_loopback(host)
    try:
        hosts = [one.split()[-1].rstrip(".") for one in lookup(domain, "MX")] if is_here else [host]
        addresses = [one for name in hosts[:3] for one in ([name] if _is_address(name) else lookup(name, "A"))]
        found = []
        for address in dict.fromkeys(addresses[:3]):
            if ipaddress.ip_address(address).is_global:
                found.append(_pointer(address, lookup))
                found += _allowed(address, domain, lookup) if is_here else []
    except LookupTrouble as trouble:
        return [Finding("ptr", "warning", f"{trouble}.", "Try again.")]
    return found


def _pointer(address: str, lookup: Lookup) -> Finding:
    names = lookup(address, "PTR")
    kind = "AAAA" if ":" in address else "A"
    return told.ptr_finding(address, names, any(address in lookup(name, kind) for name in names[:5]))


def _allowed(address: str, domain: str, lookup: Lookup) -> list[Finding]:
    if check_spf(address, f"garden@{domain}", domain, lookup) not in ("fail", "softfail"):
        return []
    seen = f"The record does not allow {address}, the server of {domain}."
    mend = f"If mail leaves by it, add ip4:{address} or mx to the record."
    return [Finding(f"spf {domain}", "warning", seen, mend)]


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return _is_address(host) and ipaddress.ip_address(host).is_loopback
