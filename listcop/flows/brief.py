"""The daily brief: what needs a hand goes to the facilitator on duty, once a day, and only where there is something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from listcop.core import layout
from listcop.core.brief import RULES, Brief, Kind, Matter
from listcop.core.letters import render
from listcop.core.lists import MailingList, Member
from listcop.core.schedule import zone_called
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import keep_keys, read_posts
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.find_unreachable import STOPPED
from listcop.flows.gather_brief import gather
from listcop.flows.record_bounce import REACHED
from listcop.flows.roster import BRIEF, handed, settle_turn
from listcop.flows.tell import list_facts, tell
from listcop.flows.write_personally import nudge_data
from listcop.store import events, held, members
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.events import Event

KEY = "brief"  # the purpose of its keys
KEY_LIFE = timedelta(days=30)
MOST_MINUTES = 10
AS_LONG_AS = timedelta(hours=12)  # after its hour a brief may still come, where the server was down
# A word that settles a line of each kind: the letter's example.
SETTLED_BY: Mapping[Kind, Word] = {
    "held": Word.yes,
    "question": Word.close,
    "introduction": Word.greet,
    "newcomer": Word.greet,
    "unreachable": Word.call,
}
# What the clock did, as events of the log; those that are not named here have letters of their own.
CLOCK = {"digest": "digests", "pause ended": "returned", STOPPED: "stopped", REACHED: "reached"}


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """When a list's brief is to be looked after next; None where it has none, or nobody to read it."""
    if mlist.settings.brief == "off" or mlist.paused is not None:
        return None
    if not members.with_role(tx, mlist.list_id, ("facilitator",)):
        return None
    zone = zone_called(mlist.settings.timezone)
    moment = _hour_on(mlist, now.astimezone(zone).date())
    is_past = now >= moment + AS_LONG_AS or events.fact(tx, _fact(mlist)) == _today(mlist, now)
    return _hour_on(mlist, now.astimezone(zone).date() + timedelta(days=1)) if is_past else moment


def _hour_on(mlist: MailingList, day: date) -> datetime:
    hour, minute = map(int, mlist.settings.brief.split(":"))
    return datetime.combine(day, time(hour, minute), tzinfo=zone_called(mlist.settings.timezone)).astimezone(UTC)


def _today(mlist: MailingList, now: datetime) -> str:
    return now.astimezone(zone_called(mlist.settings.timezone)).date().isoformat()


def _fact(mlist: MailingList) -> str:
    """The day on which the brief was looked after last, where the list lives."""
    return f"{KEY} {mlist.list_id}"


def send(store: Store, site: Site, mlist: MailingList, now: datetime, attempts: Attempts = UNNOTED) -> bool:
    """Gather a list's brief, outside the transaction that writes it; True if a letter was due."""
    read_posts.catch_up(store, site.weights, mlist.list_id, attempts=attempts)
    with store.read() as tx:
        made = gather(tx, mlist, now)
    return store.write(lambda tx: _keep(tx, site, mlist, made, now))


def _keep(tx: Tx, site: Site, mlist: MailingList, made: Brief, now: datetime) -> bool:
    """Write it, unless another server was first; whoever got the duty since the last one reads so in it."""
    list_store.lock_list(tx, mlist.list_id)
    mlist = list_store.get_list(tx, mlist.list_id)
    moment = due(tx, mlist, now)
    if moment is None or moment > now:
        return False
    events.keep_fact(tx, _fact(mlist), _today(mlist, now))
    reader = settle_turn(tx, mlist, now)
    if reader is None or not made.matters:
        return False
    tell_brief(tx, site, mlist, reader, made, now)
    return True


def tell_brief(tx: Tx, site: Site, mlist: MailingList, reader: Member, made: Brief, now: datetime) -> None:
    made = made.without(reader.address)
    items = {str(n): [one.kind, one.number, _helpers_of(tx, mlist, one)] for n, one in made.numbered()}
    data = letter_data(tx, site, mlist, reader, made, now) | {"handed": handed(tx, mlist, reader)}
    key = keep_keys.new_key(tx, site, mlist, KEY, reader.address, {"items": items}, now, KEY_LIFE)
    events.note(
        tx, mlist.list_id, BRIEF, at=now,
        member=reader.membership_id, items=[one.ident for one in made.matters],
    )  # fmt: skip
    tell(tx, site, mlist, "brief", reader.address, data, now=now, language=reader.language, key=key, is_answer=False)


