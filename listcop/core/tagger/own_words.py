"""What of a text its author says: letters that old archives lost are found again, an older letter below is left out."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from listcop.core.search import folded
from listcop.core.tagger.cues import DEEDS, LANGUAGES

# A "?" inside a word is a letter lost on its way into an archive: "f?r", or "f??r" where it was two bytes. Links hold
# "?" as well, behind other signs than these.
_AHEAD = r"(?<![^\s(\"'*_-])"
_INSIDE = re.compile(_AHEAD + r"[^\W\d_]{1,40}\?\??[^\W\d_]")
_BEFORE_LETTER = re.compile(r"\?\w")  # without any there is none: found at once
FILLED = "_"  # as wide as "?", and begins no list
_LOST_FROM = 2  # so many of them, and a "?" behind a word need not ask
_TORN = re.compile(
    _AHEAD + r"[^\W\d_]{0,40}(?:\?\??[^\W\d_]{1,40}){1,9}\?{0,2}"  # "voc?s", "?ber", "Algu?m"
    "|" + _AHEAD + r"[^\W\d_]{0,40}\?\??(?=[ \t]+[a-z])"  # "est? bom": behind a question a sentence begins
)
# One sign lost alone, and its sentence goes on: "60 ? im Monat" had a euro sign, "da? es" an "ß".
_LOST_SIGN = re.compile(r"(?<=\d)[ \u00a0]\?(?=\s+[a-zß-öø-ÿ])")
_LOST_SHARP_S = re.compile(r"(?<![^\W_])(?:da|mu|la|wei|gro|hei|blo|spa|gru|fu)\?(?=\s+[a-zß-öø-ÿ])", re.IGNORECASE)
_PARTED = re.compile(r"[^\W\d_][ \u00a0\u202f]\?")  # French sets a space before each question mark
# Typesetters' apostrophes are lost as well: "l?ann?e", "it?s".
_ELIDED = frozenset(("l", "d", "j", "n", "s", "c", "m", "t", "qu", "lorsqu", "puisqu"))
_SHORTENED = frozenset(("t", "s", "m", "re", "ve", "ll", "d"))
_WORDS = re.compile(r"[^\W_]+")
_GOING_ON = (".", ",", ";", ":")  # behind a question stands none of them

_HAILS = """
    hi hello hey dear greetings hallo moin servus lieber liebe guten sehr bonjour bonsoir salut cher chère hola buenas
    buenos estimado estimada ola olá oi caro cara prezado prezada bom boa ciao buongiorno buonasera salve gentile beste
    hoi geachte goedemorgen goedemiddag
"""
HAIL_LENGTH = 40
NAME_LENGTH = 24
NAME_WORDS = 3
OWN_WORDS = 8  # an answer above another's letter says so much, or it is a heading
OLDER_LINES = 3
HAILS_LOOKED_AT = 3


def own_words(text: str) -> str:
    """Return a text as far as it is its author's, letters that were lost put in where a word is known without them."""
    return without_older_letter(_with_lost_letters(text))


def _with_lost_letters(text: str) -> str:
    """Return a text from an archive that wrote "?" for letters it did not know, with words for which one is known.

    Where no word is, the "?" goes: it asked nothing.
    """
    return _TORN.sub(_mended, text) if _has_lost_letters(text) else text


def with_letters_filled(text: str) -> str:
    """Return a text sign for sign, with FILLED for each "?" that stands for a lost letter; what asks keeps its own."""
    text = _TORN.sub(_filled, text) if _has_lost_letters(text) else text
    if "?" in text and not _PARTED.search(text):
        text = _LOST_SIGN.sub(f" {FILLED}", text)
    return _LOST_SHARP_S.sub(lambda word: word[0][:-1] + FILLED, text)


def _has_lost_letters(text: str) -> bool:
    return _BEFORE_LETTER.search(text) is not None and len(_INSIDE.findall(text)) >= _LOST_FROM


def _filled(torn: re.Match[str]) -> str:
    """The word with FILLED for each "?" but the last where it asks; the first may be a quotation mark."""
    word, asks = torn.group(), _asks(torn)
    return word[0] + word[1 : len(word) - asks].replace("?", FILLED) + "?" * asks


def _asks(torn: re.Match[str]) -> bool:
    """Does the last "?" of a torn word ask? Not where its sentence goes on, nor where a quotation mark was lost."""
    word, behind = torn.group(), torn.string[torn.end() : torn.end() + 2].lstrip()
    is_quoted = word.startswith("?")  # "our ?Kit?"
    return word.endswith("?") and not (is_quoted or behind[:1].islower() or behind.startswith(_GOING_ON))


def _mended(torn: re.Match[str]) -> str:
    word = torn.group().lower()
    known = _words_without()
    if word in known:
        return known[word]
    bare = word.rstrip("?")
    if bare in known:
        return known[bare] + "?"
    asked = "?" if _asks(torn) else ""
    head, _, tail = word.removesuffix(asked).partition("?")
    if head in _ELIDED or tail in _SHORTENED:
        return f"{head}'{known.get(tail, tail.replace('?', ''))}{asked}"
    return bare.replace("?", "") + asked


@cache
def _words_without() -> dict[str, str]:
    """Return words of cues by what is left of them where each letter that is not ASCII is "?", or two."""
    known: dict[str, str] = {}
    for language in LANGUAGES + DEEDS:
        words = {word for phrases in language.CUES.values() for word in _WORDS.findall(phrases.lower())}
        for word in sorted(word for word in words if not word.isascii()):
            for lost in ("?", "??"):
                known.setdefault("".join(letter if letter.isascii() else lost for letter in word), word)
    return known


def without_older_letter(text: str) -> str:
    """Return a text down to the greeting of an older letter that stands, unmarked, below a letter already signed."""
    lines = text.split("\n")
    hails = (i for i in range(OLDER_LINES, len(lines)) if 1 < len(lines[i]) <= HAIL_LENGTH and _is_hail(lines[i]))
    for i in islice(hails, HAILS_LOOKED_AT):
        if _is_signed(lines[:i]):
            return "\n".join(lines[:i])
    return text


def _is_hail(line: str) -> bool:
    if line[0] not in _HAIL_STARTS:
        return False
    return line.split(None, 1)[0].rstrip(",!.:").lower() in _HAILING and line.rstrip()[-1] not in ".?;"


_HAILING = frozenset(_HAILS.split()) | frozenset(map(folded, _HAILS.split()))
_HAIL_STARTS = frozenset(word[0] for word in _HAILING) | frozenset(word[0].upper() for word in _HAILING)


def _is_signed(above: Sequence[str]) -> bool:
    """Do these lines end with a name, perhaps over a row of signs, below something said?"""
    said = [line.strip() for line in above if any(map(str.isalnum, line))]
    if not said:
        return False
    name = said[-1]
    is_name = len(name) <= NAME_LENGTH and len(name.split()) <= NAME_WORDS and name[0].isupper()
    is_name = is_name and name.replace(".", "").replace(" ", "").replace("-", "").replace(",", "").isalpha()
    return is_name and sum(len(line.split()) for line in said[:-1]) >= OWN_WORDS
