"""A copy made while others write is of one moment, and is a database."""

import contextlib
import re
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from listcop.backups import copies
from listcop.backups.copies import CopyTrouble, copy_database, copy_sqlite
from listcop.store.database import Store
from tests.helpers import make_list, post


def count(path, table="posts"):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute(f"SELECT count(*), max(number) FROM {table}").fetchone()


def test_copies_made_while_posts_come_in_are_whole(sqlite_store, tmp_path):
    mlist = make_list(sqlite_store)
    stop = threading.Event()

    def write():
        number = 0
        while not stop.is_set():
            number += 1
            post(sqlite_store, mlist, message_id=f"<{number}@example.org>", text="Beans. " * 400)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for turn in range(10):
            copy_sqlite(sqlite_store.path, tmp_path / f"copy{turn}", rest=0.001)
    finally:
        stop.set()
        writer.join()

    found = [count(tmp_path / f"copy{turn}") for turn in range(10)]
    assert all(posts == (last or 0) for posts, last in found)
    assert found == sorted(found)
    assert found[-1][0] > 0


def test_a_copy_has_nothing_beside_it_and_is_for_us_alone(sqlite_store, tmp_path):
    (tmp_path / "new").mkdir()

    copy_sqlite(sqlite_store.path, tmp_path / "new" / "copy")

    assert [one.name for one in (tmp_path / "new").iterdir()] == ["copy"]
    assert (tmp_path / "new" / "copy").stat().st_mode & 0o777 == 0o600


def test_a_damaged_database_is_not_copied_as_if_it_were_good(sqlite_store, tmp_path):
    mlist = make_list(sqlite_store)
    for number in range(40):
        post(sqlite_store, mlist, message_id=f"<{number}@example.org>")
    path = sqlite_store.path
    sqlite_store.close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw = bytearray(path.read_bytes())
    raw[4096 * 3 : 4096 * 30] = b"\xa5" * (4096 * 27)
    path.write_bytes(raw)

    with pytest.raises(CopyTrouble, match=r"damaged|malformed"):
        copy_sqlite(path, tmp_path / "copy")


def test_a_postgresql_comes_back_from_its_dump(postgres_server, postgres_store, postgres_url, tmp_path):
    if not _is_new_enough(postgres_store):
        pytest.skip("pg_dump: not installed, or older than the server")
    mlist = make_list(postgres_store)
    post(postgres_store, mlist)

    copy_database(postgres_url, tmp_path / "dump")
    empty = postgres_server.create("comes_back")
    copies.put_back(empty, tmp_path / "dump", "public")

    again = Store(empty)
    try:
        with again.read() as tx:
            assert tx.exec_driver_sql("SELECT count(*) FROM posts").scalar_one() == 1
    finally:
        again.close()


def test_without_pg_dump_it_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CopyTrouble, match="is not installed here"):
        copies._run("pg_something", "postgresql+psycopg://x@/y", [])


def test_a_password_is_in_no_list_of_processes():
    with copies._where(sa.make_url("postgresql+psycopg://u:s3c:ret@db:5433/lists?sslpassword=k3y")) as where:
        told = dict(word.split("=") for word in where.split())
        kept = Path(told.pop("passfile")).read_text()

    assert told == {"dbname": "lists", "host": "db", "port": "5433", "user": "u"}
    assert kept == "*:*:*:*:s3c\\:ret\n"


def test_all_else_that_the_url_says_goes_to_the_programs_of_postgresql():
    query = "host=db1,db2&passfile=/etc/my%20pass&sslmode=verify-full&sslrootcert=/etc/ca.pem&service=lists"
    with copies._where(sa.make_url(f"postgresql+psycopg://u@/lists?{query}")) as where:
        told = where.split()

    assert {"host=db1,db2", "sslmode=verify-full", "sslrootcert=/etc/ca.pem", "service=lists"} <= set(told)
    assert "passfile='/etc/my pass'" in where


def _is_new_enough(store):
    program = copies.find_program("pg_dump")
    if program is None:
        return False
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    mine = re.search(r"\d+", told)
    with store.read() as tx:
        return int(mine[0]) >= int(tx.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
