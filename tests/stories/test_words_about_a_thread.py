"""Members say something of a thread by one word: mute, follow, thanks, solved, type, reopen; in every language."""

import pytest

from listcop.store import lists, threads
from tests.doors.test_dns import a_server
from tests.stories.house import DOMAIN, GARDEN

AMINA, BEN, CORA = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "Cora Lind <cora@example.com>"
REQUEST = f"garden+request@{DOMAIN}"


def a_question(house):
    """Amina asks #1 and has an answer, #2."""
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind", "weekly", "member+facilitator")
    house.member("dai@example.com", "Dai Rees", "weekly")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    answered = house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    house.settle()
    return asked, answered


def reply(house, who, text, to_id, to=GARDEN, **more):
    """A plain Reply in the thread, and what came back for it."""
    sent = house.write(who, to, text, "Re: Weevils", in_reply_to=to_id, **{"proven": True, **more})
    house.settle()
    address = who.partition("<")[2].strip(">")
    return [one for one in house.got(address) if one["in-reply-to"] == sent]


def thread(house, number=1):
    return house.shell("thread", "show", "garden", str(number), "--json").json


def said_of(house):
    """What people said of threads, as it is kept."""
    with house.store.read() as tx:
        mlist = lists.find_list(tx, "garden", DOMAIN)
        return [one.said for one in threads.list_threads(tx, mlist.list_id)]


@pytest.mark.parametrize("word", ["Solved!", "résolu", "RESUELTO", "resolvido"])
def test_the_asker_says_that_it_is_solved(house, word):
    _, answered = a_question(house)

    (told,) = reply(house, AMINA, word, answered)

    assert thread(house)["state"] == "solved"
    assert "marked as solved" in told.words and "has not been sent to the list" in told.words
    assert len(thread(house)["posts"]) == 2


def test_solved_above_a_text_counts_and_the_text_is_posted(house):
    _, answered = a_question(house)

    told = reply(house, AMINA, "Solved\n\nThe ash was all it took. I sieve it first.", answered)

    assert thread(house)["state"] == "solved"
    assert "sieve" in thread(house)["posts"][2]["text"]
    assert told == []


@pytest.mark.parametrize("word", ["Solved", "Résolu !", "Resuelto", "Resolvido!"])
def test_where_nothing_proves_who_wrote_it_is_read_like_any_post_and_nobody_is_bound_to_it(house, word):
    _, answered = a_question(house)

    reply(house, AMINA, f"{word}\n\nOf 40 sacks all are clean.", answered, proven=False)
    house.await_reading()

    assert thread(house)["state"] == "solved"
    assert all("state" not in said for said in said_of(house))


def test_a_type_above_a_text_is_asked_back_where_nothing_proves_it(house):
    _, answered = a_question(house)

    reply(house, AMINA, "type: visit\n\nMay I come and see it?", answered, proven=False)
    asked = house.wait("amina@example.org", "Please confirm", "type #1 visit")
    house.wait("ben@example.org", "come and see it")
    before = thread(house)["type_source"]
    house.answer(AMINA, asked, "yes")
    house.settle()

    assert before != "author" and thread(house)["type_source"] == "author"


def test_a_word_above_a_text_that_waited_counts_when_a_moderator_lets_it_in(house):
    _, answered = a_question(house)
    house.set("garden", posting="moderated")

    reply(house, AMINA, "type: visit\n\nMay I come and see it? The ash was all it took.", answered)
    before = thread(house)["type_source"]
    house.shell("held", "accept", "garden", "h1")
    house.wait("ben@example.org", "come and see it")

    assert before != "author"
    assert thread(house)["types"] == ["visit"] and thread(house)["type_source"] == "author"


def test_only_the_asker_and_facilitators_say_so(house):
    _, answered = a_question(house)

    (told,) = reply(house, BEN, "solved", answered)
    assert thread(house)["state"] == "answered"
    assert "Only the person who asked" in told.words

    reply(house, CORA, "solved", answered)
    assert thread(house)["state"] == "solved"


@pytest.mark.parametrize("words", ["reopen", "rouvrir", "reabrir"])
def test_what_was_solved_is_opened_again(house, words):
    _, answered = a_question(house)
    reply(house, AMINA, "solved", answered)

    (told,) = reply(house, AMINA, words, answered)

    assert thread(house)["state"] == "open"
    assert "is open again" in told.words


