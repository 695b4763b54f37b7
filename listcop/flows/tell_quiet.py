"""`quiet` by mail: who wrote and stopped, each with a question that fits; a reply with `invite 3 5` writes to them."""

from __future__ import annotations

from datetime import timedelta

from listcop.core.digest import numbered
from listcop.core.digest_data import DigestInput, Section
from listcop.core.digest_items import person_item
from listcop.core.schedule import zone_called
from listcop.flows import find_quiet, keep_keys, read_posts
from listcop.flows.talk import Talk

QUIET = "quiet-list"  # the occasion, and the purpose of its keys
KEY_LIFE = timedelta(days=30)
MOST = 20  # in one letter


def answer(talk: Talk) -> str:
    """The quiet members, to a facilitator's own address: who forges a From brings them nothing that is not theirs."""
    if not talk.may_tell(QUIET):
        return "answered-enough"
    tx, mlist, now = talk.tx, talk.mlist, talk.now
    read_posts.read_some(tx, talk.site.weights, mlist.list_id)
    people = find_quiet.quiet_people(tx, mlist, now, find_quiet.knowledge(tx, mlist, now))
    zone = zone_called(mlist.settings.timezone)
    language = talk.language or mlist.settings.language
    given = DigestInput(mlist.name, mlist.domain, 0, now, now, language=language, edition="facilitator")
    (*sections,) = numbered([Section("quiet", tuple(person_item(given, "quiet", one, zone) for one in people[:MOST]))])
    items = sections[0].items if sections else ()
    kept = {str(one.n): find_quiet.kept_of(one) for one in items}
    key = keep_keys.new_key(tx, talk.site, mlist, QUIET, talk.address, {"people": kept}, now, KEY_LIFE) if items else ""
    talk.tell(QUIET, {"people": items, "more": max(0, len(people) - MOST)}, key=key, once_an_hour=False)
    return "quiet"
