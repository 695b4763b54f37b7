"""Mail goes to another address: confirmed from both, or by a facilitator where the old one is dead; links of them."""

import pytest

from tests.stories.house import GARDEN

BEN = "Ben Kariuki <ben@example.org>"
NEW = "Ben Kariuki <ben@example.net>"
OLGA = "Olga Prin <olga@example.org>"
EVE = "Eve Stone <eve@example.com>"
REQUEST = "garden+request@lists.example.org"
CLAIM = "change ben@example.org ben@example.net"


@pytest.fixture
def garden(house):
    house.member("ben@example.org", "Ben Kariuki", cadence="weekly")
    house.member("olga@example.org", "Olga Prin", roles="member+facilitator")
    return house


def members(house):
    return sorted(one["address"] for one in house.shell("member", "ls", "garden", "--json").json)


def claimed(house, author=NEW):
    house.write(author, REQUEST, "", f"change ben@example.org {author.partition('<')[2].strip('>')}", proven=True)
    return house.wait("olga@example.org", "Do you know this person?"), house.wait("ben@example.org", "new address?")


@pytest.mark.parametrize("proven", [True, False])
def test_a_change_is_confirmed_from_both_addresses(garden, proven):
    house = garden
    house.write(BEN, REQUEST, "", "change ben@example.net", proven=proven)
    if not proven:
        house.answer(BEN, house.wait("ben@example.org", "Please confirm"), "yes")
    question = house.wait("ben@example.net", "confirm your new address")
    before = members(house)

    house.answer(NEW, question, "yes")
    house.wait("ben@example.org", "no longer to ben@example.org")
    house.wait("ben@example.net", "now goes to ben@example.net")

    assert before == ["ben@example.org", "olga@example.org"]
    assert members(house) == ["ben@example.net", "olga@example.org"]
    assert house.shell("member", "show", "garden", "ben@example.net", "--json").json["cadence"] == "weekly"


@pytest.mark.parametrize("is_erased", [False, True])
def test_to_an_address_that_is_banned_before_its_yes_nothing_moves_and_nobody_is_told_so(garden, is_erased):
    garden.write(BEN, REQUEST, "", "change ben@example.net", proven=True)
    question = garden.wait("ben@example.net", "confirm your new address")
    garden.shell("member", "ban", "garden", "ben@example.net")
    if is_erased:
        garden.shell("member", "erase", "ben@example.net", "--yes")
    before = garden.count("ben@example.org"), garden.count("ben@example.net")

    garden.answer(NEW, question, "yes", proven=True)
    garden.settle()

    assert members(garden) == ["ben@example.org", "olga@example.org"]
    assert (garden.count("ben@example.org"), garden.count("ben@example.net")) == before


def test_a_forged_wish_asks_the_old_address_and_nobody_else(garden):
    garden.write(BEN, REQUEST, "", "change eve@example.com")
    garden.wait("ben@example.org", "Please confirm")

    assert garden.count("eve@example.com") == 0
    assert members(garden) == ["ben@example.org", "olga@example.org"]


def test_where_the_old_address_is_dead_a_facilitators_yes_is_enough(garden):
    vouch, release = claimed(garden)
    told = garden.wait("ben@example.net", "As soon as")

    garden.answer(OLGA, vouch, "")
    garden.settle()
    before = members(garden)
    garden.answer(OLGA, vouch, "yes")
    garden.wait("ben@example.net", "now goes to ben@example.net")
    garden.answer(BEN, release, "yes")
    garden.wait("ben@example.org", "settled on")

    assert told["reply-to"] is None
    assert before == ["ben@example.org", "olga@example.org"]
    assert members(garden) == ["ben@example.net", "olga@example.org"]


def test_a_no_from_the_old_address_ends_it_for_the_facilitators_too(garden):
    vouch, release = claimed(garden, "Ben Kariuki <ben@example.net>")

    garden.answer(BEN, release, "no")
    garden.answer(OLGA, vouch, "yes")
    garden.wait("olga@example.org", "settled on")

    assert members(garden) == ["ben@example.org", "olga@example.org"]


