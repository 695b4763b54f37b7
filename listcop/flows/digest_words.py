"""What an answer to a digest says of its items by one word each, such as `2: mute`: done, and told in one letter.

The thread of `2: get` is brought in a letter of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from listcop.core.addresses import Address, Role
from listcop.core.asks import Command, Get, Ref
from listcop.core.command_line import tokens_of
from listcop.core.digest_answers import DigestAnswer, Placed
from listcop.core.lists import MailingList
from listcop.core.signed import unsigned
from listcop.core.site import Site
from listcop.core.which_item import without_courtesies
from listcop.core.words import AFTERWORDS, Word, fold, meaning
from listcop.flows import ask_back, desk_words, fetch_by_mail, limit_asking, thread_words
from listcop.flows.read_letter import Letter
from listcop.flows.talk import Note, Talk, asker_of
from listcop.flows.tell_together import tell_together
from listcop.store.database import Tx
from listcop.store.groups import in_savepoint


def is_word(letter: Letter, text: str) -> bool:
    """Is one word to us all that is said of an item? Then it is no answer."""
    name = letter.draft.name
    return is_get(text, name) or thread_words.word_alone(text, letter.now.date(), name) is not None


def is_get(text: str, name: str) -> bool:
    """`2: get`, with "please" and the `name` of its writer or without: the thread of that item is wanted."""
    if len(text) > thread_words.LONGEST_WORDS:
        return False
    lines = without_courtesies("\n".join(unsigned(text.split("\n"), name)), name)
    said = [one for one in tokens_of(lines[0]) if fold(one) not in AFTERWORDS] if len(lines) == 1 else []
    return bool(said) and meaning(said[0]) is Word.get and all(meaning(one) is Word.thanks for one in said[1:])


class _NotAll(Exception):
    """Something of an answer is for others after all."""


def done_if_all(tx: Tx, site: Site, mlist: MailingList, letter: Letter, placed: DigestAnswer) -> list[str]:
    """What came of an answer that says nothing but such words: nothing of it is for others, and no moderator need read
    it. [] where some of it is, such as a number that is not there: then nothing is done, as a moderator lets in all."""
    if not _are_all(tx, site, mlist, letter, placed):
        return []

    def do(tx: Tx) -> list[str]:
        done = carry_out(tx, site, mlist, letter, placed.posts)
        if not all(done):
            raise _NotAll
        return done

    done, failure = in_savepoint(tx, do)
    if failure is not None and not isinstance(failure, _NotAll):
        raise failure
    return done or []


def without_orders(tx: Tx, site: Site, mlist: MailingList, letter: Letter, placed: DigestAnswer) -> DigestAnswer:
    """The answer without what a facilitator may say to us by a word that does nothing here: that is asked back.

    A word that is done here (`2: drop` is none, `2: mute` is one) stays where it is.
    """
    to = Address(mlist.name, mlist.domain, Role.request)
    talk = Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter))
    others = replace(placed, posts=tuple(one for one in placed.posts if not is_word(letter, one.text)))
    left = desk_words.without_orders(talk, others)
    kept = {one.thread for one in others.posts} - {one.thread for one in left.posts}
    return replace(left, posts=tuple(one for one in placed.posts if one.thread not in kept))


def _are_all(tx: Tx, site: Site, mlist: MailingList, letter: Letter, placed: DigestAnswer) -> bool:
    to = Address(mlist.name, mlist.domain, Role.request)
    talk = Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter))
    words = (
        is_word(letter, one.text) or desk_words.said_in_digest(talk, one.text, one.thread) is not None
        for one in placed.posts
    )
    return bool(placed.posts) and not placed.waits and all(words)


def carry_out(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, answers: Sequence[Placed], *, is_let_in: bool = False
) -> list[str]:
    """For each answer, what came of the word that is all of it; "" for what is to be posted.

    The Message-ID of a digest can be guessed: what nothing else proves is asked back, all in one letter.
    """
    notes: list[Note] = []
    unproven: list[tuple[Command, str]] = []
    asker = asker_of(tx, mlist, letter)
    done = []
    for one in answers:
        command = thread_words.word_alone(one.text, letter.now.date(), letter.draft.name)
        to = Address(mlist.name, mlist.domain, Role.thread, number=one.thread)
        talk = Talk(tx, site, mlist, letter, to, asker, command, notes=notes, unproven=unproven)
        said = thread_words.in_thread(talk, one.thread, is_let_in=is_let_in) if command is not None else ""
        said = said or (_bring(talk, one) if is_get(one.text, letter.draft.name) else "")
        done.append(said or desk_words.in_digest(talk, one.text, one.thread))
    talk = Talk(tx, site, mlist, letter, Address(mlist.name, mlist.domain, Role.request), asker)
    tell_together(talk, notes)
    if unproven:
        commands = [command for command, _ in unproven]
        talk = replace(talk, command=commands[0], also=tuple(commands[1:]))
        limit_asking.note_asked(tx, site, letter)
        ask_back.ask(talk, ", ".join(said for _, said in unproven))
    return done


def _bring(talk: Talk, one: Placed) -> str:
    """Bring the thread of an item, in a letter of its own; "" where nobody asked whom we could believe."""
    if talk.asker.automatic or talk.is_doubted:
        return ""
    reason = fetch_by_mail.answer(replace(talk, command=Get(Ref("post", one.thread)), notes=None, unproven=None))
    if "asked-back" in reason.split(", "):
        limit_asking.note_asked(talk.tx, talk.site, talk.letter)
    return reason or "too-many-answers"
