"""What a letter asks for: lenient in how it is said, strict in what it is taken to mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.addresses import Role
from listcop.core.asks import (
    Answer,
    Bundle,
    ChangeAddress,
    Facilitate,
    Find,
    Follow,
    Get,
    Help,
    Item,
    Join,
    Leave,
    LinkAddress,
    Mute,
    NoWords,
    Open,
    Profile,
    Ref,
    Resume,
    SetCadence,
    SetLanguage,
    SetLite,
    SetOneDigest,
    SetPrivate,
    SetShortDigest,
    SetType,
    Solved,
    Status,
    TakePart,
    Thanks,
    Unknown,
    Used,
    Who,
)
from listcop.core.command_line import read_ref
from listcop.core.commands import bare_subject, first_word, read_answer, read_request, thread_command
from listcop.core.grammar import read_line
from listcop.core.stray import is_sure_in_reply, reply_word, stray_command
from listcop.core.words import LANGUAGES, TABLE, Word, word_in

TODAY = date(2026, 11, 20)
MARCH = date(2027, 3, 1)
POST = Ref("post", 412)


def ask(subject="", text="", role=Role.request):
    return read_request(role, subject, text.split("\n"), TODAY, own_words=("garden",))


# --- addresses that say it all


@pytest.mark.parametrize(
    ("role", "command"),
    [
        (Role.join, Join()),
        (Role.leave, Leave()),
        (Role.each, SetCadence("each")),
        (Role.daily, SetCadence("daily")),
        (Role.weekly, SetCadence("weekly")),
        (Role.monthly, SetCadence("monthly")),
        (Role.nomail, SetCadence("none")),
        (Role.help, Help()),
        (Role.status, Status()),
    ],
)
def test_an_address_says_it_all_whatever_stands_in_the_letter(role, command):
    assert ask("find pump", "Dear all,\n\nget 412", role) == command


def test_the_nomail_address_takes_a_day_with_it():
    assert ask("until 1 March", "", Role.nomail) == SetCadence("none", MARCH)
    assert ask("", "nomail jusqu'au 1er mars", Role.nomail) == SetCadence("none", MARCH)


@pytest.mark.parametrize("role", [Role.join, Role.each, Role.weekly, Role.nomail, Role.help, Role.status])
@pytest.mark.parametrize(("subject", "text"), [("stop", ""), ("", "Unsubscribe"), ("Stop", "stop\n-- \nAna, Kisumu")])
def test_stop_and_nothing_else_means_leave_wherever_it_is_sent(role, subject, text):
    assert ask(subject, text, role) == Leave()


def test_a_sentence_with_stop_in_it_leaves_an_address_what_it_is():
    assert ask("stop each", "Please stop sending each post", Role.weekly) == SetCadence("weekly")


@pytest.mark.parametrize(
    "role", [Role.post, Role.owner, Role.thread, Role.digest, Role.confirm, Role.bounce, Role.author]
)
def test_other_addresses_take_no_commands(role):
    assert ask("leave", "leave", role) is None


# --- one line


COMMANDS = [
    ("join", Join()),
    ("join weekly", Join("weekly")),
    ("subscribe Ana Bello", Join()),
    ("Je veux m'abonner", Join()),
    ("leave", Leave()),
    ("LEAVE!", Leave()),
    ("leave garden", Leave()),
    ("leave the list please", Leave()),
    ("please unsubscribe me from this list", Leave()),
    ("stop sending me all this", Leave()),
    ("quiero darme de baja, por favor", Leave()),
    ("unsubscribe old@example.org", Leave("old@example.org")),
    ("status", Status()),
    ("estado", Status()),
    ("help", Help()),
    ("help set", Help(Word.set)),
    ("weekly", SetCadence("weekly")),
    ("set weekly", SetCadence("weekly")),
    ("set digest weekly", SetCadence("weekly")),
    ("set nomail", SetCadence("none")),
    ("set each", SetCadence("each")),
    ("nomail until 1 March", SetCadence("none", MARCH)),
    ("set nomail until 2027-03-01", SetCadence("none", MARCH)),
    ("pause jusqu'au 1er mars", SetCadence("none", MARCH)),
    ("pausa hasta el 1 de marzo", SetCadence("none", MARCH)),
    ("pausa até 1º de março", SetCadence("none", MARCH)),
    ("resume", Resume()),
    ("set lite", SetLite(True)),
    ("full", SetLite(False)),
    ("set language fr", SetLanguage("fr")),
    ("language: español", SetLanguage("es")),
    ("set one digest", SetOneDigest(True)),
    ("one digest off", SetOneDigest(False)),
    ("set digest off", SetShortDigest(False)),
    ("set digest on", SetShortDigest(True)),
    ("change address to New@Example.org", ChangeAddress("New@example.org")),
    ("change <new@example.org>", ChangeAddress("new@example.org")),
    ("profile I mend pumps.", Profile("I mend pumps.")),
    ("profile", Profile("")),
    ("who knows solar", Who("knows solar")),
    ('find "drip kit" from:ana', Find('"drip kit" from:ana')),
    ("get 412", Get(POST)),
    ("get #412.", Get(POST)),
    ("get 412 only", Get(Ref("post", 412, only=True))),
    ("get 412/2", Get(Ref("post", 412, part=2))),
    ("get thread 412", Get(POST)),
    ("get 412, 3", Get(POST, others=(Ref("post", 3),))),
    ("get 412,3", Get(POST, others=(Ref("post", 3),))),
    ("get 412 and #3, please", Get(POST, others=(Ref("post", 3),))),
    ("enviar 412 y a7", Get(POST, others=(Ref("asset", 7),))),
    ("get 412 before 2027", Get(POST)),
    ("solved 412, thanks", Solved(Ref("post", 412))),
    ("résolu 412, merci beaucoup", Solved(Ref("post", 412))),
    ("mute 412 thank you very much", Mute(Ref("post", 412))),
    ("por favor envíeme el 412", Get(Ref("post", 412))),
    ("get digest 31, 32", Get(Ref("digest", 31), others=(Ref("digest", 32),))),
    ("get 3 10", Get(Ref("post", 3), others=(Ref("post", 10),))),
    ("get digests 31, 32", Get(Ref("digest", 31), others=(Ref("digest", 32),))),
    ("get 3; 10", Get(Ref("post", 3), others=(Ref("post", 10),))),
    ("get 3 and thread 10", Get(Ref("post", 3), others=(Ref("post", 10),))),
    ("get digest 31 and post 5", Get(Ref("digest", 31), others=(Ref("post", 5),))),
    ("get d31, the 10", Get(Ref("digest", 31), others=(Ref("post", 10),))),
    ("envoyer le fil 3 et le 10", Get(Ref("post", 3), others=(Ref("post", 10),))),
    ("enviar el hilo 3 y el 10", Get(Ref("post", 3), others=(Ref("post", 10),))),
    ("get digest 31 und Beitrag 5", Get(Ref("digest", 31), others=(Ref("post", 5),))),
    ("get digest 31 e il messaggio 5", Get(Ref("digest", 31), others=(Ref("post", 5),))),
    ("get digest 31 e a mensagem 5", Get(Ref("digest", 31), others=(Ref("post", 5),))),
    ("get digest 31 en het bericht 5", Get(Ref("digest", 31), others=(Ref("post", 5),))),
    ("get 412 2 Nov 2024", Get(POST)),
    ("get the report", Unknown("get", None, "ref")),
    ("get d31", Get(Ref("digest", 31))),
    ("get digest 31", Get(Ref("digest", 31))),
    ("digest 31", Get(Ref("digest", 31))),
    ("get a7", Get(Ref("asset", 7))),
    ("get asset 7", Get(Ref("asset", 7))),
    ("enviar 412", Get(POST)),
    ("get open", Open()),
    ("open", Open()),
    ("ouvertes", Open()),
    ("bundle 2025", Bundle(2025)),
    ("mute", Mute()),
    ("mute 412", Mute(POST)),
    ("suivre #412", Follow(POST)),
    ("thanks", Thanks()),
    ("thank you very much", Thanks()),
    ("used a7", Used(Ref("asset", 7))),
    ("solved", Solved()),
    ("412 solved", Solved(POST)),
    ("type: visit", SetType(("visit",))),
    ("type 412: visite, problème", SetType(("visit", "problem"), POST)),
    ("stop", Leave()),
    ("yes", Answer(Word.yes)),
    ("yes h9", Answer(Word.yes, Ref("held", 9))),
    ("yes 2", Answer(Word.yes, Ref("post", 2))),
    ("no, too long: cut it, please.", Answer(Word.no, None, "too long: cut it, please.")),
    ("jeter", Answer(Word.drop)),
    ("cancelar", Answer(Word.cancel)),
    ("listening", Answer(Word.listening)),
    ("block", Answer(Word.block)),
    ("held", Facilitate(Word.held)),
    ("accept h9", Facilitate(Word.accept, Ref("held", 9))),
    ("reject h9 not about gardens", Facilitate(Word.reject, Ref("held", 9), text="not about gardens")),
    ("discard h9", Facilitate(Word.discard, Ref("held", 9))),
    ("ban spam@example.org", Facilitate(Word.ban, address="spam@example.org")),
    ("pause list until 1 March", Facilitate(Word.pause, text="until 1 March", until=MARCH)),
    ("resume list", Facilitate(Word.resume)),
    ("invite ana@example.org", Facilitate(Word.invite, address="ana@example.org")),
    ("tag 412 visit", SetType(("visit",), POST)),
    ("étiqueter 412 visite, problème", SetType(("visit", "problem"), POST)),
    ("etiquetar #412 visita", SetType(("visit",), POST)),
    ("close 412 spoken about by phone", Facilitate(Word.close, POST, text="spoken about by phone")),
    ("reopen 412", Facilitate(Word.reopen, POST)),
    ("redact 412 a phone number", Facilitate(Word.redact, POST, text="a phone number")),
    ("digest preview", Facilitate(Word.digest, text="preview")),
    ("quiet", Facilitate(Word.quiet)),
    ("pulse", Facilitate(Word.pulse)),
    ("duty ana@example.org", Facilitate(Word.duty, address="ana@example.org")),
    ("ask 412", Facilitate(Word.ask, POST)),
    ("refer 412 to ana@example.org", Facilitate(Word.refer, POST, "ana@example.org", "to ana@example.org")),
    ("greet ana@example.org", Facilitate(Word.greet, address="ana@example.org")),
    ("note The hall is closed.", Facilitate(Word.note, text="The hall is closed.")),
]


@pytest.mark.parametrize(("line", "command"), COMMANDS, ids=[line for line, _ in COMMANDS])
def test_a_line_means(line, command):
    assert read_line(line, TODAY, own_words=("garden",)) == command


@pytest.mark.parametrize(("line", "command"), COMMANDS[:12], ids=[line for line, _ in COMMANDS[:12]])
def test_a_line_means_the_same_in_a_letter(line, command):
    assert ask(text=line) == command


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_language_is_understood_as_itself(language):
    for word in TABLE:
        found = read_line(word_in(language, word), TODAY)

        assert not isinstance(found, Unknown) or (found.word and found.missing), word


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("get", "ref"),
        ("find", "words"),
        ("bundle", "year"),
        ("set", "setting"),
        ("set purple", "setting"),
        ("language", "language"),
        ("language elvish", "language"),
        ("type banana", "type"),
        ("type visit problem asset", "type"),
        ("change address", "address"),
        ("nomail until 3/4", "day"),
        ("accept", "ref"),
        ("invite", "address"),
        ("note", "words"),
        ("leave the gate open", "alone"),
        ("open the door", "alone"),
        ("daily bread is good", "alone"),
        ("until", "alone"),
    ],
)
def test_a_word_that_lacks_something_does_nothing_and_says_what(line, missing):
    found = read_line(line, TODAY)

    assert isinstance(found, Unknown) and found.missing == missing and found.word


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "(no subject)",
        "No Subject",
        "<no subject>",
        "Re: (no subject)",
        "(Sans objet)",
        "Sin asunto",
        "(sem assunto)",
    ],
)
def test_a_subject_that_says_there_is_none_hides_no_command_below_it(subject):
    found = read_request(Role.request, subject, ["get 412", "", "Sent from my phone"], TODAY)

    assert found == Get(POST)


@pytest.mark.parametrize(
    ("line", "missing", "instead"),
    [
        ("nomail until 15 January 2020", "past", "15 January 2020"),
        ("pause until 2020-01-01", "past", "2020-01-01"),
        ("pause jusqu'au 31 février", "day", "31 février"),
        ("pause until whenever", "day", "whenever"),
        ("nomail until 3/4", "day", "3/4"),
        ("tally 88 until 31.2.", "day", "31.2"),
        ("language elvish", "language", "elvish"),
        ("nomail until I am back home from the sea", "day", ""),
        ("nomail until http://evil.example/x", "day", "httpevilexamplex"),
        ("language ben@example.org", "language", ""),
        ("language", "language", ""),
    ],
)
def test_what_stands_in_the_place_of_a_day_or_a_language_is_told_if_it_is_short(line, missing, instead):
    found = read_line(line, TODAY)

    assert (found.missing, found.instead) == (missing, instead)


def test_a_day_of_the_last_weeks_without_its_year_is_past():
    gone, long_gone = (TODAY - timedelta(days=days) for days in (10, 60))

    assert read_line(f"nomail until {gone.day} {gone:%B}", TODAY).missing == "past"
    assert read_line(f"nomail until {long_gone.day} {long_gone:%B}", TODAY).until > TODAY


def test_an_unknown_word_gets_the_nearest_one():
    assert ask("wekly") == Unknown("wekly", "weekly")
    assert ask("abracadabra") == Unknown("abracadabra", None)


def test_what_is_repeated_of_a_foreign_letter_is_one_short_harmless_word():
    found = ask("http://evil.example/<b>\x07" + "x" * 500)

    assert isinstance(found, Unknown) and len(found.word) <= 40 and found.word.isalnum()


# --- REF


@pytest.mark.parametrize(
    ("text", "ref", "written"),
    [
        ("412", POST, "#412"),
        ("#412", POST, "#412"),
        ("[#412]", POST, "#412"),
        ("412/1", Ref("post", 412, 1), "#412/1"),
        ("412 only", Ref("post", 412, only=True), "#412 only"),
        ("d31", Ref("digest", 31), "d31"),
        ("A7", Ref("asset", 7), "a7"),
        ("h9", Ref("held", 9), "h9"),
    ],
)
def test_a_ref_is_read_and_written(text, ref, written):
    assert read_ref(text) == ref
    assert str(ref) == written and read_ref(written) == ref


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#",
        "0",
        "-1",
        "x7",
        "412/",
        "412/0",
        "d31/1",
        "1e9",
        "٣",
        "4 1 2",
        "1234567890",
        "d",
        "412 often",
        "d31 only",
    ],
)
def test_anything_else_is_no_ref(text):
    assert read_ref(text) is None


@given(st.text(max_size=80))
def test_every_ref_reads_back_as_it_is_written(text):
    ref = read_ref(text)

    assert ref is None or read_ref(str(ref)) == ref


# --- a whole letter


def test_the_subject_comes_before_the_text():
    assert ask("status", "leave") == Status()


def test_reply_marks_and_tags_are_dropped_from_a_subject():
    assert ask("Re: AW: [garden] Fwd: status") == Status()
    assert bare_subject("RE[2]: Re: pump") == "pump"
    assert bare_subject("***SPAM*** Re: [EXT] {Spam?} External: pump") == "pump"
    assert bare_subject("** pump **") == "** pump **"
    assert bare_subject("回复: pump") == "回复: pump"
    assert bare_subject("Wells: a question") == "Wells: a question"


def test_a_subject_that_is_no_command_leaves_the_word_to_the_text():
    assert ask("Your garden list", "Hello,\n\nplease, weekly\n\nAna") == SetCadence("weekly")


def test_the_first_command_understood_counts_and_only_that():
    assert ask("", "wekly\nget 412\nleave") == Get(POST)


def test_a_salutation_is_no_command():
    assert ask("", "Dear list,\nBonjour,\n  leave") == Leave()


def test_nothing_below_a_signature_is_read():
    assert isinstance(ask("", "I am new here\n-- \nleave"), Unknown)
    assert isinstance(ask("", "I am new here\n______\nleave"), Unknown)


def test_only_the_first_ten_lines_are_read():
    prose = "\n".join(["Tomatoes need sun."] * 12)

    assert isinstance(ask("", prose + "\nleave"), Unknown)


def test_what_a_subject_begins_the_text_may_end():
    assert ask("get", "Dear list,\n\n412\n") == Get(POST)
    assert ask("find", "solar pump") == Find("solar pump")


def test_a_line_that_a_mail_program_wrapped_is_put_together():
    line = "find how deep the well at the old school by the river was dug and by"

    assert ask("", line + "\nwhom it was paid") == Find(line.removeprefix("find ") + " whom it was paid")


def test_a_profile_runs_to_the_end_of_the_letter():
    found = ask("profile", "")
    told = ask("", "profile\nI mend pumps.\n\nAsk me about wells.\n-- \nAna")

    assert (found, told) == (Profile(""), Profile("I mend pumps.\n\nAsk me about wells."))


def test_an_empty_letter_asks_for_help():
    assert ask("", "\n \n") == Help()


def test_of_what_was_not_understood_the_most_helpful_is_told():
    assert ask("question", "I have no idea\nset purple") == Unknown("set", None, "setting")


@given(st.text(max_size=200), st.lists(st.text(max_size=120), max_size=15))
def test_no_letter_breaks_the_reader(subject, lines):
    assert read_request(Role.request, subject, lines, TODAY) is not None
    read_answer(lines, TODAY)
    thread_command(lines, TODAY)
    stray_command(subject, lines, TODAY, is_reply=False)


def test_of_a_huge_letter_only_the_beginning_is_read():
    lines = ["get " * 250_000, "\u0301" * 500_000] + ["x " * 500] * 20_000

    found = ask("Re: " * 100_000 + "[" * 100_000, "\n".join(lines))  # the suite's time limit watches

    assert isinstance(found, Unknown)


# --- answers


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", Answer(Word.yes)),
        ("Hi,\n\nYes please", Answer(Word.yes, None, "please")),
        ("OK", Answer(Word.yes)),
        ("sí", Answer(Word.yes)),
        ("d'accord", Answer(Word.yes)),
        ("confirm", Answer(Word.yes)),
        ("non", Answer(Word.no)),
        ("no: too long\n\nPlease cut it.", Answer(Word.no, None, "too long\n\nPlease cut it.")),
        ("drop", Answer(Word.drop)),
        ("cancel", Answer(Word.cancel)),
        ("undo", Answer(Word.undo)),
        ("visite", SetType(("visit",))),
        ("2", Item(Ref("post", 2))),
        ("#412", Item(POST)),
        ("reject too long", Facilitate(Word.reject, text="too long")),
        ("accept", Facilitate(Word.accept)),
        ("ban", Facilitate(Word.ban)),
        ("", NoWords()),
        ("\n-- \nAna", NoWords()),
        ("Hello Ana,", NoWords()),
    ],
)
def test_an_answer_is_its_first_word(text, answer):
    assert read_answer(text.split("\n"), TODAY) == answer


def test_a_word_further_down_is_no_answer():
    found = read_answer(["I will think about it.", "yes"], TODAY)

    assert found == Unknown("will", None)


def test_the_first_word_of_a_text_is_told():
    assert first_word("Hello Ana,\n\nOui, bien sûr") is Word.yes
    assert first_word("Perhaps yes") is None and first_word("") is None


# --- what comes in parts


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("get 412 part 2", Get(Ref("post", 412), 2)),
        ("get 412 part 2/3", Get(Ref("post", 412), 2)),
        ("envoyer 412 partie 2", Get(Ref("post", 412), 2)),
        ("enviar parte 2 412 solamente", Get(Ref("post", 412, only=True), 2)),
        ("get 412/1 part 3", Get(Ref("post", 412, 1), 3)),
        ("abertas parte 2", Open(2)),
        ("get open part 2", Open(2)),
        ("bundle 2025 part 4", Bundle(2025, 4)),
        ("get bundle 2025", Bundle(2025)),
        ("recueil 2025", Bundle(2025)),
        ("used a7 in our school, all of it", Used(Ref("asset", 7), "in our school, all of it")),
        ("utilisé a7", Used(Ref("asset", 7))),
        ("get 412 part", Get(Ref("post", 412))),
    ],
)
def test_the_next_part_is_asked_for_in_every_language(line, command):
    assert read_line(line, TODAY) == command


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("Merci de m'envoyer le sujet 1", Get(Ref("post", 1))),
        ("MERCI DE M'ENVOYER 1", Get(Ref("post", 1))),
        ("Bonjour, merci d'envoyer le fil 3 svp", Get(Ref("post", 3))),
        ("merci de bien vouloir m'envoyer 1", Get(Ref("post", 1))),
        ("merci de suivre 3", Follow(Ref("post", 3))),
        ("Merci de me dire ce que dit le message 2", Unknown("dire")),
        ("merci de ne pas m'envoyer le 1", Unknown("ne")),
        ("Merci d'avance, envoyer 1", Unknown("Merci", missing="alone")),
        ("Thanks, please send me 3", Unknown("Thanks", missing="alone")),
        ("Gracias de antemano por el 3", Unknown("Gracias", missing="alone")),
        ("Obrigada, por favor 3", Unknown("Obrigada", missing="alone")),
    ],
)
def test_who_asks_in_courtesy_thanks_nobody(line, command):
    assert read_line(line, TODAY) == command


@pytest.mark.parametrize(
    "line",
    [
        "merci de votre aide 3", "Merci de ta lettre 3", "merci d'avoir répondu, 3", "merci de m'avoir répondu au 3",
        "Merci de Didier pour 3", "Merci à Luc pour le 3", "Thank you for the favor, 3", "Gracias por el 3",
        "Obrigado pelo 3",
    ],
)  # fmt: skip
def test_who_thanks_for_what_was_done_is_counted(line):
    assert read_line(line, TODAY) == Thanks(Ref("post", 3))


# --- posts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Solved!\n\nThe washer was worn.", (Solved(), "The washer was worn.")),
        ("résolu", (Solved(), "")),
        ("type: visit\nWho comes along?", (SetType(("visit",)), "Who comes along?")),
        ("thanks", (Thanks(), "")),
        ("Thank you all!", (Thanks(), "")),
        ("Muchas gracias!", (Thanks(), "")),
        ("Muito obrigada a todos", (Thanks(), "")),
        ("Many thanks Ben, but no", None),
        ("Muchas veces", None),
        ("Merci de suivre", None),
        ("merci de m'envoyer 1", None),
        ("Merci d'avance", None),
        ("mute", (Mute(), "")),
        ("follow\n-- \nAna", (Follow(), "")),
        ("used a7", (Used(Ref("asset", 7)), "")),
        ("reopen", (Facilitate(Word.reopen), "")),
        ("Clore\nNous avons parlé.", (Facilitate(Word.close), "Nous avons parlé.")),
        ("visit", (SetType(("visit",)), "")),
        ("Visit\nWho comes along?", None),
        ("close the gate", None),
        ("used a7 at school", None),
        ("Thanks Ben, but no", None),
        ("Thanks\nIt still leaks.", None),
        ("mute\nthe radio", None),
        ("Solved it by turning the tap", None),
        ("leave", None),
        ("", None),
    ],
)
def test_a_post_in_a_thread_may_begin_with_a_command(text, found):
    assert thread_command(text.split("\n"), TODAY) == found


@pytest.mark.parametrize(
    ("subject", "text", "is_reply", "command"),
    [
        ("", "unsubscribe", False, Leave()),
        ("Tomatoes", "unsubscribe\n-- \nAna", True, Leave()),
        ("unsubscribe", "", False, Leave()),
        ("Unsubscribe", "Please take me off.\nI get too much.\nThank you", False, Leave()),
        ("set weekly", "", False, SetCadence("weekly")),
        ("hello", "nomail until 1 March", False, SetCadence("none", MARCH)),
        ("Tomatoes", "daily", True, None),
        ("Re: unsubscribe", "I wonder how that works.", False, None),
        ("unsubscribe", "\n".join(["A long essay on leaving lists."] * 20), False, None),
        ("Help", "My pump leaks.", False, None),
        ("Weekly", "What do you do weekly?\nI weed.", False, None),
        ("Tomatoes", "yes", True, None),
        ("leave the gate open", "The goats like it.", False, None),
        ("Tomatoes", "yes h9", True, Answer(Word.yes, Ref("held", 9))),
        ("ban h9", "", False, Facilitate(Word.ban, Ref("held", 9))),
        ("Tomatoes", "yes #412", True, None),
        ("Re: How many bags?", "Get 3", True, None),
        ("Re: Combien ?", "Envoyer 3", True, None),
        ("Tomatoes", "get 14/1", True, Get(Ref("post", 14, part=1))),
        ("Tomatoes", "get a7", True, Get(Ref("asset", 7))),
        ("Tomatoes", "get 2 & 3", True, Get(Ref("post", 2), others=(Ref("post", 3),))),
        ("Tomatoes", "envoyer 2 et 3", True, Get(Ref("post", 2), others=(Ref("post", 3),))),
        ("", "get 2,3", False, Get(Ref("post", 2), others=(Ref("post", 3),))),
        ("", "get 2 and 3", False, Get(Ref("post", 2), others=(Ref("post", 3),))),
        ("", "enviar 2 y 3", False, Get(Ref("post", 2), others=(Ref("post", 3),))),
        ("find weevils", "", False, Find("weevils")),
        ("", "buscar gorgojos maíz", False, Find("gorgojos maíz")),
        ("bundle 2025", "", False, Bundle(2025)),
        ("Status", "", False, Status()),
        ("Statut", "statut", False, Status()),
        ("set lite", "", False, SetLite(True)),
        ("who", "", False, Who()),
        ("qui pompes", "", False, Who("pompes")),
        ("profile I am a mason", "", False, Profile("I am a mason")),
        ("link other@example.net", "", False, LinkAddress("other@example.net", True)),
        ("set private off", "", False, SetPrivate(False)),
        ("muet 412", "", False, Mute(Ref("post", 412))),
        ("solved 412", "", False, Solved(Ref("post", 412))),
        ("gracias 412", "", False, Thanks(Ref("post", 412))),
        ("used a7", "", False, Used(Ref("asset", 7))),
        ("used a7, thanks", "", False, Used(Ref("asset", 7), "thanks")),
        ("used a7 very useful", "", False, Used(Ref("asset", 7), "very useful")),
        ("join 412 20 litres", "", False, TakePart(Ref("post", 412), "20 litres")),
        ("nomail", "until 1 March", False, SetCadence("none", MARCH)),
        ("nomail", "until the pump is mended", False, None),
        ("who pumps", "We need one by Monday.", False, None),
        ("Who has seed to spare", "", False, None),
        ("Who knows?", "", False, None),
        ("Profile of our village", "", False, None),
        ("Profile photo", "", False, None),
        ("profile updates", "", False, None),
        ("Profile: beekeepers", "", False, None),
        ("perfil Soy albañil", "", False, Profile("Soy albañil")),
        ("Profil", "", False, Profile()),
        ("Who knows", "", False, None),
        ("Qui sait", "", False, None),
        ("Quién viene", "", False, None),
        ("Used 20 l drums for sale", "", False, None),
        ("Used 2 stoves", "", False, None),
        ("used 412", "", False, Used(Ref("post", 412))),
        ("Join 5 of us", "", False, None),
        ("Join 12 others", "", False, None),
        ("thanks 2 all", "", False, None),
        ("Gracias 2 todos", "", False, None),
        ("thank you, 412", "", False, Thanks(Ref("post", 412))),
        ("Perfil de la zanja", "", False, None),
        ("Solved", "", False, None),
        ("Thanks", "", False, None),
        ("Used pumps", "", False, None),
        ("Pumps", "who pumps", True, None),
        ("Weevils", "find attached my guide to storing maize", False, None),
        ("find", "Where can I find seed?", False, None),
        ("Find us a better way to dry seed before the rains", "", False, None),
        ("Open", "The pump is open at last.", False, None),
        ("Status", "How is everyone?", False, None),
        ("", "", False, None),
    ],
)
def test_a_command_sent_to_everyone_by_mistake_is_noticed_and_a_post_is_not_taken_for_one(
    subject, text, is_reply, command
):
    assert stray_command(subject, text.split("\n"), TODAY, is_reply) == command


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Please add me to the list", Join()),
        ("Hello, I would like to join the list. I am a nurse in Puno and grow beans. Rosa", Join()),
        ("Bonjour, je voudrais m'abonner à la liste", Join()),
        ("Merci de m'inscrire à la liste", Join()),
        ("Inscríbame por favor", Join()),
        ("Quero inscrever-me na lista", Join()),
        ("Por favor, inscreva-me", Join()),
        ("please remove me from this list", Leave()),
        ("Cancel my subscription", Leave()),
        ("Désabonnez-moi", Leave()),
        ("Merci de me désinscrire", Leave()),
        ("quiero cancelar mi suscripción", Leave()),
        ("Favor remover meu e-mail da lista", Leave()),
        ("no mail till 1 March", SetCadence("none", date(2027, 3, 1))),
        ("open questions", Open()),
    ],
)
def test_what_people_write_who_never_read_a_help_is_understood(said, asked):
    assert read_request(Role.request, "", [said], TODAY) == asked


@pytest.mark.parametrize(
    "said",
    ["Add me to those who come on Friday", "Remove the weeds by hand", "Merci de vos réponses", "Cancel the visit",
     "Thanks! Remove the lid and let it dry.", "Inscription: Friday at nine"],
)  # fmt: skip
def test_sentences_to_people_stay_theirs(said):
    assert stray_command("Friday", [said], TODAY, is_reply=True) is None
    assert stray_command("Friday", [said], TODAY, is_reply=False) is None


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("pause", SetCadence("none")),
        ("Pausa, por favor", SetCadence("none")),
        ("nomail until 1 March", SetCadence("none", MARCH)),
        ("Help!", Help()),
        ("ayuda", Help()),
        ("statut", Status()),
        ("set lite", SetLite(True)),
        ("Hello,\n\nset weekly", SetCadence("weekly")),
    ],
)
def test_a_reply_that_says_nothing_but_a_word_to_us_is_no_answer_to_people(said, asked):
    assert reply_word(said.split("\n"), TODAY) == asked


@pytest.mark.parametrize("said", ["weekly", "hebdo", "daily", "Full", "lite"])
def test_what_may_well_answer_how_often_is_a_word_to_us_only_in_answer_to_our_own_letter(said):
    assert reply_word([said], TODAY) is None
    assert isinstance(reply_word([said], TODAY, answers_us=True), SetCadence | SetLite)


@pytest.mark.parametrize(
    "said",
    ["Pause the pump for a night, then clean it.", "help yourself to some seed", "Help them", "help?", "2: pause",
     "Status of the pump: it drips.", "pause\nand then go on", "Weekly, after the rain", "Set the valve", "Open",
     "find ash", "", "1"],
)  # fmt: skip
def test_an_answer_that_only_begins_with_such_a_word_reaches_people(said):
    assert reply_word(said.split("\n"), TODAY, answers_us=True) is None


def test_in_a_reply_only_a_word_that_nobody_says_to_people_is_sure():
    assert all(is_sure_in_reply([said]) for said in ("nomail", "nomail until 1 March", "set lite"))
    assert not any(is_sure_in_reply([said]) for said in ("pause", "help", "weekly", "Set", ""))


def test_no_robots_phrase_behind_a_greeting_is_a_yes():
    assert isinstance(read_answer(["Hello, OK, we have opened a ticket for you."], TODAY), Unknown)


@pytest.mark.parametrize("first", ["Note the date", "note hello", "Duty", "digest please", "pause list"])
def test_no_other_word_of_facilitators_says_anything_of_the_thread_it_stands_in(first):
    assert thread_command([first], TODAY) is None
    assert thread_command([first, "", "We meet on Friday."], TODAY) is None


@pytest.mark.parametrize(
    "reason",
    ["écrivez plus gentiment : nous répondons, non ?", "« Bonjour » - et merci\u00a0!", "ailleurs ( à Kaolack ) …"],
)
def test_the_reason_behind_a_no_stands_as_it_was_written(reason):
    assert read_answer([f"Non : {reason}"], TODAY).text == reason
