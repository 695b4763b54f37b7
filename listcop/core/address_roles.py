"""What an address of ours is for: the roles, as a word behind a list's name says them."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What an address of ours is for."""

    post = "post"
    join = "join"  # type: ignore[assignment]  # hides str.join, which nobody calls on a role
    leave = "leave"
    each = "each"
    daily = "daily"
    weekly = "weekly"
    monthly = "monthly"
    nomail = "nomail"
    help = "help"
    status = "status"
    request = "request"
    owner = "owner"
    thread = "thread"
    digest = "digest"
    confirm = "confirm"
    leave_key = "leave_key"
    bounce = "bounce"
    author = "author"
    bounces = "bounces"
    postmaster = "postmaster"
    misspelt = "misspelt"  # a word that is none of ours
