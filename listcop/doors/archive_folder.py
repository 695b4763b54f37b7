"""Archive files, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(folder: Path, name: str, content: bytes) -> None:
    """Write a file below a folder, by a new file and a rename: a reader never sees half of it.

    name  parts divided by "/", made by us from numbers and fixed words
    Raises ValueError for a name that leaves the folder.
    """
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{name} leaves the folder {folder}")
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(path)
