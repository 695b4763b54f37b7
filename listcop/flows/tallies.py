"""A tally in a thread: opened by a line or a word, joined by one line, shown in the digest, closed on its day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks, layout, tally
from listcop.core.addresses import Role
from listcop.core.asks import Ref
from listcop.core.digest_items import shown_name
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.core.tally import Share
from listcop.core.threads import shown_subject
from listcop.core.words import Word
from listcop.flows import ask_back, settle_thread
from listcop.flows.attempts import Attempts
from listcop.flows.last_look import keep_look, last_look
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address, tell
from listcop.store import events, formerly, members, posts, threads
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

OPENED = "tally"  # the event: ref is the thread, who is told of it in the end; data: the last day
JOINED = "tally joined"  # ref the thread, who the member; data: what they take part with; the last one counts
CLOSED = "tally closed"
REMINDED = "tally reminded"  # of the day before its last one; once, and again where it is opened anew
ONE = "1"  # where nothing is said but `join 88`
CLOSES_AT = time(7)  # where the list lives, the morning after its last day
REMINDS_BEFORE = timedelta(days=2)  # the morning before its last day
OPEN_BY_THEN = timedelta(days=2)  # who opened it yesterday knows
LONGEST = timedelta(days=370)
TALLIES = "tallies"  # what is looked for
MOST_POSTS = 500
MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Open:
    """A tally that can be joined: its thread, its last day, and who opened it, and when."""

    thread: int
    until: date
    opener: str
    since: datetime


def open_in(tx: Tx, mlist: MailingList, thread: int) -> Open | None:
    """The tally of a thread, as it was said last, or as the line in its first post says; None once it is closed."""
    ref = f"#{thread}"
    said = events.last_event(tx, mlist.list_id, OPENED, ref)
    closed = events.last_event(tx, mlist.list_id, CLOSED, ref)
    if said is not None:
        is_closed = closed is not None and closed.at >= said.at
        return None if is_closed else Open(thread, date.fromisoformat(said.data["until"]), said.who, said.at)
    post = posts.get_post(tx, mlist.list_id, thread)
    until = _line_of(mlist, post) if post is not None and closed is None else None
    return Open(thread, until, post.author, post.accepted) if post is not None and until is not None else None


def _line_of(mlist: MailingList, post: Post) -> date | None:
    if post.imported or post.redacted is not None:
        return None
    return tally.opened_by(post.text, post.date.astimezone(ZoneInfo(mlist.settings.timezone)).date())


def shares(tx: Tx, mlist: MailingList, thread: int) -> list[Share]:
    """What each said last, in the order in which they first joined; who took it back is left out."""
    latest: dict[str, str] = {}
    moves = formerly.moves_of(tx, mlist.list_id)
    for one in events.events_of(tx, mlist.list_id, ref=f"#{thread}", what=JOINED):
        latest[moves.now_of(one.who, one.at)] = str(one.data.get("share", ""))
    found = []
    for address, share in list(latest.items())[:MOST_SHOWN]:
        if not tally.withdraws(share):
            member = members.find_member(tx, mlist.list_id, address)
            name = member.name if member is not None and member.name else address.partition("@")[0]
            found.append(Share(shown_name(name), share))
    return found


def closing(mlist: MailingList, until: date) -> datetime:
    moment = datetime.combine(until + timedelta(days=1), CLOSES_AT, ZoneInfo(mlist.settings.timezone))
    return moment.astimezone(UTC)


# --- by mail -----------------------------------------------------------------------------------------------------


def start(talk: Talk) -> str:
    """`tally 88 until 3 May`: from who opened the thread, or a facilitator; said again, its day changes."""
    command = talk.command
    assert isinstance(command, asks.Tally), f"{command} opens no tally"
    thread = _thread(talk, command.ref)
    if thread is None or command.until is None:
        return talk.answer("not-found", {"what": str(command.ref)}, "not-found")
    opener = posts.get_post(talk.tx, talk.mlist.list_id, thread.number)
    own = opener is not None and talk.member is not None and bool(talk.my_posts([opener]))
    if not (own or talk.is_one("facilitator")):
        address = role_address(talk.mlist, Role.thread, number=thread.number)
        return talk.answer("not-yours", _about(thread) | {"thread_address": address, "is_tally": True}, "not-yours")
    if not talk.is_proven:
        return ask_back.ask(talk)
    _note_open(talk.tx, talk.mlist, Open(thread.number, command.until, talk.address, talk.now), talk.now)
    return talk.answer("tally", _data(talk.tx, talk.mlist, thread, "open", command.until), "tally open")


def join(talk: Talk) -> str:
    """`join 88 20 litres`; the last word counts, and 0 takes it back."""
    command = talk.command
    assert isinstance(command, asks.TakePart), f"{command} joins no tally"
    thread = _thread(talk, command.ref)
    if thread is None:
        return talk.answer("not-found", {"what": str(command.ref or "")}, "not-found")
    return _take_part(talk, thread, command.text)


def by_reply(talk: Talk, place: int | None) -> str:
    """`join 20 litres` as the whole of a reply in a thread with a tally; "" where it is a post like any other."""
    command = talk.command
    assert isinstance(command, asks.TakePart), f"{command} joins no tally"
    number = posts.thread_of(talk.tx, talk.mlist.list_id, place) if place is not None else None
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, number) if number is not None else None
    if thread is None or open_in(talk.tx, talk.mlist, thread.number) is None:
        return ""
    ref, text = command.ref, command.text
    named = posts.thread_of(talk.tx, talk.mlist.list_id, ref.number) if ref is not None and text else None
    if ref is not None and named != thread.number:
        if f"#{ref.number}" in talk.letter.draft.text or tally.has_amount_behind(text):
            return _names_another(talk, thread, ref.number, text)
        text = f"{ref.number} {text}".strip()  # a number of things, not of a thread
    return _take_part(replace(talk, command=asks.TakePart(Ref("post", thread.number), text)), thread, text)


def _names_another(talk: Talk, thread: Thread, named: int, text: str) -> str:
    """`join 88 3 pieces` in the thread of another tally: neither 88 things nor 88 of whatever the 3 are."""
    share = tally.share_of(text)
    words = {"said": f"{named} {share}".strip(), "named": named, "share": share or "…"}
    data = _data(talk.tx, talk.mlist, thread, "other", None) | words
    return talk.answer("tally", data, "other-tally")


def _take_part(talk: Talk, thread: Thread, text: str) -> str:
    found, share = open_in(talk.tx, talk.mlist, thread.number), tally.share_of(text) or ONE
    if found is None or closing(talk.mlist, found.until) <= talk.now:
        return talk.answer("tally", _data(talk.tx, talk.mlist, thread, "none", None), "no-tally")
    if not talk.is_proven:
        return ask_back.ask_of_word(talk, talk.command, Word.join, share)
    list_store.lock_list(talk.tx, talk.mlist.list_id)
    member = talk.member
    who = member.address if member is not None else talk.address
    events.note(talk.tx, talk.mlist.list_id, JOINED, at=talk.now, who=who, ref=f"#{thread.number}", share=share)
    what = "left" if tally.withdraws(share) else "joined"
    data = _data(talk.tx, talk.mlist, thread, what, found.until) | {"share": share}
    return talk.answer("tally", data, f"tally {what}")


def _thread(talk: Talk, ref: Ref | None) -> Thread | None:
    number = (
        posts.thread_of(talk.tx, talk.mlist.list_id, ref.number) if ref is not None and ref.kind == "post" else None
    )
    return threads.get_thread(talk.tx, talk.mlist.list_id, number) if number is not None else None


def _note_open(tx: Tx, mlist: MailingList, found: Open, now: datetime) -> None:
    events.note(
        tx, mlist.list_id, OPENED, at=now, who=found.opener, ref=f"#{found.thread}", until=found.until.isoformat()
    )  # fmt: skip


def _about(thread: Thread) -> dict[str, Any]:
    return {
        "number": thread.number,
        "subject": layout.one_line(shown_subject(thread.subject)),
        "types": thread.types,
        "state": thread.state,
    }


def _data(tx: Tx, mlist: MailingList, thread: Thread, what: str, until: date | None) -> dict[str, Any]:
    said = shares(tx, mlist, thread.number)
    return _about(thread) | {
        "what": what,
        "until": _noon(mlist, until) if until is not None else None,
        "count": len(said),
        "total": tally.total(said),
        "share": "",
        "said": "",
        "named": 0,
        "shares": [{"by": one.name, "share": one.text} for one in said],
    }


def _noon(mlist: MailingList, day: date) -> datetime:
    return datetime.combine(day, time(12), ZoneInfo(mlist.settings.timezone))


# --- by the clock ------------------------------------------------------------------------------------------------


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When the next tally closes, or its end is near; an hour after the last look where something was posted since."""
    last = last_look(tx, mlist, TALLIES)
    looks = [last.again(now)] if mlist.last_number > last.upto else []
    standing = _standing(tx, mlist, now)
    ends = [closing(mlist, one.until) for one in standing]
    reminders = [moment for one in standing if (moment := _reminding(tx, mlist, one)) is not None]
    return min([*looks, *ends, *reminders], default=None)


