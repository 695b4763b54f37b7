"""What a giver asks in a later letter not to pass on, in seven languages, and what takes nothing away."""

from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from helpers import takes_twice

from listcop.core.assets.later_limits import held_back_in
from listcop.core.assets.rules import SENTENCE_CHARACTERS
from listcop.core.assets.threads import still_given
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView

PLAN, PAGE = "mill-plan.pdf", "https://mills.example.org/docs/sails.pdf"
GIVEN = "Dear all,\n\nthe plan is attached, as promised.\n\nSlides on sewing the sails: " + PAGE

ALL_HELD_BACK = [
    "I forgot to say: please don't redistribute.",
    "One more thing. What I sent is for this list only, please do not pass it on.",
    "PS: please don't share it outside the list, the owner has not agreed yet.",
    "Several of you asked me. Please do not forward it.",
    "Please keep it to yourselves until the mill is sold.",
    "For your eyes only, please. I should have said so at once.",
    "Please do not pass on what I posted here last week. It is confidential.",
    "Noch eine Bitte: nur für euch, bitte nicht weitergeben.",
    "Das habe ich gestern vergessen: Bitte behaltet es für euch.",
    "Bitte das noch nicht verbreiten, der Müller weiß es noch nicht.",
    "Bitte nur intern verwenden.",
    "Lea hat gefragt, ob sie es ihrer Schule geben darf. Bitte gebt es nicht weiter.",
    "J'ai oublié de le dire : merci de ne pas diffuser.",
    "C'est juste pour vous, ne le faites pas suivre.",
    "Une précision : à usage interne uniquement.",
    "Gardez-le pour vous, s'il vous plaît.",
    "Ne le partagez pas hors de la liste, merci.",
    "Olvidé decirlo: por favor no lo compartan.",
    "Solo para ustedes, por favor no lo reenvíen.",
    "Una cosa más: no difundir, por favor.",
    "Les pido que no lo publiquen todavía.",
    "Que quede entre nosotros, por favor.",
    "Esqueci de dizer: por favor não divulguem.",
    "Só para vocês, por favor não repassem.",
    "Peço que não o compartilhem fora da lista.",
    "Que fique entre nós, por favor.",
    "Mais uma coisa: apenas para uso interno.",
    "Ho dimenticato di dirlo: per favore non diffondere.",
    "Solo per voi, per favore non inoltratelo.",
    "Ancora una cosa: tenetelo per voi.",
    "Vi chiedo di non farlo circolare.",
    "Che resti tra noi, per favore.",
    "Ik vergat het te zeggen: graag niet doorsturen.",
    "Alleen voor jullie, niet verspreiden aub.",
    "Nog iets: hou het voor jullie zelf.",
    "Gelieve het niet verder te delen.",
    "Dit blijft onder ons, graag.",
    # what one person got as well
    "I sent it to Ben as well. Please do not pass it on.",
    "I sent the sketch on Monday. Please do not pass it on.",
    "Ich habe es auch an Ben geschickt. Bitte nicht weitergeben.",
    "Ich habe am Montag die Skizze geschickt. Bitte nicht weitergeben.",
    "Je l'ai envoyé aussi à Ben. Merci de ne pas le diffuser.",
    "Se lo mandé también a Ben. Por favor no lo compartan.",
    "Enviei-o também ao Ben. Por favor não divulguem.",
    "L'ho mandato anche a Ben. Per favore non diffondere.",
    "Ik heb het ook aan Ben gestuurd. Graag niet doorsturen.",
    # why it is not to be passed on is no news
    "I am leaving this with you. Please do not pass it on.",
    "I am ill and have not finished it. Please do not pass it on yet.",
    "The key thing is that the owner has not agreed. Please do not share it.",
    "I spoke to the miller. Please do not forward it.",
    "Your text helped me, Ana. What I sent is confidential, please do not pass it on.",
    "It was made for people in hospital. Please do not pass it on.",
    "La clave es que el molinero se opone. Por favor no lo compartan.",
    "The key idea behind it is new. Please do not share it.",
    "The printers are leaving it as it is. Please do not share it.",
    "Ich verlasse mich auf euch. Bitte nicht weitergeben.",
    "Marie m'a demandé. Merci de ne pas diffuser.",
    "Je pars de l'idée que tout le monde comprend. Merci de ne pas diffuser.",
    'The makers wrote to me: "please don\'t redistribute". Their lawyer insists.',
    "Ich bin krank und noch nicht fertig. Bitte nicht weitergeben.",
    "Der Müller ist dagegen. Bitte nicht weitergeben.",
    "Je suis malade et je n'ai pas fini. Merci de ne pas diffuser.",
    "Le meunier s'y oppose. Merci de ne pas le diffuser.",
    "Estoy enferma y no he terminado. Por favor no lo compartan.",
    "El molinero se opone. Por favor no lo difundan.",
    "Estou doente e não acabei. Por favor não divulguem.",
    "O moleiro opõe-se. Por favor não divulguem.",
    "Sono malata e non ho finito. Per favore non diffondere.",
    "Il mugnaio è contrario. Per favore non diffondere.",
    "Ik ben ziek en nog niet klaar. Graag niet verspreiden.",
    "De molenaar is ertegen. Graag niet verspreiden.",
]
PLAN_HELD_BACK = [
    "The plan I sent on Monday is only for you, please don't pass it on.",
    "Please don't share the plan with anyone outside this list.",
    "My plan is confidential until the council has met.",
    "A word on the plan. Please do not redistribute it.",
    "Please don't pass the attached file on.",
    "The attachment of my first mail is not for circulation.",
    "Please keep the plan within the group.",
    "Please do not forward mill-plan.pdf, I mean: do not share the file mill-plan.pdf with anyone.",
    "Der Plan ist nur für euch, bitte nicht weitergeben.",
    "Gebt die Datei von gestern bitte nicht weiter.",
    "Mein Plan ist vertraulich.",
    "Noch etwas zum Plan. Er ist noch nicht beschlossen, bitte nicht weiterleiten.",
    "Den Anhang bitte nicht weiterleiten.",
    "Merci de ne pas diffuser le plan.",
    "Le plan que j'ai envoyé est confidentiel.",
    "Le fichier d'hier est réservé aux membres de la liste.",
    "La pièce jointe est à usage interne uniquement.",
    "Un mot sur mon plan. Merci de ne pas le transmettre.",
    "Por favor, no compartan el archivo.",
    "El archivo que mandé es confidencial.",
    "El adjunto de ayer es solo para ustedes.",
    "Les pido que no difundan el plan.",
    "Mi plan no debe publicarse todavía.",
    "Por favor não divulguem o arquivo.",
    "O arquivo que enviei ontem é confidencial.",
    "O anexo é apenas para uso interno.",
    "Peço que não compartilhem este ficheiro.",
    "O meu ficheiro é só para vocês.",
    "Esqueci de avisar que o plano é confidencial.",
    "Per favore non inoltrate il file.",
    "Il file che ho mandato è riservato.",
    "L'allegato di ieri è solo per voi.",
    "Vi prego di non diffondere l'allegato.",
    "Il mio file non deve essere diffuso.",
    "Il piano non può essere pubblicato ancora.",
    "Het plan is alleen voor jullie, graag niet doorsturen.",
    "Gelieve het bestand niet te verspreiden.",
    "De bijlage van gisteren is vertrouwelijk.",
    "Mijn plan mag niet gedeeld worden.",
    "Nog iets over het plan. Graag niet verder verspreiden.",
    "The plan has a password for a reason. Please do not pass it on.",
    "The password is mill, but please do not share the plan.",
    "Das Passwort lautet Mehl. Den Plan bitte nicht weitergeben.",
    "I am leaving the mill in May. Please do not pass on the plan.",
    "Ich höre im Mai auf. Bitte den Plan nicht weitergeben.",
    "Please do not pass on the PDF.",
    "Bitte das PDF nicht weitergeben.",
    "Das PDF ist nur für euch.",
    "Merci de ne pas diffuser le PDF.",
    "Por favor, no compartan el PDF.",
    "El PDF es confidencial.",
    "Por favor não divulguem o PDF.",
    "Per favore non diffondere il PDF.",
    "Graag de PDF niet doorsturen.",
]
PAGE_HELD_BACK = [
    "Please don't share the link.",
    "The page is for list members only, please do not forward the link.",
    "Bitte den Link nicht weitergeben.",
    "Merci de ne pas diffuser le lien.",
    "Por favor no compartan el enlace.",
    "Por favor não divulguem o link.",
    "Per favore non diffondere il link.",
    "Graag de link niet verspreiden.",
]
NOTHING_HELD_BACK = [
    # to be passed on
    "Feel free to pass it on.",
    "Please share it widely, it is not confidential.",
    "Gebt es gerne weiter.",
    "N'hésitez pas à le diffuser.",
    "Pueden compartirlo con quien quieran.",
    "Podem divulgar à vontade.",
    "Potete inoltrarlo a chi volete.",
    "Voel je vrij het door te sturen.",
    # asked, supposed
    "Is the plan confidential?",
    "Ist der Plan vertraulich?",
    "Le plan est-il confidentiel ?",
    "Is het plan vertrouwelijk?",
    # another thing of its kind
    "The minutes of the council are confidential.",
    "Please don't share the photos of the children.",
    "Please do not forward the recording, it is not cut yet.",
    "The photos of the feast hang in the school. Please do not pass them on.",
    "Bitte die Fotos nicht weitergeben.",
    "Bitte gebt die Aufnahmen nicht weiter.",
    "Bitte die Bilder nicht weitergeben.",
    "Das Protokoll ist nur für euch.",
    "Merci de ne pas partager ces photos.",
    "Le compte rendu de la mairie est confidentiel.",
    "Por favor no compartan las fotos.",
    "El acta es confidencial.",
    "Por favor não divulguem as fotos.",
    "A gravação é só para vocês.",
    "Per favore non diffondete le foto.",
    "La registrazione è riservata.",
    "Graag de foto's niet doorsturen.",
    "De opname is alleen voor jullie.",
    # what this letter tells, or this letter itself
    "My new number is +31 20 555 0188. Please keep it to yourselves.",
    "Meine Nummer ist 030 5550 1234, bitte nicht weitergeben.",
    "Écrivez-lui à lea@mills.example.org. Merci de ne pas le diffuser.",
    "Mi teléfono es 600 555 123, por favor no lo compartan.",
    "O meu telefone é 21 5550 1234, por favor não divulguem.",
    "Il mio numero è 06 5550 1234, per favore non diffondere.",
    "Mijn nummer is 020 555 0188, graag niet doorgeven.",
    "Please do not forward this mail.",
    "Bitte diese Mail nicht weiterleiten.",
    "Merci de ne pas diffuser ce message.",
    "Gelieve deze mail niet door te sturen.",
    # somebody else's thing
    "Your guide was good to read, Ana. Please do not pass it on yet.",
    "Dein Bericht ist gut, Ana. Bitte noch nicht weitergeben.",
    "Votre rapport est très bon. Merci de ne pas le diffuser encore.",
    "Tu informe es muy bueno, Ana. Por favor no lo difundan todavía.",
    "O seu relatório é muito bom, Ana. Por favor não divulguem ainda.",
    "La tua guida è molto bella, Ana. Per favore non diffonderlo ancora.",
    "Jouw verslag is heel goed, Ana. Graag nog niet doorsturen.",
    # a thing that this thread has not seen
    "The survey results are confidential.",
    "My editor says the manuscript is confidential.",
    "Das Manuskript ist vertraulich.",
    "Les résultats sont confidentiels.",
    "Los resultados son confidenciales.",
    "O manuscrito é confidencial.",
    "I risultati sono riservati.",
    "De resultaten zijn vertrouwelijk.",
    # what somebody else asked of the giver, of a thing of theirs
    'Ben wrote to me: "please don\'t redistribute". So I did not send his text.',
    "Ben hat mir geschrieben: „Bitte nicht weitergeben“. Also habe ich seinen Text nicht geschickt.",
    "Ben m'a écrit : « merci de ne pas diffuser ». Je n'ai donc pas envoyé son texte.",
    'Ben me escribió: "por favor no lo compartan". Así que no mandé su texto.',
    'O Ben escreveu-me: "por favor não divulguem". Por isso não mandei o seu texto.',
    'Ben mi ha scritto: "per favore non diffondere". Quindi non ho mandato il suo testo.',
    'Lea schreef me: "graag niet doorsturen". Dus heb ik haar tekst niet gestuurd.',
    # what one person got, and not the list
    "I sent Ben the seeds. They are for members only.",
    "I gave Ben three bags of seed. They are for members only.",
    "I mailed the seeds to Ben. Please do not pass them on.",
    "I sent Ben the seeds, please do not pass them on.",
    "Ich habe Ben die Samen geschickt. Sie sind nur für Mitglieder.",
    "Ich habe Ben drei Säcke Saatgut gegeben. Bitte nicht weitergeben.",
    "Ich habe die Samen an Ben geschickt. Bitte nicht weitergeben.",
    "J'ai envoyé les graines à Ben. Elles sont réservées aux membres.",
    "J'ai donné trois sacs de graines à Ben. Merci de ne pas diffuser.",
    "Le mandé a Ben las semillas. Por favor no las compartan.",
    "Le he enviado a Ben las semillas. Solo para ustedes, por favor.",
    "Enviei as sementes ao Ben. Por favor não divulguem.",
    "Mandei ao Ben três sacos de sementes. Só para vocês, por favor.",
    "Ho mandato a Ben i semi. Solo per voi, per favore.",
    "Ho inviato i semi ad Ada. Per favore non diffondere.",
    "Ik heb Ben de zaden gestuurd. Ze zijn alleen voor leden.",
    "Ik heb de zaden aan Ben gestuurd. Graag niet doorsturen.",
    # news of somebody's life
    "I am leaving the mill in May. Please keep this between us for now.",
    "My wife is pregnant! Please keep it to yourselves until Easter.",
    "The miller told me that he is seriously ill. Please keep it to yourselves.",
    "I am retiring in June, please keep it to yourselves.",
    "I'm pregnant. Keep it between us, please.",
    "I lost my job. Please keep this between us.",
    "Ich habe gekündigt. Bitte behaltet es für euch.",
    "J'ai démissionné. Gardez-le pour vous.",
    "Dejo el molino en mayo. Que quede entre nosotros.",
    "Deixo o moinho em maio. Que fique entre nós.",
    "Lascio il mulino a maggio. Che resti tra noi.",
    "Ik verlaat de molen in mei. Dit blijft onder ons.",
    "Ich höre im Mai auf. Bitte behaltet es für euch.",
    "Meine Frau ist schwanger. Das bleibt bitte unter uns.",
    "Wir heiraten im Juni! Bitte noch nicht weitersagen und nicht weitergeben.",
    "J'attends un enfant. Gardez-le pour vous, s'il vous plaît.",
    "Je pars en mai. Merci de garder cela entre nous.",
    "Le meunier est malade. Gardez-le pour vous.",
    "Me voy en mayo. Por favor no lo compartan.",
    "Mi mujer está embarazada. Que quede entre nosotros.",
    "El molinero está enfermo. Por favor no lo difundan.",
    "Estou de saída em maio. Por favor não divulguem ainda.",
    "Estou à espera de um bebé. Que fique entre nós.",
    "O moleiro está doente. Por favor não divulguem.",
    "A maggio me ne vado. Tenetelo per voi, per favore.",
    "Mia moglie è incinta. Che resti tra noi.",
    "Il mugnaio è malato. Per favore non diffondere.",
    "Ik stop in mei. Hou het voor jullie zelf.",
    "Mijn vrouw is zwanger. Dit blijft onder ons.",
    "De molenaar is ernstig ziek. Graag niet verspreiden.",
    # a secret that opens something
    'The password is "mill". Please do not share it.',
    "The code of the gate is 4711, please keep it to yourselves.",
    "The key hangs behind the door. Please keep it to yourselves.",
    "Das Passwort lautet Mehl, bitte nicht weitergeben.",
    "Der Schlüssel liegt unter dem Stein. Bitte behaltet es für euch.",
    "Le mot de passe est « farine ». Merci de ne pas le diffuser.",
    "La clé est sous la pierre. Gardez-le pour vous.",
    "La contraseña es harina. Por favor no la compartan.",
    "La clave es harina. Por favor no la compartan.",
    "La llave está debajo de la piedra. Que quede entre nosotros.",
    "A senha é farinha. Por favor não divulguem.",
    "A palavra-passe é farinha. Por favor não a divulguem.",
    "A chave está debaixo da pedra. Que fique entre nós.",
    "La password è farina. Per favore non diffondere.",
    "La chiave è sotto la pietra. Tenetelo per voi.",
    "Het wachtwoord is meel. Graag niet verspreiden.",
    "De sleutel ligt onder de steen. Hou het voor jullie zelf.",
]


