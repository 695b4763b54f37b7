"""What was asked below an answer, and what an asker wrote in a second letter: in digests, the brief and `why`."""

from functools import partial

import pytest
from helpers import NOW, WEIGHTS, join, keep, later, make_list

from listcop.core.digest import make_digest
from listcop.core.site import Site
from listcop.doors.archive_folder import shelf_of
from listcop.flows import archive_pages, find_question, gather_brief, publish_archive, read_posts, tell_why
from listcop.flows.gather_digest import Window, gather
from listcop.letter_files import load_texts
from listcop.store import readings, threads

SITE = Site(("lists.example.org",), "admin@lists.example.org", (b"s" * 32,), load_texts(), WEIGHTS)
QUESTION = "Does anyone know how to stop the leak of our borehole pump? I tried new grease and it still drips."
ANSWER = "You can use a leather cup washer. Take the rod out, check the seat, replace the washer."
SECOND = "We have the same pump, but ours makes a loud noise when the handle goes down. Does anybody know why?"


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    join(store, mlist, name="Amina Diallo", cadence="weekly")
    return mlist


def write(store, mlist, *letters):
    """Letters of the last days, each (who, text, what it answers by its number, hours before NOW)."""

    def work(tx):
        for number, (who, text, answers, hours) in enumerate(letters, 1):
            more = {"in_reply_to": f"<{answers}@example.org>"} if answers else {}
            sent = later(hours=-hours)
            keep(
                tx, mlist, now=sent, date=sent, message_id=f"<{number}@example.org>", text=text,
                subject="Leaking borehole pump", **{"from": f"{who} <{who.lower()}@example.org>"}, **more,
            )  # fmt: skip

    store.write(work)
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def reopened(store, mlist):
    write(store, mlist, ("Amina", QUESTION, 0, 50), ("Dan", ANSWER, 1, 40), ("Eva", SECOND, 2, 30))


def open_items(store, mlist, edition="member"):
    with store.read() as tx:
        window = Window(0, 10_000, later(days=-7), NOW)
        given = gather(tx, mlist, window, edition=edition, language="en", number=1, now=NOW)
    section = next((one for one in make_digest(given).sections if one.name == "open"), None)
    return list(section.items) if section else []


def test_a_digest_shows_who_waits_and_for_what(store, garden):
    reopened(store, garden)

    [item] = open_items(store, garden)

    assert (item.thread, item.by) == (1, "Eva")
    assert "loud noise" in item.text


OTHER = (
    "We have the same pump here. Could anybody share a drawing or a template of the washer with us, "
    "that we can cut ours from it?"
)


def test_what_a_digest_says_of_a_second_question_is_of_the_second_question(store, garden):
    write(store, garden, ("Amina", QUESTION, 0, 50), ("Dan", ANSWER, 1, 40), ("Eva", OTHER, 2, 30))
    with store.read() as tx:
        first, second = (readings.readings_of(tx, garden.list_id, [1, 3])[number] for number in (1, 3))

    [item] = open_items(store, garden, "facilitator")

    assert first.types != second.types == item.types
    said = [one.words for one in item.reasons if one.what == "says"]
    assert said and all(one in " ".join(OTHER.split()) for one in said)


def test_open_by_mail_says_of_a_second_question_who_waits_for_what(store, garden):
    write(store, garden, ("Amina", QUESTION, 0, 50), ("Dan", ANSWER, 1, 40), ("Eva", OTHER, 2, 30))
    [item] = open_items(store, garden)

    with store.read() as tx:
        page, _ = archive_pages.open_part(tx, SITE, garden, NOW, 1, 30)

    assert item.by == "Eva"
    assert item.why in " ".join(page.split())


