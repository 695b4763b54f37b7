"""What an answer about a held post says: one plain word decides, and all else asks for one (promises A1 to A3)."""

from datetime import date

import pytest
from helpers import NOW, a_message
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.asks import Answer, Ref
from listcop.core.held_answers import LONGEST_REASON, Settling, Unclear, is_cancel, read_settling, settling_of
from listcop.core.posting import draft_post
from listcop.core.words import Word

TODAY = date(2026, 11, 2)


def read(text):
    return read_settling(text.split("\n"), TODAY, ("garden",))


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("yes", "accept"), ("YES!", "accept"), ("Oui", "accept"), ("sí, gracias", "accept"), ("Sim.", "accept"),
        ("ok", "accept"), ("Okay.", "accept"), ("accept", "accept"), ("aprobar", "accept"),
        ("Hello,\n\nyes please", "accept"),
        ("*yes*", "accept"), ("Bonjour,\noui merci\nMona", "accept"), ("yes\n\nSent from a phone", "accept"),
        ("no", "reject"), ("Non", "reject"), ("não", "reject"), ("nao", "reject"), ("reject", "reject"),
        ("drop", "discard"), ("jeter", "discard"), ("Descartar", "discard"), ("discard", "discard"),
        ("ban", "ban"), ("bannir", "ban"), ("vetar", "ban"), ("banir", "ban"), ("Ban!", "ban"),
    ],
)  # fmt: skip
def test_the_first_word_decides_in_every_shipped_language(said, deed):
    assert read(said).deed == deed


@pytest.mark.parametrize(
    "said",
    [
        "", "   ", "\n\n", "yse", "I say yes", "Maybe", "Let me think about it", "What is this?", "cancel", "412",
        "thanks", "yes412", "-- \nyes", "help", "weekly", "leave",
    ],
)  # fmt: skip
def test_anything_else_is_unclear(said):
    assert isinstance(read(said), Unclear)


GREETED = pytest.mark.parametrize("greeting", ["", "Hello,\n\n", "Bonjour,\n"])


@GREETED
@pytest.mark.parametrize(
    "said",
    [
        "No estaré en la oficina hasta el lunes.", "No estoy disponible esta semana",
        "Não estou no escritório esta semana.",
        "Não estarei disponível até segunda", "Non disponible jusqu'au 3 mai", "No longer at this address",
        "No problem, let it through!", "no hay problema", "Não há problema", "No worries", "No objections from me",
    ],
)  # fmt: skip
def test_a_no_that_begins_another_sentence_is_asked_back(greeting, said):
    assert isinstance(read(greeting + said), Unclear)


@GREETED
@pytest.mark.parametrize(
    "said",
    ["No sé", "No lo sé, ¿qué opinas?", "no se", "Não sei o que é isto", "No idea", "I have no idea", "No tengo idea",
     "No estoy segura", "No entiendo"],
)  # fmt: skip
def test_who_does_not_know_has_not_decided(greeting, said):
    assert isinstance(read(greeting + said), Unclear)


@GREETED
@pytest.mark.parametrize(
    "said",
    ["Oui, je connais cette personne, mais attendez son accord", "Yes, but cut the phone number first", "Yes?",
     "Yes, unless Ben objects", "sí, pero sin la foto", "Sim, mas só amanhã", "accept? I am not sure",
     "yes h9, but wait", "Yes, if she takes the link out", "Oui, si elle retire le lien", "Oui, s’il retire le lien",
     "Sí, si quita el enlace", "Sim, se ela tirar o link", "Sim, quando ela responder", "Sí, solo sin la foto",
     "Yes, I know her well from the time when we both worked in Kisumu,\nbut please do not post this yet.",
     "Oui, je la connais depuis longtemps, nous avons travaillé ensemble,\nmais attendez lundi."],
)  # fmt: skip
def test_a_yes_with_a_condition_or_a_question_is_asked_back(greeting, said):
    assert isinstance(read(greeting + said), Unclear)


@GREETED
@pytest.mark.parametrize(
    "said",
    ["yes\n\nBut please tell Eve to write shorter. Will you?", "Sí, sí", "Oui, s'il vous plaît", "Sí, se publica",
     "Sí, claro que sí", "oui oui, merci\nMona", "Yes please\nhttps://example.org/?quinces=1"],
)  # fmt: skip
def test_a_yes_is_one_whatever_stands_in_later_paragraphs(greeting, said):
    assert read(greeting + said).deed == "accept"


@pytest.mark.parametrize("said", ["No se publica", "no, ideas are for the other list", "Não serve aqui"])
def test_a_no_with_a_reason_is_a_no(said):
    assert read(said).deed == "reject"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("no", ""),
        ("no This was asked last week.", "This was asked last week."),
        ("no: see #3", "see #3"),
        ("No.\n\nPlease write to the sales list.\nMona", "Please write to the sales list.\nMona"),
        ("no h9 see #3", "see #3"),
        ("no\nSee #3\n-- \nMona Roy", "See #3"),
        ("no\nSee #3\nref: c.abcdefghijklmnopqrstuvwxyz", "See #3"),
        ("no\nSee #3\nReply-To: garden+c.abcdefghijklmnopqrstuvwxyz@lists.example.org\nand more", "See #3"),
    ],
)
def test_what_stands_behind_a_no_is_the_reason_and_holds_no_key(said, reason):
    assert read(said) == Settling("reject", 9 if "h9" in said else None, reason)


