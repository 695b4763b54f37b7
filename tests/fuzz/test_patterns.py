"""No pattern of ours parts a text in two ways again and again: each such place doubles what the next one costs.

Only a repetition of what is itself repeated, or a choice, can do so. Of each pattern that has one, texts are made that
it matches, a piece of them is repeated, and the end is spoilt: a pattern that is slow then would stop the server.
"""

import importlib
import pkgutil
import random
import re
import signal
from re import _constants as names
from re import _parser as parser

import pytest

import listcop

SECONDS = 0.5  # of CPU: linear work on so short a text takes a thousandth of it
REPEATED = 28
TRIES = 400  # texts a pattern
_REPEATS = (names.MAX_REPEAT, names.MIN_REPEAT)


def patterns():
    found = {}
    for module in pkgutil.walk_packages(listcop.__path__, "listcop."):
        if ".migrations" in module.name or module.name.endswith("__main__"):
            continue
        held = vars(importlib.import_module(module.name))
        made = (
            one()
            for one in held.values()
            if hasattr(one, "cache_info") and one.__module__ == module.name and not one.__wrapped__.__code__.co_argcount
        )
        for one in (*held.values(), *made):
            for pattern in one if isinstance(one, tuple) else (one,):
                if isinstance(pattern, re.Pattern):
                    found.setdefault((pattern.pattern, pattern.flags), (module.name, pattern))
    return sorted(found.values(), key=lambda one: (one[0], str(one[1].pattern)))


def may_be_slow(tree, within=False):
    """Is anything repeated that is itself repeated, or a choice?"""
    for kind, held in tree:
        if kind in _REPEATS:
            least, most, body = held
            if most > least and (within or may_be_slow(body, most > 9)):
                return True
            if may_be_slow(body, within or most > 9):
                return True
        elif kind is names.BRANCH:
            if within or any(may_be_slow(one, within) for one in held[1]):
                return True
        elif kind is names.SUBPATTERN:
            if may_be_slow(held[3], within):
                return True
        elif kind in (names.ASSERT, names.ASSERT_NOT) and may_be_slow(held[1], within):
            return True
    return False


def tree_of(pattern):
    return parser.parse(pattern.pattern, pattern.flags)


def is_suspect(pattern):
    return may_be_slow(tree_of(pattern))


_ANY = "ab1 .,:=>-_@\n\t"
_OF_CATEGORY = {names.CATEGORY_DIGIT: "17", names.CATEGORY_SPACE: " \t\n", names.CATEGORY_WORD: "ab1_"}


def a_text(tree, chance, groups):
    """Some text that a pattern may match, of what is repeated two at the most more than it must be."""
    return "".join(_a_piece(kind, held, chance, groups) for kind, held in tree)


def _a_piece(kind, held, chance, groups):
    if kind is names.LITERAL:
        return chr(held)
    if kind is names.IN:
        return _one_of(held, chance)
    if kind in (names.ANY, names.NOT_LITERAL):
        return chance.choice(_ANY)
    if kind is names.BRANCH:
        return a_text(chance.choice(held[1]), chance, groups)
    if kind is names.SUBPATTERN:
        groups[held[0]] = a_text(held[3], chance, groups)
        return groups[held[0]]
    if kind is names.ATOMIC_GROUP:
        return a_text(held, chance, groups)
    if kind in (*_REPEATS, names.POSSESSIVE_REPEAT):
        least, most, body = held
        return "".join(a_text(body, chance, groups) for _ in range(chance.randint(least, min(least + 2, int(most)))))
    return groups.get(held, "") if kind is names.GROUPREF else ""


def _one_of(choices, chance):
    if choices[0][0] is names.NEGATE:
        return chance.choice(_ANY)
    kind, held = chance.choice(choices)
    if kind is names.RANGE:
        return chr(chance.randint(*held))
    return chr(held) if kind is names.LITERAL else chance.choice(_OF_CATEGORY.get(held, _ANY))


def is_slow(pattern, chance):
    """Is any text found whose end nobody waits for? The search itself hears the alarm."""

    class Slow(Exception):
        pass

    def stop(*_):
        raise Slow

    octets, tree = isinstance(pattern.pattern, bytes), tree_of(pattern)
    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        for _ in range(TRIES):
            text = a_text(tree, chance, {})[:200]
            at = chance.randrange(len(text) + 1)
            piece = text[at : at + chance.choice((1, 2, 3, 4, 6, 8))]
            tried = f"{text[:at]}{piece * REPEATED}\x01!"
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            pattern.search(tried.encode("latin-1", "replace") if octets else tried)
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except Slow:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return False


def test_no_pattern_of_ours_is_slow_on_what_repeats():
    suspects = [(module, one) for module, one in patterns() if is_suspect(one)]

    slow = [f"{module}: {one.pattern[:80]!r}" for module, one in suspects if is_slow(one, random.Random(one.pattern))]

    assert suspects
    assert slow == []


@pytest.mark.parametrize("slow", [r"(?:[a-z]|[ \t]{0,3}\n[> \t]{0,20}){17,28}(?=@)", r"(?:a+)+b", rb"(?:a|a)*c"])
def test_a_pattern_that_parts_a_text_in_two_ways_is_found(slow):
    pattern = re.compile(slow)

    assert is_suspect(pattern)
    assert is_slow(pattern, random.Random(7))
