"""A post that may not go out by itself waits for a moderator, who lets it out, returns it, or drops it."""

import re

from tests.stories.digest_week import CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN, MONDAY

EVE = "Eve Stone <eve@example.net>"
OLGA = "Olga Prin <olga@example.org>"


def people(house):
    house.member("olga@example.org", "Olga Prin", roles="member+owner")
    house.member("ben@example.org", "Ben Kariuki")


def held(house):
    return house.shell("held", "ls", "garden", "--json").json


def test_a_strangers_post_is_held_its_owner_told_and_posted_once_accepted(any_house):
    house = any_house
    people(house)

    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces")
    notice = house.wait("olga@example.org", "h1 waits for a moderator")
    before = house.count("ben@example.org")
    waiting = house.shell("why", "garden", "h1").out
    said = house.shell("held", "accept", "garden", "h1")
    copy = house.wait("ben@example.org", "quinces")

    assert before == 0
    assert said.code == 0
    assert "May a stranger ask about quinces?" in notice.words
    assert copy["from"] == EVE
    assert held(house) == []
    assert "waits since" in waiting
    assert "waited since" in house.shell("why", "garden", "h1").out


def test_a_held_answer_to_a_digest_is_cut_and_placed_when_it_is_accepted(house):
    digest = a_week(house)
    house.member("olga@example.org", "Olga Prin", roles="owner", cadence="none")
    eve = "Eve Stone <eve@example.net>"  # somebody handed the digest on to her

    house.answer(eve, digest, f"{number_of(digest, 'onion sets')}: The smith makes a fork with six teeth.", quote=True)
    house.answer(eve, digest, "How interesting all of this is.", quote=True)
    house.settle()
    before = threads_of(house)
    said = [house.shell("held", "accept", "garden", ref) for ref in ("h1", "h2")]
    copy = house.wait("ben@example.org", "six teeth")
    asked = house.wait("eve@example.net", "which")

    assert before == {1: [WEEVILS], 2: [TOOLS]}
    assert [one.out for one in said] == [
        "garden: h1 is posted as #3.\n",
        "garden: h2 answers a digest and fits none of its items. Its author is asked which.\n",
    ]
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, "The smith makes a fork with six teeth."]}
    assert WEEVILS not in copy.text
    assert "How interesting" in asked.text
    assert house.shell("verify").code == 0


def moderated_week(house):
    """The digest of a week, on a list whose every post is read first by Fay."""
    digest = a_week(house)
    house.set("garden", posting="moderated")
    house.member("fay@example.net", "Fay Moss", roles="moderator", cadence="none")
    return digest


def test_an_answer_of_words_alone_needs_no_moderator_since_nothing_of_it_is_posted(house):
    digest = moderated_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: mute", quote=True, proven=True)
    done = house.wait("cora@example.com", "settings have changed")
    house.settle()

    assert "follow 2" in done.words
    assert held(house) == []
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_so_it_is_where_its_writer_signs_it(house):
    digest = moderated_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')} : muet\n\nCora Lind", quote=True, proven=True)
    house.wait("cora@example.com", "settings have changed")
    house.settle()

    assert held(house) == []
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_where_one_word_is_none_after_all_nothing_is_done_before_a_moderator_let_it_in_and_then_once(house):
    digest = moderated_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{onions}: mute\n{maize}: follow 99", quote=True, proven=True)
    house.wait("fay@example.net", "h1")
    before = house.count("cora@example.com", "settings have changed")
    house.shell("held", "accept", "garden", "h1")
    house.wait("cora@example.com", "settings have changed")
    house.settle()

    assert before == 0
    assert house.count("cora@example.com", "settings have changed") == 1


def test_who_asks_for_the_thread_of_an_item_waits_for_no_moderator(house):
    digest = moderated_week(house)

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: get\n\nCora", quote=True, proven=True)
    house.wait("cora@example.com", TOOLS, count=2)

    assert held(house) == []


