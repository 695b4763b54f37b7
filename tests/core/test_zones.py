"""What is new in a letter, and what is quote, signature or footer; whole letters stand in tests/letters/incoming."""

from time import process_time

import pytest
from helpers import takes_twice
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.zones import Zones, find_zones, new_text, quoted_text

# Lines that mean something to zones, so that chance finds their mixtures.
LINES = st.sampled_from(
    [
        *("", " ", ">", "> old", ">> older", "new", "Hello Ben,", "--", "-- ", "_____", "* * *", "| old", "\t> code"),
        *(
            "On 2 March 2026 at 16:15, Ben <ben@wells.example> wrote:",
            "Ben wrote:",
            "a écrit :",
            "> On Monday Ben wrote:",
        ),
        *("From: Ben <ben@wells.example>", "Von: Ben", "Sent: Monday", "Gesendet: Montag", "To: all", "Subject: seals"),
        *(
            "-----Original Message-----",
            "Begin forwarded message:",
            "---- On 2 March 2026 16:15 Ben wrote ----",
            "[...]",
        ),
        *(
            "Best regards",
            "Ana",
            "Tel. +256 39 555 0142",
            "Sent from my phone",
            "Pumps mailing list",
            "[1] https://x.example",
        ),
        *(
            "To unsubscribe: https://lists.example/listinfo/pumps",
            "-------------- next part --------------",
            "URL: <x>",
        ),
        *(
            "-----BEGIN PGP SIGNED MESSAGE-----",
            "-----BEGIN PGP SIGNATURE-----",
            "-----END PGP SIGNATURE-----",
            "> x <- 1",
        ),
        *(
            "BO> old",
            ">>> Ben <ben@wells.example> 3/2/2026 4:15 PM >>>",
            "To",
            "Subject",
            "Today's Topics:",
            "Message: 2",
        ),
        *(
            "Send Pumps mailing list submissions to",
            "My answers are in line.",
            "On 2 March 2026 at 16:15 Ben <b@x.example> wrote:  Yes",
            "----- End message from Ben -----",
            "----- Mail original -----",
            '"A saying',
            'of two lines"',
        ),
    ]
)
LETTERS = st.one_of(st.lists(LINES, max_size=40).map("\n".join), st.text(max_size=200))


def zones_shown(text: str, **known: bool | str | None) -> str:
    """Return one letter a line: n, q, s, f for its zone, "." for none."""
    zones, shown = find_zones(text, **known), ["."] * len(text.split("\n"))
    for name in ("new", "quote", "signature", "footer"):
        for first, last in getattr(zones, name):
            shown[first - 1 : last] = name[0] * (last - first + 1)
    return "".join(shown)


def test_lines_are_counted_from_one_and_both_ends_belong():
    text = "\nYes.\n\nAna\n\nBen wrote:\n> Tuesday?\n>\n> Ben\n"

    zones = find_zones(text)

    assert zones == Zones(new=((2, 4),), quote=((6, 9),))


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\r"])
def test_a_text_without_words_has_no_zones(text):
    assert find_zones(text) == Zones()
    assert new_text(text, find_zones(text)) == quoted_text(text, find_zones(text)) == ""


def test_new_text_is_the_new_lines_joined_and_closings_stay():
    text = (
        "Ben wrote:\n> Which one?\nThe blue one.\n> And when?\n\nOn Tuesday.\n\nBest regards,\nAna\n-- \nAna, pumps\n"
    )

    assert new_text(text, find_zones(text)) == "The blue one.\nOn Tuesday.\n\nBest regards,\nAna"


def test_quoted_text_has_its_marks_off_and_keeps_what_is_behind_them():
    text = "No.\n\nBen wrote:\n> if wet:\n>     wait()\n>> Who knows?\n> > Me.\n"

    assert quoted_text(text, find_zones(text)) == "Ben wrote:\nif wet:\n    wait()\nWho knows?\nMe."


def test_of_a_bare_forward_nothing_is_new():
    text = "---------- Forwarded message ---------\nFrom: Ben <b@wells.example>\nSubject: Road\n\nThe road is closed.\n"

    zones = find_zones(text)

    assert new_text(text, zones) == ""
    assert quoted_text(text, zones).endswith("The road is closed.")


