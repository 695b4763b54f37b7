"""What an opening post is (its kind and request types), from words of function, place and who speaks."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache, partial
from typing import NamedTuple

from listcop.core.message import Attachment
from listcop.core.presents_itself import presents_itself
from listcop.core.programs.posts import FORM, SENDER, why_machine_written
from listcop.core.tagger.cues import Cues
from listcop.core.tagger.grams import STEM_MARK, grams_of, words_of_gram
from listcop.core.tagger.marks import Marks, marks_of, step_of
from listcop.core.tagger.points import Part, Table, agreed, key_of, rows_of, rows_of_names, telling_rows, weigh_parts
from listcop.core.tagger.prose import links_in
from listcop.core.tagger.spellings import rows_of_words, words_of
from listcop.core.tagger.tags import Tags, tags_in
from listcop.core.tagger.weights import Weights
from listcop.core.taught import NOTHING_TAUGHT, Shares, Taught
from listcop.core.threads import read_subject
from listcop.core.words import KINDS, TYPES
from listcop.core.zones.lines import is_greeting

__all__ = ["PostReading", "PostView", "links_in", "read_opening"]

ASKS_FROM = 0.5  # likelier than not that somebody waits
UNSURE_BELOW = 0.2  # a type less likely than this is not named: of ten, twice as likely as chance
SECOND_FROM = 0.12  # a second type is named from here: from 0.15 on, joint work and mapping are found in less than 0.40
NONE_FROM = 0.7
NONE_OF_OTHER_FROM = 0.1  # a letter of no kind has a type only where one surely fits
ASKS_SURELY = 0.9  # who says in whole sentences who they are, to ask for something
MAPS = 0.7  # how likely an introduction is of this type, whatever its words say
TAGGED = 0.95  # how likely a letter waits whose author tagged it as a question
GREETING_CHARACTERS = 100  # of a text that is nothing but a greeting
POSTS_KEPT = 256  # a thread is read again with each new post: what its letters say by themselves is known by then
REPLIES_HEARD = 5  # of others, and of the asker
# The more a letter says, the less each mark or word of it tells: a long one bears nearly every phrase somewhere. It
# counts MANY / (count + SOME) times, so that one of the usual length counts as it is.
MANY_MARKS, SOME_MARKS = 60.0, 15.0
MANY_WORDS, SOME_WORDS = 300.0, 40.0

# How reasons name what is no words.
SHAPES = {
    "link": "it brings a link",
    "file": "it brings a file",
    "code": "it shows code",
    "questions:0": "it asks no question",
    "asks:0": "nothing in it asks",
    "fails-unasked": "something fails, and nothing is asked",
    "thanks-only": "it thanks, and nothing is asked",
    "quotes": "it quotes another letter",
    "reply-mark": "its subject bears a reply mark",
    "clock": "it names a time",
    "bullets": "it lists things",
    "subject:notice": "its subject is marked as a notice",
    "subject:version": "its subject names a version",
    "newcomer": "a newcomer writes",
    "program": "a program writes",
    FORM: "it has the form of a program's letter",
    SENDER: "its sender is a program",
}
LACKS = frozenset(("questions:0", "asks:0"))  # of a letter without words they tell nothing
REASONS = 3
TAUGHT = "taught"  # the name under which reasons keep letters that a person corrected
LOOKED_AT = 6  # features for so many reasons: not each can be shown
_LINE_END = "\n"  # a token as any
_ROLES_BY_KIND = {"administration": "other", "discussion": "comment"}  # else a role of the same name


@dataclass(frozen=True, slots=True)
class PostView:
    """A post as reading sees it: its new text alone, and what it quotes, marks off.

    author   the address, or "" where nothing tells who wrote
    opened   began a thread of its own, which a person put into this one
    """

    number: int
    message_id: str
    parent: int | None
    author: str
    name: str
    date: datetime
    subject: str
    text: str
    quoted: str = ""
    attachments: tuple[Attachment, ...] = ()
    automatic: str | None = None
    has_reply_mark: bool = False
    opened: bool = False


@dataclass(frozen=True, slots=True)
class PostReading:
    """What a post does.

    types         none to two, the main one first
    type_source   subject (tagged by its author), text, unsure (types empty), none (types empty, none fits)
    asks          whether it leaves its writer waiting for somebody's reply
    why           what decided, the strongest first, such as "anyone: 'does anyone' in line 3"
    asking        how likely it asks
    answering     how likely it goes part of the way to what was asked
    asking_alone  how likely it asks by its own words, wherever it stands; of posts that ask
    """

    number: int
    role: str
    kind: str
    types: tuple[str, ...]
    type_source: str
    type_confidence: float
    asks: bool
    why: tuple[str, ...]
    asking: float = 0.0
    answering: float = 0.0
    asking_alone: float = 0.0


class Typed(NamedTuple):
    """Request types, how we came to them, and how sure."""

    types: tuple[str, ...]
    source: str
    confidence: float


@lru_cache(POSTS_KEPT)
def with_program(post: PostView) -> PostView:
    """Return a post marked as automatic where a program wrote it, though no field of its header says so."""
    if post.automatic:
        return post
    mark = why_machine_written(post.author, post.name, post.subject, post.text)
    return replace(post, automatic=mark) if mark else post


@lru_cache(POSTS_KEPT)
def marks_of_post(post: PostView) -> Marks:
    """Return the marks of a post by itself, whatever thread it stands in."""
    return marks_of(
        read_subject(post.subject).normal,
        "" if _only_greets(post.text) else post.text,
        raw_subject=post.subject,
        files=len(post.attachments),
        reply_mark=post.has_reply_mark,
        quotes=bool(post.quoted.strip()),
    )


def _only_greets(text: str) -> bool:
    """Return whether a text says no more than hello: most letters that begin so go on to ask, but this one does not."""
    return len(text) <= GREETING_CHARACTERS and all(is_greeting(line.strip()) for line in text.split("\n"))


def is_blank(post: PostView) -> bool:
    """Return whether there is nothing to read: weights would guess from what is not there, and find a request."""
    return not (post.attachments or post.subject.strip() or post.text.strip() or post.quoted.strip())


def read_opening(
    post: PostView,
    weights: Weights,
    marks: Marks | None = None,
    replies: Mapping[str, int] | None = None,
    taught: Taught = NOTHING_TAUGHT,
) -> PostReading:
    """Read a post as the opening of a thread, or by itself; `replies`: rows_of_replies, what they tell of it.

    taught   what people of the list corrected: it pulls on kind and types
    How likely it asks is judged by its own words alone: what the replies make of that is weighed on top (waiting.py).
    """
    if mark := with_program(post).automatic:
        reason = SHAPES.get(mark, f"automatic: {mark}")
        return PostReading(post.number, "automatic", "automatic", (), "none", 1.0, False, (reason,))
    if is_blank(post):
        return PostReading(post.number, "other", "other", (), "none", 1.0, False, ())
    marks = marks or marks_of_post(post)
    table = weights.tables["opening"]
    said = rows_of_letter(table, marks)
    heard = rows_of_replies(table, (0,), (marks,)) if replies is None else replies
    by_words = _by_words(weights, marks)
    shares: Shares = _weighed(weights, (*said, (1.0, heard)), by_words)
    keys = keys_of(said) if taught.pulls else frozenset[int]()
    shares, by_kind = taught.pulled(shares, keys, KINDS)
    shares, by_type = taught.pulled(shares, keys, (*TYPES, "none"))
    tags = tags_in(post.subject, post.text)
    if not (tags.kind or by_kind or by_type) and _presents_itself(post, shares):
        shares = _as_introduction(shares, post.text)
    kind, asks, asking = _kind(shares, tags)
    typed = _typed(shares, tags, kind)
    rows = _shown(said)
    why = _why_kind(table, rows, marks, tags, kind) + _why_typed(weights, rows, by_words, marks, typed)
    if by_kind or by_type:
        why = (*_why_taught(by_kind, by_type, tags, typed), *why)
    return PostReading(post.number, _opening_role(kind, asks, post), kind, *typed, asks, why, asking)


def _presents_itself(post: PostView, shares: Shares) -> bool:
    """Is an opening an introduction? One that surely asks is so only where its subject says so."""
    if max(KINDS, key=shares.__getitem__) == "introduction":
        return True
    said = presents_itself(read_subject(post.subject).normal, post.text)
    return said == "subject" or (said == "text" and shares["asks"] < ASKS_SURELY)


def _as_introduction(shares: Shares, text: str) -> Shares:
    """Return how likely each outcome of an introduction is: who presents themself maps who knows what."""
    types = {one: shares[one] * (1 - MAPS) for one in (*TYPES, "none")}
    types["mapping"] += MAPS
    asking = shares["asks"] if "?" in text else shares["asks"] / 2
    return {**shares, **types, "introduction": 1.0, "asks": asking}


def _why_taught(by_kind: Sequence[int], by_type: Sequence[int], tags: Tags, typed: Typed) -> Iterator[str]:
    """Yield which corrected letters turned the reading, as "type visit, taught: '#12 #40'"."""
    if by_kind and not tags.kind:
        yield f"{TAUGHT}: '{' '.join(f'#{number}' for number in by_kind)}'"
    if by_type and typed.source == "text":
        yield f"type {typed.types[0]}, {TAUGHT}: '{' '.join(f'#{number}' for number in by_type)}'"


def _shown(parts: Sequence[Part]) -> dict[str, int]:
    """Return the rows that reasons are taken from: a letter's marks and its subject. Of its words those that say most
    are as a rule among these, and others ("the", "of") convince nobody."""
    marks, _, subject = parts
    return {**marks[1], **subject[1]}


def keys_of(parts: Sequence[Part]) -> frozenset[int]:
    """Return the hashes of a letter's features."""
    return frozenset(key_of(feature) for _, rows in parts for feature in rows)


