"""`who`: members by name, what they tell of themselves, and what they answered; addresses where the list shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from listcop.core import asks, layout
from listcop.core.access import may_fetch
from listcop.core.digest_items import shown_name
from listcop.core.lists import Member
from listcop.core.search import query_words, rank
from listcop.core.threads import shown_subject
from listcop.flows import read_posts
from listcop.flows.talk import Talk
from listcop.store import formerly, members, posts, presence, threads
from listcop.store import search as search_store

MOST_SHOWN = 300  # of a whole list; more are counted
MOST_KNOWING = 10  # who wrote of what is asked
TOPICS = 3  # threads named for each
POSTS_RANKED = 300
PROFILE_CELLS = 300


@dataclass
class _Person:
    """One member as the letter shows them."""

    member: Member
    topics: dict[int, str] = field(default_factory=dict)  # thread → subject
    worth: float = 0.0


def answer(talk: Talk) -> str:
    """Strangers hear the same whether or not the list shows its members: that it is for members."""
    command = talk.command
    assert isinstance(command, asks.Who), f"{command} asks for no members"
    may = may_fetch("members", talk.mlist.settings.archive, talk.member)
    if not talk.may_fetch(may):
        return "forged" if talk.is_forged else "too-many-answers"
    if not may:
        talk.bring("members-only", {"address": talk.address}, is_theirs=False)
        return "members-only"
    is_shown = talk.mlist.settings.roster != "none"
    words = " ".join(command.text.split())
    found, more = (_knowing(talk, words), 0) if words else _everybody(talk)
    data = {
        "words": words,
        "is_shown": is_shown,
        "people": [_shown(talk, one) for one in found] if is_shown else [],
        "more": more if is_shown else 0,
        "count": sum(1 for one in members.all_members(talk.tx, talk.mlist.list_id) if one.is_member),
    }
    talk.bring("who", data)
    return "who"


def _shown(talk: Talk, one: _Person) -> dict[str, object]:
    with_address = talk.mlist.settings.roster == "addresses"
    topics = [{"number": number, "subject": subject} for number, subject in list(one.topics.items())[:TOPICS]]
    return {
        "name": shown_name(one.member.name),
        "address": one.member.address if with_address else "",
        "topics": topics,
        "about": layout.clip(layout.one_line(one.member.profile), PROFILE_CELLS),
    }


def _named(talk: Talk) -> dict[str, _Person]:
    """Members by their address; who gave no name stays unnamed, and is only counted."""
    everyone = members.all_members(talk.tx, talk.mlist.list_id)
    return {one.address: _Person(one) for one in everyone if one.is_member and shown_name(one.name)}


def _everybody(talk: Talk) -> tuple[list[_Person], int]:
    """All by name, each with what they answered last, and how many are not shown."""
    people = _named(talk)
    known_as = presence.other_addresses(talk.tx, talk.mlist.list_id)
    for one in presence.answers_given(talk.tx, talk.mlist.list_id):
        person = people.get(known_as.get(one.author, one.author))
        if person is not None and len(person.topics) < TOPICS:
            person.topics.setdefault(one.thread, shown_subject(one.subject))
    total = sum(1 for one in members.all_members(talk.tx, talk.mlist.list_id) if one.is_member)
    shown = sorted(people.values(), key=lambda one: one.member.name.casefold())[:MOST_SHOWN]
    return shown, total - len(shown)


def _knowing(talk: Talk, words: str) -> list[_Person]:
    """Members whose posts or profile hold all these words, who wrote most of it first."""
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)
    people = _named(talk)
    known_as = presence.other_addresses(talk.tx, talk.mlist.list_id)
    moves = formerly.moves_of(talk.tx, talk.mlist.list_id)
    query = query_words(words)
    numbers = search_store.find_posts(talk.tx, talk.mlist.list_id, query)[:POSTS_RANKED]
    for post in posts.some_posts(talk.tx, talk.mlist.list_id, numbers):
        author = moves.now_of(post.author, formerly.moment_of(post))
        person = people.get(known_as.get(author, author))
        if person is not None and post.redacted is None:
            person.worth += rank(query, post.subject, post.text)
            person.topics.setdefault(post.thread, "")
    for person in people.values():
        if query and all(rank((word,), "", person.member.profile) for word in query):
            person.worth += rank(query, "", person.member.profile)
    best = sorted((one for one in people.values() if one.worth), key=lambda one: (-one.worth, one.member.name))
    _with_subjects(talk, best[:MOST_KNOWING])
    return best[:MOST_KNOWING]


def _with_subjects(talk: Talk, people: Iterable[_Person]) -> None:
    for one in people:
        kept = list(one.topics)[:TOPICS]
        rows = threads.get_threads(talk.tx, talk.mlist.list_id, kept)
        one.topics = {number: shown_subject(rows[number].subject) for number in kept if number in rows}
