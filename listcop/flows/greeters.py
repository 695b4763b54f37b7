"""Somebody new: the facilitator on duty is told a day later, with a greeting that is ready to be sent by a yes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from listcop.core.desk_answers import Order
from listcop.core.lists import MailingList, Member
from listcop.core.newcomers import greeting
from listcop.core.phrases.newcomers import greeting_phrases
from listcop.core.schedule import zone_called
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import answer_desk, keep_keys, welcome
from listcop.flows.find_newcomers import came_since
from listcop.flows.gather_brief import excerpt, was_greeted
from listcop.flows.introduce import WORDS_OF_ONES_OWN
from listcop.flows.roster import on_duty
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.flows.write_personally import greet
from listcop.store import events, members
from listcop.store.database import Tx

GREET = "greet-newcomers"  # the purpose of its keys
KEY_LIFE = timedelta(days=30)
TOLD = "greeter told"  # the event of each newcomer; ref names the membership
AFTER = timedelta(days=1)  # by then most have answered what the welcome asks
ONE_IN = timedelta(days=3)  # letters of this kind; who joins meanwhile stands in the next
TOO_LATE = timedelta(days=7)
DAYTIME = (8, 19)  # hours where the list lives
MOST_AT_ONCE = 10
_GREETS = (Word.yes, Word.greet)
_LEAVES = (Word.no, Word.drop)


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When somebody is to be told of a newcomer; None where nobody joined by themself, or nobody is there to greet."""
    if mlist.settings.greet == "no" or mlist.paused is not None:
        return None
    waiting = _waiting(tx, mlist, now)
    if not waiting or not members.with_role(tx, mlist.list_id, ("facilitator",)):
        return None
    last = events.last_event(tx, mlist.list_id, TOLD)
    rested = last.at + ONE_IN if last is not None and last.at <= now else now
    return _by_day(mlist, max(now, rested, min(one.joined for one in waiting) + AFTER))


def _by_day(mlist: MailingList, moment: datetime) -> datetime:
    """A moment, or the morning after it, where the list lives."""
    here = moment.astimezone(zone_called(mlist.settings.timezone))
    if DAYTIME[0] <= here.hour < DAYTIME[1]:
        return moment
    morning = here.replace(hour=DAYTIME[0], minute=0, second=0, microsecond=0)
    return (morning if here.hour < DAYTIME[0] else morning + timedelta(days=1)).astimezone(UTC)


def _waiting(tx: Tx, mlist: MailingList, now: datetime) -> list[Member]:
    """Those who joined by their own word lately and of whom nobody was told; who was brought by an owner is not."""
    joined = came_since(tx, mlist, now - TOO_LATE)
    if not joined:
        return []
    told = events.refs_since(tx, mlist.list_id, TOLD, now - TOO_LATE)
    found = [members.find_member(tx, mlist.list_id, address) for address in joined]
    return [
        one
        for one in found
        if one is not None
        and one.is_member
        and one.state == "active"
        and not one.may_moderate
        and _ref(one) not in told
        and not was_greeted(tx, mlist, one)
    ]


def _ref(member: Member) -> str:
    return f"member {member.membership_id}"


def tell_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Tell whoever is on duty of those who joined a day ago, all in one letter. True if one was written."""
    greeter = on_duty(tx, mlist, now)
    fresh = [one for one in _waiting(tx, mlist, now) if one.joined + AFTER <= now][:MOST_AT_ONCE]
    if greeter is None or not fresh:
        return False
    ready = {str(n): [one.membership_id, _ready(tx, site, mlist, one, greeter, now)] for n, one in enumerate(fresh, 1)}
    zone = zone_called(mlist.settings.timezone)
    newcomers = [
        {
            "n": n,
            "name": one.name or one.address.partition("@")[0],
            "address": one.address,
            "joined": one.joined.astimezone(zone),
            "profile": excerpt(one.profile),
            "ready": ready[str(n)][1],
        }
        for n, one in enumerate(fresh, 1)
    ]
    key = keep_keys.new_key(tx, site, mlist, GREET, greeter.address, {"items": ready}, now, KEY_LIFE)
    tell(
        tx, site, mlist, "newcomers-here", greeter.address, {"newcomers": newcomers},
        now=now, language=greeter.language, key=key, is_answer=False,
    )  # fmt: skip
    for one in fresh:
        events.note(tx, mlist.list_id, TOLD, at=now, ref=_ref(one), greeter=greeter.membership_id)
    return True


def _ready(tx: Tx, site: Site, mlist: MailingList, member: Member, greeter: Member, now: datetime) -> str:
    """A greeting in the newcomer's language, with a question that fits what they told of themself."""
    said = greeting_phrases(site.texts.catalogues[member.language or mlist.settings.language])
    fitting = welcome.questions(tx, mlist, member.profile, {member.address}, now)
    question = next((one.question for one in fitting if one.words), None)
    return greeting(said, greeter.name, mlist.title, has_told=bool(member.profile), question=question)


def answered(talk: Talk) -> str:
    """`yes` sends what is ready, `1 yes` only the first, `1 greet …` words of one's own; `no` sends nothing.

    Nothing goes where a sentence stands behind a yes: who wrote it may have meant that instead, and nobody is greeted
    twice.
    """
    items: Mapping[str, list[Any]] = talk.brought_key.data["items"]

    def do(order: Order, n: int) -> answer_desk.Done:
        is_doubtful = order.word is Word.yes and len(order.text.split()) >= WORDS_OF_ONES_OWN
        if order.word in _LEAVES or is_doubtful:
            return {"did": "not-greeted"}
        chosen = [items[str(n)]] if str(n) in items else list(items.values()) if n == 0 else []
        if not chosen:
            return {"did": "no-such-line", "number": n}
        words = order.text if order.word is Word.greet else ""
        done = [_greet(talk, one, words) for one in chosen]
        sent = [one for one in done if one["did"] == "greeted"]
        return {"did": "greeted", "name": ", ".join(one["name"] for one in sent), "sent": words} if sent else done[0]

    every = {*_GREETS, *_LEAVES}
    numbered = set(map(int, items))
    return answer_desk.take(talk, every, do, numbered=numbered, numberless=every, textless={Word.yes})


def _greet(talk: Talk, item: list[Any], words: str) -> dict[str, Any]:
    member = members.get_member(talk.tx, talk.mlist.list_id, int(item[0]))
    if member is None or not member.is_member:
        return {"did": "gone"}
    return greet(talk.tx, talk.site, talk.mlist, member, talk.member, words or str(item[1]), talk.now)
