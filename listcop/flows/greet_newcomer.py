"""What a member says to a newcomer below their item of a digest: said in their introduction, or to them alone."""

from __future__ import annotations

from listcop.core.digest_answers import Greeting
from listcop.core.digest_items import shown_name
from listcop.core.lists import MailingList, Member
from listcop.core.message import attachment_bytes
from listcop.core.scrub import scrub
from listcop.core.site import Site
from listcop.flows import private_replies
from listcop.flows.blocked import is_blocked
from listcop.flows.gather_brief import GREETED
from listcop.flows.read_letter import Letter
from listcop.flows.tell import tell
from listcop.store import events, members, posts, threads
from listcop.store.database import Tx


def introduction_of(tx: Tx, mlist: MailingList, membership_id: int) -> int | None:
    """The thread in which a newcomer introduced themself since they joined, under any of their addresses."""
    member = members.get_member(tx, mlist.list_id, membership_id)
    if member is None:
        return None
    own = {member.address, *members.addresses_of(tx, member.person_id)}
    for one in reversed(threads.list_threads(tx, mlist.list_id, kind="introduction", since=member.joined)):
        opener = posts.get_post(tx, mlist.list_id, one.number)
        if opener is not None and opener.author in own:
            return one.number
    return None


def greet(
    tx: Tx, site: Site, mlist: MailingList, by: Member | None, letter: Letter, greeting: Greeting, *, with_files: bool
) -> bool:
    """Hand words on to one newcomer, without anybody's address; False where they want or get no such letters.

    It is a private letter like any to an author: as many go within an hour, and who switched these off gets none.
    """
    to = members.get_member(tx, mlist.list_id, greeting.person)
    if by is None or to is None or not _may_write(tx, site, mlist, letter, by, to):
        return False
    names = {"name": shown_name(to.name), "by": shown_name(by.name or letter.message.from_name)}
    data = {**names, "note": scrub(greeting.text), "number": 0}
    files = [(one.name, one.type, attachment_bytes(letter.message, one)) for one in letter.message.attachments]
    private_replies.note(tx, site, mlist, letter, to.address)
    tell(
        tx, site, mlist, "greeting", to.address, data, now=letter.now, language=to.language, is_answer=False,
        files=files if with_files else (), fields=[("Reply-To", private_replies.alias_of_member(site, mlist, by))],
    )  # fmt: skip
    if by.is_facilitator:
        ref = f"member {to.membership_id}"
        events.note(tx, mlist.list_id, GREETED, at=letter.now, who=by.address, ref=ref)
    return True


def _may_write(tx: Tx, site: Site, mlist: MailingList, letter: Letter, by: Member, to: Member) -> bool:
    return (
        mlist.settings.sub_addresses == "yes"  # else the answer to it would find nobody
        and by.is_member
        and to.is_member
        and to.state == "active"
        and to.membership_id != by.membership_id
        and not is_blocked(tx, to.address)
        and all(private_replies.wants_them(tx, mlist, one.address) for one in (by, to))
        and private_replies.may_write(tx, site, mlist, letter, to.address)
    )
