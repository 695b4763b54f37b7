"""Words of those who look after a list, in a letter to everyone or below an item of a digest: which are said to us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import dropwhile, islice

from listcop.core.asked_anew import asks_anew
from listcop.core.asks import Command, Facilitate, InviteBack, Ref, SetType
from listcop.core.command_line import first_tokens, read_ref, tokens_of
from listcop.core.commands import FIRST_LINES, LONGEST_COMMAND, bare_subject, before_signature, content_of
from listcop.core.grammar import read_line
from listcop.core.signed import unsigned
from listcop.core.words import AFTERWORDS, COURTESY, Word, fold, meaning, nearest_word


def desk_word(
    subject: str, lines: Sequence[str], today: date, is_reply: bool, place: int | None = None
) -> Command | None:
    """Return the word of those who look after a list that is all of a letter to everyone, or None.

    From anybody else it is a post: "Close to the river." So this is asked only of those who may say it. A number or an
    address behind it counts in any letter; without one, a word that stands alone, and in a reply `close`, `redact` and
    `tag` with whatever follows.

    place  the number of the post that is answered: what a word in a reply is about that names none
    """
    title, first = subject.strip(), next(content_of(before_signature(lines)), "")
    if not any(map(_may_be_for_desk, (first, title))):
        return None
    body = list(islice(content_of(before_signature(lines)), FIRST_LINES + 1))
    if len(body) > FIRST_LINES:
        return None
    if not is_reply and bare_subject(title) == title and (asked := _desk_word(title, body, today)):
        return asked
    if not body or len(body) > 1 + MOST_BELOW:
        return None
    asked = _desk_word(body[0], body[1:], today)
    return asked or (_about_place(body[0], today, place) if is_reply and len(body) == 1 else None)


def order_below_item(text: str, name: str) -> str:
    """The line that is all of an answer to an item of a digest and may be an order of somebody who looks after the
    list, though none that does anything there: `re-ask`, `ask Amina`, `type: none`, `delete this`; or "". So are whole
    words that say the same: "please ask again", "demande à Amina".

    "Ask Amina" may as well be said to who asked, so it is asked back. name: of who writes, below it
    """
    lines = [line for line in unsigned(text.split("\n"), name) if line.strip()]
    if len(lines) != 1 or len(lines[0]) > LONGEST_COMMAND or lines[0].rstrip().endswith("?"):
        return ""
    if asks_anew(lines[0]) or _sends_to_somebody(tokens_of(lines[0])):
        return lines[0].strip()
    tokens = [one for one in tokens_of(lines[0]) if fold(one) not in AFTERWORDS]
    if not tokens or len(tokens) > _MOST_OF_ORDER:
        return ""
    word, rest = meaning(tokens[0]), tokens[1:]
    is_one = word in _OF_BRIEF and (word is not Word.call or len(rest) == 1)  # "Call it a day"
    if not rest:
        is_known_word = word in _DESK or word in _OF_LETTERS or fold(tokens[0]) in _OF_OTHERS
        is_one = is_one or is_known_word or (word is None and _is_nearly_one(tokens[0]))
    elif word in (Word.type, Word.tag):
        is_one = all(meaning(one) in (Word.type, Word.tag) or fold(one) in _NONE for one in rest)
    elif word in _OF_LETTERS or fold(tokens[0]) in _OF_OTHERS:
        is_one = all(fold(one) in _IT or read_ref(one) for one in rest)
    return lines[0].strip() if is_one else ""


def closing(text: str) -> str:
    """`cerrada por teléfono` below an item of a digest is said as `cerrar por teléfono` would be."""
    first, blank, rest = text.lstrip().partition(" ")
    return f"{Word.close}{blank}{rest}" if fold(first.strip(" .,:;!")) in _CLOSED else text


def _sends_to_somebody(tokens: Sequence[str]) -> bool:
    """`demande à Amina`, `pregunte a Ben Kariuki`, as the brief's `ask` is said to a person."""
    said = list(dropwhile(lambda one: fold(one) in COURTESY, tokens))
    is_asked = len(said) > 2 and fold(said[0]) in _ASKS and fold(said[1]) in _TO_WHOM
    return is_asked and len(said) <= _LONGEST_ASKED and all(one[:1].isupper() for one in said[2:])


