"""What a giver takes back in a later letter of the thread, in seven languages, and what only sounds like it."""

from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from helpers import takes_twice

from listcop.core.assets import withdrawal_germanic as germanic
from listcop.core.assets import withdrawal_romance as romance
from listcop.core.assets.rules import SENTENCE_CHARACTERS
from listcop.core.assets.threads import still_given
from listcop.core.assets.withdrawal_forms import Tongue
from listcop.core.assets.withdrawals import withdrawals_in
from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView
from listcop.core.tagger.cues import fold

PLAN, PAGE = "well-plan.pdf", "https://wells.example.org/docs/lining.pdf"
GIVEN = "Dear all,\n\nhere is the plan of the well, and how we lined it: " + PAGE

FILES_TAKEN_BACK = [
    "Please ignore the file I sent, it is wrong.",
    "Sorry, wrong attachment!",
    "Oops, wrong file.",
    "Please disregard the attachment in my last mail.",
    "I attached the wrong version yesterday.",
    "The plan I sent this morning is out of date.",
    "The version I posted above is obsolete.",
    "Der Plan oben ist leider falsch.",
    "Please delete my first file, the numbers in it are from last year.",
    "That was the wrong file, I am sorry.",
    "The PDF I attached is incomplete.",
    "Bitte ignoriert die Datei, die ich geschickt habe.",
    "Entschuldigung, falscher Anhang!",
    "Ich habe leider die falsche Datei angehängt.",
    "Das war die falsche Datei.",
    "Bitte den Anhang von gestern nicht verwenden, da stimmt die Tiefe nicht.",
    "Der Plan, den ich geschickt habe, ist veraltet.",
    "Könnt ihr meine Datei bitte löschen? Bitte meine Datei löschen.",
    "Vergesst bitte den Anhang von vorhin.",
    "Merci d'ignorer le fichier que j'ai envoyé.",
    "Désolée, mauvais fichier !",
    "Je me suis trompée de pièce jointe.",
    "Ne tenez pas compte du plan que j'ai joint hier.",
    "J'ai envoyé le mauvais document.",
    "Le fichier que j'ai mis hier est périmé.",
    "Oubliez la pièce jointe de ce matin.",
    "Por favor ignoren el archivo que mandé.",
    "Perdón, archivo equivocado.",
    "Me equivoqué de archivo.",
    "Les mandé el archivo equivocado.",
    "No hagan caso del adjunto anterior.",
    "Por favor, desconsiderem o arquivo que enviei.",
    "Desculpem, arquivo errado.",
    "Mandei o anexo errado.",
    "Enganei-me no ficheiro.",
    "Ignorem o anexo anterior, por favor.",
    "Per favore ignorate il file che ho mandato.",
    "Scusate, allegato sbagliato.",
    "Ho sbagliato allegato.",
    "Vi ho allegato, cioè ho mandato il file sbagliato.",
    "Non usate il documento che ho inviato ieri.",
    "Negeer het bestand dat ik stuurde.",
    "Sorry, verkeerde bijlage.",
    "Ik heb het verkeerde bestand gestuurd.",
    "Dat was de verkeerde bijlage.",
    "Gelieve de vorige bijlage te negeren.",
    "Het plan dat ik gisteren stuurde is verouderd.",
    "Ignore that attachment please, I grabbed the wrong one.",
    "My previous attachment was the wrong one.",
    "Apologies for attaching the wrong document!",
    "The file in my last message is corrupted.",
    "I sent you the wrong pdf this morning.",
    "Sorry, da hing die falsche Datei dran.",
    "Bitte die letzte Datei ignorieren, sie ist fehlerhaft.",
    "Meine Datei von gestern ist leider falsch.",
    "Bitte löscht den Anhang meiner letzten Mail.",
    "Da habe ich wohl den falschen Anhang erwischt.",
    "Oups, ce n'était pas le bon fichier.",
    "Veuillez ignorer la pièce jointe de mon dernier courriel.",
    "J'ai joint le mauvais fichier, toutes mes excuses.",
    "Mon fichier d'hier est erroné.",
    "No era ese archivo, perdón.",
    "Adjunté el archivo equivocado.",
    "Olviden el adjunto de ayer.",
    "Por favor descarten mi archivo anterior.",
    "El archivo que les envié está mal.",
    "Não era esse arquivo, desculpem.",
    "Anexei o arquivo errado.",
    "Esqueçam o anexo de ontem.",
    "Por favor descartem meu arquivo anterior.",
    "O arquivo que enviei está errado.",
    "Non era quello il file giusto.",
    "Ho allegato il file sbagliato.",
    "Scartate l'allegato di ieri.",
    "Il file che vi ho inviato è errato.",
    "Per favore non considerate il mio file precedente.",
    "Oeps, verkeerd bestand.",
    "Vergeet de bijlage van gisteren maar.",
    "Ik stuurde het verkeerde bestand.",
    "Mijn vorige bijlage is fout.",
    "Gebruik het bestand van gisteren niet meer, het klopt niet.",
]
PAGES_TAKEN_BACK = [
    "The link above is dead.",
    "I took that page down.",
    "My link doesn't work any more.",
    "I have removed the page I linked to.",
    "I'm afraid I gave you the wrong link.",
    "The URL I posted is broken, sorry.",
    "That link no longer works.",
    "Please ignore the link in my first mail.",
    "Wrong link, sorry.",
    "Der Link oben ist tot.",
    "Mein Link geht leider nicht mehr.",
    "Ich habe die Seite, die ich verlinkt hatte, gelöscht.",
    "Ich habe diese Seite vom Netz genommen.",
    "Falscher Link, sorry.",
    "Le lien ci-dessus est mort.",
    "Mon lien ne marche plus.",
    "J'ai retiré cette page.",
    "Mauvais lien, désolé.",
    "El enlace de arriba está roto.",
    "Mi enlace ya no funciona.",
    "Quité esa página.",
    "Les puse el enlace equivocado.",
    "O link acima está quebrado.",
    "O meu link não funciona mais.",
    "Tirei essa página do ar.",
    "Passei o link errado.",
    "Il link qui sopra è rotto.",
    "Il mio link non funziona più.",
    "Ho tolto quella pagina.",
    "Ho messo il link sbagliato.",
    "De link hierboven is dood.",
    "Mijn link werkt niet meer.",
    "Ik heb die pagina offline gehaald.",
    "Ik heb de verkeerde link gegeven.",
    "Please disregard the URL in my previous mail.",
    "The link I gave leads nowhere now, sorry.",
    "The page I posted is offline now.",
    "I deleted that page.",
    "That page is gone.",
    "The link I posted is 404.",
    "I pulled the page offline.",
    "Meine Seite oben ist offline.",
    "Der Link in meiner letzten Mail funktioniert nicht.",
    "Den Link oben bitte ignorieren.",
    "Die Seite habe ich gelöscht.",
    "Ich habe euch den falschen Link geschickt.",
    "J'ai donné le mauvais lien.",
    "La page que j'ai donnée n'est plus en ligne.",
    "Oubliez le lien de mon premier message.",
    "Le lien que j'ai donné ne fonctionne plus.",
    "J'ai supprimé ma page.",
    "La página que puse ya no está disponible.",
    "Borré esa página.",
    "El enlace que puse no funciona.",
    "Me equivoqué de enlace.",
    "Olviden el enlace de arriba.",
    "A página que postei saiu do ar.",
    "Apaguei essa página.",
    "O link que passei não funciona.",
    "Errei o link.",
    "Removi a página.",
    "La pagina che ho mandato non è più in linea.",
    "Ho cancellato quella pagina.",
    "Il link che ho mandato non funziona.",
    "Ho sbagliato link.",
    "Ignorate il link qui sopra.",
    "De pagina die ik stuurde is offline.",
    "Ik heb die pagina verwijderd.",
    "De link die ik gaf werkt niet.",
    "Vergeet de link hierboven.",
    "Ik gaf de verkeerde link.",
]
ALL_TAKEN_BACK = [
    "Scratch that, I was on the wrong page altogether.",
    "Please forget my last mail.",
    "Kindly disregard my previous message.",
    "Bitte vergesst meine letzte Mail.",
    "Kommando zurück!",
    "Merci d'ignorer mon dernier message.",
    "Por favor ignoren mi mensaje anterior.",
    "Por favor, ignorem a minha mensagem anterior.",
    "Per favore ignorate il mio messaggio precedente.",
    "Negeer mijn vorige mail graag.",
]
NOTHING_TAKEN_BACK = [
    "Please don't ignore the file I sent.",
    "Did you get the file I sent?",
    "Is the link above dead?",
    "If the link above is dead, tell me.",
    "The file I sent is not wrong, the pump is.",
    "The plan I sent is right and the pump is dead.",
    "Your link is dead, Ana.",
    "The link you posted is broken.",
    "Delete the config file and start the pump again.",
    "Ignore the warning in the file.",
    "Please ignore the noise of the pump.",
    "You can forget about the old pump.",
    "I forgot the attachment, here it comes.",
    "I took the pump down and cleaned it.",
    "We removed the old pipe.",
    "I sent the wrong bolts to the shop.",
    "That was the wrong way round.",
    "Here is the correct way to prime a pump.",
    "My last mail was too long.",
    "The page numbers in the plan begin at nought.",
    "I have not removed the page.",
    "Ignoriert bitte die Datei nicht.",
    "Die Datei, die ich geschickt habe, ist richtig.",
    "Wenn der Link oben tot ist, meldet euch.",
    "Dein Link ist tot.",
    "Ich habe den Anhang vergessen, hier ist er.",
    "Die Anlage im Keller ist defekt.",
    "Löscht die Datei im Ordner und startet neu.",
    "Ist der Link oben tot?",
    "Ich habe die alte Pumpe entfernt.",
    "N'ignorez pas le fichier que j'ai envoyé.",
    "J'ai oublié la pièce jointe, la voici.",
    "Votre lien est mort.",
    "Le lien que vous avez donné ne marche plus.",
    "Si le lien est mort, dites-le-moi.",
    "Supprimez le fichier du dossier et redémarrez.",
    "J'ai enlevé la vieille pompe.",
    "Por favor no ignoren el archivo que mandé.",
    "Olvidé el adjunto, aquí va.",
    "Tu enlace está roto.",
    "Si el enlace está roto, avisen.",
    "Borren el archivo de la carpeta y reinicien.",
    "Quité la bomba vieja.",
    "Por favor não ignorem o arquivo que enviei.",
    "Esqueci o anexo, segue agora.",
    "O seu link está quebrado.",
    "Se o link estiver quebrado, avisem.",
    "Apaguem o arquivo da pasta e reiniciem.",
    "Tirei a bomba do poço.",
    "Non ignorate il file che ho mandato.",
    "Ho dimenticato l'allegato, eccolo.",
    "Il tuo link è rotto.",
    "Se il link è rotto, ditemelo.",
    "Cancellate il file dalla cartella e riavviate.",
    "Ho tolto la vecchia pompa.",
    "Negeer de bijlage niet.",
    "Ik ben de bijlage vergeten, hier is hij.",
    "Jullie link is dood.",
    "Als de link dood is, hoor ik het graag.",
    "Verwijder het bestand uit de map en start opnieuw.",
    "Ik heb de oude pomp weggehaald.",
    "The page is long, but the plan is right.",
    "The link between the pumps is broken.",
    "I deleted the cookies and the page works now.",
    "Sorry for the wrong subject.",
    "I think the file is fine.",
    "The wrong valve was in the box.",
    "Please do not forget the file I sent.",
    "We ignore the old drawings here.",
    "The site is down the road.",
    "I sent the wrong person a letter.",
    "My file cabinet is broken.",
    "Die Seite der Wand ist kaputt.",
    "Ich habe die Datei gelesen und finde sie gut.",
    "Bitte vergesst nicht, die Datei anzusehen.",
    "Der Plan ist nicht falsch.",
    "Habt ihr meine Datei gelöscht?",
    "Die falsche Pumpe stand da.",
    "La page est longue mais le plan est bon.",
    "Je me suis trompé de route.",
    "N'oubliez pas de lire le fichier.",
    "Le lien entre les pompes est cassé depuis hier.",
    "Le mauvais temps dure.",
    "No olviden leer el archivo.",
    "Me equivoqué de camino.",
    "La página es larga.",
    "El tubo que mandé está roto.",
    "Não esqueçam de ler o arquivo.",
    "Errei o caminho.",
    "A página é longa.",
    "O cano que mandei está quebrado.",
    "Non dimenticate di leggere il file.",
    "Ho sbagliato strada.",
    "La pagina è lunga.",
    "Il tubo che ho mandato è rotto.",
    "Vergeet niet het bestand te lezen.",
    "Ik heb de verkeerde weg genomen.",
    "De pagina is lang.",
    "De buis die ik stuurde is stuk.",
]
# "Our plan" may be any plan: only what its writer gave in the thread is taken back.
OWN_AND_OF_NO_THREAD = [
    "Our plan was wrong, so we dug two metres deeper.",
    "The plan we were given by the council was wrong.",
    "The plan he sent is wrong.",
    "Our first version of the rope washer was faulty, it slipped.",
    "My list of helpers is incomplete, who else can come?",
    "Our site is offline since lightning struck the mast.",
    "My photo of the lining was wrong in the paper.",
    "Unser Plan war falsch, das Wasser kommt von der anderen Seite.",
    "Ich habe die Anlage gestern abgeschaltet.",
    "Unsere Anlage ist veraltet, wir suchen eine neue Pumpe.",
    "Meine erste Zeichnung war unvollständig.",
    "Notre plan était faux, la roche commence plus haut.",
    "Ma première liste est incomplète, écrivez-moi.",
    "Notre site est hors ligne depuis l'orage.",
    "Nuestro plano era incorrecto, la roca empieza antes.",
    "Mi lista está incompleta, ¿quién falta?",
    "Nossa primeira lista está incompleta, quem falta?",
    "A planta que eu trouxe do viveiro está velha.",
    "O nosso site não funciona desde a tempestade.",
    "La nostra lista è incompleta, chi manca?",
    "Il nostro sito non funziona da lunedì.",
    "Ons plan is verouderd, we beginnen pas in mei.",
    "Onze site is offline sinds de storm.",
]


