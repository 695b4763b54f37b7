"""A facilitator answers the draft of a digest: a note, what to leave out or put first, or that it is to wait."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from listcop.core import asks
from listcop.core.addresses import same_mailbox
from listcop.core.desk_answers import Unread, read_orders
from listcop.core.preview import ALLOWED, TEXTLESS, Decisions, decide, held_until
from listcop.core.schedule import Period, zone_called
from listcop.flows import answer_desk, digest_decisions
from listcop.flows.preview import Coming, make_key
from listcop.flows.roster import facilitators_present
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import digests, keys
from listcop.store import lists as list_store

MOST_TOLD = 20  # of lines and subjects in what is told


def answered(talk: Talk) -> str:
    """Keep what an answer decides, as a whole; the others hear of it, and can answer themselves."""
    tx, mlist, key = talk.tx, talk.mlist, talk.brought_key
    refused = answer_desk.refusal(talk)
    if refused:
        return refused
    if isinstance(talk.command, asks.NoWords):
        return "no-word"
    list_store.lock_list(tx, mlist.list_id)
    one = _coming(key.data)
    if digests.is_closed(tx, mlist.list_id, one.cadence, one.period.key):
        keys.settle_key(tx, mlist.list_id, key.key_hash, "gone out", talk.now)
        return talk.settled()
    items: Mapping[str, Any] = key.data["items"]
    again = make_key(tx, talk.site, mlist, one, dict(items), key.address, talk.now)  # an answer to what we tell counts
    idents = {int(n): ident for n, (ident, _) in items.items()}
    found = read_orders(talk.lines, ALLOWED, textless=TEXTLESS, numbered=idents, by=talk.signed)
    decisions, troubles = decide(found, idents)
    if decisions is None:
        answer_desk.tell_done(talk, found, troubles, key=again)
        return "no-word"
    digest_decisions.keep(tx, mlist, one.cadence, one.period, decisions, talk.now, talk.address)
    data = _data(talk, one, decisions, items)
    talk.tell("preview-decided", data | {"by": "", "troubles": troubles, "unread": _unread(found.unread)},
              key=again, once_an_hour=False)  # fmt: skip
    _tell_others(talk, one, items, data)
    return "digest held" if decisions.hold else "digest decided"


def _coming(data: Mapping[str, Any]) -> Coming:
    opens, closes = (datetime.fromisoformat(data[name]) for name in ("opens", "closes"))
    return Coming(data["cadence"], Period(data["period"], opens, closes), closes)


def _data(talk: Talk, one: Coming, decisions: Decisions, items: Mapping[str, Any]) -> dict[str, Any]:
    """What stands now, by the numbers and subjects of the draft."""
    named = {ident: {"n": int(n), "subject": subject} for n, (ident, subject) in items.items()}
    zone = zone_called(talk.mlist.settings.timezone)
    return {
        "note": decisions.note,
        "dropped": [named[ident] for ident in decisions.drop if ident in named][:MOST_TOLD],
        "first": [named[ident] for ident in decisions.first if ident in named][:MOST_TOLD],
        "is_held": decisions.hold,
        "is_as_it_is": decisions.is_as_it_is,
        "closes": one.period.closes_at.astimezone(zone),
        "until": held_until(one.period.closes_at).astimezone(zone),
        "is_late": talk.now >= one.period.closes_at,
    }


def _unread(lines: tuple[Unread, ...]) -> list[dict[str, str]]:
    return [{"line": one.line, "why": one.why, "nearest": one.nearest} for one in lines[:MOST_TOLD]]


def _tell_others(talk: Talk, one: Coming, items: Mapping[str, Any], data: Mapping[str, Any]) -> None:
    writer = talk.member
    by = (writer.name if writer is not None else "") or talk.address.partition("@")[0]
    for other in facilitators_present(talk.tx, talk.mlist):
        if same_mailbox(other.address, talk.address) or (writer and writer.person_id == other.person_id):
            continue
        key = make_key(talk.tx, talk.site, talk.mlist, one, dict(items), other.address, talk.now)
        tell(
            talk.tx, talk.site, talk.mlist, "preview-decided", other.address,
            {**data, "by": by, "troubles": (), "unread": ()},
            now=talk.now, language=other.language, key=key, is_answer=False,
        )  # fmt: skip
