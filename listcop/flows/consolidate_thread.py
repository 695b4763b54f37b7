"""The draft of a consolidated reply: what a question was answered, gathered as one text to be edited by mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import consolidated, dates, layout
from listcop.core.digest_items import shown_name
from listcop.core.letters import render_text
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message
from listcop.core.site import Site
from listcop.core.tagger.prose import links_in
from listcop.core.telling import telling, without_tail
from listcop.core.threads import shown_subject
from listcop.flows import keep_keys
from listcop.flows.tell import list_facts, tell
from listcop.store import assets, events, posts, readings
from listcop.store.assets import Asset
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

DRAFT = "draft"  # the purpose of the keys of such letters
STALE = "stale"  # in what such a key keeps: the draft tells what was taken out since
SENT = "draft sent"  # the event: ref is the thread; data tell whom, why, and which other threads it gathers
REMINDED = "draft reminded"
ANSWERED = "draft answered"
KEY_LIFE = timedelta(days=60)
QUESTION_LINES, ANSWER_LINES = 20, 20
MOST_ANSWERS = 40
MOST_RESOURCES = 40
LETTERS_COMPARED = 5  # of each writer, the newest
SHORTEST_ANSWER = 5  # words; shorter ones are no contribution
WIDTH = 72


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a draft is made of: the thread, its question, what was answered, and earlier threads that asked the same."""

    thread: Thread
    question: Post
    answers: tuple[Post, ...]
    others: tuple[Post, ...] = ()


def gather(tx: Tx, mlist: MailingList, thread: Thread, others: Sequence[Thread] = ()) -> Gathered | None:
    """The question and its answers, those of other threads behind them; None where nobody answered."""
    numbers = [thread.number, *(one.number for one in others)]
    written = posts.posts_of_threads(tx, mlist.list_id, numbers)
    read = readings.readings_of(tx, mlist.list_id, [one.number for some in written.values() for one in some])
    roles = {number: one.role for number, one in read.items()}
    answers = [one for row in (thread, *others) for one in contributions(row, written[row.number], roles)]
    if not answers or not written[thread.number]:
        return None
    openers = tuple(_question(row, written[row.number]) for row in others if written[row.number])
    question, *answers = _without_tails(tx, mlist, [_question(thread, written[thread.number]), *answers[:MOST_ANSWERS]])
    return Gathered(thread, question, tuple(answers), openers)


def _without_tails(tx: Tx, mlist: MailingList, some: Sequence[Post]) -> list[Post]:
    """Posts without what their writers put below every letter, though nothing marks it as a signature."""
    last = {author: posts.posts_of_author(tx, mlist.list_id, author, LETTERS_COMPARED) for author in
            dict.fromkeys(one.author for one in some)}  # fmt: skip
    return [
        replace(
            one, text=without_tail(one.text, [other.text for other in last[one.author] if other.number != one.number])
        )
        for one in some
    ]


def contributions(row: Thread, written: Sequence[Post], roles: Mapping[int, str]) -> list[Post]:
    """The posts that answered, in order: not the asker's own, none taken out, none of a word or two."""
    made = consolidated.mark_of(row.said)
    helped = set(row.answered_by)
    return [
        one
        for one in sorted(written, key=lambda one: (one.date, one.number))
        if (one.message_id in helped or roles.get(one.number) in ("answer", "offer"))
        and one.author != row.asker
        and one.number != row.number
        and one.redacted is None
        and (made is None or one.number != made[0])
        and (len(one.text.split()) >= SHORTEST_ANSWER or one.attachments)
    ]


def _question(row: Thread, written: Sequence[Post]) -> Post:
    asked = (change["post"] for change in row.changes if change.get("state") == "open")
    number = next(iter(asked), row.number)
    return next((one for one in written if one.number == number), written[0])


# --- as a text ---------------------------------------------------------------------------------------------------


def page_of(tx: Tx, site: Site, mlist: MailingList, given: Gathered) -> str:
    """The draft, with a mark above each section; in the language of the list, since it is for the list."""
    zone = ZoneInfo(mlist.settings.timezone)
    text, left = layout.trimmed(layout.cleaned(given.question.text), QUESTION_LINES, WIDTH)
    replies = [_reply(given, at, one, zone) for at, one in enumerate(given.answers)]
    data = {
        "number": given.question.number,
        "asker": _name(given.question),
        "asked": given.question.date.astimezone(zone),
        "question": {"text": text, "left": left},
        "others": [
            {"by": _name(one), "date": one.date.astimezone(zone), "number": one.number, "subject": _subject(one)}
            for one in given.others
        ],
        "synopsis": _synopsis(replies),
        "replies": replies,
        "resources": _resources(tx, mlist, given),
    }
    return render_text(site.texts, "consolidated/page.txt", mlist.settings.language, list_facts(mlist) | data)


