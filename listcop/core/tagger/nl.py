"""Dutch cues, under the names of `en.py`."""

CUES = {
    "i": "ik, mij, mijn, m n",
    "you": "jij, je, jou, jouw, jullie, u, uw",
    "we": "wij, we, ons, onze",
    "anyone": """
        iemand, wie (kan|weet|heeft|kent|wil|zou), iemand van jullie, een van jullie, niemand,
        (is|heeft|kent|weet|kan|zou|gebruikt|doet|komt) (er |)(iemand|niemand), iemand
        (hier|die|van|een|anders|met|ervaring), wie van (jullie|u|ons)
    """,
    "help": """
        (heb|zoek|vraag|hulp) (hulp|hulp nodig|advies nodig|uw hulp|jullie hulp|gevraagd|nodig), helpen, mij
        helpen, me helpen, hulp, om hulp, geen idee, zit vast, kom er niet uit, (het|dat) lukt (me|mij|niet)
        (niet|), ten einde raad, (kan|kunnen|wil|willen|zou|zouden) (iemand|jullie|u|je) (mij|me|ons) (helpen|op
        weg helpen|vertellen|uitleggen), (alle|elke|iedere) (hulp|tip|tips|suggestie|suggesties|raad) (is|zijn)
        (welkom|van harte welkom), (we|ik) (komen|kom|raken|raak) er niet uit, (weet|weten) (het|me|ons|ik|we)
        (even|echt|)(niet meer|geen raad), vastgelopen, radeloos, (zitten|zit) (we |ik |)(met de handen in het
        haar|vast|omhoog)
    """,
    "polite": """
        (kunt|kan|kun|zou|zouden|willen|wil) (u|je|jullie|iemand|jij|mij|men), alsjeblieft, alstublieft, aub,
        svp, graag, (laat|vertel) (me|mij|het) (weten|), (zou|ben) (ik|)(dankbaar|blij|graag|erg dankbaar), ik
        hoor graag, gelieve, zou het mogelijk, (weet|weten) (u|jullie|je|iemand)
        (of|waar|hoe|wat|wie|wanneer|een), (kunt|kun|kan|kunnen|willen|zou|zouden) (u|jullie|je|iemand)
        (mij|me|ons) (zeggen|vertellen|sturen|mailen|wijzen|doorsturen|uitleggen), (wie|iemand) (kan|wil)
        (mij|me|ons) (zeggen|vertellen|sturen|mailen|uitleggen|wijzen)
    """,
    "wonder": """
        (ik|)vraag(t|) me af, (ik|)(weet|snap|begrijp|vind|zie) (niet|het niet|nergens|niet hoe), (heb|had)
        (ik|)(een|nog een|een paar|enkele|wat) (vraag|vragen|vraagje), mijn (vraag|vragen), een vraag, vraag
        (over|aan|is), vraagje, (wil|wilde|zou) (ik|)(graag|)weten, niet zeker, of (iemand|er|het|je|dat),
        (we|wij) (vragen|vroegen) ons af, (ik|we) (zou|zouden|wil|willen) (graag |wel |even
        |)(weten|horen|begrijpen|vragen), (snap|snappen|begrijp|begrijpen|weten|weet) (ik|we|wij) (niet|nog
        niet|het niet), (korte|kleine|snelle|simpele|domme|praktische) vraag, (even|een) (vraagje|vraag)
        (over|aan|tussendoor), ben benieuwd, benieuwd (of|naar|hoe|wat)
    """,
    "ahead": """
        (alvast|bij voorbaat) (bedankt|dank|hartelijk dank|veel dank), bij voorbaat, alvast, ik (hoor|zie)
        (het|)graag, dank voor (jullie|uw|de) (hulp|reactie|reacties), (bedankt|dank|dank je wel|dank u) (voor
        het meedenken|voor jullie hulp|voor elke|aan wie|vast), ik hoor het graag, (wij|we) horen (het |)graag,
        hoor graag, ik wacht op
    """,
    "ideas": """
        (enig|iemand een|een|nog|iemand) (idee|ideeën|tip|tips|suggestie|suggesties|advies|oplossing), tips,
        suggesties, ideeën, advies, idee, (wat|welke) (raden|adviseren|zouden|stellen) (jullie|u),
        (tips|ideeën|suggesties|adviezen|raad) (over|voor|om|zijn|welkom|graag), waar (begin|beginnen) (ik|we),
        (hebben|heeft) (jullie|u|iemand) (een|nog|) (tip|tips|idee|ideeën|suggestie|suggesties|raad|advies)
    """,
    "how": """
        hoe (kan|moet|krijg|doe|maak|kun|werkt|is|kom|zou|lang|veel|zit), is er (een|ook|al|iets|iemand), zijn
        er (ook|al|nog), bestaat er, is het mogelijk, (welke|welk) (is|zijn|versie|manier), wat
        (is|zijn|moet|betekent|kan|doe|kost), waarom (is|werkt|kan|niet|wordt|krijg), waar
        (kan|vind|is|staat|zijn|moet), wanneer (is|wordt|kan), kan (ik|dat|het|dit), moet ik, mag ik, klopt
        (het|dat), hoe (doen|maken|krijgen|moeten|kunnen|werken|regel|regelen|bewaar|bewaren|bereken|bereken
        je|vaak|groot|zwaar|hoog|diep|duur|laat|heet|oud|ver|los)
        (jullie|we|ik|je|men|u|is|moet|dit|dat|het|de|een), hoeveel
        (is|kost|kosten|tijd|ruimte|liter|geld|mag|moet|kilo), (welke|welk)
        (datum|maat|soort|wet|regel|regels|temperatuur|formaat|instantie|vergunning|materiaal|prijs), (wat|wie)
        (is|zijn) (de|het|er|dat), (mag|mogen|moet|moeten|kan|kunnen) (je|we|ik|het|dat|dit|er|men)
        (ook|dan|eigenlijk|nog|zomaar|zonder), is (het|dat|dit)
        (waar|verplicht|toegestaan|normaal|goed|beter|nodig|verstandig|mogelijk), tot (wanneer|hoe laat), vanaf
        (wanneer|welke)
    """,
    "exist": """
        (is|bestaat|zijn) er (een|al|ook|iets|al een), (kent|weet) (iemand|u|je|jullie) (een|of|waar|hoe|wat|), weet
        iemand
    """,
    "seek": """
        (ik |wij|)(zoek|zoeken) (naar|een|iemand|nog|wij|ik), op zoek naar, ben op zoek, gezocht, ik heb
        (een|nodig), (heb|hebben) (ik |wij|)(een|)nodig, waar vind, (wij|we|ik) (zoeken|zoek) (nog
        |)(een|iemand|naar|dringend|mensen|hulp), (naar|op) zoek, nodig (heb|hebben|voor), (waar|bij wie)
        (koop|kopen|haal|halen|krijg|vind|vinden) (je|jullie|we|ik)
    """,
    "trying": """
        (ik|)(probeer|probeerde|heb geprobeerd|ben bezig|krijg), ik (wilde|gebruik|heb), (heb|hebben) (ik
        |we|)(al|)geprobeerd, mijn (probleem|doel), (we|ik) (hebben|heb) (al |alles |ook |het
        |de|)(geprobeerd|vervangen|schoongemaakt|nagekeken|gecontroleerd|opnieuw|verwisseld|gereset|bijgesteld|gedaan),
        sinds (gisteren|een week|vorige|maandag|het weekend|kort|weken|maanden)
    """,
    "fail": """
        fout, foutmelding, foutmeldingen, probleem, problemen, bug, storing, (werkt|werken|lukt|gaat|start|vindt|doet|
        kan|opent|reageert|verschijnt) (niet|niet meer|het niet|nog niet|niets), helaas, vreemd, raar, mislukt, crasht,
        loopt vast, kapot, onmogelijk, verkeerd, zonder succes, waarschuwing, (lekt|lekken|lekkage|lek), (breekt|breken|
        gebroken|barst|barsten|scheur|scheuren|scheurt|schimmel|schimmelt|beschimmeld|rot|rotten|verrot|roest|roestig|
        verkleurt|vlekken|stinkt|piept|kraakt|trilt|bromt|oververhit|kortsluiting|doorgebrand|verstopt|vastgelopen|
        geblokkeerd|dood|gaan dood|sterven|ziek|ziekte|defect|schade|beschadigd|valt uit|vallen uit|valt stil|slaat af|
        springt|geen stroom|geen signaal|geen druk), (wil|willen|doet|doen|krijg|krijgen) (het |hij |ze |de
        |er|)(niet|geen|maar niet) (meer |) (open|aan|dicht|los|schoon|droog|werkend|starten|laden|printen|openen|
        rijzen|groeien|kiemen), (blijft|blijven) (hangen|steken|haperen|lekken|plakken|nat|dicht|weg|koud|piepen|
        knipperen), (gaat|ging|loopt|liep) (steeds |telkens |weer |)(mis|fout|stuk|kapot|vast|uit|verkeerd), niets
        (helpt|hielp|gebeurt|werkt), hapert, haperen, storingen, (steeds|telkens|weer|opnieuw) (kapot|fout|hetzelfde|
        dezelfde|uit|vast|leeg|lek)
    """,
    "case": """
        mijn (code|script|programma|computer|pc|server|project|bestand|systeem|data|gegevens|laptop|machine|model|klas|
        leerlingen|resultaten), (de|deze|het|dit) (volgende|onderstaande) (fout|foutmelding|melding|code|probleem),
        foutmelding, hieronder, als volgt, krijg (ik|)(de|een|deze|volgende), (onze|ons) (pomp|motor|installatie|
        machine|printer|dak|oven|veld|school|server|site|ketel|tractor|planten|bijen|kasten|radio|boeken|orgel|boot|
        bibliotheek|netwerk)
    """,
    "lived": """
        (heeft|hebben|heb) (iemand|jullie|je|u|anderen) (ervaring|ervaringen|al|hier|ooit|al eens|wel eens|dit),
        ervaring (met|in), ervaringen (met|in), (jullie|uw|jouw) (ervaring|ervaringen|mening|aanbeveling|voorkeur),
        (aanbevelen|aanraden|aanrader|aanbeveling|aanbevelingen|raden jullie|raad je), wat (gebruiken|raden) jullie, hoe
        (doen|gaan|pakken) jullie, welke (is beter|is de beste|gebruiken), gebruikt iemand, beter dan, vergelijking,
        vergelijken, verschil tussen, voordelen, nadelen, de moeite waard, (hoe|wat) (is|zijn|was|waren) (jullie|uw|je)
        (ervaring|ervaringen|bevindingen|ervaringen met), (wie|heeft iemand|hebben jullie|heeft er iemand) (heeft |)(al
        |)(eens |ooit |)(gewerkt met|geprobeerd|gebruikt|gedaan|gekocht|meegemaakt|overgestapt|ingevoerd|toegepast|
        ervaring), wie (gebruikt|werkt met|heeft ervaring|is overgestapt|deed), (hoe|wat) (bevalt|beviel|bevallen) (het|
        dat|jullie|die|dit), achteraf (gezien|bekeken), (voor|na) (een|twee|drie|enkele|paar) (jaar|jaren|maanden|
        seizoenen), (zouden|zou) (jullie|u|je) (het|dat|weer|opnieuw|aanraden), valkuilen, voor en nadelen, op de lange
        duur, (vertel|vertellen) (eens|hoe|jullie|over), uit ervaring
    """,
    "views": """
        wat (vinden|denken|vind|denk) (jullie|jij|je|u) (hiervan|ervan|van|), (jullie|uw|je) (mening|meningen|reactie|
        reacties|commentaar|opmerkingen|suggesties|gedachten), meningen, reacties, opmerkingen, commentaar, feedback,
        mee eens, discussie, bespreken, bezwaar, bezwaren, (hoe|wat) (kijken|denken|staan|zien|vinden) (jullie|u|we)
        (tegen|tegenover|over|van|hier|hierover|dit|dat|het), volgens jullie, (eens|oneens) met, (ben|zijn) (jullie|je|
        u) (voor|tegen|het eens), laten we (het|hierover|daarover|eens) (hebben|praten|bespreken), (de|onze) toekomst,
        waar gaat (het|dat) (heen|naartoe), (gaat|zal|zou) (dit|dat|het) (veranderen|betekenen|worden|alles)
    """,
    "propose": """
        (ik|)stel (ik|)voor, voorstel, voorstellen, voorgesteld, (we|wij) (zouden|kunnen|moeten), zou
        (het|)(mooi|goed|handig|leuk|fijn|beter|nuttig|interessant) (zijn|), waarom niet, (mijn|een|het) idee
        (is|was|om|zou), plan, plannen, in de toekomst, verbetering, (nieuwe|nieuw)
        (regels|regelgeving|wet|wetgeving|norm|normen|techniek|technologie|ontwikkeling|ontwikkelingen|trend|subsidieregeling),
        (wat als|waarom zouden we niet|zullen we|kunnen we niet|ik stel voor|mijn voorstel|voorstel om),
        (verandert|veranderen|komt eraan|komen eraan|in opkomst), over (vijf|tien|enkele|een paar) jaar
    """,
    "opinion": """
        (ik|)(denk|vind|geloof|meen|vermoed) (ik|dat|het|), volgens mij, naar mijn mening, mijns inziens, echter, toch,
        natuurlijk, eigenlijk, bovendien, daarom, dus, bijvoorbeeld, bijv, dat wil zeggen, hoewel, maar, persoonlijk,
        mee eens
    """,
    "announce": """
        aankondiging, aankondigen, met (trots|genoegen|plezier), verheugd, (nodig|nodigen) (ik
        |wij|we|)(u|jullie|iedereen) (uit|graag|), uitnodiging, uitgenodigd, herinnering, (is|zijn) (nu |vanaf nu|
        )(beschikbaar|open|online|verkrijgbaar), vindt plaats, zal plaatsvinden, uiterste datum, komende, (meer|verdere|
        nadere) (informatie|info|details), ter info, ter informatie, ter kennisgeving, gelieve te verspreiden,
        nieuwsbrief, mededeling, deadline, is (gepubliceerd|verschenen|uitgebracht|bijgewerkt)
    """,
    "release": """
        versie, nieuwe versie, uitgebracht, uitgave, beschikbaar, downloaden, download, bijgewerkt, update,
        verbeteringen, wijzigingen, opgelost, nieuwe functies, stabiel, pakket, broncode
    """,
    "event": """
        conferentie, congres, seminar, workshop, workshops, studiedag, symposium, lezing, lezingen, spreker, sprekers,
        aanmelden, aanmelding, inschrijven, inschrijving, programma, deelnemers, deelname, festival, evenement,
        bijeenkomst
    """,
    "course": "cursus, cursussen, webinar, docent, kosten, korting, certificaat",
    "job": """
        vacature, vacatures, baan, functie, sollicitatie, solliciteren, sollicitatiebrief, kandidaat, kandidaten,
        promovendus, promotieplaats, salaris, fulltime, parttime, stage, beurs, cv
    """,
    "offer": """
        (heb|hebben) (ik |we|)(een|het|de|dit) (gemaakt|geschreven|gebouwd|geplaatst|gepubliceerd|), hier
        (is|zijn|vind|staat|kun), (kun|kan|kunt|kunnen) (je|u|jullie)
        (downloaden|vinden|gebruiken|hier|het|gratis), ter beschikking, beschikbaar gesteld,
        (ik|)(kan|bied|deel|stuur) (ik|)(jullie|je|u|aan|graag), delen, aangeboden, te koop, gratis, bijdrage,
        bijdragen, vrijwilliger, misschien (handig|nuttig|interessant|heeft), voor wie, veel plezier, hopelijk
        (is|heeft|helpt), (voor wie|wie) (het|hem|ze|er|wil|er iets aan heeft|interesse heeft) (wil|kan
        gebruiken|nodig heeft|mag|hebben), (gebruik|neem|kopieer|pas) (het|hem|ze|gerust|vrij|maar)
        (gerust|aan|vrij|over|maar), (ik|we) (heb|hebben) (een|het|onze|mijn|alle) (gemaakt|af|klaar),
        (net|eindelijk) (af|klaar|online|voltooid)
    """,
    "attach": "bijgevoegd, bijgevoegde, in de bijlage, bijlage, bijlagen, als bijlage",
    "give": """
        link, website, pagina, site, adres, (te vinden|beschikbaar|downloaden|zie) (op|via|hier|onder), zie
        (http|hier|ook), hier
    """,
    "meet": """
        bijeenkomst, bijeenkomsten, vergadering, ontmoeting, ontmoeten, treffen, afspraak, sessie, etentje, lunch,
        biertje, borrel, café, bezoek, bezoeken, aanwezig, aanwezigen, ter plaatse, tot (dan|morgen|ziens), (ik|)(kom|
        ben) (ook|erbij), wie (komt|gaat|is erbij), zaal, locatie, hotel, reis, excursie, uur, (ik|we|wij) (ben|zijn|
        kom|komen|reis|reizen|logeer) (van|in|naar|door|langs|volgende|vanaf|op|tussen) (de buurt|jullie|de regio|
        doorreis|bezoek|week), in de (buurt|regio|omgeving), op (doorreis|bezoek|de koffie), langskomen, langs (komen|te
        komen|gaan|kom), meekijken, meelopen, rondleiding, rondkijken, open dag, kijkje, (kom|komen) (kijken|langs|eens
        kijken), logeren, overnachten, slaapplek, (onderdak|gastheer|ontvangen), kopje koffie
    """,
    "coord": """
        vrijwilliger, vrijwilligers, wie (wil|kan|heeft zin|doet mee|heeft interesse|zou), (bij|heb je|heeft u)
        (interesse|belangstelling), geïnteresseerd, geïnteresseerden, meedoen, meehelpen, aanmelden, meld je
        aan, stemmen, stemming, enquête, vragenlijst, datumprikker, doodle, deelnemen, deelname, deelnemers,
        samen, gezamenlijk, bestelling, bestellen, organiseren, organisatie, werkgroep, taken, taak, datum,
        data, samenwerken, samenwerking, donatie, donaties, bijdragen, coördineren,
        (samen|gezamenlijk|gezamenlijke|gedeelde)
        (bestellen|bestelling|inkopen|inkoop|kopen|vervoer|rijden|doen|optrekken|regelen|inkoopactie),
        (kosten|vracht|vervoer|werk|taken|rit|ritten) (delen|verdelen), (wie) (doet mee|gaat
        mee|rijdt|neemt|brengt|helpt|tekent|kan er|komt helpen|pakt|meldt zich), (voor|uiterlijk|vóór)
        (vrijdag|maandag|zaterdag|zondag|donderdag|dinsdag|woensdag|eind), (geef|meld|laat) (je|het|u|even)
        (op|aan|door|weten), (nog|we zoeken|hebben nog)
        (twee|drie|vier|vijf|mensen|vrijwilligers|handen|helpers) nodig, (hoeveel) (wil|willen|neem|nemen|heb)
        (je|jullie|u), rooster, beurtrol, inzameling, petitie, handtekeningen, busje, carpoolen,
        (schrijf|schrijven) (je|jullie|u) in
    """,
    "doc": """
        documentatie, document, documenten, handleiding, handleidingen, wiki, faq, gids, notulen, verslag, vertaling,
        vertalingen, vertalen, vertaald, vertaler, nalezen, concept, rapport, tikfout, typefout, hoofdstuk, tekst,
        teksten, woordenlijst, (schrijven|opschrijven|vastleggen|bijwerken|uitwerken|verzamelen|bundelen|vertalen|
        nalezen|herschrijven|actualiseren|samenstellen), (op|zwart op) (papier|wit|schrift), (draaiboek|stappenplan|
        handboek|naslagwerk|leidraad|protocol|werkwijze|receptenboek|begrippenlijst|veelgestelde vragen|instructie|
        instructies), (wie) (leest|schrijft|vertaalt|redigeert|kijkt|wil) (mee|na|meelezen|meeschrijven|het|de|een),
        (eerste|ruwe|nieuwe) (versie|opzet|concept|schets), (steeds|telkens|altijd) dezelfde (vraag|vragen), meelezers,
        meelezen, meeschrijven
    """,
    "map": """
        wie (nog|nog meer|zijn er|werkt|gebruikt|allemaal), zijn er (anderen|mensen|nog anderen|meer mensen),
        andere (gebruikers|groepen|projecten), in contact (met|komen|brengen), contact met, contactpersoon,
        overzicht van (leden|groepen|projecten), kaart, netwerk, deskundige, expert, wie (weet|kent|heeft
        verstand|is|doet|houdt zich|zit|werkt|onder) (van|iemand|hier|bezig|met|in|aan|al|zich|er|de),
        (heeft|hebben) (iemand|jullie) (een|de) (naam|contact|contactpersoon|adres), (bij wie|tot wie|aan wie)
        (moet|kan|kunnen|wend|vraag|mag) (ik|we|je),
        (kenner|kenners|vakman|vakmensen|specialist|specialisten|deskundigen|ervaringsdeskundige)
        (van|in|op|voor|die), (lijst|lijstje|overzicht|kaart|adressenlijst|ledenlijst) (van|met|wie), wie doet
        wat, wie is wie, wie waar
    """,
    "intro": """
        mijn naam is, ik heet, (ik|)(stel|wil) me(zelf|) (even|)(voor|voorstellen), ik ben (nieuw|een
        nieuw|leraar|docent|student|bibliothecaris), nieuw (hier|op deze lijst|lid), voorstellen, welkom, zojuist
        aangemeld
    """,
    "admin": """
        afmelden, uitschrijven, (deze|de|onze) (lijst|mailinglijst|mailinglist), mailinglijst, moderator, abonnees,
        archief, test, testbericht, dit is een test, negeren, verkeerde lijst
    """,
    "robot": "automatisch (gegenereerd|bericht|verzonden), niet beantwoorden, melding, automatische melding",
    "all": """
        (hallo|beste|dag|hoi|goedemorgen|goedemiddag|goedenavond|lieve) (allemaal|iedereen|mensen|leden|collega
        s|lijst|lijstgenoten|allen|vrienden|luitjes), allemaal, beste mensen, hallo allemaal, aan allen
    """,
    "hail": """
        hallo, beste, dag, hoi, goedemorgen, goedemiddag, goedenavond, geachte, goeiemorgen, goeiemiddag, goeienavond,
        goedendag, hey, lieve
    """,
    "thanks": """
        bedankt, dank, dank je, dank je wel, dankjewel, dank u, dank u wel, hartelijk dank, hartelijk bedankt, veel
        dank, geweldig, fantastisch, prima, perfect, super, mooi, gefeliciteerd, top
    """,
    "solved": """
        (nu|eindelijk|inmiddels) (werkt|doet|print|start|opent|loopt|brandt) (het|hij|ze|alles|weer|dat|),
        (het|hij|alles|dat) (werkt|doet het|gaat|loopt|is opgelost|is gelukt) (nu|weer|goed|perfect|prima|als
        een trein|), (is|al|zelf|inmiddels) (opgelost|gevonden|verholpen|gelukt|in orde|geregeld), laat maar,
        hoeft niet meer, niet meer nodig, vals alarm, lag aan (mijn|de|het), (heb|ik heb) (het |hem |ze |)(al
        |zelf |inmiddels |)(gevonden|opgelost|voor elkaar|teruggevonden), dat was (hem|het), alles (in
        orde|goed|opgelost),
        (nu|het|dat|alles|zo) (werkt|doet|is) (het|nu|weer|goed|prima|perfect|opgelost|gelukt), (probleem)
        (opgelost|verholpen|is opgelost), opgelost, gelukt, (heb|ik heb) (het|)(gevonden|opgelost|gelukt|begrepen), dat
        was (het|het probleem), precies wat ik (zocht|nodig), mijn fout, dat hielp, heeft geholpen
    """,
    "still": """
        (nog steeds|nog altijd|nog|helaas) (niet|geen|dezelfde|hetzelfde), dezelfde (fout|foutmelding|melding),
        hetzelfde (probleem|resultaat), (werkt|helpt|hielp|lukt) (niet|nog niet|ook niet|helaas niet), zonder
        (succes|resultaat), geen (antwoord|reactie), niemand (reageert|geantwoord), opnieuw, maar (nu|ik|het|dan)
        (krijg|werkt|doet|niet)
    """,
    "helped": """
        (super|perfect|top|geweldig|prima|fijn) (bedankt|dank), (bedankt|dank) (allemaal|iedereen|je
        wel|jullie|beiden|je zeer|voor alle), (dank|bedankt) (je|u|jullie) (wel |hartelijk |)voor, precies wat
        (ik|we) (zocht|zochten|nodig|wilde|wilden), (ga|zal) (ik|het) (doen|proberen|zo doen|meteen),
        (jullie|je) (hebben|hebt|heb) (me|mij) (erg |goed |)geholpen, (nu|dat) (snap|begrijp|is) (ik|het)
        (het|duidelijk),
        (bedankt|dank|hartelijk dank) (allemaal |nogmaals|)voor (de|je|jullie|uw)
        (hulp|antwoord|antwoorden|tip|tips|uitleg|reactie), (dat|heeft) (helpt|me geholpen|geholpen), je had gelijk
    """,
    "unsolved": """
        (het|dat) (helpt|hielp|werkt|lukt|maakt) (nog steeds |helaas |ook |)(niet|niets|geen verschil), (nog|is
        er nog|zijn er nog) (steeds|altijd) (niet|kapot|stuk|hetzelfde|er|lek|een), (niets|niks)
        (veranderd|geholpen|opgeleverd), geen (verschil|succes|verbetering|resultaat), (heb|had) (ik |)(al
        |)(geprobeerd|gedaan) (maar|en|zonder), blijft (hetzelfde|lekken|hangen|het|zo),
        (werkt|lukt) (het |dat|)(nog steeds niet|helaas niet|ook niet), nog steeds (niet|hetzelfde|dezelfde),
        (dezelfde|hetzelfde) (fout|probleem|foutmelding|resultaat), heeft niet geholpen, probleem blijft, zonder succes,
        niet opgelost
    """,
    "metoo": """
        (die|dat|zoiets) (zoek|zoeken|wil|willen|heb|hebben) (ik|we|wij) ook, ook (interesse|benieuwd|last
        van|mee bezig), (vraag|vroeg) ik me ook af, (ik|wij|we) (heb|hebben|zit|zitten|zoek|zoeken|wil|ben|zou)
        (ook|hier ook|met hetzelfde|in hetzelfde schuitje|dat ook), bij (mij|ons) (ook|net zo|precies
        hetzelfde|hetzelfde),
        ik ook, mij ook, idem, (heb|had) (ik|)(ook|)hetzelfde, zelfde (hier|probleem|vraag), hetzelfde (hier|bij mij),
        sluit me aan, kan (ik |dat|)bevestigen, ook geïnteresseerd
    """,
    "also": "ook, mee eens, eens met, een vergelijkbaar probleem",
    "counter": """
        (welke|welk) (versie|systeem|besturingssysteem|fout|foutmelding|soort|bestand), wat
        (bedoel|wil|krijg|voor|doe|zie) (je|u|jij), (kun|kan|kunt) (je|u|jij) (sturen|laten
        zien|uitleggen|geven|het|meer|eens|de), (heb|bent|ben|hebt|gebruik) (je|u|jij)
        (al|geprobeerd|gekeken|zeker|het|de|dit), weet je zeker, meer (details|informatie), hoe bedoel, waarom
        (wil|niet|doe)
    """,
    "advise": """
        (je|u|men|jij) (kunt|kan|moet|zou|hoeft|kan het|vindt), (kun|moet) je, probeer, kijk, kijk eens, zie, gebruik,
        controleer, zorg, gewoon, (ik|wij) (gebruik|zou|doe|heb|raad|gebruiken|neem), er (is|zijn|bestaat), dat
        (is|komt|kan|ligt|zou|hangt) (omdat|door|een|niet|aan|normaal|af|ook), (het|je) (probleem|fout) (is|ligt|zit),
        als (je|u|het|dat), vergeet niet, bijvoorbeeld, in plaats van, in dat geval, omdat, want, ja, nee, klopt,
        precies, inderdaad, ligt eraan, hangt ervan af, succes, hopelijk
    """,
    "news": """
        artikel, blog, interessant, nieuws, bericht, net (gezien|gelezen|gevonden), misschien interessant, ter info,
        fyi, doorgestuurd, video, verschenen, gepubliceerd, publicatie, tijdschrift, krant
    """,
    "spam": """
        gelukkig nieuwjaar, vrolijk kerstfeest, prettige feestdagen, fijne feestdagen, gefeliciteerd, van harte,
        loterij, klik hier, gecondoleerd, grap, overleden
    """,
    "oops": """
        sorry, excuses, pardon, correctie, vergeten, ik bedoelde, ps, trouwens, aanvulling, ter verduidelijking,
        overigens
    """,
    "goods": """
        sjabloon, sjablonen, script, scripts, dataset, gegevens, dia s, presentatie, materiaal, lesmateriaal, les,
        lessen, werkblad, hulpmiddel, hulpmiddelen, software, programma, app, code, voorbeeld, voorbeelden, plugin,
        module, bibliotheek, pakket, kaart, kaarten, video, opname, afbeelding, spreadsheet, (sjabloon|sjablonen|model|
        modellen|formulier|formulieren|voorbeeld|voorbeelden|lesplan|lesbrief|lesmateriaal|les|lessen|rekenblad|
        spreadsheet|excel|tekening|tekeningen|bouwtekening|recept|recepten|folder|flyer|poster|contract|reglement|
        statuten|vragenlijst|checklist|logboek|dia s|presentatie|script|bestand|bestanden|dataset|kaartmateriaal|foto s|
        opname|opnames|werkblad|werkbladen|modelbrief|voorbeeldbrief)
    """,
    "share": """
        (sturen|stuur|geven|toesturen|opsturen|delen|mailen) (me|mij|ons|het|een), een kopie, heeft iemand
        (een|het|de|nog), hebben jullie (een|het|de), waar (kan ik|te|kun je) (downloaden|vinden|krijgen), een
        voorbeeld (van|), (heeft|hebben|wie heeft) (iemand|jullie|u|er iemand|) (al |misschien |toevallig
        |)(een|zo n|nog een)
        (sjabloon|voorbeeld|model|formulier|lesplan|kopie|bestand|tekening|recept|schema|lijst|spreadsheet|checklist|script),
        (wil|willen|kan|kunnen|zou|mag) (iemand|jullie|u|ik|we|die|hem|het)
        (delen|sturen|mailen|doorsturen|overnemen|hergebruiken|kopiëren|lenen|hebben), (kant en klaar|kant en
        klare|herbruikbaar|hergebruiken|overnemen|aanpassen|als basis|om van uit te gaan), (niet|zonder) (zelf
        |)(opnieuw |)(het wiel|alles opnieuw|van nul|vanaf nul), kopie (van|ervan), exemplaar
    """,
    "time": """
        januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december, maandag,
        dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, morgen, vandaag, vanavond, uur, volgende week, komende
        week, half (een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf), maandagavond, dinsdagavond,
        woensdagavond, donderdagavond, vrijdagavond, zaterdagavond, zondagavond, woensdagmiddag, vrijdagmiddag,
        zaterdagmiddag, zondagmiddag, zaterdagochtend, zondagochtend, (komend|dit|volgend) weekend
    """,
    "forward": "doorgestuurd bericht, oorspronkelijk bericht, begin doorgestuurd bericht",
}
