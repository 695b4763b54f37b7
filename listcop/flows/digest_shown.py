"""What a digest showed: its items by their numbers, its texts, and which digest a letter answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from listcop.core.addresses import Address, Role
from listcop.core.digest_answers import Head, heads_in, shows_all
from listcop.core.digest_data import Digest, Item
from listcop.core.digest_marks import DigestItemRef
from listcop.core.lists import MailingList, Member
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.flows.find_quiet import kept_of
from listcop.flows.greet_newcomer import introduction_of
from listcop.flows.read_letter import Letter
from listcop.flows.redact_post import REDACTED
from listcop.flows.tell import role_address
from listcop.store import digests, events, letters, lists, members, message_ids, posts
from listcop.store.database import Tx
from listcop.store.digests import ClosedPeriod
from listcop.store.lots import editions_sent

LOOKED_THROUGH = 60  # digests among which one that is quoted is looked for
ITEMS_GONE = 100  # that a list which is no more may have had behind all others of one letter


def items_kept(digest: Digest) -> list[list[object]]:
    """What an answer to a digest as a whole is placed by, for `item_of`: number, thread, subject, text; of a quiet
    member also what fits them, of a newcomer who it is."""
    return [[item.n, item.home, item.subject, item.text, *_of_person(item)] for item in digest.items]


def _of_person(item: Item) -> list[int]:
    if not item.member:
        return []
    return kept_of(item) if item.section == "quiet" else [0, 0, 0, item.member]


def items_of(tx: Tx, mlist: MailingList, closed: ClosedPeriod, member: Member | None) -> list[DigestItemRef]:
    """The items of the edition this member got; each edition numbers its own."""
    return [item_of(tx, mlist, row) for row in closed.items.get(edition_of(tx, closed, member), [])]


def items_together(tx: Tx, parts: Sequence[Sequence[int]]) -> list[tuple[MailingList, DigestItemRef]]:
    """The items of one letter with the digests of several lists, each with its list. Those of a list that was removed
    are known by their numbers alone: what is said of one belongs to no other.

    parts  list and digest of each part; their items are numbered through
    """
    found: list[tuple[MailingList, DigestItemRef]] = []
    last_is_gone = False
    for list_id, number in parts:
        there, closed = lists.find_by_id(tx, list_id), digests.get_digest(tx, list_id, number)
        last_is_gone = there is None or closed is None
        if there is not None and closed is not None:
            found += [(there, item_of(tx, there, row)) for row in closed.items["member@"]]
    shown = {item.n for _, item in found}
    last = max(shown, default=0) + (ITEMS_GONE if last_is_gone else 0)
    return found + [(found[0][0], DigestItemRef(n, None, "")) for n in range(1, last + 1) if found and n not in shown]


def by_number_alone(item: DigestItemRef) -> DigestItemRef:
    """As it is named in such a letter: by its number there, as those of threads differ from list to list."""
    thread, person = (item.n if known is not None else None for known in (item.thread, item.person))
    return replace(item, thread=thread, person=person)


def edition_of(tx: Tx, closed: ClosedPeriod, member: Member | None) -> str:
    """The edition that a member was sent: readers who stood at another mark have other items under the same numbers.
    Of who was sent none, and asked for it or had it from somebody, the one that is for such as them."""
    sent = editions_sent(tx, closed.list_id, closed.number, member.membership_id) if member is not None else []
    names = [one for one in map(_kept_as, sent) if one in closed.items] or list(closed.items)
    lite = "-lite" if member is not None and member.lite else ""
    wanted = f"member{lite}@"
    if member is not None and member.is_facilitator and any(map(digests.is_for_facilitators, names)):
        wanted = "facilitator"
    elif member is not None and member.cadence == "each" and f"short{lite}" in names:
        wanted = f"short{lite}"
    return next((one for one in names if one.startswith(wanted)), names[0] if names else "")


def rows_for_facilitators(tx: Tx, closed: ClosedPeriod, reader: Member | None) -> list[list[Any]]:
    """The items of the facilitators' edition that one of them, or an owner, was sent: who missed some in a pause has
    one of their own. Of who was sent none, of that which most had; [] where there is none."""
    sent = editions_sent(tx, closed.list_id, closed.number, reader.membership_id) if reader is not None else []
    names = filter(digests.is_for_facilitators, (*map(_kept_as, sent), *sorted(closed.items)))
    return next((closed.items[one] for one in names if one in closed.items), [])


def _kept_as(edition: str) -> str:
    """How the items of a delivery's edition are kept: `member:en:9` as `member@9`."""
    name, _, mark = edition.split(":")
    return f"{name}@{mark}" if mark else name


