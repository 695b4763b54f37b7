"""How people take back what they shared in French, Spanish, Portuguese and Italian: rules of withdrawals.py."""

from listcop.core.assets.withdrawal_forms import BEHIND, FEW, OOPS, Tongue, ahead

_AHEAD_FR = ahead("est|etait|sont|etaient|et|mais|ou|donc|parce|si|pas|quand")
_WORDS_FR = (
    r"(?: (?:maintenant|malheureusement|aussi|deja|completement|desormais|devenu|devenue|bien|plus|le|la|les|un|une))*"
)
_IS_FR = rf"{_AHEAD_FR}(?:n )?(?:est|etait|sont|etaient|semble|a l air){_WORDS_FR} "
_FRENCH = Tongue(
    own=r"je|j|mon|ma|mes|notre|nos|m",
    gave=r"envoyee?s?|jointe?s?|mise?s?|postee?s?|donnee?s?|partagee?s?|attachee?s?|transmise?s?|envoyais",
    points=r"dessus|plus haut|ci jointe?s?",
    earlier=r"precedente?s?|derniere?s?|premiere?s?|hier|tout a l heure|de tantot",
    others=r"votre|vos|ton|ta|tes|son|sa|ses|leurs?|(?:vous|tu) (?:avez|as|aviez)",
    unsure=r"si|au cas|quand|lorsque|pourquoi",
    drop=(
        (
            r"(?:^|\b(?:merci|merci de|veuillez|pouvez|peux|svp|plait|donc|et|d|simplement|pourriez vous) )"
            r"(?:bien vouloir )?",
            "ignorer|ignorez|oubliez|jetez|supprimez|supprimer|effacez|negligez|jeter",
            BEHIND,
        ),
        (
            r"\bne (?:tenez|pas tenir|tiens) (?:surtout )?(?:pas )?",
            "compte",
            r" d(?:e|u|es)?(?P<what>(?: \w+){1,8})",
        ),
        (r"\b(?:n|ne) ", "utilisez|ouvrez|telechargez|suivez", rf" (?:surtout )?pas{BEHIND}"),
        (r"\b(?:utilisez|prenez|voici|voyez|lisez|ouvrez) (?:\w+ ){0,6}?au ", "lieu", rf" d(?:e|u|es)?{BEHIND}"),
    ),
    wrong=(
        (
            _IS_FR,
            "faux|fausse|fausses|perime|perimee|perimes|errone|erronee|erronees|obsolete|obsoletes|incorrect"
            "|incorrecte|invalide|corrompu|corrompue|incomplet|incomplete|mauvais|mauvaise|depasse|depassee"
            "|inutilisable",
            r"",
        ),
        (rf"{_AHEAD_FR}n (?:est|sont) ", "plus", r" (?:valable|valables|a jour|valide|d actualite)"),
    ),
    dead=(
        (
            _IS_FR,
            "mort|morte|morts|casse|cassee|perime|perimee|rompu|expire|hors ligne|inaccessible|errone|invalide|mauvais",
            r"",
        ),
        (
            rf"{_AHEAD_FR}ne (?:marche|fonctionne|repond|mene|repondent|marchent|fonctionnent)(?: (?:malheureusement"
            r"|deja))* ",
            "plus|pas|nulle",
            r"",
        ),
        (
            rf"{_AHEAD_FR}n (?:est|existe|sont|existent) ",
            "plus",
            r"(?:$| (?:valable|en ligne|accessible|disponible|la)\b)",
        ),
    ),
    took=(
        (
            r"\b(?:j|je|nous|on) (?:l |la |les )?(?:ai|avons|a|viens de|vais|retire|supprime)?"
            r"(?: (?:donc|depuis|du coup|moi meme|deja))* ?",
            "retire|supprime|enleve|efface|retirer|supprimer|enlever|depublie",
            BEHIND,
        ),
    ),
    sent=(
        (
            r"\b(?:j|nous|on|avoir) (?:\w+ ){0,4}?(?:envoye|joint|mis|poste|donne|partage|colle|attache|transmis)"
            r"(?: (?:par erreur|la|le|les|hier))* ",
            "mauvais|mauvaise|mauvaises|vieux|vieille|ancien|ancienne",
            BEHIND,
        ),
        (r"\b(?:me suis|m etais|nous sommes) ", "trompe|trompee|trompes", rf" d(?:e|u|es)?{BEHIND}"),
        (r"\b(?:c etait|ce n etait pas) (?:le|la|les) ", "mauvais|mauvaise|mauvaises|bon|bonne", BEHIND),
        (OOPS, "mauvais|mauvaise|mauvaises", r"(?P<what>(?: piece)? \w+)$"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,3}?(?:voici|voila|joint|ci joint|trouverez|cette fois) (?:\w+ ){0,2}?(?:le|la|les) ",
            "bon|bonne|bons|bonnes|corrige|corrigee|rectifiee?",
            r"(?P<what>(?: (?:fichier|fichiers|lien|liens|version|piece jointe|document|tableau|adresse|page))?)"
            r"(?:$| (?:cette fois|maintenant|svp|merci|pour de bon)\b)?(?! (?:maniere|facon|moment)\b)",
        ),
        (
            r"\b(?:voici|voila|joint|ci joint|trouverez) (?:\w+ ){0,3}?(?:version|fichier|document|tableau|lien"
            r"|liste) ",
            "corrige|corrigee|corriges|rectifie|rectifiee",
            r"(?P<what>)",
        ),
        (r"\b(?:celui ci|celle ci|il|elle|qui|cela|ce fichier|cette version) ", "remplace|remplacent|annule", BEHIND),
    ),
)

