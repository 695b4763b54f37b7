"""What the letter of a brief says besides its lines: an example that can be sent, and what the clock did."""

import pytest
from helpers import NOW, later, make_list

from listcop.core.brief import Brief, Matter
from listcop.flows import answer_brief, brief
from listcop.store import events

HELD, ASKED = Matter("held", 9, NOW), Matter("question", 412, NOW)
JOINED, LOST = Matter("newcomer", 17, NOW), Matter("unreachable", 18, NOW)


def told(store, site, *matters, now=NOW):
    mlist = make_list(store)
    with store.read() as tx:
        return brief.letter_data(tx, site, mlist, None, Brief(matters, {}), now)


def test_the_example_closes_a_question_that_is_there(store, site):
    assert told(store, site, HELD, JOINED, ASKED, LOST)["example"] == {"n": 3, "word": "close"}


@pytest.mark.parametrize("matter", [HELD, ASKED, Matter("introduction", 418, NOW), JOINED, LOST])
def test_the_example_is_a_word_that_the_line_can_be_answered_with(store, site, matter):
    example = told(store, site, matter)["example"]

    assert example["n"] == 1
    assert example["word"] in answer_brief.ALLOWED
    assert example["word"] == "call" or (matter.kind, example["word"]) in answer_brief.SETTLES


def clock(store, mlist, site, now):
    with store.read() as tx:
        return brief.letter_data(tx, site, mlist, None, Brief((ASKED,), {}), now)["clock"]


def test_only_digests_that_left_since_the_last_brief_are_counted(store, site):
    mlist = make_list(store)

    def happened(tx):
        events.note(tx, mlist.list_id, "digest", at=NOW, ref="d1", editions=2)
        events.note(tx, mlist.list_id, brief.BRIEF, at=NOW, items=[])  # in the same tick: d1 was told there
        events.note(tx, mlist.list_id, "digest", at=later(days=7), ref="d2", editions=0)
        events.note(tx, mlist.list_id, "digest", at=later(days=14), ref="d3", editions=0)

    store.write(happened)
    assert clock(store, mlist, site, later(days=14)) == []

    store.write(lambda tx: events.note(tx, mlist.list_id, "digest", at=later(days=21), ref="d4", editions=1))
    assert clock(store, mlist, site, later(days=21)) == [{"what": "digests", "count": 1}]