def a_post(number: int, text: str, *, by: str = "dan", file: str = "", parent: int | None = None) -> PostView:
    facts = {"name": by.title(), "date": datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=number)}
    kind, size = "application/octet-stream", 1200
    files = (Attachment(name=file, type=kind, size=size, sha256=f"{number:064}", part=1),) if file else ()
    return PostView(
        number, f"<{number}@example.org>", parent, f"{by}@example.org", subject="Plan of the well", text=text,
        attachments=files, **facts,
    )  # fmt: skip


def left_of(*posts: PostView, roles: dict[int, str] | None = None) -> list[str]:
    """What a thread still offers, by name."""
    named = roles or {}
    readings = [
        PostReading(one.number, named.get(one.number, "offer"), "offer", (), "none", 1.0, False, ()) for one in posts
    ]
    return [one.ref for one in still_given(posts, readings)]


def after(text: str, *, by: str = "dan", file: str = "") -> list[str]:
    """What is left of Dan's plan and page when somebody says this later."""
    return left_of(
        a_post(1, GIVEN, file=PLAN), a_post(2, f"Hello,\n\n{text}\n\n{by.title()}", by=by, file=file, parent=1)
    )


@pytest.mark.parametrize("text", FILES_TAKEN_BACK)
def test_a_file_that_its_giver_takes_back_is_no_asset(text: str) -> None:
    assert after(text) == [PAGE]


