"""The sentences of the pulse: labels of its figures, what to try, and the five stages with what helps at each."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import NullTranslations
from typing import Any

from listcop.core.bars import percent

HOURS_UP_TO = 48  # longer waits are told in days


def pulse_phrases(say: NullTranslations) -> Mapping[str, Mapping[str, str]]:
    """Group → word → what it is called."""
    return {"pulse": _headings(say), "figure": _labels(say), "stage": _stages(say), "stage-why": _whys(say)} | {
        "step": _steps(say)
    }


def _headings(say: NullTranslations) -> dict[str, str]:
    return {
        "short": say.pgettext("pulse", "In short:"),
        "ratio": say.pgettext("pulse", "Who takes part:"),
        "voices": say.pgettext("pulse", "Whose posts they are:"),
        "questions": say.pgettext("pulse", "Questions of this time:"),
        "newcomers": say.pgettext("pulse", "New voices:"),
        "assets": say.pgettext("pulse", "Things to use again:"),
        "types": say.pgettext("pulse", "What it was about, month by month:"),
        "people": say.pgettext("pulse", "Between people:"),
    }


def _labels(say: NullTranslations) -> dict[str, str]:
    return {
        "posts": say.pgettext("figure", "Posts"),
        "writers": say.pgettext("figure", "People who wrote"),
        "members": say.pgettext("figure", "Members now"),
        "joined": say.pgettext("figure", "Joined in this time"),
        "often": say.pgettext("figure", "Write every three weeks or so"),
        "sometimes": say.pgettext("figure", "Write now and then"),
        "silent": say.pgettext("figure", "Read in silence"),
        "top": say.pgettext("figure", "Of the busiest 2 of 100 members"),
        "next": say.pgettext("figure", "Of the next 18 of 100"),
        "rest": say.pgettext("figure", "Of all others"),
        "half": say.pgettext("figure", "People who wrote half of all"),
        "owners": say.pgettext("figure", "Of the owners"),
        "answered": say.pgettext("figure", "Answered by now"),
        "first-answer": say.pgettext("figure", "Half of the first answers came within"),
        "first-posts": say.pgettext("figure", "Wrote for the first time"),
        "heard": say.pgettext("figure", "Heard within a week"),
        "offered": say.pgettext("figure", "Files, links and offers shared"),
        "reused": say.pgettext("figure", "Times a member said they used one"),
        "mutual": say.pgettext("figure", "Pairs who answered each other"),
        "bridges": say.pgettext("figure", "Wrote on another list here, too"),
    }


def _stages(say: NullTranslations) -> dict[str, str]:
    return {
        "potential": say.pgettext("stage", "Potential: people who share something begin to find each other."),
        "coalescing": say.pgettext("stage", "Coalescing: people learn that it is worth asking and answering here."),
        "maturing": say.pgettext("stage", "Maturing: the list grows, and finds out what it is for."),
        "stewardship": say.pgettext("stage", "Stewardship: the list is settled, and stays alive by what is new."),
        "transformation": say.pgettext("stage", "Transformation: the list fades, or becomes something else."),
    }


def _whys(say: NullTranslations) -> dict[str, str]:
    return {
        "few-young": say.gettext("It is less than a year old, and few people wrote in the last three months."),
        "few-old": say.gettext("Few people wrote in the last three months."),
        "young": say.gettext("It is less than a year old, and a good number of people write."),
        "grows": say.gettext("More was written in the last three months than in those before."),
        "new-people": say.gettext("Many of those who wrote in the last three months did so for the first time."),
        "steady": say.gettext("It is more than a year old, and about as much is written as before."),
        "said": say.gettext("So its owner says."),
        "faded": say.gettext("Less than half of what was usual was written in the last three months."),
    }


def _steps(say: NullTranslations) -> dict[str, str]:
    """Four things to look after at each stage."""
    return {
        "potential 1": say.gettext("Find those who talk about it already, and ask each what would help them."),
        "potential 2": say.gettext("Say in one sentence what the list is about."),
        "potential 3": say.gettext("Ask two or three people to write first, each with a question they really have."),
        "potential 4": say.gettext("Answer every question within a day, or find somebody who can."),
        "coalescing 1": say.gettext("Bring people together once, in a room or by telephone."),
        "coalescing 2": say.gettext("Greet each newcomer, and lead them to somebody with the same work."),
        "coalescing 3": say.gettext("Collect what proves useful, so that it is found again."),
        "coalescing 4": say.gettext("Tell those whose time people spend here what came of it."),
        "maturing 1": say.gettext(
            "Write down what the list is for and what it is not for, and ask whether that is right."
        ),
        "maturing 2": say.gettext(
            "Share the work: a greeter, somebody who looks after what is shared, a second facilitator."
        ),
        "maturing 3": say.gettext("Look for what nobody can answer, and ask around for who could."),
        "maturing 4": say.gettext("Give those who read in silence small things to do."),
        "stewardship 1": say.gettext("Ask once or twice a year which questions matter now."),
        "stewardship 2": say.gettext("Bring new people to the front, and let facilitators take turns."),
        "stewardship 3": say.gettext("Look through what was shared: what holds still, what is out of date?"),
        "stewardship 4": say.gettext("Make bridges to lists nearby, and invite their people to a talk."),
        "transformation 1": say.gettext("Ask openly whether to go on, join another list, or end it."),
        "transformation 2": say.gettext("If it goes on: begin again with one question that many have today."),
        "transformation 3": say.gettext("If it ends: keep the archive, and tell people where they find it."),
        "transformation 4": say.gettext("Thank those who carried it."),
    }


def tried(one: Any, say: NullTranslations) -> str:
    """What to try next, with the figure that says so; `one` is a pulse.tries.Try or its data."""
    return _tries(say)[one.what] % {"count": one.count, "of": one.of}


def _tries(say: NullTranslations) -> dict[str, str]:
    return {
        "greet": say.gettext(
            "Answer newcomers yourself, or ask somebody to: %(count)s of %(of)s who wrote for the first time heard"
            " nothing within a week."
        ),
        "ask-one": say.gettext(
            "Ask one person who may know, by name, for each question that waits: %(count)s of %(of)s have no answer."
        ),
        "faster": say.gettext(
            "Look at open questions every second day: half of the answers took longer than %(count)s days."
        ),
        "ask-not-tell": say.gettext(
            "Ask rather than tell, and wait a day before you answer: %(count)s of %(of)s posts are of the owners."
        ),
        "more-voices": say.gettext(
            "Ask two others for what they know before the busiest voice answers: one person wrote %(count)s of %(of)s"
            " posts."
        ),
        "question": say.gettext(
            "Ask one short question that anybody can answer from their own work: posts fell from %(of)s to %(count)s."
        ),
        "invite-newcomers": say.gettext(
            "Ask those who are new one question about their work: %(count)s joined, and none has written yet."
        ),
        "ask-used": say.gettext(
            "Ask who used what was shared, and how it went: %(count)s things came, and nobody said so far."
        ),
        "give-back": say.gettext(
            "Ask those who got help what they could tell others: in %(of)s pairs one answered the other, and in"
            " %(count)s of these it went both ways."
        ),
        "story": say.gettext(
            "Ask for a story, of what somebody tried and how it went: %(count)s of %(of)s threads asked for the same"
            " kind of thing."
        ),
    }


def valued(row: Any, say: NullTranslations, language: str) -> str:
    """The number of a line, as it is read aloud; `row` is a pulse.report.Row or its data."""
    if row.months:
        return ", ".join(map(str, row.months))
    if row.hours is not None:
        return _wait(row.hours, say)
    if row.count is None:
        own = percent(row.share, language)
        if row.rule is None:
            return own
        return say.gettext("%(own)s (elsewhere %(rule)s)") % {"own": own, "rule": percent(row.rule, language)}
    if row.before is not None:
        return say.gettext("%(count)s (before: %(before)s)") % {"count": row.count, "before": row.before}
    if row.of is None:
        return str(row.count)
    places = {
        "count": row.count,
        "of": row.of,
        "percent": percent(row.share, language) if row.share is not None else "",
    }
    if row.share is None:
        return say.gettext("%(count)s of %(of)s") % places
    return say.gettext("%(count)s of %(of)s (%(percent)s)") % places


def _wait(hours: float, say: NullTranslations) -> str:
    if hours < HOURS_UP_TO:
        count = max(1, round(hours))
        return say.ngettext("%(count)s hour", "%(count)s hours", count) % {"count": count}
    count = round(hours / 24)
    return say.ngettext("%(count)s day", "%(count)s days", count) % {"count": count}
