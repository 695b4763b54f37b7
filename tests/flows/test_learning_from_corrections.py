"""A facilitator's corrections teach reading in their list: what comes next, what is read anew, and no other list."""

import pytest
from helpers import NOW, WEIGHTS, keep, later, make_list

from listcop.core.taught import NOTHING_TAUGHT
from listcop.flows import learn_corrections, read_posts, settle_thread, tell_why
from listcop.store import threads, unread

HARVEST = (
    "Dear growers, the harvest letter is out. Beans did well, the maize less so. Page two has the rain of {month}."
)


@pytest.fixture
def garden(store):
    return make_list(store)


def write(store, mlist, number):
    fields = {"message_id": f"<{number}@{mlist.name}.example.org>", "subject": f"Harvest letter {number}"}
    text = HARVEST.format(month=f"month {number}")
    kept = store.write(lambda tx: keep(tx, mlist, now=later(days=number * 40), text=text, **fields))
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)
    return kept


def say(store, mlist, number, said, who="fay@example.org"):
    def work(tx):
        thread = threads.get_thread(tx, mlist.list_id, number)
        settle_thread.say(tx, WEIGHTS, mlist, thread, said, NOW, who=who)

    store.write(work)


def types_of(store, mlist, number):
    with store.read() as tx:
        return threads.get_thread(tx, mlist.list_id, number).types


def test_three_corrections_teach_the_next_letter_and_why_names_them(store, garden):
    for number in (1, 2, 3):
        write(store, garden, number)
        say(store, garden, number, {"types": ["visit"]})

    write(store, garden, 4)

    assert types_of(store, garden, 4)[0] == "visit"
    with store.read() as tx:
        told = " ".join(tell_why.of_post(tx, garden, 4, NOW))
    assert "because a facilitator said so of letters like it (#" in told


def test_reading_anew_uses_what_was_taught_since(store, garden):
    for number in (1, 2, 3, 4):
        write(store, garden, number)
    before = types_of(store, garden, 1)
    for number in (2, 3, 4):
        say(store, garden, number, {"types": ["visit"]})

    store.write(lambda tx: unread.mark_unread(tx, garden.list_id))
    read_posts.catch_up(store, WEIGHTS, garden.list_id)

    assert before[:1] != ("visit",)
    assert types_of(store, garden, 1)[0] == "visit"
    assert types_of(store, garden, 2) == ("visit",), "what a person said stays as they said it"


def test_no_other_list_learns_from_it(store, garden):
    other = make_list(store, "harbour")
    for number in (1, 2, 3):
        write(store, garden, number)
        say(store, garden, number, {"types": ["visit"]})

    write(store, other, 1)

    assert types_of(store, other, 1)[:1] != ("visit",)
    with store.read() as tx:
        assert learn_corrections.taught(tx, WEIGHTS, other.list_id) is NOTHING_TAUGHT


def test_states_and_authors_words_teach_nothing(store, garden):
    write(store, garden, 1)
    say(store, garden, 1, {"state": "closed", "closed_why": "done"})

    with store.read() as tx:
        assert learn_corrections.taught(tx, WEIGHTS, garden.list_id).pulls == ()


def test_a_correction_taken_back_teaches_the_new_word(store, garden):
    write(store, garden, 1)
    say(store, garden, 1, {"types": ["visit"]})
    say(store, garden, 1, {"types": []})

    with store.read() as tx:
        (pull,) = learn_corrections.taught(tx, WEIGHTS, garden.list_id).pulls

    assert pull.off["none"] > 0 > pull.off["visit"]
