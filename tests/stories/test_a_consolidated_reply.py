"""What a question was answered becomes one page: a facilitator gets a draft, edits it by mail, and sends it back."""

import re
from datetime import timedelta

import pytest

from listcop.store import letters
from listcop.store.checks import FATES
from tests.stories.house import DOMAIN, GARDEN, MONDAY

AMINA, BEN, CORA = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "Cora Lind <cora@example.com>"
FATIMA = "Fátima Reis <fatima@example.org>"
REQUEST = f"garden+request@{DOMAIN}"


LONG = "Weevils in maize that is stored in sacks over two rainy seasons, in huts without a door of any kind"


def an_answered_question(house, language="en", subject="Weevils"):
    house.set("garden", language=language)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind")
    house.member("fatima@example.org", "Fátima Reis", roles="member+facilitator", language=language)
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", subject)
    house.write(
        BEN, GARDEN, "We mix wood ash between the layers of maize. One cup of ash a sack keeps weevils away.\n"
        "My grandmother did the same.", "Re: Weevils", in_reply_to=asked,
    )  # fmt: skip
    house.write(
        CORA, GARDEN, "I dry it well and keep it in closed tins. Here is our page: https://maize.example.org/tins",
        "Re: Weevils", in_reply_to=asked,
    )  # fmt: skip
    house.settle()


def draft_for(house, *words):
    house.write(FATIMA, REQUEST, "", "summary 1", proven=True)
    return house.wait("fatima@example.org", "=== 2.", *words)


def quoted(letter):
    return "".join(f"> {line}\n" for line in letter.text.split("\n"))


def test_a_facilitator_edits_the_draft_inside_the_quote_and_it_is_posted_kept_and_shown_first(house):
    an_answered_question(house)
    assert "=== 2. Synopsis ===" in house.shell("thread", "summary", "garden", "1").out
    draft = draft_for(
        house, "Ben Kariuki: ", "One cup of ash a sack", "1. Ben Kariuki", "2. Cora Lind", "maize.example.org"
    )
    assert all(len(line) <= 72 for line in draft.text.split("\n") if "://" not in line and "@" not in line)

    edited = quoted(draft).replace("> Ben Kariuki: ", "> Ash and tins both work. Ben Kariuki: ", 1)
    house.answer(FATIMA, draft, "Hello,\n\n" + edited)

    done = house.wait("fatima@example.org", "is posted as #4")
    assert "a2" in done.words or "a1" in done.words
    post = house.wait("cora@example.com", "Consolidated reply: Weevils", "Ash and tins both work.")
    assert "Fátima Reis" in post["from"] and "===" not in post.text and "c." not in post.text
    page = house.shell("thread", "show", "garden", "1").out
    assert page.index("Consolidated reply:") < page.index("#1, Amina")
    assets = house.shell("asset", "ls", "garden", "--json").json
    assert [one["what"] for one in assets if one["by"] == "fatima@example.org"] == ["consolidated"]
    thread = house.shell("thread", "show", "garden", "1", "--json").json
    assert thread["state"] == "answered" and len(thread["answered_by"]) == 2  # who gathers answers is none of them
    assert "It gathers what was answered in #1" in house.shell("why", "garden", f"a{assets[-1]['number']}").out
    house.write(BEN, REQUEST, "", f"get a{assets[-1]['number']}", proven=True)
    house.wait("ben@example.org", "Ash and tins both work.", "SYNOPSIS")

    house.answer(FATIMA, draft, "yes")
    house.wait("fatima@example.org", "You answered a draft of a consolidated reply.")
    house.write(FATIMA, REQUEST, "", "summary 1", proven=True)
    house.wait("fatima@example.org", "has its consolidated reply already")
    house.shell("thread", "redact", "garden", "4", "names a patient")
    assert house.shell("asset", "ls", "garden", "--json").json == assets[:-1]
    draft_for(house, "Ben Kariuki: ")


