"""A thing's title, as a librarian would write it on its card: its own name, from the text around, its address or file.

A quoted or emphasised name comes first, then words that name a thing rather than say a sentence: before the link,
behind it, at its foot-note's mark, on the line that leads to it. Of a sentence only the thing that it names is taken
("I wrote a short guide to valves that …" → "short guide to valves"). Where the text names nothing, the address tells,
else the post's subject. A title is read by all, so it never tells a password or a mail address.
"""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from listcop.core.assets.links import KIND_BY_ENDING, host_and_path
from listcop.core.assets.title_places import (
    BEFORE,
    EDGES,
    FEW_WORDS,
    SENTENCE,
    last_sentence,
    leading_words,
    words_behind,
)
from listcop.core.assets.title_words import (
    ARTICLES,
    ENDING,
    GOING_ON,
    JOINING,
    JUST_DONE,
    MACHINES,
    NO_NAMES,
    NO_SURE_CLOSINGS,
    PRONOUNS,
    SAYING,
    SECRET,
    SHOWING,
    STANDS,
    TELLING_TO,
)
from listcop.core.assets.words import kind_named
from listcop.core.layout import one_line
from listcop.core.search import words_of
from listcop.core.tagger.cues import fold, function_words
from listcop.core.zones.lines import is_greeting
from listcop.core.zones.words import CLOSINGS

TITLE_CHARACTERS = 80
TELLING_LETTERS = 3  # shorter words name nothing
LEADING_WORDS = 6  # at most, that only show: "And here are some of"
WORDS_TO_LINK = 3  # at most between a quoted name and its link: "…, see the page at"
WORDS_TO_THING = 2  # and between it and the word for a thing: "a guide called …"
MANY_HUMPS, MANY_CHANGES, SHORT_WORD = 2, 3, 4  # of what a machine named: "UChBNxhX", "2z3Sq"
LOUD_WORDS = 3  # so many quoted words in capitals are called out

_ID = re.compile(r"[0-9a-f-]{8,}|\d+", re.IGNORECASE)  # a number that a machine gave
_PAIRS = (("(", ")"), ("[", "]"), ("<", ">"), ("“", "”"), ("«", "»"))
_QUOTED = re.compile(
    r"(?<!\w)(?:\"([^\"]{4,80})\"|“([^”]{4,80})”|„([^“”]{4,80})[“”]|«\s?([^»]{4,80}?)\s?»|»([^«]{4,80})«"
    r"|‘([^’]{4,80})’(?!\w)|\*([^*\s][^*]{3,79})\*|_([^_\s][^_]{3,79})_)(?!\w)"
)
_STRESSED = re.compile(r"[*_]")
_MARKED_UP = re.compile(r"\[([^\[\]]{3,100})\]\(<?$")  # "[Pump manual](" before its address
_NAME = re.compile(r"(?<=\S\s)[A-Z\u00c0-\u00de]|\d|[a-z][A-Z]")
_PATH_ENDING = re.compile(r"(?:\.[A-Za-z][A-Za-z0-9]{0,5}){1,2}$")
# What stands for blanks in a name; "+" does, too, but for the two of "C++" and its like.
_SPACE = re.compile(r"(?:[\s_-]|(?<=[^\W_])\+(?!\+)|(?<![^\W_])(?<![^\W_]\+)\+)+")
_NUMBERED = re.compile(r"^\d{5,} ")  # "200412 how to prime a pump"
_ACRONYM = re.compile(r"^[A-Z]{3,}$")  # "…/wiki/USB"
_HUMPS = re.compile(r"[a-z](?=[A-Z])")
_CHANGES = re.compile(r"\d+|[^\W\d]+")
_CODE = re.compile(r"[{}$\\|=;]|</|/>|\?>|\w\(\)|://|^\W*(?:sudo|git|svn|apt|pip|npm|cd|wget|curl|import) ")
# Between a link and its name behind.
_APART = re.compile(r"\s*[-–—:(\[]\s*(?=[\w\"“„«»‘*])|\s+(?=[A-Z\u00c0-\u00de\d])")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(  # "<ana@wells.example>", as archives have it "<ana at wells.example>", "ana[at]wells.example"
    r"<[^<>@]{1,64}(?:@| at | em )[^<>]{1,200}>"
    r"|[(\[]?(?:mailto:)?[\w.+%-]{1,64}(?:@|\s?[(\[]at[)\]]\s?)(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}[)\]]?"
)
_CLAUSE = re.compile(r",\s|\s[-–—]\s|[;:]\s|\.\s|\s\((?=[^()]*$)")


