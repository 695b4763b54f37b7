"""What we change of a letter and what we spare: headers, signatures, From, footers, attachments, the wire."""

import base64
import email
import email.policy
import quopri
from dataclasses import replace
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.headers import HeaderError, fits_the_wire
from listcop.core.message import read_message
from listcop.core.outgoing import (
    AuthorFacts,
    ListFacts,
    Outgoing,
    copy_for,
    copy_for_all,
    plan_outgoing,
    ready_for_wire,
)

FOOTER = "_____\nGarden list. To leave, answer with the word leave.\n"
LEAVE = "garden+leave.mfrggzdfmztwq2lk@lists.coop"
AWA = AuthorFacts("awa@seeds.coop", "Awa N.", "reject")
SIGNATURE = "DKIM-Signature: v=1; a=rsa-sha256; d={domain}; s=k; c=relaxed/relaxed;\r\n\th={covers}; bh=abc=; b=def="
COVERS = "from:to:subject:date:message-id:in-reply-to:references:content-type"


def facts(**changes: object) -> ListFacts:
    given = {"name": "garden", "address": "garden@lists.coop", "domain": "lists.coop", "title": "The Garden"} | changes
    return ListFacts(**given)  # type: ignore[arg-type]


def a_letter(*fields: str, body: str = "Which beans stand drought?\r\n", **changes: str) -> bytes:
    usual = {
        "From": "Awa N. <awa@seeds.coop>",
        "To": "Garden <garden@lists.coop>",
        "Subject": "Beans",
        "Date": "Mon, 2 Nov 2026 08:00:00 +0100",
        "Message-ID": "<one@seeds.coop>",
    }
    wanted = usual | {name.replace("_", "-"): value for name, value in changes.items()}
    head = [*fields, *(f"{name}: {value}" for name, value in wanted.items() if value)]
    return ("\r\n".join(head) + "\r\n\r\n" + body).encode()


def signed(covers: str = COVERS, domain: str = "seeds.coop") -> str:
    return SIGNATURE.format(covers=covers, domain=domain)


def plan(raw: bytes, author: AuthorFacts = AWA, **changes: object) -> Outgoing:
    return plan_outgoing(read_message(raw), 412, facts(**changes), author)


def sent(raw: bytes, author: AuthorFacts = AWA, **changes: object) -> EmailMessage:
    """The copy of a member, as a mail program reads it."""
    outgoing = plan(raw, author, **changes)
    copy = copy_for(outgoing, facts(**changes), LEAVE)
    assert fits_the_wire(copy)
    assert ready_for_wire(copy) is copy
    return email.message_from_bytes(copy, policy=email.policy.default)  # type: ignore[return-value]


def field_of(head: bytes, name: str) -> bytes:
    """One field as bytes, unparsed."""
    rest = (b"\r\n" + head).partition(f"\r\n{name}: ".encode())[2]
    lines = rest.split(b"\r\n")
    folded = 1
    while folded < len(lines) and lines[folded][:1] in (b" ", b"\t"):
        folded += 1
    return b"\r\n".join(lines[:folded])


# Headers


def test_every_copy_says_which_list_it_is_from_and_how_to_leave():
    letter = sent(a_letter())

    assert letter["List-Id"] == "The Garden <garden.lists.coop>"
    assert letter["List-Unsubscribe"] == f"<mailto:{LEAVE}>"
    assert letter["List-Post"] == "<mailto:garden@lists.coop>"
    assert letter["List-Help"] == "<mailto:garden+help@lists.coop>"
    assert letter["List-Subscribe"] == "<mailto:garden+join@lists.coop>"
    assert letter["List-Owner"] == "<mailto:garden+owner@lists.coop>"
    assert (letter["Precedence"], letter["X-ListCoP-Loop"]) == ("list", "garden@lists.coop")
    assert "List-Unsubscribe-Post" not in letter and "List-Archive" not in letter


def test_the_copy_for_many_names_nobody():
    copy = copy_for_all(plan(a_letter()), facts())

    assert copy.startswith(b"List-Unsubscribe: <mailto:garden+leave@lists.coop>\r\n")


def test_one_click_comes_only_with_an_https_page_and_the_members_key():
    there = facts(unsubscribe_https="https://lists.coop/leave/{key}")

    head = copy_for(plan(a_letter()), there, LEAVE).partition(b"\r\n\r\n")[0]

    assert field_of(head, "List-Unsubscribe") == (
        b"<https://lists.coop/leave/mfrggzdfmztwq2lk>,\r\n <mailto:garden+leave.mfrggzdfmztwq2lk@lists.coop>"
    )
    assert field_of(head, "List-Unsubscribe-Post") == b"List-Unsubscribe=One-Click"


