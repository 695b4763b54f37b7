"""Quiet members invited back: who may be written to, what a reply says, and what came of it."""

from dataclasses import replace
from datetime import date

import pytest

from listcop.core.asks import InviteBack
from listcop.core.commands import read_answer
from listcop.core.grammar import read_line
from listcop.core.inviting import Invitation, Invitee, figures, outcome, refusal, reply_says
from listcop.core.kept_asks import as_json, from_json
from listcop.core.letters import render
from listcop.core.samples import SAMPLES
from listcop.letter_files import load_texts

TEXTS = load_texts()
TODAY = date(2026, 11, 2)


def says(text):
    return reply_says(read_answer(text.split("\n"), TODAY), text)


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ({}, None),
        ({"is_member": False}, "left"),
        ({"said_listening": True, "state": "paused"}, "listening"),
        ({"state": "paused"}, "stopped"),
        ({"state": "unreachable"}, "stopped"),
        ({"gets_mail": False}, "stopped"),
        ({"wrote": True}, "wrote"),
        ({"invited": 1}, None),
        ({"invited": 2, "is_free": False}, "twice"),
        ({"is_free": False}, "quarter"),
        ({"has_question": False}, "no-question"),
        ({"has_question": False, "has_words": True}, None),
    ],
)
def test_what_speaks_against_a_letter_and_what_a_member_said_comes_first(what, why):
    assert refusal(Invitee(**{"is_member": True} | what)) == why


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "nothing"),
        ("Thanks!", "nothing"),
        ("yes", "word"),
        ("Oui", "word"),
        ("Escucho", "word"),
        ("back", "word"),
        ("No", "word"),
        ("yes, I am still here and read everything", "word"),
        ("pause", "wish"),
        ("pausa hasta 3 mayo", "wish"),
        ("leave\n\nThank you for all of it,\nAmina", "wish"),
        ("Dear Olga,\nleave", "wish"),
        ("Soon!", "unclear"),
        ("listning", "unclear"),
        ("A leather washer does it.", "post"),
        ("Thank you for asking: a leather washer does it.", "post"),
        ("Stop the pump first, then take out the piston and boil the washer.", "post"),
        ("Leave the washer in oil overnight, then it holds a year.", "post"),
        ("Hello Ben,\n\nboil it in oil first.", "post"),
    ],
)
def test_what_a_reply_says(text, kind):
    assert says(text) == kind


@pytest.mark.parametrize(
    ("what", "came"),
    [
        (Invitation("Amina", 412), "silent"),
        (Invitation("Amina", 412, "yes"), "back"),
        (Invitation("Amina", 412, "listening"), "listening"),
        (Invitation("Amina", 412, "paused"), "paused"),
        (Invitation("Amina", 412, "left", (412,)), "left"),
        (Invitation("Amina", 412, "", (420, 412)), "answered"),
        (Invitation("Amina", 412, "yes", (420,)), "wrote"),
        (Invitation("Amina", 0, "", (420,)), "wrote"),
    ],
)
def test_what_came_of_an_invitation(what, came):
    assert outcome(what) == came


def test_figures_name_people_in_the_order_of_outcomes_and_rank_nobody():
    many = [Invitation("Ben", 412), Invitation("Amina", 412, "", (412,)), Invitation("Cora", 413), Invitation("Ben", 9)]

    assert figures(many) == [("invited answered", "Amina"), ("invited silent", "Ben, Cora")]


@pytest.mark.parametrize("line", ["invite 3 5", "inviter 3 5", "invitar 3, 5.", "convidar 3 5"])
def test_numbers_behind_invite_are_quiet_members_in_every_language(line):
    assert read_line(line, TODAY) == InviteBack((3, 5), ("", ""))


def test_a_digest_and_words_of_ones_own_may_stand_with_them():
    found = read_line("invite d31 3 we miss you", TODAY, more=["Olga"])

    assert found == InviteBack((3,), ("we miss you\nOlga",), 31)
    assert from_json(as_json(found)) == found


def test_an_address_behind_invite_is_somebody_new():
    found = read_line("invite may@example.net", TODAY)

    assert found.address == "may@example.net"
    assert read_line("invite", TODAY).missing == "address"


def test_a_facilitator_reads_of_a_question_only_where_one_fits():
    sample = SAMPLES["quiet-list"]
    (one,) = sample["people"]

    fits = render(TEXTS, "quiet-list", "en", sample).text
    fits_nobody = render(TEXTS, "quiet-list", "en", {**sample, "people": (replace(one, fitting=None),)}).text

    assert "“Drying racks” would fit" in " ".join(fits.split()) and "question that fits them" in " ".join(fits.split())
    assert "would fit" not in fits_nobody and "No question that waits fits them now" in " ".join(fits_nobody.split())
