"""A facilitator sees the digest a day before, and decides by a reply; without one it goes as it is."""

from datetime import timedelta

from listcop.flows import preview
from listcop.store import lists
from tests.stories.house import DOMAIN, GARDEN, MONDAY

AWA, BEN, TOM = "Awa Ndiaye <awa@example.org>", "Ben Okoth <ben@example.org>", "Tom Bell <tom@example.com>"
SUNDAY = MONDAY.replace(hour=7, minute=5) + timedelta(days=6)
NEXT = SUNDAY + timedelta(days=1)
DRAFT = "draft of the digest of Monday 12 November 2040"


def a_week(house, language=""):
    house.set("garden", brief="off")
    house.member("awa@example.org", "Awa Ndiaye", roles="member+facilitator", cadence="weekly", language=language)
    house.member("tom@example.com", "Tom Bell", cadence="weekly")
    house.write(TOM, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.write(TOM, GARDEN, "Where can one buy jute sacks?", "Sacks")
    house.write(TOM, GARDEN, "How do you keep goats off the beds?", "Goats")
    house.settle()


def digest_of(house):
    house.settle()
    got = house.got("tom@example.com", "garden, digest")
    return got[-1] if got else None


def test_the_last_answer_counts_and_holds_for_threads(house):
    a_week(house)
    house.member("ben@example.org", "Ben Okoth", roles="facilitator", language="fr")
    house.set("garden", brief="23:00")  # whoever is on duty gets the draft
    house.move(SUNDAY - timedelta(hours=1))
    assert house.count("awa@example.org", "draft") == 0
    house.move(SUNDAY)
    draft = house.wait("awa@example.org", DRAFT)
    assert '1. #1 "Seed drill"' in draft.text and '3. #3 "Goats"' in draft.text
    assert "jute sacks" in draft.words and max(map(len, draft.text.splitlines())) <= 72
    assert house.got("ben@example.org", "bulletin") == [] and digest_of(house) is None

    house.answer(AWA, draft, "drop 1\nhold\nfrist 2", quote=True)
    kept = house.wait("awa@example.org", "garden: the digest waits")
    assert 'Left out: - 1. "Seed drill"' in kept.words and 'frist 2 Did you mean "first"?' in kept.words
    told = house.wait("ben@example.org", "le bulletin attend", "Awa")
    assert "Awa Ndiaye" in told.words and '"Seed drill"' in told.words
    house.write(TOM, GARDEN, "Who can mend a pump?", "Pump")
    house.answer(
        AWA, draft, "drop 2\nfirst 3\nnote Dear all,\n\nthe swap is on 3 December.\nSee you there!", quote=True
    )
    again = house.wait("awa@example.org", "what is decided about the digest")
    assert "Seed drill" not in again.words and "See you there!" in again.words
    assert "awa@example.org left it out of the next weekly digest" in house.shell("why", "garden", "2").out

    house.move(NEXT)
    sent = house.wait("tom@example.com", "garden, digest 1")
    assert "A word from the facilitators" in sent.words and "the swap is on 3 December." in sent.words
    assert [n for n in (1, 2, 3, 4) if f"#{n} " in sent.text] == [1, 3, 4]
    assert sent.text.index("#3 Goats") < sent.text.index("#1 Seed drill") < sent.text.index("#4 Pump")
    told = house.shell("why", "garden", "d1").out
    assert "awa@example.org, who was shown its draft, put a note on top, left out #2 and put #3 first." in told
    assert "awa@example.org left it out of digest d1 of 2040-11-12." in house.shell("why", "garden", "2").out
    assert "(member), put first by awa@example.org." in house.shell("why", "garden", "3").out

    house.answer(AWA, draft, "drop 1")
    assert "gone out since" in house.wait("awa@example.org", "settled").words
    house.move(NEXT + timedelta(hours=2))
    assert house.count("tom@example.com", "garden, digest 1") == 1


def test_without_an_answer_it_goes_as_it_is_and_only_facilitators_count(any_house):
    house = any_house
    a_week(house)
    house.move(SUNDAY)
    draft = house.wait("awa@example.org", DRAFT)

    with house.store.read() as tx:
        garden = lists.find_list(tx, "garden", DOMAIN)
    assert not preview.send(house.store, house.site, garden, house.now())  # a second server, a moment later
    house.answer(TOM, draft, "drop 1")
    house.answer(AWA, draft, "drop 1", auto_submitted="auto-replied")
    house.answer(AWA, draft, "Looks fine to me, thank you!")
    house.wait("awa@example.org", "were not understood")
    house.move(NEXT)

    sent = house.wait("tom@example.com", "garden, digest 1")
    assert all(f"#{n} " in sent.text for n in (1, 2, 3))
    assert house.count("awa@example.org", DRAFT) == 1


def test_a_digest_that_waits_goes_by_a_word_or_in_the_end_by_itself(house):
    a_week(house, "es")
    house.move(SUNDAY)
    draft = house.wait("awa@example.org", "borrador del boletín")
    house.answer(AWA, draft, "esperar", quote=True)
    house.wait("awa@example.org", "garden: el boletín espera")

    house.move(NEXT + timedelta(hours=20))
    assert digest_of(house) is None
    house.answer(AWA, draft, "liberar\ndescartar 2")
    house.wait("awa@example.org", "sale ahora")
    house.move(minutes=1)
    sent = house.wait("tom@example.com", "garden, digest 1")
    assert "#1 " in sent.text and "#2 " not in sent.text

    house.write(TOM, GARDEN, "Who can mend a pump?", "Pump")
    house.settle()
    house.move(SUNDAY + timedelta(days=7))
    house.answer(AWA, house.wait("awa@example.org", "Este es el borrador", count=2), "hold")
    house.wait("awa@example.org", "garden: el boletín espera", count=2)
    house.move(NEXT + timedelta(days=8, hours=20))
    assert house.count("tom@example.com", "garden, digest 2") == 0
    house.move(NEXT + timedelta(days=9))
    house.wait("tom@example.com", "garden, digest 2")


def test_what_is_half_understood_is_told_and_an_answer_to_that_decides_anew(house):
    a_week(house)
    house.move(SUNDAY)
    draft = house.wait("awa@example.org", DRAFT)

    house.answer(AWA, draft, "Please drop 2 and put 1 first", quote=True)
    kept = house.wait("awa@example.org", "what is decided about the digest")
    house.answer(AWA, kept, "note The rains have come.\ndrop 3", quote=True)
    again = house.wait("awa@example.org", "what is decided about the digest", count=2)
    house.answer(AWA, again, "what about the goats?", quote=True)
    unread = house.wait("awa@example.org", "what about the goats?")
    house.answer(AWA, unread, "first 1\ndrop 3", quote=True)
    last = house.wait("awa@example.org", "what is decided about the digest", count=3)

    assert 'Left out: - 2. "Sacks"' in kept.words and "not understood" in kept.words
    assert "- and put 1 first" in kept.words
    assert "The rains have come." in again.words and "Sacks" not in again.words
    assert 'First in its section: - 1. "Seed drill"' in last.words and "The rains" not in last.words


def test_no_facilitator_no_preview_and_an_owner_can_switch_it_off(house):
    a_week(house)
    house.shell("list", "set", "garden", "preview", "0")
    house.move(SUNDAY)
    assert house.count("awa@example.org", "draft") == 0
    house.shell("list", "set", "garden", "preview", "12")
    house.move(SUNDAY + timedelta(hours=13))
    house.wait("awa@example.org", DRAFT)

    house.list("wood", preview=24, brief="off")
    house.member("owner@example.org", "Olu", roles="member+owner", cadence="weekly", of="wood")
    house.write("Olu <owner@example.org>", f"wood@{DOMAIN}", "Who has dry oak?", "Oak")
    house.settle()
    house.move(NEXT + timedelta(days=6, minutes=5))
    house.settle()
    assert [one.subject for one in house.got("owner@example.org") if "draft" in one.subject] == []


def test_a_monthly_digest_is_previewed_too(house):
    house.set("garden", brief="off")
    house.member("awa@example.org", "Awa Ndiaye", roles="member+facilitator", cadence="none")
    house.member("ben@example.org", "Ben Okoth", roles="facilitator")
    house.member("tom@example.com", "Tom Bell", cadence="monthly")
    house.write(TOM, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.settle()

    house.move(MONDAY.replace(day=30, hour=7, minute=5))  # the first of December is a Saturday

    house.wait("ben@example.org", "draft of the digest of Saturday 1 December 2040")
    assert house.count("awa@example.org", "draft") == 0  # no mail for now
