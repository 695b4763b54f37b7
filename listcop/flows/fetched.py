"""What was fetched and is to be sent: its name, its text and files, and which part of how many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Files = tuple[tuple[str, str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Fetched:
    """One thing or part of it.

    what    its name, for people: #412, a7, 2025
    ask     the words that bring it: ("get", "412")
    piece   the part that this is, of `pieces`; 0 where the text is whole and may still have to be cut
    joins   name of the file that the parts make together, "" where it came whole
    thread  that it is of, where an answer goes; None for what is of many
    digest  that it is, and an answer to which goes to its items
    lacks   of a file that is not here: its name, who gave it (by), in which post, where it lay (link), and whether an
            old archive did not keep it
    """

    what: str
    text: str
    files: Files = ()
    ask: tuple[str, ...] = ()
    piece: int = 0
    pieces: int = 1
    joins: str = ""
    thread: int | None = None
    digest: int | None = None
    lacks: Mapping[str, object] | None = None
