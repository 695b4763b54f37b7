"""How many replies come back to their thread when In-Reply-To and References are taken from a fifth of them.

Run as `lost_references.py DIR` (DIR/lists holds archives); `make eval` shows it too. Truth is what the untouched
archive says: its nearest ancestor is a reply's parent; threads are those of an import of the untouched archive.
"""

import random
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from listcop.cli.exchange import pieces_of, prepared
from listcop.flows.import_archive import Prepared, import_letters
from listcop.store import lists, migrations, posts
from listcop.store.database import Store

SHARE = 0.2
SEED = 1
FEW_REPLIES = 50  # an archive without References cannot tell who answers whom


@dataclass
class Count:
    """What became of the replies of one or all archives."""

    letters: int = 0
    stripped: int = 0
    back: int = 0  # in one thread with their parent
    right: int = 0  # below their parent
    wrong: int = 0  # in a thread of another root

    def add(self, other: "Count") -> None:
        for name in vars(other):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def shown(self, name: str) -> str:
        stripped = max(self.stripped, 1)
        return (
            f"{name:34}{self.stripped:>9}{self.back / stripped:>9.3f}{self.right / stripped:>9.3f}"
            f"{1000 * self.wrong / max(self.letters, 1):>9.2f}"
        )


def main(data: Path) -> None:
    archives = {path.name.partition(".")[0]: letters_of(path) for path in sorted((data / "lists").glob("*.mbox*"))}
    for without_marks in (False, True):
        print("\nreplies without References" + (" and without reply marks" if without_marks else ""))
        print(" " * 34 + "".join(f"{head:>9}" for head in ("replies", "back", "parent", "false/k")))
        total = Count()
        for name, letters in archives.items():
            one = count(letters, without_marks)
            if one.stripped >= FEW_REPLIES:
                print(one.shown(name))
                total.add(one)
        print(total.shown("all"))


def letters_of(path: Path) -> list[Prepared]:
    """The letters of an archive, each Message-ID once."""
    found: dict[str, Prepared] = {}
    for one in prepared(pieces_of([path], []), datetime.now(UTC), [path]):
        if one.draft is not None:
            found.setdefault(one.draft.message_id, one)
    return list(found.values())


def count(letters: list[Prepared], without_marks: bool) -> Count:
    chance = random.Random(SEED)
    parents = parents_of(letters)
    stripped = {own for own in parents if chance.random() < SHARE}
    true = threads_of(letters)
    found = threads_of([bare(one, without_marks) if one.draft.message_id in stripped else one for one in letters])
    done = Count(len(letters), len(stripped))
    for own in stripped:
        thread, parent = found[own]
        done.back += thread == found[parents[own]][0]
        done.right += parent == parents[own]
        done.wrong += parent is not None and true[parent][0] != true[own][0]
    return done


def parents_of(letters: list[Prepared]) -> dict[str, str]:
    """Each reply's nearest ancestor that came before it."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    for one in letters:
        nearest = next((other for other in reversed(one.draft.ancestors) if other in seen), None)
        if nearest is not None:
            found[one.draft.message_id] = nearest
        seen.add(one.draft.message_id)
    return found


def bare(one: Prepared, without_mark: bool) -> Prepared:
    normal = replace(one.draft.normal, is_reply=False) if without_mark else one.draft.normal
    return replace(one, draft=replace(one.draft, ancestors=(), normal=normal))


def threads_of(letters: list[Prepared]) -> dict[str, tuple[int, str | None]]:
    """Thread and parent of each letter, as an import places it."""
    with tempfile.TemporaryDirectory(prefix="listcop-eval-") as folder:
        store = Store(f"sqlite:///{folder}/listcop.db", is_durable=False)
        migrations.upgrade(store)
        now = datetime.now(UTC)
        mlist = store.write(lambda tx: lists.create_list(tx, "archive", "lists.example.org", {}, now))
        import_letters(store, mlist, letters, now)
        with store.read() as tx:
            kept = posts.some_posts(tx, mlist.list_id, posts.all_numbers(tx, mlist.list_id))
        store.close()
    ids = {post.number: post.message_id for post in kept}
    return {post.message_id: (post.thread, ids.get(post.parent) if post.parent else None) for post in kept}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
