"""Is our newest secret the newest of all? Another server may have rotated it: what bears a key of that waits for it."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core.keys import fingerprint
from listcop.core.site import Site
from listcop.store import events
from listcop.store.database import StorageTrouble, Tx

NEWEST = "newest_secret"  # the fact that holds its fingerprint


class NewerSecret(Exception):
    """A key that we cannot read may be of a secret that we do not have: who brought it must try again later."""


class WaitsForSecret(StorageTrouble):
    """The same for whoever brought the letter: it is not kept yet, while all others can be."""


def newest_lacking(tx: Tx, secrets: Sequence[bytes]) -> str:
    """The fingerprint of the newest secret where ours are older ones; "" where all is well."""
    newest = events.fact(tx, NEWEST)
    return "" if newest is None or newest in map(fingerprint, secrets) else newest


def keep_newest(tx: Tx, secrets: Sequence[bytes], lost: str = "") -> bool:
    """Let all servers know of our newest secret; False where another has one that is newer, and stays the newest.

    lost  the fingerprint of one that nobody has any more: ours takes its place
    """
    newest, ours = events.fact(tx, NEWEST), fingerprint(secrets[0])
    if newest == ours:
        return True
    if newest_lacking(tx, secrets) not in ("", lost):
        return False
    # Of two servers that come at the same moment one waits here for the other, and finds another fact.
    return events.change_fact(tx, NEWEST, newest, ours) or not newest_lacking(tx, secrets)


def check_unread(tx: Tx, site: Site) -> None:
    """For a key that none of our secrets reads. Raises NewerSecret where we lack one."""
    if newest_lacking(tx, site.secrets):
        raise NewerSecret("a key is not of our secrets, and another server has a newer one: copy its secret file here")
