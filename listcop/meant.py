"""Which of our addresses a letter in a mailbox is for: what its provider noted of it, and what To and Cc say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from listcop.core.addresses import read_address
from listcop.core.hops import taken_for
from listcop.core.letter_scan import Scan
from listcop.core.message import read_message

MOST_ADDRESSES = 100  # of ours that one letter is for: as many as the SMTP door takes (RFC 5321, 4.5.3.1.8)
Knows = Callable[[str], str | None]


class Meant(NamedTuple):
    """Our addresses that a letter in a mailbox is for; `unsure`: those of them that nothing surely says it is for."""

    addresses: tuple[str, ...]
    unsure: tuple[str, ...] = ()


def addresses_of(raw: bytes, lists: Sequence[str], domain: str, knows: Knows, user: str = "") -> Meant:
    """Which of our addresses a letter in a mailbox was for; `user` logs in there.

    Its provider notes an address in Delivered-To, X-Original-To, Envelope-To and Received. Where it notes one alone,
    that may be only the mailbox's own name, whatever alias the letter was sent to; and a mailbox is called like one of
    its lists. So beside a To or Cc that names another list it adds no post, and where those name none of ours, it says
    nothing of a mailbox of several lists. Where two are noted, what was noted first is the address it was sent to.
    A provider that strips `+join` from what it notes leaves it in To: then To counts.
    `garden+jion` is one of ours as well: what follows a list's name and a plus is no letter to everyone, nor one to
    another list. What is for lists of the account alone that there are not, as they are not made yet or were removed,
    is no letter to its other lists: raises LetterWaits.
    """
    scan, box = read_message(raw).scan, _Box(own_addresses(lists, domain), knows, user.lower())
    shown, noted = box.ours(_named(scan, "to", "cc")), _noted(scan, box)
    if noted.surely:
        return box.sent_to(noted.surely, shown)
    if shown:
        return box.shown_for(shown, noted.last)
    if box.missing:
        box.let_wait([*_named(scan, "to", "cc"), *([] if noted.last else _all_noted(scan))])
    if noted.last:
        maybe = box.perhaps(noted.last)
        return Meant(maybe, maybe if len(maybe) > 1 else ())
    return Meant(box.there, box.there if len(box.there) > 1 else ())


def own_addresses(lists: Sequence[str], domain: str) -> tuple[str, ...]:
    """The addresses that the lists of an account have for posts."""
    return tuple((one if "@" in one else f"{one}@{domain}").lower() for one in lists)


class _Noted(NamedTuple):
    """What the provider noted: ours that a letter was surely sent to, and one that may be the mailbox's own name."""

    surely: tuple[str, ...]
    last: str


def _noted(scan: Scan, box: _Box) -> _Noted:
    """A name that is noted last is the mailbox's own; no mailbox is called like a sub-address, nor like two at once."""
    every = _all_noted(scan)
    together = {one for value in scan.all("envelope-to") if len(of := _mailboxes_in(value)) > 1 for one in of}
    last = every[0] if every and every[0] not in together and box.may_be_called(every[0]) else ""
    return _Noted(box.ours(one for one in every if one != last), last if box.is_ours(last) else "")


def _all_noted(scan: Scan) -> list[str]:
    """Whom the servers of a mailbox noted, the last of them first, where that can be told."""
    of = [*_named(scan, "delivered-to"), *taken_for(scan.fields), *_named(scan, "x-original-to", "envelope-to")]
    return list(dict.fromkeys(of))


