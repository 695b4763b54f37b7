"""Members fetch by mail: a thread, a post, a file, a digest, what they search for, the open questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from listcop.core import asks
from listcop.core.access import Wanted, may_fetch
from listcop.core.addresses import Address, Role
from listcop.core.letters import LEAVE_SLOT
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.pieces import (
    FILE_PIECE_BYTES,
    LITE_PIECE_BYTES,
    PIECE_BYTES,
    QUESTION_BYTES,
    count_of_pieces,
    piece_of,
    split_text,
)
from listcop.core.references import reference_message_id
from listcop.core.scrub import scrub_letter
from listcop.core.site import Site
from listcop.core.taken_out import where_it_lay
from listcop.core.words import Word, word_in
from listcop.flows import ask_back, check_assets, digest_shown, fetch_bundle, read_posts
from listcop.flows.archive_pages import open_part, thread_page_of
from listcop.flows.export_letters import letter_to_show
from listcop.flows.fetched import Fetched
from listcop.flows.find_threads import find
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address
from listcop.store import assets, digests, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post


def answer(talk: Talk) -> str:
    """Answer `find`, `get`, `open` and `bundle`."""
    command = talk.command
    assert isinstance(command, (asks.Find, asks.Get, asks.Open, asks.Bundle)), f"{command} fetches nothing"
    member = talk.member
    wanted: Wanted = "bundle" if isinstance(command, asks.Bundle) else "archive"
    may = may_fetch(wanted, talk.mlist.settings.archive, member)
    if not talk.may_fetch(may and member is not None):
        return "forged" if talk.is_forged else "too-many-answers"
    if not may:
        talk.bring("members-only", {"address": talk.address}, is_theirs=False)
        return "members-only"
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)  # what came a moment ago is found, too
    if isinstance(command, asks.Find):
        talk.bring("found", _found(talk.tx, talk.mlist, command.text))
        return "found"
    return _bring_each(talk, _each(command))


Named = asks.Get | asks.Open | asks.Bundle


def _each(command: Named) -> list[Named]:
    if not isinstance(command, asks.Get):
        return [command]
    return [replace(command, ref=ref, others=()) for ref in (command.ref, *command.others)]


def _bring_each(talk: Talk, named: Sequence[Named]) -> str:
    """A letter for each thing that is named, the last of which says how what is too many comes; and one for all that
    is not there. Where nothing proves who asks, and files would be too much, whoever has the address is asked first."""
    limit = _limit(talk.member)
    missing: list[str] = []
    brought, asked = 0, ""
    for at, one in enumerate(named, start=1):
        page = _piece(_fetched(talk, one, limit), one.piece, limit)
        if page is None:
            missing.append(_name(one))
            continue
        if not talk.may_fetch(is_theirs=True):
            break
        if not talk.may_bring(page.files):
            asked = _ask_back(talk, named[at - 1 :])
            break
        brought += 1
        _bring(talk, page, named[at:] if brought == MOST_AT_ONCE else ())
        if brought == MOST_AT_ONCE:
            break
    if missing:
        talk.bring("not-found", {"what": ", ".join(missing)})
    return ", ".join(["fetched"] * brought + ["not-found"] * bool(missing) + [asked] * bool(asked))


def _ask_back(talk: Talk, left: Sequence[Named]) -> str:
    """What was not brought comes after a yes."""
    first, refs = left[0], [one.ref for one in left if isinstance(one, asks.Get)]
    if not isinstance(first, asks.Get):
        return ask_back.ask(talk)
    language = talk.language or talk.mlist.settings.language
    piece = f" {word_in(language, Word.part)} {first.piece}" if first.piece > 1 else ""
    said = f"{word_in(language, Word.get)} {', '.join(map(str, refs))}{piece}"
    return ask_back.ask(replace(talk, command=replace(first, others=tuple(refs[1:]))), said)


MOST_AT_ONCE = 10  # letters that one line brings


def _bring(talk: Talk, page: Fetched, rest: Sequence[Named]) -> None:
    """An answer to it goes where one to what it brings would."""
    home, brings = "", ""
    if page.thread is not None:
        home = role_address(talk.mlist, Role.thread, number=page.thread)
    elif page.digest is not None:
        home = role_address(talk.mlist, Role.digest, number=page.digest)
        brings = reference_message_id(Address(talk.mlist.name, talk.mlist.domain, Role.digest, number=page.digest))
    others = ", ".join(str(one.ref) for one in rest if isinstance(one, asks.Get))
    data = _data(page) | {"home": page.thread, "reply_to": home, "rest": others, "most": MOST_AT_ONCE}
    talk.bring("page", data, files=page.files, reply_to=home, brings=brings)


def _limit(member: Member | None) -> int:
    return LITE_PIECE_BYTES if member is not None and member.lite else PIECE_BYTES


def _fetched(talk: Talk, command: Named, limit: int) -> Fetched | None:
    tx, site, mlist = talk.tx, talk.site, _as_read(talk)
    if isinstance(command, asks.Bundle):
        is_lite = limit == LITE_PIECE_BYTES
        return fetch_bundle.fetch(tx, site, mlist, command.year, command.piece, limit, is_lite)
    if isinstance(command, asks.Open):
        return _open_questions(talk, mlist, command.piece, limit)
    return _digest(talk, mlist, command) if command.ref.kind == "digest" else _get(tx, site, mlist, command)


def _as_read(talk: Talk) -> MailingList:
    """The list as who asked reads it: our own words in the language of the letter around them, posts as they stand."""
    language = talk.language if talk.member is not None else talk.spoken
    settings = talk.mlist.settings
    return replace(talk.mlist, settings=replace(settings, language=language)) if language else talk.mlist


def _open_questions(talk: Talk, mlist: MailingList, piece: int, limit: int) -> Fetched | None:
    made = open_part(talk.tx, talk.site, mlist, talk.now, piece, limit // QUESTION_BYTES)
    word = word_in(mlist.settings.language, Word.open)
    return Fetched(word, made[0], ask=("open",), piece=piece, pieces=made[1]) if made is not None else None


def _piece(page: Fetched | None, piece: int, limit: int) -> Fetched | None:
    """The part that was asked for, of what is too long for one letter."""
    if page is None or page.piece:
        return page
    parts = split_text(page.text, limit)
    text = piece_of(parts, piece)
    return replace(page, text=text, piece=piece, pieces=len(parts)) if text is not None else None


def _name(command: Named) -> str:
    """What was asked for, as the answer repeats it."""
    name = str(command.ref) if isinstance(command, asks.Get) else "open"
    name = str(command.year) if isinstance(command, asks.Bundle) else name
    return f"{name} ({command.piece})" if command.piece > 1 else name


def _data(page: Fetched) -> dict[str, object]:
    return {
        "what": page.what,
        "page": page.text,
        "ask": page.ask,
        "piece": page.piece,
        "pieces": page.pieces,
        "joins": page.joins,
        "lacks": page.lacks,
    }


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
            "types": one.types,
            "snippet": one.snippet,
            "post": one.post,
            "reply_to": role_address(mlist, Role.thread, number=one.thread),
        }
        for one in results
    ]
    return {"words": words, "count": len(shown), "results": shown}


def _get(tx: Tx, site: Site, mlist: MailingList, command: asks.Get) -> Fetched | None:
    found = {"post": _post, "asset": _asset}.get(command.ref.kind, _nothing)
    return found(tx, site, mlist, command)


def _nothing(tx: Tx, site: Site, mlist: MailingList, command: asks.Get) -> Fetched | None:
    return None


def _post(tx: Tx, site: Site, mlist: MailingList, command: asks.Get) -> Fetched | None:
    """`get 412` thread, `get 412 only` post, `get 412/2` second file; a placeholder for what was redacted."""
    ref = command.ref
    post = posts.get_post(tx, mlist.list_id, ref.number)
    row = threads.get_thread(tx, mlist.list_id, post.thread) if post is not None else None
    if post is None or row is None:
        return None
    if ref.part:
        file = _file(tx, mlist, post, command) if post.redacted is None else None
        return replace(file, thread=row.number) if file is not None else None
    ask = ("get", str(ref.number), "only") if ref.only else ("get", str(ref.number))
    # where an answer goes stands in the letter around it
    page = thread_page_of(tx, site, mlist, row, only=post.number if ref.only else None, names_answer=False)
    return Fetched(str(ref), page, ask=ask, thread=row.number)


def _file(tx: Tx, mlist: MailingList, post: Post, command: asks.Get) -> Fetched | None:
    message = read_message(scrub_letter(letter_to_show(tx, mlist, post)))
    if not 0 < command.ref.part <= len(message.attachments):
        named = post.attachments[command.ref.part - 1 :][:1] if command.ref.part > 0 else ()
        return _without_file(post, named[0].name, command, message) if named and not named[0].sha256 else None
    found = message.attachments[command.ref.part - 1]
    return _with_file(command, message, found.sha256)


def _with_file(command: asks.Get, message: Message, sha256: str) -> Fetched | None:
    """A file, or the part of it that was asked for: pieces named as archivers join them."""
    one = next((one for one in message.attachments if one.sha256 == sha256), None)
    if one is None:
        return None
    ref, name = command.ref, one.name or "file"
    ask = ("get", f"{ref.number}/{ref.part}" if ref.part else str(ref))
    octets = attachment_bytes(message, one)
    count = count_of_pieces(len(octets), FILE_PIECE_BYTES)
    if command.piece > count:
        return None
    if count == 1:
        return Fetched(str(ref), name, ((name, one.type, octets),), ask, 1)
    part = octets[(command.piece - 1) * FILE_PIECE_BYTES : command.piece * FILE_PIECE_BYTES]
    piece = f"{name}.{command.piece:03}"
    return Fetched(
        str(ref), piece, ((piece, "application/octet-stream", part),), ask, command.piece, count, joins=name
    )  # fmt: skip


def _without_file(post: Post, name: str, command: asks.Get, message: Message) -> Fetched:
    """Of a file that its letter came without: who gave it, and where it lay, if an old archive's note tells that."""
    link = where_it_lay(message.text, name)
    by = post.name or post.author.partition("@")[0]
    lacks = {"name": name, "by": by, "post": f"#{post.number}", "link": link, "of_archive": post.imported}
    text = "\n".join(filter(None, (name, link, f"#{post.number}")))  # for a site's own words, which may not know it
    return Fetched(str(command.ref), text, ask=("get", str(command.ref)), thread=post.thread, lacks=lacks)


