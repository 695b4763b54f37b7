"""What in a post others can use again: files, links and offers, weighed by who brings them and what is said of them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from listcop.core.assets.limits import not_to_be_passed_on
from listcop.core.assets.links import (
    IGNORED_ENDINGS,
    KIND_BY_ENDING,
    bare_link,
    ending_of,
    host_and_path,
    is_beside_talk,
    is_blog,
    is_sold,
    is_talk,
    is_wrapping,
    look_of,
    normal_url,
)
from listcop.core.assets.offers import offers_in
from listcop.core.assets.pictures import is_picture, what_picture
from listcop.core.assets.titles import TITLE_CHARACTERS, file_title, link_title
from listcop.core.assets.words import ENCLOSED, kind_named, no_gift, to_be_had, words_before
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView
from listcop.core.tagger.prose import TEXT_CAP, links_in
from listcop.core.threads import shown_subject
from listcop.core.zones.lines import is_contact

__all__ = ["AssetFound", "find_assets", "is_file_hash", "link_words", "normal_url", "same_link", "things_in"]

SAME_AS_CHARACTERS = 500  # an index takes 2,700 bytes
ASSETS_CAP = 20  # a post's; who brings more sends an index, and the post itself is the thing to keep
CONTACT_WORDS, CONTACT_CHARACTERS, NEAR_LINES = 8, 100, 4  # of a signature's line, and how many lines around a link
COUNTS_FROM = 6  # points from which a link counts

# Points of a link by what is known of it, learnt by logistic regression from labelled threads and rounded. None is of
# a community, a name or an address; measured with whole communities left out (README, "How well does it understand?").
_POINTS = {
    "answer": 3, "offer": 2, "announcement": 0, "thanks": 1, "comment": 0, "request": 0, "clarify": -1, "other": -1,
    "introduction": -1,
    "file": 3, "named": 3, "page": 0, "home": -4, "none": -5, "announced file": 3,
    "recording": 2, "software": 1, "code": -2,
    "1 link": 2, "2 links": 1, "3 links": 1, "5 links": 0, "8 links": -1, "12 links": -2, "20 links": -8,
    "0 words": 1, "20 words": 1, "50 words": 2, "100 words": 0, "200 words": -1, "400 words": -3,
    "alone": 3, "early": 2, "late": -1, "last": -3, "foot-note": 2, "in code": -3, "in brackets": -1,
    "contact": -6, "beside talk": -2,
    "meets": -6, "asked program": -4, "announced blog": -5, "sold": -2,
    "query": -2, "fragment": 1, "shallow": -1, "noun": 2, "to be had": 2, "no gift": -2,
}  # fmt: skip
_LINKS_STEPS = (20, 12, 8, 5, 3, 2, 1)
_WORDS_STEPS = (400, 200, 100, 50, 20, 0)
_GIVING = frozenset(("offer", "answer", "announcement", "comment", "discussion"))
_SILENT = frozenset(("automatic", "metoo"))  # roles that bring nothing
_OWN_TROUBLE = frozenset(("code", "data", "other", "software"))  # what who asks encloses so that others see the trouble

_FOOT_NOTE = re.compile(r"\[\d{1,2}\]:?\s*$")
_IN_CODE = re.compile(r"[\"'=]\s*$")
_ONLY_MARKS = " \t<(*-[]0123456789:>"
_FILE_NAME = re.compile(r"(?<![\w/:@.-])[\w-][\w.-]{0,80}\.([A-Za-z0-9]{1,8})(?![\w/@-])")

_FILE_HASH = re.compile(r"[0-9a-f]{64}")

CONSOLIDATED = "consolidated"  # what a consolidated reply is called: the post itself can be used again


@dataclass(frozen=True, slots=True)
class AssetFound:
    """A file, link or offer that a post brings.

    ref         the file name, the URL exactly as in the text, or the words of an offer
    sha256      of the file's bytes; "" for links, offers and files only named
    normal_url  the URL as compared with others; "" for the rest
    is_offer    there is no file: who wants it asks its giver
    because     what decided, each a phrase that ends the sentence "It was taken because …"
    """

    post: int
    ref: str
    title: str
    what: str
    by: str
    by_name: str
    sha256: str
    normal_url: str
    size: int
    is_offer: bool = False
    because: tuple[str, ...] = ()

    @property
    def same_as(self) -> str:
        """What it is recognised by: content, else address, else who gave what under which name."""
        if self.what == CONSOLIDATED:
            return f"{CONSOLIDATED}:{self.post}"
        if self.is_offer:
            return _short(f"offer:{self.post}:{self.ref.lower()}")
        return self.sha256 or _short(self.normal_url or f"name:{self.by}:{self.ref.lower()}")


def _short(same_as: str) -> str:
    """What fits an index: a link may be as long as its letter."""
    if len(same_as) <= SAME_AS_CHARACTERS:
        return same_as
    digest = hashlib.sha256(same_as.encode("utf-8", "replace")).hexdigest()
    return f"{same_as[: SAME_AS_CHARACTERS - len(digest)]}{digest}"


def same_link(link: str) -> str:
    """What an asset is recognised by that somebody links so."""
    return _short(normal_url(bare_link(link)))


def link_words(same_as: str) -> str:
    """The part of a link in normal form in which its words tell it from others: all behind the host, if anything is."""
    host, _, rest = same_as.partition("/")
    return rest or host


def is_file_hash(same_as: str) -> bool:
    """Whether an asset is recognised by the bytes of a file."""
    return _FILE_HASH.fullmatch(same_as) is not None


class _Link(NamedTuple):
    """A link in its text."""

    link: str
    at: int
    before: str  # on its line
    words: list[str]  # before it, on its line and the one above


def find_assets(post: PostView, reading: PostReading) -> tuple[AssetFound, ...]:
    """Return what a post brings that others can use again, but nothing of one whose writer asks not to pass it on."""
    found = things_in(post, reading)
    if found and not_to_be_passed_on(f"{post.subject}\n\n{post.text[:TEXT_CAP]}"):
        return ()
    return found


def things_in(post: PostView, reading: PostReading) -> tuple[AssetFound, ...]:
    """Return what a post brings, for whomever it is: files first, then links, then offers; each once."""
    if reading.role in _SILENT or post.automatic:
        return ()
    found: dict[str, AssetFound] = {}
    for asset in (
        *_files(post, reading),
        *_links(post, reading),
        *_named_files(post, reading),
        *_offers(post, reading),
    ):
        found.setdefault(asset.same_as, asset)
    return tuple(found.values())[:ASSETS_CAP]


# --- files -----------------------------------------------------------------------------------------------------


def _files(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    asks = reading.role in ("request", "clarify")
    for one in post.attachments:
        is_seen = is_picture(one.name, one.type)
        what = what_picture(one, post.text) if is_seen and one.name else _what_file(one)
        if not what or (asks and (is_seen or what in _OWN_TROUBLE)):
            continue
        title = file_title(one.name, shown_subject(post.subject), is_reply=post.parent is not None)
        yield AssetFound(
            post.number, one.name, title, what, post.author, post.name,
            one.sha256, "", one.size, because=(f"the file {one.name} came with {_a_post(reading)}",),
        )  # fmt: skip


def _what_file(attachment: Attachment) -> str:
    """Return what an attachment is, or "" for what mail programs add by themselves."""
    ending = ending_of(attachment.name)
    is_added = ending in IGNORED_ENDINGS or is_wrapping(attachment.name) or "signature" in attachment.type
    if not attachment.name or is_added:
        return ""
    if attachment.type.startswith(("audio/", "video/")):
        return "recording"
    return KIND_BY_ENDING.get(ending, "other")


def _named_files(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    """Yield files that a letter says it brings, where the archive did not keep them."""
    if post.attachments or reading.role not in _GIVING:
        return
    text = post.text[:TEXT_CAP]
    if not any(stem in text for stem in ENCLOSED):
        return
    for line in text.split("\n"):
        if "://" in line or not any(stem in line for stem in ENCLOSED):
            continue
        for match in _FILE_NAME.finditer(line):
            if match[1].lower() in KIND_BY_ENDING:
                yield AssetFound(
                    post.number, match[0], file_title(match[0]), KIND_BY_ENDING[match[1].lower()], post.author,
                    post.name, "", "", 0, because=(f"{_a_post(reading)} says that {match[0]} is enclosed",),
                )  # fmt: skip


# --- links -----------------------------------------------------------------------------------------------------


def _links(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    text = post.text[:TEXT_CAP]
    links = links_in(text)
    if not links:
        return
    shape = _shape_marks(post, reading, len(links))
    subject = shown_subject(post.subject)
    for one in _placed(text, links):
        bare = bare_link(one.link)
        if is_talk(bare):
            continue
        look, what, telling = look_of(bare)
        marks = shape | _link_marks(text, one, bare, look, what) | _place_marks(one.at, len(text))
        marks |= _told_marks(reading, bare, look, what)
        if sum(_POINTS.get(mark, 0) for mark in marks) < COUNTS_FROM:
            continue
        kind, _ = kind_named(one.words)
        yield AssetFound(
            post.number, bare, link_title(text, one.at, one.link, subject, is_reply=post.parent is not None),
            kind if kind and look in ("page", "home") else what, post.author, post.name, "", normal_url(bare), 0,
            because=_because_link(one, reading, look, telling),
        )  # fmt: skip


def _placed(text: str, links: tuple[str, ...]) -> Iterator[_Link]:
    """Yield links with what stands before each; they come in the order of the text."""
    at = 0
    for link in links:
        at = max(at, text.find(link, at))
        start = text.rfind("\n", 0, at) + 1
        above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
        before = text[start:at]
        yield _Link(link, at, before, words_before(f"{above[-200:]} {before[-400:]}"))


def _shape_marks(post: PostView, reading: PostReading, links: int) -> set[str]:
    """Return what is the same for all links of a post: what it does, how many links and words it has."""
    many = next(step for step in _LINKS_STEPS if links >= step)
    blanks = post.text.count(" ", 0, TEXT_CAP)
    long = next(step for step in _WORDS_STEPS if blanks >= step)
    return {reading.role, "1 link" if many == 1 else f"{many} links", f"{long} words"}


def _link_marks(text: str, one: _Link, bare: str, look: str, what: str) -> set[str]:
    path = host_and_path(bare)[1].strip("/")
    facts = {
        look: True,
        what: what in ("recording", "software", "code"),
        "alone": not one.before.strip(_ONLY_MARKS),
        "foot-note": _FOOT_NOTE.search(one.before) is not None,
        "in code": _IN_CODE.search(one.before) is not None,
        "in brackets": "<" in one.before[-2:],
        "query": "?" in bare,
        "fragment": "#" in bare,
        "contact": look != "file" and _is_contact(text, one.at, one.before),
        "beside talk": is_beside_talk(bare),
        "shallow": path.count("/") == 0,
        "noun": bool(kind_named(one.words)[1]),
        "to be had": bool(to_be_had(one.words)),
        "no gift": bool(no_gift(one.words)),
    }
    return {name for name, true in facts.items() if true}


def _is_contact(text: str, at: int, before: str) -> bool:
    """Say whether a link stands among lines that tell how to reach its writer: a signature that was not cut."""
    if before.count(" ") > CONTACT_WORDS:
        return False
    start = text.rfind("\n\n", 0, at) + 1
    above = text[start : at - len(before)].split("\n")[-1 - NEAR_LINES :]
    end = text.find("\n\n", at)
    below = text[at : end if end >= 0 else len(text)].split("\n")[1 : 1 + NEAR_LINES]
    return any("://" not in line and len(line) <= CONTACT_CHARACTERS and is_contact(line) for line in (*above, *below))


def _told_marks(reading: PostReading, bare: str, look: str, what: str) -> set[str]:
    """Return what a link tells together with what its post does: a meeting's page, a blog's news, one's own trouble."""
    facts = {
        "announced file": look == "file" and reading.role == "announcement",
        "announced blog": reading.role == "announcement" and is_blog(bare),
        "asked program": look in ("file", "named") and reading.role == "request" and what in ("software", "code"),
        "meets": look != "file" and "visit" in reading.types,
        "sold": is_sold(bare),
    }
    return {name for name, true in facts.items() if true}


