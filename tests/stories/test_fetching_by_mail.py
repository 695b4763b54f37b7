"""Members look things up by mail: find, get, open; and follow or mute a thread by a word."""

from listcop.state import open_store, renew_index
from tests.stories.house import GARDEN

BEN, AMINA, CORA = "Ben Kariuki <ben@example.org>", "Amina Odhiambo <amina@example.org>", "Cora Lind <cora@example.com>"
REQUEST = "garden+request@lists.example.org"


def a_list(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind", "weekly")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    house.write(BEN, GARDEN, "Where can I find a tool for planting onion sets?", "Onions")
    house.settle()


def ask(house, words, who=CORA):
    asked = house.write(who, REQUEST, "", words)
    house.settle()
    address = who.partition("<")[2].strip(">")
    return next(one for one in house.got(address) if one["in-reply-to"] == asked)


def test_find_names_the_threads_that_hold_the_words(any_house):
    house = any_house
    a_list(house)

    assert "#1 Weevils" in ask(house, "find weevils").words
    assert "#1 Weevils" in ask(house, "chercher WEEVIL").words
    assert 'No thread holds "pumpkin"' in ask(house, "find pumpkin").words


def test_get_brings_the_thread_of_any_of_its_posts(any_house):
    house = any_house
    a_list(house)

    for words in ("get 1", "get #2", "enviar 2"):
        page = ask(house, words).words
        assert "stored maize" in page
        assert "wood ash" in page
    assert "wood ash" not in ask(house, "get 1 only").words


def test_words_are_found_after_a_release_that_cuts_them_otherwise(any_house):
    house = any_house
    a_list(house)
    before = house.shell("search", "garden", "weevils", "--json").json
    house.down()

    store = open_store(house.settings)
    renew_index(store, tokenizer=2)
    emptied = house.shell("search", "garden", "weevils", "--json").json  # this release is of another tokenizer again
    store.close()
    house.up()

    assert len(before) == 1
    assert emptied in ([], before)
    assert "#1 Weevils" in ask(house, "find weevils").words
    assert house.shell("verify").code == 0


def test_get_of_what_is_not_there_says_so(house):
    a_list(house)

    assert 'There is no "#412"' in ask(house, "get 412").words


def test_open_brings_the_questions_that_wait(house):
    a_list(house)

    page = ask(house, "open").words

    assert "Onions" in page
    assert "garden+t3@lists.example.org" in page


def test_get_brings_a_digest_again(house):
    a_list(house)
    house.move(days=7)
    digest = house.wait("cora@example.com", "digest 1")

    assert "planting onion sets" in ask(house, "get d1").words
    assert "planting onion sets" in digest.words


def test_a_stranger_may_not_read_the_archive_of_members(house):
    a_list(house)

    assert "is for its members" in ask(house, "get 1", "Eve Stone <eve@example.net>").words


def test_an_attachment_comes_by_its_number(house):
    a_list(house)
    body = (
        "--x\nContent-Type: text/plain\n\nOur guide.\n--x\nContent-Type: text/csv\n"
        'Content-Disposition: attachment; filename="dates.csv"\n\nsow,May\n--x--\n'
    )
    house.write(BEN, GARDEN, body, "A guide", content_type="multipart/mixed; boundary=x", mime_version="1.0")

    letter = ask(house, "get 4/1")

    assert letter.files == ["dates.csv"]


def test_mute_as_an_answer_ends_the_copies_of_a_thread_and_is_not_posted(house):
    a_list(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    house.write(BEN, GARDEN, "I have two kilos.", "Re: Beans", in_reply_to=asked)
    copy = house.wait("cora@example.com", "two kilos")

    house.answer(CORA, copy, "mute", to=GARDEN)
    house.settle()
    house.write(AMINA, GARDEN, "And I have one.", "Re: Beans", in_reply_to=asked)
    house.wait("ben@example.org", "And I have one.")

    assert house.count("cora@example.com", "And I have one.") == 0
    assert [one.text for one in house.got("ben@example.org") if one.text.strip() == "mute"] == []
    assert len(house.shell("thread", "show", "garden", "4", "--json").json["posts"]) == 3
