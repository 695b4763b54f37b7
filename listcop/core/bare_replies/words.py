"""What short replies that bring nothing are made of, in seven languages; behind a "+" a few words more may stand.

unknown   does not know, cannot help; "I know of no way" tells that there hardly is one, and answers
ask       asks somebody else, and tells later; "I tell you" of now tells with the next word, so nothing may follow
metoo     has or wants the same, beside what cues hold; behind a "+" in a place, or since a day
joins     is interested, takes part; "interested in the answer" does not
praise    likes the question, or follows it
noted     heard it; "received" may answer who asks whether
please    wants the answer here; says nothing alone
fill      greetings, regrets, wishes; says nothing alone
"""

import re
from collections.abc import Mapping
from typing import Literal

_What = Literal["unknown", "unknown+", "ask", "ask+", "metoo", "metoo+", "joins", "praise", "noted", "please+", "fill"]

EN: Mapping[_What, str] = {
    "unknown": """
        (i|we|) (really|honestly|just|simply|also|still|) (do not|don t|dont|wouldn t|would not) know, no (idea|clue),
        (i|we) (really|honestly|also|) (have|ve|ve got|have got) (absolutely|) no (idea|clue|experience), (i|we|) (haven
        t|have not|haven t got) (a|the faintest|the foggiest|the slightest|any) (clue|idea), beats me, (i|we)
        (wish|wished) (i|we) knew, wish i knew, (i am|i m|we are|we re|) (really|) not sure, (i|we) (have|ve) never
        (seen|used|met|had|tried|heard of|come across) (these|those|this|that|it|them|one|any|either|such a thing),
        (i|we) know nothing about (it|this|that|these|them|those), (i|we) (really|also|) (can t|cannot|can not|couldn
        t|could not) help, dunno, (i|we|) (really|also|) (cant|can t|cannot|can not) be of (any|much|) help, (i|we|)
        (really|also|) cant help (u|you|), (i|we|) (really|also|) (do not|don t|dont|haven t|have not) (have|got)
        (it|one|any|some|them|that|this|these|such a thing|either|), (about that|of that|of this|) (i|we) (really|) know
        (absolutely|) nothing (about it|about this|about that|)
    """,
    "unknown+": """
        (i|we|) (really|honestly|also|) (do not|don t|dont) know (who|where|how|which|when|anyone|anybody|of anyone|of
        anybody|anything about|about), no (idea|clue) (who|where|how|which|when|about), (i|we|) (really|also|) (can
        t|cannot|can not|couldn t|could not) help (you|) (with|there|here|on|out|either), (i|we|) (really|also|) (do
        not|don t|dont) have (any|) (information|info|knowledge|idea) (on|about|of), (i|we|) (really|also|) (do not|don
        t|dont) have (any|) (information|info|knowledge), (i|we) have (absolutely|) no (information|info|knowledge)
    """,
    "ask": """
        will ask around, let me (check|ask|find out|look|see|enquire|inquire|look it up|look into (it|this)), (i|we|)
        (will|ll|shall) (check|find out|enquire|inquire|look into (it|this)), (i|we|) (will|ll|shall|) revert (back|to
        you|)
    """,
    "ask+": """
        (i|we) (will|ll|shall|am going to|m going to|are going to|re going to) ask
        (my|our|a|an|the|around|at|in|some|somebody|someone|him|her|them|on|about|tomorrow), (i|we|) (will|ll|shall|)
        (let|tell) (you|all|everyone|everybody) know, (i|we) (will|ll|shall|) (get|come|report) back (to you|),
        (get|come|report) back to you, (i|we) (will|ll|shall) (tell|write) you (what|when|as soon|tomorrow|then|then),
        (i|we) (will|ll|shall|am going to|m going to|are going to|re going to) ask
        (mr|mrs|ms|dr|madam|father|sister|brother|uncle|auntie|aunt|mama|papa), (i|we) ask (my|our|around|him|her|them)
    """,
    "metoo": """
        (us|we) too, (i|we) (am|m|are|re) (looking for|searching for|after) (one|some|them|it|these|those|this|that|the
        same) (as well|too|also), (i|we) (wonder|wondered) (too|as well|also|the same), (same|the same) question (from
        me|from us|here|), (the|) same (question|problem|issue|trouble) (with us|for us|from me|over here),
        (kindly|please|pls) (share|send|forward|pass) (it|them|this|that|) (with|to) me (also|too|as well)
    """,
    "metoo+": """
        (i|we|us|) (too|also|) (have|had|ve) (also|) (exactly|) (the|this|that) (same|very same|)
        (problem|trouble|issue|question) (too|also|as well|) (in|at|here in|near|with|since), (same|the same|same
        thing|same problem) (here|) (in|at|near)
    """,
    "joins": """
        (i am|i m|we are|we re|) (also|very|really|certainly|) interested (too|as well|also|in
        (this|it|that|joining|one|coming|taking part)|), count (me|us) in
    """,
    "praise": """
        (very|that is a|that s a|what a|) (good|great|excellent|interesting|nice) question, (i am|i m|we are|we re|)
        (also|) (following|watching|curious) (this|along|with interest|in the answer|in the
        answers|too|as well|) (thread|topic|discussion|one|too|with interest|), (i am|i m|we are|we re|)
        (also|) interested in (the|your|an|any) (answer|answers|question|thread|topic|reply|replies|result|results),
        subscribing, bump
    """,
    "noted": "(well|duly|) noted",
    "please+": """
        (please|pls|kindly) (share|post|answer|reply|respond|tell|let|keep|write|send), if
        (you|anyone|anybody|someone|somebody|anything) (finds|find|knows|know|gets|get|hears|hear|comes|has|have)
    """,
    "fill": """
        sir, madam, (my|dear|my dear|) (friend|friends|brother|sister|colleague|colleagues|neighbour), god bless (you|),
        sorry, i am sorry, i m sorry, so sorry, unfortunately, sadly, alas, really, honestly, just, still, also,
        either, neither, too, as well, myself, ourselves, yet, though, me, i am afraid, i m afraid, hi, hello, hey,
        dear, good (morning|afternoon|evening|day), thanks, thank you, thanks for asking, thank you for asking, thx,
        regards, best, cheers, best wishes, (kind|best|warm) regards, good luck, best of luck, oh, well, hmm, right now,
        at the moment, so far, all, everyone, everybody, here, (about|with) (this|that) (one|), with it, please, for
        now, u, pls, dear all, am afraid, on (this|that|it), god bless
    """,
}
FR: Mapping[_What, str] = {
    "unknown": """
        (je|nous|on) ne (le|) (sais|savons|sait) (vraiment|malheureusement|hélas|) (pas|rien), (je|j) (le|) sais pas, (j
        en|je n en) sais rien, (je n ai|j ai|nous n avons|on n a|) (vraiment|malheureusement|) (aucune idée|pas d
        idée|pas la moindre idée|aucune réponse|pas de réponse|pas la réponse), je l ignore, (je|nous) ne
        (peux|pouvons|saurais) (malheureusement|) (pas|) (t|te|vous|) (aider|répondre|renseigner|dire), je ne
        (t|te|vous) (peux|sais) (pas|) (aider|dire), je (n ai|n en ai) jamais (vu|utilisé|essayé|eu|entendu parler)
        (ça|cela|de ça|de cela|), je ne (connais|vois) pas (ça|cela|non plus|du tout|), jsp, chais pas, je n en ai
        (malheureusement|vraiment|) (aucune|pas la moindre) idée, (je|nous) (n ai|n avons|ai|avons) (malheureusement|)
        (pas|aucune) (d|) (information|info|informations) (à ce sujet|là dessus|sur ce sujet|), jamais
        (vu|essayé|utilisé), (là|) (je|on|j|nous) (n y|y|n en) (connais|connaît|connaissons|comprends|comprend)
        (malheureusement|vraiment|) rien, (je|on|j|nous) (n en|n|n l|ne l|l|en|) (ai|a|avons) (malheureusement|) pas
        (ça|cela|non plus|), (je|on|j|nous) (ne|n|) (sais|sait|savons|ai) (malheureusement|) rien (là dessus|sur ça|à ce
        sujet), (je|on|j|) sais vraiment pas
    """,
    "unknown+": """
        (je|nous|on) ne (sais|savons|sait) (malheureusement|) pas
        (où|qui|comment|quel|quelle|quels|quelles|quand|combien), (je n ai|) (aucune idée|pas d idée)
        (de|d|où|qui|comment), je ne connais personne, je ne (peux|saurais) (malheureusement|) pas (t|te|vous|) aider
        (sur|pour|avec|là|à|dans)
    """,
    "ask": """
        je (te|vous) (dis|redis), (je|on) (te|vous) (dit|tient), je (te|vous) reviens, je vais (voir|vérifier), je m
        informe
    """,
    "ask+": """
        (je vais|nous allons|on va) (demander|poser la question), je (lui|leur|) (demanderai|poserai la question), je
        (lui|leur) demande, (je vais|on va) (me|se) renseigner, je me renseigne, (je|on|nous) (te|vous)
        (dis|dit|disons|dirai|dirons|redis|redirai|tiens|tiendrai|tenons) (au
        courant|informé|informée|informés|quoi|ça|la réponse|ce qu|si|), je reviens (vers|te|vous), je (te|vous) ferai
        savoir, (je|on) (en|) (dirai|donnerai) (des nouvelles|plus), (je|on|nous|j) (vais|va|)
        (demande|demander|demandons|poser) (demain|ce soir|aussi|d abord|la question|) (à|a|au|aux|chez|autour)
    """,
    "metoo": """
        (j ai|on a|nous avons) (aussi|exactement|) (le|la) même
        (souci|problème|question|interrogation|panne|difficulté), (la|) même (question|problème|souci) (ici|pour
        moi|pour nous|chez nous|chez moi), je me (le|) demande (aussi|également|la même chose), (je|nous) (en|)
        (cherche|cherchons) (aussi|également), (nous aussi|moi aussi|) (on a|j ai|nous avons) (aussi|exactement|nous
        aussi|) (le|la|les|ce|cette|ces|le même|la même|les mêmes) (même|mêmes|)
        (souci|soucis|problème|problèmes|question|panne|pannes|difficulté|difficultés|cas) (aussi|également|ici|chez
        nous|chez moi|), (nous|moi) aussi, (la|) même (chose|cas|panne|situation) (ici|pour moi|pour nous|chez nous|chez
        moi|par ici)
    """,
    "metoo+": """
        (nous aussi|moi aussi|) (on a|j ai|nous avons) (aussi|exactement|nous aussi|) (le|la|les|ce|cette) (même|mêmes|)
        (souci|problème|question|panne|difficulté) (aussi|également|) (à|a|au|aux|en|chez|dans|ici à|depuis|avec),
        (la|) même (chose|problème|souci|panne) (ici|) (à|a|au|aux|en|chez|dans)
    """,
    "joins": """
        je (suis|serais) (aussi|très|bien|vraiment|) (intéressé|intéressée), (nous sommes|on est|nous serions)
        (aussi|tous|toutes|très|) (intéressé|intéressés|intéressées), (ça|cela|) (m|nous) intéresse (beaucoup|aussi|),
        comptez sur (moi|nous)
    """,
    "praise": """
        (très|) (bonne|excellente|belle) question, question (intéressante|très intéressante), je suis (le|ce|cette)
        (fil|sujet|discussion), je suis (aussi|) (curieux|curieuse), je (me le|me|) demande
    """,
    "noted": "bien noté, c est noté, noté",
    "please+": """
        (merci de|merci d|prière de|veuillez) (bien vouloir|nous|me|)
        (partager|répondre|poster|dire|donner|tenir|avertir),
        (répondez|partagez|postez|réponds|partage|dites|dis|tenez|tiens|prévenez)
        (sur|la|ici|nous|moi|à|le|les|votre|ta|vos|svp), si (quelqu un|vous|tu|on)
        (sait|trouve|trouvez|trouves|a|avez|as|connaît|connaissez)
    """,
    "fill": """
        monsieur, madame, (mon|ma|cher|chère|mon cher|ma chère|) (ami|amie|frère|sœur|soeur|collègue|voisin|voisine),
        mes salutations, (chers|chères) (amis|amies|collègues|tous|toutes), que dieu (te|vous) bénisse, bonjour,
        bonsoir, salut, cher, chère, désolé, désolée, désolés, je suis désolé, je suis désolée, malheureusement, hélas,
        navré, navrée, vraiment, non plus, aussi, également, pour (l instant|le moment), merci, merci (de|d avoir)
        (demander|demandé|posé la question), bonne chance, bon courage, cordialement, amicalement, bonne journée, à
        (tous|toutes|plus|bientôt), tous, toutes, moi, ici, chez (nous|moi), svp, s il (vous|te) plaît, honnêtement,
        franchement, encore, là dessus, sur ça
    """,
}
ES: Mapping[_What, str] = {
    "unknown": """
        (no|tampoco) (lo|) (sé|sabemos|sabría|sabría decirte|sé decirte|sé nada), no tengo (ni|) (idea|la menor idea|la
        más mínima idea|respuesta), ni (idea|la menor idea|la más mínima idea), no (te|le|les|os|)
        (puedo|podemos|podría)
        (ayudar|ayudarte|ayudarle|ayudarles|ayudaros|decirte|decirle|decir|responder|responderte), nunca (lo|la|los|las)
        (he|hemos) (visto|usado|probado|tenido), lo (desconozco|ignoro), ojalá (lo|) supiera, no (le|te|les|os|) sabría
        (decir|decirle|decirles|decirte), no (cuento|contamos) con (esa|ninguna|más|) información, no
        (tengo|tenemos|dispongo de) (esa|ninguna|más|) información (al respecto|sobre (eso|esto)|), desconozco, nunca
        (visto|probado), (no|tampoco) (lo|la|los|las|) (tengo|tenemos) (ninguno|ninguna|yo|), (de|sobre) (eso|esto) no
        (sé|sabemos|entiendo) nada, no (sé|sabemos|entiendo) nada (de|sobre) (eso|esto)
    """,
    "unknown+": """
        no (lo|) (sé|sabemos) (dónde|quién|quiénes|cómo|cuál|cuáles|cuándo|cuánto|de|nada), ni idea
        (de|dónde|quién|cómo), no (conozco|conocemos) a nadie, no tengo idea (de|dónde|quién|cómo), no (te|le|les|os|)
        (puedo|podemos) (ayudar|ayudarte|ayudarle|ayudarles|ayudaros) (con|en)
    """,
    "ask": """
        (te|les|os|le) (cuento|contamos|digo|comento|informo), (déjame|déjeme|déjenme|deja|dejen|deje)
        (averiguar|averiguo|preguntar|pregunto|ver|consultar|consulto|reviso|revisar), (ahorita|ahora|luego|mañana|ya)
        (pregunto|averiguo|consulto), (lo|) averiguo
    """,
    "ask+": """
        (voy|vamos) a (preguntar|preguntarle|preguntarles|consultar|consultarlo), (le|les|lo|)
        (preguntaré|pregunto|preguntaremos|preguntamos|consultaré) (a|al|en|mañana|por|hoy), (les|le|lo)
        (pregunto|preguntaré), (voy|vamos) a averiguar, (te|les|os|le)
        (aviso|avisaré|avisamos|contaré|contaremos|diré|diremos|comentaré|informaré), (te|les|os|le)
        (cuento|digo|comento|informo) (mañana|luego|después|pronto|cuando|apenas|en cuanto|lo que|si|qué|hoy),
        (mañana|luego|hoy|ahorita|después) (le|les|lo|) (pregunto|preguntaré|consulto|preguntamos) (a|al|en|por)
    """,
    "metoo": """
        (tengo|tenemos) (también|) (el|la) (mismo|misma) (problema|duda|pregunta|inquietud|dificultad|situación|falla),
        (la|) misma (pregunta|duda) (aquí|acá|), me pregunto (lo mismo|igual|también), (busco|buscamos|estoy
        buscando|estamos buscando) lo mismo, (busco|buscamos|estoy buscando|estamos buscando) también, yo tb, nosotros
        tb, igual (por acá|por aquí)
    """,
    "metoo+": """
        (nosotros|nosotras|yo|a nosotros|) (también|) (tengo|tenemos) (también|) (exactamente|) (el|la|ese|este|esa)
        (mismo|misma|) (problema|duda|pregunta|dificultad|situación|falla) (también|) (en|acá en|aquí en|por|desde|con),
        lo mismo (aquí|acá|pasa|) en
    """,
    "joins": """
        (a mí|a nosotros|a nosotras|) (también|) (me|nos) interesa (mucho|esto|participar|) (también|), (me|nos)
        interesaría, (estoy|estamos) (también|muy|) (interesado|interesada|interesados|interesadas), me (apunto|anoto),
        (cuenten|cuenta|cuente) conmigo
    """,
    "praise": """
        (muy|) (buena|excelente|gran|interesante) pregunta, pregunta (interesante|muy interesante), (me|nos) interesa
        (mucho|) (la respuesta|la pregunta|el tema|el hilo|saber|saberlo), siguiendo, sigo (el hilo|el
        tema|esto|atento|atenta), quedo (atento|atenta) (a las respuestas|a la respuesta|), interesante
    """,
    "noted": "(tomo|tomamos) nota, anotado, tomado en cuenta",
    "please+": """
        (por favor|porfa|porfavor|favor de)
        (compartan|comparte|comparta|compartid|compartir|respondan|responde|responda|responder|contesten|
        contesta|avisen|avisa|avise|avísenme|publiquen), (compartan|respondan|contesten|avisen) (la|aquí|por|a|en|al),
        si (alguien|alguno|encuentran|encuentras|consigues|sabes|saben|sabe)
    """,
    "fill": """
        (mi|estimado|estimada|querido|querida|) (amigo|amiga|compañero|compañera|colega|hermano|hermana|vecino|vecina),
        (amigos|compañeros|compañeras|colegas), don, doña, señor, señora, estimado, estimada, querido, querida,
        (saludos|abrazo|abrazos) (cordiales|grande|fuerte), un abrazo (grande|fuerte), saludos (a todos|desde aquí),
        dios (te|le|les|los) bendiga, hola, buenas, buenos días, buenas (tardes|noches), lo (siento|lamento|sentimos),
        perdón, perdona, disculpa, disculpe, disculpen, lamentablemente, desgraciadamente, por desgracia, tampoco,
        también, la verdad, por ahora, de momento, por el momento, yo, nosotros, nosotras, aquí, acá, todavía, aún,
        gracias, gracias por preguntar, suerte, (buena|mucha) suerte, saludos, un saludo, un abrazo, abrazos, a
        (todos|todas), todos, todas, por favor, igual, (con|en) (esto|eso), de (esto|eso), disculpe la molestia,
        disculpen la molestia, por fa, porfa, bendiciones
    """,
}
PT: Mapping[_What, str] = {
    "unknown": """
        (não|nem|tampouco) (o|) (sei|sabemos|saberia) (dizer|responder|informar|ao certo|não|nada|), não (faço|fazemos)
        (ideia|a menor ideia|a mínima ideia|nenhuma ideia), não (tenho|temos) (ideia|a menor ideia|a mínima
        ideia|nenhuma ideia|resposta), nem ideia, sem ideia, não (te|lhe|lhes|vos|)
        (posso|podemos|consigo|conseguimos|sei) (te|lhe|) (ajudar|ajudá lo|ajudá la|responder), desconheço, nunca
        (vi|vimos|usei|usámos|usamos|testei|experimentei|ouvi falar) (isso|isto|disso|desses|dessas|um|uma|), não
        (tenho|temos) (essa|esta|nenhuma|mais|) informação, não (tenho|temos) conhecimento (disso|), sei não, n sei,
        nunca visto, não (o|a|os|as|) (tenho|temos) (nenhum|nenhuma|também|), (disso|disto|sobre isso|nisso|nisto) não
        (sei|sabemos|percebo|entendo) nada, não (sei|sabemos|percebo|entendo) nada (disso|disto|sobre isso)
    """,
    "unknown+": """
        não (sei|sabemos) (onde|quem|como|qual|quais|quando|quanto|de), não faço (ideia|a menor ideia)
        (de|onde|quem|como|do|da), não (conheço|conhecemos) ninguém, não (posso|consigo) (te|lhe|) ajudar
        (com|nisso|nesse|nisto|neste|em|no|na)
    """,
    "ask": """
        (te|lhe|lhes|vos) (conto|digo), conto, vou (verificar|ver|averiguar|procurar saber), (te|lhe|) falo (depois|),
        depois (digo|falo|te falo|lhe digo)
    """,
    "ask+": """
        (vou|vamos|irei) (perguntar|consultar), (perguntarei|perguntaremos|pergunto|perguntamos)
        (a|ao|à|amanhã|no|na|ao|aos|para), vou (me informar|informar me), (depois|) (te|lhe|lhes|vos)
        (aviso|avisarei|avisamos|contarei|direi), depois (te|lhe|lhes|vos|) (conto|digo), (te|lhe|lhes|vos)
        (conto|digo) (amanhã|depois|logo|quando|assim|se|o que|hoje), (depois|) (aviso|dou notícias), darei notícias,
        (amanhã|depois|hoje|logo) (pergunto|perguntarei|perguntamos|consulto) (a|ao|à|no|na|aos|às)
    """,
    "metoo": """
        (tenho|temos) (também|) (o|a) (mesmo|mesma) (problema|dúvida|pergunta|dificuldade|situação|questão), (a|) mesma
        (pergunta|dúvida|questão) (aqui|cá|), (me pergunto|pergunto me) (o mesmo|também), (procuro|procuramos) (o
        mesmo|também), (gostaria|gostava|queria|quero) (também|) de saber, (também|) (quero|queria|gostaria de|gostava
        de) saber, nós também temos (esse|este|o mesmo) problema, eu tb (quero saber|queria saber|), (nós|eu) também
        (tenho|temos|estou com|estamos com) (o|a|esse|este) (mesmo|mesma|) (problema|dúvida|dificuldade|situação)
    """,
    "metoo+": """
        (nós|eu|) (também|) (tenho|temos|estou com|estamos com) (também|) (o|a|esse|este) (mesmo|mesma|)
        (problema|dúvida|dificuldade|situação|avaria) (também|) (em|no|na|aqui em|cá em|desde|com), (o|a) (mesmo|mesma
        coisa) (aqui|cá|) (em|no|na)
    """,
    "joins": """
        (me|nos) interessa (muito|também|), interessa (me|nos) (muito|também|), (tenho|temos) (muito|também|) interesse
        (também|), (estou|estamos) (também|muito|) (interessado|interessada|interessados|interessadas), (contem|conte)
        comigo, (interessado|interessada|interessados) também
    """,
    "praise": """
        (muito|) (boa|ótima|excelente|interessante) pergunta, pergunta (interessante|muito interessante), (me|)
        interessa (muito|) (a resposta|saber|saber isso), (tenho|) interesse (na resposta|em saber), acompanhando,
        seguindo, a (acompanhar|seguir)
    """,
    "noted": "(bem|) anotado, (tomei|tomo) nota, ciente",
    "please+": """
        (por favor|favor)
        (compartilhem|compartilhe|compartilhar|partilhem|partilhe|respondam|responda|responder|avisem|avise|
        publiquem|digam), (compartilhem|partilhem|respondam|avisem) (a|aqui|por|na|no), se
        (alguém|você|vocês|souber|souberem|encontrar|encontrarem|descobrir|descobrirem)
    """,
    "fill": """
        (meu|minha|caro|cara|) (amigo|amiga|irmão|irmã|companheiro|companheira|colega|vizinho|vizinha), senhor, senhora,
        dona, caro, cara, (melhores|com os melhores) cumprimentos, bjs, beijos, abs, um grande abraço, olá, oi, bom dia,
        boa (tarde|noite), desculpe, desculpa, desculpem, lamento, sinto muito, infelizmente, também, eu, nós, aqui, cá,
        por enquanto, de momento, ainda, obrigado, obrigada, obrigado por perguntar, obrigada por perguntar, boa sorte,
        sorte, abraço, abraços, um abraço, saudações, a (todos|todas), todos, todas, por favor, mesmo, tampouco,
        sinceramente, pessoal, (com|sobre) (isso|isto), prezado, prezada, prezados
    """,
}
DE: Mapping[_What, str] = {
    "unknown": """
        (ich|wir) (weiß|wissen) (es|das|) (leider|auch|) (auch|) nicht, (weiß|wissen) (ich|wir|) (leider|auch|) (auch|)
        nicht, (das|da) (weiß|wissen) (ich|wir) (leider|auch|) (auch|) nicht, (ich habe|hab|habe|wir haben|) (da|)
        (leider|auch|) (auch|) keine ahnung, da bin ich überfragt, (da|) (kann|können) (ich|wir) (dir|euch|ihnen|) (da|)
        (leider|auch|) (auch|) nicht (weiterhelfen|helfen), (ich|wir) (kann|können) (dir|euch|ihnen|) (da|dabei|)
        (leider|auch|) (auch|) nicht (weiterhelfen|helfen), (das|die|den|) kenne ich (leider|auch|) (auch|) nicht,
        (das|) kann ich (dir|euch|ihnen|) (leider|auch|) (auch|) nicht (sagen|beantworten), (dazu|da|hierzu) kann ich
        (dir|euch|ihnen|) (leider|auch|) (auch|) nichts sagen, da muss ich (leider|auch|) passen, (hab|habe|) (ich|)
        noch nie (gesehen|probiert|benutzt|gehabt), (da|davon|darüber|dazu|hierzu|dafür|)
        (weiß|wissen|verstehe|verstehen) (ich|wir|) (leider|auch|) (auch|) (gar|überhaupt|) nichts
        (darüber|davon|dazu|), (ich|wir) (weiß|wissen) (darüber|davon|dazu|) (leider|auch|) (auch|) (gar|überhaupt|)
        nichts (darüber|davon|dazu|), da kenne ich mich (leider|) nicht aus, (das|die|den|sowas|so was|so etwas|ich|)
        (habe|hab|haben) (ich|wir|) (leider|selbst|auch|) (auch|) (keine|keinen|keins|keines|nicht)
    """,
    "unknown+": """
        (ich|wir) (weiß|wissen) (leider|auch|) nicht, keine ahnung (wo|wer|wie|welche|wann|von), (ich|wir)
        (kenne|kennen) (leider|auch|) (auch|) (niemand|niemanden)
    """,
    "ask": """
        ich frage (mal|) nach, ich (schau|schaue|guck|gucke) (mal|) nach, ich (höre|hör) mich (mal|) um, ich erkundige
        mich (mal|), (ich|) frag (mal|) nach
    """,
    "ask+": """
        (ich|wir|) (frage|frag|fragen) (mal|morgen|) (bei|meinen|meine|unseren|unsere|nach|im|in|den|die|herum|rum),
        (ich|wir) (werde|werden) (mal|) (nachfragen|fragen), (ich|) (sage|sag|gebe|geb) (dir|euch|ihnen) (dann|)
        bescheid, (ich|) melde mich, (ich|wir|) (frage|frag|fragen) (mal|morgen|)
        (herrn|frau|unsern|den|die|dr|mein|unser), (ich|) werde (mal|morgen|) (meinen|meine|unseren|herrn|frau|den|die)
    """,
    "metoo": """
        (das|) frage ich mich auch, (ich|wir) (suche|suchen) (das|die|sowas|so etwas|) auch, (die|) (gleiche|selbe)
        frage (hier|von mir|), (ich|) schließe mich (der frage|dieser frage|dem|) an
    """,
    "metoo+": """
        (wir|ich) (haben|habe|hab) (auch|) (genau|) (das|dasselbe|dieses) (gleiche|selbe|) (problem) (auch|) (in|im|hier
        in|bei|seit|mit), (das gleiche|dasselbe) (problem|) (auch|hier|) (in|im|bei)
    """,
    "joins": """
        (das|) interessiert (mich|uns) (auch|sehr|), (das|) würde (mich|uns) (auch|sehr|) interessieren, (ich|wir)
        (habe|hab|hätte|haben|hätten) (auch|großes|) interesse, (ich bin|wir sind|bin|) (auch|) (interessiert|dabei)
    """,
    "praise": """
        (sehr|) (gute|interessante) frage, (die antwort|das thema) (interessiert|würde) mich (auch|) (interessieren|),
        (ich|) lese (hier|) mit
    """,
    "noted": "(ist|) notiert, (hab|habe) ich (mir|) notiert",
    "please+": """
        bitte (antwortet|antworte|antworten|teilt|teile|schreibt|schreib|schreiben|postet), (falls|wenn)
        (jemand|ihr|du|sie)
    """,
    "fill": """
        (mein|meine|lieber|liebe|) (freund|freundin|kollege|kollegin|nachbar|nachbarin), ihr lieben,
        hallo, hi, moin, guten (morgen|tag|abend), liebe, lieber, leider, sorry, tut mir (leid|sehr leid), auch, ehrlich
        gesagt, selbst, viel (glück|erfolg), danke, gruß, grüße, (viele|beste|liebe|schöne) grüße, lg, vg, mfg, ich,
        wir, hier, bei (uns|mir), noch, im moment, zur zeit, bitte, alle, zusammen, da, dazu
    """,
}
IT: Mapping[_What, str] = {
    "unknown": """
        (non|nemmeno io|neanche io|neanch io) (lo|) (so|sappiamo|saprei), (non ho|) nessuna idea, non (ne|) ho (la
        minima|la più pallida|nessuna|) idea, non (ne|) ho idea, boh, non (ti|vi|le|) (posso|possiamo|so)
        (aiutare|aiutarti|aiutarvi|aiutarla|dire), (mi|) (dispiace|spiace) non (lo so|saprei), non (lo|li|la|le)
        conosco, nn lo so, non (saprei|so) (dirti|dirvi|dirle|dire), non (ho|abbiamo) (nessuna|altre|)
        (informazione|informazioni) (in merito|al riguardo|), mai (visto|vista|visti|viste|provato|provata|usato|usata),
        non (ce l|l|ne|lo|la) (ho|abbiamo) (nessuno|nessuna|neanche io|), (di questo|di ciò|) non ne
        (so|sappiamo|capisco) (purtroppo|) (niente|nulla), di questo non (so|capisco) (niente|nulla)
    """,
    "unknown+": """
        non (so|sappiamo|saprei) (dove|chi|come|quale|quali|quando|quanto), nessuna idea (di|su|dove|chi|come), non
        conosco nessuno che, non (posso|so) aiutarti (con|in|su)
    """,
    "ask": """
        (ti|vi) dico, mi informo, m informo, (controllo|verifico)
    """,
    "ask+": """
        (chiederò|chiedo|chiediamo|domando) (a|al|alla|ai|in|domani|al), (provo|vado) a chiedere, (ti|vi|le)
        (faccio|farò|facciamo) sapere, (ti|vi) (dirò|aggiorno|aggiornerò), (ti|vi) dico
        (domani|poi|quando|appena|se|cosa),
        (domani|poi|oggi|dopo) (lo|) (chiederò|chiedo|chiediamo|domando) (a|al|alla|ai)
    """,
    "metoo": """
        (ho|abbiamo) (anche io|anch io|) (lo stesso|la stessa) (problema|domanda|dubbio|guasto), (la|) stessa domanda,
        me lo (chiedo|domando) anch io, cerco (anch io|la stessa cosa)
    """,
    "metoo+": """
        (anche noi|anch io|anche io|) (ho|abbiamo) (anche|) (lo stesso|la stessa|questo|questa) (identico|)
        (problema|dubbio|guasto) (anche|) (a|in|ad|nel|nella|da|con), (stesso|stessa) (problema|cosa) (qui|anche|)
        (a|in|ad|nel|nella)
    """,
    "joins": """
        (a me|a noi|) (mi|ci|) interessa (molto|anche|), (sono|siamo) (anche|molto|)
        (interessato|interessata|interessati|interessate), (io|) ci sto, contate su di (me|noi)
    """,
    "praise": """
        (ottima|bella|buona) domanda, domanda interessante, (mi|) interessa (la risposta|saperlo|la domanda), seguo, vi
        seguo
    """,
    "noted": "(prendo|preso) nota, annotato",
    "please+": """
        (per favor|per favore|per piacere) (rispondete|condividete|scrivete|fate), (rispondete|condividete)
        (qui|in|sulla|la), se (qualcuno|sapete|trovi|trovate|sai)
    """,
    "fill": """
        (mio|mia|caro|cara|) (amico|amica|fratello|sorella|collega), signora, signore, cara, caro, cari, un
        (abbraccio|caro abbraccio), ciao, buongiorno, buonasera, salve, scusa, scusate, mi (dispiace|spiace), purtroppo,
        anche, anch io, neanche, nemmeno, io, noi, qui, grazie, buona fortuna, auguri, saluti, (un|cari)
        (saluto|saluti), a (tutti|tutte), per ora, al momento, davvero, sinceramente, ma, gentile, gentili
    """,
}
NL: Mapping[_What, str] = {
    "unknown": """
        (ik|wij|we) (weet|weten) (het|dat|) (helaas|ook|) (ook|) niet, (dat|) weet ik (helaas|ook|) (ook|) niet, (ik
        heb|) (helaas|ook|) geen (idee|flauw idee), (ik|we) (kan|kunnen) (je|u|jullie|) (hier|daar|) (helaas|ook|)
        (hiermee|daarmee|hierbij|) niet (verder|) (mee|) helpen, ken ik (ook|helaas|) niet, (ik|) zou het niet weten,
        (dat|) zou ik (het|) (ook|) niet weten, ik zou het (ook|) niet weten, (daar|hier|helaas|) kan ik (je|u|jullie|)
        (helaas|ook|) niet (mee|verder|) helpen, (ik heb|heb ik|heb|) (daar|hier) (helaas|ook|) geen informatie over,
        (nog|) nooit (gezien|geprobeerd|gebruikt), (daar|hier) weet ik (helaas|ook|) (ook|) (niets|niks) (van|over|),
        (ik|wij|we) (weet|weten) (er|daar|hier) (helaas|ook|) (niets|niks) (van|over), (daar|hier) heb ik geen verstand
        van, (die|dat|het|ik|wij|we|) (heb|hebben) (ik|wij|we|die|het|dat|er|) (helaas|zelf|ook|) (niet|geen|er geen)
    """,
    "unknown+": """
        (ik|we) (weet|weten) (helaas|ook|) niet (waar|wie|hoe|welke|wanneer), geen idee (waar|wie|hoe|welke), (ik|we)
        (ken|kennen) (helaas|ook|) niemand
    """,
    "ask": """
        ik vraag het (eens|), ik zoek het (even|) (uit|op), (ik|we) ga (het|) (even|) (vragen|navragen), laat het
        (je|u|jullie) weten
    """,
    "ask+": """
        (ik|we) (zal|zullen|ga|gaan) (het|eens|) (vragen|navragen), (ik|we) (vraag|vragen) (het|eens|)
        (aan|bij|na|rond|even), (ik|we) (laat|laten) (het|) (je|u|jullie) (het|) (weten|dan weten), ik kom erop terug,
        (ik|we|wij) (vraag|vragen) (het|) (morgen|straks|vanavond|even|eens|) (aan|bij|mijn|onze|meneer|mevrouw),
        (ik|we|wij) (ga|gaan|zal|zullen) het (eens|morgen|even|) (aan|bij|mijn|onze|meneer|mevrouw|de|een)
    """,
    "metoo": """
        (dat|) vraag ik me ook af, (ik|wij|we) (zoek|zoeken) (het|die|dat|) ook, (de|) zelfde vraag, dezelfde vraag,
        (ik|wij|we) (heb|hebben) (ook|) (hetzelfde|dit|dat) probleem, hier (ook|) hetzelfde
    """,
    "metoo+": """
        (wij|we|ik) (heb|hebben) (ook|) (precies|) (hetzelfde|dit|dat) probleem (ook|) (in|hier in|bij|sinds|met),
        (hetzelfde|zelfde) (probleem|) (hier|ook|) (in|bij)
    """,
    "joins": """
        (ik|wij|we) (heb|hebben) (ook|wel|zeker|) interesse, (ik ben|wij zijn|we zijn|ben|) (ook|zeer|) geïnteresseerd,
        (ik|wij|we) (doe|doen) (ook|graag|) mee
    """,
    "praise": """
        goede vraag, interessante vraag, (ik|) (volg|volgen) (dit|mee), ben (ook|) benieuwd, (ik|) lees mee
    """,
    "noted": "(goed|) genoteerd",
    "please+": """
        (graag|svp|alsjeblieft|alstublieft) (antwoorden|delen|hier|antwoord|laat), (als|mocht) (iemand|je|jullie|u)
    """,
    "fill": """
        (mijn|beste|lieve|) (vriend|vriendin|buurman|buurvrouw|collega), meneer, mevrouw, lieve,
        hallo, hoi, dag, goede (morgen|middag|avond), beste, sorry, helaas, het spijt me, jammer genoeg, ook, zelf, ik,
        wij, we, hier, bij (ons|mij), succes, veel succes, bedankt, dank je, groet, groeten, groetjes, (vriendelijke|met
        vriendelijke) groet, op dit moment, nog, allemaal, iedereen, eerlijk gezegd, en
    """,
}
TABLES = {"en": EN, "fr": FR, "es": ES, "pt": PT, "de": DE, "it": IT, "nl": NL}

