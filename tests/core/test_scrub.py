"""Promise A10: keys of ours are taken out of what others will see; all else stays as it was."""

import base64
import binascii
import email
import quopri
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.scrub import holds_answer_key, scrub, scrub_letter, scrub_octets
from tests.helpers import takes_twice

LEAVE, CONFIRM, BOUNCE = "a" * 17, "abcdefghijklmnopqrstuvwxyz", "b" * 22
KEYS = (LEAVE, CONFIRM, BOUNCE)
LIVE = (
    f"garden+leave.{LEAVE}@lists.example.org",
    f"garden-leave.{LEAVE.upper()}@lists.example.org",
    f"mailto:garden+leave.{LEAVE}@lists.example.org",
    f"mailto:garden%2Bleave.{LEAVE}@lists.example.org",
    f"garden&#43;leave.{LEAVE}@lists.example.org",
    f"<garden+c.{CONFIRM}@lists.example.org>",
    f"Garden-C.{CONFIRM}@lists.example.org",
    f"ref: c.{CONFIRM}",
    f"> X-ListCoP-Copy: b.{LEAVE}",
    f"> ref: c.{CONFIRM}",
    f"<c.{CONFIRM}@lists.example.org>",
    f"garden+b.{BOUNCE}@lists.example.org",
)


def is_clean(text):
    return not any(key in text.lower() for key in KEYS)


@pytest.mark.parametrize("live", LIVE)
def test_a_key_goes_and_what_stands_around_it_stays(live):
    text = f"Dear all,\n> {live}\nBye (garden@lists.example.org)"

    clean = scrub(text)

    assert is_clean(clean)
    assert clean.startswith("Dear all,\n> ")
    assert clean.endswith("Bye (garden@lists.example.org)")


def test_what_is_no_key_stays_as_it_is():
    text = f"ref: c.short, garden+leave@x.org, garden+u.{LEAVE}@x.org, 1+c.2, <c.1@x.org>, www.b.com/leave.html, +t412@"

    assert scrub(text) == text
    assert scrub_letter(text.encode()) == text.encode()


@pytest.mark.parametrize("live", LIVE)
@pytest.mark.parametrize("encoding", ["7bit", "base64", "quoted-printable"])
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_whole_letter_is_cleaned_however_its_text_is_written(live, encoding, kind):
    text = f"My words, long enough that quoted-printable breaks: ünder these {live} stand others.\r\n".encode()
    body = {"7bit": text, "base64": base64.encodebytes(text), "quoted-printable": quopri.encodestring(text)}[encoding]
    raw = (
        f"From: ana@example.org\r\nReferences: <1@x> <c.{CONFIRM}@lists.example.org>\r\n"
        f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    ).encode() + body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")

    clean = scrub_letter(raw)
    head, _, body = clean.partition(b"\r\n\r\n")
    plain = {"7bit": bytes, "base64": base64.b64decode, "quoted-printable": quopri.decodestring}[encoding](body)

    assert is_clean(head.decode())
    assert is_clean(plain.decode())
    assert "ünder these" in plain.decode()
    assert b"<c.removed@lists.example.org>" in head


@pytest.mark.parametrize("live", LIVE)
@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_whole_letter_is_cleaned_in_whatever_charset(live, charset, encoding, kind):
    octets = f"My words, ünder these\r\n> {live}\r\nstand others.\r\n".encode(charset)
    encoded = {"base64": base64.encodebytes, "quoted-printable": lambda one: binascii.b2a_qp(one, istext=False)}
    raw = (
        f"From: ana@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n"
        f"--x\r\n\r\nMy words.\r\n--x\r\nContent-Type: text/{kind}; charset={charset}\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n"
    ).encode() + encoded[encoding](octets).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    raw += b"\r\n--x--\r\n"

    clean = scrub_letter(raw)
    part = email.message_from_bytes(clean).get_payload(1)
    text = part.get_payload(decode=True).decode(charset)

    assert is_clean(text)
    assert text.startswith("My words, ünder these\r\n> ")
    assert text.rstrip().endswith("stand others.")


def test_a_file_in_utf_16_that_says_so_by_its_first_bytes_is_cleaned_as_well():
    file = f"Leave: {LIVE[0]}".encode("utf-16")
    raw = b"From: a@x.org\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"

    clean = scrub_letter(raw + base64.encodebytes(file)).partition(b"\r\n\r\n")[2]

    assert base64.b64decode(clean).decode("utf-16") == "Leave: garden+leave@lists.example.org"
    assert scrub_octets(file).decode("utf-16") == "Leave: garden+leave@lists.example.org"
    assert scrub_octets(file[2:], "utf-16le").decode("utf-16-le") == "Leave: garden+leave@lists.example.org"


