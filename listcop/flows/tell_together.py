"""Several things were asked in one letter: what came of each is told in one (one letter, one answer)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from listcop.flows.talk import Note, Talk


def tell_together(talk: Talk, notes: Sequence[Note]) -> None:
    """Write what was noted: a single note as its own letter, several as lines of one."""
    talk = replace(talk, notes=None)
    if len(notes) == 1:
        ((occasion, data),) = notes
        talk.tell(occasion, data, once_an_hour=False)
    elif notes:
        talk.tell("noted-many", {"notes": [{"occasion": one, **data} for one, data in notes]}, once_an_hour=False)
