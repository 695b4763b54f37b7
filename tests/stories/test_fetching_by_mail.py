"""Members look things up by mail: find, get, open; and follow or mute a thread by a word."""

import base64

import pytest

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


def test_get_with_several_numbers_brings_each(house):
    a_list(house)

    house.write(CORA, REQUEST, "", "get 1, 3 and 99")
    house.settle()

    assert len(house.got("cora@example.com", "stored maize")) == 1
    assert len(house.got("cora@example.com", "onion sets")) == 1
    assert len(house.got("cora@example.com", 'There is no "#99"')) + len(house.got("cora@example.com", '"99"')) == 1


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


def test_find_shows_type_state_date_and_what_brings_the_thread(house):
    a_list(house)

    found = ask(house, "find onion")

    assert "- #3 Onions" in found.text
    assert "waits for an answer" in found.words and "5 November 2040" in found.words
    assert "tool for planting onion sets" in found.words
    assert "To read it: get 3" in found.words and "garden+t3@lists.example.org" in found.words


@pytest.mark.parametrize(
    "words",
    [
        "open",
        "OUVERTES",
        "abiertas",
        "abertas",
        "please open",
        "  Get open ",
        "get\nopen",
        "Hello,\n\nopen\n\nThanks\nCora",
    ],
)
def test_a_word_is_understood_however_it_is_written(house, words):
    a_list(house)

    house.write(CORA, REQUEST, words, "")

    assert "Onions" in house.wait("cora@example.com", "Onions").words


@pytest.mark.parametrize(("typed", "meant"), [("gte 1", "get"), ("buscra maíz", "buscar"), ("résoul 1", "résolu")])
def test_a_typo_gets_the_nearest_word_and_nothing_happens(house, typed, meant):
    a_list(house)

    assert f'Did you mean "{meant}"?' in ask(house, typed).words


@pytest.mark.parametrize(
    ("subject", "text"),
    [("find weevils", ""), ("", "get 1"), ("Bundle 2040", ""), ("chercher weevils", ""), ("get 1", "")],
)
def test_a_command_sent_to_the_list_by_mistake_is_answered_and_not_posted(house, subject, text):
    a_list(house)

    sent = house.write(CORA, GARDEN, text, subject)
    house.settle()

    assert [
        one
        for one in house.got("cora@example.com")
        if one["in-reply-to"] == sent and ("stored maize" in one.raw.decode() or one.files == ["garden-2040.txt"])
    ]
    assert house.shell("thread", "show", "garden", "4").code != 0


def test_one_letter_gets_one_answer(house):
    a_list(house)

    sent = house.write(CORA, REQUEST, "get 1\nget 3\nopen", "find onion")
    house.settle()

    (answer,) = [one for one in house.got("cora@example.com") if one["in-reply-to"] == sent]
    assert "To read it: get 3" in answer.words


def test_a_long_thread_comes_in_parts_each_telling_how_the_next_is_asked_for(house):
    a_list(house)
    for n in range(5):
        text = "\n\n".join(f"Note {n}.{line}: keep the seed dry and dark, and label every jar." for line in range(250))
        house.write(AMINA, GARDEN, text, "Re: Weevils", in_reply_to="<1.letter@example.org>")
    house.settle()

    first = ask(house, "get 1")
    second = ask(house, "get 1 part 2")

    assert "part 1 of 2" in first.words and '"get 1 part 2"' in first.words and "Note 0.0:" in first.text
    assert "part 2 of 2" in second.words and "part 3" not in second.words and "Note 4.249:" in second.text
    assert 'There is no "#1 (3)"' in ask(house, "get 1 part 3").words


def share(house, octets):
    """Ben shares a recording; his post is #4."""
    house.set("garden", max_message_size=20_000_000)
    coded = base64.encodebytes(octets).decode()
    body = (
        "--x\nContent-Type: text/plain\n\nThe recording.\n--x\nContent-Type: audio/ogg\n"
        "Content-Transfer-Encoding: base64\n"
        f'Content-Disposition: attachment; filename="talk.ogg"\n\n{coded}--x--\n'
    )
    house.write(BEN, GARDEN, body, "Talk", content_type="multipart/mixed; boundary=x", mime_version="1.0")


def test_a_large_file_comes_in_parts_that_join_to_what_was_sent(house):
    a_list(house)
    octets = bytes(range(256)) * 20_000  # 5 MB
    share(house, octets)

    parts = [ask(house, words) for words in ("get 4/1", "get 4/1 part 2")]

    assert [one.files for one in parts] == [["talk.ogg.001"], ["talk.ogg.002"]]
    assert b"".join(next(one.message.iter_attachments()).get_content() for one in parts) == octets
    assert '"get 4/1 part 2"' in parts[0].words and "7-Zip" in parts[0].words


