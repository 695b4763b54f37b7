"""Every kind of key that our letters carry: from elsewhere, by a program, used or old it does nothing (promise A2)."""

from collections import Counter
from datetime import timedelta

import pytest
import sqlalchemy as sa

from listcop.core.phrases import phrases
from listcop.flows.answer_command import KEYS
from listcop.letter_files import load_texts
from listcop.store import tables
from listcop.store.digests import ONE
from tests.stories import test_a_consolidated_reply as consolidated
from tests.stories import test_a_visit as visits
from tests.stories import test_people_mail_does_not_reach as unreachable
from tests.stories import test_quiet_members_invited_back as invitations
from tests.stories import test_reuse_is_told as reuse
from tests.stories import test_the_preview_before_monday as before_monday
from tests.stories.digest_week import CORA, a_week
from tests.stories.house import GARDEN, MONDAY
from tests.stories.test_the_daily_brief import a_community, morning
from tests.stories.what_stands import state

BEN = "Ben Kariuki <ben@example.org>"
NEW = "Ben Kariuki <ben@example.net>"
OLGA = "Olga Prin <olga@example.org>"
MAY = "May Njeri <may@example.net>"
EVE = "Eve Stone <eve@example.com>"
REQUEST = "garden+request@lists.example.org"
TEXTS = load_texts()


def address_of(author):
    return author.rpartition("<")[2].strip(">")


def asks(asker, words, proven, answerer, mark, says="yes"):
    """A scene: who asks for what, proven or not; who is asked, known by which words; what they answer."""

    def scene(house):
        people(house)
        house.write(asker, REQUEST, "", words, proven=proven)
        return answerer, house.wait(address_of(answerer), mark), says

    return scene


