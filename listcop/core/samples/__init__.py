"""Sample data for every letter: what an occasion must be given, by example; `config check` writes each with it.

Each room has the samples of some letters, and below them the other ways that these can go: what is laid over a sample,
so that every sentence is written once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from listcop.core.samples import archive, desk, digest, gathering, invite, membership, owners, posts, pulse
from listcop.core.samples.common import LIST, PLAIN, Data

_ROOMS = (membership, posts, owners, archive, pulse, desk, invite, gathering)

# Occasion → data. Beside what stands here, every letter may be given `ref`, `leave_address` and letters.OPTIONAL.
SAMPLES: Mapping[str, Data] = {
    **{occasion: {**LIST, **data} for room in _ROOMS for occasion, data in room.SAMPLES.items()},
    **digest.SAMPLES,
}


def samples_of(occasion: str) -> Iterator[Data]:
    """Sample data for every way that an occasion's letter can go, the plainest first."""
    sample = SAMPLES[occasion]
    yield sample
    for room in _ROOMS:
        yield from ({**sample, **change} for change in room.VARIANTS.get(occasion, ()))
    yield {**sample, **PLAIN}
    if occasion == "digest":
        yield from digest.digests()
