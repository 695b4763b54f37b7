"""A letter or an address → Join, Leave, Find, Get, Help, Unknown …: what is asked of us."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, takewhile

from listcop.core.addresses import ROLE_WORDS, Role
from listcop.core.asks import (
    Answer,
    Command,
    Facilitate,
    Follow,
    Help,
    Join,
    Leave,
    Mute,
    NoWords,
    SetCadence,
    SetType,
    Solved,
    Status,
    TakePart,
    Thanks,
    Unknown,
    Used,
)
from listcop.core.command_line import FIRST_WORDS, LONGEST_LINE, LONGEST_TEXT, first_tokens, read_ref, tokens_of
from listcop.core.grammar import MOST_MISTYPED, read_line
from listcop.core.wishes import begins_later, is_for_less, names_return, pause_in, until_in, wish_in
from listcop.core.wishes.clauses import above_name
from listcop.core.words import (
    COURTESY,
    GREETINGS,
    Word,
    bare_word,
    fold,
    is_good_day,
    meaning,
    nearest_word,
    type_of,
)

FIRST_LINES = 10  # content lines in which a command is looked for


def read_request(
    role: Role, subject: str, lines: Sequence[str], today: date, own_words: Collection[str] = ()
) -> Command | None:
    """Return what a letter to an address of ours asks for; None if the role is not one that takes commands.

    role       what the address is for; `join` to `status` say it all by themselves, `request` reads the letter
    lines      the new text: quotes and footers already cut
    own_words  names of the list, which say nothing behind a command (`leave garden`)

    The subject comes first, then the first ten lines up to a signature; the first command understood counts.
    """
    texts = [bare_subject(subject), *before_signature(lines)]
    if (role is Role.nomail or role in _BY_ADDRESS) and _says_only_leave(texts):
        return Leave()
    if role is Role.nomail:
        return _no_mail(texts, today, own_words)
    if role is Role.leave:
        return _leave(texts, today, own_words)
    if role in _BY_ADDRESS:
        return _BY_ADDRESS[role]
    if role is not Role.request:
        return None
    found = _first_understood(texts, today, own_words)
    if _may_be_a_wish(found):
        # "Stop the mails for two weeks", "No me manden más correos", "Merci de m'enlever de la liste"
        written = list(islice(content_of(texts), FIRST_LINES + 1))
        wish = wish_in(written, today, own_words, is_to_us=found == Leave())
        if wish is not None:
            return wish.asked  # a word that ends all mail means leave where no end is named
        is_open = isinstance(found, Unknown) and found.missing == "alone"  # no day is named that cannot be
        return (_paused_for(written, today, own_words) if is_open else None) or found
    return found


def _leave(texts: Sequence[str], today: date, own_words: Collection[str]) -> Command:
    """The address says `leave`; who names the day on which they are back stays a member."""
    written = list(islice(content_of(texts), FIRST_LINES))
    if not names_return(above_name(written, 0), today):
        return Leave()
    wish = wish_in(written, today, own_words) or wish_in(["stop", *written], today, own_words)
    return wish.asked if wish is not None and is_for_less(wish.command) else Leave()


def _no_mail(texts: Sequence[str], today: date, own_words: Collection[str]) -> Command:
    """The address for no mail says it all by itself; the letter may say until when, or from which day on."""
    found = _first_understood(texts, today, own_words)
    if isinstance(found, Unknown) and found.missing == "later":
        return found
    written = list(islice(content_of(texts), FIRST_LINES))
    wish = wish_in(written, today, own_words, is_to_us=found == Leave())
    if wish is not None and (wish.begins or getattr(wish.command, "until", None)):
        return wish.asked
    if later := pause_in(written, today, own_words):
        return begins_later(later.said) if later.said else SetCadence("none", later.last)
    if isinstance(found, SetCadence) and found.cadence == "none" and found.until:
        return found
    return SetCadence("none", until_in(written, today))


def _paused_for(written: Sequence[str], today: date, own_words: Collection[str]) -> Command | None:
    """`pause for two weeks`, alone: said to everyone it may be about a course, said to us only about mail."""
    said = [token for token in tokens_of(written[0]) if fold(token) not in COURTESY] if len(written) == 1 else []
    if len(said) < 2 or meaning(said[0]) is not Word.nomail:
        return None
    wish = wish_in([" ".join(["stop mail", *said[1:]])], today, own_words)
    command = wish.command if wish is not None and wish.is_all else None
    return command if isinstance(command, SetCadence) and command.until is not None else None


def _says_only_leave(texts: Iterable[str]) -> bool:
    """Is there nothing but `stop` in a letter, or several times? It means the same wherever it is sent."""
    lines = [tokens_of(line) for line in islice(content_of(texts), FIRST_LINES)]
    return bool(lines) and all(len(tokens) == 1 and meaning(tokens[0]) is Word.leave for tokens in lines)


def _may_be_a_wish(found: Command) -> bool:
    """A word that a sentence may begin with, whatever it goes on to say."""
    if isinstance(found, (Answer, Facilitate)):
        return not (found.ref or found.word not in _BEGINNINGS)
    return isinstance(found, (Unknown, Help, Thanks)) or found == Leave()


_BEGINNINGS = (Word.no, Word.back, Word.cancel, Word.drop, Word.pause)
LONGEST_COMMAND = 200  # characters of a line that may be one
LONGEST_WISH = (8, 300)  # lines, characters
_BY_ADDRESS: Mapping[Role, Command] = {
    Role.join: Join(),
    Role.leave: Leave(),
    Role.each: SetCadence("each"),
    Role.daily: SetCadence("daily"),
    Role.weekly: SetCadence("weekly"),
    Role.monthly: SetCadence("monthly"),
    Role.help: Help(),
    Role.status: Status(),
}


def read_answer(lines: Sequence[str], today: date, own_words: Collection[str] = ()) -> Command:
    """Return what an answer to a letter of ours says: its first line counts, greetings apart.

    A word must stand at the start of that line, above the quote, so that no robot's phrase is a yes.
    """
    body = list(before_signature(lines))
    at = next(_saying(body), None)
    if at is None:
        return NoWords()
    found = read_line(body[at], today, more=body[at + 1 :], own_words=own_words, answering=True)
    is_leave = found == Leave()
    is_no = isinstance(found, Answer) and found.word is Word.no and bool(found.text)
    if not (is_leave or is_no or isinstance(found, Unknown)):
        return found
    wish = wish_in(body[at : at + LONGEST_WISH[0]], today, own_words, is_to_us=is_leave)
    if wish is None or not (is_leave or (wish.is_all and is_for_less(wish.command))):
        return found
    return wish.asked  # "no quiero recibir más correos" declines nothing


def may_answer(lines: Sequence[str], today: date, own_words: Collection[str] = ()) -> bool:
    """May a reply that came to the address for commands be the answer to the letter of ours that it names?

    Not one that says a command in full. A number before a word ("2: reopen") is that of an item there.
    """
    first = next(content_of(before_signature(lines)), "")
    if not first or first[0].isdigit():
        return True
    said = read_request(Role.request, "", lines, today, own_words)
    return isinstance(said, (Unknown, Answer, Solved, Thanks, Mute)) and getattr(said, "ref", None) is None


def deciding_paragraph(lines: Sequence[str]) -> list[str]:
    """The lines of an answer from the one that `read_answer` decides by, to the end of their paragraph."""
    body = list(before_signature(lines))
    at = next(_saying(body), len(body))
    return list(takewhile(str.strip, body[at:]))


def first_word(text: str) -> Word | None:
    """What the first word of a text means, greetings apart."""
    line = next(content_of(text[:LONGEST_TEXT].splitlines()), "")
    tokens = tokens_of(line)
    return meaning(tokens[0]) if tokens else None


def thread_command(lines: Sequence[str], today: date) -> tuple[Command, str] | None:
    """Return the command that a post in a thread begins with, and the text that is still to be posted.

    `solved`, `reopen` and `type: visit` may stand above a text; `thanks`, `mute`, `follow` and `used` only count alone,
    since "thanks" above three paragraphs is a reply like any other. None: a post without a command.
    """
    texts = list(islice(content_of(before_signature(lines)), 2))
    tokens = tokens_of(texts[0]) if texts and len(first_tokens(texts[0])) < FIRST_WORDS else []
    if len(tokens) > 1 and fold(tokens[0]) in _BEFORE_THANKS and meaning(tokens[1]) is Word.thanks:
        tokens = tokens[1:]
        texts[0] = " ".join(tokens)
    command = _about_thread(texts[0], tokens, today) if 0 < len(tokens) <= 5 else None
    if isinstance(command, (Solved, SetType, Facilitate)) and not (type_of(texts[0].strip()) and len(texts) > 1):
        body = list(before_signature(lines))
        return command, "\n".join(body[body.index(texts[0]) + 1 :]).strip()
    if isinstance(command, Thanks) and not all(fold(token) in _AFTER_THANKS or read_ref(token) for token in tokens[1:]):
        return None
    alone = len(texts) == 1 and not (isinstance(command, Used) and command.text)
    return (command, "") if alone and isinstance(command, (Thanks, Mute, Follow, Used, TakePart)) else None


def _about_thread(line: str, tokens: Sequence[str], today: date) -> Command | None:
    """What a line says of the thread it stands in; there `close` and `reopen` need no number, nor `type` its word."""
    if not any(meaning(token) or type_of(token) for token in tokens):  # nearly every post: seen without reading it
        return None
    if len(tokens) == 1 and (named := type_of(tokens[0])):
        return SetType((named,))
    word = meaning(tokens[0])
    if word in (Word.close, Word.reopen):
        rest = [token for token in tokens[1:] if read_ref(token) is None]
        found = read_line(line, today, answering=True)
        return found if not rest and isinstance(found, Facilitate) else None
    found = read_line(line, today)
    # "Note the date" says nothing of its thread, nor does "merci de suivre les consignes"
    is_said_to_people = isinstance(found, Facilitate) or (word is Word.thanks and not isinstance(found, Thanks))
    return None if is_said_to_people else found


_BEFORE_THANKS = frozenset(("many", "so", "ok", "okay", "grand", "muchas", "muchisimas", "mil", "muito", "muita"))
_AFTER_THANKS = COURTESY | frozenset(("very", "much", "all", "again", "beaucoup", "tous", "todos", "todas"))


def bare_subject(subject: str) -> str:
    """A subject without its reply and forward marks, its [tags] and what servers on the way write before it, such as
    ***SPAM***, in whatever order they pile up; "" for none."""
    rest = subject[:LONGEST_LINE].strip()
    for _ in range(20):
        head, colon, tail = rest.replace("：", ":", 1).partition(":")
        mark = fold(head.split("[")[0].split("(")[0])
        if colon and mark in _REPLY_MARKS | _SERVERS_MARKS and len(head) <= 10:
            rest = tail.strip()
        elif rest.startswith("[") and "]" in rest[:60]:
            rest = rest.partition("]")[2].strip()
        elif stamp := _STAMP.match(rest):
            rest = rest[stamp.end() :].strip()
        else:
            break
    return "" if fold(" ".join(tokens_of(rest))) in _NO_SUBJECTS else rest


# What mail programs write for a subject that is empty: "(no subject)" says nothing, and no.
_NO_SUBJECTS = frozenset(
    [
        "no subject",
        "none",
        "sans objet",
        "aucun objet",
        "sin asunto",
        "sem assunto",
        "kein betreff",
        "ohne betreff",
        "geen onderwerp",
        "nessun oggetto",
        "senza oggetto",
    ]
)
_REPLY_MARKS = frozenset(
    ("re", "fw", "fwd", "aw", "wg", "tr", "rv", "res", "enc", "sv", "vs", "antw", "odp", "ref", "rif", "ynt")
)
_SERVERS_MARKS = frozenset(("spam", "ext", "extern", "externe", "external", "externo", "esterno"))
_STAMP = re.compile(r"(?:\*{2,9}[^*]{1,30}\*{2,9}|\{[^{}]{1,30}\})(?=\s*[^\s*])")  # ***SPAM*** leave, {Spam?} leave


def is_for_owners(subject: str, own_words: Collection[str] = ()) -> bool:
    """Does a subject say that its letter is for the owners: by their word alone, or with a colon behind it?

    own_words  names of the list, which stand so before the subjects of our own letters
    """
    head = bare_subject(subject).replace("：", ":", 1).partition(":")[0]
    said = [token for token in tokens_of(head) if fold(token) not in _TO]
    return len(said) == 1 and meaning(said[0]) is Word.owner and fold(head) not in map(fold, own_words)


# `For the owners`
_TO = frozenset(("to", "for", "the", "aux", "pour", "les", "para", "a", "al", "los", "las", "ao", "aos", "o", "os"))


def nearest_role(typed: str) -> str | None:
    """The word behind the separator that was most likely meant by one that stands behind it."""
    word = meaning(typed)
    if word not in _ROLES:
        word = meaning(nearest_word(typed, among=_ROLES) or "")
    return word.value if word else None


_ROLES = frozenset(Word(one) for one in ROLE_WORDS if one in Word.__members__)


def before_signature(lines: Iterable[str]) -> Iterator[str]:
    """The lines above a signature mark, cut to what we read."""
    for line in islice(lines, 20 * FIRST_LINES + 1):
        text = line.strip()
        if text in ("--", "—") or (len(text) >= 3 and not text.strip("_")):
            break
        yield line[:LONGEST_LINE]


def content_of(lines: Iterable[str]) -> Iterator[str]:
    """Lines that say something: neither blank nor a greeting."""
    return filter(_says_something, lines)


def _saying(lines: Iterable[str]) -> Iterator[int]:
    return (i for i, line in enumerate(lines) if _says_something(line))


def _says_something(line: str) -> bool:
    tokens = first_tokens(line)
    tokens = tokens[2:] if is_good_day(tokens) else tokens
    if not tokens or len(tokens) > 5 or fold(tokens[0]) not in GREETINGS:
        return bool(tokens)
    # "Hello, stop" asks for something, "Dear owners" does not
    return any(meaning(token) not in (None, Word.list, Word.owner) for token in tokens)


def _first_understood(texts: Sequence[str], today: date, own_words: Collection[str]) -> Command:
    """The first command understood; else the most helpful of what was not."""
    guesses: list[Unknown] = []
    is_below_sentence = False
    for i in islice(_saying(texts), FIRST_LINES + 1):
        more = texts[i + 1 :]
        found = read_line(texts[i], today, more=more, own_words=own_words)
        if isinstance(found, Unknown) and found.missing not in ("", "alone") and (below := [*content_of(more)]):
            # `get` in the subject and `412` in the text, or a command that its mail program wrapped
            joined = f"{texts[i]} {below[0]}"
            whole = read_line(joined, today, more=more[more.index(below[0]) + 1 :], own_words=own_words)
            found = found if isinstance(whole, Unknown) else whole
        if isinstance(found, Unknown):
            found = _within(texts[i], today, own_words) or found
        if not isinstance(found, Unknown):
            return found
        guesses.append(replace(found, nearest=None) if is_below_sentence else found)  # most likely a name
        is_below_sentence = is_below_sentence or len(tokens_of(texts[i])) > MOST_MISTYPED
    return min(guesses, key=_unhelpfulness, default=Help())


def _within(line: str, today: date, own_words: Collection[str]) -> Command | None:
    """A wish for oneself in a line that goes on, as phones write all in one: `Hello, please join. I am a nurse.`"""
    for piece in re.split(r"[.,;:!?]\s", line[:LONGEST_COMMAND])[:FIRST_LINES]:
        words = [_TO_US.get(bare_word(token), token) for token in tokens_of(piece)]
        saying = (meaning(word) for word in words if fold(word) not in COURTESY | GREETINGS)
        if next(saying, None) in _WISHES:
            found = read_line(" ".join(words), today, own_words=own_words)
            if not isinstance(found, Unknown):
                return found
    return None


_WISHES = frozenset(
    (Word.join, Word.leave, Word.status, Word.each, Word.daily, Word.weekly, Word.monthly, Word.nomail)
)  # fmt: skip
# Said to us it can only mean the list; said to the list, it may be about anything: `add me to those who come`.
_TO_US = dict.fromkeys(("add", "ajoutez", "ajouter", "agregar", "agregue", "agreguenme", "anadir", "adicione"), "join")


def _unhelpfulness(guess: Unknown) -> int:
    if guess.missing not in ("", "alone"):
        return 0
    return 1 if guess.missing == "" and guess.nearest else 2 if guess.missing else 3
