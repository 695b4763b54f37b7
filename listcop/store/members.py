"""Memberships, and the people and addresses behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.core.lists import Member, joined_roles
from listcop.store import lists as list_store
from listcop.store.database import Tx, insert_of, upsert
from listcop.store.statements import Statement
from listcop.store.tables import addresses, follows, memberships, people

_BY_ADDRESS = Statement(
    sa.select(memberships).where(
        memberships.c.list_id == sa.bindparam("list_id"), memberships.c.address == sa.bindparam("address")
    )
)
_NOTE_DEED = Statement(
    sa.update(memberships)
    .where(memberships.c.list_id == sa.bindparam("of_list"), memberships.c.membership_id == sa.bindparam("of_member"))
    .values(last_deed=sa.bindparam("at", type_=memberships.c.last_deed.type), deeds=memberships.c.deeds + 1)
)
_FOLLOW = Statement(lambda dialect: insert_of(dialect, follows).on_conflict_do_nothing())


def find_member(tx: Tx, list_id: int, address: str) -> Member | None:
    """The membership of an address (normal form), also one that has left or waits."""
    row = _BY_ADDRESS.row(tx, {"list_id": list_id, "address": address})
    return _member(row) if row else None


def get_member(tx: Tx, list_id: int, membership_id: int) -> Member | None:
    row = tx.execute(
        sa.select(memberships).where(memberships.c.list_id == list_id, memberships.c.membership_id == membership_id)
    ).one_or_none()
    return _member(row) if row else None


def all_members(tx: Tx, list_id: int, everyone: bool = False) -> list[Member]:
    """Members in order of address; `everyone`: also those who left or have not confirmed."""
    query = sa.select(memberships).where(memberships.c.list_id == list_id).order_by(memberships.c.address)
    if not everyone:
        query = query.where(memberships.c.state.in_(("active", "paused", "unreachable")))
    return [_member(row) for row in tx.execute(query)]


def with_role(tx: Tx, list_id: int, roles: Iterable[str]) -> list[Member]:
    """Those who hold one of the roles, whether members or not, and have not left."""
    wanted = set(roles)
    query = sa.select(memberships).where(
        memberships.c.list_id == list_id, memberships.c.roles != "member", memberships.c.state != "left"
    )
    return [
        one for one in map(_member, tx.execute(query.order_by(memberships.c.membership_id))) if wanted & set(one.roles)
    ]


def named(tx: Tx, list_id: int, name: str) -> list[Member]:
    """Members who are shown under a name; capitals do not matter, as far as the database knows of them."""
    if not name.strip():
        return []
    is_name = sa.or_(memberships.c.name == name, sa.func.lower(memberships.c.name) == name.lower())
    query = sa.select(memberships).where(memberships.c.list_id == list_id, is_name).order_by(memberships.c.address)
    return [one for one in map(_member, tx.execute(query.limit(20))) if one.is_member]


def memberships_of(tx: Tx, person_id: int) -> list[Member]:
    query = sa.select(memberships).where(memberships.c.person_id == person_id).order_by(memberships.c.list_id)
    return [_member(row) for row in tx.execute(query)]


def add_member(
    tx: Tx,
    list_id: int,
    address: str,
    *,
    name: str = "",
    cadence: str = "each",
    roles: Sequence[str] = ("member",),
    language: str = "",
    state: str = "active",
    now: datetime,
    last_number: int,
) -> Member:
    """Make a membership, or bring one back that had left; posts up to `last_number` are not sent to it."""
    person_id = _person_of(tx, address, name, language, now)
    values = dict(
        person_id=person_id,
        name=name,
        language=language,
        cadence=cadence,
        roles=joined_roles(roles),
        state=state,
        joined=now,
        paused_until=None,
        each_from=last_number,
        sent_up_to=last_number,
        short_digest=True,
        listening=False,
    )
    old = find_member(tx, list_id, address)
    if old is not None:
        change_member(tx, list_id, old.membership_id, **values)
        return get_member(tx, list_id, old.membership_id) or old
    membership_id = list_store.take_numbers(tx, list_id, member=1).member
    row = tx.execute(
        sa.insert(memberships)
        .values(
            list_id=list_id,
            membership_id=membership_id,
            address=address,
            domain=address.rpartition("@")[2],
            **values,
        )
        .returning(*memberships.c)
    ).one()
    return _member(row)


def _person_of(tx: Tx, address: str, name: str, language: str, now: datetime) -> int:
    found = tx.execute(sa.select(addresses.c.person_id).where(addresses.c.address == address)).scalar_one_or_none()
    if found is not None:
        return int(found)
    person_id = tx.execute(
        sa.insert(people).values(name=name, language=language, created=now).returning(people.c.person_id)
    ).scalar_one()
    tx.execute(sa.insert(addresses).values(address=address, person_id=person_id))
    return int(person_id)


def change_member(tx: Tx, list_id: int, membership_id: int, **values: Any) -> None:
    if "roles" in values and not isinstance(values["roles"], str):
        values["roles"] = joined_roles(values["roles"])
    tx.execute(
        sa.update(memberships)
        .where(memberships.c.list_id == list_id, memberships.c.membership_id == membership_id)
        .values(**values)
    )


def note_deed(tx: Tx, list_id: int, membership_id: int, at: datetime) -> None:
    """A post, a command, a word of thanks: what presence is known from."""
    _NOTE_DEED.run(tx, {"of_list": list_id, "of_member": membership_id, "at": at})


def follow_thread(tx: Tx, list_id: int, thread: int, membership_id: int, since: int) -> None:
    """Who opens or answers follows; a mute stays."""
    row = {"list_id": list_id, "thread": thread, "membership_id": membership_id, "muted": False, "since": since}
    _FOLLOW.run(tx, row)


def set_follow(tx: Tx, list_id: int, thread: int, membership_id: int, *, is_muted: bool, since: int) -> None:
    """A member's own word about a thread."""
    keys = ("list_id", "thread", "membership_id")
    row = {"list_id": list_id, "thread": thread, "membership_id": membership_id, "muted": is_muted, "since": since}
    upsert(tx, follows, keys, row)


