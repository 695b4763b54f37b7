"""A moderator settles held posts from a phone: one word in a plain Reply, and nobody else's letter does anything."""

import re
import threading

import pytest

from tests.doors.test_dns import a_server
from tests.stories.house import GARDEN

SENA = "Sena Koffi <sena@seeds.coop>"
EVE = "Eve Stone <eve@example.net>"
MONA = "Mona Roy <mona@example.org>"
AWA = "Awa Ndiaye <awa@example.net>"
BEN = "Ben Kariuki <ben@example.org>"
REQUEST = "garden+request@lists.example.org"


@pytest.fixture
def desk(house):
    """A list with two moderators and one member, and a stranger's post that waits."""
    staff(house)
    return house


def staff(house):
    house.member("mona@example.org", "Mona Roy", roles="member+moderator")
    house.member("awa@example.net", "Awa Ndiaye", roles="member+facilitator", language="fr")
    house.member("ben@example.org", "Ben Kariuki")


def hold(house, text="May a stranger ask about quinces?", author=EVE, subject="Quinces", **more):
    """Somebody's post waits; returns what Mona is told of it."""
    before = len(house.got("mona@example.org"))
    house.write(author, GARDEN, text, subject, **more)
    house.wait("mona@example.org", count=before + 1)
    return house.got("mona@example.org")[before]


def waiting(house):
    return [one["held"] for one in house.shell("held", "ls", "garden", "--json").json]


def state(house, ref="h1"):
    return house.shell("held", "show", "garden", ref, "--json").json["state"]


# --- what a moderator is told ----------------------------------------------------------------------------------


def test_the_letter_says_who_why_and_what_and_how_to_answer(desk):
    told = hold(desk)

    for words in ("Eve Stone <eve@example.net>", "not a member", "Subject: Quinces", "May a stranger ask"):
        assert words in told.words
    assert '"yes" lets it out' in told.words
    assert '"ban"' in told.words
    assert re.fullmatch(r"garden\+c\.[a-z2-7]{26}@lists\.example\.org", told["reply-to"])
    assert re.fullmatch(r"<c\.[a-z2-7]{26}@lists\.example\.org>", told["message-id"])
    assert re.fullmatch(r"ref: c\.[a-z2-7]{26}", told.text.rstrip().split("\n")[-1])
    assert told["auto-submitted"] == "auto-generated"


def test_each_moderator_gets_a_key_of_their_own_in_their_own_language(desk):
    told = hold(desk)
    others = desk.wait("awa@example.net")

    assert others["reply-to"] != told["reply-to"]
    assert "« oui »" in others.words.replace("\u00a0", " ")
    assert desk.count("ben@example.org") == 0


def test_nothing_active_of_a_held_letter_reaches_the_moderator(desk):
    page = (
        '<p>Look <a href="https://bad.example/x">here</a><img src="https://bad.example/p.gif"><script>f()</script></p>'
    )
    body = (
        f"--x\nContent-Type: text/html; charset=utf-8\n\n{page}\n--x\n"
        "Content-Type: application/x-msdownload; name=tool.exe\n"
        "Content-Disposition: attachment; filename=tool.exe\n\nMZ\n--x--"
    )

    told = hold(desk, body, mime_version="1.0", content_type='multipart/mixed; boundary="x"', subject="<b>Hi</b>")
    shown = told.message.get_body(("html",)).get_content()

    assert not re.search(r"<(img|script|b)\b|href=\"https?:|src=", shown)
    assert told.files == []
    assert "tool.exe" in told.text


def test_a_member_of_the_same_name_is_named_to_the_moderator_and_never_to_the_stranger(desk):
    known = hold(desk, author="Ben Kariuki <ben@example.net>", proven=True)
    unknown = hold(desk, author=EVE, proven=True)
    to_ben, to_eve = (desk.wait(to).text.replace(to, "") for to in ("ben@example.net", "eve@example.net"))

    assert "Ben Kariuki <ben@example.org>" in known.words
    assert "same name" not in unknown.words
    assert "under another address" in to_ben
    assert re.sub(r"c\.\w+", "", to_ben) == re.sub(r"c\.\w+", "", to_eve)


# --- one word --------------------------------------------------------------------------------------------------


