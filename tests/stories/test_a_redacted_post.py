"""A post's text is taken out: by a facilitator's letter, asked back once, or at the shell; its place stays."""

import pytest
import sqlalchemy as sa

from listcop.core.message import read_message
from listcop.store import keys, letters, lists, tables
from listcop.store.checks import FATES
from tests.doors.scripted_relay import Behaviour
from tests.stories.digest_week import CORA, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN
from tests.stories.test_a_held_post import EVE
from tests.stories.test_a_held_post import people as a_moderated_list
from tests.stories.test_nothing_beside_the_number_is_lost import (
    ASKED,
    GREETING,
    LOOSE,
    REST,
    answer_with_file,
    files_of,
)
from tests.stories.test_words_for_a_newcomer_in_a_digest import a_week_with_a_newcomer

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
AWA = "Awa Ndiaye <awa@example.net>"
PRIVATE = "My neighbour Joseph Otieno has lice, so who lends a comb?"
OTHER = "The smith makes a fork with six teeth for it."
REQUEST = "garden+request@lists.example.org"
TAKEN_OUT = ("has lice", "Juma", "clinic.example.org", "record.pdf")
SECRET = "Juma Otieno has lice, so who lends a comb? https://clinic.example.org/juma"


def people(house):
    house.member("awa@example.net", "Awa Ndiaye", roles="member+facilitator")
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    body = f"--x\nContent-Type: text/plain\n\n{SECRET}\n--x\n" + (
        "Content-Type: application/pdf\nContent-Disposition: attachment; filename=record.pdf\n\n%PDF\n--x--"
    )
    house.write(AMINA, GARDEN, body, "A comb", mime_version="1.0", content_type='multipart/mixed; boundary="x"')
    first = house.wait("ben@example.org", "lends a comb")
    house.answer(BEN, first, "I have one to spare.", to=GARDEN)
    house.wait("amina@example.org", "one to spare")


def shown(house):
    """All that the list shows of its posts, by every road out of the shell."""
    house.shell("archive", "publish", "garden")
    pages = "".join(one.read_text() for one in (house.folder / "state" / "archive" / "garden").rglob("*.txt"))
    exports = "".join(house.shell("export", "garden", "--format", form).out for form in ("jsonl", "mbox", "text"))
    return pages + exports + house.shell("search", "garden", "lice").out + house.shell("asset", "ls", "garden").out


def test_a_facilitator_is_asked_back_and_then_nothing_shows_the_text_any_more(house):
    people(house)
    assert "lice" in shown(house)

    house.write(AWA, REQUEST, "", "redact 1 names a patient", proven=True)
    asked = house.wait("awa@example.net", "redact 1 names a patient")
    assert "lice" in shown(house)
    house.answer(AWA, asked, "yes")
    done = house.wait("awa@example.net", "is taken out")

    everything = shown(house)
    for word in ("lice", "Juma", "clinic.example.org", "record.pdf", "%PDF"):
        assert word not in everything
    assert "names a patient" in everything
    assert "one to spare" in everything
    assert "#1" in done.subject
    assert "names a patient" in house.wait("amina@example.org", "was taken out").words


def test_who_is_asked_back_sees_which_post_it_is(house):
    people(house)

    house.write(AWA, REQUEST, "", "redact 2 names a patient", proven=True)
    asked = house.wait("awa@example.net", "redact 2 names a patient")

    assert '#2 is "A comb", by Ben Kariuki' in asked.words
    assert "one to spare" not in asked.words


def test_its_thread_can_be_fetched_and_the_digest_leaves_it_out(house):
    people(house)
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.shell("thread", "redact", "garden", "1", "names a patient")

    house.write(BEN, REQUEST, "", "get 2")
    page = house.wait("ben@example.org", "one to spare", count=1)
    house.move(days=7)

    assert "lice" not in page.words
    assert all("lice" not in one.words for one in house.got("cora@example.com"))


def test_who_is_no_facilitator_or_says_no_changes_nothing(house):
    people(house)

    house.write(BEN, REQUEST, "", "redact 1 names a patient", proven=True)
    house.settle()
    house.write(AWA, REQUEST, "", "redact 1 names a patient")
    asked = house.wait("awa@example.net", "redact 1")
    house.answer(BEN, asked, "yes", proven=True)
    house.answer(AWA, asked, "no")
    house.settle()

    assert "lice" in shown(house)


def test_at_the_shell_it_can_be_undone_until_the_letter_is_emptied(house):
    people(house)

    house.shell("thread", "redact", "garden", "#1", "names a patient")
    rebuilt = house.shell("rebuild", "garden")
    hidden = shown(house)
    undone = house.shell("thread", "redact", "garden", "1", "--undo")
    again = shown(house)
    house.shell("thread", "redact", "garden", "1", "names a patient", "--for-good")
    refused = house.shell("thread", "redact", "garden", "1", "--undo")

    assert rebuilt.code == undone.code == 0
    assert "lice" not in hidden
    assert all(word in again for word in ("lice", "record.pdf", "%PDF"))
    assert "lice" not in shown(house)
    assert refused.code == 1
    assert "A backup has it." in refused.err
    assert house.shell("verify").code == 0


