"""How a list did in a period: gathered from what came, counted, and where the list stands in its life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from listcop.core.lists import MailingList
from listcop.core.pulse import QUARTER, Pulse, PulseInput, Span, pulse_of, span_of
from listcop.core.pulse.stages import Life, Stage, stage_of
from listcop.flows.find_newcomers import came_since
from listcop.flows.note_use import USED
from listcop.store import members
from listcop.store import pulse as pulse_store
from listcop.store.database import Tx

YEAR = 4 * QUARTER
RUNNING = timedelta(days=30)  # what is told of where no period is named


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is written from; `last`: when the list's last post came."""

    span: Span
    pulse: Pulse
    stage: Stage
    last: datetime | None


def report_of(tx: Tx, mlist: MailingList, start: datetime, end: datetime, now: datetime) -> Report:
    """Count what happened from `start` to `end`; what is read of posts must be read by now."""
    span = span_of(start, end, ZoneInfo(mlist.settings.timezone))
    first, last = pulse_store.edges(tx, mlist.list_id)
    # Answers that came behind the period count, but not for ever: old periods are told of without reading all since.
    rows = pulse_store.posts_between(tx, mlist.list_id, span.oldest, max(span.end, min(now, span.end + QUARTER)))
    known = members.people_of(tx, {row.author for row in rows})
    authors = {row.author for row in rows if span.quarter <= row.date < span.end}
    roster = [one for one in members.all_members(tx, mlist.list_id) if one.is_member and one.joined < span.end]
    came = came_since(tx, mlist, span.start)
    given = PulseInput(
        span=span,
        now=now,
        members=pulse_store.joined(roster),
        owners={one.person_id for one in members.with_role(tx, mlist.list_id, ("owner",))},
        posts=pulse_store.wrote(rows, known),
        threads=pulse_store.threads_since(tx, mlist.list_id, span.oldest, rows),
        old_hands={
            known.get(one, one) for one in pulse_store.wrote_before(tx, mlist.list_id, authors, span.start)
        },
        assets=pulse_store.count_assets(
            tx, mlist.list_id, {row.number for row in rows if span.start <= row.date < span.end}
        ),
        reused=pulse_store.count_used(tx, mlist.list_id, USED, span.start, span.end),
        brought={one.person_id for one in roster if one.address not in came},
        bridges=_bridges(tx, mlist, {known[one] for one in authors if one in known}, span),
    )  # fmt: skip
    counted = pulse_of(given)
    before = {known.get(one, one) for one in pulse_store.wrote_before(tx, mlist.list_id, authors, span.quarter)}
    new_writers = len({known.get(one, one) for one in authors} - before)
    stage = stage_of(_life(tx, mlist, span, counted, first, new_writers), mlist.settings.stage)
    return Report(span, counted, stage, last)


def _bridges(tx: Tx, mlist: MailingList, people: set[int], span: Span) -> int | None:
    if not pulse_store.has_other_lists(tx, mlist.list_id):
        return None
    return len(pulse_store.also_elsewhere(tx, mlist.list_id, people, span.quarter, span.end))


def _life(tx: Tx, mlist: MailingList, span: Span, counted: Pulse, first: datetime | None, new_writers: int) -> Life:
    """The quarter, held against the year before it, or against so much of that as the list had lived."""
    begin = first or mlist.created or span.end
    since = max(span.quarter - YEAR, begin)
    length = span.quarter - since
    usual = 0.0
    if length >= QUARTER:
        usual = pulse_store.count_between(tx, mlist.list_id, since, span.quarter) * (QUARTER / length)
    quarters = (span.end - span.quarter) / QUARTER  # of a period that is longer
    return Life(
        age_days=max(0, (span.end - begin).days),
        posts=round(counted.posts_quarter / quarters),
        usual_posts=usual,
        writers=counted.writers_quarter,
        new_writers=new_writers,
    )
