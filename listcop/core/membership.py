"""Join, confirm, leave, pause: the steps of a membership, and the letters and changes each one brings.

A wish counts when it is *proven*: DMARC passes aligned with the one From, or a key that only the member was sent comes
back. What is not proven is asked back by `+c.KEY`, and in the same words for members and strangers, so that nobody
learns from us who is on a list (promise A9).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from listcop.core.addresses import same_mailbox
from listcop.core.asks import (
    Answer,
    ChangeAddress,
    Command,
    Facilitate,
    Join,
    Leave,
    NoWords,
    Resume,
    SetCadence,
    SetLanguage,
    SetLite,
    SetOneDigest,
    SetShortDigest,
    Unknown,
)
from listcop.core.held_answers import is_a_no, is_a_yes, is_own_yes
from listcop.core.lists import Member
from listcop.core.words import Word

State = Literal["none", "active", "paused", "unreachable", "left", "banned"]
JoinPolicy = Literal["confirm", "approve", "open", "closed"]
Purpose = Literal[
    "join", "approve-join", "leave", "settings", "change-address", "undo-leave", "place-answer", "invited"
]  # fmt: skip
Occasion = Literal[
    "welcome", "welcome-back", "join-confirm", "join-already", "join-closed", "join-waits", "join-approve",
    "join-refused", "goodbye", "leave-confirm", "leave-not-member", "settings-changed", "settings-kept",
    "settings-confirm", "not-member", "address-confirm", "address-changed", "status", "help", "key-settled",
    "key-other-address", "asked-there", "unknown-command",
]  # fmt: skip

CONFIRMATIONS_A_DAY = 3  # to one address over all lists: contract, section 3
ANSWERS_A_DAY = 10  # to one address, of what was not proven or not understood: promise L2
PROVEN_ANSWERS_A_DAY = 100
KEY_LIFE: Mapping[Purpose, timedelta] = {
    "join": timedelta(days=14),
    "approve-join": timedelta(days=30),
    "leave": timedelta(days=14),
    "settings": timedelta(days=14),
    "change-address": timedelta(days=14),
    "undo-leave": timedelta(days=14),
    "place-answer": timedelta(days=14),
    "invited": timedelta(days=60),
}
OWNERS = "owners"  # in Notice.to and KeyWish.address: whoever settles joins


@dataclass(frozen=True, slots=True)
class KeyWish:
    """A `c.` key that a letter carries: the flow makes it, keeps it hashed, and hands it to `confirm` as it was.

    purpose  what it does when it comes back; lives KEY_LIFE[purpose], used once
    address  who must answer it
    member   whose membership it is about
    command  what was asked for, if more than the purpose says

    A new one makes an open one of the same list, purpose and member void: one open question each (promise L5).
    """

    purpose: Purpose
    address: str
    member: str
    command: Command | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A letter to write: the occasion names its template. `text` is what a person wrote into it."""

    occasion: Occasion
    to: str
    key: KeyWish | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What to keep.

    add      the address joins; `command` is its Join, with the cadence it asked for
    restore  it comes back with all it had before it left
    remove   it leaves; what it had is kept for the way back
    set      `command` says what
    rename   it becomes `command.address`
    void     its open questions about joining end (a leave after a join wins: promise A2)
    block    nobody's wish makes us write to it again, until it writes first
    settle   the key is used
    """

    what: Literal["add", "restore", "remove", "set", "rename", "void", "block", "settle"]
    address: str = ""
    command: Command | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows from one letter, and a reason word for the log and `why`."""

    reason: str
    changes: tuple[Change, ...] = ()
    letters: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Asker:
    """Who writes, and about which address.

    from_address         the one From
    proven               DMARC passes aligned with it
    automatic            an automatic letter (or null sender): nothing ever follows from it
    named                another address that the command named; "" for one's own
    confirmations_today  letters that asked `subject` to confirm something in the last day, over all lists; for a
                         change of address the larger of both addresses' counts
    settles              is an owner, facilitator or moderator of the list
    """

    from_address: str
    proven: bool
    automatic: bool = False
    named: str = ""
    confirmations_today: int = 0
    settles: bool = False

    @property
    def subject(self) -> str:
        """The address it is about."""
        return self.named or self.from_address

    @property
    def counts(self) -> bool:
        """Whether the wish can be done without asking back."""
        return self.proven and same_mailbox(self.subject, self.from_address)