_AHEAD_ES = ahead("es|era|esta|estan|son|estaba|y|pero|o|porque|si|no|cuando")
_WORDS_ES = r"(?: (?:ya|ahora|lamentablemente|tambien|desgraciadamente|el|la|los|un|una|muy|completamente))*"
_IS_ES = rf"{_AHEAD_ES}(?:es|era|eran|esta|estan|son|estaba|estaban|quedo|quedaron|parece){_WORDS_ES} "
_SENT_ES = (
    r"(?:mande|envie|adjunte|puse|comparti|subi|pase|publique|di|pegue|copie|he mandado|he enviado|he adjuntado"
    r"|he puesto|he compartido|he subido|mandamos|enviamos|mandado|enviado)"
)
_SPANISH = Tongue(
    own=rf"mi|mis|nuestr[oa]s?|yo|{_SENT_ES}",
    gave=_SENT_ES,
    points=r"arriba|adjunt[oa]s?",
    earlier=r"anterior|anteriores|ultim[oa]s?|primer[oa]?|ayer|hace un rato",
    others=r"tu|tus|su|sus|vuestr[oa]s?|(?:mandaste|enviaste|compartiste|pusiste|mandaron|enviaron|pasaste)",
    unsure=r"si|en caso|cuando|por que",
    drop=(
        (
            r"(?:^|\b(?:favor|pueden|puedes|pido|ruego|que|y|asi que|mejor|simplemente|perdon|disculpen) )",
            "ignoren|ignora|ignorad|ignorar|olviden|olvidad|olvidar|olvidense|descarten|descarta|descartad|descartar"
            "|borren"
            "|borrad|eliminen|desechen",
            rf"(?: (?:de|del))?{BEHIND}",
        ),
        (r"\bno (?:le )?(?:hagan|hagas|hagais|tengan|tomen) ", "caso|cuenta", rf" (?:de|del|a|al){BEHIND}"),
        (r"\bno (?:tengan|tomen|tengais) en ", "cuenta", BEHIND),
        (r"(?:^|\b(?:favor|y|pero|asi que|mejor) )no ", "usen|use|uses|abran|descarguen|utilicen|useis|sigan", BEHIND),
        (r"\b(?:usen|usa|utilicen|vean|tomen|lean|abran|aqui) (?:\w+ ){0,6}?en ", "lugar|vez", rf" del?{BEHIND}"),
    ),
    wrong=(
        (
            _IS_ES,
            "equivocado|equivocada|equivocados|mal|incorrecto|incorrecta|obsoleto|obsoleta|desactualizado"
            "|desactualizada|desactualizados|incompleto|incompleta|erroneo|erronea|corrupto|corrupta|danado|danada"
            "|invalido|vencido|viejo|vieja",
            r"",
        ),
        (
            rf"{_AHEAD_ES}ya no (?:es|esta|son|estan) ",
            "valido|valida|vigente|actual|actualizado|correcto|correcta",
            r"",
        ),
        (rf"{_AHEAD_ES}(?:ya )?no ", "sirve|sirven|vale", r""),
    ),
    dead=(
        (_IS_ES, "roto|rota|rotos|caido|caida|muerto|mal|equivocado|vencido|inaccesible|desconectado", r""),
        (rf"{_AHEAD_ES}(?:ya )?no ", "funciona|sirve|existe|abre|funcionan|anda|responde|carga|va", r""),
        (rf"{_AHEAD_ES}ya no (?:esta|es|estan) ", "disponible|valido|linea|activo|activa|accesible|en", r""),
    ),
    took=(
        (
            r"(?:^|\b(?:he|hemos|ya|ayer|hoy|yo|la|lo|que|porque|y|acabo de) )",
            "quite|retire|retiro|borre|elimine|quitado|retirado|borrado|eliminado|quitamos|retiramos|borramos|retirar"
            "|borrar",
            BEHIND,
        ),
        (r"\b(?:di|dimos|he dado|hemos dado) de ", "baja", BEHIND),
    ),
    sent=(
        (
            rf"\b{_SENT_ES} (?P<what>(?:\w+ ){{1,4}}?)",
            "equivocado|equivocada|equivocados|equivocadas|incorrecto|incorrecta|viejo|vieja|antiguo",
            r"",
        ),
        (r"\b(?:me|nos) ", "equivoque|equivocamos", r" (?:de|con|al)(?P<what>(?: \w+){1,8})"),
        (r"\b(?:ese|esa|eso|este|esta) (?:no )?era (?:el|la) ", "equivocado|equivocada|correcto|correcta|bueno", FEW),
        (r"^(?:\w+ ){0,2}(?P<what>(?:el |la )?\w+ )", "equivocado|equivocada|incorrecto", r"$"),
        (r"\bno era ", "ese|esa|este", r"(?P<what> \w+)"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,2}?(?:aqui (?:va|esta|tienen)?|adjunto|mando|envio|les dejo|este es) ?(?:el|la"
            r"|los) (?:\w+ )?",
            "correcto|correcta|bueno|buena|corregido|corregida",
            r"(?P<what>)(?! (?:para|que|idea|forma|manera|noche|suerte)\b)",
        ),
        (r"\b(?:este|esta|que|esto|y) ", "reemplaza|sustituye|remplaza", r"(?: a)?(?P<what>(?: \w+){1,8})"),
    ),
)

