"""Posts that say "I used the template": noted as `used` is, and its giver is told; looked for once an hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from listcop.core.lists import MailingList
from listcop.core.reuse import Shared, reported
from listcop.core.site import Site
from listcop.flows import note_use, read_posts
from listcop.flows.attempts import Attempts
from listcop.flows.last_look import TOO_OLD, keep_look, last_look
from listcop.store import assets, posts
from listcop.store import lists as list_store
from listcop.store.assets import Asset
from listcop.store.database import Store, Tx
from listcop.store.posts import Post

USES = "uses"  # what is looked for
MOST_POSTS = 500  # looked at in one go; what is over was not told of, and nobody misses it


class Use(NamedTuple):
    """Somebody wrote in a post that they used something."""

    asset: Asset
    post: Post
    sentence: str


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """An hour after the last look, where something was posted since, and anything was ever shared."""
    last = last_look(tx, mlist, USES)
    if mlist.last_number <= last.upto or not assets.all_numbers(tx, mlist.list_id):
        return None
    return last.again(now)


def look(store: Store, site: Site, mlist: MailingList, now: datetime, _attempts: Attempts) -> bool:
    """Read outside of any writing; then keep and tell."""
    with store.read() as tx:
        moment = due(tx, mlist, now)
        if moment is None or moment > now:
            return False
        above = last_look(tx, mlist, USES).upto
        new = posts.read_above(tx, mlist.list_id, above, MOST_POSTS)
        upto = max((one.number for one in new), default=above)
        uses = list(_uses(tx, mlist, [one for one in new if one.accepted >= now - TOO_OLD]))
    return store.write(lambda tx: _keep(tx, site, mlist, uses, above, upto, now))


def _uses(tx: Tx, mlist: MailingList, new: Sequence[Post]) -> list[Use]:
    """What these posts say was used: never by its giver, nor by a letter of an old archive or a program."""
    written = [one for one in new if not one.imported and one.redacted is None and one.automatic is None]
    everything = assets.all_assets(tx, mlist.list_id) if written else []
    by_number = {one.number: one for one in everything}
    found = []
    for post in written:
        shared = [
            Shared(one.number, one.title, one.what, one.by_name, one.thread == post.thread)
            for one in everything
            if one.post < post.number and one.by != post.author
        ]
        found += [Use(by_number[one.number], post, one.sentence) for one in reported(post.text, shared)]
    return found


def _keep(tx: Tx, site: Site, mlist: MailingList, uses: Sequence[Use], above: int, upto: int, now: datetime) -> bool:
    list_store.lock_list(tx, mlist.list_id)
    if last_look(tx, mlist, USES).upto != above:  # another server was faster
        return False
    keep_look(tx, mlist, USES, now, upto)
    told = [
        note_use.note(tx, site, mlist, one.asset, one.post.author, one.sentence, now, post=one.post.number)
        for one in uses
    ]
    threads = sorted({one.asset.thread for one in uses})
    read_posts.read_threads(tx, site.weights, mlist.list_id, threads)  # so that the catalogue counts it
    return any(told)
