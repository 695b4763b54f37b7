"""Somebody asks for all that is kept of them, and then to be erased: nothing of them stays but others' own letters."""

import email
import fcntl
import json
import sqlite3
import zlib

import pytest

from tests.stories.house import GARDEN

AMINA = "Amina Odhiambo <amina@example.org>"
BEN = "Ben Kariuki <ben@example.org>"
MARKS = ("amina@example.org", "Odhiambo")


def letters_of(house):
    """What a community says: Amina asks, shares a file and is named by others."""
    house.member("ola@example.net", "Ola Berg", roles="member+owner")
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind", "weekly")
    body = (
        "--x\nContent-Type: text/plain\n\nWho has a comb for bees to lend?\n\nAmina\n--x\n"
        "Content-Type: text/csv\nContent-Disposition: attachment; filename=hives.csv\n\na,b\n--x--"
    )
    house.write(AMINA, GARDEN, body, "A comb", mime_version="1.0", content_type='multipart/mixed; boundary="x"')
    first = house.wait("ben@example.org", "comb for bees")
    house.answer(BEN, first, "I wrote to amina@example.org: Amina\nOdhiambo can have mine.", to=GARDEN, quote=True)
    house.write(BEN, GARDEN, "Swarms come early this year.", "Swarms")
    house.write(AMINA, "garden+request@lists.example.org", "", "status")
    house.settle()
    house.write(BEN, "garden+request@lists.example.org", "", "bundle 2040", proven=True)
    house.move(days=8)
    house.wait("cora@example.com", "comb for bees")
    house.settle()
    house.shell("archive", "publish", "garden")
    house.down()


@pytest.fixture
def garden(house):
    letters_of(house)
    return house


def everything_kept(house):
    """All bytes of the state directory, what is compressed in the database unpacked; others' raw letters apart."""
    state = house.folder / "state"
    files = b"".join(one.read_bytes() for one in state.rglob("*") if one.is_file() and one.name != "lock")
    packed = []
    with sqlite3.connect(state / "listcop.db") as kept:
        for table in ("delivery_bytes", "digest_letters"):
            packed += [one for (one,) in kept.execute(f"SELECT packed FROM {table}")]
        own = "SELECT packed FROM letter_bytes JOIN letters USING (list_id, letter_id) WHERE letter_id NOT IN"
        others = "(SELECT letter_id FROM posts WHERE author LIKE 'ben@%')"
        packed += [one for (one,) in kept.execute(f"{own} {others}")]
    letters = [zlib.decompress(one) if one else b"" for one in packed]
    sent = (part for one in letters for part in email.message_from_bytes(one).walk() if part.get_filename())
    return files + b"".join([*letters, *(part.get_payload(decode=True) for part in sent)])


def test_nothing_of_them_is_left_but_others_own_letters(garden):
    before = everything_kept(garden)
    done = garden.shell("member", "erase", "amina@example.org", "--yes")
    after = everything_kept(garden).lower()

    assert done.code == 0, done.err
    assert all(mark.encode() in before for mark in MARKS)
    left = [after[max(0, at - 60) : at + 60] for mark in MARKS if (at := after.find(mark.lower().encode())) >= 0]
    assert left == []
    assert garden.shell("verify").code == 0


def test_threads_still_read_and_no_road_out_shows_them(garden):
    garden.shell("member", "erase", "amina@example.org", "--yes")

    exports = "".join(garden.shell("export", "garden", "--format", form).out for form in ("jsonl", "mbox", "text"))
    pages = "".join(one.read_text() for one in (garden.folder / "state/archive/garden").rglob("*.txt"))
    (asked, _) = garden.shell("export", "garden").lines

    for mark in MARKS:
        assert mark not in exports + pages
    assert "Who has a comb for bees to lend?\n\na former member" in asked["posts"][0]["text"]  # as she signed it
    assert "a former member" in pages
    assert [one["name"] for one in asked["posts"]] == ["a former member", "Ben Kariuki"]
    assert asked["posts"][0]["from"].endswith("@erased.invalid")
    assert "I wrote to erased-" in asked["posts"][1]["text"]
    assert "amina" not in garden.shell("member", "ls", "garden", "--all").out
    assert garden.shell("search", "garden", "odhiambo", "--json").json == []
    assert [one["thread"] for one in garden.shell("search", "garden", "swarms", "--json").json] == [3]