def item_of(tx: Tx, mlist: MailingList, row: list[Any]) -> DigestItemRef:
    """An item as it was kept; that of a newcomer who introduced themself by now is their introduction."""
    n, thread, subject, text = row[:4]
    person = int(row[7]) if len(row) > 7 else None
    if person is not None and (thread := introduction_of(tx, mlist, person)) is not None:
        person = None
    return DigestItemRef(n, thread, subject, tuple(text.split("\n")), thread_address(mlist, thread), person)


def thread_address(mlist: MailingList, thread: int | None) -> str:
    """The address that reaches one thread alone; "" where there is none."""
    if thread is None or mlist.settings.sub_addresses == "no":
        return ""
    return role_address(mlist, Role.thread, number=thread)


def texts_sent(tx: Tx, mlist: MailingList, answered: Address | None) -> list[str]:
    """What a digest said, in each edition, with what was redacted since; [] where none was answered."""
    closed = _digest_answered(tx, mlist, answered)
    if closed is None:
        return []
    sent = [text for _, _, _, text in digests.editions_of(tx, closed.list_id, closed.number)]
    return [*sent, *texts_redacted(tx, closed)]


def subjects_sent(tx: Tx, mlist: MailingList, answered: Address | None) -> list[str]:
    """The subject of a digest, in each edition; [] where none was answered."""
    closed = _digest_answered(tx, mlist, answered)
    found = digests.editions_of(tx, closed.list_id, closed.number) if closed is not None else []
    return [subject for _, _, subject, _ in found]


def _digest_answered(tx: Tx, mlist: MailingList, answered: Address | None) -> ClosedPeriod | None:
    """Of whichever list: what one list was sent is not for the members of another."""
    if answered is None or answered.role is not Role.digest:
        return None
    is_own = answered.list_name == mlist.name
    there = mlist if is_own else lists.find_list(tx, answered.list_name, answered.domain)
    return digests.get_digest(tx, there.list_id, answered.number) if there is not None else None


def texts_redacted(tx: Tx, closed: ClosedPeriod) -> list[str]:
    """What was redacted since the digest was made, as far as letters still hold it ("" where they are emptied).

    The digest shows it no more, but who got it before may quote it.
    """
    refs = events.refs_after(tx, closed.list_id, REDACTED, "digest", f"d{closed.number}")
    numbers = sorted(int(ref.lstrip("#")) for ref in refs)
    found = posts.some_posts(tx, closed.list_id, [number for number in numbers if number <= closed.up_to])
    letters_of = [(post, read_message(letters.letter_raw(tx, closed.list_id, post.letter_id))) for post in found]
    return [draft_post(message, post.accepted).text for post, message in letters_of]


def named_in(tx: Tx, mlist: MailingList, letter: Letter, *, is_let_in: bool = False) -> Address | None:
    """What a letter to the list itself answers by its Message-IDs, `ref:` line or quotes: its reply address was lost.

    A letter that answers a post is a post, though somebody further up in its thread answered a letter of ours. Quotes
    name a digest and nothing else, as its address does, which anybody can guess: who writes is asked of this letter as
    of any other, and no key is read from them.

    is_let_in  a moderator read it: then a stranger's quotes are looked up too, which cost the most of all
    """
    if letter.reference is None and not _heads_of(letter):
        return None
    if any(one.number for one in message_ids.known_ids(tx, mlist.list_id, letter.answered()[:1]).values()):
        return None
    return letter.reference or repeated_in(tx, mlist, letter, is_let_in=is_let_in)


def repeated_in(tx: Tx, mlist: MailingList, letter: Letter, *, is_let_in: bool = False) -> Address | None:
    """The digest whose items a reply repeats; `is_let_in` as above."""
    heads = _heads_of(letter)
    if not heads:
        return None
    member = members.find_writer(tx, mlist.list_id, letter.message.from_address or "")
    is_reader = member is not None and member.is_member and member.state != "banned"
    return _quoted(tx, mlist, member, heads) if is_reader or is_let_in else None


def _heads_of(letter: Letter) -> tuple[Head, ...]:
    return heads_in(letter.message.text) if letter.draft.normal.is_reply else ()


def _quoted(tx: Tx, mlist: MailingList, member: Member | None, heads: Sequence[Head]) -> Address | None:
    """The newest digest whose items a reply repeats."""
    own = member.membership_id if member is not None else 0
    for closed in islice(digests.newest_digests(tx, mlist.list_id, own), LOOKED_THROUGH):
        if any(shows_all([row[:3] for row in rows], heads) for rows in closed.items.values()):
            return Address(mlist.name, mlist.domain, Role.digest, number=closed.number)
    return None
