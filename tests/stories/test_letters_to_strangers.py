"""A forged From makes us write to somebody who never wrote to us: so many letters leave in an hour, and no more."""

from datetime import timedelta

import pytest

from tests.stories.digest_week import a_week
from tests.stories.house import GARDEN, MONDAY

HELP = "garden+help@lists.example.org"
REQUEST = "garden+request@lists.example.org"
BEN = "Ben Kariuki <ben@example.org>"
STRANGERS = [f"somebody@place{number}.example" for number in range(63)]


def write_at_once(house, authors, to=HELP, **more):
    """Letters of these authors, all in one minute."""
    moment = house.now()
    for author in authors:
        house.now.moment = moment
        house.write(author, to, **more)


def answered(house, authors):
    house.settle()
    return sum(bool(house.got(author)) for author in authors)


@pytest.mark.parametrize(("smtp", "most"), [("trusted_networks = []", 60), ("", 63)])
def test_a_machine_that_is_none_of_ours_makes_us_answer_sixty_strangers_an_hour(build, smtp, most):
    house = build(smtp=smtp)
    house.list()
    house.member("ben@example.org", "Ben Kariuki")

    write_at_once(house, STRANGERS)
    house.write(BEN, REQUEST, "", "help")
    house.move(minutes=61)
    house.write("late@place.example", HELP)

    assert answered(house, STRANGERS) == most
    assert answered(house, ["ben@example.org", "late@place.example"]) == 2


def test_letters_in_the_name_of_one_domain_make_us_answer_twenty_strangers_an_hour(house):
    house.member("ben@example.net", "Ben Kariuki")
    authors = [f"somebody{number}@example.net" for number in range(24)]

    write_at_once(house, authors, subject="frobnicate")
    house.write("Ben <ben@example.net>", REQUEST, "", "status")
    house.write("proven@example.net", HELP, proven=True)
    house.write("somebody@example.com", HELP)

    assert answered(house, authors) == 20
    assert answered(house, ["ben@example.net", "proven@example.net", "somebody@example.com"]) == 3


def test_so_do_answers_to_a_digest_on_a_list_where_everybody_posts(house):
    digest = a_week(house)
    house.set("garden", posting="open")
    house.move(MONDAY + timedelta(days=8))
    quoted = "".join(f"> {line}\n" for line in digest.text.split("\n"))
    authors = [f"somebody{number}@example.net" for number in range(23)]

    write_at_once(house, authors, GARDEN, text=quoted, in_reply_to=digest["message-id"])

    assert answered(house, authors) == 20
