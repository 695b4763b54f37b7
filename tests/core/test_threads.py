"""Which thread a post belongs to, by address and by References; and what a subject says."""

import random
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.threads import Known, Place, Placing, Subject, place, read_subject, said_in_subject, telling_words

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
BEANS = "beans for wet ground"


def a_letter(subject="Re: Beans for wet ground", **changes):
    values = {"ancestors": ()} | changes
    return Placing(subject=read_subject(subject), **values)


def placed(letter, known=(), subjects=()):
    return place(letter, dict(known), dict(subjects))


# --- by address


def test_a_letter_to_a_threads_own_address_stands_in_it_whatever_else_it_says():
    letter = a_letter(ancestors=("<a>",), asked_thread=9)

    assert placed(letter, known={"<a>": Known(7, 7)}) == Place(9, None, "address", 1.0)


def test_what_it_answers_is_kept_where_that_stands_in_the_same_thread():
    letter = a_letter(ancestors=("<a>",), asked_thread=7)

    assert placed(letter, known={"<a>": Known(7, 8)}).parent == 8


# --- by References


def test_an_answer_stands_with_its_nearest_known_ancestor():
    letter = a_letter(ancestors=("<a>", "<b>", "<lost>"))

    found = placed(letter, known={"<a>": Known(1, 1), "<b>": Known(5, 6)})

    assert found == Place(5, 6, "references", 1.0)


def test_an_answer_to_a_missing_letter_stands_with_the_others_that_miss_it():
    assert placed(a_letter(ancestors=("<lost>",)), known={"<lost>": Known(5, None)}) == Place(
        5, None, "references", 1.0
    )


def test_an_answer_to_what_nobody_knows_opens_a_thread_whatever_its_subject():
    """Its subject is not asked: References say that it belongs elsewhere."""
    assert placed(a_letter(ancestors=("<lost>",))) == Place(None, None, "ancestor missing", 0.7)


def test_a_new_subject_that_quotes_nothing_is_a_new_question_by_the_reply_key():
    letter = a_letter("Where to buy a scythe", ancestors=("<a>",))

    assert placed(letter, known={"<a>": Known(7, 7)}, subjects={7: BEANS}) == Place(None, None, "new subject", 0.8)


@pytest.mark.parametrize(
    ("subject", "quoted"),
    [
        ("Where to buy a scythe", "> Which beans climb well"),  # it quotes
        ("Re: Where to buy a scythe", ""),  # it bears a reply mark
        ("Beans for dry ground", ""),  # not wholly new
        ("Beans for wet ground", ""),  # the same
        ("Hello", ""),  # says nothing
        ("", ""),
    ],
)
def test_any_other_answer_stays_in_its_thread(subject, quoted):
    letter = a_letter(subject, ancestors=("<a>",), quoted=quoted)

    assert placed(letter, known={"<a>": Known(7, 7)}, subjects={7: BEANS}).thread == 7


@pytest.mark.parametrize("subject", ["at Patel's, 900 francs", "which size?", "thanks it works"])
def test_an_answer_written_over_the_subject_stays_in_its_thread(subject):
    letter = a_letter(subject, ancestors=("<a>",), is_subject_alone=True)

    assert placed(letter, known={"<a>": Known(7, 7)}, subjects={7: BEANS}).thread == 7


def test_a_question_of_its_own_written_over_the_subject_opens_a_thread():
    letter = a_letter("Who has the manual of the old scythe?", ancestors=("<a>",), is_subject_alone=True)

    assert placed(letter, known={"<a>": Known(7, 7)}, subjects={7: BEANS}).thread is None


# --- what a subject says


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("merci ça marche", "merci ça marche"),
        ("[pompes] chez Patel", "chez Patel"),
        ("Re: Climbing beans", ""),
        ("Beans for dry ground", ""),
        ("Fwd: merci", ""),
        ("", ""),
    ],
)
def test_a_subject_says_what_its_letter_does_where_it_is_another_than_the_threads(subject, said):
    assert said_in_subject(subject, "Beans for dry ground") == said


@pytest.mark.parametrize(
    "words",
    [
        "help",
        "Question",
        "Frage",
        "question urgente",
        "Hola",
        "ajuda",
        "problema",
        "hulp",
        "Re:",
        "the meeting",
        "beans",
    ],
)
def test_empty_words_tell_nothing(words):
    assert telling_words(read_subject(words).normal) < 2


@pytest.mark.parametrize(
    "subject",
    [
        "wet ground",
        "Bohnen im Regen",
        "haricots sous la pluie",
        "frijoles y lluvia",
        "feijão na chuva",
        "fagioli e pioggia",
        "bonen in de regen",
        "фасоль под дождём",
        "雨の日の豆",
        "ถั่วในสายฝน",
    ],
)
def test_two_words_that_say_something_tell_in_any_language(subject):
    assert telling_words(read_subject(subject).normal) >= 2


# --- whole archives


class Archive:
    """Threads as they grow, kept in memory the way the store keeps them."""

    def __init__(self):
        self.known, self.threads, self.count = {}, {}, 0

    def add(self, own, ancestors):
        self.count += 1
        awaited = self.known.get(own)
        if awaited is not None and awaited.number is None:
            thread = awaited.thread
        else:
            letter = a_letter(ancestors=tuple(one for one in dict.fromkeys(ancestors) if one != own))
            known = {one: self.known[one] for one in letter.ancestors if one in self.known}
            thread = place(letter, known, {}).thread or self.count
        for one in ancestors:
            self.known.setdefault(one, Known(thread, None))
        if own not in self.known or self.known[own].number is None:
            self.known[own] = Known(thread, self.count)
        self.threads.setdefault(thread, []).append(self.count)
        return thread


