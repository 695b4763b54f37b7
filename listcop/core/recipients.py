"""Who gets a post, now or in which digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LOT_RECIPIENTS = 100
LOT_RECIPIENTS_VERP = 25


@dataclass(frozen=True, slots=True)
class Recipient:
    """A member as delivery needs them."""

    membership_id: int
    address: str
    language: str
    name: str = ""


def lot_size(delivery: str) -> int:
    """Recipients in one lot: what a kill in flight may repeat stays small."""
    return LOT_RECIPIENTS_VERP if delivery == "verp" else LOT_RECIPIENTS


def in_lots(recipients: Iterable[Recipient], size: int) -> Iterator[tuple[Recipient, ...]]:
    """Cut recipients, already in order of domain, into lots."""
    lot: list[Recipient] = []
    for recipient in recipients:
        lot.append(recipient)
        if len(lot) == size:
            yield tuple(lot)
            lot = []
    if lot:
        yield tuple(lot)


def outcome_letters(kinds: Sequence[str]) -> str:
    """A letter a recipient: s sent, l later, n never, u uncertain; kept with the lot."""
    return "".join(kind[0] for kind in kinds)
