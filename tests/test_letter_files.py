"""A site's own letters: laid over ours file by file, for one list or for all, and never the end of a post."""

from __future__ import annotations

import io
import itertools

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from listcop.core.letter_check import check_templates
from listcop.core.letters import render, render_text
from listcop.core.samples import SAMPLES
from listcop.letter_files import load_texts, package_folder

OURS = load_texts()
FILES = sorted(path for path in OURS.templates if "/" in path)
BROKEN = ("{{ no_such_thing }}", "{% if %}", "{{ 1 / 0 }}", "{% include 'welcome/body.txt' %}{% for %}")


def put(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def mo(**sentences):
    catalog = Catalog(locale="fr", charset="utf-8", fuzzy=False)
    for message, text in sentences.values():
        catalog.add(message, text)
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


# --- laid over -------------------------------------------------------------------------------------------------


def test_one_file_of_a_site_replaces_one_of_ours(tmp_path):
    put(tmp_path, "goodbye/body.txt", "Go well, {{ address }}.\n")

    letter = render(load_texts([tmp_path]), "goodbye", "en", SAMPLES["goodbye"])

    assert letter.text.startswith("Go well, amina@example.com.\n")
    assert letter.subject == "You have left Seed savers"
    assert letter.trouble == ""


def test_a_list_has_letters_of_its_own_by_name_or_address(tmp_path):
    put(tmp_path, "goodbye/body.txt", "From the site.\n")
    put(tmp_path, "lists/garden/goodbye/body.txt", "From the garden.\n")
    put(tmp_path, "lists/bees@b.example.org/goodbye/body.txt", "From the bees.\n")
    texts = load_texts([tmp_path])

    def told(name, domain):
        data = {**SAMPLES["goodbye"], "list_name": name, "list_address": f"{name}@{domain}"}
        return render(texts, "goodbye", "en", data).text.partition("\n")[0]

    assert told("garden", "lists.example.org") == "From the garden."
    assert told("bees", "b.example.org") == "From the bees."
    assert told("bees", "c.example.org") == "From the site."


def test_a_sites_catalogue_changes_some_sentences_and_ours_say_the_rest(tmp_path):
    put(tmp_path, "locale/fr/LC_MESSAGES/listcop.mo", mo(a=("You have left %(title)s", "Au revoir de %(title)s")))

    letter = render(load_texts([tmp_path]), "goodbye", "fr", SAMPLES["goodbye"])

    assert letter.subject == "Au revoir de Seed savers"
    assert "n’est plus membre" in letter.text


# --- broken ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("path", "wrong"), [*zip(FILES, itertools.cycle(BROKEN), strict=False)])
def test_whichever_template_of_a_site_is_broken_the_shipped_letter_goes_out(path, wrong):
    texts = type(OURS)({**OURS.templates, path: wrong}, OURS.catalogues, OURS.templates)
    occasion = path.partition("/")[0]

    if f"{occasion}/subject.txt" in texts.templates:
        letter = render(texts, occasion, "fr", SAMPLES[occasion])
        ours = render(OURS, occasion, "fr", SAMPLES[occasion])
        assert (letter.subject, letter.text, letter.html) == (ours.subject, ours.text, ours.html)
        assert path in letter.trouble
    else:
        heard = []
        text = render_text(texts, path, "fr", SAMPLES[occasion], told=heard.append)
        assert text == render_text(OURS, path, "fr", SAMPLES[occasion])
        assert path in heard[0]


def test_a_broken_frame_of_all_html_stops_no_letter():
    texts = type(OURS)({**OURS.templates, "html.html": "{{ oops }}"}, OURS.catalogues, OURS.templates)

    for occasion in SAMPLES:
        if f"{occasion}/body.html" in texts.templates:
            letter = render(texts, occasion, "en", SAMPLES[occasion])
            assert letter.html == render(OURS, occasion, "en", SAMPLES[occasion]).html
            assert "oops" in letter.trouble


def test_a_translation_with_a_wrong_place_stops_no_letter(tmp_path):
    put(tmp_path, "locale/fr/LC_MESSAGES/listcop.mo", mo(a=("You have left %(title)s", "Au revoir de %(titel)s")))

    letter = render(load_texts([tmp_path]), "goodbye", "fr", SAMPLES["goodbye"])

    assert letter.subject == "Vous avez quitté Seed savers"
    assert "titel" in letter.trouble


def test_files_that_cannot_be_read_are_left_out_and_told(tmp_path):
    put(tmp_path, "goodbye/body.txt", b"\xff\xfe no UTF-8")
    put(tmp_path, "locale/fr/LC_MESSAGES/listcop.mo", b"\xde\x12\x04\x95 short")

    texts = load_texts([tmp_path])

    assert render(texts, "goodbye", "fr", SAMPLES["goodbye"]) == render(OURS, "goodbye", "fr", SAMPLES["goodbye"])
    assert len(texts.troubles) == 2
    assert [one for one in check_templates(texts) if "goodbye/body.txt" in one]


def test_a_lists_broken_template_is_named_by_the_list(tmp_path):
    put(tmp_path, "lists/garden/goodbye/body.txt", "{{ nothing }}")

    troubles = check_templates(load_texts([tmp_path]))

    assert "templates/lists/garden/goodbye/body.txt in en: 'nothing' is undefined" in troubles
    assert not [one for one in troubles if "lists/garden" not in one]


def test_what_goes_wrong_with_a_letter_of_a_list_names_the_file_that_is_there(tmp_path):
    put(tmp_path, "lists/garden/goodbye/body.txt", "Go well.\n{% if %}")
    data = {**SAMPLES["goodbye"], "list_name": "garden"}

    trouble = render(load_texts([tmp_path]), "goodbye", "fr", data).trouble

    assert trouble.startswith("templates/lists/garden/goodbye/body.txt, line 2: ")
    assert not trouble.endswith(".")


def test_the_packages_own_letters_are_found():
    assert (package_folder("templates") / "welcome" / "body.txt").exists()


# --- as other editors write --------------------------------------------------------------------------------------


def test_a_template_saved_by_a_windows_editor_says_what_it_says_elsewhere(tmp_path):
    put(tmp_path, "goodbye/body.txt", b"\xef\xbb\xbfGo well,\r\n{{ address }}.\r\n")
    put(tmp_path, "goodbye/subject.txt", b"\xef\xbb\xbfGoodbye\r\n")

    letter = render(load_texts([tmp_path]), "goodbye", "en", SAMPLES["goodbye"])

    assert letter.text.startswith("Go well,\namina@example.com.\n")
    assert (letter.subject, letter.trouble) == ("Goodbye", "")


@pytest.mark.parametrize("name", ["._body.txt", ".body.txt.swp", "body.txt~", "#body.txt#", ".#body.txt"])
def test_what_an_editor_put_aside_is_no_template_and_no_trouble(tmp_path, name):
    put(tmp_path, "goodbye/body.txt", "Go well.\n")
    put(tmp_path, f"goodbye/{name}", b"\x00\xff {% if %}")

    texts = load_texts([tmp_path])

    assert texts.laid == {"goodbye/body.txt": "goodbye/body.txt"}
    assert (texts.troubles, dict(texts.unread), check_templates(texts)) == ((), {}, ())


def test_a_template_whose_name_nobody_can_read_is_left_out_and_told(tmp_path):
    put(tmp_path, "goodbye/caf\udce9.txt", "Go well.\n")

    assert check_templates(load_texts([tmp_path])) == (
        f"{tmp_path}/goodbye/caf\udce9.txt: its path is not UTF-8. It is left out; rename it, then restart.",
    )
