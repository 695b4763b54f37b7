"""One person is erased: their rows go, their letters lose their author, and others' posts lose their address and name.

Letters of others stay as they came and are named beforehand; what is shown, sent, exported or searched of them is
masked. Promise A18; RFC 5321 knows no recall: what was sent stays where it went.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from listcop.core import headers
from listcop.core.keys import hmac_key
from listcop.core.lists import MailingList, Member
from listcop.core.masking import (
    Mask,
    OwnWords,
    mask_of,
    own_words,
    page_without,
    placeholder,
    with_first_names,
)
from listcop.core.message import Message, read_message
from listcop.core.phrases import phrases
from listcop.core.search import words_of
from listcop.core.site import Site
from listcop.core.threads import called, is_bare, read_subject, shown_subject
from listcop.core.whole_letter import FORWARDED, letters_saying, says
from listcop.flows import who_is_banned
from listcop.flows.consolidated_repeats import forget_drafts, is_reply
from listcop.flows.export_letters import MASKED, rewritten
from listcop.flows.find_person import Person, every_list, is_own
from listcop.flows.link_addresses import LINK
from listcop.flows.masked_ids import ancestors_here, ids_that_tell
from listcop.flows.publish_archive import write_anew
from listcop.flows.read_posts import indexed_text
from listcop.seams import crash_here
from listcop.store import (
    digests,
    erasing,
    events,
    held,
    letters,
    members,
    outbox,
    posts,
    readings,
    search,
    tables,
    threads,
)
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.posts import Post

_TO_THEIR_OTHER_ADDRESS = (LINK, "change-address")  # purposes of keys


@dataclass(slots=True)
class Erasure:
    """What an erasure does, or would do; `others`: letters of others that name the person, and stay; `bans`: the lists
    from which they stay banned, by a keyed hash."""

    memberships: list[str] = field(default_factory=list)
    bans: list[str] = field(default_factory=list)
    only_owner_of: list[str] = field(default_factory=list)
    posts: int = 0
    other_letters: int = 0
    mentions: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def erase(store: Store, site: Site, person: Person, now: datetime) -> Erasure:
    """Erase a person from the whole database, in one transaction; the caller holds the state directory."""
    done = store.write(lambda tx: _erase(tx, site, person, now))
    crash_here("erase: committed, not swept")
    erasing.sweep(store)
    return done


def is_erased(tx: Tx, site: Site) -> _Remembered:
    """Tells whether an address was erased before, for those who bring old archives and members."""
    return _Remembered(site.secrets, erasing.remembered(tx))


@dataclass(frozen=True, slots=True)
class _Remembered:
    secrets: Sequence[bytes]
    hashes: frozenset[str]

    def __call__(self, address: str) -> bool:
        return bool(self.hashes) and any(
            hmac_key(secret, "erased", form) in self.hashes for secret in self.secrets for form in _forms(address)
        )


def _forms(address: str) -> set[str]:
    """An address as it is written, and as others write it."""
    return {address, address.lower()}


# --- look ------------------------------------------------------------------------------------------------------


def mask_for(site: Site, person: Person, language: str, everybody: Iterable[str] = ()) -> Mask:
    """A mask for a person in a list's language; `everybody`: names of others, in which theirs may stand."""
    number = hmac_key(site.secret, "erased name", min(person.addresses))[:8]
    instead = phrases(site.texts.catalogues[language], language)["person"]["erased"]
    return mask_of(person.addresses, person.names, placeholder(number), instead, everybody)


def look(tx: Tx, site: Site, person: Person) -> Erasure:
    """What `erase` would do."""
    found = _membership_facts(tx, person)
    mask = mask_for(site, person, site.language, erasing.names_of_others(tx, person.person_id))
    for mlist in every_list(tx):
        naming = _letters_naming(tx, mlist, mask, person)
        for post in _posts_with(tx, mlist, mask, naming):
            _count(found, mlist, person, post)
        for letter in naming:
            _count_letter(found, mlist, letter)
    return found


