"""Words that stand under an item of a quoted digest go into its thread, whichever line of it is the last above them."""

import textwrap
from datetime import timedelta

import pytest

from listcop.core.html_text import html_to_text
from tests.stories.digest_week import AMINA, BEN, CORA, TOOLS, WEEVILS, a_week, threads_of
from tests.stories.house import DOMAIN, GARDEN, MONDAY

ASH = "We mix wood ash between the layers and seal the pot with clay."
FORK = "The smith in our village makes a fork with six teeth for it."
PILE = "Ours were sweet until the third year."


def marked(lines, mark="> "):
    return "".join(f"{mark}{line}".rstrip() + "\n" for line in lines)


def under(digest_lines, last, words, mark="> "):
    """The digest quoted, and the words below the line that holds `last`."""
    at = next(at for at, line in enumerate(digest_lines) if last in line) + 1
    return marked(digest_lines[:at], mark) + f"\n{words}\n\n" + marked(digest_lines[at:], mark)


def wrapped(lines):
    return [piece for line in lines for piece in (textwrap.wrap(line, 40) or [""])]


@pytest.mark.parametrize("mark", ["> ", "> > ", ">"])
@pytest.mark.parametrize("last", ["garden+t1@", "1. #1", "#1 Weevils", "stored maize"])
def test_the_words_go_into_the_thread_of_the_item_above_them(house, last, mark):
    digest = a_week(house)

    house.answer(CORA, digest, under(digest.text.split("\n"), last, ASH, mark))
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


def test_also_where_a_mail_program_wrapped_the_lines_of_the_digest(house):
    digest = a_week(house)
    lines = wrapped(digest.text.split("\n"))

    text = under(lines, "garden+t2@", FORK)
    house.answer(CORA, digest, text)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


def test_also_below_several_items_at_once(house):
    digest = a_week(house)
    lines = digest.text.split("\n")
    one = next(at for at, line in enumerate(lines) if "garden+t1@" in line) + 1
    two = next(at for at, line in enumerate(lines) if "garden+t2@" in line) + 1
    first, last = sorted((one, two))
    said = {one: ASH, two: FORK}

    text = marked(lines[:first]) + said[first] + "\n" + marked(lines[first:last]) + said[last] + "\n"
    house.answer(CORA, digest, text + marked(lines[last:]))
    house.wait("ben@example.org", ASH)
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS, FORK]}


def test_also_where_an_old_phone_put_no_marks(house):
    digest = a_week(house)

    house.answer(CORA, digest, under(digest.text.split("\n"), "garden+t1@", ASH, ""))
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


@pytest.mark.parametrize("link", [" <mailto:{}>", " <mailto:{}?subject=Re%3A%20Weevils>"])
def test_also_where_the_quote_was_made_of_the_html_and_tells_where_links_lead(house, link):
    digest = a_week(house)
    lines = html_to_text(digest.message.get_body(("html",)).get_content()).split("\n")
    lines = [line + link.format("garden+t1@lists.example.org") if "garden+t1@" in line else line for line in lines]
    lines = [line + link.format("garden+request@lists.example.org") if "[get " in line else line for line in lines]

    house.answer(CORA, digest, under(lines, "garden+t1@", ASH))
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


def test_an_address_that_stands_there_alone_names_the_thread(house):
    digest = a_week(house)

    house.answer(CORA, digest, f"> The garden wrote:\n>\n> garden+t2@{DOMAIN}\n\n{FORK}\n")
    house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_in_every_language_of_our_letters(house, language):
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("rosa@example.com", "Rosa Lima", "weekly")
    assert house.shell("member", "set", "garden", "rosa@example.com", "language", language).code == 0
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.write(BEN, GARDEN, TOOLS, "Planting onions")
    house.move(MONDAY + timedelta(days=6, hours=23))
    digest = house.wait("rosa@example.com", "Weevils in maize", "Planting onions")

    house.answer("Rosa Lima <rosa@example.com>", digest, under(digest.text.split("\n"), "garden+t1@", ASH))
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


@pytest.mark.parametrize("last", ["Attached:", "get a1", "To receive it", "garden+t3@"])
def test_below_what_an_item_says_of_files_and_assets(house, last):
    house.member("amina@example.org", "Amina Odhiambo", "each")
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.write(BEN, GARDEN, TOOLS, "Planting onions")
    body = (
        "--x\nContent-Type: text/plain\n\nI attach our guide to drying seed, use it as you like.\n--x\n"
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="drying-guide.pdf"\n\n%PDF-1\n--x--\n'
    )
    house.write(AMINA, GARDEN, body, "Guide", content_type="multipart/mixed; boundary=x", mime_version="1.0")
    house.move(MONDAY + timedelta(days=6, hours=23))
    digest = house.wait("cora@example.com", "digest 1")
    assert last in digest.text, digest.text

    house.answer(CORA, digest, under(digest.text.split("\n"), last, PILE))
    house.wait("ben@example.org", PILE)

    assert threads_of(house)[3][1:] == [PILE]


