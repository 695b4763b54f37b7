"""Words below a newcomer's item of a digest go into their introduction, else to them alone, and tell no address."""

from datetime import timedelta

import pytest

from listcop.flows.gather_brief import was_greeted
from listcop.store import lists, members
from tests.stories.digest_week import AMINA, BEN, CORA, TOOLS, WEEVILS, number_of, threads_of
from tests.stories.house import DOMAIN, GARDEN, MONDAY

GRACE = "Grace Atieno <grace@example.net>"
REQUEST = f"garden+request@{DOMAIN}"
WELCOME = "Good that you are with us, Grace! Our millet stands on black soil too."
MILLET = "I am new here and grow millet near Kisumu. I would like to introduce myself to all of you."
ASH = "We mix wood ash between the layers and seal the pot with clay."


def a_week_with_a_newcomer(house, cadence="weekly"):
    """Ben's question (#1), and Grace, who joined; the digest of that week, as Cora got it."""
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.move(days=1)
    house.member("grace@example.net", "Grace Atieno", cadence, who="grace@example.net")
    house.move(MONDAY + timedelta(days=6, hours=23))
    return house.wait("cora@example.com", "Weevils in maize", "Grace Atieno")


def below(digest, words, text, mark="> "):
    """The digest quoted, and `text` below the line that holds `words`."""
    lines = digest.text.split("\n")
    at = next(at for at, line in enumerate(lines) if words in line) + 1
    above, rest = ("".join(f"{mark}{line}\n" for line in part) for part in (lines[:at], lines[at:]))
    return f"{above}\n{text}\n\n{rest}"


def test_their_receipt_says_that_a_reply_to_it_reaches_nobody(house):
    digest = a_week_with_a_newcomer(house)
    house.answer(CORA, digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}", proven=True)
    receipt = house.wait("cora@example.com", "your words have gone to Grace Atieno")

    house.answer(CORA, receipt, "I forgot: my telephone is broken.", to=receipt["from"], proven=True)
    house.wait("cora@example.com", "was not understood")

    assert "A reply to this letter reaches nobody." in receipt.words
    assert threads_of(house) == {1: [WEEVILS]}


@pytest.mark.parametrize("how", ["number", "marked", "unmarked"])
def test_they_reach_the_newcomer_alone(house, how):
    digest = a_week_with_a_newcomer(house)
    text = {
        "number": f"{number_of(digest, 'Grace Atieno')}: {WELCOME}",
        "marked": below(digest, "Grace Atieno", WELCOME),
        "unmarked": below(digest, "Grace Atieno", WELCOME, ""),
    }[how]

    house.answer(CORA, digest, text)
    greeting = house.wait("grace@example.net", WELCOME)
    told = house.wait("cora@example.com", "What you wrote to Grace Atieno went to nobody else")

    assert threads_of(house) == {1: [WEEVILS]}
    assert house.count("ben@example.org", WELCOME) == 0
    assert "Cora Lind" in greeting.text
    assert b"cora@example.com" not in greeting.raw
    assert b"grace@example.net" not in told.raw


def test_get_behind_their_number_brings_no_post_of_that_number_and_is_no_greeting(house):
    digest = a_week_with_a_newcomer(house)
    number = number_of(digest, "Grace Atieno")
    for at in range(number):
        house.write(BEN, GARDEN, f"The drum is empty, part {at}.", f"Drum {at}")
    house.settle()
    before = house.count("grace@example.net")

    house.answer(CORA, digest, f"{number}: get", quote=True, proven=True)
    house.wait("cora@example.com", "could not be handed on")

    assert house.count("cora@example.com", "The drum is empty") == 0
    assert house.count("grace@example.net") == before


def test_a_name_that_is_an_address_tells_it_to_neither(house):
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "", "weekly")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.move(days=1)
    house.member("grace@example.net", "Grace Atieno", "weekly", who="grace@example.net")
    house.move(MONDAY + timedelta(days=6, hours=23))
    digest = house.wait("cora@example.com", "Weevils in maize", "Grace Atieno")

    text = f"{number_of(digest, 'Grace Atieno')}: {WELCOME}"
    house.answer('"cora@example.com" <cora@example.com>', digest, text)
    greeting = house.wait("grace@example.net", WELCOME)

    assert b"cora@example.com" not in greeting.raw
    assert "cora, garden" in greeting.text


@pytest.mark.parametrize("word", ["mute", "muet", "silenciar", "thanks"])
def test_a_word_to_us_is_handed_on_to_nobody_and_asked_about(house, word):
    digest = a_week_with_a_newcomer(house)

    house.answer(CORA, digest, f"{number_of(digest, 'Grace Atieno')}: {word}")
    asked = house.wait("cora@example.com", "could not be handed on", "Grace Atieno", word)
    house.answer(CORA, asked, "1", proven=True)
    house.settle()

    assert house.count("grace@example.net", "good to have you here") == 0
    assert threads_of(house) == {1: [WEEVILS]}


def test_the_answer_to_them_reaches_their_writer_alone(house):
    digest = a_week_with_a_newcomer(house)
    house.answer(CORA, digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}")
    greeting = house.wait("grace@example.net", WELCOME)

    house.answer(GRACE, greeting, "Thank you, Cora. Black soil it is.")
    house.wait("cora@example.com", "Black soil it is")

    assert threads_of(house) == {1: [WEEVILS]}
    assert house.count("ben@example.org", "Black soil it is") == 0


def test_they_go_into_the_introduction_that_the_newcomer_wrote_since(house):
    digest = a_week_with_a_newcomer(house)
    house.write(GRACE, GARDEN, MILLET, "Introducing myself")
    house.await_reading()

    house.answer(CORA, digest, below(digest, "Grace Atieno", WELCOME))
    house.wait("ben@example.org", WELCOME)

    assert threads_of(house) == {1: [WEEVILS], 2: [MILLET, WELCOME]}


