"""Who of a thread's letters are by the same person, where archives hide or rewrite addresses."""

from collections.abc import Sequence
from dataclasses import dataclass

from listcop.core.search import folded

LONG_LINE = 24  # a quoted line shorter than this proves nothing


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

    The same address is the same person, and so is the same full name (two words or more). An address under
    which several names write is no person, nor is one that answers itself from several places.
    """
    hidden = _hidden(letters)
    first: dict[str, int] = {}
    found: list[int] = []
    for i, letter in enumerate(letters):
        name = _name(letter)
        keys = [letter.author.lower()] if letter.author else []
        if letter.author.lower() in hidden:
            keys = [name if hidden[letter.author.lower()] else _place(letter)]
        elif " " in name:
            keys.append(name)
        known = [first[key] for key in keys if key in first]
        person = min(known, default=i)
        for key in keys:
            first[key] = min(person, first.get(key, person))
        found.append(person)
    return tuple(found)


def _hidden(letters: Sequence[Letter]) -> dict[str, bool]:
    """Return addresses that are no person, and whether the names beside them tell who writes."""
    names: dict[str, set[str]] = {}
    written: dict[str, list[Letter]] = {}
    hidden: dict[str, bool] = {}
    for letter in letters:
        address = letter.author.lower()
        names.setdefault(address, set()).add(_name(letter))
        written.setdefault(address, []).append(letter)
        if " via " in letter.name:
            hidden[address] = True
    hidden.update({address: True for address, all_names in names.items() if not address or _strangers(all_names)})
    for address, theirs in written.items():
        if len(names[address]) == 1 and len({_place(one) for one in theirs}) > 1 and _answers_itself(theirs):
            hidden[address] = False
    return hidden


def _strangers(names: set[str]) -> bool:
    """Are these names of several people? Two may be one person's: "jd" and "John Doe"."""
    words = [frozenset(name.split()) for name in names if name]
    return len({one for one in words if not any(one & other for other in words if other is not one)}) > 2


def _answers_itself(letters: Sequence[Letter]) -> bool:
    """Does a letter quote an earlier one that was sent from another place?"""
    said: dict[str, str] = {}
    for letter in letters:
        for line in letter.quoted.splitlines():
            if said.get(line.strip(), _place(letter)) != _place(letter):
                return True
        for line in letter.text.splitlines():
            if len(line.strip()) >= LONG_LINE:
                said.setdefault(line.strip(), _place(letter))
    return False


def _name(letter: Letter) -> str:
    """Return a name for comparing: folded, without what a list put behind it ("Ann via garden")."""
    name = folded(letter.name).replace('"', " ").replace("'", " ").partition(" via ")[0]
    return " ".join(name.replace(",", " ").split())


def _place(letter: Letter) -> str:
    """Return where a letter was written, by the right side of its Message-ID (RFC 5322, 3.6.4)."""
    return letter.message_id.rpartition("@")[2].rstrip(">").lower()
