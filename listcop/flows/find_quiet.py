"""Quiet members, from deeds alone, and for each an open question that fits what they answered before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from listcop.core.digest_data import DigestPerson
from listcop.core.lists import MailingList, Member
from listcop.core.presence import MemberHistory, Presence, fitting_question, presence
from listcop.core.search import words_of
from listcop.store import members, posts, readings, threads
from listcop.store.database import Tx

ANSWERS_READ = 200


def presences(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[tuple[Member, MemberHistory, Presence]]:
    """How present each member is."""
    for member in members.all_members(tx, mlist.list_id):
        if not member.is_member:
            continue
        history = _history(tx, mlist, member)
        yield member, history, presence(history, now)


def _history(tx: Tx, mlist: MailingList, member: Member) -> MemberHistory:
    deeds = posts.dates_of_author(tx, mlist.list_id, member.address)
    if member.last_deed is not None and (not deeds or member.last_deed > deeds[-1]):
        deeds = [*deeds, member.last_deed]
    return MemberHistory(
        address=member.address,
        name=member.name,
        joined=min([member.joined, *deeds[:1]]),
        deeds=tuple(deeds),
        cadence=member.cadence,
        state=member.state,
        said_listening=member.listening,
        answered_words=_answered_words(tx, mlist, member),
    )


def _answered_words(tx: Tx, mlist: MailingList, member: Member) -> Counter[str]:
    words: Counter[str] = Counter()
    written = posts.posts_of_author(tx, mlist.list_id, member.address, ANSWERS_READ)
    roles = readings.readings_of(tx, mlist.list_id, [one.number for one in written])
    for one in written:
        if one.number in roles and roles[one.number].role == "answer":
            words.update(words_of(f"{one.subject} {one.text}"))
    return words


def quiet_people(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[DigestPerson]:
    """Quiet members for the facilitators' edition."""
    questions = None
    for member, history, found in presences(tx, mlist, now):
        if found.state != "quiet":
            continue
        if questions is None:
            questions = open_questions(tx, mlist)
        fitting = fitting_question(history, questions)
        yield DigestPerson(
            name=member.name or member.address.partition("@")[0],
            address=member.address,
            last_post=found.last_post,
            usual_gap_days=found.usual_gap_days,
            thread=fitting[0] if fitting else None,
            reason=fitting[1] if fitting else "",
        )


def open_questions(tx: Tx, mlist: MailingList) -> list[tuple[int, str, str, str | None]]:
    """Number, subject, text and asker of the questions that wait."""
    found = []
    for row in threads.open_questions(tx, mlist.list_id):
        opener = posts.get_post(tx, mlist.list_id, row.number)
        found.append((row.number, row.subject, opener.text if opener else "", row.asker))
    return found
