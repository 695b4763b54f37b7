"""What lies in a list's archive beside its pages: files that members shared, who knows about what, an mbox a month."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache, partial
from itertools import islice

from listcop.core import archive, dates, sheets
from listcop.core.anew import write_anew
from listcop.core.archive import ArchiveAsset, ArchivePerson, mbox_entry, mbox_id
from listcop.core.digest_items import shown_name
from listcop.core.lists import MailingList
from listcop.core.message import attachment_bytes, read_message
from listcop.core.scrub import scrub_letter, scrub_octets
from listcop.core.shelf import file_name
from listcop.core.threads import shown_subject
from listcop.flows import check_assets, note_use
from listcop.flows.archive_tree import (
    BATCH,
    CATALOGUE,
    PEOPLE,
    Batches,
    Numbers,
    Tree,
    batches_of,
    numbers_of,
    remove_files,
)
from listcop.flows.check_assets import Standing
from listcop.flows.export_letters import masked_letters, rewritten, taken_out
from listcop.flows.masked_ids import ancestors_here, by_ids_here
from listcop.store import letters, members, pages, posts, presence
from listcop.store.assets import Asset
from listcop.store.database import Store, Tx
from listcop.store.pages import Told
from listcop.store.posts import Post

TOPICS = 5  # threads named for each who answered in them


# --- assets ----------------------------------------------------------------------------------------------------


def write_assets(tree: Tree, threads: Sequence[int] | None) -> None:
    """The catalogue and its files; of the threads that changed, None for all."""
    list_id = tree.mlist.list_id
    if threads is None:
        numbers = numbers_of(pages.each_asset(tree.store, list_id))
    else:
        numbers = numbers_of(sorted(number for some in batches_of(threads) for number in _of_threads(tree, some)))
    gone = _gone(tree)
    tree.sheet(
        CATALOGUE, sheets.CATALOGUE, gone, len(numbers), Batches(partial(_some, tree), numbers),
        lambda some, _: archive.assets_page(tree.site.texts, tree.language, tree.facts, some, tree.zone),
    )  # fmt: skip
    if gone:
        stale = tuple(f"assets/a{key.decode()}-" for key in gone)
        remove_files(tree.shelf, lambda name: name.startswith(stale))


def _of_threads(tree: Tree, numbers: Sequence[int]) -> list[int]:
    with tree.store.read() as tx:
        return pages.assets_of_threads(tx, tree.mlist.list_id, numbers)


def _gone(tree: Tree) -> set[bytes]:
    """What stands in the catalogue and is an asset no longer."""
    gone: set[bytes] = set()
    standing = (int(key) for key, _ in tree.standing(CATALOGUE, sheets.CATALOGUE))
    while some := list(islice(standing, BATCH)):
        with tree.store.read() as tx:
            there = {one.number for one in pages.some_assets(tx, tree.mlist.list_id, some)}
        gone |= {b"%d" % number for number in some if number not in there}
    return gone


def _some(tree: Tree, numbers: Sequence[int]) -> list[ArchiveAsset]:
    """Some assets for the catalogue; their files are written."""
    list_id = tree.mlist.list_id
    with tree.store.read() as tx:
        found = pages.some_assets(tx, list_id, numbers)
        by_post = {one.number: one for one in posts.some_posts(tx, list_id, sorted({one.post for one in found}))}
        used, told = note_use.counts(tx, list_id, numbers), check_assets.standing(tx, list_id, numbers)
    return [
        _listed(tree, one, by_post[one.post], used.get(one.number, 0), told.get(one.number))
        for one in found
        if one.post in by_post
    ]


def _listed(tree: Tree, one: Asset, post: Post, used: int, told: Standing | None) -> ArchiveAsset:
    """An asset for the catalogue; its file is written."""
    name = _file(tree, one, post)
    link = one.ref if not name and "://" in one.ref and not one.is_offer else ""
    link = f"../threads/{one.thread}.txt" if one.is_consolidated else link
    return ArchiveAsset(
        one.number, one.title or one.ref, one.by_name or one.by.partition("@")[0], one.found, one.post,
        name, dates.size(one.size, tree.mlist.settings.language), told.link if told is not None and told.link else link,
        used, told.said if told is not None else "", told.at if told is not None else None,
    )  # fmt: skip


def _file(tree: Tree, one: Asset, post: Post) -> str:
    """The file's name below assets/; "" where the post brought none."""
    attached = next((file for file in post.attachments if file.sha256 == one.same_as), None)
    if attached is None or post.redacted is not None:
        return ""
    name = file_name(one.number, tree.hidden(attached.name or one.ref))
    path = f"assets/{name}"
    standing = tree.shelf.read(path)
    if standing is not None and hashlib.sha256(standing).hexdigest() == one.same_as:
        tree.write(path, standing)
        return name
    with tree.store.read() as tx:
        message = read_message(letters.letter_raw(tx, tree.mlist.list_id, post.letter_id))
    found = next((file for file in message.attachments if file.sha256 == one.same_as), None)
    if found is None:
        return ""
    label = message.scan.parts[found.part].params.get("charset", "")
    tree.write(path, scrub_octets(attachment_bytes(message, found), label))
    return name


