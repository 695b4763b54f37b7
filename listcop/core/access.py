"""Who may fetch what by mail: the one table that every retrieval command asks (promise A8)."""

from __future__ import annotations

from typing import Literal

from listcop.core.lists import Member

Wanted = Literal["archive", "bundle", "members"]


def may_fetch(wanted: Wanted, archive: str, member: Member | None) -> bool:
    """Whether somebody may have it sent; whatever they may have goes to their own address and nowhere else.

    archive  the list's setting: public, members or none
    member   the writer's membership; None for a stranger, and for who left or has not confirmed

    Who owns, facilitates or moderates reads what members read, also without being one. Of a public archive a stranger
    gets threads one by one: a year at once could be sent to anybody under a forged From, and who is a member is
    nobody's business.
    """
    if wanted == "members":
        return _is_of_the_list(member)
    if archive == "public":
        return _is_banned(member) is False and (wanted == "archive" or _is_of_the_list(member))
    return archive == "members" and _is_of_the_list(member)


def _is_of_the_list(member: Member | None) -> bool:
    return member is not None and not _is_banned(member) and (member.is_member or member.may_moderate)


def _is_banned(member: Member | None) -> bool:
    return member is not None and member.state == "banned"
