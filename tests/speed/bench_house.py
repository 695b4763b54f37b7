"""Rates on this machine, for `make bench`: never a verdict, compare them in one run."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers import WEIGHTS

from listcop.core.moderation import Envelope
from listcop.flows import accept_message, change_membership, read_posts, send_digests
from listcop.settings_file import load_settings
from listcop.state import make_state, open_store, site_of
from listcop.store import lists

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
POSTS = 2_000


@pytest.fixture
def house(tmp_path):
    (tmp_path / "listcop.toml").write_text('[server]\ndomain = "lists.example.org"\nadmin = "root@example.org"\n')
    settings = load_settings(tmp_path / "listcop.toml")
    make_state(settings)
    store, site = open_store(settings), site_of(settings)
    free = {"author_posts_per_hour": 0, "list_posts_per_hour": 0}
    mlist = store.write(lambda tx: lists.create_list(tx, "garden", "lists.example.org", free, NOW - timedelta(days=9)))
    store.write(
        lambda tx: change_membership.add(
            tx, site, mlist, NOW, who="bench", address="ana@example.org", cadence="weekly", welcome=False
        )
    )
    store.start_writer()
    yield store, site, mlist
    store.close()


def a_letter(number: int) -> bytes:
    head = f"From: Ana <ana@example.org>\r\nSubject: question {number}\r\nMessage-ID: <{number}@example.org>\r\n"
    return (head + "\r\n" + "How do you dry mangoes in the rains?\r\n" * 60).encode()


def told(what: str, count: int, seconds: float) -> None:
    print(f"\n{what}: {count / seconds:,.0f} a second ({count} in {seconds:.2f} s)")


def test_accepting_reading_and_the_digest_of_many_posts(house):
    store, site, mlist = house
    envelope = Envelope("ana@example.org", ("garden@lists.example.org",), door="lmtp", trusted=True)

    started = time.perf_counter()
    for number in range(POSTS):
        accept_message.accept(store, site, envelope, a_letter(number), NOW, policy_of=lambda domain: "none")
    told("accepted, one session", POSTS, time.perf_counter() - started)

    started = time.perf_counter()
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)
    told("read", POSTS, time.perf_counter() - started)

    started = time.perf_counter()
    send_digests.send_due_of(store, site, mlist, NOW + timedelta(days=1))
    told("digests of all of them", 1, time.perf_counter() - started)


def test_importing(house):
    from listcop.core.exchange import Piece
    from listcop.flows.import_archive import import_letters, prepare

    store, _, mlist = house
    jobs = (("invented", "mbox", Piece(a_letter(number), 0), NOW) for number in range(POSTS))

    started = time.perf_counter()
    import_letters(store, mlist, map(prepare, jobs), NOW)
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)
    told("imported and read, one process", POSTS, time.perf_counter() - started)


def test_the_help_is_there_at_once():
    import subprocess
    import sys

    listcop = Path(sys.executable).with_name("listcop")
    started = time.perf_counter()
    for _ in range(5):
        subprocess.run([listcop, "--help"], check=True, capture_output=True)
    told("listcop --help", 5, time.perf_counter() - started)
