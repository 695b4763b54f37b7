"""One cache of compiled statements for all engines of a test process: each test opens stores of its own."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

COMPILED = sa.util.LRUCache(4000)


class _Shared:
    """Dialects of a kind and a version write the same SQL; to SQLAlchemy each engine's is another."""

    def __eq__(self, other):
        return type(self) is type(other) and self.server_version_info == other.server_version_info

    def __hash__(self):
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine):
        engine.update_execution_options(compiled_cache=COMPILED)


class Sqlite(_Shared, SQLiteDialect_pysqlite):
    supports_statement_cache = True


class Postgres(_Shared, PGDialect_psycopg):
    supports_statement_cache = True


def share():
    """From now on, for engines that are made."""
    sa.dialects.registry.register("sqlite", __name__, "Sqlite")
    sa.dialects.registry.register("postgresql.psycopg", __name__, "Postgres")
