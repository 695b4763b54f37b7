"""Somebody used what another member gave: counted once each, and who gave it is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from listcop.core import asks
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import ask_back, change_membership, read_posts
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import assets, events, formerly, members, posts
from listcop.store.assets import Asset
from listcop.store.database import Tx

USED = "used"  # the event: ref is the asset, who the member that used it
LONGEST_TOLD = 1_000  # characters that are handed on to who gave it


def answer(talk: Talk) -> str:
    """`used a7`, and maybe some words about it, to the request address; `used 7` where that can only mean one thing."""
    command = talk.command
    assert isinstance(command, asks.Used), f"{command} tells of no use"
    if command.ref is None or command.ref.kind not in ("asset", "post"):
        return talk.answer("which-one", {"word": "used", "types": ()}, "no-ref")
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)  # it may have come a moment ago
    found = _named(talk, command.ref)
    if len(found) > 1:
        return talk.answer("which-one", {"word": "used", "types": ()}, "no-ref")
    if not found:
        return talk.answer("not-found", {"what": str(command.ref)}, "not-found")
    if not talk.is_proven:
        return ask_back.ask_of_word(talk, asks.Used(asks.Ref("asset", found[0].number), command.text), Word.used)
    return _note(talk, found[0], command.text)


def _named(talk: Talk, ref: asks.Ref) -> list[Asset]:
    """The thing of this number; a number without its letter may also be that of the post which brought it."""
    own = assets.get_asset(talk.tx, talk.mlist.list_id, ref.number)
    found = {own.number: own} if own is not None else {}
    if ref.kind == "post":
        thread = posts.thread_of(talk.tx, talk.mlist.list_id, ref.number)
        brought = assets.assets_of_thread(talk.tx, talk.mlist.list_id, thread) if thread is not None else []
        found |= {one.number: one for one in brought if one.post == ref.number}
    return list(found.values())


def by_reply(talk: Talk, thread: int | None, answered: int | None) -> str:
    """`used` or `used a7` as a whole reply: what is named, else the one thing that this post or thread brought."""
    command = talk.command
    assert isinstance(command, asks.Used), f"{command} tells of no use"
    if command.ref is not None:
        is_plain = command.ref.kind != "asset"  # `used 2`: of a digest that is answered, it may be an item's number
        return talk.answer("which-one", {"word": "used", "types": ()}, "no-ref") if is_plain else answer(talk)
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)  # it may have come a moment ago
    number = posts.thread_of(talk.tx, talk.mlist.list_id, thread) if thread is not None else None  # merged since, maybe
    of_thread = assets.assets_of_thread(talk.tx, talk.mlist.list_id, number) if number is not None else []
    meant = [one for one in of_thread if one.post == answered] or of_thread
    if len(meant) != 1:
        return talk.answer("which-one", {"word": "used", "types": ()}, "no-ref")
    if not talk.is_proven:
        return ask_back.ask_of_word(talk, asks.Used(asks.Ref("asset", meant[0].number)), Word.used)
    return _note(talk, meant[0], "")


def _note(talk: Talk, one: Asset, text: str) -> str:
    if note(talk.tx, talk.site, talk.mlist, one, talk.address, text, talk.now):
        read_posts.read_threads(talk.tx, talk.site.weights, talk.mlist.list_id, [one.thread])  # the catalogue counts it
    by = one.by_name or one.by.partition("@")[0]
    data: dict[str, Any] = {"what": "used", "number": f"a{one.number}", "subject": one.title or one.ref, "by": by}
    return talk.answer("noted", data | {"wrote": "", "types": (), "state": "none"}, "used")


def note(
    tx: Tx, site: Site, mlist: MailingList, one: Asset, who: str, text: str, now: datetime, *, post: int = 0
) -> bool:
    """Keep that somebody used a thing, once each, and tell who gave it; False where it was known or is their own.

    post   where they wrote so to all; 0 where they told us
    """
    ref = f"a{one.number}"
    known = events.events_of(tx, mlist.list_id, ref=ref, what=USED)
    giver, user = giver_of(tx, mlist, one), members.find_writer(tx, mlist.list_id, who)
    is_own = giver is not None and user is not None and giver.person_id == user.person_id
    if is_own or one.by == who or formerly.is_among(tx, mlist.list_id, who, known):
        return False
    events.note(tx, mlist.list_id, USED, at=now, who=who, ref=ref, **({"post": post} if post else {}))
    _tell_giver(tx, site, mlist, one, who, text, len({event.who for event in known}) + 1, now)
    return True


def giver_of(tx: Tx, mlist: MailingList, one: Asset) -> Member | None:
    """The membership of who gave a thing, whatever their address is by now."""
    post = posts.get_post(tx, mlist.list_id, one.post)
    return formerly.author_of(tx, post) if post is not None else change_membership.standing(tx, mlist, one.by)


def _tell_giver(
    tx: Tx, site: Site, mlist: MailingList, one: Asset, who: str, text: str, count: int, now: datetime
) -> None:
    """Reputation is why people share: the giver hears it at once, from each member once, while they are reading."""
    giver = giver_of(tx, mlist, one)
    if giver is None or not giver.is_member or giver.state != "active":
        return
    user = members.find_member(tx, mlist.list_id, who)
    found = posts.get_post(tx, mlist.list_id, one.post)
    data: dict[str, Any] = {
        "asset": one.number,
        "asset_title": one.title or one.ref,
        "user": user.name if user is not None else "",
        "text": text[:LONGEST_TOLD],
        "count": count,
        "number": found.thread if found is not None else one.thread,
    }
    tell(
        tx, site, mlist, "asset-used", giver.address, data,
        now=now, language=giver.language, is_answer=False,
    )  # fmt: skip


def counts(tx: Tx, list_id: int, numbers: Iterable[int]) -> dict[int, int]:
    """How many members said that they used each of these assets."""
    found = events.count_by_ref(tx, list_id, USED, [f"a{number}" for number in numbers])
    return {int(ref[1:]): count for ref, count in found.items()}
