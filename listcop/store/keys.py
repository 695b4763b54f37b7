"""Keys we gave out and wait for; only their hash is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from listcop.store.database import Tx
from listcop.store.statements import Statement
from listcop.store.tables import in_list, keys
from listcop.store.values import from_row

ASK_BACK = (
    "join",
    "leave",
    "settings",
    "change-address",
    "moderate",
    "command",
    "release-address",
    "link-address",
    "link-held",
    "invited",
)  # purposes of keys that go out unasked if a From is forged

PLACE_ANSWER = "place-answer"  # the purpose of a key that asks which item an answer belongs to; it brings that answer
QUESTION = "question"  # of what such a key brings: the letter first asked about, the same in all keys that ask it again
MORE_FILES = "more_files"  # in what such a key brings: the letters, beside the one kept, whose files wait with it


@dataclass(frozen=True, slots=True)
class Key:
    """What a key is for; `used`: when it was settled, with `result`."""

    list_id: int
    key_hash: str
    purpose: str
    address: str
    data: dict[str, Any]
    created: datetime
    expires: datetime
    used: datetime | None
    result: str


_key = from_row(Key, data=dict)


def keep_key(
    tx: Tx,
    list_id: int,
    key_hash: str,
    purpose: str,
    address: str,
    data: dict[str, Any],
    now: datetime,
    expires: datetime,
) -> None:
    tx.execute(
        sa.insert(keys).values(
            list_id=list_id,
            key_hash=key_hash,
            purpose=purpose,
            address=address,
            data=data,
            created=now,
            expires=expires,
        )
    )


def find_key(tx: Tx, list_id: int, key_hash: str) -> Key | None:
    row = tx.execute(sa.select(keys).where(in_list(keys, list_id, key_hash=key_hash))).one_or_none()
    return _key(row) if row else None


def find_key_anywhere(tx: Tx, key_hash: str) -> Key | None:
    """The key of an answer that does not say its list."""
    row = tx.execute(sa.select(keys).where(keys.c.key_hash == key_hash).limit(1)).one_or_none()
    return _key(row) if row else None


def open_keys(tx: Tx, list_id: int, address: str, purpose: str) -> list[Key]:
    """Keys given to an address for a purpose and not settled."""
    query = sa.select(keys).where(in_list(keys, list_id, address=address, purpose=purpose), keys.c.used.is_(None))
    return [_key(row) for row in tx.execute(query)]


def open_for(tx: Tx, list_id: int, address: str) -> list[Key]:
    """Keys given to an address for anything and not settled, the newest first."""
    query = sa.select(keys).where(in_list(keys, list_id, address=address), keys.c.used.is_(None))
    return [_key(row) for row in tx.execute(query.order_by(keys.c.created.desc()))]


def open_of(tx: Tx, list_id: int, purposes: Sequence[str]) -> list[Key]:
    """Keys of a list for some purposes that are not settled, in the order they were given."""
    query = sa.select(keys).where(keys.c.list_id == list_id, keys.c.purpose.in_(purposes), keys.c.used.is_(None))
    return [_key(row) for row in tx.execute(query.order_by(keys.c.created))]


def keys_for(tx: Tx, list_id: int, purpose: str) -> list[Key]:
    """All keys of a list for a purpose, those that were settled too."""
    return [_key(row) for row in tx.execute(sa.select(keys).where(in_list(keys, list_id, purpose=purpose)))]


def settle_key(tx: Tx, list_id: int, key_hash: str, result: str, now: datetime) -> bool:
    """Mark a key as used; False when it was settled already."""
    return _settle(tx, in_list(keys, list_id, key_hash=key_hash), result, now) == 1


def _settle(tx: Tx, which: sa.ColumnElement[bool], result: str, now: datetime) -> int:
    """Settle keys. What one of them brought back for a post is kept no longer: the post has its own text by now, or
    there is none; and nothing is asked of it any more by another key."""
    done = sa.update(keys).where(which, keys.c.used.is_(None)).values(used=now, result=result).returning(*keys.c)
    settled = [_key(row) for row in tx.execute(done)]
    for one in settled:
        if one.purpose == PLACE_ANSWER:
            left = {name: value for name, value in one.data.items() if name != "text"}
            change_key_data(tx, one.list_id, one.key_hash, left)
            for other in same_question(tx, one):
                settle_key(tx, one.list_id, other.key_hash, result, now)
    return len(settled)


def question_of(key: Key) -> int | None:
    """Which question a key asks; a key of an earlier release only says it by the letter that it brings."""
    found: int | None = key.data.get(QUESTION, key.data.get("letter"))
    return found


def same_question(tx: Tx, key: Key) -> list[Key]:
    """The keys not settled that ask which item the very same answer belongs to, as it was asked more than once."""
    found = open_keys(tx, key.list_id, key.address, PLACE_ANSWER)
    return [one for one in found if question_of(one) == question_of(key)]


def change_question(tx: Tx, key: Key, brought: dict[str, Any]) -> None:
    """Change what such a key brings, in all that ask the same: else what was placed by one waited on in another."""
    for one in same_question(tx, key):
        change_key_data(tx, one.list_id, one.key_hash, one.data | brought | {QUESTION: question_of(key)})


def letters_with_files(key: Key) -> list[int]:
    """The letters whose files wait for their place with a PLACE_ANSWER key: those that were posted are none of them."""
    kept = [key.data["letter"]] if key.data.get("files", True) else []
    return [*kept, *key.data.get(MORE_FILES, ())]


def change_key_data(tx: Tx, list_id: int, key_hash: str, data: dict[str, Any]) -> None:
    tx.execute(sa.update(keys).where(in_list(keys, list_id, key_hash=key_hash)).values(data=data))


def end_keys(tx: Tx, list_id: int, now: datetime) -> int:
    """End a list's keys due by now; they do not revive when the clock goes back."""
    return _settle(tx, in_list(keys, list_id) & (keys.c.expires <= now), "expired", now)


_NEXT_END = Statement(
    sa.select(sa.func.min(keys.c.expires).label("first")).where(
        keys.c.list_id == sa.bindparam("list_id"), keys.c.used.is_(None)
    )
)


def next_end(tx: Tx, list_id: int) -> datetime | None:
    """When the first of a list's keys ends that nobody used."""
    first: datetime | None = _NEXT_END.row(tx, {"list_id": list_id}).first
    return first


def asked_within(tx: Tx, address: str, time: timedelta, now: datetime) -> int:
    """How many letters asked an address, in whatever capitals, over all lists to confirm a change in the time up to
    now; other keys ask for nothing. Clocks that were set are as in `events.count_within`."""
    query = (
        sa.select(sa.func.count())
        .select_from(keys)
        .where(sa.func.lower(keys.c.address) == address.lower())
        .where(keys.c.created.between(now - time, now + time), keys.c.purpose.in_(ASK_BACK))
    )
    return int(tx.execute(query).scalar_one())
