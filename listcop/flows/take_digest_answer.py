"""An answer to a digest as a whole: each text goes into the thread of its item, waits, is done, or is asked back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from listcop.core.addresses import Address, Role
from listcop.core.asks import Get
from listcop.core.digest_answers import DigestAnswer
from listcop.core.digest_marks import is_greeting
from listcop.core.grammar import read_line
from listcop.core.lists import MailingList, Member
from listcop.core.moderation import Decision, PostFacts, decide, hold_if_room, may_tell_author
from listcop.core.rules import Ruled
from listcop.core.scrub import answer_keys, holds_answer_key
from listcop.core.site import Site
from listcop.core.stray import is_sure_in_reply, is_told_later, reply_word, stray_command, stray_wish
from listcop.flows import (
    answer_command,
    answer_digest,
    answer_one_digest,
    apply_rules,
    ask_which_item,
    digest_words,
    fetched_again,
    hold_answers,
    hold_post,
    invite_back,
    keep_refused,
    limit_asking,
)
from listcop.flows.read_letter import Letter, addressees, keep_only, without_files
from listcop.flows.take_post import facts_of, keep_discarded, policy_of, words_of_letter
from listcop.flows.talk import may_be_asked
from listcop.store import held, lists, members, message_ids
from listcop.store.database import Tx

_BEST = ("accept", "hold", "discard", "reject")


@dataclass(frozen=True, slots=True)
class _Coming:
    """An answer to a digest, with all that decides about it.

    part      what was found to be for this list in an answer to one digest of many lists
    together  the parts of that one, each a list and its digest
    """

    letter: Letter
    recipient: str
    address: Address
    member: Member | None
    facts: PostFacts
    ruled: Ruled
    part: answer_one_digest.Part | None
    together: Sequence[Sequence[int]]


def take(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    address: Address,
    part: answer_one_digest.Part | None = None,
    together: Sequence[Sequence[int]] = (),
) -> Decision:
    """What can be placed becomes posts, each in its thread; `part` and `together`: see _Coming."""
    lists.lock_list(tx, mlist.list_id)
    orders = invite_back.orders_in(tx, mlist, letter, address.number) if part is None else None
    if orders is not None:
        return answer_command.take(tx, site, mlist, letter, recipient, address, asked=orders)
    coming = _gather(tx, site, mlist, letter, recipient, address, part, together)
    decision = decide(coming.facts, policy_of(mlist))
    if decision.action == "discard":
        keep_discarded(tx, site, mlist, letter, recipient, decision.reason)
    if decision.action in ("discard", "reject"):
        return decision
    if answer_digest.seen_before(tx, mlist, letter) is not None:
        return _seen(tx, mlist, letter, recipient)
    placed = part.placed if part else answer_digest.place(tx, mlist, coming.member, letter.message, address.number)
    wish = _wish_in(mlist, letter, placed)
    occasion = "unknown-command" if wish is not None and is_told_later(wish[0]) else "settings-confirm"
    if wish is not None and not (wish[1] or may_be_asked(tx, site, mlist, letter, address, occasion)):
        wish, placed = None, placed and DigestAnswer((), letter.draft.text.strip())  # it may be private: not posted
    if wish is not None and not (isinstance(wish[0], Get) and placed and _is_of_item(letter, placed)):
        asked = _named_in(letter, placed, wish[0]) if isinstance(wish[0], Get) and placed else wish[0]
        return answer_command.take(tx, site, mlist, letter, recipient, address, asked, wish[1])
    if placed is None:
        return Decision("reject", "unknown-digest", f"550 5.1.1 {mlist.name} has no digest {address.number}")
    if decision.action == "accept":
        placed = digest_words.without_orders(tx, site, mlist, letter, placed)
    if decision.action == "accept" and _must_wait(tx, mlist, coming, placed):
        decision = _hold_for_now(tx, mlist, coming)
        if decision.action == "reject":
            return decision
    if decision.action == "hold" and part is None:
        if fetched_again.waits_already(tx, mlist, letter):
            return _seen(tx, mlist, letter, recipient)
        return _hold_whole(tx, site, mlist, coming, placed, decision)
    _place(tx, site, mlist, coming, placed, decision)
    return decision


def _seen(tx: Tx, mlist: MailingList, letter: Letter, recipient: str) -> Decision:
    keep_only(tx, mlist, letter, recipient, "discarded", "seen-before")
    return Decision("discard", "seen-before")


def _gather(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    address: Address,
    part: answer_one_digest.Part | None,
    together: Sequence[Sequence[int]],
) -> _Coming:
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    known = message_ids.known_ids(tx, mlist.list_id, [letter.draft.message_id])
    facts = facts_of(tx, site, mlist, letter, member, known)
    if part is not None and not part.has_files:
        facts = replace(facts, size_bytes=len(letter.draft.text))  # its files go elsewhere
    ruled = apply_rules.rules_for(site, mlist, letter, member, facts.dmarc)
    facts = apply_rules.ruled(facts, ruled)
    return _Coming(letter, recipient, address, member, facts, ruled, part, together)


def _must_wait(tx: Tx, mlist: MailingList, coming: _Coming, placed: DigestAnswer) -> bool:
    """Would its author have to be asked, who cannot be just now? 250 must not lose it."""
    if coming.part is not None or not (placed.waits or (not placed.posts and coming.letter.message.attachments)):
        return False
    return not limit_asking.could_answer(tx, mlist, coming.letter, coming.member)


def _hold_for_now(tx: Tx, mlist: MailingList, coming: _Coming) -> Decision:
    """As many of them wait as of strangers' letters: they may be forged in the name of a member (promise L9)."""
    of_author = held.count_waiting(tx, mlist.list_id, coming.letter.draft.author)
    in_list = held.count_waiting(tx, mlist.list_id)
    facts = replace(coming.facts, held_by_author=of_author, held_in_list=in_list)
    return hold_if_room(facts, "author-rate" if coming.facts.is_member else "list-rate")


