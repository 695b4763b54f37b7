"""The words of a post go out of a digest, however they were wrapped, and nothing else does."""

import email
import email.policy

import pytest

from listcop.core.headers import write_letter
from listcop.core.letters import LEAVE_SLOT, fill_leave_slot
from listcop.core.redaction import repeats, undressed, without_names, without_post, without_repeats, without_title

PAGE = (
    "1. #1 Comb\n\n   Ben, Monday:\n   Juma Otieno has lice, so who lends\n   a comb?\n"
    "   > I have one.\n   Answer: garden+t1@x\n"
)


def test_lines_of_the_post_go_and_the_reason_stands_once():
    shown = without_post(PAGE, "Juma Otieno has lice, so who lends a comb?", "names a patient")

    assert shown == "1. #1 Comb\n\n   Ben, Monday:\n   (names a patient)\n   > I have one.\n   Answer: garden+t1@x\n"


def test_a_post_without_words_takes_nothing_out():
    assert without_post(PAGE, " \n", "empty") == PAGE


ITEMS = (
    "Shared\n\n1. a7 record.pdf (Ben)\n   Attached: record.pdf, my-record.pdf (get 4)\n   Answer: garden+t4@x\n"
    "2. #5 Image\n   Attached: record.pdf (get 5)\n\nTo leave the list:\nrecord.pdf"
)


@pytest.mark.parametrize("mark", ["a7", "t4"])
def test_the_name_of_a_file_goes_where_its_post_is_named_and_nowhere_else(mark):
    shown = without_names(ITEMS, {"record.pdf"}, (mark, "#40", "a70"))

    assert shown == ITEMS.replace("record.pdf (Ben)", "… (Ben)").replace("Attached: record.pdf, my", "Attached: …, my")


def test_the_name_of_a_file_goes_as_a_word_and_one_of_a_letter_or_two_stays():
    page = "#4 here are the beans: e, be, plan, planning, plan.pdf, floorplan"

    assert without_names(page, {"e", "be"}, ("#4",)) == page
    assert without_names(page, {"plan"}, ("#4",)) == page.replace(" plan,", " …,").replace(" plan.pdf", " ….pdf")
    assert without_names(page, set(), ("#4",)) == without_names(page, {"plan"}, ("#44",)) == page


TITLED = (
    'garden, digest 1\n\n1. #1 Seed prices\n   Seed is dear. "Seed" is all I say: Seed\n   Answer: garden+t1@x\n'
    '2. #2 Seed (Cora)\n   Answer: garden+t2@x\n#2: Seed\n#2 "Seed" is closed; « Seed » (#2).\nSubject: Seed\n#2 Seeds'
)


def test_a_short_text_goes_where_it_is_a_title_and_others_keep_the_word():
    first, second = TITLED.split("2. ")

    assert without_title(TITLED, "Seed", ("#2", "t2")) == (
        f'{first}2. #2 … (Cora)\n   Answer: garden+t2@x\n#2: …\n#2 "…" is closed; « … » (#2).\nSubject: …\n#2 Seeds'
    )
    assert without_title(TITLED, "a", ("#2",)) == without_title(TITLED, "", ("#2",)) == TITLED
    assert without_title(second, "Seed", ("#3", "h2")) == second


def test_first_words_that_were_cut_off_go_from_wherever_they_stand():
    page = f"Ben: {'the vaccine fridge ' * 3}was,\n   he says.\n#7 {' '.join(['the vaccine fridge'] * 3)}…\n"
    shown = without_title(page, "the vaccine fridge " * 20, ("#2",))

    assert shown == "Ben: … was,\n   he says.\n#7 …\n"
    assert without_title("Well, I say: well", "Well…", ("#2",)) == "Well, I say: well"


@pytest.mark.parametrize("words", ["What is left.", "ያለው ሁሉ ይህ ነው። " * 20])
def test_a_letter_without_its_dress_keeps_its_header_its_files_and_the_place_of_the_leave_address(words):
    fields = [("From", "a@example.org"), ("Subject", "A digest"), ("List-Id", "<a.example.org>")]
    raw = write_letter(fields, "Old text", "<p>Old text</p>", [("a.pdf", "application/pdf", b"%PDF")])

    made = undressed(raw, f"{words}\n{LEAVE_SLOT}\n")
    filled = email.message_from_bytes(fill_leave_slot(made, "leave@example.org"), policy=email.policy.default)
    with_file = email.message_from_bytes(undressed(raw, words, [("b.txt", "text/plain", b"b")]))

    assert filled.items()[:3] == fields
    assert filled.get_content().split() == [*words.split(), "leave@example.org"]
    assert b"Old" not in made
    assert [one.get_filename() for one in with_file.get_payload()] == [None, "b.txt"]


SAID = "Scrape off the sand.\nPatient Zainabu Otieno of ward 7 fell ill of ours, so look out. Ann."


@pytest.mark.parametrize(
    "line",
    [
        "Juma: Scrape off the sand.",
        "| zainabu otieno OF ward 7",
        "He wrote: (Patient Zainabu Otieno of ward 7 fell ill) and more",
    ],
)
def test_a_run_of_the_words_or_a_short_sentence_is_found_in_lines_of_others(line):
    assert repeats(f"Hello\n{line}\nBye", SAID)
    assert without_repeats(f"Hello\n{line}\nBye", SAID, "gone") == "Hello\n(gone)\nBye"


def test_a_run_is_found_across_lines_and_the_reason_stands_once():
    page = "> Patient Zainabu\n> Otieno of\n> ward 7\nBoil it."

    assert without_repeats(page, SAID, "gone") == "(gone)\nBoil it."


def test_few_words_that_stand_in_both_tell_nothing():
    assert not repeats("Ann wrote of ward 7 and the sand. Patient people fell ill of it.", SAID)
    assert not repeats("", SAID) and not repeats(SAID, "")
