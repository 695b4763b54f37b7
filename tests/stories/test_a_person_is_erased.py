"""Somebody asks for all that is kept of them, and then to be erased: nothing of them stays but others' own letters."""

import email
import fcntl
import json
import sqlite3
import zlib

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.stories.house import GARDEN

AMINA = "Amina Odhiambo <amina@example.org>"
BEN = "Ben Kariuki <ben@example.org>"
MARKS = ("amina@example.org", "Odhiambo")
NOEMIE = "=?utf-8?q?No=C3=A9mie_Ba-Ke=C3=AFta?= <noemie@example.net>"
TELLING = ("noemie", "noémie", "keita", "keïta")


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
    assert (imported.code, imported.json["left_out"], imported.json["unreadable"]) == (0, 1, 0)
    assert elsewhere.code == 0
    assert "its author was erased; it is left out" in elsewhere.out + elsewhere.err
    assert "this person was erased on their wish" in members.err
    for of in ("garden", "orchard"):
        for form in ("jsonl", "mbox", "text"):
            assert not any(mark in garden.shell("export", of, "--format", form).out for mark in MARKS)


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


def test_who_was_banned_stays_so_by_a_hash_until_an_owner_takes_that_back(garden):
    garden.up()
    garden.shell("member", "ban", "garden", "amina@example.org")
    garden.settle()
    garden.down()
    foreseen = garden.shell("member", "erase", "amina@example.org", "--dry-run").out
    said = garden.shell("member", "erase", "amina@example.org", "--yes")
    left = everything_kept(garden)
    garden.up()
    garden.write(AMINA, "garden+join@lists.example.org", "", "join", proven=True)
    refusal = garden.refusal(AMINA, GARDEN, "Here I am again.", proven=True)
    added = [garden.shell("member", "add", "garden", one) for one in ("amina@example.org", "Amina@Example.org")]
    lifted = [garden.shell("member", "unban", "garden", "amina@example.org").code for _ in (1, 2)]
    garden.member("amina@example.org", "Amina Odhiambo")
    garden.write(AMINA, GARDEN, "Here I am again.", "Hello")

    assert "bans that stay, by a keyed hash of each address: 1" in foreseen
    assert "listcop member unban garden@lists.example.org ADDRESS" in said.out
    assert b"amina@example.org" not in left
    assert refusal.startswith("550 5.7.1")
    assert [one.code for one in added] == [1, 1]
    assert "is banned from garden. Take that back first" in added[0].err
    assert lifted == [0, 1]
    assert garden.count("amina@example.org", "Please confirm") == 0
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
    assert (
        said.err == 'Nobody with the address "nobody@example.org" is or was a member, wrote a letter or was sent one.\n'
    )


def test_no_letter_of_ours_stays_that_went_to_them_in_other_capitals(house):
    house.set("garden", posting="open")
    house.write("Eve Stone <eve@example.net>", GARDEN, "I sell quinces.", "Quinces")
    house.write("Eve Stone <Eve@Example.net>", "garden+request@lists.example.org", "", "help")
    house.settle()
    house.down()

    said = house.shell("member", "erase", "eve@example.net", "--yes")

    with sqlite3.connect(house.folder / "state" / "listcop.db") as kept:
        left = [to for (to,) in kept.execute("SELECT recipient FROM deliveries")]
    assert said.code == 0
    assert [to for to in left if to.lower().startswith(("eve@", "erased"))] == []


def test_on_postgresql_too(any_house):
    letters_of(any_house)

    done = any_house.shell("member", "erase", "amina@example.org", "--yes")

    assert done.code == 0, done.err
    assert not any(mark in any_house.shell("export", "garden").out for mark in MARKS)
    assert any_house.shell("verify").code == 0


# --- where a name hides ----------------------------------------------------------------------------------------


def mentions(house):
    """Noémie asks, others name her in every way; the server is down then."""
    house.member("noemie@example.net", "Noémie Ba-Keïta")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("awa@example.com", "Awa Noemie Ba Keita")  # who is somebody else
    house.write(NOEMIE, GARDEN, "How do I mend the pump?\n\nNoémie Ba-Keïta\nnoemie@example.net", "Pump")
    house.settle()


