"""Who is asked which item their answer belongs to may write more than its number: all is posted, done, or kept."""

from datetime import timedelta

import pytest

from listcop.store import letters, lists
from tests.stories.digest_week import AMINA, BEN, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN, MONDAY
from tests.stories.test_what_answers_one_digest_stays_with_its_list import with_file
from tests.stories.test_what_is_answered_to_which_item import ASKED, FORK, LOOSE, answers_to, asked_about, numbers_of
from tests.stories.test_words_for_a_newcomer_in_a_digest import a_week_with_a_newcomer, below

FAY = "Fay Moss <fay@example.net>"
REST = "belongs to no item yet"
GREETING = "Good that you are with us, Grace, here is the plan."


def answer_with_file(house, letter, text, name="plan.png"):
    body, fields = with_file(text, name)
    return house.answer(CORA, letter, body, **fields)


def files_of(house):
    """The names of the files of each thread's posts, by its number."""
    said = house.shell("export", "garden").lines
    return {one["number"]: [[file["name"] for file in post["attachments"]] for post in one["posts"]] for one in said}


def fate_of(house, message_id):
    """How each letter of this Message-ID ended, the last one first."""
    with house.store.read() as tx:
        mlist = lists.find_list(tx, "garden", DOMAIN)
        return [(one.fate, one.reason) for one in letters.last_with_message_id(tx, mlist.list_id, message_id, 9)]


def held(house):
    return house.shell("held", "ls", "garden", "--json").json


def let_in(house, digest, text=LOOSE):
    """Every post waits, and Fay lets this one out; returns the letter that asks which item it is for."""
    house.set("garden", posting="moderated")
    house.member("fay@example.net", "Fay Moss", roles="moderator", cadence="none")
    house.answer(CORA, digest, text, quote=True)
    house.answer(FAY, house.wait("fay@example.net", "h1 waits"), "yes", proven=True)
    return house.wait("cora@example.com", ASKED)


# --- one of our words was kept ---------------------------------------------------------------------------------


def test_a_type_by_somebody_who_did_not_ask_is_posted_where_they_say(house):
    digest, asked = asked_about(house, "Information")

    house.answer(CORA, asked, str(numbers_of(digest)[1]), quote=True)

    assert answers_to(house, "Information") == {2: [TOOLS, "Information"]}


def test_thanks_that_must_be_proven_wait_for_a_moderator(house):
    digest, asked = asked_about(house, "Thanks")
    house.set("garden", authentication="require")

    house.answer(CORA, asked, str(numbers_of(digest)[1]), quote=True)
    house.settle()

    assert [one["held"] for one in held(house)] == ["h1"]


def test_a_word_of_somebody_who_left_meanwhile_is_taken_like_any_letter_of_theirs(house):
    digest, asked = asked_about(house, "mute")
    house.set("garden", non_members="hold")
    house.shell("member", "remove", "garden", "cora@example.com")

    house.answer(CORA, asked, str(numbers_of(digest)[1]), quote=True)
    house.settle()

    assert [one["reasons"] for one in held(house)] == [["non-member"]]


# --- more than the number --------------------------------------------------------------------------------------


def test_what_is_for_everyone_and_a_new_answer_below_it_are_both_posted(house):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, f"0\n\n{numbers_of(digest)[1]}: {FORK}", quote=True)

    assert answers_to(house, FORK, LOOSE) == {2: [TOOLS, FORK], 4: [LOOSE]}
    assert house.count("cora@example.com", REST) == 0


def test_a_sentence_below_the_number_is_kept_and_asked_about(house):
    digest, asked = asked_about(house)
    maize, onions = numbers_of(digest)

    house.answer(CORA, asked, f"It belongs to {maize}, thanks.\n\nI forgot to say: {FORK}", quote=True)
    told = house.wait("cora@example.com", REST)
    before = answers_to(house, LOOSE)
    house.answer(CORA, told, str(onions), quote=True)

    assert before == {1: [WEEVILS, LOOSE]}
    assert FORK in told.words
    assert LOOSE not in told.text
    assert answers_to(house, FORK)[2] == [TOOLS, f"I forgot to say: {FORK}"]