def test_what_else_the_answer_says_is_posted_and_all_is_told_in_one_letter(house):
    digest = a_week_with_a_newcomer(house)
    before = len(house.got("cora@example.com"))

    house.answer(CORA, digest, f"1: {ASH}\n\n{number_of(digest, 'Grace Atieno')}: {WELCOME}")
    house.wait("grace@example.net", WELCOME)
    house.settle()
    (told,) = house.got("cora@example.com")[before:]

    assert threads_of(house) == {1: [WEEVILS, ASH]}
    assert "went to nobody else" in told.words
    assert "#2" in told.words


def test_who_reads_each_post_is_told_too_where_they_went(house):
    a_week_with_a_newcomer(house)
    digest = house.wait("ben@example.org", "short digest", "Grace Atieno")

    house.answer(BEN, digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}")

    house.wait("grace@example.net", WELCOME)
    house.wait("ben@example.org", "went to nobody else")


def test_files_of_the_answer_go_along(house):
    digest = a_week_with_a_newcomer(house)
    body = (
        f"--x\nContent-Type: text/plain\n\n{number_of(digest, 'Grace Atieno')}: {WELCOME}\n--x\n"
        'Content-Type: image/png\nContent-Disposition: attachment; filename="field.png"\n\nPNG\n--x--\n'
    )

    house.answer(CORA, digest, body, content_type="multipart/mixed; boundary=x", mime_version="1.0")

    assert house.wait("grace@example.net", WELCOME).files == ["field.png"]


@pytest.mark.parametrize(
    ("language", "unreached"),
    [
        ("en", "could not be handed on"),
        ("fr", "pas pu être transmis"),
        ("es", "no se pudo entregar"),
        ("pt", "não pôde ser entregue"),
    ],
)
def test_whom_no_private_letter_reaches_is_named_and_the_words_are_asked_back(house, language, unreached):
    digest = a_week_with_a_newcomer(house)
    house.shell("member", "set", "garden", "cora@example.com", "language", language)
    house.write(GRACE, REQUEST, "", "set private off", proven=True)
    house.wait("grace@example.net", "settings have changed")

    house.answer(CORA, digest, below(digest, "Grace Atieno", WELCOME))
    asked = house.wait("cora@example.com", unreached, "Grace Atieno", WELCOME)
    house.answer(CORA, asked, "1")
    house.wait("ben@example.org", WELCOME)

    assert threads_of(house) == {1: [WEEVILS, WELCOME]}
    assert house.count("grace@example.net", "good to have you here") == 0


def test_who_left_since_gets_no_letter(house):
    digest = a_week_with_a_newcomer(house)
    house.write(GRACE, f"garden+leave@{DOMAIN}", "", "leave", proven=True)
    house.wait("grace@example.net", "no longer")

    house.answer(CORA, digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}")
    house.wait("cora@example.com", "could not be handed on")

    assert house.count("grace@example.net", WELCOME) == 0


def test_a_stranger_who_writes_to_the_address_of_a_digest_reaches_nobody(house):
    digest = a_week_with_a_newcomer(house)

    house.answer("Joe <joe@example.net>", digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}")

    assert house.count("grace@example.net", WELCOME) == 0


def test_a_facilitators_words_are_a_greeting_and_are_not_asked_of_them_again(house):
    house.member("amina@example.org", "Amina Odhiambo", roles="member+facilitator")
    a_week_with_a_newcomer(house)
    house.settle()
    digest = next(one for one in house.got("amina@example.org") if one["reply-to"] == f"garden+d1@{DOMAIN}")

    house.answer(AMINA, digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}")
    house.wait("grace@example.net", WELCOME)

    with house.store.read() as tx:
        garden = lists.find_list(tx, "garden", DOMAIN)
        assert was_greeted(tx, garden, members.find_member(tx, garden.list_id, "grace@example.net"))


def test_a_members_words_that_a_moderator_lets_in_are_handed_on(house):
    digest = a_week_with_a_newcomer(house)
    house.set("garden", posting="moderated")

    house.answer(CORA, digest, f"{number_of(digest, 'Grace Atieno')}: {WELCOME}")
    assert house.count("grace@example.net", WELCOME) == 0
    (held,) = house.shell("held", "ls", "garden", "--json").json
    house.shell("held", "accept", "garden", held["held"])

    house.wait("grace@example.net", WELCOME)
    house.wait("cora@example.com", "went to nobody else")


def test_so_it_is_in_the_one_digest_of_all_lists(house):
    house.list("orchard")
    for name in ("garden", "orchard"):
        house.member("ben@example.org", "Ben Kariuki", "weekly", of=name)
    house.write(BEN, REQUEST, "", "one digest", proven=True)
    house.wait("ben@example.org", "From now on")
    house.move(hours=2)
    house.member("grace@example.net", "Grace Atieno", of="orchard", who="grace@example.net")
    house.member("amina@example.org", "Amina Odhiambo")
    house.write(AMINA, GARDEN, TOOLS, "Planting onions")
    house.member("amina@example.org", "Amina Odhiambo", of="orchard")
    house.write(AMINA, f"orchard@{DOMAIN}", "How do you graft old mangoes?", "Grafting mangoes")
    house.move(days=7)
    letter = house.wait("ben@example.org", "Your lists", "Grace Atieno")

    house.answer(BEN, letter, below(letter, "Grace Atieno", WELCOME))
    greeting = house.wait("grace@example.net", WELCOME)

    assert greeting["reply-to"].startswith("orchard+u.")
    assert threads_of(house) == {1: [TOOLS]}
