"""Whatever a letter says anywhere is found, so that nobody is named by what a reader of its text alone would miss."""

import base64

import pytest

from listcop.core.letter_scan import LIMITS
from listcop.core.message import read_message
from listcop.core.whole_letter import DEEPEST, files_inside, letters_saying, says

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


def a_file(name, kind="application/octet-stream"):
    return f"Content-Type: {kind}\nContent-Disposition: attachment; filename={name}\n\nMZ"


def handed_on(inner, kind="message/rfc822"):
    return f"Content-Type: {kind}\n\n{inner.raw.decode()}"


def with_boundary(boundary, *parts):
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return read_message(f"Content-Type: multipart/mixed; boundary={boundary}\n\n{body}--{boundary}--".encode())


@pytest.mark.parametrize("kind", ["message/rfc822", "message/global"])
def test_files_in_letters_that_were_attached_are_told_those_that_lie_less_deep_first(kind):
    text = "Content-Type: text/plain\n\nhello"
    deep = with_boundary("c", text, a_file("deep.exe"))
    first = with_boundary("b1", text, handed_on(deep, kind), a_file("first.scr"))
    second = with_boundary("b2", text, a_file("second.pdf", "application/pdf"))
    message = with_boundary("a", text, handed_on(first, kind), handed_on(second, kind), a_file("own.txt"))

    found = list(files_inside(message))

    octets = "application/octet-stream"
    assert found == [
        ("", kind), ("first.scr", octets), ("second.pdf", "application/pdf"), ("deep.exe", octets)
    ]  # fmt: skip


def test_a_letter_that_is_attached_in_base64_hides_no_file():
    inner = base64.b64encode(with_boundary("b", a_file("a.exe")).raw).decode()

    message = letter(f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}")

    assert [name for name, _ in files_inside(message)] == ["a.exe"]


def test_files_are_looked_for_in_letters_without_end_for_a_while():
    chain = with_boundary("b0", a_file("0.exe"))
    for depth in range(1, DEEPEST + 3):
        chain = with_boundary(f"b{depth}", handed_on(chain), a_file(f"{depth}.exe"))
    wide = letter(*(handed_on(with_boundary("b", *[a_file("a.exe")] * 20)) for _ in range(400)))

    assert len([name for name, _ in files_inside(chain) if name]) == DEEPEST
    assert len(list(files_inside(wide))) < LIMITS.parts + 20
