"""A letter, an address or argv → Join, Leave, Find, Get, Help, Unknown …: what is asked of us."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from listcop.core.addresses import Role
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
    Missing,
    Mute,
    NoWords,
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
    TakePart,
    Thanks,
    Unknown,
    Used,
    Who,
)
from listcop.core.command_line import LONGEST_LINE, LONGEST_TEXT, read_ref, tokens_of
from listcop.core.grammar import read_line
from listcop.core.words import COURTESY, GREETINGS, Word, bare_word, fold, meaning, read_day, type_of

__all__ = [
    "Answer",
    "Bundle",
    "Cadence",
    "ChangeAddress",
    "Command",
    "Facilitate",
    "Find",
    "Follow",
    "Get",
    "Help",
    "Item",
    "Join",
    "Kind",
    "Leave",
    "Missing",
    "Mute",
    "NoWords",
    "Open",
    "Profile",
    "Ref",
    "Resume",
    "SetCadence",
    "SetLanguage",
    "SetLite",
    "SetOneDigest",
    "SetPrivate",
    "SetShortDigest",
    "SetType",
    "Solved",
    "Status",
    "Thanks",
    "Unknown",
    "Used",
    "Who",
    "bare_subject",
    "first_word",
    "read_answer",
    "read_argv",
    "read_line",
    "read_ref",
    "read_request",
    "stray_command",
    "thread_command",
]

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
    texts = [bare_subject(subject), *_before_signature(lines)]
    if role is Role.nomail:
        found = _first_understood(texts, today, own_words)
        return found if isinstance(found, SetCadence) and found.cadence == "none" else _until_in(texts, today)
    if role in _BY_ADDRESS:
        return _BY_ADDRESS[role]
    return _first_understood(texts, today, own_words) if role is Role.request else None


LONGEST_COMMAND = 200  # characters of a line that may be one
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


def read_argv(argv: Sequence[str], today: date) -> Command:
    """The same grammar in the shell."""
    return read_line(" ".join(argv), today)


def read_answer(lines: Sequence[str], today: date, own_words: Collection[str] = ()) -> Command:
    """Return what an answer to a letter of ours says: its first line counts, greetings apart.

    A word must stand at the start of that line, above the quote, so that no robot's phrase is a yes.
    """
    body = list(_before_signature(lines))
    at = next(_saying(body), None)
    if at is None:
        return NoWords()
    return read_line(body[at], today, more=body[at + 1 :], own_words=own_words, answering=True)


def first_word(text: str) -> Word | None:
    """What the first word of a text means, greetings apart."""
    line = next(_content(text[:LONGEST_TEXT].splitlines()), "")
    tokens = tokens_of(line)
    return meaning(tokens[0]) if tokens else None


def thread_command(lines: Sequence[str], today: date) -> tuple[Command, str] | None:
    """Return the command that a post in a thread begins with, and the text that is still to be posted.

    `solved`, `reopen` and `type: visit` may stand above a text; `thanks`, `mute`, `follow` and `used` only count alone,
    since "thanks" above three paragraphs is a reply like any other. None: a post without a command.
    """
    texts = list(islice(_content(_before_signature(lines)), 2))
    tokens = tokens_of(texts[0]) if texts else []
    command = _about_thread(texts[0], tokens, today) if 0 < len(tokens) <= 5 else None
    if isinstance(command, (Solved, SetType, Facilitate)) and not (type_of(texts[0].strip()) and len(texts) > 1):
        body = list(_before_signature(lines))
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
    return None if isinstance(found, Facilitate) else found  # "Note the date" says nothing of its thread


_AFTER_THANKS = COURTESY | frozenset(("very", "much", "all", "again", "beaucoup", "tous", "todos", "todas"))


def stray_command(
    subject: str, lines: Sequence[str], today: date, is_reply: bool, is_only_address: bool = False
) -> Command | None:
    """Return the command in a letter to the whole list that was surely meant for us, or None.

    Such a letter is not posted but asked back. Only what asks for a change or a letter of one's own, and says
    nothing else: the whole text is one command, or the subject is and the text is empty. `leave` and `join` as a whole
    subject count above ten lines or fewer. A reply counts only if it says leave or join: "daily" may be its answer.

    Where the list has no other address (`is_only_address`), every command counts that is a whole subject above no text.
    """
    written = list(islice((line for line in _before_signature(lines) if line.strip()), 2 * FIRST_LINES + 1))
    title = subject.strip()
    # Nearly every post is none: most are seen to be so by their length, or by their first words.
    if len(written) > 2 * FIRST_LINES or not any(map(_may_be_command, (*written[:2], title))):
        return None
    body = list(_content(written))
    asked: Command | None = None
    if len(body) == 1:
        asked = read_line(body[0], today)
    elif not is_reply and bare_subject(title) == title and tokens_of(title):
        asked = read_line(title, today)
        if body and not (isinstance(asked, (Join, Leave)) and len(body) <= FIRST_LINES):
            asked = None
    if is_only_address and not is_reply and not body and not isinstance(asked, (Answer, Item, NoWords, Unknown)):
        return asked
    if isinstance(asked, (Answer, Facilitate)) and asked.ref is not None and asked.ref.kind == "held":
        return asked  # `yes h9`: a moderator's word, and nobody else's business
    if isinstance(asked, _FOR_US_ALONE) and not is_reply:
        return asked if _says_it_all(asked, title, body) else None
    return asked if isinstance(asked, (Join, Leave) if is_reply else _FOR_US) else None


_FOR_US = (Join, Leave, SetCadence, SetLite, SetLanguage, SetOneDigest, SetShortDigest, Resume, ChangeAddress, Get)
# Words that may begin a letter to people, too: "Find attached …", "Status", "Who has seed?"
_FOR_US_ALONE = (Status, Bundle, Find, Open)


def _says_it_all(asked: Command, title: str, body: Sequence[str]) -> bool:
    """Is there nothing in subject or text but a command of few words, and that no question?"""
    said = body[0] if body else title
    if isinstance(asked, Bundle):
        return True
    is_bare = not body or not title or fold(title) == fold(body[0])
    return is_bare and len(tokens_of(said)) <= MOST_SOUGHT and not said.rstrip().endswith("?")


MOST_SOUGHT = 5  # words of a line that is taken for a search rather than for a sentence


def _may_be_command(line: str) -> bool:
    """Does a line of few words begin with one of ours?"""
    tokens = tokens_of(line[:LONGEST_COMMAND])
    return len(line) <= LONGEST_COMMAND and any(meaning(token) is not None for token in tokens[:3])


def bare_subject(subject: str) -> str:
    """A subject without its reply and forward marks and its [tags], in whatever order they pile up."""
    rest = subject[:LONGEST_LINE].strip()
    for _ in range(20):
        head, colon, tail = rest.replace("：", ":", 1).partition(":")
        mark = fold(head.split("[")[0].split("(")[0])
        if colon and mark in _REPLY_MARKS and len(head) <= 10:
            rest = tail.strip()
        elif rest.startswith("[") and "]" in rest[:60]:
            rest = rest.partition("]")[2].strip()
        else:
            break
    return rest


_REPLY_MARKS = frozenset(
    ("re", "fw", "fwd", "aw", "wg", "tr", "rv", "res", "enc", "sv", "vs", "antw", "odp", "ref", "rif", "ynt")
)


def _before_signature(lines: Iterable[str]) -> Iterator[str]:
    """The lines above a signature mark, cut to what we read."""
    for line in islice(lines, 20 * FIRST_LINES + 1):
        text = line.strip()
        if text in ("--", "—") or (len(text) >= 3 and not text.strip("_")):
            break
        yield line[:LONGEST_LINE]


def _content(lines: Iterable[str]) -> Iterator[str]:
    """Lines that say something: neither blank nor a greeting."""
    return filter(_says_something, lines)


def _saying(lines: Iterable[str]) -> Iterator[int]:
    return (i for i, line in enumerate(lines) if _says_something(line))


def _says_something(line: str) -> bool:
    tokens = tokens_of(line)
    if not tokens or len(tokens) > 5 or fold(tokens[0]) not in GREETINGS:
        return bool(tokens)
    return any(meaning(token) not in (None, Word.list) for token in tokens)  # "Hello, stop" asks for something


def _first_understood(texts: Sequence[str], today: date, own_words: Collection[str]) -> Command:
    """The first command understood; else the most helpful of what was not."""
    guesses: list[Unknown] = []
    for i in islice(_saying(texts), FIRST_LINES + 1):
        more = texts[i + 1 :]
        found = read_line(texts[i], today, more=more, own_words=own_words)
        if isinstance(found, Unknown) and found.missing not in ("", "alone") and (below := [*_content(more)]):
            # `get` in the subject and `412` in the text, or a command that its mail program wrapped
            joined = f"{texts[i]} {below[0]}"
            whole = read_line(joined, today, more=more[more.index(below[0]) + 1 :], own_words=own_words)
            found = found if isinstance(whole, Unknown) else whole
        if isinstance(found, Unknown):
            found = _within(texts[i], today, own_words) or found
        if not isinstance(found, Unknown):
            return found
        guesses.append(found)
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


def _until_in(texts: Sequence[str], today: date) -> SetCadence:
    """`garden+nomail@` with a day in the subject or the text."""
    for line in islice(_content(texts), FIRST_LINES):
        tokens = tokens_of(line)
        if meaning(tokens[0]) is Word.until and (day := read_day(" ".join(tokens[1:]), today)):
            return SetCadence("none", day)
    return SetCadence("none")
