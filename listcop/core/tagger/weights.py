"""What features count for, as learnt from labelled letters: read from one versioned file, handed on as a value."""

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from struct import error as StructError
from struct import unpack
from typing import Any

from listcop.core.tagger.points import HALF, Table

FORMAT = 2
TABLES = frozenset(("opening", "role", "waits", "settles"))
_WIDTHS = {1: "b", 2: "h"}


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
        tables = {str(name): _table(one) for name, one in given["tables"].items()}
        version = int(given["version"])
    except WeightsTrouble:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, StructError) as error:
        raise WeightsTrouble(f"no weights file ({type(error).__name__}: {str(error)[:80]})") from error
    if missing := TABLES - tables.keys():
        raise WeightsTrouble(f"weights without the tables {', '.join(sorted(missing))}")
    return Weights(version, tables)


def _table(given: Any) -> Table:
    """Return a table as the file has it: `keys` 32 bits each, `points` one or two bytes an outcome, both base64."""
    outcomes = tuple(str(one) for one in given["outcomes"])
    base = tuple(int(one) for one in given["base"])
    blocks = tuple(int(one) for one in given["blocks"])
    if len(base) != len(outcomes) or sum(blocks) != len(outcomes):
        raise WeightsTrouble(f"a table of {len(outcomes)} outcomes with {len(base)} bases and blocks {blocks}")
    packed_keys, packed_points = b64decode(given["keys"], validate=True), b64decode(given["points"], validate=True)
    keys = unpack(f"<{len(packed_keys) // 4}I", packed_keys)
    points = unpack(f"<{len(keys) * len(outcomes)}{_WIDTHS[given['width']]}", packed_points)
    lanes = b"".join([(one + HALF).to_bytes(4, "little") for one in points])
    size = 4 * len(outcomes)
    rows = {key: int.from_bytes(lanes[i * size : i * size + size], "little") for i, key in enumerate(keys)}
    return Table(outcomes, base, rows, int(given["per_nat"]), blocks)