_AHEAD_PT = ahead("e o|e a|era|esta|estao|sao|estava|mas|ou|porque|se|nao|quando")
_WORDS_PT = r"(?: (?:ja|agora|infelizmente|tambem|o|a|os|um|uma|muito|completamente))*"
_IS_PT = rf"{_AHEAD_PT}(?:e|era|eram|esta|estao|sao|estava|estavam|ficou|parece){_WORDS_PT} "
_SENT_PT = (
    r"(?:mandei|enviei|anexei|coloquei|postei|passei|compartilhei|partilhei|publiquei|colei|pus|mandamos|enviamos"
    r"|mandado|enviado)"
)
_PORTUGUESE = Tongue(
    own=rf"meu|meus|minha|minhas|noss[oa]s?|eu|{_SENT_PT}",
    gave=_SENT_PT,
    points=r"acima|anex(?:ad)?[oa]s?",
    earlier=r"anterior|anteriores|ultim[oa]s?|primeir[oa]s?|ontem|agora ha pouco",
    others=r"seu|sua|seus|suas|teu|tua|vossa|dele|dela|deles|(?:mandou|enviou|postou|passou|mandaste|enviaste)",
    unsure=r"se|caso|quando|por que",
    drop=(
        (
            r"(?:^|\b(?:favor|podem|pode|peco|que|e|entao|melhor|simplesmente|desculpem|favor de) )",
            "ignorem|ignore|ignorar|desconsiderem|desconsidere|desconsiderar|esquecam|esqueca|descartem|descarte"
            "|descartar"
            "|apaguem|apague|eliminem",
            rf"(?: (?:de|do|da))?{BEHIND}",
        ),
        (r"\bnao (?:levem|leve|tenham) em ", "conta|consideracao", BEHIND),
        (r"(?:^|\b(?:favor|e|mas|entao|melhor) )nao ", "usem|use|utilizem|abram|abra|baixem|baixe|sigam", BEHIND),
        (
            r"\b(?:usem|use|utilizem|vejam|peguem|leiam|abram|segue) (?:\w+ ){0,6}?(?:em|ao) ",
            "vez|inves",
            rf" d(?:e|o|a)?{BEHIND}",
        ),
    ),
    wrong=(
        (
            _IS_PT,
            "errado|errada|errados|incorreto|incorreta|obsoleto|obsoleta|desatualizado|desatualizada|desatualizados"
            "|incompleto|incompleta|corrompido|corrompida|danificado|invalido|vencido|velho|velha",
            r"",
        ),
        (rf"{_AHEAD_PT}(?:ja )?nao (?:e|esta|sao|estao) mais ", "valido|valida|atual|atualizado|correto|correta", r""),
        (rf"{_AHEAD_PT}nao ", "serve|vale|servem", r" mais\b"),
    ),
    dead=(
        (_IS_PT, "quebrado|quebrada|quebrados|morto|errado|inacessivel|expirado|fora", r""),
        (rf"{_AHEAD_PT}(?:ja )?nao ", "funciona|existe|abre|funcionam|responde|carrega|vale", r""),
        (rf"{_AHEAD_PT}", "caiu|expirou|quebrou|sumiu", r""),
        (rf"{_AHEAD_PT}", "saiu", r" do ar\b"),
        (rf"{_AHEAD_PT}(?:ja )?nao esta (?:mais )?", "disponivel|no|acessivel|ativo|ativa", r""),
    ),
    took=(
        (
            r"(?:^|\b(?:eu|ja|ontem|hoje|que|porque|e|acabei de|tive de|tive que) )",
            "removi|retirei|retiro|apaguei|exclui|deletei|eliminei|removemos|retiramos|apagamos|remover|apagar|retirar",
            BEHIND,
        ),
        (r"\b(?:tirei|tiramos|tirar) (?P<what>(?:\w+ ){1,6}?)d[eo] ", "ar|linha", r""),
    ),
    sent=(
        (
            rf"\b{_SENT_PT} (?P<what>(?:\w+ ){{1,4}}?)",
            "errado|errada|errados|erradas|incorreto|incorreta|velho|velha|antigo|trocado",
            r"",
        ),
        (r"\b(?:me |nos )?", "enganei|errei|enganamos", r"(?: me)? (?:no|na|de|o|a|do|da)(?P<what>(?: \w+){1,8})"),
        (r"\b(?:esse|essa|aquele|aquela|este) (?:nao )?era (?:o|a) ", "errado|errada|certo|certa|correto", FEW),
        (r"^(?:\w+ ){0,2}(?P<what>(?:o |a )?\w+ )", "errado|errada|trocado", r"$"),
        (r"\bnao era ", "esse|essa|este|aquele", r"(?P<what> \w+)"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,2}?(?:aqui (?:vai|esta)?|segue|seguem|mando|envio|eis|este e) ?(?:em anexo )?(?:o|a"
            r"|os) (?:\w+ )?",
            "correto|correta|certo|certa|corrigido|corrigida",
            r"(?P<what>)(?! (?:para|que|jeito|modo|forma|maneira)\b)",
        ),
        (r"\b(?:este|esta|que|isto|ele|ela|e) ", "substitui", r"(?P<what>(?: \w+){1,8})"),
    ),
)