@pytest.mark.parametrize("attribution", ["Ben wrote:", "Luc a écrit :", "Ana schrieb:", "2026-03-02 Ben <b@x.example>"])
def test_a_marked_quote_needs_no_more_than_a_name_above_it(attribution):
    assert zones_shown(f"Yes.\n\n{attribution}\n> Tuesday?\n\nBye") == "n.qq.n"


def test_an_unmarked_quote_needs_a_day_and_an_hour_or_an_address_above_it():
    assert zones_shown("Yes, on Tuesday.\n\nOn 2 March 2026 at 16:15, Ben wrote:\n\nTuesday?") == "n.qqq"
    assert zones_shown("Yes, on Tuesday.\n\nOn that evening, Ben wrote:\n\nTuesday?") == "nnnnn"


def test_where_nothing_is_said_above_an_unmarked_attribution_nothing_is_cut():
    text = "Hello Ben,\n\nOn 2 March 2026 at 16:15, Ben <b@x.example> wrote:\n\nTuesday?\n\nNo, Friday."

    assert find_zones(text) == Zones(new=((1, 7),))


def test_one_word_above_a_marked_quote_is_enough_however_long_the_quote():
    text = "Yes\n\nOn 2 March 2026 at 16:15, Ben <b@x.example> wrote:\n" + "> and so on\n" * 400

    assert find_zones(text).new == ((1, 1),)


def test_a_copied_header_needs_more_than_the_words_from_and_to():
    assert zones_shown("We go on Friday.\n\nFrom: Mbale\nTo: Soroti\nDate: 6 March\n\nBring rope.") == "nnnnnnn"
    assert zones_shown("We go on Friday.\n\nFrom: Ben Okello\nSent: Monday 16:15\nTo: all\n\nWhen?") == "n.qqqqq"


def test_answers_below_a_copied_header_whose_text_is_marked_are_new():
    text = "-----Original Message-----\nFrom: Ben <b@x.example>\nSent: Monday\n\n> When?\n\nOn Friday."

    assert zones_shown(text) == "qqqqq.n"


def test_the_answer_of_another_below_a_copied_header_is_quote():
    text = "Thanks, both of you.\n\nFrom: Joy <j@x.example>\nSent: Monday\n\nBen wrote:\n> When?\n\nOn Friday. Joy"

    assert zones_shown(text) == "n.qqqqqqq"


def test_prompts_are_new_in_a_first_letter_and_quote_below_an_attribution():
    session = "> x <- c(1, 2)\n> mean(x)\n[1] 1.5"

    assert zones_shown(f"I get\n\n{session}", is_reply=False) == "nnnnn"
    assert zones_shown(f"Ben wrote:\n{session}") == "qqqn"


def test_what_a_program_answered_below_shows_a_prompt_also_in_an_answer():
    question = "Ben wrote:\n> How do I get the mean?"

    assert zones_shown(f"{question}\n\nSo:\n\n> mean(x)\n[1] 1.5", is_reply=True) == "qq.nnnn"
    assert zones_shown(f"{question}\n\nSo:\n\n> mean(x)\n\nThat is all.", is_reply=True) == "qq.n.q.n"


@pytest.mark.parametrize(
    "answer",
    [
        *(
            "[1] 4 9",
            "  a b\n1 4 9",
            "4 9 1e-07",
            "NULL",
            "a     b",
            "List of 2\n $ a: num  4",
            "+ na.rm = TRUE)\n[1] 4",
        ),
        *("Error in f(x) : no such thing", "Erreur : objet introuvable", "Error: objeto no encontrado", "KeyError: 4"),
        *("Erro: objeto ausente", "Fehler: Objekt fehlt", "Errore: oggetto assente", "Fout: object ontbreekt"),
    ],
)
def test_programs_answer_in_many_ways(answer):
    assert "q" not in zones_shown(f"Hello Ben,\n\n> x <- f(4)\n> x\n{answer}", is_reply=True)


