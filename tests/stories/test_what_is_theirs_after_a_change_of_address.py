"""Who changes address keeps what they asked and wrote; who gets the old address later inherits nothing of it."""

import base64
import smtplib
from datetime import timedelta

import pytest

from tests.stories.house import DOMAIN, GARDEN

OLD, NEW = "May Otieno <may@example.org>", "May Otieno <may@example.net>"
BEN, OLGA = "Ben Kariuki <ben@example.org>", "Olga Prin <olga@example.org>"
REQUEST = f"garden+request@{DOMAIN}"


def released(house):
    """The old address says yes, and is hers no longer."""
    house.write(NEW, REQUEST, "", "change may@example.org may@example.net", proven=True)
    house.answer(OLD, house.wait("may@example.org", "new address?"), "yes")


def vouched(house):
    """A facilitator says that it is her."""
    house.write(NEW, REQUEST, "", "change may@example.org may@example.net", proven=True)
    house.answer(OLGA, house.wait("olga@example.org", "Do you know this person?"), "yes")


def confirmed(house):
    """She says so from the old address, and confirms the new one."""
    house.write(OLD, REQUEST, "", "change may@example.net", proven=True)
    house.answer(NEW, house.wait("may@example.net", "confirm your new address"), "yes")


ROADS = pytest.mark.parametrize("change", [confirmed, released, vouched])


