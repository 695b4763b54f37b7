"""A letter to one author behind a rewritten From: handed on to them alone, unless they switched that off."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from listcop.core.addresses import Address, Role
from listcop.core.asks import SetPrivate
from listcop.core.copy_fields import LOOP_MARK
from listcop.core.headers import field
from listcop.core.keys import encode_author_key, read_author_key
from listcop.core.lists import MailingList, Member
from listcop.core.masking import is_placeholder
from listcop.core.moderation import MOST_RECEIVED, Decision
from listcop.core.site import Site
from listcop.flows import limit_asking, who_is_banned
from listcop.flows.hand_on import handed_on
from listcop.flows.newer_secret import check_unread
from listcop.flows.read_letter import Letter, has_own_mark, keep_only
from listcop.flows.talk import Talk
from listcop.flows.tell import forward, role_address
from listcop.flows.trace import received_field
from listcop.store import events, formerly, members, posts
from listcop.store.database import Tx
from listcop.store.posts import Post

HOUR = timedelta(hours=1)
PER_HOUR = 30  # private letters of one sender through one list
PRIVATE = "private letter"  # the event of one that was handed on; ref is who wrote
SWITCH = "private replies"  # the event that says whether an author takes them


def author_of(tx: Tx, site: Site, mlist: MailingList, post: Post) -> tuple[str, bool]:
    """The address that reaches the author of a post privately, "" where they want none, or it would be lost; and
    whether copies go to them, as to every member."""
    author = _now(tx, post)
    own = members.find_member(tx, mlist.list_id, author)
    writer = members.writer_behind(tx, mlist.list_id, author, own)
    is_member = writer is not None and writer.is_member
    if mlist.settings.sub_addresses == "no" or is_placeholder(author) or not wants_them(tx, mlist, author):
        return "", is_member
    number = _number_of(tx, mlist, author, own) or 2 * post.number + 1
    return role_address(mlist, Role.author, key=_key(site, mlist, number)), is_member


def _now(tx: Tx, post: Post) -> str:
    """The address of who wrote a post, which they may have changed since: the old one may be a stranger's."""
    return formerly.moves_of(tx, post.list_id).now_of(post.author, formerly.moment_of(post))


def alias_of_member(site: Site, mlist: MailingList, member: Member) -> str:
    """The address that reaches a member privately, on a list that has such addresses."""
    return role_address(mlist, Role.author, key=_key(site, mlist, 2 * member.membership_id))


def alias_of_writer(tx: Tx, site: Site, mlist: MailingList, writer: str) -> str:
    """The address that reaches whoever wrote to us privately; "" where the list does not know them."""
    number = _number(tx, mlist, writer) if writer and mlist.name else 0
    return role_address(mlist, Role.author, key=_key(site, mlist, number)) if number else ""


def wants_them(tx: Tx, mlist: MailingList, author: str) -> bool:
    """Does an author take private letters? Until they say otherwise, from whatever address they had then."""
    said = formerly.last_said(tx, mlist.list_id, SWITCH, author)
    return said is None or bool(said.data.get("on"))


def choose(talk: Talk) -> str:
    """`set private off`: an author wants no private letters through the list."""
    assert isinstance(talk.command, SetPrivate), "the router sends nothing else here"
    on = talk.command.on
    events.note(talk.tx, talk.mlist.list_id, SWITCH, at=talk.now, who=talk.address, ref=talk.address.lower(), on=on)
    undo = f"set private {'off' if on else 'on'}"
    talk.tell(
        "settings-changed", {"address": talk.address, "changes": [{"what": "private", "value": on}], "undo": undo}
    )
    return "private-on" if on else "private-off"


def _key(site: Site, mlist: MailingList, number: int) -> str:
    return encode_author_key(site.secret, mlist.sealed_by, number)


def _number(tx: Tx, mlist: MailingList, author: str) -> int:
    """What stands for an author in their key: even of a membership, odd of their first post; 0 for nobody.

    A membership goes on when its address changes, so that an old copy still reaches them.
    """
    return _number_of(tx, mlist, author, members.find_member(tx, mlist.list_id, author))


def _number_of(tx: Tx, mlist: MailingList, author: str, member: Member | None) -> int:
    if member is not None:
        return 2 * member.membership_id
    first = posts.first_post_of(tx, mlist.list_id, author)
    return 2 * first + 1 if first else 0


