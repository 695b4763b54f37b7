"""What one edition of a digest is made of: its threads, assets and people, gathered from the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from listcop.core import consolidated, dates, inviting
from listcop.core.digest import members_see
from listcop.core.digest_data import DigestAsset, DigestInput, DigestPerson, DigestPost, DigestThread, Edition
from listcop.core.digest_items import SILENT
from listcop.core.digest_waiting import oldest_shown
from listcop.core.knowledge import Knowledge
from listcop.core.lists import MailingList
from listcop.core.preview import AS_IT_IS, Decisions, decided, threads_in
from listcop.core.reasons import Reason, as_written, strongest_reasons
from listcop.core.threads import is_bare, said_in_subject
from listcop.flows import find_similar, tallies
from listcop.flows.find_newcomers import newcomers_between
from listcop.flows.find_question import failed_in, types_asked, waiting_post
from listcop.flows.find_quiet import (
    invitations,
    knowledge,
    knows,
    not_named_lately,
    ones_who_may_know,
    quiet_people,
)
from listcop.flows.find_unreachable import lost_members
from listcop.flows.gather_threads import Asked, Gathered, author_name, gather_threads
from listcop.store import assets, editions, events, members, readings
from listcop.store.database import Tx
from listcop.store.editions import NewPost
from listcop.store.posts import Post
from listcop.store.readings import Reading
from listcop.store.threads import Thread

NAMED = 10  # of the people to call


@dataclass(frozen=True, slots=True)
class Window:
    """The posts of one digest, by number, and the moments it is said to cover."""

    above: int
    up_to: int
    opens: datetime
    closes: datetime


def gather(
    tx: Tx,
    mlist: MailingList,
    window: Window,
    *,
    edition: Edition,
    language: str,
    number: int,
    now: datetime,
    cadence: str = "weekly",
    with_imported: bool = False,
    decisions: Decisions = AS_IT_IS,
) -> DigestInput:
    """All that one edition is made of, as facilitators decided about it.

    with_imported  a preview of an archive shows its posts as if they were new
    """
    new = editions.new_between(tx, mlist.list_id, window.above, window.up_to, with_imported)
    fresh = {one.number for one in new}
    brought = tuple(_assets(tx, mlist, fresh))
    asked = Asked(
        edition,
        oldest_shown(window.closes, window.opens, mlist.settings.open_days),
        window.closes,
        fresh,
        wanted={*threads_in(decisions.first), *(one.thread for one in brought if one.thread is not None)},
        dropped=threads_in(decisions.drop),
        with_imported=with_imported,
    )
    found = gather_threads(tx, mlist, new, asked)
    shown = tuple(_threads_shown(tx, mlist, found, fresh, now, with_imported, language))
    given = DigestInput(
        list_name=mlist.name,
        domain=mlist.domain,
        number=number,
        from_=window.opens,
        until=window.closes,
        title=mlist.title,
        separator=mlist.settings.separator,
        sub_addresses=mlist.settings.sub_addresses == "yes",
        is_announce=mlist.settings.posting == "announce",
        language=language,
        zone=mlist.settings.timezone,
        cadence=cadence,
        edition=edition,
        threads=shown,
        open_left=found.open_left,
        late_left=found.late_left,
        posts_left=found.posts_left,
        assets=brought,
        newcomers=tuple(_newcomers(tx, mlist, window)),
        open_days=mlist.settings.open_days,
    )
    if edition == "facilitator":
        given = _for_desk(tx, mlist, given, found, asked, now)
        given = replace(given, health=(*_health(tx, mlist, new), *inviting.figures(invitations(tx, mlist, now))))
    return decided(given, decisions)


def _for_desk(
    tx: Tx, mlist: MailingList, given: DigestInput, found: Gathered, asked: Asked, now: datetime
) -> DigestInput:
    """The same for facilitators: with who may know an answer, and who has been quiet."""
    known = knowledge(tx, mlist, now)
    threads = _for_facilitators(tx, mlist, given.threads, found, known, asked.oldest)
    quiet = quiet_people(tx, mlist, now, known)
    named = not_named_lately(tx, mlist, quiet, given.cadence, given.number, given.until)
    return replace(given, threads=tuple(threads), quiet=tuple(named))


def _threads_shown(
    tx: Tx, mlist: MailingList, found: Gathered, fresh: set[int], now: datetime, with_imported: bool, language: str
) -> Iterator[DigestThread]:
    """Each thread as a digest has it, with its consolidated reply, its tally, and how often it was thanked for."""
    roles = readings.roles_of(tx, mlist.list_id, [one.number for some in found.written.values() for one in some])
    thanks = events.count_by_ref(tx, mlist.list_id, "thanked", [f"#{number}" for number in roles])
    pages, counted = find_similar.pages_of(tx, mlist, found.rows), tallies.standing_of(tx, mlist, found.rows, now)
    shown = [
        _thread(found.rows[one], some, fresh, roles, with_imported, thanks, language)
        for one, some in found.written.items()
    ]
    types = types_asked(tx, mlist.list_id, [found.rows[one] for one in found.written])
    for one in shown:
        yield replace(one, types=types[one.number], page=pages.get(one.number), tally=counted.get(one.number))


def _thread(
    row: Thread,
    some: Sequence[Post],
    fresh: set[int],
    roles: Mapping[int, str],
    with_imported: bool,
    thanks: Mapping[str, int],
    language: str,
) -> DigestThread:
    shown_first = row.number if row.state == "none" else waiting_post(row)  # a question may stand below its opening
    opener = next((one for one in some if one.number == shown_first), some[0])
    made = consolidated.mark_of(row.said)
    if made is not None:
        gist = consolidated.gist_of
        some = [replace(one, text=gist(one.text, row.said)) if one.number == made[0] else one for one in some]
    new = [one for one in some if one.number in fresh]
    told = failed_in(row.changes) if row.state == "open" else 0
    failed = next((one for one in some if one.number == told and one.redacted is None), None)
    told_of = {one.number for one in (*new, opener, failed) if one is not None}
    asker = next((one.name for one in some if one.author == row.asker and one.name), "")
    others = [one for one in some if one.author != row.asker]
    below = [one for one in others if one.number > opener.number or one.parent == opener.number]
    return DigestThread(
        number=row.number,
        subject=row.subject,
        kind=row.kind,
        types=row.types,
        state=row.state,
        started=row.started,
        last_post=row.last_post,
        asker=asker or (row.asker or "").partition("@")[0],
        opener=_post(opener, roles, language, row.subject),
        failed=_post(failed, roles, language, row.subject) if failed is not None else None,
        posts=tuple(_post(one, roles, language, row.subject) for one in new),
        other_posts=len(some) - len(told_of),
        open_since=row.open_since,
        imported=opener.imported and not with_imported,
        reasked=row.reasked,
        answered_by=_named(row, some, roles, asker),
        replies=sum(one.message_id in row.answered_by or roles.get(one.number) not in SILENT for one in below),
        solved=row.state == "solved",
        thanked=sum(thanks.get(f"#{one.number}", 0) for one in some),
    )


def _named(row: Thread, some: Sequence[Post], roles: Mapping[int, str], asker: str) -> tuple[str, ...]:
    """Who is named as having answered: not everybody whose post may have helped, for some only talk or join in."""
    answers = {one.message_id: author_name(one) for one in some if roles.get(one.number) == "answer"}
    names = dict.fromkeys(answers[one] for one in row.answered_by if one in answers)
    return tuple(name for name in names if name != asker)


def _for_facilitators(
    tx: Tx,
    mlist: MailingList,
    shown: Sequence[DigestThread],
    found: Gathered,
    known: Knowledge,
    oldest: datetime,
) -> Iterator[DigestThread]:
    """The threads with what decided about them, and for open questions that members see who may know the answer."""
    waiting = [one.number for one in shown if one.state == "open" and members_see(one, oldest)]
    helpers = ones_who_may_know(tx, mlist, waiting, known)
    read = readings.readings_of(tx, mlist.list_id, [one.opener.number for one in shown])
    for one in shown:
        may_know = tuple(knows(member, why) for member, why in helpers.get(one.number, ()))
        yield replace(one, why=_reasons(read, found.written[one.number], one.opener.number), may_know=may_know)


def _reasons(read: Mapping[int, Reading], some: Sequence[Post], number: int) -> tuple[Reason, ...]:
    """What decided in the reading of a post."""
    post = next(one for one in some if one.number == number)
    why = read[number].why if number in read else ()
    return tuple(as_written(one, post.subject, post.text) for one in strongest_reasons(why))


def _post(one: Post, roles: Mapping[int, str], language: str, subject: str) -> DigestPost:
    """A post as a digest has it; `subject` is the thread's, over which old phones write an answer."""
    is_alone = not (one.text.strip() or one.quoted.strip() or one.attachments or one.redacted)
    return DigestPost(
        number=one.number,
        name=author_name(one),
        date=one.date,
        role=roles.get(one.number, "other"),
        text=said_in_subject(one.subject, subject) if is_alone else one.text,
        is_subject_alone=is_alone and not is_bare(one.subject),
        attachments=tuple(f"{a.name or a.type}, {dates.size(a.size, language)}" for a in one.attachments),
    )


