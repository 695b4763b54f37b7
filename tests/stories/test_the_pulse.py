"""On the first of the month those who facilitate hear how their list did: figures, what to try, and nobody's name."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from listcop.core import layout
from listcop.flows.send_pulse import send_due
from listcop.state import open_store
from listcop.store import lists
from tests.stories.house import DOMAIN, GARDEN

AMINA, BEN, WANJA = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "wanja@example.org"
OCTOBER, NOVEMBER = datetime(2040, 10, 1, 9, 0, tzinfo=UTC), datetime(2040, 11, 1, 9, 0, tzinfo=UTC)
REQUEST = f"garden+request@{DOMAIN}"
IN_ENGLISH = {
    "subject": "how the list did in October 2040",
    "told": (
        "Posts: 3",
        "People who wrote: 2",
        "Members now: 3",
        "Answered by now: 1 of 1",
    ),
    "heard": "Heard within a week: 2 of 2",
    "wait": "came within: 3 hours",
    "months": "problem: 0, 1",
    "silent": "Nobody has written to",
    "word": "pulse",
}
IN_SPANISH = {
    "subject": "cómo le fue a la lista en octubre de 2040",
    "told": ("Mensajes: 3", "Personas que escribieron: 2", "Miembros ahora: 3", "1 de 1"),
    "heard": "Tuvieron eco en una semana: 2 de 2",
    "wait": "respuestas llegó en: 3 horas",
    "months": "problema: 0, 1",
    "silent": "Nadie ha escrito a",
    "word": "pulso",
}


def people(house, language):
    house.set("garden", language=language)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member(WANJA, "Wanja Njeri", roles="member+facilitator", language=language)


def talked(house):
    """A question, its answer three hours later, and a word of thanks."""
    house.write(AMINA, GARDEN, "My drying racks rust. How can I stop that?", "[problem] Racks rust")
    question = house.wait("ben@example.org", "[problem] Racks rust")
    house.now.moment += timedelta(hours=3)
    house.answer(BEN, question, "Take racks of bamboo, they never rust. We made ours of old poles.", to=GARDEN)
    house.now.moment += timedelta(hours=3)
    house.answer(AMINA, question, "Thank you, I will try bamboo.", to=GARDEN)
    house.settle()


@pytest.mark.parametrize(("language", "words"), [("en", IN_ENGLISH), ("es", IN_SPANISH)])
def test_the_month_that_ended_is_told_once_to_those_who_facilitate(build, language, words):
    house = build(start=OCTOBER)
    house.list()
    people(house, language)
    house.move(hours=1)
    talked(house)

    house.move(NOVEMBER)
    letter = house.wait(WANJA, words["subject"])
    house.move(hours=1)
    house.move(NOVEMBER + timedelta(days=20))

    assert house.count(WANJA, words["subject"]) == 1
    assert not house.got("amina@example.org", words["subject"])
    for line in (*words["told"], words["heard"], words["wait"], words["months"]):
        assert line in letter.words
    assert "%" not in letter.words  # of so few a share is somebody's
    assert "█" in letter.text
    assert all(layout.cells(line) <= 72 for line in letter.text.split("\n"))
    page = letter.message.get_body(("html",)).get_content()
    assert '<th scope="row"' in page
    for name in ("Amina", "Ben ", "Kariuki", "amina@", "ben@", "Wanja"):
        assert name not in letter.text + page
    assert letter["auto-submitted"] == "auto-generated"


def test_it_comes_when_asked_for_in_any_language_and_only_to_who_facilitates(build):
    house = build(start=OCTOBER)
    house.list()
    people(house, "en")
    talked(house)

    house.write(WANJA, REQUEST, "", "pouls")
    letter = house.wait(WANJA, "how the list did from")
    house.write(WANJA, REQUEST, "pulse 2040-10", "", proven=True)
    house.wait(WANJA, "how the list did from 1 October 2040 to")
    house.write(WANJA, REQUEST, "pulse 2030-01", "", proven=True)
    nothing = house.wait(WANJA, "Nobody has written to")
    house.write(AMINA, REQUEST, "", "pulse")
    house.settle()

    assert "   Posts: 3\n" in letter.text
    assert letter["auto-submitted"] == "auto-replied"
    assert "This comes once" not in nothing.text
    assert not house.got("amina@example.org", "how the list did")


def test_two_months_without_a_post_bring_one_sentence_once_and_a_list_that_wants_none_gets_none(build):
    house = build(start=OCTOBER)
    house.list()
    house.list("kiln", pulse="off")
    people(house, "en")
    house.member(WANJA, "Wanja Njeri", roles="member+facilitator", of="kiln")
    house.move(hours=1)
    talked(house)
    house.write(WANJA, f"kiln@{DOMAIN}", "What burns at 900 degrees?", "Clay")

    for month in range(1, 8):
        house.move(datetime(2040 + (10 + month) // 13, (9 + month) % 12 + 1, 1, 9, tzinfo=UTC))

    assert house.count(WANJA, "how the list did in") == 1
    sentence = house.wait(WANJA, "Nobody has written to")
    assert house.count(WANJA, "Nobody has written to") == 1
    assert "since 1 October 2040" in sentence.words
    assert format_datetime(datetime(2041, 1, 1, 9, tzinfo=UTC)) == sentence["date"]
    assert not house.got(WANJA, "kiln: how")


def test_two_servers_on_one_database_tell_it_once(any_house):
    house = any_house
    people(house, "en")
    talked(house)
    house.move(hours=1)
    house.now.moment = datetime(2040, 12, 1, 9, 0, tzinfo=UTC)
    stores = [house.store, open_store(house.settings)]
    with house.store.read() as tx:
        mlist = lists.find_list(tx, "garden", DOMAIN)

    with ThreadPoolExecutor(2) as both:
        did = list(both.map(lambda store: send_due(store, house.site, mlist, house.now()), stores))
    house.move(minutes=1)
    stores[1].close()

    assert did.count(True) <= 1  # the server's own clock may have been faster
    house.wait(WANJA, "how the list did in November 2040")
    assert house.count(WANJA, "how the list did in November 2040") == 1


def test_people_of_several_lists_are_counted_and_no_list_is_named(build):
    house = build(start=OCTOBER)
    house.list()
    house.list("kiln")
    people(house, "en")
    house.member("ben@example.org", "Ben Kariuki", of="kiln")
    house.write(BEN, f"kiln@{DOMAIN}", "What burns at 900 degrees?", "Clay")
    talked(house)

    house.write(WANJA, REQUEST, "", "pulse")
    letter = house.wait(WANJA, "how the list did")

    assert "Wrote on another list here, too: 1 of 2" in letter.text
    assert "kiln" not in letter.text


def test_the_shell_shows_the_same_and_gives_machines_every_figure(house):
    people(house, "en")
    talked(house)
    house.service.parts.list_work.read_some()

    shown = house.shell(
        "pulse", "garden", "--from", "2040-11-01", "--to", "2040-12-01", "--html", house.folder / "p.html"
    )
    figures = house.shell("pulse", "garden", "--from", "2040-11-01", "--to", "2040-12-01", "--json").json
    empty = house.shell("pulse", "garden", "--from", "2040-12-01", "--to", "2040-11-01")

    assert "Seed savers" not in shown.out
    assert re.search(r"^   Posts: 3$", shown.out, re.MULTILINE)
    assert "<table" in (house.folder / "p.html").read_text(encoding="utf-8")
    assert (figures["posts"], figures["writers"], figures["questions"], figures["answered"]) == (3, 2, 1, 1)
    assert figures["types"] == {"problem": {"2040-08": 0, "2040-09": 0, "2040-10": 0, "2040-11": 1}}
    assert figures["rule_of_thumb"] == [0.02, 0.18, 0.8]
    assert figures["stage"]["name"] == "potential"
    assert house.shell("list", "set", "garden", "stage", "maturing").code == 0
    named = house.shell("pulse", "garden", "--from", "2040-11-01", "--to", "2040-12-01")
    assert "finds out what it is for. So its owner says. What helps then:" in " ".join(named.out.split())
    assert "what the list is for and what it is not for" in " ".join(named.out.split())
    assert empty.code == 1
    assert "empty" in empty.err
