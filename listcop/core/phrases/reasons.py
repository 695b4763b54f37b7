"""Sentences for facilitators in their language: what decided about an item, and who may know an answer."""

from __future__ import annotations

from gettext import NullTranslations
from typing import TYPE_CHECKING, Any

from listcop.core import dates, layout
from listcop.core.directions import isolated

if TYPE_CHECKING:
    from listcop.core.digest_data import Knows
    from listcop.core.reasons import Reason

WORDS_SHOWN = 3
WORD_CELLS = 60
SUBJECT_CELLS = 100


def reasons(item: Any, say: NullTranslations, language: str) -> str:
    """What decided about an item, each a clause of its own; `item` is core.digest's Item or its data."""
    return f"{dates.semicolon(language)} ".join(_reason(one, say) for one in item.reasons)


def _reason(one: Reason, say: NullTranslations) -> str:
    from listcop.core.reasons import SUBJECT  # all of reading hangs on it, which no other letter needs
    from listcop.core.requests import TAUGHT

    places = {"line": one.line, "words": isolated(layout.clip(layout.one_line(one.words), WORD_CELLS))}
    if one.what == "says":
        if one.line is None:
            return say.gettext("it says “%(words)s”") % places
        if one.line == SUBJECT:
            return say.gettext("the subject says “%(words)s”") % places
        return say.gettext("line %(line)s says “%(words)s”") % places
    if one.what == "asks":
        if one.line == SUBJECT:
            return say.gettext("the subject asks a question")
        return say.gettext("line %(line)s asks a question") % places if one.line else say.gettext("it asks a question")
    if one.what == TAUGHT:
        return say.gettext("a facilitator said so of letters like it (%(words)s)") % places
    return _shapes(say).get(one.what, one.what)


def _shapes(say: NullTranslations) -> dict[str, str]:
    """What a letter brings or lacks; the words are those of SHAPES in core/requests.py."""
    return {
        "link": say.gettext("it brings a link"),
        "file": say.gettext("it brings a file"),
        "code": say.gettext("it shows code"),
        "questions:0": say.gettext("it asks no question"),
        "asks:0": say.gettext("nothing in it asks"),
        "fails-unasked": say.gettext("something fails, and nothing is asked"),
        "thanks-only": say.gettext("it thanks, and nothing is asked"),
        "quotes": say.gettext("it quotes another letter"),
        "reply-mark": say.gettext("its subject bears a reply mark"),
        "clock": say.gettext("it names a time"),
        "bullets": say.gettext("it lists things"),
        "subject:notice": say.gettext("its subject is marked as a notice"),
        "subject:version": say.gettext("its subject names a version"),
        "newcomer": say.gettext("a newcomer writes"),
        "program": say.gettext("a program writes"),
        "program-form": say.gettext("it has the form of a program's letter"),
        "program-sender": say.gettext("its sender is a program"),
    }


def may_know(item: Any, say: NullTranslations) -> list[str]:
    """The members likeliest to know the answer to an open question, a sentence each; or why one fits a quiet member."""
    if item.fitting:
        return [_fitting(item.fitting, say)]
    return [_may_know(one, say) for one in item.may_know]


def _may_know(one: Knows, say: NullTranslations) -> str:
    if one.solved:
        sentence = say.gettext("%(who)s may know: helped in #%(number)s, where %(words)s came up too.")
    else:
        sentence = say.gettext("%(who)s may know: answered #%(number)s, where %(words)s came up too.")
    who = f"{one.name} ({one.address})" if one.name else one.address
    return sentence % {"who": who, **_places(one)}


def _fitting(one: Knows, say: NullTranslations) -> str:
    if one.solved:
        sentence = say.gettext(
            "#%(question)s “%(subject)s” would fit: they helped in #%(number)s, where %(words)s came up too."
        )
    else:
        sentence = say.gettext(
            "#%(question)s “%(subject)s” would fit: they answered #%(number)s, where %(words)s came up too."
        )
    return sentence % (_places(one) | {"subject": isolated(layout.clip(layout.one_line(one.subject), SUBJECT_CELLS))})


def _places(one: Knows) -> dict[str, object]:
    words = ", ".join(f"“{isolated(layout.one_line(word))}”" for word in one.words[:WORDS_SHOWN])
    return {"question": one.question, "number": one.answered, "words": words}
