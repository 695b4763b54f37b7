"""What the fault tests share: a real `listcop serve` in a folder of its own, sessions that post to it, the audit."""

import contextlib
import os
import random
import re
import signal
import smtplib
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from weakref import WeakKeyDictionary

import psycopg
from helpers import a_letter

from listcop.flows import change_membership
from listcop.settings import Settings
from listcop.settings_file import load_settings
from listcop.state import make_state, open_store, site_of
from listcop.store import lists

IS_FULL = os.environ.get("LISTCOP_FAULTS") == "full"
SEED = int(os.environ.get("LISTCOP_SEED", "0")) or random.SystemRandom().randrange(1, 1_000_000)
DOMAIN = "lists.example.org"
LIST = f"garden@{DOMAIN}"
START = "from listcop.cli import main; main()"
PATIENCE = 300.0 if IS_FULL else 60.0  # seconds after which what should have happened counts as lost
EMPTY: Mapping[object, int] = {}
NO_LIMITS = {"author_posts_per_hour": 0, "list_posts_per_hour": 0, "digest": "off"}

_MARK = re.compile(rb"^Message-ID: <(p\d+)\.", re.MULTILINE | re.IGNORECASE)


def sized(full: int, reduced: int) -> int:
    """A number at full size (LISTCOP_FAULTS=full) or as the suite runs it."""
    return full if IS_FULL else reduced


