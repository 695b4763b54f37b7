"""Italian phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        (per quanto|nonostante|malgrado) (io|)(provi|faccia|cerchi|ci provi|tutto|mi sforzi|i tentativi), qualunque cosa
        (io|)(faccia|provi), eppure (niente|nulla|non|si|continua|resta|il|la), ma (niente|nulla|non cambia|resta|
        continua|si ripete|sempre), e (niente|nulla|nulla di fatto|non cambia|ancora niente|sempre lo stesso|siamo da
        capo|siamo punto), già (due|tre|quattro|cinque|dieci|più|molte|troppe) volte, (due|tre|quattro|cinque) volte (di
        fila|già|e), neanche (così|cambiando|con|reinstallando|spegnendo|a), nemmeno (così|cambiando|con|a), ancora una
        volta, di nuovo (rotto|rotta|fermo|ferma|da capo), da capo, un altra volta, per l ennesima volta, da solo a, da
        sola, a caso, senza (motivo|ragione|preavviso|un motivo|errori), (si|ci si|mi si|gli si|le si) (è|sono) (rotto|
        rotta|rotti|bloccato|bloccata|fermato|fermata|spento|spenta|guastato|guastata|staccato|staccata|incrinato|
        incrinata|inceppato|incrinati|incastrato), (continua|continuano|ricomincia|torna|tornano|seguita) (a|ad), non
        (mi|ci|si|lo|la|ne|me lo|me la|gli|le|)(viene|vengono|esce|parte|entra|torna|tornano|tiene|regge|asciuga|chiude|
        attacca|prende|legge|riconosce|accende|spegne|scende|sale|scalda|gira|sente|quadra|raddoppia|lievita|germina|
        fiorisce|arriva|scatta|combacia|aggancia|passa|salva|carica|apre|collega|sopporta|guarisce|migliora|spiego|
        spieghiamo), che (diavolo|cavolo|diamine|accidenti), (cosa|che cosa|che) (mi|ci) sfugge, cosa (mi|ci) (sto|
        stiamo) perdendo, (dove|in cosa|cosa) (sbaglio|sbagliamo|ho sbagliato|abbiamo sbagliato|sto sbagliando|stiamo
        sbagliando), sbaglio (io|qualcosa), ho sbagliato qualcosa, (mi|ci) (sono|siamo) (arenato|arenata|arenati|
        incagliato|incagliata|incastrato|incastrata|incastrati|perso|persa|impantanato|impantanata|bloccati|impantanati|
        rotto), siamo (disperati|bloccati|fermi|in panne|nei guai|incastrati|persi|alla disperazione), (combatto|
        combattiamo|litigo|impazzisco|sto impazzendo|diventando matto|diventando matta|ci perdo), non so (più|)(dove|
        cosa|come|che|quale) (guardare|fare|inventarmi|pensare|provare|sbattere|uscirne|girarmi|cercare|pesci|altro),
        non sappiamo (più|)(dove|cosa|come|che), (come|da dove) (ne|)(esco|usciamo|uscirne|comincio a|venirne fuori),
        venirne a capo, ne vengo a capo, si può (ancora|)salvare, come (lo|la|li|le|mi|ci) (salvo|recupero|tolgo|
        sblocco|curo|salvare|recuperare|sbloccare), ragionare insieme, ragioniamo insieme, ragionarci, ragionare con,
        (occhio|occhi) (in più|esterno|freschi), (darmi|dateci|datemi|dammi) (una dritta|un idea|una mano a|un
        consiglio|una pista), che (controllo|provo|controllare|provare), mi (salva|salvate|salvi), funziona più, come
        prima, di testa, grattacapo, rompicapo, un guaio, è un (disastro|mistero), mistero, (ogni|tutte le) (volta|
        notte|mattina|volte) che, (salta|cade|sparisce|spariscono|tace|scarta|duplica|raddoppia) (ogni|da|di|quando|la|
        il|tutto|tutti|in), (scade|spegne|disconnette|blocca|stacca|riavvia) (ogni|da|dopo|quando|appena|subito),
        (benché|sebbene|nonostante|malgrado) (la|il|i|le|l|lo|gli|tutto|abbia|abbiamo|io), pur (avendo|seguendo|usando|
        facendo|rispettando|cambiando), (torna|tornano|ritorna|ricompare|ricominciano|ricomincia) sempre, siamo daccapo,
        punto e a capo, sempre più (spesso|frequente|frequentemente) (che|si|mi|ci), niente da fare, ogni volta (una|
        che|mi|ci|la|si)
    """,
    "fact-source": """
        (mi|ci) (dite|dice|direste|dica|sapete dire|sa dire|indicate|indicherebbe|confermate|conferma) (dove|come|
        quando|se|qual|quale|quanto|il|la|chi|che|cosa), dove (reperire|reperisco|procurarmi|si legge|sta scritto|si
        scarica|si ordina|è scritto|vanno|va|cercare), gradirei (un|una|sapere), saprebbe (qualcuno|dirmi), saprebbe
        qualcuno, chi (sa|mi dice|lo sa|ricorda|saprebbe) (come|dove|quando|se|qual|quanto|che|con certezza|il|la|
        dirmi), (mi|ci) servirebbe (il nome|l indirizzo|il numero|il riferimento|la data|sapere|la fonte|il titolo),
        (conta|vale|rientra|serve) (come|anche|ancora|per|il), (quanto|quanti|quante|quale|quali|che) (può|possono|deve|
        devono|serve|servono|ci vuole|ci vogliono|occorre|occorrono|pesa|dura|spetta), (cosa|che cosa) (dice|prevede|
        stabilisce|vuol|si intende|s intende|si scrive|comporta) (la|il|l|per|dire), in (quale|che) (data|anno|articolo|
        formato|norma|legge|pagina|ufficio|file|cartella|menu), per (legge|regolamento|norma), a norma di, con certezza,
        una conferma, solo una (conferma|curiosità|informazione), per curiosità, una curiosità, (un|qualche|avete il|
        avete un) (link|riferimento), chi (compose|scrisse|ha composto|ha scritto|ha inventato|disse|ha detto|pubblica|
        vende|rilascia|produce|risponde), di chi è, da dove (viene|deriva|si scarica), come si (pronuncia|scarica|
        richiede|converte|legge|misura|chiede|esporta|installa|attiva|disattiva|spegne|accende|pulisce|conserva), chi ne
        (è|sia) (il |la |)(responsabile|titolare|garante), (sapete|sai|sa|sapreste) (già|per caso|mica|anche|per certo)
        (se|quando|dove|chi|come|quanto|quale), (è|sono) (consultabile|consultabili|reperibile|reperibili|acquistabile),
        chi (la|lo|li|le) (fornisce|vende|produce|stampa|distribuisce|pubblica|importa), (cosa|che cosa|che) si
        (adopera|intende|dichiara|indica), si è (tenuti|esonerati|obbligati|esenti), (regolamento|normativa|norma|legge|
        testo|tariffa|tariffario) vigente, (norme|regole|tariffe|disposizioni) vigenti, (dove|da chi) (la|lo|li|le|ne|
        si) (prende|prendo|prendete|compra|comprano|comprate|ordina|ordinate|trova|trovano|trovate|acquista|procura|
        vende|vendono|richiede|presenta|consegna|butta|riporta|registra|paga|scarica|legge), (dove|quando|entro quando|
        come|chi) (va|vanno|vada|vadano) (presentato|presentata|presentati|dichiarato|dichiarata|pagato|pagata|messo|
        messa|messe|messi|registrato|registrata|versato|versata|inviato|inviata|conservato|conservati|smaltito|smaltiti|
        fatto|fatta), (un|qualche) (fornitore|rivenditore|produttore) (di|che|per|in), (è|sono|sia|siano) (valido|
        valida|validi|valide|soggetto|soggetta|soggetti|soggette|esente|esenti|cumulabile|deducibile|detraibile|ammesso|
        ammessa|ammessi|consentito|consentita|consentiti|permesso|obbligatorio per|obbligatoria per|tenuto a|tenuta a|
        tenuti a), (serve|servono|vale|valgono|occorre|ci va|ci vuole|è|sono|esiste|esistono|basta) ancora (il|la|un|
        una|lo|i|le|valido|valida|in vigore|obbligatorio|obbligatoria|in commercio), se (sia|siano|esista|esistano|
        servano|occorra|basti|valga|si possa|si possano|si debba|si debbano|ci voglia|bisogna|occorre), (quale|quali|
        quanto|quanti|quante|dove|chi|cosa|a chi|di chi|quando) (sia|siano|costi|costino|duri|scada|rilasci|si trovi|si
        trovino|si possa|si debba|preveda|significhi|spetti|debba|debbano|vada|vadano), ogni (quanto|quanti|quante), a
        quanto (ammonta|ammontano|va|si), (per|da|dopo|entro|fino a) (quanto|quanti|quante) (tempo|si|va|vanno|deve|
        devono|posso|può|anni|giorni|mesi|ore), (a|di|in|da|con|per|sotto) (quanti|quante|che|quale|quali) (gradi|metri|
        chilometri|litri|distanza|temperatura|profondità|altezza|età|percentuale|dose|dosi|diametro|pressione|
        risoluzione|mese|mesi|periodo|condizioni|sezione|voce|base|zona|titolo|concentrazione|spessore|potenza|formati|
        colore), che (potenza|portata|pressione|diametro|spessore|distanza|dimensioni|percentuale|scadenza|durata|età|
        tensione|dosaggio|concentrazione|misure|aliquota|codice|sigla|voce|parametro) (è|ha|occorre|serve|ci vuole|deve|
        si|va|per|devo), (distanza|temperatura|dose|età|portata|quantità|pendenza) (minima|massima), (numero|importo|
        spessore) (minimo|massimo), (riferimento|riferimenti) (di legge|normativo|normativi|scritto|preciso|esatto|
        ufficiale), (il|un) nome (esatto|preciso|ufficiale|corretto|di quel|di quella|di quello), (che|qual è la|quale)
        differenza (c è|passa|fa|tra|fra), (vuol|vogliono|voglia) dire, che cosa (indica|indicano|significa|significano|
        vuol), (non è|non mi è|non ci è) (chiaro|ben chiaro) (se|chi|dove|quando|come|quanto|che|cosa|quale), qualcuno
        (ricorda|si ricorda|ha presente|ha sottomano|sa per certo|sa dirmi|saprebbe dirmi), (chi|qualcuno|qualcuno di
        voi) (è a conoscenza|ha notizia), (è|siete|sei) a conoscenza, (mi|ci) (sapete|sapreste|sa|saprebbe|sai|sapresti|
        può|potete|potrebbe|potreste|puoi|potresti) (dire|indicare|confermare|ricordare|precisare) (dove|come|quando|se|
        qual|quale|quali|quanto|quanti|quante|il|la|l|chi|che|cosa|in|a|per|entro), (sapete|sapreste|sai|sapresti|sa|
        saprebbe) (dirmi|dirci|indicarmi|indicarci|precisarmi) (dove|come|quando|se|qual|quale|quanto|quanti|quante|che|
        cosa|in|entro|la|il), (vorrei|volevo|vorremmo|ho bisogno di|avrei bisogno di|avrei piacere di|mi serve|mi
        servirebbe|mi occorre|mi interessa|mi interesserebbe|desidero|desidererei|gradirei|dovrei|devo) (sapere|
        conoscere|capire) (se|dove|quando|quale|quali|qual|quanto|quanti|quante|in|a|che|cosa|come si|come funziona|
        entro), mi (chiedo|chiedevo|domando|domandavo) (quale|quanto|quando|dove|quanti|quante|a che|in che|da dove|da
        che), chi mi (sa dire|dà il riferimento|chiarisce|toglie il dubbio), da (che|quale) (anno|zona|paese|epoca|data|
        lingua|parte|regione) (viene|vengono|proviene|parte|decorre|si|è|sono|i|il|la|le), (lo|la|li|le) rilascia, chi
        (rilascia|lo rilascia|autorizza|ne è responsabile|è competente per), (mi|ci) (basta|basterebbe) (il titolo|il
        link|il riferimento|il numero|la data|la fonte|sapere|un sì|un link|un riferimento|un rigo), rigo di conferma,
        formula (rapida|per calcolare), all incirca
    """,
    "those-who-did": """
        (chi|che|qualcuno) (ci|l|li|le|lo|ne|si|di voi|tra voi|)(ha|hanno|abbia|è|sia) (già|mai|davvero|)(passato|
        passata|passati|provato|fatto|usato|adottato|scelto|comprato|vissuto|cambiato|lavorato|montato|insegnato|stato|
        stata|tornato), (chi|quelli che|coloro che) (usa|usano|adopera|convive|coltiva|pratica|vive) (già|da|con|il|la|
        i|le), da (anni|tempo|almeno) (e|usa|usano|mi), c è (chi|qualcuno che) (è|ha|l ha|si è|usa|adopera|ci), parli
        chi, risponda chi, risponde chi, da chi (ci|l|lo|la|li|le|ha|è|usa|fa|già|se|vive|c è|c e), di chi (ci|l|lo|la|
        li|le|ha|è|usa|fa|già|se|vive|c è), (un parere|pareri|consigli|impressioni|due righe|racconti|storie|parola)
        (da|di) chi, con (che|quali) (risultati|risultato|esiti|esito|soddisfazione), (vi|ti|le) (siete|sei|è) (trovati|
        trovate|trovato|trovata|mai|pentiti|pentito|trovati bene), vi siete (mai|)(trovati|trovate|capitati), vi è (mai|
        )(capitato|successo|capitata|andata|servito|durato|durata), vi (dura|durano|convince di più|ha deluso|ha
        sorpreso|ha fatto), (avete|hai|ha) mai (avuto|provato|fatto|visto|usato|tenuto|portato|dovuto|lavorato|
        incontrato|preso), (mi|ci) (racconta|raccontate|raccontereste|racconti|raccontano|raccontassero), raccontami,
        raccontateci, racconti chi, fatemi (capire|sapere) come, com è (stato|stata|andata|vivere|lavorare|una|un|
        davvero|per voi), come ve la (cavate|siete|passate|sbrigate), come vi (regolate|trovate|organizzate|siete|
        comportate|ci), come ci si trova, ci si trova (bene|meglio|male), (nelle|dalle) vostre (mani|case|esperienze), a
        casa vostra, in casa voi, (la|il) (migliore|peggiore|miglior|peggior) (acquisto|scelta|esperienza), vostra
        (peggiore|migliore|esperienza|vita), ne (vale|valeva|è valsa|varrebbe) la pena, (è|sarà) servito a (qualcosa|
        niente|nulla), funziona o, meglio (il|la|un|una|i|le|quello|quella), si (molla|rompe|consuma|rovina) dopo,
        consigliatemi, (me|ce|)(lo|la|li|le) (consigliate|consigliereste|sconsigliate|consiglia|rifareste|rifarebbe|
        rifaresti|ricomprereste), indeciso (tra|fra|se), indecisa (tra|fra|se), indecisi (tra|fra|se), dopo quanto
        (tempo|vi), (veterani|reduci|qualche reduce), per esperienza, esperienza diretta, vissuta, sul serio, nella
        vostra (esperienza|pratica|zona|scuola), (qualcuno|nessuno) (l ha|le ha|li ha|ci ha|c è|ha) (già|mai|)(testato|
        collaudato|tentato|guidato|portato|seguito|frequentato|passato|avuto|coltivato|suonato|restaurato|organizzato|
        allevato|adottato|cambiato|rinunciato|vissuto), (chiedo|domando|mi rivolgo) a chi (ce|l|lo|la|li|le|ci|ha|usa|
        fa|già), chi ce l ha (in|già|da), (che cosa|cosa) (si è visto|ha funzionato|non ha funzionato|avete imparato|
        avete visto|avete notato|vi ha insegnato|vi hanno insegnato), (altrove|da altre parti|negli altri|nelle altre)
        (come|cosa|che|si fa|funziona), a voi (che cosa|cosa|come|quanto|quando) (ha|hanno|è|sono), (quelli|quelle|
        coloro) (fra|tra|di) (voi|noi) che, (storia|storie|racconto|racconti) di chi, con cui vi siete (trovati|
        trovate), (chi|qualcuno|c è chi|qualcuno di voi|qualcuno che) (l|lo|la|li|le|ne|ci|vi|)(ha|hanno|abbia|avesse)
        (già |mai |)(provato|provata|provati|provate|usato|usata|usati|usate|fatto|fatta|fatti|adottato|adottata|
        adottate|adottati|sperimentato|sperimentata|tentato|tentata|installato|installata|montato|comprato|comprata|
        tolto|tolta|imposto|rinunciato|cambiato|introdotto|introdotta|piantato|piantate|avviato|avviata|vissuto|
        gestito), (sentire|ascoltare|parlare con|parlarne con|confrontarmi con|confrontarci con|sapere da|imparare da|
        saperlo da|sentirlo da|affido a|affidiamo a) chi, sentire (da|) chi, chi (ci|vi) (è|era) (già |)(passato|
        passata|riuscito|riuscita|cascato|cascata), (chi|voi che) (lo|la|li|le|ci) (usa|usate|fa|fate|tiene|tenete|
        lavora|lavorate|vive|vivete|gestisce) (già|da|davvero|nel|tutti i|ogni|come), (lo|la|li|le|ne|ci) avete (mai |
        già |)(usato|usata|usati|usate|provato|provata|provati|provate|avuto|avuti|fatto|fatta|messo|messi|coltivato|
        coltivate|adottato|adottata|rinunciato), avete mai, hai mai, a (qualcuno|voi|lei|te|altri) (è|sono) (già |mai |
        )(capitato|capitata|capitati|successo|successa|andato|andata|riuscito|servito|toccato), (ad altri|a voi|a
        qualcuno|ad altre) (è|com è) andata, (è|sono|sarebbe) (mai |già |)(stata|stato|stati|state) (tentata|tentato|
        sperimentata|sperimentato|provata|provato), come (vi siete|ti sei|vi eravate|si sono|ci si è), come (la|lo|li|
        le|l) (vive|vivete|avete|ha|gestite|gestisce|hanno) (gestito|gestita|vissuto|vissuta|presa|preso|affrontato|
        affrontata|risolto|risolta|chi|voi|in), (com è|come è|come) andata (a|da|con|la|il|in|poi|finora), come vi
        (trovate|siete|è|sta), da voi (si fa|si usa|come|funziona|è andata|succede|cosa|quanto), rifareste, rifaresti,
        rifarebbe, rifarebbero, rifarei, ricomprereste, tornereste, torneresti, tornerebbe, tornerebbero, riprendereste,
        scegliereste, sceglieresti, sceglierebbe, (cosa|che cosa) (evitereste|rifareste|cambiereste|cambieresti|evitare|
        scegliereste|preferite|avete scelto|avete preso|vi ha convinto), (quale|quali|cosa|che cosa|che|con cosa|con che
        cosa) (usate|usa|adoperate|montate|avete scelto|avete preso|avete montato|tenete|mettete|scegliete|si è
        rivelato|si è rivelata|si sono rivelati) (voi|e|in|per|ai|alle|più|come|il|la|nel|nella), voi (quale|quali|cosa|
        che cosa|con cosa|come|dove|per) (usate|avete|vi|adoperate|mettete|scegliete|preferite|fate con), (con|in)
        (cosa|quale|che cosa) vi trovate, (ne |)(siete|sei|sono) (contenti|contente|contento|contenta|soddisfatti|
        soddisfatte|soddisfatto|soddisfatta|pentiti|pentite|pentito|pentita) (di|del|della|dei|delle|o|e|dopo|voi|
        davvero), contenti o, soldi (ben |)(spesi|buttati), (spesi bene|ben spesi), (vale|valgono|vale davvero) (la
        spesa|i soldi|quello che costa|il prezzo), (nel|in) bene e (nel|in) male, (pregi|difetti|magagne|intoppi|
        inconvenienti|controindicazioni) (avete|ha|hanno|e|del|della|dei|veri|che), che (effetto|effetti|risultati|
        risultato|riscontri|riscontro|esito|accoglienza|intoppi|problemi) (ha|avete|hanno|ha avuto|vi|ne|ci|avuto),
        (ditta|marca|modello|meccanico|officina|programma|tecnico) di fiducia, (un consiglio|consigli|consiglio|pareri|
        un parere|parere) (su|per|sul|sulla|sulle) (un|una|quale|marca|modello|la|il|l acquisto|l|acquistare|comprare|
        prendere), (che|quale) (marca|modello) (mi |ci |)(consigliate|comprare|prendere|scegliere|usate|avete|
        consigliereste|consiglia|è|si), (marca e|marca o|e) modello, prima di (comprare|comprarlo|comprarla|comprarne|
        acquistare|acquistarlo|spendere|firmare|imbarcarmi|imbarcarci|buttarmi|buttarci|lanciarmi|lanciarci|investire|
        scegliere|rovinare|fare il passo), (sono|siamo|sarei) (tentato|tentata|tentati|tentate) (di|da|dal|dalla|ma|
        però), (stiamo|sto) (valutando|meditando|considerando|pensando) (di (passare|cambiare|comprare|acquistare|
        sostituire|installare|introdurre|adottare)|se|l acquisto|un|una), (vorrei|vorremmo|voglio|dovremmo|dobbiamo)
        (passare|cambiare|sostituire|abbandonare) (da|dal|dalla|dai|al|alla|ai|la|il|le|i) (carta|legno|vecchio|vecchia|
        vecchi|nuovo|nuova), (dura|durano|durato|durata|durati|tiene|tengono|regge|reggono|resiste|resistono|rende|
        funziona|funzionano|conviene|serve) (davvero|sul serio|nel tempo|veramente|alla lunga|per anni|più della|più
        di), (regge|funziona) o, (vi|a voi) risulta, (testimonianze|racconti|pareri|giudizi|voci|clienti|esperienze)
        (di|da|dal|veri|vere|vera|dirette|diretta|pratica|pratiche|concreta|concrete), esperienza (pratica|diretta|
        concreta)
    """,
    "may-i-copy": """
        (me|ce) (ne|lo|la|li|le) (girate|gira|girereste|passate|passa|mandate|manda|manderebbe|manderesti|spedite|
        spedisce|allegate|prestate|presta|cedete|cede|inoltrate|fate avere|inviate|invia|dareste|fareste avere), (mi|ci)
        (girate|gira|girereste|spedite|spedisce|fate avere|farebbe avere|inoltrate|allegate|cedete|cede|cederebbe|
        prestereste|presta|regalate|lasciate|lascereste) (il|la|i|le|un|una|uno|l|lo|qualche|dei|delle|vostro|vostra|
        quello|quella|tracce), mandatemi, mandateci, passatemi, passatemelo, passatemela, giratemi, giratemelo,
        giratemela, inviatemi, speditemi, prestatemi, (ne|ce n|ce l|ce li|ce le) (avete|ha|hanno|avreste|avrebbe) (uno|
        una|qualcuno|già|pronto|pronta|di), ce l avete, ce l ha, ce l avreste, ne avete (uno|una), chi (avrebbe|
        possiede|conserva|custodisce) (pronto|pronta|già|un|una|uno|pronti|delle|dei|ancora), c è (in giro|chi possiede|
        chi avrebbe), (chi|qualcuno) (possiede|conserva|tiene), lo (cederebbe|presterebbe|condividerebbe), la
        (cederebbe|presterebbe|condividerebbe), li (cederebbe|presterebbe), le (cederebbe|presterebbe), disposto a
        (condividere|prestare|cedere|girarmelo|passarmelo|prestarlo|prestarle|cederlo), (rifare|ripartire|partire|
        inventare|inventarlo|inventarmelo|scriverlo|farlo|costruirlo|ricominciare) (da capo|da zero|daccapo|da me), (da|
        per) (ricopiare|copiare|copiarlo|riempire|rifare|riadattare|personalizzare|scopiazzare|passare), riutilizzabile,
        riutilizzabili, riusabile, riusare, collaudato, collaudata, già (collaudato|collaudata|usato|tradotto|
        trascritte|trascritto|compilato|impostato), (potrei|potremmo|posso|si può) (avere|averne|riutilizzare|riusare|
        copiare|usare il|usare la|adattare|prendere) (il|la|i|le|un|una|vostro|vostra|uno|quello), accetto volentieri,
        sto cercando (un|una|dei|delle|il), (qualcosa|materiale) da passarmi, esempi di, un esempio di, lo adatto io,
        citando la fonte, cito la fonte, cambiando i nomi, anima buona, (me|ce) (lo|la|li|le|ne) (farebbe|fareste|fate|
        fai|faresti) (avere|leggere|vedere|usare|copiare), che (mi|ci) (passi|presti|mandi|giri|ceda|fornisca|invii|
        spedisca|regali), (me|ce) (ne|lo|la|li|le) (allunga|allungate|allunghereste|fornite|fornireste|fornirebbe|
        condividete|condividereste|condividerebbe|mandereste|prestereste|presterebbe|spedireste|spedirebbe|passereste|
        passerebbe|passeresti|potreste mandare|potete mandare|potreste inviare|potete inviare|potreste passare|potete
        passare), passarmelo, passarmela, passarmeli, passarmele, passarmene, passarcelo, passarcela, passarcene,
        girarmelo, girarmela, girarmeli, girarmele, girarmene, mandarmelo, mandarmela, mandarmeli, mandarmene,
        mandarcelo, mandarcela, mandarcene, inviarmelo, inviarmela, inviarmene, inviarcelo, inviarcela, inviarcene,
        prestarmelo, prestarmela, prestarmeli, prestarcelo, cedermelo, cedermi, cederci, fornirmi, fornirci, girarci,
        girarmi, allungarmi, (passarmi|passarci|inviarmi|inviarci|mandarmi|mandarci|spedirmi|spedirci|prestarmi|
        prestarci|condividere) (il vostro|la vostra|i vostri|le vostre|il suo|la sua|il tuo|la tua|un|una|uno|copia|
        qualche|dei|delle|gli|quello|quella), da (passarmi|girarmi|prestarmi|mandarmi|inviarmi|cedermi|condividere|
        prestarci|passarci|girarci|mandarci|cederci|stampare|ritagliare|ricalcare|fotocopiare|compilare), che (potrei|
        potremmo|posso|possa|possiamo) (stampare|scaricare|modificare|prendere|riciclare|tradurre|ritagliare|
        fotocopiare), (mi|ci) (farebbe|farebbero|fa|tornerebbe|tornerebbero|sarebbe|sarebbero) (comodo|utile|utili) (un|
        una|dei|delle|degli|vedere|avere|qualche|copiare), (mi|ci) (serve|servono|servirebbe|servirebbero|occorre|
        occorrono|occorrerebbe|occorrerebbero|manca|mancano) (un|una|uno|dei|delle|degli|due|qualche|serie di) (modello|
        modelli|esempio|esempi|scheda|schede|foglio|fogli|traccia|tracce|copia|convenzione|regolamento|modulo|moduli|
        lettera|tabella|griglia|piano|script|file|schema|disegno|disegni|immagine|immagini|foto|dati|questionario|
        testo), (esiste|esistono|c è|ci sono|ci sarebbe) (già |per caso |)(un|una|uno|dei|delle|degli) (modello|esempio|
        scheda|foglio|traccia|convenzione|regolamento|modulo|lettera|tabella|griglia|script|file|schema|questionario|
        kit|raccolta) (già|pronto|pronta|tipo|da|per|di|che), (avete|avreste|ha|avrebbe|hai|avresti) (mica|per caso|
        forse|già pronto|già pronta|già pronti) (un|una|uno|dei|delle|degli|qualche|qualcosa), (da poter|per poterlo|per
        poterla) (riusare|usare|adattare|copiare), (l|le|li|lo|la|lo|)(ha|hanno|avete) già (fatto|fatta|fatti|fatte|
        scritto|scritta|preparato|preparata|firmato|firmata|disegnato|tradotto) (qualcuno|altri|potrebbe|può|me|mi),
        prima di (mettermi|inventarmi|inventarmene|inventarmelo|scriverlo|scriverla|scriverne|disegnarlo|disegnarla|
        partire|rifarlo|farmelo|farmene|ricominciare), per non (ripartire|partire|dover|doverlo|doverla|inventare|
        reinventare|rifare), invece di (scriverne|scriverlo|farne|inventarne|inventarlo|ripartire|rifare|rifarlo|
        disegnarlo), piuttosto che (scriverne|inventarne|rifarlo|ripartire), rodato, rodata, già (rodato|rodata|
        sperimentato|sperimentata|compilata), (prenderne|trarre|trarne|prendere) spunto, nel cassetto, (lo|la|li|le)
        userei, (vedere|sapere) come (altri|altre|gli altri|l) (hanno|avete) (scritto|scritta|impostato|impostata|
        formulato|fatto), (il|la|i|le) (vostro|vostra|vostri|vostre|suo|sua) (modello|modelli|regolamento|schema|modulo|
        scheda|schede|statuto|convenzione|contratto|foglio|tabella|questionario|diapositive|materiale|materiali|piano|
        lettera|griglia|script|file) (di|per|da|in|o|che|oscurata|come), anche (grezzo|grezzi|grezza|grezze|oscurato|
        oscurata|incompleto|incompleta|solo una copia), (utilizzabili|utilizzabile|libere|liberi|libero|libera)
        (liberamente|da diritti|da vincoli), (senza|liberi da|libere da) (vincoli|diritti d autore), (disposto|disposta|
        disposti) a (fornirmi|fornirci|passarmi|passarci|mandarmi|prestarmi|prestarci|cedermi|cederci|girarmi), chi ne
        ha (uno|una|da|già|nel|pronto|di)
    """,
    "yours-to-take": """
        (carico|ho caricato|pubblico|pubblichiamo|metto in rete|metto online|deposito|spedisco|invio|mando|vi invio|vi
        spedisco|passo|giro|vi faccio avere|vi do|do via|regaliamo|cediamo|liberiamo|rilascio|dono|doniamo|lascio in|
        rendo) (il|la|i|le|un|una|tutto|a chi|pubblico|disponibile|disponibili|mio|mia|nostro|nostra|gratuitamente),
        (fateci|fatene|fatevi|facciano) (quello|quel|ciò|l uso|buon|pure), (è|sono) (a disposizione|scaricabile|
        scaricabili|liberi|vostro|vostra|gratis|da scaricare|pronto da|disponibili|disponibile per), (chiunque|chi)
        (vuole|voglia|volesse|desidera|ne ha bisogno|ne abbia bisogno) (può|possa|lo|la|li|le|ne|me|mi|copiare|usarlo|
        usarla|averlo), (scriveteci|chiedetemi|chiedete|scrivetemi|ditemi) e (ve|lo|la|vi|spedisco|mando), ci avanza, ci
        avanzano, mi avanza, mi avanzano, avanzano, copiabile, copiabili, rubatelo, rubatela, rubate, clonate,
        riadattatelo, personalizzatelo, usateli, usatele, scaricateli, distribuiteli, basta (aprirlo|aprirla|cambiare|
        chiederlo|chiedermelo|scrivermi), mi sono (fatto|fatta|costruito|costruita|scritto|scritta) (un|una), che mi
        sono (fatto|fatta|inventato|inventata|costruito|costruita), spero (che |)(vi|a qualcuno) (serva|servano|sia
        utile|torni utile|faccia comodo|piaccia|aiuti), a piene mani, (ve|te) (lo|la|li|le|ne) (do|diamo|lascio|
        lasciamo|allego|alleghiamo|mando|mandiamo|giro|giriamo|metto|mettiamo|passo|passiamo|regalo|regaliamo|cedo|
        cediamo|invio|inviamo|condivido|condividiamo|offro|offriamo|incollo|faccio avere), (lo|la|li|le|l) (metto|
        mettiamo|lascio|lasciamo|cedo|cediamo|regalo|regaliamo|condivido|condividiamo|pubblico|pubblichiamo|ho messo|ho
        messa|ho messi|ho messe|ho caricato|ho caricata|ho caricati|ho caricate|ho pubblicato|ho pubblicata|ho
        digitalizzato|ho ribattuto|ho liberato|abbiamo messo|abbiamo messa|abbiamo messi|abbiamo messe|abbiamo caricato|
        abbiamo pubblicato) (a disposizione|in rete|in comune|qui|online|volentieri|liberamente|per tutti|per chi|al
        computer|sul sito), (ho|abbiamo) (finalmente |appena |)(composto|impaginato|digitalizzato|scansionato|ribattuto|
        elaborato|sviluppato|assemblato|inciso|confezionato|programmato|disegnato|caricato|pubblicato|messo insieme|
        messo in rete|messo online|reso disponibile|reso pubblico) (il|la|i|le|l|lo|gli|un|una|uno|dei|delle|tutto|
        tutti|tutte|in|due|tre|quattro|cinque), (me|ce) (lo|la|li|le) (sono|siamo) (fatto|fatta|fatti|fatte|costruito|
        costruita|disegnato|disegnata|disegnati|disegnate|scritto|scritta|inventato|inventata), (prendete|usate|copiate|
        scaricate|stampate|fotocopiate|adattate|modificate|riusate|diffondete|duplicate|distribuite|riciclate|
        saccheggiate|condividete) (pure|liberamente|senza|quello|quel|ciò|a piacere|a piacimento|come vi|quanto|quante|
        quanti|tutto quello), prendeteli, prendetele, prendetene, prendetevelo, prendetevela, copiatela, copiateli,
        copiatele, scaricatela, scaricatele, stampatela, stampateli, stampatele, fotocopiatelo, fotocopiatela,
        fotocopiateli, fotocopiatele, fotocopiate, adattateli, adattatele, modificateli, modificatele, riusatelo,
        riusatela, riusateli, riusatele, miglioratela, diffondetelo, diffondetela, distribuitelo, distribuitela,
        tenetelo, tenetela, tenetevelo, servitevene, condividetelo, condividetela, se (lo|la|li|le|ne) (prenda|
        prendano), (lo|la|li|le) (scarichi|scarichino|usino|copino|stampi|stampino|adatti|adattino|riusi|riusino), (lo|
        la|li|le|ne) (può|possono|potete|puoi) (riusare|usare|copiare|scaricare|prendere|adattare|stampare|riutilizzare|
        modificare), (può|possono) (riusarlo|riusarla|riusarli|riusarle|usarli|usarle|copiarlo|copiarla|scaricarlo|
        scaricarla|scaricarli|scaricarle|adattarlo|adattarla), (uso|utilizzo|riuso|riutilizzo|accesso) libero, senza
        (diritti|diritto d autore|copyright|padroni|logo|loghi|scrupoli|il nostro logo|il mio nome), (codice|sorgenti|
        sorgente) (aperto|aperti|libero|liberi|pubblico|pubblici), (file|formati|formato) (modificabile|modificabili|
        aperto|aperti), (sono|resta|restano|rimane|rimangono) (liberi|libere|gratuiti|gratuite|pubblici|pubbliche|
        scaricabili|vostri|vostre|di tutti), (rendo|rendiamo) (disponibile|disponibili|pubblico|pubblica|pubblici|
        libero|libera), (metto|mettiamo|messo|messa|messi) (tutto |) a disposizione, a disposizione di (tutti|chi|
        chiunque), (basta|purché|purché si) (citare|citi|citiate) (la|il|l), pronto da (compilare|usare|stampare|
        adattare|copiare), pronta da (compilare|usare|stampare|adattare|copiare), pronti da (compilare|usare|stampare),
        (fatene|fate) (ciò|quel) che, (se|fate) (vi|a qualcuno) (piace|serve|torna comodo|fa comodo|torna utile|può
        essere utile|può servire), eccolo per, eccola per, eccoli per, (un|sarebbe un) peccato (buttarli|buttarle|
        buttarlo|buttarla|tenerlo|tenerla|tenerli|perderlo|perderla|perderli), (come|quanto|quante volte|quanti|quante|
        quando) (vi pare|volete|vi pare e piace|vi serve|vi servono), migliorie
    """,
    "who-takes": """
        chi (porta|prende|copre|tiene|guida|apre|chiude|cura|scrive|legge|traduce|rilegge|telefona|verrebbe|verrà|
        potrebbe|può|cucina|monta|smonta|sta|resta|pulisce|accompagna|presiede|conduce|modera|stampa|distribuisce|
        raccoglie|raduna|ritira|spedisce|anticipa) (il|la|lo|l|i|gli|le|un|una|con me|a|al|alla|in|su|su di|per|
        domenica|sabato|venerdì|lunedì|questo|questa|ogni), chi (si|ci|se la|se lo) (fa carico|prende|fa avanti|occupa|
        mette|sobbarca|sta|aggrega|unisce|accolla|presta|candida|segna|aggiunge|associa), (chi|qualcuno|due|tre|quattro)
        (con|insieme a|assieme a) me, con me (il|la|i|le|a|per|chi), (facciamoci|mettiamoci|troviamoci|dividiamoci|
        organizziamoci|distribuiamo|distribuiamoci|spartiamoci|raduniamo|raccogliamo|uniamo|accorpiamo|riuniamoci|
        coordiniamoci|accordiamoci|diamoci|contiamoci|muoviamoci|prepariamo|scegliamo|decidiamo|fissiamo), (ce|ci) (li|
        le|lo|la) (dividiamo|spartiamo|distribuiamo), ci (distribuiamo|smistiamo|suddividiamo|coordiniamo|mettiamo|
        accordiamo|contiamo|uniamo|accordiamo), (servono|serve|mancano|manca|occorrono|cercansi|cercasi|cerco|cerchiamo|
        si cerca|si cercano|urgono|urge|avremmo bisogno di|abbiamo bisogno di|ho bisogno di|mi servono) (ancora|
        urgentemente|)(autisti|braccia|mani|volontari|aiuti|aiutanti|due|tre|quattro|cinque|sei|sette|otto|dieci|dodici|
        quindici|venti|persone|qualcuno per|compagni|compagno|soci|candidati|un candidato|rinforzi|sostituti|un
        sostituto|sostituto|una seconda|un secondo|un terzo|relatori|giudici|lettori|revisori|traduttori|collaudatori|
        tester|un tesoriere|un segretario|un presidente), (ci|mi) manca (ancora|)(un|una|il|la) (tesoriere|segretario|
        segretaria|presidente|giudice|arbitro|autista|voce|persona|sostituto|quarto|terzo|volontario|turno), nessuno si
        è (ancora|)(fatto|offerto|candidato|proposto|segnato), (qualcuno si|nessuno si) (candidi|offra|faccia avanti|
        offre|propone|fa avanti), fatevi avanti, fatemi (il|avere il) (numero|nome|vostro), datemi (nome|il nome|
        conferma|i nomi|un nome), ditemi (chi|quanti|quando|entro|se ci|se venite|il giorno|nome), mandate(mi|)(il|la|
        nome|entro|conferma), scrivetemi (entro|se|nome|chi), comunicate(mi|)(il|la|entro|chi), inviate (entro|le|i|il),
        segnate (il|nome|chi), (mi|ci) (offro|offriamo|incarico|occupo|metto|propongo|prendo|candido) (di|io|per|a|
        della|del|dei|la|il|come), io (porto|prendo|faccio|penso|tengo|guido|ci metto|raccolgo|coordino|mi occupo|ho
        già|anticipo|metto), a testa, (uno|una) (a testa|ciascuno|per ciascuno|per uno|per squadra|per gruppo), per
        ciascuno, a coppie, a vicenda, ogni (socio|sezione|gruppo|scuola|famiglia|coro|banda|membro|iscritto) (adotti|
        nomini|indichi|mandi|porti|prenda|si|scelga|faccia|copra), (tutti|tutte) (al|alla|insieme|in|assieme), (sabato|
        domenica|lunedì|martedì|mercoledì|giovedì|venerdì) (o|oppure) (sabato|domenica|lunedì|martedì|mercoledì|giovedì|
        venerdì), che (sera|giorno|data|ora|orario|sabato|weekend|fine settimana) (potete|preferite|vi|scegliete|fa|
        facciamo|va|ci|siete|andrebbe|sarebbe), (preferite|scegliete|votate|si vota|esprimetevi|alzata di mano), entro
        (la|le|questa|quando|settimana|stasera|domani|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|
        dicembre|gennaio|febbraio|otto|dieci|due|tre), (quota|quote|cifra|cassa|colletta|autotassazione|spese) (comune|a
        testa|ciascuno|da dividere|per), se siamo (in|almeno|abbastanza), siamo (già|)(in|)(due|tre|quattro|cinque|sei|
        sette|otto|dieci) (e|ma|per|su), si parte (solo|)se, chi è (libero|disponibile|con me|della partita|dentro|in
        zona|disposto), chi c è per, contate su, posso contare (su|con), su chi (posso|possiamo) contare, assieme,
        unire, accorpare, in blocco, tutti quanti, (segnatevi|iscrivetevi|prenotatevi|mettetevi|aggiungetevi|prenotate|
        segnate|prendetevi) (in|su|sul|sulla|nella|nel|qui|accanto|entro|rispondendo|per|un|il), (mettete|scrivete|
        aggiungete|segnate|inserite|indicate) (il vostro nome|il nome|i vostri nomi|la quantità|i giorni|accanto|nome
        e), (il|i) (vostro|vostri|proprio) (nome|nomi|turno|turni) (accanto|nella|nel|sul|sulla|in|a), chi (fa|porta|
        prende|cura|segue) cosa, (quali|quale|cosa|che cosa|quanti|quante|che giorno|che giorni|quali giorni) (vi
        accollate|ne prendete|vi prendete|portate|potete (fare|coprire|prendere|portare|venire)|preferite|scegliete),
        (la|le) (vostra|vostre|propria|sua) (preferenza|preferenze|disponibilità|adesione|adesioni|quantità|conferma|
        scelta|firma|firme), (il|del) vostro (appoggio|sostegno|aiuto|contributo|voto|impegno), (su quanti|su quante|su
        chi|su quali) (posso|possiamo|si può) contare, (posso|possiamo) contare, (chi|chiunque) (intende|vuole|volesse|
        desidera|voglia|vorrà|vuol) (firmare|firmarla|aderire|partecipare|unirsi|esserci|essere|entrare|candidarsi|
        collaborare|contribuire|aggregarsi|dare|darci|darmi), (vi|ti|le) (va|andrebbe) di (dare|partecipare|unirvi|
        unirti|collaborare|contribuire|aiutare|fare la vostra), chi (aderisce|si aggrega|si accolla|subentra|ci pensa|ci
        mette|si libera|può dare|mi sostituisce|ci sostituisce|mi dà il cambio|ci dà il cambio|mi dà una mano|ci dà una
        mano|si fa avanti|è della partita|vuol essere), (ci pensa|se ne occupa|se la sente|si offre) qualcuno,
        (qualcuno|uno|una) che (segua|faccia|guidi|tenga|porti|pensi|curi|si occupi|prenda) (la|il|a|al|alla|di|del|
        della|i|le|l), (firmate|votate|aderite|donate) (e|anche|in|entro|la|il|tutti|numerosi|per), (a maggioranza|per
        alzata), si (decide|vota) (a|entro|con|per|una|il), in contemporanea, a nome di (tutti|tutte|tutta), il vostro
        (benestare|assenso|consenso|ok), (tutti|tutte|ciascuno|ognuno) (lo stesso|nello stesso) (giorno|momento|periodo|
        orario), lo stesso giorno, nello stesso (giorno|momento|periodo), attendo (le|la|i) (vostre|vostra) (adesioni|
        adesione|conferma|conferme|disponibilità), (raccolgo|raccogliamo) (gli|le) (ordini|adesioni|firme|iscrizioni|
        prenotazioni|quote), (fatemi|fateci) sapere (quanti|quante|quali|chi|se (siete (interessati|interessate|dei
        nostri|disponibili)|ci siete|venite|aderite)|cosa preferite|quando|su)
    """,
    "i-take": """
        io (prendo|porto|faccio|penso|tengo|guido|ci metto|raccolgo|coordino|anticipo|metto|curo|comincio|ritiro|cucino|
        stampo|presto|scrivo|posso|ho già|sento|chiamo|prenoto|ne prendo|mi prendo|mi occupo|mi offro), (tengo|raccolgo|
        coordino|prenoto|anticipo|porto|curo|ritiro|metto|prendo|guido|organizzo) io, (la|lo|li|le) (tengo|coordino|
        organizzo|prenoto|raccolgo|guido|ritiro|anticipo) io, (mi|ci) (offro|offriamo|incarico|incarichiamo|propongo|
        candido|presto|prestiamo) (di|io|noi|per|a|come|volentieri), mi occupo io, posso (prendere|coprire|portare|
        guidare|fare|curare|tenere|occuparmi) (io|il|la|i|le|un|una|due|tre|di|del|della), per ora siamo (in|), finora
        siamo (in|), (siamo|siamo già|siamo ancora|siamo solo) (in|a|appena in) (due|tre|quattro|cinque|sei|sette|otto|
        nove|dieci|dodici|quindici|venti|ventuno|pochi|quattro gatti), ne ho (già|ancora) (assegnati|assegnate|
        prenotati|presi|trovati|raccolte|raccolti), poi ricambio, ricambio io
    """,
    "let-us": """
        facciamo (un|una|insieme|noi|due|tre|i turni|così|un po|a turno|a metà|tutti|la), (ordiniamo|compriamo|
        acquistiamo|paghiamo|affittiamo|noleggiamo|firmiamo|scriviamo|chiediamo|piantiamo|puliamo|misuriamo|sommiamo|
        uniamo|raccogliamo|ritiriamo|dividiamo|spartiamo|ripartiamo|ripartiamoci|spartiamoci|dividiamoci|raggruppiamo|
        raggruppiamoci|sosteniamo|aderiamo) (insieme|tutti|tutte|in|a|noi|i|le|il|la|un|una|gli|l|uno|per),
        (ripartiamoci|spartiamoci|dividiamoci|raggruppiamoci|uniamoci|mettiamoci|troviamoci|accordiamoci|organizziamoci|
        facciamoci|coordiniamoci), e se (ci|lo|la|li|le|quest anno|quest autunno|tutti|noi|)(raccogliessimo|dividessimo|
        unissimo|mettessimo|ordinassimo|comprassimo|organizzassimo|trovassimo|scrivessimo|provassimo tutti), se (ognuno|
        ciascuno|ciascuna|ogni|tutti|tutte|ognuna|ciascun|ci mettiamo|ci uniamo|ci dividiamo|lo dividiamo|la dividiamo|
        li dividiamo|le dividiamo|ordiniamo|compriamo|ci organizziamo|uniamo), (potremmo|possiamo|vogliamo|dobbiamo|
        dovremmo|conviene) (dividerci|spartirci|metterci|unirci|accordarci|organizzarci|coordinarci|unire le|dividere|
        fissare|ordinare)
    """,
    "short-of": """
        (servono|servirebbero|mancano|mancherebbero|occorrono|occorrerebbero|cerchiamo|cerco|cercasi|cercansi|ci
        vogliono|ci vorrebbero|avremmo bisogno di|abbiamo bisogno di) (ancora|almeno|altri|altre|altri due|altre due|
        altri tre|due|tre|quattro|cinque|sei|otto|dieci|quindici|venti|trenta|autisti|volontari|volontarie|braccia|
        persone|aiutanti|rinforzi|sostituti), (ce ne|ce n|ne) (vorrebbero|vogliono|vuole|servono|servirebbero|mancano|
        occorrono) (ancora|almeno|altri|altre|due|tre|quattro|cinque|sei|dieci|venti|trenta), (manca|ci manca|mi manca|
        serve|ci serve|occorre|cerchiamo|cerco) (ancora |)(chi|qualcuno che|uno che) (sappia|porti|possa|faccia|guidi|
        tenga|segua|curi|abbia), (da coprire|posto vacante|rimasto scoperto|rimasta scoperta|resta scoperto|restano
        scoperti), si è (dimesso|dimessa|ritirato|ritirata|tirato indietro|tirata indietro), (dato|danno) buca, il
        mandato (di|è|scade), (mi|ci) (sostituisce|sostituirebbe|darebbe il cambio|dà il cambio|dia il cambio), dare il
        cambio, (un|una) (sostituto|sostituta|supplente|rimpiazzo|coraggioso|volenteroso), a corto di (volontari|
        braccia|autisti|persone|mani), in pochi
    """,
    "in-the-news": """
        (è|sono) (appena|stato|stata|stati|state|)(uscito|uscita|usciti|uscite|annunciato|annunciata|approvato|
        approvata|pubblicato|pubblicata|pubblicati|pubblicate|rilasciato|rilasciata|presentato|presentata|recepito|
        recepita|votato|votata|in arrivo|disponibile la|disponibile il|in vigore|in gazzetta|online la nuova|nata|nato|
        legge), (entra|entrerà|entrano|entreranno) in vigore, (da|dal) (oggi|domani|gennaio|lunedì|mese prossimo|anno
        prossimo|prossimo anno|luglio|settembre|ieri|primo) (è|si|sarà|saranno|non|la|il|i|le|cambia|cambiano|sono|
        anche), l anno prossimo, hanno (appena|)(annunciato|approvato|pubblicato|presentato|deciso|votato|proposto|
        vietato|autorizzato|liberalizzato), (il|la) (governo|ministero|regione|comune|commissione|parlamento|
        federazione|europa|ue|senato) (vuole|ha|finanzia|propone|intende|vieta|impone|taglia|toglie|prepara|discute|
        sta), (stanno|si sta) (riscrivendo|discutendo|preparando|pensando|parlando|valutando|votando|cambiando|
        modificando|lavorando), si (parla|discute|vocifera|sussurra|ventila|dice) (di|che|molto|tanto|della|del), (se|
        qualora) passa (l|la|il), notizia (fresca|di oggi|di ieri|del giorno), (ho letto|ho visto|leggo|leggevo|avete
        letto|avete visto|si legge|ho sentito) (che|su|sul|in|il|la|di|lo|l|oggi|ieri), (un|lo|questo|nuovo) studio (su|
        sui|sulle|dice|mostra|sostiene|recente|pubblicato|uscito), presentiamo (il|la|i|le), (rilasciata|rilasciato|
        uscita|uscito|pubblicata|pubblicato|annunciata|approvata|approvato|vietato|vietata|autorizzati|autorizzato) (la|
        il|ieri|oggi|lo|l|i|le|da), (arriva|arrivano|arriverà|in arrivo) (il|la|i|le|un|una|anche), nuova (versione|
        legge|normativa|norma|direttiva|regola|scala|tecnica|app|generazione|edizione|riforma|politica|piattaforma),
        nuovo (limite|regolamento|sensore|standard|sistema|piano|decreto|obbligo|divieto|modello|protocollo),
        (emendamento|disegno di legge|ddl|decreto|direttiva|riforma|delibera|ordinanza|convenzione|divieto|obbligo|
        sussidi tagliati|taglio) (che|di|del|della|sul|sulla|sui|sulle|passa|approvato|approvata|potrebbe|sta),
        obbligatorio (da|dal|per tutti), obbligatoria (da|dal|per tutti), provatela, provatelo, si può provare, in
        prova, (in consultazione|allo studio|in discussione) (fino|il|la|un|una|al|in|c è), circola (la voce|una bozza|
        la notizia|un testo|una voce|voce), (l|lo|la|li|le) hanno (proposto|proposta|approvato|approvata|annunciato|
        annunciata|deciso|decisa|presentato|presentata), (ha|hanno) (diffuso|emanato|varato|abolito|bandito|vietato|
        messo al bando|reso obbligatorio|reso obbligatoria|annunciato|pubblicato|presentato|approvato|stabilito|deciso
        che) (il|la|lo|l|i|le|gli|un|una|uno|due|che|tutto), (vieta|vietano|vieterà|abolisce|abolirà|introduce|
        introdurrà|obbliga|obbligherà|impone|imporrà|toglierà|cancella) (dal|dalla|da|il|la|i|le|l|due|tutti|tutte|a|
        gli), (sparisce|spariscono|sparirà|sparirebbe|sparirebbero|cambierebbe|cambierebbero|diventerà|diventeranno|
        diventerebbe) (la|il|le|i|gli|lo|l|obbligatorio|obbligatoria|a|tutto|anche), così (ha|hanno) deciso, (avrete|
        avete) (letto|visto|sentito|saputo) (che|del|della|di|la|il|dei|delle), (sono|è) uscite (le|la), sono uscite,
        sono usciti, (nuove|nuovo|nuova) (linee guida|statuto|versione|decreto|norme|legge|contratto|regole), (da|dal|
        entro) (marzo|aprile|maggio|giugno|settembre|ottobre|novembre|dicembre|gennaio|febbraio|2027|2028|2030|prossimo
        anno) dovremo
    """,
    "take-sides": """
        (che|cosa|che cosa) (ne|)(pensate|pensa|dite|dice|direste|penserebbe|penseremo|ne pensa|facciamo|ne facciamo|ne
        sarà|ci aspetta|vi aspettate|prevedete|temete|sperate|vedete), (vi|ti|le) (pare|sembra|piace|convince|persuade|
        preoccupa|spaventa|entusiasma|torna|parrebbe|sembrerebbe|piacerebbe se|dispiacerebbe|pare giusto|sembra giusto|
        pare il caso), secondo (voi|te|lei), a (voi|lei|te) (sembra|pare|convince|piace|sta bene|va bene), a vostro
        (avviso|parere|giudizio), secondo (voi|me|la lista|il gruppo), a mio (avviso|parere|giudizio), per me (è|sono|
        si|la|il|non), (o sbaglio|se sbaglio|esagero|mi sbaglio|sono io|sono troppo|sono il solo a pensare), (giusto|
        sbagliato|follia|pazzia|utopia|bufala|moda|saggezza|buonsenso) (o|così|oppure|vero), o (no|follia|sciocchezza|
        fumo|moda|utopia|rischio|minaccia|opportunità|occasione|fregatura), (commenti|critiche|pareri|obiezioni|
        reazioni|suggerimenti|opinioni|osservazioni|controproposte) (benvenuti|benvenute|graditi|gradite|ben accetti|ben
        accette|liberi|libere|a caldo), (reazioni|impressioni|pensieri|pronostici|previsioni|obiezioni|perplessità), le
        vostre (previsioni|reazioni|impressioni|perplessità|obiezioni|riflessioni|ragioni|idee), i vostri (ragionamenti|
        pensieri|dubbi|timori|commenti|argomenti), (parliamone|discutiamone|ragioniamone|ditemi la vostra|dite la
        vostra|la vostra|sentiamo|confrontiamoci|ne parliamo|ne riparleremo|smontatela|smontatelo|demolitela|demolitelo|
        sparate|criticate|bocciatela|bocciatelo), (apro|aprirei|avvio|lancio|butto lì|getto lì|provo a lanciare|vorrei
        aprire|permettete) (un|una|il|la|uno) (confronto|dibattito|riflessione|discussione|provocazione|idea|proposta|
        tema|sasso|spunto|ragionamento), (proporrei|propongo|suggerirei|io (abolirei|toglierei|cambierei|eliminerei|
        introdurrei|direi)|aboliamo|togliamo|smettiamo|rinunciamo|cambiamo|passiamo|cominciamo), (è|sarebbe|sia) (ora|
        tempo|il momento|giunto il momento|arrivato il momento) (di|che|per), (dovremmo|dovrebbe|dovrebbero|
        bisognerebbe|andrebbe|andrebbero|conviene che|servirebbe) (cambiare|accettare|aprirci|rinunciare|passare|
        adeguarci|abolire|permettere|vietare|opporci|rivedere|ripensare|chiedere|prendere posizione|ripensato|rivisto|
        vietato|abolito), (che|quale) (posizione|impatto|effetto|effetti|futuro|peso|senso|ruolo|conseguenze|
        conseguenza|avvenire|scenario|scenari|ne sarà) (avrà|avranno|ha|hanno|prendiamo|vedete|prevedete|gli|ci|dare|
        date|diamo|tra|per|avrebbe|comporta), (quali|che) (effetti|conseguenze|temi|tendenze|sviluppi|scenari|rischi|
        cambiamenti|priorità) (avrà|avranno|vedete|prevedete|saranno|domineranno|segneranno|temete|sul|sulla), (cosa|che
        cosa) (cambierà|cambia|comporta|significherà|significa per noi|ne sarà|comporterà|succederà|toccherà|
        tocchereste), (cambierà|sparirà|spariranno|sostituirà|sostituiranno|scomparirà|finirà|prenderà il posto|resterà|
        rimarrà|diventerà|diventeranno|servirà ancora|esisterà|avrà ancora|parlerà|accorderà|porterà|costringerà), tra
        (dieci|cinque|vent|venti|trenta|qualche|pochi) anni, fra (dieci|cinque|vent|venti|trenta|qualche|pochi) anni,
        guardando avanti, nei prossimi anni, in futuro, ha (ancora|)(senso|futuro|i giorni contati|un futuro|un senso),
        (fine|morte) (del|della|dei|delle|di un), l inizio della fine, (temo|dubito|mi preoccupa|mi spaventa|mi
        entusiasma|mi lascia perplesso|mi lascia perplessa|mi ha colpito|mi convince|non mi convince), il mio timore,
        sono (diviso|divisa|scettico|scettica|perplesso|perplessa|favorevole|contrario|contraria|combattuto|combattuta),
        (vale|varrebbe) (anche)per noi, posizione (comune|della lista|da prendere), nostro (mondo|mestiere|settore|
        campo|hobby), siete (d accordo|contrari|favorevoli|pronti|scettici), che punti (toccereste|cambiereste), in
        vista (della|del|di), maturo, di questo passo, lo adottereste, la adottereste, lo usereste, lo vorreste, da che
        parte (state|stai|sta|stiamo), (demolite|bocciate|criticate|smontate|smentite) (pure|senza|l idea|la proposta),
        (qualcosa|niente) di (buono|sensato|vero) in, (è|sarebbe) solo (un affare|una moda|fumo|propaganda|burocrazia|un
        modo), (mi gira|mi frulla) (in|per la|per) testa, (alcuni|molti|tanti|certi) colleghi (protestano|dicono|
        sostengono|pensano), (vedete|temete|sentite) anche voi, schierarci, (fatemi|fateci) cambiare idea, datemi
        (ragione|torto), che effetto (vi fa|fa a|ti fa), (genio|miglioramento|peggioramento|progresso|passo avanti|
        liberazione|conquista|prospettiva|bene|rischio|risorsa|minaccia|benedizione|problema) o (un |una |)(follia|
        peggioramento|miglioramento|moda|passo indietro|liberazione|minaccia|male|opportunità|condanna|fregatura|
        occasione|maledizione), (vi|ti|le|a voi) (sembra|pare|sembrerebbe) (un bene|una buona|giusto|giusta|sensato|
        serio|seria|ragionevole|il caso|normale|la strada|una cosa|un passo|utile), (come|che) (la|lo|le|li) (vedete|
        vede|vedi|pensate|pensa|giudicate|giudica|valutate|prendete), come (la pensate|lo giudicate|la giudicate|vi
        ponete|vedreste), (dire|dite|dica|dicano|dicesse) la (vostra|sua|loro|propria|tua), (tocca|la parola) a voi, a
        voi la (parola|palla), (sentiamo|sentire|ascoltare) (le|altre|tutte le|un altra|qualche altra) (campane|
        campana), (sono|siamo|sarei) (curioso|curiosa|curiosi) di (leggervi|sentire|sentirvi|sapere (come la|cosa|che
        cosa ne)|conoscere), (vorrei|vorremmo|mi piacerebbe|ci piacerebbe|mi preme|mi interesserebbe|mi interessa|
        gradirei|gradiremmo|ci terremmo ad|ci terrei ad|ci tengo ad|vogliamo) (sentire|conoscere|avere|raccogliere|
        capire|ascoltare) (il|i|le|la|cosa|come) (vostro|vostri|vostra|vostre|parere|pareri|opinione|opinioni|la
        pensate|lo giudicate|ne pensate|punto di vista|la vedete), (vostro|suo|tuo) (punto di vista|orientamento|
        giudizio|avviso|pensiero), i vostri pareri, (mi|ci) lascia (perplesso|perplessa|perplessi|freddo|fredda|
        dubbioso|dubbiosa|interdetto), (sono|resto|rimango) (combattuto|combattuta|dubbioso|dubbiosa|incerto|incerta),
        (sto|resto) (in mezzo|alla finestra), non (ho|abbiamo) ancora deciso se, non so se (rallegrarmi|gioire|esserne|
        preoccuparmi|sia un bene), da un lato, c è chi dice, chi dice, (sono|sono forse) (solo io|l unico|l unica) (che|
        a pensare|a pensarlo), (mi|ci) (pare|sembra) (un|una|di) (passo|peggioramento|miglioramento|follia|esagerazione|
        errore|moda|buttare|andare|perdere|opportunità), (quali|che) (rischi|vantaggi|pericoli|conseguenze|prospettive|
        limiti) (intravedete|vedete|ci vedete|immaginate), (ne |ci |)(guadagneremmo|guadagneremo|rimetteremmo|
        rimetteremo|perderemmo|perderemo), (che|quale) futuro (immaginate|ci|vedete|ha|avrà), (sottopongo|sottoporvi|
        sottoporre) (una|un|alla|la|l|questa), (qualcuno|chi) la (vede|pensa) (diversamente|come|in modo), (proviamo a|
        possiamo|vogliamo) (parlarne|discuterne|ragionarci|ragionarne), (apro|aprirei) il dibattito, (è|sarebbe) (la|
        una) (strada|direzione|scelta) (giusta|sbagliata), (strada|direzione) giusta, (invito|invitiamo) a dire, che (ve
        ne pare|ve ne sembra|ne dite|dite)
    """,
    "text-state": """
        (rileggete|rilegga|rilegge|rileggerebbe|rilegge chi|rileggermi|rileggerlo|rileggerla|rivederlo|rivederla|
        rivedetelo|rivedetela|correggetelo|correggetela|correggetemi|correggerlo|correggerla|correggermi|limatelo|
        limatela|annotatelo|annotatela|verificate|verificarlo|verificarla|la verifichi|lo verifichi|chiosate|commentate
        il|commentate la|leggete il|leggete la|leggetelo|leggetela|date un occhiata al|date un occhiata alla), (mi|me
        lo|me la) (rilegge|rileggete|corregge|correggete|rivede|rivedete|rileggerebbe|dite se), (si|vi) (capisce|
        capiscono|legge bene|risulta chiaro|è chiaro|sembra chiaro), (è|risulta) (chiaro|chiara|comprensibile|
        leggibile), (occhio|occhi|sguardo|lettore|lettori|lettrice|lettrici|revisore|matita|penna) (critico|critici|
        attento|attenti|paziente|pazienti|esterno|rossa|rosso|spietati|fresco|madrelingua), (segnalate|segnalatemi|
        indicate|ditemi|trovate) (gli errori|errori|refusi|lacune|sviste|le lacune|i refusi|i buchi|cosa manca|che
        manca|dove), (cosa|che cosa) (manca|aggiungereste|togliereste|correggereste|cambiereste nel), (errori|refusi|
        lacune|sviste|imprecisioni|strafalcioni|buchi) (da|nel|nella|che|di), traduzione (da|in|del|della|che|incerta|
        letterale|italiana), (madrelingua|lettura facile|facile da leggere|linguaggio semplice), (scrivo|scriviamo|sto
        scrivendo|stiamo scrivendo|preparo|prepariamo|sto preparando|stiamo preparando|compilo|sto compilando|ho
        scritto|ho steso|ho abbozzato|ho iniziato|abbiamo steso|ho buttato giù|ho completato|ho aggiornato) (la|il|una|
        un|le|i|l) (voce|pagina|guida|manuale|bozza|scheda|glossario|opuscolo|vademecum|testo|capitolo|capitoli|faq|
        quaderno|prontuario|regolamento|verbale|istruzioni|resoconto|protocollo|dizionario|documento), (mettiamo|
        mettiamolo|mettiamola|metterlo|mettere|metto|metterei|scriviamolo|scriviamola|scriviamoli|scriviamole|annotare|
        annotiamo|annotiamolo|fissiamo|trascrivere|trascriviamo|registriamo|raccogliamo|raccogliere|riunire|riuniamo|
        raccolgo) (per iscritto|nero su bianco|in comune|a verbale|in un documento|su una pagina|in una pagina|in una
        guida|sul sito|sul wiki|nel wiki|in rete|agli atti|le risposte|le domande|i consigli|i trucchi|le procedure|le
        istruzioni|tutto in|tutte le|i passaggi|quello che), (resta|resti|rimanga|rimane|restare|rimanere) (a tutti|agli
        atti|scritto|traccia|scritta|memoria|per iscritto|negli archivi), (storico|registro|archivio|memoria) (scritto|
        scritta|delle decisioni|delle risposte|della lista|comune), (prima che|altrimenti) (si perda|si perdano|va
        perso|tutto si perda|lo dimentichiamo|se ne vada), nessuno l ha (mai|)scritto, non c è (niente|nulla) (di|
        )scritto, da nessuna parte (è|c è|sta) scritto, solo nella testa, a memoria, tramandare, (chi|per chi) (entra|
        arriva|comincia|subentra|è nuovo) (ora|dopo|adesso|capisca|sappia|trovi), le (vostre|nostre) risposte (in|
        raccolte|sparse), messo assieme, ferme al, fermo al, ferma al, non dice più, chi prende appunti, appunti (della|
        dell|di|del), qualcuno ha preso appunti, manca (una|un) (guida|pagina|manuale|glossario|testo|voce|documento|
        regolamento|istruzioni), nessuno (l |le |li |)ha mai (scritto|raccolto|messo insieme|annotato|documentato|
        descritto|scritta|scritte|catalogato), lo (leggesse|rileggesse|leggessero|rileggessero), la (leggesse|
        rileggesse|leggessero|rileggessero), (da cima a fondo|per intero), leggetele, leggeteli, rileggetele,
        rileggeteli, annoti, integratelo, integratela, completatela, completateli, completatele, cambiatelo, cambiatela,
        cambiatele, cancellate e, (passatelo|passatela|passatemelo|passatemela) al (setaccio|vaglio), (me|ce) (lo|la|li|
        le) (riguarda|riguardate|rilegge|rileggete|rileggereste|rivede|rivedete|corregge|correggete|controlla|
        controllate|riguardereste|correggereste), (potreste|potete|potrebbe|può|vi chiedo di|vi prego di|vorrei che|la
        cortesia di|il favore di) (leggerlo|leggerla|leggerle|leggerli|rileggerlo|rileggerla|rileggerle|rivederlo|
        rivederla|correggerlo|correggerla|annotare|integrare|lo rileggeste|la rileggeste|lo leggeste|la leggeste),
        (qualcuno|chi) (rivede|rilegge|corregge|riguarda|sbobina|registra|traduce|aggiorna|trascrive|redige|stende|
        ricontrolla) (e|il|la|i|le|l|lo|le mie|i miei|chi|con|una), (ci dia|dateci|dategli|datele|diate|mi date|ci date)
        un (occhiata|occhio), con occhio critico, (frasi|punti|passaggi|voci|parti) (poco|oscure|oscuri|ambigue|ambigui|
        superate|superati|mancanti|in giallo), (segnate|segnato|segnati) (tutto |) in (rosso|giallo), correggete
        (direttamente|pure|senza), se ho (dimenticato|saltato|omesso|frainteso) (qualcosa|qualcuno|un), (ci siamo|si
        sono|abbiamo|mi sono) (ripetuti|ripetute|ripetuto|detti|dette) (le stesse|gli stessi|mille|più volte), (sempre |
        )(le stesse|le solite) (domande|risposte|cose), (passano|passa|si tramanda|si tramandano|lo sanno|la sanno|
        tutto) (a voce|solo a voce|a memoria), forma scritta, traccia scritta, testo unico, uguale per tutti, in parole
        (semplici|facili|povere), (aggiungere|aggiunga) la (sua|propria) (voce|colonna|parte), (non deve|non devono)
        mancare, (a più|a quattro) mani, (va in|in|sta in|messo in|da mettere in) archivio, (documento|cartella|pagina)
        condiviso, (per memoria|ad uso) di chi, (di chi|chi) non c era, (il|un|ecco il|allego il) (resoconto|verbale)
        (di|del|della|dell|dei|delle), appunti presi, ha preso appunti
    """,
    "may-i-come": """
        (chi|qualcuno|qualcuna) (mi|ci|lo|la|vi|li|di voi mi|di voi ci) (ospita|ospiterebbe|accoglie|accoglierebbe|
        riceve|riceverebbe|fa vedere|mostra|mostrerebbe|fa entrare|fa da guida|porta|apre|apre la porta|guida|
        accompagna|offre un letto|fa visitare), (mi|ci) (fareste|fate|fa|farebbe|fai) (vedere|entrare|visitare|
        assistere|dormire|da guida|fare un giro), (mi|ci) (accogliete|accogliereste|accettate|accettereste|aprite|
        aprireste|ricevete|ricevereste|mostrate|mostrereste|portate a|prendete con), (posso|potrei|possiamo|potremmo|si
        può|si potrebbe|è possibile|è permesso|sarebbe possibile|vorrei|vorremmo|mi piacerebbe|ci piacerebbe|sarei
        felice di|sarei lieto di) (venire|venirci|passare|assistere|visitare|vedere|vederlo|vederla|vedervi|partecipare|
        incontrarvi|incontrare|conoscere di|fermarmi|fermarci|entrare|sedermi|affiancare|affiancarvi|trascorrere|
        accompagnare|stare|portare i|portare la|salire|dormire|venire a|veder), verrei (in|da|con|volentieri|a|anche|con
        piacere), verremmo (in|con|volentieri|a), (essere|venir|venire) (ricevuti|ricevuto|ricevuta|accolti|accolto|
        accolta|ospitati|ospitato|ospitata), (accettate|accogliete|ricevete|ospitate|prendete) (visite|visitatori|
        ospiti|curiosi|osservatori|gente|uno|una|classi|scolaresche|tirocinanti), un letto (per|a|da), un divano, un
        posto letto, posto (letto|tenda|in auto per), (sono|siamo|sarò|saremo|mi trovo|ci troviamo|passo|passiamo|
        capito) (a|in|da|dalle|di passaggio|per|al|alla) (torino|milano|roma|napoli|bologna|passaggio|tre giorni|due
        giorni|una settimana), di passaggio, dalle vostre parti, da quelle parti, in zona, per (tre|due|quattro|qualche)
        giorni, abito a (venti|dieci|due|pochi|un), (fare|faccio|facciamo|un) (un giro|giro|salto|tappa) (da|in|nei|
        nella|nelle|a|al|alla|con), chi (viene|verrebbe|si aggrega|va|sarà|c è|ci sarà|passa|sale|scende) (al|alla|ai|
        alle|con me|a|in|per|a vedere|a trovare|anche), ci (vediamo|troviamo|incontriamo|ritroviamo|sediamo|becchiamo|
        conosciamo) (al|alla|a|in|lì|davanti|tutti|prima|dopo|di persona|sabato|domenica|per), (troviamoci|
        incontriamoci|vediamoci|ritroviamoci|conosciamoci|andiamo|andiamoci), che (mi|ci|la|lo|li) (tenga|ospiti|
        accolga|accetti|lasci|prenda|riceva|apra|mostri|faccia (vedere|entrare|assistere|visitare)|accompagni|guidi),
        che (accetti|accolga|riceva|ospiti) (visite|visitatori|ospiti|una|un|per|anche), si lascia visitare, ci
        (verremmo|verrei) volentieri, (mi fermerei|ci fermeremmo) (da|a|con|per|volentieri), mi basta guardare,
        (potremmo|potrei|possiamo|posso|si può|si potrebbe|vorremmo|vorrei|desidereremmo|desidererei|desideriamo|
        desidererebbe|desidererebbero|ci piacerebbe|mi piacerebbe|sarebbe possibile|è possibile|vogliono|vorrebbero|
        vorrebbe) (venirla|venirlo|venirvi|venire|passare|trascorrere|visitare|vederla|vederlo|vederli|vederle|salire|
        assistere|affiancare|osservare|stare|fermarmi|incontrarvi|incontrarci|incontrare|conoscervi|dare un occhiata|
        curiosare|entrare) (a|da|una|un|la|il|in|con|presso|per|al|alla|qualche|qualcuno|le|lo|voi|il martedì|seduta|
        seduto|due|tre|), (mi|ci|li|la|lo) (lascerebbe|lascereste|lasceresti|lasciate|farebbe|fareste|faresti|
        prenderebbe|prendereste|aprirebbe|aprireste|mostrereste|mostrerebbe|riceverebbe|ricevereste|ospiterebbe|
        ospitereste|accoglierebbe|accogliereste|accompagnerebbe) (sedere|vedere|entrare|assistere|visitare|osservare|le
        porte|la porta|una|un|per|in|la|il|qualche), (mi|ci) (ospiterebbe|ospitereste|accogliereste|ricevereste|
        aprirebbe|aprireste|mostrereste), ce (la|lo|li|le) (mostrereste|mostrate|mostra|mostrerebbe|fate vedere|fareste
        vedere|fareste visitare), accoglierci, accogliermi, riceverci, ricevermi, ospitarci, ospitarmi, mostrarci,
        mostrarmi, (farci|farmi|farli|farle) (vedere|entrare|visitare|assistere|salire), (si lascia|si fa|si può)
        visitare, (veniamo|vengo|verremmo|verrei) (noi|io|in|ovunque|quando|con|volentieri|da|dove|a trovarvi), mi
        sposto io, ci spostiamo noi, quando vi (è|fa|torna) (comodo|più comodo), se non (vi secca|disturbo|disturbiamo|
        vi disturbo|è di disturbo), senza (disturbare|dare fastidio|dar fastidio), (suono|busso) (il|alla|al), (una|un|
        mezza) (giornata|mattina|mattinata|pomeriggio|giorno|oretta) (da voi|con voi|presso|nel vostro|nella vostra|in
        visita|nei|insieme a voi), (scambiamo|scambiarci|ci scambiamo|scambiamoci) (un|di|la|le|una|il|i|i posti), (ti|
        vi) (mostro|mostriamo) (il|la|i|le|come|volentieri), (mi|ci) (mostri|mostrate), ci si (trova|vede|ferma|
        incontra|ritrova|becca) (per|al|alla|a|in|tutti|lì|dopo|davanti|una), (dare|dato|diamo) un volto, (ci facciamo|
        facciamo|si fa|prendiamo|beviamo|ci beviamo|mangiamo|ci mangiamo) (una|un|la|due) (pizza|birra|caffè|aperitivo|
        cena|passeggiata|bicchiere|spritz|chiacchiere|panino), (farebbe|fa) piacere (incontrare|incontrarvi|conoscere|
        conoscervi|vedervi|vedere), (la|le) (serata|serate|sera|sere) (libera|libere), (si presta|mi prende con|ci
        prende con|mi apre|ci apre), chi (altro |altri |altra |di voi |)(va|viene|scende|sale|arriva|sarà|verrebbe) (al|
        alla|ai|alle|a|in|da), visitarla, visitarlo, visitarvi
    """,
    "come-to-us": """
        (vi|siete|siamo|sei|tutti) (tutti|)(invito|invitiamo|invitati|invitato|invitata|aspetto|aspettiamo|vogliamo|
        attendiamo|benvenuti|accogliamo|apriamo|ospitiamo|mostro|mostriamo|porto|portiamo|riceviamo), (venite|passate|
        affacciatevi|entrate|salite|fermatevi|suonate|bussate|suoni|bussi|passi|venga|capitate) (a|da|pure|quando|il|al|
        alla|in|con|tutti|il campanello|numerosi|anche|per|e), è aperto a, è aperta a, (apre|apriamo|apro|riapre|aprono)
        (le porte|la porta|al pubblico|ai soci|a chi|il|la|lo|l), porte (spalancate|aperte), (inaugurazione|festa di|
        raduno|ritrovo|tavolata|merenda|rimpatriata|scampagnata|pedalata|camminata|gemellaggio|serata|pomeriggio) (del|
        della|di|dei|da|al|alla|a|il|in|insieme|tra|fra|con), visita (riservata|è|alla|al|guidata|ai|della|presso), a
        casa di, (dalle|alle) (nove|dieci|undici|cinque|sei|sette|otto|due|tre|quattro|nove e|diciotto|venti|ventuno)
        (in|al|alla|di|davanti|e|fino|poi), in silenzio, da vicino, in carne, (scambio|scambiamo|scambiarci) (casa|case|
        la casa|visita|visite|posto|una settimana|ospitalità), (una|un|la) (collega|amica|amico|ragazzo|ragazza|classe|
        studente) (straniero|straniera|vorrebbe|sarebbe|desidera|cerca|passerebbe), (ritrovo|partenza|rientro|
        appuntamento|raduno) (alle|al|alla|davanti|dal|dalla|da|in|ore|per|sabato|domenica|venerdì), (si parte|si
        arriva|si mangia|ci si trova|ci si vede|ci troviamo|ci vediamo|ci ritroviamo|andiamo) (alle|al|alla|davanti|da|
        dal|dalla|in|ore|tutti|sabato|domenica|venerdì|giovedì|lunedì|martedì|mercoledì|insieme), pranzo (al sacco|
        sociale|annuale|insieme), cena (sociale|annuale|insieme), (rinfresco|buffet|aperitivo|merenda|panino|vino|
        brindisi) (offerto|offerta|finale|per tutti|a seguire|insieme|a fine), (bambini|famiglie|amici|curiosi|cani|
        simpatizzanti) (benvenuti|benvenute|comprese|compresi|ammessi|graditi), (aperto|aperta|aperti|apre|aprono|
        riapre) (ai|al|alle|per i) (soci|pubblico|curiosi|visitatori|vicini|colleghi|famiglie), (sabato|domenica|
        venerdì|giovedì|mercoledì|martedì|lunedì) (sera |mattina |pomeriggio |prossimo |prossima |)(si va|andiamo|ci
        vediamo|ci troviamo|ci si trova|si mangia|in sede|al circolo|porte|tutti), (scarpe|scarponi|stivali) (chiuse|
        comode|da|e), (portate|portatevi|portarsi) (la|il|le|i|gli|un|una|da|chi|sedie|anche|qualcosa), non serve
        (prenotare|iscriversi|prenotazione), senza prenotazione, prenotazione (gradita|non), vi (mostriamo|mostro|
        facciamo vedere|accompagniamo|aspettiamo|aspetto|attendiamo) (come|il|la|i|le|l|numerosi|tutti|numerose), siete
        tutti (invitati|benvenuti), giornata (aperta|insieme|di festa), (visita|visite|giro|turni di visita) (guidata|
        guidate|libera|ai|al|alla|alle|nel), festa (di fine|di primavera|annuale|sociale|dei soci), (bella |lunga |
        )(camminata|passeggiata|pedalata|scampagnata|gita|escursione) (alle|al|alla|ai|con|lungo|fino|in|nel|nei)
    """,
    "contact-wanted": """
        a chi (chiedere|chiedo|rivolgersi|rivolgermi|mi rivolgo|ci rivolgiamo|telefonare|scrivere|scrivo|bussare|
        domandare|dovrei|potrei|spetta|posso|bisogna|conviene|si chiede|tocca|faccio capo), (con|da) chi (potrebbe|
        potrei|dovrei|posso|possiamo|bisogna|conviene|parlare|parlo|vado|andare|devo|si parla|mettersi|imparare), a
        (quale|che) (porta|persona|ufficio|gruppo|esperto|collega) (bussare|rivolgersi|mi rivolgo|bussiamo|chiedere),
        (quale|quali|che) (persona|persone|esperto|specialista|veterinario|artigiano|liutaio|medico|avvocato|studioso)
        (sa|sanno|è|conoscete|potrebbe|segue|si|può|ancora|consultare|chiamare), chi (sa|saprebbe|conosce|sarebbe|
        potrebbe sapere|può sapere|ne sa|ne capisce|se ne intende|capisce|mastica|è esperto|è esperta|è competente|è il
        referente|è il contatto|ha competenze|parla|legge|sa leggere|sa riparare|sa fare|è bravo) (di|davvero|tutto|
        qualcosa|il|la|in|a|chi|con|per|un|una|tra|fra|più|bene|meglio), qualcuno (conosce|conoscerebbe) (un|una|
        qualcuno|chi|bene|persone|gente|altri), conoscete (un|una|qualcuno|chi|dei|delle|bravi), (cerco|cerchiamo|mi
        serve) (un|una|il|la) (persona|contatto|esperto|esperta|specialista|referente|interlocutore|aggancio|
        conoscitore|conoscitrice|mentore|maestro|guida), un nome (di|da|a cui), fuori (dalla|dal) (lista|gruppo), (i|
        gli|le) (massimi|veri|maggiori) (esperti|conoscitori), (saperi|sapere|competenze|mestieri|conoscenze) (di|che|
        tra|dei|in|abbiamo|ci|rari|della), (cosa|che cosa) (sa|sapete) fare (ciascuno|ognuno|voi|tutti), in che cosa
        (siamo|siete) (bravi|forti), (sapete|sapreste|potete|potreste|potrebbe|saprebbe|mi sapete|mi sapreste|mi potete|
        mi potreste) (indicarmi|indicarci|fare|farmi|farci|suggerirmi|segnalarmi|consigliarmi|darmi|dare) (il|un|
        qualche|dei) (nome|nomi|nominativo|contatto|recapito), (indicarmi|suggerirmi|segnalarmi|passarmi|darmi|
        indicarci|suggerirci) (un|il|qualche|dei) (nome|nomi|nominativo|contatto|recapito), (il|un|qualche) nome (di|
        fidato|sicuro|da), (presentarci|presentarmi) (qualcuno|un|una|voi), da (presentarci|presentarmi|segnalarmi|
        consigliarmi|indicarmi), (un|una) (tecnico|artigiano|medico|avvocato|restauratore|falegname|consulente) (bravo|
        brava|fidato|fidata|che|di fiducia|disposto), (ci|mi) manca un (esperto|tecnico|interlocutore|contatto), (un|
        degli|dei) (interlocutore|interlocutori|compagno di strada|confronto con chi), (qualcuno|persona) con cui
        (confrontarmi|confrontarci|parlare|parlarne|scambiare), con cui (confrontarmi|confrontarci) ogni, (chi|qualcuno)
        (ha|avrebbe) (contatti|agganci|conoscenze|rapporti|un contatto|un aggancio) (con|in|presso|nel|tra|da), da chi
        (cominciare|bussare|passare), a chi (rivolgerci|chiedere|chiederlo)
    """,
    "who-are-we": """
        (altri|altre|altro|altra|altri che|altra gente|altre persone|altri gruppi|altre sezioni|altri cori|altri
        genitori|altre realtà|altre scuole) (come|che|qui|in|con|di|nel|nella|sul|sulla|interessati|interessate|
        interessato|al lavoro|appassionati|tra|si|cui|ci|vi|alle prese), (esistono|ci sono|c è|esiste|vi sono|si
        trovano|conoscete|ce ne sono|ce n è) (già|per caso|anche|in lista|qui|tra voi|)(altri|altre|un altro|un altra|
        gruppi|qualche gruppo|qualche altro|gente|altra gente|colleghi|persone|qualcuno in|qualcun altro|una rete|reti|
        associazioni|uno specialista|un esperto|un esperta|esperti), siamo (gli unici|le uniche|i soli|le sole|soli|in
        pochi|in tanti|in quanti|quanti), sono (l unico|l unica|il solo|la sola) (a|che|qui|in), (quanti|quante) (siamo|
        siete|sono) (a|in|quelli|i|le|di|noi|quelle|qui|tra), (quelli|quelle|tutti quelli|tutti quanti|noi) che (usiamo|
        usano|lavorano|lavoriamo|fanno|abbiamo|si), (battete un colpo|fatevi riconoscere|fatevi sentire|fatevi vivi|
        fatevi vivo|alzate la mano|alzi la mano|mano alzata|uscite allo|dichiaratevi|presentatevi|palesatevi|ci siete|
        chi siete), (dove|in quale regione|in che zona|in quali città) (siete|stanno|sono|lavorate|state|vivete|abitate)
        (i|gli|tutti|voi|e), a parte (noi|me), oltre a (noi|me), (quali|che) (gruppi|associazioni|persone|realtà|scuole|
        colleghi|sezioni|cori|soci|centri|enti|altri|altre|gas|cooperative) (lavorano|si occupano|ci sono|sono|esistono|
        fanno|in|hanno|conoscete|tra|nella|attivi|attive|mancano|coprono), chi (lavora|studia|misura|cura|pratica|porta
        avanti|continua|segue|usa|insegna|alleva|produce|ricerca|indaga|tratta|coltiva|mappa|aiuta|opera|fa ricerca|
        stia|sta portando|fa|è attivo|copre) (già|ancora|oggi|anche|qui|sul|sulla|su|con|in|di|il|la|le|i|gli|alla|al|
        avanti), (segniamoli|segniamoci|mettiamoli|mettiamoci|segnamoci) (su|sulla|in) (una|un|carta|mappa), (cosa|che
        cosa|chi) (ci|)(manca|resta scoperto|rimane scoperto|non copre nessuno|mancherebbe), (manca|mancano) (nella|
        alla|nel|dalla) (nostra|)(rete|lista|gruppo), nessuno (qui|di noi|tra noi|)(sa|conosce|si occupa|lavora|copre|
        capisce|segue), (punti di forza|forti in|vuoti|zone scoperte|lacuna|scoperto|scoperti), (un|qualche) (ponte|
        legame|collegamento|aggancio|filo) (con|tra|fra|verso), (gemellarci|collegarci|allacciare|legami|contatti|
        rapporti|alleanze) (con|tra), (cerco|cerchiamo|vorrei trovare|vorrei conoscere|mi piacerebbe conoscere|vorremmo
        conoscere) (altri|altre|chi|persone|colleghi|gente|compagni|qualcuno che|simili|anime), (faccio|fatemi|fate|
        ditemi|aggiungete|suggerite|segnalatemi) (i nomi|dei nomi|nomi|i vostri|un nome|qualche nome|il nome di chi),
        chi si (occupa|interessa|intende|cura|muove|dedica|sta occupando) (di|del|della|dei|delle|qui|già|ancora|con),
        se vi occupate, vi occupate, (gruppi|liste|associazioni|reti) (sorelle|gemelle|simili|affini|fratelli|vicine|
        analoghe|analoghi), (alzate|alzi|alzino) la mano, (fate|fatemi|fateci|fateci un|batta|si) (un fischio|un cenno|
        un colpo|manifesti|manifestino|faccia vivo|faccia riconoscere|facciano vivi), esca allo scoperto, escano allo
        scoperto, (simili al|simili alla|come il|come la|come i|come le) (nostro|nostra|nostri|nostre|mio|mia), (di|
        realtà|gruppi) simili, della nostra (taglia|dimensione|zona), (ci sentiamo|mi sento) (un po |)(soli|sole|solo|
        sola|isolati|isolata|isolato), soli in, (per conto|ognuno per conto|ciascuno per conto) (suo|proprio|nostro|
        loro), all insaputa, lo stesso (ambito|settore|campo|tema|argomento|mestiere|lavoro), le (nostre |) stesse
        questioni, (fa|fanno|faccia|facciano) lo stesso, quanti (di noi|di voi), quante altre, quali altri, chi altro
        (in|porta|segue|fa|ha|usa|lavora|si occupa|studia), (temi|argomenti|territori|zone|ambiti|aspetti|aree)
        (restano|rimangono|sono|vedete) (scoperti|scoperte|fuori), (restano|rimangono|vedete|lasciamo) (scoperti|
        scoperte|sguarniti), nessuno (scrive|ne scrive|ne parla|ne sa|opera|lavora) (mai|qui|su|tra|di|in|o|lì), dove
        siamo (deboli|scoperti|forti|carenti), (tengo|tenere|compilo|compilare|faccio|ricavo|preparo|comincerei da|ne
        ricavo|farne|costruire|fare) (io |)(la|un|una|l|uno|il) (semplice |)(lista|elenco|mappa|rubrica|cartina|
        censimento|anagrafe|tabella con), (metterle|metterli|mettervi|segnarle|segnarli|metterci) su (una|un|la)
        (cartina|mappa|carta|elenco), mappa (dei saperi|delle competenze|dei contatti|dei gruppi|delle persone), (se|
        chi) (operate|opera|lavorate|lavora|vivete) (laggiù|lì|da quelle|in quella|a sud|a nord)
    """,
    "here-is-who": """
        (vi|ti|le) (presento|presentiamo|segnalo una persona|segnalo il nome|metto in contatto|affido), (ecco|ecco a
        voi|ecco qui) (la|il) (nuova|nuovo) (referente|responsabile|collega|coordinatore|coordinatrice|socio|socia|
        presidente|segretaria|segretario), permettete che vi presenti, (la|lo) conoscete, conoscetevi, dovreste
        (conoscervi|parlarvi|sentirvi), vi conviene conoscervi, avete molto da dirvi, sa tutto (di|del|della), persona
        preziosa, è la persona (giusta|che), parlatene con, chiedete a (lui|lei), metto in copia, si è appena
        (trasferito|trasferita|unito|unita|iscritta|iscritto), è entrata (nel|con|tra), (mi chiamo|sono) (e|nuova|
        nuovo), appena (arrivato|arrivata|entrato|entrata|iscritto|iscritta|sbarcato), si chiama (e|ed|come), (prende|
        prenderà|ha preso) il (mio|suo|posto) (posto|di|del), scrivetele, scrivetegli, chiedetele, chiedetegli,
        rivolgetevi a (lui|lei), (il|la) (nuovo|nuova) referente, come referente
    """,
}
