"""What a backup that was stopped left beside those that came to their end: gone after a day, and nothing else."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

SCRATCH = ".listcop-backup-"  # begins the name of the folder in which a backup is made, beside where it will lie
PART = ".part"  # ends the names of its two files there, until both are whole
SECRETS = ".secrets"
A_DAY = 86_400  # seconds; no backup takes so long


def remove_what_was_killed(scratch: Path) -> None:
    """A backup that was killed leaves a copy of everything.

    scratch  the folder of one that begins now; it begins whatever cannot be removed
    """
    folder, before = scratch.parent, scratch.stat().st_mtime - A_DAY
    for one in folder.glob(f"{SCRATCH}*"):
        with contextlib.suppress(OSError):
            if one.stat().st_mtime < before:
                for part in one.glob(f"*{PART}"):
                    _remove_its_secrets(part, folder / part.stem)
                shutil.rmtree(one, ignore_errors=True)
    for part in folder.glob(f".listcop-[0-9]*-[0-9]*.tar.gz*{PART}"):  # where earlier releases wrote them
        with contextlib.suppress(OSError):
            if part.stat().st_mtime < before:
                _remove_its_secrets(part, folder / part.stem.removeprefix("."))
                part.unlink()


def _remove_its_secrets(part: Path, file: Path) -> None:
    """Those that had their name when their backup was killed: its own file had not, and is still here by its first
    name. Other secrets without a backup beside them stay, as they may be of one that was moved."""
    secrets, unnamed = file.with_name(f"{file.name}{SECRETS}"), part.with_name(f"{file.name}{SECRETS}{PART}")
    is_its_own = not (file.exists() or unnamed.exists()) and secrets.is_file()
    if is_its_own and secrets.stat().st_mtime <= part.stat().st_mtime:
        secrets.unlink()
