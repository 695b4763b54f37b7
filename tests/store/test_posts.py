"""A letter becomes a post: kept whole, numbered once, found again by its Message-ID, and put where it belongs."""

import random

import pytest
import sqlalchemy as sa
from helpers import NOW, a_letter, a_message, join, keep, later, make_list, post
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.core.threads import Known
from listcop.flows.keep_post import Arrival, is_seen, keep_post
from listcop.store import checks, letters, message_ids, nearby, posts, threads, unread
from listcop.store.database import Store

SOME = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
BEN = {"from": "Ben <ben@example.org>", "text": "Runner beans do, I grow them by the stream."}


@pytest.fixture
def garden(store):
    return make_list(store)


def known(store, mlist, *ids):
    with store.read() as tx:
        return message_ids.known_ids(tx, mlist.list_id, ids)


def get(store, mlist, number):
    with store.read() as tx:
        return posts.get_post(tx, mlist.list_id, number)


def misfits(store, mlist):
    with store.read() as tx:
        return {what: numbers for what, numbers in checks.misfits(tx, mlist.list_id).items() if numbers}


# --- kept


def test_a_post_is_kept_with_its_letter_to_the_byte(store, garden):
    raw = a_letter(text="Grün, 緑, 🌱\nand a long line " + "x" * 500)
    message = read_message(raw)
    arrival = Arrival(raw, received=NOW, door="lmtp", sender="b@x.example", recipient="g@y.example", peer="::1")

    kept = store.write(lambda tx: keep_post(tx, garden, draft_post(message, NOW), arrival, now=later(minutes=1)))

    with store.read() as tx:
        letter = letters.get_letter(tx, garden.list_id, posts.get_post(tx, garden.list_id, kept.number).letter_id)
        assert letters.letter_raw(tx, garden.list_id, letter.letter_id) == raw
    assert (letter.fate, letter.number, letter.size, letter.door) == ("post", kept.number, len(raw), "lmtp")
    assert (letter.sender, letter.recipient, letter.peer) == ("b@x.example", "g@y.example", "::1")
    one = get(store, garden, kept.number)
    assert (one.author, one.name, one.subject) == ("amina@example.org", "Amina Diallo", "Beans for wet ground")
    assert (one.text.split("\n")[0], one.date, one.accepted) == ("Grün, 緑, 🌱", NOW, later(minutes=1))


def test_numbers_and_threads_count_from_one(store, garden):
    first = post(store, garden)
    second = post(store, garden, message_id="<2@example.org>", subject="Slugs", **BEN)

    assert [(one.number, one.thread, one.place.reason) for one in (first, second)] == [(1, 1, "new"), (2, 2, "new")]
    with store.read() as tx:
        thread = threads.get_thread(tx, garden.list_id, 2)
    assert (thread.subject, thread.normal_subject, thread.posts, thread.started) == ("Slugs", "slugs", 1, NOW)


def test_two_posts_from_one_letter_share_it(store, garden):
    """A digest answered item by item: one letter, several posts."""
    first = post(store, garden)
    message = a_message(message_id="<9@example.org>", text="1: yes\n2: no")
    arrival = Arrival(message.raw, received=NOW, door="smtp")

    def answer(tx):
        draft = draft_post(message, NOW)
        return keep_post(tx, garden, draft, arrival, now=NOW, asked_thread=1, letter_id=1, text="yes")

    kept = store.write(answer)

    one = get(store, garden, kept.number)
    assert (kept.thread, one.text, one.quoted, one.letter_id) == (first.thread, "yes", "", 1)
    with store.read() as tx:
        assert posts.shares_letter(tx, garden.list_id, one)


# --- seen before


def test_the_same_letter_by_another_way_is_known(store, garden):
    first = post(store, garden)
    again = draft_post(a_message(received="from somewhere else", subject="[garden] Beans for wet ground"), NOW)
    other = draft_post(a_message(text="Something else under the same Message-ID"), NOW)

    with store.read() as tx:
        assert is_seen(tx, garden.list_id, again) == first.number
        assert is_seen(tx, garden.list_id, other) is None
        assert is_seen(tx, garden.list_id + 1, again) is None


def test_another_letter_under_a_known_id_is_kept_and_the_first_keeps_the_id(store, garden):
    first = post(store, garden)
    second = post(store, garden, text="Something else under the same Message-ID")

    with store.read() as tx:
        bearers = message_ids.same_message_id(tx, garden.list_id, "<1@example.org>")
    assert sorted(bearers.values()) == [first.number, second.number]
    assert known(store, garden, "<1@example.org>") == {"<1@example.org>": Known(1, 1)}


# --- ancestors


