"""German phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_de

CUES = {
    "text-for-all": """
        faq, faqs, häufige fragen, häufig gestellte fragen, handbuch, handbücher, handbuchs, leitfaden, leitfäden,
        anleitung, anleitungen, wiki, wikiseite, wiki seite, dokumentation, doku, protokoll, protokolle, niederschrift,
        glossar, glossare, wörterliste, wörterverzeichnis, richtlinie, richtlinien, regelwerk, hausordnung, satzung,
        geschäftsordnung, mustertext, standardtext, übersetzung, übersetzungen, merkblatt, merkblätter, broschüre,
        heft, zusammenfassung, zusammenfassungen, übersicht, textbaustein, textbausteine, kapitel, entwurf, entwürfe,
        textentwurf, erstfassung, rohfassung, fassung, ein dokument, das dokument, der text, den text, dieser text,
        tutorial, tutorials, hilfeseite, hilfetext, installationsanleitung, sortenblätter, steckbriefe,
        sitzungsprotokoll, nachschlagewerk, spickzettel, kurzanleitung, einsteigeranleitung, begriffe, regeln
    """,
    "write-down": """
        verfassen, verfasst, abfassen, formulieren, formuliert, formulierung, formulierungen, aufschreiben,
        aufgeschrieben, aufzuschreiben, schreiben wir, niederschreiben, niedergeschrieben, schriftlich, festhalten,
        festgehalten, festzuhalten, zu papier, auf papier, dokumentieren, dokumentiert, zusammentragen,
        zusammengetragen, zusammenstellen, zusammengestellt, zusammenfassen, zusammengefasst, zusammengeschrieben,
        zusammenschreiben, sammeln (wir|und|sie|alle), ausarbeiten, ausformulieren, gegenlesen, gegenliest,
        gegengelesen, korrekturlesen, korrektur, korrekturen, korrigieren, korrigiert, lektorieren, lektoriert,
        durchsehen, durchlesen, anmerkungen, anmerkung, tippfehler, fehler im text, einsprüche, änderungswünsche,
        ergänzen, ergänzungen, ergänzt, ergänzung, übersetzen, übersetzt, übersetzer, übersetzerinnen, überarbeiten,
        überarbeitet, überarbeitung, aktualisieren, aktualisiert, aktualisierung, auf den neuesten stand, auf stand,
        neu (schreiben|verfassen|fassen|geschrieben), umschreiben, veraltet, überholt, nicht mehr aktuell, pflegt den,
        pflegt die, immer (wieder die gleichen|wieder dieselben|die gleichen|dieselben) fragen, immer wieder (die|
        dieselbe|gefragt|die gleiche), jede woche (die|dieselbe|jemand), ein für alle mal, an einer stelle, an einem
        ort, für (neue|neulinge|einsteiger|anfänger|die nachwelt|spätere|alle gelten|das archiv), zum nachlesen,
        nachlesen, für die nachwelt, tippe (es|das|sie) ab, tipps ab, wer (schreibt|formuliert|lektoriert|liest gegen|
        übersetzt), ich (schreibe|mache stichworte|mach stichworte|fange an|habe angefangen), habe (regeln|einen text|
        eine seite|einen entwurf|eine erste) (entworfen|geschrieben|angelegt|fassung)
    """,
    "join-in": """
        freiwillige, freiwilliger, freiwilligen, ehrenamtliche, helfer, helferinnen, helfende, mithelfer, mitstreiter,
        mitstreiterinnen, wer (macht|ist|kommt|nimmt|übernimmt|hilft|legt|unterschreibt|unterzeichnet|steigt|meldet|
        kann (helfen|mitmachen|mitbringen|fahren|übernehmen|kommen|einspringen|noch|beitragen|den|am)|will (mit|
        mitmachen|noch|dabei)|möchte (mit|mitmachen|dabei|sich)|bringt|fährt|stellt|springt|beteiligt|zieht|packt|hat
        (lust|zeit)|wäre dabei|geht mit|holt|trägt), wer macht mit, wer ist dabei, bist du dabei, seid ihr dabei, bin
        dabei, mitmachen, macht mit, mitmacht, mitzumachen, mitwirken, mitarbeit, mitarbeiten, beteiligen, beteiligt
        euch, beteiligung, teilnehmen, teilnahme, melden, meldet euch, meldet, melde dich, bitte melden, meldungen,
        rückmeldung bis, rückmeldungen bis, antwort bis, antworten bis, bis (sonntag|montag|freitag|donnerstag|samstag|
        dienstag|mittwoch|zum|spätestens|ende), tragt euch, eintragen, eingetragen, trag dich, anmelden, anmeldung,
        anmeldungen, liste eintragen, aufteilen, aufzuteilen, aufgeteilt, aufteilung, teilen wir, verteilen,
        untereinander, jeder (nimmt|von uns|macht|bringt|übernimmt|einen|ein|eine), abwechseln, reihum, schicht,
        schichten, dienstplan, einsatzplan, arbeitseinsatz, arbeitseinsätze, einsatz, pflegeeinsatz, lücken, plätze
        frei, noch frei, fehlen (noch|uns|zwei|drei|vier|leute|hände), fehlt (noch|uns) (jemand|einer|eine|ein),
        gebraucht werden, werden (noch|) (gebraucht|gesucht|benötigt), (brauchen|suchen|bräuchten) (wir |noch|) (noch|)
        (leute|freiwillige|helfer|jemanden|drei|vier|fünf|zwei|zehn|mindestens|mitstreiter|tester|unterschriften|
        hände), packen wir, anpacken, mit anpacken, zusammen, gemeinsam, gemeinsame, gemeinsamer, gemeinsames,
        gemeinsamen, geballt, zusammenlegen, zusammentun, zusammenschließen, schließen wir uns, legt zusammen,
        gemeinschaftlich, petition, offener brief, offenen brief, unterschriften, unterschreiben, unterzeichnen,
        kampagne, aktion, arbeitsgruppe, ag, arbeitskreis, ausschuss, komitee, koordinieren, koordination, koordinator,
        abstimmen wir uns, absprechen, absprache, abzusprechen, organisieren, organisiert, orga, aufruf, aufgerufen,
        damit wir nicht doppelt, nicht doppelt, fahrgemeinschaft, ablösung, übernehmen, übernimmt, staffelstab,
        einspringen
    """,
    "vote-or-date": """
        abstimmung, abstimmungen, abstimmen, stimmt ab, abgestimmt, stimme, stimmen, stimmabgabe, umfrage, doodle,
        dudle, terminumfrage, handzeichen, ja oder nein, ja nein, dafür oder dagegen, enthaltung, antrag, anträge,
        wahl, wahlen, wählen, kandidaten, kandidatin, kandidieren, kandidatur, kandidaturen, vorschläge für den
        vorstand, quorum, tagesordnung, tagesordnungspunkt, termin, termine, terminfindung, terminvorschlag,
        terminvorschläge, termin (finden|suchen|ausmachen|festlegen), welcher (termin|tag|abend|samstag|sonntag),
        welches (datum|wochenende), welche woche, wann (könnt|passt|habt|hättet|würde|wäre|könntet|treffen|können|geht|
        seid), passt (euch|es euch|allen|ihnen|am|der|das), würde (euch|es) passen, verfügbar, verfügbarkeit, könnt ihr
        am, kreuzt an, ankreuzen, erste wahl, wunschtermin, telefonkonferenz, telko, videokonferenz, nächste sitzung,
        verschieben, verschoben, vertagen
    """,
    "bulk-buy": """
        sammelbestellung, sammelbestellungen, sammel bestellung, gemeinschaftsbestellung, großbestellung, mitbestellen,
        mitbestellung, gemeinsam (bestellen|kaufen|einkaufen|anschaffen), zusammen (bestellen|kaufen), sammeleinkauf,
        einkaufsgemeinschaft, mengenrabatt, staffelpreis, staffelpreise, rabatt, rabatte, großhandel, versandkosten
        (teilen|sparen), porto (teilen|sparen), kosten teilen, palette, mindestmenge, mindestbestellmenge, stückzahl,
        stückzahlen, wie viele (wollt|nehmt|braucht|möchtet|brauchst), menge, ich bestelle, bestelle am, spenden,
        spende, umlage, kasse, fahrgemeinschaft, mitfahrgelegenheit, mitfahren
    """,
    "outing": """
        besuch, besuche, besuchen, besucher, besichtigung, besichtigen, treffen, treffen wir, treffens, treffpunkt,
        getroffen, stammtisch, stammtische, zusammenkunft, wiedersehen, beisammensein, sehen wir uns, wir treffen uns,
        treffen uns, trifft sich, vorbeikommen, kommt vorbei, vorbeischauen, vorbei, schaut vorbei, kommt (und|uns|mal|
        gern|gerne|alle|zahlreich|zu|doch|einfach), offene tür, offenen tür, tag der offenen, offene (werkstatt|gärten|
        gartentür|höfe), hoffest, ausflug, ausflüge, exkursion, exkursionen, wanderung, spaziergang, rundgang, führung,
        führungen, fahrt nach, reise, kneipe, bier, kaffee, kuchen, essen, abendessen, mittagessen, brunch, grillen,
        picknick, biergarten, persönlich, von angesicht, leibhaftig, in echt, kennenlernen, kennenzulernen, aufnehmen,
        gastgeber, gastgeberin, gast, gäste, zu gast, übernachten, übernachtung, unterkunft, schlafplatz, schlafplätze,
        austausch, austauschwoche, austauschbesuch, hospitation, hospitieren, hospitationen, über die schulter, bei
        (mir|uns) (im|in|auf|zu|vorbei|zuhause|daheim|am), in (meiner|unserer|eurer|deiner) (werkstatt|klasse|schule|
        käserei|bibliothek|küche|backstube|gegend|nähe), auf (meinem|unserem|eurem) (hof|feld|acker|gelände|boot), auf
        der durchreise, bin (ich|) (am|vom|im|nächste) (in|bis), in eurer nähe, eintritt frei, alle (sind|) willkommen,
        herzlich eingeladen, herzliche einladung, wir laden ein, laden (wir |euch|) (ein|herzlich|zum|zur), mitbringen,
        bringt (mit|was|eure|gern), wer (kommt|fährt|geht|ist) (zur|zum|auf die|auf den|hin|in|auf), wer ist (da|auf|
        am), tagung, kongress, messe, konferenz, jahrestreffen, regionaltreffen, sommertreffen, werkstattabend,
        workshop, sprechstunde, um (18|19|20) uhr, seid ihr da, freuen uns auf euch, zuschauen, zusehen, mal vorbei,
        hinter die kulissen, noch nie gesehen, noch nie getroffen, endlich mal sehen, gesichter, frühstück, lagerfeuer,
        wochenende in, nimmt mich, nehmt ihr mich, einen tag mitlaufen, mitlaufen, mitfahren auf, nacht in, lädt ein
    """,
    "who-knows-whom": """
        wer (kennt|kennt sich|weiß|von euch|von uns|ist|ist hier|arbeitet|macht|beschäftigt|spricht|liest|kann (alt|
        hier|von euch)|noch|sonst|außer|alles|hat ahnung|hier|befasst|unterrichtet|züchtet|betreut|baut|stammt|sitzt|
        wohnt|forscht|lehrt), wer macht was, wer weiß was, wer kann was, wer ist wer, wer noch, wer sonst, noch jemand,
        sonst noch jemand, jemand (hier|unter euch|dabei|in der runde|in der gruppe|auf der liste) (der|die|aus|mit|
        im), gibt es (jemanden|jemand|hier|noch|andere|weitere|unter euch|leute|in) (der|die|andere|gruppen|leute|
        jemanden|noch|hier|menschen|weitere|mitglieder), bin ich (der einzige|die einzige|der einzigste|hier der|
        allein), an wen (kann|könnte|soll|muss|wendet|wende|darf), wen (kann|könnte|soll|fragt|frage|rufe|muss),
        ansprechpartner, ansprechpartnerin, ansprechpersonen, experte, experten, expertin, fachleute, fachmann,
        fachfrau, spezialist, spezialisten, fachwissen, kenntnisse, fähigkeiten, kompetenzen, sachkundige, kennt (ihr|
        jemand|wer) (jemanden|jemand|leute|andere|weitere|gruppen|einen|eine|menschen|noch), andere (gruppen|vereine|
        projekte|initiativen|listen|leute|schulen|mitglieder|höfe), anderen (gruppen|vereinen|projekten|initiativen|
        listen), nachbarlisten, schwesterliste, verzeichnis, mitgliederverzeichnis, adressliste, kontaktliste, liste
        (der|aller|von) (mitglieder|leuten|personen|ansprechpartner|fachleute|höfe|gruppen|menschen), karte (der|mit|
        aller|unserer), landkarte, kartieren, bestandsaufnahme, erhebung, wie viele (sind|von uns|von euch|leute),
        woher (kommt|seid|kommen|stammt), wo (seid|sitzt|wohnt|steckt) (ihr|jeder), stellt euch (kurz|) vor, sagt
        (kurz|) (wer|woher|wo|was), vernetzen, vernetzung, vernetzt, netzwerk, verknüpfen, verbinden, kontakt (zu|mit|
        aufnehmen|herstellen), kontakte, kontakten, in kontakt, in verbindung, in (eurer|meiner|deiner|welcher)
        (region|gegend|stadt|nähe|ecke), was (fehlt uns|uns fehlt|fehlt), uns fehlt (jemand|ein|eine|noch), fehlt in
        unserer, lücke, lücken, niemand (kümmert|kennt sich|macht|deckt), mentor, mentorin, pate, patin, paten, kennen
        uns, kenne (kaum|nur|gerade mal), kennenlernen, muttersprachler, gleichgesinnte, gleichgesinnten, wer von den
        mitgliedern, welche mitglieder, welche von euch, welcher von euch, mitglieder die, leute die, menschen die,
        jemanden der, jemand der, jemand die, auf der liste, auf dieser liste, in der gruppe, in dieser gruppe, unter
        uns, unter euch, handzeichen bitte, hand hoch, hände hoch, meldet euch mit, name und ort, namen und ort, wer
        leitet, wer betreut, wer kümmert, überblick wer, wen anrufen, wie viele von uns, sammle namen, sammle wer, gibt
        es unter, haben wir (jemanden|jemand|leute), sind hier
    """,
    "new-here": """
        ich heiße, ich heisse, mein name ist, heiße ich, ich bin (neu|die neue|der neue|frisch|seit (heute|gestern|
        kurzem)), bin (neu|ganz neu|frisch|seit gestern|seit heute|seit kurzem) (hier|auf|in|dabei|dazu), neu (hier|auf
        der liste|in der liste|in der gruppe|dabei|in der runde|dazugekommen), neuer, neue hier, neuling, neuzugang,
        neues mitglied, frisch (angemeldet|dabei|eingetragen|dazugekommen|abonniert), stelle mich (kurz|) (vor|mal),
        mich (kurz|) (vorstellen|vorzustellen), vorstellung, vorstellungsrunde, kurz zu mir, zu meiner person, über
        mich, kurze vorstellung, habe mich (gerade|heute|gestern|eben|vor kurzem) (angemeldet|eingetragen|
        eingeschrieben), (gerade|heute|gestern|eben) (angemeldet|beigetreten|eingetragen), erste mail, erster beitrag,
        mein erster, erstes mal hier, freue mich (auf|hier|dabei|über die aufnahme|dass), freut mich, grüße aus, gruß
        aus, moin aus, servus aus, hallo aus, komme aus, wohne in, lebe in, bin (lehrer|lehrerin|rentner|rentnerin|
        pensionär|studentin|student|anfänger|anfängerin|jahre|von beruf), von beruf, jahre alt, lese (schon|bisher|
        still|seit|nur), stille mitleserin, stiller mitleser, mitleser, mitleserin
    """,
    "have-used": """
        (hat|habt|haben) (jemand|ihr|schon|einer|wer|das|von euch|sie|schon mal|schon jemand|schon mal jemand|einer von
        euch|jemand von euch|irgendwer|irgendjemand) (schon|damit|erfahrung|erfahrungen|mit|das|einmal|mal|bereits|
        jemand|einen|eine|ein|je|es|so|ausprobiert|probiert|getestet), schon (mal |einmal|) (jemand|ausprobiert|
        probiert|getestet|gemacht|benutzt|gehabt|erlebt|versucht), schon mal, schon einmal, (wer|jemand) (hat (schon|
        das|damit|erfahrung|erfahrungen|bereits|so|mal)|nutzt|benutzt|verwendet|setzt|arbeitet mit|von euch (nutzt|hat|
        benutzt|verwendet|schon)), die (das|es|ihn|sie|so etwas) (schon|bereits|haben|nutzen), erfahrung, erfahrungen,
        erfahrungsberichte, erfahrungsbericht, erfahrungswerte, praxiserfahrung, erfahrungsaustausch, eure
        (erfahrungen|erfahrung|geschichten|tipps|empfehlungen|eindrücke|meinung dazu), berichte, berichtet, berichten,
        bericht, erzählt, erzählen, erzähl, erzählt mal, geschichten, eindrücke, wie (macht|haltet|handhabt|löst|habt|
        geht|geht es|kommt|läuft|lief|war|ist es euch|sind|bewährt|gut|zufrieden|lange hält|hat sich|seid ihr|regelt|
        organisiert|schlägt|schlagen|fahrt|klappt) (ihr|das|es|damit|es bei|es euch|bei|sich|ihr das|das bei|eure|
        zufrieden), macht ihr das, bei euch, wie war s, wie wars, bewährt, bewährt sich, bewähren, taugt, taugen, taugt
        das, was taugt, lohnt (sich|es|das), gelohnt, der mühe wert, das geld wert, würdet ihr (es |das|) (wieder|
        nochmal|noch einmal|empfehlen|kaufen), wieder (machen|kaufen|tun), empfehlen, empfehlt, empfiehlt, empfehlung,
        empfehlungen, empfehlenswert, könnt ihr (etwas |was|) empfehlen, zu empfehlen, ratet ihr, was (nehmt|nutzt|
        benutzt|verwendet|macht|habt|empfehlt|hat sich|hat bei euch|funktioniert bei|ratet) ihr, welche (nutzt|nehmt|
        benutzt|habt|empfehlt|verwendet) ihr, welches (nutzt|nehmt|benutzt|habt|empfehlt) ihr, welchen (nutzt|nehmt|
        benutzt|habt|empfehlt) ihr, aus erster hand, aus der praxis, in der praxis, im alltag, auf dauer, langfristig,
        auf lange sicht, nach (einem|zwei|drei|einigen|ein paar) (jahr|jahren|monaten|wintern|saison), bereut, bereuen,
        bereut ihr, zufrieden, unzufrieden, enttäuscht, glücklich damit, vergleich, vergleichen, im vergleich, vor und
        nachteile, vor oder nachteile, besser oder schlechter, fluch oder segen, mich interessiert (wie|ob|was|eure),
        würde mich interessieren, neugierig, wer ist umgestiegen, umgestiegen, wer hat umgestellt, umgestellt, urteil,
        fazit, im nachhinein, rückblickend, wie ging es aus, wer lebt mit, ehrlich, wirklich was, bringt das was,
        bringt es was
    """,
    "thing-to-reuse": """
        vorlage, vorlagen, muster, musterbrief, mustervertrag, mustersatzung, musterformular, formular, formulare,
        formblatt, tabelle, tabellen, tabellenkalkulation, excel, exceltabelle, excel tabelle, excel datei, checkliste,
        checklisten, skript, skripte, script, scripts, makro, makros, folien, foliensatz, präsentation, präsentationen,
        arbeitsblatt, arbeitsblätter, unterrichtsmaterial, unterrichtsentwurf, unterrichtsreihe, stationenlernen,
        aufgabensammlung, übungsblätter, material, materialien, kartei, lernkartei, spiel, kartenspiel, datensatz,
        datensätze, datenbank, bauplan, baupläne, bauanleitung, plan, pläne, zeichnung, zeichnungen, schnittmuster,
        schaltplan, stl, druckdatei, druckdateien, datei, dateien, pdf, vertrag, verträge, vertragsmuster, fragebogen,
        erfassungsbogen, bogen, plakat, plakate, aushang, flyer, etikett, etiketten, aufkleber, rechner für, programm
        (geschrieben|das|für), progrämmchen, kleines programm, tool, app (die|geschrieben), erweiterung, plugin, patch,
        schriftart, aufnahme, aufnahmen, tonaufnahmen, tagebuch, schlagkartei, liste von, sammlung, fotos, karte von,
        rezept, rezepte, rezeptsammlung, quellcode, code für, repository, konzept, stundenentwurf, wörterbuch, karten,
        kärtchen, set, paket, druckfertig, bearbeitbar, editierbar, liste der, regelung, vereinbarung, nutzungsvertrag,
        logbuch, drehbuch, spielplan, mappe, ordner
    """,
    "take-it": """
        bedient euch, bediene dich, bedienen sie sich, greift zu, nehmt (sie|es|ihn|was|euch|mit), gern (nehmen|
        kopieren|verwenden|weitergeben|nutzen|verwenden), gerne (nehmen|kopieren|verwenden|weitergeben|nutzen), (dürft|
        könnt|darf|kann) (ihr |sie |es |gerne |gern |jeder|) (es |sie |ihn |das|) (gern |gerne |frei|) (verwenden|
        nutzen|übernehmen|kopieren|anpassen|abschreiben|weitergeben|haben|herunterladen|weiterverwenden|ändern|kürzen),
        zur verfügung (stellen|stelle|gestellt), stelle (ich|) (euch|) (hier|) (zur|gern|gerne|meine|unsere|bereit),
        stelle bereit, bereitgestellt, frei (verfügbar|nutzbar|verwendbar|zum|zur), freie lizenz, offene datei, offen
        lizenziert, cc by, cc0, gemeinfrei, open source, quelloffen, kostenlos, gratis, umsonst, kostenfrei,
        verschenke, verschenken, zu verschenken, geben (wir|) (unsere|unser|frei|gern|ab), gebe (ich|) (gern|gerne|ab|
        weiter|frei), verleihe, leihe (gern|gerne|ich), falls (es |das |sie|) (jemand|wer|einer|jemandem|wen), falls
        (es|das) (wer|jemand|hilft|nützt), wer (will|möchte|mag|sie|es|ihn|interesse|sie haben|es haben|brauchen kann),
        vielleicht (kann|hilft|nützt|ist|spart|braucht) (es|das|sie|jemand|jemandem|euch|ja), könnte (nützlich|
        hilfreich|interessant|jemandem|für), nützlich sein, interessieren könnte, hilft es (ja|) jemandem, ich (habe|
        hab) (ein|eine|einen|mein|meine|meinen|mal|mir|euch|die|das|den|unser|unsere), hab (mein|meine|meinen|eine|ein|
        einen|die|das), (habe|hab) (gebastelt|erstellt|gebaut|geschrieben|gezeichnet|hochgeladen|eingescannt|
        digitalisiert|aufgeräumt|zusammengestellt|übersetzt|programmiert|veröffentlicht|online gestellt), erstellt,
        gebastelt, hochgeladen, online gestellt, veröffentlicht, hier (ist|sind|mein|meine|findet|gibt es|kommt|das|
        die), anbei, im anhang, angehängt, hängt (dran|an), hänge (ich|) (an|euch|sie|es), beigefügt, liegt (bei|hier|
        dran|im|auf|unter|als), zum (herunterladen|download|runterladen|ausdrucken|mitnehmen|abschreiben|nachbauen),
        herunterladen, runterladen, download, nachbau erwünscht, weitergeben (erlaubt|erwünscht), teile (ich|) (gern|
        gerne|mit|hier|meine|mein|es), möchte (ich|) (teilen|weitergeben|mit euch teilen), mit euch teilen, kann (ich|)
        (euch |jemandem |gern |gerne|) (schicken|geben|leihen|anbieten|zuschicken|abgeben|mailen|zur|helfen), biete
        (ich|), ich biete, wie versprochen, wie gewünscht, auf wunsch, auf anfrage, verbesserungen willkommen, bin
        über, gestoßen, gefunden, gebt es weiter, weitersagen, druckt, drucken und, holt euch, wer mag darf, gehört
        euch, geschenkt, zu haben, abzugeben, abzuholen, gratis zum, viel spaß damit, könnt ihr haben, dürft ihr
    """,
    "send-me": """
        (hat|habt|hätte|hättet) (jemand|wer|einer|ihr|von euch jemand|irgendwer|irgendjemand|von euch wer|zufällig
        jemand|vielleicht jemand) (eine|ein|einen|so|noch|schon|zufällig|vielleicht|von euch|für mich|da|mal), (könnte|
        kann|würde|mag) (mir |uns|) (jemand|einer|wer) (von euch|) (seine|seinen|sein|ihre|eine|einen|ein|mir|so|das|
        die), (schickt|gibt|leiht|überlässt|mailt|borgt|kopiert) (mir |uns|), gibt mir jemand, schickt mir, schickt
        mal, mir (jemand|) (schicken|geben|leihen|überlassen|zuschicken|mailen|ausleihen|zukommen|zur verfügung), uns
        (schicken|geben|leihen|überlassen|zur verfügung), zum übernehmen, übernehmen darf, übernehmen (dürfen|können|
        dürfte), abgucken, abschauen, abschreiben darf, weiternutzen, weiterverwenden (darf|dürfen|können), nachnutzen,
        wiederverwenden, anpassen (kann|darf|können|dürfen), als (muster|vorlage|beispiel|grundlage|basis), kopie (von|
        der|des), eine kopie, ausleihen, leihen, fertige, fertigen, fertiges, schon (fertig|fertige|jemand gebaut), das
        rad (neu|nicht), rad neu erfinden, von null, bei null, ganz von vorn, suche (ich|) (eine vorlage|vorlage|ein
        muster|muster|einen vordruck|ein formular|formular|ein skript|einen erprobten), suchen (wir|) (eine vorlage|ein
        muster|einen erprobten|ein formular), seine als, seins, eures, eure (vorlage|tabelle|datei|satzung|liste),
        dürfte ich, dürften wir, könnten wir, könnte ich, mag jemand, würdet ihr mir, würde jemand, überlasst, hat die
        noch jemand, hat das noch jemand, wer hat (eine|ein|einen|noch|so), wer gibt
    """,
    "plain-fact": """
        wo (finde|findet|bekomme|bekommt|kann|gibt|steht|liegt|liegen|krieg|kriege|kauft|kaufe|ist|sind|muss|erfahre|
        gibts|lade|stellt|meldet|gibt es|sieht), wie (heißt|heisst|lautet|lauten|hoch|groß|gross|lange|lang|viel|viele|
        weit|alt|tief|schwer|oft|warm|kalt|teuer|schnell|breit|dick|nennt|spricht|schreibt|berechnet|stelle|kann|kommt|
        geht|ändere|bekomme|beantragt), was (heißt|heisst|bedeutet|bedeuten|ist|sind|kostet|kosten|meint|gilt|steht|
        besagt), welche (version|größe|nummer|vorschrift|frist|norm|temperatur|regel|frequenz|menge|dosis|höhe|
        einstellung|tastenkombination|taste|quelle|adresse|stelle|bedeutung|unterlagen|behörde|formel|gebühr), welcher
        (paragraph|paragraf|wert|unterschied|anschluss|befehl|abstand|satz), welches (gesetz|formular|mindestmaß|amt|
        format|jahr|buch|datum), welchen (abstand|wert|paragraphen|satz), ab (wann|welchem|welcher|welcher höhe|wie),
        bis (wann|zu welchem|wie viel), seit wann, wann (ist|beginnt|endet|schließt|öffnet|läuft|muss|war|wird|kommt|
        gilt|darf), stimmt es, ist es (wahr|richtig|erlaubt|verboten|pflicht|nötig|möglich|zulässig|noch|normal), ist
        (das|die|der|ein|eine) (noch|erlaubt|pflicht|zulässig|vorgeschrieben|verboten|genehmigungspflichtig|
        meldepflichtig|richtig), muss (man|ich|ein|eine|der|die|das), darf (man|ich|ein|eine), braucht (man|es|ein|
        eine), brauche ich (eine|einen|ein|dafür), gibt es (ein|eine|einen|irgendwo|dafür|eigentlich|noch|dazu|für|
        schon|hierzu|überhaupt|so etwas|da), gibts (ein|eine|einen|irgendwo|da|eigentlich), kann man (eigentlich|
        irgendwo|das|den|die), weiß (jemand|wer|einer|hier jemand|irgendwer|zufällig jemand) (ob|wo|wie|wann|was|
        welche|welcher|wer|wie viel|von|die|den|das|zufällig), weiss (jemand|wer|einer) (ob|wo|wie|wann|was|welche|
        wer), wisst ihr (ob|wo|wie|wann|was|welche|wer), kennt (jemand|wer|einer|ihr) (den|die|das|ein|eine|einen|
        zufällig), kann mir (jemand|einer|wer) (sagen|verraten|erklären|einen link), wer (weiß|kennt|kann mir sagen)
        (wo|wie|wann|ob|was|die|den|das|welche|einen), kurze frage, einfache frage, schnelle frage, dumme frage, nur
        (eine|eine kurze) frage, frage (am rande|zwischendurch|an die), eine quelle, quelle, quellenangabe, fundstelle,
        beleg, ein link, einen link, link (zu|zum|zur), hinweis (auf|wo), ich suche (den namen|die adresse|die nummer|
        das datum|die fundstelle|informationen|die quelle|den text), finde (ich|) (nirgends|nichts|keine|keinen|den|
        die|das|leider|es), nirgends (gefunden|etwas), konnte ich nicht finden, wüsste (gern|gerne|ich gern), möchte
        (ich |gern |gerne )wissen (ob|wo|wie|wann|was|welche), bedeutung, unterschied zwischen, wofür steht
    """,
    "stuck": """
        (geht|funktioniert|funktionieren|startet|läuft|klappt|will|lässt sich|öffnet|druckt|lädt|verbindet|reagiert|
        erkennt|gehen|springt|kommt|wird|zieht|hält|bleibt|tut|schaltet) (nicht|nichts|nicht mehr|einfach nicht|
        plötzlich nicht|gar nicht|kaum|trotzdem nicht|sich nicht|nicht an|immer), nicht mehr, will nicht, weigert sich,
        streikt, spinnt, hakt, hängt (sich|fest|seit|immer|ständig), stürzt (ab|ständig|immer), absturz, abstürze,
        abgestürzt, bricht (ab|zusammen|immer), verbindung bricht, ausgefallen, defekt, kaputt, gebrochen, gerissen,
        undicht, leckt, tropft, verstopft, verklemmt, klemmt, festgefahren, ich (hänge|stecke) fest, stecke fest, komme
        (ich|) (nicht weiter|da nicht|einfach nicht|nicht dahinter|nicht drauf), nicht weiter, weiß (ich|) nicht (mehr|
        ) weiter, ratlos, bin ratlos, am ende (meiner|meines), mit meinem latein, verzweifelt, verzweifle, verzweifeln,
        fehler, fehlermeldung, fehlermeldungen, schlägt fehl, fehlgeschlagen, misslingt, misslungen, geht schief, ging
        schief, schief, schiefgelaufen, geht ein, gehen ein, eingegangen, stirbt, sterben, gestorben, verliert,
        schimmelt, schimmel, mache ich (etwas |was|) falsch, was mache ich falsch, was mach ich falsch, falsch mache,
        übersehe ich, habe (ich|) (schon |bereits |alles|) (versucht|probiert|geprüft|getauscht|neu installiert|
        ausgetauscht|alles versucht|neu gestartet|gereinigt|gewechselt), schon (alles|versucht|probiert|getauscht|neu|
        zweimal|dreimal|x mal), alles (versucht|probiert|geprüft|mögliche), nichts (hilft|geholfen|geht|tut|passiert|
        ändert|funktioniert|bringt), ohne (erfolg|ergebnis|wirkung), vergeblich, erfolglos, trotz, trotzdem, immer
        (noch|wieder|das gleiche|derselbe|dasselbe), seit (gestern|dem|der|heute|ich|wir|einer|zwei|drei|letzter|
        letztem|montag|tagen|wochen|neuestem), plötzlich, auf einmal, von heute auf morgen, jedes mal wenn, sobald
        (ich|man|wir|der|die|das), warum, wieso, weshalb, woran (liegt|kann|könnte|mag), was (kann|könnte|soll|tun|ist|
        stimmt|läuft) (das|ich|da|hier|tun|man|noch|los|schief|nicht|da falsch), wie (kriege|bekomme|rette|repariere|
        löse|behebe|krieg) ich, hilfe, hilft mir, helft mir, helfen, weiterhelfen, retten, zu retten, lösung, lösungen,
        lösen, beheben, hat (jemand|wer|einer) (eine |noch eine |ne|) (idee|tipp|ahnung|einen tipp|rat), idee, ideen,
        tipp, tipps, rat, problem, probleme, komisch, seltsam, merkwürdig, rätsel, rätselhaft
    """,
    "what-future": """
        was (haltet|meint|denkt|sagt|haltet ihr|meint ihr|denkt ihr|sagt ihr|spricht|halten sie) (ihr|davon|dazu|dafür|
        von|sie), wie (seht|findet|steht|denkt|sehen|beurteilt|bewertet) ihr, wie (seht|findet) (ihr|) (das|die|den),
        eure (meinung|meinungen|sicht|ansicht|gedanken|ansichten|haltung|argumente|kritik|rückmeldung|einschätzung|
        position), euer (feedback|standpunkt|urteil), meinung, meinungen, ansichten, feedback, rückmeldung,
        rückmeldungen, diskussion, diskutieren, zur diskussion, debatte, debattieren, in den raum, stelle (ich|) (das |
        mal|) (zur|in den), ich (schlage|rege|fände|würde vorschlagen), schlage (ich|) vor, vorschlag, vorschläge,
        vorschlag zur, anregung, anregungen, idee, gedanke, gedanken, gedankenspiel, zukunft, die zukunft (der|des|
        von), zukunftsfähig, wohin (geht|soll|entwickelt|steuern|steuert), wo (soll|geht) (das|es|die), richtung,
        sollten wir, sollen wir, sollte man, müssten wir, müsste man, brauchen wir (noch|überhaupt|eine|einen|ein), ist
        es (zeit|sinnvoll|richtig dass|an der zeit), gute idee, schlechte idee, sinnvoll, fortschritt, rückschritt,
        chance, chancen, gefahr, bedrohung, segen, fluch, befreiung, neue (richtlinie|verordnung|regel|regelung|
        version|norm|studie|vorgabe|förderrichtlinie|funktion|funktionen|fassung|technik|entwicklung), neuer (standard|
        entwurf|erlass|lehrplan|gesetzentwurf|vorschlag), neues (gesetz|modell|programm|system|konzept|förderprogramm),
        gesetzentwurf, gesetzesentwurf, novelle, reform, beta, testversion, vorabversion, ist (da|erschienen|heraus|
        draußen|raus), erschienen, angekündigt, ankündigung, kündigt an, plant, planen, will (künftig|das|die|den|ein|
        verbieten|einführen|abschaffen), denkt laut, soll (künftig|ab|kommen|verboten|abgeschafft|eingeführt|pflicht),
        künftig, anhörung, stellungnahme, dafür oder dagegen, pro und contra, spricht (dafür|dagegen), seid ihr (dafür|
        dagegen|einverstanden), einverstanden, einwände, bedenken, was wäre wenn, warum nicht, warum eigentlich nicht,
        wäre (es|) (schön|gut|sinnvoll|toll|nützlich|praktisch|hilfreich|wünschenswert) wenn, es wäre (schön|gut|toll|
        nützlich), wunsch, wunschliste, verbesserung, verbesserungen, verbesserungsvorschlag, trend, trends, künstliche
        intelligenz, ersetzen, ersetzt uns, überflüssig, entwicklung, entwicklungen, revolution, habt ihr (gelesen|
        gesehen|gehört|das gelesen|schon), schon gelesen, schon gehört, was (ändert|bedeutet|heißt) das (für|jetzt),
        zerpflückt, gegenargumente
    """,
    "program-wrote": """
        automatisch (generiert|erzeugt|erstellt|versendet|verschickt), automatisch generierte, automatische (nachricht|
        antwort|mitteilung|benachrichtigung|email|mail), diese (nachricht|mail|e mail) wurde automatisch,
        abwesenheitsnotiz, abwesenheit, abwesend, bin (ich|) (nicht im büro|außer haus|im urlaub|bis zum), nicht im
        büro, außer haus, im urlaub, bitte antworten sie nicht, antworten sie nicht, nicht antworten, benachrichtigung,
        benachrichtigungen, ticket, vorgang, revision, commit, wurde (zugewiesen|geschlossen|angelegt|geändert|
        eröffnet|erstellt), bericht (täglich|wöchentlich|monatlich), monatsstatistik, sicherung (abgeschlossen|
        fehlgeschlagen|erfolgreich), datensicherung, backup, unzustellbar, konnte nicht zugestellt, zustellung
        fehlgeschlagen
    """,
    "list-matters": """
        abmelden, abmeldung, austragen, abbestellen, abbestellung, aus der liste, von der liste (nehmen|streichen|
        löschen), aus dem verteiler, verteiler, meine (adresse|e mail|mailadresse) (ändern|hat), neue mailadresse, die
        liste (ist|wird|zieht|hat|läuft|bekommt|war|soll|erlaubt), diese liste (ist|wird|hat|dient), mailingliste,
        listenverwaltung, listenadmin, listenadministrator, listenbetreiber, moderator, moderatorin, moderatoren,
        moderation, listenarchiv, archiv der liste, testmail, test mail, testnachricht, nur ein test, test, bitte
        ignorieren, ignorieren, ignoriert, falsche liste, falsche adresse, falscher empfänger, versehentlich, aus
        versehen, off topic, offtopic, an alle antworten, anhänge (über|größer|bitte|sind), betreff, betreffzeile,
        vollzitat, listenregeln, netiquette, kommt (das|diese mail|meine mail) an, kommen meine (mails|nachrichten|
        beiträge), keine mails mehr
    """,
    "greeting-or-scam": """
        frohe (weihnachten|ostern|festtage), frohes (neues|fest), schöne (feiertage|weihnachten), guten rutsch, gutes
        neues, gesegnete, herzlichen glückwunsch, glückwunsch, glückwünsche, gratulation, gratuliere, alles gute (zum|
        für|im), danke an alle, dank an alle, vielen dank an alle, ein dickes dankeschön, dankeschön an, beileid,
        verstorben, ist gestorben, von uns gegangen, traurige nachricht, gute besserung, witz, scherz, haha, hihi, sie
        haben gewonnen, gewinn, gewinner, lotterie, lotto, erbschaft, millionen, geld verdienen, nebenverdienst,
        heimarbeit, casino, tabletten, kredit, kredite, klicken sie, hier klicken, angebot (nur|endet|gilt),
        rabattcode, suchmaschinenoptimierung, ihr konto, überweisung, sehr geehrter kunde, bitcoin, krypto,
        investieren, rendite
    """,
    "for-money": """
        gebühr, gebühren, teilnahmegebühr, kursgebühr, preis, preise, euro, frühbucher, seminar, lehrgang, fortbildung,
        weiterbildung, kurs, kurse, zertifikat, buchen sie, anmeldeschluss, stelle, stellen, stellenangebot,
        stellenausschreibung, ausschreibung, job, jobs, bewerbung, bewerbungen, bewerben, gehalt, vergütung, vollzeit,
        teilzeit, praktikum, doktorand, doktorandin, promotion, stipendium, zu verkaufen, verkaufe, verkauf, call for
        papers, einreichung, einreichungen, vorträge, referenten, abstracts, tagungsband
    """,
} | asks_de.CUES