@pytest.mark.parametrize(
    "answer",
    [
        "No, 4.",
        "3 of them are missing",
        "x <- g(4)",
        "Well :)  I think so, but ask Joy about it first.",
        "https://x.example/4",
    ],
)
def test_what_a_person_answers_below_a_line_of_code_leaves_it_a_quote(answer):
    assert zones_shown(f"Ben, so:\n\n> x <- f(4)\n> which is wrong\n{answer}", is_reply=True) == "n.qqn"


@pytest.mark.parametrize(
    "head",
    [
        *("Joy wrote:", "On 4 May Joy wrote:", "Am 4. Mai schrieb Joy:", "Joy a écrit :", "Joy escribió:"),
        *("Joy escreveu:", "Joy ha scritto:", "Joy schreef:", "-----Original Message-----\nFrom: Joy\nSubject: level"),
    ],
)
def test_a_session_ends_where_another_is_named(head):
    own = "I get\n\n> level <- read(tank)\n> range(level)\n[1] 2 9"
    marks = "q" * len(head.split("\n"))

    assert zones_shown(f"{own}\n\n{head}\n> draw(level)\n\nAda", is_reply=True) == f"nnnnn.{marks}q.n"


def test_what_is_typed_behind_a_session_belongs_to_it_though_it_looks_like_no_code():
    session = (
        "> low <- 2\n> high <- f(low)\n> wide <- g(high)\n> deep <- h(wide)\n[1] 7\n\nand so\n\n> low + high\n[1] 9"
    )

    assert "q" not in zones_shown(f"Joy,\n\n{session}\n\nAda", is_reply=True)


def test_what_another_said_above_a_long_session_stays_a_quote():
    said = "> The tank is full now and nobody knows why."
    session = "> low <- 2\n> high <- f(low)\n> wide <- g(high)\n> deep <- h(wide)\n[1] 7"

    assert zones_shown(f"{said}\n\nI typed\n\n{session}\n\nAda", is_reply=True) == "q.nnnnnnnnn"


@pytest.mark.parametrize(
    ("quoted", "answer"),
    [
        *(("install('tank')", "+1"), ("show(level)", "..."), ("Level(cm):", "35"), ("wait = 20", "90")),
        *(("tank()", "NULL"), ("read(level)", "Error: that has to be load."), ("push(level)", "... as root, I think.")),
        *(("read(level)", "Fehler: da fehlt ein s."), ("read(level)", "Erreur : il manque un s.")),
        *(("read(level)", "Error: falta una letra."), ("read(level)", "Erro: falta uma letra.")),
        *(("read(level)", "Errore: manca una lettera."), ("read(level)", "Fout: er mist een letter.")),
        ("read(level)", "[1] would not be what I expect to see there"),
    ],
)
def test_beside_what_another_said_a_short_answer_leaves_code_a_quote(quoted, answer):
    text = f"> I did all that you said and the tank is still empty.\n\nOh.\n\n> {quoted}\n{answer}\n\nAda"

    assert zones_shown(text, is_reply=True) == "q.n.qnnn"


@pytest.mark.parametrize(
    "answer",
    [
        *("[1] 35", '[1] "the tank is full and all of it is clean"', "  level  size", "+   tank = 4)"),
        *(
            "Error in read(level) : no such tank",
            "Fehler in read(level): kein Tank",
            "Traceback (most recent call last):",
        ),
    ],
)
def test_beside_what_another_said_a_program_is_known_by_what_no_person_writes(answer):
    text = f"> I did all that you said and the tank is still empty.\n\nHere:\n\n> read(level)\n{answer}\n\nAda"

    assert zones_shown(text, is_reply=True) == "q.nnnnnn"


def test_a_prompt_that_is_quoted_bears_one_mark_more():
    assert zones_shown("> > x <- f(4)\n> [1] 4\n\nYes.", is_reply=True) == "qq.n"
    assert zones_shown("> > x <- f(4)\n> [1] 4\n\nYes.", is_reply=False) == "qq.n"


def test_a_line_that_two_mailbox_files_marked_is_its_writers():
    assert zones_shown("Hello,\n\n>>From the roof it looks dry.", is_reply=True) == "nnn"


