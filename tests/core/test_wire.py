"""A letter as SMTP carries it; fields of one mail stand before bytes that many share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.wire import Wire, stuffed, why_unfit, why_unfit_fields

LINES = st.lists(st.sampled_from([b"", b".", b"..", b".a", b"a", b"a" * 998]), min_size=1, max_size=6)


@given(LINES, LINES)
def test_fields_and_letter_apart_are_the_whole_on_the_wire(own, data):
    own, data = (b"".join(line + b"\r\n" for line in lines) for lines in (own, data))

    assert stuffed(own) + Wire(data).message == Wire(own + data).message


@given(LINES)
def test_the_dot_at_the_end_is_the_only_lone_one(lines):
    message = Wire(b"\r\n".join(lines) + b"\r\n").message

    assert message.split(b"\r\n").index(b".") == message.count(b"\r\n") - 1


@pytest.mark.parametrize(
    ("own", "fault"),
    [
        (b"List-Unsubscribe: <mailto:a@x.example>\r\n", ""),
        (b"A: b\r\n c\r\nD: e\r\n", ""),
        (b"A: b", "a field has no end"),
        (b"A: b\r\n\r\nWhat a text\r\n", "a header would end early"),
        (b"\r\nA: b\r\n", "a header would end early"),
        (b"A: b\nC: d\r\n", "it holds a bare LF"),
        (b"A: \0\r\n", "it holds a NUL"),
        (b"A: " + b"b" * 996 + b"\r\n", "it holds a line of more than 998 bytes"),
        (b"", "it is empty"),
    ],
)
def test_fields_of_a_mail_cannot_end_its_header_or_a_command(own, fault):
    assert why_unfit_fields(own) == fault


def test_a_letter_is_looked_at_once():
    assert (Wire(b"A: b\r\n").fault, Wire(b"A: b\n").fault) == ("", why_unfit(b"A: b\n"))
