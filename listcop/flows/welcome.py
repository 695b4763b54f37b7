"""The welcome of a new member: the list's charter, three good threads, two open questions they could answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from listcop.core import layout
from listcop.core.lists import MailingList
from listcop.core.newcomers import Candidate, Fits, Waiting, good_threads, questions_for
from listcop.core.phrases import LANGUAGE_NAMES
from listcop.core.threads import shown_subject
from listcop.core.written_in import written_in
from listcop.store import assets, events, posts, threads
from listcop.store.database import Tx
from listcop.store.threads import Thread

SOLVED_LOOKED_AT = 200  # the newest
SAID_LOOKED_AT = 200  # things that somebody thanked for or used last
QUESTIONS_LOOKED_AT = 60  # the newest


def shown(
    tx: Tx, mlist: MailingList, profile: str, own: Collection[str], language: str, now: datetime, *, wrote: str = ""
) -> dict[str, Any]:
    """What the letter to a new member brings beside addresses; nothing of an archive that members cannot fetch.

    language  of the member; "" is that of the list
    wrote     what they told of themself as they joined, which nobody else has read
    """
    here = mlist.settings.language
    is_open = mlist.settings.archive != "none"
    may_answer = mlist.settings.posting != "announce"
    good = good_threads(_candidates(tx, mlist), now, language or here) if is_open else []
    return {
        "charter": mlist.settings.charter,
        "wrote": wrote,
        "list_language": "" if language in ("", here) else LANGUAGE_NAMES.get(here, here),
        "good": [
            {
                "number": one.number,
                "subject": one.subject,
                "is_solved": one.is_solved,
                "thanks": one.thanks,
                "used": one.used,
            }
            for one in good
        ],
        "questions": questions_shown(questions(tx, mlist, profile, own, now)) if may_answer else [],
    }


def questions_shown(found: Collection[Fits]) -> list[dict[str, Any]]:
    return [{"number": one.question.number, "subject": one.question.subject, "words": one.words} for one in found]


def questions(tx: Tx, mlist: MailingList, profile: str, own: Collection[str], now: datetime) -> list[Fits]:
    """Open questions that members see, for somebody with this profile."""
    oldest = now - timedelta(days=mlist.settings.open_days)
    rows = threads.newest_in_state(tx, mlist.list_id, "open", QUESTIONS_LOOKED_AT)
    newest = {one.number: one for one in rows if (one.open_since or one.started) >= oldest}
    waiting = [
        Waiting(post.number, _subject(newest[post.number]), post.text, newest[post.number].asker or post.author)
        for post in posts.some_posts(tx, mlist.list_id, sorted(newest))
        if post.redacted is None and (newest[post.number].reasked or not post.imported)
    ]
    return questions_for(profile, sorted(waiting, key=lambda one: -one.number), own)


def _candidates(tx: Tx, mlist: MailingList) -> list[Candidate]:
    """Threads of which somebody said something good."""
    list_id = mlist.list_id
    thanked, used = _thanked(tx, list_id), _used(tx, list_id)
    solved = threads.newest_in_state(tx, list_id, "solved", SOLVED_LOOKED_AT)
    rows = {one.number: one for one in solved} | threads.get_threads(tx, list_id, [*thanked, *used])
    written = posts.posts_of_threads(tx, list_id, list(rows))
    return [
        Candidate(
            number=number,
            subject=_subject(row),
            last_post=row.last_post,
            people=len({one.author for one in written[number] if one.automatic is None}),
            is_solved=row.state == "solved",
            thanks=thanked[number],
            used=used[number],
            language=written_in(written[number][0].text),
        )
        for number, row in rows.items()
        if row.merged_into is None and written.get(number) and written[number][0].redacted is None
    ]


def _subject(row: Thread) -> str:
    return layout.one_line(shown_subject(row.subject))


def _thanked(tx: Tx, list_id: int) -> Counter[int]:
    """How often members thanked for the posts of a thread."""
    refs = events.newest_refs(tx, list_id, "thanked", SAID_LOOKED_AT)
    counts = {int(ref[1:]): count for ref, count in events.count_by_ref(tx, list_id, "thanked", refs).items()}
    found: Counter[int] = Counter()
    for post in posts.some_posts(tx, list_id, sorted(counts)):
        found[post.thread] += counts[post.number]
    return found


def _used(tx: Tx, list_id: int) -> Counter[int]:
    """How often somebody used what a thread brought."""
    refs = events.newest_refs(tx, list_id, "used", SAID_LOOKED_AT)
    counts = events.count_by_ref(tx, list_id, "used", refs)
    found: Counter[int] = Counter()
    for ref, count in counts.items():
        asset = assets.get_asset(tx, list_id, int(ref[1:]))
        if asset is not None and asset.thread is not None:
            found[asset.thread] += count
    return found
