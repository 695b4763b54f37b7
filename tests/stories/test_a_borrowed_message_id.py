"""A post that bears the Message-ID of a letter of ours, or none, goes out under one of its own and is known by that."""

import pytest

from tests.stories.digest_week import CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN

EVE, PUMPKINS = "Eve Amadi <eve@example.net>", "Has anyone a way to store pumpkins over winter?"
NEXT_DIGEST = f"<d1.garden@{DOMAIN}>"  # as anybody can guess
FORK = "The smith in our village makes a fork with six teeth for it."


def test_who_answers_the_digest_answers_no_post_that_took_its_message_id(house):
    house.set("garden", sub_addresses="no")
    house.member("eve@example.net", "Eve Amadi")
    house.write(EVE, GARDEN, PUMPKINS, "Pumpkins", message_id=NEXT_DIGEST)
    digest = a_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}")
    house.wait("ben@example.org", FORK)

    assert digest["message-id"] == NEXT_DIGEST
    assert threads_of(house) == {1: [PUMPKINS], 2: [WEEVILS], 3: [TOOLS, FORK]}


def test_a_post_that_was_held_takes_none_either(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(EVE, GARDEN, PUMPKINS, "Pumpkins", message_id=NEXT_DIGEST)

    house.answer("Olga Prin <olga@example.org>", house.wait("olga@example.org", "h1"), "accept", proven=True)
    copy = house.wait("ben@example.org", PUMPKINS)

    assert copy["message-id"] != NEXT_DIGEST


@pytest.mark.parametrize("borrowed", [f"<c.{'a' * 26}@{DOMAIN}>", NEXT_DIGEST, f"<D7.garden@{DOMAIN.upper()}>", None])
def test_such_posts_go_out_under_a_message_id_each_by_which_they_are_known_here(house, borrowed):
    house.member("eve@example.net", "Eve Amadi")
    house.member("ben@example.org", "Ben Kariuki")

    house.write(EVE, GARDEN, "Beans are up.", "Beans", message_id=borrowed)
    house.write(EVE, GARDEN, PUMPKINS, "Pumpkins", message_id=borrowed)
    copies = [house.wait("ben@example.org", words)["message-id"] for words in ("Beans are up", PUMPKINS)]

    assert len({*copies, borrowed}) == 3
    assert [one["posts"][0]["message_id"] for one in house.shell("export", "garden").lines] == copies


@pytest.mark.parametrize("proven", [False, True])
def test_another_text_under_the_message_id_of_an_answer_to_a_digest_is_not_thrown_away(house, proven):
    digest = a_week(house)
    onions, maize = number_of(digest, "onion sets"), number_of(digest, "stored maize")
    house.answer(CORA, digest, f"{onions}: {FORK}", message_id="<same@example.com>")
    house.wait("ben@example.org", FORK)

    house.answer(CORA, digest, f"{maize}: Use ash.", message_id="<same@example.com>", proven=proven)
    house.answer(CORA, digest, f"{onions}: {FORK}", message_id="<same@example.com>", to=GARDEN)
    waiting = [(one["held"], one["reasons"]) for one in house.shell("held", "ls", "garden", "--json").json]
    for number, _ in waiting:
        house.shell("held", "accept", "garden", number)

    assert waiting == ([] if proven else [("h1", ["same-message-id"])])
    assert threads_of(house) == {1: [WEEVILS, "Use ash."], 2: [TOOLS, FORK]}
