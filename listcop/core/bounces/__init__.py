"""A failure report or a complaint → whom it is about, and how bad it is.

Our own reader of delivery reports (RFC 3464, 6522, 6533) and complaints (ARF, RFC 5965) goes first and keeps the
status; flufl.bounce reads the odd formats, where a letter looks like a report at all. What a report says of a
member's address costs that member their mail, so what is unsure is left out or counts as passing.
"""

import re
from dataclasses import dataclass

from listcop.core.addresses import normal_address
from listcop.core.bounces.notice import DAEMONS, failed_recipients, is_no_failure
from listcop.core.bounces.status import FailedRecipient, field_status, is_permanent
from listcop.core.letter_scan import Part, decoded_text
from listcop.core.message import Message
from listcop.core.programs import is_out_of_office


@dataclass(frozen=True, slots=True)
class Report:
    """What one letter reports: addresses that failed, or, in a complaint, those that complained."""

    recipients: tuple[FailedRecipient, ...]
    complaint: bool


_REPORT_CAP = 256 * 1024
_RECIPIENTS_READ = 1000
_STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
_NO_COMPLAINT = ("not-spam", "auth-failure")  # praise (RFC 5965, 7.3) and DMARC failure reports (RFC 6591)

_FOLD = re.compile(r"\n[ \t]+")
_UNICODE_PAIR = re.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
_IS_XTEXT = re.compile(r"[^+]{1,254}(?:\+(?:2B|3D)[^+]{0,254}){1,20}")
_XTEXT_PAIR = re.compile(r"\+([2-7][0-9A-F])")


def read_report(message: Message, null_sender: bool = False) -> Report | None:
    """Return what a bounce or complaint says, or None if the letter is neither. Never raises.

    null_sender   the letter came with the envelope sender <>, which the letter itself need not show
    """
    parts = [part for part in message.scan.parts if part.is_leaf]
    kind = message.scan.parts[0].type
    if (complaint := _feedback_by_header(message)) is not None:
        return complaint
    looks_like_one = null_sender or _looks_like_report(message)
    if kind == "multipart/report" or looks_like_one:
        for part in parts:
            if part.type == "message/feedback-report":
                return _complaint(_report_text(message, part))
    groups: list[dict[str, str]] = []
    if kind in ("multipart/report", *_STATUS_TYPES) or looks_like_one:
        for part in parts:
            if part.type in _STATUS_TYPES:
                groups += _recipient_groups(_report_text(message, part))
    if groups:
        return _report([failed for group in groups[:_RECIPIENTS_READ] if (failed := _failed(group)) is not None])
    if looks_like_one and not is_out_of_office(message.subject) and not is_no_failure(message):
        return _report(failed_recipients(message))
    return None


def _report(recipients: list[FailedRecipient]) -> Report | None:
    """Return the failures, each address once, or None if nothing failed."""
    once = {failed.address.lower(): failed for failed in reversed(recipients)}
    return Report(tuple(reversed(once.values())), complaint=False) if once else None


def _looks_like_report(message: Message) -> bool:
    if message.automatic in ("null-sender", "report", "mailer-daemon"):
        return True
    if any(not value.strip(b" <>") for value in message.scan.all("return-path")):
        return True
    local = (message.from_address or message.sender_shown).partition("@")[0].lower()
    return local in DAEMONS


def _report_text(message: Message, part: Part) -> str:
    return decoded_text(message.scan, part, _REPORT_CAP)


# --- RFC 3464 and RFC 5965 -------------------------------------------------------------------------------------


def _recipient_groups(text: str) -> list[dict[str, str]]:
    """Return the fields of each recipient; a second recipient begins a new group even without an empty line."""
    groups: list[dict[str, str]] = []
    group: dict[str, str] = {}
    for line in _FOLD.sub(" ", text).split("\n"):
        name, colon, value = line.partition(":")
        name = name.strip().lower()
        if not line.strip() or (name == "final-recipient" and name in group):
            groups.append(group)
            group = {}
        if colon:
            group.setdefault(name, value.strip())
    groups.append(group)
    return [group for group in groups if "final-recipient" in group or "original-recipient" in group]


def _failed(group: dict[str, str]) -> FailedRecipient | None:
    """Return the recipient of a group if its mail failed; delayed, delivered, relayed, expanded are no failure."""
    action = group.get("action", "").lower()
    status = field_status(group.get("status", ""), group.get("diagnostic-code", ""))
    if action and not action.startswith(("fail", "error")):  # "error" is what OpenSMTPD wrote
        return None
    if not action and not status.startswith("5."):
        return None
    address = _recipient(group.get("original-recipient", ""), is_original=True) or _recipient(
        group.get("final-recipient", "")
    )
    return FailedRecipient(address, status, is_permanent(status)) if address else None


def _recipient(value: str, is_original: bool = False) -> str:
    """Return the address of a recipient field ("rfc822; ann@example.org"), or "".

    is_original   as the sender wrote it: some leave it as xtext, where "+" is "+2B" and "=" is "+3D" (RFC 3461, 4)
    """
    kind, semicolon, address = value.partition(";")
    if not semicolon:
        kind, address = "rfc822", value
    address = address.split(" (", 1)[0].strip().strip("<>").strip()
    if kind.strip().lower() == "utf-8":
        address = _UNICODE_PAIR.sub(lambda pair: _character(pair[1]), address)  # RFC 6533, 3
    elif normal_address(address) is None or (is_original and _IS_XTEXT.fullmatch(address)):
        address = _XTEXT_PAIR.sub(lambda pair: chr(int(pair[1], 16)), address)
    normal = normal_address(address)
    if normal is not None:
        return normal
    local, at, domain = address.rpartition("@")
    is_international = not address.isascii() and address.isprintable() and len(address) <= 254 and " " not in address
    return f"{local}@{domain.lower()}" if is_international and local and at and domain else ""


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _complaint(text: str) -> Report | None:
    """Return the complaint an ARF report holds; None where it is praise or about authentication."""
    kind = ""
    found: list[str] = []
    for line in _FOLD.sub(" ", text).split("\n")[:_RECIPIENTS_READ]:
        name, _, value = line.partition(":")
        name = name.strip().lower()
        if name == "feedback-type":
            kind = value.strip().lower()
        elif name in ("original-rcpt-to", "removal-recipient") and (address := _recipient(value)):
            found.append(address)
    if kind.startswith(_NO_COMPLAINT):
        return None
    return Report(tuple(FailedRecipient(address, "", False) for address in dict.fromkeys(found)), complaint=True)


_COMPLAINT_SUBJECT = re.compile(r"complaint about message from \d", re.IGNORECASE)
_COMPLAINED_BY = re.compile(rb"^x-hmxmroriginalrecipient:[ \t]{0,8}([^\s<>]{3,254})", re.IGNORECASE | re.MULTILINE)


def _feedback_by_header(message: Message) -> Report | None:
    """Return the complaint of Microsoft's junk mail reporting, which is older than ARF: a letter that holds ours."""
    if _COMPLAINT_SUBJECT.match(message.subject) is None:
        return None
    found = _COMPLAINED_BY.search(message.raw, message.scan.body_start, message.scan.body_start + _REPORT_CAP)
    address = normal_address(found[1].decode("latin_1")) if found is not None else None
    return Report((FailedRecipient(address, "", False),), complaint=True) if address else None
