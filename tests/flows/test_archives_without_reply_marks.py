"""Archives that lost the reply marks have lost some of the letters that others answer as well."""

from datetime import timedelta

from helpers import NOW, a_letter, make_list

from listcop.core.exchange import Piece
from listcop.flows.import_archive import FIRST_LOOK, import_letters, prepare
from listcop.store import posts

QUESTION, ANSWER = "<question@example.org>", "<answer@example.org>"


def threads_of(store, *, mark, days):
    """The threads of a question and of an answer to a letter that nobody has; `mark`: as half of the letters bear."""
    filling = [
        a_letter(message_id=f"<{n}@example.org>", subject=f"{mark if n % 2 else ''}Bed {n // 2} of beans", text="Fine.")
        for n in range(FIRST_LOOK // 2)
    ]
    asked = a_letter(
        message_id=QUESTION,
        subject="Slugs below the frost cloth",
        text="They eat it all. What helps?",
        date=NOW - timedelta(days=days),
    )
    answer = a_letter(
        **{"from": "Dan Mbeki <dan@example.org>"},
        message_id=ANSWER,
        in_reply_to="<lost@example.org>",
        subject=f"{mark}Slugs below the frost cloth",
        text="Beer in a cup.",
    )
    pieces = [("archive", "eml", Piece(raw, n), NOW) for n, raw in enumerate([*filling, asked, answer])]
    mlist = make_list(store)
    import_letters(store, mlist, map(prepare, pieces), NOW)
    with store.read() as tx:
        found = {one.message_id: one.thread for one in posts.posts_between(tx, mlist.list_id, 0, 10_000)}
    return found[QUESTION], found[ANSWER]


def test_an_answer_to_a_lost_letter_joins_the_thread_of_its_subject(store):
    question, answer = threads_of(store, mark="", days=2)

    assert answer == question


def test_it_opens_a_thread_weeks_later(store):
    question, answer = threads_of(store, mark="", days=20)

    assert answer != question


def test_it_opens_a_thread_where_letters_show_reply_marks(store):
    question, answer = threads_of(store, mark="Re: ", days=2)

    assert answer != question
