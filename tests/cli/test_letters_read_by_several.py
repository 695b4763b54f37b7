"""Other processes read letters of an archive while this one writes: in order, and with few of them in memory."""

import os
import time
from datetime import UTC, datetime

from listcop.cli.exchange import JOB_LETTERS, MOST_WAITING, in_workers, prepared
from listcop.core.exchange import Piece

NOW = datetime(2026, 11, 20, tzinfo=UTC)
HERE = os.getpid()


def slower_elsewhere(job):
    time.sleep(0.05 if os.getpid() != HERE else 0)
    return job, os.getpid()


def test_results_come_in_order_and_where_others_are_slow_this_process_reads_itself():
    taken, ahead = [], []

    results = []
    for result in in_workers(slower_elsewhere, (taken.append(n) or n for n in range(60)), 2):
        results.append(result)
        ahead.append(len(taken) - len(results))

    assert [job for job, _ in results] == list(range(60))
    assert sum(process == HERE for _, process in results) > 30
    assert sum(process != HERE for _, process in results) > 0
    assert max(ahead) <= MOST_WAITING


def taken_before_the_first(text):
    """How many letters of an archive are taken in before the first is there."""
    taken = []
    raw = b"From: ana@example.org\nDate: Fri, 20 Nov 2026 09:00:00 +0000\n\n" + text
    pieces = (("archive", "mbox", taken.append(n) or Piece(raw, n)) for n in range(3 * JOB_LETTERS))
    next(prepared(pieces, NOW, [], processes=0))
    return len(taken)


def test_many_short_letters_are_read_in_one_go_but_long_ones_by_themselves():
    assert taken_before_the_first(b"Beans.\n") == JOB_LETTERS
    assert taken_before_the_first(b"Beans.\n" * 200_000) == 1
