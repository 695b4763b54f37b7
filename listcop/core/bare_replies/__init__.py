"""Short letters of a few known words alone: "I don't know", "+1", a thumb, "which size?", "ignore my last mail"."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from listcop.core.bare_replies.calling_off import OFF
from listcop.core.bare_replies.wanting_too import wants_too
from listcop.core.bare_replies.words import (
    ADVISES,
    ANY_ADVICE,
    ASKS_FOR_ONE_THING,
    ASKS_UNMARKED,
    BREAKS,
    IFS,
    JOINS_CLAUSES,
    LEADS_IN,
    NAMED_AGAIN,
    NO_ADVICE_BEHIND,
    NOBODY,
    PROPOSES,
    PROPOSES_ALONE,
    TABLES,
    TAKES_BACK,
    TELLS_IT,
    UNMARKED_WORDS,
)
from listcop.core.tagger.cues import LANGUAGES, fold, phrases_of
from listcop.core.tagger.phrases import Phrases
from listcop.core.zones.signatures import is_plain_closing
from listcop.core.zones.words import CLOSINGS

MOST_WORDS = 25  # who says more says something
TEXT_CHARACTERS = 600
TAIL_WORDS = 8  # "I don't know where" + "one gets such cups in this town"
PLACE_WORDS = 4  # "We have the same problem in" + "the camp of Dagahaley"
LETTER_CHARACTERS = 2 * TEXT_CHARACTERS  # with what signs it
SIGNING_LINES, SIGNING_WORDS = 7, 7  # of a name with its title, place and telephone; words of each
SIGNED_WORDS = 2  # a name on a line of its own; within a sentence it is one word

_TELLS = re.compile(r"://|www\.|\d")  # a link, a number or a year is a pointer, and a pointer answers
_TITLE = re.compile(r"\b(mrs?|ms|dr|sra?|mme|mlle|m|hr|fr|dhr|mevr|sig(?:\.ra)?|dott)\.(?= [^\W\d_])", re.IGNORECASE)
_PLUS_ONE = re.compile(r"(?<![\w+])\+ ?1(?!\w)")
_WORDS = re.compile(r"[^\W_]+|[.!?\n,;:()\u2026\u2013\u2014]| - ")
_SENTENCE_ENDS = frozenset(".!?\n\u2026")
# "Ben reacted via Gmail", "Ben reacted to your message:": what mail programs send for a thumb.
_YOUR_MESSAGE = (
    r"(?:your message|(?:votre|ton) message|(?:tu|su) mensaje|(?:sua|tua) mensagem|(?:ihre|deine) nachricht"
    r"|(?:tuo|suo) messaggio|(?:uw|je) bericht|gmail)"
)
_REACTION = re.compile(
    rf"\b(?:reacted|reagi|reagiu|reacciono|reaccionado|reagito)\b.{{0,40}}\b{_YOUR_MESSAGE}\W*$"
    rf"|\b{_YOUR_MESSAGE} (?:reagiert|gereageerd)\W*$"
)
_BELOW_A_REACTION = re.compile(r"<[^>]*>|_{5}.*", re.DOTALL)


_ROLES = {
    "asks back": "clarify",
    "metoo": "metoo",
    **dict.fromkeys(("unknown", "ask", "joins", "praise", "noted"), "comment"),
}
_HANDS = ("metoo", "joins")
_CALLS_OFF = frozenset(("off", "because", "fill"))


class Bare(NamedTuple):
    """What a reply does that brings nothing: its role, and what it is to who asks for more than an answer.

    joins_in    "+1", "me too", "I am interested": answers who asks for hands or voices
    will_ask    "I will ask my neighbour": may answer who asks for somebody to do so
    """

    role: str
    joins_in: bool = False
    will_ask: bool = False


class _Clause(NamedTuple):
    """Words between two stops.

    words        folded
    capitals     whether each began with one
    asks         its sentence ends in "?"
    most_names   so many of its last words may be somebody's name
    """

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    asks: bool
    most_names: int


def bare_reply(text: str, author: str = "", asker: str = "") -> Bare | None:
    """Say what a letter does that answers nothing, or None of one that may answer.

    author, asker   their names: the one signs, the other is greeted

    It must be made of such words from its beginning to its end: "I don't know, but …" may answer.
    """
    if _is_short(text) and _is_reaction(text):
        return Bare("other", joins_in=True)
    text = _unsigned(text, _words_of(author)) if len(text) <= LETTER_CHARACTERS else text
    if not _is_short(text):
        return None
    text, plus = _PLUS_ONE.subn(" ", _TITLE.sub(r"\1", text))
    if _TELLS.search(text):
        return None
    is_wordless = plus > 0
    found = {"metoo"} if plus else set[str]()
    names = _words_of(author) | _words_of(asker)
    clauses = tuple(_clauses(text))
    if len(clauses) == 1 and _asks_unmarked(clauses[0].words):
        return Bare("clarify")
    does = _all_do(clauses, names)
    if does is None:
        return None
    found |= does
    if not found and not any(map(str.isalnum, text)):
        found, is_wordless = {"praise"}, True  # a thumb
    role = next((role for what, role in _ROLES.items() if what in found), None)
    joins_in = is_wordless or ("unknown" not in found and not found.isdisjoint(_HANDS))
    return Bare(role, joins_in, "ask" in found) if role else None


def calls_off(text: str, author: str = "") -> bool:
    """Does a letter say, and nothing else, that an earlier one of its author wants no answer any more?

    "Please ignore my last mail, it had the wrong size" corrects it.
    """
    text = _unsigned(text, _words_of(author)) if len(text) <= LETTER_CHARACTERS else text
    if not _is_short(text) or _TELLS.search(text):
        return False
    found = _all_do(_clauses(text), _words_of(author))
    return found is not None and "off" in found and found <= _CALLS_OFF


def _all_do(clauses: Iterable[_Clause], names: Collection[str]) -> set[str] | None:
    """Return what clauses say, or None where one says something else."""
    found = set[str]()
    for clause in clauses:
        does = _does(clause, names)
        if does is None:
            return None
        found |= does
    return found


def proposes(text: str) -> bool:
    """Does a short letter propose something by asking ("Why not use rubber?", "¿Por qué no usas hule?")?"""
    if not _is_short(text):
        return False
    return PROPOSES_ALONE.search(" ".join(re.findall(r"[^\W_]+", fold(text)))) is not None


def _is_short(text: str) -> bool:
    return len(text) <= TEXT_CHARACTERS and 0 < len(text.split()) <= MOST_WORDS


def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{2,}", fold(name)))


def _unsigned(text: str, author: Collection[str]) -> str:
    """Cut what signs a letter: from its author's name or a closing down, where only names, titles, numbers follow."""
    lines = text.strip().split("\n")
    for i, line in enumerate(lines[1:], 1):
        signs = is_plain_closing(line) or not _words_of(line).isdisjoint(author)
        if signs and len(lines) - i <= SIGNING_LINES and all(map(_may_sign, (line, *lines[i + 1 :]))):
            return "\n".join(lines[:i])
    return text


