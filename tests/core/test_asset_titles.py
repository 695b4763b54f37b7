"""Titles of things as a librarian would write them on a card, whatever the text around says, in seven languages."""

import pytest

from listcop.core.assets.titles import TITLE_CHARACTERS, file_title, link_title

LINK = "https://tools.example.org/docs/x1"
SUBJECT = "Leaking valve"
BY_SUBJECT = "Leaking valve (tools.example.org)"  # of a reply, whose subject is another's


def title_of(text: str, link: str = LINK, subject: str = SUBJECT, *, is_reply: bool = True) -> str:
    text = text.replace("LINK", link)
    return link_title(text, text.index(link), link, subject, is_reply=is_reply)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # its own name, quoted or emphasised
        ('I learnt a lot from "Pumps for Dry Years" at LINK', "Pumps for Dry Years"),
        ("J'ai lu « Le petit livre des pompes » ici : LINK", "Le petit livre des pompes"),
        ("Ich habe „Brunnen bauen im Sand“ gelesen: LINK", "Brunnen bauen im Sand"),
        ("Les recomiendo “Riego para todos”, está en LINK", "Riego para todos"),
        ("We still use *The Rope Pump Manual* every day, see LINK", "The Rope Pump Manual"),
        ("There is a chapter in _Water from the roof_ (LINK)", "Water from the roof"),
        ("Look at [Rope pump drawings](LINK) first.", "Rope pump drawings"),
        # words that stand before it as a heading does
        ("Rope pump drawings: LINK", "Rope pump drawings"),
        ("- Water quality worksheet, grade 5 - LINK", "Water quality worksheet, grade 5"),
        ("3) Table of well depths (2019): LINK", "Table of well depths (2019)"),
        ("[2] Handbook of small dams, LINK", "Handbook of small dams"),
        ("Fiche de préparation, cycle 3 : LINK", "Fiche de préparation, cycle 3"),
        ("Tabla de profundidades de pozos: LINK", "Tabla de profundidades de pozos"),
        ("Planilha de custos da cisterna: LINK", "Planilha de custos da cisterna"),
        ("Arbeitsblatt Wasserkreislauf, Klasse 5: LINK", "Arbeitsblatt Wasserkreislauf, Klasse 5"),
        ("Schede sul ciclo dell'acqua: LINK", "Schede sul ciclo dell'acqua"),
        ("Lesplan waterkringloop groep 7: LINK", "Lesplan waterkringloop groep 7"),
        # the line above, also over a blank one
        ("Drawings of the rope pump:\nLINK", "Drawings of the rope pump"),
        ("Drawings of the rope pump\n\n  Drawings of the small dam:\n\n  LINK", "Drawings of the small dam"),
        ("Zeichnungen der Seilpumpe:\n\nLINK", "Zeichnungen der Seilpumpe"),
        ("Dibujos de la bomba de mecate:\n\n  LINK", "Dibujos de la bomba de mecate"),
        # behind it
        ("LINK - Drawings of the rope pump", "Drawings of the rope pump"),
        ("LINK (Drawings of the rope pump)", "Drawings of the rope pump"),
        ("LINK Rope Pump Drawings", "Rope Pump Drawings"),
        # the thing that a sentence names
        ("I wrote a short guide to rope pumps, it is at LINK", "short guide to rope pumps"),
        ("You can download our lesson plan on the water cycle from LINK", "lesson plan on the water cycle"),
        ("We have put the slides of the pump workshop here: LINK", "slides of the pump workshop"),
        (
            "Please have a look at my spreadsheet of well depths that I update each month: LINK",
            "spreadsheet of well depths",
        ),
        ("If you want more, see the manual of the hydraulic ram at LINK", "manual of the hydraulic ram"),
        ("Here is a short video about priming a pump: LINK", "short video about priming a pump"),
        ("You will find the script for drawing rain charts at this link: LINK", "script for drawing rain charts"),
        ("Click here for the handbook of Amina: LINK", "handbook of Amina"),
        ("Vous trouverez notre guide des petites pompes ici : LINK", "guide des petites pompes"),
        ("J'ai mis un tutoriel sur les filtres à sable sur LINK", "tutoriel sur les filtres à sable"),
        ("Aquí pueden descargar la guía de riego por goteo: LINK", "guía de riego por goteo"),
        ("Encontré un manual de bombas manuales en LINK", "manual de bombas manuales"),
        ("Vocês podem baixar o manual da bomba rosário em LINK", "manual da bomba rosário"),
        ("Escrevi um tutorial sobre filtros de areia: LINK", "tutorial sobre filtros de areia"),
        ("Ich habe eine Anleitung für die Seilpumpe geschrieben: LINK", "Anleitung für die Seilpumpe"),
        ("Hier findet ihr unsere Folien zum Brunnenbau: LINK", "Folien zum Brunnenbau"),
        ("Ecco la guida alle piccole pompe: LINK", "guida alle piccole pompe"),
        ("Potete scaricare il manuale della pompa a corda da LINK", "manuale della pompa a corda"),
        ("Ik heb een handleiding voor de touwpomp gemaakt: LINK", "handleiding voor de touwpomp gemaakt"),
        ("Hier vind je onze lesplan over de waterkringloop: LINK", "lesplan over de waterkringloop"),
        # a foot-note's words
        ("The handbook of small dams [1] says so.\n\n[1] LINK", "The handbook of small dams"),
        # nothing is named: the subject, not half a sentence
        ("of the kind that we used, such as LINK", BY_SUBJECT),
        ("I think you are right, see LINK", BY_SUBJECT),
        ("to build one of these, click LINK", BY_SUBJECT),
        ("It is old but most of it still holds: LINK", BY_SUBJECT),
        ("Je pense que vous avez raison : LINK", BY_SUBJECT),
        ("Creo que tienen razón, vean LINK", BY_SUBJECT),
        ("Ich glaube, ihr habt recht, siehe LINK", BY_SUBJECT),
        ("$ git clone LINK", BY_SUBJECT),
        ('<part xmlns="LINK">', BY_SUBJECT),
    ],
)
def test_a_title_is_what_the_text_calls_it(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # next to the link, or to the word for a thing
        ('The guide "Pumps for Dry Years" that Amina showed us last week in Kitui is at LINK', "Pumps for Dry Years"),
        (
            "Un manuel intitulé « Le petit livre des pompes », que Rosa garde chez elle : LINK",
            "Le petit livre des pompes",
        ),
        ("Das Handbuch namens „Brunnen im Sand“, das Ben mir im Mai geliehen hat: LINK", "Brunnen im Sand"),
        ("LINK - *The Rope Pump Manual*", "The Rope Pump Manual"),
        ("LINK: „Brunnen am Hang“", "Brunnen am Hang"),
        # said, or only stressed
        ('My aunt said "what a mess" so here is the manual: LINK', BY_SUBJECT),
        ('"Such a mess" was all that Amina and Ben from Kitui said, see LINK', BY_SUBJECT),
        ('The manual says "Open the small valve first" and that is how we did it, LINK', BY_SUBJECT),
        ("It is *not* working, the *whole thing* is at LINK", BY_SUBJECT),
        ('"Ana wrote that she is ill" and sent LINK', BY_SUBJECT),
        ("« Vous avez tout cassé », LINK", BY_SUBJECT),
        ("„Ihr habt Recht behalten“, LINK", BY_SUBJECT),
    ],
)
def test_what_is_quoted_is_a_title_only_where_it_names_a_thing(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "password: secret123 LINK",
        "The drawings, password: secret123, LINK",
        "login: ana, password secret: LINK",
        "LINK - login: ana, password secret",
        "LINK (pass word Frog Pond)",
        "Zoom passcode 442211: LINK",
        "Meeting room, PIN 442211: LINK",
        "Kennwort Frosch: LINK",
        "WLAN-Passwort Grüner Frosch: LINK",
        "Zugangsdaten: Ana, Grüner Frosch, LINK",
        "Mot de passe Grenouille Verte : LINK",
        "Code d'accès : Grenouille Verte, LINK",
        "Contraseña Rana Verde: LINK",
        "Clave de acceso Rana Verde: LINK",
        "Senha Sapo Verde: LINK",
        "Palavra-passe Sapo Verde: LINK",
        "Wachtwoord Groene Kikker: LINK",
        "Toegangscode Groene Kikker: LINK",
        "Parola d'ordine Rana Verde: LINK",
        "Parola d’ordine Rana Verde: LINK",
        "Password Rana Verde: LINK",
        'The password is "Green Frog Pond": LINK',
        "Password: Green Frog Pond\n\nLINK",
        "[Password Green Frog](LINK)",
        "Zoom-Kenncode Grüner Frosch: LINK",
        "Nom et mot-de-passe, Grenouille Verte : LINK",
        "Contraseñas: Rana Verde, LINK",
        "Passwörter: Grüner Frosch, LINK",
    ],
)
def test_a_title_never_tells_a_password(text: str) -> None:
    assert title_of(text) == BY_SUBJECT


