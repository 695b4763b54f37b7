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
    assert found >= 0.95 * copies


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
    assert not relay.taken