def _author(tx: Tx, site: Site, mlist: MailingList, address: Address) -> str:
    """Whom a key reaches; "" for nobody, or one who wants no private letters."""
    number = read_author_key(site.secrets, mlist.sealed_by, address.key) or 0
    if not number:
        check_unread(tx, site)
    if number % 2:
        post = posts.get_post(tx, mlist.list_id, number // 2)
        found = _now(tx, post) if post is not None and post.redacted is None else ""
    else:
        member = members.get_member(tx, mlist.list_id, number // 2) if number else None
        found = member.address if member is not None else ""
    return found if found and not is_placeholder(found) and wants_them(tx, mlist, found) else ""


def take(tx: Tx, site: Site, mlist: MailingList, letter: Letter, recipient: str, address: Address) -> Decision:
    """Hand a private letter on to the author; what is refused says nothing of who that is."""
    if has_own_mark(mlist, letter) or len(letter.message.scan.all("received")) > MOST_RECEIVED:
        return _drop(tx, mlist, letter, recipient, "loop")
    if letter.message.automatic or (not letter.envelope.sender and letter.envelope.door in ("smtp", "lmtp")):
        return _drop(tx, mlist, letter, recipient, "automatic")
    author = _author(tx, site, mlist, address)
    if not author:
        gone = f"550 5.1.1 This address reaches nobody (any more). {mlist.address} reaches the list"
        return Decision("reject", "unknown-address", gone)
    refused = _refusal(tx, site, mlist, letter, author)
    if refused is not None and refused.action == "discard":
        note(tx, site, mlist, letter, author)  # counted like any other, so that nobody is told apart by what is put off
    if refused is not None:
        return refused
    writer = letter.message.from_address or ""
    keep_only(tx, mlist, letter, recipient, "private", "forwarded")
    note(tx, site, mlist, letter, author)
    trace = received_field(letter.arrival(recipient), mlist) + field(LOOP_MARK, mlist.address)
    forward(
        tx, mlist, author, trace + handed_on(site, mlist, letter, partial(alias_of_writer, tx, site, mlist, writer)),
        now=letter.now, sender=role_address(mlist, Role.bounces),
    )  # fmt: skip
    return Decision("accept", "forwarded")


def may_write(tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: str) -> bool:
    """Whether private words of a letter are handed on to an address."""
    return _refusal(tx, site, mlist, letter, to) is None


def note(tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: str) -> None:
    """Count a private letter that is handed on to an address."""
    limit_asking.note_handed_on(tx, site, letter, to)
    writer = letter.message.from_address or ""
    events.note(tx, mlist.list_id, PRIVATE, at=letter.now, ref=writer.lower())


def _drop(tx: Tx, mlist: MailingList, letter: Letter, recipient: str, reason: str) -> Decision:
    keep_only(tx, mlist, letter, recipient, "discarded", reason)
    return Decision("discard", reason)


def _refusal(tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: str) -> Decision | None:
    """Why a private letter is not taken, told in the dialogue and to nobody else."""
    message, limit = letter.message, mlist.settings.max_message_size
    if len(message.raw) > limit:
        return Decision("reject", "too-large", f"552 5.3.4 Private letters may have up to {limit // 1000} KB here")
    if message.from_address is None:
        clear = "550 5.6.0 The From line must name one plain address, such as ana@example.org"
        return Decision("reject", "unclear-author", clear)
    if letter.verdict.dmarc == "fail" and letter.policy != "none":
        return Decision(
            "reject", "dmarc-fail", "550 5.7.26 The domain of the From line says that this is not from there"
        )
    is_banned = who_is_banned.is_writer_banned(tx, site, mlist, message.from_address)
    if is_banned and letter.verdict.aligned:
        return Decision("reject", "banned", "550 5.7.1 No private letter is taken from this address")
    if letter.holds_key:
        return Decision("reject", "key-inside", "550 5.7.1 This holds a personal key and was not handed on")
    sent = events.count_within(tx, mlist.list_id, PRIVATE, HOUR, letter.now, message.from_address.lower())
    if sent >= PER_HOUR or limit_asking.hands_on_too_often(tx, letter, to):
        return Decision("reject", "author-rate", "450 4.7.1 Too many private letters within an hour; try again later")
    # Whoever uses the name of somebody who is banned hears what they would hear in anybody's name (promise A9).
    return Decision("discard", "banned") if is_banned else None
