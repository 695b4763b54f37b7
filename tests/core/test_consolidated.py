"""A draft comes back edited by any mail program, and is read as it was meant; what is not clear is never posted."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import consolidated
from listcop.core.consolidated import (
    Candidate,
    mark,
    next_draft,
    outlives_its_day,
    posted_text,
    read_reply,
    sections_of,
)

DRAFT = f"""{mark(1, "Question")}

Amina asked on 5 November 2040 (#1):

How do you keep weevils out of stored maize?

{mark(2, "Synopsis")}

Ben Kariuki: One cup of ash a sack keeps weevils away for a year, and it costs nothing at all.

Cora Lind: I keep it in closed tins.

{mark(3, "Contributions")}

1. Ben Kariuki, 5 November 2040 (#2):

One cup of ash a sack.

{mark(4, "Resources")}

- a1 Tins, from Cora Lind: get a1

{mark(5, "End")}
"""
OURS = sections_of(DRAFT)
EDITED = DRAFT.replace("Ben Kariuki: One", "Ash works best. Ben Kariuki: One", 1)
INTRO = 'This is a draft.\n\nReply "yes" above it, or "no".\n\n'


def quoted(text, sign="> "):
    return "".join(f"{sign}{line}\n" for line in text.split("\n"))


def read(full):
    fresh = [line for line in full.split("\n") if not line.startswith((">", "|", " >"))]
    return read_reply(full, fresh, OURS)


@pytest.mark.parametrize(
    "full",
    [
        EDITED,
        "Dear all,\n\n" + quoted(INTRO + EDITED),
        quoted(INTRO + EDITED, ">"),
        quoted(quoted(INTRO + EDITED)),
        quoted(INTRO + EDITED, "| "),
        EDITED.replace("\n", "\r\n"),
        "On 5 Nov, garden wrote:\n" + quoted(INTRO + EDITED),
        EDITED + "\n" + quoted(INTRO + DRAFT),  # edited above, the old one quoted below
        " ".join(EDITED.split()),  # an HTML-only answer of a program that makes one line of it all
        quoted(EDITED.replace(mark(2, "Synopsis"), "=== 2. What we\n learnt ===")),
        EDITED.replace(mark(5, "End"), mark(5, "End") + "\n\nref: c.abc\n-- \nFátima"),
        EDITED.replace("===", "=="),
        quoted(EDITED).replace("> Ash works best.", "Ash works best."),  # typed into the quote without a mark
    ],
)
def test_a_change_is_found_whatever_the_program_made_of_it(full):
    found = read(full)

    assert (found.verdict, found.changed) == ("post", (2,))
    assert "Ash works best. Ben Kariuki: One cup" in " ".join(posted_text(found.sections).split())
    assert ">" not in posted_text(found.sections) and "===" not in posted_text(found.sections)


@pytest.mark.parametrize(
    "word", ["yes", "Yes!", "OK", "oui, merci", "Sí, gracias", "sim", "Hello,\n\nyes", "Yes, please"]
)
def test_a_yes_above_posts_it_as_it_stands(word):
    found = read(f"{word}\n\n{quoted(INTRO + DRAFT)}")

    assert (found.verdict, found.changed, found.sections) == ("post", (), OURS)


@pytest.mark.parametrize(
    ("top", "verdict"),
    [("no", "no"), ("Non merci", "no"), ("No, thank you", "no"), ("later", "later"), ("plus tard", "later"),
     ("más tarde", "later"), ("depois", "later"), ("", "unchanged"), ("Thanks, I will look tomorrow", "unchanged"),
     ("No lime is needed here", "unchanged")],
)  # fmt: skip
def test_what_stands_above_decides_only_by_a_plain_word(top, verdict):
    assert read(f"{top}\n\n{quoted(INTRO + DRAFT)}").verdict == verdict


def test_a_word_that_begins_an_edited_line_inside_the_draft_is_no_answer():
    full = quoted(INTRO + DRAFT).replace("> Cora Lind: I keep", "No lime is needed.\n> Cora Lind: I keep", 1)

    found = read(full)

    assert (found.verdict, found.changed) == ("post", (2,))


def test_wrapping_quotation_marks_and_spaces_are_no_change():
    wrapped = DRAFT.replace("a sack keeps weevils away", "a sack\nkeeps  weevils away").replace('"', "”")

    assert read(quoted(wrapped)).verdict == "unchanged"


def test_a_draft_that_a_phone_cut_short_is_taken_as_we_wrote_it():
    cut = DRAFT[: DRAFT.index("I keep it in")]

    assert read("yes\n" + quoted(cut)).sections == OURS
    assert read(quoted(cut)).verdict == "unchanged"
    assert read("yes").sections == OURS


def test_a_change_without_an_end_is_asked_about():
    cut = EDITED[: EDITED.index("I keep it in")]

    assert read(quoted(cut)).verdict == "cut"


def test_text_without_any_mark_is_not_posted():
    assert read("Here is my synopsis: use ash.").verdict == "unmarked"


def test_an_emptied_section_is_left_out_and_a_title_may_change():
    changed = EDITED.replace("- a1 Tins, from Cora Lind: get a1\n", "").replace("Synopsis", "In short", 1)

    found = read(quoted(changed))

    assert found.verdict == "post" and found.changed == (2, 4)
    assert "RESOURCES" not in posted_text(found.sections) and "IN SHORT" in posted_text(found.sections)


def test_what_is_written_above_a_changed_draft_is_told_apart():
    found = read("I hope this is fine.\n\n" + quoted(INTRO + EDITED))

    assert (found.verdict, found.above) == ("post", "I hope this is fine.")


@given(st.text(max_size=300), st.sampled_from([DRAFT, EDITED, quoted(DRAFT), ""]), st.text(max_size=80))
def test_nothing_raises_and_no_words_are_invented(above, middle, below):
    full = above + middle + below
    found = read_reply(full, full.split("\n"), OURS)

    assert found.verdict in ("post", "no", "later", "unchanged", "unmarked", "cut")


def test_sections_come_back_from_where_they_are_kept():
    assert consolidated.from_json(consolidated.as_json(OURS)) == OURS


def test_the_digest_shows_the_synopsis_alone():
    said = consolidated.marked(9, 1, OURS)

    assert consolidated.gist_of(posted_text(OURS).strip(), said).startswith("Ben Kariuki: One cup")
    assert consolidated.gist_of("All else", said) == "All else"
    assert consolidated.mark_of(said) == (9, 1) and consolidated.mark_of({}) is None


NOW = datetime(2040, 11, 20, 9, tzinfo=UTC)


def a_candidate(thread=1, days=15, quiet=5, answerers=1):
    return Candidate(thread, NOW - timedelta(days=days), NOW - timedelta(days=quiet), answerers)


def test_a_draft_is_due_where_several_answered_or_after_two_weeks_once_people_have_stopped_writing():
    old, several = a_candidate(1), a_candidate(2, days=4, quiet=3, answerers=3)

    assert next_draft([old, several], NOW, 14) == several
    assert next_draft([old], NOW, 14) == old
    assert next_draft([a_candidate(days=13)], NOW, 14) is None
    assert next_draft([a_candidate(quiet=1)], NOW, 14) is None
    assert next_draft([a_candidate(answerers=0)], NOW, 14) is None
    assert next_draft([a_candidate(days=61)], NOW, 14) is None


@pytest.mark.parametrize(
    ("kind", "types", "confidence", "wanted"),
    [
        ("request", ("problem",), 0.9, True),
        ("request", (), 0.0, True),
        ("discussion", ("development", "coordination"), 0.6, True),
        ("request", ("coordination",), 0.3, True),  # a guess
        ("request", ("coordination", "information"), 0.9, False),
        ("request", ("visit",), 1.0, False),
        ("introduction", ("mapping",), 0.7, False),
        ("announcement", (), 0.0, False),
    ],
)
def test_a_draft_comes_by_itself_where_the_answers_help_others_later(kind, types, confidence, wanted):
    assert outlives_its_day(kind, types, confidence) is wanted
