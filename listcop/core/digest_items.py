"""One item of a digest: which posts of a thread it shows, how much of each, and where an answer goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from gettext import NullTranslations

from listcop.core import layout
from listcop.core.addresses import Role, sub_address
from listcop.core.dates import age_days
from listcop.core.digest_data import (
    DigestAsset,
    DigestInput,
    DigestPerson,
    DigestPost,
    DigestThread,
    Item,
    Part,
    Person,
)
from listcop.core.phrases import because
from listcop.core.phrases.reasons import may_know, reasons
from listcop.core.teaser import teaser, teaser_line
from listcop.core.threads import shown_subject

MOST_PARTS = 4  # posts of one thread that are shown; the others are counted
LINES = {"open": 12, "announcements": 12, "answered": 10, "meetings": 8, "assets": 8, "discussion": 6, "newcomers": 6}
QUESTION_LINES = 4  # of a question above its answers
NOTE_LINES = 40
TEXT_CELLS = layout.WIDTH - 3
NAME_CELLS = 60
LONGEST_REF = 2_000  # characters of an asset's address or file name
SILENT = frozenset(("thanks", "metoo", "automatic"))  # roles that bring nothing a digest needs


def thread_item(given: DigestInput, section: str, thread: DigestThread, zone: tzinfo) -> Item:
    """A thread as it stands in one section."""
    chosen = _chosen_posts(section, thread)
    asks = section in ("open", "answered")
    item = _bare_item(given, section, thread, zone)
    is_for_facilitators = given.edition == "facilitator"
    return finished(
        replace(
            item,
            parts=tuple(
                _part(post, _lines(section, thread, post), zone, asks=asks and post is chosen[0])
                for post in chosen
                if not (asks and post.is_subject_alone and post is thread.opener)  # it stands above
            ),
            more_posts=_left_out(thread, chosen),
            reasons=thread.why if is_for_facilitators and thread.opener in chosen else (),
            may_know=thread.may_know if is_for_facilitators and section == "open" else (),
        )
    )


def older_item(given: DigestInput, question: DigestThread, zone: tzinfo) -> Item:
    """A question that members see no more, as facilitators are reminded of it: who asks, since when, and one line."""
    asked = question.opener
    text, left = teaser_line(layout.cleaned(asked.text), TEXT_CELLS)
    part = Part(asked.number, shown_name(asked.name), asked.date.astimezone(zone), text, left)
    item = _bare_item(given, "open", question, zone)
    return finished(replace(item, form="short", parts=(part,) if text else (), more_posts=_left_out(question, ())))


def line_item(given: DigestInput, thread: DigestThread, zone: tzinfo) -> Item:
    """A discussion in one line: its subject, and who wrote."""
    item = _bare_item(given, "discussion", thread, zone)
    return finished(replace(item, form="line", more_posts=_left_out(thread, ())))


def _bare_item(given: DigestInput, section: str, thread: DigestThread, zone: tzinfo) -> Item:
    """What an item says of a thread, without its posts."""
    is_question = section in ("open", "answered")
    return Item(
        n=0,
        thread=thread.number,
        asset=None,
        person=None,
        subject=layout.one_line(shown_subject(thread.subject)),
        by=shown_name((thread.asker if is_question else "") or thread.opener.name),
        why="",
        text="",
        reply_to=reply_address(given, thread.number),
        section=section,
        home=thread.number,
        new_posts=len(thread.posts),
        types=thread.types,
        state="solved" if thread.solved else thread.state,
        age_days=age_days(open_since(thread), given.until) if section == "open" else None,
        since=open_since(thread).astimezone(zone),
        answered_by=tuple(shown_name(name) for name in thread.answered_by),
        replies=thread.replies,
        thanked=thread.thanked,
        page=thread.page,
        tally=thread.tally,
    )


def _left_out(thread: DigestThread, chosen: Sequence[DigestPost]) -> int:
    """How many posts of a thread are left out: neither chosen, nor the one it is shown with."""
    shown = {post.number for post in (thread.opener, *chosen)}
    others = {post.number for post in (*thread.posts, thread.failed) if post is not None}
    return thread.other_posts + len(others - shown)


def asset_item(given: DigestInput, asset: DigestAsset, offer: Item | None, has_own_place: bool) -> Item:
    """An asset; with the words of the offer it came with, if that thread stands in the same section.

    has_own_place   its thread stands in another section and is not named twice
    """
    ref = layout.one_line(asset.ref, LONGEST_REF)
    return finished(
        Item(
            n=0,
            thread=None if has_own_place else asset.thread,
            asset=asset.number,
            person=None,
            subject=layout.one_line(asset.title) or layout.clip(ref),
            by=shown_name(asset.by),
            why="",
            text=ref,
            reply_to=reply_address(given, asset.thread),
            section="assets",
            home=asset.thread,
            parts=offer.parts if offer else (),
            more_posts=offer.more_posts if offer else 0,
            what=asset.what,
            ref=ref,
            size=asset.size or None,
            reasons=offer.reasons if offer else (),
            state=offer.state if offer else "none",
        )
    )


def person_item(given: DigestInput, section: str, one: DigestPerson, zone: tzinfo) -> Item:
    """A newcomer or a quiet member; address, reason and fitting question for facilitators only."""
    is_for_facilitators = given.edition == "facilitator"
    address = layout.one_line(one.address, 320) if is_for_facilitators and one.address else None
    when = one.joined if section == "newcomers" else one.last_post
    text, left = layout.trimmed(layout.cleaned(one.note), LINES["newcomers"], TEXT_CELLS)
    name = shown_name(one.name)
    return finished(
        Item(
            n=0,
            thread=None,
            asset=None,
            person=Person(name, address),
            subject=name,
            by=name,
            why="",
            text=text,
            reply_to=reply_address(given, None, Role.request if section == "quiet" else Role.thread),
            section=section,
            parts=(Part(0, name, given.until.astimezone(zone), text, left),) if text else (),
            since=when and when.astimezone(zone),
            gap_days=one.usual_gap_days,
            fitting=one.fitting if is_for_facilitators else None,
            member=one.member if is_for_facilitators or section == "newcomers" else 0,
        )
    )


def note_item(given: DigestInput, zone: tzinfo) -> Item:
    """The facilitators' own words on top."""
    shown, left = layout.trimmed(layout.cleaned(given.note).strip(), NOTE_LINES, TEXT_CELLS)
    part = Part(0, "", given.until.astimezone(zone), shown, left)
    return Item(0, None, None, None, "", "", "", shown, given.address, section="note", parts=(part,))


