"""A sentence of a catalogue filled with words of others: a name that ends in a full stop brings the sentence's own."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ENDED = re.compile(r"%\((\w+)\)s\.(?!\w)")


def filled(sentence: str, places: Mapping[str, object]) -> str:
    """The sentence with its places filled. "Answered by %(names)s." ends in one full stop where "Carlos P.A." did."""
    doubled = {found for found in _ENDED.findall(sentence) if str(places.get(found, "")).endswith(".")}
    for place in doubled:
        sentence = sentence.replace(f"%({place})s.", f"%({place})s")
    return sentence % places
