"""Under whose name mail leaves: From and envelope sender, where a provider takes only its own account's.

`[relay] from = "list"` means: what leaves is From the plain address of its list, without any sub-address; what is of no
list is From the account. Where answers went to what a letter was From, Reply-To says that now.
"""

import re

from listcop.core.addresses import normal_address, read_address
from listcop.core.copy_fields import AuthorFacts, ListFacts, rewritten_from
from listcop.core.from_field import Sender, read_from
from listcop.core.headers import field, foreign_mailbox
from listcop.core.letter_edit import Fields, fields_of, joined, ready_for_wire
from listcop.core.letter_scan import scan_letter
from listcop.core.lists import MailingList
from listcop.core.site import Site

# What a refusal says that is for the sender's sake: at MAIL, or by such words and statuses (RFC 3463; Exchange).
_AT_MAIL = re.compile(r"\(mail\)$")
_OF_SENDER = re.compile(
    r"\b5\.1\.[78]\b|\b5\.7\.60\b|\bsenders?\b|send(?:ing)?[ -]?as\b|SendAsDenied|not owned"
    r"|\bfrom:|\b(?:mail|header|envelope|5321|5322)[ ._-]?from\b|\bfrom[ -](?:address|header|field|domain)",
    re.IGNORECASE,
)
_TOO_LARGE = re.compile(r"^552\b|\b5\.3\.4\b")


def envelope_from(site: Site, wanted: str) -> str:
    """The envelope sender of a mail: what is wanted, or the account, which may be all that the provider takes."""
    return site.account if site.envelope == "account" else wanted


def is_lists_alone(site: Site) -> bool:
    """Is whatever leaves From the plain address of its list?"""
    return site.from_ == "list"


def from_ours(site: Site, mlist: MailingList | None, raw: bytes) -> bytes:
    """A letter to one person as it leaves: From an address that the provider takes, where it takes no other.

    Made when it leaves and not when it is written: what was refused can leave once the settings are mended. What others
    wrote, and we hand on, is "via" the list then, as a post is.

    mlist  whose letter it is; None, or the one without a name, for what is of no list
    """
    if not is_lists_alone(site):
        return raw
    letter = ready_for_wire(raw)
    scan = scan_letter(letter)
    fields, sender = fields_of(scan), read_from(scan.all("from"))
    name, domain = (mlist.name, mlist.domain) if mlist is not None and mlist.name else ("", site.domains[0])
    mine = f"{name}@{domain}" if name else _of_site(site)
    if sender.address == mine:
        return raw
    is_ours = _is_ours(sender.address or "", name, domain)
    answers_to = site.admin if is_ours and not name else sender.address or ""
    if not any(one == "reply-to" for one, _ in fields) and (
        shown := foreign_mailbox("" if is_ours else sender.name, answers_to)
    ):
        fields = (*fields, ("reply-to", field("Reply-To", shown)))
    made = _renamed(fields, sender, mine) if is_ours else _via(fields, sender, name or domain, mine, domain)
    return ready_for_wire(joined(made, scan.raw[scan.body_start :]))


def _of_site(site: Site) -> str:
    return normal_address(site.account) or f"postmaster@{site.domains[0]}"


def _is_ours(address: str, name: str, domain: str) -> bool:
    """Is it an address of the list, or that of the site's postmaster, by whom no person wrote?"""
    read = read_address(address, [domain], lambda local, at: (local, at) == (name, domain))
    return read is not None and read.list_name == name


def _renamed(fields: Fields, sender: Sender, mine: str) -> Fields:
    was = field("From", foreign_mailbox(sender.name, mine) or mine)
    return tuple((name, was if name == "from" else octets) for name, octets in fields)


def _via(fields: Fields, sender: Sender, name: str, mine: str, domain: str) -> Fields:
    facts = ListFacts(name, mine, domain, from_rewriting="list")
    return rewritten_from(fields, facts, AuthorFacts(sender.address or "", sender.name))


# --- refused for it


def is_about_sender(said: str) -> bool:
    """Does a refusal, in the words of the queue, say that the relay does not take mail of this sender?"""
    return not _TOO_LARGE.search(said) and (bool(_AT_MAIL.search(said)) or bool(_OF_SENDER.search(said)))


def way_out(site: Site, address: str) -> str:
    """What to do where the relay takes no mail of a sender.

    address  of the list whose mail it is; "" where it is of none
    """
    account = normal_address(site.account)
    has = {'envelope = "account"': site.envelope == "account", 'from = "list"': site.from_ == "list"}
    missing = " and ".join(name for name, is_set in has.items() if not is_set)
    if account is None:
        return "Let the relay take mail of the domain from here."
    if missing:
        return f"Where the relay takes mail of {account} alone, write {missing} in [relay]."
    if address and normal_address(address) != account:
        return (
            f"Let the provider allow {account} to send as {address}, "
            "or give that list a ListCoP and an account of its own."
        )
    return "Ask the provider what the account may send."
