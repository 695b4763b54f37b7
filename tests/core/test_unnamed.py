"""Promises of core/exchange/unnamed: a letter without Message-ID bears names by which its other copies are known."""

import hashlib

import pytest

from listcop.core.exchange.unnamed import made_id, names_of

LETTER = b"From: Ben <ben@example.org>\nSubject: Plums\n\nPlums are ripe.\nStatus: eaten\n"


def shared(letter):
    return names_of(letter, letter)[0]


def test_it_is_named_by_its_bytes_as_they_stood():
    assert made_id(LETTER) == f"<none-{hashlib.sha1(LETTER).hexdigest()[:12]}>"


def test_a_letter_of_plain_lines_bears_the_name_that_all_copies_share():
    assert shared(LETTER) == made_id(LETTER)


@pytest.mark.parametrize(
    "copy",
    [
        LETTER.replace(b"\n", b"\r\n"),
        LETTER + b"\n\n",
        LETTER[:-1],
        LETTER.replace(b"Subject", b"Content-Length: 30\nLines: 2\nSubject"),
        LETTER.replace(b"\n\n", b"\nstatus : RO\nX-Keywords: a\n\tb\n\n", 1),
        LETTER.replace(b"\n\n", b"\nX-Mozilla-Status2: 00000000\n\n", 1).replace(b"\n", b"\r\n"),
        b"X-UID: 7\n" + LETTER,
    ],
    ids=["DOS", "blank lines", "no end", "length", "folded", "Mozilla", "first"],
)
def test_copies_share_a_name(copy):
    assert shared(copy) == shared(LETTER)


@pytest.mark.parametrize(
    "other",
    [LETTER.replace(b"eaten", b"sold"), LETTER.replace(b"Plums\n", b"Pears\n"), LETTER.replace(b"Ben", b"Bo"), b""],
    ids=["text", "subject", "writer", "nothing"],
)
def test_other_letters_share_none(other):
    assert not set(names_of(other, other)) & set(names_of(LETTER, LETTER))