def kept(house, words):
    """Where the store still holds these words: fates of letters, and purposes of keys."""
    found = []
    with house.store.read() as tx:
        for mlist in lists.all_lists(tx):
            for one, raw in letters.each_letter(tx, mlist.list_id, FATES):
                found += [one.fate] if words in read_message(raw).text or words.encode() in raw else []
            for key in (*keys.open_of(tx, mlist.list_id, ["place-answer"]), *asked_of_cora(tx, mlist)):
                found += [key.purpose] if words in str(key.data) else []
    return found


def asked_of_cora(tx, mlist):
    rows = tx.execute(sa.select(tables.keys.c.key_hash).where(tables.keys.c.address == "cora@example.com")).scalars()
    return filter(None, [keys.find_key(tx, mlist.list_id, one) for one in rows])


@pytest.mark.parametrize("way", ["with its number", "with another item's", "asked where", "let in", "sent twice"])
def test_of_an_answer_to_a_digest_nothing_is_left_either_where_the_letter_is_emptied(house, way):
    digest = a_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    if way == "asked where":
        house.answer(CORA, digest, PRIVATE, quote=True)
        asked = house.wait("cora@example.com", "Which item does your answer belong to?")
        house.answer(CORA, asked, str(maize))
    elif way == "let in":
        house.shell("list", "pause", "garden")
        house.answer(CORA, digest, f"{maize}: {PRIVATE}", quote=True)
        house.shell("list", "pause", "garden", "--off")
        house.shell("held", "accept", "garden", "h1")
    else:
        other = f"\n\n{onions}: {OTHER}" if way == "with another item's" else ""
        for _ in range(2 if way == "sent twice" else 1):
            house.answer(CORA, digest, f"{maize}: {PRIVATE}{other}", quote=True, message_id="<twice@example.com>")
    house.wait("ben@example.org", "Joseph Otieno")
    house.settle()
    before = kept(house, "Joseph Otieno")

    said = house.shell("thread", "redact", "garden", "3", "names a patient", "--for-good")

    assert "answer" in before
    assert "its letter is emptied" in said.out
    assert kept(house, "Joseph Otieno") == []
    assert threads_of(house)[2][1:] == ([OTHER] if way == "with another item's" else [])
    assert house.shell("verify").code == 0
    assert house.shell("rebuild", "garden").code == 0


@pytest.mark.parametrize("way", ["its copy of an archive", "posted by another way", "waits still"])
def test_nothing_is_left_of_a_letter_that_came_twice_whatever_became_of_the_other(house, way):
    a_moderated_list(house)
    letter = house.letter(EVE, GARDEN, PRIVATE, "A comb")
    house.send(letter, GARDEN)
    house.wait("olga@example.org", "h1 waits for a moderator")
    if way == "its copy of an archive":
        archive = house.folder / "eve.eml"
        archive.write_bytes(letter)
        house.shell("import", "garden", archive)
    else:
        house.shell("member", "add", "garden", "eve@example.net")
        house.send(letter, GARDEN)
    if way != "waits still":
        house.shell("held", "accept", "garden", "h1")
    house.settle()
    before = kept(house, "Joseph Otieno")

    house.shell("thread", "redact", "garden", "1", "names a patient", "--for-good")

    assert len(before) == 2
    assert kept(house, "Joseph Otieno") == []
    assert house.shell("held", "ls", "garden", "--json").json == []
    assert house.shell("verify").code == 0


def test_a_file_that_waits_for_its_place_outlives_a_short_post_of_its_author(house):
    digest = a_week_with_a_newcomer(house)
    house.answer(CORA, digest, "1: Good", quote=True)
    house.wait("ben@example.org", "Good")
    house.answer(CORA, digest, LOOSE, quote=True)
    asked = house.wait("cora@example.com", ASKED)
    answer_with_file(house, asked, f"{number_of(digest, 'Grace Atieno')}: {GREETING}")
    told = house.wait("cora@example.com", REST)

    house.shell("thread", "redact", "garden", "2", "sent by mistake", "--for-good")
    house.answer(CORA, told, "1")
    house.wait("ben@example.org", GREETING)

    assert files_of(house)[1][-1] == ["plan.png"]


