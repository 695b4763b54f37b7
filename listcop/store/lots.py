"""Lots: recipients that are sent together; cut from a delivery, claimed by one at a time, settled once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from listcop.core.recipients import in_lots
from listcop.store.database import Tx
from listcop.store.deliveries import TO_THE_END, Delivery, delivery_of, get_delivery, lock_delivery
from listcop.store.readers import next_readers
from listcop.store.statements import Statement, lease_clock, lease_end, lease_given, one_of
from listcop.store.tables import deliveries, failures, in_list, lots

LEASE = timedelta(minutes=15)  # longer than the 10 minutes a relay may take after the dot (RFC 5321, 4.5.3.2.6)
CUT_AT_ONCE = 8  # lots

_MOMENT = lots.c.due.type


@dataclass(frozen=True, slots=True)
class Lot:
    """Recipients that are sent together; `fence` rises with every claim, so that a late claimer is known, and
    `attempts` with what came of each: where it is less, nobody kept what came of one.

    first      when the relay first did not want the letter for now; None before that, and again after an owner's word
    is_unsure  somebody had claimed it who ended: some may have it
    """

    list_id: int
    delivery_id: int
    lot: int
    members: tuple[int, ...]
    attempts: int
    fence: int
    first: datetime | None = None
    is_unsure: bool = False


# --- claimed -----------------------------------------------------------------------------------------------------


_NEXT = (
    sa.select(lots.c.delivery_id, lots.c.lot, lots.c.members, lots.c.attempts, lots.c.fence, lots.c.first, lots.c.state)
    .where(lots.c.list_id == sa.bindparam("list_id"))
    .limit(sa.bindparam("most"))
    .with_for_update(skip_locked=True)
)
_DUE_BY_NOW = _NEXT.where(lots.c.state == "due", lots.c.due <= sa.bindparam("now", type_=_MOMENT))
_DUE = Statement(_DUE_BY_NOW.order_by(lots.c.due, lots.c.delivery_id, lots.c.lot))
_STALE = Statement(lambda dialect: _NEXT.where(lots.c.state == "claimed", lots.c.leased_until <= lease_clock(dialect)))
_CLAIM = Statement(
    lambda dialect: (
        sa.update(lots)
        .where(
            in_list(lots, sa.bindparam("of_list"), delivery_id=sa.bindparam("of_delivery"), lot=sa.bindparam("of_lot")),
        )
        .values(
            state="claimed",
            leased_until=lease_end(dialect, LEASE),
            fence=lots.c.fence + 1,
            holder=sa.bindparam("by"),
        )
    )
)
_UNCUT = (
    sa.select(deliveries)
    .where(in_list(deliveries, sa.bindparam("list_id"), state="due"))
    .where(deliveries.c.due <= sa.bindparam("now", type_=_MOMENT))
    .limit(1)
    .with_for_update(skip_locked=True)
)
_TO_CUT = Statement(_UNCUT.order_by(deliveries.c.due, deliveries.c.delivery_id))


def claim_lots(
    tx: Tx, list_id: int, lot_size: int, list_language: str, now: datetime, most: int, holder: str = ""
) -> list[tuple[Delivery, Lot]]:
    """Take lots of a list that are due, cutting more of a delivery where none is.

    On PostgreSQL a claim ends by the database's clock: `now` says what is due, never who owns it.
    """
    given = {"list_id": list_id, "now": now, "most": most}
    rows = _DUE.rows(tx, given)
    while not rows:
        waiting = _TO_CUT.row(tx, {"list_id": list_id, "now": now})
        if waiting is None:
            rows = _STALE.rows(tx, given)
            break
        cut_lots(tx, delivery_of(waiting), lot_size, list_language, now, CUT_AT_ONCE)
        rows = _DUE.rows(tx, given)
    return _claimed(tx, list_id, rows, now, holder)


_IS_LETTER = sa.exists().where(in_list(deliveries, lots.c.list_id, delivery_id=lots.c.delivery_id, kind="letter"))
_DUE_LETTERS = Statement(_DUE_BY_NOW.where(_IS_LETTER).order_by(lots.c.due, lots.c.delivery_id))
_LETTERS_TO_CUT = Statement(
    _UNCUT.where(deliveries.c.kind == "letter").order_by(deliveries.c.due, deliveries.c.delivery_id)
)


def claim_letter(tx: Tx, list_id: int, now: datetime, holder: str = "") -> tuple[Delivery, Lot] | None:
    """Take a letter to one person that is due, whatever posts and digests are due before it."""
    given = {"list_id": list_id, "now": now}
    waiting = _LETTERS_TO_CUT.row(tx, given)
    if waiting is not None:
        cut_lots(tx, delivery_of(waiting), 1, "", now, 1)
    row = _DUE_LETTERS.row(tx, {**given, "most": 1})
    return _claimed(tx, list_id, [row], now, holder)[0] if row is not None else None


_DUE_AFTER = Statement(
    _DUE_BY_NOW.where(lots.c.delivery_id > sa.bindparam("after")).order_by(lots.c.delivery_id, lots.c.due, lots.c.lot)
)
_TO_CUT_AFTER = Statement(
    _UNCUT.where(deliveries.c.delivery_id > sa.bindparam("after")).order_by(deliveries.c.delivery_id)
)


def claim_lot_after(
    tx: Tx, list_id: int, after: int, lot_size: int, list_language: str, now: datetime, holder: str = ""
) -> tuple[Delivery, Lot] | None:
    """Take a lot of the next delivery by number, whatever is due longer; see flows/ask_in_turn."""
    given = {"list_id": list_id, "now": now, "after": after}
    row, waiting = _DUE_AFTER.row(tx, {**given, "most": 1}), _TO_CUT_AFTER.row(tx, given)
    if waiting is not None and (row is None or waiting.delivery_id < row.delivery_id):
        cut_lots(tx, delivery_of(waiting), lot_size, list_language, now, CUT_AT_ONCE)
        row = _DUE_AFTER.row(tx, {**given, "most": 1})
    return _claimed(tx, list_id, [row], now, holder)[0] if row is not None else None


def _claimed(tx: Tx, list_id: int, rows: Sequence[Any], now: datetime, holder: str) -> list[tuple[Delivery, Lot]]:
    of = {"of_list": list_id, "by": holder} | lease_given(tx, now, LEASE)
    _CLAIM.run_each(tx, [{**of, "of_delivery": row.delivery_id, "of_lot": row.lot} for row in rows])
    known = {number: get_delivery(tx, list_id, number) for number in {row.delivery_id for row in rows}}
    return [(_there(known[row.delivery_id]), _lot_of(list_id, row)) for row in rows]


def keep_to(tx: Tx, lot: Lot, most: int, now: datetime) -> Lot:
    """The first recipients of a lot that was claimed; the others are a lot of their own, due for whoever comes next."""
    if len(lot.members) <= most:
        return lot
    mine = {"of_list": lot.list_id, "of_delivery": lot.delivery_id}
    delivery = _there(lock_delivery(tx, lot.list_id, lot.delivery_id))
    stays, rest = lot.members[:most], lot.members[most:]
    of = {"list_id": lot.list_id, "delivery_id": lot.delivery_id, "due": now, "first": lot.first, "lot": delivery.lots}
    _KEEP.run_each(tx, [{**of, "members": list(rest), "state": "due", "reason": ""}])
    tx.execute(sa.update(lots).where(_IS_MINE).values(members=list(stays)), _mine(lot))
    at = {"new_state": delivery.state, "new_domain": delivery.cursor_domain, "new_member": delivery.cursor_member}
    _CUT.run(tx, {**mine, "more": 1, **at})
    return replace(lot, members=stays)


def _lot_of(list_id: int, row: Any) -> Lot:
    is_unsure = row.state == "claimed"
    members, fence = tuple(row.members), row.fence + 1
    return Lot(list_id, row.delivery_id, row.lot, members, row.attempts, fence, row.first, is_unsure)


def _there(delivery: Delivery | None) -> Delivery:
    assert delivery is not None, "a lot without its delivery"
    return delivery


def in_hand(tx: Tx, holder: str | None = None) -> dict[tuple[int, int], int]:
    """How many recipients of each list's deliveries one node has claimed, or anybody: none is known to have it, nor
    not to."""
    found: Counter[tuple[int, int]] = Counter()
    mine = [(one.c.holder == holder) if holder is not None else sa.true() for one in (lots, failures)]
    claimed = sa.select(lots.c.list_id, lots.c.delivery_id, lots.c.members).where(lots.c.state == "claimed", mine[0])
    for row in tx.execute(claimed):
        found[row.list_id, row.delivery_id] += len(row.members)
    sending = sa.select(failures.c.list_id, failures.c.delivery_id).where(failures.c.state == "sending", mine[1])
    for one in tx.execute(sending):
        found[one.list_id, one.delivery_id] += 1
    return dict(found)


def release_claims(tx: Tx, holder: str | None = None) -> int:
    """After a restart: what one node had claimed is due again, or waits for a word where the rest was refused; None:
    whoever had, where there is only one."""
    mine = [(one.c.holder == holder) if holder is not None else sa.true() for one in (lots, failures)]
    is_refused = sa.exists().where(
        in_list(deliveries, lots.c.list_id, delivery_id=lots.c.delivery_id, state="refused"),
    )
    again = sa.case((is_refused, "refused"), else_="due")
    claimed = sa.update(lots).where(lots.c.state == "claimed", mine[0])
    freed = tx.execute(claimed.values(state=again, leased_until=None)).rowcount
    # Its due is the end of the claim, and it was due when it was claimed.
    sending = sa.update(failures).where(failures.c.state == "sending", mine[1])
    tx.execute(sending.values(state="later", due=failures.c.first))
    return freed


def renew_claims(tx: Tx, holder: str, now: datetime) -> None:
    """A node that lives keeps what it sends, however slow its relay is."""
    end, given = lease_end(tx.dialect.name, LEASE), lease_given(tx, now, LEASE)
    of_lots = sa.update(lots).where(lots.c.state == "claimed", lots.c.holder == holder)
    tx.execute(of_lots.values(leased_until=end), given)
    of_failures = sa.update(failures).where(failures.c.state == "sending", failures.c.holder == holder)
    tx.execute(of_failures.values(due=end), given)


# --- cut ---------------------------------------------------------------------------------------------------------


_KEEP = Statement(sa.insert(lots))
_CUT = Statement(
    sa.update(deliveries)
    .where(in_list(deliveries, sa.bindparam("of_list"), delivery_id=sa.bindparam("of_delivery")))
    .values(
        lots=deliveries.c.lots + sa.bindparam("more"),
        open_lots=deliveries.c.open_lots + sa.bindparam("more"),
        state=sa.bindparam("new_state"),
        cursor_domain=sa.bindparam("new_domain"),
        cursor_member=sa.bindparam("new_member"),
    )
)


def cut_lots(tx: Tx, delivery: Delivery, size: int, list_language: str, now: datetime, at_most: int) -> None:
    """Cut the next recipients of a delivery into lots, in order of domain; note when all are cut."""
    if delivery.kind == "letter":
        _keep_lots(tx, delivery, [[0]], now, is_all=True)
        return
    found = next_readers(tx, delivery, list_language, size * at_most)
    cut = in_lots(found.members, size)
    _keep_lots(tx, delivery, cut, now, is_all=found.is_last, domain=found.domain, member=found.member)


def keep_lot_for(tx: Tx, delivery: Delivery, members: Sequence[int], size: int, now: datetime) -> None:
    """A delivery to named members: all its lots at once."""
    _keep_lots(tx, delivery, in_lots(members, size), now, is_all=True)


def cut_everything(tx: Tx, list_id: int, lot_size: int, list_language: str, now: datetime) -> None:
    """Settle who gets what is under way, before somebody's cadence changes; also what was refused and may be tried
    again."""
    query = sa.select(deliveries.c.delivery_id).where(
        deliveries.c.list_id == list_id,
        deliveries.c.kind != "letter",
        sa.or_(
            deliveries.c.state == "due",
            sa.and_(deliveries.c.state == "refused", deliveries.c.cursor_domain != TO_THE_END),
        ),
    )
    for row in tx.execute(query).all():
        cut_whole(tx, list_id, row.delivery_id, lot_size, list_language, now)


def cut_whole(tx: Tx, list_id: int, delivery_id: int, lot_size: int, list_language: str, now: datetime) -> None:
    """Cut all recipients of a delivery into lots; where it was refused, they wait for a word as it does."""
    while (delivery := lock_delivery(tx, list_id, delivery_id)) is not None:
        if delivery.state not in ("due", "refused") or (delivery.state == "refused" and delivery.is_all_cut):
            return
        cut_lots(tx, delivery, lot_size, list_language, now, 50)


def _keep_lots(
    tx: Tx,
    delivery: Delivery,
    cut: Sequence[Sequence[int]],
    now: datetime,
    *,
    is_all: bool,
    domain: str | None = None,
    member: int | None = None,
) -> None:
    is_refused = delivery.state == "refused"
    waits = {"state": "refused", "reason": delivery.reason} if is_refused else {"state": "due", "reason": ""}
    of = {"list_id": delivery.list_id, "delivery_id": delivery.delivery_id, "due": now, "first": None, **waits}
    _KEEP.run_each(tx, [{**of, "lot": number, "members": some} for number, some in enumerate(cut, delivery.lots)])
    is_empty = not cut and delivery.open_lots == 0
    after = "refused" if is_refused else "due" if not is_all else "done" if is_empty else "cut"
    at = {
        "of_list": delivery.list_id,
        "of_delivery": delivery.delivery_id,
        "more": len(cut),
        "new_state": after,
        "new_domain": TO_THE_END if is_all else delivery.cursor_domain if domain is None else domain,
        "new_member": delivery.cursor_member if member is None else member,
    }
    _CUT.run(tx, at)


def editions_sent(tx: Tx, list_id: int, digest: int, membership_id: int) -> list[str]:
    """The editions of a digest that a member is among the recipients of."""
    query = (
        sa.select(deliveries.c.edition, lots.c.members)
        .join(lots, in_list(lots, deliveries.c.list_id, delivery_id=deliveries.c.delivery_id))
        .where(in_list(deliveries, list_id, number=digest, kind="digest"))
        .order_by(deliveries.c.delivery_id)
    )
    return list(dict.fromkeys(row.edition for row in tx.execute(query) if membership_id in row.members))


# --- settled -----------------------------------------------------------------------------------------------------


_IS_MINE = in_list(
    lots,
    sa.bindparam("of_list"),
    delivery_id=sa.bindparam("of_delivery"),
    lot=sa.bindparam("of_lot"),
    fence=sa.bindparam("of_fence"),
)
_SETTLE = Statement(
    sa.update(lots)
    .where(_IS_MINE, one_of(lots.c.state, "claimed", "refused"))
    .values(state="done", outcome=sa.bindparam("what"), leased_until=None, attempts=lots.c.attempts + 1)
    .returning(lots.c.lot)
)
_ONE_LESS = Statement(
    sa.update(deliveries)
    .where(in_list(deliveries, sa.bindparam("of_list"), delivery_id=sa.bindparam("of_delivery")))
    .values(
        open_lots=deliveries.c.open_lots - 1,
        state=sa.case(
            (sa.and_(deliveries.c.state == "cut", deliveries.c.open_lots == 1), "done"), else_=deliveries.c.state
        ),
    )
)


def settle_lot(tx: Tx, lot: Lot, outcome: str) -> bool:
    """Record what came of a lot, a letter a member; False when another claimer was faster."""
    if _SETTLE.row(tx, {**_mine(lot), "what": outcome}) is None:
        return False
    one_lot_less(tx, lot.list_id, lot.delivery_id)
    return True


def one_lot_less(tx: Tx, list_id: int, delivery_id: int) -> None:
    """One lot of a delivery has come to its end; all of it has, if it was the last."""
    _ONE_LESS.run(tx, {"of_list": list_id, "of_delivery": delivery_id})


def postpone_lot(tx: Tx, lot: Lot, due: datetime, reason: str) -> None:
    """The relay took nothing of a lot: all of it later."""
    later = sa.update(lots).values(state="due", due=due, attempts=lot.attempts + 1, first=lot.first, reason=reason)
    tx.execute(later.values(leased_until=None).where(_IS_MINE, lots.c.state == "claimed"), _mine(lot))


def refuse_delivery(tx: Tx, lot: Lot, reason: str) -> bool:
    """The relay refuses the message itself; True the first time. Its other lots wait for `queue retry`, but for those
    that are on their way: what comes of them is kept as it comes. A claimer that was too late changes nothing."""
    refused = {"state": "refused", "leased_until": None, "reason": reason}
    of_lot = sa.update(lots).where(_IS_MINE, lots.c.state == "claimed").values(**refused, attempts=lot.attempts + 1)
    if tx.execute(of_lot, _mine(lot)).rowcount != 1:
        return False
    return refuse_waiting(tx, lot.list_id, lot.delivery_id, reason)


def refuse_waiting(tx: Tx, list_id: int, delivery_id: int, reason: str) -> bool:
    """Nothing of it that waits is offered again, unless by `queue retry`; True the first time."""
    mine = in_list(deliveries, list_id, delivery_id=delivery_id)
    first = tx.execute(
        sa.update(deliveries).where(mine, deliveries.c.state != "refused").values(state="refused", reason=reason)
    )
    waiting = in_list(lots, list_id, delivery_id=delivery_id, state="due")
    tx.execute(sa.update(lots).where(waiting).values(state="refused", leased_until=None, reason=reason))
    return first.rowcount == 1


def _mine(lot: Lot) -> dict[str, Any]:
    return {"of_list": lot.list_id, "of_delivery": lot.delivery_id, "of_lot": lot.lot, "of_fence": lot.fence}
