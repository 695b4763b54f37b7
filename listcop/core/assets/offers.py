"""Offers without a file ("I can send my lesson plan"), in seven languages: to be asked for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from listcop.core.assets.words import kind_named, no_gift
from listcop.core.tagger.cues import fold

OFFERS_CAP = 3  # a post's
SENTENCE_CHARACTERS = 600
REF_CHARACTERS = 120
BEHIND = 10  # words from "send" to what is sent

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n\s*\n")
_WORDS = re.compile(r"[^\W_]+")
_CAN = (
    r"(?:(?:i|we) (?:can|could|may|would be (?:happy|glad|pleased|willing) to|d be (?:happy|glad|pleased) to"
    r"|(?:am|are|m|re) (?:more than )?(?:happy|glad|willing|pleased) to)|happy to|glad to"
    r"|je peux|je pourrais|nous pouvons|on peut|puedo|podria|podemos|con gusto|posso|poderia|possiamo|potrei)"
)
_LIGHT = (
    r"(?: (?:also|gladly|easily|certainly|then|just|aussi|volontiers|vous|te|les|le|os|lhe|lhes|vi|ti|puedo|tambien"
    r"|anche))"
)
_SEND = (
    r"(?:send|share|e?mail|forward|lend|envoyer|partager|transmettre|preter"
    r"|envia(?:r|rte|rle|rles|rlo|rselo|rselos|rlhe|rlhes)|manda(?:r|rte|rle|rles|rlo|rselo|rvi|rti|re|rlo|rvelo|rvela)"
    r"|compartir(?:lo|la|les)?|pasar(?:te|les|lo|la)|compartilhar|partilhar|repassar"
    r"|invia(?:re|rvi|rti|rlo|rvelo|rle)|condivide(?:re|rlo|rla))"
)
# German and Dutch put the verb last: what is sent stands between.
_LAST = (
    r"(?:ich (?:kann|konnte)|(?:kann|konnte) ich|wir konnen|ik kan|kan ik|(?:wij|we) kunnen)((?: \S+){1,10}?)"
    r" (?:schicken|zuschicken|zusenden|senden|verschicken|weitergeben|mailen|sturen|toesturen|doorsturen|opsturen"
    r"|delen)"
)
_OFFER = re.compile(rf"\b(?:{_CAN}{_LIGHT}{{0,3}} {_SEND}|{_LAST})\b")
# Without one of each a text offers nothing: looked for first, as most letters have none.
_CAN_STEMS = (
    *(
        "can ",
        "could",
        "happy to",
        "glad to",
        "willing to",
        "pleased to",
        "may ",
        "peu",
        "pourrais",
        "pouvons",
        "puedo",
    ),
    *("podr", "podemos", "gusto", "poss", "poderia", "potrei", "kan", "kön", "konn", "kunnen"),
)
_SEND_STEMS = (
    *(
        "send",
        "shar",
        "mail",
        "forward",
        "lend",
        "envoy",
        "partag",
        "transm",
        "prêt",
        "envi",
        "mand",
        "compart",
        "pasar",
    ),
    *("partilh", "passar", "schick", "weitergeb", "invi", "condivid", "stur", "delen"),
)
_NOT_WORDS = """
not t cannot never only ne pas no nunca nao nicht nie kein keine keinen non mai niet geen
"""
_NOT = frozenset(_NOT_WORDS.split())
_OWN_WORDS = """
my our mine copy copies mon ma mes notre nos mi mis nuestro nuestra nuestros meu minha meus minhas nosso nossa
mein meine meinen meiner unser unsere unseren mio mia miei mie nostro nostra mijn ons onze anyone anybody
interested you kopie copie copia exemplar it them that vous te les lhe lhes euch dir ihnen vi ti je jullie ceux
celles leur quem quien quienes
"""
_OWN = frozenset(_OWN_WORDS.split())
_MEANT = frozenset("it them that this le les lo la los las o os as es sie het ze lo li".split())  # noqa: SIM905


class Offer(NamedTuple):
    """What a member says they can send: the words, the kind of thing, and the noun that names it."""

    words: str
    what: str
    noun: str


def offers_in(text: str) -> tuple[Offer, ...]:
    """Return what a post offers to send, each sentence once; none of what is denied, asked or long past."""
    if not _may_offer(text.lower()):
        return ()
    found: dict[str, Offer] = {}
    for sentence in _sentences(text):
        offer = _offer(sentence)
        if offer is not None:
            found.setdefault(offer.words.lower(), offer)
            if len(found) == OFFERS_CAP:
                break
    return tuple(found.values())


def _may_offer(text: str) -> bool:
    return any(map(text.__contains__, _CAN_STEMS)) and any(map(text.__contains__, _SEND_STEMS))


def _sentences(text: str) -> Iterator[str]:
    for piece in _SENTENCE_END.split(text):
        if len(piece) <= SENTENCE_CHARACTERS and _may_offer(piece.lower()):
            yield " ".join(piece.split())


def _offer(sentence: str) -> Offer | None:
    if sentence.endswith("?"):
        return None
    words = _WORDS.findall(fold(sentence))
    flat = " ".join(words)
    match = _OFFER.search(flat)
    if match is None:
        return None
    between = (match[1] or "").split()
    behind = flat[match.end() :].split()[:BEHIND]
    before = flat[: match.start()].split()[-BEHIND:]
    if not _NOT.isdisjoint(between) or no_gift(between + behind) or behind[:1] in (["me"], ["us"], ["messages"]):
        return None
    what, noun = kind_named(between + behind)
    if not noun and not _MEANT.isdisjoint(behind[:3]):  # "if you need the data, I can send it"
        what, noun = kind_named(before)
    if not noun or _OWN.isdisjoint((*between, *behind)):
        return None
    return Offer(_clipped(sentence), what, noun)


def _clipped(sentence: str) -> str:
    if len(sentence) <= REF_CHARACTERS:
        return sentence.rstrip(".!;")
    return sentence[: REF_CHARACTERS - 1].rpartition(" ")[0] + "…"
