"""The words of a post go out of a digest, however they were wrapped, and nothing else does."""

from listcop.core.redaction import without_post

PAGE = (
    "1. #1 Comb\n\n   Ben, Monday:\n   Juma Otieno has lice, so who lends\n   a comb?\n"
    "   > I have one.\n   Answer: garden+t1@x\n"
)


def test_lines_of_the_post_go_and_the_reason_stands_once():
    shown = without_post(PAGE, "Juma Otieno has lice, so who lends a comb?", "names a patient")

    assert shown == "1. #1 Comb\n\n   Ben, Monday:\n   (names a patient)\n   > I have one.\n   Answer: garden+t1@x\n"


def test_a_post_without_words_takes_nothing_out():
    assert without_post(PAGE, " \n", "empty") == PAGE
