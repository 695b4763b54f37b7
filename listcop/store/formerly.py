"""Addresses that members had before a change of address: what came from there until then is theirs, no later thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from listcop.core.lists import Member
from listcop.core.masking import is_placeholder
from listcop.store import members
from listcop.store.database import Tx
from listcop.store.events import Event, events_of, last_event
from listcop.store.posts import Post, author_posts
from listcop.store.statements import Statement
from listcop.store.tables import events, in_list, posts
from listcop.store.threads import Thread

MOVED = "address changed"  # the event; its ref is the new address, its data tell the old one

_MOVES = Statement(
    sa.select(events.c.at, events.c.ref, events.c.data)
    .where(in_list(events, sa.bindparam("list_id"), what=sa.literal_column(f"'{MOVED}'")))
    .order_by(events.c.event_id)
)
_FROM = Statement(
    sa.select(posts.c.accepted, posts.c.date, posts.c.imported)
    .where(in_list(posts, sa.bindparam("list_id"), author=sa.bindparam("author")))
    .order_by(posts.c.number)
)
_FIRST_OF_THREAD = Statement(
    sa.select(posts.c.accepted, posts.c.date, posts.c.imported)
    .where(in_list(posts, sa.bindparam("list_id"), thread=sa.bindparam("thread")))
    .where(posts.c.author == sa.bindparam("author"))
    .order_by(posts.c.number)
    .limit(sa.literal_column("1"))
)


@dataclass(frozen=True, slots=True)
class Moves:
    """The changes of address on one list, in order: when, from where, to where; and where from, in lower case."""

    made: tuple[tuple[datetime, str, str], ...]
    old: frozenset[str]

    def now_of(self, address: str, at: datetime) -> str:
        """The address that is now known of whoever wrote from this one at that moment; mostly the same."""
        if address.lower() not in self.old:  # as nearly always
            return address
        for moment, old, new in self.made:
            if moment >= at and old.lower() == address.lower():
                address, at = new, moment
        return address

    def is_old(self, address: str) -> bool:
        """Has somebody changed this address for another?"""
        return address.lower() in self.old

    def before(self, known: Iterable[str]) -> dict[str, datetime]:
        """Addresses that these had before → until when each was theirs."""
        until: dict[str, datetime] = {}
        theirs = {one.lower() for one in known}
        for moment, old, new in reversed(self.made):
            if new.lower() in theirs:
                until.setdefault(old, moment)
                theirs.add(old.lower())
            else:  # whoever has it now got it later: what was changed for it before that is not theirs
                theirs.discard(old.lower())
        return until


def moves_of(tx: Tx, list_id: int) -> Moves:
    """Those of who was erased since are left out: nothing is theirs any more."""
    rows = _MOVES.rows(tx, {"list_id": list_id})
    found = ((row.at, str(row.data.get("old", "")), row.ref) for row in rows)
    made = tuple(one for one in found if one[1] and not (is_placeholder(one[1]) or is_placeholder(one[2])))
    return Moves(made, frozenset(old.lower() for _, old, _ in made))


def moment_of(post: Post) -> datetime:
    """When a post was written as far as that can be trusted: a date is what its author says."""
    return post.date if post.imported else post.accepted


WRITTEN = sa.case((posts.c.imported.is_(True), posts.c.date), else_=posts.c.accepted)  # the same in a statement


def author_of(tx: Tx, post: Post) -> Member | None:
    """The membership of who wrote a post, whatever their address is by now."""
    return writer_then(tx, post.list_id, post.author, moment_of(post))


def asker_of(tx: Tx, thread: Thread) -> Member | None:
    """The membership of who asks in a thread, whatever their address is by now."""
    return writer_then(tx, thread.list_id, thread.asker, asked_at(tx, thread)) if thread.asker else None


def writer_then(tx: Tx, list_id: int, address: str, at: datetime) -> Member | None:
    """The membership of whoever wrote from an address at a moment."""
    return members.find_writer(tx, list_id, moves_of(tx, list_id).now_of(address, at))


def asked_at(tx: Tx, thread: Thread) -> datetime:
    """When a thread's asker wrote there first."""
    given = {"list_id": thread.list_id, "thread": thread.number, "author": thread.asker or ""}
    row = _FIRST_OF_THREAD.row(tx, given)
    return thread.started if row is None else row.date if row.imported else row.accepted


