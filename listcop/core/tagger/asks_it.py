"""Italian phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        (per quanto|nonostante|malgrado) (io|)(provi|faccia|cerchi|ci provi|tutto|mi sforzi|i tentativi), qualunque
        cosa (io|)(faccia|provi), eppure (niente|nulla|non|si|continua|resta|il|la), ma (niente|nulla|non cambia|resta|
        continua|si ripete|sempre), e (niente|nulla|nulla di fatto|non cambia|ancora niente|sempre lo stesso|siamo da
        capo|siamo punto), già (due|tre|quattro|cinque|dieci|più|molte|troppe) volte, (due|tre|quattro|cinque) volte
        (di fila|già|e), neanche (così|cambiando|con|reinstallando|spegnendo|a), nemmeno (così|cambiando|con|a), ancora
        una volta, di nuovo (rotto|rotta|fermo|ferma|da capo), da capo, un altra volta, per l ennesima volta, da solo
        a, da sola, a caso, senza (motivo|ragione|preavviso|un motivo|errori), (si|ci si|mi si|gli si|le si) (è|sono)
        (rotto|rotta|rotti|bloccato|bloccata|fermato|fermata|spento|spenta|guastato|guastata|staccato|staccata|
        incrinato|incrinata|inceppato|incrinati|incastrato), (continua|continuano|ricomincia|torna|tornano|seguita) (a|
        ad), non (mi|ci|si|lo|la|ne|me lo|me la|gli|le|)(viene|vengono|esce|parte|entra|torna|tornano|tiene|regge|
        asciuga|chiude|attacca|prende|legge|riconosce|accende|spegne|scende|sale|scalda|gira|sente|quadra|raddoppia|
        lievita|germina|fiorisce|arriva|scatta|combacia|aggancia|passa|salva|carica|apre|collega|sopporta|guarisce|
        migliora|spiego|spieghiamo), che (diavolo|cavolo|diamine|accidenti), (cosa|che cosa|che) (mi|ci) sfugge, cosa
        (mi|ci) (sto|stiamo) perdendo, (dove|in cosa|cosa) (sbaglio|sbagliamo|ho sbagliato|abbiamo sbagliato|sto
        sbagliando|stiamo sbagliando), sbaglio (io|qualcosa), ho sbagliato qualcosa, (mi|ci) (sono|siamo) (arenato|
        arenata|arenati|incagliato|incagliata|incastrato|incastrata|incastrati|perso|persa|impantanato|impantanata|
        bloccati|impantanati|rotto), siamo (disperati|bloccati|fermi|in panne|nei guai|incastrati|persi|alla
        disperazione), (combatto|combattiamo|litigo|impazzisco|sto impazzendo|diventando matto|diventando matta|ci
        perdo), non so (più|)(dove|cosa|come|che|quale) (guardare|fare|inventarmi|pensare|provare|sbattere|uscirne|
        girarmi|cercare|pesci|altro), non sappiamo (più|)(dove|cosa|come|che), (come|da dove) (ne|)(esco|usciamo|
        uscirne|comincio a|venirne fuori), venirne a capo, ne vengo a capo, si può (ancora|)salvare, come (lo|la|li|le|
        mi|ci) (salvo|recupero|tolgo|sblocco|curo|salvare|recuperare|sbloccare), ragionare insieme, ragioniamo insieme,
        ragionarci, ragionare con, (occhio|occhi) (in più|esterno|freschi), (darmi|dateci|datemi|dammi) (una dritta|un
        idea|una mano a|un consiglio|una pista), che (controllo|provo|controllare|provare), mi (salva|salvate|salvi),
        funziona più, come prima, di testa, grattacapo, rompicapo, un guaio, è un (disastro|mistero), mistero, (ogni|
        tutte le) (volta|notte|mattina|volte) che, (salta|cade|sparisce|spariscono|tace|scarta|duplica|raddoppia)
        (ogni|da|di|quando|la|il|tutto|tutti|in), (scade|spegne|disconnette|blocca|stacca|riavvia) (ogni|da|dopo|
        quando|appena|subito)
    """,
    "fact-source": """
        (mi|ci) (dite|dice|direste|dica|sapete dire|sa dire|indicate|indicherebbe|confermate|conferma) (dove|come|
        quando|se|qual|quale|quanto|il|la|chi|che|cosa), dove (reperire|reperisco|procurarmi|si legge|sta scritto|si
        scarica|si ordina|è scritto|vanno|va|cercare), gradirei (un|una|sapere), saprebbe (qualcuno|dirmi), saprebbe
        qualcuno, chi (sa|mi dice|lo sa|ricorda|saprebbe) (come|dove|quando|se|qual|quanto|che|con certezza|il|la|
        dirmi), (mi|ci) servirebbe (il nome|l indirizzo|il numero|il riferimento|la data|sapere|la fonte|il titolo),
        (conta|vale|rientra|serve) (come|anche|ancora|per|il|la), (quanto|quanti|quante|quale|quali|che) (può|possono|
        deve|devono|serve|servono|ci vuole|ci vogliono|occorre|occorrono|pesa|dura|spetta), (cosa|che cosa) (dice|
        prevede|stabilisce|vuol|si intende|s intende|si scrive|comporta) (la|il|l|per|dire), in (quale|che) (data|anno|
        articolo|formato|norma|legge|pagina|ufficio|file|cartella|menu), per (legge|regolamento|norma), a norma di, con
        certezza, una conferma, solo una (conferma|curiosità|informazione), per curiosità, una curiosità, (un|qualche|
        avete il|avete un) (link|riferimento), chi (compose|scrisse|ha composto|ha scritto|ha inventato|disse|ha detto|
        pubblica|vende|rilascia|produce|risponde), di chi è, da dove (viene|deriva|si scarica), come si (pronuncia|
        scarica|richiede|converte|legge|misura|chiede|esporta|installa|attiva|disattiva|spegne|accende|pulisce|
        conserva)
    """,
    "those-who-did": """
        (chi|che|qualcuno) (ci|l|li|le|lo|ne|si|di voi|tra voi|)(ha|hanno|abbia|è|sia) (già|mai|davvero|)(passato|
        passata|passati|provato|fatto|usato|adottato|scelto|comprato|vissuto|cambiato|lavorato|montato|insegnato|stato|
        stata|tornato), (chi|quelli che|coloro che) (usa|usano|adopera|convive|coltiva|pratica|vive) (già|da|con|il|la|
        i|le), da (anni|tempo|almeno) (e|usa|usano|mi), c è (chi|qualcuno che) (è|ha|l ha|si è|usa|adopera|ci), parli
        chi, risponda chi, risponde chi, da chi (ci|l|lo|la|li|le|ha|è|usa|fa|già|se|vive|c è|c e), di chi (ci|l|lo|la|
        li|le|ha|è|usa|fa|già|se|vive|c è), (un parere|pareri|consigli|impressioni|due righe|racconti|storie|parola)
        (da|di) chi, con (che|quali) (risultati|risultato|esiti|esito|soddisfazione), (vi|ti|le) (siete|sei|è)
        (trovati|trovate|trovato|trovata|mai|pentiti|pentito|trovati bene), vi siete (mai|)(trovati|trovate|capitati),
        vi è (mai|)(capitato|successo|capitata|andata|servito|durato|durata), vi (dura|durano|convince di più|ha
        deluso|ha sorpreso|ha fatto), (avete|hai|ha) mai (avuto|provato|fatto|visto|usato|tenuto|portato|dovuto|
        lavorato|incontrato|preso), (mi|ci) (racconta|raccontate|raccontereste|racconti|raccontano|raccontassero),
        raccontami, raccontateci, racconti chi, fatemi (capire|sapere) come, com è (stato|stata|andata|vivere|lavorare|
        una|un|davvero|per voi), come ve la (cavate|siete|passate|sbrigate), come vi (regolate|trovate|organizzate|
        siete|comportate|ci), come ci si trova, ci si trova (bene|meglio|male), (nelle|dalle) vostre (mani|case|
        esperienze), a casa vostra, in casa voi, (la|il) (migliore|peggiore|miglior|peggior) (acquisto|scelta|
        esperienza), vostra (peggiore|migliore|esperienza|vita), ne (vale|valeva|è valsa|varrebbe) la pena, (è|sarà)
        servito a (qualcosa|niente|nulla), funziona o, meglio (il|la|un|una|i|le|quello|quella), si (molla|rompe|
        consuma|rovina) dopo, consigliatemi, (me|ce|)(lo|la|li|le) (consigliate|consigliereste|sconsigliate|consiglia|
        rifareste|rifarebbe|rifaresti|ricomprereste), indeciso (tra|fra|se), indecisa (tra|fra|se), indecisi (tra|fra|
        se), dopo quanto (tempo|vi), (veterani|reduci|qualche reduce), per esperienza, esperienza diretta, vissuta, sul
        serio, nella vostra (esperienza|pratica|zona|scuola), (qualcuno|nessuno) (l ha|le ha|li ha|ci ha|c è|ha) (già|
        mai|)(testato|collaudato|tentato|guidato|portato|seguito|frequentato|passato|avuto|coltivato|suonato|
        restaurato|organizzato|allevato|adottato|cambiato|rinunciato|vissuto)
    """,
    "may-i-copy": """
        (me|ce) (ne|lo|la|li|le) (girate|gira|girereste|passate|passa|mandate|manda|manderebbe|manderesti|spedite|
        spedisce|allegate|prestate|presta|cedete|cede|inoltrate|fate avere|inviate|invia|dareste|fareste avere), (mi|
        ci) (girate|gira|girereste|spedite|spedisce|fate avere|farebbe avere|inoltrate|allegate|cedete|cede|cederebbe|
        serve|servirebbe|servirebbero|sarebbe utile|farebbe comodo|prestereste|presta|regalate|lasciate|lascereste)
        (il|la|i|le|un|una|uno|l|lo|qualche|dei|delle|vostro|vostra|quello|quella|tracce), mandatemi, mandateci,
        passatemi, passatemelo, passatemela, giratemi, giratemelo, giratemela, inviatemi, speditemi, prestatemi, (ne|ce
        n|ce l|ce li|ce le) (avete|ha|hanno|avreste|avrebbe) (uno|una|qualcuno|già|pronto|pronta|di), ce l avete, ce l
        ha, ce l avreste, ne avete (uno|una), chi (ha|avrebbe|possiede|tiene|conserva) (pronto|pronta|già|un|una|uno|
        una copia|pronti|delle|dei|la|il), c è (in giro|chi possiede|chi ha|chi ha già|chi avrebbe|in lista), (chi|
        qualcuno) (possiede|conserva|tiene), lo (cederebbe|presterebbe|condividerebbe), la (cederebbe|presterebbe|
        condividerebbe), li (cederebbe|presterebbe), le (cederebbe|presterebbe), disposto a (condividere|prestare|
        cedere|girarmelo|passarmelo|prestarlo|prestarle|cederlo), (rifare|ripartire|partire|inventare|inventarlo|
        inventarmelo|scriverlo|farlo|costruirlo|ricominciare) (da capo|da zero|daccapo|da me), (da|per) (ricopiare|
        copiare|copiarlo|riempire|rifare|riadattare|personalizzare|scopiazzare|passare), riutilizzabile,
        riutilizzabili, riusabile, riusare, collaudato, collaudata, già (collaudato|collaudata|usato|tradotto|
        trascritte|trascritto|compilato|impostato), (potrei|potremmo|posso|si può) (avere|averne|riutilizzare|riusare|
        copiare|usare il|usare la|adattare|prendere) (il|la|i|le|un|una|vostro|vostra|uno|quello), accetto volentieri,
        sto cercando (un|una|dei|delle|il), (qualcosa|materiale) da passarmi, esempi di, un esempio di, lo adatto io,
        citando la fonte, cito la fonte, cambiando i nomi, anima buona
    """,
    "yours-to-take": """
        (carico|ho caricato|pubblico|pubblichiamo|metto in rete|metto online|deposito|spedisco|invio|mando|vi invio|vi
        spedisco|passo|giro|vi faccio avere|vi do|do via|regaliamo|cediamo|liberiamo|rilascio|dono|doniamo|lascio in|
        rendo) (il|la|i|le|un|una|tutto|a chi|pubblico|disponibile|disponibili|mio|mia|nostro|nostra|gratuitamente),
        (fateci|fatene|fatevi|facciano) (quello|quel|ciò|l uso|buon|pure), (è|sono) (qui|a disposizione|scaricabile|
        scaricabili|libero|libera|liberi|vostro|vostra|gratis|da scaricare|pronto da|disponibili|disponibile per),
        (chiunque|chi) (vuole|voglia|volesse|desidera|ne ha bisogno|ne abbia bisogno) (può|possa|lo|la|li|le|ne|me|mi|
        copiare|usarlo|usarla|averlo), (scriveteci|chiedetemi|chiedete|scrivetemi|ditemi) e (ve|lo|la|vi|spedisco|
        mando), ci avanza, ci avanzano, mi avanza, mi avanzano, avanzano, copiabile, copiabili, rubatelo, rubatela,
        rubate, clonate, riadattatelo, personalizzatelo, usateli, usatele, scaricateli, distribuiteli, basta (aprirlo|
        aprirla|cambiare|chiederlo|chiedermelo|scrivermi), mi sono (fatto|fatta|costruito|costruita|scritto|scritta)
        (un|una)
    """,
    "who-takes": """
        chi (porta|prende|copre|tiene|guida|apre|chiude|cura|scrive|legge|traduce|rilegge|telefona|verrebbe|verrà|
        potrebbe|può|cucina|monta|smonta|sta|resta|pulisce|accompagna|presiede|conduce|modera|stampa|distribuisce|
        raccoglie|raduna|ritira|spedisce|anticipa) (il|la|lo|l|i|gli|le|un|una|con me|a|al|alla|in|su|su di|per|
        domenica|sabato|venerdì|lunedì|questo|questa|ogni), chi (si|ci|se la|se lo) (fa carico|prende|fa avanti|occupa|
        mette|sobbarca|sta|aggrega|unisce|accolla|presta|candida|segna|aggiunge|associa), (chi|qualcuno|due|tre|
        quattro) (con|insieme a|assieme a) me, con me (il|la|i|le|a|per|chi), (facciamo|facciamoci|mettiamoci|
        troviamoci|dividiamoci|organizziamoci|distribuiamo|distribuiamoci|spartiamoci|raduniamo|raccogliamo|uniamo|
        accorpiamo|riuniamoci|coordiniamoci|accordiamoci|diamoci|contiamoci|muoviamoci|prepariamo|scegliamo|decidiamo|
        fissiamo), (ce|ci) (li|le|lo|la) (dividiamo|spartiamo|distribuiamo), ci (distribuiamo|smistiamo|suddividiamo|
        coordiniamo|mettiamo|accordiamo|contiamo|uniamo|accordiamo), (servono|serve|mancano|manca|occorrono|cercansi|
        cercasi|cerco|cerchiamo|si cerca|si cercano|urgono|urge|avremmo bisogno di|abbiamo bisogno di|ho bisogno di|mi
        servono) (ancora|urgentemente|)(autisti|braccia|mani|volontari|aiuti|aiutanti|due|tre|quattro|cinque|sei|sette|
        otto|dieci|dodici|quindici|venti|persone|qualcuno per|compagni|compagno|soci|candidati|un candidato|rinforzi|
        sostituti|un sostituto|sostituto|una seconda|un secondo|un terzo|relatori|giudici|lettori|revisori|traduttori|
        collaudatori|tester|un tesoriere|un segretario|un presidente), (ci|mi) manca (ancora|)(un|una|il|la)
        (tesoriere|segretario|segretaria|presidente|giudice|arbitro|autista|voce|persona|sostituto|quarto|terzo|
        volontario|turno), nessuno si è (ancora|)(fatto|offerto|candidato|proposto|segnato), (qualcuno si|nessuno si)
        (candidi|offra|faccia avanti|offre|propone|fa avanti), fatevi avanti, fatemi (il|avere il) (numero|nome|
        vostro), datemi (nome|il nome|conferma|i nomi|un nome), ditemi (chi|quanti|quando|entro|se ci|se venite|il
        giorno|nome), mandate(mi|) (il|la|nome|entro|conferma), scrivetemi (entro|se|nome|chi), comunicate(mi|) (il|la|
        entro|chi), inviate (entro|le|i|il), segnate (il|nome|chi), (mi|ci) (offro|offriamo|incarico|occupo|metto|
        propongo|prendo|candido) (di|io|per|a|della|del|dei|la|il|come), io (porto|prendo|faccio|penso|tengo|guido|ci
        metto|raccolgo|coordino|mi occupo|ho già|anticipo|metto), a testa, (uno|una) (a testa|ciascuno|per ciascuno|per
        uno|per squadra|per gruppo), per ciascuno, a coppie, a vicenda, ogni (socio|sezione|gruppo|scuola|famiglia|
        coro|banda|membro|iscritto) (adotti|nomini|indichi|mandi|porti|prenda|si|scelga|faccia|copra), (tutti|tutte)
        (al|alla|insieme|in|assieme), (sabato|domenica|lunedì|martedì|mercoledì|giovedì|venerdì) (o|oppure) (sabato|
        domenica|lunedì|martedì|mercoledì|giovedì|venerdì), che (sera|giorno|data|ora|orario|sabato|weekend|fine
        settimana) (potete|preferite|vi|scegliete|fa|facciamo|va|ci|siete|andrebbe|sarebbe), (favorevoli|contrari|
        preferite|scegliete|votate|si vota|esprimetevi|alzata di mano), entro (la|le|questa|quando|settimana|stasera|
        domani|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|gennaio|febbraio|otto|dieci|due|
        tre), (quota|quote|cifra|cassa|colletta|autotassazione|spese) (comune|a testa|ciascuno|da dividere|per), se
        siamo (in|almeno|abbastanza), siamo (già|)(in|)(due|tre|quattro|cinque|sei|sette|otto|dieci) (e|ma|per|su), si
        parte (solo|)se, chi è (libero|disponibile|con me|della partita|dentro|in zona|disposto), chi c è per, contate
        su, posso contare (su|con), su chi (posso|possiamo) contare, assieme, unire, accorpare, in blocco, tutti quanti
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
        letto|avete visto|si legge|ho sentito) (che|su|sul|in|il|la|di|lo|l|oggi|ieri), (un|lo|questo|nuovo) studio
        (su|sui|sulle|dice|mostra|sostiene|recente|pubblicato|uscito), presentiamo (il|la|i|le), (rilasciata|
        rilasciato|uscita|uscito|pubblicata|pubblicato|annunciata|approvata|approvato|vietato|vietata|autorizzati|
        autorizzato) (la|il|ieri|oggi|lo|l|i|le|da), (arriva|arrivano|arriverà|in arrivo) (il|la|i|le|un|una|anche),
        nuova (versione|legge|normativa|norma|direttiva|regola|scala|tecnica|app|generazione|edizione|riforma|politica|
        piattaforma), nuovo (limite|regolamento|sensore|standard|sistema|piano|decreto|obbligo|divieto|modello|
        protocollo), (emendamento|disegno di legge|ddl|decreto|direttiva|riforma|delibera|ordinanza|convenzione|
        divieto|obbligo|sussidi tagliati|taglio) (che|di|del|della|sul|sulla|sui|sulle|passa|approvato|approvata|
        potrebbe|sta), obbligatorio (da|dal|per tutti), obbligatoria (da|dal|per tutti), provatela, provatelo, si può
        provare, in prova
    """,
    "take-sides": """
        (che|cosa|che cosa) (ne|)(pensate|pensa|dite|dice|direste|penserebbe|penseremo|ne pensa|facciamo|ne facciamo|ne
        sarà|ci aspetta|vi aspettate|prevedete|temete|sperate|vedete), (vi|ti|le) (pare|sembra|piace|convince|persuade|
        preoccupa|spaventa|entusiasma|torna|parrebbe|sembrerebbe|piacerebbe se|dispiacerebbe|pare giusto|sembra giusto|
        pare il caso), (a|secondo) (voi|te), a vostro (avviso|parere|giudizio), secondo (voi|me|la lista|il gruppo), a
        mio (avviso|parere|giudizio), per me (è|sono|si|la|il|non), (sbaglio|esagero|mi sbaglio|sono io|sono troppo|
        sono il solo a pensare|sogno), (giusto|sbagliato|follia|pazzia|utopia|bufala|moda|saggezza|buonsenso) (o|così|
        oppure|vero), o (no|follia|sciocchezza|fumo|moda|utopia|rischio|minaccia|opportunità|occasione|fregatura),
        (commenti|critiche|pareri|obiezioni|reazioni|suggerimenti|opinioni|osservazioni|controproposte) (benvenuti|
        benvenute|graditi|gradite|ben accetti|ben accette|liberi|libere|a caldo), (reazioni|impressioni|pensieri|
        pronostici|previsioni|obiezioni|perplessità), le vostre (previsioni|reazioni|impressioni|perplessità|obiezioni|
        riflessioni|ragioni|idee), i vostri (ragionamenti|pensieri|dubbi|timori|commenti|argomenti), (parliamone|
        discutiamone|ragioniamone|ditemi la vostra|dite la vostra|la vostra|sentiamo|confrontiamoci|ne parliamo|ne
        riparleremo|smontatela|smontatelo|demolitela|demolitelo|sparate|criticate|bocciatela|bocciatelo), (apro|
        aprirei|avvio|lancio|butto lì|getto lì|provo a lanciare|vorrei aprire|permettete) (un|una|il|la|uno)
        (confronto|dibattito|riflessione|discussione|provocazione|idea|proposta|tema|sasso|spunto|ragionamento),
        (proporrei|propongo|suggerirei|io (abolirei|toglierei|cambierei|eliminerei|introdurrei|direi)|aboliamo|
        togliamo|smettiamo|rinunciamo|cambiamo|passiamo|cominciamo), (è|sarebbe|sia) (ora|tempo|il momento|giunto il
        momento|arrivato il momento) (di|che|per), (dovremmo|dovrebbe|dovrebbero|bisognerebbe|andrebbe|andrebbero|
        conviene che|servirebbe) (cambiare|accettare|aprirci|rinunciare|passare|adeguarci|abolire|permettere|vietare|
        opporci|rivedere|ripensare|chiedere|prendere posizione|ripensato|rivisto|vietato|abolito), (che|quale)
        (posizione|impatto|effetto|effetti|futuro|peso|senso|ruolo|conseguenze|conseguenza|avvenire|scenario|scenari|ne
        sarà) (avrà|avranno|ha|hanno|prendiamo|vedete|prevedete|gli|ci|dare|date|diamo|tra|per|avrebbe|comporta),
        (quali|che) (effetti|conseguenze|temi|tendenze|sviluppi|scenari|rischi|cambiamenti|priorità) (avrà|avranno|
        vedete|prevedete|saranno|domineranno|segneranno|temete|sul|sulla), (cosa|che cosa) (cambierà|cambia|comporta|
        significherà|significa per noi|ne sarà|comporterà|succederà|toccherà|tocchereste), (cambierà|sparirà|
        spariranno|sostituirà|sostituiranno|scomparirà|finirà|prenderà il posto|resterà|rimarrà|saremo|avremo|faremo|
        andremo|diventerà|diventeranno|servirà ancora|esisterà|avrà ancora|parlerà|accorderà|porterà|costringerà), tra
        (dieci|cinque|vent|venti|trenta|qualche|pochi) anni, fra (dieci|cinque|vent|venti|trenta|qualche|pochi) anni,
        guardando avanti, nei prossimi anni, in futuro, domani, ha (ancora|)(senso|futuro|i giorni contati|un futuro|un
        senso), (fine|morte) (del|della|dei|delle|di un), l inizio della fine, (temo|spero|dubito|mi preoccupa|mi
        spaventa|mi entusiasma|mi lascia perplesso|mi lascia perplessa|mi ha colpito|mi convince|non mi convince), il
        mio timore, sono (diviso|divisa|scettico|scettica|perplesso|perplessa|favorevole|contrario|contraria|
        combattuto|combattuta), (vale|varrebbe) (anche)per noi, posizione (comune|della lista|da prendere), nostro
        (mondo|mestiere|settore|campo|hobby), siete (d accordo|contrari|favorevoli|pronti|scettici), che punti
        (toccereste|cambiereste), in vista (della|del|di), maturo, di questo passo, lo adottereste, la adottereste, lo
        usereste, lo vorreste
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
        istruzioni|tutto in|tutte le|i passaggi|quello che), (resta|resti|rimanga|rimane|restare|rimanere) (a tutti|
        agli atti|scritto|traccia|scritta|memoria|per iscritto|negli archivi), (storico|registro|archivio|memoria)
        (scritto|scritta|delle decisioni|delle risposte|della lista|comune), (prima che|altrimenti) (si perda|si
        perdano|va perso|tutto si perda|lo dimentichiamo|se ne vada), nessuno l ha (mai|)scritto, non c è (niente|
        nulla) (di|)scritto, da nessuna parte (è|c è|sta) scritto, solo nella testa, a memoria, tramandare, (chi|per
        chi) (entra|arriva|comincia|subentra|è nuovo) (ora|dopo|adesso|capisca|sappia|trovi), le (vostre|nostre)
        risposte (in|raccolte|sparse), messo assieme, ferme al, fermo al, ferma al, non dice più, chi prende appunti,
        appunti (della|dell|di|del), qualcuno ha preso appunti, manca (una|un) (guida|pagina|manuale|glossario|testo|
        voce|documento|regolamento|istruzioni)
    """,
    "may-i-come": """
        (chi|qualcuno|qualcuna) (mi|ci|lo|la|vi|li|di voi mi|di voi ci) (ospita|ospiterebbe|accoglie|accoglierebbe|
        riceve|riceverebbe|fa vedere|mostra|mostrerebbe|fa entrare|fa da guida|porta|apre|apre la porta|guida|
        accompagna|offre un letto|fa visitare), (mi|ci) (fareste|fate|fa|farebbe|fai) (vedere|entrare|visitare|
        assistere|dormire|da guida|fare un giro), (mi|ci) (accogliete|accogliereste|accettate|accettereste|aprite|
        aprireste|ricevete|ricevereste|mostrate|mostrereste|portate a|prendete con), (posso|potrei|possiamo|potremmo|si
        può|si potrebbe|è possibile|è permesso|sarebbe possibile|vorrei|vorremmo|mi piacerebbe|ci piacerebbe|sarei
        felice di|sarei lieto di) (venire|venirci|passare|assistere|visitare|vedere|vederlo|vederla|vedervi|
        partecipare|incontrarvi|incontrare|conoscere di|fermarmi|fermarci|entrare|sedermi|affiancare|affiancarvi|
        trascorrere|accompagnare|stare|portare i|portare la|salire|dormire|venire a|veder), verrei (in|da|con|
        volentieri|a|anche|con piacere), verremmo (in|con|volentieri|a), (essere|venir|venire) (ricevuti|ricevuto|
        ricevuta|accolti|accolto|accolta|ospitati|ospitato|ospitata), (accettate|accogliete|ricevete|ospitate|prendete)
        (visite|visitatori|ospiti|curiosi|osservatori|gente|uno|una|classi|scolaresche|tirocinanti), un letto (per|a|
        da), un divano, un posto letto, posto (letto|tenda|in auto per), (sono|siamo|sarò|saremo|mi trovo|ci troviamo|
        passo|passiamo|capito) (a|in|da|dalle|di passaggio|per|al|alla) (torino|milano|roma|napoli|bologna|passaggio|
        tre giorni|due giorni|una settimana), di passaggio, dalle vostre parti, da quelle parti, in zona, per (tre|due|
        quattro|qualche) giorni, abito a (venti|dieci|due|pochi|un), (fare|faccio|facciamo|un) (un giro|giro|salto|
        tappa) (da|in|nei|nella|nelle|a|al|alla|con), chi (viene|verrebbe|si aggrega|va|sarà|c è|ci sarà|passa|sale|
        scende) (al|alla|ai|alle|con me|a|in|per|a vedere|a trovare|anche), ci (vediamo|troviamo|incontriamo|
        ritroviamo|sediamo|becchiamo|conosciamo) (al|alla|a|in|lì|davanti|tutti|prima|dopo|di persona|sabato|domenica|
        per), (troviamoci|incontriamoci|vediamoci|ritroviamoci|conosciamoci|andiamo|andiamoci)
    """,
    "come-to-us": """
        (vi|siete|siamo|sei|tutti) (tutti|)(invito|invitiamo|invitati|invitato|invitata|aspetto|aspettiamo|vogliamo|
        attendiamo|benvenuti|accogliamo|apriamo|ospitiamo|mostro|mostriamo|porto|portiamo|riceviamo), (venite|passate|
        affacciatevi|entrate|salite|fermatevi|suonate|bussate|suoni|bussi|passi|venga|capitate) (a|da|pure|quando|il|
        al|alla|in|con|tutti|il campanello|numerosi|anche|per|e), è aperto a, è aperta a, (apre|apriamo|apro|riapre|
        aprono) (le porte|la porta|al pubblico|ai soci|a chi|il|la|lo|l), porte (spalancate|aperte), (inaugurazione|
        festa di|raduno|ritrovo|tavolata|merenda|rimpatriata|scampagnata|pedalata|camminata|gemellaggio|serata|
        pomeriggio) (del|della|di|dei|da|al|alla|a|il|in|insieme|tra|fra|con), visita (riservata|è|alla|al|guidata|ai|
        della|presso), a casa di, (dalle|alle) (nove|dieci|undici|cinque|sei|sette|otto|due|tre|quattro|nove e|
        diciotto|venti|ventuno) (in|al|alla|di|davanti|e|fino|poi), in silenzio, da vicino, in carne, (scambio|
        scambiamo|scambiarci) (casa|case|la casa|visita|visite|posto|una settimana|ospitalità), (una|un|la) (collega|
        amica|amico|ragazzo|ragazza|classe|studente) (straniero|straniera|vorrebbe|sarebbe|desidera|cerca|passerebbe)
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
        (siamo|siete) (bravi|forti)
    """,
    "who-are-we": """
        (altri|altre|altro|altra|altri che|altra gente|altre persone|altri gruppi|altre sezioni|altri cori|altri
        genitori|altre realtà|altre scuole) (come|che|qui|in|con|di|nel|nella|sul|sulla|interessati|interessate|
        interessato|al lavoro|appassionati|tra|si|cui|ci|vi|alle prese), (esistono|ci sono|c è|esiste|vi sono|si
        trovano|conoscete|ce ne sono|ce n è) (già|per caso|anche|in lista|qui|tra voi|)(altri|altre|un altro|un altra|
        gruppi|qualche gruppo|qualche altro|gente|altra gente|colleghi|persone|qualcuno in|qualcun altro|una rete|reti|
        associazioni|uno specialista|un esperto|un esperta|esperti|chi), siamo (gli unici|le uniche|i soli|le sole|
        soli|in pochi|in tanti|in quanti|quanti), sono (l unico|l unica|il solo|la sola) (a|che|qui|in), (quanti|
        quante) (siamo|siete|sono) (a|in|quelli|i|le|di|noi|quelle|qui|tra), (quelli|quelle|tutti quelli|tutti quanti|
        noi) che (usiamo|usano|lavorano|lavoriamo|fanno|abbiamo|si), (battete un colpo|fatevi riconoscere|fatevi
        sentire|fatevi vivi|fatevi vivo|alzate la mano|alzi la mano|mano alzata|uscite allo|dichiaratevi|presentatevi|
        palesatevi|ci siete|chi siete), (dove|in quale regione|in che zona|in quali città) (siete|stanno|sono|lavorate|
        state|vivete|abitate) (i|gli|tutti|voi|e), a parte (noi|me), oltre a (noi|me), (quali|che) (gruppi|
        associazioni|persone|realtà|scuole|colleghi|sezioni|cori|soci|centri|enti|altri|altre|gas|cooperative)
        (lavorano|si occupano|ci sono|sono|esistono|fanno|in|hanno|conoscete|tra|nella|attivi|attive|mancano|coprono),
        chi (lavora|studia|misura|cura|pratica|porta avanti|continua|segue|usa|insegna|alleva|produce|ricerca|indaga|
        tratta|coltiva|mappa|aiuta|opera|fa ricerca|stia|sta portando|fa|è attivo|copre) (già|ancora|oggi|anche|qui|
        sul|sulla|su|con|in|di|il|la|le|i|gli|alla|al|avanti), (segniamoli|segniamoci|mettiamoli|mettiamoci|segnamoci)
        (su|sulla|in) (una|un|carta|mappa), (cosa|che cosa|chi) (ci|)(manca|resta scoperto|rimane scoperto|non copre
        nessuno|mancherebbe), (manca|mancano) (nella|alla|nel|dalla) (nostra|)(rete|lista|gruppo), nessuno (qui|di noi|
        tra noi|)(sa|conosce|si occupa|lavora|copre|capisce|segue), (punti di forza|forti in|buchi|vuoti|zone scoperte|
        lacuna|scoperto|scoperti), (un|qualche) (ponte|legame|collegamento|aggancio|filo) (con|tra|fra|verso),
        (gemellarci|collegarci|allacciare|legami|contatti|rapporti|alleanze) (con|tra), (cerco|cerchiamo|vorrei
        trovare|vorrei conoscere|mi piacerebbe conoscere|vorremmo conoscere) (altri|altre|chi|persone|colleghi|gente|
        compagni|qualcuno che|simili|anime), (faccio|fatemi|fate|ditemi|aggiungete|suggerite|segnalatemi) (i nomi|dei
        nomi|nomi|i vostri|un nome|qualche nome|il nome di chi), chi si (occupa|interessa|intende|cura|muove|dedica|sta
        occupando) (di|del|della|dei|delle|qui|già|ancora|con), se vi occupate, vi occupate, (gruppi|liste|
        associazioni|reti) (sorelle|gemelle|simili|affini|fratelli|vicine|analoghe|analoghi)
    """,
    "here-is-who": """
        (vi|ti|le) (presento|presentiamo|segnalo una persona|segnalo il nome|metto in contatto|affido), (ecco|ecco a
        voi|ecco qui) (la|il) (nuova|nuovo) (referente|responsabile|collega|coordinatore|coordinatrice|socio|socia|
        presidente|segretaria|segretario), permettete che vi presenti, (la|lo) conoscete, conoscetevi, dovreste
        (conoscervi|parlarvi|sentirvi), vi conviene conoscervi, avete molto da dirvi, si chiama, sa tutto (di|del|
        della), persona preziosa, è la persona (giusta|che), parlatene con, chiedete a (lui|lei), metto in copia, si è
        appena (trasferito|trasferita|unito|unita|iscritta|iscritto), è entrata (nel|con|tra), piacere, (mi chiamo|
        sono) (e|nuova|nuovo), appena (arrivato|arrivata|entrato|entrata|iscritto|iscritta|sbarcato)
    """,
}
