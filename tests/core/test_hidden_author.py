"""Whom list software hid behind the list's address is found where the letter tells, and is nobody where it does not."""

import pytest

from listcop.core.hidden_author import hidden_author
from listcop.core.message import read_message

LIST = "garden@lists.example.org"
ANA_VIA_GARDEN = f"Ana Lima via Garden <{LIST}>"


def author_of(sender, **fields):
    head = {"From": sender, **{name.replace("_", "-"): value for name, value in fields.items()}}
    lines = "".join(f"{name}: {value}\n" for name, value in head.items())
    return hidden_author(read_message(f"{lines}\nWho has peas?\n".encode()))


@pytest.mark.parametrize(
    "sender",
    [
        "garden at lists.example.org (Ana Lima via Garden)",  # pipermail keeps no more than this
        ANA_VIA_GARDEN,
        f"=?utf-8?q?Ana_Lima_=C3=BCber_Garden?= <{LIST}>",
        f"'Ana Lima' via Garden <{LIST}>",
        "Ana Lima via Seed Savers <seed-savers@example.org>",
    ],
)
def test_an_address_called_as_what_stands_behind_via_is_the_lists(sender):
    assert author_of(sender) == ("", "Ana Lima")


@pytest.mark.parametrize(
    "fields",
    [
        {"List_Post": f"<mailto:{LIST}>"},
        {"List_Id": "Garden friends <garden.lists.example.org>"},
        {"X_BeenThere": LIST},
        {"To": f"Garden friends <{LIST}>"},
    ],
)
def test_a_letter_tells_which_address_is_the_lists(fields):
    assert author_of(f"Ana Lima via Friends <{LIST}>", **fields) == ("", "Ana Lima")


@pytest.mark.parametrize(
    "fields",
    [
        {"Reply_To": "Ana Lima <ana@example.net>"},
        {"Reply_To": f'"Friends, Garden" <{LIST}>, Ana Lima <ana@example.net>'},
        {"Reply_To": "garden@example.com", "To": "garden@example.com", "Cc": "Ana Lima <ana@example.net>"},
        {"X_Original_From": "Ana Lima <ana@example.net>", "Reply_To": LIST},
        {"X_Original_Sender": "ana@example.net"},
    ],
)
def test_the_author_is_found_where_list_software_kept_them(fields):
    assert author_of(ANA_VIA_GARDEN, **fields) == ("ana@example.net", "Ana Lima")


def test_an_author_is_found_in_the_address_that_was_made_of_theirs():
    made = "Ana Lima via groups.io <ana=example.net@groups.io>"

    assert author_of(made, Reply_To="garden@groups.io", List_Id="<garden.groups.io>") == ("ana@example.net", "Ana Lima")


@pytest.mark.parametrize(
    ("sender", "fields"),
    [
        ("Ben <ben@example.net>", {"Reply_To": "other@example.net", "List_Id": "<garden.lists.example.org>"}),
        ("Amigos por el Agua <info@example.net>", {"To": "info@example.net", "Reply_To": "press@example.net"}),
        ("Ben via Phone <ben@example.net>", {"To": LIST}),
        ("Ben <ben@example.net>", {"To": "ben@example.net"}),
    ],
)
def test_who_writes_from_their_own_address_stays_the_author(sender, fields):
    assert author_of(sender, **fields) is None
