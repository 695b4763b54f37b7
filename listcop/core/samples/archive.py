"""Sample data of the pages of the archive: what each is given, all ways it goes."""

from __future__ import annotations

from collections.abc import Mapping

from listcop.core.samples.common import DAY, SUBJECT, Data

_ARCHIVE_THREAD = {
    "number": 412,
    "subject": SUBJECT,
    "kind": "request",
    "types": ("problem",),
    "state": "open",
    "by": "Amina Diallo",
    "started": DAY,
    "last_post": DAY,
    "posts": (
        {"number": 412, "name": "", "date": DAY, "text": "Which mesh?", "attachments": ("rack.jpg, 40 KB",)}
        | {"redacted": None, "is_consolidated": True},
        {"number": 413, "name": "", "date": DAY, "text": "", "attachments": (), "redacted": "names a patient"}
        | {"is_consolidated": False},
    ),
    "count": 1,
    "section": "open",
    "age_days": 3,
    "since": DAY,
    "answer_to": "garden+t412@lists.example.org",
    "see": 388,
}

SAMPLES: Mapping[str, Data] = {
    "archive-thread": {"thread": _ARCHIVE_THREAD},
    "archive-index": {"threads": (_ARCHIVE_THREAD,), "count": 1},
    "archive-open": {"threads": (_ARCHIVE_THREAD,), "count": 1},
    "archive-contents": {
        "threads": (_ARCHIVE_THREAD,),
        "count": 1,
        "digests": True,
        "has_people": True,
        "years": ("2026",),
    },
    "archive-bundle": {"year": "2026", "count": 1},
    "archive-assets": {
        "assets": (
            {"number": 7, "title": "Rack", "file": "a7-rack.pdf", "link": "", "size": "40 KB", "by": "", "found": DAY}
            | {"post": 412, "used": 2, "holds": "yes", "checked": DAY},
        )
    },
    "archive-people": {
        "people": ({"name": "Ben Okoth", "lines": ("Grafting",), "topics": ({"number": 412, "subject": SUBJECT},)},)
    },
}

VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "archive-open": ({"threads": (), "count": 0},),
    "archive-assets": (
        {
            "assets": (
                {"number": 8, "title": "Rack", "file": "", "link": "", "size": "", "by": "Ben Okoth", "found": DAY}
                | {"post": 413, "used": 1, "holds": "no", "checked": DAY},
            )
        },
    ),
    "archive-thread": (
        {
            "thread": {"number": 412, "subject": "Drying racks", "kind": "discussion", "types": (), "state": "none"}
            | {"started": DAY, "last_post": DAY, "answer_to": "", "see": 0}
            | {
                "posts": (
                    {"number": 412, "name": "", "date": DAY, "text": "", "attachments": (), "redacted": None}
                    | {"is_consolidated": False},
                )
            }
        },
    ),
}
