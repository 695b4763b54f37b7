"""A member who never read a help writes what they wish, where they wish; what is meant for people reaches people."""

from datetime import timedelta

import pytest

from listcop.core import dates
from tests.stories.house import DOMAIN, GARDEN

ANA, BEN = "Ana Bello <ana@example.net>", "Ben Kariuki <ben@example.org>"
REQUEST = f"garden+request@{DOMAIN}"
FILE = (
    "--x\nContent-Type: text/plain\n\n\n--x\n"
    'Content-Type: application/pdf\nContent-Disposition: attachment; filename="ash.pdf"\n\n%PDF-1.4\n--x--\n'
)
MIXED = {"content_type": "multipart/mixed; boundary=x", "mime_version": "1.0"}
PHONE = {"content_type": "text/html; charset=utf-8", "mime_version": "1.0"}


@pytest.fixture
def garden(house):
    house.member("ana@example.net", "Ana Bello")
    house.member("ben@example.org", "Ben Kariuki")
    return house


def ana(house):
    everyone = house.shell("member", "ls", "garden", "--all", "--json").json
    return next(one for one in everyone if one["address"] == "ana@example.net")


@pytest.mark.parametrize(
    ("language", "text", "yes", "then"),
    [
        ("en", "Hello, I'm leaving for two weeks, please stop the mails. Thanks, Ana", "yes", "paused"),
        ("fr", "Je suis en vacances jusqu'au 1er décembre, merci de ne plus m'envoyer de mails", "oui", "paused"),
        ("es", "ya no quiero recibir correos", "sí", "left"),
        ("pt", "Por favor, me tirem desta lista", "sim", "left"),
    ],
)
@pytest.mark.parametrize("proven", [False, True])
def test_sent_to_everyone_it_is_asked_back_and_not_posted(garden, language, text, yes, then, proven):
    garden.shell("member", "set", "garden", "ana@example.net", "language", language)

    garden.write(ANA, GARDEN, text, "", proven=proven)
    asked = garden.wait("ana@example.net")
    garden.settle()
    before = ana(garden)["state"]
    garden.answer(ANA, asked, yes)
    garden.settle()

    assert GARDEN in asked.words and before == "active"
    assert ana(garden)["state"] == then
    assert garden.got("ben@example.org") == []


def test_in_answer_to_a_post_by_a_phone_that_sends_html_alone_as_well(garden):
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    page = "<div>Ya no quiero recibir correos</div><br><blockquote>Who has millet?</blockquote>"

    garden.write(ANA, GARDEN, page, "Re: Millet", in_reply_to=asked, **PHONE)
    told = garden.wait("ana@example.net", "Please confirm", "was not posted")
    garden.answer(ANA, told, "no")
    garden.settle()

    assert ana(garden)["state"] == "active"
    assert garden.got("ben@example.org", "Ya no quiero") == []


def test_in_answer_to_a_digest_as_well(garden):
    garden.shell("member", "set", "garden", "ana@example.net", "cadence", "weekly")
    garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    garden.move(days=7)
    digest = garden.wait("ana@example.net", "digest 1")

    garden.answer(ANA, digest, "I am travelling for three weeks, please stop the digests", quote=True, proven=True)
    asked = garden.wait("ana@example.net", "Please confirm", "was not posted")
    garden.answer(ANA, asked, "yes")
    garden.wait("ana@example.net", "From now on")

    assert ana(garden)["state"] == "paused"


def a_digest_of_one_question(garden):
    garden.shell("member", "set", "garden", "ana@example.net", "cadence", "weekly")
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    garden.move(days=7)
    return asked, garden.wait("ana@example.net", "digest 1")


def posts_of(garden):
    return len(garden.shell("thread", "show", "garden", "1", "--json").json["posts"])