def test_yes_lets_it_out_and_the_moderator_gets_one_short_confirmation(any_house):
    staff(any_house)
    told = hold(any_house)

    any_house.answer(MONA, told, "yes", quote=True)
    copy = any_house.wait("ben@example.org", "quinces")
    done = any_house.wait("mona@example.org", "h1 is settled")

    assert copy["from"] == EVE
    assert "#1" in done.text
    assert waiting(any_house) == []
    assert any_house.count("mona@example.org", "h1 is settled") == 1
    assert any_house.count("awa@example.net", "h1") == 1  # told that it waits, and no more


@pytest.mark.parametrize(
    ("said", "state_then"),
    [("Hello,\n\nYes please\n\nMona", "accepted"), ("Não", "rejected"), ("jeter", "discarded"), ("vetar", "discarded")],
)
def test_the_first_word_decides_in_every_shipped_language(desk, said, state_then):
    told = hold(desk)

    desk.answer(MONA, told, said, quote=True)
    desk.wait("mona@example.org", "h1 is settled")

    assert state(desk) == state_then


def test_a_phone_that_sends_html_only_is_understood(desk):
    told = hold(desk)
    page = f"<html><body><div>Yes</div><br><blockquote>{told.text}</blockquote></body></html>"

    desk.answer(MONA, told, page, mime_version="1.0", content_type="text/html; charset=utf-8")

    assert "quinces" in desk.wait("ben@example.org").words


def test_no_sends_it_back_with_the_reason_and_nothing_of_our_own_letter(desk):
    told = hold(desk)
    unmarked = "\n\n-----Original Message-----\n" + told.text  # as some programs quote: without marks

    desk.answer(MONA, told, "no\nThis was asked last week, see #3.\nMona" + unmarked)
    letter = desk.wait("eve@example.net")

    assert "This was asked last week, see #3." in letter.words
    assert "c." + told["reply-to"].partition("+c.")[2].partition("@")[0] not in letter.text
    assert desk.count("ben@example.org") == 0


def test_drop_tells_the_author_nothing(desk):
    told = hold(desk, proven=True)
    before = desk.count("eve@example.net")

    desk.answer(MONA, told, "drop")
    desk.wait("mona@example.org", "h1 is settled")

    assert desk.count("eve@example.net") == before
    assert state(desk) == "discarded"


@pytest.mark.parametrize("said", ["", "Let me think about it.", "No problem, let it through!"])
def test_anything_else_asks_for_a_word_and_nothing_happens(desk, said):
    told = hold(desk)

    desk.answer(MONA, told, said, quote=True)
    asked = desk.wait("mona@example.org", "please answer with one word")

    assert waiting(desk) == ["h1"]
    assert desk.count("eve@example.net") == 0
    desk.answer(MONA, asked, "yes")
    assert desk.wait("ben@example.org", "quinces")


def test_a_typo_gets_the_nearest_word(desk):
    desk.answer(MONA, hold(desk), "yess")

    assert 'Did you mean "yes"?' in desk.wait("mona@example.org", "please answer with one word").words


def test_the_answer_is_known_by_its_ids_and_by_its_last_line_too(desk):
    first = hold(desk)
    second = hold(desk, "And medlars?", subject="Medlars")

    desk.answer(MONA, first, "yes", to=GARDEN)
    desk.answer(MONA, second, "yes", to=GARDEN, quote=True, in_reply_to=None, references=None)
    desk.settle()

    assert waiting(desk) == []
    assert desk.count("ben@example.org", "yes") == 0


def test_a_list_that_owns_only_a_mailbox_is_moderated_too(desk):
    desk.set("garden", sub_addresses="no")
    told = hold(desk)

    desk.answer(MONA, told, "yes", to=GARDEN)

    assert desk.wait("ben@example.org", "quinces")
    assert told["reply-to"] in (None, GARDEN)


# --- who may ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("author", [EVE, BEN, "Mona Roy <mona@example.net>"], ids=["author", "member", "look-alike"])
def test_from_anybody_else_nothing_happens_and_the_key_stays_good(desk, author):
    told = hold(desk)

    desk.answer(author, told, "yes", quote=True)
    desk.settle()
    before = waiting(desk)
    desk.answer(MONA, told, "yes")

    assert before == ["h1"]
    assert desk.wait("ben@example.org", "quinces")


def test_a_letter_handed_on_to_another_moderator_may_be_answered_there(desk):
    told = hold(desk)

    desk.answer(AWA, told, "oui")

    assert desk.wait("ben@example.org", "quinces")