WRAPPED = (
    ("> garden+leave.\n> {leave}@lists.example.org", "> garden+leave@lists.example.org"),
    ("> garden-\n> leave.{leave}@lists.example.org", "> garden-leave@lists.example.org"),
    (">> Bye: garden+leave. \n>> {leave}@lists.example.org", ">> Bye: garden+leave@lists.example.org"),
    ("garden+leave.{half}\n{rest}@lists.example.org", "garden+leave@lists.example.org"),
    ("> garden+leave.\n{leave}@lists.example.org", "> garden+leave@lists.example.org"),
    ("| <garden+c.\n| {confirm}@lists.example.org>", "| <garden+c.removed@lists.example.org>"),
    ("> <garden-\n> c.{confirm}@lists.example.org>", "> <garden-c.removed@lists.example.org>"),
    ("garden+b.<br>\n&gt; {bounce}@lists.example.org", "garden+b.removed@lists.example.org"),
)


@pytest.mark.parametrize(("written", "left"), WRAPPED)
@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable", "utf-16"])
def test_a_key_goes_where_a_mail_program_broke_its_line(written, left, encoding):
    keys = {"leave": LEAVE, "half": LEAVE[:8], "rest": LEAVE[8:], "confirm": CONFIRM, "bounce": BOUNCE}
    text = f"I agree.\n\n{written.format(**keys)}\n> Best\n"
    lines = text.replace("\n", "\r\n").encode("utf-16" if encoding == "utf-16" else "utf-8")
    body = quopri.encodestring(lines) if encoding == "quoted-printable" else lines
    coded = base64.encodebytes(lines) if encoding in ("base64", "utf-16") else body
    kind = b"charset=utf-16\r\nContent-Transfer-Encoding: base64" if encoding == "utf-16" else b"charset=utf-8"
    kind += b"" if encoding == "utf-16" else f"\r\nContent-Transfer-Encoding: {encoding}".encode()

    clean = scrub_letter(b"From: a@x.org\r\nContent-Type: text/plain; " + kind + b"\r\n\r\n" + coded)
    said = email.message_from_bytes(clean)
    shown = said.get_payload(decode=True).decode(said.get_content_charset()).replace("\r\n", "\n").rstrip("\n")

    assert shown == scrub(text).rstrip("\n") == f"I agree.\n\n{left}\n> Best"


@pytest.mark.parametrize(
    "text",
    ["Write to garden+leave.\nUnfortunatelywritten was\n", "To go: garden+leave.\n> seeyou\n> tomorrow at ten\n",
     "I like c.\nabcdefghijklmnopqrstuvwxyz@x.org", "Call me-\n> c. was@here"],
)  # fmt: skip
def test_words_below_an_address_that_ends_a_sentence_stay(text):
    assert scrub(text) == text
    assert scrub_letter(text.encode()) == text.encode()


def test_a_letter_without_keys_is_the_very_same():
    raw = b"From: a@x.org\r\n\r\nNothing here, etc. and so on.\r\n"

    assert scrub_letter(raw) is raw


def test_only_keys_that_confirm_something_keep_a_letter_from_being_posted():
    assert holds_answer_key(f"my key: garden+c.{CONFIRM}@lists.example.org")
    assert holds_answer_key(f"ref: c.{CONFIRM}")
    assert not holds_answer_key(f"garden+leave.{LEAVE}@lists.example.org, garden+c.short@x")


@given(st.text(max_size=300), st.binary(max_size=300))
def test_no_text_breaks_it(text, octets):
    scrub(text)
    scrub_letter(octets)


def _a_letter_of_ours(eol=b"\r\n"):
    """As one is to a list whose language is not written in ASCII: its text is base64."""
    text = base64.encodebytes(f"Чтобы выйти: garden+leave.{LEAVE}@lists.example.org\r\n{'Семена. ' * 20}".encode())
    head = b"Subject: digest\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    return (head + b"Content-Transfer-Encoding: base64\n\n" + text + b"\nFrom the end\n").replace(b"\n", eol)


def _file(octets, encoding, kind="application/octet-stream"):
    body = {"8bit": octets, "base64": base64.encodebytes(octets), "quoted-printable": quopri.encodestring(octets)}
    head = f"Content-Type: {kind}; name=l.eml\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    return head + body[encoding].replace(b"\r\n", b"\n")


