"""Promise A9: whatever a stranger asks about an address, and whoever's name they use, members and others look alike."""

import re
import smtplib
from collections import Counter

import pytest

from listcop.core.moderation import HELD_BY_AUTHOR
from listcop.core.words import Word
from tests.doors.test_dns import a_server
from tests.faults.house import sized
from tests.stories.house import DOMAIN, GARDEN

REQUEST = f"garden+request@{DOMAIN}"
MEMBERS = 20
ABOUT = (
    *(f"{word} {{}}" for word in Word),
    *(f"{word} garden {{}}" for word in (Word.join, Word.leave, Word.status)),
    "change {} {me}", "change {me} {}", "link {}", "link off {}", "who {}", "find {}", "set weekly {}", "get {}",
    "rejoindre {}", "quitter {}", "statut {}", "unirme {}", "salir {}", "entrar {}", "sair {}", "estado {}",
)  # fmt: skip
ROLES = (
    "", "+join", "+leave", "+each", "+daily", "+weekly", "+monthly", "+nomail", "+help", "+status", "+request",
    "+owner", "+t1", "-subscribe", "-unsubscribe", "-bounces",
)  # fmt: skip


@pytest.fixture
def garden(house):
    house.member("olga@example.org", "Olga Prin", "none", "owner")
    for number in range(MEMBERS):
        house.member(f"m{number}@example.org", f"Person {number}", "none")
    house.write("olga@example.org", GARDEN, "How do you keep weevils out of stored maize?", "Weevils", proven=True)
    house.settle()
    return house


def pairs(house):
    """Addresses of members and of nobody, spelled alike, in turns."""
    return [(f"m{number}@example.org", f"n{number}@example.org") for number in range(MEMBERS)]


def told(letters, stranger, about):
    """What a stranger could learn from the letters they got, the names that they know themselves left out."""
    texts = (f"{one.subject}\n{one['reply-to']}\n{one.all_text}" for one in letters)
    plain = [one.replace(about, "ABOUT").replace(stranger, "ME") for one in texts]
    return sorted(re.sub(r"[a-z2-7]{26}", "KEY", one) for one in plain)


@pytest.mark.timeout(sized(900, 120))
def test_answers_to_strangers_are_the_same_about_members_and_nobody(garden):
    pair = pairs(garden)
    asked = []
    for number in range(sized(1000, len(ABOUT))):
        for which in (0, 1):
            about, stranger = pair[number % MEMBERS][which], f"s{number}.{which}@example.net"
            words = ABOUT[number % len(ABOUT)].format(about, me=stranger)
            garden.write(stranger, REQUEST, "", words, proven=True)
            asked.append((words, stranger, about))
    garden.settle()

    got = [told(garden.got(stranger), stranger, about) for _, stranger, about in asked]
    differing = [asked[at][0] for at in range(0, len(asked), 2) if got[at] != got[at + 1]]
    assert differing == []
    assert all(got)


@pytest.mark.parametrize("settings", [{}, {"posting": "moderated"}, {"posting": "open"}, {"non_members": "discard"},
                                      {"join": "approve"}, {"join": "closed"}, {"archive": "public"}])  # fmt: skip
def test_who_uses_anothers_name_hears_the_same_in_the_dialogue(garden, settings):
    """The forger holds the line, and sees nothing but the reply."""
    garden.set("garden", **settings)
    replies = Counter()
    for number, role in enumerate(ROLES):
        for which, author in enumerate(pairs(garden)[number % MEMBERS]):
            try:
                garden.write(author, f"garden{role}@{DOMAIN}", "Is anybody there?", "Weevils")
                said = "250"
            except smtplib.SMTPException as refused:
                said = str(refused).replace(author, "X")
            replies[(role, said)] += 1 if which == 0 else -1

    assert {one: count for one, count in replies.items() if count} == {}


def test_nor_does_a_forger_learn_it_from_letters_of_their_own(garden):
    """The envelope is theirs, Reply-To is theirs, the From is not: nothing of ours comes to them."""
    for number, (one, other) in enumerate(pairs(garden)):
        for author in (one, other):
            raw = garden.letter(author, REQUEST, "", tuple(Word)[number], reply_to="eve@example.net")
            garden.send(raw, REQUEST, sender="eve@example.net")
    garden.settle()

    assert garden.got("eve@example.net") == []


@pytest.mark.parametrize("settings", [{}, {"authentication": "require"}, {"posting": "moderated"}])
def test_nor_from_how_many_forged_posts_may_wait(build, settings):
    """seeds.coop says reject: what is forged in its name waits for a moderator, and as much of it for everybody."""
    with a_server() as dns:
        house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list(**settings)
        house.member("sena@seeds.coop", "Sena Koffi", "none")
        says = "none" if "posting" in settings else "fail"
        fake = f"mx.example.org; dmarc={says} header.from=seeds.coop"

        replies = {"sena@seeds.coop": [], "nobody@seeds.coop": []}
        for number in range(HELD_BY_AUTHOR + 2):
            for author, said in replies.items():
                try:
                    house.write(author, GARDEN, f"Buy gold, {number} g.", "Gold", authentication_results=fake)
                    said.append("250")
                except smtplib.SMTPException as refused:
                    said.append(str(refused))

        assert replies["sena@seeds.coop"] == replies["nobody@seeds.coop"]
        assert [one[:3] for one in replies["sena@seeds.coop"]].count("250") == HELD_BY_AUTHOR


def test_where_forged_posts_are_posted_a_strangers_are_put_off_once_twenty_wait_and_a_members_wait(house):
    """What SECURITY.md says that a forger learns there, and from how many letters."""
    house.set("garden", author_posts_per_hour=5)
    house.member("ana@example.net", "Ana Bello", "none")

    replies = {"ana@example.net": [], "nobody@example.net": []}
    for number in range(HELD_BY_AUTHOR + 6):
        for author, said in replies.items():
            try:
                house.write(author, GARDEN, f"Buy gold, {number} g.", f"Gold {number}")
                said.append("250")
            except smtplib.SMTPException as refused:
                said.append("450" if "450, b'4.7.1" in str(refused) else str(refused))

    assert replies["nobody@example.net"] == ["250"] * HELD_BY_AUTHOR + ["450"] * 6
    assert replies["ana@example.net"] == ["250"] * (HELD_BY_AUTHOR + 6)
