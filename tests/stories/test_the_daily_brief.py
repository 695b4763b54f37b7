"""The facilitator on duty gets a brief where something needs a hand, and settles its lines by a reply."""

import re
from datetime import timedelta

from listcop.flows import brief as brief_flow
from listcop.store import lists
from tests.stories.house import DOMAIN, GARDEN, MONDAY

AWA, BEN = "Awa Ndiaye <awa@example.org>", "Ben Okoth <ben@example.org>"
AMINA, TOM = "Amina Diallo <amina@example.com>", "Tom Bell <tom@example.com>"
REQUEST = f"garden+request@{DOMAIN}"


def a_community(house, language=""):
    house.member("awa@example.org", "Awa Ndiaye", roles="member+facilitator", language=language)
    house.member("amina@example.com", "Amina Diallo")
    house.member("tom@example.com", "Tom Bell")
    house.write(TOM, GARDEN, "The rains have come to our valley.", "Rains")  # else he would be a silent newcomer


def an_answer_of_tom(house):
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize grain?", "Weevils in maize")
    house.write(TOM, GARDEN, "Wood ash between the layers keeps weevils out of maize.", "Re: Weevils in maize",
                in_reply_to=asked)  # fmt: skip
    house.settle()


def state(house, number):
    house.settle()
    return house.shell("thread", "show", "garden", str(number), "--json").json


def morning(house, day):
    house.move(MONDAY.replace(hour=8, minute=30) + timedelta(days=day))


def test_what_waits_is_told_in_the_morning_and_each_line_is_settled_by_a_word(house):
    a_community(house)
    an_answer_of_tom(house)
    house.member("pia@example.com", "Pia Roth", who="pia@example.com")
    house.write(AMINA, GARDEN, "How do you dry maize against weevils in the rains?", "Maize and weevils again")
    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.write(AMINA, GARDEN, "Where can one buy jute sacks?", "Sacks")

    morning(house, 1)
    assert house.count("awa@example.org", "may need a hand") == 0  # members may see to it first
    house.write("stranger@example.net", GARDEN, "Our bee fair opens on the third of May.", "Bees", proven=True)
    morning(house, 8)
    brief = house.wait("awa@example.org", "may need a hand")
    assert '1. h1 "Bees"' in brief.text
    assert '2. #4 "Maize and weevils again"' in brief.text
    assert "Tom Bell (tom@example.com) may know: answered #2" in brief.words
    assert "ask Tom Bell" in brief.words and "Dear Tom Bell" in brief.words  # the letter, ready to go
    assert "5. Pia Roth (pia@example.com)" in brief.text and "Joined on 5 November 2040" in brief.text
    assert max(map(len, brief.text.splitlines())) <= 72
    assert [one.subject for one in house.got("amina@example.com", "may need a hand")] == []

    house.answer(AWA, brief, "Good morning,\n\n2 ask Tom: You wrote of ash.\n4 I will ring her, her husband is ill\n"
                 "3: close spoken by phone\nrefer 4 to the market list\n"
                 "yes 1\ngreet 5\nclos 9\n\nBest wishes\nAwa", quote=True)  # fmt: skip

    done = house.wait("awa@example.org", "what came of your answer")
    assert 'Tom Bell is asked about #4 "Maize and weevils again".' in done.words
    assert '#5 "Seed drill" is closed: spoken by phone' in done.words
    assert '#6 "Sacks" is closed here, and Amina Diallo is told where to turn.' in done.words
    assert 'h1 "Bees" is let out, as #7.' in done.words
    assert "Your word of welcome goes to Pia Roth." in done.words
    assert "With these words: You wrote of ash." in done.words and "4 I will ring her" in done.words
    assert 'clos 9 Did you mean "close"?' in done.words
    nudge = house.wait("tom@example.com", "Could you help with this?")
    assert "Awa Ndiaye, who looks after the list, thinks that you may know" in nudge.words
    assert "You wrote of ash." in nudge.words and "You answered #2" in nudge.words
    assert "her husband is ill" not in nudge.words
    assert "the market list" in house.wait("amina@example.com", "about your question #6").words
    welcome = house.wait("pia@example.com", "good to have you here")
    assert "awa@example.org" in welcome["reply-to"]
    closed = state(house, 5)
    assert (closed["state"], closed["closed_why"]) == ("closed", "spoken by phone")
    assert house.count("tom@example.com", "Could you help") == 1

    house.answer(TOM, nudge, "Dry it on a raised rack, in thin layers, and turn it twice a day.")
    house.settle()
    assert state(house, 4)["state"] == "answered"
    house.answer(AWA, brief, "2 ask Tom\ngreet 5\nyes 1")
    again = house.wait("awa@example.org", "Tom Bell was asked about it before")
    assert "Pia Roth was greeted before" in again.words and "was settled before" in again.words
    morning(house, 10)
    house.settle()
    assert [one.text for one in house.got("awa@example.org", "may need a hand")][1:] == []  # nothing is left to say


