"""A reply to a digest that lost its Message-IDs, reply address and `ref:` line is known by the items that it quotes."""

import pytest

from tests.stories.digest_week import BEN, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN

ASH = "We mix wood ash between the layers and seal the pot with clay."
FORK = "The smith in our village makes a fork with six teeth for it."
ASKED = "Which item does your answer belong to?"


def without_ref(digest):
    return [line for line in digest.text.rstrip().split("\n") if not line.startswith("ref:")]


def quoted(lines, mark):
    return "".join(f"{mark}{line}".rstrip() + "\n" for line in lines)


def lose(house, author, digest, text, to=GARDEN, **more):
    """A reply that names nothing it answers."""
    house.write(author, to, text, f"Re: {digest.subject}", **more)


@pytest.mark.parametrize("mark", ["> ", ""])
@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_words_under_an_item_go_into_its_thread(house, language, mark):
    house.list("orchard", language=language)
    for address, name, cadence in (("ben@example.org", "Ben Kariuki", "each"), ("cora@example.com", "Cora", "weekly")):
        house.member(address, name, cadence, of="orchard")
    house.write(BEN, f"orchard@{DOMAIN}", WEEVILS, "Weevils in maize")
    house.write(BEN, f"orchard@{DOMAIN}", TOOLS, "Planting onions")
    house.move(days=7)
    digest = house.wait("cora@example.com", "Weevils in maize", "Planting onions")
    lines = without_ref(digest)
    at = next(at for at, line in enumerate(lines) if "orchard+t1@" in line) + 1

    text = f"{quoted(lines[:at], mark)}\n{ASH}\n\n{quoted(lines[at:], mark)}"
    lose(house, CORA, digest, text, f"orchard@{DOMAIN}")
    house.wait("ben@example.org", ASH)

    said = {one["number"]: [post["text"] for post in one["posts"]] for one in house.shell("export", "orchard").lines}
    assert said == {1: [WEEVILS, ASH], 2: [TOOLS]}


@pytest.mark.parametrize("mark", ["> ", ""])
def test_a_number_in_front_of_the_quote_counts(house, mark):
    digest = a_week(house)

    lose(house, CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}\n\n{quoted(without_ref(digest), mark)}")
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


def test_on_a_list_that_owns_only_a_mailbox_too(house):
    house.set("garden", sub_addresses="no")
    digest = a_week(house)

    lose(house, CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}\n\n{quoted(without_ref(digest), '> ')}")
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


def test_what_cannot_be_placed_is_asked_back(house):
    digest = a_week(house)

    lose(house, CORA, digest, f"{ASH}\n\n{quoted(without_ref(digest), '> ')}")
    house.wait("cora@example.com", ASKED, ASH)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_a_strangers_letter_that_quotes_a_digest_waits_like_any_of_theirs_and_goes_to_its_thread_once_let_in(house):
    digest = a_week(house)

    lose(house, "Joe <joe@example.net>", digest, f"1: {ASH}\n\n{quoted(without_ref(digest), '> ')}")
    house.settle()
    held = house.shell("held", "ls", "garden", "--json").json
    house.shell("held", "accept", "garden", held[0]["held"])
    house.wait("ben@example.org", ASH)

    assert [one["reasons"] for one in held] == [["non-member"]]
    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


def test_a_word_that_a_quote_brings_is_asked_back_from_the_author(house):
    digest = a_week(house)

    lose(house, CORA, digest, f"1: mute\n\n{quoted(without_ref(digest), '> ')}")

    house.wait("cora@example.com", "Please confirm")
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


@pytest.mark.parametrize(
    "line", ["1. #1 Beetles in beans", "7. #1 Weevils in maize", "1. #2 Weevils in maize", "1. #1 !"]
)
def test_lines_that_no_digest_showed_open_a_thread_like_any_letter(house, line):
    digest = a_week(house)

    lose(house, CORA, digest, f"> {line}\n\n{ASH}")
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS], 3: [ASH]}


def test_a_letter_that_is_no_reply_is_a_post_of_its_own(house):
    a_week(house)

    house.write(CORA, GARDEN, f"Two things stay with me:\n\n1. #1 Weevils in maize\n\n{ASH}", "What I took along")
    house.wait("ben@example.org", ASH)

    assert len(threads_of(house)) == 3


def test_an_answer_to_a_post_stays_an_answer_to_it(house):
    digest = a_week(house)
    asked = house.write(CORA, GARDEN, "Who keeps bees near Busia?", "Bees near Busia")
    house.wait("ben@example.org", "Who keeps bees")

    lose(house, CORA, digest, f"> 1. #1 Weevils in maize\n\n{ASH}", in_reply_to=asked)
    house.wait("ben@example.org", ASH)

    assert threads_of(house)[3][1:] == [ASH]
