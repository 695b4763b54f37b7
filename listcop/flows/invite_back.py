"""Quiet members, a fitting question, a facilitator's word: one short letter in the facilitator's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks, inviting, layout
from listcop.core.addresses import Role
from listcop.core.desk_answers import read_orders
from listcop.core.inviting import Invitee
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.core.threads import shown_subject
from listcop.core.words import Word, word_in
from listcop.flows import answer_desk, answer_digest, ask_back, find_quiet, keep_keys, unasked
from listcop.flows.digest_shown import rows_for_facilitators
from listcop.flows.find_question import waiting_post
from listcop.flows.find_quiet import INVITED
from listcop.flows.read_letter import Letter
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address, tell
from listcop.flows.tell_why import name_of
from listcop.store import digests, events, members, posts, threads
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod

INVITED_BACK = "invited-back"  # the occasion, and the purpose of its keys; the last answer counts
KEY_LIFE = timedelta(days=60)
LONGEST_NOTE = 4_000  # characters of the facilitator's own words
QUESTION_LINES = 12
MOST_AT_ONCE = 20  # people of one answer: what takes more is no personal letter
LINES_SHOWN = 5  # of an answer, that were not understood


@dataclass(frozen=True, slots=True)
class Inviter:
    """In whose name a letter goes out."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Question:
    """An open question that fits somebody; `answered`: the number of what they answered that is likest to it."""

    number: int
    answered: int = 0


# --- an answer to the facilitators' edition ---------------------------------------------------------------------


def orders_in(tx: Tx, mlist: MailingList, letter: Letter, number: int) -> asks.InviteBack | None:
    """What an answer to digest `number` asks us to do about its quiet members; None for an answer like any other.

    Its writer must be one who looks after the list (what nothing proves is asked back later). Its first line must be
    such an order: "Invite 3 of your neighbours" below an answer is none, nor under an item that it fits. Numbers that
    are nobody's are told as such, also where nobody is quiet: nothing of an order may be posted.
    """
    writer = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    if writer is None or not {"facilitator", "owner"} & set(writer.roles):
        return None
    closed = digests.get_digest(tx, mlist.list_id, number)
    if closed is None or not closed.for_facilitators:
        return None
    rows = rows_for_facilitators(tx, closed, writer)
    people = _people_in(rows)
    lines, below = answer_digest.head_of(tx, mlist, writer, letter.message, closed)
    numbered = {int(row[0]) for row in rows}
    found = read_orders(lines, {Word.invite}, numbered=numbered, by=f"{writer.name} {writer.address}")
    first = next((line.strip() for line in lines if line.strip()), "")
    if not found.orders or (found.unread and first.startswith(found.unread[0].line)):
        return None
    is_about_people = any(n in people for one in found.orders for n in one.numbers)
    if not is_about_people and any(one.text for one in found.orders) and _is_placed(tx, mlist, writer, letter, number):
        return None
    pairs = [(n, one.text) for one in found.orders for n in one.numbers]
    unread = tuple(one.line for one in found.unread) + tuple(line.strip() for line in below if line.strip())
    return asks.InviteBack(
        tuple(n for n, _ in pairs), tuple(text for _, text in pairs), number, tuple(unread[:LINES_SHOWN])
    )


def _is_placed(tx: Tx, mlist: MailingList, writer: Member, letter: Letter, number: int) -> bool:
    """Whether it may as well be an answer, as what is quoted with it shows its item."""
    placed = answer_digest.place(tx, mlist, writer, letter.message, number)
    return placed is not None and bool(placed.posts)


def people_of(tx: Tx, closed: ClosedPeriod, reader: Member | None) -> dict[int, Sequence[Any]]:
    """The quiet members of their facilitators' edition by their numbers: membership, question, what they answered."""
    return _people_in(rows_for_facilitators(tx, closed, reader))


def _people_in(rows: Sequence[Sequence[Any]]) -> dict[int, Sequence[Any]]:
    return {row[0]: row[4:7] for row in rows if len(row) > 4 and row[4]}