_AHEAD_IT = ahead("era|sono|erano|ma|oppure|perche|se|non|quando")
_WORDS_IT = r"(?: (?:ormai|adesso|ora|purtroppo|anche|gia|il|la|lo|un|una|tutto|completamente))*"
_IS_IT = rf"{_AHEAD_IT}(?:e|era|erano|sono|sembra|risulta){_WORDS_IT} "
_GIVEN_IT = "mandato|inviato|allegato|messo|postato|condiviso|copiato|indicato|dato|linkato|spedito|caricato"
_ITALIAN = Tongue(
    own=r"mio|mia|miei|mie|nostr[oaie]|ho|abbiamo|avevo",
    gave=rf"{_GIVEN_IT}|inviat[aei]|mandat[aei]|allegat[aei]|condivis[aei]|postat[aei]|caricat[aei]",
    points=r"sopra|allegat[oaie]",
    earlier=r"precedent[ei]|ultim[oaie]|prim[oaie]|ieri|poco fa|di prima",
    others=r"tuo|tua|tuoi|tue|suo|sua|suoi|vostr[oaie]|loro|(?:hai|avete|ha) \w+t[oaie]",
    unsure=r"se|nel caso|in caso|qualora|quando|perche",
    drop=(
        (
            r"(?:^|\b(?:favore|prego|prega di|cortesia|potete|puoi|quindi|e|scusate|dunque|vi chiedo di|pure) )",
            "ignorate|ignora|ignorare|dimenticate|dimentica|scartate|cancellate|eliminate|buttate|tralasciate",
            BEHIND,
        ),
        (r"\bnon ", "considerate|considerare|usate|aprite|scaricate|utilizzate|usare|seguite", BEHIND),
        (r"\bnon (?:tenete|tenere) ", "conto", rf" d(?:i|el|ella|ello|ei|elle|egli|ell)?{BEHIND}"),
        (
            r"\b(?:usate|usa|prendete|guardate|leggete|aprite|ecco) (?:\w+ ){0,6}?(?:al )?",
            "posto|invece",
            rf" d(?:i|el|ella|ello|ei|elle|ell){BEHIND}",
        ),
    ),
    wrong=(
        (
            _IS_IT,
            "sbagliato|sbagliata|sbagliati|errato|errata|obsoleto|obsoleta|superato|superata|scaduto|scaduta"
            "|incompleto|incompleta|corrotto|corrotta|danneggiato|vecchio|vecchia|scorretto",
            r"",
        ),
        (rf"{_AHEAD_IT}non (?:e|sono) ", "piu", r" (?:valid[oaie]|attual[ei]|aggiornat[oaie]|corrett[oaie])"),
        (rf"{_AHEAD_IT}non va ", "piu", r" bene"),
    ),
    dead=(
        (_IS_IT, "morto|morta|rotto|rotta|scaduto|scaduta|irraggiungibile|offline|sbagliato|errato|interrotto", r""),
        (
            rf"{_AHEAD_IT}non (?:funziona|esiste|va|apre|risponde|funzionano|porta|e|sono)(?: (?:purtroppo|mica))* ",
            "piu",
            r"(?:$| (?:valid[oaie]|disponibil[ei]|raggiungibil[ei]|in linea|online|attiv[oaie]|da nessuna)\b)?",
        ),
        (rf"{_AHEAD_IT}non ", "funziona|funzionano|apre", r""),
    ),
    took=(
        (
            r"\b(?:ho|abbiamo|l ho|dovuto)(?: (?:gia|dovuto|poi|io))* ",
            "tolto|rimosso|cancellato|eliminato|ritirato|tolta|rimossa|ritirare|togliere|cancellare|rimuovere",
            BEHIND,
        ),
        (r"(?:^|\b(?:devo|e|quindi|purtroppo|io) )", "ritiro|ritirare", BEHIND),
    ),
    sent=(
        (
            rf"\b(?:ho|abbiamo|avevo|aver) (?:{_GIVEN_IT}) (?P<what>(?:\w+ ){{1,4}}?)",
            "sbagliato|sbagliata|sbagliati|errato|errata|vecchio|vecchia",
            r"",
        ),
        (r"\b(?:ho|abbiamo) ", "sbagliato", r"(?P<what> (?:(?:il|l|la|lo|i|gli|le|a mandare|ad allegare) )*\w+)"),
        (r"\bnon era (?:quell[oa]|quest[oa]) (?:il |la |l )?", "file|allegato|link|documento", r"(?P<what>)"),
        (
            r"\b(?:quello|quella|era|questo) (?:non )?(?:era )?(?:il|la|l|lo) ",
            "sbagliato|sbagliata|giusto|giusta",
            FEW,
        ),
        (r"\bera (?P<what>(?:il|la|l|lo) \w+ )", "sbagliato|sbagliata|errato", r""),
        (r"^(?:\w+ ){0,2}(?P<what>(?:il |la |l )?\w+ )", "sbagliato|sbagliata|errato", r"$"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,2}?(?:ecco|allego|invio|mando|segue|questo e|questa e) (?:quell[oa]|il|la|i|lo|l) ?(?:\w+ )?",
            "giusto|giusta|corretto|corretta|giusti|corretti",
            r"(?P<what>)(?! (?:per|che|modo|maniera|momento|tempo)\b)",
        ),
        (r"\b(?:questo|questa|che|esso|e) ", "sostituisce|rimpiazza|annulla", r"(?P<what>(?: \w+){1,8})"),
    ),
)

TONGUES = {"fr": _FRENCH, "es": _SPANISH, "pt": _PORTUGUESE, "it": _ITALIAN}