@pytest.mark.parametrize("subject", ["password: secret123", "Kennwort Frosch", "ana@wells.example"])
def test_nor_does_one_that_is_the_posts_subject(subject: str) -> None:
    assert title_of("See LINK", subject=subject) == "x1"
    assert title_of("See LINK", "https://tools.example.org/", subject=subject) == "tools.example.org"
    assert file_title("IMG_2031.mp4", subject) == "IMG 2031"


def test_nor_one_that_is_made_from_an_address() -> None:
    assert title_of("See LINK", "https://tools.example.org/docs/password_green_frog") == BY_SUBJECT
    assert title_of("See LINK", "https://ana:frog@tools.example.org/", subject="") == "tools.example.org"
    assert file_title("Kennwort_Frosch.pdf", "Plans of the well") == "Plans of the well"
    assert file_title("Kennwort_Frosch.pdf") == "pdf"
    assert file_title("ana@wells.example.pdf", "Plans of the well") == "Plans of the well"
    assert title_of("See LINK", "https://tools.example.org/x1/ana@example.org/") == BY_SUBJECT
    assert title_of("See LINK", "https://ana:frog@tools.example.org/Priming_a_pump") == "Priming a pump"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Password manager handbook for schools: LINK", BY_SUBJECT),  # rather none than one that tells too much
        ("Senhas e chaves no campo: LINK", "Senhas e chaves no campo"),
        ("Handbook of the Khyber Pass: LINK", "Handbook of the Khyber Pass"),
        ("Micro controller, pin 13 and pin 0: LINK", "Micro controller, pin 13 and pin 0"),
        ("Desenhar um mapa do poço: LINK", "Desenhar um mapa do poço"),
        ("Palabras clave del riego: LINK", "Palabras clave del riego"),
    ],
)
def test_words_that_only_look_like_a_password_stay(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    "words",
    [
        "The valve handbook by Ana Silva <ana@wells.example>: LINK",
        "The valve handbook by Ana Silva (ana@wells.example): LINK",
        "The valve handbook by Ana Silva <ana at wells.example>: LINK",
        "The valve handbook by Ana Silva, mailto:ana@wells.example, LINK",
        "The valve handbook by Ana Silva ana[at]wells.example LINK",
        "LINK - The valve handbook by Ana Silva <ana@wells.example>",
        '"The valve handbook by Ana Silva <ana@wells.example>": LINK',
        "[The valve handbook by Ana Silva <ana@wells.example>](LINK)",
    ],
)
def test_a_title_holds_no_mail_address(words: str) -> None:
    assert title_of(words) == "The valve handbook by Ana Silva"
    assert (
        title_of("See LINK", subject="Valves by Ana Silva <ana@wells.example>", is_reply=False) == "Valves by Ana Silva"
    )


