"""A giver's word that what they bring is not to be passed on, in seven languages; a firm's footer is no such word."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from listcop.core.assets import limit_germanic as germanic
from listcop.core.assets import limit_romance as romance
from listcop.core.assets.rules import Rules, by_word, flat_words, is_idle_question, matches, pieces, sentences
from listcop.core.tagger.cues import fold
from listcop.core.zones import lines as zone_lines

LOOKED_BACK = 3  # sentences: what "it" stands for was said shortly before

_DOTTED = re.compile(r"\b([sa])\.\s?([vu])\.\s?([pb])\.", re.IGNORECASE)  # "s.v.p.", "a.u.b."
_OTHERS = "".join(
    f"(?<!{word} )"
    for word in ("other", "further", "autres", "otros", "outros", "altri", "andere", "anderen", "weitere")
)
# "This e-mail is confidential", "if you are not the addressee": said by firms, below every letter.
_FOOTER = re.compile(
    rf"\b{_OTHERS}(?:recipients?|addressees?|destinataires?|empfanger\w*|adressat\w*|destinatari[oa]s?|destinatari"
    r"|geadresseerden?"
    r"|(?:this|the) (?:e ?mail|message|communication|transmission)(?: \w+){0,5} (?:is|are|may)"
    r"|diese (?:e ?mail|mail|nachricht)(?: \w+){0,5} (?:ist|sind|kann)|(?:ce|cet|le present) (?:message|courriel|mail"
    r"|e mail)(?: \w+){0,5} (?:est|sont|peut)|este (?:mensaje|correo)(?: \w+){0,5} (?:es|son|puede)"
    r"|esta? (?:mensagem|e ?mail)(?: \w+){0,5} (?:e|sao|pode)|quest[ao] (?:messaggio|e ?mail)(?: \w+){0,5}"
    r" (?:e|sono|puo)|dit (?:bericht|mailbericht)(?: \w+){0,5} (?:is|zijn|kan)|deze e ?mail(?: \w+){0,5} (?:is|zijn))\b"
)

_ASKED = by_word(germanic.ASKED | romance.ASKED)
_STATED = by_word(germanic.STATED | romance.STATED)
_WORDS = _ASKED.keys() | _STATED.keys()


class Limit(NamedTuple):
    """A sentence that asks to keep from others what its writer gave.

    clause    the words of it that ask so, folded and flat: of "The plan is a draft, please don't share it" the last
    language  whose words they are: "en"
    before    the sentences before it in its paragraph, the nearest first; at most LOOKED_BACK
    after     the sentence behind it in its paragraph
    """

    sentence: str
    clause: str
    language: str
    before: tuple[str, ...]
    after: str


def not_to_be_passed_on(text: str) -> str:
    """Return the sentence that asks to keep what a post brings from others, or "" where none does.

    Whoever asks that speaks of all they bring with the post: to offer one thing too few costs a search, one too many a
    member's trust. What firms put below every letter ("this e-mail is confidential …") says nothing of the file: its
    writer sent it to a whole list, knowing that. Nor does a question, unless it is a polite request, nor what another
    forbids ("the licence does not allow redistribution").
    """
    return next((one.sentence for one in limits_in(text)), "")


def limits_in(text: str) -> Iterator[Limit]:
    """Yield each sentence of a text that asks not to pass on what its writer gave."""
    for paragraph in _DOTTED.sub(r"\1\2\3", text).split("\n\n"):
        if zone_lines.is_legal_notice(" ".join(paragraph.split()).casefold()):
            continue
        before: tuple[str, ...] = ()
        for sentence, after in pairwise((*sentences(paragraph), "")):
            clause, language = _asking(sentence)
            if clause:
                yield Limit(sentence, clause, language, before, after)
            before = (sentence, *before[: LOOKED_BACK - 1])


def _asking(sentence: str) -> tuple[str, str]:
    """Return the words of a sentence that ask not to pass something on, and in which language; or "" and ""."""
    folded = fold(sentence)
    flat = flat_words(folded)
    if _WORDS.isdisjoint(flat.split()) or _FOOTER.search(flat):
        return "", ""
    asked = _fitting(_ASKED, folded, flat)
    if asked[0]:
        return ("", "") if is_idle_question(folded) else asked
    return ("", "") if folded.rstrip().endswith("?") else _fitting(_STATED, folded, flat)


def _fitting(rules: Rules[str], folded: str, flat: str) -> tuple[str, str]:
    """Return the clause that rules fit ("Draft: do not circulate."), else the whole if they do, and its language."""
    if rules.keys().isdisjoint(flat.split()):
        return "", ""
    parts = chain(map(flat_words, pieces(folded)), (flat,))
    return next(((one, language) for one in parts for language, _ in matches(rules, one)), ("", ""))
