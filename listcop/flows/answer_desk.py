"""A facilitator answers a numbered letter of ours: each order is carried out, and one letter tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from listcop.core import asks
from listcop.core.desk_answers import Order, Orders, read_orders
from listcop.core.words import Word
from listcop.flows.talk import Talk

MOST_TOLD = 40  # of what came of an answer
Done = Mapping[str, Any]  # "did": a word of core/phrases/desk.py, and what its sentence needs
Doer = Callable[[Order, int], Done]  # an order, and which of its numbers; 0 where none is named


def refusal(talk: Talk) -> str:
    """Why an answer to a facilitators' letter does nothing; "" where it counts.

    It comes from the mailbox that was written to, of somebody who is a facilitator still, and the key is good.
    """
    return talk.key_trouble() if talk.is_one("facilitator") else talk.elsewhere()


def take(
    talk: Talk,
    allowed: Collection[Word],
    do: Doer,
    *,
    numbered: Collection[int],
    numberless: Collection[Word] = (),
    textless: Collection[Word] = (),
    only: int = 0,
) -> str:
    """Carry out an answer to a numbered letter, number by number; returns the reason word.

    allowed     the words that the letter can be answered with
    do          carries out one order for one number
    numbered    the numbers of the letter's lines
    numberless  words that need no number: `do` gets 0
    textless    words behind which nothing is to be said: what stands there is told as not understood
    only        the number that is meant where none is named, of a letter with one line
    """
    refused = refusal(talk)
    if refused:
        return refused
    if isinstance(talk.command, asks.NoWords):
        return "no-word"
    found = read_orders(talk.lines, allowed, textless=textless, numbered=numbered, by=talk.signed)
    done: list[Done] = []
    for order in found.orders:
        if order.word in numberless and not order.numbers:
            done.append(do(order, 0))
        elif numbers := order.numbers or ((only,) if only and not order.refs else ()):
            done += [do(order, number) for number in numbers]
        else:
            done.append({"did": "no-number", "word": str(order.word)})
    tell_done(talk, found, done)
    return " ".join(str(one["did"]) for one in done)[:200] or "no-word"


def tell_done(talk: Talk, found: Orders, done: Sequence[Done], *, key: str = "", **more: Any) -> None:
    """One letter, one answer: what came of each order, and the lines that were not understood. Words that went to
    somebody else (`sent`) are shown as they went.

    key  by which an answer to this letter counts as one to the letter that was answered
    """
    if not done and not (found.unread and talk.may_tell("desk-done")):
        return
    lines = [{"line": one.line, "why": one.why, "nearest": one.nearest} for one in found.unread]
    told = [{"sent": ""} | dict(one) for one in done[:MOST_TOLD]]
    data = {"done": told, "more": max(0, len(done) - MOST_TOLD), "unread": lines[:MOST_TOLD]}
    talk.tell("desk-done", data | more, key=key, once_an_hour=False)
