"""What each list has for who reads all of them in one digest: kept lightly, read in lots, and gone when it is old."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW, WEIGHTS, join, keep, later, make_list

from listcop.flows import erase_person, find_person, redact_post, send_one_digest
from listcop.flows.ask_which_item import KEPT_FOR
from listcop.flows.run_clock import tick
from listcop.flows.send_one_digest import KEY_LIFE
from listcop.store import digests, lists, posts
from listcop.store.some_rows import AT_ONCE

SECRET = "The key of our seed store lies below the third beehive on the left."
WEEK = timedelta(days=7)


@pytest.fixture
def garden(store, site):
    """Ben reads all his lists in one digest, and this list has a post for him."""
    mlist = make_list(store, digest="weekly monday 07:00")
    join(store, mlist, "amina@example.org", name="Amina Diallo", cadence="none")
    ben = join(store, mlist, "ben@example.org", name="Ben Kariuki", cadence="weekly")
    store.write(lambda tx: send_one_digest.choose(tx, ben, True, NOW))
    store.write(lambda tx: keep(tx, mlist, now=later(hours=1), date=later(hours=1), text=SECRET))
    return mlist


def parts(store, mlist):
    with store.read() as tx:
        return [one for one in digests.all_digests(tx, mlist.list_id) if one.cadence == digests.PART]


def texts(store, mlist):
    with store.read() as tx:
        return [text for _, _, _, text in digests.each_text(tx, mlist.list_id)]


def many_parts(store, mlist, count, text=f"1. #1\n{SECRET}"):
    """Parts of further members, all with the same text."""

    def work(tx):
        for membership_id in range(1000, 1000 + count):
            number = digests.close_period(
                tx, mlist.list_id, digests.PART, digests.part_period(membership_id, NOW),
                opens=NOW, closes=NOW, above=0, up_to=1, now=NOW,
            )  # fmt: skip
            digests.keep_edition(tx, mlist.list_id, number, "member@", "en", subject="Garden", text=text)

    store.write(work)


def questions_asked(work):
    """The questions about editions that some work puts to the database."""
    asked = []

    def note(_connection, _cursor, text, _values, _context, _is_many):
        asked.append(text)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    return [one for one in asked if one.startswith("SELECT") and "FROM digest_letters" in one]


def test_a_part_is_kept_as_text_alone(store, site, garden):
    tick(store, site, NOW + WEEK)

    (part,) = parts(store, garden)
    with store.read() as tx:
        assert digests.edition_raw(tx, garden.list_id, part.number, "member@", "en") == b""
        assert SECRET in " ".join(texts(store, garden)[0].split())


def test_parts_go_when_no_answer_to_them_counts_any_more_and_no_sooner(store, site, garden):
    tick(store, site, NOW + WEEK)
    before = len(parts(store, garden))

    tick(store, site, NOW + WEEK + KEY_LIFE)
    while_it_counts = len(parts(store, garden))
    tick(store, site, NOW + WEEK + KEY_LIFE + KEPT_FOR)

    assert (before, while_it_counts) == (1, 1)
    assert (parts(store, garden), texts(store, garden)) == ([], [])


def test_other_digests_stay_when_parts_go(store, site, garden):
    join(store, garden, "cora@example.org", name="Cora Lind", cadence="weekly")
    for moment in (NOW + WEEK, NOW + WEEK + KEY_LIFE + KEPT_FOR):
        tick(store, site, moment)

    with store.read() as tx:
        assert {one.cadence for one in digests.all_digests(tx, garden.list_id)} == {"weekly"}
        assert lists.get_list(tx, garden.list_id).last_number == 1


@pytest.mark.parametrize("count", [AT_ONCE - 1, AT_ONCE, 2 * AT_ONCE + 1])
def test_every_part_is_read_once_however_many_there_are(store, garden, count):
    many_parts(store, garden, count)

    with store.read() as tx:
        numbers = [number for number, _, _, _ in digests.each_text(tx, garden.list_id)]

    assert numbers == list(range(1, count + 1))


def redact(store, mlist):
    with store.read() as tx:
        post = posts.get_post(tx, mlist.list_id, 1)
    store.write(lambda tx: redact_post.redact(tx, WEIGHTS, mlist, post, "it was wrong", later(hours=2), who="shell"))


def test_a_redacted_post_is_out_of_all_parts(store, garden):
    many_parts(store, garden, 3)

    redact(store, garden)

    assert texts(store, garden) == ["1. #1\n(it was wrong)"] * 3


def test_redacting_asks_one_question_for_all_parts_that_do_not_show_the_post(store, garden):
    many_parts(store, garden, 40, "1. #2\nAnother question")

    assert len(questions_asked(lambda: redact(store, garden))) == 1


def test_erasing_masks_all_parts_and_never_reads_them_all_at_once(store, site, garden):
    store.write(lambda tx: lists.ensure_site(tx, "lists.example.org", NOW))
    many_parts(store, garden, AT_ONCE + 1, "1. #2\nAsk Amina Diallo, amina@example.org.")
    with store.read() as tx:
        person = find_person.find_person(tx, "amina@example.org")

    asked = questions_asked(lambda: erase_person.erase(store, site, person, later(days=1)))

    assert {"amina@example.org" in one or "Diallo" in one for one in texts(store, garden)} == {False}
    assert asked and all("LIMIT" in one for one in asked)
    with store.read() as tx:
        assert digests.edition_raw(tx, garden.list_id, 1, "member@", "en") == b""
