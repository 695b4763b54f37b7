"""One person is erased: their rows go, their letters lose their author, and others' posts lose their address and name.

Letters of others stay as they came and are named beforehand; what is shown, sent, exported or searched of them is
masked. Promise A18; RFC 5321 knows no recall: what was sent stays where it went.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from listcop.core import headers
from listcop.core.keys import hmac_key
from listcop.core.letter_phrases import phrases
from listcop.core.lists import MailingList
from listcop.core.masking import Mask, OwnWords, mask_of, own_words, page_without, with_first_names
from listcop.core.message import Message, attachment_bytes, read_message
from listcop.core.search import words_of
from listcop.core.site import Site
from listcop.core.threads import shown_subject
from listcop.flows.export_letters import MASKED, rewritten
from listcop.flows.publish_archive import write_anew
from listcop.flows.read_posts import indexed_text
from listcop.seams import crash_here
from listcop.store import digests, erasing, events, held, letters, members, outbox, posts, readings, search, tables
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.posts import Post

NOWHERE = "erased.invalid"  # RFC 2606, 2: a domain that nobody can have


@dataclass(frozen=True, slots=True)
class Person:
    """Who is to be erased: all their addresses, and the names they are known by."""

    person_id: int | None
    addresses: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(slots=True)
class Erasure:
    """What an erasure does, or would do; `others`: letters of others that name the person, and stay."""

    memberships: list[str] = field(default_factory=list)
    only_owner_of: list[str] = field(default_factory=list)
    posts: int = 0
    other_letters: int = 0
    mentions: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def find_person(tx: Tx, address: str) -> Person | None:
    """Who an address belongs to; also somebody who never was a member, and only wrote. None: nobody has it."""
    person_id, addresses = erasing.addresses_of(tx, address)
    names = erasing.names_written(tx, addresses)
    if person_id is None and not names:
        return None
    if person_id is not None:
        names |= {one.name for one in members.memberships_of(tx, person_id)} | {erasing.person_name(tx, person_id)}
    return Person(person_id, tuple(addresses), tuple(sorted(filter(None, names))))


def erase(store: Store, site: Site, person: Person, now: datetime, *, dry_run: bool = False) -> Erasure:
    """Erase a person from the whole database, in one transaction; the caller holds the state directory."""
    if dry_run:
        with store.read() as tx:
            return _look(tx, site, person)
    done = store.write(lambda tx: _erase(tx, site, person, now))
    crash_here("erase: committed, not swept")
    erasing.sweep(store)
    return done


def is_erased(tx: Tx, site: Site) -> _Remembered:
    """Tells whether an address was erased before, for those who bring old archives and members."""
    return _Remembered(site.secrets, erasing.remembered(tx))


@dataclass(frozen=True, slots=True)
class _Remembered:
    secrets: tuple[bytes, ...]
    hashes: frozenset[str]

    def __call__(self, address: str) -> bool:
        return bool(self.hashes) and any(hmac_key(one, "erased", address) in self.hashes for one in self.secrets)


# --- look ------------------------------------------------------------------------------------------------------


def _mask(site: Site, person: Person, language: str) -> Mask:
    number = hmac_key(site.secret, "erased name", min(person.addresses))[:8]
    instead = phrases(site.texts.catalogues[language], language)["person"]["erased"]
    return mask_of(person.addresses, person.names, f"erased-{number}@{NOWHERE}", instead)


def _look(tx: Tx, site: Site, person: Person) -> Erasure:
    """What would be done."""
    found = Erasure(memberships=_memberships(tx, person), only_owner_of=_only_owner_of(tx, person))
    mask = _mask(site, person, site.language)
    for mlist in _every_list(tx):
        for post in _posts_with(tx, mlist, mask):
            _count(found, mlist, person, post)
        for letter_id, sender, raw in erasing.kept_letters(tx, mlist.list_id):
            message = _mentions(mask, raw)
            if message is not None:
                _sort(tx, found, mlist, person, letter_id, sender, message)
    return found


def _every_list(tx: Tx) -> list[MailingList]:
    return [list_store.get_list(tx, list_store.SITE), *list_store.all_lists(tx)]


def _memberships(tx: Tx, person: Person) -> list[str]:
    own = members.memberships_of(tx, person.person_id) if person.person_id is not None else []
    return [f"{list_store.get_list(tx, one.list_id).address}: {one.address}, {one.state}" for one in own]


def _only_owner_of(tx: Tx, person: Person) -> list[str]:
    own = members.memberships_of(tx, person.person_id) if person.person_id is not None else []
    alone = [
        one.list_id
        for one in own
        if "owner" in one.roles and {o.address for o in members.with_role(tx, one.list_id, ("owner",))} == {one.address}
    ]
    return [list_store.get_list(tx, list_id).address for list_id in alone]


def _posts_with(tx: Tx, mlist: MailingList, mask: Mask) -> list[Post]:
    """Posts by the person, and posts that name them."""
    rows = erasing.rows_with(tx, tables.posts, mask.fragments(), mlist.list_id)
    numbers = sorted(row.number for row in rows)
    found = posts.some_posts(tx, mlist.list_id, numbers)
    return [one for one in found if one.author in mask.addresses or _masked(mask, one)]


def _masked(mask: Mask, post: Post) -> dict[str, object]:
    """What changes of a post, if it is somebody else's."""
    texts = {"author": post.author, "name": post.name, "subject": post.subject, "text": post.text}
    texts |= {"quoted": post.quoted, "redacted": post.redacted or "", "message_id": post.message_id}
    texts |= {"answers": post.answers or ""}
    values: dict[str, object] = {name: mask.text(text) for name, text in texts.items() if mask.is_in(text)}
    files = [[one.name, one.type, one.size, one.sha256, one.part] for one in post.attachments]
    return values | ({"attachments": mask.value(files)} if mask.value(files) != files else {})