def a_post(number: int, text: str, *, by: str = "dan", file: str = "", parent: int | None = None) -> PostView:
    facts = {"name": by.title(), "date": datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=number)}
    kind, size = "application/octet-stream", 1200
    files = (Attachment(name=file, type=kind, size=size, sha256=f"{number:064}", part=1),) if file else ()
    return PostView(
        number, f"<{number}@example.org>", parent, f"{by}@example.org", subject="Plan of the mill", text=text,
        attachments=files, **facts,
    )  # fmt: skip


def left_of(*posts: PostView) -> list[str]:
    """What a thread still offers, by name."""
    readings = [PostReading(one.number, "offer", "offer", (), "none", 1.0, False, ()) for one in posts]
    return [one.ref for one in still_given(posts, readings)]


def after(text: str, *, by: str = "dan") -> list[str]:
    """What is left of Dan's plan and page when somebody says this later."""
    return left_of(a_post(1, GIVEN, file=PLAN), a_post(2, f"Hello,\n\n{text}\n\n{by.title()}", by=by, parent=1))


@pytest.mark.parametrize("text", ALL_HELD_BACK)
def test_what_its_giver_later_asks_not_to_pass_on_is_no_asset(text: str) -> None:
    assert after(text) == []


@pytest.mark.parametrize("text", PLAN_HELD_BACK)
def test_a_noun_says_that_the_file_alone_is_meant(text: str) -> None:
    assert after(text) == [PAGE]


