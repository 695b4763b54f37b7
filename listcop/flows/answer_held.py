"""A letter settles held posts: a moderator's first word, an author's `cancel`, or `yes h9` to the request address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from listcop.core import membership
from listcop.core.addresses import Role, same_mailbox
from listcop.core.asks import Answer, Facilitate
from listcop.core.commands import read_answer, read_request
from listcop.core.held_answers import DEED_WORDS, Settling, Unclear, is_cancel, read_settling, settling_of, unclear
from listcop.core.lists import MailingList
from listcop.core.membership import Asker
from listcop.core.site import Site
from listcop.core.words import Word
from listcop.flows import ban_address, settle_held
from listcop.flows.ask_moderators import (
    CANCEL,
    HELD,
    WORD,
    ask_about,
    make_key,
    may_settle,
    settled_data,
    shown_author,
    unreferring,
)
from listcop.flows.read_letter import Letter
from listcop.flows.tell import tell
from listcop.store import events, held, keys, members
from listcop.store.database import Tx
from listcop.store.held import Held
from listcop.store.keys import Key

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Talk:
    """One letter to us about held posts, and who wrote it."""

    tx: Tx
    site: Site
    mlist: MailingList
    letter: Letter
    asker: Asker

    @property
    def lines(self) -> list[str]:
        return self.letter.draft.text.split("\n")

    @property
    def address(self) -> str:
        return self.asker.from_address

    @property
    def may_settle(self) -> bool:
        return may_settle(self.tx, self.site, self.mlist, self.address)

    @property
    def is_forged(self) -> bool:
        """The author's domain says that this is not from there, and wants that heard; unknown counts as said."""
        return self.letter.verdict.dmarc == "fail" and self.letter.policy != "none"

    @property
    def list_words(self) -> tuple[str, ...]:
        return (self.mlist.name,)

    def find(self, number: int) -> Held | None:
        return held.get_held(self.tx, self.mlist.list_id, number)


def take_answer(talk: Talk, key: Key) -> str:
    """Carry out an answer to a letter about held posts; the reason word, or "" for a key of another purpose.

    It takes a word, in a letter that is not automatic, from somebody who may settle now, or for `cancel` the author.
    What comes from elsewhere does nothing and leaves the key good (promises A1 to A3).
    """
    taker = {HELD: _of_moderator, CANCEL: _of_author, WORD: _confirmed}.get(key.purpose)
    if taker is None or not talk.address:
        return ""
    if talk.asker.automatic:
        return "automatic"
    return "forged" if talk.is_forged else taker(talk, key)


def take_words(talk: Talk, asked: object | None) -> str:
    """Carry out `held`, `yes h9`, `no h9 …`, `drop h9`, `ban h9` of somebody who may settle; "" for all else.

    Without an aligned pass of DMARC what changes something is asked back by a key (promise A5).
    """
    if talk.asker.automatic or not talk.address:
        return ""
    letter = talk.letter
    command = asked or read_request(
        Role.request, letter.message.subject, talk.lines, letter.now.date(), talk.list_words
    )
    wants_list = isinstance(command, Facilitate) and command.word is Word.held
    settling = settling_of(command)
    names_one = settling is not None and bool(settling.number or settling.address)
    if not (wants_list or names_one) or not talk.may_settle:
        return ""
    if talk.is_forged:
        return "forged"
    if wants_list or settling is None:
        return _show(talk)
    return _asked(talk, settling)


# --- a moderator answers ---------------------------------------------------------------------------------------


def _of_moderator(talk: Talk, key: Key) -> str:
    if not talk.may_settle:
        return _elsewhere(talk)
    numbers = [int(number) for number in key.data["held"]]
    settling = read_settling(talk.lines, talk.letter.now.date(), talk.list_words)
    named = settling.number if isinstance(settling, Settling) else None
    asked = [found for number in numbers if (found := talk.find(number)) is not None]
    if len(asked) == 1 or all(found.state != "waiting" for found in asked):
        named = named or numbers[-1]
    one = next((found for found in asked if found.number == named), None)
    if one is not None and one.state != "waiting":
        return _tell_settled(talk, one, key)
    if key.used is not None or key.expires <= talk.letter.now:
        return _tell_once(talk, key, "key-settled", {"what": "held", "settled": key.used})
    said = settling if isinstance(settling, Unclear) else Unclear()
    is_other = isinstance(settling, Settling) and one is not None and settling.address not in ("", one.author)
    if one is None or isinstance(settling, Unclear) or is_other:
        return _ask_for_word(talk, key, said)
    return _settle(talk, one, settling, key)


