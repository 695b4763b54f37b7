"""Which items stand in a digest, in what order, in which edition.

Sections follow the contract, where `older` is the end of `open`, and `also` that of `discussion`; a thread stands in
the first that fits. No word of a language is decided here: those are in the templates and in letter_phrases.
`digest_items` says what one item shows, `digest_letter` writes the letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from listcop.core.digest_data import (
    UNLISTED,
    Digest,
    DigestAsset,
    DigestInput,
    DigestPerson,
    DigestPost,
    DigestThread,
    Edition,
    Item,
    Knows,
    Part,
    Person,
    Section,
)
from listcop.core.digest_items import (
    asset_item,
    brings_something,
    health_item,
    line_item,
    note_item,
    older_item,
    open_since,
    person_item,
    says_something,
    shown_name,
    thread_item,
)
from listcop.core.digest_waiting import MOST_OPEN, is_shown, oldest_shown
from listcop.core.letter_words import list_data
from listcop.core.preview import put_first
from listcop.core.threads import read_subject, telling_words

__all__ = [
    "Digest",
    "DigestAsset",
    "DigestInput",
    "DigestPerson",
    "DigestPost",
    "DigestThread",
    "Edition",
    "Item",
    "Knows",
    "Part",
    "Person",
    "Section",
    "as_said",
    "is_worth_sending",
    "letter_data",
    "make_digest",
    "members_see",
    "numbered",
    "zone_of",
]

MEMBER = ("note", "open", "answered", "assets", "meetings", "discussion", "also", "announcements", "newcomers")
SECTIONS: dict[str, tuple[str, ...]] = {
    "member": MEMBER,
    "short": ("note", "open", "assets", "newcomers"),
    "facilitator": ("note", "open", "older", *MEMBER[2:], "quiet", "health"),
}
MOST_NEWCOMERS = 10
MOST_ASSETS = 30
MOST_ASSETS_OF_A_POST = 5  # the letter of one member with all its photographs leaves room for the others
MOST_QUIET = 5


def make_digest(given: DigestInput) -> Digest:
    """Choose, order and number what stands in one edition; sections without items are left out."""
    zone = zone_of(given.zone)
    placed = _placed(given)
    sections = [_section(name, given, placed, zone) for name in SECTIONS[given.edition]]
    if given.first:
        sections = [replace(one, items=put_first(one.items, given.first)) for one in sections]
    return Digest(
        list=given.list_name,
        edition=given.edition,
        from_=given.from_.astimezone(zone),
        until=given.until.astimezone(zone),
        sections=numbered(sections),
        number=given.number,
        posts=len({post.number for thread in given.threads for post in thread.posts}) + given.posts_left,
        open_count=len(placed["open"]) + given.open_left,
    )


def is_worth_sending(digest: Digest, *, last_was_without_posts: bool) -> bool:
    """Whether an edition goes out: with posts or a note always, else only every second time if a question is open.

    last_was_without_posts   the digest of the period before this one went out, although it had no posts either
    """
    names = {section.name for section in digest.sections}
    if not names - {"health"}:
        return False
    if digest.posts or "note" in names:
        return True
    return bool(names & {"open", "older"}) and not last_was_without_posts


def zone_of(name: str) -> tzinfo:
    """The zone of a name; UTC for one that this machine does not know: a digest an hour off is better than none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def numbered(sections: Iterable[Section], behind: int = 0) -> tuple[Section, ...]:
    """Number the items over all sections, leaving out empty sections; from 1, or behind those of another list."""
    n = behind
    done: list[Section] = []
    for section in sections:
        items = tuple(replace(item, n=n + place) for place, item in enumerate(section.items, 1))
        n += len(items)
        if items or section.wordless:
            done.append(replace(section, items=items))
    return tuple(done)


def letter_data(given: DigestInput, digest: Digest) -> dict[str, object]:
    """What the template of a digest is given; `why` and `text` are for scripts, it has the parts instead."""
    bare = [
        replace(section, items=tuple(replace(item, text="", why="") for item in section.items))
        for section in digest.sections
    ]
    example = next((item for item in digest.items if item.home is not None), None)
    facts = list_data(
        given.list_name,
        given.domain,
        given.title,
        separator=given.separator,
        sub_addresses=given.sub_addresses,
        is_announce=given.is_announce and given.edition != "facilitator",
    )
    return facts | {
        "digest": replace(digest, sections=tuple(bare)),
        "cadence": given.cadence,
        "example": example and {"n": example.n, "thread": example.home},
        "ref": f"d{given.number}.{given.list_name}",
    }


