"""An archive of any size comes in without a log on the disk that grows with it."""

import base64
import itertools
import random

from helpers import NOW, a_letter, make_list

from listcop.core.exchange import Piece
from listcop.flows.import_archive import import_letters, prepare
from listcop.store import posts
from listcop.store.database import LOG_BYTES


def large_letters(count):
    chance = random.Random(7)
    for number in range(count):
        filling = base64.encodebytes(chance.randbytes(60_000)).decode()
        raw = a_letter(message_id=f"<{number}@example.org>", subject=f"Bed {number}", text=f"{number}\n{filling}")
        yield "archive", "eml", Piece(raw, number), NOW


def test_the_log_is_emptied_on_the_way(sqlite_store):
    log = sqlite_store.path.with_name("listcop.db-wal")
    mlist, sizes = make_list(sqlite_store), []

    report = import_letters(
        sqlite_store, mlist, map(prepare, large_letters(850)), NOW, told=lambda _count: sizes.append(_size(log))
    )

    assert report.added == 850
    assert max(sizes) < 2 * LOG_BYTES
    assert any(after < before for before, after in itertools.pairwise(sizes))
    with sqlite_store.read() as tx:
        assert posts.count_posts(tx, mlist.list_id) == 850


def _size(log):
    return log.stat().st_size if log.exists() else 0