@pytest.mark.parametrize("kept_file", [False, True])
def test_a_file_that_comes_with_the_number_goes_into_the_thread_with_those_that_were_kept(house, kept_file):
    digest = a_week(house)
    if kept_file:
        answer_with_file(house, digest, LOOSE, "bed.png")
    else:
        house.answer(CORA, digest, LOOSE)

    answer_with_file(house, house.wait("cora@example.com", ASKED), str(numbers_of(digest)[1]))
    house.wait("ben@example.org", LOOSE)

    assert files_of(house)[2] == [[], ["bed.png", "plan.png"] if kept_file else ["plan.png"]]


def test_a_file_beside_a_sentence_that_waits_waits_with_it(house):
    digest, asked = asked_about(house)
    maize, onions = numbers_of(digest)

    answer_with_file(house, asked, f"It belongs to {maize}, thanks.\n\nI forgot to say: {FORK}")
    told = house.wait("cora@example.com", REST)
    before = files_of(house)
    house.answer(CORA, told, str(onions))
    house.wait("ben@example.org", FORK)

    assert before == {1: [[], []], 2: [[]]}
    assert files_of(house) == {1: [[], []], 2: [[], ["plan.png"]]}


def test_words_for_a_newcomer_are_kept_with_their_file_and_a_second_copy_says_them_once(house):
    digest = a_week_with_a_newcomer(house)
    house.answer(CORA, digest, LOOSE, quote=True)
    asked = house.wait("cora@example.com", ASKED)
    body, fields = with_file(f"{number_of(digest, 'Grace Atieno')}: {GREETING}", "plan.png")
    raw = house.letter(CORA, asked["reply-to"], body, "Re: which", message_id="<w@example.com>", **fields)

    for _ in range(2):
        house.send(raw, asked["reply-to"], sender="cora@example.com")
    told = house.wait("cora@example.com", REST)
    house.answer(CORA, told, "1")
    house.wait("ben@example.org", GREETING)

    assert fate_of(house, "<w@example.com>")[0][0] == "answer"
    assert told.text.count(GREETING) == 1
    assert threads_of(house) == {1: [WEEVILS, f"{LOOSE}\n\n{GREETING}"]}
    assert files_of(house) == {1: [[], ["plan.png"]]}


def test_the_answer_itself_is_kept_and_tells_what_came_of_it(house):
    digest, asked = asked_about(house)

    message_id = house.answer(CORA, asked, str(numbers_of(digest)[0]), quote=True)
    house.wait("ben@example.org", LOOSE)

    assert ("answer", "posted as #3") in fate_of(house, message_id)


@pytest.mark.parametrize("said", ["Tuesday, please.", "a hand tool"])
def test_a_short_answer_in_words_of_the_question_is_posted_and_what_was_kept_stays_kept(house, said):
    digest, asked = asked_about(house)

    house.answer(CORA, asked, f"{numbers_of(digest)[1]}: {said}", quote=True)
    told = house.wait("cora@example.com", REST)

    assert answers_to(house, said) == {2: [TOOLS, said]}
    assert LOOSE in told.text


def test_who_names_two_items_is_asked_again_for_one(house):
    _, asked = asked_about(house)

    house.answer(CORA, asked, "1\n2", quote=True)
    again = house.wait("cora@example.com", "does not give the number of one item alone")

    assert answers_to(house) == {}
    assert LOOSE in again.text


# --- what still goes nowhere -----------------------------------------------------------------------------------


def test_a_word_within_a_longer_one_says_nothing_again(house):
    digest, asked = asked_about(house, "Use lime.")

    house.answer(CORA, asked, f"{numbers_of(digest)[1]}: Use limestone for the path.", quote=True)

    assert "Use lime." in house.wait("cora@example.com", REST).text


def test_the_file_of_what_is_said_again_goes_with_the_new_words(house):
    digest = a_week(house)
    answer_with_file(house, digest, FORK)

    house.answer(CORA, house.wait("cora@example.com", ASKED), f"{numbers_of(digest)[1]}: {FORK}")

    assert answers_to(house, FORK) == {2: [TOOLS, FORK]}
    assert files_of(house)[2] == [[], ["plan.png"]]
    assert house.count("cora@example.com", REST) == 0


def test_what_is_left_is_told_though_its_author_was_asked_a_minute_before(house):
    digest, asked = asked_about(house)
    house.answer(CORA, asked, "The one about maize.", quote=True)
    house.wait("cora@example.com", "is still kept")

    house.answer(CORA, asked, f"{numbers_of(digest)[1]}: {FORK}", quote=True)

    assert LOOSE in house.wait("cora@example.com", REST).text