def file_title(name: str, subject: str = "", *, is_reply: bool = False) -> str:
    """Return a file's name as words, "rain_gauge-notes.pdf" → "rain gauge notes"; the subject where it tells little.

    is_reply  the subject is another's
    """
    bare, _, ending = name.rpartition(".")
    title = _SPACE.sub(" ", bare or name).strip()[:TITLE_CHARACTERS]
    said, named = _trimmed(_public(subject)), _public(title).strip()
    if said and MACHINES.fullmatch(title):
        return _beside(said, _public(name)) if is_reply else said
    if said and " " not in named and kind_named(words_of(named))[1]:  # "slides", "codes"
        return _beside(named, said)
    return named or said or ending


def link_title(text: str, at: int, link: str, subject: str, *, is_reply: bool = False) -> str:
    """Return the title of a link that stands at a place of a text.

    subject   of the post, without reply marks
    is_reply  its subject is another's, and rather tells what was asked
    """
    start = text.rfind("\n", 0, at) + 1
    before, after = text[max(start, at - BEFORE) : at], words_behind(text, at + len(link))
    for words in leading_words(text, start, before):
        if title := _title_in(_public(words)):
            return title
        if words is before and (title := _title_behind(_public(after), is_alone=not before.strip(EDGES))):
            return title
    named, subject = _public(_path_title(link)).strip(), _public(subject)
    if named and (is_reply or (len(_telling(named)) > 1 and not named.endswith(")"))):
        return named
    host, path = _host_and_path(link)
    if _telling(subject):
        return _beside(_trimmed(subject), host) if is_reply else _trimmed(subject)
    last = file_title(one_line(unquote(path.rstrip("/").rpartition("/")[2])))
    return last if last and not _ID.fullmatch(last) else _trimmed(subject) or host or link[:TITLE_CHARACTERS]


def _beside(subject: str, where: str) -> str:
    """Return words that tell little with what tells the rest: "Leaking valve (video.example.org)"."""
    return f"{subject} ({where})" if where and len(subject) + len(where) < TITLE_CHARACTERS else subject


def _public(words: str) -> str:
    """Return words without mail addresses, or "" where they may tell a password: a title is read by all."""
    if SECRET.search(fold(words)):
        return ""
    return _ADDRESS.sub(" ", words)


def _host_and_path(link: str) -> tuple[str, str]:
    """Return host and path of a link; of "ana:frog@host" the host alone."""
    host, path = host_and_path(link)
    return host.rpartition("@")[2], path


# --- a name in words -------------------------------------------------------------------------------------------


def _title_in(words: str) -> str:
    """Return what words that lead to a link name, or ""."""
    marked = _MARKED_UP.search(words)
    if marked:
        return _whole(marked[1])
    sentence = _without_calls(last_sentence(words))
    if not sentence or _CODE.search(sentence) or (sentence.count(" ") <= FEW_WORDS and is_greeting(sentence)):
        return ""
    if _is_closing(sentence):  # "Thanks for the guide to small pumps"
        return _thing_named(sentence)
    return _quoted(sentence) or _label(sentence) or _shown(sentence) or _thing_named(sentence)


def _title_behind(after: str, *, is_alone: bool) -> str:
    """Return the name that stands behind a link, parted from it; without a mark only of a link that begins its line."""
    apart = _APART.match(after)
    if apart is None or (not apart[0].strip() and not is_alone) or _CODE.search(after):
        return ""
    words = _without_calls(SENTENCE.split(" ".join(after[apart.end() :].split()))[0])
    if _is_closing(words):
        return ""
    return _quoted(words, is_behind=True) or _label(words.partition(")")[0] if "(" in apart[0] else words)


def _without_calls(sentence: str) -> str:
    """Return a sentence without what is called out between quotation marks: a motto, not a name."""
    return _QUOTED.sub(lambda one: " " if _is_called(next(filter(None, one.groups()))) else one[0], sentence)


def _is_called(quoted: str) -> bool:
    return quoted.endswith("!") or (quoted.isupper() and quoted.count(" ") + 1 >= LOUD_WORDS)


def _quoted(sentence: str, *, is_behind: bool = False) -> str:
    """Return the last name between quotation marks, or emphasised, that stands next to the link or to a thing's word.

    is_behind  the link stands before the sentence, not behind it
    """
    for one in reversed(list(_QUOTED.finditer(sentence))):
        name = next(filter(None, one.groups()))
        if not _is_name(name, is_stressed=_STRESSED.match(one[0]) is not None):
            continue
        ahead, behind = _said(sentence[: one.start()]), _said(sentence[one.end() :])
        to_link = [word for word in (ahead if is_behind else behind) if word]
        if len(to_link) <= WORDS_TO_LINK or _is_things(ahead[-1 - WORDS_TO_THING :]) or _is_things(behind[:1]):
            return _whole(name)
    return ""


