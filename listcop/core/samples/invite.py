"""Sample data of invitations and of what newcomers get: what these letters must be given, and every other way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from listcop.core.digest_data import Item, Knows, Person

_DAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)
_KEY = "c.abcdefghijklmnopqrstuvwxyz"
_QUESTION: Mapping[str, object] = {
    "number": 412,
    "subject": "Drying racks",
    "by": "Ben Okoth",
    "date": _DAY,
    "text": "Which mesh do you use for drying seed, and how long does it last?",
    "left_lines": 3,
    "answered": 388,
    "answered_subject": "Mesh for drying",
    "thread_address": "garden+t412@lists.example.org",
}
_NO_QUESTION: Mapping[str, object] = {
    "number": 0, "subject": "", "by": "", "date": None, "text": "", "left_lines": 0, "answered": 0,
    "answered_subject": "", "thread_address": "",
}  # fmt: skip


_NEWCOMER: Mapping[str, object] = {
    "n": 1,
    "name": "Maria Silva",
    "address": "maria@example.com",
    "joined": _DAY,
    "profile": "I keep the seed bank of our district.",
    "ready": "Welcome to Seed savers. I am Awa Ndiaye, one of those who look after it.",
}


_FITS = Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh", "seed"), subject="Drying racks")
_QUIET = Item(
    1, None, None, Person("Tom Bell", "tom@example.com"), "Tom Bell", "Tom Bell", "", "", "",
    section="quiet", since=_DAY, gap_days=12, fitting=_FITS,
)  # fmt: skip


def _row(n: int, outcome: str, number: int = 0, from_: datetime | None = None, sent: str = "") -> dict[str, object]:
    return {"n": n, "name": "Tom Bell", "outcome": outcome, "number": number, "from_": from_, "sent": sent}


INVITE_SAMPLES: Mapping[str, Mapping[str, object]] = {
    "invited-back": {
        "author": "Awa Ndiaye",
        "author_address": "awa@example.org",
        "note": "We spoke of your racks on Sunday.",
        "again": False,
        "ref": _KEY,
        **_QUESTION,
    },
    "invitation-noted": {
        "outcome": "yes",
        "number": 412,
        "thread_address": "garden+t412@lists.example.org",
        "wrote": "I am still here and read everything.",
        "ref": _KEY,
    },
    "invited-back-done": {
        "rows": (
            _row(3, "", 412, sent="We spoke of your racks."),
            _row(5, "quarter", from_=_DAY),
            _row(6, "twice", from_=_DAY),
        ),
        "unread": ("2: A coarse mesh, and two years.",),
    },
    "newcomers-here": {"newcomers": (_NEWCOMER,), "ref": _KEY},
    "quiet-list": {"people": (_QUIET,), "more": 2, "ref": _KEY},
}

_OUTCOMES = ("", "nobody", "too-many", "left", "listening", "stopped", "wrote", "quarter", "no-question")
INVITE_VARIANTS: Mapping[str, tuple[Mapping[str, object], ...]] = {
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
