"""Answers that come before their question, as in archives sorted by clocks without zones, are no questions."""

import pytest
from helpers import NOW, WEIGHTS, keep, later, make_list

from listcop.flows import read_posts, rebuild_list, settle_thread, tell_why
from listcop.store import posts, threads

QUESTION = "Does anyone know how to stop the leak of our borehole pump? I tried new grease and it still drips."
ANSWER = "Take the rod out, look at the seat, and put a leather cup washer in. Shall I send you a drawing of ours?"
OTHER = "Ours was worn at the seat, so a new washer alone did not help. We had it turned by the smith in town."


@pytest.fixture
def garden(store):
    return make_list(store)


def write(store, mlist, *letters):
    """Letters in the order they come, each (who, own number, what it answers by its number, hours, text)."""

    def work(tx):
        for who, number, answers, hours, text in letters:
            more = {"in_reply_to": f"<{answers}@example.org>"} if answers else {}
            keep(
                tx, mlist, now=NOW, date=later(hours=hours), message_id=f"<{number}@example.org>", text=text,
                subject=f"{'Re: ' if answers else ''}Leaking borehole pump",
                **{"from": f"{who} <{who.lower()}@example.org>"}, **more,
            )  # fmt: skip

    store.write(work)
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def seen(store, mlist):
    """The only thread, and which post each of its posts answers, by their own numbers."""
    with store.read() as tx:
        [thread] = threads.list_threads(tx, mlist.list_id)
        found = posts.posts_of_thread(tx, mlist.list_id, thread.number)
    own = {post.number: int(post.message_id.strip("<").partition("@")[0]) for post in found}
    return thread, {own[post.number]: own[post.parent] if post.parent else None for post in found}


def test_who_asked_is_the_asker_though_an_answer_opened_the_thread(store, garden):
    write(store, garden, ("Dan", 2, 1, -60, ANSWER), ("Eva", 3, 1, -58, OTHER), ("Amina", 1, None, -53, QUESTION))

    thread, parents = seen(store, garden)

    assert parents == {2: 1, 3: 1, 1: None}
    assert (thread.asker, thread.state, thread.kind) == ("amina@example.org", "answered", "request")
    assert thread.answered_by == ("<2@example.org>", "<3@example.org>")


def test_an_answer_between_two_that_know_each_other_finds_its_place(store, garden):
    write(
        store, garden, ("Amina", 1, None, -60, QUESTION), ("Eva", 3, 2, -58, OTHER), ("Dan", 2, 1, -57, ANSWER)
    )  # fmt: skip

    _, parents = seen(store, garden)

    assert parents == {1: None, 3: 2, 2: 1}


def test_what_the_answers_are_told_of_their_place_is_true_again(store, garden):
    write(store, garden, ("Amina", 1, None, -60, QUESTION), ("Eva", 3, 2, -58, OTHER), ("Dan", 2, 1, -57, ANSWER))

    with store.read() as tx:
        said = list(tell_why.of_post(tx, garden, 2, NOW))

    assert said[0] == "#2 stands in the thread of #1: the letter says itself what it answers."


def test_an_archive_of_an_earlier_release_is_put_right_by_rebuilding(store, garden):
    write(store, garden, ("Dan", 2, 1, -60, ANSWER), ("Amina", 1, None, -53, QUESTION))
    with store.read() as tx:
        kept = posts.all_numbers(tx, garden.list_id)

    def as_before(tx):
        for number in kept:
            posts.change_post(tx, garden.list_id, number, answers=None, parent=None)

    store.write(as_before)
    rebuild_list.rebuild(store, WEIGHTS, garden, NOW)

    assert seen(store, garden)[1] == {2: 1, 1: None}


def test_answers_to_two_that_come_later_end_in_one_thread(store, garden):
    """As an archive backwards, where each letter names only the one that it answers."""
    write(
        store, garden,
        ("Eva", 4, 3, -50, OTHER), ("Dan", 3, 2, -55, ANSWER), ("Eva", 2, 1, -57, "Which pump is it?"),
        ("Amina", 1, None, -60, QUESTION),
    )  # fmt: skip

    thread, parents = seen(store, garden)

    assert parents == {4: 3, 3: 2, 2: 1, 1: None}
    assert (thread.asker, thread.posts) == ("amina@example.org", 4)


