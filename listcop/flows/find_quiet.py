"""Quiet members, from deeds alone, each with an open question that fits; and who may know the answer to a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from listcop.core.digest_data import DigestPerson, Knows
from listcop.core.knowledge import Knowledge, MayKnow
from listcop.core.lists import MailingList, Member
from listcop.core.presence import Calendar, MemberHistory, Presence, presence
from listcop.store import members
from listcop.store import presence as presence_store
from listcop.store.database import Tx


def presences(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[tuple[Member, MemberHistory, Presence]]:
    """How present each member is, in order of address."""
    everyone = [one for one in members.all_members(tx, mlist.list_id) if one.is_member]
    known_as = presence_store.addresses_of_members(tx, mlist.list_id)
    deeds: dict[str, list[datetime]] = {one.address: [] for one in everyone}
    back: dict[str, datetime] = {}
    written = presence_store.written_by(tx, mlist.list_id)
    for author, at in written:
        _note(deeds, known_as.get(author, author), at)
    for address, what, at in presence_store.commands_by(tx, mlist.list_id):
        if what == "answered":
            _note(deeds, known_as.get(address, address), at)
        elif at <= now:
            back[known_as.get(address, address)] = at
    calendar = Calendar((at for _, at in written), now)
    for member in everyone:
        if member.last_deed is not None:
            deeds[member.address].append(member.last_deed)
        history = _history(member, sorted(deeds[member.address]), back.get(member.address))
        yield member, history, presence(history, now, calendar)


def _note(deeds: dict[str, list[datetime]], address: str, at: datetime) -> None:
    if address in deeds:  # imported authors who are no members are nobody's quiet member
        deeds[address].append(at)


def _history(member: Member, deeds: list[datetime], back_since: datetime | None) -> MemberHistory:
    return MemberHistory(
        address=member.address,
        name=member.name,
        joined=min([member.joined, *deeds[:1]]),
        deeds=tuple(deeds),
        cadence=member.cadence,
        state=member.state,
        said_listening=member.listening,
        back_since=back_since,
    )


def knowledge(tx: Tx, mlist: MailingList, now: datetime) -> Knowledge:
    """What members answered, held against the questions that wait; by the address they are a member with."""
    known_as = presence_store.addresses_of_members(tx, mlist.list_id)
    questions = [
        replace(one, asker=known_as.get(one.asker, one.asker))
        for one in presence_store.questions_open(tx, mlist.list_id)
    ]
    answers = (
        replace(one, author=known_as.get(one.author, one.author))
        for one in presence_store.answers_given(tx, mlist.list_id)
        if one.at <= now
    )
    return Knowledge(questions, answers, now)


def who_may_know(
    tx: Tx, mlist: MailingList, number: int, now: datetime, known: Knowledge | None = None
) -> list[tuple[Member, MayKnow]]:
    """The members likely to know the answer to an open question; none who paused or cannot be reached."""
    return ones_who_may_know(tx, mlist, [number], known or knowledge(tx, mlist, now))[number]


def ones_who_may_know(
    tx: Tx, mlist: MailingList, numbers: Sequence[int], known: Knowledge
) -> dict[int, list[tuple[Member, MayKnow]]]:
    """The same for several questions: question → members."""
    by_address = {
        one.address: one
        for one in members.all_members(tx, mlist.list_id)
        if one.is_member and one.state == "active" and one.cadence != "none"
    }
    found = {number: known.may_know(number, by_address.keys()) for number in numbers}
    return {number: [(by_address[one.address], one) for one in some] for number, some in found.items()}


def quiet_people(tx: Tx, mlist: MailingList, now: datetime, known: Knowledge) -> Iterator[DigestPerson]:
    """Quiet members for the facilitators' edition."""
    for member, _, found in presences(tx, mlist, now):
        if found.state != "quiet":
            continue
        fitting = known.fitting(member.address)
        yield DigestPerson(
            name=member.name or member.address.partition("@")[0],
            address=member.address,
            last_post=found.last_post,
            usual_gap_days=found.usual_gap_days,
            fitting=knows(member, fitting) if fitting else None,
        )


def knows(member: Member, one: MayKnow) -> Knows:
    """Why a member may know the answer to a question, as the facilitators' edition tells it."""
    return Knows(member.name, member.address, one.number, one.threads[0], one.words, one.solved)
