"""Several lists in one weekly digest: once a period, in the person's zone, and a plain Reply finds each thread."""

from datetime import timedelta

import pytest

from listcop.flows import send_one_digest
from listcop.store import deliveries, digest_readers, digests, events, lists, members
from tests.stories.house import DOMAIN, GARDEN

BEN = "Ben Kariuki <ben@example.org>"
AMINA = "Amina Odhiambo <amina@example.org>"
ORCHARD = f"orchard@{DOMAIN}"
REQUEST = f"garden+request@{DOMAIN}"


@pytest.fixture
def two(house):
    house.list("orchard")
    for name in ("garden", "orchard"):
        house.member("ben@example.org", "Ben Kariuki", "weekly", of=name)
        house.member("amina@example.org", "Amina Odhiambo", "weekly", of=name)
    return house


def ask_for_one(house, text="one digest"):
    house.write(BEN, REQUEST, "", text, proven=True)
    house.wait("ben@example.org", "From now on")


def write_to_both(house):
    house.write(AMINA, GARDEN, "Who has teff seed to spare?", "Teff seed")
    house.write(AMINA, ORCHARD, "How do you graft old mangoes?", "Grafting mangoes")


def one_digest(house):
    ask_for_one(house)
    write_to_both(house)
    house.move(days=7)
    return house.wait("ben@example.org", "Your lists")


def threads(house, name):
    shown = [house.shell("thread", "show", name, "1", "--json").json]
    return [post["text"] for one in shown for post in one["posts"]]


def test_each_list_notes_whose_digest_it_was_so_that_nobody_elses_mail_counts_as_theirs(two):
    one_digest(two)

    with two.store.read() as tx:
        garden = lists.find_list(tx, "garden", DOMAIN)
        ben = members.find_member(tx, garden.list_id, "ben@example.org")
        noted = [one.data for one in events.events_of(tx, garden.list_id, what="digest")]

    assert [one["member"] for one in noted if one["cadence"] == digests.ONE] == [ben.membership_id]


def test_both_lists_come_in_one_letter_and_others_get_two(two):
    ask_for_one(two)
    write_to_both(two)

    two.move(days=7)
    letter = two.wait("ben@example.org", "Your lists: garden, orchard")
    two.wait("amina@example.org", "teff seed to spare")
    two.wait("amina@example.org", "graft old mangoes")

    assert "Who has teff seed to spare?" in letter.text
    assert "How do you graft old mangoes?" in letter.text
    assert "\n1. #1 Teff seed" in letter.text
    assert "\n2. #1 Grafting mangoes" in letter.text
    assert two.count("ben@example.org", "teff seed to spare") == 1


def test_it_comes_once_and_then_with_what_is_new(two):
    ask_for_one(two)
    write_to_both(two)
    two.move(days=7)
    two.wait("ben@example.org", "Your lists")

    two.move(hours=1)
    two.down()
    two.up()
    two.move(hours=1)
    once = two.count("ben@example.org", "Your lists")
    two.write(AMINA, ORCHARD, "The rains have come.", "Rain")
    two.move(days=7)
    second = two.wait("ben@example.org", "Your lists", "Rain")

    assert once == 1
    assert "Rain" in second.text


def test_a_plain_reply_with_numbers_answers_in_both_lists(two):
    letter = one_digest(two)

    two.answer(BEN, letter, "1: I have two cups of teff.\n\n2: In the cold season, under the bark.", quote=True)
    two.settle()

    assert threads(two, "garden")[1:] == ["I have two cups of teff."]
    assert threads(two, "orchard")[1:] == ["In the cold season, under the bark."]


def test_a_reply_that_names_no_item_is_asked_back_and_one_from_elsewhere_does_nothing(two):
    letter = one_digest(two)

    two.answer("Eve Stone <eve@example.net>", letter, "1: Buy my seed.")
    two.answer(BEN, letter, "In the cold season, under the bark.")
    two.wait("ben@example.org", "which item")

    assert len(threads(two, "garden")) == 1
    assert len(threads(two, "orchard")) == 1