@pytest.mark.parametrize(
    "closing",
    [
        "Best regards from Kitui, Amina",
        "Best, Amina Diallo",
        "Viele Grüße aus Kassel",
        "Mit freundlichen Grüßen aus dem sonnigen Kassel",
        "Grüße Anna Maria",
        "Un saludo cordial",
        "Saludos desde Quito, Rosa",
        "Groeten uit Gent, Anna",
        "Bien cordialement",
        "Bien cordialement, Rosa Petit",
        "Um abraço forte, Rosa",
        "Cordiali saluti da Pavia",
    ],
)
def test_a_closing_is_no_title(closing: str) -> None:
    assert title_of(f"{closing}\nLINK") == BY_SUBJECT
    assert title_of(f"{closing}: LINK") == BY_SUBJECT
    assert title_of(f"LINK - {closing}") == BY_SUBJECT


@pytest.mark.parametrize(
    "name", ["Best practices for small dams", "All the best pump drawings", "Regards croisés sur les pompes"]
)
def test_a_name_that_begins_as_a_closing_is_a_title(name: str) -> None:
    assert title_of(f"{name}: LINK") == name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Thanks for the guide to small pumps: LINK", "guide to small pumps"),
        ("Merci pour le guide des petites pompes : LINK", "guide des petites pompes"),
        ("Danke für die Anleitung zur Seilpumpe: LINK", "Anleitung zur Seilpumpe"),
    ],
)
def test_of_thanks_the_thing_is_the_title(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("link", "title"),
    [
        ("https://tools.example.org/wiki/Priming_a_pump", "Priming a pump"),
        ("https://tools.example.org/2019/04/how-to-prime-a-pump/", "how to prime a pump"),
        ("https://tools.example.org/kb/200412-how-to-prime-a-pump.html", "how to prime a pump"),
        ("https://tools.example.org/files/rope%20pump%20drawings.pdf", "rope pump drawings"),
        ("https://tools.example.org/files/sprayer-2.1.tar.gz", "sprayer 2.1"),
        ("https://tools.example.org/amina/sprayer", "sprayer (tools.example.org)"),
        ("https://tools.example.org/wiki/USB", "USB (tools.example.org)"),
        (
            "https://tools.example.org/how-to-line-an-old-well-with-stones-where-the-ground-is-too-soft-for-rings-with-care",
            "how to line an old well with stones where the ground is too soft for rings",
        ),
        ("https://tools.example.org/index.html?page=12", BY_SUBJECT),
        ("https://tools.example.org/commit/89957c3f30d3e17d", BY_SUBJECT),
        ("https://tools.example.org/watch?v=Ab3xY9qLm", BY_SUBJECT),
        ("https://tools.example.org/node/71", BY_SUBJECT),
    ],
)
def test_where_the_text_names_nothing_the_address_may(link: str, title: str) -> None:
    assert title_of("See LINK", link) == title