@pytest.mark.parametrize("text", ["pause", "pausa", "weekly\n\nRegards,\nAna", "language fr"])
@pytest.mark.parametrize("proven", [False, True])
def test_a_word_to_us_in_answer_to_a_digest_of_one_question_answers_nobody(garden, text, proven):
    _, digest = a_digest_of_one_question(garden)

    sent = garden.answer(ANA, digest, text, quote=True, proven=proven)
    garden.settle()

    assert posts_of(garden) == 1 and ana(garden)["state"] == "active"
    assert [one["in-reply-to"] for one in garden.got("ana@example.net")][-1] == sent


def test_it_is_done_once_that_was_meant(garden):
    _, digest = a_digest_of_one_question(garden)

    garden.answer(ANA, digest, "pause", quote=True, proven=True)
    garden.answer(ANA, garden.wait("ana@example.net", "Please confirm", "was not posted"), "yes")
    garden.settle()

    assert ana(garden)["cadence"] == "none"


def test_what_nobody_says_to_people_is_done_there_at_once_if_it_is_proven(garden):
    _, digest = a_digest_of_one_question(garden)

    garden.answer(ANA, digest, "nomail until 2040-12-01", quote=True, proven=True)
    garden.wait("ana@example.net", "From now on", "1 December 2040")

    assert posts_of(garden) == 1 and ana(garden)["state"] == "paused"


@pytest.mark.parametrize(("text", "says"), [("help", "was not posted"), ("status", "settings"), ("pause", "confirm")])
def test_so_it_is_in_answer_to_a_post(garden, text, says):
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    garden.settle()

    garden.write(ANA, GARDEN, text, "Re: Millet", in_reply_to=asked, proven=True)
    garden.wait("ana@example.net", says)

    assert posts_of(garden) == 1


@pytest.mark.parametrize(
    "text", ["Pause the pump for a night, then clean it.", "help yourself to some of mine", "1: weekly"]
)
def test_an_answer_that_begins_with_such_a_word_is_posted(garden, text):
    asked, digest = a_digest_of_one_question(garden)

    garden.answer(ANA, digest, text, quote=True, proven=True)
    garden.write(ANA, GARDEN, "Weekly", "Re: Millet", in_reply_to=asked, proven=True)
    garden.settle()

    assert posts_of(garden) == 3


def test_below_the_quoted_question_a_word_answers_who_asked(garden):
    _, digest = a_digest_of_one_question(garden)
    quote = "".join(f"> {line}\n" for line in digest.text.rstrip("\n").split("\n"))

    garden.answer(ANA, digest, f"{quote}\nweekly\n", proven=True)
    garden.settle()

    assert posts_of(garden) == 2


def test_where_nobody_may_be_asked_any_more_whether_it_was_meant_it_is_not_posted_either(garden):
    _, digest = a_digest_of_one_question(garden)

    for text in ("pause", "weekly", "monthly", "pausa"):
        garden.move(minutes=65)
        garden.answer(ANA, digest, text, quote=True, proven=True)
    garden.settle()

    assert posts_of(garden) == 1
    garden.wait("ana@example.net", "Which item", "pausa")


def test_where_commands_are_taken_it_is_done_at_once_if_it_is_proven(garden):
    text = "I am travelling to Kenya and would like to stop the mails until 2040-12-01."

    garden.write(ANA, REQUEST, text, "On the road", proven=True)
    garden.wait("ana@example.net", "From now on", "1 December 2040")

    assert ana(garden)["state"] == "paused"


def test_what_is_not_understood_gets_a_way_to_a_person_and_nothing_happens(garden):
    garden.write(ANA, REQUEST, "Can anybody there tell me when the seed fair takes place this year?", "", proven=True)
    told = garden.wait("ana@example.net", "nothing has happened")

    assert f"garden+owner@{DOMAIN}" in told.words and "Did you mean" not in told.words
    assert ana(garden)["state"] == "active"