def _reply(given: Gathered, at: int, one: Post, zone: ZoneInfo) -> dict[str, Any]:
    text, left = layout.trimmed(layout.cleaned(one.text), ANSWER_LINES, WIDTH)
    asked = f"{given.question.subject}\n{given.question.text}"
    others = [other.text for i, other in enumerate(given.answers) if i != at]
    return {
        "n": at + 1,
        "by": _name(one),
        "date": one.date.astimezone(zone),
        "number": one.number,
        "text": _unmarked(text),
        "left": left,
        "excerpt": _unmarked(" ".join(telling(one.text, asked, others))),
    }


def _synopsis(replies: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """What each person said, in one piece for each, in the order in which they first spoke."""
    said: dict[str, list[str]] = {}
    for one in replies:
        if one["excerpt"]:
            said.setdefault(one["by"], []).append(one["excerpt"])
    return [{"by": by, "excerpt": " ".join(texts)} for by, texts in said.items()]


def _unmarked(text: str) -> str:
    """Signs that are marks of ours are not, in what somebody else wrote."""
    return text.replace("==", "= =")


def _name(one: Post) -> str:
    return shown_name(one.name or one.author)


def _subject(one: Post) -> str:
    return layout.one_line(shown_subject(one.subject))


def _resources(tx: Tx, mlist: MailingList, given: Gathered) -> list[dict[str, Any]]:
    """Assets of the threads, then files and links of the answers that are none."""
    numbers = [given.thread.number, *(one.thread for one in given.others)]
    kept = [one for one in assets.assets_of_threads(tx, mlist.list_id, numbers) if not one.is_consolidated]
    found = [
        {
            "asset": one.number,
            "title": one.title or one.ref,
            "by": shown_name(one.by_name or one.by),
            "link": one.ref if "://" in one.ref and not one.is_offer else "",
            "file": "",
        }
        for one in kept
    ]
    known = {one.same_as for one in kept} | {one.ref for one in kept}
    for post in given.answers:
        for place, file in enumerate(post.attachments, 1):
            if file.sha256 not in known and file.name:
                title = f"{file.name}, {dates.size(file.size, mlist.settings.language)}"
                found.append({"asset": 0, "title": title, "by": "", "link": "", "file": f"{post.number}/{place}"})
        for link in links_in(post.text):
            if link not in known:
                known.add(link)
                found.append({"asset": 0, "title": "", "by": "", "link": link, "file": ""})
    return found[:MOST_RESOURCES]


# --- as a letter -------------------------------------------------------------------------------------------------


def send(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    given: Gathered,
    to: Member,
    now: datetime,
    *,
    why: str = "asked",
    reminder: int = 0,
    answers: Message | None = None,
    trouble: str = "",
    page: str = "",
) -> None:
    """Write the draft to a facilitator, with a key of its own.

    why      asked: by a command; several, old: by the clock; recurring: the same was asked again and again
    page     the draft as it is by now, where some of it was changed already
    trouble  why the draft that was sent back was not posted
    """
    draft = page or page_of(tx, site, mlist, given)
    data: dict[str, Any] = {
        "thread": given.thread.number,
        "others": [one.thread for one in given.others],
        "sections": consolidated.as_json(consolidated.sections_of(draft)),
        "why": why,
    }
    key = keep_keys.new_key(tx, site, mlist, DRAFT, to.address, data, now, KEY_LIFE)
    what = REMINDED if reminder else SENT
    events.note(
        tx, mlist.list_id, what, at=now, ref=f"#{given.thread.number}",
        to=to.membership_id, why=why, others=[one.thread for one in given.others],
    )  # fmt: skip
    letter: dict[str, Any] = {
        "number": given.thread.number,
        "subject": layout.one_line(shown_subject(given.thread.subject)),
        "why": why,
        "reminder": reminder,
        "trouble": trouble,
        "page": draft,
        "others": [{"number": one.number, "subject": _subject(one), "date": one.date} for one in given.others],
    }
    tell(
        tx, site, mlist, "draft", to.address, letter,
        now=now, language=to.language, answers=answers, key=key, is_answer=answers is not None,
    )  # fmt: skip


def made_for(tx: Tx, mlist: MailingList, thread: Thread) -> Post | None:
    """The post that is a thread's consolidated reply, unless its text was taken out."""
    made = consolidated.mark_of(thread.said)
    post = posts.get_post(tx, mlist.list_id, made[0]) if made is not None else None
    return post if post is not None and post.redacted is None else None


def asset_of(tx: Tx, mlist: MailingList, thread: int) -> Asset | None:
    """The asset that a thread's consolidated reply is kept as."""
    return next((one for one in assets.assets_of_thread(tx, mlist.list_id, thread) if one.is_consolidated), None)
