"""Foreign text is shown safely, and no line is wider than a screen."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import layout

TURNERS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def plain_cells(line):
    """Cells counted anew, by the standard's tables alone."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in line)
    return wide + sum(unicodedata.category(c) not in ("Mn", "Me", "Cf", "Cc") for c in line)


# --- what is shown ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bad", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\ufeff", *TURNERS, "\ud800"])
def test_no_control_and_nothing_that_turns_the_direction_is_shown(bad):
    shown = layout.cleaned(f"Ami{bad}na")

    assert shown.replace("\n", "") == "Amina"


def test_line_ends_of_every_kind_are_one():
    assert layout.cleaned("a\r\nb\rc\x0bd\u2028e\u2029f") == "a\nb\nc\nd\ne\nf"


def test_a_subject_with_line_ends_stays_one_line():
    assert layout.one_line(" Seeds\r\n\tref: c.abc\u2028 now ") == "Seeds ref: c.abc now"


def test_marks_that_a_script_needs_stay_and_piles_of_them_go():
    assert layout.cleaned("नमस्ते شُكْرًا 👩\u200d🌾") == "नमस्ते شُكْرًا 👩\u200d🌾"
    assert len(layout.cleaned("a" + "\u0301" * 5_000)) < 20


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    once = layout.cleaned(text)

    assert layout.cleaned(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


# --- cells -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("seed", 4),
        ("種", 2),
        ("ｱ", 1),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("한국", 4),
        ("🌱", 2),
        ("☀\ufe0f", 2),
        ("\u200b", 0),
    ],
)
def test_wide_letters_take_two_cells_and_marks_none(line, cells):
    assert layout.cells(line) == cells


def test_what_is_cut_says_so_and_keeps_to_its_cells():
    assert layout.clip("short", 10) == "short"
    assert layout.clip("a question about drying racks", 20) == "a question about…"
    assert layout.cells(layout.clip("種をまく時期について" * 5, 20)) <= 20


@given(st.text(alphabet=st.characters(codec="utf-8")), st.integers(4, 100))
def test_clip_never_exceeds_its_width(text, width):
    assert layout.cells(layout.clip(layout.one_line(text), width)) <= width


# --- lines -----------------------------------------------------------------------------------------------------


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="@:/"))), st.integers(12, 90))
def test_no_line_is_wider_than_asked(words, width):
    text = layout.one_line(" ".join(words).replace("www.", "w"))

    lines = layout.wrap(text, width, "  ", "    ")

    assert all(layout.cells(line) <= width for line in lines)
    assert all(plain_cells(line) <= width for line in lines)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_wrapping_loses_no_letter(text):
    given_text = layout.one_line(text)

    assert "".join("".join(layout.wrap(given_text, 20)).split()) == "".join(given_text.split())


def test_no_line_begins_with_a_mark_that_french_parts_from_its_word():
    text = "Est-ce que quelqu'un a déjà essayé ? (Quelle épaisseur « de paille », dit « Ana »; « Ben »). Combien ?)"

    for width in range(12, 60):
        lines = layout.wrap(text, width)
        assert not any(line[0] in "?!»" or line[-1] == "«" for line in lines)
        assert " ".join(lines) == text


def test_scripts_without_spaces_are_broken_between_letters():
    lines = layout.wrap("種まきの時期についての質問です。" * 10)

    assert len(lines) == 5
    assert not any(line.startswith("。") for line in lines)


def test_emoji_that_belong_together_and_flags_stay_together():
    lines = layout.wrap("👩\u200d🌾" * 30 + "🇰🇪" * 30, 20)

    assert not any(line.startswith(("\u200d", "🌾")) for line in lines)
    assert all(line.count("\U0001f1f0") == line.count("\U0001f1ea") for line in lines)


@pytest.mark.parametrize("address", ["https://example.org/" + "a/" * 100, "x" * 60 + "@" + "y" * 40 + ".example.org"])
def test_addresses_are_never_broken(address):
    lines = layout.wrap(f"Write to {address} before Monday, please, or look there", 40)

    assert address in lines


