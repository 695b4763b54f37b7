"""What the server does over and over costs the same however many lists there are."""

import pytest
import sqlalchemy as sa
from helpers import make_list, post

from listcop.service import Service
from listcop.settings_file import load_settings
from listcop.store import lists


@pytest.fixture
def service(sqlite_store, site, tmp_path):
    """A server that was not started: the test is its threads."""
    return Service(load_settings(tmp_path / "listcop.toml"), sqlite_store, site)


def work_of(look):
    """Transactions begun, and statements asked through SQLAlchemy."""
    asked = []

    def note(*_):
        asked.append(1)

    for what in ("begin", "before_cursor_execute"):
        sa.event.listen(sa.Engine, what, note)
    try:
        look()
    finally:
        for what in ("begin", "before_cursor_execute"):
            sa.event.remove(sa.Engine, what, note)
    return len(asked)


def test_reading_and_publishing_ask_the_same_however_many_lists_have_nothing_new(sqlite_store, service):
    work, made = {}, 0
    for count in (3, 30):
        for number in range(made, count):
            mlist = make_list(sqlite_store, f"list{number}")
            post(sqlite_store, mlist)
        made = count
        while service.list_work.read_some():
            pass
        work[count] = work_of(service.list_work.read_some)

    assert work[3] == work[30] < 20


def test_of_many_lists_only_those_with_something_new_are_looked_at(sqlite_store, service):
    some = [make_list(sqlite_store, f"list{number}") for number in range(12)]
    for mlist in some:
        post(sqlite_store, mlist)
    while service.list_work.read_some():
        pass

    quiet = work_of(service.list_work.read_some)
    service.list_work.rest_no_more()
    sqlite_store.write(lambda tx: lists.change_setting(tx, some[4].list_id, "archive", "none"))
    one = work_of(service.list_work.read_some)
    service.list_work.rest_no_more()
    for mlist in some[:3]:
        sqlite_store.write(lambda tx, mlist=mlist: lists.change_setting(tx, mlist.list_id, "archive", "none"))
    three = work_of(service.list_work.read_some)

    assert quiet < one
    assert three - quiet == 3 * (one - quiet)
