"""Somebody used what another member gave: counted once each, and who gave it is told."""

from __future__ import annotations

from typing import Any

from listcop.core import asks
from listcop.core.words import Word
from listcop.flows import ask_back, change_membership, read_posts
from listcop.flows.talk import Talk
from listcop.flows.tell import tell
from listcop.store import assets, events, members, posts
from listcop.store.assets import Asset

USED = "used"  # the event: ref is the asset, who the member that used it
LONGEST_TOLD = 1_000  # characters that are handed on to who gave it


def answer(talk: Talk) -> str:
    """`used a7`, and maybe some words about it, to the request address."""
    command = talk.command
    assert isinstance(command, asks.Used), f"{command} tells of no use"
    if command.ref is None or command.ref.kind != "asset":
        return _tell(talk, "which-one", {"word": "used"}, "no-ref")
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)  # it may have come a moment ago
    found = assets.get_asset(talk.tx, talk.mlist.list_id, command.ref.number)
    if found is None:
        return _tell(talk, "not-found", {"what": str(command.ref)}, "not-found")
    if not talk.is_proven:
        return ask_back.ask_of_word(talk, command, Word.used)
    return _note(talk, found, command.text)


def by_reply(talk: Talk, thread: int | None, answered: int | None) -> str:
    """`used` or `used a7` as a whole reply: what is named, else the one thing that this post or thread brought."""
    command = talk.command
    assert isinstance(command, asks.Used), f"{command} tells of no use"
    if command.ref is not None:
        return answer(talk)
    read_posts.read_some(talk.tx, talk.site.weights, talk.mlist.list_id)  # it may have come a moment ago
    of_thread = assets.assets_of_thread(talk.tx, talk.mlist.list_id, thread) if thread is not None else []
    meant = [one for one in of_thread if one.post == answered] or of_thread
    if len(meant) != 1:
        return _tell(talk, "which-one", {"word": "used"}, "no-ref")
    if not talk.is_proven:
        return ask_back.ask_of_word(talk, asks.Used(asks.Ref("asset", meant[0].number)), Word.used)
    return _note(talk, meant[0], "")


def _note(talk: Talk, one: Asset, text: str) -> str:
    ref, list_id = f"a{one.number}", talk.mlist.list_id
    known = events.events_of(talk.tx, list_id, ref=ref, what=USED)
    is_new = all(event.who != talk.address for event in known)
    if is_new and one.by != talk.address:
        events.note(talk.tx, list_id, USED, at=talk.now, who=talk.address, ref=ref)
        _tell_giver(talk, one, text, len({event.who for event in known}) + 1)
    by = one.by_name or one.by.partition("@")[0]
    data: dict[str, Any] = {"what": "used", "number": ref, "subject": one.title or one.ref, "by": by, "wrote": ""}
    data |= {"types": (), "state": "none"}
    return _tell(talk, "noted", data, "used")


def _tell_giver(talk: Talk, one: Asset, text: str, count: int) -> None:
    """Reputation is why people share: the giver hears it at once, from each member once, while they are reading."""
    giver = change_membership.standing(talk.tx, talk.mlist, one.by)
    if giver is None or not giver.is_member or giver.state != "active":
        return
    user = members.find_member(talk.tx, talk.mlist.list_id, talk.address)
    post = posts.get_post(talk.tx, talk.mlist.list_id, one.post)
    data: dict[str, Any] = {
        "asset": one.number,
        "asset_title": one.title or one.ref,
        "user": user.name if user is not None else "",
        "text": text[:LONGEST_TOLD],
        "count": count,
        "number": post.thread if post is not None else one.thread,
    }
    tell(
        talk.tx, talk.site, talk.mlist, "asset-used", giver.address, data,
        now=talk.now, language=giver.language, is_answer=False,
    )  # fmt: skip


def _tell(talk: Talk, occasion: str, data: dict[str, Any], reason: str) -> str:
    if talk.may_tell(occasion):
        talk.tell(occasion, data, once_an_hour=False)
    return reason