def test_files_go_out_once(house):
    digest = a_week_with_a_newcomer(house)
    answer_with_file(house, digest, LOOSE)
    asked = house.wait("cora@example.com", ASKED)

    house.answer(CORA, asked, f"1\n\n{number_of(digest, 'Grace Atieno')}: {GREETING}")
    house.answer(CORA, house.wait("cora@example.com", REST), "1")
    house.wait("ben@example.org", GREETING)

    assert files_of(house) == {1: [[], ["plan.png"], []]}


# --- what a moderator let in -----------------------------------------------------------------------------------


@pytest.mark.parametrize("for_all", [True, False])
def test_what_was_let_in_waits_for_no_moderator_again_whichever_way_it_goes(house, for_all):
    digest = a_week(house)
    asked = let_in(house, digest)
    maize, onions = numbers_of(digest)

    house.answer(CORA, asked, f"{0 if for_all else maize}\n\n{onions}: {FORK}")
    house.wait("ben@example.org", LOOSE)

    assert answers_to(house) == ({3: [LOOSE]} if for_all else {1: [WEEVILS, LOOSE]})
    assert [one["subject"] for one in held(house)] == ["Re: Planting onions"]


@pytest.mark.parametrize("how", ["file", "words"])
def test_what_no_moderator_read_waits_for_one(house, how):
    digest = a_week_with_a_newcomer(house)
    asked = let_in(house, digest)
    if how == "file":
        answer_with_file(house, asked, "1")
    else:
        house.answer(CORA, asked, f"{number_of(digest, 'Grace Atieno')}: {GREETING}")
        house.answer(CORA, house.wait("cora@example.com", REST), "1")
    house.settle()

    assert threads_of(house) == {1: [WEEVILS]}
    assert [one["reasons"] for one in held(house)] == [["moderated"]]


def test_posts_of_one_letter_have_a_message_id_each_though_one_of_them_came_later(house):
    digest = a_week(house)
    ash = "We mix wood ash between the layers and seal the pot with clay."
    roof = "The meeting house roof is mended at last."
    asked = let_in(house, digest, f"{roof}\n\n" + below(digest, "Weevils in maize", ash))

    house.answer(CORA, asked, str(numbers_of(digest)[1]))
    later = house.wait("ben@example.org", roof)

    assert later["message-id"] != house.wait("ben@example.org", ash)["message-id"]


# --- another address of the same person ------------------------------------------------------------------------


def test_numbers_mean_what_they_mean_in_the_letter_that_the_member_got_at_their_first_address(house):
    for address, name, cadence in (("amina@example.org", "Amina", "weekly"), ("cora@example.com", "Cora", "each")):
        house.member(address, name, cadence)
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.link("cora@example.com", "cora@work.example")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    asked = house.write(BEN, GARDEN, TOOLS, "Planting onions")
    house.write(AMINA, GARDEN, FORK, "Re: Planting onions", in_reply_to=asked, references=asked)
    guide = "I wrote a guide to grafting mangoes that anybody may use: https://guides.example.org/grafting.pdf"
    house.write(AMINA, GARDEN, guide, "Guide to grafting")
    house.move(MONDAY + timedelta(days=6, hours=23))
    short = house.wait("cora@example.com", "digest")
    house.shell("list", "pause", "garden")
    printed = "I printed the guide for our group."

    house.answer("Cora <cora@work.example>", short, f"{number_of(short, 'grafting')}: {printed}")
    house.settle()
    house.shell("list", "pause", "garden", "--off")
    house.shell("held", "accept", "garden", "h1")

    assert threads_of(house)[4] == [guide, printed]


def test_a_member_is_asked_back_under_a_linked_address_though_strangers_wrote_from_its_domain(house):
    digest = a_week(house)
    house.link("cora@example.com", "cora@mail.example")
    house.set("garden", posting="open")
    for n in range(20):
        house.answer(f"Sam <s{n}@mail.example>", digest, f"Nice week {n}.", quote=True)

    house.answer("Cora <cora@mail.example>", digest, LOOSE, quote=True)

    assert house.wait("cora@mail.example", ASKED)
