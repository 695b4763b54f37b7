"""A letter to a list becomes a post, waits for a moderator, or is turned away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from listcop.core.addresses import Address, Role
from listcop.core.asks import Command, Join, Leave, Resume, Unknown
from listcop.core.authentication import Verdict
from listcop.core.commands import bare_subject, first_word
from listcop.core.lists import MailingList, Member
from listcop.core.moderation import Decision, ListPolicy, PostFacts, decide, hold_reasons, may_tell_author
from listcop.core.references import read_thread_mark
from listcop.core.rules import Ruled
from listcop.core.signed import unsigned
from listcop.core.site import Site
from listcop.core.stray import (
    is_for_people,
    is_sure_in_new,
    is_sure_in_reply,
    is_told_later,
    reply_word,
    stray_command,
    stray_wish,
)
from listcop.core.threads import Known, read_subject
from listcop.core.wishes import is_known
from listcop.flows import (
    answer_command,
    apply_rules,
    ask_which_item,
    bare_answer,
    brought_again,
    desk_words,
    hold_post,
    limit_asking,
    own_words,
    receipts,
    release_post,
    thread_words,
    told_apart,
    who_is_banned,
)
from listcop.flows.answered_letter import number_of
from listcop.flows.fetched_again import is_done, is_same, waits_already
from listcop.flows.keep_post import keep_post
from listcop.flows.read_letter import Letter, has_own_mark, keep_only, written_by
from listcop.flows.talk import may_be_asked
from listcop.flows.tell import role_address
from listcop.store import formerly, letters, lists, members, message_ids, posts, threads
from listcop.store import held as held_store
from listcop.store.database import Tx
from listcop.store.statements import ask_ahead

HOUR = timedelta(hours=1)


def take_post(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """A letter to the list, or into one of its threads."""
    letter = own_words.without_ours(tx, site, mlist, letter)
    if (heard := to_receipt(tx, site, mlist, letter, recipient)) is not None:
        return heard
    asked_of_us = _stray(tx, site, mlist, letter, address)
    if asked_of_us is not None and (asked_of_us.is_sure or _may_ask(tx, site, mlist, letter, address, asked_of_us)):
        return _answer(tx, site, mlist, letter, recipient, address, asked_of_us)
    if (answered := bare_answer.take(tx, site, mlist, letter, recipient, address)) is not None:
        return answered
    lists.lock_list(tx, mlist.list_id)  # the same letter may come by another way just now, and must find this one
    author, named = letter.message.from_address or "", [*letter.draft.ancestors, letter.draft.message_id]
    ask_ahead(tx, [members.ask_member(mlist.list_id, author), *message_ids.ask_known_ids(mlist.list_id, named)])
    member = members.find_writer(tx, mlist.list_id, author)
    if member is not None and member.address != author:
        letter = written_by(letter, members.spelling_of(tx, author, mlist.list_id))
    known = message_ids.known_ids(tx, mlist.list_id, named)
    letter = brought_again.proven_once(tx, mlist, letter, known)
    asked = _asked_thread(tx, mlist, letter, address)
    if asked is None and address.role is Role.thread and _is_mistyped(letter, member):
        return _no_such_thread(mlist, address)
    if (told := _told(tx, site, mlist, letter, recipient, address, asked, known)) is not None:
        return told
    word = _desk_word(tx, site, mlist, letter, address, asked, known)
    if word is not None and may_be_asked(tx, site, mlist, letter, address):
        if is_done(tx, mlist, letter, recipient):
            return Decision("discard", "seen-before")
        there = replace(address, role=Role.request)
        return answer_command.take(tx, site, mlist, letter, recipient, there, word, is_sure=False)
    is_for_us = word is not None or (asked_of_us is not None and asked_of_us.is_clear)
    facts = facts_of(tx, site, mlist, letter, member, known, is_for_us=is_for_us)
    said = apply_rules.rules_for(site, mlist, letter, member, facts.dmarc)
    facts = apply_rules.ruled(facts, said)
    coming = _Coming(letter, recipient, address, member, known, asked, facts, policy_of(mlist), said)
    decision = _decide(tx, site, mlist, coming)
    if decision.action == "accept":
        _post(tx, site, mlist, coming)
    elif decision.action == "hold":
        _hold(tx, site, mlist, coming, decision)
    elif decision.action == "discard" and not (decision.reason == "seen-before" and _is_kept(tx, mlist, letter)):
        keep_discarded(tx, site, mlist, letter, recipient, decision.reason)
    return decision


def _answer(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address, stray: _Stray
) -> Decision:
    """Do what a letter to everyone asks of us, once: it may come again by another way just now."""
    lists.lock_list(tx, mlist.list_id)
    if is_done(tx, mlist, letter, recipient):
        return Decision("discard", "seen-before")
    letter = brought_again.asks_once(tx, mlist, letter, recipient)
    address = replace(address, role=Role.request) if mlist.settings.sub_addresses == "no" else address
    return answer_command.take(tx, site, mlist, letter, recipient, address, stray.asked, stray.is_sure)


def to_receipt(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str) -> Decision | None:
    """A reply to the receipt of a post that is none itself; None of any other letter: who forgot something posts it."""
    if receipts.beside_thanks(tx, site, mlist, letter) != "":
        return None
    lists.lock_list(tx, mlist.list_id)
    if not is_done(tx, mlist, letter, recipient):
        keep_only(tx, mlist, letter, recipient, "command", "heard")
    return Decision("accept", "heard")


def _told(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    address: Address,
    asked: int | None,
    known: Mapping[str, Known],
) -> Decision | None:
    """Do what a word says that is the whole of an answer in a thread, once; None of a post."""
    if not thread_words.may_be_one(mlist, letter) or receipts.beside_thanks(tx, site, mlist, letter):
        return None
    if is_done(tx, mlist, letter, recipient):
        return Decision("discard", "seen-before")
    word = brought_again.asks_once(tx, mlist, letter, recipient)
    told = thread_words.by_reply(tx, site, mlist, word, address, asked, known)
    if not told:
        return None
    keep_only(tx, mlist, letter, recipient, "command", told)
    return Decision("accept", told)


def keep_discarded(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, reason: str) -> None:
    """What is thrown away is kept with its reason; but for a banned author's, of whom nothing more is kept."""
    if reason == who_is_banned.BANNED:
        author, draft = letter.message.from_address or "", letter.draft
        who_is_banned.note_letter(tx, site, mlist, author, draft.message_id, str(draft.substance), letter.now)
    else:
        keep_only(tx, mlist, letter, recipient, "discarded", reason)


