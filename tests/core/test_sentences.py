"""Sentences of the catalogues end in one full stop, whatever names they hold."""

from gettext import NullTranslations
from types import SimpleNamespace

import pytest

from listcop.core.letters import Texts, render
from listcop.core.phrases import because
from listcop.core.sentences import filled
from listcop.letter_files import load_texts

TEXTS = load_texts()
ENGLISH = NullTranslations()


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_who_answered_and_ends_in_a_full_stop_ends_the_sentence(language):
    item = SimpleNamespace(section="answered", by="Ana Diaz", answered_by=("Ben", "Carlos P.A."), state="answered")

    said = because(item, TEXTS.catalogues[language], language)

    assert said.endswith("Ben, Carlos P.A.")


@pytest.mark.parametrize(
    ("sentence", "name", "whole"),
    [
        ("Announced by %(by)s.", "Ana", "Announced by Ana."),
        ("Announced by %(by)s.", "Ana B.", "Announced by Ana B."),
        ("%(by)s asked. Answered.", "Ana B.", "Ana B. asked. Answered."),
        ("From %(by)s: a file.", "Ana B.", "From Ana B.: a file."),
        ("%(by)s.txt", "B.", "B..txt"),
    ],
)
def test_only_a_full_stop_right_behind_a_name_is_left_out(sentence, name, whole):
    assert filled(sentence, {"by": name}) == whole


def test_so_it_is_in_the_sentences_of_templates():
    body = "{% trans name=name %}Ask {{ name }}. Or wait.{% endtrans %}"
    count = (
        "{% trans name=name, count=2 %}One like {{ name }}.{% pluralize %}{{ count }} like {{ name }}.{% endtrans %}"
    )
    site = Texts(
        {"note/subject.txt": "Note", "note/body.txt": f"{body} {count}", "note/body.html": f"<p>{body}</p>"},
        {"en": ENGLISH},
    )

    letter = render(site, "note", "en", {"name": "A<B."})

    assert letter.text == "Ask A<B. Or wait. 2 like A<B.\n"
    assert "<p>Ask A&lt;B. Or wait.</p>" in letter.html