def test_nobody_is_asked_twice_a_quarter_and_a_call_lets_the_line_rest(house):
    a_community(house)
    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.write(AMINA, GARDEN, "Where can one buy jute sacks?", "Sacks")
    house.settle()
    morning(house, 3)
    brief = house.wait("awa@example.org", "2 things may need a hand")

    house.answer(AWA, brief, "1 ask Tom Bell\n2 ask tom@example.com")
    done = house.wait("awa@example.org", "what came of your answer")
    assert "Tom Bell is asked about #2" in done.words and "had an unasked letter not long ago" in done.words
    assert "4 February 2041" in done.words or "7 February 2041" in done.words
    house.answer(AWA, brief, "1 ask Amina\n1 ask Zoe\n2 call\n1\n3 close gone\n2 greet")
    told = house.wait("awa@example.org", "Amina Diallo asked this").words
    assert "No active member is called Zoe" in told and "You will call about #3" in told
    assert "There is no line 3" in told and '"greet" does not fit this line' in told
    assert house.count("tom@example.com", "Could you help") == 1

    morning(house, 10)  # a week later the other comes again
    again = house.wait("awa@example.org", "1 thing may need a hand")
    assert '1. #2 "Seed drill"' in again.text
    house.answer(AWA, again, "re-ask 1")
    house.wait("awa@example.org", "is asked anew in the next digest")
    for day in (11, 14):  # members see it first, in a digest
        morning(house, day)
    assert house.count("awa@example.org", "may need a hand") == 2
    morning(house, 21)
    assert '"Seed drill"' in house.wait("awa@example.org", "may need a hand", count=3).text


def test_only_the_one_on_duty_gets_it_and_only_their_answer_counts(house):
    a_community(house)
    house.member("ben@example.org", "Ben Okoth", roles="member+facilitator")
    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.settle()
    morning(house, 3)
    brief = house.wait("awa@example.org", "may need a hand")

    house.answer(BEN, brief, "close 1 done")
    house.answer(TOM, brief, "close 1 done")
    house.answer(AWA, brief, "close 1 done", auto_submitted="auto-replied")
    house.answer(AWA, brief, "", quote=True)

    assert state(house, 2)["state"] == "open"
    assert house.got("ben@example.org", "may need a hand") == []
    with house.store.read() as tx:
        garden = lists.find_list(tx, "garden", DOMAIN)
    assert not brief_flow.send(house.store, house.site, garden, house.now())  # a second server, a moment later
    assert house.count("awa@example.org", "may need a hand") == 1


def test_the_duty_is_shown_handed_on_and_passes_by_itself(house):
    a_community(house)
    house.member("ben@example.org", "Ben Okoth", roles="member+facilitator", language="fr")
    house.set("garden", duty="never")
    house.write(AWA, REQUEST, "", "duty", proven=True)
    shown = house.wait("awa@example.org", "who is on duty")
    # "… has been on duty since", where the clock looked after the list a moment before.
    assert re.search("Awa Ndiaye (is|has been) on duty", shown.words) and "After that: Ben Okoth" in shown.words

    house.write(AWA, REQUEST, "Amina waits for her seed drill.\nTom may know.", "duty next", proven=True)
    yours = house.wait("ben@example.org", "Amina waits for her seed drill.")
    assert "Awa Ndiaye" in yours.words and "permanence suivant" in yours.words
    house.wait("awa@example.org", "Ben Okoth has it now")
    house.write(AMINA, REQUEST, "", "duty next", proven=True)
    assert "Ben Okoth" not in house.wait("amina@example.com").words

    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.settle()
    for day in (3, 10):  # two briefs, and no answer
        morning(house, day)
    assert house.count("ben@example.org", "may need") == 0  # in French
    morning(house, 17)
    assert house.count("awa@example.org", "may need a hand") == 0  # the line rests two weeks now
    morning(house, 24)
    brief = house.wait("awa@example.org", "may need a hand")
    assert "two briefs to Ben Okoth found no answer" in brief.words


def test_the_duty_rotates_weekly_and_an_unproven_word_is_asked_back(house):
    a_community(house)
    house.member("ben@example.org", "Ben Okoth", roles="member+facilitator")
    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.write(AMINA, GARDEN, "Who has a spare seed drill? We sow on Friday.", "Seed drill")  # sent twice
    house.settle()
    morning(house, 3)
    house.wait("awa@example.org", "1 thing may need a hand")

    house.write(AWA, REQUEST, "", "duty ben")
    house.wait("awa@example.org", "duty ben")  # asked back
    assert house.count("ben@example.org", "you are on duty") == 0

    morning(house, 7)
    assert house.count("ben@example.org", "on duty") == 0  # nothing to say: no letter
    morning(house, 10)
    told = house.wait("ben@example.org", "may need a hand")
    assert "You are on duty from now on, after Awa Ndiaye." in told.words
    house.write(AMINA, GARDEN, "Where can one buy jute sacks?", "Sacks")
    house.settle()
    morning(house, 13)
    again = house.wait("ben@example.org", "may need a hand", count=2)
    assert "from now on" not in again.words


