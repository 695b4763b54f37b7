"""What the clock looks for in new posts (uses, visits, likeness): in each once it is read, however late."""

import pytest
from helpers import WEIGHTS, join, keep, later, make_list, read_outbox

from listcop.flows import find_similar, match_visits, notice_use, read_posts, tallies
from listcop.store import events, lists, members, posts

OFFER = "Here is our budget template for a school garden, free to use:\nhttps://seeds.example.org/budget-template.ods"
USE = {
    "text": "We used the template for our school.",
    "subject": "Re: Budget template",
    "in_reply_to": "<1@example.org>",
}
VISIT = {"text": "I will be in Kisumu 3 to 9 December. Who would like to meet?", "subject": "[visit] Kisumu"}
QUESTION = {"text": "Does anybody know how to keep weevils out of maize?", "subject": "Weevils"}


@pytest.fixture
def garden(store):
    """Amina shared a template, Ben lives in Kisumu; the clock has looked at both."""
    mlist = make_list(store)
    join(store, mlist, "amina@example.org", name="Amina")
    ben = join(store, mlist, "ben@example.org", name="Ben")
    told = {"profile": "I teach soil science in Kisumu."}
    store.write(lambda tx: members.change_member(tx, mlist.list_id, ben.membership_id, **told))
    write(store, mlist, 1, text=OFFER, subject="Budget template")
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)
    return mlist


def write(store, mlist, number, sender="Amina <amina@example.org>", **fields):
    fields = {"from": sender, "message_id": f"<{number}@example.org>", "date": later(hours=1)} | fields
    store.write(lambda tx: keep(tx, mlist, now=later(hours=1), **fields))


def look(store, site, mlist, step, hours):
    with store.read() as tx:
        fresh = lists.get_list(tx, mlist.list_id)
    return step.look(store, site, fresh, later(hours=hours), None)


@pytest.mark.parametrize(
    ("step", "sender", "letter"),
    [
        (notice_use, "Ben <ben@example.org>", USE),
        (match_visits, "Amina <amina@example.org>", VISIT),
    ],
)
def test_a_post_that_is_read_hours_later_is_looked_at_then(store, site, garden, step, sender, letter):
    look(store, site, garden, step, 1)
    write(store, garden, 2, sender, **letter)
    write(store, garden, 3, "Ben <ben@example.org>", text="It rains.", subject="Rain")

    before = [look(store, site, garden, step, hours) for hours in (3, 5)]
    read_posts.catch_up(store, WEIGHTS, garden.list_id)
    after = look(store, site, garden, step, 7)
    again = look(store, site, garden, step, 9)

    assert (before, after, again) == ([False, False], True, False)
    assert [to for to, _ in read_outbox(store)] == ["amina@example.org"]


def test_questions_are_compared_once_their_opening_is_read(store, site, garden):
    look(store, site, garden, find_similar, 1)
    write(store, garden, 2, **QUESTION)

    looked = []
    for hours in (3, 5):
        look(store, site, garden, find_similar, hours)
        with store.read() as tx:
            looked.append(events.fact(tx, f"looked for likeness {garden.list_id}").split()[1])
        read_posts.catch_up(store, WEIGHTS, garden.list_id)

    assert looked == ["1", "2"]  # up to which number


def test_posts_are_given_up_to_the_first_that_is_unread_and_the_newest_of_many(store, garden):
    for number in range(2, 8):
        write(store, garden, number, subject=f"Week {number}", text="It rains.")
    read_posts.catch_up(store, WEIGHTS, garden.list_id)
    store.write(lambda tx: posts.change_post(tx, garden.list_id, 6, read_by=0))

    def given(above, most):
        with store.read() as tx:
            return [one.number for one in posts.read_above(tx, garden.list_id, above, most)]

    assert given(0, 100) == [1, 2, 3, 4, 5]
    assert given(3, 100) == [4, 5] and given(0, 2) == [4, 5]
    assert given(5, 100) == [] and given(6, 100) == [7]


class Watched:
    """A store that notes what SQLite is asked while it writes: meanwhile letters wait for their 250."""

    def __init__(self, store):
        self._store, self.read, self.asked = store, store.read, []

    def write(self, work):
        def watched(tx):
            driver = tx.connection.driver_connection
            driver.set_trace_callback(self.asked.append)
            try:
                return work(tx)
            finally:
                driver.set_trace_callback(None)

        return self._store.write(watched)


@pytest.mark.parametrize("step", [find_similar, match_visits, notice_use, tallies])
def test_however_many_posts_are_looked_at_letters_wait_no_longer_meanwhile(sqlite_store, site, step):
    garden = make_list(sqlite_store)
    asked, number = [], 0
    for hours, new in ((10, 3), (20, 30)):
        for _ in range(new):
            number += 1
            write(sqlite_store, garden, number, subject=f"Week {number}", text=f"It rained {number} times.")
        read_posts.catch_up(sqlite_store, WEIGHTS, garden.list_id)
        watched = Watched(sqlite_store)
        look(watched, site, garden, step, hours)
        asked.append(len(watched.asked))

    assert asked[0] == asked[1]
