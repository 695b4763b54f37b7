"""Letters that are written to break who reads them: more than 600, each another, made from a seed."""

import base64
import gzip
import random
from collections.abc import Callable, Iterator

Make = Callable[[random.Random, int], tuple[str, bytes]]
CHARSETS = (
    "utf-7", "utf-16", "utf-32", "hex", "zlib", "bz2", "rot13", "idna", "punycode", "undefined", "unicode_escape",
    "raw_unicode_escape", "mbcs", "base64", "uu", "klingon", "", "utf-8\x00", "a" * 300, "iso-2022-jp", "gb18030", "hz",
)  # fmt: skip


def head(**fields: str) -> str:
    return "".join(f"{name.replace('_', '-').title()}: {value}\r\n" for name, value in fields.items())


def nested(chance: random.Random, size: int) -> tuple[str, bytes]:
    """Multiparts in multiparts, closed or not."""
    depth = size * chance.choice((1, 3, 10))
    opened = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(1, depth))
    closed = "".join(f"\r\n--b{n}--" for n in range(depth - 1, 0, -1)) if chance.random() < 0.5 else ""
    whole = f"{opened}Content-Type: text/plain\r\n\r\nDeep down.{closed}\r\n"
    first, _, rest = whole.partition("\r\n")
    return f"{first}\r\n", rest.removeprefix("\r\n").encode()


def letters_in_letters(chance: random.Random, size: int) -> tuple[str, bytes]:
    body = "Subject: the last\r\n\r\nText\r\n"
    for _ in range(min(size * 5, 3000)):
        body = f"Content-Type: message/rfc822\r\n\r\n{body}"
    return "Content-Type: message/rfc822\r\n", body.encode()


def many_parts(chance: random.Random, size: int) -> tuple[str, bytes]:
    part = chance.choice(
        ("", "Content-Type: text/plain\r\n\r\nx", "Content-Disposition: attachment; filename=a\r\n\r\nx")
    )
    return "Content-Type: multipart/mixed; boundary=b\r\n", (f"--b\r\n{part}\r\n" * size * 10).encode()


def many_fields(chance: random.Random, size: int) -> tuple[str, bytes]:
    name = chance.choice(("X-Flood", "Received", "List-Id", "DKIM-Signature", "Authentication-Results", "Comments"))
    return "".join(f"{name}: {number} of many\r\n" for number in range(size * 10)), b"Text\r\n"


def many_addresses(chance: random.Random, size: int) -> tuple[str, bytes]:
    field = chance.choice(("To", "Cc", "Reply-To", "Sender", "Resent-To"))
    names = ",\r\n ".join(f'"N {number}" <n{number}@example.org>' for number in range(size * 10))
    return f"{field}: {names}\r\n", b"Text\r\n"


def odd_addresses(chance: random.Random, size: int) -> tuple[str, bytes]:
    sign = chance.choice(("(", '"', "<", "@", ",", ";", "[", "\\", ":"))
    return f"Cc: {sign * size * 20} x@example.org\r\n", b"Text\r\n"


def many_references(chance: random.Random, size: int) -> tuple[str, bytes]:
    ids = "\r\n ".join(f"<r{number}.{chance.randrange(99)}@example.org>" for number in range(size * 10))
    return f"References: {ids}\r\nIn-Reply-To: {ids[:900]}\r\n", b"Text\r\n"


def parameters(chance: random.Random, size: int) -> tuple[str, bytes]:
    star = chance.choice(("", "*"))
    all_of_them = "".join(f';\r\n name*{number}{star}="a%0A{number}"' for number in range(size * 5))
    return f"Content-Type: text/plain{all_of_them}\r\n", b"Text\r\n"


def encoded_words(chance: random.Random, size: int) -> tuple[str, bytes]:
    word = chance.choice(
        ("=?utf-8?q?=0AX-Evil:_1?=", "=?utf-8?b?////?=", "=?x?q?" + "=FF" * 40 + "?=", "=?utf-8*en?Q?=00?=", "=?")
    )
    return f"X-Subject: {' '.join([word] * size * 5)}\r\nSubject: {' '.join([word] * min(size, 500))}\r\n", b"Text\r\n"


def long_lines(chance: random.Random, size: int) -> tuple[str, bytes]:
    sign = chance.choice(("a", ">", "> ", " ", "\t", "a ", "-", "=", "http://x.example/", "a@b.", "(", "<b>", "&lt;"))
    return "", (sign * size * 300).encode() + b"\r\n"


def many_lines(chance: random.Random, size: int) -> tuple[str, bytes]:
    line = chance.choice(("", ">", "> >" * 20, "-- ", "_" * 40, "On Monday, Ann wrote:", "From: a@b.example", "."))
    return "", f"{line}\r\n".encode() * size * 100


