"""What members say of themselves: join, leave, how their mail comes, their language, their addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from listcop.core.asks import (
    Cadence,
    ChangeAddress,
    Command,
    Facilitate,
    Get,
    Join,
    Leave,
    LinkAddress,
    Ref,
    SetCadence,
    SetLanguage,
    SetLite,
    SetOneDigest,
    SetPrivate,
    SetShortDigest,
    TakePart,
    Unknown,
)
from listcop.core.command_line import Line, read_ref, tokens_of
from listcop.core.grammar.desk import day_in, read_pause
from listcop.core.wishes.days import later_in
from listcop.core.words import ALWAYS_LEAVE, Word, bare_word, language_of, meaning, nearest_word


def read_join(said: Line) -> Command:
    """`join`; or `join 88 20 litres`, which takes part in a tally."""
    ref = read_ref(said.rest[0]) if said.rest else None
    if ref is not None and ref.kind == "post" and not ref.part:
        return TakePart(ref, said.behind().text)
    if said.rest and said.rest[0][0].isdigit():
        return TakePart(None, said.text)
    cadences = [token for token in said.rest if cadence_of(token) or meaning(token) is Word.digest]
    plain = said.says_only(*cadences, *(token for token in said.rest if "@" in token))
    if bare_word(said.typed) in _WEAK and not plain:
        return said.lacks("alone")
    cadence = next((found for token in cadences if (found := cadence_of(token))), None)
    return Join(cadence, next(iter(said.addresses), ""))


def read_leave(said: Line) -> Command:
    # `stop` and `unsubscribe` mean leave whatever follows; "leave the gate open" does not
    plain = said.says_only(*(token for token in said.rest if "@" in token))
    if bare_word(said.typed) in _WEAK and not plain:
        return said.lacks("alone")
    return Leave(next(iter(said.addresses), ""))


# Words that people also use for other things than lists: they count where little else is said.
_WEAK = frozenset(
    [
        "join",
        "rejoindre",
        "alta",
        "entrar",
        "inscrivez",
        "inscribir",
        "inscreva",
        "inscrevam",
        "leave",
        "remove",
        "quitter",
        "salir",
        "baja",
        "sair",
        "remover",
        "remova",
        "removam",
    ]
)


def is_weak(line: str) -> bool:
    """Does a line say join or leave by a word that people use for other things, too?"""
    return not {bare_word(token) for token in tokens_of(line)}.isdisjoint((*_WEAK, *ALWAYS_LEAVE))


def cadence_of(token: str) -> Cadence | None:
    found = meaning(token)
    return _CADENCES.get(found) if found else None


_CADENCES: Mapping[Word, Cadence] = {
    Word.each: "each",
    Word.daily: "daily",
    Word.weekly: "weekly",
    Word.monthly: "monthly",
    Word.nomail: "none",
}


def read_cadence(said: Line) -> Command:
    digest = [token for token in said.rest if meaning(token) is Word.digest]
    if not said.says_only(*digest):
        return said.lacks("alone")
    return SetCadence(_CADENCES[said.word])


def read_nomail(said: Line) -> Command:
    if said.rest and meaning(said.rest[0]) is Word.list:
        return read_pause(said.behind(Word.pause))
    if later := later_in(said.text, said.today):
        if later.said:
            return Unknown(said.typed, None, "later", later.said)
        return SetCadence("none", later.last)
    day, trouble = day_in(said)
    return trouble or SetCadence("none", day)


def read_lite(said: Line) -> Command:
    return SetLite(said.word is Word.lite) if said.says_only() else said.lacks("alone")


def read_language(said: Line) -> Command:
    named = {token: language for token in said.rest if (language := language_of(token))}
    is_one = len(set(named.values())) == 1 and said.says_only(*named)
    return SetLanguage(next(iter(named.values()))) if is_one else said.lacks("language", said.rest)


def _switch(tokens: Sequence[str]) -> bool | None:
    """on or off, yes or no; on if nothing is said, None if something else is."""
    switches: Mapping[Word | None, bool] = {Word.on: True, Word.yes: True, Word.off: False, Word.no: False}
    return switches.get(meaning(tokens[0])) if tokens else True


def read_one(said: Line) -> Command:
    switch = _switch(said.rest[1:])
    if (
        not said.rest
        or meaning(said.rest[0]) is not Word.digest
        or switch is None
        or not said.says_only(*said.rest[:2])
    ):
        return said.lacks("alone")
    return SetOneDigest(switch)


def read_private(said: Line) -> Command:
    switch = _switch(said.rest)
    return said.lacks("alone") if switch is None else SetPrivate(switch)


def read_digest(said: Line) -> Command:
    """`digest off`, `digest weekly`, `digest d31`; anything else is the facilitator's."""
    first = said.rest[0] if said.rest else ""
    cadence, switch, ref = cadence_of(first), _switch(said.rest), read_ref(first)
    is_all = said.says_only(first)
    if cadence and is_all:
        return SetCadence(cadence)
    if first and switch is not None and is_all:
        return SetShortDigest(switch)
    if ref and is_all:
        return Get(Ref("digest", ref.number) if ref.kind == "post" else ref)
    return Facilitate(Word.digest, text=said.long_text)


def read_change(said: Line) -> Command:
    addresses = said.addresses
    old = addresses[0] if len(addresses) == 2 else ""
    return ChangeAddress(addresses[-1], old) if addresses else said.lacks("address")


def read_link(said: Line) -> Command:
    """`link ADDRESS`, `link off ADDRESS`."""
    if len(said.addresses) != 1:
        return said.lacks("address")
    return LinkAddress(said.addresses[0], on=not any(meaning(token) is Word.off for token in said.rest))


def read_set(said: Line) -> Command:
    word = meaning(said.rest[0]) if said.rest else None
    if word is None or word not in _SETTINGS:
        return Unknown(said.typed, nearest_word(said.rest[0]) if said.rest else None, "setting")
    return _SETTINGS[word](said.behind(word))


_SETTINGS: Mapping[Word, Callable[[Line], Command]] = {
    **dict.fromkeys((Word.each, Word.daily, Word.weekly, Word.monthly), read_cadence),
    Word.nomail: read_nomail,
    **dict.fromkeys((Word.lite, Word.full), read_lite),
    Word.language: read_language,
    Word.one: read_one,
    Word.digest: read_digest,
    Word.private: read_private,
}
