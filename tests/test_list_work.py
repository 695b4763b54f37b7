"""What waits on the lists is seen to beside all else: trouble with the archive's folder is one line, and no more."""

import logging
import shutil

import pytest
from helpers import NOW, WEIGHTS, make_list, post

from listcop.core.site import Site
from listcop.flows.attempts import UNNOTED
from listcop.letter_files import load_texts
from listcop.list_work import ListWork
from listcop.node import Node

SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)


def work_on(store, folder):
    return ListWork(store, SITE, folder, Node(store, "one"), lambda: NOW, UNNOTED)


@pytest.fixture
def work(sqlite_store, tmp_path):
    post(sqlite_store, make_list(sqlite_store))
    return work_on(sqlite_store, tmp_path / "archive")


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


def pages(folder):
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*.*") if one.is_file()}


def test_pages_are_written_where_the_settings_name_another_folder_also_while_nobody_posts(sqlite_store, tmp_path, work):
    look(work, times=1)

    look(work_on(sqlite_store, tmp_path / "elsewhere"), times=1)

    assert pages(tmp_path / "elsewhere") == pages(tmp_path / "archive")
    assert "garden/threads/1.txt" in pages(tmp_path / "elsewhere")


def test_pages_that_somebody_took_away_are_written_again_and_those_that_stand_are_left_alone(tmp_path, work):
    look(work, times=1)
    before = pages(tmp_path / "archive")
    stood = {one: one.stat().st_mtime_ns for one in (tmp_path / "archive").rglob("*.txt")}

    look(work, times=1)
    same = {one: one.stat().st_mtime_ns for one in (tmp_path / "archive").rglob("*.txt")}
    shutil.rmtree(tmp_path / "archive" / "garden")
    look(work, times=1)

    assert same == stood
    assert pages(tmp_path / "archive") == before
