"""A letter settles held posts: a moderator's first word, an author's `cancel`, or `yes h9` to the request address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from listcop.core import membership
from listcop.core.addresses import same_mailbox
from listcop.core.asks import Answer, Facilitate
from listcop.core.commands import read_answer
from listcop.core.held_answers import (
    DEED_WORDS,
    Settling,
    Unclear,
    is_cancel,
    named_address,
    read_settling,
    settling_of,
    unclear,
)
from listcop.core.words import Word
from listcop.flows import link_held, settle_held
from listcop.flows.ask_moderators import (
    CANCEL,
    HELD,
    WORD,
    ask_about,
    make_key,
    settled_data,
    shown_author,
    unreferring,
)
from listcop.flows.ask_which_item import LetIn
from listcop.flows.blocked import is_blocked
from listcop.flows.talk import Talk
from listcop.store import held, keys
from listcop.store.held import Held
from listcop.store.keys import Key


def take_answer(talk: Talk) -> str:
    """Carry out an answer to a letter about held posts; returns the reason word.

    It takes a word, in a letter that is not automatic, from somebody who may settle now, or for `cancel` the author.
    What comes from elsewhere does nothing and leaves the key good (promises A1 to A3).
    """
    key = talk.brought_key
    taker = {HELD: _of_moderator, CANCEL: _of_author, WORD: _confirmed}[key.purpose]
    return "forged" if talk.is_forged else taker(talk, key)


def take_words(talk: Talk) -> str:
    """Carry out `held`, `yes h9`, `no h9 …`, `drop h9`, `ban h9` of somebody who may settle; "" for all else.

    Without an aligned pass of DMARC what changes something is asked back by a key (promise A5).
    """
    command = talk.command
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
        return talk.elsewhere()
    numbers = [int(number) for number in key.data["held"]]
    settling = read_settling(talk.lines, talk.letter.now.date(), talk.list_words)
    named = settling.number if isinstance(settling, Settling) else None
    asked = [found for number in numbers if (found := _find(talk, number)) is not None]
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
    data: dict[str, Any] = {**_NOTHING_MORE}
    done = True
    if settling.deed == "accept":
        let_in = settle_held.accept(tx, site, mlist, one, now, who=who)
        done = let_in is not None
        data |= _let_in(let_in) if let_in is not None else {}
    elif settling.deed == "reject":
        done = settle_held.reject(tx, site, mlist, one, settling.text, now, who=who)
        data["reason"] = settling.text
    elif settling.deed == "discard":
        done = settle_held.discard(tx, mlist, one, now, who=who)
    else:
        banned = settle_held.ban(tx, site, mlist, one, now, who=who)
        done = banned is not None
        data |= _banned(banned) if banned is not None else {}
    fresh = _find(talk, one.number)
    assert fresh is not None, f"{mlist.name}: h{one.number} was there and is not"
    if not done:
        return _tell_settled(talk, fresh, key)
    if key is not None:
        _note_use(talk, key, settling.deed)
    data["author_address"] = one.author
    talk.tell("held-done", settled_data(tx, mlist, fresh) | data)
    return f"h{one.number} {fresh.state}"


_NOTHING_MORE: Mapping[str, Any] = {
    "posts": (), "is_private": False, "left": "", "is_from_archive": False,
    "refused": "", "dropped": 0, "member": "", "reason": "",
}  # fmt: skip


def _banned(came: settle_held.Banned) -> dict[str, Any]:
    return {"refused": came.refused, "dropped": len(came.dropped), "member": came.member}


def _let_in(came: LetIn) -> dict[str, Any]:
    posts = tuple(f"#{number}" for number in came.posts)
    return {
        "posts": posts, "is_private": came.is_private, "left": came.left, "is_from_archive": came.is_from_archive
    }  # fmt: skip


def _note_use(talk: Talk, key: Key, deed: str) -> None:
    """A key that asked about one post is used; one about many is good for those that wait still."""
    data = key.data | {"by": talk.letter.message.message_id}
    keys.change_key_data(talk.tx, talk.mlist.list_id, key.key_hash, data)
    left = [one for number in key.data["held"] if (one := _find(talk, int(number))) is not None]
    if all(one.state != "waiting" for one in left):
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, deed, talk.letter.now)


def _ask_for_word(talk: Talk, key: Key, said: Unclear) -> str:
    """Nothing has happened; the letter that says so can be answered itself."""
    numbers = [int(number) for number in key.data["held"]]
    waiting = [one for number in numbers if (one := _find(talk, number)) is not None and one.state == "waiting"]
    data = {
        "asks": {HELD: "moderator", CANCEL: "author"}.get(key.purpose, "confirm"),
        "held": f"h{waiting[0].number}" if len(numbers) == 1 and waiting else "",
        "example": f"h{waiting[0].number}" if waiting else "h1",
        "said": said.said,
        "nearest": said.nearest,
    }
    if talk.may_tell("held-word"):
        kept = {name: value for name, value in key.data.items() if name not in ("address", "member", "told", "by")}
        again = make_key(talk.tx, talk.site, talk.mlist, key.purpose, talk.address, kept, talk.letter.now)
        talk.tell("held-word", data, key=again)
    return "no-word"


def _tell_settled(talk: Talk, one: Held, key: Key | None) -> str:
    """By whom and how it was settled: said once for a key, and not to the letter itself that came by two addresses."""
    if key is not None and key.data.get("by") == talk.letter.message.message_id:
        return "seen-before"
    data = settled_data(talk.tx, talk.mlist, one)
    if key is not None:
        return _tell_once(talk, key, "held-settled", data)
    if talk.may_tell("held-settled"):
        talk.tell("held-settled", data)
    return "settled"


def _tell_once(talk: Talk, key: Key, occasion: str, data: dict[str, Any]) -> str:
    if not key.data.get("told"):
        keys.change_key_data(talk.tx, talk.mlist.list_id, key.key_hash, key.data | {"told": True})
        talk.tell(occasion, data)
    return "settled"


# --- an author takes a letter back -----------------------------------------------------------------------------


def _of_author(talk: Talk, key: Key) -> str:
    if not same_mailbox(key.address, talk.address):
        return talk.elsewhere()
    one = _find(talk, int(key.data["held"][0]))
    if one is None or one.state != "waiting":
        return _tell_settled(talk, one, key) if one is not None else "unknown-key"
    if key.used is not None or key.expires <= talk.letter.now:
        return _tell_once(talk, key, "key-settled", {"what": "held", "settled": key.used})
    at = named_address(talk.lines) if "non-member" in one.reasons else ""
    if at and not same_mailbox(at, talk.address):
        return link_held.ask(talk, one, at)
    said = is_cancel(talk.lines, talk.letter.now.date(), talk.list_words)
    if isinstance(said, Unclear):
        return _ask_for_word(talk, key, said)
    if not settle_held.cancel(talk.tx, talk.mlist, one, talk.letter.now):
        fresh = _find(talk, one.number)
        return _tell_settled(talk, fresh, key) if fresh is not None else "unknown-key"
    _note_use(talk, key, "cancelled")
    talk.tell("held-cancelled", {"subject": one.subject})
    return f"h{one.number} cancelled"


# --- words to the request address ------------------------------------------------------------------------------


def _show(talk: Talk) -> str:
    """What waits: it changes nothing, and goes to the From address alone."""
    if not talk.may_tell("held-many"):
        return "too-many-answers"
    waiting = held.waiting(talk.tx, talk.mlist.list_id)
    ask_about(
        talk.tx, talk.site, talk.mlist, waiting, talk.address, talk.language, talk.letter.now, "asked",
        is_answer=True, answers=talk.letter.message,
    )  # fmt: skip
    talk.note_answer("held-many")
    return "held"


def _asked(talk: Talk, settling: Settling) -> str:
    one = _find(talk, settling.number) if settling.number else None
    if settling.number and one is None:
        if talk.may_tell("not-found"):
            talk.tell("not-found", {"what": f"h{settling.number}"})
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
    if is_blocked(talk.tx, talk.address):
        return "blocked"
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
    talk.tell("held-confirm", data, key=key)
    return "asked-back"


def _confirmed(talk: Talk, key: Key) -> str:
    """The moderator says that the word was theirs."""
    if not same_mailbox(key.address, talk.address) or not talk.may_settle:
        return talk.elsewhere()
    one = next((_find(talk, int(number)) for number in key.data["held"]), None)
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
    """Ban an address that is named; only where that is done goes what of it waits, and the first is named."""
    banned = settle_held.ban_author(talk.tx, talk.site, talk.mlist, address, talk.letter.now, who=talk.address)
    first = _find(talk, banned.dropped[0]) if banned.dropped else None
    data: dict[str, Any] = {"held": "", "author": address, "author_address": address, "subject": "", "how": "banned"}
    data |= {**_NOTHING_MORE} | _banned(banned)
    if first is not None:
        data |= settled_data(talk.tx, talk.mlist, first) | {"dropped": len(banned.dropped) - 1}
    talk.tell("held-done", data)
    return "banned"


def _find(talk: Talk, number: int) -> Held | None:
    return held.get_held(talk.tx, talk.mlist.list_id, number)