def test_an_answer_stands_in_the_thread_it_answers(store, garden):
    question = post(store, garden)
    written = {"date": later(days=2), "now": later(days=2)}
    answer = post(store, garden, message_id="<2@example.org>", in_reply_to="<1@example.org>", **BEN, **written)

    assert (answer.thread, answer.place.reason) == (question.thread, "references")
    assert get(store, garden, answer.number).parent == question.number
    with store.read() as tx:
        thread = threads.get_thread(tx, garden.list_id, question.thread)
    assert (thread.posts, thread.started, thread.last_post) == (2, NOW, later(days=2))


def test_an_answer_that_came_before_its_question_is_joined_by_it(store, garden):
    answer = post(store, garden, message_id="<2@example.org>", references="<0@x.example> <1@example.org>", **BEN)
    assert known(store, garden, "<0@x.example>", "<1@example.org>") == {
        "<0@x.example>": Known(answer.thread, None),
        "<1@example.org>": Known(answer.thread, None),
    }

    question = post(store, garden)

    assert (question.thread, question.place.reason) == (answer.thread, "awaited")
    assert known(store, garden, "<1@example.org>")["<1@example.org>"] == Known(answer.thread, question.number)


def test_two_answers_to_a_question_that_never_came_stand_together(store, garden):
    first = post(store, garden, message_id="<2@example.org>", in_reply_to="<lost@example.org>", **BEN)
    second = post(store, garden, message_id="<3@example.org>", in_reply_to="<lost@example.org>")

    assert (second.thread, get(store, garden, second.number).parent) == (first.thread, None)


def test_message_ids_of_one_list_mean_nothing_in_another(store, garden):
    wood = make_list(store, "wood")
    post(store, garden)

    elsewhere = post(store, wood, message_id="<2@example.org>", in_reply_to="<1@example.org>", **BEN)

    assert (elsewhere.number, elsewhere.thread, elsewhere.place.reason) == (1, 1, "ancestor missing")
    assert known(store, wood, "<1@example.org>") == {"<1@example.org>": Known(1, None)}


def test_letters_that_name_each_other_in_a_circle_stand_in_one_thread(store, garden):
    ring = ["<a@x.example>", "<b@x.example>", "<c@x.example>"]

    kept = [
        post(store, garden, message_id=own, in_reply_to=before, subject="Re: round", text=f"{own} speaks")
        for own, before in zip(ring, [ring[-1], *ring], strict=False)
    ]

    assert {one.thread for one in kept} == {1}
    assert misfits(store, garden) == {}


LETTERS = st.lists(
    st.tuples(
        st.integers(0, 9),  # its own id: some come twice
        st.lists(st.integers(0, 12), max_size=3),  # whom it names: some never come, some come later, some are itself
        st.sampled_from(["Beans", "Re: Beans", "Slugs", "Re: Slugs on the lettuce", ""]),
    ),
    max_size=12,
)


@SOME
@given(LETTERS)
def test_whatever_letters_name_each_is_kept_in_one_thread_that_counts_it(store, given_letters):
    def keep_all(tx):
        mlist = make_list_in(tx)
        for n, (own, ancestors, subject) in enumerate(given_letters):
            names = " ".join(f"<{one}@x.example>" for one in ancestors) or None
            keep(tx, mlist, message_id=f"<{own}@x.example>", references=names, subject=subject, text=f"Letter {n}")
        return mlist, posts.all_numbers(tx, mlist.list_id), checks.misfits(tx, mlist.list_id)

    _mlist, numbers, wrong = store.write(keep_all)

    assert numbers == list(range(1, len(given_letters) + 1))
    assert not any(wrong.values())


def make_list_in(tx, _count=iter(range(10**6))):  # noqa: B008
    from listcop.store import lists

    return lists.create_list(tx, f"list-{next(_count)}", "lists.example.org", {}, NOW)


# --- subjects


def test_a_reply_that_lost_its_references_is_joined_by_its_subject(store, garden):
    question = post(store, garden)

    answer = post(
        store, garden, message_id="<2@x.example>", subject="AW: Beans for wet ground", **BEN, date=later(days=3)
    )

    assert (answer.thread, answer.place.reason) == (question.thread, "same subject, reply mark")


def test_same_subjects_are_found_recent_ones_first_and_not_those_merged_away(store, garden):
    for day in (0, 10, 20, 40):
        post(
            store,
            garden,
            message_id=f"<{day}@x.example>",
            date=later(days=day),
            text=f"On day {day}",
            now=later(days=day),
        )
    make_list(store, "wood")
    store.write(lambda tx: threads.change_thread(tx, garden.list_id, 3, merged_into=1))

    with store.read() as tx:
        found = nearby.same_subject(tx, garden.list_id, "beans for wet ground", later(days=10), 20, has_texts=True)
        elsewhere = nearby.same_subject(tx, garden.list_id + 1, "beans for wet ground", NOW, 20, has_texts=True)

    assert ([one.thread for one in found], elsewhere) == ([4, 2], [])


