"""Behind a silent relay one asks for all: each time another, so that a letter it never takes holds up no other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from listcop.core.lists import MailingList
from listcop.core.recipients import lot_size
from listcop.flows.write_mails import Claimed
from listcop.store import failures, lots
from listcop.store.database import Tx


@dataclass(slots=True)
class _Last:
    """Which delivery of a list asked last, by a recipient who was put off and by a lot; and which of them last."""

    put_off: int = 0
    lot: int = 0
    was_lot: bool = False


class InTurn:
    """Who asks next, of each list. What is put off and what was not tried yet take turns, and deliveries go round.

    Only in memory: another server, or the next one here, begins anew, and goes round as well.
    """

    def __init__(self, node: str) -> None:
        self._node = node
        self._last: dict[int, _Last] = {}

    def claim(self, tx: Tx, mlist: MailingList, now: datetime) -> Claimed | None:
        """Take what asks next; None where nothing is due."""
        last = self._last.setdefault(mlist.list_id, _Last())
        kinds = (self._put_off, self._lot) if last.was_lot else (self._lot, self._put_off)
        return next((found for kind in kinds if (found := kind(tx, mlist, last, now)) is not None), None)

    def _put_off(self, tx: Tx, mlist: MailingList, last: _Last, now: datetime) -> Claimed | None:
        for after in dict.fromkeys((last.put_off, 0)):
            found = failures.claim_failure_after(tx, mlist.list_id, after, now, self._node)
            if found is not None:
                last.put_off, last.was_lot = found[0].delivery_id, False
                return Claimed(mlist, found[0], None, found[1])
        return None

    def _lot(self, tx: Tx, mlist: MailingList, last: _Last, now: datetime) -> Claimed | None:
        size, language = lot_size(mlist.settings.delivery), mlist.settings.language
        for after in dict.fromkeys((last.lot, 0)):
            found = lots.claim_lot_after(tx, mlist.list_id, after, size, language, now, self._node)
            if found is not None:
                last.lot, last.was_lot = found[0].delivery_id, True
                return Claimed(mlist, found[0], found[1], None)
        return None
