"""Base64 and quoted-printable as they arrive, not as they should."""

import base64
import binascii

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.transfer import decoded, looks_like_base64, unbase64

CAP = 1_000_000


@given(st.binary(max_size=2000), st.sampled_from(["base64", "quoted-printable", "7bit", "binary"]))
def test_any_bytes_can_be_decoded(data, encoding):
    assert len(decoded(data, encoding, 100)) <= 100


@given(st.binary(max_size=2000))
def test_what_was_encoded_comes_back(data):
    assert decoded(base64.encodebytes(data), "base64", CAP) == data
    assert decoded(binascii.b2a_qp(data, istext=False), "quoted-printable", CAP) == data


@pytest.mark.parametrize("text", [b"aGVsbG8=", b"aGVsbG8", b"aGVs\r\n bG8=", b"aGVs-bG8=", b"aGVsbG8=a"])
def test_wrong_padding_and_foreign_characters_are_forgiven(text):
    assert unbase64(text).startswith(b"hello")


def test_blocks_that_were_padded_one_by_one_are_joined():
    assert decoded(b"aGU=\nbGxv\nIQ==\n", "base64", CAP) == b"hello!"


def test_a_footer_glued_to_base64_is_not_decoded():
    assert decoded(b"aGVsbG8=\n_______\ngarden mailing list\n", "base64", CAP) == b"hello"


def test_a_soft_break_before_a_lone_carriage_return_loses_nothing():
    assert decoded(b"one =\rtwo\rthree", "quoted-printable", CAP) == b"one two\rthree"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"SGVsbG8gd29ybGQsIGhvdyBhcmUgeW91Pw==\n", True),
        (b"SGkh\n", True),
        (b"SGk=\n\n-- \nfooter with words", True),
        (b"Hello world, how are you?\n", False),
        (b"Dear\nfriends of the garden\n", False),
    ],
)
def test_base64_is_told_from_words(body, expected):
    assert looks_like_base64(body) is expected
