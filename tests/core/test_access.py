"""Who may fetch what: every role, every archive setting, every kind of thing."""

import pytest
from helpers import a_member

from listcop.core.access import may_fetch

PEOPLE = {
    "stranger": None,
    "member": a_member(),
    "paused": a_member(state="paused"),
    "facilitator": a_member(roles=("member", "facilitator")),
    "owner": a_member(roles=("owner",)),
    "banned": a_member(state="banned"),
}
INSIDE = {"member", "paused", "facilitator", "owner"}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("archive", ["public", "members", "none"])
def test_the_archive_is_for_whom_the_list_says(who, archive):
    allowed = {"public": INSIDE | {"stranger"}, "members": INSIDE, "none": set()}[archive]

    assert may_fetch("archive", archive, PEOPLE[who]) is (who in allowed)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("archive", ["public", "members", "none"])
def test_a_year_at_once_is_for_no_stranger(who, archive):
    assert may_fetch("bundle", archive, PEOPLE[who]) is (who in INSIDE and archive != "none")


@pytest.mark.parametrize("archive", ["public", "members", "none"])
def test_who_is_a_member_is_for_members_whatever_the_archive(archive):
    assert {who for who, one in PEOPLE.items() if may_fetch("members", archive, one)} == INSIDE
