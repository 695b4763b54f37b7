"""What we change of a letter, what we spare, and why: one decision for all copies of a post."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from listcop.core import dates
from listcop.core.authentication.signatures import Signature, is_aligned, signatures_in
from listcop.core.copy_fields import (
    AuthorFacts,
    ListFacts,
    changed_fields,
    list_fields,
    rewritten_from,
    role_uri,
    sub_address,
    with_reply_to,
)
from listcop.core.headers import HeaderError, field, one_line
from listcop.core.letter_edit import (
    Content,
    Edit,
    Fields,
    boundaries_of,
    content_fields,
    edited,
    fields_of,
    is_sealed,
    joined,
    ready_for_wire,
    replaced_part,
    safe_text_part,
    wire_lines,
    with_content,
    with_text,
)
from listcop.core.letter_scan import Scan, scan_letter
from listcop.core.message import Attachment, Message
from listcop.core.scrub import scrub_letter

__all__ = [
    "AuthorFacts",
    "LeftOut",
    "ListFacts",
    "Outgoing",
    "copy_for",
    "copy_for_all",
    "fields_for_all",
    "personal_fields",
    "plan_outgoing",
    "ready_for_wire",
]

_KEY = re.compile(r"[+-]leave\.([A-Za-z0-9]{1,64})@")
_ALWAYS = ("always", "list")
_NOT_IN_ADDRESSES = frozenset(' <>,"')


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An attachment kept back from the copies; `ref` fetches it by mail."""

    name: str
    type: str
    size: int
    ref: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What all copies of a post share: headers with CRLF but the personal ones, body, and the reasons in words."""

    head: bytes
    body: bytes
    rewritten: bool
    why: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What was decided, and from what: `valid` could be spared at first, `kept` are spared in the end."""

    valid: tuple[Signature, ...]
    kept: tuple[Signature, ...]
    has_footer: bool
    rewritten: bool
    is_closed: bool


def plan_outgoing(
    message: Message, number: int, facts: ListFacts, author: AuthorFacts, received: datetime | None = None
) -> Outgoing:
    """Decide what is changed of a letter for its copies, once, and make what all copies share.

    number    of the post; attachments left out are fetched by it
    received  when the letter came in; its Date where it has none
    """
    letter = scrub_letter(ready_for_wire(message.raw))
    scan = message.scan if letter == message.raw else scan_letter(letter)
    is_closed = is_sealed(scan, message.text)
    left = () if is_closed else _left_out(scan, message.attachments, number, facts.deliver_attachments)
    is_intact = not left and letter == wire_lines(message.raw)
    before = fields_of(scan)
    after = list_fields(facts) + changed_fields(before, message, number, facts, received)

    choice = _choose(scan, before, after, facts, author, is_intact, is_closed)

    fields = with_reply_to(after, facts, author, choice.rewritten)
    if choice.rewritten:
        fields = rewritten_from(fields, facts, author)
    content = _content(scan, left, facts, facts.footer_text if choice.has_footer else "")
    head, _, body = ready_for_wire(joined(with_content(fields, content), content.body)).partition(b"\r\n\r\n")
    told = tuple(one for _, one in sorted(left, key=lambda pair: pair[0].part))
    return Outgoing(head + b"\r\n", body, choice.rewritten, _reasons(facts, author, choice, told), told)


# What we would break, and what follows


def _choose(
    scan: Scan,
    before: Fields,
    after: Fields,
    facts: ListFacts,
    author: AuthorFacts,
    is_intact: bool,
    is_closed: bool,
) -> _Choice:
    """Decide on footer and From: a footer where no signature is left to lose, a new From where none vouches."""
    valid = _aligned_signatures(scan, author)
    kept: tuple[Signature, ...] = ()
    if is_intact and facts.from_rewriting not in _ALWAYS:
        final = _by_name((("list-unsubscribe", b""), *with_reply_to(after, facts, author, False)))
        kept = tuple(one for one in valid if _survives(one, _by_name(before), final))
    wants_footer = facts.footer == "always" or (facts.footer == "auto" and not kept)
    has_footer = wants_footer and bool(facts.footer_text.strip()) and not is_closed
    if has_footer:
        kept = ()
    rewritten = facts.from_rewriting in _ALWAYS
    if facts.from_rewriting == "auto":
        # SPF never speaks for the author here: the envelope sender is ours.
        rewritten = not kept and author.policy != "none"
    return _Choice(valid, kept, has_footer, rewritten, is_closed)


def _aligned_signatures(scan: Scan, author: AuthorFacts) -> tuple[Signature, ...]:
    """Return the signatures of the author's domain, none where they were found not to verify."""
    if author.good is not None:
        found = author.good
    elif author.dkim not in ("none", "pass", "temperror"):
        return ()
    else:
        found = signatures_in(scan.all("dkim-signature"))
    return tuple(one for one in found if is_aligned(one.domain, author.domain, author.strict))


def _survives(signature: Signature, before: dict[str, list[bytes]], after: dict[str, list[bytes]]) -> bool:
    """True where the fields that a signature covers stay the same, counted from the bottom (RFC 6376, 5.4.2)."""
    return all(
        before.get(name, [])[-count:] == after.get(name, [])[-count:]
        for name, count in Counter(signature.headers).items()
    )


def _by_name(fields: Iterable[tuple[str, bytes]]) -> dict[str, list[bytes]]:
    named: dict[str, list[bytes]] = {}
    for name, octets in fields:
        named.setdefault(name, []).append(octets)
    return named


