"""Sample data of consolidated replies, reuse, visits and tallies: what their letters are given, all ways they go."""

from __future__ import annotations

from collections.abc import Mapping

from listcop.core.samples.common import DAY, KEY, SUBJECT, Data

_PAGE = "=== 1. Question ===\n\nWhich mesh?\n\n=== 5. End ==="
_REPLY = {
    "n": 1,
    "by": "Ben Okoth",
    "date": DAY,
    "number": 413,
    "text": "A coarse one.",
    "left": 3,
    "excerpt": "A coarse one.",
}

SAMPLES: Mapping[str, Data] = {
    "consolidated": {
        "number": 412,
        "subject": SUBJECT,
        "asker": "Amina Diallo",
        "asked": DAY,
        "question": {"text": "Which mesh?", "left": 2},
        "others": ({"by": "Tom Bell", "date": DAY, "number": 388, "subject": SUBJECT},),
        "synopsis": ({"by": "Ben Okoth", "excerpt": "A coarse one."}, {"by": "", "excerpt": "Curtains."}),
        "replies": (_REPLY, {**_REPLY, "n": 2, "by": "", "left": 1}),
        "resources": (
            {"asset": 7, "title": "Rack", "by": "Ben Okoth", "link": "https://seeds.example.org/rack", "file": ""},
            {"asset": 0, "title": "rack.jpg, 40 KB", "by": "", "link": "", "file": "413/1"},
            {"asset": 0, "title": "", "by": "", "link": "https://seeds.example.org/mesh", "file": ""},
        ),
    },
    "draft": {
        "number": 412,
        "subject": SUBJECT,
        "why": "asked",
        "reminder": 0,
        "trouble": "",
        "page": _PAGE,
        "others": ({"number": 388, "subject": SUBJECT, "date": DAY},),
        "ref": KEY,
    },
    "tally": {
        "what": "closed",
        "number": 88,
        "subject": "Seed oil",
        "until": DAY,
        "count": 2,
        "total": "25 litres",
        "share": "20 litres",
        "said": "",
        "named": 0,
        "shares": ({"by": "Ben Okoth", "share": "20 litres"}, {"by": "", "share": "5 litres"}),
    },
    "visit": {
        "what": "ask",
        "number": 430,
        "subject": "In Kisumu in May",
        "place": "Kisumu",
        "first": DAY,
        "last": DAY,
        "count": 2,
        "name": "Amina Diallo",
        "address": "amina@example.com",
        "excerpt": "I will be in Kisumu 3 to 9 May.",
        "thread_address": "garden+t430@lists.example.org",
        "ref": KEY,
    },
    "still-right": {
        "asset": 7,
        "asset_title": SUBJECT,
        "shared": DAY,
        "link": "https://seeds.example.org/rack",
        "count": 2,
        "again": True,
        "ref": KEY,
    },
    "asked-before": {"number": 430, "subject": SUBJECT, "other": 412, "other_subject": "Which mesh?", "asset": 9},
    "draft-done": {
        "what": "posted",
        "number": 412,
        "subject": SUBJECT,
        "post": 430,
        "asset": 9,
        "changed": 0,
        "by": "Ben Okoth",
        "wrote": "Here it is.",
    },
}
VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "consolidated": (
        {"question": {"text": "", "left": 0}},
        {"others": (), "synopsis": (), "replies": (), "resources": (), "asker": ""},
    ),
    "draft": (
        {"why": "recurring"},
        {"reminder": 7},
        *({"trouble": one} for one in ("unchanged", "unmarked", "cut", "stale", "paused")),
    ),
    "tally": (
        *({"what": one} for one in ("open", "joined", "left", "none", "soon")),
        {"what": "soon", "count": 1, "total": ""},
        {"what": "other", "said": "12 20 litres", "named": 12},
        {"what": "none", "until": None},
        {"shares": (), "count": 0, "total": ""},
        {"total": "", "count": 1},
    ),
    "visit": (
        *({"what": one} for one in ("offer", "offer-no", "asked", "met", "meet-no")),
        {"what": "report", "ref": ""},
        {"what": "report", "ref": "", "sub_addresses": False},
        {"what": "offer", "count": 1},
        {"what": "asked", "count": 1},
    ),
    "still-right": ({"again": False, "link": "", "count": 0}, {"count": 1}),
    "draft-done": (
        {"changed": 2, "wrote": "", "asset": 0},
        *({"what": one} for one in ("no", "later", "there", "no-answers")),
        {"what": "there", "by": ""},
    ),
}