def corrected(taught: Taught, post: PostView, weights: Weights, kind: str, main_type: str) -> Taught:
    """Return what a list's people taught with one more correction: what an opening is by their word, "" if unsaid."""
    if with_program(post).automatic:
        return taught
    marks, table = marks_of_post(post), weights.tables["opening"]
    rows = rows_of_letter(table, marks)
    heard = (1.0, rows_of_replies(table, (0,), (marks,)))
    shares = _weighed(weights, (*rows, heard), _by_words(weights, marks))
    said: dict[str, Sequence[str]] = {kind: KINDS} if kind in KINDS else {}
    said |= {main_type: (*TYPES, "none")} if main_type in (*TYPES, "none") else {}
    return taught.with_correction(post.number, keys_of(rows), shares, said)


def _by_words(weights: Weights, marks: Marks) -> Part:
    """Return the rows of a letter's words, which speak of its types by themselves."""
    return rows_of_words(weights.tables["words"], words_of(marks.cues.tokens, marks.subject.tokens))


def _weighed(weights: Weights, parts: Sequence[Part], by_words: Part) -> dict[str, float]:
    """Return how likely each outcome of an opening is, by all it bears; types by its words alone as well."""
    shares = weigh_parts(weights.tables["opening"], parts)
    return agreed(shares, weigh_parts(weights.tables["words"], (by_words,)))