def letter_data(
    tx: Tx, site: Site, mlist: MailingList, reader: Member | None, made: Brief, now: datetime
) -> dict[str, Any]:
    """What the letter is given; `reader` None: shown in the shell."""
    last = events.last_event(tx, mlist.list_id, BRIEF)
    return {
        "matters": [_shown(mlist, n, one) for n, one in made.numbered()],
        "example": _example(made),
        "kinds": sorted({one.kind for one in made.matters}, key=list(RULES).index),
        "more": [{"kind": kind, "count": count} for kind, count in made.more.items()],
        "clock": _clock(tx, mlist, last.at if last is not None else now - timedelta(days=1)),
        "draft": _draft(site, mlist, made, reader),
        "handed": {"why": "", "by": ""},
        "minutes": min(MOST_MINUTES, max(2, (len(made.matters) + 1) // 2)),
    }


def _example(made: Brief) -> dict[str, Any] | None:
    """A line that is there with a word that settles it: a question, which is closed, where there is one."""
    lines = sorted(made.numbered(), key=lambda line: line[1].kind != "question")
    return next(({"n": n, "word": str(SETTLED_BY[one.kind])} for n, one in lines), None)


def _helpers_of(tx: Tx, mlist: MailingList, one: Matter) -> dict[str, int]:
    """Those who may know, with what they answered, so that a first name is enough."""
    found = ((members.find_member(tx, mlist.list_id, known.address), known.answered) for known in one.may_know)
    return {str(member.membership_id): answered for member, answered in found if member is not None}


def _shown(mlist: MailingList, n: int, one: Matter) -> dict[str, Any]:
    zone = zone_called(mlist.settings.timezone)
    days = {
        name: day and day.astimezone(zone)
        for name, day in (("last", one.last), ("asked", one.asked), ("failed_at", one.failed_at))
    }
    return asdict(one) | days | {"n": n, "since": one.since.astimezone(zone), "fitting": None, "ident": ""}


def _draft(site: Site, mlist: MailingList, made: Brief, reader: Member | None) -> dict[str, Any] | None:
    """The letter that `ask` sends, shown for the first question that somebody may know the answer to."""
    asked = next(((n, one) for n, one in made.numbered() if one.may_know), None)
    if asked is None:
        return None
    n, one = asked
    knows_it = one.may_know[0]
    name, language = (reader.name, reader.language) if reader is not None else ("", "")
    data = nudge_data(mlist, one.number, one.subject, one.name, one.excerpt, name)
    zone = zone_called(mlist.settings.timezone)
    data |= {"failed": one.failed, "failed_at": one.failed_at and one.failed_at.astimezone(zone)}
    data |= {"answered": knows_it.answered, "name": knows_it.name}
    letter = render(site.texts, "nudge", language or mlist.settings.language, list_facts(mlist) | data)
    return {"n": n, "name": knows_it.name or knows_it.address, "text": layout.unfolded(letter.text)}


# --- what the clock did -----------------------------------------------------------------------------------------


def _clock(tx: Tx, mlist: MailingList, since: datetime) -> list[dict[str, Any]]:
    """What happened by itself since the last brief, counted."""
    found = [
        {"what": name, "count": count}
        for what, name in CLOCK.items()
        if (count := sum(map(_was_done, _events_after(tx, mlist, what, since))))
    ]
    back = held.returned_since(tx, mlist.list_id, since)
    return found + ([{"what": "sent-back", "count": back}] if back else [])


def _events_after(tx: Tx, mlist: MailingList, what: str, since: datetime) -> list[Event]:
    """What came in the same tick as the last brief was told there: the clock comes to briefs late."""
    return [one for one in events.events_of(tx, mlist.list_id, what=what, since=since) if one.at > since]


def _was_done(event: Event) -> bool:
    """A period that brought nothing worth a letter is closed as well, and no digest goes out."""
    return bool(event.data.get("editions", True))