def test_files_that_nothing_proves_come_up_to_ten_megabytes_a_day_and_then_after_a_yes(house):
    a_list(house)
    share(house, bytes(range(256)) * 15_000)  # 3.8 MB

    before = [ask(house, "get 4/1").files for _ in (1, 2)]
    house.write(CORA, REQUEST, "", "get 1, 4/1")
    question = house.wait("cora@example.com", "Please confirm")
    brought = len(house.got("cora@example.com", "stored maize"))
    house.answer(CORA, question, "yes")
    house.settle()
    others = ask(house, "get 4/1", BEN).files
    house.move(days=1)
    house.move(minutes=5)

    assert before == [["talk.ogg"], ["talk.ogg"]]
    assert "get #4/1" in question.words
    assert brought == 1
    assert sum(one.files == ["talk.ogg"] for one in house.got("cora@example.com")) == 3
    assert others == ["talk.ogg"]
    assert ask(house, "get 4/1").files == ["talk.ogg"]


def test_a_year_comes_as_one_text_file_with_its_contents(any_house):
    house = any_house
    a_list(house)

    letter = ask(house, "recueil 2040")

    assert letter.files == ["garden-2040.txt"]
    assert "#1 Weevils" in letter.words and "#3 Onions" in letter.words
    assert "Amina Odhiambo" in letter.words and "Ben Kariuki" in letter.words  # who opened each
    text = next(letter.message.iter_attachments()).get_content()
    assert "stored maize" in text and "wood ash" in text and "onion sets" in text
    assert 'There is no "2039"' in ask(house, "bundle 2039").words


def test_what_was_redacted_is_a_placeholder_in_all_that_is_fetched(house):
    a_list(house)
    assert house.shell("thread", "redact", "garden", "2", "names somebody").code == 0

    for words in ("get 1", "get 2 only", "bundle 2040"):
        letter = ask(house, words)
        told = letter.all_text + "".join(part.get_content() for part in letter.message.iter_attachments())
        assert "wood ash" not in told and "names somebody" in told


