"""Somebody new: charter, good threads and questions; an introduction by yes; a greeting by a facilitator."""

import pytest

from tests.stories.house import GARDEN
from tests.stories.test_joining_by_mail import GRACE, asked

OLGA = "Olga Prin <olga@example.org>"
BEN = "Ben Kariuki <ben@example.org>"
CORA = "Cora Bell <cora@example.org>"
ANSWERS = "1. I keep the seed bank at Rusinga.\n2. Drying sesame.\n3. Grafting mangoes."
CHARTER = "We grow what we eat.\n\nPlease write to one another as neighbours do."


@pytest.fixture
def lived(house):
    """A list on which a question was solved, and others wait."""
    house.set("garden", charter=CHARTER)
    house.member("olga@example.org", "Olga Prin", roles="facilitator", cadence="none")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.org", "Cora Bell")
    first = house.write(BEN, GARDEN, "How do you keep weevils out of stored maize?", "Weevils in maize")
    house.write(CORA, GARDEN, "Mix wood ash between the layers.", "Re: Weevils in maize", in_reply_to=first)
    house.write(BEN, "garden+t1@lists.example.org", "solved", "Re: Weevils in maize", proven=True)
    house.wait("ben@example.org", "Weevils in maize", "solved")
    house.write(BEN, GARDEN, "Does anyone know how long sesame must dry? Mine moulds.", "Sesame moulds")
    house.write(CORA, GARDEN, "Who has a goat to lend for a month?", "A goat")
    assert house.shell("quiet", "garden").code == 0  # which reads what came, before it looks
    return house


def welcomed(house):
    house.answer(GRACE, asked(house), "yes")
    return house.wait("grace@example.org", "Welcome")


def test_from_the_welcome_to_a_greeted_and_introduced_member(lived):
    house = lived
    letter = welcomed(house)
    house.answer(GRACE, letter, ANSWERS, quote=True)
    offer = house.wait("grace@example.org", "Shall we introduce you")
    before = house.count("cora@example.org", "Rusinga")
    house.answer(GRACE, offer, "yes", quote=True)
    post = house.wait("cora@example.org", "Rusinga")
    house.answer(GRACE, offer, "yes")
    house.move(days=1, hours=2)
    told = house.wait("olga@example.org", "Grace Atieno is new on")
    house.answer(OLGA, told, "yes please", quote=True)
    greeting = house.wait("grace@example.org", "Olga Prin", "one of those who look after it")

    assert "   We grow what we eat.\n\n   Please write" in letter.text and "#1 Weevils in maize" in letter.text
    assert "solved" in letter.text and "get 1" in letter.text and "Sesame moulds" in letter.text
    assert before == 0 and "Sesame moulds" in offer.text and "A goat" not in offer.text
    assert "What you can ask me: Drying sesame." in offer.words
    assert post.subject == "Introducing myself: Grace Atieno" and "Hello, I am Grace Atieno" in post.words
    assert "grace@example.org" in post["from"] and b"garden+c." not in post.raw and "Shall we" not in post.all_text
    assert house.count("cora@example.org", "Rusinga") == 1
    assert "I keep the seed bank" in told.words and "Sesame moulds" in told.text
    assert greeting["reply-to"] == "olga@example.org" and "Sesame moulds" in greeting.words
    for one in (letter, offer, told, greeting):
        assert max(map(len, one.text.split("\n"))) <= 72


def test_an_edited_introduction_is_shown_again_and_no_posts_nothing(lived):
    lived.answer(GRACE, welcomed(lived), ANSWERS)
    offer = lived.wait("grace@example.org", "Shall we introduce you")
    lived.answer(GRACE, offer, "I graft mangoes at Rusinga.")
    again = lived.wait("grace@example.org", "Shall we introduce you", "I graft mangoes", count=1)
    lived.answer(GRACE, again, "no")
    lived.answer("Eve Stone <eve@example.net>", again, "yes")
    lived.answer(GRACE, again, "yes", auto_submitted="auto-replied")
    before = lived.count("cora@example.org", "Rusinga")
    kept = lived.shell("member", "show", "garden", "grace@example.org", "--json").json["profile"]
    lived.answer(GRACE, again, "yes, in these words:\nI graft mangoes and limes at Rusinga.")
    post = lived.wait("cora@example.org", "limes at Rusinga")

    assert before == 0 and kept == "I graft mangoes at Rusinga."
    assert post.subject == "Introducing myself: Grace Atieno"


