"""The weekly letter to the admin: queue, what came back, disk, backup, versions; it comes also when all is well."""

from __future__ import annotations

import platform
import sqlite3
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from listcop import __version__
from listcop.core import headers
from listcop.core.keys import hmac_key
from listcop.core.letters import render
from listcop.core.site import Site
from listcop.metrics import backup_of, disk_of
from listcop.settings import Settings
from listcop.store import deliveries, events
from listcop.store import lists as list_store
from listcop.store.database import Store, Tx
from listcop.store.figures import Figures, count_all
from listcop.store.silences import longest
from listcop.store.tables import posts
from listcop.way_out import name_of

WRITTEN = "weekly_letter"  # a fact: the Monday of the last one
HOUR = 7  # of Monday, where the site lives
WEEK = timedelta(days=7)


def tell_admin(settings: Settings, store: Store, site: Site, now: datetime) -> bool:
    """Write this week's letter, once over all servers; True when it was due. A letter that stays away tells something,
    so it comes every week as long as there is a list."""
    if not settings.weekly_letter:
        return False
    monday = last_monday(now, site.timezone).date().isoformat()
    with store.read() as tx:
        written = events.fact(tx, WRITTEN)
    if written == monday or (written or "") > monday:  # a clock that went back brings no second one
        return False
    if written is None:  # a new site has nothing to tell of yet
        store.write(lambda tx: events.keep_fact(tx, WRITTEN, monday))
        return False
    with store.read() as tx:
        figures = count_all(tx, 0, now)
        new = _new_posts(tx, now - WEEK)
    data = weekly_data(settings, figures, new, now)
    return store.write(lambda tx: _keep(tx, settings, site, figures, data, monday, now))


def last_monday(now: datetime, zone: str) -> datetime:
    """The latest Monday at seven that has come, where the site lives."""
    here = now.astimezone(ZoneInfo(zone))
    monday = (here - timedelta(days=here.weekday())).replace(hour=HOUR, minute=0, second=0, microsecond=0)
    return monday if monday <= here else monday - WEEK


def weekly_data(settings: Settings, figures: Figures, new_posts: int, now: datetime) -> dict[str, object]:
    """What the letter says."""
    disk = disk_of(settings)
    made, _ = backup_of(figures)
    low = 2 * max(disk["floor"], disk.get("database", 0))
    zone = ZoneInfo(settings.timezone)
    silence = longest(figures.silent, name_of(settings.relay), now)
    return {
        "domain": settings.domain,
        "since": (now - WEEK).astimezone(zone),
        "until": now.astimezone(zone),
        "posts": new_posts,
        "lists": len(figures.lists),
        "members": figures.totals["members"],
        "held": figures.totals["held"],
        "waiting": figures.waiting,
        "refused": figures.refused,
        "failed": figures.bounced,
        "free": disk["free"],
        "backup": made.astimezone(zone) if made else None,
        "versions": f"ListCoP {__version__}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
        "silent_since": silence.since.astimezone(zone) if silence and figures.waiting else None,
        "is_stopped": figures.hold is not None,
        "is_backup_old": made is None or now - made > WEEK + timedelta(days=1),
        "is_disk_low": disk["free"] < low,
    }


def _new_posts(tx: Tx, since: datetime) -> int:
    query = sa.select(sa.func.count()).select_from(posts).where(posts.c.accepted >= since, ~posts.c.imported)
    return int(tx.execute(query).scalar_one())


def _keep(
    tx: Tx, settings: Settings, site: Site, figures: Figures, data: dict[str, object], monday: str, now: datetime
) -> bool:
    """The fact and the letter in one transaction: whoever comes second finds it written."""
    list_store.lock_list(tx, list_store.SITE)
    if events.fact(tx, WRITTEN) == monday:
        return False
    events.keep_fact(tx, WRITTEN, monday)
    if not figures.lists:
        return False
    letter = render(site.texts, "site-weekly", settings.language, data)
    number = list_store.take_numbers(tx, list_store.SITE, delivery=1).delivery
    own_id = hmac_key(site.secret, "message-id", list_store.SITE, number)
    fields = [
        ("From", headers.mailbox("ListCoP", f"postmaster@{settings.domain}")),
        ("To", settings.admin),
        ("Subject", letter.subject),
        ("Date", format_datetime(now.astimezone(UTC))),
        ("Message-ID", f"<{number}.{own_id}@{settings.domain}>"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
    ]
    raw = headers.write_letter(fields, letter.text, letter.html)
    deliveries.keep_letter(tx, list_store.SITE, number, settings.admin, raw, sender="", now=now)
    return True
