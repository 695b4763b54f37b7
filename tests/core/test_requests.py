"""What a post does: kinds, roles and request types, in several languages, whatever arrives."""

from datetime import UTC, datetime
from typing import Any

import pytest
from helpers import WEIGHTS
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.requests import PostReading, PostView, links_in, read_opening

KINDS = {
    *("request", "offer", "announcement", "discussion", "introduction", "administration", "automatic", "other"),
}
TYPES = {
    *("problem", "information", "experience", "asset", "coordination", "development", "documentation", "visit"),
    "mapping",
}


def a_post(text: str, subject: str = "Bees", **changes: Any) -> PostView:
    facts: dict[str, Any] = {
        "number": 412,
        "message_id": "<a@example.org>",
        "parent": None,
        "author": "amina@example.org",
        "name": "Amina",
        "date": datetime(2026, 3, 2, 9, tzinfo=UTC),
        "subject": subject,
        "text": text,
    }
    return PostView(**(facts | changes))


def read(text: str, subject: str = "Bees", **changes: Any) -> PostReading:
    return read_opening(a_post(text, subject, **changes), WEIGHTS)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Spare valve",
            "Hello all,\n\nDoes anyone know where I can get a spare valve? Ours leaks.\n\nThanks in advance",
        ),
        ("Vanne", "Bonjour à tous,\n\nQuelqu'un sait-il où trouver une vanne ? La nôtre fuit.\n\nMerci d'avance"),
        (
            "Válvula",
            "Hola a todos:\n\n¿Alguien sabe dónde puedo conseguir una válvula? La nuestra gotea.\n\nDe antemano "
            "gracias",
        ),
        (
            "Válvula",
            "Olá a todos,\n\nAlguém sabe onde posso encontrar uma válvula? A nossa pinga.\n\nDesde já agradeço",
        ),
        (
            "Ventil",
            "Hallo zusammen,\n\nweiß jemand, wo ich ein Ventil bekomme? Unseres tropft.\n\nVielen Dank im Voraus",
        ),
        (
            "Valvola",
            "Ciao a tutti,\n\nqualcuno sa dove posso trovare una valvola? La nostra perde.\n\nGrazie in anticipo",
        ),
        ("Klep", "Hallo allemaal,\n\nweet iemand waar ik een klep kan vinden? De onze lekt.\n\nAlvast bedankt"),
    ],
)
def test_a_question_is_a_request_in_seven_languages(subject: str, text: str) -> None:
    found = read(text, subject)

    assert (found.kind, found.role, found.asks) == ("request", "request", True)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Seed swap on 14 March",
            "Dear friends,\n\nwe are pleased to announce our seed swap, which will take place on Saturday 14 "
            "March at 10 am in the village hall. Registration is open until Monday. Everyone is welcome.",
        ),
        (
            "Rencontre du 14 mars",
            "Bonjour à tous,\n\nNotre prochaine rencontre aura lieu samedi 14 mars à 19h dans la salle des fêtes."
            " Vous êtes tous invités.\n\nÀ samedi !",
        ),
        (
            "Encuentro el 14 de marzo",
            "Estimados:\n\nLes invitamos al encuentro de semillas, que se realizará el sábado 14 de marzo en el "
            "salón. La inscripción está abierta.",
        ),
        (
            "Encontro em 14 de março",
            "Prezados,\n\nConvidamos todos para o encontro de sementes, que será realizado no sábado, 14 de "
            "março, no salão. Inscrições abertas.",
        ),
        (
            "Treffen am 14. März",
            "Liebe alle,\n\nwir laden euch herzlich ein zum Treffen, es findet am Samstag, 14. März, 10 Uhr im "
            "Saal statt. Anmeldung bis Montag.",
        ),
    ],
)
def test_a_meet_up_is_an_announcement_of_type_visit(subject: str, text: str) -> None:
    found = read(text, subject)

    assert (found.kind, found.asks, found.types[:1]) == ("announcement", False, ("visit",))


def test_own_trouble_is_a_problem() -> None:
    found = read(
        "Hi,\n\nmy pump stopped working yesterday. I tried to change the washer but it still fails and I get no "
        "water at all. What am I doing wrong? Any help is much appreciated.",
        "Pump problem",
    )

    assert (found.kind, found.types[0], found.type_source) == ("request", "problem", "text")
    assert found.type_confidence > 0.5