def test_a_digest_is_masked_as_the_posts_in_it_are(house):
    """Somebody's name is made of words and numbers that others use too."""
    house.member("ola@example.net", "Ola Berg", roles="member+owner")
    house.member("ten@example.org", "Village 10", "weekly")
    house.member("nought@example.org", "Village 0", "weekly")
    house.write("Village 10 <ten@example.org>", GARDEN, "Who lends us a drill for the village?\n\nVillage", "A drill")
    house.write("Village 0 <nought@example.org>", GARDEN, "Who wants them, 10 or 20?", "Cheap pumps for your village")
    house.settle()
    house.move(days=8)
    before = house.wait("nought@example.org", "Questions that wait").text
    house.settle()
    house.down()

    told = house.shell("member", "erase", "ten@example.org", "--dry-run").out
    house.shell("member", "erase", "ten@example.org", "--yes")
    digest = house.shell("digest", "show", "garden", "d1").out
    house.shell("archive", "publish", "garden")
    posts = [one["text"] for thread in house.shell("export", "garden").lines for one in thread["posts"]]
    page = next(one for one in (house.folder / "state/archive/garden").rglob("*W*.txt")).read_text()

    assert "Village 10" in before
    assert "posts of others in which they are masked: 0" in told
    for shown in (digest, page):
        assert "Village 10" not in shown
        assert "Cheap pumps for your village" in shown
        assert "Village 0" in shown
        assert "10 or 20" in shown
        assert all(line in shown for line in posts[0].splitlines())  # as her own post shows it


def test_what_they_quote_and_the_subject_they_answer_stay_as_others_wrote_them(house):
    house.member("ten@example.org", "Village 10")
    house.member("nought@example.org", "Village 0")
    asked = house.write(
        "Village 0 <nought@example.org>", GARDEN, "Who wants one of 10?", "Cheap pumps for your village"
    )
    first = house.wait("ten@example.org", "Who wants one")
    house.answer("Village 10 <ten@example.org>", first, "We do.\n\nVillage", to=GARDEN, quote=True)
    house.settle()
    house.down()

    house.shell("member", "erase", "ten@example.org", "--yes")
    (thread,) = house.shell("export", "garden").lines
    with sqlite3.connect(house.folder / "state" / "listcop.db") as db:
        ((subject, quoted),) = db.execute("SELECT subject, quoted FROM posts WHERE number = 2")

    assert first["message-id"] == asked
    assert thread["subject"] == "Cheap pumps for your village"
    assert thread["posts"][1]["text"] == "We do.\n\na former member"
    assert subject == "Re: Cheap pumps for your village"
    assert "Who wants one of 10?" in quoted


def test_neither_rebuilding_nor_an_old_archive_nor_an_old_roster_brings_them_back(garden):
    old = garden.folder / "old.mbox"
    roster = garden.folder / "old.csv"
    garden.shell("export", "garden", "--format", "mbox", "-o", old)
    garden.shell("member", "export", "garden", "-o", roster)
    garden.shell("member", "erase", "amina@example.org", "--yes")

    garden.shell("rebuild", "garden")
    imported = garden.shell("import", "garden", old, "--json")
    members = garden.shell("member", "import", "garden", roster)
    garden.shell("list", "create", "orchard")
    elsewhere = garden.shell("import", "orchard", old, "--json")

    assert imported.json["added"] == 0
    assert "its author was erased; it is left out" in elsewhere.out + elsewhere.err
    assert "this person was erased on their wish" in members.err
    assert not any(mark in garden.shell("export", "garden").out for mark in MARKS)
    assert "amina@example.org" not in garden.shell("export", "orchard", "--format", "jsonl").out.replace(
        "I wrote to amina@example.org", ""
    )


