"""What an owner can set for one list: every key with its default, its unit and what it may be."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from listcop.core.pulse.stages import STAGES
from listcop.core.schedule import parse_digest_time

_UNITS = {"": 1, "B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}
_SIZE = re.compile(r"(\d{1,11})\s{0,4}(B|KB|MB|GB)?", re.I)
LARGEST = 10_000_000_000


def read_size(value: Any, largest: int = LARGEST) -> int:
    """Bytes from `"10 MB"` or a whole number. Raises ValueError that says what is expected."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= largest:
        return value
    match = _SIZE.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match or not 0 < (size := int(match[1]) * _UNITS[(match[2] or "").upper()]) <= largest:
        raise ValueError('a size, such as "10 MB" or "500 KB"')
    return size


def shown_size(size: int) -> str:
    """A size as it is written in settings: 10 MB, 500 KB, 1234."""
    for unit in ("GB", "MB", "KB"):
        if size % _UNITS[unit] == 0:
            return f"{size // _UNITS[unit]} {unit}"
    return str(size)


@dataclass(frozen=True, slots=True)
class Key:
    """One setting of a list: read turns an owner's words into the value, or raises ValueError."""

    name: str
    default: Any
    unit: str
    read: Callable[[str], Any]
    show: Callable[[Any], str] = str
    words: tuple[str, ...] = ()  # where it is one of some


