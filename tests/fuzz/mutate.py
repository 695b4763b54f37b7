"""Letters that nobody would write, from letters that somebody might: cut, doubled, spliced, filled with what hurts."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

LETTERS = Path(__file__).parent.parent / "letters"
LARGEST = 200_000  # bytes; larger ones belong to the tests of time

NASTY = (
    b"\0", b"\r", b"\n", b"\r\n\r\n", b"\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\xaf", b"\xed\xa0\x80",
    b"--x", b"\n--x\n", b"\n--x--\n", b"=\n", b"=0A=0DBcc: x@example.net", b"=?utf-8?q?=0ABcc:_x?=", b"=?x?b?//8=?=",
    b"=?utf-8?q?" + b"=C3" * 40 + b"?=", b"(" * 500, b"<" * 500, b'"' * 501, b"@" * 300, b"," * 500, b"[" * 300,
    b"> " * 300, b">" * 500 + b"\n", b"On Mon wrote:\n" * 50, b"-- \n" * 50, b"Re: " * 200, b"\n" * 2000, b" " * 3000,
    b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 30, b"Content-Type: message/rfc822\n\n" * 30,
    b"Content-Type: text/plain; charset=utf-7\n", b"Content-Type: text/html; charset=hz\n",
    b"Content-Type: text/plain" + b"; a*0*=utf-8''%C3" * 50 + b"\n", b"Content-Transfer-Encoding: base64\n",
    b"Content-Transfer-Encoding: x-uuencode\n", b"begin 644 x\n" + b"M" * 61 + b"\n", b"<div>" * 300, b"<!--" * 50,
    b"&#x110000;&#0;&amp;" * 50, b"Final-Recipient: rfc822; " + b"a" * 300 + b"@x\nAction: failed\nStatus: 5.1.1\n\n",
    b"Final-Recipient: rfc822;\nStatus: 9.9.9\n", b"Date: Thu, 99 Foo 99999 99:99:99 +9999\n",
    b"Date: Thu, 1 Jan 1970 00:00:00 -0000 (" + b"(" * 300 + b"\n", b"From: a@b, c@d; e: f@g;\n",
    b"From: <@a,@b:c@d>\n", b'From: "\\"' + b"\\" * 300 + b'" <x@example.org>\n',
    b"References: " + b"<a@b> " * 500 + b"\n",
    b"Message-ID: <" + b"x" * 2000 + b"@x>\n", b"Subject: " + "\u202e\u2066\u0301".encode() * 200 + b"\n",
    "\u0130\u0131\ufb03\u1e9e\u200b\ufeff".encode() * 50, b"join leave stop get 412/2 find " * 50,
    b"99999999999999999999: x\n",
)  # fmt: skip

_SEEDS = (
    b"From: a@example.org\nTo: garden@lists.example.org\nSubject: leave\n\nstop\n",
    b"From: MAILER-DAEMON@x\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\ntext\n"
    b"--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@example.org\n"
    b"Action: failed\nStatus: 5.1.1\n\n--x--\n",
    b"From: a@example.org\nContent-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/plain\n\n"
    b"Hi\n> old\n"
    b"--y\nContent-Type: text/html\n\n<p>Hi</p><blockquote>old</blockquote>\n--y--\n",
)


def seeds() -> list[bytes]:
    """Our own letters, in the order of their names: the same on every machine."""
    files = sorted((*LETTERS.rglob("*.eml"), *LETTERS.rglob("*.txt")))
    return [*_SEEDS, *(one.read_bytes()[:LARGEST] for one in files)]


Change = Callable[[bytes, random.Random, Sequence[bytes]], bytes]


def _flip(raw: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    changed = bytearray(raw)
    for _turn in range(chance.randint(1, 8) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(raw: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = sorted(chance.randrange(len(raw) + 1) for _turn in range(2))
    return raw[:start] + raw[end:] if chance.random() < 0.7 else raw[start:end]


def _insert(raw: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(raw) + 1)
    if chance.random() < 0.6:  # at the beginning of a line, where fields and marks are looked for
        at = raw.rfind(b"\n", 0, at) + 1
    return raw[:at] + chance.choice(NASTY) + raw[at:]


def _double(raw: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    lines = raw.split(b"\n")
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.randint(1, 12)]
    return b"\n".join([*lines[:start], *(some * chance.choice((2, 3, 50))), *lines[start:]])


def _shuffle(raw: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    lines = raw.split(b"\n")
    start = chance.randrange(len(lines))
    some = lines[start : start + 10]
    chance.shuffle(some)
    return b"\n".join([*lines[:start], *some, *lines[start + 10 :]])


def _splice(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    return raw[: chance.randrange(len(raw) + 1)] + other[chance.randrange(len(other) + 1) :]


def _ends(raw: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\n\r")))


CHANGES: tuple[Change, ...] = (_flip, _cut, _insert, _insert, _insert, _double, _shuffle, _splice, _splice, _ends)


def mutated(chance: random.Random, among: Sequence[bytes]) -> bytes:
    """One letter, changed one to six times."""
    raw = chance.choice(among)
    for _turn in range(chance.randint(1, 6)):
        raw = chance.choice(CHANGES)(raw, chance, among)[:LARGEST]
    return raw