@pytest.mark.parametrize(("language", "close"), [("en", "close 1 spoken by phone"), ("fr", "clore 1 spoken by phone")])
def test_what_was_closed_and_opened_again_is_closed_with_its_reason_by_the_command_that_undoes_it(
    house, language, close
):
    a_question(house)
    house.shell("member", "set", "garden", "cora@example.com", "language", language)
    house.write(CORA, REQUEST, "", "close 1 spoken by phone", proven=True)
    house.settle()
    before = thread(house)
    house.write(CORA, REQUEST, "", "reopen 1", proven=True)
    house.settle()
    told = house.got("cora@example.com")[-1]

    house.write(CORA, REQUEST, "", close, proven=True)
    house.settle()

    assert close in told.words and "solved" not in told.words
    assert [thread(house)[key] for key in ("state", "closed_why")] == ["closed", "spoken by phone"]
    assert before["state"] == "closed"


def test_what_was_only_answered_is_opened_again_and_no_word_says_for_the_asker_that_it_is_solved(house):
    a_question(house)

    house.write(CORA, REQUEST, "", "reopen 1", proven=True)
    told = house.wait("cora@example.com", "is open again")

    assert "To undo this" not in told.words


def test_who_takes_back_their_solved_may_say_it_again(house):
    _, answered = a_question(house)
    reply(house, AMINA, "solved", answered)

    (told,) = reply(house, AMINA, "reopen", answered)

    assert '"solved 1"' in told.words


@pytest.mark.parametrize("words", ["tag 1 visit", "étiqueter #1 visite", "etiquetar 1 visita", "Tag 2: Visit"])
def test_a_facilitator_tags_a_thread_by_its_number(house, words):
    a_question(house)

    house.write(CORA, REQUEST, "", words, proven=True)
    house.wait("cora@example.com", "stands under: visit")

    assert thread(house)["types"] == ["visit"] and thread(house)["type_source"] == "facilitator"


def test_who_asked_tags_their_own_and_nobody_elses_does(house):
    a_question(house)

    house.write("Dai Rees <dai@example.com>", REQUEST, "", "tag 1 mapping", proven=True)
    house.wait("dai@example.com", "Only the person who asked")
    house.write(AMINA, REQUEST, "", "tag 1 visit", proven=True)
    house.wait("amina@example.org", "stands under: visit")

    assert thread(house)["type_source"] == "author"


@pytest.mark.parametrize("words", ["tag 1", "tag visit", "tag 1 purple"])
def test_a_tag_without_a_number_or_a_type_is_told_how_it_is_written(house, words):
    a_question(house)
    before = thread(house)["types"]

    house.write(CORA, REQUEST, "", words, proven=True)
    house.wait("cora@example.com", '"tag 412" and a type of question')

    assert thread(house)["types"] == before


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [("en", "type: visit", '"type 412 visit"'), ("fr", "type: visite", "type 412 visite"),
     ("es", "tipo visita", "tipo 412 visita"), ("pt", "tipo: visita", "tipo 412 visita")],
)  # fmt: skip
def test_a_type_without_a_number_is_told_how_it_is_written_and_written_so_it_works(house, language, typed, written):
    a_question(house)
    house.shell("member", "set", "garden", "cora@example.com", "language", language)

    house.write(CORA, REQUEST, "", typed, proven=True)
    without_number = house.wait("cora@example.com", written)
    house.write(CORA, REQUEST, "", typed.split(" ")[0].rstrip(":") + " 1", proven=True)
    without_type = house.wait("cora@example.com", written, count=2)
    house.write(CORA, REQUEST, "", written.strip('"').replace("412", "1"), proven=True)
    house.settle()

    assert without_number.subject != without_type.subject
    assert thread(house)["types"] == ["visit"]


def test_a_german_greeting_in_a_thread_is_no_tag(house):
    _, answered = a_question(house)

    reply(house, AMINA, "Tag, Problem erledigt!", answered)
    house.wait("ben@example.org", "Problem erledigt")

    assert thread(house)["type_source"] not in ("author", "facilitator")


@pytest.mark.parametrize("words", ["type: visit", "Visite", "tipo visita", "TYPE VISITA"])
def test_a_type_is_corrected_by_a_word_and_stays_so(house, words):
    asked, answered = a_question(house)

    (told,) = reply(house, AMINA, words, answered)
    house.write(BEN, GARDEN, "Or come and see our store.", "Re: Weevils", in_reply_to=asked)
    house.settle()

    assert thread(house)["types"] == ["visit"] and thread(house)["type_source"] == "author"
    assert "stands under: visit" in told.words


def test_one_word_that_is_somebodys_answer_is_posted(house):
    asked, _ = a_question(house)

    reply(house, BEN, "Experience", asked)

    assert len(thread(house)["posts"]) == 3