def _reminding(tx: Tx, mlist: MailingList, one: Open) -> datetime | None:
    """When whoever opened it hears that its end is near; None where they did, or know anyway."""
    moment = closing(mlist, one.until) - REMINDS_BEFORE
    if moment - one.since < OPEN_BY_THEN:
        return None
    last = events.last_event(tx, mlist.list_id, REMINDED, f"#{one.thread}")
    return None if last is not None and last.at >= one.since else moment


def look(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts) -> bool:
    """Find lines that open a tally, remind of those that end soon, and close those whose day is over."""
    with store.read() as tx:  # letters wait for who writes: they are looked through before
        above = last_look(tx, mlist, TALLIES).upto
        new = posts.posts_between(tx, mlist.list_id, max(above, mlist.last_number - MOST_POSTS), mlist.last_number)
    opening = [one.number for one in new if one.number == one.thread and _line_of(mlist, one) is not None]
    upto = max((one.number for one in new), default=above)

    def work(tx: Tx) -> bool:
        list_store.lock_list(tx, mlist.list_id)
        found = posts.some_posts(tx, mlist.list_id, opening)  # anew: one may have been redacted meanwhile
        opened = [_open_by_line(tx, site, mlist, one, now) for one in found]
        keep_look(tx, mlist, TALLIES, now, upto)
        standing = _standing(tx, mlist, now)
        closed = [_close(tx, site, mlist, one, now) for one in standing if closing(mlist, one.until) <= now]
        reminded = [_remind(tx, site, mlist, one, now) for one in standing if closing(mlist, one.until) > now]
        return any([*opened, *closed, *reminded])

    return store.write(work)


