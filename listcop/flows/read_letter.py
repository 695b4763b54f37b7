"""A letter on its way through the house: read once, outside any transaction; kept as it came where it is no post."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime

from listcop.core.addresses import Address
from listcop.core.authentication import Verdict, read_results
from listcop.core.authentication.signatures import all_signatures, is_doubled
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.from_field import addressees_in
from listcop.core.headers import is_message_id
from listcop.core.hops import times_delivered
from listcop.core.letter_scan import Scan
from listcop.core.lists import MailingList
from listcop.core.message import Message, read_message, without_id
from listcop.core.moderation import Envelope
from listcop.core.posting import Draft, draft_post
from listcop.core.references import is_reference, read_reference
from listcop.core.scrub import holds_answer_key
from listcop.core.site import Site
from listcop.flows.keep_post import Arrival, keep_arrived
from listcop.store import lists
from listcop.store.database import Tx, pack

ANSWERED_LOOKED_UP = 20  # Message-IDs of those that a letter names
_ADDRESSEES_READ = 10_000  # octets of one To or Cc


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, with all that is known of it before the database is asked."""

    message: Message
    draft: Draft
    envelope: Envelope
    verdict: Verdict
    policy: str  # of the author's domain
    now: datetime
    packed: bytes
    reference: Address | None  # what it answers by its Message-IDs or `ref:` line
    holds_key: bool  # somebody's own, in new text or beside the list in To or Cc: it must not reach others
    proven_to: frozenset[str] = frozenset()  # to whom it surely went, where it is proven; see _proven_to()

    def arrival(self, recipient: str) -> Arrival:
        e = self.envelope
        return Arrival(self.message.raw, self.now, e.door, e.sender, recipient, e.peer, self.packed)

    def answered(self) -> list[str]:
        """The Message-IDs it answers, in the order they count."""
        return _answered(self.message)


class AsksOthers(Exception):
    """What decides about a letter must be asked of others, and it is read where nobody can wait for them."""


Check = Callable[[Message, Envelope], Verdict]


def unchecked(message: Message, envelope: Envelope) -> Verdict:
    """Nothing is known of who sent a letter, where nobody can be asked."""
    return Verdict()


def read_letter(
    site: Site,
    envelope: Envelope,
    raw: bytes,
    now: datetime,
    policy_of: Callable[[str], str],
    check: Check = unchecked,
) -> Letter:
    """Read a letter; `policy_of` may ask DNS for the policy of its author's domain, `check` for its sender."""
    message = read_message(raw)
    # Who answers ours would answer this one; and what cannot be written can stand in no letter of ours.
    if is_reference(message.message_id, site.domains) or not is_message_id(message.message_id):
        message = without_id(message)
    domain = (message.from_address or "").rpartition("@")[2]
    if envelope.trusted:  # a server of ours has looked at it; anybody else may have written such a line (RFC 8601, 5)
        signatures = all_signatures(message.scan.all("dkim-signature"))
        verdict = read_results(message.scan.all("authentication-results"), site.authserv_id, domain, signatures)
    else:
        verdict = check(message, envelope)
    if not _is_as_written(message.scan, verdict):
        verdict = replace(verdict, aligned=False)
    draft = draft_post(message, now)
    return Letter(
        message=message,
        draft=draft,
        envelope=envelope,
        verdict=verdict,
        policy=_policy(domain, verdict, policy_of),
        now=now,
        packed=pack(raw),
        reference=read_reference(_answered(message), message.text, site.domains),
        holds_key=draft.holds_key or holds_answer_key(addressees(message)),
        proven_to=_proven_to(message.scan, verdict, site.domains) if verdict.aligned else frozenset(),
    )


def _is_as_written(scan: Scan, verdict: Verdict) -> bool:
    """Does what proves the author leave a stranger who has the letter no room for a subject or a second field?"""
    is_open = bool(scan.first("subject")) and not _is_covered("subject", verdict)
    return not is_open and not is_doubled(field.name for field in scan.fields)


def _is_covered(name: str, verdict: Verdict) -> bool:
    return verdict.covers is None or name in verdict.covers


def _proven_to(scan: Scan, verdict: Verdict, domains: Collection[str]) -> frozenset[str]:
    """The addresses in To and Cc, as far as the author's domain vouches for those fields, too. Of those that are not of
    our domains only the local part: an MTA may have written ours in place of another one of the list's."""
    fields = [name for name in ("to", "cc") if _is_covered(name, verdict)]
    values = [value for name in fields for value in scan.all(name)]
    short = (one if len(one) <= _ADDRESSEES_READ else one[:_ADDRESSEES_READ].rpartition(b",")[0] for one in values)
    named = (address.lower().rpartition("@") for one in short for address in addressees_in(one))
    return frozenset(f"{local}@{domain}" if domain in domains else local for local, _, domain in named)


def written_by(letter: Letter, known: str) -> Letter:
    """The same, its author spelled as they are known here: telephones begin an address with a capital, and lists of
    members are typed with some."""
    author = letter.message.from_address
    if author is None or author == known or author.lower() != known.lower():
        return letter
    message, draft = replace(letter.message, from_address=known), letter.draft
    return replace(letter, message=message, draft=replace(draft, author=known) if draft.author == author else draft)


def as_addressed(letter: Letter, recipient: str) -> Letter:
    """The same, proven only where its author wrote to this address: whoever has a signed letter of somebody's, as all
    members have those of each other, can bring the same bytes to any address of ours (RFC 6376, 8.6)."""
    to = recipient.lower()
    if not letter.verdict.aligned or letter.proven_to & {to, to.rpartition("@")[0]}:
        return letter
    return replace(letter, verdict=replace(letter.verdict, aligned=False))


def without_files(letter: Letter) -> Letter:
    """The same where its files go with another part of it."""
    message, draft = replace(letter.message, attachments=()), replace(letter.draft, attachments=())
    return replace(letter, message=message, draft=draft)


def _policy(domain: str, verdict: Verdict, policy_of: Callable[[str], str]) -> str:
    """What the author's domain asks for; looked up where that may decide something now."""
    if not domain:
        return "none"
    return verdict.policy or (policy_of(domain) if verdict.dmarc == "fail" else "unknown")


def _answered(message: Message) -> list[str]:
    return [*message.in_reply_to, *reversed(message.references)]


def addressees(message: Message) -> str:
    """All that others would see of whom a letter went to."""
    fields = (value for name in ("to", "cc", "reply-to") for value in message.scan.all(name)[:10])
    return " ".join(value[:10_000].decode("ascii", "replace") for value in fields)


def has_own_mark(mlist: MailingList, letter: Letter) -> bool:
    """Has this letter been through the list? Delivered-To may be that of our own MTA on the way in."""
    scan, own = letter.message.scan, mlist.address.encode()
    marks = scan.all(LOOP_MARK.lower())
    list_id = f"<{mlist.name}.{mlist.domain}>".encode()
    return (
        any(value.strip().lower() == own for value in marks)
        or any(list_id in value.lower() for value in scan.all("list-id"))
        or any(b"mailto:" + own in value.lower() for value in scan.all("list-post"))
        or times_delivered(scan.fields, mlist.address) > (1 if letter.envelope.trusted else 0)
    )


def keep_only(tx: Tx, mlist: MailingList, letter: Letter, recipient: str, fate: str, reason: str) -> int:
    """Keep a letter that becomes nothing more than itself, with its end and reason."""
    letter_id = lists.take_numbers(tx, mlist.list_id, letter=1).letter
    keep_arrived(tx, mlist.list_id, letter_id, letter.arrival(recipient), letter.draft, fate, reason=reason)
    return letter_id