GRAFT = "In the cold season, under the bark."


def asked_which(house, text=GRAFT):
    """The question where an answer to the digest of both lists belongs."""
    ask_for_one(house)
    write_to_both(house)
    house.move(days=7)
    house.answer(BEN, house.wait("ben@example.org", "Your lists"), text)
    return house.wait("ben@example.org", "which item")


def test_who_is_asked_is_shown_the_items_of_all_lists_and_the_number_finds_the_thread(two):
    asked = asked_which(two)
    two.answer(BEN, asked, "2")
    copy = two.wait("ben@example.org", "post is #2")
    two.answer(BEN, asked, "2")
    two.wait("ben@example.org", "settled")

    assert "- 1: Teff seed" in asked.text
    assert "- 2: Grafting mangoes" in asked.text
    assert "Re: Grafting mangoes" in copy.text
    assert (threads(two, "garden")[1:], threads(two, "orchard")[1:]) == ([], [GRAFT])


def test_new_answers_to_that_question_go_each_to_the_list_of_their_item(two):
    asked = asked_which(two, "Good work all.")

    two.answer(BEN, asked, f"2: {GRAFT}\n\n1: Ask at the mill.", quote=True)
    told = two.wait("ben@example.org", "belongs to no item yet")
    two.settle()

    assert (threads(two, "garden")[1:], threads(two, "orchard")[1:]) == (["Ask at the mill."], [GRAFT])
    assert "Good work all." in told.text
    assert f"To say it to everyone, write to {GARDEN}, {ORCHARD}" in told.words


def test_the_number_of_the_first_lists_item_is_good_as_well(two):
    two.answer(BEN, asked_which(two), "1")
    two.settle()

    assert (threads(two, "garden")[1:], threads(two, "orchard")[1:]) == ([GRAFT], [])


def test_the_other_list_takes_it_by_its_own_rules(two):
    asked = asked_which(two)
    two.set("orchard", posting="moderated")

    two.answer(BEN, asked, "2")
    two.settle()
    (one,) = two.shell("held", "ls", "orchard", "--json").json
    before = threads(two, "orchard")[1:]
    assert two.shell("held", "accept", "orchard", one["held"]).code == 0

    assert before == []
    assert threads(two, "orchard")[1:] == [GRAFT]


def test_files_that_came_with_the_answer_go_there_too(two):
    ask_for_one(two)
    write_to_both(two)
    two.move(days=7)
    body = (
        f"--x\nContent-Type: text/plain\n\n{GRAFT}\n--x\n"
        'Content-Type: image/png\nContent-Disposition: attachment; filename="graft.png"\n\nPNG\n--x--\n'
    )
    letter = two.wait("ben@example.org", "Your lists")
    two.answer(BEN, letter, body, content_type="multipart/mixed; boundary=x", mime_version="1.0")
    two.member("cora@example.com", "Cora Lind", of="orchard")

    two.answer(BEN, two.wait("ben@example.org", "which item"), "2")

    assert "graft.png" in two.wait("cora@example.com", GRAFT).files


def test_nobody_else_can_say_where_it_belongs_and_no_number_of_neither_list_is_one(two):
    asked = asked_which(two)

    two.answer(AMINA, asked, "2", proven=True)
    two.answer(BEN, asked, "7")
    again = two.wait("ben@example.org", "is still kept")
    two.settle()

    assert "- 2: Grafting mangoes" in again.text
    assert (len(threads(two, "garden")), len(threads(two, "orchard"))) == (1, 1)


def test_an_answer_within_the_digest_that_bears_no_marks_is_asked_back_and_nothing_of_the_digest_is_posted(two):
    letter = one_digest(two)
    lines = letter.text.split("\n")

    two.answer(BEN, letter, "\n".join([*lines[:6], "I have two cups of teff.", *lines[6:]]))
    asked = two.wait("ben@example.org", "which item")
    two.answer(BEN, asked, "That of the teff.")
    two.wait("ben@example.org", "is still kept")

    assert (len(threads(two, "garden")), len(threads(two, "orchard"))) == (1, 1)
    assert two.count("ben@example.org", 'reply with "yes"') == 0  # a yes names no item


