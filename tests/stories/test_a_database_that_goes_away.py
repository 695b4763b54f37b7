"""The PostgreSQL server restarts under a running house: senders are told to try again, then all goes on by itself."""

import smtplib
import time

import pytest
import sqlalchemy as sa

from listcop.core.search import query_words
from listcop.outage import Outage
from listcop.store import search
from listcop.store.database import StorageTrouble
from tests.faults.house import until
from tests.stories.house import GARDEN, House

AMINA = "Amina Odhiambo <amina@example.org>"
AWAY_SECONDS = 2.5  # every thread of the server has met it


class Switch:
    """Takes a database away, with all its connections, and gives it back."""

    def __init__(self, url):
        self._name = sa.make_url(url).database
        self._engine = sa.create_engine(sa.make_url(url).set(database="postgres"), isolation_level="AUTOCOMMIT")

    def away(self):
        self._say(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS false')
        self._say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{self._name}'")

    def back(self):
        self._say(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS true')

    def _say(self, statement):
        with self._engine.connect() as tx:
            tx.exec_driver_sql(statement)

    def close(self):
        self._engine.dispose()


@pytest.fixture
def url(postgres_server):
    yield postgres_server.create("away")
    postgres_server.drop("away")


@pytest.fixture
def switch(url):
    made = Switch(url)
    yield made
    made.close()


@pytest.fixture
def house(tmp_path, url, switch):
    """A house that counts what leaves each day, and asks the database for it before each letter."""
    made = House(tmp_path, database=url, toml="recipients_per_day = 1000\n")
    made.list()
    made.member("amina@example.org", "Amina Odhiambo")
    made.member("ben@example.org", "Ben Kariuki")
    yield made
    switch.back()
    made.close()


def test_letters_wait_with_their_senders_and_go_out_when_it_is_back(house, switch):
    switch.away()
    with pytest.raises(smtplib.SMTPDataError, match="451"):
        house.write(AMINA, GARDEN, "Which beans climb well?", "Beans for wet ground")
    time.sleep(AWAY_SECONDS)
    switch.back()

    house.write(AMINA, GARDEN, "Which squash keeps until spring?", "Squash for the winter")

    house.wait("ben@example.org", "Squash for the winter")
    until(lambda: found(house, "squash") == [1], "the post is read and found")
    assert house.service.trouble(10) == ""


def test_the_log_tells_once_that_it_is_away_and_once_that_it_is_back(house, switch, caplog):
    caplog.set_level("INFO", "listcop")
    switch.away()
    until(lambda: told(caplog, "did not take it"), "it is told")
    time.sleep(AWAY_SECONDS)
    switch.back()

    until(lambda: told(caplog, "takes what we write again"), "it is told that it is back")

    troubles = [one.getMessage() for one in caplog.records if one.levelname in ("ERROR", "WARNING")]
    assert len([one for one in troubles if "the database" in one]) == 2, troubles
    assert "since 20" in told(caplog, "takes what we write again")[0]


def told(caplog, words):
    return [one.getMessage() for one in caplog.records if words in one.getMessage()]


def test_while_it_lasts_it_is_told_again_now_and_then_since_when(house, caplog):
    now = iter([0.0, 1.0, 599.0, 601.0, 700.0, 1300.0])
    outage = Outage(house.store, "another", lambda: next(now))

    for _ in range(5):
        outage.note(StorageTrouble("connection refused"))
    outage.look()
    outage.look()

    assert len(told(caplog, "connection refused; trying again")) == 2
    assert len(told(caplog, "has taken nothing since")) == 1
    assert len(told(caplog, "it did not for 1300 seconds")) == 1


def test_a_lock_on_one_list_is_no_outage(house, switch, caplog):
    outage = Outage(house.store, "another")
    with pytest.raises(StorageTrouble) as locked, house.store.read() as tx:
        tx.exec_driver_sql("DO $$ BEGIN RAISE EXCEPTION 'held' USING ERRCODE = 'lock_not_available'; END $$")

    outage.note(locked.value)
    outage.look()

    assert len(told(caplog, "did not take it: held")) == 1
    assert told(caplog, "takes what we write again") == []


def found(house, words):
    with house.store.read() as tx:
        return search.find_posts(tx, 1, query_words(words))