def _asset(tx: Tx, site: Site, mlist: MailingList, command: asks.Get) -> Fetched | None:
    one = assets.get_asset(tx, mlist.list_id, command.ref.number)
    post = posts.get_post(tx, mlist.list_id, one.post) if one else None
    if one is None or post is None or post.redacted is not None:
        return None
    what, ask = str(command.ref), ("get", str(command.ref))
    if one.is_consolidated:
        row = threads.get_thread(tx, mlist.list_id, post.thread)
        page = thread_page_of(tx, site, mlist, row, only=post.number) if row is not None else post.text
        return Fetched(what, page, ask=ask)
    if one.is_offer:
        return Fetched(what, _whom_to_ask(mlist, one), ask=ask)
    raw = letter_to_show(tx, mlist, post)
    own = [part.sha256 for part in read_message(raw).attachments]
    if one.same_as not in own:
        told = check_assets.standing(tx, mlist.list_id, [one.number]).get(one.number)
        if one.is_named_only and not (told is not None and told.link):
            return _without_file(post, one.ref, command, read_message(scrub_letter(raw)))
        link = told.link if told is not None and told.link else one.ref
        return Fetched(what, f"{one.title}\n{link}\n#{one.post}", ask=ask)
    clean = read_message(scrub_letter(raw))  # a key of ours in a text file is anybody's to use (promise A10)
    return _with_file(command, clean, clean.attachments[own.index(one.same_as)].sha256)