def test_a_draft_comes_by_itself_after_two_weeks_reminds_once_and_later_is_a_week(house):
    an_answered_question(house)
    house.move(MONDAY + timedelta(days=13))
    assert house.count("fatima@example.org", "=== 2.") == 0
    house.move(MONDAY + timedelta(days=15))
    draft = house.wait("fatima@example.org", "Draft of a consolidated reply", "=== 2.")

    house.answer(FATIMA, draft, "Thank you, I will look at it tomorrow.", quote=True)
    again = house.wait("fatima@example.org", "Nothing was posted", "=== 2.")
    house.answer(FATIMA, again, "later", quote=True)
    house.wait("fatima@example.org", "comes again in a week")
    house.move(days=6)
    assert house.count("fatima@example.org", "Still waiting") == 0
    house.move(days=2)
    reminder = house.wait("fatima@example.org", "Still waiting", "=== 2.")
    for _ in range(4):
        house.move(days=7)
    assert house.count("fatima@example.org", "=== 2.") == 3
    house.answer(FATIMA, reminder, "no", quote=True)
    house.wait("fatima@example.org", "There will be no consolidated reply")

    house.write(BEN, REQUEST, "", "summary 1", proven=True)  # a word of facilitators
    house.wait("ben@example.org", "help")
    assert house.got("amina@example.org", "Consolidated reply") == []


def test_of_one_answer_no_draft_comes_by_itself_and_one_that_is_asked_for_does(house):
    for address, name in (("amina@example.org", "Amina Odhiambo"), ("ben@example.org", "Ben Kariuki")):
        house.member(address, name)
    house.member("fatima@example.org", "Fátima Reis", roles="member+facilitator")
    asked = house.write(AMINA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, "We mix wood ash between the layers. One cup a sack keeps weevils away.", "Re: Weevils",
                in_reply_to=asked)  # fmt: skip
    house.settle()

    house.move(MONDAY + timedelta(days=15))
    by_itself = house.count("fatima@example.org", "=== 2.")
    draft_for(house, "Ben Kariuki: ")

    assert by_itself == 0


def test_several_answers_bring_it_sooner_and_in_french_it_is_posted_by_oui(house):
    an_answered_question(house, "fr", LONG)
    asked = house.got("fatima@example.org", "How do you keep")[0]["message-id"]
    house.member("dan@example.org", "Dan")
    house.write("Dan <dan@example.org>", GARDEN, "Neem leaves between the sacks help against weevils.", "Re: Weevils",
                in_reply_to=asked)  # fmt: skip
    house.settle()
    house.move(MONDAY + timedelta(days=3, hours=1))
    draft = house.wait("fatima@example.org", "=== 2.")

    house.answer(FATIMA, draft, "Oui, merci !", quote=True)

    house.wait("fatima@example.org", "#5")
    assert "Neem leaves" in house.wait("dan@example.org", "Weevils", "SYNTHÈSE").text
    assert house.got("dan@example.org", "SYNTHÈSE")[0].subject.startswith("Réponse de synthèse : Weevils in maize that")


def test_who_asks_the_same_later_is_pointed_to_it_and_the_digest_says_so(house):
    an_answered_question(house)
    draft = draft_for(house)
    house.answer(FATIMA, draft, "yes", quote=True)
    house.wait("fatima@example.org", "is posted as #4")
    house.member("gita@example.com", "Gita Rao", cadence="weekly")
    house.move(MONDAY + timedelta(days=30))
    house.write(
        "Gita Rao <gita@example.com>", GARDEN, "What keeps weevils out of maize that is stored in sacks?",
        "Weevils in stored maize",
    )  # fmt: skip
    house.write(BEN, GARDEN, "Has anybody a recipe for tomato soup with basil?", "Soup")
    house.settle()
    house.move(hours=2)

    told = house.wait("gita@example.com", "was asked before")
    assert '#1 "Weevils"' in told.words
    house.move(days=8)
    digest = house.wait("gita@example.com", "Questions that wait")
    assert "See the consolidated reply to #1" in digest.words
    assert house.count("gita@example.com", "was asked before") == 1
    assert house.got("ben@example.org", "was asked before") == []


