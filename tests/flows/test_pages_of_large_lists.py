"""The archive of a list of any size is written a piece at a time, and is the same however it came about."""

import contextlib
import gc
import itertools
import sqlite3
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from helpers import NOW, WEIGHTS, join, keep, make_list, most_held

from listcop.core.archive_letters import Outcome
from listcop.core.site import Site
from listcop.doors.archive_folder import shelf_of
from listcop.flows import publish_archive, publish_to_mailbox, read_posts
from listcop.letter_files import load_texts
from listcop.store import events, members

pytestmark = pytest.mark.timeout(120)  # what counts memory is slow, and the machine may be busy
NAMES = ("Amina Diallo", "Ben Kariuki", "Chloé Roy", "Émile Zo", "Zoé Ito")
SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)


@pytest.fixture
def mlist(sqlite_store):
    made = make_list(sqlite_store)
    for name in NAMES:
        join(sqlite_store, made, address_of(name), name=name)
    return made


def address_of(name):
    return f"{name.split()[0].lower()}@example.org".replace("é", "e")


def write_posts(store, mlist, numbers):
    """A question each, from autumn into the new year; every third is answered, with a link to share."""
    store.write(lambda tx: [_write_post(tx, mlist, number) for number in numbers])
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def _write_post(tx, mlist, number):
    asks, answers = NAMES[number % 5], NAMES[(number + 1) % 5]
    date = NOW + timedelta(hours=5 * number)
    letter = {"subject": f"Bed {number}", "message_id": f"<{number}@example.org>", "date": date, "now": date}
    text = f"Which mesh do you use for bed {number}? It rains a lot here, and the last one rusted within a year."
    keep(tx, mlist, **letter | {"from": f"{asks} <{address_of(asks)}>"}, text=text)
    if number % 3 == 0:
        text = f"We take this mesh, which never rusts; the plan: https://plans.example.org/{number}.pdf"
        ids = {"message_id": f"<{number}.a@example.org>", "in_reply_to": f"<{number}@example.org>"}
        sender = {"from": f"{answers} <{address_of(answers)}>"}
        keep(tx, mlist, **letter | {"subject": f"Re: Bed {number}"} | ids | sender, text=text)


def publish(store, mlist, folder, work=publish_archive.publish_new, shelf_of=shelf_of):
    return work(store, SITE, mlist, partial(shelf_of, folder), NOW)


def files(folder):
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def swept(things):
    """The same things; rings that nobody holds any more are collected after each fifty, not by chance."""
    for at, one in enumerate(things):
        if at % 50 == 0:
            gc.collect()
        yield one


def swept_shelf(folder, name, is_public):
    shelf, pages = shelf_of(folder, name, is_public), swept(itertools.count())

    def write(page, content):
        next(pages)
        shelf.write(page, content)

    return shelf._replace(write=write, pour=lambda page, pieces: shelf.pour(page, swept(pieces)))


def least_held(work, before=lambda: None):
    """The less of two times: now and then the interpreter makes its table of all names anew (pathlib adds each part of
    a path), which is megabytes in a process that ran many tests."""
    held = []
    for _ in (0, 1):
        before()
        held.append(most_held(work))
    return min(held)


def test_twice_the_posts_take_no_more_memory(sqlite_store, mlist, tmp_path):
    found, more = {}, itertools.count(10_000)

    def write(work):
        publish(sqlite_store, mlist, tmp_path, work, swept_shelf)

    for size in (400, 800):
        write_posts(sqlite_store, mlist, range(size - 400, size))
        publish(sqlite_store, mlist, tmp_path)  # what is made once, such as templates, is there
        found["anew", size] = least_held(lambda: write(publish_archive.publish_all))
        found["one more", size] = least_held(
            lambda: write(publish_archive.publish_new), lambda: write_posts(sqlite_store, mlist, [next(more)])
        )

    assert found["anew", 800] < 1.3 * found["anew", 400]
    assert found["one more", 800] < 1.3 * found["one more", 400]


