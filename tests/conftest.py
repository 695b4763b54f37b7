"""Fixtures for all tests: a fresh store for each, on SQLite and on PostgreSQL."""

import os
import shutil
import sys
from pathlib import Path

import hypothesis
import pytest
import sqlalchemy as sa

sys.path.insert(0, str(Path(__file__).parent))  # for helpers.py and its neighbours

import compiled_once
from postgres_server import EMPTY, NoServer, Server

from listcop.store import migrations
from listcop.store.database import Store

hypothesis.settings.register_profile("no deadline", deadline=None)  # a busy machine must fail no test
hypothesis.settings.load_profile("no deadline")
compiled_once.share()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("template") / "listcop.db"
    store = Store(f"sqlite:///{path}")
    migrations.upgrade(store)
    store.close()
    return path


@pytest.fixture(scope="session")
def postgres_server():
    """A PostgreSQL of this session's own."""
    try:
        server = Server()
    except NoServer as trouble:
        if "postgres" in os.environ.get("LISTCOP_REQUIRE", "").split(","):
            pytest.fail(f"LISTCOP_REQUIRE names postgres: {trouble}")
        pytest.skip(str(trouble))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres_database(postgres_server):
    """A migrated PostgreSQL database, and what empties it."""
    url = postgres_server.create("listcop")
    store = Store(url)
    migrations.upgrade(store)
    store.close()
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as tx:
        yield url, lambda: tx.exec_driver_sql(EMPTY)
    engine.dispose()


@pytest.fixture
def sqlite_url(sqlite_template, tmp_path):
    """A fresh database with our tables."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'listcop.db')}"


@pytest.fixture
def postgres_url(postgres_database):
    """A database with our tables, as good as fresh."""
    url, empty = postgres_database
    yield url
    empty()


@pytest.fixture(params=["sqlite_url", "postgres_url"], ids=["sqlite", "postgres"])
def url(request):
    """A fresh database with our tables, of each kind."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def store(url):
    """A fresh store on each kind of database; what the disk owes is tested apart."""
    store = Store(url, is_durable=False)
    yield store
    store.close()


@pytest.fixture
def sqlite_store(sqlite_url):
    store = Store(sqlite_url, is_durable=False)
    yield store
    store.close()


@pytest.fixture
def postgres_store(postgres_url):
    store = Store(postgres_url)
    yield store
    store.close()