def test_a_wish_in_answer_to_the_welcome_is_no_profile(garden):
    garden.write("Rosa Quispe <rosa@example.pe>", f"garden+join@{DOMAIN}")
    garden.answer("Rosa Quispe <rosa@example.pe>", garden.wait("rosa@example.pe"), "yes")
    welcome = garden.wait("rosa@example.pe", "Welcome")

    garden.answer("Rosa Quispe <rosa@example.pe>", welcome, "I don't want to receive any mails for two weeks")
    garden.wait("rosa@example.pe", "From now on")

    rosa = garden.shell("member", "show", "garden", "rosa@example.pe", "--json").json
    assert (rosa["state"], rosa["profile"]) == ("paused", "")


POSTS = [
    ("Help", "My pump leaks at the valve."),
    ("Open day at the farm", "Come on 3 May."),
    ("Stop burning straw", "It feeds the soil."),
    ("Leave the stubble", "It keeps the soil."),
    ("Find of the week", "An old plough."),
    ("Ash", "Get 20 kg of ash and mix it with the grain."),
    ("Language courses", "Language courses in Spanish start on Monday."),
    ("Friday's workshop", "Full"),
    ("Baja el precio del maíz", "Ya está a 42."),
    ("Arrêtez de brûler la paille", "Elle nourrit le sol."),
    ("Inscrever", "Inscrever as crianças até sexta na escola de campo."),
]


def test_letters_to_people_that_hold_our_words_are_posted(garden):
    first = garden.write(ANA, GARDEN, "How do you dry tomatoes?", "Tomatoes", proven=True)
    garden.write(ANA, GARDEN, "Stop watering them for a week and see.", "Re: Tomatoes", in_reply_to=first, proven=True)
    garden.write(ANA, GARDEN, FILE, "Find attached", proven=True, **MIXED)
    garden.write(ANA, GARDEN, "Can you send me the message again?", "Re: Tomatoes", in_reply_to=first, proven=True)
    for subject, text in POSTS:
        garden.write(ANA, GARDEN, text, subject, proven=True)
    garden.settle()

    assert len(garden.got("ben@example.org")) == len(POSTS) + 4
    assert ana(garden)["state"] == "active"


def test_where_a_list_owns_only_a_mailbox_as_well(garden):
    garden.set("garden", sub_addresses="no")

    garden.write(ANA, GARDEN, "Estou de férias até 2040-12-01, não me mandem e-mails", "Olá")
    garden.answer(ANA, garden.wait("ana@example.net", "was not posted"), "sim", to=GARDEN)
    garden.wait("ana@example.net", "From now on")

    assert ana(garden)["state"] == "paused" and garden.got("ben@example.org") == []


def test_a_stranger_who_asks_the_list_to_let_them_in_is_asked_and_a_member_who_says_so_is_posted(garden):
    rosa = "Rosa Quispe <rosa@example.pe>"

    garden.write(rosa, GARDEN, "Quisiera unirme al grupo", "Hola")
    garden.answer(rosa, garden.wait("rosa@example.pe"), "sí")
    garden.wait("rosa@example.pe", "miembro")
    garden.write(ANA, GARDEN, "Can I join the group?", "Trip on Friday")
    garden.wait("ben@example.org", "Can I join the group?")

    assert garden.got("ben@example.org", "Quisiera") == []


@pytest.mark.parametrize(
    "text",
    [
        "I am on holiday until 3 December. No mail please.",
        "I am away until 3 December, please no emails",
        "No mail until 3 December please, I am on holiday.",
    ],
)
def test_who_is_away_and_wishes_for_no_mail_is_paused_though_it_answers_a_post(garden, text):
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")

    garden.write(ANA, REQUEST, text, "Re: Millet", in_reply_to=asked, proven=True)
    garden.settle()

    assert ana(garden)["state"] == "paused"


def test_what_only_reads_like_a_note_of_absence_is_answered_where_commands_go(garden):
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    text = "Ich bin bis 3. Dezember im Urlaub, bitte keine Mails."

    garden.write(ANA, REQUEST, text, "Re: Millet", in_reply_to=asked)
    garden.write(ANA, GARDEN, text, "Re: Millet", in_reply_to=asked)
    garden.settle()

    assert [one.subject for one in garden.got("ana@example.net")][1:] == ["garden: this was not understood"]
    assert garden.got("ben@example.org", "Urlaub") == []


