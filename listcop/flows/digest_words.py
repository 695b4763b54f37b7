"""What an answer to a digest says of its items by one word each, such as `2: mute`: done, and told in one letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from listcop.core.addresses import Address, Role
from listcop.core.asks import Command
from listcop.core.digest_answers import DigestAnswer, Placed
from listcop.core.lists import MailingList
from listcop.core.site import Site
from listcop.flows import ask_back, desk_words, limit_asking, thread_words
from listcop.flows.read_letter import Letter
from listcop.flows.talk import Note, Talk, asker_of
from listcop.flows.tell_together import tell_together
from listcop.store.database import Tx


def are_all(tx: Tx, site: Site, mlist: MailingList, letter: Letter, placed: DigestAnswer) -> bool:
    """Whether an answer says nothing but such words: nothing of it is for others, and no moderator need read it."""
    to = Address(mlist.name, mlist.domain, Role.request)
    talk = Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter))
    words = (
        thread_words.word_alone(one.text, letter.now.date(), letter.draft.name)
        or desk_words.said_in_digest(talk, one.text, one.thread)
        for one in placed.posts
    )
    return bool(placed.posts) and not placed.waits and None not in words


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
        done.append(said or desk_words.in_digest(talk, one.text, one.thread))
    talk = Talk(tx, site, mlist, letter, Address(mlist.name, mlist.domain, Role.request), asker)
    tell_together(talk, notes)
    if unproven:
        commands = [command for command, _ in unproven]
        talk = replace(talk, command=commands[0], also=tuple(commands[1:]))
        limit_asking.note_asked(tx, site, letter)
        ask_back.ask(talk, ", ".join(said for _, said in unproven))
    return done
