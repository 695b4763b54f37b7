"""Who sent a letter that came to us straight: SPF, DKIM and DMARC checked with a function that asks DNS."""

from __future__ import annotations

from datetime import datetime

from listcop.core.authentication import (
    Policy,
    Verdict,
    ends_walk,
    is_reserved,
    next_question,
    organizational_domain,
    policy_found,
    policy_questions,
)
from listcop.core.authentication.dkim_check import Finding, check_signatures, key_questions
from listcop.core.authentication.signatures import Signature, is_doubled
from listcop.core.authentication.spf import Lookup, check_spf, spf_domain
from listcop.core.letter_scan import Scan
from listcop.core.message import Message
from listcop.core.moderation import Envelope


def find_policy(domain: str, lookup: Lookup) -> Policy:
    """Return what a domain asks for, by the tree walk of RFC 9989: eight questions at most."""
    answers: dict[str, list[str] | None] = {}
    while (name := next_question(domain, answers)) is not None:
        answers[name] = lookup(name, "TXT")
    policy = policy_found(domain, answers)
    absent = policy_found(domain, answers, exists=False)
    if absent == policy:
        return policy
    # Only where `np` says otherwise is it worth to ask whether there is such a domain at all.
    records = [lookup(domain, kind) for kind in ("A", "MX", "AAAA")]
    return absent if all(found == [] for found in records) else policy


def good_signatures(scan: Scan, lookup: Lookup, now: datetime) -> tuple[Signature, ...]:
    """Return the signatures that a receiver would find good today; trouble in DNS makes none good, and where a second
    field stands beside one that they cover many find none."""
    if is_doubled(field.name for field in scan.fields):
        return ()
    return tuple(one.signature for one in _findings(scan, lookup, now) if one.word == "pass")


def check_sender(message: Message, envelope: Envelope, lookup: Lookup, now: datetime) -> Verdict:
    """Return what we find of a letter that no server of ours has looked at before.

    Where DNS gave no answer for what might have vouched for the author the letter counts as not proven, under an
    unknown policy: the safe side.
    """
    author = (message.from_address or "").rpartition("@")[2]
    if not author or is_reserved(author):
        return Verdict()
    policy = find_policy(author, lookup)
    findings = _findings(message.scan, lookup, now)
    spf = check_spf(envelope.peer, envelope.sender, envelope.helo, lookup)
    # Of a null sender RFC 7208 judges the HELO name; it speaks for nobody's letters (RFC 9989, SPF identifiers).
    sender = spf_domain(envelope.sender, envelope.helo) if envelope.sender else ""
    claims: list[tuple[str, str, bool]]
    claims = [(one.word, one.signature.domain, policy.strict_dkim) for one in findings]
    claims.append((spf, sender, policy.strict_spf))
    aligned, is_theirs, own = False, False, set[str]()  # theirs: the machine that brought it
    open_questions = policy.word == "unknown"
    for at, (word, domain, strict) in enumerate(claims):
        if word not in ("pass", "temperror"):
            continue
        speaks = speaks_for(domain, author, strict, lookup)
        if word == "pass" and speaks is True:
            aligned = True
            own.update(findings[at].signature.headers if at < len(findings) else ())
            is_theirs |= at == len(findings)
        open_questions |= speaks is None or (word == "temperror" and speaks)
    dkim = "pass" if any(one.word == "pass" for one in findings) else findings[0].word if findings else "none"
    if aligned:
        said = "pass" if policy.word != "unknown" else "none"
        return Verdict(said, spf, dkim, True, policy.word, bool(own), None if is_theirs else frozenset(own))
    if open_questions:
        return Verdict("fail", spf, dkim, False, "unknown" if policy.word != "none" else "none")
    return Verdict("fail" if policy.word != "none" else "none", spf, dkim, False, policy.word)


def speaks_for(domain: str, author: str, strict: bool, lookup: Lookup) -> bool | None:
    """Return whether a domain may vouch for mail From another (RFC 9989, identifier alignment); None for trouble."""
    domain, author = domain.lower().rstrip("."), author.lower().rstrip(".")
    if domain == author:
        return bool(domain)
    # Names that share no two labels have no organization in common: nothing to ask.
    if strict or domain.split(".")[-2:] != author.split(".")[-2:]:
        return False
    one, other = _organization(domain, lookup), _organization(author, lookup)
    return None if one is None or other is None else one == other


def _organization(domain: str, lookup: Lookup) -> str | None:
    answers: dict[str, list[str] | None] = {}
    for name in policy_questions(domain):
        texts = answers[name] = lookup(name, "TXT")
        if texts is None or ends_walk(name, texts):
            break
    return organizational_domain(domain, answers)


def _findings(scan: Scan, lookup: Lookup, now: datetime) -> tuple[Finding, ...]:
    return check_signatures(scan, {name: lookup(name, "TXT") for name in key_questions(scan)}, now)