def test_only_a_facilitator_can_vouch(garden):
    garden.member("eve@example.com", "Eve Stone")
    vouch, _ = claimed(garden)

    garden.answer(EVE, vouch, "yes", proven=True)
    garden.wait("eve@example.com", "other address")

    assert "ben@example.org" in members(garden)


def test_who_proves_nothing_must_confirm_the_new_address_first(garden):
    garden.write(NEW, REQUEST, "", CLAIM)
    question = garden.wait("ben@example.net", "Please confirm", CLAIM)
    before = garden.count("olga@example.org")

    garden.answer(NEW, question, "yes")
    garden.wait("olga@example.org", "Do you know this person?")

    assert before == 0


def test_a_claim_of_a_strangers_address_is_answered_in_the_same_words(garden):
    garden.write(EVE, REQUEST, "", "change ben@example.org eve@example.com", proven=True)
    garden.write(EVE, REQUEST, "", "change may@example.org eve@example.com", proven=True)
    first, second = (garden.wait("eve@example.com", one).text for one in ("ben@example.org", "may@example.org"))

    assert first.replace("ben@", "may@") == second
    assert garden.count("may@example.org") == 0


def test_linked_addresses_post_and_set_as_one_member(garden):
    house = garden
    house.write(BEN, REQUEST, "", "link ben@example.net", proven=True)
    question = house.wait("ben@example.net", "is another address")
    before = house.shell("held", "ls", "garden", "--json").json
    house.answer(NEW, question, "yes")
    house.wait("ben@example.org", "now belong to one person")

    house.write(NEW, GARDEN, "Who has teff?", "Teff")
    house.wait("olga@example.org", "Who has teff?")
    house.write(NEW, "garden+daily@lists.example.org", proven=True)
    house.wait("ben@example.org", "From now on", "each day")
    house.write(NEW, "garden+status@lists.example.org")
    status = house.wait("ben@example.net", "is a member here")

    assert before == []
    assert members(house) == ["ben@example.org", "olga@example.org"]
    assert "Its mail goes to ben@example.org." in status.text
    assert "Your other addresses: ben@example.org" in status.text


def test_who_links_an_address_that_wants_no_questions_is_not_told_that_it_was_asked(garden):
    garden.write(NEW, "garden+join@lists.example.org")
    garden.answer(NEW, garden.wait("ben@example.net", "Please confirm"), "block")
    garden.settle()
    before = garden.count("ben@example.net")

    garden.write(BEN, REQUEST, "", "link ben@example.net", proven=True)

    garden.wait("ben@example.org", "concerns ben@example.net", "We have not written there")
    assert garden.count("ben@example.net") == before


def test_a_link_is_taken_back_by_a_word(garden):
    garden.write(BEN, REQUEST, "", "link ben@example.net", proven=True)
    garden.answer(NEW, garden.wait("ben@example.net", "is another address"), "yes")
    garden.wait("ben@example.org", "now belong to one person")

    garden.write(BEN, REQUEST, "", "link off ben@example.net", proven=True)
    told = garden.wait("ben@example.org", "no longer one of your addresses")
    garden.write(NEW, GARDEN, "Who has teff?", "Teff")
    garden.settle()

    assert len(garden.shell("held", "ls", "garden", "--json").json) == 1
    assert 'send "link ben@example.net" to' in told.words


def test_an_address_that_is_none_of_ones_own_cannot_be_taken_away_and_that_is_told(garden):
    garden.write(BEN, REQUEST, "", "link off typo@example.net", proven=True)
    alone = garden.wait("ben@example.org", "typo@example.net is not one of your addresses here")
    garden.write(BEN, REQUEST, "", "link ben@example.net", proven=True)
    garden.answer(NEW, garden.wait("ben@example.net", "is another address"), "yes")
    garden.wait("ben@example.org", "now belong to one person")
    garden.write(BEN, REQUEST, "", "link off other@example.net", proven=True)
    told = garden.wait("ben@example.org", "other@example.net is not one of your addresses here")
    garden.write(BEN, REQUEST, "", "link off ben@example.org", proven=True)
    own = garden.wait("ben@example.org", "ben@example.org stays one of your addresses")

    assert "Your other addresses" not in alone.words
    assert all("Your other addresses: ben@example.net" in one.words for one in (told, own))
    assert not any("To undo this" in one.words for one in (alone, told, own))


