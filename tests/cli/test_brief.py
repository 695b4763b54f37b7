"""`listcop brief` and `listcop duty`: what the facilitator on duty would get, and whose turn it is."""

import pytest


@pytest.fixture
def desk(shell):
    shell("member", "add", "garden", "ana@example.org", "--name", "Ana Peres", "--role", "member+facilitator")
    shell("member", "add", "garden", "ben@example.org", "--name", "Ben Kariuki", "--role", "facilitator")
    return shell


def test_where_nothing_needs_a_hand_that_is_said(desk):
    assert desk("brief", "garden").out == "garden: nothing needs a hand today.\n"
    assert desk("brief", "garden", "--json").json == {"list": "garden", "lines": [], "more": {}}


def test_the_duty_is_shown_and_handed_on_with_a_note(desk):
    assert [one["address"] for one in desk("duty", "garden", "--json").json] == ["ana@example.org", "ben@example.org"]

    said = desk("duty", "garden", "--next", "--note", "Maria waits for her answer.")

    assert said.out == "garden: Ben Kariuki is on duty now, and is told.\n"
    assert desk("duty", "garden", "--json").json[0] == {
        "address": "ben@example.org",
        "name": "Ben Kariuki",
        "on_duty": True,
    }
    assert "ben@example.org" in [one["to"] for one in desk("queue", "ls", "--json").json]
    assert desk("duty", "garden", "--to", "ana@example.org").code == 0


@pytest.mark.parametrize(
    ("more", "says"),
    [(["--to", "eve@example.net"], 'garden has no facilitator "eve@example.net". See: listcop duty garden')],
)
def test_whoever_is_named_must_be_a_facilitator(desk, more, says):
    said = desk("duty", "garden", *more)

    assert said.code == 1 and says in said.err and said.err.count("\n") == 1


def test_a_list_without_facilitators_has_nobody_on_duty(shell):
    said = shell("duty", "garden")

    assert said.code == 1 and "listcop member set garden ADDRESS role member+facilitator" in said.err