def last_said(tx: Tx, list_id: int, what: str, address: str) -> Event | None:
    """The last event of a kind that tells of whoever has an address now, under this one or one they had before; the
    events bear the address in lower case as their ref."""
    moves = moves_of(tx, list_id)
    before = moves.before([address])
    if not before and not moves.is_old(address):  # as nearly always
        return last_event(tx, list_id, what, address.lower())
    refs = {one.lower() for one in (address, *before)}
    found = (one for ref in refs for one in events_of(tx, list_id, ref=ref, what=what))
    own = (one for one in found if moves.now_of(one.ref, one.at).lower() == address.lower())
    return max(own, key=lambda one: one.at, default=None)


def is_among(tx: Tx, list_id: int, address: str, some: Iterable[Event]) -> bool:
    """Did whoever has an address now do one of these things, from this one, another of theirs, or one of before?"""
    moves = moves_of(tx, list_id)
    who = {moves.now_of(one.who, one.at) for one in some}
    people = members.people_of(tx, {*who, address}) if who else {}
    return address in who or (address in people and people[address] in {people.get(one) for one in who})


def count_posts(tx: Tx, list_id: int, address: str) -> int:
    """How many posts somebody wrote, from this and their other addresses, and from those they had before.

    What they wrote from an address with which they are a member of the list besides is counted there.
    """
    person = members.person_of(tx, address)
    linked = members.addresses_of(tx, person or 0)
    here = (one for one in members.memberships_of(tx, person or 0) if one.list_id == list_id and one.state != "left")
    own = {address, *linked} - {one.address for one in here if one.address != address}
    moves = moves_of(tx, list_id)
    theirs, found = {one.lower() for one in own}, 0
    for author in {*own, *moves.before(own)}:
        if not moves.is_old(author):
            found += author_posts(tx, list_id, author)
            continue
        rows = _FROM.each(tx, {"list_id": list_id, "author": author})
        found += sum(moves.now_of(author, row.date if row.imported else row.accepted).lower() in theirs for row in rows)
    return found


def had_before(tx: Tx, own: Iterable[str]) -> dict[str, datetime]:
    """Addresses that somebody had before on any list, and has no more → until when the last of them was theirs."""
    theirs = {one.lower() for one in own}
    query = sa.select(events.c.list_id).where(events.c.what == MOVED).distinct()
    until: dict[str, datetime] = {}
    for list_id in list(tx.execute(query).scalars()):
        for old, moment in moves_of(tx, list_id).before(theirs).items():
            until[old.lower()] = max(moment, until.get(old.lower(), moment))
    return {old: moment for old, moment in until.items() if old not in theirs}


def had_by_others(tx: Tx, own: Iterable[str]) -> dict[str, tuple[datetime, str]]:
    """Which of these addresses somebody changed for one that is none of them → when, and for which."""
    theirs, found = {one.lower() for one in own}, dict[str, tuple[datetime, str]]()
    query = sa.select(events.c.list_id).where(events.c.what == MOVED).distinct()
    for list_id in list(tx.execute(query).scalars()):
        moves = moves_of(tx, list_id)
        for moment, old, _ in moves.made:
            now = moves.now_of(old, moment)
            if old.lower() in theirs and now.lower() not in theirs:
                found[old.lower()] = max((moment, now), found.get(old.lower(), (moment, now)))
    return found


def under_one(tx: Tx, list_id: int, threads: Mapping[int, list[Post]]) -> dict[int, list[Post]]:
    """Posts of threads with all of one person in a thread under one address: the one they wrote from there first."""
    moves = moves_of(tx, list_id)
    now = {one.number: moves.now_of(one.author, moment_of(one)) for some in threads.values() for one in some}
    people = members.people_of(tx, {now[one.number] for some in threads.values() if len(some) > 1 for one in some})
    return {number: _under_one(some, now, people) for number, some in threads.items()}


def _under_one(written: list[Post], now: Mapping[int, str], people: Mapping[str, int]) -> list[Post]:
    whose = {one.number: people.get(now[one.number], now[one.number]) for one in written if one.author}
    both = {(one.author, whose[one.number]) for one in written if one.author}
    if len(both) == len({author for author, _ in both}) == len({who for _, who in both}):
        return written
    shown: dict[int | str, str] = {}
    for one in written:
        if one.author:
            shown.setdefault(whose[one.number], one.author)
    often = Counter(shown.values())
    for one in written:  # an old address that somebody else has by now stays with them
        if one.author and often[shown[whose[one.number]]] > 1:
            shown[whose[one.number]] = now[one.number]
    return [replace(one, author=shown[whose[one.number]]) if one.author else one for one in written]
