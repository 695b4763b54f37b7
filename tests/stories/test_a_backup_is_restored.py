"""A backup made while the server runs comes back, and nobody gets anything twice: mail leaves at the owner's word."""

import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from listcop.backups import make_backup
from listcop.restore import restore
from listcop.settings_file import load_settings
from listcop.store import holds, outbox
from tests.doors.scripted_relay import Behaviour

AMINA, BEN, CAT = "amina@example.org", "ben@example.net", "cat@example.com"
GARDEN = "garden@lists.example.org"


@pytest.fixture
def garden(house):
    for one in (AMINA, BEN):
        house.member(one)
    return house


def back_up(house):
    file = house.folder / "kept.tar.gz"
    make_backup(house.settings, house.store, file, house.now())
    return file


def lose_everything(house):
    """The server and its disk are gone; the backup lay elsewhere."""
    house.down()
    shutil.rmtree(house.settings.state_dir)


def come_back(house, file):
    house.settings = load_settings(house.config)
    done = restore(house.settings, file, house.now())
    house.up()
    return done


def queued(house):
    with house.store.read() as tx:
        return [(one.kind, one.state) for one in outbox.queued(tx)]


def count_all(house):
    return len(house.mail.taken)


def test_what_was_sent_before_is_not_sent_again_and_what_waited_is_held(garden):
    garden.write(AMINA, GARDEN, "Which beans climb?", subject="Sent before")
    garden.wait(BEN, "Sent before")
    garden.settle()
    garden.mail.behaviour = Behaviour(rcpt="451 4.3.0 Later")
    garden.write(AMINA, GARDEN, "Which peas climb?", subject="Sent after")
    file = back_up(garden)
    garden.mail.behaviour = Behaviour()
    garden.move(hours=1)
    garden.wait(BEN, "Sent after")
    lose_everything(garden)
    before = count_all(garden)

    done = come_back(garden, file)
    garden.move(hours=2)

    assert done.troubles == ()
    assert done.held in (1, 2)  # the post or, where it was tried before the backup, each who waits for it
    assert {state for _, state in queued(garden)} == {"held"}
    assert count_all(garden) == before


def test_letters_are_taken_meanwhile_and_leave_at_the_owners_word(garden):
    file = back_up(garden)
    lose_everything(garden)
    come_back(garden, file)

    garden.write(AMINA, GARDEN, "Who grows figs?", subject="New since")
    garden.move(hours=1)
    waiting = len(garden.got(BEN))
    said = garden.shell("queue", "release")

    assert waiting == 0
    assert said.out == "Mail goes again.\n"
    assert garden.wait(BEN, "New since")["subject"] == "New since"


def test_a_held_post_leaves_when_it_is_released(garden):
    garden.mail.behaviour = Behaviour(rcpt="451 4.3.0 Later")
    garden.write(AMINA, GARDEN, "Which peas climb?", subject="Perhaps sent")
    file = back_up(garden)
    lose_everything(garden)
    garden.mail.behaviour = Behaviour()
    come_back(garden, file)

    first = garden.shell("queue", "release")
    garden.settle()
    held = len(garden.got(BEN, "Perhaps sent"))
    garden.shell("queue", "release", "garden")

    assert "are still on hold" in first.out
    assert held == 0
    garden.wait(BEN, "Perhaps sent")


def test_who_retries_what_is_on_hold_is_told_how_it_is_let_go(garden):
    garden.mail.behaviour = Behaviour(mail="451 4.3.0 Later")
    garden.write(AMINA, GARDEN, "Which peas climb?", subject="Perhaps sent")
    file = back_up(garden)
    lose_everything(garden)
    garden.mail.behaviour = Behaviour()
    come_back(garden, file)
    garden.shell("queue", "release")

    said = [garden.shell("queue", "retry", "garden", which).out for which in ("1", "--all")]
    garden.settle()

    assert said[0] == "1: it is on hold since a restore. Let it go with: listcop queue release garden 1\n"
    assert said[1].startswith("Nothing of garden waits.\n")
    assert said[1].endswith("on hold since a restore: listcop queue release garden\n")
    assert garden.count(BEN, "Perhaps sent") == 0


def test_a_held_post_is_given_up_when_the_owner_says_so(garden):
    garden.mail.behaviour = Behaviour(rcpt="451 4.3.0 Later")
    garden.write(AMINA, GARDEN, "Which peas climb?", subject="Perhaps sent")
    file = back_up(garden)
    lose_everything(garden)
    garden.mail.behaviour = Behaviour()
    come_back(garden, file)

    garden.shell("queue", "drop", "garden", "--held")
    garden.shell("queue", "release", "--all")

    assert garden.count(BEN, "Perhaps sent") == 0
    assert "post" not in [kind for kind, _ in queued(garden)]


def test_a_digest_that_left_after_the_backup_does_not_leave_again(garden):
    garden.member(CAT, cadence="weekly")
    garden.write(AMINA, GARDEN, "Which beans climb?", subject="In the digest")
    garden.wait(BEN, "In the digest")
    garden.settle()
    file = back_up(garden)
    garden.move(datetime(2040, 11, 12, 8, 0, tzinfo=UTC))
    garden.wait(CAT, "In the digest")
    garden.settle()
    lose_everything(garden)
    before = count_all(garden)

    come_back(garden, file)
    garden.shell("queue", "release")
    garden.move(hours=3)
    garden.settle()

    assert ("digest", "held") in queued(garden)
    assert count_all(garden) == before + 1  # the answer that settle waits for
    garden.move(timedelta(days=7) + garden.now())
    assert garden.count(CAT, "In the digest") >= 1


@pytest.mark.timeout(600)
def test_each_backup_made_under_load_restores_and_fits(garden, tmp_path):
    """Promise R27 asks for 50 of them: with LISTCOP_FAULTS=full."""
    files = []
    for turn in range(50 if os.environ.get("LISTCOP_FAULTS") == "full" else 4):
        for number in range(5):
            garden.write(AMINA, GARDEN, f"Letter {turn} {number}. " + "Beans. " * 500, subject=f"Post {turn} {number}")
        files.append(tmp_path / f"{turn}.tar.gz")
        make_backup(garden.settings, garden.store, files[-1], garden.now())
    garden.down()

    for file in files:
        shutil.rmtree(garden.settings.state_dir)
        settings = load_settings(garden.config)
        done = restore(settings, file, garden.now())
        assert done.troubles == ()

    garden.up()
    with garden.store.read() as tx:
        assert holds.find_hold(tx) is not None