def _membership_facts(tx: Tx, person: Person) -> Erasure:
    own = members.memberships_of(tx, person.person_id) if person.person_id is not None else []
    at = {one.list_id: list_store.get_list(tx, one.list_id).address for one in own}
    return Erasure(
        memberships=[f"{at[one.list_id]}: {one.address}, {one.state}" for one in own],
        bans=[at[list_id] for list_id in _banned_from(own)],
        only_owner_of=[at[one.list_id] for one in own if "owner" in one.roles and _is_alone(tx, one)],
    )


def _banned_from(own: Iterable[Member]) -> list[int]:
    return sorted({one.list_id for one in own if one.state == who_is_banned.BANNED})


def _is_alone(tx: Tx, owner: Member) -> bool:
    return {one.address for one in members.with_role(tx, owner.list_id, ("owner",))} == {owner.address}


@dataclass(frozen=True, slots=True)
class _Naming:
    """A letter that names the person, or is their own; `made`: the posts that it became."""

    letter_id: int
    message_id: str
    is_own: bool
    made: Sequence[int]


def _letters_naming(tx: Tx, mlist: MailingList, mask: Mask, person: Person) -> list[_Naming]:
    """Letters of a list that name the person anywhere, however that is encoded."""
    written = erasing.letters_by(tx, mlist.list_id, person.addresses)  # archives hide who wrote a letter
    found: dict[int, tuple[str, bool]] = {}
    for letter_id, sender, raw in erasing.kept_letters(tx, mlist.list_id):
        message = read_message(raw)
        own = letter_id in written or is_own(person, sender, message)
        if own or says(message, mask.is_in):
            found[letter_id] = message.message_id, own
    made = erasing.posts_of_letters(tx, mlist.list_id, list(found))
    return [_Naming(number, of, own, made.get(number, ())) for number, (of, own) in found.items()]


def _posts_with(tx: Tx, mlist: MailingList, mask: Mask, naming: Sequence[_Naming]) -> list[Post]:
    """Posts by the person, and posts that name them, be it only in their letters: these are exported, and sent."""
    of_letters = {number for one in naming for number in one.made}
    rows = erasing.rows_with(tx, tables.posts, mask.fragments(), mlist.list_id)
    found = posts.some_posts(tx, mlist.list_id, sorted(of_letters | {row.number for row in rows}))
    return [one for one in found if one.number in of_letters or one.author in mask.addresses or _masked(mask, one)]


def _masked(mask: Mask, post: Post) -> dict[str, object]:
    """What changes of a post, if it is somebody else's."""
    texts = {"author": post.author, "name": post.name, "subject": post.subject, "text": post.text}
    texts |= {"quoted": post.quoted, "redacted": post.redacted or ""}
    values: dict[str, object] = {name: mask.text(text) for name, text in texts.items() if mask.is_in(text)}
    files = _files(post)
    return values | ({"attachments": mask.value(files)} if mask.value(files) != files else {})


def _files(post: Post) -> list[list[object]]:
    return [[one.name, one.type, one.size, one.sha256, one.part] for one in post.attachments]


def _own_masked(mask: Mask, post: Post) -> dict[str, object]:
    """What changes of their own post: parts of their name go too, but from no quote and no subject of somebody else."""
    theirs = _masked(with_first_names(mask), replace(post, quoted="", subject=_own_subject(post)))
    return _masked(mask, post) | theirs


def _own_subject(post: Post) -> str:
    """The subject where who wrote the post chose it, and "" where it came from the letter that it answers."""
    return post.subject if post.thread == post.number and not post.reply_mark else ""


def _own_heading(post: Post) -> str:
    """What the thread of a post is called where that is theirs: a subject that they chose, or their first words."""
    return called(post.subject, post.text) if is_bare(post.subject) else _own_subject(post)


def _count(found: Erasure, mlist: MailingList, person: Person, post: Post) -> None:
    if post.author in person.addresses:
        found.posts += 1
    else:
        found.mentions.append(f"{mlist.name} #{post.number}")


