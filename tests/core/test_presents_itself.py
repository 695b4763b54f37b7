"""Who presents themself is known in seven languages; who begins so to ask something asks."""

from datetime import UTC, datetime

import pytest
from helpers import WEIGHTS

from listcop.core.presents_itself import presents_itself
from listcop.core.questions import read_thread
from listcop.core.requests import PostView

INTRODUCTIONS = [
    ("en", "Hello all, my name is Awa and I have just joined this list. I work with the wells of our village."),
    ("en", "I'm new here. I'm a nurse, and I live in the hills."),
    ("en", "Hi, a few words about myself: I teach in a school and am interested in rain gauges."),
    ("fr", "Bonjour, je m'appelle Awa et je viens de m'inscrire. Je travaille aux puits du village."),
    ("es", "Hola a todas, me llamo Rosa y acabo de unirme a la lista. Trabajo en una posta de salud."),
    ("pt", "Olá, meu nome é João e acabei de entrar na lista. Sou agricultor e moro no sertão."),
    ("de", "Hallo, ich heiße Uwe und bin neu hier. Ich wohne an der Ems und halte Bienen."),
    ("it", "Buongiorno, mi chiamo Carla e mi sono appena iscritta. Lavoro in un orto di scuola."),
    ("nl", "Dag allemaal, ik heet Joke en ben nieuw hier. Ik woon in Drenthe en houd bijen."),
]
TITLES = [
    "Introducing myself",
    "Introduction",
    "Hello, and a short introduction",
    "New here",
    "Je me présente",
    "Presentación",
    "Apresentação :)",
    "Kurze Vorstellung",
    "Mi presento!",
    "Even voorstellen",
]


def read(subject: str, text: str):
    post = PostView(1, "<1@x>", None, "awa@example.org", "Awa", datetime(2026, 3, 4, tzinfo=UTC), subject, text)
    return read_thread([post], WEIGHTS)[0]


@pytest.mark.parametrize(("language", "text"), INTRODUCTIONS)
def test_a_newcomer_presents_themself(language: str, text: str) -> None:
    thread = read("Hello", text)

    assert presents_itself("Hello", text) == "text"
    assert (thread.kind, thread.types[:1], thread.state) == ("introduction", ("mapping",), "none")


@pytest.mark.parametrize("title", TITLES)
def test_a_subject_says_what_it_is(title: str) -> None:
    assert presents_itself(title, "I live in the north, and I work with bees. Where do you all live?") == "subject"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Broken gauge", "My name is Awa and I am new here. How do I mend a broken gauge?"),
        ("Cracks", "Je m'appelle Awa, je viens de m'inscrire. Qui sait boucher une fissure ?"),
        ("Introduction to statistics", "The second edition is out. It is my first book on pumps."),
        ("Presentation on Monday", "The slides are attached. I live near the hall, come early."),
        ("Presentation", "The slides of Monday are attached."),
        ("A new member of the board", "The list has joined the union. Thanks to all who came."),
        ("First post on the river", "The first post stands now, and the second will follow. My thanks to Ben."),
        ("", ""),
    ],
)
def test_others_are_no_introductions(subject: str, text: str) -> None:
    assert presents_itself(subject, text) == ""


def test_an_introduction_that_asks_waits_for_its_answer() -> None:
    thread = read(
        "Introduction",
        "Hello all, my name is Awa, I have just joined and look after the pumps of our village.\n\n"
        "Does anyone know where I can buy a new seal for a hand pump? Ours leaks since Monday.",
    )

    assert (thread.kind, thread.needs_answer) == ("introduction", True)


def test_who_surely_asks_is_no_introduction_though_no_question_mark_says_so() -> None:
    text = (
        "My name is Awa, I am a nurse and I have just joined. I was wondering whether somebody could help me to find"
        " out why our pump does not start. Any help would be much appreciated. Thanks in advance."
    )

    assert read("Pump does not start", text).kind == "request"