@dataclass(frozen=True, slots=True)
class _Coming:
    """A letter that may become a post, with all that decides about it.

    known  which of the Message-IDs it names stand in threads
    asked  the thread that it was sent into
    said   what the list's own rules say of it
    """

    letter: Letter
    recipient: str
    address: Address
    member: Member | None
    known: Mapping[str, Known]
    asked: int | None
    facts: PostFacts
    policy: ListPolicy
    said: Ruled


def _decide(tx: Tx, site: Site, mlist: MailingList, coming: _Coming) -> Decision:
    decision = decide(coming.facts, coming.policy)
    if decision.action == "hold" and waits_already(tx, mlist, coming.letter):
        return Decision("discard", "seen-before")
    is_blank = decision.action == "accept" and _is_blank(coming.letter)
    if is_blank or (decision.action in ("accept", "hold") and _is_empty(tx, site, mlist, coming.letter)):
        is_told = decision.action == "accept" or may_tell_author(coming.facts)
        if is_told and limit_asking.may_answer(tx, site, mlist, coming.letter, coming.member):
            ask_which_item.tell_empty(tx, site, mlist, coming.letter, coming.member, is_blank=is_blank)
        return Decision("discard", "empty")
    return decision


def _post(tx: Tx, site: Site, mlist: MailingList, coming: _Coming) -> None:
    letter, member, said = coming.letter, coming.member, coming.said
    posted = own_words.as_posted(tx, site, mlist, letter, coming.asked)
    kept = keep_post(
        tx, mlist, posted.draft, posted.arrival(coming.recipient), now=letter.now, asked_thread=coming.asked,
        known=coming.known if posted is letter else None,  # written anew it names another
        known_as=member.name if member is not None and member.is_member else "",
    )  # fmt: skip
    apply_rules.note(tx, mlist, said, f"#{kept.number}", letter.now)
    apply_rules.tag(tx, mlist, said, kept, letter.now)
    release_post.release(tx, site, mlist, member, kept, posted.draft, letter.now, answers=letter.message)
    thread_words.above_a_post(tx, site, mlist, letter, coming.address, kept.thread)