def _settle(talk: Talk, one: Held, settling: Settling, key: Key | None = None) -> str:
    """Settle a held post and tell the moderator; who comes second hears who was first."""
    tx, site, mlist, now, who = talk.tx, talk.site, talk.mlist, talk.letter.now, talk.address
    data: dict[str, Any] = {"posts": (), "refused": "", "dropped": 0, "reason": ""}
    done = True
    if settling.deed == "accept":
        posted = settle_held.accept(tx, site, mlist, one, now, who=who)
        done = posted is not None
        data["posts"] = tuple(f"#{number}" for number in posted or ())
    elif settling.deed == "reject":
        done = settle_held.reject(tx, site, mlist, one, settling.text, now, who=who)
        data["reason"] = settling.text
    elif settling.deed == "discard":
        done = settle_held.discard(tx, mlist, one, now, who=who)
    else:
        banned = settle_held.ban(tx, site, mlist, one, now, who=who)
        done = banned is not None
        data |= {"refused": banned.refused, "dropped": len(banned.dropped)} if banned is not None else {}
    fresh = talk.find(one.number)
    assert fresh is not None, f"{mlist.name}: h{one.number} was there and is not"
    if not done:
        return _tell_settled(talk, fresh, key)
    if key is not None:
        _note_use(talk, key, settling.deed)
    data["author_address"] = one.author
    _tell(talk, "held-done", settled_data(tx, mlist, fresh) | data)
    return f"h{one.number} {fresh.state}"


def _note_use(talk: Talk, key: Key, deed: str) -> None:
    """A key that asked about one post is used; one about many is good for those that wait still."""
    data = key.data | {"by": talk.letter.message.message_id}
    keys.change_key_data(talk.tx, talk.mlist.list_id, key.key_hash, data)
    left = [one for number in key.data["held"] if (one := talk.find(int(number))) is not None]
    if all(one.state != "waiting" for one in left):
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, deed, talk.letter.now)


def _ask_for_word(talk: Talk, key: Key, said: Unclear) -> str:
    """Nothing has happened; the letter that says so can be answered itself."""
    numbers = [int(number) for number in key.data["held"]]
    waiting = [one for number in numbers if (one := talk.find(number)) is not None and one.state == "waiting"]
    data = {
        "asks": {HELD: "moderator", CANCEL: "author"}.get(key.purpose, "confirm"),
        "held": f"h{waiting[0].number}" if len(numbers) == 1 and waiting else "",
        "example": f"h{waiting[0].number}" if waiting else "h1",
        "said": said.said,
        "nearest": said.nearest,
    }
    if _may_tell(talk, "held-word"):
        kept = {name: value for name, value in key.data.items() if name not in ("address", "member", "told", "by")}
        again = make_key(talk.tx, talk.site, talk.mlist, key.purpose, talk.address, kept, talk.letter.now)
        _tell(talk, "held-word", data, again)
    return "no-word"


def _tell_settled(talk: Talk, one: Held, key: Key | None) -> str:
    """By whom and how it was settled: said once for a key, and not to the letter itself that came by two addresses."""
    if key is not None and key.data.get("by") == talk.letter.message.message_id:
        return "seen-before"
    data = settled_data(talk.tx, talk.mlist, one)
    if key is not None:
        return _tell_once(talk, key, "held-settled", data)
    if _may_tell(talk, "held-settled"):
        _tell(talk, "held-settled", data)
    return "settled"


def _tell_once(talk: Talk, key: Key, occasion: str, data: dict[str, Any]) -> str:
    if not key.data.get("told"):
        keys.change_key_data(talk.tx, talk.mlist.list_id, key.key_hash, key.data | {"told": True})
        _tell(talk, occasion, data)
    return "settled"


def _elsewhere(talk: Talk) -> str:
    """From an address that was not asked: nothing happens, and only who is proven to write there is told."""
    if talk.asker.proven and _may_tell(talk, "key-other-address"):
        _tell(talk, "key-other-address", {})
    return "other-address"


# --- an author takes a letter back -----------------------------------------------------------------------------


def _of_author(talk: Talk, key: Key) -> str:
    if not same_mailbox(key.address, talk.address):
        return _elsewhere(talk)
    one = talk.find(int(key.data["held"][0]))
    if one is None or one.state != "waiting":
        return _tell_settled(talk, one, key) if one is not None else "unknown-key"
    if key.used is not None or key.expires <= talk.letter.now:
        return _tell_once(talk, key, "key-settled", {"what": "held", "settled": key.used})
    said = is_cancel(talk.lines, talk.letter.now.date(), talk.list_words)
    if isinstance(said, Unclear):
        return _ask_for_word(talk, key, said)
    if not settle_held.cancel(talk.tx, talk.mlist, one, talk.letter.now):
        fresh = talk.find(one.number)
        return _tell_settled(talk, fresh, key) if fresh is not None else "unknown-key"
    _note_use(talk, key, "cancelled")
    _tell(talk, "held-cancelled", {"subject": one.subject})
    return f"h{one.number} cancelled"


# --- words to the request address ------------------------------------------------------------------------------


