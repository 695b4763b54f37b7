"""A giver's word that what they bring is not to be passed on, in seven languages; a firm's footer is no such word."""

import re
from collections.abc import Iterable, Iterator

from listcop.core import zone_lines
from listcop.core.asset_limit_rules import ASKED, STATED, Rule
from listcop.core.tagger.cues import fold

SENTENCE_CHARACTERS = 600  # a longer one is cut at its commas, then at its lines

_CUTS = tuple(map(re.compile, (r"(?<=[.!?;])\s+|\n\s*\n", r"[,:;]\s+", r"\n")))
_PIECE_END = re.compile(r"[()\[\]:\n,;.!–—]| - ")  # "(confidential)", "Confidential: the plan"
_WORDS = re.compile(r"[^\W_]+")
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

_Rules = dict[str, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]


def _by_word(rules: Iterable[Rule]) -> _Rules:
    """Return each rule under every word it may turn on: a sentence without that word cannot match it.

    Its end goes before the whole of it: a search that starts with a given word is quick, and fails the most.
    """
    found: _Rules = {}
    for before, words, after in rules:
        for word in words.split("|"):
            rule = re.compile(rf"{word}\b{after}"), re.compile(rf"{before}\b{word}\b{after}")
            found[word.split()[0]] = (*found.get(word.split()[0], ()), rule)
    return found


_ASKED, _STATED = _by_word(ASKED), _by_word(STATED)
# "Could you please not share it?" asks for it all the same.
_POLITE = re.compile(
    r"\b(?:please|kindly|may i ask|can i ask|could i ask|bitten?|s il (?:vous|te) plait|svp|merci|puis je vous demander"
    r"|por favor|(?:puedo|podria) pedir\w*|posso pedir\w*|per favore|per cortesia|posso chieder\w*|alsjeblieft"
    r"|alstublieft"
    r"|aub|graag|mag ik)\b"
)


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
            yield from _cut(paragraph, _CUTS)


def _cut(text: str, ends: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    for piece in ends[0].split(text):
        if len(piece) > SENTENCE_CHARACTERS and ends[1:]:
            yield from _cut(piece, ends[1:])
        else:
            yield piece


def _asks_it(sentence: str) -> bool:
    folded = fold(sentence)
    flat = _flat(folded)
    is_question = folded.rstrip().endswith("?")
    if _says(_ASKED, flat):
        found = not is_question or _POLITE.search(flat) is not None
    else:
        found = not is_question and _states_it(folded, flat)
    return found and not _FOOTER.search(flat)


def _states_it(folded: str, flat: str) -> bool:
    if _STATED.keys().isdisjoint(flat.split()):  # nor has a piece of it such a word
        return False
    return _says(_STATED, flat) or any(_says(_STATED, _flat(piece)) for piece in _PIECE_END.split(folded))


def _says(rules: _Rules, flat: str) -> bool:
    words = rules.keys() & flat.split()
    return any(end.search(flat) and whole.search(flat) for word in words for end, whole in rules[word])


def _flat(folded: str) -> str:
    return " ".join(_WORDS.findall(folded))
