"""Posts that a program wrote are known as such, and people's letters that look a little like them are not."""

from datetime import UTC, datetime

import pytest
from helpers import WEIGHTS

from listcop.core.programs.posts import FORM, SENDER, why_machine_written
from listcop.core.questions import read_thread
from listcop.core.requests import PostView

TICKET = """\
#31: The pump stops at noon
-------------------------+----------------------
 Reporter:  ines         |      Owner:  ben
     Type:  defect       |     Status:  new
 Priority:  major        |  Milestone:  2.1
-------------------------+----------------------
 It stops as soon as the sun is high. Can anyone look at it?

--
Ticket URL: <https://pumps.example.org/ticket/31>
"""
BUG = """\
https://bugs.example.org/show_bug.cgi?id=88

            Bug ID: 88
           Summary: the meter shows nothing
           Product: Meter
          Severity: normal
          Reporter: ana@example.org

Why does it show nothing after a restart?
"""
COMMIT = """\
Author: ben
Date: 2026-03-04 10:11:12 +0100
New Revision: 71

Modified:
   trunk/pump/meter.c
Log:
Read the meter twice.
"""
PUSHED = """\
commit 4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee
Author: Ben <ben@example.org>
Date:   Wed Mar 4 10:11:12 2026 +0100

    Read the meter twice

diff --git a/meter.c b/meter.c
"""
BUILD = """\
See <https://build.example.org/job/meter/12/changes>

Started by timer
Building in workspace /var/build
Build step 'Execute shell' marked build as failure
"""


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("[pumps] #31: The pump stops at noon", TICKET),
        ("[meter] [Bug 88] New: the meter shows nothing", "What happens?"),
        ("the meter shows nothing", BUG),
        ("[JIRA] (PUMP-7) Can the lid be closed?", ""),
        ("[jira] Commented: (PUMP-7) Lid", "Does anyone know?"),
        ("[pumps] r71 - trunk/pump", ""),
        ("svn commit: r71 - /trunk/pump", ""),
        ("meter", COMMIT),
        ("meter", PUSHED),
        ("Build failed in Jenkins: meter #12", ""),
        ("Jenkins build is back to normal : meter #13", ""),
        ("meter 12", BUILD),
        ("Cron <pumps@well> /usr/bin/rotate", "rotate: no such file?"),
        ("Invitation", "I'd like to add you to my professional network on LinkedIn.\n\n- Ana"),
    ],
)
def test_the_form_of_a_letter_tells_whoever_sends_it(subject: str, text: str) -> None:
    assert why_machine_written("ana@example.org", "Ana", subject, text) == FORM


@pytest.mark.parametrize(
    "author",
    [
        "trac@example.org",
        "bugzilla-daemon@example.org",
        "Jenkins@example.org",
        "jira-noreply@example.org",
        "svn@example.org",
    ],
)
def test_a_tool_that_sends_tells(author: str) -> None:
    assert why_machine_written(author, "", "Weekly summary", "Three tickets are open.") == SENDER


@pytest.mark.parametrize(
    "text",
    [
        "This is an automatically generated message.",
        "Please do not reply to this email.",
        "You are receiving this because you are watching the well.",
        "Bitte antworten Sie nicht auf diese E-Mail.",
        "Merci de ne pas répondre à ce message.",
        "Por favor, no responda a este correo.",
        "Mensagem enviada automaticamente.",
        "Si prega di non rispondere a questo messaggio.",
        "Gelieve niet te antwoorden op deze mail.",
    ],
)
def test_what_nobody_sends_and_says_so_is_a_programs_in_each_language(text: str) -> None:
    letter = f"Ana has voted: Tuesday.\n\n{text}\n"

    assert why_machine_written("no-reply@polls.example", "Polls", "Which day?", letter) == SENDER
    assert why_machine_written("ana@example.org", "Ana", "Which day?", letter) is None


@pytest.mark.parametrize(
    ("author", "name", "subject", "text"),
    [
        ("travis@example.org", "Travis Hudson", "Pump", "Hello all, the log says: started by timer. Why?"),
        ("ke3@example.org", "Travis Jenkins", "Pump", "See https://build.example.org/job/7/ - what does it mean?"),
        ("ben@example.org", "Ben", "Re: [Bug 88] New: the meter shows nothing", "Mine does, too."),
        ("ben@example.org", "Ben", "Since this change", f"Hi,\n\nsince this change it fails:\n\n{PUSHED}\nAny idea?"),
        ("ben@example.org", "Ben", "Meter", "Product: M2\nVersion: 4\nOS: Linux\nHardware: old\n\nIt shows nothing."),
        ("ana@example.org", "Ana", "Fair", "Please do not reply to this address, but to the fair's office."),
        ("noreply@well.example", "The Well", "Spring letter", "Dear friends, the well is open again. Come and see."),
        ("ines@example.org", "Ines", "r2 - which one?", "Who has used pump r2?"),
        ("ana@example.org", "Ana", "Date: 4 March", "Author: unknown.\nDate: 4 March.\nWho knows the book?"),
        ("", "", "", ""),
    ],
)
def test_people_are_no_programs(author: str, name: str, subject: str, text: str) -> None:
    assert why_machine_written(author, name, subject, text) is None


def test_nobody_waits_for_an_answer_to_a_ticket_and_a_ticket_answers_nobody() -> None:
    opened = PostView(1, "<1@x>", None, "trac@example.org", "", datetime(2026, 3, 4, tzinfo=UTC), "#31: Pump", TICKET)
    asked = PostView(
        1, "<1@x>", None, "ana@example.org", "Ana", datetime(2026, 3, 4, tzinfo=UTC), "Pump", "Why does my pump stop?"
    )
    noted = PostView(2, "<2@x>", 1, "trac@example.org", "", datetime(2026, 3, 5, tzinfo=UTC), "Re: Pump", TICKET)

    by_program, _, _ = read_thread([opened], WEIGHTS)
    by_ana, posts, _ = read_thread([asked, noted], WEIGHTS)

    assert (by_program.kind, by_program.state, by_program.types) == ("automatic", "none", ())
    assert (by_ana.kind, by_ana.state, posts[1].role) == ("request", "open", "automatic")
