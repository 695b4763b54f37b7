"""Who shared something hears that it was used, by a word to us or in a post; and is asked once a year if it holds."""

from datetime import timedelta

from tests.stories.house import DOMAIN, GARDEN, MONDAY

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
CORA = "Cora Lind <cora@example.com>"
REQUEST = f"garden+request@{DOMAIN}"


def a_shared_template(house, language=""):
    house.member("amina@example.org", "Amina Odhiambo", language=language)
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind")
    shared = house.write(
        AMINA, GARDEN, "Here is our budget template for a school garden, free to use:\n"
        "https://seeds.example.org/budget-template.ods", "Budget template",
    )  # fmt: skip
    house.settle()
    return shared


def assets(house):
    return house.shell("asset", "ls", "garden", "--json").json


def test_what_a_post_says_was_used_is_noticed_once_and_told(house):
    shared = a_shared_template(house, "pt")
    house.write(BEN, GARDEN, "Thank you! We used the template for our school.\n\nBen", "Re: Budget template",
                in_reply_to=shared)  # fmt: skip
    house.write(CORA, GARDEN, "Has anybody used the template in a town?", "Re: Budget template", in_reply_to=shared)
    house.settle()
    house.move(hours=2)

    told = house.wait("amina@example.org", "We used the template for our school.", "Ben Kariuki", "foi usado")
    assert "budget" in told.subject
    assert [one["used"] for one in assets(house)] == [1]
    house.write(BEN, REQUEST, "", "used a1", proven=True)
    house.wait("ben@example.org", "noted")
    house.write(BEN, GARDEN, "As I said, we used the template.", "Re: Budget template", in_reply_to=shared)
    house.settle()
    house.move(hours=2)
    assert house.count("amina@example.org", "foi usado") == 1
    house.write(CORA, REQUEST, "", "used 1", proven=True)  # without its letter, where it can only mean one thing
    house.wait("amina@example.org", "foi usado", "Cora Lind")
    house.write(CORA, REQUEST, "", "used 7", proven=True)
    house.wait("cora@example.com", 'There is no "#7"')
    house.shell("archive", "publish", "garden")
    found = next(house.folder.rglob("CATALOGUE.txt"), None)
    assert found is None or "2 members said that they used it." in found.read_text(encoding="utf-8-sig")


def test_after_a_year_its_giver_is_asked_once_whether_it_holds(house):
    a_shared_template(house, "fr")
    house.move(MONDAY + timedelta(days=364, hours=2))
    assert house.count("amina@example.org", "toujours valable") == 0
    house.move(MONDAY + timedelta(days=366, hours=2))
    asked = house.wait("amina@example.org", "toujours valable ?", "budget-template.ods")

    house.answer(AMINA, asked, "Je ne sais pas encore", quote=True)
    house.wait("amina@example.org", "pas été compris")
    house.answer(AMINA, asked, "https://seeds.example.org/2041/budget.ods", quote=True)
    house.wait("amina@example.org", "où se trouve maintenant")
    house.write(BEN, REQUEST, "", "get a1", proven=True)
    house.wait("ben@example.org", "https://seeds.example.org/2041/budget.ods")
    house.answer(BEN, asked, "no")
    house.answer(AMINA, asked, "non", quote=True)
    house.wait("amina@example.org", "plus valable")
    for _ in range(5):
        house.move(days=70)
    assert house.count("amina@example.org", "toujours valable ?") == 2
