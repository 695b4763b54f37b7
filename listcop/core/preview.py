"""What facilitators decide about a digest before it goes: a note on top, items left out or put first, or a wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from listcop.core.desk_answers import Orders
from listcop.core.digest_data import Digest, DigestInput, Item
from listcop.core.words import Word

TEXTLESS = (Word.drop, Word.first, Word.hold, Word.release, Word.yes)
ALLOWED = (Word.note, *TEXTLESS)
HELD_AT_MOST = timedelta(hours=48)  # after the hour of the digest; then it goes as it is decided
LONGEST_NOTE = 4_000  # characters


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that stands for one digest; whoever answers last decides all of it.

    drop, first  what numbers of the draft stood for, so that a later post that moves them changes nothing: "t412" a
                 thread, "a7" an asset whose thread stands elsewhere, "m17" a newcomer's membership
    """

    note: str = ""
    drop: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    hold: bool = False

    @property
    def is_as_it_is(self) -> bool:
        return self == Decisions()


AS_IT_IS = Decisions()


def as_data(decisions: Decisions) -> dict[str, Any]:
    kept = {"drop": list(decisions.drop), "first": list(decisions.first)}
    return {"note": decisions.note, "hold": decisions.hold, **kept}


def from_data(data: Mapping[str, Any]) -> Decisions:
    return Decisions(
        str(data.get("note", "")), tuple(data.get("drop", ())), tuple(data.get("first", ())), bool(data.get("hold"))
    )


def what_stands_at(digest: Digest) -> dict[int, tuple[str, str]]:
    """Number → what it stands for, and its subject."""
    return {item.n: (ident, item.subject) for item in digest.items if (ident := _ident(item))}


def _ident(item: Item) -> str:
    if item.thread is not None:
        return f"t{item.thread}"
    if item.asset is not None:
        return f"a{item.asset}"
    return f"m{item.member}" if item.member else ""


def decide(orders: Orders, items: Mapping[int, str]) -> tuple[Decisions | None, list[dict[str, object]]]:
    """Return what an answer decides as a whole, and what of it could not be done; None where it decides nothing.

    items  number → what it stands for
    `yes` and `release` alone say that it goes as it is.
    """
    note, drop, first = "", list[str](), list[str]()
    hold = is_said = False
    troubles: list[dict[str, object]] = []
    for order in orders.orders:
        if order.word is Word.note:
            note, is_said = order.text[:LONGEST_NOTE], is_said or bool(order.text)
        elif order.word in (Word.hold, Word.release, Word.yes):
            hold, is_said = order.word is Word.hold, True
        elif not order.numbers:
            troubles.append({"did": "no-number", "word": str(order.word)})
        for number in order.numbers if order.word in (Word.drop, Word.first) else ():
            if number not in items:
                troubles.append({"did": "no-such-line", "word": str(order.word), "number": number})
                continue
            (drop if order.word is Word.drop else first).append(items[number])
            is_said = True
    if not is_said:
        return None, troubles
    kept = tuple(dict.fromkeys(one for one in first if one not in drop))
    return Decisions(note, tuple(dict.fromkeys(drop)), kept, hold), troubles


def decided(given: DigestInput, decisions: Decisions) -> DigestInput:
    """The input of a digest with these decisions.

    What is dropped stands in no edition; what is first leads its section, in the order in which it was named.
    """
    if decisions.is_as_it_is:
        return given
    dropped = set(decisions.drop)
    return replace(
        given,
        note=decisions.note or given.note,
        threads=tuple(one for one in given.threads if f"t{one.number}" not in dropped),
        assets=tuple(
            one for one in given.assets if f"a{one.number}" not in dropped and f"t{one.thread}" not in dropped
        ),
        newcomers=tuple(one for one in given.newcomers if f"m{one.member}" not in dropped),
        first=decisions.first,
    )


def threads_in(idents: Iterable[str]) -> set[int]:
    """The numbers of the threads among what is dropped or first."""
    return {int(one[1:]) for one in idents if one[:1] == "t" and one[1:].isdecimal()}


def put_first(items: Sequence[Item], first: Sequence[str]) -> tuple[Item, ...]:
    """The items of a section, those that were named before the others."""
    place = {ident: at for at, ident in enumerate(first)}
    return tuple(sorted(items, key=lambda one: place.get(_ident(one), len(place))))


def held_until(closes: datetime) -> datetime:
    """Until when a digest that should have gone out at `closes` waits at most."""
    return closes + HELD_AT_MOST
