"""Old phones repeat what they answer without any mark: nothing of it is posted, and the answer counts."""

from tests.stories.digest_week import AMINA, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import GARDEN

ASH = "We mix wood ash between the layers and seal the pot with clay."
FORK = "The smith in our village makes a fork with six teeth for it."
GRACE = "Grace Atieno <grace@example.org>"
PHONE = "Sent from my phone"


def test_the_whole_digest_below_a_numbered_answer_is_cut(any_house):
    house = any_house
    digest = a_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}\n\n{PHONE}\n\n{digest.text}")
    copy = house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}
    assert WEEVILS not in copy.text


def test_text_under_an_item_of_such_a_digest_goes_to_that_item(house):
    digest = a_week(house)
    lines = digest.text.split("\n")
    below = next(at for at, line in enumerate(lines) if "without buying" in line) + 1

    house.answer(CORA, digest, "\n".join([*lines[:below], "", ASH, "", *lines[below:]]))
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


def test_a_question_to_join_that_stands_below_the_answer_is_no_word_of_it(any_house):
    house = any_house
    house.write(GRACE, "garden+join@lists.example.org", "", "join")
    question = house.wait("grace@example.org", "Please confirm")

    house.answer(GRACE, question, f"\n\n{PHONE}\n\n{question.text}")
    house.wait("grace@example.org", "Welcome")

    assert [one["address"] for one in house.shell("member", "ls", "garden", "--json").json] == ["grace@example.org"]


def test_a_profile_is_what_its_writer_tells_without_our_questions(house):
    house.write(GRACE, "garden+join@lists.example.org", "", "join")
    house.answer(GRACE, house.wait("grace@example.org", "Please confirm"), "yes")
    welcome = house.wait("grace@example.org", "Welcome")

    house.answer(GRACE, welcome, f"I keep bees near Busia and know hives.\n\n{PHONE}\n\n{welcome.text}")
    shown = house.wait("grace@example.org", "I keep bees")

    assert "Gardens" not in shown.text.split("I keep bees")[1].split("hives.")[0]
    assert "Keep this letter" not in shown.text


def test_a_post_that_repeats_the_post_it_answers_is_read_without_it(any_house):
    house = any_house
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("cora@example.com", "Cora Lind")
    question = (
        "Half of the maize in my store is eaten by weevils before the rains come.\n\n"
        "How do others keep it until planting time, without buying poison in town?"
    )
    house.write(AMINA, GARDEN, question, "Weevils in the store")
    copy = house.wait("cora@example.com", "Half of the maize")

    house.answer(CORA, copy, f"{ASH}\n\n{PHONE}\n\n{copy.text}")
    back = house.wait("amina@example.org", ASH)

    assert threads_of(house)[1][1] == ASH
    assert "Half of the maize" in back.text  # what members get is the letter as it was written

    house.down()
    rebuilt = house.shell("rebuild", "garden")

    assert rebuilt.code == 0
    assert threads_of(house)[1][1] == ASH


def test_what_a_program_left_unmarked_of_the_post_it_quotes_is_not_posted_as_the_answer(any_house):
    house = any_house
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("cora@example.com", "Cora Lind")
    folded = ("Half of the maize in my store is eaten by weevils each year, long before", "the rains come back to us.")
    house.write(AMINA, GARDEN, "\n".join(folded) + "\n\nHow do others keep it?", "Weevils in the store")
    copy = house.wait("cora@example.com", "Half of the maize")

    house.answer(CORA, copy, f"It is the same here.\n\n{folded[0]}\n> {folded[1]}\n\n{ASH}")
    house.wait("amina@example.org", ASH)

    assert threads_of(house)[1][1] == f"It is the same here.\n\n{ASH}"

    house.down()
    house.shell("rebuild", "garden")

    assert threads_of(house)[1][1] == f"It is the same here.\n\n{ASH}"
