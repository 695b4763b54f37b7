"""What a giver does not want passed on, in seven languages, and what only sounds like it."""

from datetime import UTC, datetime
from time import process_time

import pytest
from helpers import takes_twice

from listcop.core.asset_limits import SENTENCE_CHARACTERS, not_to_be_passed_on
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
    "Bitte nicht teilen.",
    "Bitte nicht herumschicken.",
    "Bitte nicht öffentlich machen.",
    "Merci de ne pas le faire suivre.",
    "Ne le faites pas suivre.",
    "Stuur het niet door.",
    "Geef het niet verder.",
    "Gelieve het niet door te sturen.",
    "Graag niet rondsturen.",
    "Please don't post this anywhere.",
    "Please don't repost it.",
    "This must not be copied.",
    "Not to be released.",
    "Por favor, no lo pasen.",
    "Per favore non giratelo.",
    "Could you please not share this further?",
    "May I ask you not to circulate it?",
    "Könntet ihr das bitte nicht weitergeben?",
    "Pourriez-vous s'il vous plaît ne pas diffuser ce document ?",
    "¿Puedo pedirles que no lo compartan, por favor?",
    "Posso pedir que não o divulguem?",
    "Posso chiedervi di non diffonderlo?",
    "Mag ik vragen het niet door te sturen?",
    "Please do not forward this to other recipients.",
    "Bitte nicht an andere Empfänger weiterleiten.",
    "Merci de ne pas le transmettre à d'autres destinataires.",
    "Por favor, no lo reenvíen a otros destinatarios.",
    "Internal use only",
    "Uso interno.",
    "For list members only.",
    "Veuillez ne pas diffuser.",
    "Se ruega no difundir.",
    "No compartir.",
    "Não compartilhar.",
    "Não divulgar, por favor.",
    "Non diffondere, per favore.",
    "Nicht weitergeben!",
    "Nur zur internen Verwendung.",
    "Diffusion interdite.",
    "Verspreid dit niet verder.",
    "Please do not quote or circulate.",
    "I am sharing this with you in confidence, the draft is attached.",
    "Ich schicke euch das im Vertrauen.",
    "C'est juste pour vous.",
    "Please do not distribute the slides.",
    "Bitte die Folien nicht verteilen.",
    "Graag het verslag niet verspreiden.",
    "Por favor, no distribuyan este borrador.",
    "This draft is strictly confidential.",
    "Der Plan ist streng vertraulich.",
    "Les résultats sont bons. Le brouillon est strictement confidentiel.",
    "A minuta segue em anexo. Documento confidencial.",
    "La relazione è strettamente riservata.",
    "Het rapport is strikt vertrouwelijk.",
    "Please do not pass this on.",
    "Please don't share.",
    "Please do not copy or distribute the slides.",
    "The report is still confidential, so keep it quiet.",
    "These slides are not to be shared.",
    "Please keep this confidential.",
    "Keep this between us.",
    "Attached is a confidential draft.",
    "The draft is attached and is not for circulation.",
    "This is for this list only.",
    "It's only for members of this list.",
    "Please don't put this online, and do not share it.",
    "Bitte gebt das nicht weiter.",
    "Bitte leitet die Datei nicht an andere weiter.",
    "Bitte verteilt die Folien nicht.",
    "Teilt das bitte nicht.",
    "Ich bitte euch, den Entwurf nicht weiterzugeben.",
    "Bitte den Entwurf noch nicht veröffentlichen.",
    "Die Zahlen sind vertraulich.",
    "Das bleibt bitte unter uns.",
    "Die Unterlagen sind nur für Mitglieder.",
    "Merci de ne pas partager ces photos.",
    "Prière de ne pas diffuser.",
    "S'il vous plaît, ne diffusez pas ce rapport.",
    "Ne pas diffuser.",
    "Je vous demande de ne pas le publier.",
    "Ce document est confidentiel.",
    "Cela doit rester entre nous.",
    "Le rapport ne doit pas être diffusé.",
    "Por favor no lo difundan.",
    "Favor de no compartir este archivo.",
    "No lo reenvíen, por favor.",
    "Les ruego que no lo publiquen.",
    "Esto es confidencial.",
    "Este borrador no debe publicarse.",
    "Que quede entre nosotros.",
    "Por favor, não partilhem.",
    "Não partilhe este documento.",
    "Não repassem, por favor.",
    "Peço que não encaminhem o arquivo.",
    "Isto é confidencial.",
    "Que fique entre nós.",
    "Vi chiedo di non condividerlo.",
    "Non condividetelo.",
    "Per favore non inoltrate la bozza.",
    "Si prega di non diffondere.",
    "Questo documento è confidenziale.",
    "Resti tra noi.",
    "Gelieve dit document niet te delen.",
    "Graag niet verder verspreiden.",
    "Deel dit niet met anderen.",
    "Dit stuk is vertrouwelijk.",
    "Niet verspreiden aub.",
    "Dit blijft onder ons.",
    "Stuur dit alsjeblieft niet door.",
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
    "C'est juste pour vous dire que le plan est joint.",
    "Bitte das Saatgut nicht zu dicht verteilen.",
    "Graag de mest niet te dik verspreiden.",
    "Please do not distribute fertiliser on wet soil.",
    "I posti sono riservati.",
    "Las respuestas son confidenciales.",
    "The answers are strictly confidential.",
    "Die Antworten sind vertraulich.",
    "Les réponses sont confidentielles.",
    "As respostas são confidenciais.",
    "Le risposte sono strettamente riservate.",
    "De antwoorden zijn vertrouwelijk.",
    "The report used to be strictly confidential and is public now.",
    "Der Bericht war streng vertraulich und ist jetzt öffentlich.",
    "Le rapport n'est plus confidentiel.",
    "El informe ya no es confidencial.",
    "O relatório já não é confidencial.",
    "La relazione non è più riservata.",
    "Het rapport is niet langer vertrouwelijk.",
    "Keep the seed in this group of jars.",
    "It must not be passed as an argument.",
    "Por favor no circulen por la obra sin casco.",
    "El agua no se debe distribuir sin cloro.",
    "Not for distribution of fuel.",
    "The washer is only for this group of pumps.",
    "La crème est à usage interne.",
    "Der Plan ist nicht streng vertraulich.",
    "The plan is no longer strictly confidential.",
    "Could you say whether the plan is confidential, please?",
    "Die Datei kann ich leider nicht teilen.",
    "Please do not share cups.",
    "We do not share this view.",
    "I hope you do not mind that I share it.",
    "Do not pass this point on the road.",
    "Please do not copy this error.",
    "It is not for everyone.",
    "The seed is not to be shared with hens.",
    "Only for you to know: the well is dry.",
    "The water must not be released too early.",
    "Do you keep it to yourself?",
    "Please do not forward port 25.",
    "Please do not publish your address here.",
    "We use this only for internal meetings.",
    "I am confident in the plan.",
    "Have confidence in the plan.",
    "Bitte nicht zu viel verteilen.",
    "Bitte nicht vergessen, den Plan zu teilen.",
    "Das Wasser darf nicht verteilt werden.",
    "Bitte die Aufgaben nicht auf alle verteilen.",
    "Ich kann das nicht weitergeben.",
    "Wir haben es noch nicht veröffentlicht.",
    "Teilt uns mit, ob es geht.",
    "Das ist nur für dich ein Problem.",
    "Ne pas partager la pompe entre deux champs.",
    "Merci de ne pas transmettre de maladies aux plants.",
    "Le site ne doit pas être partagé en deux.",
    "Gardez de l'eau pour vous et les poules.",
    "La route n'est pas pour la circulation.",
    "Il n'y a pas que vous.",
    "Por favor no compartan la bomba.",
    "No compartimos esa opinión.",
    "El agua no es para uso interno.",
    "La calle no es para la circulación de coches.",
    "Não compartilho da opinião.",
    "Por favor não distribuam adubo no solo molhado.",
    "As vagas são confidenciais.",
    "Per favore non distribuite il letame bagnato.",
    "Non condivido questa idea.",
    "L'acqua non va distribuita senza cloro.",
    "I risultati non sono più riservati.",
    "Graag de pomp niet delen.",
    "Wij delen die mening niet.",
    "Het water mag niet verspreid worden.",
    "Stuur het geld niet te vroeg.",
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
# What many rules begin with and none ends with, in each language.
NEARLY_ASKED = [
    "please do not this draft is only the my ",
    "bitte euch das plan ist nur nicht an a b ",
    "merci de ne pas le document est juste ",
    "por favor a b no el documento es solo para ",
    "por favor a b nao o documento e so para ",
    "per favore a b non il documento e solo per ",
    "graag het u je niet met a het plan is alleen voor ",
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


def test_a_word_at_the_end_of_a_run_on_sentence_counts() -> None:
    run_on = "we dug the well, then we lined it with stone and the neighbours came to look, " * 12
    assert len(run_on) > SENTENCE_CHARACTERS
    assert brought_by(f"Here is the plan, {run_on}so please do not share it.") == []
    assert brought_by(f"Here is the plan, {run_on}so please do share it.") == ["well-plan.pdf"]


@pytest.mark.parametrize("start", NEARLY_ASKED)
def test_the_work_is_linear_in_the_text(start: str) -> None:
    longest = (start * SENTENCE_CHARACTERS)[: SENTENCE_CHARACTERS - 2] + ". "

    def cost(size: int) -> float:
        begun = process_time()
        assert not_to_be_passed_on(longest * size) == ""
        return process_time() - begun

    cost(1)
    assert takes_twice(cost, 10, spare=0.003)


@pytest.mark.parametrize("start", NEARLY_ASKED)
def test_the_work_is_linear_in_a_sentence_without_an_end(start: str) -> None:
    def cost(size: int) -> float:
        begun = process_time()
        assert not_to_be_passed_on(start * size) == ""
        return process_time() - begun

    cost(1)
    assert takes_twice(cost, 200, spare=0.003)
