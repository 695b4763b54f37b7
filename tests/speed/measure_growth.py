"""Measures one list as it grows: import, accept, lots, digest, search, quiet, migration at so many posts and members.

    .venv/bin/python tests/speed/measure_growth.py --posts 10000 --members 1000 --folder FOLDER [--database URL]

Run it with 1, 10 and 100 times as many and compare. One machine: the server, its database, those who post
and the relay share its cores. The relay is Postfix's `smtp-sink`, which keeps nothing.
"""

import argparse
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1]), str(Path(__file__).parent)]

os.environ["LISTCOP_FAULTS"] = "full"  # the patience of the full runs

import sqlalchemy as sa  # noqa: E402
from invented_archive import letters  # noqa: E402

from tests.faults.house import House, Posters, free_port, until  # noqa: E402

HOUR = 3600.0
POSTED, SESSIONS = 1000, 10
FANNED = 5
UNSENT = "SELECT count(*) FROM deliveries WHERE state IN ('due', 'held', 'cut')"


def told(what: str, seconds: float, count: float = 0, unit: str = "", **more: str) -> None:
    rate = f"{count / seconds:12,.0f} {unit}/s" if count else ""
    print(f"{what:34} {seconds:9.2f} s {rate:24} {' '.join(more.values())}  load {os.getloadavg()[0]:.1f}", flush=True)


@contextmanager
def sink(port: int):
    """A relay that takes everything at once."""
    process = subprocess.Popen(["smtp-sink", "-u", "nobody", f"127.0.0.1:{port}", "1000"])
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def run(house: House, *words: str, show: int = 0) -> tuple[float, float, float]:
    """One command to its end: seconds, seconds of CPU, megabytes at most (of the command itself)."""
    began = time.monotonic()
    with subprocess.Popen(house.command(*words), stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"listcop {' '.join(words)} ended with {process.returncode}: {said.decode()[-2000:]}")
    if show:
        print("\n".join("    " + line for line in said.decode().splitlines()[:show]))
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def command_of(house: House, what: str, *words: str, count: float = 0, unit: str = "", show: int = 0) -> None:
    seconds, cpu, memory = run(house, *words, show=show)
    told(what, seconds, count, unit, cpu=f"{cpu:.2f} s of CPU", memory=f"{memory:.0f} MB")


def fill(house: House, folder: Path, posts: int, members: int) -> None:
    end = datetime.now(UTC).replace(microsecond=0)
    rows = "".join(f"member{number}@example.org,Member {number},weekly,member\n" for number in range(members))
    (folder / "members.csv").write_text("address,name,cadence,role\n" + rows)
    command_of(
        house, "member import", "member", "import", "garden", str(folder / "members.csv"), count=members, unit="members"
    )
    with (folder / "archive.mbox").open("wb") as file:
        file.writelines(letters(posts, members, end))
    before = size_of(house)
    command_of(house, "import", "import", "garden", str(folder / "archive.mbox"), count=posts, unit="posts", show=6)
    print(f"{'a post takes':34} {(size_of(house) - before) / posts / 1000:9.1f} kB", flush=True)
    (folder / "archive.mbox").unlink()


def size_of(house: House) -> int:
    if house.settings.database.startswith("sqlite:"):
        return sum(one.stat().st_size for one in house.database.parent.glob(house.database.name + "*"))
    house.do("CHECKPOINT")
    return house.ask("SELECT pg_database_size(current_database())")[0][0]


def accept(house: House) -> None:
    """Posts by ten sessions to a list of which nobody gets each post; then until all are read."""
    house.start()
    used = cpu_of(house)
    began = time.monotonic()
    posters = Posters(house, SESSIONS)
    posters.post(range(1, POSTED + 1))
    posters.join()
    seconds = time.monotonic() - began
    until(lambda: house.ask("SELECT count(*) FROM posts WHERE read_by = 0") == [(0,)], "all is read", HOUR)
    read = time.monotonic() - began
    told("accept, 10 sessions", seconds, POSTED, "posts")
    told("accept and read", read, POSTED, "posts", cpu=f"{1000 * (cpu_of(house) - used) / POSTED:.2f} ms of CPU a post")
    until(lambda: house.ask(UNSENT) == [(0,)], "each has its list of nobody", HOUR)
    house.stop(60)


