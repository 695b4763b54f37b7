"""Those who settle held posts are told of them, each with a key of their own that answers by one word."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from listcop.core.addresses import same_mailbox
from listcop.core.keys import hash_key, random_key
from listcop.core.lists import MailingList
from listcop.core.message import read_message
from listcop.core.posting import Draft, draft_post
from listcop.core.site import Site
from listcop.flows.apply_rules import rule_that_held
from listcop.flows.tell import tell
from listcop.flows.tell_owners import moderators
from listcop.store import events, held, keys, letters, members
from listcop.store.database import Tx
from listcop.store.held import Held

HELD = "held"  # the purpose of a moderator's key; its data name the posts it settles
CANCEL = "cancel-held"  # of the author's
WORD = "moderate"  # of a moderator's word that nothing proved, asked back
KEY_LIFE = timedelta(days=30)
RETURNED_AFTER = timedelta(days=14)
TOLD_ONE_BY_ONE = 10  # of an hour
FLOOD_ENDS = timedelta(hours=1)
LISTED = 20  # in one letter
EXCERPT_LINES = 12
EXCERPT_CHARACTERS = 1_500
FILES_NAMED = 10
TOLD = "moderators told"  # the event of each held post of which they were told

_REFERENCE = re.compile("ref:", re.IGNORECASE)

Why = Literal["late", "reminder", "asked"]


def ask(tx: Tx, site: Site, mlist: MailingList, one: Held, draft: Draft, now: datetime, *, reminder: int = 0) -> None:
    """Tell of one held post; `reminder`: for how many days it waits."""
    data = _notice(tx, mlist, one, draft) | {"reminder": reminder}
    for address, language in moderators(tx, site, mlist):
        key = make_key(tx, site, mlist, HELD, address, {"held": [one.number]}, now)
        tell(
            tx, site, mlist, "post-held-notice", address, data,
            now=now, language=language, key=key, is_answer=False,
        )  # fmt: skip
    events.note(tx, mlist.list_id, TOLD, at=now, ref=f"h{one.number}")


def ask_many(tx: Tx, site: Site, mlist: MailingList, many: Sequence[Held], now: datetime, why: Why) -> None:
    """Tell of many held posts in one letter."""
    for address, language in moderators(tx, site, mlist):
        ask_about(tx, site, mlist, many, address, language, now, why)
    for one in many:
        events.note(tx, mlist.list_id, TOLD, at=now, ref=f"h{one.number}")


def ask_about(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    many: Sequence[Held],
    address: str,
    language: str,
    now: datetime,
    why: Why,
    **how: Any,
) -> None:
    """Write the list of held posts to one person; `how` goes to `tell`."""
    shown = many[:LISTED]
    key = make_key(tx, site, mlist, HELD, address, {"held": [one.number for one in shown]}, now) if shown else ""
    data = {
        "why": why,
        "letters": [
            {
                "held": f"h{one.number}",
                "author": shown_author(one.name, one.author),
                "subject": unreferring(one.subject),
            }
            for one in shown
        ],
        "count": len(many),
        "more": len(many) - len(shown),
    }
    how = {"is_answer": False} | how
    tell(tx, site, mlist, "held-many", address, data, now=now, language=language, key=key, **how)


def tell_late(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """What came after the first ten of an hour is told in one letter, when that hour is over (promise L9)."""
    late = _untold(tx, mlist, held.waiting(tx, mlist.list_id))
    if not late or late[0].since > now - FLOOD_ENDS:
        return False
    ask_many(tx, site, mlist, late, now, "late")
    return True


def late_due(tx: Tx, mlist: MailingList, waiting: Sequence[Held]) -> datetime | None:
    """When moderators are told of those that came in a flood."""
    late = _untold(tx, mlist, waiting)
    return late[0].since + FLOOD_ENDS if late else None


def _untold(tx: Tx, mlist: MailingList, waiting: Sequence[Held]) -> list[Held]:
    if not waiting:
        return []
    told = events.refs_since(tx, mlist.list_id, TOLD, waiting[0].since)
    return [one for one in waiting if f"h{one.number}" not in told]


def make_key(
    tx: Tx, site: Site, mlist: MailingList, purpose: str, address: str, data: dict[str, Any], now: datetime
) -> str:
    """A key for an address; only its hash is kept."""
    key = random_key(secrets.token_bytes(16))
    kept = {"address": address, "member": address, "command": None} | data
    keys.keep_key(tx, mlist.list_id, hash_key(site.secret, key), purpose, address, kept, now, now + KEY_LIFE)
    return key


def may_settle(tx: Tx, site: Site, mlist: MailingList, address: str) -> bool:
    """Whether held posts are this address's to settle: by its role, or because we ask it for want of others."""
    member = members.find_member(tx, mlist.list_id, address)
    if member is not None and member.state not in ("left", "banned", "pending") and member.may_moderate:
        return True
    return any(same_mailbox(one, address) for one, _ in moderators(tx, site, mlist))


