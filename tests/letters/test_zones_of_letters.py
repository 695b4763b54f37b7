"""What is new in letters of many programs and seven languages: each folder holds one, and what a reader would keep."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from listcop.core.message import Message, read_message
from listcop.core.zones import find_zones, new_text

CASES = sorted(path for path in (Path(__file__).parent / "zones").iterdir() if path.is_dir())
LANGUAGES = {"en", "fr", "es", "pt", "de", "it", "nl"}
# A letter of three hands whose inner quote alone is marked: what follows it may as well be the writer's answer, and an
# answer lost is worse than a quote too many.
KEPT_IN_DOUBT = {"en-outlook-express"}
# An opening letter that shows a log behind ">"; in an answer the same lines would be another's words.
TOLD_BY_THE_HEADER = {"en-majordomo"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_word_of_the_writer_is_lost(case):
    message, expected = _letter(case)

    found = _new_words(message, is_reply=bool(message.in_reply_to))

    assert not Counter(_words(expected)) - Counter(found), (case / "why.md").read_text("utf-8")


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name not in TOLD_BY_THE_HEADER], ids=lambda case: case.name
)
def test_no_word_of_the_writer_is_lost_where_nobody_knows_what_the_letter_answers(case):
    message, expected = _letter(case)

    found = _new_words(message, is_reply=None)

    assert not Counter(_words(expected)) - Counter(found), (case / "why.md").read_text("utf-8")


def test_of_ninety_five_letters_in_a_hundred_exactly_the_new_text_is_found_in_each_language():
    exact, wrong = defaultdict[str, list[bool]](list), set[str]()
    for case in CASES:
        message, expected = _letter(case)
        is_exact = _new_words(message, is_reply=bool(message.in_reply_to)) == _words(expected)
        exact[expected["language"]].append(is_exact)
        wrong |= set() if is_exact else {case.name}

    assert set(exact) == LANGUAGES
    assert all(sum(of_one) >= 0.95 * len(of_one) for of_one in exact.values()), sorted(wrong)
    assert wrong <= KEPT_IN_DOUBT


def test_the_letters_are_of_many_programs_and_of_every_language():
    expected = [_letter(case)[1] for case in CASES]

    languages = Counter(one["language"] for one in expected)

    assert min(languages[language] for language in LANGUAGES) >= 20
    assert len({one["program"] for one in expected}) >= 60


def test_every_case_is_complete():
    for case in CASES:
        assert sorted(path.name for path in case.iterdir()) == ["expected.json", "letter.eml", "why.md"], case.name


def _letter(case: Path) -> tuple[Message, dict[str, Any]]:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    return read_message((case / "letter.eml").read_bytes()), expected


def _new_words(message: Message, *, is_reply: bool | None) -> list[str]:
    return new_text(message.text, find_zones(message.text, is_reply=is_reply)).split()


def _words(expected: dict[str, Any]) -> list[str]:
    """Words, not lines: HTML has none, and format=flowed may break them anywhere."""
    return " ".join(expected["new"]).split()
