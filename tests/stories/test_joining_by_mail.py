"""Somebody joins by mail: they are asked, and only their own answer makes them a member."""

import pytest

from tests.stories.house import GARDEN

GRACE = "Grace Atieno <grace@example.org>"
JOIN = "garden+join@lists.example.org"
REQUEST = "garden+request@lists.example.org"


def members(house):
    return [one["address"] for one in house.shell("member", "ls", "garden", "--json").json]


def asked(house):
    house.write(GRACE, JOIN, "Please let me in.", "join")
    return house.wait("grace@example.org", "Please confirm")


def test_a_reply_to_our_question_makes_a_member_and_brings_a_welcome(any_house):
    house = any_house
    question = asked(house)
    before = members(house)

    house.answer(GRACE, question, "", quote=True)
    welcome = house.wait("grace@example.org", "Welcome")

    assert before == []
    assert members(house) == ["grace@example.org"]
    assert question["reply-to"].startswith("garden+c.")
    assert "garden+weekly@lists.example.org" in welcome.text


def test_the_name_given_at_joining_is_kept_where_the_answer_has_none(house):
    question = asked(house)

    house.answer("grace@example.org", question, "yes")
    house.wait("grace@example.org", "Welcome")

    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json["name"] == "Grace Atieno"


def test_an_answer_from_another_address_does_nothing_and_the_key_stays_good(house):
    question = asked(house)

    house.answer("Eve Stone <eve@example.net>", question, "yes")
    house.settle()
    before = members(house)
    house.answer(GRACE, question, "yes")
    house.wait("grace@example.org", "Welcome")

    assert before == []
    assert members(house) == ["grace@example.org"]


def test_an_automatic_reply_does_nothing_and_is_not_answered(house):
    question = asked(house)

    house.answer(GRACE, question, "I am away until Friday.", auto_submitted="auto-replied")

    assert house.count("grace@example.org") == 1
    assert members(house) == []


def test_a_used_key_says_once_that_it_was_settled_and_does_nothing(house):
    question = asked(house)
    house.answer(GRACE, question, "yes")
    house.wait("grace@example.org", "Welcome")
    house.shell("member", "remove", "garden", "grace@example.org", "--quietly")

    house.answer(GRACE, question, "yes")
    told = house.wait("grace@example.org", "settled on")
    house.answer(GRACE, question, "yes")

    assert house.count("grace@example.org", "settled on") == 1
    assert members(house) == []
    assert "5 November 2040" in told.text


def test_after_fourteen_days_the_key_is_too_old(house):
    question = asked(house)

    house.move(days=15)
    house.answer(GRACE, question, "yes")
    house.wait("grace@example.org", "settled")

    assert members(house) == []


def test_the_answer_is_known_by_its_message_id_where_the_reply_address_was_lost(house):
    question = asked(house)

    house.answer(GRACE, question, "yes", to=GARDEN)
    house.wait("grace@example.org", "Welcome")

    assert members(house) == ["grace@example.org"]


def test_the_answer_is_known_by_its_ref_line_where_everything_else_was_lost(house):
    question = asked(house)

    house.answer(GRACE, question, "yes", to=GARDEN, quote=True, in_reply_to=None, references=None)
    house.wait("grace@example.org", "Welcome")

    assert members(house) == ["grace@example.org"]


def test_no_in_the_answer_declines(house):
    question = asked(house)

    house.answer(GRACE, question, "no")
    house.settle()

    assert members(house) == []


def test_a_member_and_a_stranger_who_prove_nothing_are_asked_in_the_same_words(house):
    house.member("ben@example.org", "Ben Kariuki")

    house.write(GRACE, JOIN)
    house.write("Ben Kariuki <ben@example.org>", JOIN)
    texts = [house.wait(to).text for to in ("grace@example.org", "ben@example.org")]
    first, second = (text[: text.rindex("ref:")] for text in texts)

    assert first.replace("grace@", "ben@") == second


def test_an_open_list_takes_a_proven_writer_at_once(house):
    house.set("garden", join="open")

    house.write(GRACE, JOIN, proven=True)
    house.wait("grace@example.org", "Welcome")

    assert members(house) == ["grace@example.org"]


