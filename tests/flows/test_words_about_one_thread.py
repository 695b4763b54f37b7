"""What people say of a thread, one word after the other: each keeps its own source and moment, and questions go on."""

import pytest
from helpers import WEIGHTS, join, keep, later, make_list

from listcop.core.digest import make_digest
from listcop.core.taught import NOTHING_TAUGHT
from listcop.flows import digest_words, gather_brief, learn_corrections, read_posts, settle_thread
from listcop.flows.gather_digest import Window, gather
from listcop.store import threads

QUESTION = "Does anyone know how to stop the leak of our borehole pump? I tried new grease and it still drips."
ANSWER = "You can use a leather cup washer. Take the rod out, check the seat, replace the washer."
SECOND = "We have the same pump, but ours makes a loud noise when the handle goes down. Does anybody know why?"
AMINA, FAY = "amina@example.org", "fay@example.org"


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    join(store, mlist, name="Amina Diallo", cadence="weekly")
    return mlist


def write(store, mlist, number, who, text, answers=0, *, days):
    more = {"in_reply_to": f"<{answers}@example.org>"} if answers else {}
    sent = later(days=days)
    store.write(
        lambda tx: keep(
            tx, mlist, now=sent, date=sent, message_id=f"<{number}@example.org>", text=text,
            subject="Leaking borehole pump", **{"from": f"{who} <{who.lower()}@example.org>"}, **more,
        )
    )  # fmt: skip
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def say(store, mlist, said, *, days, who=FAY):
    def work(tx):
        thread = threads.get_thread(tx, mlist.list_id, 1)
        settle_thread.say(tx, WEIGHTS, mlist, thread, said, later(days=days), who=who)

    store.write(work)


def seen(store, mlist):
    with store.read() as tx:
        return threads.get_thread(tx, mlist.list_id, 1)


def asked_anew_and_answered(store, mlist):
    write(store, mlist, 1, "Amina", QUESTION, days=0)
    say(store, mlist, {"state": "open", "reasked": True}, days=40)
    write(store, mlist, 2, "Dan", ANSWER, 1, days=41)


@pytest.mark.parametrize("word", [{"subject": "Leaking pump, Afridev"}, {"types": ["problem"]}, {"kind": "request"}])
def test_a_word_on_something_else_does_not_ask_a_question_anew(store, garden, word):
    asked_anew_and_answered(store, garden)
    write(store, garden, 3, "Amina", "That did it, thanks!", 2, days=42)

    say(store, garden, word, days=43)

    assert seen(store, garden).state == "solved"


def test_what_was_kept_before_words_had_their_own_source_is_read_as_it_was(store, garden):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    write(store, garden, 2, "Dan", ANSWER, 1, days=1)
    older = {"state": "solved", "types": ["visit"], "source": "author", "at": later(days=2).isoformat()}
    store.write(lambda tx: threads.change_thread(tx, garden.list_id, 1, said=older))

    say(store, garden, {"kind": "request"}, days=3)

    thread = seen(store, garden)
    assert (thread.state, thread.type_source, thread.changes[-1]["at"]) == ("solved", "author", older["at"])


def test_each_word_keeps_who_said_it_and_when(store, garden):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    write(store, garden, 2, "Dan", ANSWER, 1, days=1)

    say(store, garden, {"types": ["visit"]}, days=2)
    say(store, garden, {"state": "solved"}, days=3, who=AMINA)
    say(store, garden, {"subject": "Leaking pump, Afridev"}, days=4)

    thread = seen(store, garden)
    last = thread.changes[-1]
    assert (thread.types, thread.type_source) == (("visit",), "facilitator")
    assert (last["state"], last["why"], last["at"]) == ("solved", "said by the author", later(days=3).isoformat())


