"""A facilitator asks for the draft of a consolidated reply, or sends it back: it is posted, put off, or given up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from listcop.core import consolidated, layout
from listcop.core.asks import Facilitate, NoWords
from listcop.core.consolidated import Reply
from listcop.core.digest_items import shown_name
from listcop.core.letters import render_text
from listcop.core.threads import shown_subject
from listcop.flows import consolidate_thread, read_posts, release_post
from listcop.flows.consolidate_thread import Gathered
from listcop.flows.keep_post import keep_post
from listcop.flows.talk import Talk
from listcop.flows.tell import list_facts
from listcop.flows.write_post import as_post
from listcop.store import events, keys, posts, threads
from listcop.store import lists as list_store
from listcop.store.posts import Post
from listcop.store.threads import Thread


def ask(talk: Talk) -> str:
    """`summary 412`: the draft for that thread, to whoever asks."""
    command, tx, list_id = talk.command, talk.tx, talk.mlist.list_id
    assert isinstance(command, Facilitate), f"{command} asks for no draft"
    ref = command.ref
    number = posts.thread_of(tx, list_id, ref.number) if ref is not None and ref.kind == "post" else None
    if number is None:
        return talk.answer("not-found", {"what": str(ref)}, "not-found")
    read_posts.read_some(tx, talk.site.weights, list_id)  # answers that came a moment ago belong to it
    thread = threads.get_thread(tx, list_id, number)
    member = talk.member
    if thread is None or member is None:
        return talk.answer("not-found", {"what": str(ref)}, "not-found")
    made = consolidate_thread.made_for(tx, talk.mlist, thread)
    if made is not None:
        return _tell_there(talk, thread, made)
    given = consolidate_thread.gather(tx, talk.mlist, thread)
    if given is None:
        return talk.answer("draft-done", _about(thread, "no-answers"), "no-answers")
    if not talk.may_tell("draft"):
        return "too-many-answers"
    consolidate_thread.send(tx, talk.site, talk.mlist, given, member, talk.now, answers=talk.letter.message)
    talk.note_answer("draft", once_an_hour=False)
    return "draft sent"


def answered(talk: Talk) -> str:
    """The draft comes back."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    if not talk.is_one("facilitator"):
        return "not-facilitator"
    list_store.lock_list(talk.tx, talk.mlist.list_id)  # two facilitators may answer at once
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, int(key.data["thread"]))
    if thread is None:
        return "no-thread"
    made = consolidate_thread.made_for(talk.tx, talk.mlist, thread)
    if made is not None:
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "there", talk.now)
        return _tell_there(talk, thread, made)
    reply = consolidated.read_reply(
        talk.letter.message.text, talk.lines, consolidated.from_json(key.data["sections"])
    )  # fmt: skip
    if reply.verdict == "unmarked" and isinstance(talk.command, NoWords):
        return "no-words"
    if reply.verdict not in ("no", "later") and key.data.get(consolidate_thread.STALE):
        return _ask_again(talk, thread, replace(reply, verdict="stale"))
    if reply.verdict == "post" and talk.mlist.paused is not None:
        return _ask_again(talk, thread, replace(reply, verdict="paused"))
    return _DO.get(reply.verdict, _ask_again)(talk, thread, reply)


# --- what follows ------------------------------------------------------------------------------------------------


def _post(talk: Talk, thread: Thread, reply: Reply) -> str:
    key = talk.key
    assert key is not None
    number = _keep_post(talk, thread, reply)
    _mark(talk, thread, reply, number)
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "posted", talk.now)
    events.note(
        talk.tx, talk.mlist.list_id, consolidate_thread.ANSWERED, at=talk.now, who=talk.address,
        ref=f"#{thread.number}", said="posted", post=number, changed=list(reply.changed),
    )  # fmt: skip
    one = consolidate_thread.asset_of(talk.tx, talk.mlist, thread.number)
    data = {"post": number, "asset": one.number if one is not None else 0, "changed": len(reply.changed)}
    talk.tell("draft-done", _about(thread, "posted") | data | {"wrote": reply.above}, once_an_hour=False)
    return f"posted as #{number}"


