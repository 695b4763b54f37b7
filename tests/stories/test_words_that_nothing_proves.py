"""Promise A4: a word in somebody's name changes nothing before whoever holds the address says yes; one letter, one
answer."""

import pytest

from tests.doors.test_dns import a_server
from tests.stories.house import DOMAIN, GARDEN
from tests.stories.what_stands import state

AMINA, BEN, DAI = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "Dai Rees <dai@example.com>"
REQUEST, THREAD = f"garden+request@{DOMAIN}", f"garden+t1@{DOMAIN}"
FILE = (
    "--x\nContent-Type: text/plain\n\nWe mix wood ash between the layers. Here is my guide, for all to use.\n--x\n"
    'Content-Type: application/pdf\nContent-Disposition: attachment; filename="ash.pdf"\n\n%PDF-1.4\n--x--\n'
)
MIXED = {"content_type": "multipart/mixed; boundary=x", "mime_version": "1.0"}


@pytest.fixture
def garden(house):
    """#1 asks and is answered by #2, which brings a1; #3 asks another thing."""
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("dai@example.com", "Dai Rees", "weekly", "member+facilitator")
    house.member("olga@example.org", "Olga Prin", "none", "owner")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, FILE, "Re: Weevils", in_reply_to=asked, **MIXED)
    house.write(AMINA, GARDEN, "Where can I find a tool for planting onion sets?", "Onions")
    house.settle()
    return house


BY_NUMBER = ("mute 1", "follow 1", "thanks 2", "used a1", "solved 1", "type 1 visit", "close 1 done", "reopen 1")


@pytest.mark.parametrize("words", BY_NUMBER)
def test_by_number_it_is_asked_back_and_done_after_a_yes(garden, words):
    who = DAI if words.startswith("close") else AMINA
    address = who.partition("<")[2].strip(">")
    if words.startswith("reopen"):
        garden.write(who, REQUEST, "", "solved 1", proven=True)
        garden.wait(address, "is marked as solved")
    before = state(garden)

    garden.write(who, REQUEST, "", words)
    asked = garden.wait(address, "Please confirm", words)
    garden.settle()
    between = state(garden)
    garden.answer(who, asked, "yes")
    garden.settle()

    assert between == before
    assert state(garden) != before


@pytest.mark.parametrize("words", ["mute", "follow", "thanks", "solved", "type: visit", "used"])
def test_so_is_a_word_to_a_threads_address_that_answers_no_post(garden, words):
    garden.set("garden", default_cadence="weekly")
    before = state(garden)

    garden.write(AMINA, THREAD, words, "Re: [#1] Weevils")
    asked = garden.wait("amina@example.org", "Please confirm")
    garden.settle()
    between = state(garden)
    garden.answer(AMINA, asked, "yes")
    garden.settle()

    assert between == before
    assert state(garden) != before


def test_where_everybody_may_fetch_a_posts_message_id_proves_nothing(garden):
    garden.set("garden", archive="public")
    before = state(garden)

    garden.write(AMINA, GARDEN, "solved", "Re: Weevils", in_reply_to="<2.letter@example.org>")
    garden.wait("amina@example.org", "Please confirm", "solved #1")

    assert state(garden) == before


LONE = ("mute", "follow", "used", "solved", "type: visit", "reopen", "close", "muet", "resuelto", "Visita")


@pytest.mark.parametrize("words", LONE)
def test_nor_does_it_where_a_fellow_member_uses_it_in_anothers_name(garden, words):
    """Ben got the post, so he knows its Message-ID; he is neither the asker nor a facilitator."""
    who, answered = (DAI, "<3.letter@example.org>") if words == "close" else (AMINA, "<2.letter@example.org>")
    address = who.partition("<")[2].strip(">")
    if words == "reopen":
        garden.write(AMINA, REQUEST, "", "solved 1", proven=True)
        garden.wait(address, "is marked as solved")
    before = state(garden)

    garden.write(who, GARDEN, words, "Re: Weevils", in_reply_to=answered)
    asked = garden.wait(address, "Please confirm")
    garden.settle()
    between = state(garden)
    garden.answer(who, asked, "yes")
    garden.settle()

    assert between == before
    assert state(garden) != before


def test_a_facilitators_word_above_a_post_is_asked_back_and_the_post_goes_out(garden):
    garden.write(DAI, GARDEN, "close\n\nWe spoke by phone.", "Re: Onions", in_reply_to="<3.letter@example.org>")
    asked = garden.wait("dai@example.com", "Please confirm", "close #3")
    garden.wait("ben@example.org", "by phone")
    before = garden.shell("thread", "show", "garden", "3", "--json").json["state"]
    garden.answer(DAI, asked, "yes")
    garden.settle()

    assert before != "closed"
    assert garden.shell("thread", "show", "garden", "3", "--json").json["state"] == "closed"


