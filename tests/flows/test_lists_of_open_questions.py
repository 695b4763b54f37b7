"""However many questions are open: they are listed, and fetched by mail, some at a time, the same as all at once."""

import contextlib
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from collections import deque
from pathlib import Path
from weakref import WeakSet

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, keep, later, make_list, most_held

from listcop.cli.desk import Desk, shown_at_the_end
from listcop.cli.threads import show_listed
from listcop.core.archive import open_page
from listcop.core.export import thread_head
from listcop.core.site import Site
from listcop.flows import archive_pages, read_posts
from listcop.flows.tell import list_facts
from listcop.letter_files import load_texts
from listcop.store import events, tables
from listcop.store import threads as thread_store
from listcop.store.database import Store
from listcop.store.statements import PIECE
from tests.cli.shell import Shell

pytestmark = pytest.mark.timeout(120)  # what counts memory is slow, and the machine may be busy
SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)


def ask(store, mlist, numbers):
    """Open questions by their numbers, without posts; each third was asked again, and stands later than its number."""
    rows = [
        {
            "list_id": mlist.list_id,
            "number": number,
            "subject": f"Bed {number}",
            "normal_subject": f"bed {number}",
            "started": later(minutes=number),
            "last_post": later(minutes=number),
            "open_since": later(days=90 - number % 7) if number % 3 == 0 else None,
            "posts": 1,
            "kind": "request",
            "types": ["information"],
            "state": "open",
            "asker": "amina@example.org",
            "answered_by": [],
            "changes": [],
            "why": ["asks", "what to sow"],
            "said": {},
        }
        for number in numbers
    ]
    store.write(lambda tx: tx.execute(sa.insert(tables.threads), rows))


def page_of(store, mlist):
    with store.read() as tx:
        return "".join(archive_pages.open_texts(tx, SITE, mlist, NOW))


def page_at_once(store, mlist):
    with store.read() as tx:
        shown = archive_pages.listed(tx, mlist, thread_store.open_questions(tx, mlist.list_id))
    return open_page(SITE.texts, "en", list_facts(mlist), shown, NOW)


def listing(store, mlist, *, as_json):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), store.read() as tx:
        show_listed(Desk(None, as_json=as_json), tx, mlist, state="open")
    return out.getvalue()


@pytest.mark.parametrize("count", [0, 1, 100, 101, 250])
def test_the_page_that_is_written_some_at_a_time_is_the_one_written_at_once(store, count):
    mlist = make_list(store)
    if count:
        ask(store, mlist, range(1, count + 1))

    page = page_of(store, mlist)

    assert page == page_at_once(store, mlist)
    assert page.count("\n#") == count


def test_whoever_asked_is_named_in_every_part(store):
    mlist = make_list(store)
    for number in range(1, 103):
        date = later(minutes=number)
        letter = {"subject": f"Bed {number}", "message_id": f"<{number}@example.org>", "date": date, "now": date}
        text = f"Does anyone know which mesh keeps weevils out of bed {number}?"
        store.write(lambda tx, letter=letter, text=text: keep(tx, mlist, **letter, text=text))
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)

    assert page_of(store, mlist) == page_at_once(store, mlist)
    assert page_of(store, mlist).count("Amina Diallo") == 102


def test_a_listing_as_json_is_one_document_of_all(store):
    mlist = make_list(store)
    empty = listing(store, mlist, as_json=True)
    ask(store, mlist, range(1, 6))
    with store.read() as tx:
        heads = [thread_head("garden", one) for one in thread_store.list_threads(tx, mlist.list_id)]

    said = listing(store, mlist, as_json=True)

    assert empty == "[]\n"
    assert said == json.dumps(json.loads(said), ensure_ascii=False, indent=2) + "\n"
    assert [one["number"] for one in json.loads(said)] == [one["number"] for one in heads] == [1, 2, 3, 4, 5]


def test_columns_are_as_wide_as_the_widest_of_all_that_are_listed(store):
    mlist = make_list(store)
    ask(store, mlist, [*range(1, PIECE + 1), 1_000_000])

    lines = listing(store, mlist, as_json=False).splitlines()

    assert lines[0].split() == ["THREAD", "STATE", "TYPES", "POSTS", "LAST", "POST", "SUBJECT"]
    assert {line.index("Bed") for line in lines[1:]} == {lines[0].index("SUBJECT")}
    assert (len(lines), lines[-1].split()[0]) == (PIECE + 2, "#1000000")


@pytest.mark.parametrize("as_json", [True, False], ids=["json", "columns"])
def test_what_is_listed_is_not_kept(as_json, capsys):
    alive, most = WeakSet(), []

    class Bed:
        pass

    def every():
        for _ in range(50):
            one = Bed()
            alive.add(one)
            most.append(len(alive))
            yield one

    Desk(None, as_json=as_json).show_each(every, lambda _: {"bed": 1}, ("BED",), lambda _: ("1",))

    assert max(most) <= 2  # the next is there before the last one goes
    assert len(capsys.readouterr().out.splitlines()) > 50


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["columns", "json"])
def test_a_listing_that_is_read_slowly_holds_no_log_back(form, tmp_path, sqlite_template):
    """While a pager stands still others write, and SQLite's write-ahead log must be moved into the file."""
    shell = Shell(tmp_path / "site")
    shell("init", shell.folder, config=None)
    file = Path(shutil.copy(sqlite_template, shell.folder / "state" / "listcop.db"))
    store = Store(f"sqlite:///{file}")
    ask(store, make_list(store), range(1, 2 * PIECE + 1))  # more than a pipe holds
    command = [Path(sys.executable).with_name("listcop"), "--config", shell.config, "thread", "ls", *form, "garden"]

    with subprocess.Popen(command, stdout=subprocess.PIPE) as listing:
        listing.stdout.read(1)
        store.write(lambda tx: events.keep_fact(tx, "news", "there"))
        with contextlib.closing(sqlite3.connect(file)) as raw:
            blocked, _log, _moved = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        last = listing.stdout.read().decode()
    store.close()

    assert (blocked, listing.returncode) == (0, 0)
    assert f"Bed {2 * PIECE}" in last


def test_what_is_shown_at_the_end_is_what_was_shown(capsys):
    text = "Côte d’Ivoire\r\n" * 500_000  # more than is held in memory, and than is written at once

    with shown_at_the_end():
        print(text, end="")
        before = capsys.readouterr().out

    assert (before, capsys.readouterr().out == text) == ("", True)


def test_twice_the_open_questions_take_no_more_memory_to_list(sqlite_store):
    mlist, found = make_list(sqlite_store), []

    def list_all():
        with sqlite_store.read() as tx:
            deque(thread_store.each_listed(tx, mlist.list_id, state="open"), maxlen=0)

    for first, last in ((1, 2 * PIECE), (2 * PIECE + 1, 4 * PIECE)):
        ask(sqlite_store, mlist, range(first, last + 1))
        found.append(most_held(list_all))

    assert found[1] < 1.3 * found[0]


def test_twice_the_open_questions_take_no_more_memory_to_fetch(sqlite_store):
    mlist, found = make_list(sqlite_store), []

    def fetch():
        with sqlite_store.read() as tx:
            for _ in archive_pages.open_texts(tx, SITE, mlist, NOW):
                pass

    for first, last in ((1, 300), (301, 600)):
        ask(sqlite_store, mlist, range(first, last + 1))
        fetch()
        found.append(most_held(fetch))

    assert found[1] < 1.3 * found[0]