def test_words_in_an_answer_that_waited_are_done_and_its_text_alone_is_posted(house):
    digest = moderated_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{onions}: mute\n{maize}: We seal the pot with clay.", quote=True, proven=True)
    asked = house.wait("fay@example.net", "h1")
    before = house.count("cora@example.com", "settings have changed")
    house.answer("Fay Moss <fay@example.net>", asked, "yes", proven=True)
    told = house.wait("fay@example.net", "h1 is settled")
    house.wait("cora@example.com", "settings have changed")

    assert before == 0
    assert threads_of(house) == {1: [WEEVILS, "We seal the pot with clay."], 2: [TOOLS]}
    assert "let out now, as #3" in told.words
    assert "Commands in it" in told.words


def test_a_word_that_is_only_facilitators_to_say_waits_with_those_beside_it_and_all_is_told_once(house):
    digest = moderated_week(house)
    maize, onions = number_of(digest, "stored maize"), number_of(digest, "onion sets")

    house.answer(CORA, digest, f"{onions}: mute\n{maize}: redact this", quote=True, proven=True)
    asked = house.wait("fay@example.net", "h1")
    before = house.count("cora@example.com", "settings have changed")
    house.answer("Fay Moss <fay@example.net>", asked, "yes", proven=True)
    house.wait("cora@example.com", "settings have changed")

    assert before == 0
    assert house.count("cora@example.com", "settings have changed") == 1
    assert threads_of(house) == {1: [WEEVILS, "redact this"], 2: [TOOLS]}


def test_words_that_nothing_proves_are_asked_back_when_the_answer_is_let_in(house):
    digest = moderated_week(house)
    house.set("garden", posting="members", authentication="require")

    house.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: mute", quote=True)
    house.settle()
    waiting = [one["held"] for one in held(house)]
    said = house.shell("held", "accept", "garden", "h1")
    house.wait("cora@example.com", "Please confirm", "mute")

    assert waiting == ["h1"]
    assert said.out.startswith("garden: Commands in h1, and words to one newcomer alone, are not posted;")
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_a_held_answer_without_a_word_is_told_as_such_to_who_lets_it_in(house):
    digest = moderated_week(house)

    house.answer(CORA, digest, "", quote=True, proven=True)
    asked = house.wait("fay@example.net", "h1")
    house.answer("Fay Moss <fay@example.net>", asked, "yes", proven=True)
    told = house.wait("fay@example.net", "h1 is settled")
    house.wait("cora@example.com", "no words of your own")

    assert "without a word of its own" in told.words
    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS]}


def test_a_stranger_who_proves_it_is_told_once_how_to_join(house):
    people(house)

    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces", proven=True)
    told = house.wait("eve@example.net")
    house.write(EVE, GARDEN, "And about medlars?", "Medlars", proven=True)

    assert "garden+join@lists.example.org" in told.text
    assert house.count("eve@example.net") == 1


def test_a_stranger_who_proves_nothing_is_never_written_to(house):
    people(house)

    house.write(EVE, GARDEN, "Buy my pills.", "Pills")

    assert house.count("eve@example.net") == 0
    assert held(house)[0]["reasons"] == ["non-member"]


def test_a_stranger_whose_post_is_let_out_hears_of_it_and_how_answers_reach_them(house):
    people(house)
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces", proven=True)
    house.wait("eve@example.net", "waits for a moderator")

    assert house.shell("held", "accept", "garden", "h1").code == 0
    told = house.wait("eve@example.net", "your post is #1")

    assert "You are no member of the list" in told.words
    assert f"garden+join@{DOMAIN}" in told.text
    assert "come to you at once" not in told.words


def a_stranger_let_out(house):
    """Eve asked, a moderator let it out; the letter that tells her so."""
    people(house)
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces", proven=True)
    house.wait("eve@example.net", "waits for a moderator")
    house.shell("held", "accept", "garden", "h1")
    return house.wait("eve@example.net", "your post is #1")