def shown_author(name: str, address: str) -> str:
    return f"{unreferring(name)} <{address}>" if name else address


def unreferring(text: str) -> str:
    """A name or subject that cannot be taken for the `ref:` line of our letter, however its lines are folded."""
    return _REFERENCE.sub("ref ", text)


def settled_data(tx: Tx, mlist: MailingList, one: Held) -> dict[str, object]:
    """By whom, when and how a held post was settled, for a letter."""
    who = members.find_member(tx, mlist.list_id, one.settled_by)
    known = {"shell": "shell", "clock": "clock", one.author: "author"}.get(one.settled_by, "")
    return {
        "held": f"h{one.number}",
        "author": shown_author(one.name, one.author),
        "subject": unreferring(one.subject),
        "how": "banned" if one.settled_why == "banned" else one.state,
        "by": known,
        "who": shown_author(who.name if who is not None else "", one.settled_by),
        "settled": one.settled.astimezone(ZoneInfo(mlist.settings.timezone)) if one.settled else None,
    }


def _notice(tx: Tx, mlist: MailingList, one: Held, draft: Draft) -> dict[str, object]:
    """What moderators are told of a held post: its new text alone, as plain text, and files by their names only."""
    lines = [line for line in draft.text.split("\n") if line.strip()]
    files = [f"{file.name or file.type}" for file in draft.attachments[:FILES_NAMED]]
    is_proven = proven(tx, mlist, one)
    reasons = reasons_now(tx, mlist, one)
    same_name = members.named(tx, mlist.list_id, one.name) if "non-member" in reasons else []
    return {
        "author": shown_author(one.name, one.author),
        "reasons": reasons,
        "subject": unreferring(one.subject),
        "excerpt": "\n".join(lines[:EXCERPT_LINES])[:EXCERPT_CHARACTERS],
        "is_cut": len(lines) > EXCERPT_LINES or len(draft.text) > EXCERPT_CHARACTERS,
        "files": files,
        "more_files": len(draft.attachments) - len(files),
        "by_mail": True,
        "held": f"h{one.number}",
        "same_name": shown_author(same_name[0].name, same_name[0].address) if len(same_name) == 1 else "",
        "is_proven": is_proven is not False,
        "rule": rule_that_held(tx, mlist, one.number),
        "comes_back": comes_back(tx, mlist, one),
        "days": RETURNED_AFTER.days,
    }


def proven(tx: Tx, mlist: MailingList, one: Held) -> bool | None:
    """Whether it was known that its author sent it; None for what an older release held."""
    came = events.last_event(tx, mlist.list_id, "held", f"h{one.number}")
    return bool(came.data.get("proven")) if came is not None else None


def reasons_now(tx: Tx, mlist: MailingList, one: Held) -> tuple[str, ...]:
    """Why it waits, as that is by now: its author may have become a member, or a member got that very address."""
    if "non-member" not in one.reasons or not _is_by_member(tx, mlist, one):
        return tuple(one.reasons)
    return tuple("now-member" if word == "non-member" else word for word in one.reasons)


def _is_by_member(tx: Tx, mlist: MailingList, one: Held) -> bool:
    member = members.find_writer(tx, mlist.list_id, one.author)
    return member is not None and member.is_member


def comes_back(tx: Tx, mlist: MailingList, one: Held) -> bool:
    """Whether it goes back to its author if nobody settles it: to members, and to strangers who had proven that they
    sent it. What may be forged goes to nobody (promise L4)."""
    member = members.find_writer(tx, mlist.list_id, one.author)
    is_disowned = bool({"dmarc-fail", "policy-unknown"} & set(one.reasons))
    is_member = member is not None and member.is_member and not is_disowned
    return is_member or bool(proven(tx, mlist, one))


def draft_of(tx: Tx, mlist: MailingList, one: Held) -> Draft:
    return draft_post(read_message(letters.letter_raw(tx, mlist.list_id, one.letter_id)), one.since)