# --- which section ---------------------------------------------------------------------------------------------


def _placed(given: DigestInput) -> dict[str, list[DigestThread]]:
    """Section → its threads, oldest first. Threads of automatic letters stand nowhere, and what was sent twice once."""
    places: dict[str, list[DigestThread]] = {name: [] for name in SECTIONS["facilitator"]}
    with_assets = {asset.thread for asset in given.assets}
    oldest = oldest_shown(given.until, given.from_, given.open_days)
    said: set[tuple[str, str, str]] = set()
    for thread in sorted(given.threads, key=lambda one: one.number):
        name = _section_of(thread, with_assets, oldest)
        if name == "also" and f"t{thread.number}" in given.first:
            name = "discussion"
        if name is not None and not _is_said(thread, said):
            places[name].append(thread)
    return places


def _is_said(thread: DigestThread, said: set[tuple[str, str, str]]) -> bool:
    """Whether a notice that nobody answered is one of those before it, word for word, sent again by the same person."""
    letter = as_said(thread.opener.name, thread.subject, thread.opener.text)
    is_again = (
        thread.state in UNLISTED and bool(letter[2]) and letter in said and not thread.other_posts
        and len(thread.posts) <= 1
    )  # fmt: skip
    said.add(letter)
    return is_again


def as_said(name: str, subject: str, text: str) -> tuple[str, str, str]:
    """By what a letter that was sent twice is known again: who wrote it, and its words."""
    return name, subject, " ".join(text.split())


def _section_of(thread: DigestThread, with_assets: set[int | None], oldest: datetime) -> str | None:
    """The first section that fits; the order of the checks is the order of the sections."""
    if thread.kind == "automatic":
        return None
    if thread.state == "open":
        return "open" if members_see(thread, oldest) else "older"
    if not thread.posts:
        return None
    if thread.state in ("answered", "solved"):
        return "answered"
    if thread.kind == "offer" or ("asset" in thread.types and thread.number in with_assets):
        return "assets"
    if {"visit", "coordination"} & set(thread.types):
        return "meetings"
    if thread.kind == "announcement":
        return "announcements"
    if thread.kind == "introduction":
        return "newcomers"
    return "discussion" if _is_talk(thread) else "also"


def _is_talk(thread: DigestThread) -> bool:
    """Whether people talk, or somebody brings something up: not a stray reply, a note, or thanks and empty letters."""
    said = [post for post in thread.posts if brings_something(post)]
    if not said:
        return False
    if thread.other_posts or thread.opener not in thread.posts or len({post.name for post in said}) > 1:
        return True
    is_stray = thread.opener.role == "answer" or read_subject(thread.subject).is_reply
    return thread.kind in ("request", "discussion") and not is_stray


def members_see(question: DigestThread, oldest: datetime) -> bool:
    """Whether an open question stands in the members' editions; `oldest` as `oldest_shown` tells it."""
    is_new = any(post.number == question.opener.number for post in question.posts)
    return is_shown(open_since(question), oldest, reasked=question.reasked, imported=question.imported, is_new=is_new)


# --- sections --------------------------------------------------------------------------------------------------


def _section(name: str, given: DigestInput, placed: dict[str, list[DigestThread]], zone: tzinfo) -> Section:
    if name == "open":
        return _open(given, placed["open"], zone)
    if name == "older":
        return _older(given, placed["older"], zone)
    if name == "assets":
        shown = _few_of_each_post(given.assets)
        items = _assets(given, shown, placed, zone)
        return _first("assets", items, MOST_ASSETS, hidden=len(given.assets) - len(shown))
    if name == "newcomers":
        return _newcomers(given, placed["newcomers"], zone)
    if name == "quiet":
        return _first("quiet", [person_item(given, "quiet", one, zone) for one in given.quiet], MOST_QUIET)
    if name == "note":
        return Section("note", (note_item(given, zone),) if given.note.strip() else ())
    if name == "health":
        return Section("health", (health_item(given, _waiting(given, placed)),) if given.health else ())
    if name == "also":
        return _also(given, placed["also"], zone)
    return Section(name, tuple(thread_item(given, name, one, zone) for one in placed[name]))