# --- odd letters


ODD_VALUES = st.sampled_from(
    [
        b"<" + "🌱".encode() * 30 + b"@x.example>",
        b"<" + bytes(range(33, 60)) * 60 + b">",
        b"=?utf-8?q?=00=ED=A0=80_null_and_surrogate?=",
        b"=?utf-7?q?+2AA-_lone?=",
        "ﷺ".encode() * 480,  # each is 18 characters when folded
        b"\xff\xfe\x00\x01",
        b"",
    ]
)
ODD_LETTERS = st.lists(
    st.tuples(
        st.sampled_from([b"Message-ID", b"Subject", b"From", b"References", b"In-Reply-To", b"Date"]),
        ODD_VALUES | st.binary(max_size=60).map(lambda raw: raw.replace(b"\r", b"").replace(b"\n", b" ")),
    ),
    max_size=6,
)


@SOME
@given(ODD_LETTERS, st.binary(max_size=300))
def test_no_letter_is_too_odd_to_be_kept(store, fields, body):
    raw = b"".join(name + b": " + value + b"\r\n" for name, value in fields) + b"\r\n" + body
    message = read_message(raw)

    def keep_it(tx):
        mlist = make_list_in(tx)
        arrival = Arrival(raw, received=NOW, door="import")
        kept = keep_post(tx, mlist, draft_post(message, NOW), arrival, now=NOW)
        return letters.letter_raw(tx, mlist.list_id, posts.get_post(tx, mlist.list_id, kept.number).letter_id)

    assert store.write(keep_it) == raw


@pytest.mark.parametrize("field", ["message_id", "references", "in_reply_to", "subject"])
@pytest.mark.parametrize("characters", ["🌱", "漢字仮名交じり文", "ﷺ", "x"], ids=["emoji", "han", "arabic", "latin"])
def test_a_very_long_field_of_any_script_fits_the_indexes(store, garden, field, characters):
    """A row of a PostgreSQL index holds 2,700 bytes; random ones, so that compression does not help."""
    rng = random.Random(1)
    spread = [chr(ord(rng.choice(characters)) + rng.randrange(200)) for _ in range(5000)]
    value = "".join(c for c in spread if c.isprintable() and c not in "<>")
    value = value if field == "subject" else f"<{value}@x.example>"

    kept = post(store, garden, **{"message_id": "<1@x.example>", field: value})

    assert kept.number == 1


# --- asked of posts


def test_what_reading_asks_for(store, garden):
    for n in range(1, 5):
        post(store, garden, message_id=f"<{n}@x.example>", subject=f"Subject {n}", text=f"Text {n}")

    def waiting(rules, limit=None):
        with store.read() as tx:
            return unread.unread_threads(tx, garden.list_id, rules, limit)

    assert (waiting(1), waiting(1, 2)) == ([1, 2, 3, 4], [1, 2])
    store.write(lambda tx: unread.mark_read(tx, garden.list_id, [1, 2, 3], 1))
    assert (waiting(1), waiting(2)) == ([4], [1, 2, 3, 4])
    assert store.write(lambda tx: unread.mark_unread(tx, garden.list_id)) == 4
    assert waiting(1) == [1, 2, 3, 4]
    with store.read() as tx:
        marks = unread.reading_marks(tx, garden.list_id, [1, 2, 3, 4])
    assert marks == {1: {1: -1}, 2: {2: -1}, 3: {3: -1}, 4: {4: 0}}  # the fourth is not in the index yet


def test_posts_moved_to_another_thread_are_read_again_and_draw_their_answers_along(store, garden):
    post(store, garden)
    post(store, garden, message_id="<2@x.example>", in_reply_to="<1@example.org>", **BEN)
    post(store, garden, message_id="<3@x.example>", in_reply_to="<2@x.example>", text="Thank you!")
    store.write(lambda tx: unread.mark_read(tx, garden.list_id, [1, 2, 3], 1))

    def split(tx):
        threads.open_thread(tx, garden.list_id, 2, "Runner beans", "runner beans", NOW)
        posts.move_posts(tx, garden.list_id, [2, 3], 2)

    store.write(split)
    answer = post(store, garden, message_id="<4@x.example>", in_reply_to="<3@x.example>", text="Not at all")

    with store.read() as tx:
        found = posts.posts_of_threads(tx, garden.list_id, [1, 2, 77])
        assert unread.unread_threads(tx, garden.list_id, 1, None) == [2]
        assert posts.thread_of(tx, garden.list_id, 3) == 2
    assert {thread: [one.number for one in some] for thread, some in found.items()} == {1: [1], 2: [2, 3, 4], 77: []}
    assert answer.thread == 2