def features_of(marks: Marks) -> dict[str, float]:
    """Return all that is weighed of a letter's own words, and how much: its marks, and its words where they stand."""
    names, grams = _placed(marks), grams_of(marks.cues.tokens, marks.subject.tokens)
    found = dict.fromkeys(names, _of_many(len(names), MANY_MARKS, SOME_MARKS))
    found |= dict.fromkeys(grams.text + grams.stems, _of_many(len(grams.text), MANY_WORDS, SOME_WORDS))
    return found | dict.fromkeys(grams.subject, 1.0)


def rows_of_letter(table: Table, marks: Marks) -> tuple[Part, ...]:
    """Return the rows of features_of, in the parts that count alike."""
    names, grams = _placed(marks), grams_of(marks.cues.tokens, marks.subject.tokens)
    return (
        (_of_many(len(names), MANY_MARKS, SOME_MARKS), rows_of_names(table, "marks", names, lambda name: (name,))),
        (_of_many(len(grams.text), MANY_WORDS, SOME_WORDS), rows_of(table, grams.text + grams.stems)),
        (1.0, rows_of(table, grams.subject)),
    )


def _placed(marks: Marks) -> list[str]:
    """Return a letter's marks, and where in it its cues stand."""
    cues = marks.cues
    return [*marks.names, *[f"{cue}@early" for cue in cues.early], *[f"{cue}@late" for cue in cues.late]]