def test_a_plain_reply_to_what_a_stranger_asked_reaches_the_stranger_too(house):
    a_stranger_let_out(house)

    copy = house.wait("ben@example.org", "quinces")
    house.write(OLGA, GARDEN, "Ben knows about quinces.", "Quinces are in season")
    of_a_member = house.wait("ben@example.org", "Quinces are in season")

    assert copy["reply-to"] == f"{GARDEN}, Eve Stone <eve@example.net>"
    assert of_a_member["reply-to"] == GARDEN
    assert "Answers go to the author, too: they are no member." in house.shell("why", "garden", "1").out


def test_what_a_stranger_forgot_and_sends_as_a_reply_waits_for_a_moderator_and_stands_in_the_thread(house):
    receipt = a_stranger_let_out(house)

    house.answer(EVE, receipt, "I forgot: I need two kilos.", to=receipt["reply-to"] or receipt["from"], proven=True)
    house.wait("olga@example.org", "h2 waits for a moderator")
    house.shell("held", "accept", "garden", "h2")
    copy = house.wait("ben@example.org", "two kilos")

    assert copy.subject == "Re: Quinces"
    assert threads_of(house) == {1: ["May a stranger ask about quinces?", "I forgot: I need two kilos."]}


def test_a_closed_list_tells_no_stranger_to_join(house):
    people(house)
    house.set("garden", join="closed")
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces", proven=True)
    waits = house.wait("eve@example.net", "waits for a moderator")
    house.shell("held", "accept", "garden", "h1")
    told = house.wait("eve@example.net", "your post is #1")

    for letter in (waits, told):
        assert "+join@" not in letter.text
        assert f"Only the owners of the list add members. You can ask them: garden+owner@{DOMAIN}" in letter.words


def test_where_strangers_may_not_write_their_receipt_says_that_a_reply_reaches_nobody(house):
    people(house)
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces", proven=True)
    house.wait("eve@example.net", "waits for a moderator")
    house.set("garden", non_members="discard")

    house.shell("held", "accept", "garden", "h1")
    told = house.wait("eve@example.net", "your post is #1")

    assert told["reply-to"] is None
    assert "A reply to this letter reaches nobody." in told.words


def test_a_strangers_letter_without_a_subject_is_called_by_its_first_words_when_it_is_let_out(house):
    people(house)
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "", proven=True)
    house.wait("eve@example.net", "waits for a moderator")

    house.shell("held", "accept", "garden", "h1")
    told = house.wait("eve@example.net", "your post is #1")

    assert 'Your letter "May a stranger ask about quinces?" has reached garden@' in told.words


def test_a_stranger_whom_nothing_proves_is_not_told_that_a_post_in_their_name_was_let_out(house):
    people(house)
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces")
    house.wait("olga@example.org", "h1 waits for a moderator")

    house.shell("held", "accept", "garden", "h1")
    house.wait("ben@example.org", "quinces")

    assert house.count("eve@example.net") == 0


def test_a_rejected_post_goes_back_with_the_reason(house):
    people(house)
    house.write(EVE, GARDEN, "Who buys my tractor?", "Tractor")
    house.settle()

    said = house.shell("held", "reject", "garden", "h1", "Please write to the sales list.")
    letter = house.wait("eve@example.net")

    assert said.code == 0
    assert "Please write to the sales list." in letter.words
    assert house.count("ben@example.org") == 0
    assert held(house) == []


def test_a_discarded_post_is_told_to_nobody(house):
    people(house)
    house.write(EVE, GARDEN, "Who buys my tractor?", "Tractor")
    house.settle()

    house.shell("held", "discard", "garden", "h1")

    assert house.count("eve@example.net") == 0
    assert house.count("ben@example.org") == 0
    assert house.shell("held", "accept", "garden", "h1").code == 1


def test_on_a_moderated_list_every_members_post_waits_but_not_the_moderators(house):
    people(house)
    house.member("mona@example.org", "Mona Roy", roles="member+moderator")
    house.set("garden", posting="moderated")

    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Beans are in.", "Beans")
    house.write("Mona Roy <mona@example.org>", GARDEN, "Peas are in.", "Peas")
    house.wait("ben@example.org", "Peas")

    assert house.count("olga@example.org", "Beans are in.") == 0
    assert [one["reasons"] for one in held(house)] == [["moderated"]]
    assert "Beans are in." in house.wait("mona@example.org", "h1").words


