"""An answer about a held post → what is to be done with it. Only a plain word decides; all else asks for one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from listcop.core.addresses import normal_address
from listcop.core.asks import Answer, Command, Facilitate, NoWords, Unknown
from listcop.core.command_line import tokens_of, words_of
from listcop.core.commands import deciding_paragraph, read_answer
from listcop.core.words import Word, fold, meaning

Deed = Literal["accept", "reject", "discard", "ban"]
LONGEST_REASON = 2_000  # characters of what the author is told
_WORDS_BEFORE_ADDRESS = 4  # "yes, I am", "oui, c'est"
_READ_IN_LINE = 12  # words of a line in which an absence or a "no problem" is looked for

_DEEDS: Mapping[Word, Deed] = {
    Word.yes: "accept",
    Word.accept: "accept",
    Word.no: "reject",
    Word.reject: "reject",
    Word.drop: "discard",
    Word.discard: "discard",
    Word.ban: "ban",
}
DEED_WORDS: Mapping[Deed, Word] = {
    "accept": Word.yes,
    "reject": Word.no,
    "discard": Word.drop,
    "ban": Word.ban,
}

# "No estaré en la oficina" is no answer, and "no problem" is the opposite of one. English, French, Spanish,
# Portuguese, as far as a sentence can begin with our word for no; marks off.
_ELSEWHERE = """
office bureau oficina escritorio gabinete away absent absente ausente fuera vacation vacations vacances vacaciones
ferias holiday holidays conge conges available disponible disponibles disponivel leave trabajo trabalho travail
problem problems problema problemas probleme worries worry objection objections objecion objecao issue issues
inconveniente inconvenient longer
"""
_NOT_A_NO = frozenset(_ELSEWHERE.split())
# "No sé", "não sei", "no idea": who does not know has not decided. With its accent, as "no se publica" is a no.
_UNSURE = frozenset(["sé", "se", "sei", "idea", "ideia", "clue", "seguro", "segura", "entiendo", "entendi", "entendo"])
# "Oui, je la connais, mais …": a yes with a condition. What is posted cannot be called back. In the same languages.
_CONDITIONS = """
but however though although unless except until if when only provided
mais sauf cependant toutefois pourtant quand lorsque seulement s'ils s'elle s'elles
pero salvo excepto aunque cuando solo solamente mas porem exceto embora contudo quando somente apenas
"""
_NOT_A_YES = frozenset(_CONDITIONS.split())
_WHEN = frozenset(("when", "quand", "lorsque", "cuando", "quando"))
_RECEIVED = frozenset(("received", "noted", "recu", "recue", "recibido", "recibida", "recebido", "recebida"))
# "If" in French, Spanish and Portuguese, where it is no "sí, sí", no "s'il vous plaît" and no "sí, se publica".
_IF = frozenset(("si", "se", "s'il"))
_PLEASE = frozenset(("vous", "te", "plait"))


@dataclass(frozen=True, slots=True)
class Settling:
    """What somebody wants done with held posts.

    number   of the held post it names; None: the one that was asked about
    text     of a reject, the reason for the author
    address  of a ban, if one is named
    """

    deed: Deed
    number: int | None = None
    text: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing is done: what was typed, and the nearest word we know."""

    said: str = ""
    nearest: str = ""


def read_settling(lines: Sequence[str], today: date, own_words: Collection[str] = ()) -> Settling | Unclear:
    """Return what an answer to a letter about held posts says; `lines` is its new text, quotes cut off.

    It takes a word: an empty answer, as robots and thumbs send it, does nothing (contract, section 2, Keys). A first
    line that begins with "no" and goes on about an absence, or says that there is no problem, is asked back; so is one
    that begins with "yes" and goes on with a condition or a question.
    """
    command = read_answer(lines, today, own_words)
    settling = settling_of(command)
    paragraph = deciding_paragraph(lines)
    first = tokens_of(paragraph[0]) if paragraph else []
    if settling is None:
        is_sentence = isinstance(command, Unknown) and command.nearest is None
        return Unclear(" ".join(first[:_READ_IN_LINE])) if is_sentence else unclear(command)
    means_it = {"reject": is_a_no, "accept": is_a_yes}.get(settling.deed)
    if means_it is not None and not means_it(paragraph):
        return Unclear(" ".join(first[:_READ_IN_LINE]))
    return settling


def is_a_yes(paragraph: Sequence[str]) -> bool:
    """Does a paragraph that begins with our word for yes agree without a condition? "Yes, but …" and "Yes?" do not,
    nor does a yes whose "but" its mail program put on the next line."""
    asks = any("?" in raw and "://" not in raw for line in paragraph for _, raw in words_of(line))
    said = _said_in(paragraph)
    return not asks and _NOT_A_YES.isdisjoint(map(fold, said[1:])) and not _says_if(said)


