"""`listcop letters`: what we write can be read before anybody gets it, and changed."""

import pytest

from listcop.cli.serve import tell_templates
from listcop.core.samples import SAMPLES
from listcop.settings_check import warnings_of
from listcop.settings_file import load_settings


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
    shell("list", "create", "orchard")
    made = shell("letters", "copy", "goodbye", "--list", "garden")
    body = shell.folder / "templates" / "lists" / "garden" / "goodbye" / "body.txt"
    body.write_text("Go well, {{ address }}.\n", encoding="utf-8")

    assert made.code == 0
    assert shell("config", "check").code == 0
    assert "Go well" in shell("letters", "show", "goodbye", "--list", "garden").out
    assert '"listcop letters show goodbye --list garden" shows them' in made.out
    assert "Go well" not in shell("letters", "show", "goodbye", "--list", "orchard").out
    assert "garden" in next(line for line in shell("letters", "ls").out.splitlines() if line.startswith("goodbye"))
    assert "is there already" in shell("letters", "copy", "goodbye", "--list", "garden").err


def test_a_copy_for_one_of_two_lists_of_one_name_is_for_that_list_alone(shell):
    text = shell.config.read_text()
    shell.config.write_text(text.replace('["lists.example.org"]', '["lists.example.org", "lists.example.net"]'))
    shell("list", "create", "garden@lists.example.net")

    for end in ("net", "org"):
        shell("letters", "copy", "goodbye", "--list", f"garden@lists.example.{end}")
        own = shell.folder / "templates" / "lists" / f"garden@lists.example.{end}" / "goodbye" / "body.txt"
        own.write_text(f"Go well, of {end}.\n", encoding="utf-8")
    shown = {
        name: shell("letters", "show", "goodbye", "--list", name, "--json").json["letters"][0]["text"].splitlines()[0]
        for name in ("garden", "garden@lists.example.org", "garden@lists.example.net")
    }

    assert shown == {
        "garden": "Go well, of org.",
        "garden@lists.example.org": "Go well, of org.",
        "garden@lists.example.net": "Go well, of net.",
    }


def test_a_letter_shown_for_a_list_speaks_of_that_list(shell):
    shell("list", "create", "orchard")
    shell("list", "set", "orchard", "title", "Fruit growers")
    shell("list", "set", "orchard", "sub_addresses", "no")

    shown = shell("letters", "show", "goodbye", "--list", "orchard").out

    assert "You have left Fruit growers" in shown
    assert "orchard@lists.example.org" in shown
    assert "garden" not in shown


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
    for what in ("copy", "show"):
        refused = shell("letters", what, "goodbye", "--list", "barn")
        assert (refused.code, 'There is no list "barn"' in refused.err) == (1, True)


# --- slips of the pen ------------------------------------------------------------------------------------------


def lay(shell, name, text="Go well, {{ address }}.\n"):
    """A file in the site's folder of templates."""
    path = shell.folder / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("welcom/body.txt", 'templates/welcom: no letter is called so. Did you mean "welcome"?'),
        ("goodbye/bdy.txt", 'templates/goodbye/bdy.txt: no part of this letter is called so. Did you mean "body.txt"?'),
        ("lists/gardn/goodbye/subject.txt", 'templates/lists/gardn is of no list. Did you mean "garden"?'),
        ("lists/garden/goodby/body.txt",
         'templates/lists/garden/goodby: no letter is called so. Did you mean "goodbye"?'),
        ("welcome/body.htm",
         'templates/welcome/body.htm: no part of this letter is called so. Did you mean "body.html"?'),
        ("welcome/Body.TXT",
         'templates/welcome/Body.TXT: no part of this letter is called so. Did you mean "body.txt"?'),
        ("lists/garden/welcome/subject.text",
         "templates/lists/garden/welcome/subject.text: no part of this letter is called so. "
         'Did you mean "subject.txt"?'),
        ("lists/garden/goodbye/subject",
         'templates/lists/garden/goodbye/subject: no part of this letter is called so. Did you mean "subject.txt"?'),
    ],
)  # fmt: skip
def test_a_file_that_no_letter_is_made_of_is_named_with_the_nearest_right_name(shell, name, told):
    lay(shell, name)

    checked = shell("config", "check")

    assert checked.code == 0
    assert f"WARNING  {told}" in checked.err.splitlines()
    assert "no problems found; warnings: 1." in checked.out


@pytest.mark.parametrize(
    "name",
    [
        "goodbye/body.txt~",
        "goodbye/#body.txt#",
        "goodbye/.body.txt.swp",
        ".git/config",
        "README.md",
        "locale/fr/LC_MESSAGES/listcop.po",
    ],
)
def test_what_lies_beside_the_letters_for_an_editor_or_a_person_is_no_slip_of_the_pen(shell, name):
    lay(shell, name)

    assert shell("config", "check").err == ""


@pytest.mark.parametrize("where", ["goodbye", "lists/garden/goodbye", "lists/garden@lists.example.org/goodbye"])
@pytest.mark.parametrize("included", ["goodbye/greeting.txt", "snip/greeting.txt"])
def test_a_file_that_another_includes_is_no_slip_of_the_pen(shell, where, included):
    lay(shell, f"{where}/subject.txt", f"{{% include '{included}' %}}")
    lay(shell, included, "Go well")

    assert shell("config", "check").err == ""


def test_an_empty_body_is_a_problem(shell):
    lay(shell, "goodbye/body.txt", "\n")

    checked = shell("config", "check")

    assert checked.code == 1
    assert "templates/goodbye/body.txt is empty, and so would the letter be." in checked.err


@pytest.mark.parametrize("where", ["goodbye", "lists/garden/goodbye"])
def test_a_text_that_is_changed_beside_our_html_is_a_warning_and_an_empty_html_ends_it(shell, where):
    lay(shell, f"{where}/body.txt")
    before = shell("config", "check")
    doctor = [one.seen for one in warnings_of(load_settings(shell.config))]
    lay(shell, f"{where}/body.html", "")

    after = shell("config", "check")
    shown = shell("letters", "show", "goodbye", "--list", "garden", "--json").json["letters"][0]

    told = f"templates/{where}/body.txt is changed, and the HTML part of this letter, which most people see, is not."
    assert (before.code, after.code, after.err) == (0, 0, "")
    assert told in before.err
    assert told in doctor
    assert shown["html"] is None
    assert shown["text"].startswith("Go well, amina@example.com.\n")


@pytest.mark.parametrize("where", ["welcome", "lists/garden/welcome"])
def test_a_slip_in_a_template_is_told_once_with_its_file_and_line(shell, where, caplog):
    lay(shell, f"{where}/body.txt", "Welcome\n{% if is_new %}\n")

    checked = shell("config", "check")
    tell_templates(load_settings(shell.config))

    told = f"templates/{where}/body.txt, line 2: "
    troubles = [line for line in checked.err.splitlines() if not line.startswith("WARNING")]
    assert [told in line for line in troubles] == [True]
    assert [told in line.message and ".;" not in line.message for line in caplog.records] == [True]