_AUTOMATIC = Outcome("automatic")


# --- wishes ----------------------------------------------------------------------------------------------------


def join(asker: Asker, state: State, policy: JoinPolicy, wish: Join | None = None) -> Outcome:
    """Return what follows when someone asks to join; `state` is that of `asker.subject`.

    It is always asked back, but for an `open` list and a proven From. A member who is not proven gets the same letter
    as a stranger: whoever forges a From learns nothing.
    """
    address = asker.subject
    if asker.automatic:
        return _AUTOMATIC
    if state == "banned":
        return Outcome("banned")
    if asker.counts and _is_on_list(state):
        return Outcome("already", letters=(Notice("join-already", address),))
    if policy == "closed":
        return Outcome("closed", letters=(Notice("join-closed", asker.from_address),))
    if policy == "open" and asker.counts:
        return _joined(address, wish)
    return _asked_back("join-confirm", asker, KeyWish("join", address, address, wish))


def leave(asker: Asker, state: State) -> Outcome:
    """Return what follows when someone asks to leave: gone at once if proven, else asked back."""
    address = asker.subject
    if asker.automatic:
        return _AUTOMATIC
    if not asker.counts:
        return _asked_back("leave-confirm", asker, KeyWish("leave", address, address))
    return _left(address, state)


def leave_by_key(address: str, state: State, null_sender: bool) -> Outcome:
    """Return what follows from a letter to `+leave.KEY`, whoever sent it: the key itself is the proof.

    An automatic letter counts here, since mail programs and providers that offer a button write such ones; a bounce
    or receipt (null sender) does not.
    """
    return Outcome("null-sender") if null_sender else _left(address, state)


def change_settings(asker: Asker, state: State, wish: Command) -> Outcome:
    """Return what follows when someone asks for another cadence, pause, language, lite, digest or address."""
    address = asker.from_address
    if asker.automatic:
        return _AUTOMATIC
    if not asker.proven:
        return _asked_back("settings-confirm", asker, KeyWish("settings", address, address, wish))
    return _changed(asker, address, state, wish)


def is_so(wish: Command | None, member: Member) -> bool:
    """Whether a setting is as it is wished already; the list's language is nobody's own, for it may change."""
    if isinstance(wish, SetCadence):
        return wish.until is None and wish.cadence == member.cadence and member.state == "active"
    if isinstance(wish, Resume):
        return member.gets_mail
    if isinstance(wish, SetLanguage):
        return wish.language == member.language
    if isinstance(wish, SetShortDigest):
        return wish.on == member.short_digest
    if isinstance(wish, SetOneDigest):
        return wish.on == member.combined
    return isinstance(wish, SetLite) and wish.lite == member.lite


def kept(outcome: Outcome, member: str) -> Outcome:
    """The same where what is wished is so already: nothing is set, and the letter says so."""
    changes = tuple(one for one in outcome.changes if one.what != "set")
    return Outcome("settings-kept", changes, (Notice("settings-kept", member),))


def tell(occasion: Literal["status", "help", "unknown-command"], asker: Asker) -> Outcome:
    """Answer a question that changes nothing: to the From, members and strangers alike."""
    return _AUTOMATIC if asker.automatic else Outcome(occasion, letters=(Notice(occasion, asker.from_address),))


