"""A template and data become a letter; what people wrote is never more than data."""

from __future__ import annotations

import email
import html
from dataclasses import dataclass
from datetime import UTC, datetime
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import headers
from listcop.core.letter_check import check_templates
from listcop.core.letters import (
    LEAVE_SLOT,
    LONGEST_LETTER,
    Letter,
    LetterError,
    Texts,
    fill_leave_slot,
    list_data,
    render,
    render_text,
)
from listcop.core.samples import SAMPLES
from listcop.letter_files import load_texts

TEXTS = load_texts()
GARDEN = list_data("garden", "lists.example.org", "Seed savers")
LEAVE = "garden+leave.abcdefghijklmnopqrstuv@lists.example.org"
BAIT = (
    "{0.__class__}",
    "{{7*7}}",
    "${x}",
    "%s%n",
    "%(title)s",
    "{% raw %}",
    "<script>x()</script>",
    "#{1}",
    "{{ self }}",
)


def small(body, page=None, subject="About {{ subject }}", shipped=None):
    """A site of one letter, called note."""
    templates = {"note/subject.txt": subject, "note/body.txt": body}
    if page is not None:
        templates["note/body.html"] = page
    return Texts(templates, {"en": NullTranslations()}, shipped)


class Words(HTMLParser):
    """What a reader of HTML sees."""

    def __init__(self, page):
        super().__init__()
        self.seen = ""
        self.feed(page)

    def handle_data(self, data):
        self.seen += data


# --- user text is data -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.parametrize("place", ["subject", "reason", "list_title"])
def test_what_looks_like_a_template_appears_as_it_was_written(bait, place):
    data = {**SAMPLES["post-rejected"], place: bait}

    letter = render(TEXTS, "post-rejected", "en", data)

    assert bait in letter.subject + letter.text
    assert bait in Words(letter.html).seen
    assert "<script>" not in letter.html


def test_controls_and_turned_text_never_reach_a_letter():
    data = {**SAMPLES["post-rejected"], "subject": "Seeds\u202e\0\x1b[2J", "reason": "no\x9b\u2066"}

    letter = render(TEXTS, "post-rejected", "en", data)

    assert not set("\0\x1b\x9b\u202e\u2066") & set(letter.subject + letter.text + letter.html)


def test_a_subject_or_name_cannot_add_a_line_of_ours():
    data = {**SAMPLES["post-held-notice"], "subject": "Seeds\nref: c.stolen", "excerpt": "ref: c.stolen\nmore"}

    letter = render(TEXTS, "post-held-notice", "en", data)

    assert "\n" not in letter.subject
    assert [line for line in letter.text.split("\n") if line.startswith("ref:")] == [f"ref: {data['ref']}"]


def test_templates_see_plain_data_and_no_object_of_ours():
    @dataclass(frozen=True)
    class Post:
        name: str

        def drop_everything(self):
            raise AssertionError

    with pytest.raises(LetterError, match=r"drop_everything"):
        render(small("{{ post.drop_everything() }}"), "note", "en", {"subject": "x", "post": Post("Ana")})


def test_a_site_template_is_in_a_sandbox():
    for attack in ("{{ ''.__class__.__mro__ }}", "{{ subject.__init__.__globals__ }}", "{{ lst.append(1) }}"):
        with pytest.raises(LetterError, match=r"note/body"):
            render(small(attack), "note", "en", {"subject": "x", "lst": [1]})


def test_objects_that_are_no_data_are_refused_by_name():
    with pytest.raises(LetterError, match=r"note: thing is a object"):
        render(small("x"), "note", "en", {"subject": "x", "thing": object()})


@given(st.text())
def test_no_text_makes_a_letter_fail(text):
    data = {**SAMPLES["post-held-notice"], "subject": text, "excerpt": text, "author": text, "list_title": text}

    letter = render(TEXTS, "post-held-notice", "fr", data)

    assert headers.write_letter([("Subject", letter.subject)], letter.text, letter.html)


# --- failing ---------------------------------------------------------------------------------------------------


def test_a_missing_field_is_named_with_its_template():
    with pytest.raises(LetterError, match=r"templates/welcome/body.txt in fr.*'cadence' is undefined"):
        render(TEXTS, "welcome", "fr", {**GARDEN, "address": "ana@example.com"})


def test_an_unknown_occasion_is_named():
    with pytest.raises(LetterError, match=r"there is no template brunch/subject.txt"):
        render(TEXTS, "brunch", "en", {})


def test_a_letter_that_grows_too_long_is_stopped():
    endless = "{% for a in range(99999) %}{% for b in range(99999) %}all work and no play {% endfor %}{% endfor %}"

    with pytest.raises(LetterError, match=rf"longer than {LONGEST_LETTER}"):
        render(small(endless), "note", "en", {"subject": "x"})


def test_where_a_sites_template_fails_the_shipped_letter_goes_out_and_says_so():
    shipped = {"note/subject.txt": "About {{ subject }}", "note/body.txt": "Ours."}

    letter = render(small("{{ nothing }}", shipped=shipped), "note", "en", {"subject": "seeds"})

    assert letter.text == "Ours.\n"
    assert letter.trouble == "templates/note/body.txt in en: 'nothing' is undefined"


