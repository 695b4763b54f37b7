"""Letters, members and lists for tests, each changed where a test needs it."""

import gc
import tracemalloc
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import sqlalchemy as sa

from listcop.core.lists import Member
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.flows.keep_post import Arrival, keep_post
from listcop.settings import load_weights
from listcop.store import lists, lots, members
from listcop.store.database import unpack
from listcop.store.tables import deliveries, delivery_bytes

WEIGHTS = load_weights()
NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)  # a Monday


def later(**how_long):
    """A moment after NOW: later(days=3)."""
    return NOW + timedelta(**how_long)


def takes_twice(seconds, size, spare=0.0, tries=4):
    """Does twice the work take under 2.5 times the time? `seconds(size)` tells how long.

    Asked up to four times, both sizes in turn: a busy machine fails once, work that grows faster fails each time.
    """
    for _ in range(tries):
        times = [(seconds(size), seconds(2 * size)) for _ in range(3)]
        if min(twice for _, twice in times) < 2.5 * min(once for once, _ in times) + spare:
            return True
    return False


def a_letter(*, text="Which beans climb well where it rains a lot?", date=NOW, **fields):
    """A letter's bytes; `in_reply_to="<1@example.org>"` and the like are its header fields, None leaves one out."""
    fields = {
        "from": "Amina Diallo <amina@example.org>",
        "to": "garden@lists.example.org",
        "subject": "Beans for wet ground",
        "message_id": "<1@example.org>",
        **fields,
    }
    head = [f"{name.replace('_', '-').title()}: {value}" for name, value in fields.items() if value is not None]
    return "\r\n".join([*head, f"Date: {format_datetime(date)}", "", *text.split("\n"), ""]).encode()


def a_message(**changes):
    """A letter as it is read."""
    return read_message(a_letter(**changes))


def a_member(**changes):
    """A membership that stands in no database."""
    values = {
        "list_id": 1,
        "membership_id": 1,
        "person_id": 1,
        "address": "amina@example.org",
        "name": "Amina Diallo",
        "language": "",
        "cadence": "each",
        "roles": ("member",),
        "state": "active",
        "joined": NOW,
    }
    return Member(**values | changes)


def make_list(store, name="garden", **settings):
    """A list in a store."""
    return store.write(lambda tx: lists.create_list(tx, name, "lists.example.org", settings, NOW))


def join(store, mlist, address="amina@example.org", *, now=NOW, last_number=0, **more):
    """A member in a store."""
    new = members.NewMember(**more)
    return store.write(lambda tx: members.add_member(tx, mlist.list_id, address, new, now=now, last_number=last_number))


def keep(tx, mlist, *, now=NOW, imported=False, asked_thread=None, **changes):
    """A letter kept as a post."""
    message = a_message(**changes)
    arrival = Arrival(message.raw, received=now, door="smtp", sender=message.from_address or "")
    draft = draft_post(message, now)
    return keep_post(tx, mlist, draft, arrival, now=now, imported=imported, asked_thread=asked_thread)


def post(store, mlist, **changes):
    """A letter kept as a post, in a transaction of its own."""
    return store.write(lambda tx: keep(tx, mlist, **changes))


def read_outbox(store):
    """The letters to one person that were made, in order: (recipient, message)."""
    query = (
        sa.select(deliveries.c.recipient, delivery_bytes.c.packed)
        .join(
            delivery_bytes,
            (delivery_bytes.c.list_id == deliveries.c.list_id)
            & (delivery_bytes.c.delivery_id == deliveries.c.delivery_id),
        )
        .order_by(deliveries.c.list_id, deliveries.c.delivery_id)
    )
    with store.read() as tx:
        return [(row.recipient, read_message(unpack(row.packed))) for row in tx.execute(query)]


def most_held(work):
    """Bytes that were in memory at once at most, above what was there before."""
    gc.collect()
    gc.freeze()  # what is there already is not looked through again and again
    gc.disable()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        work()
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
        gc.enable()
        gc.unfreeze()


class Counted:
    """What SQLite itself sees: its statements without BEGIN and COMMIT, and the steps of its virtual machine."""

    def __init__(self, store):
        self.statements, self.steps = [], 0
        self._engine = store.engine

    def __enter__(self):
        self._engine.dispose()  # the next connection is watched from its first statement on
        sa.event.listen(self._engine, "checkout", self._watch)
        return self

    def __exit__(self, *_exception):
        sa.event.remove(self._engine, "checkout", self._watch)
        self._engine.dispose()

    def _watch(self, connection, _record, _proxy):
        connection.set_trace_callback(self._note)
        connection.set_progress_handler(self._step, 1)

    def _note(self, statement):
        if not statement.startswith(("BEGIN", "COMMIT")):
            self.statements.append(statement)

    def _step(self):
        self.steps += 1
        return 0


def claim_lot(tx, list_id, lot_size, list_language, now):
    """One lot of a list that is due, with its delivery; None when nothing is."""
    return next(iter(lots.claim_lots(tx, list_id, lot_size, list_language, now, 1)), None)