def shown(house, of="garden"):
    """All that leaves a list at the shell, in lower case."""
    forms = ("jsonl", "mbox", "text")
    return "".join(house.shell("export", of, "--format", form).out for form in forms).lower()


def names_in(text):
    return [text[max(0, at - 40) : at + 40] for mark in TELLING if (at := text.find(mark)) >= 0]


def with_a_file(name, kind="application/pdf", content="A plan of the well."):
    """A letter's body, and the fields that it needs."""
    body = (
        "--x\nContent-Type: text/plain\n\nSee what came with this.\n"
        f"--x\nContent-Type: {kind}\nContent-Disposition: attachment; {name}\n\n{content}\n--x--"
    )
    return body, {"mime_version": "1.0", "content_type": 'multipart/mixed; boundary="x"'}


def test_copies_that_wait_for_the_relay_leave_without_them(house):
    mentions(house)
    house.mail.behaviour = Behaviour(banner="421 4.3.2 Closed for repair")
    house.mail.cut_all()
    house.write(BEN, GARDEN, "Noémie Ba-Keïta (noemie@example.net) mends pumps.", "Who mends", cc=NOEMIE)
    house.down()

    house.shell("member", "erase", "noemie@example.net", "--yes")
    house.mail.behaviour = Behaviour()
    house.up()
    house.move(minutes=10)
    copy = house.wait("awa@example.com", "mends pumps")

    assert "a former member (erased-" in copy.text
    assert names_in(copy.raw.decode("latin-1").lower()) == []
    assert copy["from"].startswith("Ben Kariuki")


@pytest.mark.parametrize("becomes", ["accept", "reject"])
def test_what_had_no_subject_is_not_called_by_first_words_that_name_them(house, becomes):
    zed = "Zedekiah Omondi <zed@example.org>"
    house.member("zed@example.org", "Zedekiah Omondi")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.member("olga@example.org", "Olga Prin", "each", "member+facilitator")
    house.set("garden", new_member_posts=1)
    house.write(zed, GARDEN, "Zedekiah here from Busia, who has teff seed to spare for my school?", "", proven=True)
    house.wait("olga@example.org", "h1")
    house.shell("held", becomes, "garden", "h1")
    house.settle()
    house.await_reading()
    house.move(days=8)
    house.settle()
    house.down()
    before = everything_kept(house)

    house.shell("member", "erase", "zed@example.org", "--yes")

    assert b"Zedekiah here from Busia" in before
    assert b"zedekiah" not in everything_kept(house).lower()
    if becomes == "accept":
        (thread,) = house.shell("export", "garden").lines
        assert thread["subject"].startswith("a former member here from Busia")
        assert "#1 a former member here from Busia" in house.shell("digest", "show", "garden", "d1").out


def test_what_was_redacted_does_not_come_back_with_their_name(house):
    mentions(house)
    house.write(BEN, GARDEN, "Ask Noémie Ba-Keïta, who keeps the key.", "Keys")
    house.write(BEN, GARDEN, "Noémie Ba-Keïta has the other one.", "More keys")
    house.settle()
    house.down()

    house.shell("thread", "redact", "garden", "2", "a secret")
    house.shell("member", "erase", "noemie@example.net", "--yes")
    redacted = house.shell("thread", "redact", "garden", "3", "another")
    undone = [house.shell("thread", "redact", "garden", number, "", "--undo") for number in ("2", "3")]
    house.shell("rebuild", "garden")

    assert "stays hidden, as it names somebody who was erased" in redacted.err + redacted.out
    assert [one.code for one in undone] == [1, 1]
    assert all("names somebody who was erased" in one.err for one in undone)
    assert names_in(shown(house)) == []


def test_letters_that_name_them_in_their_header_or_in_a_letter_handed_on_leave_without_it(house):
    mentions(house)
    house.write(BEN, GARDEN, "The tank is full.", "Tank", cc=NOEMIE, reply_to="noemie@example.net")
    inner = f"From: {NOEMIE}\nSubject: Pipes\n\nThe pipes are with Noémie Ba-Keïta."
    body, fields = with_a_file('filename="old.eml"', "message/rfc822", inner)
    house.write(BEN, GARDEN, body, "Handed on", **fields)
    house.settle()
    house.down()

    told = house.shell("member", "erase", "noemie@example.net", "--dry-run").out
    house.shell("member", "erase", "noemie@example.net", "--yes")
    left = shown(house)

    assert "posts of others in which they are masked: 2\n  garden #2\n  garden #3" in told
    assert names_in(left) == []
    assert "the tank is full." in left
    assert "see what came with this." in left


