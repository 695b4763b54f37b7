"""A message arrives at any address of a list: kept, decided, due."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Literal

from listcop.core.addresses import Address, Role, has_key_shape, read_address, read_reference, read_thread_mark
from listcop.core.asks import Follow, Mute
from listcop.core.authentication import Verdict, read_results
from listcop.core.commands import stray_command, thread_command
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, read_message
from listcop.core.moderation import (
    KEPT,
    Decision,
    Envelope,
    ListPolicy,
    PostFacts,
    decide,
    hold_reasons,
    may_tell_author,
)
from listcop.core.posting import Draft, draft_post
from listcop.core.site import Site
from listcop.flows import answer_command, answer_digest, hold_post, record_bounce, release_post
from listcop.flows.keep_post import Arrival, KeptPost, keep_post
from listcop.flows.tell import forward, role_address
from listcop.flows.tell_owners import owners, tell_owners
from listcop.store import held as held_store
from listcop.store import letters, lists, members, posts, threads
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")
HOUR = timedelta(hours=1)
LONGEST_WORDS = 300  # characters of an answer that may be a word to us


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter on its way through the house, read once."""

    message: Message
    draft: Draft
    envelope: Envelope
    verdict: Verdict
    policy: str  # of the author's domain
    now: datetime

    def arrival(self, recipient: str) -> Arrival:
        e = self.envelope
        return Arrival(self.message.raw, self.now, e.door, e.sender, recipient, e.peer)


def accept(
    store: Store, site: Site, envelope: Envelope, raw: bytes, now: datetime, *, policy_of: Callable[[str], str]
) -> tuple[Decision, ...]:
    """Take a letter for each of its recipients; returns when what became of it is on disk.

    Raises StorageTrouble when it could not be kept: the sender must try again. Any other trouble keeps the
    letter aside, tells the owners once, and stops nothing.
    """
    decisions = []
    try:
        letter = _read(site, envelope, raw, now, policy_of)
    except StorageTrouble:
        raise
    except Exception as error:
        log.exception("a letter could not be read")
        return tuple(_keep_aside(store, site, envelope, to, raw, now, error) for to in envelope.recipients)
    for recipient in envelope.recipients:
        try:
            decisions.append(store.write(partial(_take, site=site, letter=letter, recipient=recipient)))
        except StorageTrouble:
            raise
        except Exception as error:
            log.exception("%s %s: a fault of ours; kept aside", recipient, letter.message.message_id)
            decisions.append(_keep_aside(store, site, envelope, recipient, raw, now, error))
    return tuple(decisions)


def _read(site: Site, envelope: Envelope, raw: bytes, now: datetime, policy_of: Callable[[str], str]) -> Letter:
    message = read_message(raw)
    domain = (message.from_address or "").rpartition("@")[2]
    verdict = Verdict()
    if envelope.trusted:
        verdict = read_results(message.scan.all("authentication-results"), site.authserv_id, domain)
    policy = policy_of(domain) if domain and verdict.dmarc == "fail" else "none" if not domain else "unknown"
    return Letter(message, draft_post(message, now), envelope, verdict, policy, now)


def _take(tx: Tx, *, site: Site, letter: Letter, recipient: str) -> Decision:
    """Take a letter for one address, in one transaction."""
    found: dict[tuple[str, str], MailingList | None] = {}
    address = _find_address(tx, site, recipient, found)
    if address is None:
        return Decision("reject", "unknown-address", f"550 5.1.1 {recipient[:200]} is no address here")
    if address.role is Role.postmaster:
        return _forward(tx, site, lists.get_list(tx, lists.SITE), letter, recipient, [site.admin])
    if address.role is Role.post:
        address = _by_reference(tx, site, letter.message, address) or address
    where = (address.list_name, address.domain)
    mlist = found.get(where) or lists.find_list(tx, *where)
    assert mlist is not None, f"{recipient} was read as an address of a list that is not there"
    return _TAKERS.get(address.role, _command)(tx, site, mlist, letter, recipient, address)


def _find_address(
    tx: Tx, site: Site, recipient: str, found: dict[tuple[str, str], MailingList | None]
) -> Address | None:
    """What an address means; `found` keeps the lists that were looked up for it."""

    def is_list(name: str, domain: str) -> bool:
        if (name, domain) not in found:
            found[name, domain] = lists.find_list(tx, name, domain)
        return found[name, domain] is not None

    return read_address(recipient, site.domains, is_list)


