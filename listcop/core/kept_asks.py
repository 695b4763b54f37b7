"""A command as JSON and back: what was asked waits with its key until a yes comes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any

from listcop.core import asks
from listcop.core.words import Word


def as_json(command: asks.Command | None) -> dict[str, Any] | None:
    """A command as it is kept with a key."""
    if command is None:
        return None
    values = {field.name: _plain(getattr(command, field.name)) for field in dataclasses.fields(command)}
    return {"command": type(command).__name__, "fields": values}


def _plain(value: Any) -> Any:
    if isinstance(value, asks.Ref):
        return dataclasses.asdict(value)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else str(value) if isinstance(value, Word) else value


def from_json(kept: Mapping[str, Any] | None) -> Any:
    """The command that was kept. Raises KeyError for one that this release does not know."""
    if kept is None:
        return None
    made = {type_.__name__: type_ for type_ in asks.Command.__args__}[kept["command"]]
    return made(**{name: _made(name, value) for name, value in kept["fields"].items()})


def _made(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name == "ref":
        return asks.Ref(**value)
    if name == "until":
        return date.fromisoformat(value)
    if name in ("word", "topic"):
        return Word(value) if value in Word.__members__.values() else value
    return tuple(value) if isinstance(value, list) else value
