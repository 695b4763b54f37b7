"""Letters as they came, whole and apart from everything made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from listcop.store.database import Tx, pack, unpack
from listcop.store.statements import Statement
from listcop.store.tables import in_list, letter_bytes, letters, posts
from listcop.store.values import from_row, to_row

_KEEP = Statement(sa.insert(letters))
_KEEP_BYTES = Statement(sa.insert(letter_bytes))
_OF: tuple[sa.BindParameter[int], ...] = (sa.bindparam("list_id"), sa.bindparam("letter_id"))
_BYTES = Statement(sa.select(letter_bytes.c.packed).where(in_list(letter_bytes, _OF[0], letter_id=_OF[1])))
_GET = Statement(sa.select(letters).where(in_list(letters, _OF[0], letter_id=_OF[1])))


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and its one end: `fate`, with a reason word. `substance`: what a second copy is known by; "" if old."""

    list_id: int
    letter_id: int
    received: datetime
    door: str
    sender: str
    recipient: str
    peer: str
    message_id: str
    size: int
    fate: str
    reason: str
    number: int | None
    substance: str = ""


_letter, _told = from_row(Letter), to_row(Letter)


def keep_letter(tx: Tx, letter: Letter, sha256: str, packed: bytes) -> None:
    """Keep a letter whole: with the SHA-256 of its bytes, and these compressed."""
    _KEEP.run(tx, _row(letter, sha256))
    _KEEP_BYTES.run(tx, _packed(letter, packed))


def keep_letters(tx: Tx, kept: Sequence[tuple[Letter, str, bytes]]) -> None:
    """Keep several letters whole, each as `keep_letter` takes it."""
    _KEEP.run_each(tx, [_row(letter, sha256) for letter, sha256, _ in kept])
    _KEEP_BYTES.run_each(tx, [_packed(letter, packed) for letter, _, packed in kept])


def _row(letter: Letter, sha256: str) -> dict[str, Any]:
    return _told(letter) | {"sha256": sha256}


def _packed(letter: Letter, packed: bytes) -> dict[str, Any]:
    return {"list_id": letter.list_id, "letter_id": letter.letter_id, "packed": packed}


def letter_raw(tx: Tx, list_id: int, letter_id: int) -> bytes:
    """The bytes of a letter as they came."""
    row = _BYTES.row(tx, {"list_id": list_id, "letter_id": letter_id})
    if row is None:
        raise LookupError(f"the bytes of letter {letter_id} of list {list_id} are not there")
    return unpack(row.packed)


def replace_raw(tx: Tx, list_id: int, letter_id: int, raw: bytes, **of_it: str) -> None:
    """Put other bytes in the place of a letter's own, for good; `of_it`: what is told of these (sha256, substance)."""
    of_this = in_list(letter_bytes, list_id, letter_id=letter_id)
    tx.execute(sa.update(letter_bytes).where(of_this).values(packed=pack(raw)))
    row = in_list(letters, list_id, letter_id=letter_id)
    tx.execute(sa.update(letters).where(row).values(size=len(raw), **of_it))


def get_letter(tx: Tx, list_id: int, letter_id: int) -> Letter | None:
    row = _GET.row(tx, {"list_id": list_id, "letter_id": letter_id})
    return _letter(row) if row else None


def letters_by_message_id(tx: Tx, list_id: int, message_id: str) -> list[Letter]:
    query = sa.select(letters).where(in_list(letters, list_id, message_id=message_id))
    return [_letter(row) for row in tx.execute(query.order_by(letters.c.letter_id))]


def last_with_message_id(tx: Tx, list_id: int, message_id: str, most: int, fates: Collection[str] = ()) -> list[Letter]:
    """The latest of them, or of those that came to one of these ends, the last one first: what a borrowed Message-ID
    costs does not grow with how many bear it."""
    query = sa.select(letters).where(in_list(letters, list_id, message_id=message_id))
    if fates:
        query = query.where(letters.c.fate.in_(fates))
    return [_letter(row) for row in tx.execute(query.order_by(letters.c.letter_id.desc()).limit(most))]


def letters_since(tx: Tx, list_id: int, fate: str, since: datetime) -> list[Letter]:
    """Those that came to this end, and came then or later."""
    query = sa.select(letters).where(in_list(letters, list_id, fate=fate))
    query = query.where(letters.c.received >= since)
    return [_letter(row) for row in tx.execute(query.order_by(letters.c.letter_id))]


def count_fates(tx: Tx, list_id: int) -> dict[str, int]:
    """How many letters came to each end."""
    query = sa.select(letters.c.fate, sa.func.count()).where(letters.c.list_id == list_id).group_by(letters.c.fate)
    return {fate: count for fate, count in tx.execute(query)}


def change_fate(tx: Tx, list_id: int, letter_id: int, fate: str, reason: str, number: int | None = None) -> None:
    tx.execute(
        sa.update(letters)
        .where(in_list(letters, list_id, letter_id=letter_id))
        .values(fate=fate, reason=reason, number=number)
    )


def each_letter(tx: Tx, list_id: int, fates: tuple[str, ...]) -> Iterator[tuple[Letter, bytes]]:
    """Letters with these ends, in the order they came, with their bytes. Of those that an import brought, `received`
    and `sender` are what the archive had: its date, and who wrote."""
    archived = in_list(posts, letters.c.list_id, number=letters.c.number) & posts.c.imported.is_(True)
    query = (
        sa.select(letters, letter_bytes.c.packed, posts.c.date.label("written"), posts.c.author.label("writer"))
        .join(
            letter_bytes,
            in_list(letter_bytes, letters.c.list_id, letter_id=letters.c.letter_id),
        )
        .outerjoin(posts, archived)
        .where(letters.c.list_id == list_id, letters.c.fate.in_(fates))
        .order_by(letters.c.letter_id)
        .execution_options(yield_per=50)
    )
    for row in tx.execute(query):
        found = _letter(row)
        if row.written is not None:
            found = replace(found, received=row.written, sender=row.writer)
        yield found, unpack(row.packed)
