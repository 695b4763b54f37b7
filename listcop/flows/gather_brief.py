"""What may need a facilitator's hand today: held posts, open questions, newcomers, people whom mail does not reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from listcop.core import layout
from listcop.core.bounces.score import way_of_failure
from listcop.core.brief import REASKED_RESTS, RULES, Brief, Matter, Seen, make_brief, marked_late, without_crowds
from listcop.core.knowledge import MayKnow
from listcop.core.lists import MailingList, Member
from listcop.core.threads import shown_subject
from listcop.flows.ask_moderators import reasons_now
from listcop.flows.find_newcomers import newcomers_between
from listcop.flows.find_question import failed_after, waiting_post
from listcop.flows.find_quiet import knowledge, knows, ones_who_may_know
from listcop.flows.find_unreachable import STOPPED, lost_members
from listcop.flows.roster import BRIEF, facilitators_present
from listcop.store import events, formerly, held, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

CALLED = "call noted"  # the event of "I will call": ref is the matter, `until` when it may come again
GREETED = "greeted"  # the event of a word of welcome; ref names the membership
LOOKED_BACK = timedelta(days=200)  # in which briefs are remembered: longer than any matter comes again
EXCERPT_CELLS = 300


def gather(tx: Tx, mlist: MailingList, now: datetime) -> Brief:
    """What is told today, of all that may need a hand; who may know answers is looked for last, for those alone."""
    matters = [
        *_held(tx, mlist),
        *(marked_late(one, mlist.settings.open_days, now) for one in _questions(tx, mlist, now)),
        *_introductions(tx, mlist, now),
        *without_crowds(list(_newcomers(tx, mlist, now))),
        *_unreachable(tx, mlist),
    ]
    made = make_brief(matters, _seen(tx, mlist, matters, now), now)
    asked = [one.number for one in made.matters if one.kind == "question"]
    if not asked:
        return made
    helpers = ones_who_may_know(tx, mlist, asked, knowledge(tx, mlist, now))
    return replace(made, matters=tuple(_with_helpers(one, helpers) for one in made.matters))


def _with_helpers(one: Matter, helpers: Mapping[int, Sequence[tuple[Member, MayKnow]]]) -> Matter:
    if one.kind != "question":
        return one
    return replace(one, may_know=tuple(knows(member, found) for member, found in helpers.get(one.number, ())))


def _seen(tx: Tx, mlist: MailingList, matters: Iterable[Matter], now: datetime) -> dict[str, Seen]:
    """How often each stood in a brief since it began, and until when it rests."""
    since = {one.ident: one.since for one in matters}
    found: dict[str, Seen] = {}
    for event in events.events_of(tx, mlist.list_id, what=BRIEF, since=now - LOOKED_BACK):
        for ident in event.data.get("items", ()):
            if ident in since and event.at >= since[ident]:
                found[ident] = Seen(found.get(ident, Seen()).times + 1, event.at)
    for event in events.events_of(tx, mlist.list_id, what=CALLED, since=now - LOOKED_BACK):
        if event.ref in since:
            rests = datetime.fromisoformat(event.data["until"])
            found[event.ref] = replace(found.get(event.ref, Seen()), rests_until=rests)
    return found


def _held(tx: Tx, mlist: MailingList) -> Iterator[Matter]:
    for one in held.waiting(tx, mlist.list_id):
        yield Matter(
            "held", one.number, one.since,
            subject=one.subject, name=one.name, address=one.author, reasons=reasons_now(tx, mlist, one),
        )  # fmt: skip


def _questions(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[Matter]:
    """Open questions, what somebody sent twice once; those of an old archive only where somebody asked them anew."""
    oldest = now - RULES["question"].until
    told: set[tuple[str, str]] = set()
    for row in threads.open_questions(tx, mlist.list_id, since=oldest):
        since = row.open_since or row.started
        post = posts.get_post(tx, mlist.list_id, waiting_post(row))
        if post is None or (post.imported and not row.reasked):
            continue
        is_anew = row.reasked and since > post.date  # else its own letter asked it since
        if is_anew and now - since < REASKED_RESTS:
            continue
        same = post.author, shown_subject(row.subject).casefold()
        if same in told:
            continue
        told.add(same)
        yield Matter(
            "question", row.number, since,
            subject=shown_subject(row.subject), name=post.name or post.author.partition("@")[0], address=post.author,
            excerpt=excerpt(post.text),
            **({"asked": post.date if is_anew else None} | _failed(tx, row, post)),
        )  # fmt: skip


def _failed(tx: Tx, row: Thread, asked: Post) -> dict[str, Any]:
    """What somebody whose question was answered wrote since, as that failed."""
    failed = failed_after(tx, row)
    return {} if failed is None else {"failed": excerpt(failed[0]), "failed_at": failed[1], "asked": asked.date}


def _introductions(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[Matter]:
    """Words of introduction that nobody answered, and whose author nobody greeted."""
    since = now - RULES["introduction"].until
    for row in threads.list_threads(tx, mlist.list_id, kind="introduction", since=since):
        written = posts.posts_of_thread(tx, mlist.list_id, row.number)
        if not written or written[0].imported or any(one.author != written[0].author for one in written):
            continue
        first = written[0]
        member = formerly.author_of(tx, first)
        if member is None or not member.is_member or was_greeted(tx, mlist, member):
            continue
        yield Matter(
            "introduction", row.number, row.started,
            subject=shown_subject(row.subject), name=first.name or first.author.partition("@")[0],
            address=member.address, excerpt=excerpt(first.text),
        )  # fmt: skip


def _newcomers(tx: Tx, mlist: MailingList, now: datetime) -> Iterator[Matter]:
    """Those who came and wrote nothing, and whom nobody greeted; who said that they listen is left in peace."""
    rule = RULES["newcomer"]
    for one in newcomers_between(tx, mlist, now - rule.until, now - rule.first):
        is_quiet = not one.listening and one.cadence != "none" and not one.may_moderate
        if not is_quiet or posts.first_post_of(tx, mlist.list_id, one.address) or was_greeted(tx, mlist, one):
            continue
        yield Matter(
            "newcomer", one.membership_id, one.joined,
            name=one.name, address=one.address, excerpt=excerpt(one.profile),
        )  # fmt: skip


def was_greeted(tx: Tx, mlist: MailingList, member: Member) -> bool:
    ref = f"member {member.membership_id}"
    return events.last_event(tx, mlist.list_id, GREETED, ref) is not None


def _unreachable(tx: Tx, mlist: MailingList) -> Iterator[Matter]:
    for member, failed in lost_members(tx, mlist.list_id):
        if not stands_in_brief(tx, mlist, member):
            continue
        yield Matter(
            "unreachable", member.membership_id, failed.at,
            name=member.name, address=member.address, excerpt=excerpt(member.profile),
            how=way_of_failure(str(failed.data.get("status", ""))), last=member.last_deed,
        )  # fmt: skip


def stands_in_brief(tx: Tx, mlist: MailingList, lost: Member) -> bool:
    """Whether the brief names somebody whom mail does not reach; of who looks after the list, and may be the one who
    reads it, others hear by a letter of its own."""
    return lost.state == STOPPED and mlist.settings.brief != "off" and bool(facilitators_present(tx, mlist))


def excerpt(text: str) -> str:
    return layout.clip(layout.one_line(text, EXCERPT_CELLS * 2), EXCERPT_CELLS) if text else ""
