"""New posts become text pages: threads, open questions, digests, an index; whole files at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from listcop import __version__
from listcop.core.lists import MailingList
from listcop.core.search import words_of
from listcop.core.shelf import Shelf, is_ours
from listcop.core.site import Site
from listcop.flows.archive_things import people_mark, write_assets, write_mbox, write_people
from listcop.flows.archive_tree import CONTENTS, Damaged, Tree, Troubles, mark_of, remove_files
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.note_failed_template import note_failed_template
from listcop.flows.read_posts import indexed_text
from listcop.flows.tell_owners import tell_unfit
from listcop.seams import crash_here
from listcop.store import digests, events, posts, search, threads
from listcop.store.database import Store, Tx

ShelfOf = Callable[[str, bool], Shelf]  # a folder's name, and whether everybody may read it
MANY = 300  # changed threads, or half as many as there are posts: then all is written anew, which takes less time
BATCH = 100
# What changes pages in more places than the thread it happened to.
ALL_CHANGES = frozenset(("split", "merged", "redacted", "redaction undone", "masked", "completed"))


@dataclass(frozen=True, slots=True)
class Written:
    """How far the files of a list are written."""

    reading: int = -1
    digest: int = 0
    post: int = 0
    event: int = 0
    people: str = ""
    mark: str = ""


NOTHING = Written()


def folder_of(site: Site, mlist: MailingList) -> str:
    """What a list's folder is called: by its name, and by its address where it is not on the first domain."""
    return mlist.name if mlist.domain == site.domains[0] else mlist.address


def publish_new(
    store: Store,
    site: Site,
    mlist: MailingList,
    shelf_of: ShelfOf,
    now: datetime,
    attempts: Attempts = UNNOTED,
    tree: str = "",
) -> int:
    """Write the files that changed since the last time; returns how many.

    tree  which archive folder it is, where several servers keep their own
    """
    shelf = shelf_of(folder_of(site, mlist), mlist.settings.archive == "public")
    if _is_written(store, site, mlist, shelf, tree):
        return 0
    with shelf.hold():
        # What is known is asked only now: another process may have written them while we waited.
        state, done = _write(store, site, mlist, shelf, attempts, tree)
        troubles = done.troubles if done is not None else Troubles()
        crash_here("pages: written, not noted")
        store.write(lambda tx: _keep(tx, site, mlist, state, troubles, now, tree))
        crash_here("pages: noted")
    return done.count() if done is not None else 0


def publish_all(store: Store, site: Site, mlist: MailingList, shelf_of: ShelfOf, now: datetime, tree: str = "") -> int:
    """Write every file anew: the same bytes from the same posts."""
    store.write(lambda tx: events.keep_fact(tx, _fact(mlist, tree), ""))
    return publish_new(store, site, mlist, shelf_of, now, tree=tree)


def write_anew(tx: Tx, list_id: int) -> None:
    """Have every file written anew, wherever the archive lies, by whoever writes next."""
    events.forget_facts(tx, f"archive {list_id}")
    events.forget_facts(tx, f"archive-imap {list_id}")


def lease_of(tree: str) -> str:
    """What the server that writes a folder holds meanwhile."""
    return f"archive {tree}".strip()


def other_trees(tx: Tx, mlist: MailingList, tree: str) -> list[str]:
    """The folders beside this one that files of a list were written into, by servers that keep their own."""
    written = {other: json.loads(kept or "{}") for other, kept in events.facts_within(tx, _fact(mlist, "")).items()}
    return [other for other, kept in written.items() if other != tree and set(kept) - {"mark"}]


def _fact(mlist: MailingList, tree: str) -> str:
    return f"archive {mlist.list_id} {tree}".strip()


