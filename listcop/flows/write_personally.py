"""Letters to one person in a facilitator's name: could you answer this, welcome, this may be asked elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from listcop.core.addresses import Role
from listcop.core.lists import MailingList, Member
from listcop.core.schedule import zone_called
from listcop.core.site import Site
from listcop.core.threads import shown_subject
from listcop.flows import unasked
from listcop.flows.find_question import failed_after, waiting_post
from listcop.flows.gather_brief import GREETED, excerpt, was_greeted
from listcop.flows.tell import role_address, tell
from listcop.store import events, formerly, posts
from listcop.store.database import Tx
from listcop.store.threads import Thread

NUDGED = "asked a member"  # the event; ref is the thread, its data the membership
LONGEST_WORDS = 4_000  # of what a facilitator adds
Done = dict[str, Any]


def nudge(
    tx: Tx, site: Site, mlist: MailingList, thread: Thread, member: Member, by: Member | None, words: str,
    now: datetime, *, answered: int = 0,
) -> Done:  # fmt: skip
    """Ask one member whether they know the answer to a question; nobody is asked twice about one, nor against their
    wish, nor when another unasked letter reached them this quarter."""
    told: Done = {
        "name": member.name or member.address,
        "number": thread.number,
        "subject": shown_subject(thread.subject),
    }
    refused = _refusal(tx, mlist, thread, member)
    if not refused and not unasked.take(tx, site, mlist, member.address, "nudge", now):
        refused = "not-yet" if unasked.free_from(tx, member.address) is not None else "not-now"
    if refused:
        return told | {"did": refused, "day": unasked.free_from(tx, member.address)}
    post = posts.get_post(tx, mlist.list_id, waiting_post(thread))
    asker = post.name or post.author.partition("@")[0] if post is not None else ""
    data = nudge_data(
        mlist, thread.number, shown_subject(thread.subject), asker, excerpt(post.text) if post is not None else "",
        _name(by),
    )  # fmt: skip
    data |= {"answered": answered, "name": member.name, "note": words[:LONGEST_WORDS]}
    failed = failed_after(tx, thread)
    if failed is not None:
        zone = zone_called(mlist.settings.timezone)
        data |= {"failed": excerpt(failed[0]), "failed_at": failed[1].astimezone(zone)}
    tell(
        tx, site, mlist, "nudge", member.address, data,
        now=now, language=member.language, is_answer=False, fields=[("Reply-To", data["thread_address"])],
    )  # fmt: skip
    who = by.address if by is not None else ""
    events.note(tx, mlist.list_id, NUDGED, at=now, who=who, ref=f"#{thread.number}", member=member.membership_id)
    return told | {"did": "asked", "sent": data["note"]}


def _refusal(tx: Tx, mlist: MailingList, thread: Thread, member: Member) -> str:
    asker = formerly.asker_of(tx, thread)
    if asker is not None and asker.person_id == member.person_id:
        return "own-question"
    before = events.events_of(tx, mlist.list_id, ref=f"#{thread.number}", what=NUDGED)
    if any(one.data.get("member") == member.membership_id for one in before):
        return "asked-before"
    return "not-now" if member.state != "active" or member.cadence == "none" or member.listening else ""


def nudge_data(mlist: MailingList, number: int, subject: str, asker: str, shown: str, by: str) -> dict[str, Any]:
    """What that letter is given; `answered` is a thread that its reader answered, `note` the facilitator's words,
    `failed` what the asker wrote since it was answered."""
    return {
        "number": number,
        "subject": subject,
        "asker": asker,
        "excerpt": shown,
        "failed": "",
        "failed_at": None,
        "by": by,
        "answered": 0,
        "name": "",
        "note": "",
        "thread_address": role_address(mlist, Role.thread, number=number),
    }


def greet(
    tx: Tx, site: Site, mlist: MailingList, member: Member, by: Member | None, words: str, now: datetime,
    *, number: int = 0,
) -> Done:  # fmt: skip
    """A word of welcome to a newcomer, once, as the one letter of this quarter that they did not ask for; an answer
    to it goes to the facilitator.

    number  of the thread in which they introduced themselves
    """
    told: Done = {"name": member.name or member.address}
    if was_greeted(tx, mlist, member):
        return told | {"did": "greeted-before"}
    if member.state != "active":
        return told | {"did": "not-now"}
    if not unasked.take(tx, site, mlist, member.address, "greeting", now):
        day = unasked.free_from(tx, member.address)
        return told | {"did": "not-yet" if day is not None else "not-now", "day": day}
    data = {"name": member.name, "by": _name(by), "note": words[:LONGEST_WORDS], "number": number}
    fields = [("Reply-To", by.address)] if by is not None else []
    tell(
        tx, site, mlist, "greeting", member.address, data,
        now=now, language=member.language, is_answer=False, fields=fields,
    )  # fmt: skip
    who = by.address if by is not None else ""
    events.note(tx, mlist.list_id, GREETED, at=now, who=who, ref=f"member {member.membership_id}")
    return told | {"did": "greeted", "sent": data["note"]}


def refer(tx: Tx, site: Site, mlist: MailingList, thread: Thread, by: Member | None, place: str, now: datetime) -> bool:
    """Tell who asked where else they may turn; False where they are not there to be told."""
    asker = formerly.asker_of(tx, thread)
    if asker is None or not asker.is_member or asker.state != "active":
        return False
    data = {"number": thread.number, "subject": shown_subject(thread.subject), "by": _name(by), "note": place}
    tell(tx, site, mlist, "referred", asker.address, data, now=now, language=asker.language, is_answer=False)
    return True


def _name(by: Member | None) -> str:
    return (by.name or by.address.partition("@")[0]) if by is not None else ""
