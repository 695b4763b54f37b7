"""A letter handed on to one person as it stands; with a From of ours where the author's server would refuse it."""

from __future__ import annotations

from collections.abc import Callable

from listcop.core.addresses import Role
from listcop.core.authentication import is_reserved
from listcop.core.copy_fields import AuthorFacts, ListFacts, rewritten_from
from listcop.core.headers import HeaderError, field, mailbox, one_line
from listcop.core.letter_edit import fields_of, joined
from listcop.core.letter_scan import Scan, scan_letter
from listcop.core.lists import MailingList
from listcop.core.scrub import scrub_letter
from listcop.core.site import Site
from listcop.flows.read_letter import Letter
from listcop.flows.tell import role_address


def handed_on(
    site: Site, mlist: MailingList, letter: Letter, own: Callable[[], str], *, with_keys: bool = False
) -> bytes:
    """The letter as others get it, now that we send it.

    own        tells garden+u.KEY@…, which reaches its writer, or "" where there is none; asked only where it is needed
    with_keys  to those who look after things it goes with the keys of ours that it quotes, as they may have to see them
    """
    scan = letter.message.scan
    # What servers found of the sender would count behind us as said by us (RFC 8601, 7.1).
    fields = tuple(one for one in fields_of(scan) if one[0] != "authentication-results")
    whole = joined(fields, scan.raw[scan.body_start :])
    clean = whole if with_keys else scrub_letter(whole)
    writer = letter.message.from_address or ""
    vouched = letter.verdict.signed and clean == whole
    if not writer or vouched or letter.policy == "none" or is_reserved(writer.rpartition("@")[2]):
        return clean
    return _from_us(site, mlist, scan_letter(clean), AuthorFacts(writer, letter.message.from_name, private=own()))


def _from_us(site: Site, mlist: MailingList, scan: Scan, writer: AuthorFacts) -> bytes:
    """The same from one of our addresses, and answers go to who wrote it."""
    fields = fields_of(scan)
    if not any(name == "reply-to" for name, _ in fields):
        fields = (*fields, ("reply-to", field("Reply-To", _named(writer))))
    if mlist.name:
        facts = ListFacts(mlist.name, role_address(mlist, Role.bounces), mlist.domain)
    else:
        domain = site.domains[0]
        facts = ListFacts(domain, f"postmaster@{domain}", domain)
    return joined(rewritten_from(fields, facts, writer), scan.raw[scan.body_start :])


def _named(writer: AuthorFacts) -> str:
    try:
        return mailbox(one_line(writer.name), writer.address)
    except HeaderError:
        return writer.address
