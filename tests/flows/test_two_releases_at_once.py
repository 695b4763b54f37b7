"""Servers of two releases on one database: the newer reads anew what the older read, and the older leaves it so."""

from dataclasses import replace

from helpers import WEIGHTS, make_list, post

from listcop.flows import read_posts
from listcop.store import unread


def test_what_older_rules_read_is_read_again_once_and_what_newer_rules_read_is_left(store):
    mlist, newer = make_list(store), replace(WEIGHTS, version=WEIGHTS.version + 1)
    post(store, mlist, message_id="<1@example.org>", subject="Beans")
    post(store, mlist, message_id="<2@example.org>", subject="Weevils")

    done = [read_posts.catch_up(store, weights, mlist.list_id) for weights in (WEIGHTS, WEIGHTS, newer, newer, WEIGHTS)]

    assert done == [2, 0, 2, 0, 0]
    with store.read() as tx:
        assert unread.lists_with_unread(tx, read_posts.reader_of(WEIGHTS)) == []
