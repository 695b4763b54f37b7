"""The figures of a list as a report: sections of lines, each a label, its number, and how long its bar is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from listcop.core.pulse import FEWEST_PAIRS, Pulse, Span
from listcop.core.pulse.stages import STEPS, Stage
from listcop.core.pulse.tries import tries

FEWEST_FOR_A_SHARE = 10
RULE_OF_THUMB = (0.02, 0.18, 0.8)  # what was found again and again; told beside the list's own, and no aim


@dataclass(frozen=True, slots=True)
class Row:
    """One line. What is None is not told.

    what    our word for the label; of a type the type's name
    of      of how many `count` is; `before`: what it was in the period before
    share   how long the bar is, and told in percent where there is no count
    rule    the rule of thumb's share
    months  one count a month
    """

    what: str
    count: int | None = None
    of: int | None = None
    before: int | None = None
    share: float | None = None
    rule: float | None = None
    hours: float | None = None
    months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading, and what is said below them; `long`: they look back over the quarter."""

    name: str
    rows: tuple[Row, ...]
    note: str = ""
    is_long: bool = False


def sections_of(pulse: Pulse) -> tuple[Section, ...]:
    """The report's sections, those left out of which nothing can be said."""
    return tuple(one for one in _sections(pulse) if one.rows)


def _sections(pulse: Pulse) -> Iterator[Section]:
    yield Section("short", tuple(_short(pulse)))
    if pulse.ratio is not None:
        each = zip(("often", "sometimes", "silent"), pulse.ratio, RULE_OF_THUMB, strict=True)
        rows = tuple(Row(what, share=share, rule=rule) for what, share, rule in each)
        yield Section("ratio", rows, note="ratio", is_long=True)
    yield Section("voices", tuple(_voices(pulse)))
    yield Section("questions", tuple(_questions(pulse)))
    yield Section("newcomers", tuple(_newcomers(pulse)))
    if pulse.assets or pulse.reused:
        yield Section("assets", (Row("offered", pulse.assets), Row("reused", pulse.reused)))
    told = slice(_silent_months(pulse), None)
    yield Section("types", tuple(Row(name, months=counts[told]) for name, counts in pulse.types.items()))
    yield Section("people", tuple(_people(pulse)), is_long=True)


def _silent_months(pulse: Pulse) -> int:
    """How many months at the beginning brought nothing; two are shown in any case."""
    sums = [sum(month) for month in zip(*pulse.types.values(), strict=True)]
    first = next((n for n, count in enumerate(sums) if count), 0)
    return max(0, min(first, len(sums) - 2))


def _short(pulse: Pulse) -> Iterator[Row]:
    began = not pulse.posts_before  # of a list that is new, "before: 0" would say nothing
    yield Row("posts", pulse.posts, before=None if began else pulse.posts_before)
    yield Row("writers", pulse.writers, before=None if began else pulse.writers_before)
    if pulse.members:
        yield Row("members", pulse.members)
        yield Row("joined", pulse.joined)


def _voices(pulse: Pulse) -> Iterator[Row]:
    if pulse.shares is not None:
        for what, share in zip(("top", "next", "rest"), pulse.shares, strict=True):
            yield Row(what, share=share)
    if pulse.half is not None:
        yield Row("half", pulse.half, of=pulse.writers)
    if pulse.owner_share is not None:
        yield Row("owners", share=pulse.owner_share)


def _questions(pulse: Pulse) -> Iterator[Row]:
    if pulse.questions:
        yield Row("answered", pulse.answered, of=pulse.questions, share=_share(pulse.answered, pulse.questions))
    if pulse.median_hours is not None:
        yield Row("first-answer", hours=pulse.median_hours)


def _newcomers(pulse: Pulse) -> Iterator[Row]:
    if pulse.first_posts:
        yield Row("first-posts", pulse.first_posts)
    if pulse.judged:
        yield Row("heard", pulse.heard, of=pulse.judged, share=_share(pulse.heard, pulse.judged))


def _people(pulse: Pulse) -> Iterator[Row]:
    if pulse.pairs >= FEWEST_PAIRS:
        yield Row("mutual", pulse.mutual, of=pulse.pairs, share=_share(pulse.mutual, pulse.pairs))
    if pulse.bridges is not None and pulse.writers_quarter:
        yield Row("bridges", pulse.bridges, of=pulse.writers_quarter)


def _share(count: int, of: int) -> float | None:
    """Half of four is no figure to go by: of few only the count is told."""
    return count / of if of >= FEWEST_FOR_A_SHARE else None


def letter_data(pulse: Pulse, span: Span, stage: Stage, told_stage: str = "") -> dict[str, Any]:
    """What the letter's templates are given.

    told_stage  the stage that the letter before told of: what is known is not told again, but one step of it a month
    """
    last = span.end - timedelta(microseconds=1)
    steps = range(1, STEPS + 1) if stage.name != told_stage else (last.month % STEPS + 1,)
    return {
        "start": span.start,
        "last": last,
        "is_month": span.is_month,
        "quarter": span.quarter,
        "months": (span.months[_silent_months(pulse)], last),
        "sections": sections_of(pulse),
        "tries": tries(pulse, last.month),
        "stage": stage,
        "steps": tuple(f"{stage.name} {step}" for step in steps),
    }


def pulse_json(name: str, pulse: Pulse, span: Span, stage: Stage) -> dict[str, Any]:
    """The same for machines: every figure, whether the letter tells it or not."""
    figures = asdict(pulse)
    figures["types"] = {
        kind: {f"{month:%Y-%m}": count for month, count in zip(span.months, counts, strict=False)}
        for kind, counts in pulse.types.items()
    }
    return {
        "list": name,
        "from": span.start.isoformat(),
        "to": span.end.isoformat(),
        "quarter_from": span.quarter.isoformat(),
        "before_from": span.before.isoformat(),
        "rule_of_thumb": RULE_OF_THUMB,
        **figures,
        "stage": {"name": stage.name, "why": stage.why},
        "tries": [{"what": one.what, "count": one.count, "of": one.of} for one in tries(pulse)],
    }