@pytest.mark.parametrize("text", PAGES_TAKEN_BACK)
def test_a_link_that_its_giver_takes_back_is_no_asset(text: str) -> None:
    assert after(text) == [PLAN]


@pytest.mark.parametrize("text", ALL_TAKEN_BACK)
def test_who_takes_a_letter_back_takes_back_all_it_brought(text: str) -> None:
    assert after(text) == []


@pytest.mark.parametrize("text", NOTHING_TAKEN_BACK)
def test_what_only_sounds_like_it_takes_nothing_back(text: str) -> None:
    assert after(text) == [PLAN, PAGE]


@pytest.mark.parametrize("text", OWN_AND_OF_NO_THREAD)
def test_what_is_ones_own_but_was_not_given_here_takes_nothing_back(text: str) -> None:
    assert after(text) == [PLAN, PAGE]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("drawing-2.pdf", "Please don't use the drawing I posted above - the depths are off."),
        ("depths.xlsx", "Die angehängte Tabelle war veraltet."),
        ("tableau.xlsx", "N'utilisez pas le tableau que j'ai envoyé."),
        ("plano-pozo.pdf", "El plano que envié ayer está desactualizado."),
        ("planta.pdf", "A planta que enviei ontem está desatualizada."),
        ("precos.xlsx", "Enviei a planilha errada."),
        ("pozzi.kml", "La mappa che ho mandato è sbagliata."),
        ("tekening.pdf", "De tekening die ik stuurde is verouderd."),
    ],
)
def test_a_noun_takes_back_what_bears_its_name_or_is_of_its_kind(file: str, text: str) -> None:
    assert left_of(a_post(1, GIVEN, file=file), a_post(2, text)) == [PAGE]


