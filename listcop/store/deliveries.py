"""What is to be sent: deliveries, the lots they are cut into, and the recipients that did not simply get theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from listcop.core.recipients import in_lots
from listcop.store.database import Tx, pack, unpack, upsert
from listcop.store.tables import deliveries, delivery_bytes, failures, follows, lists, lots, memberships, posts

LEASE = timedelta(minutes=15)  # longer than the 10 minutes a relay may take after the dot (RFC 5321, 4.5.3.2.6)
CUT_AT_ONCE = 8  # lots

_KEEP = sa.insert(deliveries)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thing to send: a post, an edition of a digest, or a letter to one person."""

    list_id: int
    delivery_id: int
    kind: str
    number: int | None
    edition: str
    cadence: str
    recipient: str
    sender: str
    created: datetime
    due: datetime
    state: str
    cursor_domain: str
    cursor_member: int
    lots: int
    open_lots: int
    reason: str


@dataclass(frozen=True, slots=True)
class Lot:
    """Recipients that are sent together; `fence` rises with every claim, so that a late claimer is known."""

    list_id: int
    delivery_id: int
    lot: int
    members: tuple[int, ...]
    attempts: int
    fence: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A recipient that did not simply get their copy."""

    list_id: int
    delivery_id: int
    membership_id: int
    address: str
    state: str
    attempts: int
    first: datetime
    due: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class To:
    """A recipient as delivery needs them."""

    membership_id: int
    address: str
    name: str
    language: str


def keep_delivery(
    tx: Tx,
    list_id: int,
    delivery_id: int,
    kind: str,
    *,
    now: datetime,
    number: int | None = None,
    edition: str = "",
    cadence: str = "",
    recipient: str = "",
    sender: str = "",
) -> None:
    """One row, however many members it is for."""
    tx.execute(
        _KEEP,
        {
            "list_id": list_id,
            "delivery_id": delivery_id,
            "kind": kind,
            "number": number,
            "edition": edition,
            "cadence": cadence,
            "recipient": recipient,
            "sender": sender,
            "created": now,
            "due": now,
        },
    )


def keep_letter(
    tx: Tx, list_id: int, delivery_id: int, recipient: str, raw: bytes, *, sender: str, now: datetime
) -> None:
    """A letter of ours to one person, due now; its number was taken before."""
    keep_delivery(tx, list_id, delivery_id, "letter", now=now, recipient=recipient, sender=sender)
    tx.execute(sa.insert(delivery_bytes).values(list_id=list_id, delivery_id=delivery_id, packed=pack(raw)))


def own_letter(tx: Tx, list_id: int, delivery_id: int) -> bytes:
    """The bytes of a letter to one person."""
    query = sa.select(delivery_bytes.c.packed).where(
        delivery_bytes.c.list_id == list_id, delivery_bytes.c.delivery_id == delivery_id
    )
    return unpack(tx.execute(query).scalar_one())


_NOW = sa.bindparam("now", type_=deliveries.c.due.type)
_WORK = sa.union(
    sa.select(deliveries.c.list_id).where(deliveries.c.state == "due", deliveries.c.due <= _NOW),
    sa.select(lots.c.list_id).where(lots.c.state == "due", lots.c.due <= _NOW),
    sa.select(lots.c.list_id).where(lots.c.state == "claimed", lots.c.leased_until <= _NOW),
    sa.select(failures.c.list_id).where(failures.c.state.in_(("later", "sending")), failures.c.due <= _NOW),
)


def lists_with_work(tx: Tx, now: datetime) -> list[int]:
    """Lists that have something due now; asked of each list by its index, however much was sent before."""
    waiting = sa.or_(
        _has(deliveries, deliveries.c.state == "due", deliveries.c.due <= now),
        _has(lots, lots.c.state == "due", lots.c.due <= now),
        _has(lots, lots.c.state == "claimed", lots.c.leased_until <= now),
        _has(failures, failures.c.state.in_(("later", "sending")), failures.c.due <= now),
    )
    return list(tx.execute(sa.select(lists.c.list_id).where(waiting).order_by(lists.c.list_id)).scalars())


def _has(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    return sa.exists().where(table.c.list_id == lists.c.list_id, *conditions)


_DUE_LOT = (
    sa.select(lots)
    .where(
        lots.c.list_id == sa.bindparam("list_id"),
        lots.c.state == "due",
        lots.c.due <= sa.bindparam("now", type_=lots.c.due.type),
    )
    .order_by(lots.c.due, lots.c.delivery_id, lots.c.lot)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_STALE_LOT = (
    sa.select(lots)
    .where(
        lots.c.list_id == sa.bindparam("list_id"),
        lots.c.state == "claimed",
        lots.c.leased_until <= sa.bindparam("now", type_=lots.c.due.type),
    )
    .limit(1)
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    sa.update(lots)
    .where(
        lots.c.list_id == sa.bindparam("of_list"),
        lots.c.delivery_id == sa.bindparam("of_delivery"),
        lots.c.lot == sa.bindparam("of_lot"),
    )
    .values(state="claimed", leased_until=sa.bindparam("until", type_=lots.c.due.type), fence=lots.c.fence + 1)
)
_DUE_DELIVERY = (
    sa.select(deliveries)
    .where(
        deliveries.c.list_id == sa.bindparam("list_id"),
        deliveries.c.state == "due",
        deliveries.c.due <= sa.bindparam("now", type_=deliveries.c.due.type),
    )
    .order_by(deliveries.c.due, deliveries.c.delivery_id)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_GET = sa.select(deliveries).where(
    deliveries.c.list_id == sa.bindparam("list_id"), deliveries.c.delivery_id == sa.bindparam("delivery_id")
)
_LOCK = _GET.with_for_update()  # nobody else cuts it meanwhile


def claim_lot(tx: Tx, list_id: int, lot_size: int, list_language: str, now: datetime) -> tuple[Delivery, Lot] | None:
    """Take one lot of a list that is due, cutting more of a delivery where none is; None when nothing is due."""
    given = {"list_id": list_id, "now": now}
    row = tx.execute(_DUE_LOT, given).first()
    while row is None:
        waiting = tx.execute(_DUE_DELIVERY, given).first()
        if waiting is None:
            row = tx.execute(_STALE_LOT, given).first()
            break
        cut_lots(tx, _delivery(waiting), lot_size, list_language, now, CUT_AT_ONCE)
        row = tx.execute(_DUE_LOT, given).first()
    if row is None:
        return None
    tx.execute(_CLAIM, {"of_list": list_id, "of_delivery": row.delivery_id, "of_lot": row.lot, "until": now + LEASE})
    delivery = get_delivery(tx, list_id, row.delivery_id)
    assert delivery is not None, f"lot {list_id}/{row.delivery_id}/{row.lot} has no delivery"
    return delivery, Lot(list_id, row.delivery_id, row.lot, tuple(row.members), row.attempts, row.fence + 1)


def cut_lots(tx: Tx, delivery: Delivery, size: int, list_language: str, now: datetime, at_most: int) -> None:
    """Cut the next recipients of a delivery into lots, in order of domain; note when all are cut."""
    if delivery.kind == "letter":
        _finish_cut(tx, delivery, [[0]], now)
        return
    want = size * at_most
    if delivery.kind == "post":
        followers, muted = _followers(tx, delivery)
        rows = tx.execute(_READERS, _beyond_cursor(delivery) | {"number": delivery.number, "want": want}).all()
        members = [] if delivery.cursor_domain else followers
        members += [row.membership_id for row in rows if row.membership_id not in muted]
    else:
        rows = tx.execute(_digest_readers(delivery, list_language).limit(want), _beyond_cursor(delivery)).all()
        members = [row.membership_id for row in rows]
    cut = in_lots(members, size)
    cursor = (rows[-1].domain, rows[-1].membership_id) if rows else ("", 0)
    # The cursor is kept at the end, too: a refused delivery that is tried again goes on behind it.
    at = {"cursor_domain": cursor[0], "cursor_member": cursor[1]} if rows else {}
    if len(rows) < want:
        _finish_cut(tx, delivery, cut, now, **at)
    else:
        _keep_lots(tx, delivery, cut, now, state="due", **at)


_IS_READER = sa.or_(memberships.c.roles == "member", memberships.c.roles.like("member+%"))
_BEYOND = (
    sa.select(memberships.c.membership_id, memberships.c.domain)
    .where(
        memberships.c.list_id == sa.bindparam("list_id"),
        memberships.c.state == "active",
        sa.tuple_(memberships.c.domain, memberships.c.membership_id)
        > sa.tuple_(sa.bindparam("domain", type_=sa.Text), sa.bindparam("member", type_=sa.BigInteger)),
        _IS_READER,
    )
    .order_by(memberships.c.domain, memberships.c.membership_id)
)
_READERS = _BEYOND.where(memberships.c.cadence == "each", memberships.c.each_from < sa.bindparam("number")).limit(
    sa.bindparam("want")
)
_FOLLOWERS = (
    sa.select(
        follows.c.membership_id, follows.c.muted, follows.c.since, memberships.c.cadence, _IS_READER.label("reads")
    )
    .join(
        memberships,
        (memberships.c.list_id == follows.c.list_id) & (memberships.c.membership_id == follows.c.membership_id),
    )
    .where(
        follows.c.list_id == sa.bindparam("list_id"),
        follows.c.thread
        == sa.select(posts.c.thread)
        .where(posts.c.list_id == sa.bindparam("list_id"), posts.c.number == sa.bindparam("number"))
        .scalar_subquery(),
        memberships.c.state == "active",
    )
    .order_by(memberships.c.domain, memberships.c.membership_id)
)


def _beyond_cursor(delivery: Delivery) -> dict[str, Any]:
    return {"list_id": delivery.list_id, "domain": delivery.cursor_domain, "member": delivery.cursor_member}


def _digest_readers(delivery: Delivery, list_language: str) -> sa.Select[Any]:
    """Who gets an edition of a digest, beyond its cursor, in order of domain."""
    m = memberships.c
    edition, language, mark = delivery.edition.split(":")
    languages = (language, "") if language == list_language else (language,)
    query = _BEYOND.where(m.joined <= delivery.created, m.language.in_(languages), m.cadence == delivery.cadence)
    plain = sa.not_(m.roles.like("%facilitator%"))
    if edition == "short":
        return query.where(m.short_digest.is_(True), plain)
    return query.where(m.sent_up_to == int(mark), plain)


def _followers(tx: Tx, delivery: Delivery) -> tuple[list[int], set[int]]:
    """Members on a digest who opened or answered the thread: its posts come to them at once; and who muted it."""
    rows = tx.execute(_FOLLOWERS, {"list_id": delivery.list_id, "number": delivery.number}).all()
    waiting = [
        row.membership_id
        for row in rows
        if row.reads and not row.muted and row.cadence != "each" and row.since < (delivery.number or 0)
    ]
    return waiting, {row.membership_id for row in rows if row.muted}


def _finish_cut(tx: Tx, delivery: Delivery, cut: Sequence[Sequence[int]], now: datetime, **at: Any) -> None:
    done = not cut and delivery.open_lots == 0
    _keep_lots(tx, delivery, cut, now, state="done" if done else "cut", **at)


def _keep_lots(tx: Tx, delivery: Delivery, cut: Sequence[Sequence[int]], now: datetime, **values: Any) -> None:
    if cut:
        tx.execute(
            sa.insert(lots),
            [
                {
                    "list_id": delivery.list_id,
                    "delivery_id": delivery.delivery_id,
                    "lot": delivery.lots + i,
                    "members": list(members),
                    "due": now,
                }
                for i, members in enumerate(cut)
            ],
        )
    at = {
        "of_list": delivery.list_id,
        "of_delivery": delivery.delivery_id,
        "more": len(cut),
        "new_state": values["state"],
        "new_domain": values.get("cursor_domain", delivery.cursor_domain),
        "new_member": values.get("cursor_member", delivery.cursor_member),
    }
    tx.execute(_CUT, at)


_CUT = (
    sa.update(deliveries)
    .where(deliveries.c.list_id == sa.bindparam("of_list"), deliveries.c.delivery_id == sa.bindparam("of_delivery"))
    .values(
        lots=deliveries.c.lots + sa.bindparam("more"),
        open_lots=deliveries.c.open_lots + sa.bindparam("more"),
        state=sa.bindparam("new_state"),
        cursor_domain=sa.bindparam("new_domain"),
        cursor_member=sa.bindparam("new_member"),
    )
)


def keep_lot_for(tx: Tx, delivery: Delivery, members: Sequence[int], size: int, now: datetime) -> None:
    """A delivery to named members: all its lots at once."""
    cut = in_lots(members, size)
    _finish_cut(tx, delivery, cut, now)


def cut_everything(tx: Tx, list_id: int, lot_size: int, list_language: str, now: datetime) -> None:
    """Settle who gets what is under way, before somebody's cadence changes."""
    query = sa.select(deliveries).where(deliveries.c.list_id == list_id, deliveries.c.state == "due")
    for row in tx.execute(query.where(deliveries.c.kind != "letter")).all():
        cut_whole(tx, list_id, row.delivery_id, lot_size, list_language, now)


