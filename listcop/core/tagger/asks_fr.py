"""French phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        (quoi que|malgré tout ce que|j ai beau|on a beau|nous avons beau) (je fasse|on fasse|j essaie|essayer|faire|
        chercher|changer|nous fassions|vérifier|recommencer|nettoyer|régler), (mais|et|pourtant|et pourtant|or) (rien|
        rien n y fait|toujours rien|ça continue|ça recommence|ça ne|sans effet|toujours pareil|pas moyen|ça coince|ça
        revient|il continue|elle continue|impossible), et rien, (même|pas même) en (changeant|remplaçant|réinstallant|
        coupant|chauffant), (deux|trois|quatre|cinq|dix|plusieurs|maintes) fois (déjà|de suite|et|que), (encore|de
        nouveau|une fois de plus|à nouveau) (en panne|cassé|cassée|la même|le même|planté|raté|ratée), pour la
        (deuxième|troisième|quatrième|énième) fois, (ça|cela) (fait|dure) (deux|trois|une|des|quatre|plusieurs) (jours|
        heures|semaines|semaine|mois|heure), (je|on|nous) (me|nous|se|)(bats|bat|battons|bute|butons|cale|calons|
        patauge|pataugeons|rame|ramons|tourne en rond|tournons en rond|désespère|désespérons|craque|sèche|séchons|
        coince|coinçons|casse|cassons|perds|perd|bloque|bloquons|suis à court|sommes à court|y perds|suis dans l
        impasse|sommes dans l impasse|suis au bout|sommes coincés|sommes bloqués|sommes perdus|reste en rade|suis en
        rade), (n|ne|n y) (arrivons|arrive|parvenons|parvient|parviens|comprenons|comprend|trouve|trouvons|vois|voyons|
        accroche|prend|prennent|tient|tiennent|lève|sèche|colle|pousse|pousse|monte|descend|démarre|ferme|rentre|
        chauffe|lit|répond|reconnaît|imprime|affiche|suit|veut|veulent|germe|cuit|bouge|sort|s ouvre|s allume|s arrête|
        se ferme|guérit|passe) (pas|plus|rien|ni), (continue|continuent|recommence|persiste|s obstine|refuse|refusent)
        (à|de|en panne|rien), tout seul, toute seule, sans (raison|prévenir|crier gare|explication|motif|message|que je
        comprenne), (que|qu est ce que|où est ce que|qu est ce qui) (je|)(m échappe|nous échappe|rate|loupe|fais mal|ai
        mal fait|ai raté|diable|se passe|peut bien|foire|cloche), (où|d où) (est l erreur|est le problème|est la faute|
        me suis je trompé|me suis je trompée|je me trompe|est ce que je me|ça coince|peut venir|vient|est le hic), je
        ne sais (plus|pas) (où|quoi|comment|par|que|quel|à quel) (chercher|faire|tenter|essayer|regarder|m y|commencer|
        bout|penser|saint|donner), (quelqu un|qui) (voit|verrait|a|aurait) (ce que|d où|où|l erreur|mon erreur|une
        piste|une idée|la faille), (peut on|est ce) (encore|)(sauver|récupérer|réparer|rattraper|réparable|rattrapable|
        récupérable|fichu|foutu), comment (sauver|rattraper|débloquer|récupérer|enlever|empêcher|s en sortir|sortir de|
        en venir à bout|en sortir), (réfléchir|raisonner|cogiter|phosphorer|réfléchissons) (avec moi|avec nous|
        ensemble|à voix haute), (regard|oeil|yeux) (neuf|extérieur|frais|neufs), (casse tête|mystère|sac de noeuds|
        énigme|impasse|sens dessus), (je deviens|ça me rend|à devenir) (fou|folle|chèvre), (saute|plante|coupe|coupent|
        disparaît|disparaissent|s éteint|s arrête|se bloque|se coupe|se déconnecte|se décolle|se fissure|décroche|
        clignote|grince|cale|bipe|goutte|s effondre|se détache|me lâche|m a lâché|nous lâche|a lâché|a rendu l âme|part
        de travers) (dès|au|à|quand|sans|toutes|tous|chaque|en|depuis|et|après|toujours|la|le|les|au bout|un), (ne|
        )(ça|)(marchait|fonctionnait|tournait|allait) (très bien|bien|)(avant|jusqu|hier|encore), depuis (hier|ce
        matin|lundi|l orage|le déménagement|la dernière|quelque temps|que nous|que j ai|qu on)
    """,
    "fact-source": """
        (je|j|il me|il nous|on|)(voudrais|voudrait|aimerais|aimerait|cherche|cherchons|faut|faudrait|souhaite|
        souhaiterais|veux) (juste|simplement|seulement|)(savoir|connaître|confirmer|vérifier|une précision|une
        confirmation|une info|un renseignement|le nom|le numéro|l adresse|la date|la référence|le titre|retrouver),
        (qui|quelqu un) (peut|pourrait|sait|saurait|connaît) (me|nous|)(dire|confirmer|indiquer|rappeler|renseigner|
        préciser|si|où|quand|comment|combien|quel|quelle|à|le|la|l), (dites|indiquez|confirmez|rappelez|précisez) moi
        (si|où|quand|quel|quelle|combien|le|la|comment), (pouvez|pourriez|pourrait|sauriez|savez) (vous|on|tu) (me|
        nous|)(dire|confirmer|indiquer|rappeler|préciser|renseigner), (en|dans|à|sous|de|sur) (quel|quelle|quels|
        quelles) (année|article|page|menu|dossier|format|texte|loi|site|livre|date|délai|bureau|boutique|âge|
        température|distance|hauteur|fréquence|guichet|revue|rubrique|conditions|langue), (à quelle|quelle|quel|quels|
        quelles) (heure|hauteur|altitude|densité|tension|pression|profondeur|taxe|impôt|diamètre|licence|calibre|
        validité|puissance|capacité|organisme|extension|code|pièces|taille|formulaire|norme|proportion|épaisseur|
        quantité|valeur|limite|seuil|cote|pointure|adresse) (est|sont|faut|pour|à|de|doit|fait|a|dois|sert|utilise|ne|
        en), d où (vient le|viennent|tient|sort le|provient), (est ce|c est|est il|reste t il|sont ils) (encore|
        toujours|vraiment) (valable|en vigueur|valide|obligatoire|autorisé|ouvert|permis|possible|en vente|légal),
        (suffit il|suffit t il|compte t il|compte t elle|couvre t il|couvre t elle|existe t il|existe t elle|faut il|
        doit il|doit elle|doit on|peut il|peut elle|peut on|vaut il|ouvre t il|ferme t elle|expire t il|dure t il),
        (où|ou) (achète t on|se procure|commande t on|se trouve|trouve t on|dépose t on|dois je|s adresser pour|est
        écrit|figure|télécharge t on|déclarer|réclamer|est ce écrit|vend on|est ce que je trouve), qui (fabrique|
        publie|vend|délivre|édite|distribue|imprime|signe|a composé|a écrit|a inventé|a dit|autorise|répare encore),
        comment (se prononce|prononce t on|traduit on|convertit on|désactiver|activer|exporter|installer|mesure t on|
        nettoie t on|s écrit|déclare t on|cite t on|imprimer|supprimer|conserver|fait on), par curiosité, simple
        curiosité, une précision, (source|sources|lien|liens|référence|références) (fiable|officielle|sur|pour|où|svp|
        bienvenue|précise), (le|la) (nom|titre|numéro|date|dose|référence|formule) (exact|exacte|officiel|officielle|
        précis|précise)
    """,
    "those-who-did": """
        (ceux|celles|celui|quelqu un|des gens|gens|collègues|ceux d entre vous) qui (l|les|en|y|s y|se|)(ont|a|sont|
        est|utilisent|pratiquent|vivent|ont déjà|travaillent avec|ont franchi|font|cuisent|élèvent|connaissent), (l
        avis|des avis|avis|conseils|impressions|témoignages|parole|récits|histoires|retours) de (ceux|celles|qui|quelqu
        un|gens|praticiens|première), (qui|lesquels|laquelle|lequel) (a|ont|est|s est|en a)(déjà|vraiment|)(vécu|passé|
        passée|essayé|testé|utilisé|acheté|changé|quitté|fait|pris|connu|tenté|revenu|mis|tenu|travaillé|élevé|monté|
        adopté|abandonné|remplacé|regretté|animé|enseigné), chez qui, (ça|cela|il|elle|ils|elles) (vous|)(a|ont) (tenu|
        duré|marché|servi|changé|plu|déçu|surpris|coûté|rapporté|aidé|convaincu) (combien|le coup|à|la|sur|chez|plus|
        quoi|quelque|longtemps|ou|dans|vraiment), (est ce que|)(ça|cela) (vaut|en vaut|tient|dure|marche|rend|paie|
        change) (vraiment|le coup|la peine|la route|dans|à l usage|bien|chez|sur|quelque), (comment|ça) (se (comporte|
        comportent|passe|passent|vit|tient)|s est (passée|passé|comporté|terminé|terminée)|avez vous (vécu|fait|géré|
        choisi|trouvé|procédé|tenu|traversé)|vous (en sortez|y prenez|y êtes|débrouillez|organisez|arrangez)|vivez
        vous|gérez vous|trouvez vous|ont réagi|a réagi|ont vécu), (avez|as|auriez) vous (déjà|jamais|un jour|)(eu|fait|
        vu|essayé|testé|utilisé|pris|mangé|travaillé|tenu|élevé|accueilli|vécu|connu|tenté|remplacé|organisé|participé|
        mené|acheté|gardé|monté), avez vous (été|)(satisfaits|satisfait|déçus|convaincus|content|contents), (votre|la|
        vos) (pire|pires|meilleur|meilleurs|meilleure|meilleures) (achat|expérience|choix|souvenir|astuce), (le|la|les|
        )(referiez|recommenceriez|rachèteriez|reprendriez|conseilleriez|recommanderiez|déconseilleriez|garderiez) vous,
        (vous|)le (referiez|recommanderiez|conseilleriez), (conseillez|recommandez) moi (un|une|des|vos), (lequel|
        laquelle|lesquels) (avez|a|vous a|tient|vaut|vous|me conseillez|préférez|recommandez), (j|je)(hésite|balance|
        tâtonne) (entre|à|encore), (hésite|hésitons|balance) entre, avant (d investir|d acheter|de me lancer|de nous
        lancer|de signer|de me décider|de choisir|de sauter|de franchir|de craquer), (envisage|envisageons|tenté par|
        tentée par|tentés par|pensons à|songe à|songeons à) (de|changer|passer|acheter|l|un|une|la|le), dans la vraie
        vie, en vrai, au jour le jour, (les|des) (anciens|vétérans|rescapés|habitués|pratiquants), au bout de (combien|
        quelques|deux|trois|dix|six), avec (les années|l usage|le temps), (racontez|dites|contez|livrez|confiez|
        partagez) (nous|moi|) (vos|votre|comment|ce que|tout|les|la vérité|le bon|sans), (qu avez vous|qu en avez vous|
        qu est ce que vous avez) (pensé|retenu|appris|utilisé|choisi|fait|tiré), (preneur|preneuse|preneurs|friand|
        friande) (de|d) (retours|expériences|témoignages|avis|vos|récits), (vécus|vécue|ratages|galères vécues|bonnes
        surprises|mauvaises surprises)
    """,
    "may-i-copy": """
        (me|nous|m en|nous en) (l|le|la|les|)(envoyer|envoyez|enverrait|enverriez|passez|passe|passerait|passeriez|
        prêtez|prête|prêterait|prêteriez|cède|cédez|cèderait|donnerait|donneriez|file|filez|filerait|transmettez|
        transmettrait|transmettriez|partage|partagez|partagerait|confierait|laisserait|laisseriez|dépanne|dépannez)
        (le|la|les|un|une|des|l|votre|vos|son|sa|ses|ce|copie|quelque|celui|celle|d), (envoyez|passez|prêtez|
        transmettez|donnez|filez|partagez|dépannez) (moi|nous|le moi|la moi|votre|vos|le vôtre|la vôtre), (qui|quelqu
        un|l un de vous|l un d entre vous|une bonne âme) (possède|garde|a gardé|conserve|dispose d|dispose|partagerait|
        partage|m enverrait|me prêterait|me passe|m envoie|en aurait|en a|a sous la main|a déjà|aurait déjà|a tout|
        prête|cède|donne|détient|a numérisé|a scanné|dépannerait) (le|la|les|un|une|des|d une|d un|son|sa|ses|de|déjà|
        rédigé|fait|dans|en|l), (se trouve t il|trouve t on|existe t il|y aurait il|y a t il) (parmi vous|chez vous|
        quelque part|par hasard|)(un|une|des) (modèle|exemple|trame|exemplaire|fichier|canevas|grille|formulaire|plan|
        gabarit|patron|script|tableau|enregistrement), (prêt|prête|prêts|prêtes) à (imprimer|remplir|l emploi|adapter|
        copier|servir|utiliser|distribuer), (pour ne pas|plutôt que|au lieu) (de|d)(tout|)(inventer|partir|repartir|
        refaire|réinventer|recommencer|rédiger|écrire|redessiner|devoir|bricoler), page blanche, feuille blanche, (puis
        je|pourrais je|pourrions nous|peut on|pouvons nous|pourrait on|est ce que je peux|j aimerais|nous aimerions|je
        voudrais|serait il possible de|m autorisez vous à|accepteriez vous que je) (copier|recopier|reprendre|
        réutiliser|adapter|utiliser votre|utiliser vos|avoir le|avoir la|avoir une copie|emprunter|récupérer|traduire
        votre|photocopier|disposer|m inspirer de|pomper), (je|nous|)(cherche|cherchons|recherche|recherchons|suis à la
        recherche|suis en quête|ai besoin d|aurais besoin d|aimerais trouver|voudrais) (un|une|des|de|d un|d une|
        )(modèle|modèles|exemple|exemples|trame|trames|gabarit|canevas|exemplaire|partitions|partition|fichier|grille|
        formulaire|plans|patron|script|tableau|enregistrements|convention|contrat|diaporama|support|affiche|scan|copie|
        jeu de|fiches|questionnaire|lettre|charte), (je vous|vous serez|vous)(citerai|citerais|cité|citée|cités|
        créditerai|mentionnerai|rends la pareille), en (citant|vous citant|mentionnant|changeant) (la source|l auteur|
        votre nom|les noms|le nom|le logo), (une|en) version (modifiable|éditable|numérique|word|papier), que (vous|
        quelqu un) (auriez|aurait|avez|aurait déjà) (déjà|)(fait|faite|rédigé|rédigée|préparé|préparée|testé|éprouvé),
        (la|le|les) (vôtre|vôtres) (me|ferait|irait|suffirait|conviendrait)
    """,
    "yours-to-take": """
        (j ai|je viens de|nous avons|on a|je|nous)(mettre en ligne|mis en ligne|mis au net|publié|publie|dépose|déposé|
        partage|partagé|libéré|libère|verse|versé|scanné|numérisé|posté|poste|mets|mettons|publions|partageons|offrons|
        cédons|donnons|prêtons|laisse|laissons|envoie|envoyons|propose gratuitement|tiens à disposition|tiens à votre)
        (le|la|les|un|une|mon|ma|mes|nos|notre|tous|toutes|ici|en ligne|sur|au|à|gratuitement|l|des|quarante), (est|
        sont|reste|restent) (en ligne|téléchargeable|téléchargeables|disponible|disponibles|à vous|à votre|à
        disposition|libre|libres|gratuit|gratuits|gratuite|en accès libre|dans le dossier|sur le dépôt|en libre|là
        pour|à prendre), (à|pour) (qui|quiconque|toute personne qui|celles et ceux qui|ceux qui) (le|la|les|en|)(veut|
        voudra|demande|voudrait|souhaite|souhaiterait|a besoin|aurait besoin|désire|peut servir|voudront|veulent|en
        ont), (faites|fais) (en|vous) (ce que|bon|plaisir|l usage|une copie|des copies), (ce|comme) (que|bon|il)(vous
        (voulez|voudrez|plaira|plaît|semble|chante)), (prenez|empruntez|copiez|recopiez|reprenez|adaptez|imprimez|
        téléchargez|diffusez|distribuez|modifiez|pillez|piochez|puisez|traduisez|détournez|utilisez|réutilisez|
        récupérez|emportez) (le|la|les|en|dedans|ce|tout|sans|à|librement|et|moi), (les|le|la) voici, les voilà, (peut|
        peuvent|pourra|pourront|pourrait|pourraient) (être|)(copié|copiée|copiés|réutilisé|réutilisés|repris|reprise|
        adapté|adaptée|resservir|dépanner|vous servir|rendre service|profiter), (il (me|nous) (reste|en reste)|nous
        avons) (deux|trois|un|une|quelques|des|dix|vingt) (exemplaires|exemplaire|en trop|surplus|de trop), (en trop|en
        surplus|en double), (demandez|écrivez|dites) (le|la|les|)(moi|moi et je|un mot), je (l|les|vous l|vous les|
        )(envoie|enverrai|envoie volontiers) (à|volontiers|par|sur|dès), (prend la poussière|prennent la poussière|ne
        nous sert plus|ne me sert plus), de ma (fabrication|composition|façon|confection), à prendre, (sans
        contrepartie|sans rien demander|aucun droit|sans autorisation)
    """,
    "who-takes": """
        qui (couvre|prendra|prendrait|garde|conduit|ouvre|ferme|cuisine|monte|démonte|nettoie|accompagne|préside|anime
        la|anime le|modère|imprime|distribue|ramasse|récupère|ramène|remplace|relaie|complète|choisit|relit|traduit|
        rédige|tient la|tient le|tient l|arrose|surveille|installe|range|téléphone|écrit|envoie|héberge la réunion|
        commande|avance|met|fournit|prête sa|s y colle|se dévoue|se lance|s engage|pourrait|viendrait|viendra|reste|
        fait) (le|la|les|un|une|avec|à|au|ce|cette|des|du|l|avec moi|samedi|dimanche|quoi|s|tenir|prendre|assurer|
        venir|aider|conduire|pour|mes|mon), (qui|quelqu un|deux|trois) (avec|en plus de|à côté de) moi, avec moi (pour|
        le|la|samedi|dimanche|au|à), (manque|manquent|cherche|cherchons|recherche|recherchons|on cherche|on recherche|
        on demande|urgent|nous avons besoin de|besoin de|besoin d|restent|reste) (un|une|des|deux|trois|)(chauffeurs|
        chauffeur|conducteurs|conducteur|bras|mains|volontaires|bénévole|bénévoles|paires|compagnon|compagnons|
        associés|secrétaire|trésorier|trésorière|président|présidente|jurés|jury|arbitres|arbitre|juge|juges|lecteurs|
        relecteurs|relectrices|traducteurs|testeurs|évaluateurs|auteurs|postes|places|créneaux|créneau|remplaçant|
        remplaçante|suppléant|voix|signatures|personnes|quelqu un pour|autres|renfort|renforts|cuisiniers|porteurs|
        intervenants|contributeurs|familles), personne (encore|ne s est|ne s y|pour le|n est), vraiment personne,
        (dites|écrivez|répondez|confirmez|envoyez|indiquez|inscrivez|notez|signalez|donnez|prévenez|faites|manifestez|
        cochez|comptez|choisissez|mettez) (moi|vous|nous|)(si|qui|quel|quelle|combien|quand|avant|votre|vos|le|la|ici|
        auprès|signe|savoir|nom|d ici|sur le|dans le|un mot|vite|présents), (préférez|choisissons|votons|décidons|
        fixons|retenons|élisons|tranchons|arrêtons) (vous|la|le|une|un|entre|avant|ensemble), (lundi|mardi|mercredi|
        jeudi|vendredi|samedi|dimanche|0) ou (le|)(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|0), (chacun|
        chacune|chaque (membre|groupe|école|section|famille|chorale|club|adhérent)) (prend|choisit|amène|apporte|
        adopte|relit|fait|envoie|met|paie|donne|désigne|s engage|vote|nomme|en prend|la sienne), (un|une|deux) (chacun|
        chacune|par personne|par tête|par groupe|par équipe|par école), par (deux|binômes|équipes|tête|personne),
        (moitié|part) à (moitié|deux|deux parts), à (deux|plusieurs|trois|quatre) on, (sur qui|sur combien) (puis je|
        peut on|pouvons nous|compter), comptez sur moi, à charge de, (les|l|la) (uns|autres|autre) (s|se|prennent|font|
        les), cotisation, frais partagés, pot commun
    """,
    "i-take": """
        (moi|)je (m occupe|me charge|prends|garde|fais le|fais la|coordonne|centralise|récolte|conduis|apporte|amène|
        réserve|commence|m engage|tiens le|tiens la|tiens les|avance|peux (prendre|conduire|apporter|amener|assurer|
        coordonner|tenir|venir|faire)|passe la commande|propose de (prendre|coordonner|centraliser|m occuper)|m y
        colle|collecte|attribue), (nous sommes|on est|on en est) (déjà|)(à|)(deux|trois|quatre|cinq|six|sept|huit), j
        ai (déjà|)(réservé|trouvé une salle|deux|trois|le local|le camion)
    """,
    "let-us": """
        (faisons|partageons|répartissons|organisons|groupons|regroupons|retroussons|montons|mettons|unissons|achetons|
        commandons|signons|écrivons ensemble|choisissons|tirons|plantons|nettoyons|coordonnons|associons|cotisons|
        relayons|entraidons|fixons|décidons|votons|réunissons) (nous|les|la|le|une|un|ensemble|tous|à|nos|l|en|pour),
        (on|si on|et si on|et si nous) (se|le|la|les|)(partage|partageait|répartissait|groupait|regroupait|mettait|
        mettions|commandait|achetait|cotisait|cotise|faisait|organisait|unissait|s associait|s y mettait|s y met|
        nettoie|plante|monte|range|répartit) (les|la|le|une|un|ensemble|tous|à|nos|l|en|pour|tout), (pourrions nous|
        pourrait on|peut on|pouvons nous|si nous sommes|si on est|si nous étions|à partir du moment) (nous|se|
        )(répartir|partager|grouper|organiser|mettre d accord|retrouver pour|unir|mettre à|coordonner|commander|assez|
        cinq|dix|quatre|six|plusieurs|une dizaine), (tous|toutes) (au|à la|ensemble|en|sur le), (à|entre) (plusieurs|
        nous tous|nous|tous|quelques uns) (on|nous|ce|c est|ça)
    """,
    "in-the-news": """
        (vient|viennent) d (être|annoncer|adopter|arriver|entrer|interdire|ouvrir|abandonner|obtenir|imposer), (vient|
        viennent) de (sortir|paraître|publier|voter|annoncer|tomber|présenter|lancer|supprimer|passer|décider|dévoiler|
        retirer|valider), (est|sont) (enfin|)(sorti|sortie|sortis|parue|paru|parus|annoncé|annoncée|annoncés|adopté|
        adoptée|voté|votée|publié|publiée|interdit|interdite|interdits|disponible en version|lancé|lancée|en
        consultation|entré en vigueur|entrée en vigueur|passé de|en projet|à l étude), (entre|entrera|entrent|
        entreront) en vigueur, (à partir|à compter) (de|du|d) (janvier|juillet|septembre|demain|l an|l année|mois|
        premier|1er|lundi|prochain|mars|avril), dès (janvier|juillet|septembre|demain|l an|la rentrée), (sera|seront|
        devient|deviennent|deviendra) (obligatoire|obligatoires|interdit|interdite|interdits|gratuit|payant|caduc),
        (le|la|l) (gouvernement|ministère|mairie|région|commission|parlement|sénat|assemblée|union européenne|europe|
        fédération|préfecture|département|agence|rectorat|canton|confédération|ordre|éditeur) (veut|va|a|propose|
        annonce|interdit|envisage|étudie|impose|prévoit|supprime|prépare|finance|lance|abandonne|souhaite), (on|ils)
        (parle|parlent|veulent|veut|projette|annoncent|annonce|nous annonce|nous promet|nous impose|va supprimer|vont
        supprimer|arrêtent) (de|d|beaucoup|supprimer|interdire|la|le|les|que|une|un), si (l amendement|la loi|le texte|
        le décret|la réforme|le projet|ça) (passe|est adopté|est adoptée|est voté|est votée), (amendement|décret|
        ordonnance|directive|réforme|projet de loi|proposition de loi|moratoire|arrêté|circulaire|livre blanc|feuille
        de route|rapport) (de|du|sur|qui|européen|européenne|va|veut|prévoit|impose|vient|adopté|en), (j ai lu|j ai vu|
        j ai entendu|je lis|je viens de lire|lu|vu|entendu) (que|dans|qu|sur|hier|ce matin|un article|une étude|à la
        radio), (une|cette|nouvelle|dernière) étude (montre|dit|affirme|suggère|de|sur|du|parue|récente|prétend), (une|
        la) nouvelle (version|norme|technique|appli|application|génération|mode|tendance|échelle|loi|directive|règle|
        mouture|étiquette|licence|variété), (un|le|du) nouveau (règlement|capteur|standard|système|plan|décret|
        protocole|modèle|format|logiciel|statut|barème|calendrier|code|label|programme), (bruit court|il se murmure|il
        paraît que|il paraitrait|actualité|les journaux|la presse|aux infos)
    """,
    "take-sides": """
        (qu|que) (en|vous en|vous|)(pensez|pense|dites|dit|pensent|penseriez|diriez|inspire|semble|paraît|augurez|
        attendez|feriez|changeriez|garderiez|ajouteriez) (vous|la liste|le groupe|de|l|les|des|du), (comment|de quel
        oeil) (voyez|jugez|accueillez|percevez|vivez|recevez|réagissez|prenez|envisagez|appréciez) (vous|la|le|cette|
        ce), (vous|ça vous|cela vous) (semble|semble t il|paraît|paraît il|convainc|inquiète|choque|plaît|effraie|
        parle|tente|va|conviendrait|réjouit|emballe|gêne|dérange|séduit), (êtes|seriez|es) (vous|tu) (pour|contre|d
        accord|favorable|favorables|convaincus|opposés|partant pour l idée|prêts|inquiets|sceptiques|choqués|de cet
        avis|partisans), (et|mais) (vous|les autres|chez vous|nous dans tout ça|la liste), (à|selon|d après) (votre|
        vous|mon|moi) (avis|sens), (selon|d après|pour) (moi|vous) (c|ce|il|la|le|on|cela), (bonne|mauvaise|vraie|
        fausse) (ou|chose|nouvelle|idée|bonne idée), ou (folie|gadget|mode|danger|arnaque|utopie|progrès|recul|menace|
        régression|erreur|bêtise|leurre|illusion|poudre|fausse), (progrès|gadget|mode|folie|utopie|menace|chance|effet
        de mode|avancée|sagesse) ou, (est ce|c est|ce serait|serait ce|n est ce pas) (bien raisonnable|raisonnable|une
        bonne|une mauvaise|une erreur|un progrès|un recul|la fin|le début|juste|mûr|l avenir|souhaitable|une chance|un
        piège|une folie|du sérieux|une fausse|le moment|sérieux), (la|le) (fin|mort|début de la fin) (de|du|des|d),
        suis je (le seul à (penser|trouver|craindre)|la seule à (penser|trouver|craindre)|trop|pessimiste|naïf|naïve|
        vieux jeu), (je me trompe|me trompe|ai je tort|j exagère|je rêve|je délire|je suis partagé|je suis partagée|je
        suis sceptique|je doute|je crains|je redoute|j ai peur|je m inquiète|je me méfie|j espère|je trouve que|je
        crois que|je pense que|je flaire|je reste dubitatif|je reste dubitative|mon sentiment|ma crainte|perplexe|
        dubitatif|dubitative|sceptique|partagé|partagée), (commentaires|critiques|réactions|objections|avis|arguments|
        contradictions|contre arguments|opinions|remarques) (bienvenus|bienvenues|bienvenue|attendus|attendues|
        acceptés|acceptées|à chaud|souhaités|de tous bords|dans les deux sens), (vos|des) (réactions|ressentis|
        pronostics|prédictions|objections|réserves), (débattons|débattons en|parlons en|discutons en|discutez|
        démolissez|démontez|réagissez|contredisez|critiquez|lâchez vous|donnez votre avis|mouillez vous|prononcez vous|
        tapez|argumentez|convainquez moi|détrompez moi), (j ouvre|je lance|je lancerais|je jette|je soumets|je mets|je
        provoque|permettez moi une|une petite|provocation|pavé dans|je propose|je proposerais|je suggère|je plaide|je
        voudrais qu|je verrais bien|je milite|supprimons|abandonnons|changeons|cessons|passons|arrêtons|renonçons|
        interdisons) (un|une|le|la|les|des|provocation|débat|à la discussion|au débat|à votre|sur la table|la mare|de|
        d|que|qu on|pour|à|aux), (il est|il serait|il devient|c est) (temps|grand temps|l heure|urgent|le moment) (de|
        d|que), (a t il|a t elle|a t on|ont ils|cela a t il) (encore|)(un sens|du sens|un avenir|sa place|besoin|
        raison|vécu|fait son temps), (va t on|va t il|va t elle|vont ils|vont elles|allons nous|faudra t il|serons
        nous|sera t il|sera t elle|restera t il|y aura t il|aura t on|verra t on|saura t on|existera t il|disparaîtra t
        il|remplacera t il|remplacera t elle), (va|vont|risque de|risquent de) (changer|disparaître|remplacer|tuer|
        sauver|bouleverser|supprimer|nous obliger|nous priver|finir|devenir|s imposer|faire disparaître|marquer|
        coûter), (dans|d ici) (dix|cinq|vingt|trente|quelques) ans, (que|quel|quelle|quels|quelles) (devient|deviendra|
        deviendrait|avenir|impact|effet|effets|conséquences|conséquence|position|poids|place|sens|rôle|tendances|
        thèmes|sujets domineront|suites|risques) (aura|auront|pour|voyez|accorder|prendre|donner|sur|attendre|restera|
        de|ont|craignez), notre (métier|profession|filière|secteur|monde|avenir|discipline), (où cela|où ça|jusqu où)
        (nous mène|mène|ira|va|nous)
    """,
    "text-state": """
        (relisez|relis|relit|relira|relirait|relire|relecture|relecteur attentif|corrigez|corriger|annotez|annoter|
        vérifiez|vérifier|amendez|critiquez|raturez|commentez|lisez|complétez|peaufiner|toiletter|dépoussiérer|
        refondre|actualiser) (le|la|les|mon|ma|mes|ce|cette|notre|nos|moi|et|avant|s il|svp|à|chapitre|un|une|l), (un|
        des|votre|vos|d un|d|) (oeil|regard|yeux|lecteur|lecteurs|lectrice|stylo|crayon|plume) (critique|critiques|
        attentif|attentifs|attentive|patient|patients|exigeant|extérieur|rouge|neuf|natif|sévère|impitoyable),
        (signalez|indiquez|relevez|dites|notez|pointez|traquez|repérez) (moi|)(les erreurs|les fautes|les coquilles|les
        oublis|ce qui manque|les lacunes|les trous|ce qui|les passages|où|si c est clair|mes erreurs|toute erreur),
        (est ce|est il|est elle|c est) (clair|claire|compréhensible|lisible|assez clair|bien dit|complet|complète|
        exact|juste comme), (comprend on|se comprend|on comprend), (que|qu est ce que|qu) (manque t il|ajouteriez vous|
        vous ajouteriez|il manque|enlèveriez vous|corrigeriez vous), (langage|langue|français) (clair|simple|facile à
        lire|facile), falc, facile à lire, (locuteur|locuteurs|locutrice) (natif|natifs|native), (rédige|rédigeons|
        écris|écrivons|prépare|préparons|compile|compilons|termine|terminé|rédigé|écrit|mis à jour|commencé|fini|
        ébauché|achevé|préparé|compilé|traduis|traduisons|traduit|rassemblé|résumé|relu|tape|mets au propre|mis au
        propre) (la|le|les|l|un|une|des|du|au|mon|ma|notre|vos|toutes|tous) (fiche|page|guide|manuel|brouillon|
        glossaire|brochure|texte|chapitre|cahier|livret|protocole|compte|procès|rapport|dictionnaire|document|article|
        notice|traduction|résumé|récapitulatif|réponses|questions|conseils|faq|charte|mode d emploi|entrée|version|
        tutoriel|lexique|règlement|introduction|ébauche), (reste|restent|restera|rester|garder|gardons|laisser|
        laissons|garde|conserver|conservons) (une trace|trace|écrit|écrits|écrite|la mémoire|mémoire|par écrit|dans les
        archives|accessible à tous|pour tous), (rien|pas) (n est|)(écrit|écrite|noté|consigné|documenté|de noté|d
        écrit|sur le papier), nulle part (écrit|écrite|consigné|noté), (avant|pour) (qu|que) (cela|ça|tout|il|elle|ils|
        rien|la mémoire|on|nul|ce) (ne|)(se perde|soit perdu|parte|oublie|disparaisse|prenne sa retraite|s en aille),
        (dans|que dans) (la tête|sa tête|leur tête|les têtes), se perdent, se perd, (part|partent) à la retraite,
        (mémoire|registre|cahier|historique|base|recueil|document|page|texte|glossaire|guide|fiche) (écrit|écrite|
        commun|commune|collectif|collective|partagé|partagée|unique|des décisions|de référence), (mettons|mettre|mets|
        met|coucher|couchons|consignons|consigner|fixer|fixons|transcrire|transcrivons|verser|capitaliser|centraliser|
        rassembler|rassemblons|regrouper|regroupons|recueillir|notons|noter|écrivons|écrire) (par écrit|sur papier|sur
        le papier|sur le wiki|dans un document|dans une page|dans un guide|noir|vos réponses|les réponses|les
        questions|vos astuces|les astuces|nos pratiques|les gestes|les savoirs|tout ça|tout cela|le tout|en une page|en
        un seul|ces conseils|les procédures|les étapes|nos règles|les noms), (ceux|celles|les gens) qui (arrivent|
        débutent|viendront|commencent|nous suivront|prendront), (pour|à) (nos successeurs|les prochains|la postérité|l
        usage|le suivant|les futurs), (qui|quelqu un) (a pris|prend|prendra|a noté|rédige|rédigera|note|transcrit|tient
        le cahier|tape) (des notes|les notes|le compte|note|le pv|le procès|la suite|tout|ce), (notes|compte rendu|
        résumé|transcription|sous titres|sous titrer|chronique) (de|du|d|des|écrit|écrite), (manque|manquent|faudrait|
        faut il|pourrait on avoir|on devrait avoir) (un|une|d un|d une) (guide|manuel|page|glossaire|texte|document|
        mode d emploi|fiche|notice|charte|wiki|faq|lexique)
    """,
    "may-i-come": """
        (puis je|pourrais je|pourrions nous|peut on|pourrait on|pouvons nous|je peux|je pourrais|serait il possible|est
        il possible|j aimerais|nous aimerions|j aurais aimé|je voudrais|nous voudrions|je souhaiterais|je serais ravi|
        je serais ravie|je rêve|on aimerait|ça vous dérange si je|me laisseriez vous|accepteriez vous que je) (d|de|
        que|bien|)(venir|passer|visiter|assister|voir de près|voir comment|voir votre|voir vos|observer|dormir|loger|m
        arrêter|nous arrêter|rester|vous suivre|vous accompagner|vous rencontrer|rencontrer|entrer|amener|emmener|m
        asseoir|participer à une|suivre|connaître votre|faire un tour|faire un saut|partager votre|regarder), (me|nous|
        l|la|le|les) (accueillir|accueillerait|accueilleriez|accueillez|accueillent|accueille|héberger|hébergerait|
        hébergeriez|héberge|hébergez|loger|logerait|logeriez|loge|recevoir|recevrait|recevriez|reçoit|recevez|montrer|
        montrerait|montreriez|montre|faire visiter|ferait visiter|fait visiter|ouvrir|ouvrirait|ouvririez|ouvre|guider|
        guiderait|emmener|emmènerait|emmène) (un|une|le|la|les|chez|pour|son|sa|ses|votre|vos|dans|à|au|quelques|trois|
        deux|en|leur|l|sur), m accueillerait, m hébergerait, m accueillir, m héberger, (qui|quelqu un) (accepterait|
        accueillerait|accueille|reçoit|hébergerait|héberge|loge|logerait|recevrait|ouvrirait|montrerait|me montre|nous
        montre|nous reçoit|me reçoit|me ferait visiter|aurait un lit|aurait un canapé|aurait une chambre), (je suis|je
        serai|nous serons|je passe|je passerai|nous passons|je descends|je monte|je viens|nous venons|je traverse|j
        arrive|on passe|on sera|de passage) (à|dans|en|sur|chez|par|de passage|quelques jours|trois jours|deux jours|
        pour|au|près|jusqu|le) (votre|vos|la|le|lyon|paris|bruxelles|genève|dakar|montréal|bretagne|région|coin|trois|
        deux|semaine|week|congrès|mai|juin|juillet|août|octobre|ville), (un|une) (lit|canapé|matelas|toit|coin de
        jardin|bout de plancher|chambre|place pour dormir|couchage|gîte) (pour|à|d|une|chez|est), (famille|maison|
        quelqu un) (d accueil|qui accueille|qui logerait|pour loger|pour héberger), (acceptez|recevez|accueillez|
        prenez|prendriez|accepteriez|accueilleriez) vous (des visiteurs|des visites|du monde|les curieux|des groupes|
        des observateurs|une classe|des stagiaires|les visiteurs|une|un|des), (en|comme) (observateur|observatrice|
        auditeur|auditrice|spectateur), (échange|échanger|échangeons|troc) (de|nos|d|)(maisons|maison|places|visites|
        séjours|classes|logement|semaines|ferme|fermes), passer (une matinée|un après midi|quelques jours|une semaine|
        un jour|la journée|trois jours|deux jours|une soirée|la nuit|un week end|trois ou quatre) (chez|avec|dans|à|au|
        en|jours|parmi), (discrètement|sans déranger)
    """,
    "come-to-us": """
        (vous êtes|êtes|sont|serez|soyez|seront) (tous|toutes|toutes et tous|)(invités|invitées|invité|attendus|
        attendues|conviés|conviées|bienvenus|bienvenues|les bienvenus), (je vous|nous vous|on vous|vous)(invite|
        invitons|attend|attends|attendons|accueille|accueillons|reçois|recevons|donne rendez|donnons rendez|convie|
        convions|montre|montrerai|montrons|emmène|ouvre|ouvrons|fais visiter|ferai visiter), (venez|passez|entrez|
        poussez la porte|sonnez|frappez|arrêtez vous|joignez vous à nous|rejoignez nous|retrouvons nous|retrouvez nous|
        rencontrons nous|voyons nous|allons) (voir|visiter|y|nous|me|chez|goûter|boire|quand|à|au|avec|en|tous|
        nombreux|prendre|partager|écouter|découvrir|samedi|dimanche|le|pour|ensemble|faire|déguster), (qui|quelques
        uns|combien|plusieurs) (d entre (vous|nous)|de nous|)(vient|va|sera|seront|serons|viendrait|viendra|dîne|
        dînons|dîneront|y va|y sera|se joint|monte|descend|passe|serez) (au|à|à la|avec moi|chez|dans|aux|là|présent|
        présents|ensemble|en|le|pour), (on|nous) (se|nous) (voit|voyons|retrouve|retrouvons|rencontre|rencontrons|
        croise|croisons|donne rendez|réunit|attable|attablons|dîne) (au|à|à la|où|en|autour|avant|après|devant|tous|
        enfin|le|chez|pour|là|dans|vous), (j ouvre|nous ouvrons|on ouvre|ouvre|ouvrons|rouvre|inaugure|inaugurons|
        pends) (mon|ma|mes|notre|nos|la|les|le|ses|ses portes|son|au public|aux) (atelier|porte|portes|jardin|ferme|
        grange|rucher|maison|laboratoire|serre|four|crémaillère|fournil|studio|visiteurs|membres|curieux|public),
        (inauguration|fête|buffet|goûter|soupe|tablée|veillée|bal|pot|banquet|kermesse|jumelage|randonnée|balade|
        bivouac|journée|après midi|matinée|soirée|vendange) (de|du|des|d|au|à|chez|avec|le|annuel|annuelle|ouvert|
        ouverte|conviviale), (le|ce|chaque|tous les|le premier|un) (lundi|mardi|mercredi|jeudi|vendredi|samedi|
        dimanche|lundis|samedis|dimanches) (à|au|chez|dès|de|on|matin|soir|après|nous|en|du|mon|notre|je), (à|dès)
        (neuf|dix|onze|cinq|six|sept|huit|quatorze|midi|0) (heures|h|devant|au|à), (enfin|de) (mettre un visage|mettre
        des visages|se rencontrer|se voir|visage|vive voix), mettre (un visage|des visages), (apportez|prenez|prévoyez|
        munissez) (vos|votre|un|une|de|des|bottes|à boire|un plat|pique), (de|par) (vous rencontrer|vous voir) (en|
        enfin|tous|au|à)
    """,
    "contact-wanted": """
        (à|vers|avec|chez|auprès de) qui (m adresser|s adresser|me tourner|se tourner|dois je|devrais je|puis je|peut
        on|pourrait|pourrais je|faut il|demander|écrire|écrire|frapper|téléphoner|parler|parle t on|prendre contact|
        travailler|apprendre|pouvons nous|devrions nous|on s adresse|est ce que je|je pourrais|je peux), (à|sur) quelle
        porte (frapper|frappe|frappons|sonner), qui (contacter|appeler|consulter|interroger|solliciter|joindre|croire|
        inviter|sait vraiment|saurait|connaîtrait|s y connaît|s y connaîtrait|connaît bien|connaît quelqu|sait encore|
        sait lire|sait réparer|sait faire|parle|lit|maîtrise|comprend|serait capable|serait compétent|serait la) (pour|
        si|de|à|un|une|le|la|les|en|l|couramment|bien|mieux|du|au|encore|parmi|bon), (je|nous|on)(cherche|cherchons|
        recherche|aimerais trouver|aurais besoin) (une|un|d une|d un|des|à joindre|à rencontrer|)(personne|contact|
        contacts|interlocuteur|interlocutrice|spécialiste|expert|experte|mentor|maître|apprenti|quelqu un (qui|à|en|de|
        pour)|correspondant|gens qui|connaisseur|passeur|parrain|historien|luthier|artisan), (connaissez|connais|
        connaîtriez) (vous|tu) (quelqu un|une personne|un|une|des|d autres|celui|celle|de bons), (quelqu un|l un de
        vous) (connaît|connaîtrait|a|aurait) (t il|)(quelqu un|un contact|une personne|des contacts|un bon|une bonne|
        des liens|le contact|un nom), (un|des|quelques|vos) (nom|noms|contacts|contact) (à|de|en|svp|chez|pour|que|s
        il|serait|seraient|me), (c est|voici) (elle|lui|la personne|l homme|la femme|vers elle|vers lui) (qu|que|qui|
        à), la personne (à|qui|idoine|qu il), sait tout (sur|de|du), (me|nous|)mettre en (contact|relation|rapport),
        (nouer|tisser|créer|établir|renouer) (des|un|les|)(liens|lien|contacts|ponts|pont|relations), (passerelle|
        passerelles|pont|ponts|lien|liens) (avec|entre|vers)
    """,
    "who-are-we": """
        (d autres|d autre|un autre|une autre|autres) (gens|personnes|personne|parents|équipes|équipe|groupes|groupe|
        collègues|collectifs|chorales|ateliers|bibliothèques|écoles|coopératives|radios|comme|que moi|que nous|qui|
        passionnés|fous|hurluberlus|amateurs|membres|associations|praticiens|usagers|apiculteurs|enseignants) (que|qui|
        comme|en|dans|avec|à|sur|au|de|du|par ici|ici|ailleurs|parmi|moi|nous|intéressés|intéressées|ou), (y en a t il|
        y a t il|existe t il|se trouve t il|se trouverait il|y aurait il|existe il) (d autres|d autre|parmi|quelqu un|
        une autre|un autre|des gens|des groupes|quelqu un d autre|ici), (sommes nous|serions nous|suis je|serais je|
        nous sommes|me voilà|je me sens|on est) (les seuls|les seules|le seul|la seule|seul|seule|seuls|bien seul|
        nombreux|combien|isolés|quelques|isolé|isolée), (combien|qui) (sommes nous|êtes vous|on est|sont ceux|d entre
        vous|d entre nous|de membres|y a t il) (à|en|dans|parmi|qui|les|sur|vous|travaillent|sont|font|ont), (ceux|
        celles|tous ceux) qui (travaillent|utilisent|vivent|étudient|font|sont|pratiquent|ont|s occupent) (sur|à|en|
        avec|dans|des|du|de|le|la|les|parmi), (faites vous connaître|manifestez vous|signalez vous|levez la main|levez
        le doigt|que lèvent|dénoncez vous|montrez vous|sortez du bois|êtes vous là|dites présent|présentez vous|
        annoncez vous|dites bonjour|qui êtes vous|où êtes vous|où sont les|où se cachent|où en sont), (à part|hormis|
        outre|en dehors de) (nous|moi), (quels|quelles) (groupes|collectifs|associations|personnes|centres|écoles|
        équipes|réseaux|projets|autres|ateliers|coopératives|membres|sujets|chorales|sections|listes|collègues)
        (frères|soeurs|existent|travaillent|y a|sont|font|semblables|de|dans|ne|s|ici|en|parmi|manquent), qui
        (travaille|mesure|étudie|continue|poursuit|aide|enseigne|élève|cultive|restaure|collectionne|fabrique|
        recherche|pratique|s occupe|se consacre|vit|conserve|produit|cartographie|traduit|suit|parle|chante|répare|
        fait) (déjà|encore|aujourd|ici|sur|en|avec|à|de|du|des|le|la|les|dans|chez|quoi|depuis|au|parmi), (dressons|
        dresser|je dresse|faisons|faire|établissons|établir|complétons|compléter|je mets à jour|dessinons|constituons|
        je constitue|construisons|montons|je prépare|je tiens|j essaie d établir) (la|le|une|un|l|notre|nos) (carte|
        liste de|liste des|annuaire|répertoire|registre|inventaire|catalogue|tableau|recensement|trombinoscope|atlas|
        fichier des|carnet d), (que|qu) (sait|savons|savez|sait on|sommes) (faire|chacun|nous|vous|bons), (quels|
        quelles|nos|les|vos) (savoirs|compétences|talents|métiers|connaissances|forces|points forts) (nous|manquent|
        dans|avons|rares|parmi|de|des|faisons|sont), (personne|nul|aucun|aucune) (ici|chez nous|parmi nous|de nous|d
        entre nous|)(ne|n)(sait|connaît|couvre|traite|maîtrise|s occupe|savait|parle|s y connaît), (personne ne savait
        qui|trou dans|angle mort|angles morts|trous dans|absents de|grands absents|combler ces|combler ce|aucun de nos
        membres|parmi nos membres|notre réseau|maillage|manques), (cherche|cherchons|recherche) (semblables|âmes|mes
        semblables|pairs|compagnons de|frères|confrères qui), (ce|que|qui) (qui|)(nous|)manque (t il|)(à|dans|au|ici|
        parmi), (si vous|ceux qui) (travaillez|étudiez|touchez|vous occupez|vous intéressez|planchez|bossez) (sur|à|de|
        aux|avec|même)
    """,
    "here-is-who": """
        (je vous présente|je te présente|permettez moi de vous présenter|permettez que je vous présente|j ai le plaisir
        de vous présenter|nous vous présentons|laissez moi vous présenter|voici) (un|une|notre|le|la|celui|celle|mon|
        ma|nos), (je vous présente|permettez que je vous présente), (nouveau|nouvelle) (référent|référente|responsable|
        coordinateur|coordinatrice|collègue|président|présidente|secrétaire|correspondant|correspondante|venu|venue|
        tête|visage), (s appelle|son nom est), (vous devriez|vous avez tout intérêt à|vous gagneriez à) (vous
        connaître|vous parler|faire connaissance|vous rencontrer|vous contacter), (demandez|parlez|adressez vous|
        écrivez) (lui|à elle|en avec), fraîchement (inscrit|inscrite|débarqué|débarquée|arrivé|arrivée), c est vers
        (elle|lui), beaucoup à vous dire, (désormais|dorénavant) (c est|notre|votre)
    """,
}
