"""How many recipients are sent together."""

from __future__ import annotations

from collections.abc import Sequence

LOT_RECIPIENTS = 100
LOT_RECIPIENTS_VERP = 25


def lot_size(delivery: str) -> int:
    """Recipients in one lot: what a kill in flight may repeat stays small."""
    return LOT_RECIPIENTS_VERP if delivery == "verp" else LOT_RECIPIENTS


def in_lots(members: Sequence[int], size: int) -> list[list[int]]:
    """Cut members, already in order of domain, into lots."""
    return [list(members[start : start + size]) for start in range(0, len(members), size)]
