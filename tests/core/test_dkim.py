"""DKIM signatures: those we make are good to others, those of others are read as others read them."""

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.authentication.dkim_check import check_signatures, key_questions
from listcop.core.authentication.dkim_sign import KeyTrouble, Signer, dns_text, new_key, read_key, signed_letter
from listcop.core.authentication.dkim_text import canonical_body, canonical_field, read_tags, without_value
from listcop.core.letter_scan import scan_letter
from tests.helpers import takes_twice

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
KEYS = {kind: read_key(new_key(kind)) for kind in ("rsa", "ed25519")}
LETTER = (
    b"From: Awa N. <awa@seeds.coop>\r\n"
    b"To: garden@lists.seeds.coop\r\n"
    b"Subject: Millet\r\n after the   rain\r\n"
    b"Date: Mon, 2 Nov 2026 08:00:00 +0000\r\n"
    b"Message-ID: <1@seeds.coop>\r\n"
    b"\r\n"
    b"Who has seed  to spare? \r\n\t\r\nAwa\r\n\r\n\r\n"
)


def a_signer(kind="rsa", domain="seeds.coop"):
    return Signer(domain, "k1", KEYS[kind])


def signed(kind="rsa", letter=LETTER, **more):
    return signed_letter(a_signer(kind, **more), letter)


def keys_of(kind="rsa", domain="seeds.coop", record=None):
    return {f"k1._domainkey.{domain}": [dns_text(KEYS[kind]) if record is None else record]}


def words(letter, keys, now=NOW):
    return [one.word for one in check_signatures(scan_letter(letter), keys, now)]


def with_tags(**changes):
    """A signed letter whose signature says something else of itself, signed anew where that can be."""
    letter = signed()
    for old, new in changes.items():
        letter = letter.replace(old.encode(), new.encode(), 1)
    return letter


@pytest.mark.parametrize("kind", ["rsa", "ed25519"])
def test_what_we_sign_is_good(kind):
    letter = signed(kind)

    assert words(letter, keys_of(kind)) == ["pass"]
    assert key_questions(scan_letter(letter)) == ("k1._domainkey.seeds.coop",)
    assert max(map(len, letter.partition(b"\r\n\r\n")[0].split(b"\r\n"))) < 80


@pytest.mark.parametrize(
    "body", [b"", b"\r\n", b"x", b" \r\n \r\n", b"a  b\t c \r\n\r\n", "Grüße\r\n".encode(), b"\r\n\r\nx\r\n"]
)
def test_dkimpy_agrees_with_us_on_what_we_sign(body):
    dkim = pytest.importorskip("dkim")
    letter = signed(letter=LETTER.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" + body)

    assert dkim.verify(letter, dnsfunc=lambda *_, **__: dns_text(KEYS["rsa"]).encode())
    assert words(letter, keys_of()) == ["pass"]


@pytest.mark.parametrize("ways", [(b"simple", b"simple"), (b"relaxed", b"simple"), (b"simple", b"relaxed")])
def test_we_agree_with_dkimpy_on_what_it_signs(ways):
    dkim = pytest.importorskip("dkim")

    signature = dkim.sign(
        LETTER, b"k1", b"seeds.coop", new_pem(), canonicalize=ways, include_headers=[b"from", b"subject"]
    )

    assert words(signature + LETTER, keys_of()) == ["pass"]


def new_pem():
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return KEYS["rsa"].private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())


def test_what_transport_does_to_blanks_breaks_nothing():
    letter = (
        signed()
        .replace(b"to spare? \r\n", b"to   spare?\r\n")
        .replace(b"Subject: Millet\r\n after", b"SUBJECT:Millet after")
    )

    assert words(letter, keys_of()) == ["pass"]


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"seed", b"gold"), (b"Millet", b"Maize"), (b"awa@seeds", b"eve@seeds"), (b"<1@", b"<2@")],
)
def test_a_changed_letter_fails(old, new):
    head, _, rest = signed().partition(b"From:")

    assert words(head + b"From:" + rest.replace(old, new), keys_of()) == ["fail"]


@pytest.mark.parametrize(
    "field", [b"From: eve@seeds.coop", b"Subject: Gold", b"Reply-To: eve@evil.test", b"Cc: x@y.test", b"List-Id: <x.y>"]
)
def test_nobody_can_put_a_second_field_beside_one_that_we_signed(field):
    assert words(field + b"\r\n" + signed(), keys_of()) == ["fail"]


@pytest.mark.parametrize(
    "record",
    ["", "v=DKIM1; k=rsa; p=", "v=DKIM1; k=rsa; p=AAAA", "v=DKIM2; k=rsa; p=AAAA", "v=DKIM1; k=rsa; h=sha1; p=AAAA",
     "v=DKIM1; k=rsa; s=web; p=AAAA", "p=%%%", "hello", "v=DKIM1; k=ed25519; p=AAAA"],
)  # fmt: skip
def test_a_key_that_is_none_makes_nothing_good(record):
    assert words(signed(), keys_of(record=record)) == ["permerror"]


