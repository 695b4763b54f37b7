"""What was asked waits as JSON with its key, and comes back as it was."""

import json
from datetime import date

import pytest

from listcop.core import asks
from listcop.core.grammar import read_line
from listcop.core.kept_asks import as_json, from_json

TODAY = date(2040, 11, 5)
LINES = (
    "join weekly", "leave", "nomail until 1 March", "language fr", "change a@example.org b@example.org",
    "link off a@example.org", "profile I graft.", "get 412/2", "type: visit 412", "solved 412", "help find",
    "close 412 spoken about by phone", "invite a@example.org\n", "no h9 off topic", "one digest off",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_every_command_comes_back_as_it_was_asked(line):
    asked = read_line(line, TODAY)
    kept = json.loads(json.dumps(as_json(asked)))

    assert not isinstance(asked, asks.Unknown)
    assert from_json(kept) == asked


def test_nothing_comes_back_as_nothing():
    assert as_json(None) is None
    assert from_json(None) is None
