"""The same letter by several ways at the same moment: it becomes one post, in one thread, delivered once."""

import functools
import threading
from concurrent.futures import ThreadPoolExecutor

import sqlalchemy as sa
from helpers import NOW, WEIGHTS, a_letter, join, make_list

from listcop.core.moderation import Envelope
from listcop.core.site import Site
from listcop.flows import accept_message
from listcop.letter_files import load_texts
from listcop.store.tables import deliveries, held, posts
from tests.faults.house import sized

WAYS = 4  # its sender tried again, a second MX, a mailbox, another node
texts = functools.cache(load_texts)


def at_once(store, letters, to="garden@lists.example.org"):
    """Hand in letters by as many sessions at the same moment; what was decided."""
    site = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), texts(), WEIGHTS)
    envelope = Envelope("amina@example.org", (to,), "127.0.0.1", "mta", "smtp", True)
    ready = threading.Barrier(len(letters))

    def one(raw):
        ready.wait(60)
        return accept_message.accept(store, site, envelope, raw, NOW, policy_of=lambda _: "none")[0]

    with ThreadPoolExecutor(len(letters)) as pool:
        return list(pool.map(one, letters))


def garden(store, **settings):
    store.start_writer()
    mlist = make_list(store, author_posts_per_hour=0, list_posts_per_hour=0, **settings)
    join(store, mlist)
    return mlist


def rows(store, column):
    with store.read() as tx:
        return sorted(tx.execute(sa.select(column)).scalars())


def test_it_becomes_one_post_with_one_delivery(store):
    garden(store)
    count = sized(500, 8)

    for number in range(1, count + 1):
        raw = a_letter(message_id=f"<{number}@example.org>", subject=f"Beans of the kind {number}")
        decided = at_once(store, [raw] * WAYS)
        assert sorted(one.reason for one in decided) == ["accepted"] + ["seen-before"] * (WAYS - 1)

    assert rows(store, posts.c.number) == list(range(1, count + 1))
    assert rows(store, deliveries.c.number) == list(range(1, count + 1))


def test_where_it_must_be_held_it_waits_once(store):
    garden(store, posting="moderated")
    raw = a_letter()

    for _ in range(8):
        at_once(store, [raw] * WAYS)

    assert len(rows(store, held.c.number)) == 1


def test_answers_to_a_letter_nobody_has_seen_stand_in_one_thread(store):
    garden(store)

    for number in range(1, 9):
        answers = [
            a_letter(message_id=f"<{number}.{way}@example.org>", subject=f"{number} and {way}", text=f"{number}, {way}",
                     in_reply_to=f"<lost{number}@example.org>")
            for way in range(WAYS)
        ]  # fmt: skip
        at_once(store, answers)

    assert len(set(rows(store, posts.c.thread))) == 8
