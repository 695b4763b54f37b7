"""A dump of PostgreSQL goes where the new database looks for its tables, whatever schema it names; it is counted."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from listcop.backups.copies import CopyTrouble, count_in, put_back, tables_in
from listcop.store import migrations
from listcop.store.database import Store
from listcop.store.filling import lent

OURS = {"alembic_version", "lists", "memberships"}  # by these a schema with our tables is known
COUNTED = ("lists", "memberships")


def put_dump(store: Store, dump: Path, place: str, schema: str) -> None:
    """Fill an empty PostgreSQL. Raises CopyTrouble or FillTrouble, also where what is found then is not what was kept.

    place   the schema that its tables lay in; "" where the backup does not say
    schema  the number of the newest migration that it had
    """
    there = tables_in(dump)
    place = place or _place_in(there)
    names = there.get(place, set())
    with lent(store, place, names):
        put_back(store.url.render_as_string(hide_password=False), dump, place)
    _check_all_is_there(store, dump, place, names, schema)


def _place_in(there: dict[str, set[str]]) -> str:
    """Backups of earlier releases do not say it."""
    places = sorted(one for one, names in there.items() if names >= OURS)
    if len(places) == 1:
        return places[0]
    if not places:
        raise CopyTrouble("the dump in the backup holds no tables of ListCoP. Use another backup")
    raise CopyTrouble(
        f"the dump in the backup holds tables of ListCoP in several schemas ({', '.join(places)}), and does not say "
        "which are meant. Make another backup with this release, which says so"
    )


def _check_all_is_there(store: Store, dump: Path, place: str, names: set[str], schema: str) -> None:
    """Where we look for them, and not only somewhere in the database."""
    found = migrations.schema_of(store, fills=True)
    with store.read() as tx:
        lacking = sorted(names - {*sa.inspect(tx).get_table_names()})
        if found != schema or lacking:
            raise CopyTrouble(
                f"the backup has schema {schema} in {len(names)} tables; after the restore we find {found or 'none'}, "
                f"and miss {', '.join(lacking[:5]) or 'no table'}. Restore into a database of its own, with the search "
                "path that PostgreSQL gives it"
            )
        for table in COUNTED:
            kept = count_in(dump, place, table)
            count = tx.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - a name of ours
            if count != kept:
                raise CopyTrouble(f"the backup holds {kept} {table}, and {count} came back. Please tell us")