def test_words_below_the_whole_digest_are_asked_about(house):
    digest = a_week(house)

    house.answer(CORA, digest, marked(digest.text.rstrip().split("\n")) + f"\n{ASH}\n")
    house.wait("cora@example.com", "Which item does your answer belong to?", ASH)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def one_digest(house):
    """Amina's questions in two lists (#1 and #2 of the garden, #1 of the orchard), as Ben got them in one letter."""
    house.list("orchard")
    for name in ("garden", "orchard"):
        house.member("ben@example.org", "Ben Kariuki", "weekly", of=name)
        house.member("amina@example.org", "Amina Odhiambo", "weekly", of=name)
    house.write(BEN, f"garden+request@{DOMAIN}", "", "one digest", proven=True)
    house.wait("ben@example.org", "From now on")
    house.write(AMINA, GARDEN, WEEVILS, "Weevils in maize")
    house.write(AMINA, GARDEN, TOOLS, "Planting onions")
    house.write(AMINA, f"orchard@{DOMAIN}", "How do you graft old mangoes?", "Grafting mangoes")
    house.move(days=7)
    return house.wait("ben@example.org", "Your lists")


@pytest.mark.parametrize("mark", ["> ", ""])
def test_in_the_one_digest_of_all_lists(house, mark):
    letter = one_digest(house)
    lines = letter.text.split("\n")
    at = next(at for at, line in enumerate(lines) if "garden+t1@" in line) + 1
    rest = under(lines[at:], "orchard+t1@", PILE, mark)

    house.answer(BEN, letter, marked(lines[:at], mark) + f"\n{ASH}\n\n" + rest)
    house.settle()

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}
    assert [post["text"] for post in house.shell("export", "orchard").lines[0]["posts"]][1:] == [PILE]


def redact_the_second(house, *options):
    assert house.shell("thread", "redact", "garden", "2", "names a firm", *options).code == 0
    house.settle()


@pytest.mark.parametrize("options", [(), ("--for-good",)], ids=["", "for good"])
@pytest.mark.parametrize("mark", ["> ", ""])
def test_words_that_were_redacted_since_do_not_come_back_with_a_quote(house, mark, options):
    digest = a_week(house)
    redact_the_second(house, *options)
    before = house.count("amina@example.org", TOOLS)

    house.answer(CORA, digest, under(digest.text.split("\n"), "garden+t1@", ASH, mark))
    house.wait("cora@example.com", "Which item does your answer belong to?", ASH)

    assert [TOOLS in text for texts in threads_of(house).values() for text in texts] == [False, False]
    assert house.count("amina@example.org", TOOLS) == before


@pytest.mark.parametrize("options", [(), ("--for-good",)], ids=["", "for good"])
def test_nor_where_a_number_says_what_is_answered(house, options):
    digest = a_week(house)
    redact_the_second(house, *options)
    before = house.count("amina@example.org", TOOLS)

    house.answer(CORA, digest, f"1: {ASH}\n\n{digest.text}")
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [""]}
    assert house.count("amina@example.org", TOOLS) == before


def test_nor_by_the_question_which_item_was_meant(house):
    digest = a_week(house)
    redact_the_second(house)

    house.answer(CORA, digest, under(digest.text.split("\n"), "garden+t1@", ASH, ""))
    asked = house.wait("cora@example.com", "Which item does your answer belong to?", ASH)
    house.answer(CORA, asked, "1")
    house.wait("ben@example.org", ASH)

    assert TOOLS not in asked.words
    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [""]}


def test_what_was_redacted_before_the_digest_was_made_changes_nothing(house):
    house.member("amina@example.org", "Amina Odhiambo", "each")
    house.write(AMINA, GARDEN, "Whose goat is in my beans?", "A goat")
    house.shell("thread", "redact", "garden", "1", "names a neighbour")
    house.move(hours=1)
    digest = a_week(house)

    house.answer(CORA, digest, under(digest.text.split("\n"), "garden+t2@", ASH))
    house.wait("ben@example.org", ASH)

    assert threads_of(house)[2] == [WEEVILS, ASH]


def test_below_a_letter_to_oneself_quoted_within_the_digest_nothing_is_posted(house):
    digest = a_week(house)
    lines = digest.text.split("\n")
    at = next(at for at, line in enumerate(lines) if "garden+t1@" in line) + 1
    private = ["", "On 3 November Joe told me alone:", "the roof of the hall leaks above his desk"]

    text = marked([*lines[:at], *private]) + "\nTell nobody of the roof.\n\n" + marked(lines[at:])
    house.answer(CORA, digest, text)
    house.wait("cora@example.com", "Which item does your answer belong to?", "Tell nobody")

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_a_quote_of_one_item_and_the_head_of_the_letter_made_of_its_html_places_what_stands_above(house):
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.move(MONDAY + timedelta(days=6, hours=23))
    digest = house.wait("cora@example.com", "Weevils in maize")
    lines = html_to_text(digest.message.get_body(("html",)).get_content()).split("\n")
    at = next(at for at, line in enumerate(lines) if "garden+t1@" in line) + 1

    house.answer(CORA, digest, f"{ASH}\n\n" + marked(lines[:at]))
    house.wait("ben@example.org", ASH)

    assert threads_of(house) == {1: [WEEVILS, ASH]}


@pytest.mark.parametrize("mark", ["> ", ""])
def test_what_was_redacted_does_not_come_back_by_the_one_digest_of_all_lists(house, mark):
    letter = one_digest(house)
    redact_the_second(house)

    house.answer(BEN, letter, under(letter.text.split("\n"), "orchard+t1@", PILE, mark))
    house.wait("ben@example.org", "Which item does your answer belong to?", PILE)
    house.answer(BEN, letter, f"1: {ASH}\n\n{letter.text}")
    house.settle()

    assert [ASH in texts for texts in threads_of(house).values()].count(True) == 1
    assert all(TOOLS not in text for texts in threads_of(house).values() for text in texts)
    assert len(house.shell("export", "orchard").lines[0]["posts"]) == 1