def cut_whole(tx: Tx, list_id: int, delivery_id: int, lot_size: int, list_language: str, now: datetime) -> None:
    """Cut all recipients of a delivery into lots."""
    given = {"list_id": list_id, "delivery_id": delivery_id}
    while (row := tx.execute(_LOCK, given).first()) is not None and row.state == "due":
        cut_lots(tx, _delivery(row), lot_size, list_language, now, 50)


def recipients_of(tx: Tx, list_id: int, members: Sequence[int]) -> list[To]:
    """Addresses of membership ids, in the order given; those who left since are dropped."""
    query = sa.select(
        memberships.c.membership_id, memberships.c.address, memberships.c.name, memberships.c.language
    ).where(memberships.c.list_id == list_id, memberships.c.membership_id.in_(members), memberships.c.state == "active")
    found = {row.membership_id: To(row.membership_id, row.address, row.name, row.language) for row in tx.execute(query)}
    return [found[one] for one in members if one in found]


def settle_lot(tx: Tx, lot: Lot, outcome: str) -> bool:
    """Record what came of a lot, a letter a member; False when another claimer was faster."""
    done = tx.execute(
        sa.update(lots)
        .where(*_is(lot), lots.c.fence == lot.fence, lots.c.state.in_(("claimed", "refused")))
        .values(state="done", outcome=outcome, leased_until=None, attempts=lot.attempts + 1)
    )
    if done.rowcount != 1:
        return False
    mine = (deliveries.c.list_id == lot.list_id) & (deliveries.c.delivery_id == lot.delivery_id)
    tx.execute(
        sa.update(deliveries)
        .where(mine)
        .values(
            open_lots=deliveries.c.open_lots - 1,
            state=sa.case(
                (sa.and_(deliveries.c.state == "cut", deliveries.c.open_lots == 1), "done"), else_=deliveries.c.state
            ),
        )
    )
    return True


