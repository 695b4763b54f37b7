"""Who shared something may ask in a later letter that it be not passed on: nobody is offered it any more."""

from tests.stories.house import GARDEN

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
BUDGET = "https://seeds.example.org/budget-template.ods"


def test_a_later_letter_of_the_giver_takes_a_thing_out_of_the_assets(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki", language="de")
    shared = house.write(AMINA, GARDEN, f"Here is our budget template for schools:\n{BUDGET}", "Budget template")
    house.settle()
    assert [one["ref"] for one in house.shell("asset", "ls", "garden", "--json").json] == [BUDGET]
    house.write(BEN, GARDEN, "Bitte nicht weitergeben!\n\nBen", "Re: Budget template", in_reply_to=shared)
    house.settle()
    assert [one["ref"] for one in house.shell("asset", "ls", "garden", "--json").json] == [BUDGET]

    house.write(
        AMINA, GARDEN, "I forgot to say: please don't redistribute, it is for this list only.\n\nAmina",
        "Re: Budget template", in_reply_to=shared,
    )  # fmt: skip
    house.settle()

    assert house.shell("asset", "ls", "garden", "--json").json == []
