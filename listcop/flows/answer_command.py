"""A letter asks us for something: join, leave, set, status, help; or answers something we asked."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks, membership
from listcop.core.addresses import Address, Role, hash_key, normal_address, random_key, read_leave_key
from listcop.core.automatic import is_bulk
from listcop.core.commands import read_answer, read_request
from listcop.core.lists import MailingList, Member
from listcop.core.membership import Asker, Change, KeyFacts, KeyWish, Notice, Outcome
from listcop.core.moderation import Decision
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import answer_digest, answer_held, change_membership, fetch_by_mail
from listcop.flows.read_letter import Letter, keep_only
from listcop.flows.tell import tell
from listcop.flows.tell_owners import owners
from listcop.store import events, keys, members, posts
from listcop.store import lists as list_store
from listcop.store.database import Tx

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
FETCHES_FOR_ONE_ANSWER = 5  # who fetches reads: fifty a day, where other answers end at ten
WORDS = ("join", "leave", "status", "each", "daily", "weekly", "monthly", "nomail", "find", "get", "open", "help")


def take(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    address: Address,
    asked: object | None = None,
) -> Decision:
    """Answer a letter to one of a list's own addresses; `asked`: a command found in a letter to the list itself."""
    settled = _settle_held(tx, site, mlist, letter, address, asked)
    if settled:
        keep_only(tx, mlist, letter, recipient, "command", settled)
        return Decision("discard" if settled == "automatic" else "accept", settled)
    fetched = _fetch(tx, site, mlist, letter, address, asked)
    if fetched:
        keep_only(tx, mlist, letter, recipient, "command", fetched)
        return Decision("accept", fetched)
    outcome = _decide(tx, site, mlist, letter, address, asked)
    keep_only(tx, mlist, letter, recipient, "command", outcome.reason)
    _carry_out(tx, site, mlist, letter, address, outcome)
    return Decision("discard" if outcome.reason == "automatic" else "accept", outcome.reason)


def _settle_held(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, asked: object | None) -> str:
    """Do what a letter says of held posts; the reason word, or "" where it is about something else."""
    talk = answer_held.Talk(tx, site, mlist, letter, _asker(tx, mlist, letter, ""))
    if address.role is Role.confirm:
        key = _find_key(tx, site, mlist, address)
        return answer_held.take_answer(talk, key) if key is not None else ""
    is_for_us = address.role is Role.request or asked is not None
    return answer_held.take_words(talk, asked) if is_for_us else ""


def list_of_key(tx: Tx, site: Site, address: Address) -> Address | None:
    """The full address of a key that came back by Message-ID or `ref:` line: the kept key knows its list."""
    for secret in site.secrets:
        key = keys.find_key_anywhere(tx, hash_key(secret, address.key))
        if key is not None and key.list_id != list_store.SITE:
            mlist = list_store.get_list(tx, key.list_id)
            return Address(mlist.name, mlist.domain, Role.confirm, key=address.key)
    return None


