"""A giver's word that what they bring is not to be passed on, in seven languages; a firm's footer is no such word."""

import re
from collections.abc import Iterator

from listcop.core import asset_limit_germanic as germanic
from listcop.core import asset_limit_romance as romance
from listcop.core import zone_lines
from listcop.core.asset_rules import Rules, by_word, flat_words, is_idle_question, matches, pieces, sentences
from listcop.core.tagger.cues import fold

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

_ASKED, _STATED = by_word(germanic.ASKED + romance.ASKED), by_word(germanic.STATED + romance.STATED)


def not_to_be_passed_on(text: str) -> str:
    """Return the sentence that asks to keep what a post brings from others, or "" where none does.

    Whoever asks that speaks of all they bring with the post: to offer one thing too few costs a search, one too many a
    member's trust. What firms put below every letter ("this e-mail is confidential …") says nothing of the file: its
    writer sent it to a whole list, knowing that. Nor does a question, unless it is a polite request, nor what another
    forbids ("the licence does not allow redistribution").
    """
    return next((one for one in _sentences(_DOTTED.sub(r"\1\2\3", text)) if _asks_it(one)), "")


def _sentences(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        if not zone_lines.is_legal_notice(" ".join(paragraph.split()).casefold()):
            yield from sentences(paragraph)


def _asks_it(sentence: str) -> bool:
    folded = fold(sentence)
    flat = flat_words(folded)
    if _says(_ASKED, folded, flat):
        found = not is_idle_question(folded)
    else:
        found = not folded.rstrip().endswith("?") and _says(_STATED, folded, flat)
    return found and not _FOOTER.search(flat)


def _says(rules: Rules, folded: str, flat: str) -> bool:
    """Say whether rules fit a sentence or one of its clauses: "Draft: do not circulate."."""
    if rules.keys().isdisjoint(flat.split()):  # nor has a clause of it such a word
        return False
    return any(any(matches(rules, one)) for one in (flat, *map(flat_words, pieces(folded))))