def test_off_brings_a_digest_of_each_list_again_and_loses_nothing(two):
    ask_for_one(two)
    write_to_both(two)
    ask_for_one(two, "one digest off")

    two.move(days=7)

    assert (
        two.wait("ben@example.org", "teff seed to spare").subject
        != two.wait("ben@example.org", "graft old mangoes").subject
    )
    assert two.count("ben@example.org", "Your lists") == 0


def test_a_forged_wish_is_asked_back(two):
    two.write(BEN, REQUEST, "", "one digest")
    two.wait("ben@example.org", "Please confirm", "One digest comes for all your lists together.")

    assert two.shell("member", "show", "garden", "ben@example.org", "--json").json["one_digest"] is False


def test_the_first_lists_zone_and_hour_say_when(two):
    two.set("garden", timezone="Africa/Nairobi", digest="weekly tuesday 06:00")
    ask_for_one(two)
    write_to_both(two)

    two.move(two.now().replace(hour=2, minute=0) + timedelta(days=1))
    before = two.count("ben@example.org", "Your lists")
    two.move(two.now().replace(hour=3, minute=30))

    assert before == 0
    assert two.wait("ben@example.org", "Your lists")


@pytest.mark.parametrize(
    ("language", "subject"), [("fr", "Vos listes"), ("es", "Sus listas"), ("pt", "As suas listas")]
)
def test_it_speaks_the_members_language(house, language, subject):
    house.list("orchard")
    for name in ("garden", "orchard"):
        house.member("ben@example.org", "Ben Kariuki", "weekly", language=language, of=name)
        house.member("amina@example.org", "Amina Odhiambo", "none", of=name)
    house.write(BEN, REQUEST, "", "one digest", proven=True)
    house.settle()
    write_to_both(house)

    house.move(days=7)

    assert house.wait("ben@example.org", subject)


def test_status_tells_what_was_chosen(two):
    ask_for_one(two)
    two.write(BEN, REQUEST, "", "set lite", proven=True)

    two.write(BEN, f"garden+status@{DOMAIN}")
    letter = two.wait("ben@example.org", "is a member here")

    assert letter.text.count("One digest comes for all your lists together.") == 2
    assert "Posts come short and without attachments." in letter.text


def test_it_comes_as_text_and_html_and_its_failure_would_be_heard_of(two):
    ask_for_one(two)
    write_to_both(two)

    two.move(days=7)
    letter = two.wait("ben@example.org", "Your lists: garden, orchard")
    page = letter.message.get_body(("html",)).get_content()

    assert "Teff seed" in page
    assert "Grafting mangoes" in page
    assert page.count("<html") == page.count("</html>") == 1
    assert letter.sender.startswith("garden+b.")


def test_a_click_on_unsubscribe_leaves_all_the_lists_it_is_of_and_each_says_how_to_come_back(two):
    ask_for_one(two)
    write_to_both(two)
    two.move(days=7)
    letter = two.wait("ben@example.org", "Your lists: garden, orchard")

    keys = letter["list-unsubscribe"].removeprefix("<mailto:").removesuffix(">").split(",")
    raw = two.letter(BEN, ", ".join(keys), "", "unsubscribe")
    two.send(raw, keys, sender="ben@example.org")
    two.wait("ben@example.org", f"no longer a member of {GARDEN}", "If this was a mistake")
    two.wait("ben@example.org", f"no longer a member of {ORCHARD}", "If this was a mistake")

    assert [key.partition("+leave.")[0] for key in keys] == ["garden", "orchard"]


