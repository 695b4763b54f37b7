"""One letter for one address, in one transaction: which list and role the address means, and who takes the letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from listcop.core.addresses import Address, Role, read_address, read_misspelt, unknown_address
from listcop.core.asks import Unknown
from listcop.core.automatic import ABSENCE_NOTE
from listcop.core.command_line import shown
from listcop.core.commands import bare_subject, is_for_owners, nearest_role
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.digest_answers import DigestAnswer
from listcop.core.lists import MailingList, Member
from listcop.core.moderation import Decision, decide, hold_if_room, may_tell_author
from listcop.core.references import read_thread_mark
from listcop.core.rules import Ruled
from listcop.core.scrub import answer_keys, holds_answer_key
from listcop.core.site import Site
from listcop.core.stray import stray_command, stray_wish
from listcop.core.threads import read_subject
from listcop.flows import (
    answer_command,
    answer_digest,
    answer_invitation,
    answer_one_digest,
    answer_which_item,
    apply_rules,
    ask_which_item,
    brought_again,
    digest_shown,
    digest_words,
    fetched_again,
    guard_keys,
    hold_answers,
    hold_post,
    introduce,
    invite_back,
    keep_keys,
    keep_refused,
    limit_asking,
    private_replies,
    take_report,
)
from listcop.flows.hand_on import handed_on
from listcop.flows.read_letter import (
    Letter,
    addressees,
    as_addressed,
    has_own_mark,
    keep_only,
    without_files,
    written_by,
)
from listcop.flows.take_post import facts_of, keep_discarded, policy_of, take_post
from listcop.flows.talk import may_be_asked
from listcop.flows.tell import forward, role_address, tell
from listcop.flows.tell_owners import owners
from listcop.seams import crash_here
from listcop.store import lists, members, posts
from listcop.store.database import Tx

ANSWERED_LOOKED_UP = 20  # Message-IDs of those that a letter names
Found = dict[tuple[str, str], MailingList | None]  # lists that were looked up, by name and domain


def take(tx: Tx, *, site: Site, letter: Letter, recipient: str) -> Decision:
    """Take a letter for one address, in one transaction."""
    found: Found = {}
    address = find_address(tx, site, recipient, found) or _misspelt(tx, site, letter, recipient, found)
    if address is None:
        reply = unknown_address(recipient, site.domains, lists.names_by_domain(tx))
        return Decision("reject", "unknown-address", reply)
    if address.role is Role.postmaster:
        return _forward(tx, site, lists.get_list(tx, lists.SITE), letter, recipient, [site.admin])
    if address.role is Role.post and take_report.may_be_one(letter):
        address = take_report.as_bounce(tx, site, find_list(tx, address, found), letter, address)
    if _is_for_owners(tx, find_list(tx, address, found), letter, address):
        address = replace(address, role=Role.owner)
    if address.role is Role.post:
        address = _by_reference(tx, site, letter, address, found) or address
    mlist = find_list(tx, address, found)
    assert mlist is not None, f"{recipient} was read as an address of a list that is not there"
    letter = as_addressed(_heard(letter, address), recipient)
    if address.role not in (Role.post, Role.thread):  # these lock it later, when most of a post is known
        _lock(tx, site, mlist, address)  # two servers that get one answer, or two with one key, take turns
        letter = written_by(letter, members.spelling_of(tx, letter.message.from_address or "", mlist.list_id))
    if fetched_again.is_known(tx, mlist, letter, recipient, address):
        return Decision("discard", "seen-before")
    if guard_keys.is_guessing(tx, mlist, letter, address):
        return guard_keys.put_off(tx, mlist, letter)
    if address.role not in (Role.post, Role.thread):  # of these it is asked once it is clear that they are no posts
        letter = brought_again.asks_once(tx, mlist, letter, recipient)
    decision = _TAKERS.get(address.role, _command)(tx, site, mlist, letter, recipient, address)
    guard_keys.after(tx, site, mlist, letter, address, decision)
    crash_here("letter: kept, not committed")
    return decision


def _lock(tx: Tx, site: Site, mlist: MailingList, address: Address) -> None:
    """Also those that an answer may go to with this one, so that nobody who takes them in their order is locked out."""
    together = {list_id for list_id, _ in answer_one_digest.shown_together(tx, site, mlist, address)}
    for list_id in sorted({mlist.list_id, *together}):
        lists.lock_list(tx, list_id)


_NOTES_COUNT_AT = (Role.post, Role.thread, Role.digest, Role.confirm)  # "No estoy en la oficina" is no `no`


def _heard(letter: Letter, address: Address) -> Letter:
    """Taken for a person's where only its text says otherwise, and it is no post and answers no question of ours."""
    if letter.message.automatic != ABSENCE_NOTE or address.role in _NOTES_COUNT_AT:
        return letter
    return replace(letter, message=replace(letter.message, automatic=None), draft=replace(letter.draft, automatic=None))


