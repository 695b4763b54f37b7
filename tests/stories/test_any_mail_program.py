"""Whatever program somebody writes with: join, answer a digest's item, settle a held post, fetch, say one word."""

import pytest

from listcop.core.asks import Answer
from listcop.core.commands import read_answer
from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.core.words import Word
from tests.stories.house import DOMAIN, GARDEN, MONDAY, Got
from tests.stories.mail_programs import PROGRAMS, WAYS_TO_ANSWER

ANA, BEN = "Ana Núñez <ana@example.org>", "Ben Kariuki <ben@example.org>"
ANA_HEAD = "Ana <ana@example.org>"


@pytest.fixture(params=PROGRAMS, ids=lambda one: one.__name__)
def program(request):
    return request.param


def send(house, program, to, text, subject="", answered=None, number="n1", author=ANA_HEAD):
    house.now.moment = house.now.moment.replace(microsecond=0)
    raw = program(author, to, subject, text, answered, number)
    house.send(raw, to, sender=author.partition("<")[2].strip(">"))


def test_join_and_confirm(house, program):
    send(house, program, f"garden+request@{DOMAIN}", "Hello,\nplease join\nthank you")
    asked = house.wait("ana@example.org", "confirm")
    send(house, program, asked["reply-to"], "Yes please", answered=asked, number="n2")

    house.wait("ana@example.org", "Welcome")
    assert house.shell("member", "show", "garden", "ana@example.org", "--json").json["state"] == "active"


def test_answer_an_item_of_a_digest(house, program):
    house.member("ana@example.org", "Ana", "weekly")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(BEN, GARDEN, "Where can I find a tool for planting onion sets?", "Onions")
    house.settle()
    house.move(days=7)
    digest = house.wait("ana@example.org", "digest 1")

    send(house, program, digest["reply-to"], "1: The market at Thika has them.\nAsk for Mama Njeri.", answered=digest)

    got = house.wait("ben@example.org", "Mama Njeri")
    posts = house.shell("thread", "show", "garden", "1", "--json").json["posts"]
    assert len(posts) == 2 and "digest 1" not in posts[1]["text"] and "Thika" in posts[1]["text"]
    assert "How often mail comes" not in got.words


def test_settle_a_held_post(house, program):
    house.member("ana@example.org", "Ana", roles="member+moderator")
    house.member("ben@example.org", "Ben Kariuki")
    house.set("garden", posting="moderated")
    house.write(BEN, GARDEN, "The seed swap is on Friday.", "Swap")
    notice = house.wait("ana@example.org", "Swap")

    send(house, program, notice["reply-to"], "yes", answered=notice)

    house.wait("ben@example.org", "seed swap is on Friday")


def test_fetch_a_thread(house, program):
    house.member("ana@example.org", "Ana")
    house.write(ANA, GARDEN, "We dry beans on the roof.", "Beans")
    house.settle()

    send(house, program, f"garden+request@{DOMAIN}", "Buenos días,\nenviar 1\nGracias")

    assert "on the roof" in house.wait("ana@example.org", "garden: #1").words


def test_say_one_word_in_a_thread(house, program):
    house.member("ana@example.org", "Ana")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(BEN, GARDEN, "We mix wood ash between the layers of maize.", "Weevils")
    copy = house.wait("ana@example.org", "wood ash")

    send(house, program, GARDEN, "Gracias", answered=copy)

    house.wait("ana@example.org", "Your thanks to Ben Kariuki")
    assert len(house.shell("thread", "show", "garden", "1", "--json").json["posts"]) == 1


def test_say_that_it_is_solved(house, program):
    house.member("ana@example.org", "Ana")
    house.member("ben@example.org", "Ben Kariuki")
    asked = house.write(ANA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    copy = house.wait("ana@example.org", "wood ash")

    send(house, program, GARDEN, "Solved!\nThe ash did it.", answered=copy)
    house.settle()

    shown = house.shell("thread", "show", "garden", "1", "--json").json
    assert shown["state"] == "solved" and len(shown["posts"]) == 3


ANSWERS = {
    "Yes": Word.yes, "yes please": Word.yes, "OK": Word.yes, "Oui": Word.yes, "Oui, merci !": Word.yes,
    "D'accord": Word.yes, "Sí": Word.yes, "si, gracias": Word.yes, "Sim": Word.yes, "SIM, por favor": Word.yes,
    "Hello,\nyes\nBest wishes, Ana": Word.yes, "Bonjour,\n\noui\n\nAna": Word.yes, "No": Word.no, "Non": Word.no,
    "Não, obrigado": Word.no, "no, it is an advert": Word.no, "drop": Word.drop, "Jeter": Word.drop,
    "descartar": Word.drop, "Annuler": Word.cancel, "cancelar": Word.cancel,
}  # fmt: skip
QUESTION = (
    "Somebody, most likely you, asked that ana@example.org join the list\ngarden@lists.example.org.\n\nTo join, reply "
    'to this letter.\n\nIf you want no such questions, reply with the word "block".\n\nyes no drop ban\n\n'
    "ref: c.abcdefghijklmnopqrstuvwxyz\n"
)


@pytest.mark.parametrize("way", WAYS_TO_ANSWER, ids=lambda one: one.__name__)
def test_a_word_above_or_below_the_quote_is_understood(way):
    """Promise A3: 12 ways of writing x 21 answers."""
    head = b"Subject: Please confirm: join garden\r\nMessage-ID: <c.x@lists.example.org>\r\n\r\n"
    asked = Got("", "ana@example.org", head + QUESTION.encode())
    wrong = {}
    for said, word in ANSWERS.items():
        message = read_message(way(ANA_HEAD, f"garden+c.x@{DOMAIN}", "", said, asked, "n1"))
        found = read_answer(draft_post(message, MONDAY).text.split("\n"), MONDAY.date())
        if not isinstance(found, Answer) or found.word is not word:
            wrong[said] = found

    assert wrong == {}
