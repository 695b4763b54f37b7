"""Every Monday the admin hears how things are, in quiet weeks too: a letter that stays away says something."""

from datetime import UTC, datetime

from listcop.backups import make_backup
from listcop.weekly import last_monday, tell_admin
from tests.doors.scripted_relay import Behaviour
from tests.faults.house import until

ADMIN = "admin@example.net"
MONDAY = datetime(2040, 11, 12, 8, 0, tzinfo=UTC)


def tell(house):
    return tell_admin(house.settings, house.store, house.site, house.now())


def site(build, **more):
    house = build(weekly=True, **more)
    house.list()
    house.member("amina@example.org")
    tell(house)
    return house


def test_it_comes_on_monday_once_and_says_how_things_are(build):
    house = site(build)
    house.write("amina@example.org", "garden@lists.example.org", "Which beans climb?")

    house.move(MONDAY)
    tell(house)
    letter = house.wait(ADMIN, "the week until")
    tell(house)
    house.settle()

    assert len(house.got(ADMIN)) == 1
    assert "New posts: 1; lists: 1; members: 1" in letter.text
    assert "There is no backup of this week." in letter.text
    assert letter["auto-submitted"] == "auto-generated"
    assert letter.sender == ""


def test_it_comes_in_a_quiet_week_too_and_is_silent_of_what_is_well(build):
    house = site(build)
    make_backup(house.settings, house.store, house.folder / "kept.tar.gz", house.now())
    house.move(MONDAY)

    tell(house)

    letter = house.wait(ADMIN, "the week until")
    assert "New posts: 0" in letter.text
    assert "Last backup" in letter.text
    assert "There is no backup" not in letter.text
    assert "No mail leaves" not in letter.text


def test_a_new_site_and_one_without_lists_hear_nothing(build):
    house = build(weekly=True)

    first = tell(house)
    house.move(MONDAY)
    second = tell(house)

    assert (first, second, house.got(ADMIN)) == (False, False, [])


def test_it_can_be_switched_off(build):
    house = build(weekly=False)
    house.list()
    tell(house)
    house.move(MONDAY)

    assert not tell(house)


def test_monday_is_where_the_site_lives():
    sunday = datetime(2026, 11, 1, 23, 0, tzinfo=UTC)

    assert last_monday(sunday, "Pacific/Auckland").isoformat() == "2026-11-02T07:00:00+13:00"
    assert last_monday(sunday, "UTC").isoformat() == "2026-10-26T07:00:00+00:00"


def test_where_the_relay_refused_it_an_owner_lets_it_be_tried_again(build):
    house = site(build)
    house.mail.behaviour = Behaviour(rcpt={"admin*": "553 5.7.1 Sender address rejected: not owned by user"})
    house.move(MONDAY)
    tell(house)

    def listed():
        return house.shell("queue", "ls", "-", "--json").json

    until(lambda: [one["state"] for one in listed()] == ["refused"], "the letter is kept as refused")
    told = house.shell("queue", "ls").out
    (row,) = listed()
    house.mail.behaviour = Behaviour()
    shown = house.shell("queue", "show", "-", row["id"].partition("/")[0], "--json").json
    said = house.shell("queue", "retry", "-", row["id"].partition("/")[0])
    letter = house.wait(ADMIN, "the week until")
    house.settle()
    after = house.shell("queue", "retry", "-", "--all"), house.shell("queue", "drop", "-", "99")

    assert told.endswith(" Then: listcop queue retry - --all\n")
    assert shown["refused"] == 1
    assert said.out == f"{row['id'].partition('/')[0]}: due now, for 1 recipient.\n"
    assert "New posts" in letter.text
    assert after[0].out == "Nothing of the site itself waits.\n"
    assert after[1].err.startswith('The queue of the site itself holds no "99".')