def test_where_owners_approve_they_are_asked_after_the_address_is_proven(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    house.answer(GRACE, asked(house), "yes")
    house.wait("grace@example.org", "with the owners")

    question = house.wait("olga@example.org", "grace@example.org asks to join")
    house.answer("Olga Prin <olga@example.org>", question, "")
    house.settle()
    after_nothing = members(house)
    house.answer("Olga Prin <olga@example.org>", question, "yes")
    house.wait("grace@example.org", "Welcome")

    assert "grace@example.org" not in after_nothing
    assert "grace@example.org" in members(house)


def test_owners_read_who_asks_and_what_they_wrote_when_they_asked_and_when_they_confirmed(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    house.write(GRACE, JOIN, "Ben from Lumbo told me of you.", "join", proven=True)
    house.answer(
        GRACE,
        house.wait("grace@example.org", "Please confirm"),
        "Yes please, I keep the books of our seed bank.",
        quote=True,
    )

    question = house.wait("olga@example.org", "asks to join")

    assert "Grace Atieno (grace@example.org) asks to join" in question.words
    assert "Ben from Lumbo told me of you." in question.text
    assert "Yes please, I keep the books of our seed bank." in question.text
    assert question.text.count("Somebody, most likely you") == 0


def test_owners_read_nothing_that_somebody_else_wrote_in_the_name_of_who_asks(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    house.write(GRACE, JOIN, "I dislike you all, and sell cheap pills.", "join")
    house.answer(GRACE, house.wait("grace@example.org", "Please confirm"), "Yes please, I grow beans.", quote=True)

    question = house.wait("olga@example.org", "asks to join")

    assert "pills" not in question.text and "Yes please, I grow beans." in question.text


def test_who_only_confirms_has_written_nothing_that_owners_are_shown(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    house.write(GRACE, JOIN, "", "join")
    house.answer(GRACE, house.wait("grace@example.org", "Please confirm"), "Yes", quote=True)

    assert "wrote" not in house.wait("olga@example.org", "asks to join").text


def test_a_closed_list_says_so(house):
    house.set("garden", join="closed")

    house.write(GRACE, JOIN)
    letter = house.wait("grace@example.org")

    assert "+c." not in (letter["reply-to"] or "")
    assert members(house) == []


@pytest.mark.parametrize(
    ("asks", "subject"),
    [
        ("status", "Your lists"),
        ("help", "How to use"),
        ("find beans", "this is for members"),
        ("weekly", "not a member"),
    ],
)
def test_no_letter_of_a_closed_list_names_an_address_where_joining_is_refused(house, asks, subject):
    house.set("garden", join="closed")

    house.write(GRACE, REQUEST, asks, asks, proven=True)
    letter = house.wait("grace@example.org")

    assert "+join@" not in letter.all_text
    assert "garden+owner@lists.example.org" in letter.text
    assert "become a member" not in letter.words


def test_who_is_taken_off_a_closed_list_is_told_who_adds_members(house):
    house.set("garden", join="closed")
    house.member("grace@example.org", "Grace Atieno")

    house.shell("member", "remove", "garden", "grace@example.org")
    letter = house.wait("grace@example.org", "no longer a member")

    assert "+join@" not in letter.all_text
    assert "Only the owners of the list add members. You can ask them: garden+owner@" in letter.words


def test_at_most_three_questions_a_day_go_to_one_address(house):
    for _ in range(5):
        house.write(GRACE, JOIN)

    assert house.count("grace@example.org", "Please confirm") == 3


def test_the_cadence_may_stand_in_a_letter_to_request(house):
    house.write(GRACE, "garden+request@lists.example.org", "join weekly\n", "")
    house.answer(GRACE, house.wait("grace@example.org", "Please confirm"), "yes")
    house.wait("grace@example.org", "Welcome")

    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json["cadence"] == "weekly"


def test_who_waits_for_an_owner_is_shown_as_pending_and_let_in_or_refused_in_the_shell_too(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    pending = []
    for who in (GRACE, "Eve Stone <eve@example.net>"):
        house.write(who, JOIN)
        address = who.partition("<")[2].strip(">")
        house.answer(who, house.wait(address, "Please confirm"), "yes")
        house.wait(address, "with the owners")
        everyone = house.shell("member", "ls", "garden", "--all", "--json").json
        pending += [one["name"] for one in everyone if one["state"] == "pending" and one["address"] == address]

    said = house.shell("member", "approve", "garden", "grace@example.org")
    house.shell("member", "refuse", "garden", "eve@example.net", "--reason", "Please write to us first.")
    house.wait("grace@example.org", "Welcome")
    house.wait("eve@example.net", "Please write to us first.")
    again = house.shell("member", "approve", "garden", "eve@example.net")

    assert pending == ["Grace Atieno", "Eve Stone"]
    assert said.code == 0
    assert again.code == 1
    assert "listcop member ls garden --all" in again.err
    assert "grace@example.org" in members(house)
    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json["name"] == "Grace Atieno"


def waits_for_olga(house):
    """Grace asked to join and confirmed it; returns the letter that asks Olga whether she may."""
    house.member("olga@example.org", "Olga Prin", roles="owner", cadence="none")
    house.set("garden", join="approve")
    house.answer(GRACE, asked(house), "yes")
    return house.wait("olga@example.org", "asks to join")


def test_a_ban_ends_what_was_asked_before_it(house):
    question = waits_for_olga(house)
    house.write("Ines <ines@example.net>", JOIN, "", "join")
    unanswered = house.wait("ines@example.net", "Please confirm")

    for address in ("grace@example.org", "ines@example.net"):
        house.shell("member", "ban", "garden", address)
    approved = house.shell("member", "approve", "garden", "grace@example.org")
    house.answer("Olga Prin <olga@example.org>", question, "yes")
    house.answer("Ines <ines@example.net>", unanswered, "yes")
    told = house.wait("olga@example.org", "Your reply has changed nothing")

    assert approved.code == 1
    assert "is banned from garden. Take that back first: listcop member unban garden grace@example.org" in approved.err
    assert "somebody who wants to join" in told.words
    assert members(house) == ["olga@example.org"]
    assert house.count("grace@example.org", "Welcome") == 0


def test_an_owners_yes_to_somebody_who_was_erased_meanwhile_makes_nobody_a_member(house):
    question = waits_for_olga(house)
    house.list("orchard")
    house.member("grace@example.org", "Grace Atieno", of="orchard")
    house.settle()
    house.down()
    house.shell("member", "erase", "grace@example.org", "--yes")
    house.up()

    house.answer("Olga Prin <olga@example.org>", question, "yes")
    house.wait("olga@example.org", "Your reply has changed nothing")

    assert [one["address"] for one in house.shell("member", "ls", "garden", "--all", "--json").json] == [
        "olga@example.org"
    ]


def test_the_name_of_who_asked_is_kept_until_an_owner_says_yes(house):
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.set("garden", join="approve")
    house.answer(GRACE, asked(house), "yes")

    house.answer(
        "Olga Prin <olga@example.org>", house.wait("olga@example.org", "grace@example.org asks to join"), "yes"
    )
    house.wait("grace@example.org", "Welcome")

    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json["name"] == "Grace Atieno"


def test_at_most_three_questions_a_day_go_to_one_address_over_all_lists(house):
    names = [f"list{at}" for at in range(6)]
    for name in names:
        house.list(name)
    for name in names:
        house.write(GRACE, f"{name}+join@lists.example.org")
    for name in names:  # letters leave in order within a list
        house.settle(name)

    assert house.count("grace@example.org", "Please confirm") == 3


def test_block_in_answer_to_the_question_ends_such_letters(house):
    question = asked(house)
    house.answer(GRACE, question, "block")
    house.move(days=2)

    house.write(GRACE, JOIN)

    assert '"block"' in question.text
    assert house.count("grace@example.org", "Please confirm") == 1
    assert members(house) == []


def test_who_joins_in_their_own_words_is_answered_in_them_and_goes_on_so(house):
    house.set("garden", join="approve")
    house.member("olga@example.org", "Olga Prin", roles="owner")
    rosa, request = "Rosa Quispe <rosa@example.pe>", "garden+request@lists.example.org"
    house.write(rosa, request, "Hola, quiero unirme a la lista. Soy enfermera.", "")

    house.answer(rosa, house.wait("rosa@example.pe", "Para unirse"), "")
    house.wait("rosa@example.pe", "solicitud")
    house.answer("Olga Prin <olga@example.org>", house.wait("olga@example.org", "rosa@example.pe"), "yes")
    house.wait("rosa@example.pe", "Le damos la bienvenida")
    house.write("Nobody <no@example.net>", request, "", "statut")

    assert house.wait("no@example.net", "n’est membre d’aucune liste")
    house.write(rosa, request, "", "help")
    assert "unirme" in house.wait("rosa@example.pe", "ayuda").words
    assert house.shell("member", "show", "garden", "rosa@example.pe", "--json").json["language"] == "es"


def test_who_joined_in_another_language_is_told_how_to_get_that_of_the_list(house):
    rosa = "Rosa Quispe <rosa@example.pe>"
    house.write(rosa, JOIN, "", "join")
    house.answer(rosa, house.wait("rosa@example.pe", "Please confirm"), "Sí, soy yo")
    welcome = house.wait("rosa@example.pe", "Le damos la bienvenida")
    house.write(rosa, "garden+request@lists.example.org", "", "idioma English", proven=True)
    house.wait("rosa@example.pe", "your settings have changed")

    assert 'envíe "idioma English" a garden+request' in welcome.words


def test_a_member_who_says_add_me_in_a_thread_is_posted(house):
    house.member("grace@example.org", "Grace Atieno")
    house.member("ben@example.org", "Ben Kariuki")
    asked_id = house.write("Ben Kariuki <ben@example.org>", GARDEN, "Who comes on Friday?", "Visit")

    house.write(GRACE, GARDEN, "Inscrivez-moi", "Re: Visit", in_reply_to=asked_id)

    house.wait("ben@example.org", "Inscrivez-moi")


def test_an_answer_in_other_words_is_asked_once_for_a_yes_and_a_reply_to_that_joins(any_house):
    house = any_house
    question = asked(house)

    house.answer(GRACE, question, "Wer sind Sie? Ich bin Imkerin.", quote=True)
    again = house.wait("grace@example.org", "Nothing has happened", '"yes"')
    before = members(house)
    house.answer(GRACE, again, "Guten Tag, ja.", quote=True)
    house.settle()
    house.answer(GRACE, again, "Yes", quote=True)
    house.wait("grace@example.org", "Welcome")

    assert before == []
    assert house.count("grace@example.org", "please answer with one word") == 1
    assert members(house) == ["grace@example.org"]


@pytest.mark.parametrize("words", ["Ja, graag", "Hello, I am Grace and I keep two hives.", "Danke, ich freue mich!"])
def test_any_friendly_reply_joins_as_the_letter_says(house, words):
    house.answer(GRACE, asked(house), words, quote=True)

    house.wait("grace@example.org", "Welcome")
    assert members(house) == ["grace@example.org"]


@pytest.mark.parametrize(
    "words", ["That was not me", "Nein danke", "No problem, who are you?", "Thank you. We have opened ticket 1234."]
)
def test_what_may_say_no_or_may_be_a_programs_joins_nobody(house, words):
    house.answer(GRACE, asked(house), words, quote=True)

    house.wait("grace@example.org", "please answer with one word")
    assert members(house) == []


def test_each_question_is_asked_once_more_at_most_however_often_its_first_letter_is_answered(house):
    question = asked(house)

    for _ in range(3):
        house.answer(GRACE, question, "Wer sind Sie? Ich bin Imkerin.", proven=True)
        house.settle()
        house.move(hours=2)

    assert house.count("grace@example.org", "please answer with one word") == 1
    house.answer(GRACE, question, "yes")
    house.wait("grace@example.org", "Welcome")


def test_a_german_wish_that_nobody_understands_is_told_so_in_the_language_of_the_list(house):
    house.write(
        "Heidi <heidi@example.net>", "garden+request@lists.example.org",
        "Hallo,\n\nich möchte gerne in die Liste aufgenommen werden.\n\nGrüße\nHeidi", "",
    )  # fmt: skip

    told = house.wait("heidi@example.net", "was not understood")

    assert "Did you mean" not in told.text


def test_a_greeting_is_no_command_and_a_stranger_is_told_how_to_join(house):
    house.member("grace@example.org", "Grace Atieno")
    words = "Guten Tag, ich möchte gerne in die Liste aufgenommen werden."
    house.write("Heidi <heidi@example.net>", "garden+request@lists.example.org", words, "Anmeldung")
    house.write(GRACE, "garden+request@lists.example.org", "Guten Tag\nWie kann ich eine Frage stellen?", "Frage")

    stranger = house.wait("heidi@example.net", "was not understood")
    member = house.wait("grace@example.org", "was not understood")

    assert '"Tag"' not in stranger.text + member.text
    assert "To become a member, write to garden+join@" in stranger.words
    assert "+join@" not in member.text


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Ferien", "Ich fahre drei Wochen in die Ferien, bitte schickt mir solange keine Mails."),
        ("Bin zurück", "Ich bin wieder da und möchte wieder Post"),
        ("Compte", "Mot de passe oublié"),
        ("bann", ""),  # a moderator's word
    ],
)
def test_no_word_is_proposed_out_of_a_sentence_or_for_others_to_say(house, subject, text):
    house.member("grace@example.org", "Grace Atieno")

    house.write(GRACE, "garden+request@lists.example.org", text, subject)

    assert "Did you mean" not in house.wait("grace@example.org", "was not understood").text


@pytest.mark.parametrize("word", ["subscribe", "leave"])
def test_who_asks_for_another_address_is_told_which_one_was_asked(any_house, word):
    house = any_house
    house.member("ben@example.org", "Ben Kariuki")
    if word == "leave":
        house.member("zoe@example.net", "Zoe Adams")

    house.write("Ben Kariuki <ben@example.org>", REQUEST, "", f"{word} zoe@example.net", proven=True)
    told = house.wait("ben@example.org", "we have asked at the other address")

    assert "something that concerns zoe@example.net. We have written there" in told.words
    assert house.count("zoe@example.net", "Please confirm") == 1


def test_who_asks_for_an_address_that_was_asked_enough_today_is_told_that_it_was_not_asked(house):
    house.member("ben@example.org", "Ben Kariuki")
    for _ in range(4):
        house.write("Ben Kariuki <ben@example.org>", REQUEST, "", "subscribe zoe@example.net", proven=True)

    last = house.wait("ben@example.org", "we have not asked at the other address")

    assert house.count("zoe@example.net", "Please confirm") == 3
    assert len(house.got("ben@example.org", "We have written there")) == 3
    assert "zoe@example.net. We have not written there this time" in last.words


def test_who_asks_for_an_address_that_wants_no_letters_is_not_told_that_it_was_asked(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.write("Ben Kariuki <ben@example.org>", REQUEST, "", "subscribe zoe@example.net", proven=True)
    house.answer("zoe@example.net", house.wait("zoe@example.net", "Please confirm"), "block")

    house.write("Ben Kariuki <ben@example.org>", REQUEST, "", "subscribe zoe@example.net", proven=True)
    last = house.wait("ben@example.org", "we have not asked at the other address")

    assert house.count("zoe@example.net", "Please confirm") == 1
    assert "We have written there" not in last.words


def test_who_was_made_a_member_while_they_waited_stays_what_they_are(any_house):
    house = any_house
    question = waits_for_olga(house)
    house.shell(
        *("member", "add", "garden", "grace@example.org", "--name", "Grace A.", "--cadence", "weekly"),
        *("--role", "member+facilitator", "--language", "fr"),
    )
    before = house.shell("member", "show", "garden", "grace@example.org", "--json").json

    said = [house.shell("member", word, "garden", "grace@example.org") for word in ("approve", "refuse")]
    house.answer("Olga Prin <olga@example.org>", question, "no, we are full")
    house.wait("olga@example.org", "Your reply has changed nothing")

    assert [one.code for one in said] == [1, 1]
    assert "grace@example.org is a member of garden already" in said[0].err
    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json == before
    assert house.count("grace@example.org", "we are full") == 0


def test_who_asked_in_their_language_is_let_in_by_the_shell_in_it(house):
    house.member("olga@example.org", "Olga Prin", roles="owner", cadence="none")
    house.set("garden", join="approve")
    house.write(GRACE, JOIN, "", "unirme")
    house.answer(GRACE, house.wait("grace@example.org", "unirse"), "sí")
    house.wait("olga@example.org", "asks to join")

    house.shell("member", "approve", "garden", "grace@example.org")
    welcome = house.wait("grace@example.org", "Le damos la bienvenida")

    assert "garden" in welcome.text
    assert house.shell("member", "show", "garden", "grace@example.org", "--json").json["language"] == "es"


def test_who_says_leave_while_an_owner_is_asked_is_made_a_member_by_no_later_yes(house):
    question = waits_for_olga(house)

    house.write(GRACE, "garden+leave@lists.example.org", "", "leave", proven=True)
    house.wait("grace@example.org", "not a member")
    house.answer("Olga Prin <olga@example.org>", question, "yes")
    house.wait("olga@example.org", "Your reply has changed nothing")

    assert members(house) == ["olga@example.org"]


def test_who_was_removed_again_is_no_member_by_an_answer_to_what_was_asked_before(house):
    question = asked(house)
    house.shell("member", "add", "garden", "grace@example.org")
    house.shell("member", "remove", "garden", "grace@example.org", "--quietly")

    house.answer(GRACE, question, "yes")
    house.wait("grace@example.org", "Your reply has changed nothing")

    assert members(house) == []
