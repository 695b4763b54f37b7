"""Sample data of invitations and of what newcomers get: what these letters must be given, and every other way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from listcop.core.digest_data import Item, Knows, Person
from listcop.core.samples.common import DAY, KEY, Data

_QUESTION: Data = {
    "number": 412,
    "subject": "Drying racks",
    "by": "Ben Okoth",
    "date": DAY,
    "text": "Which mesh do you use for drying seed, and how long does it last?",
    "left_lines": 3,
    "answered": 388,
    "answered_subject": "Mesh for drying",
    "thread_address": "garden+t412@lists.example.org",
}
_NO_QUESTION: Data = {
    "number": 0, "subject": "", "by": "", "date": None, "text": "", "left_lines": 0, "answered": 0,
    "answered_subject": "", "thread_address": "",
}  # fmt: skip


_NEWCOMER: Data = {
    "n": 1,
    "name": "Maria Silva",
    "address": "maria@example.com",
    "joined": DAY,
    "profile": "I keep the seed bank of our district.",
    "ready": "Welcome to Seed savers. I am Awa Ndiaye, one of those who look after it.",
}


_FITS = Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh", "seed"), subject="Drying racks")
_QUIET = Item(
    1, None, None, Person("Tom Bell", "tom@example.com"), "Tom Bell", "Tom Bell", "", "", "",
    section="quiet", since=DAY, gap_days=12, fitting=_FITS,
)  # fmt: skip


def _row(n: int, outcome: str, number: int = 0, from_: datetime | None = None, sent: str = "") -> dict[str, object]:
    return {"n": n, "name": "Tom Bell", "outcome": outcome, "number": number, "from_": from_, "sent": sent}


SAMPLES: Mapping[str, Data] = {
    "invited-back": {
        "author": "Awa Ndiaye",
        "author_address": "awa@example.org",
        "note": "We spoke of your racks on Sunday.",
        "again": False,
        "ref": KEY,
        **_QUESTION,
    },
    "invitation-noted": {
        "outcome": "yes",
        "number": 412,
        "thread_address": "garden+t412@lists.example.org",
        "wrote": "I am still here and read everything.",
        "ref": KEY,
    },
    "invited-back-done": {
        "rows": (
            _row(3, "", 412, sent="We spoke of your racks."),
            _row(5, "quarter", from_=DAY),
            _row(6, "twice", from_=DAY),
        ),
        "unread": ("2: A coarse mesh, and two years.",),
    },
    "newcomers-here": {"newcomers": (_NEWCOMER,), "ref": KEY},
    "quiet-list": {"people": (_QUIET,), "more": 2, "ref": KEY},
}

_OUTCOMES = ("", "nobody", "too-many", "left", "listening", "stopped", "wrote", "quarter", "no-question")
VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "invited-back": (
        {"author": "", "answered": 0, "note": "", "left_lines": 1},
        _NO_QUESTION,
        {**_NO_QUESTION, "author": ""},
        {"again": True},
    ),
    "invitation-noted": ({"outcome": "listening", "wrote": ""}, {"number": 0, "wrote": ""}),
    "quiet-list": ({"more": 1}, {"people": (replace(_QUIET, fitting=None),)}, {"people": (), "more": 0, "ref": ""}),
    "newcomers-here": ({"newcomers": ({**_NEWCOMER, "profile": ""}, {**_NEWCOMER, "n": 2})},),
    "invited-back-done": ({"rows": tuple(_row(0, one) for one in _OUTCOMES), "unread": ()},),
}