def test_small_keys_and_the_wrong_key_make_nothing_good():
    from cryptography.hazmat.primitives.asymmetric import rsa

    other = dns_text(read_key(new_key("rsa")))
    small = dns_text(rsa.generate_private_key(65537, 1024))

    assert words(signed(), keys_of(record=other)) == ["fail"]
    assert words(signed(), keys_of(record=small)) == ["fail"]


def test_trouble_in_dns_is_no_verdict():
    assert words(signed(), {}) == ["temperror"]
    assert words(signed(), {"k1._domainkey.seeds.coop": None}) == ["temperror"]
    assert words(signed(), {"k1._domainkey.seeds.coop": []}) == ["permerror"]


def test_a_signature_that_leaves_room_for_more_text_or_skips_from_is_not_looked_at():
    for letter in (
        with_tags(**{"\ts=k1;": "\ts=k1; l=10;"}),
        with_tags(**{"h=from:from:": "h="}),
        with_tags(**{"\ts=k1;": "\ts=k1; s=k2;"}),
    ):
        assert words(letter, keys_of()) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"a=rsa-sha256": "a=rsa-sha1"},
        {"\ts=k1;": "\ts=k1; x=10;"},
        {"\ts=k1;": "\ts=k1; i=@evil.test;"},
        {"c=relaxed/": "c=odd/"},
    ],
)
def test_old_algorithms_old_signatures_and_foreign_names_are_errors(changes):
    assert words(with_tags(**changes), keys_of()) == ["permerror"]


def test_a_hundred_signatures_cost_eight():
    letter = signed()
    signature = letter[: letter.index(b"From:")]

    assert len(words(signature * 100 + LETTER, keys_of())) == 8


def test_a_copys_own_field_is_signed_when_it_is_asked_for():
    head, _, body = LETTER.partition(b"\r\n\r\n")
    unsigned = a_signer().begin(head + b"\r\n", body)
    own = b"List-Unsubscribe: <https://x.coop/AAA>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"

    letter = unsigned.signature(own) + own + LETTER

    assert words(letter, keys_of()) == ["pass"]
    assert words(letter.replace(b"AAA>", b"AAB>"), keys_of()) == ["fail"]
    assert words(unsigned.signature() + own + LETTER, keys_of()) == ["pass"]


def test_we_speak_for_our_domain_and_those_within():
    signer = a_signer(domain="seeds.coop")

    assert [signer.speaks_for(one) for one in ("seeds.coop", "Lists.seeds.coop", "eseeds.coop", "coop")] == [
        True,
        True,
        False,
        False,
    ]


def test_keys_are_made_and_read_or_refused_with_the_way_out():
    assert dns_text(read_key(new_key("ed25519"))).startswith("v=DKIM1; k=ed25519; p=")
    for wrong in (b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"):
        with pytest.raises(KeyTrouble, match="dkim create"):
            read_key(wrong)
    for kind, bits in (("dsa", 2048), ("rsa", 1024)):
        with pytest.raises(KeyTrouble, match="Write"):
            new_key(kind, bits)


def test_canonical_forms_of_rfc_6376_section_3_4_5():
    body = b" C \r\nD \t E\r\n\r\n\r\n"

    assert (
        canonical_field(b"A: X\r\n", "relaxed") + canonical_field(b"B : Y\t\r\n\tZ  \r\n", "relaxed")
        == b"a:X\r\nb:Y Z\r\n"
    )
    assert canonical_body(body, "relaxed") == b" C\r\nD E\r\n"
    assert canonical_body(body, "simple") == b" C \r\nD \t E\r\n"


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_no_signature_field_and_no_body_breaks_it(value, body):
    letter = b"DKIM-Signature: " + value.replace(b"\n", b"") + b"\r\nFrom: a@seeds.coop\r\n\r\n" + body

    found = check_signatures(scan_letter(letter), {}, NOW)

    assert all(one.word in ("fail", "permerror", "temperror") for one in found)
    assert isinstance(read_tags(value.decode("latin-1")), dict)
    assert without_value(b"x:" + value) is not None


@given(st.text(max_size=200))
def test_no_key_record_breaks_it(record):
    assert words(signed(), keys_of(record=record)) in (["permerror"], ["fail"])


@pytest.mark.parametrize("piece", [b" " * 1000, b"\t \r\n", b"\r\n", b"a \t" * 50 + b"\r\n"])
def test_runs_of_blanks_cost_what_they_weigh(piece):
    import time

    def seconds(size):
        start = time.process_time()
        canonical_body(piece * size, "relaxed")
        canonical_body(piece * size, "simple")
        return time.process_time() - start

    assert takes_twice(seconds, 40_000_000 // (len(piece) * 40), spare=0.01)


def test_base64_is_read_strictly():
    letter = signed()
    at = letter.index(b"\tb=") + 3
    assert words(letter[:at] + b"!!!!" + letter[at:], keys_of()) == ["permerror"]
    assert base64.b64decode(b"AAAA") == b"\0\0\0"
