"""What lies in a list's archive beside its pages: files that members shared, who knows about what, an mbox a month."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from listcop.core import archive, sheets
from listcop.core.anew import write_anew
from listcop.core.archive import ArchiveAsset, ArchivePerson, mbox_entry
from listcop.core.digest_items import shown_name
from listcop.core.lists import MailingList
from listcop.core.message import attachment_bytes, read_message
from listcop.core.outgoing import shown_size
from listcop.core.scrub import scrub_letter
from listcop.core.shelf import file_name
from listcop.flows import check_assets, note_use
from listcop.flows.archive_tree import CATALOGUE, PEOPLE, Tree, months_of
from listcop.flows.check_assets import Standing
from listcop.flows.export_letters import masked_letters, rewritten
from listcop.store import assets, letters, members, posts, presence
from listcop.store.assets import Asset
from listcop.store.database import Tx
from listcop.store.members import Told
from listcop.store.posts import Post

TOPICS = 5  # threads named for each who answered in them


# --- assets ----------------------------------------------------------------------------------------------------


def write_assets(tree: Tree, numbers: Sequence[int] | None) -> None:
    """The catalogue and its files; `numbers` the threads that changed, None for all."""
    tx, list_id = tree.tx, tree.mlist.list_id
    found = assets.all_assets(tx, list_id) if numbers is None else assets.assets_of_threads(tx, list_id, numbers)
    standing = tree.entries(CATALOGUE, sheets.CATALOGUE)
    gone = [key for key in standing if int(key) not in assets.all_numbers(tx, list_id)] if standing else []
    by_post = {one.number: one for one in posts.some_posts(tx, list_id, sorted({one.post for one in found}))}
    numbered = [one.number for one in found]
    used, told = note_use.counts(tx, list_id, numbered), check_assets.standing(tx, list_id, numbered)
    listed = [
        _listed(tree, one, by_post[one.post], used.get(one.number, 0), told.get(one.number))
        for one in found
        if one.post in by_post
    ]
    again = [b"%d" % one.number for one in listed]
    tree.sheet(
        CATALOGUE, sheets.CATALOGUE, [*gone, *again], len(listed),
        lambda _: archive.assets_page(tree.site.texts, tree.language, tree.facts, listed, tree.zone),
    )  # fmt: skip
    if gone:
        stale = tuple(f"assets/a{key.decode()}-" for key in gone)
        for name in tree.shelf.names("assets"):
            if name.startswith(stale):
                tree.shelf.remove(name)


def _listed(tree: Tree, one: Asset, post: Post, used: int, told: Standing | None) -> ArchiveAsset:
    """An asset for the catalogue; its file is written."""
    name = _file(tree, one, post)
    link = one.ref if not name and "://" in one.ref and not one.is_offer else ""
    link = f"../threads/{one.thread}.txt" if one.is_consolidated else link
    return ArchiveAsset(
        one.number, one.title or one.ref, one.by_name or one.by.partition("@")[0], one.found, one.post,
        name, shown_size(one.size), told.link if told is not None and told.link else link,
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
    message = read_message(letters.letter_raw(tree.tx, tree.mlist.list_id, post.letter_id))
    found = next((file for file in message.attachments if file.sha256 == one.same_as), None)
    if found is None:
        return ""
    tree.write(path, attachment_bytes(message, found))
    return name


# --- people ----------------------------------------------------------------------------------------------------


_shown_name = lru_cache(maxsize=20_000)(shown_name)  # asked for each member at each post


def people_mark(tx: Tx, mlist: MailingList) -> str:
    """What people.txt is made of beside threads: the names of members and what they tell of themselves."""
    rows = [(one.name, one.profile, one.person_id) for one in members.told_of_members(tx, mlist.list_id)]
    return hashlib.sha256(repr(rows).encode("utf-8", "replace")).hexdigest()[:16]


def write_people(tree: Tree, numbers: Sequence[int] | None) -> None:
    """people.txt; `numbers` the threads that changed, None where all entries are made.

    Members see who knows what. In a public archive nobody stands here but those who answered there, with nothing of
    what they told members. A list that shows no members has no such page.
    """
    if tree.mlist.settings.roster == "none":
        tree.shelf.remove(PEOPLE)
        return
    by_name: dict[str, list[Told]] = {}
    for one in members.told_of_members(tree.tx, tree.mlist.list_id):
        if name := _shown_name(one.name):
            by_name.setdefault(name, []).append(one)
    if numbers is None:
        wanted: Iterable[str] = by_name
    else:
        written = posts.posts_of_threads(tree.tx, tree.mlist.list_id, list(numbers))
        authors = {one.author for some in written.values() for one in some}
        writers = (members.find_writer(tree.tx, tree.mlist.list_id, author) for author in sorted(authors))
        wanted = {shown_name(one.name) for one in writers if one is not None} & by_name.keys()
    made = (_person(tree, name, by_name[name]) for name in sorted(wanted))
    listed = [person for person in made if person is not None]
    tree.sheet(
        PEOPLE, sheets.PEOPLE, [tree.bytes_of(name) for name in wanted], len(listed),
        lambda _: archive.people_page(tree.site.texts, tree.language, tree.facts, listed),
    )  # fmt: skip


def _person(tree: Tree, name: str, same_name: Sequence[Told]) -> ArchivePerson | None:
    """Who bear one name stand together: an address would tell them apart, and none is shown."""
    is_public = tree.mlist.settings.archive == "public"
    addresses = {address for one in same_name for address in members.addresses_of(tree.tx, one.person_id)}
    addresses |= {one.address for one in same_name}
    topics = presence.topics_of(tree.tx, tree.mlist.list_id, sorted(addresses), TOPICS)
    if is_public and not topics:
        return None
    profile = "" if is_public else "\n".join(one.profile for one in same_name if one.profile)
    return ArchivePerson(name, profile, tuple(topics))


# --- mbox ------------------------------------------------------------------------------------------------------


def write_mbox(tree: Tree, above: int) -> None:
    """The posts above a number, each in the file of the month it was written in."""
    dates = posts.dates_above(tree.tx, tree.mlist.list_id, above)
    changed = masked_letters(tree.tx, tree.mlist) if tree.mlist.settings.archive_addresses == "yes" else set()
    for month, numbers in sorted(months_of(dates, tree.zone).items()):
        name = f"mbox/{month}.mbox"
        entries = tree.entries(name, sheets.MBOX)
        for post in posts.some_posts(tree.tx, tree.mlist.list_id, numbers):
            found = sheets.parsed(sheets.MBOX, _entry(tree, post, changed))
            entries |= found[1] if found is not None else {}
        tree.write(name, sheets.mbox(entries))


def _entry(tree: Tree, post: Post, changed: set[int]) -> bytes:
    is_whole = tree.mlist.settings.archive_addresses == "yes"
    raw = _whole(tree, post, changed) if is_whole else _without_addresses(tree, post)
    return mbox_entry(raw, f"p{post.number}@{tree.mlist.domain}", post.accepted)


def _whole(tree: Tree, post: Post, changed: set[int]) -> bytes:
    """The letter as it came, with its files, but for what was taken out and for keys of ours."""
    raw = letters.letter_raw(tree.tx, tree.mlist.list_id, post.letter_id)
    if post.redacted is not None or post.letter_id in changed:
        made = posts.posts_of_letter(tree.tx, tree.mlist.list_id, post.letter_id)
        raw = rewritten(tree.mlist, made, read_message(raw))
    return scrub_letter(raw)


def _without_addresses(tree: Tree, post: Post) -> bytes:
    """A letter of the same place in its thread, from the list: who wrote is named, and files are to be had by `get`."""
    mlist = tree.mlist
    text = post.text if post.redacted is None else f"[redacted: {post.redacted}]"
    files = [f"[{one.name or one.type}, {shown_size(one.size)}: #{post.number}/{n}]"
             for n, one in enumerate(post.attachments, 1)]  # fmt: skip
    return write_anew(
        author=mlist.address, name=shown_name(post.name) or shown_name(post.author), to=mlist.address,
        subject=tree.hidden(post.subject), date=_sent(post.date), message_id=_id(mlist, post.number),
        ancestors=[_id(mlist, post.parent)] if post.parent else [],
        text=tree.hidden("\n".join((text, *files))) + "\n",
    )  # fmt: skip


def _id(mlist: MailingList, number: int) -> str:
    return f"<p{number}.{mlist.name}@{mlist.domain}>"


def _sent(date: datetime) -> datetime:
    return date.replace(microsecond=0)