@pytest.mark.parametrize("text", PAGE_HELD_BACK)
def test_a_noun_says_that_the_link_alone_is_meant(text: str) -> None:
    assert after(text) == [PLAN]


@pytest.mark.parametrize("text", NOTHING_HELD_BACK)
def test_what_is_about_another_thing_takes_nothing_away(text: str) -> None:
    assert after(text) == [PLAN, PAGE]


@pytest.mark.parametrize("text", [*ALL_HELD_BACK, *PLAN_HELD_BACK, *PAGE_HELD_BACK])
def test_nobody_else_asks_it_for_the_giver(text: str) -> None:
    assert after(text, by="ana") == [PLAN, PAGE]


def test_a_call_for_attention_names_no_thing() -> None:
    assert after("NOTE: please don't share.") == []
    assert after("Nota: por favor no lo compartan.") == []


@pytest.mark.parametrize(
    "text",
    [
        "My last mail is confidential, please do not forward it.",
        "Meine letzte Mail bitte nicht weiterleiten.",
        "Mon dernier message est confidentiel, merci de ne pas le transférer.",
        "Mi mensaje anterior es confidencial, por favor no lo reenvíen.",
        "A minha mensagem anterior é confidencial: por favor não a divulguem.",
        "Per favore non inoltratelo: il mio messaggio precedente è riservato.",
        "Nog over mijn vorige mail: graag niet doorsturen.",
    ],
)
def test_who_holds_an_earlier_letter_back_holds_all_it_brought(text: str) -> None:
    assert after(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Here is the budget, please don't pass it on.",
        "Hier die Kosten, bitte nicht weitergeben.",
        "Voici les coûts, merci de ne pas diffuser.",
        "Aquí van los costos, por favor no los compartan.",
        "Seguem os custos, por favor não divulguem.",
        "Ecco i costi, per favore non diffondere.",
        "Hier de kosten, graag niet doorsturen.",
    ],
)
def test_a_letter_that_brings_something_speaks_of_that(text: str) -> None:
    assert left_of(a_post(1, GIVEN, file=PLAN), a_post(2, text, file="budget.xlsx", parent=1)) == [PLAN, PAGE]


