"""The facilitator on duty: whose turn it is, handed on by word, by the calendar, or where briefs find no answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from listcop.core.addresses import normal_address
from listcop.core.asks import Facilitate
from listcop.core.desk_answers import Named, people_named
from listcop.core.lists import MailingList, Member
from listcop.core.roster import Why, after, whose_turn
from listcop.core.schedule import zone_called
from listcop.core.site import Site
from listcop.core.words import Word, meaning
from listcop.flows import ask_back
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import events, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

DUTY = "duty"  # the event of each hand-over; its data name the membership, since people may be erased
BRIEF = "brief"  # of each brief: to whom, and what stood in it
ANSWERED = "brief answered"
LOOKED_BACK = 500  # events of briefs that are looked at
LONGEST_NOTE = 2_000  # characters of a hand-over


def facilitators_present(tx: Tx, mlist: MailingList) -> list[Member]:
    """Those who can be on duty, in the order of their turns: not who paused their mail or cannot be reached."""
    found = members.with_role(tx, mlist.list_id, ("facilitator",))
    there = [one for one in found if (one.state == "active" and one.cadence != "none") or _helps_only(one)]
    return sorted(there, key=lambda one: one.membership_id)


def _helps_only(member: Member) -> bool:
    """Somebody who facilitates without being a member gets no posts, and is there all the same."""
    return member.state == "active" and "member" not in member.roles


def on_duty(tx: Tx, mlist: MailingList, now: datetime) -> Member | None:
    """Who is on duty; None where a list has no facilitator. It changes nothing."""
    there = facilitators_present(tx, mlist)
    found, _ = _turn(tx, mlist, there, now)
    return next((one for one in there if one.membership_id == found), None)


def _turn(tx: Tx, mlist: MailingList, there: list[Member], now: datetime) -> tuple[int | None, Why]:
    last = events.last_event(tx, mlist.list_id, DUTY)
    return whose_turn(
        [one.membership_id for one in there],
        int(last.data["member"]) if last is not None else None,
        since=last.at if last is not None else None,
        now=now,
        turn=mlist.settings.duty,  # type: ignore[arg-type]
        zone=zone_called(mlist.settings.timezone),
        unanswered=_unanswered(tx, mlist, last),
    )


def _unanswered(tx: Tx, mlist: MailingList, last: events.Event | None) -> int:
    """How many briefs in a row found no answer, of whoever is on duty since `last`."""
    if last is None:
        return 0
    heard = events.last_event(tx, mlist.list_id, ANSWERED)
    since = max(last.at, heard.at) if heard is not None else last.at
    sent = [
        one
        for one in events.events_of(tx, mlist.list_id, what=BRIEF, since=since, limit=LOOKED_BACK)
        if one.data.get("member") == last.data["member"]
    ]
    return sum(1 for one in sent if heard is None or one.at > heard.at)


def settle_turn(tx: Tx, mlist: MailingList, now: datetime) -> Member | None:
    """Who is on duty from now on; kept, but nobody is told: they hear so in their first brief."""
    there = facilitators_present(tx, mlist)
    found, why = _turn(tx, mlist, there, now)
    last = events.last_event(tx, mlist.list_id, DUTY)
    before = members.get_member(tx, mlist.list_id, int(last.data["member"])) if last is not None else None
    new = next((one for one in there if one.membership_id == found), None)
    if new is not None and (last is None or why):
        _keep(tx, mlist, new, now, why=why, before=before)
    return new


def handed(tx: Tx, mlist: MailingList, reader: Member) -> dict[str, str]:
    """What the first brief of a turn says of it: why it began, and whose turn was before; of one that was handed on by
    word, a letter said so."""
    last = events.last_event(tx, mlist.list_id, DUTY)
    if last is None or last.data["why"] not in ("turn", "silent", "away"):
        return {"why": "", "by": ""}
    sent = events.events_of(tx, mlist.list_id, what=BRIEF, since=last.at, limit=LOOKED_BACK)
    before = members.get_member(tx, mlist.list_id, int(last.data.get("before", 0)))
    if before is None or any(one.data.get("member") == reader.membership_id for one in sent):
        return {"why": "", "by": ""}
    return {"why": str(last.data["why"]), "by": before.name or before.address}


def _keep(
    tx: Tx, mlist: MailingList, member: Member, now: datetime, *, why: str, who: str = "", words: str = "",
    before: Member | None = None,
) -> None:  # fmt: skip
    events.note(
        tx, mlist.list_id, DUTY, at=now, who=who, member=member.membership_id, why=why, words=words[:LONGEST_NOTE],
        before=before.membership_id if before is not None else 0,
    )  # fmt: skip


def note_answer(tx: Tx, mlist: MailingList, now: datetime, who: str) -> None:
    """Whoever answers a brief is there."""
    events.note(tx, mlist.list_id, ANSWERED, at=now, who=who)


# --- by mail ----------------------------------------------------------------------------------------------------


def answer(talk: Talk) -> str:
    """`duty` shows whose turn it is; `duty next`, or `duty` and a name, hands on, with the words behind as a note."""
    command = talk.command
    assert isinstance(command, Facilitate), f"{command} is no word of facilitators"
    first, rest = (*command.text.split(None, 1), "", "")[:2]
    if not first and not command.address:
        return _show(talk)
    if not talk.is_proven:
        return ask_back.ask(talk)
    list_store.lock_list(talk.tx, talk.mlist.list_id)
    there = facilitators_present(talk.tx, talk.mlist)
    if command.address:
        named = [one for one in there if one.address == normal_address(command.address)]
        new, words = (named[0] if named else None), command.text
    elif meaning(first.strip(".,;:!")) is Word.next:
        new, words = next_one(talk.tx, talk.mlist, talk.now), rest
    else:
        new, words = _named(there, command.text)
    if new is None:
        return _show(talk, is_unknown=True)
    words = words.strip(" -–—:\n")
    hand_on(talk.tx, talk.site, talk.mlist, new, words, talk.now, who=talk.address)
    return _show(talk, is_handed=True)


def next_one(tx: Tx, mlist: MailingList, now: datetime) -> Member | None:
    """Whose turn comes after that of whoever is on duty."""
    there, current = facilitators_present(tx, mlist), on_duty(tx, mlist, now)
    if not there:
        return None
    number = after([one.membership_id for one in there], current.membership_id if current is not None else 0)
    return next(one for one in there if one.membership_id == number)


def _named(there: list[Member], text: str) -> tuple[Member | None, str]:
    """The facilitator whom the text names, and what stands behind the name."""
    found, _, behind = people_named(text, [Named(one.membership_id, one.name, one.address) for one in there])
    return next((one for one in there if found == [one.membership_id]), None), behind


def hand_on(tx: Tx, site: Site, mlist: MailingList, new: Member, words: str, now: datetime, *, who: str) -> None:
    """Give the duty to somebody; they are told, with the words as a note, unless it was they who took it."""
    writer = members.find_writer(tx, mlist.list_id, who)
    _keep(tx, mlist, new, now, why="word", who=who, words=words)
    note_answer(tx, mlist, now, who)
    if writer is None or writer.membership_id != new.membership_id:
        by = (writer.name if writer is not None else "") or (who.partition("@")[0] if "@" in who else mlist.title)
        tell_new(tx, site, mlist, new, {"by": by, "note": words[:LONGEST_NOTE]}, now)


def tell_new(tx: Tx, site: Site, mlist: MailingList, new: Member, data: dict[str, Any], now: datetime) -> None:
    """Somebody was given the duty by another, and hears so."""
    kept = data | {"turn": mlist.settings.duty, "has_brief": mlist.settings.brief != "off"}
    tell(tx, site, mlist, "duty-yours", new.address, kept, now=now, language=new.language, is_answer=False)


def _show(talk: Talk, *, is_handed: bool = False, is_unknown: bool = False) -> str:
    if not talk.may_tell("duty"):
        return "too-many-answers"
    last = events.last_event(talk.tx, talk.mlist.list_id, DUTY)
    names = [one.name or one.address for one in in_turn(talk.tx, talk.mlist, talk.now)]
    data = {
        "current": names[0] if names else "",
        "since": last.at.astimezone(zone_called(talk.mlist.settings.timezone)) if last is not None else None,
        "following": names[1:],
        "turn": talk.mlist.settings.duty,
        "is_handed": is_handed,
        "is_unknown": is_unknown,
        "brief": talk.mlist.settings.brief,
    }
    talk.tell("duty", data, once_an_hour=False)
    return "duty handed on" if is_handed else "duty"


def in_turn(tx: Tx, mlist: MailingList, now: datetime) -> list[Member]:
    """The facilitators who are there, the one on duty first and the others in the order of their turns."""
    there, current = facilitators_present(tx, mlist), on_duty(tx, mlist, now)
    at = next((i for i, one in enumerate(there) if current and one.membership_id == current.membership_id), 0)
    return there[at:] + there[:at]
