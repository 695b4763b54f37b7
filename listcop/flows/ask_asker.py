"""Did this help? Whoever asked is asked once a thread, some days after the first answer; their last answer counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks, layout
from listcop.core.addresses import Role
from listcop.core.asks import Answer, Solved, Unknown
from listcop.core.command_line import read_ref, words_of
from listcop.core.commands import thread_command
from listcop.core.lists import MailingList, Member
from listcop.core.message import Message
from listcop.core.said_of_answers import said_of_answers
from listcop.core.site import Site
from listcop.core.words import Word, fold, meaning
from listcop.flows import keep_keys, settle_thread
from listcop.flows.talk import Talk
from listcop.flows.tell import role_address, tell
from listcop.store import events, formerly, posts, threads
from listcop.store.database import Tx
from listcop.store.posts import Post
from listcop.store.threads import Thread

HELPED = "helped"  # the purpose of such keys, and the event of an answer
ASKED = "asked whether it helped"  # the event of each thread that was asked about
ASKED_WHOM = "was asked whether it helped"  # the same by address
KEY_LIFE = timedelta(days=60)
TOO_LATE = timedelta(days=28)  # after the first answer; nobody wants to hear of it then
ONE_IN = timedelta(days=7)  # to one address, so that who asks much is not pestered
LOOKED_AT = timedelta(hours=1)
DAYTIME = (8, 19)  # hours where the list lives
ANSWERS_SHOWN = 9
EXCERPT_CELLS = 200
LINES_READ = 40
WORDS_OF_SOME_USE = 4  # beside yes or no; "thank you so much" is for nobody else
LONGEST_SHOWN = 5_000


def due(tx: Tx, mlist: MailingList, now: datetime) -> datetime | None:
    """Once an hour, by day, as long as there is a question that was answered lately."""
    wait = mlist.settings.ask_helped
    if not wait or mlist.paused is not None:
        return None
    if not threads.has_thread(tx, mlist.list_id, "answered", _since(mlist, now)):
        return None
    last = events.fact(tx, _looked(mlist))
    soonest = now
    if last is not None and datetime.fromisoformat(last) <= now:
        soonest = max(now, datetime.fromisoformat(last) + LOOKED_AT)
    return _by_day(soonest, mlist)


def _by_day(moment: datetime, mlist: MailingList) -> datetime:
    """This moment, or the first after it that is by day where the list lives."""
    here = moment.astimezone(ZoneInfo(mlist.settings.timezone))
    if DAYTIME[0] <= here.hour < DAYTIME[1]:
        return moment
    morning = here.replace(hour=DAYTIME[0], minute=0, second=0, microsecond=0)
    return (morning if here.hour < DAYTIME[0] else morning + timedelta(days=1)).astimezone(UTC)


def _looked(mlist: MailingList) -> str:
    return f"asked askers {mlist.list_id}"


def _since(mlist: MailingList, now: datetime) -> datetime:
    return now - TOO_LATE - timedelta(days=mlist.settings.ask_helped)


def ask_due(tx: Tx, site: Site, mlist: MailingList, now: datetime) -> bool:
    """Ask those whose question was answered some days ago; looked for once an hour, by day. True if one was asked."""
    wait = mlist.settings.ask_helped
    hour = now.astimezone(ZoneInfo(mlist.settings.timezone)).hour
    last = events.fact(tx, _looked(mlist))
    if not wait or mlist.paused is not None or not DAYTIME[0] <= hour < DAYTIME[1]:
        return False
    if last is not None and datetime.fromisoformat(last) <= now < datetime.fromisoformat(last) + LOOKED_AT:
        return False
    events.keep_fact(tx, _looked(mlist), now.isoformat())
    made = False
    for thread in threads.list_threads(tx, mlist.list_id, state="answered", since=_since(mlist, now)):
        answered = _answered_at(thread)
        is_time = answered is not None and answered + timedelta(days=wait) <= now <= answered + TOO_LATE
        asker = formerly.asker_of(tx, thread) if is_time and is_fitting(tx, mlist, thread) else None
        if asker is not None and _may_be_asked(tx, mlist, asker, now):
            made |= ask(tx, site, mlist, thread, asker, now)
    return made


def is_fitting(tx: Tx, mlist: MailingList, thread: Thread) -> bool:
    """Whether it may be asked of a thread at all: it is answered, nobody settled it, and it was not asked before."""
    if thread.state != "answered" or "state" in thread.said or not mlist.settings.ask_helped:
        return False
    opener = posts.get_post(tx, mlist.list_id, thread.number)
    if opener is None or opener.imported or (thread.answered_by and not _helpers(tx, mlist, thread)):
        return False  # where all that answered was taken out, nobody can say whether it helped
    return not events.events_of(tx, mlist.list_id, ref=f"#{thread.number}", what=ASKED, limit=1)


def _answered_at(thread: Thread) -> datetime | None:
    """When the first answer came since it was asked, or asked anew."""
    turned = [one for one in thread.changes if one["state"] == "answered"]
    return datetime.fromisoformat(turned[-1]["at"]) if turned else None


def _may_be_asked(tx: Tx, mlist: MailingList, member: Member, now: datetime) -> bool:
    if not member.is_member or member.state != "active" or member.cadence == "none":
        return False
    return events.count_within(tx, mlist.list_id, ASKED_WHOM, ONE_IN, now, member.address) == 0


def ask(
    tx: Tx,
    site: Site,
    mlist: MailingList,
    thread: Thread,
    member: Member,
    now: datetime,
    *,
    answers: Message | None = None,
) -> bool:
    """Write the question to who asked; `answers`: their thanks, which it answers."""
    key = keep_keys.new_key(tx, site, mlist, HELPED, member.address, {"thread": thread.number}, now, KEY_LIFE)
    events.note(tx, mlist.list_id, ASKED, at=now, ref=f"#{thread.number}")
    events.note(tx, mlist.list_id, ASKED_WHOM, at=now, ref=member.address)
    data = _data(tx, mlist, thread) | {"thanked": answers is not None}
    tell(
        tx, site, mlist, "did-it-help", member.address, data,
        now=now, language=member.language, answers=answers, key=key, is_answer=answers is not None,
    )  # fmt: skip
    return True


def _data(tx: Tx, mlist: MailingList, thread: Thread) -> dict[str, Any]:
    zone = ZoneInfo(mlist.settings.timezone)
    shown = [
        {
            "n": n,
            "by": one.name or one.author.partition("@")[0],
            "date": one.date.astimezone(zone),
            "text": layout.clip(layout.one_line(one.text), EXCERPT_CELLS),
        }
        for n, one in enumerate(_helpers(tx, mlist, thread), 1)
    ]
    return {
        "number": thread.number,
        "subject": thread.subject,
        "replies": shown,
        "again": False,
        "thanked": False,
        "wrote": "",
        "thread_address": role_address(mlist, Role.thread, number=thread.number),
    }


def _helpers(tx: Tx, mlist: MailingList, thread: Thread) -> list[Post]:
    """The posts that went part of the way, in order; `yes 2` names the second."""
    written = posts.posts_of_thread(tx, mlist.list_id, thread.number)
    helped = [one for one in written if one.message_id in thread.answered_by and one.redacted is None]
    return helped[:ANSWERS_SHOWN]


# --- the answer ------------------------------------------------------------------------------------------------


def answered(talk: Talk) -> str:
    """yes, yes 2, partly or no; an answer without a word does nothing, and a later one takes the place of the first."""
    key = talk.brought_key
    if trouble := talk.key_trouble():
        return trouble
    thread = threads.get_thread(talk.tx, talk.mlist.list_id, int(key.data["thread"]))
    if thread is None or isinstance(talk.command, asks.NoWords):
        return "no-word"
    word, number = _verdict(talk)
    if word is None:
        return _ask_again(talk, thread)
    _keep(talk, thread, word, number)
    return f"helped {word}"


def _verdict(talk: Talk) -> tuple[Word | None, int]:
    """What an answer says, and which reply it names."""
    command = talk.command
    told = thread_command(talk.lines[:LINES_READ], talk.now.date())
    if isinstance(command, Solved) or _is_solved_and_more(command) or (told and isinstance(told[0], Solved)):
        return Word.yes, 0
    if isinstance(command, Answer) and command.word in (Word.yes, Word.partly, Word.no):
        return command.word, command.ref.number if command.ref is not None else _numbered(command)[0]
    if isinstance(command, asks.Item) and command.ref.kind == "post":
        return Word.yes, command.ref.number  # "2" alone: the second helped
    return {"yes": Word.yes, "no": Word.no}.get(said_of_answers("\n".join(talk.lines[:LINES_READ]))), 0


def _numbered(command: Answer) -> tuple[int, str]:
    """The answer that is named behind the word, "Yes, number 2 thanks!", and the text without it; 0 where none is. A
    number of other things, as in "yes, the 2 tins were enough", names none."""
    line, newline, below = command.text.partition("\n")
    words = words_of(line)
    at = next((at for at, (bare, _) in enumerate(words) if fold(bare) not in _BEFORE_A_NUMBER), len(words))
    ref = read_ref(words[at][0]) if command.ref is None and command.word is not Word.no and at < len(words) else None
    if ref is None or ref.kind != "post" or ref.part:
        return 0, command.text
    behind = [bare for bare, _ in words[at + 1 :]]
    ends = not behind or words[at][1].endswith((",", ".", ";", ":", "!", ")")) or meaning(behind[0]) is Word.thanks
    is_said_so = bool(_NUMBERS.intersection(fold(bare) for bare, _ in words[:at]))
    if not (ends or is_said_so):
        return 0, command.text
    rest = " ".join(raw for _, raw in words[at + 1 :])
    return ref.number, f"{rest}{newline}{below}"


_NUMBERS = frozenset(
    ("number", "no", "nr", "num", "numero", "n", "n°", "answer", "reply", "reponse", "respuesta", "resposta")
)
_BEFORE_A_NUMBER = _NUMBERS | frozenset(
    ("the", "la", "le", "el", "a", "o", "it", "was", "that", "of", "c'est", "fue", "foi")
)


def _is_solved_and_more(command: object) -> bool:
    """`Solved! One cup a sack was enough.`: no command for a thread, where it is a post, but an answer to us."""
    return isinstance(command, asks.Unknown) and command.missing == "alone" and meaning(command.word) is Word.solved


def _first_says(command: object, talk: Talk) -> bool:
    """Is the first line a word to us alone: "solved", "2"? Else what was said is said in a sentence."""
    told = thread_command(talk.lines[:LINES_READ], talk.now.date())
    is_told = isinstance(command, Solved) or (told is not None and isinstance(told[0], Solved))
    return not _is_solved_and_more(command) and (is_told or isinstance(command, asks.Item))


def _keep(talk: Talk, thread: Thread, word: Word, number: int) -> None:
    tx, list_id = talk.tx, talk.mlist.list_id
    helpers = _helpers(tx, talk.mlist, thread)
    best = helpers[number - 1] if 0 < number <= len(helpers) else helpers[0] if len(helpers) == 1 else None
    said: dict[str, Any] = {"state": {Word.yes: "solved", Word.partly: "answered", Word.no: "open"}[word]}
    said |= {"helped": str(word), "helped_by": best.number if best is not None and word is not Word.no else None}
    if word is Word.no:
        said["reasked"] = True  # it stands in the digest again from today
    settle_thread.say(tx, talk.site.weights, talk.mlist, thread, said, talk.now, who=thread.asker or talk.address)
    events.note(tx, list_id, HELPED, at=talk.now, who=talk.address, ref=f"#{thread.number}", said=str(word))
    by = (best.name or best.author.partition("@")[0]) if best is not None else ""
    data = {"number": thread.number, "subject": thread.subject, "types": thread.types, "by": by}
    data |= {"wrote": _beside(talk), "thread_address": role_address(talk.mlist, Role.thread, number=thread.number)}
    what = {Word.yes: "solved", Word.partly: "partly", Word.no: "open"}[word]
    data |= settle_thread.undo_of_reopening(thread) if what == "open" else {}
    talk.tell("noted", data | {"what": what, "state": said["state"]}, once_an_hour=False)


def _beside(talk: Talk) -> str:
    """What was written beside the word: it came to us alone, and its author may want all to read it."""
    command, lines = talk.command, talk.lines
    if isinstance(command, Answer) and command.word in (Word.yes, Word.partly, Word.no):
        text = _numbered(command)[1].strip()
    elif _first_says(command, talk):
        text = "\n".join(lines[1:]).strip()
    else:
        text = "\n".join(lines).strip()
    return text[:LONGEST_SHOWN] if len(text.split()) >= WORDS_OF_SOME_USE else ""


def _ask_again(talk: Talk, thread: Thread) -> str:
    """Nothing was understood, and nothing has happened; the letter that says so brings the question once more."""
    key = talk.key
    assert key is not None
    if talk.may_tell("did-it-help"):
        data = {"thread": thread.number}
        again = keep_keys.new_key(
            talk.tx, talk.site, talk.mlist, HELPED, talk.address, data, talk.now, key.expires - talk.now
        )
        said = talk.command.word if isinstance(talk.command, Unknown) else ""
        data = _data(talk.tx, talk.mlist, thread) | {"wrote": _beside(talk)} | {"again": True, "said": said}
        talk.tell("did-it-help", data, key=again)
    return "no-word"