@pytest.mark.parametrize("words", ["thanks", "Merci !", "¡Gracias!", "obrigada", "Muchas gracias a todos"])
def test_thanks_alone_are_counted_and_go_to_nobody(house, words):
    _, answered = a_question(house)

    (told,) = reply(house, CORA, words, answered)
    reply(house, CORA, words, answered)
    reply(house, CORA, "thanks", answered, to=f"garden+t1@{DOMAIN}", proven=True)

    assert "Your thanks to Ben Kariuki for #2 are counted" in told.words
    assert len(thread(house)["posts"]) == 2
    seen = house.shell("member", "show", "garden", "cora@example.com", "--json").json["last_deed"]
    assert seen is not None  # who thanks was seen, and is no quiet member
    house.move(days=7)
    assert "1 member said thanks." in house.wait("cora@example.com", "digest 1").words


def test_thanks_with_a_text_are_a_post_like_any_other(house):
    _, answered = a_question(house)

    reply(house, CORA, "Thanks Ben, I shall try that with beans, too.", answered)

    assert len(thread(house)["posts"]) == 3


def test_the_asker_who_thanks_is_asked_whether_it_helped(house):
    _, answered = a_question(house)

    (asked,) = reply(house, AMINA, "thanks", answered)
    assert "Did they help?" in asked.words and "wood ash" in asked.words
    house.answer(AMINA, asked, "yes")

    assert "marked as solved" in house.wait("amina@example.org", "with the help of Ben Kariuki").words
    assert thread(house)["state"] == "solved"


@pytest.mark.parametrize("word", ["mute", "muet", "silenciar"])
def test_mute_and_follow_by_number_to_the_request_address(house, word):
    a_question(house)

    house.write(BEN, REQUEST, "", f"{word} 2", proven=True)
    assert "thread #1 no longer" in house.wait("ben@example.org", "no longer come to you").words
    house.write(AMINA, GARDEN, "Which ash?", "Re: Weevils", in_reply_to="<2.letter@example.org>")
    assert house.count("ben@example.org", "Which ash?") == 0

    house.write(BEN, REQUEST, "seguir 1", "", proven=True)
    house.wait("ben@example.org", "#1 come to you at once")


def test_a_word_without_a_number_asks_which(house):
    a_question(house)

    house.write(BEN, REQUEST, "", "mute")

    assert '"mute 412"' in house.wait("ben@example.org", "which one").words


def test_by_number_a_state_is_asked_back_unless_it_is_proven(house):
    a_question(house)

    house.write(AMINA, REQUEST, "", "solved 1")
    asked = house.wait("amina@example.org", "solved 1")
    assert thread(house)["state"] == "answered"
    house.answer(AMINA, asked, "yes")
    house.wait("amina@example.org", "marked as solved")
    assert thread(house)["state"] == "solved"

    house.write(AMINA, REQUEST, "", "reopen 1", proven=True)
    house.wait("amina@example.org", "is open again")
    assert thread(house)["state"] == "open"


def test_a_stranger_says_nothing_of_a_thread(house):
    a_question(house)
    before = thread(house)

    for words in ("solved 1", "type 1 visit", "mute 1", "thanks 2", "reopen 1", "close 1"):
        house.write("Eve Stone <eve@example.net>", REQUEST, "", words, proven=True)
    house.settle()

    assert thread(house) == before
    assert all("Weevils" not in one.words for one in house.got("eve@example.net"))


@pytest.fixture
def strict(build):
    """A house that asks DNS: the policy of seeds.coop is reject."""
    with a_server() as server:
        house = build(toml=f"[dns]\nservers = ['{server.address}']\n")
        house.list()
        yield house


def test_a_forged_word_does_nothing_and_is_not_answered(strict):
    house, sena = strict, "Sena Koffi <sena@seeds.coop>"
    house.member("sena@seeds.coop", "Sena Koffi")
    house.member("ben@example.org", "Ben Kariuki")
    asked = house.write(sena, GARDEN, "Who has millet seed to spare?", "Millet", proven=True)
    answered = house.write(BEN, GARDEN, "I have two kilos, come by.", "Re: Millet", in_reply_to=asked)
    house.settle()
    before, fake = thread(house), "mx.example.org; dmarc=fail header.from=seeds.coop"

    reply(house, sena, "solved", answered, authentication_results=fake)
    for words in ("get 1", "find millet", "who", "mute 1"):
        house.write(sena, REQUEST, "", words, authentication_results=fake)
    house.settle()

    assert thread(house) == before
    assert [one.subject for one in house.got("sena@seeds.coop") if "Millet" not in one.subject] == []


