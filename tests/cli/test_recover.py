"""`listcop recover`: of a damaged database file every letter comes back that can still be read in it."""

import os
import random
import shutil
import sqlite3
import subprocess
import zlib
from contextlib import closing
from itertools import pairwise

import pytest

from tests.cli.shell import Shell, letter, mbox

COUNT = 150
PAGE = 512  # bytes: so few letters make trees of three floors, and lie on several pages each
INNER, LEAF = 5, 13  # the first byte of a table's page: above others, and of rows


@pytest.fixture(scope="module")
def sound(tmp_path_factory, sqlite_template):
    """The database of a list into which letters were imported, in many small pages."""
    site = Shell(tmp_path_factory.mktemp("sound") / "site")
    site("init", site.folder, "--admin", "admin@example.net", config=None)
    database = site.folder / "state" / "listcop.db"
    shutil.copy(sqlite_template, database)
    site("list", "create", "garden", "--owner", "olga@example.org")
    (site.folder / "garden.mbox").write_bytes(mbox([a_letter(number) for number in range(1, COUNT + 1)]))
    assert site("import", "garden", site.folder / "garden.mbox").code == 0
    with closing(sqlite3.connect(database)) as tx:
        for line in ("PRAGMA journal_mode = DELETE", f"PRAGMA page_size = {PAGE}", "VACUUM"):
            tx.execute(line)
    return database


def a_letter(number):
    figures = random.Random(number).randbytes(1500 if number % 10 == 0 else 100).hex(" ", 20).replace(" ", "\n")
    return letter(number, f"P{number} <p{number}@example.net>", f"Figures of field {number}", f"Look:\n{figures}")


@pytest.fixture
def seed():
    """Chance that is the same in every run."""
    return 3


@pytest.fixture
def site(shell, sound):
    """A site whose database can be damaged: `hurt` pages, then `saved` letters."""
    return Damaged(shell, sound)


class Damaged:
    def __init__(self, shell, sound, page=PAGE):
        self.shell, self.size = shell, page
        self.file = shutil.copy(sound, shell.folder / "damaged.db")
        self.content = bytearray(self.file.read_bytes())

    def root(self, name):
        with closing(sqlite3.connect(self.file)) as tx:
            return tx.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]

    def page(self, number):
        return self.content[(number - 1) * self.size : number * self.size]

    def below(self, number):
        """The pages that an inner page of a table leads to."""
        page = self.page(number)
        assert page[0] == INNER
        starts = [int.from_bytes(page[at : at + 2]) for at in range(12, 12 + 2 * int.from_bytes(page[3:5]), 2)]
        return [int.from_bytes(page[at : at + 4]) for at in [*starts, 8]]

    def leaves(self, number):
        return (
            [number]
            if self.page(number)[0] == LEAF
            else [one for page in self.below(number) for one in self.leaves(page)]
        )

    def inner(self, number):
        below = [one for page in self.below(number) if self.page(page)[0] == INNER for one in self.inner(page)]
        return [number, *below]

    def hurt(self, *pages, filled=bytes):
        for number in pages:
            self.content[(number - 1) * self.size : number * self.size] = filled(self.size)
        self.file.write_bytes(self.content)

    def recover(self):
        said = self.shell("recover", self.file, self.shell.folder / "saved", "--json")
        (garden,) = [one for one in said.json if one["list"] == "garden"]
        return garden

    def readable(self):
        """Letters whose bytes, fate and post can be read by the number of their row; and those of the first alone."""
        with closing(sqlite3.connect(self.file)) as tx:
            tx.text_factory = bytes  # damaged text may be no UTF-8
            content = {one[0] for one in by_row(tx, "letter_bytes", "letter_id, packed") if is_whole(one[1])}
            told = {one[0] for one in by_row(tx, "letters", "letter_id, fate, received, sender")}
            posted = {one[0] for one in by_row(tx, "posts", "letter_id, number, redacted")}
        return len(content & told & posted), len(content)


