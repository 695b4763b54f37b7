"""A letter read: any bytes in, always a message, and the message says what the letter says."""

import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.message import attachment_bytes, read_message, with_id

PIECES = st.sampled_from(
    [
        *(
            b"\n",
            b"\r\n",
            b"\r",
            b" ",
            b"\0",
            b"\xff",
            b"<",
            b">",
            b"@",
            b"=?utf-8?q?=0ABcc:?=",
            b"\n\n",
            b"--x\n",
            b"--x--",
        ),
        *(
            b"From: ana@example.org\n",
            b"Message-ID: <1@example.org>\n",
            b"References: <2@b> <3@c>\n",
            b"Date: 1 Jan 2024",
        ),
        *(
            b"Content-Type: multipart/alternative; boundary=x\n",
            b"Content-Type: text/html\n",
            b"<p>hello",
            b"Subject: ",
        ),
        *(
            b"In-Reply-To: ",
            b"Content-Transfer-Encoding: base64\n",
            b'Content-Disposition: attachment; filename="../x"\n',
        ),
    ]
)
LETTERS = st.one_of(
    st.binary(max_size=400), st.lists(st.one_of(PIECES, st.binary(max_size=6)), max_size=50).map(b"".join)
)


def a_letter(*fields: str, body: str = "Beer traps.") -> bytes:
    return "\r\n".join([*fields, "", body, ""]).encode()


@given(LETTERS)
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_message_that_can_be_shown(raw):
    message = read_message(raw)

    assert message.raw is raw
    assert message.message_id.startswith("<") and message.message_id.endswith(">")
    assert message.text_kind in ("plain", "html", "none")
    for line in (message.subject, message.from_name, message.sender_shown, *message.references, *message.in_reply_to):
        assert line == "" or line.isprintable() or not any(ord(character) < 32 for character in line)
    assert not set(message.text) & {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}
    "".join([message.text, message.subject, message.from_name, message.message_id, *message.references]).encode()


@given(LETTERS)
@settings(max_examples=200, deadline=None)
def test_every_attachment_has_the_bytes_it_claims(raw):
    message = read_message(raw)

    for attachment in message.attachments:
        data = attachment_bytes(message, attachment)
        assert (len(data), hashlib.sha256(data).hexdigest()) == (attachment.size, attachment.sha256)
        assert not set(attachment.name) & set("/\\\0\n\u202e")


def test_a_usual_letter_is_read_whole():
    raw = a_letter(
        "From: =?utf-8?q?Ana_L=C3=BAcia?= <Ana@Example.org>",
        "Subject: Re: slugs on the",
        " lettuce",
        "Date: Tue, 30 Apr 2019 11:16:32 +0200",
        "Message-ID: <c.3@example.org>",
        "In-Reply-To: <b.2@example.org>",
        "References: <a.1@example.org>",
        "\t<b.2@example.org>",
    )

    message = read_message(raw)

    assert (message.from_address, message.from_name, message.from_trouble) == ("Ana@example.org", "Ana Lúcia", None)
    assert message.subject == "Re: slugs on the lettuce"
    assert message.date == datetime(2019, 4, 30, 9, 16, 32, tzinfo=UTC)
    assert (message.message_id, message.message_id_made) == ("<c.3@example.org>", False)
    assert message.in_reply_to == ("<b.2@example.org>",)
    assert message.references == ("<a.1@example.org>", "<b.2@example.org>")
    assert (message.text, message.text_kind) == ("Beer traps.\n", "plain")
    assert (message.attachments, message.automatic, message.problems) == ((), None, ())


def test_a_missing_message_id_is_made_from_the_bytes_and_so_stays_the_same():
    raw = a_letter("From: ana@example.org")

    messages = [read_message(raw), read_message(bytes(bytearray(raw)))]

    made = f"<none-{hashlib.sha1(raw).hexdigest()[:12]}>"
    assert [(message.message_id, message.message_id_made) for message in messages] == [(made, True)] * 2


@pytest.mark.parametrize(
    ("value", "message_id"),
    [
        ("<a.1@example.org>", "<a.1@example.org>"),
        ("  <a.1@example.org> (added by relay)", "<a.1@example.org>"),
        ("<a.1\r\n @example.org>", "<a.1@example.org>"),
        ("a.1@example.org", "<a.1@example.org>"),
        ("<no-at-sign>", "<no-at-sign>"),
        ("<" + "a" * 2000 + "@example.org>", "<" + "a" * 996 + ">"),
    ],
)
def test_message_ids_are_taken_as_they_come(value, message_id):
    assert read_message(a_letter(f"Message-ID: {value}")).message_id == message_id


@pytest.mark.parametrize("value", ["", "<>", "< >", "no id here"])
def test_what_is_no_message_id_is_none(value):
    assert read_message(a_letter(f"Message-ID: {value}")).message_id_made


HIDES = "<q=?utf-8?b?QmVhbnMNClgtRm91bmQ6IHllcw==?=@example.org>"  # "Beans", and a header line below it


def test_a_message_id_that_hides_a_line_end_is_none_and_nobody_answers_it():
    message = read_message(
        a_letter(f"Message-ID: {HIDES}", f"In-Reply-To: {HIDES}", f"References: {HIDES} <a@example.org>")
    )

    assert message.message_id_made
    assert (message.in_reply_to, message.references) == ((), ("<a@example.org>",))