def test_asking_for_stories_is_experience() -> None:
    found = read(
        "Hi all,\n\nhas anyone here used drip lines on clay soil? I would like to hear your experiences, and which "
        "make you would recommend.",
        "Experience with drip lines",
    )

    assert (found.kind, found.types[0]) == ("request", "experience")


@pytest.mark.parametrize(
    ("type_name", "subject", "text"),
    [
        (
            "problem",
            "Orgel zucht",
            "Het positief in onze kapel blijft zachtjes doorzingen als je de toets loslaat, vooral de lage d. Bij "
            "droog weer is het over. Ik durf er niet in te gaan knoeien zonder raad van iemand die het vak verstaat.",
        ),
        (
            "information",
            "Zomertijd",
            "Vanaf welk uur mag men op zondag het gras afrijden? Mijn buurman beweert van tien, ikzelf had gehoord van "
            "negen.",
        ),
        (
            "experience",
            "Afspraken met een app",
            "De huisarts hier wil afspraken alleen nog via een app. Werken jullie daar al mee? Vooral hoe de ouderen "
            "zich redden zou ik willen weten.",
        ),
        (
            "development",
            "Twee lijsten of een",
            "Ik loop al een poos rond met het idee om deze lijst te splitsen in beginners en gevorderden. Voor- en "
            "tegenstanders, laat van je horen.",
        ),
        (
            "problem",
            "Engrenagem",
            "A máquina de costura do ateliê patina no tecido grosso. Regulei pelo manual, pus óleo, agulha nova. Vai "
            "bem em três panos e para de novo.",
        ),
        (
            "information",
            "Recurso",
            "O recurso contra o plano de bacia dirige-se à agência ou ao ministério? O site menciona os dois.",
        ),
        (
            "experience",
            "Minhocário no escritório",
            "Parece simpático ter um minhocário na copa, mas não cheira mal? Queria ler algo de quem tem mesmo um.",
        ),
        (
            "development",
            "Drones na lavoura",
            "A cooperativa quer pulverizar com drones. Mais barato, claro. Mas é por aí que queremos ir?",
        ),
        (
            "documentation",
            "Romeno",
            "O cartão de segurança junto à caldeira tem de existir também em romeno. A nossa tentativa está abaixo; "
            "lê-se bem?",
        ),
    ],
)
def test_who_asks_in_a_roundabout_way_is_understood_in_dutch_and_portuguese(
    type_name: str, subject: str, text: str
) -> None:
    assert read(text, subject).types[0] == type_name


def test_asking_for_views_is_a_discussion_that_waits() -> None:
    found = read(
        "Dear all,\n\nI propose that we meet twice a year instead of once. It would be easier for those who live far "
        "away. What do you think?",
        "Should we meet twice a year?",
    )

    assert (found.kind, found.types[0], found.asks) == ("discussion", "development", True)


def test_a_person_who_says_who_they_are_introduces_themself() -> None:
    found = read(
        "Hello everyone,\n\nmy name is Grace and I am a nurse in Kitale. I have just joined this list.", "Hello"
    )

    assert (found.kind, found.role, found.asks) == ("introduction", "introduction", False)


def test_who_wants_to_leave_writes_about_the_list_itself() -> None:
    found = read("please unsubscribe me from this list", "Unsubscribe")

    assert (found.kind, found.types, found.type_source) == ("administration", (), "none")


def test_what_a_program_wrote_is_automatic_and_asks_nothing() -> None:
    found = read("Does anyone know who I am? I am out of the office.", automatic="auto-submitted")

    assert (found.kind, found.role, found.asks, found.types) == ("automatic", "automatic", False, ())


@pytest.mark.parametrize("changes", [{}, {"has_reply_mark": True}, {"name": ""}])
def test_where_there_is_nothing_to_read_nothing_is_found(changes: dict[str, Any]) -> None:
    found = read(" \n", "", **changes)

    assert (found.kind, found.types, found.type_source, found.asks) == ("other", (), "none", False)


@pytest.mark.parametrize(
    ("subject", "kind", "types"),
    [
        ("[question] the new hive", "request", ("information",)),
        ("[Pregunta] la colmena", "request", ("information",)),
        ("Re: [garden] #visit our hives", None, ("visit",)),
        ("[Offre] un filet", "offer", ("asset",)),
        ("[oferta] uma rede", "offer", ("asset",)),
        ("[problem] [coordination] net", "request", ("problem", "coordination")),
        ("#expérience avec les ruches", "request", ("experience",)),
    ],
)
def test_tags_in_the_subject_win(subject: str, kind: str | None, types: tuple[str, ...]) -> None:
    found = read("We keep bees.", subject)

    assert (found.types, found.type_source, found.type_confidence) == (types, "subject", 1.0)
    assert found.kind == (kind or found.kind)


