"""Memberships, and the people and addresses behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.core.lists import Member, joined_roles
from listcop.store import lists as list_store
from listcop.store.database import Tx, insert_into, insert_of, upsert
from listcop.store.own_edition import HAS_ROLES, READS
from listcop.store.some_rows import SomeRows
from listcop.store.statements import Statement, one_of
from listcop.store.tables import addresses, follows, in_list, memberships, people
from listcop.store.values import from_row

member_of = from_row(Member, roles=lambda kept: tuple(kept.split("+")))

_BY_ADDRESS = Statement(
    sa.select(memberships).where(in_list(memberships, sa.bindparam("list_id"), address=sa.bindparam("address")))
)
_NOTE_DEED = Statement(
    sa.update(memberships)
    .where(in_list(memberships, sa.bindparam("of_list"), membership_id=sa.bindparam("of_member")))
    .values(last_deed=sa.bindparam("at", type_=memberships.c.last_deed.type), deeds=memberships.c.deeds + 1)
)
_ADDRESSES_OF = Statement(
    sa.select(addresses.c.address).where(addresses.c.person_id == sa.bindparam("person")).order_by(addresses.c.address)
)
_FOLLOW = Statement(lambda dialect: insert_of(dialect, follows).on_conflict_do_nothing())
_PEOPLE = SomeRows(
    addresses.c.address, lambda is_one: sa.select(addresses.c.address, addresses.c.person_id).where(is_one)
)
_STANDS = sa.and_(
    in_list(memberships, sa.bindparam("list_id"), address=addresses.c.address),
    memberships.c.state != sa.literal_column("'left'"),
)
_SPELLED = Statement(
    sa.select(addresses.c.address, memberships.c.address.is_not(None).label("stands"))
    .select_from(addresses.outerjoin(memberships, _STANDS))
    .where(addresses.c.folded == sa.bindparam("folded"))
    .order_by(addresses.c.address)
)


def spelling_of(tx: Tx, address: str, list_id: int = list_store.SITE) -> str:
    """How an address is known, whatever its capitals: as this list knows it, else as any does; as it is for a new one.

    Databases of before schema 0005 may know one mailbox in several spellings, on one list or on several.
    """
    rows = _SPELLED.rows(tx, {"folded": address.lower(), "list_id": list_id})
    known = [row.address for row in rows if row.stands] or [row.address for row in rows]
    return address if address in known or not known else known[0]


def find_member(tx: Tx, list_id: int, address: str) -> Member | None:
    """The membership of an address (normal form, in whatever capitals), also one that has left or waits."""
    asked, given = ask_member(list_id, address)
    row = asked.row(tx, given)
    if (row is None or row.state == "left") and (known := spelling_of(tx, address, list_id)) != address:
        row = asked.row(tx, given | {"address": known}) or row
    return member_of(row) if row else None


def ask_member(list_id: int, address: str) -> tuple[Statement, dict[str, Any]]:
    """What `find_member` and `find_writer` will ask first."""
    return _BY_ADDRESS, {"list_id": list_id, "address": address}


def is_lite(tx: Tx, list_id: int, address: str) -> bool:
    """Whether an address belongs to somebody with a slow line."""
    row = _BY_ADDRESS.row(tx, {"list_id": list_id, "address": address})
    return row is not None and bool(row.lite)


def get_member(tx: Tx, list_id: int, membership_id: int) -> Member | None:
    row = tx.execute(
        sa.select(memberships).where(in_list(memberships, list_id, membership_id=membership_id))
    ).one_or_none()
    return member_of(row) if row else None


_EACH = Statement(
    sa.select(memberships)
    .where(memberships.c.list_id == sa.bindparam("list_id"))
    .where(one_of(memberships.c.state, "active", "paused", "unreachable"))
    .order_by(memberships.c.address)
)


def each_member(tx: Tx, list_id: int) -> Iterator[Member]:
    """Members one after the other, in order of address."""
    return map(member_of, _EACH.each(tx, {"list_id": list_id}))


def all_members(tx: Tx, list_id: int, everyone: bool = False) -> list[Member]:
    """Members in order of address; `everyone`: also those who left or have not confirmed."""
    query = sa.select(memberships).where(memberships.c.list_id == list_id).order_by(memberships.c.address)
    if not everyone:
        query = query.where(memberships.c.state.in_(("active", "paused", "unreachable")))
    return [member_of(row) for row in tx.execute(query)]


_WITH_ROLES = Statement(
    sa.select(memberships)
    .where(memberships.c.list_id == sa.bindparam("list_id"))
    .where(HAS_ROLES, memberships.c.state != sa.literal_column("'left'"))
    .order_by(memberships.c.membership_id)
)


def with_role(tx: Tx, list_id: int, roles: Iterable[str]) -> list[Member]:
    """Those who hold one of the roles, whether members or not, and have not left."""
    wanted = set(roles)
    return [one for one in map(member_of, _WITH_ROLES.rows(tx, {"list_id": list_id})) if wanted & set(one.roles)]


def named(tx: Tx, list_id: int, name: str) -> list[Member]:
    """Members who are shown under a name; capitals do not matter, as far as the database knows of them."""
    if not name.strip():
        return []
    is_name = sa.or_(memberships.c.name == name, sa.func.lower(memberships.c.name) == name.lower())
    query = sa.select(memberships).where(memberships.c.list_id == list_id, is_name).order_by(memberships.c.address)
    return [one for one in map(member_of, tx.execute(query.limit(20))) if one.is_member]


def memberships_of(tx: Tx, person_id: int) -> list[Member]:
    query = sa.select(memberships).where(memberships.c.person_id == person_id).order_by(memberships.c.list_id)
    return [member_of(row) for row in tx.execute(query)]


@dataclass(frozen=True, slots=True)
class NewMember:
    """How somebody begins as a member, or begins anew."""

    name: str = ""
    cadence: str = "each"
    roles: Sequence[str] = ("member",)
    language: str = ""
    state: str = "active"


def add_member(tx: Tx, list_id: int, address: str, new: NewMember, *, now: datetime, last_number: int) -> Member:
    """Make a membership, or bring one back that had left; posts up to `last_number` are not sent to it."""
    address = spelling_of(tx, address, list_id)
    person_id = _person_of(tx, address, new.name, new.language, now)
    values = dict(
        person_id=person_id,
        name=new.name,
        language=new.language,
        cadence=new.cadence,
        roles=joined_roles(new.roles),
        state=new.state,
        joined=now,
        paused_until=None,
        each_from=last_number,
        sent_up_to=last_number,
        short_digest=True,
        listening=False,
        combined=_has_one_digest(tx, person_id),
    )
    old = find_member(tx, list_id, address)
    if old is not None:
        change_member(tx, list_id, old.membership_id, **values)
        return get_member(tx, list_id, old.membership_id) or old
    membership_id = list_store.take_numbers(tx, list_id, member=1).member
    key = {"list_id": list_id, "membership_id": membership_id, "address": address, "domain": _domain_of(address)}
    return member_of(tx.execute(sa.insert(memberships).values(**key, **values).returning(*memberships.c)).one())


def _domain_of(address: str) -> str:
    return address.rpartition("@")[2]


def _has_one_digest(tx: Tx, person_id: int) -> bool:
    """Whose other lists come in one digest gets this list there, too."""
    query = sa.select(memberships.c.list_id).where(
        memberships.c.combined.is_(True), memberships.c.person_id == person_id, memberships.c.state != "left"
    )
    return tx.execute(query.limit(1)).first() is not None


def combine(tx: Tx, person_id: int, is_combined: bool) -> None:
    """The digests of all lists of a person come in one letter, or each by itself."""
    tx.execute(sa.update(memberships).where(memberships.c.person_id == person_id).values(combined=is_combined))


def _person_of(tx: Tx, address: str, name: str, language: str, now: datetime) -> int:
    found = person_of(tx, address, holds=True)
    if found is not None:
        return found
    person_id = tx.execute(
        sa.insert(people).values(name=name, language=language, created=now).returning(people.c.person_id)
    ).scalar_one()
    _keep_address(tx, address, person_id)
    return int(person_id)


_OF_PERSON = Statement(
    sa.select(memberships)
    .join(addresses, addresses.c.person_id == memberships.c.person_id)
    .where(addresses.c.folded == sa.bindparam("folded"), memberships.c.list_id == sa.bindparam("list_id"))
    .where(memberships.c.address != sa.bindparam("address"))
    .order_by(memberships.c.membership_id)
)


def find_writer(tx: Tx, list_id: int, address: str) -> Member | None:
    """The membership of whoever writes from an address: its own, or that of the person it is another address of."""
    return writer_behind(tx, list_id, address, find_member(tx, list_id, address))


def writer_behind(tx: Tx, list_id: int, address: str, own: Member | None) -> Member | None:
    """The same, where the membership of the address itself is known already."""
    if own is not None and (own.is_member or own.state == "banned"):
        return own
    given = {"list_id": list_id, "address": address, "folded": address.lower()}
    others = [member_of(row) for row in _OF_PERSON.rows(tx, given)]
    return next((one for one in others if one.is_member or one.state == "banned"), own)


def person_of(tx: Tx, address: str, *, holds: bool = False) -> int | None:
    """Who has an address; `holds`: nobody takes it away from them until this transaction ends."""
    known = sa.select(addresses.c.person_id).where(addresses.c.address == spelling_of(tx, address))
    if holds:
        known = known.with_for_update(read=True, key_share=True)
    found = tx.execute(known).scalar_one_or_none()
    return int(found) if found is not None else None


def people_of(tx: Tx, some: Iterable[str]) -> dict[str, int]:
    """Address → person, of those who are known, as the addresses are spelled here."""
    return {row.address: row.person_id for row in _PEOPLE.rows(tx, {}, sorted(some))}


def _keep_address(tx: Tx, address: str, person_id: int) -> None:
    tx.execute(sa.insert(addresses).values(address=address, person_id=person_id, folded=address.lower()))


def fold_addresses(tx: Tx) -> None:
    """What a server of an older release added while this one was brought up beside it lacks its folded form."""
    for address in tx.execute(sa.select(addresses.c.address).where(addresses.c.folded == "")).scalars().all():
        tx.execute(sa.update(addresses).where(addresses.c.address == address).values(folded=address.lower()))


def addresses_of(tx: Tx, person_id: int) -> list[str]:
    return [row.address for row in _ADDRESSES_OF.rows(tx, {"person": person_id})]


def own_address(tx: Tx, person_id: int, address: str) -> None:
    """An address belongs to a person, with all that stands under it; whoever it was of before is the same person."""
    before = person_of(tx, address)
    if before is None:
        _keep_address(tx, address, person_id)
    elif before != person_id:
        for table in (addresses, memberships):
            tx.execute(sa.update(table).where(table.c.person_id == before).values(person_id=person_id))


def be_of_address(tx: Tx, member: Member, address: str, now: datetime) -> None:
    """One membership belongs to whoever an address is of, and nothing else of the person that it was of before."""
    person_id = _person_of(tx, address, member.name, member.language, now)
    if person_id != member.person_id:
        change_member(tx, member.list_id, member.membership_id, person_id=person_id, combined=False)


def disown_address(tx: Tx, person_id: int, address: str, now: datetime) -> None:
    """An address belongs to a person no longer; its memberships become those of a person of its own."""
    if person_of(tx, address) != person_id:
        return
    tx.execute(sa.delete(addresses).where(addresses.c.address == address))
    mine = sa.and_(memberships.c.person_id == person_id, memberships.c.address == address)
    if tx.execute(sa.select(memberships.c.list_id).where(mine).limit(1)).first() is None:
        return
    alone = tx.execute(sa.insert(people).values(name="", language="", created=now).returning(people.c.person_id))
    new_id = int(alone.scalar_one())
    _keep_address(tx, address, new_id)
    tx.execute(sa.update(memberships).where(mine).values(person_id=new_id, combined=False))


def rename(tx: Tx, member: Member, address: str) -> None:
    """A membership goes on under another address; one that stood there and had left changes places with it."""
    there = find_member(tx, member.list_id, address)
    if there is not None:  # two rows of a list cannot have one address, not even for a moment
        change_member(tx, member.list_id, there.membership_id, address=f"#{there.membership_id}")
    change_member(tx, member.list_id, member.membership_id, address=address, domain=_domain_of(address))
    if there is not None:
        old, domain = member.address, _domain_of(member.address)
        change_member(tx, member.list_id, there.membership_id, address=old, domain=domain, state="left")


def change_member(tx: Tx, list_id: int, membership_id: int, **values: Any) -> None:
    if "roles" in values and not isinstance(values["roles"], str):
        values["roles"] = joined_roles(values["roles"])
    tx.execute(
        sa.update(memberships).where(in_list(memberships, list_id, membership_id=membership_id)).values(**values)
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
        sa.select(follows.c.membership_id, follows.c.muted).where(in_list(follows, list_id, thread=thread))
    )
    return {row.membership_id: row.muted for row in rows}


def carry_follows(tx: Tx, list_id: int, thread: int, to: int) -> None:
    """Who follows or muted a thread does so with another one, too, but for those who have said or done so there."""
    columns = ["list_id", "thread", "membership_id", "muted", "since"]
    there, f = sa.literal(to, follows.c.thread.type), follows.c
    theirs = sa.select(f.list_id, there, f.membership_id, f.muted, f.since).where(
        f.list_id == list_id, f.thread == thread
    )
    tx.execute(insert_into(tx, follows).from_select(columns, theirs).on_conflict_do_nothing())


def due_to_return(tx: Tx, list_id: int, now: datetime) -> list[Member]:
    """Members of a list whose pause ends now; another node that asks meanwhile waits, and finds them back."""
    query = sa.select(memberships).where(
        memberships.c.list_id == list_id, memberships.c.state == "paused", memberships.c.paused_until <= now
    )
    return [member_of(row) for row in tx.execute(query.with_for_update())]


_NEXT_RETURN = Statement(
    sa.select(sa.func.min(memberships.c.paused_until).label("first")).where(
        in_list(memberships, sa.bindparam("list_id"), state=sa.literal_column("'paused'"))
    )
)


def next_return(tx: Tx, list_id: int) -> datetime | None:
    """When the first of a list's members comes back from a pause that ends on a day."""
    first: datetime | None = _NEXT_RETURN.row(tx, {"list_id": list_id}).first
    return first


def lock_members(tx: Tx, list_id: int, membership_ids: Collection[int]) -> list[Member]:
    """Members as they are now; nobody changes them meanwhile."""
    at = memberships.c
    query = sa.select(memberships).where(at.list_id == list_id, at.membership_id.in_(membership_ids))
    return [member_of(row) for row in tx.execute(query.order_by(at.membership_id).with_for_update())]


def joined_between(tx: Tx, list_id: int, opens: datetime, closes: datetime) -> list[Member]:
    query = sa.select(memberships).where(
        memberships.c.list_id == list_id,
        memberships.c.joined > opens,
        memberships.c.joined <= closes,
        memberships.c.state == "active",
        READS,
    )
    return [member_of(row) for row in tx.execute(query.order_by(memberships.c.joined, memberships.c.membership_id))]
