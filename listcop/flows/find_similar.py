"""New questions that were asked before: their asker hears of the page that answers, or a facilitator may make one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Any

from listcop.core import consolidated, layout, similar
from listcop.core.lists import MailingList
from listcop.core.similar import Asked
from listcop.core.site import Site
from listcop.core.threads import shown_subject
from listcop.flows import consolidate_due, consolidate_thread, roster
from listcop.flows.attempts import Attempts
from listcop.flows.find_question import asking_post
from listcop.flows.last_look import TOO_OLD, keep_look, last_look
from listcop.flows.tell import tell
from listcop.store import assets, events, formerly, posts, threads
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

POINTED = "pointed to a reply"  # the event: ref is the new question; data: the asset, and whose reply it is
OFFERED = "recurring"  # the event: ref is a question of a group that was offered as a page of its own
LIKENESS = "likeness"  # what is looked for
MOST_COMPARED = 3_000  # questions of a list, the newest
MOST_NEW = 50  # questions that are looked at in one go


@dataclass(frozen=True, slots=True)
class Found:
    """A new question, and the earlier ones that asked the same, the likest first."""

    thread: Thread
    alike: tuple[Thread, ...]
    is_recurring: bool


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """An hour after the last look, where a thread was opened since."""
    if not mlist.settings.consolidate or mlist.paused is not None:
        return None
    last = last_look(tx, mlist, LIKENESS)
    newest = threads.newest_threads(tx, mlist.list_id, 1)
    if not newest or newest[0].number <= last.upto:
        return None
    return consolidate_due.by_day(mlist, last.again(now))


def look(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts) -> bool:
    """Compare outside of any writing, since it may take a second on a large list; then keep and tell."""
    with store.read() as tx:
        moment = due(tx, mlist, now)
        if moment is None or moment > now:
            return False
        number = last_look(tx, mlist, LIKENESS).upto
        settled, new = _new_questions(tx, mlist, number, now)
        upto = max(settled, default=number)
        found = _compared(tx, mlist, new)
    return store.write(lambda tx: _keep(tx, site, mlist, found, number, upto, now))


# --- comparing ---------------------------------------------------------------------------------------------------


def _new_questions(tx: Tx, mlist: MailingList, above: int, now: datetime) -> tuple[list[int], list[Thread]]:
    """The threads opened since the last look, up to the first whose opening is not read yet; and of these the
    questions, none of them old."""
    rows = [one for one in threads.newest_threads(tx, mlist.list_id, MOST_NEW) if one.number > above]
    openers = {one.number: one for one in posts.some_posts(tx, mlist.list_id, [row.number for row in rows])}
    opened = sorted((row for row in rows if row.number in openers), key=lambda row: row.number)
    settled = list(takewhile(lambda row: openers[row.number].read_by, opened))
    fresh = [
        row for row in settled if not openers[row.number].imported and openers[row.number].accepted >= now - TOO_OLD
    ]
    return [row.number for row in settled], [row for row in fresh if row.needs_answer and row.asker]


def _compared(tx: Tx, mlist: MailingList, questions: list[Thread]) -> list[Found]:
    if not questions:
        return []
    rows = threads.newest_questions(tx, mlist.list_id, MOST_COMPARED)
    by_number = {row.number: row for row in rows}
    thread_of = {asking_post(row): row.number for row in rows}
    asking = posts.some_posts(tx, mlist.list_id, list(thread_of))
    readable = ((by_number[thread_of[one.number]], one) for one in asking if one.redacted is None)
    asked = {row.number: _asked(row, one) for row, one in readable}
    spread = similar.spread_of(asked.values())
    found = []
    for row in questions:
        if row.number not in asked:
            continue
        earlier = [one for number, one in asked.items() if number < row.number]
        alike = similar.earlier_like(asked[row.number], earlier, spread)
        if alike:
            recurs = similar.is_recurring(asked[row.number], [asked[one] for one in alike])
            found.append(Found(row, tuple(by_number[one] for one in alike), recurs))
    return found


def _asked(row: Thread, asking: Post) -> Asked:
    return similar.asked(row.number, asking.subject, asking.text, row.asker or asking.author, asking.date)


# --- keeping and telling -----------------------------------------------------------------------------------------


def _keep(tx: Tx, site: Site, mlist: MailingList, found: list[Found], above: int, upto: int, now: datetime) -> bool:
    list_store.lock_list(tx, mlist.list_id)
    if last_look(tx, mlist, LIKENESS).upto != above:  # another server was faster
        return False
    keep_look(tx, mlist, LIKENESS, now, upto)
    told = [_point(tx, site, mlist, one, now) or _offer(tx, site, mlist, one, now) for one in found]
    return any(told)


def _point(tx: Tx, site: Site, mlist: MailingList, found: Found, now: datetime) -> bool:
    """Who asks what a page answers hears of it at once, with the number of the page."""
    for row in found.alike:
        made = consolidated.mark_of(row.said)
        asset = consolidate_thread.asset_of(tx, mlist, made[1]) if made is not None else None
        if asset is not None:
            ref = f"#{found.thread.number}"
            events.note(tx, mlist.list_id, POINTED, at=now, ref=ref, asset=asset.number, thread=asset.thread)
            return _tell_asker(tx, site, mlist, found.thread, row, asset.number, now)
    return False


def _tell_asker(
    tx: Tx, site: Site, mlist: MailingList, thread: Thread, other: Thread, asset: int, now: datetime
) -> bool:
    asker = formerly.asker_of(tx, thread)
    if asker is None or not asker.is_member or asker.state != "active":
        return False
    data: dict[str, Any] = {
        "number": thread.number,
        "subject": layout.one_line(shown_subject(thread.subject)),
        "other": other.number,
        "other_subject": layout.one_line(shown_subject(other.subject)),
        "asset": asset,
    }
    tell(
        tx, site, mlist, "asked-before", asker.address, data,
        now=now, language=asker.language, is_answer=False,
    )  # fmt: skip
    return True


def _offer(tx: Tx, site: Site, mlist: MailingList, found: Found, now: datetime) -> bool:
    """A question that comes again and again is offered, once, as one page to be made of all that was answered."""
    group = (found.thread, *found.alike)
    refs = [f"#{one.number}" for one in group]
    member = roster.on_duty(tx, mlist, now)
    if not found.is_recurring or member is None or events.count_by_ref(tx, mlist.list_id, OFFERED, refs):
        return False
    given = consolidate_thread.gather(tx, mlist, found.thread, found.alike)
    if given is None:
        return False
    for ref in refs:
        events.note(tx, mlist.list_id, OFFERED, at=now, ref=ref)
    consolidate_thread.send(tx, site, mlist, given, member, now, why="recurring")
    return True


def pages_of(tx: Tx, mlist: MailingList, rows: Mapping[int, Thread]) -> dict[int, tuple[int, int, int]]:
    """The consolidated replies of some threads, or of what was asked before in the same way: asset, thread, post."""
    found: dict[int, tuple[int, int, int]] = {}
    for number, row in rows.items():
        made = consolidated.mark_of(row.said)
        asset = consolidate_thread.asset_of(tx, mlist, made[1]) if made is not None else None
        if made is not None and asset is not None:
            found[number] = (asset.number, made[1], made[0])
    refs = [f"#{number}" for number in rows if number not in found]
    for ref in events.count_by_ref(tx, mlist.list_id, POINTED, refs):
        last = events.last_event(tx, mlist.list_id, POINTED, ref)
        asset = assets.get_asset(tx, mlist.list_id, int(last.data["asset"])) if last is not None else None
        if asset is not None:
            found[int(ref[1:])] = (asset.number, asset.thread, asset.post)
    return found
