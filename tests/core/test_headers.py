"""The one validated writer: nothing that goes in comes out as a header of its own."""

import email
import email.policy
from email.header import decode_header, make_header

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.headers import (
    HeaderError,
    attachment_part,
    boundary_for,
    encoded_words,
    field,
    fits_the_wire,
    mailbox,
    message_ids,
    one_line,
    phrase,
    write_letter,
)

ANY_TEXT = st.text(st.characters(codec=None), max_size=300)
TAME_TEXT = ANY_TEXT.map(one_line)


def shown(line: bytes) -> str:
    """What a mail program shows of a header that we wrote."""
    name, _, value = line.decode("ascii").partition(":")
    assert name
    return str(make_header(decode_header(value.replace("\r\n", "").strip())))


def read_back(raw: bytes) -> email.message.EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)  # type: ignore[arg-type,return-value]


@pytest.mark.parametrize(
    "end", ["\r", "\n", "\r\n", "\0", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\x7f", "\ud800"]
)
@pytest.mark.parametrize("name", ["Subject", "From", "List-Id", "Message-ID", "X-Mark"])
def test_characters_that_someone_takes_for_a_line_end_are_refused_with_the_headers_name(name, end):
    with pytest.raises(HeaderError, match=name):
        field(name, f"a{end}Bcc: eve@example.net")


@pytest.mark.parametrize(
    "word",
    [
        "=?utf-8?q?a=0ABcc:_eve@example.net?=",
        "=?utf-8?Q?a=0D=0ABcc:_eve?=",
        "=?utf-8?b?YQpCY2M6IGV2ZQ==?=",
        "=?iso-8859-1?q?a=85b?=",
        "=?utf-8?q?a=E2=80=A8b?=",
        "=?utf-7?q?a+AAo-b?=",
        "=?utf-16be?b?AGEACgBi?=",
        "=?nosuch?q?a=00b?=",
        "=?utf-8*en?q?a=0Bb?=",
    ],
)
def test_line_ends_hidden_in_an_encoded_word_are_refused(word):
    with pytest.raises(HeaderError, match="From"):
        field("From", f"{word} <ann@example.org>")


def test_an_encoded_word_in_a_subject_is_shown_as_it_was_typed():
    typed = "=?utf-8?q?a=0ABcc:_eve@example.net?="

    line = field("Subject", typed)

    assert line.count(b"\r\n") == 1
    assert shown(line) == typed


@given(ANY_TEXT, st.sampled_from(["Subject", "From", "Reply-To", "List-Id", "References", "X-Mark"]))
@settings(max_examples=300, deadline=None)
def test_any_value_is_one_header_or_refused(value, name):
    try:
        line = field(name, value)
    except HeaderError:
        return

    rest = line.removesuffix(b"\r\n").split(b"\r\n")
    assert line.endswith(b"\r\n") and line.isascii()
    assert all(part[:1] == b" " and part.strip() for part in rest[1:])
    assert all(len(part) <= 998 and b"\r" not in part and b"\n" not in part and b"\0" not in part for part in rest)


@given(TAME_TEXT)
@settings(max_examples=300, deadline=None)
def test_a_subject_reads_as_it_was_written(subject):
    assert shown(field("Subject", subject)) == subject


@given(TAME_TEXT, TAME_TEXT, TAME_TEXT)
@settings(max_examples=200, deadline=None)
def test_any_tame_words_make_a_letter_with_just_the_headers_given(subject, name, file_name):
    fields = [("From", mailbox(name, "ann@example.org")), ("Subject", subject)]

    letter = read_back(write_letter(fields, "hello", attachments=[(file_name, "text/plain", b"x")]))

    assert letter.keys() == ["From", "Subject", "MIME-Version", "Content-Type"]
    assert letter["From"].addresses[0].addr_spec == "ann@example.org"
    assert [part.get_content_type() for part in letter.walk()] == ["multipart/mixed", "text/plain", "text/plain"]


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_one_line_makes_any_text_fit_for_a_header(text):
    assert field("Subject", one_line(text)).endswith(b"\r\n")
    assert mailbox(one_line(text), "ann@example.org").endswith("ann@example.org" if not one_line(text) else ">")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200), st.integers(20, 75))
@settings(max_examples=300, deadline=None)
def test_encoded_words_are_short_and_never_split_a_character(text, room):
    words = encoded_words(text, room)

    assert all(len(word) <= 75 for word in words) and len(words[0]) <= max(room, 24)
    each = [str(make_header(decode_header(word))) for word in words]  # decoded one by one, as RFC 2047 asks
    assert "".join(each) == text


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("", "ann@example.org"),
        ("Ann Lee", "Ann Lee <ann@example.org>"),
        ('Ann "Bee" Lee', '"Ann \\"Bee\\" Lee" <ann@example.org>'),
        ("Lee, Ann", '"Lee, Ann" <ann@example.org>'),
        ("Änn", "=?utf-8?q?=C3=84nn?= <ann@example.org>"),
        ("=?x?q?y?=", "=?utf-8?b?PT94P3E/eT89?= <ann@example.org>"),
    ],
)
def test_display_names_are_quoted_or_encoded_as_they_need(name, written):
    assert mailbox(name, "ann@example.org") == written


@pytest.mark.parametrize(
    "address",
    ["", "ann", "ann@", "@example.org", "a b@example.org", "a@b@example.org", "a,b@example.org", "ann@exa mple.org",
     "ann@example.org>", "<ann@example.org", "jörg@example.org", "ann@exämple.org", "a\n@example.org",
     "a" * 400 + "@b.c", "=?utf-8?q?=0a?=@example.org"],
)  # fmt: skip
def test_what_is_not_one_ascii_address_is_refused(address):
    with pytest.raises(HeaderError, match="address"):
        mailbox("Ann", address)