def _words(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise ValueError("one of " + ", ".join(words))
        return text

    return read


def _choice(name: str, *words: str) -> Key:
    """A key that is one of some words; the first is the default."""
    return Key(name, words[0], "", _words(*words), words=words)


def _count(high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"\d{1,7}", text) or int(text) > high:
            raise ValueError(f"a whole number from 0 to {high}")
        return int(text)

    return read


def _line(longest: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text) > longest or any(ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u2028\u2029" for c in text):
            raise ValueError(f"one line of at most {longest} characters")
        return text

    return read


def _text(longest: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text) > longest or any(ord(c) < 32 and c not in "\r\n\t" for c in text):
            raise ValueError(f"a text of at most {longest} characters, or @ and the name of a file that holds it")
        return "\n".join(text.splitlines()).strip()

    return read


def _first_line(text: str) -> str:
    """The beginning of a text, as a table shows it."""
    first = text.partition("\n")[0]
    return first[:60] + (" …" if len(first) > 60 or first != text else "")


def read_zone(text: str) -> str:
    """The name of a zone as it stands. Raises ValueError that names the zone most likely meant."""
    try:
        zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f'the name of a time zone, such as "{_near_zone(text)}"') from error
    return text


def _near_zone(text: str) -> str:
    """Who writes `lima` means America/Lima."""
    wanted = text.strip().casefold().replace(" ", "_")
    zones = sorted(zoneinfo.available_timezones())
    return next((zone for zone in zones if f"/{zone}".casefold().endswith(f"/{wanted}")), "Africa/Nairobi")


def _digest(text: str) -> str:
    try:
        parse_digest_time(text)
    except ValueError as error:
        raise ValueError('a weekday and hours and minutes, such as "weekly monday 07:00", or off') from error
    return text


def _hour(text: str) -> str:
    """A time of day, such as 8 or 08:00, as HH:MM; or off."""
    hours, _, minutes = text.partition(":")
    if text == "off":
        return text
    if not re.fullmatch(r"\d{1,2}(:\d\d)?", text) or int(hours) > 23 or int(minutes or 0) > 59:
        raise ValueError('a time of the day, such as "08:00", or off')
    return f"{int(hours):02}:{minutes or '00'}"


def _https(text: str) -> str:
    if text and (
        not text.startswith("https://") or "{key}" not in text or any(ord(c) <= 32 or ord(c) > 126 for c in text)
    ):
        raise ValueError('an address such as "https://lists.example.org/leave/{key}", or nothing')
    return text


KEYS: Mapping[str, Key] = {
    key.name: key
    for key in (
        Key("title", "", "text", _line(100)),
        _choice("posting", "members", "open", "moderated", "announce"),
        _choice("non_members", "hold", "reject", "discard"),
        _choice("authentication", "prefer", "require", "off"),
        _choice("join", "confirm", "approve", "open", "closed"),
        _choice("default_cadence", "each", "daily", "weekly", "monthly", "none"),
        _choice("archive", "members", "public", "none"),
        _choice("archive_addresses", "no", "yes"),
        _choice("language", "en", "fr", "es", "pt"),
        Key("timezone", "UTC", "zone name", read_zone),
        Key("digest", "weekly monday 07:00", "weekday and time, or off", _digest),
        Key("charter", "", "text, or @FILE", _text(4_000), _first_line),
        _choice("greet", "yes", "no"),
        Key("open_days", 28, "days", _count(3650)),
        Key("preview", 24, "hours before weekly and monthly digests, 0 for none", _count(144)),
        Key("brief", "08:00", "time of day, or off", _hour),
        _choice("duty", "weekly", "monthly", "never"),
        Key("ask_helped", 7, "days, 0 for never", _count(28)),
        Key("consolidate", 14, "days, 0 for never", _count(60)),
        _choice("pulse", "monthly", "off"),
        _choice("stage", "auto", *STAGES),
        _choice("roster", "names", "addresses", "none"),
        Key("subject_prefix", "", "text", _line(40)),
        _choice("reply_to", "list", "author", "both", "untouched"),
        _choice("footer", "auto", "always", "never"),
        _choice("from_rewriting", "auto", "always", "never"),
        _choice("separator", "+", "-"),
        _choice("sub_addresses", "yes", "no"),
        _choice("delivery", "verp", "batch"),
        Key("max_message_size", 10_000_000, "bytes", read_size, shown_size),
        Key("deliver_attachments", 500_000, "bytes a post", read_size, shown_size),
        Key("new_member_posts", 0, "posts", _count(100)),
        Key("author_posts_per_hour", 30, "posts an hour, 0 for no limit", _count(1_000_000)),
        Key("list_posts_per_hour", 300, "posts an hour, 0 for no limit", _count(1_000_000)),
        Key("unsubscribe_https", "", "address with {key}", _https),
    )
}


@dataclass(frozen=True, slots=True)
class ListSettings:
    """The settings of one list: what its owner set, defaults for the rest."""

    title: str = ""
    posting: str = "members"
    non_members: str = "hold"
    authentication: str = "prefer"
    join: str = "confirm"
    default_cadence: str = "each"
    archive: str = "members"
    archive_addresses: str = "no"
    language: str = "en"
    timezone: str = "UTC"
    digest: str = "weekly monday 07:00"
    charter: str = ""
    greet: str = "yes"
    open_days: int = 28
    preview: int = 24
    brief: str = "08:00"
    duty: str = "weekly"
    ask_helped: int = 7
    consolidate: int = 14
    pulse: str = "monthly"
    stage: str = "auto"
    roster: str = "names"
    subject_prefix: str = ""
    reply_to: str = "list"
    footer: str = "auto"
    from_rewriting: str = "auto"
    separator: str = "+"
    sub_addresses: str = "yes"
    delivery: str = "verp"
    max_message_size: int = 10_000_000
    deliver_attachments: int = 500_000
    new_member_posts: int = 0
    author_posts_per_hour: int = 30
    list_posts_per_hour: int = 300
    unsubscribe_https: str = ""

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> ListSettings:
        return cls(**{name: value for name, value in kept.items() if name in KEYS})


def read_setting(name: str, text: str) -> Any:
    """Turn an owner's words into the value of a key. Raises ValueError with the whole message."""
    key = KEYS.get(name)
    if key is None:
        import difflib

        near = difflib.get_close_matches(name[:100], list(KEYS), 1)
        others = f'Did you mean "{near[0]}"?' if near else f"The settings are: {', '.join(KEYS)}."
        raise ValueError(f'There is no setting "{name}". {others}')
    try:
        return key.read(text)
    except ValueError as error:
        raise ValueError(f'{name} is "{text}". Write {error}.') from error
