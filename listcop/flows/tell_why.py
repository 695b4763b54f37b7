"""`why`, gathered: what decided about a thread, a post, an asset, a member, a suggestion, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core.explain import (
    asset_sentences,
    decision_sentence,
    kind_sentence,
    place_sentence,
    presence_sentences,
    state_sentence,
    suggestion_sentence,
    type_sentence,
)
from listcop.core.lists import MailingList, Member
from listcop.core.presence import MemberHistory, Presence, person_named
from listcop.core.preview import from_data
from listcop.flows import apply_rules, digest_decisions
from listcop.flows.find_assets import brought_by
from listcop.flows.find_question import asking_post
from listcop.flows.find_quiet import is_there, knowledge, presences, who_may_know
from listcop.store import assets, digests, events, posts, readings, threads
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod
from listcop.store.posts import Post
from listcop.store.threads import Thread

DIGESTS_LOOKED_AT = 100  # the newest, for where a thread stood
LONGEST_NAME = 60


def of_post(tx: Tx, mlist: MailingList, number: int, now: datetime) -> Iterator[str]:
    """Kind, type and state of the thread that holds a post, and who may know its answer."""
    post = posts.get_post(tx, mlist.list_id, number)
    thread = threads.get_thread(tx, mlist.list_id, post.thread) if post else None
    if post is None or thread is None:
        return
    if number != thread.number or post.placed[0] == "split":
        yield place_sentence(number, thread.number, *post.placed)
    moved = _posts_that_moved(tx, thread)
    asking = moved.get(asking_post(thread))
    yield kind_sentence(thread, asking)
    yield type_sentence(thread, asking)
    names, texts = {}, {}
    for one in moved.values():
        names[one.number], texts[one.number] = name_of(one), one.text
    yield state_sentence(thread, names, texts)
    if thread.state == "open":
        yield from who_may_know_lines(tx, mlist, thread.number, now)
    yield from _digest_place(tx, mlist, thread, now)
    yield from apply_rules.sentences(tx, mlist, f"#{number}")
    yield from post.changed


def who_may_know_lines(tx: Tx, mlist: MailingList, number: int, now: datetime) -> Iterator[str]:
    """The members likely to know the answer to an open question, a sentence each."""
    for member, one in who_may_know(tx, mlist, number, now):
        yield suggestion_sentence(f"{member.name} ({member.address})" if member.name else member.address, one)


def _posts_that_moved(tx: Tx, thread: Thread) -> dict[int, Post]:
    """The post that asks, and those that moved the thread's state last."""
    numbers = {asking_post(thread), *(int(one["post"]) for one in thread.changes[-3:])}
    return {one.number: one for one in posts.some_posts(tx, thread.list_id, sorted(numbers))}


def name_of(post: Post) -> str:
    return (post.name or post.author.partition("@")[0] or "somebody")[:LONGEST_NAME]


def _digest_place(tx: Tx, mlist: MailingList, thread: Thread, now: datetime) -> Iterator[str]:
    """What is decided of it for digests to come, and where it stood last, or who left it out."""
    newest = digests.all_digests(tx, mlist.list_id)[-DIGESTS_LOOKED_AT:]
    decided, ident = digest_decisions.all_decided(tx, mlist), f"t{thread.number}"
    gone_out = {f"{closed.cadence} {closed.period}" for closed in newest}
    for ref, one in decided.items():
        if ref not in gone_out and datetime.fromisoformat(one.data["until"]) > now and ident in one.data["drop"]:
            yield f"{one.who} left it out of the next {ref.partition(' ')[0]} digest, on {one.at:%Y-%m-%d}."
    for closed in reversed(newest):
        last = decided.get(f"{closed.cadence} {closed.period}")
        if last is not None and ident in last.data["drop"]:
            yield f"{last.who} left it out of digest d{closed.number} of {closed.closes:%Y-%m-%d}."
            return
        for edition, items in closed.items.items():
            place = next((item[0] for item in items if item[1] == thread.number), None)
            if place is not None:
                kind = edition.partition("@")[0]
                first = f", put first by {last.who}" if last is not None and ident in last.data["first"] else ""
                told = f"It last stood in digest d{closed.number} of {closed.closes:%Y-%m-%d}, item {place} ({kind})"
                yield f"{told}{first}."
                return


def of_digest(tx: Tx, mlist: MailingList, closed: ClosedPeriod) -> Iterator[str]:
    """What a facilitator decided about it, if anything."""
    last = digest_decisions.all_decided(tx, mlist).get(f"{closed.cadence} {closed.period}")
    if last is not None:
        yield decision_sentence(last.who, last.at, from_data(last.data))


def of_asset(tx: Tx, mlist: MailingList, number: int) -> list[str]:
    """What an asset is, and why it was taken as one: its thread is looked through again."""
    one = assets.get_asset(tx, mlist.list_id, number)
    post = posts.get_post(tx, mlist.list_id, one.post) if one else None
    if one is None or post is None:
        return []
    thread = posts.posts_of_thread(tx, mlist.list_id, post.thread)
    read = readings.readings_of(tx, mlist.list_id, [other.number for other in thread])
    given = [found for found in brought_by(thread, read) if found.post == one.post and found.same_as == one.same_as]
    return asset_sentences(one, given[0].because if given else ())


def why_no_mail(tx: Tx, mlist: MailingList, member: Member) -> Iterator[str]:
    """Why no letter of the list is sent to a member, and what ends it."""
    way_back = f"Any letter of theirs to {mlist.address} brings their mail back."
    failed = events.last_event(tx, mlist.list_id, "probe failed", member.address)
    complained = events.last_event(tx, mlist.list_id, "complaint", member.address)
    if member.state == "unreachable" and failed is not None:
        status = str(failed.data.get("status", "")) or "without a status"
        yield (
            f"Since {failed.at:%Y-%m-%d} no letter of the list is sent to {member.address}: mail came back on several "
            f"days, and so did a letter that only asked whether it arrives ({status})."
        )
        yield way_back
    elif member.state == "paused" and member.paused_until is not None:
        until = member.paused_until.astimezone(ZoneInfo(mlist.settings.timezone))
        yield f"They asked for no mail until {until:%Y-%m-%d}."
    elif member.complained and complained is not None:
        yield f"Their mail provider passed a complaint on, on {complained.at:%Y-%m-%d}: no letter of the list is sent."
        yield way_back


def of_member(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> Iterator[str]:
    """How present a member is; for a quiet one the question that fits."""
    yield from why_no_mail(tx, mlist, member)
    name, is_elsewhere = person_named(member.name), False
    own: tuple[MemberHistory, Presence] | None = None
    for other, history, found in presences(tx, mlist, now):
        if other.membership_id == member.membership_id:
            own = history, found
        elif name and name == person_named(other.name) and is_there(found, now):
            is_elsewhere = True
    if own is not None:
        history, found = own
        yield from presence_sentences(history, found)
        if is_elsewhere and found.state == "quiet":
            yield (
                f"Another member called {member.name} was seen lately and may be the same person, under another "
                "address: nobody is asked to invite them back."
            )
            return
        fitting = knowledge(tx, mlist, now).fitting(member.address) if found.state == "quiet" else None
        if fitting is not None:
            yield f"The open question #{fitting.number} would fit: {fitting.reason[0].lower()}{fitting.reason[1:]}"
