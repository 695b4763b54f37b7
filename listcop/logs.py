"""The log: one event, one line, as text or JSON; control characters are shown, keys are left out."""

from __future__ import annotations

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from listcop.settings import Settings

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
LONGEST = 16_000  # characters of one event: journals cut or refuse longer lines

# What makes an address of ours a key: whoever reads the log must not be able to use it (promise I16).
_KEY = re.compile(r"(?<![A-Za-z0-9])(c|b|u|leave)([.=])[A-Za-z2-7]{12,64}(?![A-Za-z0-9])")
# Controls, and what turns a line around or ends it for some readers: U+0085, U+2028, U+2029, bidirectional marks.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def clean(text: str) -> str:
    """One line that says what was there and can do nothing."""
    text = _KEY.sub(r"\1\2…", text[: 4 * LONGEST])
    if not text.isprintable():  # as it nearly always is
        text = _UNSEEN.sub(_shown, text.replace("\r\n", "\n").replace("\n", " | "))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


class Line(logging.Formatter):
    """One event, one line of text."""

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))


class JsonLine(logging.Formatter):
    """One event, one JSON object on one line."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        facts: dict[str, Any] = {
            "at": at,
            "level": record.levelname.lower(),
            "from": record.name,
            "thread": record.threadName,
            "process": record.process,
            "text": clean(record.getMessage()),
        }
        facts |= {name: _fact(value) for name, value in getattr(record, "facts", {}).items() if name not in facts}
        if record.exc_info:
            facts["trouble"] = clean(self.formatException(record.exc_info))
        return json.dumps(facts, ensure_ascii=False)


def _fact(value: object) -> object:
    return value if value is None or isinstance(value, bool | int | float) else clean(str(value))


def set_up_log(settings: Settings, *, only_trouble: bool = False) -> None:
    """Events to stderr, where systemd takes them; addresses of members are left to our own lines.

    only_trouble  for what cron starts: it mails whatever is said
    """
    # What none of our lines says need not be found out for each of them (Python's logging HOWTO, "Optimization").
    logging._srcfile = None
    logging.logMultiprocessing = False
    logging.logThreads = logging.logProcesses = settings.log_format == "json"
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if settings.log_format == "json" else Line("%(levelname)s %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    level = LEVELS[settings.log_level]
    logging.getLogger("listcop").setLevel(max(level, logging.WARNING) if only_trouble else level)
    logging.getLogger("listcop.statements").setLevel(logging.INFO)  # below that they tell what letters say
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd tells every command and address
