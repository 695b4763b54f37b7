"""Which letters a program wrote; and which ones only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.programs import is_out_of_office, why_automatic


def why(
    *fields: tuple[str, bytes], kind: str = "text/plain", subject: str = "Slugs", author: bytes = b"a@b.c"
) -> str | None:
    return why_automatic({name: [value] for name, value in fields}, kind, subject, author)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("auto-submitted", b"auto-replied", "auto-submitted"),
        ("auto-submitted", b"Auto-Generated; owner-email=x", "auto-submitted"),
        ("auto-submitted", b"auto-notified (by a robot)", "auto-submitted"),
        ("return-path", b"<>", "null-sender"),
        ("x-failed-recipients", b"ana@example.org", "report"),
        ("x-autoreply", b"yes", "autoreply"),
        ("x-autorespond", b"gone fishing", "autoreply"),
        ("x-cron-env", b"<SHELL=/bin/sh>", "cron"),
        ("precedence", b"auto_reply", "precedence"),
        ("precedence", b"Auto-Reply", "precedence"),
    ],
)
def test_a_mark_of_a_program_counts(field, value, reason):
    assert why((field, value)) == reason


@pytest.mark.parametrize("kind", ["multipart/report", "message/delivery-status", "message/disposition-notification"])
def test_reports_are_automatic(kind):
    assert why(kind=kind) == "report"


@pytest.mark.parametrize("author", [b"MAILER-DAEMON", b"Mail System <mailer-daemon@example.org>"])
def test_the_mail_system_is_no_person(author):
    assert why(author=author) == "mailer-daemon"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("auto-submitted", b"no"),
        ("auto-submitted", b"No (written by hand)"),
        ("auto-submitted", b""),
        ("x-auto-response-suppress", b"All"),
        ("precedence", b"bulk"),
        ("precedence", b"list"),
        ("list-id", b"<other.example.net>"),
        ("x-autoreply", b"no"),
        ("return-path", b"<ana@example.org>"),
    ],
)
def test_marks_that_people_s_letters_bear_too_do_not_count_alone(field, value):
    assert why((field, value)) is None


def test_bulk_counts_with_a_mark_but_not_where_another_list_set_it():
    marks = (("precedence", b"bulk"), ("x-auto-response-suppress", b"All"))

    assert why(*marks) == "precedence"
    assert why(*marks, ("list-id", b"<other.example.net>")) is None


def test_a_person_who_writes_about_the_mailer_daemon_is_a_person():
    assert why(author=b'"about mailer-daemon" <ana@example.org>', subject="MAILER-DAEMON writes to me") is None


@pytest.mark.parametrize(
    "subject",
    [
        *("Automatic reply: Slugs", "Out of office", "Out of Office: back on Monday", "Out of the office Re: Slugs"),
        *("Auto-Reply: Slugs", "AutoReply: Slugs", "OOO: Slugs", "Out of Office AutoReply: Slugs"),
        *("Abwesenheitsnotiz: Schnecken", "Automatische Antwort: Schnecken", "Réponse automatique : limaces"),
        *("Absence du bureau", "Respuesta automática: babosas", "Fuera de la oficina", "Resposta automática: lesmas"),
        *("Ausência temporária", "Automatisch antwoord: slakken", "Risposta automatica: lumache", "Fuori ufficio"),
        *("Autosvar: sniglar", "Automatiskt svar: sniglar", "Fraværsbesked", "Automaattinen vastaus: etanat"),
        *("Automatyczna odpowiedź: ślimaki", "Automatická odpověď: slimáci", "Автоматический ответ: слизни"),
        *("Otomatik yanıt: sümüklü", "自動応答: なめくじ", "自动答复: 鼻涕虫", "Ana Costa is out of the office."),
    ],
)
def test_out_of_office_subjects_are_known_in_many_languages(subject):
    assert is_out_of_office(subject)


@pytest.mark.parametrize(
    "subject",
    [
        *("Out of office for at least a day, who waters?", "Automatic watering: which valve?", "Re: Out of office"),
        *("Respuesta automática de riego", "Absence of bees", "Ausentes en la reunión", "autocorrelation in trials"),
        *("How do I set an automatic reply: a question", "Vacation plans", "", "OOOPS", "Auto repair"),
    ],
)
def test_a_subject_of_a_person_is_not_taken_for_one(subject):
    assert not is_out_of_office(subject)


@given(st.text(max_size=300))
def test_any_subject_can_be_asked_about(subject):
    assert is_out_of_office(subject) in (True, False)
