"""Members change how their mail comes, ask for help and status; words we do not know bring the nearest one."""

import pytest

BEN = "Ben Kariuki <ben@example.org>"
GARDEN = "garden@lists.example.org"
REQUEST = "garden+request@lists.example.org"


def ben(house):
    return house.shell("member", "show", "garden", "ben@example.org", "--json").json


@pytest.mark.parametrize(
    ("word", "cadence"),
    [("each", "each"), ("daily", "daily"), ("weekly", "weekly"), ("monthly", "monthly"), ("nomail", "none")],
)
def test_each_cadence_has_an_address_and_the_answer_confirms(house, word, cadence):
    house.member("ben@example.org", "Ben Kariuki", "weekly" if word == "each" else "each")

    house.write(BEN, f"garden+{word}@lists.example.org")
    question = house.wait("ben@example.org", "Please confirm")
    before = ben(house)["cadence"]
    house.answer(BEN, question, "yes")
    house.wait("ben@example.org", "From now on")

    assert before != cadence or word == "weekly"
    assert ben(house)["cadence"] == cadence


def test_a_proven_change_is_done_at_once(any_house):
    house = any_house
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, "garden+weekly@lists.example.org", proven=True)
    house.wait("ben@example.org", "From now on")

    assert ben(house)["cadence"] == "weekly"


@pytest.mark.parametrize("proven", [True, False])
def test_what_is_so_already_is_not_told_as_a_change(house, proven):
    house.member("ben@example.org", "Ben Kariuki", "weekly")

    house.write(BEN, REQUEST, "", "weekly", proven=proven)
    if not proven:
        house.answer(BEN, house.wait("ben@example.org", "Please confirm"), "yes")
    letter = house.wait("ben@example.org", "nothing has changed")

    assert "undo" not in letter.words and "have changed" not in letter.words
    assert ben(house)["cadence"] == "weekly"


@pytest.mark.parametrize(
    ("text", "cadence"), [("hebdo", "weekly"), ("DIARIO", "daily"), ("mensal", "monthly"), ("set weekly", "weekly")]
)
def test_words_of_every_language_are_understood_at_request(house, text, cadence):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", text, proven=True)
    house.wait("ben@example.org", "From now on")

    assert ben(house)["cadence"] == cadence


def test_set_digest_off_stops_the_short_edition(house):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "set digest off", "", proven=True)
    house.wait("ben@example.org", "From now on")

    assert ben(house)["short_digest"] is False


def test_status_shows_ones_settings_and_lists(any_house):
    house = any_house
    house.list("orchard")
    house.member("ben@example.org", "Ben Kariuki", "weekly")
    house.member("ben@example.org", "Ben Kariuki", "daily", of="orchard")

    house.write(BEN, "garden+status@lists.example.org")
    letter = house.wait("ben@example.org")

    assert "garden@lists.example.org" in letter.text
    assert "orchard@lists.example.org" in letter.text


@pytest.mark.parametrize(
    "text", ["redact 1 it names a patient", "pulse", "ban eve@example.net", "invite eve@example.net"]
)
def test_a_word_of_those_who_look_after_the_list_is_told_as_theirs(house, text):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", text, proven=True)
    told = house.wait("ben@example.org", "garden: help")

    word = text.partition(" ")[0]
    assert f'Only those who look after the list can use "{word}". Nothing has happened.' in told.words


def test_help_explains_the_addresses(house):
    house.write(BEN, "garden+help@lists.example.org")
    letter = house.wait("ben@example.org")

    assert "garden+join@lists.example.org" in letter.text
    assert "garden+owner@lists.example.org" in letter.text


def test_an_unknown_word_gets_the_nearest_word_and_nothing_happens(house):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", "weakly", proven=True)
    letter = house.wait("ben@example.org", "no command here")

    assert '"weekly"' in letter.text
    assert "garden+help@lists.example.org" in letter.text
    assert ben(house)["cadence"] == "each"


