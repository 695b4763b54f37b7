"""A letter to everyone that was meant for us: a command or a wish, and nothing that is for people to read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import islice

from listcop.core.asks import (
    Answer,
    Bundle,
    ChangeAddress,
    Command,
    Facilitate,
    Find,
    Get,
    Help,
    Item,
    Join,
    Leave,
    NoWords,
    Open,
    Profile,
    Resume,
    SetCadence,
    SetLanguage,
    SetLite,
    SetOneDigest,
    SetShortDigest,
    Status,
    TakePart,
    Thanks,
    Unknown,
    Used,
)
from listcop.core.command_line import first_tokens, read_ref, shown, tokens_of
from listcop.core.commands import (
    FIRST_LINES,
    LONGEST_COMMAND,
    LONGEST_WISH,
    bare_subject,
    before_signature,
    content_of,
)
from listcop.core.grammar import read_line
from listcop.core.grammar.members import is_weak
from listcop.core.grammar.things import AND
from listcop.core.whole_subjects import is_whole_subject, says_no_more
from listcop.core.wishes import is_for_less, is_known, wish_in
from listcop.core.words import AFTERWORDS, GREETINGS, Word, bare_word, fold, meaning, nearest_word


def stray_command(
    subject: str,
    lines: Sequence[str],
    today: date,
    is_reply: bool,
    is_only_address: bool = False,
    own_words: Collection[str] = (),
    answers_us: bool = False,
) -> Command | None:
    """Return the command in a letter to the whole list that was surely meant for us, or None.

    Such a letter is not posted but asked back. Only what asks for a change or a letter of one's own, and says
    nothing else: the whole text is one command, or the subject is and the text is empty. `leave` and `join` as a whole
    subject count above ten lines or fewer. A reply counts only if it says leave, join or "get 14/1": "daily" may be an
    answer, and so may "get 3", but to a letter of ours (`answers_us`).

    Where the list has no other address (`is_only_address`), every command counts that is a whole subject above no text,
    also one that is mistyped.
    """
    title = subject.strip()
    first = list(islice(_written(lines), 2))
    if is_only_address and not is_reply and not first and (slip := _mistyped(title)):
        return slip
    # Nearly every post is none: most are seen to be so by their first words, or by their length.
    if not any(map(_may_be_command, (*first, title))):
        return None
    written = list(islice(_written(lines), 2 * FIRST_LINES + 1))
    if len(written) > 2 * FIRST_LINES:
        return None
    body = list(content_of(written))
    asked: Command | None = None
    said = body[0] if len(body) == 1 else title
    if len(body) == 1:
        asked = read_line(said, today, own_words=own_words)
        if isinstance(asked, Unknown) and fold(title) == Word.nomail and not is_reply:
            return _until_below(said, today, own_words)
    elif not is_reply and bare_subject(title) == title and tokens_of(title):
        asked = read_line(title, today, own_words=own_words)
        if body and not (isinstance(asked, (Join, Leave)) and _goes_with(title, body, own_words)):
            asked = None
    whole = [title, *body] if said is title else [said]
    if asked == Leave() and (wish := wish_in(whole, today, own_words)) is not None and wish.asked != asked:
        is_below = wish.is_bare and not wish.is_all and said is title and _is_to_us(said, asked, own_words)
        return wish.asked if is_below else None  # "unsubscribe me for two weeks" is asked back as what it is
    if isinstance(asked, (Answer, Facilitate)) and asked.ref is not None and asked.ref.kind == "held":
        return asked  # `yes h9`: a moderator's word, and nobody else's business
    if not _is_to_us(said, asked, own_words) or (body and not _is_under(title, said, asked, own_words)):
        return None
    if is_only_address and not is_reply and not body and not isinstance(asked, (Answer, Item, NoWords, Unknown)):
        return asked
    if is_reply and not answers_us and isinstance(asked, Get) and _is_count(asked):
        return None
    if not is_reply and not body and is_whole_subject(asked, title):
        return asked
    if isinstance(asked, _FOR_US_ALONE) and not is_reply:
        return asked if _says_it_all(asked, title, body) else None
    if not is_reply and is_told_later(asked):
        return asked
    return asked if isinstance(asked, (Join, Leave, Get) if is_reply else _FOR_US) else None


def _until_below(said: str, today: date, own_words: Collection[str]) -> Command | None:
    """`nomail` as a subject, and for how long below it."""
    asked = read_line(f"{Word.nomail.value} {said}", today, own_words=own_words)
    return asked if isinstance(asked, SetCadence) and asked.until is not None else None


def reply_word(
    lines: Sequence[str], today: date, own_words: Collection[str] = (), *, answers_us: bool = False
) -> Command | None:
    """Return what the whole of a reply seems to ask of us: `pause`, `nomail until 1 May`, `help`, `set lite`; or None.

    Somebody's answer may be the same word, so it is asked back where that is not sure (`is_sure_in_reply`). "Weekly"
    and "full" are most likely an answer, but to a letter of ours (`answers_us`), such as a digest as a whole.
    """
    first = list(islice(_written(lines), 1 + FIRST_LINES))
    if not any(map(_may_be_command, first[:2])):
        return None
    body = list(content_of(first))
    tokens = tokens_of(body[0]) if len(body) == 1 else []
    if not tokens or read_ref(tokens[0]) is not None or body[0].rstrip().endswith("?"):
        return None  # `2: pause` says of which item it is
    asked = read_line(body[0], today, own_words=own_words)
    if not _is_to_us(body[0], asked, own_words):
        return None
    is_plain = isinstance(asked, (Status, Help)) or (isinstance(asked, SetCadence) and asked.cadence == "none")
    is_setting = isinstance(asked, _SETTINGS) and (answers_us or meaning(tokens[0]) is Word.set)
    return asked if is_plain or is_setting or is_told_later(asked) else None


def is_told_later(asked: object) -> bool:
    """Is it a pause from a coming day on, of which its author is told that it cannot begin then?"""
    return isinstance(asked, Unknown) and asked.missing == "later"


def is_sure_in_reply(lines: Sequence[str]) -> bool:
    """Does what a reply asks of us begin with a word that nobody says to people: `nomail until 1 May`, `set lite`?"""
    tokens = tokens_of(next(content_of(_written(lines)), ""))
    return bool(tokens) and (fold(tokens[0]) == Word.nomail or (len(tokens) > 1 and meaning(tokens[0]) is Word.set))


def is_for_people(asked: Command, subject: str, lines: Sequence[str], own_words: Collection[str] = ()) -> bool:
    """Does a new letter with a closing and a name below it only read like a search or a number to fetch? "Find water
    first. Regards, Ben" is for people; "help" alone is not."""
    if isinstance(asked, Get):
        return _is_count(asked)
    return isinstance(asked, _FOR_US_ALONE) and not _is_one_word(_said_in(subject, lines), own_words)