def _own_masked(mask: Mask, post: Post) -> dict[str, object]:
    """What changes of their own post: parts of their name go too, but from no quote and no subject of somebody else."""
    theirs = _masked(with_first_names(mask), replace(post, quoted="", answers=None, subject=_own_subject(post)))
    return _masked(mask, post) | theirs


def _own_subject(post: Post) -> str:
    """The subject where who wrote the post chose it, and "" where it came from the letter that it answers."""
    return post.subject if post.thread == post.number and not post.reply_mark else ""


def _count(found: Erasure, mlist: MailingList, person: Person, post: Post) -> None:
    if post.author in person.addresses:
        found.posts += 1
    else:
        found.mentions.append(f"{mlist.name} #{post.number}")


def _mentions(mask: Mask, raw: bytes) -> Message | None:
    """A letter, read, if it names the person anywhere, however that is encoded."""
    message = read_message(raw)
    if mask.is_in(raw.decode("latin-1")) or mask.is_in(f"{message.subject}\n{message.from_name}\n{message.text}"):
        return message
    return None


def is_own(person: Person, sender: str, message: Message) -> bool:
    author = message.from_address or sender
    return author.lower() in {one.lower() for one in person.addresses}


def _sort(
    tx: Tx, found: Erasure, mlist: MailingList, person: Person, letter_id: int, sender: str, message: Message
) -> bool:
    """Count a letter that names the person; whether it is their own."""
    own = is_own(person, sender, message)
    made = posts.posts_of_letter(tx, mlist.list_id, letter_id)
    if own and not made:
        found.other_letters += 1
    elif not own:
        where = " ".join(f"#{one.number}" for one in made) or message.message_id
        found.others.append(f"{mlist.name or 'site'} {where}, letter {letter_id}")
    return own


# --- do --------------------------------------------------------------------------------------------------------


def _erase(tx: Tx, site: Site, person: Person, now: datetime) -> Erasure:
    done = Erasure(memberships=_memberships(tx, person), only_owner_of=_only_owner_of(tx, person))
    mask = _mask(site, person, site.language)
    for mlist in _every_list(tx):
        own = _mask(site, person, mlist.settings.language)
        _drop_held(tx, mlist, person, now)
        named = _posts_with(tx, mlist, own)
        _mask_digests(tx, mlist, own, _own_words(tx, mlist, own, person, named))
        for post in named:
            _count(done, mlist, person, post)
            _mask_post(tx, mlist, own, person, post, now)
        _rewrite_letters(tx, mlist, own, person, done)
        write_anew(tx, mlist.list_id)
    _mask_letters_of_ours(tx, mask)
    erasing.delete_person(tx, person.person_id, person.addresses)
    erasing.mask_everywhere(tx, mask.value, mask.fragments())
    hashes = [hmac_key(site.secret, "erased", one) for one in person.addresses]
    erasing.remember(tx, hashes, now.date().isoformat())
    return done


def _drop_held(tx: Tx, mlist: MailingList, person: Person, now: datetime) -> None:
    for address in person.addresses:
        for one in held.waiting_of(tx, mlist.list_id, address):
            held.settle(tx, mlist.list_id, one.number, "discarded", who="shell", why="erased", now=now)
            letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", "erased", one.number)