def _is_nearly_one(typed: str) -> bool:
    return len(typed) >= _LONG and nearest_word(typed, among=_DESK | _OF_BRIEF) is not None


_MOST_OF_ORDER = 8  # words: `refer the water list, water@example.org`
_ASKS = frozenset(("demande", "demandez", "pregunta", "pregunte", "preguntale", "pregunten", "pergunta", "pergunte"))
_TO_WHOM = frozenset(("a", "al", "ao", "aos", "au", "aux"))
_LONGEST_ASKED = 5  # words
_LONG = 5  # letters of a word that is asked about where it is mistyped
_OF_BRIEF = frozenset((Word.ask, Word.reask, Word.refer, Word.greet, Word.call))
_OF_LETTERS = frozenset(
    (Word.drop, Word.hold, Word.release, Word.discard, Word.accept, Word.reject, Word.type, Word.later, Word.cancel)
)
_NONE = frozenset(("none", "aucun", "aucune", "ninguno", "ninguna", "nenhum", "nenhuma"))
_CLOSED = frozenset(
    ("closed", "ferme", "fermee", "clos", "close", "cerrado", "cerrada", "fechado", "fechada", "encerrado", "encerrada")
)
# Words of other programs, which members hardly say of a question.
_OF_OTHERS = frozenset(
    (
        *("hide", "delete", "remove", "merge", "split", "spam", "duplicate"),
        *("supprimer", "effacer", "cacher", "fusionner", "doublon"),
        *("borrar", "eliminar", "esconder", "fusionar", "duplicado", "duplicada"),
        *("apagar", "excluir", "remover", "juntar"),
    )
)
_IT = frozenset(  # `remove this post`, `merge with 3`
    (
        *("this", "it", "that", "the", "post", "with", "ce", "cette", "ceci", "cela", "le", "message", "avec"),
        *("esto", "este", "esta", "el", "mensaje", "con", "isto", "o", "mensagem", "com"),
    )
)
MOST_BELOW = 3  # lines of a reason below a word


def _may_be_for_desk(line: str) -> bool:
    return len(line) <= LONGEST_COMMAND and any(meaning(token) in _DESK for token in first_tokens(line)[:3])


def _desk_word(said: str, below: Sequence[str], today: date) -> Command | None:
    """A word with what it is about; or one that needs nothing, alone."""
    if not _may_be_for_desk(said):
        return None
    asked = read_line(said, today, more=below)
    if isinstance(asked, InviteBack):
        return None if any(asked.texts) else asked
    if isinstance(asked, SetType):
        return asked if asked.ref is not None and not below else None
    if not isinstance(asked, Facilitate) or asked.word not in _DESK:
        return None
    is_named = (asked.ref is not None and asked.ref.kind == "post") or bool(asked.address)
    tokens = tokens_of(said)
    is_of_list = asked.word in (Word.pause, Word.resume) and len(tokens) == 2 and meaning(tokens[1]) is Word.list
    is_alone = asked.word in _ALONE and len(tokens) == 1 and not below
    return asked if is_named or is_alone or is_of_list else None


def _about_place(said: str, today: date, place: int | None) -> Command | None:
    """A word that is about what its letter answers: `redact names a patient`, `close`, `tag visit`."""
    if not _may_be_for_desk(said):
        return None
    ref, tokens = Ref("post", place) if place is not None else None, tokens_of(said)
    if meaning(tokens[0]) is Word.tag:
        asked = read_line(" ".join([tokens[0], str(place or 1), *tokens[1:]]), today)
        return replace(asked, ref=ref) if isinstance(asked, SetType) else None
    asked = read_line(said, today, answering=True)
    if not isinstance(asked, Facilitate) or asked.ref is not None:
        return None
    takes_it = asked.word in (Word.close, Word.redact) or (asked.word in _OF_THREAD and not asked.text)
    return replace(asked, ref=ref) if takes_it else None


_ALONE = frozenset((Word.held, Word.quiet, Word.pulse, Word.duty))
_OF_THREAD = frozenset((Word.close, Word.reopen, Word.redact, Word.summary, Word.tag))
_DESK = _ALONE | _OF_THREAD | frozenset((Word.invite, Word.ban, Word.pause, Word.resume))