def postpone_lot(tx: Tx, lot: Lot, due: datetime, reason: str) -> None:
    """The relay took nothing of a lot: all of it later."""
    tx.execute(
        sa.update(lots)
        .where(*_is(lot), lots.c.fence == lot.fence, lots.c.state == "claimed")
        .values(state="due", due=due, attempts=lot.attempts + 1, leased_until=None, reason=reason)
    )


def release_claims(tx: Tx) -> int:
    """After a restart of the only node: what was claimed is due again."""
    freed = tx.execute(sa.update(lots).where(lots.c.state == "claimed").values(state="due", leased_until=None)).rowcount
    tx.execute(sa.update(failures).where(failures.c.state == "sending").values(state="later"))
    return freed


def refuse_delivery(tx: Tx, lot: Lot, reason: str) -> bool:
    """The relay refuses the message itself; True the first time. Its other lots wait for `queue retry`, but for those
    that are on their way: what comes of them is kept as it comes. A claimer that was too late changes nothing."""
    refused = {"state": "refused", "leased_until": None, "reason": reason}
    of_lot = sa.update(lots).where(*_is(lot), lots.c.fence == lot.fence, lots.c.state == "claimed")
    if tx.execute(of_lot.values(**refused)).rowcount != 1:
        return False
    mine = (deliveries.c.list_id == lot.list_id) & (deliveries.c.delivery_id == lot.delivery_id)
    first = tx.execute(
        sa.update(deliveries).where(mine, deliveries.c.state != "refused").values(state="refused", reason=reason)
    )
    others = (lots.c.list_id == lot.list_id) & (lots.c.delivery_id == lot.delivery_id) & (lots.c.state == "due")
    tx.execute(sa.update(lots).where(others).values(**refused))
    return first.rowcount == 1