def test_what_merely_begins_as_a_short_post_stays_as_it_came(house):
    digest = a_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    house.answer(CORA, digest, f"{maize}: Good", quote=True)
    house.wait("ben@example.org", "Good")
    house.answer(CORA, digest, f"{onions}: Good morning, {OTHER}", quote=True)
    house.wait("ben@example.org", OTHER)

    house.shell("thread", "redact", "garden", "3", "sent by mistake", "--for-good")

    assert kept(house, f"{maize}: Good\n") == []
    assert kept(house, OTHER) == ["post", "answer"]


def test_what_else_its_author_answered_stays_as_it_came(house):
    digest = a_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")
    house.answer(CORA, digest, f"{maize}: {PRIVATE}", quote=True)
    house.wait("ben@example.org", "Joseph Otieno")
    house.answer(CORA, digest, f"{onions}: {OTHER}", quote=True)
    house.wait("ben@example.org", OTHER)

    house.shell("thread", "redact", "garden", "3", "names a patient", "--for-good")

    assert kept(house, OTHER) == ["post", "answer"]


def test_an_unknown_post_is_one_line_with_the_way_out(house):
    said = house.shell("thread", "redact", "garden", "77")

    assert said.code == 1
    assert 'garden has no post "77". Run "listcop thread ls garden"' in said.err


