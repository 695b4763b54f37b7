"""Sample data of the pulse: what its letters must be given, and every other way they can go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from listcop.core.pulse import Pulse, span_of
from listcop.core.pulse.report import letter_data
from listcop.core.pulse.stages import Stage, StageName
from listcop.core.pulse.tries import Try
from listcop.core.samples.common import Data
from listcop.core.words import TYPES

_SPAN = span_of(datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC), UTC)
_PULSE = Pulse(
    members=120,
    joined=4,
    posts=42,
    posts_before=38,
    posts_quarter=130,
    writers=17,
    writers_before=15,
    writers_quarter=31,
    threads=16,
    ratio=(0.04, 0.22, 0.74),
    shares=(0.31, 0.52, 0.17),
    half=3,
    owner_share=0.12,
    questions=12,
    answered=7,
    median_hours=7.2,
    first_posts=5,
    judged=5,
    heard=3,
    assets=3,
    reused=1,
    types={"problem": (4, 6, 3, 8), "experience": (2, 0, 1, 3), "visit": (0, 1, 0, 0)},
    pairs=30,
    mutual=6,
    bridges=2,
)
SAMPLES: Mapping[str, Data] = {
    "pulse": letter_data(_PULSE, _SPAN, Stage("maturing", "new-people")),
    "pulse-silent": {"since": datetime(2026, 9, 3, 8, 0, tzinfo=UTC), "is_once": True},
}
_STAGES: tuple[tuple[StageName, str], ...] = (
    ("potential", "few-young"),
    ("coalescing", "young"),
    ("maturing", "grows"),
    ("stewardship", "steady"),
    ("transformation", "faded"),
    ("transformation", "few-old"),
    ("maturing", "said"),
)
_TRIES = (
    *("greet", "ask-one", "faster", "ask-not-tell", "more-voices"),
    *("question", "invite-newcomers", "ask-used", "give-back", "story"),
)


def _pulses() -> Iterator[Data]:
    """Other stages, all to try, a list with little to tell."""
    for name, why in _STAGES:
        yield letter_data(_PULSE, _SPAN, Stage(name, why))
    yield {"tries": tuple(Try(one, 3, 5) for one in _TRIES)}
    quiet = replace(
        _PULSE, members=0, ratio=None, shares=None, half=None, owner_share=None, questions=0, median_hours=100.0,
        types=dict.fromkeys(TYPES, (1, 0, 0, 1)), bridges=None, pairs=0, mutual=0,
    )  # fmt: skip
    week = span_of(datetime(2026, 10, 5, tzinfo=UTC), datetime(2026, 10, 12, tzinfo=UTC), UTC)
    yield letter_data(quiet, week, Stage("stewardship", "steady"))


VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "pulse": tuple(_pulses()),
    "pulse-silent": ({"since": None}, {"is_once": False}),
}
