"""However many questions are open: they are listed some at a time, and a letter that asks for them fetches its part."""

import contextlib
import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import deque
from pathlib import Path
from weakref import WeakSet

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, Counted, a_letter, join, keep, later, make_list, most_held, read_outbox

from listcop.cli.desk import Desk
from listcop.cli.shown import shown_at_the_end
from listcop.cli.threads import show_listed
from listcop.core.archive import open_page
from listcop.core.export import thread_head
from listcop.core.moderation import Envelope
from listcop.core.pieces import LITE_PIECE_BYTES, PIECE_BYTES, QUESTION_BYTES
from listcop.core.site import Site
from listcop.flows import accept_message, archive_pages, read_posts
from listcop.flows.tell import list_facts
from listcop.letter_files import load_texts
from listcop.store import events, tables
from listcop.store import threads as thread_store
from listcop.store.database import Store
from listcop.store.statements import PIECE
from tests.cli.shell import Shell

pytestmark = pytest.mark.timeout(120)  # what counts memory is slow, and the machine may be busy
SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)

SCRIPTS = {  # a subject and a name
    "Greek": ("Ποιο πλέγμα κρατά τα σκαθάρια μακριά από το καλαμπόκι; ", "Ελένη Παπαδοπούλου "),
    "Cyrillic": ("Какая сетка не пускает жуков к кукурузе в амбаре? ", "Надежда Ковальчук "),
    "Devanagari": ("कौन सी जाली मक्के को घुन से बचाती है? ", "सुनीता कुलकर्णी "),
    "Thai": ("ตาข่ายแบบไหนกันมอดไม่ให้เข้าข้าวโพดที่เก็บไว้ได้ ", "สมหญิง ศรีสุวรรณ "),
    "Ethiopic": ("በቆሎን ከነቀዝ የሚከላከል መረብ የትኛው ነው ", "አልማዝ ተስፋዬ "),
    "Chinese": ("哪种网能防止象鼻虫进入储存的玉米", "王秀英"),
}


def ask(store, mlist, numbers, subject="Bed {}", asker="amina@example.org"):
    """Open questions by their numbers, without posts; each third was asked again, and stands later than its number."""
    rows = [
        {
            "list_id": mlist.list_id,
            "number": number,
            "subject": subject.format(number),
            "normal_subject": subject.format(number).lower(),
            "started": later(minutes=number),
            "last_post": later(minutes=number),
            "open_since": later(days=90 - number % 7) if number % 3 == 0 else None,
            "posts": 1,
            "kind": "request",
            "types": ["information"],
            "state": "open",
            "asker": asker,
            "answered_by": [],
            "changes": [],
            "why": ["asks", "what to sow"],
            "said": {},
        }
        for number in numbers
    ]
    store.write(lambda tx: tx.execute(sa.insert(tables.threads), rows))


def parts_of(store, mlist, most):
    """The page of all that wait, in parts of so many."""
    with store.read() as tx:
        first, count = archive_pages.open_part(tx, SITE, mlist, NOW, 1, most)
        others = [archive_pages.open_part(tx, SITE, mlist, NOW, part, most)[0] for part in range(2, count + 1)]
        assert archive_pages.open_part(tx, SITE, mlist, NOW, count + 1, most) is None
    return [first, *others]


def page_at_once(store, mlist):
    with store.read() as tx:
        shown = archive_pages.asked(tx, mlist, thread_store.open_questions(tx, mlist.list_id))
    return open_page(SITE.texts, "en", list_facts(mlist), shown, NOW)


def ask_by_mail(store, words, number):
    """A letter of a member's to the request address: the rows that are fetched by each question to the database while
    nobody else may write, and the letter that answers.
    """
    request = "garden+request@lists.example.org"
    envelope = Envelope("amina@example.org", (request,), "127.0.0.1", "mta", "lmtp", True)
    raw = a_letter(subject=words, text="", message_id=f"<{number}@example.net>", to=request)
    with Counted(store) as counted:
        (decision,) = accept_message.accept(store, SITE, envelope, raw, NOW, policy_of=lambda _: "none")
    assert decision.reason == "fetched", decision
    asked = [one for one in counted.statements if one.startswith(("SELECT", "WITH"))]
    with store.read() as tx:
        rows = [len(tx.exec_driver_sql(one.replace("%", "%%")).all()) for one in asked]
    return rows, read_outbox(store)[-1][1].text