@pytest.mark.parametrize(("language", "near"), [("en", '"pause"'), ("fr", "pause"), ("es", "pausa"), ("pt", '"pausa"')])
def test_of_words_as_near_that_of_ones_own_language_is_proposed(house, language, near):
    house.member("ben@example.org", "Ben Kariuki", language=language)

    house.write(BEN, REQUEST, "", "paus", proven=True)

    house.wait("ben@example.org", "paus", near)


@pytest.mark.parametrize(
    ("word", "example"),
    [
        ("find", "find maize"),
        ("get", "get 412"),
        ("buscar", "find maize"),
        ("reject", "reject h9"),
        ("close", "close 412"),
    ],
)
def test_a_command_that_lacks_something_is_told_what_with_an_example(house, word, example):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", word, proven=True)
    letter = house.wait("ben@example.org", "not understood")

    assert f'"{example}' in letter.words
    assert "no command here" not in letter.words


@pytest.mark.parametrize(
    ("language", "text", "says", "example"),
    [
        ("", "nomail until 15 January 2020", '"15 January 2020", which is past', '"nomail until 15 January": until'),
        ("", "pause until whenever", '"whenever" is not understood there', '"nomail until 15 January": until'),
        ("", "language de", '"de" is not understood there', "(English, français, español, português)"),
        ("fr", "pause jusqu'au 31 février", "« 31 février » n’est pas compris", "« pause jusqu'au 15 janvier »"),
        (
            "es",
            "pausa hasta el 15 de enero de 2020",
            "«el 15 de enero de 2020», que ya",
            "«pausa hasta el 15 de enero»",
        ),
        ("pt", "pausa até 31 de fevereiro", '"31 de fevereiro" não se entende', '"pausa até 15 de janeiro"'),
    ],
)
def test_a_day_that_is_past_or_none_and_a_language_we_do_not_write_are_told_as_such(
    house, language, text, says, example
):
    house.member("ben@example.org", "Ben Kariuki", language=language)

    house.write(BEN, REQUEST, text, "", proven=True)
    told = " ".join(house.wait("ben@example.org", says.split(" ")[-1]).text.replace("\N{NO-BREAK SPACE}", " ").split())

    assert says in told and example in told
    assert ben(house)["state"] == "active"


@pytest.mark.parametrize(
    ("language", "text", "says", "example"),
    [
        ("", "part 2", '"part" and something behind it', '"get 412 part 2"'),
        ("fr", "partie 2", "« partie » et, derrière,", "« envoyer 412 partie 2 »"),
        ("es", "parte 2", "«parte» y después algo", "«enviar 412 parte 2»"),
        ("", "mute my phone please", '"mute" and something behind it', '"mute", in reply to a post'),
        ("", "pause the well pump", '"pause" and something behind it', "until that day"),
        ("", "please mark 412 as solved", "did not understand your letter", 'Did you mean "solved 412"?'),
        ("fr", "marquer le 412 comme résolu", "n’a pas compris", "« résolu 412 »"),
    ],
)
def test_a_word_of_ours_with_something_else_is_not_called_unknown(house, language, text, says, example):
    house.member("ben@example.org", "Ben Kariuki", language=language)

    house.write(BEN, REQUEST, text, "", proven=True, content_type="text/plain; charset=utf-8")
    told = " ".join(house.wait("ben@example.org").text.replace("\N{NO-BREAK SPACE}", " ").split())

    assert says in told and example in told
    assert "no command here" not in told
    assert ben(house)["state"] == "active"


@pytest.mark.parametrize("text", ["pause for two weeks", "nomail for 14 days", "pausa por dos semanas, gracias"])
def test_no_mail_for_a_while_ends_on_a_day(house, text):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", text, proven=True)

    house.wait("ben@example.org", "No mail comes until 19 November 2040")


def test_a_second_slip_of_the_pen_is_answered_like_the_first(house):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", "wekly", proven=True)
    house.write(BEN, REQUEST, "", "monhtly", proven=True)

    assert '"monthly"' in house.wait("ben@example.org", "no command here", count=2).text


