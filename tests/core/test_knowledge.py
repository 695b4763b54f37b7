"""Who may know the answer to an open question, and which question fits a member."""

from datetime import UTC, datetime, timedelta
from time import process_time
from typing import Any

from helpers import takes_twice
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.knowledge import Answered, Knowledge, OpenQuestion

NOW = datetime(2026, 11, 2, 7, tzinfo=UTC)
MULCH = OpenQuestion(7, "Mulch for tomatoes", "Which mulch keeps slugs away from tomatoes?", "ben@example.org")
PUMP = OpenQuestion(9, "Borehole pump", "Our borehole pump leaks at the piston, which washer fits?", "cy@example.org")
AMINA, DAN, EVE, FAY = "amina@example.org", "dan@example.org", "eve@example.org", "fay@example.org"
EVERYBODY = {AMINA, DAN, EVE, FAY, "ben@example.org", "cy@example.org"}


def an_answer(author: str, question: str, thread: int = 1, days: int = 30, **changes: Any) -> Answered:
    facts: dict[str, Any] = {"subject": "", "answer": "", "solved": False}
    return Answered(author=author, thread=thread, question=question, at=NOW - timedelta(days=days), **facts | changes)


def knowing(*answers: Answered) -> list[str]:
    return [one.address for one in Knowledge([MULCH, PUMP], answers, NOW).may_know(9, EVERYBODY)]


def test_who_answered_what_shares_rare_words_may_know() -> None:
    known = Knowledge([MULCH, PUMP], [an_answer(AMINA, "The piston washer of my pump broke.", 3)], NOW)

    (found,) = known.may_know(9, EVERYBODY)

    assert (found.address, found.threads) == (AMINA, (3,))
    assert set(found.words) == {"piston", "washer", "pump"}
    assert found.reason.startswith("Answered #3, where ")


def test_an_answer_that_solved_counts_more_than_one_that_did_not() -> None:
    question = "A piston washer that fits?"

    assert knowing(an_answer(AMINA, question), an_answer(DAN, question, 2, solved=True)) == [DAN, AMINA]


def test_what_was_answered_lately_counts_more_than_what_was_answered_long_ago() -> None:
    question = "A piston washer that fits?"

    assert knowing(an_answer(AMINA, question, days=3000), an_answer(DAN, question, 2, days=20)) == [DAN, AMINA]


def test_three_are_named_at_most_and_only_members() -> None:
    question = "A piston washer that fits?"
    answers = [an_answer(f"m{n}@example.org", question, n + 20) for n in range(8)]

    assert knowing(*answers) == []
    assert len(Knowledge([PUMP], answers, NOW).may_know(9, {one.author for one in answers})) == 3


def pump_questions(count: int) -> list[OpenQuestion]:
    return [OpenQuestion(100 + n, "Borehole pump", "Which piston washer fits?", "cy@example.org") for n in range(count)]


def test_of_questions_told_together_each_member_is_named_for_two() -> None:
    question = "A piston washer that fits a borehole pump?"
    answers = [an_answer(f"m{n}@example.org", question, n + 20) for n in range(6)]
    known = Knowledge(pump_questions(4), answers, NOW)

    found = known.each_may_know([100, 101, 102, 103], {one.author for one in answers})

    named = [one.address for some in found.values() for one in some]
    assert all(len(some) == 3 for some in found.values())
    assert max(map(named.count, named)) == 2


def test_a_member_is_named_for_what_fits_them_best() -> None:
    washers = [OpenQuestion(n, "Washer", "Which washer fits?", "cy@example.org") for n in (201, 202)]
    answers = [an_answer(who, "A piston washer that fits a borehole pump?", n) for n, who in ((3, DAN), (4, EVE))]
    known = Knowledge([*washers, *pump_questions(2)], answers, NOW)

    found = known.each_may_know([201, 202, 100, 101], EVERYBODY)

    assert [{one.address for one in found[number]} for number in (100, 101)] == [{DAN, EVE}, {DAN, EVE}]


def test_who_alone_may_know_is_named_for_every_question() -> None:
    known = Knowledge(pump_questions(4), [an_answer(DAN, "A piston washer that fits a borehole pump?", 3)], NOW)

    found = known.each_may_know([100, 101, 102, 103], EVERYBODY)

    assert [[one.address for one in some] for some in found.values()] == [[DAN]] * 4
    assert all(one.number == number for number, some in found.items() for one in some)


def test_nobody_is_asked_their_own_question() -> None:
    own = an_answer("cy@example.org", "A piston washer that fits?")

    assert knowing(own) == []
    assert Knowledge([PUMP], [own], NOW).fitting("cy@example.org") is None


def test_nobody_is_asked_again_what_they_answered_already() -> None:
    before = an_answer(AMINA, "The piston washer of my pump broke.", 3)

    assert knowing(before) == [AMINA]
    assert knowing(before, an_answer(AMINA, PUMP.text, PUMP.number, answer="Any leather will do.")) == []


