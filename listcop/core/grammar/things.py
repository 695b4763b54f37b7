"""What is asked of a thread, a post, an asset or a digest: fetched, followed, thanked for, used, given a type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from listcop.core.asks import Bundle, Command, Follow, Get, Kind, Mute, Open, Ref, SetType, Solved, Tally, Thanks, Used
from listcop.core.command_line import Line, positive, read_ref, tokens_of
from listcop.core.grammar.desk import no_day
from listcop.core.tally import until_in
from listcop.core.words import AFTERWORDS, Word, fold, meaning, type_of


def read_get(said: Line) -> Command:
    """`get 412`, `get 412 only`, `get 412/1`, `get d31`, `get digest 31`, `get the thread 412`, `get 412 part 2`,
    `get 3, 10`."""
    tokens, piece = _piece_in(tuple(_with_commas(said.raw)))
    word = meaning(tokens[0]) if tokens else None
    if word is Word.open:
        return Open(piece)
    if word is Word.bundle:
        return read_bundle(said.behind())
    found = tuple(dict.fromkeys(_refs_in(tokens)))
    return Get(found[0], piece, found[1:]) if found else said.lacks("ref")


def _with_commas(raw: Sequence[str]) -> Iterator[str]:
    """The words bare, and a "," wherever a comma or a semicolon stood."""
    for word in raw:
        for at, one in enumerate(re.split("[,;]", word)):
            yield from [",", *tokens_of(one)] if at else tokens_of(one)


def _refs_in(tokens: Sequence[str]) -> Iterator[Ref]:
    """What is named, up to the first word that says something else: `3 and 10`, `digest 31, post 5`, `412 only`.

    A number right behind another is named where the line says nothing else (`3 10`), but not in `412 2 Nov 2024`.
    """
    says_only = all(map(_is_of_list, tokens))
    kind: Kind = "post"
    is_named, is_next = False, True
    for i, token in enumerate(tokens):
        if ref := read_ref(token):
            if not is_next:
                return
            only = read_ref(f"{token} {tokens[i + 1]}") if tokens[i + 1 :] else None
            yield only or (Ref(kind, ref.number, ref.part) if ref.kind == "post" else ref)
            is_named, is_next = True, says_only
        elif noun := _noun(token):
            kind = noun
        elif fold(token) in AND:
            is_next = True
        elif is_named and not _is_of_list(token):
            return


def _is_of_list(token: str) -> bool:
    """May a word stand between the things that are named?"""
    is_known = fold(token) in AND | _ARTICLES | AFTERWORDS or meaning(token) is Word.only
    return bool(is_known or _noun(token) or read_ref(token))


def _noun(token: str) -> Kind | None:
    return _NOUNS.get(fold(token)) or _NOUNS.get(type_of(token) or meaning(token) or "")


AND = frozenset((",", "and", "et", "y", "e", "und", "en", "&", "+"))
_THE = "the le la les el los las o a os as der die das den il lo i gli de het"
_ARTICLES = frozenset(_THE.split())
_POSTS = """
thread threads post posts message messages letter letters fil fils hilo hilos mensaje mensajes conversa conversas
mensagem mensagens topico topicos faden beitrag beitrage nachricht nachrichten discussione discussioni
messaggio messaggi draad draden bericht berichten
"""
_NOUNS: Mapping[str, Kind] = {
    "asset": "asset",
    "digest": "digest",
    "digests": "digest",
    **dict.fromkeys(_POSTS.split(), "post"),
}


def _piece_in(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """What is asked for, and which part of it: `412 part 2`."""
    for at, token in enumerate(tokens[:-1]):
        piece = positive(tokens[at + 1].partition("/")[0])
        if meaning(token) is Word.part and piece:
            return tokens[:at] + tokens[at + 2 :], piece
    return tokens, 1


def read_open(said: Line) -> Command:
    rest, piece = _piece_in(said.rest)
    rest = tuple(token for token in rest if fold(token) not in _QUESTIONS)
    return Open(piece) if replace(said, rest=rest).says_only() else said.lacks("alone")


_QUESTIONS = frozenset(("question", "questions", "pregunta", "preguntas", "pergunta", "perguntas"))


def read_bundle(said: Line) -> Command:
    rest, piece = _piece_in(said.rest)
    years = [int(token) for token in rest if len(token) == 4 and positive(token) >= 1970]
    return Bundle(years[0], piece) if len(years) == 1 else said.lacks("year")


def read_about_thread(said: Line) -> Command:
    """mute, follow, thanks, solved: of a thing that is named, or of the one that is answered."""
    refs = [token for token in said.rest if read_ref(token)]
    ref = read_ref(refs[0]) if len(refs) == 1 else None
    thanks = _thanks_behind(said.rest) if refs else ()  # "Solved, thanks" may be for people
    if len(refs) > 1 or (said.word is not Word.thanks and not said.says_only(*refs, *thanks)):
        return said.lacks("alone")
    if said.word is Word.thanks and _NO_THANKS.search(" ".join(map(fold, said.rest))):
        return said.lacks("alone")
    makers: Mapping[Word, Callable[[Ref | None], Command]] = {
        Word.mute: Mute, Word.follow: Follow, Word.thanks: Thanks, Word.solved: Solved
    }  # fmt: skip
    return makers[said.word](ref)


# "Thanks, please send me 3" and "merci d'avance" thank for nothing that came.
_NO_THANKS = re.compile(
    r"\b(?:please|pls|kindly|por favor|svp|stp|s'il|in advance|d'avance|de antemano|por adelantado|antecipadamente)\b"
)


def _thanks_behind(rest: Sequence[str]) -> Sequence[str]:
    """The words with which a line ends in thanks: `solved 412, thank you very much`."""
    at = next((at for at, token in enumerate(rest) if meaning(token) is Word.thanks), len(rest))
    start = at - 1 if at and fold(rest[at - 1]) in _MANY else at
    return rest[start:] if all(fold(token) in _MUCH for token in rest[at + 1 :]) else ()


_MANY = frozenset(("many", "muchas", "mil", "muito", "muita"))
_MUCH = _MANY | AFTERWORDS | frozenset(("very", "much", "so", "beaucoup", "all", "tous", "todos"))


def read_used(said: Line) -> Command:
    """`used a7`, and what they tell of it: behind a thing that is named, anything may follow."""
    ref = read_ref(said.rest[0]) if said.rest else None
    if ref is None:
        return Used() if said.says_only() else said.lacks("alone")
    return Used(ref, said.behind().long_text)


def read_tally(said: Line) -> Command:
    """`tally 88 until 3 May`."""
    ref = read_ref(said.rest[0]) if said.rest else None
    if ref is None or ref.kind != "post":
        return said.lacks("ref")
    until = until_in(said.rest[1:], said.today)
    if until is None:
        return said.lacks("day") if len(said.rest) <= 2 else no_day(said, said.rest[2:])
    return Tally(ref, until)


def read_type(said: Line) -> Command:
    refs = [ref for token in said.rest if (ref := read_ref(token))]
    types = tuple(dict.fromkeys(named for token in said.rest if (named := type_of(token))))
    if not 1 <= len(types) <= 2 or len(refs) > 1:  # none, one or two: contract, section 6
        return said.lacks("type")
    return SetType(types, refs[0] if refs else None)


def read_tag(said: Line) -> Command:
    """`tag 412 visit`, as `type` says it; without a number it is how Germans greet ("Tag zusammen")."""
    found = read_type(said)
    return found if isinstance(found, SetType) and found.ref is not None else said.lacks("type")


THREAD_WORDS = (Word.mute, Word.follow, Word.thanks, Word.solved)
