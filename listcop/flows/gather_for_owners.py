"""Who looks after lists gets one letter a day at most: the first goes at once, what follows is gathered into one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from listcop.core.addresses import same_mailbox
from listcop.core.letters import render, render_inside
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows.attempts import UNNOTED, Attempts
from listcop.flows.note_failed_template import note_failed_template
from listcop.flows.tell import list_facts, tell
from listcop.store import events, members
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.events import Event

A_DAY = timedelta(days=1)
TOLD = "owner told"  # events of the site; `ref` is the address: over all their lists it is one letter a day
GATHERED = "kept for an owner"  # what the next letter brings, written when it happened
URGENT = frozenset(("mailbox-trouble",))  # no mail comes in at all; told once until it is over


def tell_or_gather(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    occasion: str,
    address: str,
    language: str,
    data: Mapping[str, Any],
    now: datetime,
) -> None:
    """Tell at once where the last such letter is a day old, else with the next one. Call it with the list locked."""
    if occasion in URGENT:
        tell(tx, site, mlist, occasion, address, data, now=now, language=language, is_answer=False)
        return
    list_store.ensure_site(tx, site.domains[0], now)
    list_store.lock_list(tx, list_store.SITE)
    if _next_moment(tx, address, now) <= now and not _gathered(tx, address):
        events.note(tx, list_store.SITE, TOLD, at=now, ref=address)
        tell(tx, site, mlist, occasion, address, data, now=now, language=language, is_answer=False)
        return
    shown = list_facts(mlist) | dict(data)
    letter = render(site.texts, occasion, language or mlist.settings.language, shown)
    html = render_inside(site.texts, occasion, language or mlist.settings.language, shown)
    kept: dict[str, Any] = {"list": mlist.list_id, "title": letter.subject, "text": letter.text, "html": str(html)}
    events.note(tx, list_store.SITE, GATHERED, at=now, ref=address, language=language, **kept)
    if letter.trouble:
        note_failed_template(tx, mlist, occasion, letter.trouble, now=now)


def due(tx: Tx, _site: MailingList, now: datetime) -> datetime | None:
    """When the first of those for whom something was kept may have a letter again."""
    waiting = events.refs_behind(tx, list_store.SITE, GATHERED, TOLD)
    return min((_next_moment(tx, address, now) for address in waiting), default=None)


def send_due(store: Store, site: Site, _site: MailingList, now: datetime, _attempts: Attempts = UNNOTED) -> bool:
    """Write to everyone for whom something was kept and whose last letter is a day old."""
    with store.read() as tx:
        waiting = events.refs_behind(tx, list_store.SITE, GATHERED, TOLD)
        ready = [address for address in waiting if _next_moment(tx, address, now) <= now]
        found = [(address, _first_list(tx, address)) for address in ready]
    made = False
    for address, list_id in found:
        made |= store.write(lambda tx, of=address, by=list_id: _send(tx, site, of, by, now))  # type: ignore[misc]
    return made


def _send(tx: Tx, site: Site, address: str, list_id: int | None, now: datetime) -> bool:
    """One letter with all that was kept for an address; False where another server wrote it, or nothing is theirs."""
    if list_id is not None:
        list_store.lock_list(tx, list_id)  # in this order, as everybody else: a list, then the site
    list_store.lock_list(tx, list_store.SITE)
    if _next_moment(tx, address, now) > now:
        return False
    kept = [one for one in _gathered(tx, address) if _is_theirs(tx, site, address, int(one.data["list"]))]
    events.note(tx, list_store.SITE, TOLD, at=now, ref=address)
    if not kept:
        return False
    data = {"chapters": [_chapter(one.data) for one in kept]}
    sender = list_store.get_list(tx, int(kept[0].data["list"]))
    language = str(kept[-1].data["language"])
    tell(tx, site, sender, "owners-day", address, data, now=now, language=language, is_answer=False)
    return True


def _chapter(kept: Mapping[str, Any]) -> dict[str, object]:
    html = Markup(kept["html"])  # noqa: S704 - written by a template of ours, which escaped what is foreign
    return {"title": kept["title"], "text": kept["text"], "html": html}


def _next_moment(tx: Tx, address: str, now: datetime) -> datetime:
    """From when on they may have a letter; the last one is as good as none where the clock was ahead."""
    last = events.last_event(tx, list_store.SITE, TOLD, address)
    return last.at + A_DAY if last is not None and last.at <= now else now


def _gathered(tx: Tx, address: str) -> list[Event]:
    return events.events_behind(tx, list_store.SITE, GATHERED, TOLD, address)


def _first_list(tx: Tx, address: str) -> int | None:
    """The first list that something was kept of and that is still there."""
    there = {one.list_id for one in list_store.all_lists(tx)}
    return next((kept for one in _gathered(tx, address) if (kept := int(one.data["list"])) in there), None)


def _is_theirs(tx: Tx, site: Site, address: str, list_id: int) -> bool:
    """Whether they still look after the list; who was removed meanwhile hears nothing of it any more."""
    if list_id not in {one.list_id for one in list_store.all_lists(tx)}:
        return False
    helping = members.with_role(tx, list_id, ("owner", "facilitator"))
    return same_mailbox(address, site.admin) or any(same_mailbox(one.address, address) for one in helping)