def test_a_list_without_facilitators_or_with_the_brief_off_sends_none(house):
    house.member("owner@example.org", "Olu", roles="member+owner")
    house.member("amina@example.com", "Amina Diallo")
    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.settle()
    morning(house, 3)
    assert house.count("owner@example.org", "may need a hand") == 0

    house.member("awa@example.org", "Awa Ndiaye", roles="member+facilitator")
    house.shell("list", "set", "garden", "brief", "off")
    morning(house, 4)
    assert house.count("awa@example.org", "may need a hand") == 0
    house.shell("list", "set", "garden", "brief", "8")
    morning(house, 5)
    assert house.count("awa@example.org", "may need a hand") == 1


def test_the_brief_speaks_the_facilitators_language_and_understands_every_one(any_house):
    house = any_house
    a_community(house, "es")
    house.write(AMINA, GARDEN, "Who has a spare seed drill?", "Seed drill")
    house.write(AMINA, GARDEN, "Where can one buy jute sacks?", "Sacks")
    house.settle()
    morning(house, 3)
    brief = house.wait("awa@example.org", "1. #2")
    assert "preguntar" in brief.words and "may need" not in brief.words

    house.answer(AWA, brief, "1 cerrar hablado por teléfono\nclore 2 réglé au marché", quote=True)

    done = house.wait("awa@example.org", "réglé au marché")
    assert "hablado por teléfono" in done.words and "is closed" not in done.words
    assert (state(house, 2)["closed_why"], state(house, 3)["closed_why"]) == ("hablado por teléfono", "réglé au marché")


def test_nobody_on_duty_is_told_to_ask_themselves(house):
    house.member("amina@example.com", "Amina Diallo")
    house.member("tom@example.com", "Tom Bell", roles="member+facilitator")
    an_answer_of_tom(house)
    house.write(AMINA, GARDEN, "How do you dry maize against weevils in the rains?", "Maize and weevils again")

    morning(house, 8)
    brief = house.wait("tom@example.com", "may need a hand")

    assert '"Maize and weevils again"' in brief.text
    assert "may know" not in brief.words and "Dear Tom" not in brief.words


def test_what_was_taken_out_since_the_brief_is_settled_by_no_word_and_that_is_said(house):
    a_community(house)
    house.write(AMINA, GARDEN, "Where can one buy jute sacks?", "Sacks")
    morning(house, 8)
    brief = house.wait("awa@example.org", "may need a hand")
    house.shell("thread", "redact", "garden", "2", "names a patient")
    house.settle()

    for word in ("refer to the market list", "ask Tom Bell", "re-ask", "call"):
        house.answer(AWA, brief, f"1 {word}")
    said = house.wait("awa@example.org", "what came of your answer", count=4)

    told = 'The text of #2 "Sacks" was taken out since then. Nothing has happened with it.'
    answers = house.got("awa@example.org", "what came of your answer")
    assert [told in one.words for one in answers] == [True] * 4, said.words
    assert house.got("tom@example.com", "Could you help") == []
    assert state(house, 2)["state"] == "none"


def test_a_question_that_is_open_again_is_told_with_what_failed(house):
    a_community(house)
    house.member("pia@example.com", "Pia Roth", cadence="weekly")
    house.write("Pia Roth <pia@example.com>", GARDEN, "I keep goats in the north.", "Goats")
    asked = house.write(AMINA, GARDEN, "The cart axle bends on our road. What can we do?", "Axle")
    house.write(AWA, GARDEN, "Put a steel pipe of two inches over it.", "Re: Axle", in_reply_to=asked)
    house.settle()
    morning(house, 8)
    house.write(AMINA, GARDEN, "Thanks, but that did not help, the pipe slides off", "Re: Axle", in_reply_to=asked)
    house.settle()

    for day in range(9, 18):
        morning(house, day)
    letter = next(one for one in house.got("awa@example.org", "may need a hand") if "Axle" in one.words)
    brief = letter.words
    digest = house.wait("pia@example.com", "digest 2").words

    for told in (brief, digest):
        assert "The cart axle bends" in told and "the pipe slides off" in told
    assert "Amina Diallo asked on 5 November 2040" in brief and "After the answer, Amina Diallo wrote on" in brief
    house.answer(AWA, letter, "1 ask Tom")
    nudge = house.wait("tom@example.com", "Could you help with this?").words
    assert "was answered and waits still" in nudge and "the pipe slides off" in nudge
    morning(house, 24)
    assert "the pipe slides off" in house.wait("pia@example.com", "digest 3").words  # and as long as it waits