def test_who_is_no_moderator_any_more_settles_nothing(desk):
    told = hold(desk)
    desk.shell("member", "set", "garden", "mona@example.org", "role", "member")

    desk.answer(MONA, told, "yes")
    desk.settle()

    assert waiting(desk) == ["h1"]


def test_a_forged_from_that_dmarc_gives_away_does_nothing_though_it_has_the_key(build):
    with a_server() as dns:  # the policy of seeds.coop is reject
        house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list(domain="lists.example.org")
        house.member("mona@seeds.coop", "Mona Roy", roles="owner")
        house.write(EVE, GARDEN, "May I ask?", "Quinces")
        told = house.wait("mona@seeds.coop")

        failed = "mx.example.org; dmarc=fail header.from=seeds.coop"
        house.answer("Mona Roy <mona@seeds.coop>", told, "yes", authentication_results=failed)
        house.settle()

        assert waiting(house) == ["h1"]


@pytest.mark.parametrize(
    "marks",
    [{"auto_submitted": "auto-replied"}, {"subject": "Réponse automatique : garden"}, {"precedence": "bulk"}],
    ids=lambda marks: next(iter(marks.values())),
)
def test_a_program_that_answers_yes_settles_nothing_and_is_not_answered(desk, marks):
    told = hold(desk)
    fields = {"in_reply_to": told["message-id"], "references": told["message-id"], **marks}
    before = desk.count("mona@example.org")

    desk.write(MONA, told["reply-to"], "yes", fields.pop("subject", "Re: held"), **fields)

    assert desk.count("mona@example.org") == before
    assert waiting(desk) == ["h1"]


def test_a_bounce_or_receipt_of_our_letter_settles_nothing(desk):
    told = hold(desk)

    desk.send(desk.letter(MONA, told["reply-to"], "yes"), told["reply-to"], sender="")
    desk.settle()

    assert waiting(desk) == ["h1"]


def test_an_unmarked_out_of_office_that_quotes_the_letter_is_asked_for_a_word_once(desk):
    told = hold(desk)

    for _ in range(3):
        desk.answer(MONA, told, "I am away until Friday. Your letter said yes.", quote=True)

    assert waiting(desk) == ["h1"]
    assert desk.count("mona@example.org", "please answer with one word") == 1


def test_a_scanner_that_writes_to_every_address_it_finds_settles_nothing(desk):
    told = hold(desk)

    for said in ("", "yes"):
        desk.write("Scanner <scan@filter.example.net>", told["reply-to"], said, "Checking")
    desk.settle()

    assert waiting(desk) == ["h1"]


def test_a_reply_to_all_with_the_key_and_the_list_in_it_settles_once_and_is_not_posted(desk):
    told = hold(desk)
    raw = desk.letter(
        MONA, f"{told['reply-to']}, {GARDEN}", "yes", f"Re: {told.subject}", in_reply_to=told["message-id"]
    )

    desk.send(raw, [GARDEN, told["reply-to"]], sender="mona@example.org")
    desk.wait("ben@example.org", "quinces")

    assert desk.count("ben@example.org") == 1
    assert desk.count("mona@example.org", "h1 was settled already") == 0
    assert desk.count("mona@example.org", "h1 is settled") == 1


def test_a_post_with_somebodys_key_in_its_cc_reaches_nobody(desk):
    told = hold(desk)
    raw = desk.letter(BEN, GARDEN, "Have a look at this.", "Odd", cc=told["reply-to"])

    desk.send(raw, [GARDEN, told["reply-to"]], sender="ben@example.org")

    assert desk.count("awa@example.net", "Have a look") == 0
    assert waiting(desk) == ["h1"]


# --- two moderators --------------------------------------------------------------------------------------------


def test_who_comes_second_hears_once_by_whom_and_how_it_was_settled(desk):
    mine = hold(desk)
    yours = desk.wait("awa@example.net")

    desk.answer(MONA, mine, "no")
    desk.wait("mona@example.org", "h1 is settled")
    desk.answer(AWA, yours, "oui")
    told = desk.wait("awa@example.net", "Mona Roy <mona@example.org>")
    desk.answer(AWA, yours, "oui")

    assert "Il est retourné" in told.words
    assert desk.count("awa@example.net", "Mona Roy <mona@example.org>") == 1
    assert desk.count("ben@example.org") == 0
    assert state(desk) == "rejected"


