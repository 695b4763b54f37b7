"""A subject above no text: a command that was meant for us, or a sentence of its own, which is a post."""

from __future__ import annotations

from listcop.core.asks import (
    Command,
    Follow,
    LinkAddress,
    Mute,
    Profile,
    SetPrivate,
    Solved,
    TakePart,
    Thanks,
    Used,
    Who,
)
from listcop.core.command_line import read_ref, tokens_of
from listcop.core.wishes.words import OURSELVES
from listcop.core.words import COURTESY, GREETINGS, fold, meaning


def is_whole_subject(asked: Command | None, title: str) -> bool:
    """May it be said to us alone: `who pumps`, `profile I am a mason`, `link b@example.org`, `mute 412`, `used a7`?
    "Who knows", "Profile photo" and "Join 5 of us" ask or tell the members."""
    if title.endswith("?"):
        return False
    if isinstance(asked, (Mute, Follow, Solved, Thanks, Used, TakePart)):
        return asked.ref is not None and says_no_more(asked, title)
    if isinstance(asked, Who):
        return len(asked.text.split()) <= 1 and fold(asked.text) not in _DEEDS
    if isinstance(asked, Profile):
        return not asked.text or _is_of_oneself(asked.text)
    return isinstance(asked, (LinkAddress, SetPrivate))


def says_no_more(asked: Command, said: str) -> bool:
    """Is there nothing beside what is named: no "Thanks 2 all", no "Used 20 l drums for sale"? `a7` is ours."""
    if isinstance(asked, TakePart):  # `join 412 20 litres`
        return not asked.text or asked.text[0].isdecimal()
    if isinstance(asked, Thanks):
        return all(read_ref(one) or fold(one) in COURTESY or meaning(one) for one in tokens_of(said))
    return not (isinstance(asked, Used) and asked.text) or (asked.ref is not None and asked.ref.kind == "asset")


def _is_of_oneself(text: str) -> bool:
    first = next((token for token in tokens_of(text) if fold(token) not in GREETINGS), "")
    return fold(first).partition("'")[0] in _OF_ONESELF


_OF_ONESELF = OURSELVES | frozenset(
    ("my", "our", "soy", "somos", "sou", "mon", "ma", "notre", "mi", "nuestro", "nuestra", "meu", "minha", "nosso")
)
# "Who knows", "Qui vient": said of people, and no name or trade to look for.
_DEEDS = frozenset(
    (
        *("knows", "cares", "wants", "needs", "has", "is", "are", "can", "could", "will", "would", "comes", "goes"),
        *("sells", "buys", "uses", "grows", "makes", "wins", "else", "says", "pays", "helps", "speaks", "likes"),
        *("sait", "veut", "vient", "peut", "a", "est", "va", "connait", "vend", "achete", "cherche", "aide", "dit"),
        *("sabe", "quiere", "viene", "puede", "tiene", "es", "conoce", "vende", "compra", "busca", "ayuda", "dice"),
        *("quer", "vem", "pode", "tem", "e", "vai", "conhece", "procura", "ajuda", "diz", "precisa", "necesita"),
    )
)