def test_what_only_seems_to_be_a_wish_is_posted_once_nobody_may_be_asked_any_more(garden):
    for day in ("Monday", "Tuesday", "Wednesday"):
        told = f"There is none on {day}: the post office is on strike."
        garden.write(ANA, GARDEN, told, "No mail today", proven=True)
    garden.wait("ana@example.net", "was not posted", count=3)

    garden.write(ANA, GARDEN, "The strike goes on. Seeds lie at my house.", "No mail today", proven=True)

    garden.wait("ben@example.org", "Seeds lie at my house")


def test_what_only_seems_to_be_a_wish_is_posted_where_its_author_wants_no_questions(garden):
    garden.write(ANA, f"garden+weekly@{DOMAIN}")
    garden.answer(ANA, garden.wait("ana@example.net", "Please confirm"), "block")
    garden.settle()

    garden.write(ANA, GARDEN, "The post office is on strike. Seeds lie at my house.", "No mail today")

    garden.wait("ben@example.org", "Seeds lie at my house")
    assert garden.count("ana@example.net", "was not posted") == 0


def test_what_only_seems_to_be_a_wish_is_posted_where_its_author_had_all_our_answers_of_the_day(garden):
    for number in range(10):  # `help`, whatever is asked, is answered ten times a day (promise L2)
        garden.now.moment += timedelta(hours=1, minutes=number)
        garden.write(ANA, REQUEST, "", "help")
        garden.wait("ana@example.net", "lives in your mail program", count=number + 1)

    garden.write(ANA, GARDEN, "The post office is on strike. Seeds lie at my house.", "No mail today")

    garden.wait("ben@example.org", "Seeds lie at my house")


def test_what_only_seems_to_be_a_wish_is_posted_where_an_answer_to_it_would_reach_a_programme(garden):
    told = "The post office is on strike. Seeds lie at my house."
    garden.write(ANA, GARDEN, told, "No mail today", precedence="bulk")

    garden.wait("ben@example.org", "Seeds lie at my house")


@pytest.mark.parametrize("text", ["I got none from the list for a week. Who else?", "Does the list work for you?"])
def test_who_asks_people_about_their_mail_is_posted(garden, text):
    garden.write(ANA, GARDEN, text, "No mail", proven=True)

    garden.wait("ben@example.org", text)


@pytest.mark.parametrize(
    ("language", "text", "and_", "told", "how"),
    [
        ("en", "I am away from {} to {}, please stop my mail.", " to ", "A pause can only", "nomail until"),
        ("fr", "Je pars en congé du {} au {}, merci de suspendre les envois.", " au ", "Une pause", "pause jusqu'au"),
        ("es", "Estaré fuera del {} al {}, por favor suspendan los correos.", " al ", "Una pausa", "pausa hasta"),
        ("pt", "Estarei fora de {} a {}, por favor parem os emails.", " a ", "Uma pausa", "pausa até"),
    ],
)
def test_a_pause_that_is_to_begin_later_is_told_how_it_is_written_then(garden, language, text, and_, told, how):
    garden.shell("member", "set", "garden", "ana@example.net", "language", language)
    days = [dates.day((garden.now() + timedelta(days=ahead)).date(), language) for ahead in (5, 19)]

    garden.write(ANA, REQUEST, text.format(*days), "", proven=True)
    answer = garden.wait("ana@example.net", told)

    assert and_.join(days) in answer.words
    assert how in answer.words.replace("\u2019", "'")
    assert ana(garden)["state"] == "active"


def test_so_it_is_at_the_address_that_asks_for_no_mail(garden):
    day = dates.day((garden.now() + timedelta(days=5)).date(), "en")

    garden.write(ANA, f"garden+nomail@{DOMAIN}", f"from {day} on", "", proven=True)
    garden.wait("ana@example.net", "A pause can only begin at once", day)

    assert ana(garden)["state"] == "active"