def test_a_used_key_says_once_that_it_was_settled_and_does_nothing(desk):
    told = hold(desk)
    desk.answer(MONA, told, "no")
    desk.wait("mona@example.org", "h1 is settled")

    desk.answer(MONA, told, "yes")
    again = desk.wait("mona@example.org", "was settled on")
    desk.answer(MONA, told, "yes")

    assert "by Mona Roy <mona@example.org>" in again.words
    assert desk.count("mona@example.org", "was settled on") == 1
    assert desk.count("ben@example.org") == 0


def test_what_the_shell_settled_first_is_said_so(desk):
    told = hold(desk)
    desk.shell("held", "discard", "garden", "h1")

    desk.answer(MONA, told, "yes")

    assert "on the server" in desk.wait("mona@example.org", "was settled on").words


def test_of_two_answers_at_the_same_moment_one_settles(any_house):
    staff(any_house)
    mine = hold(any_house)
    yours = any_house.wait("awa@example.net")
    raws = [
        (any_house.letter(author, one["reply-to"], "yes", "Re: held", in_reply_to=one["message-id"]), one["reply-to"])
        for author, one in ((MONA, mine), (AWA, yours))
    ]
    threads = [threading.Thread(target=any_house.send, args=pair) for pair in raws]

    for one in threads:
        one.start()
    for one in threads:
        one.join()
    any_house.wait("ben@example.org", "quinces")

    assert any_house.count("ben@example.org", "quinces") == 1
    told = [any_house.count(to, words) for to, words in (
        ("mona@example.org", "h1 is settled"), ("mona@example.org", "was settled already"),
        ("awa@example.net", "h1 est réglé"), ("awa@example.net", "était déjà réglé"),
    )]  # fmt: skip
    assert told in ([1, 0, 0, 1], [0, 1, 1, 0])


# --- the author ------------------------------------------------------------------------------------------------


def test_the_author_hears_that_it_waits_and_takes_it_back_with_one_word(desk):
    desk.set("garden", posting="moderated")
    told = hold(desk, "Beans are in.", BEN, "Beans", proven=True)
    mine = desk.wait("ben@example.org", "waits for a moderator")

    desk.answer(BEN, mine, "cancel")
    desk.wait("ben@example.org", "taken back")
    desk.answer(MONA, told, "yes")
    late = desk.wait("mona@example.org", "h1 was settled already")

    assert "Its author took it back" in late.words
    assert desk.count("awa@example.net", "h1") == 1
    assert state(desk) == "cancelled"


def test_nobody_but_the_author_takes_it_back(desk):
    hold(desk, proven=True)
    mine = desk.wait("eve@example.net", "waits for a moderator")

    for author in (BEN, MONA):
        desk.answer(author, mine, "cancel")
    desk.answer(EVE, mine, "cancel", auto_submitted="auto-replied")
    desk.answer(EVE, mine, "yes")
    asked = desk.wait("eve@example.net", "please answer with one word")
    before = waiting(desk)
    desk.answer(EVE, asked, "annuler")
    desk.wait("eve@example.net", "est retiré")

    assert before == ["h1"]
    assert waiting(desk) == []
    assert desk.count("ben@example.org") == 0


def test_after_fourteen_days_it_goes_back_to_a_stranger_who_had_proven_it_and_to_no_other(desk):
    hold(desk, "May I ask about quinces?", proven=True)
    hold(desk, "And I about medlars?", "Fay <fay@example.net>", "Medlars")

    desk.move(days=14, hours=1)
    returned = desk.wait("eve@example.net", "Nobody decided")

    assert "May I ask about quinces?" in returned.words
    assert desk.count("fay@example.net") == 0
    assert waiting(desk) == []


# --- the clock -------------------------------------------------------------------------------------------------


def test_a_reminder_can_be_answered_itself(desk):
    hold(desk)

    desk.move(days=2, hours=1)
    reminder = desk.wait("mona@example.org", "has been waiting for 2 days")
    desk.answer(MONA, reminder, "yes")

    assert desk.wait("ben@example.org", "quinces")


