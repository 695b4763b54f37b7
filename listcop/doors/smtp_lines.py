"""What is said by SMTP: the arguments of commands read strictly, and the reply lines written."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core.moderation import KEPT, Decision

PROGRAM = "ListCoP"  # how a listener of ours ends its greeting: it takes letters in, and passes none on
GO_AHEAD = b"354 End the letter with a dot on a line of its own"
NO_RELAY = "550 5.7.1 This is no address of a list; we do not relay"
TROUBLE = "451 4.3.0 Trouble on our side (reference {}); your letter was not taken, please try again later"
BARE_COMMAND = b"554 5.5.2 A command held a CR or LF alone; please end lines with CRLF. Goodbye"
LEAVING = b"421 4.3.2 This server is going down; please try again in a minute"
FULL = b"421 4.3.2 Too many connections; please try again in a minute"
FULL_FOR_YOU = b"421 4.7.0 Too many connections from your address; please close some first"
MADE_ROOM = b"421 4.3.2 Closed to make room for others; please try again in a minute"
IDLE = b"421 4.4.2 Nothing heard for too long. Goodbye"
NO_LETTER = b"421 4.4.2 No letter came for too long. Goodbye"
TOO_SLOW = b"421 4.4.2 The letter came too slowly. Goodbye"
TOO_MANY_ERRORS = b"421 4.7.0 Too many errors. Goodbye"
TOO_MANY_RECIPIENTS = b"452 4.5.3 Too many recipients in one go; please send the rest in another"

# aiosmtpd's words where ours say more.
SAID_BETTER = {
    "500 Error: strict ASCII mode": "553 5.6.7 Only ASCII is understood here; SMTPUTF8 is not offered",
    "553 5.1.3 Error: malformed address": "553 5.1.3 This is not an address as RFC 5321 has it; write <name@domain>",
}
# The enhanced code of a reply that has none (RFC 3463); greetings and go-aheads never have one (RFC 2034, 3).
ENHANCED = {
    **{"221": "2.0.0", "250": "2.0.0", "252": "2.0.0", "421": "4.3.0", "451": "4.3.0", "452": "4.3.1"},
    **{"454": "4.7.0", "500": "5.5.2", "501": "5.5.4", "502": "5.5.1", "503": "5.5.1", "504": "5.5.4"},
    **{"530": "5.7.0", "550": "5.1.1", "552": "5.3.4", "553": "5.1.3", "554": "5.5.0", "555": "5.5.4"},
}

ATOMS = frozenset(chr(c) for c in range(0x21, 0x7F)) - frozenset('<>()[]\\,;:"@')  # RFC 5321, 4.1.2, and the dot
LITERAL = frozenset("0123456789abcdefABCDEFIPv:.")  # RFC 5321, 4.1.3


def with_enhanced_code(reply: str) -> bytes:
    """Return a reply as one line of ASCII, with the enhanced code of its class if it has none."""
    reply = SAID_BETTER.get(reply, reply)
    code = ENHANCED.get(reply[:3])
    has_one = reply[4:5] == reply[:1] and reply[5:6] == "."
    line = reply if code is None or has_one else f"{reply[:4]}{code} {reply[4:]}"
    return _one_line(line)


def _one_line(text: str) -> bytes:
    return "".join(c if " " <= c <= "~" else "?" for c in text)[:510].encode()  # RFC 5321, 4.5.3.1.5


def replies_for(decisions: Sequence[Decision], protocol: str) -> list[bytes]:
    """Return the replies after the final dot: by LMTP one a recipient (RFC 2033, 4.2), by SMTP one for all.

    SMTP: a temporary refusal of any recipient goes first, as otherwise that one would be lost (who has the letter
    already knows it again); then 250 if anyone took it; then the first refusal.
    """
    replies = [_reply_of(decision) for decision in decisions]
    if protocol == "lmtp":
        return replies
    for first_digit in (b"4", b"2"):
        for reply in replies:
            if reply.startswith(first_digit):
                return [reply]
    return replies[:1]


def _reply_of(decision: Decision) -> bytes:
    """Return a decision's reply as one line of the right class, whatever was written in it."""
    line = decision.reply
    fits = line[:3].isdigit() and line[3:4] == " " and line[0] in ("45" if decision.action == "reject" else "2")
    if not fits:
        line = f"550 5.7.1 Refused: {decision.reason}" if decision.action == "reject" else KEPT
    return _one_line(line)


def is_name(name: str) -> bool:
    """Tell whether a client may call itself so: printable, without spaces."""
    return len(name) <= 255 and all("!" <= c <= "~" for c in name)


def asks_to_relay(recipient: str) -> bool:
    """Tell a recipient that no list can have: none at all, or one that hides another (RFC 5321, appendix F.2)."""
    local = recipient.rpartition("@")[0]
    return recipient == "<>" or any(c in local for c in '%!"@:')


def read_path(arg: str) -> tuple[str | None, str | None]:
    """Read `<address> parameters` of MAIL or RCPT, brackets optional; the null path comes back as "<>".

    (None, None) stands for what is no path by RFC 5321, 4.1.2. Source routes are among it: RFC 5321 would let us ignore
    them, but nobody honest writes them, and `postmaster` is the only name without a domain.
    """
    if not arg:
        return "", ""
    if arg.startswith("<"):
        # A quoted local part may hold ">": look for the end behind it.
        end = arg.find(">", max(arg.rfind('"'), 0))
        path, rest = arg[1:end], arg[end + 1 :]
        if end < 0 or (rest and not rest.startswith(" ")):
            return None, None
        if not path:
            return "<>", rest.strip()
    else:
        path, _, rest = arg.partition(" ")
    return (path, rest.strip()) if _is_mailbox(path) else (None, None)


def _is_mailbox(path: str) -> bool:
    local, at, domain = path.rpartition("@")
    if not at:
        return path.lower() == "postmaster"
    if not (0 < len(local) <= 64 and 0 < len(domain) <= 255 and len(path) <= 254):  # RFC 5321, 4.5.3.1
        return False
    if domain.startswith("["):
        is_domain = domain.endswith("]") and LITERAL.issuperset(domain[1:-1])
    else:
        is_domain = ATOMS.issuperset(domain)
    if local.startswith('"'):
        return is_domain and len(local) > 2 and local.endswith('"') and _is_quoted(local[1:-1])
    return is_domain and ATOMS.issuperset(local)


def _is_quoted(inner: str) -> bool:
    """Tell whether text may stand between the quotes of a local part: no quote or backslash that nothing quotes."""
    bare = inner.replace("\\\\", "").replace('\\"', "")
    return all(" " <= c <= "~" for c in inner) and "\\" not in bare and '"' not in bare
