"""What editors lay beside the files that people write: copies, swap files, locks; nothing that a site means to say."""

from __future__ import annotations


def is_put_aside(name: str) -> bool:
    """Such as `garden.toml~`, `#garden.toml#`, `.garden.toml.swp`; `name` may be a path below a folder of the site."""
    return name.endswith(("~", "#")) or any(part.startswith(".") for part in name.split("/"))