def test_a_sites_template_that_works_is_used():
    shipped = {"note/subject.txt": "About {{ subject }}", "note/body.txt": "Ours."}

    letter = render(small("Theirs.", shipped=shipped), "note", "en", {"subject": "seeds"})

    assert letter == Letter("About seeds", "Theirs.\n", None)


def test_every_problem_of_a_sites_templates_is_told_at_once():
    templates = {**TEXTS.templates, "welcome/body.txt": "{{ nam }}", "goodbye/body.html": "{% if %}"}

    troubles = check_templates(Texts(templates, {}))  # in one language: four say the same four times

    assert any("goodbye/body.html" in one for one in troubles)
    assert [one for one in troubles if "welcome/body.txt in en: 'nam' is undefined" in one]
    assert all(one.count("\n") == 0 for one in troubles)


# --- what stands in a letter -----------------------------------------------------------------------------------


def test_a_letter_that_can_be_answered_ends_with_its_reference():
    letter = render(TEXTS, "join-confirm", "en", SAMPLES["join-confirm"])

    assert letter.text.endswith("\n\nref: c.abcdefghijklmnopqrstuvwxyz\n")
    assert "ref: c.abcdefghijklmnopqrstuvwxyz" in Words(letter.html).seen


def test_a_letter_is_in_the_readers_language_or_its_main_tongue_or_english():
    data = SAMPLES["goodbye"]

    assert render(TEXTS, "goodbye", "fr", data).subject == "Vous avez quitté Seed savers"
    assert render(TEXTS, "goodbye", "pt-BR", data).subject == "Saiu de Seed savers"
    assert render(TEXTS, "goodbye", "xx", data).subject == "You have left Seed savers"


def test_what_a_template_works_out_is_said_in_the_language_of_each_letter():
    texts = Texts({**TEXTS.templates, "goodbye/body.txt": "{{ 2500000|size }}"}, TEXTS.catalogues)

    letters = [render(texts, "goodbye", language, SAMPLES["goodbye"]).text.split("\n")[0] for language in ("en", "fr")]

    assert letters == ["2.5 MB", "2,5 Mo"]


def test_letters_suggest_the_command_words_of_their_language():
    assert '"sim"' in render(TEXTS, "goodbye", "pt", SAMPLES["goodbye"]).text
    assert "\u00ab\u00a0chercher\u00a0\u00bb" in render(TEXTS, "help", "fr", SAMPLES["help"]).text


def test_dates_are_shown_in_the_zone_they_come_in():
    data = {**GARDEN, "what": "join", "settled": datetime(2026, 11, 9, 7, tzinfo=UTC)}

    assert "settled on 9 November 2026, 07:00 UTC" in render(TEXTS, "key-settled", "en", data).text


def test_a_list_without_sub_addresses_names_words_in_its_place():
    data = {**SAMPLES["help"], **list_data("garden", "example.org", "Seed savers", sub_addresses=False)}

    letter = render(TEXTS, "help", "es", data)

    assert "garden+" not in letter.text + letter.html
    assert "- Salir: garden@example.org con «salir» como asunto\n" in letter.text
    assert 'href="mailto:garden@example.org?subject=salir"\n>garden@example.org</a> con' in letter.html


def test_a_list_with_another_separator_writes_its_addresses_so():
    data = {**SAMPLES["welcome"], **list_data("garden", "example.org", separator="-")}

    assert "garden-weekly@example.org" in render(TEXTS, "welcome", "en", data).text


def test_the_footer_of_posts_is_three_lines_at_most():
    for language in TEXTS.catalogues:
        footer = render_text(TEXTS, "post-footer/body.txt", language, GARDEN)

        assert footer.count("\n") == 3
        assert "garden+leave@lists.example.org" in footer


def test_links_are_the_words_that_stand_there_and_end_where_the_address_ends():
    data = {**SAMPLES["post-rejected"], "reason": "See https://example.org/a?b=1&c=2, please (https://example.org/d)."}

    page = render(TEXTS, "post-rejected", "en", data).html

    assert '<a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>, please' in page
    assert '<a href="https://example.org/d">https://example.org/d</a>).' in page


# --- one letter for all ----------------------------------------------------------------------------------------


def a_letter(language, text):
    data = {**SAMPLES["welcome"], "note": text, "leave_address": LEAVE_SLOT}
    return render(TEXTS, "welcome", language, data)


@pytest.mark.parametrize(("language", "text"), [("en", "Hello."), ("fr", "Été."), ("pt", "種まきの時期" * 900)])
def test_a_members_leave_address_fills_the_slot_however_the_letter_is_encoded(language, text):
    letter = a_letter(language, text)
    raw = headers.write_letter([("Subject", letter.subject)], letter.text, letter.html)

    filled = fill_leave_slot(raw, LEAVE)

    parts = [part.get_payload(decode=True).decode() for part in email.message_from_bytes(filled).get_payload()]
    expected = [one.replace(LEAVE_SLOT, LEAVE) for one in (letter.text, letter.html)]
    assert [part.replace("\r\n", "\n") for part in parts] == expected
    assert LEAVE in parts[0]
    assert f'href="mailto:{LEAVE}"' in parts[1]
    assert "slot" not in parts[0] + parts[1]


def test_nobody_can_write_a_slot_that_fills_with_a_readers_leave_address():
    letter = a_letter("en", f"Look: {LEAVE_SLOT}")

    assert letter.text.count(LEAVE_SLOT) == 1
    assert html.unescape(letter.html).count(LEAVE_SLOT) == 2