@pytest.mark.parametrize(
    "address", ["a\r\nBcc: eve@x.coop", "a b@x.coop", "<a@x.coop", "a@x.coop>,<b@x.coop", "é@x.coop"]
)
def test_a_copy_is_not_made_for_what_is_no_address(address):
    with pytest.raises(HeaderError, match="List-Unsubscribe"):
        copy_for(plan(a_letter()), facts(), address)


def test_a_list_without_sub_addresses_asks_for_words_in_the_subject():
    letter = sent(a_letter(), sub_addresses=False)

    assert letter["List-Help"] == "<mailto:garden@lists.coop?subject=help>"
    assert letter["List-Unsubscribe"] == "<mailto:garden@lists.coop?subject=leave>"
    assert letter["Subject"] == "[#412] Beans"
    assert sent(a_letter(Subject="Re: [#398] Beans"), sub_addresses=False)["Subject"] == "Re: [#398] Beans"


def test_an_announcement_list_takes_no_posts():
    assert sent(a_letter(), takes_posts=False)["List-Post"] == "NO"


def test_a_long_title_in_any_script_keeps_list_id_within_its_measure():
    head = plan(a_letter(), title="огород " * 40).head
    value = field_of(head, "List-Id").replace(b"\r\n", b"")

    assert len(value) <= 255 and value.endswith(b" <garden.lists.coop>")


def test_the_authors_own_fields_stay_as_they_are_byte_for_byte():
    odd = [
        "Received: from a by b\r\n\t(odd   spacing); Mon, 2 Nov 2026 08:00:00 +0100",
        "Received: from c by d; x",
        "References:   <a@b>\r\n   <c@d>",
        "In-Reply-To: <c@d> (said  Ben)",
        "X-Odd:  =?iso-8859-1?q?=0ABcc:_eve@x.coop?= " + "=?utf-8?q?" + "x" * 200 + "?=",
        'Cc: undisclosed:;, "B,  en" <ben@seeds.coop>',
        "Delivered-To: garden@lists.coop",
    ]

    outgoing = plan(a_letter(*odd, To="garden@lists.coop,\r\n  Ben\t<ben@seeds.coop>"), from_rewriting="never")

    for one in odd:
        assert f"\r\n{one}\r\n".encode() in outgoing.head
    assert b"\r\nTo: garden@lists.coop,\r\n  Ben\t<ben@seeds.coop>\r\n" in outgoing.head
    assert b"\r\nMessage-ID: <one@seeds.coop>\r\nDate" not in outgoing.head
    assert b"\r\nMessage-ID: <one@seeds.coop>\r\n" in outgoing.head


def test_marks_of_other_lists_and_requests_for_receipts_do_not_go_on():
    names = ["List-Id", "list-post", "List-Unsubscribe-Post", "List-Archive", "Return-Path", "Precedence", "Bcc",
             "Disposition-Notification-To", "Return-Receipt-To", "X-Confirm-Reading-To"]  # fmt: skip

    letter = sent(a_letter(*(f"{name}: foreign@other.coop" for name in names)))

    assert "foreign@other.coop" not in letter.as_string()
    assert len(letter.get_all("List-Id")) == 1


def test_nobody_reads_who_else_had_a_blind_copy():
    names = ["Bcc", "Resent-Bcc", "X-Bcc", "Apparently-To", "X-Apparently-To", "Envelope-To", "X-Envelope-To",
             "X-Rcpt-To", "X-Original-To", "X-Gm-Original-To"]  # fmt: skip

    letter = sent(a_letter(*(f"{name}: secret@other.coop" for name in names)))

    assert "secret@other.coop" not in letter.as_string()


def test_a_letter_without_message_id_or_date_gets_them():
    raw = a_letter(Message_ID="", Date="")
    message = read_message(raw)

    outgoing = plan_outgoing(message, 412, facts(), AWA, received=datetime(2026, 11, 2, 7, 0, tzinfo=UTC))

    assert field_of(outgoing.head, "Message-ID") == message.message_id.encode()
    assert field_of(outgoing.head, "Date") == b"Mon, 02 Nov 2026 07:00:00 +0000"


# Subject