def _hold(tx: Tx, site: Site, mlist: MailingList, coming: _Coming, decision: Decision) -> None:
    letter = coming.letter
    hold_post.hold(
        tx, site, mlist, letter.draft, letter.arrival(coming.recipient),
        reasons=hold_reasons(coming.facts, coming.policy) or (decision.reason,), asked_thread=coming.asked,
        tells_author=may_tell_author(coming.facts), answers=letter.message, now=letter.now, ruled=coming.said,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stray:
    """What a letter to everyone asks of us: such letters are answered, and not posted.

    is_sure   it is done at once; else its author is asked first whether they meant it
    is_clear  else it only seems to be a wish, as "No mail today" above a text, and is a post where nobody can be asked
    """

    asked: object
    is_sure: bool
    is_clear: bool


def _may_ask(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, stray: _Stray) -> bool:
    occasion = "unknown-command" if isinstance(stray.asked, Unknown) else "settings-confirm"
    return may_be_asked(tx, site, mlist, letter, address, occasion)


def _stray(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address) -> _Stray | None:
    """Read what a letter to everyone asks of us; None of what is for people."""
    if address.role not in (Role.post, Role.thread) or letter.message.automatic:
        return None
    is_reply = _is_reply(letter, address)
    subject, lines, today = letter.message.subject, words_of_letter(letter), letter.now.date()
    is_only_address, own = mlist.settings.sub_addresses == "no", (mlist.name,)
    if _is_subject_alone(letter):  # "[SPAM] unsubscribe", "Re: leave"
        subject = bare_subject(subject)
        is_reply = is_reply and first_word(subject) is None
    answers_us = number_of(site, mlist, letter.draft.answers) is not None
    asked = stray_command(subject, lines, today, is_reply, is_only_address, own, answers_us)
    is_signed = len(lines) < len(_first_lines(letter))
    if asked is not None and is_signed and not is_reply and is_for_people(asked, subject, lines, own):
        return None
    is_sure = asked is not None and (is_reply or is_sure_in_new(asked, subject, lines, is_signed, own))
    is_clear = asked is not None and not isinstance(asked, Unknown)
    asked = asked or stray_wish(subject, lines, today, is_reply, own)
    if asked is None and is_reply and (asked := reply_word(lines, today, own, answers_us=answers_us)):
        is_sure, is_clear = is_sure_in_reply(lines) and not is_told_later(asked), not isinstance(asked, Unknown)
    if asked is None or has_own_mark(mlist, letter):
        return None
    if letter.message.attachments and not isinstance(asked, Leave):
        return None  # "Find attached", and the file is what it is about
    if isinstance(asked, Unknown) and not is_told_later(asked) and letter.draft.quoted:
        return None  # and so is what is passed on
    is_plain = is_sure and not is_reply and is_known(subject, own)
    if isinstance(asked, (Join, Resume)) and not is_plain and not _is_fitting(tx, mlist, letter, asked):
        return None
    return _Stray(asked, is_sure, is_clear)


def _is_subject_alone(letter: Letter) -> bool:
    """Is there nothing in a letter but a subject, and nothing that it answers?"""
    draft = letter.draft
    is_more = draft.text or draft.quoted or draft.attachments or letter.answered()
    return not is_more and not read_thread_mark(letter.message.subject)


def words_of_letter(letter: Letter) -> list[str]:
    """The first lines of a letter; a short one, which may be a command, without its closing and name."""
    lines = _first_lines(letter)
    is_short = len(letter.draft.text) <= thread_words.LONGEST_WORDS
    return unsigned(lines, letter.draft.name) if is_short else lines


def _first_lines(letter: Letter) -> list[str]:
    return letter.draft.text.split("\n")[:40]


def _is_reply(letter: Letter, address: Address) -> bool:
    return bool(letter.message.in_reply_to) or letter.draft.normal.is_reply or address.role is Role.thread


def _desk_word(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    address: Address,
    asked: int | None,
    known: Mapping[str, Known],
) -> Command | None:
    """What a facilitator's letter to everyone asks of us, such as `redact` with a reason that nobody should read."""
    answered = next((known[one].number for one in letter.answered() if one in known), None)
    above = (known[one].thread for one in reversed(letter.draft.ancestors) if one in known)
    place = answered or asked or next(above, None)
    return desk_words.astray(tx, site, mlist, letter, address, place, _is_reply(letter, address))


def _is_empty(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> bool:
    """An answer to a letter of ours without a word of its author's own: neither below a quote, nor in its subject."""
    draft = letter.draft
    if draft.text or draft.attachments:
        return False
    subjects = own_words.subjects_of_ours(tx, site, mlist, letter)
    answers_us = bool(subjects) or number_of(site, mlist, draft.answers) is not None
    is_theirs = draft.normal.normal not in ("", *(read_subject(one).normal for one in subjects))
    return answers_us and (bool(draft.quoted) or not is_theirs)


def _is_blank(letter: Letter) -> bool:
    """Is there nothing in it at all, neither subject nor text nor file nor picture, and nothing that it answers?"""
    if bare_subject(letter.message.subject) or not _is_subject_alone(letter):
        return False
    types = {part.type for part in letter.message.scan.parts if part.is_leaf}
    return types <= {"text/plain", "text/html"} and b"<img" not in letter.message.raw.lower()


def _is_fitting(tx: Tx, mlist: MailingList, letter: Letter, asked: object) -> bool:
    """Can who writes mean that? "Inscrivez-moi" of a member is for whoever asks who comes."""
    found = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    if isinstance(asked, Join):
        return found is None or not found.is_member
    return found is not None and (found.state == "paused" or found.cadence == "none")


def _is_kept(tx: Tx, mlist: MailingList, letter: Letter) -> bool:
    """Was it kept a moment ago, for another address of the list? A hundred of them would keep it a hundred times."""
    last = letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, 1)
    return any(one.received == letter.now and is_same(tx, one, letter) for one in last)


def _asked_thread(tx: Tx, mlist: MailingList, letter: Letter, address: Address) -> int | None:
    number = address.number if address.role is Role.thread else read_thread_mark(letter.message.subject)
    thread = posts.thread_of(tx, mlist.list_id, number) if number else None
    found = threads.get_thread(tx, mlist.list_id, thread) if thread else None
    return found.number if found else None


def _is_mistyped(letter: Letter, member: Member | None) -> bool:
    """Was it written to a number by hand, and does its sender hear that there is none? What answers something finds
    its place by that; and to who is not proven a reply must not tell who is a member, nor how many posts there are
    (promise A9)."""
    draft = letter.draft
    is_told = letter.envelope.door != "imap" and letter.verdict.aligned and member is not None and member.is_member
    return is_told and not (draft.ancestors or draft.quoted or draft.normal.is_reply or letter.message.automatic)


def _no_such_thread(mlist: MailingList, address: Address) -> Decision:
    """A number that was mistyped: as a thread of its own everyone would read an answer to nothing."""
    reply = f"550 5.1.1 {mlist.name} has no post {address.number}; to write to everyone, write to {mlist.address}"
    return Decision("reject", "unknown-thread", reply)


def _written_to(mlist: MailingList, role: Role) -> str:
    word = f" with the subject {role}" if mlist.settings.sub_addresses == "no" else ""
    return role_address(mlist, role) + word


def policy_of(mlist: MailingList) -> ListPolicy:
    s = mlist.settings
    return ListPolicy(
        list_name=mlist.name,
        join_address=_written_to(mlist, Role.join),
        owner_address=_written_to(mlist, Role.owner),
        posting=s.posting,  # type: ignore[arg-type]
        non_members=s.non_members,  # type: ignore[arg-type]
        authentication=s.authentication,  # type: ignore[arg-type]
        max_message_size=s.max_message_size,
        new_member_posts=s.new_member_posts,
        author_posts_per_hour=s.author_posts_per_hour,
        list_posts_per_hour=s.list_posts_per_hour,
        is_paused=mlist.paused is not None,
        is_closed=s.join == "closed",
    )


def facts_of(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    member: Member | None,
    known: Mapping[str, Known],
    *,
    is_for_us: bool = False,
) -> PostFacts:
    """What decides about a letter; `known`: which of the Message-IDs it names stand in the list's threads."""
    s, draft = mlist.settings, letter.draft
    is_known = draft.message_id in known and known[draft.message_id].number is not None
    same = message_ids.same_message_id(tx, mlist.list_id, draft.message_id) if is_known else {}
    is_member = member is not None and member.is_member
    author = member.address if member is not None and is_member else draft.author
    by_author, by_all = _posts_last_hour(tx, mlist, letter)
    # Whoever uses a member's name is held to the limit of strangers where what is forged waits, and so learns nothing
    # from it (promises L9, A9). Where it is posted they learn it, as SECURITY.md says.
    is_capped = not is_member or is_for_us or (not letter.verdict.aligned and _may_be_held(mlist, letter))
    is_banned = who_is_banned.is_found_banned(tx, site, mlist, draft.author, member)
    return PostFacts(
        size_bytes=len(letter.message.raw),
        automatic=letter.message.automatic,
        null_sender=letter.envelope.sender == "" and letter.envelope.door in ("smtp", "lmtp"),
        own_mark=has_own_mark(mlist, letter),
        received=len(letter.message.scan.all("received")),
        from_trouble=letter.message.from_trouble,
        dmarc=_dmarc(letter.verdict),
        policy=letter.policy,  # type: ignore[arg-type]
        is_member=is_member,
        roles=frozenset(member.roles) if member and member.state != "left" else frozenset(),
        is_banned=is_banned,
        approved_posts=formerly.count_posts(tx, mlist.list_id, author) if s.new_member_posts else 0,
        author_posts_last_hour=by_author,
        list_posts_last_hour=by_all,
        held_by_author=who_is_banned.count_letters(tx, site, mlist, draft.author, letter.now)
        if is_banned
        else held_store.count_waiting(tx, mlist.list_id, draft.author)
        if is_capped
        else 0,
        held_in_list=held_store.count_waiting(tx, mlist.list_id) if is_capped else 0,
        seen="same" if draft.substance in same else "other" if same else "new",
        has_key=letter.holds_key,
        is_for_list=told_apart.is_for_list(mlist, letter, known),
        is_for_us=is_for_us,
    )


def _posts_last_hour(tx: Tx, mlist: MailingList, letter: Letter) -> tuple[int, int]:
    """Posts of the letter's author, and of all, as far as there are limits of them."""
    limits = {letter.draft.author: mlist.settings.author_posts_per_hour, None: mlist.settings.list_posts_per_hour}
    since = letter.now - HOUR
    counts = [posts.count_since(tx, mlist.list_id, since, of, limit) if limit else 0 for of, limit in limits.items()]
    return counts[0], counts[1]


def _may_be_held(mlist: MailingList, letter: Letter) -> bool:
    """Do letters of members that nothing proves wait here, as those of strangers do?"""
    s = mlist.settings
    held_for_all = s.authentication == "require" or s.posting == "moderated" or mlist.paused is not None
    return held_for_all or bool(s.new_member_posts) or _dmarc(letter.verdict) == "fail"


def _dmarc(verdict: Verdict) -> Literal["pass", "fail", "none"]:
    return "pass" if verdict.aligned else "fail" if verdict.dmarc == "fail" else "none"
