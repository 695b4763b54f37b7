"""The header of the copies: List-* fields, prefix, Reply-To, From; all other fields of the author stay as they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from functools import lru_cache

from listcop.core.authentication.signatures import Signature
from listcop.core.headers import encoded_words, field, foreign_mailbox, one_line, phrase
from listcop.core.letter_edit import Fields
from listcop.core.masking import is_placeholder
from listcop.core.message import Message

LOOP_MARK = "X-ListCoP-Loop"
COPY_MARK = "X-ListCoP-Copy"  # names member and day where the envelope sender cannot
LEFT_OUT_LINE = '{name}, {size}: to receive it, send "get {ref}" to {address}'
_RECEIPTS = (
    *("disposition-notification-to", "return-receipt-to", "x-confirm-reading-to", "read-receipt-to", "x-pmrqc"),
    *("generate-delivery-report", "errors-to"),  # failures come to our envelope, and to nobody else
)
# To whom else a letter went unseen, as the author's program or a server on the way noted it; Delivered-To stays, since
# it ends loops (RFC 9228).
_BLIND = (
    *("bcc", "resent-bcc", "x-bcc", "apparently-to", "x-apparently-to", "envelope-to", "x-envelope-to"),
    *("x-rcpt-to", "x-original-to", "x-gm-original-to"),
)
# The envelope is ours; blind copies are nobody's business; receipts would come to the author from every member; what
# was found of a sender is for us, and a forged line of our name must deceive nobody behind us (RFC 8601, 5 and 7.1).
_REMOVED = frozenset(("return-path", "precedence", "authentication-results", COPY_MARK.lower(), *_BLIND, *_RECEIPTS))
# Who else is said to have written or sent it: below a From of ours that is what deceives, "boss on behalf of garden".
_OF_ANOTHER_FROM = ("x-original-from", "sender")
_MARK = re.compile(rb"\[#\d{1,9}\]")


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What of a list shapes its copies; settings as in `list set`.

    footer_text    ready, translated, with its own mark above; lines of at most 72
    from_rewriting as in `list set`; or "list": From is the list's plain address always, as [relay] from has it
    language       the list's: how the size of a file is written
    left_out_line  translated, with {name}, {size}, {ref} and {address}
    """

    name: str
    address: str
    domain: str
    title: str = ""
    separator: str = "+"
    sub_addresses: bool = True
    takes_posts: bool = True
    subject_prefix: str = ""
    reply_to: str = "list"
    footer: str = "auto"
    footer_text: str = ""
    from_rewriting: str = "auto"
    delivery: str = "verp"
    deliver_attachments: int = 500_000
    language: str = "en"
    left_out_line: str = LEFT_OUT_LINE
    unsubscribe_https: str = ""


@dataclass(frozen=True, slots=True)
class AuthorFacts:
    """What we know of the author.

    policy    of their domain: none, quarantine, reject; unknown counts as reject
    strict    that policy wants signatures of exactly this domain
    dkim      what our MTA found: a word of failure means that no signature is worth sparing
    good      the signatures that were found good; None where nobody looked, then each counts but for `dkim`
    private   garden+u.KEY@…, which reaches the author behind a rewritten From; "" where they switched it off
    is_apart  no copies go to them: they are no member, so answers must name them beside the list
    """

    address: str
    name: str = ""
    policy: str = "unknown"
    strict: bool = False
    dkim: str = "none"
    good: tuple[Signature, ...] | None = None
    private: str = ""
    is_apart: bool = False

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


def sub_address(facts: ListFacts, role: str) -> str:
    local, _, domain = facts.address.rpartition("@")
    return f"{local}{facts.separator}{role}@{domain}"


def role_uri(facts: ListFacts, role: str) -> str:
    """Return the mailto of a role; where providers strip sub-addresses a word in the subject says it."""
    if facts.sub_addresses:
        return f"mailto:{sub_address(facts, role)}"
    return f"mailto:{facts.address}?subject={role}"


@lru_cache(maxsize=256)
def list_fields(facts: ListFacts) -> Fields:
    """Return what every copy bears: RFC 2919, RFC 2369, and the marks that keep letters from going in circles."""
    values = [
        (LOOP_MARK, facts.address),
        ("List-Id", list_id(facts)),
        ("List-Post", f"<mailto:{facts.address}>" if facts.takes_posts else "NO"),
        ("List-Help", f"<{role_uri(facts, 'help')}>"),
        ("List-Subscribe", f"<{role_uri(facts, 'join')}>"),
        ("List-Owner", f"<{role_uri(facts, 'owner')}>"),
        ("Precedence", "list"),
    ]
    return tuple((name.lower(), field(name, value)) for name, value in values)


def list_id(facts: ListFacts) -> str:
    """Return `Title <garden.lists.example.org>`, at most 255 characters (RFC 2919, 3); the label never changes."""
    label = f"<{facts.address.replace('@', '.')}>"
    title = one_line(facts.title)[:100]
    while title and len(phrase(title)) + 1 + len(label) > 255:
        title = title[:-5]
    return f"{phrase(title)} {label}" if title else label


def changed_fields(
    before: Fields, message: Message, number: int, facts: ListFacts, received: datetime | None
) -> Fields:
    """Return the letter's own fields as they go out, but for From and Reply-To; its List- fields go (RFC 2369, 4)."""
    kept = [one for one in before if one[0] not in _REMOVED and not one[0].startswith("list-")]
    names = {name for name, _ in kept}
    if message.message_id_made:
        kept = [one for one in kept if one[0] != "message-id"]
        kept.append(("message-id", field("Message-ID", message.message_id)))
    if "date" not in names and received is not None:
        kept.append(("date", field("Date", format_datetime(received))))
    if prefix := _missing_prefix(kept, message.subject, number, facts):
        at = next((at for at, one in enumerate(kept) if one[0] == "subject"), None)
        if at is None:
            kept.append(("subject", field("Subject", prefix)))
        else:
            kept[at] = ("subject", _prefixed(kept[at][1], prefix))
    return tuple(kept)


