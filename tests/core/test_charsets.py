"""Charsets as letters name and misname them; only codecs for text, and text without controls."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.charsets import codec_for, decode_text, one_line

LABELS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["utf-8", "us-ascii", "iso-8859-1", "gb2312", "utf-7", "iso-2022-jp", "utf-16", "hz", "hex"]),
)
UNWANTED = {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000))}


@given(st.binary(max_size=500), LABELS)
@settings(max_examples=300, deadline=None)
def test_any_bytes_under_any_label_become_clean_text(data, label):
    text = decode_text(data, label)

    assert not set(text) & UNWANTED
    assert "\u2028" not in text


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_one_line_holds_no_control_and_no_bidi_override(text):
    line = one_line(text)

    assert not set(line) & UNWANTED
    assert not set(line) & set("\n\t\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("label", ["hex", "zlib", "bz2", "rot13", "idna", "punycode", "undefined", "uu"])
def test_codecs_that_are_not_charsets_are_never_called(label):
    assert codec_for(label) is None
    assert decode_text(b"6869", label) == "6869"


@pytest.mark.parametrize(
    ("data", "label", "text"),
    [
        ("naïve café".encode(), "utf-8", "naïve café"),
        ("naïve café".encode("cp1252"), "iso-8859-1", "naïve café"),
        ("it’s “here”".encode("cp1252"), "ISO-8859-1", "it’s “here”"),
        ("naïve".encode(), "us-ascii", "naïve"),
        ("naïve".encode("cp1252"), "us-ascii", "naïve"),
        ("naïve".encode(), "unknown-8bit", "naïve"),
        ("naïve".encode("cp1252"), "utf-8", "naïve"),
        ("naïve".encode(), "x-no-such-charset", "naïve"),
        ("naïve".encode(), "", "naïve"),
        ("Привет".encode("koi8-r"), "KOI8-R", "Привет"),
        ("镕基".encode("gb18030"), "gb2312", "镕基"),
        ("똠방각하".encode("cp949"), "ks_c_5601-1987", "똠방각하"),
        ("①髙".encode("cp932"), "x-sjis", "①髙"),
        ("日本語".encode("iso2022_jp"), "iso-2022-jp", "日本語"),
        (b"+AOk-t+AOk-", "utf-7", "été"),
        ("łąka".encode("iso8859_2"), "iso-8859-2", "łąka"),
        ("école".encode("utf-16"), "utf-16", "école"),
    ],
)
def test_labels_and_common_mislabels_are_read(data, label, text):
    assert decode_text(data, label) == text


def test_one_broken_character_costs_one_character():
    data = "Grüße aus Köln und Überlingen".encode() + b"\xff"

    assert decode_text(data, "utf-8") == "Grüße aus Köln und Überlingen\ufffd"


def test_lines_end_in_lf_and_controls_are_gone():
    assert decode_text(b"a\r\nb\rc\n\0d\x1b[0m\te\x0c", "utf-8") == "a\nb\nc\nd[0m\te"
    assert decode_text("a\x85b\u2028é\ufeff".encode(), "utf-8") == "ab\né"


def test_surrogates_that_utf7_can_make_do_not_reach_the_text():
    decode_text(b"+2D3- and +2AA-", "utf-7").encode("utf-8")


def test_every_codec_of_the_table_is_a_text_codec_of_this_python():
    labels = ["ascii", "cp1252", "iso-8859-15", "windows-1251", "koi8-u", "euc-jp", "big5", "mac-roman", "tis-620"]

    found = [codec_for(label) for label in labels]

    assert None not in found
    assert all(codecs.lookup(codec).name for codec in found)
