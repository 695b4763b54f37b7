"""What may be a question is not listed before members; facilitators are told of it, and one word lists it."""

from datetime import timedelta

from tests.stories.house import DOMAIN, GARDEN, MONDAY

AWA, BEN, TOM = "Awa Ndiaye <awa@example.org>", "Ben Okoth <ben@example.org>", "Tom Bell <tom@example.com>"
DOUBTFUL = "I have not found out how the new scale is set to kilograms."
NEXT_WEEK = MONDAY + timedelta(days=6, hours=23)


def a_week(house):
    house.set("garden", brief="off")
    house.member("awa@example.org", "Awa Ndiaye", roles="member+facilitator", cadence="weekly")
    house.member("ben@example.org", "Ben Okoth", cadence="weekly")
    house.member("tom@example.com", "Tom Bell", cadence="weekly")
    house.write(TOM, GARDEN, DOUBTFUL, "Scale")
    house.write(BEN, GARDEN, "Who has a spare seed drill to lend in April?", "Seed drill")
    house.settle()


def thread(house, number):
    return house.shell("thread", "show", "garden", str(number), "--json").json


def test_facilitators_are_told_of_it_and_members_see_a_letter_like_others(any_house):
    house = any_house
    a_week(house)
    house.move(NEXT_WEEK)

    of_facilitator = house.wait("awa@example.org", "garden, digest 1")
    of_member = house.wait("ben@example.org", "garden, digest 1")

    assert "nobody answered. To list it: 2: reopen" in of_facilitator.words
    assert "Perhaps a question" not in of_member.all_text
    assert "Questions that wait: 1" in of_facilitator.words
    assert of_member.text.index("#2 Seed drill") < of_member.text.index("#1 Scale")
    assert of_member.text.count("kilograms") == 1


def test_a_facilitators_word_lists_it(house):
    a_week(house)
    house.move(NEXT_WEEK)
    digest = house.wait("awa@example.org", "garden, digest 1")

    house.answer(AWA, digest, "2: reopen", proven=True)
    house.settle()

    assert thread(house, 1)["state"] == "open"
    house.move(NEXT_WEEK + timedelta(days=7))
    assert "#1 Scale" in house.wait("ben@example.org", "garden, digest 2").text.partition("Questions that wait")[2]


def test_who_asked_may_say_that_it_is_solved(house):
    a_week(house)

    house.write(TOM, f"garden+t1@{DOMAIN}", "solved", "Re: Scale", proven=True)
    house.settle()

    assert thread(house, 1)["state"] == "solved"


def test_scripts_read_that_somebody_may_wait_and_that_it_is_not_listed(house):
    a_week(house)

    one = thread(house, 1)

    assert (one["state"], one["needs_answer"], one["asker"]) == ("closed", True, "tom@example.com")
    assert one["closed_why"].startswith("perhaps a question")
    assert [row["number"] for row in house.shell("thread", "ls", "garden", "--state", "perhaps", "--json").json] == [1]
    assert "reopen 1" in house.shell("why", "garden", "1").out


def test_scripts_find_it_among_the_closed_and_members_see_nothing_of_it(house):
    a_week(house)

    closed = house.shell("thread", "ls", "garden", "--state", "closed", "--json").json
    found = house.shell("search", "garden", "scale", "--json").json
    house.write(BEN, f"garden+request@{DOMAIN}", "", "find scale", proven=True)
    told = house.wait("ben@example.org", "scale", "Tom Bell").all_text

    assert [(one["number"], one["state"]) for one in closed] == [(1, "closed")]
    assert [(one["thread"], one["state"]) for one in found] == [(1, "closed")]
    assert "perhaps" not in told.lower()


def test_it_is_marked_wherever_it_stands_in_the_facilitators_digest(house):
    a_week(house)
    house.write(BEN, GARDEN, "I need the slides of the last meeting.", "Re: Slides")
    house.write(BEN, GARDEN, "I would need a template for a budget, such as https://example.org/budget.xlsx", "Budget")
    house.settle()
    house.move(NEXT_WEEK)

    text = house.wait("awa@example.org", "garden, digest 1").text

    states = [one["number"] for one in house.shell("thread", "ls", "garden", "--state", "perhaps", "--json").json]
    assert text.count("Perhaps a question") == len(states) >= 2


def test_an_answer_makes_it_a_question_that_was_answered(house):
    a_week(house)

    house.write(BEN, GARDEN, "Press both buttons until kg flashes, then wait.", "Re: Scale")
    house.settle()

    assert thread(house, 1)["state"] == "answered"
