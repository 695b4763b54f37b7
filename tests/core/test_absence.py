"""Which answers say that their writer is away and nothing else, in seven languages; and which a person wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.programs import ABSENCE_NOTE
from listcop.core.programs.absence import is_absence_note
from tests.helpers import a_message

NOTES = [
    "I am out of the office until 3 December and read no mail.",
    "Hello,\n\nThank you for your message. I am on annual leave from 20 November to 3 December, with limited access\n"
    "to e-mail. For urgent matters please contact Ben Kariuki (ben@example.net, +254 700 123 456).\n\n"
    "Kind regards\nAnn Lee\nSeed Officer",
    "I'm currently away. I will reply when I am back on Monday, 7th December.",
    "Guten Tag,\n\nich bin vom 20.11. bis zum 3.12. im Urlaub und lese keine Mails. In dringenden Fällen wenden\n"
    "Sie sich bitte an meine Kollegin Frau Sommer.\n\nMit freundlichen Grüßen\nJan Holm",
    "Vielen Dank für Ihre Nachricht. Ich bin erst ab dem 3. Dezember wieder im Büro und werde dann antworten.",
    "Bonjour,\n\nJe suis absente du bureau jusqu'au 3 décembre et ne lis pas mes courriels. En cas d'urgence,\n"
    "veuillez contacter Awa Ndiaye.\n\nCordialement,\nJeanne Roux",
    "Je suis en congés. Je répondrai à votre message dès mon retour, le lundi 7 décembre.",
    "Estimados todos:\n\nEstoy fuera de la oficina hasta el 3 de diciembre. Responderé a su mensaje a mi regreso. Si\n"
    "es urgente, por favor contacte a Luis Vega.\n\nSaludos cordiales,\nInés",
    "Estaré de vacaciones hasta el lunes y no leeré correos.",
    "Olá,\n\nEncontro-me de férias até 3 de dezembro, sem acesso ao e-mail. Responderei assim que possível.\n\n"
    "Obrigada\nRita",
    "Estou fora do escritório até segunda-feira e não leio mensagens.",
    "Buongiorno,\n\nsono in ferie fino al 3 dicembre e non leggo la posta. Per urgenze scrivere a Carla Neri.\n\n"
    "Grazie",
    "Sono assente dall'ufficio. Risponderò al mio rientro, lunedì 7 dicembre.",
    "Beste,\n\nIk ben tot 3 december met vakantie en lees geen mail. Neem in dringende gevallen contact op met\n"
    "Piet Smit.\n\n"
    "Met vriendelijke groet,\nEls",
    "Bedankt voor uw bericht. Ik ben niet op kantoor en antwoord zodra ik terug ben.",
    "I am not in the office until Monday and read no mail.",
    "Ich bin bis 3. Dezember nicht erreichbar und lese keine Mails.\n\nViele Grüße Jan",
    "Ich bin außer Haus und lese keine Mails. Bitte wenden Sie sich an Jan Holm.",
    "Je suis hors du bureau et ne lis pas mes courriels.",
    "Je ne suis pas au bureau. Je répondrai à votre message lundi.",
    "No estoy en la oficina. Responderé a su mensaje el lunes.",
    "Não estou no escritório. Responderei à sua mensagem na segunda-feira.",
    "Sono fuori ufficio fino a lunedì e non leggo la posta.",
    "Ik ben maandag niet aanwezig en lees geen mail.",
    "Ik ben tot maandag niet bereikbaar en lees geen mail.",
    "I am on holiday and back on 7 December. I will read your message after that week.",
    "I am on holiday and back on Monday. I read no mail.",
    "Ich bin im Urlaub und am Montag wieder da. Ich lese keine Mails.",
    "Ik ben op vakantie en op maandag weer terug. Ik lees geen mail.",
]

OF_PEOPLE = [
    "I am out of the office until Monday, but: use a 2 mm mesh.",
    "I am out of the office until Monday and read no mail, but: use a 2 mm mesh.",
    "I am out of the office until Monday. Contact the mesh maker in Thika, he answers mail.",
    "I am on holiday until 3 December.",  # when can you come?
    "Ben Kariuki is on leave until Monday, I read his mail.",
    "I am away until Monday and read no mail. Can you keep the seed for me?",
    "I am away until Monday and read no mail.\n\n> When do you want the seed?",
    "Thank you for your answer.",
    "My reply is on leave of absence: the mail was lost.",
    "Ich bin bis Montag im Urlaub und lese keine Mails, nehmt Maschendraht.",
    "Ich bin bis Montag im Urlaub.",
    "Je suis en congés et ne lis pas mes courriels, mais prenez du grillage.",
    "Je serai absente lundi.",
    "Estoy de vacaciones y no leo correos, pero usen malla de 2 mm.",
    "Estou de férias e não leio mensagens, mas usem rede de 2 mm.",
    "Sono in ferie e non leggo la posta, ma usate una rete da 2 mm.",
    "Ik ben met vakantie en lees geen mail, maar gebruik gaas van 2 mm.",
    "Ich bin ab Montag im Urlaub.\nSchlüssel und Post bei Frau Meier.\nGruß, Ana",
    "",
]

THERE = [
    "I am in the office on Monday. Thanks for your email.",
    "Ich bin am Montag zu Hause. Mail an mich.",
    "Ik ben maandag aanwezig en neem post.",
    "Je suis au bureau lundi. Merci pour votre message.",
    "Sono in ufficio lunedì. Grazie per la mail.",
    "Estoy en la oficina el lunes. Gracias por el mensaje.",
    "Estou no escritório segunda. Obrigado pela mensagem.",
    "Ich bin Montag im Büro erreichbar. Bitte Mail.",
    "Ich bin nicht da, sondern im Büro. Bitte Mail.",
    "I leave my desk with the emails on Monday.",
    "I leave on Monday at 8. Thanks for the email.",
    "On Monday I leave at 8. Thanks for the email.",
    "Ik reis maandag naar kantoor. Bedankt voor je mail.",
    "I am back from holiday. Thanks for your messages.",
    "Hello all, I'm now back from my annual leave. Thank you all for the replies.",
    "Ich bin vom Urlaub zurück. Vielen Dank für die Antworten.",
    "Ich bin wieder da, der Urlaub war kurz. Danke für alle Nachrichten.",
    "Je suis de retour de vacances. Merci pour vos messages.",
    "Estoy de vuelta de vacaciones. Gracias por sus mensajes.",
    "Estou de volta das férias. Obrigada pela mensagem.",
    "Ik ben weer terug van vakantie. Bedankt voor je bericht.",
]

WISHES = [
    "I am on holiday until 3 December. No mail please.",
    "I am away until 3 December, please no emails",
    "No mail until 3 December please, I am on holiday.",
]


@pytest.mark.parametrize("text", NOTES)
def test_a_note_of_absence_says_nothing_else(text):
    assert is_absence_note(text)


@pytest.mark.parametrize("text", OF_PEOPLE)
def test_one_word_more_and_a_person_wrote_it(text):
    assert not is_absence_note(text)


@pytest.mark.parametrize("text", THERE)
def test_who_says_where_they_are_is_not_away(text):
    assert not is_absence_note(text)


@pytest.mark.parametrize("text", WISHES)
def test_who_wishes_for_no_mail_while_away_is_heard(text):
    assert not is_absence_note(text)
    assert a_message(text=text, subject="Re: Slugs").automatic is None


def test_only_an_answer_is_taken_for_one():
    said = "I am on leave until 3 December and read no mail."

    assert a_message(text=said, subject="Re: Slugs").automatic == ABSENCE_NOTE
    assert a_message(text=said, subject="Slugs", in_reply_to="<2@example.org>").automatic == ABSENCE_NOTE
    assert a_message(text=said, subject="The next weeks").automatic is None


@given(st.text(max_size=300))
def test_any_text_can_be_asked_about(text):
    assert is_absence_note(text) in (True, False)