def test_what_came_in_a_flood_is_told_in_one_letter_and_settled_by_its_marks(desk):
    for number in range(12):
        desk.write(f"Writer {number} <w{number}@example.net>", GARDEN, f"Letter {number}", f"Subject {number}")
    desk.move(hours=1, minutes=1)
    many = desk.wait("mona@example.org", "2 more letters wait")

    desk.answer(MONA, many, "yes")  # which?
    desk.wait("mona@example.org", "please answer with one word")
    desk.answer(MONA, many, "yes h11")
    desk.wait("ben@example.org", "Letter 10")
    desk.answer(MONA, many, "no h12 not here")
    desk.wait("w11@example.net", "not here")
    desk.answer(MONA, many, "yes h3")  # which this letter did not ask about
    desk.settle()

    assert waiting(desk) == [f"h{number}" for number in range(1, 11)]


def test_many_reminders_come_as_one(desk):
    for number in range(12):
        desk.write(f"Writer {number} <w{number}@example.net>", GARDEN, f"Letter {number}", f"Subject {number}")
    desk.move(hours=1, minutes=1)
    desk.wait("mona@example.org", "2 more letters wait")
    before = desk.count("mona@example.org")

    desk.move(days=2)
    reminder = desk.wait("mona@example.org", "waiting for days")

    assert desk.count("mona@example.org") == before + 1
    assert len(re.findall(r"^- h\d+", reminder.text, re.M)) == 12


# --- ban -------------------------------------------------------------------------------------------------------


def test_ban_drops_it_and_refuses_the_address_until_an_owner_takes_that_back(desk):
    first = hold(desk)
    hold(desk, "Second spam", subject="Again")

    desk.answer(MONA, first, "ban")
    done = desk.wait("mona@example.org", "refused from now on")
    refusal = desk.refusal(EVE, GARDEN, "Third spam", proven=True)
    left = waiting(desk)
    said = desk.shell("member", "unban", "garden", "eve@example.net")
    hold(desk, "I am sorry.", subject="Sorry")

    assert left == []
    assert refusal.startswith("550 5.7.1")
    assert "listcop member unban garden eve@example.net" in done.text
    assert said.code == 0
    assert desk.count("eve@example.net") == 0
    assert waiting(desk) == ["h3"]


def test_a_banned_member_is_told_and_has_everything_back_when_it_is_lifted(desk):
    desk.set("garden", posting="moderated")
    told = hold(desk, "Buy my tractor.", BEN, "Tractor")

    desk.answer(MONA, told, "ban")
    letter = desk.wait("ben@example.org", "your membership has ended")
    refusal = desk.refusal(BEN, GARDEN, "Why?", proven=True)
    desk.write(BEN, "garden+join@lists.example.org")
    desk.shell("member", "unban", "garden", "ben@example.org")
    members = desk.shell("member", "ls", "garden", "--json").json

    assert "garden+owner@lists.example.org" in letter.text
    assert refusal.startswith("550 5.7.1")
    assert desk.count("ben@example.org") == 1
    assert {one["address"]: one["state"] for one in members}["ben@example.org"] == "active"


def test_a_letter_forged_in_a_members_name_is_dropped_and_the_member_stays(build):
    with a_server() as dns:
        house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list()
        staff(house)
        house.member("sena@seeds.coop", "Sena Koffi")
        failed = "mx.example.org; dmarc=fail header.from=seeds.coop"
        told = hold(house, "Send money.", SENA, "Help", authentication_results=failed)

        house.answer(MONA, told, "ban")
        done = house.wait("mona@example.org", "is not banned")
        house.write(SENA, GARDEN, "Beans are in.", "Beans", proven=True)

        assert "nothing proves" in done.words
        assert house.wait("awa@example.net", "Beans are in.")
        assert house.count("sena@seeds.coop", "membership has ended") == 0


def test_nobody_who_looks_after_the_list_is_banned_by_a_letter(desk):
    desk.set("garden", posting="open", author_posts_per_hour=1)
    desk.write(AWA, GARDEN, "One", "One")
    desk.wait("mona@example.org", "One")
    told = hold(desk, "Two", AWA, "Two")

    desk.answer(MONA, told, "ban")
    done = desk.wait("mona@example.org", "is not banned")

    assert "looks after" in done.words
    assert desk.shell("member", "ban", "garden", "awa@example.net").code == 1


# --- words to the request address ------------------------------------------------------------------------------


def test_held_lists_what_waits_and_its_letter_can_be_answered(desk):
    hold(desk)
    hold(desk, "And medlars?", subject="Medlars")

    desk.write(MONA, REQUEST, "", "held")
    told = desk.wait("mona@example.org", "2 letters wait")
    desk.answer(MONA, told, "drop h2")
    desk.wait("mona@example.org", "h2 is settled")

    assert re.findall(r"^- (h\d+)", told.text, re.M) == ["h1", "h2"]
    assert waiting(desk) == ["h1"]