@pytest.mark.parametrize(
    "text",
    [
        "The plan of yesterday is only for you. Here is one for all.",
        "Der Plan von gestern ist nur für euch. Hier ist einer für alle.",
        "Le plan d'hier est confidentiel. En voici un pour tous.",
        "El plan anterior es confidencial. Aquí va uno para todos.",
        "O anexo anterior é confidencial. Segue um para todos.",
        "L'allegato di ieri è riservato. Eccone uno per tutti.",
        "Het plan van gisteren is vertrouwelijk. Hier is er een voor iedereen.",
    ],
)
def test_a_letter_that_brings_something_may_still_speak_of_what_came_before(text: str) -> None:
    assert PLAN not in left_of(a_post(1, GIVEN, file=PLAN), a_post(2, text, file="open.odt", parent=1))


def test_a_name_says_which_of_several_is_held_back() -> None:
    first = a_post(1, f"Two guides: {PAGE} and https://mills.example.org/docs/stones.pdf", file=PLAN)

    assert left_of(first, a_post(2, f"About {PAGE} I forgot something. Please do not pass it on.")) == [
        PLAN,
        "https://mills.example.org/docs/stones.pdf",
    ]
    assert left_of(first, a_post(2, "See https://gears.example.org/new/ as well. Please do not pass it on.")) == [
        PLAN,
        PAGE,
        "https://mills.example.org/docs/stones.pdf",
    ]