def keep_failure(tx: Tx, failure: Failure) -> None:
    """Remember a recipient that was put off, refused or left uncertain."""
    upsert(
        tx,
        failures,
        ("list_id", "delivery_id", "membership_id"),
        {name: getattr(failure, name) for name in Failure.__slots__},
    )


def refuse_failures(tx: Tx, list_id: int, delivery_id: int, reason: str) -> bool:
    """The relay refuses a message itself at a later try; True the first time. All who wait for it: `queue retry`."""
    mine = (failures.c.list_id == list_id) & (failures.c.delivery_id == delivery_id)
    told = tx.execute(sa.select(failures.c.membership_id).where(mine, failures.c.state == "refused").limit(1)).first()
    tx.execute(
        sa.update(failures).where(mine, failures.c.state == "later").values(state="refused", due=None, reason=reason)
    )
    return told is None


_DUE_FAILURE = (
    sa.select(failures)
    .where(
        failures.c.list_id == sa.bindparam("list_id"),
        failures.c.state.in_(("later", "sending")),
        failures.c.due <= _NOW,
    )
    .order_by(failures.c.due)
    .limit(1)
    .with_for_update(skip_locked=True)
)


def claim_failure(tx: Tx, list_id: int, now: datetime) -> tuple[Delivery, Failure] | None:
    """Take one recipient whose next try is due."""
    row = tx.execute(_DUE_FAILURE, {"list_id": list_id, "now": now}).first()
    if row is None:
        return None
    failure = Failure(**row._mapping)
    tx.execute(
        sa.update(failures)
        .where(
            failures.c.list_id == list_id,
            failures.c.delivery_id == failure.delivery_id,
            failures.c.membership_id == failure.membership_id,
        )
        .values(state="sending", due=now + LEASE)
    )
    delivery = get_delivery(tx, list_id, failure.delivery_id)
    return (delivery, failure) if delivery else None


