"""First posts of newcomers, and how much one may write: what is over waits, and its author is told why."""

from tests.stories.house import GARDEN

BEN = "Ben Kariuki <ben@example.org>"
MONA = "Mona Roy <mona@example.org>"


def people(house):
    house.member("mona@example.org", "Mona Roy", roles="member+moderator")
    house.member("ben@example.org", "Ben Kariuki")


def test_the_first_posts_of_a_new_member_wait_until_so_many_went_out(house):
    people(house)
    house.set("garden", new_member_posts=1)

    house.write(BEN, GARDEN, "Hello, I am Ben.", "Hello", proven=True)
    told = house.wait("ben@example.org", "waits for a moderator")
    house.answer(MONA, house.wait("mona@example.org", "Hello, I am Ben."), "yes")
    house.wait("mona@example.org", "h1 is settled")
    house.write(BEN, GARDEN, "Beans are in.", "Beans", proven=True)

    assert "The first letters of a new member are read by a moderator." in told.words
    assert house.wait("mona@example.org", "Beans are in.")
    assert house.shell("held", "ls", "garden", "--json").json == []


def test_who_looks_after_the_list_is_no_newcomer(house):
    people(house)
    house.set("garden", new_member_posts=3)

    house.write(MONA, GARDEN, "Welcome, all.", "Welcome")

    assert house.wait("ben@example.org", "Welcome, all.")


def test_what_one_author_writes_beyond_the_limit_waits_and_an_hour_later_letters_go_out_again(house):
    people(house)
    house.set("garden", author_posts_per_hour=2)

    for number in (1, 2, 3):
        house.write(BEN, GARDEN, f"This is post {number}.", f"No. {number}", proven=True)
    told = house.wait("ben@example.org", "waits for a moderator")
    house.move(hours=2)
    house.write(BEN, GARDEN, "This is post 4.", "No. 4", proven=True)

    assert "No. 3" in told.words
    assert "More letters came from one person within an hour than the list takes." in told.words
    assert house.wait("mona@example.org", "This is post 4.")
    assert [one["reasons"] for one in house.shell("held", "ls", "garden", "--json").json] == [["author-rate"]]


def test_a_letter_over_the_limit_is_refused_with_the_limit_and_the_way_out(house):
    people(house)
    house.set("garden", max_message_size=10_000)

    said = house.refusal(BEN, GARDEN, "long " * 3_000)

    assert said.startswith("552 5.3.4 garden takes letters up to 10 KB")
    assert "or with a link to it" in said


def test_a_held_letter_that_was_posted_by_another_way_meanwhile_is_not_posted_twice(house):
    house.member("mona@example.org", "Mona Roy", roles="member+moderator")
    raw = house.letter(BEN, GARDEN, "Beans are in.")
    house.send(raw, GARDEN)
    told = house.wait("mona@example.org", "waits for a moderator")
    house.member("ben@example.org", "Ben Kariuki")
    house.send(raw, GARDEN)
    house.wait("mona@example.org", "Beans are in.", "garden+leave")

    house.answer(MONA, told, "yes")
    done = house.wait("mona@example.org", "h1 is settled")

    assert "#1" in done.text
    assert house.count("mona@example.org", "Beans are in.", "garden+leave") == 1
    assert len(house.shell("export", "garden").lines) == 1
    assert house.shell("verify").code == 0
