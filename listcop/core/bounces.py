"""A failure report or a complaint → whom it is about, and how bad it is.

Our own reader of delivery reports (RFC 3464, 6522, 6533) and complaints (ARF, RFC 5965) goes first and keeps the
status; flufl.bounce reads the odd formats, where a letter looks like a report at all. What a report says of a
member's address costs that member their mail, so what is unsure is left out or counts as passing.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from listcop.core import bounce_words
from listcop.core.addresses import normal_address
from listcop.core.automatic import is_out_of_office
from listcop.core.letter_scan import Part, decoded_text
from listcop.core.message import Message


@dataclass(frozen=True, slots=True)
class FailedRecipient:
    """One address mail did not reach.

    status      enhanced status code (RFC 3463), "" in a complaint
    permanent   class 5, but not a full mailbox: that and class 4 may pass
    """

    address: str
    status: str
    permanent: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What one letter reports: addresses that failed, or, in a complaint, those that complained."""

    recipients: tuple[FailedRecipient, ...]
    complaint: bool


_REPORT_CAP = 256 * 1024
_RECIPIENTS_READ = 1000
_STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
_DAEMONS = frozenset(("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon", "mailadmin"))
_NO_COMPLAINT = ("not-spam", "auth-failure")  # praise (RFC 5965, 7.3) and DMARC failure reports (RFC 6591)

_FOLD = re.compile(r"\n[ \t]+")
_ENHANCED = re.compile(r"(?<![\d.])([245])\.([0-7])\.(\d{1,3})(?![\d.]?\d)")
_REPLY = re.compile(r"(?<![\d.])([45])\d\d(?=[ \-#:)]|\Z)")
_FULL = re.compile(r"quota|(?:mail)?box (?:is |was )?full|exceeded (?:its |the )?storage|552[ -]", re.IGNORECASE)
_UNICODE_PAIR = re.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
_XTEXT_PAIR = re.compile(r"\+([2-7][0-9A-F])")
_ADDRESS_IN_TEXT = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+)++", re.ASCII
)


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
    if looks_like_one and not is_out_of_office(message.subject) and not _is_delay(message):
        named = _header_addresses(message) or _flufl_addresses(message)
        if named:
            return _report([_told(message, one, named, is_permanent=True) for one in named])
        return _report(list(_by_words(message)) or list(_by_sentence(message)))
    return None


def blames_letter(status: str) -> bool:
    """Was the letter refused (too large, its content, policy), so that the reader is not to be blamed for it?

    RFC 3463: x.2.3, x.3.4 size; x.6.* content; x.7.* security or policy.
    """
    _, _, detail = status.partition(".")
    return detail in ("2.3", "3.4") or detail.startswith(("6.", "7."))


def _report(recipients: list[FailedRecipient]) -> Report | None:
    """Return the failures, each address once, or None if nothing failed."""
    once = {failed.address.lower(): failed for failed in reversed(recipients)}
    return Report(tuple(reversed(once.values())), complaint=False) if once else None


def _looks_like_report(message: Message) -> bool:
    if message.automatic in ("null-sender", "report", "mailer-daemon", "auto-submitted"):
        return True
    local = (message.from_address or message.sender_shown).partition("@")[0].lower()
    return local in _DAEMONS


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
    status = _status(group.get("status", ""), group.get("diagnostic-code", ""))
    if action and not action.startswith(("fail", "error")):  # "error" is what OpenSMTPD wrote
        return None
    if not action and not status.startswith("5."):
        return None
    address = _recipient(group.get("original-recipient", "")) or _recipient(group.get("final-recipient", ""))
    return FailedRecipient(address, status, _is_permanent(status)) if address else None