def people(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", roles="owner+facilitator", cadence="none")


def approve_join(house):
    people(house)
    house.set("garden", join="approve")
    house.write(MAY, REQUEST, "", "join")
    house.answer(MAY, house.wait("may@example.net", "Please confirm"), "yes")
    return OLGA, house.wait("olga@example.org", "may@example.net"), "yes"


def move_others(house):
    people(house)
    house.list("bees")
    house.member("ben@example.org", "Ben Kariuki", of="bees")
    house.write(BEN, REQUEST, "", "change ben@example.net", proven=True)
    house.answer(NEW, house.wait("ben@example.net", "confirm your new address"), "yes")
    return NEW, house.wait("ben@example.net", "your address has changed"), "yes"


def held(house):
    people(house)
    house.write(MAY, GARDEN, "Who has seed to spare?", "Seed", proven=True)
    return OLGA, house.wait("olga@example.org", "h1"), "yes"


def cancel_held(house):
    held(house)
    return MAY, house.wait("may@example.net", "waits for a moderator"), "cancel"


def link_held(house):
    held(house)
    house.answer(MAY, house.wait("may@example.net", "waits for a moderator"), "yes ben@example.org")
    return BEN, house.wait("ben@example.org", "may@example.net"), "yes"


def moderate(house):
    held(house)
    house.write(OLGA, REQUEST, "", "yes h1")
    return OLGA, house.wait("olga@example.org", "Please confirm"), "yes"


def helped(house):
    people(house)
    asked = house.write(BEN, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    answer = house.write(OLGA, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    house.write(BEN, GARDEN, "thanks", "Re: Weevils", in_reply_to=answer)
    return BEN, house.wait("ben@example.org", "Did they help?"), "yes"


def place_answer(house):
    digest = a_week(house)
    house.answer(CORA, digest, "I do that with ash from the kitchen fire.")
    return CORA, house.wait("cora@example.com", "Which item does your answer belong to?"), "1"


def probe(house):
    unreachable.people(house)
    unreachable.stopped(house)
    return unreachable.BEN, unreachable.the_probe(house), "here I am"


def a_brief(house):
    a_community(house)
    house.write("Amina Diallo <amina@example.com>", GARDEN, "Who has a spare seed drill?", "Seed drill")
    morning(house, 8)
    brief = house.wait("awa@example.org", "may need a hand")
    return "Awa Ndiaye <awa@example.org>", brief, "1 close spoken by phone"


def draft(house):
    consolidated.an_answered_question(house)
    return consolidated.FATIMA, consolidated.draft_for(house), "yes"


def invited_back(house):
    invitations.fill(house)
    return invitations.AMINA, invitations.invited(house), "listening"


def quiet_list(house):
    invitations.fill(house)
    house.write(OLGA, REQUEST, "", "quiet")
    return OLGA, house.wait("olga@example.org", "used to write and stopped"), "invite 1"


def preview(house):
    before_monday.a_week(house)
    house.move(before_monday.SUNDAY)
    return before_monday.AWA, house.wait("awa@example.org", before_monday.DRAFT), "drop 1"


def greet_newcomers(house):
    people(house)
    house.write(MAY, REQUEST, "", "join")
    house.answer(MAY, house.wait("may@example.net", "Please confirm"), "yes")
    house.wait("may@example.net", "Welcome")
    house.move(days=1, hours=2)
    return OLGA, house.wait("olga@example.org", "May Njeri is new on"), "yes"


def still_right(house):
    reuse.a_shared_template(house)
    house.move(MONDAY + timedelta(days=366, hours=2))
    return reuse.AMINA, house.wait("amina@example.org", 'does "', "still hold?"), "no"


def visit(house):
    visits.a_place_with_members(house)
    text = "I will be in Kisumu 3 to 9 December. Who would like to meet?"
    house.write(visits.AMINA, GARDEN, text, "[visit] In Kisumu in December")
    house.settle()
    house.move(hours=2)
    return visits.AMINA, house.wait("amina@example.org", "Meeting in Kisumu"), "yes"


def visit_meet(house):
    visitor, offer, says = visit(house)
    house.answer(visitor, offer, says)
    return visits.BEN, house.wait("ben@example.org", "Meeting in"), "yes"


def what_follows(house, answerer):
    """All that stands, and who was written to beside those who answered."""
    apart = (address_of(answerer), address_of(EVE))
    written = Counter(one.recipient for one in list(house.mail.taken))
    return state(house), {to: n for to, n in written.items() if to not in apart and not to.startswith("settle")}


SCENES = {
    "join": asks(MAY, "join", False, MAY, "Please confirm"),
    "approve-join": approve_join,
    "leave": asks(BEN, "leave", False, BEN, "Please confirm"),
    "undo-leave": asks(BEN, "leave", True, BEN, "You have left"),
    "settings": asks(BEN, "weekly", False, BEN, "Please confirm"),
    "command": asks(BEN, "profile I graft.", False, BEN, "Please confirm"),
    "change-address": asks(BEN, "change ben@example.net", True, NEW, "confirm your new address"),
    "release-address": asks(NEW, "change ben@example.org ben@example.net", True, BEN, "new address?"),
    "vouch-address": asks(NEW, "change ben@example.org ben@example.net", True, OLGA, "Do you know"),
    "link-address": asks(BEN, "link ben@example.net", True, NEW, "another address"),
    "link-held": link_held,
    "move-others": move_others,
    "invited": asks(OLGA, "invite may@example.net", True, MAY, "invited to"),
    "invited-back": invited_back,
    "quiet-list": quiet_list,
    "profile": asks(BEN, "profile", True, BEN, "knows nothing", "I graft."),
    "held": held,
    "cancel-held": cancel_held,
    "moderate": moderate,
    "helped": helped,
    "place-answer": place_answer,
    "probe": probe,
    "brief": a_brief,
    "draft": draft,
    "preview": preview,
    "still-right": still_right,
    "visit": visit,
    "visit-meet": visit_meet,
    "greet-newcomers": greet_newcomers,
}
LAST_COUNTS = (
    "helped",
    "brief",
    "invited-back",
    "quiet-list",
    "preview",
    "still-right",
)  # their last answer counts (contract, section 2)


def test_every_kind_of_key_has_its_scene():
    assert set(KEYS) - {ONE} == set(SCENES)  # a digest of several lists is answered as often as there is to say


@pytest.fixture(params=SCENES)
def asked(request, build):
    """A house, who was asked, the question, and the answer that would do it."""
    house = build(start=invitations.MONDAY if request.param in ("invited-back", "quiet-list") else MONDAY)
    house.list()
    answerer, question, says = SCENES[request.param](house)
    house.settle()
    key = question["reply-to"].partition("+c.")[2].partition("@")[0]
    with house.store.read() as tx:
        purposes = tx.execute(sa.select(tables.keys.c.purpose).where(tables.keys.c.used.is_(None))).scalars().all()
    assert key and request.param in purposes
    return house, answerer, question, says, request.param in LAST_COUNTS


def test_it_counts_once_and_only_from_the_one_who_was_asked(asked):
    house, answerer, question, says, last_counts = asked
    before = what_follows(house, answerer)

    house.answer(EVE, question, says, proven=True)
    house.answer(answerer, question, says, auto_submitted="auto-replied")
    house.settle()
    after_others = what_follows(house, answerer)
    house.answer(answerer, question, says)
    house.settle()
    after = what_follows(house, answerer)
    house.answer(answerer, question, says)
    house.settle()

    assert after_others == before
    assert after != before
    assert last_counts or what_follows(house, answerer) == after


def test_when_it_is_old_it_does_nothing_and_the_clock_that_goes_back_revives_none(asked):
    house, answerer, question, says, _ = asked
    moment = house.now()
    house.move(days=61)
    house.move(moment=moment)
    house.settle()
    before = what_follows(house, answerer)

    house.answer(answerer, question, says)
    house.settle()

    assert what_follows(house, answerer) == before


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
def test_of_every_kind_of_used_key_people_read_a_sentence_and_no_name_of_ours(language):
    told = phrases(TEXTS.catalogues[language], language)["settled"]

    assert not [one for one in KEYS if one not in told]
    assert all(said.endswith(".") and " " in said for said in told.values())


def test_a_second_answer_to_where_an_answer_belongs_is_told_what_was_settled(house):
    answerer, question, says = place_answer(house)
    house.answer(answerer, question, says)

    house.answer(answerer, question, says)
    told = house.wait(address_of(answerer), "this is settled already")

    assert "You answered a question about which item your answer belongs to." in told.words
    assert "place-answer" not in told.raw.decode()
