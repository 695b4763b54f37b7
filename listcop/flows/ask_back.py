"""What nothing proves is asked back by a key, and done when the one who was asked says yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from listcop.core import membership
from listcop.core.addresses import Role
from listcop.core.asks import Answer
from listcop.core.commands import first_word
from listcop.core.digest_items import shown_name
from listcop.core.kept_asks import as_json, from_json
from listcop.core.threads import called, shown_subject
from listcop.core.words import Word, word_in
from listcop.flows import keep_keys, limit_asking
from listcop.flows.blocked import is_blocked
from listcop.flows.talk import Talk
from listcop.store import keys, posts

COMMAND = "command"  # the purpose of such keys; they count among the three letters a day (promise L5)
KEY_LIFE = timedelta(days=30)
LONGEST_SAID = 100  # characters of the command that are repeated to whoever is asked


def ask(talk: Talk, said: str = "") -> str:
    """Ask whoever holds the address whether the command was theirs; it takes a word, since robots reply too.

    said   the command in our words, where the letter does not begin with it
    """
    if talk.asker.confirmations_today >= membership.CONFIRMATIONS_A_DAY:
        return "too-many-confirmations"
    if is_blocked(talk.tx, talk.address):
        return "blocked"
    said = (said or _said(talk))[:LONGEST_SAID]
    data = {"asked": as_json(talk.command), "also": [as_json(one) for one in talk.also], "said": said}
    key = keep_keys.new_key(talk.tx, talk.site, talk.mlist, COMMAND, talk.address, data, talk.now, KEY_LIFE)
    talk.tell("command-confirm", {"said": said, "about": _about(talk)}, key=key, once_an_hour=False)
    return "asked-back"


def _about(talk: Talk) -> list[dict[str, Any]]:
    """The posts that are named by number: a number typed wrongly is seen only where it says whose post it is. Strangers
    are told none: their letter would show what only members may fetch."""
    refs = [ref for one in (talk.command, *talk.also) if (ref := getattr(one, "ref", None)) and ref.kind == "post"]
    if not talk.is_one("insider"):
        return []
    found = [
        posts.get_post(talk.tx, talk.mlist.list_id, number) for number in dict.fromkeys(ref.number for ref in refs)
    ]
    return [
        {"number": one.number, "name": shown_name(one.name or one.author), "date": one.date}
        | {"subject": shown_subject(called(one.subject, one.text))}
        for one in found
        if one is not None
    ]


def ask_of_word(talk: Talk, command: Any, word: Word, *more: str) -> str:
    """Ask about a word on a thread: as it was written to the request address, else with the number that it is about;
    with other words of the same letter in one."""
    if talk.to.role is Role.request:
        return ask(replace(talk, command=command))
    said = " ".join([word_in(talk.language or talk.mlist.settings.language, word), str(command.ref), *more])
    if talk.unproven is not None:
        talk.unproven.append((command, said))
        return "asked-back"
    limit_asking.note_asked(talk.tx, talk.site, talk.letter)
    return ask(replace(talk, command=command), said)


def _said(talk: Talk) -> str:
    """The command as it was written: the subject, or the first line; this first in a letter to everyone that answers
    another, or of which the subject is no word of ours."""
    subject, lines = talk.letter.message.subject, talk.lines
    is_below = talk.is_astray and (talk.letter.draft.normal.is_reply or first_word(subject) is None)
    written = (" ".join(line.split()) for line in ((*lines, subject) if is_below else (subject, *lines)))
    return next((line for line in written if line), "")


def agreed(talk: Talk) -> Talk | str:
    """The talk as if its command had been proven at once; or the reason word, where there was no yes."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    says = talk.command.word if isinstance(talk.command, Answer) else None
    if says in (Word.no, Word.cancel, Word.drop):
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "declined", talk.now)
        return "declined"
    if says is not Word.yes:
        return talk.ask_for_word()
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "answered", talk.now)
    asker = replace(talk.asker, proven=True)
    also = tuple(from_json(one) for one in key.data.get("also", ()))
    return replace(talk, command=from_json(key.data["asked"]), also=also, asker=asker, is_confirmed=True)
