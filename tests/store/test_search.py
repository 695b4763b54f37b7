"""The full-text index: both engines find the same set, the one that the words themselves say."""

import itertools
import random

import pytest
from helpers import make_list
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listcop.core.search import POST_WORDS, query_words, words_of
from listcop.store.search import find_posts, forget_posts, index_posts

SOME = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "ABCdefÄÖÜßéèñçığŞ",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяЁ",
    "αβγδεζηθικλμνξοπρσςτυφχψωάέ",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुू",
    "กขคงจฉชซญดตถทธนบปผพมยรลวสหอะาิีเแโ",
    "水火木金土日月山川田漢字仮名",
    "あいうえおかきくけこアイウエオ",
    "가나다라마바사아자차카타파하",
    "0123456789٠١٢٣४५६Ⅷ²½",
    "𠀀𠀁𝒳𝓨🌱🐝",
)
BETWEEN = (" ", " ", "\n", ", ", "-", "_", "'", "@", ".", "\u200d", "\u0301")
_numbers = itertools.count(1)


def matches(query, words):
    """Is every word of the query there, whole or as the beginning of one?"""
    return all(any(word == one.word or (one.prefix and word.startswith(one.word)) for word in words) for one in query)


def a_text(rng):
    def word():
        return "".join(rng.choices(rng.choice(ALPHABETS), k=rng.randint(1, 7)))

    return "".join(word() + rng.choice(BETWEEN) for _ in range(rng.randint(0, 25)))


def some_queries(rng, texts):
    """What somebody might search for: words of the texts, their beginnings, two at once, and what nobody wrote."""
    found = []
    for text in rng.sample(texts, 75):
        written = text.split() or [""]
        one = rng.choice(written)
        found += [one, one[: rng.randint(1, 6)], f"{one[:4]} {rng.choice(written)}", a_text(rng)[:8]]
    return found


def test_thousands_of_texts_in_many_scripts_are_found_as_their_words_say(store):
    rng = random.Random(20261102)
    texts = [a_text(rng) for _ in range(2500)]
    listed = [words_of(text) for text in texts]
    holders = {}  # word → the posts that hold it
    for number, words in enumerate(listed, 1):
        for word in words:
            holders.setdefault(word, set()).add(number)
    garden = make_list(store)
    store.write(lambda tx: index_posts(tx, garden.list_id, list(enumerate(listed, 1))))

    def hold(one):
        if not one.prefix:
            return holders.get(one.word, set())
        return set().union(*(numbers for word, numbers in holders.items() if word.startswith(one.word)))

    found = 0
    with store.read() as tx:
        for text in some_queries(rng, texts):
            query = query_words(text)
            wanted = set.intersection(*map(hold, query)) if query else set()
            assert set(find_posts(tx, garden.list_id, query, 10_000)) == wanted, text
            found += len(wanted)
    assert found > 1000  # the test asks for what is there


@SOME
@given(st.lists(st.text(max_size=80), min_size=1, max_size=5), st.lists(st.text(max_size=30), max_size=4))
def test_any_text_is_found_by_any_query_as_its_words_say(store, texts, queries):
    list_id = next(_numbers)
    listed = [words_of(text) for text in texts]

    def ask(tx):
        index_posts(tx, list_id, list(enumerate(listed, 1)))
        return [find_posts(tx, list_id, query_words(one)) for one in (*queries, *texts)]

    found = store.write(ask)

    for one, numbers in zip((*queries, *texts), found, strict=True):
        query = query_words(one)
        assert sorted(numbers) == [n for n, words in enumerate(listed, 1) if query and matches(query, words)]


@pytest.mark.parametrize(
    "query",
    [
        "user@x.org", "C++", "don't", "(", ")", '"', '"half', "a AND", "AND", "OR NOT", "NEAR(a b)", "*", "a*", "-a",
        "🌱", "", " ", "\0", "\\", "':*", "&", "|", "!", "<->", "a:b", "words:a", "{a b}", "^a", "%", "_", "é" * 300,
        "x" * 10_000, "\ud800", "水", "a " * 500, "'; DROP TABLE posts; --",
    ],
)  # fmt: skip
def test_no_query_is_too_odd(store, query):
    garden = make_list(store)
    store.write(lambda tx: index_posts(tx, garden.list_id, [(1, words_of("Write to user@x.org, don't wait for C++"))]))

    with store.read() as tx:
        found = find_posts(tx, garden.list_id, query_words(query))

    assert found == ([1] if query in ("user@x.org", "C++", "don't") else [])


def test_the_latest_posts_come_first_and_no_more_than_asked(store):
    garden = make_list(store)
    store.write(lambda tx: index_posts(tx, garden.list_id, [(n, ["bean"]) for n in range(1, 30)]))

    with store.read() as tx:
        assert find_posts(tx, garden.list_id, query_words("bean"), 3) == [29, 28, 27]


def test_a_list_finds_nothing_of_another(store):
    garden, wood = make_list(store), make_list(store, "wood")
    store.write(lambda tx: index_posts(tx, garden.list_id, [(7, ["bean"])]))
    store.write(lambda tx: index_posts(tx, wood.list_id, [(7, ["oak"])]))

    with store.read() as tx:
        found = [
            find_posts(tx, mlist.list_id, query_words(word)) for mlist in (garden, wood) for word in ("bean", "oak")
        ]

    assert found == [[7], [], [], [7]]


def test_what_was_forgotten_is_found_no_more_and_may_be_indexed_anew(store):
    garden = make_list(store)
    old = [(1, words_of("Beans climb, beans climb high")), (2, words_of("Beans in a pot"))]

    def ask(tx):
        return [find_posts(tx, garden.list_id, query_words(word)) for word in ("beans", "climb", "pole")]

    store.write(lambda tx: index_posts(tx, garden.list_id, old))
    first = store.write(ask)
    store.write(lambda tx: forget_posts(tx, garden.list_id, old[:1]))
    second = store.write(ask)
    store.write(lambda tx: index_posts(tx, garden.list_id, [(1, words_of("Beans on a pole"))]))

    assert (first, second, store.write(ask)) == (
        [[2, 1], [1], []],
        [[2], [], []],
        [[2, 1], [], [1]],
    )


@pytest.mark.parametrize("letters", ["abcdefgh", "áβγдежзш", "𝒜𠀀𠀁𠀂𐐷𐐨𐑁𐐲"], ids=["ascii", "two bytes", "four bytes"])
def test_the_longest_post_fits_the_index(store, letters):
    """PostgreSQL takes a megabyte of words and no more: what is beyond is not searched, and nothing fails."""
    rng = random.Random(1)
    text = " ".join("".join(rng.choices(letters, k=70)) for _ in range(POST_WORDS + 500))
    words = words_of(text)
    garden = make_list(store)

    store.write(lambda tx: index_posts(tx, garden.list_id, [(1, words)]))

    with store.read() as tx:
        assert find_posts(tx, garden.list_id, query_words(words[0])) == [1]
        assert find_posts(tx, garden.list_id, query_words(words[-1])) == [1]


def test_a_post_without_words_is_indexed_and_never_found(store):
    garden = make_list(store)

    store.write(lambda tx: index_posts(tx, garden.list_id, [(1, []), (2, words_of("🌱 …"))]))
    store.write(lambda tx: index_posts(tx, garden.list_id, []))

    with store.read() as tx:
        assert find_posts(tx, garden.list_id, ()) == []
    store.write(lambda tx: forget_posts(tx, garden.list_id, [(1, []), (2, [])]))
