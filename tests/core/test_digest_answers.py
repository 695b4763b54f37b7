"""An answer to a digest lands where it belongs, or nowhere until its author says where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.digest_answers import (
    AnswerLine,
    DigestAnswer,
    Greeting,
    Placed,
    answer_lines,
    heads_in,
    place_digest_answer,
    quoting,
    shows_all,
)
from listcop.core.digest_marks import DigestItemRef, item_meant

PUMP = DigestItemRef(
    1, 412, "Pump loses pressure at noon", ("Amina asks why her pump is weak", "when the sun is high.")
)
SEED = DigestItemRef(2, 415, "Where to buy bean seed", ("Ben looks for climbing beans", "in small bags, not sacks."))
HALL = DigestItemRef(3, 420, "Visit to the seed bank", ("Cora takes six people along", "on the first of May."))
NEW = DigestItemRef(4, None, "New among us", ("Dalia joined and grows melons near the coast",))
ITEMS = (PUMP, SEED, HALL, NEW)

DIGEST = """\
The week in the garden, digest 31
1. Pump loses pressure at noon
   Amina asks why her pump is weak
   when the sun is high.
2. Where to buy bean seed
   Ben looks for climbing beans
   in small bags, not sacks.
3. Visit to the seed bank
   Cora takes six people along
   on the first of May.
New among us
   Dalia joined and grows melons near the coast