def a_question(house, change):
    """May asks #1, Ben answers, #2, and May answers a question of Ben's, #3, with #4; then she changes address."""
    house.member("may@example.org", "May Otieno")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", "weekly", "member+facilitator")
    asked = house.write(OLD, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    answered = house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    other = house.write(BEN, GARDEN, "Who knows a cure for nematodes in tomatoes?", "Nematodes")
    house.write(OLD, GARDEN, "Plant marigold between the rows.", "Re: Nematodes", in_reply_to=other)
    house.settle()
    house.await_reading()
    house.move(minutes=5)
    change(house)
    house.wait("may@example.net", "now goes to may@example.net")
    house.move(minutes=65)
    return answered


def replied(house, who, text, to_id):
    sent = house.write(who, GARDEN, text, "Re: Weevils", in_reply_to=to_id, proven=True)
    house.settle()
    house.await_reading()
    return [one for one in house.got(who.partition("<")[2].strip(">")) if one["in-reply-to"] == sent]


def state(house, number=1):
    return house.shell("thread", "show", "garden", str(number), "--json").json["state"]


@ROADS
def test_the_asker_says_from_her_new_address_that_it_is_solved(house, change):
    answered = a_question(house, change)

    (told,) = replied(house, NEW, "solved", answered)

    assert state(house) == "solved"
    assert "marked as solved" in told.words


@ROADS
def test_her_thanks_from_the_new_address_are_read_as_the_askers(house, change):
    answered = a_question(house, change)

    replied(house, NEW, "Thank you Ben, that worked, the maize is dry and clean.", answered)

    assert state(house) == "solved"


@ROADS
def test_what_she_wrote_before_is_counted_and_told_as_hers(house, change):
    a_question(house, change)

    house.write(NEW, REQUEST, "", "status", proven=True)
    house.write(NEW, REQUEST, "", "who", proven=True)

    assert "2 posts written" in house.wait("may@example.net", "is a member here").words
    assert "Nematodes" in house.wait("may@example.net", "this member answered").words.partition("May Otieno")[2]
    assert house.shell("member", "show", "garden", "may@example.net", "--json").json["posts"] == 2


@ROADS
def test_she_is_asked_at_the_new_address_whether_it_helped(house, change):
    house.set("garden", ask_helped=3)
    a_question(house, change)

    house.move(house.now() + timedelta(days=4, hours=2))

    assert house.wait("may@example.net", "Weevils", "yes", "partly")


@pytest.mark.parametrize("change", [released, vouched])
def test_a_stranger_who_has_the_old_address_by_now_says_nothing_of_her_question(house, change):
    answered = a_question(house, change)
    house.member("may@example.org", "Another May")

    replied(house, OLD, "solved", answered)
    house.write(OLD, REQUEST, "", "status", proven=True)
    house.write(OLD, GARDEN, "I am new here and grow teff.", "Hello")
    house.settle()

    assert state(house) == "answered"
    assert "0 posts written" in house.wait("may@example.org", "is a member here").words
    assert house.shell("member", "show", "garden", "may@example.net", "--json").json["posts"] == 2
    assert house.shell("member", "show", "garden", "may@example.org", "--json").json["posts"] == 1


@ROADS
def test_the_pulse_counts_her_once_and_whoever_has_the_old_address_for_himself(house, change):
    answered = a_question(house, change)
    replied(house, NEW, "Which wood do you burn for that ash?", answered)
    if change is not confirmed:
        house.member("may@example.org", "Zed New")
    one = figures(house)
    if change is not confirmed:
        replied(house, "Zed New <may@example.org>", "We burn coffee wood and it does well.", answered)

    assert (one["writers"], one["first_posts"]) == (2, 2)
    assert figures(house)["writers"] == (2 if change is confirmed else 3)


def figures(house):
    days = ("--from", "2040-10-06", "--to", "2040-12-06")
    return house.shell("pulse", "garden", *days, "--json").json


def test_a_tally_counts_who_joined_it_under_the_old_address_once(house):
    house.member("may@example.org", "May Otieno")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", "weekly", "member+facilitator")
    opened = house.write(BEN, GARDEN, "Who orders lime with me?\n\ntally until 3 december", "Lime", proven=True)
    house.write(BEN, REQUEST, "", "tally 1 until 3 december", proven=True)
    replied(house, OLD, "join 5 bags", opened)
    house.move(minutes=65)
    released(house)
    house.wait("may@example.net", "now goes to may@example.net")

    (told,) = replied(house, NEW, "join 7 bags", opened)

    assert "7" in told.words and "12" not in told.words


@ROADS
def test_who_wants_no_private_letters_gets_none_at_the_new_address_either(house, change):
    house.set("garden", from_rewriting="always")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("may@example.org", "May Otieno")
    house.member("olga@example.org", "Olga Prin", "weekly", "member+facilitator")
    house.write(OLD, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    alias = house.wait("ben@example.org", "weevils")["from"].partition("<")[2].strip(">")
    house.write(OLD, REQUEST, "", "set private off", proven=True)
    house.settle()
    change(house)
    house.wait("may@example.net", "now goes to may@example.net")

    with pytest.raises(smtplib.SMTPDataError, match="reaches nobody"):
        house.write(BEN, alias, "A word for you alone.", "Private", proven=True)
    if change is not confirmed:
        house.member("may@example.org", "Zed New")
        house.write("Zed New <may@example.org>", GARDEN, "I am new here and grow teff.", "Hello")
        stranger = house.wait("ben@example.org", "grow teff")["from"].partition("<")[2].strip(">")
        house.write(BEN, stranger, "A word for you alone.", "Private", proven=True)
        assert house.wait("may@example.org", "word for you alone")


@ROADS
def test_who_used_a_thing_is_counted_once_from_both_addresses(house, change):
    for address, name in (("ben@example.org", "Ben Kariuki"), ("may@example.org", "May Otieno")):
        house.member(address, name)
    house.member("olga@example.org", "Olga Prin", "weekly", "member+facilitator")
    house.write(BEN, GARDEN, "I share my template: https://files.example.net/planting-plan.ods", "Planting plans")
    house.settle()
    house.await_reading()
    house.write(OLD, REQUEST, "", "used a1", proven=True)
    house.wait("ben@example.org", "they used a1")
    change(house)
    house.wait("may@example.net", "now goes to may@example.net")

    house.write(NEW, REQUEST, "", "used a1", proven=True)
    house.settle()

    assert len(house.got("ben@example.org", "they used a1")) == 1


def test_who_is_erased_goes_with_the_address_they_had_before(house):
    a_question(house, released)
    house.down()

    house.shell("member", "erase", "may@example.net", "--yes")

    export = house.shell("thread", "show", "garden", "1", "--json").out
    assert "may@example.org" not in export and "Otieno" not in export


def test_also_where_a_facilitator_vouched_and_where_an_old_archive_comes_later(any_house):
    house = any_house
    a_question(house, vouched)
    archive = house.folder / "old.mbox"
    archive.write_text(
        "From may@example.org Mon Jan  5 10:00:00 2015\nFrom: May Otieno <may@example.org>\n"
        f"To: {GARDEN}\nSubject: Pumps\nDate: Mon, 05 Jan 2015 10:00:00 +0000\nMessage-ID: <old1@example.org>\n\n"
        "My pump in Busia leaks, who can mend it?\n\n"
    )
    house.shell("import", "garden", archive)
    house.down()

    house.shell("member", "erase", "may@example.net", "--yes")

    export = house.shell("export", "garden").out
    assert "pump in Busia" in export
    assert "may@example.org" not in export and "Otieno" not in export


@pytest.mark.parametrize("to", [GARDEN, f"garden+owner@{DOMAIN}", f"orchard@{DOMAIN}"], ids=["held", "owners", "other"])
@pytest.mark.parametrize("change", [released, vouched])
def test_who_writes_from_the_old_address_since_is_neither_erased_with_her_nor_in_her_data(house, change, to):
    house.list("orchard")
    house.set("orchard", posting="open")
    a_question(house, change)
    house.write("Zed New <may@example.org>", to, "I am Zed, and my goats are called Ada and Bo.", "Goats", proven=True)
    house.settle()
    house.down()

    data = house.shell("member", "export-data", "may@example.net")
    dry = house.shell("member", "erase", "may@example.net", "--dry-run", "--json")
    house.shell("member", "erase", "may@example.net", "--yes")
    left = house.shell("member", "export-data", "may@example.org")

    assert data.json["addresses"] == ["may@example.net"]
    assert dry.json["addresses_left_out"] == ["may@example.org"]
    assert all("may@example.org was theirs until 2040-11-05" in one.err for one in (data, dry))
    assert not any("Zed" in one for one in (*data.json["names"], *letters_in(data.json)))
    assert any("weevils" in one for one in letters_in(data.json))
    assert [
        row["number"] for one in data.json["lists"] for row in one["posts"] if row["author"] == "may@example.org"
    ] == [
        1,
        4,
    ]
    assert any("Zed New" in one and "Ada and Bo" in one for one in letters_in(left.json))
    assert len(house.shell("held", "ls", "garden", "--json").json) == (1 if to == GARDEN else 0)


@pytest.mark.parametrize("change", [released, vouched])
def test_who_has_the_old_address_by_now_gets_no_data_of_hers_and_before_it_is_erased_it_is_said_whose_it_was(
    house, change
):
    house.member("may@example.org", "May Otieno")
    house.write(OLD, f"garden+owner@{DOMAIN}", "To the owners alone: I am ill.", "Ill", proven=True)
    a_question(house, change)
    house.member("may@example.org", "Zed New")
    house.write("Zed New <may@example.org>", GARDEN, "I am new here and grow teff.", "Hello", proven=True)
    house.settle()

    data = house.shell("member", "export-data", "may@example.org")
    hers = house.shell("member", "export-data", "may@example.net")
    house.down()
    dry = house.shell("member", "erase", "may@example.org", "--dry-run", "--json")

    told = "may@example.org was of somebody else until 2040-11-05, who has may@example.net since"
    assert told in data.err and told in dry.err and "listcop help privacy" in dry.err
    assert [one[::2] for one in dry.json["addresses_of_others_before"]] == [["may@example.org", "may@example.net"]]
    assert "somebody else" not in hers.err
    kept = "".join(letters_in(data.json)) + data.out
    assert "grow teff" in kept and "Zed New" in kept
    assert not any(one in kept for one in ("I am ill", "Otieno", "weevils", "may@example.net"))


def letters_in(data):
    """The letters that somebody's data hold, as they came."""
    return [base64.b64decode(row["bytes"]).decode() for one in data["lists"] for row in one["letters"]]


def test_what_an_address_was_changed_from_before_is_not_of_who_got_it_later(house):
    house.member("may@old.example", "May Otieno")
    house.write("May Otieno <may@old.example>", GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.settle()
    for before, after in (("may@old.example", "may@example.org"), ("may@example.org", "may@example.net")):
        house.write(f"May <{after}>", REQUEST, "", f"change {before} {after}", proven=True)
        house.answer(f"May <{before}>", house.wait(before, "new address?"), "yes")
        house.wait(after, f"now goes to {after}")
        house.move(minutes=65)
    house.member("may@example.org", "Another May")

    assert house.shell("member", "export-data", "may@example.org").json["addresses"] == ["may@example.org"]
    assert house.shell("member", "export-data", "may@example.net").json["addresses"] == [
        "may@example.net", "may@old.example",
    ]  # fmt: skip


def test_an_old_address_that_is_another_members_by_now_is_not_erased_with_her(house):
    a_question(house, released)
    house.member("may@example.org", "Another May")
    house.down()

    house.shell("member", "erase", "may@example.net", "--yes")

    assert [one["address"] for one in house.shell("member", "ls", "garden", "--json").json] == [
        "ben@example.org", "may@example.org", "olga@example.org",
    ]  # fmt: skip
