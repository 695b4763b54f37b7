"""`make fuzz`: letters nobody would write, for so many seconds; what fails is kept with the seed that makes it again.

python -m tests.fuzz.run --seconds 60                 all targets, a new seed
python -m tests.fuzz.run --seed 7 --target zones      one target, the same letters again
python -m tests.fuzz.run .fuzz/zones-3f2a.eml         one letter that failed
"""

from __future__ import annotations

import argparse
import hashlib
import random
import secrets
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.mutate import mutated, seeds
from tests.fuzz.targets import TARGETS

SLOW_SECONDS = 5.0  # of the processor's time for one letter (promise I3)
KEPT = Path(__file__).parent.parent.parent / ".fuzz"


def trouble_with(target: Callable[[bytes], None], raw: bytes) -> str:
    """What went wrong with one letter; "" for nothing."""
    started = time.process_time()
    try:
        target(raw)
    except Exception:
        return traceback.format_exc(limit=-4)
    taken = time.process_time() - started
    return f"it took {taken:.1f} seconds" if taken > SLOW_SECONDS else ""


def fuzz(name: str, seed: int, goes_on: Callable[[int], bool]) -> tuple[int, list[tuple[bytes, str]]]:
    """Give one target letters while `goes_on(how many)`; returns how many it got, and what failed, each kind once."""
    chance, among = random.Random(f"{seed} {name}"), seeds()
    failed: dict[str, tuple[bytes, str]] = {}
    count = 0
    while goes_on(count):
        raw = mutated(chance, among)
        count += 1
        if trouble := trouble_with(TARGETS[name], raw):
            failed.setdefault("\n".join(trouble.splitlines()[-3:-1]), (raw, trouble))
    return count, list(failed.values())


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description="Letters nobody would write.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="letters that failed, tried again")
    parser.add_argument("--seconds", type=float, default=60.0, help="for all targets together")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--target", choices=TARGETS, action="append")
    given = parser.parse_args(argv)
    names = given.target or list(TARGETS)
    if given.files:
        return _again(given.files, names)
    print(f"seed {given.seed}, {given.seconds:g} seconds for {', '.join(names)}")
    bad = 0
    for name in names:
        end = time.monotonic() + given.seconds / len(names)
        count, failed = fuzz(name, given.seed, lambda _, end=end: time.monotonic() < end)  # type: ignore[misc]
        print(f"{name}: {count:,} letters, {len(failed)} kinds of trouble")
        for raw, trouble in failed:
            bad += 1
            KEPT.mkdir(exist_ok=True)
            file = KEPT / f"{name}-{hashlib.sha256(raw).hexdigest()[:8]}.eml"
            file.write_bytes(raw)
            print(f"{trouble}kept as {file}")
    return 1 if bad else 0


def _again(files: list[Path], names: list[str]) -> int:
    bad = 0
    for file in files:
        for name in names:
            if trouble := trouble_with(TARGETS[name], file.read_bytes()):
                bad += 1
                print(f"{file}: {name}: {trouble}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
