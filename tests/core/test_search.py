"""The tokenizer of both databases: the same words from a text and from a query, in every script, in linear time."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listcop.core.search import (
    POST_BYTES,
    POST_WORDS,
    WORD_CHARACTERS,
    QueryWord,
    folded,
    query_words,
    rank,
    snippet,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Which beans climb?", ["which", "beans", "climb"]),
        ("user@x.org, don't", ["user", "x", "org", "don", "t"]),
        ("snake_case and kebab-case", ["snake", "case", "and", "kebab", "case"]),
        ("Grün, GRÜN und gru\u0308n", ["grun", "grun", "und", "grun"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("İstanbul ILGAZ ığdır", ["istanbul", "ilgaz", "ıgdır"]),
        ("ﬁne ²³ ①", ["fine", "23", "1"]),
        ("ΣΊΣΥΦΟΣ σίσυφος", ["σισυφοσ", "σισυφοσ"]),
        ("Ёлка ещё", ["елка", "еще"]),
        ("مُحَمَّد", ["محمد"]),
        ("שָׁלוֹם", ["שלום"]),
        ("水道工事", ["水道", "道工", "工事"]),
        ("水", ["水"]),
        ("ポンプ修理", ["ホン", "ンフ", "フ修", "修理"]),
        ("ｱｲｳ", ["アイ", "イウ"]),
        ("น้ำประปา", ["นา", "าป", "ปร", "ระ", "ะป", "ปา"]),
        ("PVC管2本", ["pvc", "管", "2", "本"]),
        ("𠀀𠀁", ["𠀀𠀁"]),
        ("🌱 … — ()", []),
        ("", []),
    ],
)
def test_words_are_letters_and_digits_without_marks_and_case(text, words):
    assert words_of(text) == words


def test_khmer_lao_and_burmese_are_cut_into_pairs():
    for text in ("ទឹកស្អាត", "ນ້ຳສະອາດ", "ရေသန့်"):
        assert len(words_of(text)) > 1
        assert {len(word) for word in words_of(text)} == {2}


def test_a_very_long_word_is_known_by_its_beginning():
    assert words_of("x" * 200) == ["x" * WORD_CHARACTERS]
    assert query_words("x" * 200) == (QueryWord("x" * WORD_CHARACTERS, prefix=True),)


def test_a_very_long_post_is_known_by_its_first_words():
    assert len(words_of("bean " * (POST_WORDS + 10))) == POST_WORDS
    assert len(words_of("é" + "bean " * (POST_WORDS + 10))) == POST_WORDS


def test_a_post_of_long_words_stops_where_the_index_is_full():
    words = words_of(" ".join(f"{n:060}" for n in range(POST_WORDS)))

    assert POST_BYTES <= sum(map(len, words)) < POST_BYTES + 100


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("pump", [("pump", True)]),
        ("pum", [("pum", False)]),
        ("Pump PUMP pump", [("pump", True)]),
        ("how to pump", [("how", False), ("to", False), ("pump", True)]),
        ("水道工事", [("水道", False), ("道工", False), ("工事", False)]),
        ("(", []),
    ],
)
def test_long_words_of_a_query_are_also_beginnings(query, asked):
    assert query_words(query) == tuple(QueryWord(*one) for one in asked)


def test_a_query_is_cut_after_sixteen_words():
    assert len(query_words(" ".join(f"word{n}" for n in range(100)))) == 16


@settings(max_examples=300)
@given(st.text(max_size=200))
@example("ᾳ\u0345ŉİ")
@example("\ud800\udfff\x00")
def test_any_text_is_cut_into_words_that_are_their_own(text):
    words = words_of(text)

    assert all(word and word.isalnum() and len(word) <= WORD_CHARACTERS for word in words)
    assert folded(folded(text)) == folded(text)
    assert all(words_of(word) == [word] for word in words)


@given(st.text(max_size=100), st.text(max_size=30))
def test_a_text_is_found_by_each_of_its_words(text, more):
    words = words_of(f"{text} {more}")

    for one in query_words(text):
        assert one.word in words


@pytest.mark.parametrize("text", ["a" * 500_000, "a " * 250_000, "水" * 250_000, "é" * 250_000, "\u0301" * 250_000])
def test_no_text_takes_long(text):
    began = time.process_time()

    words_of(text)

    assert time.process_time() - began < 5


# --- results


def test_a_word_in_the_subject_weighs_more_than_many_in_the_text():
    query = query_words("pump")

    in_subject, in_text = rank(query, "A pump", "It leaks"), rank(query, "A leak", "pump " * 50)

    assert in_subject > in_text > rank(query, "A leak", "one pump") > rank(query, "A leak", "the pumps") > 0
    assert rank(query, "A leak", "of the pipe") == 0


def test_repeats_weigh_little():
    query = query_words("pump")

    once, often = rank(query, "", "pump"), rank(query, "", "pump " * 100)

    assert once < often < 3 * once


def test_a_snippet_is_the_line_that_holds_most_of_what_was_asked():
    text = "Dear all,\n\nour pump stopped.\nThe new pump needs a valve.\nThank you"

    assert snippet(query_words("pump valve"), text) == "The new pump needs a valve."
    assert snippet(query_words("nothing"), text) == "Dear all,"
    assert snippet(query_words("pump"), "") == ""


def test_a_long_line_is_cut():
    found = snippet(query_words("pump"), "pump " * 100, width=20)

    assert (found, len(found)) == ("pump pump pump pump…", 20)


@given(st.lists(st.text(max_size=20), max_size=3), st.text(max_size=300), st.integers(1, 50))
def test_any_text_has_a_rank_and_a_snippet(queries, text, width):
    for query in map(query_words, queries):
        assert rank(query, text, text) >= 0
        assert len(snippet(query, text, width)) <= width
