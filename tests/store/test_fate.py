"""What a crash of PostgreSQL lost is not taken for kept, though its number was given to another transaction."""

import pytest
import sqlalchemy as sa
from postgres_server import SPEED, Server

from listcop import seams
from listcop.store import migrations
from listcop.store.database import StorageTrouble, Store
from listcop.store.statements import Statement
from listcop.store.tables import facts

KEEP = Statement(sa.insert(facts))


@pytest.fixture
def server():
    """A server of its own, which crashes."""
    server = Server(SPEED)
    yield server
    server.stop()


def keep(name):
    return lambda tx: KEEP.run(tx, {"name": name, "value": ""})


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seam", ["together: done, not committed", "write: done, not committed"])
def test_what_a_crash_lost_is_not_taken_for_kept(seam, server, monkeypatch):
    url = server.create("listcop")
    store, other = Store(url), Store(url)
    migrations.upgrade(store)
    with store.engine.begin() as tx:
        tx.exec_driver_sql("CHECKPOINT")
    store.start_writer()

    def crash(name):
        if name == seam:
            monkeypatch.setattr(seams, "reached", None)
            server.restart()
            for number in range(6):  # one of them gets the number that was lost
                other.write(keep(f"other {number}"))

    monkeypatch.setattr(seams, "reached", crash)
    try:
        store.begin_writes([keep("letter")])[0]() if "together" in seam else store.write(keep("letter"))
        told = True
    except StorageTrouble:
        told = False
    with store.read() as tx:
        kept = tx.execute(sa.select(facts.c.name).where(facts.c.name == "letter")).first() is not None
    store.close()
    other.close()

    assert told == kept
