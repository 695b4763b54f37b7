"""What stands above a closing and its writer's name, where no mark tells that a signature begins."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core.command_line import is_name, tokens_of
from listcop.core.words import Word, fold, meaning
from listcop.core.zones.signatures import is_plain_closing

MOST_BELOW = 5  # lines of a closing, a name, a post and a place
MOST_WORDS = 12  # of one of these lines
_POSTSCRIPTS = frozenset(("ps", "p.s", "pd", "nb", "n.b", "pps"))


def unsigned(lines: Sequence[str], name: str) -> list[str]:
    """The lines without the signature below them: a closing, or the name of who writes, and no sentence behind it.

    A line of their own stands above it: `thanks` alone is all that is said, and signs nothing.
    """
    is_below = False
    for at, line in enumerate(lines):
        if is_below and _signs(line, name) and _is_card(lines[at + 1 :], name):
            return list(lines[:at])
        is_below = is_below or bool(line.strip())
    return list(lines)


def thanks_another(lines: Sequence[str], name: str) -> bool:
    """Does a closing thank somebody by name? "Thanks Zed!" is for Zed to read, if it is not Zed who writes."""
    own = frozenset(map(fold, tokens_of(name)))
    for line in lines:
        tokens = tokens_of(line) if is_plain_closing(line) else []
        named = [one for one in tokens[1:] if one[:1].isupper() and meaning(one) is None and fold(one) not in own]
        if named and any(meaning(one) is Word.thanks for one in tokens):
            return True
    return False


def _signs(line: str, name: str) -> bool:
    return is_name(line, name) or is_plain_closing(_without_name(line, name))


def _without_name(line: str, name: str) -> str:
    """Phones write names small, too: "regards ben"."""
    own = frozenset(map(fold, tokens_of(name)))
    return " ".join(one for one in line.split() if fold(one.strip(",.!-")) not in own)


def _is_card(below: Sequence[str], name: str) -> bool:
    """Is what stands below nothing but names, a post, a place?"""
    said = [line for line in below if line.strip()]
    return len(said) < MOST_BELOW and all(_signs(line, name) or _is_card_line(line) for line in said)


def _is_card_line(line: str) -> bool:
    words = line.split()
    if len(words) > MOST_WORDS or line.rstrip().endswith(("?", "!", ":")):
        return False
    small = sum(word[0].islower() for word in words)
    return fold(words[0].strip(".:,")) not in _POSTSCRIPTS and 2 * small <= len(words)  # else it is a sentence