def numbers_in(page):
    return [int(found) for found in re.findall(r"^#(\d+) Bed", page, re.MULTILINE)]


def listing(store, mlist, *, as_json):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), store.read() as tx:
        show_listed(Desk(None, as_json=as_json), tx, mlist, state="open")
    return out.getvalue()


@pytest.mark.parametrize(("count", "parts"), [(0, 1), (1, 1), (30, 1), (31, 2), (75, 3)])
def test_each_question_stands_in_one_part_the_oldest_first(store, count, parts):
    mlist = make_list(store)
    if count:
        ask(store, mlist, range(1, count + 1))

    pages = parts_of(store, mlist, 30)

    assert len(pages) == parts
    assert [number for page in pages for number in numbers_in(page)] == numbers_in(page_at_once(store, mlist))
    assert all(page.splitlines()[:2] == pages[0].splitlines()[:2] for page in pages)  # each says how many wait
    assert parts_of(store, mlist, 100) == [page_at_once(store, mlist)]


def test_whoever_asked_is_named_in_every_part(store):
    mlist = make_list(store)
    for number in range(1, 8):
        date = later(minutes=number)
        letter = {"subject": f"Bed {number}", "message_id": f"<{number}@example.org>", "date": date, "now": date}
        text = f"Does anyone know which mesh keeps weevils out of bed {number}?"
        store.write(lambda tx, letter=letter, text=text: keep(tx, mlist, **letter, text=text))
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)

    pages = parts_of(store, mlist, 3)

    assert [page.count("Amina Diallo") for page in pages] == [3, 3, 1]


@pytest.mark.parametrize(("lite", "most"), [(False, PIECE_BYTES), (True, LITE_PIECE_BYTES)], ids=["full", "lite"])
def test_of_twice_the_open_questions_no_more_rows_are_fetched_for_a_letter_that_asks_for_them(sqlite_store, lite, most):
    mlist, found, fitting = make_list(sqlite_store), [], most // QUESTION_BYTES
    join(sqlite_store, mlist, name="Amina Diallo")
    sqlite_store.write(lambda tx: tx.execute(sa.update(tables.memberships).values(lite=lite)))

    for turn in range(3):
        ask(sqlite_store, mlist, range(turn * 2 * fitting + 1, (turn + 1) * 2 * fitting + 1))
        found.append(ask_by_mail(sqlite_store, "open part 2", turn))

    (_, first), (rows, second), (twice, third) = found
    assert [len(numbers_in(letter)) for letter in (first, second, third)] == [fitting] * 3
    assert ["part 2 of 2" in first, "part 2 of 4" in second, "part 2 of 6" in third] == [True] * 3
    assert len(third.encode()) < most
    assert rows == twice
    assert max(rows) == fitting


@pytest.mark.parametrize(("lite", "most"), [(False, PIECE_BYTES), (True, LITE_PIECE_BYTES)], ids=["full", "lite"])
@pytest.mark.parametrize(("subject", "name"), SCRIPTS.values(), ids=SCRIPTS)
def test_a_part_fits_a_letter_in_any_script(sqlite_store, subject, name, lite, most):
    """However long subjects and names are: the page cuts them at so many cells, and most scripts need more bytes."""
    mlist, long = make_list(sqlite_store), (subject * 9)[:400]
    join(sqlite_store, mlist, name="Amina Diallo")
    sqlite_store.write(lambda tx: tx.execute(sa.update(tables.memberships).values(lite=lite)))
    ask(sqlite_store, mlist, range(1, 301), "Bed {} " + long, f"{(name * 9)[:100]}@example.org")

    _, letter = ask_by_mail(sqlite_store, "open", 1)

    assert len(numbers_in(letter)) == most // QUESTION_BYTES
    assert most / 3 < len(letter.encode()) < most


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