def _may_sign(line: str) -> bool:
    """Is it a name, a title, a place, a number or a closing: short, and no sentence?"""
    words = re.findall(r"[^\W\d_]{4,}", line)
    is_short = len(line.split()) <= SIGNING_WORDS and not line.rstrip().endswith(("?", "!", ":"))
    advises = not ANY_ADVICE.isdisjoint(_words_of(line))
    is_titled = 2 * sum(word[0].isupper() for word in words) >= len(words)  # "Water officer, Lira"
    return is_plain_closing(line) or (is_short and is_titled and not advises)


def _is_reaction(text: str) -> bool:
    return _REACTION.search(fold(_BELOW_A_REACTION.sub(" ", text))) is not None


def _clauses(text: str) -> Iterator[_Clause]:
    """Yield what stands between stops, commas and words that join, of each sentence."""
    sentence: list[str] = []
    is_line = True
    for word in (*_WORDS.findall(text.replace("'", " ").replace("\u2019", " ")), "\n"):
        if word not in _SENTENCE_ENDS:
            sentence.append(word)
            continue
        yield from _parts(sentence, word == "?", is_line)
        is_line = word == "\n"
        sentence = []


def _parts(sentence: Sequence[str], asks: bool, is_line: bool) -> Iterator[_Clause]:
    part: list[str] = []
    most_names = SIGNED_WORDS if is_line else 0
    for word in (*sentence, ","):
        if word.isalnum() and (asks or fold(word) not in BREAKS or _is_french_y(part, word)):
            part.append(word)
        elif part:
            yield _Clause(tuple(map(fold, part)), tuple(one[0].isupper() for one in part), asks, most_names)
            part, most_names = [], 1


