"""250 is said after the commit, and the commit is on disk: seen from outside, by the system calls of the server."""

import re
import shutil
import subprocess

import pytest

from listcop.store.database import Store
from tests.faults.house import posting, sized, until

SAID_KEPT = re.compile(r'(?:sendto|write|send)\((\d+), "250 2\.0\.0 Kept')
SYNC = re.compile(r"(?:fdatasync|fsync)\(\d+")
GOT_LETTER = re.compile(r'(?:recvfrom|recv|read)\((\d+), ".*\\r\\n\.\\r\\n"')


def test_the_connection_that_writes_syncs_at_every_commit(sqlite_url):
    store = Store(sqlite_url)
    store.start_writer()

    found = store.write(
        lambda tx: [tx.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("synchronous", "journal_mode")]
    )

    store.close()
    assert found == [2, "wal"]  # 2: FULL


def may_trace():
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], check=False, capture_output=True).returncode == 0


@pytest.mark.timeout(300)
def test_a_sync_comes_between_every_letter_and_its_250(house, tmp_path):
    if not may_trace():
        pytest.skip("strace is not here, or may not look at processes")
    trace, count = tmp_path / "trace", sized(1000, 60)
    calls = "trace=fsync,fdatasync,read,recvfrom,recv,write,sendto,send"
    house.start("strace", "-f", "-s", "2000", "-e", calls, "-e", "signal=none", "-o", str(trace))

    with posting(house) as posters:
        posters.post(range(1, count + 1))
        posters.join()
    until(lambda: len(SAID_KEPT.findall(trace.read_text(errors="replace"))) >= count, "all replies are in the trace")
    house.kill()

    unsynced, replies, waiting = [], 0, {}
    for line in trace.read_text(errors="replace").splitlines():
        if SYNC.search(line) or "<... fdatasync resumed>" in line or "<... fsync resumed>" in line:
            if "unfinished" not in line:
                waiting.clear()
        elif said := SAID_KEPT.search(line):
            replies += 1
            if said[1] in waiting:
                unsynced.append(line)
        elif got := GOT_LETTER.search(line):
            waiting[got[1]] = line
    print(f"{replies} times 250, {len(unsynced)} without a sync after the letter came")
    assert replies == count
    assert unsynced == []


def test_what_was_said_250_stands_in_the_database_when_the_client_hears_it(house):
    house.start()

    with posting(house, sessions=1) as posters:
        for number in range(1, 6):
            posters.post([number])
            posters.join()
            assert house.ask("SELECT count(*) FROM posts WHERE message_id LIKE ?", f"<p{number}.%") == [(1,)]