def test_what_came_last_is_held_back() -> None:
    first, second = a_post(1, "Here is the plan.", file="a.pdf"), a_post(2, "And the map.", file="b.kml")

    assert left_of(first, second, a_post(3, "Please do not redistribute.")) == ["a.pdf"]


def test_a_noun_finds_what_came_before_the_last() -> None:
    first, second = a_post(1, "Here it is.", file="mill-plan.pdf"), a_post(2, "And the map.", file="b.kml")

    assert left_of(first, second, a_post(3, "The plan is confidential.")) == ["b.kml"]
    assert left_of(first, second, a_post(3, "The map is confidential.")) == ["mill-plan.pdf"]


def test_the_kind_of_a_file_is_asked_where_its_name_tells_nothing() -> None:
    nameless, named = a_post(1, "Here it is.", file="wp4-final.pdf"), a_post(1, "Here it is.", file="mill-guide.pdf")

    assert left_of(nameless, a_post(2, "The report is confidential.")) == []
    assert left_of(named, a_post(2, "The report is confidential.")) == ["mill-guide.pdf"]


def test_a_linked_file_is_a_file_where_none_was_attached() -> None:
    assert left_of(a_post(1, GIVEN), a_post(2, "Please do not pass on the file.")) == []


def test_the_file_is_meant_though_a_linked_one_came_later() -> None:
    posts = a_post(1, "Here it is.", file=PLAN), a_post(2, f"Guide to sewing the sails: {PAGE}")

    assert left_of(*posts, a_post(3, "Please do not pass on the attached file.")) == [PAGE]


