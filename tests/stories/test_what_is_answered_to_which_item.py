"""Who is asked which item their answer belongs to may answer anew, say that it is for everyone, or want it no more."""

import pytest

from tests.stories.digest_week import AMINA, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of

LOOSE = "Good work all."
ASH, FORK = "Mix wood ash between the layers.", "The smith makes a fork with six teeth for it."
ASKED = "Which item does your answer belong to?"


def asked_about(house, text=LOOSE):
    """The digest, and the letter that asks Cora which of its items her text belongs to."""
    digest = a_week(house)
    house.answer(CORA, digest, text, quote=True)
    return digest, house.wait("cora@example.com", ASKED)


def numbers_of(digest):
    return number_of(digest, "stored maize"), number_of(digest, "onion sets")


def answers_to(house, *texts):
    """What was posted beyond the two questions, once all of these are."""
    for text in texts:
        house.wait("ben@example.org", text)
    house.settle()
    found = threads_of(house)
    return {number: said for number, said in found.items() if said[1:] or number > 2}


def test_new_answers_under_numbers_are_posted_each_in_its_thread_and_the_kept_one_stays_kept(house):
    digest, asked = asked_about(house)
    maize, onions = numbers_of(digest)

    house.answer(CORA, asked, f"{onions}: {FORK}\n\n{maize}: {ASH}", quote=True)
    posted = answers_to(house, ASH, FORK)
    told = house.wait("cora@example.com", "belongs to no item yet")

    assert posted == {1: [WEEVILS, ASH], 2: [TOOLS, FORK]}
    assert LOOSE in told.text
    assert FORK not in told.text


def test_what_stays_kept_is_placed_by_a_number_later(house):
    digest, asked = asked_about(house)
    maize, onions = numbers_of(digest)
    house.answer(CORA, asked, f"{onions}: {FORK}", quote=True)
    house.wait("ben@example.org", FORK)

    house.answer(CORA, house.wait("cora@example.com", "belongs to no item yet"), str(maize), quote=True)

    assert answers_to(house, LOOSE) == {1: [WEEVILS, LOOSE], 2: [TOOLS, FORK]}


def test_a_text_for_several_items_is_placed_by_saying_each_part_again(house):
    digest, asked = asked_about(house, f"{ASH}\n\n{FORK}")
    maize, onions = numbers_of(digest)

    house.answer(CORA, asked, f"{maize} : {ASH}\n\n{onions} : {FORK}\n\nCora", quote=True)
    posted = answers_to(house, ASH, FORK)

    assert posted == {1: [WEEVILS, ASH], 2: [TOOLS, f"{FORK}\n\nCora"]}
    assert house.count("cora@example.com", "belongs to no item yet") == 0
    assert house.count("cora@example.com", ASKED) == 1


def test_a_number_alone_beside_a_new_answer_is_for_what_was_kept(house):
    digest, asked = asked_about(house)
    maize, onions = numbers_of(digest)

    house.answer(CORA, asked, f"{maize}\n\n{onions}: {FORK}", quote=True)

    assert answers_to(house, LOOSE, FORK) == {1: [WEEVILS, LOOSE], 2: [TOOLS, FORK]}
    assert house.count("cora@example.com", "belongs to no item yet") == 0


@pytest.mark.parametrize(
    "behind", [": Weevils in maize", ": the one about maize", ", please\n\nBest wishes,\nCora Lind"]
)
def test_words_that_only_say_which_item_it_is_are_no_new_answer(house, behind):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, f"{numbers_of(digest)[0]}{behind}", quote=True)

    assert answers_to(house, LOOSE) == {1: [WEEVILS, LOOSE]}


def test_a_new_answer_waits_where_posts_wait_and_goes_into_its_thread_once_let_out(house):
    digest, asked = asked_about(house)
    house.set("garden", posting="moderated")

    house.answer(CORA, asked, f"{numbers_of(digest)[1]}: {FORK}", quote=True)
    house.settle()
    before = threads_of(house)
    house.shell("held", "accept", "garden", "h1")

    assert before == {1: [WEEVILS], 2: [TOOLS]}
    assert answers_to(house, FORK) == {2: [TOOLS, FORK]}


