"""A letter of ours to one person is written, marked as automatic, and due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from listcop.core import headers
from listcop.core.addresses import Address, Role, sub_address
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.letters import list_data, render
from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.references import reference, reference_message_id
from listcop.core.site import Site
from listcop.flows import keep_keys
from listcop.flows.answered_letter import own_message_id
from listcop.flows.note_failed_template import note_failed_template
from listcop.store import deliveries, members
from listcop.store import lists as list_store
from listcop.store.database import Tx


def role_address(mlist: MailingList, role: Role, *, key: str = "", number: int = 0) -> str:
    """An address of a list, written with its separator; its only one where it has no others."""
    if mlist.settings.sub_addresses == "no":
        return mlist.address
    return sub_address(mlist.name, mlist.domain, role, separator=mlist.settings.separator, key=key, number=number)


def list_facts(mlist: MailingList) -> dict[str, object]:
    """What nearly every letter says of its list."""
    return list_data(
        mlist.name,
        mlist.domain,
        mlist.settings.title,
        separator=mlist.settings.separator,
        sub_addresses=mlist.settings.sub_addresses == "yes",
        is_closed=mlist.settings.join == "closed",
        is_announce=mlist.settings.posting == "announce",
    )


def tell(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    occasion: str,
    to: str,
    data: Mapping[str, Any],
    *,
    now: datetime,
    language: str = "",
    answers: Message | None = None,
    key: str = "",
    is_answer: bool = True,
    files: Sequence[tuple[str, str, bytes]] = (),
    sender: str = "",
    fields: Sequence[tuple[str, str]] = (),
    brings: str = "",
    is_sent: bool = True,
) -> int:
    """Write the letter of an occasion to one address and make it due; returns its delivery number.

    answers    the letter it answers, for In-Reply-To
    key        of a `c.` address that an answer to it will come to
    files      name, type and bytes of what is sent along
    sender     of the envelope, where we want to know of its failure; else none, so that nothing ever comes back
    fields     of the header, beside those of every letter of ours
    brings     Message-ID of an earlier letter of ours that it brings once more: what answers it answers that
    is_answer  Auto-Submitted says auto-replied, else auto-generated (RFC 3834, section 5)
    is_sent    else it is written, and dropped
    """
    asked = Address(mlist.name, mlist.domain, Role.confirm, key=key) if key else None
    ref = {"ref": reference(asked)} if asked else {}
    letter = render(site.texts, occasion, language or mlist.settings.language, list_facts(mlist) | dict(data) | ref)
    number = list_store.take_numbers(tx, mlist.list_id, delivery=1).delivery
    header = [
        ("From", headers.mailbox(mlist.title, role_address(mlist, Role.request))),
        ("To", to),
        ("Subject", letter.subject),
        ("Date", format_datetime(now)),
        ("Message-ID", reference_message_id(asked) if asked else own_message_id(site.secret, mlist, number)),
    ]
    if asked and mlist.settings.sub_addresses == "yes":
        header.append(("Reply-To", role_address(mlist, Role.confirm, key=key)))
    header += thread_fields(answers, brings) + automatic_fields(
        mlist, "auto-replied" if is_answer else "auto-generated"
    )
    html = None if members.is_lite(tx, mlist.list_id, to) else letter.html
    raw = headers.write_letter([*header, *fields], letter.text, html, files)
    if is_sent:
        deliveries.keep_letter(tx, mlist.list_id, number, to, raw, sender=sender, now=now)
    if key:
        keep_keys.note_letter(tx, site, mlist, key, letter.subject, letter.text)
    if letter.trouble:
        note_failed_template(tx, mlist, occasion, letter.trouble, now=now)
    return number


def thread_fields(answers: Message | None, brings: str = "") -> list[tuple[str, str]]:
    """In-Reply-To and References of an answer to a letter; an earlier letter that it brings stands among those."""
    answered = "" if answers is None or answers.message_id_made else headers.message_ids([answers.message_id])
    if answers is None or not answered:  # it cannot be written, and nobody finds a letter by another id
        return [("References", brings)] if brings else []
    older = [one for one in answers.references[-10:] if one != answers.message_id]
    named = headers.message_ids([*older, *filter(None, [brings]), answered])
    return [("In-Reply-To", answered), ("References", named)]


def automatic_fields(mlist: MailingList, kind: str) -> list[tuple[str, str]]:
    """How our own letters say that no person wrote them (RFC 3834), and which list they are of."""
    word = "" if mlist.settings.sub_addresses == "yes" else "?subject=help"
    return [
        ("Auto-Submitted", kind),
        ("X-Auto-Response-Suppress", "All"),
        ("List-Id", f"{headers.phrase(mlist.title)} <{mlist.name}.{mlist.domain}>"),
        ("List-Help", f"<mailto:{role_address(mlist, Role.help)}{word}>"),
        (LOOP_MARK, mlist.address),
    ]


def forward(tx: Tx, mlist: MailingList, to: str, raw: bytes, *, now: datetime, sender: str = "") -> int:
    """Hand a letter on to one person as it stands, under our envelope."""
    number = list_store.take_numbers(tx, mlist.list_id, delivery=1).delivery
    deliveries.keep_letter(tx, mlist.list_id, number, to, raw, sender=sender, now=now)
    return number
