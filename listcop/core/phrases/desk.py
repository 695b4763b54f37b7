"""What came of each order of a facilitator, as one whole sentence a deed, for catalogues."""

from __future__ import annotations

from gettext import NullTranslations
from typing import Any

from listcop.core import dates
from listcop.core.directions import isolated
from listcop.core.layout import clip
from listcop.core.sentences import filled
from listcop.core.words import Word, word_in

_SUBJECT_CELLS = 60
_PLACES = ("subject", "name", "number", "held", "words", "count", "posted")


def deed(one: Any, say: NullTranslations, language: str) -> str:
    """The sentence for one thing that was done, or was not: `one.did` says which, its other fields fill it.

    subject  of a thread or letter · name  of a person · number  of a thread · held  such as h9 · posted  such as #415
    words    what was said with it · count  of whatever is counted · day  from or until when · word  one of ours
    """
    sentence = _deeds(say).get(str(one.did)) or _troubles(say).get(str(one.did), str(one.did))
    places: dict[str, object] = {place: getattr(one, place, "") for place in _PLACES}
    places["subject"] = isolated(clip(str(places["subject"]), _SUBJECT_CELLS))
    day, word = getattr(one, "day", None), str(getattr(one, "word", ""))
    places["day"] = dates.day(day, language) if day is not None else ""
    places["word"] = word_in(language, Word(word)) if word in Word.__members__ else word
    return filled(sentence, places)


def unread(one: Any, say: NullTranslations, language: str) -> str:
    """Why a line was not understood; `one` is core.desk_answers' Unread or its data."""
    if one.why == "elsewhere":
        return say.gettext("This word does not belong to the letter you answered.")
    if one.why == "numbers":
        return say.gettext("Its numbers cannot be read. Write them as in 3 5 or 3-5.")
    if one.nearest:
        return say.gettext('Did you mean "%(word)s"?') % {"word": one.nearest}
    return say.gettext("It begins neither with one of the words of the letter nor with a number and such a word.")


def _deeds(say: NullTranslations) -> dict[str, str]:
    return {
        "closed": say.gettext('#%(number)s "%(subject)s" is closed: %(words)s'),
        "reasked": say.gettext('#%(number)s "%(subject)s" is asked anew in the next digest.'),
        "referred": say.gettext('#%(number)s "%(subject)s" is closed here, and %(name)s is told where to turn.'),
        "referred-silently": say.gettext('#%(number)s "%(subject)s" is closed here: %(words)s'),
        "asked": say.gettext('%(name)s is asked about #%(number)s "%(subject)s".'),
        "greeted": say.gettext("Your word of welcome goes to %(name)s. What they answer comes to you."),
        "not-greeted": say.gettext("Nobody was written to."),
        "call-noted": say.gettext("You will call %(name)s. This line does not come again before %(day)s."),
        "call-noted-question": say.gettext(
            'You will call about #%(number)s "%(subject)s". This line does not come again before %(day)s.'
        ),
        "accepted": say.gettext('%(held)s "%(subject)s" is let out, as %(posted)s.'),
        "accepted-asked": say.gettext('%(held)s "%(subject)s" is let out; its author is asked where it belongs.'),
        "accepted-private": say.gettext(
            '%(held)s "%(subject)s" holds nothing but commands, or words to one newcomer: nothing is posted, and its '
            "author is told what came of them."
        ),
        "accepted-empty": say.gettext(
            '%(held)s "%(subject)s" answers a digest without a word of its own: nothing is posted, and its author is '
            "told."
        ),
        "rejected": say.gettext('%(held)s "%(subject)s" goes back to its author.'),
        "discarded": say.gettext('%(held)s "%(subject)s" is thrown away, and its author not told.'),
    }


def _troubles(say: NullTranslations) -> dict[str, str]:
    """What was not done, and why."""
    return {
        "no-number": say.gettext('"%(word)s" needs the number of a line. Nothing has happened with it.'),
        "no-such-line": say.gettext("There is no line %(number)s in that letter. Nothing has happened with it."),
        "not-for-this": say.gettext('"%(word)s" does not fit this line. Nothing has happened with it.'),
        "no-reason": say.gettext('"%(word)s" needs a reason behind it. Nothing has happened with it.'),
        "no-name": say.gettext('"%(word)s" needs a name behind it. Nothing has happened with it.'),
        "no-place": say.gettext('"%(word)s" needs a list or a person behind it. Nothing has happened with it.'),
        "unknown-name": say.gettext("No active member is called %(name)s. Nobody was written to."),
        "several-names": say.gettext("%(count)s members are called %(name)s. Name one of them by address."),
        "own-question": say.gettext("%(name)s asked this. Nobody was written to."),
        "asked-before": say.gettext("%(name)s was asked about it before. Nobody was written to."),
        "not-yet": say.gettext(
            "%(name)s had an unasked letter not long ago. Another may go on %(day)s. Nobody was written to."
        ),
        "not-now": say.gettext("%(name)s wants no such letter. Nobody was written to."),
        "greeted-before": say.gettext("%(name)s was greeted before. Nobody was written to."),
        "settled-before": say.gettext('%(held)s "%(subject)s" was settled before.'),
        "taken-out": say.gettext(
            'The text of #%(number)s "%(subject)s" was taken out since then. Nothing has happened with it.'
        ),
        "gone": say.gettext("It is no longer there. Nothing has happened with it."),
    }
