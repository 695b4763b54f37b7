"""One line → one command: the same grammar for letters and the shell, in four languages at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from listcop.core.addresses import normal_address
from listcop.core.asks import (
    Answer,
    Bundle,
    Cadence,
    ChangeAddress,
    Command,
    Facilitate,
    Find,
    Follow,
    Get,
    Help,
    Item,
    Join,
    Kind,
    Leave,
    LinkAddress,
    Missing,
    Mute,
    Open,
    Profile,
    Ref,
    Resume,
    SetCadence,
    SetLanguage,
    SetLite,
    SetOneDigest,
    SetPrivate,
    SetShortDigest,
    SetType,
    Solved,
    Status,
    Thanks,
    Unknown,
    Used,
    Who,
)
from listcop.core.words import (
    AFTERWORDS,
    COURTESY,
    LONGEST_WORD,
    Word,
    fold,
    language_of,
    meaning,
    nearest_word,
    read_day,
    type_of,
)

LONGEST_LINE = 1000  # characters of a line that are read
LONGEST_TEXT = 20_000  # characters that a profile, a note or a reason may bring
WRAPPED_FROM = 60  # a line this long may have been wrapped by its mail program
_NUMBER_DIGITS = 9
_EDGES = ".,;:!?¡¿\"'«»“”‘’()[]<>*_…"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line whose first word is known: what stands behind it, and the lines below it."""

    word: Word
    typed: str
    rest: tuple[str, ...]
    raw: tuple[str, ...]  # the same words with the punctuation around them
    more: tuple[str, ...]
    today: date
    own: frozenset[str]
    answering: bool

    def lacks(self, missing: Missing) -> Unknown:
        return Unknown(self.typed, None, missing)

    @property
    def text(self) -> str:
        return " ".join(self.raw).lstrip("-–—: ")

    @property
    def long_text(self) -> str:
        """All that is said, to the end of the letter."""
        return "\n".join([self.text, *self.more]).strip()[:LONGEST_TEXT]

    @property
    def words(self) -> str:
        """What is said in this line, and in the next where the mail program wrapped it."""
        wrapped = self.more[:1] if len(self.text) + len(self.typed) + 1 >= WRAPPED_FROM else ()
        return " ".join([self.text, *wrapped]).strip()

    def says_only(self, *known: str) -> bool:
        """Nothing but courtesy, names of lists and these."""
        return all(fold(token) in AFTERWORDS or fold(token) in self.own or token in known for token in self.rest)

    @property
    def addresses(self) -> list[str]:
        found = (normal_address(token.removeprefix("mailto:")) for token in self.rest if "@" in token)
        return [address for address in found if address]


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
    words = _words(line)
    while len(words) > 1 and fold(words[0][0]) in COURTESY and meaning(words[0][0]) is None:
        words = words[1:]
    if len(words) > 1 and read_ref(words[0][0]) and meaning(words[1][0]):
        words = [words[1], words[0], *words[2:]]  # `412 solved`
    if not words:
        return Unknown()
    (first, *rest), (_, *raw) = zip(*words, strict=True)
    word = meaning(first)
    if word is None:
        return _without_word(first, answering)
    own = frozenset(map(fold, own_words))
    said = _Line(word, _shown(first), tuple(rest), tuple(raw), tuple(more), today, own, answering)
    return _READERS.get(word, _alone)(said)


def _without_word(first: str, answering: bool) -> Command:
    """A line that begins with no word of the table: of an answer, a number or a type may be enough."""
    ref, named = read_ref(first), type_of(first)
    if answering and ref:
        return Item(ref)
    if answering and named:
        return SetType((named,))
    return Unknown(_shown(first), nearest_word(first))


def tokens_of(line: str) -> list[str]:
    """Words without the punctuation around them; what is only punctuation is no word."""
    return [bare for bare, _ in _words(line)]


def _words(line: str) -> list[tuple[str, str]]:
    """Each word of a line bare, and as it stands there."""
    return [(bare, raw) for raw in line[:LONGEST_LINE].split() if (bare := raw.strip(_EDGES).strip("-—–>"))]


def _shown(token: str) -> str:
    """A typed word as our answer may repeat it: printable, short, and no address."""
    return "".join(c for c in token.partition("@")[0] if c.isalnum() or c in "'-")[:LONGEST_WORD]