def test_what_another_gave_last_is_not_ones_own() -> None:
    posts = a_post(1, GIVEN, file=PLAN), a_post(2, "And ours.", by="ana", file="b.pdf", parent=1)

    assert left_of(*posts, a_post(3, "Thank you, Ana. Please do not pass it on.", parent=2)) == [PLAN, PAGE, "b.pdf"]
    assert left_of(*posts, a_post(3, "By the way, my plan is only for you.", parent=2)) == [PAGE, "b.pdf"]


def test_a_thing_given_again_is_for_all_again() -> None:
    posts = a_post(1, "Here is the plan.", file=PLAN), a_post(2, "Please do not share it yet.")

    assert left_of(*posts, a_post(3, "It is settled, here is the plan for everybody.", file=PLAN)) == [PLAN]


def test_an_offer_stays_an_offer() -> None:
    offered = a_post(1, "I can send my lesson plan to anyone who wants it.")

    assert len(left_of(offered, a_post(2, "Please do not pass it on."))) == 1


@pytest.mark.parametrize("sentence", ["the plan on the page is only for you and my ", "please don't share. "])
def test_the_work_is_linear_in_the_text(sentence: str) -> None:
    text = (sentence * SENTENCE_CHARACTERS)[: SENTENCE_CHARACTERS - 20] + " please don't share. "

    def cost(size: int) -> float:
        begun = process_time()
        held_back_in(text * size)
        return process_time() - begun

    cost(1)
    assert takes_twice(cost, 8, spare=0.003)


A_MANUAL = (
    "Please don't redistribute the manual!",
    "Sorry, one thing: please don't pass on the booklet.",
    "Bitte verteilt das Handbuch nicht weiter!",
    "Bitte gebt das Heft noch nicht weiter.",
    "Ne diffusez pas le manuel, s'il vous plaît.",
    "Merci de ne pas diffuser le livret.",
    "Por favor, no distribuyáis el manual.",
    "Por favor no compartan el folleto.",
    "Por favor, não distribuam o manual.",
    "Não divulguem a apostila, por favor.",
    "Per favore non diffondete il manuale.",
    "Vi prego di non inoltrare l'opuscolo.",
    "Graag het handboek niet verspreiden.",
    "Stuur het boekje alsjeblieft niet door.",
)


@pytest.mark.parametrize("text", A_MANUAL)
def test_whatever_a_printed_thing_is_called_it_is_held_back_though_its_file_bears_a_number_only(text: str) -> None:
    given = a_post(1, "Attached is what comes with the loom, ten pages to weave after.", file="0417_LM02_rev3.pdf")

    assert left_of(given, a_post(2, f"{text}\n\nI ask the makers first.")) == []
