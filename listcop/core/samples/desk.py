"""Sample data of the facilitators' desk: what its letters must be given, and every other way they can go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from listcop.core.brief import Matter
from listcop.core.digest_data import Knows
from listcop.core.samples.common import DAY, KEY, Data

_CLOCK = ("digests", "returned", "stopped", "reached", "sent-back")
_KNOWN = Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh", "seed"), solved=True)
_MATTERS = tuple(
    asdict(one) | {"n": n, "fitting": None, "ident": ""}
    for n, one in enumerate(
        (
            Matter("held", 9, DAY, "Buy now", "Ad", "ad@example.com", reasons=("non-member",)),
            Matter(
                "question", 412, DAY, "Drying racks", "Amina", "a@example.com", "Which mesh?", (_KNOWN,), is_late=True
            ),
            Matter("question", 388, DAY, "Mesh", "Amina", "a@example.com", "Which mesh?", asked=DAY),
            Matter(
                "question",
                377,
                DAY,
                "Rope",
                "Amina",
                "a@example.com",
                "Which rope?",
                asked=DAY,
                failed="It slips on the wheel.",
                failed_at=DAY,
            ),
            Matter("introduction", 418, DAY, "Hello", "Maria Silva", "maria@example.com", "I grow sesame."),
            Matter("newcomer", 17, DAY, "", "Ben Okoth", "ben@example.com", "I keep bees."),
            Matter("unreachable", 18, DAY, "", "", "tom@example.com", how="full", last=DAY),
        ),
        1,
    )
)
_FACTS: Data = {
    "subject": "Drying racks", "number": 412, "name": "Ben Okoth", "words": "spoken by phone", "held": "h9",
    "posted": "#415", "day": DAY, "word": "close", "count": 2,
    "sent": "",
}  # fmt: skip
_DEEDS = (
    "closed reasked referred referred-silently asked greeted not-greeted call-noted call-noted-question "
    "accepted accepted-asked accepted-private accepted-empty rejected discarded "
    "no-number no-such-line not-for-this no-reason no-name no-place "
    "unknown-name several-names own-question asked-before not-yet not-now greeted-before settled-before gone taken-out"
)

SAMPLES: dict[str, Data] = {
    "desk-done": {
        "done": (
            {**_FACTS, "did": "asked", "sent": "You built one, did you not?"},
            *({**_FACTS, "did": one} for one in _DEEDS.split()),
        ),
        "more": 2,
        "unread": (
            {"line": "clos 3", "why": "word", "nearest": "close"},
            {"line": "Is it so?", "why": "word", "nearest": ""},
            {"line": "mute 4", "why": "elsewhere", "nearest": ""},
            {"line": "close 5-3", "why": "numbers", "nearest": ""},
        ),
    },
}
SAMPLES |= {
    "preview-decided": {
        "by": "Awa Ndiaye",
        "closes": DAY,
        "until": DAY,
        "is_held": True,
        "is_late": False,
        "is_as_it_is": False,
        "note": "The autumn swap is on.",
        "dropped": ({"n": 3, "subject": "The moon again"},),
        "first": ({"n": 5, "subject": "Beans"},),
        "troubles": (),
        "unread": (),
        "ref": KEY,
    },
    "brief": {
        "matters": _MATTERS,
        "kinds": ("held", "question", "introduction", "newcomer", "unreachable"),
        "example": {"n": 2, "word": "close"},
        "minutes": 3,
        "more": ({"kind": "question", "count": 4}, {"kind": "newcomer", "count": 1}),
        "clock": tuple({"what": one, "count": 2} for one in _CLOCK),
        "draft": {"n": 2, "name": "Tom Bell", "text": "Dear Tom Bell,\n\nAmina asks something."},
        "handed": {"why": "turn", "by": "Ben Okoth"},
        "ref": KEY,
    },
    "duty": {
        "current": "Awa Ndiaye",
        "since": DAY,
        "following": ("Ben Okoth", "Maria Silva"),
        "turn": "weekly",
        "is_handed": False,
        "is_unknown": True,
        "brief": "08:00",
    },
    "duty-yours": {
        "by": "Ben Okoth",
        "note": "Maria waits for her answer on mesh.",
        "turn": "weekly",
        "has_brief": True,
    },
    "nudge": {
        "number": 412,
        "subject": "Drying racks",
        "asker": "Amina Diallo",
        "excerpt": "Which mesh do you use?",
        "failed": "The steel one rusts here.",
        "failed_at": DAY,
        "by": "Awa Ndiaye",
        "answered": 388,
        "name": "Tom Bell",
        "note": "You built one, did you not?",
        "thread_address": "garden+t412@lists.example.org",
    },
    "greeting": {"name": "Maria Silva", "by": "Awa Ndiaye", "note": "", "number": 412},
    "referred": {
        "number": 412,
        "subject": "Drying racks",
        "by": "Awa Ndiaye",
        "note": "the water list, water@lists.example.org",
    },
}
VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "preview-decided": (
        {"by": "", "is_held": False, "is_late": True, "is_as_it_is": True, "note": "", "dropped": (), "first": ()}
        | {"troubles": ({**_FACTS, "did": "no-such-line"},)}
        | {"unread": ({"line": "clos 3", "why": "word", "nearest": "close"},)},
    ),
    "brief": (
        {"matters": _MATTERS[1:2], "kinds": ("question",), "more": (), "clock": (), "draft": None}
        | {"handed": {"why": "silent", "by": "Ben Okoth"}},
        {"handed": {"why": "away", "by": "Ben Okoth"}, "clock": tuple({"what": one, "count": 1} for one in _CLOCK)},
        {"handed": {"why": "", "by": ""}, "more": ({"kind": "held", "count": 1},)},
        {"example": {"n": 1, "word": "greet"}},
    ),
    "duty": (
        {"is_unknown": False, "is_handed": True, "turn": "monthly"},
        {"is_unknown": False, "since": None, "following": (), "turn": "never", "brief": "off"},
        {"current": "", "following": ()},
    ),
    "duty-yours": (
        {"note": "", "turn": "monthly"},
        {"turn": "never", "has_brief": False},
    ),
    "nudge": (
        {"by": "", "name": "", "excerpt": "", "note": "", "answered": 0},
        {"failed": "", "failed_at": None},
        {"by": "", "failed": "", "failed_at": None},
    ),
    "greeting": ({"number": 0, "name": ""}, {"note": "Good that you are here.", "by": ""}),
    "desk-done": ({"done": (), "more": 0}, {"unread": (), "more": 1}),
}