def test_marked_prose_is_a_quote_though_nobody_is_named():
    assert zones_shown("> When do we meet?\n> And where?\n\nOn Friday.", is_reply=False) == "qq.n"


def test_a_listing_that_is_answered_is_a_quote_unless_nearly_all_is_code():
    text = "> x <- c(1, 2)\n> is this right?\n\nIt is."

    assert zones_shown(text, is_reply=True) == "qq.n"


def test_a_signature_ends_where_the_next_quote_begins():
    assert zones_shown("Yes.\n-- \nAna\n\nBen wrote:\n> When?\n\nOn Friday.\n-- \nAna") == "nss.qq.nss"


def test_a_signature_of_forty_lines_is_a_text():
    text = "Yes.\n-- \n" + "line of a poem\n" * 40

    assert find_zones(text).signature == ()


def test_lines_that_begin_with_the_initials_of_another_are_quotes_below_an_attribution():
    text = "Ben Okello wrote:\n\nBO> Which valve?\n\nThe blue one.\n\nBO> And when?\n\nNow."

    assert zones_shown(text) == "qqq.n.q.n"
    assert quoted_text(text, find_zones(text)) == "Ben Okello wrote:\n\nWhich valve?\nAnd when?"
    assert "q" not in zones_shown("At the prompt:\n\nsql> select 1\n\nThis fails.")


def test_each_hand_of_a_quote_may_have_initials_of_its_own():
    text = (
        '>>>>> "Ben" == Ben Okello <b@x.example> writes:\n\n    >> Which?\n\n    Joy> The blue.\n\n    Ben> Why?\n\nSo.'
    )

    shown = zones_shown(text, is_reply=True)

    assert (shown[0], shown[4], shown[6], shown[8]) == ("q", "q", "q", "n")


def test_an_attribution_above_an_attribution_is_quote_and_a_copied_header_says_more():
    assert zones_shown("In list@x.example, Joy wrote:\nOn 2 March 2026, Ben wrote:\n> When?\n\nNow.") == "qqq.n"
    assert zones_shown("As I said:\nOn 2 March 2026, Ben wrote:\n> When?\n\nNow.") == "nqq.n"


def test_a_card_between_rows_below_a_quote_is_signature_if_something_is_said_above():
    card = "----------\nAna Okello\nana@x.example\n----------"

    assert zones_shown(f"Now.\n\nBen wrote:\n> When?\n\n{card}") == "n.qq.ssss"
    assert zones_shown(f"Ben wrote:\n> When?\n\n{card}") == "qq.nnnn"


def test_a_log_that_an_opening_letter_shows_is_new_and_prose_is_not():
    log = "The log says:\n\n> valve 1 open\n> valve 2 shut\n\nWhy?"

    assert zones_shown(log, is_reply=False) == "n" * 6
    assert zones_shown(log, is_reply=True) == "n.qq.n"
    assert "q" in zones_shown("He adds:\n> that the second valve was never shut at all since May", is_reply=False)


def test_a_line_with_name_and_date_between_angles_leads_to_an_unmarked_letter():
    text = "On Friday.\n\n>>> Ben Okello <b@x.example> 3/2/2026 4:15 PM >>>\nWhen?\n\nBen"

    assert zones_shown(text) == "n.qqqq"


def test_headings_on_lines_of_their_own_lead_to_an_unmarked_letter():
    text = "On Friday.\n\nBen Okello\n02/03/2026 16:15\n\nTo\nall\ncc\n\nSubject\nPumps\n\nWhen?"

    assert zones_shown(text) == "n.qqqqqqqqqqq"
    assert "q" not in zones_shown("On Friday.\n\nTo\nall\n\nSubject\nPumps")


def test_an_unmarked_digest_is_a_quote_from_its_first_line_on():
    digest = "Send Pumps mailing list submissions to\n  pumps@x.example\n\nToday's Topics:\n\n  1. Pumps"

    assert zones_shown(f"I come.\n\n{digest}") == "n.qqqqqq"


