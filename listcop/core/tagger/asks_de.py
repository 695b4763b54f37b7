"""German phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        und (trotzdem|dennoch|doch|nichts|immer noch|wieder nichts|jetzt|nun), trotzdem (noch|immer|nicht|weiter|
        tropft| geht), dennoch, egal (was|wie|wo|welche|wieviel) (ich|wir), was (ich|wir) auch (mache|tue|versuche|
        probiere| machen|versuchen|probieren), ganz gleich (was|wie), so sehr (ich|wir), zum (dritten|vierten|zweiten|
        fünften|x ten|zigsten) mal, (zweimal|dreimal|mehrfach|mehrmals|zigmal) (getauscht|probiert|versucht|geprüft|
        neu|schon| gemacht|durch), jedes mal, jedesmal, ständig, dauernd, andauernd, laufend, alle paar (minuten|tage|
        wochen), steh (ich|) (auf dem schlauch|vor einem rätsel|an|wie), stehe (ich|)(auf dem schlauch|vor einem
        rätsel|an), auf der stelle, bin (ich|)(überfragt|am ende|verloren|aufgeschmissen|überfordert), mir fällt
        nichts (mehr|) ein, fällt uns nichts, keine (ahnung|idee|erklärung) (mehr|warum|woran|was|wieso|), keinen (rat
        |schimmer|plan) mehr, mein latein, latein am ende, was nun, und nun, was jetzt, was (tun|tu ich|mach ich|
        machen wir)(jetzt|nun|), wie (geht es|gehts|mache ich|machen wir) (jetzt|nun|) weiter, wo (fange|fang|setze|
        suche) (ich|) (an|da|zu), was würdet ihr (tun|versuchen|probieren|machen|als nächstes|prüfen|an meiner
        stelle), was (überseh|übersehe|vergesse| verpasse) (ich|wir), wo (liegt|steckt|ist|sitzt) (der|mein|hier der|
        da der) (fehler|haken|wurm|denkfehler), was (läuft|ist|mache ich|mach ich|geht) (da|hier|)(schief|faul|los|
        falsch|verkehrt), wer (guckt|schaut|denkt|sieht| rätselt|hilft mir) (mal|mit|drüber|den fehler|weiter|beim|
        was), mitdenken, mitdenkt, denkt mit, mitüberlegen, wer kann (mir|uns|)(helfen|weiterhelfen), (noch|irgend)
        (eine|)(idee|rat|tipp), zu retten, noch zu (retten| reparieren|machen), hin ist, hinüber, bringt (nix|nichts|
        auch nichts), hilft (nix|nichts|alles nichts|auch nichts), macht (was|was er|was sie|was es) will, (springt|
        fällt|geht|bricht|schaltet|stürzt|kommt|läuft|löst| rutscht|reißt) (immer|ständig|dauernd|jedes|nach|wieder|
        ab|aus|sich), nur (bei|wenn|auf|am|im) (mir|mein|meinem| dem|einem|er|es), ging (bisher|immer|früher|bis),
        lief (bisher|immer|früher|bis|jahrelang), bisher (ging|lief| klappte|problemlos), reproduzierbar, nachstellen,
        nachstellbar, weigert, verweigert, meckert, zickt, muckt, in folge, selbst nach, schaffe (ich|)es (nicht|
        einfach nicht), schaffen es nicht, sitze (ich|)fest, sitzen fest, irgendetwas stimmt, irgendwas stimmt, stimmt
        was nicht, wenn er (sollte|soll), obwohl (ich|wir|alles|der|die|das), dabei (habe|haben|ist) (ich|wir|alles)
    """,
    "fact-source": """
        wie (heißt|heisst|hieß|nennt|nannte|heißen) (das|der|die|dieser|diese|dieses|man|noch|gleich|noch mal), der
        name (von|der|des), den namen (von|der|des), name (des|der) (programms|pflanze|firma|buches|herstellers),
        woher (bekomme|bekommt|kriege|kriegt|beziehe|bezieht|nehmt|kommt (der|das)), wo (bekommt|kriegt|kauft|findet|
        gibt|gibts| erhält|beantragt|bezieht|meldet|bestellt|steht|lädt|sind die|ist die|ist das) (man|es|ihr|das|
        geschrieben|noch| heute), bezugsquelle, bezugsquellen, lieferant, lieferanten, hersteller von, händler, wer
        (verkauft|führt|liefert| vertreibt|verlegt|stellt (noch|heute)), lieferbar, vergriffen, isbn, bestellnummer,
        artikelnummer, datenblatt, telefonnummer, öffnungszeiten, wann (öffnet|schließt|beginnt|endet|läuft|ist|wird|
        werden|macht|gilt|muss|kommt| erscheint|fängt) (der|die|das|es|man|eigentlich), (noch|überhaupt|immer noch)
        (gültig|in kraft|erlaubt|zulässig| erhältlich|lieferbar|vorgeschrieben|verlangt|offen|pflicht), gilt (das|die|
        der|es|noch|eigentlich|auch|hier), in kraft, vorgeschrieben, vorgeschriebene, zulässig, gesetzlich, rechtlich,
        verbindlich (festgelegt|geregelt), wer (haftet|zahlt|trägt|ist zuständig|ist dafür), zuständig (für|ist),
        mindestens, höchstens, höchstmenge, mindestmaß, wie (viele|viel|hoch|lang|lange|oft|groß|schwer|tief|weit|
        breit|warm|dick) (darf|muss|ist|sind|soll|wird|man| kostet|dauert|zeichen|liter|gramm|prozent|grad|tage|
        stunden|jahre), wieviel, welchen (pflanzabstand|abstand| wert|satz|typ|durchmesser|titel|namen|preis), welche
        (schriftart|lizenz|drehzahl|spannung|auflösung|ausgabe| auflage|dosierung|größe|stärke|temperatur|papiere|
        nummer|einheit|sprache|seite), welcher (erlass|titel|verlag| paragraph|film|kleber|stecker|menüpunkt|
        jahrgang), in welchem (jahr|band|heft|ordner|menü|gesetz|amt), in welcher (ausgabe|norm|stadt|datei|sprache),
        unter welchem, mit welchem, mit wie viel, (kann|könnte) (mir|uns|) (jemand|einer|wer) (das|) (bestätigen|
        sagen|verraten|nennen|nachschlagen), stimmt (das|es) (noch|so|eigentlich| dass), ist (das|es) (so|noch|
        )(richtig|korrekt|aktuell|amtlich), liege ich richtig, irgendwo (nachlesen| nachzulesen|festgelegt|geregelt|
        geschrieben|veröffentlicht|stehen), nachzulesen, nachschlagen, verweis auf, verweise auf, hinweise auf, für
        einen (hinweis|link|verweis|beleg), (hinweis|link|beleg|stichwort) (genügt| reicht|würde|wäre), würde mir
        (schon|völlig|)(reichen|genügen), wüsste (ich|)(gern|gerne), (ich|)wüsst gern, weiß (das|)(jemand|einer|wer|
        man|zufällig), faustformel, umrechnen, umrechnung, parat, auf die schnelle, wofür (steht|ist), was bedeutet,
        was heißt, genauer wortlaut, genauen wortlaut, im original, wann war
    """,
    "those-who-did": """
        wer (hat (das|es|so|sowas|damit|schon|hier|mit|bereits|sich|einen|eine|von euch|den|die )|hats| hatte|war
        (schon|dort|da|mal|bereits)|ist (schon|mal|bereits|umgestiegen|gewechselt)|kennt (das|die|den) (aus eigener|
        aus der|von innen)|nutzt|fährt|spielt|lebt|arbeitet mit|setzt|betreibt), alle die, (diejenigen|die|von leuten|
        von denen|von allen|menschen|leute|jemand|jemandem|jemanden|einer|eine) (die|der) (das|es|ihn|sie|damit| schon
        |so|selbst|tatsächlich|wirklich|schon länger|länger|umgestiegen|den schritt), aus (eigener|erster|eurer)
        (erfahrung|hand|praxis|sicht), eigene erfahrung, eigenen erfahrungen, gute erfahrungen, schlechte erfahrungen,
        gute oder schlechte, wie (ist|war|ging|erging|ergeht|lief|lebt|fühlt|kamt|kommt|habt|seid|wars|läufts|klappts|
        schaut s|geht|machte|schmeckt|fuhr|fährt) (es|das|euch|ihr|sich|man|s|ihnen|denn|das so|die|der) (euch|damit|
        dort|bei|ergangen|anderen|ihnen|gelaufen|zurecht|erlebt|gemacht|gefahren|im|mit|so|gelöst|ausgegangen|
        angekommen|), ergangen, erging es, ergeht es, zurechtgekommen, klargekommen, kommt ihr (klar|zurecht|damit),
        seid ihr (zufrieden|glücklich|damit|froh|dabei geblieben|gut|umgestiegen), bist du (zufrieden|glücklich|
        damit), sind sie (zufrieden|damit), war es das wert, wars das wert, hat es sich (gelohnt|bewährt), hat sich
        (das|die| der|s) (gelohnt|bewährt|rentiert|ausgezahlt), rentiert, rechnet sich, auszahlt, macht sich bezahlt,
        würdet ihr (es|das|ihn|sie|noch|wieder|nochmals|heute|noch einmal), würden sie (es|das|wieder|noch einmal),
        nochmal (kaufen|machen|so|nehmen), anders machen, was habt ihr (gelernt|erlebt|gemacht|genommen|daraus|bereut|
        damit), was hat (euch|bei euch|sich|ihnen) (geholfen|bewährt|überrascht|gestört), habt ihr (das|es|damit|je|
        jemals| schon|so|sowas|mal|mit|gute|schon mal )(gemacht|probiert|versucht|erlebt|erfahrung|bereut|ausprobiert|
        gehabt|einmal|bemerkt|getestet|erfahrungen), hats (wer|jemand|schon wer), hat (das|es|den|die|damit|von euch|
        hier|schon|mal|)(jemand|einer|wer|eine|irgendwer) (schon|mal|selbst|hinter sich|durch|erlebt|gemacht|
        ausprobiert|probiert|benutzt|im einsatz|in gebrauch|länger|damit|bereits), im einsatz, in gebrauch, im
        dauereinsatz, dauerbetrieb, im echten leben, (nach|seit) (jahren|ein paar jahren|einem winter|längerem), hält
        (das|der|die|es) (was|länger|lange), was (er|sie|es) verspricht, hält was, bevor (ich|wir) (mich|uns|das|es|
        bestelle|bestellen|kaufe|kaufen|loslege|zuschlage|investiere|geld|umsteige|umsteigen|unterschreibe|den|so|
        viel), vor dem kauf, kaufentscheidung, überlege (ich|gerade|ob|eine|einen|mir), überlegen (wir|uns|gerade|ob),
        (denke|denken) (ich|wir|gerade|über) (an|über|nach|daran), liebäugele, liebäugeln, stehe vor der (wahl|
        entscheidung|frage), schwanke zwischen, hin und her, ungeschminkt, ehrliche, ehrliches, ehrlicher, aus dem
        nähkästchen, plaudert, anekdoten, pannen, reinfälle, lehrgeld, flop, reinfall, top oder, geschichten, was
        taugt, empfehlenswert, abraten, rätst du, rätst mir, vom regen in
    """,
    "at-yours": """
        bei (euch|dir|ihnen|anderen|euch so|euch im|euch in) (so|im|in|auf|auch|aus|denn|gelaufen|üblich|eigentlich|
        zu|), in (euren|eurem|eurer|ihrem|ihrer) (verein|haus|gruppe|schule|chor|betrieb|praxis|klinik|projekt|fall|
        café), wie (macht|haltet|handhabt|regelt|löst|organisiert|lagert|füttert|bezahlt|rechnet|unterrichtet|bewahrt|
        geht| behandelt|sichert|kommt|schafft|bringt|verhindert|vermittelt|plant|verwaltet|erklärt|sortiert|teilt)
        ihr, wie (machen|halten|handhaben|regeln|lösen|organisieren|gehen) sie, macht ihr (das|es|so|auch), arbeitet
        ihr (mit| auch|noch), nutzt ihr, benutzt ihr, verwendet ihr, setzt ihr, nehmt ihr, habt ihr (einen|eine|ein|
        auch|dafür| bei), eure (praxis|lösung|methode|vorgehensweise|tricks|kniffe|lösungen), was macht ihr (mit|bei|
        wenn|gegen|so), was nehmt ihr, worauf (achtet|setzt) ihr, wer von euch (macht|hat|nutzt|arbeitet|setzt|
        benutzt|fährt|spielt)
    """,
    "may-i-copy": """
        (könnte|kann|würde|mag|möchte) (uns|mir) (jemand|einer|wer|eine|ein|irgendwer), (jemand|einer|wer) (mir|uns)
        (seine|seinen|sein|seins|ihre|ihren|eine|einen|ein), (jemand|wer| einer|ihr|einen|eine|eure|seine|ihre|sie|es|
        ihn) (mir|uns|bitte|gern|)(schicken|überlassen|zukommen|leihen| zusenden|mailen|weitergeben|herausrücken|
        teilen|kopieren|zur verfügung stellen), zukommen lassen, bitte schicken, gerne her damit, her damit, (hat|
        hättet|hätte|habt) (jemand|wer|einer|ihr) (eine|einen|ein|so eine|so einen|so ein|noch|zufällig|vielleicht|
        da), (jemand|wer hat|einer|ihr) (eine|einen|ein) (vorlage|muster|kopie|vordruck|formular|liste|datei|scan|
        plan| skript|tabelle|schnittmuster|bauplan|vertrag|checkliste|präsentation|datensatz|aufnahme|arbeitsblatt|
        plakat| fragebogen), in der schublade, auf der festplatte, rumliegen, herumliegen, liegen (und|den|die|das),
        dürfte (ich|man) (es|ihn|sie|das|die|den|eure|mir) (kopieren|verwenden|haben|übernehmen| abschreiben|nutzen|
        nachbauen), dürften wir (eure|ihre|den|die|das|es|sie|ihn), dürfen (wir|ich) (eure|ihre|den| die|das|es|sie|
        ihn), darf (ich|man) (eure|ihre|den|die|das|es|sie|ihn|mir) (haben|kopieren|übernehmen|verwenden| abschreiben|
        nehmen|klauen|nutzen), die (wir|ich) (übernehmen|verwenden|anpassen|nutzen|abwandeln|kopieren| ausdrucken)
        (dürfen|dürften|können|könnten|darf|kann|könnte|dürfte), verfügt (jemand|wer|einer) über, besitzt (jemand|wer|
        einer), namensnennung, quelle (nenne|nennen|gebe|wird|natürlich), herkunft vermerken, selbstverständlich mit
        (quelle|namen|nennung), als (vorbild|orientierung|anregung|ausgangspunkt|startpunkt), zur orientierung, nicht
        alles (neu|selbst), nicht selbst (bauen|schreiben|basteln|erfinden|zeichnen|tippen), rad nicht, brauchen (wir|
        ) (dringend|) (eine vorlage|einen vordruck|ein muster|ein formular), kopiervorlage, (suche|suchen|gesucht)
        (eine|ein|einen|nach einer|nach einem|)(vorlage|muster|musterbrief|mustervertrag|vordruck|formular|skript|
        bauplan|checkliste|schnittmuster|datensatz|noten|arbeitsblätter|scan|kopie), mag (den|die|das|ihn|sie|es)
        (jemand|wer|einer) (abgeben|teilen|schicken|hergeben), weitergeben mag, hergeben, kann ich (euer|eure|euren|
        ihr), führt (keiner|jemand|wer) eine
    """,
    "yours-to-take": """
        (steht|stehen|liegt|liegen|ist|sind) (ab heute|ab sofort|jetzt|nun|hier|frei|ab|) (zum download|zum
        herunterladen|zur verfügung|bereit|unter freier|unter offener|unter cc|online|im netz|auf (meiner|unserer)
        seite| frei|kostenlos|zur freien|zum abholen|zum mitnehmen|im dateibereich), freigegeben, geben (wir|)
        (hiermit|) (frei| weiter), freie lizenz, freier lizenz, offener lizenz, unter (cc|mit|gpl|freier|offener),
        lizenz, zur freien (verfügung|verwendung|nutzung), zum freien gebrauch, weiterverwendung, nachnutzung,
        weiterverbreitung, (hängt| liegt|ist) (dran|an|bei|im anhang|drin), füge (ich|)(bei|an|sie|es), macht (damit|
        daraus) was ihr, was ihr wollt, nehmt (euch|sie|ihn|es|was|alles|davon), bedient, bedienen, dürft (ihr|)(sie|
        es|ihn|gern|gerne|alles|abschreiben| kopieren|verwenden|behalten), könnt ihr (euch|) (gern|gerne|frei|
        )(nehmen|haben|kopieren|verwenden| herunterladen|nutzen|abholen|runterladen|holen|ausdrucken), wer (sie|es|
        ihn|die|das|den|eine|einen|eins|welche| mag|will|braucht|möchte|interesse|bedarf) (haben|braucht|will|möchte|
        mag|hat|gebrauchen|schreibt|schreibe| melde|bekommt|kriegt|kann|darf|nimmt|nehme|bitte|soll|sich), wer braucht
        (sie|es|ihn|welche|eine|einen|das|die| noch|sowas), (schicke|schick|sende|maile|leihe|verleihe|gebe|geb|
        stelle|stell|lade|lad|kopiere|scanne|reiche|teile| verschenke|spendiere) (ich|)(es|sie|ihn|das|euch|gern|
        gerne|jedem|allen|hiermit|auf anfrage|auf wunsch| meine|meinen|mein|unsere|unseren|unser), auf (anfrage|
        wunsch|zuruf), habe (ich|) (noch|) (eine|einen|ein|zwei| drei|alle|meine|unsere|die|das|den) (übrig|abzugeben|
        liegen|digitalisiert|eingescannt|hochgeladen|ins netz| online|aufgenommen), übrig, abzugeben, zu vergeben,
        verschenken, gegen porto, gegen abholung, selbstabholer, nur abholung, kostenlos an, gehen (kostenlos|)an,
        umsonst, kostet nix, kostet nichts, falls (jemand|wer|einer| das|es|sie) (sowas|so etwas|es|sie|ihn|das|
        jemand|wer|jemandem|hilft|brauchen|braucht|gebrauchen), vielleicht (spart|hilft|kann|nützt|freut|erspart) (sie
        |es|er|das|jemand|jemandem|euch|ja|wer), erspart (euch|jemandem| anderen), mein (kompletter|komplettes|altes|
        alter|kleines|selbstgebautes|ganzes|gesamtes), meine (komplette| kompletten|alte|alten|kleine|gesamte|ganze|
        selbst), selbst (geschrieben|gebaut|gezeichnet|aufgenommen|erstellt| programmiert), fertig geworden,
        fertiggestellt, tobt euch aus, viel vergnügen, nur zu, bitte sehr, was ihr mögt, zum laden, kleines geschenk,
        geschenk, liegen (für alle|)bereit, liegt bereit, hiermit (übergeben|als|stelle), wir teilen (unsere|unser),
        logo raus
    """,
    "who-takes": """
        wer (übernimmt|übernähme|holt|bringt|fährt|backt|kocht|stellt|baut|steht|schiebt|macht|besetzt|betreut|
        vertritt| springt|löst|leitet|moderiert|druckt|verteilt|trägt|schreibt an|meldet|nimmt|bucht|sperrt|schließt|
        kümmert|hilft| hat zeit|hat noch|hätte|könnte|würde|kann|mag|möchte|wäre|traut|stiftet|spendet|sammelt|packt|
        steuert|zeichnet| unterschreibt|unterzeichnet|beteiligt|geht|deckt) (den|die|das|am|den|einen|eine|ein|mit|
        noch|sich|ein|ab|an| auf|dabei|beim|zwei|bei|uns|mich|vom|zum|zur|donnerstag|samstag|sonntag|freitag|was|
        welche|welchen|mir|dafür), (kann|könnte|mag|würde|möchte) (jemand|einer|wer|noch jemand|einer von euch|jemand
        von euch) (den|die|das|am| mitfahren|mitmachen|einspringen|übernehmen|helfen|abholen|noch|mich|uns|bitte|mit|
        beim|ab), einspringen, einspringt, springt ein, vertretung, (tragt|trage|trag|schreibt|schreib) (euch|dich|
        eure|sich) (bitte|) (ein|in|auf|namen), (sagt|sag|gebt|gib|schreibt|teilt|meldet) (mir|bitte|kurz|)(bescheid|
        an|wer|ob|wie viele|wieviel|wann|welche| rückmeldung|zurück|mit), bescheid (bis|geben|sagen|an|wer|ob|bitte),
        um rückmeldung, um antwort, um zusagen, um anmeldung, u a w g, zusagen, zusage, absagen, jeder (nimmt|macht|
        bringt| übernimmt|schreibt|ein|eine|einen|zwei|kann|so), je (ein|eine|einen) (beizusteuern|mitbringen|
        übernehmen| person|café|gruppe), pro (kopf|nase|person|gruppe|verein), aufteilung, päckchen, reihum, im
        wechsel, einer allein, zu zweit, zu dritt, alleine (schaffe|schaffen|geht|packe), mehr hände, viele hände,
        jede hand, alle mann, den rest, was noch (fehlt|offen|übrig), noch (offen|unbesetzt|frei|zu haben|zu
        vergeben), unbesetzt, steht noch (aus|offen), hand (hoch|heben|rauf), beizusteuern, steuert bei, beisteuern,
        beiträge (bis|an|willkommen| gesucht|aus), schickt (eure|mir|uns|bitte) (entwürfe|beiträge|bis|texte|fotos|
        zahlen|bilder), je mehr, mitzeichnen, mitzeichnung, mitunterzeichnen, unterstützt, zeichnet
    """,
    "i-take": """
        ich (übernehme|nehme|mache|mach|fahre|fahr|bringe|bring|hole|hol|backe|koche|stelle|stell|besorge|bestelle|
        buche| reserviere|kümmere|kümmer|verteile|koordiniere|sammle|sammel|drucke|leite|fange|fang|schreibe|hab|habe)
        (den|die| das|am|mich|einen|eine|ein|gern|gerne|schon|den ersten|auch|alles|zwei|selbst|euch|an|kapitel|mit|
        dafür|heute), wir (haben|sind) (erst|bisher|schon|zu|bis jetzt|noch) (zwei|drei|vier|fünf|sechs|sieben|acht|zu
        dritt|zu viert|wenige|zu wenige|zu wenig), ich kann (nur|leider nur|am|ab|bis|den|die)
    """,
    "short-of": """
        (fehlt|fehlen|mangelt|bräuchte|brauchen|bräuchten|suchen|benötigen) (noch|uns|es|wir|dringend|noch immer|immer
        noch) (eine|einen|zwei|drei|vier|fünf|sechs|acht|zehn|jemand|jemanden|leute|helfer|hände|freiwillige|ein
        paar), (noch|zwei|drei|vier|fünf|sechs|acht|zehn|mindestens|paar|dringend|weitere|zusätzliche|viele) (helfer|
        leute| hände|freiwillige|fahrer|tester|mitstreiter|mitspieler|vertretungen|ordner|übersetzer|lektoren|autoren|
        köche| sänger|personen|autos|unterschriften|dienste|paar hände|menschen), händeringend, noch beiträge, zu
        wenige, zu wenig (leute|helfer|hände), unterbesetzt, knapp besetzt, lücke im (dienstplan| plan|programm), loch
        im, nachfolger, nachfolgerin, nachfolge, hört auf, legt (sein|ihr) amt, (scheidet| ausscheiden) aus, noch
        niemand (gemeldet|eingetragen), niemand (gemeldet|eingetragen), kurzfristig (abgesagt| ausgefallen)
    """,
    "let-us": """
        lasst uns, lass uns, lassen sie uns, laßt uns, wollen wir (nicht|uns|das|)(zusammen|gemeinsam|uns|mal|alle|
        teilen|aufteilen|treffen|bestellen|), sollen wir (uns|zusammen|gemeinsam|das), (tun|teilen|legen|schließen|
        bestellen|machen|treffen|verabreden|schreiben|einigen|stimmen|fangen) wir (uns|zusammen|gemeinsam|das|die|den|
        alle|), wie wär s (mit|wenn|am), wie wärs (mit|wenn|am), wie wäre (es|s) (mit|wenn|am), schreib ma, mach ma,
        gemma, treff ma, tun wir uns, können wir uns (auf|einigen|absprechen|am|abstimmen), packen wirs, ziehen wir
    """,
    "in-the-news": """
        regierung, ministerium, minister, ministerin, bundestag, bundesrat, landtag, kantonsrat, nationalrat, senat,
        parlament, kommission, eu kommission, behörde (will|plant|hat|prüft), kultusministerium, landesregierung,
        gericht, urteil (des|zu|vom), gesetz, gesetze, gesetzes, verordnung, verordnungsentwurf, richtlinie, novelle,
        reform, referentenentwurf, entwurf (der|des|einer|eines) (norm|gesetzes|verordnung|neuen), normentwurf,
        amtsblatt, amtsblatt erschienen, beschlossen, verabschiedet, verkündet, verkündete, angekündigt,
        veröffentlicht (worden|heute|gestern| den|die|das|hat), vorgestellt (worden|heute|gestern), verbot, verboten
        werden, verbietet, verpflichtend, pflicht, pflicht ab, wird pflicht, deklarationspflicht, abschaffung,
        abschaffen, abgeschafft, steuer auf, fusion, fusionieren, zusammenlegung, zusammenschluss, tritt (am|ab|zum|
        im|in), in kraft treten, gilt ab, ab (januar| april|juli|nächstem jahr|kommendem jahr|sommer|herbst|2026|2027|
        2028|1) (gilt|müssen|soll|sollen|darf|dürfen| senden|wird|werden|keine|nur), seit gestern (liegt|ist|gilt|
        gibt), gestern (erschien|erschienen|veröffentlicht| beschlossen|verkündet), heute (erschien|erschienen|
        veröffentlicht|erschienene|geht), liegt (vor|seit|aus|nun| jetzt|auf dem tisch), freigegeben, neuerung,
        neuerungen, neuigkeit, neuigkeiten, neu (ist|sind|daran|dabei| hinzugekommen), wesentliche neuerung,
        probelauf, pilotprojekt, pilotversuch, rc1, release candidate, version 2, version 3, version 4, steht bereit,
        löst (die|den|das|zum) (alte|alten|bisherige|bisherigen|jahresende) ab, pressemitteilung, studie (zeigt|
        besagt|behauptet|aus), neue studie, laut (zeitung|presse|meldung|einer studie), in der zeitung, schlagzeile,
        konsortium, krankenkasse, verband (will|plant|hat|möchte|schlägt), vorstand (will| plant|schlägt|möchte),
        (will|plant|erwägt|prüft|möchte|fordert) (man|die|der|das|unser|den|eine|einen), wird (neu geschrieben|
        überarbeitet|abgeschafft|ersetzt|eingestellt|novelliert|zusammengelegt), werden (gestrichen|gekürzt|
        abgeschafft|ersetzt|zusammengelegt), gestrichenen, eben erschienen, eben erschienene, neues aus, ist
        veröffentlicht, frisch erschienen
    """,
    "take-sides": """
        fluch, segen, meilenstein, papiertiger, rückschritt, spinnerei, träumerei, hirngespinst, spielerei, mumpitz,
        unfug, quatsch, ritterschlag, ausbeutung, (gut|schlecht|richtig|falsch|vernünftig|überfällig|sinnvoll|nötig|
        zumutbar|zeitgemäß|übertrieben) (so|oder), (gut|richtig|falsch|vernünftig|sinnvoll|klug) oder, überfällig,
        zwiegespalten, gespalten, hin und her gerissen, hin und hergerissen, skeptisch, skepsis, unsicher (ob|was),
        sprachlos, gespannt (auf|was|wie), bin gespannt, mich überzeugt, überzeugt (mich|euch), mir sträuben, mulmig,
        sehe ich (das|)(zu|falsch|so), zu schwarz, (oder|bin ich|liege ich|bin i) (sehe ich|bin|daneben|altmodisch|
        naiv|falsch|allein damit), wie (steht|stehts|seht|seht s|sehen|denkt|denkts|denken|findet|finden|beurteilt|
        beurteilen|bewertet|bewerten|schätzt|schätzen|haltet|wägt|empfindet|fühlt|haltets|nehmt) (ihr|sie|s|man|es)
        (das| dazu|die|den|darüber|davon|drüber|zu|diese|dieses|diesen|es|ein|auf|), was (glaubt|meint|meints|denkt|
        denkts| sagt|sagts|haltet|haltets|dünkt|meinen|sagen|denken|glauben) (ihr|sie|s|euch|da|dazu), und (euch|ihr|
        was denkt ihr|was meint ihr), wollen wir das, brauchen wir (das|so|sowas|so etwas|noch), braucht (es|man) (das
        |so etwas| noch|wirklich|überhaupt), wem nützt, wer hat recht, wo (zieht|ziehen|liegt|liegen) (ihr|sie|die|
        für|bei) (die| grenze|euch), mir schwebt, schwebt mir vor, vorstoß, ich (stelle|werfe|bringe|rege|fände|
        plädiere|fürchte| befürchte|bezweifle|zweifle|wage|bin (dafür|dagegen|zwiegespalten|skeptisch|unsicher|
        gespannt)) (mal|das|an|es| die|hier|für|dafür|dagegen|das ändert|mir|), widerspruch, gegenrede, gegenwind,
        gegenstimmen, gegenargument, einwand, einwendungen, stellungnahmen, standpunkte, streiten, gestritten, darüber
        (streiten|reden|sprechen|diskutieren| austauschen|nachdenken), austauschen darüber, tauschen wir uns, um (eure
        |ihre) (meinung|einschätzung|kritik| stellungnahme|stellungnahmen|gedanken), (eure|ihre) (stimmen|stimme)
        dazu, viele stimmen, eure haltung, (zerreißt| zerpflückt|zerlegt|kritisiert|widersprecht) (ihn|es|sie|das|mir|
        den|bitte|ruhig), seid (ehrlich|streng|gnadenlos), was (müsste|sollte|könnte|würdet|würdest|wäre) (anders|
        sich|man|ihr|euch|das|daran|besser|aus|für uns|die), was (wird|macht|bedeutet|ändert|bringt|heißt|wäre|würde)
        (das|daraus|aus|es|sich) (für|mit|uns|dadurch|damit|den| der|kleinen|kleine), hat (das|die|der|so etwas) (noch
        |eine|)(zukunft|sinn|bestand), zukunft (hat|liegt| gehört|haben), gedankenexperiment, angenommen, stellt euch
        vor, mal laut (gedacht|nachgedacht), laut gedacht, halten wir (das|es), geht das zu weit, zu weit, reicht das,
        rüttelt, umdenken, weg von, hin zu, statt (verlags| der|des|wie bisher), bin ich verrückt, was meint die
        (runde|liste|gruppe), mir bangt, mir graut, mir ist bang, (geht|könnt|kann|könntet) (ihr|man) (da|damit|)
        (mitgehen|mit), weg mit, anfang vom ende, welche folgen, andere stimmen, diskutieren wir, mal provokant,
        provokant gefragt, hat das (noch|)sinn, noch sinn, wie die liste (über|denkt|zu), würdet ihr (das|die|den)
        (einführen|mittragen|unterstützen|begrüßen), zeit für, höchste zeit, ihr auch
    """,
    "text-state": """
        (seite|abschnitt|kapitel|handbuch|text|entwurf|fassung|protokoll|glossar|anleitung|artikel|eintrag|merkblatt|
        leitfaden|wiki|doku|dokumentation|broschüre) (ist|steht|liegt|fehlt|fehlen|stimmt|wartet|hinkt|bedarf|braucht
        eine), (ist|steht|liegt|sind) (nun|jetzt|noch|völlig|)(veraltet|überholt|überarbeitet|unklar|missverständlich|
        im wiki|in der dateiablage|fertig geschrieben), nirgends (aufgeschrieben|niedergeschrieben|festgehalten|
        dokumentiert|nachlesen|steht|geschrieben), nirgendwo (aufgeschrieben|festgehalten|dokumentiert|steht), steht
        nirgends, nicht (aufgeschrieben|dokumentiert|festgehalten|niedergeschrieben), nie (aufgeschrieben|
        dokumentiert| festgehalten), nur (in den köpfen|im kopf|mündlich|in köpfen), mündlich, weiß das (bald|)
        (keiner|niemand), verloren geht, verloren gehen, geht verloren, gehen verloren, in vergessenheit, bevor (es|
        das|er|sie|wir) (weg| verloren|vergessen|in rente|aufhört|geht|vergessen wird), damit (es|das|niemand|nicht|
        neue|die nächsten|jeder| alle|man|keiner) (nicht|nachlesen|nicht immer|wieder|weiß|das rad|finden|findet|
        mehr), für die (nächsten| nachfolger|kommenden|neuen), an (einem|einer) (ort|stelle), (eine|einen|ein)
        (gemeinsame|gemeinsamen|gemeinsames| einheitliche|einheitlichen|einheitliches|verbindliche|verständliche|
        zweisprachige|zweisprachiges) (text|liste| fassung|anleitung|regeln|glossar|wortlaut|checkliste|seite|
        dokument|leitfaden|kartei|vorlage|handreichung), handreichung, nachschlagewerk, steckbrief, steckbriefe,
        logbuch führen, wörterbuch (der|für), rohtext, rohfassung, erstentwurf, endfassung, druckfassung, reinschrift,
        ins reine, abtippen, tipps ab, tippe ab, ich (tippe|tipp| schreibe|schreib) (es|sie|das|alles|mit|ab|auf|
        zusammen|ins|die), verschriftlichen, verschriftlicht, abschreiben der, transkribieren, transkription,
        untertiteln, mitschreiben, protokollieren, protokollführer, protokollant, protokolliert, wer (feilt|schreibt|
        liest|korrigiert|ergänzt|übersetzt|redigiert|protokolliert|tippt|prüft| illustriert|fotografiert|bebildert)
        (mit|drüber|gegen|das|den|die|es|ihn|mal|auf|protokoll|ab|), feilen, (mag| kann|könnte|würde|möchte) (jemand|
        einer|wer) (mal|) (drüberlesen|drüberschauen|gegenlesen|korrekturlesen| querlesen), drüberlesen, querlesen,
        drüberschauen, prüfende blicke, rotstift, bitte (um|lest) (prüfende| korrekturen|durchsicht|änderungen|
        ergänzungen|anmerkungen|gegen|quer|mal drüber), um durchsicht, durchsicht, missverständlich, unverständlich
        (ist|formuliert), was (fehlt|vermisst|ist unklar|ist missverständlich|habe ich vergessen|gehört) (ihr|noch|
        rein|euch|darin|gestrichen|hinein|), vermisst ihr, schreibt (rein|hinein|dazu|um| einfach), ergänzt (bitte|
        was|eure|ihn|sie|es|gern), tragt (nach|zusammen|eure|bei|alles), zusammentragen, leichte sprache, leichter
        sprache, in einfacher sprache, verständlich (formuliert|machen), zur kenntnisnahme, zur ablage, zu den akten,
        anlegen (wir|wollen), legen wir (eine|ein|das), lasst uns (ein|eine|das|die) (buch|seite|liste| wiki|hausbuch|
        anleitung|handbuch|text), ich wünsche mir (ein|eine|einen), sollte (irgendwo|mal|endlich|jemand) (stehen|
        aufgeschrieben|aufschreiben|festgehalten)
    """,
    "may-i-come": """
        (darf|dürfte|könnte) (ich|man|meine klasse|unsere gruppe|mein sohn) (mal|euch|bei|einmal|mir|jemandes|
        vorbeikommen|zuschauen|mitkommen|kommen|mitlaufen), (mal|euch|einmal|bei euch|bei jemandem|mir das|tag|woche)
        (vorbeikommen|vorbeischauen|zuschauen|zusehen|besuchen|ansehen|anschauen|mitlaufen|hospitieren|mitarbeiten|
        übernachten|dabei sein|reinschauen), (dürfen|dürften|können|könnten) wir (mal|euch|uns|zu|bei|eure|einmal|)
        (zu zweit| vorbeikommen|besuchen|ansehen|anschauen|zuschauen|hospitieren|kommen|euch|eure|für einen|zu ihnen|
        zu euch|bei), (würde|würd|möchte|möcht|würden|möchten) (gern|gerne|mal )(euch|eure|ihre|jemandem|einen tag|
        eine woche|besuchen| zuschauen|vorbeikommen|mitleben|mithelfen|mitarbeiten|hospitieren|mitlaufen|dabei sein),
        über die schulter, anschauen (kommen|dürfen| darf), ansehen (kommen|dürfen|darf), zuschauen (darf|dürfen|
        kommen), nähme mich, nimmt (mich|uns|jemanden) (mit| auf|für|jemand), wer (nimmt|nähme|beherbergt|zeigt|würde|
        hätte|lässt|führt|empfängt) (mich|uns|mir|sie|ihn|ein bett|einen schlafplatz|platz|einen platz|eine couch|ein
        sofa|herum), (bett|sofa|couch|matratze|gästezimmer| schlafsack|isomatte|zelt|zelte|zeltplatz|garten) (für|
        frei|zum|auf|im|eine|zwei), (eine nacht|zwei nächte|ein paar nächte|drei nächte|über nacht), pennen, schlafen
        (kann|können|darf), unterkommen, unterschlupf, quartier, (bin|sind|komme|kommen) (ich|wir|) (nächste woche|im|
        am|vom|fr so|von|demnächst|zufällig|dienstlich|) (in der gegend|in der nähe|auf der durchreise|durch|auf
        reisen|zu besuch|bei euch|unterwegs|vorbei), in der gegend, auf der durchreise, auf (wanderschaft|reisen|tour|
        durchreise), gegenbesuch, gegenbesuch ist, austausch mit, partnerchor, partnerschule, partnerverein,
        mitzulaufen, mitleben, mithelfen auf, auf einem hof, reinschnuppern, schnuppern, schnuppertag, einen blick
        (hinter|in), live (sehen|erleben|zuschauen), vor ort (ansehen|sehen| anschauen|zeigen|treffen), terminlich,
        zeigt (mir|uns) (jemand|wer|einer|), gastfamilie, gastfamilien, ein dach für, (ein|immer ein) bett, schläft
        bei uns, aus der nähe (sehen|ansehen), (zuhörer|gäste|besucher) (erlaubt|zugelassen|willkommen)
    """,
    "come-to-us": """
        (komm|kommt|kommen sie|schau|schaut|schauen sie) (gern|gerne|einfach|doch|ruhig|mal|vorbei|zahlreich|rein|rum|
        und|mit|alle|zu|zum|zur|in|auf|uns|bei|wer|her|hin|dazu|auch|bitte), wer (schaun|schauen|kommen|kemma|mitwill|
        mitkommen|mitfahren|mitgehen|dabei|mitwandern|mag|will|lust hat|kommt|gesellt|geht|fährt|reist|ist) (will|mag|
        möchte|kommt|mit|kemma mag|kommen mag|sich dazu|dazu|zum|zur|nach|auf|in|hin|noch|dabei|ist willkommen), lust
        (auf|zu) (ein|eine|einen|nen|ne|kaffee|bier), (geht|fährt|kommt|reist|ist) (jemand|wer|einer|noch wer|noch
        jemand| jemand von euch) (zur|zum|nach|auf|hin|dort|da|in|am), seid ihr (auch|) (da|dort|auf|in|am|dabei|
        beim), (trifft| treffen|sehen|sieht|findet) (man|wir|ihr|sich|mich|uns|jemanden) (uns|mich|dort|am|um|im|in|
        vor|auf|beim|da|ab| einander|alle|mal), treffpunkt, treff, beginn, einlass, eingang, zufahrt, anfahrt, parken,
        parkplatz, adresse (auf|gibt|per), ab (zehn|elf|neun|acht|sieben|sechs|fünf|zwei|drei|vier|mittag|10|11|9|14|
        15|16|17|18|19|20) (uhr|)(bis|im|in|bei|geöffnet|offen|an|auf|gibt), um (zehn|elf|neun|acht|halb|sieben|sechs|
        fünf|zwei|drei|vier|10| 11|9|14|15|16|17|18|19|20) (uhr|)(bei|am|im|vor|in|auf|geht|an), halb (acht|neun|zehn|
        sieben|drei), tür (ist| steht|offen), (steht|stehen|ist|sind) (die|unsere|meine|der|das|) (tür|türen|tor|
        werkstatt|stall|hof|garten) offen, offen (ist|für alle|von|ab|steht|am|stehen), öffnen (wir|unsere|ihre|die),
        offene, offenes (singen| haus|atelier|treffen), geöffnet, jeder darf, mitmachen darf, jause, brotzeit,
        kaffeerunde, kuchen, kuchen (gibt|ist), punsch, glühwein, suppe, grill, gegrillt, getränke, für (essen|
        verpflegung|jause|speis|getränke|das leibliche|kaffee) (ist|wird|und|wohl|gesorgt|sorge), gummistiefel, feste
        schuhe, festes schuhwerk, wetterfest, regenjacke, bei (jedem|schlechtem|gutem) wetter, anmeldung nicht nötig,
        ohne anmeldung, platz (für|hätte|habe| ist|haben), plätze (im|frei|hab|habe), zwei plätze, flohmarkt, fest,
        sommerfest, feier, adventsfeier, klönschnack, plausch, hock, höck, hoagascht, tafelrunde, kaffeeklatsch,
        erzählcafé, lagerfeuer, zelten, wochenende (in|auf| am|im|bei), flugwochenende, begehung, standbegehung,
        rundgang, führungen, spaziergang, wanderung, etappen, tag der, forschertag, hoftag, aktionstag in, gemeinsames
        (mittagessen|essen|singen|fliegen|frühstück|grillen|kochen), gemeinsamen abend, gemütlich, gemütliches,
        ausklang, kaminzimmer, foyer, gasthaus, gasthof, wirtshaus, beisl, beiz, wirt, lokal, saal, leibhaftig,
        gesichter zu, gesicht zum namen, nur vom (schreiben|lesen), noch nie (die hand|gesehen|getroffen), (nehme|
        nehm) (ich|) (gern|gerne|) (jemanden|zwei|drei|mitglieder|leute|euch) mit, bei (mir|uns) (ist|sind|steht|gibt|
        könnt|darf|kann|auf dem|am|im|zuhause|daheim|in der|zu gast|ein bett), wer (mag|will) (klingle|klingelt|
        komme), klingelt einfach, wenn ihr (durch|in|mal|nach), wir erwarten (euch|sie), stets offen, immer ein bett,
        ruft (an|vorher), wer ist (da|dabei)
    """,
    "contact-wanted": """
        (draht|kontakt|kontakte|verbindung|verbindungen|beziehungen|brücke|brücken) (zu|zum|zur|nach|in|mit|her|
        herstellen|bauen|knüpfen|vermitteln|gesucht|bei), wer (hat|hätte|kennt) (einen|)(draht|kontakt|kontakte|
        verbindung|jemanden|jemand|wen|leute), vermitteln, vermittelt, zusammenbringen, zusammenführen, bekannt
        machen, miteinander bekannt, bekannt gemacht, ich stelle (euch|) (vor|einander|hiermit), darf ich vorstellen,
        darf ich (euch|ihnen) (bekannt|vorstellen), kurzschließen, austauschen mit, sich kennte, sich kennen, kennt
        (ihr|jemand|wer|einer|man|sie) (welche|jemanden|wen|wer|leute| andere|noch|gute|einen|eine|da|dort|in), an wen
        (wendet|wende|man|sich|kann|könnte|soll|muss|müsste|schreibe), mit wem (kann|könnte|soll|sollte|spricht|
        müsste|redet), wen (würdet|rufe|ruft|frage|fragt|spreche|könnte|sollte| kann|muss|empfehlt|kennt|soll) (ich|
        ihr|man|wir|sie) (an|fragen|anrufen|ansprechen|da|dazu|einladen|), zu wem (schicke|gehe|kann|geht), die
        richtige (person|adresse|frau|ansprechperson|stelle), der richtige (mann| ansprechpartner|mensch),
        ansprechperson, ansprechpersonen, um namen, namen (von|genügen|bitte|gesucht|und|nennen| die), gleichgesinnte,
        leidensgenossen, mitstreiterinnen in, andere (die|leute|menschen|einzelpraxen|gruppen| vereine|cafés|betriebe|
        höfe|schulen|eltern|chöre|züchter) (die|in|im|mit|auf|aus|am), schwesterverein, nachbarn (in|von),
        nachbarverein, gibt (es|s) (noch|hier|bei uns|eigentlich noch|unter euch|irgendwo|eigentlich| anderswo|)
        (andere|welche|jemanden|jemand|leute|mehr|weitere|noch andere|noch welche|menschen|gruppen), gibt s (noch|
        hier|eigentlich|anderswo|irgendwo) (noch|welche|andere|jemanden|jemand|wen)
    """,
    "who-are-we": """
        wer (sind|seid) (wir|ihr|sie) (eigentlich|alle|alles|hier|überhaupt|), wer (ist|sind) (hier|hier alles|alles
        hier|eigentlich|noch|sonst|bei uns|alles|wer|unser|unsere|die|der) (aus|im|in|wer|hier|dabei|unterwegs|
        fachmann|fachfrau|der|die|), wie viele (sind|von uns|von euch|mitglieder|leute|menschen|gruppen) (wir|haben|
        kommen|gibt|wohnen|arbeiten|sprechen|können|sind), woher (kommt|kommen|stammt|seid) (ihr|wir|alle), wo (wohnt|
        sitzt|seid|lebt|arbeitet|steht|stehts|seits) (ihr|wir|alle|jeder|wer|s), wer (kann|macht|weiß|singt|fährt|hat|
        spielt|spricht|baut|züchtet|hält|kennt|braucht|sammelt|beherrscht) (was|wo|welche|wen), wer von (euch|eich|
        uns| ihnen|den mitgliedern) (spricht|züchtet|kann|kennt|kommt|wohnt|ist|arbeitet|beherrscht|weiß|hat ahnung|
        lebt| baut|sitzt|versteht|forscht|unterrichtet|betreut|beschäftigt|das), wer (hat (eigentlich|hier|denn|)
        (ahnung| erfahrung mit|kenntnisse|fachwissen)|versteht (sich|was|etwas)|kennt sich|beherrscht|befasst|
        beschäftigt sich| forscht|arbeitet (hier|noch|sonst|auch|)(an|zu|im|in|über|mit|noch)|spricht (hier|)),
        (arbeitet|forscht|wohnt|lebt|sitzt|spricht|züchtet|baut|befasst|beschäftigt|versteht) (hier|sich|)(jemand|wer|
        einer|noch jemand|sonst jemand|noch wer|jemand hier|jemand von euch), kennt sich (jemand|wer|einer|hier),
        (mache|mach|male|mal|erstelle|zeichne|führe|lege|sammle|sammel|pflege) (gerade|grad|)(eine|ein|einen|)(karte|
        liste|übersicht|verzeichnis|überblick|landkarte|namen|adressen), eine (karte|liste|übersicht) (machen|wer|von|
        mit|der|aller|welche), einen überblick, übersicht (welche|wer|über| der|aller), namen und (orte|wohnorte|
        adressen|nummern|fachgebiete|schwerpunkte), (namen|orte|schwerpunkte) und, name ort, mit (ort|namen|wohnort|
        name|fachgebiet|schwerpunkt), schwerpunkte, fachgebiet, fachgebiete, steckenpferd, outet euch, zeigt euch,
        gebt euch zu erkennen, sagt (mal|) (wer|wo|woher|was ihr könnt), damit (man|wir|jeder| alle) (weiß|wissen|
        wisst) (wen|wer|wo), wen man fragen, weiß (alles|viel|mehr|einfach alles|am meisten|bescheid) (über|zu|von|
        als|), fragt (mich|ihn|sie|einfach|ruhig|mich ruhig) (dazu|gern|danach|danach|wenn|nach|alles| einfach), (ist|
        wäre) (die frau|der mann|unser experte|unsere expertin|der ansprechpartner|unser fachmann|eure
        ansprechpartnerin|die ansprechpartnerin|neue ansprechpartnerin|neuer ansprechpartner), spezialist für,
        spezialistin für, experte für, expertin für, fachfrau für, fachmann für, kennerin, kenner (der|des|von), was
        können wir (alles|alle|zusammen|eigentlich), welche (kenntnisse|fähigkeiten|sprachen|fächer|kompetenzen|cafés|
        gruppen|vereine|höfe|orte|leute|chöre|mitglieder) (haben|fehlen|gibt|gibts|sprechen|sind|sprecht|arbeiten|
        vermissen|fehlt|liegen|kennt), uns fehlt (noch|) (jemand|das wissen|die erfahrung|ein), was fehlt uns, fehlt
        uns, fehlen uns, weiße flecken, weißer fleck, blinder fleck, blinde flecken, keiner von uns (kann|kennt|hat|
        weiß|spricht|ist), niemand (von uns|hier|unter uns|bei uns) (kann|kennt|hat|weiß|spricht|ist), bei uns (kennt|
        kann|weiß|macht) (keiner|niemand), vernetzt, vernetzen, wird ein netz, ein netz (für|von|aus|draus)
    """,
}