@pytest.mark.parametrize("subject", ["Offer: spare nets", "Offre : un filet", "Oferta: una red", "Angebot: ein Netz"])
def test_an_offer_may_be_named_before_a_colon(subject: str) -> None:
    assert read("We keep bees.", subject).kind == "offer"


@pytest.mark.parametrize("subject", ["Offering: a net", "My offer: a net", "Net: an offer", "Offer of a net"])
def test_elsewhere_in_a_subject_the_word_is_no_tag(subject: str) -> None:
    assert not any("tag:" in why for why in read("We keep bees.", subject).why)


def test_a_tag_alone_in_the_first_line_counts_too() -> None:
    assert read("#mapping\nWe keep bees in Kitale.").types == ("mapping",)


def test_a_list_prefix_is_no_tag() -> None:
    assert read("We keep bees.", "[garden] bees").type_source != "subject"


def test_a_bracket_in_a_sentence_is_no_tag() -> None:
    assert read("The [question] is old.\nWe keep bees.").type_source != "subject"


def test_a_lost_letter_is_no_question() -> None:
    lost = read("Sch?ne Gr??e von der K?ste, die Blumen bl?hen.", "Fr?hling")
    asked = read("Bl?hen die Blumen schon?", "Fr?hling")

    assert not any(reason.startswith("question:") for reason in lost.why)
    assert asked.asks


def test_reasons_name_words_and_line() -> None:
    found = read("Hello all,\n\nDoes anyone know where to buy netting?\n\nThanks in advance")

    assert any("'anyone' in line 3" in reason for reason in found.why)
    assert any(reason.startswith("type information, ") and "in line 3" in reason for reason in found.why)


def test_an_unsure_reading_names_no_type() -> None:
    found = read("Yes.", "Yes")

    assert found.types == () and found.type_source in ("unsure", "none")


def test_links_lose_what_the_sentence_put_behind_them() -> None:
    text = "See <http://example.org/a_(b)>, (https://example.org/c), www.example.org/d. And http://example.org/a_(b)!"

    assert links_in(text) == ("http://example.org/a_(b)", "https://example.org/c", "www.example.org/d")


def test_accents_and_case_do_not_matter() -> None:
    plain = read("Quelqu'un connait une methode pour reparer la pompe ?")
    dressed = read("QUELQU’UN CONNAÎT UNE MÉTHODE POUR RÉPARER LA POMPE ?")

    assert (plain.kind, plain.types) == (dressed.kind, dressed.types)


@given(st.text(max_size=400), st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_whatever_arrives_is_read(text: str, subject: str) -> None:
    found = read(text, subject)

    assert found.kind in KINDS and set(found.types) <= TYPES and len(found.types) <= 2
    assert 0.0 <= found.type_confidence <= 1.0
    assert bool(found.types) == (found.type_source in ("text", "subject"))


@pytest.mark.parametrize(
    "piece",
    [
        "a_",
        "e\u0301\u0316",
        "? ",
        "http://",
        "[question]",
        "> ",
        "does anyone ",
        "\n\n",
        "; ",
        "x   ",
        "/",
        ")",
        "#a ",
        "\t",
    ],
)
def test_hostile_length_costs_no_more_than_its_first_part(piece: str) -> None:
    text = piece * (400_000 // len(piece))

    assert read(text, text[:10_000]).kind in KINDS
    assert len(links_in(text)) <= 100


def test_a_question_among_much_else_still_asks() -> None:
    question = "Does anyone know how to mend a cracked water butt? Thanks in advance for any help."
    told = "\n".join(f"On day {day} the sun was out and we picked beans, which is news to nobody." for day in range(30))

    by_itself, at_the_end = read(question, "Water butt"), read(f"{told}\n\n{question}", "Water butt")

    assert by_itself.asks
    assert at_the_end.asks


def test_a_letter_of_one_word_and_of_none_are_read() -> None:
    one, none = read("Help", ""), read("", "")

    assert 0 <= none.asking <= 1
    assert 0 <= one.asking <= 1


@pytest.mark.parametrize("subject", ["Weevils", "Photo", "Introduction", "Seeds on offer"])
def test_of_a_letter_without_words_no_reason_says_what_it_lacks(subject: str) -> None:
    assert not any("it asks no question" in one or "nothing in it asks" in one for one in read("", subject).why)