# They end one statement and begin another: "I don't know but …". What is a common word elsewhere is none of them.
_JOINS = "and but et mais y e pero mas und aber maar"
BREAKS = frozenset(_JOINS.split())
# Behind "I don't know where", these turn it: "… to get anything better than rubber".
_TURNS = {
    "en": "than except besides unless until without because since other better if so maybe perhaps possibly probably",
    "fr": "sauf sinon autre autrement mieux parce puisque sans jusque meilleur si peut probablement",
    "es": "excepto salvo sino porque mejor sin hasta si quiza quizas vez talvez acaso capaz",
    "pt": "exceto senao porque melhor sem ate se talvez porventura quica",
    "de": "ausser als sonst weil besser ohne bis wenn ob vielleicht eventuell womoglich",
    "it": "tranne ma se perche senza meglio finche forse magari probabilmente",
    "nl": "behalve dan en anders omdat beter zonder tot als of misschien wellicht",
}
# So do these where they advise ("ask Maria", not "whom to ask", "la pregunta", "je me demande").
_ADVISES = {
    "en": "try ask use check call",
    "fr": "demande demandez demander essaie essaye essayez utilise utilisez",
    "es": "pregunta preguntale preguntales pregunte pregunten prueba pruebe prueben usa usen use",
    "pt": "pergunta pergunte perguntem tenta tente tentem usa use usem",
    "de": "frag frage fragt fragen probier probiere probiert nimm nehmt",
    "it": "chiedi chiedete prova provate usa usate",
    "nl": "vraag probeer gebruik",
}
ADVISES = {language: frozenset(words.split()) for language, words in _ADVISES.items()}
ANY_ADVICE: frozenset[str] = frozenset().union(*ADVISES.values())
_NO_ADVICE_BEHIND = """
    to i we you he she they one people can could should would will must may might not who whom the a an any
    je j nous on tu il elle ils qui me te se une la cette de a de quoi pour
    yo un una esta esa que quien se lo para mi tu su
    eu uma essa quem ele ela nao voce sua minha
    ich du man er wir die eine der diese zu wen
    chi io si mi ti di una
    ik je men de het een
    that this which what quelle quel que cual qual welche quale welke
"""
NO_ADVICE_BEHIND = frozenset(_NO_ADVICE_BEHIND.split())
# "I will ask my brother he sells them": without a stop and a word that joins, who is named then is told of.
NAMED_AGAIN = frozenset(("he", "she", "they", "il", "ils", "elle", "elles", "er", "hij", "zij"))
_JOINS_CLAUSES = """
    if whether what when where who whom how which why that as and or because until so about with for from
    si ce que qu quand ou qui quel quelle comment des lorsque chez avec pour a de
    ob was wann wo wer wie dass wenn sobald
    of wat wanneer waar wie hoe dat als zodra
"""
JOINS_CLAUSES = frozenset(_JOINS_CLAUSES.split())
TAKES_BACK = {language: frozenset(words.split()) for language, words in _TURNS.items()}
IFS = frozenset(("if", "si", "se", "wenn", "ob", "als", "of"))  # "I ask, and tell you if they have some"
TELLS_IT = frozenset(("that", "que", "qu", "dass", "che", "dat"))  # "I tell you that it is the seal"

