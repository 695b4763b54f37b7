"""One letter for one address, in one transaction: which list and role the address means, and who takes the letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from listcop.core.addresses import Address, Role, read_address, read_misspelt, unknown_address
from listcop.core.asks import Unknown
from listcop.core.command_line import shown
from listcop.core.commands import bare_subject, is_for_owners, may_answer, nearest_role
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message
from listcop.core.moderation import Decision
from listcop.core.programs import ABSENCE_NOTE
from listcop.core.references import read_reference, read_thread_mark
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.flows import (
    answer_command,
    answer_invitation,
    answer_one_digest,
    answer_which_item,
    answered_letter,
    bare_answer,
    brought_again,
    digest_shown,
    fetched_again,
    guard_keys,
    introduce,
    keep_keys,
    mailbox_notices,
    private_replies,
    receipts,
    take_digest_answer,
    take_report,
    told_apart,
)
from listcop.flows.hand_on import handed_on
from listcop.flows.read_letter import ANSWERED_LOOKED_UP, Letter, as_addressed, has_own_mark, keep_only, written_by
from listcop.flows.take_post import take_post, to_receipt
from listcop.flows.tell import forward, role_address, tell
from listcop.flows.tell_owners import owners
from listcop.seams import crash_here
from listcop.store import lists, members, message_ids, posts
from listcop.store.database import Tx

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
    asked = find_list(tx, address, found)
    if told_apart.is_anothers(tx, site, asked, letter):
        return Decision("discard", "other-list")
    if _is_for_owners(tx, asked, letter, address) or mailbox_notices.is_one(tx, asked, letter, address):
        address = replace(address, role=Role.owner)
    elif asked is not None and take_report.is_of_member(tx, asked, letter, address):
        take_report.note_of_member(tx, asked, letter)
        address = replace(address, role=Role.owner)
    if (there := _by_receipt(tx, site, letter, address, found)) is not None:
        address = there
    elif address.role is Role.post or _may_answer_ours(site, letter, address):
        address = _by_reference(tx, site, letter, address, found) or address
    mlist = find_list(tx, address, found)
    assert mlist is not None, f"{recipient} was read as an address of a list that is not there"
    letter = as_addressed(_heard(letter, address), recipient)
    question = bare_answer.which_item(tx, site, mlist, letter, recipient, address)
    address = question or address
    if address.role not in (Role.post, Role.thread):  # these lock it later, when most of a post is known
        _lock(tx, site, mlist, address)  # two servers that get one answer, or two with one key, take turns
        letter = written_by(letter, members.spelling_of(tx, letter.message.from_address or "", mlist.list_id))
    if fetched_again.is_known(tx, mlist, letter, recipient, address):
        return Decision("discard", "seen-before")
    if guard_keys.is_guessing(tx, mlist, letter, address):
        return guard_keys.put_off(tx, mlist, letter)
    if address.role not in (Role.post, Role.thread):  # of these it is asked once it is clear that they are no posts
        letter = brought_again.proven_first(tx, mlist, letter, recipient)
    heard = to_receipt(tx, site, mlist, letter, recipient) if address.role in (Role.request, Role.digest) else None
    decision = heard or _TAKERS.get(address.role, _command)(tx, site, mlist, letter, recipient, address)
    if address.role not in (Role.post, Role.thread) and decision.action != "reject":
        brought_again.note_taken(tx, mlist, letter, recipient)
        if question is not None:
            bare_answer.note_placed(tx, mlist, letter, recipient)
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
    known = message_ids.known_ids(tx, mlist.list_id, letter.answered()[:ANSWERED_LOOKED_UP])
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


def _may_answer_ours(site: Site, letter: Letter, address: Address) -> bool:
    """A reply to a letter of ours at the address that it came from: there are mail programs that heed no Reply-To.

    To that letter alone: in a long talk with us there may be the reference of an older one.
    """
    if address.role is not Role.request or not _answers(letter, address):
        return False
    return read_reference(letter.answered()[:1], letter.message.text, site.domains) == letter.reference


def _answers(letter: Letter, address: Address) -> bool:
    """Is it a reply, and to the address for commands one that says none in full?"""
    if not letter.draft.normal.is_reply:
        return False
    lines = letter.draft.text.split("\n")
    return address.role is not Role.request or may_answer(lines, letter.now.date(), (address.list_name,))


def _by_receipt(tx: Tx, site: Site, letter: Letter, address: Address, found: Found) -> Address | None:
    """Where a reply to a receipt goes that came to the list itself, or to its address for commands: the thread or the
    digest that the receipt names. Where it names none, nothing is posted as a thread of its own, of which nobody could
    tell what it is about."""
    mlist = find_list(tx, address, found) if address.role in (Role.post, Role.request) else None
    if mlist is None or not _answers(letter, address) or read_thread_mark(letter.message.subject):
        return None
    sent = receipts.receipt_answered(tx, site, mlist, letter)
    if sent is None:
        return None
    to = sent.scan.first("reply-to")
    there = find_address(tx, site, to.decode("ascii", "replace").strip(), found) if to else None
    if there is not None or address.role is Role.request:
        return there or address
    if _brought_again(site, sent) is not None:
        return None  # by that it is known to be of a digest
    known = message_ids.known_ids(tx, mlist.list_id, letter.draft.ancestors)
    return None if known else replace(address, role=Role.request)


def _by_reference(tx: Tx, site: Site, letter: Letter, address: Address, found: Found) -> Address | None:
    """What a letter to the list itself, or to its address for commands, answers, where its reply address was lost."""
    mlist = find_list(tx, address, found)
    sent = answered_letter.letter_answered(tx, site, mlist, letter.draft) if mlist is not None else None
    if mlist is None or (sent is not None and read_thread_mark(sent.subject)):
        return None  # a thread of ours has no Message-ID: its mark says where the answer goes
    named = digest_shown.named_in(tx, mlist, letter) or _brought_again(site, sent)
    if named is None:
        return None
    if named.role is Role.confirm:
        return keep_keys.list_of_key(tx, site, named)
    return named if (named.list_name, named.domain) == (address.list_name, address.domain) else None


def _brought_again(site: Site, sent: Message | None) -> Address | None:
    """The digest that a letter of ours brought once more, under a Message-ID of its own."""
    named = read_reference(sent.references[::-1], "", site.domains) if sent is not None else None
    return named if named is not None and named.role is Role.digest else None


# --- other addresses -------------------------------------------------------------------------------------------


def _written(mlist: MailingList, address: Address) -> str:
    """The address of a list or of one of its threads."""
    is_thread = address.role is Role.thread
    return role_address(mlist, Role.thread, number=address.number) if is_thread else mlist.address


def _owner(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    decision = _forward(tx, site, mlist, letter, recipient, [one for one, _ in owners(tx, site, mlist)])
    if decision.action == "accept" and letter.message.automatic and recipient.lower() == mlist.address:
        mailbox_notices.note(tx, mlist, letter)
    elif decision.action == "accept" and recipient.lower() == mlist.address:
        member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
        if member is not None and member.is_member:
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
    own = partial(private_replies.alias_of_writer, tx, site, mlist, letter.message.from_address or "")
    raw = f"{LOOP_MARK}: {mlist.address}\r\n".encode() + handed_on(site, mlist, letter, own, with_keys=True)
    bounces = role_address(mlist, Role.bounces) if mlist.name else ""
    is_at_bounces = recipient.lower() == bounces.lower()  # what a program of an owner's says to it must not come again
    sender = "" if not letter.envelope.sender or is_at_bounces else bounces
    for one in to:
        forward(tx, mlist, one, raw, now=letter.now, sender=sender)
    return Decision("accept", "forwarded")


def _command(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    for find in (answer_invitation.post_meant, introduce.post_meant):
        if (meant := find(tx, site, mlist, letter, address)) is not None:
            written, there = meant
            return take_post(tx, site, mlist, written, _written(mlist, there), there)
    if (taken := answer_which_item.take(tx, site, mlist, letter, recipient, address)) is not None:
        return taken
    parts = answer_one_digest.place(tx, site, mlist, letter, address)
    if parts:
        together = answer_one_digest.shown_together(tx, site, mlist, address)
        return take_digest_answer.take_parts(tx, site, letter, recipient, address, parts, together)
    return answer_command.take(tx, site, mlist, letter, recipient, address)


def _nearest(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """A letter to a sub-address that we do not have: its author is told the nearest, and nothing happens."""
    asked, to = Unknown(shown(address.key), nearest_role(address.key)), replace(address, role=Role.request, key="")
    return answer_command.take(tx, site, mlist, letter, recipient, to, asked)


_TAKERS = {
    Role.post: take_post,
    Role.thread: take_post,
    Role.digest: take_digest_answer.take,
    Role.owner: _owner,
    Role.misspelt: _nearest,
    Role.bounce: take_report.take,
    Role.bounces: take_report.take,
    Role.author: private_replies.take,
}
