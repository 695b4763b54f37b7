"""Who joins in, until when: a tally in a thread, joined by one line, in the digest, closed on its day."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.stories.house import DOMAIN, GARDEN, MONDAY

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"
CORA = "Cora Lind <cora@example.com>"
REQUEST = f"garden+request@{DOMAIN}"


def members(house, language=""):
    house.member("amina@example.org", "Amina Odhiambo", language=language)
    house.member("ben@example.org", "Ben Kariuki", language=language)
    house.member("cora@example.com", "Cora Lind", cadence="weekly")


def test_a_line_in_a_post_opens_it_members_join_by_one_line_and_it_closes_on_its_day(house):
    members(house)
    asked = house.write(
        AMINA, GARDEN, "We buy seed oil together. Who joins in?\n\ntally until 20 November\n\nAmina", "Seed oil"
    )  # fmt: skip
    house.settle()
    house.move(hours=2)
    assert "the end of 20 November 2040" in house.wait("amina@example.org", "Tally for #1 Seed oil").words

    house.write(BEN, REQUEST, "", "join 1 20 litres", proven=True)
    house.wait("ben@example.org", "You take part in #1", "20 litres")
    house.write(CORA, GARDEN, "join 5 litres", "Re: Seed oil", in_reply_to=asked, proven=True)
    house.wait("cora@example.com", "You take part in #1", "5 litres")
    house.write(BEN, REQUEST, "", "join 1 30 litres")
    confirm = house.wait("ben@example.org", "join 1 30 litres")
    house.answer(BEN, confirm, "yes")
    house.wait("ben@example.org", "You take part in #1", "30 litres")
    assert house.got("amina@example.org", "5 litres") == []

    house.move(MONDAY + timedelta(days=7))
    digest = house.wait("cora@example.com", "digest")
    assert "2 members take part until 20 November 2040: 35 litres in all. To join: join 1 …" in digest.words
    house.move(MONDAY + timedelta(days=13, hours=22))
    assert house.count("amina@example.org", "Ends soon") == 0
    house.move(MONDAY + timedelta(days=14))
    soon = house.wait("amina@example.org", "Ends soon: tally for #1 Seed oil", "2 members take part so far")
    assert "In all: 35 litres" in soon.text and '"tally 1 until" and another day' in soon.words
    house.move(MONDAY + timedelta(days=15, hours=22))
    assert house.count("amina@example.org", "Ends soon") == 1
    assert house.count("amina@example.org", "Who takes part") == 0
    house.move(MONDAY + timedelta(days=16))
    closed = house.wait("amina@example.org", "Who takes part")
    assert "- Ben Kariuki: 30 litres" in closed.text and "In all: 35 litres" in closed.text
    house.write(CORA, REQUEST, "", "join 1 9 litres", proven=True)
    house.wait("cora@example.com", "nothing was counted")
    house.move(days=1)
    assert house.count("amina@example.org", "Who takes part") == 1


@pytest.mark.parametrize(
    ("language", "line", "told", "how"),
    [
        ("en", "join 88 3 pieces", "nothing was counted", "join 2 3 pieces"),
        ("en", "join 1 3 pieces", "#1 is not this tally", "join 2 3 pieces"),
        ("en", "join #88", "#88 is not this tally", "join 2 …"),
        ("fr", "rejoindre 88 3 litres", "n’a été compté", "rejoindre 2 3 litres"),
        ("es", "unirme 88 3 litros", "no se ha contado nada", "unirme 2 3 litros"),
        ("pt", "entrar 88 3 litros", "nada foi contado", "entrar 2 3 litros"),
    ],
)
def test_a_number_that_is_not_this_tally_is_no_part_of_the_amount(house, language, line, told, how):
    members(house)
    house.shell("member", "set", "garden", "cora@example.com", "language", language)
    house.write(BEN, GARDEN, "Which beans grow in the shade?", "Beans")
    asked = house.write(AMINA, GARDEN, "We buy seed oil.\n\ntally until 20 November", "Seed oil")
    house.settle()

    house.write(CORA, GARDEN, line, "Re: Seed oil", in_reply_to=asked, proven=True)
    refused = house.wait("cora@example.com", told)
    house.write(CORA, GARDEN, "join 2 3 pieces", "Re: Seed oil", in_reply_to=asked, proven=True)
    house.wait("cora@example.com", "#2", "3 pieces.")

    assert how in refused.words and "#2" in refused.words
    assert house.got("amina@example.org", line) == []


def test_it_is_joined_under_its_item_of_a_digest_and_the_line_may_be_signed(house):
    members(house)
    house.write(AMINA, GARDEN, "We buy seed oil together. Who joins in?\n\ntally until 20 November", "Seed oil")
    house.move(MONDAY + timedelta(days=7))
    digest = house.wait("cora@example.com", "digest")

    house.answer(CORA, digest, "1 : join 4 people\n\nCora Lind", quote=True, proven=True)
    house.wait("cora@example.com", "You take part in #1", "4 people")

    assert house.count("amina@example.org", "4 people") == 0


def test_a_polite_closing_below_the_line_changes_nothing(house):
    members(house)
    asked = house.write(AMINA, GARDEN, "We buy oil together.\n\ntally until 20 November", "Seed oil")
    house.settle()

    house.write(CORA, GARDEN, "join 5 litres\n\nRegards, Cora", "Re: Seed oil", in_reply_to=asked, proven=True)
    house.wait("cora@example.com", "You take part in #1", "5 litres")

    assert house.got("amina@example.org", "Regards") == []


def test_in_spanish_by_a_word_and_taken_back(house):
    members(house, "es")
    house.write(AMINA, GARDEN, "¿Quién va en el camión a Kisumu?", "Camión")
    house.write(AMINA, REQUEST, "", "recuento 1 hasta 30 de noviembre", proven=True)
    house.wait("amina@example.org", "30 de noviembre de 2040")
    house.write(BEN, REQUEST, "", "recuento 1 hasta 3 de diciembre", proven=True)
    house.wait("ben@example.org", "#1")
    house.write(BEN, REQUEST, "", "unirme 1 2 personas", proven=True)
    house.wait("ben@example.org", "2 personas")
    house.write(BEN, REQUEST, "", "unirme 1 0", proven=True)
    house.wait("ben@example.org", "Ya no participa")
    house.move(datetime(2040, 11, 29, 8, tzinfo=UTC))
    house.wait("amina@example.org", "Termina pronto")
    house.move(datetime(2040, 12, 2, 8, tzinfo=UTC))
    house.wait("amina@example.org", "Nadie se sumó")


def test_who_may_not_open_one_is_told_who_may(house):
    members(house)
    house.write(AMINA, GARDEN, "Who wants ash?", "Ash")
    house.wait("ben@example.org", "Who wants ash?")

    house.write(BEN, REQUEST, "", "tally 1 until 2041-03-01", proven=True)
    told = house.wait("ben@example.org", "can open a tally")

    assert "is marked" not in told.words


def test_join_is_still_how_one_joins_the_list(house):
    members(house)
    house.write("Dan <dan@example.org>", REQUEST, "", "join")
    house.wait("dan@example.org", "join")
    house.write(BEN, GARDEN, "join 20 litres", "Oil")
    house.wait("amina@example.org", "join 20 litres")


@pytest.mark.parametrize("is_joined", [True, False])
def test_a_question_waits_no_more_once_its_tally_is_over_and_somebody_joined(house, is_joined):
    members(house)
    text = "¿Quién quiere comprar grava juntos?\n\nrecuento hasta el 10 de noviembre"
    house.write(AMINA, GARDEN, text, "Grava", content_type="text/plain; charset=utf-8")
    house.settle()
    house.move(hours=2)
    if is_joined:
        house.write(BEN, REQUEST, "", "join 1 2", proven=True)
        house.wait("ben@example.org", "You take part in #1")

    house.move(MONDAY + timedelta(days=8))
    house.wait("amina@example.org", "Who takes part")

    state = house.shell("thread", "show", "garden", "1", "--json").json["state"]
    assert (state == "answered") is is_joined
