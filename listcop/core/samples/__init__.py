"""Sample data for every letter: what an occasion must be given, by example; `config check` writes each with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from markupsafe import Markup

from listcop.core.digest import (
    DigestAsset,
    DigestInput,
    DigestPerson,
    DigestPost,
    DigestThread,
    Knows,
    letter_data,
    make_digest,
)
from listcop.core.letter_words import list_data
from listcop.core.samples.desk import DESK_SAMPLES
from listcop.core.samples.gathering import GATHERING_SAMPLES
from listcop.core.samples.invite import INVITE_SAMPLES
from listcop.core.samples.pulse import PULSE_SAMPLES
from listcop.core.samples.variants import variants_of

_LIST = list_data("garden", "lists.example.org", "Seed savers")
_ADDRESS = "amina@example.com"
_KEY = "c.abcdefghijklmnopqrstuvwxyz"
_DAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)
_SUBJECT = "Drying racks"


_KNOWS = Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh", "seed"), solved=True, subject="Drying racks")


def _post(number: int, day: int, role: str, text: str, name: str = "Amina Diallo") -> DigestPost:
    return DigestPost(number, name, datetime(2026, 11, day, 8, tzinfo=UTC), role, text, ("rack.jpg, 40 KB",))


def _thread(opener: DigestPost, subject: str, kind: str, types: tuple[str, ...], state: str) -> DigestThread:
    return DigestThread(
        opener.number, subject, kind, types, state, opener.date, opener.date, opener.name, opener, (opener,)
    )


def _digest() -> dict[str, object]:
    long = "Which mesh do you use for drying seed, and how long does it last? " * 40
    threads = (
        _thread(_post(412, 3, "request", long), _SUBJECT, "request", ("problem",), "open"),
        _thread(_post(413, 4, "request", "Who dries beans?"), "Beans", "request", ("experience",), "solved"),
        _thread(_post(414, 4, "offer", "I have a guide."), "A guide", "offer", (), "none"),
        _thread(_post(415, 5, "announcement", "Six can come."), "Visit", "announcement", ("visit",), "none"),
        _thread(_post(416, 5, "comment", "The moon again."), "Moon", "discussion", (), "none"),
        _thread(_post(417, 6, "announcement", "On 3 December."), "Meeting", "announcement", (), "none"),
        _thread(_post(418, 6, "introduction", "I grow sesame."), "Hello", "introduction", (), "none"),
    )
    given = DigestInput(
        "garden",
        "lists.example.org",
        31,
        datetime(2026, 11, 2, 7, tzinfo=UTC),
        _DAY,
        title="Seed savers",
        edition="facilitator",
        threads=threads,
        assets=(DigestAsset(7, "Drying beans", "guide", "Ben Okoth", "drying.pdf", 414, 414, 3_100_000),),
        newcomers=(DigestPerson("Maria Silva", "maria@example.com", joined=_DAY),),
        quiet=(DigestPerson("Tom Bell", "tom@example.com", last_post=_DAY, usual_gap_days=12, fitting=_KNOWS),),
        health=(("members", "42"),),
        note="The autumn swap is on.",
    )
    return letter_data(given, make_digest(given))


_CHANGES = (
    {"what": "cadence", "value": "weekly"},
    {"what": "language", "value": "fr"},
    {"what": "digest", "value": False},
    {"what": "until", "value": _DAY.date()},
)
_SETTLED: Mapping[str, object] = {
    "held": "h9",
    "author": _ADDRESS,
    "subject": _SUBJECT,
    "how": "accepted",
    "by": "",
    "who": "Awa Ndiaye <awa@example.org>",
    "settled": _DAY,
}
_MEMBERSHIP: Mapping[str, Mapping[str, object]] = {
    "welcome": {
        "address": _ADDRESS,
        "cadence": "weekly",
        "note": "Good to have you here.",
        "charter": "We grow what we eat, and share what we learn.",
        "good": ({"number": 388, "subject": "Mesh for drying", "is_solved": True, "thanks": 2, "used": 1},),
        "questions": ({"number": 412, "subject": _SUBJECT, "words": ("mesh",)},),
        "wrote": "Yes please. I look after the seed bank of our district.",
        "list_language": "français",
        "ref": _KEY,
    },
    "welcome-back": {"address": _ADDRESS, "cadence": "weekly"},
    "one-digest": {
        "titles": "Seed savers, Bee keepers",
        "chapters": (
            {"title": "Seed savers", "text": "Seed savers, digest 31", "html": Markup("<p>Seed savers, digest 31</p>")},
            {"title": "Bee keepers", "text": "Bee keepers, digest 8", "html": Markup("<p>Bee keepers, digest 8</p>")},
        ),
        "ref": _KEY,
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
        "questions": ({"number": 412, "subject": _SUBJECT, "words": ("seed",)},),
        "ref": _KEY,
    },
    "join-confirm": {"address": _ADDRESS, "days": 14, "ref": _KEY},
    "join-already": {"address": _ADDRESS, "cadence": "each"},
    "join-closed": {},
    "join-waits": {"address": _ADDRESS},
    "join-approve": {
        "address": _ADDRESS,
        "name": "Amina Diallo",
        "text": "Yes please, I keep the books of our seed bank.",
        "ref": _KEY,
    },
    "banned": {"address": _ADDRESS},
    "join-refused": {"address": _ADDRESS, "text": "Please write to us first."},
    "goodbye": {"address": _ADDRESS, "ref": _KEY},
    "leave-confirm": {"address": _ADDRESS, "ref": _KEY},
    "leave-not-member": {"address": _ADDRESS},
    "not-member": {"address": _ADDRESS},
    "address-confirm": {"address": _ADDRESS, "old_address": "amina@example.net", "ref": _KEY},
    "address-changed": {
        "address": _ADDRESS,
        "old_address": "amina@example.net",
        "is_theirs": True,
        "moved": (),
        "others": ("Seed savers", "Bee keepers"),
        "ref": _KEY,
    },
    "address-release": {"address": _ADDRESS, "old_address": "amina@example.net", "author": "Amina Diallo", "ref": _KEY},
    "address-vouch": {"address": _ADDRESS, "old_address": "amina@example.net", "author": "Amina Diallo", "ref": _KEY},
    "address-asked": {"address": _ADDRESS, "old_address": "amina@example.net"},
    "link-confirm": {"address": _ADDRESS, "old_address": "amina@example.net", "ref": _KEY},
    "link-held": {"address": _ADDRESS, "subject": _SUBJECT, "ref": _KEY},
    "link-asked": {"address": _ADDRESS, "subject": _SUBJECT},
    "link-changed": {
        "address": _ADDRESS,
        "old_address": "amina@example.net",
        "is_linked": True,
        "kept": "",
        "others": (),
    },
    "invited": {
        "address": _ADDRESS,
        "author": "Awa Ndiaye",
        "author_address": "awa@example.org",
        "note": "You told me of your seed bank.",
        "days": 60,
        "ref": _KEY,
    },
    "invite-done": {"address": _ADDRESS, "outcome": "asked"},
    "settings-changed": {"address": _ADDRESS, "changes": _CHANGES, "undo": "set each"},
    "settings-kept": {"address": _ADDRESS, "changes": _CHANGES},
    "settings-confirm": {"address": _ADDRESS, "changes": _CHANGES, "ref": _KEY},
    "command-confirm": {
        "said": "close 412 spoken about by phone",
        "about": ({"number": 412, "subject": _SUBJECT, "name": "Ben Okoth", "date": _DAY},),
        "ref": _KEY,
    },
    "key-settled": {"what": "join", "settled": _DAY},
    "key-other-address": {},
    "asked-there": {"address": _ADDRESS, "is_asked": True},
    "status": {
        "address": _ADDRESS,
        "lists": (
            {"title": "Seed savers", "address": "garden@lists.example.org", "cadence": "weekly", "until": None}
            | {"joined": _DAY, "posts": 3, "member": "amina@example.net"}
            | {"changes": ({"what": "lite", "value": True}, {"what": "one", "value": True})},
        ),
        "others": ("amina@example.net",),
    },
    "help": {"refused": "", "words": ("join", "weekly", "digest", "find", "get", "open", "solved", "follow", "mute")},
    "unknown-command": {"said": "wekly", "nearest": "weekly", "lacks": "", "instead": "", "is_past": False}
    | {"is_later": False, "is_more": False, "may_join": True, "is_elsewhere": False},
}
_POSTS: Mapping[str, Mapping[str, object]] = {
    "post-receipt": {
        "mark": "",
        "is_member": True,
        "has_road": True,
        "ways": (),
        "posts": ({"number": 415, "thread": 412, "subject": _SUBJECT},),
        "greeted": (),
        "when": _DAY,
    },
    "post-held": {"subject": _SUBJECT, "reasons": ("non-member",), "days": 14, "is_member": False, "ref": _KEY}
    | {"pause_reason": "We are moving."},
    "post-held-notice": {
        "held": "h9",
        "author": _ADDRESS,
        "subject": _SUBJECT,
        "reasons": ("non-member",),
        "excerpt": "Which mesh do you use?",
        "is_cut": True,
        "files": ("rack.jpg",),
        "more_files": 2,
        "by_mail": True,
        "same_name": "Amina Diallo <amina@example.net>",
        "is_proven": False,
        "rule": "no adverts",
        "comes_back": False,
        "days": 14,
        "ref": _KEY,
    },
    "held-many": {
        "why": "late",
        "letters": ({"held": "h19", "author": _ADDRESS, "subject": _SUBJECT},),
        "count": 22,
        "more": 2,
        "ref": _KEY,
    },
    "held-done": {
        **_SETTLED,
        "how": "banned",
        "posts": (),
        "is_private": False,
        "left": "",
        "is_from_archive": False,
        "refused": "",
        "dropped": 3,
        "member": "",
        "author_address": _ADDRESS,
    },
    "held-settled": _SETTLED,
    "held-word": {
        "asks": "moderator",
        "held": "h9",
        "example": "h9",
        "said": "yse",
        "nearest": "yes",
        "ref": _KEY,
    },
    "held-cancelled": {"subject": _SUBJECT},
    "list-pause": {"is_paused": True, "until": _DAY.date(), "reason": "We are moving.", "waiting": 3},
    "redact-done": {"number": 415, "subject": _SUBJECT, "name": "Amina Diallo", "reason": "It names a patient."}
    | {"reply": 430, "reply_is_out": True, "thread": 412},
    "post-redacted": {"number": 415, "subject": _SUBJECT, "reason": "It names a patient."},
    "held-confirm": {
        "word": "no",
        "held": "h9",
        "author": _ADDRESS,
        "subject": _SUBJECT,
        "reason": "This was asked last week.",
        "ref": _KEY,
    },
    "post-rejected": {"subject": _SUBJECT, "reasons": ("moderated",), "reason": "This was asked last week."},
    "post-returned": {"subject": _SUBJECT, "days": 14, "text": "Which mesh do you use?"},
    "post-too-big": {"subject": _SUBJECT, "size": 12_000_000, "limit": 10_000_000, "files": 7_500_000},
    "answer-empty": {"is_blank": False},
    "owners-reached": {"subject": "Owners: who has the key of the shed?", "word": "Owners"},
    "digest-answer-unplaced": {
        "number": 31,
        "items": ({"n": 1, "subject": _SUBJECT}, {"n": 2, "subject": "Beans"}),
        "text": "Stainless, 1 mm.",
        "unreached": (),
        "orders": (),
        "is_again": False,
        "is_rest": False,
        "is_one": True,
        "about": "",
        "lists": (),
        "days": 14,
        "ref": _KEY,
    },
    "digest-answer-dropped": {"number": 31, "text": "Stainless, 1 mm.", "is_lapsed": False},
    "found": {
        "words": "drying mesh",
        "count": 1,
        "results": (
            {
                "number": 412,
                "subject": _SUBJECT,
                "by": "Amina Diallo",
                "date": _DAY,
                "state": "open",
                "types": ("problem",),
                "snippet": "Which mesh do you use for drying seed?",
                "reply_to": "garden+t412@lists.example.org",
            },
        ),
    },
    "page": {
        "what": "#412",
        "page": "#412 Drying racks\n\nWhich mesh do you use?",
        "ask": ("get", "412"),
        "piece": 1,
        "pieces": 3,
        "joins": "drying.pdf",
        "lacks": None,
        "rest": "",
        "most": 10,
        "home": 412,
        "reply_to": "garden+t412@lists.example.org",
    },
    "noted": {
        "what": "solved",
        "number": 412,
        "subject": _SUBJECT,
        "types": (),
        "state": "solved",
        "by": "Ben",
        "wrote": "",
        "thread_address": "garden+t412@lists.example.org",
    },
    "noted-many": {
        "notes": (
            {"occasion": "noted", "what": "solved", "number": 412, "subject": _SUBJECT, "types": (), "by": "Ben"},
            {"occasion": "settings-changed", "changes": ({"what": "mute", "value": 415},)},
        ),
    },
    "not-yours": {
        "number": 412,
        "subject": _SUBJECT,
        "types": (),
        "state": "open",
        "thread_address": "garden+t412@lists.example.org",
        "is_tally": False,
    },
    "which-one": {"word": "mute", "types": ()},
    "did-it-help": {
        "number": 412,
        "subject": _SUBJECT,
        "replies": (
            {"n": 1, "by": "Ben Okoth", "date": _DAY, "text": "A coarse one, and turn the seed every day."},
            {"n": 2, "by": "Maria Silva", "date": _DAY, "text": "We use old curtains."},
        ),
        "again": True,
        "thanked": True,
        "wrote": "The curtains tore in the first week.",
        "thread_address": "garden+t412@lists.example.org",
        "ref": _KEY,
    },
    "asset-used": {"asset": 7, "asset_title": "Drying beans", "user": "Maria Silva", "text": "It worked.", "count": 3},
    "who": {
        "words": "",
        "is_shown": True,
        "people": (
            {
                "name": "Ben Okoth",
                "address": "ben@example.com",
                "about": "I keep the seed bank of our district.",
                "topics": ({"number": 412, "subject": _SUBJECT}, {"number": 413, "subject": "Beans"}),
            },
        ),
        "more": 4,
        "count": 5,
    },
    "not-found": {"what": "499"},
    "members-only": {"address": _ADDRESS},
    "probe": {"address": _ADDRESS, "stays": True, "ref": _KEY},
    "mail-stopped": {"address": _ADDRESS, "ref": _KEY},
    "mail-again": {"address": _ADDRESS, "cadence": "weekly"},
    "post-footer": {},
}
_ARCHIVE_THREAD = {
    "number": 412,
    "subject": _SUBJECT,
    "kind": "request",
    "types": ("problem",),
    "state": "open",
    "by": "Amina Diallo",
    "started": _DAY,
    "last_post": _DAY,
    "posts": (
        {"number": 412, "name": "", "date": _DAY, "text": "Which mesh?", "attachments": ("rack.jpg, 40 KB",)}
        | {"redacted": None, "is_consolidated": True},
        {"number": 413, "name": "", "date": _DAY, "text": "", "attachments": (), "redacted": "names a patient"}
        | {"is_consolidated": False},
    ),
    "count": 1,
    "section": "open",
    "age_days": 3,
    "since": _DAY,
    "answer_to": "garden+t412@lists.example.org",
    "see": 388,
}
_PAGES: Mapping[str, Mapping[str, object]] = {
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
            {"number": 7, "title": "Rack", "file": "a7-rack.pdf", "link": "", "size": "40 KB", "by": "", "found": _DAY}
            | {"post": 412, "used": 2, "holds": "yes", "checked": _DAY},
        )
    },
    "archive-people": {
        "people": ({"name": "Ben Okoth", "lines": ("Grafting",), "topics": ({"number": 412, "subject": _SUBJECT},)},)
    },
}
_OWNERS: Mapping[str, Mapping[str, object]] = {
    "letter-damaged": {"received": _DAY, "sender": "x@example.com", "size": 4_000, "trouble": "no parser read it"},
    "relay-refused": {
        "what": "post",
        "came": "refused",
        "days": 5,
        "number": 412,
        "subject": _SUBJECT,
        "answer": "550 5.7.1 too many links",
        "queue_id": "77",
        "count": 0,
        "is_all": True,
        "sent": 0,
        "may_have": False,
    },
    "mailbox-trouble": {
        "mailbox": "garden@example.org@imap.example.org",
        "since": _DAY,
        "trouble": 'imap "garden" (imap.example.org:993, folder INBOX): wrong password. Check user and password_file.',
    },
    "mailbox-too-large": {"mailbox": "garden@example.org@imap.example.org", "limit": 26_214_400, "count": 1},
    "daily-limit": {"limit": 100, "kept": 10},
    "people-to-call": {
        "people": (
            {
                "name": "Ben Okoth",
                "address": "ben@example.com",
                "since": _DAY,
                "how": "full",
                "last": _DAY,
                "profile": "Beekeeper in Kisumu, +254 700 000 000",
                "stays": True,
            },
        ),
        "more": 4,
        "count": 5,
    },
    "complaints": {
        "people": ({"name": "Ben Okoth", "address": "ben@example.com", "since": _DAY},),
        "more": 4,
        "count": 5,
    },
    "site-weekly": {
        "domain": "lists.example.org",
        "since": _DAY,
        "until": _DAY,
        "posts": 12,
        "lists": 3,
        "members": 240,
        "held": 1,
        "waiting": 2,
        "refused": 1,
        "failed": 4,
        "free": 2_400_000_000,
        "backup": _DAY,
        "versions": "ListCoP 0.1.0, Python 3.13.1, SQLite 3.51.3",
        "silent_since": _DAY,
        "is_stopped": True,
        "is_backup_old": True,
        "is_disk_low": True,
    },
    "doctor-letter": {"domain": "lists.example.org"},
    "store-damaged": {"domain": "lists.example.org", "trouble": "/var/lib/listcop/listcop.db\nwrong # of entries"},
    "template-failed": {"occasion": "welcome", "trouble": "templates/welcome/body.txt: 'nam' is undefined"},
}

# Occasion → data. Beside what stands here, every letter may be given `ref`, `leave_address` and letters.OPTIONAL.
SAMPLES: Mapping[str, Mapping[str, object]] = {
    occasion: {**_LIST, **data}
    for occasion, data in {
        **_MEMBERSHIP,
        **_POSTS,
        **_OWNERS,
        **_PAGES,
        **PULSE_SAMPLES,
        **DESK_SAMPLES,
        **INVITE_SAMPLES,
        **GATHERING_SAMPLES,
    }.items()
} | {"digest": _digest(), "preview": _digest() | {"closes": _DAY, "until": _DAY, "ref": _KEY}}


def samples_of(occasion: str) -> Iterator[Mapping[str, object]]:
    """Sample data for every way that an occasion's letter can go, the plainest first."""
    yield from variants_of(occasion, SAMPLES[occasion])