def digest_of(house):
    house.move(days=7)
    digest = house.wait("dai@example.com", "digest 1")
    house.settle()  # the brief of the day comes behind it
    return digest, [next(n for n in range(1, 9) if f"{n}. #{thread} " in digest.words) for thread in (1, 3)]


def test_words_of_several_items_are_answered_by_one_letter(garden):
    digest, (first, second) = digest_of(garden)
    before = len(garden.got("dai@example.com"))

    garden.answer(DAI, digest, f"{first}: solved\n{second}: mute", proven=True)
    told = garden.wait("dai@example.com", "What came of what you asked")
    garden.settle()

    assert '#1 "Weevils" is marked as solved' in told.words
    assert "thread #3" in told.words
    assert len(garden.got("dai@example.com")) == before + 1
    assert garden.shell("thread", "show", "garden", "1", "--json").json["state"] == "solved"


def test_where_nothing_proves_them_one_letter_asks_about_all(garden):
    digest, (first, second) = digest_of(garden)
    before, mails = state(garden), len(garden.got("dai@example.com"))

    garden.answer(DAI, digest, f"{first}: solved\n{second}: mute")
    asked = garden.wait("dai@example.com", "Please confirm", "solved #1, mute #3")
    garden.settle()
    between = state(garden)
    garden.answer(DAI, asked, "yes")
    garden.wait("dai@example.com", "What came of what you asked", "is marked as solved")

    assert between == before
    assert len(garden.got("dai@example.com")) == mails + 2


@pytest.mark.parametrize(("words", "then"), [("solved 1", "solved"), ("close 1", "closed")])
def test_who_owns_a_list_without_being_a_member_says_it_by_number_too(garden, words, then):
    garden.shell("member", "set", "garden", "dai@example.com", "role", "member")

    garden.write("Olga Prin <olga@example.org>", REQUEST, "", words, proven=True)
    garden.settle()

    assert garden.shell("thread", "show", "garden", "1", "--json").json["state"] == then


SENA = "Sena Koffi <sena@seeds.coop>"
WORDS = (
    "leave", "weekly", "mute 1", "solved 1", "profile I sell gold", "help", "status", "find ash", "get 1", "gibberish",
    "change eve@example.net", "link eve@example.net", "redact 1", "pause list", "yes h1", "invite a@b.example",
)  # fmt: skip


def test_a_letter_that_its_domain_disowns_is_answered_by_nobody(build):
    """seeds.coop says reject: whose name is used hears nothing of it, whatever was asked (no backscatter)."""
    with a_server() as dns:
        house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list()
        house.member("sena@seeds.coop", "Sena Koffi", roles="member+owner+facilitator")
        fake = "mx.example.org; dmarc=fail header.from=seeds.coop"

        for words in WORDS:
            house.write(SENA, REQUEST, "", words, authentication_results=fake)
        for role in ("join", "leave", "weekly", "help", "status"):
            house.write(SENA, f"garden+{role}@{DOMAIN}", authentication_results=fake)
        house.settle()

        assert house.got("sena@seeds.coop") == []


def test_a_server_that_brings_such_a_letter_itself_is_told_in_the_dialogue(build):
    with a_server() as dns:
        house = build(smtp="trusted_networks = []", toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list()
        house.member("sena@seeds.coop", "Sena Koffi")

        said = house.refusal(SENA, f"garden+leave@{DOMAIN}")

        assert said.startswith("550 5.7.26")
        assert "nothing was done" in said


def test_who_said_block_is_asked_by_nobodys_words(house):
    """Whatever a third person asks in the name of, or about, an address that said block."""
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(BEN, REQUEST, "", "weekly")
    house.answer(BEN, house.wait("ben@example.org", "Please confirm"), "block")
    house.settle()
    before = len(house.got("ben@example.org"))

    house.now.moment = house.now.moment.replace(day=house.now.moment.day + 2)
    for words in ("weekly", "mute 1", "profile I sell gold", "change eve@example.net", "leave"):
        house.write(BEN, REQUEST, "", words)
    for words in ("link ben@example.org", "change ben@example.org amina@example.org"):
        house.write(AMINA, REQUEST, "", words, proven=True)
    house.settle()

    assert len(house.got("ben@example.org")) == before