def _mask_post(tx: Tx, mlist: MailingList, mask: Mask, person: Person, post: Post, now: datetime) -> None:
    """A post without the person, out of the index until it is read again; rebuilding does not bring them back."""
    own = post.author in person.addresses
    values = _own_masked(mask, post) if own else _masked(mask, post)
    if own:
        values["name"] = mask.name_instead
    if post.read_by != 0:
        search.forget_posts(tx, mlist.list_id, [(post.number, words_of(indexed_text(post)))])
    readings.forget(tx, mlist.list_id, [post.number])
    posts.change_post(tx, mlist.list_id, post.number, **values, read_by=0)
    if own and _own_subject(post):
        erasing.mask_subject(tx, mlist.list_id, post.thread, with_first_names(mask).text)
    events.note(tx, mlist.list_id, MASKED, at=now, who="shell", ref=f"#{post.number}")


def _rewrite_letters(tx: Tx, mlist: MailingList, mask: Mask, person: Person, done: Erasure) -> None:
    """Their own letters: those that became posts are written anew from these, the others are emptied."""
    for letter_id, sender, raw in erasing.kept_letters(tx, mlist.list_id):
        message = _mentions(mask, raw)
        if message is None or not _sort(tx, done, mlist, person, letter_id, sender, message):
            continue
        made = posts.posts_of_letter(tx, mlist.list_id, letter_id)
        letters.replace_raw(tx, mlist.list_id, letter_id, rewritten(mlist, made, message) if made else b"")
        erasing.blur_letter(tx, mlist.list_id, letter_id)


def _mask_letters_of_ours(tx: Tx, mask: Mask) -> None:
    """Letters to others that name the person: those sent are emptied, and what has not left yet does not leave."""
    for list_id, delivery_id, _, raw in erasing.own_letters(tx):
        if _mentions(mask, raw) is None and not _is_in_files(mask, read_message(raw)):
            continue
        outbox.drop(tx, list_id, delivery_id)
        erasing.empty_own_letter(tx, list_id, delivery_id)


def _is_in_files(mask: Mask, message: Message) -> bool:
    """Whether a file of text that we sent names the person, such as a year of the archive."""
    return any(
        mask.is_in(attachment_bytes(message, one).decode("utf-8", "replace"))
        for one in message.attachments
        if one.type.startswith("text/")
    )


def _own_words(tx: Tx, mlist: MailingList, mask: Mask, person: Person, named: Sequence[Post]) -> OwnWords:
    """What digests of a list show of theirs: posts, subjects of threads they opened, what they told of themself."""
    own = [post for post in named if post.author in person.addresses]
    roster = members.memberships_of(tx, person.person_id) if person.person_id is not None else []
    profiles = [one.profile for one in roster if one.list_id == mlist.list_id]
    opened = [(post.number, shown_subject(subject)) for post in own if (subject := _own_subject(post))]
    return own_words(mask, [*(post.text for post in own), *profiles], opened)


def _mask_digests(tx: Tx, mlist: MailingList, mask: Mask, own: OwnWords) -> None:
    """Digests keep their text, masked as the posts in it are, without the dress."""
    for closed in digests.all_digests(tx, mlist.list_id):
        items = {name: [_masked_item(row, mask, own) for row in rows] for name, rows in closed.items.items()}
        if items != closed.items:
            digests.change_digest(tx, mlist.list_id, closed.number, items=items)
    for key, subject, text, raw in erasing.digest_bytes(tx, mlist.list_id):
        shown = page_without(mask, text, own)
        if shown != text or mask.is_in(subject) or (raw and _mentions(mask, raw) is not None):
            left = _plain_digest(read_message(raw), mask.text(subject), shown) if raw else b""
            erasing.replace_digest(tx, key, mask.text(subject), shown, left)


def _masked_item(row: list[Any], mask: Mask, own: OwnWords) -> list[Any]:
    """An item as answers are placed by: number, thread, subject, text, and what more is kept of some."""
    number, thread, subject, text, *more = row
    shown = page_without(mask, f"#{thread} {subject}", own).partition(" ")[2]
    return [number, thread, shown, page_without(mask, text, own), *map(mask.value, more)]


def _plain_digest(message: Message, subject: str, text: str) -> bytes:
    kept = ("from", "date", "message-id", "reply-to", "list-id", "list-unsubscribe", "auto-submitted", "precedence")
    fields: Sequence[tuple[str, str]] = [
        (name.title(), headers.one_line(message.scan.all(name)[0].decode("ascii", "replace")))
        for name in kept
        if message.scan.all(name)
    ]
    return headers.write_letter([*fields, ("Subject", headers.one_line(subject))], text)
