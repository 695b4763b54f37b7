"""What features count for, as learnt from labelled letters: read from one versioned file, handed on as a value."""

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from struct import error as StructError
from struct import iter_unpack, unpack
from typing import Any

from listcop.core.tagger.points import HALF, Table

FORMAT = 5  # 5: what a reply does is weighed by its words as well, in a table of their own
FILES_KEPT = 2
TABLES = frozenset(("opening", "words", "role", "role_words", "waits", "settles"))


class WeightsTrouble(ValueError):
    """Data that is no weights file of a format this release reads."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Tables of points by name; `version` rises with each learning, and what an older one read is read again."""

    version: int
    tables: Mapping[str, Table]


_read: dict[bytes, Weights] = {}  # by digest: the file would stay in memory beside its tables


def read_weights(data: bytes) -> Weights:
    """Read a weights file; the same bytes are the same weights, in memory once, whatever holds on to them.

    Raises WeightsTrouble, which says what was seen and what is expected.
    """
    digest = sha256(data).digest()
    if digest not in _read:
        if len(_read) == FILES_KEPT:
            _read.clear()
        _read[digest] = _weights(data)
    return _read[digest]


def _weights(data: bytes) -> Weights:
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
    lanes = _LANES[given["width"]](packed_points)
    size = 4 * len(outcomes)
    if len(lanes) != len(keys) * size:
        raise ValueError(f"{len(lanes) // 4} points for {len(keys)} keys and {len(outcomes)} outcomes")
    rows = {
        key: int.from_bytes(row, "little") for key, (row,) in zip(keys, iter_unpack(f"{size}s", lanes), strict=True)
    }
    return Table(outcomes, base, rows, int(given["per_nat"]), blocks)


def _lanes_of_bytes(points: bytes) -> bytes:
    """Return signed bytes as numbers of four bytes, the lowest first, HALF added; a loop takes ten times as long."""
    lanes = bytearray(4 * len(points))
    lanes[0::4] = points
    lanes[1::4] = points.translate(_ABOVE_A_BYTE)
    return bytes(lanes)


def _lanes_of_pairs(points: bytes) -> bytes:
    """Return signed pairs of bytes likewise: adding HALF turns their highest bit."""
    lanes = bytearray(2 * len(points))
    lanes[0::4] = points[0::2]
    lanes[1::4] = points[1::2].translate(_HIGHEST_TURNED)
    return bytes(lanes)


_ABOVE_A_BYTE = bytes((HALF + (byte ^ 0x80) - 0x80) >> 8 for byte in range(256))
_HIGHEST_TURNED = bytes(byte ^ HALF >> 8 for byte in range(256))
_LANES = {1: _lanes_of_bytes, 2: _lanes_of_pairs}
