"""What a list's state is as far as anybody could want to change it by mail, and keys made for tests."""

from datetime import timedelta

import sqlalchemy as sa

from listcop.core.addresses import Role, sub_address
from listcop.flows import keep_keys
from listcop.store import lists, tables
from tests.stories.house import DOMAIN

AMINA = "amina@example.org"
# What somebody could want to change by mail; what reading finds, and counts of what came in, change by themselves.
STATE = {
    tables.memberships: (
        "address",
        "state",
        "cadence",
        "roles",
        "language",
        "short_digest",
        "lite",
        "name",
        "profile",
        "combined",
        "listening",
    ),
    tables.posts: ("number", "author", "thread", "redacted", "text"),
    tables.held: ("number", "state"),
    tables.lists: ("name", "settings", "paused"),
    tables.threads: ("number", "said"),
    tables.addresses: ("address", "person_id"),
    tables.follows: ("thread", "membership_id"),
}
SAID = (
    "thanked",
    "used",
    "helped",
    "greeted",
    "invited back",
    "digest decided",
    "asset checked",
)  # events that others see, or see counted


def state(house):
    with house.store.read() as tx:
        said = sa.select(tables.events.c.what, tables.events.c.who, tables.events.c.ref)
        counted = tx.execute(said.where(tables.events.c.what.in_(SAID)).order_by(tables.events.c.event_id))
        return {"events": [tuple(row) for row in counted]} | {
            table.name: [
                tuple(row)
                for row in tx.execute(sa.select(*(table.c[name] for name in names)).order_by(*table.primary_key))
            ]
            for table, names in STATE.items()
        }


def address(key, role=Role.confirm):
    return sub_address("garden", DOMAIN, role, key=key)


def make_key(house, purpose, person=AMINA, life=timedelta(days=14), **data):
    return house.store.write(
        lambda tx: keep_keys.new_key(
            tx, house.site, lists.find_list(tx, "garden", DOMAIN), purpose, person, data, house.now(), life
        )
    )
