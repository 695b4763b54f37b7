"""Does what you shared still hold? Its giver is asked once a year: yes, no, or where it is; the catalogue says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core.asks import Answer, NoWords
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.core.tagger.prose import links_in
from listcop.core.words import Word
from listcop.flows import consolidate_due, keep_keys, note_use, read_posts, unasked
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import assets, events, posts
from listcop.store.assets import Asset
from listcop.store.database import Tx

STILL_RIGHT = "still-right"  # the purpose of such keys, and the occasion
ASKED = "asked whether it holds"  # the event: ref is the asset
CHECKED = "asset checked"  # the event: ref is the asset; data: yes, no or link
YEAR = timedelta(days=365)
LOOKED_AT = timedelta(days=1)
KEY_LIFE = timedelta(days=60)
MOST_A_DAY = 3
LINES_READ = 40


@dataclass(frozen=True, slots=True)
class Standing:
    """What its giver last said of an asset, and when."""

    said: str
    at: datetime
    link: str = ""


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """Once a day, by day, where anything was ever shared."""
    if mlist.paused is not None or not assets.has_old(tx, mlist.list_id, now - YEAR):
        return None
    last = events.fact(tx, _fact(mlist))
    soonest = datetime.fromisoformat(last) + LOOKED_AT if last is not None else now
    return consolidate_due.by_day(mlist, max(now, min(soonest, now + LOOKED_AT)))


def ask_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Ask the givers of some things that were shared, or last looked at, a year ago: what was used most goes first."""
    moment = due(tx, mlist, now)
    if moment is None or moment > now:
        return False
    events.keep_fact(tx, _fact(mlist), now.isoformat())
    old = [one for one in assets.all_assets(tx, mlist.list_id) if one.found <= now - YEAR and not one.is_consolidated]
    fresh = {ref for what in (ASKED, CHECKED) for ref in events.refs_since(tx, mlist.list_id, what, now - YEAR)}
    used = note_use.counts(tx, mlist.list_id, [one.number for one in old])
    made = 0
    for one in sorted(old, key=lambda one: (-used.get(one.number, 0), one.number)):
        if made < MOST_A_DAY and f"a{one.number}" not in fresh:
            made += _ask(tx, site, mlist, one, used.get(one.number, 0), now)
    return made > 0


def _fact(mlist: MailingList) -> str:
    return f"looked for old assets {mlist.list_id}"


def _ask(tx: Tx, site: Site, mlist: MailingList, one: Asset, count: int, now: datetime) -> bool:
    giver = note_use.giver_of(tx, mlist, one)
    post = posts.get_post(tx, mlist.list_id, one.post)
    if giver is None or post is None or post.imported or post.redacted is not None or not _may_be_asked(giver):
        return False
    if not unasked.take(tx, site, mlist, giver.address, STILL_RIGHT, now):
        return False
    events.note(tx, mlist.list_id, ASKED, at=now, ref=f"a{one.number}")
    key = keep_keys.new_key(tx, site, mlist, STILL_RIGHT, giver.address, {"asset": one.number}, now, KEY_LIFE)
    tell(
        tx, site, mlist, STILL_RIGHT, giver.address, _data(mlist, one, count) | {"again": False},
        now=now, language=giver.language, key=key, is_answer=False,
    )  # fmt: skip
    return True


def _may_be_asked(giver: Member) -> bool:
    return giver.is_member and giver.state == "active" and giver.cadence != "none" and not giver.listening


def _data(mlist: MailingList, one: Asset, count: int) -> dict[str, Any]:
    return {
        "asset": one.number,
        "asset_title": one.title or one.ref,
        "shared": one.found.astimezone(ZoneInfo(mlist.settings.timezone)),
        "link": one.ref if "://" in one.ref and not one.is_offer else "",
        "count": count,
    }


# --- the answer --------------------------------------------------------------------------------------------------


def answered(talk: Talk) -> str:
    """yes, no, or a web address; the last answer counts, and one without any does nothing."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    one = assets.get_asset(talk.tx, talk.mlist.list_id, int(key.data["asset"]))
    if one is None or isinstance(talk.command, NoWords):
        return "no-word"
    said, link = _said(talk, one)
    if not said:
        return _ask_again(talk, one)
    data = {"said": said} | ({"link": link} if link else {})
    events.note(talk.tx, talk.mlist.list_id, CHECKED, at=talk.now, who=talk.address, ref=f"a{one.number}", **data)
    read_posts.read_threads(talk.tx, talk.site.weights, talk.mlist.list_id, [one.thread])  # the catalogue says so
    letter: dict[str, Any] = {"what": f"asset-{said}", "number": f"a{one.number}", "subject": one.title or one.ref}
    talk.tell("noted", letter | {"by": "", "wrote": "", "types": (), "state": "none"}, once_an_hour=False)
    return f"asset {said}"


def _said(talk: Talk, one: Asset) -> tuple[str, str]:
    links = [link for link in links_in("\n".join(talk.lines[:LINES_READ])) if link != one.ref]
    if links:
        return "link", links[0]
    word = talk.command.word if isinstance(talk.command, Answer) else None
    return {Word.yes: "yes", Word.no: "no"}.get(word, "") if word is not None else "", ""


def _ask_again(talk: Talk, one: Asset) -> str:
    key = talk.key
    assert key is not None
    if talk.may_tell(STILL_RIGHT):
        data = {"asset": one.number}
        again = keep_keys.new_key(
            talk.tx, talk.site, talk.mlist, STILL_RIGHT, talk.address, data, talk.now, key.expires - talk.now
        )
        count = note_use.counts(talk.tx, talk.mlist.list_id, [one.number]).get(one.number, 0)
        talk.tell(STILL_RIGHT, _data(talk.mlist, one, count) | {"again": True}, key=again)
    return "no-word"


def standing(tx: Tx, list_id: int, numbers: Iterable[int]) -> dict[int, Standing]:
    """What the givers of these assets last said of them."""
    refs = [f"a{number}" for number in numbers]
    found = {}
    for ref in events.count_by_ref(tx, list_id, CHECKED, refs):
        last = events.last_event(tx, list_id, CHECKED, ref)
        if last is not None:
            found[int(ref[1:])] = Standing(str(last.data["said"]), last.at, str(last.data.get("link", "")))
    return found
