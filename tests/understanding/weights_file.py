"""Writes a weights file: features as hashes of 32 bits, their points as bytes, nothing else of any letter."""

import json
from base64 import b64encode
from struct import pack

from listcop.core.tagger.points import key_of
from listcop.core.tagger.weights import FORMAT


def weights_file(version: int, tables: dict[str, dict]) -> bytes:
    """Return the file of tables {outcomes, base, rows by feature name, per_nat, blocks}."""
    written = {name: _table(one) for name, one in sorted(tables.items())}
    return json.dumps({"format": FORMAT, "version": version, "tables": written}, indent=1).encode() + b"\n"


def _table(given: dict) -> dict:
    rows = {key_of(feature): points for feature, points in given["rows"].items()}
    if len(rows) < len(given["rows"]):
        raise SystemExit("two features have the same hash: leave one out")
    largest = max((abs(one) for points in rows.values() for one in points), default=0)
    width = 1 if largest < 128 else 2
    flat = [one for key in sorted(rows) for one in rows[key]]
    return {
        "outcomes": given["outcomes"],
        "blocks": given.get("blocks") or [len(given["outcomes"])],
        "base": given["base"],
        "per_nat": given["per_nat"],
        "width": width,
        "keys": b64encode(pack(f"<{len(rows)}I", *sorted(rows))).decode(),
        "points": b64encode(pack(f"<{len(flat)}{'b' if width == 1 else 'h'}", *flat)).decode(),
    }
