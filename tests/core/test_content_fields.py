"""Content-Type and its kin, as programs write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.content_fields import content_disposition, content_type, transfer_encoding

PIECES = st.sampled_from(
    [b";", b"=", b'"', b"\\", b" ", b"*0*", b"*1", b"utf-8''", b"%C3", b"a", b"text/plain", b"'", b"\0"]
)


def read(value: bytes) -> tuple[str, dict[str, str]]:
    kind, params, _ = content_type(value, "text/plain", 100)
    return kind, dict(params)


@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=50).map(b"".join)))
@settings(max_examples=300, deadline=None)
def test_any_value_has_a_type_a_disposition_and_an_encoding(value):
    kind, params, _ = content_type(value, "text/plain", 100)

    assert kind.count("/") == 1 and kind == kind.lower()
    assert all(isinstance(name, str) and isinstance(text, str) for name, text in params.items())
    assert content_disposition(value, 100)[0] in ("", "inline", "attachment")
    assert transfer_encoding(value) in ("7bit", "8bit", "binary", "base64", "quoted-printable")


@pytest.mark.parametrize(
    ("value", "kind", "params"),
    [
        (b"text/plain", "text/plain", {}),
        (b'TEXT/HTML; Charset="UTF-8"', "text/html", {"charset": "UTF-8"}),
        (b'multipart/mixed; boundary="a; b=\\"c\\""', "multipart/mixed", {"boundary": 'a; b="c"'}),
        (b"application/pdf; name=my plan.pdf", "application/pdf", {"name": "my plan.pdf"}),
        (b'application/pdf; name="=?utf-8?q?caf=C3=A9?=.pdf"', "application/pdf", {"name": "café.pdf"}),
        (b"text/plain; name*=utf-8'fr'caf%C3%A9.txt", "text/plain", {"name": "café.txt"}),
        (b"text/plain; name*0*=utf-8''caf%C3; name*1*=%A9; name*2=.txt", "text/plain", {"name": "café.txt"}),
        (b"text/plain; name=cafe.txt; name*=utf-8''caf%C3%A9.txt", "text/plain", {"name": "café.txt"}),
        (b"text/plain; charset=utf-8; charset=latin1", "text/plain", {"charset": "utf-8"}),
        (b"text/plain;; charset=utf-8;", "text/plain", {"charset": "utf-8"}),
        (b"text; charset=utf-8", "text/plain", {"charset": "utf-8"}),
        (b"", "text/plain", {}),
        (b'text/plain; name="never closed', "text/plain", {"name": "never closed"}),
    ],
)
def test_types_and_parameters_are_read(value, kind, params):
    assert read(value) == (kind, params)


def test_more_parameters_than_the_limit_are_left_out_and_told():
    _, params, many = content_type(b"text/plain" + b"".join(b"; a%d=b" % number for number in range(200)), "x/y", 100)

    assert (len(params), many) == (100, True)


@pytest.mark.parametrize(
    ("value", "disposition", "filename"),
    [
        (None, "", ""),
        (b"inline", "inline", ""),
        (b'Attachment; filename="plan.pdf"', "attachment", "plan.pdf"),
        (b"something-new", "attachment", ""),
        (b'filename="plan.pdf"', "", ""),
    ],
)
def test_dispositions_are_read(value, disposition, filename):
    assert content_disposition(value, 100) == (disposition, filename)


@pytest.mark.parametrize(
    ("value", "encoding"),
    [
        (None, "7bit"),
        (b"BASE64", "base64"),
        (b"8-bit", "8bit"),
        (b"quoted-printable;", "quoted-printable"),
        (b"x", "binary"),
    ],
)
def test_encodings_are_read(value, encoding):
    assert transfer_encoding(value) == encoding


@pytest.mark.parametrize("piece", [b"\\", b'"', b"=", b"a ", b"a=", b";", b'a="', b"*", b";a*0*=%"])
def test_a_field_of_64_kb_takes_no_time_to_speak_of(piece):
    content_type(b"text/plain; " + piece * (65_536 // len(piece)), "text/plain", 100)  # under the suite's time limit
