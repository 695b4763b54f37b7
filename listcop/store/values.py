"""Rows as the values they stand for, and back: fields are called as their columns, in whatever order those come."""

from __future__ import annotations

from collections.abc import Callable, Collection
from operator import attrgetter
from typing import Any, TypeVar

V = TypeVar("V")
Convert = Callable[[Any], Any]


def from_row(kind: Callable[..., V], **kept_otherwise: Convert) -> Callable[[Any], V]:
    """What makes a value of a row that holds all its fields.

    kept_otherwise  fields that a column holds in another form (a tuple as a list), each with what makes it of that
    """
    names = _fields_of(kind)
    values_in = attrgetter(*names)
    converted = [(names.index(name), convert) for name, convert in kept_otherwise.items()]

    def read(row: Any) -> V:
        values = list(values_in(row))
        for place, convert in converted:
            values[place] = convert(values[place])
        return kind(*values)

    return read


def to_row(
    kind: Callable[..., V], *, left_out: Collection[str] = (), **kept_otherwise: Convert
) -> Callable[[V], dict[str, Any]]:
    """What makes a row, column → value, of such a value; the other way round."""
    names = tuple(name for name in _fields_of(kind) if name not in left_out)
    values_in = attrgetter(*names)

    def write(value: V) -> dict[str, Any]:
        row = dict(zip(names, values_in(value), strict=True))
        for name, convert in kept_otherwise.items():
            row[name] = convert(row[name])
        return row

    return write


def _fields_of(kind: Any) -> tuple[str, ...]:
    """Of a dataclass or a named tuple, in their order."""
    names: tuple[str, ...] = kind.__match_args__
    return names