def _of_many(count: int, many: float, some: float) -> float:
    return many / (count + some)


def what_replies_say(people: Sequence[int], marks: Sequence[Marks]) -> frozenset[str]:
    """Return what the posts after an opening tell of its kind and types, as features.

    people   for each post of the thread, the opening first, the index of the first post by the same person
    """
    heard = _heard(people, marks)
    return frozenset(_counted(people)).union(*({f"{who}:{name}" for name in names} for who, names in heard.items()))


def rows_of_replies(table: Table, people: Sequence[int], marks: Sequence[Marks]) -> dict[str, int]:
    """Return the rows of what_replies_say."""
    rows = rows_of(table, _counted(people))
    for who, names in _heard(people, marks).items():
        rows.update(rows_of_names(table, who, names, partial(_heard_from, who)))
    return rows


def _heard_from(who: str, name: str) -> tuple[str, ...]:
    return (f"{who}:{name}",)


def _heard(people: Sequence[int], marks: Sequence[Marks]) -> dict[str, frozenset[str]]:
    """Return the marks of the first reply by somebody else, of those by others, and of the asker's own."""
    own = [marks[i].names for i in range(1, len(people)) if people[i] == people[0]]
    others = [marks[i].names for i in range(1, len(people)) if people[i] != people[0]]
    nothing = frozenset[str]()
    return {
        "r1": nothing.union(*others[:1]),
        "ra": nothing.union(*others[:REPLIES_HEARD]),
        "rs": nothing.union(*own[:REPLIES_HEARD]),
    }


def _counted(people: Sequence[int]) -> set[str]:
    """Return how many replied, and whether the asker alone did, as features."""
    own = [i for i in range(1, len(people)) if people[i] == people[0]]
    others = [i for i in range(1, len(people)) if people[i] != people[0]]
    features = {
        f"r#{step_of(len(people) - 1, (0, 1, 2, 3, 5, 8))}",
        f"ro#{step_of(len({people[i] for i in others}), (0, 1, 2, 3, 5))}",
        f"rown#{step_of(len(own), (0, 1, 2, 4))}",
    }
    if own and not others:
        features.add("r:own-only")
    return features


def _kind(shares: Mapping[str, float], tags: Tags) -> tuple[str, bool, float]:
    """Return the kind of an opening, whether it waits for an answer, and how likely it waits."""
    asking = shares["asks"]
    if tags.kind:
        asks = tags.kind == "request" or (tags.kind == "discussion" and asking >= ASKS_FROM)
        return tags.kind, asks, max(asking, TAGGED) if asks else asking / 2
    return max(KINDS, key=shares.__getitem__), asking >= ASKS_FROM, asking


def read_types(weights: Weights, marks: Marks, tags: Tags) -> tuple[Typed, tuple[str, ...], float]:
    """Return the types of a request that is no opening, what spoke for them, and how likely it asks by itself."""
    rows, by_words = rows_of_letter(weights.tables["opening"], marks), _by_words(weights, marks)
    shares = _weighed(weights, rows, by_words)
    typed = _typed(shares, tags, "request")
    return typed, _why_typed(weights, _shown(rows), by_words, marks, typed), shares["asks"]


