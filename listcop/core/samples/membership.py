"""Sample data of letters about a membership and what somebody asks of us: what each is given, all ways it goes."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from listcop.core.samples.common import ADDRESS, DAY, KEY, SUBJECT, Data, each

_CHANGES = (
    {"what": "cadence", "value": "weekly"},
    {"what": "language", "value": "fr"},
    {"what": "digest", "value": False},
    {"what": "until", "value": DAY.date()},
)
_EVERY_CHANGE = tuple(
    {"what": what, "value": value}
    for what, value in (
        *(("cadence", one) for one in ("each", "daily", "monthly", "none")),
        *((one, on) for one in ("digest", "lite", "private", "one") for on in (True, False)),
        *((one, "412") for one in ("follow", "mute")),
        ("name", "Amina Diallo"),
        ("address", "amina@example.com"),
    )
)

SAMPLES: Mapping[str, Data] = {
    "welcome": {
        "address": ADDRESS,
        "cadence": "weekly",
        "note": "Good to have you here.",
        "charter": "We grow what we eat, and share what we learn.",
        "good": ({"number": 388, "subject": "Mesh for drying", "is_solved": True, "thanks": 2, "used": 1},),
        "questions": ({"number": 412, "subject": SUBJECT, "words": ("mesh",)},),
        "wrote": "Yes please. I look after the seed bank of our district.",
        "list_language": "français",
        "ref": KEY,
    },
    "welcome-back": {"address": ADDRESS, "cadence": "weekly"},
    "one-digest": {
        "titles": "Seed savers, Bee keepers",
        "chapters": (
            {"title": "Seed savers", "text": "Seed savers, digest 31", "html": Markup("<p>Seed savers, digest 31</p>")},
            {"title": "Bee keepers", "text": "Bee keepers, digest 8", "html": Markup("<p>Bee keepers, digest 8</p>")},
        ),
        "ref": KEY,
    },
    "owners-day": {
        "chapters": (
            {"title": "Seed savers runs again", "text": "Letters go out.", "html": Markup("<p>Letters go out.</p>")},
            {
                "title": "Bee keepers: a letter could not be read",
                "text": "Kept whole.",
                "html": Markup("<p>Kept whole.</p>"),
            },
        ),
    },
    "profile": {
        "text": "1. I look after the seed bank of our district.",
        "is_new": True,
        "before": "I grow sesame.",
        "offer": "Hello, I am Amina Diallo, and new here.\n\nI look after the seed bank of our district.",
        "offer_subject": "Introducing myself: Amina Diallo",
        "questions": ({"number": 412, "subject": SUBJECT, "words": ("seed",)},),
        "ref": KEY,
    },
    "join-confirm": {"address": ADDRESS, "days": 14, "ref": KEY},
    "join-already": {"address": ADDRESS, "cadence": "each"},
    "join-closed": {},
    "join-waits": {"address": ADDRESS},
    "join-approve": {
        "address": ADDRESS,
        "name": "Amina Diallo",
        "text": "Yes please, I keep the books of our seed bank.",
        "ref": KEY,
    },
    "banned": {"address": ADDRESS},
    "join-refused": {"address": ADDRESS, "text": "Please write to us first."},
    "goodbye": {"address": ADDRESS, "ref": KEY},
    "leave-confirm": {"address": ADDRESS, "ref": KEY},
    "leave-not-member": {"address": ADDRESS},
    "not-member": {"address": ADDRESS},
    "address-confirm": {"address": ADDRESS, "old_address": "amina@example.net", "ref": KEY},
    "address-changed": {
        "address": ADDRESS,
        "old_address": "amina@example.net",
        "is_theirs": True,
        "moved": (),
        "others": ("Seed savers", "Bee keepers"),
        "ref": KEY,
    },
    "address-release": {"address": ADDRESS, "old_address": "amina@example.net", "author": "Amina Diallo", "ref": KEY},
    "address-vouch": {"address": ADDRESS, "old_address": "amina@example.net", "author": "Amina Diallo", "ref": KEY},
    "address-asked": {"address": ADDRESS, "old_address": "amina@example.net"},
    "link-confirm": {"address": ADDRESS, "old_address": "amina@example.net", "ref": KEY},
    "link-held": {"address": ADDRESS, "subject": SUBJECT, "ref": KEY},
    "link-asked": {"address": ADDRESS, "subject": SUBJECT},
    "link-changed": {
        "address": ADDRESS,
        "old_address": "amina@example.net",
        "is_linked": True,
        "kept": "",
        "others": (),
    },
    "invited": {
        "address": ADDRESS,
        "author": "Awa Ndiaye",
        "author_address": "awa@example.org",
        "note": "You told me of your seed bank.",
        "days": 60,
        "ref": KEY,
    },
    "invite-done": {"address": ADDRESS, "outcome": "asked"},
    "settings-changed": {"address": ADDRESS, "changes": _CHANGES, "undo": "set each"},
    "settings-kept": {"address": ADDRESS, "changes": _CHANGES},
    "settings-confirm": {"address": ADDRESS, "changes": _CHANGES, "ref": KEY},
    "command-confirm": {
        "said": "close 412 spoken about by phone",
        "about": ({"number": 412, "subject": SUBJECT, "name": "Ben Okoth", "date": DAY},),
        "ref": KEY,
    },
    "key-settled": {"what": "join", "settled": DAY},
    "key-other-address": {},
    "asked-there": {"address": ADDRESS, "is_asked": True},
    "status": {
        "address": ADDRESS,
        "lists": (
            {"title": "Seed savers", "address": "garden@lists.example.org", "cadence": "weekly", "until": None}
            | {"joined": DAY, "posts": 3, "member": "amina@example.net"}
            | {"changes": ({"what": "lite", "value": True}, {"what": "one", "value": True})},
        ),
        "others": ("amina@example.net",),
    },
    "help": {"refused": "", "words": ("join", "weekly", "digest", "find", "get", "open", "solved", "follow", "mute")},
    "unknown-command": {"said": "wekly", "nearest": "weekly", "lacks": "", "instead": "", "is_past": False}
    | {"is_later": False, "is_more": False, "may_join": True, "is_elsewhere": False},
}

VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "welcome-back": each("cadence", "each", "daily", "monthly", "none"),
    "welcome": (
        {"note": "", "ref": "", "charter": "", "good": (), "questions": (), "wrote": "", "list_language": ""},
        {"is_announce": True, "questions": ()},
        {"wrote": ""},
        {"good": ({"number": 9, "subject": "Beans", "is_solved": False, "thanks": 1, "used": 2},)},
        *each("cadence", "each", "daily", "monthly", "none"),
    ),
    "goodbye": ({"ref": ""}, {"ref": "", "is_closed": True}),
    "address-changed": (
        {"others": ()},
        {"is_theirs": False, "others": ()},
        {"moved": ("Seed savers", "Bee keepers"), "others": ()},
    ),
    "invite-done": each("outcome", "member", "banned", "blocked", "often"),
    "invited": ({"author": "", "note": ""},),
    "join-confirm": ({"days": 1}, {"is_astray": True}),
    "leave-confirm": each("is_astray", True),
    "command-confirm": each("is_astray", True),
    "help": ({"is_astray": True}, {"refused": "redact"}, {"is_closed": True}, {"is_announce": True}),
    "not-member": ({"is_closed": True},),
    "join-refused": each("text", ""),
    "join-approve": ({"name": ""}, {"text": ""}),
    "asked-there": each("is_asked", False),
    "key-settled": (
        {"settled": None},
        {"settled": None, "what": "place-answer"},
        *each("what", "brief", "preview", "approve-join", "leave", "undo-leave", "settings", "change-address"),
        *each("what", "held", "digest", "one-digest", "place-answer"),
        *each("what", "command", "helped", "release-address", "vouch-address", "link-address", "invited", "other"),
    ),
    "link-changed": (
        {"is_linked": False},
        {"is_linked": False, "kept": "unknown", "others": ("amina@example.org",)},
        {"is_linked": False, "kept": "own"},
    ),
    "profile": (
        {"text": "", "is_new": False, "before": "", "offer": "", "questions": ()},
        {"is_new": False, "before": "", "offer": "", "questions": ()},
    ),
    "settings-changed": ({"changes": _EVERY_CHANGE, "undo": ""},),
    "settings-confirm": (*each("changes", _EVERY_CHANGE), {"is_astray": True}),
    "status": (
        {"lists": (), "others": ()},
        {"lists": (), "is_closed": True},
        {
            "lists": (
                {"title": "Seed savers", "address": "garden@lists.example.org", "cadence": "each", "until": DAY}
                | {"joined": DAY, "posts": 1, "member": "amina@example.com", "changes": ()},
            )
        },
    ),
    "unknown-command": (
        {"is_announce": True},
        *each("nearest", ""),
        *each("said", ""),
        *each("may_join", False),
        *each("lacks", "find", "get", "bundle", "tally", "type", "tag", "language", "change", "link"),
        *each("lacks", "accept", "reject", "discard", "ban", "close", "reopen", "redact", "summary", "invite", "note"),
        *each("lacks", "ask", "refer", "greet"),
        {"said": "language", "nearest": "", "lacks": "language", "instead": "Deutsch"},
        {"said": "nomail", "nearest": "", "lacks": "nomail", "instead": "15 January 2020", "is_past": True},
        {"said": "nomail", "nearest": "", "lacks": "nomail", "instead": "10 to 24 November", "is_later": True},
        {"said": "part", "nearest": "", "lacks": "part", "is_more": True},
        {"said": "ask", "nearest": "", "lacks": "ask", "is_elsewhere": True},
        {"said": "yes", "nearest": "", "is_elsewhere": True},
    ),
}