def until(holds: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for a condition; fails when it does not come true in time."""
    end, pause = time.monotonic() + seconds, 0.002
    while not holds():
        assert time.monotonic() < end, f"waited {seconds:.0f} s in vain: {what}"
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)


def free_port() -> int:
    """A port for a server that dies and comes back: below those that clients are given, or one of these takes it."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 8
    while True:
        port = 20_000 + 1500 * worker + random.SystemRandom().randrange(1500)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def a_post(number: int, author: str, text: str = "") -> bytes:
    """A post that the audit knows again by its Message-ID: p7 for the seventh."""
    return a_letter(
        **{"from": f"<{author}>"},
        message_id=f"<p{number}.{SEED}@example.org>",
        subject=f"Seeds of kind {number}",
        text=text or f"Who still has seeds of the kind we grew in year {number}, and would swap some for onions?",
        date=datetime.now(UTC),
    )


def p95(seconds: Iterable[float]) -> float:
    """What all but the slowest twentieth took at most."""
    in_order = sorted(seconds)
    return in_order[int(len(in_order) * 0.95)]


def memory_of(pid: int) -> int:
    """What a process has in memory now, in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def mark_of(data: bytes) -> str:
    """Which post a letter is, "" for letters of our own."""
    found = _MARK.search(data[:20_000].partition(b"\r\n\r\n")[0] + b"\r\n")
    return found[1].decode() if found else ""


class House:
    """An installation in a folder: settings, the list `garden` with members, and its server as a process."""

    def __init__(
        self,
        folder: Path,
        relay_port: int,
        members: int = 20,
        floor: int = 0,
        url: str = "",
        is_new: bool = True,
        **settings: object,
    ) -> None:
        self.folder, self.port = folder, free_port()
        self.members = [f"member{number}@example.org" for number in range(1, members + 1)]
        self.config = folder / "listcop.toml"
        folder.mkdir(parents=True, exist_ok=True)
        self.config.write_text(
            f'[server]\ndomain = "{DOMAIN}"\nadmin = "postmaster@{DOMAIN}"\nmin_free_space = {floor}\n'
            + "weekly_letter = false\n"
            + (f'database = "{url}"\n' if url else "")
            + f'\n[smtp]\nlisten = "127.0.0.1:{self.port}"\n\n[relay]\nhost = "127.0.0.1"\nport = {relay_port}\n'
            + '\n[log]\nlevel = "warning"\n',
            encoding="utf-8",
        )
        self.errors = folder / "stderr.txt"
        self.process: subprocess.Popen[str] | None = None
        if is_new:
            self._set_up(settings)

    def _set_up(self, settings: dict[str, object]) -> None:
        found = load_settings(self.config)
        make_state(found)
        store, site, now = open_store(found), site_of(found), datetime.now(UTC)

        def make(tx: object) -> None:
            mlist = lists.create_list(tx, "garden", DOMAIN, NO_LIMITS | settings, now)
            for address in self.members:
                change_membership.add(
                    tx, site, mlist, now, who="test", address=address, name="", cadence="each",
                    roles=("member",), language="en", welcome=False,
                )  # fmt: skip
            change_membership.add(
                tx, site, mlist, now, who="test", address=f"owner@{DOMAIN}", name="", cadence="none",
                roles=("owner",), language="en", welcome=False,
            )  # fmt: skip

        store.write(make)
        store.close()

    @property
    def settings(self) -> Settings:
        return load_settings(self.config)

    @property
    def database(self) -> Path:
        return Path(self.settings.database.removeprefix("sqlite:///"))

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-c", START, "--config", str(self.config), *words]

    def run(self, *words: str, letter: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run one `listcop` command to its end."""
        return subprocess.run(
            self.command(*words), input=letter, capture_output=True, timeout=PATIENCE, env=_environment(), check=False
        )

    def start(self, *prefix: str) -> None:
        """Start `listcop serve` in a session of its own; returns once its doors are open."""
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [*prefix, *self.command("serve")],
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,
                env=_environment(),
            )
        line = self.process.stdout.readline()
        assert line == "listcop is ready\n", f"{line!r}\n{self.errors.read_text()[-2000:]}"

    def kill(self) -> None:
        """kill -9 of the server and all its children."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self._ended(10)

    def stop(self, seconds: float = 30) -> tuple[int, float]:
        """SIGTERM; its exit code, and how many seconds it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self._ended(seconds), time.monotonic() - began

    def _ended(self, seconds: float) -> int:
        process, self.process = self.process, None
        try:
            code = process.wait(seconds)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.stdout.close()
            process.wait(10)
        return code

    def close(self) -> None:
        if self.process is not None:
            self.kill()

    def ask(self, query: str, *values: object) -> list[tuple]:
        """Look into the database from outside."""
        if not self.settings.database.startswith("sqlite:"):
            with contextlib.closing(psycopg.connect(self.settings.database.replace("+psycopg", ""))) as connection:
                return connection.execute(query, values).fetchall()
        with contextlib.closing(sqlite3.connect(self.database, timeout=30)) as connection:
            return connection.execute(query, values).fetchall()

    def do(self, statement: str) -> None:
        """Change something in a PostgreSQL behind the server's back."""
        with psycopg.connect(self.settings.database.replace("+psycopg", "")) as connection:
            connection.execute(statement)

    def lots_in_flight(self) -> list[str]:
        """The posts whose lots were claimed when the server died."""
        return [
            message_id.partition(".")[0].removeprefix("<")
            for (message_id,) in self.ask(
                "SELECT posts.message_id FROM lots JOIN deliveries USING (list_id, delivery_id)"
                " JOIN posts ON posts.list_id = lots.list_id AND posts.number = deliveries.number"
                " WHERE lots.state = 'claimed'"
            )
        ]

    def assert_fits(self) -> None:
        """`listcop verify` finds nothing wrong."""
        verified = self.run("verify")
        assert verified.returncode == 0, (verified.stdout + verified.stderr).decode()


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONUNBUFFERED": "1"}


@dataclass
class Session:
    """One client that posts over one connection, and again over a new one until it hears 250, as an MTA does."""

    port: int
    work: deque[tuple[int, bytes]]
    told: Callable[[int, float], None]
    ended: threading.Event
    troubles: list[str] = field(default_factory=list)

    def run(self) -> None:
        while not self.ended.is_set():
            try:
                with smtplib.SMTP("127.0.0.1", self.port, timeout=120) as client:
                    self._post_all(client)
                    return
            except (OSError, smtplib.SMTPException) as trouble:
                self.troubles.append(f"{type(trouble).__name__}: {trouble}")
                time.sleep(0.02)

    def _post_all(self, client: smtplib.SMTP) -> None:
        client.ehlo()
        while not self.ended.is_set():
            try:
                number, raw = self.work.popleft()
            except IndexError:
                return
            try:
                self._post(client, number, raw)
            except BaseException:
                self.work.appendleft((number, raw))
                raise

    def _post(self, client: smtplib.SMTP, number: int, raw: bytes) -> None:
        author = f"{mark_of(raw)}@example.org"
        for code, reply in (client.mail(author), client.rcpt(LIST)):
            if code != 250:
                raise smtplib.SMTPResponseException(code, reply)
        began = time.monotonic()
        code, reply = client.data(raw)
        if code != 250:
            raise smtplib.SMTPResponseException(code, reply)
        self.told(number, time.monotonic() - began)


