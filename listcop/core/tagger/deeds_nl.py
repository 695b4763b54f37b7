"""Dutch phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_nl

CUES = {
    "text-for-all": """
        faq, veelgestelde vragen, handleiding, handleidingen, handboek, handboeken, gids, gidsen, wegwijzer, leidraad,
        instructie, instructies, gebruiksaanwijzing, wiki, wikipagina, documentatie, notulen, verslag, verslagen,
        woordenlijst, begrippenlijst, lexicon, richtlijn, richtlijnen, huisregels, reglement, huishoudelijk reglement,
        statuten, standaardtekst, modeltekst, vertaling, vertalingen, brochure, folder, boekje, samenvatting,
        samenvattingen, protocol, draaiboek, hoofdstuk, hoofdstukken, concept, concepttekst, kladversie, klad, eerste
        versie, een document, het document, dit document, de tekst, deze tekst, tutorial, stappenplan, hulppagina,
        uitleg, uitlegpagina, terminologie, spiekbrief, spiekbriefje, naslagwerk, afspraken, beginnersgids, lijst met
        termen
    """,
    "write-down": """
        schrijven (we|wij|van|aan|een), opschrijven, opgeschreven, op te schrijven, uitschrijven, op papier, op
        schrift, zwart op wit, vastleggen, vastgelegd, vast te leggen, documenteren, gedocumenteerd, opstellen,
        opgesteld, bundelen, gebundeld, verzamelen (we|en|alle|in), samenvatten, samengevat, samenstellen, op een rij,
        op een rijtje, nalezen, nalezers, meelezen, meelezers, tegenlezen, doorlezen, proeflezen, proeflezers,
        nakijken, redigeren, redactie, corrigeren, correctie, correcties, verbeteringen, verbeter, tikfouten,
        taalfouten, fouten (in|eruit), opmerkingen (bij|over|op), aanmerkingen, aantekeningen, vertalen, vertaald,
        vertaler, vertalers, bijwerken, bijgewerkt, bij te werken, actualiseren, geactualiseerd, verouderd,
        achterhaald, niet meer actueel, herschrijven, herzien, herziening, aanvullen, aanvullingen, aangevuld, vul aan,
        vul (maar |)aan, toevoegen, voeg toe, steeds dezelfde (vraag|vragen), dezelfde (vraag|vragen), elke (week|
        maand|keer|zomer) (dezelfde|vraagt|komt), komt steeds terug, telkens terug, voor eens en (voor|) altijd, op één
        plek, op een plek, voor (nieuwelingen|nieuwe leden|beginners|later|het nageslacht|wie na|het archief), terug te
        lezen, terugvinden, goedkeuren, goedkeuring, wie (schrijft|redigeert|vertaalt|leest mee|corrigeert|kijkt het
        na), ik (schrijf|begin met|doe het hoofdstuk|heb een eerste)
    """,
    "join-in": """
        vrijwilligers, wie (doet mee|doet|wil|kan|helpt|gaat mee|komt|neemt|pakt|tekent|heeft (zin|tijd|een uurtje)|
        meldt zich|springt|brengt|rijdt|is erbij|staat|zorgt|biedt zich|draait|bemant|sluit zich|legt), wie doet (er|)
        mee, wie is erbij, doe (je|jij|mee), doen jullie mee, meedoen, mee te doen, doe mee, meewerken, medewerking,
        meehelpen, deelnemen, deelname, deelnemers, aanmelden, aanmelding, aanmeldingen, meld je, meld jullie, meld u,
        opgeven, geef je op, geef je, geef (even|) door, inschrijven, inschrijving, schrijf je in, intekenen,
        intekenlijst, teken in, reageer voor, reageren voor, antwoord voor, laat (het |)(mij |me |)(even|)weten, voor
        (vrijdag|maandag|zondag|donderdag|zaterdag|dinsdag|woensdag|het einde|eind), uiterlijk, verdelen, verdeling,
        verdelen we, taken, taakverdeling, taken verdelen, om de beurt, om beurten, bij toerbeurt, ieder (neemt|een|
        brengt|doet|van ons|pakt), elk (een|neemt|brengt|van ons), iedereen (neemt|een|brengt), rooster, roosters,
        diensten, bardienst, ploeg, ploegen, klus, klussen, klusdag, werkdag, helpers, helpende hand, helpende handen,
        handen (nodig|tekort|uit), handen, een handje, handje, (zoeken|nodig|hebben|missen) (we|wij |nog |)(nog
        |)(mensen|vrijwilligers|handen|iemand|drie|vier|vijf|twee|tien|minstens|testers|helpers|handtekeningen), nog
        (mensen|vrijwilligers|handen|twee|drie|vier|iemand) nodig, komen (we |nog |)(nog |)(mensen|handen) tekort,
        samen, gezamenlijk, gezamenlijke, met z n allen, gemeenschappelijk, krachten bundelen, bundelen, petitie, open
        brief, brandbrief, handtekeningen, ondertekenen, onderteken, mede ondertekenen, actie, campagne, commissie,
        comité, coördineren, coördinatie, afstemmen, afspreken wie, organiseren, organisatie van, oproep, samenwerken,
        samenwerking, bijdragen, bijdrage, bijdragen aan, carpoolen, overnemen, neemt over, stokje, dubbel werk, niet
        dubbel
    """,
    "vote-or-date": """
        stemming, stemmen, stem, stem uit, gestemd, peiling, poll, doodle, datumprikker, datumprikken, prikken,
        handopsteken, ja of nee, voor of tegen, voorstemmen, onthouding, motie, verkiezing, verkiezingen, kandidaat,
        kandidaten, kandidatuur, quorum, agenda, agendapunt, agendapunten, welke (datum|data|dag|avond|week|zaterdag|
        zondag|tijd), wat voor datum, (datum|avond|dag) (prikken|kiezen|vinden|afspreken|vaststellen), wanneer (kunnen|
        kan|schikt|komt|past|zijn|zouden|spreken), schikt (het|jullie|u|je), past (het|jullie|je), komt (het|jullie)
        (jullie |)(uit|goed uit|het beste uit), beschikbaar, beschikbaarheid, kun je (op|dan), kunnen jullie (op|dan),
        vink aan, aanvinken, eerste keus, voorkeur, voorkeursdatum, videogesprek, videobellen, telefonisch overleg,
        volgende vergadering, verzetten, verplaatsen, uitstellen, verschoven
    """,
    "bulk-buy": """
        gezamenlijke (bestelling|inkoop|aankoop), groepsbestelling, groepsinkoop, groepsaankoop, samen (bestellen|
        kopen|inkopen|aanschaffen), gezamenlijk (bestellen|inkopen|kopen), inkoopactie, meebestellen, mee bestellen,
        bestelling, groothandel, groothandelsprijs, staffelkorting, korting, kortingen, kwantumkorting, verzendkosten
        (delen|besparen), kosten delen, delen (we|) de kosten, pallet, minimale afname, minimum afname, aantal,
        aantallen, hoeveel (wil|willen|wilt|neem|heb) (je|jullie|u), als we (samen|er|met), inzamelen, inzameling,
        donatie, donaties, doneren, potje, meerijden, carpoolen, ik plaats de bestelling, ik bestel
    """,
    "outing": """
        bezoek, bezoeken, bezoekje, bezoekers, op bezoek, op de koffie, bijeenkomst, bijeenkomsten, ontmoeting,
        ontmoeten, ontmoet, samenkomst, treffen (we|elkaar), elkaar (zien|treffen|ontmoeten|spreken|in het echt),
        afspreken, afgesproken, langskomen, kom langs, kom (eens |gerust |gezellig |allemaal |vooral|) (langs|kijken|
        mee|naar|ook), langs te komen, open (dag|dagen|deur|tuin|tuinen|atelier|ateliers|huis|werkplaats|middag),
        opendeurdag, excursie, excursies, uitje, uitstapje, dagtocht, wandeling, wandelen, rondleiding, rondleidingen,
        rondkijken, reis naar, borrel, borrelen, biertje, bier, pils, koffie, taart, soep, lunch, eten, etentje,
        barbecue, bbq, picknick, café, kroeg, in levenden lijve, in het echt, persoonlijk, live, face to face, onder
        vier ogen, gastvrij, gastheer, gastvrouw, gast, gasten, te gast, ontvangen (we|wij|jullie|graag|bezoek), ik
        ontvang, logeren, logeeradres, logeerplek, slaapplaats, slaapplek, overnachten, overnachting, uitwisseling,
        uitwisselen van, uitwisselingsweek, meelopen, dagje meelopen, meekijken, een dagje, bij (mij|ons) (thuis|op|in|
        aan|langs|kijken), in (mijn|onze|jullie) (tuin|werkplaats|klas|school|bibliotheek|keuken|bakkerij|atelier|
        schuur|buurt), op (mijn|onze|jullie) (boerderij|erf|akker|school|kaasmakerij|land), ben (ik |)(in de buurt|
        volgende week|op doorreis|dan in), in de buurt, op doorreis, vrije toegang, toegang (vrij|gratis), iedereen
        (is|) welkom, allen welkom, van harte welkom, van harte uitgenodigd, neem (je|mee|iets), meenemen, wie (gaat|
        komt|is|zie ik) (er |)(naar|op|in|bij|ook), beurs, congres, symposium, dag van, we zien elkaar, tot dan,
        verzamelen om, verzamelpunt, inloop, inloopavond, avondje, stamtafel, komen kijken, kijkje nemen, kijkje
        achter, achter de schermen, nog nooit ontmoet, nooit gezien, elkaar eens, gezicht bij, ontbijt, kampvuur,
        weekend in, mag ik langskomen, mag ik een dag, mag ik meekijken, bij iemand, bij een van jullie, nachtje, dag
        meelopen, wie ontvangt, wie wil mij ontvangen, kom gerust, loop binnen
    """,
    "who-knows-whom": """
        wie (kent|weet (iets |veel |alles |)(van|over|wie)|heeft verstand|heeft (kennis|ervaring met het)|is|is hier|
        werkt|houdt zich|spreekt|van jullie|van ons|van u|doet wat|woont|zit|nog meer|nog|hier|onder jullie|geeft les|
        teelt|fokt|bakt|anders), wie nog meer, wie is wie, wie doet wat, wie weet wat, wie kan wat, nog iemand, nog meer
        mensen, iemand (anders|hier die|die (verstand|ervaring heeft met|weet|kan|kent|werkt|spreekt|ook)|onder jullie|
        in de groep|op deze lijst), zijn er (nog |hier |meer |ook |)(nog |meer |andere
        |)(mensen|leden|anderen|groepen|lijsten|meer|hier|die|collega|verenigingen), is er (nog |hier |)iemand (die|met|
        hier|op|in|uit|bij), ben ik de enige, bij wie (kan|moet|kun|kom|zou|moeten), aan wie (kan|moet|vraag), wie (kan|
        moet|zou) ik (bellen|vragen|benaderen|hebben|hiervoor|het|daarvoor), contactpersoon, contactpersonen,
        aanspreekpunt, expert, experts, deskundige, deskundigen, deskundigheid, specialist, specialisten, kennis van,
        kenner, kenners, vaardigheden, expertise, kennen jullie (iemand|andere|mensen|groepen|anderen|nog), ken jij,
        andere (groepen|verenigingen|projecten|lijsten|scholen|mensen|clubs|leden|initiatieven), zusterlijst,
        zusterverenigingen, smoelenboek, ledenlijst, adressenlijst, contactenlijst, wie is wie lijst, overzicht,
        inventarisatie, inventariseren, in kaart, in kaart brengen, kaart (met|van) (leden|wie|alle|onze|waar|), lijst
        (met|van) (leden|mensen|namen|contacten|wie|specialisten|deskundigen|verenigingen), namen en (nummers|
        telefoonnummers|adressen), hoeveel (zijn|van ons|van jullie) (er|wij|), waar (komen|wonen|zitten) (jullie|we|
        jij), stel jezelf voor, stel je (even|)voor, stellen we ons, vertel (even |)(wie|waar|wat), zeg (wie|waar|wat),
        in contact, contact (met|opnemen|leggen|zoeken), contacten, koppelen, verbinden, netwerk, netwerken,
        kennismaken, kennis te maken, elkaar (kennen|leren kennen|beter), in (jouw|jullie|mijn|welke) (regio|buurt|
        provincie|streek|omgeving), wat (ontbreekt|missen we|mist), ontbreekt (er|ons|nog), missen we (nog
        |)(iemand|een|wie), gaten, niemand (doet|houdt|dekt|weet), mentor, maatje, gelijkgestemden, welke leden, welke
        van jullie, wie van, leden die, iemand die, is er iemand, zit er iemand, zitten er, op de lijst, op deze lijst,
        in de groep, in deze groep, onder ons, onder jullie, vinger opsteken, steek je hand op, hand omhoog, laat van je
        horen, meld je met, naam en (plaats|woonplaats|dorp), wie leidt, wie trekt, wie zorgt voor, ik maak een lijst,
        ik maak een overzicht, ik leg een lijst aan, wil graag weten wie, wie te bellen, wie moet ik bellen, hoeveel van
        ons, hebben we (iemand|mensen)
    """,
    "new-here": """
        ik heet, mijn naam is, ik ben (nieuw|de nieuwe|nieuweling|net (lid|aangemeld|begonnen|nieuw)|sinds (gisteren|
        vandaag|kort)), ben nieuw, nieuw (hier|op deze|op de|in deze|bij|lid|in de), nieuwkomer, nieuweling, net (lid|
        aangemeld|aangesloten|ingeschreven|toegevoegd), pas (lid|aangemeld|aangesloten|sinds), sinds (kort|gisteren|
        vandaag|vorige week) (lid|hier|op), stel me (even |)voor, stel mij (even |)voor, me (even |)(voorstellen|voor te
        stellen), mezelf (even |)(voorstellen|voor te stellen), mij (even |)(voorstellen|voor te stellen), even
        voorstellen, voorstelrondje, voorstellen, kennismaking, kort over mezelf, iets over mezelf, wie ben ik, eerste
        (bericht|mail|mailtje|berichtje), leuk (om hier|hier te|dat), blij (om hier|hier te), aangenaam, groeten uit,
        groetjes uit, hallo uit, kom uit, woon in, ik woon, ik kom uit, ik werk als, ik ben (leraar|lerares|
        gepensioneerd|student|beginner|bakker|boer|imker|docent), van beroep, jaar jong, gepensioneerd, kijk uit naar,
        verheug me, zin in, lees (al|vooral|hier|mee|stiekem), meelezer, stille lezer
    """,
    "have-used": """
        (heeft|hebben|had) (iemand|jullie|er iemand|iemand van jullie|al iemand|anderen|een van jullie|wie) (al|ooit|
        hier|ervaring|ervaringen|dit|dat|weleens|wel eens|eens|er|een|deze|met|al eens|zo|van jullie), wie (heeft (al|
        ervaring|ervaringen|weleens|wel eens|ooit|dit|dat|er|zo|hier)|gebruikt|van jullie (heeft|gebruikt|werkt)|werkt
        (al |)met), iemand (ervaring|ervaringen|die (dit|dat|het) al|al (eens|ervaring)|weleens), gebruikt iemand,
        gebruiken jullie, jullie (ervaring|ervaringen|verhalen|tips|aanraders|bevindingen|indrukken), ervaring,
        ervaringen, ervaringsverhalen, praktijkervaring, praktijkervaringen, bevindingen, verhalen, anekdotes, hoe
        (doen|pakken|regelen|bevalt|beviel|ging|gaat|gaan|hebben|lossen|is|houden|gebruiken|organiseren|werkt|werkte|
        ervaren|zijn) (jullie|het|dat|jij|die|bij|dit|het jullie|de|jullie dat|het in de praktijk), hoe doen jullie, hoe
        bevalt, bevalt het, bevallen, is het bevallen, goed bevallen, de moeite waard, de moeite, het geld waard, waard,
        zouden jullie (het |)(weer|opnieuw|nog), zou je (het |)(weer|opnieuw|nog), weer doen, opnieuw doen, aanraden,
        aanrader, aanraders, raden jullie, raad je, raadt iemand, aanbeveling, aanbevelingen, aanbevelen, wat
        (gebruiken|doen|raden|werkt bij|werkte|nemen|hebben) jullie, wat werkt (bij|voor|het), welke (gebruiken|raden|
        hebben|vinden|kiezen|nemen) jullie, welk merk, vertel (eens|het|me|over|hoe|maar), vertellen (hoe|over), ik hoor
        graag (hoe|van|jullie|ervaringen|of|van mensen), hoor graag, benieuwd (hoe|of|naar (jullie|uw|andere|de)
        (ervaring|ervaringen|verhalen|bevindingen)), ben benieuwd, uit de eerste hand, eerste hand, in de praktijk, uit
        de praktijk, dagelijks gebruik, op de lange duur, lange termijn, op termijn, na (een|twee|drie|een paar) (jaar|
        jaren|maanden|winters|seizoen), spijt, spijt van, tevreden, ontevreden, teleurgesteld, blij mee, vergelijken,
        vergelijking, voor en nadelen, voordelen en nadelen, beter of slechter, gaat het lang mee, lang mee, lessen,
        geleerd van, tegenaan gelopen, wie is overgestapt, overgestapt, wie heeft de overstap, oordeel, achteraf,
        terugkijkend, hoe is het afgelopen, hoe liep het af, wie leeft met, eerlijk, echt iets, helpt dat echt, vertel
        alles
    """,
    "thing-to-reuse": """
        sjabloon, sjablonen, template, templates, model, modelbrief, modelcontract, voorbeeldbrief, voorbeeldcontract,
        formulier, formulieren, spreadsheet, spreadsheets, rekenblad, rekenbladen, excel, excelsheet, excelbestand,
        checklist, checklists, afvinklijst, afvinklijstje, script, scripts, macro, macro s, dia s, presentatie,
        presentaties, slides, werkblad, werkbladen, lesbrief, lesbrieven, lesplan, lespakket, lesmateriaal, lessenserie,
        opgaven, oefeningen, materiaal, kaartspel, spel, dataset, gegevensbestand, database, bouwtekening,
        bouwtekeningen, tekening, tekeningen, werktekening, bouwplan, schema, schema s, patroon, patronen, stl,
        printbestand, bestand, bestanden, pdf, contract, overeenkomst, vragenlijst, enquêteformulier, poster, posters,
        affiche, flyer, etiket, etiketten, rekentool, rekenhulp, programmaatje, programma (geschreven|dat), tooltje,
        tool, app (die|gemaakt), uitbreiding, plugin, patch, lettertype, opname, opnames, logboek, registratieformulier,
        verzameling, foto s, kaart van, recept, recepten, receptenboek, broncode, code voor, repository,
        intakeformulier, stappenkaart, kaartjes, kaarten, set, pakket, kit, bewerkbaar, printbaar, tabel, tabellen,
        regeling, afspraak, draaiboek voor, bordspel, map
    """,
    "take-it": """
        doe er (je|mee), pak (het|maar|gerust), neem (het|maar|gerust|gratis), gebruik (het|maar|gerust|ze|vrij), mag
        (iedereen|vrij|gerust|gebruikt|gratis|aangepast|overgenomen), mogen (jullie|vrij|gerust|gebruikt), jullie mogen,
        vrij (te gebruiken|gebruiken|aan te passen|beschikbaar|gebruik|om), naar hartenlust, naar eigen, ter
        beschikking, stel (ik |)(hem |het |ze |)(ter |)beschikking, beschikbaar voor (iedereen|wie|alle), stel
        beschikbaar, beschikbaar gesteld, gratis, kosteloos, voor niets, om niet, vrije licentie, open licentie, cc by,
        open source, publiek domein, rechtenvrij, geef weg, weggeven, weg te geven, geef (ik |)(graag |)(weg|door), leen
        (ik |)(graag |)uit, uitlenen, schenk, mocht (iemand|het|je|er iemand), als (iemand|het|je|er iemand) (er |het
        |)(iets aan|wil|interesse|helpt|nodig|wat aan), voor wie (wil|het|ze|er|interesse), wie (het wil|ze wil|
        interesse heeft|er iets aan), misschien (heeft|hebben|is|kan|helpt|handig) (iemand|er|jullie|het|anderen|handig|
        ), kan (handig|nuttig|van pas), van pas komen, handig zijn, nuttig (zijn|voor), heb ik (een|het|de|even|eens),
        heb (ik |)(mijn|ons|onze|zelf), (heb|hebben) (gemaakt|geschreven|getekend|gebouwd|geüpload|online gezet|
        ingescand|gedigitaliseerd|vertaald|samengesteld|geprogrammeerd|gepubliceerd|ontworpen|uitgewerkt), gemaakt,
        zelfgemaakt, zelfgemaakte, hier (is|zijn|vind|staat|mijn|het|de|komt), hierbij, bijgevoegd, in de bijlage, als
        bijlage, bijlage, zit erbij, staat (hier|online|op|klaar|gratis), te downloaden, downloaden, download, gratis
        te, om te (printen|downloaden|gebruiken|delen|bewerken), aanpassen (mag|naar), pas (het |)(gerust |)aan, deel
        (ik |)(graag|hier|het|hem|mijn|met|ze), graag delen, wil (ik |)(graag |)delen, met jullie delen, kan (ik
        |)(jullie |je |hem |het |ze
        |)(sturen|toesturen|mailen|uitlenen|aanbieden|geven|opsturen|doorsturen|meenemen|helpen), bied (ik
        |)(aan|graag|hierbij), aangeboden, zoals beloofd, op verzoek, op aanvraag, verbeteringen welkom, kwam (ik
        |)tegen, gevonden, geef door, doorgeven mag, print, printen en, haal op, ophalen, wie wil kan, wie wil mag, is
        van jullie, cadeau, weg te halen, af te halen, tegen een kopje, geniet ervan, veel plezier ermee, mag weg, mag
        je hebben
    """,
    "send-me": """
        (heeft|hebben|heb) (iemand|jullie|er iemand|iemand van jullie|je|jij|u) (een|misschien een|toevallig een|voor
        mij|nog een|zo n|een goed|een goede|ergens een), (kan|kon|zou|wil) (iemand|iemand van jullie|je|jullie) (mij |
        me |ons |zijn |haar |een |het |die |dat|) (sturen|delen|lenen|mailen|toesturen|willen delen|willen sturen|zijn|
        een|mij|me|ons|hun), (mij|me|ons) (sturen|toesturen|mailen|lenen|geven|doorsturen|opsturen), stuur (me|mij|
        ons), willen delen, wil delen, zou willen delen, die (ik|wij|we) (mag|mogen|kan|kunnen|zou) (overnemen|
        gebruiken|aanpassen|hergebruiken|kopiëren|lenen), dat (ik|wij|we) (mag|mogen|kan|kunnen|zou) (overnemen|
        gebruiken|aanpassen|hergebruiken|kopiëren|lenen), overnemen, hergebruiken, aanpassen, afkijken, lenen, te leen,
        kopie (van|ervan), een kopie, een exemplaar, kant en klaar, kant en klare, al (iets|een|gemaakt|klaar|bestaand|
        bestaande), bestaand, bestaande, het wiel (opnieuw|niet|uitvinden), wiel uitvinden, vanaf nul, van nul,
        helemaal opnieuw, als (voorbeeld|basis|uitgangspunt|vertrekpunt|model), ter inspiratie, voorbeeld (van|om),
        voorbeelden van, zoek (een sjabloon|een voorbeeld|een formulier|een model|een script|sjabloon), zoeken (een
        sjabloon|een voorbeeld|een formulier|een model), gezocht sjabloon, die van jullie, jullie (sjabloon|formulier|
        versie|lijst|statuten), niet zelf hoeven, zou ik mogen, zouden we mogen, mag ik die, mogen we die, mag ik
        jullie, wie heeft (er |)(een|nog|zo n), heeft er iemand, wil iemand, kan iemand zijn, zou iemand
    """,
    "plain-fact": """
        waar (kan|kun|vind|vinden|koop|staat|ligt|is|zijn|haal|krijg|moet|meld|kopen|halen|lees|bestel|kan ik|kun je|
        zit|komt), wat (is|zijn|betekent|betekenen|kost|kosten|houdt|zegt|geldt|bedoelt|was|mag|staat), wat is (de|het),
        betekent, betekenis, wat voor, welke (wet|regel|versie|maat|norm|temperatuur|frequentie|dosering|instelling|
        toets|toetscombinatie|afstand|eis|eisen|vergunning|papieren|instantie|knop|sneltoets), welk (nummer|artikel|
        formulier|bedrag|adres|jaar|boek|percentage), hoe (heet|lang|hoog|groot|veel|vaak|ver|oud|diep|warm|laat|zwaar|
        duur|breed|spel|noem|schrijf|bereken|vraag|kom|kan|moet|zet|stel|verander|krijg), hoeveel, vanaf (wanneer|welke|
        hoeveel), tot wanneer, sinds wanneer, voor wanneer, wanneer (begint|opent|sluit|gaat|is|was|verloopt|komt|moet|
        eindigt|vervalt), klopt het, is het (waar|verplicht|toegestaan|mogelijk|nodig|normaal|verboden|nog|echt), is
        (een|de|dit|dat|er) (nog|verplicht|toegestaan|verboden|vergunningplichtig|ergens|een|eigenlijk|al), moet (je|ik|
        een|men|dat|het), mag (je|een|men|dat), mogen wij, heb (je|ik) (een |)(vergunning|toestemming|ontheffing),
        bestaat (er|een|het|dat), zijn er (regels|grenzen|richtlijnen|eisen|nog), kan (je|men|dat|dit) (eigenlijk|
        ergens|nog), kun je (eigenlijk|ergens|nog), weet (iemand|er iemand|u|jij) (of|waar|hoe|wanneer|wat|welke|wie|
        hoeveel|toevallig|de|het|een), weten jullie (of|waar|hoe|wanneer|wat|welke|wie|hoeveel), wie (weet|kent|kan mij|
        kan me) (waar|hoe|wanneer|of|wat|welke|de|het|een|vertellen|zeggen), kan iemand (mij |me
        |)(vertellen|zeggen|uitleggen|bevestigen), kent (iemand|u) (de|het|een), snelle vraag, vraagje, korte vraag,
        simpele vraag, domme vraag, even een vraag, vraag over, een bron, bron, bronvermelding, vindplaats, een link, de
        link, link naar, verwijzing, ik zoek (de|het|naar|informatie|een bron|een adres), kan (het |de |nergens
        |)(nergens |niet |)(vinden|terugvinden), nergens (vinden|te vinden|iets|gevonden), niet vinden, ik (wil|wou|zou)
        (graag |)(graag |)weten (of|waar|hoe|wanneer|wat|welke), verschil tussen
    """,
    "stuck": """
        (werkt|werken|doet|start|gaat|opent|print|laadt|reageert|lukt|herkent|wil|loopt|draait|komt|blijft|rijst|pakt)
        (niet|niets|het niet|niet meer|nog steeds niet|ineens niet|het ineens|steeds|maar niet|niet open|niet aan), niet
        meer, wil niet, weigert, hapert, stokt, loopt vast, vastgelopen, vast, zit vast, zit ik vast, ik zit vast, loop
        vast, loop ik vast, vastlopen, crasht, crashen, gecrasht, valt (uit|weg|steeds|om), uitgevallen, defect, kapot,
        (is|zijn|gaat|gaan|ging|gingen|was|weer|steeds|telkens) stuk, gebroken, gescheurd, lek, lekt, lekkage, verstopt,
        klemt, kom (ik |)(er niet|niet verder|niet uit), kom er niet uit, er niet uit, niet verder, weet (ik |)(het
        |)niet meer, ten einde raad, radeloos, wanhopig, wanhoop, met de handen, fout, foutmelding, foutmeldingen,
        mislukt, mislukken, gaat mis, ging mis, mis, misgaat, gaat dood, gaan dood, sterft, sterven, dood, schimmel,
        schimmelt, rot, doe (ik |) (iets |er|) (fout|verkeerd|mis), wat doe ik (fout|verkeerd), zie ik over het hoofd,
        over het hoofd, heb (ik |)(al |alles|van alles
        |)(geprobeerd|gecontroleerd|vervangen|opnieuw|gewisseld|schoongemaakt|herstart|nagekeken), al (geprobeerd|alles|
        van alles|vervangen|gecontroleerd), (alles|van alles) (geprobeerd|al), niets (helpt|hielp|werkt|gebeurt|
        verandert), niks (helpt|hielp), zonder (succes|resultaat|effect), tevergeefs, ondanks, nog steeds, steeds (weer|
        opnieuw|dezelfde|maar), telkens, sinds (gisteren|de|ik|vorige|een|we|het|maandag|twee|die), plotseling, ineens,
        opeens, van de ene op de andere, elke keer (als|dat|wanneer), zodra (ik|je|we|de|het), waarom (werkt|werken|
        doet|gaat|gaan|blijft|blijven|krijg|komt|lukt|valt|loopt|wil|wordt|worden), hoe komt (het|dat), waar ligt het
        aan, waar kan het aan, wat (kan|moet|zou|is|gaat|doe) (dit|ik|het|er|dat|hier) (zijn|doen|aan|mis|nu|fout|), hoe
        (krijg|red|repareer|los|herstel|voorkom) ik, help, hulp, helpen, help me, help mij, verder helpen, redden, te
        redden, oplossing, oplossingen, oplossen, iemand (een |)(idee|tip|suggestie|ideeën|tips), enig idee, idee,
        ideeën, tip, tips, probleem, problemen, raadsel, vreemd, raar, gek, meedenken, denk mee, denken jullie mee
    """,
    "what-future": """
        wat (vinden|denken|vindt|vind|zeggen) (jullie|we|u|je), hoe (kijken|staan|zien|denken) jullie, (jullie|uw|je)
        (mening|meningen|gedachten|visie|standpunt|argumenten|kritiek|reactie|reacties|feedback|kijk|oordeel), mening,
        meningen, gedachten, visie, feedback, reacties, discussie, discussiëren, ter discussie, debat, in de groep
        gooien, gooi (ik |)(het|dit|een), ik (stel|opper|pleit) (voor|een|dat), stel (ik |)voor, voorstel, voorstellen
        om, suggestie, suggesties, idee, een idee, balletje, toekomst, de toekomst van, toekomstbestendig, waar (gaat|
        gaan|moet|willen) (het|we|dit|dat) (heen|naartoe|naar toe|), welke kant, richting, moeten (we|wij) (niet|dit|
        dat|hier|ons|als|daar|eigenlijk|stoppen), zouden (we|wij), is het (tijd|verstandig|zinvol|wenselijk), hebben we
        (nog|wel), goed idee, slecht idee, zinvol, vooruitgang, achteruitgang, stap (vooruit|terug|achteruit), kans,
        kansen, gevaar, bedreiging, zegen, vloek, nieuwe (wet|regel|regels|regeling|richtlijn|versie|norm|verordening|
        studie|functie|standaard|plannen|techniek|regelgeving), nieuw (beleid|plan|systeem|model|voorstel|programma),
        wetsvoorstel, conceptwet, hervorming, beta, testversie, proefversie, is (uit|verschenen|gelanceerd|
        aangekondigd), verschenen, aangekondigd, kondigt aan, aankondiging, wil (verbieden|afschaffen|invoeren|alle|
        vanaf), willen (verbieden|afschaffen|invoeren|vervangen), gaat (verdwijnen|veranderen|verplicht|verboden),
        verplicht (worden|stellen), inspraak, consultatie, internetconsultatie, voor of tegen, voors en tegens, zijn
        jullie (voor|tegen|het eens), eens of oneens, mee eens, bezwaren, bedenkingen, wat als, waarom niet, zou (het
        |)(mooi|goed|handig|nuttig|fijn|leuk|zinvol) zijn, het zou (mooi|goed|handig|fijn|leuk), zit te denken, loop (al
        |)(te denken|rond), wens, wensenlijst, verbetering, verbeteringen, trend, trends, kunstmatige intelligentie,
        vervangt, overbodig, ontwikkeling, ontwikkelingen, revolutie, hebben jullie (gelezen|gezien|gehoord|dit|het
        nieuws), gelezen dat, al gelezen, wat betekent (dit|dat) voor, schiet (erop|maar|er op), advocaat van de duivel
    """,
    "program-wrote": """
        automatisch (gegenereerd|verzonden|bericht|antwoord|aangemaakt), automatisch gegenereerd, dit is een
        automatisch, automatische (reactie|melding|beantwoording), niet beantwoorden, beantwoord deze, afwezig,
        afwezigheid, ben (ik|) (afwezig|op vakantie|niet aanwezig|tot), niet op kantoor, buiten kantoor, weer terug op,
        melding, meldingen, notificatie, ticket, ticketnummer, revisie, commit, is (toegewezen|gesloten|aangemaakt|
        gewijzigd|geopend) door, dagelijks rapport, wekelijks rapport, maandstatistiek, back up (voltooid|mislukt),
        backup, onbestelbaar, kon niet worden (bezorgd|afgeleverd), bezorging mislukt
    """,
    "list-matters": """
        afmelden, uitschrijven, uitschrijf, meld me af, haal me van, verwijder me, van de lijst (halen|af), van deze
        lijst, adreswijziging, mailadres wijzigen, nieuw mailadres, de lijst (is|wordt|verhuist|heeft|gaat|krijgt|ligt|
        staat), deze lijst (is|wordt|heeft), mailinglijst, mailinglist, lijstbeheer, lijstbeheerder, beheerder,
        moderator, moderatoren, moderatie, lijstarchief, archief van de lijst, testbericht, testmail, test, dit is een
        test, negeren, negeer, verkeerde lijst, verkeerd adres, per ongeluk, per abuis, off topic, allen beantwoorden,
        bijlagen (groter|boven|graag), onderwerpregel, onderwerp, lijstregels, huisregels van de lijst, komt dit (aan|
        door|over), komen mijn berichten, ontvang (ik|) geen (berichten|mail)
    """,
    "greeting-or-scam": """
        prettige (kerst|feestdagen|kerstdagen), fijne (feestdagen|kerst|kerstdagen), vrolijk (kerstfeest|pasen),
        gelukkig nieuwjaar, goed nieuwjaar, beste wensen, gefeliciteerd, proficiat, felicitaties, van harte, dank aan
        (iedereen|allen|alle), bedankt allemaal, dank jullie, iedereen bedankt, condoleances, gecondoleerd, overleden,
        is niet meer, ontvallen, droevig nieuws, verdrietig nieuws, beterschap, mop, grapje, grap, haha, hihi, u heeft
        gewonnen, je hebt gewonnen, winnaar, loterij, erfenis, miljoen, miljoenen, geld verdienen, verdien, thuiswerk,
        casino, pillen, lening, leningen, krediet, klik hier, klik op, aanbieding, tijdelijk aanbod, kortingscode,
        zoekmachine, uw rekening, uw account, overschrijving, geachte klant, bitcoin, crypto, investeren, rendement
    """,
    "for-money": """
        inschrijfgeld, cursusgeld, kosten bedragen, prijs, prijzen, euro, vroegboekkorting, cursus, cursussen,
        training, opleiding, nascholing, certificaat, boek nu, vacature, vacatures, baan, banen, functie, sollicitatie,
        sollicitaties, solliciteren, salaris, voltijd, deeltijd, fulltime, parttime, stage, promovendus,
        promotieplaats, beurs voor, te koop, verkoop, call for papers, inzending, inzendingen, lezingen, sprekers,
        abstracts, proceedings
    """,
} | asks_nl.CUES