@pytest.mark.parametrize(
    ("to", "subject", "text", "then"),
    [
        (REQUEST, "", "Please unsubscribe me, I start a new job next month.", ("left", "each")),
        (REQUEST, "unsubscribe", "I am leaving on {}.\n\nAna", ("left", "each")),
        (REQUEST, "", "Please remove me from the list.\n\nAna Bello\nSeed fair Kisumu, {}", ("left", "each")),
        (f"garden+nomail@{DOMAIN}", "", "Ana Bello\nSeed fair Kisumu, {}", ("active", "none")),
        (f"garden+nomail@{DOMAIN}", "No mail please", "See you all next week!\nAna", ("active", "none")),
    ],
)
def test_who_leaves_or_stops_mail_is_not_put_off_by_days_of_other_things(garden, to, subject, text, then):
    day = dates.day((garden.now() + timedelta(days=5)).date(), "en")

    garden.write(ANA, to, text.format(day), subject, proven=True)
    garden.settle()

    assert (ana(garden)["state"], ana(garden)["cadence"]) == then


def by_request(garden, text):
    garden.write(ANA, REQUEST, text, "", proven=True)


def to_everyone(garden, text):
    garden.write(ANA, GARDEN, text, "", proven=True)


def in_answer_to_a_digest(garden, text):
    _, digest = a_digest_of_one_question(garden)
    garden.answer(ANA, digest, text, quote=True, proven=True)


def in_answer_to_the_welcome(garden, text):
    garden.shell("member", "remove", "garden", "ana@example.net")
    garden.write(ANA, f"garden+join@{DOMAIN}")
    garden.answer(ANA, garden.wait("ana@example.net", "Please confirm"), "yes")
    garden.answer(ANA, garden.wait("ana@example.net", "Welcome"), text, proven=True)


@pytest.mark.parametrize("road", [by_request, to_everyone, in_answer_to_a_digest, in_answer_to_the_welcome])
@pytest.mark.parametrize(
    "text",
    [
        "I am away from {} to {}, please stop my mail",
        "please stop the mails for two weeks from {}",
        "please stop my mails between {} and {}",
        "nomail from {} to {}",
    ],
)
def test_a_pause_that_begins_later_is_told_alike_wherever_it_is_asked_and_ends_no_membership(garden, road, text):
    days = [dates.day((garden.now() + timedelta(days=ahead)).date(), "en") for ahead in (25, 39)]

    road(garden, text.format(*days))
    told = garden.wait("ana@example.net", "A pause can only begin at once", days[0])
    garden.settle()

    assert f"garden+leave@{DOMAIN}" in told.words
    assert ("was not posted" in told.words) == (road in (to_everyone, in_answer_to_a_digest))
    assert (ana(garden)["state"], ana(garden).get("profile", "")) == ("active", "")
    assert ana(garden)["cadence"] != "none" and garden.got("ben@example.org", "my mail") == []


@pytest.mark.parametrize("road", [by_request, to_everyone, in_answer_to_a_digest, in_answer_to_the_welcome])
def test_who_says_until_they_are_back_stays_a_member_by_every_road(garden, road):
    road(garden, "please stop the mails until I am back")
    garden.settle()
    for asked in garden.got("ana@example.net", "Please confirm: your settings"):
        garden.answer(ANA, asked, "yes")
    garden.settle()

    assert (ana(garden)["state"], ana(garden)["cadence"]) == ("active", "none")


def by_address(garden, text):
    garden.write(ANA, f"garden+nomail@{DOMAIN}", text, "", proven=True)


def by_the_address_to_leave(garden, text):
    garden.write(ANA, f"garden+leave@{DOMAIN}", text, "", proven=True)


def by_the_subject_to_everyone(garden, text):
    subject, _, below = text.partition("\n")
    garden.write(ANA, GARDEN, below, subject, proven=True)


def in_answer_to_a_post(garden, text):
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    garden.write(ANA, GARDEN, text, "Re: Millet", in_reply_to=asked, proven=True)