def removed(address: str) -> Outcome:
    """Return what follows when someone is taken off a list, by themself or by an owner: they are always told, with
    the way back."""
    undo = KeyWish("undo-leave", address, address)
    return Outcome("left", (Change("remove", address), Change("void", address)), (Notice("goodbye", address, undo),))


def may_answer(
    occasion: str, proven: bool, answers_today: int, same_in_last_hour: bool, sparing_today: int | None = None
) -> bool:
    """Whether one more answer may go to an address: what is not proven or not understood is answered sparingly, so
    that a robot that writes to us gets ten letters a day at most (promise L2). Who is proven and mistypes twice
    hears of it twice: silence would look as if it had been done.

    sparing_today  of a member who is proven, how many of those answers were such: what was understood and done uses
                   up none of them, and a robot is told ten times all the same
    """
    if not proven:
        return answers_today < ANSWERS_A_DAY and not same_in_last_hour
    told = sparing_today if sparing_today is not None else answers_today
    return answers_today < PROVEN_ANSWERS_A_DAY and (occasion not in SPARING or told < ANSWERS_A_DAY)


SPARING = frozenset(("help", "unknown-command", "key-settled", "key-other-address", "asked-there"))


# --- answers ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """A `c.` key that came back.

    told       that it was settled has been said once
    is_banned  whom it was given to was banned since
    """

    wish: KeyWish
    state: Literal["good", "used", "old"]
    told: bool = False
    is_banned: bool = False


def confirm(
    key: KeyFacts | None,
    asker: Asker,
    answer: Command,
    member_state: State,
    policy: JoinPolicy,
    said: Sequence[str] = (),
    agrees: bool = False,
) -> Outcome:
    """Return what follows from an answer to something we asked about a membership.

    key           None for one that we never gave
    answer        what `read_answer` made of the letter
    member_state  of `key.wish.member`
    said          the paragraph that the answer begins, in lines; its word and text where nothing else is known
    agrees        it holds no word of ours, and agrees in its own ("Ja, graag"): enough where our letter asks for none

    It takes a letter that is not automatic, from the address that was asked. A key that comes from elsewhere does
    nothing and stays good; a used or old one is told once to be settled, and never acts (promises A1 to A3).
    """
    if asker.automatic:
        return _AUTOMATIC
    if key is None:
        return Outcome("unknown-key")
    if not _was_asked(key.wish, asker):
        other = (Notice("key-other-address", asker.from_address),) if asker.proven else ()
        return Outcome("other-address", letters=other)
    if key.state != "good":
        settled = () if key.told else (Notice("key-settled", asker.from_address),)
        return Outcome("settled", letters=settled)
    if key.wish.purpose == "approve-join":
        return _join_settled(key.wish, asker, answer, member_state, said)
    if key.wish.purpose in _NEEDS_WHOLE_YES and isinstance(answer, Answer) and answer.word is Word.yes:
        answer = answer if is_own_yes(said or [f"{answer.word} {answer.text}"]) else Unknown()
    return _answered(key, asker, answer, member_state, policy, said, agrees)


def _was_asked(wish: KeyWish, asker: Asker) -> bool:
    return asker.settles if wish.address == OWNERS else same_mailbox(wish.address, asker.from_address)


def _answered(
    key: KeyFacts, asker: Asker, answer: Command, state: State, policy: JoinPolicy, said: Sequence[str], in_words: bool
) -> Outcome:
    """An answer to a question about one's own membership: no new words are a yes, but to "come back?" they are not."""
    wish = key.wish
    says = answer.word if isinstance(answer, Answer) else None
    if says is Word.block:
        return Outcome("blocked", (_SETTLE, Change("block", wish.address)))
    if isinstance(answer, Leave) and wish.purpose == "settings":
        return _settling(_left(wish.address, state))
    is_unsure = says is Word.no and wish.purpose in _NEEDS_NO_WORD and not is_a_no(said)  # "No problem, that's me"
    declines = says in (Word.no, Word.cancel, Word.drop) and not is_unsure
    if declines or (isinstance(answer, Leave) and wish.purpose != "leave"):
        return Outcome("declined", (_SETTLE,))
    own_word = {"join": Join, "leave": Leave, "undo-leave": Join, "invited": Join}.get(wish.purpose)
    agrees = says in (Word.yes, Word.undo) or (isinstance(answer, NoWords) and wish.purpose not in _NEEDS_WORD)
    agrees = agrees or (own_word is not None and isinstance(answer, own_word))
    agrees = agrees or (in_words and wish.purpose in _NEEDS_NO_WORD)
    if not agrees or wish.purpose not in _AGREED:  # which item an answer belongs to takes a number, and no yes
        return Outcome("unknown-command", letters=(Notice("unknown-command", asker.from_address),))
    if key.is_banned:  # also one that is no membership's yet, to which a member's mail should go
        return _settling(Outcome("banned"))
    return _settling(_AGREED[wish.purpose](wish, asker, state, policy))