def test_long_values_are_folded_at_spaces_and_read_the_same():
    value = ", ".join(f"<mailto:garden+word{number}@lists.example.org>" for number in range(9))

    line = field("List-Help", value)

    assert all(len(part) <= 76 for part in line.split(b"\r\n"))
    assert line.decode().replace("\r\n", "") == f"List-Help: {value}"


def test_a_word_too_long_for_any_line_is_refused_in_a_structured_field_and_encoded_in_a_subject():
    word = "x" * 1200

    with pytest.raises(HeaderError, match="cannot be folded"):
        field("References", f"<{word}>")
    assert shown(field("Subject", word)) == word


def test_names_of_headers_are_printable_and_without_colon():
    for name in ["", "Sub ject", "Subject:", "Süb", "X\r\nBcc", "x" * 77]:
        with pytest.raises(HeaderError, match="no header name"):
            field(name, "x")


def test_non_ascii_in_a_structured_field_names_the_way_out():
    with pytest.raises(HeaderError, match=r"mailbox\(\)"):
        field("From", "Jörg <joerg@example.org>")


def test_only_well_formed_message_ids_are_taken_over_from_strangers():
    ids = ["<a@b>", "no", "<a b@c>", "<a\r\nBcc:x@b>", "<" + "x" * 2000 + ">", "<é@b>", "<c.key@lists.example.org>"]
    ids.append("<q=?utf-8?b?QmVhbnMNClgtRm91bmQ6IHllcw==?=@b>")  # decodes to two lines

    assert message_ids(ids) == "<a@b> <c.key@lists.example.org>"


def test_the_same_letter_is_the_same_bytes_and_fits_the_wire():
    def write() -> bytes:
        return write_letter(
            [
                ("From", mailbox("Änn", "ann@example.org")),
                ("Subject", "Bean rust"),
                ("Message-ID", "<c.1@example.org>"),
            ],
            "Grüße\nFrom here on\n.\n" + "long " * 400,
            "<p>Grüße</p>",
            [("фото из сада.jpg", "image/jpeg", bytes(range(256)) * 20)],
        )

    assert write() == write()
    assert fits_the_wire(write()) and write().isascii()


def test_text_html_and_attachments_come_back_as_they_went_in():
    text, html, octets = "Grüße\n\n  indented\nlast", "<p>Grüße\n</p>", bytes(range(256)) * 5
    name = 'rapport d’été "final" — très long nom de fichier pour être plié deux fois.pdf'

    letter = read_back(write_letter([("Subject", "x")], text, html, [(name, "application/pdf", octets)]))

    plain, dressed, file = [part for part in letter.walk() if not part.is_multipart()]
    assert letter.get_content_type() == "multipart/mixed"
    assert plain.get_content().splitlines() == text.splitlines()
    assert dressed.get_content().splitlines() == html.splitlines()
    assert (file.get_content(), file.get_filename(), file.get_content_type()) == (octets, name, "application/pdf")


def test_plain_ascii_text_stays_readable_on_the_wire():
    letter = write_letter([("Subject", "x")], "one\ntwo")

    assert b"Content-Transfer-Encoding: 7bit\r\n\r\none\r\ntwo\r\n" in letter


@pytest.mark.parametrize("text", ["x" * 3000, "наш сад " * 300, "nul \0 here", "a\rb\nc\r\nd", "\ud800", ""])
def test_any_text_fits_the_wire(text):
    letter = write_letter([("Subject", "x")], text)

    assert fits_the_wire(letter) and letter.isascii()


def test_a_letter_within_a_letter_keeps_its_bytes():
    inner = b"From: a@example.org\r\nSubject: x\r\n\r\nbody\r\n"

    letter = read_back(write_letter([("Subject", "y")], "see below", attachments=[("x.eml", "message/rfc822", inner)]))

    enclosed = next(iter(letter.iter_attachments()))
    assert enclosed.get_content_type() == "message/rfc822"
    assert enclosed.get_payload(0).get_payload() == "body\r\n"


def test_file_names_and_types_of_strangers_are_made_harmless():
    head, _ = attachment_part('../../etc/pass"wd\r\nBcc: x', "text/html\r\nBcc: y", b"x")

    assert b"\r\nBcc" not in head and b"/etc" not in head
    assert head.startswith(b"Content-Type: application/octet-stream\r\n")


def test_fields_that_stand_once_are_not_written_twice():
    with pytest.raises(HeaderError, match="twice"):
        write_letter([("From", "a@example.org"), ("from", "b@example.org")], "x")
    with pytest.raises(HeaderError, match="MIME"):
        write_letter([("Content-Type", "text/html")], "x")


def test_a_boundary_never_occurs_in_what_it_bounds():
    first = boundary_for(b"abc")

    assert boundary_for(b"abc") == first
    assert boundary_for(b"abc", first.encode()).encode() not in first.encode()


@pytest.mark.parametrize(
    ("octets", "fits"),
    [(b"", True), (b"a\r\n", True), (b"a" * 998, True), (b"a" * 999, False), (b"a\n", False), (b"a\r", False),
     (b"a\r\n\nb", False), (b"\r\r\n", False), (b"a\0", False), (b"\xff\r\n", True)],
)  # fmt: skip
def test_what_fits_the_wire_is_known(octets, fits):
    assert fits_the_wire(octets) is fits


def test_an_empty_name_is_an_empty_phrase():
    assert phrase("  ") == ""
