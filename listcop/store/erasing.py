"""One person out of every table: their rows go, and where others name them something else stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.core.masking import NOWHERE
from listcop.store import events, formerly
from listcop.store.database import Store, Tx, pack, unpack
from listcop.store.some_rows import in_lots
from listcop.store.tables import (
    addresses,
    deliveries,
    delivery_bytes,
    digest_letters,
    facts,
    failures,
    follows,
    held,
    in_list,
    keys,
    letter_bytes,
    letters,
    lots,
    memberships,
    message_ids,
    metadata,
    people,
    person_digests,
    posts,
    threads,
)

_BYTES_ONLY = frozenset(("letter_bytes", "delivery_bytes", "posts"))  # posts are masked with the index, in the flow
ERASED = "erased "  # the name of a fact, before the keyed hash of an address
AT_ONCE = 500


# --- who -------------------------------------------------------------------------------------------------------


def addresses_of(tx: Tx, address: str) -> tuple[int | None, list[str]]:
    """The person behind an address, and all that they have now; case does not matter."""
    asked = sa.select(addresses.c.person_id).where(sa.func.lower(addresses.c.address) == address.lower())
    person = tx.execute(asked.limit(1)).scalar_one_or_none()
    return person, list(tx.execute(sa.select(addresses.c.address).where(addresses.c.person_id == person)).scalars())


def as_written(tx: Tx, address: str, own: Collection[str]) -> list[str]:
    """An address and all others of its person, in all the ways they are written."""
    known = _spellings(tx, {one.lower() for one in (address, *own)})
    return sorted({*own, *known} or {address})


def taken_since(tx: Tx, until: Mapping[str, datetime]) -> set[str]:
    """Which of these addresses, that somebody had until a moment, are another's by now: of a list, asked by us, or
    above a post of later. Somebody who is left with no list at all has nothing any more (see `be_of_address`)."""
    asked = sa.select(addresses.c.folded).join(memberships, memberships.c.person_id == addresses.c.person_id)
    found = set(tx.execute(asked.where(addresses.c.folded.in_(list(until)))).scalars())
    for column, moment in ((posts.c.author, formerly.WRITTEN), (keys.c.address, keys.c.created)):
        named = sa.func.lower(column)
        rows = tx.execute(sa.select(named, sa.func.max(moment)).where(named.in_(list(until))).group_by(named))
        found |= {address for address, last in rows if last > until[address]}
    return found


def _spellings(tx: Tx, lower: Collection[str]) -> set[str]:
    """How addresses stand where letters were posted or held, and on letters of ours."""
    columns = (posts.c.author, held.c.author, deliveries.c.recipient)
    asked = [sa.select(one).where(sa.func.lower(one).in_(lower)) for one in columns]
    return set(tx.execute(sa.union(*asked)).scalars())


def is_known(tx: Tx, some: Sequence[str]) -> bool:
    """Did one of these addresses write what was posted or held, or did we write to it?"""
    return bool(_spellings(tx, {one.lower() for one in some}))


def person_name(tx: Tx, person_id: int) -> str:
    return str(tx.execute(sa.select(people.c.name).where(people.c.person_id == person_id)).scalar_one_or_none() or "")


def names_written(tx: Tx, of: Sequence[str], since: Mapping[str, datetime]) -> set[str]:
    """Names under which letters came from these addresses, and were posted or held; `since`: from when on each of some
    is theirs."""
    found: set[str] = set()
    for table, moment in ((posts, formerly.WRITTEN), (held, held.c.since)):
        later = [sa.or_(sa.func.lower(table.c.author) != one, moment > at) for one, at in since.items()]
        found |= set(tx.execute(sa.select(table.c.name).where(table.c.author.in_(of), *later).distinct()).scalars())
    return found


def came(tx: Tx, list_id: int) -> dict[int, datetime]:
    """When each letter of a list came; one that an import brought, when it was written."""
    both = in_list(posts, letters.c.list_id, number=letters.c.number) & (letters.c.fate == "post")
    archived = both & posts.c.imported.is_(True)
    query = sa.select(letters.c.letter_id, sa.func.coalesce(posts.c.date, letters.c.received))
    rows = tx.execute(query.select_from(letters.outerjoin(posts, archived)).where(letters.c.list_id == list_id))
    return {letter_id: moment for letter_id, moment in rows}


def names_of_others(tx: Tx, person_id: int | None) -> set[str]:
    """The names of everybody else who is or was a member."""
    whose = -1 if person_id is None else person_id
    asked = (sa.select(one.c.name).where(one.c.person_id != whose, one.c.name != "") for one in (people, memberships))
    return set(tx.execute(sa.union(*asked)).scalars())


# --- rows that go ----------------------------------------------------------------------------------------------


def end_questions_about(tx: Tx, of: Sequence[str], now: datetime) -> None:
    """Questions to others about these addresses ("may they join?"), and words of others that name one and were asked
    back, are settled: a late yes must do nothing to what stands in their place, and is told that it is too late."""
    lower = {one.lower() for one in of}
    for row in list(rows_with(tx, keys, of)):
        if row.used is None and _names(row.data, lower):
            where = in_list(keys, row.list_id, key_hash=row.key_hash)
            tx.execute(sa.update(keys).where(where).values(used=now, result="erased"))


def end_questions_to_their_other_addresses(tx: Tx, purposes: Collection[str], of: Sequence[str]) -> None:
    """Questions to an address that they called theirs, and that was not confirmed, go with that address."""
    lower = {one.lower() for one in of}
    for row in list(rows_with(tx, keys, of)):
        if row.purpose in purposes and _names(row.data, lower):
            where = in_list(keys, row.list_id, key_hash=row.key_hash)
            tx.execute(sa.delete(keys).where(where))


def _names(kept: Any, lower: Collection[str]) -> bool:
    """Whether some value of what comes back with a key is one of these; not whether a text speaks of them."""
    if isinstance(kept, Mapping):
        return any(_names(one, lower) for one in kept.values())
    return any(_names(one, lower) for one in kept) if isinstance(kept, list) else str(kept).lower() in lower


def delete_person(tx: Tx, person_id: int | None, of: Sequence[str]) -> int:
    """Memberships with all that hangs on them, keys, letters to them, the person; returns how many memberships. Who is
    no member is written to as they spelled themselves that day, in whatever capitals."""
    own = sa.or_(memberships.c.address.in_(of), memberships.c.person_id == (-1 if person_id is None else person_id))
    rows = list(tx.execute(sa.select(memberships.c.list_id, memberships.c.membership_id).where(own)))
    for row in rows:
        for table in (follows, failures):
            where = in_list(table, row.list_id, membership_id=row.membership_id)
            tx.execute(sa.delete(table).where(where))
    tx.execute(sa.delete(memberships).where(own))
    tx.execute(sa.delete(keys).where(_is_one(keys.c.address, of)))
    for sent in list(tx.execute(sa.select(deliveries).where(_is_one(deliveries.c.recipient, of)))):
        for table in (delivery_bytes, lots, failures, deliveries):
            where = in_list(table, sent.list_id, delivery_id=sent.delivery_id)
            tx.execute(sa.delete(table).where(where))
    here = addresses.c.address.in_(of)
    others = sa.select(addresses.c.person_id).where(here, addresses.c.person_id != person_id)
    emptied = list(tx.execute(others).scalars())
    tx.execute(sa.delete(addresses).where(here))
    for table in (person_digests, people):  # whom a facilitator's word left without a list
        nobody = table.c.person_id.in_(emptied) & table.c.person_id.not_in(sa.select(addresses.c.person_id))
        tx.execute(sa.delete(table).where(nobody, table.c.person_id.not_in(sa.select(memberships.c.person_id))))
    if person_id is not None:
        tx.execute(sa.delete(addresses).where(addresses.c.person_id == person_id))
        tx.execute(sa.delete(person_digests).where(person_digests.c.person_id == person_id))
        tx.execute(sa.delete(people).where(people.c.person_id == person_id))
    return len(rows)


def forget_people_of_no_list(tx: Tx) -> None:
    """People whose last list was removed go, with all their addresses; `block` and erasure are known without them."""
    known = sa.select(memberships.c.person_id)
    # On PostgreSQL somebody may be joining another list just now, by another server. They hold their address (see
    # `members.person_of`): what is deleted is looked for once those who did so have committed.
    tx.execute(sa.select(addresses.c.address).where(addresses.c.person_id.not_in(known)).with_for_update()).all()
    for table in (addresses, person_digests, people):
        tx.execute(sa.delete(table).where(table.c.person_id.not_in(known)))


def _is_one(column: sa.Column[str], of: Sequence[str]) -> sa.ColumnElement[bool]:
    return sa.func.lower(column).in_({one.lower() for one in of})


# --- rows that name them ---------------------------------------------------------------------------------------


def rows_with(tx: Tx, table: sa.Table, fragments: Sequence[str], list_id: int | None = None) -> Iterator[Any]:
    """Rows, of one list or all, in whose texts one of these stands, whatever its case in ASCII."""
    columns = [column for column in table.columns if _is_text(column)]
    asked = [
        sa.func.lower(sa.cast(column, sa.Text)).contains(one.lower() if one.isascii() else one, autoescape=True)
        for column in columns
        for one in fragments
    ]
    if asked:
        of_list = table.c.list_id == list_id if list_id is not None else sa.true()
        yield from in_lots(tx, sa.select(table).where(of_list, sa.or_(*asked)), tuple(table.primary_key))


def mask_everywhere(tx: Tx, mask: Callable[[Any], Any], fragments: Sequence[str]) -> int:
    """Mask all texts of all tables, those of later releases too; returns how many rows changed."""
    changed = 0
    for table in metadata.sorted_tables:
        if table.name in _BYTES_ONLY:
            continue
        for row in rows_with(tx, table, fragments):
            values = {
                column.name: masked
                for column in table.columns
                if _is_text(column) and (masked := mask(getattr(row, column.name))) != _plain(getattr(row, column.name))
            }
            if values:
                where = [column == getattr(row, column.name) for column in table.primary_key]
                tx.execute(sa.update(table).where(*where).values(**values))
                changed += 1
    return changed


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _is_text(column: sa.Column[Any]) -> bool:
    kept = column.type.impl if isinstance(column.type, sa.types.TypeDecorator) else column.type
    return isinstance(kept, (sa.Text, sa.JSON))


# --- letters ---------------------------------------------------------------------------------------------------


def kept_letters(tx: Tx, list_id: int, since: datetime | None = None) -> Iterator[tuple[int, str, bytes]]:
    """Every letter of a list: its number, its envelope sender, its bytes.

    since  of those alone that came as mail after it: an archive may be imported long after its letters were written
    """
    asked = sa.select(letters.c.letter_id).where(letters.c.list_id == list_id)
    if since is not None:
        asked = asked.where(letters.c.received > since, letters.c.door != "import")
    numbers = list(tx.execute(asked).scalars())
    both = in_list(letter_bytes, letters.c.list_id, letter_id=letters.c.letter_id)
    query = sa.select(letters.c.letter_id, letters.c.sender, letter_bytes.c.packed).join(letter_bytes, both)
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        for row in tx.execute(query.where(letters.c.list_id == list_id, letters.c.letter_id.in_(some))).fetchall():
            yield row.letter_id, row.sender, unpack(row.packed)


def letters_by(tx: Tx, list_id: int, authors: Sequence[str]) -> set[int]:
    """The letters of a list that became posts by one of these addresses."""
    query = sa.select(posts.c.letter_id).where(posts.c.list_id == list_id, posts.c.author.in_(authors))
    return set(tx.execute(query).scalars())


def posts_of_letters(tx: Tx, list_id: int, some: Sequence[int]) -> dict[int, list[int]]:
    """The posts that each of some letters became."""
    found: dict[int, list[int]] = {}
    query = sa.select(posts.c.letter_id, posts.c.number).where(posts.c.list_id == list_id).order_by(posts.c.number)
    for start in range(0, len(some), AT_ONCE):
        for row in tx.execute(query.where(posts.c.letter_id.in_(some[start : start + AT_ONCE]))):
            found.setdefault(row.letter_id, []).append(row.number)
    return found


def ids_with(tx: Tx, list_id: int, fragments: Sequence[str]) -> set[str]:
    """Message-IDs that a list knows, of posts and of letters that have not come, in which one of these stands."""
    return {row.message_id for row in rows_with(tx, message_ids, fragments, list_id)}


def masked_ids(tx: Tx, list_id: int) -> frozenset[str]:
    """The Message-IDs of a list that stand for others."""
    where = message_ids.c.list_id == list_id, message_ids.c.message_id.endswith(f"@{NOWHERE}>")
    return frozenset(tx.execute(sa.select(message_ids.c.message_id).where(*where)).scalars())


def rename_ids(tx: Tx, list_id: int, names: Mapping[str, str]) -> None:
    """Other Message-IDs for some, wherever a list keeps them; what answers them still does."""
    here = masked_ids(tx, list_id)
    for old, new in names.items():
        is_old = in_list(message_ids, list_id, message_id=old)
        known = sa.delete(message_ids) if new in here else sa.update(message_ids).values(message_id=new)
        tx.execute(known.where(is_old))
        for table in (posts, letters):
            where = in_list(table, list_id, message_id=old)
            tx.execute(sa.update(table).where(where).values(message_id=new))
    some = list(names)
    for start in range(0, len(some), AT_ONCE):
        asked = sa.select(posts.c.number, posts.c.answers).where(posts.c.answers.in_(some[start : start + AT_ONCE]))
        for row in tx.execute(asked.where(posts.c.list_id == list_id)).fetchall():
            where = in_list(posts, list_id, number=row.number)
            tx.execute(sa.update(posts).where(where).values(answers=names[row.answers]))
    for row in tx.execute(sa.select(threads.c.number, threads.c.answered_by).where(threads.c.list_id == list_id)):
        if any(one in names for one in row.answered_by or ()):
            where = in_list(threads, list_id, number=row.number)
            tx.execute(sa.update(threads).where(where).values(answered_by=[names.get(i, i) for i in row.answered_by]))


def blur_letter(tx: Tx, list_id: int, letter_id: int) -> None:
    """Of a letter's way to us, the machine that handed it over is forgotten, too."""
    where = in_list(letters, list_id, letter_id=letter_id)
    tx.execute(sa.update(letters).where(where).values(peer="", sender=""))


