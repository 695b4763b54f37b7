"""Phrases of cues: what a pattern spells is found, wherever lines break, however many phrases there are."""

from __future__ import annotations

import time
from collections import Counter

from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.cues import DEEDS, LANGUAGES, find_cues, fold
from listcop.core.tagger.phrases import Phrases

WORDS = st.sampled_from(("a", "b", "c"))
PATTERNS = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.lists(st.one_of(inner, st.just("")), min_size=1, max_size=3).map(lambda some: f"({'|'.join(some)})"),
    ),
    max_leaves=6,
)


def spelled(phrase: str) -> set[str]:
    """Every way to say a phrase, the plain way: the innermost group first, each choice put in its place."""
    done, waiting = set(), {phrase}
    while waiting:
        one = waiting.pop()
        end = one.find(")")
        if end < 0:
            done.add(" ".join(one.split()))
            continue
        start = one.rfind("(", 0, end)
        waiting |= {f"{one[:start]} {choice} {one[end + 1 :]}" for choice in one[start + 1 : end].split("|")}
    return done - {""}


@given(st.lists(st.tuples(PATTERNS, st.sampled_from(("one", "two"))), max_size=4), st.lists(WORDS, max_size=8))
def test_every_spelling_of_every_phrase_is_found_and_nothing_else(phrases, tokens):
    phrases = [(phrase, cue) for phrase, cue in phrases if phrase.strip()]

    found = Phrases(phrases).find(tokens)

    wanted = {
        (i, length, cue)
        for phrase, cue in phrases
        for words in map(str.split, spelled(phrase))
        for length in [len(words)]
        for i in range(len(tokens))
        if tokens[i : i + length] == words
    }
    assert set(found) == wanted
    assert len(found) == len(wanted)


def test_a_line_may_break_a_phrase():
    phrases = Phrases([("does (anyone|anybody) know", "anyone")])

    found = phrases.find(["well", "does", "\n", "anybody", "\n", "know"])

    assert found == [(1, 5, "anyone")]


def test_a_blank_line_ends_a_phrase():
    phrases = Phrases([("does (anyone|anybody) know", "anyone")])

    assert phrases.find(["does", "\n", "\n", "anyone", "know"]) == []


def shortest(phrase: str) -> str:
    """The shortest way to say a phrase; of every group, the innermost first, the shortest choice."""
    while (end := phrase.find(")")) >= 0:
        start = phrase.rfind("(", 0, end)
        phrase = f"{phrase[:start]} {min(phrase[start + 1 : end].split('|'), key=len)} {phrase[end + 1 :]}"
    return " ".join(phrase.split())


def test_what_every_language_spells_first_is_found_in_a_text_of_it():
    for language in LANGUAGES + DEEDS:
        for cue, phrases in language.CUES.items():
            phrase = shortest(fold(phrases).split(",")[0])

            assert cue in find_cues(phrase).counts, f"{language.__name__}: {phrase}"


def test_a_cue_that_most_languages_know_is_known_in_each():
    for tables in (LANGUAGES, DEEDS):
        knowing = Counter(cue for language in tables for cue in language.CUES)

        assert not {cue for cue, known in knowing.items() if 2 * len(tables) < 3 * known < 3 * len(tables)}


def test_no_phrase_of_ours_has_half_a_group_or_choices_outside_of_one():
    for language in LANGUAGES + DEEDS:
        for cue, phrases in language.CUES.items():
            for phrase in phrases.split(","):
                open_now = [phrase[:end].count("(") - phrase[:end].count(")") for end in range(len(phrase) + 1)]

                told = f"{language.__name__}, {cue}: {' '.join(phrase.split())}"
                assert open_now[-1] == 0 and min(open_now) == 0, told
                assert all(open_now[at] for at, sign in enumerate(phrase) if sign == "|"), told


@given(st.text(alphabet="ab ()|", max_size=20), st.lists(WORDS, max_size=6))
def test_half_a_group_does_no_harm(phrase, tokens):
    phrases = Phrases([(phrase, "cue")] if phrase.strip() else [])

    assert all(cue == "cue" and length > 0 for _, length, cue in phrases.find(tokens))


def test_the_time_to_find_cues_grows_with_the_text_alone():
    text = "does anyone know how (I mean: really) to do this? thanks a lot in advance, i would be glad to know.\n" * 800

    def spent(times: int) -> float:
        began = time.process_time()
        find_cues(text * times)
        return time.process_time() - began

    assert takes_twice(spent, 1, spare=0.002)


@given(st.text(alphabet=st.one_of(st.characters(max_codepoint=127), st.sampled_from(" ?!.:\n\"')")), max_size=80))
def test_a_letter_in_plain_ascii_has_the_same_words_as_one_that_ends_in_greek(text):
    assert find_cues(f"{text} \N{GREEK CAPITAL LETTER OMEGA}").tokens[:-1] == find_cues(f"{text} x").tokens[:-1]


def test_what_stands_at_the_start_and_at_the_end_of_a_letter_is_told() -> None:
    middle = "the barn is red and the gate is green " * 20

    found = find_cues(f"Dear all, {middle} Thanks in advance")

    assert "all" in found.early and "all" not in found.late
    assert "ahead" in found.late and "ahead" not in found.early