@pytest.mark.parametrize(
    "text",
    [
        "The photo I sent is wrong.",
        "Die Anlage oben ist leider defekt.",
        "La liste que j'ai envoyée est périmée.",
        "La lista que mandé está equivocada.",
        "A tabela que enviei está errada.",
        "La lista che ho mandato è sbagliata.",
        "De lijst die ik stuurde is verouderd.",
    ],
)
def test_a_noun_that_fits_nothing_takes_nothing_back(text: str) -> None:
    assert after(text) == [PLAN, PAGE]


def test_the_right_list_does_not_stand_in_the_place_of_a_plan() -> None:
    assert after("Hier ist die richtige Liste.", file="namen.pdf") == [PLAN, PAGE, "namen.pdf"]


@pytest.mark.parametrize("text", [*FILES_TAKEN_BACK, *PAGES_TAKEN_BACK, *ALL_TAKEN_BACK])
def test_nobody_else_takes_it_back(text: str) -> None:
    assert after(text, by="ana") == [PLAN, PAGE]


@pytest.mark.parametrize(
    "text",
    [
        "Please ignore the file I sent, here is the right one.",
        "Here is the corrected version.",
        "Ich habe die falsche Datei geschickt, hier ist die richtige.",
        "Hier die korrigierte Fassung.",
        "Mauvaise pièce jointe, voici la bonne.",
        "Voici le fichier corrigé.",
        "Archivo equivocado, aquí va el correcto.",
        "Aquí está el archivo corregido.",
        "Anexo errado, segue o certo.",
        "Segue o arquivo corrigido.",
        "Ho sbagliato file, ecco quello giusto.",
        "Ecco il file corretto.",
        "Verkeerde bijlage, hier is de juiste.",
        "Hierbij het verbeterde bestand.",
    ],
)
def test_what_replaces_it_stands_alone(text: str) -> None:
    assert after(text, file="well-plan-b.pdf") == [PAGE, "well-plan-b.pdf"]