def _show(talk: Talk) -> str:
    """What waits: it changes nothing, and goes to the From address alone."""
    if not _may_tell(talk, "held-many"):
        return "too-many-answers"
    waiting = held.waiting(talk.tx, talk.mlist.list_id)
    ask_about(
        talk.tx, talk.site, talk.mlist, waiting, talk.address, _language(talk), talk.letter.now, "asked",
        is_answer=True, answers=talk.letter.message,
    )  # fmt: skip
    _note_answer(talk, "held-many")
    return "held"


def _asked(talk: Talk, settling: Settling) -> str:
    one = talk.find(settling.number) if settling.number else None
    if settling.number and one is None:
        if _may_tell(talk, "not-found"):
            _tell(talk, "not-found", {"what": f"h{settling.number}"})
        return "not-found"
    if one is not None and one.state != "waiting":
        return _tell_settled(talk, one, None)
    if not talk.asker.proven:
        return _ask_back(talk, settling, one)
    return _settle(talk, one, settling) if one is not None else _ban(talk, settling.address)


def _ask_back(talk: Talk, settling: Settling, one: Held | None) -> str:
    """Nothing proves who wrote: whoever holds the address of a moderator is asked."""
    if talk.asker.confirmations_today >= membership.CONFIRMATIONS_A_DAY:
        return "too-many-confirmations"
    kept: dict[str, Any] = {"deed": settling.deed, "text": settling.text, "banned": settling.address}
    kept |= {"held": [settling.number] if settling.number else []}
    key = make_key(talk.tx, talk.site, talk.mlist, WORD, talk.address, kept, talk.letter.now)
    data = {
        "word": str(DEED_WORDS[settling.deed]),
        "held": f"h{one.number}" if one is not None else "",
        "author": shown_author(one.name, one.author) if one is not None else settling.address,
        "subject": unreferring(one.subject) if one is not None else "",
        "reason": settling.text,
    }
    _tell(talk, "held-confirm", data, key)
    return "asked-back"


def _confirmed(talk: Talk, key: Key) -> str:
    """The moderator says that the word was theirs."""
    if not same_mailbox(key.address, talk.address) or not talk.may_settle:
        return _elsewhere(talk)
    one = next((talk.find(int(number)) for number in key.data["held"]), None)
    if one is not None and one.state != "waiting":
        return _tell_settled(talk, one, key)
    if key.used is not None or key.expires <= talk.letter.now:
        return _tell_once(talk, key, "key-settled", {"what": "held", "settled": key.used})
    command = read_answer(talk.lines, talk.letter.now.date(), talk.list_words)
    says = command.word if isinstance(command, Answer) else None
    if says not in (Word.yes, Word.no, Word.cancel, Word.drop):
        return _ask_for_word(talk, key, unclear(command))
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, str(says), talk.letter.now)
    if says is not Word.yes:
        return "declined"
    by = {"by": talk.letter.message.message_id}
    keys.change_key_data(talk.tx, talk.mlist.list_id, key.key_hash, key.data | by)
    if one is None:
        return _ban(talk, key.data["banned"])
    return _settle(talk, one, Settling(key.data["deed"], one.number, key.data["text"]))


def _ban(talk: Talk, address: str) -> str:
    """Ban an address that is named, whether or not something of it waits."""
    waiting = held.waiting_of(talk.tx, talk.mlist.list_id, address)
    if waiting:
        return _settle(talk, waiting[0], Settling("ban", waiting[0].number))
    refused = ban_address.ban(talk.tx, talk.site, talk.mlist, address, talk.letter.now, who=talk.address)
    data: dict[str, Any] = {"held": "", "author": address, "author_address": address, "subject": "", "how": "banned"}
    _tell(talk, "held-done", data | {"posts": (), "refused": refused, "dropped": 0, "reason": ""})
    return "banned"


# --- letters ---------------------------------------------------------------------------------------------------


def _tell(talk: Talk, occasion: str, data: dict[str, Any], key: str = "") -> None:
    tell(
        talk.tx, talk.site, talk.mlist, occasion, talk.address, data,
        now=talk.letter.now, language=_language(talk), answers=talk.letter.message, key=key,
    )  # fmt: skip
    _note_answer(talk, occasion)


def _language(talk: Talk) -> str:
    member = members.find_member(talk.tx, talk.mlist.list_id, talk.address)
    return member.language if member is not None else ""


def _may_tell(talk: Talk, occasion: str) -> bool:
    """What changed nothing is answered sparingly, so that two programs never write to each other (promise L2)."""
    tx, list_id, now = talk.tx, talk.mlist.list_id, talk.letter.now
    today = events.count_events(tx, list_id, "answered", now - DAY, talk.address)
    same = events.count_events(tx, list_id, f"answered {occasion}", now - HOUR, talk.address) > 0
    return membership.may_answer(occasion, talk.asker.proven, today, same)


def _note_answer(talk: Talk, occasion: str) -> None:
    for what in ("answered", f"answered {occasion}"):
        events.note(talk.tx, talk.mlist.list_id, what, at=talk.letter.now, ref=talk.address, occasion=occasion)
