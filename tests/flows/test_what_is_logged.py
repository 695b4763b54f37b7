"""Each letter is one line of the log, with fields to count and search by."""

import logging

import pytest
from helpers import NOW, a_letter, join, make_list

from listcop.core.moderation import Envelope
from listcop.flows import accept_message


@pytest.mark.parametrize("author, action", [("amina@example.org", "accept"), ("stranger@example.org", "hold")])
def test_a_letter_that_came_in_is_told_with_its_fields(sqlite_store, site, caplog, author, action):
    mlist = make_list(sqlite_store)
    join(sqlite_store, mlist)
    raw = a_letter(message_id="<one@example.org>", **{"from": author})
    envelope = Envelope(author, (mlist.address,), peer="192.0.2.1", door="smtp", trusted=True)

    with caplog.at_level(logging.INFO, logger="listcop"):
        accept_message.accept(sqlite_store, site, envelope, raw, NOW, policy_of=lambda _: "none")

    (record,) = [one for one in caplog.records if getattr(one, "facts", {}).get("event") == "letter"]
    assert record.getMessage().startswith(f"{mlist.address} <one@example.org>: {action}, ")
    shown = {name: record.facts[name] for name in ("to", "message_id", "author", "action", "door", "peer", "bytes")}
    assert shown == {
        "to": mlist.address, "message_id": "<one@example.org>", "author": author, "action": action,
        "door": "smtp", "peer": "192.0.2.1", "bytes": len(raw),
    }  # fmt: skip
    assert "Which beans" not in record.getMessage()
