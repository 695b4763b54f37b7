"""Letters as fields and parts: any bytes in, bounded work, nothing lost, never an exception."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.letter_scan import OPAQUE, Limits, Part, Scan, decoded_body, decoded_text, scan_letter

LINE_ENDS = [b"\n", b"\r\n", b"\r"]
PIECES = st.sampled_from(
    [
        *(
            b"\n",
            b"\r\n",
            b"\r",
            b" ",
            b"\t",
            b":",
            b"--",
            b"--x",
            b"--x--",
            b"\n--x\n",
            b"\r\n--x--\r\n",
            b"\n\n",
            b"\0",
        ),
        *(b"Subject: hello", b"From: ana@example.org", b"Content-Type: multipart/mixed; boundary=x", b"From ana Mon\n"),
        *(
            b'Content-Type: multipart/digest; boundary="x"',
            b"Content-Transfer-Encoding: base64",
            b"aGVsbG8=",
            b"=C3=A9",
        ),
        *(
            b"Content-Type: text/plain; charset=utf-7; name*0*=utf-8''%C3",
            b"Content-Disposition: attachment; filename=a",
        ),
    ]
)
LIKE_LETTERS = st.lists(st.one_of(PIECES, st.binary(max_size=8)), max_size=60).map(b"".join)


def a_letter(*lines: str, end: bytes = b"\n") -> bytes:
    return end.join(line.encode() for line in lines) + end


def outline(scan: Scan) -> list[tuple[int, str]]:
    return [(part.depth, part.type) for part in scan.parts]


def body(scan: Scan, part: Part) -> bytes:
    return scan.raw[part.start : part.end]


@given(st.one_of(st.binary(max_size=400), LIKE_LETTERS))
@settings(max_examples=300, deadline=None)
def test_any_bytes_become_parts_that_lie_within_the_letter_and_within_their_parents(raw):
    scan = scan_letter(raw)

    assert scan.raw is raw
    assert all(0 <= part.start <= part.end <= len(raw) for part in scan.parts)
    assert [part.index for part in scan.parts] == list(range(len(scan.parts)))
    for part in scan.parts[1:]:
        parent = scan.parts[part.parent]
        assert parent.index < part.index and parent.depth == part.depth - 1 and not parent.is_leaf
        assert parent.start <= part.start and part.end <= parent.end


@given(st.one_of(st.binary(max_size=400), LIKE_LETTERS))
@settings(max_examples=200, deadline=None)
def test_every_part_of_any_letter_has_bytes_and_a_text_that_can_be_written_as_utf8(raw):
    scan = scan_letter(raw)

    texts = [decoded_text(scan, part) for part in scan.parts]
    bodies = [decoded_body(scan, part, 100) for part in scan.parts]

    assert all(len(one) <= 100 for one in bodies)
    for text in texts:
        assert not set(text) & ({chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))})
        text.encode("utf-8")


@given(st.binary(max_size=300).filter(lambda body: b"\n" not in body and b"\r" not in body))
@settings(deadline=None)
def test_every_byte_of_a_plain_letter_stands_in_its_header_or_its_body(text):
    raw = b"Subject: seeds\n\n" + text

    scan = scan_letter(raw)

    assert raw[: scan.body_start] + body(scan, scan.parts[0]) == raw


@given(LIKE_LETTERS)
@settings(deadline=None)
def test_fields_stand_where_they_say(raw):
    scan = scan_letter(raw)

    for field in scan.fields:
        whole = raw[field.start : field.end]
        assert whole.lower().startswith(field.name.encode())
        assert field.value.strip() == field.value


@pytest.mark.parametrize("end", LINE_ENDS)
def test_folded_fields_are_joined_whatever_the_line_ends(end):
    raw = a_letter("Subject: how to keep", " slugs", "\toff", "From: ana@example.org", "", "Beer.", end=end)

    scan = scan_letter(raw)

    assert scan.first("subject") == b"how to keep slugs\toff"
    assert scan.all("from") == (b"ana@example.org",)
    assert body(scan, scan.parts[0]) == b"Beer." + end


@pytest.mark.parametrize("end", LINE_ENDS)
def test_parts_are_found_whatever_the_line_ends(end):
    raw = a_letter(
        "Content-Type: multipart/mixed; boundary=outer",
        *("", "preamble", "--outer", 'Content-Type: multipart/alternative; boundary="in ner"', "", "--in ner", ""),
        *("plain", "--in ner", "Content-Type: text/html", "", "<p>html</p>", "--in ner--", "--outer"),
        *("Content-Type: application/pdf; name=plan.pdf", "Content-Transfer-Encoding: BASE64"),
        *("Content-Disposition: attachment", "", "cGxhbg==", "--outer--", "epilogue"),
        end=end,
    )

    scan = scan_letter(raw)

    kinds = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]
    assert outline(scan) == list(zip([0, 1, 2, 2, 1], kinds, strict=True))
    assert body(scan, scan.parts[2]) == b"plain"
    assert (scan.parts[4].filename, decoded_body(scan, scan.parts[4])) == ("plan.pdf", b"plan")
    assert scan.problems == ()


def test_the_end_of_an_outer_part_ends_inner_ones_that_were_never_closed():
    raw = a_letter(
        *("Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: multipart/related; boundary=b"),
        *("", "--b", "", "first", "--a", "", "second", "--a--"),
    )

    scan = scan_letter(raw)

    assert [body(scan, part) for part in scan.parts if part.is_leaf] == [b"first", b"second"]


def test_a_part_of_nothing_lies_within_its_parent():
    outer = ("Content-Type: multipart/mixed; boundary=x", "", "--x")
    raw = a_letter(*outer, "Content-Type: multipart/mixed; boundary=y", "", "--y", "--x--")

    scan = scan_letter(raw)

    assert [body(scan, part) for part in scan.parts if part.is_leaf] == [b""]
    assert scan.parts[2].end <= scan.parts[1].end


def test_a_line_that_only_begins_like_a_boundary_is_text():
    raw = a_letter("Content-Type: multipart/mixed; boundary=ab", "", "--ab", "", "--abc", "-- ab", "--ab--", "")

    scan = scan_letter(raw)

    assert body(scan, scan.parts[1]) == b"--abc\n-- ab"


def test_a_multipart_without_parts_is_a_leaf_so_that_its_text_can_be_shown():
    raw = a_letter("Content-Type: multipart/mixed; boundary=gone", "", "What the archive left of it.")

    scan = scan_letter(raw)

    assert scan.parts[0].is_leaf
    assert scan.problems == ("no-parts",)


def test_a_letter_inside_a_letter_is_one_leaf():
    raw = a_letter(
        *("Content-Type: multipart/digest; boundary=x", "", "--x", "", "Subject: inner"),
        *("Content-Type: multipart/mixed; boundary=y", "", "--y", "", "text", "--y--", "--x--"),
    )

    scan = scan_letter(raw)

    assert outline(scan) == [(0, "multipart/digest"), (1, "message/rfc822")]


def test_too_deep_a_nest_ends_in_one_opaque_leaf():
    raw = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(5000))

    scan = scan_letter(raw)

    assert len(scan.parts) == 31
    assert (scan.parts[30].type, scan.parts[30].is_leaf, scan.parts[30].end) == (OPAQUE, True, len(raw))
    assert scan.problems == ("too-deep",)


def test_too_many_parts_end_in_one_opaque_leaf_that_holds_the_rest():
    raw = b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhello\n" * 600

    scan = scan_letter(raw)

    assert len(scan.parts) == 501
    assert scan.parts[500].type == OPAQUE
    assert body(scan, scan.parts[500]).count(b"hello") == 101
    assert scan.problems == ("too-many-parts",)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"X: y\n" * 2000 + b"\n", "too-many-fields"),
        (b"X: " + b"y" * 70_000 + b"\n\n", "field-too-long"),
        (b"X: " + b"y\n " * 100_000 + b"\n\n", "header-too-large"),
        (b"Content-Type: text/plain" + b"; a=b" * 200 + b"\n\n", "too-many-params"),
        (b"Content-Type: multipart/mixed; boundary=" + b"b" * 300 + b"\n\n", "boundary-too-long"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--\n" * 300_000, "too-many-dashed-lines"),
        (b"Content-Type: multipart/mixed\n\n", "no-boundary"),
        (b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" + b"a: b\n" * 3000, "part-too-many-fields"),
        (b"Subject: a\nno field\nFrom: b\n\n", "line-in-header"),
    ],
)
def test_each_limit_is_named_when_it_is_reached(raw, problem):
    scan = scan_letter(raw)

    assert problem in scan.problems
    assert len(scan.fields) <= 1000


def test_what_lies_beyond_the_size_limit_is_not_read():
    raw = b"Subject: x\n\n" + b"y" * 100

    scan = scan_letter(raw, Limits(size=50))

    assert scan.parts[0].end == 50
    assert scan.problems == ("letter-too-large",)


def test_the_from_line_of_an_mbox_is_passed_over():
    raw = a_letter("From ana@example.org Mon Jan  1 00:00:00 2024", "Subject: seeds", "", "text")

    scan = scan_letter(raw)

    assert [field.name for field in scan.fields] == ["subject"]
    assert scan.problems == ()


def test_lines_before_the_first_empty_line_that_are_no_fields_belong_to_the_body():
    raw = a_letter("Subject: seeds", "I forgot the empty line.", "", "Second paragraph.")

    scan = scan_letter(raw)

    assert body(scan, scan.parts[0]) == b"I forgot the empty line.\n\nSecond paragraph.\n"


def test_text_without_any_header_is_all_body():
    scan = scan_letter(b"Hello,\n\nis anyone there?\n")

    assert scan.fields == ()
    assert body(scan, scan.parts[0]) == b"Hello,\n\nis anyone there?\n"


def test_a_header_without_a_body_is_read():
    scan = scan_letter(b"Subject: nothing follows")

    assert scan.first("subject") == b"nothing follows"
    assert decoded_text(scan, scan.parts[0]) == ""


def test_lost_names_are_answered_with_none():
    scan = scan_letter(b"Subject: x\n\n")

    assert scan.first("from") is None
    assert scan.all("from") == ()


def test_text_said_to_be_base64_that_is_not_is_shown_as_it_stands():
    raw = a_letter("Content-Transfer-Encoding: base64", "", "The archive had decoded this already.")

    scan = scan_letter(raw)

    assert decoded_text(scan, scan.parts[0]) == "The archive had decoded this already.\n"
