"""What marks count for, as learnt from labelled letters: read from one versioned file, handed on as a value."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from listcop.core.tagger.points import Table

FORMAT = 1
TABLES = frozenset(("kind", "role", "type"))


class WeightsTrouble(ValueError):
    """Data that is no weights file of a format this release reads."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Tables of points by name; `version` rises with each learning, and what an older one read is read again."""

    version: int
    tables: Mapping[str, Table]


def read_weights(data: bytes) -> Weights:
    """Read a weights file. Raises WeightsTrouble, which says what was seen and what is expected."""
    try:
        given = json.loads(data)
        if given["format"] != FORMAT:
            raise WeightsTrouble(f"weights of format {given['format']!r}; this release reads format {FORMAT}")
        tables = {name: _table(one) for name, one in given["tables"].items()}
        version = int(given["version"])
    except WeightsTrouble:
        raise
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsTrouble(f"no weights file ({type(error).__name__}: {str(error)[:80]})") from error
    if missing := TABLES - tables.keys():
        raise WeightsTrouble(f"weights without the tables {', '.join(sorted(missing))}")
    return Weights(version, tables)


def _table(given: Any) -> Table:
    rows = {str(mark): tuple(int(one) for one in points) for mark, points in given["rows"].items()}
    return Table(tuple(given["outcomes"]), tuple(given["base"]), rows)
