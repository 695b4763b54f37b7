"""One line → one command: the same grammar for letters and the shell, in four languages at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from listcop.core.asks import Command, Find, Help, Item, Profile, SetType, Status, Unknown, Who
from listcop.core.command_line import Line, read_ref, shown, words_of
from listcop.core.grammar import desk, members, things
from listcop.core.words import COURTESY, GREETINGS, Word, bare_word, fold, is_good_day, meaning, nearest_word, type_of


def read_line(
    line: str,
    today: date,
    *,
    more: Sequence[str] = (),
    own_words: Collection[str] = (),
    answering: bool = False,
) -> Command:
    """Return what one line asks for; `more` are the lines below it, for words that take a text.

    answering  it answers a letter of ours that knows what it is about, so that `reject` needs no REF
    """
    words = words_of(line)
    words = words[2:] if is_good_day([bare for bare, _ in words[:2]]) else words
    before = COURTESY if answering else _BEFORE  # no robot's "Hello, ok, we opened a ticket" is a yes
    while len(words) > 1 and fold(words[0][0]) in before and meaning(words[0][0]) is None:
        words = words[1:]
    if len(words) > 2 and not answering:
        words = _said_otherwise(words)
    if len(words) > 1 and read_ref(words[0][0]) and meaning(words[1][0]):
        words = [words[1], words[0], *words[2:]]  # `412 solved`
    if not words:
        return Unknown()
    (first, *rest), (_, *raw) = zip(*words, strict=True)
    word = meaning(first)
    if word is None:
        if not answering and (within := _word_within(words)):
            return Unknown(shown(first), within)
        return _without_word(first, answering, is_sentence=len(words) > MOST_MISTYPED)
    own = frozenset(map(fold, own_words))
    said = Line(word, shown(first), tuple(rest), tuple(raw), tuple(more), today, own, answering)
    return _READERS.get(word, _alone)(said)


def _said_otherwise(words: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Commands of two words: `no mail`, and the French `merci de m'inscrire`, which asks and does not thank."""
    one, two = fold(words[0][0]), fold(words[1][0])
    if (one, two) == ("no", "mail"):
        return [("nomail", "nomail"), *words[2:]]
    if one != "merci" or not (two == "de" or two.startswith("d'")):
        return words
    at = next((at for at in range(1, len(words)) if fold(words[at][0]) not in _BEFORE_DEED), 0)
    if not at or not _is_deed(words[at][0]):
        return words
    word = meaning(words[at][0])
    if word is Word.pause or word in desk.FACILITATOR_WORDS:  # "merci de suspendre les envois" is no pause of the list
        return words[1:]
    if word in (Word.join, Word.leave):  # "merci de me désinscrire du groupe"
        return [words[at], *(one for one in words[at + 1 :] if fold(one[0]) not in COURTESY)]
    return words[at:]


def _is_deed(typed: str) -> bool:
    """Is it what French asks for behind `merci de`: "merci de répondre", and not "merci de votre aide"? Who writes
    "merci d'avoir répondu" thanks for what was done, and a capital letter begins a name."""
    word = bare_word(typed)
    is_name = typed[:1].isupper() and not typed.isupper()
    is_deed = word == "ne" or (word not in _DONE and _DEED.search(word) is not None)
    return meaning(typed) is not None or (is_deed and not is_name)


_BEFORE_DEED = frozenset(
    (
        *("de", "d'", "me", "m'", "nous", "vous", "le", "la", "les", "lui", "leur", "y", "en"),
        *("bien", "vouloir", "svp", "stp"),
    )
)
_DONE = frozenset(("avoir", "etre"))
_DEED = re.compile(
    r"(?:er|ir|(?:d|f)ire|faire|mettre|battre|vivre|suivre|(?:n|r)dre|clure|duire|crire|plaire|inscrire|\blire)$"
)


def _word_within(words: Sequence[tuple[str, str]]) -> str | None:
    """The word and the number that a short sentence about a thread holds: `please mark 412 as solved`."""
    if not 1 < len(words) <= LONGEST_SENTENCE:
        return None
    tokens = [bare for bare, _ in words]
    said = [one for one in tokens if meaning(one) in things.THREAD_WORDS]
    refs = [one for one in tokens if (ref := read_ref(one)) and ref.kind == "post"]
    return f"{said[0].lower()} {refs[0]}" if len(said) == len(refs) == 1 else None


LONGEST_SENTENCE = 8  # words
MOST_MISTYPED = 3  # words of a line in which the first may be a slip of the pen; more are a sentence


def _without_word(first: str, answering: bool, is_sentence: bool) -> Command:
    """A line that begins with no word of the table: of an answer, a number or a type may be enough."""
    ref, named = read_ref(first), type_of(first)
    if answering and ref:
        return Item(ref)
    if answering and named:
        return SetType((named,))
    return Unknown(shown(first), None if is_sentence else nearest_word(first, among=() if answering else _READERS))


def nearest_command(typed: str, language: str) -> str:
    """The command that a mistyped word was most likely meant to be; of words as near, one of `language`."""
    return nearest_word(typed, language, among=_READERS) or ""


_BEFORE = COURTESY | GREETINGS


def _alone(said: Line) -> Command:
    """Words that are only part of a command."""
    return said.lacks("alone")


def _simple(command: Command) -> Callable[[Line], Command]:
    return lambda said: command if said.says_only() else said.lacks("alone")


_READERS: Mapping[Word, Callable[[Line], Command]] = {
    Word.join: members.read_join,
    Word.leave: members.read_leave,
    Word.status: _simple(Status()),
    Word.open: things.read_open,
    Word.help: lambda said: Help(meaning(said.rest[0]) if len(said.rest) == 1 else None),
    Word.set: members.read_set,
    **dict.fromkeys((Word.each, Word.daily, Word.weekly, Word.monthly), members.read_cadence),
    Word.nomail: members.read_nomail,
    Word.pause: desk.read_pause,
    Word.resume: desk.read_resume,
    **dict.fromkeys((Word.lite, Word.full), members.read_lite),
    Word.language: members.read_language,
    Word.one: members.read_one,
    Word.digest: members.read_digest,
    Word.private: members.read_private,
    Word.change: members.read_change,
    Word.link: members.read_link,
    Word.profile: lambda said: Profile(said.long_text),
    Word.who: lambda said: Who(said.words),
    Word.find: lambda said: Find(said.words) if said.words else said.lacks("words"),
    Word.get: things.read_get,
    Word.bundle: things.read_bundle,
    **dict.fromkeys(things.THREAD_WORDS, things.read_about_thread),
    Word.used: things.read_used,
    Word.tally: things.read_tally,
    Word.type: things.read_type,
    Word.tag: things.read_tag,
    **dict.fromkeys(desk.ANSWER_WORDS, desk.read_answer_word),
    **dict.fromkeys(desk.FACILITATOR_WORDS, desk.read_facilitate),
    Word.invite: desk.read_invite,
    Word.owner: _alone,  # a whole subject, which is looked at before: commands.is_for_owners
}
