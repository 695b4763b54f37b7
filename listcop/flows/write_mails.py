"""The mails of what is claimed are written: of a post from the bytes all its copies share, made once for all lots."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from listcop.core.addresses import Role
from listcop.core.authentication import Policy, read_results
from listcop.core.authentication.dkim_sign import Signer, Unsigned, signed_letter, split_fields
from listcop.core.authentication.signatures import Signature
from listcop.core.copy_fields import COPY_MARK
from listcop.core.from_field import read_from
from listcop.core.keys import encode_bounce_key, encode_leave_key
from listcop.core.letter_scan import Scan
from listcop.core.letters import fill_leave_slot, render_text
from listcop.core.lists import MailingList
from listcop.core.lite import lite_letter
from listcop.core.message import Message, read_message, with_id
from listcop.core.our_from import envelope_from, from_ours, is_lists_alone
from listcop.core.outgoing import (
    AuthorFacts,
    ListFacts,
    Outgoing,
    copy_for,
    fields_for_all,
    personal_fields,
    plan_outgoing,
    ready_for_wire,
)
from listcop.core.phrases import left_out_line
from listcop.core.sending import Mail
from listcop.core.site import Site
from listcop.flows.export_letters import letter_to_show
from listcop.flows.note_failed_template import note_failed_template
from listcop.flows.private_replies import author_of
from listcop.flows.tell import list_facts, role_address
from listcop.flows.trace import received_field
from listcop.store import deliveries, digests, letters, posts, readers
from listcop.store.database import Store, Tx
from listcop.store.deliveries import Delivery
from listcop.store.failures import Failure
from listcop.store.lots import Lot
from listcop.store.readers import To

PolicyOf = Callable[[str], Policy]
SignaturesOf = Callable[[Scan], Sequence[Signature]]
Keep = Callable[[Tx], None]
CACHED_POSTS = 32
CACHED_BYTES = 32 << 20  # of them all; the newest is kept whatever its size, for the lots that are still to come


def nothing_signed(scan: Scan) -> Sequence[Signature]:
    """No signature is known to be good, where nobody can be asked."""
    return ()


_LONGEST_KEY = "a" * 22  # of the leave keys; it holds the place of a member's own


@dataclass(frozen=True, slots=True)
class Claimed:
    """One lot, or one recipient tried again, that is ours to send."""

    mlist: MailingList
    delivery: Delivery
    lot: Lot | None
    failure: Failure | None

    @property
    def unsure(self) -> int:
        """How many may have it, as somebody had claimed it who ended."""
        if self.lot is not None:
            return len(self.lot.members) if self.lot.is_unsure else 0
        return int(self.failure is not None and self.failure.state == "sending")


@dataclass(frozen=True, slots=True)
class Job(Claimed):
    """What was claimed, with all that its mails are made of."""

    to: Sequence[To]
    raw: bytes  # of a digest or a letter; empty for a post


@dataclass(frozen=True, slots=True)
class Ready:
    """A post as it leaves: the bytes of every copy, but for the fields that say how this member leaves."""

    facts: ListFacts
    shared: bytes
    signature: bytes  # ours over what all copies share; empty without a key
    unsigned: Unsigned | None  # where each copy needs a signature of its own (RFC 8058, 4)
    of_nobody: bytes  # these fields where a copy goes to many


def gather(tx: Tx, claimed: Claimed) -> Job:
    """What the mails are made of. Apart from the claim, so that damage met here is put down to this one."""
    mlist, delivery = claimed.mlist, claimed.delivery
    made = Job(mlist, delivery, claimed.lot, claimed.failure, _recipients(tx, claimed), b"")
    if delivery.kind == "letter":
        return replace(made, raw=deliveries.own_letter(tx, mlist.list_id, delivery.delivery_id))
    assert delivery.number is not None
    if delivery.kind == "digest":
        edition, language, mark = delivery.edition.split(":")
        kept_as = f"{edition}@{mark}" if mark else edition
        return replace(made, raw=digests.edition_raw(tx, mlist.list_id, delivery.number, kept_as, language))
    return made  # a post is made ready once for all its lots


def _recipients(tx: Tx, claimed: Claimed) -> Sequence[To]:
    list_id, failure = claimed.mlist.list_id, claimed.failure
    if failure is not None and failure.membership_id:
        return readers.recipients_of(tx, list_id, [failure.membership_id])
    if failure is not None:
        return [To(0, failure.address)]
    if claimed.lot is None or claimed.delivery.kind == "letter":
        return [To(0, claimed.delivery.recipient)]
    return readers.recipients_of(tx, list_id, claimed.lot.members)


class Writer:
    """Writes mails; several threads share one, and the posts it made ready."""

    def __init__(self, store: Store, site: Site, policy_of: PolicyOf, signatures_of: SignaturesOf) -> None:
        self._store, self._site, self._policy_of, self._signatures_of = store, site, policy_of, signatures_of
        self._lock, self._making = threading.Lock(), threading.Lock()
        self._ready: OrderedDict[tuple[int, int, bool], Ready] = OrderedDict()
        self._notes: list[Keep] = []

    def take_notes(self) -> list[Keep]:
        """What is to be kept of posts that were made ready: what was changed of them, for who asks why."""
        with self._lock:
            notes, self._notes = self._notes, []
        return notes

    def mails(self, job: Job, now: datetime) -> list[Mail]:
        """One mail a member, or one to many of them where the list wants it so."""
        if not job.to:
            return []
        if job.delivery.kind == "post":
            # Those with slow lines get it short; the order of the lot is that of its outcomes.
            runs = [(is_lite, list(some)) for is_lite, some in groupby(job.to, key=lambda one: one.lite)]
            return [mail for is_lite, some in runs for mail in self._posts(replace(job, to=some), is_lite, now)]
        if job.delivery.kind == "digest":
            return _digest_mails(self._site, job, now)
        raw = from_ours(self._site, job.mlist, ready_for_wire(job.raw))
        # A provider that takes mail of its account alone takes none from <> either.
        sender = envelope_from(self._site, job.delivery.sender)
        return [Mail(sender, (job.to[0].address,), signed_letter(signer_of(self._site, raw), raw))]

    def _posts(self, job: Job, is_lite: bool, now: datetime) -> list[Mail]:
        ready = self._ready_post(job, is_lite, now)
        is_batch = job.mlist.settings.delivery == "batch" and job.failure is None
        return _batches(self._site, job, ready) if is_batch else _copies(self._site, job, ready, now)

    def _ready_post(self, job: Job, is_lite: bool, now: datetime) -> Ready:
        """The post as it leaves, made ready once for all its lots; once more where somebody gets it short."""
        where = (job.mlist.list_id, job.delivery.delivery_id, is_lite)
        if (known := self._known(where)) is not None:
            return known
        with self._making:
            if (known := self._known(where)) is not None:
                return known
            made = self._make_ready(job, is_lite, now)
            with self._lock:
                self._ready[where] = made
                self._let_go_of_old()
        return made

    def _let_go_of_old(self) -> None:
        size = sum(len(one.shared) for one in self._ready.values())
        while len(self._ready) > CACHED_POSTS or (size > CACHED_BYTES and len(self._ready) > 1):
            size -= len(self._ready.popitem(last=False)[1].shared)

    def _known(self, where: tuple[int, int, bool]) -> Ready | None:
        with self._lock:
            if where in self._ready:
                self._ready.move_to_end(where)
            return self._ready.get(where)

    def _make_ready(self, job: Job, is_lite: bool, now: datetime) -> Ready:
        """Decide what changes of a post. A policy that was unknown is asked again before it leaves."""
        list_id, number = job.mlist.list_id, job.delivery.number
        with self._store.read() as tx:
            post = posts.get_post(tx, list_id, number or 0)
            assert post is not None, (
                f"{job.mlist.name}: delivery {job.delivery.delivery_id} is of #{number}, which is not there"
            )
            raw = letter_to_show(tx, job.mlist, post)
            letter = letters.get_letter(tx, list_id, post.letter_id)
            private, is_member = author_of(tx, self._site, job.mlist, post)
        domain = post.author.rpartition("@")[2]
        policy = self._policy(domain, post.policy)
        message = with_id(read_message(received_field(letter, job.mlist) + raw), post.message_id)
        # What our MTA found stands in the letter. Who forges it there can only have their own From rewritten.
        found = read_results(message.scan.all("authentication-results"), self._site.authserv_id, domain)
        author = AuthorFacts(
            address=post.author,
            name=post.name,
            policy=policy.word,
            strict=policy.strict_dkim,
            dkim=found.dkim,
            good=self._good(message, policy),
            private=private,
            is_apart=not (is_member or message.automatic),
        )
        troubles: list[str] = []
        facts = facts_of(self._site, job.mlist)
        footer = _footer(self._site, job.mlist, troubles.append)
        instead = left_out_line(self._site.texts.catalogues[facts.language], facts.language)
        facts = replace(facts, footer_text=footer, left_out_line=instead)
        short = lite_letter(message, post.text, post.number, job.mlist.settings.language) if is_lite else None
        if short is not None:  # what it was signed over is not what leaves
            message, author = read_message(short), replace(author, good=())
        made = plan_outgoing(message, post.number, facts, author, received=post.accepted)

        def keep(tx: Tx) -> None:
            if not is_lite:  # what is told of it is what became of the whole letter
                posts.note_changes(tx, list_id, post.number, policy.word, made.why)
            for trouble in troubles:
                note_failed_template(tx, job.mlist, "post-footer", trouble, now=now)

        with self._lock:
            self._notes.append(keep)
        return _ready(self._site, facts, made)

    def _policy(self, domain: str, known: str) -> Policy:
        """The policy as it is today; as it was found before where DNS is silent now."""
        found = self._policy_of(domain)
        if found.word == "unknown" and known in ("none", "quarantine", "reject"):
            return Policy(known, strict_dkim=True)  # type: ignore[arg-type]
        return found

    def _good(self, message: Message, policy: Policy) -> tuple[Signature, ...] | None:
        """The signatures that our readers would find good. Looked at here and not at the door: what counts is the
        letter as it is going to leave. Where the policy asks for nothing nobody need look."""
        if policy.word == "none" or not message.scan.all("dkim-signature"):
            return None
        return tuple(self._signatures_of(message.scan))


def _ready(site: Site, facts: ListFacts, made: Outgoing) -> Ready:
    """Sign what all copies share, once; last of all, so that nothing changes after it (RFC 6377, 5.7)."""
    unsigned = site.signer.begin(made.head, made.body) if site.signer is not None else None
    signature = unsigned.signature() if unsigned is not None else b""
    own = unsigned if facts.unsubscribe_https else None
    return Ready(facts, made.head + b"\r\n" + made.body, signature, own, signature + fields_for_all(facts))


def signer_of(site: Site, raw: bytes) -> Signer | None:
    """Our key, where a letter is From us: what we hand on for others is theirs to sign."""
    if site.signer is None:
        return None
    head = raw.partition(b"\r\n\r\n")[0] + b"\r\n"
    sender = read_from([octets.partition(b":")[2].strip() for name, octets in split_fields(head) if name == "from"])
    domain = (sender.address or "").rpartition("@")[2]
    return site.signer if domain and site.signer.speaks_for(domain) else None


def _footer(site: Site, mlist: MailingList, told: Callable[[str], None]) -> str:
    return render_text(site.texts, "post-footer/body.txt", mlist.settings.language, list_facts(mlist), told=told)


def facts_of(site: Site, mlist: MailingList) -> ListFacts:
    """What a list changes of its posts, but for the text of the footer."""
    s = mlist.settings
    return ListFacts(
        name=mlist.name,
        address=mlist.address,
        domain=mlist.domain,
        title=mlist.title,
        separator=s.separator,
        sub_addresses=s.sub_addresses == "yes",
        takes_posts=s.posting != "announce",
        subject_prefix=s.subject_prefix,
        reply_to=s.reply_to,
        footer=s.footer,
        from_rewriting="list" if is_lists_alone(site) else s.from_rewriting,
        delivery=s.delivery,
        deliver_attachments=s.deliver_attachments,
        language=s.language,
        unsubscribe_https=s.unsubscribe_https,
    )


def _batches(site: Site, job: Job, ready: Ready) -> list[Mail]:
    size = site.recipients_per_message
    addresses = [one.address for one in job.to]
    sender = envelope_from(site, role_address(job.mlist, Role.bounces))
    parts = [tuple(addresses[start : start + size]) for start in range(0, len(addresses), size)]
    return [Mail(sender, part, ready.shared, ready.of_nobody) for part in parts]


def _copies(site: Site, job: Job, ready: Ready, now: datetime) -> list[Mail]:
    """A mail a member: the bytes all share, and before them what is theirs alone."""
    fields = [ready.of_nobody] * len(job.to)
    if ready.facts.sub_addresses:  # a key would be lost where there are none
        leaves = _leave_addresses(site, job.mlist, job.to)
        fields = [_signed(ready, personal_fields(ready.facts, leave)) for leave in leaves]
    from_, marks = senders(site, job.mlist, job.to, now), _copy_marks(site, job.mlist, job.to, now)
    return [
        Mail(sender, (one.address,), ready.shared, mark + own)
        for sender, one, mark, own in zip(from_, job.to, marks, fields, strict=True)
    ]


def _signed(ready: Ready, own: bytes) -> bytes:
    """A member's own fields, with the signature above them."""
    return (ready.unsigned.signature(own) if ready.unsigned is not None else ready.signature) + own