def test_an_openings_own_subject_says_more_than_one_word_of_an_address() -> None:
    link = "https://tools.example.org/amina/sprayer"

    assert title_of("LINK", link, "A sprayer from old bottles", is_reply=False) == "A sprayer from old bottles"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("lesson_plan-week2_v3.pdf", "lesson plan week2 v3"),
        ("rope+pump.odt", "rope pump"),
        ("IMG_2031.mp4", "Rope pumps in Kitui"),
        ("ATT00001.pdf", "Rope pumps in Kitui"),
        ("document (3).pdf", "Rope pumps in Kitui"),
    ],
)
def test_a_file_is_called_by_its_name_unless_a_program_gave_it(name: str, title: str) -> None:
    assert file_title(name, "Rope pumps in Kitui") == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("C++ for gardens.pdf", "C++ for gardens"),
        ("valves+-+and_pumps.pdf", "valves and pumps"),
        ("How+to+prime+a+pump.pdf", "How to prime a pump"),
        ("Links_against_C++.txt", "Links against C++"),
    ],
)
def test_the_plus_signs_of_a_name_stay_and_those_for_blanks_go(name: str, title: str) -> None:
    link = f"https://x.example/media/{name.replace(' ', '%20')}"

    titles = file_title(name), title_of(link, link)

    assert titles == (title, title)


