"""Copies of a database while others write to it, and back: SQLite's online backup, or PostgreSQL's own pg_dump."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa

PAGES = 500  # copied in one step,
REST_SECONDS = 0.005  # between two: who takes letters goes first
DUMP_SECONDS = 6 * 3600  # a dump that takes longer hangs


class CopyTrouble(Exception):
    """The database could not be copied or put back: what was seen, and the way out."""


def copy_database(url: str, target: Path) -> None:
    """Copy what the database holds at one moment into a file that is not there yet. Raises CopyTrouble."""
    if url.startswith("sqlite:"):
        copy_sqlite(Path(url.removeprefix("sqlite:///")), target)
    else:
        _run("pg_dump", url, ["--format=custom", "--no-owner", "--no-privileges", f"--file={target}"])


def copy_sqlite(source: Path, target: Path, rest: float = REST_SECONDS) -> None:
    """SQLite's online backup, a few pages at a time.

    A transaction that reads is open on the source meanwhile: all steps see one moment, and what others write makes
    no step begin anew, which under load would never end.
    """
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with contextlib.closing(_connect(source)) as reader, contextlib.closing(_connect(target)) as writer:
            reader.execute("PRAGMA wal_autocheckpoint=0")
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reader.backup(writer, pages=PAGES, sleep=rest)
            writer.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
            check_sqlite(writer)
    except sqlite3.Error as error:
        raise CopyTrouble(f"{source}: cannot be copied ({error}). Check the disk, and run: listcop verify") from error


def check_sqlite(connection: sqlite3.Connection) -> None:
    """Raises CopyTrouble for a damaged file."""
    said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise CopyTrouble(f"the database file is damaged: {said}. Restore the last good backup")


def put_back(url: str, dump: Path, place: str) -> None:
    """Put what a dump holds of one schema, which must be there, into a PostgreSQL database. Raises CopyTrouble."""
    whole = ["--exit-on-error", "--single-transaction", f"--schema={place}"]
    _run("pg_restore", url, ["--no-owner", "--no-privileges", *whole], [str(dump)])


def tables_in(dump: Path) -> dict[str, set[str]]:
    """The tables whose rows a dump holds, by their schema. Raises CopyTrouble."""
    found: dict[str, set[str]] = {}
    for line in _said("pg_restore", ["--list", str(dump)]).splitlines():
        if entry := _ROWS.fullmatch(line):
            found.setdefault(entry["place"], set()).add(entry["table"])
    return found


_ROWS = re.compile(r"\d+; \d+ \d+ TABLE DATA (?P<place>.+) (?P<table>\S+) \S+")


def count_in(dump: Path, place: str, table: str) -> int:
    """How many rows of a table a dump holds, for tables that are small enough to be read twice. Raises CopyTrouble."""
    count, is_inside = 0, False
    with tempfile.NamedTemporaryFile(dir=dump.parent, prefix="rows-") as rows:
        wanted = ["--data-only", f"--schema={place}", f"--table={table}", f"--file={rows.name}"]
        _said("pg_restore", [*wanted, str(dump)])
        with Path(rows.name).open("rb") as lines:
            for line in lines:
                if is_inside and line != b"\\.\n":
                    count += 1
                else:
                    is_inside = line.startswith(b"COPY ")
    return count


def find_program(name: str) -> str | None:
    """A program of PostgreSQL, in the path or where Debian puts it: the newest."""
    found = shutil.which(name)
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda one: _number(one.parent.parent.name))
    return str(beside[-1]) if beside else found


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=30, isolation_level=None)


def dump_trouble(url: str, seconds: float) -> str:
    """Why PostgreSQL's own programs can make no copy here, tried with one small table; "" where they can."""
    try:
        _run("pg_dump", url, ["--schema-only", "--table=alembic_version", f"--file={os.devnull}"], seconds=seconds)
    except CopyTrouble as trouble:
        return str(trouble)
    return ""


def _run(
    name: str, url: str, options: Sequence[str], files: Sequence[str] = (), *, seconds: float = DUMP_SECONDS
) -> None:
    with _where(sa.make_url(url)) as where:
        _said(name, [f"--dbname={where}", "--no-password", *options, *files], seconds)


def _said(name: str, words: Sequence[str], seconds: float = DUMP_SECONDS) -> str:
    program = find_program(name)
    if program is None:
        raise CopyTrouble(
            f"{name} is not installed here. Install PostgreSQL's client programs (Debian: postgresql-client), "
            "or back up on the database's own machine"
        )
    try:
        done = subprocess.run(  # noqa: S603 - a program of PostgreSQL with options of ours
            [program, *words],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CopyTrouble(f"{program} came to no end within {seconds:g} seconds. Look what it waits for") from error
    except OSError as error:
        raise CopyTrouble(f"{program}: {error}") from error
    if done.returncode:
        said = " ".join(done.stderr.split())[:400].rstrip(".")
        is_old = any(one in said for one in _TOO_OLD)
        way_out = "It must be as new as the server" if is_old else "It was given all that [server] database says"
        way_out = "Make room there" if "No space left" in said else way_out
        raise CopyTrouble(f"{program} failed: {said}. {way_out}")
    return done.stdout


_TOO_OLD = ("server version mismatch", "in file header")  # pg_dump's words, and those of pg_restore


def _environment() -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("LISTCOP_")}
    return ours | {"LC_ALL": "C"}  # its words are read


@contextlib.contextmanager
def _where(url: sa.URL) -> Iterator[str]:
    """Where the database is, in the words that the driver is given: all of them, whatever PostgreSQL knows.

    A password goes by a file of our own, which no list of processes shows.
    """
    from psycopg.conninfo import make_conninfo  # where PostgreSQL is asked for, it is installed

    _, words = url.get_dialect()().create_connect_args(url)
    words.pop("sslpassword", None)  # of a client's key: there is no file for it
    password = words.pop("password", None)
    if password is None:
        yield make_conninfo(**words)
        return
    with tempfile.NamedTemporaryFile("w", prefix="listcop-pgpass-") as file:  # made 0600
        line = str(password).replace("\\", "\\\\").replace(":", "\\:")
        file.write(f"*:*:*:*:{line}\n")
        file.flush()
        yield make_conninfo(**{**words, "passfile": file.name})
