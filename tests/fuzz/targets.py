"""What is fuzzed, and what must hold of it whatever comes: a name, and a function that takes bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from listcop.core.addresses import Role, normal_address
from listcop.core.bounces import read_report
from listcop.core.commands import read_answer, read_request, thread_command
from listcop.core.headers import write_letter
from listcop.core.letter_scan import scan_letter
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.core.stray import stray_command, stray_wish
from listcop.core.zones import find_zones, new_text, quoted_text

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
TODAY = date(2026, 11, 2)


def scan(raw: bytes) -> None:
    """Parts lie within the letter and within their parents."""
    found = scan_letter(raw)
    for part in found.parts:
        assert 0 <= part.start <= part.end <= len(raw)
        if part.index:
            parent = found.parts[part.parent]
            assert parent.start <= part.start and part.end <= parent.end


def message(raw: bytes) -> None:
    """What is read of a letter can stand in a header of ours, and becomes a post."""
    found = read_message(raw)
    assert "\n" not in found.subject and "\r" not in found.subject
    assert found.from_address is None or normal_address(found.from_address) == found.from_address
    draft_post(found, NOW)


def zones(raw: bytes) -> None:
    """Every line that is not blank has one zone; nothing new is made up."""
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")[:50_000]
    found = find_zones(text)
    owned = [
        n for name in ("new", "quote", "signature", "footer") for a, b in getattr(found, name) for n in range(a, b + 1)
    ]
    assert len(owned) == len(set(owned))
    assert {n for n, line in enumerate(text.split("\n"), 1) if line.strip()} <= set(owned)
    assert set(new_text(text, found).split()) <= set(text.split())
    quoted_text(text, found)


def bounces(raw: bytes) -> None:
    """A report names addresses, or there is none."""
    report = read_report(read_message(raw), null_sender=True)
    assert report is None or all("@" in one.address and one.address.isprintable() for one in report.recipients)


def commands(raw: bytes) -> None:
    """Each letter gets one answer, and none of them is a surprise."""
    lines = raw.decode("utf-8", "replace").split("\n")[:200]
    subject = lines[0][:500]
    assert read_request(Role.request, subject, lines, TODAY) is not None
    read_answer(lines, TODAY)
    thread_command(lines, TODAY)
    stray_command(subject, lines, TODAY, is_reply=False)
    stray_wish(subject, lines, TODAY, is_reply=False)


def letters_out(raw: bytes) -> None:
    """What we write of foreign text has the fields we gave it and no other."""
    text = raw.decode("utf-8", "replace")[:5000]
    found = read_message(raw)
    written = write_letter([("From", "garden@lists.example.org"), ("Subject", found.subject[:500])], text)
    written_scan = scan_letter(written)
    assert len(written_scan.all("subject")) <= 1 and not written_scan.all("bcc")
    assert b"\0" not in written and b"\n" not in written.replace(b"\r\n", b"")


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "scan": scan,
    "message": message,
    "zones": zones,
    "bounces": bounces,
    "commands": commands,
    "letters_out": letters_out,
}