def test_what_is_asked_again_and_again_is_offered_once_as_one_page(house):
    an_answered_question(house)
    people = ("Hana <hana@example.com>", "Ivo <ivo@example.com>", "Jun <jun@example.com>")
    for at, who in enumerate(people):
        house.member(who.partition("<")[2].strip(">"), who.partition(" ")[0])
        house.move(MONDAY + timedelta(days=20 * (at + 1), hours=1))
        house.write(who, GARDEN, "How do you keep weevils out of stored maize in sacks?", "Weevils in maize")
        house.settle()
        house.move(hours=3)

    draft = house.wait("fatima@example.org", "Asked again and again")
    assert "#1 Weevils" in draft.words and "asked 3 times" in draft.words and "wood ash" in draft.words
    house.move(days=1)
    assert house.count("fatima@example.org", "Asked again and again") == 1
    house.answer(FATIMA, draft, "yes", quote=True)
    house.wait("fatima@example.org", "is posted as #")
    assert "The consolidated reply of #5 answers it too" in house.shell("thread", "show", "garden", "1").out


@pytest.mark.parametrize("how", ["the post taken out", "its author erased"])
@pytest.mark.parametrize("quote", [False, True])
def test_a_draft_that_tells_what_is_gone_is_made_anew_and_nothing_of_it_is_posted(house, how, quote):
    an_answered_question(house)
    draft = draft_for(house, "My grandmother did the same")

    if how == "the post taken out":
        house.shell("thread", "redact", "garden", "2", "names a patient")
    else:
        house.down()
        house.shell("member", "erase", "ben@example.org", "--yes")
        house.up()
    house.answer(FATIMA, draft, "yes\n\n" if quote else "yes", quote=quote)
    again = house.wait("fatima@example.org", "made anew", "Nothing was posted", "=== 2.")

    assert house.got("cora@example.com", "SYNOPSIS") == []
    assert "closed tins" in again.words
    assert ("My grandmother" in again.words) == (how == "its author erased")
    house.answer(FATIMA, again, "yes")
    assert "closed tins" in house.wait("cora@example.com", "SYNOPSIS").words


def test_where_all_that_a_draft_gathers_is_gone_its_answer_is_told_so(house):
    an_answered_question(house)
    draft = draft_for(house)

    for number in ("2", "3"):
        house.shell("thread", "redact", "garden", number, "names a patient")
    house.answer(FATIMA, draft, "yes", quote=True)

    assert house.wait("fatima@example.org", "there is nothing to put together")
    assert house.got("amina@example.org", "SYNOPSIS") == []


@pytest.mark.parametrize("more", [[], ["--for-good"]])
def test_a_text_that_is_taken_out_goes_out_of_the_consolidated_reply_that_told_it_and_another_can_be_made(house, more):
    an_answered_question(house)
    house.answer(FATIMA, draft_for(house), "yes", quote=True)
    house.wait("fatima@example.org", "is posted as #4")

    told = house.shell("thread", "redact", "garden", "2", "names a patient", *more)

    house.shell("archive", "publish", "garden")
    files = "".join(one.read_text() for one in (house.folder / "state" / "archive").rglob("*.txt"))
    exports = "".join(house.shell("export", "garden", "--format", form).out for form in ("jsonl", "mbox", "text"))
    shown = files + exports + house.shell("thread", "show", "garden", "1").out
    assert "#4, the consolidated reply that told it again, is taken out too" in told.out
    assert "closed tins" in shown and "wood ash" not in shown and "grandmother" not in shown
    assert house.shell("search", "garden", "grandmother", "--json").json == []
    assert "goes to fatima" in house.shell("thread", "summary", "garden", "1", "--send").out
    with house.store.read() as tx:
        kept = [raw for _, raw in letters.each_letter(tx, 1, FATES) if b"grandmother" in raw]
    assert bool(kept) is (not more)