@pytest.mark.parametrize(
    ("subject", "out"),
    [
        ("Beans", "[garden] Beans"),
        ("Re: Beans", "[garden] Re: Beans"),
        ("Re: [garden] Beans", "Re: [garden] Beans"),
        ("[GARDEN] Beans", "[GARDEN] Beans"),
        ("=?utf-8?q?Re=3A_=5Bgarden=5D_H=C3=B6he?=", "=?utf-8?q?Re=3A_=5Bgarden=5D_H=C3=B6he?="),
        ("=?utf-8?q?H=C3=B6he?=", "[garden] =?utf-8?q?H=C3=B6he?="),
        ("=?x-odd?q?=0ABcc=3A?=", "[garden] =?x-odd?q?=0ABcc=3A?="),
        ("\r\n folded at once", "[garden]\r\n folded at once"),
        ("x" * 70, "[garden]\r\n " + "x" * 70),
        (" ", "[garden]"),
    ],
)
def test_the_prefix_is_put_once_before_a_subject_that_stays_as_it_is(subject, out):
    head = plan(a_letter(Subject=subject), subject_prefix="[garden]").head

    assert field_of(head, "Subject") == out.encode()


@pytest.mark.parametrize("subject", ["Beans", "=?utf-8?q?H=C3=B6he?=", "\r\n =?utf-8?q?H=C3=B6he?="])
def test_a_prefix_in_any_script_stands_apart_from_the_subject(subject):
    shown = str(sent(a_letter(Subject=subject))["Subject"]).strip()

    assert sent(a_letter(Subject=subject), subject_prefix="[Gärten]")["Subject"] == f"[Gärten] {shown}"


def test_a_letter_without_subject_gets_the_prefix_for_one():
    assert sent(a_letter(Subject=""), subject_prefix="[garden]")["Subject"] == "[garden]"


# Reply-To and From


@pytest.mark.parametrize(
    ("mode", "own", "rewritten", "out"),
    [
        ("list", None, False, "garden@lists.coop"),
        ("list", "awa@home.coop", False, "garden@lists.coop"),
        ("list", None, True, "garden@lists.coop"),
        ("author", None, False, None),
        ("author", "awa@home.coop", True, "awa@home.coop"),
        ("author", None, True, '"Awa N." <awa@seeds.coop>'),
        ("both", None, False, '"Awa N." <awa@seeds.coop>, garden@lists.coop'),
        ("both", "awa@home.coop", True, "awa@home.coop, garden@lists.coop"),
        ("both", "awa@home.coop, Garden@lists.coop", False, "awa@home.coop, Garden@lists.coop"),
        ("both", '"unclosed <awa@home.coop>', False, '"Awa N." <awa@seeds.coop>, garden@lists.coop'),
        ("untouched", "awa@home.coop", False, "awa@home.coop"),
        ("untouched", None, False, None),
        ("untouched", None, True, '"Awa N." <awa@seeds.coop>'),
    ],
)
def test_replies_go_where_the_owner_chose(mode, own, rewritten, out):
    raw = a_letter(*([f"Reply-To: {own}"] if own else []))

    head = plan(raw, reply_to=mode, from_rewriting="always" if rewritten else "never").head

    replies = field_of(head, "Reply-To").replace(b"\r\n", b"").decode() or None
    assert replies == out
    assert head.count(b"Reply-To:") == (out is not None)


@pytest.mark.parametrize("rewriting", ["never", "always"])
@pytest.mark.parametrize("own", [(), ("Reply-To: garden+leave@lists.coop",)])
def test_replies_reach_an_author_too_who_gets_no_copies(rewriting, own):
    head = plan(a_letter(*own), replace(AWA, is_apart=True), from_rewriting=rewriting).head

    replies = field_of(head, "Reply-To").replace(b"\r\n", b"").decode()
    assert replies == 'garden@lists.coop, "Awa N." <awa@seeds.coop>'
    assert head.count(b"Reply-To:") == 1


@pytest.mark.parametrize("rewriting", ["never", "always", "list"])
@pytest.mark.parametrize(
    ("mode", "out"),
    [("list", b"garden@lists.coop"), ("both", b"garden@lists.coop"), ("author", b""), ("untouched", b"")],
)
def test_replies_never_go_to_the_address_of_somebody_who_was_erased(rewriting, mode, out):
    gone = replace(AWA, address="erased-cblkmauh@erased.invalid", name="a former member", is_apart=True)

    head = plan(a_letter(), gone, reply_to=mode, from_rewriting=rewriting).head

    assert field_of(head, "Reply-To").strip() == out


def test_a_rewritten_from_keeps_the_authors_name_and_where_they_wrote_from():
    letter = sent(
        a_letter(From="=?utf-8?q?Aw=C3=A2?= N. <awa@seeds.coop>"), AuthorFacts("awa@seeds.coop", "Awâ N.", "reject")
    )

    assert letter["From"].addresses[0].display_name == "Awâ N. via garden"
    assert letter["From"].addresses[0].addr_spec == "garden@lists.coop"
    assert str(letter["X-Original-From"]) == "Awâ N. <awa@seeds.coop>"
    assert len(letter.get_all("From")) == 1


