"""A message arrives at any address of a list: kept, decided, due."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from listcop.core.addresses import Address, Role, read_address
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.digest_answers import DigestAnswer
from listcop.core.lists import MailingList
from listcop.core.moderation import KEPT, Decision, Envelope, decide, may_tell_author
from listcop.core.site import Site
from listcop.core.stray import stray_command, stray_wish
from listcop.flows import (
    answer_command,
    answer_digest,
    answer_invitation,
    answer_one_digest,
    apply_rules,
    fetched_again,
    guard_keys,
    hold_post,
    introduce,
    invite_back,
    keep_keys,
    keep_refused,
    private_replies,
    take_report,
)
from listcop.flows.read_letter import AsksOthers, Check, Letter, has_own_mark, keep_only, read_letter, unchecked
from listcop.flows.take_post import facts_of, policy_of, take_post
from listcop.flows.tell import forward, role_address
from listcop.flows.tell_owners import owners, tell_owners
from listcop.seams import crash_here
from listcop.store import letters, lists, members, posts
from listcop.store.database import StorageTrouble, Store, Tx

log = logging.getLogger("listcop")


def accept(
    store: Store,
    site: Site,
    envelope: Envelope,
    raw: bytes,
    now: datetime,
    *,
    policy_of: Callable[[str], str],
    check: Check = unchecked,
) -> tuple[Decision, ...]:
    """Take a letter for each of its recipients; returns when what became of it is on disk.

    Raises StorageTrouble when it could not be kept: the sender must try again. Any other trouble keeps the
    letter aside, tells the owners once, and stops nothing.

    check  finds out who sent a letter that no server of ours has looked at before
    """
    (found,) = begin_all(store, site, [(envelope, raw)], now, policy_of=policy_of, check=check)()
    if isinstance(found, Exception):
        raise found
    return found


def begin_all(
    store: Store,
    site: Site,
    came: Sequence[tuple[Envelope, bytes]],
    now: datetime,
    *,
    policy_of: Callable[[str], str],
    check: Check = unchecked,
) -> Callable[[], list[tuple[Decision, ...] | Exception]]:
    """The same for letters that came together: all are read, then they share a commit.

    What comes back waits for that, and is called once. What `accept` would raise for a letter stands in its place, as
    does AsksOthers that policy_of or check raised: nothing about one letter is told to the senders of the others.
    """
    read = [_read(site, envelope, raw, now, policy_of, check) for envelope, raw in came]
    crash_here("letter: read, nothing kept")
    works = [
        [partial(_take, site=site, letter=letter, recipient=recipient) for recipient in envelope.recipients]
        if isinstance(letter, Letter)
        else []
        for letter, (envelope, _) in zip(read, came, strict=True)
    ]
    places = [_place(work.keywords["recipient"]) for of_letter in works for work in of_letter]
    ends = iter(store.begin_writes([work for of_letter in works for work in of_letter], places))

    def settle_all() -> list[tuple[Decision, ...] | Exception]:
        answers: list[tuple[Decision, ...] | Exception] = []
        for (envelope, raw), letter, of_letter in zip(came, read, works, strict=True):
            these = [next(ends) for _ in of_letter]
            try:
                answers.append(_settle(store, site, envelope, raw, now, letter, these))
            except Exception as trouble:  # also what cannot even be kept aside: the others are on disk
                answers.append(trouble)
        return answers

    return settle_all


def _place(recipient: str) -> str:
    """The list that an address is most likely of, as far as its words tell."""
    local, _, domain = recipient.lower().rpartition("@")
    return f"{domain} {local.partition('+')[0]}"


def _read(
    site: Site, envelope: Envelope, raw: bytes, now: datetime, policy_of: Callable[[str], str], check: Check
) -> Letter | Exception:
    try:
        return read_letter(site, envelope, raw, now, policy_of, check)
    except (StorageTrouble, AsksOthers) as trouble:
        return trouble
    except Exception as error:
        log.exception("a letter could not be read")
        return error


def _settle(
    store: Store,
    site: Site,
    envelope: Envelope,
    raw: bytes,
    now: datetime,
    letter: Letter | Exception,
    ends: Sequence[Callable[[], Decision]],
) -> tuple[Decision, ...]:
    """Wait until a letter is on disk for each of its recipients; what went wrong with it alone is kept aside."""
    if isinstance(letter, StorageTrouble | AsksOthers):
        raise letter
    if isinstance(letter, Exception):
        return keep_aside(store, site, envelope, raw, now, letter)
    decisions = []
    for recipient, end in zip(envelope.recipients, ends, strict=True):
        try:
            decisions.append(end())
            crash_here("letter: committed, not answered")
            _log(letter, recipient, decisions[-1])
        except StorageTrouble:
            raise
        except Exception as error:
            facts = {"event": "letter", "to": recipient, "message_id": letter.message.message_id}
            log.exception(
                "%s %s: a fault of ours; kept aside", recipient, letter.message.message_id, extra={"facts": facts}
            )
            decisions.append(_keep_aside(store, site, envelope, recipient, raw, now, error))
    for recipient, decision in _unheard(envelope, decisions):
        try:
            store.write(partial(_keep_refused, site=site, letter=letter, recipient=recipient, decision=decision))
        except StorageTrouble:
            raise
        except Exception:
            log.exception("%s %s: its refusal could not be kept", recipient, letter.message.message_id)
    return tuple(decisions)


def _take(tx: Tx, *, site: Site, letter: Letter, recipient: str) -> Decision:
    """Take a letter for one address, in one transaction."""
    found: dict[tuple[str, str], MailingList | None] = {}
    address = _find_address(tx, site, recipient, found)
    if address is None:
        return Decision("reject", "unknown-address", f"550 5.1.1 {recipient[:200]} is no address here")
    if address.role is Role.postmaster:
        return _forward(tx, site, lists.get_list(tx, lists.SITE), letter, recipient, [site.admin])
    if address.role is Role.post and take_report.may_be_one(letter):
        address = take_report.as_bounce(tx, site, _find_list(tx, address, found), letter, address)
    if address.role is Role.post:
        address = _by_reference(tx, site, letter, address, found) or address
    mlist = _find_list(tx, address, found)
    assert mlist is not None, f"{recipient} was read as an address of a list that is not there"
    if fetched_again.is_known(tx, mlist, letter, recipient, address):
        return Decision("discard", "seen-before")
    if guard_keys.is_guessing(tx, mlist, letter, address):
        return guard_keys.ignored(tx, mlist, letter)
    decision = _TAKERS.get(address.role, _command)(tx, site, mlist, letter, recipient, address)
    guard_keys.after(tx, site, mlist, letter, address, decision)
    crash_here("letter: kept, not committed")
    return decision


def _log(letter: Letter, recipient: str, decision: Decision) -> None:
    if not log.isEnabledFor(logging.INFO):
        return
    facts = {
        "event": "letter",
        "to": recipient,
        "message_id": letter.message.message_id,
        "author": letter.message.from_address or "",
        "action": decision.action,
        "reason": decision.reason,
        "door": letter.envelope.door,
        "peer": letter.envelope.peer,
        "bytes": len(letter.message.raw),
    }
    log.info("%s %s: %s, %s", recipient, facts["message_id"], decision.action, decision.reason, extra={"facts": facts})


Found = dict[tuple[str, str], MailingList | None]


def _find_address(tx: Tx, site: Site, recipient: str, found: Found) -> Address | None:
    """What an address means; `found` keeps the lists that were looked up for it."""

    def is_list(name: str, domain: str) -> bool:
        return _find_list(tx, Address(name, domain, Role.post), found) is not None

    return read_address(recipient, site.domains, is_list)


def _find_list(tx: Tx, address: Address, found: Found) -> MailingList | None:
    where = (address.list_name, address.domain)
    if where not in found:
        found[where] = lists.find_list(tx, *where)
    return found[where]


def _by_reference(tx: Tx, site: Site, letter: Letter, address: Address, found: Found) -> Address | None:
    """What a letter to the list itself answers by its Message-IDs or `ref:` line: its reply address was lost.

    A letter that answers a post is a post, though somebody further up in its thread answered a letter of ours.
    """
    named = letter.reference
    if named is None:
        return None
    mlist = _find_list(tx, address, found)
    if mlist is not None and any(
        one.number for one in posts.known_ids(tx, mlist.list_id, letter.answered()[:1]).values()
    ):
        return None
    if named.role is Role.confirm:
        return keep_keys.list_of_key(tx, site, named)
    return named if (named.list_name, named.domain) == (address.list_name, address.domain) else None


# --- other addresses -------------------------------------------------------------------------------------------


def _digest(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    address: Address,
    placed: DigestAnswer | None = None,
) -> Decision:
    """An answer to a digest as a whole: what can be placed becomes posts, each in its thread.

    placed   what was found to be for this list in an answer to one digest of many lists
    """
    lists.lock_list(tx, mlist.list_id)
    orders = invite_back.orders_in(tx, mlist, letter, address.number) if placed is None else None
    if orders is not None:
        return answer_command.take(tx, site, mlist, letter, recipient, address, asked=orders)
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    known = posts.known_ids(tx, mlist.list_id, [letter.draft.message_id])
    facts = facts_of(tx, mlist, letter, member, known)
    ruled = apply_rules.rules_for(site, mlist, letter, member, facts.dmarc)
    facts = apply_rules.ruled(facts, ruled)
    decision = decide(facts, policy_of(mlist))
    if decision.action == "discard":
        keep_only(tx, mlist, letter, recipient, "discarded", decision.reason)
    if decision.action in ("discard", "reject"):
        return decision
    if answer_digest.is_seen(tx, mlist, letter.draft.message_id):
        keep_only(tx, mlist, letter, recipient, "discarded", "seen-before")
        return Decision("discard", "seen-before")
    lines, subject = letter.draft.text.split("\n")[:40], letter.message.subject
    today, own = letter.now.date(), (mlist.name,)
    asked = stray_command(subject, lines, today, True, own_words=own)  # `stop` means leave wherever it is said
    wish = asked or stray_wish(subject, lines, today, True, own)
    if wish is not None:
        return answer_command.take(tx, site, mlist, letter, recipient, address, wish, is_sure=asked is not None)
    placed = placed or answer_digest.place(tx, mlist, member, letter.message, address.number)
    if placed is None:
        return Decision("reject", "unknown-digest", f"550 5.1.1 {mlist.name} has no digest {address.number}")
    if decision.action == "hold":
        hold_post.hold(
            tx, site, mlist, letter.draft, letter.arrival(recipient), reasons=(decision.reason,),
            asked_thread=placed.posts[0].thread if placed.posts else None,
            tells_author=may_tell_author(facts), answers=letter.message, now=letter.now, ruled=ruled,
        )  # fmt: skip
        return decision
    if placed.posts:
        answer_digest.post_all(tx, site, mlist, member, letter, recipient, placed)
    if placed.unplaced or not placed.posts:
        answer_digest.ask_back(tx, site, mlist, letter, recipient, address.number, placed.unplaced)
    return decision


def _written(mlist: MailingList, address: Address) -> str:
    """The address of a list or of one of its threads."""
    is_thread = address.role is Role.thread
    return role_address(mlist, Role.thread, number=address.number) if is_thread else mlist.address


def _owner(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    return _forward(tx, site, mlist, letter, recipient, [one for one, _ in owners(tx, site, mlist)])


def _forward(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, to: list[str]) -> Decision:
    """Hand a letter on to people who look after things; what has been through us before goes no further."""
    if has_own_mark(mlist, letter) or len(letter.message.scan.all("received")) > 100:
        keep_only(tx, mlist, letter, recipient, "discarded", "loop")
        return Decision("discard", "loop")
    keep_only(tx, mlist, letter, recipient, "owner", "forwarded")
    raw = f"{LOOP_MARK}: {mlist.address}\r\n".encode() + letter.message.raw
    for one in to:
        sender = "" if not letter.envelope.sender or not mlist.name else role_address(mlist, Role.bounces)
        forward(tx, mlist, one, raw, now=letter.now, sender=sender)
    return Decision("accept", "forwarded")


def _command(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    for find in (answer_invitation.post_meant, introduce.post_meant):
        if (meant := find(tx, site, mlist, letter, address)) is not None:
            written, there = meant
            return take_post(tx, site, mlist, written, _written(mlist, there), there)
    decision = None
    for one, number, placed in answer_one_digest.place(tx, site, mlist, letter, address):
        there = Address(one.name, one.domain, Role.digest, number=number)
        # The key stands in the reply address, where it belongs; it must not stand in what is posted.
        shown = any(address.key in answer.text.lower() for answer in placed.posts)
        decision = _digest(tx, site, one, replace(letter, holds_key=shown), recipient, there, placed)
    return decision or answer_command.take(tx, site, mlist, letter, recipient, address)


_TAKERS = {
    Role.post: take_post,
    Role.thread: take_post,
    Role.digest: _digest,
    Role.owner: _owner,
    Role.bounce: take_report.take,
    Role.bounces: take_report.take,
    Role.author: private_replies.take,
}


# --- refusals that nobody hears --------------------------------------------------------------------------------


def _unheard(envelope: Envelope, decisions: Sequence[Decision]) -> list[tuple[str, Decision]]:
    """What was refused without a word: in a mailbox there is no dialogue, by SMTP one reply stands for all lists."""
    refused = [(to, one) for to, one in zip(envelope.recipients, decisions, strict=True) if one.action == "reject"]
    if envelope.door == "smtp":
        is_heard = len(refused) == len(decisions) or any(one.reply.startswith("4") for _, one in refused)
        return [] if is_heard else refused
    return refused if envelope.door == "imap" else []


def _keep_refused(tx: Tx, *, site: Site, letter: Letter, recipient: str, decision: Decision) -> None:
    found: Found = {}
    address = _find_address(tx, site, recipient, found)
    mlist = _find_list(tx, address, found) if address is not None else None
    if mlist is not None:
        keep_refused.keep(tx, site, mlist, letter, recipient, decision)


# --- trouble ---------------------------------------------------------------------------------------------------


def keep_aside(
    store: Store, site: Site, envelope: Envelope, raw: bytes, now: datetime, error: Exception
) -> tuple[Decision, ...]:
    """Keep a letter that nobody could process, for each of its recipients."""
    return tuple(_keep_aside(store, site, envelope, to, raw, now, error) for to in envelope.recipients)


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
        again = bool(letters.letters_by_message_id(tx, mlist.list_id, f"<damaged-{digest[:12]}>"))
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
        if found is not None and not again:
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
