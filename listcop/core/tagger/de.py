"""German cues, under the names of `en.py`."""

CUES = {
    "i": "ich, mir, mich, mein, meine, meinem, meinen, meiner",
    "you": "du, dir, dich, dein, deine, deinen, ihr, euch, eure, eurer, euren, sie, ihnen, ihre, ihren",
    "we": "wir, uns, unser, unsere, unseren, unserer",
    "anyone": """
        jemand, jemanden, jemandem, irgendjemand, irgendwer, einer von euch, jemand von euch, wer
        (kann|weiß|weiss|hat|kennt|könnte|möchte|will|von euch|hätte), wer von euch, weiß jemand, kennt jemand, hat
        jemand, kann jemand, hat wer
    """,
    "help": """
        (brauche|bräuchte|brauchen|benötige|benötigen|bitte um|suche|wäre dankbar für|erbitte) (hilfe|eure hilfe|ihre
        hilfe|etwas hilfe|ein wenig hilfe|unterstützung|rat|einen rat|dringend hilfe|einen tipp), (mir|uns|jemand|mir
        jemand) (helfen|weiterhelfen), weiterhelfen, helfen, hilfe, zu hilfe, um hilfe, hilflos, komme (ich|)(nicht
        weiter|nicht zurecht), nicht weiter, bin (ich|)(ratlos|verzweifelt|überfragt), keine ahnung, stehe auf dem
        schlauch, ratlos, hänge (ich|fest)
    """,
    "polite": """
        (könnt|könnte|könntet|könnten|kannst|kann|könntest|würde|würdet|würdest|würden)
        (ihr|jemand|mir|du|sie|man|uns|bitte|mir jemand|mal jemand|es sein), bitte, bitte
        (um|sagt|schickt|sendet|helft), ich (würde|wäre|möchte|hätte) (mich freuen|dankbar|gern wissen|gerne wissen|gern
        fragen|fragen|sehr dankbar|euch dankbar|froh|eine frage|gerne), wäre
        (nett|super|toll|schön|dankbar|klasse|prima|es möglich|sehr dankbar), (sagt|sag|sagen
        sie|gebt|gib|schreibt|teilt) mir, wäre (ich|)dankbar, freundlicherweise
    """,
    "wonder": """
        (ich|)(frage|fragte) mich, weiß (ich|)(nicht|leider nicht), (ich|)weiß nicht, verstehe (ich|)(nicht|leider
        nicht|das nicht), (ich|)(verstehe|begreife|finde|sehe|kapiere) (nicht|das nicht|leider|nichts|keine|keinen),
        (habe|hab|hätte|habe ich|hätte ich|habe eine|noch) (eine|mal eine|noch eine|ein paar|da mal eine|einige|nur
        eine|da eine|zwei) (frage|fragen|kurze frage|verständnisfrage|kleine frage), meine (frage|fragen), eine frage,
        frage (zu|zum|zur|an|bezüglich|wegen|ist), fragen (zu|zum|zur), bin (ich|)(mir|)(nicht
        sicher|unsicher|verwirrt|irritiert), (möchte|würde|wollte|wüsste) (gern|gerne|ich|nur|mal)
        (wissen|fragen|nachfragen), gerne wissen, mich interessieren, ob (es|jemand|man|ihr|das|ich), stellt sich
        (die|mir die) frage, wollte (ich|)(mal |nur|)(fragen|wissen), nachfragen
    """,
    "ahead": """
        (danke|vielen dank|besten dank|dank|herzlichen dank|danke schon|thx) (im voraus|schon mal|schonmal|schon
        jetzt|im vorraus|vorab), (danke|vielen dank|besten dank|dank|herzlichen dank) für (eure|jede|ihre|die|deine)
        (hilfe|antwort|antworten|tipps|mühe|unterstützung), im voraus, im vorraus, schon mal danke, schonmal danke,
        (freue|würde|freuen) (ich|)(mich|uns) (über|auf)
        (antwort|antworten|eine|jede|hilfe|rückmeldung|rückmeldungen|eure|feedback), für jede hilfe, für jeden tipp,
        hoffe (ich|)(auf|dass|jemand|ihr|es kann)
    """,
    "ideas": """
        (jemand|irgendwelche|eine|habt ihr|irgendeine|hat wer|für)
        (idee|ideen|tipp|tipps|hinweise|vorschläge|anregungen|ahnung|lösung|erklärung|rat), (einen|jeder|jeden|ein paar)
        (tipp|hinweis|rat|tipps|hinweise|vorschlag|anhaltspunkt), ideen, tipps, vorschläge, anregungen, idee, tipp
    """,
    "how": """
        wie
        (kann|geht|mache|macht|bekomme|komme|ist|sind|funktioniert|muss|soll|man|ich|lässt|sieht|könnte|krieg|kriege|stelle|werden|wird|kommt|gross|lange|viel),
        gibt es (eine|einen|ein|da|hier|schon|dafür|vielleicht|irgendwo|die|bereits|noch), gibt s
        (eine|einen|ein|da|schon|irgendwo), ist es möglich, ist das (möglich|richtig|normal|so|ein|der), besteht die
        möglichkeit, (welche|welcher|welches|welchen) (version|ist|sind|möglichkeit|programm|software|wäre|es|der|die),
        was (ist|sind|bedeutet|muss|kann|mache|soll|macht|passiert|heißt|wäre|mach|tun|kostet), warum
        (ist|wird|geht|kann|werden|kommt|nicht|funktioniert|hat|steht), wieso (ist|wird|geht|kann|nicht|hat), weshalb,
        woran (liegt|kann|könnte), wo (kann|finde|ist|gibt|bekomme|liegt|liegen|sind|findet|steht), wann
        (ist|wird|kommt|kann|soll), muss ich, kann (ich|man), soll (ich|man), darf (ich|man), habe ich (das|etwas|was),
        geht das, möglichkeit, wie
    """,
    "exist": """
        gibt es (schon|bereits|irgendwo|eine|einen|ein|so etwas|sowas|dafür), kennt (jemand|ihr|wer|einer|jmd), weiß
        (jemand|wer|einer|jmd) (ob|wie|wo|was|warum|wann|), existiert (eine|ein|schon), ist (das|es|so etwas|sowas)
        (geplant|vorgesehen|möglich|bekannt)
    """,
    "seek": """
        (ich |wir|)(suche|suchen) (ich|wir|nach|ein|eine|einen|noch|dringend|jemanden|derzeit|für), bin (ich|)auf der
        suche, auf der suche nach, gesucht, (brauche|bräuchte|benötige|brauchen|benötigen) (ich
        |wir|)(ein|eine|einen|noch|dringend|die|den|das), wo (finde|bekomme|gibt)
    """,
    "trying": """
        (ich |wir|)(versuche|versuchen|probiere|versuchte) (ich|gerade|seit|zu|mit|nun|schon), (habe|hab|haben) (ich
        |wir|)(versucht|probiert|ausprobiert|schon|bereits|gestern|gerade|jetzt|heute|nun|mir|einen|ein|eine|das|den|die|es|folgendes),
        ich (möchte|will|wollte|würde|habe|benutze|verwende|nutze|arbeite|hab|hätte|plane|bin
        gerade|muss|bekomme|kriege), (möchte|will|wollte|würde) ich, wir (möchten|wollen|würden|haben), wenn ich, beim
        versuch, mein (problem|ziel|ansatz)
    """,
    "fail": """
        fehler, fehlermeldung, fehlermeldungen, problem, probleme, problemen, bug, bugs,
        (geht|funktioniert|funktionieren|klappt|läuft|startet|gehen|kommt|findet|erscheint|erkennt|will|lässt|reagiert|kann|passiert|hilft|stimmt|wird)
        (nicht|leider nicht|nichts|leider|gar nicht|nicht mehr|auch nicht|bei mir nicht), leider, stürzt ab, absturz,
        abstürze, abgestürzt, hängt, schlägt fehl, fehlgeschlagen, seltsam, komisch, merkwürdig, falsch, kaputt,
        unmöglich, schwierigkeiten, warnung, fehlt, fehlen, ohne erfolg, vergeblich, keine verbindung, nicht gefunden
    """,
    "case": """
        mein (code|skript|script|programm|rechner|server|projekt|system|pc|laptop|modell|problem|drucker|fall|konto),
        meine (daten|datei|dateien|konfiguration|installation|maschine|klasse|schüler|version), meinem
        (rechner|pc|system|server|mac|linux), meiner (konfiguration|datei|version|installation),
        (folgende|folgender|folgendes|folgenden|diese|diesen)
        (fehler|fehlermeldung|meldung|problem|code|ausgabe|befehl|frage|zeile|zeilen|daten), hier
        (mein|meine|der|die|das|ist) (code|log|ausgabe|fehler|auszug|datei|), siehe unten, wie folgt, erhalte ich,
        bekomme ich, kommt (folgende|die|diese|der)
    """,
    "lived": """
        (hat|habt|haben) (jemand|ihr|schon|einer|von euch|schon jemand|schon mal jemand|wer|irgendjemand|das schon|hier
        jemand) (schon|erfahrung|erfahrungen|damit|das|mal|einmal|schonmal|bereits|mit|den|die|ähnliche), erfahrung
        (mit|in|im|bei|gemacht), erfahrungen (mit|in|im|bei|gemacht|damit), (eure|ihre|deine)
        (erfahrung|erfahrungen|empfehlung|empfehlungen|meinung|meinungen),
        (empfehlen|empfehlt|empfiehlt|empfehlung|empfehlungen|empfehlenswert|empfohlen), was
        (benutzt|nutzt|verwendet|empfehlt|nehmt|haltet|macht) ihr, wie (macht|handhabt|löst|habt|haltet) ihr, welche
        (ist besser|ist die beste|würdet|benutzt|nutzt|verwendet), benutzt (jemand|ihr|hier jemand), nutzt
        (jemand|ihr|hier jemand), verwendet (jemand|ihr), besser als, im vergleich, vergleich, unterschied zwischen,
        unterschiede, vor und nachteile, vorteile, nachteile, lohnt sich, lohnt es
    """,
    "views": """
        was (haltet|meint|denkt|sagt|haltest|meinst|denkst|meinen|halten) (ihr|du|sie) (davon|dazu|),
        (eure|eurer|ihre|deine)
        (meinung|meinungen|ansicht|kommentare|anmerkungen|vorschläge|gedanken|ideen|kritik|feedback), euer feedback, wie
        (seht|findet|siehst|findest) (ihr|du) (das|dies|die), meinungen, meinung, kommentare, anmerkungen, feedback,
        rückmeldung, rückmeldungen, einverstanden, diskutieren, diskussion, zur diskussion, einwände, gegenvorschläge,
        gedanken dazu, kritik, stellungnahme
    """,
    "propose": """
        (schlage|schlagen) (ich |wir|)vor, (ich|)(schlage|würde) (vor|vorschlagen), vorschlag, vorschlagen,
        vorgeschlagen, (wir|man|ihr|du) (sollten|könnten|sollte|könnte|sollten wir|müsste|müssten), sollten wir, könnten
        wir, könnte man, sollte man, wäre (es |das
        |doch|)(gut|schön|sinnvoll|nützlich|praktisch|hilfreich|besser|toll|super|interessant|wünschenswert|nett|schon),
        verbesserungsvorschlag, verbesserungsvorschläge, wunsch, wünsche, feature request, (meine|eine|die|noch eine)
        idee (wäre|ist|war|für|zu), geplant, planen, plane, in zukunft, zukünftig, künftig, warum nicht, wie wäre es,
        wie wärs, anregung, verbesserung, verbesserungen
    """,
    "opinion": """
        (ich|)(denke|glaube|finde|meine|vermute|halte|würde sagen|bin der meinung) (ich|dass|daß|das|es|nicht|),
        (meiner|meines) (meinung|ansicht|erachtens) (nach|), m e, imho, allerdings, jedoch, trotzdem, dennoch,
        natürlich, eigentlich, außerdem, andererseits, deshalb, daher, also, zum beispiel, z b, d h, das heißt, sondern,
        obwohl, zwar, aber, persönlich, sehe ich auch so, stimme (ich|)(zu|dir|nicht)
    """,
    "announce": """
        ankündigung, ankündigen, angekündigt, bekanntgabe, bekannt geben, bekanntgeben, (freue|freuen) (ich
        |wir|)(mich|uns) (bekannt|euch|ihnen|anzukündigen|sie|mitteilen|ihnen mitteilen|euch mitteilen), (lade|laden)
        (ich |wir|)(euch|sie|alle|herzlich|hiermit|ein), einladung, eingeladen, herzlich eingeladen, erinnerung, zur
        erinnerung, zur info, zur information, zur kenntnis, hinweis, (findet|finden)
        (am|statt|im|vom|in|die|das|wieder|der), stattfinden, (ist|sind|steht|stehen) (ab sofort|jetzt|nun|ab heute|seit
        heute|zum download) (verfügbar|erhältlich|online|bereit|zum download|da|), ab sofort, anmeldeschluss,
        einsendeschluss, frist, nächste, nächsten, nächster, (weitere|nähere|mehr) (informationen|infos|details|info),
        mitteilung, mitteilen, bitte (weiterleiten|weitersagen|verbreiten|vormerken|beachten|beachtet), newsletter,
        neuigkeiten, neues, es gibt (neues|eine neue|ein neues|jetzt|nun|wieder), wurde
        (veröffentlicht|aktualisiert|freigegeben|verschoben|hochgeladen|erweitert), herausgegeben, rundmail, termin,
        tagesordnung, hiermit
    """,
    "release": """
        version, neue version, veröffentlicht, veröffentlichung, freigegeben, release, aktualisiert, aktualisierung,
        update, verfügbar, herunterladen, heruntergeladen, download, fehlerbehebungen, fehlerkorrekturen, behoben,
        korrigiert, neuerungen, verbesserungen, änderungen, beta, stabil, paket, quellcode, neue features, neue
        funktionen, changelog
    """,
    "event": """
        konferenz, tagung, tagungen, workshop, workshops, kongress, seminar, seminare, veranstaltung, veranstaltungen,
        messe, anmeldung, anmelden, registrierung, vortrag, vorträge, referent, referenten, programm, beiträge,
        einreichung, kosten, teilnehmer, teilnahme, camp, festival, sommerschule, call for papers
    """,
    "course": """
        kurs, kurse, schulung, schulungen, fortbildung, lehrgang, webinar, gebühr, kursgebühr, kursleiter, dozent,
        rabatt
    """,
    "job": """
        stelle, stellen, stellenangebot, stellenausschreibung, ausschreibung, bewerbung, bewerbungen, bewerben,
        bewerber, bewerbungsfrist, promotion, doktorand, doktorandenstelle, postdoc, stipendium, gehalt, vergütung,
        lebenslauf, anschreiben, vollzeit, teilzeit, praktikum, befristet, wissenschaftlicher mitarbeiter, mitarbeiter
        gesucht, freier mitarbeiter
    """,
    "offer": """
        (habe|hab|haben) (ich |wir|)(ein|eine|einen|mal|die|das|den|euch|dazu|jetzt|gerade|mal ein|mal eine|nun)
        (geschrieben|gemacht|erstellt|gebaut|hochgeladen|veröffentlicht|entwickelt|programmiert|kleines|kleine|skript|script|übersetzt|),
        (geschrieben|erstellt|gebaut|programmiert|hochgeladen|eingestellt|zusammengestellt|online gestellt), hier
        (ist|sind|kommt|mal|findet ihr|findest du|gibt es|der link|die|ein|eine), (könnt|kannst|können)
        (ihr|du|sie|gerne|man) (gerne|hier|es|sie|ihn|das|herunterladen|finden|nutzen|ausprobieren|runterladen|unter),
        stelle (ich|)(euch |gerne|)(zur verfügung|bereit|vor), zur verfügung (stellen|gestellt|), biete, bieten,
        anbieten, (ich|)(kann|könnte) (euch|dir|gerne|ich|ihnen|anbieten), gerne (schicken|helfen|zur
        verfügung|weitergeben|teilen), vielleicht (hilft|nützt|interessiert|ist|kann), falls (jemand|interesse|es|ihr),
        wer (interesse hat|will|möchte), viel spaß, kostenlos, frei verfügbar, beitrag, beitragen, patch, zu verkaufen,
        verkaufe, verschenke, abzugeben, freiwillige, freiwilliger, hoffe (es|das|ich) (hilft|ist|kann)
    """,
    "attach": """
        anbei, im anhang, angehängt, anhang, angehängte, beigefügt, beiliegend, beiliegende, beiliegenden, in der
        anlage, als anlage, hänge an, als anhang, attached
    """,
    "give": """
        link, links, webseite, website, seite, homepage, adresse, (zu
        finden|verfügbar|erhältlich|herunterladen|nachlesen|findet ihr|findest du|gibt es|liegt)
        (unter|auf|hier|bei|im|in), siehe (http|hier|unter|auch|wiki), unter http, hier http, repository
    """,
    "meet": """
        treffen, treffens, treffe, trifft, getroffen, stammtisch, sitzung, sitzungen, zusammenkunft,
        mitgliederversammlung, versammlung, besprechung, termin, termine, abendessen, mittagessen, bier, kneipe, besuch,
        besuchen, besuche, teilnehmen, teilnehmer, teilnahme, anwesend, vor ort, persönlich, (wir|man)
        (sehen|treffen|trifft) uns, bis
        (dann|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|bald|nächste), (ich|)(komme|bin|werde)
        (auch|dabei|da|gerne|leider nicht|nicht|kommen), wer (kommt|ist dabei|fährt|kommt mit|hat zeit|will mit), raum,
        ort, hotel, anreise, fahrt, ausflug, exkursion, telefonkonferenz, videokonferenz, chat, skype, irc, uhr, hat
        (jemand|)zeit
    """,
    "coord": """
        freiwillige, freiwilliger, helfer, mithelfen, mitmachen, mitarbeiten, mithilfe, wer (will|möchte|hat
        lust|kann|macht|hat interesse|ist interessiert|würde|übernimmt|hätte lust|mag|kümmert), (bei|falls|wenn|wer)
        interesse, interessierte, interesse (hat|haben|besteht|bitte|an), lust, meldet (euch|ihr euch), melden, bitte
        (melden|meldet|antworten|ausfüllen|abstimmen|teilnehmen|testen|eintragen|tragt|mitteilen|bestätigen|rückmeldung),
        tragt euch ein, eintragen, abstimmung, abstimmen, stimmt ab, umfrage, umfragen, fragebogen, doodle, teilnehmen,
        teilnahme, teilnehmer, sammelbestellung, bestellung, bestellen, gemeinsam, zusammen, organisieren, organisation,
        planung, aufgabe, aufgaben, arbeitsgruppe, termin, termine, terminfindung, terminvorschlag, terminvorschläge,
        zusage, zusagen, spenden, spende, beteiligen, unterstützen, mitglied werden, vorstand, wahl, tester, testen,
        verteilen, koordinieren
    """,
    "doc": """
        dokumentation, dokument, dokumente, doku, handbuch, handbücher, wiki, faq, anleitung, anleitungen, tutorial,
        leitfaden, protokoll, protokolle, übersetzung, übersetzungen, übersetzen, übersetzt, übersetzer, korrekturlesen,
        gegenlesen, entwurf, bericht, berichte, tippfehler, rechtschreibfehler, rechtschreibung, kapitel, text, texte,
        seite, hilfedatei, glossar, wörterbuch, lizenz, formulierung
    """,
    "map": """
        wer (noch|sonst|alles|arbeitet|nutzt|benutzt|verwendet|ist), gibt es (noch andere|andere|hier|noch jemanden|hier
        jemanden|hier leute|leute) (die|der|leute|nutzer|anwender|gruppen|), andere
        (nutzer|anwender|gruppen|listen|projekte|interessierte), (in kontakt|kontakt) (mit|zu|treten|aufnehmen), kontakt
        (zu|mit), ansprechpartner, verzeichnis, landkarte, liste (der|von)
        (mitglieder|nutzer|gruppen|projekte|personen), mitglieder (der|dieser), vorstellungsrunde, stellt euch vor,
        netzwerk, experte, experten, spezialist, gleichgesinnte
    """,
    "intro": """
        (ich|)heiße, mein name ist, (ich|)(stelle|möchte|wollte) mich (kurz |mal |hier|)(vor|vorstellen), mich
        vorstellen, bin (ich|)(neu|der neue|die
        neue|neuling|anfänger|lehrer|lehrerin|student|studentin|entwickler|bibliothekar) (hier|auf|in|dabei|und|an|),
        neu (hier|auf der liste|in der liste|dabei|auf dieser), neues mitglied, habe mich (gerade|eben|heute)
        (angemeldet|eingetragen), erste mail, willkommen, herzlich willkommen, komme aus, wohne in
    """,
    "admin": """
        abmelden, abbestellen, austragen, ausgetragen, (von|aus) (der|dieser) (liste|mailingliste)
        (nehmen|austragen|abmelden|streichen|entfernen|), (diese|dieser|die|der|unsere) (liste|mailingliste|mailing
        liste|newsgroup|verteiler), mailingliste, verteiler, moderator, moderation, abonnenten, archiv, test, testmail,
        nur ein test, bitte ignorieren, ignorieren, off topic, ot, falsche liste, falscher empfänger, versehentlich,
        spam, listenadmin, listenverwalter
    """,
    "robot": """
        automatisch (generiert|erstellt|erzeugt|versendet), automatische (nachricht|mail|benachrichtigung), bitte nicht
        antworten, nicht auf diese, revision, benachrichtigung
    """,
    "all": """
        (hallo|hi|liebe|lieber|moin|guten tag|guten morgen|guten abend|servus|hey|grüß euch|sehr
        geehrte|salü|tach|grüezi|werte|morgen)
        (alle|zusammen|leute|liste|listige|freunde|kollegen|kolleginnen|mitglieder|vereinsmitglieder|community|gemeinde|ihr|an
        alle|allerseits|miteinander|damen|liebe|mitstreiter|listenteilnehmer|entwickler|team|gruppe|jungs|interessierte),
        allerseits, an alle, moin moin, sehr geehrte damen, hallo zusammen, liebe alle
    """,
    "hail": """
        hallo, hi, moin, guten tag, guten morgen, guten abend, servus, lieber, liebe, sehr geehrter, sehr geehrte, grüß
        gott, tach
    """,
    "thanks": """
        danke, vielen dank, besten dank, herzlichen dank, dankeschön, danke schön, danke sehr, danke dir, danke euch,
        merci, danke für, ich danke, bedanke mich, super, toll, klasse, prima, perfekt, spitze, genial, glückwunsch,
        gratulation, wunderbar, sehr gut, gute arbeit, großartig
    """,
    "solved": """
        (jetzt|nun|endlich) (geht|läuft|klappt|funktioniert|druckt|startet|steht|öffnet|tut|brennt|passt)
        (es|s|er|sie|alles|wieder|das|), (es|er|sie|alles|das) (geht|läuft|klappt|funktioniert|tut)
        (jetzt|nun|wieder|endlich|einwandfrei|super|prima), hat sich (erledigt|geklärt|gelöst), alles
        (gut|klar|wieder gut|bestens|erledigt|in ordnung), (schon|selbst|doch noch|gerade)
        (gefunden|gelöst|herausgefunden|rausgefunden|hinbekommen|erledigt), (hat|hats)
        (geklappt|geholfen|funktioniert), war (schuld|ein bedienfehler), fehlalarm, könnt (es |ihr |das
        |)vergessen, kommando zurück, das wars, daran (lag|hats gelegen|hat es gelegen),
        (jetzt|nun|so|das|es|alles|damit) (geht|funktioniert|klappt|läuft|ging|hat geklappt|hat funktioniert|hat
        geholfen|war s|war es|klappts|gehts|tut|passt|wars)
        (es|s|alles|wieder|jetzt|nun|das|perfekt|prima|wunderbar|einwandfrei|super|bestens|), (problem|fehler)
        (gelöst|behoben|erledigt|gefunden|ist gelöst|ist behoben|hat sich erledigt), gelöst, hat sich erledigt,
        erledigt, (habe|hab) (ich |es |den fehler |das problem |die
        lösung|)(gefunden|gelöst|hinbekommen|geschafft|rausgefunden|herausgefunden|verstanden|gefixt|behoben), genau das
        (war|habe|hat|wollte|was|ist|suchte), das war (es|s|der fehler|das problem|die lösung), hat
        (mir|)(sehr|)geholfen, mein fehler, lag (am|an|daran), es lag (am|an|daran)
    """,
    "still": """
        (immer noch|weiterhin|nach wie vor|noch immer|trotzdem|auch|leider) (nicht|kein|keine|keinen|der gleiche|das
        gleiche|die gleiche|derselbe|dasselbe|fehler|das|die), (gleicher|gleiche|gleichen|derselbe|selbe|selber)
        (fehler|fehlermeldung|problem|ergebnis|effekt), (hat|hilft|geht|funktioniert|klappt|ändert|bringt) (leider
        |auch|)(nicht|nichts|nicht geholfen), das (geht|hilft|klappt|funktioniert|war) (leider |auch|)(nicht|es nicht),
        keine (antwort|reaktion|rückmeldung|besserung), niemand (antwortet|geantwortet), gibt es
        (schon|)(neuigkeiten|etwas neues|was neues), nochmal, noch einmal, erneut, aber
        (jetzt|nun|leider|es|ich|das|dann) (kommt|geht|habe|bekomme|nicht|leider)
    """,
    "helped": """
        (super|prima|perfekt|klasse|toll|spitze) (danke|vielen dank), (danke|dank) (euch|dir|ihnen)
        (allen|beiden|sehr|vielmals|für), (werde|mache) (ich|es) (so|mal|gleich) (machen|probieren|versuchen|),
        genau (das|so was|so etwas) (habe|hab|brauche|hatte|suchte|wollte) ich, (ihr|du) (habt|hast) mir (sehr
        |)geholfen, jetzt (verstehe|hab|habe) ich (es|das|s),
        (danke|vielen dank|besten dank|herzlichen dank) (euch |nochmal |noch mal |dir |an alle|)für
        (die|eure|deine|den|ihre)
        (hilfe|antwort|antworten|tipps|tipp|hinweis|hinweise|erklärung|infos|info|unterstützung|schnelle), (das|hat)
        (hilft|mir geholfen|geholfen|half), du hattest recht, hast recht, dein tipp
    """,
    "unsolved": """
        (leider|hat|das hat|bringt) (immer noch|nichts|nicht|keine)
        (geholfen|gebracht|gebessert|geändert|besserung|wirkung), (geht|klappt|läuft|funktioniert) (immer
        noch|noch immer|leider|trotzdem|weiterhin) nicht, (immer noch|noch immer|weiterhin)
        (da|kaputt|undicht|genauso|das gleiche|dasselbe|der fehler|keine), (ändert|änderte) nichts, kein
        (unterschied|erfolg), (habe|hab) ich (schon |)(probiert|gemacht|versucht) (aber|ohne|hat),
        (geht|funktioniert|klappt|läuft) (es |das|)(immer noch nicht|leider immer noch nicht|weiterhin nicht|trotzdem
        nicht|auch nicht|leider auch nicht), immer noch (nicht|der gleiche|das gleiche|die gleiche|derselbe|dasselbe),
        (der|das|die) (gleiche|selbe) (fehler|problem|fehlermeldung), (hat|hilft) (leider |auch|)nicht(s|)
        (geholfen|gebracht|), problem (besteht|bleibt), ohne erfolg, nicht gelöst, noch offen
    """,
    "metoo": """
        (die|das|den|sowas|so was|so etwas) (suche|suchen|brauche|bräuchte|hätte) (ich|wir) auch, (frage|frag)
        ich mich auch, (uns|mir) geht es (genauso|auch so|ebenso), (wir|ich) (haben|habe) (auch |)(genau
        |)(das|dieses|dasselbe|die) (problem|gleiche problem|selbe problem|frage)( auch|), würde (mich|uns)
        (auch|ebenfalls|ebenso) (interessieren|freuen),
        ich auch, mir auch, bei mir (auch|genauso|dasselbe|ist es auch|das gleiche), geht mir (auch|genauso|ähnlich),
        dito, ebenso, (habe|hab|hatte) (ich|)(auch|)(das gleiche|dasselbe|das selbe|den gleichen|denselben|die
        gleiche|ähnliche|ein ähnliches), (dasselbe|gleiches|selbes|das gleiche) (problem|hier|bei mir|frage), schließe
        mich an, kann (ich|)(das |nur|)bestätigen, interessiert mich (auch|ebenfalls), würde mich (auch|ebenfalls), bin
        (auch|ebenfalls) (dabei|interessiert|dafür)
    """,
    "also": "auch, ebenfalls, bestätige, zustimmung, ein ähnliches problem, ähnliches",
    "counter": """
        (welche|welches|welcher|welchen)
        (version|system|betriebssystem|distribution|os|fehlermeldung|fehler|genau|programm|browser|datei|hardware|meinst),
        was (meinst|verstehst|willst|möchtest|genau|machst|hast|bekommst|für|sagt|steht|passiert|heißt)
        (du|ihr|sie|genau|denn|ein|eine|einen|das|), (kannst|könntest|könnt|können|könnten) (du|ihr|sie) (bitte |mal
        |das |mir
        |uns|)(schicken|posten|zeigen|geben|erklären|genauer|beschreiben|sagen|senden|näher|präzisieren|testen|probieren|mal|die|den|das),
        (hast|habt|bist|ist|haben) (du|ihr|sie)
        (schon|das|mal|schonmal|versucht|geprüft|geschaut|gelesen|sicher|die|den|bereits|auch|dir), (bist|seid) (du|ihr)
        sicher, (schick|schicke|poste|sende|zeig|gib) (mal|doch|uns|mir|bitte|die|den|das), mehr
        (infos|informationen|details), (etwas|)genauer, wie (meinst|genau|sieht|hast|machst|lautet)
        (du|das|denn|die|der|dein), warum (willst|möchtest|nicht|machst|nimmst) (du|ihr|), verstehe
        (ich|)(deine|die|ihre) frage, inwiefern
    """,
    "advise": """
        (du|ihr|sie|man)
        (kannst|könnt|können|kann|musst|müsst|muss|solltest|solltet|sollten|sollte|brauchst|könntest|findest|findet|darfst|hast),
        (kannst|musst|solltest|brauchst|könntest|findest) (du|ihr), versuch, versuche, versuchen sie, probier, probiere,
        probiert, schau, schaut, schau mal, guck, guck mal, sieh, siehe, nimm, nutze, benutze, verwende, prüfe, einfach,
        mach mal, (ich|wir) (nutze|verwende|benutze|habe das|nehme|würde|mache|empfehle|hatte|habe
        bei|nutzen|verwenden|haben das|kann), würde ich, empfehle, es gibt
        (da|auch|ein|eine|einen|dafür|dazu|mehrere|noch), das
        (ist|geht|liegt|kann|sollte|wird|müsste|heißt|steht|war|macht|hängt|könnte)
        (ein|eine|nicht|normal|daran|an|so|am|mit|in|ganz|schon|auch|der|die|das|möglich|im|bei|nur|weil|richtig),
        (der|dein|das) (fehler|problem|grund) (liegt|ist|kommt|tritt|könnte|dürfte), (wenn|falls|sofern)
        (du|ihr|sie|man|das|es|die|der), stelle sicher, vergiss nicht, zum beispiel, z b, stattdessen, anstatt, statt,
        in diesem fall, in deinem fall, weil, denn, ja, nein, doch, nee, jo, richtig, genau, stimmt, klar, kommt darauf
        an, hängt davon ab, sollte (funktionieren|gehen|reichen|klappen|eigentlich|helfen), viel (erfolg|glück), hoffe
        (das|es|ich konnte|dass), müsste, dürfte, geht (mit|über|auch|so|nur|das)
    """,
    "news": """
        artikel, blog, interessant, interessante, interessanter, nachricht, nachrichten, gerade
        (gesehen|gelesen|gefunden|entdeckt), bin (gerade|)(gestoßen|auf), könnte (euch|)interessieren, interessieren
        könnte, für euch interessant, zur info, fyi, weiterleitung, weitergeleitet, video, erschienen, veröffentlichung,
        zeitschrift, zeitung, presse, pressemitteilung, beitrag, bericht, buch
    """,
    "spam": """
        (frohe|fröhliche) (weihnachten|ostern|festtage), frohes (neues|fest|neues jahr), guten rutsch, gutes neues,
        alles gute, herzlichen glückwunsch, gewinner, lotterie, hier klicken, beileid, witz, verstorben, trauer, kredit,
        sonderangebot
    """,
    "oops": """
        sorry, entschuldigung, entschuldigt, tut mir leid, ups, upps, korrektur, berichtigung, vergessen, (habe|hab)
        (ich|)(noch|)vergessen, ich meinte, nachtrag, ps, übrigens, ergänzung, zur ergänzung, hätte (ich|)(dazu
        |noch|)(sagen|schreiben|erwähnen), sollte (natürlich|heißen), bitte (ignorieren|vergessen)
    """,
    "goods": """
        vorlage, vorlagen, skript, skripte, script, scripts, datensatz, datensätze, folien, präsentation,
        präsentationen, unterlagen, material, materialien, arbeitsblatt, arbeitsblätter, lehrplan, werkzeug, werkzeuge,
        tool, tools, software, programm, programme, anwendung, app, code, quellcode, beispiel, beispiele, plugin, modul,
        bibliothek, paket, karte, karten, video, videos, aufnahme, aufzeichnung, bild, bilder, tabelle, tabellen, datei,
        dateien, sammlung
    """,
    "share": """
        (schick|schicken|schickt|schicke|sende|senden|gebt|geben|gib|zuschicken|zukommen lassen|zusenden|überlassen)
        (mir|uns|bitte|sie|ihn|es), (eine|die) kopie, hat (jemand|einer|wer) (eine|ein|einen|das|die|den|noch), habt ihr
        (eine|ein|einen|noch), wer hat (eine|ein|einen|noch|das), wo (kann man|gibt es|kann ich)
        (das|die|den|herunterladen|), ein beispiel (für|), teilen, ausleihen
    """,
    "time": """
        januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, montag,
        dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, morgen, heute abend, heute, uhr, nächste woche,
        kommende woche, wochenende
    """,
    "forward": """
        weitergeleitete nachricht, ursprüngliche nachricht, anfang der weitergeleiteten, originalnachricht, wg,
        weitergeleitet von
    """,
}
