"""What pages are made from: every row once, however many there are."""

import pytest
from helpers import NOW, join, make_list, post

from listcop.store import members, pages, threads
from listcop.store.pages import AT_ONCE


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    for n in range(AT_ONCE + 3):
        join(store, mlist, f"m{n}@example.org", name=f"Member {n}")
    return mlist


def test_all_members_are_told_once_and_none_who_left(store, garden):
    def leave(tx):
        left = members.find_member(tx, garden.list_id, "m7@example.org")
        members.change_member(tx, garden.list_id, left.membership_id, state="left")

    store.write(leave)

    names = [one.name for one in pages.each_member(store, garden.list_id)]

    assert len(names) == len(set(names)) == AT_ONCE + 2
    assert "Member 7" not in names
    with store.read() as tx:
        some = pages.some_members(tx, garden.list_id, ["m7@example.org", "m8@example.org", "m9@example.org"])
    assert [one.name for one in some] == ["Member 8", "Member 9"]


def test_threads_come_in_order_without_those_that_were_merged_away(store):
    mlist = make_list(store)
    for n in (1, 2, 3):
        post(store, mlist, message_id=f"<{n}@example.org>", subject=f"Bed {n}")
    post(
        store,
        mlist,
        message_id="<4@example.org>",
        in_reply_to="<1@example.org>",
        subject="Re: Bed 1",
        **{"from": "ben@example.org"},
    )

    store.write(lambda tx: threads.change_thread(tx, mlist.list_id, 2, merged_into=1))

    assert [one.number for one in pages.each_thread(store, mlist.list_id)] == [1, 3]
    assert [(one.number, one.date) for one in pages.each_post(store, mlist.list_id, 2)] == [(3, NOW), (4, NOW)]
    with store.read() as tx:
        assert [one.number for one in pages.some_threads(tx, mlist.list_id, [1, 2])] == [1]
        assert pages.authors_of(tx, mlist.list_id, [1, 3]) == {"amina@example.org", "ben@example.org"}
