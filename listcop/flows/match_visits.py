"""Somebody says where they will be: members there are asked, once the visitor agrees; who says yes is introduced.

After the visit the visitor is asked, once, for a few lines about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from listcop.core import layout
from listcop.core.addresses import Role
from listcop.core.asks import Answer, NoWords
from listcop.core.lists import MailingList, Member
from listcop.core.search import query_words
from listcop.core.site import Site
from listcop.core.threads import called, shown_subject
from listcop.core.visits import Visit, lives_in, names_place, visit_in
from listcop.core.words import Word
from listcop.flows import change_membership, keep_keys, unasked
from listcop.flows.attempts import Attempts
from listcop.flows.last_look import TOO_OLD, keep_look, last_look
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address, tell
from listcop.store import events, formerly, keys, members, posts, search, threads
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.posts import Post

VISIT, MEET = "visit", "visit-meet"  # the purposes: may members there hear of it; would you like to meet
OFFERED = "visit offered"  # the event: ref is the post
MET = "visit met"  # the event of a yes: ref is the post; visitor, place and days
REPORTED = "visit report asked"  # ref is the post
VISITS = "visits"  # what is looked for
MOST_POSTS = 500
MOST_ASKED = 10  # members of one place
POSTS_SEARCHED = 300
LONGEST_AHEAD = timedelta(days=400)  # from a yes to the end of the visit
ASKED_AT = time(9)  # where the list lives, the morning after the visit
REPORT_UNTIL = timedelta(days=14)  # later nobody remembers


class Found(NamedTuple):
    """A visit announced in a post, and the members who told that they are there, by membership."""

    post: Post
    visit: Visit
    there: tuple[int, ...]


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When posts are looked at next, or a visit that brought people together is over."""
    if mlist.paused is not None:
        return None
    moments = [_look_due(tx, mlist, now), *(_report_due(mlist, one) for one in _to_report(tx, mlist, now))]
    return min((one for one in moments if one is not None), default=None)


def _look_due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """An hour after the last look, where something was posted since."""
    last = last_look(tx, mlist, VISITS)
    if mlist.last_number <= last.upto:
        return None
    return last.again(now)


def look(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts) -> bool:
    """Ask how visits went; then look for new ones: read outside of any writing, then keep and tell."""
    with store.read() as tx:
        is_over = any(_report_due(mlist, one) <= now for one in _to_report(tx, mlist, now))
    told = is_over and store.write(lambda tx: _ask_reports(tx, site, mlist, now))
    return _look_for_visits(store, site, mlist, now) or told


def _look_for_visits(store: Store, site: Site, mlist: MailingList, now: datetime) -> bool:
    with store.read() as tx:
        moment = _look_due(tx, mlist, now)
        if moment is None or moment > now:
            return False
        above = last_look(tx, mlist, VISITS).upto
        new = posts.read_above(tx, mlist.list_id, above, MOST_POSTS)
        upto = max((one.number for one in new), default=above)
        found = _announced(tx, mlist, [one for one in new if one.accepted >= now - TOO_OLD], now)
    return store.write(lambda tx: _keep(tx, site, mlist, found, above, upto, now))


def _announced(tx: Tx, mlist: MailingList, new: Sequence[Post], now: datetime) -> list[Found]:
    """Visits to come, in threads that are read as such, with those who told that they are there."""
    found = []
    zone = ZoneInfo(mlist.settings.timezone)
    for post in new:
        if post.imported or post.automatic is not None or post.redacted is not None:
            continue
        visit = visit_in(post.text, post.date.astimezone(zone).date())
        thread = threads.get_thread(tx, mlist.list_id, post.thread) if visit is not None else None
        if visit is None or thread is None or "visit" not in thread.types or visit.last <= now.astimezone(zone).date():
            continue
        there = _members_there(tx, mlist, visit.place, post, now)
        if there:
            found.append(Found(post, visit, tuple(one.membership_id for one in there)))
    return found


def _members_there(tx: Tx, mlist: MailingList, place: str, visitor: Post, now: datetime) -> list[Member]:
    """Members whose own words say that they live or work there: their profile, or a post of theirs."""
    named = {one.address for one in members.all_members(tx, mlist.list_id) if names_place(one.profile, place)}
    moves = formerly.moves_of(tx, mlist.list_id)
    numbers = search.find_posts(tx, mlist.list_id, query_words(place), POSTS_SEARCHED)
    for post in posts.some_posts(tx, mlist.list_id, sorted(numbers)):
        if post.redacted is None and lives_in(post.text, place):
            named.add(moves.now_of(post.author, formerly.moment_of(post)))
    me = formerly.author_of(tx, visitor)
    found: dict[int, Member] = {}
    for address in sorted(named):
        one = change_membership.standing(tx, mlist, address)
        if one is None or (me is not None and one.person_id == me.person_id) or not _may_be_asked(one):
            continue
        if unasked.may_write(tx, one.address, now):
            found[one.membership_id] = one
    return list(found.values())[:MOST_ASKED]


