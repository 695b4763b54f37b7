"""`listcop thread …` and `listcop search`: threads found, shown and corrected."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused, read_moment, read_number
from listcop.cli.shown import safe, safe_letter
from listcop.core.words import KINDS, STATES, TYPES

if TYPE_CHECKING:
    from listcop.core.lists import MailingList
    from listcop.store.database import Tx
    from listcop.store.posts import Post
    from listcop.store.threads import Thread

DAYS = click.IntRange(0, 36_500)  # a hundred years: days beyond those of the calendar cannot be reckoned
NUMBER = click.IntRange(1, 1_000_000_000)


@click.group("thread", epilog="Example: listcop thread ls garden --state open")
def thread_command() -> None:
    """Threads: find, show, correct, split, merge, close."""


@thread_command.command("ls", epilog="Example: listcop thread ls garden --state open --older 7")
@click.argument("list_name", metavar="LIST")
@click.option("--state", type=click.Choice(STATES))
@click.option("--type", "request_type", type=click.Choice(TYPES))
@click.option("--kind", type=click.Choice(KINDS))
@click.option("--older", metavar="DAYS", type=DAYS, help="Last post this many days ago or more.")
@click.option("--newer", metavar="DAYS", type=DAYS, help="Last post within this many days.")
@click.option("--last", metavar="N", type=NUMBER, help="Only the last N.")
@add_json_option
@click.pass_obj
def ls(
    desk: Desk,
    list_name: str,
    state: str | None,
    request_type: str | None,
    kind: str | None,
    older: int | None,
    newer: int | None,
    last: int | None,
) -> None:
    """Threads by state, type and age."""
    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        show_listed(
            desk,
            tx,
            mlist,
            state=state,
            kind=kind,
            request_type=request_type,
            since=desk.now - timedelta(days=newer) if newer is not None else None,
            before=desk.now - timedelta(days=older) if older is not None else None,
            limit=last,
        )


def show_listed(desk: Desk, tx: Tx, mlist: MailingList, **what: Any) -> None:
    """Threads that a list has, in columns or as JSON; what is wanted as `each_listed` takes it."""
    from listcop.core.export import thread_head
    from listcop.core.threads import shown_subject
    from listcop.store import threads

    desk.show_each(
        lambda: threads.each_listed(tx, mlist.list_id, **what),
        partial(thread_head, mlist.name),
        ("THREAD", "STATE", "TYPES", "POSTS", "LAST POST", "SUBJECT"),
        lambda one: (
            f"#{one.number}",
            one.state,
            one.types or one.kind,
            one.posts,
            one.last_post,
            shown_subject(one.subject),
        ),
    )


def _thread(desk: Desk, tx: Tx, mlist: MailingList, ref: str) -> Thread:
    """The thread that a REF such as 412 or #412 names: any post's number finds it."""
    from listcop.store import posts, threads

    post = read_number(ref)
    number = posts.thread_of(tx, mlist.list_id, post) if post is not None else None
    found = threads.get_thread(tx, mlist.list_id, number) if number is not None else None
    if found is None:
        raise Refused(
            f'{mlist.name} has no thread "{safe(ref)}". Run "listcop thread ls {mlist.name}" to see the threads.'
        )
    return found


@thread_command.command("show", epilog="Example: listcop thread show garden 412")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@add_json_option
@click.pass_obj
def show(desk: Desk, list_name: str, ref: str) -> None:
    """The thread that holds post REF, with the new text of its posts."""
    from listcop.core.export import thread_object
    from listcop.flows import tell_why
    from listcop.flows.archive_pages import thread_page_of
    from listcop.flows.find_assets import assets_of_posts
    from listcop.store import assets, posts, readings

    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        thread = _thread(desk, tx, mlist, ref)
        written = posts.posts_of_thread(tx, mlist.list_id, thread.number)
        read = readings.readings_of(tx, mlist.list_id, [one.number for one in written])
        known = {one.same_as: one for one in assets.all_assets(tx, mlist.list_id)}
        own = [one for one in known.values() if one.thread == thread.number]
        found = assets_of_posts(written, read, own, known)
        if desk.as_json:
            desk.show_json(thread_object(mlist.name, thread, written, read, found))
        else:
            click.echo(safe_letter(thread_page_of(tx, desk.site, mlist, thread)))
            if thread.state == "open":
                for line in tell_why.who_may_know_lines(tx, mlist, thread.number, desk.now):
                    click.echo(safe(line))


@thread_command.command("set", epilog="Example: listcop thread set garden 412 type visit")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.argument("key", type=click.Choice(["kind", "type", "subject"]))
@click.argument("value")
@click.pass_obj
def set_(desk: Desk, list_name: str, ref: str, key: str, value: str) -> None:
    """Correct the kind, the type (one or two, joined by a comma) or the subject; never overwritten by reading."""

    mlist = desk.find_list(list_name)
    said: dict[str, Any]
    if key == "type":
        types = _read_types(value)
        said, value = {"types": types}, ",".join(types) or "none"
    elif key == "kind":
        if value not in KINDS:
            raise Refused(f'kind is "{safe(value)}". Write one of {", ".join(KINDS)}.')
        said = {"kind": value}
    elif not value.strip():
        raise Refused(f'subject is "{safe(value)}". Write a subject of some words.')
    else:
        said = {"subject": value}
    desk.say(f"{mlist.name}: {key} of #{_keep_said(desk, mlist, ref, said)} is now {safe(value)}.")


