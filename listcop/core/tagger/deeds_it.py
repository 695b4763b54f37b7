"""Italian phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_it

CUES = {
    "text-for-all": """
        faq, domande frequenti, manuale, manuali, guida, guide, istruzioni, wiki, pagina wiki, documentazione, verbale,
        verbali, glossario, glossari, vocabolario, vocabolarietto, linee guida, regolamento, regole, statuto,
        disciplinare, testo (comune|unico|tipo|standard|di riferimento), traduzione, traduzioni, opuscolo, dispensa,
        dispense, vademecum, prontuario, riassunto, riassunti, sintesi, riepilogo, raccolta di, protocollo, procedura,
        buone pratiche, capitolo, capitoli, bozza, bozze, prima (versione|stesura), stesura, un documento, il
        documento, questo documento, il testo, tutorial, pagina di aiuto, terminologia, promemoria, scheda, schede,
        resoconto, resoconti
    """,
    "write-down": """
        redigere, redatto, redatta, scrivere (una|un|la|il|insieme|tutto), scriviamo, scriverlo, scriverla, per
        iscritto, nero su bianco, mettere (per iscritto|nero su bianco|su carta|in ordine|in bella), messo (per
        iscritto|nero su bianco|in ordine), in bella copia, su carta, stendere, documentare, documentato, documentata,
        raccogliere (tutto|le|i|in un), mettere insieme, riassumere, ho riassunto, rileggere, rileggete, rilettura,
        riletture, rivedere (il|la|le|i), revisione, revisionare, revisori, correggere, correggete, correzione,
        correzioni, refusi, refuso, errori di, emendamenti, osservazioni, annotazioni, note a margine, tradurre,
        tradotto, traduttore, traduttori, traduttrice, aggiornare, aggiornamento, aggiornato, aggiornata, aggiornarlo,
        non aggiornato, obsoleto, obsoleta, superato, superata, vecchio di, vecchia di, riscrivere, integrare,
        integrazioni, integrate, completare, completate, completatelo, aggiungete, aggiungere, la stessa domanda, le
        stesse domande, sempre le stesse, ogni (volta|anno|mese|settimana) (qualcuno|la stessa|le stesse|si ripete), si
        ripete, una volta per tutte, in un unico (posto|luogo|documento), per (i nuovi|chi (arriva|comincia|verrà|
        viene)|i principianti|i posteri|memoria), resti scritto, restare scritto, resta scritto, lasciare traccia,
        tenere traccia, approvare il verbale, approvazione, chi (scrive|redige|corregge|traduce|rilegge), io (scrivo|
        comincio|inizio|mi occupo del capitolo)
    """,
    "join-in": """
        volontario, volontaria, volontari, volontarie, volontariato, chi (ci sta|viene|si (offre|unisce|aggiunge|
        iscrive|prende|occupa|propone|aggrega|candida|presta|segna)|può (venire|portare|coprire|aiutare|dare|prendere|
        fare|prestare|partecipare)|prende|porta|firma|partecipa|aderisce|fa|dà|vuole (partecipare|aderire|firmare|
        esserci|unirsi|venire)|mi aiuta|ci aiuta|se la sente|manca|è dei nostri|è disponibile|è disposto), iscrivetevi,
        iscriversi, iscrizione, iscrizioni, mi iscrivo, segnatevi, segnarsi, mi segno, aderire, adesione, adesioni,
        aderite, rispondete, rispondete entro, rispondere entro, fatemi sapere entro, fatemelo sapere, fatemi sapere
        (chi|quanti|se), entro (venerdì|lunedì|giovedì|domenica|il|sabato|martedì|mercoledì|fine|e non), confermate,
        conferma, dividerci, ci (dividiamo|spartiamo|organizziamo|mettiamo d accordo|diamo il cambio|alterniamo),
        dividere, dividersi, spartire, suddividere, suddivisione, ripartire, turno, turni, a turno, a rotazione,
        turnazione, ognuno (prende|porta|fa|mette|con|di noi|adotta|ne), ciascuno (prende|porta|fa|mette|di noi|ne),
        squadra, squadre, una mano, dare una mano, mano, braccia, (servono|mancano|cerchiamo|cercasi|occorrono) (ancora
        |)(braccia|mani|volontari|due|tre|quattro|cinque|sei|dieci|persone|almeno|firme|collaboratori|operatori),
        (serve|manca|occorre) (ancora |)(gente|qualcuno|chi|uno|una), abbiamo bisogno di (gente|volontari|braccia|mani|
        qualcuno|due|tre|quattro|cinque|dieci|persone), insieme, tutti insieme, in gruppo, in comune, comune,
        congiunto, congiunta, collettivo, collettiva, petizione, lettera (aperta|comune|congiunta|collettiva), firme,
        firmare, firmate, firmatari, campagna, comitato, commissione, gruppo di lavoro, coordinare, coordinarci,
        coordinamento, organizzare, organizzarci, organizziamo, organizziamoci, mettiamoci d accordo, metterci d
        accordo, collaborare, collaborazione, collaboratori, contribuire, contributi, contributo, partecipare,
        partecipate, partecipazione, partecipanti, unire le forze, unirci, uniamoci, appello, chiamata, farsi carico,
        prendere in carico, subentrare, cambio, per non fare (doppioni|due volte)
    """,
    "vote-or-date": """
        voto, voti, votare, votate, votiamo, votazione, votazioni, sondaggio, doodle, per alzata di mano, sì o no,
        favorevoli, contrari, favorevole o contrario, astenuti, astensione, mozione, eleggere, elezione, elezioni,
        candidato, candidati, candidatura, candidature, quorum, ordine del giorno, che (data|giorno|ora|sabato|
        domenica), quale (data|giorno|sabato|domenica|settimana|orario), quali date, (fissare|fissiamo|trovare|
        scegliere|decidere|concordare|stabilire) (una |la |)(data|giorno), quando (potete|possiamo|vi|ci|siete|sareste|
        va), vi (va|andrebbe|viene|verrebbe) (bene|meglio|comodo), disponibilità, disponibili, disponibile, siete
        liberi, segnate le, prima scelta, videochiamata, videoconferenza, riunione telefonica, prossima riunione,
        rinviare, rinviata, rimandare, spostare
    """,
    "bulk-buy": """
        acquisto (collettivo|di gruppo|comune|congiunto|insieme), acquisti (collettivi|di gruppo), ordine (collettivo|
        di gruppo|comune|cumulativo|unico|insieme), gruppo d acquisto, gruppo di acquisto, ordinare insieme, comprare
        insieme, comprare in gruppo, all ingrosso, prezzo (di gruppo|all ingrosso), dividere (le spese|la spesa|i
        costi|il costo|la spedizione|il trasporto|un bancale|il furgone), spese di spedizione, spedizione, bancale,
        sconto, sconti, ordine minimo, quantità, quanti ne (volete|vuole|prendete), quante ne (volete|vuole), se
        (ordiniamo|compriamo|prendiamo|ne prendiamo), colletta, cassa comune, donazione, donazioni, passaggio in auto,
        passaggi, faccio l ordine, chiudo l ordine
    """,
    "outing": """
        visita, visite, visitare, visitatori, visitarci, incontro, incontri, incontrarci, ci incontriamo,
        incontriamoci, ritrovo, ritrovarci, ci (ritroviamo|troviamo|vediamo|si vede|vediamo alle|beviamo), vederci,
        conoscerci di persona, raduno, passare (a trovarci|a vedere|da|di qui), passate, passate (a|da), venite, venite
        (a|tutti|pure|da), venire a (trovarci|trovarmi|vedere), porte aperte, a porte aperte, giornata aperta, cantine
        aperte, laboratorio aperto, gita, gite, escursione, passeggiata, camminata, viaggio, birra, birre, aperitivo,
        pranzo, cena, pizza, pizzata, caffè, merenda, grigliata, picnic, di persona, dal vivo, in presenza, faccia a
        faccia, in carne e ossa, ospitare, ospito, ospitiamo, ospite, ospiti, ospitalità, accogliere, accogliamo,
        accoglienza, pernottamento, dormire da, alloggio, scambio, scambio di (visite|classi|settimane), scambio tra,
        tirocinio (da|in|presso), affiancamento, (nel mio|nel nostro|nel vostro|nella mia|nella nostra|nella vostra|da
        me|da noi|da voi|a casa mia), visita guidata, giro (guidato|della|del|in), far vedere, mostrare, punto di
        (ritrovo|incontro), luogo di ritrovo, ingresso libero, ingresso gratuito, aperto a tutti, aperta a tutti,
        portate, portarsi, siete (tutti|) (invitati|benvenuti), sarò (a|in|di passaggio|da quelle parti), di passaggio,
        passo da, chi (viene|va|ci va|sarà|ci sarà|c è) (alla|al|a|in|), chi ci sarà, fiera, congresso, convegno, vi
        aspetto, vi aspettiamo, appuntamento, serata, venire a vedere, venire a dare un occhiata, passare una giornata,
        passare una notte, passare una settimana, passare da, dietro le quinte, mai visti, mai incontrati, vedersi,
        vedersi in faccia, guardarci in faccia, colazione, falò, fine settimana a, mi ospita, mi ospitate, mi
        ospitereste, mi fate, mi accogliereste, posso venire, vi invito, siete invitati, vi invitiamo, tutti invitati,
        quattro chiacchiere, due chiacchiere, bicchiere, si mangia, si parte, porta aperta, apriamo
    """,
    "who-knows-whom": """
        chi (conosce|sa di|se ne intende|si intende|si occupa|è|di voi|di noi|altro|altri|lavora|lavora con|sta
        lavorando|mastica|parla|legge|insegna|alleva|coltiva|qui|tra voi|tra noi|tra di noi|fra voi|in lista|pratica|ha
        competenze), chi altro, chi altri, chi è chi, chi fa cosa, chi sa cosa, chi sa fare, qualcun altro (qui|che|in|
        tra|di|da|lavora), qualcuno (altro|che (sappia|conosca|lavori|si occupi|parli|legga|viva)), c è (qualcuno|
        qualcun altro|altra gente|gente|tra voi|in lista|nel gruppo) (che|qui|di|in|tra|qualcuno|chi), ci sono (altri|
        altre|persone|gruppi) (che|qui|in|di|come|nella), sono (l unico|l unica|il solo|la sola), a chi (posso|
        rivolgermi|chiedere|mi rivolgo|devo|ci si rivolge|telefono), con chi (parlo|posso|parlare|devo|mettermi),
        conoscete (qualcuno|altri|altre|gruppi|persone|gente|un|una), altri (gruppi|progetti|colleghi|centri|come me|
        paesi|soci), altre (associazioni|liste|persone|scuole|comunità|realtà|cooperative), esperto, esperti, esperta,
        specialista, specialisti, competenze, competenza, saperi, referente, referenti, elenco (di|dei|delle|soci)
        (persone|soci|membri|contatti|esperti|chi|gruppi|nomi|competenze|), rubrica, indirizzario, censimento, censire,
        mappa (di|dei|delle|con) (chi|soci|membri|competenze|noi|gruppi|persone|), mappare, mappatura, lista (di|dei|
        delle) (persone|soci|membri|contatti|nomi|esperti), nomi e (telefoni|contatti|recapiti), recapiti, contatto,
        contatti, contattare, mettere in contatto, mettermi in contatto, in contatto (con|a), di dove (siete|siamo),
        dove (siete|vivete|state|abitate), presentatevi, presentiamoci, dite (chi|di dove|cosa), diteci (chi|di dove|
        cosa), raccontate chi siete, conoscerci, conoscersi, fare rete, rete di, reti, collegare, collegarci,
        collegamento, (cosa|che cosa) (ci|) manca, ci manca (qualcuno|chi|una|un), manca (qualcuno che|chi sappia|una
        figura), lacune, nessuno (si occupa|copre|segue), mentore, tutor, quanti siamo, persona giusta, c è qualcuno, c
        è tra noi, ci sono tra, quali soci, quali di voi, chi di voi, chi tra voi, chi fra noi, soci che, persone che,
        gente che, qualcuno che, in lista, in questa lista, nel gruppo, in questo gruppo, tra noi, tra di noi, alzi la
        mano, alzate la mano, fatevi vivi, fatevi conoscere, nome e (paese|città|comune), chi segue, chi coordina, chi
        gestisce, sto facendo un elenco, faccio un elenco, vorrei sapere chi, voglio sapere chi, chi chiamare, a chi
        telefonare, quante siamo, quanti di noi, quanti di voi, altri come me, chi c è, chi siamo
    """,
    "new-here": """
        mi chiamo, il mio nome è, mi presento, presentarmi, presentazione, sono nuovo, sono nuova, nuovo (iscritto|qui|
        in lista|del gruppo|arrivato|membro|di qui|da queste parti), nuova (iscritta|qui|in lista|del gruppo|arrivata|
        di qui), nuovo arrivato, nuova arrivata, appena (iscritto|iscritta|arrivato|arrivata|entrato|entrata), mi sono
        (appena |)(iscritto|iscritta|unito|unita), mi sono appena, primo messaggio, prima mail, piacere di (conoscervi|
        essere), felice di (essere|conoscervi), contento di (essere|farne), contenta di (essere|farne), lieto di, lieta
        di, due parole su di me, qualche parola su di me, abito a, vivo a, vivo in, vengo da, sono di, sono un
        (insegnante|pensionato|radioamatore|principiante|appassionato|maestro|studente|apicoltore), sono una
        (insegnante|pensionata|principiante|appassionata|maestra|studentessa), di mestiere, di professione, in
        pensione, voglia di (imparare|conoscere|partecipare), un saluto (a tutti|da), saluti da, ciao a tutti da, vi
        leggo, in silenzio
    """,
    "have-used": """
        (qualcuno|qualcuna|chi|nessuno|altri) (di voi |tra voi |di noi |qui |)(ha|hanno|l ha|le ha|li ha|ci ha) (già |
        mai |)(provato|usato|fatto|avuto|montato|lavorato|visto|installato|comprato|tentato|sperimentato|affrontato|
        adottato|passato|coltivato), ha (già |mai |)(provato|usato|fatto|avuto|montato) qualcuno, avete (già |mai |
        )(provato|usato|fatto|avuto|visto|notato|esperienze|esperienza|riscontrato), (qualcuno|chi) (usa|utilizza|di
        voi usa|ha esperienza|con esperienza|adopera), chi (l ha|ce l ha|lo usa|la usa|li usa|già|ha già|ci è passato),
        esperienza, esperienze, vissuto, testimonianze, aneddoti, impressioni, pareri di chi, come (vi|va|è andata|sono
        andate|andò|siete|vi siete) (trovate|trovati|trovata|siete|è andata|va|regolate|organizzate|comportate|sembra|
        è|trovato|regolati), vi trovate (bene|male|), come (fate|gestite|ve la cavate|avete|affrontate|risolvete|
        funziona nella pratica|si comporta|si comportano) (voi|a|con|risolto|fatto|gestito|per|il|la|i|le|), com è
        andata, vale la pena, ne vale la pena, ne è valsa, valsa la pena, conviene davvero, lo rifareste, rifareste, lo
        rifarei, tornereste, ricomprereste, consigliate, mi consigliate, consigliereste, consigliare, consigli (da chi|
        di chi|su quale), raccomandate, cosa (usate|consigliate|fate|preferite|funziona|vi ha) (voi|per|con|), quale
        (usate|consigliate|preferite|avete|scegliereste|mi consigliate), quali (usate|consigliate), raccontatemi,
        raccontate, raccontare, mi raccontate, ditemi (come|cosa|la vostra), mi piacerebbe (sentire|sapere come|
        conoscere|leggere), vorrei (sentire|sapere come vi|conoscere le), di prima mano, in pratica, nella pratica, sul
        campo, nel tempo, alla lunga, a lungo andare, dopo (un|due|tre|qualche) (anno|anni|mesi|inverni|stagioni),
        soddisfatti, soddisfatto, contenti, pentiti, pentito, delusi, deluso, confronto, confrontare, pregi e difetti,
        pro e contro, vantaggi e svantaggi, meglio o peggio, regge, reggono, durano, dura nel, chi è passato a, è
        passato a, verdetto, qualcuno si è pentito, com è finita, come vi è andata, a posteriori, col senno di poi, chi
        ci convive, sinceramente, serve davvero, funziona davvero, chi lo fa, chi lo fa già, chi ha già, chi di voi ha,
        chi ha provato, la vostra esperienza, le vostre esperienze, come siete messi
    """,
    "thing-to-reuse": """
        modello, modelli, modello di (contratto|lettera|verbale|domanda|convenzione|statuto), modulo, moduli,
        modulistica, foglio (di calcolo|excel|elettronico), fogli (di calcolo|excel), excel, tabella, tabelle, scheda
        di, scheda tipo, griglia, griglie, lista di controllo, checklist, script, macro, diapositive, presentazione di,
        slide, materiale, materiali, materiale didattico, unità didattica, esercizi, verifiche, gioco di, mazzo di,
        base di dati, banca dati, dataset, disegno, disegni, progetto di, schema, schemi, stampi, cartamodello,
        cartamodelli, file, pdf, contratto, contratto tipo, lettera tipo, fac simile, facsimile, questionario,
        manifesto, locandina, locandine, volantino, etichetta, etichette, calcolatore, programma che, programmino,
        applicazione che, strumento che, estensione, componente aggiuntivo, patch, carattere tipografico,
        registrazione, registrazioni, quaderno di (campagna|campo), registro, archivio di, repository, codice,
        raccolta, foto, mappa dei, ricetta, ricettario, copia, carte, cartoncini, tessere, gioco, giochi, kit,
        pacchetto, modificabile, stampabile, diario di bordo, regolamento tipo, convenzione, accordo, copione, mappa,
        scheda, schede, foglio, fogli, tabellone, mazzo
    """,
    "take-it": """
        (vi|ve lo|ve la|ve li) (lascio|passo|regalo|mando|allego|condivido|offro|metto|giro|presto|cedo), lascio (qui|
        il|la|un|una), condivido (con|il|la|un|una|volentieri|qui), a (vostra|tua|sua) disposizione, a disposizione
        (di|chi), metto a disposizione, mettiamo a disposizione, servitevi, prendetelo, prendetela, prendete pure,
        usatelo, usatela, usateli, usate pure, adattatelo, adattatela, modificatelo, modificatela, copiatelo, copiate
        pure, libero (uso|da|di), liberamente, licenza (libera|aperta|cc|creative), pubblico dominio, open source,
        gratis, gratuito, gratuita, gratuitamente, regalo, lo regalo, la regalo, dono, cedo, presto volentieri, offro,
        se (a qualcuno|qualcuno|vi|può) (serve|interessa|lo vuole|la vuole|vuole|servisse|interessasse|servono|
        servire), (può|possono|potrebbe|potrebbero) (servire|servirvi|esservi utile|essere utile|interessare|tornare
        utile|aiutare), magari (serve|interessa|può|è utile|torna), a chi (serve|interessa|vuole|servisse), per chi
        (vuole|volesse|serve|fosse), (ho|abbiamo) (fatto|preparato|disegnato|scritto|pubblicato|caricato|creato|
        costruito|tradotto|corretto|registrato|scansionato|raccolto|programmato|realizzato|messo|sistemato) (un|una|
        dei|delle|il|la|i|le|mio|mia|tutto|in rete|online|insieme|su), ecco (il|la|un|una|i|le|qui), eccovi, allego
        (il|la|un|una|i|le|qui), in allegato, allegato, allegata, trovate (qui|in allegato|allegato|il|la), da
        (scaricare|stampare), scaricare, scaricatelo, scaricabile, si scarica, posso (mandare|mandarvi|inviare|
        inviarvi|passare|prestare|condividere|offrire|dare|scansionare|aiutare), come promesso, come (da|su) richiesta,
        a richiesta, su richiesta, senza (impegno|vincoli), migliorie, miglioratelo, ho trovato (questo|questa|un|una),
        fatelo girare, fate girare, stampate, stampatelo, prendete, approfittatene, è vostro, è vostra, tutto vostro,
        chi lo vuole, chi la vuole, chi vuole, uso libero, ve lo regalo, ve la regalo, ve lo giro, ve la giro, senza
        chiedere, usate, passatelo, l ho messo, l ho messa, li ho messi, le ho messe, ho messo a punto, ho buttato giù,
        ho tirato fuori, mi è venuto fuori
    """,
    "send-me": """
        (qualcuno|chi|nessuno|qualcuna) (ha|avrebbe|di voi ha|di voi avrebbe|mi (passa|presta|manda|invia|può|potrebbe|
        gira|passerebbe)|potrebbe (passarmi|condividere|prestarmi|inviarmi|mandarmi|girarmi)|può (passarmi|condividere|
        prestarmi|inviarmi|mandarmi|girarmi)|ci (passa|presta|manda)|sarebbe disposto), avete (un|una|qualche|già un|
        già una|per caso), avreste (un|una|qualche|per caso), mi (passate|mandate|prestate|girate|inviate|passereste|
        mandereste|prestereste), ci (passate|mandate|prestate|girate), da (adattare|copiare|riutilizzare|riusare|usare
        come|cui partire|prendere come), che (possa|possiamo|potrei|potremmo) (adattare|usare|riutilizzare|copiare|
        riusare), da condividere, una copia, copia (di|del|della), partire da zero, da zero, reinventare la ruota, già
        (pronto|pronta|fatto|fatta|pronti|fatti), bell e (pronto|fatto), come (base|modello|esempio|traccia), traccia,
        riutilizzare, copiare, adattare, prendere spunto, spunto, cerco (un modello|un modulo|un esempio|modello|una
        scheda|uno script|un fac simile), cerchiamo (un modello|un modulo|un esempio|una scheda), mi serve (un modello|
        un modulo|un esempio|una scheda|un contratto), il vostro, la vostra, il suo, mi fareste, mi dareste, mi
        passereste, me lo passate, me la passate, potreste passarmi, potreste mandarmi, potreste condividere, chi me
        lo, chi me la, chi ce l ha, chi ha un, chi ha una, qualcuno ce l ha, avete mica, mica avete, me ne passate, ci
        prestate, ci dareste
    """,
    "plain-fact": """
        dove (posso|si|trovo|trovare|è|sono|sta|compro|comprate|comprare|si trova|si compra|scarico|vedo|bisogna|devo|
        leggo), qual (è|era) (il|la|l), qual è, quali sono, quale (legge|norma|articolo|numero|dose|temperatura|modulo|
        versione|misura|distanza|ufficio|comando|tasto|codice|aliquota), che (legge|norma|articolo|significa|vuol dire|
        numero|dose|temperatura|differenza|documenti|documento|formato|anno|ora|orario), cosa (significa|vuol dire|
        vuole dire|è|dice|prevede|serve per), significa, vuol dire, significato, quanto (tempo|costa|è|dura|ci vuole|
        vale|misura|deve|si), quanti (giorni|metri|litri|chili|anni), quante (ore|volte), quando (apre|inizia|chiude|
        scade|esce|entra|è|si), fino a (quando|che (ora|giorno)), entro quando, da quando, a partire da (quando|che|
        quale), è (vero|obbligatorio|legale|possibile|necessario|normale|consentito|ancora|previsto) (che|il|la|un|per|
        in|possibile|), si può, si possono, si deve, è permesso, è vietato, bisogna (dichiarare|pagare|avere|
        presentare|registrare|chiedere), devo (dichiarare|pagare|presentare|registrare|chiedere|avere), serve (un|una|
        il|la) (permesso|autorizzazione|licenza|patente), esiste (un|una|ancora|qualche|già), c è (un|una|qualche|modo|
        ancora) (limite|scadenza|norma|legge|modo|opzione|versione|elenco|comando|posto|pagina|di|), qualcuno (sa|
        saprebbe|ricorda|conosce) (se|dove|quando|come|qual|cosa|chi|quanto|dirmi|il|la|un|una|l|che|quale), sapete
        (se|dove|quando|come|qual|cosa|quanto|dirmi|chi|quale), (mi|) sapreste dire, mi sapete dire, potete dirmi,
        domanda (veloce|rapida|semplice|sciocca|secca|stupida), una domanda, un dubbio, un informazione, un info,
        vorrei sapere (se|dove|quando|qual|cosa|quanto|a|il), volevo sapere, cerco (il nome|l indirizzo|la data|il
        riferimento|il numero|informazioni|il testo|notizie), non (trovo|trovo più|riesco a trovare|ho trovato) (il|la|
        i|le|da nessuna|niente|nulla|l|più|), un riferimento, il riferimento, un link, il link, come si (chiama|dice|
        fa|scrive|calcola|ottiene|imposta|cambia|chiamano)
    """,
    "stuck": """
        non (funziona|funzionano|va|parte|partono|si (accende|apre|avvia|collega|carica|stampa|muove|stacca|vede)|
        risponde|stampa|carica|riesco|riesce|riusciamo|ne vengo|vuole|mi fa|capisco (perché|cosa|dove|il|più)|so (più|
        che|cosa|come|dove)|trovo (la causa|il guasto|soluzione|l errore)|tiene|lievita|cresce), ha smesso di, smette
        di, si (blocca|pianta|spegne|rompe|inceppa|stacca|secca|ammala|scollega|chiude|riavvia|ferma|gonfia), bloccato,
        bloccata, piantato, incastrato, sono (bloccato|bloccata|fermo|ferma|disperato|disperata|nei guai|perso|a un
        punto morto), fermo, guasto, guasta, rotto, rotta, perde, perdita, muore, muoiono, morto, morti, secco,
        marcisce, errore, errori, messaggio di errore, fallisce, fallito, va storto, storto, disperato, disperata, ho
        (già |)(provato|cambiato|controllato|sostituito|reinstallato|pulito|riavviato|tentato|verificato), ho provato
        (di tutto|tutto|a|con), provato di tutto, niente da fare, nulla da fare, niente (funziona|serve|cambia), senza
        (successo|esito|risultato|risultati), invano, sempre (lo stesso|uguale|la stessa), stesso (errore|problema|
        risultato), perché, come mai, da cosa dipende, a cosa è dovuto, cosa (può essere|sbaglio|sto sbagliando|posso
        fare|devo fare|succede|mi sfugge|sarà|potrebbe essere), dove sbaglio, che (faccio|posso fare|cosa sbaglio|cosa
        può), come (lo|la|li|le|posso) (risolvo|aggiusto|riparo|salvo|sistemo|recupero|risolvere|salvare|evitare), come
        (risolvo|faccio a (risolvere|salvare|sistemare)), da (ieri|quando (ho|abbiamo|sono)|lunedì|giorni|una
        settimana|due), dopo (l aggiornamento|la pioggia|il temporale|aver), all improvviso, improvvisamente, di colpo,
        ogni volta che, appena (accendo|apro|provo|salvo), aiuto, aiutatemi, aiutarmi, mi aiutate, mi date una mano,
        soluzione, soluzioni, risolvere, qualche (idea|dritta|suggerimento|pista|consiglio), idee, dritte,
        suggerimenti, problema, problemi, guai, strano, strana, sto impazzendo, impazzisco
    """,
    "what-future": """
        cosa (ne pensate|pensate|ne dite|vi sembra|ne direste), che (ne pensate|ne dite|ve ne pare|pensate|ve ne
        sembra), come (la vedete|la pensate|vedete), (vostra|vostro|vostre|vostri) (opinione|opinioni|parere|pareri|
        idee|critiche|commenti|argomenti|posizione|riflessioni), opinione, opinioni, parere, pareri, dibattito,
        dibattere, discussione, discutere, discutiamone, discuterne, apro (la discussione|un dibattito|il dibattito),
        propongo, proposta, proposte, suggerisco, suggerimento, lancio (un idea|una|la), idea, un idea, sottopongo,
        futuro, il futuro (di|del|della|dei), dove (stiamo andando|andiamo|andremo|si va), direzione, dovremmo,
        dobbiamo, bisognerebbe, converrebbe, è (una buona|una cattiva|giusto|ora di|il caso), buona idea, progresso,
        passo (avanti|indietro), minaccia, opportunità, occasione, pericolo, nuova (legge|norma|versione|direttiva|
        normativa|regola|politica|proposta|funzione|delibera|ordinanza), nuovo (regolamento|decreto|standard|piano|
        disegno|modello|sistema|programma), nuove (regole|norme|linee), disegno di legge, riforma, bozza di (legge|
        norma|decreto|regolamento), versione (beta|di prova|preliminare), beta, è (uscita|uscito|stata pubblicata|stato
        pubblicato|appena uscita|appena uscito), appena (uscito|uscita|annunciato|annunciata|pubblicato), annuncio,
        hanno annunciato, annunciata, annunciato, vogliono (vietare|imporre|cambiare|sostituire|obbligare|togliere),
        vuole (vietare|imporre|togliere), consultazione pubblica, favorevoli o contrari, pro o contro, siete (d
        accordo|favorevoli|contrari), d accordo, ha (senso|futuro), e se (invece|noi|passassimo|facessimo|aprissimo|
        lasciassimo|smettessimo), perché non, sarebbe (bello|utile|interessante|opportuno|meglio|ora), stavo pensando,
        sto pensando, ci penso da, intelligenza artificiale, sostituire, sostituirà, tendenza, tendenze, novità,
        evoluzione, rivoluzione, miglioramento, miglioramenti, avete (letto|visto|sentito), cosa cambia, ci riguarda
    """,
    "program-wrote": """
        messaggio automatico, risposta automatica, questo è un messaggio (automatico|generato), generato
        automaticamente, generata automaticamente, inviato automaticamente, non rispondere, non rispondete a, fuori
        ufficio, sono (fuori|in ferie|assente), sarò (fuori|assente|in ferie), di ritorno il, notifica, notifiche,
        ticket, segnalazione (numero|n), revisione (numero|r), commit, compilazione, rapporto (giornaliero|settimanale|
        mensile|automatico), backup (completato|eseguito|fallito), copia di sicurezza, è stato (assegnato|chiuso|
        aperto|modificato|creato) da, statistiche del mese, impossibile recapitare, mancato recapito, non recapitato
    """,
    "list-matters": """
        cancellarmi, cancellatemi, cancellare (la mia|l iscrizione), disiscrivermi, disiscrizione, togliermi dalla
        lista, toglietemi, cambiare (il mio |)(indirizzo|email), la lista (è|sarà|si|verrà|ha|cambia|passa|non|
        accetta), questa lista (è|sarà|ha|non), mailing list, amministratore della lista, gestore della lista,
        moderatore, moderatrice, moderatori, moderazione, archivio della lista, messaggio di prova, prova, è solo una
        prova, ignorate, ignorare, lista sbagliata, indirizzo sbagliato, inviato per errore, per errore, fuori tema,
        rispondi a tutti, allegati (grandi|pesanti|oltre), oggetto (chiaro|del messaggio), promemoria delle regole,
        regole della lista, mi leggete, arriva questo, vi arriva, vi arrivano, non ricevo (più|i|nessun), i miei
        messaggi
    """,
    "greeting-or-scam": """
        buon (natale|anno|compleanno|ferragosto), buone (feste|vacanze), buona pasqua, auguri, congratulazioni,
        complimenti, grazie a tutti, un grazie a tutti, condoglianze, è mancato, è mancata, è scomparso, è scomparsa,
        ci ha lasciato, ci ha lasciati, riposi in pace, triste notizia, buona guarigione, barzelletta, scherzo, ahah,
        ahahah, hai vinto, ha vinto, vincitore, lotteria, eredità, milioni, guadagnare, guadagna, lavora da casa,
        casinò, pillole, prestito, prestiti, credito, clicca (qui|sul), cliccate, offerta (limitata|esclusiva|
        speciale), promozione, codice sconto, il tuo conto, bonifico, caro amico, bitcoin, criptovalute, investimento,
        investire
    """,
    "for-money": """
        quota, retta, tariffa, prezzo, prezzi, corso (a pagamento|di formazione|online|intensivo|professionale|
        certificato), corsi, a pagamento, attestato, certificato, posti (limitati|disponibili), iscrizioni aperte,
        borsa di studio, borse, stipendio, lavoro, offerta di lavoro, assumiamo, assunzione, cercasi (tecnico|docente|
        personale), curriculum, cv, concorso, bando, tesi, dottorato, vendesi, vendo, in vendita, vendita di, euro,
        call for papers, contributi entro, abstract, atti del convegno, relatori
    """,
} | asks_it.CUES