def test_an_announcement_list_refuses_members_in_the_dialogue(house):
    people(house)
    house.set("garden", posting="announce")

    said = house.refusal("Ben Kariuki <ben@example.org>", GARDEN, "Beans are in.")
    house.write(OLGA, GARDEN, "The fair is on Friday.", "Fair")

    assert said.startswith("550 5.7.1")
    assert "garden+owner@lists.example.org" in said
    assert house.wait("ben@example.org", "Fair")["list-post"] == "NO"


def test_a_closed_list_refuses_strangers_with_its_owners_address(house):
    people(house)
    house.set("garden", non_members="reject", join="closed")

    said = house.refusal(EVE, GARDEN, "Hello?")

    assert said == f"550 5.7.1 Only members may post to garden. Its owners add members: write to garden+owner@{DOMAIN}"


def test_reject_refuses_strangers_with_the_join_address(house):
    people(house)
    house.set("garden", non_members="reject")

    said = house.refusal(EVE, GARDEN, "Hello?")

    assert said == ("550 5.7.1 Only members may post to garden. To join, write to garden+join@lists.example.org")


def test_discard_takes_strangers_letters_and_nobody_hears_of_them(house):
    people(house)
    house.set("garden", non_members="discard")

    house.write(EVE, GARDEN, "Hello?")

    assert house.count("olga@example.org") == 0
    assert held(house) == []


def test_reminders_come_on_days_two_and_five_and_on_day_fourteen_it_goes_back(house):
    people(house)
    house.set("garden", posting="moderated")
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Beans are in.", "Beans")
    house.wait("olga@example.org", "h1")
    told = []

    for day in (1, 2, 3, 4, 5, 6, 13):
        house.move(MONDAY.replace(day=MONDAY.day + day, hour=9))
        house.settle()
        told.append(len(house.got("olga@example.org", "h1")))
    house.move(MONDAY.replace(day=MONDAY.day + 14, hour=9))
    returned = house.wait("ben@example.org", "Nobody decided")

    assert told == [1, 2, 2, 2, 3, 3, 3]
    assert "Beans are in." in returned.words
    assert held(house) == []


def test_the_first_ten_of_an_hour_are_told_one_by_one_and_the_rest_in_one_letter(house):
    people(house)

    for number in range(13):
        house.write(f"Writer {number} <w{number}@example.net>", GARDEN, f"Letter {number}", f"Subject {number}")
    at_once = house.count("olga@example.org")
    house.move(hours=1)
    many = house.wait("olga@example.org", "3 more letters wait")
    house.move(hours=1)

    single = [one for one in house.got("olga@example.org") if re.search(r"h\d+ waits for a moderator", one.words)]
    assert (at_once, len(single)) == (10, 10)
    assert re.findall(r"^- (h\d+)", many.text, re.M) == ["h11", "h12", "h13"]
    assert house.count("olga@example.org") == 11


def test_a_fake_of_a_members_domain_is_held_and_the_member_not_told(house):
    people(house)

    house.write(
        "Ben Kariuki <ben@example.org>", GARDEN, "Send me money.", "Help",
        authentication_results="mx.example.org; dmarc=fail header.from=example.org",
    )  # fmt: skip

    assert house.count("ben@example.org", "money") == 1  # example.org is reserved: its policy is none


def test_the_first_posts_of_a_new_member_wait_where_the_owner_wants_it(house):
    people(house)
    house.set("garden", new_member_posts=1)

    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Beans are in.", "Beans")
    house.wait("olga@example.org", "h1 waits")
    house.shell("held", "accept", "garden", "h1")
    house.wait("ben@example.org", "Beans are in.")
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Peas are in.", "Peas")

    assert house.wait("ben@example.org", "Peas are in.")
    assert held(house) == []