# --- people ----------------------------------------------------------------------------------------------------


_shown_name = lru_cache(maxsize=20_000)(shown_name)  # asked for each member at each post


class _Everything:
    """Every key there is: nothing that stands on a page stays."""

    def __contains__(self, key: object) -> bool:
        return True


def people_mark(store: Store, mlist: MailingList) -> str:
    """What people.txt is made of beside threads: the names of members and what they tell of themselves."""
    mark = hashlib.sha256()
    for one in pages.each_member(store, mlist.list_id):
        mark.update(repr((one.name, one.profile, one.person_id)).encode("utf-8", "replace"))
    return mark.hexdigest()[:16]


def write_people(tree: Tree, threads: Sequence[int] | None) -> None:
    """people.txt; for the threads that changed, None where all entries are made.

    Members see who knows what. In a public archive nobody stands here but those who answered there, with nothing of
    what they told members. A list that shows no members has no such page.
    """
    if tree.mlist.settings.roster == "none":
        tree.shelf.remove(PEOPLE)
        return
    wanted = _writers(tree, threads) if threads is not None else None
    by_name: dict[str, tuple[str, ...]] = {}  # who bear one name stand together: an address would tell them apart
    for one in pages.each_member(tree.store, tree.mlist.list_id):
        if (name := _name(tree, one.name)) and (wanted is None or name in wanted):
            by_name[name] = (*by_name.get(name, ()), one.address)
    order = sheets.place_of(sheets.PEOPLE)
    names = sorted(by_name, key=lambda name: order(_key(tree, name)))
    listed = Batches(lambda some: _people(tree, [(name, by_name[name]) for name in some]), names)
    tree.sheet(
        PEOPLE, sheets.PEOPLE, _Everything() if wanted is None else {_key(tree, name) for name in names}, 0, listed,
        lambda some, _: archive.people_page(tree.site.texts, tree.language, tree.facts, some),
    )  # fmt: skip


def _name(tree: Tree, name: str) -> str:
    """A member's name as the page shows it: two that look alike there are one entry."""
    return tree.hidden(_shown_name(name)).strip()


def _key(tree: Tree, name: str) -> bytes:
    """How the page begins what it says of somebody."""
    return tree.bytes_of(archive.person_line(name))


def _writers(tree: Tree, threads: Sequence[int]) -> set[str]:
    """The names of members who wrote in some threads."""
    authors: set[str] = set()
    for some in batches_of(threads):
        with tree.store.read() as tx:
            authors |= pages.authors_of(tx, tree.mlist.list_id, some)
    names = set()
    for several in batches_of(sorted(authors)):
        with tree.store.read() as tx:
            writers = [members.find_writer(tx, tree.mlist.list_id, author) for author in several]
        names |= {_name(tree, one.name) for one in writers if one is not None}
    return names


def _people(tree: Tree, some: Sequence[tuple[str, tuple[str, ...]]]) -> list[ArchivePerson]:
    with tree.store.read() as tx:
        told = {
            one.address: one for one in pages.some_members(tx, tree.mlist.list_id, [a for _, by in some for a in by])
        }
        made = [_person(tx, tree.mlist, name, [told[a] for a in by if a in told]) for name, by in some]
    return [one for one in made if one is not None]


