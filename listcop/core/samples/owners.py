"""Sample data of letters to owners and to the admin: what each is given, all ways it goes."""

from __future__ import annotations

from collections.abc import Mapping

from listcop.core.samples.common import DAY, SUBJECT, Data, each

_WORDS = "command_line", "listcop doctor"
_PERSON = {"name": "", "address": "ben@example.com", "since": DAY, "last": None, "profile": "", "stays": False}

SAMPLES: Mapping[str, Data] = {
    "letter-damaged": {"received": DAY, "sender": "x@example.com", "size": 4_000, "trouble": "no parser read it"},
    "relay-refused": {
        "what": "post",
        "came": "refused",
        "days": 5,
        "number": 412,
        "subject": SUBJECT,
        "answer": "550 5.7.1 too many links",
        "queue_id": "77",
        "count": 0,
        "is_all": True,
        "sent": 0,
        "may_have": False,
    },
    "mailbox-trouble": {
        "mailbox": "garden@example.org@imap.example.org",
        "since": DAY,
        "trouble": 'imap "garden" (imap.example.org:993, folder INBOX): wrong password. Check user and password_file.',
    },
    "mailbox-too-large": {"mailbox": "garden@example.org@imap.example.org", "limit": 26_214_400, "count": 1},
    "daily-limit": {"limit": 100, "kept": 10},
    "people-to-call": {
        "people": (
            {
                "name": "Ben Okoth",
                "address": "ben@example.com",
                "since": DAY,
                "how": "full",
                "last": DAY,
                "profile": "Beekeeper in Kisumu, +254 700 000 000",
                "stays": True,
            },
        ),
        "more": 4,
        "count": 5,
    },
    "complaints": {
        "people": ({"name": "Ben Okoth", "address": "ben@example.com", "since": DAY},),
        "more": 4,
        "count": 5,
    },
    "site-weekly": {
        "domain": "lists.example.org",
        "since": DAY,
        "until": DAY,
        "posts": 12,
        "lists": 3,
        "members": 240,
        "held": 1,
        "waiting": 2,
        "refused": 1,
        "failed": 4,
        "free": 2_400_000_000,
        "backup": DAY,
        "versions": "ListCoP 0.1.0, Python 3.13.1, SQLite 3.51.3",
        "silent_since": DAY,
        "is_stopped": True,
        "is_backup_old": True,
        "is_disk_low": True,
    },
    "doctor-letter": {"domain": "lists.example.org"},
    "store-damaged": {"domain": "lists.example.org", "trouble": "/var/lib/listcop/listcop.db\nwrong # of entries"},
    "template-failed": {"occasion": "welcome", "trouble": "templates/welcome/body.txt: 'nam' is undefined"},
}

VARIANTS: Mapping[str, tuple[Data, ...]] = {
    "letter-damaged": each(*_WORDS),
    "people-to-call": (
        {"people": ({**_PERSON, "how": "mailbox"}, {**_PERSON, "how": "domain"}), "more": 0, "count": 2},
        {"people": ({**_PERSON, "how": "disabled"}, {**_PERSON, "how": "other"}), "more": 0, "count": 2},
        {"people": ({**_PERSON, "how": "full"},), "more": 1, "count": 1},
    ),
    "complaints": ({"people": ({"name": "", "address": "ben@example.com", "since": DAY},), "more": 1, "count": 1},),
    "relay-refused": (
        {"what": "digest", "number": 31},
        {"count": 1},
        {"count": 25},
        {"count": 1, "is_all": False},
        {"count": 25, "is_all": False},
        {"came": "late"},
        {"came": "fault"},
        {"sent": 1},
        {"sent": 25},
        {"may_have": True},
        {"came": "late", "sent": 25},
        {"came": "fault", "sent": 25},
        {"came": "fault", "count": 1},
    ),
}