def answer(talk: Talk) -> str:
    """`invite 3 5`: of the edition that is answered, or of the last one."""
    command, tx, mlist = talk.command, talk.tx, talk.mlist
    assert isinstance(command, asks.InviteBack), f"{command} invites nobody back"
    closed = digests.get_digest(tx, mlist.list_id, command.digest) if command.digest else _last_edition(talk)
    if closed is None:
        return ""
    if not talk.is_proven:
        said = [word_in(talk.language or mlist.settings.language, Word.invite), f"d{closed.number}"]
        return ask_back.ask(talk, " ".join([*said, *map(str, command.numbers)]))
    return _carry_out(talk, command, people_of(tx, closed, talk.member), closed.closes)


def answered(talk: Talk) -> str:
    """`invite 3 5` in reply to the letter that `quiet` brought; its key went to this facilitator alone."""
    refused = answer_desk.refusal(talk)
    if refused:
        return refused
    people = {int(n): row for n, row in talk.brought_key.data["people"].items()}
    found = read_orders(talk.lines, {Word.invite}, numbered=people, by=talk.signed)
    pairs = [(n, one.text) for one in found.orders for n in one.numbers]
    unread = tuple(one.line for one in found.unread)[:LINES_SHOWN]
    if not pairs and not unread:
        return "no-word"
    command = asks.InviteBack(tuple(n for n, _ in pairs), tuple(text for _, text in pairs), 0, unread)
    return _carry_out(talk, command, people, talk.brought_key.created)


def _carry_out(talk: Talk, command: asks.InviteBack, people: Mapping[int, Sequence[Any]], shown_at: datetime) -> str:
    """Invite one after the other, and tell in one letter what came of each.

    people    by their numbers in the letter that is answered, which told of them at `shown_at`
    """
    by = inviter(talk.member, talk.address)
    notes = dict(zip(command.numbers, command.texts, strict=False))
    rows = []
    for at, n in enumerate(dict.fromkeys(command.numbers)):
        note, is_too_many = notes.get(n, ""), at >= MOST_AT_ONCE
        rows.append({"n": n} | _invite_one(talk, people.get(n), by, note, shown_at, is_too_many=is_too_many))
    talk.tell("invited-back-done", {"rows": rows, "unread": list(command.unread)}, once_an_hour=False)
    return f"invited back {sum(not row['outcome'] for row in rows)}"


def _last_edition(talk: Talk) -> ClosedPeriod | None:
    newest = reversed(digests.all_digests(talk.tx, talk.mlist.list_id))
    with_people = (one for one in newest if any(map(_people_in, one.for_facilitators)))
    return next((one for one in with_people if people_of(talk.tx, one, talk.member)), None)


def _invite_one(
    talk: Talk, row: Sequence[Any] | None, by: Inviter, note: str, shown_at: datetime, is_too_many: bool
) -> dict[str, Any]:
    """What came of one number, as our answer tells it."""
    member = members.get_member(talk.tx, talk.mlist.list_id, int(row[0])) if row else None
    if row is None or member is None or is_too_many:
        return {"name": "", "outcome": "too-many" if is_too_many else "nobody", "from_": None, "number": 0, "sent": ""}
    wrote = member.last_deed is not None and member.last_deed > shown_at
    question = _still_open(talk.tx, talk.mlist, Question(int(row[1] or 0), int(row[2] or 0)))
    question = question or fitting(talk.tx, talk.mlist, member, talk.now)
    return invite(talk.tx, talk.site, talk.mlist, member, by, talk.now, question=question, note=note, wrote=wrote)


def inviter(member: Member | None, address: str) -> Inviter:
    return Inviter(member.name if member is not None else "", address)


# --- one letter -------------------------------------------------------------------------------------------------