IDS = st.integers(0, 15).map("<{}>".format)


@given(st.lists(st.tuples(IDS, st.lists(IDS, max_size=5)), max_size=40))
def test_every_letter_stands_in_one_thread_opened_by_its_first(letters):
    """Circles, gaps, letters that answer themselves, one id twice, answers before questions."""
    archive = Archive()

    for own, ancestors in letters:
        archive.add(own, ancestors)

    numbers = sorted(number for some in archive.threads.values() for number in some)
    assert numbers == list(range(1, len(letters) + 1))
    assert all(thread == min(some) for thread, some in archive.threads.items())


@given(st.permutations(range(6)))
def test_a_line_of_answers_is_one_thread_in_whatever_order_it_comes(order):
    """Each names all before it, as mail programs do."""
    archive = Archive()
    names = [f"<{n}>" for n in range(6)]

    found = [archive.add(names[n], names[:n]) for n in order]

    assert set(found) == {1}


def test_ten_times_the_letters_take_ten_times_the_time():
    """Up to thirty on a busy machine; a hundred if each letter looked at all the others."""

    def seconds(count):
        rng = random.Random(1)
        letters = [(f"<{n}>", [f"<{rng.randrange(count)}>" for _ in range(5)]) for n in range(count)]
        archive = Archive()
        began = time.process_time()
        for own, ancestors in letters:
            archive.add(own, ancestors)
        return time.process_time() - began

    assert min(seconds(15_000) for _ in range(2)) < 30 * min(seconds(1_500) for _ in range(4))


# --- subjects


REPLIES = "Re:|RE :|re:|Re[2]:|Re(3):|Re^4:|Re2:|Re\u00a0:|Re: Re: Re:|  Re:  |AW:|Antw:|Antwort:|SV:|VS:"
REPLIES += "|Odp:|R:|RIF:|Rép :|RÉP:|RES:|Resp:|YNT:|Vá:|Atb.:|BLS:"
REPLIES += "|Απ:|ΣΧΕΤ:|Ответ:|Отв:|回复：|回覆:|答复:|返信:|회신:|תשובה:|رد:"
REPLIES += "|[garden] Re:|Re: [garden]|[garden] Re: [garden] AW: Re:"
FORWARDS = "Fwd:|FW:|WG:|TR:|RV:|ENC:|I:|VB:|VL:|PD:|İLT:|Doorst:|Προώθ:|Пересл:|转发：|転送:|전달:|[garden] Fwd:"


@pytest.mark.parametrize("mark", REPLIES.split("|"))
def test_reply_marks_of_many_languages_and_list_prefixes_are_taken_off(mark):
    assert read_subject(f"{mark} Beans") == Subject("beans", is_reply=True, is_forward=False)


@pytest.mark.parametrize("subject", [*(f"{mark} Beans" for mark in FORWARDS.split("|")), "Beans (fwd)"])
def test_forward_marks_are_told_apart_from_reply_marks(subject):
    assert read_subject(subject) == Subject("beans", is_reply=False, is_forward=True)


@pytest.mark.parametrize(
    ("subject", "normal"),
    [
        ("Beans for Wet Ground", "beans for wet ground"),
        ("Bohnen  für\tnassen\nBoden", "bohnen fur nassen boden"),
        ("ФАСОЛЬ", "фасоль"),
        ("Real: beans", "real: beans"),
        ("Reply: beans", "reply: beans"),
        ("Note: beans", "note: beans"),
        ("Re", "re"),
        ("[garden]", "[garden]"),
        ("[garden] [wood] Beans", "beans"),
        ("Civil war: books on gardens", "civil war: books on gardens"),
        ("A new era: solar pumps", "a new era: solar pumps"),
        ("", ""),
    ],
)
def test_what_is_no_mark_stays(subject, normal):
    assert read_subject(subject) == Subject(normal, is_reply=False, is_forward=False)


WAS = "(was: Peas)|(was Peas)|[was: Re: Peas]|(Was: Peas (was: Pods))|- was: Peas|(war: Erbsen)|(était : Pois)|(era: A)"


@pytest.mark.parametrize("tail", WAS.split("|"))
def test_the_old_subject_in_a_new_one_is_cut_off(tail):
    assert read_subject(f"Beans {tail}").normal.rstrip(" -") == "beans"


@pytest.mark.parametrize("subject", ["Re:", "Re: Fwd:", "AW: ", "Re: [list]"])
def test_a_subject_of_marks_alone_is_an_answer_to_nothing_said(subject):
    found = read_subject(subject)

    assert found.is_reply
    assert telling_words(found.normal) < 2


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_may_be_a_subject(text):
    found = read_subject(text)

    assert found.normal == " ".join(found.normal.split())
    assert read_subject(f"Re: {text}").is_reply
    assert read_subject(f"Re: {text}").normal == found.normal


@pytest.mark.parametrize("piece", ["Re: ", "[x] ", "(", "[", " ", "was", "(was ", "Re[", "﷽", ", "])
def test_no_subject_takes_long_or_grows(piece):
    began = time.process_time()

    found = read_subject(piece * 200_000)

    assert time.process_time() - began < 2
    assert len(found.normal) <= 500
