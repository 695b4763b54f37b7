"""A facilitator's answer to a numbered letter becomes orders: either way round, in four languages, a line each."""

from __future__ import annotations

import time
from collections.abc import Collection

import pytest
from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.asks import Ref
from listcop.core.desk_answers import MOST_NUMBERS, Named, Order, Unread, people_named, read_orders
from listcop.core.words import LANGUAGES, TABLE, Word, meaning

DESK = (
    Word.reask, Word.refer, Word.close, Word.ask, Word.greet, Word.call, Word.yes, Word.no, Word.drop, Word.invite,
    Word.first, Word.hold, Word.release, Word.note,
)  # fmt: skip


def told(text: str, numbered: Collection[int] = range(1, 9)) -> list[tuple[tuple[int, ...], str, str]]:
    read = read_orders(text.split("\n"), DESK, numbered=numbered)
    return [(one.numbers, str(one.word), one.text) for one in read.orders]


@pytest.mark.parametrize(
    "line",
    [
        "close 3 spoken by phone",
        "3 close spoken by phone",
        "3: close spoken by phone",
        "3. close: spoken by phone",
        "3) close - spoken by phone",
        "[3] Close, spoken by phone",
        "  - close 3: spoken by phone",
        "Please close 3 spoken by phone",
        "Close number 3 spoken by phone",
        "I will close 3 spoken by phone",
    ],
)
def test_word_and_number_may_stand_either_way_round(line):
    assert told(line) == [((3,), "close", "spoken by phone")]


