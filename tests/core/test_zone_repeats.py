"""What repeats a known text is a quote, also where a mail program put no marks."""

import time

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.zones import find_zones, new_text

DIGEST = """Garden, digest 4
From 5 November 2040 to 12 November 2040.

Questions that wait for an answer:

1. #8 Sowing millet below a mulch
   Awa asks for information. Open for 6 days.

   Before the rains I would like to sow the millet below a mulch of
   last year's stalks. Has anybody tried that?
   Answer: garden+t8@lists.example.org

To leave the list:
slot@slot.invalid
Help: garden+help@lists.example.org
"""


def new_of(text, *known):
    return new_text(text, find_zones(text, is_reply=True, known=known))


def test_a_text_above_it_is_all_that_is_new():
    text = "1: Two fingers of straw are enough.\n\nSent from my phone\n\n" + DIGEST.replace(
        "slot@slot.invalid", "g+leave.x@y.z"
    )

    assert new_of(text, DIGEST) == "1: Two fingers of straw are enough."
    assert "Questions that wait" in new_of(text)


def test_text_in_its_midst_stays_wherever_it_stands_and_however_lines_were_wrapped():
    wrapped = DIGEST.replace("mulch of\n   last", "mulch\nof last").replace(
        "@lists.example.org", "@lists.example.org<mailto:x>"
    )
    text = wrapped.replace("To leave", "We did, with maize stalks.\n\nTo leave")

    assert new_of(text, DIGEST) == "We did, with maize stalks."


def test_a_line_that_somebody_took_from_it_stays_theirs():
    text = "You write: has anybody tried that?\nI would like to sow the millet below a mulch as well."

    assert new_of(text, DIGEST) == text


def test_a_text_of_its_own_stays_whole():
    text = "The rains came early this year, and the millet stands knee-high.\n" * 5

    assert new_of(text, DIGEST) == text.strip()


ASKED = """Please fill this in and send it back to all of us until Sunday evening:
1. How many people will come with you to the meeting on Friday?
[ ] We carry the benches from the school to the field.
maize, white and dry, a sack of ninety kilos in Busia: 4100
"""


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("meeting on Friday?", "meeting on Friday? 12"),
        ("[ ] We", "[x] We"),
        ("[ ] We", "[✓] We"),
        ("Busia: 4100", "Busia: 4300"),
        ("Busia: 4100", "Busia: 4100 <https://prices.example.org>"),
        ("on Friday?", "on Friday? 👍"),
    ],
)
def test_a_line_with_a_word_more_is_its_writers(line, filled):
    text = "Here you are.\n\n" + ASKED.replace(line, filled)

    assert new_of(text, ASKED).split("\n")[-1] == next(one for one in text.split("\n") if filled in one)


def test_signs_below_it_are_said_and_rows_are_not():
    assert new_of(f"Yes.\n\n{ASKED}\n-----\n\n???", ASKED).split() == ["Yes.", "???"]


def test_an_answer_below_or_behind_what_is_too_long_to_compare_stays():
    many = "\n".join(" ".join(f"{line}x{word}" for word in range(10)) for line in range(2500))
    long = " ".join(f"word{number}" for number in range(4000))

    assert new_of(f"{many}\n\nNo, never.", many).endswith("No, never.")
    assert new_of(f"Well.\n\n{long} No, never.", long).endswith("No, never.")


@given(st.text(), st.lists(st.text(), max_size=3))
def test_nothing_raises_and_every_line_keeps_its_place(text, known):
    zones = find_zones(text, known=known)

    assert all(
        first <= last for ranges in (zones.new, zones.quote, zones.signature, zones.footer) for first, last in ranges
    )


def test_it_takes_linear_time():
    def seconds(count):
        text = "one two three four five six\n" * count
        started = time.process_time()
        find_zones(text, known=(text, text))
        return time.process_time() - started

    assert takes_twice(seconds, 1000, spare=0.01)
