"""What decided is told in plain sentences: the words and lines that bore it, never our names for them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.explain import (
    asset_sentences,
    decision_sentence,
    kind_sentence,
    place_sentence,
    presence_sentences,
    said_where,
    state_sentence,
    type_sentence,
)
from listcop.core.presence import Deeds, MemberHistory, Presence, presence
from listcop.core.preview import Decisions

NOW = datetime(2026, 11, 2, 7, tzinfo=UTC)


def a_thread(**changes: Any) -> Any:
    facts: dict[str, Any] = {
        "number": 412,
        "kind": "request",
        "types": ("problem",),
        "type_source": "text",
        "type_confidence": 0.9,
        "state": "open",
        "closed_why": "",
        "changes": ({"state": "open", "post": 412, "at": "2026-10-30T08:00:00+00:00", "why": "asked"},),
        "why": ("anyone: 'does anyone' in line 5", "type problem, fail: 'does not start' in line 3"),
        "said": {},
    }
    return SimpleNamespace(**facts | changes)


def test_a_kind_quotes_the_words_and_their_line() -> None:
    assert kind_sentence(a_thread()) == "#412 asks the members for something: line 5 says 'does anyone'."


def test_a_type_says_what_it_means_and_which_words_say_so() -> None:
    told = type_sentence(a_thread())

    assert told == (
        "Its type is problem: surely it wants help with something that does not work, "
        "because line 3 says 'does not start'."
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [("facilitator", "a facilitator said so"), ("author", "its author said so"), ("subject", "in the subject")],
)
def test_what_a_person_said_is_named_as_theirs(source: str, told: str) -> None:
    assert told in type_sentence(a_thread(type_source=source))


def test_without_a_type_it_says_whether_none_fits_or_none_was_sure() -> None:
    assert "none of the nine" in type_sentence(a_thread(types=(), type_source="none"))
    assert "none clearly enough" in type_sentence(a_thread(types=(), type_source="unsure"))


def test_a_state_names_who_moved_it_and_when() -> None:
    changes = (
        {"state": "open", "post": 412, "at": "2026-10-30T08:00:00+00:00", "why": "asked"},
        {"state": "answered", "post": 413, "at": "2026-10-31T08:00:00+00:00", "why": "answer by Dan 'the' Man"},
        {"state": "solved", "post": 415, "at": "2026-11-01T08:00:00+00:00", "why": "the asker says 'works now'"},
    )

    told = state_sentence(a_thread(state="solved", changes=changes), {412: "Amina", 413: "Dan", 415: "Amina"})

    assert told == (
        "It is solved: Amina asked in #412 on 2026-10-30, then Dan answered in #413 on 2026-10-31, "
        "then Amina wrote 'works now' in #415 on 2026-11-01."
    )


def test_a_question_below_an_answer_is_told_to_have_opened_it_again() -> None:
    changes = [
        {"state": "open", "post": 412, "at": "2026-10-30T08:00:00+00:00", "why": "asked"},
        {"state": "answered", "post": 413, "at": "2026-10-30T09:00:00+00:00", "why": "answer by Dan"},
        {"state": "open", "post": 415, "at": "2026-10-31T09:00:00+00:00", "why": "asked something new"},
    ]

    told = state_sentence(a_thread(changes=changes), {412: "Amina", 413: "Dan", 415: "Eva"})

    assert told.endswith("then Eva opened it again with a new question in #415 on 2026-10-31.")


def test_names_of_features_are_never_shown() -> None:
    why = ("asks:3", "words:20", "you:none", "thanks@start", "type problem, code", "fail: 'stuck' in the subject")

    assert said_where(why) == ["the subject says 'stuck'"]
    assert said_where(why, "problem") == []


def test_a_letter_at_hand_gives_its_words_back_as_they_were_written() -> None:
    letter = SimpleNamespace(subject="Stuck!", text="Hello,\n\nthe pump doesn\u2019t\nSTART, I tried all.")
    why = ("fail: 'doesn t start' in line 3", "type problem, fail: 'stuck' in the subject")

    assert said_where(why, "", letter) == ["line 3 says 'doesn\u2019t START'"]
    assert type_sentence(a_thread(why=why), letter).endswith("because the subject says 'Stuck'.")


def test_what_the_asker_said_is_shown_as_written() -> None:
    said = "the asker says 'ca marche'"
    changes = ({"state": "solved", "post": 415, "at": "2026-11-01T08:00:00+00:00", "why": said},)

    told = state_sentence(a_thread(state="solved", changes=changes), {415: "Amina"}, {415: "Merci, \u00c7a marche !"})

    assert "wrote '\u00c7a marche' in #415" in told


def test_why_a_post_stands_in_its_thread() -> None:
    assert place_sentence(413, 412, "quotes it", 0.9) == (
        "#413 stands in the thread of #412: it has the same subject and quotes words of the thread."
    )
    assert place_sentence(414, 412, "same subject", 0.6).endswith(", which may be wrong.")


def test_an_offer_is_told_as_one() -> None:
    offer = SimpleNamespace(
        number=7, what="guide", by_name="Amina", by="", post=412, ref="I can send my plan", title="", is_offer=True
    )

    first, second = asset_sentences(offer, ("it says that its writer can send it",))

    assert first == 'a7 (guide) is an offer, to be asked for: Amina wrote in #412 "I can send my plan".'
    assert second == "It was taken because it says that its writer can send it."


@pytest.mark.parametrize(
    ("state", "changes", "told"),
    [
        ("occasional", {}, "seen on fewer than 4 days"),
        ("listening", {"cadence": "none"}, "asked for no mail"),
        ("listening", {"state": "paused"}, "asked for no mail"),
        ("listening", {"state": "paused", "complained": True}, "a complaint to their mail provider stopped their mail"),
        ("listening", {"said_listening": True}, "said that they are listening"),
        ("newcomer", {}, "joined less than 30 days ago"),
        ("unreachable", {}, "come back"),
    ],
)
def test_who_is_not_judged_by_rhythm_is_told_why(state: Any, changes: dict[str, Any], told: str) -> None:
    facts: dict[str, Any] = {"cadence": "each", "said_listening": False, "state": "active"} | changes
    history = MemberHistory("amina@example.org", "Amina", NOW, (), **facts)

    sentences = presence_sentences(history, Presence(state, None, 0, None))

    assert len(sentences) == 2 and told in sentences[0]


@pytest.mark.parametrize(
    ("days_ago", "told"),
    [
        ((0,), "Amina is occasional: they were seen on fewer than 4 days"),
        ((2, 1, 0), "Amina is occasional: they were seen on fewer than 4 days"),
        ((9, 6, 3, 0), "Of their last 3 gaps: they usually come every 3 days"),
        (range(3), "Amina is occasional: they were seen on fewer than 4 days"),
        (range(6), "Of their last 5 gaps: they usually come every day"),
        (range(40), "Of their last 12 gaps: they usually come every day"),
    ],
)
def test_as_many_gaps_are_told_as_a_member_has(days_ago: Sequence[int], told: str) -> None:
    deeds = Deeds(NOW)
    for ago in sorted(days_ago, reverse=True):
        deeds.add(NOW - timedelta(days=ago))
    seen = tuple(deeds.last_days)
    history = MemberHistory("a@example.org", "Amina", NOW - timedelta(days=900), seen, "each", "active", False)

    sentences = presence_sentences(history, presence(history, NOW))

    assert told in " ".join(sentences)


@given(st.lists(st.text(max_size=80), max_size=5))
def test_whatever_was_kept_can_be_told(why: list[str]) -> None:
    assert kind_sentence(a_thread(why=tuple(why))).endswith(".")
    assert len(said_where(why)) <= 3


def test_what_was_decided_about_a_digest_is_one_sentence() -> None:
    at = datetime(2026, 11, 8, 12, tzinfo=UTC)

    told = decision_sentence("awa@example.org", at, Decisions("Dear all", ("t412", "a7", "m17"), ("t415",)))

    assert told == (
        "On 2026-11-08 awa@example.org, who was shown its draft, put a note on top, left out #412, a7 and a newcomer "
        "and put #415 first."
    )
    assert decision_sentence("awa@example.org", at, Decisions()).endswith("let it go as it was.")
    assert decision_sentence("awa@example.org", at, Decisions(hold=True)).endswith("had it wait.")


def test_of_a_letter_without_words_it_is_not_said_that_it_asks_nothing() -> None:
    letter = SimpleNamespace(subject="Weevils", text="")
    thread = a_thread(why=("it asks no question", "type problem, it asks no question"))

    told = kind_sentence(thread, letter), type_sentence(thread, letter)

    assert told == (
        "#412 asks the members for something: it has no text, so its subject alone was read.",
        "Its type is problem: surely it wants help with something that does not work.",
    )
    assert kind_sentence(thread, SimpleNamespace(subject="", text=" \n")).endswith("for something: it has no words.")