def test_below_a_rewritten_from_nobody_else_is_named_as_who_wrote_or_sent_it():
    raw = a_letter("X-Original-From: boss@bank.coop", "Sender: boss@bank.coop")

    rewritten = plan(raw, from_rewriting="always").head
    as_it_came = plan(raw, from_rewriting="never").head

    assert b"boss@bank.coop" not in rewritten
    assert field_of(rewritten, "X-Original-From").endswith(b"awa@seeds.coop>")
    assert rewritten.count(b"X-Original-From:") == 1
    assert field_of(as_it_came, "Sender") == b"boss@bank.coop"


@pytest.mark.parametrize("field", ["Errors-To", "Read-Receipt-To", "Generate-Delivery-Report", "Return-Receipt-To"])
def test_no_member_s_server_reports_to_whoever_a_post_names(field):
    head = plan(a_letter(f"{field}: mal@evil.coop")).head

    assert b"mal@evil.coop" not in head


@pytest.mark.parametrize(
    ("name", "shown"),
    [("", "awa via garden"), ("boss@bank.coop", "awa via garden"), ("Awa via garden", "Awa via garden"),
     ('A "B" C', 'A "B" C via garden'), ("a\r\nBcc: x", "a Bcc: x via garden"), ("名" * 90, "名" * 90 + " via garden")],
)  # fmt: skip
def test_any_name_makes_one_safe_from(name, shown):
    letter = sent(a_letter(), AuthorFacts("awa@seeds.coop", name, "reject"))

    line = email.message_from_bytes(bytes(letter))["From"]
    assert str(make_header(decode_header(line))).replace("\\", "").replace('"', "") == (
        f"{shown} <garden@lists.coop>".replace('"', "")
    )
    assert letter["From"].addresses[0].addr_spec == "garden@lists.coop"
    assert "Bcc" not in letter


def test_an_answer_to_a_rewritten_from_can_reach_the_author_alone():
    author = AuthorFacts("awa@seeds.coop", "Awa N.", "reject", private="garden+u.aaaabbbbccccdddd@lists.coop")

    letter = sent(a_letter(), author, reply_to="untouched")

    assert letter["From"].addresses[0].addr_spec == "garden+u.aaaabbbbccccdddd@lists.coop"
    assert letter["Reply-To"] is None


@pytest.mark.parametrize(
    ("reply_to", "answers"),
    [("list", "garden@lists.coop"), ("untouched", "garden+u.aaaabbbbccccdddd@lists.coop"),
     ("author", "awa@seeds.coop")],
)  # fmt: skip
def test_where_the_relay_takes_the_lists_address_alone_the_private_one_stands_in_reply_to(reply_to, answers):
    author = AuthorFacts("awa@seeds.coop", "Awa N.", "none", private="garden+u.aaaabbbbccccdddd@lists.coop")

    letter = sent(a_letter(), author, reply_to=reply_to, from_rewriting="list")

    assert letter["From"].addresses[0].addr_spec == "garden@lists.coop"
    assert letter["Reply-To"].addresses[0].addr_spec == answers
    assert "[relay] from is list" in plan(a_letter(), author, from_rewriting="list").why[0]


@pytest.mark.parametrize(
    ("setting", "policy", "rewritten"),
    [("auto", "none", False), ("auto", "quarantine", True), ("auto", "reject", True), ("auto", "unknown", True),
     ("always", "none", True), ("never", "reject", False)],
)  # fmt: skip
def test_from_is_rewritten_where_the_policy_asks_for_it(setting, policy, rewritten):
    outgoing = plan(a_letter(), AuthorFacts("awa@seeds.coop", "Awa N.", policy), from_rewriting=setting)

    assert outgoing.rewritten is rewritten
    assert (b"via garden" in outgoing.head) is rewritten


# Signatures spared


def test_a_signature_that_nothing_touches_is_spared_and_from_stays():
    outgoing = plan(a_letter(signed()), footer_text=FOOTER)

    assert not outgoing.rewritten
    assert b"_____" not in outgoing.body
    assert "spares the signature of seeds.coop" in outgoing.why[0]
    assert signed().encode() in outgoing.head


@pytest.mark.parametrize(
    ("covers", "changes"),
    [
        ("from:subject", {"subject_prefix": "[garden]"}),
        ("from:reply-to", {}),
        ("from:list-id", {}),
        ("from:list-unsubscribe", {}),
        ("from:precedence", {}),
        ("from:subject", {"footer": "always"}),
        ("from:bcc", {}),
    ],
)
def test_a_signature_that_our_changes_break_does_not_count(covers, changes):
    outgoing = plan(a_letter(signed(covers), "Bcc: eve@x.coop"), footer_text=FOOTER, **changes)

    assert outgoing.rewritten
    assert "breaks each signature of seeds.coop" in outgoing.why[0]
    assert b"DKIM-Signature" in outgoing.head  # left in place: it does no harm