def test_a_member_whose_many_commands_were_done_is_still_told_what_was_not_understood(house):
    house.member("ben@example.org", "Ben Kariuki")
    for at in range(12):
        house.write(BEN, REQUEST, "", ("weekly", "each")[at % 2], proven=True)
        house.wait("ben@example.org", "From now on", count=at + 1)

    for _ in range(13):
        house.write(BEN, REQUEST, "", "I would like something else", proven=True)

    assert house.count("ben@example.org", "It did not understand your letter") == 10


def test_what_nothing_proves_and_nobody_understands_is_answered_once_an_hour(house):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", "wekly")
    house.write(BEN, REQUEST, "", "monhtly")

    assert house.count("ben@example.org", "no command here") == 1


def test_the_plain_words_of_other_list_servers_are_understood_too(house):
    house.write(BEN, "garden-subscribe@lists.example.org")
    house.write("Cora Lind <cora@example.com>", "garden-request@lists.example.org", "subscribe", "")

    assert "garden+c." in house.wait("ben@example.org")["reply-to"]
    assert "garden+c." in house.wait("cora@example.com")["reply-to"]


def test_an_answer_of_ours_says_what_it_is_and_can_start_no_loop(house):
    asked = house.write(BEN, "garden+help@lists.example.org", reply_to="other@example.net")
    letter = house.wait("ben@example.org")

    assert letter.sender == ""
    assert letter["auto-submitted"] == "auto-replied"
    assert letter["in-reply-to"] == asked
    assert house.count("other@example.net") == 0


def test_an_automatic_letter_to_any_address_is_not_answered(house):
    for role in ("help", "join", "status", "request", "weekly", "leave"):
        house.write(BEN, f"garden+{role}@lists.example.org", "", "help", auto_submitted="auto-generated")

    assert house.count("ben@example.org") == 0


def test_unknown_addresses_are_refused_at_once(house):
    assert house.refusal(BEN, "nowhere@lists.example.org").startswith("550 5.1.1")
    assert house.refusal(BEN, "garden+sing@lists.example.org").startswith("550 5.1.1")
    assert house.refusal(BEN, "garden@elsewhere.example.org").startswith("550 5.1.1")
    assert house.refusal(BEN, "garden+d999@lists.example.org").startswith("550 5.1.1")