def test_a_link_that_the_other_address_does_not_confirm_is_none(garden):
    garden.write(BEN, REQUEST, "", "link ben@example.net", proven=True)
    question = garden.wait("ben@example.net", "is another address")

    garden.answer(EVE, question, "yes")
    garden.answer(NEW, question, "no")
    garden.write(NEW, GARDEN, "Who has teff?", "Teff")
    garden.settle()

    assert len(garden.shell("held", "ls", "garden", "--json").json) == 1


@pytest.mark.parametrize(
    ("word", "says"),
    [("changer", "nouvelle adresse"), ("cambiar", "nueva dirección"), ("mudar", "novo endereço")],
)
def test_the_word_is_understood_and_answered_in_every_language(garden, word, says):
    language = {"changer": "fr", "cambiar": "es", "mudar": "pt"}[word]
    garden.member("luz@example.org", "Luz", language=language)

    garden.write("Luz <luz@example.org>", REQUEST, "", f"{word} luz@example.net", proven=True)

    assert says in garden.wait("luz@example.net").words


def test_who_names_one_address_after_the_other_makes_us_write_to_few(garden):
    for at in range(5):
        garden.member(f"member{at}@example.org", f"Member {at}")
    for at in range(5):
        garden.write(EVE, REQUEST, "", f"change member{at}@example.org eve@example.com", proven=True)

    assert garden.count("olga@example.org", "Do you know this person?") == 3
    assert sum(len(garden.got(f"member{at}@example.org")) for at in range(5)) == 3


def test_who_is_banned_does_not_come_back_under_another_of_their_addresses(garden):
    garden.write(BEN, REQUEST, "", "link ben@example.net", proven=True)
    garden.answer(NEW, garden.wait("ben@example.net", "is another address"), "yes")
    garden.wait("ben@example.org", "now belong to one person")
    garden.shell("member", "ban", "garden", "ben@example.org")
    before = garden.count("ben@example.net")

    garden.write(NEW, "garden+join@lists.example.org", proven=True)
    refused = garden.refusal(NEW, GARDEN, "Let me in.", proven=True)

    assert garden.count("ben@example.net") == before
    assert refused.startswith("550")


def on_two_more(house):
    """Ben is on three lists, Olga facilitates the first."""
    for name in ("orchard", "bees"):
        house.list(name)
        house.member("ben@example.org", "Ben Kariuki", of=name)


def lists_of(house, address):
    found = []
    for name in ("garden", "orchard", "bees"):
        known = house.shell("member", "ls", name, "--json").json
        found += [name for one in known if one["address"] == address]
    return found


@pytest.mark.parametrize("way", ["from the old", "released by the old"])
def test_the_other_lists_are_offered_in_the_same_letter_and_moved_by_a_yes(garden, way):
    on_two_more(garden)
    if way == "from the old":
        garden.write(BEN, REQUEST, "", "change ben@example.net", proven=True)
        garden.answer(NEW, garden.wait("ben@example.net", "confirm your new address"), "yes")
    else:
        _, release = claimed(garden)
        garden.answer(BEN, release, "yes")
    told = garden.wait("ben@example.net", "now goes to ben@example.net")
    to_old = garden.wait("ben@example.org", "no longer to ben@example.org")
    before = lists_of(garden, "ben@example.net")

    garden.answer(NEW, told, "")
    garden.settle()
    without_a_word = lists_of(garden, "ben@example.net")
    garden.answer(NEW, told, "yes")
    moved = garden.wait("ben@example.net", "these lists now")

    assert "orchard" in told.words and "bees" in told.words
    assert "orchard" not in to_old.words and to_old["reply-to"] is None
    assert before == without_a_word == ["garden"]
    assert "orchard" in moved.words and garden.wait("ben@example.org", "these lists now", "bees")
    assert lists_of(garden, "ben@example.net") == ["garden", "orchard", "bees"]
    assert lists_of(garden, "ben@example.org") == []


