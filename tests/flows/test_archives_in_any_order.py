"""An archive that comes at once makes the threads that its letters make one by one, in whatever order they stand."""

import random
from datetime import timedelta

import pytest
from helpers import NOW, a_letter, make_list

from listcop.core.exchange import Piece
from listcop.flows.import_archive import import_letters, prepare
from listcop.store import letters, lists, posts

# Each letter with the one it answers; "gone" is in no archive, and holds two threads together that nothing else does.
ANSWERS = {
    "beans": None,
    "beans-1": "beans",
    "beans-2": "beans-1",
    "slugs": None,
    "slugs-1": "slugs",
    "slugs-2": "gone",
    "slugs-3": "slugs-2",
    "slugs-4": "gone",
    "frost-3": "frost-2",
    "frost-2": "frost-1",
    "frost-1": "frost",
    "frost": None,
}


def archive(order):
    for at, name in enumerate(order):
        answered = {"in_reply_to": f"<{ANSWERS[name]}@example.org>"} if ANSWERS[name] else {}
        mark = "Re: " if answered else ""
        raw = a_letter(
            message_id=f"<{name}@example.org>",
            subject=f"{mark}{name.partition('-')[0]}",
            text=f"This is {name}.",
            date=NOW - timedelta(days=9) + timedelta(hours=list(ANSWERS).index(name)),
            **answered,
        )
        yield "archive", "eml", Piece(raw, at), NOW


def kept(store, mlist):
    with store.read() as tx:
        found = posts.posts_between(tx, mlist.list_id, 0, 100)
        raws = [letters.letter_raw(tx, mlist.list_id, one.letter_id) for one in found]
        last = lists.get_list(tx, mlist.list_id).last_number
        return [(one.number, one.message_id, one.thread, one.parent, one.placed) for one in found], raws, last


IN_ORDER = ["frost", "frost-1", "frost-2", "frost-3", "beans", "slugs", "beans-1", "beans-2", "slugs-1"]
GONE = ["slugs-2", "slugs-3", "slugs-4"]


@pytest.mark.parametrize(
    "order",
    [
        [*IN_ORDER, *GONE],
        [*IN_ORDER, *GONE][::-1],
        ["frost-2", "frost", "frost-1", "frost-3", *GONE, *IN_ORDER[4:]],  # two threads become one, and go on
        *(random.Random(seed).sample([*IN_ORDER, *GONE], 12) for seed in range(4)),
    ],
)
def test_letters_that_come_at_once_find_each_other_as_if_they_came_one_by_one(store, order):
    order = [*order[:6], order[2], *order[6:]]  # one of them twice
    at_once, one_by_one = make_list(store), make_list(store, name="wood")

    report = import_letters(store, at_once, map(prepare, archive(order)), NOW)
    for letter in map(prepare, archive(order)):
        import_letters(store, one_by_one, [letter], NOW)

    assert (report.found, report.added, report.duplicates) == (13, 12, 1)
    assert kept(store, at_once) == kept(store, one_by_one)
    assert kept(store, at_once)[1][0] == next(archive(order))[2].raw