def _count_letter(found: Erasure, mlist: MailingList, letter: _Naming) -> None:
    if letter.is_own and not letter.made:
        found.other_letters += 1
    elif not letter.is_own:
        where = " ".join(f"#{number}" for number in letter.made) or letter.message_id
        found.others.append(f"{mlist.name or 'site'} {where}, letter {letter.letter_id}")


# --- do --------------------------------------------------------------------------------------------------------


def _erase(tx: Tx, site: Site, person: Person, now: datetime) -> Erasure:
    done = _membership_facts(tx, person)
    everybody = erasing.names_of_others(tx, person.person_id)
    mask = mask_for(site, person, site.language, everybody)
    masked_ids: dict[str, str] = {}
    for mlist in every_list(tx):
        own = mask_for(site, person, mlist.settings.language, everybody)
        _drop_held(tx, mlist, person, now)
        naming = _letters_naming(tx, mlist, own, person)
        theirs = [one.message_id for one in naming if one.is_own]
        masked_ids |= ids_that_tell(tx, mlist, own, theirs)
        erasing.rename_ids(tx, mlist.list_id, masked_ids)
        named = _posts_with(tx, mlist, own, naming)
        said = _own_words(tx, mlist, own, person, named)
        _mask_digests(tx, mlist, own, said)
        forget_drafts(tx, mlist, {post.thread for post in named}, own.is_in)
        for post in named:
            _count(done, mlist, person, post)
            _mask_post(tx, mlist, own, person, post, said, now)
        for letter in naming:
            _count_letter(done, mlist, letter)
        _rewrite_letters(tx, mlist, own, [one for one in naming if one.is_own])
        write_anew(tx, mlist.list_id)
    for mlist in every_list(tx):  # their letters may be answered on a list to which they never wrote
        erasing.rename_ids(tx, mlist.list_id, masked_ids)
    _mask_letters_of_ours(tx, mask)
    _keep_bans(tx, site, person, now)
    erasing.delete_person(tx, person.person_id, person.addresses)
    erasing.end_questions_to_their_other_addresses(tx, _TO_THEIR_OTHER_ADDRESS, person.addresses)
    erasing.end_questions_about(tx, person.addresses, now)
    erasing.mask_everywhere(tx, mask.value, mask.fragments())
    hashes = {hmac_key(site.secret, "erased", form) for one in person.addresses for form in _forms(one)}
    erasing.remember(tx, sorted(hashes), now.date().isoformat())
    return done


def _keep_bans(tx: Tx, site: Site, person: Person, now: datetime) -> None:
    """Who was banned stays so under all their addresses, without a row of their own."""
    own = members.memberships_of(tx, person.person_id) if person.person_id is not None else []
    for list_id in _banned_from(own):
        mlist = list_store.get_list(tx, list_id)
        who_is_banned.keep_without_person(tx, site, mlist, person.addresses, now)


def _drop_held(tx: Tx, mlist: MailingList, person: Person, now: datetime) -> None:
    for address in person.addresses:
        for one in held.waiting_of(tx, mlist.list_id, address):
            held.settle(tx, mlist.list_id, one.number, "discarded", who="shell", why="erased", now=now)
            letters.change_fate(tx, mlist.list_id, one.letter_id, "discarded", "erased", one.number)


def _mask_post(
    tx: Tx, mlist: MailingList, mask: Mask, person: Person, post: Post, said: OwnWords, now: datetime
) -> None:
    """A post without the person, out of the index until it is read again; rebuilding does not bring them back."""
    own = post.author in person.addresses
    values = _own_masked(mask, post) if own else _masked(mask, post)
    if own:
        values["name"] = mask.name_instead
    elif is_reply(tx, mlist, post):  # it shows what they said, with a part of their name below
        values["text"] = page_without(mask, post.text, said)
    values |= _without_letters(tx, mlist, mask, post, values)
    if post.read_by != 0:
        search.forget_posts(tx, mlist.list_id, [(post.number, words_of(indexed_text(post)))])
    readings.forget(tx, mlist.list_id, [post.number])
    posts.change_post(tx, mlist.list_id, post.number, **values, read_by=0)
    if own and _own_subject(post):
        erasing.mask_subject(tx, mlist.list_id, post.thread, with_first_names(mask).text)
    elif own and is_bare(post.subject):
        _call_thread(tx, mlist, post, str(values.get("text", post.text)))
    events.note(tx, mlist.list_id, MASKED, at=now, who="shell", ref=f"#{post.number}")


