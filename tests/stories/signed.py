"""Signed letters for the stories, the zone that tells their keys, and a receiver that checks what reaches it."""

from datetime import UTC, datetime

from listcop.core.authentication.dkim_sign import Signer, dns_text, new_key, read_key
from listcop.core.message import read_message
from listcop.core.sender_check import good_signatures

NOW = datetime(2040, 11, 5, tzinfo=UTC)
_KEYS = {}


def a_signer(domain, selector="k1"):
    """The signer of a domain; each has a key of its own for all tests."""
    if domain not in _KEYS:
        _KEYS[domain] = read_key(new_key("rsa"))
    return Signer(domain, selector, _KEYS[domain])


def sign(letter, domain, covers=("from", "to", "subject", "date", "message-id", "mime-version", "content-type")):
    """A letter as its author's server sends it."""
    head, _, body = letter.partition(b"\r\n\r\n")
    return a_signer(domain).begin(head + b"\r\n", body, covers).signature() + letter


def txt(text):
    """A TXT record as zone files have it, in strings of 255."""
    return [" ".join(f'"{text[at : at + 255]}"' for at in range(0, len(text), 255))]


def key_record(domain, selector="k1"):
    """The zone's entry of a domain's key, for the little DNS server."""
    return {(f"{selector}._domainkey.{domain}.", "TXT"): txt(dns_text(a_signer(domain).key))}


def texts_of(zone):
    """A zone as a lookup function."""

    def lookup(name, kind):
        found = zone.get((f"{name.rstrip('.')}.".lower(), kind), [])
        return [one.replace('" "', "").strip('"') for one in found]

    return lookup


def passes_dmarc(got, zone):
    """Whether a receiver who checks takes a letter whose From domain says reject: by signature, for SPF speaks of
    the envelope, which is the list's."""
    message = read_message(got.raw)
    domain = message.from_address.rpartition("@")[2]
    return any(one.domain == domain for one in good_signatures(message.scan, texts_of(zone), NOW))


def dkimpy_agrees(got, zone):
    """Whether dkimpy finds the topmost signature good; None where it is not installed."""
    try:
        import dkim
    except ImportError:
        return None
    lookup = texts_of(zone)
    return dkim.verify(got.raw, dnsfunc=lambda name, **_: "".join(lookup(name.decode(), "TXT")).encode())