def read_ref(text: str) -> Ref | None:
    """Read 412, #412, 412/1, 412 only, d31, a7 or h9; None for anything else."""
    token, _, rest = text[:60].strip().partition(" ")
    token = token.strip(_EDGES).lower()
    only = bool(rest) and meaning(rest) is Word.only
    if rest and not only:
        return None
    letter = token[:1] if token[:1] in ("a", "d", "h") else ""
    digits, slash, part = token.removeprefix(letter or "#").partition("/")
    number, piece = _positive(digits), _positive(part)
    if not number or (slash and not piece) or (letter and (slash or only)) or (slash and only):
        return None
    kinds: Mapping[str, Kind] = {"a": "asset", "d": "digest", "h": "held"}
    return Ref(kinds.get(letter, "post"), number, piece, only)


def _positive(digits: str) -> int:
    plain = digits.isascii() and digits.isdigit() and len(digits) <= _NUMBER_DIGITS
    return int(digits) if plain else 0


def _alone(said: _Line) -> Command:
    """Words that are only part of a command."""
    return said.lacks("alone")


def _read_join(said: _Line) -> Command:
    cadences = [token for token in said.rest if _cadence(token) or meaning(token) is Word.digest]
    plain = said.says_only(*cadences, *(token for token in said.rest if "@" in token))
    if fold(said.typed) in _WEAK and not plain:
        return said.lacks("alone")
    cadence = next((found for token in cadences if (found := _cadence(token))), None)
    return Join(cadence, next(iter(said.addresses), ""))


def _read_leave(said: _Line) -> Command:
    # `stop` and `unsubscribe` mean leave whatever follows; "leave the gate open" does not
    plain = said.says_only(*(token for token in said.rest if "@" in token))
    if fold(said.typed) in _WEAK and not plain:
        return said.lacks("alone")
    return Leave(next(iter(said.addresses), ""))


_WEAK = frozenset(("join", "rejoindre", "alta", "entrar", "leave", "quitter", "salir", "baja", "sair"))


def _cadence(token: str) -> Cadence | None:
    found = meaning(token)
    return _CADENCES.get(found) if found else None


_CADENCES: Mapping[Word, Cadence] = {
    Word.each: "each",
    Word.daily: "daily",
    Word.weekly: "weekly",
    Word.monthly: "monthly",
    Word.nomail: "none",
}


def _read_cadence(said: _Line) -> Command:
    digest = [token for token in said.rest if meaning(token) is Word.digest]
    if not said.says_only(*digest):
        return said.lacks("alone")
    return SetCadence(_CADENCES[said.word])


def _read_nomail(said: _Line) -> Command:
    if said.rest and meaning(said.rest[0]) is Word.list:
        return _read_pause(_behind(said, Word.pause))
    day, trouble = _day_in(said)
    return trouble or SetCadence("none", day)


def _read_pause(said: _Line) -> Command:
    day, _ = _day_in(said)
    return Facilitate(Word.pause, text=said.long_text, until=day)


def _read_resume(said: _Line) -> Command:
    if said.rest and meaning(said.rest[0]) is Word.list:
        return Facilitate(Word.resume)
    return Resume() if said.says_only() else said.lacks("alone")


def _day_in(said: _Line) -> tuple[date | None, Unknown | None]:
    """The day behind `until`, or standing by itself; and what is wrong with it."""
    at = next((i for i, token in enumerate(said.rest) if meaning(token) is Word.until), None)
    behind = said.rest if at is None else said.rest[at + 1 :]
    day = read_day(" ".join(behind), said.today)
    if day or (at is None and said.says_only()):
        return day, None
    return None, said.lacks("alone" if at is None else "day")


def _behind(said: _Line, word: Word | None = None) -> _Line:
    """The same line read from its second word on."""
    return replace(said, word=word or said.word, typed=_shown(said.rest[0]), rest=said.rest[1:], raw=said.raw[1:])


def _read_set(said: _Line) -> Command:
    word = meaning(said.rest[0]) if said.rest else None
    if word not in _SETTINGS:
        return Unknown(said.typed, nearest_word(said.rest[0]) if said.rest else None, "setting")
    return _READERS[word](_behind(said, word))