@pytest.mark.parametrize("known", [HIDES, "<jör@example.org>"])
def test_a_letter_that_is_known_by_an_id_that_cannot_be_written_bears_its_own(known):
    message = read_message(a_letter("Message-ID: <a@example.org>"))

    assert with_id(message, known) == message


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("<a@example.org>", ("<a@example.org>",)),
        ("<a@example.org> <b@example.org>", ("<a@example.org>", "<b@example.org>")),
        ("Your letter of Monday <a@example.org>", ("<a@example.org>",)),
        ("Message from Ben <ben@example.org> of Monday", ()),
        ("Message from Ben <ben@example.org> of Monday <a@example.org>", ("<a@example.org>",)),
        ("a@example.org", ("<a@example.org>",)),
        ("what ben@example.org wrote", ()),
        ("<a@example.org> <a@example.org>", ("<a@example.org>",)),
    ],
)
def test_in_reply_to_gives_ids_and_no_people(value, ids):
    assert read_message(a_letter(f"In-Reply-To: {value}")).in_reply_to == ids


def test_of_many_references_the_last_two_hundred_are_kept():
    raw = a_letter("References: " + "\r\n ".join(f"<{number}@example.org>" for number in range(1000)))

    references = read_message(raw).references

    assert references == tuple(f"<{number}@example.org>" for number in range(800, 1000))


@pytest.mark.parametrize(
    ("fields", "trouble"),
    [
        (["From: ana@example.org", "From: ben@example.net"], "two-from-fields"),
        (["From: ana@example.org, ben@example.net"], "several-mailboxes"),
        (["Subject: nobody"], "no-from"),
        (["From: ana@example.org", *["X-Filler: x"] * 1000, "From: ben@example.net"], "unread-header"),
        (["From: ana@example.org" + " " * 70_000 + ", ben@example.net"], "unread-header"),
    ],
)
def test_a_from_that_others_may_read_differently_does_not_count(fields, trouble):
    message = read_message(a_letter(*fields))

    assert (message.from_address, message.from_trouble) == (None, trouble)


def test_fields_that_stand_twice_are_named():
    message = read_message(a_letter("Date: 1 Jan 2024 10:00 +0000", "Date: 2 Jan 2024 10:00 +0000", "Subject: x"))

    assert message.problems == ("two-date",)


@pytest.mark.parametrize("code", ["=0A", "=0D=0A_", "=C2=85", "=E2=80=A8", "=00", "=E2=80=AE"])
def test_a_subject_is_one_line_whatever_was_encoded_in_it(code):
    message = read_message(a_letter(f"Subject: =?utf-8?Q?slugs{code}Bcc:_ben?="))

    assert message.subject in ("slugs Bcc: ben", "slugsBcc: ben")


def test_files_are_attachments_and_the_text_its_other_form_and_signatures_are_not():
    raw = a_letter(
        *('Content-Type: multipart/signed; boundary="s"', "", "--s", "Content-Type: multipart/mixed; boundary=m", ""),
        *("--m", "Content-Type: multipart/alternative; boundary=a", "", "--a", "", "The plan is attached.", "--a"),
        *("Content-Type: text/html", "", "<p>The plan is attached.</p>", "--a--", "--m"),
        *('Content-Type: application/pdf; name="../../plan.pdf"', "Content-Transfer-Encoding: base64", "", "cGxhbg=="),
        *("--m", "Content-Type: text/plain; name=notes.txt", "", "notes", "--m", "Content-Type: message/rfc822", ""),
        *("Subject: inner", "", "text", "--m", "Content-Type: application/ms-tnef; name=winmail.dat", "", "tnef"),
        *("--m--", "--s", "Content-Type: application/pgp-signature; name=signature.asc", "", "sig", "--s--"),
    )

    message = read_message(raw)

    found = [(attachment.name, attachment.type) for attachment in message.attachments]
    assert found == [
        ("_.._plan.pdf", "application/pdf"),
        ("notes.txt", "text/plain"),
        ("", "message/rfc822"),
        ("winmail.dat", "application/ms-tnef"),
    ]
    assert message.attachments[0].sha256 == hashlib.sha256(b"plan").hexdigest()
    assert attachment_bytes(message, message.attachments[0]) == b"plan"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\\\Users\\\\ana\\\\plan.pdf", "plan.pdf"),
        ("..", ""),
        ("=?utf-8?q?plan=E2=80=AEfdp.exe?=", "planfdp.exe"),
        ("=?utf-8?q?plan=00=0A.pdf?=", "plan .pdf"),
        ("a" * 300 + ".pdf", "a" * 189 + "….pdf"),
    ],
)
def test_file_names_are_safe_to_show(name, shown):
    raw = a_letter("Content-Type: image/png", f'Content-Disposition: attachment; filename="{name}"')

    assert read_message(raw).attachments[0].name == shown


def test_a_date_before_1980_counts_as_none():
    assert read_message(a_letter("Date: Thu, 1 Jan 1970 00:00:00 +0000")).date is None


def test_an_archive_s_spelt_out_address_is_shown_and_does_not_count():
    message = read_message(a_letter("From: ana at example.org (Ana Costa)"))

    assert (message.from_address, message.sender_shown, message.from_name) == (None, "ana@example.org", "Ana Costa")


def test_automatic_letters_are_marked_with_the_reason():
    message = read_message(a_letter("From: ana@example.org", "Subject: Automatic reply: slugs"))

    assert message.automatic == "out-of-office"