def test_letters_to_owner_postmaster_and_abuse_reach_people(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")

    house.write(BEN, "garden+owner@lists.example.org", "May I bring a friend?", "A friend")
    house.write(BEN, "postmaster@lists.example.org", "Your server is slow.", "Slow")
    house.write(BEN, "postmaster", "It is still slow.", "Still slow")
    house.write(BEN, "abuse@lists.example.org", "A member sends advertisements.", "Adverts")

    assert "May I bring a friend?" in house.wait("olga@example.org").text
    assert "Your server is slow." in house.wait("admin@example.net", "Your server").text
    assert "It is still slow." in house.wait("admin@example.net", "still slow").text
    assert "A member sends advertisements." in house.wait("admin@example.net", "A member sends").text


def test_nomail_until_a_day_ends_on_that_day_and_mail_comes_again(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.member("amina@example.org", "Amina Odhiambo")

    house.write(BEN, REQUEST, "nomail until 2040-11-20", "", proven=True)
    house.wait("ben@example.org", "From now on")
    house.write("Amina Odhiambo <amina@example.org>", "garden@lists.example.org", "Who has millet?", "Millet")
    house.settle()
    away = ben(house)["state"], len(house.got("ben@example.org", "millet"))
    house.move(days=15)
    house.write("Amina Odhiambo <amina@example.org>", "garden@lists.example.org", "Who has teff?", "Teff")
    house.wait("ben@example.org", "Who has teff?")

    assert away == ("paused", 0)
    assert ben(house)["state"] == "active"


def test_a_french_member_gets_french_letters(house):
    house.member("luc@example.net", "Luc Traoré", language="fr")

    house.write("Luc <luc@example.net>", "garden+status@lists.example.org")
    letter = house.wait("luc@example.net")
    house.write("Luc <luc@example.net>", "garden+request@lists.example.org", "", "envoyer ouvertes")

    assert "Membre depuis" in letter.words
    assert "garden (garden@lists.example.org)\N{NO-BREAK SPACE}:" in letter.text
    house.wait("luc@example.net", "garden : ouvertes")


@pytest.mark.parametrize(
    ("text", "undo"),
    [
        ("weekly", '"each"'),
        ("nomail until 2040-12-01", '"resume"'),
        ("set digest off", '"digest on"'),
        ("lite", '"full"'),
        ("language fr", "language en"),
    ],
)
def test_every_change_says_how_to_take_it_back(house, text, undo):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(BEN, REQUEST, "", text, proven=True)
    house.settle()
    (told,) = house.got("ben@example.org")
    before = ben(house)
    house.write(BEN, REQUEST, "", undo.strip('"«» '), proven=True)
    house.settle()

    assert undo in told.text
    assert before != ben(house)


def how_mail_comes(house):
    return [ben(house)[key] for key in ("state", "cadence", "paused_until")]


@pytest.mark.parametrize(
    ("language", "word", "undo"),
    [
        ("en", "each", "nomail until 2040-12-01"),
        ("en", "nomail until 2041-01-10", "nomail until 2040-12-01"),
        ("en", "resume", "nomail until 2040-12-01"),
        ("fr", "chaque", "pause jusqu'au 2040-12-01"),
        ("es", "cada", "pausa hasta 2040-12-01"),
        ("pt", "cada", "pausa até 2040-12-01"),
    ],
)
def test_what_ended_a_pause_is_taken_back_by_the_pause(house, language, word, undo):
    house.set("garden", timezone="Africa/Nairobi")
    house.member("ben@example.org", "Ben Kariuki", language=language)
    house.write(BEN, REQUEST, "", "nomail until 2040-12-01", proven=True)
    house.settle()
    before = how_mail_comes(house)

    house.write(BEN, REQUEST, "", word, proven=True)
    house.settle()
    between, told = how_mail_comes(house), house.got("ben@example.org")[-1]
    house.write(BEN, REQUEST, "", undo, proven=True)
    house.settle()

    assert undo in told.words.replace("\u2019", "'")
    assert between != before == how_mail_comes(house)


@pytest.mark.parametrize("cadence", ["each", "weekly"])
@pytest.mark.parametrize("word", ["resume", "please resume my mails", "reprendre"])
def test_resume_brings_back_the_mail_that_came_before_the_pause_and_names_the_way_back(house, cadence, word):
    house.member("ben@example.org", "Ben Kariuki", cadence)
    house.write(BEN, REQUEST, "", "pause", proven=True)
    house.settle()
    paused = how_mail_comes(house)

    house.write(BEN, REQUEST, "", word, proven=True)
    house.settle()
    between, told = how_mail_comes(house), house.got("ben@example.org")[-1]
    house.write(BEN, REQUEST, "", word, proven=True)
    house.settle()
    again = house.got("ben@example.org")[-1]
    house.write(BEN, REQUEST, "", "nomail", proven=True)

    assert between == ["active", cadence, None]
    assert "No mail comes" not in told.words and "nomail" in told.words
    assert "nothing has changed" in again.words
    assert how_mail_comes(house) == paused


@pytest.mark.parametrize("default", ["each", "daily", "none"])
def test_where_nobody_knows_how_mail_came_resume_brings_it_as_the_list_sends_it(house, default):
    house.set("garden", default_cadence=default)
    house.member("ben@example.org", "Ben Kariuki", "none")

    house.write(BEN, REQUEST, "", "resume")
    question = house.wait("ben@example.org", "Please confirm")
    house.answer(BEN, question, "yes")
    house.wait("ben@example.org", "From now on")

    assert "No mail comes" not in question.words
    assert how_mail_comes(house) == ["active", "each" if default == "none" else default, None]


def test_the_mail_that_came_before_the_pause_comes_back_to_a_new_address(house):
    house.member("ben@example.org", "Ben Kariuki", "weekly")
    house.write(BEN, REQUEST, "", "pause", proven=True)
    house.settle()
    house.write(BEN, REQUEST, "", "change address ben@example.net", proven=True)
    house.answer("Ben <ben@example.net>", house.wait("ben@example.net"), "yes")
    house.settle()

    house.write("Ben <ben@example.net>", REQUEST, "", "resume", proven=True)
    house.settle()

    assert house.shell("member", "show", "garden", "ben@example.net", "--json").json["cadence"] == "weekly"


def test_who_paused_for_ever_and_names_a_day_later_gets_mail_from_that_day_on(house):
    house.member("ben@example.org", "Ben Kariuki", "weekly")
    house.write(BEN, REQUEST, "", "pause", proven=True)
    house.write(BEN, REQUEST, "", "nomail until 2040-12-01", proven=True)
    house.settle()
    told = house.got("ben@example.org")[-1]

    house.move(moment=house.now().replace(year=2040, month=12, day=1, hour=1))

    assert "No mail comes until" in told.words and '"nomail"' in told.words
    assert how_mail_comes(house) == ["active", "weekly", None]


def test_where_no_one_command_takes_it_back_none_is_named(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.write(BEN, REQUEST, "", "nomail until 2040-12-01", proven=True)
    house.settle()

    house.write(BEN, REQUEST, "", "daily", proven=True)
    house.settle()

    assert "To undo this" not in house.got("ben@example.org")[-1].words


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "nomail until 1 March", "1 March 2041"),
        ("fr", "pause jusqu'au 1er mars", "1er mars 2041"),
        ("es", "pausa hasta el 1 de marzo", "1 de marzo de 2041"),
        ("pt", "pausa até 1 de março", "1 de março de 2041"),
    ],
)
def test_no_mail_until_a_day_is_said_in_words_and_what_was_missed_comes_in_one_digest(house, language, text, says):
    house.member("ben@example.org", "Ben Kariuki", language=language)
    house.member("amina@example.org", "Amina Odhiambo")

    house.write(BEN, REQUEST, text, "", proven=True)
    told = house.wait("ben@example.org", says)
    house.write("Amina Odhiambo <amina@example.org>", "garden@lists.example.org", "Who has millet?", "Millet")
    house.move(moment=house.now().replace(year=2041, month=3, day=1, hour=0, minute=30))
    house.wait("ben@example.org", "Who has millet?")

    assert told is not None
    assert ben(house)["state"] == "active"