def _is_for_owners(tx: Tx, mlist: MailingList | None, letter: Letter, address: Address) -> bool:
    """Does a word in its subject say so, where words stand there? What answers a post is one, whatever that is called,
    and so is what no person wrote: nothing follows from it."""
    if mlist is None or letter.message.automatic or read_thread_mark(letter.message.subject):
        return False
    takes_words = address.role is Role.request or (address.role is Role.post and mlist.settings.sub_addresses == "no")
    is_said = takes_words and is_for_owners(letter.message.subject, (mlist.name, mlist.title))
    return is_said and not (address.role is Role.post and _is_in_thread_so_called(tx, mlist, letter))


def _is_in_thread_so_called(tx: Tx, mlist: MailingList, letter: Letter) -> bool:
    """Does it answer a post of this very subject? Who answers another and writes the word above it means the owners."""
    known = posts.known_ids(tx, mlist.list_id, letter.answered()[:ANSWERED_LOOKED_UP])
    answered = posts.some_posts(tx, mlist.list_id, [one.number for one in known.values() if one.number])
    return any(read_subject(one.subject).normal == letter.draft.normal.normal for one in answered)


def _misspelt(tx: Tx, site: Site, letter: Letter, recipient: str, found: Found) -> Address | None:
    """A sub-address that we do not have, in a mailbox: who wrote to it by SMTP was told so by their own server."""
    if letter.envelope.door != "imap":
        return None
    return read_misspelt(recipient, site.domains, _known(tx, found))


def find_address(tx: Tx, site: Site, recipient: str, found: Found) -> Address | None:
    """What an address means; `found` keeps the lists that were looked up for it."""

    return read_address(recipient, site.domains, _known(tx, found))


def _known(tx: Tx, found: Found) -> Callable[[str, str], bool]:
    def is_list(name: str, domain: str) -> bool:
        return find_list(tx, Address(name, domain, Role.post), found) is not None

    return is_list


def find_list(tx: Tx, address: Address, found: Found) -> MailingList | None:
    where = (address.list_name, address.domain)
    if where not in found:
        found[where] = lists.find_list(tx, *where)
    return found[where]


