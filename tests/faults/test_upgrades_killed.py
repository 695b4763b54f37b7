"""An upgrade that is killed at any moment is done by the next start, from what the first release left (R25)."""

import contextlib
import lzma
import random
import shutil
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from listcop.store import migrations
from tests.faults.house import DOMAIN, IS_FULL, REPORT, sized

pytestmark = pytest.mark.timeout(1200 if IS_FULL else 120)
RELEASED = sorted((Path(__file__).parent.parent / "released").glob("*.db.xz"))


class OldSite:
    """A site whose database is that of a release."""

    def __init__(self, folder, forked):
        self.folder, self.errors, self.config = folder, folder / "stderr.txt", folder / "listcop.toml"
        self.database = folder / "state" / "listcop.db"
        self.config.write_text(
            f'[server]\ndomain = "{DOMAIN}"\nadmin = "a@{DOMAIN}"\nmin_free_space = 0\n'
            f'state_dir = "{folder / "state"}"\n'
        )
        assert forked.run(self, "list", "ls") == 0

    def go_back_to(self, content):
        for end in ("-wal", "-shm"):
            self.database.with_name(f"listcop.db{end}").unlink(missing_ok=True)
        shutil.rmtree(self.folder / "state" / "backups", ignore_errors=True)
        self.database.write_bytes(content)
        with contextlib.closing(sqlite3.connect(self.database)) as tx:
            tx.execute("DELETE FROM facts WHERE name = 'secret_fingerprint'")  # of the secret it was made with
            tx.commit()

    def look(self):
        """Its schema, how many posts it holds, and how many backups lie there."""
        with contextlib.closing(sqlite3.connect(self.database)) as tx:
            (schema,) = tx.execute("SELECT version_num FROM alembic_version").fetchone()
            (count,) = tx.execute("SELECT count(*) FROM posts").fetchone()
        return schema, count, len(list((self.folder / "state" / "backups").glob("*.tar.gz")))


@pytest.mark.parametrize("packed", RELEASED, ids=lambda path: path.name)
def test_the_next_start_ends_what_a_killed_upgrade_began(packed, tmp_path, forked, seed):
    content, site, chance = lzma.decompress(packed.read_bytes()), OldSite(tmp_path, forked), random.Random(seed)
    wanted, kills, turns, takes, seen = sized(20, 2), 0, 0, 0.5, set()

    while kills < wanted:
        turns += 1
        assert turns <= 10 * wanted, f"of {turns} times it was killed {kills} times before it was done"
        site.go_back_to(content)
        forked.begin(site, "list", "ls")
        time.sleep(chance.uniform(0.0, takes))
        is_cut = forked.kill() == -signal.SIGKILL
        kills, takes = kills + is_cut, takes * (1.2 if is_cut else 0.7)
        schema, _, backups = site.look()
        seen.add((schema, backups))
        assert schema in ("0001", migrations.NEWEST)
        assert backups or schema == "0001", "it changed what it had no backup of"
        assert forked.run(site, "verify") == 0, site.errors.read_text()
        # Killed with its backup and nothing more: the next try has a backup of its own.
        assert site.look() == (migrations.NEWEST, 10_000, backups + (schema == "0001"))

    REPORT.note(f"upgrades from {packed.name}", accepted=10_000, kills=kills)
    print(f"{kills} kills in {turns} upgrades; left behind: {sorted(seen)}")
