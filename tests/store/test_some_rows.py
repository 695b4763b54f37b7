"""Rows by several keys: each once, however many keys there are and whatever stands among them."""

import pytest
from helpers import make_list, post

from listcop.store import posts, threads, unread
from listcop.store.some_rows import AT_ONCE


@pytest.mark.parametrize("asked", [[], [1], [2, 1], [1, 2, 3], [3, 77, 2, 1, 0], [*range(1, AT_ONCE + 3)]])
def test_each_row_is_found_once(store, asked):
    garden, other = make_list(store), make_list(store, "other")
    for n in range(1, 4):
        post(store, garden, message_id=f"<{n}@x.example>", subject=f"Subject {n}")
    post(store, other, message_id="<other@x.example>")

    with store.read() as tx:
        found = threads.get_threads(tx, garden.list_id, asked)
        written = posts.posts_of_threads(tx, garden.list_id, asked)
        marks = unread.reading_marks(tx, garden.list_id, asked)

    here = {number for number in asked if 1 <= number <= 3}
    assert set(found) == set(marks) == here
    assert {number: [one.number for one in some] for number, some in written.items()} == {
        number: [number] if number in here else [] for number in asked
    }


def test_threads_are_left_alone_that_are_named(store):
    garden = make_list(store)
    for n in range(1, 5):
        post(store, garden, message_id=f"<{n}@x.example>", subject=f"Subject {n}")

    with store.read() as tx:
        found = [
            unread.unread_threads(tx, garden.list_id, 1, limit, without)
            for limit, without in [(None, ()), (None, [2]), (1, [1]), (9, [1, 2, 3, 4]), (2, [4, 99])]
        ]

    assert found == [[1, 2, 3, 4], [1, 3, 4], [2], [], [1, 2]]