def _by_reference(tx: Tx, site: Site, letter: Letter, address: Address, found: Found) -> Address | None:
    """What a letter to the list itself answers, where its reply address was lost."""
    mlist = find_list(tx, address, found)
    named = digest_shown.named_in(tx, mlist, letter) if mlist is not None else None
    if named is None:
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
    part: answer_one_digest.Part | None = None,
    together: Sequence[Sequence[int]] = (),
) -> Decision:
    """An answer to a digest as a whole: what can be placed becomes posts, each in its thread.

    part      what was found to be for this list in an answer to one digest of many lists
    together  the parts of that one, each a list and its digest
    """
    lists.lock_list(tx, mlist.list_id)
    orders = invite_back.orders_in(tx, mlist, letter, address.number) if part is None else None
    if orders is not None:
        return answer_command.take(tx, site, mlist, letter, recipient, address, asked=orders)
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    known = posts.known_ids(tx, mlist.list_id, [letter.draft.message_id])
    facts = facts_of(tx, site, mlist, letter, member, known)
    if part is not None and not part.has_files:
        facts = replace(facts, size_bytes=len(letter.draft.text))  # its files go elsewhere
    ruled = apply_rules.rules_for(site, mlist, letter, member, facts.dmarc)
    facts = apply_rules.ruled(facts, ruled)
    decision = decide(facts, policy_of(mlist))
    if decision.action == "discard":
        keep_discarded(tx, site, mlist, letter, recipient, decision.reason)
    if decision.action in ("discard", "reject"):
        return decision
    if answer_digest.is_seen(tx, mlist, letter.draft.message_id):
        keep_only(tx, mlist, letter, recipient, "discarded", "seen-before")
        return Decision("discard", "seen-before")
    if (wish := _wish_in(tx, site, mlist, letter, address)) is not None:
        return answer_command.take(tx, site, mlist, letter, recipient, address, *wish)
    placed = part.placed if part else answer_digest.place(tx, mlist, member, letter.message, address.number)
    if placed is None:
        return Decision("reject", "unknown-digest", f"550 5.1.1 {mlist.name} has no digest {address.number}")
    needs_asking = placed.waits or (not placed.posts and bool(letter.message.attachments))
    if (
        part is None
        and decision.action == "accept"
        and needs_asking
        and not limit_asking.could_answer(tx, letter, member)
    ):
        decision = hold_if_room(facts, "list-rate")  # nobody can be asked now, and 250 must not lose it
        if decision.action == "reject":
            return decision
    tells_author = may_tell_author(facts)
    if decision.action == "hold" and part is None:
        return _hold_whole(tx, site, mlist, letter, recipient, placed, decision, ruled, tells_author=tells_author)
    left = placed
    is_answer = bool(placed.posts or placed.greetings)
    if is_answer and decision.action == "hold" and part is not None:
        left = hold_answers.hold_all(
            tx, site, mlist, member, letter, recipient, part, decision.reason, ruled, tells_author=tells_author
        )
    elif is_answer:
        left = answer_digest.post_all(tx, site, mlist, member, letter, recipient, placed)
    if left.waits or not is_answer:
        rest = without_files(letter) if is_answer else letter
        ask_which_item.ask_back(tx, site, mlist, rest, recipient, address.number, left, together=together)
    return decision


def _hold_whole(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    placed: DigestAnswer,
    decision: Decision,
    ruled: Ruled,
    *,
    tells_author: bool,
) -> Decision:
    """An answer to a digest of this list alone waits as it came; what it says to us by words alone is done.

    Part of it may still be one for others ("Information" is a type, and may be an answer): then all of it waits.
    """
    is_for_us = digest_words.are_all(letter, placed)
    done = digest_words.carry_out(tx, site, mlist, letter, placed.posts) if is_for_us else []
    if done and all(done):
        keep_only(tx, mlist, letter, recipient, "answer", ", ".join(done))
        return Decision("accept", ", ".join(done))
    hold_post.hold(
        tx, site, mlist, letter.draft, letter.arrival(recipient), reasons=(decision.reason,),
        asked_thread=placed.posts[0].thread if placed.posts else None,
        tells_author=tells_author, answers=letter.message, now=letter.now, ruled=ruled,
    )  # fmt: skip
    return decision


def _wish_in(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address) -> tuple[object, bool] | None:
    """What an answer to a digest asks of us, and whether that is sure: `stop` means leave wherever it is said."""
    lines, subject = letter.draft.text.split("\n")[:40], letter.message.subject
    today, own = letter.now.date(), (mlist.name,)
    asked = stray_command(subject, lines, today, is_reply=True, own_words=own, answers_us=True)
    wish = asked or stray_wish(subject, lines, today, True, own)
    if wish is None or (asked is None and not may_be_asked(tx, site, mlist, letter, address)):
        return None
    return wish, asked is not None


