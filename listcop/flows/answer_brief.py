"""A facilitator answers the daily brief: its lines are settled one by one, each by a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from listcop.core.brief import CALL_RESTS, Kind
from listcop.core.desk_answers import Named, Order, people_named
from listcop.core.lists import Member
from listcop.core.threads import shown_subject
from listcop.core.words import Word
from listcop.flows import answer_desk, settle_held, settle_thread
from listcop.flows.answer_desk import Done
from listcop.flows.find_question import waiting_post
from listcop.flows.gather_brief import CALLED
from listcop.flows.roster import note_answer
from listcop.flows.talk import Talk
from listcop.flows.write_personally import greet, nudge, refer
from listcop.store import events, formerly, held, members, posts, threads
from listcop.store.held import Held

ALLOWED = (
    Word.ask, Word.reask, Word.refer, Word.close, Word.greet, Word.call, Word.yes, Word.accept, Word.no, Word.reject,
    Word.drop, Word.discard,
)  # fmt: skip
_LEADS = ("to ", "à ", "a ", "al ", "ao ", "au ", "para ", "vers ")  # "refer 3 to the water list"
LONGEST_REASON = 500


def answered(talk: Talk) -> str:
    """Carry out an answer; any answer of theirs shows that the one on duty is there."""
    key = talk.brought_key
    refused = answer_desk.refusal(talk)
    if refused:
        return refused
    note_answer(talk.tx, talk.mlist, talk.now, talk.address)
    items: Mapping[str, Any] = key.data["items"]
    return answer_desk.take(
        talk, ALLOWED, lambda order, n: _do(talk, items, order, n), numbered=set(map(int, items)), only=len(items) == 1
    )


def _do(talk: Talk, items: Mapping[str, Any], order: Order, n: int) -> Done:
    item = items.get(str(n))
    word = {"word": str(order.word)}
    if item is None:
        return word | {"did": "no-such-line", "number": n}
    kind, number, helpers = item
    if kind in ("question", "introduction") and (taken_out := _taken_out(talk, number)):
        return {**word, **taken_out}
    if order.word is Word.call:
        return _call(talk, kind, number)
    doer = SETTLES.get((kind, order.word))
    return {**word, **(doer(talk, number, order, helpers) if doer is not None else {"did": "not-for-this"})}


def _taken_out(talk: Talk, number: int) -> Done:
    """What is answered where the text of such a line was taken out since: nobody is asked about it, nor told of it."""
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, number)
    post = posts.get_post(talk.tx, talk.mlist.list_id, waiting_post(thread)) if thread is not None else None
    if thread is None or post is None or post.redacted is None:
        return {}
    return {"did": "taken-out", "number": thread.number, "subject": shown_subject(thread.subject)}


Doer = Callable[[Talk, int, Order, Mapping[str, int]], Done]


# --- questions --------------------------------------------------------------------------------------------------


def _ask(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
    """`3 ask Amina`, with words of one's own behind the name; without a name, the only one who is likely to know."""
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, number)
    if thread is None:
        return {"did": "gone"}
    everyone = [one for one in members.all_members(talk.tx, talk.mlist.list_id) if one.is_member]
    likely = [one for one in everyone if str(one.membership_id) in helpers]
    if not order.text:
        found, name, words = [one.membership_id for one in likely], "", ""
        if len(found) != 1:
            return {"did": "no-name"}
    else:
        found, name, words = _named(order.text, likely)
        if len(found) != 1:
            found, name, words = _named(order.text, everyone)
    if len(found) != 1:
        return {"did": "several-names" if found else "unknown-name", "name": name, "count": len(found)}
    member = next(one for one in everyone if one.membership_id == found[0])
    return nudge(
        talk.tx, talk.site, talk.mlist, thread, member, talk.member, words, talk.now,
        answered=helpers.get(str(member.membership_id), 0),
    )  # fmt: skip


def _named(text: str, people: list[Member]) -> tuple[list[int], str, str]:
    return people_named(text, [Named(one.membership_id, one.name, one.address) for one in people])