def test_who_wrote_before_is_offered_no_introduction(lived):
    letter = welcomed(lived)
    lived.write(GRACE, GARDEN, "Hello, all of you.", "Hello")
    lived.wait("cora@example.org", "Hello, all of you.")
    lived.answer(GRACE, letter, ANSWERS)
    shown = lived.wait("grace@example.org", "From now on", "seed bank")

    assert "introduce you" not in shown.text


def test_greetings_in_words_of_ones_own_and_nothing_where_nobody_says_yes(lived):
    house = lived
    welcomed(house)
    house.write("May Njeri <may@example.net>", "garden+join@lists.example.org")
    house.answer("May Njeri <may@example.net>", house.wait("may@example.net", "Please confirm"), "yes")
    house.wait("may@example.net", "Welcome")
    house.member("tom@example.org", "Tom Bell")
    house.move(days=1, hours=2)
    told = house.wait("olga@example.org", "2 people are new on")
    house.answer(BEN, told, "yes", proven=True)
    house.answer(OLGA, told, "yes 1 Dear Grace, it is good to see you here.")
    doubted = house.wait("olga@example.org", "it is good to see you here")
    house.answer(OLGA, told, "2 greet\n\nDear May,\n\nGood to see you here! What do you grow?\n\nno 1\n\nOlga")
    greeting = house.wait("may@example.net", "Dear May, Good to see you here! What do you grow?")
    done = house.wait("olga@example.org", "What came of your answer", count=2)
    house.move(days=3)

    assert "Tom Bell" not in told.text
    assert "look after it" not in greeting.words and "not understood" not in done.words
    assert "Nobody was written to" in doubted.words and "not understood" in doubted.words
    assert house.count("grace@example.org", "look after it") == 0
    assert house.count("olga@example.org", "are new on") == 1


@pytest.mark.parametrize(
    ("language", "asks", "offered", "yes", "hello"),
    [
        ("fr", "À lire d’abord", "Voulez-vous que nous vous présentions", "oui", "Bonjour, je m’appelle Grace"),
        ("es", "Para leer primero", "¿Quiere presentarse así", "sí", "Hola, me llamo Grace"),
        ("pt", "Para ler primeiro", "Quer apresentar-se assim", "sim", "Olá, chamo-me Grace"),
    ],
)
def test_all_of_it_in_the_lists_language(lived, language, asks, offered, yes, hello):
    lived.set("garden", language=language)
    lived.write(GRACE, "garden+join@lists.example.org")
    lived.answer(GRACE, lived.wait("grace@example.org"), yes)
    letter = lived.wait("grace@example.org", asks)
    lived.answer(GRACE, letter, ANSWERS)
    offer = lived.wait("grace@example.org", offered)
    lived.answer(GRACE, offer, yes)

    assert lived.wait("cora@example.org", hello)
    assert max(map(len, [*letter.text.split("\n"), *offer.text.split("\n")])) <= 72


def test_an_owner_may_want_no_greeters_and_a_list_without_facilitators_has_none(house):
    house.member("olga@example.org", "Olga Prin", roles="owner", cadence="none")
    welcomed(house)
    house.move(days=1, hours=2)
    of_owner = house.count("olga@example.org", "is new on")
    house.member("ruth@example.org", "Ruth Oloo", roles="facilitator", cadence="none")
    house.set("garden", greet="no")
    house.move(days=1)

    assert of_owner == 0
    assert house.count("ruth@example.org", "is new on") == 0
