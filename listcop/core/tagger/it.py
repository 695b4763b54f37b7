"""Italian cues, under the names of `en.py`."""

CUES = {
    "i": "io, mio, mia, miei, mie, mi",
    "you": "voi, vostro, vostra, vostri, tuo, tua, lei",
    "we": "noi, nostro, nostra, nostri, ci",
    "anyone": """
        qualcuno, qualcuna, nessuno, qualcuno di voi, chi (sa|ha|può|conosce|potrebbe|vuole), qualcun altro, c è
        chi, qualche (socio|collega|amico|anima buona), voi (sapete|avete|usate|come)
    """,
    "help": """
        (ho bisogno|avrei bisogno|chiedo|cerco|serve) (di aiuto|aiuto|un aiuto|un consiglio|di un aiuto|una mano|di una
        mano), aiuto, aiutarmi, aiutateci, aiutatemi, mi (aiuta|aiutate|può aiutare|aiuti), una mano, non (riesco|so
        come|ci riesco), sono (bloccato|bloccata|in difficoltà), nessuna idea, (mi|ci) (date|dareste|daresti|potete
        dare) una mano, (un|qualche) (aiuto|consiglio) (sarebbe|è) (gradito|benvenuto), (ogni|qualsiasi|qualunque)
        (aiuto|consiglio|idea) (è|sarà) (gradito|gradita|benvenuto|benvenuta|ben accetto), chi (mi|ci) (aiuta|può
        aiutare|dà una mano), non so più (che|cosa) (fare|pensare), non ne vengo (fuori|a capo), disperato, disperata,
        in (alto mare|panne|difficoltà|crisi), (mi|ci) (aiutereste|aiuteresti|aiuterebbe|aiutate|aiuta) a
    """,
    "polite": """
        (potete|potreste|può|potrebbe|puoi|potresti) (aiutarmi|dirmi|indicarmi|spiegarmi|inviarmi|mandarmi|per favore|
        darmi|consigliarmi|qualcuno|confermare|condividere), per favore, per piacere, per cortesia, cortesemente,
        sareste, sarei grato, sarei grata, vi (prego|sarei|chiedo), fatemi sapere, mi piacerebbe sapere, avete, sarebbe
        possibile, (sapete|sapreste|sapresti|sai|saprebbe) (dirmi|indicarmi|se|consigliarmi|spiegarmi), (mi|ci) (sapete|
        sapreste|potete|potreste|può|puoi) (dire|indicare|spiegare|mandare|consigliare|aiutare|dare), (mi|ci) (dite|
        dici|spiegate|indicate|mandate|consigliate|date), (ditemi|dimmi|diteci|fateci sapere|fammi sapere), se (potete|
        qualcuno può|avete tempo|non è troppo disturbo), mandatemi, mandateci, scrivetemi, scriveteci, segnalatemi,
        segnalateci, indicatemi, indicateci, suggeritemi, suggeriteci, raccontatemi, raccontateci, spiegatemi,
        spiegateci, inviatemi, inviateci, consigliatemi, consigliateci, confermatemi, dettatemi, convincetemi, (mi|ci|me
        lo|me la|me li|me le|ce lo|ce la) (scriva|mandi|dica|segnali|comunichi|faccia sapere|invii|contatti|risponda|
        racconti|spieghi|aiuti|indichi|spedisca|giri), lo (dica|comunichi|segnali|faccia sapere) (a|qui|entro|pure|
        subito), chi (vuole|può|sa|ha|se la sente|se ne intende|conosce|ricorda) (lo|la|li|le|ne|me lo|mi|ci) (dica|
        scriva|segnali|aggiunga|prenda|metta|corregga|mandi|dia|comunichi), (potete|potreste|può|potrebbe|puoi|potresti)
        (darci|dirci|indicarci|aiutarci|mandarci|inviarci|spiegarci|farmi|farci|passarmi|girarmi|prestarmi|suggerirmi|
        segnalarmi|accoglierci|ospitarmi|ospitarci|riceverci|mostrarmi|mostrarci), (le|vi|ti) (sarei|sarò|saremmo)
        (grato|grata|grati|riconoscente), (vi|le|ti) (va|andrebbe|spiace|spiacerebbe|dispiace|dispiacerebbe), così
        (gentili|gentile) da, (avreste|avrebbe|avresti|abbiate) la (gentilezza|cortesia|bontà|pazienza), (fatemi|fateci)
        (avere|un cenno|un fischio), gradirei, gradiremmo, (ci|mi) (terrei|terremmo|preme|interesserebbe|basterebbe|
        occorrerebbe|servirebbe), mi (farebbe|farebbero) (comodo|piacere), avrei piacere
    """,
    "wonder": """
        mi (chiedo|chiedevo|domandavo), non (so|capisco|trovo|riesco a capire|sono sicuro|sono sicura), vorrei
        (sapere|capire|chiedere), (ho|avrei) (una|alcune|qualche|un) (domanda|domande|dubbio|questione), la mia
        domanda, una domanda, domanda (su|sul|sulla), sapere (se|come|dove|quale|perché), (mi|ci)
        (chiediamo|sfugge|è venuto un dubbio|resta un dubbio|rimane un dubbio), qualcuno sa
        (se|dove|come|quando|quanto|chi|perché), (non|ancora non) (abbiamo|ho) (capito|trovato)
        (se|dove|come|quando|perché), (voglio|vorremmo|vogliamo|volevo|volevamo)
        (sapere|capire|chiedere|chiedervi), (una|la|piccola) (curiosità|domandina|domanda veloce), (ho|abbiamo)
        un dubbio, toglietemi un dubbio, per sapere
    """,
    "ahead": """
        grazie (in anticipo|anticipatamente|per l aiuto|per la risposta|per l attenzione|a chi), ringrazio (in
        anticipo|anticipatamente), in attesa di, resto in attesa, grazie (a chi|se|fin d ora|sin d ora|già|per
        ogni|per qualsiasi), (resto|restiamo|rimango) (a disposizione|in ascolto), aspetto
        (vostre|notizie|risposte|con ansia), attendo (risposte|risposta|notizie|vostre)
    """,
    "ideas": """
        (qualche|alcune|un|dei|una)
        (idea|suggerimento|suggerimenti|consiglio|consigli|soluzione|indicazione|dritta), suggerimenti,
        consigli, avete idee, qualsiasi (aiuto|suggerimento),
        (idee|consigli|suggerimenti|dritte|pareri|proposte) (su|per|sul|sulla|sui|sono|sarebbero|ben
        accetti|graditi), (che|cosa) (consigliate|mi consigliate|ci consigliate|suggerite|mi suggerite), da dove
        (comincio|cominciare|partire|si comincia), che (soluzioni|soluzione|alternative|alternativa)
    """,
    "how": """
        come (posso|faccio|si fa|si può|fare|è possibile|mai|si), c è (un|una|un modo|qualche|qualcosa), è
        possibile, esiste (un|una|qualche), (qual|quale|quali) (è|sono|sarebbe|versione), cosa
        (è|devo|posso|significa|fare|ne), che cosa, perché (non|il|la|si), dove (posso|si trova|trovo|è|sono),
        quando (è|sarà|si), quanto (costa|è), posso (usare|fare), devo, come
        (devo|dobbiamo|possiamo|facciamo|fate|fai|ci
        si|lo|la|li|le|va|vanno|funziona|funzionano|viene|è|sono|avete|risolvo), quanto (tempo|dura|durano|ci
        vuole|spazio|devo|bisogna|deve|grande|pesa), quanti (ne|sono|anni|giorni|soldi|litri|chili), quanta,
        quante, (a|in|per|da|di|con) (quale|che|quali)
        (ora|temperatura|prezzo|misura|data|formato|tipo|ufficio|legge|materiale|distanza), qual è (il|la|l|lo),
        quali sono (i|le|gli), chi (è|sono) (il|la|i|le), si (può|possono|deve|devono)
        (usare|mettere|fare|tenere|portare|chiedere), va bene (se|per|anche|il|la|usare), è
        (vero|obbligatorio|permesso|legale|normale|giusto|meglio) (che|se|il|la|fare|usare), serve (per forza|un
        permesso|il|la|un|una|anche), bisogna (per forza|anche|avere|fare|essere|chiedere), fino a (quando|che)
    """,
    "exist": """
        (esiste|esistono|c è|ci sono) (un|una|qualche|già|qualcosa|dei|delle),
        (conoscete|conosci|sapete|sai|conosce|sa) (se|un|una|qualche|dove|come|di), qualcuno (conosce|sa),
        (esiste|c è|ci sarebbe|si trova) (ancora|da qualche parte|in commercio|in rete|in italiano|per caso),
        (avete|ha|hai|conoscete) (mai|per caso|qualche|notizia di|idea di)
    """,
    "seek": """
        (sto|stiamo) cercando, cerco, cerchiamo, cercasi, alla ricerca di, ho bisogno di, mi serve, dove
        trovare, (si cerca|cercherei|mi servirebbe|ci servirebbe|ci serve|mi serve|mi servono|ci
        servono|servirebbe|occorrerebbe|mi occorre|ci occorre|avrei bisogno di|abbiamo bisogno di|mi manca|ci
        manca), (in|alla) cerca di, (dove|da chi) (si trova|si trovano|si compra|si comprano|comprate|posso
        trovare|possiamo trovare|trovo|troviamo|prendere)
    """,
    "trying": """
        sto (cercando|provando|tentando|facendo|usando|lavorando), ho
        (provato|tentato|installato|un|una|cercato|visto|letto|fatto), vorrei (fare|usare|installare|creare),
        voglio, devo, cerco di, il mio (problema|obiettivo), (abbiamo|ho) (già |anche |più volte
        |)(provato|cambiato|sostituito|pulito|smontato|rimontato|controllato|riavviato|reinstallato|rifatto|regolato|tentato),
        (sto|stiamo) (per|cercando di|provando a|tentando di|mettendo|costruendo|preparando|organizzando),
        (vorremmo|vogliamo|voglio) (fare|usare|installare|creare|mettere|costruire|provare|comprare|sapere), da
        (ieri|giorni|settimane|mesi|stamattina|lunedì)
    """,
    "fail": """
        errore, errori, problema, problemi, guasto, bug, non (funziona|funzionano|parte|riesco|va|trova|si
        apre|risponde|appare|compare|compila|riconosce|vede), purtroppo, strano, difficoltà, impossibile, si
        blocca, avviso, sbagliato, manca, senza successo, (perde|perdono|perdeva)
        (acqua|olio|aria|ancora|sempre|da|il|la|pressione|colpi|segnale), perdita, perdite, rotto, rotta, rotti,
        rotte, (si|mi si|ci si)
        (rompe|rompono|ferma|fermano|spegne|spengono|stacca|staccano|scioglie|brucia|bruciano|inceppa|incrina|incrinano|crepa|crepano|secca|seccano|scalda|guasta|guastano|deforma|sfalda|scolla|scollano|sbriciola|ammuffisce|blocca|bloccano|rovina|rovinano|muove),
        crepa, crepe, muffa, muffe, marcio, marcia, marcisce, marciscono, ingiallisce, ingialliscono,
        ingiallite, macchie, ruggine, puzza, odore strano, rumore, rumori, fischia, cigola, vibra, surriscalda,
        cortocircuito, scatta, salta, saltato, saltata, bruciato, bruciata, fermo, ferma, intasato, intasata,
        otturato, bloccato, bloccata, spento, morto, morti, muoiono, muore, malato, malati, malattia, guasta,
        difetto, difettoso, danni, danneggiato, invece di (partire|funzionare|stampare|salire|aprire|fare),
        (smette|ha smesso|smettono) di, (non|più) (si|mi|ci|lo|la|)
        (accende|carica|chiude|stacca|muove|legge|stampa|collega|sente|asciuga|attacca|lievita|cresce|scalda|raffredda|tiene|regge|arriva|esce|entra|gira|scarica|salva),
        (va|andare|andata|andato) (in tilt|in errore|storto|male|in blocco), (niente|nulla) da fare,
        (strani|strana|strane), (sbaglio|sbagliata|sbagliati), (mi|ci) (fa|dà|dice|esce) (errore|sempre|questo),
        errore
    """,
    "case": """
        il mio (codice|script|programma|computer|pc|server|progetto|file|sistema|modello|caso), la mia
        (macchina|classe|configurazione), i miei (dati|file|studenti|risultati), (il|questo|un)
        (seguente|messaggio di) (errore|codice|messaggio), messaggio di errore, ecco (il|la|i|le), qui sotto, mi
        (dà|esce|appare), (il nostro|la nostra|i nostri|le nostre|le mie)
        (pompa|motore|impianto|macchina|stampante|tetto|forno|campo|gruppo|scuola|server|sito|centralina|caldaia|trattore|piante|api|arnie|radio|libri|registri|biblioteca)
    """,
    "lived": """
        qualcuno (ha|ha già|usa|utilizza|ha mai), avete (già|mai|usato|provato|esperienza|avuto), esperienza
        (con|di|in), esperienze (con|di|in), le vostre (esperienze|opinioni),
        (consigliate|consigliereste|consiglia|consigliato|raccomandate|suggerite), cosa (usate|consigliate|ne
        pensate), quale (è meglio|è il migliore|consigliate), meglio (di|che), confronto, differenza tra,
        vantaggi, vale la pena, (com è|come è|come vi è) (andata|andato), come (vi siete|ti sei|si è)
        (trovati|trovato|trovata|organizzati|regolati), (vi siete|ti sei) (trovati|trovato|trovata) (bene|male),
        chi (ha|l ha|lo ha|la ha|li ha|le ha)
        (già|mai|provato|usato|fatto|avuto|adottato|sperimentato|montato|comprato), chi (usa|lo usa|la usa|li
        usa|ne usa|ci lavora|ce l ha|ci è passato), (nella|dalla|la) (vostra|tua|sua) (esperienza|pratica),
        (raccontate|raccontatemi|raccontateci|racconti), (pregi|vantaggi) e (difetti|svantaggi), (vi|ti) (ha|è)
        (dato|successo|capitato|servito|durato|convinto), (lo|la|li|le)
        (rifareste|ricomprereste|consigliereste|consigliate), col senno di poi, dopo (un|due|tre|qualche|alcuni)
        (anno|anni|mesi|stagioni), (alla lunga|sul lungo periodo|nel tempo), (errori|trappole) da evitare,
        conviene, ne vale la pena
    """,
    "views": """
        (cosa|che) (ne pensate|ne pensi|ne dite|ne pensa), (il vostro|la vostra|i vostri|le vostre)
        (parere|opinione|commenti|opinioni|suggerimenti), commenti, opinioni, pareri, parere, d accordo,
        discussione, discutere, (che|cosa) ne (pensate|dite|pensa|pensi), (come|cosa) (la vedete|vedete|vi
        sembra|vi pare), secondo voi, (siete|sareste|sei) (d accordo|favorevoli|contrari), (vorrei|vorremmo|mi
        piacerebbe) (sentire|conoscere|avere) (il|i|la|le) (vostro|vostri|vostra|vostre), (apriamo|aprire)
        (una|la) discussione, parliamone, ne parliamo, (impressioni|reazioni|critiche|osservazioni),
        (cambierà|cambieranno|cambia) (qualcosa|tutto|per noi|il nostro), (il futuro|dove va|dove stiamo
        andando|dove andremo)
    """,
    "propose": """
        (propongo|proponiamo|suggerisco|proporrei|suggerirei), proposta, proposte, (potremmo|dovremmo|si potrebbe|
        bisognerebbe), sarebbe (bello|utile|interessante|meglio|bene), la mia idea, un idea, progetto, in futuro,
        (proporre|propongo che|vi propongo|propone|lancio|lanciamo) (di|un|una|l|la|il), (e se|che ne dite di|potremmo|
        si potrebbe|sarebbe ora di|varrebbe la pena|mi piacerebbe che), (nuove|nuovi|nuova|nuovo) (regole|norme|legge|
        regolamento|bando|decreto|tecnologia|tendenza|tendenze|sviluppi), (sta|stanno) (cambiando|arrivando|diventando|
        crescendo), (tra|fra) (cinque|dieci|pochi|qualche) anni, perché non (facciamo|proviamo|fare|provare|mettiamo|
        creiamo|organizziamo|usiamo|aprire|creare|passare)
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
        ho (scritto|creato|fatto|sviluppato|pubblicato|preparato|messo|tradotto|caricato) (un|una|il|la|i|le|),
        ecco (un|una|il|la|i), (potete|puoi|si può) (scaricare|scaricarlo|trovare|usare|vedere), condivido,
        condividere, vi (mando|invio|segnalo|lascio|allego|offro), a disposizione, posso
        (inviare|aiutare|condividere|offrire), spero (che sia|sia|possa|vi), gratuito, gratuita, gratis, libero,
        contributo, vendo, regalo, se (a qualcuno|qualcuno|può), (vi|ve lo|ve la|ve li|ve le)
        (lascio|metto|mando|passo|giro|regalo|condivido), (lo|la|li|le)
        (trovate|potete|mando|metto|passo|condivido|regalo) (qui|su|in|volentieri|a chi),
        (usatelo|usatela|usateli|usatele|prendetelo|prendetela|copiatelo|adattatelo|adattatela|scaricatelo)
        (pure|liberamente|come), (a chi|se) (serve|interessa|può servire|volesse), (chi lo vuole|chi la
        vuole|chi vuole), (abbiamo|ho) (appena |finalmente |)(finito|completato|messo insieme|messo
        online|reso|disegnato|costruito|registrato)
    """,
    "attach": "in allegato, allegato, allegata, allegati, allego, alleghiamo",
    "give": """
        link, sito, pagina, indirizzo, (disponibile|trovare|scaricare|vedere) (qui|su|sul|al|da), a questo
        (link|indirizzo), qui
    """,
    "meet": """
        riunione, riunioni, incontro, incontri, ritrovo, incontrarci, (ci) (vediamo|incontriamo|troviamo), cena,
        pranzo, birra, visita, visite, visitare, partecipare, di persona, in presenza, chi (viene|c
        è|verrà|partecipa), sala, luogo, albergo, viaggio, gita, videoconferenza, ore,
        (passo|passiamo|sarò|saremo|vengo|veniamo|arrivo|arriviamo|torno)
        (da|a|in|dalle|dalla|dal|nella|nel|per|domani|sabato|giovedì|di)
        (parti|zona|voi|qui|passaggio|visita|trovarvi|città), in zona, dalle (vostre|mie|nostre) parti, di
        (passaggio|persona), (ospitare|ospitarmi|ospitarci|ospito|ospitiamo|ospita), (un|il|al) caffè,
        (farvi|farmi|farci) (visita|vedere), (a|di) vedere (il|la|i|le|come|da),
        (posso|possiamo|potrei|potremmo) (passare|venire|visitare|vedere|affiancare), (giro|giornata|porte)
        (di|aperta|aperte|in), (mi|ci) (fermo|fermiamo), pernottare, viaggio di studio, gita
    """,
    "coord": """
        volontario, volontari, volontaria, volontarie, chi (vuole|vorrebbe|può|è interessato|partecipa|si
        offre), se (siete|sei|qualcuno è) (interessati|interessato|interessata), interessati, iscrivetevi,
        votare, voto, votazione, sondaggio, questionario, doodle, (si prega|vi prego|vi chiedo) di, partecipare,
        partecipazione, acquisto collettivo, ordine, ordinare, organizzare, organizzazione, insieme, gruppo di
        lavoro, compiti, data, date, collaborare, collaborazione, donazione, donazioni, contribuire, coordinare,
        (dividiamo|dividere|spartire|facciamo) (le spese|i costi|il trasporto|un ordine|un gruppo|i turni|il
        viaggio), (ordine|acquisto|spedizione|viaggio|trasporto|turno|turni)
        (comune|collettivo|collettiva|condiviso|condivisa|di gruppo|insieme|unico), (chi (è dei nostri|si
        unisce|si aggiunge|ci sta|viene|porta|prende|fa|firma|si prende|copre)), entro
        (il|la|venerdì|lunedì|sabato|domenica|fine|giovedì|martedì|mercoledì), (mancano|servono|cerchiamo)
        (ancora|altre|altri|volontari|persone|mani|due|tre|quattro),
        (segnatevi|rispondete|scrivetemi|confermate|prenotate|datemi conferma|ditemi quanti), (quanti|quante)
        (ne (volete|prendete|servono)|siete|venite),
        (turni|furgone|passaggio|passaggi|ritiro|consegna|colletta|quota|quote|petizione|firma|firme)
    """,
    "doc": """
        documentazione, documento, documenti, manuale, manuali, wiki, faq, guida, guide, verbale, verbali,
        traduzione, traduzioni, tradurre, tradotto, revisione, bozza, relazione, refuso, capitolo, testo,
        licenza, (scrivere|scriviamo|stendere|redigere|aggiornare|riordinare|raccogliere|mettere per
        iscritto|tradurre|rivedere|correggere) (una|un|la|il|le|i|insieme|tutto|quello|gli), per iscritto, nero
        su bianco,
        (scheda|schede|dispensa|prontuario|opuscolo|glossario|ricettario|capitoli|bozze|verbali|procedura|procedure|istruzioni|protocollo|linee
        guida), (chi|qualcuno) (rilegge|scrive|corregge|traduce|rivede|può rileggere), prima
        (bozza|versione|stesura), (le solite|le stesse) domande, a memoria
    """,
    "map": """
        chi altro, chi altri, qualcun altro, ci sono altri, altri (gruppi|utenti|progetti), in contatto con,
        mettermi in contatto, contatto, contatti, elenco (dei|delle), mappa, mappatura, rete di, esperto,
        presentatevi, chi (si occupa|lavora|fa|sa|conosce|c è|ha competenze|tra voi|di voi|in questa lista|qui|è
        esperto|insegna|opera) (di|con|in|su|nel|nella|a|già|qualcuno|sta|che), (c è|ci sono)
        (qualcuno|altri|altre|qualche) (che|in|di|nella|nel|gruppo|collega|esperto),
        (esperto|esperta|esperti|competente|competenti|specialista|specialisti|referente|referenti)
        (di|in|per|su), (a chi|chi) (mi rivolgo|rivolgermi|ci rivolgiamo|rivolgersi|posso chiedere|devo
        chiedere|chiedere|scrivere), (mettetemi|mi mettete|mi metti|mettermi|metterci) in
        (contatto|collegamento), (un|il) (nome|nominativo|contatto|recapito), chi fa cosa,
        (elenco|lista|rubrica|mappa|censimento) (di|dei|degli|delle|chi|con)
    """,
    "intro": """
        mi chiamo, il mio nome è, mi presento, sono (nuovo|nuova|un insegnante|un docente|uno studente|una studentessa|
        un bibliotecario), mi sono appena (iscritto|iscritta), benvenuti, benvenuto, piacere di (conoscervi|essere),
        piacere a tutti
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
        modello, modelli, script, dati, diapositive, presentazione, materiale, materiali, risorse, esercizi,
        strumento, strumenti, software, programma, applicazione, codice, esempio, esempi, modulo, libreria,
        pacchetto, mappa, mappe, video, registrazione, immagine, foglio di calcolo, scheda, schede,
        (modello|modelli|modulo|moduli|foglio|fogli|tabella|tabelle|calcolo|formulario|questionario|contratto|statuto|regolamento|lettera
        tipo|schema|schemi|disegno|disegni|progetto|progetti|ricetta|ricette|lezione|lezioni|unità
        didattica|diapositive|volantino|manifesto|locandina|file|cad|traccia|tracce|esercizio|dataset|banca
        dati|checklist|lista di controllo|registro|registri)
    """,
    "share": """
        (inviarmi|mandarmi|darmi|prestarmi|condividere|inviare) (il|la|i|le|un|una|copia), una copia, qualcuno
        ha (un|una|il|la|dei), avete (un|una|il|la|dei), dove (scaricare|trovare), un esempio, (chi|qualcuno)
        (ha|avrebbe|può|potrebbe|è disposto a|vuole) (già |)(un|una|il|la|dei|delle|il
        suo|passare|passarmi|mandare|mandarmi|condividere|prestare|girare|girarmi|inviarmi), (da copiare|da
        adattare|da riusare|riutilizzare|riusare|già pronto|già pronta|già pronti|già fatto|già
        fatta|pronti|pronta da usare|da cui partire|come base|da usare come), (senza|per non|prima di)
        (reinventare|ripartire da|partire da|rifare|inventare|ricominciare da),
        (passare|passarmi|passarci|girare|girarmi|prestarci|mandarci|inviarci), (una|qualche) copia
        (di|del|della|anche), (avete|avreste|hai|qualcuno ha) (già |per caso |)(un|una|dei|delle|qualche)
        (modello|modulo|esempio|schema|foglio|file|copia|materiale|traccia|scheda|tabella|ricetta|disegno)
    """,
    "time": """
        gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre,
        lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, domani, oggi, stasera, ore, prossima settimana
    """,
    "forward": "messaggio inoltrato, messaggio originale, inizio messaggio inoltrato",
}