def _hold_whole(
    tx: Tx, site: Site, mlist: MailingList, coming: _Coming, placed: DigestAnswer, decision: Decision
) -> Decision:
    """An answer to a digest of this list alone waits as it came; what it says to us by words alone is done.

    Part of it may still be one for others ("Information" is a type, and may be an answer): then all of it waits.
    """
    letter, recipient = coming.letter, coming.recipient
    if done := digest_words.done_if_all(tx, site, mlist, letter, placed):
        keep_only(tx, mlist, letter, recipient, "answer", ", ".join(done))
        return Decision("accept", ", ".join(done))
    hold_post.hold(
        tx, site, mlist, letter.draft, letter.arrival(recipient), reasons=(decision.reason,),
        asked_thread=placed.posts[0].thread if placed.posts else None,
        tells_author=may_tell_author(coming.facts), answers=letter.message, now=letter.now, ruled=coming.ruled,
    )  # fmt: skip
    return decision


def _place(tx: Tx, site: Site, mlist: MailingList, coming: _Coming, placed: DigestAnswer, decision: Decision) -> None:
    """Post it, or hold the part that is for this list; what fits no item is asked back."""
    letter, recipient, member, left = coming.letter, coming.recipient, coming.member, placed
    is_answer = bool(placed.posts or placed.greetings)
    if is_answer and decision.action == "hold" and coming.part is not None:
        left = hold_answers.hold_all(
            tx, site, mlist, member, letter, recipient, coming.part, decision.reason, coming.ruled,
            tells_author=may_tell_author(coming.facts),
        )  # fmt: skip
    elif is_answer:
        before = coming.part.before if coming.part is not None else 0
        incoming = answer_digest.Incoming(letter, recipient, member, before)
        left = answer_digest.post_all(tx, site, mlist, incoming, placed)
    if left.waits or not is_answer:
        rest, number = without_files(letter) if is_answer else letter, coming.address.number
        ask_which_item.ask_back(tx, site, mlist, rest, recipient, number, left, together=coming.together)


def _wish_in(mlist: MailingList, letter: Letter, placed: DigestAnswer | None) -> tuple[object, bool] | None:
    """What an answer to a digest asks of us, and whether that is sure: `stop` means leave wherever it is said."""
    lines, subject = words_of_letter(letter), letter.message.subject
    today, own = letter.now.date(), (mlist.name,)
    asked = stray_command(subject, lines, today, is_reply=True, own_words=own, answers_us=True)
    wish = asked or stray_wish(subject, lines, today, True, own)
    if wish is None and not letter.message.attachments:  # "Help", and the picture shows with what
        wish = reply_word(lines, today, own, answers_us=not _is_under_an_item(letter, placed))
    is_sure = asked is not None or (is_sure_in_reply(lines) and not is_told_later(wish))
    return (wish, is_sure) if wish is not None else None


def _is_under_an_item(letter: Letter, placed: DigestAnswer | None) -> bool:
    """Do its words stand below what they answer, where "weekly" answers who asked how often?"""
    first = letter.draft.text.strip().partition("\n")[0]
    return bool(placed and placed.posts) and not letter.message.text.lstrip().startswith(first)


def _is_of_item(letter: Letter, placed: DigestAnswer) -> bool:
    """`2: get`: of the thread of item 2, whatever number that has; where it has none, of no post either."""
    return any(digest_words.is_get(text, letter.draft.name) for text in (*_texts(placed), placed.unplaced))


def _named_in(letter: Letter, placed: DigestAnswer, asked: Get) -> Get:
    """`2: get 412` asks for 412 alone."""
    lines = (line for text in _texts(placed) for line in text.split("\n"))
    said = next((line for line in lines if line.strip() and not is_greeting(line)), "")
    named = read_line(said, letter.now.date())
    return named if isinstance(named, Get) else asked


def _texts(placed: DigestAnswer) -> list[str]:
    return [one.text for one in placed.posts] + [one.text for one in placed.greetings]


def take_parts(
    tx: Tx,
    site: Site,
    letter: Letter,
    recipient: str,
    address: Address,
    parts: Sequence[answer_one_digest.Part],
    together: answer_one_digest.Parts,
) -> Decision:
    """An answer to the one digest of several lists: each takes its own. Where one takes anything the letter was taken,
    and who wrote is told by letter what another refuses."""
    decisions = []
    for part in parts:
        mlist = part.mlist
        there = Address(mlist.name, mlist.domain, Role.digest, number=part.number)
        # The key of the digest stands in the reply address, where it belongs; no key may stand in what is posted.
        is_shown = _shows_key(letter, address, part.placed)
        own = replace(letter if part.has_files else without_files(letter), holds_key=is_shown)
        decisions.append(take(tx, site, mlist, own, recipient, there, part, together))
    best = min(decisions, key=lambda one: _BEST.index(one.action))
    for part, decision in zip(parts, decisions, strict=True):
        if decision.action == "reject" and best is not decision and best.action != "reject":
            keep_refused.keep(tx, site, part.mlist, letter, recipient, decision, has_key=True)
    return best


def _shows_key(letter: Letter, address: Address, placed: DigestAnswer) -> bool:
    """Does a key stand in what would be posted, or another one in To or Cc? That of the digest itself belongs there."""
    posted = [answer.text for answer in placed.posts]
    is_posted = any(address.key in text.lower() or holds_answer_key(text) for text in posted)
    return is_posted or any(key != address.key for key in answer_keys(addressees(letter.message)))
