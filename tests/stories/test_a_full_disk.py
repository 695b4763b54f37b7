"""The disk fills up: letters are refused early and in plain words, what was taken goes out, and all recovers by itself
(contract, section 7; RFC 5321, 4.5.3.1.9)."""

import re
import smtplib

import pytest

from listcop.state import LOOK_SECONDS, Room
from tests.doors.scripted_imap import ScriptedServer
from tests.faults.house import until
from tests.stories.house import GARDEN

AMINA = "Amina Odhiambo <amina@example.org>"
NEARLY_FULL = "452 4.3.1 The disk of this server is nearly full; please try again later"
FLOOR = 200_000_000


class Disk:
    """What the free space is said to be."""

    def __init__(self):
        self.free, self.looks = 2 * FLOOR, 0

    def __call__(self, folder):
        self.looks += 1
        return self.free


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def house(build, disk):
    """A house with two members, on a disk whose free space the test says."""
    made = build(floor="200 MB")
    made.down()
    made.up(room=Room(made.settings, disk))
    made.list()
    made.member("amina@example.org", "Amina Odhiambo")
    made.member("ben@example.org", "Ben Kariuki")
    return made


def has_room_again(house):
    """The server looks once a second: until it has seen it."""
    until(lambda: not house.service.parts.room.refusal(), "the server sees that there is room", 5 * LOOK_SECONDS)


def test_below_the_floor_senders_hear_452_and_afterwards_letters_are_taken_again(house, disk):
    house.write(AMINA, GARDEN, "Who has peas?", "Peas")
    disk.free = FLOOR - 1
    until(house.service.parts.room.refusal, "the server sees that the disk is nearly full", 5 * LOOK_SECONDS)

    with pytest.raises(smtplib.SMTPSenderRefused) as refused:
        house.write(AMINA, GARDEN, "Who has beans?", "Beans")
    house.wait("ben@example.org", "Who has peas?")
    disk.free = FLOOR
    has_room_again(house)
    house.write(AMINA, GARDEN, "Who has seeds?", "Seeds")
    house.wait("ben@example.org", "Who has seeds?")

    assert f"{refused.value.smtp_code} {refused.value.smtp_error.decode()}" == NEARLY_FULL
    assert house.count("ben@example.org", "Who has beans?") == 0
    assert house.shell("verify").code == 0


def test_letters_in_a_mailbox_stay_there_until_there_is_room(build, disk, tmp_path):
    with ScriptedServer() as mailbox:
        password = tmp_path / "password"
        password.write_text(mailbox.password)
        password.chmod(0o600)
        house = build(
            floor="200 MB",
            toml=f"[[imap]]\nname = 'mailbox'\nhost = '127.0.0.1'\nport = {mailbox.port}\ntls = 'none'\n"
            f"user = '{mailbox.user}'\npassword_file = '{password}'\nlists = ['garden']\n",
        )
        house.list()
        house.member("amina@example.org", "Amina Odhiambo")
        house.member("ben@example.org", "Ben Kariuki")
        house.down()
        disk.free = FLOOR - 1
        mailbox.put(house.letter(AMINA, GARDEN, "Who has peas?", "Peas"))
        house.up(room=Room(house.settings, disk))
        until(lambda: mailbox.count("IDLE"), "the mailbox was looked into")
        kept = house.shell("thread", "ls", "garden", "--json").json
        flags = [set(one.flags) for one in mailbox.letters.values()]

        disk.free = 2 * FLOOR
        has_room_again(house)
        mailbox.put(house.letter(AMINA, GARDEN, "Who has beans?", "Beans"))  # IDLE ends: all that waits is looked at
        house.wait("ben@example.org", "Who has peas?")
        house.wait("ben@example.org", "Who has beans?")
        house.down()

    assert kept == []
    assert flags == [set()]


def test_the_disk_is_looked_at_once_a_second_however_many_letters_come(house, disk):
    disk.looks = 0

    for _ in range(1000):
        house.service.parts.room.refusal()

    assert disk.looks <= 2


def test_deliver_asks_the_mta_to_try_later(build):
    house = build(floor="1000000 GB")
    house.list()
    house.member("amina@example.org", "Amina Odhiambo")

    said = house.shell("deliver", GARDEN, stdin=house.letter(AMINA, GARDEN, "Who has peas?"))

    assert said.code == 75
    assert said.err == f"The letter is not kept: {NEARLY_FULL}\n"
    assert house.shell("thread", "ls", "garden", "--json").json == []


def test_a_letter_that_the_database_has_no_room_for_is_answered_451_and_nothing_is_half_kept(build):
    house = build()
    house.list()
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")

    pages = house.store.write(lambda tx: tx.exec_driver_sql("PRAGMA page_count").scalar_one())
    house.store.write(lambda tx: tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}"))
    said = house.refusal(AMINA, GARDEN, "Who has peas?\n" + "A line that hardly shrinks: é % 7 x q.\n" * 5000, "Peas")
    kept = house.shell("verify", "--json").json
    house.store.write(lambda tx: tx.exec_driver_sql("PRAGMA max_page_count = 1000000"))
    house.write(AMINA, GARDEN, "Who has beans?", "Beans")
    house.wait("ben@example.org", "Who has beans?")

    told = "451 4.3.0 Trouble on our side (reference XXXXXXXX); your letter was not taken, please try again later"
    assert re.sub(r"\b[0-9a-f]{8}\b", "XXXXXXXX", said) == told
    assert kept
    assert house.count("ben@example.org", "Who has peas?") == 0
    assert [one["number"] for one in house.shell("thread", "ls", "garden", "--json").json] == [1]
