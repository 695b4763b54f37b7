"""Dutch phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        en toch, maar toch, en nog (steeds|altijd|doet), toch (niet|nog|blijft|weer|plat|geen), desondanks, niettemin,
        wat (ik|we) ook (doe|doen|probeer|proberen|verander|veranderen|bijstel|probeerde), hoe (ik|we) (het|)ook
        (schuif|draai|probeer|zoek|stel|reken|doe|draaien|schuiven), welke (ik|we) ook, voor de (derde|vierde|tweede|
        zoveelste) keer, (twee|drie|vier|meerdere|tig) keer (geprobeerd|vervangen|gedaan|opnieuw|al), elke keer, telkens
        (weer|als), keer op keer, steeds maar, aan één stuk, om de haverklap, al (dagen|weken|maanden|uren|een week),
        handen in het haar, met de handen in, ten einde raad, ik snap (er|het) (niets|niks|niet), snap er (niets|niks|
        geen), begrijp er (niets|niks), begrijp het niet, zie het niet, tast in het duister, geen idee (meer|waarom|
        wat), weet het niet meer, weten het niet meer, ik weet het niet, wat nu, hoe nu (verder|), en nu, hoe (moet|kan|
        ga|gaan) (ik|het|dit|we) (nu|)verder, waar (moet|kan|zou|begin) (ik|je) (beginnen|zoeken|kijken|mee|nu|het
        zoeken), wat (kan dat|kan dit|kan het|zou dat|is er|is hier) (zijn|mis|aan de hand|gaande|fout), wat doe ik
        (toch|)(fout|verkeerd|mis), waar (zit|ligt|schuilt) (de|mijn|het|hem) (fout|denkfout|probleem|aan|dat|oorzaak|
        in), wie (ziet|snapt|begrijpt) (het|wat|waar|de|mijn), frisse (blik|kijk|ogen), (denk|denken|denkt) (u|jullie|
        er|je|iemand|even|)(mee|even mee), wie denkt (er|even|)(mee|even), (lukt|lukken|lukte) (me|ons|mij|het|maar|
        hier) (niet|maar niet|ons maar niet|ons niet|me niet), het lukt, wil maar niet, wil (niet|ineens|maar), krijg
        (ik|het|hem|ze|de|)(niet|er niet|maar niet|geen), krijgen (we|het|ze|)(niet|maar niet|geen), (blijft|blijven)
        (kraken|hangen|haperen|lekken|steken|piepen|uitvallen|terugkomen|leeg|wit|nat|weg|er een|het|dat|die|maar|zo),
        (valt|vliegt|slaat|springt|schiet|loopt|gaat|kruipt|knapt|breekt|scheurt) (steeds|telkens|midden|elke|uit|af|
        eraf|los|eruit|ineens|dan|om), weigert, weigeren, hij doet het niet, doet het niet, doet niks, het hapert,
        spookt, gek van, word er gek, alleen bij (mij|mijn|de), (eerder|vroeger|tot|voorheen) (ging|werkte|deed), werkte
        (altijd|prima|gewoon|tot), ging altijd goed, reproduceerbaar, te reproduceren, alles (nagekeken|geprobeerd|
        gecheckt|vervangen|nagelopen), opnieuw (gebouwd|geïnstalleerd|gestart|gelijmd|ingesteld|gedaan), omgewisseld,
        niets mis mee, op rij, zelfs na, er klopt iets niet, terwijl (ik|het|hij|we|alles), ondanks (nieuwe|alles|dat),
        (staat|ligt|loopt|valt|gaat|zit|komt|wordt|zakt|schiet|springt|slaat) (er |hij |ze |het |alles |dan |) (weer|
        opnieuw|meteen|daarna|vanzelf|constant) (stil|vol|leeg|nat|plat|uit|vast|scheef|los|terug|blank|af|in|op),
        (geen|nauwelijks een) stap verder, (helpt|hielp|scheelt|scheelde|verandert|veranderde) (er |dat |het |) (niets|
        niks|weinig), niets uithaalt, (haalt|haalde) niets uit, uit de hand, uit de kast, op (mijn|ons|hun) tandvlees,
        wanhopig van, zie hem niet, (hoe|waar) (kom|komen|raak|raken|geraak) (ik|wij|we|je) (hier|daar|er|hieruit|
        daaruit|eruit|vanaf), hoe (los|doorbreek|voorkom|keer|stop|verhelp|herstel|red|krijgen|lossen|voorkomen) (ik|je|
        we|wij|men) (dit|dat|zoiets|het|hem|ze|er|nog|me), hoe (pak|pakken) (ik|we|wij|jullie|je) (dit|dat|zoiets|het)
        (aan|best|het best), in (mijn|onze) plaats, als (je|u|jullie) (mij|ons) (was|waren), (sta|staan|zit|zitten) (ik|
        wij|we|) (klem|machteloos|met lege handen|voor een raadsel), een uitweg, (durf|durven) (ik |we |) (er |het |)
        niet, (de|geen|een|welke) oorzaak, (bij elk|bij elke|na elk|na elke|elke nacht|elke ochtend), na (tien|vijf|
        twee|een paar|enkele) (minuten|uur), ligt (het|dit|dat) aan, of het aan, geprobeerd, gewisseld, teruggezet,
        nagelopen, nagekeken, gecontroleerd, doorgemeten, bijgesteld, afgesteld, gereset, schoongemaakt, ontlucht,
        geijkt, herstart, losgehaald, hoe zouden jullie (dit|dat|het) (aanpakken|oplossen|doen), hoe ik (dit|hem|het)
        (nog|moet|kan|weer), op te lossen, wijst naar (de|het), er blijft
    """,
    "fact-source": """
        hoe heet (dat|die|het|deze|dit|de|zo), hoe heten (de|die), hoe noem (je|jij|men|jullie), de naam van, naam van
        (dat|die|de|het|een), zoek de naam, waar (koop|kopen|vind|vinden|haal|bestel|lees|krijg|staat|meld|vraag|geef)
        (je|ik|jullie|men|we|u|dat|ze), waar (is|zijn|kan|kun|kunnen) (nog|ik|je|men|we|er), leverancier, leveranciers,
        verkooppunt, wie (verkoopt|voert|geeft het uit|drukt), te koop (nog|is|zijn|in), leverbaar, nog (leverbaar|te
        koop|geldig|verplicht|toegestaan|in gebruik|van kracht|open), onderdeelnummer, bestelnummer, isbn,
        telefoonnummer, openingstijden, openingsuren, wanneer (gaat|gaan|is|zijn|begint|opent|sluit|loopt|moet|komt|
        valt|werd) (de|het|er|dat|die|men|je), vanaf (wanneer|welke|hoeveel), tot wanneer, geldt (dat|dit|het|er|die|
        nog|ook), van kracht, vervallen (is|zijn), afgeschaft (is|of), minimum, maximum, minimale, maximale, wettelijk,
        (is|zijn) (het|dat|er|de|ze) (wettelijk|verplicht|toegestaan|bekend|officieel|eigenlijk|vrij), (kunt|kan|kun)
        (u|je|iemand|jij|jullie) (mij|me|dat|) (bevestigen|vertellen|zeggen|opzoeken|nakijken|verwijzen|doorverwijzen),
        bevestigen dat, klopt (het|dat|die), welk (jaar|nummer|artikel|type|materiaal|formaat|formulier|programma|verf),
        welke (schroef|maat|lijm|verf|dosis|temperatuur|spanning|norm|wet|licentie|lettergrootte|editie|uitgave|druk|
        termijn|datum geldt|diepte|snelheid|verhouding|code|sleutel|stekker|eenheid), hoeveel (gram|liter|procent|
        graden|dagen|weken|meter|watt|euro|kost|mag|moet|is|zijn|bedraagt|tijd), hoe (lang|hoog|diep|warm|dik|breed|
        groot|zwaar|vaak|ver|lees|spel|bereken|meet|vertaal|schakel|stel|reset) (je|moet|mag|is|zijn|blijft|duurt|kan|
        men|wordt|ik), op zoek naar (de|een) (naam|leverancier|bron|artikel|adres|boek|titel|nummer), ik zoek (de|dat|
        het|een) (naam|leverancier|bron|artikel|adres|titel|nummer|datum|tekst), ik vroeg me af (of|waar|hoe|wanneer|
        welke|wat), vraag me af (of|waar|hoe|wanneer|welke|wat), (een|graag een|voor een|)verwijzing naar, verwijs me,
        doorverwijzen, is (er|)(ergens|)(een|iets) (lijst|overzicht|regel|norm|wet|richtlijn|bron|versie|register) (van|
        voor|over|met|te), ergens (na te gaan|te vinden|te lezen|vastgelegd|gepubliceerd|na te lezen), na te gaan,
        bestaat (er|een|die|dat|zoiets|daar) (nog|een|ook|iets|van|een nederlandse), (nederlandse|vlaamse|officiële)
        (versie|vertaling|benaming|naam|term), vuistregel, omrekenen, bij welke (instantie|dienst|loket|gemeente), welke
        (instantie|dienst|loket), iemand (een link|een bron|het nummer|de naam|het adres), (snel|kort|klein) vraagje,
        (vanaf|tot|tegen|voor|op|in|om|met|bij|uit|tussen|volgens|onder|binnen|na) (welk|welke|hoeveel) (uur|dag|datum|
        maand|jaar|leeftijd|bedrag|waarde|waarden|hoogte|diepte|temperatuur|graden|termijn|afstand|regel|wet|artikel|
        rubriek|nummer|adres|loket|dienst|percentage|dagen|weken), ook alweer, te binnen schieten, (ben|is) (ik |me |)
        (de|die|het|haar|zijn) (naam|titel|adres|nummer) (kwijt|vergeten|ontschoten), (wordt|worden) (die|dat|ze|het|er|
        hij) (nog |ergens |) (gemaakt|verkocht|gedrukt|geleverd|uitgegeven), (mag|moet|kan|dient) men, (is|ben|zijn)
        (men|je|ik|we|wij) (verplicht|verschuldigd|verzekerd|aansprakelijk|gehouden), moet (je|men|ik) rekenen, (loopt|
        gaat|verloopt) (dat|dit|zoiets|het) via, aan wie (richt|stuur|schrijf|betaal|meld|vraag) (je|ik|men|we), in geen
        enkele, zeker weten (voor|of), hoort (het|de|er|een|dit) (te|tussen), vindplaats, (waar|in welke) staat dat,
        staat dat (ergens|in|nog), en zo ja, (heeft|hebben) (iemand|jullie) (het|die|dat|de) (toevallig |) (bij de hand|
        paraat), geldt (de|voor), een verwijzing, (een|het|de) (antwoord|link|nummer|naam) volstaat, wie geeft (het|de|
        die|dat) (uit|af), (de|een) gangbare, op internet, voor of na (het|de), verder niets (te|over), (welke|welk)
        (diameter|lengte|breedte|dikte|jaartal|hoeveelheid|geldt), wat wil (dat|dit) zeggen, paraat, volgens (het
        reglement|de wet|de regels|het boekje|de norm), nergens (bij|te vinden), adres van (het|de|een), (naam|
        sterfdatum|geboortedatum) van (de|het)
    """,
    "those-who-did": """
        wie (heeft (het|dit|dat|zo|er|die|al|ooit|ze|hem|jaren|lang|daar)|had|ging (ons|me|al|er)|was (al|er|ooit)|is
        (al|ooit|overgestapt|er geweest|overgeschakeld)|deed (het|dit|dat|ooit)|leeft|werkt (al|er|ermee|met)|gebruikt
        (het|hem|ze|die|al|deze|er)|rijdt (al|er|met)|kent (het|die|dat) van|stapte|koos|bleef|probeerde|stopte|kocht|
        nam), (wie|mensen|anderen|iemand|lieden|degenen) (die|)(het|hem|dit|dat|ze|er|daar) (al|echt|zelf|werkelijk|
        ooit|deed|deden|gedaan|gebruikt|gebruiken|hebben|heeft|meegemaakt|geprobeerd|kocht|kochten|hadden|dagelijks),
        wie (dagelijks|jaren|al jaren|jarenlang|ervaring), mensen die (al|het|dit|dat|er|zelf|ooit|echt), (uit|van)
        (eigen|eerste) (ervaring|hand|praktijk), eigen ervaring, eigen ervaringen, goede ervaringen, slechte ervaringen,
        hoe (is|was|ging|gaat|vergaat|verging|beviel|bevalt|bevallen|loopt|liep|houdt|hield|viel|pakte|voelt|smaakte|
        liepen|gingen|deden|kwamen) (het|dat|die|jullie|hij|u|je|ze|dit) (jullie|bij|u|je|daar|anderen|uit|af|met|in|
        mee|die|dan|echt|iemand|), bevalt het, bevalt dat, bevallen, beviel, hoe (hebben|heeft|heb) (jullie|u|je|iemand|
        anderen) (het|dat|dit|die|er), zijn jullie (tevreden|blij|er|ermee|gelukkig|over), ben je (tevreden|blij|er|
        ermee), bent u (tevreden|blij|er|ermee), blij mee, blij met, tevreden over, spijt (van|gehad|), spijt, waard
        (geweest|was|is|het|), het geld waard, de moeite (waard|loont|), moeite waard, loont (het|dat|de), loonde,
        rendeert, verdient zich terug, terugverdiend, zou je (het|hem|ze|er|weer|dat) (weer|opnieuw|nog|terug|zo|
        aanraden), zouden jullie (het|weer|er|hem|dat), zou u (het|er|weer|teruggaan|hem), weer doen, opnieuw (doen|
        kopen|kiezen), nog eens (doen|kopen), teruggaan, anders doen, anders gedaan, wat (hebben|heeft|heb) (jullie|u|
        je|jij) (geleerd|meegemaakt|gekozen|gedaan|ervan|eraan|eruit|gehad|eronder), wat leverde, leverde het, (hebben|
        heeft|hadden|had) (jullie|anderen|iemand|u|er mensen|er iemand|iemand van jullie) (dat|dit|het|er|hier|ooit|wel|
        wel eens|weleens|al|daar|)(eens|ooit|ervaring|gehad|gedaan|meegemaakt|geprobeerd|gemerkt|gezien|ervaren|spijt|
        baat|last|gebruikt|gewerkt|overwogen|aangedurfd), (gingen|kregen|stootten|liepen|kwamen|deden|werkten|vielen|
        merkten|stapten|namen|kozen|bleven|zagen) (jullie|anderen|er mensen|uw), in de praktijk, in het dagelijks
        (leven|gebruik), dagelijks gebruik, op de lange (duur|termijn), op termijn, na (een|twee|drie|tien|enkele|een
        paar|vijf) (jaar|winters|maanden|seizoenen|weken|seizoen|winter), voor ik (hem|het|ze|er|koop|bestel|overstap|
        begin|de knoop|teken|geld|zoveel), voordat (ik|we|wij) (kopen|koop|bestel|beslissen|beginnen|overstap|tekenen|
        de|eraan|geld), alvorens, ik (overweeg|twijfel|denk eraan|denk erover|sta op het punt|aarzel|wik|speel met het),
        (wij|we) (overwegen|twijfelen|denken aan|denken eraan|denken erover|staan op het punt|aarzelen), twijfel tussen,
        verhalen, verhaal, vertel, vertel (eens|maar|eerlijk|me), eerlijk (antwoord|oordeel|verhaal|gezegd|zeggen),
        ongezouten, anekdotes, tegenvaller, tegenvallers, meevaller, miskoop, leergeld, valkuil, valkuilen, van
        binnenuit, aan den lijve, raden jullie, rade jullie, aanraden, aanrader, afraden, afrader, aan te raden, wat
        raden jullie, tips van (mensen|wie|anderen), hoeveel (tijd|geld|moeite|werk) (kostte|slokte|ging|stak|was),
        achteraf, hoe (reageerde|reageerden|reageert|vonden|namen|ervoeren|ontvingen|viel|vielen|redden|redt|pakte|
        pakten|hield|houden) (de|het|jullie|dat|ze|zij|uw|die|zich|u) (kinderen|ouders|leden|mensen|bewoners|leerlingen|
        patiënten|buren|ouderen|bezoekers|bij|zich|daarop|erop|uit), hoe de (ouderen|ouders|kinderen|leden|mensen|
        bewoners|leerlingen|buren) (zich|reageren|reageerden|het|erop|dat), (scholen|verenigingen|clubs|boeren|
        gemeenten|instellingen|huizen|mensen|koren|groepen|bibliotheken|musea|gezinnen|afdelingen|collega s|imkers|
        bedrijven|tuinen) (die|bij wie|waar) (al|ooit|dit|deze stap|de stap|de overstap|ons voor), ons (voorgingen|
        voorging), wat (bracht|leverde|kostte|won|wonnen|verloor|verloren) (het|dat|jullie|u|je|hij|ze), wie er (een|
        eentje|al een|ooit een) (heeft|had|hebben|kocht|gebruikt), mee en tegenvalt, valt (mee|tegen), viel (mee|tegen),
        vielen (mee|tegen), (overweeg|overwegen|overwoog|aarzel|aarzelen) (om|al|wij|we|ik|een|of|nog), (stap|stappen)
        (ik|we|wij) over, anders (gekozen|gedaan), iets van (mensen|wie), praktijkverhalen, naast elkaar (gehad|
        gebruikt|getest|gelegd), (doen|werken|gebruiken|rijden|hebben) jullie (daar|er|dat|zoiets|hier) (ook|al|mee|
        wel), slaan aan, sloeg aan, sloegen aan, hoe het (zich|jullie |hun |) (gehouden|vergaan|bevallen|uitpakt|
        uitpakte), zweert bij, zweren bij, achter de rug, jaar of langer, nieuwsgierig naar, de (overgang|overstap),
        (bevielen|beviel) (ze|die|jullie), iets mee gedaan, in gebruik, hoe verliep, al jaren (met|een|mee), al langer
        (mee|met|een), (gehad|gedaan) en (welke|was|hoe), hoe dat (bij|ging|is|uitpakte|gaat|verliep), weer kopen,
        collega s die (al|dit|er|een), uitpakte
    """,
    "at-yours": """
        bij (jullie|u|anderen|jullie op|jullie in|jou) (ook|werkelijk|in|op|aan|eigenlijk|thuis|zo|gegaan|gelopen|uit|
        gewerkt|), hoe (doen|pakken|lossen|regelen|organiseren|bewaren|houden|gaan|maken|geven|voeren|leggen|krijgen|
        verdelen|vermijden|plannen|rekenen|leren|onthouden|behandelen|vangen|financieren) jullie, hoe (doe|pak|los|
        regel|houd|ga|maak) (je|jij) (dat|het), hoe doet u, hoe gaat u, werken jullie (met|al|ook|nog), gebruiken
        jullie, hebben jullie (een|vaste|ook|daar|er|dan), wat doen jullie (met|bij|als|tegen|om), wat gebruiken jullie,
        welke (gebruiken|nemen|hebben|kiezen) jullie, jullie (aanpak|manier|werkwijze|oplossing|trucs|gewoonte|methode),
        wie van jullie (werkt|gebruikt|heeft|doet|rijdt), in jullie (geval|klas|koor|groep|vereniging|school|tuin), (is|
        was|gaat|ging) het (bij jullie|elders|bij anderen), hoe is het (elders|bij), (doen|deden) anderen dat
    """,
    "may-i-copy": """
        (mag|mogen|kan|kunnen|zou|zouden) (ik|we|wij) (die|jullie|het|hem|ze|uw|er|een) (overnemen|gebruiken|hebben|
        kopiëren|lenen|krijgen|hergebruiken|aanpassen|vertalen|kopie|tekst|lijst|versie), mag ik (ze|hem|het|die|er een)
        (hebben|lenen|gebruiken|overnemen|kopiëren|zien), (ik|we|wij) (mag|mogen|kan|kunnen) (hebben|gebruiken|
        overnemen|lenen|hergebruiken|kopiëren|aanpassen), mogen (hergebruiken|overnemen|gebruiken|kopiëren),
        hergebruiken, wie (leent|geeft|stuurt|mailt|bezorgt|deelt|schenkt|kopieert|heeft) (me|mij|ons|zijn|haar|een|er
        een|nog|er|wat|het) (een|zijn|haar|de zijne|er een|nog|het|de|liggen|oefen), wie (leent|stuurt|mailt|bezorgt|
        schenkt) (me|mij|ons), geeft me, geef me, bezorg me, bezorgen, afstaan, ze afstaan, wil (ze|het|hem|die)
        (afstaan|delen|lenen|sturen), zou iemand (die|dat|er een|het|) (willen|kunnen) (geven|delen|sturen|lenen|
        afstaan), (heeft|hebben) (iemand|jullie|u) (er|soms|misschien|toevallig|nog|) (een|zo n) (sjabloon|formulier|
        voorbeeld|lijst|script|model|kopie|werktekening|checklist|contract|brief|rooster|draaiboek|partituur|scan|
        bestand|invulblad|patroon|dataset|lesbrief|poster), (graag|gezocht) (een|een kopie|uw|jullie) (kopie|concept|
        voorbeeld|sjabloon|exemplaar|versie|model|scan|bestand), graag een kopie, als u er een hebt, als (je|iemand|u|
        jullie) er (een|eentje) (hebt|heeft|hebben|ligt), liggen (hebben|heeft|en|en wil), op de plank, in de la, in een
        la, rondslingeren, rondslingert, (die|dat) (ik|we|wij|men) (mag|mogen|kan|kunnen) (hebben|overnemen|bewerken|
        afdrukken|gebruiken), bij (mij|ons) (welkom|zeer welkom), is welkom bij, de zijne, het zijne, het hare, die van
        u, die van jou, met bronvermelding, met naamsvermelding, vermeld (ik|de bron|uiteraard), om (van|op) te
        (vertrekken|bouwen|kopiëren), niet (van nul|alles zelf|zelf hoeven|opnieuw hoeven), ik zoek (een|iemands)
        (sjabloon|voorbeeld|formulier|model|script|werkblad|contract|modelcontract|partituur|bestand|kant|kopie|opname),
        mag ik (die van jou|de jouwe|de uwe|het jouwe|die van jullie|die van u) (eens |) (zien|lenen|overnemen|
        gebruiken|inzien|kopiëren|hebben), (ligt|liggen) (er |) bij (iemand|een van jullie) (al|nog|een), (heeft|hebben)
        (iemand|jullie|er iemand) (zoiets|er een) (liggen|klaar|al), (wie|iemand) heeft (er |) (een|nog een|zo n)
        (liggen|klaarliggen), een (la|lade) liggen, wil (afstaan|delen|uitlenen), (zou|zouden|wil|willen|mogen|mag) (er
        |) (een |) (willen |) (lenen|afkijken|inzien|inkijken|overtypen), inzien, bestaand (materiaal|voorbeeld|
        formulier|document), wie deelt (zijn|haar|een|het)
    """,
    "yours-to-take": """
        (staat|staan|ligt|liggen|is|zijn) (nu|vanaf nu|eindelijk|vrij|gratis|vandaag|) (online|klaar|te downloaden|
        beschikbaar|ter beschikking|vrij|gratis|af en|op (mijn|onze) (site|website|pagina)|in de bestanden|voor wie|van
        jullie|van iedereen), mag (gekopieerd|gebruikt|overgenomen|gratis|weg|vrij|iedereen|verspreid|gedeeld|bewerkt|
        aangepast|afgedrukt) (worden|zo|overnemen|hebben|gebruiken|downloaden|kopiëren|aan|), mogen (gekopieerd|
        gebruikt|overgenomen|gratis|weg|verspreid|gedeeld), vrij te (gebruiken|kopiëren|downloaden|bewerken), onder
        (een|)(vrije|open|creative) (licentie|commons), onder cc, licentie, vrije licentie, bied (ik|)(een|hem|het|ze|
        mijn|hierbij|gratis|jullie|u), ik bied (een|hem|het|ze|mijn|gratis|aan), wij bieden, geef (ik|)(ze|het|hem|weg|
        gratis|graag|mijn), ik geef (ze|het|hem|mijn|weg|gratis|graag), ik deel (graag|hem|het|ze|mijn|hier|met), deel
        ik, we delen, ik (leen|mail|stuur|verzend|zet) (hem|het|ze|je|u|jullie|mijn|graag|op verzoek|een|er), stuur (ik|
        )(hem|het|ze|je|u|jullie|op), op (aanvraag|verzoek|eenvoudige vraag), vraag (hem|het|ze|er) (aan|gerust|op),
        mail me (en|voor|even|als), wie (hem wil|het wil|ze wil|er een wil|interesse|er iets|er wat|erom vraagt|ze
        nodig|belangstelling), cadeautje, cadeau, over (heb|hebben|hebben we), heb ik over, te geef, weg te geven,
        gratis af te halen, af te halen, afhalen, verzendkosten, porto, te downloaden, succes ermee, veel plezier (mee|
        ermee), doe ermee wat, doe ermee, gebruik (gerust|maar|naar|zoals|vrij), neem (gerust|maar|over|wat), pas (maar|
        gerust|aan), kopieer (maar|gerust|vrij|naar), (misschien|wellicht) (heeft|kan|is|spaart|bespaart) (iemand|het|
        dit|er|een), bespaart (jullie|anderen|iemand|u), zelf (gemaakt|geschreven|getekend|opgenomen|gebouwd|
        geprogrammeerd), mijn (hele|volledige|oude|kleine|lijstje|verzameling|zelfgemaakte|complete), onze (volledige|
        oude|eigen|zelfgemaakte|complete), is af, ingescand, gedigitaliseerd, vrijgegeven, geef ik vrij, ga je gang,
        geschenkje, ligt klaar, liggen klaar, wij delen (onze|ons), (ieder|iedereen|elk|men|jullie|u) (mag|kan) (hem|
        het|ze|die|dit|er|alles) (vrij |gratis |hier |zo |) (printen|gebruiken|kopiëren|ophalen|overnemen|downloaden|
        verspreiden|hebben|halen|afhalen|bewerken|mee), mag (door|vrij) (iedereen|anderen|worden|verspreid), (haalt|
        haal|komt) (ze|het|hem) (op|af|halen|ophalen), (op|mee) te (halen|nemen), voor (niks|niets) (mee|op|af), voor de
        liefhebber, (zet|hang|plaats|deel|stuur|geef) (het|hem|ze) gerust, doe (ermee|er mee) (wat|je), vrij
        beschikbaar, (er iets|er wat) aan heeft, voor wie (hem|het|ze) (hebben|nodig), bij deze, vrij verspreid, als
        zip, voordeel mee, haal maar op, met vermelding van, tegen portokosten
    """,
    "who-takes": """
        wie (neemt|haalt|rijdt|brengt|doet|dekt|lost|staat|bakt|kookt|bemant|leidt|zit voor|springt|vervangt|draait|
        opent|sluit|vult|verzorgt|regelt|maakt|bezorgt|vormt|tekent|vult|begeleidt|sjouwt|zet|ontvangt de|ruimt|heeft
        tijd|bel|belt|schenkt|verdeelt) (de|het|een|mij|me|ons|er|in|zich|af|deze|mee|op|zaterdag|zondag|donderdag|
        vrijdag|maandag|voor|die|koffie|aan|om|dan|klaar|wat|augustus|juli|met), wie de (rest|muziek|kinderen|drank),
        wie (wat|waar|wanneer) (doet|neemt|brengt), (kan|kunnen|wil|zou) (iemand|er iemand|een van jullie|jij) (de|het|
        inspringen|invallen|helpen|overnemen|rijden|mij|zaterdag|zondag), inspringen, invallen, invaller, vervangen op,
        aflossen, lost mij af, claim (je|een|jouw|uw), kies (je|een|er) (stuk|blok|hoofdstuk|dienst|uur), zet je naam,
        zet jullie naam, schrijf je naam, vul (je|jullie) (naam|in|aan), schrijf (je|u|jullie) (in|op), geef (je|u|mij|
        me) (op|door|een seintje|aan|naam), laat (me|mij|even|)weten (of|wie|wanneer|hoeveel|wat|welke), zeg (me|mij|
        even|of|hoeveel|wie) (of|kan|wil|wat|hoeveel|wanneer|neemt), seintje, roept, hand (omhoog|op|opsteken), vinger
        (omhoog|op), wie kan (die|er|komen|en|zaterdag|zondag|helpen|inspringen|rijden|overdag), ieder (zijn|een|één|
        twee|wat|neemt|doet), elk (zijn|een|één|twee|wat|neemt|een deel|een alinea), per (persoon|man|ploeg), (verdelen|
        verdeel|verdeelt) (we|de|het|wij|onder|jullie), in duo s, in ploegen, om beurten, om de beurt, beurtrol, in
        shifts, wat (rest|overblijft|er nog|nog open), nog (open|vrij|te doen|te verdelen|onbezet), onbezet, alle hens,
        samen met mij, met velen, hoe meer (handen|zielen|handtekeningen), teken (mee|mede|voor|hier|onder|de), mee
        ondertekenen, doen jullie mee, bevestig (je|uw|even|voor), inschrijven (voor|kan|tot|bij), wie (maandag|dinsdag|
        woensdag|donderdag|vrijdag|zaterdag|zondag), wie (meedoet|meegaat|meerijdt|meewil) (zegt|geeft|laat|mailt|meldt|
        antwoordt|schrijft), zet (jezelf|je|jullie|u) (erin|erop|erbij|eronder|op|in|achter), (zet|zetten) (je|jullie|u|
        uw) naam, achter je naam, naam (eronder|erbij|op de lijst), (laat|laten) (even |)(horen|weten) (of|wie|wat|
        wanneer|welke), (mag|kan|kunnen|mogen) (ik|we|wij) op (u|jullie|je|jou) (rekenen|tellen), reken op (jullie|u|
        je), (geef|mail|meld|antwoord|reageer|stuur|laat|stem) (alsjeblieft |even|svp |graag |mij |me |) (voor|
        uiterlijk|vandaag), (zekerheid|aantallen|namen|toezeggingen) (over|nodig|voor), meeste stemmen, breng (je|uw|
        jullie) stem, (leg|legt|leggen) (samen |) (in|mee in|bij), staan (er |) nog (open|vier|twee|drie|vijf), (krijg|
        krijgen) (ik|het|we) (dat |het |) niet rond, niemand voor, in mijn eentje, op zich neemt, op zich nemen, wie
        levert (er|een|de), of je meedoet, als je meedoet, hoeveel je (wilt|wil|neemt), zo veel mogelijk (mensen|handen)
    """,
    "i-take": """
        ik (neem|doe|breng|haal|rijd|bak|kook|regel|bestel|reserveer|zorg|coördineer|verzamel|leid|begin|schrijf|maak|
        trek|open) (één|een|de|het|wel|alvast|zelf|mee|voor|aan|graag|twee|maandag|zaterdag|zondag|hoofdstuk|iets|
        soep| taart), we (zijn|hebben) (met|al|nu|pas|nog maar|er) (twee|drie|vier|vijf|zes|zeven|acht|tien|te weinig|
        maar), ik kan (alleen|enkel|zelf|op|die|vanaf)
    """,
    "short-of": """
        (ontbreken|ontbreekt|missen|zoeken|zoek|gezocht|vragen|tekort|hebben|komt|komen) (er|nog|we|wij|ons|dringend|nog
        altijd|ik|) (twee|drie|vier|vijf|zes|acht|tien|een|iemand|mensen|handen|helpers|vrijwilligers|correctoren|
        chauffeurs|testers|een paar|enkele), (mensen|vrijwilligers|helpers|handen|chauffeurs|iemand|testers|vertalers|
        stemmen|lopers|spelers|penningmeester|voorzitter|secretaris|juryleden|begeleiders) (gezocht|nodig|gevraagd|
        tekort|te kort|welkom om), gezocht (twee|drie|vier|mensen|vrijwilligers|iemand|een), te weinig (mensen|handen|
        volk|vrijwilligers), er (blijft|zit|valt) (een|nog een) gat, zit een gat, gat in (het|de) (rooster|planning|
        programma), onderbemand, krap bezet, opvolger, opvolging, volgt (mij|me|hem|haar) op, stopt als, draagt over,
        nog niemand (opgegeven|gemeld|ingeschreven), (nog|) (twee|drie|vier|vijf) (plaatsen|plekken|diensten|handen)
        (vrij|open|over|nodig|te kort|tekort), halve dag over, (is|zijn|staat|staan) (nog |helemaal |) (onbezet|vacant),
        (moet|moeten) er (nog|minstens) (een |twee |drie |vier |) (handen|man|mensen|opvolger|vrijwilligers), (hebben|
        heb) (we|wij|ik) (nog |minstens |dringend |) (twee|drie|vier|vijf|zes|acht|tien|twaalf|twintig|vijftig|honderd|
        een paar|enkele) (paar |man |mensen |) (handen|mensen|man|helpers|handtekeningen|nodig)
    """,
    "let-us": """
        laten we (de|het|samen|een|er|ons|eens|dit|afspreken|met|onze|alle|elkaar), laat ons (de|het|samen|een|dit),
        zullen we (de|het|samen|een|bellen|eens|met|afspreken|er|elkaar|onze|niet|dit), (verdelen|kopen|bestellen|
        schrijven|spreken|tekenen|beginnen|huren|bundelen|rijden|maken|doen) we (de|het|samen|een|dit|af|er|onze|met|
        die), wat als we (samen|met|allemaal|de), kunnen we (niet|) (samen|gezamenlijk|afspreken|de handen), spreken
        we af, kom op, samen (doen|rijden|huren|schrijven|delen|staan|sterk)
    """,
    "in-the-news": """
        regering, minister, ministerie, kabinet, parlement, tweede kamer, kamer, gemeenteraad, provincie (wil|gaat|
        heeft), gemeente (wil|gaat|heeft|plant), commissie (stelt|wil|heeft|adviseert), europa wil, europese, nieuwe
        wet, wetten, wetsontwerp, wetsvoorstel, ontwerpbesluit, besluit (over|van|om), decreet, verordening, richtlijn
        (is|over|komt|van), reglement (is|wordt|geldt), norm (is|wordt|komt|voor), nieuwe norm, arrest, vonnis, rechter,
        uitspraak, verbod, verbieden, verboden (te|worden|wordt), verplichting, verplicht (vanaf|worden|wordt|gesteld),
        afschaffen, afgeschaft, afschaffing, hervorming, hervormen, herziening, herziene, herschrijft, herzien (is|
        wordt), vernieuwde, vernieuwd, fusie, fuseren, belasting op, heffing, treedt in werking, in werking, gaat in
        (op|vanaf), vanaf (januari|maandag|juli|september|volgend jaar|1|april|oktober) (geldt|moet|moeten|mag|mogen|
        gelden|wordt|is|zijn|gaat), (gisteren|vandaag|vanmorgen|deze week|vorige week) (verscheen|verschenen|
        gepubliceerd|aangekondigd|kwam|uitgekomen|gelanceerd|beslist|besliste), verscheen, is (gepubliceerd|verschenen|
        uitgekomen|gelanceerd|goedgekeurd|geïntroduceerd|beslist|uit|aangekondigd|vrijgegeven), ligt (er|voor|bij het
        parlement|op tafel|ter), goedgekeurd, gelanceerd, geïntroduceerd, nieuws, nieuwtje, vers van de pers, in de
        krant, persbericht, proefproject, proef met, pilot, op komst, komt eraan, er komt (een|steun|geld|een nieuwe),
        plannen (om|van|voor), plan (om|van de), wil (ons|af|weg|dat|vanaf|alle|de) (van|stoppen|verplichten|weg),
        versie 2, versie 3, versie 4, beta, rc1, oude (modules|versie), volgens (de krant|een studie|onderzoek),
        onderzoek (toont|zegt|wijst), studie, rapport (zegt|stelt|van), wordt (herschreven|herzien|afgeschaft|vervangen|
        samengevoegd|stopgezet), worden (geschrapt|afgeschaft|samengevoegd), geschrapte, zopas, net verschenen, ter
        inzage, stopt met, er komt (er |) een (nieuwe|open|europese|landelijke|verbod), kwam (het|de|een) (rapport|nota|
        advies|richtlijn|studie), (het bestuur|de gemeente|het waterschap|de minister|het rijk|de school|men) (denkt|
        overweegt|denkt erover), vanaf volgend jaar
    """,
    "take-sides": """
        wat (vinden|vindt|vind|denken|denkt|denk|zeggen|zegt|dunkt|zouden|zou|maken) (jullie|u|je|jij|ervan|de lijst|
        men|we) (ervan|daarvan|van|ervan zeggen|er|hier|), wat dunkt, hoe (beoordelen|beoordeelt|kijken|kijkt|staan|
        staat|denken|denkt|zien|ziet|valt|voelen|lezen) (jullie|u|de lijst|je|men|dat|jij|anderen) (het|dit|dat|hier|
        naar|tegenover|over|erover|ertegenover|bij|de|), geloven jullie, gelooft u, geloof je, gelooft iemand (hier|
        nog), kunnen jullie (je|)(erin|daarin|hierin) (vinden), erin vinden, benieuwd naar (uw|jullie|de|wat) (kijk|
        mening|meningen|reacties|oordeel|visie|jullie), benieuwd (wat|hoe) (jullie|u|de lijst|anderen), uw (kijk|mening|
        visie|oordeel|kritiek), ik zoek (andere|tegen) (stemmen|argumenten|geluiden), andere stemmen, tegenstemmen,
        tegengeluid, tegenargumenten, tegenspraak, spreek me tegen, overtuig (me|mij), ongelijk, heb ik (gelijk|
        ongelijk), zie ik (het|dat) (verkeerd|te), ben ik (te|de enige die|naïef|ouderwets|overdreven), kritiek,
        kritisch, kraak (het|hem|maar), schiet (het|hem), gooi (ik|het )(in|eens), in de groep, ik leg (een|het|dit|
        voor), leg (ik|een) (voor|voorstel|wijziging), ik (vrees|betwijfel|ben (voor|tegen|wantrouwig|sceptisch|bang|
        benieuwd|verdeeld)), wantrouwig, sceptisch, argwanend, onzeker (over|of), twijfels (over|bij), verdeeld, dubbel
        gevoel, gemengde gevoelens, maakt me (onzeker|bang|ongerust|blij), volgens mij (ligt|is|gaat|moet), toekomst
        (van|van het|ligt|heeft), heeft (dit|dat|een|het|de) (nog|)(toekomst|zin|nut), nog (zin|nut|toekomst), nog zin,
        zin of onzin, dromerij, droom, onzin, hersenschim, hype, gimmick, rage, vooruitgang of, zegen of, kans of,
        eindelijk of, te ver, ver genoeg, rijp (genoeg|voor), waar (ligt|trekken|trekt|leggen) (voor|de|)(u|jullie|
        grens|je), de grens, wat (zou|moet|zouden) (er|jullie|anders|je|u) (anders|moeten|veranderen|willen|schrappen|
        behouden), waar zouden jullie, sleutelen, wat (gaat|doet|betekent|zal|verandert) (de|het|dit|dat|die|er)
        (nieuwe|voor|met|ons|hiermee) (ons|met|voor|), wordt het (tijd|beter), tijd (om|voor), moeten we (ons|dat|dit|
        het|hierin|meegaan), mochten (wij|we), stel dat, stel je voor, gedachte experiment, ben ik gek, wat vindt de
        (groep|lijst), begin van het einde, welke gevolgen, hoog tijd, hardop denken, weg met, mij lijkt, zouden jullie
        (dit|dat|het) (invoeren|steunen), moet dat, (zegen|vooruitgang|winst|kans|verbetering|stap vooruit|eerlijker|
        beter|zinvol|overdreven|terecht) of (ramp|vloek|juist|verlies|dreiging|achteruitgang|slechter|onzin|niet|gevaar|
        een), of (juist|ramp|vloek|onzin|overdreven|betutteling), goede zaak, (waar|hoe) (staan|sta) (jullie|jij|je|u),
        wat (verwachten|verwacht|vrezen) (jullie|u|je), waar zien (jullie|u), voor en tegenstanders, (bevalt|zint) (mij|
        me) (dat |dit |) (niet|niks|allerminst|niets), leg (ik |) het (aan|jullie|u|voor), leg ik (u|jullie), (sta|sta
        er|zit er) dubbel, (zeg|zegt) het maar, hoe (dat|dit|zoiets|het) (valt|zou vallen), (kant|weg|richting) (die we|
        die wij) (op|opgaan|willen), (uw|jullie|je) (oordeel|visie|mening|kijk|blik) (graag|is|erop|hierop|daarop),
        (gaan|moeten) (we|wij) (daarin|hierin|daar in|hier in) mee, (is|wordt) (dit|dat) (een|de) (goede|slechte|juiste)
        (ontwikkeling|weg|richting|kant|zaak|keuze), (verandert|verschuift) er (nogal|veel|heel), nog toekomst, kans van
        slagen, (zie|zien) (jullie|u|je|jij) dat (voor je|anders|ook zo), herkennen jullie dat, stel dat (we|wij|het),
        waar gaat (ons|onze|het|dit|de), denken jullie, vindt dat (we|wij|iedereen|het), (wij|we) als (vereniging|
        beroepsgroep|vak|vakgroep|leden), als (vereniging|beroepsgroep), er zelf (nog |) niet (over |) uit, ben er (nog
        |) niet uit, iets voor (ons|onze), argumenten, tegenstanders, (laat|zeg) eens (horen|eerlijk|wat), zie ik het
        (te|verkeerd), de stelling, voor en tegen, denkt (eraan|erover) (om|de|het), oprecht benieuwd, voors en tegens,
        voors tegens, plussen en minnen, haken en ogen, pleit (ervoor|ertegen|er voor|er tegen), vinden jullie, (uw|
        jullie|je) (inschatting|indruk|bedenkingen|bijval|bezwaren|oordeel), wat jullie (denken|vinden), hoe (u|jullie)
        (daarover|hierover|erover|er over) (denkt|denken), een denkbeeld, opper (ik|hier), doet (dit|dat|het) ertoe,
        (ons vak|onze hobby) (heen|naartoe)
    """,
    "text-state": """
        (pagina|bladzijde|hoofdstuk|handboek|handleiding|tekst|ontwerp|verslag|woordenlijst|gids|artikel|folder|
        brochure|wiki|index|schriftje|boekje|reglement|vertaling|eindtekst) (is|staat|ligt|wacht|ontbreekt|klopt|
        rammelt|mist), hopeloos (verouderd|achterhaald), (opgeruimd|ter inzage|herschreven|bijgewerkt), nergens
        (opgeschreven|beschreven|vastgelegd|staat|geschreven|genoteerd), staat (er|) (niets|nergens|niks), ergens
        (beschreven|opgeschreven|vastgelegd|genoteerd), niet (opgeschreven|beschreven|gedocumenteerd|vastgelegd), nooit
        (opgeschreven|beschreven|genoteerd), alleen (in hoofden|in het hoofd|mondeling), in (de hoofden|het hoofd|
        iemands hoofd), mondeling, gaat (het|dat|die kennis) (anders|)verloren, verloren (gaat|gaan|raakt), vergeten
        (wordt|raakt|zijn), voor (het|dat|ze|hij|zij) (verloren|weg|vergeten|met pensioen|vertrekt), voor wie (na ons|
        later|nieuw|er niet), voor (de afwezigen|afwezigen|nieuwkomers|volgende), zodat (niemand|nieuwe|iedereen|het|we|
        wie) (niet|het|het kan|weet|nalezen|terugvinden|later), (één|een|een gezamenlijk|een gemeenschappelijke|een
        duidelijk|een duidelijke|een heldere|een tweetalige|onze eigen|dezelfde) (blad|pagina|tekst|lijst|gids|
        woordenlijst|handleiding|spiekboekje|document|logboek|handboek|standaardtekst), spiekboekje, logboek, naslag,
        (voegen|voeg|zetten|zet) (we|er|het|dat) (een|toe|bij|op|in) (alinea|paragraaf|pagina|hoofdstuk|de wiki|het
        handboek|een), uitgeschreven, uitschreef, uit te schrijven, uitschrijft, bijschrijven, neerschrijven,
        neergeschreven, genotuleerd, notuleren, notulist, verslag (schrijven|van de|maken), auteur, auteurs,
        meeschrijvers, meeschrijven, wie (schrijft|notuleert|vertaalt|herleest|leest|corrigeert|redigeert|vult aan|tikt|
        werkt) (het|dit|mee|na|deze|dat|de|een|bij), (lees|kijk|neem) (eens|even|het|hem|h2|) (na|door|mee|eens na|
        kritisch), lees na, nalezen, herlezen, nagelezen, rode (pen|pennen|balpen|stift), tekstvoorstellen,
        tekstvoorstel, wijzigingen (graag|bijhouden|in), in de kantlijn, wat (ontbreekt|mist|is onduidelijk|vergeet ik|
        moet erbij|klopt niet) (er|nog|er nog|), meld (wat|fouten|wat er) (ontbreekt|mist|fout), ondertitels,
        ondertitelen, transcriberen, transcriptie, uittypen, uittikken, overtikken, in klare taal, in eenvoudige taal,
        begrijpelijke taal, hertalen, geïndexeerd, index op, ik (tik|typ|schrijf|bundel) (het|alles|de|dit|mee|op|uit),
        (graag|wensen|wil) (dat|) (het|) (genoteerd|genotuleerd|vastgelegd|opgeschreven|bewaard), (is|zijn) (dat|dit|
        het|deze brief|deze tekst|alles|de tekst) (zo |wel |) (leesbaar|begrijpelijk|duidelijk|helder|te volgen),
        (streep|kruis) (aan|door) (wat|als), schrap (wat|gerust|maar), (kloppen|klopt) niet meer, (is|zijn) (hopeloos
        |sterk |deels |) (verouderd|achterhaald), (naar|in|ook in) het (engels|frans|duits|spaans|turks|arabisch|pools|
        oekraïens|roemeens|italiaans|portugees|fries), (zet|zetten|overzetten|omzetten) (om |over |) (naar|in) het, in
        (hun|haar|zijn|een andere) taal, (één|een) (boekje|schriftje|woordenboekje|a4|a4 tje|bundel|bladzijde), (twee|
        drie|vier) bladzijden, (hoort|moet|moeten|zou) (er |) (op papier|beschreven|opgeschreven|vastgelegd|op schrift),
        onder aan (deze|dit), (tekst|ontwerp|opzet|voorzet|versie|concept) (staat|vind je) hieronder, staat hieronder,
        (mijn|onze) (opzet|poging|voorzet|aanzet|kladje), opknappen, opfrissen, bijschaven, op fouten, gewone taal, die
        antwoorden, elk jaar opnieuw, na te lezen, één zin, een paar zinnen, wie (herschrijft|verbetert|controleert|
        ordent|schrijft er), naar (kunnen|te) verwijzen, mis je (nog|iets), naar de drukker, (een|deze|de|elke) alinea
    """,
    "may-i-come": """
        (mag|mogen|kan|kunnen|zou|zouden) (ik|we|wij|men|mijn klas|onze groep|mijn zoon|mijn dochter) (eens|een keer|
        misschien|ook|) (komen|langskomen|langs|meelopen|meekijken|meekomen|toekijken|kijken|logeren|overnachten|zien|
        een dag|een dagje|een week|bij jullie|bij u|bij iemand|jullie|uw|binnenkijken|bezoeken), (zou|wil|willen|zouden)
        (graag|dolgraag|wel|eens ) (eens|een dag|een week|) (komen|meelopen|meekijken|zien|bij|langskomen|kijken|
        bezoeken|een dag|een week|jullie|meemaken|naast), komen (kijken|zien|zien hoe|helpen|logeren|meekijken), (zien|
        kijken) hoe (je|u|jij|jullie|het|dat|men), een (repetitie|dag|les|keer|week) (meemaken|meelopen|meekijken|
        toekijken|bijwonen|naast), meemaken, toekijken, bijwonen, bezocht worden, plaats voor een (bezoek|bezoekje),
        (slaapbank|bed|matras|zetel|logeerkamer|tentplek|slaapplek|onderdak|slaapzak|stapelbed) (voor|over|vrij|op|
        nodig), onderdak, herbergen, een nacht, twee nachten, enkele nachten, voor de nacht, laten (slapen|overnachten|
        logeren), (ben|zijn|kom|komen) (ik|we|) (volgende week|in mei|toevallig|dan|binnenkort|van|) (in de buurt|op
        doorreis|in de streek|langs|voorbij|in jullie|in uw), in de streek, op doortocht, terugbezoek, terugbezoeken,
        tegenbezoek, uitwisseling met, stage (bij|lopen), snuffelstage, kijkstage, kijkbezoek, werkbezoek, studiebezoek,
        schoolbezoek, klasbezoek, (wie|iemand|wil iemand) (krijgt|laat|toont|leidt|neemt|ontvangt) (mij|me|ons) (binnen|
        zien|rond|mee|), rondleiden, binnenstappen, stil zijn, geldt dat aanbod, gastgezin, gastgezinnen, een dak voor,
        zijn (toehoorders|bezoekers|gasten) (toegelaten|welkom), over de schouder, bij wie (kan|mag|mogen|kunnen|zou)
        (ik|we|wij) (een |eens |) (dag|langs|langskomen|komen|mee|kijken|logeren), (leden|jullie|collega s|mensen) (op
        te zoeken|opzoeken|bezoeken|ontmoeten), (mag|mogen|zou|kan) (ik|we|wij) (eens |een keer |ook |) (op|in|bij)
        (een|jullie|de|uw|iemand|jouw) (werkplaats|stal|boerderij|school|afdeling|atelier|keuken|tuin|bedrijf|klas),
        rond (willen |) leiden, van binnen (gezien|zien|bekijken), (onze|deze|jullie) kant op, (een ochtend|
        een middag|een avond|een dag|een week) (te |) (ontvangen|bezoeken|meelopen|komen|rondleiden|meedraaien),
        meedraaien, studiereis
    """,
    "come-to-us": """
        kom (wanneer|met|gerust|allemaal|eens|naar|en|mee|ook|kijken|langs|zien|proeven|maar|vrij|dan|op|een|tot), komt
        (allen|dat zien|allemaal|langs), wie (komt|gaat|trekt|rijdt|reist|wandelt|fietst|is|loopt|wil|heeft zin) (komt|
        er|mee|ook|met mij|met me|naar|die|dan|morgen|zaterdag|zondag) (naar|die komt|mee|bij|in|om|op|), gaat er
        iemand, gaat (iemand|er nog iemand|een van jullie) (ook|)(naar|mee), (gaan|komen|zijn) jullie (ook|) (naar|op|
        daar|in|mee|er), zin (om|in) (elkaar|een|mee|te|samen), zin in, (staat|staan|is|zijn) (de|onze|het|mijn|) (deur|
        deuren|molen|tuin|atelier|poort|boerderij|zaal|werkplaats|kapel|stal) open, (deuren|deur|poort) open, open
        vanaf, open huis, iedereen (mag|kan) (komen|binnen|mee|langs), (welkom|uitgenodigd) (om|vanaf|bij|op|in|voor|
        thuis|tussen|aan|ook), stagiairs (welkom|zijn), bezoek is welkom, (ingang|inkom|toegang|vertrek|start|afspraak|
        verzamelen|aankomst) (via|om|aan|op|bij|vrij|1|vanaf), om (negen|tien|elf|acht|zeven|half|twee|drie|vier|twaalf|
        9|10|11|14|19|20) (uur|) (bij|in|aan|op|voor|thuis|en|start|stipt), (vrijdag|zaterdag|zondag|donderdag|woensdag|
        dinsdag|maandag) (om|vanaf|in|staat|bij|wandelen|open|kom), bij (mij|ons|hem|haar) (thuis|op de|in de|aan|zijn|
        is|staat|kunnen|altijd), er is (brood|soep|koffie|taart|drank|thee|plaats|altijd), er (zijn|is) (hapjes|
        pannenkoeken|soep), koffie (staat|en|met), broodjes, hapjes, drankje, glaasje, aperitief, receptie,
        pannenkoeken, breng (je|een|laarzen|eigen|iets) (eigen|laarzen|stoel|iets|mee|een), laarzen, stevige schoenen,
        regenjas, eigen bord, trekkers, een bed, bel even, feest, feestje, kerstborrel, nieuwjaarsborrel, kampvuur,
        kamperen, kamp, tocht, tochtje, daguitstap, etappes, slapen in, weekend (in|op|aan|bij), zomerfeest, reünie,
        ontmoetingsdag, kennismakingsdag, ledendag, generale, voorstelling bij, elkaar (eindelijk|eens|echt|zien|ook|
        weer), levenden lijve, gezichten bij, een gezicht, handdruk, hoeveel van ons (zitten|zijn|gaan|komen) (in|naar|
        er|op), wie (zien|zie|treffen|tref) (we|ik) (op|daar|in|bij), rijden we samen, dan rijden we, ontmoetingsmoment,
        napraten, bijpraten, picknick, aan het meer, in het park, bel aan, als je (in de buurt|langs|door), we
        verwachten (jullie|u), gaan er (nog |ook |) (mensen|meer|leden|anderen|collega s), wie (van jullie |) (is|gaat|
        komt) (daar|er) (ook|nog|mee), of je (er bent|komt|erbij bent|meekomt), (zeg|meld) (even |) of je, wie zin heeft
        (komt|kan|mag), (neem|brengt|breng|neemt) (een|je|jullie|uw) (kussen|stoel|bord|beker|kop|gezin|vrienden|
        kinderen|instrument), wees welkom, (loop|schuif|drink) (gezellig|gerust|maar) (mee|aan|binnen), (zetten|gooien)
        (wij|we) (de|onze) deuren, (wandelen|fietsen|eten|drinken|vieren) we, nemen (we|wij) (in |) afscheid, (hapje|
        glas|glaasje|pintje) (eten|samen), wat te drinken, (houden|organiseren|hou|organiseer) (we|wij|ik) (een|op)
        (ontmoetingsdag|excursie|open|dag|feest|borrel|middag), gaat door (op|in), aan tafel, het station, bekijken,
        (uitje|uitstap|reisje) (gaat|naar|is), van (negen|tien|elf|twaalf|een|twee|drie|half) tot (twaalf|drie|vier|
        vijf|zes|half), draaien (wij|we) van, elke eerste, van dichtbij, meebrengen, parkeren (kan|bij|op|doe)
    """,
    "contact-wanted": """
        (in contact|contact) (brengen|komen|met|bij|leggen|zoeken|gezocht|te komen|gebracht), (breng|brengt|brengen)
        (me|mij|ons|hen|ze|jullie) (in contact|samen|met), ingang (bij|in), contacten (bij|in|met), een contact (bij|
        in), kent (iemand|u|er iemand|een van jullie) (iemand|mensen|andere|een|nog|wie) (die|in|bij|uit|met|van|
        anders), kennen jullie (er|iemand|mensen|anderen|nog|een|die|collega s), ken je (iemand|mensen|er|nog), (bij|
        met|aan|tot) wie (kan|kun|moet|zou|zouden|kunnen|moeten|kom|klop) (ik|je|we|men|een|wij), bij welke (vereniging|
        groep|organisatie|club), wie (bel|vraag|spreek|contacteer|benader|mail|schrijf|halen|haal) (ik|je|we|jij|ik
        best|wij), wie (moet|kan|zou) (ik|je|men) (daarvoor|hiervoor|hebben|best|aanspreken|contacteren|bellen|vragen|
        mailen), de juiste (persoon|man|vrouw|contactpersoon), aanspreekpersoon, aanspreekpersonen, contactpersoon voor,
        namen (van|graag|zijn|gezocht|welkom|alstublieft|en), verzamel (ik|)namen, ik verzamel namen, een naam (is|
        volstaat|graag), (ik|) (koppel|verbind|stel) (jullie|twee|mensen|ze|hen), mag ik (voorstellen|jullie
        voorstellen|u voorstellen), ik stel (jullie|u) (voor|graag|even), maak kennis, lotgenoten, gelijkgezinden,
        gelijkgezinde, zielsverwanten, andere (ouders|leraren|imkers|mensen|vrouwen|vrijwilligers|clubs|koren|molenaars|
        groepen|leden|bibliotheken) (die|in|met|op|uit|die ook), zusterclub, schijnt (iemand|er iemand|een groep), (nog|
        meer) (mensen|anderen|leden|clubs|groepen) (die|hier die|in|met|bezig), (in|binnen) (jullie|uw|je|eigen) (kring|
        kringen|kennissenkring|omgeving|netwerk), thuis (is|zijn) in, (iemand|mensen) (vinden|te vinden|zoeken) die,
        (heeft|hebben) (iemand|jullie) een naam, bij (wie|iemand) terecht, wie ik (moet|kan|het best|daarvoor|hiervoor),
        (wisten|weten) te vinden, verbinding brengen, met elkaar in (contact|verbinding), bezig (met|zijn)
        (vergelijkbaar|hetzelfde|iets), mee bezig (is|zijn), zulke mensen, kennis over
    """,
    "who-are-we": """
        wie (zijn|zitten|is) (wij|we|jullie|er|hier|u) (eigenlijk|allemaal|nu|hier|in|op|bij|), hoeveel
        (scheidsrechters|leden|mensen|van ons|van jullie|leraren|imkers|vrouwen|collega s|groepen) (zijn|telt|tellen|
        hebben|zitten|wonen|spreken|doen|werken|kunnen), uit welke (streek|provincie|stad|hoek|landen), waar (woont|
        wonen|zit|zitten|werken|komen) (iedereen|jullie|we|de leden|u), wie (kan|weet|doet|spreekt|kent|beheerst|heeft|
        geeft) (wat|waar|welke), wie wat (kan|doet|weet|kent), wie (hier|van ons|van jullie|van u|in de groep|in onze
        groep|onder ons) (kan|spreekt|kent|komt|woont|werkt|is|heeft|weet|doet|beheerst|geeft), wie (weet|kent|beheerst|
        spreekt) (iets|alles|veel|er|hier|wat|nog|zijn|goed) (van|over|alles|veel|hier), wie (werkt|onderzoekt|
        bestudeert|houdt|volgt|doet|bouwt|restaureert|kweekt|verzamelt|vertaalt|geeft) (er|hier|nog|nu|) (aan|rond|over|
        zich|met|nog|hier|onderzoek|ook|op|bij|in), wie er (in|nog|aan|met|bij|hier|van|mee), wie het (nu|nog|hier),
        welke (groepen|verenigingen|leden|clubs|scholen|collega s|bibliotheken|mensen|koren|dorpen|molenaars) (werken|
        zijn|hebben|doen|bestaan|zitten|kunnen|spreken|geven|bezig|leven|houden), welke (kennis|talenten|vaardigheden|
        talen) (missen|hebben|ontbreken|zitten|ontbreekt|is er), (werkt|woont|zit|spreekt|kent|onderzoekt|beheerst|
        bouwt|houdt) (er|hier|) (iemand|nog iemand|iemand hier|iemand van jullie), is er (hier|) (iemand|nog iemand)
        (uit|van|in de|bij|die|actief|thuis in), ik (maak|leg|teken|stel|hou|houd) (een|de) (lijst|lijstje|kaart|
        overzicht|adreslijst|tabel), lijstje (van|met) (wie|namen|mensen), overzicht (van|met|wie) (wie|alle|namen|
        leden|de), kaart (van|met) (wie|alle|leden|de), (vak|naam|beroep|specialiteit) en (woonplaats|plaats|streek|vak|
        specialiteit|telefoon), woonplaats, vakgebied, specialiteit, specialiteiten, talenten, stokpaardje, waar je
        (goed in|van weet|woont|verstand), weet (alles|enorm veel|veel|meer|het meest) (van|over|af), (is|wordt|hij is|
        zij is|ze is) (onze|de|jullie) (specialist|expert|kenner|contactpersoon|aanspreekpunt|man|vrouw) (voor|in|van),
        een schat, (vraag|bel|mail) (het|) (haar|hem|mij|me) (gerust|over|voor|als), zeg eens wie, vertel (eens|)(wie|
        waar), zo weten we wie, weten wie, weten (wij|we) wie, wie is de (specialist|kenner|expert|contactpersoon),
        blinde vlek, blinde vlekken, witte vlek, witte vlekken, kent niemand (van|iets|hier), niemand (van ons|hier|
        onder ons|bij ons) (kent|weet|kan|spreekt|heeft|is|doet), weten wij niets van, missen (wij|we|ons), ontbreekt
        ons, ontbreken ons, missen wij nog, die (ontbreken|ons ontbreekt), (wonen|werken|zitten|bestaan|leven|lopen) er
        (hier|onder ons|onder jullie|in ons midden|op deze lijst|in het land|nog|ook) (hier |nog |ook |meer |) (anderen|
        mensen|andere|lotgenoten|collega s|leden|meer|die|groepen), zijn er (hier |) nog (anderen|andere|meer) (in|die|
        met|hier|uit|groepen), wie er (op deze lijst|hier|onder ons) (nog|nog meer|aan|allemaal), een (rondje|
        voorstelrondje), naam (dorp|plaats|stad|streek|woonplaats), hoe lang (je|jullie) al, de (jouwe|uwe) (is|dan|en),
        noem (de|je) (jouwe|club|groep|dorp), (niemand|niemand anders) (tegengekomen|gevonden|ontmoet) die, waar de
        (gaten|leemten), ben ik de enige, maak ik een (overzicht|lijst|lijstje|kaart), weten (we|wij) niet (wie|van),
        waar zitten (de|jullie), wie in (de|het|onze|deze|jullie) (lijst|streek|regio|groep|buurt|kring), verdiept in,
        dan weten we, welke talen, waar (jij|je) goed (in|kunt)
    """,
}