HOLDERS = {
    "attached as a letter": lambda: _file(_a_letter_of_ours(), "8bit", "message/rfc822"),
    "saved as a file": lambda: _file(_a_letter_of_ours(), "base64"),
    "in an mbox": lambda: _file(
        b"From a\n" + _a_letter_of_ours(b"\n") + b"\nFrom b\n" + _a_letter_of_ours(b"\n"), "base64"
    ),
    "as quoted-printable": lambda: _file(_a_letter_of_ours(), "quoted-printable"),
    "a file in a file": lambda: _file(b"Subject: x\n" + _file(_a_letter_of_ours(), "base64"), "base64"),
    "its source pasted": lambda: _file(_a_letter_of_ours(), "8bit", "text/plain"),
    "its source quoted": lambda: _file(b"> " + _a_letter_of_ours(b"\n> "), "8bit", "text/plain"),
    "both encodings": lambda: _file(
        _file(f"+leave.{LEAVE}@x.org ü".encode() * 9, "quoted-printable"), "quoted-printable"
    ),
}


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("eol", [b"\n", b"\r\n"])
def test_a_letter_of_ours_in_another_gives_no_key_away_however_deep_it_is_encoded(holder, eol):
    raw = (b"From: a@x.org\nMIME-Version: 1.0\n" + HOLDERS[holder]()).replace(b"\n", eol)

    clean = scrub_letter(raw)

    assert any(LEAVE in one for one in _layers(raw))
    assert not any(LEAVE in one for one in _layers(clean))
    assert any("garden+leave@" in one or "+leave@x.org" in one for one in _layers(clean))
    assert any("From the end" in one or "ü" in one for one in _layers(clean))


def _layers(octets, depth=4):
    """What whoever decodes whatever stands there may read: each line run of base64, and quoted-printable."""
    yield octets.decode("utf-8", "replace")
    if depth:
        yield from _layers(quopri.decodestring(octets), depth - 1) if b"=" in octets else ()
        for run in re.findall(
            rb"(?:^(?:> )?[A-Za-z0-9+/]{20,}={0,2}\r?\n?)+(?:^(?:> )?[A-Za-z0-9+/]+={0,2}\r?$)?", octets, re.M
        ):
            yield from _layers(base64.b64decode(run.replace(b"> ", b"") + b"=="), depth - 1)


def test_a_source_pasted_into_a_text_gives_no_key_away():
    source = _a_letter_of_ours(b"\n").decode()

    clean = scrub(f"What is this?\n{source}")

    assert not any(LEAVE in one for one in _layers(clean.encode()))
    assert clean.startswith("What is this?\nSubject: digest\n") and clean.endswith("From the end\n")


@pytest.mark.parametrize(
    "piece",
    [
        b"+leave.",
        b"base64\r\n" + b"QUJD" * 19 + b"\r\n",
        b"base64\r\n> " + b"QUJD" * 19 + b"\r\n> QUJD\r\n",
        b"base64 " + b"A" * 30,
        b"ref: c." + b"a" * 16 + b" ",
        b"+c.=\r\n",
        b"=\r\n" * 50,
        b"<c." + b"b" * 30,
        b"+leave.\r\n> a",
        b"-\r\n> ",
        b"\r\n>>>>>>>>>>>> c.\r\n",
        b"+leave.\r\n> aaaa\r\n",
    ],
)
def test_marks_without_keys_cost_what_they_weigh(piece):
    import time

    def seconds(size):
        raw = b"From: a@x\r\n\r\n+c.a" + piece * size
        start = time.process_time()
        scrub_letter(raw)
        return time.process_time() - start

    assert takes_twice(seconds, 400_000 // len(piece), spare=0.02)


@pytest.mark.parametrize("opened", ["garden+leave.k", "we vaccinate against hepatitis-b.", "ref: c.k"])
@pytest.mark.parametrize("line", ["   \n", "   \n   ", "=20=20=20\n", "> \n", " <br>\n>"])
def test_blank_lines_behind_what_looks_like_a_key_cost_as_many_lines_do(opened, line):
    def seconds(lines):
        text = (opened + line * 27) * (lines // 27)
        begun = time.process_time()
        scrub(text)
        scrub_octets(text.replace("\n", "\r\n").encode())
        return time.process_time() - begun

    assert takes_twice(seconds, 2700, spare=0.01)
    assert scrub(opened + line * 27) == opened + line * 27
