"""What a giver does not want passed on, in seven languages, and what only sounds like it."""

from datetime import UTC, datetime
from time import process_time

import pytest
from helpers import takes_twice

from listcop.core.asset_limits import not_to_be_passed_on
from listcop.core.assets import find_assets
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView

NOT_TO_BE_PASSED_ON = [
    "The draft is attached. Please don't redistribute.",
    "Please do not share these slides with anyone outside this list.",
    "Kindly do not forward the attached report.",
    "I would ask you not to circulate it further.",
    "I'd prefer that it not be circulated yet.",
    "This version is not for circulation.",
    "Not for further distribution, please!",
    "Draft - not for publication.",
    "The attached budget is confidential.",
    "Here it is (confidential):",
    "CONFIDENTIAL\n\nThe plan of the well is attached.",
    "Please treat this as strictly confidential.",
    "For your eyes only: the new timetable.",
    "It is meant for internal use only.",
    "Please keep this to yourselves until the council has met.",
    "Please keep it within the group.",
    "These figures must not be published.",
    "The plan is embargoed until Monday.",
    "I send it only for you.",
    "Bitte nicht weitergeben.",
    "Gebt die Folien bitte nicht weiter.",
    "Der Entwurf ist nicht zur Weitergabe bestimmt.",
    "Bitte vertraulich behandeln!",
    "Das Papier darf nicht weiterverbreitet werden.",
    "Nur für den internen Gebrauch.",
    "Der Plan im Anhang ist nur für euch.",
    "Bitte behaltet das für euch.",
    "Merci de ne pas diffuser ce document.",
    "Ne le partagez pas, s'il vous plaît.",
    "Document à ne pas diffuser.",
    "Ce n'est pas destiné à la diffusion.",
    "Le rapport ci-joint est confidentiel.",
    "À usage interne uniquement.",
    "Gardez-le pour vous, merci.",
    "Por favor, no lo compartan.",
    "Les pido que no difundan este borrador.",
    "No es para su difusión.",
    "El informe adjunto es confidencial.",
    "Solo para uso interno.",
    "Este documento no debe distribuirse todavía.",
    "Por favor não divulguem.",
    "Peço que não compartilhem este relatório.",
    "Não é para divulgação.",
    "O documento em anexo é confidencial.",
    "Apenas para uso interno.",
    "A planilha não pode ser repassada.",
    "Per favore non diffondere.",
    "Vi prego di non inoltrare il documento.",
    "Non è destinato alla pubblicazione.",
    "Il documento allegato è riservato.",
    "Solo per uso interno.",
    "La bozza non deve essere diffusa.",
    "Gelieve dit niet te verspreiden.",
    "Graag niet doorsturen.",
    "Niet bestemd voor publicatie.",
    "Het stuk in de bijlage is vertrouwelijk.",
    "Alleen voor intern gebruik.",
    "Het verslag mag niet gedeeld worden.",
]
TO_BE_PASSED_ON = [
    "Feel free to redistribute.",
    "Please share it widely!",
    "Please don't hesitate to share this.",
    "Don't forget to share it with your colleagues.",
    "It is not confidential, pass it on as you like.",
    "This is no longer confidential.",
    "Is the plan confidential?",
    "A guide to keeping confidential data safe.",
    "Do not share your password with anyone.",
    "The licence does not allow redistribution, so fetch it from the makers.",
    "If you do not share the folder, the others see nothing.",
    "We don't distribute paper copies any more, only the file.",
    "The distribution of wells is not even.",
    "My router does not forward the packets.",
    "Please do not post HTML to this list.",
    "There is no limit on circulation.",
    "Ihr dürft es gerne weitergeben.",
    "Der Server kann Anhänge nicht weiterleiten.",
    "Das ist nicht vertraulich.",
    "Die Verteilung ist nicht gleichmäßig.",
    "N'hésitez pas à diffuser ce document.",
    "Vous pouvez le partager.",
    "Ce n'est pas confidentiel.",
    "Le serveur ne peut pas transférer le courrier.",
    "No duden en compartirlo.",
    "Pueden difundirlo libremente.",
    "No es confidencial.",
    "Podem divulgar à vontade.",
    "Não deixem de compartilhar!",
    "Não é confidencial.",
    "Potete condividerlo liberamente.",
    "Non esitate a diffondere il documento.",
    "Non è riservato.",
    "Je mag het gerust doorsturen.",
    "Aarzel niet om het te delen.",
    "Het is niet vertrouwelijk.",
]
FOOTERS = [
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in"
    " error, please do not copy or distribute it, and delete it.",
    "Diese Nachricht ist vertraulich und nur für den Empfänger bestimmt. Bitte nicht weiterleiten, wenn Sie nicht der"
    " Empfänger sind.",
    "Ce message est confidentiel et destiné à l'usage exclusif de son destinataire. Toute diffusion est interdite.",
    "Este mensaje es confidencial y va dirigido a su destinatario. No lo distribuya si lo recibió por error.",
    "Esta mensagem é confidencial e destina-se ao seu destinatário. Não a divulgue se a recebeu por engano.",
    "Questo messaggio è riservato al destinatario. Si prega di non diffondere il contenuto se ricevuto per errore.",
    "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Gelieve het niet te verspreiden als u"
    " niet de geadresseerde bent.",
]


def brought_by(text: str, subject: str = "Plan of the well") -> list[str]:
    facts = {"author": "dan@example.org", "name": "Dan", "date": datetime(2026, 3, 2, tzinfo=UTC)}
    file = Attachment(name="well-plan.pdf", type="application/pdf", size=1200, sha256="ab" * 32, part=1)
    post = PostView(413, "<b@example.org>", None, subject=subject, text=text, attachments=(file,), **facts)
    return [one.ref for one in find_assets(post, PostReading(413, "offer", "offer", (), "none", 1.0, False, ()))]


@pytest.mark.parametrize("text", NOT_TO_BE_PASSED_ON)
def test_what_its_giver_does_not_want_passed_on_is_no_asset(text: str) -> None:
    assert not_to_be_passed_on(text)
    assert brought_by(f"Dear all,\n\nthe plan is here as promised.\n\n{text}\n\nDan") == []


@pytest.mark.parametrize("text", TO_BE_PASSED_ON)
def test_what_only_sounds_like_it_is_an_asset_still(text: str) -> None:
    assert not_to_be_passed_on(text) == ""
    assert brought_by(f"Dear all,\n\nthe plan is here as promised.\n\n{text}\n\nDan") == ["well-plan.pdf"]


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_firms_footer_says_nothing_of_the_file(footer: str) -> None:
    assert brought_by(f"Dear all,\n\nthe plan is here as promised.\n\nDan\n\n{footer}") == ["well-plan.pdf"]


def test_a_word_in_the_subject_counts_as_one_in_the_text() -> None:
    assert brought_by("Here it is.", subject="[Confidential] Plan of the well") == []
    assert brought_by("Here it is.", subject="Plan of the well - not for circulation") == []


def test_a_sentence_that_a_mail_program_wrapped_is_read_whole() -> None:
    assert brought_by("Here is the plan of the well as it stood on Sunday. Please do\nnot redistribute it.") == []


def test_the_work_is_linear_in_the_text() -> None:
    def cost(size: int) -> float:
        text = "please do not do not share share confidential it it is is not for for " * size
        start = process_time()
        not_to_be_passed_on(text)
        return process_time() - start

    cost(20)
    assert takes_twice(cost, 100, spare=0.003)
