"""Every letter is whole in every language, calm and narrow; catalogues are what the templates say today."""

from __future__ import annotations

import importlib.util
import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from listcop.core import layout
from listcop.core.asks import Unknown
from listcop.core.grammar import read_line
from listcop.core.letter_check import check_templates
from listcop.core.letters import Texts, render, render_text
from listcop.core.moderation import REASONS
from listcop.core.phrases import phrases
from listcop.core.samples import SAMPLES
from listcop.core.words import TABLE, Word, word_in
from listcop.letter_files import load_texts, package_folder

TEMPLATES = package_folder("templates")
LANGUAGES = ("en", "fr", "es", "pt")
TEXTS = load_texts()
LETTERS = sorted(path.parent.name for path in TEMPLATES.glob("*/subject.txt"))
TEXT_ONLY = ("page", "draft")  # what was fetched, and what is edited and sent back
PAGES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.glob("*/page.txt"))


def developers_script():
    spec = importlib.util.spec_from_file_location("make_locale", TEMPLATES / "make_locale.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKE_LOCALE = developers_script()


def po_of(language):
    with MAKE_LOCALE.po_path(language).open("rb") as file:
        return read_po(file, locale=language)


def forms_of(text):
    return text if isinstance(text, (tuple, list)) else (text,)


def places_in(text):
    return set(re.findall(r"%\((\w+)\)s", text))


# --- templates -------------------------------------------------------------------------------------------------


def test_every_occasion_has_its_parts_and_sample_data():
    for occasion in LETTERS:
        parts = {path.name for path in (TEMPLATES / occasion).iterdir()}
        assert parts >= {"subject.txt", "body.txt"}, occasion
        assert "body.html" in parts or occasion in TEXT_ONLY
    assert {*LETTERS, "post-footer", *(page.split("/")[0] for page in PAGES)} == set(SAMPLES)


def test_every_template_works_with_its_sample_data_in_every_language():
    assert check_templates(Texts(TEXTS.templates, TEXTS.catalogues)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("occasion", LETTERS)
def test_letters_are_narrow_linear_and_end_in_one_line_end(occasion, language):
    letter = render(TEXTS, occasion, language, SAMPLES[occasion])

    lines = letter.text.split("\n")
    assert [line for line in lines if layout.cells(line) > 72 and "@" not in line and "://" not in line] == []
    assert letter.text.endswith("\n") and not letter.text.endswith("\n\n")
    assert "\n\n\n" not in letter.text
    assert not re.search(r"[-=*_~+#]{4,}|\t|\|", letter.text)
    assert letter.subject == letter.subject.strip() != ""
    assert len(letter.subject) <= 160


@pytest.mark.parametrize("occasion", [one for one in LETTERS if one not in TEXT_ONLY])
def test_html_has_no_pictures_scripts_or_links_to_the_web(occasion):
    page = render(TEXTS, occasion, "en", SAMPLES[occasion]).html

    assert page.startswith("<!doctype html>\n<html lang=")
    assert not re.search(r"<(img|script|link|style|iframe|form|video|svg)\b|url\(|background|src=|\son\w+=", page)
    assert all(target.startswith("mailto:") for target in re.findall(r'href="([^"]*)', page))
    assert set(re.findall(r"[^-]color:(#\w+)", page)) <= {"#767676"}
    assert len(page) < 20_000


@pytest.mark.parametrize("occasion", [one for one in LETTERS if one not in TEXT_ONLY])
def test_html_says_what_the_text_says(occasion):
    letter = render(TEXTS, occasion, "en", SAMPLES[occasion])

    seen = set(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", letter.html)))
    numbered = set("123") if "<ol>" in letter.html else set()  # a list counts its items by itself
    missing = set(re.findall(r"\w+", letter.text)) - seen - numbered - {"quot", "39"}
    assert missing == set()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_narrow(page, language):
    text = render_text(TEXTS, page, language, SAMPLES[page.partition("/")[0]])

    assert max(map(layout.cells, text.split("\n"))) <= 72


# --- catalogues ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_hold_the_sentences_of_today(language):
    committed = MAKE_LOCALE.po_path(language).read_bytes()

    made = MAKE_LOCALE.po_bytes(MAKE_LOCALE.catalogue(language))

    assert made == committed, "run .venv/bin/python templates/make_locale.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogues_are_not_stale(language):
    path = MAKE_LOCALE.po_path(language)

    made = MAKE_LOCALE.mo_bytes(path.read_bytes(), language)

    assert made == path.with_suffix(".mo").read_bytes(), "run .venv/bin/python templates/make_locale.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language):
    assert [one.id for one in MAKE_LOCALE.untranslated(po_of(language))] == []
    assert [one.id for one in po_of(language) if one.id and one.fuzzy] == []


@pytest.mark.parametrize("language", ["fr", "es", "pt"])
def test_translations_have_the_places_of_the_sentence_and_no_others(language):
    for message in po_of(language):
        if message.id:
            *_, most = forms_of(message.id)
            texts = forms_of(message.string)
            assert places_in(texts[-1]) == places_in(most), message.id
            assert all(places_in(text) <= places_in(most) for text in texts), message.id
            assert all("%" not in re.sub(r"%\(\w+\)s", "", text) for text in texts), message.id


@pytest.mark.parametrize("language", ["fr", "es", "pt"])
def test_hardly_a_sentence_stays_english(language):
    sentences = [one for one in po_of(language) if one.id and one.string == one.id]
    same = [one.id for one in sentences if " " in re.sub(r"%\(\w+\)s", "", one.id)]

    assert set(same) <= {"%(title)s, %(list)s"}


# A thing has one name in all letters. Words of other names for a letter, a digest, a moderator, an owner, a reader.
OTHER_NAMES = {
    "fr": r"\blettres?\b|résumé|modérateur|propriétaire|'|« | [»:;?!]",
    "es": r"\bcartas?\b|resum[eé]n|moderador|propietari|\bficheros?\b",
    "pt": r"\bcartas?\b|\bresumos?\b|moderador|proprietári|\btópicos?\b|mensagem[a-z]|\bvocês?\b|\bem uma?\b|[«»]",
}


@pytest.mark.parametrize("language", ["fr", "es", "pt"])
def test_a_thing_has_one_name_in_all_letters_of_a_language(language):
    texts = [text for one in po_of(language) if one.id for text in forms_of(one.string)]

    assert [text for text in texts if re.search(OTHER_NAMES[language], text)] == []


# --- words of other rooms --------------------------------------------------------------------------------------


def test_every_reason_of_moderation_has_a_sentence():
    words = [word for word in REASONS if word != "accepted"]

    letter = render(TEXTS, "post-held", "en", {**SAMPLES["post-held"], "reasons": words})

    assert not [word for word in words if f"\n{word.replace('_', ' ')}\n" in letter.text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_suggest_only_words_of_the_table(language):
    forms = {form for columns in TABLE.values() for forms in columns.values() for form in forms}
    words = [word for word in Word.__members__ if word in ("find", "get", "open", "solved", "mute", "follow", "used")]

    text = render(TEXTS, "help", language, {**SAMPLES["help"], "words": words}).text

    quoted = re.findall(r'[«"]\u00a0?([^\W\d]+)', text)
    assert len(quoted) >= len(words)
    assert set(quoted) <= forms


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_may_lack_something_tells_how_it_is_written(language):
    written = phrases(TEXTS.catalogues[language], language)["command"]

    for word in Word:
        found = read_line(f"{word_in(language, word)} zzz", date(2026, 11, 22))
        alone = read_line(word_in(language, word), date(2026, 11, 22))
        lacks = {one.missing for one in (found, alone) if isinstance(one, Unknown)} - {"", "alone"}
        assert not lacks or word in written, word


def test_the_script_is_for_developers_only():
    assert not list(Path(TEMPLATES).glob("**/*.pot"))
    assert "babel" not in (Path(TEMPLATES).parent / "listcop" / "settings.py").read_text(encoding="utf-8")
