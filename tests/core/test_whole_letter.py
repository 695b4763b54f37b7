"""Whatever a letter says anywhere is found, so that nobody is named by what a reader of its text alone would miss."""

import base64

import pytest

from listcop.core.message import read_message
from listcop.core.whole_letter import letters_saying, says

HIDDEN = base64.b64encode("Le puits est à Noémie.".encode()).decode()


def letter(*parts, head=""):
    body = "".join(f"--x\n{part}\n" for part in parts)
    return read_message(
        f"From: ben@example.org\n{head}Content-Type: multipart/mixed; boundary=x\n\n{body}--x--".encode()
    )


@pytest.mark.parametrize(
    "said",
    [
        letter("Content-Type: text/plain; charset=utf-8\n\nNoémie"),
        letter("Content-Type: text/plain\n\nhello", head="Cc: =?utf-8?q?No=C3=A9mie?= <n@example.net>\n"),
        letter(
            "Content-Type: text/plain\n\nhello",
            f"Content-Type: text/csv\nContent-Transfer-Encoding: base64\n\n{HIDDEN}",
        ),
        letter("Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''No%C3%A9mie.pdf\n\nx"),
        letter(f"Content-Type: message/rfc822\n\nSubject: well\nContent-Transfer-Encoding: base64\n\n{HIDDEN}"),
    ],
    ids=["text", "header", "file", "name of a file", "letter handed on"],
)
def test_a_name_is_found_wherever_it_stands(said):
    assert says(said, lambda text: "Noémie" in text)
    assert not says(said, lambda text: "Amina" in text)


def test_of_letters_handed_on_those_are_told_that_say_it():
    inside = [f"Content-Type: message/rfc822\n\nSubject: {name}\n\nhello" for name in ("Amina", "Ben")]
    message = letter(*inside)

    assert letters_saying(message, lambda text: "Ben" in text) == {message.attachments[1].sha256}


def test_letters_in_letters_without_end_are_looked_into_for_a_while():
    deep = "".join("Content-Type: message/rfc822\n\n" for _ in range(500)) + "Subject: Ben\n\nhello"

    assert not says(read_message(deep.encode()), lambda text: text == "Ben")