def test_a_field_of_ours_breaks_no_signature_that_covers_the_authors_own_one_below_it():
    assert not plan(a_letter(signed("from:x-listcop-loop"), "X-ListCoP-Loop: other@lists.coop")).rewritten
    assert plan(a_letter(signed("from:x-listcop-loop:x-listcop-loop"), "X-ListCoP-Loop: other@lists.coop")).rewritten


def test_one_spared_signature_among_several_is_enough():
    assert not plan(a_letter(signed("from:subject"), signed("from:date")), subject_prefix="[garden]").rewritten


@pytest.mark.parametrize(
    ("domain", "strict", "spared"),
    [("seeds.coop", False, True), ("mail.seeds.coop", False, True), ("mail.seeds.coop", True, False),
     ("sender.example.net", False, False)],
)  # fmt: skip
def test_only_signatures_that_speak_for_the_author_count(domain, strict, spared):
    author = AuthorFacts("awa@seeds.coop", "Awa N.", "reject", strict=strict)

    assert plan(a_letter(signed(domain=domain)), author).rewritten is not spared


def test_a_signature_that_came_in_broken_is_not_worth_sparing():
    outgoing = plan(
        a_letter(signed()), AuthorFacts("awa@seeds.coop", "Awa N.", "reject", dkim="fail"), footer_text=FOOTER
    )

    assert outgoing.rewritten and b"_____" in outgoing.body


def test_where_a_signature_is_lost_anyway_the_footer_may_come_too():
    outgoing = plan(a_letter(signed("from:subject")), footer_text=FOOTER, subject_prefix="[garden]")

    assert b"_____" in outgoing.body
    assert "A footer is added." in outgoing.why


def test_never_means_no_footer():
    assert b"_____" not in plan(a_letter(), footer_text=FOOTER, footer="never").body


# Footers in letters of every shape

PLAIN = "Content-Type: text/plain; charset=utf-8"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def a_part(kind: str, body: str, *more: str) -> str:
    return "\r\n".join([f"Content-Type: {kind}", *more, "", body])


def a_multipart(kind: str, *parts: str, boundary: str = "=_b", before: str = "", after: str = "\r\n") -> dict[str, str]:
    body = before + "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--{after}"
    return {"Content_Type": f'multipart/{kind}; boundary="{boundary}"', "MIME_Version": "1.0", "body": body}


def encoded(octets: bytes) -> str:
    return base64.encodebytes(octets).decode().replace("\n", "\r\n").rstrip("\r\n")


TEXT = a_part("text/plain; charset=utf-8", "Which beans?\r\nGrüße", "Content-Transfer-Encoding: 8bit")
HTML = a_part("text/html; charset=utf-8", "<p>Which <b>beans</b>?</p>")
IMAGE = a_part(
    "image/png", encoded(PNG), "Content-Transfer-Encoding: base64", 'Content-Disposition: attachment; filename="a.png"'
)
ALTERNATIVE = a_multipart("alternative", TEXT, HTML, boundary="inner")
NESTED = a_part(ALTERNATIVE["Content_Type"], ALTERNATIVE["body"].rstrip("\r\n"))