def test_a_correction_teaches_also_once_the_asker_said_that_it_is_solved(store, garden):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    say(store, garden, {"types": ["visit"]}, days=2)

    say(store, garden, {"state": "solved"}, days=3, who=AMINA)

    with store.read() as tx:
        assert learn_corrections.taught(tx, WEIGHTS, garden.list_id) is not NOTHING_TAUGHT


def test_a_facilitators_close_makes_no_correction_of_an_authors_type(store, garden):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    say(store, garden, {"types": ["visit"]}, days=2, who=AMINA)

    say(store, garden, {"state": "closed"}, days=3)

    with store.read() as tx:
        assert learn_corrections.taught(tx, WEIGHTS, garden.list_id) is NOTHING_TAUGHT
    assert seen(store, garden).type_source == "author"


@pytest.mark.parametrize("said", ["solved", "answered"])
def test_a_new_question_opens_what_its_asker_said_was_settled(store, garden, said):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    write(store, garden, 2, "Dan", ANSWER, 1, days=1)
    say(store, garden, {"state": said}, days=2, who=AMINA)
    settled = seen(store, garden).state

    write(store, garden, 3, "Eva", SECOND, 2, days=11)

    thread = seen(store, garden)
    assert (settled, thread.state, thread.asker) == (said, "open", "eva@example.org")


def test_what_a_facilitator_closed_no_question_opens(store, garden):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    write(store, garden, 2, "Dan", ANSWER, 1, days=1)
    say(store, garden, {"state": "closed", "closed_why": "taken to the meeting"}, days=2)

    write(store, garden, 3, "Eva", SECOND, 2, days=11)

    assert (seen(store, garden).state, seen(store, garden).closed_why) == ("closed", "taken to the meeting")


def open_in_digest(store, mlist, *, days, above):
    with store.read() as tx:
        window = Window(above, 10_000, later(days=days - 7), later(days=days))
        given = gather(tx, mlist, window, edition="member", language="en", number=1, now=later(days=days))
    return [(one.thread, one.by) for part in make_digest(given).sections if part.name == "open" for one in part.items]


def test_a_question_in_a_thread_asked_anew_long_ago_stands_in_digests_as_long_as_any(store, garden):
    asked_anew_and_answered(store, garden)

    write(store, garden, 3, "Eva", SECOND, 2, days=80)

    assert seen(store, garden).open_since == later(days=80)
    assert open_in_digest(store, garden, days=82, above=2) == [(1, "Eva")]
    assert open_in_digest(store, garden, days=89, above=3) == [(1, "Eva")]


def test_what_was_asked_anew_while_it_stood_open_is_as_old_as_that(store, garden):
    write(store, garden, 1, "Amina", QUESTION, days=0)
    say(store, garden, {"state": "open", "reasked": True}, days=40)

    say(store, garden, {"types": ["problem"]}, days=45)

    assert seen(store, garden).open_since == later(days=40)
    assert open_in_digest(store, garden, days=47, above=1) == [(1, "Amina")]


def test_a_brief_rests_for_what_a_person_asked_anew_not_for_what_was_asked_since(store, garden):
    def told(days):
        with store.read() as tx:
            matters = gather_brief.gather(tx, garden, later(days=days)).matters
        return [(one.number, one.asked) for one in matters if one.kind == "question"]

    asked_anew_and_answered(store, garden)
    write(store, garden, 3, "Eva", SECOND, 2, days=80)

    assert told(89) == [(1, None)]


@pytest.mark.parametrize("signed", ["Kind regards, Cora Lind", "Regards, Cora", "Um abraço\n\nCora Lind\nPuno"])
def test_the_thread_of_an_item_may_be_fetched_above_a_polite_closing(signed):
    assert digest_words.is_get(f"get\n\n{signed}", "Cora Lind")


def test_a_sentence_that_begins_with_get_fetches_nothing():
    assert not digest_words.is_get("get the long ones\n\nRegards, Cora", "Cora Lind")
    assert not digest_words.is_get("get\n\nRegards, Cora\n\nPS: The ash must be dry.", "Cora Lind")