ROADS = [
    by_request, by_address, by_the_address_to_leave, to_everyone, by_the_subject_to_everyone, in_answer_to_a_post,
    in_answer_to_a_digest, in_answer_to_the_welcome,
]  # fmt: skip


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("text", ["stop until {}", "leave\nback on {}"])
def test_who_names_the_day_of_return_beside_a_word_to_leave_by_is_paused_until_then_by_every_road(garden, road, text):
    day = dates.day((garden.now() + timedelta(days=30)).date(), "en")

    road(garden, text.format(day))
    garden.settle()
    before = ana(garden)["state"]
    for asked in garden.got("ana@example.net", "Please confirm: your settings"):
        garden.answer(ANA, asked, "yes")
    garden.settle()

    is_asked = road in (to_everyone, by_the_subject_to_everyone, in_answer_to_a_post, in_answer_to_a_digest)
    assert (before == "active") == is_asked
    assert ana(garden)["state"] == "paused"
    assert garden.got("ben@example.org", day) == []


def settings_of_ana(house):
    if ana(house)["state"] == "left":
        return ()
    shown = house.shell("member", "show", "garden", "ana@example.net", "--json").json
    return shown["state"], shown["cadence"], shown["language"]


NOT_POSTED = "everyone would have read it, and was not posted"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Nursery watering", "Weekly, please.\n\nThanks\nAna"),
        ("Paying the guard", "monthly please\n\nRegards\nAna"),
        ("Paying the guard", "monthly please"),
        ("Timer", "Set daily\n\nThanks\nAna"),
        ("Frais de gardiennage", "mensuel svp\n\nCordialement\nAna"),
        ("Riego", "diario por favor\n\nSaludos\nAna"),
        ("Vigia", "semanal por favor\n\nAbraços\nAna"),
        ("Burning straw", "Stop.\n\nRegards\nAna"),
        ("", "language fr\n\nRegards\nAna"),
    ],
)
def test_a_new_letter_that_may_be_for_people_changes_nothing_before_its_author_says_so(garden, subject, text):
    before = settings_of_ana(garden)

    garden.write(ANA, GARDEN, text, subject, proven=True)
    asked = garden.wait("ana@example.net", "Please confirm", NOT_POSTED)
    garden.settle()

    assert settings_of_ana(garden) == before
    assert garden.got("ben@example.org") == []
    garden.answer(ANA, asked, "yes", proven=True)
    garden.settle()
    assert settings_of_ana(garden) != before


@pytest.mark.parametrize(
    "text", ["Find water first", "Search for Otieno", "Chercher un moulin", "Buscar agua limpia", "Get 12"]
)
def test_a_new_letter_with_a_closing_and_a_name_is_no_search(garden, text):
    garden.write(ANA, GARDEN, f"{text}\n\nRegards\nAna", "", proven=True)

    garden.wait("ben@example.org", text)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("", "help\n\nAna"),
        ("Help!", ""),
        ("", "status"),
        ("", "find millet"),
        ("", "open"),
        ("", "get 1"),
        ("", "get 77"),
        ("", "weekly"),
        ("", "each"),
        ("", "leave"),
        ("", "I am away from {} to {}, please stop my mail"),
    ],
)
@pytest.mark.parametrize("proven", [False, True])
def test_whatever_answers_a_letter_to_everyone_says_that_it_was_not_posted(garden, subject, text, proven):
    garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    garden.settle()
    days = [dates.day((garden.now() + timedelta(days=ahead)).date(), "en") for ahead in (25, 39)]

    garden.write(ANA, GARDEN, text.format(*days), subject, proven=proven)
    garden.settle()

    told = garden.got("ana@example.net")[1:]
    assert len(garden.got("ben@example.org")) == 1
    assert [NOT_POSTED in one.words for one in told] == [True]