SHAPES: dict[str, tuple[dict[str, str], str]] = {
    "bare": ({"body": "Which beans?"}, "text/plain"),
    "7bit": ({"Content_Type": "text/plain; charset=us-ascii", "body": "Which beans?\r\n"}, "text/plain"),
    "8bit utf-8": (
        {"Content_Type": "text/plain; charset=utf-8", "Content_Transfer_Encoding": "8bit", "body": "Grüße\r\n"},
        "text/plain"),
    "quoted-printable": (
        {"Content_Type": "text/plain; charset=iso-8859-1; format=flowed",
         "Content_Transfer_Encoding": "quoted-printable", "body": "Gr=FC=DFe, which =\r\nbeans=3F="}, "text/plain"),
    "base64": (
        {"Content_Type": "text/plain; charset=utf-8", "Content_Transfer_Encoding": "base64",
         "body": encoded("Grüße\r\nohne Ende".encode())}, "text/plain"),
    "base64 utf-16": (
        {"Content_Type": "text/plain; charset=utf-16", "Content_Transfer_Encoding": "base64",
         "body": encoded("Grüße 名前\n".encode("utf-16"))}, "text/plain"),
    "iso-2022-jp": (
        {"Content_Type": "text/plain; charset=iso-2022-jp",
         "body": "\x1b$B$O$J\x1b(B\r\n"}, "text/plain"),
    "unknown charset": ({"Content_Type": "text/plain; charset=x-klingon", "body": "qapla\r\n"}, "multipart/mixed"),
    "said to be base64": (
        {"Content_Type": "text/plain", "Content_Transfer_Encoding": "base64", "body": "No, it is not base64.\r\n"},
        "multipart/mixed"),
    "html": ({"Content_Type": "text/html; charset=utf-8", "body": "<p>Beans</p>"}, "multipart/mixed"),
    "image alone": (
        {"Content_Type": "image/png", "Content_Transfer_Encoding": "base64", "body": encoded(PNG)}, "multipart/mixed"),
    "text as a file": (
        {"Content_Type": "text/plain", "Content_Disposition": "attachment; filename=a.txt", "body": "a list\r\n"},
        "multipart/mixed"),
    "alternative": (ALTERNATIVE, "multipart/mixed"),
    "mixed": (
        a_multipart("mixed", TEXT, IMAGE, before="For old programs.\r\n", after="\r\nEpilogue.\r\n"),
        "multipart/mixed"),
    "mixed, nested": (a_multipart("mixed", NESTED, IMAGE, boundary="inner2"), "multipart/mixed"),
    "mixed, no last line end": (a_multipart("mixed", TEXT, IMAGE, after=""), "multipart/mixed"),
    "mixed, cut short": (
        a_multipart("mixed", TEXT, IMAGE) | {"body": f"--=_b\r\n{TEXT}\r\n--=_b\r\n{IMAGE}"}, "multipart/mixed"),
    "mixed, no parts": (a_multipart("mixed") | {"body": "nothing\r\n"}, "multipart/mixed"),
    "related": (a_multipart("related", HTML, IMAGE), "multipart/mixed"),
    "digest": (a_multipart("digest", "\r\nSubject: one\r\n\r\ntext"), "multipart/mixed"),
    "forwarded": (a_multipart("mixed", TEXT, a_part("message/rfc822", "Subject: x\r\n\r\ninner")), "multipart/mixed"),
}  # fmt: skip


def leaves(letter: EmailMessage) -> list[tuple[str, bytes]]:
    """Type and decoded bytes of each part, line ends and the last of them aside."""
    parts = [part for part in letter.walk() if not part.is_multipart()]
    contents = [part.get_payload(decode=True) for part in parts]
    return [(part.get_content_type(), (content or b"").replace(b"\r\n", b"\n").rstrip(b"\n"))
            for part, content in zip(parts, contents, strict=True)]  # fmt: skip


def texts(letter: EmailMessage) -> str:
    charsets = {"x-klingon": "ascii"}
    found = []
    for part in letter.walk():
        if part.get_content_maintype() == "text":
            charset = part.get_content_charset() or "ascii"
            found.append((part.get_payload(decode=True) or b"").decode(charsets.get(charset, charset), "replace"))
    return "\n".join(found).replace("\r\n", "\n")


