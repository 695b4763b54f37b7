"""Moments between a promise and its keeping, by name: where a test of faults ends the process, and starts it again."""

from __future__ import annotations

from collections.abc import Callable

reached: Callable[[str], None] | None = None  # set by who runs us under test, before anything begins; never in service


def crash_here(name: str) -> None:
    """Mark a moment at which the machine may stop and nothing be lost. In service nobody listens."""
    if reached is not None:
        reached(name)
