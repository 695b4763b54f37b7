"""A kept post is let go: its delivery is due, its author follows the thread, digest members get a receipt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from listcop.core.lists import DIGEST_CADENCES, MailingList, Member
from listcop.core.message import Message
from listcop.core.posting import Draft
from listcop.core.site import Site
from listcop.core.threads import called
from listcop.flows import receipts
from listcop.flows.keep_post import KeptPost
from listcop.flows.receipts import Posted
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
    has_receipt: bool = True,
) -> None:
    """One row says that the post is due, however many members there are; none, where all wait for their digest.

    has_receipt  False where one letter became several posts, which one receipt tells of
    """
    if readers.is_for_anybody(tx, mlist.list_id, kept.thread, kept.new_as):
        new_as = kept.new_as if kept.new_as != kept.number else None
        deliveries.keep_delivery(tx, mlist.list_id, kept.delivery, "post", now=now, number=kept.number, new_as=new_as)
    if member is None or not member.is_member:
        return
    members.note_deed(tx, mlist.list_id, member.membership_id, now)
    if member.state != "active" and answers is not None:
        from listcop.flows import reach_members  # asked for by few posts, and it needs most of the house

        if reach_members.is_stopped(member):
            reach_members.come_back(tx, site, mlist, member, now, answers=answers)
    if member.cadence != "each":
        # Who asks, follows: answers come at once whatever the cadence.
        members.follow_thread(tx, mlist.list_id, kept.thread, member.membership_id, kept.new_as)
    if has_receipt:
        send_receipt(tx, site, mlist, member, [posted_as(kept, draft)], now, answers)


def posted_as(kept: KeptPost, draft: Draft) -> Posted:
    return Posted(kept.number, kept.thread, called(draft.subject, draft.text))


def send_receipt(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    member: Member | None,
    posted: Sequence[Posted],
    now: datetime,
    answers: Message | None,
    greeted: Sequence[str] = (),
) -> None:
    """Tell a member who reads digests of all that one letter of theirs became, in one letter; others see it come.

    greeted  newcomers to whom alone some of it went, which nobody sees come
    """
    if member is None or not member.is_member:
        return
    from listcop.flows.send_digests import next_moment

    shown = posted if member.cadence in DIGEST_CADENCES else ()
    if not shown and not greeted:
        return
    moment = next_moment(mlist, member.cadence, now) if shown else None
    zone = ZoneInfo(mlist.settings.timezone)
    author = (answers.from_address if answers is not None else None) or member.address
    road = receipts.road_back(tx, site, mlist, author, shown, now, answers)
    if road is None and not greeted:
        return
    road = road or receipts.NO_ROAD
    data = {
        "mark": road.mark,
        "is_member": True,
        "has_road": road.is_open,
        "ways": receipts.ways_to_add(mlist, road, shown),
        "posts": [{"number": one.number, "thread": one.thread, "subject": one.subject} for one in shown],
        "greeted": list(greeted),
        "when": moment.astimezone(zone) if moment else None,
    }
    tell(
        tx, site, mlist, "post-receipt", member.address, data,
        now=now, language=member.language, answers=answers, fields=road.fields,
    )  # fmt: skip


def tell_stranger(
    tx: Tx, site: Site, mlist: MailingList, posted: Posted, now: datetime, answers: Message, language: str
) -> None:
    """Tell who is no member that their letter was let out, and how the answers to it reach them: once, at the end of
    what began with "it waits"."""
    one = {"number": posted.number, "thread": posted.thread, "subject": posted.subject}
    road = receipts.road_of_stranger(mlist, posted)
    data = {
        "mark": road.mark,
        "is_member": False,
        "has_road": road.is_open,
        "ways": (),
        "posts": [one],
        "greeted": [],
        "when": None,
    }
    tell(
        tx, site, mlist, "post-receipt", answers.from_address or "", data,
        now=now, language=language, answers=answers, fields=road.fields,
    )  # fmt: skip