class Posters:
    """Ten sessions that post what is handed to them, and remember what was answered 250 and how fast."""

    def __init__(self, house: House, sessions: int = 10) -> None:
        self.house, self._count = house, sessions
        self.accepted: dict[int, float] = {}
        self.sessions: list[Session] = []
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self.ended = threading.Event()

    def post(self, numbers: Iterable[int]) -> None:
        """Begin to post these, each session its share."""
        wanted = [(number, a_post(number, self.house.members[number % len(self.house.members)])) for number in numbers]
        for share in range(self._count):
            session = Session(self.house.port, deque(wanted[share :: self._count]), self._told, self.ended)
            thread = threading.Thread(target=session.run, daemon=True)
            self.sessions.append(session)
            self._threads.append(thread)
            thread.start()

    def _told(self, number: int, seconds: float) -> None:
        with self._lock:
            self.accepted[number] = seconds

    def join(self) -> None:
        until(lambda: not any(thread.is_alive() for thread in self._threads), "all posts are answered 250")

    def close(self) -> None:
        self.ended.set()
        for thread in self._threads:
            thread.join(10)

    @property
    def troubles(self) -> list[str]:
        return [trouble for session in self.sessions for trouble in session.troubles]


class Report:
    """What the fault tests of this run did and found: told at its end."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, int, int, int, int]] = []

    def note(
        self,
        what: str,
        *,
        accepted: int,
        kills: int = 0,
        lost: Sequence[object] = (),
        repeated: Mapping[object, int] = EMPTY,
    ) -> None:
        """Add a row; `repeated` counts how often each pair came."""
        self.rows.append((what, accepted, kills, len(lost), sum(repeated.values()) - len(repeated)))

    def lines(self) -> list[str]:
        width = max((len(row[0]) for row in self.rows), default=0)
        total = ("all together", *(sum(row[at] for row in self.rows) for at in (1, 2, 3, 4)))
        head = f"{'':{width}}  accepted    kills     lost repeated"
        rows = [f"{row[0]:{width}} " + " ".join(f"{number:8}" for number in row[1:]) for row in [*self.rows, total]]
        return [head, *rows]


REPORT = Report()


@contextlib.contextmanager
def posting(house: House, sessions: int = 10) -> Iterator[Posters]:
    posters = Posters(house, sessions)
    try:
        yield posters
    finally:
        posters.close()


_counted: WeakKeyDictionary = WeakKeyDictionary()  # relay → (copies looked at, pairs): each copy is read once


def taken_pairs(relay: object) -> Counter[tuple[str, str]]:
    """How often the relay took each (post, member)."""
    seen, pairs = _counted.get(relay, (0, Counter()))
    news = relay.taken[seen:]
    pairs.update((mark, one.recipient) for one in news if (mark := mark_of(one.data)))
    _counted[relay] = (seen + len(news), pairs)
    return pairs


@dataclass
class Audit:
    """Who got what: `lost` pairs, and pairs that came more often than they should."""

    lost: list[tuple[str, str]]
    repeated: dict[tuple[str, str], int]


def audit(relay: object, accepted: Iterable[int], members: Sequence[str]) -> Audit:
    pairs = taken_pairs(relay)
    wanted = [(f"p{number}", member) for number in accepted for member in members]
    return Audit(
        lost=[pair for pair in wanted if not pairs[pair]],
        repeated={pair: count for pair, count in pairs.items() if count > 1},
    )


def all_arrived(relay: object, accepted: Iterable[int], members: Sequence[str]) -> bool:
    pairs = taken_pairs(relay)
    return all(pairs[f"p{number}", member] for number in accepted for member in members)


def await_all(relay: object, accepted: Iterable[int], members: Sequence[str]) -> None:
    """Wait until every member has every post; in vain only where for a long while nothing more came."""
    seen, end = -1, 0.0
    while not all_arrived(relay, accepted, members):
        if len(relay.taken) != seen:
            seen, end = len(relay.taken), time.monotonic() + PATIENCE
        assert time.monotonic() < end, f"nothing more came for {PATIENCE:.0f} s; not every member has every post"
        time.sleep(1.0 if IS_FULL else 0.02)