def is_own_yes(paragraph: Sequence[str]) -> bool:
    """The same of a yes about oneself, which may bring a question: "Yes please! When do you meet?" "OK, received" says
    that a letter came, and agrees to nothing in it."""
    said = _said_in(paragraph)
    folded = list(map(fold, said[1:]))
    return (_NOT_A_YES - _WHEN).isdisjoint(folded) and not _says_if(said) and _RECEIVED.isdisjoint(folded[:1])


def _said_in(paragraph: Sequence[str]) -> Sequence[str]:
    return _from_our_word([bare for line in paragraph for bare, _ in words_of(line)])


def is_a_no(paragraph: Sequence[str]) -> bool:
    """Does a paragraph that begins with our word for no refuse anything? "No problem" and "no sé" do not."""
    first = _from_our_word(tokens_of(paragraph[0]) if paragraph else [])
    if not _NOT_A_NO.isdisjoint(map(fold, first[:_READ_IN_LINE])):
        return False
    said = [word.lower() for word in first[1:4] if word.lower() not in ("lo", "estoy", "i", "have", "tengo", "tenho")]
    return not (said and said[0] in _UNSURE and (said[0] != "se" or len(said) == 1))


def _from_our_word(words: Sequence[str]) -> Sequence[str]:
    """What is said from our word on; courtesy may stand before it."""
    at = next((at for at, word in enumerate(words) if meaning(word) is not None), 0)
    return words[at:]


def _says_if(said: Sequence[str]) -> bool:
    """Is there an "if" that is spelled as another word in the next language? The first word is our yes."""
    for at, word in enumerate(said[1:-1], start=1):  # "claro que si": what ends a sentence begins no condition
        plain = word.lower().replace("\u2019", "'")
        is_please = fold(said[at + 1]) in _PLEASE
        is_reflexive = plain == "se" and meaning(said[0]) is Word.yes and fold(said[0]) == "si"  # "Sí, se publica"
        if plain in _IF and not is_please and not is_reflexive:
            return True
    return False


def settling_of(command: object) -> Settling | None:
    """What a command wants done with held posts, or None if it is about something else."""
    if not isinstance(command, (Answer, Facilitate)) or command.word not in _DEEDS:
        return None
    if command.ref is not None and command.ref.kind != "held":
        return None
    number = command.ref.number if command.ref is not None else None
    address = command.address if isinstance(command, Facilitate) else ""
    return Settling(_DEEDS[command.word], number, reason_in(command.text), address)


def reason_in(text: str) -> str:
    """What the author may read of an answer: up to where a mail program quoted our letter without marks, as there a
    key stands that is nobody else's (promise A10)."""
    kept: list[str] = []
    for line in text[: 2 * LONGEST_REASON].split("\n"):
        lower = line.lower()
        if lower.strip().startswith("ref:") or "+c." in lower or "-c." in lower:
            break
        kept.append(line)
    return "\n".join(kept).strip()[:LONGEST_REASON]


def is_cancel(lines: Sequence[str], today: date, own_words: Collection[str] = ()) -> bool | Unclear:
    """Whether an author's answer takes the letter back: `cancel`, or `drop`, which cannot mean anything else there."""
    command = read_answer(lines, today, own_words)
    if isinstance(command, Answer) and command.word in (Word.cancel, Word.drop):
        return True
    return unclear(command)


def named_address(lines: Sequence[str]) -> str:
    """The other address that an author says they are a member under: `yes ana@example.org`, or it alone; "" for none.

    Only the first line counts, and only where nothing else could be meant by it.
    """
    first = next((line.split() for line in lines if line.strip()), [])
    if not 0 < len(first) <= _WORDS_BEFORE_ADDRESS + 1 or sum("@" in word for word in first) != 1:
        return ""
    typed = first[-1].strip("<>()[]\"'.,;:").removeprefix("mailto:")
    says_no = any(meaning(word) in (Word.no, Word.cancel, Word.drop) for word in first[:-1])
    return "" if says_no else normal_address(typed) or ""


def unclear(command: Command) -> Unclear:
    """What an answer says that is not what was asked for."""
    if isinstance(command, Unknown):  # "later": the word is ours, and not theirs
        return Unclear(command.word if command.missing != "later" else "", command.nearest or "")
    if isinstance(command, NoWords):
        return Unclear()
    word = getattr(command, "word", None)
    return Unclear(str(word) if word is not None else "")
