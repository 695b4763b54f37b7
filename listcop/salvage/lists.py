"""The lists of a damaged database, as far as can be read: which letters each has, what became of them (SQLite)."""

from __future__ import annotations

import contextlib
import hashlib
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from listcop.core.copy_fields import LOOP_MARK
from listcop.salvage.tables import MOST_ROWS, UNREADABLE, DamagedTables

_LISTS = range(1, 100_001)
_SHA256 = re.compile("[0-9a-f]{64}")
_HEAD_SIZE = 65536  # bytes of a letter in which its fields are looked for
_MADE_BY_US = re.compile(b"(?im)^" + LOOP_MARK.encode() + b":")


@dataclass(frozen=True, slots=True)
class DamagedList:
    """A list, and what of it can be read.

    letters   how many it has had, as its counter tells
    content   letter → the place of its bytes
    told      letter → the place of what is told of it
    shown     letters of posts that are shown
    redacted  letters of posts whose text was taken out → the posts' numbers
    unsure    letters that may have been erased: nothing tells that the page they lie on is still in use

    Neither `shown` nor `redacted` holds a letter whose post cannot be read: nobody can tell whether its text was taken
    out.
    """

    list_id: int
    name: str
    letters: int
    content: dict[int, int]
    told: dict[int, int]
    shown: set[int]
    redacted: dict[int, list[int]]
    unsure: set[int]


def damaged_lists(tables: DamagedTables) -> list[DamagedList]:
    """Each list; also one of which nothing but its letters can be read."""
    named, counted = _named(tables)
    most = sum(counted.values())
    told, content = (_places(tables, table, most) for table in ("letters", "letter_bytes"))
    shown, redacted = _posted(tables, most)
    unsure = _add_content(tables, content, told)
    for list_id in content:
        named.setdefault(list_id, f"list-{list_id}")
    return [
        DamagedList(
            list_id,
            name if list(named.values()).count(name) == 1 else f"{name}-{list_id}",
            counted.get(list_id, 0),
            content.get(list_id, {}),
            told.get(list_id, {}),
            shown.get(list_id, set()),
            redacted.get(list_id, {}),
            unsure.get(list_id, set()),
        )
        for list_id, name in sorted(named.items())
    ]


def raw_letter(tables: DamagedTables, place: int | None) -> bytes | None:
    """The bytes of a letter; None where they cannot be read."""
    row = tables.row("letter_bytes", ("packed",), place)
    try:
        return zlib.decompress(row[0]) if row is not None else None
    except (zlib.error, TypeError):
        return None


def _named(tables: DamagedTables) -> tuple[dict[int, str], dict[int, int]]:
    """list → its name, and → how many letters it has had; a name is read from the index where its row cannot be."""
    named: dict[int, str] = {}
    counted: dict[int, int] = {}
    for list_id, name, last in tables.rows("lists", ("name", "last_letter")):
        if _is_list(list_id):
            named[list_id] = _as_file_name(name, list_id)
            counted[list_id] = last if isinstance(last, int) and 0 <= last <= MOST_ROWS else 0
    with contextlib.suppress(*UNREADABLE):
        for list_id, name in tables.database.execute("SELECT list_id, name FROM lists ORDER BY name"):
            if _is_list(list_id):
                named.setdefault(list_id, _as_file_name(name, list_id))
    return named, counted


def _as_file_name(name: object, list_id: int) -> str:
    is_name = isinstance(name, str) and name and all(sign.isalnum() or sign in ".-" for sign in name)
    return str(name) if is_name else f"list-{list_id}"


def _places(tables: DamagedTables, table: str, at_least: int) -> dict[int, dict[int, int]]:
    """list → letter → the place of its row in a table."""
    found: dict[int, dict[int, int]] = {}
    for place, list_id, letter_id in tables.rows(table, ("list_id", "letter_id"), at_least):
        if _is_list(list_id) and _is_number(letter_id):
            found.setdefault(list_id, {}).setdefault(letter_id, place)
    return found


def _add_told(
    tables: DamagedTables, content: dict[int, dict[int, int]], told: dict[int, dict[int, int]]
) -> dict[tuple[int, int], list[int]]:
    """What is told of letters on pages that nothing leads to, if its sum is that of the letter or the letter is lost;
    list and letter → all places of such rows."""
    astray = _told_astray(tables, told)
    for (list_id, letter_id), places in astray.items():
        raw = raw_letter(tables, content.get(list_id, {}).get(letter_id))
        place = places[0] if raw is None else _fitting(tables, places, raw)
        if place is not None:
            told.setdefault(list_id, {})[letter_id] = place
    return astray