def _written(mlist: MailingList, address: Address) -> str:
    """The address of a list or of one of its threads."""
    is_thread = address.role is Role.thread
    return role_address(mlist, Role.thread, number=address.number) if is_thread else mlist.address


def _owner(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    decision = _forward(tx, site, mlist, letter, recipient, [one for one, _ in owners(tx, site, mlist)])
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    if decision.action == "accept" and member is not None and member.is_member and recipient.lower() == mlist.address:
        _tell_of_word(tx, site, mlist, letter, member)
    return decision


def _tell_of_word(tx: Tx, site: Site, mlist: MailingList, letter: Letter, member: Member) -> None:
    """A word in the subject sent it to the owners alone: "Owners: who has the key?" may have been meant for everyone.
    Who wrote that word and nothing else knows what it does."""
    word, _, rest = bare_subject(letter.message.subject).replace("：", ":", 1).partition(":")
    if rest.strip():
        data = {"subject": letter.draft.subject, "word": word.strip()}
        tell(
            tx, site, mlist, "owners-reached", member.address, data,
            now=letter.now, language=member.language, answers=letter.message,
        )  # fmt: skip


def _forward(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, to: list[str]) -> Decision:
    """Hand a letter on to people who look after things; what has been through us before goes no further."""
    if has_own_mark(mlist, letter) or len(letter.message.scan.all("received")) > 100:
        keep_only(tx, mlist, letter, recipient, "discarded", "loop")
        return Decision("discard", "loop")
    keep_only(tx, mlist, letter, recipient, "owner", "forwarded")
    own = private_replies.alias_of_writer(tx, site, mlist, letter.message.from_address or "")
    raw = f"{LOOP_MARK}: {mlist.address}\r\n".encode() + handed_on(site, mlist, letter, own, with_keys=True)
    for one in to:
        sender = "" if not letter.envelope.sender or not mlist.name else role_address(mlist, Role.bounces)
        forward(tx, mlist, one, raw, now=letter.now, sender=sender)
    return Decision("accept", "forwarded")


def _command(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    for find in (answer_invitation.post_meant, introduce.post_meant):
        if (meant := find(tx, site, mlist, letter, address)) is not None:
            written, there = meant
            return take_post(tx, site, mlist, written, _written(mlist, there), there)
    if (taken := answer_which_item.take(tx, site, mlist, letter, address)) is not None:
        return taken
    if (placed := ask_which_item.post_meant(tx, site, mlist, letter, address)) is not None:
        other, written, there = placed
        decision = take_post(tx, site, other, written, _written(other, there), there)
        if decision.action in ("accept", "hold"):
            ask_which_item.note_posted(tx, site, mlist, letter, address, other, written.draft.message_id)
        return decision
    parts = answer_one_digest.place(tx, site, mlist, letter, address)
    if parts:
        together = answer_one_digest.shown_together(tx, site, mlist, address)
        return _of_several(tx, site, letter, recipient, address, parts, together)
    return answer_command.take(tx, site, mlist, letter, recipient, address)


def _nearest(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """A letter to a sub-address that we do not have: its author is told the nearest, and nothing happens."""
    asked, to = Unknown(shown(address.key), nearest_role(address.key)), replace(address, role=Role.request, key="")
    return answer_command.take(tx, site, mlist, letter, recipient, to, asked)


def _of_several(
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
        decisions.append(_digest(tx, site, mlist, own, recipient, there, part, together))
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


_BEST = ("accept", "hold", "discard", "reject")


_TAKERS = {
    Role.post: take_post,
    Role.thread: take_post,
    Role.digest: _digest,
    Role.owner: _owner,
    Role.misspelt: _nearest,
    Role.bounce: take_report.take,
    Role.bounces: take_report.take,
    Role.author: private_replies.take,
}