def fitting(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> Question | None:
    """The open question that fits what somebody answered before best."""
    found = find_quiet.knowledge(tx, mlist, now).fitting(member.address)
    return Question(found.number, found.threads[0]) if found is not None else None


def _still_open(tx: Tx, mlist: MailingList, question: Question) -> Question | None:
    thread = threads.get_thread(tx, mlist.list_id, question.number) if question.number else None
    return question if thread is not None and thread.state == "open" else None


def invite(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member,
    by: Inviter,
    now: datetime,
    *,
    question: Question | None,
    note: str = "",
    wrote: bool = False,
) -> dict[str, Any]:
    """Write to one quiet member, unless something speaks against it.

    Returns what is told of it: `outcome` is why not, or ""; `from_`: the day from which on it may be tried again.
    """
    refused = inviting.refusal(_facts(tx, mlist, member, now, question, note, wrote))
    if refused is None and not unasked.take(tx, site, mlist, member.address, INVITED_BACK, now):
        refused = "quarter"
    told: dict[str, Any] = {"name": _name(member), "outcome": refused or "", "from_": None, "number": 0, "sent": ""}
    if refused is not None:
        return told | {"from_": _free_again(tx, mlist, member, refused)}
    number = question.number if question is not None else 0
    _write(tx, site, mlist, member, by, now, question, note)
    data = {"member": member.membership_id, "thread": number}
    events.note(tx, mlist.list_id, INVITED, at=now, who=by.address, ref=member.address, **data)
    return told | {"number": number, "sent": note.strip()[:LONGEST_NOTE]}


def _facts(
    tx: Tx, mlist: MailingList, member: Member, now: datetime, question: Question | None, note: str, wrote: bool
) -> Invitee:
    return Invitee(
        is_member=member.is_member,
        state=member.state,
        gets_mail=member.cadence != "none",
        said_listening=find_quiet.is_left_reading(tx, member),
        wrote=wrote,
        invited=len(_invitations(tx, mlist, member, now - inviting.YEAR)),
        is_free=unasked.may_write(tx, member.address, now),
        has_question=question is not None,
        has_words=bool(note.strip()),
    )


def _invitations(tx: Tx, mlist: MailingList, member: Member, since: datetime) -> list[datetime]:
    """When a member was invited back, under whatever address."""
    found = events.events_of(tx, mlist.list_id, what=INVITED, since=since)
    return [one.at for one in found if one.data["member"] == member.membership_id]


def _free_again(tx: Tx, mlist: MailingList, member: Member, refused: str) -> datetime | None:
    if refused == "quarter":
        moment = unasked.free_from(tx, member.address)
    elif refused == "twice":
        earlier = _invitations(tx, mlist, member, datetime.min.replace(tzinfo=ZoneInfo("UTC")))
        moment = earlier[-inviting.MOST_A_YEAR] + inviting.YEAR
    else:
        return None
    return moment.astimezone(ZoneInfo(mlist.settings.timezone)) if moment is not None else None


def _name(member: Member) -> str:
    return member.name or member.address.partition("@")[0]


def _write(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member,
    by: Inviter,
    now: datetime,
    question: Question | None,
    note: str,
) -> None:
    kept = {"thread": question.number if question is not None else 0, "by": by.address, "name": by.name}
    key = keep_keys.new_key(tx, site, mlist, INVITED_BACK, member.address, kept, now, KEY_LIFE)
    data = {"author": by.name, "author_address": by.address, "note": note.strip()[:LONGEST_NOTE], "again": False}
    data |= shown(tx, mlist, question)
    tell(
        tx, site, mlist, INVITED_BACK, member.address, data,
        now=now, language=member.language, key=key, is_answer=False,
    )  # fmt: skip


def shown(tx: Tx, mlist: MailingList, question: Question | None) -> dict[str, Any]:
    """The question as the letter shows it; `number` 0 where there is none."""
    thread = threads.get_thread(tx, mlist.list_id, question.number) if question is not None else None
    post = posts.get_post(tx, mlist.list_id, waiting_post(thread)) if thread is not None else None
    if question is None or thread is None or post is None or post.redacted is not None:
        nothing = {"subject": "", "by": "", "date": None, "text": "", "left_lines": 0, "thread_address": ""}
        return {"number": 0, "answered": 0, "answered_subject": "", **nothing}
    text, left = layout.trimmed(layout.cleaned(post.text), QUESTION_LINES, layout.WIDTH - 3)
    answered = threads.get_thread(tx, mlist.list_id, question.answered) if question.answered else None
    return {
        "number": thread.number,
        "subject": layout.one_line(shown_subject(thread.subject)),
        "by": name_of(post),
        "date": post.date.astimezone(ZoneInfo(mlist.settings.timezone)),
        "text": text,
        "left_lines": left,
        "answered": answered.number if answered is not None else 0,
        "answered_subject": layout.one_line(shown_subject(answered.subject)) if answered is not None else "",
        "thread_address": role_address(mlist, Role.thread, number=thread.number),
    }