def test_so_does_what_answers_a_reply_and_nothing_that_answers_a_letter_to_us(garden):
    asked = garden.write(BEN, GARDEN, "Who has millet?", "Millet")
    garden.settle()

    garden.write(ANA, GARDEN, "estado", "Re: Millet", in_reply_to=asked, proven=True)
    garden.write(ANA, REQUEST, "status", "", proven=True)
    garden.settle()

    told = garden.got("ana@example.net", "Member since")
    assert sorted(NOT_POSTED in one.words for one in told) == [False, True]


def test_where_a_list_owns_only_a_mailbox_a_command_was_meant_for_it(garden):
    garden.set("garden", sub_addresses="no")

    garden.write(ANA, GARDEN, "", "status", proven=True)
    told = garden.wait("ana@example.net", "Member since")

    assert NOT_POSTED not in told.words


def test_a_french_request_that_says_merci_fetches_and_thanks_nobody(garden):
    garden.shell("member", "set", "garden", "ana@example.net", "language", "fr")
    garden.write(BEN, GARDEN, "The millet is sold at the mill.", "Millet")
    garden.settle()

    garden.write(ANA, REQUEST, "Merci de m'envoyer le sujet 1", "", proven=True)
    garden.wait("ana@example.net", "The millet is sold at the mill.")

    assert garden.got("ana@example.net", "Votre merci") == []


def test_what_others_asked_in_ones_name_uses_up_nothing_of_what_one_may_ask(garden):
    for word in ("weekly", "daily", "monthly"):
        garden.write(ANA, f"garden+{word}@{DOMAIN}")
    for number in range(10):
        garden.now.moment += timedelta(hours=1, minutes=number)
        garden.write(ANA, REQUEST, "", "help")
    garden.now.moment += timedelta(hours=1)

    garden.write(ANA, GARDEN, "Please take me off this list.", "Re: Millet", proven=True)
    garden.wait("ana@example.net", "Please confirm: leave garden")
    garden.settle()

    assert garden.got("ben@example.org") == []


@pytest.mark.parametrize("proven", [True, False])
def test_a_command_to_everyone_of_whoever_was_asked_often_enough_waits_for_a_moderator(garden, proven):
    for _ in range(23):
        garden.write(ANA, GARDEN, "leave", "Beans", proven=proven)
    refused = garden.refusal(ANA, GARDEN, "leave", "Beans", proven=False)
    garden.settle()

    assert refused.startswith("450 4.7.1")
    assert garden.got("ben@example.org") == []
    assert len(garden.got("ana@example.net", "Please confirm: leave garden")) == 3
    assert len(garden.shell("held", "ls", "garden", "--json").json) == 20


@pytest.mark.parametrize(
    "subject", ["Profile photo", "Who knows", "Join 5 of us", "Used 20 l drums for sale", "thanks 2 all"]
)
def test_a_subject_alone_that_is_a_sentence_of_its_own_is_a_post_and_changes_nothing(garden, subject):
    garden.write(ANA, REQUEST, "", "profile I am a mason in Kisumu", proven=True)
    garden.settle()

    garden.write(ANA, GARDEN, "", subject, proven=True)
    garden.settle()

    assert [one.subject for one in garden.got("ben@example.org")] == [subject]
    assert garden.shell("member", "show", "garden", "ana@example.net", "--json").json["profile"].endswith("in Kisumu")


def test_a_profile_that_is_told_to_everyone_is_asked_back_before_it_takes_the_place_of_another(garden):
    garden.write(ANA, REQUEST, "", "profile I am a mason in Kisumu", proven=True)
    garden.write(ANA, GARDEN, "", "profile I am a nurse", proven=True)
    asked = garden.wait("ana@example.net", "Please confirm", NOT_POSTED)
    before = garden.shell("member", "show", "garden", "ana@example.net", "--json").json["profile"]

    garden.answer(ANA, asked, "yes")
    garden.settle()

    assert before == "I am a mason in Kisumu"
    assert garden.shell("member", "show", "garden", "ana@example.net", "--json").json["profile"] == "I am a nurse"
    assert garden.got("ben@example.org") == []
