"""Which letters to everyone may be a word of those who look after a list; who may say it is asked elsewhere."""

from datetime import date

import pytest

from listcop.core.asks import Facilitate, InviteBack, Ref, SetType
from listcop.core.stray_desk import desk_word
from listcop.core.words import Word

TODAY = date(2040, 11, 5)


def said(text, subject="Beans", is_reply=True, place=7):
    return desk_word(subject, text.split("\n"), TODAY, is_reply, place)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("redact names a patient", Facilitate(Word.redact, Ref("post", 7), text="names a patient")),
        ("redact", Facilitate(Word.redact, Ref("post", 7))),
        ("caviarder", None),  # no word of ours
        ("close taken to the meeting", Facilitate(Word.close, Ref("post", 7), text="taken to the meeting")),
        ("tag visit", SetType(("visit",), Ref("post", 7))),
        ("held", Facilitate(Word.held)),
        ("invite 3 5", InviteBack((3, 5), ("", ""))),
        ("invite 3 friends", None),
        ("reopen the gate", None),
        ("summary of it all", None),
        ("held up in traffic", None),
        ("Tag me in the photo", None),
        ("close the window\nand then the door", None),
    ],
)
def test_a_reply_is_about_what_it_answers(text, asked):
    assert said(text) == asked


@pytest.mark.parametrize("text", ["redact names a patient", "close to the river", "tag visit"])
def test_a_letter_that_answers_nothing_names_what_it_is_about(text):
    assert said(text, is_reply=False, place=None) is None
    assert said("", subject=text, is_reply=False, place=None) is None


def test_a_subject_counts_above_what_is_written_below_it():
    found = said("Do join us!", "invite may@none.example", is_reply=False)

    assert isinstance(found, Facilitate)
    assert (found.address, found.text) == ("may@none.example", "Do join us!")
    assert said("Up in traffic.", "held", is_reply=False) is None