def own_letters(tx: Tx) -> Iterator[tuple[int, int, str, bytes]]:
    """Letters of ours to one person: list, delivery, state, bytes."""
    both = (delivery_bytes.c.list_id == deliveries.c.list_id) & (
        delivery_bytes.c.delivery_id == deliveries.c.delivery_id
    )
    query = sa.select(deliveries.c.list_id, deliveries.c.delivery_id, deliveries.c.state, delivery_bytes.c.packed)
    for row in in_lots(tx, query.join(delivery_bytes, both), (deliveries.c.list_id, deliveries.c.delivery_id)):
        yield row.list_id, row.delivery_id, row.state, unpack(row.packed)


def empty_own_letter(tx: Tx, list_id: int, delivery_id: int) -> None:
    where = in_list(delivery_bytes, list_id, delivery_id=delivery_id)
    tx.execute(sa.update(delivery_bytes).where(where).values(packed=pack(b"")))


def mask_subject(tx: Tx, list_id: int, thread: int, mask: Callable[[str], str]) -> None:
    """The subject of a thread is that of the post which opened it."""
    where = in_list(threads, list_id, number=thread)
    for row in tx.execute(sa.select(threads.c.subject, threads.c.normal_subject).where(where)).fetchall():
        values = {"subject": mask(row.subject), "normal_subject": mask(row.normal_subject)}
        tx.execute(sa.update(threads).where(where).values(**values))


