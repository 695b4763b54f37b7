"""What waits on the lists is seen to beside all else: trouble with the archive's folder is one line, and no more."""

import logging

import pytest
from helpers import NOW, WEIGHTS, make_list, post

from listcop.core.site import Site
from listcop.flows.attempts import UNNOTED
from listcop.letter_files import load_texts
from listcop.list_work import ListWork
from listcop.node import Node


@pytest.fixture
def work(sqlite_store, tmp_path):
    site = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)
    post(sqlite_store, make_list(sqlite_store))
    return ListWork(sqlite_store, site, tmp_path / "archive", Node(sqlite_store, "one"), lambda: NOW, UNNOTED)


def look(work, times):
    for _ in range(times):
        work.rest_no_more()
        work.publish()


def test_a_folder_that_takes_no_file_is_told_once_and_told_again_when_it_does(work, tmp_path, caplog):
    caplog.set_level(logging.WARNING)
    in_the_way = tmp_path / "archive"
    in_the_way.write_text("no folder")

    look(work, times=3)
    in_the_way.unlink()
    look(work, times=2)

    assert [(one.levelname, one.exc_info) for one in caplog.records] == [("ERROR", None), ("WARNING", None)]
    assert "cannot be written to the archive: [Errno" in caplog.text
    assert (tmp_path / "archive" / "garden" / "threads" / "1.txt").exists()