def test_words_of_function_fit_nothing() -> None:
    assert knowing(an_answer(AMINA, "Does anyone know which one would help? Thanks for all your help")) == []


def test_one_shared_word_is_enough_only_if_it_was_said_often() -> None:
    assert knowing(an_answer(AMINA, "My piston")) == []
    assert knowing(*(an_answer(AMINA, "My piston", n) for n in range(20, 23))) == [AMINA]


def test_the_question_nearest_to_earlier_answers_fits_a_member() -> None:
    known = Knowledge([MULCH, PUMP], [an_answer(EVE, "Slugs again", answer="Straw mulch, and no slugs came.")], NOW)

    fitting = known.fitting(EVE)

    assert fitting is not None and fitting.number == 7 and set(fitting.words) == {"Mulch", "slugs"}
    assert known.fitting(FAY) is None


LONG = "The rains came late and the children were home, so that nobody looked after the garden before the second week. "
OTHER = "A carpenter from Kitui mended ours with oak boards, brass nails and linseed, which lasted nine winters. "


def test_rare_words_that_name_nothing_suggest_nobody() -> None:
    asked = OpenQuestion(7, "Borehole pump", f"{LONG} It leaks. Specifically, I am thinking of adding something.", "")
    answers = [
        an_answer(DAN, f"{OTHER} Specifically, {thing} needs adding to.", n + 20, subject=thing)
        for n, thing in enumerate(("fence", "roof", "gate", "path", "bench", "oven"))
    ]

    assert Knowledge([asked], answers, NOW).may_know(7, {DAN}) == ()


def test_the_words_of_the_subject_tell_most() -> None:
    asked = OpenQuestion(7, "Borehole pump", f"{LONG} The whole of it shakes when it is windy.", "")
    windy = an_answer(DAN, f"{OTHER} Our roof shakes, windy as it is.", 20, subject="Roof")
    pump = an_answer(EVE, f"{OTHER} The pump gives no water, however the borehole is full.", 21, subject="Dry pump")

    assert [one.address for one in Knowledge([asked], [windy, pump], NOW).may_know(7, EVERYBODY)] == [EVE]


def test_the_names_of_those_who_write_are_no_topics() -> None:
    answer = an_answer(AMINA, "Rosa, Tindall: ours are black.", 20, subject="For Rosa Tindall")
    asked = OpenQuestion(7, "Rosa Tindall asks", "Rosa and Tindall wonder.", "")

    assert Knowledge([asked], [answer], NOW, ["Rosa Tindall"]).may_know(7, EVERYBODY) == ()
    assert Knowledge([asked], [answer], NOW).may_know(7, EVERYBODY) != ()


def test_nobody_is_invited_back_with_a_question_of_years_ago() -> None:
    def fits(days: int, other_days: int) -> int | None:
        asked = [
            OpenQuestion(7, "Slugs and mulch", "Slugs in the mulch?", "", NOW - timedelta(days=days)),
            OpenQuestion(8, "Mulch", "Slugs in it, and nothing helps?", "", NOW - timedelta(days=other_days)),
        ]
        found = Knowledge(asked, [an_answer(EVE, "Slugs again", answer="Straw mulch, no slugs.")], NOW).fitting(EVE)
        return found and found.number

    assert fits(10, 20) == 7
    assert fits(200, 20) == 8
    assert fits(200, 2000) == 7
    assert fits(800, 2000) is None


@given(st.lists(st.text(max_size=40), max_size=6), st.text(max_size=60))
def test_whatever_was_written_can_be_held_against_any_question(texts: list[str], question: str) -> None:
    answers = [an_answer(AMINA, text, n + 20, answer=question) for n, text in enumerate(texts)]
    known = Knowledge([OpenQuestion(1, question, question)], answers, NOW)

    assert len(known.may_know(1, {AMINA})) <= 1
    assert known.fitting(AMINA) is None or known.fitting(AMINA).number == 1  # type: ignore[union-attr]


def _cost(answers: int) -> float:
    written = [
        an_answer(f"m{n % 50}@example.org", " ".join(f"word{n * k % 997}" for k in range(40)), n + 1000)
        for n in range(answers)
    ]
    asked = [OpenQuestion(n, f"word{n} word{n + 1}", f"word{n + 2} word{n + 3}") for n in range(answers // 10)]
    best = 9e9
    for _ in range(3):
        start = process_time()
        known = Knowledge(asked, written, NOW)
        for n in range(50):
            known.fitting(f"m{n}@example.org")
        best = min(best, process_time() - start)
    return best


def test_twice_the_answers_cost_about_twice_the_time() -> None:
    _cost(200)

    assert takes_twice(_cost, 1500)