def test_a_word_to_us_under_a_number_is_done_and_not_posted(house):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, f"{numbers_of(digest)[0]}: mute\n\nCora Lind", quote=True, proven=True)
    house.wait("cora@example.com", "belongs to no item yet")

    assert answers_to(house) == {}


def test_an_answer_anew_from_another_address_is_not_posted(house):
    digest, asked = asked_about(house)

    house.answer(AMINA, asked, f"{numbers_of(digest)[0]}: {ASH}")
    house.settle()

    assert answers_to(house) == {}


@pytest.mark.parametrize("said", ["0", "Aucun, c'était pour tous.", "None, it was for everybody"])
def test_what_is_for_everyone_becomes_a_post_of_its_own(house, said):
    _, asked = asked_about(house)

    house.answer(CORA, asked, said, quote=True)
    posted = answers_to(house, LOOSE)
    copy = house.wait("ben@example.org", LOOSE)

    assert posted == {3: [LOOSE]}
    assert LOOSE in copy["subject"]
    assert "Which item" not in copy["subject"]
    assert "0: none of these" in asked.words


@pytest.mark.parametrize("hello", ["À tous,", "A todos,", "To all members of the group:"])
def test_who_greets_everyone_above_a_new_answer_makes_nothing_else_public(house, hello):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, f"{hello}\n\n{numbers_of(digest)[1]}: {FORK}", quote=True)
    posted = answers_to(house, FORK)

    assert posted == {2: [TOOLS, FORK]}
    assert LOOSE in house.wait("cora@example.com", "belongs to no item yet").text


def test_what_is_for_everyone_is_not_called_by_its_greeting(house):
    _, asked = asked_about(house, "Dear all,\n\nThe seed fair moves to the school on Tuesday.")

    house.answer(CORA, asked, "0", quote=True)

    assert house.wait("ben@example.org", "seed fair").subject.endswith("The seed fair moves to the school on Tuesday.")


def test_a_new_answer_about_another_quantity_does_not_say_the_kept_one_again(house):
    digest, asked = asked_about(house, "20 grams per litre")

    house.answer(CORA, asked, f"{numbers_of(digest)[1]}: I use ten grams per litre of lime there.", quote=True)

    assert "20 grams per litre" in house.wait("cora@example.com", "belongs to no item yet").text


@pytest.mark.parametrize("said", ["No {}", "no {}, please"])
def test_no_before_a_number_of_an_item_means_number(house, said):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, said.format(numbers_of(digest)[1]), quote=True)

    assert answers_to(house, LOOSE) == {2: [TOOLS, LOOSE]}


@pytest.mark.parametrize("said", ["No, item {}", "No, it's {}", "Non, {}", "no 99"])
def test_a_no_that_stands_before_a_number_drops_nothing_and_is_asked_about(house, said):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, said.format(numbers_of(digest)[1]), quote=True)
    told = house.wait("cora@example.com", "is still kept")
    house.answer(CORA, told, str(numbers_of(digest)[1]), quote=True)

    assert answers_to(house, LOOSE) == {2: [TOOLS, LOOSE]}


@pytest.mark.parametrize(("said", "word"), [("drop", "drop"), ("Jeter, merci", "drop"), ("no", "drop")])
def test_who_wants_it_no_more_says_so_by_one_word_and_is_told(house, said, word):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, said, quote=True)
    told = house.wait("cora@example.com", "no longer kept")
    house.answer(CORA, asked, str(numbers_of(digest)[0]))
    house.settle()

    assert f'the word "{word}"' in asked.words
    assert LOOSE in told.text
    assert answers_to(house) == {}


@pytest.mark.parametrize("said", ["No, it is for the one with maize", "Aucun.", "It is not for everybody"])
def test_what_is_not_sure_drops_nothing_and_posts_nothing(house, said):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, said, quote=True)
    again = house.wait("cora@example.com", "is still kept")
    before = answers_to(house)
    house.answer(CORA, again, str(numbers_of(digest)[0]))

    assert before == {}
    assert answers_to(house, LOOSE) == {1: [WEEVILS, LOOSE]}