def test_where_answers_are_announced_an_unmarked_letter_is_kept():
    header = "From: Ben <b@x.example>\nSent: Monday\nSubject: Pumps"

    assert zones_shown(f"My answers are in line.\n\n{header}\n\nWhen?\nOn Friday.") == "n.qqq.nn"
    assert zones_shown(f"I come.\n\n{header}\n\nWhen?\nOn Friday.") == "n.qqqqqq"


def test_a_letter_may_begin_on_the_line_of_its_attribution():
    assert zones_shown("On Friday.\n\nOn 2 March 2026 at 16:15 Ben<b@x.example> wrote:   When?") == "n.q"


def test_a_title_between_rules_belongs_to_the_header_below_it_in_any_language():
    assert zones_shown("Ja.\n\n----- Algunos otros -----\nFrom: Ben\nSent: Monday\n\nWhen?") == "n.qqqqq"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Sent from my iPhone",
            "Envoyé avec la messagerie sécurisée Proton Mail.",
            "Enviado con Aqua Mail para Android",
        ),
        *(
            "Sent from Mail<https://go.example/?id=1> for Windows",
            "Obtenir Outlook pour Android<https://aka.example/a>",
        ),
        *("Diese Nachricht wurde von meinem Mobiltelefon mit GMX Mail gesendet.", "Inviato da Libero Mail"),
        *("Verzonden met Proton Mail", "Enviado com o e-mail seguro [Proton Mail](https://proton.example/)."),
    ],
)
def test_what_a_program_says_of_itself_is_signature(line):
    assert zones_shown(f"On Friday.\n\n{line}") == "n.s"
    assert zones_shown(f"{line.split()[0]} the pumps on Friday.\n\nWhen will they come?") == "nnn"


def test_two_dashes_above_a_sentence_and_a_closing_part_no_signature():
    assert "s" not in zones_shown("Peel them.\n--\nCook for 40 minutes.\n\nBest regards\nAna")
    assert "s" not in zones_shown("    the lamp away\n    --\n    and then the silence.\n\nAna")
    assert zones_shown("Cook them.\n--\nAna Okello\nWells and pumps") == "nsss"


def test_a_card_may_have_blank_lines_and_a_saying():
    card = (
        '____________\n\nAna Okello\n\nWells and pumps\n\nana@x.example\n\n"Water is the drink of\nthose who are wise"'
    )

    assert zones_shown(f"On Friday.\n\nAna\n\n{card}") == "nnn." + "s" * 10


def test_a_row_by_itself_above_a_footer_goes_with_it_and_one_that_ends_a_table_stays():
    footer = "_____\nPumps mailing list\nhttps://lists.example/listinfo/pumps"

    assert zones_shown(f"I come.\n\n__________\n\n{footer}") == "n.fffff"
    assert zones_shown(f"Sum   9\n-------\n\n{footer}") == "nn.fff"


def test_a_guess_never_takes_the_whole_letter():
    card = "Grace Auma\nTel. +256 39 555 0142\ngrace@ward.example"

    assert find_zones(card) == Zones(new=((1, 3),))
    assert zones_shown(f"See you there.\n\n{card}") == "n.sss"


@pytest.mark.parametrize(
    "header",
    [
        "-------- Original message --------From: Ana <ana@x.example> Date: 02/11/2026 08:10 (GMT+00:00) To: g@x.org",
        "-------- Message d'origine --------De : Ana <ana@x.example> Date : 02/11/2026 08:10 (GMT+01:00) Objet : Pompe",
        "-------- Mensaje original --------De: Ana <ana@x.example> Fecha: 2/11/26 08:10 (GMT-03:00) Asunto: Bomba",
        "-------- Mensagem original --------De: Ana <ana@x.example> Data: 02/11/2026 08:10 Assunto: Bomba",
        "-------- Ursprüngliche Nachricht --------Von: Ana <ana@x.example> Datum: 02.11.26 08:10 Betreff: Pumpe",
        "----- Original message ----- From: Ana <ana@x.example>",
    ],
)
def test_the_header_that_old_phones_write_on_one_line_begins_a_quote(header):
    assert zones_shown(f"Take a washer.\n\n{header}\nWho knows?\nIt leaks.") == "n.qqq"