def _recipient(value: str) -> str:
    """Return the address of a recipient field ("rfc822; ann@example.org"), or ""."""
    kind, semicolon, address = value.partition(";")
    if not semicolon:
        kind, address = "rfc822", value
    address = address.split(" (", 1)[0].strip().strip("<>").strip()
    if kind.strip().lower() == "utf-8":
        address = _UNICODE_PAIR.sub(lambda pair: _character(pair[1]), address)  # RFC 6533, 3
    elif normal_address(address) is None:
        address = _XTEXT_PAIR.sub(lambda pair: chr(int(pair[1], 16)), address)  # RFC 3461, 4
    normal = normal_address(address)
    if normal is not None:
        return normal
    local, at, domain = address.rpartition("@")
    is_international = not address.isascii() and address.isprintable() and len(address) <= 254 and " " not in address
    return f"{local}@{domain.lower()}" if is_international and local and at and domain else ""


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _status(status: str, diagnostic: str) -> str:
    """Return the most telling status code: the diagnostic's where the field holds none or only x.0.0."""
    found = _ENHANCED.search(status[:200])
    if found is None or found[0].endswith(".0.0"):
        said = _said(diagnostic[:1000])
        if said and (found is None or said[0] == found[0][0]):
            return said
    return found[0] if found else ""


def _said(text: str) -> str:
    """Return the status a server's words tell: an enhanced code, a full mailbox, or the class of its reply."""
    enhanced = _ENHANCED.search(text)
    if enhanced is not None and not enhanced[0].endswith(".0.0"):
        return enhanced[0]
    reply = _REPLY.search(text)
    kind = enhanced[1] if enhanced else reply[1] if reply else ""
    if _FULL.search(text):
        return f"{kind or '5'}.2.2"
    return f"{kind}.0.0" if kind else ""


def _is_permanent(status: str) -> bool:
    return status.startswith("5.") and not status.endswith(".2.2")


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


# --- formats of their own --------------------------------------------------------------------------------------

_TEXT_READ = 64 * 1024
_TOO_MUCH = frozenset(("too-deep", "too-many-parts"))  # the email package is quadratic in depth
_LINES_READ = 2000
_LINE_READ = 500  # some of flufl.bounce's patterns take quadratic time in the length of a line
_NEAR = 600
_ENDS_IN_CODE = re.compile(r"(?:[45]\d\d|[45]\.\d\.\d{1,3})[ \-:<(]{1,4}\Z")
_OPENS_WITH_CODE = re.compile(r"[ \t<]{0,8}[45]\d\d[ \-]")
_RETURNED = re.compile(
    r"^[ >*=_-]*+(?:original message|.{0,40}(?:copy of (?:the|your) (?:original )?message|returned message|"
    r"message (?:text )?follows|headers? follow)|return-path: |received: (?:from|by) )",
    re.IGNORECASE | re.MULTILINE,
)


def _is_delay(message: Message) -> bool:
    """Does the notice tell of a delay alone? Such letters name their recipients just as failures do."""
    said = message.subject[:_LINE_READ] + "\n" + _notice(message)
    return bounce_words.LATE.search(said) is not None and bounce_words.GIVEN_UP.search(said) is None


def _header_addresses(message: Message) -> list[str]:
    """Those whom Exim and others name in X-Failed-Recipients."""
    values = message.scan.all("x-failed-recipients")
    named = (one for value in values for one in value.decode("latin_1").split(",")[:_RECIPIENTS_READ])
    return [normal for one in named if (normal := normal_address(one.strip())) is not None]


def _flufl_addresses(message: Message) -> list[str]:
    """Return those of whom flufl.bounce is sure that their mail will not come."""
    from email import message_from_bytes  # both are dear to import, and wanted for odd reports alone

    from flufl.bounce import all_failures

    if not _TOO_MUCH.isdisjoint(message.scan.problems):
        return []
    lines = message.raw[:_TEXT_READ].splitlines()[:_LINES_READ]
    sender = message.from_address or message.sender_shown
    try:
        letter = message_from_bytes(b"\n".join(line[:_LINE_READ] for line in lines))
        del letter["From"]  # flufl.bounce stumbles, with a traceback in the log, over a From without an address
        letter["From"] = sender if sender.isascii() and sender.isprintable() and sender else "mailer-daemon@invalid"
        passing, lasting = all_failures(letter)
    except Exception:  # foreign bytes in a foreign parser: no report is better than no service
        return []
    named = (address.decode("latin_1").strip("<> ") for address in sorted(lasting - passing)[:_RECIPIENTS_READ])
    return [normal for one in named if (normal := normal_address(one)) is not None]