def mask_held(tx: Tx, list_id: int, letter_id: int, mask: Callable[[str], str]) -> None:
    """The subject of a letter, where it waited for a moderator."""
    where = in_list(held, list_id, letter_id=letter_id)
    for row in tx.execute(sa.select(held.c.subject).where(where)).fetchall():
        tx.execute(sa.update(held).where(where).values(subject=mask(row.subject)))


def digest_bytes(tx: Tx, list_id: int) -> Iterator[tuple[dict[str, Any], str, str, bytes]]:
    """Every edition of every digest of a list: its key, subject, text and letter."""
    query = sa.select(digest_letters).where(digest_letters.c.list_id == list_id)
    for row in in_lots(tx, query, tuple(digest_letters.primary_key)):
        key = {column.name: getattr(row, column.name) for column in digest_letters.primary_key}
        yield key, row.subject, row.text, unpack(row.packed)


def replace_digest(tx: Tx, key: dict[str, Any], subject: str, text: str, raw: bytes) -> None:
    where = [digest_letters.c[name] == value for name, value in key.items()]
    tx.execute(sa.update(digest_letters).where(*where).values(subject=subject, text=text, packed=pack(raw)))


# --- what stays ------------------------------------------------------------------------------------------------


def remember(tx: Tx, hashes: Sequence[str], at: str) -> None:
    """The keyed hashes of the addresses, so that an import does not bring the person back."""
    for one in hashes:
        events.keep_fact(tx, ERASED + one, at)


def remembered(tx: Tx) -> frozenset[str]:
    found = tx.execute(sa.select(facts.c.name).where(facts.c.name.startswith(ERASED, autoescape=True))).scalars()
    return frozenset(name.removeprefix(ERASED) for name in found)


def sweep(store: Store) -> None:
    """Nothing of what was deleted stays in the file: the index is merged, the database written anew, its log emptied.

    Only where nobody else writes: the caller holds the state directory.
    """
    with store.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None, "a connection that was just opened has its driver's"
        if not store.is_sqlite:
            raw.autocommit = True
            raw.cursor().execute("VACUUM")
            raw.autocommit = False
            return
        raw.execute("INSERT INTO post_words(post_words) VALUES('optimize')")
        raw.execute("PRAGMA secure_delete=ON")
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.execute("PRAGMA secure_delete=FAST")
