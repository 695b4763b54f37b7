"""A database file that was damaged is found before anybody is mailed what it says, and we say what to do (R14)."""

import contextlib
import random
import shutil
import smtplib
import sqlite3
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW

from listcop.file_check import FileCheck
from listcop.store.database import StorageTrouble, Store
from tests.faults.house import IS_FULL, LIST, REPORT, a_post, sized, until

pytestmark = pytest.mark.timeout(1200 if IS_FULL else 120)


def flip(path, count, chance):
    """Change so many bytes of a file, anywhere in it."""
    data = bytearray(path.read_bytes())
    for _ in range(count):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def test_a_hundred_flipped_bytes_are_found_at_the_first_look(house, tmp_path, seed):
    assert house.run("deliver", LIST, letter=a_post(1, house.members[0])).returncode == 0
    with contextlib.closing(sqlite3.connect(house.database)) as tx:
        tx.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    chance, copies, found = random.Random(seed), sized(50, 10), 0

    for number in range(copies):
        copy = tmp_path / f"copy{number}.db"
        shutil.copy(house.database, copy)
        flip(copy, 100, chance)
        found += is_found(copy)

    REPORT.note(f"{found} of {copies} damaged files found", accepted=0)
    assert found >= sized(0.95, 0.7) * copies  # of ten, chance may leave two in pages that hold nothing


def is_found(path):
    store = Store(f"sqlite:///{path}")
    try:
        check = FileCheck(store, lambda: NOW, ended_suddenly=True)
        check.look()
        return bool(check.refusal())
    except (StorageTrouble, sa.exc.DBAPIError):
        return True
    finally:
        store.close()


def test_a_sound_file_is_looked_through_once_a_day_and_after_a_sudden_end(sqlite_store):
    looks = []
    sa.event.listen(
        sqlite_store._readers,
        "before_cursor_execute",
        lambda *said: looks.append(1) if "quick_check" in said[2] else None,
    )

    for hours, suddenly in ((0, False), (1, False), (23, False), (25, False), (26, True)):
        FileCheck(sqlite_store, lambda hours=hours: NOW + timedelta(hours=hours), suddenly).look()

    assert len(looks) == 3


def test_a_server_whose_file_is_damaged_takes_no_letter_and_says_what_to_do(house, relay, seed):
    assert house.run("deliver", LIST, letter=a_post(1, house.members[0])).returncode == 0
    with contextlib.closing(sqlite3.connect(house.database)) as tx:
        tx.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = tx.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_deliveries_state'").fetchone()
        (size,) = tx.execute("PRAGMA page_size").fetchone()
    with house.database.open("r+b") as file:
        file.seek((root - 1) * size + 3)
        file.write(b"\xff\xff\xff")
    house.start()

    until(lambda: "damaged" in house.errors.read_text(), "the damage is found")
    with smtplib.SMTP("127.0.0.1", house.port, timeout=30) as client, pytest.raises(smtplib.SMTPException) as said:
        client.sendmail(house.members[0], [LIST], a_post(2, house.members[0]))

    assert "451" in str(said.value)
    assert "put the last backup back" in house.errors.read_text()
    until(lambda: relay.taken, "the admin is told")
    house.stop()
    house.start()
    until(lambda: house.errors.read_text().count("No letter is taken") == 2, "the damage is found again")
    house.stop()
    ((recipient, told),) = [(one.recipient, one.data.decode()) for one in relay.taken]
    assert recipient == "postmaster@lists.example.org"
    assert "listcop recover" in told


def leads_to_others(database, page, size):
    """Is it a page by which others are found: of the table of contents, of an index, or above the leaves of a table?"""
    with database.open("rb") as file:
        file.seek(page * size)
        content = file.read(size)
    return b"CREATE " in content or content[0] in (2, 5, 10)


def test_letters_of_a_damaged_file_come_back_into_the_backup_and_nobody_is_mailed(house, relay, tmp_path, forked, seed):
    count, size = sized(300, 24), 4096
    # Packed they fill some pages each, so that a damaged page costs one or two of them.
    figures = [random.Random(number).randbytes(6_000).hex(" ", 30) for number in range(count)]
    letters = [a_post(number, house.members[0], figures[number].replace(" ", "\n")) for number in range(count)]
    for raw in letters[:3]:
        assert forked.run(house, "deliver", LIST, letter=raw) == 0
    assert forked.run(house, "backup", str(tmp_path / "kept.tar.gz")) == 0
    (tmp_path / "rest.mbox").write_bytes(
        b"".join(b"From x@example.org Fri Mar  1 00:00:00 2024\n" + one + b"\n" for one in letters)
    )
    assert forked.run(house, "import", "garden", str(tmp_path / "rest.mbox")) == 0
    damaged = tmp_path / "damaged.db"
    with contextlib.closing(sqlite3.connect(house.database)) as tx:
        tx.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(house.database, damaged)
    pages, chance = damaged.stat().st_size // size, random.Random(seed)
    later = [page for page in range(pages // 2, pages) if not leads_to_others(damaged, page, size)]
    with damaged.open("r+b") as file:
        for page in chance.sample(later, max(1, pages // 50)):
            file.seek(page * size)
            file.write(chance.randbytes(size))
    shutil.rmtree(house.settings.state_dir)

    assert forked.run(house, "recover", str(damaged), str(tmp_path / "saved")) == 0, house.errors.read_text()
    assert forked.run(house, "restore", str(tmp_path / "kept.tar.gz")) == 0, "the backup comes back"
    assert forked.run(house, "import", "garden", str(tmp_path / "saved" / "garden.mbox")) == 0, house.errors.read_text()

    saved = (tmp_path / "saved" / "garden.mbox").read_bytes().count(b"\nMessage-Id: <p")
    assert count / 2 < saved <= count
    assert house.ask("SELECT count(*) FROM posts")[0][0] >= saved
    assert house.ask("SELECT count(*) FROM deliveries WHERE kind = 'post'")[0][0] <= 3
    assert not relay.taken
    assert forked.run(house, "verify") == 0


def test_damage_that_is_met_while_the_server_serves_stops_it_from_then_on(sqlite_store):
    told = []
    check = FileCheck(sqlite_store, lambda: NOW, tell=lambda damage: told.append(damage) or True)

    check.heed(StorageTrouble("database is locked"))
    check.heed(StorageTrouble("malformed JSON"))
    before = check.refusal()
    check.heed(StorageTrouble("database disk image is malformed"))
    check.keep_looking(Stops(after=1))

    assert before == ""
    assert check.refusal() == "451 4.3.0 Our store is damaged; try again later"
    assert told == ["the database file is damaged: database disk image is malformed"]


class Stops:
    """Stops who looks again and again after so many times."""

    def __init__(self, after):
        self.left = after

    def wait(self, _seconds):
        self.left -= 1
        return self.left < 0