def charsets(chance: random.Random, size: int) -> tuple[str, bytes]:
    name = chance.choice(CHARSETS)
    body = bytes(chance.choices(range(256), k=size * 20)).replace(b"\r", b"").replace(b"\n", b"\r\n")
    return f'Content-Type: text/{chance.choice(("plain", "html"))}; charset="{name}"\r\n', body


def controls(chance: random.Random, size: int) -> tuple[str, bytes]:
    signs = chance.choice(("\0", "\x1b]0;x\x07", "\x08", "\u202e", "\u2066", "\ufeff", "\u0301", "\x85", "\u2028"))
    return f"X-Odd: {signs * 20}\r\n", (f"a{signs}" * size * 20).encode()


def encodings(chance: random.Random, size: int) -> tuple[str, bytes]:
    how = chance.choice(("base64", "quoted-printable", "x-uuencode", "BASE64 ", "8bit", "binary", "nothing"))
    body = base64.encodebytes(b"\0" * size * 100) if chance.random() < 0.5 else b"=3D=\r\n=" * size * 30
    return f"Content-Transfer-Encoding: {how}\r\n", body.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def bombs(chance: random.Random, size: int) -> tuple[str, bytes]:
    packed = base64.encodebytes(gzip.compress(b"\0" * size * 20_000)).replace(b"\n", b"\r\n")
    kind = chance.choice(("application/gzip", "application/zip", "image/png", "text/plain", "application/x-tar"))
    body = f"--b\r\nContent-Type: text/plain\r\n\r\nSee.\r\n--b\r\nContent-Type: {kind}; name=a.gz\r\n"
    return (
        "Content-Type: multipart/mixed; boundary=b\r\n",
        body.encode() + b"Content-Transfer-Encoding: base64\r\nContent-Encoding: gzip\r\n\r\n" + packed + b"--b--\r\n",
    )


def html(chance: random.Random, size: int) -> tuple[str, bytes]:
    piece = chance.choice(
        ("<div>", "<table><tr><td>", "<a href='", "<!--", "<style>a{}", "&amp;", "<b", "<script>", "<ul><li>", "]]>",
         "<blockquote>", "<pre>", "&#x1F600;", "<br>", "<p style='display:none'>x")
    )  # fmt: skip
    return "Content-Type: text/html; charset=utf-8\r\n", (piece * size * 20).encode()


def boundaries(chance: random.Random, size: int) -> tuple[str, bytes]:
    name = chance.choice(("", "-", "--", " ", "b" * 5000, '"b', "b\\", "=?utf-8?q?b?=", "--b--"))
    return f'Content-Type: multipart/alternative; boundary="{name}"\r\n', (f"--{name}\r\n\r\nx\r\n" * size * 5).encode()


def dates(chance: random.Random, size: int) -> tuple[str, bytes]:
    date = chance.choice(
        ("Fri, 31 Feb 99999 25:61:61 +9999", "0" * size * 50, "Mon, 1 Jan 0000 00:00:00 -0000", "()" * size * 20,
         "Thu, 1 Jan 1970 00:00:00 +0000", "Tue, 19 Jan 2038 03:14:08 +0000", "-1", "1e400")
    )  # fmt: skip
    return f"Date: {date}\r\nX-Date: {date}\r\n", b"Text\r\n"


def templates(chance: random.Random, size: int) -> tuple[str, bytes]:
    word = chance.choice(
        ("{{ 7*7 }}", "{0.__class__}", "${x}", "%s%n", "{% raw %}", "'; DROP TABLE posts; --", "../" * 20)
    )
    return f"Subject: {word * 3}\r\nX-Name: {word}\r\n", (word * size * 5).encode()


def headless(chance: random.Random, size: int) -> tuple[str, bytes]:
    line = chance.choice(("no field at all", ": nothing", " folded first", "\t", "X:" * 500, "Subject", "é: à"))
    return f"{line}\r\n" * min(size, 300), b"Text\r\n"


KINDS: tuple[Make, ...] = (
    nested, letters_in_letters, many_parts, many_fields, many_addresses, odd_addresses, many_references, parameters,
    encoded_words, long_lines, many_lines, charsets, controls, encodings, bombs, html, boundaries, dates, templates,
    headless,
)  # fmt: skip
SIZES = (1, 30, 300, 1000)


def hostile_letters(seed: int, count: int, author: str) -> Iterator[tuple[str, bytes]]:
    """So many letters of a member, by what they are: kinds and sizes in turn, the rest by chance."""
    for number in range(count):
        kind, size = KINDS[number % len(KINDS)], SIZES[number // len(KINDS) % len(SIZES)]
        fields, body = kind(random.Random(f"{seed} {number}"), size)
        known = head(
            **{"from": author, "to": "garden@lists.example.org", "message_id": f"<h{number}.{seed}@example.org>"}
        )
        yield f"{kind.__name__} {size}", f"{known}{fields}\r\n".encode() + body