def _also(given: DigestInput, threads: Sequence[DigestThread], zone: tzinfo) -> Section:
    """What was written beside, a line each; of threads that tell nothing only the numbers, on one line together."""
    wordless = {one.number for one in threads if _tells_nothing(one)}
    items = tuple(line_item(given, one, zone) for one in threads if one.number not in wordless)
    left_out = tuple(post.number for one in threads if one.number in wordless for post in one.posts)
    return Section("also", items, wordless=left_out)


def _tells_nothing(thread: DigestThread) -> bool:
    """Whether nothing of what is new says anything; "The hall is closed (EOM)" needs no text where it is new itself."""
    is_new = any(post.number == thread.number for post in thread.posts)
    tells = is_new and telling_words(read_subject(thread.subject).normal)
    return not tells and not any(map(says_something, thread.posts))


def _first(name: str, items: Sequence[Item], most: int, hidden: int = 0) -> Section:
    return Section(name, tuple(items[:most]), max(0, len(items) - most) + hidden)


def _by_age(thread: DigestThread) -> tuple[datetime, int]:
    return open_since(thread), thread.number


def _open(given: DigestInput, questions: Sequence[DigestThread], zone: tzinfo) -> Section:
    """Questions that members see as open, oldest first."""
    oldest_first = sorted(questions, key=_by_age)
    # What was named to lead the section must stand in it.
    chosen = sorted(oldest_first, key=lambda one: f"t{one.number}" not in given.first)
    return _questions("open", chosen, lambda one: thread_item(given, "open", one, zone), given.open_left)


def _older(given: DigestInput, questions: Sequence[DigestThread], zone: tzinfo) -> Section:
    """Questions that members see no more, for facilitators and in short."""
    # Those that left the members' edition last can still be helped; the oldest would head the letter for ever.
    newest_first = sorted(questions, key=_by_age, reverse=True)
    newest_first.sort(key=lambda one: one.imported and not one.reasked)  # stable: imported ones come last
    return _questions("older", newest_first, lambda one: older_item(given, one, zone), given.late_left)


def _questions(name: str, found: Sequence[DigestThread], item_of: Callable[[DigestThread], Item], left: int) -> Section:
    """The first few of them; `left`: how many more there are, of which nothing was read."""
    return Section(name, tuple(map(item_of, found[:MOST_OPEN])), max(0, len(found) - MOST_OPEN) + left)


def _waiting(given: DigestInput, placed: dict[str, list[DigestThread]]) -> list[tuple[str, str]]:
    """How many questions wait, as figures: those that members see, and the older ones apart."""
    counts = {"open": len(placed["open"]) + given.open_left, "older": len(placed["older"]) + given.late_left}
    return [(name, str(count)) for name, count in counts.items() if count or name == "open"]


def _few_of_each_post(found: Sequence[DigestAsset]) -> list[DigestAsset]:
    """Assets by number, of each post the first few."""
    taken: Counter[int] = Counter()
    shown = []
    for asset in sorted(found, key=lambda one: one.number):
        if asset.post is not None:
            taken[asset.post] += 1
        if asset.post is None or taken[asset.post] <= MOST_ASSETS_OF_A_POST:
            shown.append(asset)
    return shown


def _assets(
    given: DigestInput, shown: Sequence[DigestAsset], placed: dict[str, list[DigestThread]], zone: tzinfo
) -> list[Item]:
    """Assets by number, the first of each offer with its words; then offers in which no asset was found."""
    offers = {one.number: thread_item(given, "assets", one, zone) for one in placed["assets"]}
    elsewhere = {one.number for name, threads in placed.items() if name != "assets" for one in threads}
    items = []
    for asset in shown:
        offer = offers.pop(asset.thread, None) if asset.thread is not None else None
        items.append(asset_item(given, asset, offer, asset.thread in elsewhere))
    return items + list(offers.values())


def _newcomers(given: DigestInput, introductions: Sequence[DigestThread], zone: tzinfo) -> Section:
    """Introductions first, then those who joined and have not written; who gave no name is counted, not listed."""
    items = [thread_item(given, "newcomers", one, zone) for one in introductions]
    wrote = {one.by.casefold() for one in items if one.by}
    others = [
        one for one in given.newcomers if not shown_name(one.name) or shown_name(one.name).casefold() not in wrote
    ]
    listed = [one for one in others if shown_name(one.name) or given.edition == "facilitator"]
    items += [person_item(given, "newcomers", one, zone) for one in listed]
    return _first("newcomers", items, MOST_NEWCOMERS, hidden=len(others) - len(listed))