def _keep_post(talk: Talk, thread: Thread, reply: Reply) -> int:
    """A post in the thread, by the facilitator, with the files that they sent along."""
    tx, mlist = talk.tx, talk.mlist
    data = list_facts(mlist) | {"subject": _subject(thread)}
    title = render_text(talk.site.texts, "consolidated/title.txt", mlist.settings.language, data)
    subject = layout.one_line(title)  # a text is folded where it is long
    text = consolidated.posted_text(reply.sections)
    opener = posts.get_post(tx, mlist.list_id, thread.number)
    written = as_post(mlist, talk.letter, subject, text, opener.message_id if opener is not None else "")
    kept = keep_post(
        tx, mlist, written.draft, written.arrival(mlist.address),
        now=talk.now, asked_thread=thread.number, text=text.strip(),
    )  # fmt: skip
    release_post.release(
        tx, talk.site, mlist, talk.member, kept, written.draft, talk.now, answers=talk.letter.message
    )  # fmt: skip
    return kept.number


def _mark(talk: Talk, thread: Thread, reply: Reply, number: int) -> None:
    """The thread, and earlier ones that asked the same, say where their consolidated reply is; it is an asset now."""
    assert talk.key is not None
    others = [int(one) for one in talk.key.data.get("others", ())]
    mark = consolidated.marked(number, thread.number, reply.sections)
    for row in threads.get_threads(talk.tx, talk.mlist.list_id, [thread.number, *others]).values():
        threads.change_thread(talk.tx, talk.mlist.list_id, row.number, said=row.said | mark)
    read_posts.read_threads(talk.tx, talk.site.weights, talk.mlist.list_id, [thread.number, *others])


def _give_up(talk: Talk, thread: Thread, reply: Reply) -> str:
    key = talk.key
    assert key is not None
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, "no", talk.now)
    return _note(talk, thread, "no")


def _put_off(talk: Talk, thread: Thread, reply: Reply) -> str:
    return _note(talk, thread, "later")


def _note(talk: Talk, thread: Thread, said: str) -> str:
    events.note(
        talk.tx, talk.mlist.list_id, consolidate_thread.ANSWERED, at=talk.now, who=talk.address,
        ref=f"#{thread.number}", said=said,
    )  # fmt: skip
    talk.tell("draft-done", _about(thread, said), once_an_hour=False)
    return f"draft {said}"


def _ask_again(talk: Talk, thread: Thread, reply: Reply) -> str:
    """Nothing is posted where it is not clear what: the draft goes out anew, with the changes that were understood."""
    key, member = talk.key, talk.member
    assert key is not None
    given = _gathered(talk, thread)
    if given is None and reply.verdict == "stale":
        keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, reply.verdict, talk.now)
        return talk.answer("draft-done", _about(thread, "no-answers"), "no-answers")
    if given is None or member is None or not talk.may_tell("draft"):
        return f"draft {reply.verdict}"
    keys.settle_key(talk.tx, talk.mlist.list_id, key.key_hash, reply.verdict, talk.now)
    consolidate_thread.send(
        talk.tx, talk.site, talk.mlist, given, member, talk.now,
        why=str(key.data.get("why", "asked")), answers=talk.letter.message, trouble=reply.verdict,
        page=_page(reply) if reply.verdict in ("cut", "paused") else "",
    )  # fmt: skip
    talk.note_answer("draft", once_an_hour=False)
    return f"draft {reply.verdict}"


def _page(reply: Reply) -> str:
    parts = [f"{consolidated.mark(one.number, one.title)}\n\n{one.text}\n\n" for one in reply.sections]
    return "".join(parts) + consolidated.mark(consolidated.END)


def _gathered(talk: Talk, thread: Thread) -> Gathered | None:
    assert talk.key is not None
    numbers = [int(one) for one in talk.key.data.get("others", ())]
    others = threads.get_threads(talk.tx, talk.mlist.list_id, numbers)
    return consolidate_thread.gather(
        talk.tx, talk.mlist, thread, [others[one] for one in numbers if one in others]
    )  # fmt: skip


_DO: Mapping[str, Callable[[Talk, Thread, Reply], str]] = {"post": _post, "no": _give_up, "later": _put_off}


# --- telling -----------------------------------------------------------------------------------------------------


def _tell_there(talk: Talk, thread: Thread, made: Post) -> str:
    data = {"post": made.number, "by": shown_name(made.name or made.author)}
    return talk.answer("draft-done", _about(thread, "there") | data, "there")


def _about(thread: Thread, what: str) -> dict[str, Any]:
    return {"what": what, "number": thread.number, "subject": _subject(thread)}


def _subject(thread: Thread) -> str:
    return layout.one_line(shown_subject(thread.subject))
