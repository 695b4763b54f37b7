"""Who of a thread's letters are by the same person, where archives hide or rewrite addresses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from listcop.core.search import folded
from listcop.core.tagger.prose import TEXT_CAP

LONG_LINE = 24  # a quoted line shorter than this proves nothing

SIGNED_LETTERS = 24
NAMES_KEPT = 256  # of people: those of a thread write again and again

_RUNS = re.compile(r"[0-9A-Za-z]+")
_RANDOM = re.compile(r"[0-9A-Za-z_=+$-]+")
_SMALL = re.compile(r"[a-z]")
_CLOSING_WORDS = """
    regards best cheers thanks greetings sincerely bye hth thx love yours danke gruss grusse lg mfg vg merci salut
    cordialement amicalement bises saludos gracias abrazos atentamente obrigado obrigada abracos abs att grazie ciao
    saluti cordiali groet groeten groetjes bedankt mvg anyone help please
"""
_CLOSINGS = frozenset(_CLOSING_WORDS.split())
# Addresses as lists have them, which rewriting puts in the place of the author's.
_LIST = re.compile(r"[-_.](?:list|lists|users|discuss|announce|devel|talk|group)@|@(?:lists?|groups?)\.|@\w*groups\.")


@dataclass(frozen=True, slots=True)
class Letter:
    """What tells the author of a letter; `author` may be "" or the list's own address (From rewriting)."""

    author: str
    name: str
    message_id: str
    text: str
    quoted: str


def people_of(letters: Sequence[Letter]) -> tuple[int, ...]:
    """Return for each letter the index of the first letter by the same person.

    The same address is the same person, and so is the same full name (two words or more). But an address under
    which several people write is no person's: there names tell, or else where each letter was sent from.
    """
    hidden = _hidden(letters)
    first: dict[str, int] = {}
    signed: dict[int, str] = {}  # under a hidden address: the name below a person's letters
    found: list[int] = []
    for i, letter in enumerate(letters):
        keys = _keys(letter, hidden)
        person = min((first[key] for key in keys if key in first), default=i)
        if letter.author.lower() in hidden:
            signature = _signature(letter)
            if person != i and (_quotes(letter, letters[person]) or _differ(signature, signed.get(person, ""))):
                person = i  # people answer others' words far more often than their own
            if signature:
                keys = (*keys, f"signed {signature}")
                person = min(person, first.get(keys[-1], person))
                signed.setdefault(person, signature)
        for key in keys:
            first.setdefault(key, person)
        found.append(person)
    return tuple(found)


def _keys(letter: Letter, hidden: dict[str, bool]) -> tuple[str, ...]:
    address, name = letter.author.lower(), _name(letter)
    if address in hidden:
        return (name,) if hidden[address] else _places(letter)
    return (address, name) if " " in name else (address,)


def _hidden(letters: Sequence[Letter]) -> dict[str, bool]:
    """Return addresses that are no person's, and whether the names beside them tell who writes."""
    names: dict[str, set[str]] = {}
    written: dict[str, list[Letter]] = {}
    rewritten: set[str] = set()
    for letter in letters:
        address = letter.author.lower()
        names.setdefault(address, set()).add(_name(letter))
        written.setdefault(address, []).append(letter)
        if not address or " via " in letter.name or _LIST.search(address):
            rewritten.add(address)
    rewritten.update(address for address, theirs in written.items() if _strangers(names[address]))
    rewritten.update(address for address, theirs in written.items() if _answers_itself(theirs))
    return {
        address: len(names[address]) > 1 or any(" via " in one.name for one in written[address])
        for address in rewritten
    }


def _strangers(names: set[str]) -> bool:
    """Are these names of several people? Two may be one person's: "jd" and "John Doe"."""
    words = [frozenset(name.split()) for name in names if name]
    return len({one for one in words if not any(one & other for other in words if other is not one)}) > 2


def _answers_itself(letters: Sequence[Letter]) -> bool:
    """Does a letter quote an earlier one that another program or machine sent?

    An asker quotes their own question with its answer: their letters must not seem to come from several places.
    """
    places = [_sender(one) for one in letters]
    if len(set(places)) == 1:
        return False
    said: dict[str, str] = {}
    for letter, place in zip(letters, places, strict=True):
        if any(said.get(line, place) != place for line in long_lines(letter.quoted)):
            return True
        for line in long_lines(letter.text):
            said.setdefault(line, place)
    return False


def _quotes(letter: Letter, other: Letter) -> bool:
    """Does a letter quote a line of another?"""
    return bool(letter.quoted) and not set(long_lines(other.text)).isdisjoint(long_lines(letter.quoted))


def long_lines(text: str) -> list[str]:
    """Return the lines of a text that are long enough to be known again in a quote."""
    return [line.strip() for line in text[:TEXT_CAP].split("\n") if len(line) >= LONG_LINE]


def _name(letter: Letter) -> str:
    return _compared(letter.name)


@lru_cache(NAMES_KEPT)
def _compared(name: str) -> str:
    """Return a name for comparing: folded, without what a list put behind it ("Ann via garden")."""
    name = folded(name).replace('"', " ").replace("'", " ").partition(" via ")[0]
    return " ".join(name.replace(",", " ").split())


def _places(letter: Letter) -> tuple[str, ...]:
    """Return the letter's place, if it was not the list that numbered the letter."""
    place = _place(letter)
    return () if place.endswith("@" + letter.author.lower().rpartition("@")[2]) else (place,)


def _signature(letter: Letter) -> str:
    """Return the name that stands below a letter, folded; "" where the last line is none."""
    last = letter.text.rstrip()[-SIGNED_LETTERS - 1 :].rpartition("\n")[2].strip(" -~*_.,!:/\u2013\u2014")
    words = folded(last).split()
    if not 0 < len(words) < 4 or not all(word.replace(".", "").isalpha() for word in words):
        return ""
    return "" if len(last) >= SIGNED_LETTERS or not _CLOSINGS.isdisjoint(words) else words[0]


def _differ(signature: str, other: str) -> bool:
    return bool(signature and other) and signature != other


def _sender(letter: Letter) -> str:
    """Return by which kind of program and from which domain a letter was sent: the same for all of a person's.

    Message-IDs hold random words: how long they are, and where "_", "-", "=" and digits stand in them, tells nothing.
    """
    left, _, right = letter.message_id.strip("<>").rpartition("@")
    shape = _RANDOM.sub(lambda run: "a" if _SMALL.search(run.group()) else "A", left[:100])
    return f"{shape}@{right.lower()}"


def _place(letter: Letter) -> str:
    """Return where and with which program a letter was written, by its Message-ID (RFC 5322, 3.6.4)."""
    left, _, right = letter.message_id.strip("<>").rpartition("@")
    shape = _RUNS.sub(lambda run: "A" if run.group().isupper() else "a", left[:100])
    return f"{shape}{len(left) // 8}@{right.lower()}"
