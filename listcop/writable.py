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


_EFFECTIVE = os.access in os.supports_effective_ids


def may(path: Path, what: int) -> bool:
    """May this user do so with a file or folder? os.R_OK and kin."""
    return os.access(path, what, effective_ids=_EFFECTIVE)


def denied(path: Path, mend: str = "") -> str:
    """Why this user may not use what they named, and the way out; to be said behind its name. Whoever runs a command as
    the user of the server stands in a folder of their own, which that user may not even enter."""
    user = user_here()
    seen, is_there = _what_is_closed(path.absolute())
    own = f"Let {user} read and write it (chown, chgrp, chmod), or name one" if is_there else "Name one"
    way_out = f"{own} in a folder where {user} may read and write (root makes one: install -d -o {user} FOLDER)"
    return f"permission denied: {user}, the user of this command, {seen}. {mend or way_out}"


def _what_is_closed(path: Path) -> tuple[str, bool]:
    """What this user may not do, and whether that is with the file or folder itself."""
    closed = next((one for one in reversed(path.parents) if os.path.lexists(one) and not may(one, os.X_OK)), None)
    if closed is not None:
        return f"may not enter {closed}", False
    if os.path.lexists(path):
        return f"may not {'write' if may(path, os.R_OK) else 'read'} {path}", True
    return f"may not write in {next(one for one in path.parents if one.exists())}", False


def denied_setting(path: Path) -> str:
    """The same of what the server reads itself: settings, secrets, keys."""
    user = user_here()
    mend = (
        f"Run the command as the user who runs the server; if that is {user}, let {user} read it (chown, chgrp, chmod)"
    )
    return f"{denied(path, mend)}."


def user_here() -> str:
    return user_name(os.geteuid())


def unwritable(folder: Path) -> Trouble | None:
    """Why this user can write nothing in a folder that is there; the room on the disk apart."""
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return Trouble(
            f"{folder} is on a file system that is mounted read-only.",
            "Look why (a disk with faults is mounted so by the system itself: dmesg tells), then mount it for writing: "
            f"mount -o remount,rw {mount_point(folder)}",
        )
    if not may(folder, os.W_OK | os.X_OK):
        user = user_here()
        way_out = f"Run the command as the user who runs the server; if that is {user}, run: chown {user} {folder}"
        return Trouble(f"{folder} cannot be written by {user}, the user of this command.", way_out)
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
