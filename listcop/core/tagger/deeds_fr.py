"""French phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_fr

CUES = {
    "text-for-all": """
        faq, foire aux questions, manuel, manuels, guide, guides, mode d emploi, notice, notices, wiki, page wiki,
        documentation, doc, compte rendu, comptes rendus, procès verbal, pv, glossaire, lexique, instructions,
        consignes, règlement, charte, statuts, texte (commun|type|de référence|unique), traduction, traductions,
        traduite, brochure, livret, dépliant, fiche, fiches, fiche (pratique|mémo|de synthèse|technique), synthèse,
        résumé, résumés, récapitulatif, mémo, aide mémoire, tuto, tutoriel, tutoriels, protocole, marche à suivre,
        bonnes pratiques, chapitre, chapitres, brouillon, ébauche, projet de (texte|guide|charte|règlement|manuel),
        première version, un document, le document, ce document, le texte, notes de réunion, procédure, procédures,
        recueil, mode opératoire, page d aide, terminologie, conventions, vocabulaire, dictionnaire
    """,
    "write-down": """
        rédiger, rédige, rédigé, rédigée, rédigeons, rédaction, rédacteurs, écrire (un|une|le|la|ensemble|ça|noir),
        écrit noir sur blanc, par écrit, noir sur blanc, mettre (ça |tout ça |cela |)(par écrit|au propre|noir sur
        blanc|à jour|sur le wiki|dans le wiki|en forme), mise à jour, mis à jour, met à jour, mettre à jour,
        actualiser, actualisation, documenter, documenté, documentée, compiler, compile, rassembler (tout|les|nos|ce),
        recenser les (questions|mots|termes), résumer, résumé (les|la|le|de la|des), synthétiser, relire, relecture,
        relecteurs, relecteur, relectrice, relisez, corriger, corrections, correction, corrigez, coquilles, fautes,
        amendements, amender, annoter, annotations, traduire, traduit, traducteur, traducteurs, réviser, révision,
        réécrire, refondre, refonte, obsolète, périmé, périmée, dépassé, dépassée, plus à jour, pas à jour, compléter,
        complétez, complète, ajoutez (vos|les vôtres|ce), la même question (revient|tous|chaque), les mêmes questions,
        revient (sans cesse|tous les|chaque|toujours|souvent), une bonne fois pour toutes, au même endroit, pour les
        (nouveaux|débutants|suivants|archives), pour mémoire, garder (une |)trace, laisser une trace, consigner,
        consigné, archiver, à approuver, approbation, je m occupe du chapitre, je prends le chapitre, un chapitre
        (chacun|par), proposer une rédaction, votre plume, il faudrait (écrire|rédiger|un document|une page|mettre),
        relu, relue, validation du texte
    """,
    "join-in": """
        bénévole, bénévoles, volontaire, volontaires, qui (est partant|est partante|en est|veut|veut bien|peut
        (prendre|aider|apporter|se|tenir|venir|assurer)|prend|se charge|s occupe|s inscrit|se lance|se joint|se
        propose|vient|participe|signe|amène|apporte), partant, partante, partants, partantes, inscrivez vous, s
        inscrire, inscription, inscriptions, je m inscris, m inscrire, répondez (avant|d ici|moi), réponse (avant|
        souhaitée|d ici), dites (moi |)(avant|d ici|si vous|qui|lequel|laquelle|combien), d ici (vendredi|lundi|
        dimanche|jeudi|mardi|mercredi|samedi|le|la fin), avant (le|vendredi|lundi|dimanche|jeudi|mardi|mercredi|
        samedi), se répartir, répartir, répartition, répartissons, on se (répartit|partage|répartirait|retrouve pour|
        relaie), partager le travail, partage (des tâches|du travail), à tour de rôle, chacun (prend|son|sa|une|un|
        deux|apporte), tour de rôle, planning, permanence, permanences, créneau, créneaux, équipe, équipes, coup de
        main, coups de main, donner un coup, prêter main forte, main forte, bras, main d oeuvre, ensemble, tous
        ensemble, collectif, collectivement, en commun, commun, commune, mutualiser, mutualisation, pétition, lettre
        ouverte, signatures, signataires, signer, cosigner, action commune, mobilisation, groupe de travail,
        commission, comité, coordonner, coordination, coordinateur, organiser, organise, organisons, organisation de,
        il (nous |me |)(manque|faut|faudrait) (encore|des|du|quelqu|deux|trois|quatre|cinq|six|dix|au moins|une|un|du
        monde), il manque, manquent, on (cherche|recherche) (des|quelqu|deux|trois|quatre|un|une), besoin de (bras|
        monde|volontaires|bénévoles|trois|quatre|deux|cinq|dix|quelqu), appel (à|aux) (volontaires|bénévoles|
        contributions|participation|candidatures|candidats|testeurs|tous), participer, participez, participants,
        participation, contribuer, contributions, contributeurs, testeurs, testeuses, rejoignez, rejoindre, se joindre,
        joignez vous, unir nos, qui d autre vient, chacun de son côté, prendre le relais, relais, relève, tour de
        garde, prise en charge, reprendre le flambeau, se mettre d accord, mettons nous d accord, co voiturage
    """,
    "vote-or-date": """
        vote, votes, voter, votez, votons, scrutin, sondage, doodle, framadate, à main levée, oui ou non, pour ou
        contre, pour, contre, abstention, motion, élire, élection, élections, candidat, candidats, candidature,
        candidatures, quorum, ordre du jour, quelle (date|heure|semaine|journée), quelles dates, quel (jour|soir|week
        end|créneau|samedi|dimanche), (fixer|trouver|choisir|caler|arrêter|convenir d) une date, trouver (un créneau|
        une date|un soir), date qui (convient|arrange), vous (convient|conviendrait|arrange|arrangerait), vos
        (disponibilités|dispos|préférences|choix), disponibilités, dispos, disponible, disponibles, êtes vous (libres|
        disponibles|dispo), cochez, premier choix, visio, visioconférence, réunion téléphonique, conférence
        téléphonique, prochaine réunion, reporter, reportée, reporté, repousser, décaler
    """,
    "bulk-buy": """
        commande (groupée|commune|collective), commandes groupées, achat (groupé|commun|groupés|collectif), achats
        groupés, grouper (la|les|nos|une), commander (ensemble|à plusieurs|en gros), acheter (ensemble|à plusieurs|en
        commun|en gros), se grouper, partager (les frais|le port|les coûts|le coût|la livraison|le camion|une palette),
        frais de port, prix de gros, tarif (groupe|de groupe|dégressif), remise, remises, minimum de commande, à partir
        de (dix|vingt|cinq|cent), quantité, quantités, combien (vous en|en voulez|vous voulez|chacun), précommande, je
        passe la commande, passer commande, cagnotte, collecte, dons, don, covoiturage, covoiturer, palette
    """,
    "outing": """
        visite, visites, visiter, visiteurs, rencontre, rencontres, se rencontrer, rencontrons, rencontrer,
        retrouvailles, se retrouver, retrouve, retrouvons, on se (voit|retrouve|rencontre|réunit|boit), rendez vous,
        rdv, venez (voir|nous|donc|chez|avec|tous|passer), passer (voir|chez|vous voir|nous voir|me voir), passez
        (voir|nous|me|donc|chez), portes ouvertes, porte ouverte, journée (portes|de rencontre|découverte|d échange),
        atelier, atelier (ouvert|du|le), sortie, sorties, excursion, balade, randonnée, voyage, apéro, apéritif, verre,
        boire (un|une), bière, café, repas, déjeuner, dîner, pique nique, buvette, grillades, soirée, soirées, en
        personne, de visu, en chair et en os, en vrai, autour d une table, face à face, accueillir, accueille,
        accueillons, accueil, héberger, hébergement, loger, logement, recevoir, je vous reçois, on vous (accueille|
        reçoit|attend|fait), hôte, hôtes, échange de, échange (scolaire|de classes|d), stage chez, immersion, de
        passage (à|dans|chez|en|par), dans (ma|notre|votre|son|sa) (ferme|classe|atelier|bibliothèque|école|jardin|
        exploitation|labo|fromagerie|rucher), chez (moi|nous|vous), visite guidée, tour du, faire (visiter|le tour), au
        programme, lieu de rendez vous, entrée libre, ouvert à tous, apportez, amenez, à (bientôt|samedi|jeudi|mardi|
        dimanche|vendredi|lundi|mercredi), qui (vient|sera|va|y va|y sera), qui (sera|va) (au|à|présent), serez vous,
        salon, congrès, colloque, foire, on y sera, séance, session, prochaine rencontre, prochain (rendez vous|apéro|
        atelier|repas), venir voir, venir passer, passer une journée, passer un moment, passer une nuit, dans les
        coulisses, on se rencontre, jamais rencontrés, jamais vus, se voir enfin, je cherche à visiter, un petit
        déjeuner, autour d un, buffet, feu de camp, week end à
    """,
    "who-knows-whom": """
        qui (connaît|connait|sait|est|fait|s y connaît|s y connait|travaille|pratique|parle|lit|parmi|d autre|d entre|
        de vous|ici|sur cette|dans (la liste|le groupe|ce groupe|cette liste)|possède|maîtrise|enseigne|élève|cultive),
        qui d autre, qui parmi, qui fait quoi, qui sait quoi, qui est qui, d autres (ici|personnes|gens|membres|
        groupes|associations|collègues|listes|projets|que moi|parmi|à faire|qui), quelqu un d autre, suis je (le seul|
        la seule), y a t il d autres, à qui (s adresser|m adresser|demander|dois|puis|je), vers qui, personne
        (ressource|ressources|à contacter|référente), personnes ressources, spécialiste, spécialistes, expert, experts,
        expertise, experte, compétence, compétences, savoir faire, connaissez vous (quelqu|des gens|des personnes|d
        autres|un groupe|des groupes|une personne|un spécialiste), annuaire, répertoire, recensement, recenser, carte
        (des|de nos|du réseau), cartographie, cartographier, liste (des membres|de contacts|des personnes|des
        compétences|des gens), trombinoscope, tour de table, combien (sommes nous|êtes vous|on est|de nous), d où
        (êtes|venez|écrivez), présentez vous, dites (qui|d où|en une ligne|ce que vous), en contact, prendre contact,
        mettre en (contact|relation|lien), mise en relation, contacts, un contact (à|en|chez|dans), relier, se relier,
        réseau, réseaux, groupes (voisins|semblables|similaires|frères), listes (soeurs|voisines), dans (votre|ta|ma)
        (région|pays|coin|ville|département), manque t il, il nous manque (une|quelqu un qui|des gens qui), ce qui
        (nous |)manque, lacunes, personne ne (s occupe|couvre|fait), parrain, marraine, mentor, interlocuteur,
        interlocuteurs, se connaître, mieux se connaître, faire connaissance, y a t il parmi, quels membres, lesquels d
        entre vous, lequel d entre vous, qui de nous, qui chez, membres qui, personnes qui, gens qui, quelqu un qui,
        sur la liste, sur cette liste, dans le groupe, dans ce groupe, parmi nous, parmi vous, levez la main, faites
        vous connaître, signalez vous, nom et ville, nom et commune, qui anime, qui suit, qui gère, état des lieux, qui
        appeler, qui contacter, recense, je recense, je dresse, dresser la liste, dresser une liste, combien d entre
        nous
    """,
    "new-here": """
        je m appelle, je me présente, me présenter, présentation, je suis (nouveau|nouvelle|nouvel), nouveau (ici|venu|
        sur|membre|parmi|dans), nouvelle (ici|venue|sur|membre|parmi|dans), nouvel (inscrit|arrivant|abonné|adhérent),
        petit nouveau, petite nouvelle, je viens de (m inscrire|m abonner|rejoindre|découvrir|débarquer|vous
        rejoindre), inscrit (depuis|hier|récemment|aujourd), inscrite (depuis|hier|récemment|aujourd), abonné (depuis|
        hier|récemment), fraîchement (inscrit|inscrite|débarqué|arrivé|arrivée), premier message, mon premier,
        enchanté, enchantée, ravi (d être|de vous|de rejoindre|d avoir), ravie (d être|de vous|de rejoindre|d avoir),
        heureux (d être|de vous|de rejoindre), heureuse (d être|de vous|de rejoindre), quelques mots sur moi, un mot
        sur moi, en deux mots, j habite, je vis (à|en|dans), je viens de (la|le|l|bretagne|lyon|paris|toulouse), je
        suis (originaire|installé|installée|basé|basée|prof|professeur|enseignant|enseignante|retraité|retraitée|
        étudiant|étudiante|débutant|débutante), de mon métier, retraité, retraitée, hâte (de vous|d apprendre|de vous
        lire), au plaisir (de vous|d échanger|d apprendre), bonjour de, salut de, coucou de, je vous lis, en silence,
        dans l ombre, discret, discrète
    """,
    "have-used": """
        (quelqu un|l un de vous|certains|certaines|l une de vous|d autres|vous|qui|personne) (a |ont |a t il |avez |
        parmi vous a |d entre vous a |ici a |)(déjà|essayé|testé|utilisé|fait|tenté|monté|installé|adopté|acheté|
        pratiqué|vécu|sauté|franchi|eu), qui a déjà, qui a (essayé|testé|fait|tenté|utilisé|vécu|monté|franchi|eu),
        avez vous (déjà|essayé|testé|utilisé|des retours|un retour|eu|été|vu|constaté|remarqué|trouvé|fait), quelqu un
        (a t il|a|utilise|pratique|parmi vous), ceux qui, celles qui, celles et ceux qui, pour ceux qui, retour d
        expérience, retours d expérience, retours d expériences, retour, retours, retex, rex, expérience, expériences,
        vécu, votre (expérience|avis d|vécu|ressenti|histoire|verdict|pratique|retour), vos (expériences|retours|
        astuces|histoires|anecdotes|impressions|pratiques|recommandations|conseils d|témoignages), témoignage,
        témoignages, comment (faites vous|faites|vous faites|vous vous|vous y|ça s est|cela s est|s est|ça se|gérez|
        vous gérez|vous en|avez vous|l avez|vous organisez|vivez), comment ça (s est|se) passé, ça donne quoi, ça
        tient, ça vaut, qu est ce que (ça|cela) (donne|vaut), que vaut, que valent, qu en est il à l usage, à l usage,
        sur la durée, dans la durée, à long terme, dans la pratique, en pratique, concrètement, sur le terrain, au
        quotidien, après (un|deux|trois|quelques) (an|ans|mois|hivers|saisons), regret, regrets, regrettez, regretté,
        referiez, le referiez, à refaire, si c était à refaire, content, contents, contente, satisfait, satisfaits,
        satisfaite, déçu, déçus, déçue, recommander, recommandez, recommanderiez, recommandations, recommandation,
        conseillez, conseilleriez, que (me |)conseillez, lequel (choisir|prendre|avez|utilisez|préférez), laquelle
        (choisir|prendre|avez|utilisez|préférez), (vous |)utilisez vous, quel (modèle|logiciel|outil|appareil|matériel)
        (utilisez|avez|prenez|préférez|choisir|recommandez), vaut le coup, vaut la peine, vaut il (mieux|le|la), en
        valoir, comparer, comparaison, comparatif, avantages et inconvénients, racontez, raconter, raconte, dites moi
        (comment|ce que|si vous|tout), curieux de (savoir|connaître|lire), curieuse de (savoir|connaître|lire), j
        aimerais (entendre|lire|connaître|savoir comment), de première main, bilan, vos bilans, bonne ou mauvaise, bon
        ou mauvais, bonnes ou mauvaises, verdict, des regrets, votre ressenti, ça s est passé comment, ça a donné quoi,
        qui s y est mis, qui est passé à, avec le recul, avec du recul, qui en est revenu, qui vit avec, tout me dire
    """,
    "thing-to-reuse": """
        modèle, modèles, modèle de (lettre|contrat|convention|courrier|document|statuts), trame, trames, gabarit,
        gabarits, canevas, matrice, tableur, feuille de calcul, feuilles de calcul, tableau excel, fichier, fichiers,
        excel, formulaire, formulaires, fiche de suivi, grille, grilles, checklist, check list, script, scripts, macro,
        macros, diaporama, diapos, diaporamas, support de cours, supports, cours complet, séquence, séquences,
        exercices, jeu de (données|cartes|fiches), jeux de données, base de données, plan, plans, schéma, schémas,
        patron, patrons, fichier stl, pdf, contrat, contrat type, convention type, courrier type, lettre type,
        questionnaire, affiche, affiches, étiquette, étiquettes, calculateur, calculette, logiciel (que|maison), petit
        (programme|logiciel|outil|script), outil (que|maison), appli, application que, extension, module, greffon,
        correctif, patch, police, icônes, enregistrement, enregistrements, cahier, carnet, registre, planning type,
        exemplaire, code source, code (que|du|de), dépôt, collection, photos, carte que, carte, cartes, jeu, jeux, kit,
        pochette, imprimable, modifiable, éditable, tableau, registre de, journal de bord, cahier des charges,
        règlement type, livret d
    """,
    "take-it": """
        servez vous, sers toi, libre à vous, libre (de droits|d utilisation|de le|service), librement, faites en (ce|
        bon), à (votre|ta) disposition, mets à disposition, mettre à disposition, mis à disposition, mise à
        disposition, mets à votre, je (vous |)(partage|offre|donne|laisse|mets|envoie|joins|transmets|propose|prête|
        dépose|livre|fais profiter), je (vous |)(ai |l ai |)(mis|déposé|publié|posté|préparé|concocté), j ai (fait|
        créé|fabriqué|écrit|mis|préparé|développé|conçu|dessiné|bricolé|réalisé|scanné|numérisé|traduit|corrigé|publié|
        rassemblé|monté|concocté|posté|déposé|programmé) (un|une|des|mon|ma|mes|le|la|les|en ligne|tous|à), voici (un|
        une|mon|ma|mes|le|la|les|nos|notre), voilà (un|une|mon|ma|mes|le|la|les|nos|notre), ci joint, ci jointe, ci
        joints, en pièce jointe, en pj, pièce jointe, je joins, gratuit, gratuite, gratuitement, gratis, licence
        (libre|ouverte|creative|cc), domaine public, open source, si ça (peut|intéresse|sert|vous|aide), si cela (peut|
        intéresse|sert|vous|aide), si quelqu un (en veut|en a|veut|est intéressé|la veut|le veut|souhaite|peut), ça
        peut (servir|aider|être utile|intéresser), cela peut (servir|aider|être utile|intéresser), peut (servir|être
        utile|intéresser|aider), pourrait (servir|être utile|intéresser|aider), utile à (d autres|quelqu un|certains|
        tous), pour qui (veut|voudra|en veut|voudrait), à qui (veut|voudra|en veut), pour ceux que ça, à télécharger,
        téléchargez, téléchargeable, télécharger, adaptez, adaptez le, modifiez, modifiable, copiez, recopiez,
        reprenez, prenez, comme promis, à la demande, sur (simple )demande, je peux (vous |)(envoyer|prêter|donner|
        partager|fournir|transmettre|scanner|apporter|aider), je donne, je cède, je prête, cadeau, à donner, envie de
        partager, partager (avec vous|mon|ma|mes|ce|cette), tombé sur, je suis tombé, améliorez le, à vous de, faites
        tourner, diffusez, imprimez, récupérez, à récupérer, à qui veut, prenez ce, profitez en, sans droit, si le
        coeur vous en dit, offert, offerte, je vous l offre, je vous le laisse, je vous la laisse
    """,
    "send-me": """
        (quelqu un|l un de vous|l une de vous|l un d entre vous|une âme charitable) (aurait|a|a t il|aurait il|possède|
        peut il|pourrait|pourrait il|accepterait|dispose|dispose t il), auriez vous (un|une|des), avez vous (un|une|
        des|sous la main), qui (aurait|a|peut|pourrait|voudrait|accepterait|veut bien) (un|une|des|me|nous|bien|
        partager|prêter), me (passer|prêter|transmettre|faire passer|donner|envoyer|céder|filer|partager), nous
        (passer|prêter|transmettre|faire passer|donner|envoyer|céder), m envoyer, partager (le sien|la sienne|les
        siens|les siennes|le vôtre|la vôtre|votre|un modèle|un exemple), le sien, la sienne, le vôtre, la vôtre, les
        vôtres, à partager, prêt à (partager|prêter|envoyer), prête à (partager|prêter|envoyer), un exemplaire, copie
        (de|du), tout (fait|prêt), toute (faite|prête), déjà (fait|faite|prêt|prête|tout), partir de (zéro|rien),
        réinventer (la roue|l eau|le fil), repartir de zéro, reprendre (le|la|votre|à), réutiliser, réutilisable, m en
        inspirer, m inspirer, nous inspirer, s inspirer, inspirer, je cherche (un modèle|une trame|un fichier|un
        exemple|un script|un formulaire|une fiche), cherche (modèle|trame|fichier|exemple|script), exemple (de|que je|
        à), adapter à, que je puisse (reprendre|adapter|utiliser|réutiliser), qu on puisse (reprendre|adapter|utiliser|
        réutiliser), récupérer, accepteriez vous de, pourriez vous me, pourrait il me, pourrait elle me, voudrait bien
        me, me confier, nous confier, serait d accord pour, quelqu un en a, quelqu un aurait
    """,
    "plain-fact": """
        où (peut on|puis je|trouver|trouve t on|trouvez|acheter|se procurer|est|sont|se trouve|se trouvent|en est|
        télécharger|commander|trouver|dois je|faut il|signaler|lire), quel (est|sont|règlement|texte|délai|article|âge|
        numéro|prix|tarif|dosage|taux|formulaire|document|seuil|bureau), quelle (est|sont|loi|norme|date|différence|
        taille|température|dose|durée|fréquence|procédure|version|commande|touche|distance|hauteur|année|limite), quels
        sont, quelles sont, que signifie, que veut dire, qu est ce que, ça veut dire, signification, signifie, combien
        (de temps|de jours|de|coûte|faut il|ça|dure|vaut|peut), à partir de (quand|quel|quelle|quel âge), jusqu à
        (quand|quel|quelle), depuis quand, dans quel délai, est il (vrai|obligatoire|possible|permis|autorisé|interdit|
        légal|nécessaire|encore|toujours|prévu), est ce (que c est|vrai|obligatoire|possible|permis|autorisé|légal|que
        l on|qu on|qu il), faut il (un|une|déclarer|encore|absolument|demander|obligatoirement|que|avoir|être), doit
        on, peut on, a t on le droit, ai je le droit, suis je obligé, suis je obligée, y a t il (un|une|des|encore|
        moyen), existe t il (un|une|des|encore), il existe (un|une|des), quelqu un (sait il|sait|saurait|saurait il|
        connaît|connait|connaît il|connaitrait), savez vous (si|où|quand|comment|qui|quel|quelle|combien|ce), sait on,
        connaissez vous (un|une|le|la|l), petite question, question (rapide|simple|bête|idiote|toute bête|pratique),
        simple question, une référence, la référence, un lien (vers|svp|serait|pour), l adresse (de|du|exacte), le nom
        (de|du|exact), le numéro (de|du), la date (de|du|limite), introuvable, je ne (trouve|retrouve) (pas|plus|nulle|
        aucune|rien), impossible de (trouver|retrouver|mettre la main), je voudrais savoir, j aimerais savoir (si|où|
        quand|quel|quelle|à|combien), je cherche (à savoir|le nom|l adresse|la référence|le texte|une source|la date|
        où), comment (fait on|faire|peut on|dit on|s appelle|on fait|puis je|changer|configurer|obtenir)
    """,
    "stuck": """
        ne (fonctionne|marche|démarre|s ouvre|veut|répond|tient|s allume|se|charge|part|s imprime|reconnaît|passe|
        prend|donne|va) (plus|pas|nulle|qu), marche (plus|pas), fonctionne (plus|pas), refuse de, refusent de, en
        panne, panne, bloque, bloqué, bloquée, je bloque, coincé, coincée, je sèche, je coince, je galère, galère,
        galères, plante, planté, plantage, plantages, bogue, bug, bugs, erreur, erreurs, message d erreur, échoue,
        échec, perdu, perdue, je n arrive (pas|plus), j arrive pas, on n arrive (pas|plus), impossible d, impossible
        de, rien n y fait, sans (succès|effet|résultat), en vain, j ai (tout |déjà |)(essayé|vérifié|changé|testé|
        remplacé|réinstallé|nettoyé|redémarré|purgé|tenté), j ai beau, malgré, toujours (pareil|rien|la même|le même),
        même (erreur|résultat|problème|chose), je ne (comprends|vois|sais) (pas|plus|rien), je comprends (pas|rien), d
        où (ça|cela|vient|peut), d où vient, pourquoi, comment (résoudre|régler|réparer|sauver|m en sortir|éviter|
        débloquer|faire pour), que faire, quoi faire, que puis je, qu est ce que je fais, qu est ce qui (cloche|ne va|
        se passe), ce qui cloche, cloche, ce que je fais de travers, de travers, fuit, fuite, fuites, cassé, cassée,
        mort, morts, morte, meurent, mourir, depuis (hier|la mise|le|ce|que|deux|trois|une|quelques|la|lundi|mardi),
        tout à coup, soudain, subitement, du jour au lendemain, à chaque (fois|essai), dès que, au secours, à l aide,
        aide, aidez moi, m aider, m aide, sauver, dépanner, solution, solutions, une piste, des pistes, piste, une
        idée, des idées, souci, soucis, problème, problèmes, désespéré, désespérée, désespoir, m arrache les cheveux,
        réfléchir avec
    """,
    "what-future": """
        qu en (pensez|dites|penses), que pensez vous, qu est ce que vous (en |)pensez, vous en pensez quoi, vos (avis|
        opinions|réactions|critiques|remarques|commentaires|réflexions|points de vue|idées|arguments), votre (avis|
        opinion|point de vue|sentiment|position), avis, opinion, opinions, débat, débattre, débattons, discussion,
        discuter, discutons, en discuter, à discuter, lancer (le débat|la discussion|l idée|une idée), je (propose|
        suggère|proposerais|verrais bien|me demande si), proposition, propositions, idée, l idée, une idée (en l air|à
        débattre|me), soumettre, je soumets, avenir, l avenir de, futur, demain, où (va|allons|allons nous|va t on), va
        t on vers, vers où, orientation, orientations, faut il (craindre|accepter|abandonner|aller|s|se|y|garder|
        changer|interdire|renoncer), devrait on, devrions nous, faudrait il, ne faudrait il pas, est ce une bonne
        (idée|chose|nouvelle), bonne idée, mauvaise idée, progrès, recul, régression, menace, opportunité, chance ou,
        danger, nouvelle (loi|norme|version|réglementation|directive|règle|politique|réforme|étude|fonction|
        génération), nouveau (règlement|décret|standard|projet|modèle|programme|rapport), nouvelles (règles|normes),
        réforme, projet de (loi|réforme|décret|norme), version (bêta|d essai|test|de test), bêta, vient de (sortir|
        paraître|publier|voter|annoncer|tomber), annonce, annonces, annoncé, annoncée, envisage, prévoit, veut
        (interdire|imposer|remplacer|supprimer), consultation (publique|ouverte), pour ou contre, les pour et les
        contre, êtes vous (pour|contre|d accord|favorables), d accord, pas d accord, est ce (souhaitable|réaliste|
        judicieux|raisonnable), et si (on|nous), pourquoi pas, pourquoi ne pas, ce serait (bien|utile|chouette|
        pratique|intéressant), il serait (utile|bien|bon|souhaitable|intéressant), intelligence artificielle,
        remplacer, tendance, évolution, évolutions, révolution, suggestion, suggestions, amélioration, améliorations,
        avez vous (lu|vu|entendu), vu l article, ça vous (inspire|parle|fait), qu est ce que ça (change|vous)
    """,
    "program-wrote": """
        message automatique, réponse automatique, ceci est un message (automatique|généré), généré automatiquement,
        générée automatiquement, envoyé automatiquement, ne pas répondre, ne répondez pas, merci de ne pas répondre,
        absent du bureau, je suis (absent|absente|en congé|en congés|en vacances), absence du bureau, de retour le, en
        mon absence, notification, notifications, ticket, révision, commit, nouvelle révision, modifié par, fermé par,
        ouvert par, rapport (quotidien|hebdomadaire|mensuel|automatique), sauvegarde (terminée|échouée|effectuée),
        compilation, a été (créé|modifié|fermé|assigné|mis à jour|ajouté) par, statistiques du mois, non remis, non
        distribué, échec de la remise
    """,
    "list-matters": """
        désabonner, désabonnement, désinscrire, désinscription, me retirer, retirez moi, changer (mon|d) adresse,
        changement d adresse, la liste (est|a|sera|de diffusion|déménage|va|change|fonctionne), cette liste (est|a|
        sera|de diffusion), liste de diffusion, administrateur de la liste, modérateur, modérateurs, modération,
        gestionnaire de la liste, archives de la liste, message de test, ceci est un test, test, essai, ne pas tenir
        compte, merci d ignorer, ignorez, mauvaise liste, mauvaise adresse, erreur de destinataire, envoyé par erreur,
        hors sujet, répondre à tous, pièces jointes (trop|lourdes|de plus), objet (du message|clair|de vos), format
        texte, rappel des règles, rappel aux abonnés, est ce que (ce message|ça|vous me) (passe|recevez|arrive), vous
        me (lisez|recevez), mes messages (arrivent|passent|n), je ne reçois plus
    """,
    "greeting-or-scam": """
        joyeux noël, joyeuses fêtes, bonne année, bonnes fêtes, meilleurs voeux, mes voeux, félicitations, bravo,
        joyeux anniversaire, merci à tous, merci à toutes, un grand merci, condoléances, décès, nous a quittés, s est
        éteint, triste nouvelle, bon rétablissement, blague, humour, mdr, vous avez gagné, gagnant, loterie, héritage,
        millions, gagner de l argent, gagnez, travail à domicile, casino, pilules, prêt (rapide|entre|d argent|
        personnel), crédit, cliquez (ici|sur), offre (limitée|exceptionnelle|spéciale), promo, code promo,
        référencement, votre compte, virement, cher ami, bitcoin, crypto, investissement, investir, rencontres coquines
    """,
    "for-money": """
        tarif, tarifs, euros ht, ht, inscription payante, payant, payante, formation (payante|certifiante|
        professionnelle|de), formations, frais d inscription, salaire, rémunération, poste, postes, emploi, offre d
        emploi, recrute, recrutement, cdi, cdd, stage rémunéré, candidatures (avant|à envoyer), cv, lettre de
        motivation, thèse, doctorat, doctorant, post doc, bourse, à vendre, vends, vente, appel à communications, appel
        à contributions, colloque, soumission, soumissions, actes, intervenants, conférencier
    """,
} | asks_fr.CUES