def test_a_word_under_an_item_of_a_digest_is_done_and_not_posted(house):
    a_question(house)
    house.write(AMINA, GARDEN, "Where can I find a tool for planting onion sets?", "Onions")
    house.move(days=7)
    digest = house.wait("dai@example.com", "digest 1")
    place = next(n for n in ("1", "2", "3") if f"{n}. #1 " in digest.words)

    house.answer("Dai Rees <dai@example.com>", digest, f"{place}: thanks", quote=True, proven=True)

    assert "#2 are counted" in house.wait("dai@example.com", "Your thanks").words
    assert len(thread(house)["posts"]) == 2


def test_stop_in_answer_to_a_digest_means_leave(house):
    a_question(house)
    house.move(days=7)
    digest = house.wait("dai@example.com", "digest 1")

    house.answer("Dai Rees <dai@example.com>", digest, "STOP", quote=True, proven=True)

    house.wait("dai@example.com", "You have left")


def test_who_gave_something_hears_that_it_was_used(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    body = (
        "--x\nContent-Type: text/plain\n\nHere is my guide to drying beans, for all to use.\n--x\n"
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="drying.pdf"\n\n%PDF-1.4\n--x--\n'
    )
    house.write(
        BEN, GARDEN, body, "Guide to drying beans", content_type="multipart/mixed; boundary=x", mime_version="1.0"
    )
    house.settle()

    house.write(AMINA, REQUEST, "", "used a1 with my pupils, they loved it", proven=True)
    house.write(AMINA, REQUEST, "", "utilisé a1", proven=True)

    letter = house.wait("ben@example.org", "was used")
    assert "Amina Odhiambo writes that they used a1" in letter.words and "with my pupils" in letter.words
    assert "amina@example.org" not in letter.raw.decode()
    house.wait("amina@example.org", "is noted", count=2)
    assert house.count("ben@example.org", "was used") == 1


@pytest.mark.parametrize(
    "below", ["Ben Kariuki\nTeacher of Busia school | Seeds for all\nTel. +254 700 000 000", "Ben"]
)
def test_a_word_above_a_signature_without_a_mark_is_not_posted(house, below):
    for address, name in (("amina@example.org", "Amina"), ("ben@example.org", "Ben"), ("cora@example.com", "Cora")):
        house.member(address, name)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    copy = house.wait("ben@example.org", "bean seed")

    house.answer(BEN, copy, f"mute\n\n{below}", to=GARDEN, quote=True, proven=True)
    house.write(AMINA, GARDEN, "I have two kilos.", "Re: Beans", in_reply_to=copy["message-id"])

    house.wait("cora@example.com", "two kilos")
    assert house.count("ben@example.org", "two kilos") == 0
    assert house.got("cora@example.com", "Busia") == []


CLOSINGS = [
    "mute\n\nRegards,\nBen",
    "mute\n\nregards ben",
    "mute please\n\nKind regards\nBen Kariuki\nWard 4",
    "mute\n\nThanks in advance,\nBen",
    "muet\n\nBien à vous,\n\nBen",
    "silenciar\n\nSaludos cordiales\nBen",
    "silenciar\n\nUm abraço\nBen",
]


@pytest.mark.parametrize("text", CLOSINGS)
def test_a_word_above_a_polite_closing_is_done_and_answers_nobodys_question(house, text):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.settle()

    (told,) = reply(house, BEN, text, asked)
    house.await_reading()

    assert "#1" in told.words
    assert len(thread(house)["posts"]) == 1 and thread(house)["state"] == "open"


def test_thanks_above_a_polite_closing_are_counted_and_sent_to_nobody(house):
    _, answered = a_question(house)

    (told,) = reply(house, "Dai Rees <dai@example.com>", "gracias\n\nSaludos\nDai", answered)

    assert "#2" in told.words and len(thread(house)["posts"]) == 2


def test_what_people_write_below_a_word_reaches_people(house):
    asked, answered = a_question(house)

    reply(house, AMINA, "Solved\n\nThanks Ben!", answered)
    reply(house, BEN, "Visit\n\nRegards,\nBen", asked)
    reply(house, BEN, "mute\n\nRegards\nBen\n\nPS: The ash must be dry.", asked)

    texts = [one["text"] for one in thread(house)["posts"][2:]]
    assert [text.partition("\n")[0] for text in texts] == ["Solved", "Visit", "mute"]
    assert "Thanks Ben!" in texts[0] and "must be dry" in texts[2]
    assert thread(house)["state"] == "solved"


@pytest.mark.parametrize("word", ["nomail until 20 November", "semanal"])
def test_a_setting_sent_to_everyone_above_a_polite_closing_is_no_post(house, word):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, GARDEN, f"{word}\n\nKind regards,\nBen", "", proven=True)
    house.wait("ben@example.org", "From now on")

    assert house.got("amina@example.org") == []