def _is_name(name: str, *, is_stressed: bool) -> bool:
    """Say whether quoted words are a name, nothing that is said; stressed ones begin with a capital or name a thing."""
    if len(words_of(name)) < FEW_WORDS or not _telling(name) or not SAYING.isdisjoint(_said(name)):
        return False
    return not is_stressed or not name[0].islower() or bool(kind_named(words_of(name))[1])


def _is_things(words: list[str]) -> bool:
    """Say whether words beside a name say what it is, "a guide called", and not what it says, "the guide says"."""
    return bool(kind_named(words)[1]) and SAYING.isdisjoint(words)


def _is_closing(sentence: str) -> bool:
    """Say whether words end a letter: "Viele Grüße aus Kassel"."""
    words = sentence.split()
    bare = [one.strip(EDGES).casefold() for one in words]
    for closing in CLOSINGS.get(bare[0], ()) if bare else ():
        count = closing.count(" ") + 1
        if " ".join(bare[:count]) != closing:
            continue
        if len(words) == count or not words[count - 1][-1].isalnum():
            return True
        if closing not in NO_SURE_CLOSINGS:
            return count > 1 or fold(bare[count]) in JOINING or words[count][0].isupper()
    return False


def _label(sentence: str) -> str:
    """Return the words if they name a thing and say no sentence: "The valve handbook, second edition"."""
    words = _without_ends(sentence)
    said = _said(words)
    if not said or not SAYING.isdisjoint(said) or said[0] in JOINING - ARTICLES or STANDS.search(words):
        return ""
    if said[0] in TELLING_TO and said[1:2] and said[1] in ARTICLES:
        return ""
    names = _names_something(words) or (len(_names(words)) > 1 and _telling(words))
    return _fitting(words) if names else ""


def _shown(sentence: str) -> str:
    """Return what a sentence does but show: "And these are the valve drawings", "You could take Tallow"."""
    words = _WORD.findall(sentence)
    said = [fold(one.strip(EDGES).partition("'")[0].partition("’")[0]) for one in words]
    last = 0
    while last < min(len(said), LEADING_WORDS) and said[last] in SAYING | JOINING - ARTICLES | SHOWING:
        last += 1
    rest = words[last:]
    if rest and last and said[last] == "de" and said[last - 1] in JUST_DONE:
        return ""
    if not rest or not last or not (said[last] in ARTICLES or rest[0].strip(EDGES)[:1].isupper()):
        return ""
    is_name = len(rest) == 1 and rest[0].strip(EDGES)[1:].islower() and _telling(rest[0])
    return rest[0].strip(EDGES) if is_name else _label(" ".join(rest))


def _thing_named(sentence: str) -> str:
    """Return the thing that a sentence names by its kind, from its article to where the sentence goes on, or ""."""
    words = [(one, fold(one.strip(EDGES))) for one in _WORD.findall(sentence)]
    for place in _places_of_things(words):
        first = place
        while first and _carries_on(words[first - 1]):
            first -= 1
        last = place + 1
        if first and words[first - 1][1] in PRONOUNS:  # "they keep blaming the program"
            continue
        if first and words[first - 1][1] == "to" and last < len(words) and words[last][1] in ARTICLES:
            continue  # "to program the valve"
        while last < len(words) and words[last][1] not in GOING_ON and not words[last - 1][0].endswith((",", ";")):
            last += 1
        title = _without_ends(" ".join(one for one, _ in words[first:last]))
        if len(_names(title)) > 1 and set(_telling(title)) - {words[place][1]} and _is_balanced(title):
            return _fitting(title)
    return ""


def _places_of_things(words: Sequence[tuple[str, str]]) -> list[int]:
    """Return where words for things stand, the last part of the sentence first, in each part the first thing first."""
    parts: list[list[int]] = [[]]
    for place, (written, folded) in enumerate(words):
        if folded in GOING_ON:
            parts.append([])
        elif kind_named([folded])[1]:
            parts[-1].append(place)
        if written.endswith((",", ";")):
            parts.append([])
    return [place for part in reversed(parts) for place in part]


def _carries_on(word: tuple[str, str]) -> bool:
    """Say whether a word may stand between an article and the noun that it belongs to."""
    written, folded = word
    return not (
        folded in ARTICLES or folded in SAYING or folded in JOINING or not folded or written.endswith((",", ";", ":"))
    )


def _without_ends(words: str) -> str:
    """Return words without marks, joining words and articles at either end; a first word with a capital stays."""
    flat = " ".join(words.split()).strip(EDGES)
    while flat:
        first, _, rest = flat.partition(" ")
        ahead, _, last = flat.rpartition(" ")
        folded = fold(last.strip(EDGES))
        if ahead and folded in ENDING:
            flat = ahead.rstrip(EDGES)
        elif rest and first[0].islower() and fold(first.strip(EDGES)) in ARTICLES:
            flat = rest.lstrip(EDGES)
        else:
            break
    return _closed(flat)