@pytest.mark.parametrize(
    "name", ["code.txt", "slides.pptx", "daten.csv", "présentation.odp", "manual.pdf", "planilha.ods"]
)
def test_a_file_whose_name_is_but_a_kind_of_thing_is_called_by_its_letter_too(name: str) -> None:
    assert file_title(name, "Rope pumps in Kitui") == f"{name.rpartition('.')[0]} (Rope pumps in Kitui)"
    assert file_title(name) == name.rpartition(".")[0]


def test_what_a_program_named_in_a_reply_is_not_called_by_anothers_words_alone() -> None:
    assert file_title("IMG_2031.mp4", "Leaking valve", is_reply=True) == "Leaking valve (IMG_2031.mp4)"


@pytest.mark.parametrize(
    "text",
    [
        '"BEST PUMP IN THE WORLD" LINK',
        "“NO WATER NO LIFE” LINK",
        "« PAS D'EAU PAS DE VIE » LINK",
        "„KEIN WASSER KEIN LEBEN“ LINK",
        '"Water for everyone!" LINK',
    ],
)
def test_what_is_called_out_is_no_title(text: str) -> None:
    assert title_of(text) == BY_SUBJECT


@pytest.mark.parametrize(
    "text",
    [
        "Looking at the pump data again: LINK",
        "Just tried the new valve with hot water LINK",
        "Acabei de fazer um desenho da nova bomba: LINK",
        "Criei novamente o arquivo da bomba nova: LINK",
        "Acabo de subir los dibujos de bombas: LINK",
        "Estoy probando bombas nuevas en casa: LINK",
        "Je viens de refaire mes dessins de pompes LINK",
        "Je crois que cette pompe semble solide LINK",
        "Denke, dieser Brunnen passt besser: LINK",
        "Credo sia una pompa buona: LINK",
        "Bent u bekend met deze pomp: LINK",
        "Ok, o poço da vila está no ar: LINK",
        "Use the pump drawings with care: LINK",
    ],
)
def test_a_sentence_is_no_title(text: str) -> None:
    title = title_of(text)

    assert title == BY_SUBJECT or (title in text and not text.startswith(title))


@pytest.mark.parametrize(
    "greeting",
    ["Hi Rosalind", "Hallo Rosalinde", "Bonjour Rosaline", "Hola Rosalinda", "Olá Rosalina", "Dag Rozemarijn"],
)
def test_a_greeting_is_no_title(greeting: str) -> None:
    assert title_of(f"{greeting}\nLINK") == BY_SUBJECT


@pytest.mark.parametrize("part", ["UCkQzWbNxTrHs", "7k3Qz", "a1b2c3d4"])
def test_what_a_machine_named_is_no_title(part: str) -> None:
    assert title_of("See LINK", f"https://tools.example.org/{part}") == BY_SUBJECT


@pytest.mark.parametrize("part", ["PumpDocsOfKitui", "RainGaugeNotes", "GptAssembly_examples"])
def test_what_people_write_in_one_word_is_a_title(part: str) -> None:
    assert title_of("See LINK", f"https://tools.example.org/{part}").startswith(part.replace("_", " "))


def test_of_two_things_in_a_row_the_first_is_meant() -> None:
    assert title_of("The video shown on the demo slide is here: LINK") == "The video shown on the demo slide"
    assert title_of("Ich habe die Anleitung zum Programm der Pumpe hier abgelegt: LINK").startswith("Anleitung zum")


def test_a_long_sentence_ends_where_a_clause_does() -> None:
    words = "Handbook of small dams for villages, with many drawings of walls and spillways and of how they are kept"

    title = title_of(f"{words}: LINK")

    assert title == "Handbook of small dams for villages" and len(title) <= TITLE_CHARACTERS


@pytest.mark.parametrize("hidden", ["%00", "%0D%0A", "%E2%80%AE", "%C2%AD"])
def test_what_an_address_hides_stands_in_no_title(hidden):
    titles = [
        title_of("It is at LINK", f"https://tools.example.org/rope{hidden}pump.pdf", one) for one in ("", SUBJECT)
    ]

    assert [title.isprintable() and title != "" for title in titles] == [True, True]
