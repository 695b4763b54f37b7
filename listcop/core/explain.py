"""Why something is as it is, in plain sentences: what decided, with the words and lines that bore it.

What decided comes from `reasons`; a letter handed in gives its words back as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from listcop.core.course import ASKED, ASKED_NEW, CALLED_OFF
from listcop.core.knowledge import MayKnow
from listcop.core.presence import GAPS_JUDGED, NEWCOMER_DAYS, SEEN_OFTEN, MemberHistory, Presence
from listcop.core.preview import Decisions
from listcop.core.reasons import SAID_WITHIN, SUBJECT, Reason, as_written, reasons_of, words_as_written
from listcop.core.requests import LACKS, SHAPES, TAUGHT

SURE_FROM, LIKELY_FROM = 0.8, 0.5

_NO_TEXTS: Mapping[int, str] = {}
_KINDS = {
    "request": "asks the members for something",
    "offer": "gives the members something",
    "announcement": "tells of something that happens or is out",
    "discussion": "puts something up for talk",
    "introduction": "presents its writer",
    "administration": "is about the list itself",
    "automatic": "was written by a program",
    "other": "does none of the things we tell apart",
}
_TYPES = {
    "problem": "wants help with something that does not work",
    "information": "asks for a fact or a pointer",
    "experience": "asks who has done or used something",
    "asset": "is about a thing that others can use again",
    "coordination": "wants members to act together",
    "development": "wants views on something new",
    "documentation": "wants something written down for all",
    "visit": "is about meeting in person",
    "mapping": "asks who knows or does what",
}
_PLACES = {
    "address": "it was sent to the address of that thread",
    "digest": "it answers a digest, and stood under that thread's item or began with its number",
    "references": "the letter says itself what it answers",
    "ancestor missing": "it answers a letter that never came here",
    "awaited": "the thread knew of it before it came",
    "new": "it answers nothing that is here",
    "new subject": "its subject is new and it quotes nothing",
    "quotes it": "it has the same subject and quotes words of the thread",
    "greets its writer": "it has the same subject and greets somebody who wrote there",
    "same subject, reply mark": "it has the same subject with a reply mark",
    "same subject, answers what is lost": "its writer wrote there, and goes on from a letter that never came here",
    "same subject, markless archive": "it has the same subject, in an archive whose letters show no reply marks",
    "same subject, same writer": "its writer opened that thread under the same subject shortly before",
    "same subject": "it has the same subject",
    "split": "a facilitator put it there",
    "merged": "a facilitator put it there",
}
_SOURCES = {
    "facilitator": "a facilitator said so",
    "author": "its author said so",
    "subject": "its author wrote it in the subject",
}


class Letter(Protocol):
    """What is needed of a letter to show its words as they were written."""

    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...


def said_where(why: Iterable[str], request_type: str = "", letter: Letter | None = None) -> list[str]:
    """Return what decided as "line 3 says 'does not start'"; of one type, or ("") of the kind."""
    reasons = reasons_of(why, request_type)
    if letter is not None and not letter.text.strip():
        reasons = [one for one in reasons if one.what not in LACKS]
    return [_told(as_written(one, letter.subject, letter.text) if letter else one) for one in reasons]


def _told(reason: Reason) -> str:
    place = "it" if reason.line is None else "the subject" if reason.line == SUBJECT else f"line {reason.line}"
    if reason.what == "says":
        return f"{place} says '{reason.words}'"
    if reason.what == TAUGHT:
        return f"a facilitator said so of letters like it ({reason.words})"
    return f"{place} asks a question" if reason.what == "asks" else SHAPES[reason.what]


def kind_sentence(thread: Any, letter: Letter | None = None) -> str:
    """Say what an opening does, and what in it says so; letter: the post that asks, for its own words."""
    words = said_where(thread.why, "", letter)
    if letter is not None and not letter.text.strip():
        words.append("it has no text, so its subject alone was read" if letter.subject.strip() else "it has no words")
    because = f": {_listed(words)}" if words else ""
    said = " (a facilitator said so)" if thread.said.get("kind") else because
    return f"#{thread.number} {_KINDS.get(thread.kind, _KINDS['other'])}{said}."


def type_sentence(thread: Any, letter: Letter | None = None) -> str:
    """Say which type a thread has, and what says so; or that none was sure enough."""
    if not thread.types:
        if thread.type_source == "unsure":
            return "It has no type: several would fit, and none clearly enough to be named."
        return "It has no type: none of the nine kinds of request fits it."
    names = " and ".join(thread.types)
    told = f"Its type is {names}"
    if thread.type_source in _SOURCES:
        return f"{told}: {_SOURCES[thread.type_source]}."
    words = said_where(thread.why, thread.types[0], letter)
    meaning = f"it {_TYPES.get(thread.types[0], '')}".rstrip()
    sure = _how_sure(thread.type_confidence)
    return f"{told}: {sure} {meaning}{', because ' + _listed(words) if words else ''}."


def _how_sure(confidence: float) -> str:
    """Return how sure a reading is, in a word that begins a clause."""
    return "surely" if confidence >= SURE_FROM else "most likely" if confidence >= LIKELY_FROM else "perhaps"


def state_sentence(thread: Any, names: Mapping[int, str], texts: Mapping[int, str] = _NO_TEXTS) -> str:
    """Say how far a question has come, and which posts moved it; who wrote these and their texts, by number."""
    if thread.state == "none":
        return "Nobody there waits for an answer, so it has no state."
    if thread.state == "perhaps":
        return (
            "Somebody may wait for an answer there, but not surely enough for the list of open questions; "
            f'"reopen {thread.number}", by mail or in the shell, puts it there.'
        )
    steps = [_step(one, names, texts) for one in thread.changes[-3:]]
    told = f"It is {thread.state}"
    if thread.state == "closed" and thread.closed_why and thread.closed_why != CALLED_OFF:
        return f"{told} ({thread.closed_why})."
    return f"{told}: {', then '.join(steps)}." if steps else f"{told}."


def _step(change: Mapping[str, Any], names: Mapping[int, str], texts: Mapping[int, str]) -> str:
    who = names.get(change["post"], "somebody")
    why, at = change["why"], f"#{change['post']} on {change['at'][:10]}"
    quoted = re.search(r"'(.+)'", why)
    if why.startswith("said by"):
        return f"a person set it to {change['state']} after {at}"
    if why == ASKED:
        return f"{who} asked in {at}"
    if why == ASKED_NEW:
        return f"{who} opened it again with a new question in {at}"
    if why == "the asker thanks":
        return f"{who} gave thanks in {at}"
    if why.startswith("answer"):
        return f"{who} answered in {at}"
    if quoted:
        words = words_as_written(quoted[1][:SAID_WITHIN], texts.get(change["post"], ""))
        return f"{who} wrote '{words}' in {at}"
    return f"{who} in {at} ({why})"


def place_sentence(number: int, thread: int, reason: str, confidence: float) -> str:
    """Say why a post stands in its thread."""
    why = _PLACES.get(reason, reason)
    doubt = "" if confidence >= SURE_FROM else ", which may be wrong"
    return f"#{number} opened a thread of its own: {why}{doubt}." if number == thread else (
        f"#{number} stands in the thread of #{thread}: {why}{doubt}."
    )  # fmt: skip


def decision_sentence(who: str, at: datetime, decided: Decisions) -> str:
    """Say what a facilitator decided about a digest before it went out."""
    did = []
    if decided.note:
        did.append("put a note on top")
    if decided.drop:
        did.append(f"left out {_listed(_idents(decided.drop))}")
    if decided.first:
        did.append(f"put {_listed(_idents(decided.first))} first")
    if decided.hold:
        did.append("had it wait")
    return f"On {at:%Y-%m-%d} {who}, who was shown its draft, {_listed(did) if did else 'let it go as it was'}."


def _idents(idents: Sequence[str]) -> list[str]:
    """The things of a draft as people call them; a newcomer is not named."""
    return [f"#{one[1:]}" if one[0] == "t" else one if one[0] == "a" else "a newcomer" for one in idents]


def asset_sentences(asset: Any, because: Sequence[str]) -> list[str]:
    """Say what an asset is, who gave it where, and why it was taken as one."""
    by = asset.by_name or asset.by or "somebody"
    if asset.is_offer:
        first = (
            f'a{asset.number} ({asset.what}) is an offer, to be asked for: {by} wrote in #{asset.post} "{asset.ref}".'
        )
    else:
        first = f'a{asset.number} ({asset.what}) is "{asset.title}", given by {by} in #{asset.post}.'
    if asset.what == "consolidated":
        return [first, f"It gathers what was answered in #{asset.thread}; a facilitator edited and posted it."]
    if not because:
        return [first, "What is read now would not take it again; it stays until the list is read anew."]
    return [first, f"It was taken because {_listed(because)}."]


def presence_sentences(history: MemberHistory, found: Presence) -> list[str]:
    """Say how present a member is, from what they sent alone."""
    who = history.name or history.address
    last = f"last seen on {found.last_seen:%Y-%m-%d}" if found.last_seen else "never seen"
    if found.state == "unreachable":
        return [f"{who} is unreachable: letters to {history.address} come back.", f"They were {last}."]
    days = {deed.date() for deed in history.deeds if found.last_seen is not None and deed <= found.last_seen}
    if len(days) < SEEN_OFTEN or found.state in ("newcomer", "listening"):
        return [f"{who} is {found.state}: {_why_unjudged(history, found)}.", f"They were {last}."]
    every = f"every {found.usual_gap_days} days" if found.usual_gap_days != 1 else "every day"
    rhythm = f"they usually come {every}, and stayed away for {found.longest_gap} at the most"
    silence = f"now it is {found.silence_days} days, without those on which the whole list was silent"
    return [
        f"{who} is {found.state}, {last}.",
        f"Of their last {min(len(days) - 1, GAPS_JUDGED)} gaps: {rhythm}; {silence}.",
    ]


def _why_unjudged(history: MemberHistory, found: Presence) -> str:
    if history.complained:
        return "a complaint to their mail provider stopped their mail"
    if history.state == "paused" or history.cadence == "none":
        return "they asked for no mail"
    if history.said_listening:
        return "they said that they are listening"
    if found.state == "newcomer":
        return f"they joined less than {NEWCOMER_DAYS} days ago"
    return f"they were seen on fewer than {SEEN_OFTEN} days, too few to know a rhythm"


def suggestion_sentence(who: str, one: MayKnow) -> str:
    """Say who may know the answer to a question, and why."""
    return f"{who} may know: {one.reason[0].lower()}{one.reason[1:]}"


def _listed(parts: Sequence[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last
