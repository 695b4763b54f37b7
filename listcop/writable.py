"""Whether a folder takes what we write; where it does not: why, and the way out."""

from __future__ import annotations

import os
import pwd
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

LETTER_BYTES = 64_000  # a short letter and what is kept of it


class Trouble(NamedTuple):
    """What was seen of a folder, and how to mend it: a sentence each."""

    seen: str
    mend: str


def unwritable(folder: Path) -> Trouble | None:
    """Why this user can write nothing in a folder that is there; the room on the disk apart."""
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return Trouble(
            f"{folder} is on a file system that is mounted read-only.",
            "Look why (a disk with faults is mounted so by the system itself: dmesg tells), then mount it for writing: "
            f"mount -o remount,rw {mount_point(folder)}",
        )
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=True):
        return Trouble(f"{folder} cannot be written by this user.", "Run as the user who runs the server.")
    return None


def of_another(folder: Path) -> Trouble | None:
    """Why root writes nothing in another user's folder: what root makes there, the server cannot open."""
    owner = folder.stat().st_uid
    if os.geteuid() != 0 or owner == 0:
        return None
    name = user_name(owner)
    return Trouble(
        f"{folder} belongs to {name}, and you are root: {name} could not open what you would write there.",
        f"Run the command as {name}: runuser -u {name} -- listcop …",
    )


def user_name(user: int) -> str:
    """What the system calls a user; the number where it knows none."""
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return f"#{user}"


def full(folder: Path) -> str:
    """What the system says when a letter is to be kept in a folder; "" where there is room for it."""
    if shutil.disk_usage(folder).free < LETTER_BYTES:  # what root may still take is not for the server
        return "No space left on device"
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(LETTER_BYTES))
            file.flush()
    except OSError as error:
        return str(error.strerror)
    return ""


def mount_point(folder: Path) -> Path:
    whole = folder.resolve()
    return next(one for one in (whole, *whole.parents) if os.path.ismount(one))