def get_delivery(tx: Tx, list_id: int, delivery_id: int) -> Delivery | None:
    row = tx.execute(_GET, {"list_id": list_id, "delivery_id": delivery_id}).first()
    return _delivery(row) if row else None


def deliveries_of(tx: Tx, list_id: int, kind: str, number: int) -> list[Delivery]:
    query = sa.select(deliveries).where(
        deliveries.c.list_id == list_id, deliveries.c.kind == kind, deliveries.c.number == number
    )
    return [_delivery(row) for row in tx.execute(query.order_by(deliveries.c.delivery_id))]


def outcomes_of(tx: Tx, list_id: int, delivery_id: int) -> tuple[str, list[Failure]]:
    """All outcome letters of a delivery, and its failures."""
    got = "".join(
        tx.execute(
            sa.select(lots.c.outcome).where(lots.c.list_id == list_id, lots.c.delivery_id == delivery_id)
        ).scalars()
    )
    query = sa.select(failures).where(failures.c.list_id == list_id, failures.c.delivery_id == delivery_id)
    return got, [Failure(**row._mapping) for row in tx.execute(query)]


@dataclass(frozen=True, slots=True)
class Queued:
    """One line of the queue."""

    list_id: int
    id: str
    kind: str
    number: int | None
    to: str
    state: str
    attempts: int
    due: datetime | None
    reason: str


def queued(tx: Tx, list_id: int | None = None) -> list[Queued]:
    """What is still to be sent, or waits for a word."""
    found = []
    d = sa.select(deliveries).where(deliveries.c.state.in_(("due", "refused")))
    joined = (
        sa.select(lots, deliveries.c.kind, deliveries.c.number, deliveries.c.recipient)
        .join(deliveries, (deliveries.c.list_id == lots.c.list_id) & (deliveries.c.delivery_id == lots.c.delivery_id))
        .where(lots.c.state.in_(("due", "claimed")))
    )
    f = (
        sa.select(failures, deliveries.c.kind, deliveries.c.number)
        .join(
            deliveries,
            (deliveries.c.list_id == failures.c.list_id) & (deliveries.c.delivery_id == failures.c.delivery_id),
        )
        .where(failures.c.state.in_(("later", "sending", "uncertain", "refused")))
    )
    if list_id is not None:
        d, joined = d.where(deliveries.c.list_id == list_id), joined.where(lots.c.list_id == list_id)
        f = f.where(failures.c.list_id == list_id)
    for row in tx.execute(d):
        to = row.recipient or "members"
        found.append(
            Queued(row.list_id, str(row.delivery_id), row.kind, row.number, to, row.state, 0, row.due, row.reason)
        )
    for row in tx.execute(joined):
        to = row.recipient or f"{len(row.members)} members"
        state = "sending" if row.state == "claimed" else "due"
        found.append(
            Queued(
                row.list_id,
                f"{row.delivery_id}.{row.lot}",
                row.kind,
                row.number,
                to,
                state,
                row.attempts,
                row.due,
                row.reason,
            )
        )
    for row in tx.execute(f):
        found.append(
            Queued(
                row.list_id,
                f"{row.delivery_id}/{row.membership_id}",
                row.kind,
                row.number,
                row.address,
                row.state,
                row.attempts,
                row.due,
                row.reason,
            )
        )
    return sorted(found, key=lambda one: (one.list_id, one.id))


