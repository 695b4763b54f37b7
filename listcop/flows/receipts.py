"""The receipt of a post: where a reply to it goes, and which of them are no posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from listcop.core.addresses import Role
from listcop.core.heard import says_only_heard
from listcop.core.lists import MailingList
from listcop.core.message import Message
from listcop.core.references import read_reference, thread_mark
from listcop.core.search import folded
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.flows.answered_letter import letter_answered
from listcop.flows.read_letter import Letter
from listcop.flows.tell import role_address
from listcop.store import posts
from listcop.store.database import Tx

MARK = "X-ListCoP-Receipt"
MOST_A_DAY = 5  # posts of one author whose replies to receipts bring a receipt that can be replied to
Fields = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Posted:
    """A post, as its author's receipt names it."""

    number: int
    thread: int
    subject: str


@dataclass(frozen=True, slots=True)
class Road:
    """Where a reply to a receipt goes: by fields of its header, and by the mark of its subject.

    is_open  False where it goes nowhere, as the receipt says
    """

    fields: Fields
    mark: str = ""
    is_open: bool = True


NO_ROAD = Road([(MARK, "yes")], is_open=False)


def road_back(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    author: str,
    posted: Sequence[Posted],
    now: datetime,
    answers: Message | None,
) -> Road | None:
    """The road from a receipt into the thread of its posts; where they stand in several, to the digest that they
    answer: there it is asked which one is meant. None: there is to be no receipt.

    There is none from the receipts of answers of who has posted much today: a program that answers each, and does not
    say that it is one, must come to an end (promise L1). A list without sub-addresses posts whatever comes, so there
    such an answer has no receipt then.
    """
    has_sub_addresses, since = mlist.settings.sub_addresses == "yes", now - timedelta(days=1)
    is_counted = bool(posted) and _is_answer(posted, answers)
    if is_counted and posts.count_since(tx, mlist.list_id, since, author, MOST_A_DAY + 1) > MOST_A_DAY:
        return NO_ROAD if has_sub_addresses else None
    if len({one.thread for one in posted}) == 1:
        return _into_thread(mlist, posted[0].thread)
    digest = _digest_answered(site, mlist, answers) if posted else 0
    if not digest:
        return NO_ROAD
    to = [("Reply-To", role_address(mlist, Role.digest, number=digest))]
    return Road([*NO_ROAD.fields, *(to if has_sub_addresses else [])])


def road_of_stranger(mlist: MailingList, posted: Posted) -> Road:
    """The same for who is no member: each of their letters waits for a moderator, where the list has them wait."""
    is_taken = mlist.settings.non_members == "hold" or mlist.settings.posting == "open"
    return _into_thread(mlist, posted.thread) if is_taken else NO_ROAD


def ways_to_add(mlist: MailingList, road: Road, posted: Sequence[Posted]) -> tuple[str, ...]:
    """Where a receipt brings no reply: the address of each post, or its mark, on a list that has no other address."""
    if road.is_open:
        return ()
    if mlist.settings.sub_addresses == "no":
        return tuple(thread_mark(one.number) for one in posted)
    return tuple(role_address(mlist, Role.thread, number=one.number) for one in posted)


def _into_thread(mlist: MailingList, thread: int) -> Road:
    if mlist.settings.sub_addresses == "no":
        return Road(NO_ROAD.fields, thread_mark(thread))
    return Road([*NO_ROAD.fields, ("Reply-To", role_address(mlist, Role.thread, number=thread))])


def _is_answer(posted: Sequence[Posted], answers: Message | None) -> bool:
    if any(one.thread != one.number for one in posted):
        return True
    return answers is not None and (bool(answers.in_reply_to) or read_subject(answers.subject).is_reply)


def _digest_answered(site: Site, mlist: MailingList, answers: Message | None) -> int:
    if answers is None:
        return 0
    named = read_reference([*answers.in_reply_to, *reversed(answers.references)], answers.text, site.domains)
    is_of_list = named is not None and (named.list_name, named.domain) == (mlist.name, mlist.domain)
    return named.number if named is not None and named.role is Role.digest and is_of_list else 0


# --- what answers one ------------------------------------------------------------------------------------------


def receipt_answered(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> Message | None:
    """The receipt that a letter answers; None where it answers none."""
    sent = letter_answered(tx, site, mlist, letter.draft)
    return sent if sent is not None and sent.scan.first(MARK.lower()) is not None else None


def beside_thanks(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> str | None:
    """What a reply to a receipt says in a subject of its own above words that nobody waits for ("thanks", "ok"): ""
    where it says nothing there, either. None of any other letter."""
    draft = letter.draft
    if draft.attachments or letter.message.automatic or not says_only_heard(draft.text, draft.name):
        return None
    sent = receipt_answered(tx, site, mlist, letter)
    if sent is None:
        return None
    said = draft.normal.normal.replace(read_subject(sent.subject).normal, "").strip()
    is_said = bool(said) and said not in " ".join(folded(sent.text).split())  # the post's own subject stands there
    return said if is_said and not says_only_heard(said, draft.name) else ""