def _join_settled(wish: KeyWish, asker: Asker, answer: Command, state: State, said: Sequence[str]) -> Outcome:
    """An owner's answer to a join: it takes a word, and the text behind a no goes to who asked. "Yes, but ask her who
    she is" lets nobody in yet, and "No problem, welcome!" refuses nobody."""
    says = answer.word if isinstance(answer, (Answer, Facilitate)) else None
    text = answer.text if isinstance(answer, (Answer, Facilitate)) else ""
    said = said or [f"{says} {text.partition(chr(10))[0]}"]
    if says in (Word.yes, Word.accept) and is_a_yes(said):
        return let_in(wish, state)
    if says in (Word.no, Word.reject) and is_a_no(said):
        return turned_down(wish, state, text)
    if says in (Word.drop, Word.discard):
        return Outcome("dropped", (_SETTLE,))
    return Outcome("unknown-command", letters=(Notice("unknown-command", asker.from_address),))


def let_in(wish: KeyWish, state: State) -> Outcome:
    """An owner lets in somebody who asked to join; who was banned meanwhile, or is on the list, stays what they are."""
    if state == "banned":
        return Outcome("banned", (_SETTLE,))
    return _settling(Outcome("already") if _is_on_list(state) else _joined(wish.member, _wish_to_join(wish)))


def turned_down(wish: KeyWish, state: State, text: str) -> Outcome:
    """An owner says no to somebody who asked to join, in their own words; whom the list has by now is told nothing."""
    if _is_on_list(state):
        return Outcome("already", (_SETTLE,))
    return Outcome("refused", (_SETTLE,), (Notice("join-refused", wish.member, text=text),))


def _agreed_join(wish: KeyWish, asker: Asker, state: State, policy: JoinPolicy) -> Outcome:
    if state == "banned":
        return Outcome("banned")
    if _is_on_list(state):
        return Outcome("already", letters=(Notice("join-already", wish.member),))
    if policy == "closed":
        return Outcome("closed", letters=(Notice("join-closed", wish.member),))
    if policy == "approve":
        asked = Notice("join-approve", OWNERS, replace(wish, purpose="approve-join", address=OWNERS))
        return Outcome("waits", letters=(asked, Notice("join-waits", wish.member)))
    return _joined(wish.member, _wish_to_join(wish))


def _agreed_invited(wish: KeyWish, asker: Asker, state: State, policy: JoinPolicy) -> Outcome:
    """An owner wants them here: neither approval nor a closed list stands in the way."""
    return _agreed_join(wish, asker, state, "confirm")


def _agreed_leave(wish: KeyWish, asker: Asker, state: State, policy: JoinPolicy) -> Outcome:
    return _left(wish.member, state)


def _agreed_settings(wish: KeyWish, asker: Asker, state: State, policy: JoinPolicy) -> Outcome:
    if wish.command is None:
        return Outcome("unknown-key")
    # whose answer brought the key back has proven the address; letters to the new one are counted when it is asked
    return _changed(asker, wish.member, state, wish.command)


