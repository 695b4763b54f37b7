"""Encoded words (RFC 2047), well made and badly made."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.encoded_words import decode_words

PIECES = st.sampled_from(
    [
        b"=?",
        b"?=",
        b"=?utf-8?q?",
        b"=?utf-8?B?",
        b"w6k=",
        b"=C3=A9",
        b" ",
        b"?",
        b"=",
        b"=?hex?b?",
        b"\r\n ",
        b"\0",
        b"\xe9",
    ]
)


@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=60).map(b"".join)))
@settings(max_examples=300, deadline=None)
def test_any_value_becomes_one_clean_line(value):
    line = decode_words(value)

    assert line == " ".join(line.split())
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in line)
    line.encode("utf-8")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (b"plain words", "plain words"),
        (b"=?utf-8?q?J=C3=BCrgen?= Gro=?UTF-8?Q?=C3=9F?=", "Jürgen Groß"),
        (b"=?iso-8859-1?Q?Caf=E9_au_lait?=", "Café au lait"),
        (b"=?utf-8?B?Y2Fmw6k=?=", "café"),
        (b"=?utf-8*fr?Q?caf=C3=A9?=", "café"),
    ],
)
def test_encoded_words_are_decoded(value, shown):
    assert decode_words(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (b"=?utf-8?B?w6k?= =?utf-8?B?w6k?=", "éé"),
        (b"=?utf-8?B?5pel5pys6A==?=\r\n =?utf-8?B?qp4=?=", "日本語"),
        (b"=?utf-8?Q?=E6=97?= =?utf-8?Q?=A5?=", "日"),
        (b"=?gb2312?B?1tA=?= =?gb2312?B?zsQ=?=", "中文"),
    ],
)
def test_adjacent_words_are_joined_before_characters_are_made(value, shown):
    assert decode_words(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (b"=?utf-8?Q?with a blank?=", "with a blank"),
        (b"=?utf-8?Q?really??=", "really?"),
        (b'"=?utf-8?Q?quoted=C3=A9?="', '"quotedé"'),
        (b"[garden]=?utf-8?Q?glued=21?=now", "[garden]glued!now"),
        (b"=?x-unknown?Q?caf=C3=A9?=", "café"),
        (b"=?hex?Q?6869?=", "6869"),
        (b"caf\xc3\xa9", "café"),
        (b"caf\xe9", "café"),
    ],
)
def test_words_that_break_the_rules_are_forgiven(value, shown):
    assert decode_words(value) == shown


@pytest.mark.parametrize("value", [b"=?utf-8?Q?no end", b"=?utf-8?X?what?=", b"=??Q?empty?=", b"5 =? 6"])
def test_what_is_no_encoded_word_stays_as_it_is(value):
    assert decode_words(value) == value.decode()


@pytest.mark.parametrize("code", ["=0A", "=0D=0A", "=00", "=0B", "=C2=85", "=E2=80=A8", "=E2=80=AE"])
def test_no_encoded_word_smuggles_a_line_end_or_an_override(code):
    shown = decode_words(b"=?utf-8?Q?one" + code.encode() + b"Bcc:_two?=")

    assert shown in ("one Bcc: two", "oneBcc: two")
