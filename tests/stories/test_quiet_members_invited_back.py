"""Quiet members are invited back by a facilitator's word, at most rarely; they answer by one word, or the question."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from listcop.store import members
from tests.stories.house import GARDEN

MONDAY = datetime(2024, 11, 4, 8, 0, tzinfo=UTC)  # before every machine's clock, which imports go by
OLGA, FAY = "Olga Prin <olga@example.org>", "Fay Moon <fay@example.org>"
AMINA = "Amina Odhiambo <amina@example.org>"
BEN = "Ben Kariuki <ben@example.org>"
CORA = "Cora Bell <cora@example.org>"
REQUEST = "garden+request@lists.example.org"
BROKEN = "Which washer fits the piston of a borehole pump? Ours leaks and does not start."
TRIED = "Take a leather washer for the piston of your borehole pump. You can cut it from a boot."
MINE = "My borehole pump lost its prime. Does anyone know which piston washer lasts in salty water?"


def old_letter(n, author, days, subject, text, answers=None):
    """A letter of an old archive, so many days before MONDAY."""
    date = format_datetime(MONDAY - timedelta(days=days))
    more = f"In-Reply-To: <{answers}@old.example>\n" if answers else ""
    return (
        f"From old@example.org Thu Jan  1 00:00:00 2039\nFrom: {author}\nTo: {GARDEN}\nSubject: {subject}\n"
        f"Date: {date}\nMessage-ID: <{n}@old.example>\n{more}\n{text}\n\n"
    )


def a_year():
    """Ben writes each week, Amina did so until 120 days ago; she knew about washers."""
    written = [
        old_letter(f"b{week}", BEN, week * 7 + 2, f"Week {week}", "It rained, and the beans grow.")
        for week in range(40)
    ]
    written += [
        old_letter(f"a{week}", AMINA, week * 7 + 1, f"Diary {week}", "The goats are well.") for week in range(17, 40)
    ]
    written.append(old_letter("q1", BEN, 200, "Borehole pump leaks", BROKEN))
    written.append(old_letter("q2", AMINA, 199, "Re: Borehole pump leaks", TRIED, answers="q1"))
    return "".join(written).encode()


@pytest.fixture
def quiet(request, build):
    """A list with a quiet member, a question that fits her, and a facilitator who reads the edition of Monday."""
    house = build(start=MONDAY)
    house.list()
    fill(house, getattr(request, "param", ""))
    return house


def fill(house, language=""):
    house.member("olga@example.org", "Olga Prin", roles="facilitator", cadence="none")
    house.member("amina@example.org", "Amina Odhiambo", cadence="weekly", language=language)
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.org", "Cora Bell")
    assert house.shell("import", "garden", "-", stdin=a_year()).code == 0
    house.write(CORA, GARDEN, MINE, "Salt in the pump")


def edition(house, days=7, count=1):
    house.move(days=days)
    return house.wait("olga@example.org", "please keep it among facilitators", count=count)


def number_of(letter, name="Amina Odhiambo"):
    """The number of somebody in the section of quiet members."""
    section = letter.text.partition("Quiet for a while:")[2]
    return re.search(rf"^(\d+)\. {name}$", section, re.M)[1]


def invited(house, text="invite {n}", **more):
    letter = edition(house)
    house.answer(OLGA, letter, text.format(n=number_of(letter)), quote=True, proven=True, **more)
    return house.wait("amina@example.org", "thought of you")


def member(house, address="amina@example.org"):
    return house.shell("member", "show", "garden", address, "--json").json


def test_the_edition_says_why_and_one_reply_writes_a_letter_whose_answer_is_posted(quiet):
    house = quiet
    shown = edition(house)
    n = number_of(shown)
    house.answer(OLGA, shown, f"invite {n} 99\nWe miss your washers.\n\nOlga", quote=True, proven=True)
    letter = house.wait("amina@example.org", "thought of you")
    done = house.wait("olga@example.org", "Your invitations")
    house.answer(AMINA, letter, "Leather again, but boil it in linseed oil first: ours lasted a year.", quote=True)
    post = house.wait("cora@example.org", "linseed oil")
    house.write(BEN, GARDEN, "It rained.", "Week 41")
    after = edition(house, count=2)

    assert "amina@example.org" in shown.text and "“Salt in the pump” would fit" in shown.words
    assert "with the question that fits them" in shown.words and "piston" in shown.text
    assert letter.subject == "A question for you: Salt in the pump"
    assert "Olga Prin (olga@example.org)" in letter.words and "We miss your washers." in letter.text
    assert "which piston washer lasts" in letter.words and "garden+t" in letter.text
    assert max(map(len, letter.text.split("\n"))) <= 72
    assert "Amina Odhiambo was sent a letter" in done.words and "99. No quiet member" in done.words
    assert post.subject == "Re: Salt in the pump" and "thought of you" not in post.all_text
    assert b"garden+c." not in post.raw and b"ref:" not in post.raw
    assert "answered the question: Amina Odhiambo" in after.words
    assert "Amina Odhiambo" not in after.text.partition("Quiet for a while:")[2]
    assert house.count("ben@example.org", "Quiet for a while") == 0


@pytest.mark.parametrize("order", ["invite {}", "{} invite", "invite {} We miss your washers."])
def test_a_number_that_is_no_quiet_members_is_told_as_such(quiet, order):
    shown = edition(quiet)
    n = int(number_of(shown)) + 1  # of what stands below them

    quiet.answer(OLGA, shown, order.format(n), quote=True, proven=True)
    done = quiet.wait("olga@example.org", "Your invitations")

    assert f"{n}. No quiet member has this number" in done.words
    assert quiet.count("olga@example.org", "Which item does your answer belong to?") == 0


@pytest.mark.parametrize("order", ["invite {}", "invite {} We miss your washers."])
def test_so_it_is_where_nobody_is_quiet_and_nothing_of_it_is_posted(house, order):
    house.member("olga@example.org", "Olga Prin", roles="facilitator", cadence="none")
    house.member("cora@example.org", "Cora Bell")
    house.write(CORA, GARDEN, MINE, "Salt in the pump")
    house.write(CORA, GARDEN, BROKEN, "Washers")
    house.move(days=7)
    shown = house.wait("olga@example.org", "please keep it among facilitators")

    house.answer(OLGA, shown, order.format(2), quote=True, proven=True)
    done = house.wait("olga@example.org", "Your invitations")

    assert "Quiet for a while" not in shown.text
    assert "2. No quiet member has this number" in done.words
    assert house.count("olga@example.org", "Which item does your answer belong to?") == 0
    assert house.count("cora@example.org", "invite") == 0


def test_a_sentence_under_an_item_that_begins_with_that_word_is_an_answer(house):
    house.member("olga@example.org", "Olga Prin", roles="facilitator", cadence="none")
    house.member("cora@example.org", "Cora Bell")
    house.write(CORA, GARDEN, MINE, "Salt in the pump")
    house.move(days=7)
    shown = house.wait("olga@example.org", "please keep it among facilitators")
    lines = shown.text.split("\n")
    at = next(at for at, line in enumerate(lines) if "Salt in the pump" in line)

    quoted = "".join(f"> {line}\n" for line in lines[at : at + 3])
    house.answer(OLGA, shown, f"{quoted}\nInvite 3 of your neighbours to hold the pipe.", proven=True)

    assert house.wait("cora@example.org", "to hold the pipe").subject == "Re: Salt in the pump"


def test_one_word_each_and_the_last_answer_counts(quiet):
    letter = invited(quiet)
    quiet.answer(AMINA, letter, "yes")
    glad = quiet.wait("amina@example.org", "Good to have you")
    quiet.answer(AMINA, glad, "Listening")
    reading = quiet.wait("amina@example.org", "You go on reading")
    before = member(quiet)["listening"]
    quiet.answer(AMINA, reading, "pause")
    quiet.wait("amina@example.org", "No mail comes")
    paused = member(quiet)["cadence"]
    quiet.answer(AMINA, reading, "weekly")
    quiet.wait("amina@example.org", "From now on", "each week")
    quiet.answer(AMINA, letter, "leave")
    goodbye = quiet.wait("amina@example.org", "no longer a member")

    assert before is True and paused == "none"
    assert "garden+t" in glad.text and '"back"' in reading.text
    assert goodbye["reply-to"].startswith("garden+c.")


def test_who_only_reads_is_never_proposed_again_until_they_say_back(quiet):
    quiet.answer(AMINA, invited(quiet), "listening")
    quiet.wait("amina@example.org", "You go on reading")
    quiet.write(BEN, GARDEN, "It rained.", "Week 41")
    told = edition(quiet, count=2)
    quiet.move(days=200)
    quiet.write(BEN, GARDEN, "It rained.", "Week 70")
    later = edition(quiet, count=3)
    quiet.write(AMINA, REQUEST, "back", "", proven=True)
    quiet.wait("amina@example.org", "Good to have you")

    assert "only want to read: Amina Odhiambo" in told.words
    assert "Amina Odhiambo" not in later.text.partition("Quiet for a while:")[2]
    assert member(quiet)["listening"] is False


def test_so_it_is_under_another_of_their_addresses(quiet):
    quiet.member("amina@seeds.coop", "Mrs Odhiambo", cadence="weekly")
    quiet.store.write(
        lambda tx: members.own_address(tx, members.person_of(tx, "amina@example.org"), "amina@seeds.coop")
    )
    quiet.write("Amina Odhiambo <amina@seeds.coop>", REQUEST, "", "listening", proven=True)
    quiet.wait("amina@seeds.coop", "You go on reading")
    told = edition(quiet)

    said = quiet.shell("invite", "garden", "amina@example.org")
    quiet.write(AMINA, REQUEST, "", "back", proven=True)
    quiet.settle()

    assert "Amina Odhiambo" not in told.text.partition("Quiet for a while:")[2]
    assert "listening" in said.out + said.err
    assert [member(quiet, f"amina@{one}")["listening"] for one in ("example.org", "seeds.coop")] == [False, False]


def test_no_second_letter_within_the_quarter_whatever_asks_for_it(quiet):
    invited(quiet)
    quiet.write(OLGA, REQUEST, "", "invite amina@example.org", proven=True)
    refused = quiet.wait("olga@example.org", "within the last three months")
    quiet.write(BEN, GARDEN, "It rained.", "Week 41")
    silent = edition(quiet, count=2)

    assert "Nothing was sent" in refused.words
    assert quiet.count("amina@example.org", "thought of you") == 1
    assert "no answer yet: Amina Odhiambo" in silent.words


def test_a_facilitator_who_comes_back_from_a_pause_invites_by_the_numbers_of_their_own_edition(build):
    house = build(start=MONDAY)
    house.list()
    fill(house)
    house.shell("member", "remove", "garden", "olga@example.org", "--quietly")
    house.member("fay@example.org", "Fay Moon", "weekly", roles="member+facilitator")
    house.write(FAY, "garden+request@lists.example.org", "", f"nomail until {MONDAY:%Y}-11-20", proven=True)
    house.move(days=7)
    house.wait("amina@example.org", "digest 1")
    house.move(days=14)
    letter = house.wait("fay@example.org", "please keep it among facilitators")

    house.answer(FAY, letter, f"invite {number_of(letter)}", quote=True, proven=True)

    house.wait("amina@example.org", "thought of you")
    assert "Salt in the pump" in letter.words


def test_a_forged_facilitator_and_a_stranger_invite_nobody(quiet):
    shown = edition(quiet)
    n = number_of(shown)
    quiet.answer(BEN, shown, f"invite {n}", proven=True)
    quiet.answer(OLGA, shown, f"invite {n}")
    question = quiet.wait("olga@example.org", "Please confirm", "invite d1")
    before = quiet.count("amina@example.org", "thought of you")
    quiet.answer("Eve Stone <eve@example.net>", question, "yes")
    after_eve = quiet.count("amina@example.org", "thought of you")
    quiet.answer(OLGA, question, "yes")
    letter = quiet.wait("amina@example.org", "thought of you")
    quiet.answer("Eve Stone <eve@example.net>", letter, "I am Amina, and I say that this is nonsense.")
    quiet.answer(AMINA, letter, "I am away until Monday, thank you.", auto_submitted="auto-replied")
    quiet.answer(AMINA, letter, "Soon!")
    quiet.wait("amina@example.org", "was not understood")

    assert before == after_eve == 0
    assert quiet.count("cora@example.org", "nonsense") == 0
    assert quiet.count("cora@example.org", "until Monday") == 0
    assert quiet.count("cora@example.org", "Soon!") == 0


def test_quiet_by_mail_shows_them_to_facilitators_alone_and_a_reply_invites(quiet):
    quiet.write(BEN, REQUEST, "", "quiet", proven=True)
    quiet.write(OLGA, REQUEST, "", "quiet")
    shown = quiet.wait("olga@example.org", "used to write and stopped")
    quiet.answer(OLGA, shown, "1 invite We spoke of your washers.\nHow are you?", quote=True)
    letter = quiet.wait("amina@example.org", "We spoke of your washers. How are you?")
    quiet.answer(OLGA, shown, "invite 1")
    again = quiet.wait("olga@example.org", "within the last three months")
    quiet.write(OLGA, REQUEST, "", "quiet")
    empty = quiet.wait("olga@example.org", "Nobody on garden@lists.example.org is quiet")

    assert "1. Amina Odhiambo" in shown.text and "amina@example.org" in shown.text and "piston" in shown.text
    assert "Salt in the pump" in letter.subject and "1. Amina Odhiambo got" in again.words
    assert empty["reply-to"] is None
    assert quiet.count("ben@example.org", "amina@example.org") == 0


@pytest.mark.parametrize(
    ("quiet", "invite", "says", "word", "noted"),
    [
        ("fr", "inviter", "pensé à vous", "écoute", "Vous continuez à lire"),
        ("es", "invitar", "pensó en usted", "escucho", "Usted sigue leyendo"),
        ("pt", "convidar", "pensou em si", "escuto", "Continua a ler"),
    ],
    indirect=["quiet"],
)
def test_facilitator_and_member_each_in_their_language(quiet, invite, says, word, noted):
    letter = edition(quiet)
    quiet.answer(OLGA, letter, f"{number_of(letter)} {invite}", proven=True)
    got = quiet.wait("amina@example.org", says)

    quiet.answer(AMINA, got, word, to=GARDEN)
    quiet.wait("amina@example.org", noted)

    assert member(quiet)["listening"] is True
    assert max(map(len, got.text.split("\n"))) <= 72
