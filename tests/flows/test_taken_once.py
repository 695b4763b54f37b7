"""The same letter, or two answers to one question, at the same moment at two servers: taken once, and nothing is read
while others wait to write."""

import threading

import pytest

from listcop.core.moderation import Envelope
from listcop.flows import brought_again, fetched_again, take_letter
from listcop.flows.read_letter import read_letter
from listcop.store import letters, lists, posts
from listcop.store.database import Store
from tests.stories.house import AUTHSERV, DOMAIN, GARDEN, House
from tests.stories.signed import sign

BEN, AMINA = "Ben Kariuki <ben@example.org>", "Amina Odhiambo <amina@example.org>"


@pytest.fixture
def house(tmp_path, sqlite_template, postgres_url):
    folder = tmp_path / "house"
    folder.mkdir()
    made = House(folder, template=sqlite_template, database=postgres_url)
    made.list()
    yield made
    made.close()


def which_item(house):
    """Ben is asked which item of his digest an answer belongs to."""
    house.member("ben@example.org", "Ben Kariuki", "weekly")
    house.member("amina@example.org", "Amina Odhiambo", "weekly")
    house.write(AMINA, GARDEN, "Who has teff seed to spare?", "Teff seed")
    house.write(AMINA, GARDEN, "How do you graft old mangoes?", "Mangoes")
    house.move(days=7)
    house.answer(BEN, house.wait("ben@example.org", "teff seed"), "In the cold season, under the bark, I would say.")
    asked = house.wait("ben@example.org", "which item")
    house.settle()
    return asked


def a_letter(house, author, to, text, subject):
    return as_read(house, house.letter(author, to, text, subject), to)


def as_read(house, raw, to, door="smtp"):
    return read_letter(house.site, Envelope("ben@example.org", (to,), "127.0.0.1", door=door), raw, house.now(), str)


def take_at_two_servers(house, url, to, first, second):
    """The second comes while the first is taken and not yet kept: does it wait, and what came of each?"""
    stores = [Store(url), Store(url)]
    taken, may_end, reasons = threading.Event(), threading.Event(), []

    def take_and_wait(tx):
        decision = take_letter.take(tx, site=house.site, letter=first, recipient=to)
        taken.set()
        assert may_end.wait(20)
        return decision.reason

    def take_second(tx):
        return take_letter.take(tx, site=house.site, letter=second, recipient=to).reason

    one = threading.Thread(target=lambda: reasons.append(stores[0].write(take_and_wait)))
    other = threading.Thread(target=lambda: reasons.append(stores[1].write(take_second)))
    one.start()
    assert taken.wait(20)
    other.start()
    other.join(0.5)  # it waits for the first
    is_waiting = other.is_alive()
    may_end.set()
    one.join(20)
    other.join(20)
    for store in stores:
        store.close()
    return is_waiting, sorted(reasons)


def test_two_answers_with_one_key_at_two_servers_are_carried_out_once(house, postgres_url):
    asked = which_item(house)
    house.down()
    to, subject = asked["reply-to"], f"Re: {asked.subject}"
    first, second = (a_letter(house, BEN, to, "2", subject) for _ in range(2))

    is_waiting, reasons = take_at_two_servers(house, postgres_url, to, first, second)

    store = Store(postgres_url)
    with store.read() as tx:
        mlist = lists.find_list(tx, "garden", DOMAIN)
        texts = [posts.get_post(tx, mlist.list_id, number).text for number in posts.all_numbers(tx, mlist.list_id)]
    store.close()
    assert is_waiting
    assert reasons == ["accepted", "settled"]
    assert len([text for text in texts if "under the bark" in text]) == 1


@pytest.mark.parametrize(
    ("to", "sub_addresses"), [(GARDEN, "no"), (GARDEN, "yes"), (f"garden+request@{DOMAIN}", "yes")]
)
def test_a_command_by_two_doors_at_two_servers_is_carried_out_once(house, postgres_url, to, sub_addresses):
    house.set("garden", sub_addresses=sub_addresses)
    house.member("ben@example.org", "Ben Kariuki")
    house.down()
    raw = house.letter(BEN, to, "", "help")
    first, second = (as_read(house, raw, to, door) for door in ("smtp", "imap"))

    is_waiting, reasons = take_at_two_servers(house, postgres_url, to, first, second)

    assert is_waiting
    assert reasons == ["help", "seen-before"]


def test_a_second_copy_is_known_without_reading_the_first_again(house):
    house.member("ben@example.org", "Ben Kariuki")
    to = f"garden+help@{DOMAIN}"
    raw = house.letter(BEN, to, "", "help")
    house.send(raw, to, sender="ben@example.org")
    house.down()
    letter = read_letter(house.site, Envelope("ben@example.org", (to,), "", door="smtp"), raw, house.now(), str)

    def is_known(tx):
        mlist = lists.find_list(tx, "garden", DOMAIN)
        (kept,) = letters.last_with_message_id(tx, mlist.list_id, letter.draft.message_id, 5)
        letters.replace_raw(tx, mlist.list_id, kept.letter_id, b"From: nobody@example.org\r\n\r\nanother text\r\n")
        address = take_letter.find_address(tx, house.site, to, {})
        return fetched_again.is_known(tx, mlist, letter, to, address)

    assert house.store.write(is_known)


def test_a_signed_letter_that_was_put_off_is_as_proven_when_it_comes_again(house):
    house.member("ben@example.org", "Ben Kariuki")
    to = f"garden+weekly@{DOMAIN}"
    house.down()
    said = f"Authentication-Results: {AUTHSERV}; dkim=pass header.d=example.org; dmarc=pass\r\n".encode()
    raw = said + sign(house.letter(BEN, to, "", ""), "example.org")
    envelope = Envelope("ben@example.org", (to,), "127.0.0.1", door="smtp", trusted=True)
    letter = read_letter(house.site, envelope, raw, house.now(), str)

    def proven_thrice(tx):
        mlist = lists.find_list(tx, "garden", DOMAIN)
        heard_450 = brought_again.proven_first(tx, mlist, letter, to)
        taken = brought_again.proven_first(tx, mlist, letter, to)
        brought_again.note_taken(tx, mlist, letter, to)
        return [one.verdict.aligned for one in (heard_450, taken, brought_again.proven_first(tx, mlist, letter, to))]

    assert house.store.write(proven_thrice) == [True, True, False]
