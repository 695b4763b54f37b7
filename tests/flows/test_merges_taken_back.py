"""Threads that a person puts together: whose question waits then, and how splitting takes all that was put in back."""

import pytest
from helpers import WEIGHTS, keep, later, make_list

from listcop.flows import read_posts, settle_thread
from listcop.store import posts, threads

PUMP = "Does anyone know how to stop the leak of our borehole pump? I tried new grease and it still drips."
SEED = "Does anybody know where to buy cheap bean seed in the north? Ours is all gone."
SOLD = "You can buy it at the cooperative in town, they have bags of five kilos, ask for Omar."
THANKS = "Thank you, I got two bags of it at the cooperative."


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    write(store, mlist, "Amina", PUMP, "Leaking pump")
    write(store, mlist, "Eva", SEED, "Bean seed")
    write(store, mlist, "Dan", SOLD, "Your question", to_thread=2)
    write(store, mlist, "Eva", THANKS, "Re: Your question", answers=3)
    return mlist


def write(store, mlist, who, text, subject, answers=None, to_thread=None):
    with store.read() as tx:
        number = len(posts.all_numbers(tx, mlist.list_id)) + 1
    fields = {"from": f"{who} <{who.lower()}@example.org>", "in_reply_to": answers and f"<{answers}@example.org>"}
    fields |= {"message_id": f"<{number}@example.org>", "subject": subject, "text": text, "asked_thread": to_thread}
    at = later(hours=number)
    store.write(lambda tx: keep(tx, mlist, now=at, date=at, **fields))
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def merge(store, mlist, into, other):
    def work(tx):
        both = (threads.get_thread(tx, mlist.list_id, one) for one in (into, other))
        settle_thread.merge(tx, WEIGHTS, mlist, *both, later(days=1), who="owner")

    store.write(work)


def split(store, mlist, number):
    return store.write(lambda tx: settle_thread.split(tx, WEIGHTS, mlist, number, later(days=2), who="owner"))


def standing(store, mlist):
    with store.read() as tx:
        found = threads.list_threads(tx, mlist.list_id)
        return {one.number: (one.state, posts.numbers_of_thread(tx, mlist.list_id, one.number)) for one in found}


def test_both_threads_are_as_they_were_also_with_answers_by_the_threads_address(store, garden):
    before = standing(store, garden)
    merge(store, garden, 1, 2)
    assert list(standing(store, garden)) == [1]

    moved = split(store, garden, 2)

    assert moved == 3
    assert standing(store, garden) == before
    assert before[1] == ("open", [1])


def test_what_answers_them_since_the_merge_comes_along(store, garden):
    merge(store, garden, 1, 2)
    write(store, garden, "Amina", "A washer helped, the pump is dry.", "Re: Leaking pump", answers=1)
    write(store, garden, "Dan", "Good to hear.", "Re: Your question", answers=4)

    split(store, garden, 2)

    assert {number: found for number, (_, found) in standing(store, garden).items()} == {1: [1, 5], 2: [2, 3, 4, 6]}


def test_a_merge_within_a_merge_is_taken_back_from_wherever_it_lies_now(store, garden):
    write(store, garden, "Zoe", "Does anybody have a spare net against birds?", "Net")
    merge(store, garden, 5, 2)
    merge(store, garden, 1, 5)

    split(store, garden, 2)
    split(store, garden, 5)

    assert {number: found for number, (_, found) in standing(store, garden).items()} == {1: [1], 2: [2, 3, 4], 5: [5]}


def test_another_post_of_what_was_merged_is_split_off_by_itself(store, garden):
    merge(store, garden, 1, 2)

    split(store, garden, 3)

    assert {number: found for number, (_, found) in standing(store, garden).items()} == {1: [1, 2], 3: [3, 4]}


def test_a_letter_that_is_late_comes_to_where_its_answer_was_put(store, garden):
    write(store, garden, "Zoe", "Mine is of steel and works.", "Re: Leaking pump", answers="1@example.org> <6")
    split(store, garden, 5)

    write(store, garden, "Ben", "Is it of brass or of steel?", "Re: Leaking pump", answers=1)

    assert standing(store, garden)[5][1] == [5, 6]


TOO = "The pump of our school also leaks, at the valve. What can I do?"


@pytest.mark.parametrize("who", ["Amina", "Tom"])
def test_two_open_questions_that_are_put_together_go_on_waiting(store, garden, who):
    write(store, garden, who, TOO, "Valve")

    merge(store, garden, 1, 5)

    assert standing(store, garden)[1] == ("open", [1, 5])


def test_an_answer_to_either_of_them_answers_both(store, garden):
    write(store, garden, "Tom", TOO, "Valve")
    merge(store, garden, 1, 5)

    write(store, garden, "Dan", "You can put a leather cup under the valve, as we did.", "Re: Valve", answers=5)

    assert standing(store, garden)[1] == ("answered", [1, 5, 6])


def test_what_was_split_off_an_answer_and_put_back_answers_again(store, garden):
    before = standing(store, garden)
    split(store, garden, 3)

    merge(store, garden, 2, 3)

    assert standing(store, garden) == before