@pytest.mark.parametrize(
    "said",
    [
        "Write to noemie at example.net, or to\nnoemie at\nexample.net",
        "Her page is https://example.org/?to=noemie%40example.net here",
        "NOEMIE BA-KEITA knows, and noémie ba keïta",
        "It stands under Ba-Keïta, Noémie in the book",
        "See https://example.org/Noemie_Ba-Keita.pdf",
    ],
)
def test_they_are_masked_however_archives_spell_them(house, said):
    mentions(house)
    house.write(BEN, GARDEN, f"Ask her. {said}", "Spelt")
    house.settle()
    house.down()

    house.shell("member", "erase", "noemie@example.net", "--yes")

    left = shown(house)
    assert names_in(left) == []
    assert "ask her. " in left


@pytest.mark.parametrize(
    "name",
    [
        'filename="map of noemie@example.net.pdf"',
        'filename="Noemie Ba-Keita guide.pdf"',
        "filename*=utf-8''No%C3%A9mie%20Ba-Ke%C3%AFta.pdf",
    ],
)
def test_files_of_others_that_are_called_by_them_get_another_name(house, name):
    mentions(house)
    body, fields = with_a_file(name)
    house.write(BEN, GARDEN, body, "The plan", **fields)
    house.settle()
    house.down()

    house.shell("member", "erase", "noemie@example.net", "--yes")
    (asset,) = house.shell("asset", "ls", "garden", "--json").json
    file = house.shell("asset", "get", "garden", "a1")

    assert names_in(shown(house) + json.dumps(asset, ensure_ascii=False).lower()) == []
    assert "A plan of the well." in file.out


def test_their_own_words_lose_their_name_without_its_accents_too(house):
    mentions(house)
    house.write(NOEMIE, GARDEN, "It runs again.\n\nNoemie", "Pump runs")
    house.settle()
    house.down()
    house.shell("thread", "set", "garden", "2", "subject", "Noémie Ba-Keïta says thanks")

    house.shell("member", "erase", "noemie@example.net", "--yes")

    assert names_in(shown(house)) == []
    with sqlite3.connect(house.folder / "state" / "listcop.db") as db:
        assert db.execute("SELECT normal_subject FROM threads WHERE number = 2").fetchone() == (
            "a former member says thanks",
        )


def test_somebody_else_whose_longer_name_holds_theirs_keeps_it(house):
    mentions(house)
    house.write("Awa Noemie Ba Keita <awa@example.com>", GARDEN, "I sell pumps.", "Pumps")
    house.settle()
    house.down()

    house.shell("member", "erase", "noemie@example.net", "--yes")

    assert "Awa Noemie Ba Keita" in house.shell("member", "ls", "garden").out
    assert '"name": "Awa Noemie Ba Keita"' in house.shell("export", "garden").out


ARCHIVE = """\
From noemie at example.net  Mon Nov  2 08:10:00 2015
From: noemie at example.net (=?utf-8?q?No=C3=A9mie_Ba-Ke=C3=AFta?=)
Date: Mon, 2 Nov 2015 08:10:00 +0300
Subject: [Garden] Filters
Message-ID: <f1@example.net>

How do I clean the filter?

Noemie

From ben at example.org  Mon Nov  2 09:10:00 2015
From: ben at example.org (Ben Kariuki)
Date: Mon, 2 Nov 2015 09:10:00 +0300
Subject: [Garden] Re: Filters
Cc: noemie@example.net
In-Reply-To: <f1@example.net>
References: <f1@example.net>
Message-ID: <f2@example.org>
Content-Type: text/plain; charset=utf-8

With sand. Write to noemie at example.net, she knows the rest.

"""