def test_the_right_file_may_bear_the_same_name() -> None:
    posts = a_post(1, GIVEN, file=PLAN), a_post(2, "Wrong attachment, sorry. This is it.", file=PLAN, parent=1)
    readings = [PostReading(one.number, "offer", "offer", (), "none", 1.0, False, ()) for one in posts]

    assert [(one.ref, one.post) for one in still_given(posts, readings)] == [(PAGE, 1), (PLAN, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The link above is dead, use this one: NEW",
        "I gave you the wrong link. It is NEW",
        f"{PAGE} is gone, the page is now at NEW",
        f"Please use NEW instead of {PAGE}",
        f"Der Link {PAGE} ist tot, nehmt NEW",
        f"Bitte NEW statt {PAGE} nehmen.",
        "Le lien ci-dessus ne marche plus, le bon est NEW",
        "El enlace de arriba ya no funciona, usen NEW",
        "O link acima está quebrado, usem NEW",
        "Il link sopra non funziona più, usate NEW",
        "De link hierboven werkt niet meer, gebruik NEW",
    ],
)
def test_a_new_link_stands_in_the_place_of_the_dead_one(text: str) -> None:
    new = "https://wells.example.org/docs/lining-2026.pdf"

    assert after(text.replace("NEW", new)) == [PLAN, new]