def _is_french_y(before: Sequence[str], word: str) -> bool:
    """ "Je n'y connais rien": this "y" joins no clauses."""
    return word.lower() == "y" and bool(before) and before[-1].lower() in ("n", "j")


def _does(clause: _Clause, names: Collection[str]) -> set[str] | None:
    """Return what a clause says from its first word to its last, or None where it says something else."""
    if clause.asks and _asks_for_one_thing(clause.words):
        return {"asks back"}
    if clause.asks and " ".join(clause.words) in NOBODY:
        return {"praise"}
    if not clause.asks and wants_too(clause.words):
        return {"metoo"}
    words, found, at = clause.words, set[str](), 0
    longest = {start: (length, what) for start, length, what in _phrases().find(words)}  # the longest comes last
    while at < len(words):
        length, what = longest.get(at, (0, ""))
        if not length:
            is_short = len(words) - at <= max(clause.most_names, at > 0)
            is_name = all(clause.capitals[at:]) and ANY_ADVICE.isdisjoint(words[at:])
            is_name = is_name or all(word in names for word in words[at:])
            return found if is_short and is_name else None
        at += length
        kind, _, language = what.partition(" ")
        found.add(kind.rstrip("+"))
        if kind.endswith("+"):
            return found if _is_tail(words[at:], kind, language) else None
    return None if clause.asks else found


def _is_tail(words: Sequence[str], kind: str, language: str) -> bool:
    """Do a few words more, behind what does not answer, leave it so?"""
    if not words:
        return True
    turns = TAKES_BACK[language] - (IFS if kind != "unknown+" else frozenset())
    most = PLACE_WORDS if kind == "metoo+" else TAIL_WORDS
    if len(words) > most or (kind == "ask+" and words[0] in TELLS_IT) or not turns.isdisjoint(words):
        return False
    return not _advises(words, ADVISES[language]) and not (kind == "ask+" and _names_again(words))


def _advises(words: Sequence[str], advises: frozenset[str]) -> bool:
    """Is something advised without a stop before it ("… who sells them ask Maria")?"""
    return any(
        word in advises and i + 1 < len(words) and (not i or words[i - 1] not in NO_ADVICE_BEHIND)
        for i, word in enumerate(words)
    )


def _names_again(words: Sequence[str]) -> bool:
    """Is who will be asked told of ("… my brother he sells them")?"""
    at = next((i for i, word in enumerate(words) if word in NAMED_AGAIN), 0)
    return at > 0 and JOINS_CLAUSES.isdisjoint(words[:at])


def _asks_unmarked(words: Sequence[str]) -> bool:
    return len(words) <= UNMARKED_WORDS and ASKS_UNMARKED.match(" ".join(words)) is not None


def _asks_for_one_thing(words: Sequence[str]) -> bool:
    """Does a question begin with a question word, and propose nothing ("What about rubber?")?"""
    if any(" ".join(words[i : i + 3]).startswith(PROPOSES) for i in range(len(words))):
        return False
    return words[0] in ASKS_FOR_ONE_THING or (
        len(words) > 1 and words[0] in LEADS_IN and words[1] in ASKS_FOR_ONE_THING
    )


@cache
def _phrases() -> Phrases:
    """Return what such letters are made of, each with its language."""
    same = [("metoo", language.CUES["metoo"]) for language in LANGUAGES]
    closings = [("fill", closing.replace("'", " ")) for those in CLOSINGS.values() for closing in those]
    ours = [(f"{what} {name}", words) for name, table in TABLES.items() for what, words in table.items()]
    off = [(f"{what} {name}", words) for name, table in OFF.items() for what, words in table.items()]
    return phrases_of([*same, *closings, *ours, *off])