def test_a_dry_run_changes_nothing_and_names_the_letters_that_stay(garden):
    before = garden.shell("export", "garden").out

    said = garden.shell("member", "erase", "amina@example.org", "--dry-run").out

    assert "garden@lists.example.org: amina@example.org, active" in said
    assert "posts of others in which they are masked: 1\n  garden #2" in said
    assert "garden #2, letter 2" in said
    assert "their own posts, kept without them: 1" in said
    assert garden.shell("export", "garden").out == before


def test_who_comes_back_later_is_a_new_person(garden):
    garden.shell("member", "erase", "amina@example.org", "--yes")
    garden.up()

    garden.member("amina@example.org", "Amina Odhiambo")
    garden.write(AMINA, GARDEN, "Here I am again.", "Hello")

    assert garden.wait("ben@example.org", "Here I am again.")


def test_a_server_that_runs_is_stopped_first(house):
    house.member("amina@example.org", "Amina Odhiambo")

    with (house.folder / "state" / "lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = house.shell("member", "erase", "amina@example.org", "--yes")

    assert said.code == 1
    assert "Stop that one first" in said.err


def test_their_data_is_one_document_with_what_they_wrote_and_what_names_them(garden):
    file = garden.folder / "amina.json"

    said = garden.shell("member", "export-data", "Amina@Example.org", "-o", file)
    assert said.code == 0, said.err
    found = json.loads(file.read_text())
    (own,) = [one for one in found["lists"] if one["list"] == GARDEN]

    assert said.code == 0
    assert file.stat().st_mode & 0o077 == 0
    assert found["addresses"] == ["amina@example.org"]
    assert [one["number"] for one in own["posts"]] == [1, 2]
    assert [one["state"] for one in own["memberships"]] == ["active"]
    assert len(own["letters"]) == 2
    assert "key_hash" not in file.read_text()


def test_what_they_told_of_themselves_and_their_digest_of_all_lists_are_in_it_and_go(house):
    house.list("orchard")
    for of in ("garden", "orchard"):
        house.member("amina@example.org", "Amina Odhiambo", "weekly", of=of)
    house.write(AMINA, "garden+request@lists.example.org", "", "profile I keep bees.", proven=True)
    house.write(AMINA, "garden+request@lists.example.org", "", "one digest", proven=True)
    house.write(AMINA, GARDEN, "Who has a comb for bees to lend?", "A comb", proven=True)
    house.settle()
    house.move(days=8)
    house.settle()

    kept = house.shell("member", "export-data", "amina@example.org").json
    house.down()
    erased = house.shell("member", "erase", "amina@example.org", "--yes")
    left = everything_kept(house).lower()

    assert "weekly" in [one["cadence"] for one in kept["digests_of_all_lists"]]
    assert [row["profile"] for one in kept["lists"] for row in one.get("memberships", ())].count("I keep bees.") == 1
    assert erased.code == 0, erased.err
    assert b"i keep bees" not in left
    with sqlite3.connect(house.folder / "state" / "listcop.db") as db:
        assert db.execute("SELECT count(*) FROM person_digests").fetchone() == (0,)


def test_an_address_that_nobody_has_is_one_line(garden):
    said = garden.shell("member", "erase", "nobody@example.org", "--yes")

    assert said.code == 1
    assert said.err == 'Nobody with the address "nobody@example.org" is or was a member, or wrote a post.\n'


def test_on_postgresql_too(any_house):
    letters_of(any_house)

    done = any_house.shell("member", "erase", "amina@example.org", "--yes")

    assert done.code == 0, done.err
    assert not any(mark in any_house.shell("export", "garden").out for mark in MARKS)
    assert any_house.shell("verify").code == 0