def health_item(given: DigestInput, waiting: Sequence[tuple[str, str]]) -> Item:
    """The figures of the period, one item for all: how many questions wait, and what was counted beside."""
    figures = tuple((layout.one_line(label), layout.one_line(value)) for label, value in (*waiting, *given.health))
    reply_to = reply_address(given, None, Role.digest)
    return finished(Item(0, None, None, None, "", "", "", "", reply_to, section="health", figures=figures))


def reply_address(given: DigestInput, thread: int | None, role: Role = Role.thread) -> str:
    """Where an answer to an item goes; the list itself where a subject mark has to say which thread is meant."""
    if not given.sub_addresses or (role is Role.thread and thread is None):
        return given.address
    number = given.number if role is Role.digest else thread or 0
    return sub_address(given.list_name, given.domain, role, separator=given.separator, number=number)


def finished(item: Item) -> Item:
    """The item with `why` and `text` as scripts see them: in English, whatever the letter's language."""
    english = NullTranslations()
    sentence, decided = because(item, english, "en"), reasons(item, english, "en")
    told = [f"{sentence} ({decided})" if decided else sentence, *may_know(item, english)]
    return replace(item, why=" ".join(told), text=_plain_text(item))


def open_since(thread: DigestThread) -> datetime:
    return thread.open_since or thread.started


def shown_name(name: str) -> str:
    """A name to show; of what looks like an address, or as archives write one, only what stands before the @."""
    shown = layout.clip(layout.one_line(name), NAME_CELLS)
    words = shown.split(" ")
    if len(words) == 3 and words[1] == "at" and "." in words[2]:
        return words[0]
    return shown.partition("@")[0].lstrip("<") if "@" in shown else shown


# --- posts -----------------------------------------------------------------------------------------------------


def _chosen_posts(section: str, thread: DigestThread) -> list[DigestPost]:
    """The posts that are shown: the question first, then what answers it; else what is new, in order."""
    made = [one for one in thread.posts if thread.page is not None and one.number == thread.page[2]]
    if made:
        return [thread.opener, *made]  # what the others said stands in it
    is_new = any(one.number == thread.opener.number for one in thread.posts)
    posts = _behind_question(thread) if section in ("open", "answered") else thread.posts
    others = [one for one in posts if one.number != thread.opener.number and one.role not in SILENT]
    later = [one for one in others if says_something(one)] or others
    if section == "open":
        failed = [thread.failed] if thread.failed is not None else []
        behind = [one for one in later if thread.failed is None or one.number > thread.failed.number]
        return [thread.opener, *failed, *behind[-2:]]
    if section == "answered":
        answers = [one for one in later if one.role == "answer"] or later
        return [thread.opener, *answers[: MOST_PARTS - 1]]
    if is_new:
        return [thread.opener, *later[: MOST_PARTS - 1]]
    return later[:MOST_PARTS] or list(thread.posts[:1])


def _behind_question(thread: DigestThread) -> Sequence[DigestPost]:
    """The posts of the period that may answer: what was said before a later question is no word to it."""
    at = next((at for at, one in enumerate(thread.posts, 1) if one.number == thread.opener.number), 0)
    return thread.posts[at:]


def says_something(post: DigestPost) -> bool:
    """Whether a post has words or a file to show; old archives hold letters without either."""
    return bool(post.attachments or layout.cleaned(post.text).strip())


def brings_something(post: DigestPost) -> bool:
    """Whether a post says more than thanks or "me too"."""
    return post.role not in SILENT and says_something(post)


def _lines(section: str, thread: DigestThread, post: DigestPost) -> int:
    if post.number == thread.opener.number:
        return QUESTION_LINES if section == "answered" else LINES[section]
    return LINES["answered"] if section == "answered" else LINES["discussion"]


def _part(post: DigestPost, lines: int, zone: tzinfo, *, asks: bool = False) -> Part:
    """A post as far as there is room; of one that asks, what it asks as well."""
    text, left = (teaser if asks else layout.trimmed)(layout.cleaned(post.text), lines, TEXT_CELLS)
    attachments = tuple(layout.clip(layout.one_line(one), NAME_CELLS) for one in post.attachments[:5])
    return Part(post.number, shown_name(post.name), post.date.astimezone(zone), text, left, attachments)


def _plain_text(item: Item) -> str:
    if item.figures:
        return "\n".join(f"{label}: {value}" for label, value in item.figures)
    blocks = [item.ref] if item.ref else []
    for part in item.parts:
        left = f"\n[… {part.left_lines} more lines: get {part.number}]" if part.left_lines else ""
        blocks.append((f"{part.name}:\n" if len(item.parts) > 1 else "") + part.text + left)
    return "\n\n".join(blocks)