@pytest.mark.parametrize(
    "line",
    [
        "invite 3 4 5",
        "3 4 5 invite",
        "invite 3-5",
        "invite 3\u20135",
        "3 - 5 invite",
        "invite 3, 4, 5",
        "invite 3,4,5",
        "invite 3, 4 and 5",
        "3, 4 & 5: invite",
        "invite 3 to 5",
        "inviter 3 à 5",
        "3 et 4 et 5 inviter",
        "invitar 3, 4 y 5",
        "convidar 3 a 5",
        "convidar 3, 4 e 5",
    ],
)
def test_several_numbers_and_ranges_are_understood(line):
    assert told(line) == [((3, 4, 5), "invite", "")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", DESK)
def test_every_word_is_understood_in_every_language_at_once(language, word):
    for form in TABLE[word][language]:
        assert told(f"{form.upper()} Amina") == [((), str(word), "Amina")]
        if word is not Word.note:
            assert told(f"7 {form}") == told(f"{form} 7") == [((7,), str(word), "")]


def test_each_line_is_an_order_and_one_line_may_hold_several_that_say_no_more():
    text = "Hello,\n\nre-ask 1\n2 refer to the water list\ngreet 5, call 6\n3 close and 7 ask Pedro\n"

    assert told(text) == [
        ((1,), "reask", ""),
        ((2,), "refer", "to the water list"),
        ((5,), "greet", ""),
        ((6,), "call", ""),
        ((3,), "close", ""),
        ((7,), "ask", "Pedro"),
    ]


def test_a_text_that_names_numbers_stays_a_text_behind_a_colon():
    assert told("close 3: 2 people called") == [((3,), "close", "2 people called")]
    assert told("close 3 the 2 people called") == [((3,), "close", "the 2 people called")]
    assert told("close 3 greet the others") == [((3,), "close", "greet the others")]


def test_things_may_be_named_by_their_own_mark():
    orders = read_orders(["yes h9", "#412 close done"], DESK).orders

    assert [(one.refs, one.word, one.text) for one in orders] == [
        ((Ref("held", 9),), Word.yes, ""),
        ((Ref("post", 412),), Word.close, "done"),
    ]


def test_a_note_goes_on_over_its_lines_until_a_line_that_is_an_order_by_itself():
    text = "drop 3\nnote Dear all,\n\n40 things this week: seeds, frost, 2 visits.\nClose to my heart.\n\nfirst 5\nhold"

    assert told(text) == [
        ((3,), "drop", ""),
        ((), "note", "Dear all,\n\n40 things this week: seeds, frost, 2 visits.\nClose to my heart."),
        ((5,), "first", ""),
        ((), "hold", ""),
    ]


SPACED = "La saison des pluies finit\u00a0: pensez \u00e0 \u00ab cinq \u00bb puits - merci !"


@pytest.mark.parametrize("order", ["note", "note :", "3 demander", "demander 3 :"])
def test_the_words_for_others_stand_as_they_were_written_with_marks_between_spaces(order):
    (found,) = told(f"{order} {SPACED}\nEt vous ?")

    assert found[2].split("\n")[0] == SPACED


WELCOME = "Dear Carlos,\n\nWelcome! We are glad that you are here.\n3 of us are from Huye.\n\nWarm regards\nBen"


@pytest.mark.parametrize("order", ["greet 1", "1: greet", "invite 1", "saludar 1", "Please greet 1:"])
@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_all_words_behind_and_below_a_greeting_or_an_invitation_go_along(order, between):
    answer = f"Hello,\n\n{order}{between}{WELCOME}\n-- \nBen Kariuki\nclose 3"

    assert [text for _, _, text in told(answer, (1, 2))] == [WELCOME]
    assert read_orders(answer.split("\n"), DESK, numbered=(1, 2)).unread == ()


def test_words_for_somebody_end_where_the_next_order_begins():
    text = "greet 5 Welcome.\n\nWe meet on 3 May.\n\n3 ask Grace: do you know?\n\nYou told us.\nclose 4 by phone\n"

    assert told(text) == [
        ((5,), "greet", "Welcome.\n\nWe meet on 3 May."),
        ((3,), "ask", "Grace: do you know?\n\nYou told us."),
        ((4,), "close", "by phone"),
    ]


def test_an_order_that_was_mistyped_is_told_and_goes_to_no_newcomer():
    read = read_orders(["greet 5 Welcome.", "clos 4 by phone", "mute 3"], DESK)

    assert [one.text for one in read.orders] == ["Welcome."]
    assert [one.line for one in read.unread] == ["clos 4 by phone", "mute 3"]


@pytest.mark.parametrize(
    "order", ["1 ask Bert: you may know", "greet 1 Welcome!", "note Dear all", "invite 1 Come back"]
)
@pytest.mark.parametrize(
    "other",
    [
        "2 I will ring Anna, her husband is ill",
        "2 leave out, Anna is only selling",
        "3 schliessen erledigt",
        "- 2: nicht weiter, sie ist krank",
        "Line 2 I do not trust her",
        "Zu 2: ihr Mann ist krank",
        "2.leave her",
    ],
)
def test_a_line_that_begins_with_the_number_of_one_of_ours_goes_to_nobody(order, other):
    read = read_orders([order, other, "", "Thanks, and tell nobody,", "Dirk"], DESK, numbered=(1, 2, 3), by="Dirk")

    assert len(read.orders) == 1
    assert "\n" not in read.orders[0].text
    assert [one.line for one in read.unread] == [other]


def test_a_long_reason_ends_there_too_and_an_order_with_words_ends_a_note():
    reason = "1 reject it has nothing to do with what this list is about, I am afraid"

    assert [one.text for one in read_orders([reason, "2 what a pest"], (Word.reject,)).orders] == [reason[9:]]
    assert told("note Dear all,\ndrop 2, Anna is only selling")[0] == ((), "note", "Dear all,")


@pytest.mark.parametrize("line", ["2 May is our day.", "2nd: the seeds.", "2:30 is our hour.", "1.5 kg are enough."])
def test_dates_times_and_amounts_stay_in_the_words_where_no_line_of_ours_has_that_number(line):
    assert told(f"greet 1 Welcome!\n{line}", (1,)) == [((1,), "greet", f"Welcome!\n{line}")]


def test_of_several_greetings_in_one_line_each_has_the_words_below():
    assert told("call 3, greet 1, greet 2\n\nWelcome to you both.") == [
        ((3,), "call", ""),
        ((1,), "greet", "Welcome to you both."),
        ((2,), "greet", "Welcome to you both."),
    ]


@pytest.mark.parametrize("below", ["Ben", "Best wishes\nBen Kariuki", "Thanks!\nMum", "Merci\n\nBen", "Regards, Ben"])
def test_a_closing_and_the_writers_name_are_no_words_of_ones_own(below):
    read = read_orders(["greet 1", "", *below.split("\n")], DESK, by="Ben Kariuki ben@example.net")

    assert (read.orders[0].text, read.unread) == ("", ())


@pytest.mark.parametrize("below", ["Welcome!", "Bienvenue Elena", "Thanks for joining us!"])
def test_a_short_word_to_a_newcomer_is_one(below):
    assert read_orders(["greet 1", "", below, "", "Ben"], DESK, by="Ben").orders[0].text == f"{below}\n\nBen"


@pytest.mark.parametrize(
    ("answer", "rest"),
    [
        ("Please drop 2 and put 1 first", ("and put 1 first",)),
        ("hold until Tuesday", ("until Tuesday",)),
        ("yes, but without the second", ("but without the second",)),
        ("drop 2 please", ()),
        ("yes please, thanks", ()),
        ("drop 2\n\nThanks\nBen", ()),
    ],
)
def test_what_stands_behind_a_word_that_says_all_by_itself_is_told(answer, rest):
    read = read_orders(answer.split("\n"), DESK, textless=(Word.drop, Word.hold, Word.yes))

    assert len(read.orders) == 1
    assert tuple(one.line for one in read.unread) == rest


def test_a_line_that_the_mail_program_wrapped_goes_on_with_the_order_above():
    text = "close 3 we spoke about it at length by phone and she has found\na pump already\nask 4\nPedro from Huye"

    assert told(text) == [
        ((3,), "close", "we spoke about it at length by phone and she has found a pump already"),
        ((4,), "ask", "Pedro from Huye"),
    ]


def test_greeting_closing_signature_and_quote_say_nothing():
    text = "Hi there,\ngreet 2\n\nBest wishes\nAmina\n-- \nclose 3\n"
    plain = "greet 2\n\n> close 3\nref: c.abc\nclose 4"

    assert read_orders(text.split("\n"), DESK).unread == ()
    assert told(text) == told(plain) == [((2,), "greet", "")]


def test_a_line_that_is_not_understood_is_told_with_the_reason_and_does_nothing():
    read = read_orders(
        ["greet 1", "clos 3", "mute 4", "5-3 close", "7", "what about the frost in the hills?", "greet 2"], DESK
    )

    assert [(one.numbers, one.text) for one in read.orders] == [((1,), ""), ((2,), "")]
    assert read.unread == (
        Unread("clos 3", "word", "close"),
        Unread("mute 4", "elsewhere"),
        Unread("5-3 close", "numbers"),
        Unread("7", "word"),
        Unread("what about the frost in the hills?", "word"),
    )


def test_only_words_of_the_letter_that_is_answered_are_proposed():
    brief = (Word.ask, Word.close, Word.greet, Word.call)

    read = read_orders(["2 dance", "2 cancle", "2 clsoe"], brief)

    assert [one.nearest for one in read.unread] == ["", "", "close"]


def test_times_and_amounts_are_no_numbers_of_lines():
    assert told("close 2.5 kg are enough") == [((), "close", "2.5 kg are enough")]
    assert read_orders(["2:30 call"], DESK).orders == ()


def test_a_range_of_thousands_is_not_taken():
    assert read_orders([f"drop 1-{10**8}"], DESK).orders == ()
    assert read_orders(["drop " + " ".join(map(str, range(1, 300)))], DESK).orders == ()


@given(st.lists(st.text(max_size=80), max_size=30))
def test_no_answer_whatever_it_holds_raises_or_names_more_than_it_says(lines):
    read = read_orders(lines, DESK)

    assert all(one.word in DESK and len(one.numbers) <= MOST_NUMBERS for one in read.orders)
    assert len(read.unread) <= len(lines)


@given(
    st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True),
    st.sampled_from([one for one in DESK if one is not Word.note]),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["", "Amina", "spoken by phone"]),
)
def test_what_is_written_either_way_is_read_alike(numbers, word, language, text):
    form, named = TABLE[word][language][0], " ".join(map(str, numbers))

    one, other = (read_orders([line], DESK).orders for line in (f"{form} {named} {text}", f"{named} {form} {text}"))

    assert [(o.numbers, o.word, o.text) for o in one] == [(o.numbers, o.word, o.text) for o in other]
    assert [(o.numbers, o.word, o.text) for o in one] == [(tuple(numbers), meaning(form), text)]


