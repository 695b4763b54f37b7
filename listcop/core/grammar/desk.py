"""What moderators, facilitators and owners say; and the answers to what we asked anyone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from listcop.core.addresses import normal_address
from listcop.core.asks import Answer, Command, Facilitate, InviteBack, Leave, Missing, Resume, Unknown
from listcop.core.command_line import Line, read_ref
from listcop.core.words import Word, fold, is_past_day, meaning, read_day


def read_pause(said: Line) -> Command:
    day, _ = day_in(said)
    return Facilitate(Word.pause, text=said.long_text, until=day)


def read_resume(said: Line) -> Command:
    if said.rest and meaning(said.rest[0]) is Word.list:
        return Facilitate(Word.resume)
    return Resume() if said.says_only() else said.lacks("alone")


def day_in(said: Line) -> tuple[date | None, Unknown | None]:
    """The day behind `until`, or standing by itself; and what is wrong with it."""
    untils = (i for i, token in enumerate(said.rest) if meaning(token) is Word.until or fold(token) == "till")
    at = next(untils, None)
    behind = said.rest if at is None else said.rest[at + 1 :]
    day = read_day(" ".join(behind), said.today)
    if day or (at is None and said.says_only()):
        return day, None
    return None, said.lacks("alone") if at is None else no_day(said, behind)


def no_day(said: Line, behind: Sequence[str]) -> Unknown:
    """What stands where a day should stand: one that is past, or none that we can read."""
    return said.lacks("past" if is_past_day(" ".join(behind), said.today) else "day", behind)


def read_answer_word(said: Line) -> Command:
    ends = [token for token in said.rest if fold(token) in _MEMBERSHIPS]
    if said.word is Word.cancel and ends and said.says_only(*ends) and not said.answering:
        return Leave()
    ref = read_ref(said.rest[0]) if said.rest else None
    after = said if ref is None else said.behind()
    return Answer(said.word, ref, after.long_text)


_MEMBERSHIPS = frozenset(  # `cancel my subscription`
    [
        "subscription",
        "membership",
        "abonnement",
        "inscription",
        "adhesion",
        "suscripcion",
        "inscripcion",
        "inscricao",
        "assinatura",
        "subscricao",
    ]
)


def read_facilitate(said: Line) -> Command:
    ref = read_ref(said.rest[0]) if said.rest else None
    address = next(iter(said.addresses), "")
    named = ref is not None or (said.rest and normal_address(said.rest[0]) == address != "")
    text = (said.behind() if named else said).long_text
    lacking = _NEEDS.get(said.word, "")
    lacks_it = {"ref": ref is None, "address": not address and ref is None, "words": not text}.get(lacking, False)
    if lacks_it and not said.answering:
        return said.lacks(lacking)
    return Facilitate(said.word, ref, address, text)


def read_invite(said: Line) -> Command:
    """`invite ADDRESS`, somebody new; `invite 3 5` and `invite d31 3 5`, quiet members by their numbers in a digest."""
    numbers: list[int] = []
    digest, behind = 0, said
    while behind.rest:
        ref = read_ref(behind.rest[0])
        if ref is None or ref.kind not in ("post", "digest") or ref.part:
            break
        if ref.kind == "digest":
            digest = ref.number
        else:
            numbers.append(ref.number)
        behind = behind.behind()
    if said.addresses or not numbers:
        return read_facilitate(said)
    text = behind.long_text
    return InviteBack(tuple(numbers), (text,) * len(numbers), digest)


_NEEDS: Mapping[Word, Missing] = {
    **dict.fromkeys((Word.accept, Word.reject, Word.discard, Word.close, Word.reopen, Word.redact), "ref"),
    **dict.fromkeys((Word.ask, Word.refer, Word.summary), "ref"),
    **dict.fromkeys((Word.ban, Word.invite, Word.greet), "address"),
    Word.note: "words",
}
ANSWER_WORDS = (
    Word.yes,
    Word.no,
    Word.partly,
    Word.drop,
    Word.cancel,
    Word.undo,
    Word.block,
    Word.listening,
    Word.back,
    Word.later,
)
FACILITATOR_WORDS = (*_NEEDS, Word.held, Word.quiet, Word.pulse, Word.duty)
