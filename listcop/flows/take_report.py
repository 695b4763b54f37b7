"""A report that our mail failed, or that somebody complained of it: what follows for the member it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from listcop.core.addresses import Address, Role
from listcop.core.bounces import Report, read_report
from listcop.core.bounces.returned import Returned, read_returned
from listcop.core.keys import read_bounce_key
from listcop.core.lists import MailingList
from listcop.core.moderation import Decision
from listcop.core.references import read_reference
from listcop.core.site import Site
from listcop.flows import keep_keys, reach_members, record_bounce
from listcop.flows.find_unreachable import PROBE
from listcop.flows.read_letter import Letter, keep_only
from listcop.store import events, lists, members
from listcop.store.database import Tx
from listcop.store.keys import Key

HANDED_ON = "letter to bounces handed on"  # the event
DAY = timedelta(days=1)


def take(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """A letter to an address for bounces. It is never answered, whatever it is (RFC 5321, 4.5.5); what a member writes
    there is handed on before (`is_of_member`)."""
    report = _report(letter)
    reason = _note(tx, site, mlist, letter, address, report) if report is not None else ""
    keep_only(tx, mlist, letter, recipient, "bounce", reason)
    return Decision("accept", "bounce")


def may_be_one(letter: Letter) -> bool:
    """Few letters to a list are: what people write need not be looked through for it."""
    return letter.message.automatic is not None or not letter.envelope.sender


def is_of_member(tx: Tx, mlist: MailingList, letter: Letter, address: Address) -> bool:
    """Is it a member's own letter to the address for bounces, "I get no mail any more, what is wrong?"? It is for the
    owners, one a day. What answers something there may be a program's that does not say so, and goes nowhere."""
    if address.role is not Role.bounces or may_be_one(letter):
        return False
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    if member is None or member.state in ("left", "pending", "banned"):
        return False
    if letter.answered() or letter.draft.normal.is_reply or _report(letter) is not None:
        return False
    return events.count_within(tx, mlist.list_id, HANDED_ON, DAY, letter.now, member.address) == 0


def note_of_member(tx: Tx, mlist: MailingList, letter: Letter) -> None:
    """It goes to the owners."""
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    if member is not None:
        events.note(tx, mlist.list_id, HANDED_ON, at=letter.now, ref=member.address)


def as_bounce(tx: Tx, site: Site, mlist: MailingList | None, letter: Letter, address: Address) -> Address:
    """A report of our own mail that came to the list itself, as it does where there is no other address.

    Where one account sends for several lists, its mailbox gets the reports of all: the letter that a report brings back
    says whose it is.
    """
    if mlist is None or _report(letter) is None:
        return address
    returned = read_returned(letter.message)
    for one in (*_named(tx, site, returned), mlist):
        there = Address(one.name, one.domain, Role.bounces)
        if _is_of(tx, site, one, there, returned):
            return there
    return replace(address, role=Role.bounces) if returned.copy_key else address


def _named(tx: Tx, site: Site, returned: Returned) -> list[MailingList]:
    """The lists that the letter names which a report brings back; none of it is proven yet."""
    labels = [(label, domain) for label in returned.list_ids for domain in site.domains if label.endswith(f".{domain}")]
    names = [Address(label.removesuffix(f".{domain}"), domain, Role.post) for label, domain in labels]
    named = read_reference(returned.message_ids, "", site.domains)
    if named is not None and named.role is Role.confirm:
        named = keep_keys.list_of_key(tx, site, named) if not returned.copy_key else None  # of no copy but a probe
    names += [named] if named is not None else []
    found = (lists.find_list(tx, one.list_name, one.domain) for one in names)
    return list({one.list_id: one for one in found if one is not None}.values())


def _is_of(tx: Tx, site: Site, mlist: MailingList, there: Address, returned: Returned) -> bool:
    """Is what a report brings back a letter of this list?"""
    if returned.copy_key and read_bounce_key(site.secrets, mlist.sealed_by, returned.copy_key) is not None:
        return True
    return _probe(tx, site, mlist, there, returned) is not None or record_bounce.is_of_ours(tx, site, mlist, returned)


def _report(letter: Letter) -> Report | None:
    return read_report(letter.message, null_sender=not letter.envelope.sender)


def _note(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, report: Report) -> str:
    returned = read_returned(letter.message)
    if returned.copy_key and address.role is Role.bounces:
        address = replace(address, role=Role.bounce, key=returned.copy_key)
    if report.complaint:
        member = record_bounce.who_complained(tx, site, mlist, returned, address, letter.now)
        if member is not None and not _is_forged(letter):
            reach_members.complained(tx, mlist, member, letter.now)
        return "complaint"
    key = _probe(tx, site, mlist, address, returned)
    if key is not None:
        reach_members.came_back(tx, site, mlist, key, [one.status for one in report.recipients], letter.now)
        return "probe"
    record_bounce.record(tx, site, mlist, report, returned, address, letter.now)
    return ""


def _is_forged(letter: Letter) -> bool:
    """Providers sign their complaints; one that their own domain disowns stops nobody's mail."""
    return letter.verdict.dmarc == "fail" and letter.policy != "none"


def _probe(tx: Tx, site: Site, mlist: MailingList, address: Address, returned: Returned) -> Key | None:
    """The key of the probe that came back: of the address it left from, else of its Message-ID.

    An address with a sealed key names a copy of a post or a digest. So nothing else is looked for, and a server that
    lacks the newest secret reads it all the same.
    """
    is_bounce = address.role is Role.bounce
    if is_bounce and read_bounce_key(site.secrets, mlist.sealed_by, address.key) is not None:
        return None
    named = read_reference(returned.message_ids, "", site.domains)
    texts = [address.key] if is_bounce else []
    texts += [named.key] if named is not None and named.role is Role.confirm else []
    for text in texts:
        key = keep_keys.find_key(tx, site, mlist, text)
        if key is not None and key.purpose == PROBE:
            return key
    return None