def test_an_old_archive_brings_their_own_letters_and_an_erasure_takes_them(house):
    mentions(house)
    house.down()
    archive = house.folder / "2015-November.txt"
    archive.write_text(ARCHIVE, encoding="utf-8")
    house.shell("import", "garden", archive)

    said = house.shell("member", "erase", "noemie@example.net", "--yes").out

    assert "2 posts have lost their author, 1 posts of others a name" in said
    assert "1 letters of others stay as they came" in said
    assert names_in(shown(house)) == []


def test_an_archive_that_comes_after_the_erasure_names_them_no_more(house):
    mentions(house)
    house.down()
    archive = house.folder / "2015-November.txt"
    archive.write_text(ARCHIVE, encoding="utf-8")
    house.shell("member", "erase", "noemie@example.net", "--yes")

    said = house.shell("import", "garden", archive)
    again = house.shell("import", "garden", archive, "--json").json
    house.shell("rebuild", "garden")

    assert said.code == 0, said.err
    assert "2 letters found, 1 added, 0 duplicates, 0 not readable, 1 of people who were erased left out" in said.out
    assert (again["duplicates"], again["left_out"]) == (1, 1)
    assert names_in(shown(house)) == []
    assert "write to erased-" in shown(house)


def test_nothing_is_read_from_what_stands_in_place_of_an_address(house):
    house.member("noemie@example.net", "Noémie Ba-Keïta")
    house.write(NOEMIE, GARDEN, "How do I mend the pump?\n\nNoémie Ba-Keïta\nnoemie@example.net", "Pump broken")
    house.settle()
    house.down()

    house.shell("member", "erase", "noemie@example.net", "--yes")
    with sqlite3.connect(house.folder / "state" / "listcop.db") as db:
        ((thread,), (post,)) = db.execute("SELECT why FROM threads UNION ALL SELECT why FROM readings")

    assert "@erased.invalid" in shown(house)
    assert "broken" in thread
    assert "invalid" not in thread + post + house.shell("why", "garden", "1").out


# --- who never was a member ------------------------------------------------------------------------------------

EVE = "Eve Stonebridge <eve@example.net>"
OWNER, REQUEST = "garden+owner@lists.example.org", "garden+request@lists.example.org"


@pytest.mark.parametrize("way", ["held and returned", "held", "to the owners", "to the request address"])
def test_who_only_wrote_what_was_never_posted_gets_their_data_and_can_be_erased(house, way):
    house.member("ola@example.net", "Ola Berg", roles="member+owner")
    to = {"to the owners": OWNER, "to the request address": REQUEST}.get(way, GARDEN)
    house.write(EVE, to, "help" if to == REQUEST else "May a stranger ask about quinces?", "Quinces", proven=True)
    house.wait("eve@example.net" if to == REQUEST else "ola@example.net", "")
    if way == "held and returned":
        house.shell("held", "reject", "garden", "h1", "--reason", "no")
    house.settle()
    house.down()
    before = everything_kept(house)

    data = house.shell("member", "export-data", "eve@example.net").out
    done = house.shell("member", "erase", "eve@example.net", "--yes")
    after = everything_kept(house).lower()

    assert b"eve@example.net" in before
    assert '"eve@example.net"' in data and '"bytes"' in data
    assert done.code == 0, done.err
    assert b"eve@example.net" not in after
    assert b"stonebridge" not in after
    assert house.shell("member", "erase", "eve@example.net", "--yes").code == 1


@pytest.mark.parametrize("wish", ["link amina@seeds.coop", "change amina@seeds.coop"])
def test_an_address_that_they_called_theirs_and_that_was_not_confirmed_goes_too(house, wish):
    house.member("ola@example.net", "Ola Berg", roles="member+owner")
    house.member("amina@example.org", "Amina Odhiambo")
    house.write(AMINA, REQUEST, "", wish, proven=True)
    asked = house.wait("amina@seeds.coop", "")
    house.settle()
    house.down()

    house.shell("member", "erase", "amina@example.org", "--yes")
    with sqlite3.connect(house.folder / "state" / "listcop.db") as kept:
        left = list(kept.execute("SELECT purpose, address FROM keys WHERE address LIKE '%seeds.coop'"))
    house.up()
    house.answer("Amina <amina@seeds.coop>", asked, "yes", proven=True)
    house.settle()

    assert left == []
    assert [one["address"] for one in house.shell("member", "ls", "garden", "--all", "--json").json] == [
        "ola@example.net"
    ]