def _by_reference(tx: Tx, site: Site, message: Message, address: Address) -> Address | None:
    """What a letter to the list itself answers by its Message-IDs or `ref:` line: its reply address was lost.

    A letter that answers a post is a post, though somebody further up in its thread answered a letter of ours.
    """
    ids = [*message.in_reply_to, *reversed(message.references)]
    mlist = lists.find_list(tx, address.list_name, address.domain)
    if mlist is not None and any(one.number for one in posts.known_ids(tx, mlist.list_id, ids[:1]).values()):
        return None
    found = read_reference(ids, message.text, site.domains)
    if found is None:
        return None
    if found.role is Role.confirm:
        return answer_command.list_of_key(tx, site, found)
    return found if (found.list_name, found.domain) == (address.list_name, address.domain) else None


# --- a post ----------------------------------------------------------------------------------------------------


def _post(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """A letter to the list, or into one of its threads."""
    member = members.find_member(tx, mlist.list_id, letter.message.from_address or "")
    stray = _stray(letter, address)
    if stray is not None:
        return answer_command.take(tx, site, mlist, letter, recipient, address, asked=stray)
    asked = _asked_thread(tx, mlist, letter, address)
    told = _follow_word(tx, mlist, letter, member, asked)
    if told is not None and member is not None:
        return answer_command.follow_or_mute(tx, site, mlist, letter, recipient, member, *told)
    policy, facts = _policy_of(mlist), _facts(tx, mlist, letter, member)
    decision = decide(facts, policy)
    if decision.action == "accept":
        kept = keep_post(tx, mlist, letter.draft, letter.arrival(recipient), now=letter.now, asked_thread=asked)
        release_post.release(tx, site, mlist, member, kept, letter.draft, letter.now, answers=letter.message)
    elif decision.action == "hold":
        hold_post.hold(
            tx,
            site,
            mlist,
            letter.draft,
            letter.arrival(recipient),
            reasons=hold_reasons(facts, policy) or (decision.reason,),
            asked_thread=asked,
            tells_author=may_tell_author(facts),
            answers=letter.message,
            now=letter.now,
        )
    elif decision.action == "discard":
        keep_only(tx, mlist, letter, recipient, "discarded", decision.reason)
    return decision


def _stray(letter: Letter, address: Address) -> object | None:
    if address.role is not Role.post or letter.message.automatic:
        return None
    is_reply = bool(letter.message.in_reply_to) or letter.draft.normal.is_reply
    return stray_command(letter.message.subject, letter.draft.text.split("\n")[:40], letter.now.date(), is_reply)


def _follow_word(
    tx: Tx, mlist: MailingList, letter: Letter, member: Member | None, asked: int | None
) -> tuple[int, bool] | None:
    """The thread that a member follows or mutes with an answer of one word; muted or not."""
    text = letter.draft.text
    if member is None or not member.is_member or letter.message.automatic or len(text) > LONGEST_WORDS:
        return None
    told = thread_command(text.split("\n"), letter.now.date())
    if told is None or not isinstance(told[0], (Mute, Follow)):
        return None
    if told[0].ref is not None:
        asked = posts.thread_of(tx, mlist.list_id, told[0].ref.number)
    if asked is None:
        known = posts.known_ids(tx, mlist.list_id, letter.draft.ancestors)
        asked = next((known[one].thread for one in reversed(letter.draft.ancestors) if one in known), None)
    return (asked, isinstance(told[0], Mute)) if asked is not None else None


def _asked_thread(tx: Tx, mlist: MailingList, letter: Letter, address: Address) -> int | None:
    number = address.number if address.role is Role.thread else read_thread_mark(letter.message.subject)
    thread = posts.thread_of(tx, mlist.list_id, number) if number else None
    found = threads.get_thread(tx, mlist.list_id, thread) if thread else None
    return found.number if found else None


def _policy_of(mlist: MailingList) -> ListPolicy:
    s = mlist.settings
    return ListPolicy(
        list_name=mlist.name,
        join_address=role_address(mlist, Role.join),
        owner_address=role_address(mlist, Role.owner),
        posting=s.posting,  # type: ignore[arg-type]
        non_members=s.non_members,  # type: ignore[arg-type]
        authentication=s.authentication,  # type: ignore[arg-type]
        max_message_size=s.max_message_size,
        new_member_posts=s.new_member_posts,
        author_posts_per_hour=s.author_posts_per_hour,
        list_posts_per_hour=s.list_posts_per_hour,
        is_paused=mlist.paused is not None,
    )


def _facts(tx: Tx, mlist: MailingList, letter: Letter, member: Member | None) -> PostFacts:
    s, draft = mlist.settings, letter.draft
    since = letter.now - HOUR
    same = posts.same_message_id(tx, mlist.list_id, draft.message_id)
    is_member = member is not None and member.is_member
    return PostFacts(
        size_bytes=len(letter.message.raw),
        automatic=letter.message.automatic,
        null_sender=letter.envelope.sender == "" and letter.envelope.door in ("smtp", "lmtp"),
        own_mark=_has_own_mark(mlist, letter),
        received=len(letter.message.scan.all("received")),
        from_trouble=letter.message.from_trouble,
        dmarc=_dmarc(letter.verdict),
        policy=letter.policy,  # type: ignore[arg-type]
        is_member=is_member,
        roles=frozenset(member.roles) if member and member.state != "left" else frozenset(),
        is_banned=member is not None and member.state == "banned",
        approved_posts=posts.author_posts(tx, mlist.list_id, draft.author) if s.new_member_posts else 0,
        author_posts_last_hour=posts.count_since(tx, mlist.list_id, since, draft.author, s.author_posts_per_hour)
        if s.author_posts_per_hour
        else 0,
        list_posts_last_hour=posts.count_since(tx, mlist.list_id, since, None, s.list_posts_per_hour)
        if s.list_posts_per_hour
        else 0,
        held_by_author=0 if is_member else held_store.count_waiting(tx, mlist.list_id, draft.author),
        held_in_list=0 if is_member else held_store.count_waiting(tx, mlist.list_id),
        seen="same" if draft.substance in same else "other" if same else "new",
        has_key=_holds_key(draft.text),
    )


def _dmarc(verdict: Verdict) -> Literal["pass", "fail", "none"]:
    return "pass" if verdict.dmarc == "pass" else "fail" if verdict.dmarc == "fail" else "none"


def _has_own_mark(mlist: MailingList, letter: Letter) -> bool:
    """Has this letter been through the list? One Delivered-To may be that of our own MTA on the way in."""
    scan, own = letter.message.scan, mlist.address.encode()
    marks = scan.all(LOOP_MARK.lower())
    list_id = f"<{mlist.name}.{mlist.domain}>".encode()
    delivered = sum(1 for value in scan.all("delivered-to") if value.strip().lower() == own)
    return (
        any(value.strip().lower() == own for value in marks)
        or any(list_id in value.lower() for value in scan.all("list-id"))
        or any(b"mailto:" + own in value.lower() for value in scan.all("list-post"))
        or delivered > (1 if letter.envelope.trusted else 0)
    )


def _holds_key(text: str) -> bool:
    """Does somebody's personal key stand in new text? It must not reach others."""
    lower = text.lower()
    for mark in ("+c.", "-c.", "ref: c."):
        at = lower.find(mark)
        while at >= 0:
            if has_key_shape(Role.confirm, lower[at + len(mark) : at + len(mark) + 26]):
                return True
            at = lower.find(mark, at + 1)
    return False


def keep_only(tx: Tx, mlist: MailingList, letter: Letter, recipient: str, fate: str, reason: str) -> int:
    """Keep a letter that becomes nothing more than itself, with its end and reason."""
    letter_id = lists.take_numbers(tx, mlist.list_id, letter=1).letter
    arrival = letter.arrival(recipient)
    letters.keep_letter(
        tx,
        mlist.list_id,
        letter_id,
        arrival.raw,
        received=arrival.received,
        door=arrival.door,
        sender=arrival.sender,
        recipient=recipient,
        peer=arrival.peer,
        message_id=letter.draft.message_id,
        sha256=letter.draft.sha256,
        fate=fate,
        reason=reason,
    )
    return letter_id


# --- other addresses -------------------------------------------------------------------------------------------


def _digest(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """An answer to a digest as a whole: what can be placed becomes posts, each in its thread."""
    member = members.find_member(tx, mlist.list_id, letter.message.from_address or "")
    decision = decide(_facts(tx, mlist, letter, member), _policy_of(mlist))
    if decision.action == "discard":
        keep_only(tx, mlist, letter, recipient, "discarded", decision.reason)
    if decision.action in ("discard", "reject"):
        return decision
    if answer_digest.is_seen(tx, mlist, letter.draft.message_id):
        keep_only(tx, mlist, letter, recipient, "discarded", "seen-before")
        return Decision("discard", "seen-before")
    placed = answer_digest.place(tx, mlist, member, letter.message, address.number)
    if placed is None:
        return Decision("reject", "unknown-digest", f"550 5.1.1 {mlist.name} has no digest {address.number}")
    if decision.action == "hold":
        hold_post.hold(
            tx, site, mlist, letter.draft, letter.arrival(recipient), reasons=(decision.reason,),
            asked_thread=placed.posts[0].thread if placed.posts else None,
            tells_author=False, answers=letter.message, now=letter.now,
        )  # fmt: skip
        return decision
    if placed.posts:
        answer_digest.post_all(tx, site, mlist, member, letter, recipient, placed)
    if placed.unplaced or not placed.posts:
        answer_digest.ask_back(tx, site, mlist, letter, recipient, address.number, placed.unplaced)
    return decision


def _owner(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    return _forward(tx, site, mlist, letter, recipient, [one for one, _ in owners(tx, site, mlist)])


def _forward(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, to: list[str]) -> Decision:
    """Hand a letter on to people who look after things; what has been through us before goes no further."""
    if _has_own_mark(mlist, letter) or len(letter.message.scan.all("received")) > 100:
        keep_only(tx, mlist, letter, recipient, "discarded", "loop")
        return Decision("discard", "loop")
    keep_only(tx, mlist, letter, recipient, "owner", "forwarded")
    raw = f"{LOOP_MARK}: {mlist.address}\r\n".encode() + letter.message.raw
    for one in to:
        sender = "" if not letter.envelope.sender or not mlist.name else role_address(mlist, Role.bounces)
        forward(tx, mlist, one, raw, now=letter.now, sender=sender)
    return Decision("accept", "forwarded")


def _bounce(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    keep_only(tx, mlist, letter, recipient, "bounce", "")
    record_bounce.record(tx, site, mlist, letter.message, address, letter.now)
    return Decision("accept", "bounce")


def _command(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    return answer_command.take(tx, site, mlist, letter, recipient, address)


def _nobody(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    return Decision("reject", "unknown-address", f"550 5.1.1 {recipient[:200]} reaches nobody")


_TAKERS = {
    Role.post: _post,
    Role.thread: _post,
    Role.digest: _digest,
    Role.owner: _owner,
    Role.bounce: _bounce,
    Role.bounces: _bounce,
    Role.author: _nobody,
}


# --- trouble ---------------------------------------------------------------------------------------------------


def _keep_aside(
    store: Store, site: Site, envelope: Envelope, recipient: str, raw: bytes, now: datetime, error: Exception
) -> Decision:
    """Keep a letter that we could not process; its owners are told once."""

    def work(tx: Tx) -> None:
        address = _find_address(tx, site, recipient, {})
        found = lists.find_list(tx, address.list_name, address.domain) if address else None
        mlist = found or lists.get_list(tx, lists.SITE)
        letter_id = lists.take_numbers(tx, mlist.list_id, letter=1).letter
        digest = hashlib.sha256(raw).hexdigest()
        letters.keep_letter(
            tx,
            mlist.list_id,
            letter_id,
            raw,
            received=now,
            door=envelope.door,
            sender=envelope.sender,
            recipient=recipient,
            peer=envelope.peer,
            message_id=f"<damaged-{digest[:12]}>",
            sha256=digest,
            fate="damaged",
            reason=f"{type(error).__name__}: {error}"[:500],
        )
        if found is not None:
            data = {
                "received": now,
                "sender": envelope.sender,
                "size": len(raw),
                "trouble": f"{type(error).__name__}: {error}"[:500],
                "command_line": f"listcop why {found.name} <damaged-{digest[:12]}>",
            }
            tell_owners(tx, site, found, "letter-damaged", data, now=now)

    store.write(work)
    return Decision("accept", "damaged", KEPT)


__all__ = ["KeptPost", "Letter", "accept", "keep_only"]
