"""A letter that the database took for some of its addresses is sent again: nobody gets anything twice."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from helpers import NOW, a_letter, join, make_list, read_outbox

from listcop.core.moderation import Envelope
from listcop.flows import accept_message
from listcop.store import letters, posts
from listcop.store.database import StorageTrouble
from listcop.store.lists import change_setting

MEMBER = "amina@example.org"
TO = ("garden", "garden+owner", "garden+join", "orchard")
ON_SQLITE = "CREATE TRIGGER no_orchard BEFORE INSERT ON posts WHEN NEW.list_id = {} BEGIN SELECT json('{{'); END"
ON_POSTGRES = (
    "CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN IF NEW.list_id = {} THEN "
    "RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER no_orchard BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION refuse()",
)


@pytest.fixture(params=["one thread writes", "each writes"])
def lists(request, store):
    """Two lists with an owner each."""
    made = [make_list(store, name) for name in ("garden", "orchard")]
    for mlist in made:
        join(store, mlist, MEMBER)
        join(store, mlist, f"olga@{mlist.name}.example", roles=("owner",), cadence="none")
    if request.param == "one thread writes":
        store.start_writer()
    return made


@pytest.fixture
def no_room(store, lists):
    """Posts of the orchard are refused until `no_room` is called."""
    orchard = lists[1].list_id
    texts = (ON_SQLITE,) if store.is_sqlite else ON_POSTGRES
    for text in texts:
        store.write(lambda tx, text=text: tx.execute(sa.text(text.format(orchard))))

    def end():
        store.write(lambda tx: tx.execute(sa.text(f"DROP TRIGGER no_orchard{'' if store.is_sqlite else ' ON posts'}")))
        if not store.is_sqlite:
            store.write(lambda tx: tx.execute(sa.text("DROP FUNCTION refuse")))

    ended = []
    yield lambda: ended.append(end())
    if not ended:
        end()


def take(store, site, at=NOW, to=TO, door="smtp", **changes):
    addresses = tuple(f"{one}@lists.example.org" for one in to)
    raw = a_letter(**{"from": f"Amina Diallo <{MEMBER}>", "message_id": "<1@x.example>"} | changes)
    envelope = Envelope(MEMBER, addresses, "127.0.0.1", "mta", door, True)
    (found,) = accept_message.accept_all(store, site, [(envelope, raw)], at, policy_of=lambda _: "none")
    return found


def written(store):
    return Counter(to for to, _ in read_outbox(store))


def test_what_was_done_for_the_others_is_not_done_again(store, site, lists, no_room):
    first = take(store, site)
    after_first = written(store)
    no_room()

    again = take(store, site, NOW + timedelta(minutes=5))

    assert isinstance(first, StorageTrouble)
    assert [(one.action, one.reason) for one in again[:3]] == [("discard", "seen-before")] * 3
    assert again[3].action == "accept"
    assert written(store) == after_first
    assert after_first["olga@garden.example"] == 1
    with store.read() as tx:
        assert [posts.all_numbers(tx, one.list_id) for one in lists] == [[1], [1]]


def test_where_nothing_was_kept_all_is_done_the_second_time(store, site, lists, no_room):
    first = take(store, site, to=("orchard", "garden+owner"))
    no_room()

    again = take(store, site, to=("orchard", "garden+owner"))

    assert isinstance(first, StorageTrouble)
    assert again[0].action == "accept"
    assert written(store)["olga@garden.example"] == 1


@pytest.mark.parametrize("door", ["smtp", "lmtp"])
def test_a_word_that_is_sent_again_is_answered_once_and_a_new_one_again(store, site, lists, door):
    take(store, site, to=("garden+help",), door=door)
    first = written(store)[MEMBER]

    same = take(store, site, NOW + timedelta(hours=1), to=("garden+help",), door=door)
    take(store, site, NOW + timedelta(hours=2), to=("garden+help",), door=door, message_id="<2@x.example>")
    take(store, site, NOW + timedelta(days=6), to=("garden+help",), door=door)

    assert first == 1
    assert same[0].reason == "seen-before"
    assert written(store)[MEMBER] == 3


@pytest.mark.parametrize("doors", [("smtp", "smtp"), ("smtp", "imap"), ("imap", "smtp")])
@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
def test_a_word_to_the_list_itself_is_answered_once_however_it_comes_again(store, site, lists, doors, sub_addresses):
    store.write(lambda tx: change_setting(tx, lists[0].list_id, "sub_addresses", sub_addresses))
    word = {"to": ("garden",), "subject": "help", "text": ""}

    first = take(store, site, door=doors[0], **word)
    same = take(store, site, NOW + timedelta(minutes=10), door=doors[1], **word)
    take(store, site, NOW + timedelta(hours=2), message_id="<2@x.example>", **word)

    assert (first[0].reason, same[0].reason) == ("help", "seen-before")
    assert written(store)[MEMBER] == 2


def test_a_word_in_a_thread_is_told_once_when_it_is_sent_again(store, site, lists):
    question = {"from": "Olga <olga@garden.example>", "message_id": "<q@x.example>"}
    take(store, site, to=("garden",), **question)
    word = {"to": ("garden",), "subject": "Re: Beans", "in_reply_to": "<q@x.example>", "text": "mute"}

    first = take(store, site, NOW + timedelta(hours=1), **word)
    same = take(store, site, NOW + timedelta(hours=2), **word)

    assert (first[0].reason, same[0].reason) == ("asked-back", "seen-before")
    assert written(store)[MEMBER] == 1


def test_another_letter_with_a_borrowed_message_id_is_taken(store, site, lists):
    site = replace(site)
    take(store, site, to=("garden+owner",))

    other = take(store, site, to=("garden+owner",), text="Quite another letter.")

    assert other[0].action == "accept"
    assert written(store)["olga@garden.example"] == 2
    with store.read() as tx:
        assert len(letters.last_with_message_id(tx, lists[0].list_id, "<1@x.example>", 5)) == 2