def test_the_page_of_open_questions_says_of_a_second_one_who_waits_for_what(store, garden, tmp_path):
    write(store, garden, ("Amina", QUESTION, 0, 50), ("Dan", ANSWER, 1, 40), ("Eva", OTHER, 2, 30))

    publish_archive.publish_new(store, SITE, garden, partial(shelf_of, tmp_path), NOW)

    [page] = tmp_path.rglob("open.txt")
    assert "Eva looks for something that can be used again." in page.read_text(encoding="utf-8-sig")


def test_the_index_names_who_opened_a_thread_whatever_was_asked_below(store, garden):
    reopened(store, garden)

    with store.read() as tx:
        [row] = archive_pages.listed(tx, garden, [threads.get_thread(tx, garden.list_id, 1)])

    assert (row.by, row.state) == ("Amina", "open")


def test_what_a_person_said_of_a_thread_is_told_of_whatever_is_shown(store, garden):
    reopened(store, garden)
    said = {"types": ["visit"], "source": "facilitator"}

    def correct(tx):
        threads.change_thread(tx, garden.list_id, 1, said=said)
        read_posts.read_threads(tx, WEIGHTS, garden.list_id, [1])

    store.write(correct)

    [item] = open_items(store, garden)
    assert item.why.startswith("Eva asks about a visit.")


def test_why_says_which_post_opened_it_again_and_what_the_opening_asks(store, garden):
    reopened(store, garden)

    with store.read() as tx:
        told = " ".join(tell_why.of_post(tx, garden, 1, NOW))

    assert "then Eva opened it again with a new question in #3" in told
    assert "#1 asks the members for something" in told


def test_the_brief_shows_the_question_that_waits(store, garden):
    reopened(store, garden)

    with store.read() as tx:
        [matter] = [one for one in gather_brief.gather(tx, garden, later(days=9)).matters if one.kind == "question"]

    assert (matter.name, matter.number) == ("Eva", 1)
    assert "loud noise" in matter.excerpt


def test_once_answered_the_thread_is_that_of_who_asked_first(store, garden):
    write(
        store, garden, ("Amina", QUESTION, 0, 50), ("Dan", ANSWER, 1, 40), ("Eva", SECOND, 2, 30), ("Dan", ANSWER, 3, 9)
    )

    with store.read() as tx:
        thread = threads.get_thread(tx, garden.list_id, 1)

    assert (thread.state, thread.asker, find_question.waiting_post(thread)) == ("answered", "amina@example.org", 1)
    assert open_items(store, garden) == []


@pytest.mark.parametrize(
    "again",
    [
        QUESTION,
        "Sorry, I forgot: it is a Mark II from 2009.",
        "Pardon, j'ai oublié : c'est une Mark II de 2009.",
        "Entschuldigung, ich hatte vergessen: Es ist eine Mark II von 2009.",
    ],
)
def test_a_question_written_twice_is_listed_once_and_answered_once(store, garden, again):
    """The asker wrote again under the same subject instead of answering; the answer went to the second letter."""
    first, second = ("Amina", QUESTION, 0, 50), ("Amina", again, 0, 49)

    write(store, garden, first, second)
    assert len(open_items(store, garden)) == 1


def test_the_answer_to_a_second_letter_answers_the_first(store, garden):
    write(store, garden, ("Amina", QUESTION, 0, 50), ("Amina", QUESTION, 0, 49), ("Dan", ANSWER, 2, 30))

    with store.read() as tx:
        assert [one.number for one in threads.list_threads(tx, garden.list_id)] == [1]
        assert threads.get_thread(tx, garden.list_id, 1).state == "answered"


def test_thanks_for_a_private_answer_close_the_question(store, garden):
    """What they answer was never sent to the list."""
    write(store, garden, ("Amina", QUESTION, 0, 50), ("Amina", "Thank you Dan, that did the trick!", "private", 30))

    with store.read() as tx:
        told = " ".join(tell_why.of_post(tx, garden, 2, NOW))
    assert open_items(store, garden) == []
    assert "#2 stands in the thread of #1: its writer wrote there" in told
