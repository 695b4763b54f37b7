"""Words of those who look after a list, in a letter to everyone: not posted, but asked back; of others it is a post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from listcop.core.addresses import Address
from listcop.core.asks import Command, Facilitate
from listcop.core.digest_answers import DigestAnswer
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.core.stray_desk import closing, desk_word, order_below_item
from listcop.core.words import Word
from listcop.flows.read_letter import Letter, has_own_mark
from listcop.flows.talk import Standing, Talk, asker_of
from listcop.store.database import Tx

_OF: Mapping[Word, Standing] = {
    **dict.fromkeys((Word.held, Word.ban), "moderator"),
    **dict.fromkeys((Word.pause, Word.resume), "owner"),
}


def astray(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: Address, place: int | None, is_reply: bool
) -> Command | None:
    """The word that is all of a letter to everyone, where who writes may say it here.

    place  the number of the post that it answers, or of the thread it was sent into
    """
    if letter.message.automatic or letter.message.attachments:
        return None
    lines = letter.draft.text.split("\n")[:40]
    asked = desk_word(letter.message.subject, lines, letter.now.date(), is_reply, place)
    if asked is None or has_own_mark(mlist, letter):
        return None
    return asked if may_say(Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter), asked)) else None


def in_digest(talk: Talk, text: str, thread: int) -> str:
    """What an answer to an item of a digest says so is asked back with the other words of its letter; "" where it is
    no such word, or not theirs to say."""
    asked = said_in_digest(talk, text, thread)
    if asked is None or talk.unproven is None:
        return ""
    talk.unproven.append((asked, " ".join(text.split())))
    return "asked-back"


def said_in_digest(talk: Talk, text: str, thread: int) -> Command | None:
    """The word of those who look after a list that is all of such an answer, where it is its writer's to say."""
    asked = desk_word("", closing(text).split("\n"), talk.now.date(), True, thread)
    return asked if asked is not None and may_say(replace(talk, command=asked)) else None


def without_orders(talk: Talk, placed: DigestAnswer) -> DigestAnswer:
    """An answer to a digest; what may be an order that does nothing there is not placed: its author is asked."""
    if talk.is_doubted or talk.asker.automatic or not talk.is_one("facilitator"):
        return placed
    name = talk.letter.draft.name
    found = {
        one: said
        for one in placed.posts
        if said_in_digest(talk, one.text, one.thread) is None and (said := order_below_item(one.text, name))
    }
    if not found:
        return placed
    left = "\n\n".join(filter(None, (placed.unplaced, *(one.text for one in found))))
    posts = tuple(one for one in placed.posts if one not in found)
    return replace(placed, posts=posts, unplaced=left, orders=tuple(found.values()))


def may_say(talk: Talk) -> bool:
    """Is the command of a letter for the desk of whoever wrote it?"""
    word = talk.command.word if isinstance(talk.command, Facilitate) else None
    standing = _OF.get(word, "facilitator") if word is not None else "facilitator"
    return not (talk.is_doubted or talk.asker.automatic) and talk.is_one(standing)
