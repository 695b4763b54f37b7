"""A post's text and files are taken out; its place, its author and a reason stay, so that the thread still reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from listcop.core.addresses import same_mailbox
from listcop.core.anew import write_anew
from listcop.core.asks import Facilitate
from listcop.core.consolidated import sections_of
from listcop.core.lists import MailingList
from listcop.core.message import Attachment, Message, attachment_bytes, read_message
from listcop.core.posting import draft_post
from listcop.core.redaction import (
    SURE,
    repeats,
    undressed,
    without_names,
    without_post,
    without_repeats,
    without_title,
)
from listcop.core.requests import links_in
from listcop.core.site import Site
from listcop.core.tagger.weights import Weights
from listcop.core.threads import called, is_bare
from listcop.flows import ask_back, consolidated_repeats, shared_elsewhere
from listcop.flows.export_letters import is_masked
from listcop.flows.fetch_bundle import as_file, is_bundle, text_of_file
from listcop.flows.read_posts import read_threads
from listcop.flows.rebuild_list import anew, forget_findings
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import (
    assets,
    deliveries,
    digests,
    events,
    formerly,
    held,
    keys,
    letters,
    lists,
    outbox,
    posts,
    threads,
)
from listcop.store.database import Tx
from listcop.store.letters import Letter as Kept
from listcop.store.posts import Post

REDACTED = "redacted"
ANSWERED_WITHIN = timedelta(days=60)  # it may wait for a moderator, for its author to say where it belongs, and again
_NUMBER = re.compile(r"\s*#?\d+\s*[:.)]?\s")  # of the item that a line answers
LONGEST_REASON = 200  # characters; it stands in the archive


def redact(
    tx: Tx,
    weights: Weights,
    mlist: MailingList,
    post: Post,
    reason: str,
    now: datetime,
    *,
    who: str,
    for_good: bool = False,
) -> Post | None:
    """Take a post's text and files out of the archive, the index, the assets, and the digests to come; so goes the
    consolidated reply that tells them again, and its drafts. Returns that of its thread, which may not tell them.

    for_good  the letter itself, too: nothing brings its text back
    """
    reason = " ".join(reason.split())[:LONGEST_REASON]
    said = _said(tx, mlist, post)
    consolidated_repeats.forget_drafts(tx, mlist, (post.thread, post.number), lambda text: repeats(text, said))
    forget_findings(tx, mlist, post)
    page = _page_of(tx, mlist, post, reason)
    _out_of_digests(tx, mlist, page)
    _out_of_letters(tx, mlist, page)
    posts.change_post(tx, mlist.list_id, post.number, redacted=reason, text="", quoted="", attachments=[], read_by=0)
    _call(tx, mlist, post, "")
    gone = assets.keep_assets(tx, mlist.list_id, post.thread, [post.number], [])
    shared_elsewhere.read_others(tx, mlist.list_id, gone)
    if for_good:
        assets.forget_former(tx, mlist.list_id, post.number)
        _empty_answers(tx, mlist, post, now, who=who)
        _empty_letter(tx, mlist, post)
    for one in deliveries.deliveries_of(tx, mlist.list_id, "post", post.number):
        outbox.drop(tx, mlist.list_id, one.delivery_id)  # copies that have not left yet stay here, also the put off
    events.note(tx, mlist.list_id, REDACTED, at=now, who=who, ref=f"#{post.number}", reason=reason, for_good=for_good)
    read_threads(tx, weights, mlist.list_id, [post.thread])
    reply = consolidated_repeats.reply_after(tx, mlist, post)
    if reply is not None and (for_good or reply.redacted is None):
        reply_said = replace(reply, text=_said(tx, mlist, reply))
        if consolidated_repeats.tells(reply_said, post, said):
            redact(tx, weights, mlist, reply, reason, now, who=who, for_good=for_good)
    return reply


def _said(tx: Tx, mlist: MailingList, post: Post) -> str:
    """What a post says; of one that was redacted before, only its letter tells it still."""
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    return post.text or draft_post(message, post.accepted).text


def undo(tx: Tx, weights: Weights, mlist: MailingList, post: Post, now: datetime, *, who: str) -> bool:
    """Bring a redacted post's text back from its letter; False where that is emptied, holds several posts, or names
    somebody who was erased: by what names is not known any more, so that nothing could mask them."""
    last = events.last_event(tx, mlist.list_id, REDACTED, f"#{post.number}")
    if post.redacted is None or (last is not None and last.data.get("for_good")):
        return False
    if posts.shares_letter(tx, mlist.list_id, post) or is_masked(tx, mlist, post):
        return False
    forget_findings(tx, mlist, post)
    values = anew(tx, mlist, post)
    posts.change_post(tx, mlist.list_id, post.number, **values, redacted=None, read_by=0)
    _call(tx, mlist, post, str(values["text"]))
    events.note(tx, mlist.list_id, "redaction undone", at=now, who=who, ref=f"#{post.number}")
    read_threads(tx, weights, mlist.list_id, [post.thread])
    return True


def _call(tx: Tx, mlist: MailingList, post: Post, text: str) -> None:
    """What has no subject is called by its first words, as long as these may be shown: the thread that it opened, and
    the letter where it waited for a moderator."""
    if not is_bare(post.subject):
        return
    held.call(tx, mlist.list_id, post.letter_id, called(post.subject, text))
    thread = threads.get_thread(tx, mlist.list_id, post.number)
    if thread is not None and "subject" not in thread.said:
        threads.change_thread(tx, mlist.list_id, post.number, subject=called(post.subject, text))


@dataclass(frozen=True, slots=True)
class _Page:
    """What goes out of the pages that show a post.

    marks   by which they name it, its thread, and what it brought
    called  the same of itself alone, in front of its first words where it has no subject
    """

    post: Post
    reason: str
    marks: tuple[str, ...]
    called: tuple[str, ...]

    def masked(self, text: str) -> str:
        shown = without_post(text, self.post.text, self.reason)
        for link in links_in(self.post.text):
            shown = shown.replace(link, "…")
        shown = self.untitled(shown)
        return without_names(shown, {one.name for one in self.post.attachments}, self.marks)

    def untitled(self, text: str) -> str:
        return without_title(text, self.post.text, self.called) if is_bare(self.post.subject) else text

    def masked_item(self, row: list[Any]) -> list[Any]:
        """An item as answers are placed by: number, thread, subject, text, and what more is kept of some."""
        subject = self.untitled(f"#{row[1]} {row[2]}").partition(" ")[2]
        return [*row[:2], subject, self.masked(row[3]), *row[4:]]

    def bundle_without(self, octets: bytes) -> bytes:
        text = text_of_file(octets)
        shown = self.masked(text)
        return as_file(shown) if shown != text else octets


def _page_of(tx: Tx, mlist: MailingList, post: Post, reason: str) -> _Page:
    here = assets.assets_of_thread(tx, mlist.list_id, post.thread)
    brought = [f"a{one.number}" for one in here if one.post == post.number]
    waited = [f"h{one}" for one in held.numbers_of_letter(tx, mlist.list_id, post.letter_id)]
    marks = (f"#{post.number}", f"#{post.thread}", f"t{post.thread}", *brought)
    return _Page(post, reason, tuple(dict.fromkeys(marks)), (f"#{post.number}", f"t{post.number}", *brought, *waited))


def _out_of_digests(tx: Tx, mlist: MailingList, page: _Page) -> None:
    """Digests show the reason where the post stood: in the archive, by `get d31`, and where they have not come yet."""
    for closed in digests.all_digests(tx, mlist.list_id):
        items = {name: [page.masked_item(row) for row in rows] for name, rows in closed.items.items()}
        if items != closed.items:
            digests.change_digest(tx, mlist.list_id, closed.number, items=items)
    for number, edition, language, text in digests.each_text(tx, mlist.list_id):
        shown = page.masked(text)
        if shown != text:
            raw = digests.edition_raw(tx, mlist.list_id, number, edition, language)
            left = undressed(raw, shown) if raw else b""
            digests.change_edition(tx, mlist.list_id, number, edition, language, shown, left)


def _out_of_letters(tx: Tx, mlist: MailingList, page: _Page) -> None:
    """Letters to one person that wait (a digest of all their lists, what they asked for) leave without the post."""
    for list_id, delivery_id, raw in deliveries.waiting_letters(tx):
        message = read_message(raw)
        shown = page.masked(message.text)
        if sections_of(shown):  # the draft of a consolidated reply picks sentences, and puts names before them
            shown = without_repeats(shown, page.post.text, page.reason)
        kept = [one for one in message.attachments if not _is_of(page.post, one)]
        if len(kept) < len(message.attachments):
            shown += f"\n({page.reason})\n"
        sent = [attachment_bytes(message, one) for one in kept]
        left = [
            page.bundle_without(octets) if is_bundle(mlist, one.name) else octets
            for one, octets in zip(kept, sent, strict=True)
        ]
        if shown != message.text or left != sent:
            files = [(one.name or "file", one.type, octets) for one, octets in zip(kept, left, strict=True)]
            deliveries.change_letter(tx, list_id, delivery_id, undressed(raw, shown, files))


def _is_of(post: Post, sent: Attachment) -> bool:
    """Whether a file that is sent is one of the post's, or a piece of it, which has its name with a number behind."""
    names = {one.name for one in post.attachments if one.name}
    is_named = sent.name in names or sent.name.rpartition(".")[0] in names
    return is_named or sent.sha256 in {one.sha256 for one in post.attachments}


