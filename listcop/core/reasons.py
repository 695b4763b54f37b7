"""What decided about a letter, as data: its words as their writer wrote them, and their line; or what it brings.

Reading keeps what decided as "type problem, fail: 'does not start' in line 3", the words folded; its name of the
feature ("fail") is ours alone and never shown. Where reasons are shown the letter is at hand: its own words are found
there again.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from listcop.core.requests import SHAPES, TAUGHT
from listcop.core.tagger.cues import fold
from listcop.core.tagger.grams import GAP
from listcop.core.tagger.prose import TEXT_CAP
from listcop.core.words import TYPES

QUOTED = 3  # reasons that a sentence names
SAID_WITHIN = 60  # characters of words that a sentence quotes
LINES_LOOKED_AT = 3  # a phrase goes on in the next line, over a blank one at the most
SUBJECT = 0  # the line of what stands in the subject

_FEATURE = re.compile(r"(?:type (?P<type>\w+), )?(?P<name>[^\s:']{1,60}): (?:'(?P<words>.*)' ?)?(?:in (?P<where>.+))?$")
_TYPED = re.compile(r"(?:type (?P<type>\w+), )?(?P<said>.+)")
_LINE = re.compile(r"line (\d{1,9})$")
_WORDS = re.compile(r"[^\W_]+")
_TELLING = 5  # letters: "pour" alone convinces nobody, and is not shown
# What explains nothing, folded, in seven languages: letters of every kind greet, thank and join sentences.
_GREETING_WORDS = """
    hi hello hey dear folks guys everyone everybody all greetings howdy good morning afternoon evening bonjour bonsoir
    salut coucou cher chere chers hola buenas buenos dias tardes noches estimado estimada estimados querido querida
    ola oi caro cara caros prezado prezada prezados pessoal bom boa dia tarde noite hallo moin servus liebe lieber guten
    tag morgen abend zusammen ciao buongiorno buonasera salve gentile cari beste dag geachte hoi goedemorgen goedemiddag
"""
_THANKING_WORDS = """
    thank thanks thx thnx thanx tnx merci remercie remercions gracias agradezco agradecido agradecida obrigado obrigada
    brigado brigada agradeco danke dank dankeschon bedanke grazie ringrazio bedankt dankjewel
"""
_JOINING_PHRASES = """
    however, therefore, because, although, though, anyway, actually, indeed, moreover, furthermore, besides, instead,
    otherwise, rather than, of course, for example, as follows, as well, not only, in advance, cependant, pourtant,
    toutefois, neanmoins, parce que, en effet, d ailleurs, par exemple, d avance, aunque, porque, sin embargo, entonces,
    ademas, tambien, por ejemplo, de antemano, por adelantado, porem, entao, portanto, contudo, todavia, embora,
    alem disso, tambem, ou seja, e verdade, por exemplo, desde ja, jedoch, deshalb, trotzdem, allerdings, ausserdem,
    daher, dennoch, zum beispiel, im voraus, perche, quindi, invece, inoltre, comunque, tuttavia, dunque, ad esempio,
    in anticipo, echter, omdat, daarom, bovendien, namelijk, bij voorbaat, bijvoorbeeld
"""
_GREETING = frozenset(_GREETING_WORDS.split())
_THANKING = frozenset(_THANKING_WORDS.split())
_JOINING = frozenset(" ".join(phrase.split()) for phrase in _JOINING_PHRASES.split(","))
_NAME_OF = {said: name for name, said in SHAPES.items()}


@dataclass(frozen=True, slots=True)
class Reason:
    """What decided: words, a question, or one of what SHAPES names.

    what   "says", "asks", TAUGHT (words: the letters that people corrected), or a name of SHAPES
    line   from 1; SUBJECT; None where nothing tells
    """

    what: str
    words: str = ""
    line: int | None = None


def reasons_of(why: Iterable[str], request_type: str = "") -> list[Reason]:
    """Return what decided the kind, or a type, of what reading kept; at most three, the strongest first."""
    found = dict.fromkeys(reason for one in why if (reason := _reason(one, request_type)))
    telling = [one for one in found if one.what != "says" or _explains(one.words)]
    return [one for one in telling if not any(_is_part(one, other) for other in telling)][:QUOTED]


def _explains(words: str) -> bool:
    """Do words tell why a letter was read so?"""
    said = words.split()
    is_polite = _GREETING.issuperset(said) or not _THANKING.isdisjoint(said) or words in _JOINING
    return not is_polite and (len(words) >= _TELLING or not words.isalnum())


def _is_part(one: Reason, other: Reason) -> bool:
    """Are a reason's words those of another, which says more ("fails" and "fails to start")?"""
    return bool(one.words) and one != other and one.line == other.line and f" {one.words} " in f" {other.words} "


def strongest_reasons(why: Iterable[str]) -> list[Reason]:
    """Return what decided the kind; where nothing of it can be shown, what decided the first type that has any."""
    kept = list(why)
    found = (reasons for one in ("", *TYPES) if (reasons := reasons_of(kept, one)))
    return next(found, [])[:2]


def _reason(kept: str, request_type: str) -> Reason | None:
    shape = _TYPED.match(kept)
    if shape and shape["said"] in _NAME_OF:
        return Reason(_NAME_OF[shape["said"]]) if (shape["type"] or "") == request_type else None
    match = _FEATURE.match(kept)
    if match is None or (match["type"] or "") != request_type:
        return None
    if match["name"] == TAUGHT:
        return Reason(TAUGHT, ", ".join((match["words"] or "").split()))
    words, where = (match["words"] or "")[:SAID_WITHIN], match["where"] or ""
    line = _LINE.match(where)
    place = int(line[1]) if line else SUBJECT if where == "the subject" else None
    if words == "?" or (not words and line):
        return Reason("asks", "", place)
    return Reason("says", words, place) if words else None


def as_written(reason: Reason, subject: str, text: str) -> Reason:
    """Return a reason with its words as they stand in the letter; where they are not found, as they were kept."""
    if reason.what != "says":
        return reason
    if reason.line == SUBJECT:
        return replace(reason, words=words_as_written(reason.words, subject))
    return replace(reason, words=words_as_written(reason.words, text, reason.line))


def words_as_written(words: str, text: str, line: int | None = None) -> str:
    """Return words that were folded as they stand in a text, in a line or where they come first."""
    wanted = [fold(word) for word in words.replace(GAP, " ").split()]
    wanted = [word for word in wanted if word.isalnum()]
    near = text[:TEXT_CAP]
    if line is not None:
        near = "\n".join(near.split("\n")[max(0, line - 1) :][:LINES_LOOKED_AT])
    pieces = list(_WORDS.finditer(near))
    folded = ["0" if piece[0].isdigit() else fold(piece[0]) for piece in pieces]
    wanted = ["0" if word.isdigit() else word for word in wanted]
    for i in range(len(pieces) - len(wanted) + 1 if wanted else 0):
        if folded[i] == wanted[0] and folded[i : i + len(wanted)] == wanted:
            found = near[pieces[i].start() : pieces[i + len(wanted) - 1].end()]
            return " ".join(found.split())[:SAID_WITHIN]
    return words
