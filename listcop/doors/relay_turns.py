"""Mails become turns, a transaction each: a letter and some of its recipients; what needs no relay is settled here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from listcop.core.sending import Kind, Mail, Outcome, Stage
from listcop.core.wire import LONE_DOT, Wire, stuffed, why_unfit_fields

# A local part of 64 octets, "@" and a domain of 255 (RFC 5321, 4.5.3.1).
LONGEST_ADDRESS = 320
_QUOTED_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')

Verdict = tuple[Kind, Stage, int, str, str]


class Errand:
    """Mails that were handed over together, and what came of them so far.

    boxes  for each mail the outcomes in the order of its recipients; None where there is none yet
    open   recipients without an outcome
    whose  the list they are of, where one must not hold up the others; 0 for nobody's
    """

    __slots__ = ("boxes", "mails", "open", "whose")

    def __init__(self, mails: Sequence[Mail], whose: int = 0) -> None:
        self.mails, self.whose = mails, whose
        self.boxes: list[list[Outcome | None]] = [[None] * len(mail.recipients) for mail in mails]
        self.open = sum(map(len, self.boxes))

    def outcomes(self) -> list[list[Outcome]]:
        """All of them, once none is open."""
        return [[one for one in box if one is not None] for box in self.boxes]


class Turn:
    """One transaction: a mail to some of its recipients, who are `places` in the mail's box of outcomes."""

    __slots__ = ("box", "errand", "mail", "needs_utf8", "places", "size", "wire")

    def __init__(
        self,
        errand: Errand,
        mail: Mail,
        wire: Wire,
        box: list[Outcome | None],
        places: Sequence[int],
        needs_utf8: bool = False,
    ) -> None:
        self.errand = errand
        self.mail = mail
        self.wire = wire
        self.box = box
        self.places = places
        self.needs_utf8 = needs_utf8
        self.size = len(mail.own) + len(wire.data)

    def part(self, places: Sequence[int]) -> Turn:
        return Turn(self.errand, self.mail, self.wire, self.box, places, self.needs_utf8)

    def unsettled(self) -> Turn | None:
        """Those of its recipients who have no outcome yet."""
        places = [place for place in self.places if self.box[place] is None]
        return self.part(places) if places else None

    def names(self) -> Sequence[str]:
        names = self.mail.recipients
        return names if len(self.places) == len(names) else [names[place] for place in self.places]

    def settle(self, places: Sequence[int], verdict: Verdict) -> None:
        box, names, make = self.box, self.mail.recipients, Outcome._make
        for place in places:
            box[place] = make((names[place], *verdict))
        self.errand.open -= len(places)

    def message(self) -> bytes:
        """Return the letter as it goes over the wire; the dot alone for nobody."""
        if not self.places:
            return LONE_DOT
        own = self.mail.own
        return stuffed(own) + self.wire.message if own else self.wire.message

    def is_ascii(self) -> bool:
        return self.wire.is_ascii and self.mail.own.isascii()


def turns_of(errand: Errand, wire: Wire) -> list[Turn]:
    """The turns of all its mails; those of the letter looked at last begin with `wire`, which spares another look."""
    turns: list[Turn] = []
    is_plain = _are_plain_mails(errand.mails)
    for mail, box in zip(errand.mails, errand.boxes, strict=True):
        if mail.data is not wire.data:
            wire = Wire(mail.data)
        if is_plain and not wire.fault:
            turns.append(Turn(errand, mail, wire, box, range(len(box))))
        else:
            turns.extend(_turns_of_odd(errand, mail, wire, box))
    return turns


def _turns_of_odd(errand: Errand, mail: Mail, wire: Wire, box: list[Outcome | None]) -> Iterator[Turn]:
    """Settle what needs no relay to be refused; yield the rest, addresses beyond ASCII apart."""
    everyone = Turn(errand, mail, wire, box, range(len(mail.recipients)), not mail.sender.isascii())
    if fault := wire.fault or (why_unfit_fields(mail.own) if mail.own else ""):
        everyone.settle(everyone.places, ("never", "mail", 0, "5.6.0", f"The letter was not sent: {fault}"))
        return
    if mail.sender and not _is_safe(mail.sender):
        everyone.settle(everyone.places, ("never", "mail", 0, "5.1.7", "The envelope sender is no address"))
        return
    plain: list[int] = []
    wide: list[int] = []
    for place, name in enumerate(mail.recipients):
        if _is_safe(name):
            (plain if name.isascii() else wide).append(place)
        else:
            everyone.settle((place,), ("never", "rcpt", 0, "5.1.3", "The address cannot be written in SMTP"))
    if plain:
        yield everyone.part(plain)
    if wide:
        yield Turn(errand, mail, wire, box, wide, needs_utf8=True)


def _are_plain_mails(mails: Sequence[Mail]) -> bool:
    """Can all envelopes and all fields of their own go out as they are? Nearly always; a look at each takes time."""
    names = [mail.sender for mail in mails if mail.sender]
    own = [mail.own for mail in mails if mail.own]
    for mail in mails:
        names += mail.recipients
    text = "".join(names)
    if not text.isascii() or not text.isprintable() or any(mark in text for mark in ' <>"'):
        return False
    if (
        not all(names)
        or not all(mail.recipients for mail in mails)
        or max(map(len, names), default=0) > LONGEST_ADDRESS
    ):
        return False
    return all(fields.endswith(b"\r\n") for fields in own) and not (own and why_unfit_fields(b"".join(own)))


def _is_safe(address: str) -> bool:
    """Can it stand between the brackets of a command without ending it?"""
    local, at, domain = address.rpartition("@")
    open_part = at + domain if _QUOTED_STRING.fullmatch(local) else address
    unsafe = not address.isprintable() or any(mark in open_part for mark in ' <>"')
    return not unsafe and 0 < len(address.encode()) <= LONGEST_ADDRESS