def test_mute_as_an_answer_ends_the_copies_of_a_thread_and_is_not_posted(house):
    a_list(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    house.write(BEN, GARDEN, "I have two kilos.", "Re: Beans", in_reply_to=asked)
    copy = house.wait("cora@example.com", "two kilos")

    house.answer(CORA, copy, "mute", to=GARDEN, proven=True)
    house.settle()
    house.write(AMINA, GARDEN, "And I have one.", "Re: Beans", in_reply_to=asked)
    house.wait("ben@example.org", "And I have one.")

    assert house.count("cora@example.com", "And I have one.") == 0
    assert [one.text for one in house.got("ben@example.org") if one.text.strip() == "mute"] == []
    assert len(house.shell("thread", "show", "garden", "4", "--json").json["posts"]) == 3


def test_an_answer_to_what_was_fetched_goes_into_its_thread(house):
    a_list(house)
    page = ask(house, "get 1")
    quoted = "".join(f"> {line}\n" for line in page.text.split("\n"))

    house.write(
        CORA, page["reply-to"], f"We use neem as well.\n\n{quoted}", f"Re: {page['subject']}",
        in_reply_to=page["message-id"],
    )  # fmt: skip
    house.settle()

    assert "Answer: garden+t1@lists.example.org" in page.words
    assert "neem" in ask(house, "get 1").words


@pytest.mark.parametrize("said", ["get 3, 1", "get 3 and 1", "enviar 3 y 1"])
def test_fetching_below_a_post_is_done_and_not_posted(house, said):
    a_list(house)
    [post] = house.got("ben@example.org", "stored maize")

    house.write(AMINA, GARDEN, said, f"Re: {post['subject']}", in_reply_to=post["message-id"])
    house.settle()

    assert house.got("amina@example.org", "garden: #3")
    assert not house.got("ben@example.org", said)


@pytest.mark.parametrize("said", ["Get 3", "Envoyer 3", "Enviar 3"])
def test_a_bare_number_below_a_post_is_an_answer_and_is_posted(house, said):
    a_list(house)
    [post] = house.got("ben@example.org", "stored maize")

    house.write(AMINA, GARDEN, said, f"Re: {post['subject']}", in_reply_to=post["message-id"])
    house.settle()

    assert house.got("ben@example.org", said)
    assert not house.got("amina@example.org", "garden: #3")


def test_a_bare_number_below_a_letter_of_ours_fetches(house):
    a_list(house)
    page = ask(house, "get 1")

    house.answer(CORA, page, "get 3")
    house.settle()

    assert house.got("cora@example.com", "garden: #3")
    assert not house.got("ben@example.org", "get 3")


def test_what_an_answer_repeats_of_a_fetched_page_is_no_part_of_the_post(house):
    a_list(house)
    page = ask(house, "get 1")
    house.write(BEN, GARDEN, "Turn the sacks each month as well.", "Re: Weevils", in_reply_to="<1.letter@example.org>")

    house.answer(CORA, page, f"We use neem leaves for that.\n\n{page.text}")
    house.settle()
    shown = house.shell("thread", "show", "garden", "1", "--json").json["posts"]

    assert shown[-1]["text"] == "We use neem leaves for that."
    assert house.shell("rebuild", "garden").code == 0
    assert house.shell("thread", "show", "garden", "1", "--json").json["posts"] == shown


def test_what_a_held_answer_repeats_of_a_fetched_page_is_no_part_of_the_post(house):
    a_list(house)
    page = ask(house, "get 1")
    house.set("garden", posting="moderated")
    house.answer(CORA, page, f"We use neem leaves for that.\n\n{page.text}")

    assert house.shell("held", "accept", "garden", "h1").code == 0

    assert house.shell("thread", "show", "garden", "1", "--json").json["posts"][-1]["text"] == (
        "We use neem leaves for that."
    )


def test_an_answer_to_what_was_fetched_finds_its_thread_where_the_list_has_one_address(house):
    a_list(house)
    house.set("garden", sub_addresses="no")
    house.write(CORA, GARDEN, "", "get 2 only")
    page = house.wait("cora@example.com", "wood ash")

    house.write(CORA, GARDEN, "We use neem as well.", f"Re: {page.subject}", in_reply_to=page["message-id"])
    house.wait("ben@example.org", "neem")

    assert page.subject.endswith("[#1]")
    assert "neem" in house.shell("thread", "show", "garden", "1").out


@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
def test_where_an_answer_goes_stands_once_in_what_was_fetched(house, sub_addresses):
    a_list(house)
    house.set("garden", sub_addresses=sub_addresses)

    house.write(CORA, GARDEN, "", "get 3")
    page = house.wait("cora@example.com", "onion sets")

    assert page.text.count("Answer: ") == 1
    assert ("with [#3] in the subject" in page.words) == (sub_addresses == "no")


def test_what_a_stranger_may_not_read_is_said_once_however_much_they_name(house):
    a_list(house)

    house.write("Eve Stone <eve@example.net>", REQUEST, "", "get 1, 2, 3")
    house.settle()

    assert len(house.got("eve@example.net")) == 1


def test_all_that_is_not_there_is_told_in_one_letter(house):
    a_list(house)

    house.write(CORA, REQUEST, "", "get 91, d9 and 1")
    house.settle()

    [told] = house.got("cora@example.com", "There is no")
    assert 'There is no "#91, d9"' in told.words
    assert house.got("cora@example.com", "stored maize")


def test_of_more_than_ten_things_the_first_ten_come_and_the_last_says_how_the_others_do(house):
    a_list(house)
    for n in range(9):
        house.write(BEN, GARDEN, f"Note {n} on drying seed.", f"Note {n}")

    house.write(CORA, REQUEST, "", "get 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12", proven=True)
    house.settle()

    [last] = house.got("cora@example.com", "One letter brings 10 things at most")
    assert len(house.got("cora@example.com", "garden: #")) == 10
    assert 'send "get #11, #12" to garden+request@lists.example.org' in last.words
    assert last.subject == "garden: #10"


def test_an_old_prefix_of_the_list_stands_nowhere_that_people_read(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("cora@example.com", "Cora Lind", "weekly")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "[old-garden] Weevils in maize")
    house.write(
        CORA, GARDEN, "Mix wood ash between the layers.", "Re: [old-garden] Weevils in maize", in_reply_to=asked
    )
    house.write(AMINA, GARDEN, "Where do I find a tool for planting onion sets?", "[old-garden] Onions")
    house.settle()

    letters = [
        ask(house, words).all_text for words in ("find weevils", "get 1", "open", "who", "who maize", "get contents")
    ]
    house.shell("archive", "publish", "garden")
    pages = [one.read_text() for one in (house.folder / "state/archive/garden").rglob("*.txt")]
    listed = house.shell("thread", "ls", "garden").out, house.shell("search", "garden", "weevils").out

    assert sum("Weevils in maize" in one for one in (*letters, *pages, *listed)) >= 8
    assert not any("[old-garden]" in one for one in (*letters, *pages, *listed))
    assert house.shell("export", "garden").lines[0]["subject"] == "[old-garden] Weevils in maize"


FETCHED_IN = {  # the words that ask for it, and what the answer says
    "fr": {
        "envoyer 1": "Question : a reçu une réponse",
        "ouvertes": "1 question attend une réponse",
        "recueil 2040": "les plus récents d’abord",
    },
    "pt": {
        "enviar 1": "Pergunta: respondida",
        "abertas": "1 pergunta espera resposta",
        "coletânea 2040": "as mais recentes primeiro",
    },
}


@pytest.mark.parametrize(("of_list", "own"), [("en", "fr"), ("fr", "pt")])
def test_what_a_member_fetches_is_in_their_language_and_its_posts_as_they_were_written(house, of_list, own):
    a_list(house)
    house.set("garden", language=of_list)
    house.member("dina@example.net", "Dina Pereira", "none", language=own)

    thread, questions, year = (ask(house, words, "Dina Pereira <dina@example.net>") for words in FETCHED_IN[own])

    said = list(FETCHED_IN[own].values())
    assert said[0] in thread.words and "stored maize" in thread.words
    assert said[1] in questions.words and "Onions" in questions.words
    assert said[2] in year.words
    [file] = [part.get_payload(decode=True).decode("utf-8-sig") for part in year.message.iter_attachments()]
    assert said[0] in " ".join(file.split()) and "stored maize" in file


@pytest.mark.parametrize(
    ("words", "says"),
    [("ouvertes", "Aucune question n’attend de réponse."), ("abertas", "Nenhuma pergunta espera resposta.")],
)
def test_that_no_question_waits_is_said_in_the_language_of_who_asks(house, words, says):
    house.member("dina@example.net", "Dina Pereira", language="fr" if words == "ouvertes" else "pt")

    assert says in ask(house, words, "Dina Pereira <dina@example.net>").words


def test_who_is_no_member_fetches_from_an_open_archive_in_the_language_they_ask_in(house):
    a_list(house)
    house.set("garden", archive="public")

    assert "Question : a reçu une réponse" in ask(house, "envoyer 1", "Eve Stone <eve@example.net>").words


def test_a_digest_comes_again_in_the_language_in_which_it_came(house):
    a_list(house)
    house.member("dina@example.net", "Dina Pereira", "weekly", language="fr")
    house.move(days=7)
    english, french = house.wait("cora@example.com", "digest 1"), house.wait("dina@example.net", "planting onion sets")

    again = ask(house, "envoyer d1", "Dina Pereira <dina@example.net>")

    heading = french.text.partition("\n")[0]
    assert heading not in english.text
    assert heading in again.text and heading not in ask(house, "get d1").text


SCRUBBED = """See the plan.
-------------- next part --------------
A non-text attachment was scrubbed...
Name: plan.pdf
Type: application/pdf
Size: 12345 bytes
Desc: not available
URL: <http://old.example.org/garden/plan.pdf>
"""


@pytest.mark.parametrize("words", ["get a1", "get 1/1"])
def test_a_file_that_an_old_archive_did_not_keep_is_told_with_its_giver_and_where_it_lay(house, words):
    head = "From: Amina Odhiambo <amina@example.org>\nSubject: The plan\nDate: Wed, 04 Nov 2015 11:10:00 +0100\n"
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.shell("import", "garden", "-", stdin=f"{head}Message-ID: <plan@example.org>\n\n{SCRUBBED}".encode())

    letter = ask(house, words)

    assert '"plan.pdf" is not here: the old archive did not keep this file.' in letter.words
    assert "It was Amina Odhiambo who gave it, in #1." in letter.words
    assert "It lay there then: http://old.example.org/garden/plan.pdf" in letter.words
    assert "garden+t1@lists.example.org" in letter.words
    assert letter.files == []


def test_a_file_that_its_writer_forgot_is_told_in_the_language_of_who_asks(house):
    a_list(house)
    house.member("luc@example.net", "Luc Traoré", "weekly", language="fr")
    house.write(BEN, GARDEN, "I wrote a guide for all of you. It is attached: guide.pdf", "A guide to seed saving")
    house.settle()

    english, french = ask(house, "get a1"), ask(house, "get a1", "Luc Traoré <luc@example.net>")

    assert '"guide.pdf" is not here: #4 by Ben Kariuki came without this file.' in english.words
    assert "#4 (Ben Kariuki) est arrivé sans ce fichier." in french.words
