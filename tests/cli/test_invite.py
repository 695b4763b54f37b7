"""`listcop invite`: somebody new by mail, and what speaks against it in one line."""

import pytest


@pytest.fixture
def members(shell):
    shell("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki")
    return shell


def test_somebody_new_is_invited_in_the_owners_name(members):
    said = members("invite", "garden", "may@example.net", "--note", "You told me of your seed bank.")
    queued = members("queue", "ls", "--json").json

    assert said.code == 0 and "may@example.net is invited to garden" in said.out
    assert "may@example.net" in [one["to"] for one in queued]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ben@example.org", "is a member of garden and not quiet; nothing was sent. See: listcop quiet garden"),
        ("nobody", '"nobody" is no address'),
    ],
)
def test_what_speaks_against_it_is_said_in_one_line(members, address, says):
    said = members("invite", "garden", address)

    assert said.code == 1 and says in said.err and said.err.count("\n") == 1


def test_whoever_is_named_must_be_of_the_list(members):
    said = members("invite", "garden", "may@example.net", "--as", "eve@example.net")

    assert said.code == 1 and "eve@example.net is not a member of garden" in said.err