def _read_types(value: str) -> list[str]:
    """One or two types joined by a comma, each once; none for "none". Raises Refused."""
    types = list(dict.fromkeys(word.strip() for word in value.split(",") if word.strip()))
    if types == ["none"]:
        return []
    if not 1 <= len(types) <= 2 or any(word not in TYPES for word in types):
        raise Refused(f'type is "{safe(value)}". Write one or two of {", ".join(TYPES)}, or none.')
    return types


@thread_command.command("close", epilog='Example: listcop thread close garden 412 "taken to the spring meeting"')
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.argument("reason", default="")
@click.pass_obj
def close(desk: Desk, list_name: str, ref: str, reason: str) -> None:
    """Close a question: it no longer waits for an answer."""
    _say_state(desk, list_name, ref, {"state": "closed", "closed_why": reason}, "is closed")


@thread_command.command("reopen", epilog="Example: listcop thread reopen garden 412")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.pass_obj
def reopen(desk: Desk, list_name: str, ref: str) -> None:
    """Ask a question again: it heads the next digest."""
    _say_state(desk, list_name, ref, {"state": "open", "reasked": True}, "is open again")


def _say_state(desk: Desk, list_name: str, ref: str, said: dict[str, Any], done: str) -> None:
    mlist = desk.find_list(list_name)
    desk.say(f"{mlist.name}: #{_keep_said(desk, mlist, ref, said)} {done}.")


def _keep_said(desk: Desk, mlist: MailingList, ref: str, said: dict[str, Any]) -> int:
    """Keep what a person said of a thread; returns its number."""
    from listcop.flows import settle_thread

    def work(tx: Tx) -> int:
        thread = _thread(desk, tx, mlist, ref)
        settle_thread.say(tx, desk.weights, mlist, thread, said, desk.now, who="shell")
        return thread.number

    return desk.store.write(work)


@thread_command.command("summary", epilog="Example: listcop thread summary garden 412 --send")
@click.argument("list_name", metavar="LIST")
@click.argument("ref")
@click.option("--send", is_flag=True, help="Mail it to the facilitator on duty, who edits it and replies.")
@add_json_option
@click.pass_obj
def summary(desk: Desk, list_name: str, ref: str, send: bool) -> None:
    """The draft of a consolidated reply: question, synopsis, contributions, resources. It is posted by answering it."""
    from listcop.core import consolidated
    from listcop.flows import consolidate_thread, roster

    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        thread = _thread(desk, tx, mlist, ref)
        given = consolidate_thread.gather(tx, mlist, thread)
        made = consolidate_thread.made_for(tx, mlist, thread)
        to = roster.on_duty(tx, mlist, desk.now) if send else None
        page = consolidate_thread.page_of(tx, desk.site, mlist, given) if given is not None else ""
    if given is None:
        raise Refused(f"Nobody has answered #{thread.number} yet, so there is nothing to put together.")
    if send and made is not None:
        raise Refused(f"#{thread.number} has its consolidated reply already: listcop thread show {mlist.name} {ref}")
    if send and to is None:
        raise Refused(f'{mlist.name} has no facilitator. Run "listcop member set" to give somebody the role.')
    if to is not None:
        desk.store.write(lambda tx: consolidate_thread.send(tx, desk.site, mlist, given, to, desk.now))
        desk.say(f"The draft for #{thread.number} goes to {to.address}.")
    elif desk.as_json:
        found = [{"number": one.number, "title": one.title, "text": one.text} for one in consolidated.sections_of(page)]
        desk.show_json({"thread": thread.number, "sections": found})
    else:
        click.echo(safe_letter(page))


@thread_command.command("split", epilog="Example: listcop thread split garden 419")
@click.argument("list_name", metavar="LIST")
@click.argument("post", type=NUMBER)
@click.pass_obj
def split(desk: Desk, list_name: str, post: int) -> None:
    """Make POST and the answers to it a thread of their own."""
    from listcop.flows import settle_thread

    mlist = desk.find_list(list_name)
    moved = desk.store.write(lambda tx: settle_thread.split(tx, desk.weights, mlist, post, desk.now, who="shell"))
    if moved is None:
        raise Refused(
            f"{mlist.name}: #{post} opens its thread already, or is no post. "
            f"See: listcop thread show {mlist.name} {post}"
        )
    desk.say(f"{mlist.name}: #{post} is a thread of its own now, with {moved} post{'s' if moved > 1 else ''}.")