def by_row(tx, table, columns):
    for number in range(1, COUNT + 1):
        try:
            row = tx.execute(f"SELECT {columns} FROM {table} NOT INDEXED WHERE rowid = ?", (number,)).fetchone()
        except sqlite3.Error:
            continue
        if row is not None:
            yield row


def is_whole(packed):
    try:
        return bool(zlib.decompress(packed))
    except (zlib.error, TypeError):
        return False


@pytest.mark.parametrize(
    "index", ["sqlite_autoindex_letter_bytes_1", "sqlite_autoindex_letters_1", "sqlite_autoindex_posts_1"]
)
def test_a_damaged_index_costs_no_letter(site, index):
    site.hurt(site.root(index))

    garden = site.recover()

    assert (garden["letters"], garden["unreadable"], garden["held"]) == (COUNT, 0, 0)


def test_all_indexes_damaged_at_once_cost_no_letter(site):
    with closing(sqlite3.connect(site.file)) as tx:
        roots = [one for (one,) in tx.execute("SELECT rootpage FROM sqlite_master WHERE type = 'index'")]
    site.hurt(*roots)

    garden = site.recover()

    assert (garden["letters"], garden["unreadable"], garden["held"]) == (COUNT, 0, 0)


def some_leaves(site, table, chance):
    return chance.sample(site.leaves(site.root(table)), 5)


def first_and_last_leaf(site, table, chance):
    leaves = site.leaves(site.root(table))
    return leaves[0], leaves[-1]


def an_inner_page(site, table, chance):
    inner = [page for page in site.below(site.root(table)) if site.page(page)[0] == INNER]
    return [chance.choice(inner[:-1])]


def the_last_inner_page(site, table, chance):
    return [site.below(site.root(table))[-1]]


@pytest.mark.parametrize("filled", [bytes, random.Random(5).randbytes], ids=["zeros", "noise"])
@pytest.mark.parametrize("pages", [some_leaves, first_and_last_leaf, an_inner_page, the_last_inner_page])
@pytest.mark.parametrize("table", ["letter_bytes", "letters", "posts"])
def test_what_can_be_read_behind_damaged_pages_of_a_table_is_saved(site, table, pages, filled, seed):
    site.hurt(*pages(site, table, random.Random(seed)), filled=filled)
    whole, with_bytes = site.readable()

    garden = site.recover()

    assert garden["letters"] >= whole > 0
    assert garden["letters"] + garden["held"] >= with_bytes
    assert garden["letters"] + garden["held"] + garden["unreadable"] == COUNT


