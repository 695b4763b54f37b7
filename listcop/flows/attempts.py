"""Work that ended the whole process before is known again, and put aside after the third time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

TRIES = 3


class PutAside(Exception):
    """This work is not tried any more."""


@dataclass(frozen=True, slots=True)
class Attempts:
    """How a flow notes what it begins, and hears how often that ended the process; names are its own.

    note     a block to work in, at one piece or at several; such blocks do not stand in one another
    crashes  how often the process died while this was under way, and it never went well since
    """

    note: Callable[..., AbstractContextManager[None]]
    crashes: Callable[[str], int]


UNNOTED = Attempts(lambda *names: nullcontext(), lambda name: 0)  # where no server is that would start again
