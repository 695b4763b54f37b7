"""Members whose names look alike on the archive's page stand there as one, and stop nobody's archive."""

from functools import partial

import pytest
from helpers import NOW, WEIGHTS, join, make_list

from listcop.core.site import Site
from listcop.doors.archive_folder import shelf_of
from listcop.flows import publish_archive
from listcop.letter_files import load_texts

SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)


@pytest.mark.parametrize(
    "names", [("Bob", "Bob @home"), ("b%40one.example", "b%40two.example"), ("Bob", "< Bob@x.example")]
)
def test_names_that_look_alike_are_one_entry(sqlite_store, tmp_path, names):
    mlist = make_list(sqlite_store)
    for n, name in enumerate(names):
        join(sqlite_store, mlist, f"m{n}@example.org", name=name)

    publish_archive.publish_new(sqlite_store, SITE, mlist, partial(shelf_of, tmp_path), NOW)

    assert (tmp_path / "garden" / "people.txt").exists()