@thread_command.command("merge", epilog="Example: listcop thread merge garden 412 430")
@click.argument("list_name", metavar="LIST")
@click.argument("into")
@click.argument("other")
@click.pass_obj
def merge(desk: Desk, list_name: str, into: str, other: str) -> None:
    """Put the posts of thread OTHER into thread INTO; both numbers find it."""
    from listcop.flows import settle_thread

    mlist = desk.find_list(list_name)

    def work(tx: Tx) -> tuple[int, int]:
        one, two = _thread(desk, tx, mlist, into), _thread(desk, tx, mlist, other)
        if one.number == two.number:
            raise Refused(f"{mlist.name}: {safe(into)} and {safe(other)} are one thread already, #{one.number}.")
        settle_thread.merge(tx, desk.weights, mlist, one, two, desk.now, who="shell")
        return one.number, two.number

    one, two = desk.store.write(work)
    desk.say(f"{mlist.name}: #{two} is part of #{one} now.")


@thread_command.command("redact", epilog='Example: listcop thread redact garden 412 "names a patient"')
@click.argument("list_name", metavar="LIST")
@click.argument("post", metavar="POST")
@click.argument("reason", default="")
@click.option("--for-good", is_flag=True, help="Empty the letter itself, too; there is no way back but a backup.")
@click.option("--undo", is_flag=True, help="Bring the text back from its letter.")
@click.pass_obj
def redact(desk: Desk, list_name: str, post: str, reason: str, for_good: bool, undo: bool) -> None:
    """Take the text and files of POST out; its place and REASON stay, and its author is told."""
    from listcop.cli.archive import say_left_behind
    from listcop.flows import redact_post
    from listcop.flows.export_letters import is_masked
    from listcop.store import posts

    mlist = desk.find_list(list_name)
    number = read_number(post)

    def work(tx: Tx) -> str:
        found = posts.get_post(tx, mlist.list_id, number) if number is not None else None
        if found is None:
            raise Refused(
                f'{mlist.name} has no post "{safe(post)}". Run "listcop thread ls {mlist.name}" to see the threads.'
            )
        if undo:
            if not redact_post.undo(tx, desk.weights, mlist, found, desk.now, who="shell"):
                raise Refused(
                    f"{mlist.name}: #{found.number} cannot be brought back: it was not redacted, its letter was "
                    "emptied, holds several posts, or names somebody who was erased. A backup has it."
                )
            return f"#{found.number} is as it was."
        reply = redact_post.redact(tx, desk.weights, mlist, found, reason, desk.now, who="shell", for_good=for_good)
        if found.redacted is None:
            redact_post.tell_author(tx, desk.site, mlist, found, reason, desk.now)
        rest = "its letter is kept; --for-good empties it, --undo brings it back."
        if for_good:
            rest = "its letter is emptied."
        elif is_masked(tx, mlist, found):
            rest = "its letter is kept, and stays hidden, as it names somebody who was erased; --for-good empties it."
        return f"the text of #{found.number} is taken out; {rest}{_of_reply(tx, mlist, found, reply)}"

    desk.say(f"{mlist.name}: {desk.store.write(work)}")
    if not undo:
        say_left_behind(desk)


def _of_reply(tx: Tx, mlist: MailingList, post: Post, reply: Post | None) -> str:
    """What became of the consolidated reply that was made of a redacted post's thread."""
    from listcop.flows import redact_post

    if reply is None:
        return ""
    if redact_post.is_out(tx, mlist, reply):
        again = f'"listcop thread summary {mlist.name} {post.thread} --send"'
        return f"\n#{reply.number}, the consolidated reply that told it again, is taken out too; {again} makes another."
    return (
        f"\n#{reply.number} is the consolidated reply of that thread. We found nothing of #{post.number} in it; if it "
        f'tells it in other words: "listcop thread redact {mlist.name} {reply.number}"'
    )


@click.command("search", epilog="Example: listcop search garden solar pump")
@click.argument("list_name", metavar="LIST")
@click.argument("words", nargs=-1, required=True)
@click.option("--before", metavar="DATE", help="Posts before this day.")
@click.option("--after", metavar="DATE", help="Posts on this day or later.")
@add_json_option
@click.pass_obj
def search_command(desk: Desk, list_name: str, words: tuple[str, ...], before: str | None, after: str | None) -> None:
    """The threads that hold all WORDS, the best first; words of four letters or more match as beginnings."""
    from listcop.core.export import state_told
    from listcop.flows import find_threads

    mlist = desk.find_read_list(list_name)
    with desk.read() as tx:
        found = find_threads.find(
            tx,
            mlist.list_id,
            " ".join(words),
            before=read_moment(before) if before else None,
            after=read_moment(after) if after else None,
        )
    desk.show(
        [
            {
                "thread": one.thread,
                "post": one.post,
                "subject": one.subject,
                "state": state_told(one.state),
                "types": list(one.types),
            }
            | {"date": one.date.isoformat(timespec="seconds"), "snippet": one.snippet}
            for one in found
        ],
        ("THREAD", "STATE", "DATE", "SUBJECT", "TEXT"),
        [(f"#{one.thread}", one.state, one.date, one.subject, one.snippet) for one in found],
        "Nothing found. Fewer words, or beginnings of words, find more.",
    )
