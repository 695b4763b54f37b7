"""Quiet members, from deeds alone, each with an open question that fits; and who may know the answer to a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

from listcop.core.digest_data import DigestPerson, Item, Knows
from listcop.core.inviting import MOST_A_YEAR, YEAR, Invitation
from listcop.core.knowledge import Knowledge, MayKnow
from listcop.core.lists import MailingList, Member
from listcop.core.presence import (
    NEWCOMER_DAYS,
    SEEN_LATELY_DAYS,
    Calendar,
    Deeds,
    MemberHistory,
    Presence,
    person_named,
    presence,
)
from listcop.flows import unasked
from listcop.flows.find_newcomers import came_since
from listcop.store import digests, events, formerly, members, posts
from listcop.store import presence as presence_store
from listcop.store.database import Tx

SEEN_LATELY = timedelta(days=SEEN_LATELY_DAYS)
NAMED_AGAIN = timedelta(days=28)  # in the facilitators' edition
_People = Mapping[str, tuple[str, ...]]  # an address → those that its person is a member with, where these are others


def presences(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[tuple[Member, MemberHistory, Presence]]:
    """How present each member is, in order of address."""
    people = presence_store.memberships_of(tx, mlist.list_id)
    deeds: dict[str, Deeds] = {}
    back: dict[str, datetime] = {}
    wrote: dict[str, tuple[int, datetime]] = {}
    calendar = Calendar(_posted(tx, mlist, people, deeds, wrote, now), now)
    for address, what, at in presence_store.commands_by(tx, mlist.list_id):
        for one in people.get(address, (address,)):
            if what == "answered":
                _note(deeds, one, at, now)
            elif at <= now:
                back[one] = at
    reading = _of_several_addresses(tx, mlist, people, deeds, now)
    came = _under_all(people, came_since(tx, mlist, now - timedelta(days=NEWCOMER_DAYS)))
    for member in members.each_member(tx, mlist.list_id):
        if not member.is_member:
            continue
        if member.last_deed is not None:
            _note(deeds, member.address, member.last_deed, now)
        history = _history(member, deeds.pop(member.address, None), back.get(member.address))
        is_reading = history.said_listening or member.address in reading
        count, last = wrote.get(member.address, (0, None))
        history = replace(
            history, is_brought=member.address not in came, said_listening=is_reading, posts=count, last_post=last
        )
        yield member, history, presence(history, now, calendar)


def _posted(
    tx: Tx,
    mlist: MailingList,
    people: _People,
    deeds: dict[str, Deeds],
    wrote: dict[str, tuple[int, datetime]],
    now: datetime,
) -> Iterator[datetime]:
    """When each post was written; on the way it is noted for its author, whatever they are a member with.

    wrote  how many posts each wrote until now, and when the last
    """
    for author, at in presence_store.written_by(tx, mlist.list_id):
        for one in people.get(author, (author,)):
            _note(deeds, one, at, now)
            if at <= now:
                count, last = wrote.get(one, (0, at))
                wrote[one] = count + 1, max(last, at)
        yield at


def _of_several_addresses(
    tx: Tx, mlist: MailingList, people: _People, deeds: dict[str, Deeds], now: datetime
) -> set[str]:
    """Of who is a member with several addresses: what was seen of them under one was seen of all. Returns those under
    which they are to be left reading because of a word under another."""
    reading: set[str] = set()
    for some in {some for some in people.values() if len(some) > 1}:
        theirs = [one for address in some if (one := members.find_member(tx, mlist.list_id, address)) is not None]
        for member in theirs:
            if member.last_deed is not None:
                for address in some:
                    _note(deeds, address, member.last_deed, now)
            if _is_left_reading(member, theirs):
                reading.add(member.address)
    return reading


def _is_left_reading(member: Member, theirs: Iterable[Member]) -> bool:
    """theirs   the memberships of the same person here; a pause of one of the others is such a word, too"""
    others = (one for one in theirs if one.membership_id != member.membership_id and one.is_member)
    return member.listening or any(one.listening or one.state == "paused" for one in others)


def is_left_reading(tx: Tx, member: Member) -> bool:
    """Whether a member asked to be left reading, under whichever of the addresses they are on the list with."""
    theirs = members.memberships_of(tx, member.person_id)
    return _is_left_reading(member, (one for one in theirs if one.list_id == member.list_id))


def _under_all(people: _People, found: Iterable[str]) -> set[str]:
    """Every address with which those people are members who have one of these."""
    return {one for address in found for one in people.get(address, (address,))}


def _note(deeds: dict[str, Deeds], address: str, at: datetime, now: datetime) -> None:
    found = deeds.get(address)
    if found is None:
        found = deeds[address] = Deeds(now)
    found.add(at)


def _history(member: Member, deeds: Deeds | None, back_since: datetime | None) -> MemberHistory:
    return MemberHistory(
        address=member.address,
        name=member.name,
        joined=min(member.joined, deeds.first) if deeds is not None else member.joined,
        deeds=tuple(deeds.last_days) if deeds is not None else (),
        more_deeds=deeds.more if deeds is not None else 0,
        cadence=member.cadence,
        state=member.state,
        said_listening=member.listening,
        back_since=back_since,
        complained=member.complained,
    )


def knowledge(tx: Tx, mlist: MailingList, now: datetime) -> Knowledge:
    """What members answered, held against the questions that wait; by the address at which mail reaches them."""
    known_as = {address: some[0] for address, some in presence_store.memberships_of(tx, mlist.list_id).items()}
    questions = [
        replace(one, asker=known_as.get(one.asker, one.asker))
        for one in presence_store.questions_open(tx, mlist.list_id)
    ]
    answers = (
        replace(one, author=known_as.get(one.author, one.author))
        for one in presence_store.answers_given(tx, mlist.list_id)
        if one.at <= now
    )
    return Knowledge(questions, answers, now, presence_store.names_of_writers(tx, mlist.list_id), known_as)


def who_may_know(
    tx: Tx, mlist: MailingList, number: int, now: datetime, known: Knowledge | None = None
) -> list[tuple[Member, MayKnow]]:
    """The members likely to know the answer to an open question; none who paused or cannot be reached."""
    return ones_who_may_know(tx, mlist, [number], known or knowledge(tx, mlist, now))[number]


def ones_who_may_know(
    tx: Tx, mlist: MailingList, numbers: Sequence[int], known: Knowledge
) -> dict[int, list[tuple[Member, MayKnow]]]:
    """The same for several questions that are told together, nobody named for all of them: question → members."""
    by_address = {
        one.address: one
        for one in members.each_member(tx, mlist.list_id)
        if one.address in known.authors and one.is_member and one.state == "active" and one.cadence != "none"
    }
    found = known.each_may_know(numbers, by_address.keys())
    return {number: [(by_address[one.address], one) for one in some] for number, some in found.items()}


def called_quiet(
    tx: Tx, mlist: MailingList, now: datetime, states: Collection[str] = ("quiet",)
) -> list[tuple[Member, Presence]]:
    """Members in some states; of quiet ones none who seems to be there under another address.

    That is another member of the same name, seen lately. A name in the letter of somebody who is no member tells
    nothing: anybody can write it there. Who is a member with several addresses is called quiet once.
    """
    found: list[tuple[Member, Presence]] = []
    there: set[str] = set()
    people: set[int] = set()
    for member, _, one in presences(tx, mlist, now):
        if one.state in states and not (one.state == "quiet" and member.person_id in people):
            found.append((member, one))
            people.add(member.person_id)
        if is_there(one, now):
            there.add(person_named(member.name))
    there.discard("")
    return [(member, one) for member, one in found if one.state != "quiet" or person_named(member.name) not in there]


def is_there(one: Presence, now: datetime) -> bool:
    """Whether a member was seen lately, and is not quiet."""
    return one.state != "quiet" and one.last_seen is not None and now - one.last_seen <= SEEN_LATELY


def quiet_people(tx: Tx, mlist: MailingList, now: datetime, known: Knowledge) -> list[DigestPerson]:
    """Quiet members for the facilitators' edition: first those whom a question fits, then whoever went last.

    Who got a letter that nobody asked for within the quarter, or two invitations within the year, is left in peace.
    """
    spared = _spared(tx, mlist, now)
    found = []
    for member, one in called_quiet(tx, mlist, now):
        if member.membership_id in spared:
            continue
        fitting = known.fitting(member.address)
        found.append(
            DigestPerson(
                name=member.name or member.address.partition("@")[0],
                address=member.address,
                last_post=one.last_post,
                usual_gap_days=one.usual_gap_days,
                fitting=knows(member, fitting, known.subject_of(fitting.number)) if fitting else None,
                member=member.membership_id,
            )
        )
    return sorted(found, key=_by_fit_and_age)


def not_named_lately(
    tx: Tx, mlist: MailingList, people: Sequence[DigestPerson], cadence: str, number: int, closes: datetime
) -> list[DigestPerson]:
    """Those whom no edition before digest `number` named within four weeks, or not with the question that fits now."""
    named: dict[int, set[int]] = {}
    for closed in digests.closed_since(tx, mlist.list_id, cadence, closes - NAMED_AGAIN):
        for row in chain.from_iterable(closed.for_facilitators) if closed.number < number else []:
            if len(row) > 5 and row[4]:
                named.setdefault(int(row[4]), set()).add(int(row[5] or 0))
    return [
        one
        for one in people
        if one.member not in named or (one.fitting is not None and one.fitting.question not in named[one.member])
    ]


def kept_of(item: Item) -> list[int]:
    """What `invite 3` needs to know of a quiet member: membership, question, what they answered like it."""
    fits = item.fitting
    return [item.member, fits.question if fits else 0, fits.answered if fits else 0]


def _by_fit_and_age(one: DigestPerson) -> tuple[bool, float, str]:
    return one.fitting is None, -(one.last_post.timestamp() if one.last_post else 0.0), one.address


def _spared(tx: Tx, mlist: MailingList, now: datetime) -> set[int]:
    """The memberships to which no invitation may go now."""
    had = _under_all(presence_store.memberships_of(tx, mlist.list_id), unasked.written_to(tx, now))
    asked = Counter(one.data["member"] for one in _invited(tx, mlist, now - YEAR))
    often = (members.get_member(tx, mlist.list_id, member) for member, count in asked.items() if count >= MOST_A_YEAR)
    people = {one.person_id for one in often if one is not None}
    return {
        one.membership_id
        for one in members.each_member(tx, mlist.list_id)
        if one.address in had or one.person_id in people
    }


def is_quiet(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> bool:
    """Whether one member wrote and stopped, by their own rhythm."""
    everyone = presences(tx, mlist, now)
    return any(one.membership_id == member.membership_id and found.state == "quiet" for one, _, found in everyone)


# --- what came of invitations -----------------------------------------------------------------------------------

INVITED = "invited back"  # the event of each letter: ref is the address, who the facilitator; member, thread
SAID = "invitation answered"  # the event of each word that came back: ref is the address; member, said
TOLD_FOR = timedelta(days=28)  # after an invitation, and after a word that came late
POSTS_READ = 50  # the newest of each member who was invited


def _invited(tx: Tx, mlist: MailingList, since: datetime) -> list[events.Event]:
    return events.events_of(tx, mlist.list_id, what=INVITED, since=since, limit=10_000)


def invitations(tx: Tx, mlist: MailingList, now: datetime) -> list[Invitation]:
    """The invitations of the last weeks, with what came back; the newest of each member."""
    said = {one.data["member"]: one for one in events.events_of(tx, mlist.list_id, what=SAID, since=now - TOLD_FOR)}
    newest = {one.data["member"]: one for one in _invited(tx, mlist, now - YEAR)}
    moves = formerly.moves_of(tx, mlist.list_id)
    found = []
    for member_id, one in newest.items():
        word = said.get(member_id)
        member = members.get_member(tx, mlist.list_id, member_id)
        if member is None or (one.at < now - TOLD_FOR and word is None):
            continue
        own = members.addresses_of(tx, member.person_id)
        wrote = [
            post.thread
            for address in {*own, *moves.before(own)}
            for post in posts.posts_of_author(tx, mlist.list_id, address, POSTS_READ)
            if moves.now_of(address, formerly.moment_of(post)) in own and post.date > one.at and post.automatic is None
        ]
        name = member.name or member.address.partition("@")[0]
        told = word.data["said"] if word is not None and word.at >= one.at else ""
        found.append(Invitation(name, int(one.data["thread"]), told, tuple(wrote)))
    return found


def knows(member: Member, one: MayKnow, subject: str = "") -> Knows:
    """Why a member may know the answer to a question, as the facilitators' edition tells it."""
    return Knows(member.name, member.address, one.number, one.threads[0], one.words, one.solved, subject)