def is_sure_in_new(
    asked: Command, subject: str, lines: Sequence[str], is_signed: bool, own_words: Collection[str] = ()
) -> bool:
    """May what a new letter to everyone asks of us be done at once? Not what stands below a subject of other things:
    "Weekly, please" under "Nursery watering"; nor, with a closing and a name below it, what is more than a word."""
    said, title = _said_in(subject, lines), bare_subject(subject)
    if isinstance(asked, (Thanks, Used, TakePart)) and not says_no_more(asked, said):
        return False
    if isinstance(asked, Profile) and asked.text:
        return False  # it would take the place of what they told before
    if isinstance(asked, Unknown) or any(bare_word(one) in _LISTSERV for one in tokens_of(said)):
        return not is_told_later(asked)
    is_under_other = said != subject.strip() and not all(
        meaning(one) or is_known(one, own_words) for one in tokens_of(title)
    )
    is_plain = not is_signed or is_sure_in_reply(lines) or _is_one_word(said, own_words)
    return is_plain and not is_under_other


def _said_in(subject: str, lines: Sequence[str]) -> str:
    """The line that a new letter asks by: that of its text, or its subject above none, or above a reason."""
    body = list(islice(content_of(_written(lines)), 2))
    return body[0] if len(body) == 1 else subject.strip()


def _is_one_word(said: str, own_words: Collection[str]) -> bool:
    own = frozenset(map(fold, own_words))
    return len([one for one in tokens_of(said) if fold(one) not in AFTERWORDS | GREETINGS | own]) <= 1


def _written(lines: Sequence[str]) -> Iterator[str]:
    return (line for line in before_signature(lines) if line.strip())


def _mistyped(title: str) -> Unknown | None:
    """One word that is none of ours, and near to one that is a command by itself."""
    tokens = tokens_of(title)
    if len(tokens) != 1 or meaning(tokens[0]) or fold(tokens[0]) in GREETINGS:
        return None
    nearest = nearest_word(tokens[0], among=_BY_THEMSELVES)
    return Unknown(shown(tokens[0]), nearest) if nearest else None


_BY_THEMSELVES = frozenset(
    (
        *(Word.join, Word.leave, Word.each, Word.daily, Word.weekly, Word.monthly, Word.nomail, Word.resume),
        *(Word.status, Word.help, Word.open, Word.who, Word.profile, Word.owner),
    )
)


def _is_count(asked: Get) -> bool:
    """Is a bare number all that is named? "Get 3" answers "How many bags shall I get?" as well."""
    return asked.ref.kind == "post" and not asked.ref.part and asked.piece == 1 and not asked.others