def _reask(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
    return _say(talk, number, {"state": "open", "reasked": True}, "reasked")


def _close(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
    if not order.text:
        return {"did": "no-reason"}
    return _say(talk, number, {"state": "closed", "closed_why": order.text[:LONGEST_REASON]}, "closed", order.text)


def _refer(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
    """Whoever asked is told where else to turn, in the facilitator's words; here the question is closed."""
    place = order.text
    lead = next((one for one in _LEADS if place.lower().startswith(one)), "")
    place = place[len(lead) :].strip()[:LONGEST_REASON]
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, number)
    if not place or thread is None:
        return {"did": "gone" if place else "no-place"}
    is_told = refer(talk.tx, talk.site, talk.mlist, thread, talk.member, place, talk.now)
    done = _say(talk, number, {"state": "closed", "closed_why": f"referred to {place}"}, "referred", place)
    post = posts.get_post(talk.tx, talk.mlist.list_id, number)
    name = (post.name or post.author.partition("@")[0]) if post is not None else ""
    told = {"did": "referred", "sent": place} if is_told else {"did": "referred-silently"}
    return {**done, **told, "name": name}


def _say(talk: Talk, number: int, said: dict[str, Any], did: str, words: str = "") -> Done:
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, number)
    if thread is None:
        return {"did": "gone"}
    settle_thread.say(talk.tx, talk.site.weights, talk.mlist, thread, said, talk.now, who=talk.address)
    return {"did": did, "number": thread.number, "subject": shown_subject(thread.subject), "words": words}


# --- people -----------------------------------------------------------------------------------------------------


def _greet_author(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
    post = posts.get_post(talk.tx, talk.mlist.list_id, number)
    member = formerly.author_of(talk.tx, post) if post is not None else None
    if member is None or not member.is_member:
        return {"did": "gone"}
    return greet(talk.tx, talk.site, talk.mlist, member, talk.member, order.text, talk.now, number=number)


def _greet(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
    member = members.get_member(talk.tx, talk.mlist.list_id, number)
    if member is None or not member.is_member:
        return {"did": "gone"}
    return greet(talk.tx, talk.site, talk.mlist, member, talk.member, order.text, talk.now)


def _call(talk: Talk, kind: Kind, number: int) -> Done:
    """Noted, and the line rests for a while."""
    until = talk.now + CALL_RESTS[kind]
    events.note(
        talk.tx, talk.mlist.list_id, CALLED, at=talk.now, who=talk.address, ref=f"{kind} {number}",
        until=until.isoformat(),
    )  # fmt: skip
    if kind == "question":
        thread = threads.get_thread(talk.tx, talk.mlist.list_id, number)
        subject = shown_subject(thread.subject) if thread is not None else ""
        return {"did": "call-noted-question", "number": number, "subject": subject, "day": until}
    return {"did": "call-noted", "name": _whom(talk, kind, number), "day": until}


def _whom(talk: Talk, kind: Kind, number: int) -> str:
    if kind == "held":
        one = held.get_held(talk.tx, talk.mlist.list_id, number)
        return (one.name or one.author) if one is not None else f"h{number}"
    if kind == "introduction":
        post = posts.get_post(talk.tx, talk.mlist.list_id, number)
        return (post.name or post.author) if post is not None else f"#{number}"
    member = members.get_member(talk.tx, talk.mlist.list_id, number)
    return (member.name or member.address) if member is not None else ""


# --- held posts -------------------------------------------------------------------------------------------------


def _settling(settle: Callable[[Talk, Held, Order], Done | None]) -> Doer:
    def do(talk: Talk, number: int, order: Order, helpers: Mapping[str, int]) -> Done:
        one = held.get_held(talk.tx, talk.mlist.list_id, number)
        if one is None:
            return {"did": "gone"}
        done = settle(talk, one, order) if one.state == "waiting" else None
        return {"held": f"h{number}", "subject": one.subject} | dict(done or {"did": "settled-before"})

    return do


def _accept(talk: Talk, one: Held, order: Order) -> Done | None:
    came = settle_held.accept(talk.tx, talk.site, talk.mlist, one, talk.now, who=talk.address)
    if came is None:
        return None
    if came.posts:
        return {"did": "accepted", "posted": ", ".join(f"#{number}" for number in came.posts)}
    return {"did": "accepted-private" if came.is_private else f"accepted-{came.left}"}


def _reject(talk: Talk, one: Held, order: Order) -> Done | None:
    done = settle_held.reject(talk.tx, talk.site, talk.mlist, one, order.text, talk.now, who=talk.address)
    return {"did": "rejected", "sent": order.text} if done else None


def _discard(talk: Talk, one: Held, order: Order) -> Done | None:
    done = settle_held.discard(talk.tx, talk.mlist, one, talk.now, who=talk.address)
    return {"did": "discarded"} if done else None


SETTLES: Mapping[tuple[str, Word], Doer] = {
    ("question", Word.ask): _ask,
    ("question", Word.reask): _reask,
    ("question", Word.refer): _refer,
    ("question", Word.close): _close,
    ("introduction", Word.greet): _greet_author,
    ("newcomer", Word.greet): _greet,
    **{("held", word): _settling(_accept) for word in (Word.yes, Word.accept)},
    **{("held", word): _settling(_reject) for word in (Word.no, Word.reject)},
    **{("held", word): _settling(_discard) for word in (Word.drop, Word.discard)},
}