def fan_out(house: House) -> None:
    """Some posts to a tenth of the members, by lots."""
    _change(house, "UPDATE memberships SET cadence = 'each' WHERE membership_id / 10 * 10 = membership_id")
    each = house.ask("SELECT count(*) FROM memberships WHERE cadence = 'each'")[0][0]
    house.start()
    used, began = cpu_of(house), time.monotonic()
    posters = Posters(house, 1)
    posters.post(range(POSTED + 1, POSTED + 1 + FANNED))
    posters.join()
    until(lambda: house.ask(UNSENT) == [(0,)], "all is sent", HOUR)
    seconds = time.monotonic() - began
    told(
        f"{FANNED} posts to {each} members", seconds, FANNED * each, "recipients",
        cpu=f"{1e6 * (cpu_of(house) - used) / FANNED / each:.0f} us of CPU a recipient",
    )  # fmt: skip
    house.stop(60)


def cpu_of(house: House) -> float:
    """Seconds of CPU that the server has used."""
    fields = Path(f"/proc/{house.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _change(house: House, statement: str) -> None:
    engine = sa.create_engine(house.settings.database)
    with engine.begin() as tx:
        tx.exec_driver_sql(statement)
    engine.dispose()


# What later migrations added: taken away again, so that they have to be run.
ADDED = (
    "DROP INDEX ix_message_ids_thread",
    "DROP INDEX ix_memberships_roles",
    "DROP TABLE person_digests",
    "DROP INDEX ix_memberships_combined",
    *(f"ALTER TABLE memberships DROP COLUMN {column}" for column in ("lite", "profile", "combined")),
    *(f"ALTER TABLE {table} DROP COLUMN holder" for table in ("lots", "failures")),
    "UPDATE alembic_version SET version_num = '0001'",
)


def measure(house: House, folder: Path, members: int) -> None:
    command_of(house, "what an upgrade has to be done first", "list", "ls")
    command_of(house, "what older rules read, read anew", "thread", "ls", "garden", "--last", "1")
    run(house, "list", "set", "garden", "digest", "weekly monday 07:00")
    run(house, "list", "set", "garden", "archive", "none")  # of which the first writing takes minutes, for itself
    year = f"{datetime.now(UTC) - timedelta(days=365):%Y-%m-%d}"
    command_of(
        house,
        "search, two words",
        "search",
        "garden",
        "pump",
        "school",
        "--after",
        year,
    )
    command_of(house, "search, one word of many posts", "search", "garden", "water")
    command_of(house, "quiet", "quiet", "garden")
    command_of(house, "thread ls of open ones", "thread", "ls", "garden", "--state", "open")
    command_of(house, "digest preview", "digest", "preview", "garden")
    accept(house)
    fan_out(house)
    _change(house, "UPDATE memberships SET cadence = 'weekly'")
    due = f"{datetime.now(UTC) + timedelta(days=8):%Y-%m-%dT%H:%M:%SZ}"
    command_of(house, "tick: digest to all members", "tick", "--now", due, count=members, unit="digests")
    command_of(house, "tick: nothing is due", "tick", "--now", due)
    command_of(house, "verify", "verify")
    command_of(house, "backup", "backup", str(folder / "backup.tar"))
    (folder / "backup.tar").unlink()
    for statement in ADDED:
        _change(house, statement)
    command_of(house, "migration of the whole schema", "list", "ls")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--members", type=int, default=1_000)
    parser.add_argument("--database", default="", help="an empty PostgreSQL database; default SQLite in the folder")
    parser.add_argument("--folder", type=Path, required=True, help="where all goes, and stays")
    parser.add_argument("--only", choices=("fill", "measure"), help="one half alone; the other on another day")
    asked = parser.parse_args()
    port = free_port()
    with sink(port):
        house = House(asked.folder, port, members=20, url=asked.database, is_new=asked.only != "measure")
        print(
            f"{asked.posts:,} posts, {asked.members:,} members, {house.settings.database.partition(':')[0]}", flush=True
        )
        if asked.only != "measure":
            fill(house, asked.folder, asked.posts, asked.members)
        if asked.only != "fill":
            measure(house, asked.folder, asked.members)


if __name__ == "__main__":
    main()