def _typed(shares: Mapping[str, float], tags: Tags, kind: str) -> Typed:
    if tags.types:
        return Typed(tags.types, "subject", 1.0)
    none_from = NONE_OF_OTHER_FROM if kind == "other" else NONE_FROM
    if kind == "automatic" or shares["none"] >= none_from:
        return Typed((), "none", round(max(shares["none"], NONE_FROM), 2))
    ranked = sorted(TYPES, key=shares.__getitem__, reverse=True)
    some = 1 - shares["none"]  # that any type fits is decided: the nine share what is left
    confidence = round(shares[ranked[0]] / some, 2)
    if confidence < UNSURE_BELOW:
        return Typed((), "unsure", confidence)
    seconds = [one for one in ranked[1:2] if shares[one] / some >= SECOND_FROM]
    return Typed((ranked[0], *seconds), "text", confidence)


def _why_typed(
    weights: Weights, rows: Mapping[str, int], by_words: Part, marks: Marks, typed: Typed
) -> tuple[str, ...]:
    if typed.source != "text":
        return ()
    main_type = typed.types[0]
    spoke = told(telling_rows(weights.tables["opening"], rows, main_type, LOOKED_AT), marks)
    words = telling_rows(weights.tables["words"], by_words[1], main_type, LOOKED_AT)
    shown = list(filter(str.isalpha, words))[:1]
    alone = [_words_told((one,), marks, in_subject=one not in marks.cues.tokens) for one in shown]
    named = dict.fromkeys((*spoke[:1], *alone, *spoke[1:]))
    return tuple(f"type {main_type}, {one}" for one in list(named)[:2])


def _why_kind(table: Table, rows: Mapping[str, int], marks: Marks, tags: Tags, kind: str) -> tuple[str, ...]:
    if tags.kind:
        return (f"tag: '{tags.words[0]}' in the subject",)
    because = told(telling_rows(table, rows, kind, LOOKED_AT), marks)
    return because or ((SHAPES["newcomer"],) if kind == "introduction" else ())


def _opening_role(kind: str, asks: bool, post: PostView) -> str:
    if asks and kind in ("request", "discussion", "administration"):
        return "request"
    if kind == "discussion" and (post.has_reply_mark or post.quoted.strip()):
        return "answer"
    return _ROLES_BY_KIND.get(kind, kind)


def told(decisive: Collection[str], marks: Marks) -> tuple[str, ...]:
    """Return decisive features with the words that bore them and their line; what cannot be shown is left out."""
    shown: dict[str, None] = {}
    for feature in decisive:
        one = _one_told(feature.rpartition("&")[2], marks)
        if one:
            shown[one] = None
            if len(shown) == REASONS:
                break
    return tuple(shown)


def _one_told(feature: str, marks: Marks) -> str:
    words = words_of_gram(feature)
    if words and feature.startswith(STEM_MARK):
        words = tuple(one for one in marks.cues.tokens if one.startswith(words[0]))[:1]
    if words:  # stops alone say nothing to people
        in_subject = feature.startswith("s")
        return _words_told(words, marks, in_subject=in_subject) if any(map(str.isalnum, words)) else ""
    cue, _, where = feature.rstrip("+").partition("@")
    if where == "subject" and cue in marks.subject.first:
        return f"{cue}: '{marks.subject.first[cue].words}' in the subject"
    if cue in marks.cues.first:
        return f"{cue}: {_words_and_line(marks.cues, cue)}"
    if cue.startswith("question") and marks.cues.asked_at and where != "subject":
        return f"question: in line {marks.cues.asked_at}"
    if cue in LACKS and not marks.cues.tokens:
        return ""
    return SHAPES.get(cue, "")


def _words_told(words: tuple[str, ...], marks: Marks, *, in_subject: bool) -> str:
    shown = f"words: '{' '.join(words)}'"
    if in_subject:
        return f"{shown} in the subject"
    tokens = marks.cues.tokens
    if words[0] not in tokens:
        return shown
    return f"{shown} in line {tokens[: tokens.index(words[0])].count(_LINE_END) + 1}"


def _words_and_line(cues: Cues, cue: str) -> str:
    hit = cues.first[cue]
    return f"'{hit.words}' in line {hit.line}"
