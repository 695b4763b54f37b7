"""Phrases of cues as a graph of words that grows where texts walk: nothing is spelled out before a text says it."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

_PIECES = re.compile(r"[^\s()|]+|[()|]")
_END = ""  # the key under which a node of the graph keeps the cues that end there

# What may follow, of one phrase: a word and what follows it, several choices, or nothing (None).
Rest = tuple[str, Any] | list[Any] | None
Node = dict[str, Any]  # word → node, or a list of (rest of a phrase, its cue) that is to become one


class Phrases:
    """Finds phrases in texts, whatever their number: one look-up a word."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases`: a phrase, folded, and its cue. "(a|b) c" is "a c" and "b c"; groups may hold groups."""
        self._root: Node = {}
        for phrase, cue in phrases:
            words = phrase.split(None, 1)
            if "(" in words[0] or "|" in words[0]:
                _begin(self._root, _read(phrase), cue)
            else:  # most; they are read when a text holds their first word
                self._root.setdefault(words[0], []).append((words[1] if len(words) > 1 else "", cue))

    def find(self, tokens: Sequence[str]) -> list[tuple[int, int, str]]:
        """Return (first word, length, cue) of every phrase in a text, in order; a line may break it."""
        found: list[tuple[int, int, str]] = []
        root, size = self._root, len(tokens)
        for i, known in enumerate(map(root.get, tokens)):
            if known is None:
                continue
            node, length = _grown(root, tokens[i]) if type(known) is list else known, 1
            while True:
                for cue in node.get(_END, ()):
                    found.append((i, length, cue))
                following = tokens[i + length] if i + length < size else _END
                if following == "\n" and i + length + 1 < size:
                    length += 1
                    following = tokens[i + length]
                if not following or following not in node:
                    break
                node, length = _grown(node, following), length + 1
        return found


def _grown(node: Node, word: str) -> Node:
    """Make the node that a word leads to. Two threads may do so at once: both make the same."""
    waiting = node[word]
    if type(waiting) is not list:
        return waiting  # type: ignore[no-any-return]
    made: Node = {}
    for rest, cue in waiting:
        _begin(made, _read(rest) if isinstance(rest, str) else rest, cue)
    node[word] = made
    return made


def _begin(node: Node, rest: Rest, cue: str) -> None:
    """Let what is left of a phrase begin at a node."""
    if rest is None:
        if cue not in node.get(_END, ()):
            node[_END] = (*node.get(_END, ()), cue)
    elif isinstance(rest, list):
        for choice in rest:
            _begin(node, choice, cue)
    else:
        node.setdefault(rest[0], []).append((rest[1], cue))


def _read(phrase: str) -> Rest:
    """Read a phrase from its end: each word knows what follows it, and what follows a group is kept once.

    A bracket that lacks its other half counts as the phrase's end or beginning; a test finds such phrases of ours.
    """
    rest: Rest = None
    groups: list[tuple[list[Rest], Rest]] = [([], None)]  # the open ones: their choices, and what follows them
    for piece in reversed(_PIECES.findall(phrase)):
        if piece == ")":
            groups.append(([], rest))
        elif piece == "|":
            groups[-1][0].append(rest)
            rest = groups[-1][1]
        elif piece == "(":
            if len(groups) > 1:
                rest = _either(rest, groups.pop()[0])
        else:
            rest = (piece, rest)
    while groups:
        rest = _either(rest, groups.pop()[0])
    return rest


def _either(first: Rest, others: list[Rest]) -> Rest:
    return [first, *reversed(others)] if others else first