@pytest.mark.parametrize(
    "line", ["---- From: Lisbon ----", "----- Results ----- From: Lisbon", "---- Original idea ---- Ana"]
)
def test_a_title_between_dashes_begins_none(line):
    assert "q" not in zones_shown(f"Take a washer.\n\n{line}\nTo: Porto, by bus.")


CARD = "Omar Diallo\n{}\nTel. 555 123 4567\nomar@x.example"


@pytest.mark.parametrize(
    "text",
    [
        "the person you want is:",
        "voici la personne à contacter :",
        "Esta es la persona que los vende:",
        "o contato de quem vende é:",
    ],
)
@pytest.mark.parametrize("writer", ["", "Ben Lee ben", "Omar Diallo omar"])
def test_a_card_that_is_announced_is_what_the_letter_says(text, writer):
    assert zones_shown(f"{text}\n\n{CARD.format('Cooperative')}", writer=writer) == "nnnnnn"


@pytest.mark.parametrize("writer", ["Ben Lee ben", "Аня Петрова anja"])
def test_another_persons_card_at_the_end_is_what_the_letter_says(writer):
    assert zones_shown(f"Omar sells them.\n\n{CARD.format('Cooperative')}", writer=writer) == "nnnnnn"


@pytest.mark.parametrize("writer", ["", "Omar Diallo o.d", "DIALLO, O. x", "odiallo odiallo", "Оmar od omar"])
def test_a_card_with_a_word_of_its_writers_name_is_their_signature(writer):
    assert zones_shown(f"We sell them.\n\n{CARD.format('Cooperative')}", writer=writer) == "n.ssss"


def test_a_signature_may_begin_with_a_firm():
    card = "Cooperative of the North\nOmar Diallo, buyer\nTel. 555 123 4567\nshop@x.example"

    assert zones_shown(f"We sell them.\n\n{card}", writer="Omar D. shop2") == "n.ssss"


@pytest.mark.parametrize("mark", ["PS:", "P.S.", "PD:", "P.D.", "NB :", "N.B.:", "N. B.", "Nota :", "PPS"])
def test_a_postscript_with_a_phone_number_is_no_card(mark):
    assert "s" not in zones_shown(f"Vinegar.\n\nCordialement\nBen\n\n{mark} Omar 06 12 34 56 78, il en vend.")


def test_a_title_is_no_postscript():
    assert zones_shown("Am Montag.\n\nViele Grüße\nAda Lang\n\nPD Dr. Ada Lang\nTel. 0551 555 123") == "nnnn.ss"


def test_links_under_a_closing_are_never_taken_for_a_card():
    assert "s" not in zones_shown("Here they are.\n\nCheers\nAna\n\nhttps://guides.example/pump.pdf\nhttps://x.example")


def test_a_footer_is_found_behind_a_quote_without_marks():
    footer = "_____________________\nPumps mailing list\nhttps://lists.example/listinfo/pumps"

    text = f"I come.\n\nFrom: Ben <b@x.example>\nSent: Monday\n\nWho comes?\n\n{footer}\n"

    assert zones_shown(text) == "n.qqqq.fff."


@pytest.mark.parametrize(
    "footer",
    [
        "To write to the list: wells@lists.example.org\nTo leave the list: wells+leave@lists.example.org\n"
        "Help: wells+help@lists.example.org",
        "Pour écrire à la liste : wells@lists.example.org\nPour quitter la liste : wells-leave@lists.example.org\n"
        "Aide : wells-help@lists.example.org",
    ],
)
def test_our_own_footer_is_one_in_any_language(footer):
    text = f"Ash works, too.\n\n{footer}"

    assert new_text(text, find_zones(text)) == "Ash works, too."
    assert new_text(text, find_zones(text + "\n\n" + footer)) == "Ash works, too."


@pytest.mark.parametrize("known", [None, True, False])
@settings(max_examples=150, deadline=None)
@given(text=LETTERS)
def test_every_line_that_is_not_blank_belongs_to_exactly_one_zone(known, text):
    zones = find_zones(text, is_reply=known)

    lines = text.split("\n")
    owned = [
        n for name in ("new", "quote", "signature", "footer") for a, b in getattr(zones, name) for n in range(a, b + 1)
    ]
    assert len(owned) == len(set(owned))
    assert {n for n, line in enumerate(lines, 1) if line.strip()} <= set(owned) <= set(range(1, len(lines) + 1))
    assert all(
        lines[a - 1].strip() and lines[b - 1].strip() for name in ("new", "quote") for a, b in getattr(zones, name)
    )