def test_a_thread_that_people_spoke_of_is_not_joined_to_another(store, garden):
    write(store, garden, ("Amina", 1, None, -60, QUESTION), ("Eva", 3, 2, -58, OTHER))
    with store.read() as tx:
        torn = max(threads.list_threads(tx, garden.list_id), key=lambda one: one.number)
    store.write(lambda tx: settle_thread.say(tx, WEIGHTS, garden, torn, {"kind": "offer"}, NOW, who="owner"))

    write(store, garden, ("Dan", 2, 1, -57, ANSWER))

    with store.read() as tx:
        assert [one.posts for one in threads.list_threads(tx, garden.list_id)] == [1, 2]


def test_whoever_names_a_letter_to_come_draws_no_thread_of_others_to_it(store, garden):
    """Somebody answers in a thread and names a letter that they send later, below another thread."""
    write(store, garden, ("Amina", 1, None, -60, QUESTION), ("Dan", 2, None, -60, "Who comes to the smith on Monday?"))

    write(store, garden, ("Eve", 4, "1@example.org> <3", -58, "Yes."), ("Eve", 3, 2, -57, "I do."))

    with store.read() as tx:
        found = {one.number: one.posts for one in threads.list_threads(tx, garden.list_id)}
    assert found == {1: 3, 2: 1}


def test_a_post_with_its_answers_becomes_a_thread_of_its_own_whichever_came_first(store, garden):
    write(
        store, garden, ("Amina", 1, None, -60, QUESTION), ("Eva", 3, 2, -57, "Where is your smith?"),
        ("Dan", 2, 1, -58, OTHER),
    )  # fmt: skip

    moved = store.write(lambda tx: settle_thread.split(tx, WEIGHTS, garden, 3, NOW, who="owner"))

    with store.read() as tx:
        assert {one.number: one.posts for one in threads.list_threads(tx, garden.list_id)} == {1: 1, 3: 2}
    assert moved == 2


def test_what_the_opening_letter_answers_is_the_beginning_already(store, garden):
    write(store, garden, ("Eva", 3, 2, -58, OTHER), ("Dan", 2, 1, -57, ANSWER), ("Amina", 1, None, -60, QUESTION))

    moved = store.write(lambda tx: settle_thread.split(tx, WEIGHTS, garden, 2, NOW, who="owner"))

    assert (moved, seen(store, garden)[0].posts) == (None, 3)


def test_a_thread_that_people_merged_is_not_joined_to_another(store, garden):
    write(store, garden, ("Amina", 1, None, -60, QUESTION), ("Eva", 3, 2, -58, OTHER), ("Zoe", 4, None, -58, "Goats?"))
    with store.read() as tx:
        rows = {one.number: one for one in threads.list_threads(tx, garden.list_id)}
    store.write(lambda tx: settle_thread.merge(tx, WEIGHTS, garden, rows[2], rows[3], NOW, who="owner"))

    write(store, garden, ("Dan", 2, 1, -57, ANSWER))

    with store.read() as tx:
        assert {one.number: one.posts for one in threads.list_threads(tx, garden.list_id)} == {1: 1, 2: 3}


def test_of_two_threads_the_longer_one_stays_where_it_is(store, garden):
    write(
        store, garden, ("Eva", 3, 2, -50, OTHER), ("Dan", 4, 3, -49, ANSWER), ("Eva", 5, 4, -48, "Good."),
        ("Amina", 1, None, -60, QUESTION), ("Dan", 2, 1, -57, "Which pump is it?"),
    )  # fmt: skip

    thread, parents = seen(store, garden)

    assert (thread.number, thread.posts) == (1, 5)
    assert parents == {3: 2, 4: 3, 5: 4, 1: None, 2: 1}


def test_a_question_repeated_without_marks_in_an_answer_that_came_first_is_not_the_answerers(store, garden):
    repeats = f"{ANSWER}\n\nOn Monday Amina wrote:\n{QUESTION}"
    write(store, garden, ("Dan", 2, 1, -57, repeats), ("Amina", 1, None, -60, QUESTION))

    thread, _ = seen(store, garden)

    with store.read() as tx:
        answer = posts.get_post(tx, garden.list_id, 1)
    assert "borehole" not in answer.text
    assert thread.answered_by == ("<2@example.org>",)
