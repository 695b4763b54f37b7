"""Reports: who failed and how bad; and letters that are no reports though they look or sound like one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.bounces import Report, read_report
from listcop.core.bounces.status import FailedRecipient, blames_letter
from listcop.core.bounces.words import Words
from listcop.core.message import read_message

PIECES = st.sampled_from(
    [
        *(
            b"\n",
            b"\n\n",
            b"--x\n",
            b" ",
            b"Return-Path: <>\n",
            b"From: MAILER-DAEMON@example.org\n",
            b"5.1.1",
            b"550 ",
        ),
        *(
            b"Content-Type: multipart/report; boundary=x\n",
            b"Content-Type: message/delivery-status\n\n",
            b"Action: failed\n",
        ),
        *(
            b"Final-Recipient: rfc822; ana@example.org\n",
            b"Original-Recipient: ",
            b"Status: 5.1.1\n",
            b"utf-8; \\x{263A}@b",
        ),
        *(
            b"Content-Type: message/feedback-report\n\n",
            b"Feedback-Type: abuse\n",
            b"ana@example.org",
            b"<",
            b">:",
            b"\0",
        ),
        *(b"X-Failed-Recipients: ", b"Hi. This is the qmail-send program", b"did not reach the following recipient\n"),
    ]
)


def a_report(*status: str, kind: str = "message/delivery-status", notice: str = "It failed.") -> bytes:
    """Return a report whose machine-readable part holds these lines."""
    lines = [
        *("From: Mail System <postmaster@mx.example.net>", "Subject: Undelivered"),
        *('Content-Type: multipart/report; report-type=delivery-status; boundary="x"', "", "--x", "", notice),
        *("--x", f"Content-Type: {kind}", "", *status),
        *(
            "--x",
            "Content-Type: message/rfc822",
            "",
            "From: garden@lists.example.org",
            "To: ben@example.net",
            "--x--",
            "",
        ),
    ]
    return "\r\n".join(lines).encode()


def a_notice(*lines: str, fields: tuple[str, ...] = ("Return-Path: <>",)) -> bytes:
    return "\r\n".join(["From: Mail Delivery System <MAILER-DAEMON@mx.example.net>", *fields, "", *lines, ""]).encode()


def failures(raw: bytes) -> list[tuple[str, str, bool]]:
    report = read_report(read_message(raw))
    return [(failed.address, failed.status, failed.permanent) for failed in report.recipients] if report else []


@given(
    st.one_of(st.binary(max_size=300), st.lists(st.one_of(PIECES, st.binary(max_size=5)), max_size=40).map(b"".join))
)
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_report_or_none(raw):
    report = read_report(read_message(raw), null_sender=True)

    assert report is None or report.complaint or report.recipients
    assert report is None or all("@" in failed.address and failed.address.isprintable() for failed in report.recipients)


def test_each_recipient_has_its_own_outcome():
    raw = a_report(
        *("Reporting-MTA: dns; mx.example.net", "", "Final-Recipient: rfc822; ana@Example.org", "Action: failed"),
        *("Status: 5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 no such user", ""),
        *("Final-Recipient: rfc822; ben@example.org", "Action: delayed", "Status: 4.4.1", ""),
        *("Final-Recipient: rfc822; cat@example.org", "Action: delivered", "Status: 2.0.0", ""),
        *("Final-Recipient: rfc822; dan@example.org", "Action: relayed", "Status: 2.0.0", ""),
        *("Final-Recipient: rfc822; eva@example.org", "Action: FAILED (gave up)", "Status: 4.4.7", ""),
        *("Final-Recipient: rfc822; fay@example.org", "Action: failed", "Status: 5.2.2 (mailbox full)"),
    )

    assert failures(raw) == [
        ("ana@example.org", "5.1.1", True),
        ("eva@example.org", "4.4.7", False),
        ("fay@example.org", "5.2.2", False),
    ]


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_a_report_of_no_failure_is_none(action):
    raw = a_report("Final-Recipient: rfc822; ana@example.org", f"Action: {action}", "Status: 4.0.0")

    assert read_report(read_message(raw)) is None


def test_the_address_we_wrote_to_counts_before_the_one_it_was_forwarded_to():
    raw = a_report(
        *("Original-Recipient: rfc822;ana+2Bgarden@example.org", "Final-Recipient: rfc822; ana@forwarded.example"),
        *("Action: failed", "Status: 5.1.1"),
    )

    assert failures(raw) == [("ana+garden@example.org", "5.1.1", True)]


def test_the_final_recipient_counts_where_the_original_is_no_address():
    raw = a_report(
        "Original-Recipient: rfc822;", "Final-Recipient: rfc822; <ana@example.org>", "Action: failed", "Status: 5.1.1"
    )

    assert failures(raw) == [("ana@example.org", "5.1.1", True)]


def test_international_addresses_are_read():
    raw = a_report(
        *("Final-Recipient: utf-8; j\\x{F6}rg@Example.org", "Action: failed", "Status: 5.1.1"),
        kind="message/global-delivery-status",
    )

    assert failures(raw) == [("jörg@example.org", "5.1.1", True)]


@pytest.mark.parametrize(
    ("status", "diagnostic", "expected"),
    [
        ("5.0.0", "smtp; 550 5.1.1 no such user", ("5.1.1", True)),
        ("5.0.0", "smtp; 550 no such user here", ("5.0.0", True)),
        ("5.0.0", "smtp; 552 mailbox full", ("5.2.2", False)),
        ("5.0.0", "smtp; 550 user is over quota", ("5.2.2", False)),
        ("", "smtp; 550 5.7.1 blocked", ("5.7.1", True)),
        ("", "smtp; 452 4.2.2 over quota", ("4.2.2", False)),
        ("", "X-Unix; what is this", ("", False)),
        ("4.2.2", "", ("4.2.2", False)),
        ("5.1.1", "smtp; 550 5.7.1 policy", ("5.1.1", True)),
        ("4.0.0", "smtp; 550 5.1.1 both at once", ("4.0.0", False)),
    ],
)
def test_the_more_telling_status_counts(status, diagnostic, expected):
    fields = ("Final-Recipient: rfc822; ana@example.org", "Action: failed", f"Diagnostic-Code: {diagnostic}")

    assert failures(a_report(*fields, f"Status: {status}")) == [("ana@example.org", *expected)]


def test_recipients_without_an_empty_line_between_them_are_told_apart():
    raw = a_report(
        *("Final-Recipient: rfc822; ana@example.org", "Action: failed", "Status: 5.1.1"),
        *("Final-Recipient: rfc822; ben@example.org", "Action: failed", "Status: 5.1.2"),
    )

    assert failures(raw) == [("ana@example.org", "5.1.1", True), ("ben@example.org", "5.1.2", True)]


def test_a_complaint_is_told_apart_from_a_bounce():
    raw = a_report(
        *("Feedback-Type: abuse", "User-Agent: mx/1", "Version: 1", "Original-Rcpt-To: ana@example.org"),
        *("Original-Rcpt-To: <ana@example.org>", "Reported-Domain: example.org"),
        kind="message/feedback-report",
    )

    report = read_report(read_message(raw))

    assert report == Report((FailedRecipient("ana@example.org", "", False),), complaint=True)


def test_a_complaint_that_names_nobody_is_still_one():
    raw = a_report("Feedback-Type: abuse", "Original-Rcpt-To: redacted", kind="message/feedback-report")

    assert read_report(read_message(raw)) == Report((), complaint=True)


@pytest.mark.parametrize("kind", ["not-spam", "auth-failure"])
def test_praise_and_authentication_reports_are_no_complaints(kind):
    raw = a_report(f"Feedback-Type: {kind}", "Original-Rcpt-To: ana@example.org", kind="message/feedback-report")

    assert read_report(read_message(raw)) is None


@pytest.mark.parametrize(
    "raw",
    [
        a_notice(
            "Hi. This is the qmail-send program at mx.example.net.", "", "<ana@example.org>:", "no mailbox (#5.1.1)"
        ),
        a_notice("Mail to these failed:", "", "  ana@example.org", fields=("X-Failed-Recipients: ana@example.org",)),
        a_notice("I could not deliver it.", "<ana@example.org>: host mx.example.org said: 550 5.1.1 unknown user"),
        a_notice(
            "RCPT TO:<ana@example.org>", "550 5.1.1 unknown user", "", "--- Original message", "550 5.1.1 ben@b.example"
        ),
    ],
)
def test_odd_formats_are_read_where_the_letter_looks_like_a_report(raw):
    report = read_report(read_message(raw))

    assert [failed.address for failed in report.recipients] == ["ana@example.org"]
    assert report.recipients[0].permanent


def test_a_full_mailbox_is_not_permanent_in_odd_formats_either():
    raw = a_notice("Hi. This is the qmail-send program at mx.example.net.", "", "<ana@example.org>:", "mailbox is full")

    assert failures(raw) == [("ana@example.org", "5.2.2", False)]


def test_a_warning_of_delay_is_none():
    lines = (
        "Delivery to the following recipient has been delayed:",
        "",
        "    ana@example.org",
        "",
        "Message will be retried",
    )

    assert read_report(read_message(a_notice(*lines))) is None


def test_a_null_envelope_sender_is_enough_to_look_like_a_report():
    raw = b"From: System <info@mx.example.net>\n\n<ana@example.org>: host mx.example.org said: 550 5.1.1 unknown\n"

    assert read_report(read_message(raw)) is None
    assert read_report(read_message(raw), null_sender=True).recipients[0].address == "ana@example.org"


@pytest.mark.parametrize(
    "raw",
    [
        b"From: ana@example.org\nSubject: Undelivered?\n\n<ben@example.org>: 550 5.1.1 - what does that mean?\n",
        b"From: ana@example.org\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nben@example.org 550 5.1.1\n",
        b"From: ana@example.org\n\nHi. This is the qmail-send program\n\n<ben@example.org>:\nno (5.1.1)\n",
        b"Return-Path: <>\nFrom: ana@example.org\nSubject: Slugs\n\nWrite to ben@example.org about the 550 slugs.\n",
        a_report("Final-Recipient: rfc822; ana@example.org", "Action: failed")
        .replace(b"multipart/report", b"multipart/mixed")
        .replace(b"postmaster@mx", b"ana@mx"),
    ],
)
def test_letters_of_people_are_no_reports(raw):
    assert read_report(read_message(raw)) is None


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("5.1.1", False),
        ("5.1.7", True),  # of its sender, as the next
        ("5.1.8", True),
        ("5.2.1", False),
        ("5.2.3", True),
        ("5.3.4", True),
        ("5.6.0", True),
        ("5.7.1", True),
        ("", False),
    ],
)
def test_refusals_of_a_letter_are_told_from_those_of_a_reader(status, expected):
    assert blames_letter(status) is expected


@pytest.mark.parametrize(
    "line",
    [b"a@b.c ", b"@", b",@", b"SMTP=", b"a@b.c 550 5.1.1\n", b"-", b"<", b"\n", b"Content-Type: message/rfc822\n\n"],
)
def test_a_hostile_report_takes_no_time_to_speak_of(line):
    raw = (
        b"Return-Path: <>\nFrom: mailer-daemon@example.org\n\ndid not reach the following recipient\n" + line * 100_000
    )

    read_report(read_message(raw))  # the suite's time limit is the promise


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("n'a pas pu être remis", "N\u2019a pas pu etre remis"),
        ("non può essere", "non puo' essere"),
        ("could not be delivered", "could not be\n      delivered"),
        ("über", "UBER"),
    ],
)
def test_words_are_found_without_their_accents_and_across_line_ends(phrase, text):
    assert Words(phrase).are_in(text)


def test_what_stands_between_two_words_does_not_cross_a_line_end():
    words = Words("user .{0,20}unknown")

    assert words.are_in("user ann is unknown")
    assert not words.are_in("user ann\nis unknown")
