"""Whom a mail system names in its own words, where no format tells: the notice above the letter that came back.

Three ways, the surest first: fields and lists of addresses, each on a line of its own; what flufl.bounce finds among
the addresses of the notice; a sentence. The letter that came back names many who did not fail: nothing below its first
line is read, but for the one reader it was addressed to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from listcop.core.addresses import normal_address
from listcop.core.bounces import words as bounce_words
from listcop.core.bounces.status import ENHANCED, REPLY, FailedRecipient, is_permanent, said_status
from listcop.core.message import Message

DAEMONS = frozenset(
    (
        "mailer-daemon",
        "postmaster",
        "mail-daemon",
        "mailerdaemon",
        "mdaemon",
        "mailadmin",
        "post_master",
        "mailer_daemon",
    )
)
_TEXT_READ = 64 * 1024
_LINES_READ = 2000
_LINE_READ = 500  # some of flufl.bounce's patterns take quadratic time in the length of a line
_NAMED_READ = 1000
_NAMED_AT_MOST = 3  # in sentences
_NEAR = 600
_TOLD_READ = 20  # an address's mentions that are read for why it failed
_TOO_MUCH = frozenset(("too-deep", "too-many-parts"))  # the email package is quadratic in depth

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\.[A-Za-z0-9-]{1,63}+)++", re.ASCII)
# The first line of what came back: a rule with words of a copy in it, such words alone, or fields of a transport.
_RETURNED = re.compile(
    r"^[ \t]{0,8}[-=_~|#+]{3,80}+[ ]{0,8}(?![^\n]{0,120}(?:transcript|session|server message|address|"
    r"failure reasons|log follows|non-deliverable|protokoll|adresse|endereço|direcci))[^\n]{0,80}?"
    r"(?:copy|original|returned|header|message|mail follows|kopie|kopf|copia|cópia|copie|kopia|копия|副本|元の)"
    r"|^[ \t>*]{0,8}(?:(?:possibly truncated )?original (?:message|mail)\b[^\n.]{0,30}(?:[:.]|-{2,})|"
    r"(?:(?:the )?message )?headers? follow|(?:included|enclosed|below|here) is a copy|ursprüngliche nachricht|"
    r"en-têtes d[eu]|encabezados d|cabeçalhos d|intestazioni d|oorspronkelijke|mensaje original|"
    r"mensagem original|message original|исходное )"
    r"|^(?:return-path|received|x-received|dkim-signature|delivered-to) ?:",
    re.IGNORECASE | re.MULTILINE,
)
_COPY = re.compile(r"[ \t]{0,8}(?:cc|kopie|copie à|copia)[ \t]{0,8}:", re.IGNORECASE)
_TO = re.compile(r"[ \t]{0,8}(?:to|an|à|para|a|aan|do|кому)[ \t]{0,8}:", re.IGNORECASE)
_RETURNED_TO = re.compile(r"^(?:to|cc)[ \t]{0,4}:[ \t]{0,8}([^\n]{1,400})", re.IGNORECASE | re.MULTILINE)
_LOCAL_ALONE = re.compile(r"^[ \t]+([\w.+-]{1,64}) \([^)\n]{0,40}(?:not found|unknown)[^)\n]{0,40}\)", re.MULTILINE)
# What may stand before and behind an address that has a line of its own: marks, a label that tells of a recipient;
# a colon, a code, a reason.
_BEFORE = re.compile(
    r"[ \t]{0,40}(?:[*>|-]{1,4}[ \t]{0,4})?(?:(?P<label>[^\W\d][\w ,./-]{0,80}?)[ \t]{0,8}[:：=][ \t]{0,8})?"
    r"[<\"'\[(]{0,3}(?:smtp:)?",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(
    r"recipient|rcpt|address|user|mailbox|fail|deliver|destinat|empf|ontvang|odbior|adresat|mottag|modtag|vastaan|получат|"
    r"адрес|宛|收件|受信|받는|\bto\Z|size|attempts|error|smtp|para\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[>\"'\])]{0,3}(?:<mailto:[^>]{0,300}>)?[ \t]{0,40}"
    r"(?:\Z|[:：,;(<\[-]|\.\.\.|[45]\d\d|on \w|after |delivery |is |invalid |error)",
    re.IGNORECASE,
)
_ALIAS = re.compile(
    r"(?:(?:generated|expanded) from:? {0,2}<?|original address: {0,4})([^\s<>()]{1,64}@[^\s<>()]{3,190})",
    re.IGNORECASE,
)
_NO_FAILURE = re.compile(r"\bsuccessful delivery|delivered to mailbox|relayed to|delayed;|non-fatal errors", re.I)
_DELIVERED = re.compile(r"\bdelivered[ ):.]{0,4}\Z", re.IGNORECASE)
_FAILURES = re.compile(r"fatal errors|following address|fail|could not|undeliver|transcript", re.IGNORECASE)
_OPENS_WITH_CODE = re.compile(r"[ \t<]{0,8}[45]\d\d[ \-]")
_ENDS_IN_CODE = re.compile(r"(?:[45]\d\d|[45]\.\d\.\d{1,3})[ \-:<(]{1,4}\Z")
_FAILED_SUBJECT = re.compile(
    r"undeliver|(?:mail|message) .{0,20}could not be delivered|deliver.{0,30}(?:fail|problem|error|status)|"
    r"fail.{0,20}(?:deliver|notice)|returned mail|mail system error",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\s{0,8}(?:re|aw|sv|vs|antw|odp|fwd?|wg|tr|rv|rif|enc) ?:", re.IGNORECASE)
_HELPERS = frozenset(
    ("support", "help", "helpdesk", "service", "servicedesk", "abuse", "hostmaster", "webmaster", "hilfe")
)


def is_no_failure(message: Message) -> bool:
    """Does the notice tell of a delay alone, or of a letter that waits? Such name their recipients as failures do."""
    said = message.subject[:_LINE_READ] + "\n" + _notice(message)
    if bounce_words.came_through().are_in(said) and ENHANCED.search(said) is None:
        return True
    return bounce_words.late().are_in(said) and not bounce_words.given_up().are_in(said)


def failed_recipients(message: Message) -> list[FailedRecipient]:
    """Those who failed, by the words of a notice that no format tells more of."""
    notice = _notice(message)
    named = _Named(message, notice)
    said = f"{message.subject[:_LINE_READ]}\n{notice}"
    tells, is_gone = bounce_words.not_delivered().are_in(said), bounce_words.gone().are_in(notice)
    is_system = _is_of_system(message, said)
    sure = _header_addresses(message) or (named.listed if is_system and (tells or is_gone) else [])
    sure = sure or [one for one in _by_flufl(message) if one in named.listed or one in named.said]
    if sure:
        return [_told(notice, one, sure, True, named.aliases) for one in sure[:_NAMED_READ]]
    refused = list(_beside_codes(notice, named.listed + named.said, is_system))
    if refused or not (is_system and tells):
        return refused
    unsure = named.said or named.aimed or _returned_to(message, notice, named)
    is_final = bool(REPLY.search(notice) or ENHANCED.search(notice) or is_gone)
    return [_told(notice, one, unsure, is_final, {}) for one in unsure] if len(unsure) <= _NAMED_AT_MOST else []


def _is_of_system(message: Message, said: str) -> bool:
    """Does it come from a mail system, by its sender or by its subject?"""
    local = (message.from_address or message.sender_shown).partition("@")[0].lower()
    subject = message.subject[:_LINE_READ]
    if local in DAEMONS:
        return True
    if _ANSWERED.match(subject) is not None:
        return False
    if _FAILED_SUBJECT.search(subject) is not None:
        return True
    return bounce_words.not_delivered().are_in(subject) and bounce_words.of_mail().are_in(said)


def _notice(message: Message) -> str:
    """Return the words of the mail system, without the letter that came back."""
    text = message.text[:_TEXT_READ]
    returned = _RETURNED.search(text)
    return text[: returned.start()] if returned else text


class _Named:
    """The addresses of a notice, each once: on lines of their own, in sentences, and in "To:" lines.

    aliases   from the address that failed to the one that was sent on there, which is the one we wrote to
    _late     those whose mail is late, or there: no failure, wherever else they stand
    """

    def __init__(self, message: Message, notice: str) -> None:
        self.listed: list[str] = []
        self.said: list[str] = []
        self.aimed: list[str] = []
        self.aliases: dict[str, str] = {}
        self._ours = _our_addresses(message)
        self._sender = message.from_address
        self._late: set[str] = set()
        self._read(notice)
        self.listed = [one for one in self.listed if one not in self._late]
        self.said = [one for one in self.said if one not in self._late]
        # Whom to ask stands in notices too; alone, such an address may be the one that failed.
        others = [one for one in self.said if one.partition("@")[0].lower() not in _HELPERS]
        self.said = others or self.said

    def _read(self, notice: str) -> None:
        fails = True  # until a heading says that what follows was delivered, or is late
        last: tuple[int, str] | None = None
        before = ""
        for number, whole in enumerate(notice.split("\n")[:_LINES_READ]):
            line = whole[:_LINE_READ]
            is_good = _NO_FAILURE.search(line) is not None or _is_delivered(before, line)
            before = line
            if "@" not in line:
                fails = not is_good and (fails or _FAILURES.search(line) is not None)
            elif is_good or not fails:
                self._late |= {one for found in _ADDRESS.findall(line) if (one := normal_address(found)) is not None}
            elif not _COPY.match(line):
                last = self._line(line, last if last is not None and number - last[0] <= 2 else None, number) or last

    def _line(self, line: str, last: tuple[int, str] | None, number: int) -> tuple[int, str] | None:
        alias = _ALIAS.search(line)
        first = None
        for match in _ADDRESS.finditer(line):
            address = normal_address(match[0].strip("'`*"))
            before = line[: match.start()]
            is_alias = alias is not None and alias.start(1) <= match.start() < alias.end(1)
            if address is None or (self._is_ours(address) and not self._is_own_end(address, line)):
                continue
            if not is_alias and bounce_words.not_them().are_in(before[-80:]):
                continue
            if is_alias:
                if last is not None:
                    self.aliases[last[1]] = address
                else:
                    _add(self.listed, address)
            elif _TO.match(line):
                _add(self.aimed, address)
            elif _is_alone(before) and _BEHIND.match(line, match.end()):
                _add(self.listed, address)
            else:
                _add(self.said, address)
            first = first or (number, address)
            last = last or first
        return first

    def _is_own_end(self, address: str, line: str) -> bool:
        """Does an account tell of itself that it is gone? A filter in its place wrote, with the words of a server."""
        if address != self._sender or address.partition("@")[0].lower() in DAEMONS:
            return False
        return _OPENS_WITH_CODE.match(line) is not None and bounce_words.gone().are_in(line)

    def _is_ours(self, address: str) -> bool:
        local, _, domain = address.rpartition("@")
        if local.lower() in DAEMONS:
            return True
        return any(domain == one[1] and re.split(r"[+-]", local.lower(), maxsplit=1)[0] == one[0] for one in self._ours)


def _is_delivered(before: str, line: str) -> bool:
    """Does a line end in "delivered", and is that no end of "could not be delivered", which may begin a line before?"""
    return _DELIVERED.search(line) is not None and not bounce_words.not_delivered().are_in(f"{before} {line}")


def _is_alone(before: str) -> bool:
    """Does nothing but marks, or a label for those who receive, stand before an address on its line?"""
    found = _BEFORE.fullmatch(before)
    label = found["label"] if found is not None else None
    if label is None:
        return found is not None
    return _RECIPIENT.search(label) is not None or bounce_words.gone().are_in(label)


def _add(addresses: list[str], address: str) -> None:
    if address not in addresses and len(addresses) < _NAMED_READ:
        addresses.append(address)


def _our_addresses(message: Message) -> list[tuple[str, str]]:
    """Name and domain of whom the report is for, and of its sender: neither is a recipient of the letter."""
    text = b" ".join(message.scan.all("to")[:3])[:_LINE_READ].decode("latin_1")
    ours = [*(found[0] for found in _ADDRESS.finditer(text)), message.from_address or ""]
    parts = [one.lower().rpartition("@") for one in ours]
    return [(re.split(r"[+-]", local, maxsplit=1)[0], domain) for local, _, domain in parts]


def _header_addresses(message: Message) -> list[str]:
    """Those whom Exim and others name in X-Failed-Recipients."""
    values = message.scan.all("x-failed-recipients")
    named = (one for value in values for one in value.decode("latin_1").split(",")[:_NAMED_READ])
    return [normal for one in named if (normal := normal_address(one.strip())) is not None]


def _by_flufl(message: Message) -> list[str]:
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
    named = (address.decode("latin_1").strip("<> ") for address in sorted(lasting - passing)[:_NAMED_READ])
    return [normal for one in named if (normal := normal_address(one)) is not None]


def _beside_codes(notice: str, named: Collection[str], is_system: bool) -> Iterator[FailedRecipient]:
    """Yield addresses that stand beside a refusal ("550 5.1.1 …"), once each, whoever wrote the notice."""
    lines = notice.split("\n")
    seen: set[str] = set()
    for number, line in enumerate(lines[:_LINES_READ]):
        match = _ADDRESS.search(line[:_LINE_READ]) if "@" in line else None
        address = normal_address(match[0]) if match else None
        if match is None or address is None or address in seen or address not in named:
            continue
        before = line[: match.start()]
        after = " ".join(
            [line[match.end() : _LINE_READ], *(one[:_LINE_READ] for one in lines[number + 1 : number + 3])]
        )
        # A code right before the address, or anywhere behind it: elsewhere it may speak of something else.
        said = before + " " + after if _ENDS_IN_CODE.search(before) else after
        is_refusal = REPLY.search(said) and (ENHANCED.search(said) or (is_system and _OPENS_WITH_CODE.match(line)))
        status = said_status(said) if is_refusal else ""
        if status.startswith("5"):
            seen.add(address)
            yield FailedRecipient(address, status, is_permanent(status))


def _returned_to(message: Message, notice: str, named: _Named) -> list[str]:
    """Return the one reader the letter that came back was addressed to, where the notice itself names none.

    GroupWise names them by the part before the @ alone. A letter to several is none of one reader's.
    """
    text = message.text[:_TEXT_READ]
    to = [found[0] for line in _RETURNED_TO.findall(text[len(notice) :]) for found in _ADDRESS.finditer(line)]
    there = [address for one in to[:_NAMED_READ] if (address := normal_address(one)) is not None]
    local = _LOCAL_ALONE.search(notice)
    if local is not None:
        return [one for one in there if one.partition("@")[0].lower() == local[1].lower()][:1]
    return there if len(there) == 1 and not named._is_ours(there[0]) else []


def _told(
    notice: str, address: str, named: Collection[str], is_final: bool, aliases: dict[str, str]
) -> FailedRecipient:
    """Return the recipient with the status told after the address and before the next one's, else what the notice
    tells of all of them before it names the first, else a bare class."""
    lower = notice.lower()
    places = _places(lower, named)
    told = [said_status(text) for text in islice(_texts_of(notice, address, places), _TOLD_READ)]
    first = min((place for place, _ in places), default=0)
    best = [one for one in told if one and not one.endswith(".0.0")] + [one for one in told if one]
    status = best[0] if best else said_status(notice if len(named) == 1 else notice[:first])
    status = status if status[:1] in ("4", "5") else "5.0.0" if is_final else "4.0.0"
    return FailedRecipient(aliases.get(address, address), status, is_final and is_permanent(status))


def _places(lower: str, named: Collection[str]) -> list[tuple[int, str]]:
    """Where each address stands in the notice, in order: at most so many places in all."""
    places: list[tuple[int, str]] = []
    for one in named:
        at = lower.find(one.lower())
        while at >= 0 and len(places) < _NAMED_READ:
            places.append((at, one))
            at = lower.find(one.lower(), at + len(one))
    return sorted(places)


def _texts_of(notice: str, address: str, places: list[tuple[int, str]]) -> Iterator[str]:
    """Yield what stands beside an address: its line before it, and all behind it until the next one is named."""
    for number, (at, one) in enumerate(places):
        if one == address:
            begins = notice.rfind("\n", 0, at) + 1
            until = next((place for place, other in places[number + 1 :] if other != address), len(notice))
            ends = notice.rfind("\n", at, until) if until < len(notice) else until
            end = min(ends if ends > at else until, at + _NEAR)
            yield notice[max(begins, at - _LINE_READ) : at] + " " + notice[at + len(one) : end]