@settings(max_examples=150, deadline=None)
@given(text=LETTERS)
def test_what_is_quoted_was_in_the_letter_and_what_is_new_too(text):
    zones = find_zones(text)

    words = set(text.split())
    assert set(new_text(text, zones).split()) <= words
    assert all(any(word in whole for whole in words) for word in quoted_text(text, zones).split())


@settings(max_examples=150, deadline=None)
@given(above=st.lists(LINES, max_size=10), below=st.lists(LINES, max_size=10))
def test_an_answer_between_marked_lines_of_an_attributed_quote_is_never_lost(above, below):
    answer = "The blue one, I believe, but ask Joy."
    quote = ["Ben wrote:", "> Which valve?", answer, "> And when?"]
    # What says "all below is another's letter" may stand above; then it is not the writer who answers.
    above = [line for line in above if not line.endswith((":", "-")) and ":" not in line]

    text = "\n".join([*above, *quote, *below])

    assert answer in new_text(text, find_zones(text))


@pytest.mark.timeout(20)  # each takes under 2 s on a slow machine; what is quadratic takes hours
@pytest.mark.parametrize(
    "flood",
    [
        *(
            "x" * 10_000_000,
            "\n" * 1_000_000,
            ">\n" * 1_000_000,
            ">" * 1_000_000,
            " " * 10_000_000,
            "> a\nb\n" * 200_000,
        ),
        *("-- \n" * 500_000, "_____\n" * 500_000, ":\n" * 500_000, "Ben wrote:\n> a\n" * 200_000, "Hi\n" * 500_000),
        *(
            "From: a\nSent: b\n\n" * 100_000,
            "On 2 March 2026 " * 300_000 + "wrote:\n> a",
            "-----Original Message-----\n" * 200_000,
        ),
        "From: a\n" * 300 + "\n" * 500_000 + "Sent: b",
        "Hi Ben,\n" * 300_000 + "On 2 March 2026 at 16:15 Ben <b@x.example> wrote:\n" * 300 + "a",
        "_____\nPumps mailing list\nhttps://lists.example/listinfo\n\n" * 50_000,
    ],
    ids=lambda flood: repr(flood[:12]),
)
def test_a_flood_takes_linear_time(flood):
    zones = find_zones(flood)

    assert len(new_text(flood, zones)) + len(quoted_text(flood, zones)) <= len(flood)


def _seconds(text: str) -> float:
    """CPU time of finding the zones of a text."""
    start = process_time()
    new_text(text, find_zones(text))
    return process_time() - start


@pytest.mark.parametrize(
    "flood",
    [
        *("\n", ">\n", "> a\n", "a", " ", "> a\nb\n", "AM> a\n", "Ben wrote:\nBO> a\n", "--\n\n", "_________\n\nAna\n"),
        *("On 2 March 2026 at 16:15 Ben <b@x.example> wrote:\n\nHi\n", "On 2 March 2026, Ben wrote:  a\n", "in line\n"),
        *(
            ">>> Ben <b@x.example> 3/2/2026 4:15 PM >>>\n",
            "16:15\nTo\n\nSubject\n",
            "Today's Topics:\n",
            "Sent with Tuta\n",
        ),
        *(
            "On Monday Ben\nwrote:\n> a\n",
            "From: a\nSent: b\n\n",
            "----- x -----\nFrom: a\n",
            "Log:\n> a\n",
            '"a\n',
            "<a ",
            "> f(x)\n[1] 4\n",
            "> f(x)\n\n\n",
            ">>> f(x)\n",
            "> x\na\n",
        ),
    ],
    ids=repr,
)
def test_twice_the_text_takes_twice_the_time(flood):
    size = 200_000 // len(flood)  # small enough for the memory caches to treat both alike

    assert takes_twice(lambda count: _seconds(flood * count), size, spare=0.03)