def _place_marks(at: int, length: int) -> set[str]:
    """Return how far down a link stands: what comes last is often a signature that was not cut."""
    facts = {"early": at * 4 < length, "late": at * 4 > length * 3, "last": at * 10 > length * 9}
    return {name for name, true in facts.items() if true}


def _because_link(one: _Link, reading: PostReading, look: str, telling: str) -> tuple[str, ...]:
    reasons = [f"it was given in {_a_post(reading)}"]
    had, (_, noun) = to_be_had(one.words), kind_named(one.words)
    if had or noun:
        reasons.append(f"the words before it say '{had or noun}'")
    if look in ("file", "named") and telling:
        reasons.append(f"its address holds '{telling}'")
    elif not (had or noun):
        reasons.append("it leads to one page, not to a home page")
    return tuple(reasons)


# --- offers ----------------------------------------------------------------------------------------------------


def _offers(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    if reading.role not in _GIVING or reading.asks:
        return
    for offer in offers_in(post.text[:TEXT_CAP]):
        yield AssetFound(
            post.number, offer.words, offer.words[:TITLE_CHARACTERS], offer.what, post.author, post.name, "", "", 0,
            is_offer=True, because=(f"it says that its writer can send it, and names it: '{offer.noun}'",),
        )  # fmt: skip


def _a_post(reading: PostReading) -> str:
    named = {"answer": "an answer", "offer": "an offer", "announcement": "an announcement", "request": "a question"}
    return named.get(reading.role, "a post")
