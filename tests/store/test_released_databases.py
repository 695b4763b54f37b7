"""Every released schema opens, is brought up to date, and holds what it held."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from listcop.flows.verify_store import verify
from listcop.store import lists, migrations, posts, threads
from listcop.store.database import Store

RELEASED = sorted((Path(__file__).parent.parent / "released").glob("*.db.xz"))


@pytest.mark.parametrize("packed", RELEASED, ids=lambda path: path.name)
def test_a_released_database_opens_and_holds_what_it_held(packed, tmp_path):
    path = tmp_path / "listcop.db"
    path.write_bytes(lzma.decompress(packed.read_bytes()))
    store = Store(f"sqlite:///{path}")

    migrations.upgrade(store)

    with store.read() as tx:
        found = lists.all_lists(tx)
        assert [one.name for one in found] == ["garden", "wells"]
        assert [one.sealed_by for one in found] == ["garden", "wells"]  # keys in letters that went out stay good
        assert sum(posts.count_posts(tx, one.list_id) for one in found) == 10_000
        assert all(threads.count_threads(tx, one.list_id)["open"] > 100 for one in found)
    assert verify(store).troubles == []
    store.close()


def test_there_is_a_database_of_the_first_release():
    assert [path.name for path in RELEASED][:1] == ["0.1.0.db.xz"]
