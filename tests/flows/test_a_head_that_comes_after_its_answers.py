"""An archive whose later month comes first makes the threads that it makes in order: each headed by its question."""

from datetime import timedelta

import pytest
from helpers import NOW, WEIGHTS, a_letter, join, make_list

from listcop.core.exchange import Piece
from listcop.core.site import Site
from listcop.flows.archive_pages import thread_pages
from listcop.flows.import_archive import import_letters, prepare
from listcop.letter_files import load_texts
from listcop.store import members, posts, threads

SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)

# Name, what it answers, subject. April is longer than March.
MARCH = (("asks", None, "Clay pots"), ("first", "asks", "Re: Clay pots"))
APRIL = (
    ("second", "first", "Re: Clay pots"),
    ("third", "second", "Re: Clay pots"),
    ("fourth", "third", "Re: Clay pots"),
)


def month(letters, *, days, ways):
    """Letters a day apart. ways: whether each names all that came before it, or only the one it answers."""
    before = [name for name, *_ in MARCH] if letters is APRIL else []
    for at, (name, answered, subject) in enumerate(letters):
        fields = {"in_reply_to": f"<{answered}@example.org>"} if answered else {}
        if ways == "all" and answered:
            fields["references"] = " ".join(f"<{one}@example.org>" for one in before)
        before.append(name)
        raw = a_letter(
            message_id=f"<{name}@example.org>", subject=subject, text=f"This is {name}.",
            date=NOW - timedelta(days=days) + timedelta(days=at), **fields,
        )  # fmt: skip
        yield prepare(("archive", "eml", Piece(raw, at), NOW))


@pytest.mark.parametrize("ways", ["all", "one"])
def test_a_month_that_is_imported_after_the_next_one_heads_the_threads_that_go_on_there(store, ways):
    mlist = make_list(store)

    import_letters(store, mlist, month(APRIL, days=20, ways=ways), NOW)
    import_letters(store, mlist, month(MARCH, days=30, ways=ways), NOW + timedelta(days=1))

    with store.read() as tx:
        (thread,) = threads.list_threads(tx, mlist.list_id)
        head = posts.get_post(tx, mlist.list_id, thread.number)
        by_old_number = threads.get_thread(tx, mlist.list_id, 1)
    assert (thread.subject, thread.posts, head.message_id) == ("Clay pots", 5, "<asks@example.org>")
    assert by_old_number.number == thread.number
    ((_, page),) = thread_pages(store, SITE, mlist)
    places = [page.index(f"This is {name}.") for name, *_ in (*MARCH, *APRIL)]
    assert places == sorted(places)


def close(tx, list_id):
    threads.change_thread(tx, list_id, 1, said={"state": "closed"})


def mute(tx, list_id):
    members.set_follow(tx, list_id, 1, 1, is_muted=True, since=0)


@pytest.mark.parametrize("decide", [close, mute])
def test_a_thread_that_somebody_decided_of_keeps_its_number_and_head(store, decide):
    mlist = make_list(store)
    join(store, mlist)
    import_letters(store, mlist, month(APRIL, days=20, ways="all"), NOW)
    store.write(lambda tx: decide(tx, mlist.list_id))

    import_letters(store, mlist, month(MARCH, days=30, ways="all"), NOW)

    with store.read() as tx:
        (thread,) = threads.list_threads(tx, mlist.list_id)
    assert (thread.number, thread.posts) == (1, 5)


def letters_of(*given):
    """Letters by their days: each a number, what it answers, and whether its subject says that it answers."""
    for number, answered, is_reply in given:
        fields = {"in_reply_to": f"<{answered}@example.org>"} if answered else {}
        raw = a_letter(
            message_id=f"<{number}@example.org>", subject=f"{'Re: ' if is_reply else ''}Clay pots",
            text=f"This is {number}.", date=NOW - timedelta(days=100 - number), **fields,
            **{"from": f"P{number} <p{number}@example.org>"},
        )  # fmt: skip
        yield prepare(("archive", "eml", Piece(raw, number), NOW))


def test_months_that_come_the_newest_first_make_one_thread_of_what_belongs_together(store):
    mlist = make_list(store)
    given = ((51, 44, True), (46, 41, True), (44, 43, True), (43, 41, True), (41, None, False))

    for one in given:
        import_letters(store, mlist, letters_of(one), NOW)

    with store.read() as tx:
        (thread,) = threads.list_threads(tx, mlist.list_id)
        found = posts.posts_of_thread(tx, mlist.list_id, thread.number)
    own = {post.number: int(post.message_id.strip("<").partition("@")[0]) for post in found}
    parents = {own[post.number]: own[post.parent] if post.parent else None for post in found}
    assert parents == {number: answered for number, answered, _ in given}


def test_a_reply_that_names_nothing_is_no_head(store):
    mlist = make_list(store)

    for one in ((1, None, False), (3, 2, True), (2, None, True)):
        import_letters(store, mlist, letters_of(one), NOW)

    with store.read() as tx:
        numbers = {posts.thread_of(tx, mlist.list_id, number) for number in (2, 3)}
    assert numbers == {2}