def test_copies_that_have_not_left_yet_stay_here(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.mail.behaviour.rcpt = {"ben@*": "450 4.2.0 Later"}
    house.write(AMINA, GARDEN, SECRET, "A comb")
    house.settle()
    house.shell("thread", "redact", "garden", "1", "names a patient")

    house.mail.behaviour.rcpt = None
    house.move(hours=5)

    assert house.count("ben@example.org", "lice") == 0


def later(house, address):
    """The relay puts off what is for this address, until it is let."""
    house.mail.behaviour.rcpt = {address: "450 4.2.0 Later"}


def test_a_digest_that_waits_leaves_without_the_text_and_with_its_leave_address(house):
    house.member("cora@example.com", "Cora Lind", "weekly")
    people(house)
    later(house, "cora@*")
    house.move(days=7)
    house.settle()
    house.shell("thread", "redact", "garden", "1", "names a patient")

    house.mail.behaviour.rcpt = None
    house.move(hours=5)
    letter = house.wait("cora@example.com", "names a patient")
    house.answer(BEN, house.wait("ben@example.org", "lends a comb"), "This goes on.", to=GARDEN)

    # "lice" and "slot" alone may stand in a random key.
    assert not [one for one in (*TAKEN_OUT, "slot.invalid") if one in letter.all_text]
    assert "one to spare" in letter.text
    assert "garden+leave" in letter.text
    assert "garden+leave" in letter["List-Unsubscribe"]
    assert letter["List-Id"]


def test_so_does_one_digest_of_all_lists(house):
    house.list("orchard")
    for name in ("garden", "orchard"):
        house.member("cora@example.com", "Cora Lind", "weekly", of=name)
    house.write("Cora Lind <cora@example.com>", REQUEST, "", "one digest", proven=True)
    house.wait("cora@example.com", "From now on")
    people(house)
    house.member("amina@example.org", "Amina Odhiambo", of="orchard")
    house.write(AMINA, "orchard@lists.example.org", "How do you graft old mangoes?", "Grafting")
    later(house, "cora@*")
    house.move(days=7)
    house.settle()
    house.shell("thread", "redact", "garden", "1", "names a patient")

    house.mail.behaviour.rcpt = None
    house.move(hours=5)
    letter = house.wait("cora@example.com", "Your lists")

    assert not [one for one in TAKEN_OUT if one in letter.all_text]
    assert "one to spare" in letter.text
    assert "graft old mangoes" in letter.text
    assert "leave" in letter["List-Unsubscribe"]


def test_letters_that_bring_it_to_one_who_asked_leave_without_its_text_and_its_file(any_house):
    house = any_house
    people(house)
    house.wait("ben@example.org", "one to spare")
    later(house, "ben@*")
    house.write(BEN, REQUEST, "", "get 1", proven=True)
    house.write(BEN, REQUEST, "", "get 1/1", proven=True)
    house.write(BEN, REQUEST, "", "find lice", proven=True)
    house.write(BEN, REQUEST, "", "bundle 2040", proven=True)
    house.settle()
    house.shell("thread", "redact", "garden", "1", "names a patient")

    before = house.count("ben@example.org")
    house.mail.behaviour.rcpt = None
    house.move(hours=5)
    house.settle()
    came = house.got("ben@example.org")[before:]

    assert len(came) == 4
    for letter in came:
        assert all(word not in letter.all_text for word in ("Juma", "clinic.example.org", "%PDF"))
        assert "names a patient" in letter.all_text
    assert sorted(letter.files for letter in came) == [[], [], [], ["garden-2040.txt"]]
    assert any("one to spare" in letter.all_text for letter in came if letter.files)


def test_what_was_dropped_with_it_is_not_tried_again_until_it_is_brought_back(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    later(house, "ben@*")
    house.write(AMINA, GARDEN, SECRET, "A comb")
    house.settle()
    waits = next(one["id"] for one in house.shell("queue", "ls", "garden", "--json").json if "ben@" in one["to"])
    house.shell("thread", "redact", "garden", "1", "names a patient")
    house.mail.behaviour.rcpt = None

    refused = house.shell("queue", "retry", "garden", waits)
    house.move(hours=5)
    without = house.count("ben@example.org", "lice")
    house.shell("thread", "redact", "garden", "1", "--undo")
    again = house.shell("queue", "retry", "garden", waits)
    house.wait("ben@example.org", "lice")

    assert refused.code == 1
    assert refused.err.count("\n") == 1
    assert "#1" in refused.err
    assert "--undo" in refused.err
    assert without == 0
    assert again.code == 0


def test_what_bears_the_same_name_elsewhere_stays_as_it_was(house):
    """Eve's file is called "e": every digest of the list, and letters that waited on other lists, lost each of them."""
    house.list("orchard")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.member("eve@example.net", "Eve Stone", "weekly")
    house.write("cora@example.com", GARDEN, "The beans are up, all rows of them.", "Beans and peas")
    house.settle()
    house.move(days=7)
    before = house.wait("cora@example.com", "beans are up")
    body = "--x\nContent-Type: text/plain\n\nBuy my pills today, everybody.\n--x\n" + (
        "Content-Type: image/png\nContent-Disposition: attachment; filename=e\n\nxx\n--x--"
    )
    house.write(
        "eve@example.net", GARDEN, body, "Pills", mime_version="1.0", content_type='multipart/mixed; boundary="x"'
    )
    house.settle()
    house.mail.behaviour = Behaviour(banner="421 4.3.2 Closed for repair")
    house.mail.cut_all()
    house.write("new@example.org", f"orchard+join@{DOMAIN}")

    house.shell("thread", "redact", "garden", "2", "an advertisement")
    house.mail.behaviour = Behaviour()
    house.move(minutes=10)

    assert "asked that new@example.org join the list" in " ".join(house.wait("new@example.org").text.split())
    again = house.shell("digest", "show", "garden", "d1").out
    assert "The beans are up, all rows of them." in before.text and "The beans are up, all rows of them." in again


@pytest.mark.parametrize("more", [[], ["--for-good"]])
def test_an_mbox_holds_it_no_more_where_others_quoted_it_or_handed_it_on(house, more):
    people(house)
    first = house.wait("ben@example.org", "lends a comb")
    house.answer(BEN, first, "It is quoted here.", to=GARDEN, quote=True)
    inside = (
        house.letter(AMINA, GARDEN, SECRET, "A comb", message_id=first["message-id"]).decode().replace("\r\n", "\n")
    )
    body = f"--y\nContent-Type: text/plain\n\nSee the letter.\n--y\nContent-Type: message/rfc822\n\n{inside}\n--y--"
    house.write(BEN, GARDEN, body, "Fwd: A comb", mime_version="1.0", content_type='multipart/mixed; boundary="y"')
    house.settle()
    before = house.shell("export", "garden", "--format", "mbox").out

    house.shell("thread", "redact", "garden", "1", "names a patient", *more)

    exported = house.shell("export", "garden", "--format", "mbox").out
    assert before.count("Juma Otieno has lice") >= 3
    assert "has lice" not in exported and "clinic.example.org" not in exported
    assert all(said in exported for said in ("one to spare", "It is quoted here.", "See the letter."))
    house.shell("thread", "redact", "garden", "1", "--undo")
    assert ("has lice" in house.shell("export", "garden", "--format", "mbox").out) is (not more)


def test_an_mbox_keeps_letters_that_others_hand_on_and_that_only_greet_and_close_alike(house):
    people(house)
    said = "Dear colleagues,\nJuma Otieno stole my pump at night.\nPlease let me know what you think.\n\n"
    house.write(AMINA, GARDEN, f"{said}Best regards,\nAmina", "Pump")
    inside = (
        "From: ministry@example.com\nSubject: Fair\n\nDear colleagues,\nthe fair is on 3 May in Kisumu.\n"
        "Please let me know what you bring.\n\nBest regards,\nAmina"
    )
    body = f"--y\nContent-Type: text/plain\n\nSee the letter.\n--y\nContent-Type: message/rfc822\n\n{inside}\n--y--"
    house.write(BEN, GARDEN, body, "The fair", mime_version="1.0", content_type='multipart/mixed; boundary="y"')
    house.wait("amina@example.org", "See the letter.")

    house.shell("thread", "redact", "garden", "3", "names a person")

    exported = house.shell("export", "garden", "--format", "mbox").out
    assert "stole my pump" not in exported and "3 May in Kisumu" in exported
