"""How a letter of ours names what may be answered, in its Message-ID and last line; how an answer brings it back."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core.addresses import LONGEST_ADDRESS, Address, Role, list_name_trouble, positive
from listcop.core.keys import has_key_shape


def reference(address: Address) -> str:
    """How a letter of ours names what may be answered: `c.KEY`, or `d31.garden` of a digest."""
    if address.role is Role.digest:
        return f"d{address.number}.{address.list_name}"
    return f"c.{address.key}"


def reference_message_id(address: Address) -> str:
    """The Message-ID that brings the reference back in In-Reply-To and References."""
    return f"<{reference(address)}@{address.domain}>"


def is_reference(message_id: str, domains: Sequence[str]) -> bool:
    """Is it of the shape of those of our letters that can be answered? `<d32.garden@…>` is that of the next digest, as
    anybody can guess."""
    return read_reference([message_id], "", domains) is not None


def read_reference(message_ids: Sequence[str], text: str, domains: Sequence[str]) -> Address | None:
    """Return what a letter answers by its second and third road, where the reply address was lost, or None.

    message_ids  in the order they count: In-Reply-To first, then References from the newest
    text         the whole letter with its quotes: there the `ref:` line comes back, marked `> ` or not
    domains      ours, the first is the default and stands in what a `ref:` line brings

    A `c.` key does not say its list, so `list_name` is "" then; the kept key knows it.
    """
    for message_id in message_ids:
        local, _, domain = message_id.strip().strip("<>").rpartition("@")
        found = _read_reference_word(local.lower(), domain.lower()) if domain.lower() in domains else None
        if found is not None:
            return found
    return _reference_in(text, domains[0]) if domains else None


def _reference_in(text: str, domain: str) -> Address | None:
    """The `ref:` line with the fewest quote marks, the first of these: what is quoted deeper is an older letter.

    Our line stands at the margin; what members wrote is indented in every letter of ours and never counts.
    """
    best: Address | None = None
    fewest = LONGEST_ADDRESS
    if "ref:" not in text.lower():  # most letters: looked at whole, not line by line
        return None
    for line in text.splitlines():
        bare, marks = _unquoted_line(line[:LONGEST_ADDRESS])
        if bare[:4].lower() != "ref:":
            continue
        found = _read_reference_word(bare[4:].strip().lower(), domain)
        if found is not None and marks < fewest:
            best, fewest = found, marks
    return best


def _unquoted_line(line: str) -> tuple[str, int]:
    """A line without its quote marks, each with one space at most behind it, and how many there were."""
    marks = 0
    while line.startswith((">", "|")):
        line = line[1:].removeprefix(" ")
        marks += 1
    return line, marks


def _read_reference_word(word: str, domain: str) -> Address | None:
    before, dot, after = word.partition(".")
    if dot and before == "c" and has_key_shape(Role.confirm, after):
        return Address("", domain, Role.confirm, key=after)
    number = positive(before[1:]) if before.startswith("d") else 0
    if dot and number and list_name_trouble(after) is None:
        return Address(after, domain, Role.digest, number=number)
    return None


def thread_mark(number: int) -> str:
    """The mark of a thread in the subjects of a list without sub-addresses."""
    return f"[#{number}]"


def read_thread_mark(subject: str) -> int | None:
    """The thread that a subject's first mark names, or None."""
    for piece in subject[:1000].split("[#")[1:]:
        digits, bracket, _ = piece.partition("]")
        number = positive(digits) if bracket else 0
        if number:
            return number
    return None