def test_a_long_answer_takes_time_in_proportion_to_its_length():
    def spent(count: int) -> float:
        lines = ["close " + "3 and " * 150] * count
        start = time.process_time()
        read_orders(lines, DESK)
        return time.process_time() - start

    assert takes_twice(spent, 80, spare=0.005)


def test_an_order_keeps_its_line_as_it_was_typed():
    assert read_orders(["  Close 3: done "], DESK).orders == (Order((3,), Word.close, "done", (), "Close 3: done"),)


def test_a_line_of_our_letter_that_comes_back_without_marks_is_no_order():
    assert read_orders(['3. "Close the gate"', '3. #412 "Drop in for tea"', "«Close» 3"], DESK).orders == ()


PEOPLE = (
    Named(1, "Amina Diallo", "amina@example.org"),
    Named(2, "Amina", "other@example.org"),
    Named(3, "José Peña Ruiz", "jose@example.org"),
    Named(4, "", "nameless@example.org"),
    Named(5, "Ben Okoth", "ben@example.org"),
    Named(6, "Ben Kariuki", "ben2@example.org"),
)


@pytest.mark.parametrize(
    ("text", "found", "behind"),
    [
        ("Amina Diallo", [1], ""),
        ("amina diallo: could you say a word?", [1], "could you say a word?"),
        ("Amina, please", [2], "please"),
        ("jose pena ruiz about the pump", [3], "about the pump"),
        ("José", [3], ""),
        ("nameless@example.org", [4], ""),
        ("Ben", [5, 6], ""),
        ("Ben Kariuki\nHe built one.", [6], "He built one."),
        ("Pedro: hello", [], ""),
        ("", [], ""),
    ],
)
def test_people_are_named_by_name_first_name_or_address(text, found, behind):
    numbers, _, rest = people_named(text, PEOPLE)

    assert (numbers, rest) == (found, behind)


@given(st.text(max_size=300))
def test_whatever_stands_for_a_name_nothing_raises(text):
    people_named(text, PEOPLE)


@pytest.mark.parametrize(
    "line", ["3: please ask again", "3 redemander", "3: relancer la question", "relancer la question 3"]
)
def test_a_question_is_asked_anew_also_in_whole_words(line):
    found = read_orders([line], (Word.ask, Word.reask, Word.close))

    assert [(one.word, one.numbers) for one in found.orders] == [(Word.reask, (3,))]
    assert found.unread == ()
