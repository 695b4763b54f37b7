"""What a clause wishes, where each of its words is in the tables: "stop the mails, please", not "stop the van"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from listcop.core.wishes.clauses import MOST_CLAUSES, parted, pieces_of
from listcop.core.wishes.days import without_days, without_return
from listcop.core.wishes.words import FILLING, KNOWN, OFTEN, SAYS, SWITCHED
from listcop.core.words import language_of, read_day

MOST_WORDS = 40  # of a clause
_SOME_DAY = date(2000, 6, 2)


class Said(NamedTuple):
    """A clause that wishes for something: its words without the days in them, all of them, and as it was written."""

    bare: list[str]
    words: list[str]
    text: str


def kinds_in(texts: Iterable[str], today: date, own: Collection[str]) -> dict[str, Said]:
    """Each wish that stands in the clauses of these texts, with the first clause that says it."""
    found: dict[str, Said] = {}
    pieces = (one for text in dict.fromkeys(texts) for one in pieces_of(text))
    for text, words in islice(pieces, MOST_CLAUSES):
        for part in (words, *parted(words)):
            if kind := _kind_between(part, today, own):
                found.setdefault(kind[0], Said(kind[1], part, text))
    return found


def _kind_between(words: list[str], today: date, own: Collection[str]) -> tuple[str, list[str]] | None:
    """What a clause wishes beside the days that stand in it, and its words without these."""
    bare = without_return(words, today)
    if kind := _kind(bare, own):
        return kind, bare
    bare = without_days(bare, today, is_wish=True)  # "stop the mails on Monday"; "no mail on Monday" complains
    kind = _kind(bare, own)
    return (kind, bare) if kind in ("flow", "hold") else None


def _kind(words: Sequence[str], own: Collection[str]) -> str:
    """What a clause wishes, where each of its words is known."""
    if not words or not all_known(words, own):
        return ""
    says = frozenset(name for word in words for name in SAYS.get(word, ()))
    line = f" {' '.join(words)} "
    often = OFTEN.search(line)
    ends = says & {"stop", "quit", "remove", "unsub", "cancel"} or SWITCHED.search(line)
    flows = bool(says & {"traffic", "receive", "send"})
    if any("@" in word for word in words):
        return "address" if "new" in says and not ends and "not" not in says else ""
    if "not" in says:
        return "" if ends or ("join" in says and "part" not in says) else _unwanted(says, words)
    if ends:
        return _ending(says, bool(SWITCHED.search(line)))
    if "hold" in says and (flows or "member" in says):
        return "hold"
    named = next((one for one in ("weekly", "daily", "monthly") if one in says), often.lastgroup if often else "")
    if named and flows and "many" not in says:
        return named
    return _other(says, flows, words)


def _unwanted(says: Collection[str], words: Sequence[str]) -> str:
    """A clause with a `not`: "I don't want …", "don't send me …"; "I don't get the mails" is a complaint."""
    wants = "want" in says
    if {"many", "all"} & set(says):
        return "much" if wants and "traffic" in says else ""
    if (wants and {"traffic", "receive", "group", "member"} & set(says)) or (
        "send" in says and {"object", "nothing"} & set(says)
    ):
        return "flow"
    if "accept" in says or ({"send", "traffic"} <= set(says) and "group" not in says):  # "merci de ne plus recevoir"
        return "flow"
    bare = [word for word in words if word not in FILLING]
    begins = [SAYS.get(word, frozenset()) for word in bare[:2]]
    return "none" if len(begins) == 2 and "not" in begins[0] and "traffic" in begins[1] else ""


def _ending(says: Collection[str], is_switched: bool) -> str:
    said = set(says)
    if "unsub" in said or is_switched:
        return "end"
    if "quit" in said and {"group", "member"} & said:
        return "end"
    its = {"me", "traffic"} & said and {"group", "member", "mine"} & said
    if "remove" in said and ("object" in said or "mine" in said or its):
        return "end"
    if "cancel" in said and {"member", "traffic"} & said:
        return "end" if "member" in said else "flow"
    if "stop" in said and ({"object", "me"} & said if "send" in said else {"traffic", "receive"} & said):
        return "flow"
    return ""


def _other(says: Collection[str], flows: bool, words: Sequence[str]) -> str:
    said = set(says)
    if "many" in said and "traffic" in said:
        return "much"
    if "all" in said and "traffic" in said and {"receive", "send", "want"} & said:
        return "each"
    if "again" in said and flows:
        return "again"
    if "join" in said and {"group", "member"} & said:
        return "join"
    if "still" in said and {"group", "member"} & said:
        return "still"
    is_named = any(len(word) > 2 and language_of(word) for word in words)
    return "language" if is_named and ({"want", "receive", "send", "write"} & said or len(words) <= 4) else ""


def all_known(words: Sequence[str], own: Collection[str]) -> bool:
    return len(words) <= MOST_WORDS and all(
        word in KNOWN or word in own or "@" in word or word.isdecimal() or _is_named(word) for word in words
    )


def _is_named(word: str) -> bool:
    """A month or a language."""
    return len(word) > 2 and (language_of(word) is not None or read_day(f"1 {word}", _SOME_DAY) is not None)