def test_what_an_archive_brought_while_it_waited_goes_out_once_it_is_accepted(any_house):
    house = any_house
    people(house)
    house.member("cora@example.com", "Cora Lind", cadence="weekly")
    letter = house.letter(EVE, GARDEN, "Twelve bags of bean seed to give away.", "Bean seed")
    archive = house.folder / "eve.eml"
    archive.write_bytes(letter)

    house.send(letter, GARDEN)
    notice = house.wait("olga@example.org", "h1 waits for a moderator")
    house.shell("import", "garden", archive)
    before = house.count("ben@example.org")
    house.answer(OLGA, notice, "yes", proven=True)
    told = house.wait("olga@example.org", "h1 is settled")
    copy = house.wait("ben@example.org", "Twelve bags")
    house.move(weeks=1)
    digest = house.wait("cora@example.com", "Twelve bags")

    assert before == 0
    assert "as #1" in told.words and "an imported archive had brought it" in told.words
    assert copy["from"] == EVE
    assert "Bean seed" in digest.words
    assert house.shell("verify").code == 0


def brought_while_it_waited(house, text):
    """A held letter that an archive brings meanwhile; returns the letter that asks the moderator."""
    letter = house.letter(EVE, GARDEN, text, "Bean seed")
    archive = house.folder / "eve.eml"
    archive.write_bytes(letter)
    house.send(letter, GARDEN)
    notice = house.wait("olga@example.org", "h1 waits for a moderator")
    house.shell("import", "garden", archive)
    return notice


def test_it_goes_to_those_who_joined_or_were_away_when_the_archive_came(any_house):
    house = any_house
    people(house)
    house.member("cora@example.com", "Cora Lind")
    notice = brought_while_it_waited(house, "Twelve bags of bean seed to give away.")
    house.shell("member", "add", "garden", "dan@example.com")
    house.write("Cora Lind <cora@example.com>", f"garden+nomail@{DOMAIN}", "", "", proven=True)
    house.write("Cora Lind <cora@example.com>", f"garden+each@{DOMAIN}", "", "", proven=True)
    house.settle()

    house.answer(OLGA, notice, "yes", proven=True)
    house.settle()
    house.shell("member", "add", "garden", "grace@example.com")
    house.settle()

    everyone = ("ben", "cora", "dan", "grace")
    assert [house.count(f"{one}@example.{'org' if one == 'ben' else 'com'}", "Twelve bags") for one in everyone] == [
        1, 1, 1, 0,
    ]  # fmt: skip
    assert house.shell("verify").code == 0


def test_it_stands_once_in_the_digest_that_comes_next_though_others_came_since_the_archive(house):
    people(house)
    house.member("cora@example.com", "Cora Lind", cadence="daily")
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Twine is in.", "Twine")
    notice = brought_while_it_waited(house, "Twelve bags of bean seed to give away.")
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Fresh peas are in.", "Peas")
    house.move(days=1)
    house.wait("cora@example.com", "peas")

    house.answer(OLGA, notice, "yes", proven=True)
    house.settle()
    house.move(days=1)
    digest = house.wait("cora@example.com", "Twelve bags")
    house.write("Ben Kariuki <ben@example.org>", GARDEN, "Fresh beets are in.", "Beets")
    house.settle()
    house.move(days=1)
    later = house.wait("cora@example.com", "beets")

    assert "#2" in digest.text
    assert "peas" not in digest.text
    assert "Twelve bags" not in later.text


def test_what_an_archive_brought_and_somebody_took_out_stays_out(house):
    people(house)
    letter = house.letter(EVE, GARDEN, "The patient's name is Rosa Okoth.", "A case")
    archive = house.folder / "eve.eml"
    archive.write_bytes(letter)

    house.send(letter, GARDEN)
    house.wait("olga@example.org", "h1 waits for a moderator")
    house.shell("import", "garden", archive)
    house.shell("thread", "redact", "garden", "1", "names a patient")
    said = house.shell("held", "accept", "garden", "h1")
    house.settle()

    assert said.out == "garden: h1 is posted as #1.\n"
    assert house.count("ben@example.org", "Okoth") == 0
