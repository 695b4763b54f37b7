"""The owner's rules for a letter to a list: what they decide goes with what is known of it; tags go to its thread."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import islice

from listcop.core.lists import MailingList, Member
from listcop.core.moderation import PostFacts
from listcop.core.requests import PostView, read_opening
from listcop.core.rule_file import REPLY
from listcop.core.rules import NOT_RULED, READ_OF_FILES, Candidate, Ruled, apply_rules
from listcop.core.site import Site
from listcop.core.whole_letter import files_inside
from listcop.core.words import KINDS
from listcop.flows.keep_post import KeptPost
from listcop.flows.read_letter import Letter
from listcop.store import events, threads
from listcop.store.database import Tx

RULED = "ruled"  # the event of a post or held post that a rule decided about or tagged


def rules_for(site: Site, mlist: MailingList, letter: Letter, member: Member | None, authentication: str) -> Ruled:
    """What the rules of a list say of a letter."""
    rules = site.rules_of(mlist.name, mlist.domain)
    if not rules:
        return NOT_RULED
    draft = letter.draft
    candidate = Candidate(
        author=draft.author,
        subject=draft.subject,
        fields=letter.message.scan.all,
        size_bytes=len(letter.message.raw),
        attachments=cache(lambda: _files(letter)),
        authentication=authentication,
        writer=_writer(member),
        kind=lambda: _kind(site, letter),
    )
    return apply_rules(rules, candidate)


def ruled(facts: PostFacts, said: Ruled) -> PostFacts:
    """What is known of a letter, with what the rules decide about it."""
    if said is NOT_RULED:
        return facts
    return replace(facts, rule=said.action, rule_says=_ascii(said.reason))


def note(tx: Tx, mlist: MailingList, said: Ruled, ref: str, now: datetime) -> None:
    """Keep which rules were at work, for `why`."""
    if said.action:
        events.note(tx, mlist.list_id, RULED, at=now, who="rule", ref=ref, rule=said.name, action=said.action)
    for tag, name in said.tags:
        events.note(tx, mlist.list_id, RULED, at=now, who="rule", ref=ref, rule=name, action="tag", tag=tag)


def tag(tx: Tx, mlist: MailingList, said: Ruled, kept: KeptPost, now: datetime) -> None:
    """Give a new thread the types and kind that rules say; reading does not overwrite them, and people's words may."""
    if not said.tags or kept.number != kept.thread:
        return
    types = [one for one, _ in said.tags if one not in KINDS][:2]
    kinds = [one for one, _ in said.tags if one in KINDS]
    given: dict[str, object] = {"source": "facilitator", "at": now.isoformat()}
    given |= {"types": types} if types else {}
    given |= {"kind": kinds[0]} if kinds else {}
    threads.change_thread(tx, mlist.list_id, kept.thread, said=given)


def tags_of(tx: Tx, mlist: MailingList, held: int) -> Ruled:
    """What the rules tagged a held post with when it came."""
    found = events.events_of(tx, mlist.list_id, ref=f"h{held}", what=RULED)
    return Ruled(tags=tuple((one.data["tag"], one.data["rule"]) for one in found if one.data["action"] == "tag"))


def rule_that_held(tx: Tx, mlist: MailingList, held: int) -> str:
    """The name of the rule that holds a post, or ""."""
    found = events.events_of(tx, mlist.list_id, ref=f"h{held}", what=RULED)
    return next((str(one.data["rule"]) for one in found if one.data["action"] == "hold"), "")


def sentences(tx: Tx, mlist: MailingList, ref: str) -> Iterator[str]:
    """Which of the owner's rules decided about a post or held post, or tagged it."""
    for one in events.events_of(tx, mlist.list_id, ref=ref, what=RULED):
        did = {"hold": "holds it", "allow": "let it through", "tag": f"tagged it {one.data.get('tag')}"}
        yield f'The owner\'s rule "{one.data["rule"]}" {did.get(one.data["action"], one.data["action"])}.'


def _writer(member: Member | None) -> str:
    if member is not None and member.state not in ("left", "banned", "pending") and member.may_moderate:
        return "moderator"
    return "member" if member is not None and member.is_member else "stranger"


def _files(letter: Letter) -> list[tuple[str, str]]:
    """The files that a letter brings, by name and type, with those in letters attached to it."""
    own = [(one.name, one.type) for one in letter.draft.attachments]
    return [*own, *islice(files_inside(letter.message), READ_OF_FILES)]


def _kind(site: Site, letter: Letter) -> str:
    """What a letter that opens a thread is, by itself; of the others only that they reply."""
    draft = letter.draft
    if draft.ancestors or draft.normal.is_reply:
        return REPLY
    view = PostView(
        number=1, message_id=draft.message_id, parent=None, author=draft.author, name=draft.name, date=draft.date,
        subject=draft.subject, text=draft.text, quoted=draft.quoted, attachments=draft.attachments,
        automatic=draft.automatic,
    )  # fmt: skip
    return read_opening(view, site.weights).kind


def _ascii(text: str) -> str:
    """A reason as a server's reply can say it: RFC 5321 knows no letters but those of ASCII."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
