"""A name that runs from right to left stands in a sentence that does not, and neither turns the other."""

from hypothesis import given
from hypothesis import strategies as st

from listcop.core.directions import FSI, PDI, bare, closed, direction, isolated, one_line
from listcop.core.letters import render
from listcop.core.samples import SAMPLES
from listcop.letter_files import load_texts

TEXTS = load_texts()
SUBJECT = "تجفيف البذور"
LONG = f"{SUBJECT} " * 12


def test_only_what_runs_from_right_to_left_is_set_apart():
    assert isolated("Seed savers") == "Seed savers"
    assert isolated("Graines à échanger") == "Graines à échanger"
    assert isolated("種まき") == "種まき"
    assert isolated(SUBJECT) == f"{FSI}{SUBJECT}{PDI}"
    assert isolated(isolated(SUBJECT)) == isolated(SUBJECT)


def test_what_was_set_apart_stays_so_on_every_line_it_is_folded_into():
    lines = closed(f"Your letter {FSI}one\n   two\nthree{PDI} has come.").split("\n")

    assert lines == [f"Your letter {FSI}one{PDI}", f"   {FSI}two{PDI}", f"{FSI}three{PDI} has come."]


@given(st.text(alphabet=st.sampled_from(["a", "ב", " ", "\n", FSI, PDI])))
def test_no_text_leaves_a_line_open(text):
    for line in closed(text).split("\n"):
        assert line.count(FSI) <= line.count(PDI)


@given(st.text())
def test_a_rendered_line_is_one_line_without_controls(text):
    line = one_line(text)

    assert "\n" not in line
    assert bare(line).isprintable() or not line.isascii()


def test_a_right_to_left_subject_is_set_apart_in_subject_text_and_html():
    data = {**SAMPLES["post-held-notice"], "subject": SUBJECT, "author": "אבי <avi@example.com>"}

    letter = render(TEXTS, "post-held-notice", "fr", data)

    assert letter.subject.endswith(f"attend la modération : {FSI}{SUBJECT}{PDI}")
    assert f"{FSI}אבי <avi@example.com>{PDI}" in letter.text
    assert f"{FSI}{SUBJECT}{PDI}" in letter.html
    assert '<html lang="fr" dir="ltr">' in letter.html


def test_a_page_that_a_letter_brings_keeps_what_is_set_apart_in_it():
    page = f"=== 1. Question ===\n\n{isolated('אבי')} asked on 3 May (#412):\n\nWhich {FSI}mesh?"

    letter = render(TEXTS, "draft", "en", {**SAMPLES["draft"], "page": page})

    assert f"{FSI}אבי{PDI} asked on 3 May" in letter.text
    assert all(line.count(FSI) == line.count(PDI) for line in letter.text.split("\n"))


def test_a_long_right_to_left_title_is_closed_on_each_line():
    letter = render(
        TEXTS,
        "post-receipt",
        "en",
        {**SAMPLES["post-receipt"], "posts": ({"number": 415, "thread": 412, "subject": LONG},)},
    )

    with_title = [line for line in letter.text.split("\n") if "البذور" in line]
    assert len(with_title) > 1
    assert all(line.count(FSI) == line.count(PDI) == 1 for line in with_title)


def test_links_hold_no_mark_of_direction():
    data = {**SAMPLES["goodbye"], "address": "אבי@example.com"}

    page = render(TEXTS, "goodbye", "en", data).html

    assert 'href="mailto:%D7%90%D7%91%D7%99@example.com"' in page


def test_the_shipped_languages_run_from_left_to_right_and_a_sites_may_not():
    assert {direction(one) for one in ("en", "fr", "es", "pt", "pt-BR")} == {"ltr"}
    assert {direction(one) for one in ("ar", "he", "fa-IR", "ur_PK")} == {"rtl"}