def test_a_private_reply_to_a_stranger_who_was_erased_is_refused_in_the_dialogue(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.set("garden", posting="open", from_rewriting="always")
    house.write(EVE, GARDEN, "I sell quinces.", "Quinces", proven=True)
    alias = house.wait("ben@example.org", "quinces")["from"].partition("<")[2].strip(">")
    house.settle()
    house.down()
    house.shell("member", "erase", "eve@example.net", "--yes")
    house.up()

    said = house.refusal(BEN, alias, "How much are they?", "Re: Quinces")

    assert said.startswith("550 5.1.1 This address reaches nobody (any more)")


@pytest.mark.parametrize(("reply_to", "answers"), [("list", GARDEN), ("both", GARDEN), ("untouched", None)])
def test_a_copy_that_waited_while_its_author_was_erased_asks_for_no_reply_to_an_address_of_nobody(
    house, reply_to, answers
):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("ola@example.net", "Ola Berg")
    house.set("garden", reply_to=reply_to, from_rewriting="always")
    house.mail.behaviour.rcpt = lambda address: "450 4.2.1 Later" if address == "ben@example.org" else ""
    house.write(AMINA, GARDEN, "Who has a comb for bees to lend?", "A comb")
    house.wait("ola@example.net", "A comb")
    house.settle()
    house.down()
    house.shell("member", "erase", "amina@example.org", "--yes")
    house.mail.behaviour.rcpt = lambda address: ""
    house.up()

    house.move(hours=3)
    copy = house.wait("ben@example.org", "A comb")

    assert copy["reply-to"] == answers
    assert copy["from"].endswith(f"<{GARDEN}>")


def test_whose_whole_name_is_one_word_keeps_it_in_others_words_alone(house):
    house.member("zai@example.net", "Zainabu")
    house.member("ben@example.org", "Ben Kariuki")
    house.write("Zainabu <zai@example.net>", GARDEN, "I am Zainabu of Kisumu. Who lends a pump?\n\nZainabu", "A pump")
    house.answer(BEN, house.wait("ben@example.org", "Who lends a pump"), "Zainabu, I do.", to=GARDEN)
    house.settle()
    house.down()

    house.shell("member", "erase", "zai@example.net", "--yes")

    shown = house.shell("export", "garden", "--format", "text").out
    assert "I am a former member of Kisumu." in shown
    assert [line.strip() for line in shown.split("\n") if "Zainabu" in line] == ["Zainabu, I do."]


IDS = ("<1234.luc@example.net>", "<luc.traore.77@laptop-luc-traore.local>", "<luctraore@phone>", "<plain@x.local>")


def ropes(house):
    """Luc asks for four ropes, and answers himself once, from programs that put his name into Message-IDs."""
    house.member("luc@example.net", "Luc Traore")
    house.member("ben@example.org", "Ben Kariuki")
    for at, asked in enumerate(IDS):
        house.write("Luc Traore <luc@example.net>", GARDEN, f"Who has rope {at}?", f"Rope {at}", message_id=asked)
        house.write(BEN, GARDEN, "I have one of it.", f"Re: Rope {at}", in_reply_to=asked, references=asked)
    house.write("Luc Traore <luc@example.net>", GARDEN, "Thanks, it fits.", "Re: Rope 0", in_reply_to=IDS[0])
    house.settle()
    house.down()
    house.shell("member", "erase", "luc@example.net", "--yes")


def lengths_of_threads(house, list_id):
    with sqlite3.connect(house.folder / "state" / "listcop.db") as kept:
        asked = "SELECT COUNT(*) FROM posts WHERE list_id = ? GROUP BY thread"
        return sorted(count for (count,) in kept.execute(asked, (list_id,)))


def test_message_ids_that_hold_the_name_are_exported_under_others_and_kept_so(house):
    ropes(house)

    exported = "".join(house.shell("export", "garden", "--format", form).out for form in ("mbox", "jsonl"))
    assert "luc" not in exported.lower() and "traore" not in exported.lower()
    assert exported.count("<plain@x.local>") >= 3  # it tells nothing
    with sqlite3.connect(house.folder / "state" / "listcop.db") as kept:
        for column in ("letters.message_id", "message_ids.message_id", "posts.message_id", "posts.answers"):
            table, _, name = column.partition(".")
            assert not [one for (one,) in kept.execute(f"SELECT {name} FROM {table}") if one and "luc" in one]
        assert "luc" not in str(kept.execute("SELECT answered_by FROM threads").fetchall())


def test_later_answers_find_the_threads_of_who_was_erased_and_so_does_a_list_that_gets_the_export(house):
    ropes(house)
    house.up()
    for at, asked in enumerate(IDS):
        house.write(BEN, GARDEN, f"Rope {at} is sold.", "Re: A quite different matter", in_reply_to=asked)
    house.settle()

    threads = lengths_of_threads(house, 1)
    exported = house.shell("export", "garden", "--format", "mbox").raw
    (house.folder / "all.mbox").write_bytes(exported)
    house.list("fresh")
    house.shell("import", "fresh", str(house.folder / "all.mbox"))
    there = lengths_of_threads(house, 2)
    rebuilt = house.shell("rebuild", "garden")

    assert threads == [3, 3, 3, 4] == there
    assert b"luc" not in exported.lower()
    assert rebuilt.code == 0 and "luc" not in house.shell("export", "garden", "--format", "jsonl").out.lower()
    assert house.shell("verify").code == 0


def test_an_export_after_an_erasure_that_comes_in_again_brings_nothing_twice(any_house):
    house = any_house
    letters_of(house)
    house.up()
    house.write(BEN, GARDEN, "My cousin Joseph Otieno sells honey.", "Honey")
    handed = "From: x@example.com\nSubject: Hives\n\nAmina Odhiambo has two hives to sell in May.\n"
    body = f"--y\nContent-Type: text/plain\n\nSee below.\n--y\nContent-Type: message/rfc822\n\n{handed}--y--"
    house.write(BEN, GARDEN, body, "Fwd", mime_version="1.0", content_type='multipart/mixed; boundary="y"')
    house.settle()
    house.down()
    house.shell("member", "erase", "amina@example.org", "--yes")
    house.shell("thread", "redact", "garden", "4", "names a person")
    mbox = house.folder / "since.mbox"
    mbox.write_bytes(house.shell("export", "garden", "--format", "mbox").raw)
    before = house.shell("export", "garden").out

    told = [house.shell("import", name, str(mbox)).out for name in ("garden", "garden")]
    house.up()
    house.list("fresh")
    fresh = [house.shell("import", name, str(mbox)).out for name in ("fresh", "fresh")]

    assert house.shell("export", "garden").out == before
    assert all(" 0 added" in one for one in (*told, fresh[1])), told
    assert "5 added" in fresh[0]


def test_a_folder_of_the_archive_that_nobody_keeps_up_is_named(garden):
    archive = garden.folder / "state" / "archive"
    left = archive / "garden@old.example.org"
    left.mkdir()
    (left / "INDEX.txt").write_bytes((archive / "garden" / "INDEX.txt").read_bytes())

    redacted = garden.shell("thread", "redact", "garden", "1", "names a patient")
    erased = garden.shell("member", "erase", "amina@example.org", "--yes")

    assert str(left) in redacted.out and str(left) in erased.out
    assert f"{archive / 'garden'}:" not in erased.out and "Delete what tells too much." in erased.out


def test_rules_and_settings_that_name_them_are_named_by_line_with_what_to_do(garden):
    rules = garden.folder / "rules"
    rules.mkdir()
    named = rules / "garden.toml"
    rule = '[[rule]]\nname = "programs"\n{}\nattachment = "*.exe"\naction = "hold"\n'
    named.write_text(rule.format('author = "amina@example.org"  # Amina Odhiambo sent programs'), encoding="utf-8")
    (rules / "trees.toml").write_text(rule.format('author = "ben@example.org"'), encoding="utf-8")

    would = garden.shell("member", "erase", "amina@example.org", "--dry-run")
    done = garden.shell("member", "erase", "amina@example.org", "--yes")

    assert f"files of this site that name them, and stay as people wrote them: 1\n  {named}: line 3\n" in would.out
    assert f"It names them here: {named}: line 3. Take it out with an editor" in done.out
    assert str(rules / "trees.toml") not in done.out