@pytest.mark.parametrize("addresses", [(GARDEN, REQUEST), (REQUEST, GARDEN)], ids=["list first", "list last"])
def test_a_word_for_the_list_and_its_request_address_is_answered_once(house, addresses):
    house.member("ana@example.org", "Ana Ruiz")
    house.member("ben@example.org", "Ben Kariuki")

    house.send(house.letter("ana@example.org", ", ".join(addresses), "", "status", proven=True), addresses)
    house.settle()

    assert len(house.got("ana@example.org")) == 1
    assert house.got("ben@example.org") == []


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "ask 1 Amina", ('"ask"', "nothing has happened", "in reply to a brief")),
        ("en", "refer 1 the water list, water@example.org", ('"refer"', "nothing has happened", "in reply to a brief")),
        ("en", "note Dear all, hello", ('"note"', "nothing has happened", "in reply to the draft of a digest")),
        ("en", "digest", ('"digest"', "nothing has happened")),
        ("en", "yes", ('"yes"', "nothing has happened", "reply to the letter that asks")),
        ("en", "cancel", ('"cancel"', "nothing has happened", "reply to the letter that asks")),
        ("fr", "oui", ("oui", "rien ne s\u2019est donc passé", "répondez au message")),
        ("es", "no", ("«no»", "no ha pasado nada", "responder al mensaje")),
        ("pt", "sim", ('"sim"', "nada aconteceu", "responder à mensagem")),
    ],
)
def test_a_word_that_is_said_in_reply_to_a_letter_of_ours_is_told_that_nothing_has_happened(
    house, language, text, says
):
    house.member("ben@example.org", "Ben Kariuki", roles="member+facilitator", language=language)

    house.write(BEN, REQUEST, "", text, proven=True)
    house.settle()

    (told,) = house.got("ben@example.org")
    assert all(one in told.words for one in says)
