"""Posts for slow lines: one short text part, the same Message-ID and thread, all else by `get`."""

from helpers import a_letter, a_message
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.lite import POST_BYTES, lite_letter
from listcop.core.message import read_message

MIXED = (
    "--x\r\nContent-Type: text/plain\r\n\r\nOur guide.\r\n--x\r\nContent-Type: text/csv\r\n"
    'Content-Disposition: attachment; filename="dates.csv"\r\n\r\nsow,May\r\n--x--\r\n'
)


def test_a_short_post_stays_what_it_is_in_one_part():
    message = a_message(in_reply_to="<0@example.org>", references="<0@example.org>")

    short = read_message(lite_letter(message, "Try runner beans.", 412, "en"))

    assert short.text.strip() == "Try runner beans."
    assert (short.message_id, short.subject, short.from_address) == (
        message.message_id, message.subject, message.from_address,
    )  # fmt: skip
    assert list(short.references) == ["<0@example.org>"]
    assert len(short.scan.parts) == 1


def test_a_long_post_ends_with_the_words_that_bring_the_rest():
    text = "\n\n".join(["Mulch keeps the water where the roots are."] * 100)

    raw = lite_letter(a_message(), text, 412, "fr")

    assert "[… envoyer 412 seulement]" in read_message(raw).text
    assert len(raw) < POST_BYTES + 1_000


def test_attachments_are_named_with_the_words_that_bring_them():
    message = read_message(a_letter(text=MIXED, content_type="multipart/mixed; boundary=x", mime_version="1.0"))

    short = read_message(lite_letter(message, "Our guide.", 412, "en"))

    assert "dates.csv, 11 B: get 412/1" in short.text
    assert short.attachments == ()


def test_what_its_author_sealed_stays_whole():
    message = a_message(text="-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----")

    assert lite_letter(message, message.text, 412, "en") is None


@given(st.binary(max_size=1_500), st.text(max_size=3_000))
def test_no_letter_is_too_strange(raw, text):
    short = lite_letter(read_message(raw), text, 1, "en")

    assert short is None or read_message(short).text is not None
