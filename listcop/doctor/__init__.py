"""What `listcop doctor` looks at: settings, files, database, disk, relay, mailboxes, DNS; side by side, in time."""

from __future__ import annotations

import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from listcop import __version__
from listcop.archive_mailbox import examine as examine_archive
from listcop.core.findings import Finding, python_finding, sqlite_finding
from listcop.doctor import database, here, outside
from listcop.settings import Settings
from listcop.settings_check import lists_in, problems_of, warnings_of

Look = Callable[[], list[Finding]]


def examine(settings: Settings, now: datetime, seconds: float) -> list[Finding]:
    """Everything, looked at side by side; what has no answer within `seconds` is a finding too."""
    looks: dict[str, Look] = {
        "versions": partial(_versions, settings),
        "settings": partial(_settings_hold, settings),
        "files": partial(here.files, settings),
        "admin": lambda: here.admin(settings, lists_in(settings.database) or ()),
        "disk": partial(here.disk, settings),
        "certificate": partial(here.certificate, settings, now),
        "archive": partial(here.archive, settings),
        "database": partial(database.look, settings, now, seconds),
        "relay": partial(outside.relay, settings, seconds),
        **{f"imap {one.name}": partial(outside.mailbox, one) for one in settings.imap},
        **({"archive.imap": partial(examine_archive, settings)} if settings.archive_imap else {}),
        **{f"dns {one}": partial(outside.domain, settings, one, seconds) for one in settings.domains},
        "ptr": partial(outside.pointer, settings, seconds),
    }
    return side_by_side(looks, seconds)


def side_by_side(looks: dict[str, Look], seconds: float) -> list[Finding]:
    """Run each look in a thread of its own; one that hangs or fails keeps none of the others."""
    found: dict[str, list[Finding]] = {}

    def run(name: str, look: Look) -> None:
        try:
            found[name] = look()
        except Exception as error:
            line = f"{type(error).__name__}: {error}"
            found[name] = [Finding(name, "bad", f"This could not be looked at: {line[:300]}.", "Please tell us.")]

    threads = {name: threading.Thread(target=run, args=(name, look), daemon=True) for name, look in looks.items()}
    end = time.monotonic() + seconds + 1  # the looks have shorter patience themselves, and say more
    for thread in threads.values():
        thread.start()
    for thread in threads.values():
        thread.join(max(0.0, end - time.monotonic()))
    late = Finding("", "bad", f"No answer within {seconds:g} seconds.", "Try again with a longer --timeout.")
    return [one for name in looks for one in found.get(name, [Finding(name, late.state, late.seen, late.mend)])]


def _versions(settings: Settings) -> list[Finding]:
    return [
        Finding("listcop", "good", f"ListCoP {__version__}."),
        python_finding(sys.version_info[:3]),
        sqlite_finding(sqlite3.sqlite_version_info, settings.database.startswith("sqlite:")),
    ]


def _settings_hold(settings: Settings) -> list[Finding]:
    """What is read later than the settings themselves: passwords, the key, rules, templates."""
    warnings = warnings_of(settings)
    if problems := problems_of(settings, lambda: settings.secrets):
        return [*(Finding("settings", "bad", one, "See: listcop config check") for one in problems), *warnings]
    return warnings or [Finding("settings", "good", f"{settings.path}: no problems found.")]
