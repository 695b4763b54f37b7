"""Threads: found by number, also after a merge; listed by state, kind and age; grown by their posts."""

import pytest
from helpers import NOW, later, make_list, post

from listcop.store import threads


@pytest.fixture
def garden(store):
    """A list with five threads, one post each."""
    mlist = make_list(store)
    for n in range(1, 6):
        post(
            store,
            mlist,
            message_id=f"<{n}@x.example>",
            subject=f"Compost heap number {n}",
            date=later(hours=n),
            text=f"Text {n}",
        )
    return mlist


def change(store, mlist, number, **values):
    store.write(lambda tx: threads.change_thread(tx, mlist.list_id, number, **values))


def get(store, mlist, number):
    with store.read() as tx:
        return threads.get_thread(tx, mlist.list_id, number)


def listed(store, mlist, **what):
    with store.read() as tx:
        return [one.number for one in threads.list_threads(tx, mlist.list_id, **what)]


def test_a_thread_begins_with_nothing_known_of_it(store, garden):
    one = get(store, garden, 3)

    assert (one.kind, one.types, one.type_source, one.state, one.needs_answer) == ("other", (), "none", "none", False)
    assert (one.asker, one.answered_by, one.said, one.merged_into) == (None, (), {}, None)


def test_a_merged_thread_is_found_by_its_old_number(store, garden):
    change(store, garden, 4, merged_into=3)
    change(store, garden, 3, merged_into=1)

    assert [get(store, garden, number).number for number in (4, 3, 1)] == [1, 1, 1]
    with store.read() as tx:
        assert threads.get_thread_row(tx, garden.list_id, 4).number == 4
    assert listed(store, garden) == [1, 2, 5]


def test_threads_merged_into_each_other_are_no_endless_search(store, garden):
    change(store, garden, 4, merged_into=3)
    change(store, garden, 3, merged_into=4)

    assert get(store, garden, 4) is None


def test_a_number_that_was_never_given_is_no_thread(store, garden):
    assert get(store, garden, 99) is None
    with store.read() as tx:
        assert threads.get_thread(tx, garden.list_id + 1, 1) is None


def test_the_last_post_is_the_latest_by_date_whatever_came_last(store, garden):
    for at in (later(days=2), later(days=1)):
        store.write(lambda tx, at=at: threads.grow_thread(tx, garden.list_id, 2, at))

    one = get(store, garden, 2)
    assert (one.posts, one.started, one.last_post) == (3, later(hours=2), later(days=2))


def test_threads_are_listed_by_state_kind_type_and_age(store, garden):
    change(store, garden, 1, state="open", kind="request", types=["problem", "asset"])
    change(store, garden, 2, state="answered", kind="request", types=["information"])
    change(store, garden, 4, state="open", kind="discussion")

    assert listed(store, garden, state="open") == [1, 4]
    assert listed(store, garden, kind="request") == [1, 2]
    assert listed(store, garden, request_type="asset") == [1]
    assert listed(store, garden, since=later(hours=3), before=later(hours=5)) == [3, 4]
    assert listed(store, garden, limit=2) == [4, 5]


def test_open_questions_stand_with_the_oldest_first(store, garden):
    for number, hours in ((2, 9), (5, 1), (3, 4)):
        change(store, garden, number, state="open", open_since=later(hours=hours))
    change(store, garden, 1, state="open", open_since=NOW, merged_into=2)

    with store.read() as tx:
        assert [one.number for one in threads.open_questions(tx, garden.list_id)] == [5, 3, 2]
        assert threads.count_threads(tx, garden.list_id) == {"open": 3, "none": 1}


def test_what_was_said_and_found_comes_back(store, garden):
    found = {
        "types": ["problem"],
        "answered_by": ["<2@x.example>"],
        "changes": [{"at": "2026-11-02", "state": "open"}],
        "why": ["asks how"],
        "said": {"state": "closed", "source": "facilitator"},
        "type_confidence": 0.91,
        "open_since": later(hours=1),
    }

    change(store, garden, 2, **found)

    one = get(store, garden, 2)
    assert (one.types, one.answered_by, one.why) == (("problem",), ("<2@x.example>",), ("asks how",))
    assert (one.changes, one.said) == (tuple(found["changes"]), found["said"])
    assert (one.type_confidence, one.open_since) == (0.91, later(hours=1))


def test_findings_of_many_threads_are_kept_together(store, garden):
    found = {"kind": "request", "types": ["visit"], "type_source": "text", "type_confidence": 0.5, "state": "open"}
    found |= {"needs_answer": True, "asker": "amina@example.org", "answered_by": [], "changes": [], "closed_why": ""}
    found |= {"open_since": NOW, "why": [], "reading": 7, "posts": 1, "started": NOW, "last_post": NOW}
    kept = [(number, found) for number in (2, 4)]

    store.write(lambda tx: threads.keep_readings(tx, garden.list_id, kept))

    assert listed(store, garden, state="open") == listed(store, garden, request_type="visit") == [2, 4]
    with store.read() as tx:
        assert threads.read_since(tx, garden.list_id, 6) == [2, 4]
        assert threads.read_since(tx, garden.list_id, 7) == []


def test_normal_subjects_are_told_by_number(store, garden):
    with store.read() as tx:
        assert threads.normal_subjects(tx, garden.list_id, [2, 5, 99]) == {
            2: "compost heap number 2",
            5: "compost heap number 5",
        }


def test_placeholders_move_with_a_merged_thread(store, garden):
    """Who brings a missing ancestor of the merged thread lands in the one it was merged into."""
    post(store, garden, message_id="<6@x.example>", in_reply_to="<lost@x.example>", subject="Worms", text="Six")

    store.write(lambda tx: threads.move_placeholders(tx, garden.list_id, 6, 2))

    assert post(store, garden, message_id="<lost@x.example>", subject="Worms", text="At last").thread == 2
