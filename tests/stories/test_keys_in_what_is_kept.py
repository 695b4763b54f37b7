"""What is kept of our letters holds no key once they have left: a stolen backup joins nobody (promise A10)."""

import re
import zlib

import pytest
import sqlalchemy as sa

from listcop.store import events, letter_keys
from listcop.store.database import pack
from listcop.store.deliveries import own_letter
from listcop.store.tables import deliveries, delivery_bytes, facts
from tests.doors.scripted_relay import Behaviour
from tests.faults.house import until

MAY, OLGA = "may@example.net", "olga@example.org"
JOIN = "garden+join@lists.example.org"
KEY = re.compile(rb"\b(?:leave|[cb])\.([a-z2-7]{17,26})", re.IGNORECASE)


def keys_kept(house):
    """All keys that stand in what is kept of our letters, and in what they were sent as."""
    both = deliveries.c.list_id == delivery_bytes.c.list_id, deliveries.c.delivery_id == delivery_bytes.c.delivery_id
    with house.store.read() as tx:
        rows = tx.execute(sa.select(delivery_bytes.c.packed, deliveries.c.sender).join(deliveries, sa.and_(*both)))
        return {key for row in rows for key in keys_in(zlib.decompress(row.packed) + row.sender.encode())}


def keys_in(octets):
    return set(KEY.findall(octets.replace(b"=\r\n", b"")))  # quoted-printable breaks lines anywhere


def rows(house):
    return house.shell("queue", "ls", "garden", "--json").json


def shown(house, number="1"):
    return house.shell("queue", "show", "garden", number, "--json").json or {"failures": []}


@pytest.mark.parametrize("language", ["en", "pt"])
def test_a_letter_that_left_is_kept_without_the_keys_in_it(any_house, language):
    any_house.set("garden", language=language)
    any_house.write(MAY, JOIN, "")
    asked = any_house.wait(MAY, "garden")
    until(lambda: keys_kept(any_house) == set(), "what was sent is kept without its key")
    any_house.answer(MAY, asked, "yes")
    welcome = any_house.wait(MAY, "garden", count=2)
    until(lambda: keys_kept(any_house) == set(), "so is the welcome")

    assert keys_in(asked.raw) and keys_in(welcome.raw)
    assert MAY in any_house.shell("member", "ls", "garden").out


def test_a_letter_that_waits_keeps_its_key_until_it_has_left(house):
    house.mail.behaviour = Behaviour(rcpt={"may@*": "451 4.2.0 Later"})
    house.write(MAY, JOIN, "")
    until(lambda: shown(house)["failures"], "it is put off")
    waiting = keys_kept(house)
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "1")
    asked = house.wait(MAY, "Please confirm")
    until(lambda: keys_kept(house) == set(), "it is kept without its key")
    house.answer(MAY, asked, "yes")

    assert house.wait(MAY, "Welcome")
    assert waiting and keys_in(asked.raw) == waiting


def test_what_the_relay_refused_for_no_fault_of_the_reader_keeps_its_key_for_another_try(house):
    house.mail.behaviour = Behaviour(data="554 5.7.1 We do not want this")
    house.write(MAY, JOIN, "")
    until(lambda: [one["state"] for one in rows(house)] == ["refused"], "it is refused")
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", rows(house)[0]["id"].partition("/")[0])
    house.answer(MAY, house.wait(MAY, "Please confirm"), "yes")

    assert house.wait(MAY, "Welcome")


def test_a_letter_that_was_given_up_loses_its_key_and_is_not_tried_again_without_it(house):
    house.mail.behaviour = Behaviour(rcpt={"may@*": "550 5.1.1 No such user"})
    house.write(MAY, JOIN, "")
    until(lambda: [one["state"] for one in shown(house)["failures"]] == ["never"], "it is given up")
    house.mail.behaviour = Behaviour()

    again = [house.shell("queue", "retry", "garden", one) for one in ("1", shown(house)["failures"][0]["id"])]
    house.settle()

    assert keys_kept(house) == set()
    assert [one.code for one in again] == [1, 1]
    assert all("ask for it once more" in one.err for one in again)
    assert "its keys were taken out" in house.shell("queue", "show", "garden", "1").out
    assert house.got(MAY) == []


@pytest.mark.parametrize("whole", [True, False])
def test_a_letter_that_an_owner_drops_loses_its_key(house, whole):
    house.mail.behaviour = Behaviour(rcpt={"may@*": "451 4.2.0 Later"})
    house.write(MAY, JOIN, "")
    until(lambda: shown(house)["failures"], "it is put off")

    house.shell("queue", "drop", "garden", "1" if whole else shown(house)["failures"][0]["id"])

    assert keys_kept(house) == set()


def test_letters_of_an_earlier_release_lose_their_keys_when_the_clock_comes_by(any_house):
    house, key = any_house, b"a" * 26
    old = b"To: x\r\nReply-To: garden+c.%s@lists.example.org\r\n\r\nref: c.%s\r\n" % (key, key)
    for number in range(3):
        house.write(f"m{number}@example.net", JOIN, "")
        house.wait(f"m{number}@example.net", "Please confirm")
    house.settle()
    house.down()
    house.up()

    def as_before(tx):
        tx.execute(sa.update(delivery_bytes).values(packed=pack(old)))
        tx.execute(sa.delete(facts).where(facts.c.name.startswith("letters looked at")))

    house.store.write(as_before)
    assert keys_kept(house)
    house.move(hours=3)
    until(lambda: keys_kept(house) == set(), "they are gone")

    with house.store.read() as tx:
        assert letter_keys.are_all_looked_at(tx)
        assert own_letter(tx, 1, 1).endswith(b"\r\n\r\nref: c.removed\r\n")


def test_many_letters_of_an_earlier_release_are_seen_to_some_at_a_time(house):
    many = 2 * letter_keys.AT_ONCE + 3
    old = b"From: x\r\nReply-To: garden+c.%s@lists.example.org\r\n\r\nyes?\r\n" % (b"a" * 26)
    house.down()

    def keep(tx):
        now, of = house.now(), {"kind": "letter", "state": "done", "recipient": MAY}
        for number in range(1, many + 1):
            tx.execute(sa.insert(deliveries).values(list_id=1, delivery_id=number, created=now, due=now, **of))
            tx.execute(sa.insert(delivery_bytes).values(list_id=1, delivery_id=number, packed=pack(old)))
        tx.execute(sa.delete(facts).where(facts.c.name.startswith("letters looked at")))

    house.store.write(keep)
    looks = 0
    with house.store.read() as tx:
        is_done = letter_keys.are_all_looked_at(tx)
    while not is_done:
        looks += 1
        is_done = house.store.write(lambda tx: letter_keys.forget_some(tx) or letter_keys.are_all_looked_at(tx))

    assert looks == 3
    assert keys_kept(house) == set()
    with house.store.read() as tx:
        assert events.fact(tx, "letters looked at for keys") == "all"