def _by_words(message: Message) -> Iterator[FailedRecipient]:
    """Yield addresses that stand beside a refusal ("550 5.1.1 …") in the notice, above the returned letter."""
    is_daemon = (message.from_address or message.sender_shown).partition("@")[0].lower() in _DAEMONS
    lines = _notice(message).split("\n")
    for number, line in enumerate(lines[:_RECIPIENTS_READ]):
        match = _ADDRESS_IN_TEXT.search(line[:_LINE_READ]) if "@" in line else None
        address = normal_address(match[0]) if match else None
        if match is None or address is None or address.partition("@")[0].lower() in _DAEMONS:
            continue
        before = line[: match.start()]
        after = " ".join(
            [line[match.end() : _LINE_READ], *(one[:_LINE_READ] for one in lines[number + 1 : number + 3])]
        )
        # A code right before the address, or anywhere behind it: elsewhere it may speak of something else.
        said = before + " " + after if _ENDS_IN_CODE.search(before) else after
        is_refusal = _REPLY.search(said) and (_ENHANCED.search(said) or (is_daemon and _OPENS_WITH_CODE.match(line)))
        status = _said(said) if is_refusal else ""
        if status.startswith("5"):
            yield FailedRecipient(address, status, _is_permanent(status))


_NAMED_AT_MOST = 3


def _by_sentence(message: Message) -> Iterator[FailedRecipient]:
    """Yield the few addresses in a mail system's own words that nothing was delivered; what is unsure may pass."""
    local = (message.from_address or message.sender_shown).partition("@")[0].lower()
    notice = _notice(message)
    if local not in _DAEMONS or bounce_words.NOT_DELIVERED.search(notice) is None:
        return
    ours = {(message.from_address or "").rpartition("@")[2], *_own_domains(message)}
    found: dict[str, None] = {}
    for line in notice.split("\n")[:_LINES_READ]:
        for match in _ADDRESS_IN_TEXT.finditer(line[:_LINE_READ]):
            address = normal_address(match[0])
            before = line[: match.start()][-80:]
            if (
                address
                and address.partition("@")[0].lower() not in _DAEMONS
                and not bounce_words.NOT_THEM.search(before)
            ):
                found[address] = None
    named = [one for one in found if one.rpartition("@")[2] not in ours] or [
        one for one in found if one.rpartition("@")[2] not in _own_domains(message)
    ]
    if len(named) <= _NAMED_AT_MOST:
        for one in named:
            yield _told(message, one, named, is_permanent=bool(_REPLY.search(notice) or _ENHANCED.search(notice)))


def _own_domains(message: Message) -> set[str]:
    """Domains of whom the report is for: the letter's sender is no recipient of it."""
    text = b" ".join(message.scan.all("to")[:3])[:_LINE_READ].decode("latin_1")
    return {found[0].rpartition("@")[2].lower() for found in _ADDRESS_IN_TEXT.finditer(text)}


def _notice(message: Message) -> str:
    """Return the words of the mail system, without the letter that came back."""
    text = message.text[:_TEXT_READ]
    returned = _RETURNED.search(text)
    return text[: returned.start()] if returned else text


def _told(message: Message, address: str, named: Collection[str], is_permanent: bool) -> FailedRecipient:
    """Return the recipient with the status told after the address and before the next one's, else what the notice
    tells of all of them before it names the first, else a bare class."""
    text = _notice(message)
    lower = text.lower()
    at = lower.find(address.lower())
    others = [place for one in named if one != address and (place := lower.find(one.lower(), at + 1)) > 0]
    end = min([at + _NEAR, *others])
    said = _said(text[at:end]) if at >= 0 else ""
    first = min((place for one in named if (place := lower.find(one.lower())) >= 0), default=0)
    status = said or _said(text if len(named) == 1 else text[:first])
    status = status if status[:1] in ("4", "5") else "5.0.0" if is_permanent else "4.0.0"
    return FailedRecipient(address, status, is_permanent and _is_permanent(status))