@dataclass(frozen=True)
class _Box:
    """A mailbox: the lists that have it, the addresses that we know, and who logs in there."""

    own: tuple[str, ...]
    knows: Knows
    user: str

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of its lists that there are not."""
        return tuple(one for one in self.own if self.knows(one) is not None)

    @property
    def there(self) -> tuple[str, ...]:
        return tuple(one for one in self.own if self.knows(one) is None)

    def ours(self, named: Iterable[str]) -> tuple[str, ...]:
        return tuple(islice((one for one in named if self.is_ours(one)), MOST_ADDRESSES))

    def is_ours(self, address: str) -> bool:
        bare = _without_sub_address(address)
        return "@" in address and (self.knows(address) is None or (bare != "" and self.knows(bare) is None))

    def may_be_called(self, address: str) -> bool:
        """May a mailbox be called so? It is no sub-address of ours."""
        return not self.is_ours(address) or self._is_for_posts(address)

    def sent_to(self, surely: Sequence[str], shown: Sequence[str]) -> Meant:
        """For what it was surely sent to, and for its other lists that To and Cc name: some providers lay one copy.

        Whose To names only somebody of another list, such as its owners, wrote no post to this one that can be taken
        unseen, whatever a provider notes.
        """
        stripped = {bare for one in shown if (bare := _without_sub_address(one)) in surely}
        exact = [one for one in surely if one not in stripped or one in shown]
        exact += [one for one in shown if _without_sub_address(one) in stripped and one not in exact]
        beside = [one for one in self._of_its_lists(shown) if not self._is_of_any(one, exact)]
        doubted = beside and not any(self._is_for_posts(one) for one in beside)
        posts = [one for one in exact if doubted and self._is_for_posts(one) and not self._is_of_any(one, shown)]
        return Meant((*exact, *beside)[:MOST_ADDRESSES], tuple(posts))

    def shown_for(self, shown: Sequence[str], last: str) -> Meant:
        """For what To and Cc name; what may be the mailbox's own name adds no post, but perhaps one that is held."""
        if not last:
            return Meant(tuple(shown))
        its = tuple(self._of_its_lists(shown))
        if not its:
            maybe = self.perhaps(last)
            return Meant((*shown, *maybe), maybe)
        is_blind = not self._is_of_any(last, its) and self._is_not_its_name(last)
        return Meant((*its, last), (last,)) if is_blind else Meant(its)

    def perhaps(self, last: str) -> tuple[str, ...]:
        """The lists that it may be for, by an address that may be only the mailbox's own name."""
        return (last,) if self._is_not_its_name(last) else tuple(dict.fromkeys((last, *self.there)))

    def let_wait(self, named: Iterable[str]) -> None:
        """Raise LetterWaits if one of these addresses is of a list that there is not."""
        from listcop.doors.imap_source import LetterWaits

        if away := next((one for one in named if _is_of(one, self.missing)), None):
            raise LetterWaits(
                f"it is for {away[:200]}, and there is no such list. Make the list, or take this letter away"
            )

    def _of_its_lists(self, shown: Sequence[str]) -> Iterator[str]:
        """An account whose lists are not named has them in To and Cc alone."""
        return (one for one in shown if not self.own or self._is_of_any(one, self.own))

    def _is_for_posts(self, address: str) -> bool:
        return _list_of(address, self.knows) == address

    def _is_of_any(self, address: str, others: Iterable[str]) -> bool:
        """Is it of the same list as one of these?"""
        of = _list_of(address, self.knows)
        return of != "" and any(_list_of(one, self.knows) == of for one in others)

    def _is_not_its_name(self, address: str) -> bool:
        """Is the mailbox surely called otherwise: does who logs in there name another one of its domain or lists?"""
        _, at, domain = self.user.rpartition("@")
        if at:
            return domain == address.rpartition("@")[2] and address != self.user
        return address in self.own and any(one != address and one.partition("@")[0] == self.user for one in self.own)


def _list_of(address: str, knows: Knows) -> str:
    """The address for posts of the list that has this address, or this sub-address; "" if none has."""

    def is_list(name: str, domain: str) -> bool:
        return knows(f"{name}@{domain}") is None and knows(f"{name}+owner@{domain}") is None  # no sub-address has any

    read = read_address(address, [address.rpartition("@")[2]], is_list)
    if read is not None and read.list_name:
        return f"{read.list_name}@{read.domain}"
    bare = _without_sub_address(address)
    return bare if bare and is_list(*bare.rpartition("@")[::2]) else ""


def _is_of(address: str, lists: Collection[str]) -> bool:
    """Is it the address of one of these lists, or a sub-address? Also where there is no such list."""
    read = read_address(address, [one.rpartition("@")[2] for one in lists], lambda name, at: f"{name}@{at}" in lists)
    return (read is not None and read.list_name != "") or _without_sub_address(address) in lists


def _without_sub_address(address: str) -> str:
    local, at, domain = address.rpartition("@")
    return local.partition("+")[0] + at + domain if "+" in local else ""


def _named(scan: Scan, *names: str) -> list[str]:
    return list(dict.fromkeys(one for name in names for value in scan.all(name) for one in _mailboxes_in(value)))


def _mailboxes_in(value: bytes) -> list[str]:
    text = value[:20_000].decode("utf-8", "replace")
    for mark in "<>,;\"'()":
        text = text.replace(mark, " ")
    return [word.strip().lower() for word in text.split() if word.count("@") == 1][:100]
