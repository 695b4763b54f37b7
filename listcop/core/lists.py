"""A list and its members, as decisions need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from listcop.core.list_settings import ListSettings

ROLES = ("member", "facilitator", "moderator", "owner")
CADENCES = ("each", "daily", "weekly", "monthly", "none")
DIGEST_CADENCES: tuple[Literal["daily", "weekly", "monthly"], ...] = ("daily", "weekly", "monthly")


@dataclass(frozen=True, slots=True)
class MailingList:
    """One community's list."""

    list_id: int
    name: str
    domain: str
    settings: ListSettings = field(default_factory=ListSettings)
    paused: str | None = None
    reply_marks: bool | None = None
    last_number: int = 0
    created: datetime | None = None
    seal: str = ""

    @property
    def sealed_by(self) -> str:
        """What its members' keys are bound to: to this list, and to no other that has or once had its name."""
        return self.seal or self.name

    @property
    def address(self) -> str:
        return f"{self.name}@{self.domain}"

    @property
    def title(self) -> str:
        return self.settings.title or self.name

    def sub_address(self, role: str) -> str:
        """The address of a role, such as garden+join@lists.example.org."""
        return f"{self.name}{self.settings.separator}{role}@{self.domain}"


@dataclass(frozen=True, slots=True)
class Member:
    """One address's membership of one list; `roles` without "member": owns or helps without being one."""

    list_id: int
    membership_id: int
    person_id: int
    address: str
    name: str
    language: str
    cadence: str
    roles: tuple[str, ...]
    state: str
    joined: datetime
    paused_until: datetime | None = None
    each_from: int = 0
    sent_up_to: int = 0
    short_digest: bool = True
    listening: bool = False
    last_deed: datetime | None = None
    deeds: int = 0
    lite: bool = False
    profile: str = ""
    combined: bool = False

    @property
    def is_member(self) -> bool:
        return "member" in self.roles and self.state in ("active", "paused", "unreachable")

    @property
    def gets_mail(self) -> bool:
        """Does mail of the list come to them, be it each post or a digest?"""
        return self.state == "active" and self.cadence != "none"

    @property
    def complained(self) -> bool:
        """Did a complaint of theirs stop their mail? A pause that they asked for has a day on which it ends."""
        return self.state == "paused" and self.paused_until is None

    @property
    def is_facilitator(self) -> bool:
        return "facilitator" in self.roles

    @property
    def may_moderate(self) -> bool:
        return bool({"owner", "facilitator", "moderator"} & set(self.roles))


def read_roles(text: str) -> tuple[str, ...]:
    """Roles from "member+owner", in our order. Raises ValueError naming the wrong one."""
    given = [word.strip().lower() for word in text.split("+")]
    for word in given:
        if word not in ROLES:
            raise ValueError(f'role is "{text}". Write one or more of {", ".join(ROLES)}, joined by +.')
    return tuple(role for role in ROLES if role in given)


def read_cadence(text: str) -> str:
    """A cadence by its name. Raises ValueError."""
    word = {"nomail": "none"}.get(text.strip().lower(), text.strip().lower())
    if word not in CADENCES:
        raise ValueError(f'cadence is "{text}". Write one of {", ".join(CADENCES)}.')
    return word


def joined_roles(roles: Iterable[str]) -> str:
    return "+".join(role for role in ROLES if role in set(roles))
