"""PLACEHOLDER by the lead so that imports work: the reading helper overwrites this whole file with the real room."""

from __future__ import annotations
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MemberHistory:
    address: str
    name: str
    joined: datetime
    deeds: tuple[datetime, ...]
    cadence: str
    state: str
    said_listening: bool
    answered_words: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Presence:
    state: str
    last_post: datetime | None
    posts: int
    usual_gap_days: int | None


def presence(history: MemberHistory, now: datetime) -> Presence:
    return Presence("active", history.deeds[-1] if history.deeds else None, len(history.deeds), None)


def fitting_question(history: MemberHistory, open_questions: Sequence[object]) -> tuple[int, str] | None:
    return None
