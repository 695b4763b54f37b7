"""gzip and bzip2: chunks of a packed archive → chunks of the archive, in constant memory; anything else as it is."""

from __future__ import annotations

import bz2
import contextlib
import zlib
from collections.abc import Generator, Iterable, Iterator
from itertools import chain

from listcop.core.exchange.piece import CHUNK_BYTES, DamagedArchiveError

SUFFIXES = (".gz", ".bz2")
_STEP_BYTES = 16_384
_SEAL_BYTES = 16  # that end a file: its checksum, and a little more
_WHOLE = ("incorrect data check", "incorrect length check")  # zlib's words, said when all is unpacked
_GZIP = b"\x1f\x8b"
_BZIP2 = b"BZh"


def without_suffix(name: str) -> str:
    """Return the name the file has when it is unpacked: "2012-May.txt" for "2012-May.txt.gz"."""
    ending = next((suffix for suffix in SUFFIXES if name.casefold().endswith(suffix)), "")
    return name[: len(name) - len(ending)]


def unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the bytes unpacked, whatever the file is called; at most one MB at a time, so that no bomb fills memory.

    Raises DamagedArchiveError, after all that can be read, where the packed bytes are damaged or end too early.
    """
    waiting = (chunk for chunk in chunks if chunk)
    start = b""
    while len(start) < len(_BZIP2) and (chunk := next(waiting, None)) is not None:
        start += chunk
    if start.startswith((_GZIP, _BZIP2)):
        yield from _members(b"", _small(chain((start,), waiting)))
    else:
        yield start
        yield from waiting


def _small(chunks: Iterable[bytes]) -> Iterator[bytes]:
    # What is unpacked in the step that meets the damage is lost: small steps lose little, and the last bytes, one by
    # one, take nothing along when they are a checksum that differs.
    held = b""
    for chunk in chunks:
        held += chunk
        end = max(0, len(held) - _SEAL_BYTES)
        for start in range(0, end, _STEP_BYTES):
            yield held[start : min(start + _STEP_BYTES, end)]
        held = held[end:]
    for at in range(len(held)):
        yield held[at : at + 1]


def _members(start: bytes, waiting: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack one member after the other: `cat a.gz b.gz` is a good gzip file."""
    rest: bytes | None = start
    while rest is not None:
        # A member may begin at the end of a chunk, and tapes fill their blocks with NUL.
        while len(rest := rest.lstrip(b"\0")) < len(_BZIP2) and (chunk := next(waiting, None)) is not None:
            rest += chunk
        if not rest:
            return
        if not rest.startswith((_GZIP, _BZIP2)):
            raise DamagedArchiveError("the packed file goes on with bytes that are not packed", is_whole=True)
        rest = yield from _member(rest, waiting)


def _member(packed: bytes, waiting: Iterator[bytes]) -> Generator[bytes, None, bytes]:
    """Unpack one member; return the bytes read beyond its end."""
    gzip = packed.startswith(_GZIP)
    # 31: with a gzip header and checksum, no bare deflate.
    worker = zlib.decompressobj(wbits=31) if gzip else bz2.BZ2Decompressor()
    while True:
        before = None if isinstance(worker, bz2.BZ2Decompressor) else worker.copy()
        try:
            plain = worker.decompress(packed, CHUNK_BYTES)
        except (zlib.error, OSError) as error:
            if before is not None:
                yield from _up_to_damage(before, packed)
            is_whole = any(words in str(error) for words in _WHOLE)
            raise DamagedArchiveError(f"the packed file is damaged ({error})", is_whole=is_whole) from error
        if plain:
            yield plain
        if worker.eof:
            return worker.unused_data
        left = _left_in(worker)
        packed = next(waiting, b"") if left is None else left
        if left is None and not packed and not plain:
            raise DamagedArchiveError("the packed file ends too early")


def _up_to_damage(worker: zlib._Decompress, packed: bytes) -> Iterator[bytes]:
    """Unpack byte by byte the step that meets the damage: the call that does gives nothing of what came before it."""
    plain = bytearray()
    with contextlib.suppress(zlib.error):
        for at in range(len(packed)):
            plain += worker.decompress(packed[at : at + 1])
            if len(plain) >= CHUNK_BYTES:
                yield bytes(plain)
                plain.clear()
    if plain:
        yield bytes(plain)


def _left_in(worker: zlib._Decompress | bz2.BZ2Decompressor) -> bytes | None:
    """Return what is to be handed to it again before more is read, None if it wants more."""
    if isinstance(worker, bz2.BZ2Decompressor):
        return None if worker.needs_input else b""  # it keeps what it could not use yet
    return worker.unconsumed_tail or None
