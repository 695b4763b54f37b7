"""Italian phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_it

CUES = {
    "text-for-all": """
        faq, domande frequenti, manuale, manuali, guida, guide, istruzioni, wiki, pagina wiki, documentazione, verbale,
        verbali, glossario, glossari, vocabolario, vocabolarietto, linee guida, regolamento, regole, statuto,
        disciplinare, testo (comune|unico|tipo|standard|di riferimento), traduzione, traduzioni, opuscolo, dispensa,
        dispense, vademecum, prontuario, riassunto, riassunti, sintesi, riepilogo, raccolta di, protocollo, procedura,
        buone pratiche, capitolo, capitoli, bozza, bozze, prima (versione|stesura), stesura, un documento, il documento,
        questo documento, il testo, tutorial, pagina di aiuto, terminologia, promemoria, scheda, schede, resoconto,
        resoconti, carta dei servizi, informativa (sulla|sul|privacy), decalogo, voce (enciclopedica|dell enciclopedia|
        di enciclopedia), memoria storica, sbobinatura, trascrizione, regole scritte, regole non scritte, paragrafo,
        paragrafi, note a piè, (istruzione|istruzioni) operative, testo (definitivo|attuale|aggiornato|condiviso|
        provvisorio|semplificato|completo), documento (condiviso|unico|comune|di sintesi), quaderno (delle|dei|di)
        (consegne|casi|esperienze|buone), manuale (di|del|della|dei), domande e risposte, domande più frequenti, pagina
        (interna|di domande), foglietto
    """,
    "write-down": """
        redigere, redatto, redatta, scrivere (una|un|la|il|insieme|tutto), scriviamo, scriverlo, scriverla, per
        iscritto, nero su bianco, mettere (per iscritto|nero su bianco|su carta|in ordine|in bella), messo (per
        iscritto|nero su bianco|in ordine), in bella copia, su carta, stendere, documentare, documentato, documentata,
        raccogliere (tutto|le|i|in un), mettere insieme, riassumere, ho riassunto, rileggere, rileggete, rilettura,
        riletture, rivedere (il|la|le|i), revisione, revisionare, revisori, correggere, correggete, correzione,
        correzioni, refusi, refuso, errori di, emendamenti, osservazioni, annotazioni, note a margine, tradurre,
        tradotto, traduttore, traduttori, traduttrice, aggiornare, aggiornato, aggiornata, aggiornarlo, non aggiornato,
        obsoleto, obsoleta, superato, superata, vecchio di, vecchia di, riscrivere, integrare, integrazioni, integrate,
        completare, completate, completatelo, aggiungete, aggiungere, la stessa domanda, le stesse domande, sempre le
        stesse, ogni (volta|anno|mese|settimana) (qualcuno|la stessa|le stesse|si ripete), si ripete, una volta per
        tutte, in un unico (posto|luogo|documento), per (i nuovi|chi (arriva|comincia|verrà|viene)|i principianti|i
        posteri|memoria), resti scritto, restare scritto, resta scritto, lasciare traccia, tenere traccia, approvare il
        verbale, approvazione, chi (scrive|redige|corregge|traduce|rilegge), io (scrivo|comincio|inizio|mi occupo del
        capitolo), in bella, (restano|resti|restino|rimangono) (scritte|scritti|scritto|agli atti), (vada|va|andare|
        mandare) in stampa, stenderla, stenderlo, steso, stesa, stese, (va|vanno|andrebbe|andrebbero|da|bisogna)
        (riscritto|riscritta|riscritte|riscritti|riscriverlo|riscriverla|aggiornato|aggiornata|aggiornate|aggiornati|
        aggiornarlo|aggiornarla|rivisto|rivista|riviste|rivisti|rivedere|tradotto|tradotta|tradotte|tradotti|corretto|
        corretta|integrato|integrata|rifatto|rifatta), (rimetterci|metterci|rimettere) mano, (metto|mettiamo|mettere|
        mettete|messo|messe|buttato|butto|buttiamo|buttate) (tutto |io |) giù, metterlo nero, metterle nero, (metterle|
        metterli|metterla|metterlo) (per iscritto|su carta|agli atti|in archivio|sul sito|sul wiki|in bella),
        (compilare|compilo|compiliamo|scriverne|trascrivere|impaginare|comporre|abbozzare|dettare|dettarci|farsela
        dettare) (un|una|il|la|i|le|di|tutto), abbozzato, abbozzata, abbozzate, sbobinare, sbobina, trascrive,
        impaginazione, rileggerlo, rileggerla, rileggermi, rileggeste, rivederlo, rivederla, correggeste, volgere in,
        tradurlo, tradurla, tradurli, (una|la|di) sintesi, (tirare|tirato) le (somme|fila), (scheda|voce|paragrafo|
        capitolo|pagina|caso) (a testa|ciascuno|ciascuna|per uno), (parti|voci|frasi|norme|dati) (superate|superati|
        vecchie|vecchi|poco chiare|mancanti), (cita|riporta|parla|parlano) ancora (di|del|della|il|la|i|le|una|un),
        (mandarmi|mandatemi|inviarmi|segnalare|segnalatemi) (correzioni|integrazioni|aggiunte|modifiche|osservazioni),
        (correzioni|modifiche|aggiunte|integrazioni) (e|o|a me|entro|sono|direttamente|graditi|gradite)
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
        squadra, squadre, una mano, dare una mano, braccia, (servono|mancano|cerchiamo|cercasi|occorrono) (ancora |
        )(braccia|mani|volontari|due|tre|quattro|cinque|sei|dieci|persone|almeno|firme|collaboratori|operatori), (serve|
        manca|occorre) (ancora |)(gente|qualcuno|chi), abbiamo bisogno di (gente|volontari|braccia|mani|qualcuno|due|
        tre|quattro|cinque|dieci|persone), insieme, tutti insieme, in gruppo, in comune, congiunto, congiunta,
        collettivo, collettiva, petizione, lettera (aperta|comune|congiunta|collettiva), firme, firmare, firmate,
        firmatari, gruppo di lavoro, coordinare, coordinarci, coordinamento, organizzare, organizzarci, organizziamo,
        organizziamoci, mettiamoci d accordo, metterci d accordo, collaborare, collaborazione, collaboratori,
        contribuire, contributi, partecipare, partecipate, partecipazione, partecipanti, unire le forze, unirci,
        uniamoci, appello, chiamata, farsi carico, prendere in carico, subentrare, per non fare (doppioni|due volte),
        (prova|lettera|ordine|data|progetto|iniziativa|impegno|lavoro|sforzo|fronte) comune, dare il cambio, campagna di
        (firme|raccolta|misure|adesioni), raccolta (firme|fondi|di firme|di fondi), (chi intende|chi volesse|chi vuol)
        (firmare|aderire|partecipare|unirsi|essere|aiutare), (chi|se qualcuno) (aderisce|subentra|ci pensa)
    """,
    "vote-or-date": """
        voto, votare, votate, votiamo, votazione, votazioni, sondaggio, doodle, per alzata di mano, sì o no, favorevole
        o contrario, astenuti, astensione, mozione, eleggere, elezione, elezioni, candidato, candidati, candidatura,
        candidature, quorum, ordine del giorno, che (data|giorno|ora|sabato|domenica), quale (data|giorno|sabato|
        domenica|settimana|orario), quali date, (fissare|fissiamo|trovare|scegliere|decidere|concordare|stabilire) (una
        |la |)(data|giorno), quando (potete|possiamo|vi|ci|siete|sareste|va), vi (va|andrebbe|viene|verrebbe) (bene|
        meglio|comodo), disponibilità, disponibili, disponibile, siete liberi, segnate le, prima scelta, videochiamata,
        videoconferenza, riunione telefonica, prossima riunione, rinviare, rinviata, rimandare, spostare, o (lunedì|
        martedì|mercoledì|giovedì|venerdì|sabato|domenica), (quali|che) (sere|giorni|giornate|date|orari|settimane)
        (avete|potete|preferite|vi), quando ci si (sente|vede|trova|incontra|riunisce), (la|le) (vostra|vostre)
        (preferenza|preferenze|disponibilità), (quattro|tre|due|alcune|più) date, (mi|ci|a me|a noi) andrebbe bene,
        quando (chiudiamo|facciamo|fissiamo|partiamo|apriamo|cominciamo)
    """,
    "bulk-buy": """
        acquisto (collettivo|di gruppo|comune|congiunto|insieme), acquisti (collettivi|di gruppo), ordine (collettivo|di
        gruppo|comune|cumulativo|unico|insieme), gruppo d acquisto, gruppo di acquisto, ordinare insieme, comprare
        insieme, comprare in gruppo, all ingrosso, prezzo (di gruppo|all ingrosso), dividere (le spese|la spesa|i costi|
        il costo|la spedizione|il trasporto|un bancale|il furgone), spese di spedizione, spedizione, bancale, sconto,
        sconti, ordine minimo, quantità, quanti ne (volete|vuole|prendete), quante ne (volete|vuole), se (ordiniamo|
        compriamo|prendiamo|ne prendiamo), colletta, cassa comune, donazione, donazioni, passaggio in auto, faccio l
        ordine, chiudo l ordine, (un|il|mezzo) bancale, (prezzo|sconto|tariffa) (vecchio|bloccato|migliore|di favore|
        comitiva|dai|da|oltre|sopra), (sopra|oltre|dai|dalle) (i|le|)(dieci|venti|trenta|cinquanta|cento|500|100|50|30)
        (pezzi|copie|chili|kg|iscritti|paganti), (raccolgo|raccogliamo|chiudo|chiudiamo) (gli ordini|l ordine|le
        prenotazioni), (paganti|quota a testa), se (lo|la|li|le) dividiamo, dividiamo la spesa, (quanti|quante) ne
        (volete|prendete|ordinate)
    """,
    "outing": """
        visita, visite, visitare, visitatori, visitarci, incontro, incontri, incontrarci, ci incontriamo, incontriamoci,
        ritrovo, ritrovarci, ci (ritroviamo|troviamo|vediamo|si vede|vediamo alle|beviamo), vederci, conoscerci di
        persona, raduno, passare (a trovarci|a vedere|da|di qui), passate, passate (a|da), venite, venite (a|tutti|pure|
        da), venire a (trovarci|trovarmi|vedere), porte aperte, a porte aperte, giornata aperta, cantine aperte,
        laboratorio aperto, gita, gite, escursione, passeggiata, camminata, viaggio, birra, birre, aperitivo, pranzo,
        cena, pizza, pizzata, caffè, merenda, grigliata, picnic, di persona, dal vivo, in presenza, faccia a faccia, in
        carne e ossa, ospitare, ospito, ospitiamo, ospitalità, accogliere, accogliamo, accoglienza, pernottamento,
        dormire da, alloggio, scambio, scambio di (visite|classi|settimane), scambio tra, tirocinio (da|in|presso),
        affiancamento, (nel mio|nel nostro|nel vostro|nella vostra|da me|da voi|a casa mia), visita guidata, giro
        (guidato|della|del|in), far vedere, mostrare, punto di (ritrovo|incontro), luogo di ritrovo, ingresso libero,
        ingresso gratuito, aperto a tutti, aperta a tutti, portate, portarsi, siete (tutti|)(invitati|benvenuti), sarò
        (a|in|di passaggio|da quelle parti), di passaggio, passo da, chi (viene|va|ci va|sarà|ci sarà|c è) (alla|al|a|
        in|), chi ci sarà, fiera, congresso, convegno, vi aspetto, vi aspettiamo, appuntamento, serata, venire a vedere,
        venire a dare un occhiata, passare una giornata, passare una notte, passare una settimana, passare da, dietro le
        quinte, mai visti, mai incontrati, vedersi, vedersi in faccia, guardarci in faccia, colazione, falò, fine
        settimana a, mi ospita, mi ospitate, mi ospitereste, mi fate, mi accogliereste, posso venire, vi invito, siete
        invitati, vi invitiamo, tutti invitati, quattro chiacchiere, due chiacchiere, bicchiere, si mangia, si parte,
        porta aperta, apriamo, (un|per un) (caffè|aperitivo|spritz), incontrarvi, conoscervi, vedervi, (da dentro|da
        vicino), scolaresca, sopralluogo, pernottare, vitto e alloggio, affiancare
    """,
    "who-knows-whom": """
        chi (conosce|sa di|se ne intende|si intende|si occupa|di noi|altro|altri|lavora|lavora con|sta lavorando|
        mastica|parla|legge|insegna|alleva|coltiva|qui|tra voi|tra noi|tra di noi|fra voi|in lista|pratica|ha
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
        è tra noi, ci sono tra, quali soci, quali di voi, chi di voi, chi tra voi, chi fra noi, soci che, qualcuno che,
        in lista, in questa lista, nel gruppo, in questo gruppo, tra noi, tra di noi, alzi la mano, alzate la mano,
        fatevi vivi, fatevi conoscere, nome e (paese|città|comune), chi segue, chi coordina, chi gestisce, sto facendo
        un elenco, faccio un elenco, vorrei sapere chi, voglio sapere chi, chi chiamare, a chi telefonare, quante siamo,
        quanti di noi, quanti di voi, altri come me, chi c è, chi siamo, chi (ne sa|se ne intende|se ne occupa|ne
        capisce|lo parla|la parla|lo sa fare|fa lo stesso|ci assomiglia|ha dimestichezza), c è chi (studia|lavora|si
        occupa|se ne|parla|sa|conosce|lo parla|le sa|fa lo stesso|opera|li), (qualcuno|uno|una|persona|persone) che (se
        ne intenda|ne sappia|lavori|sappia|conosca|studi|segua|capisca|abbia competenze|si occupi|se ne occupi|parli),
        (a cui|al quale|da cui) (rivolgermi|rivolgerci|rivolgersi|chiedere|scrivere|telefonare|mandare), su chi contare,
        fare da (tramite|ponte), (agganci|aggancio|contatti|entrature|conoscenze) (con|in|presso|nel|dentro|tra|col|con
        i), (mettersi|metterci|mettermi|mettervi|entrare|entriamo) in (contatto|collegamento|rete|relazione), (fare|
        stringere) conoscenza, che (mestiere|lavoro) (fate|fa|fanno), (cosa|che|che altro|cosa altro|che cosa) sapete
        fare, (di cosa|di che cosa|su cosa|di cui) (vi occupate|ci occupiamo|si occupa|lavorate|state lavorando), (dove|
        di dove|da dove) (operate|scrivete|lavorate|siete di preciso), (chi|quanti) (opera|operano|operate|lavorano|
        custodiscono|custodisce|fanno) (da|in|nel|nella|laggiù|lì|lo stesso|le), chi sono i (referenti|responsabili), (i
        referenti|le referenti) (di|in|per|delle|dei|provinciali), (nessuno|nessuna) di (noi|voi) (sa|si|in|a|lavora)
    """,
    "new-here": """
        mi chiamo, il mio nome è, mi presento, presentarmi, presentazione, sono nuovo, sono nuova, nuovo (iscritto|qui|
        in lista|del gruppo|arrivato|membro|di qui|da queste parti), nuova (iscritta|qui|in lista|del gruppo|arrivata|di
        qui), nuovo arrivato, nuova arrivata, appena (iscritto|iscritta|arrivato|arrivata|entrato|entrata), mi sono
        (appena |)(iscritto|iscritta|unito|unita), mi sono appena, primo messaggio, prima mail, piacere di (conoscervi|
        essere), felice di (essere|conoscervi), contento di (essere|farne), contenta di (essere|farne), lieto di, lieta
        di, due parole su di me, qualche parola su di me, abito a, vivo a, vivo in, vengo da, sono un (insegnante|
        pensionato|radioamatore|principiante|appassionato|maestro|studente|apicoltore), sono una (insegnante|pensionata|
        principiante|appassionata|maestra|studentessa), di mestiere, di professione, in pensione, voglia di (imparare|
        conoscere|partecipare), un saluto (a tutti|da), saluti da, ciao a tutti da, vi leggo, (da stamattina|da ieri|da
        oggi|da poco) (in lista|iscritto|iscritta|tra voi|dei vostri), (in lista|iscritto|iscritta) da (stamattina|ieri|
        oggi|poco|un mese|una settimana), eccomi, (arrivo|vengo|provengo) (dal|dalla|dallo|dall|dai) (mondo|settore|
        campo|scuola|ambito), mi occupo di, (contento|contenta|felice|lieto|lieta) di (essere|far parte|unirmi|
        conoscervi|leggervi), (i miei|tra i miei) interessi, nel tempo libero, (un saluto|saluto) da chi (entra|arriva),
        un saluto da, (vi leggo|vi seguo) (in|da|con|volentieri), dei vostri, (faccio|sono) (il|la|un|una|l) (maestro|
        maestra|infermiere|infermiera|bibliotecario|bibliotecaria|volontario|volontaria|tecnico|ostetrica|educatore|
        educatrice|insegnante|apicoltore|apicoltrice|giardiniere|falegname|archivista|operatore|operatrice)
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
        (qualcuno|chi|nessuno|qualcuna) (di voi ha|di voi avrebbe|mi (passa|presta|manda|invia|può|potrebbe|gira|
        passerebbe)|potrebbe (passarmi|condividere|prestarmi|inviarmi|mandarmi|girarmi)|può (passarmi|condividere|
        prestarmi|inviarmi|mandarmi|girarmi)|ci (passa|presta|manda)|sarebbe disposto), avete (un|una|qualche|già un|già
        una|per caso), avreste (un|una|qualche|per caso), mi (passate|mandate|prestate|girate|inviate|passereste|
        mandereste|prestereste), ci (passate|mandate|prestate|girate), da (adattare|copiare|riutilizzare|riusare|usare
        come|cui partire|prendere come), che (possa|possiamo|potrei|potremmo) (adattare|usare|riutilizzare|copiare|
        riusare), da condividere, una copia, copia (di|del|della), partire da zero, da zero, reinventare la ruota, già
        (pronto|pronta|fatto|fatta|pronti|fatti), bell e (pronto|fatto), come (base|modello|esempio|traccia), traccia,
        riutilizzare, copiare, adattare, prendere spunto, spunto, cerco (un modello|un modulo|un esempio|modello|una
        scheda|uno script|un fac simile), cerchiamo (un modello|un modulo|un esempio|una scheda), mi serve (un modello|
        un modulo|un esempio|una scheda|un contratto), mi fareste, mi dareste, mi passereste, me lo passate, me la
        passate, potreste passarmi, potreste mandarmi, potreste condividere, chi me lo, chi me la, chi ce l ha, qualcuno
        ce l ha, avete mica, mica avete, me ne passate, ci prestate, ci dareste, (qualcuno|chi|nessuno) (ha|avrebbe)
        (già |per caso |)(un|una|uno|dei|delle|degli|il|la) (modello|modelli|esempio|scheda|schede|foglio|traccia|copia|
        convenzione|regolamento|modulo|moduli|lettera|tabella|griglia|piano|script|file|schema|disegno|disegni|
        questionario|raccolta|presentazione|registro|contratto)
    """,
    "plain-fact": """
        dove (posso|si|trovo|trovare|è|sono|sta|compro|comprate|comprare|si trova|si compra|scarico|vedo|bisogna|devo|
        leggo), qual (era) (il|la|l), qual è, quali sono, quale (legge|norma|articolo|numero|dose|temperatura|modulo|
        versione|misura|distanza|ufficio|comando|tasto|codice|aliquota), che (legge|norma|articolo|significa|vuol dire|
        numero|dose|temperatura|differenza|documenti|documento|formato|anno|ora|orario), cosa (significa|vuol dire|vuole
        dire|dice|prevede|serve per), significa, vuol dire, significato, quanto (tempo|costa|dura|ci vuole|vale|misura|
        deve|si), quanti (giorni|metri|litri|chili|anni), quante (ore|volte), quando (apre|inizia|chiude|scade|esce|
        entra|si), fino a (quando|che (ora|giorno)), entro quando, da quando, a partire da (quando|che|quale), è (vero|
        obbligatorio|legale|possibile|necessario|normale|consentito|previsto) (che|il|la|un|per|in|possibile|), si può,
        si possono, si deve, è permesso, è vietato, bisogna (dichiarare|pagare|avere|presentare|registrare|chiedere),
        devo (dichiarare|pagare|presentare|registrare|chiedere|avere), serve (un|una|il|la) (permesso|autorizzazione|
        licenza|patente), esiste (un|una|ancora|qualche|già), c è (un|una|qualche|modo|ancora) (limite|scadenza|norma|
        legge|modo|opzione|versione|elenco|comando|posto|pagina|di|), qualcuno (sa|saprebbe|ricorda|conosce) (se|dove|
        quando|come|qual|cosa|chi|quanto|dirmi|il|la|un|una|l|che|quale), sapete (se|dove|quando|come|qual|cosa|quanto|
        dirmi|chi|quale), (mi|) sapreste dire, mi sapete dire, potete dirmi, domanda (veloce|rapida|semplice|sciocca|
        secca|stupida), una domanda, un dubbio, un informazione, un info, vorrei sapere (se|dove|quando|qual|cosa|
        quanto|a|il), volevo sapere, cerco (il nome|l indirizzo|la data|il riferimento|il numero|informazioni|il testo|
        notizie), non (trovo|trovo più|riesco a trovare|ho trovato) (il|la|i|le|da nessuna|niente|nulla|l|più|), un
        riferimento, il riferimento, un link, il link, come si (chiama|dice|fa|scrive|calcola|ottiene|imposta|cambia|
        chiamano), (sai|sapresti|sapreste|saprebbe|sa) (se|dove|quando|qual|quale|quanto|a quanto|chi), (non|ancora non)
        so (se si|se serve|a quanto|in che|quale sia|quando si)
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
        risultato), come mai, da cosa dipende, a cosa è dovuto, cosa (può essere|sbaglio|sto sbagliando|posso fare|devo
        fare|succede|mi sfugge|sarà|potrebbe essere), dove sbaglio, che (faccio|posso fare|cosa sbaglio|cosa può), come
        (lo|la|li|le|posso) (risolvo|aggiusto|riparo|salvo|sistemo|recupero|risolvere|salvare|evitare), come (risolvo|
        faccio a (risolvere|salvare|sistemare)), da (ieri|quando (ho|abbiamo|sono)|lunedì|giorni|una settimana|due),
        dopo (l aggiornamento|la pioggia|il temporale|aver), all improvviso, improvvisamente, di colpo, ogni volta che,
        appena (accendo|apro|provo|salvo), aiuto, aiutatemi, aiutarmi, mi aiutate, mi date una mano, soluzione,
        soluzioni, risolvere, qualche (idea|dritta|suggerimento|pista|consiglio), idee, dritte, suggerimenti, problema,
        problemi, guai, strano, strana, sto impazzendo, impazzisco, a corto di (idee|trucchi|soluzioni|argomenti), ho
        esaurito (le|i), (nel|in) panico, (pulito|cambiato|cambiata|provato|spostato) (anche |pure |)(cavo|presa|marca|
        tutto), non (so|saprei|sappiamo) (più |)(a chi|da chi) (altro |)(rivolgermi|chiedere|andare|rivolgerci), (temo|
        temiamo|si teme) il peggio, un parere da fuori, (quando|appena|se) (premo|accendo|apro|provo|inserisco|incollo|
        clicco|stampo|collego|avvio|salvo|esporto), (dove|da dove) (ci metto|metto|mettere|metto io) (le|) mani, come
        (dovrebbe|dovrebbero), che (mi sfugge|ci sfugge|non sto vedendo|non vedo), come ne (verreste|verresti|uscireste|
        usciresti) fuori, (smette|smettono) (di|ogni), perché (mai|succede|accade|lo fa|continua|smette|si rompe|si
        blocca|si ferma|si spegne|si stacca|si comporta), chissà perché, (capire|spiegarmi) (perché|come mai|da dove|
        cosa succede), non (riusciamo|riuscivo|riescono|riusciremo) (a|più|neanche|nemmeno), non ci (riesco|riusciamo|
        salto fuori|capisco|arrivo), non (ne|se ne) (esco|esce|usciamo|vengo|veniamo|viene) (fuori|a capo|più|), non
        (so|saprei|sappiamo) (proprio |davvero |più |)(come|cosa|che|dove) (fare|rimediare|procedere|comportarmi|
        muovermi|pensare|uscirne|intervenire|risolvere|sbattere|guardare|comportarci|muoverci), (sono|siamo|mi trovo|ci
        troviamo|mi sono|ci siamo|sto) (in difficoltà|nei pasticci|nei guai|in un vicolo cieco|al punto di partenza|
        punto e a capo|daccapo|spiazzato|spiazzata|spiazzati|allo stremo|incartato|incartata|incartati|in un pasticcio|
        arenato|arenata), daccapo, (via|vie) d uscita, un (bel |)(pasticcio|guaio|rebus|rompicapo|grattacapo), come (mi|
        ci) (comporto|comportiamo|regolo|regoliamo|muovo|muoviamo|difendo|difendiamo), come (muovermi|muoverci|
        comportarmi|comportarci|regolarmi|regolarci|intervenire|rimediare|procedere|tamponare|uscirne|venirne|sbloccare|
        sbloccarlo|sbloccarla|recuperarlo|recuperarla), come (ci si|si|vi) (comporta|regola in|regola con|muove|
        comportereste|muovereste|regolereste|potrebbe (tamponare|risolvere|rimediare|salvare)), (al|nel) (mio|nostro)
        (posto|caso), nei (miei|nostri) panni, (cosa|che|come|che cosa) (fareste|faresti|farebbe|farebbero) (voi|lei|tu|
        al|da|nei|a|), come (affrontereste|affronteresti|risolvereste|procedereste|impostereste|gestireste|uscireste|
        interverreste|ne uscireste), (cosa|che cosa|che) (posso|possiamo|potrei|potremmo|si può|si potrebbe|dovrei|mi
        conviene|ci conviene|mi resta da|mi suggerite di|ci suggerite di|mi consigliate di) (fare|provare|tentare|
        controllare|verificare|cambiare|inventarmi), (qualcosa|cosa|altro) (che |)(posso|possiamo|potrei|potremmo)
        (controllare|verificare|provare|tentare|fare), (dove|cosa) (guardare|guardereste|controllare|controllereste|
        verificare), (cosa|che cosa|che|quale|da cosa|da che) (può|possa|potrebbe|potrà|sarà) (essere|averla|averlo|
        averle|averli|succedere|causare|provocare|dipendere), (sto|stiamo) (trascurando|dimenticando|perdendo) qualcosa,
        (ho|abbiamo) (già |anche |pure |perfino |più volte |)(provato|tentato|cambiato|sostituito|smontato|rimontato|
        pulito|spostato|tarato|svuotato|controllato|ricontrollato|verificato|reinstallato|riavviato|ricucito|isolato|
        trattato|riscritto), (smontato|smontata|rimontato|riavviato|reinstallato|ripulito|ricontrollato|ritarato|
        sostituita|sostituito) (il|la|i|le|l|tutto|anche|e), (non è|non è mai|non ha|non sono) (servito|servita|serviti|
        bastato|risolto|sortito|giovato), (come se (nulla|niente) fosse), dopo (due|tre|pochi|poche|qualche|un paio di)
        (giorni|ore|minuti|settimane|mesi) (si|siamo|riprende|ricomincia|torna|tornano|smette|ne|è), (si|mi si|ci si)
        (incastra|incastrano|disinnesca|intasa|intasano|ottura|occlude|occluda|allaga|scolla|scollano|sgancia|spacca|
        spaccano|scuce|impunta|ingolfa|cancella da|riempie di|surriscalda), (mi|ci|gli|le) (cancella|cancellano|sballa|
        salta|saltano|sparisce|spariscono|esce|escono|allaga|rovina|muoiono|marciscono|stanno) (tutto|tutta|tutti|tutte|
        pure|fuori|i|le|il|la|morendo|marcendo), trabocca, gocciola, sgocciola, scoppia, ingiallisce, ingialliscono,
        appassiscono, avvizziscono, ammuffisce, ammuffiscono, deperisce, deperiscono, disinnesca, (mi|ci) (viene|
        verrebbe) da piangere, (non ci|comincio a non) (dormo|dormiamo|dormirci), lumi, (mi|ci) (illuminate|illumina|
        illumini|illuminereste), (mi|ci) (aiutereste|aiuteresti|aiuterebbe|aiuta|aiutate) a (capire|risolvere|trovare|
        uscirne|inventare|venirne), (ragionare|ragionarci|ragionarne) (con|insieme|un po|assieme)
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
        vuole (vietare|imporre|togliere), consultazione pubblica, favorevoli o contrari, pro o contro, siete (d accordo|
        favorevoli|contrari), d accordo, ha (senso|futuro), e se (invece|noi|passassimo|facessimo|aprissimo|lasciassimo|
        smettessimo), sarebbe (bello|utile|interessante|opportuno|meglio|ora), stavo pensando, sto pensando, ci penso
        da, intelligenza artificiale, sostituire, sostituirà, tendenza, tendenze, novità, evoluzione, rivoluzione,
        miglioramento, miglioramenti, avete (letto|visto|sentito), cosa cambia, ci riguarda, (cosa|che) ne (pensa|dice|
        pensi|dici), (come|che) (la vede|la pensa|la vedi|la pensi|lo giudicate|la giudicate|lo vedete|la valutate),
        punto di vista, (ha|avrebbe|abbia|avrà|avranno|hanno) (ancora |) senso, che ne sarà, (che|quale) futuro, (non
        sarebbe|sarebbe) meglio, e se (ci|fossimo|avessimo|facessimo|dessimo|fondessimo|togliessimo|abolissimo|
        cambiassimo|dicessimo|provassimo|rinunciassimo|unificassimo), (ci|si|vi) dessimo, dove (andremo|si andrà) a
        finire, di questo passo, (propone|proporrei|proponiamo|vorrebbe|vorrebbero) (di |)(cambiare|smettere|abolire|
        togliere|aprire|chiudere|portare|spostare|unificare|introdurre|eliminare|rinunciare), (proposta|idea) (ancora |è
        |)(grezza|provocatoria|indecente|folle|semplice), dovremo, ci tengo al vostro parere
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