def _digest_mails(site: Site, job: Job, now: datetime) -> list[Mail]:
    """A digest is one letter for all who get its edition, but for their leave address."""
    facts = facts_of(site, job.mlist)
    mails = []
    from_ = senders(site, job.mlist, job.to, now)
    leaves, marks = _leave_addresses(site, job.mlist, job.to), _copy_marks(site, job.mlist, job.to, now)
    for sender, one, leave, mark in zip(from_, job.to, leaves, marks, strict=True):
        head, _, body = fill_leave_slot(job.raw, leave).partition(b"\r\n\r\n")
        ready = Outgoing(head + b"\r\n", body, rewritten=False, why=(), left_out=())
        mails.append(Mail(sender, (one.address,), signed_letter(site.signer, copy_for(ready, facts, leave)), mark))
    return mails


def _leave_addresses(site: Site, mlist: MailingList, to: Sequence[To]) -> list[str]:
    keys = [encode_leave_key(site.secret, mlist.sealed_by, one.membership_id) for one in to]
    return _keyed_addresses(mlist, Role.leave_key, keys)


def senders(site: Site, mlist: MailingList, to: Sequence[To], now: datetime) -> list[str]:
    """The envelope sender of each member's copy: bounces to it name the member (VERP)."""
    if site.envelope == "account":
        return [site.account] * len(to)
    if site.envelope == "list" or not all(one.membership_id for one in to):
        return [role_address(mlist, Role.bounces)] * len(to)
    return _keyed_addresses(mlist, Role.bounce, _bounce_keys(site, mlist, to, now))


def _bounce_keys(site: Site, mlist: MailingList, to: Sequence[To], now: datetime) -> list[str]:
    return [encode_bounce_key(site.secret, mlist.sealed_by, one.membership_id, now.date()) for one in to]


def _copy_marks(site: Site, mlist: MailingList, to: Sequence[To], now: datetime) -> list[bytes]:
    """A field that brings back in a report what the envelope sender cannot say there."""
    if site.envelope == "verp" and mlist.settings.sub_addresses == "yes":
        return [b""] * len(to)
    return [f"{COPY_MARK}: b.{key}\r\n".encode() for key in _bounce_keys(site, mlist, to, now)]


def _keyed_addresses(mlist: MailingList, role: Role, keys: Sequence[str]) -> list[str]:
    """Addresses of a role for many keys; that such a one can be read back is looked at once."""
    if mlist.settings.sub_addresses == "no":
        return [mlist.address] * len(keys)
    after = f"@{mlist.domain}"
    before = role_address(mlist, role, key=_LONGEST_KEY).removesuffix(_LONGEST_KEY + after)
    return [before + key + after for key in keys]