To leave this list write to the address below."""


def quoted(text):
    return "\n".join(f"> {line}" for line in text.split("\n"))


def place(text, items=ITEMS, *sent, is_redacted=False, name=""):
    return place_digest_answer(answer_lines(text, quotes=()), items, sent, is_redacted=is_redacted, name=name)


# --- numbers


MARKS = [
    "2 - ",
    "2- ",
    "2 \u2013 ",
    "2 -\n",
    "2: ",
    "2. ",
    "2) ",
    "[2] ",
    "2\n",
    "2:\n",
    " 2:\n",
    "2 : ",
    "2\u00a0: ",
    "2\u202f:\n",
    "#415\u00a0: ",
    "#415: ",
    "#415\n",
    "#415 ",
    "[#415] ",
    "#2: ",
]


@pytest.mark.parametrize("mark", MARKS)
def test_a_first_line_that_is_an_items_number_places_the_answer(mark):
    found = place(f"{mark}Try the market.\n\n" + quoted(DIGEST))

    assert found == DigestAnswer((Placed(415, "Try the market."),))


def test_several_numbered_answers_become_one_post_each():
    found = place("2: Try the market.\n1: Is it\nthe float?\n#420\nI come along.\n" + quoted(DIGEST))

    assert found.posts == (
        Placed(415, "Try the market."),
        Placed(412, "Is it\nthe float?"),
        Placed(420, "I come along."),
    )


def test_a_greeting_may_stand_above_the_number_and_is_not_lost():
    found = place("Hello all,\n\n2: Try the market.")

    assert found.posts == (Placed(415, "Hello all,\n\nTry the market."),)


def test_the_number_counts_before_the_quote():
    found = place("2: Try the market.\n" + quoted("1. Pump loses pressure at noon"))

    assert found.posts == (Placed(415, "Try the market."),)


def test_the_authors_own_numbered_list_is_not_cut_up():
    found = place("1: First look at the float.\nThen\n1. clean it\n2. dry it\n\n3. wait")

    assert found.posts == (Placed(412, "First look at the float.\nThen\n1. clean it\n2. dry it\n\n3. wait"),)


def test_points_marked_with_dots_need_a_blank_line_between_answers():
    found = place("1. Clean it:\n2. dry it\n\n2. Try the market.")

    assert found.posts == (Placed(412, "Clean it:\n2. dry it"), Placed(415, "Try the market."))


def test_an_answer_to_an_item_that_is_not_there_is_asked_back_and_stands_under_no_other():
    found = place("Hello all,\n\n1: Is it the float?\n\n7: It is K80.\n\nBoil it.\n\n2: Try the market.")

    assert found.posts == (Placed(412, "Hello all,\n\nIs it the float?"), Placed(415, "Try the market."))
    assert found.unplaced == "7: It is K80.\n\nBoil it."


def test_so_it_is_where_a_space_stands_before_each_colon():
    found = place("1 : Is it the float ?\n\n7 : It is K80.\n\n2\u00a0: Try the market.")

    assert found.posts == (Placed(412, "Is it the float ?"), Placed(415, "Try the market."))
    assert found.unplaced == "7 : It is K80."


@pytest.mark.parametrize(
    "text",
    [
        "1 : Take these :\n\n7 : the long ones\n\n8 : the short ones",
        "1: Take these:\n\n7: the long ones\n\n8: the short ones",
        "1: The train goes at\n7: I come along.",
        "1: Then rest.\n\n7:30 is early enough.",
        "1: Then rest.\n\n7. dry it\n\n8) wait",
        "1. Then rest.\n\n7: wait",
    ],
)
def test_what_may_be_a_point_or_a_number_of_an_answer_stays_in_it(text):
    found = place(text)

    assert (len(found.posts), found.unplaced) == (1, "")


DASHED = ["2 - ", "2- ", "2 \u2013 "]
FIRST_AND_SECOND = [
    *((first, second) for first in ("1: ", "1\n") for second in ("2: ", *DASHED, "#415 ")),
    *((first, second) for first in ("1. ", "1) ", "1 - ") for second in ("2: ", *DASHED, "2. ", "2) ", "#415 ")),
]


@pytest.mark.parametrize(("first", "second"), FIRST_AND_SECOND)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_each_answer_may_mark_its_item_in_its_own_way(first, second, between):
    if first[1:] == second[1:] in (". ", ") ") or (first in ("1: ", "1\n") and second in DASHED):
        between = "\n\n"  # line by line these may be the author's own points

    found = place(f"{first}Is it the float?{between}{second}Try the market.")

    assert found == DigestAnswer((Placed(412, "Is it the float?"), Placed(415, "Try the market.")))


@pytest.mark.parametrize(
    "text",
    [
        "1: Our dates in the garden:\n2. Mai, Zwiebeln\n3. Juni, Bohnen",
        "1: Yes. For it you need:\n2. ash",
        "1: yes\n\nI need:\n2. hammer\n3. saw",
        "1: yes\n\nWe need\n2. nails\n3. glue",
        "1: yes\n\nWe need\n\n2) nails\n\n3) glue",
        "1: yes, we meet on the\n\n3. of May, at noon",
        "1: it costs\n3 - maybe 4 - dollars",
        "1: it takes:\n\n2 - maybe 3 - cups",
        "1 - Yes. For it you need:\n2. ash",
        "1 - Yes. For it you need:\n2 - ash",
        "1) Yes. For it you need:\n2) ash",
        "1. Yes. For it you need:\n\n2. ash",
        "#412 Yes. For it you need:\n2. ash",
        "1\nYes. For it you need\n2) ash",
    ],
)
def test_points_below_an_answer_go_into_no_thread_of_others(text):
    (posted,) = place(text).posts

    assert posted == Placed(412, text.removeprefix("#41").lstrip("12").lstrip(":.)- \n"))


@pytest.mark.parametrize("dash", ["-", "\u2013"])
def test_dashes_line_by_line_mark_each_answer(dash):
    found = place(f"1 {dash} Is it the float?\n2 {dash} Try the market.")

    assert found == DigestAnswer((Placed(412, "Is it the float?"), Placed(415, "Try the market.")))


@pytest.mark.parametrize("text", ["1) ash\n2) a dibber", "1. ash\n2. a dibber", "2) yes\n3) no"])
def test_what_may_be_answers_or_points_of_ones_own_is_asked_back(text):
    assert place(text) == DigestAnswer((), text)


SEED_QUOTED = quoted("2. Where to buy bean seed\n   Ben looks for climbing beans")


@pytest.mark.parametrize(
    "text",
    ["5: we use vinegar", "7: thanks", "5. gracias", "9) yes", "#999 no", "7 : merci", "5 - thanks",
     "5. May I come, too?", "9. Ich nehme neun", "6:\nwe use vinegar", "Hello all,\n\n5: we use vinegar"],
)  # fmt: skip
def test_a_number_that_is_not_there_counts_before_the_quote_of_one_item(text):
    assert place(f"{text}\n\n{SEED_QUOTED}") == DigestAnswer((), text)
    assert place(f"{SEED_QUOTED}\n\n{text}") == DigestAnswer((), text)


def test_nor_does_it_stand_under_the_item_that_it_was_written_below():
    found = place(f"{SEED_QUOTED}\n\n9: Boil it.\n\n" + quoted("3. Visit to the seed bank") + "\n\nI come along.")

    assert found == DigestAnswer((Placed(420, "I come along."),), "9: Boil it.")


@pytest.mark.parametrize(
    "text",
    ["20 grams per litre", "7:30 is fine", "8 - 9 bags", "8-9 bags", "6.5 kg", "22", "5.", "20. Mai passt", "30. avril",
     "24. Dezember", "8. bis 10. Mai", "8. - 10. Mai passt", "6. Januar", "9. maart", "20. May is fine",
     "5 of them", "40 % more", "9/4 cup"],
)  # fmt: skip
def test_a_text_that_only_begins_with_a_number_answers_the_item_that_is_quoted(text):
    assert place(f"{text}\n\n{SEED_QUOTED}") == DigestAnswer((Placed(415, text),))


def test_points_below_the_quote_of_one_item_are_its_answer():
    item = quoted("2. Where to buy bean seed\n   Ben looks for climbing beans")

    assert place(f"{item}\n\n1) the market\n2) the mill") == DigestAnswer((Placed(415, "1) the market\n2) the mill"),))


@pytest.mark.parametrize(
    "points", ["1 - clean it\n2 - dry it\n3 - wait", "1) clean it\n\n2) dry it", "1. clean it\n2. dry it"]
)
@pytest.mark.parametrize("first", ["3: ", "3\n", "3 - ", "3. "])
def test_points_that_count_from_one_are_the_authors_own(first, points):
    if points[1:3].strip() == first[1:].strip():
        points = points.replace("\n\n", "\n")

    found = place(f"{first}So I do it:\n{points}")

    assert found == DigestAnswer((Placed(420, f"So I do it:\n{points}"),))


@pytest.mark.parametrize(
    "text",
    [
        "3: Of ash and lime we take for each of the sacks that we keep\n2 - three would be better - cups, no more.",
        "3: Take ash:\n2 - 3 cups.",
        "3: Take ash:\n2-3 cups.",
        "3. Take ash:\n2-way mixing.",
    ],
)
def test_a_number_within_a_sentence_begins_no_answer(text):
    assert place(text) == DigestAnswer((Placed(420, text[3:]),))


@pytest.mark.parametrize(
    "line",
    [
        "2 bags are enough",
        "2 - 3 bags are enough",
        "2-3 bags",
        "2:30 is fine",
        "2.5 kg will do",
        "9: what?",
        "#999: what?",
        "22",
        "2nd",
        "#",
        "0",
    ],
)
def test_a_line_that_only_begins_with_a_number_places_nothing(line):
    found = place(line + "\nsays Ana")

    assert found == DigestAnswer((), line + "\nsays Ana")


def test_a_number_with_nothing_behind_it_posts_nothing():
    assert place("2\n\n" + quoted(DIGEST)) == DigestAnswer(())


def test_an_item_without_a_thread_cannot_be_answered_in_one():
    assert place("4: Welcome!") == DigestAnswer((), "Welcome!")


# --- text under quotes


def test_text_under_one_quoted_item_is_a_post_into_its_thread():
    top, bottom = DIGEST.split("3. Visit")

    found = place(quoted(top.rstrip()) + "\n\nTry the market.\n\n" + quoted("3. Visit" + bottom))

    assert found == DigestAnswer((Placed(415, "Try the market."),))


def test_several_inline_answers_become_one_post_each():
    first, rest = DIGEST.split("2. Where")
    second, third = rest.split("3. Visit")

    found = place(
        "\n".join(
            [
                quoted(first.rstrip()),
                "The float?",
                quoted("2. Where" + second.rstrip()),
                "The market.",
                quoted("3. Visit" + third),
            ]
        )
    )

    assert found == DigestAnswer((Placed(412, "The float?"), Placed(415, "The market.")))


def test_two_remarks_on_one_item_are_one_post():
    found = place(
        "> 1. Pump loses pressure at noon\nAt noon?\n> Amina asks why her pump is weak\nPoor thing.\n"
        + quoted("Where to buy bean seed")
    )

    assert found.posts == (Placed(412, "At noon?\n\nPoor thing."),)


def test_lines_that_were_wrapped_anew_still_tell_their_item():
    pump = "> Amina asks why her pump\n> is weak when the\n> sun is high.\nThe float?\n"
    seed = "> Ben looks for climbing beans in\n> small bags,\nMarket.\n"

    found = place(pump + seed + "> on the first of May.")

    assert found.posts == (Placed(412, "The float?"), Placed(415, "Market."))


def test_a_greeting_above_and_a_farewell_below_inline_answers_are_not_asked_about():
    pump = "> Amina asks why her pump is weak\nThe float?\n"
    seed = "> Ben looks for climbing beans\nMarket.\n"

    found = place("Hi all,\n" + pump + seed + "> on the first of May.\nCheers\nAna")

    assert found == DigestAnswer((Placed(412, "The float?"), Placed(415, "Market.")))


INLINE = """\
> Amina asks why her pump is weak
The float?
> Ben looks for climbing beans
Market.
> Dalia joined and grows melons near the coast
"""


@pytest.mark.parametrize(
    "signed", ["Rosa", "Rosa Lopes", "Lopes, Rosa", "Best wishes,\nRosa Lopes", "Bien cordialement\nRosa"]
)
def test_nor_is_the_writers_name_below_them(signed):
    found = place(INLINE + signed, name="Rosa Lopes")

    assert found == DigestAnswer((Placed(412, "The float?"), Placed(415, "Market.")))


def test_somebody_elses_name_below_them_is():
    assert place(INLINE + "Fatima", name="Rosa Lopes").unplaced == "Fatima"


def test_thanks_that_go_on_are_real_words():
    found = place(
        "> Amina asks why her pump is weak\nThe float?\n> Ben looks for climbing beans\nThanks Ben,\nI bring six bags."
    )

    assert "I bring six bags." in found.unplaced + "".join(post.text for post in found.posts)


def test_real_words_beside_inline_answers_are_kept_to_be_asked_about():
    found = place("I have read it all.\n> Amina asks why her pump is weak\nThe float?\n> Ben looks for climbing beans")

    assert found == DigestAnswer((Placed(412, "The float?"),), "I have read it all.")


def test_an_item_of_one_line_and_one_word_is_known_by_its_numbers():
    items = (*ITEMS, DigestItemRef(5, 430, "Moon", ("",)), DigestItemRef(6, 431, "Frost", ("",)))
    sent = "Also written:\n5. #430 Moon (Eva)\n6. #431 Frost (Ben)"

    found = place("> Also written:\n> 5. #430 Moon (Eva)\nFull on Friday.\n> 6. #431 Frost (Ben)", items, sent)

    assert found == DigestAnswer((Placed(430, "Full on Friday."),))


# --- a quote of one item only


@pytest.mark.parametrize(
    "text", ["Try the market.\n{quote}", "{quote}\nTry the market.", "{quote}\n\nTry the market.\n\n> "]
)
def test_a_quote_of_one_item_only_places_the_answer_above_or_below(text):
    item = quoted("Digest 31 of the garden\n2. Where to buy bean seed\n   Ben looks for climbing beans")

    assert place(text.format(quote=item)) == DigestAnswer((Placed(415, "Try the market."),))


# --- what cannot be placed


@pytest.mark.parametrize(
    "text",
    [
        "Try the market.\n" + quoted(DIGEST),
        quoted(DIGEST) + "\n\nTry the market.",
        quoted("\n".join(DIGEST.split("\n")[:7])) + "\nTry the market.",
        "Try the market.",
        quoted("The week in the garden, digest 31") + "\nTry the market.",
    ],
    ids=["above the whole", "below the whole", "below two items", "no quote", "below the heading"],
)
def test_what_cannot_be_placed_is_not_posted_but_kept_for_a_question(text):
    assert place(text) == DigestAnswer((), "Try the market.")


def test_a_line_that_stands_in_two_items_tells_neither():
    items = (DigestItemRef(1, 412, "Pump", ("Ben wrote:",)), DigestItemRef(2, 415, "Seed", ("Ben wrote:",)))

    assert place("> Ben wrote:\nYes he did.", items) == DigestAnswer((), "Yes he did.")


OWN = (
    DigestItemRef(1, 1, "Weak pump", ("Where is a good pump to be had?",), "garden+t1@lists.example.org"),
    DigestItemRef(2, 2, "Order", (), "garden+t2@lists.example.org"),
    DigestItemRef(3, 3, "Seed bank", ("Who comes along writes to garden@lists.example.org.",), ""),
)
SENT = """\
Garden, digest 1
What was written on garden@lists.example.org, and what still waits for an answer.

