"""`listcop letters`: what we write can be read before anybody gets it, and changed."""

import pytest

from listcop.core.letter_samples import SAMPLES


def test_every_letter_is_listed_also_where_nothing_is_set_up(shell):
    bare = shell("letters", "ls", "--json", config=None).json
    here = shell("letters", "ls", "--language", "fr")

    assert [one["occasion"] for one in bare] == sorted(SAMPLES)
    assert {one["of"] for one in bare} == {"ListCoP"}
    assert "Vous avez quitté Seed savers" in here.out


@pytest.mark.parametrize(
    ("language", "said"), [("en", '"yes"'), ("fr", "«\u00a0oui\u00a0»"), ("es", "«sí»"), ("pt", '"sim"')]
)
def test_a_letter_is_shown_in_each_language(shell, language, said):
    shown = shell("letters", "show", "goodbye", "--language", language)

    assert shown.code == 0
    assert said in shown.out


def test_a_letter_is_shown_as_html_as_json_and_in_every_way_it_can_go(shell):
    page = shell("letters", "show", "goodbye", "--html").out
    one = shell("letters", "show", "goodbye", "--json").json
    every = shell("letters", "show", "goodbye", "--all").out

    assert page.startswith("<!doctype html>")
    assert one["letters"][0]["subject"] == "You have left Seed savers"
    assert "If this was a mistake" in every
    assert "To come back, write to" in every


def test_a_copy_for_one_list_is_changed_checked_and_shown(shell):
    made = shell("letters", "copy", "goodbye", "--list", "garden")
    body = shell.folder / "templates" / "lists" / "garden" / "goodbye" / "body.txt"
    body.write_text("Go well, {{ address }}.\n", encoding="utf-8")

    assert made.code == 0
    assert shell("config", "check").code == 0
    assert "Go well" in shell("letters", "show", "goodbye", "--list", "garden").out
    assert "Go well" not in shell("letters", "show", "goodbye", "--list", "other").out
    assert "garden" in next(line for line in shell("letters", "ls").out.splitlines() if line.startswith("goodbye"))
    assert "is there already" in shell("letters", "copy", "goodbye", "--list", "garden").err


def test_a_broken_copy_is_named_when_checked_and_when_shown(shell):
    shell("letters", "copy", "goodbye")
    (shell.folder / "templates" / "goodbye" / "body.txt").write_text("{{ adress }}", encoding="utf-8")

    checked = shell("config", "check")
    shown = shell("letters", "show", "goodbye")

    assert checked.code == shown.code == 1
    assert "templates/goodbye/body.txt in en: 'adress' is undefined" in checked.err
    assert "'adress' is undefined" in shown.err


def test_what_is_not_there_is_refused_with_the_way_out(shell):
    assert 'Did you mean "goodbye"?' in shell("letters", "show", "goodby").err
    assert "Write one of en, es, fr, pt" in shell("letters", "show", "goodbye", "--language", "xx").err
    assert "has no HTML part" in shell("letters", "show", "post-footer", "--html").err
    assert 'There is no list "barn"' in shell("letters", "copy", "goodbye", "--list", "barn").err