def _may_be_asked(one: Member) -> bool:
    return one.is_member and one.state == "active" and one.cadence != "none" and not one.listening


def _keep(tx: Tx, site: Site, mlist: MailingList, found: Sequence[Found], above: int, upto: int, now: datetime) -> bool:
    list_store.lock_list(tx, mlist.list_id)
    if last_look(tx, mlist, VISITS).upto != above:  # another server was faster
        return False
    keep_look(tx, mlist, VISITS, now, upto)
    return any([_offer(tx, site, mlist, one, now) for one in found])


def _offer(tx: Tx, site: Site, mlist: MailingList, found: Found, now: datetime) -> bool:
    """The visitor hears how many there are, and nobody else anything yet: they see what was read of their post."""
    visitor = formerly.author_of(tx, found.post)
    ref = f"#{found.post.number}"
    if visitor is None or not visitor.is_member or visitor.state != "active":
        return False
    if events.last_event(tx, mlist.list_id, OFFERED, ref) is not None:
        return False
    events.note(tx, mlist.list_id, OFFERED, at=now, ref=ref)
    visit = found.visit
    kept: dict[str, Any] = {"post": found.post.number, "place": visit.place, "there": list(found.there)}
    kept |= {"first": visit.first.isoformat(), "last": visit.last.isoformat()}
    life = _ends(mlist, visit.last) - now
    key = keep_keys.new_key(tx, site, mlist, VISIT, visitor.address, kept, now, life)
    data = _data(mlist, found.post, kept) | {"what": "offer", "count": len(found.there)}
    tell(
        tx, site, mlist, "visit", visitor.address, data,
        now=now, language=visitor.language, key=key, is_answer=False,
    )  # fmt: skip
    return True


def _ends(mlist: MailingList, last: date) -> datetime:
    return datetime.combine(last + timedelta(days=1), time(0), ZoneInfo(mlist.settings.timezone))


def _data(mlist: MailingList, post: Post, kept: dict[str, Any]) -> dict[str, Any]:
    zone = ZoneInfo(mlist.settings.timezone)
    days = (datetime.combine(date.fromisoformat(kept[name]), time(12), zone) for name in ("first", "last"))
    first, last = days
    return {
        "number": post.number,
        "subject": layout.one_line(shown_subject(called(post.subject, post.text))),
        "place": kept["place"],
        "first": first,
        "last": last,
        "count": 0,
        "name": "",
        "address": "",
        "excerpt": "",
        "thread_address": "",
    }


# --- the answers -------------------------------------------------------------------------------------------------


def answered(talk: Talk) -> str:
    """The visitor says yes: each member there gets one letter, as far as nobody wrote to them unasked this quarter."""
    word, post = _word(talk)
    if post is None:
        return word
    key = talk.key
    assert key is not None
    if word != "yes":
        return _settled(talk, post, "offer-no")
    visitor, asked = talk.member, 0
    if visitor is None:
        return "no-member"
    for number in key.data["there"]:
        one = members.get_member(talk.tx, talk.mlist.list_id, int(number))
        if one is not None and _may_be_asked(one):
            asked += unasked.take(talk.tx, talk.site, talk.mlist, one.address, "visit", talk.now) and _ask(
                talk, one, visitor, post
            )
    return _settled(talk, post, "asked", count=asked)


def _ask(talk: Talk, one: Member, visitor: Member, post: Post) -> bool:
    assert talk.key is not None
    kept = {name: talk.key.data[name] for name in ("post", "place", "first", "last")} | {
        "visitor": visitor.membership_id
    }
    life = talk.key.expires - talk.now
    key = keep_keys.new_key(talk.tx, talk.site, talk.mlist, MEET, one.address, kept, talk.now, life)
    data = _data(talk.mlist, post, kept) | {"what": "ask", "name": _name(post), "excerpt": post.text[:1_500]}
    tell(
        talk.tx, talk.site, talk.mlist, "visit", one.address, data,
        now=talk.now, language=one.language, key=key, is_answer=False,
    )  # fmt: skip
    return True