def _missing_prefix(fields: Sequence[tuple[str, bytes]], subject: str, number: int, facts: ListFacts) -> str:
    """Return what is to stand before the subject; what stands anywhere in it already is not said twice."""
    raw = next((octets for name, octets in fields if name == "subject"), b"")
    words: list[str] = []
    prefix = one_line(facts.subject_prefix)
    is_there = prefix.casefold() in one_line(subject).casefold() or prefix.encode().lower() in raw.lower()
    if prefix and not is_there:
        words.append(prefix)
    if not facts.sub_addresses and not _MARK.search(raw) and not _MARK.search(subject.encode("utf-8", "replace")):
        words.append(f"[#{number}]")  # contract, three roads back: the mark finds the thread
    return " ".join(words)


def _prefixed(octets: bytes, prefix: str) -> bytes:
    """Put a prefix before a subject whose bytes stay as they are."""
    name, _, rest = octets.partition(b":")
    rest = rest.lstrip(b" \t")
    if prefix.isascii() and "=?" not in prefix:
        start = f"{prefix} ".encode()
    else:
        # White space between two encoded words is not shown (RFC 2047, 6.2): the space goes into the first.
        is_next_encoded = rest.lstrip(b"\r\n \t").startswith(b"=?")
        start = " ".join(encoded_words(prefix + " " * is_next_encoded, 60)).encode() + b" "
    first = rest.partition(b"\r\n")[0]
    if not rest.strip():
        rest = b"\r\n"
    elif first and len(name) + len(start) + len(first) > 75:
        rest = b"\r\n " + rest
    return name + b": " + (start.rstrip(b" ") if rest.startswith(b"\r\n") else start) + rest


def with_reply_to(fields: Fields, facts: ListFacts, author: AuthorFacts, rewritten: bool) -> Fields:
    """Return the fields with the Reply-To that the owner chose; the author's own counts in all modes but `list`.

    There the address of an author who gets no copies stands beside the list's, or answers would never reach who asked.
    """
    own = next((octets for name, octets in fields if name == "reply-to"), None)
    if facts.reply_to == "list":
        if author.is_apart and (mine := _mailbox(author.name, author.address)):
            return _replaced(fields, "reply-to", field("Reply-To", f"{facts.address}, {mine}"))
        if own is not None and own.partition(b":")[2].strip().lower() == facts.address.lower().encode():
            return fields
        return _replaced(fields, "reply-to", field("Reply-To", facts.address))
    if facts.reply_to == "both":
        return _replaced(fields, "reply-to", _author_and_list(own, facts, author))
    if rewritten and own is None and (mine := _mailbox(author.name, _reaches_author(facts, author))):
        return _replaced(fields, "reply-to", field("Reply-To", mine))
    return fields


def _reaches_author(facts: ListFacts, author: AuthorFacts) -> str:
    """The author's address; the private one where owners chose nothing, unless the new From is that already."""
    if facts.reply_to == "author" or not author.private:
        return author.address
    return author.private if facts.from_rewriting == "list" else ""


def _author_and_list(own: bytes | None, facts: ListFacts, author: AuthorFacts) -> bytes:
    if own is not None and facts.address.lower().encode() in own.lower():
        return own
    value = own.partition(b":")[2].strip() if own else b""
    # Only a plain list of addresses takes one more: no open quote, comment or group, no end of line inside a word.
    if value and not re.search(rb"[()\\:;]", value) and value.count(b'"') % 2 == 0:
        return b"Reply-To: " + value.rstrip(b",") + b",\r\n " + facts.address.encode() + b"\r\n"
    mine = _mailbox(author.name, author.address)
    return field("Reply-To", f"{mine}, {facts.address}" if mine else facts.address)


def rewritten_from(fields: Fields, facts: ListFacts, author: AuthorFacts) -> Fields:
    """Return the fields From "Awa N. via garden"; the author's From stays in X-Original-From as it stood, and nobody
    else is named as who wrote or sent it."""
    name = one_line(author.name)
    if not name or "@" in name:  # an address as a name is what forgers do
        name = author.address.rpartition("@")[0] or "someone"
    via = f" via {facts.name}"
    shown = name if name.endswith(via) else name + via
    private = author.private if facts.from_rewriting != "list" else ""
    mine = _mailbox(shown, private or facts.address) or facts.address
    was = [octets.partition(b":")[2].lstrip(b" \t") for kind, octets in fields if kind == "from"]
    original = tuple(("x-original-from", b"X-Original-From: " + octets) for octets in was)
    others = tuple(one for one in fields if one[0] not in _OF_ANOTHER_FROM)
    return _replaced(others, "from", field("From", mine)) + original


def _replaced(fields: Fields, name: str, octets: bytes) -> Fields:
    """Return the fields with one of this name only, where the first stood or at the end."""
    at = next((at for at, one in enumerate(fields) if one[0] == name), len(fields))
    others = tuple(one for one in fields[at:] if one[0] != name)
    return (*fields[:at], (name, octets), *others)


def _mailbox(name: str, address: str) -> str:
    """A mailbox to be written; "" where nobody has it any more: a letter to it, or one that names it to a relay, would
    be refused."""
    return "" if is_placeholder(address) else foreign_mailbox(name, address)
