"""French cues, under the names of `en.py`."""

CUES = {
    "i": "je, j, moi, mon, ma, mes, mien",
    "you": "vous, votre, vos, tu, toi, ton, tes",
    "we": "nous, notre, nos, on",
    "anyone": """
        quelqu un, quelqu une, quelques uns, l un (de|d entre) vous, certains (de|d entre) vous, qui
        (sait|connaît|a|aurait|peut|pourrait|veut), y a t il quelqu un, est ce que quelqu un, certains d entre vous,
        parmi vous
    """,
    "help": """
        besoin (d aide|d un coup de main|d un conseil|de conseils|de votre aide|d assistance|de savoir), (de
        l|une|votre|m|nous) aide, aidez moi, aide moi, au secours, m aider, nous aider, un coup de main, je (suis|reste)
        (bloqué|bloquée|perdu|perdue|coincé|coincée), aucune idée, je galère, je n arrive pas, je ne parviens pas, je n
        y arrive pas, je sèche, à l aide, toute aide, merci de m aider, je ne m en sors pas
    """,
    "polite": """
        (pouvez|pourriez|pourrais|peux|peut|pourrait|pourriez) (vous|tu|on|il|elle|quelqu un), s il vous plaît, s il te
        plaît, svp, stp, merci de (me|nous|bien|m), auriez vous, aurais tu, avez vous, as tu, sauriez vous, saurais tu,
        je vous (serais|prie|saurais), veuillez, dites moi, dis moi, faites moi savoir, n hésitez pas à me
        (dire|répondre), je souhaiterais savoir, connaissez vous, connais tu, savez vous, sais tu, seriez vous, serait
        il possible, est il possible
    """,
    "wonder": """
        je me (demande|demandais), je ne (sais|comprends|vois|trouve) (pas|plus|rien), j aimerais
        (savoir|comprendre|connaître), je (voudrais|souhaite|cherche à) (savoir|comprendre|connaître), pas sûr, pas
        certain, j ai (une|des|quelques|deux|plusieurs|juste une|une petite) (question|questions|petite
        question|interrogation), ma question, mes questions, petite question, une question, question (sur|à
        propos|concernant|bête), je ne comprends, je n ai pas (trouvé|compris|réussi), ai je (tort|raison|raté|loupé),
        savoir (si|comment|où|quel|quelle|pourquoi)
    """,
    "ahead": """
        merci (d avance|par avance|à l avance), d avance merci, par avance merci, d avance, merci pour (votre|vos|toute)
        (aide|réponse|réponses|conseils|retours), dans l attente (de|d), merci de votre (aide|réponse), en espérant
    """,
    "ideas": """
        une idée, des idées, (des|vos|quelques|un|quelque) (suggestions|conseils|pistes|piste|conseil|astuces|astuce),
        une (suggestion|piste|astuce|solution|explication), toute (suggestion|idée|information|remarque), idée, idées,
        un exemple, des pistes, des nouvelles
    """,
    "how": """
        comment (faire|faites|puis je|peut on|je|est ce|on|fait on|ça|obtenir|installer|utiliser|avoir), est ce que
        (je|c est|ça|vous|tu|on|le|la|les|il), y a t il (un|une|des|moyen), existe t il (un|une|des), est il possible,
        (quel|quelle|quels|quelles) (est|sont|serait|version|outil|méthode|solution), pourquoi
        (est|ce|le|la|les|je|cela|ça), où (puis je|peut on|trouver|est|se trouve|sont), quand (est|sera|aura), qu est ce
        (que|qui), à quoi, combien (de|coûte), dois je, faut il, peut on, puis je, c est
        (possible|normal|quoi|où|quand), (un|le|meilleur) moyen (de|d|pour), comment
    """,
    "exist": """
        y a t il (un|une|des|quelque chose), il y a (un|une) (moyen|outil|logiciel|endroit), existe t il, existe il,
        connaissez vous (un|une|des), connais tu (un|une|des), quelqu un (connaît|sait), savez vous (si|où|comment)
    """,
    "seek": """
        je (recherche|cherche), nous (recherchons|cherchons), à la recherche (d|de), on cherche, recherche
        (de|d|un|une), j ai besoin (d|de), nous avons besoin (d|de), où trouver, cherche (un|une|des|à)
    """,
    "trying": """
        j (essaie|essaye|ai essayé|ai tenté|ai testé|ai installé|utilise|ai un|ai une|ai des|ai voulu|ai
        mis|obtiens|aimerais), je (tente|veux|voudrais|souhaite|souhaiterais|cherche à|suis en
        train|dois|travaille|débute|fais|viens de|n ai pas), nous (voulons|voudrions|souhaitons|essayons), en essayant,
        mon (but|objectif|problème|souci), ma (question|machine)
    """,
    "fail": """
        erreur, erreurs, problème, problèmes, souci, soucis, bug, bugs, bogue, panne, échoue, échec, plante, planté, ne
        (marche|fonctionne|démarre|répond|trouve|veut|s affiche|se lance|compile|passe|reconnaît) (pas|plus), n
        (arrive|arrivons|est|apparaît|a) (pas|plus), impossible (de|d), malheureusement, étrange, bizarre,
        avertissement, cassé, introuvable, difficulté, difficultés, mauvais, bloque, sans succès, rien ne se passe
    """,
    "case": """
        mon (ordinateur|code|script|fichier|serveur|projet|pc|programme|système|installation|analyse|modèle|jeu de
        données|cas|site|poste), ma (machine|configuration|classe|base|carte|commande), mes
        (données|fichiers|élèves|étudiants|résultats), (le|ce) (message|code|script) (d erreur|suivant), message d
        erreur, voici (mon|ma|mes|le|la|ce que|un), ci dessous, comme suit, (l erreur|le problème|la commande)
        (suivante|suivant)
    """,
    "lived": """
        (quelqu un|certains|qui|vous|l un de vous) (a|ont|a t il|avez|a déjà|avez déjà|ont déjà|utilise|utilisez)
        (déjà|vous|vu|essayé|utilisé|testé|eu|fait|rencontré), quelqu un (a t il|a|utilise|aurait|utilise t il), retour
        (d expérience|d expériences), retours d expérience, expérience (de|avec|en|sur), expériences (de|avec|en|sur),
        vos (expériences|recommandations|retours|pratiques|préférences),
        (recommander|recommandez|recommandé|conseiller|conseillez|conseillé|conseilleriez), que
        (conseillez|recommandez|pensez) vous, qu utilisez vous, lequel, laquelle, mieux (que|de), comparaison, comparer,
        différence entre, avantages, vaut il, vaut la peine, meilleur, meilleure, bonnes pratiques
    """,
    "views": """
        (qu en|que) (pensez|penses|dites) (vous|tu), vos
        (avis|commentaires|retours|remarques|réactions|opinions|idées|suggestions), votre
        (avis|opinion|retour|sentiment|point de vue), ton avis, un avis, des avis, qu en (dites|pensez), commentaires,
        remarques, discuter, discussion, débat, d accord, des objections, réactions, ça vous (va|dit|convient), feedback
    """,
    "propose": """
        je (propose|suggère|proposerais|pense à|verrais bien), nous proposons, proposition, propositions, on
        (pourrait|devrait|peut|va), il (faudrait|serait|faut|vaudrait), ce serait
        (bien|cool|utile|sympa|intéressant|mieux), serait (bien|utile|intéressant|sympa), pourquoi (ne|pas), projet,
        prévoir, prévu, j aurais (une idée|une proposition), mon idée, une idée (de|pour), suggestion, évolution,
        améliorer, à l avenir
    """,
    "opinion": """
        je (pense|crois|trouve|suppose|dirais|préfère), à mon (avis|sens), selon moi, il me semble, il semble, en effet,
        cependant, néanmoins, toutefois, par contre, en fait, d ailleurs, bien sûr, évidemment, par exemple, d accord
        avec, pas d accord, personnellement, donc, plutôt que, autrement dit
    """,
    "announce": """
        annonce, annoncer, annonçons, annoncé, (le plaisir|la joie|l honneur|heureux|ravi|ravis|heureuse|fier|fiers)
        (de|d|de vous), vous (invite|invitons|informe|informons|annonce|annonçons|convier|inviter), invitation, rappel,
        (est|sont) (ouvert|ouverte|ouvertes|disponible|disponibles|en ligne|sorti|sortie), aura lieu, auront lieu, se
        (tiendra|déroulera|tiendront), date limite, prochain, prochaine, pour (plus|plus d|information|info|mémoire) (d
        informations|de détails|d infos|informations|), plus d informations, plus de détails, merci de (diffuser|faire
        suivre|transférer|relayer), à diffuser, diffusion, appel à, nouvelle, venez, bulletin, communiqué, à noter,
        inscriptions ouvertes, vous trouverez, a été (publié|publiée|mis|mise|ajouté|déplacé), pour vous prévenir, pour
        vous signaler, je vous signale, à vos agendas
    """,
    "release": """
        version, nouvelle version, sortie, publiée, publié, mise à jour, mises à jour, disponible, disponibles,
        télécharger, téléchargement, correctif, correctifs, corrections, nouveautés, améliorations, bêta, stable,
        journal des modifications, paquet, code source
    """,
    "event": """
        conférence, conférences, atelier, ateliers, colloque, séminaire, journée, journées, congrès, appel à
        (communications|contributions|candidatures|participation|projets|articles), inscription, inscriptions, inscrire,
        intervenant, intervenants, exposé, exposés, programme, ordre du jour, soumission, soumettre, résumé,
        participants, salon, festival, école d été
    """,
    "course": "formation, formations, cours, stage, stages, webinaire, frais, tarif, tarifs, formateur, certificat",
    "job": """
        poste, postes, emploi, offre d emploi, offre de (stage|thèse|poste), recrute, recrutement, recrutons,
        candidature, candidatures, candidat, candidats, thèse, doctorat, doctorant, post doc, postdoc, cdd, cdi,
        salaire, rémunération, lettre de motivation, cv, bourse, contrat, temps plein, profil recherché, postuler
    """,
    "offer": """
        j ai (fait|écrit|créé|mis|développé|préparé|publié|rédigé|traduit|ajouté|réalisé|fini|terminé|corrigé|posté)
        (un|une|des|le|la|les|en|mon|ma|à|), voici (un|une|le|la|les|des|mon|ma|mes), n hésitez pas, vous
        (pouvez|trouverez), je (peux|propose|partage|mets|donne|offre|vous envoie|vous transmets|suis prêt), à
        (votre|vendre|donner) (disposition|), mis à disposition, à disposition, je vous
        (propose|envoie|transmets|fais|mets|joins), en espérant (que|qu), si ça (peut|intéresse), ça peut (servir|être
        utile|aider|intéresser), contribution, correctif, gratuit, gratuite, gratuitement, libre, partager, partage,
        bonne lecture, volontaire, servez vous
    """,
    "attach": """
        ci joint, ci jointe, ci joints, ci jointes, pièce jointe, pièces jointes, en pièce jointe, en annexe, joint à
        ce, fichier joint, en attachement, pj, je joins
    """,
    "give": """
        lien, le lien, site, site web, page, adresse, (disponible|trouver|télécharger|accessible|en ligne)
        (ici|sur|à|là|à l adresse), voir (ici|http|le|la), dépôt, wiki
    """,
    "meet": """
        réunion, réunions, rencontre, rencontres, rendez vous, rdv, session, sessions, se
        (rencontrer|retrouver|voir|réunir), on se (voit|retrouve|rejoint), apéro, dîner, déjeuner, bière, resto,
        restaurant, bar, visite, visites, soirée, à
        (mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|demain|bientôt|ce soir|tout à l heure), (je|j)
        (serai|viens|viendrai|y serai|arrive|passerai|ne pourrai), présent, présente, absent, venir, viendra, viennent,
        qui (vient|sera|viendra|est partant), dans les locaux, local, salle, adresse, métro, hôtel, train, atelier, sur
        place, à distance, visio, être là, serai là
    """,
    "coord": """
        volontaire, volontaires, bénévole, bénévoles, qui (veut|voudrait|est|serait|peut|pourrait|souhaite|vient|est
        intéressé|s occupe) (intéressé|partant|), ça intéresse, si (vous êtes|tu es|ça vous)
        (intéressé|intéressés|intéressée|intéresse|tente|dit), inscrivez vous, inscrire, vote, voter, votez, sondage,
        questionnaire, doodle, framadate, pad, merci de (répondre|confirmer|remplir|voter|participer|vous
        inscrire|compléter|venir|me dire|nous dire), participer, participation, participants, commande, commande
        groupée, achat groupé, commander, groupe de travail, tâche, tâches, organiser, organisation, ensemble, date,
        dates, dispo, disponibilités, partants, partant, appel à, dons, don, contribuer, s occuper de, répartir,
        planning, calendrier, compter
    """,
    "doc": """
        documentation, document, documents, doc, manuel, wiki, faq, tutoriel, tutoriels, tuto, guide, compte rendu,
        comptes rendus, cr, procès verbal, pv, traduction, traductions, traduire, traduit, relire, relecture, rédiger,
        rédaction, brouillon, rapport, coquille, coquilles, faute, fautes, chapitre, notice, mode d emploi, texte, page
        wiki, licence
    """,
    "map": """
        qui (d autre|travaille|utilise|est), y a t il (d autres|des gens|des personnes), d autres
        (personnes|utilisateurs|groupes|listes), (en contact|contact) avec, mettre en (contact|relation), annuaire,
        carte, recensement, recenser, liste des (membres|personnes|groupes|projets), membres de, se présenter, présentez
        vous, réseau, compétences, spécialiste
    """,
    "intro": """
        je m appelle, je me présente, je suis
        (nouveau|nouvelle|enseignant|enseignante|professeur|étudiant|étudiante|développeur|bibliothécaire|débutant),
        (nouveau|nouvelle) (sur|ici|venu|inscrit|membre|arrivant), je viens de (m inscrire|rejoindre|m abonner), premier
        message, bienvenue, enchanté, j habite
    """,
    "admin": """
        désabonner, désinscrire, désabonnement, désinscription, me (désabonner|désinscrire|retirer),
        (cette|la|notre|une) liste, liste de diffusion, liste de discussion, liste, modérateur, modération, modérer,
        abonnés, abonnement, archives, test, ceci est un test, merci d ignorer, hors sujet, mauvaise liste, mauvais
        destinataire, indésirable
    """,
    "robot": """
        message automatique, généré automatiquement, ne pas répondre, envoyé automatiquement, révision, notification
    """,
    "all": """
        (bonjour|salut|bonsoir|hello|hola|coucou|cher|chers|chères|bonne année|re) (à tous|à toutes|à tous et à
        toutes|tous|toutes|tout le monde|la liste|à
        tout|les|liste|collègues|amis|amies|membres|mesdames|messieurs|camarades|à vous|à toutes et), à tous, à toutes,
        tout le monde, chers collègues, bonjour la liste
    """,
    "hail": "bonjour, salut, bonsoir, cher, chère, coucou",
    "thanks": """
        merci, merci beaucoup, merci bien, grand merci, mille mercis, remercie, remercions, je vous remercie, je te
        remercie, super, génial, excellent, parfait, bravo, félicitations, bien joué, chouette, top
    """,
    "solved": """
        (ça|cela|tout|il|elle) (remarche|refonctionne|marche|fonctionne|s ouvre|démarre|tourne)
        (maintenant|enfin|à nouveau|de nouveau|parfaitement|très bien|nickel|super bien), (tout est|c est)
        (rentré dans l ordre|réglé|réparé|arrangé|en ordre), nickel, impeccable ça, ça (y est|roule), (je l
        ai|on l a|j ai) (enfin |finalement |)(trouvé|retrouvé|réussi|résolu|réparé|compris), plus (besoin|de
        problème|de souci), (laissez|laisse) tomber, oubliez (ma|mon|mes), fausse alerte, problème
        (réglé|disparu|résolu), autant pour moi, ne cherchez plus,
        (ça|cela|tout|c) (marche|fonctionne|est bon|a marché|a fonctionné|est réglé|est résolu|est parfait|marche
        maintenant|refonctionne|remarche|est réparé), (problème|souci) (résolu|réglé|corrigé), résolu, réglé, j ai
        (trouvé|réussi|résolu|compris), c est (bon|réglé|résolu|corrigé|réparé), (exactement|justement) ce (qu il me
        fallait|que je cherchais), c était (ça|bien ça|le problème|cela), mon erreur, au temps pour moi, ça a
        (marché|fonctionné|résolu)
    """,
    "still": """
        toujours (pas|le même|la même|rien|aucun|aucune|un problème), même (erreur|problème|résultat|souci|chose),
        (ne|n) (marche|fonctionne|change|aide|y fait) (toujours|pas|rien|plus), ça ne (marche|fonctionne|change)
        (pas|rien|toujours), sans succès, aucune réponse, pas de réponse, personne (n a|ne), je relance, relance, je me
        permets de relancer, des nouvelles, mais (je|ça|cela|il|maintenant) (ne|n)
    """,
    "helped": """
        (super|génial|parfait|top|formidable) merci, merci (beaucoup |mille fois |infiniment |bien |)(à tous|à
        vous|à toi|de l aide|du conseil|des conseils|du coup de main), exactement ce qu il (me|nous)
        (faut|fallait), vous me sauvez, tu me sauves, je vais (suivre|faire comme|essayer|prendre), c est (très
        |beaucoup plus |)clair,
        merci (à tous |encore |beaucoup|)pour (votre|ton|l|vos|tes|cette|ces|toutes|l)
        (aide|réponse|réponses|conseils|explications|piste|pistes|astuce|infos|solution|précisions), (ça|cela|c) (m a
        aidé|aide|m aide|a aidé|m a bien aidé), tu avais raison, vous aviez raison, m a (beaucoup |bien|)aidé
    """,
    "unsolved": """
        (rien|toujours rien|ça n a rien|cela n a rien) (changé|donné|n y fait|de mieux), (n a|ça n a|cela n a)
        pas (marché|aidé|suffi|fonctionné|résolu), (est|sont|reste) toujours (là|bloqué|pareil|le même|en
        panne), (toujours|encore) (en panne|bloqué|pareil|le même problème|rien), pas mieux, même chose, (j
        ai|on a) (déjà |)essayé (mais|sans), ne (marche|fonctionne|change) (toujours |)(pas|rien),
        (ça|cela) ne (marche|fonctionne) (toujours pas|pas non plus|pas), toujours (le même|la même|pas) , même
        (erreur|problème|résultat), le problème (persiste|reste|demeure), sans succès, n a rien changé, ne change rien,
        pas résolu, toujours pas (résolu|de solution)
    """,
    "metoo": """
        (je|on) (me|se) pose la même, (je suis|on est|nous sommes) dans le même cas, (je|nous) (la|le|les)
        (cherche|cherchons) aussi, même (cas|situation|interrogation) (ici|chez nous|pour nous|), (je suis|nous
        sommes) preneur, je suis preneuse, (je|nous) (serais|serions) (aussi |également
        |)(intéressé|intéressée|intéressés|curieux|preneur),
        moi aussi, idem, même (chose|problème|souci|question) (ici|chez moi|pour moi), j ai (le|la) même, pareil, plus
        un, (m|nous) intéresse (aussi|également), également (intéressé|intéressée), je suis (aussi|également), ça m
        intéresse
    """,
    "also": "je confirme, j ai aussi, aussi, également, d accord avec, un problème similaire",
    "counter": """
        (quelle|quel) (version|système|distribution|est ton|est votre|modèle|type|erreur|message|os), (que|qu) (veux
        tu|voulez vous|entends tu|entendez vous|est ce que tu|est ce que vous), (peux|pourrais|pouvez|pourriez)
        (tu|vous) (préciser|envoyer|montrer|donner|poster|nous|expliquer|détailler|essayer|me), (as|avez|es|êtes)
        (tu|vous) (essayé|regardé|vérifié|lu|installé|sûr|testé|pensé), tu (es sûr|as essayé|utilises quelle), plus de
        (détails|précisions), qu est ce que (tu|vous), pourquoi (tu|vous|ne), c est à dire, je ne comprends pas
        (ta|votre|ce que)
    """,
    "advise": """
        (tu|vous|il|on)
        (peux|pouvez|dois|devez|devrais|devriez|pourrais|pourriez|faut|suffit|faudrait|peut|as|avez|trouveras|trouverez),
        il (faut|suffit|y a|existe|s agit), essaie, essaye, essayez, regarde, regardez, vérifie, vérifiez, utilise,
        utilisez, voir, voyez, (moi|perso|personnellement) (j|je), (j|je)
        (utilise|ferais|te|vous|conseille|recommande|suggère), c est (possible|normal|parce que|dû|à
        cause|dans|un|une|le|la), (le|ton|votre) (problème|souci|plus simple|mieux) (vient|est|c est|serait), si
        (tu|vous) (veux|voulez|as|avez|utilises|utilisez|es|êtes), assure toi, assurez vous, n oublie pas, par exemple,
        plutôt, sinon, dans ce cas, oui, non, effectivement, exact, ça (devrait|marche|fonctionne|dépend), bon courage,
        bonne chance, en espérant, tout simplement, parce que, car
    """,
    "news": """
        article, billet, blog, intéressant, actualité, actualités, à lire, vu sur, je viens de
        (voir|lire|tomber|trouver), pour info, pour information, fyi, transfert, transmis, vidéo, a publié, publié,
        publication, revue, presse, paru
    """,
    "spam": """
        bonne année, joyeux (noël|anniversaire), bonnes fêtes, meilleurs voeux, félicitations, loterie, gagné, cliquez
        ici, condoléances, blague, triste nouvelle, décès
    """,
    "oops": """
        désolé (pour|du|de), oups, pardon (pour|), erratum, correction, j ai oublié, je voulais dire, précision, ps, au
        fait, j aurais dû, en complément, pour (préciser|compléter), ignorez, toutes mes excuses
    """,
    "goods": """
        modèle, modèles, script, scripts, jeu de données, diapositives, diapos, présentation, support de cours,
        supports, cours, exercice, exercices, ressources, matériel, outil, outils, logiciel, programme, application,
        code, exemple, exemples, greffon, plugin, module, bibliothèque, paquet, carte, cartes, vidéo, enregistrement,
        image, tableau, tableur, fiche, fiches
    """,
    "share": """
        (envoyer|envoie|envoyez|partager|donner|transmettre|fournir) (moi|le|la|les|nous|un|une|des), m envoyer, me
        (transmettre|donner|fournir|passer|prêter), une copie, quelqu un (aurait|a) (t il|)(un|une|le|la|des), avez vous
        (un|une|des|le), as tu (un|une|des|le), où (télécharger|se procurer|récupérer), un exemple (de|d)
    """,
    "time": """
        janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, lundi, mardi,
        mercredi, jeudi, vendredi, samedi, dimanche, demain, ce soir, aujourd hui, 18h, 19h, 20h, 18h30, 19h30, 20h30,
        14h, 9h, 10h, 17h, la semaine prochaine, ce week end, heures
    """,
    "forward": """
        message transféré, début du message (réexpédié|transféré), message d origine, tr, transféré par, message
        original
    """,
}