def test_no_transaction_is_open_while_a_page_is_written(sqlite_store, mlist, tmp_path):
    """Else the log of writes could not be emptied until the last page is there."""
    write_posts(sqlite_store, mlist, range(9))
    found = {}

    def looked_at(name, is_public):
        shelf = shelf_of(tmp_path, name, is_public)

        def write(page, content):
            sqlite_store.write(lambda tx: events.keep_fact(tx, "meanwhile", page))
            with contextlib.closing(sqlite3.connect(sqlite_store.path)) as other:
                found[page] = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            shelf.write(page, content)

        return shelf._replace(write=write)

    publish_archive.publish_new(sqlite_store, SITE, mlist, looked_at, NOW)

    assert {"threads/1.txt", "INDEX.txt"} <= found.keys()
    assert set(found.values()) == {0}


def test_letters_for_a_mailbox_are_made_one_by_one(sqlite_store, mlist):
    found = {}

    def lay(_address, _folder, letters, _now, _is_whole):
        return Outcome(tuple(one.key for one in swept(letters) if one.raw), ())

    def lay_all():
        sqlite_store.write(lambda tx: publish_archive.write_anew(tx, mlist.list_id))
        return publish_to_mailbox.publish(sqlite_store, SITE, mlist, "imap://desk@a.example.org:993/Desk", lay, NOW)

    for size in (250, 500):
        write_posts(sqlite_store, mlist, range(size - 250, size))
        laid = lay_all()
        found[size] = most_held(lay_all)
        assert laid == size

    assert found[500] < 1.3 * found[250]


@pytest.mark.parametrize("settings", [{}, {"archive_addresses": "yes", "archive": "public"}], ids=["hidden", "whole"])
def test_pages_that_grew_by_hundreds_of_threads_are_those_of_one_writing(sqlite_store, mlist, tmp_path, settings):
    mlist = replace(mlist, settings=replace(mlist.settings, **settings))
    for numbers in (range(0, 330, 3), range(1, 330, 3), range(2, 330, 3), [330]):
        write_posts(sqlite_store, mlist, numbers)
        publish(sqlite_store, mlist, tmp_path / "grown")
    publish(sqlite_store, mlist, tmp_path / "anew", publish_archive.publish_all)

    grown, anew = files(tmp_path / "grown"), files(tmp_path / "anew")

    assert grown == anew
    assert {"garden/bundle-2026.txt", "garden/bundle-2027.txt", "garden/mbox/2027-01.mbox"} <= grown.keys()
    assert grown["garden/index/2026.txt"].count(b"\r\n#") + grown["garden/index/2027.txt"].count(b"\r\n#") == 331
    assert grown["garden/people.txt"].count(b"\r\n   #") == 5 * len(NAMES)


def test_who_left_stands_in_the_list_of_people_no_longer(sqlite_store, mlist, tmp_path):
    write_posts(sqlite_store, mlist, range(4))
    publish(sqlite_store, mlist, tmp_path)
    before = files(tmp_path)["garden/people.txt"].decode()

    def leave(tx):
        ben = members.find_member(tx, mlist.list_id, "ben@example.org")
        members.change_member(tx, mlist.list_id, ben.membership_id, state="left")
        events.note(tx, mlist.list_id, "left", at=NOW, who=ben.address, ref=ben.address)

    sqlite_store.write(leave)
    publish(sqlite_store, mlist, tmp_path)

    after = files(tmp_path)["garden/people.txt"].decode()
    assert [name in before for name in NAMES] == [True] * 5
    assert [name in after for name in NAMES] == [True, False, True, True, True]


def test_a_template_that_shows_people_in_an_order_of_its_own_makes_whole_pages(sqlite_store, mlist, tmp_path):
    for n in range(150):
        join(sqlite_store, mlist, f"m{n}@example.org", name=f"Member {n}")
    template = "{{ list_title }}\n\n{% for person in people %}\n{{ person.name|reverse }}\n\n{% endfor %}"
    texts = replace(SITE.texts, templates={**SITE.texts.templates, "archive-people/page.txt": template})

    publish_archive.publish_new(
        sqlite_store, replace(SITE, texts=texts), mlist, partial(shelf_of, tmp_path), NOW
    )  # fmt: skip

    names = files(tmp_path)["garden/people.txt"].decode("utf-8-sig").split()
    assert len([name for name in names if name == "rebmeM"]) == 150
    assert list((tmp_path / "garden").glob(".*")) == []