def _agreed_address(wish: KeyWish, asker: Asker, state: State, policy: JoinPolicy) -> Outcome:
    if not _is_on_list(state) or not isinstance(wish.command, ChangeAddress):
        return Outcome("not-member", letters=(Notice("not-member", wish.address),))
    told = (Notice("address-changed", wish.command.address), Notice("address-changed", wish.member))
    return Outcome("address-changed", (Change("rename", wish.member, wish.command),), told)


def _agreed_return(wish: KeyWish, asker: Asker, state: State, policy: JoinPolicy) -> Outcome:
    if state == "banned":
        return Outcome("banned")
    if _is_on_list(state):
        return Outcome("already", letters=(Notice("join-already", wish.member),))
    return Outcome("restored", (Change("restore", wish.member),), (Notice("welcome-back", wish.member),))


_AGREED: Mapping[Purpose, Callable[[KeyWish, Asker, State, JoinPolicy], Outcome]] = {
    "join": _agreed_join,
    "leave": _agreed_leave,
    "settings": _agreed_settings,
    "change-address": _agreed_address,
    "undo-leave": _agreed_return,
    "invited": _agreed_invited,
}
_NEEDS_WORD = ("undo-leave", "invited")  # nobody asked for these letters: an empty answer does nothing
_NEEDS_NO_WORD = ("join", "change-address")  # "reply to this letter; you need not write anything"
# "Yes, but please do not add me yet": what brings somebody mail waits for a yes without a condition.
_NEEDS_WHOLE_YES = ("join", "invited", "undo-leave", "change-address")
_SETTLE = Change("settle")


# --- steps -----------------------------------------------------------------------------------------------------


def _is_on_list(state: State) -> bool:
    return state in ("active", "paused", "unreachable")


def _asked_back(occasion: Occasion, asker: Asker, wish: KeyWish) -> Outcome:
    """The letter that carries the question, to the address it is about, unless it got three such letters today.

    A proven writer who named another address hears that we asked there, whether or not it is on the list.
    """
    is_told = asker.proven and not asker.counts
    told = (Notice("asked-there", asker.from_address),) if is_told else ()
    if asker.confirmations_today >= CONFIRMATIONS_A_DAY:
        return Outcome("too-many-confirmations", letters=told)
    return Outcome("asked-back", letters=(Notice(occasion, wish.address, wish), *told))


def _joined(address: str, wish: Command | None) -> Outcome:
    return Outcome("joined", (Change("add", address, wish),), (Notice("welcome", address),))


def _wish_to_join(wish: KeyWish) -> Command | None:
    return wish.command if isinstance(wish.command, Join) else None


def _left(address: str, state: State) -> Outcome:
    if _is_on_list(state):
        return removed(address)
    if state == "banned":
        return Outcome("banned")
    return Outcome("not-member", (Change("void", address),), (Notice("leave-not-member", address),))


def _changed(asker: Asker, member: str, state: State, wish: Command) -> Outcome:
    """A proven wish for other settings; a new address is asked itself before it counts."""
    if not _is_on_list(state):
        return Outcome("not-member", letters=(Notice("not-member", member),))
    if isinstance(wish, ChangeAddress):
        if same_mailbox(wish.address, member):
            return Outcome("same-address", (Change("rename", member, wish),), (Notice("address-changed", member),))
        if asker.confirmations_today >= CONFIRMATIONS_A_DAY:
            return Outcome("too-many-confirmations")
        key = KeyWish("change-address", wish.address, member, wish)
        return Outcome("asked-back", letters=(Notice("address-confirm", wish.address, key),))
    return Outcome("settings-changed", (Change("set", member, wish),), (Notice("settings-changed", member),))


def _settling(outcome: Outcome) -> Outcome:
    return replace(outcome, changes=(_SETTLE, *outcome.changes))
