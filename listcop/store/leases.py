"""Leases: what one of several servers does for a while; they end by the database's clock (PostgreSQL)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from listcop.store.database import Tx, insert_into
from listcop.store.statements import lease_end
from listcop.store.tables import leases, lots

NODE = "node "  # the lease by which a server shows that it lives: "node mail1:/var/lib/listcop"

_CLOCK = sa.func.statement_timestamp(type_=leases.c.until.type)


def take(tx: Tx, name: str, holder: str, length: timedelta) -> bool:
    """Take a lease, or hold it for longer; False while another has it."""
    end = lease_end(tx.dialect.name, length)
    row = insert_into(tx, leases).values(name=name, holder=holder, until=end, fence=1)
    taken = row.on_conflict_do_update(
        index_elements=["name"],
        set_={
            "holder": holder,
            "until": end,
            "fence": leases.c.fence + sa.case((leases.c.holder == holder, 0), else_=1),
        },
        where=sa.or_(leases.c.holder == holder, leases.c.until <= _CLOCK),
    )
    return tx.execute(taken.returning(leases.c.fence)).first() is not None


def renew(tx: Tx, names: Sequence[str], holder: str, length: timedelta) -> set[str]:
    """Hold some leases for longer; those that are still ours."""
    mine = sa.update(leases).where(leases.c.name.in_(names), leases.c.holder == holder, leases.c.until > _CLOCK)
    return set(tx.execute(mine.values(until=lease_end(tx.dialect.name, length)).returning(leases.c.name)).scalars())


def announce(tx: Tx, node: str, process: str, length: timedelta) -> None:
    """A server begins, whoever had its name before."""
    values = {"holder": process, "until": lease_end(tx.dialect.name, length)}
    row = insert_into(tx, leases).values(name=NODE + node, fence=1, **values)
    tx.execute(row.on_conflict_do_update(index_elements=["name"], set_=values | {"fence": leases.c.fence + 1}))


def give_back(tx: Tx, node: str, process: str) -> None:
    """A server ends: others need not wait for the end of its leases."""
    tx.execute(sa.delete(leases).where(leases.c.holder.in_([node, process])))


def holders(tx: Tx, names: Sequence[str]) -> dict[str, str]:
    """Who has these leases, or had them last, by their names; of those that were given back nobody is known."""
    rows = tx.execute(sa.select(leases.c.name, leases.c.holder).where(leases.c.name.in_(names)))
    return {row.name: row.holder for row in rows}


@dataclass(frozen=True, slots=True)
class NodeAtWork:
    """One server: until when it is known to live, what it alone does, and how many lots it has in hand."""

    name: str
    lives: bool
    until: datetime
    holds: tuple[str, ...]
    lots: int


def nodes(tx: Tx) -> list[NodeAtWork]:
    """The servers that work on this database, and those that ended without a word."""
    clock = tx.execute(sa.select(_CLOCK)).scalar_one()
    rows = tx.execute(sa.select(leases).order_by(leases.c.name)).all()
    claimed = sa.select(lots.c.holder, sa.func.count()).where(lots.c.state == "claimed").group_by(lots.c.holder)
    in_hand: dict[str, int] = {holder: count for holder, count in tx.execute(claimed)}
    found = []
    for row in rows:
        if row.name.startswith(NODE):
            name = row.name.removeprefix(NODE)
            holds = tuple(one.name for one in rows if one.holder == name and one.until > clock)
            found.append(NodeAtWork(name, row.until > clock, row.until, holds, in_hand.get(name, 0)))
    return found