def meet(talk: Talk) -> str:
    """A member there says yes: both get the other's name and address; nobody hears of a no."""
    word, post = _word(talk)
    if post is None:
        return word
    assert talk.key is not None
    visitor = members.get_member(talk.tx, talk.mlist.list_id, int(talk.key.data["visitor"]))
    me = talk.member
    if word != "yes" or me is None or visitor is None or not visitor.is_member:
        return _settled(talk, post, "meet-no")
    events.note(
        talk.tx, talk.mlist.list_id, MET, at=talk.now, who=talk.address, ref=f"#{post.number}",
        **{name: talk.key.data[name] for name in ("visitor", "place", "first", "last")},
    )  # fmt: skip
    data = _data(talk.mlist, post, talk.key.data) | {"what": "met"}
    tell(
        talk.tx, talk.site, talk.mlist, "visit", visitor.address, data | {"name": me.name, "address": me.address},
        now=talk.now, language=visitor.language, is_answer=False,
    )  # fmt: skip
    return _settled(talk, post, "met", name=_name(post), address=visitor.address)


# --- after the visit ---------------------------------------------------------------------------------------------


def _to_report(tx: Tx, mlist: MailingList, now: datetime) -> list[events.Event]:
    """Visits on which people met, and of which nobody was asked yet how they went; one event of each."""
    found = {one.ref: one for one in events.events_of(tx, mlist.list_id, what=MET, since=now - LONGEST_AHEAD)}
    done = events.count_by_ref(tx, mlist.list_id, REPORTED, sorted(found))
    return [one for ref, one in found.items() if ref not in done and now < _report_due(mlist, one) + REPORT_UNTIL]


def _report_due(mlist: MailingList, met: events.Event) -> datetime:
    day = date.fromisoformat(met.data["last"]) + timedelta(days=1)
    return datetime.combine(day, ASKED_AT, ZoneInfo(mlist.settings.timezone)).astimezone(UTC)


def _ask_reports(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    list_store.lock_list(tx, mlist.list_id)
    over = [one for one in _to_report(tx, mlist, now) if _report_due(mlist, one) <= now]
    return any([_ask_report(tx, site, mlist, one, now) for one in over])


def _ask_report(tx: Tx, site: Site, mlist: MailingList, met: events.Event, now: datetime) -> bool:
    """What the visitor saw may help all: once, as the one letter of this quarter, unless they wrote of it already."""
    events.note(tx, mlist.list_id, REPORTED, at=now, ref=met.ref)
    post = posts.get_post(tx, mlist.list_id, int(met.ref[1:]))
    visitor = members.get_member(tx, mlist.list_id, int(met.data["visitor"]))
    if post is None or visitor is None or not _may_be_asked(visitor) or _wrote_of_it(tx, mlist, post, met):
        return False
    if not unasked.take(tx, site, mlist, visitor.address, VISIT, now):
        return False
    address = role_address(mlist, Role.thread, number=post.thread)
    data = _data(mlist, post, met.data) | {"what": "report", "number": post.thread, "thread_address": address}
    tell(
        tx, site, mlist, "visit", visitor.address, data,
        now=now, language=visitor.language, is_answer=False, fields=[("Reply-To", address)],
    )  # fmt: skip
    return True


def _wrote_of_it(tx: Tx, mlist: MailingList, post: Post, met: events.Event) -> bool:
    first = datetime.combine(date.fromisoformat(met.data["first"]), time(0), ZoneInfo(mlist.settings.timezone))
    written = formerly.under_one(tx, mlist.list_id, {0: posts.posts_of_thread(tx, mlist.list_id, post.thread)})[0]
    author = next((one.author for one in written if one.number == post.number), post.author)
    return any(one.author == author and one.date > first for one in written)


def _word(talk: Talk) -> tuple[str, Post | None]:
    """What an answer says, with the post that it is about; or why nothing follows."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble, None
    word = talk.command.word if isinstance(talk.command, Answer) else None
    post = posts.get_post(talk.tx, talk.mlist.list_id, int(key.data["post"]))
    if post is None or isinstance(talk.command, NoWords) or word not in (Word.yes, Word.no):
        return "no-word", None
    return ("yes" if word is Word.yes else "no"), post


def _settled(talk: Talk, post: Post, what: str, **more: Any) -> str:
    assert talk.key is not None
    keys.settle_key(talk.tx, talk.mlist.list_id, talk.key.key_hash, what, talk.now)
    talk.tell("visit", _data(talk.mlist, post, talk.key.data) | {"what": what} | more, once_an_hour=False)
    return f"visit {what}"


def _name(post: Post) -> str:
    return post.name or post.author.partition("@")[0]