def test_a_name_says_which_of_several_is_meant() -> None:
    first = a_post(1, f"Two drawings: {PAGE} and https://wells.example.org/docs/roof.pdf", file="depths.csv")

    assert left_of(first, a_post(2, "Please ignore depths.csv, I mixed up the rows.")) == [
        PAGE,
        "https://wells.example.org/docs/roof.pdf",
    ]
    assert left_of(first, a_post(2, "https://wells.example.org/docs/roof.pdf is out of date.")) == [
        "depths.csv",
        PAGE,
    ]


def test_the_kind_of_thing_says_which_of_several_is_meant() -> None:
    first = a_post(1, "The slides: https://wells.example.org/docs/talk.pptx", file="depths.csv")

    assert left_of(first, a_post(2, "The slides I posted are out of date.")) == ["depths.csv"]


def test_what_stands_last_is_meant() -> None:
    first, second = a_post(1, "Here is the plan.", file="a.pdf"), a_post(2, "And the map.", file="b.kml")

    assert left_of(first, second, a_post(3, "Sorry, wrong file.")) == ["a.pdf"]


def test_a_dead_link_that_another_gave_last_is_not_ones_own() -> None:
    others = "https://roofs.example.org/docs/gutter.pdf"
    posts = a_post(1, GIVEN), a_post(2, f"We did it so: {others}", by="ana"), a_post(3, "That link is dead.", parent=2)

    assert left_of(*posts) == [PAGE, others]


def test_what_two_gave_stands_by_the_other_ones_word() -> None:
    posts = a_post(1, GIVEN), a_post(2, f"Yes, see {PAGE}", by="ana"), a_post(3, "Wrong link, sorry.", parent=1)

    assert left_of(*posts) == [PAGE]


def test_a_thing_given_again_stands_again() -> None:
    posts = a_post(1, GIVEN), a_post(2, "I took that page down."), a_post(3, f"The page is back: {PAGE}")

    assert left_of(*posts) == [PAGE]


@pytest.mark.parametrize(
    "text",
    [
        "I am sorry, but I have to withdraw my offer.",
        "Ich ziehe mein Angebot zurück.",
        "Je retire mon offre.",
        "Retiro mi oferta.",
        "Retiro a minha oferta.",
        "Purtroppo ritiro la mia offerta.",
        "Ik trek mijn aanbod in.",
    ],
)
def test_an_offer_is_taken_back_as_well(text: str) -> None:
    offered = a_post(1, "I can send my lesson plan to anyone who wants it.")

    assert len(left_of(offered)) == 1
    assert left_of(offered, a_post(2, text)) == []


def test_a_word_in_the_midst_does_not_hide_what_was_sent_wrongly() -> None:
    assert after("Ich habe natürlich die falsche Datei angehängt.") == [PAGE]


@pytest.mark.parametrize("tongue", [*germanic.TONGUES.values(), *romance.TONGUES.values()])
def test_rules_hold_no_sign_that_folded_text_has_not(tongue: Tongue) -> None:
    rules = "".join(map(str, tongue))

    assert [sign for sign in rules if fold(sign) != sign.lower()] == []


def test_the_work_is_linear_in_the_text() -> None:
    longest = ("the file i sent on the page is in my link of " * SENTENCE_CHARACTERS)[
        : SENTENCE_CHARACTERS - 7
    ] + " wrong. "

    def cost(size: int) -> float:
        begun = process_time()
        withdrawals_in(longest * size)
        return process_time() - begun

    cost(1)
    assert takes_twice(cost, 8, spare=0.003)
