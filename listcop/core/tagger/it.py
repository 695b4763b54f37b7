"""Italian cues, a first handful, under the names of `en.py`."""

CUES = {
    "i": "io, mio, mia, miei, mie, mi",
    "you": "voi, vostro, vostra, vostri, tuo, tua, lei",
    "we": "noi, nostro, nostra, nostri, ci",
    "anyone": "qualcuno, qualcuna, nessuno, qualcuno di voi, chi (sa|ha|può|conosce|potrebbe|vuole)",
    "help": """
        (ho bisogno|avrei bisogno|chiedo|cerco|serve) (di aiuto|aiuto|un aiuto|un consiglio|di un aiuto|una mano|di una
        mano), aiuto, aiutarmi, aiutateci, aiutatemi, mi (aiuta|aiutate|può aiutare|aiuti), una mano, non (riesco|so
        come|ci riesco), sono (bloccato|bloccata|in difficoltà), nessuna idea
    """,
    "polite": """
        (potete|potreste|può|potrebbe|puoi|potresti) (aiutarmi|dirmi|indicarmi|spiegarmi|inviarmi|mandarmi|per
        favore|darmi|consigliarmi|qualcuno|confermare|condividere), per favore, per piacere, per cortesia, cortesemente,
        sareste, sarei grato, sarei grata, vi (prego|sarei|chiedo), fatemi sapere, mi piacerebbe sapere, avete, sarebbe
        possibile
    """,
    "wonder": """
        mi (chiedo|chiedevo|domandavo), non (so|capisco|trovo|riesco a capire|sono sicuro|sono sicura), vorrei
        (sapere|capire|chiedere), (ho|avrei) (una|alcune|qualche|un) (domanda|domande|dubbio|questione), la mia domanda,
        una domanda, domanda (su|sul|sulla), sapere (se|come|dove|quale|perché)
    """,
    "ahead": """
        grazie (in anticipo|anticipatamente|per l aiuto|per la risposta|per l attenzione|a chi), ringrazio (in
        anticipo|anticipatamente), in attesa di, resto in attesa
    """,
    "ideas": """
        (qualche|alcune|un|dei|una) (idea|suggerimento|suggerimenti|consiglio|consigli|soluzione|indicazione|dritta),
        suggerimenti, consigli, avete idee, qualsiasi (aiuto|suggerimento)
    """,
    "how": """
        come (posso|faccio|si fa|si può|fare|è possibile|mai|si), c è (un|una|un modo|qualche|qualcosa), è possibile,
        esiste (un|una|qualche), (qual|quale|quali) (è|sono|sarebbe|versione), cosa (è|devo|posso|significa|fare|ne),
        che cosa, perché (non|il|la|si), dove (posso|si trova|trovo|è|sono), quando (è|sarà|si), quanto (costa|è), posso
        (usare|fare), devo
    """,
    "exist": """
        (esiste|esistono|c è|ci sono) (un|una|qualche|già|qualcosa|dei|delle), (conoscete|conosci|sapete|sai|conosce|sa)
        (se|un|una|qualche|dove|come|di), qualcuno (conosce|sa)
    """,
    "seek": "(sto|stiamo) cercando, cerco, cerchiamo, cercasi, alla ricerca di, ho bisogno di, mi serve, dove trovare",
    "trying": """
        sto (cercando|provando|tentando|facendo|usando|lavorando), ho
        (provato|tentato|installato|un|una|cercato|visto|letto|fatto), vorrei (fare|usare|installare|creare), voglio,
        devo, cerco di, il mio (problema|obiettivo)
    """,
    "fail": """
        errore, errori, problema, problemi, guasto, bug, non (funziona|funzionano|parte|riesco|va|trova|si
        apre|risponde|appare|compare|compila|riconosce|vede), purtroppo, strano, difficoltà, impossibile, si blocca,
        avviso, sbagliato, manca, senza successo
    """,
    "case": """
        il mio (codice|script|programma|computer|pc|server|progetto|file|sistema|modello|caso), la mia
        (macchina|classe|configurazione), i miei (dati|file|studenti|risultati), (il|questo|un) (seguente|messaggio di)
        (errore|codice|messaggio), messaggio di errore, ecco (il|la|i|le), qui sotto, mi (dà|esce|appare)
    """,
    "lived": """
        qualcuno (ha|ha già|usa|utilizza|ha mai), avete (già|mai|usato|provato|esperienza|avuto), esperienza
        (con|di|in), esperienze (con|di|in), le vostre (esperienze|opinioni),
        (consigliate|consigliereste|consiglia|consigliato|raccomandate|suggerite), cosa (usate|consigliate|ne pensate),
        quale (è meglio|è il migliore|consigliate), meglio (di|che), confronto, differenza tra, vantaggi, vale la pena
    """,
    "views": """
        (cosa|che) (ne pensate|ne pensi|ne dite|ne pensa), (il vostro|la vostra|i vostri|le vostre)
        (parere|opinione|commenti|opinioni|suggerimenti), commenti, opinioni, pareri, parere, d accordo, discussione,
        discutere
    """,
    "propose": """
        (propongo|proponiamo|suggerisco|proporrei|suggerirei), proposta, proposte, (potremmo|dovremmo|si
        potrebbe|bisognerebbe), sarebbe (bello|utile|interessante|meglio|bene), perché non, la mia idea, un idea,
        progetto, in futuro
    """,
    "opinion": """
        (penso|credo|ritengo|trovo|suppongo|direi|preferisco) (che|), secondo me, a mio (parere|avviso), mi sembra,
        tuttavia, però, infatti, inoltre, quindi, in realtà, ovviamente, ad esempio, per esempio, cioè, personalmente
    """,
    "announce": """
        annuncio, annunciamo, annunciare, (siamo|sono) (lieti|lieto|lieta|felici|felice) di, (vi|la)
        (invito|invitiamo|informo|informiamo|comunico|comunichiamo|segnalo|segnaliamo|ricordo|ricordiamo), invito,
        promemoria, (è|sono) (disponibile|disponibili|aperta|aperte|aperto|online), si
        (terrà|svolgerà|terranno|svolgeranno), avrà luogo, scadenza, prossimo, prossima, (per|)(maggiori|ulteriori|più)
        (informazioni|dettagli), da diffondere, diffondete, iscrizioni aperte, comunicato, avviso, è uscita, è uscito, è
        stato (pubblicato|rilasciato|aggiornato)
    """,
    "release": """
        versione, nuova versione, rilascio, rilasciata, rilasciato, aggiornamento, aggiornato, disponibile, scaricare,
        scaricabile, correzioni, novità, miglioramenti, modifiche, pacchetto, stabile
    """,
    "event": """
        convegno, conferenza, seminario, laboratorio, workshop, iscrizione, iscrizioni, iscriversi, relatore, relatori,
        programma, partecipanti, festival, giornata, giornate, scuola estiva
    """,
    "course": "corso, corsi, webinar, quota, costo, docente, attestato, sconto",
    "job": """
        posizione, posizioni, lavoro, offerta di lavoro, bando, concorso, candidatura, candidature, candidati,
        dottorato, assegno di ricerca, borsa, borse, stipendio, curriculum, cv, tirocinio, tempo pieno, requisiti,
        assunzione
    """,
    "offer": """
        ho (scritto|creato|fatto|sviluppato|pubblicato|preparato|messo|tradotto|caricato) (un|una|il|la|i|le|), ecco
        (un|una|il|la|i), (potete|puoi|si può) (scaricare|scaricarlo|trovare|usare|vedere), condivido, condividere, vi
        (mando|invio|segnalo|lascio|allego|offro), a disposizione, posso (inviare|aiutare|condividere|offrire), spero
        (che sia|sia|possa|vi), gratuito, gratuita, gratis, libero, contributo, vendo, regalo, se (a
        qualcuno|qualcuno|può)
    """,
    "attach": "in allegato, allegato, allegata, allegati, allego, alleghiamo",
    "give": """
        link, sito, pagina, indirizzo, (disponibile|trovare|scaricare|vedere) (qui|su|sul|al|da), a questo
        (link|indirizzo), qui
    """,
    "meet": """
        riunione, riunioni, incontro, incontri, ritrovo, incontrarci, (ci) (vediamo|incontriamo|troviamo), cena, pranzo,
        birra, visita, visite, visitare, partecipare, di persona, in presenza, chi (viene|c è|verrà|partecipa), sala,
        luogo, albergo, viaggio, gita, videoconferenza, ore
    """,
    "coord": """
        volontario, volontari, volontaria, volontarie, chi (vuole|vorrebbe|può|è interessato|partecipa|si offre), se
        (siete|sei|qualcuno è) (interessati|interessato|interessata), interessati, iscrivetevi, votare, voto, votazione,
        sondaggio, questionario, doodle, (si prega|vi prego|vi chiedo) di, partecipare, partecipazione, acquisto
        collettivo, ordine, ordinare, organizzare, organizzazione, insieme, gruppo di lavoro, compiti, data, date,
        collaborare, collaborazione, donazione, donazioni, contribuire, coordinare
    """,
    "doc": """
        documentazione, documento, documenti, manuale, manuali, wiki, faq, guida, guide, verbale, verbali, traduzione,
        traduzioni, tradurre, tradotto, revisione, bozza, relazione, refuso, capitolo, testo, licenza
    """,
    "map": """
        chi altro, chi altri, qualcun altro, ci sono altri, altri (gruppi|utenti|progetti), in contatto con, mettermi in
        contatto, contatto, contatti, elenco (dei|delle), mappa, mappatura, rete di, esperto, presentatevi
    """,
    "intro": """
        mi chiamo, il mio nome è, mi presento, sono (nuovo|nuova|un insegnante|un docente|uno studente|una
        studentessa|un bibliotecario), mi sono appena (iscritto|iscritta), benvenuti, benvenuto, piacere
    """,
    "admin": """
        cancellarmi, cancellatemi, disiscrivermi, disiscrizione, (questa|la|nostra|dalla|della) lista, mailing list,
        lista, moderatore, moderatori, iscritti, archivio, prova, ignorare, ignorate, fuori tema
    """,
    "robot": "messaggio automatico, generato automaticamente, non rispondere, notifica, revisione",
    "all": """
        (ciao|buongiorno|buonasera|cari|care|salve|gentili|buon giorno|carissimi) (a tutti|tutti|a
        tutte|tutte|lista|colleghi|amici|amiche|ragazzi|soci|membri), a tutti, cari colleghi, gentili colleghi
    """,
    "hail": "ciao, buongiorno, buonasera, caro, cara, salve, gentile",
    "thanks": """
        grazie, grazie mille, molte grazie, tante grazie, vi ringrazio, ti ringrazio, ringrazio, ottimo, perfetto,
        bravo, complimenti, eccellente, fantastico
    """,
    "solved": """
        (ora|adesso|finalmente|già) (funziona|parte|stampa|si apre|riparte|trovato|risolto|sistemato), (tutto|è)
        (risolto|a posto|sistemato|ok|in ordine), (ho|abbiamo) (già |finalmente |poi
        |)(risolto|trovato|capito|sistemato|riparato), (funziona|va|parte) (di
        nuovo|tutto|perfettamente|benissimo|alla grande|che è una meraviglia), falso allarme, lasciate
        (perdere|stare), non serve più, come non detto, è tornato a (funzionare|posto), si è
        (risolto|sistemato), ha funzionato,
        (ora|adesso|così|tutto) (funziona|va|ha funzionato|è a posto|ok|funziona tutto), (problema) risolto, risolto, ho
        (risolto|trovato|capito), era (quello|questo|proprio quello), ha funzionato, mio errore, proprio quello che
        (cercavo|mi serviva)
    """,
    "still": """
        (ancora|sempre|tuttora|neanche) (non|lo stesso|il|la|niente|così), lo stesso (errore|problema|risultato), stesso
        (errore|problema), non (ha funzionato|funziona|cambia|è cambiato|ha risolto), senza (successo|risposta), nessuno
        (risponde|ha risposto), nessuna risposta, ma (ora|non|ancora|adesso)
    """,
    "helped": """
        (perfetto|ottimo|fantastico|grandioso|benissimo) (grazie|mille grazie), grazie (a tutti|a entrambi|del
        consiglio|dei consigli|della dritta|dell aiuto|della risposta|di cuore|a te|a voi), (è
        |)(proprio|esattamente) quello che (mi |ci |)(serviva|cercavo|cercavamo|occorreva), mi (avete|hai)
        (salvato|salvata|aiutato|aiutata), (farò|seguirò|proverò) (così|il|come), (ora|adesso) (è |mi è
        |)chiaro,
        grazie (a tutti |ancora|)per (l|il|la|le|i)
        (aiuto|risposta|risposte|consiglio|consigli|spiegazione|informazioni|suggerimento), mi (ha|è stato)
        (aiutato|utile|di aiuto), avevi ragione
    """,
    "unsolved": """
        non (ha|è) (cambiato|servito|funzionato|aiutato|risolto) (niente|nulla|a nulla|purtroppo|), (è|c
        è|resta|rimane) (ancora|sempre) (lì|uguale|rotto|bloccato|lo stesso|il rumore|il problema),
        (sempre|ancora) (uguale|lo stesso|la stessa|bloccato|rotto), nessun
        (cambiamento|miglioramento|risultato|effetto), (ho già|l ho|ho) (provato|fatto) (ma|e), continua (a|lo
        stesso),
        (ancora|tuttora) non (funziona|va|riesco), non ha funzionato, lo stesso (errore|problema|risultato), il problema
        (persiste|rimane|resta), senza successo, non (cambia|è cambiato) nulla, non risolto
    """,
    "metoo": """
        (lo|la|li|le) (cerco|cerchiamo) anch (io|noi), (interessa|serve|serviva|capita|succede) (anche|pure) a
        (me|noi), (stessa|stesso) (situazione|domanda|problema|cosa) (qui|da noi|per me|anche), anch io
        (vorrei|ho|sono|cerco|avrei|mi), siamo (in due|nella stessa), mi (unisco|accodo),
        anch io, anche (io|a me|per me|noi), idem, stesso (problema|qui), stessa (cosa|domanda), (ho|avevo) lo stesso,
        mi associo, interessa anche a me, sono interessato anch io
    """,
    "also": "anche, concordo, confermo, un problema simile",
    "counter": """
        (quale|che) (versione|sistema|sistema operativo|errore|messaggio|tipo|modello|distribuzione),
        (puoi|potresti|può|potrebbe|potete)
        (mandare|inviare|mostrare|spiegare|specificare|dire|dirci|dare|precisare|postare|provare|chiarire), cosa
        (intendi|vuoi|intende|hai|vuol), (hai|ha|avete) (provato|controllato|verificato|letto|guardato|installato), sei
        sicuro, più (dettagli|informazioni), in che senso, non ho capito (la|cosa|bene)
    """,
    "advise": """
        (puoi|può|potete|devi|deve|dovresti|dovrebbe|potresti)
        (usare|fare|provare|trovare|anche|vedere|installare|scaricare|controllare|essere), prova, provate, provi,
        guarda, guardate, controlla, verifica, usa, utilizza, vedi, cerca, basta, bisogna, occorre, (io|noi)
        (uso|utilizzo|ho usato|faccio|farei|ti|usiamo|consiglio), ti (consiglio|suggerisco), è
        (possibile|normale|un|una|perché|necessario|meglio), (il|tuo) (problema|errore) (è|sta|potrebbe|dipende), se
        (vuoi|hai|usi|sei|vuole|ha), assicurati, ad esempio, in questo caso, invece di, perché, sì, no, certo, esatto,
        dipende, spero (ti|che|di), semplicemente
    """,
    "news": """
        articolo, blog, interessante, notizia, notizie, ho (appena|)(visto|letto|trovato), può interessare, di
        interesse, inoltro, fyi, per conoscenza, video, pubblicato, pubblicazione, rivista, stampa
    """,
    "spam": """
        buon (natale|anno|compleanno), buone feste, auguri, tanti auguri, condoglianze, barzelletta, vincitore,
        lotteria, clicca qui
    """,
    "oops": """
        scusate, scusa, scusatemi, mi scuso, errata corrige, correzione, ho dimenticato, dimenticavo, volevo dire, ps, a
        proposito, preciso, precisazione, aggiungo
    """,
    "goods": """
        modello, modelli, script, dati, diapositive, presentazione, materiale, materiali, risorse, esercizi, strumento,
        strumenti, software, programma, applicazione, codice, esempio, esempi, modulo, libreria, pacchetto, mappa,
        mappe, video, registrazione, immagine, foglio di calcolo, scheda, schede
    """,
    "share": """
        (inviarmi|mandarmi|darmi|prestarmi|condividere|inviare) (il|la|i|le|un|una|copia), una copia, qualcuno ha
        (un|una|il|la|dei), avete (un|una|il|la|dei), dove (scaricare|trovare), un esempio
    """,
    "time": """
        gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre,
        lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, domani, oggi, stasera, ore, prossima settimana
    """,
    "forward": "messaggio inoltrato, messaggio originale, inizio messaggio inoltrato",
}
