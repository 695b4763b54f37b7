"""Who is banned: by their membership; or, once they were erased, by a keyed hash of their address and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from listcop.core.addresses import same_mailbox
from listcop.core.keys import hmac_key
from listcop.core.lists import MailingList, Member
from listcop.core.site import Site
from listcop.store import events, members
from listcop.store.database import Tx

BANNED = "banned"  # the state, and the first word of the name of each fact
THROWN_AWAY = "letter of a banned address"  # the event; ref is the keyed hash of the address
WAITS = timedelta(days=14)  # a held post, before it is returned


def is_writer_banned(tx: Tx, site: Site, mlist: MailingList, address: str) -> bool:
    """Whether whoever writes from an address is, under whichever of their addresses."""
    return is_found_banned(tx, site, mlist, address, members.find_writer(tx, mlist.list_id, address))


def is_found_banned(tx: Tx, site: Site, mlist: MailingList, address: str, found: Member | None) -> bool:
    """found   the membership of whoever writes from the address

    An address that was banned stays so where a member says that it is another one of theirs; an owner who makes it a
    member's own lets it in.
    """
    if found is not None and (found.state == BANNED or (found.is_member and same_mailbox(found.address, address))):
        return found.state == BANNED
    return outlives(tx, site, mlist, address)


def outlives(tx: Tx, site: Site, mlist: MailingList, address: str) -> bool:
    """Whether an address was banned whose person was erased since: for who is no member."""
    return any(events.fact(tx, name) is not None for name in _facts(site, mlist, address))


def keep_without_person(tx: Tx, site: Site, mlist: MailingList, addresses: Iterable[str], now: datetime) -> None:
    """The ban goes on when its person is erased: whoever they molested goes on to be spared (GDPR, article 17.3 e)."""
    hashed = {_fact(mlist, site.secret, address) for address in addresses}
    events.keep_facts(tx, [(name, now.date().isoformat()) for name in sorted(hashed)])


def forget(tx: Tx, site: Site, mlist: MailingList, address: str) -> bool:
    """An owner takes such a ban back; False where there is none."""
    kept = [name for name in _facts(site, mlist, address) if events.fact(tx, name) is not None]
    for name in kept:
        events.forget_facts(tx, name)
    return bool(kept)


def forget_list(tx: Tx, list_id: int) -> None:
    """A list that is removed keeps nobody out."""
    events.forget_facts(tx, f"{BANNED} {list_id}")


def note_letter(
    tx: Tx, site: Site, mlist: MailingList, address: str, message_id: str, substance: str, now: datetime
) -> None:
    """Count a letter that was thrown away, once, by hashes alone: of who was erased nothing else is kept."""
    ref = hmac_key(site.secret, BANNED, mlist.list_id, address.lower())
    mark = hmac_key(site.secret, THROWN_AWAY, message_id, substance)
    before = events.events_of(tx, mlist.list_id, ref=ref, what=THROWN_AWAY, since=now - WAITS)
    if all(one.data.get("letter") != mark for one in before):
        events.note(tx, mlist.list_id, THROWN_AWAY, at=now, ref=ref, letter=mark)


def count_letters(tx: Tx, site: Site, mlist: MailingList, address: str, now: datetime) -> int:
    """How many were, in the days that a stranger's letters may wait for a moderator."""
    ref = hmac_key(site.secret, BANNED, mlist.list_id, address.lower())
    return events.count_events(tx, mlist.list_id, THROWN_AWAY, now - WAITS, ref)


def _facts(site: Site, mlist: MailingList, address: str) -> list[str]:
    return [_fact(mlist, secret, address) for secret in site.secrets]


def _fact(mlist: MailingList, secret: bytes, address: str) -> str:
    """Another one on each list, so that the hashes do not tell whose bans belong together."""
    return f"{BANNED} {mlist.list_id} {hmac_key(secret, BANNED, mlist.list_id, address.lower())}"