def retry(tx: Tx, list_id: int, delivery_id: int, now: datetime) -> int:
    """Make all that is not sent of a delivery due now; returns how many lots and recipients."""
    where = (lots.c.list_id == list_id) & (lots.c.delivery_id == delivery_id)
    changed = tx.execute(
        sa.update(lots).where(where, lots.c.state.in_(("due", "refused"))).values(state="due", due=now, reason="")
    ).rowcount
    fails = (failures.c.list_id == list_id) & (failures.c.delivery_id == delivery_id)
    changed += tx.execute(
        sa.update(failures)
        .where(fails, failures.c.state.in_(("later", "uncertain", "refused", "never")))
        .values(state="later", due=now)
    ).rowcount
    mine = (deliveries.c.list_id == list_id) & (deliveries.c.delivery_id == delivery_id)
    delivery = get_delivery(tx, list_id, delivery_id)
    if delivery is not None and delivery.state == "refused":
        open_ones = sa.select(sa.func.count()).select_from(lots).where(where, lots.c.state != "done")
        left = tx.execute(open_ones).scalar_one()
        all_cut = delivery.kind == "letter" or (delivery.lots and not delivery.cursor_domain)
        tx.execute(sa.update(deliveries).where(mine).values(state="cut" if all_cut else "due", due=now, open_lots=left))
        changed += 1
    elif delivery is not None and delivery.state == "due":
        tx.execute(sa.update(deliveries).where(mine).values(due=now))
        changed += 1
    return changed


def drop(tx: Tx, list_id: int, delivery_id: int) -> int:
    """Give up what is not sent of a delivery; what the relay has in hand is not asked for any more."""
    where = (lots.c.list_id == list_id) & (lots.c.delivery_id == delivery_id)
    changed = tx.execute(
        sa.update(lots).where(where, lots.c.state != "done").values(state="done", leased_until=None, reason="dropped")
    ).rowcount
    fails = (failures.c.list_id == list_id) & (failures.c.delivery_id == delivery_id)
    changed += tx.execute(
        sa.update(failures)
        .where(fails, failures.c.state.in_(("later", "sending", "uncertain", "refused")))
        .values(state="never", due=None)
    ).rowcount
    mine = (deliveries.c.list_id == list_id) & (deliveries.c.delivery_id == delivery_id)
    changed += tx.execute(
        sa.update(deliveries)
        .where(mine, deliveries.c.state.in_(("due", "cut", "refused")))
        .values(state="done", reason="dropped", open_lots=0)
    ).rowcount
    return changed


def next_due(tx: Tx) -> datetime | None:
    """When the next try of anything is due."""
    first = [
        sa.select(sa.func.min(table.c.due)).where(table.c.list_id == lists.c.list_id, table.c.state == state)
        for table, state in ((deliveries, "due"), (lots, "due"), (failures, "later"))
    ]
    rows = tx.execute(sa.select(*(one.scalar_subquery() for one in first)).select_from(lists))
    return min((moment for row in rows for moment in row if moment is not None), default=None)


def _is(lot: Lot) -> tuple[sa.ColumnElement[bool], ...]:
    return (lots.c.list_id == lot.list_id, lots.c.delivery_id == lot.delivery_id, lots.c.lot == lot.lot)


def _delivery(row: Any) -> Delivery:
    return Delivery(**{name: getattr(row, name) for name in Delivery.__slots__})