@pytest.mark.parametrize("footer", [FOOTER, "_____\nJardin — répondre « quitter » 名前 €\n"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_footer_comes_last_and_the_letter_stays_whole(shape, footer):
    fields, kind = SHAPES[shape]
    raw = a_letter(**fields)
    was = email.message_from_bytes(raw, policy=email.policy.default)
    text = texts(was).rstrip("\n")

    letter = sent(raw, footer_text=footer, footer="always")

    assert letter.get_content_type() == kind
    assert texts(letter).endswith(footer)
    assert texts(letter).count("_____") == 1
    assert any(part.defects for part in letter.walk()) <= any(part.defects for part in was.walk())
    if kind == "text/plain":
        assert texts(letter).startswith(text)
    else:
        assert leaves(letter)[: len(leaves(was))] == leaves(was) or shape == "mixed, no parts"
        assert len(leaves(letter)) == len(leaves(was)) + 1


def test_flowed_text_stays_flowed():
    fields, _ = SHAPES["quoted-printable"]

    assert sent(a_letter(**fields), footer_text="— ñ 名\n").get_param("format") == "flowed"  # type: ignore[call-overload]


def test_parts_of_mixed_are_not_encoded_anew_for_a_footer():
    fields, _ = SHAPES["mixed"]

    body = plan(a_letter(**fields), footer_text=FOOTER).body

    assert body.startswith(fields["body"].partition("--=_b--")[0].encode())
    assert body.endswith(b"--=_b--\r\nEpilogue.\r\n")


SEALED = {
    "multipart/signed": a_multipart("signed", TEXT, a_part("application/pgp-signature", "x")),
    "multipart/encrypted": a_multipart("encrypted", a_part("application/pgp-encrypted", "Version: 1"), IMAGE),
    "S/MIME": {"Content_Type": "application/pkcs7-mime", "Content_Transfer_Encoding": "base64", "body": encoded(PNG)},
    "signed within mixed": a_multipart("mixed", a_part("multipart/signed; boundary=inner", ALTERNATIVE["body"])),
    "PGP in the text": {"body": "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nBeans\r\n"},
}  # fmt: skip


@pytest.mark.parametrize("shape", SEALED)
def test_what_the_author_signed_or_encrypted_gets_no_footer_and_loses_no_attachment(shape):
    raw = a_letter(**SEALED[shape])

    outgoing = plan(raw, footer_text=FOOTER, footer="always", deliver_attachments=1)

    assert outgoing.body == raw.partition(b"\r\n\r\n")[2]
    assert outgoing.left_out == ()


def test_a_boundary_made_like_the_footer_does_not_hide_it():
    boundary = "_____"
    raw = a_letter(**a_multipart("mixed", TEXT, boundary=boundary))

    letter = sent(raw, footer_text=f"--{boundary}--\nTo leave, answer.\n")

    assert "To leave, answer." in texts(letter)
    assert len(leaves(letter)) == 2


# Attachments


def test_the_biggest_attachments_stay_behind_until_the_rest_is_within_the_limit():
    big, small = encoded(b"b" * 3_100_000), encoded(b"s" * 300_000)
    photo = a_part('image/jpeg; name="photo.jpg"', big, "Content-Transfer-Encoding: base64",
                   'Content-Disposition: attachment; filename="photo.jpg"')  # fmt: skip
    plan_ = a_part(
        "application/pdf", small, "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=b.pdf"
    )
    raw = a_letter(**a_multipart("mixed", TEXT, photo, plan_))

    outgoing = plan(raw)
    letter = sent(raw)

    assert [(one.name, one.type, one.size, one.ref) for one in outgoing.left_out] == [
        ("photo.jpg", "image/jpeg", 3_100_000, "412/1")
    ]
    kinds = [kind for kind, _ in leaves(letter)]
    assert kinds == ["text/plain", "text/plain", "application/pdf"]
    assert leaves(letter)[1][1] == b'photo.jpg, 3.1 MB: to receive it, send "get 412/1" to garden+request@lists.coop'
    assert leaves(letter)[2][1] == b"s" * 300_000
    assert outgoing.why[-1] == "Left out of the copies: photo.jpg (412/1)."


def test_a_signature_over_what_is_left_out_is_lost():
    fields = a_multipart("mixed", TEXT, IMAGE)

    assert not plan(a_letter(signed("from"), **fields)).rewritten
    assert plan(a_letter(signed("from"), **fields), deliver_attachments=10).rewritten


def test_a_letter_that_is_one_big_file_becomes_a_line_of_text():
    fields, _ = SHAPES["image alone"]

    letter = sent(a_letter(**fields), deliver_attachments=10, footer_text=FOOTER, left_out_line="{name}: envoyer {ref}")

    assert letter.get_content_type() == "text/plain"
    assert ": envoyer 412/1\n\n" in texts(letter) and texts(letter).endswith(FOOTER)


@pytest.mark.parametrize(
    ("changes", "address"),
    [({}, "garden+request@lists.coop"), ({"separator": "-"}, "garden-request@lists.coop"),
     ({"sub_addresses": False}, "garden@lists.coop")],
)  # fmt: skip
def test_the_line_of_a_file_says_where_to_send_for_it(changes, address):
    fields, _ = SHAPES["image alone"]

    letter = sent(a_letter(**fields), deliver_attachments=10, **changes)

    assert f'to receive it, send "get 412/1" to {address}' in " ".join(texts(letter).split())


def test_names_of_files_cannot_close_a_multipart_or_fill_in_the_line():
    image = IMAGE.replace('"a.png"', '"--=_b--{ref}"')

    letter = sent(a_letter(**a_multipart("mixed", image, TEXT)), deliver_attachments=10)

    assert leaves(letter)[0][1] == b'--=_b--{ref}, 264 B: to receive it, send "get 412/1" to garden+request@lists.coop'
    assert len(leaves(letter)) == 2


# Wire


def test_long_lines_are_encoded_anew_and_the_words_stay():
    words = "seed " * 500 + "Grüße"
    raw = a_letter(Content_Type="text/plain; charset=utf-8", Content_Transfer_Encoding="8bit", body=words)

    letter = sent(raw)

    assert letter["Content-Transfer-Encoding"] == "quoted-printable"
    assert texts(letter).rstrip("\n") == words


def test_a_long_line_in_one_part_leaves_the_others_as_they_are():
    html = a_part("text/html; charset=utf-8", "<p>" + "x" * 5000)
    blob = a_part("application/octet-stream", "y" * 3000, "Content-Transfer-Encoding: 8bit")
    raw = a_letter(**a_multipart("mixed", TEXT, html, blob))

    letter = sent(raw)

    assert TEXT.encode() in plan(raw).body
    assert leaves(letter) == leaves(email.message_from_bytes(raw, policy=email.policy.default))
    assert [part["Content-Transfer-Encoding"] for part in letter.iter_parts()] == ["8bit", "quoted-printable", "base64"]


def test_long_lines_break_the_signature():
    assert plan(a_letter(signed("from"), body="x" * 2000)).rewritten


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_any_line_ends_leave_as_crlf(end):
    fields, _ = SHAPES["mixed"]
    raw = a_letter(**fields)

    outgoing = plan(raw.replace(b"\r\n", end), footer_text=FOOTER)

    assert outgoing == plan(raw, footer_text=FOOTER)


@pytest.mark.parametrize(
    "letter",
    [b"", b"\r", b"\0", b"no header at all", b"A: b", b"A: " + b"x" * 5000, b"A: b\r\n\r\n" + b"\xff" * 3000,
     b"A: b\n\n\x00\rbare", b"A: b\r\n" + b" \t" * 3000 + b"\r\n\r\nx", b"x" * 3000 + b"\n\ny"],
)  # fmt: skip
def test_whatever_leaves_fits_the_wire(letter):
    assert fits_the_wire(ready_for_wire(letter))


def test_what_fits_leaves_as_it_is():
    letter = a_letter(body="Grüße\r\n.\r\n")

    assert ready_for_wire(letter) is letter


def test_quoted_printable_with_long_lines_keeps_its_bytes():
    octets = bytes(range(33, 256)) * 8
    body = quopri.encodestring(octets).replace(b"=\n", b"")
    raw = a_letter("Content-Type: text/plain; charset=koi8-r", "Content-Transfer-Encoding: quoted-printable", body="")

    out = email.message_from_bytes(ready_for_wire(raw + body))

    assert out.get_payload(decode=True) == octets
    assert out["Content-Type"] == "text/plain; charset=koi8-r"


# Whatever comes in

ODD_BYTES = st.binary(max_size=400)
ODD_LETTERS = st.lists(
    st.sampled_from([
        b"From: a@b.coop", b"Subject: ", b"Content-Type: multipart/mixed; boundary=b", b"--b", b"--b--", b"\r\n", b"\n",
        b"\r", b"\0", b"Content-Type: text/plain; charset=utf-16", b"Content-Transfer-Encoding: base64", b" folded",
        b"Reply-To: \"", b"\r\n\r\n", b"DKIM-Signature: d=seeds.coop; h=from:subject; b=x", b"Content-Type: image/png",
        b"Grundel", b"=?utf-8?q?=0a?=", b"x" * 1200, b"\xff\xfe"]),
    max_size=25,
).map(b"\r\n".join)  # fmt: skip


@given(st.one_of(ODD_BYTES, ODD_LETTERS), st.sampled_from(["auto", "always"]), st.integers(0, 20))
@settings(max_examples=300, deadline=None)
def test_any_letter_makes_a_copy_that_fits_the_wire(raw, rewriting, limit):
    texts = {"subject_prefix": "[gärten]", "footer_text": FOOTER, "footer": "always"}
    there = facts(**texts, reply_to="both", from_rewriting=rewriting, deliver_attachments=limit, sub_addresses=False)

    copy = copy_for(plan_outgoing(read_message(raw), 1, there, AWA), there, LEAVE)

    head = copy.partition(b"\r\n\r\n")[0].split(b"\r\n")
    assert fits_the_wire(copy)
    assert ready_for_wire(copy) is copy
    assert all(b":" in line or line[:1] in (b" ", b"\t") for line in head)
    assert sum(line.lower().startswith(b"list-id:") for line in head) == 1


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=40), st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_name_prefix_or_title_adds_a_header(name, title, prefix, address):
    there = facts(title=title, subject_prefix=prefix, from_rewriting="always", reply_to="both")
    author = AuthorFacts(address, name, "reject")

    head = plan_outgoing(read_message(a_letter()), 1, there, author).head

    names = [line.partition(b":")[0] for line in head.split(b"\r\n") if line and line[:1] not in b" \t"]
    assert sorted(names) == sorted(
        [b"X-ListCoP-Loop", b"List-Id", b"List-Post", b"List-Help", b"List-Subscribe", b"List-Owner", b"Precedence",
         b"From", b"To", b"Subject", b"Date", b"Message-ID", b"Reply-To", b"X-Original-From"]
    )  # fmt: skip


def test_the_same_letter_makes_the_same_copies():
    fields, _ = SHAPES["alternative"]

    assert plan(a_letter(**fields), footer_text=FOOTER) == plan(a_letter(**fields), footer_text=FOOTER)
