"""Keys that go out with our letters: made, kept by their hash, found again when they come back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Literal

from listcop.core import membership
from listcop.core.addresses import Address, Role
from listcop.core.kept_asks import as_json, from_json
from listcop.core.keys import hash_key, random_key
from listcop.core.lists import MailingList
from listcop.core.membership import KeyWish
from listcop.core.own_letter import opening_of, subject_mark
from listcop.core.own_letter import without_ours as without_ours_in
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.flows.newer_secret import check_unread
from listcop.flows.read_letter import Letter
from listcop.store import keys
from listcop.store import lists as list_store
from listcop.store.database import Tx
from listcop.store.keys import Key

OPENING = "our_opening"  # of what a key brings with it: how our letter began
SUBJECT = "our_subject"  # and what its subject was
OLDER_SUBJECTS = "our_older_subjects"  # where it went out with more than one letter


def new_key(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    purpose: str,
    address: str,
    data: Mapping[str, Any],
    now: datetime,
    life: timedelta,
) -> str:
    """A key that an address is sent; `data` comes back with it."""
    key = random_key(secrets.token_bytes(16))
    kept = {"address": address, "member": address, "command": None} | dict(data)
    keys.keep_key(tx, mlist.list_id, hash_key(site.secret, key), purpose, address, kept, now, now + life)
    return key


def make_key(tx: Tx, site: Site, mlist: MailingList, wish: KeyWish, now: datetime, **known: str) -> str:
    """A key for a wish about a membership; an open one of the same kind is void.

    known   the `name` and `language` of who asks to join, where an answer makes them a member, and their `words`
    """
    for one in keys.open_keys(tx, mlist.list_id, wish.address, wish.purpose):
        if one.data.get("member") == wish.member:  # the owners may be asked about several people at once
            keys.settle_key(tx, mlist.list_id, one.key_hash, "void", now)
    data = {"member": wish.member, "command": as_json(wish.command)} | {at: one for at, one in known.items() if one}
    return new_key(tx, site, mlist, wish.purpose, wish.address, data, now, membership.KEY_LIFE[wish.purpose])


def key_again(tx: Tx, site: Site, mlist: MailingList, key: Key, now: datetime) -> str:
    """Another key for what `key` is for, as long as that is good: for a letter that asks the same in plainer words."""
    data = {name: value for name, value in key.data.items() if name not in (OPENING, "told")} | {"asked_again": True}
    return new_key(tx, site, mlist, key.purpose, key.address, data, now, key.expires - now)


def wish_of(key: Key) -> KeyWish:
    """The wish that a key was made for."""
    data = key.data
    return KeyWish(key.purpose, data["address"], data["member"], from_json(data["command"]))  # type: ignore[arg-type]


def note_letter(tx: Tx, site: Site, mlist: MailingList, key: str, subject: str, text: str) -> None:
    """Keep how the letter began that brings a key, so that it is known where an answer repeats it without marks; and
    its subject, so that an answer is known of which nothing else is left."""
    kept, opening = keys.find_key(tx, mlist.list_id, hash_key(site.secret, key)), opening_of(text)
    if kept is not None:
        mark = subject_mark(read_subject(subject).normal)
        noted: dict[str, Any] = {SUBJECT: mark} | ({OPENING: opening} if opening else {})
        if older := [one for one in _subjects_of(kept) if one != mark]:
            noted[OLDER_SUBJECTS] = older
        keys.change_key_data(tx, mlist.list_id, kept.key_hash, kept.data | noted)


def has_subject(key: Key, mark: str) -> bool:
    """Did a letter that brought this key bear that subject?"""
    return mark in _subjects_of(key)


def _subjects_of(key: Key) -> list[str]:
    return [*filter(None, [key.data.get(SUBJECT)]), *key.data.get(OLDER_SUBJECTS, ())]


def without_ours(letter: Letter, key: Key | None) -> Letter:
    """An answer without the letter of ours that it answers, where no mark says that this is a quote."""
    opening = str(key.data.get(OPENING, "")) if key is not None else ""
    if not opening:
        return letter
    text = without_ours_in(letter.draft.text, opening)
    return letter if text == letter.draft.text else replace(letter, draft=replace(letter.draft, text=text, seams=()))


def find_key(tx: Tx, site: Site, mlist: MailingList, text: str) -> Key | None:
    """The key that an address of the list holds, made with this secret or an older one."""
    for secret in site.secrets:
        found = keys.find_key(tx, mlist.list_id, hash_key(secret, text))
        if found is not None:
            return found
    check_unread(tx, site)
    return None


def list_of_key(tx: Tx, site: Site, address: Address) -> Address | None:
    """The full address of a key that came back by Message-ID or `ref:` line: the kept key knows its list."""
    key = find_anywhere(tx, site, address.key)
    if key is None:
        return None
    mlist = list_store.get_list(tx, key.list_id)
    return Address(mlist.name, mlist.domain, Role.confirm, key=address.key)


def find_anywhere(tx: Tx, site: Site, text: str) -> Key | None:
    """The key of whichever list: an answer to one list may have gone to another."""
    for secret in site.secrets:
        key = keys.find_key_anywhere(tx, hash_key(secret, text))
        if key is not None and key.list_id != list_store.SITE:
            return key
    check_unread(tx, site)
    return None


def state_of(key: Key, now: datetime) -> Literal["good", "used", "old"]:
    return "used" if key.used is not None else "old" if key.expires <= now else "good"
