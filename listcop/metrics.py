"""Figures for Prometheus: a text file that node_exporter reads, written whole; ListCoP opens no port for it."""

from __future__ import annotations

import json
import logging
import os
import platform
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from listcop import __version__
from listcop.core.retries import Silence
from listcop.flows.read_posts import reader_of
from listcop.settings import Settings
from listcop.store import migrations
from listcop.store.database import Store
from listcop.store.figures import Figures, count_all
from listcop.store.silences import longest
from listcop.way_out import name_of

log = logging.getLogger("listcop")
WRITE_SECONDS = 60.0  # between two writings
Sample = tuple[Mapping[str, str], float]

_BY_LIST = {
    "posts": "Posts that are kept.",
    "unread": "Posts whose types and state are not found yet.",
    "held": "Posts that wait for a moderator.",
    "members": "Members whose mail is on.",
    "digests": "Digests made.",
}
_QUEUE = {
    "deliveries": "Posts, digests and letters that are not sent whole, by state.",
    "lots": "Lots of recipients that are not settled, by state.",
    "recipients": "Recipients of which something is still owed, by state.",
}


def write_metrics(settings: Settings, store: Store, now: datetime) -> None:
    """Write [server] metrics_file anew; nothing without one."""
    if settings.metrics_file is None:
        return
    with store.read() as tx:
        figures = count_all(tx, reader_of(settings.weights), now)
    text = render(figures, disk_of(settings), now, longest(figures.silent, name_of(settings.relay), now))
    beside = settings.metrics_file.with_name(f".{settings.metrics_file.name}.{os.getpid()}")
    beside.write_text(text, encoding="utf-8")
    beside.chmod(0o644)  # counts and names of lists alone: for the program that collects them
    beside.replace(settings.metrics_file)


def keep_writing(settings: Settings, store: Store, now: Callable[[], datetime], stopping: threading.Event) -> None:
    """Write once a minute until we stop; what goes wrong once must not end it."""
    said = ""
    while not stopping.is_set():
        try:
            write_metrics(settings, store, now())
            said = ""
        except Exception as error:  # a folder that is gone, a database that is away
            if str(error) != said:
                log.error("%s cannot be written: %s", settings.metrics_file, error)
            said = str(error)
        stopping.wait(WRITE_SECONDS)


def disk_of(settings: Settings) -> dict[str, int]:
    """Bytes: free where there is least, the floor below which no letter is taken, and the database."""
    found = {"free": shutil.disk_usage(fullest_folder(settings)).free, "floor": settings.min_free_space}
    if database := settings.database_file:
        files = [database, database.with_name(f"{database.name}-wal")]
        found["database"] = sum(one.stat().st_size for one in files if one.exists())
    return found


def fullest_folder(settings: Settings) -> Path:
    """Of the folders that letters are kept in, the one with the least room; of none the one above them."""
    there = filter(Path.is_dir, settings.kept_in)
    above = next(one for one in settings.state_dir.absolute().parents if one.is_dir())
    return min(there, key=lambda one: shutil.disk_usage(one).free, default=above)


def backup_of(figures: Figures) -> tuple[datetime | None, int]:
    """When the last backup was made, and its size; None for none."""
    if not figures.last_backup:
        return None, 0
    kept = json.loads(figures.last_backup)
    return datetime.fromisoformat(kept["made"]), int(kept["size"])


def render(figures: Figures, disk: Mapping[str, int], now: datetime, silence: Silence | None = None) -> str:
    """The text exposition format of Prometheus, version 0.0.4."""
    return "".join(_lines(figures, disk, now, silence))


def _lines(figures: Figures, disk: Mapping[str, int], now: datetime, silence: Silence | None) -> Iterator[str]:
    about = {"version": __version__, "schema": migrations.NEWEST, "sqlite": sqlite3.sqlite_version}
    about["python"] = platform.python_version()
    yield from _metric("info", "What runs here.", [(about, 1)])
    yield from _metric("written_timestamp_seconds", "When this was written.", [({}, now.timestamp())])
    for what, told in _BY_LIST.items():
        counts = figures.by_list[what]
        yield from _metric(
            what, told, [({"list": name}, counts.get(one, 0)) for one, name in sorted(figures.lists.items())]
        )
    for what, told in _QUEUE.items():
        some = [({"state": state}, count) for (kind, state), count in figures.queue.items() if kind == what]
        yield from _metric(f"queue_{what}", told, some)
    waits = max(0.0, (now - figures.oldest_due).total_seconds()) if figures.oldest_due else 0.0
    yield from _metric(
        "queue_oldest_seconds", "How long the oldest thing has been due that no answer put off.", [({}, waits)]
    )
    silent = max(0.0, (now - silence.since).total_seconds()) if silence and figures.waiting else 0.0
    yield from _metric("relay_silent_seconds", "For how long the relay has not answered.", [({}, silent)])
    yield from _metric("failed_last_week", "Recipients given up within seven days.", [({}, figures.bounced)])
    yield from _metric("mail_on_hold", "1 while no mail leaves after a restore.", [({}, int(figures.hold is not None))])
    made, size = backup_of(figures)
    moments = {"last_digest": figures.last_digest, "last_tick": figures.last_tick, "last_backup": made}
    for what, moment in moments.items():
        seconds = moment.astimezone(UTC).timestamp() if moment else 0
        yield from _metric(f"{what}_timestamp_seconds", "When it was last done; 0 for never.", [({}, seconds)])
    yield from _metric("last_backup_bytes", "Size of the last backup.", [({}, size)])
    yield from _metric("disk_bytes", "Bytes: free, the floor for new letters, the database.",
                       [({"of": of}, count) for of, count in disk.items()])  # fmt: skip


def _metric(name: str, told: str, samples: Iterable[Sample]) -> Iterator[str]:
    yield f"# HELP listcop_{name} {told}\n# TYPE listcop_{name} gauge\n"
    for labels, value in samples:
        shown = ",".join(f'{key}="{_escaped(text)}"' for key, text in labels.items())
        yield f"listcop_{name}{{{shown}}} {value:.15g}\n" if shown else f"listcop_{name} {value:.15g}\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
