"""A limit of recipients in 24 hours is kept: letters to one person first, posts and digests as far as it goes.

Who asks to join waits for one letter; a post that waits for tomorrow harms nobody. So a tenth is kept for the former.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from listcop.core.lists import MailingList
from listcop.core.recipients import lot_size
from listcop.core.sending import Outcome
from listcop.core.site import Site
from listcop.flows.tell_owners import tell_owners
from listcop.flows.write_mails import Claimed
from listcop.store import allowance, events, failures, lots
from listcop.store import lists as list_store
from listcop.store.database import Tx

TELL_AGAIN = timedelta(days=7)
REACHED = "daily limit"  # the event
Asks = Callable[[Tx, MailingList, datetime], Claimed | None]


def kept_for_letters(per_day: int) -> int:
    """How many of a day's recipients posts and digests never use up."""
    return per_day // 10


def claim(
    tx: Tx, site: Site, per_day: int, list_id: int, now: datetime, node: str, asks: Asks | None = None
) -> list[Claimed]:
    """Take one lot, no larger than may leave now, and count its recipients as sent; the rest of it waits.

    asks  takes what is next to ask a relay that is silent; then letters come in their turn, and not first
    """
    mlist = list_store.get_list(tx, list_id)
    allowance.lock(tx)  # what two servers read at once is left only once
    left = allowance.left(tx, per_day, now)
    most = left - kept_for_letters(per_day)
    found = _kept_to(tx, asks(tx, mlist, now), most, now) if asks is not None and most > 0 else None
    if found is None and left:
        found = _claim_letter(tx, mlist, now, node)
    if found is None and most > 0:
        found = _claim_any(tx, mlist, now, node, most)
    if found is None:
        if most <= 0 and list_id != list_store.SITE:
            _tell(tx, site, mlist, per_day, now)
        return []
    allowance.take(tx, recipients_of(found), now)
    return [found]


def _claim_letter(tx: Tx, mlist: MailingList, now: datetime, node: str) -> Claimed | None:
    if (again := failures.claim_failure(tx, mlist.list_id, now, node, of_letters=True)) is not None:
        return Claimed(mlist, again[0], None, again[1])
    found = lots.claim_letter(tx, mlist.list_id, now, node)
    return Claimed(mlist, found[0], found[1], None) if found is not None else None


def _claim_any(tx: Tx, mlist: MailingList, now: datetime, node: str, most: int) -> Claimed | None:
    if (again := failures.claim_failure(tx, mlist.list_id, now, node)) is not None:
        return Claimed(mlist, again[0], None, again[1])
    s = mlist.settings
    found = lots.claim_lots(tx, mlist.list_id, lot_size(s.delivery), s.language, now, 1, node)
    return _kept_to(tx, Claimed(mlist, found[0][0], found[0][1], None), most, now) if found else None


def _kept_to(tx: Tx, claimed: Claimed | None, most: int, now: datetime) -> Claimed | None:
    """No more of a lot than may leave now; the rest waits."""
    if claimed is None or claimed.lot is None:
        return claimed
    return replace(claimed, lot=lots.keep_to(tx, claimed.lot, most, now))


def recipients_of(claimed: Claimed) -> int:
    return len(claimed.lot.members) if claimed.lot is not None else 1


def give_back(tx: Tx, claimed: Claimed, outcomes: Sequence[Outcome], now: datetime) -> None:
    """What was counted when it was claimed and has not left."""
    left = sum(1 for one in outcomes if one.kind in ("sent", "uncertain"))
    if (unused := recipients_of(claimed) - left) > 0:
        allowance.take(tx, -unused, now)


def _tell(tx: Tx, site: Site, mlist: MailingList, per_day: int, now: datetime) -> None:
    """Posts or digests wait because of the limit: the owners hear of it once a week at most."""
    if events.count_within(tx, mlist.list_id, REACHED, TELL_AGAIN, now):
        return
    events.note(tx, mlist.list_id, REACHED, at=now)
    tell_owners(tx, site, mlist, "daily-limit", {"limit": per_day, "kept": kept_for_letters(per_day)}, now=now)