def _person(tx: Tx, mlist: MailingList, name: str, same_name: Sequence[Told]) -> ArchivePerson | None:
    is_public = mlist.settings.archive == "public"
    addresses = {address for one in same_name for address in members.addresses_of(tx, one.person_id)}
    addresses |= {one.address for one in same_name}
    answered = presence.topics_of(tx, mlist.list_id, sorted(addresses), TOPICS)
    topics = tuple((number, shown_subject(subject)) for number, subject in answered)
    if is_public and not topics:
        return None
    profile = "" if is_public else "\n".join(one.profile for one in same_name if one.profile)
    return ArchivePerson(name, profile, topics)


# --- mbox ------------------------------------------------------------------------------------------------------


def write_mbox(tree: Tree, above: int) -> None:
    """The posts above a number, each in the file of the month it was written in."""
    months: dict[str, Numbers] = defaultdict(numbers_of)
    for post in pages.each_post(tree.store, tree.mlist.list_id, above):
        local = post.date.astimezone(tree.zone)
        months[f"{local.year:04}-{local.month:02}"].append(post.number)
    changed: set[int] = set()
    if months and tree.mlist.settings.archive_addresses == "yes":
        with tree.store.read() as tx:
            changed = masked_letters(tx, tree.mlist) | taken_out(tx, tree.mlist).quoting
    for month, numbers in sorted(months.items()):
        name = f"mbox/{month}.mbox"
        standing = tree.standing(name, sheets.MBOX)
        tree.pour(name, sheets.mbox(sheets.merged(sheets.MBOX, standing, _entries(tree, numbers, changed))))


def _entries(tree: Tree, numbers: Numbers, changed: set[int]) -> Iterator[sheets.Entry]:
    """Posts as entries of an mbox, in order; one letter is in memory at a time."""
    for some in batches_of(numbers):
        with tree.store.read() as tx:
            for post in posts.some_posts(tx, tree.mlist.list_id, some):
                found = sheets.parsed(sheets.MBOX, _entry(tx, tree, post, changed))
                if found is not None:
                    yield from found[1].items()


def _entry(tx: Tx, tree: Tree, post: Post, changed: set[int]) -> bytes:
    is_whole = tree.mlist.settings.archive_addresses == "yes"
    raw = _whole(tx, tree, post, changed) if is_whole else _without_addresses(tree, post)
    return mbox_entry(raw, f"p{post.number}@{tree.mlist.domain}", post.accepted)


def _whole(tx: Tx, tree: Tree, post: Post, changed: set[int]) -> bytes:
    """The letter as it came, with its files, but for what was taken out and for keys of ours."""
    raw = letters.letter_raw(tx, tree.mlist.list_id, post.letter_id)
    if post.redacted is not None or post.letter_id in changed:
        made = posts.posts_of_letter(tx, tree.mlist.list_id, post.letter_id)
        message = read_message(raw)
        raw = rewritten(tree.mlist, made, message, ancestors_here(tx, tree.mlist, message))
    raw = by_ids_here(tx, tree.mlist, raw)
    return scrub_letter(raw)


def _without_addresses(tree: Tree, post: Post) -> bytes:
    """A letter of the same place in its thread, from the list: who wrote is named, and files are to be had by `get`."""
    mlist = tree.mlist
    text = post.text if post.redacted is None else f"[redacted: {post.redacted}]"
    files = [f"[{one.name or one.type}, {dates.size(one.size, mlist.settings.language)}: #{post.number}/{n}]"
             for n, one in enumerate(post.attachments, 1)]  # fmt: skip
    return write_anew(
        author=mlist.address, name=shown_name(post.name) or shown_name(post.author), to=mlist.address,
        subject=tree.hidden(post.subject), date=_sent(post.date), message_id=mbox_id(mlist.address, post.number),
        ancestors=[mbox_id(mlist.address, post.parent)] if post.parent else [],
        text=tree.hidden("\n".join((text, *files))) + "\n",
    )  # fmt: skip


def _sent(date: datetime) -> datetime:
    return date.replace(microsecond=0)