_SETTINGS = (
    Word.each,
    Word.daily,
    Word.weekly,
    Word.monthly,
    Word.nomail,
    Word.lite,
    Word.full,
    Word.language,
    Word.one,
    Word.digest,
    Word.private,
)


def _read_lite(said: _Line) -> Command:
    return SetLite(said.word is Word.lite) if said.says_only() else said.lacks("alone")


def _read_language(said: _Line) -> Command:
    named = [language for token in said.rest if (language := language_of(token))]
    return SetLanguage(named[0]) if len(named) == 1 else said.lacks("language")


def _switch(tokens: Sequence[str]) -> bool | None:
    """on or off, yes or no; on if nothing is said, None if something else is."""
    switches: Mapping[Word | None, bool] = {Word.on: True, Word.yes: True, Word.off: False, Word.no: False}
    return switches.get(meaning(tokens[0])) if tokens else True


def _read_one(said: _Line) -> Command:
    switch = _switch(said.rest[1:])
    if not said.rest or meaning(said.rest[0]) is not Word.digest or switch is None:
        return said.lacks("alone")
    return SetOneDigest(switch)


def _read_private(said: _Line) -> Command:
    switch = _switch(said.rest)
    return said.lacks("alone") if switch is None else SetPrivate(switch)


def _read_digest(said: _Line) -> Command:
    """`digest off`, `digest weekly`, `digest d31`; anything else is the facilitator's."""
    first = said.rest[0] if said.rest else ""
    cadence, switch, ref = _cadence(first), _switch(said.rest), read_ref(first)
    if cadence:
        return SetCadence(cadence)
    if first and switch is not None:
        return SetShortDigest(switch)
    if ref:
        return Get(Ref("digest", ref.number) if ref.kind == "post" else ref)
    return Facilitate(Word.digest, text=said.long_text)


def _read_change(said: _Line) -> Command:
    addresses = said.addresses
    old = addresses[0] if len(addresses) == 2 else ""
    return ChangeAddress(addresses[-1], old) if addresses else said.lacks("address")


def _read_link(said: _Line) -> Command:
    """`link ADDRESS`, `link off ADDRESS`."""
    if len(said.addresses) != 1:
        return said.lacks("address")
    return LinkAddress(said.addresses[0], on=not any(meaning(token) is Word.off for token in said.rest))


def _read_get(said: _Line) -> Command:
    """`get 412`, `get 412 only`, `get 412/1`, `get d31`, `get digest 31`, `get the thread 412`, `get 412 part 2`."""
    rest, piece = _piece_in(said.rest)
    word = meaning(rest[0]) if rest else None
    if word is Word.open:
        return Open(piece)
    if word is Word.bundle:
        return _read_bundle(_behind(said))
    nouns: Mapping[str, Kind] = {"asset": "asset", "digest": "digest"}
    kind: Kind = "post"
    for i, token in enumerate(rest):
        ref = read_ref(token)
        if ref:
            only = read_ref(f"{token} {rest[i + 1]}") if rest[i + 1 :] else None
            return Get(only or (Ref(kind, ref.number, ref.part) if ref.kind == "post" else ref), piece)
        kind = nouns.get(type_of(token) or meaning(token) or "", kind)
    return said.lacks("ref")