def test_a_consolidated_reply_that_only_greets_as_the_text_that_is_taken_out_did_stays(house):
    an_answered_question(house)
    asked = house.got("fatima@example.org", "How do you keep")[0]["message-id"]
    said = "Dear colleagues,\nmy neighbour Juma poisoned his hens.\nLet me know what you think of it."
    house.write(AMINA, GARDEN, said, "Re: Weevils", in_reply_to=asked)
    house.settle()
    draft = draft_for(house)
    above = "> Dear colleagues,\n> this is what you wrote; let me know what you think of it.\n> Ben Kariuki: "
    house.answer(FATIMA, draft, quoted(draft).replace("> Ben Kariuki: ", above, 1))
    house.wait("fatima@example.org", "is posted as #5")

    told = house.shell("thread", "redact", "garden", "4", "names a person")

    assert "We found nothing of #4 in it" in told.out
    assert "this is what you wrote" in house.shell("thread", "show", "garden", "1").out


def test_by_mail_a_facilitator_hears_which_consolidated_reply_may_tell_it_still(house):
    an_answered_question(house)
    edited = quoted(draft_for(house))
    edited = re.sub(r"> Ben Kariuki: .*?(?=> Cora Lind: )", "> Ash helps. ", edited, count=1, flags=re.DOTALL)
    edited = re.sub(r"> 1\. Ben Kariuki.*?(?=> 2\. Cora Lind)", "", edited, count=1, flags=re.DOTALL)
    house.write(FATIMA, REQUEST, "", "summary 1", proven=True)
    house.answer(FATIMA, house.wait("fatima@example.org", "=== 2.", count=2), edited)
    house.wait("fatima@example.org", "is posted as #4")

    house.write(FATIMA, REQUEST, "", "redact 2 names a patient", proven=True)
    house.answer(FATIMA, house.wait("fatima@example.org", "redact 2 names a patient"), "yes")

    assert house.wait("fatima@example.org", "#4 is the consolidated reply of that thread")
    assert "Ash helps." in house.shell("thread", "show", "garden", "1").out


def test_in_a_consolidated_reply_who_is_erased_keeps_no_part_of_the_name_below_their_words(house):
    an_answered_question(house)
    asked = house.got("fatima@example.org", "How do you keep")[0]["message-id"]
    house.member("luc@example.net", "Luc Traore")
    house.write("Luc Traore <luc@example.net>", GARDEN, "Hello, I am Luc and hang sacks from the roof.\n\nLuc\nMali",
                "Re: Weevils", in_reply_to=asked)  # fmt: skip
    house.settle()
    house.answer(FATIMA, draft_for(house), "yes", quote=True)
    house.wait("fatima@example.org", "is posted as #5")
    house.down()

    house.shell("member", "erase", "luc@example.net", "--yes")

    page = house.shell("export", "garden", "--format", "text").out
    assert "hang sacks" in page and "Luc" not in page


def test_while_the_list_is_paused_it_waits_with_the_changes_and_is_posted_afterwards(house):
    an_answered_question(house)
    draft = draft_for(house)
    house.shell("list", "pause", "garden", "We move")

    house.answer(FATIMA, draft, quoted(draft).replace("> Ben Kariuki: ", "> Ash and tins both work. Ben Kariuki: ", 1))
    waits = house.wait("fatima@example.org", "The list is paused", "Ash and tins both work.")
    before = house.got("cora@example.com", "SYNOPSIS")
    house.shell("list", "pause", "garden", "--off")
    house.answer(FATIMA, waits, "yes")

    assert before == []
    assert "Ash and tins both work." in house.wait("cora@example.com", "SYNOPSIS").words