def test_a_vouch_is_for_one_list_and_tells_nobody_of_the_others(garden):
    on_two_more(garden)
    vouch, _ = claimed(garden)

    garden.answer(OLGA, vouch, "yes")
    told = garden.wait("ben@example.net", "now goes to ben@example.net")
    garden.settle()

    assert told["reply-to"] is None
    assert all("orchard" not in one.words for to in ("ben@example.net", "olga@example.org") for one in garden.got(to))
    assert lists_of(garden, "ben@example.org") == ["orchard", "bees"]


def test_who_is_vouched_for_on_one_list_is_nobody_on_the_others(garden):
    """Ben is on orchard under a third address of his; a facilitator of garden knows nothing of that."""
    house = garden
    house.list("orchard")
    house.member("ben@work.example", "Ben Kariuki", of="orchard")
    house.write(BEN, REQUEST, "", "link ben@work.example", proven=True)
    house.answer("ben@work.example", house.wait("ben@work.example", "is another address"), "yes")
    house.wait("ben@example.org", "now belong to one person")

    vouch, _ = claimed(house, EVE.replace("Eve Stone", "Ben Kariuki"))
    house.answer(OLGA, vouch, "yes")
    house.settle()
    house.write(EVE, "orchard+leave@lists.example.org", proven=True)
    house.write(EVE, "orchard+status@lists.example.org", proven=True)
    house.settle("orchard")

    assert "eve@example.com" in members(house)
    there = house.shell("member", "show", "orchard", "ben@work.example", "--json").json
    assert there["state"] == "active"
    assert all("ben@work.example" not in one.words for one in house.got("eve@example.com"))


def test_the_facilitator_who_vouched_reads_whose_address_has_changed(garden):
    vouch, _ = claimed(garden)

    garden.answer(OLGA, vouch, "yes")
    told = garden.wait("olga@example.org", "now goes to ben@example.net")

    assert told.subject == "garden: ben@example.org has a new address"
    assert garden.wait("ben@example.net", "now goes to").subject == "garden: your address has changed"


def held_subjects(house):
    house.settle()
    return [one["subject"] for one in house.shell("held", "ls", "garden", "--json").json]


def test_what_waited_from_an_address_that_a_facilitator_gave_its_author_is_let_out(garden):
    garden.write(NEW, GARDEN, "My beans have rust this week.", "Rust", proven=True)
    vouch, _ = claimed(garden)
    waiting = held_subjects(garden)

    garden.answer(OLGA, vouch, "yes")

    garden.wait("ben@example.net", "now goes to ben@example.net")
    assert waiting and held_subjects(garden) == []
    assert garden.shell("thread", "ls", "garden", "--json").json[0]["subject"] == "Rust"


def test_what_waited_from_an_address_that_its_author_moved_to_is_let_out(garden):
    garden.write(NEW, GARDEN, "My beans have rust this week.", "Rust", proven=True)
    garden.write(BEN, REQUEST, "", "change ben@example.net", proven=True)

    garden.answer(NEW, garden.wait("ben@example.net", "confirm your new address"), "yes")

    garden.wait("ben@example.org", "no longer to ben@example.org")
    assert held_subjects(garden) == []


def test_what_waits_for_another_reason_too_waits_on_and_is_no_strangers_any_more(garden):
    garden.shell("list", "set", "garden", "posting", "moderated")
    garden.write(NEW, GARDEN, "My beans have rust this week.", "Rust", proven=True)
    vouch, _ = claimed(garden)

    garden.answer(OLGA, vouch, "yes")
    garden.wait("ben@example.net", "now goes to ben@example.net")
    assert held_subjects(garden) == ["Rust"]
    garden.move(days=2, hours=1)
    reminder = garden.wait("olga@example.org", "has been waiting").words

    assert "It is one now." in reminder
    assert "is not a member of the list" not in reminder and "has the same name" not in reminder