def _goes_with(title: str, body: Sequence[str], own_words: Collection[str]) -> bool:
    """May a text stand below such a subject? Below "Unsubscribe" any short one, below "Leave" none of other things."""
    if len(body) > FIRST_LINES:
        return False
    is_plain = any(bare_word(one) in _LISTSERV for one in tokens_of(title)) or not is_weak(title)
    return is_plain or all(len(line.split()) <= 2 or is_known(line, own_words) for line in body)


def _is_to_us(said: str, asked: Command | None, own_words: Collection[str]) -> bool:
    """Is a line that reads like a command nothing else? "Stop watering it", "Get 20 kg of seed" go to people."""
    if not isinstance(asked, (Join, Leave, Get, ChangeAddress, Help)):
        return True
    own = frozenset(map(fold, own_words))
    tokens = tokens_of(said)
    others = [one for one in tokens if not (meaning(one) or fold(one) in AFTERWORDS | GREETINGS | own or "@" in one)]
    if isinstance(asked, (Join, Leave)) and bare_word(tokens[0]) in _LISTSERV:
        return len(others) <= MOST_NAMES  # `subscribe garden Ana Bello`
    return not [one for one in others if not (isinstance(asked, Get) and (fold(one) in AND or _are_refs(one)))]


def _are_refs(token: str) -> bool:
    """Is it a number, or some with nothing but commas between them: `2,3`?"""
    return all(read_ref(one) for one in re.split("[,;]", token) if one)


_LISTSERV = frozenset(("subscribe", "unsubscribe"))
MOST_NAMES = 3


def _is_under(title: str, said: str, asked: Command | None, own_words: Collection[str]) -> bool:
    """May a text under this subject be a command? "Full", under "Friday's workshop", tells people something."""
    one_word = len(tokens_of(said)) == 1 and not isinstance(asked, (Join, Leave))
    return not one_word or is_known(bare_subject(title), own_words) or any(map(meaning, tokens_of(title)))


def stray_wish(
    subject: str, lines: Sequence[str], today: date, is_reply: bool, own_words: Collection[str] = ()
) -> Command | None:
    """Return what a short letter to the whole list wishes for its writer's own mail, in a sentence of their own.

    It is never done at once, only asked back. But for a wish to get no more mail it must be all that is said.
    """
    written = list(islice(_written(lines), LONGEST_WISH[0] + 1))
    texts = written if is_reply else [subject.strip(), *written]
    if len(written) > LONGEST_WISH[0] or sum(map(len, texts)) > LONGEST_WISH[1]:
        return None
    wish = wish_in([text for text in texts if text], today, own_words)
    if wish is not None and wish.is_bare and not wish.is_all:
        wish = wish_in(written, today, own_words)  # whatever its subject, a text that says nothing else
        wish = wish if wish is not None and wish.is_all else None
    if wish is not None and wish.is_bare and is_reply and not (wish.begins or getattr(wish.command, "until", None)):
        return None  # "Stop till you are back" is said to people
    if wish is None or any(text.rstrip().endswith("?") and wish_in([text], today, own_words) is None for text in texts):
        return None  # "No mail", and below it "I got none for a week. Who else?" asks the members
    if is_for_less(wish.command):
        return wish.asked
    if isinstance(wish.command, SetLanguage) and not wish.is_of_mail:
        return None  # said to whoever is answered
    return wish.command if wish.is_all or (isinstance(wish.command, SetCadence) and not is_reply) else None


_SETTINGS = (SetCadence, SetLite, SetLanguage, SetOneDigest, SetShortDigest, Resume)
_FOR_US = (Join, Leave, *_SETTINGS, ChangeAddress, Get)
# Words that may begin a letter to people, too: "Find attached …", "Status", "Who has seed?"
_FOR_US_ALONE = (Status, Bundle, Find, Open, Help)


def _says_it_all(asked: Command, title: str, body: Sequence[str]) -> bool:
    """Is there nothing in subject or text but a command of few words, and that no question?"""
    said = body[0] if body else title
    if isinstance(asked, Bundle):
        return len(tokens_of(said)) <= MOST_SOUGHT
    is_bare = not body or not title or fold(title) == fold(body[0])
    return is_bare and len(tokens_of(said)) <= MOST_SOUGHT and not said.rstrip().endswith("?")


MOST_SOUGHT = 5  # words of a line that is taken for a search rather than for a sentence


def _may_be_command(line: str) -> bool:
    """Does a line of few words begin with one of ours?"""
    return len(line) <= LONGEST_COMMAND and any(meaning(token) is not None for token in first_tokens(line)[:3])