Open questions:

1. #1 Weak pump
   Where is a good pump to be had?
   Answer: garden+t1@lists.example.org

2. #2 Order
   We need:
   1. #1 grade nails, 2 kg
   2. #3 screws
   as soon as can be
   Answer: garden+t2@lists.example.org

3. #3 Seed bank
   Who comes along writes to garden@lists.example.org.

To leave the list:
garden+leave@lists.example.org"""


def quoted_to(last):
    """The digest quoted down to the line that holds `last`, and the rest of it."""
    lines = SENT.split("\n")
    at = next(at for at, line in enumerate(lines) if last in line) + 1
    return quoted("\n".join(lines[:at])), quoted("\n".join(lines[at:]))


PRIVATE = quoted("On 3 November Joe told me alone:\nthe roof of the hall leaks above his desk")


def test_below_somebody_elses_letter_quoted_in_an_item_nothing_is_placed():
    above, below = quoted_to("garden+t1@")

    found = place(f"{above}\n{PRIVATE}\nTell nobody of the roof.\n{below}", OWN, SENT)

    assert found == DigestAnswer((), "Tell nobody of the roof.")


@pytest.mark.parametrize(
    "order", ["{item}\n{private}\n{text}", "{private}\n{text}\n{item}", "{text}\n{item}\n{private}"]
)
def test_nor_where_one_item_alone_is_quoted_beside_it(order):
    item = quoted("1. #1 Weak pump\n   Where is a good pump to be had?")

    found = place(order.format(item=item, private=PRIVATE, text="Tell nobody of the roof."), OWN, SENT)

    assert found == DigestAnswer((), "Tell nobody of the roof.")


def test_what_stands_above_the_item_does_not_make_it_somebody_elses():
    head = quoted("Am 12. November 2040 um 9 Uhr schrieb Garden:")
    item = quoted("1. #1 Weak pump\n   Where is a good\n   pump to be had?")

    assert place(f"{head}\n{item}\nThe smith has one.", OWN, SENT).posts == (Placed(1, "The smith has one."),)


@pytest.mark.parametrize("cut", [SENT, SENT.replace(", and what still waits", "\nand what still waits")])
def test_an_address_that_the_head_of_the_letter_names_too_tells_no_item(cut):
    head = quoted("\n".join(cut.split("\n")[:2]))

    assert place(f"{head}\nIs there a meeting of us all?", OWN, SENT) == DigestAnswer(
        (), "Is there a meeting of us all?"
    )


@pytest.mark.parametrize("last", ["nails", "screws"])
def test_a_list_within_an_item_does_not_begin_another_item(last):
    above, below = quoted_to(last)

    assert place(f"{above}\nI have these.\n{below}", OWN, SENT) == DigestAnswer((Placed(2, "I have these."),))


def test_a_number_that_stands_in_two_items_alike_is_asked_about():
    sent = SENT.replace("We need:", "1. #1 Weak pump")
    above, below = (part.replace("We need:", "1. #1 Weak pump") for part in quoted_to("We need"))

    assert place(f"{above}\nI have these.\n{below}", OWN, sent) == DigestAnswer((), "I have these.")


# --- where a post was redacted since

SECRET = "My number is 5550199 by day\nand by night"


def test_where_a_post_was_redacted_quotes_place_nothing():
    above, below = quoted_to("garden+t1@")

    assert place(f"{above}\nCall 5550199.\n{below}", OWN, SENT, is_redacted=True) == DigestAnswer((), "Call 5550199.")


def test_there_a_number_places_what_stands_above_the_quote_alone():
    above, below = quoted_to("garden+t1@")

    found = place(f"1: The smith has one.\n{above}\nCall 5550199.\n{below}", OWN, SENT, is_redacted=True)

    assert found == DigestAnswer((Placed(1, "The smith has one."),), "Call 5550199.")


def test_what_repeats_a_redacted_post_is_quoted_without_marks_too():
    lines = [
        AnswerLine("by day you reach him", False),
        *(AnswerLine(f"  {line}", False) for line in SECRET.split("\n")),
    ]

    assert [line.quoted for line in quoting(lines, [SECRET])] == [False, True, True]


def test_the_quoted_digest_is_cut_in_every_case():
    answers = [place(head + quoted(DIGEST) + tail) for head in ("", "2: Yes.\n", "Yes.\n") for tail in ("", "\nYes.")]

    assert all("Amina" not in post.text for answer in answers for post in answer.posts)
    assert all("Amina" not in answer.unplaced for answer in answers)


def test_zones_say_what_is_quoted_without_marks_and_what_is_cut():
    text = "2: Yes.\nFrom: the garden\nPump loses pressure\n-- \nAna"

    lines = answer_lines(text, quotes=((2, 3),), cut=((4, 5), (90, 99)))

    assert lines == (
        AnswerLine("2: Yes.", False),
        AnswerLine("From: the garden", True),
        AnswerLine("Pump loses pressure", True),
    )


LINES = st.sampled_from([*DIGEST.split("\n"), "2: yes", "2", "#412", "my words", "", "Hi all,"])


@given(st.lists(st.builds(AnswerLine, LINES | st.text(max_size=30), st.booleans()), max_size=30))
def test_no_word_is_lost_and_no_quote_is_posted(lines):
    found = place_digest_answer(lines, ITEMS)

    said = "\n".join([post.text for post in found.posts] + [found.unplaced])
    assert all(
        said.count("my words") == sum(line.text == "my words" and not line.quoted for line in lines) for _ in [0]
    )
    assert all(post.thread in (412, 415, 420) and post.text for post in found.posts)


def test_a_huge_quote_is_read_to_its_end():
    found = place("Yes.\n" + quoted("\n".join(["a b c d e f " * 50] * 5_000 + ["Ben looks for climbing beans"])))

    assert found.posts == (Placed(415, "Yes."),)  # the suite's time limit watches


# --- newcomers -------------------------------------------------------------------------------------------------

DALIA = DigestItemRef(4, None, "Dalia Moreno", ("Dalia joined and grows melons near the coast",), person=77)


@pytest.mark.parametrize("mark", ["4: ", "> Dalia joined and grows melons near the coast\n\n"])
def test_words_for_a_newcomer_are_kept_apart_from_posts(mark):
    found = place(f"{mark}Good to have you here.", (PUMP, DALIA))

    assert found == DigestAnswer((), "", (Greeting(77, "Dalia Moreno", "Good to have you here."),))
    assert found.waits


def test_words_for_a_newcomer_and_for_a_thread_go_each_their_way():
    found = place("1: Try a larger tank.\n4: Good to have you here.\n1: Or a second one.", (PUMP, DALIA))

    assert found.posts == (Placed(412, "Try a larger tank.\n\nOr a second one."),)
    assert [one.text for one in found.greetings] == ["Good to have you here."]
    assert found.unplaced == ""


def test_where_a_post_was_taken_out_since_a_number_still_greets():
    found = place(
        "4: Good to have you here.\n\n> 1. Pump loses pressure at noon\nwords of hers", (PUMP, DALIA), is_redacted=True
    )

    assert [one.person for one in found.greetings] == [77]
    assert found.unplaced == "words of hers"


# --- a digest that is known by what is quoted ------------------------------------------------------------------

ROWS = [(1, 412, "Pump loses pressure at noon"), (2, 415, "Where to buy bean seed"), (3, None, "Dalia Moreno")]


@pytest.mark.parametrize("line", ["1. #412 Pump loses pressure at noon", "> 1. #412 Pump loses", "**1. #412** Pump"])
def test_the_head_of_an_item_tells_its_digest_however_it_was_quoted_or_wrapped(line):
    assert len(heads_in(f"Hello,\n{line}\n")) == 1
    assert shows_all(ROWS, heads_in(line))


@pytest.mark.parametrize(
    "line", ["1. #412", "1. #412 !", "1. #415 Where to buy", "2. #412 Pump loses", "1. #412 Pump gains", "9. #9 Pump"]
)
def test_what_it_does_not_show_in_that_place_tells_nothing(line):
    heads = heads_in(f"2. #415 Where to buy bean seed\n{line}\n")

    assert len(heads) == 1 + (line != "1. #412")
    assert shows_all(ROWS, heads) is (line == "1. #412")


@pytest.mark.parametrize("line", [">> 1. #412 Pump loses", "> > 1. #412 Pump loses", "see 1. #412 Pump", "1.#412 Pump"])
def test_a_deeper_quote_and_a_mention_are_no_heads(line):
    assert heads_in(line) == ()


# --- which item is meant


@pytest.mark.parametrize(
    "text",
    [
        *(
            "3",
            "3.",
            "Hello,\n\n3 please",
            "Number 3 please, the visit",
            "item 3",
            "It is no. 3",
            "To item number 3, thanks!",
        ),
        *(
            "Nummer 3 bitte, der Besuch",
            "Es gehört zu Punkt 3",
            "Numéro 3, merci",
            "C'est le point n° 3",
            "au numéro 3",
        ),
        *("El número 3, por favor", "Es para el punto 3", "O número 3, obrigada", "É o item 3", "Il numero 3, grazie"),
        *("È per il punto 3", "Nummer 3 graag", "Het hoort bij punt 3", "(3)", "#420", "number #420"),
    ],
)
def test_who_is_asked_which_item_may_say_so_in_a_few_words(text):
    assert item_meant(text.split("\n"), ITEMS) == HALL


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "the visit",
            "not 3",
            "nicht 3",
            "pas le 3",
            "no es el 3",
            "não é o 3",
            "non è il 3",
            "niet 3",
            "2 or 3",
            "3, 2",
        ),
        *("number 77", "I have 3 sons", "Is it 3?", "yes"),
    ],
)
def test_where_that_is_not_sure_it_is_asked_again(text):
    assert item_meant(text.split("\n"), ITEMS) is None
