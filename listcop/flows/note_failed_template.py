"""A site's template failed and ours went out instead: logged, and noted for who looks after the list."""

from __future__ import annotations

import logging
from datetime import datetime

from listcop.core.lists import MailingList
from listcop.store import events
from listcop.store.afterwards import afterwards
from listcop.store.database import Tx

log = logging.getLogger("listcop")
FAILED = "failed template"  # events; `ref` is the occasion of the letter
OF_THIS = "template-failed"  # the letter that tells owners of it: that it failed too is logged alone


def note_failed_template(tx: Tx, mlist: MailingList, occasion: str, trouble: str, *, now: datetime) -> None:
    """Log it each time, and note each trouble once: the clock tells the owners (`tell_failed_templates`)."""
    facts = {"event": "template failed", "list": mlist.name, "occasion": occasion}
    said = "%s: %s; the letter went out with the template that ListCoP brings"
    afterwards(tx, lambda: log.error(said, mlist.name, trouble, extra={"facts": facts}))
    noted = events.events_of(tx, mlist.list_id, ref=occasion, what=FAILED)
    if occasion != OF_THIS and all(one.data.get("trouble") != trouble for one in noted):
        events.note(tx, mlist.list_id, FAILED, at=now, ref=occasion, trouble=trouble)
