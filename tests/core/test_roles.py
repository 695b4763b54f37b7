"""What replies do: from their words, their place, who speaks, whom they quote and greet, and what comes after them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from helpers import WEIGHTS
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.places import LOOKED_BACK, places_of, scene_of
from listcop.core.questions import read_thread
from listcop.core.requests import PostView, marks_of_post
from listcop.core.roles import reply_names, weigh_alone, weigh_words
from listcop.core.tagger.grams import grams_of_text
from listcop.core.tagger.people import Letter, people_of
from listcop.core.tagger.points import Table, rows_of
from listcop.core.tagger.weights import Weights

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
QUESTION = "Hello all,\n\nour cider press squeaks badly under load. Does anyone know what to grease it with?\n\nAmina"
LIST = "garden-list@lists.example.org"


def a_thread(*said: tuple[str, str], **changes: Any) -> list[PostView]:
    """Posts an hour apart, each (author, text), each an answer to the one before; `changes` hold for the last."""
    posts = []
    for i, (author, text) in enumerate(said):
        facts: dict[str, Any] = {
            "number": 412 + i,
            "message_id": f"<{i}@{author}.example.org>",
            "parent": 411 + i if i else None,
            "author": f"{author}@example.org",
            "name": author.title(),
            "date": MONDAY + timedelta(hours=i),
            "subject": "Re: Squeaking press" if i else "Squeaking press",
            "text": text,
            "has_reply_mark": i > 0,
        }
        posts.append(PostView(**(facts | (changes if i == len(said) - 1 else {}))))
    return posts


def role_of_last(*said: tuple[str, str], **changes: Any) -> str:
    return read_thread(a_thread(*said, **changes), WEIGHTS)[1][-1].role


def place_of_last(*said: tuple[str, str], **changes: Any) -> frozenset[str]:
    posts = a_thread(*said, **changes)
    return places_of(scene_of(posts, [marks_of_post(post) for post in posts]))[-1]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("You can use tallow, it stays on under load. Clean the thread first with a wire brush.", "answer"),
        ("There is a page about greasing presses: https://cider.example.org/press/grease", "answer"),
        ("I'm afraid that is not possible with that type of press, the thread is worn out once it squeaks.", "answer"),
        ("Which press is it, and how old? Can you send a picture of the thread?", "clarify"),
        ("Same here, I'd like to know that too.", "metoo"),
    ],
)
def test_a_first_reply_does_what_its_words_say(text: str, role: str) -> None:
    assert role_of_last(("amina", QUESTION), ("dan", text)) == role


def test_the_asker_who_adds_something_does_not_answer() -> None:
    detail = "I forgot to mention: it is a wooden press from about 1950, and it squeaks only on the last turns."

    assert role_of_last(("amina", QUESTION), ("amina", detail)) == "clarify"


def test_the_asker_who_thanks_thanks() -> None:
    answer = "You can use tallow, it stays on under load."

    assert role_of_last(("amina", QUESTION), ("dan", answer), ("amina", "Thank you Dan, I will try that!")) == "thanks"


def test_an_out_of_office_is_automatic_whatever_it_says() -> None:
    posts = a_thread(("amina", QUESTION), ("dan", "You can use tallow."), automatic="auto-submitted")

    assert read_thread(posts, WEIGHTS)[1][-1].role == "automatic"


def test_every_role_says_which_words_decided() -> None:
    _, readings, _ = read_thread(a_thread(("amina", QUESTION), ("dan", "Thank you, same question here.")), WEIGHTS)

    assert any("in line 1" in reason for reason in readings[1].why)


def test_quoting_the_question_and_greeting_the_asker_are_seen() -> None:
    text = "Hi Amina,\n\ntallow does it."
    quoted = "our cider press squeaks badly under load. Does anyone know what to grease it with?"

    place = place_of_last(("amina", QUESTION), ("dan", text), quoted=quoted)

    assert {"quotes:question", "hails:asker", "by-other", "first-other", "to-opening"} <= place


def test_what_the_asker_says_next_is_seen() -> None:
    posts = a_thread(("amina", QUESTION), ("dan", "Tallow."), ("amina", "Thanks Dan, it works now!"))

    place = places_of(scene_of(posts, [marks_of_post(post) for post in posts]))[1]

    assert {"asker-next", "next:thanks", "asker-answers-it"} <= place


def test_letters_under_the_lists_own_address_are_told_apart_by_the_name_below_them() -> None:
    asked = Letter(LIST, "Garden", "<mailman.1.garden@lists.example.org>", "What greases a press?\n\nAmina", "")
    said = Letter(LIST, "Garden", "<mailman.2.garden@lists.example.org>", "Tallow does it well.\n\n~Dan", "")
    again = Letter(LIST, "Garden", "<mailman.3.garden@lists.example.org>", "Thanks a lot!\n\nAmina", "")

    assert people_of([asked, said, again]) == (0, 1, 0)


def test_a_letter_that_the_list_numbered_itself_proves_no_place() -> None:
    asked = Letter(LIST, "Garden", "<mailman.1.garden@lists.example.org>", "What greases a press?", "")
    said = Letter(LIST, "Garden", "<mailman.2.garden@lists.example.org>", "Tallow does it well.", "")

    assert people_of([asked, said]) == (0, 1)


@given(
    st.lists(
        st.tuples(st.sampled_from(["amina", "dan"]), st.text(max_size=200), st.text(max_size=200)),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=80, deadline=None)
def test_whatever_is_quoted_has_a_place(said: list[tuple[str, str, str]]) -> None:
    posts = a_thread(*((who, text) for who, text, _ in said))
    quoting = [
        PostView(**{name: getattr(post, name) for name in PostView.__slots__} | {"quoted": quoted})
        for post, (_, _, quoted) in zip(posts, said, strict=True)
    ]

    places = places_of(scene_of(quoting, [marks_of_post(post) for post in quoting]))

    assert len(places) == len(said)
    assert all("by-asker" in place or "by-other" in place for place in places[1:])


def test_no_post_is_looked_for_further_back_than_the_cap() -> None:
    said = [("amina", QUESTION), *[("dan", "Hm.")] * (LOOKED_BACK + 1)]
    quoted = "our cider press squeaks badly under load. Does anyone know what to grease it with?"

    assert "quotes:question-post" in place_of_last(*said[:3], quoted=quoted)
    assert "quotes:unknown" in place_of_last(*said, quoted=quoted)


@pytest.mark.parametrize("waits", [0.02, 0.4, 0.6, 0.99])
def test_kept_rows_are_those_of_the_features_by_name(waits: float) -> None:
    posts = a_thread(
        ("amina", QUESTION), ("dan", "Thanks for asking! Tallow, see https://a.example.org"), ("amina", "ok?")
    )
    table = WEIGHTS.tables["role"]
    scene = scene_of(posts, [marks_of_post(post) for post in posts])

    kept = weigh_alone(WEIGHTS, scene, places_of(scene), waits)

    named = [reply_names(scene.marks[i].names, places_of(scene)[i], waits) for i in (1, 2)]
    assert list(kept.rows[1:]) == [rows_of(table, names) for names in named]


def test_what_marks_and_places_count_for_is_looked_up_once() -> None:
    posts = a_thread(("amina", QUESTION), ("dan", "You can use tallow, it stays on."), ("amina", "Thanks, that works."))
    looked_up: list[int] = []
    weights = Weights(1, WEIGHTS.tables | {"role": counting(WEIGHTS.tables["role"], looked_up)})
    first_readings = read_thread(posts, weights)
    first = len(looked_up)

    again = read_thread(posts, weights)

    assert again == first_readings
    assert first > 100
    assert len(looked_up) == first, "the features of replies are made of marks that were looked up before"


def test_what_a_reply_says_in_words_counts_beside_its_marks_and_place() -> None:
    posts = a_thread(
        ("amina", QUESTION), ("dan", "Rub tallow on the thread of the screw, ours stays quiet for months.")
    )
    scene = scene_of(posts, [marks_of_post(post) for post in posts])
    mute = Weights(1, WEIGHTS.tables | {"role_words": replace(WEIGHTS.tables["role_words"], rows={})})

    by_place = weigh_alone(mute, scene, places_of(scene), 0.9).shares[1]
    by_both = weigh_alone(WEIGHTS, scene, places_of(scene), 0.9).shares[1]

    joint = {role: share * weigh_words(WEIGHTS, posts[1])[role] for role, share in by_place.items()}
    assert by_both == pytest.approx({role: share / sum(joint.values()) for role, share in joint.items()})
    assert by_both != pytest.approx(by_place, rel=0.01)


def test_a_reply_s_words_are_looked_up_once_however_often_its_thread_is_read() -> None:
    posts = a_thread(("amina", QUESTION), ("dan", "You can use tallow, it stays on."), ("amina", "Thanks, that works."))
    looked_up: list[int] = []
    weights = Weights(1, WEIGHTS.tables | {"role_words": counting(WEIGHTS.tables["role_words"], looked_up)})
    read_thread(posts, weights)
    first = len(looked_up)

    new = a_thread(*[("ben", "Ours squeaked too until we took the screw out.")] * 4)[-1]
    read_thread([*posts, new], weights)

    assert first > 10
    assert len(looked_up) == first + len(grams_of_text(marks_of_post(new).cues.tokens))


def counting(table: Table, looked_up: list[int]) -> Table:
    """The same table, which notes every row that is looked up."""

    class Counting(dict[int, int]):
        def get(self, key: int, default: Any = None) -> Any:
            looked_up.append(key)
            return super().get(key, default)

    return replace(table, rows=Counting(table.rows), kept={})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("<CAJxq84_NTJno1W-P62hD=3pbyq@mail.gmail.example>", "<CAJxq848-iR6mAgd+QGEkyr7OT2@mail.gmail.example>"),
        ("<569FBC88.4020608@press.example>", "<569FE74D.90500@press.example>"),
        ("<569FBC88.4020608@press.example>", "<56993088.5@press.example>"),
    ],
)
def test_who_quotes_their_own_question_with_its_answer_is_still_one_person(first: str, second: str) -> None:
    ours = "Our cider press squeaks badly under load, what greases it?"
    asked = Letter("amina@example.org", "Amina Diallo", first, ours, "")
    said = Letter("dan@example.org", "Dan", "<1@dan.example>", "Tallow does, or lard if you have that at hand.", ours)
    again = Letter("amina@example.org", "Amina Diallo", second, "Lard it is.", f"{said.text}\n{ours}")

    assert people_of([asked, said, again]) == (0, 1, 0)