def _is_written(store: Store, site: Site, mlist: MailingList, shelf: Shelf, tree: str) -> bool:
    with store.read() as tx:
        known, counted = _known(tx, mlist, tree), digests.counters(tx, mlist.list_id)
    if mlist.settings.archive == "none":
        return known.mark == mark_of(site, mlist, __version__)
    is_known = known == Written(**asdict(counted), people=known.people, mark=mark_of(site, mlist, __version__))
    return is_known and shelf.holds(CONTENTS)  # what is known may be of another folder, or of one that was taken away


def _known(tx: Tx, mlist: MailingList, tree: str) -> Written:
    kept = events.fact(tx, _fact(mlist, tree)) or ""
    try:
        return Written(**json.loads(kept))
    except (ValueError, TypeError):  # none yet, or of an earlier release
        return NOTHING


def _write(
    store: Store, site: Site, mlist: MailingList, shelf: Shelf, attempts: Attempts, tree: str
) -> tuple[Written, Tree | None]:
    mark = mark_of(site, mlist, __version__)
    if mlist.settings.archive == "none":
        remove_files(shelf, is_ours)
        return Written(mark=mark), None
    people = people_mark(store, mlist)
    with store.read() as tx:
        known = _known(tx, mlist, tree) if shelf.holds(CONTENTS) else NOTHING
        state = Written(**asdict(digests.counters(tx, mlist.list_id)), people=people, mark=mark)
        changed = _changed(tx, mlist, known, state)
    if changed is not None:
        try:
            return state, _write_changed(
                Tree(store, site, mlist, shelf, attempts, is_fresh=False), known, state, changed
            )
        except Damaged:
            pass
    return state, _write_all(Tree(store, site, mlist, shelf, attempts, is_fresh=True))


def _changed(tx: Tx, mlist: MailingList, known: Written, state: Written) -> list[int] | None:
    """The threads that changed; None where all is written anew."""
    kinds = events.kinds_above(tx, mlist.list_id, known.event) if known.event != state.event else set()
    if known.mark != state.mark or kinds & ALL_CHANGES:
        return None
    most = max(MANY, known.post // 2)
    changed = threads.read_since(tx, mlist.list_id, known.reading, most + 1)
    return changed if len(changed) <= most else None


def _write_changed(tree: Tree, known: Written, state: Written, changed: Sequence[int]) -> Tree:
    if changed:
        tree.some_threads(changed)
        write_assets(tree, changed)
    if known.people != state.people:
        write_people(tree, None)
    elif changed:
        write_people(tree, changed)
    write_mbox(tree, known.post)
    tree.digests(known.digest)
    if changed or known.digest != state.digest or known.people != state.people:
        tree.contents()
    return tree


def _write_all(tree: Tree) -> Tree:
    """Every file, and none of ours that nothing stands behind."""
    tree.all_threads()
    write_assets(tree, None)
    write_people(tree, None)
    write_mbox(tree, 0)
    tree.digests(0)
    tree.remove_stale()
    tree.contents()
    return tree


def _keep(tx: Tx, site: Site, mlist: MailingList, state: Written, troubles: Troubles, now: datetime, tree: str) -> None:
    events.keep_fact(tx, _fact(mlist, tree), json.dumps(asdict(state)))
    for thread, trouble in troubles.threads.items():
        tell_unfit(tx, site, mlist, thread, trouble, now=now)
    for occasion, trouble in troubles.templates.items():
        note_failed_template(tx, mlist, occasion, trouble, now=now)


def forget_index(store: Store, list_id: int) -> None:
    """Take a list's posts out of the full-text index, before the list is removed or read from the start."""
    with store.read() as tx:
        numbers = posts.all_numbers(tx, list_id)
    for start in range(0, len(numbers), BATCH):

        def work(tx: Tx, some: Sequence[int] = numbers[start : start + BATCH]) -> None:
            found = [one for one in posts.some_posts(tx, list_id, some) if one.read_by != 0]
            search.forget_posts(tx, list_id, [(one.number, words_of(indexed_text(one))) for one in found])

        store.write(work)