def _fetch(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, asked: object | None) -> str:
    """Answer `find`, `get` and `open`; the reason word, or "" for another wish."""
    asker = _asker(tx, mlist, letter, "")
    if asker.automatic or not asker.from_address or address.role is not Role.request:
        return ""
    lines = letter.draft.text.split("\n")
    command = asked or read_request(Role.request, letter.message.subject, lines, letter.now.date(), (mlist.name,))
    if not isinstance(command, (asks.Find, asks.Get, asks.Open)):
        return ""
    sent = events.count_events(tx, mlist.list_id, "answered", letter.now - DAY, asker.from_address)
    if not membership.may_answer("page", asker.proven, sent // FETCHES_FOR_ONE_ANSWER, False):
        return "too-many-answers"
    member = change_membership.standing(tx, mlist, asker.from_address)
    done = fetch_by_mail.fetch(tx, site, mlist, command, asker.from_address, member, letter.message, letter.now)
    events.note(tx, mlist.list_id, "answered", at=letter.now, ref=asker.from_address, occasion=done)
    if member is not None:
        members.note_deed(tx, mlist.list_id, member.membership_id, letter.now)
    return done


def follow_or_mute(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, member: Member, thread: int, mute: bool
) -> Decision:
    """`mute` or `follow` as the whole answer in a thread: not posted, but done and told."""
    keep_only(tx, mlist, letter, recipient, "command", "mute" if mute else "follow")
    last = list_store.get_list(tx, mlist.list_id).last_number
    members.set_follow(tx, mlist.list_id, thread, member.membership_id, is_muted=mute, since=last)
    members.note_deed(tx, mlist.list_id, member.membership_id, letter.now)
    changes = [{"what": "mute" if mute else "follow", "value": thread}]
    data = {"address": member.address, "changes": changes, "undo": ""}
    tell(
        tx, site, mlist, "settings-changed", member.address, data,
        now=letter.now, language=member.language, answers=letter.message,
    )  # fmt: skip
    return Decision("accept", "mute" if mute else "follow")


# --- decide ----------------------------------------------------------------------------------------------------


def _decide(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, asked: object | None) -> Outcome:
    message, now = letter.message, letter.now
    if address.role is Role.leave_key:
        return _leave_by_key(tx, site, mlist, letter, address)
    if message.from_address is None:
        return Outcome(f"unclear author: {message.from_trouble}")
    asker = _asker(tx, mlist, letter, "")
    lines = letter.draft.text.split("\n")
    if address.role is Role.confirm:
        return _confirm(tx, site, mlist, letter, address, asker)
    command = (
        asked if asked is not None else read_request(address.role, message.subject, lines, now.date(), (mlist.name,))
    )
    named = normal_address(getattr(command, "address", "")) or ""
    if named:
        asker = _asker(tx, mlist, letter, named)
    state = _state(tx, mlist, asker.subject)
    if isinstance(command, asks.Join):
        return membership.join(asker, state, mlist.settings.join, command)  # type: ignore[arg-type]
    if isinstance(command, asks.Leave):
        return membership.leave(asker, state)
    if isinstance(command, _SETTINGS):
        return membership.change_settings(asker, _state(tx, mlist, asker.from_address), command)
    if isinstance(command, asks.Status):
        return membership.tell("status", asker)
    if isinstance(command, asks.Unknown):
        return membership.tell("unknown-command", asker)
    return membership.tell("help", asker)


_SETTINGS = (asks.SetCadence, asks.SetLanguage, asks.SetShortDigest, asks.Resume)


def _asker(tx: Tx, mlist: MailingList, letter: Letter, named: str) -> Asker:
    address = letter.message.from_address or ""
    writer = members.find_member(tx, mlist.list_id, address)
    automatic = (
        bool(letter.message.automatic)
        or is_bulk(letter.message.scan.all)
        or (letter.envelope.sender == "" and letter.envelope.door in ("smtp", "lmtp"))
    )
    return Asker(
        from_address=address,
        proven=letter.verdict.dmarc == "pass",
        automatic=automatic,
        named=named,
        confirmations_today=keys.asked_since(tx, named or address, letter.now - DAY),
        settles=writer is not None and writer.may_moderate and writer.state != "left",
    )


def _state(tx: Tx, mlist: MailingList, address: str) -> Any:
    member = members.find_member(tx, mlist.list_id, address)
    if member is None or member.state == "pending" or (member.state != "banned" and not member.is_member):
        return "left" if member is not None and member.state == "left" else "none"
    return member.state


def _leave_by_key(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address) -> Outcome:
    membership_id = read_leave_key(site.secrets, mlist.name, address.key)
    member = members.get_member(tx, mlist.list_id, membership_id) if membership_id is not None else None
    if member is None:
        return Outcome("unknown-key")
    null_sender = letter.envelope.sender == "" and letter.envelope.door in ("smtp", "lmtp")
    return membership.leave_by_key(member.address, _state(tx, mlist, member.address), null_sender)


def _confirm(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, asker: Asker) -> Outcome:
    found = _find_key(tx, site, mlist, address)
    if found is None:
        return Outcome("unknown-key")
    wish = _wish(found.purpose, found.data)
    state = "good" if found.used is None and found.expires > letter.now else "used" if found.used else "old"
    facts = KeyFacts(wish, state, told=bool(found.data.get("told")))  # type: ignore[arg-type]
    answer = read_answer(letter.draft.text.split("\n"), letter.now.date(), (mlist.name,))
    if found.purpose == answer_digest.PLACE_ANSWER:
        answer = _names_item(tx, mlist, letter, found, answer)
    return membership.confirm(
        facts,
        asker,
        answer,
        _state(tx, mlist, wish.member),
        mlist.settings.join,  # type: ignore[arg-type]
    )


def _names_item(tx: Tx, mlist: MailingList, letter: Letter, key: keys.Key, answer: asks.Command) -> asks.Command:
    """Which item does your answer belong to? Its number is the yes, and nothing else is one."""
    if key.used is None and answer_digest.thread_meant(tx, mlist, letter, key) is not None:
        return asks.Answer(Word.yes)
    declines = isinstance(answer, asks.Answer) and answer.word in (Word.no, Word.cancel, Word.drop)
    return answer if declines else asks.Unknown(letter.draft.text.strip().partition("\n")[0])


def _find_key(tx: Tx, site: Site, mlist: MailingList, address: Address) -> keys.Key | None:
    for secret in site.secrets:
        found = keys.find_key(tx, mlist.list_id, hash_key(secret, address.key))
        if found is not None:
            return found
    return None


# --- keep ------------------------------------------------------------------------------------------------------


def _carry_out(tx: Tx, site: Site, mlist: MailingList, letter: Letter, address: Address, outcome: Outcome) -> None:
    key = _find_key(tx, site, mlist, address) if address.role is Role.confirm else None
    for change in outcome.changes:
        _CHANGES[change.what](tx, site, mlist, change, letter, key)
    writer = members.find_member(tx, mlist.list_id, letter.message.from_address or "")
    if writer is not None and writer.is_member and outcome.reason != "automatic":
        members.note_deed(tx, mlist.list_id, writer.membership_id, letter.now)
    if key is not None and outcome.reason == "settled" and outcome.letters:
        keys.change_key_data(tx, mlist.list_id, key.key_hash, key.data | {"told": True})
    for notice in outcome.letters:
        _write(tx, site, mlist, notice, letter, key)


def _add(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    wish = change.command
    cadence = wish.cadence if isinstance(wish, asks.Join) and wish.cadence else ""
    name = letter.message.from_name if change.address == letter.message.from_address else ""
    change_membership.add(
        tx,
        site,
        mlist,
        letter.now,
        who=change.address,
        address=change.address,
        name=name,
        cadence=cadence,
        welcome=False,
    )


def _restore(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    member = members.find_member(tx, mlist.list_id, change.address)
    if member is None:
        return
    change_membership.resume(tx, mlist, member, letter.now)
    events.note(tx, mlist.list_id, "came back", at=letter.now, who=change.address, ref=change.address)


def _remove(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    member = change_membership.standing(tx, mlist, change.address)
    if member is not None:
        change_membership.leave(tx, site, mlist, member, letter.now, who=change.address, tell_them=False)


def _set(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    member = change_membership.standing(tx, mlist, change.address)
    wish = change.command
    if member is None:
        return
    if isinstance(wish, asks.SetCadence):
        _set_cadence(tx, mlist, member, wish, letter.now)
    elif isinstance(wish, asks.Resume):
        change_membership.resume(tx, mlist, member, letter.now)
    elif isinstance(wish, asks.SetLanguage):
        change_membership.change(tx, mlist, member, "language", wish.language, letter.now, who=change.address)
    elif isinstance(wish, asks.SetShortDigest):
        change_membership.change(
            tx, mlist, member, "digest", "on" if wish.on else "off", letter.now, who=change.address
        )
    events.note(tx, mlist.list_id, "member set", at=letter.now, who=change.address, ref=change.address)


def _set_cadence(tx: Tx, mlist: MailingList, member: Member, wish: asks.SetCadence, now: datetime) -> None:
    """`nomail until` a day pauses what there was; any other word sets it."""
    if wish.until is not None:
        until = datetime.combine(wish.until, datetime.min.time(), ZoneInfo(mlist.settings.timezone))
        change_membership.pause(tx, mlist, member, until, now)
        return
    change_membership.set_cadence(tx, mlist, member, wish.cadence, now)
    if member.state == "paused":
        members.change_member(tx, mlist.list_id, member.membership_id, state="active", paused_until=None)


def _place(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    if key is not None:
        answer_digest.post_kept(tx, site, mlist, letter, key)


def _settle(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    if key is not None:
        keys.settle_key(tx, mlist.list_id, key.key_hash, "answered", letter.now)


def _void(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    for purpose in ("join", "approve-join", "undo-leave"):
        for one in keys.open_keys(tx, mlist.list_id, change.address, purpose):
            keys.settle_key(tx, mlist.list_id, one.key_hash, "void", letter.now)


def _nothing(tx: Tx, site: Site, mlist: MailingList, change: Change, letter: Letter, key: keys.Key | None) -> None:
    events.note(tx, mlist.list_id, change.what, at=letter.now, ref=change.address)


_CHANGES: Mapping[str, Callable[..., None]] = {
    "add": _add,
    "restore": _restore,
    "remove": _remove,
    "set": _set,
    "settle": _settle,
    "void": _void,
    "rename": _nothing,
    "block": _nothing,
    "place": _place,
}


# --- letters ---------------------------------------------------------------------------------------------------


def _write(tx: Tx, site: Site, mlist: MailingList, notice: Notice, letter: Letter, key: keys.Key | None) -> None:
    """Write what follows, unless the address had its share of answers today (promise L2)."""
    proven = letter.verdict.dmarc == "pass"
    own_key = _make_key(tx, site, mlist, notice.key, letter.now) if notice.key else ""
    addressees = owners(tx, site, mlist) if notice.to == membership.OWNERS else [(notice.to, "")]
    for to, language in addressees:
        since_day = events.count_events(tx, mlist.list_id, "answered", letter.now - DAY, to)
        same = events.count_events(tx, mlist.list_id, f"answered {notice.occasion}", letter.now - HOUR, to) > 0
        if not membership.may_answer(notice.occasion, proven, since_day, same):
            continue
        member = change_membership.standing(tx, mlist, to)
        data = _data(tx, site, mlist, notice, letter, key, member)
        answers = letter.message if to == letter.message.from_address else None
        tell(
            tx, site, mlist, notice.occasion, to, data,
            now=letter.now, language=language or (member.language if member else ""), answers=answers, key=own_key,
        )  # fmt: skip
        events.note(tx, mlist.list_id, "answered", at=letter.now, ref=to, occasion=notice.occasion)
        if notice.occasion in ("help", "unknown-command", "key-settled", "key-other-address", "asked-there"):
            events.note(tx, mlist.list_id, f"answered {notice.occasion}", at=letter.now, ref=to)


def _data(
    tx: Tx, site: Site, mlist: MailingList, notice: Notice, letter: Letter, key: keys.Key | None, member: Member | None
) -> dict[str, Any]:
    wish = notice.key
    about = wish.member if wish else notice.to
    command = wish.command if wish else _wish(key.purpose, key.data).command if key else None
    changes: list[dict[str, Any]] = []
    undo = ""
    if notice.occasion in ("settings-confirm", "settings-changed"):
        asked = command if isinstance(command, _SETTINGS) else _asked_now(mlist, letter)
        changes = _changes_of(asked)
    lines = letter.draft.text.split("\n")
    unknown = read_request(Role.request, letter.message.subject, lines, letter.now.date(), (mlist.name,))
    return {
        "address": about,
        "old_address": about,
        "note": "",
        "cadence": member.cadence if member else mlist.settings.default_cadence,
        "days": membership.KEY_LIFE[wish.purpose].days if wish else 14,
        "changes": changes,
        "undo": undo,
        "text": notice.text,
        "what": key.purpose if key else "",
        "settled": key.used if key else None,
        "said": (unknown.word if isinstance(unknown, asks.Unknown) else "") or letter.message.subject,
        "nearest": (unknown.nearest or "") if isinstance(unknown, asks.Unknown) else "",
        "words": WORDS,
        "lists": _status(tx, notice.to) if notice.occasion == "status" else [],
    }


def _asked_now(mlist: MailingList, letter: Letter) -> object | None:
    lines = letter.draft.text.split("\n")
    for recipient in letter.envelope.recipients:
        local = recipient.partition("@")[0].lower()
        role = next(
            (role for role in Role if local in (f"{mlist.name}+{role.value}", f"{mlist.name}-{role.value}")), None
        )
        if role is not None:
            return read_request(role, letter.message.subject, lines, letter.now.date(), (mlist.name,))
    return read_request(Role.request, letter.message.subject, lines, letter.now.date(), (mlist.name,))


def _changes_of(asked: object | None) -> list[dict[str, Any]]:
    if isinstance(asked, asks.SetCadence):
        return [{"what": "until", "value": asked.until} if asked.until else {"what": "cadence", "value": asked.cadence}]
    if isinstance(asked, asks.SetLanguage):
        return [{"what": "language", "value": asked.language}]
    if isinstance(asked, asks.SetShortDigest):
        return [{"what": "digest", "value": asked.on}]
    return []


def _status(tx: Tx, address: str) -> list[dict[str, Any]]:
    """All lists of this address: only who holds it gets to see them."""
    found = []
    for mlist in list_store.all_lists(tx):
        member = change_membership.standing(tx, mlist, address)
        if member is not None and member.is_member:
            found.append(
                {
                    "title": mlist.title,
                    "address": mlist.address,
                    "cadence": member.cadence,
                    "until": member.paused_until,
                    "joined": member.joined,
                    "posts": posts.author_posts(tx, mlist.list_id, address),
                }
            )
    return found


# --- keys ------------------------------------------------------------------------------------------------------


def _make_key(tx: Tx, site: Site, mlist: MailingList, wish: KeyWish, now: datetime) -> str:
    """Make a key for a wish; an open one of the same kind is void."""
    for one in keys.open_keys(tx, mlist.list_id, wish.address, wish.purpose):
        if one.data.get("member") == wish.member:  # the owners may be asked about several people at once
            keys.settle_key(tx, mlist.list_id, one.key_hash, "void", now)
    key = random_key(secrets.token_bytes(16))
    data = {"address": wish.address, "member": wish.member, "command": _as_json(wish.command)}
    life = membership.KEY_LIFE[wish.purpose]
    keys.keep_key(tx, mlist.list_id, hash_key(site.secret, key), wish.purpose, wish.address, data, now, now + life)
    return key


def _wish(purpose: str, data: Mapping[str, Any]) -> KeyWish:
    return KeyWish(purpose, data["address"], data["member"], _from_json(data["command"]))  # type: ignore[arg-type]


def _as_json(command: Any) -> dict[str, Any] | None:
    if command is None:
        return None
    fields = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in dataclasses.asdict(command).items()
    }
    return {"command": type(command).__name__, "fields": fields}


def _from_json(kept: Mapping[str, Any] | None) -> Any:
    if kept is None:
        return None
    fields = dict(kept["fields"])
    if fields.get("until"):
        fields["until"] = date.fromisoformat(fields["until"])
    return getattr(asks, kept["command"])(**fields)