def _piece_in(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """What is asked for, and which part of it: `412 part 2`."""
    for at, token in enumerate(tokens[:-1]):
        piece = _positive(tokens[at + 1].partition("/")[0])
        if meaning(token) is Word.part and piece:
            return tokens[:at] + tokens[at + 2 :], piece
    return tokens, 1


def _read_open(said: _Line) -> Command:
    rest, piece = _piece_in(said.rest)
    return Open(piece) if replace(said, rest=rest).says_only() else said.lacks("alone")


def _read_bundle(said: _Line) -> Command:
    rest, piece = _piece_in(said.rest)
    years = [int(token) for token in rest if len(token) == 4 and _positive(token) >= 1970]
    return Bundle(years[0], piece) if len(years) == 1 else said.lacks("year")


def _read_about_thread(said: _Line) -> Command:
    """mute, follow, thanks, solved: of a thing that is named, or of the one that is answered."""
    refs = [token for token in said.rest if read_ref(token)]
    ref = read_ref(refs[0]) if len(refs) == 1 else None
    if len(refs) > 1 or (said.word is not Word.thanks and not said.says_only(*refs)):
        return said.lacks("alone")
    makers: Mapping[Word, Callable[[Ref | None], Command]] = {
        Word.mute: Mute, Word.follow: Follow, Word.thanks: Thanks, Word.solved: Solved
    }  # fmt: skip
    return makers[said.word](ref)


def _read_used(said: _Line) -> Command:
    """`used a7`, and what they tell of it: behind a thing that is named, anything may follow."""
    ref = read_ref(said.rest[0]) if said.rest else None
    if ref is None:
        return Used() if said.says_only() else said.lacks("alone")
    return Used(ref, _behind(said).long_text)


def _read_type(said: _Line) -> Command:
    refs = [ref for token in said.rest if (ref := read_ref(token))]
    types = tuple(dict.fromkeys(named for token in said.rest if (named := type_of(token))))
    if not 1 <= len(types) <= 2 or len(refs) > 1:  # none, one or two: contract, section 6
        return said.lacks("type")
    return SetType(types, refs[0] if refs else None)


def _read_answer_word(said: _Line) -> Command:
    ref = read_ref(said.rest[0]) if said.rest else None
    after = said if ref is None else _behind(said)
    return Answer(said.word, ref, after.long_text)


def _read_facilitate(said: _Line) -> Command:
    ref = read_ref(said.rest[0]) if said.rest else None
    address = next(iter(said.addresses), "")
    named = ref is not None or (said.rest and normal_address(said.rest[0]) == address != "")
    text = (_behind(said) if named else said).long_text
    lacking = _NEEDS.get(said.word, "")
    lacks_it = {"ref": ref is None, "address": not address and ref is None, "words": not text}.get(lacking, False)
    if lacks_it and not said.answering:
        return said.lacks(lacking)
    return Facilitate(said.word, ref, address, text)


_NEEDS: Mapping[Word, Missing] = {
    **dict.fromkeys((Word.accept, Word.reject, Word.discard, Word.tag, Word.close, Word.reopen, Word.redact), "ref"),
    **dict.fromkeys((Word.ask, Word.refer), "ref"),
    **dict.fromkeys((Word.ban, Word.invite, Word.greet), "address"),
    Word.note: "words",
}
_ANSWER_WORDS = (
    Word.yes,
    Word.no,
    Word.partly,
    Word.drop,
    Word.cancel,
    Word.undo,
    Word.block,
    Word.listening,
    Word.back,
)
_THREAD_WORDS = (Word.mute, Word.follow, Word.thanks, Word.solved)
_FACILITATOR_WORDS = (*_NEEDS, Word.held, Word.quiet, Word.pulse, Word.duty)


def _simple(command: Command) -> Callable[[_Line], Command]:
    return lambda said: command if said.says_only() else said.lacks("alone")


_READERS: Mapping[Word, Callable[[_Line], Command]] = {
    Word.join: _read_join,
    Word.leave: _read_leave,
    Word.status: _simple(Status()),
    Word.open: _read_open,
    Word.help: lambda said: Help(meaning(said.rest[0]) if len(said.rest) == 1 else None),
    Word.set: _read_set,
    **dict.fromkeys((Word.each, Word.daily, Word.weekly, Word.monthly), _read_cadence),
    Word.nomail: _read_nomail,
    Word.pause: _read_pause,
    Word.resume: _read_resume,
    **dict.fromkeys((Word.lite, Word.full), _read_lite),
    Word.language: _read_language,
    Word.one: _read_one,
    Word.digest: _read_digest,
    Word.private: _read_private,
    Word.change: _read_change,
    Word.link: _read_link,
    Word.profile: lambda said: Profile(said.long_text),
    Word.who: lambda said: Who(said.words),
    Word.find: lambda said: Find(said.words) if said.words else said.lacks("words"),
    Word.get: _read_get,
    Word.bundle: _read_bundle,
    **dict.fromkeys(_THREAD_WORDS, _read_about_thread),
    Word.used: _read_used,
    Word.type: _read_type,
    **dict.fromkeys(_ANSWER_WORDS, _read_answer_word),
    **dict.fromkeys(_FACILITATOR_WORDS, _read_facilitate),
}
