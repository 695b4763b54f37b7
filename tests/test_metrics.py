"""The figures that Prometheus reads: whole, true, and cheap to count."""

import re
import stat
from dataclasses import replace

from listcop.metrics import backup_of, disk_of, render, write_metrics
from listcop.settings_file import load_settings
from listcop.store import holds, lists
from listcop.store.figures import count_all
from tests.helpers import NOW, join, later, make_list, post

LINE = re.compile(r'(listcop_[a-z_]+)(?:\{(?:[a-z]+="(?:[^"\\]|\\.)*",?)*\})? -?[0-9.e+-]+')
DISK = {"free": 5_000_000_000, "floor": 200_000_000, "database": 4096}


def rendered(store, now=NOW):
    with store.read() as tx:
        return render(count_all(tx, 1, now), DISK, now)


def test_every_line_is_one_that_prometheus_reads(store):
    mlist = make_list(store)
    post(store, mlist)

    lines = rendered(store).splitlines()

    assert all(LINE.fullmatch(line) for line in lines if not line.startswith("#"))
    named = {LINE.fullmatch(line)[1] for line in lines if not line.startswith("#")}
    assert {f"listcop_{one}" for one in ("posts", "unread", "held", "members", "digests", "disk_bytes")} <= named
    assert {line.split()[2] for line in lines if line.startswith("# TYPE")} >= named


def test_it_counts_what_there_is(store):
    mlist = make_list(store)
    join(store, mlist)
    post(store, mlist)
    before = rendered(store)

    store.write(lambda tx: holds.stop_mail(tx, holds.Hold(NOW, NOW)))
    after = rendered(store)

    assert 'listcop_posts{list="garden@lists.example.org"} 1\n' in before
    assert 'listcop_unread{list="garden@lists.example.org"} 1\n' in before
    assert 'listcop_members{list="garden@lists.example.org"} 1\n' in before
    assert "listcop_last_backup_timestamp_seconds 0\n" in before
    assert "listcop_mail_on_hold 0\n" in before
    assert "listcop_mail_on_hold 1\n" in after


def test_what_waits_is_told_with_its_age(store):
    with store.read() as tx:
        figures = count_all(tx, 1, NOW)

    text = render(replace(figures, oldest_due=NOW, queue={("lots", "due"): 3}), DISK, later(minutes=5))

    assert 'listcop_queue_lots{state="due"} 3\n' in text
    assert "listcop_queue_oldest_seconds 300\n" in text


def test_a_name_cannot_end_its_line(store):
    with store.read() as tx:
        figures = count_all(tx, 1, NOW)

    text = render(replace(figures, lists={1: 'x"} 1\nforged 1\\'}), DISK, NOW)

    assert 'listcop_posts{list="x\\"} 1\\nforged 1\\\\"} 0\n' in text


def test_the_file_is_written_whole_and_may_be_read(tmp_path, sqlite_store):
    config = tmp_path / "listcop.toml"
    config.write_text(
        "[server]\ndomain = 'lists.example.org'\nadmin = 'a@example.net'\nmetrics_file = 'listcop.prom'\n"
        "state_dir = '.'\n"
    )
    settings = load_settings(config)

    write_metrics(settings, sqlite_store, NOW)

    written = tmp_path / "listcop.prom"
    assert written.read_text().startswith("# HELP listcop_info")
    assert stat.S_IMODE(written.stat().st_mode) == 0o644
    assert [one.name for one in tmp_path.iterdir() if "prom" in one.name] == ["listcop.prom"]
    assert disk_of(settings)["database"] > 0


def test_the_last_backup_is_told(store):
    with store.read() as tx:
        figures = count_all(tx, 1, NOW)

    kept = replace(figures, last_backup='{"made": "2026-11-02T03:00:00+00:00", "file": "x", "size": 77}')

    assert backup_of(figures) == (None, 0)
    assert backup_of(kept)[1] == 77


def test_the_gap_in_the_numbers_after_a_restore_is_no_digest(store):
    mlist = make_list(store)

    store.write(lambda tx: lists.take_numbers(tx, mlist.list_id, **holds.GAPS))

    assert not re.search(r"listcop_digests\{.*\} [1-9]", rendered(store))