def _reasons(facts: ListFacts, author: AuthorFacts, choice: _Choice, left: Sequence[LeftOut]) -> tuple[str, ...]:
    """Return what was decided, a sentence each, as `why` tells it."""
    why = [_reason_for_from(facts, author, choice)]
    if author.is_apart and facts.reply_to == "list":
        why.append("Answers go to the author, too: they are no member.")
    if choice.is_closed:
        why.append("Nothing is added to the text or left out: the author signed or encrypted the letter.")
    elif facts.footer != "never" and facts.footer_text.strip():
        why.append("A footer is added." if choice.has_footer else "No footer: it would break the author's signature.")
    if left:
        why.append(f"Left out of the copies: {', '.join(f'{one.name} ({one.ref})' for one in left)}.")
    return tuple(why)


def _reason_for_from(facts: ListFacts, author: AuthorFacts, choice: _Choice) -> str:
    outcome = "From is rewritten" if choice.rewritten else "From stays"
    if facts.from_rewriting == "list":
        return f"{outcome}: [relay] from is list."
    if facts.from_rewriting != "auto":
        return f"{outcome}: from_rewriting is {facts.from_rewriting}."
    if choice.kept:
        return f"{outcome}: what we change spares the signature of {choice.kept[0].domain}."
    domain = author.domain or "the author's domain"
    if not choice.rewritten:
        return f"{outcome}: the DMARC policy of {domain} is none."
    lost = "what we change breaks each signature of" if choice.valid else "the letter bears no valid signature of"
    policy = "could not be looked up" if author.policy == "unknown" else f"is {author.policy}"
    return f"{outcome}: {lost} {domain}, whose DMARC policy {policy}."


# Content


def _left_out(
    scan: Scan, attachments: Sequence[Attachment], number: int, limit: int
) -> tuple[tuple[Attachment, LeftOut], ...]:
    """Return the attachments to be left out: the biggest, until the rest is within the limit."""
    total = sum(one.size for one in attachments)
    left: list[tuple[Attachment, LeftOut]] = []
    for at, one in sorted(enumerate(attachments, 1), key=lambda pair: -pair[1].size):
        if total <= limit:
            break
        if one.part < len(scan.parts) and scan.parts[one.part].is_leaf:
            left.append((one, LeftOut(one_line(one.name) or one.type, one.type, one.size, f"{number}/{at}")))
            total -= one.size
    return tuple(left)


def _content(scan: Scan, left: Sequence[tuple[Attachment, LeftOut]], facts: ListFacts, footer: str) -> Content:
    """Return the letter's content with a line for each attachment left out, and the footer if there is one."""
    edits: list[Edit] = []
    for attachment, told in left:
        line = _left_out_line(told, facts)
        if attachment.part == 0:  # the letter is nothing but this file
            head, body = safe_text_part(f"{line}\n\n{footer}" if footer else line, ())
            return Content(_as_fields(head), body)
        head, body = safe_text_part(line, boundaries_of(scan))
        edits.append(replaced_part(scan, scan.parts[attachment.part], head, body))
    if footer:
        return with_text(scan, edits, footer)
    return Content(content_fields(fields_of(scan)), edited(scan.raw, scan.body_start, edits))


def _as_fields(head: bytes) -> Fields:
    lines = head.removesuffix(b"\r\n").split(b"\r\n")
    return tuple((line.partition(b":")[0].decode().lower(), line + b"\r\n") for line in lines)


def _left_out_line(left: LeftOut, facts: ListFacts) -> str:
    words = {"{name}": left.name, "{size}": dates.size(left.size, facts.language), "{ref}": left.ref}
    words["{address}"] = sub_address(facts, "request") if facts.sub_addresses else facts.address
    return re.sub(r"\{(?:name|size|ref|address)\}", lambda found: words[found[0]], facts.left_out_line)


# Copies


def copy_for_all(outgoing: Outgoing, facts: ListFacts) -> bytes:
    """Return the copy that goes to many at once."""
    return b"".join((fields_for_all(facts), outgoing.head, b"\r\n", outgoing.body))


def fields_for_all(facts: ListFacts) -> bytes:
    """Return the List-Unsubscribe that names nobody."""
    return field("List-Unsubscribe", f"<{role_uri(facts, 'leave')}>")


def copy_for(outgoing: Outgoing, facts: ListFacts, leave_address: str) -> bytes:
    """Return one member's copy: List-Unsubscribe with their key. Raises HeaderError for what is no address.

    Where providers strip sub-addresses the key would be lost: then List-Unsubscribe is that of all.
    """
    if not facts.sub_addresses:
        return copy_for_all(outgoing, facts)
    return b"".join((personal_fields(facts, leave_address), outgoing.head, b"\r\n", outgoing.body))


def personal_fields(facts: ListFacts, leave_address: str) -> bytes:
    """Return what is a member's own in their copy: List-Unsubscribe, one-click too where the site has an https page.

    Text joined and nothing else: it runs once a member. Raises HeaderError for what is no address.
    """
    is_plain = leave_address.isascii() and leave_address.isprintable()
    if not is_plain or not _NOT_IN_ADDRESSES.isdisjoint(leave_address):
        seen = leave_address[:60]
        raise HeaderError(f"List-Unsubscribe: {seen!r} is no address such as garden+leave.KEY@example.org")
    if facts.unsubscribe_https and (key := _KEY.search(leave_address)):
        uri = facts.unsubscribe_https.replace("{key}", key[1])
        # RFC 8058, 3.1: only with an https URI, and then this second field.
        both = f"<{uri}>,\r\n <mailto:{leave_address}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click"
        return f"List-Unsubscribe: {both}\r\n".encode()
    return f"List-Unsubscribe: <mailto:{leave_address}>\r\n".encode()