def test_an_address_inside_a_script_without_spaces_stays_whole():
    lines = layout.wrap("詳しくはこちら" * 6 + "https://example.org/seeds/drying-racks をご覧ください", 40)

    assert sum("https://example.org/seeds/drying-racks" in line for line in lines) == 1
    assert all(layout.cells(line) <= 40 for line in lines)


def test_items_of_a_list_hang():
    text = layout.wrap_text("2. #412 " + "word " * 20, 40)

    assert text.split("\n")[1].startswith("   word")


@pytest.mark.parametrize("row", ["_" * 80, "-" * 100, "* " * 45, "=" * 72])
def test_a_row_that_is_too_long_stays_one_line(row):
    text = layout.wrap_text(f"Pumps\n{row}\nTanks", 70, "   ")

    above, drawn, below = text.split("\n")
    assert (above, below) == ("   Pumps", "   Tanks")
    assert drawn == f"   {row}"[:70].rstrip()


# --- paragraphs ------------------------------------------------------------------------------------------------


def test_lines_that_a_mail_program_folded_become_one_again():
    folded = "We set out the seedlings in the second bed last week,\nand they have gone yellow.\n\nWhat helped you?"

    assert layout.paragraphs(folded) == [
        "We set out the seedlings in the second bed last week, and they have gone yellow.",
        "What helped you?",
    ]


def test_lists_short_lines_and_indents_keep_their_lines():
    text = "What we need, before the rains come in the third week of May:\n- mesh\n- nails\n  two sizes\nThanks"

    assert layout.paragraphs(text) == [text]


@pytest.mark.parametrize("row", ["_" * 72, "-" * 60, "=-" * 30])
def test_a_row_is_joined_to_no_line_above_or_below(row):
    text = f"We set out the seedlings in the second bed last week\n{row}\n2026-11-07: and now they are yellow."

    assert layout.paragraphs(text) == [text]


def test_a_trimmed_text_ends_with_a_whole_sentence_and_counts_what_is_left():
    text = "One sentence about the soil. " * 100

    shown, left = layout.trimmed(text, 4)

    assert shown.endswith("soil.")
    assert layout.line_count(shown) <= 4
    assert left + layout.line_count(shown) == layout.line_count(text.strip())


def test_a_little_too_long_is_let_through():
    text = "\n\n".join(["A paragraph."] * 6)

    assert layout.trimmed(text, 4) == (text, 0)


@given(st.text(alphabet=st.characters(codec="utf-8")), st.integers(1, 20))
def test_a_trimmed_text_is_a_beginning(text, most):
    whole = "\n\n".join(layout.paragraphs(layout.cleaned(text)))

    shown, left = layout.trimmed(layout.cleaned(text), most)

    assert whole.startswith(shown.removesuffix(" …").rstrip())
    assert (left == 0) == (shown == whole)


@pytest.mark.parametrize(
    "piece", ["a", " ", "\n", "-\n", "種", "a\n\n", "e\u0301\u0301", "@", "://", ">", "1. ", "x" * 60 + "\n"]
)
def test_time_grows_with_the_length_alone(piece):
    text = piece * (layout.LONGEST_TEXT // len(piece))

    started = time.process_time()
    clean = layout.cleaned(text)
    layout.wrap_text("\n\n".join(layout.paragraphs(clean)), indent="   ")
    layout.trimmed(clean, 12)

    assert time.process_time() - started < 5


def test_a_letter_of_ours_is_unfolded_so_that_it_can_be_folded_further_in():
    excerpt = "We keep maize in sacks, and the weevils come back each year, whatever we do about them."
    folded = layout.wrap_text(f"Dear Tom,\n\n{excerpt}", 72, "   ")
    listed = "- one\n- two"

    assert layout.unfolded(folded) == f"   Dear Tom,\n\n   {excerpt}"
    assert layout.unfolded(listed) == listed
    assert layout.unfolded("") == ""