def test_a_proven_moderator_settles_by_a_word_and_a_mark(desk):
    for subject in ("One", "Two", "Three", "Four"):
        hold(desk, f"{subject} quince", subject=subject, author=f"{subject} <{subject.lower()}@example.net>")

    desk.write(MONA, REQUEST, "", "yes h1", proven=True)
    desk.write(MONA, REQUEST, "no h2 Please write to the sales list.", "", proven=True)
    desk.write(MONA, REQUEST, "drop h3", "", proven=True)
    desk.write(AWA, REQUEST, "bannir h4", "", proven=True)
    desk.settle()

    assert desk.count("ben@example.org", "One quince") == 1
    assert desk.count("two@example.net", "Please write to the sales list.") == 1
    assert [state(desk, f"h{n}") for n in (1, 2, 3, 4)] == ["accepted", "rejected", "discarded", "discarded"]
    assert desk.refusal("Four <four@example.net>", GARDEN, "Again", proven=True).startswith("550 5.7.1")


def test_without_proof_a_word_is_asked_back_and_only_a_yes_does_it(desk):
    hold(desk)

    desk.write(MONA, REQUEST, "", "drop h1")
    asked = desk.wait("mona@example.org", "a moderator's word")
    desk.answer(MONA, asked, "", quote=True)
    again = desk.wait("mona@example.org", "please answer with one word")
    desk.answer(EVE, asked, "yes")
    desk.settle()
    before = waiting(desk)
    desk.answer(MONA, again, "yes")
    desk.wait("mona@example.org", "h1 is settled")

    assert before == ["h1"]
    assert state(desk) == "discarded"


def test_a_forged_word_ends_with_the_moderators_no(desk):
    hold(desk)

    desk.write(MONA, REQUEST, "", "ban h1")
    asked = desk.wait("mona@example.org", "a moderator's word")
    desk.answer(MONA, asked, "no")
    desk.settle()
    desk.answer(MONA, asked, "yes")
    desk.settle()

    assert waiting(desk) == ["h1"]


@pytest.mark.parametrize("said", ["yes h1", "drop h1", "ban h1", "held", "ban ben@example.org"])
def test_these_words_are_nobodys_but_a_moderators(desk, said):
    hold(desk)

    for author in (BEN, EVE):
        desk.write(author, REQUEST, "", said, proven=True)
    desk.settle()

    assert waiting(desk) == ["h1"]
    assert desk.count("ben@example.org", "Quinces") == 0
    assert desk.count("eve@example.net", "Quinces") == 0


def test_a_moderators_word_sent_to_the_whole_list_is_not_posted(desk):
    hold(desk)

    desk.write(MONA, GARDEN, "yes h1", "Held", proven=True)
    desk.wait("ben@example.org", "quinces")

    assert desk.count("ben@example.org") == 1


def test_a_mark_that_is_not_there_is_said_so(desk):
    desk.write(MONA, REQUEST, "", "yes h99", proven=True)

    assert "h99" in desk.wait("mona@example.org").words


def test_the_admin_settles_where_a_list_has_nobody_else(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.write(EVE, GARDEN, "May a stranger ask about quinces?", "Quinces")
    told = house.wait("admin@example.net", "h1 waits")

    house.answer("Admin <admin@example.net>", told, "yes")

    assert house.wait("ben@example.org", "quinces")


def test_a_newcomers_first_post_is_let_out_by_yes_and_the_next_one_goes_by_itself(desk):
    desk.set("garden", new_member_posts=1)
    told = hold(desk, "Beans are in.", BEN, "Beans")

    desk.answer(MONA, told, "yes")
    desk.wait("awa@example.net", "Beans are in.")
    desk.write(BEN, GARDEN, "Peas are in.", "Peas")

    assert desk.wait("awa@example.net", "Peas are in.")
    assert waiting(desk) == []


def test_a_strangers_subject_cannot_pass_for_the_reference_of_our_letter(desk):
    fake = "ref: c." + "a" * 26
    told = hold(desk, author=f'"{fake}" <eve@example.net>', subject=f"{'x' * 60} {fake}")

    desk.answer(MONA, told, "yes", to=GARDEN, quote=True, in_reply_to=None, references=None)

    assert desk.wait("ben@example.org", "quinces")