def _empty_answers(tx: Tx, mlist: MailingList, post: Post, now: datetime, *, who: str) -> None:
    """An answer to a letter of ours is kept beside the posts that were written of it, in each list that it answered,
    and again where its author was asked about the rest. Those posts have letters of their own: it is emptied whole.
    So are the copies of it, and of the post's letter, that came by another way."""
    brought = _brought(tx, mlist, post)
    _empty_copies(tx, mlist, post.message_id, post, brought, now, who=who)
    for there in lists.all_lists(tx):
        for one, answer in _answers_of_author(tx, there, post):
            if brought.is_in(answer):
                _empty(tx, there, one.letter_id, answer, post)
                _empty_copies(tx, there, one.message_id, post, brought, now, who=who)


def _empty_copies(
    tx: Tx, mlist: MailingList, message_id: str, post: Post, brought: _Brought, now: datetime, *, who: str
) -> None:
    """What bears a Message-ID and is no post, whatever became of it; one that waits for a moderator waits no more."""
    for one in letters.letters_by_message_id(tx, mlist.list_id, message_id):
        copy = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
        if one.fate == "post" or not same_mailbox(copy.from_address or "", post.author):
            continue
        if not brought.is_in(copy) and not repeats(copy.text, brought.text):  # a draft that was sent back, with marks
            continue
        if one.fate == "held":
            assert one.number is not None, f"{mlist.name}: letter {one.letter_id} waits without a number"
            held.settle(tx, mlist.list_id, one.number, "discarded", who=who, why=REDACTED, now=now)
            letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", REDACTED, one.number)
        _empty(tx, mlist, one.letter_id, copy, post)


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a post says, by lines, and its files by their hashes."""

    text: str
    lines: tuple[str, ...]
    files: frozenset[str]

    def is_in(self, answer: Message) -> bool:
        said, lines = " ".join(answer.text.split()), {_bare(line) for line in answer.text.split("\n")}
        if any(len(line) >= SURE for line in self.lines):
            is_said = all(line in said for line in self.lines)
        else:  # "Good" stands in many another answer
            is_said = bool(self.lines) and all(_bare(line) in lines for line in self.lines)
        return is_said or not self.files.isdisjoint(one.sha256 for one in answer.attachments)


def _bare(line: str) -> str:
    """A line without the number of its item in front."""
    return " ".join(_NUMBER.sub("", line).split())


def _brought(tx: Tx, mlist: MailingList, post: Post) -> _Brought:
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    text = _said(tx, mlist, post)
    files = [one.sha256 for one in post.attachments] + [one.sha256 for one in message.attachments]
    return _Brought(text, tuple(filter(None, (" ".join(line.split()) for line in text.split("\n")))), frozenset(files))


def _answers_of_author(tx: Tx, mlist: MailingList, post: Post) -> Iterator[tuple[Kept, Message]]:
    """Those that may have brought it; but for those whose files wait, as nothing of that is posted."""
    waiting = keys.open_keys(tx, mlist.list_id, post.author, keys.PLACE_ANSWER)
    with_files = {one for key in waiting for one in keys.letters_with_files(key)}
    for one in letters.letters_since(tx, mlist.list_id, "answer", post.accepted - ANSWERED_WITHIN):
        raw = letters.letter_raw(tx, mlist.list_id, one.letter_id)
        if one.letter_id in with_files or not _may_be_of(post.author, raw):
            continue
        answer = read_message(raw)
        if same_mailbox(answer.from_address or "", post.author):
            yield one, answer


def _may_be_of(author: str, raw: bytes) -> bool:
    """Told without reading the letter: there may be thousands."""
    local = author.partition("@")[0].lower()
    return not local.isascii() or local.encode() in raw.lower()


def _empty(tx: Tx, mlist: MailingList, letter_id: int, answer: Message, post: Post) -> None:
    raw = write_anew(
        author=post.author, name=answer.from_name, to=mlist.address, subject=answer.subject,
        date=answer.date or post.date, message_id=answer.message_id, ancestors=answer.references, text="",
    )  # fmt: skip
    letters.replace_raw(tx, mlist.list_id, letter_id, raw)
    if is_bare(answer.subject):
        held.call(tx, mlist.list_id, letter_id, answer.subject)


def _empty_letter(tx: Tx, mlist: MailingList, post: Post) -> None:
    """In place of the letter, one that says who wrote when, and what is left of it in other posts."""
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    left = [one.text for one in posts.posts_of_letter(tx, mlist.list_id, post.letter_id) if one.redacted is None]
    raw = write_anew(
        author=post.author, name=post.name, to=mlist.address, subject=post.subject, date=post.date,
        message_id=post.message_id, ancestors=message.references, text="\n\n".join(left),
    )  # fmt: skip
    letters.replace_raw(tx, mlist.list_id, post.letter_id, raw)


# --- by mail ---------------------------------------------------------------------------------------------------


def answer(talk: Talk) -> str:
    """`redact 412 reason`, of a facilitator: always asked back, since it cannot be forgotten by a slip of the thumb."""
    command = talk.command
    if not isinstance(command, Facilitate) or command.ref is None or command.ref.kind != "post":
        return ""
    tx, mlist, ref = talk.tx, talk.mlist, command.ref
    post = posts.get_post(tx, mlist.list_id, ref.number)
    if post is None:
        if talk.may_tell("not-found"):
            talk.tell("not-found", {"what": str(ref)})
        return "not-found"
    if not talk.is_confirmed:
        return ask_back.ask(talk)
    reply = None
    if post.redacted is None:
        reply = redact(tx, talk.site.weights, mlist, post, command.text, talk.now, who=talk.address)
        tell_author(tx, talk.site, mlist, post, command.text, talk.now, who=talk.address)
    data = {"number": post.number, "subject": post.subject, "name": post.name or post.author, "reason": command.text}
    data |= {"reply": reply.number if reply is not None else 0, "thread": post.thread}
    data |= {"reply_is_out": is_out(tx, mlist, reply)}
    talk.tell("redact-done", data, once_an_hour=False)
    return f"#{post.number} redacted"


def is_out(tx: Tx, mlist: MailingList, reply: Post | None) -> bool:
    """Whether a consolidated reply was taken out along with what it told again."""
    now = posts.get_post(tx, mlist.list_id, reply.number) if reply is not None else None
    return now is not None and now.redacted is not None


def tell_author(
    tx: Tx, site: Site, mlist: MailingList, post: Post, reason: str, now: datetime, *, who: str = ""
) -> None:
    """Who wrote a post is told that it was taken out, and why; if they are a member, and did not do it themselves."""
    member = formerly.author_of(tx, post)
    if member is None or not member.is_member or (who and same_mailbox(who, member.address)):
        return
    data = {"number": post.number, "subject": post.subject, "reason": reason}
    tell(
        tx, site, mlist, "post-redacted", member.address, data,
        now=now, language=member.language, is_answer=False,
    )  # fmt: skip