def _add_content(
    tables: DamagedTables, content: dict[int, dict[int, int]], told: dict[int, dict[int, int]]
) -> dict[int, set[int]]:
    """Letters on pages that nothing leads to; list → those of them that may have been erased.

    A letter is taken that has the sum which is told of it: what we sent lies on pages that look the same. Where nothing
    is told of it, it is taken unless it is known or looks as sent.
    """
    astray, unsure = _add_told(tables, content, told), dict[int, set[int]]()
    untold: dict[tuple[int, int], int] = {}
    sent: set[bytes] | None = None
    for place, list_id, letter_id in tables.strays("letter_bytes", ("list_id", "letter_id")):
        is_new = _is_list(list_id) and _is_number(letter_id) and letter_id not in content.get(list_id, {})
        raw = raw_letter(tables, place) if is_new else None
        if raw is None:
            continue
        maybe, known = astray.get((list_id, letter_id)), told.get(list_id, {}).get(letter_id)
        fitting = _fitting(tables, maybe or [known], raw) if known is not None else None
        if fitting is not None:
            content.setdefault(list_id, {})[letter_id] = place
            told[list_id][letter_id] = fitting
            if maybe and not tables.is_free_known:
                unsure.setdefault(list_id, set()).add(letter_id)
        elif known is None or (maybe and not tables.is_free_known):
            sent = _sent(tables) if sent is None else sent
            if not _MADE_BY_US.search(raw[:_HEAD_SIZE]) and hashlib.sha256(raw).digest() not in sent:
                untold.setdefault((list_id, letter_id), place)
    for (list_id, letter_id), place in untold.items():
        if letter_id not in content.get(list_id, {}):
            content.setdefault(list_id, {})[letter_id] = place
            told.get(list_id, {}).pop(letter_id, None)
    return unsure


def _told_astray(tables: DamagedTables, told: dict[int, dict[int, int]]) -> dict[tuple[int, int], list[int]]:
    """List and letter → places of what may be told of it, on pages that nothing leads to; those alone of which no row
    tells."""
    found: dict[tuple[int, int], list[int]] = {}
    columns = ("list_id", "letter_id", "sha256", "received")
    for place, list_id, letter_id, sha256, received in tables.strays("letters", columns):
        is_of_letter = isinstance(sha256, str) and _SHA256.fullmatch(sha256) and _is_moment(received)
        is_key = _is_list(list_id) and _is_number(letter_id)
        if is_of_letter and is_key and letter_id not in told.get(list_id, {}):
            found.setdefault((list_id, letter_id), []).append(place)
    return found


def _fitting(tables: DamagedTables, places: Iterable[int], raw: bytes) -> int | None:
    """Where the sum of this letter is told, among some places."""
    sha256 = (hashlib.sha256(raw).hexdigest(),)
    return next((place for place in places if tables.row("letters", ("sha256",), place) == sha256), None)


def _sent(tables: DamagedTables) -> set[bytes]:
    """The sums of what we sent, as far as it can be read by number."""
    sums = set()
    for _, packed in tables.rows("delivery_bytes", ("packed",)):
        with contextlib.suppress(zlib.error, TypeError):
            sums.add(hashlib.sha256(zlib.decompress(packed)).digest())
    return sums


def _posted(tables: DamagedTables, at_least: int) -> tuple[dict[int, set[int]], dict[int, dict[int, list[int]]]]:
    """list → the letters of its posts that are shown; list → letter → the posts whose text was taken out."""
    shown: dict[int, set[int]] = {}
    redacted: dict[int, dict[int, list[int]]] = {}
    seen: dict[int, set[int]] = {}

    def keep(list_id: int, number: int, letter_id: int, why: object) -> None:
        seen.setdefault(list_id, set()).add(number)
        if why is None:
            shown.setdefault(list_id, set()).add(letter_id)
        else:
            redacted.setdefault(list_id, {}).setdefault(letter_id, []).append(number)

    columns = ("list_id", "number", "letter_id", "redacted")
    for _, list_id, number, letter_id, why in tables.rows("posts", columns, at_least):
        if _is_list(list_id) and _is_number(number) and _is_number(letter_id):
            keep(list_id, number, letter_id, why)
    for _, list_id, number, letter_id, why, date, accepted in tables.strays("posts", (*columns, "date", "accepted")):
        is_post = _is_moment(date) and _is_moment(accepted) and _is_number(number) and _is_number(letter_id)
        # On a page that may be free a post may stand as it was before its text was taken out.
        is_so = tables.is_free_known or why is not None
        if is_post and is_so and _is_list(list_id) and number not in seen.get(list_id, ()):
            keep(list_id, number, letter_id, why)
    return shown, redacted


def _is_list(value: object) -> bool:
    return isinstance(value, int) and value in _LISTS  # what is no number would be compared with each


def _is_number(value: object) -> bool:
    return isinstance(value, int) and 0 < value <= MOST_ROWS


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and len(value) > 18 and datetime.fromisoformat(value) is not None
    except ValueError:
        return False
