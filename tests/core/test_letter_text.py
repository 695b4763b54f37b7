"""What of a letter is its text."""

import pytest

from listcop.core.letter_scan import scan_letter
from listcop.core.letter_text import HTML_CAP, TEXT_CAP, LetterText, readable_text

PLAIN = "Content-Type: text/plain; charset=utf-8"
HTML = "Content-Type: text/html; charset=utf-8"


def text_of(*lines: str) -> LetterText:
    return readable_text(scan_letter("\r\n".join(lines).encode()))


def a_multipart(kind: str, *parts: tuple[str, ...], boundary: str = "x") -> tuple[str, ...]:
    """Return the lines of a multipart whose parts are given as lines."""
    lines: list[str] = [f"Content-Type: multipart/{kind}; boundary={boundary}", ""]
    for part in parts:
        lines += [f"--{boundary}", *part]
    return (*lines, f"--{boundary}--", "")


def test_a_plain_letter_is_its_text():
    found = text_of(PLAIN, "", "Beer traps.", "They work.")

    assert (found.text, found.kind, found.parts) == ("Beer traps.\nThey work.", "plain", frozenset({0}))


def test_of_two_forms_the_plain_one_is_read():
    found = text_of(*a_multipart("alternative", (PLAIN, "", "plain"), (HTML, "", "<p>dressed</p>")))

    assert (found.text, found.kind) == ("plain", "plain")


@pytest.mark.parametrize(
    "stub",
    ["", "  ", "Your mail client does not support HTML.", "This is an HTML letter; please use a reader that shows it."],
)
def test_a_plain_form_that_says_nothing_gives_way_to_html(stub):
    found = text_of(
        *a_multipart("alternative", (PLAIN, "", stub), (HTML, "", "<p>Dressed, but it says something.</p>"))
    )

    assert (found.text, found.kind) == ("Dressed, but it says something.", "html")


def test_a_short_plain_form_that_speaks_of_html_is_still_a_text():
    found = text_of(*a_multipart("alternative", (PLAIN, "", "Is HTML hard?"), (HTML, "", "<p>Is HTML hard?</p>")))

    assert (found.text, found.kind) == ("Is HTML hard?", "plain")


def test_a_letter_of_html_alone_is_turned_to_text():
    found = text_of(HTML, "", "<html><body><p>Only <b>dressed</b>.</p></body></html>")

    assert (found.text, found.kind) == ("Only dressed.", "html")


def test_inline_parts_are_joined_as_mail_programs_show_them():
    body = a_multipart("alternative", (PLAIN, "", "body"), (HTML, "", "<p>body</p>"), boundary="y")

    found = text_of(*a_multipart("mixed", body, (PLAIN, "", "garden mailing list")))

    assert (found.text, found.kind) == ("body\n\ngarden mailing list", "plain")


def test_html_beside_a_plain_footer_is_not_lost():
    found = text_of(*a_multipart("mixed", (HTML, "", "<p>The question.</p>"), (PLAIN, "", "garden mailing list")))

    assert (found.text, found.kind) == ("The question.\n\ngarden mailing list", "html")


def test_html_within_related_parts_is_found():
    related = a_multipart("related", (HTML, "", "<p>dressed</p>"), ("Content-Type: image/png", "", "png"), boundary="y")

    found = text_of(*a_multipart("alternative", (PLAIN, "", ""), related))

    assert found.text == "dressed"


def test_text_files_are_not_the_text():
    attached = (PLAIN, "Content-Disposition: attachment; filename=notes.txt", "", "notes")
    named = ('Content-Type: text/plain; name="more.txt"', "", "more")

    found = text_of(*a_multipart("mixed", (PLAIN, "", "See the files."), attached, named))

    assert (found.text, found.parts) == ("See the files.", frozenset({1}))


def test_a_text_file_is_the_text_where_there_is_no_other():
    image = ("Content-Type: image/png", "", "png")

    found = text_of(*a_multipart("mixed", (PLAIN + "; name=body.txt", "", "All I have to say."), image))

    assert (found.text, found.kind) == ("All I have to say.", "plain")


def test_flowed_text_loses_its_stuffing_and_keeps_its_lines():
    found = text_of(PLAIN + "; format=flowed", "", "one ", "two", " > not a quote", " From here", "> a quote", "  code")

    assert found.text == "one \ntwo\n> not a quote\nFrom here\n> a quote\n code"


def test_a_letter_of_one_picture_has_no_text():
    found = text_of("Content-Type: image/png", "", "png")

    assert (found.text, found.kind, found.parts) == ("", "none", frozenset())


def test_a_multipart_whose_parts_are_gone_shows_what_is_left():
    found = text_of("Content-Type: multipart/alternative; boundary=gone", "", "The archive kept this.")

    assert found.text == "The archive kept this."


def test_signed_text_is_text_and_keeps_an_inline_signature():
    found = text_of(*a_multipart("signed", (PLAIN, "", "-----BEGIN PGP SIGNED MESSAGE-----", "hello")))

    assert found.text == "-----BEGIN PGP SIGNED MESSAGE-----\nhello"


def test_no_text_is_longer_than_the_cap():
    part = (PLAIN, "", "a" * (TEXT_CAP // 2 + 1))

    found = text_of(*a_multipart("mixed", part, part, part, part))

    assert len(found.text) < 2 * TEXT_CAP
    assert found.problems == ("text-cut",)


@pytest.mark.parametrize("count", [4, 95])
def test_many_parts_that_become_nothing_cost_no_more_than_a_few_and_hide_no_words(count):
    """95 of them, in one letter of 25 MB, took a minute to read, longer than a test may run."""
    empty = ("Content-Type: text/html", "", "<p>" * (HTML_CAP // 3))

    found = text_of(*a_multipart("mixed", *[empty] * count, (PLAIN, "", "The well is dry.")))

    assert found.text == "The well is dry."
    assert found.problems == ("text-cut",)