def _standing(tx: Tx, mlist: MailingList, now: datetime) -> list[Open]:
    """Tallies that were opened and not closed."""
    refs = events.refs_since(tx, mlist.list_id, OPENED, now - LONGEST)
    found = (open_in(tx, mlist, int(ref[1:])) for ref in sorted(refs))
    return [one for one in found if one is not None]


def _open_by_line(tx: Tx, site: Site, mlist: MailingList, post: Post, now: datetime) -> bool:
    until = _line_of(mlist, post)
    thread = threads.get_thread(tx, mlist.list_id, post.number)
    if until is None or thread is None or closing(mlist, until) <= now:
        return False
    if events.last_event(tx, mlist.list_id, OPENED, f"#{post.number}") is not None:
        return False
    made = Open(post.number, until, post.author, formerly.moment_of(post))
    _note_open(tx, mlist, made, now)
    return _tell_opener(tx, site, mlist, made, _data(tx, mlist, thread, "open", until), now)


def _close(tx: Tx, site: Site, mlist: MailingList, one: Open, now: datetime) -> bool:
    """Closed once; whoever opened it gets the names and what they said. A question that some joined waits no more."""
    events.note(tx, mlist.list_id, CLOSED, at=now, ref=f"#{one.thread}")
    thread = threads.get_thread(tx, mlist.list_id, one.thread)
    if thread is None:
        return False
    data = _data(tx, mlist, thread, "closed", one.until)
    if data["count"] and thread.state in ("open", "perhaps"):  # who takes part is what was asked
        who = thread.asker or one.opener
        settle_thread.say(tx, site.weights, mlist, thread, {"state": "answered"}, now, who=who)
    return _tell_opener(tx, site, mlist, one, data, now)


def _remind(tx: Tx, site: Site, mlist: MailingList, one: Open, now: datetime) -> bool:
    """Whoever opened it hears how many joined by now, while the list can still be told."""
    moment, thread = _reminding(tx, mlist, one), threads.get_thread(tx, mlist.list_id, one.thread)
    if moment is None or moment > now or thread is None:
        return False
    events.note(tx, mlist.list_id, REMINDED, at=now, ref=f"#{one.thread}")
    return _tell_opener(tx, site, mlist, one, _data(tx, mlist, thread, "soon", one.until), now)


def _tell_opener(tx: Tx, site: Site, mlist: MailingList, one: Open, data: dict[str, Any], now: datetime) -> bool:
    opener = formerly.writer_then(tx, mlist.list_id, one.opener, one.since)
    if opener is None or opener.state != "active":
        return False
    tell(
        tx, site, mlist, "tally", opener.address, data,
        now=now, language=opener.language, is_answer=False,
    )  # fmt: skip
    return True


# --- in the digest -----------------------------------------------------------------------------------------------


def standing_of(
    tx: Tx, mlist: MailingList, numbers: Iterable[int], now: datetime
) -> Mapping[int, tuple[int, str, datetime]]:
    """For threads whose tally is open: how many take part, what that comes to, and its last day."""
    wanted = set(numbers)
    found = {}
    for one in _standing(tx, mlist, now):
        if one.thread in wanted and closing(mlist, one.until) > now:
            said = shares(tx, mlist, one.thread)
            found[one.thread] = (len(said), tally.total(said), _noon(mlist, one.until))
    return found