def _whom_to_ask(mlist: MailingList, one: assets.Asset) -> str:
    """Of an offer there is no file: its words, its giver, and the address that reaches the thread, in no language."""
    by = one.by_name or one.by.partition("@")[0]
    return f'"{one.ref}"\n{by}: {role_address(mlist, Role.thread, number=one.thread)}\n#{one.post}'


def _digest(talk: Talk, mlist: MailingList, command: asks.Get) -> Fetched | None:
    """A digest as they got it themself, so that the numbers they answer by are those they see; in their language where
    anybody got it so. Who got none gets what members did; what was made for one of them alone is for that one."""
    tx, member = talk.tx, talk.member
    closed = digests.get_digest(tx, mlist.list_id, command.ref.number)
    if closed is None or closed.own_of not in (None, member.membership_id if member is not None else None):
        return None
    made = digests.editions_of(tx, mlist.list_id, command.ref.number)
    preferred = mlist.settings.language, talk.mlist.settings.language
    made.sort(key=lambda one: [one[1] != language for language in preferred])
    theirs = digest_shown.edition_of(tx, closed, member)
    texts = [text for edition, _, _, text in made if edition == theirs]
    texts += [text for edition, _, _, text in made if edition.startswith("member@")]
    texts += [text for edition, _, _, text in made if edition.startswith("member-lite@")]
    leave = role_address(mlist, Role.leave)
    ask = ("get", str(command.ref))
    if not texts:
        return None
    return Fetched(str(command.ref), texts[0].replace(LEAVE_SLOT, leave), ask=ask, digest=closed.number)