def followers(tx: Tx, list_id: int, thread: int) -> dict[int, bool]:
    """Membership ids that follow or mute a thread: True for muted."""
    rows = tx.execute(
        sa.select(follows.c.membership_id, follows.c.muted).where(
            follows.c.list_id == list_id, follows.c.thread == thread
        )
    )
    return {row.membership_id: row.muted for row in rows}


def due_to_return(tx: Tx, now: datetime) -> list[Member]:
    """Members whose pause ends now; another node that asks meanwhile waits, and finds them back."""
    query = sa.select(memberships).where(memberships.c.state == "paused", memberships.c.paused_until <= now)
    return [_member(row) for row in tx.execute(query.with_for_update())]


_READS = sa.or_(memberships.c.roles == "member", memberships.c.roles.like("member+%"))
_NO_FACILITATOR = sa.not_(memberships.c.roles.like("%facilitator%"))


def digest_marks(tx: Tx, list_id: int, cadence: str) -> list[tuple[str, int]]:
    """Languages and how far their readers were sent, of the members who get a cadence's digest."""
    query = (
        sa.select(memberships.c.language, memberships.c.sent_up_to)
        .where(
            memberships.c.list_id == list_id,
            memberships.c.state == "active",
            memberships.c.cadence == cadence,
            _READS,
            _NO_FACILITATOR,
        )
        .group_by(memberships.c.language, memberships.c.sent_up_to)
        .order_by(memberships.c.language, memberships.c.sent_up_to)
    )
    return [(row.language, row.sent_up_to) for row in tx.execute(query)]


def short_languages(tx: Tx, list_id: int) -> list[str]:
    """Languages of the members who get each post and want the short edition."""
    query = (
        sa.select(memberships.c.language)
        .where(
            memberships.c.list_id == list_id,
            memberships.c.state == "active",
            memberships.c.cadence == "each",
            memberships.c.short_digest.is_(True),
            _READS,
            _NO_FACILITATOR,
        )
        .distinct()
        .order_by(memberships.c.language)
    )
    return list(tx.execute(query).scalars())


def sent_up_to(tx: Tx, list_id: int, cadence: str, number: int) -> None:
    """A digest went to everyone of a cadence; who joined after it closed stands further on."""
    tx.execute(
        sa.update(memberships)
        .where(
            memberships.c.list_id == list_id,
            memberships.c.state == "active",
            memberships.c.cadence == cadence,
            memberships.c.sent_up_to < number,
        )
        .values(sent_up_to=number)
    )


def joined_between(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> list[Member]:
    query = sa.select(memberships).where(
        memberships.c.list_id == list_id,
        memberships.c.joined > opens,
        memberships.c.joined <= closes,
        memberships.c.state == "active",
        _READS,
    )
    return [_member(row) for row in tx.execute(query.order_by(memberships.c.joined, memberships.c.membership_id))]


def _member(row: Any) -> Member:
    return Member(
        list_id=row.list_id,
        membership_id=row.membership_id,
        person_id=row.person_id,
        address=row.address,
        name=row.name,
        language=row.language,
        cadence=row.cadence,
        roles=tuple(row.roles.split("+")),
        state=row.state,
        joined=row.joined,
        paused_until=row.paused_until,
        each_from=row.each_from,
        sent_up_to=row.sent_up_to,
        short_digest=row.short_digest,
        listening=row.listening,
        last_deed=row.last_deed,
        deeds=row.deeds,
    )
