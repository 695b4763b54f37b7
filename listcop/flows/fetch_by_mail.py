"""Members fetch by mail: a thread, a post, a file, a digest, what they search for, the open questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core import asks
from listcop.core.addresses import Role
from listcop.core.archive import open_page
from listcop.core.letters import LEAVE_SLOT
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.site import Site
from listcop.flows import read_posts
from listcop.flows.find_threads import find
from listcop.flows.publish_archive import thread_page_of, with_openers
from listcop.flows.tell import list_facts, role_address, tell
from listcop.store import assets, digests, letters, posts, threads
from listcop.store.database import Tx

LARGEST_FILE = 5_000_000  # bytes of one file by mail; larger ones are for the owner's shell
Files = tuple[tuple[str, str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent: its name, its text, and files with it."""

    what: str
    text: str
    files: Files = ()


def fetch(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    command: asks.Find | asks.Get | asks.Open,
    to: str,
    member: Member | None,
    answers: Message,
    now: datetime,
) -> str:
    """Answer to the From address alone: who forges it, gives its holder what was theirs. Returns a reason word."""
    language = member.language if member else ""
    if not _may_read(mlist, member):
        tell(tx, site, mlist, "members-only", to, {"address": to}, now=now, language=language, answers=answers)
        return "members-only"
    read_posts.read_some(tx, site.weights, mlist.list_id)  # what came a moment ago is found, too
    if isinstance(command, asks.Find):
        data = _found(tx, mlist, command.text)
        tell(tx, site, mlist, "found", to, data, now=now, language=language, answers=answers)
        return "found"
    page = _open(tx, site, mlist, now) if isinstance(command, asks.Open) else _get(tx, site, mlist, command.ref)
    if page is None:
        what = str(command.ref) if isinstance(command, asks.Get) else "open"
        tell(tx, site, mlist, "not-found", to, {"what": what}, now=now, language=language, answers=answers)
        return "not-found"
    data = {"what": page.what, "page": page.text}
    tell(tx, site, mlist, "page", to, data, now=now, language=language, answers=answers, files=page.files)
    return "fetched"


def _may_read(mlist: MailingList, member: Member | None) -> bool:
    if mlist.settings.archive == "public":
        return True
    return mlist.settings.archive == "members" and member is not None and member.is_member


def _found(tx: Tx, mlist: MailingList, words: str) -> dict[str, object]:
    results = find(tx, mlist.list_id, words)
    zone = ZoneInfo(mlist.settings.timezone)
    shown = [
        {
            "number": one.thread,
            "subject": one.subject,
            "by": one.by,
            "date": one.date.astimezone(zone),
            "state": one.state,
        }
        for one in results
    ]
    return {"words": words, "count": len(shown), "results": shown}


def _open(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> Page:
    language = mlist.settings.language
    return Page("open", open_page(site.texts, language, list_facts(mlist), with_openers(tx, mlist), now))


def _get(tx: Tx, site: Site, mlist: MailingList, ref: asks.Ref) -> Page | None:
    return {"post": _post, "asset": _asset, "digest": _digest}.get(ref.kind, _nothing)(tx, site, mlist, ref)


def _nothing(tx: Tx, site: Site, mlist: MailingList, ref: asks.Ref) -> Page | None:
    return None


def _post(tx: Tx, site: Site, mlist: MailingList, ref: asks.Ref) -> Page | None:
    """`get 412` the thread, `get 412 only` the post, `get 412/2` its second file."""
    post = posts.get_post(tx, mlist.list_id, ref.number)
    if post is None or post.redacted is not None:
        return None
    if ref.part:
        return _file(tx, mlist, post, ref)
    row = threads.get_thread(tx, mlist.list_id, post.thread)
    if row is None:
        return None
    return Page(str(ref), thread_page_of(tx, site, mlist, row, only=post.number if ref.only else None))


def _file(tx: Tx, mlist: MailingList, post: posts.Post, ref: asks.Ref) -> Page | None:
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    if not 0 < ref.part <= len(message.attachments):
        return None
    found = message.attachments[ref.part - 1]
    return _with_file(ref, message, found.sha256)


def _with_file(ref: asks.Ref, message: Message, sha256: str) -> Page | None:
    for one in message.attachments:
        if one.sha256 == sha256 and one.size <= LARGEST_FILE:
            name = one.name or "file"
            return Page(str(ref), name, ((name, one.type, attachment_bytes(message, one)),))
    return None


def _asset(tx: Tx, site: Site, mlist: MailingList, ref: asks.Ref) -> Page | None:
    one = assets.get_asset(tx, mlist.list_id, ref.number)
    post = posts.get_post(tx, mlist.list_id, one.post) if one else None
    if one is None or post is None or post.redacted is not None:
        return None
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    if one.is_offer:
        return Page(str(ref), _whom_to_ask(mlist, one))
    return _with_file(ref, message, one.same_as) or Page(str(ref), f"{one.title}\n{one.ref}\n#{one.post}")


def _whom_to_ask(mlist: MailingList, one: assets.Asset) -> str:
    """Of an offer there is no file: its words, its giver, and the address that reaches the thread, in no language."""
    return f'"{one.ref}"\n{one.by_name or one.by}: {role_address(mlist, Role.thread, number=one.thread)}\n#{one.post}'


def _digest(tx: Tx, site: Site, mlist: MailingList, ref: asks.Ref) -> Page | None:
    closed = digests.get_digest(tx, mlist.list_id, ref.number)
    made = digests.editions_of(tx, mlist.list_id, ref.number) if closed else []
    texts = [text for edition, language, _, text in made if edition.startswith("member@")]
    leave = role_address(mlist, Role.leave)
    return Page(str(ref), texts[0].replace(LEAVE_SLOT, leave)) if texts else None