def _fitting(words: str) -> str:
    """Return a title that fits its card: of a long one what stands before a clause, "" where that is not to be told."""
    if not _is_balanced(words):
        return ""
    if len(words) <= TITLE_CHARACTERS:
        return words
    ends = [one.start() for one in _CLAUSE.finditer(words, 0, TITLE_CHARACTERS)]
    return next((_closed(words[:end]) for end in reversed(ends) if len(_names(words[:end])) > 1), "")


def _whole(name: str) -> str:
    return _trimmed(" ".join(name.split()).strip(EDGES))


def _trimmed(words: str) -> str:
    flat = _closed(" ".join(words.split()).strip(EDGES))
    return flat if len(flat) <= TITLE_CHARACTERS else flat[:TITLE_CHARACTERS].rpartition(" ")[0]


def _cut(words: str) -> str:
    """Return a name that is too long up to where it may end."""
    return words if len(words) <= TITLE_CHARACTERS else _without_ends(words[:TITLE_CHARACTERS].rpartition(" ")[0])


def _is_balanced(words: str) -> bool:
    return all(words.count(opening) >= words.count(close) for opening, close in _PAIRS)


def _closed(words: str) -> str:
    """Give back the bracket that was taken off the end of "Hello [draft]"."""
    missing = [close for opening, close in _PAIRS if words.count(opening) == words.count(close) + 1]
    return words + missing[0] if len(missing) == 1 else words


def _said(words: str) -> list[str]:
    return [fold(one.strip(EDGES)) for one in _WORD.findall(words.replace("'", " ").replace("’", " "))]


def _names(words: str) -> list[str]:
    """Return the words that may name something: no joining words, no articles."""
    return [w for w in words_of(words) if len(w) >= TELLING_LETTERS and w not in ENDING]


def _telling(words: str) -> list[str]:
    known = function_words()
    return [w for w in words_of(words) if len(w) >= TELLING_LETTERS and not w.isdigit() and w not in known]


def _names_something(words: str) -> bool:
    if "://" in words or not words:
        return False
    telling = _telling(words)
    if len(telling) > 1:
        return True
    # One word alone must name a thing ("the handbook") or be a name ("see Tallow"): "including" and "While the" do not.
    # What a thing is called ("video", "slides") tells with another word.
    said = words_of(words)
    kind = kind_named(said)[1]
    if telling:
        return bool(kind) or _NAME.search(words) is not None
    long = [w for w in said if len(w) >= TELLING_LETTERS and not w.isdigit()]
    return bool(kind) and (len(long) > FEW_WORDS or (len(long) == FEW_WORDS and any(map(str.isdigit, said))))


# --- a name in an address --------------------------------------------------------------------------------------


def _path_title(link: str) -> str:
    """Return the last part of an address as words where it is a name that people read: "…/Pump_repairs.html".

    One word alone tells little, so the host stands behind it: "sprayer (tools.example.org)"; a file's is its name.
    """
    host, _ = _host_and_path(link)
    address = unquote(link.partition("#")[0].partition("?")[0].partition("://")[2]).rstrip("/")
    for part in reversed(_ADDRESS.sub("", address).split("/")[1:]):
        bare = _PATH_ENDING.sub("", part)
        words = _NUMBERED.sub("", _SPACE.sub(" ", bare)).strip(EDGES)
        if not words or all(one in NO_NAMES for one in words_of(words)):
            continue
        if _ID.fullmatch(words) or not words.isprintable() or any(map(_is_a_machines, words.split())):
            return ""
        names = [one for one in words_of(words) if len(one) > TELLING_LETTERS and one not in NO_NAMES]
        names = names or (_ACRONYM.findall(words) if " " not in words else [])
        is_file = bare != part and part.rpartition(".")[2].lower() in KIND_BY_ENDING
        if len(names) > 1 or (names and is_file):
            return _cut(words)
        return f"{_cut(words)} ({host})" if names and "?" not in link else ""
    return ""


def _is_a_machines(word: str) -> bool:
    """Say whether no person wrote a word: too long, or letters and digits, or capitals and small ones, change often."""
    if len(word) > 24 or "%" in word:
        return True
    is_drawn = len(_HUMPS.findall(word)) >= MANY_HUMPS and sum(map(str.isupper, word)) * 5 >= len(word) * 2
    return is_drawn or (len(word) > SHORT_WORD and "." not in word and len(_CHANGES.findall(word)) > MANY_CHANGES)
