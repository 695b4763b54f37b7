"""A kept post is let go: its delivery is due, its author follows the thread, digest members get a receipt."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core.lists import DIGEST_CADENCES, MailingList, Member
from listcop.core.message import Message
from listcop.core.posting import Draft
from listcop.core.site import Site
from listcop.flows.keep_post import KeptPost
from listcop.flows.tell import tell
from listcop.store import deliveries, members, readers
from listcop.store.database import Tx


def release(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member | None,
    kept: KeptPost,
    draft: Draft,
    now: datetime,
    *,
    answers: Message | None = None,
) -> None:
    """One row says that the post is due, however many members there are; none, where all wait for their digest."""
    if readers.is_for_anybody(tx, mlist.list_id, kept.thread, kept.number):
        deliveries.keep_delivery(tx, mlist.list_id, kept.delivery, "post", now=now, number=kept.number)
    if member is None or not member.is_member:
        return
    members.note_deed(tx, mlist.list_id, member.membership_id, now)
    if member.state != "active" and answers is not None:
        from listcop.flows import reach_members  # asked for by few posts, and it needs most of the house

        if reach_members.is_stopped(member):
            reach_members.come_back(tx, site, mlist, member, now, answers=answers)
    if member.cadence != "each":
        # Who asks, follows: answers come at once whatever the cadence.
        members.follow_thread(tx, mlist.list_id, kept.thread, member.membership_id, kept.number)
    if member.cadence in DIGEST_CADENCES:
        _send_receipt(tx, site, mlist, member, kept, draft, now, answers)


def _send_receipt(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member,
    kept: KeptPost,
    draft: Draft,
    now: datetime,
    answers: Message | None,
) -> None:
    from listcop.flows.send_digests import next_moment

    moment = next_moment(mlist, member.cadence, now)
    zone = ZoneInfo(mlist.settings.timezone)
    data = {
        "subject": draft.subject,
        "number": kept.number,
        "thread": kept.thread,
        "when": moment.astimezone(zone) if moment else None,
    }
    tell(tx, site, mlist, "post-receipt", member.address, data, now=now, language=member.language, answers=answers)