def test_a_part_of_the_one_digest_is_fetched_by_its_own_reader_alone(two):
    ask_for_one(two)
    write_to_both(two)
    two.move(days=7)
    two.wait("ben@example.org", "Your lists")
    with two.store.read() as tx:
        orchard = lists.find_list(tx, "orchard", DOMAIN)
        (part,) = [one for one in digests.all_digests(tx, orchard.list_id) if one.cadence == digests.PART]

    for reader in (BEN, AMINA):
        two.write(reader, f"orchard+request@{DOMAIN}", "", f"get d{part.number}", proven=True)

    assert "How do you graft old mangoes?" in two.wait("ben@example.org", "graft old mangoes", count=2).text
    assert f"d{part.number}" in two.wait("amina@example.org", f"d{part.number}", "There is no").text


def test_an_answer_that_comes_too_late_is_told_so_and_posts_nothing(two):
    letter = one_digest(two)

    two.move(days=75)
    two.answer(BEN, letter, "1: I have two cups of teff.", proven=True)
    told = two.wait("ben@example.org", "too old now")

    assert "You answered a digest of your lists." in told.words
    assert len(threads(two, "garden")) == 1


@pytest.mark.parametrize(("left", "stays"), [("garden", "orchard"), ("orchard", "garden")])
def test_what_one_of_the_lists_refuses_is_told_and_the_other_takes_its_own(two, left, stays):
    for name in ("garden", "orchard"):
        two.set(name, non_members="reject")
    letter = one_digest(two)
    two.write(BEN, f"{left}+leave@{DOMAIN}", "", "leave", proven=True)
    two.settle(left)

    two.answer(BEN, letter, "1: I have two cups of teff.\n\n2: In the cold season, under the bark.", quote=True)
    told = two.wait("ben@example.org", "was not sent on")
    two.settle(stays)

    assert len(threads(two, left)) == 1
    assert len(threads(two, stays)) == 2
    assert left in told.subject


def test_what_all_of_them_refuse_is_refused(two):
    for name in ("garden", "orchard"):
        two.set(name, non_members="reject")
    letter = one_digest(two)
    for name in ("garden", "orchard"):
        two.write(BEN, f"{name}+leave@{DOMAIN}", "", "leave", proven=True)
        two.settle(name)

    said = two.refusal(BEN, letter["reply-to"], "1: Two cups.\n\n2: In the cold season.", f"Re: {letter.subject}")

    assert said.startswith("550 5.7.1")


def test_who_leaves_a_list_while_the_letter_is_written_gets_none_of_it_and_is_moved_nowhere(two):
    ask_for_one(two)
    write_to_both(two)
    two.settle()
    two.down()
    with two.store.read() as tx:
        garden, orchard = (lists.find_list(tx, name, DOMAIN) for name in ("garden", "orchard"))
        before = digest_readers.combined_readers(tx, garden.list_id)  # what it begins to be written from
    left = next(one for one in before if one.list_id == orchard.list_id)
    two.store.write(lambda tx: members.change_member(tx, orchard.list_id, left.membership_id, state="left"))

    later = two.now() + timedelta(days=7)
    made = send_one_digest._send(two.store, two.site, left.person_id, "weekly", before, later)

    with two.store.read() as tx:
        (written,) = [raw for _, _, raw in deliveries.waiting_letters(tx) if b"Your lists" in raw or b"teff" in raw]
        stays = members.get_member(tx, orchard.list_id, left.membership_id)
    assert made
    assert b"teff" in written and b"mango" not in written
    assert stays.sent_up_to == left.sent_up_to


def test_an_answer_that_shows_another_key_of_ones_own_is_not_posted(two):
    letter = one_digest(two)
    two.write(BEN, f"garden+leave@{DOMAIN}")
    key = two.wait("ben@example.org", "Please confirm")["reply-to"]

    refused = two.refusal(BEN, letter["reply-to"], f"1: I have two cups. Write to {key} for more.", "Re: Your lists")

    assert "key" in refused
    assert len(threads(two, "garden")) == 1