def test_a_typo_brings_the_nearest_word():
    assert read("yess") == Unclear("yess", "yes")
    assert read("drpo").nearest == "drop"


def test_an_answer_may_name_the_post_and_never_another_thing():
    assert read("yes h11").number == 11
    assert isinstance(read("yes #412"), Unclear)
    assert settling_of(Answer(Word.yes, Ref("digest", 31))) is None


def test_a_ban_may_name_an_address():
    assert read("ban eve@example.net").address == "eve@example.net"


@pytest.mark.parametrize("said", ["cancel", "Annuler", "cancelar", "Cancel, please", "drop"])
def test_an_author_takes_it_back_with_one_word(said):
    assert is_cancel([said], TODAY) is True


@pytest.mark.parametrize("said", ["", "yes", "no", "please hurry", "cancle"])
def test_an_author_who_says_anything_else_is_asked(said):
    assert isinstance(is_cancel([said], TODAY), Unclear)


@given(st.text())
def test_no_text_raises_and_a_reason_is_bounded(text):
    said = read(text)

    assert isinstance(said, (Settling, Unclear))
    assert len(getattr(said, "text", "")) <= LONGEST_REASON


@given(st.text(alphabet="yesno h9.,;:!?\n>-_*", max_size=40), st.sampled_from(["yes", "oui", "sí", "sim"]))
def test_a_yes_in_a_later_word_is_no_yes(before, word):
    said = read(f"perhaps {before.replace(chr(10), ' ')} {word}")

    assert isinstance(said, Unclear)


# --- as mail programs write it ---------------------------------------------------------------------------------

NOTICE = """A letter from Eve Stone <eve@example.net> to garden@lists.example.org waits for a
moderator.

Subject: Quinces

   May a stranger ask about quinces?

To decide, reply to this letter with one word: "yes" lets it out, "no"
sends it back with what you write behind the word.

ref: c.abcdefghijklmnopqrstuvwxyz
"""
QUOTED = "".join(f"> {line}\n" for line in NOTICE.split("\n"))
PAGE = "".join(f"<p>{line}</p>" for line in NOTICE.replace("<", "&lt;").split("\n"))
WROTE = "On Mon, 2 Nov 2026 at 09:00, garden <garden+request@lists.example.org> wrote:"
HEAD = "From: garden <garden+request@lists.example.org>\nSent: Monday, 2 November 2026 09:00\nTo: Mona Roy\nSubject: h1"
OUTLOOK = HEAD.replace("<", "&lt;").replace("\n", "<br>")
PROGRAMS = {
    "webmail": ("html", f'<div dir="ltr">WORD</div><br><div class="gmail_quote"><div>{WROTE.replace("<", "&lt;")}'
                f'<br></div><blockquote class="gmail_quote">{PAGE}</blockquote></div>'),
    "webmail, plain": ("plain", f"WORD\n\n{WROTE}\n\n{QUOTED}"),
    "desktop, no marks": ("plain", f"WORD\n\nMona Roy\n\n-----Original Message-----\n{HEAD}\n\n{NOTICE}"),
    "desktop, page": ("html", f"<div><p>WORD</p></div><div style='border-top:solid'><p>{OUTLOOK}</p></div>{PAGE}"),
    "phone": ("plain", f"WORD\n\nSent from my phone\n\n{WROTE}\n\n{QUOTED}"),
    "phone, no marks": ("plain", f"WORD\n\nGet the app\n________________________________\n{HEAD}\n\n{NOTICE}"),
    "below the quote": ("plain", f"{WROTE}\n{QUOTED}\nWORD\n\n-- \nMona"),
    "feature phone": ("html", f"<html><body>WORD<br><hr>{OUTLOOK}<br>{PAGE}</body></html>"),
    "with a greeting": ("plain", f"Hello,\n\nWORD\n\nBest wishes\nMona\n\n{WROTE}\n{QUOTED}"),
}  # fmt: skip


def new_lines(program, word):
    kind, shape = PROGRAMS[program]
    fields = {"mime_version": "1.0", "content_type": f"text/{kind}; charset=utf-8", "subject": "Re: h1 waits"}
    message = a_message(text=shape.replace("WORD", word), in_reply_to="<c.abc@lists.example.org>", **fields)
    return draft_post(message, NOW).text.split("\n")


@pytest.mark.parametrize(("word", "deed"), [("Yes", "accept"), ("Non", "reject"), ("drop", "discard"), ("ban", "ban")])
@pytest.mark.parametrize("program", PROGRAMS)
def test_the_word_is_found_as_mail_programs_write_it(program, word, deed):
    assert getattr(read_settling(new_lines(program, word), TODAY), "deed", None) == deed


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_quoted_words_of_our_own_letter_decide_nothing(program):
    assert isinstance(read_settling(new_lines(program, ""), TODAY), Unclear)