# Questions that begin so ask for one fact; "Have you tried …?", "Is it the seal?" propose something.
_ONE_THING_WORDS = """
    which what where who how when whose
    quel quelle quels quelles ou combien quand comment
    que cual cuales donde cuanto cuanta cuantos cuantas quien quienes como cuando
    qual quais onde quanto quanta quantos quantas quem quando
    welche welcher welches welchen wo wer wie was wann wieviel
    quale quali dove chi come quanti quante cosa che
    welk welke waar wie hoe wat wanneer hoeveel
"""
ASKS_FOR_ONE_THING = frozenset(_ONE_THING_WORDS.split())
# "In which town", "And where"; another word before it is a verb or a noun: "Sabías que …", "Será que …".
_LEADS_IN = """
    and but so then hi hello ok in on at for from to of with by since
    et mais alors donc bonjour salut a de d depuis pour avec en par sur dans chez jusqu
    y e pero hola ok desde hasta para por con sobre
    mas entao oi ola em com ha
    und aber hallo in an auf mit von aus seit fur bei zu nach ab bis
    ma ciao da di per su fra
    maar hoi van voor met op uit naar
"""
LEADS_IN = frozenset(_LEADS_IN.split())
# Phones leave out the mark: so begins a short letter that asks for one fact without it.
ASKS_UNMARKED = re.compile(
    r"(?:how many|(?:what|which) (?:size|type|kind|model|brand|make|colour|color|length|diameter|one)"
    r"|which \w+ (?:is|are|do|did|does|have)"
    r"|combien|(?:c est )?(?:pour |de )?quell?e?s? "
    r"(?!bonn?e|belle|excellent|chance|dommage|plaisir|que |di |del|in |che |da |con )"
    r"|para que \w+ es|(?:de |para )?que (?:marca|medida|tamano|tamanho|tipo|modelo|diametro)"
    r"|cuant[oa]s|quant[oa]s|qual |quais"
    r"|wie ?viele?|welche[rsmn]? (?!aus |von |mit )"
    r"|(?:di )?che (?:misura|marca|tipo|modello|diametro)|quant[ie]|quale |quali"
    r"|hoeveel|welke?)\b"
)
UNMARKED_WORDS = 8
# "Alguém?", "Nobody?" ask once more.
NOBODY = frozenset(
    (
        *("anyone", "anybody", "nobody", "quelqu un", "personne", "alguien", "nadie", "alguem", "ninguem"),
        *("jemand", "niemand", "keiner", "nessuno", "qualcuno", "iemand"),
    )
)
PROPOSES = (
    *("what about", "how about", "what if", "what happens", "what do you think", "how would", "why "),
    *("que dir", "que pens", "que se passe", "et si", "comment se fait"),
    *("que tal", "que te parece", "que les parece", "que pasa", "como seria", "y si "),
    *("por que", "que opin", "sera que", "no sera", "sab"),
    *("que acha", "que acont", "e se ", "o que acha", "o que acontece", "que tal"),
    *("porque ", "quem sabe", "que opin", "que dizes", "que diz "),
    *(
        "wie waere",
        "wie ware",
        "wie war s",
        "wie wars",
        "wie war es",
        "warum ",
        "was ist wenn",
        "was passiert",
        "was ist mit",
        "wie steht",
        "was haltet",
        "was haltst",
    ),
    *("che ne", "che dic", "cosa succede", "come mai", "cosa ne"),
    *("pourquoi ", "perche ", "waarom "),
    *("wat dacht", "wat vind", "wat als", "hoe zou", "wat gebeurt"),
)
# By the person or the form of its verb "why not …" asks for no reason: "usas", "cambias", "nimmst du".
PROPOSES_ALONE = re.compile(
    r"\b(?:why (?:dont you|don t you|not) (?!tell|say|send|give|works?\b|working|possible)\w+"
    r"|por que no (?:(?:le|les|lo|la|los|las|te) )?(?!tienes|sabes|dices|puedes|quieres)\w+[ae]s"
    r"|(?:no )?sera que (?!algui|alguem)|sabias? que|sabia (?:usted|voce) que"
    r"|que (?:opinas|opinan|opina|te parece|les parece|tal) (?:de |si )?(?:usar|probar|con|\w+[aei]r)"
    r"|(?:por que|porque) (?:voce|voces|tu) nao (?!tem|sabe|diz|pode|quer)\w+"
    r"|(?:por que|porque) nao (?:(?:o|a|lhe) )?(?!tens|sabes|dizes|podes|queres)\w+[ae]s"
    r"|warum (?!weisst|hast|kannst|willst|sagst)\w+st du (?:\w+ ){0,3}?(?:nicht|keine?n?)"
    r"|pourquoi (?:ne )?pas (?:en |y |le |la |les )?\w+(?:er|ir|re)"
    r"|perche non (?!sai|hai|puoi|vuoi|dici)\w{3,}i"
    r"|waarom (?!weet|heb|kun|kan|wil|zeg)\w+ je (?:\w+ ){0,3}?(?:niet|geen))"
)
