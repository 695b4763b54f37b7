"""A letter that is refused where its sender hears no reply: kept with its reason, and told by a letter."""

from __future__ import annotations

from datetime import timedelta

from listcop.core.lists import MailingList
from listcop.core.moderation import HELD_BY_AUTHOR, REASONS, Decision
from listcop.core.site import Site
from listcop.flows import hold_post
from listcop.flows.fetched_again import is_same
from listcop.flows.read_letter import Letter, keep_only
from listcop.flows.tell import tell
from listcop.store import events, held, letters, members
from listcop.store.database import Tx

DAY = timedelta(days=1)
REFUSED = "refusal told"  # the event of a letter whose refusal was heard by nobody
TOLD_A_DAY = 3  # letters to one author
REFUSALS_COMPARED = 5  # letters that bear one Message-ID


def keep(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    letter: Letter,
    recipient: str,
    decision: Decision,
    has_key: bool = False,
) -> None:
    """Keep it with its reason, and tell whoever is known to have sent it (promise L4). What is too large comes from
    people, most often a member with photographs: without a proof of who wrote, the moderators look at it.

    has_key  it came to an address that only its author was given
    """
    if _is_refused(tx, mlist, letter):
        return
    author, e = letter.message.from_address or "", letter.envelope
    member = members.find_writer(tx, mlist.list_id, author)
    is_proven = (letter.verdict.aligned or has_key) and letter.message.automatic is None and e.sender != ""
    is_asked = decision.reason == "too-large" and member is not None and member.is_member and not is_proven
    if is_asked and held.count_waiting(tx, mlist.list_id, letter.draft.author) < HELD_BY_AUTHOR:
        hold_post.hold(
            tx, site, mlist, letter.draft, letter.arrival(recipient), reasons=(decision.reason,), asked_thread=None,
            tells_author=False, answers=letter.message, now=letter.now,
        )  # fmt: skip
        return
    keep_only(tx, mlist, letter, recipient, "rejected", decision.reason)
    told = events.count_within(tx, mlist.list_id, REFUSED, DAY, letter.now, author)
    if not is_proven or decision.reason not in REASONS or told >= TOLD_A_DAY:
        return
    events.note(tx, mlist.list_id, REFUSED, at=letter.now, ref=author, reason=decision.reason)
    subject, size, limit = letter.draft.subject, len(letter.message.raw), mlist.settings.max_message_size
    data: dict[str, object] = {"subject": subject, "size": size, "limit": limit, "files": limit * 3 // 4}  # base64
    if decision.reason != "too-large":
        data = {"subject": subject, "reasons": (decision.reason,), "reason": ""}
    occasion = "post-too-big" if decision.reason == "too-large" else "post-rejected"
    language = member.language if member is not None else ""
    tell(tx, site, mlist, occasion, author, data, now=letter.now, language=language, answers=letter.message)


def _is_refused(tx: Tx, mlist: MailingList, letter: Letter) -> bool:
    """Was the very same letter refused before? Its sender may bring it again."""
    of_id = (mlist.list_id, letter.draft.message_id, REFUSALS_COMPARED, ("rejected", "held"))
    return any(is_same(tx, one, letter) for one in letters.last_with_message_id(tx, *of_id))