def _assets(tx: Tx, mlist: MailingList, fresh: set[int]) -> Iterable[DigestAsset]:
    if not fresh:
        return
    for one in assets.assets_between(tx, mlist.list_id, min(fresh) - 1, max(fresh)):
        if one.post in fresh and not one.is_consolidated:  # its thread says it
            by = one.by_name or one.by.partition("@")[0]
            yield DigestAsset(one.number, one.title, one.what, by, one.ref, one.thread, one.post, one.size or None)


def _newcomers(tx: Tx, mlist: MailingList, window: Window) -> Iterable[DigestPerson]:
    for one in newcomers_between(tx, mlist, window.opens, window.closes):
        if one.name:
            yield DigestPerson(one.name, one.address, note=one.profile, joined=one.joined, member=one.membership_id)


def _health(tx: Tx, mlist: MailingList, new: Sequence[NewPost]) -> Iterable[tuple[str, str]]:
    """Figures for facilitators beside the questions that wait: plain counts, no ranking of persons."""
    everyone = Counter((one.is_member, one.state) for one in members.each_member(tx, mlist.list_id))
    yield "members", str(sum(count for (is_member, _), count in everyone.items() if is_member))
    yield "posts", str(len(new))
    yield "writers", str(len({one.author for one in new}))
    unreachable = sum(count for (_, state), count in everyone.items() if state == "unreachable")
    if unreachable:
        yield "unreachable", str(unreachable)
    to_call = [one.name or one.address for one, _ in lost_members(tx, mlist.list_id)]
    if to_call:
        yield "to call", ", ".join(to_call[:NAMED]) + (" …" if len(to_call) > NAMED else "")
    from listcop.store import held

    waiting = len(held.waiting(tx, mlist.list_id))
    if waiting:
        yield "held", str(waiting)