def test_posts_are_counted_by_author_and_hour_without_those_imported(store, garden):
    for n in range(6):
        who = BEN if n % 2 else {}
        post(store, garden, message_id=f"<{n}@x.example>", now=later(minutes=n), imported=n < 2, **who)

    with store.read() as tx:
        ask = (tx, garden.list_id)
        assert posts.count_posts(*ask) == 6
        assert posts.count_since(*ask, NOW, None, 100) == 4
        assert posts.count_since(*ask, later(minutes=4), None, 100) == 2
        assert posts.count_since(*ask, NOW, "ben@example.org", 100) == 2
        assert posts.count_since(*ask, NOW, None, 3) == 3
        assert posts.author_posts(*ask, "ben@example.org") == 3
        assert [one.number for one in posts.posts_of_author(*ask, "ben@example.org", 2)] == [6, 4]


def test_posts_of_a_stretch_of_numbers_or_time(store, garden):
    for n in range(5):
        post(store, garden, message_id=f"<{n}@x.example>", date=later(days=-n), now=later(days=n), imported=n == 1)

    with store.read() as tx:
        ask = (tx, garden.list_id)
        assert [one.number for one in posts.posts_between(*ask, 2, 4)] == [3, 4]
        assert [one.number for one in posts.some_posts(*ask, [5, 2, 99])] in ([2, 5], [5, 2])
        assert posts.numbers_between(*ask, NOW, later(days=3)) == (2, 4)
        assert posts.numbers_between(*ask, later(days=8), later(days=9)) == (0, 0)


def test_many_threads_are_fetched_whole(sqlite_store):
    """SQLite takes so many values in one statement and no more."""
    mlist = make_list(sqlite_store)
    numbers = list(range(1, 40_000))

    with sqlite_store.read() as tx:
        assert len(posts.posts_of_threads(tx, mlist.list_id, numbers)) == len(numbers)
        assert posts.some_posts(tx, mlist.list_id, numbers) == []
        assert threads.get_threads(tx, mlist.list_id, numbers) == {}


def test_a_stranger_and_a_member_are_kept_alike(store, url):
    mlist = make_list(store)
    join(store, mlist)

    post(store, mlist)

    other = Store(url)
    assert get(other, mlist, 1) == get(store, mlist, 1)
    other.close()


def test_the_lists_that_wait_to_be_read_are_found_by_one_question(store):
    wood, garden, empty = (make_list(store, name) for name in ("wood", "garden", "empty"))
    for mlist in (wood, garden):
        post(store, mlist)

    def waiting(rules):
        with store.read() as tx:
            return unread.lists_with_unread(tx, rules)

    seen = [waiting(1)]
    store.write(lambda tx: unread.mark_read(tx, wood.list_id, [1], 1))
    seen.append(waiting(1))
    store.write(lambda tx: unread.mark_read(tx, garden.list_id, [1], 1))
    seen += [waiting(1), waiting(2)]

    both = [garden.list_id, wood.list_id]
    assert seen == [both, [garden.list_id], [], both]
    assert empty


def test_the_threads_that_hold_some_of_many_files_are_found_by_one_question(store, garden):
    head = "--x\nContent-Type: text/plain\n\nHello\n--x\nContent-Type: application/pdf\n"
    parts = {"mime_version": "1.0", "content_type": 'multipart/mixed; boundary="x"'}
    for name in ("plan", "map", "song"):
        text = f"{head}Content-Disposition: attachment; filename={name}.pdf\n\n%PDF {name}\n--x--"
        store.write(lambda tx, text=text, name=name: keep(tx, garden, subject=name.title(), text=text, **parts))
    store.write(lambda tx: keep(tx, garden, subject="No file", text="Hello"))
    sums = {number: get(store, garden, number).attachments[0].sha256 for number in (1, 2, 3)}

    asked: list[str] = []
    sa.event.listen(store.engine, "before_cursor_execute", lambda *what: asked.append(what[2]))
    with store.read() as tx:
        found = posts.threads_with_files(tx, garden.list_id, [sums[1], sums[3], "0" * 64])
        nothing = posts.threads_with_files(tx, garden.list_id, [])

    assert [one for one in asked if "attachments" in one] == asked[-1:]
    assert found == {get(store, garden, 1).thread, get(store, garden, 3).thread}
    assert nothing == set()


def test_letters_that_became_several_posts_are_found_at_once(store):
    garden, wood = make_list(store), make_list(store, "wood")
    for mlist in (garden, wood):
        for n in range(3):
            post(store, mlist, message_id=f"<{n}@x.example>")
    store.write(lambda tx: posts.change_post(tx, garden.list_id, 3, letter_id=2))

    with store.read() as tx:
        found = [posts.shared_letters(tx, mlist.list_id) for mlist in (garden, wood)]

    assert found == [{2}, set()]