def test_a_damaged_page_of_a_long_letter_costs_no_other(site, seed):
    """Such a page continues another: it begins with the number of the next, or with none."""
    later = range(site.root("letter_bytes"), len(site.content) // PAGE)
    site.hurt(*random.Random(seed).sample([page for page in later if site.page(page)[0] == 0], 10))
    whole, with_bytes = site.readable()

    garden = site.recover()

    assert garden["letters"] >= whole > COUNT / 2
    assert garden["letters"] + garden["held"] >= with_bytes


@pytest.mark.parametrize("part", [100, 20, 5])
def test_of_a_file_with_any_pages_damaged_all_that_can_be_read_is_saved(site, part, seed):
    count, chance = len(site.content) // PAGE, random.Random(seed)
    kept = schema_pages(site)
    site.hurt(*chance.sample([page for page in range(2, count) if page not in kept], count // part))
    whole, with_bytes = site.readable()

    said = site.shell("recover", site.file, site.shell.folder / "saved", "--json")

    assert sum(one["letters"] for one in said.json) >= whole
    assert sum(one["letters"] + one["held"] for one in said.json) >= with_bytes


def schema_pages(site):
    """The pages that hold what tables there are: behind them SQLite finds none."""
    page, found = site.page(1), {1}
    head = 100
    starts = [
        int.from_bytes(page[at : at + 2]) for at in range(head + 12, head + 12 + 2 * int.from_bytes(page[103:105]), 2)
    ]
    waiting = [int.from_bytes(page[at : at + 4]) for at in [*starts, head + 8]]
    while waiting:
        found.add(one := waiting.pop())
        if site.page(one)[0] == INNER:
            waiting += site.below(one)
    return found


def test_a_list_whose_own_row_is_lost_keeps_its_letters_and_its_name(site):
    site.hurt(*site.leaves(site.root("lists")))

    garden = site.recover()

    assert (garden["letters"], garden["unreadable"], garden["held"]) == (COUNT, 0, 0)


def test_letters_are_saved_in_the_order_they_came(site, seed):
    site.hurt(*some_leaves(site, "letter_bytes", random.Random(seed)))

    garden = site.recover()

    lines = (site.shell.folder / "saved" / "garden.mbox").read_text().splitlines()
    numbers = [int(line.split()[-1]) for line in lines if line.startswith("Subject: Figures")]
    assert len(numbers) == garden["letters"] < COUNT
    assert all(one < other for one, other in pairwise(numbers))


@pytest.mark.parametrize("filled", [bytes, random.Random(5).randbytes], ids=["zeros", "noise"])
def test_damaged_pages_that_only_lead_to_others_cost_no_letter(site, filled):
    inner = [page for table in ("letter_bytes", "letters", "posts") for page in site.inner(site.root(table))]
    assert len(inner) > 6
    site.hurt(*inner, filled=filled)

    garden = site.recover()

    assert (garden["letters"], garden["unreadable"], garden["held"]) == (COUNT, 0, 0)


def test_letters_are_found_page_by_page_where_nothing_tells_what_tables_there_are(site):
    site.hurt(*sorted(schema_pages(site) - {1}))

    said = site.shell("recover", site.file, site.shell.folder / "saved", "--json")

    assert [(one["letters"], one["unreadable"], one["held"]) for one in said.json] == [(COUNT, 0, 0)]


def no_head(site):
    site.content[:100] = bytes(100)


def another_size(site):
    site.content[16:18] = (1337).to_bytes(2)


def twice_the_size(site):
    site.content[16:18] = (PAGE * 2).to_bytes(2)


@pytest.mark.parametrize("hurt", [no_head, another_size, twice_the_size])
def test_a_damaged_head_of_the_file_costs_no_letter(site, hurt):
    hurt(site)
    site.hurt()

    garden = site.recover()

    assert (garden["letters"], garden["unreadable"], garden["held"]) == (COUNT, 0, 0)


def test_the_first_page_lost_costs_no_letter(site):
    site.hurt(1)

    said = site.shell("recover", site.file, site.shell.folder / "saved", "--json")

    assert sum(one["letters"] + one["held"] for one in said.json) == COUNT


def test_letters_are_saved_where_nobody_can_tell_which_pages_are_free(site):
    site.content[32:40] = (0).to_bytes(4) + (9).to_bytes(4)
    site.hurt(site.root("letter_bytes"))

    garden = site.recover()

    assert (garden["letters"], garden["unreadable"], garden["held"]) == (COUNT, 0, 0)


def test_letters_of_which_nothing_is_told_any_more_are_held(site):
    """Their pages are found one by one, and nothing tells whether they were let in."""
    leaf = site.leaves(site.root("letters"))[1]
    site.hurt(site.root("letter_bytes"), leaf)

    garden = site.recover()

    assert garden["held"] > 0
    assert (garden["letters"] + garden["held"], garden["unreadable"]) == (COUNT, 0)


def with_some_taken_out(shell, of_school):
    """The database of two lists, of 39 letters and so many, when a letter of one and all of the other are gone."""
    for name, count in (("garden", 40), ("school", of_school)):
        (shell.folder / f"{name}.mbox").write_bytes(mbox([a_letter(number) for number in range(1, count)]))
    shell("import", "garden", shell.folder / "garden.mbox")
    shell("list", "create", "school", "--owner", "olga@example.org")
    shell("import", "school", shell.folder / "school.mbox")
    assert shell("thread", "redact", "garden", "7", "the school asked for it").code == 0
    assert shell("list", "remove", "school", "--yes").code == 0
    return Damaged(shell, shell.folder / "state" / "listcop.db", page=4096)


@pytest.mark.parametrize("lost", [("letter_bytes",), ("letter_bytes", "letters"), ("letter_bytes", "posts"), None])
def test_what_was_taken_out_does_not_come_back_as_a_post_where_free_pages_are_not_known(shell, lost):
    site = with_some_taken_out(shell, of_school=300)
    free = int.from_bytes(site.content[32:36])
    assert free, "pages are free"
    site.hurt(free, *(site.root(table) for table in lost) if lost else [1])

    said = shell("recover", site.file, shell.folder / "saved", "--json")

    assert sum(one["letters"] for one in said.json) == (39 - 1 if lost == ("letter_bytes",) else 0)
    assert sum(one["letters"] + one["held"] for one in said.json) >= 39 - 1
    for one in (shell.folder / "saved").glob("*.mbox"):
        assert "Figures of field 7\n" not in one.read_text()


@pytest.fixture
def with_log(shell):
    """A database whose letters lie in the log beside it, as after a sudden end: the log can be damaged."""
    database = shell.folder / "state" / "listcop.db"
    (shell.folder / "garden.mbox").write_bytes(mbox([a_letter(number) for number in range(1, 61)]))
    with closing(sqlite3.connect(database, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM letters").fetchall()
        assert shell("import", "garden", shell.folder / "garden.mbox").code == 0
        for end in ("", "-wal"):
            shutil.copy(f"{database}{end}", shell.folder / f"damaged.db{end}")
    return shell


FIRST_PAGE = 32 + 24  # bytes before it: the head of the log, and its own


@pytest.mark.parametrize(
    ("at", "damaged"), [(None, 0), (FIRST_PAGE + 2000, 1), (20, 0), (FIRST_PAGE - 24 + 9, 1), (26, 1)], ids=str
)
def test_a_damaged_bit_in_the_log_costs_no_letter(with_log, at, damaged):
    """A page, the head of the log, the mark of a page, a sum."""
    log = with_log.folder / "damaged.db-wal"
    content = bytearray(log.read_bytes())
    if at is not None:
        content[at] ^= 1
    log.write_bytes(content)

    said = with_log("recover", with_log.folder / "damaged.db", with_log.folder / "saved")

    assert said.out == f"garden: 60 letters in {with_log.folder / 'saved' / 'garden.mbox'}.\n"
    assert said.err.count(f"WARNING  {log}: 1 page is damaged or lost.") == damaged


@pytest.mark.parametrize("left", [-1, -4000, -4100, FIRST_PAGE + 100, FIRST_PAGE - 10, 20], ids=str)
def test_a_log_that_was_cut_within_a_page_is_told(with_log, left):
    """SQLite takes it for a sudden end; but it may have been whole, and have told what was taken out."""
    log = with_log.folder / "damaged.db-wal"
    log.write_bytes(log.read_bytes()[:left])

    said = with_log("recover", with_log.folder / "damaged.db", with_log.folder / "saved")

    assert f"WARNING  {log}: 1 page is damaged or lost." in said.err


def test_a_page_of_an_earlier_log_that_was_cut_is_not_told(with_log):
    log = with_log.folder / "damaged.db-wal"
    content = log.read_bytes()
    log.write_bytes(content + content[FIRST_PAGE - 24 : FIRST_PAGE - 16] + bytes(8) + bytes(2000))

    said = with_log("recover", with_log.folder / "damaged.db", with_log.folder / "saved")

    assert said.out == f"garden: 60 letters in {with_log.folder / 'saved' / 'garden.mbox'}.\n"
    assert "WARNING" not in said.err


def test_a_log_that_cannot_be_read_is_told(with_log):
    log = with_log.folder / "damaged.db-wal"
    log.write_bytes(random.Random(5).randbytes(log.stat().st_size))

    said = with_log("recover", with_log.folder / "damaged.db", with_log.folder / "saved")

    assert f"WARNING  {log}: " in said.err
    assert "pages are damaged or lost. Letters that came shortly before may be missing" in said.err


def test_what_the_log_has_not_ended_is_not_taken(with_log):
    """A transaction counts when its last page is in the log."""
    log = with_log.folder / "damaged.db-wal"
    content = log.read_bytes()
    ends = [at for at in range(32, len(content), 24 + 4096) if any(content[at + 4 : at + 8])]
    before = ends[-2] + 24 + 4096
    log.write_bytes(content[: ends[-1]])
    assert before < ends[-1], "pages of the last transaction are there"
    with_log("recover", with_log.folder / "damaged.db", with_log.folder / "one", "--json")
    log.write_bytes(content[:before])
    with_log("recover", with_log.folder / "damaged.db", with_log.folder / "other", "--json")

    one, other = (with_log.folder / name for name in ("one", "other"))
    assert [file.read_bytes() for file in one.iterdir()] == [file.read_bytes() for file in other.iterdir()]


def test_what_was_taken_out_or_removed_does_not_come_back_from_a_damaged_file(shell):
    site = with_some_taken_out(shell, of_school=40)
    site.hurt(*(site.root(table) for table in ("letter_bytes", "letters", "posts")))

    said = shell("recover", site.file, shell.folder / "saved", "--json")

    assert [(one["list"], one["letters"], one["held"], one["redacted"]) for one in said.json] == [
        ("garden", 38, 0, [7])
    ]
    assert "Figures of field 7\n" not in (shell.folder / "saved" / "garden.mbox").read_text()


def test_where_no_post_can_be_read_no_mbox_is_made_that_import_would_not_take(site):
    site.hurt(*site.leaves(site.root("letter_bytes")))

    said = site.shell("recover", site.file, site.shell.folder / "saved")

    assert said.code == 1
    assert f"garden: no letters of posts, so no mbox of them; {COUNT} could not be read." in said.out
    assert list((site.shell.folder / "saved").iterdir()) == []


def test_a_list_without_letters_leaves_no_empty_mbox(shell):
    said = shell("recover", shell.folder / "state" / "listcop.db", shell.folder / "saved")

    assert (said.code, said.out) == (0, "garden: no letters of posts, so no mbox of them.\n")
    assert list((shell.folder / "saved").iterdir()) == []


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 13 MB."""
    (folder := tmp_path / "disk").mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=13m,mode=700", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small file system cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_on_a_disk_that_gets_full_only_whole_files_are_left_and_told(shell, small_disk):
    (shell.folder / "garden.mbox").write_bytes(mbox([a_letter(number) for number in range(1, 9)]))
    long = "A long line that says the same again and again.\n" * 20_000
    letters = [letter(one, f"P{one} <p{one}@example.net>", f"Again {one}", long) for one in range(1, 9)]
    (shell.folder / "school.mbox").write_bytes(mbox(letters))
    shell("import", "garden", shell.folder / "garden.mbox")
    shell("list", "create", "school", "--owner", "olga@example.org")
    shell("import", "school", shell.folder / "school.mbox")
    saved = small_disk / "saved"

    said = shell("recover", shell.folder / "state" / "listcop.db", saved)

    assert said.code == 1
    whole = f"Whole are {saved / 'garden.mbox'}; nothing else was saved. Make room there"
    assert f"{saved}: no space left on device. {whole}" in said.err
    assert [file.name for file in saved.rglob("*")] == ["garden.mbox"]
    assert (saved / "garden.mbox").read_text().count("Subject: Figures of field") == 8


def test_on_a_disk_without_room_for_a_copy_nothing_is_begun(shell, small_disk):
    (small_disk / "filled").write_bytes(bytes(12_000_000))

    said = shell("recover", shell.folder / "state" / "listcop.db", small_disk / "saved")

    assert said.code == 1
    assert "no space left on device. Nothing was saved. Make room there" in said.err
    assert list((small_disk / "saved").iterdir()) == []


def test_a_file_that_is_there_is_not_written_over_and_named_before_any_is_written(site):
    (site.shell.folder / "saved").mkdir()
    (taken := site.shell.folder / "saved" / "garden.mbox").write_bytes(b"mine")

    said = site.shell("recover", site.file, site.shell.folder / "saved")

    assert (said.code, taken.read_bytes()) == (1, b"mine")
    assert f"{taken} is there already. Nothing was saved. Name another folder." in said.err