def _call_thread(tx: Tx, mlist: MailingList, post: Post, text: str) -> None:
    """A thread whose opening letter has no subject is called by its first words as they are now."""
    thread = threads.get_thread(tx, mlist.list_id, post.number)
    if thread is not None and "subject" not in thread.said:
        threads.change_thread(tx, mlist.list_id, post.number, subject=called(post.subject, text))


def _call_held(tx: Tx, mlist: MailingList, mask: Mask, letter_id: int, message: Message, made: Sequence[Post]) -> None:
    """So is a letter of theirs that waited for a moderator, and nothing tells the words of one that is emptied."""
    subject = message.subject
    if is_bare(subject):
        held.call(tx, mlist.list_id, letter_id, called(subject, made[0].text if made else ""))
    elif not read_subject(subject).is_reply:
        erasing.mask_held(tx, mlist.list_id, letter_id, with_first_names(mask).text)


def _without_letters(
    tx: Tx, mlist: MailingList, mask: Mask, post: Post, values: dict[str, object]
) -> dict[str, object]:
    """Its files without letters that it hands on and that name the person: these cannot be shown masked."""
    if not any(one.type == FORWARDED for one in post.attachments):
        return {}
    message = read_message(letters.letter_raw(tx, mlist.list_id, post.letter_id))
    naming = letters_saying(message, mask.is_in)
    files: Any = values.get("attachments") or _files(post)
    return {"attachments": [one for one in files if one[3] not in naming]}


def _rewrite_letters(tx: Tx, mlist: MailingList, mask: Mask, own: Sequence[_Naming]) -> None:
    """Their own letters: those that became posts are written anew from these, the others are emptied."""
    for one in own:
        message = read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id))
        made = posts.some_posts(tx, mlist.list_id, one.made)
        written = rewritten(mlist, made, message, ancestors_here(tx, mlist, message)) if made else b""
        letters.replace_raw(tx, mlist.list_id, one.letter_id, written)
        _call_held(tx, mlist, mask, one.letter_id, message, made)
        erasing.blur_letter(tx, mlist.list_id, one.letter_id)


def _mask_letters_of_ours(tx: Tx, mask: Mask) -> None:
    """Letters to others that name the person, in their files, too, such as a year of the archive: those sent are
    emptied, and what has not left yet does not leave."""
    for list_id, delivery_id, _, raw in erasing.own_letters(tx):
        if says(read_message(raw), mask.is_in):
            outbox.drop(tx, list_id, delivery_id)
            erasing.empty_own_letter(tx, list_id, delivery_id)


def _own_words(tx: Tx, mlist: MailingList, mask: Mask, person: Person, named: Sequence[Post]) -> OwnWords:
    """What digests of a list show of theirs: posts, subjects of threads they opened, what they told of themself."""
    own = [post for post in named if post.author in person.addresses]
    roster = members.memberships_of(tx, person.person_id) if person.person_id is not None else []
    profiles = [one.profile for one in roster if one.list_id == mlist.list_id]
    opened = [(post.number, shown_subject(heading)) for post in own if (heading := _own_heading(post))]
    return own_words(mask, [*(post.text for post in own), *profiles], opened)


def _mask_digests(tx: Tx, mlist: MailingList, mask: Mask, own: OwnWords) -> None:
    """Digests keep their text, masked as the posts in it are, without the dress."""
    for closed in digests.all_digests(tx, mlist.list_id):
        items = {name: [_masked_item(row, mask, own) for row in rows] for name, rows in closed.items.items()}
        if items != closed.items:
            digests.change_digest(tx, mlist.list_id, closed.number, items=items)
    for key, subject, text, raw in erasing.digest_bytes(tx, mlist.list_id):
        shown = page_without(mask, text, own)
        if shown != text or mask.is_in(subject) or (raw and says(read_message(raw), mask.is_in)):
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
