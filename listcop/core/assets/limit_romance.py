"""How people ask in French, Spanish, Portuguese and Italian that a thing be not passed on: rules of limits.py."""

from listcop.core.assets.limit_forms import limits, named
from listcop.core.assets.rules import Rule

_DOCUMENT_FR = (
    r"(?:documents?|fichiers?|brouillons?|diapos?|diapositives|rapports?|donnees|notes?|copies?|textes?|versions?"
    r"|materiel|plans?|liens?|videos?|enregistrements?|cartes?|tableaux?|pieces? jointes?|manuscrits?|modeles?|guides?"
    r"|resultats|chiffres|photos?|images?|budget|compte rendu|presentations?|message|pdfs?|dessins?|manuels?|livrets?"
    r"|brochures?|depliants?|affiches?|fiches?|livres?|chapitres?|articles?|formulaires?|questionnaires?)"
)
_THE_DOCUMENT_FR = rf"(?:l|le|la|les|ce|cet|cette|ces|mon|ma|mes|notre|nos) (?:\w+ )?{_DOCUMENT_FR}"
_THING_FR = rf"(?:{_THE_DOCUMENT_FR}|ceci|cela|ca)"
_NAMED_FR = named("c|ce|ceci|cela|il|elle|ils|elles|le|la|les", _THE_DOCUMENT_FR, "pas|plus|jamais|ni|etait|etaient")
_IS_FR = r"(?: (?:n|est|sont|reste|restent|encore|ci joint|a|strictement|envoie|ne|pour l instant))*"
_AFTER_FR = (
    rf"(?: (?:surtout )?pas)?(?:$| {_THING_FR}\b| (?:plus loin|davantage|largement|hors|en dehors|a|aux|sans"
    rf"|avant|merci"
    r"|svp|s il|publiquement|encore|ailleurs|pour l instant|ni)\b)"
)
_SPREAD_FR = r"(?:re)?(?:diffuser|distribuer|partager|transmettre|transferer|publier|divulguer)"
_TOLD_FR = r"(?:re)?(?:diffusez|distribuez|partagez|transmettez|transferez|publiez|divulguez)"
_US_FR = r"(?:de (?:la|cette|notre) liste|du groupe|de (?:ce|notre) groupe)"
_MEMBERS_FR = rf"(?:membres|abonnes|adherents|inscrits)(?:$| {_US_FR})"
_FRENCH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:merci|priere|veuillez|svp|plait|prie|prions|demande|demandons|souhaite|a|mais|document|version"
        r"|(?:pourriez|pouvez|voudriez) vous)"
        r" (?:\w+ ){0,2}?(?:de )?)ne (?:surtout )?",
        "pas",
        rf" (?:(?:l |la |le |les )(?:{_SPREAD_FR}|faire (?:circuler|suivre))\b|{_SPREAD_FR}{_AFTER_FR}"
        rf"|faire (?:circuler|suivre)(?:$| {_THING_FR}\b))",
    ),
    (
        r"\b(?:prefere|prefererais|aimerais|voudrais|souhaite|souhaitons) que (?:vous|tu) ",
        "ne",
        r" (?:l |le |la |les )(?:(?:diffus|partag|transmett|publi|transfer|divulgu)\w+ pas"
        r"|fass\w+ pas (?:circuler|suivre))\b",
    ),
    (
        r"",
        "ne",
        rf" (?:(?:l |la |le |les )(?:{_TOLD_FR}|faites) (?:surtout )?pas\b(?: (?:circuler|suivre))?|{_TOLD_FR}"
        rf" (?:surtout )?pas(?:$| {_THING_FR}\b)|faites pas (?:circuler|suivre)(?:$| {_THING_FR}\b))",
    ),
    (
        r"^(?:(?:non|mais|merci|donc|et|svp|s il te plait) )*",
        "ne",
        r" (?:l|le|la|les) (?:(?:re)?(?:diffuse|distribue|partage|transmets|transfere|publie|divulgue)|fais) pas\b",
    ),
)

_DOCUMENT_ES = (
    r"(?:documentos?|archivos?|borrador(?:es)?|diapositivas?|informes?|datos|notas?|copias?|textos?|version(?:es)?"
    r"|material(?:es)?|planos?|plan(?:es)?|enlaces?|videos?|grabacion(?:es)?|mapas?|tablas?|adjuntos?|manuscritos?"
    r"|plantillas?|guias?|resultados|cifras|fotos?|imagen(?:es)?|presupuesto|actas?|presentacion(?:es)?|hoja|pdfs?|dibujos?"
    r"|manual(?:es)?|folletos?|cuadernos?|cuadernillos?|cartillas?|cartel(?:es)?|fichas?|libros?|capitulos?|articulos?"
    r"|formularios?|cuestionarios?)"
)
_DOCUMENT_PT = (
    r"(?:documentos?|arquivos?|ficheiros?|rascunhos?|slides?|relatorios?|dados|notas?|copias?|textos?|vers(?:ao|oes)"
    r"|material|materiais|planos?|plantas?|links?|videos?|gravac(?:ao|oes)|mapas?|tabelas?|anexos?|manuscritos?"
    r"|modelos?|guias?|resultados|numeros|fotos?|image(?:m|ns)|orcamento|atas?|apresentac(?:ao|oes)|planilhas?|pdfs?|desenhos?"
    r"|manual|manuais|folhetos?|cadernos?|apostilas?|cartilhas?|cartaz(?:es)?|fichas?|livros?|capitulos?|artigos?"
    r"|formularios?|questionarios?)"
)
_DOCUMENT_IT = (
    r"(?:document[oi]|file|bozz[ae]|diapositiv[ae]|slide|relazion[ei]|rapport[oi]|dati|not[ae]|copi[ae]|test[oi]"
    r"|version[ei]|material[ei]|pian[oi]|link|video|registrazion[ei]|mapp[ae]|tabell[ae]|allegat[oi]|manoscritt[oi]"
    r"|modell[oi]|guid[ae]|risultati|cifre|foto|immagin[ei]|bilancio|preventivo|verbal[ei]|presentazion[ei]|pdf|disegn[oi]"
    r"|manual[ei]|opuscol[oi]|librett[oi]|dispens[ae]|volantin[oi]|manifest[oi]|sched[ae]|libr[oi]|capitol[oi]"
    r"|articol[oi]|modul[oi]|questionari[oi]?)"
)
_THE_DOCUMENT_ES = rf"(?:el|la|los|las|est[eao]s?|mis?|nuestr[oa]s?|su) (?:\w+ )?{_DOCUMENT_ES}"
_THE_DOCUMENT_PT = rf"(?:o|a|os|as|est[ea]s?|ess[ea]s?|meus?|minhas?|noss[oa]s?) (?:\w+ )?{_DOCUMENT_PT}"
_THE_DOCUMENT_IT = rf"(?:il|lo|la|i|gli|le|l|quest[oaie]|mi[oa]|miei|nostr[oaie]) (?:\w+ )?{_DOCUMENT_IT}"
_NAMED_ES = named("esto|lo|la|los|las", _THE_DOCUMENT_ES, "no|ya|nunca|era|eran|fue")
_NAMED_PT = named("isto|isso", _THE_DOCUMENT_PT, "nao|ja|nunca|era|eram|foi")
_NAMED_IT = named("questo|cio", _THE_DOCUMENT_IT, "non|piu|mai|era|erano")
_IS_ES = r"(?: (?:es|son|esta|estan|todavia|aun|sigue|de caracter|estrictamente|adjunt[oa]|envio|mando))*"
_IS_PT = r"(?: (?:e|sao|esta|estao|ainda|de carater|estritamente|continua|em anexo|envio|mando))*"
_IS_IT = r"(?: (?:e|sono|resta|ancora|di carattere|strettamente|rimane|in allegato|allegat[oa]|invio|mando))*"
_SPREAD_ES = (
    r"(?:(?:redistribu|distribu)(?:ir|yan?|yas|yais)|difund(?:ir|an?|as|ais)|compart(?:ir|an?|as|ais)"
    r"|divulg(?:ar|uen?|ues)"
    r"|reenvi(?:ar|en?|es|eis)|publi(?:car|quen?|ques|queis))(?:l[oa]s?)?"
)
_SPREAD_PT = (
    r"(?:(?:redistribu|distribu)(?:ir|am?|as)|divulg(?:ar|uem?|ues)|(?:compartilh|partilh|repass|reencaminh|encaminh)"
    r"(?:ar|em?|es)|reenvi(?:ar|em?)|publi(?:car|quem?|ques))"
)
_SPREAD_IT = (
    r"(?:(?:ridistribui|distribui|condivide|diffonde|inoltra|divulga|pubblica)(?:re|te|tel[oaie])"
    r"|(?:ridistribuir|distribuir|condivider|diffonder|inoltrar|divulgar|pubblicar)l[oaie])"
)
_US_ES = r"(?:de (?:la|esta|nuestra) lista|del grupo|de (?:este|nuestro) grupo)(?! de\b)"
_MEMBERS_ES = rf"(?:miembros|socios|suscriptores|integrantes)(?:$| {_US_ES})"
_US_PT = r"d(?:a|esta|a nossa|o|este|o nosso) (?:lista|grupo)(?! d[aeo]\b)"
_MEMBERS_PT = rf"(?:membros|socios|assinantes|inscritos)(?:$| {_US_PT})"
_US_IT = r"d(?:ella|i questa|ella nostra|el|i questo|el nostro) (?:lista|gruppo)(?! di\b)"
_MEMBERS_IT = rf"(?:membri|soci|iscritti)(?:$| {_US_IT}| alla lista)"
_SPANISH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:favor|pido|ruego|ruega|rogamos|pedimos|pedirles|pedirte|pediros|solicito|solicita|agradeceria"
        r"|agradezco|prefiero|pero|y|podrian|podrias|podriais) (?:\w+ ){0,3}?)",
        "no",
        rf" (?:l[oae]s? (?:{_SPREAD_ES}|circulen?|pas(?:en|es|eis)|hagan circular)\b|hagan circular(?:$"
        rf"| {_THE_DOCUMENT_ES}\b)"
        rf"|{_SPREAD_ES}(?:$| (?:{_THE_DOCUMENT_ES}|esto|a|con|fuera|mas|todavia|aun|antes|hasta|por favor"
        rf"|publicamente)\b)"
        rf"|circul(?:ar|en) (?:{_THE_DOCUMENT_ES}|esto)\b)",
    ),
)
_PORTUGUESE_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:favor|peco|pedimos|pedir|agradeco|gentileza|prefiro|mas|e|poderiam|poderia|podiam)"
        r" (?:\w+ ){0,3}?)",
        "nao",
        rf" (?:[oa]s? (?:{_SPREAD_PT}|passem?|facam circular)\b|{_SPREAD_PT}(?:$| (?:l?[oa]s?$"
        rf"|{_THE_DOCUMENT_PT}|isto|isso|com"
        r"|fora|mais|ainda|antes|ate|por favor|publicamente|a (?:terceiros|ninguem|outr[oa]s))\b)"
        rf"|(?:facam|fazer) circular(?:$| {_THE_DOCUMENT_PT}\b))",
    ),
)
_ITALIAN_ASKED: tuple[Rule, ...] = (
    (
        r"\b(?:preferirei|preferiremmo|vorrei|vorremmo|gradirei) che ",
        "non",
        r" l[oaie] (?:diffond|condivid|inoltr|pubblic|divulg|distribu)\w+",
    ),
    (
        r"(?:^|\b(?:favore|prega|prego|preghiamo|pregasi|chiedo|chiedervi|chiederti|cortesia|pero|ma|potreste|potresti"
        r"|e) (?:\w+ ){0,3}?)",
        "non",
        rf" (?:l[oaie] (?:{_SPREAD_IT}|girate|girare|passate|fate circolare)\b|girate?l[oaie]\b|girar?l[oaie]\b"
        r"|fate(?:l[oaie]) circolare\b|far(?:l[oaie]) circolare\b"
        rf"|{_SPREAD_IT}(?:$|(?<=[oi]) |(?:(?: \w+)? | )(?:{_THE_DOCUMENT_IT}|questo|cio|a|con|fuori|oltre"
        rf"|ancora|prima|per favore"
        r"|pubblicamente)\b)"
        rf"|(?:girare|girate) (?:{_THE_DOCUMENT_IT}|questo)\b|(?:far|fate) circolare(?:$| {_THE_DOCUMENT_IT}\b))",
    ),
)

_FRENCH_STATED: tuple[Rule, ...] = (
    *limits(
        rf"(?:^(?:{_DOCUMENT_FR} )?|\b(?:mais|et) |{_NAMED_FR}{_IS_FR} )(?:strictement )?",
        (
            "pas",
            r" (?:encore )?(?:pour|destinee?s?|en vue d une)(?: a)?(?: la| une)? ?(?:\w+ )?(?:re)?"
            r"(?:diffusion|circulation|publication|distribution)\b(?! d(?:e|u|es)?\b)",
        ),
        "uniquement|juste|seulement|exclusivement|que",
        rf"(?:pour (?:vous|toi)|(?:pour|a) (?:(?:les|aux) )?{_MEMBERS_FR}|(?:pour|a) (?:cette|la|notre) liste"
        r"|pour (?:ce|le|notre) groupe)",
        (r"(?:(?:a|pour) )?(?:l )?", "usage", r" (?:strictement )?(?:interne|personnel|prive)"),
        "confidentiel|confidentiels|confidentielle|confidentielles",
    ),
    (
        rf"(?:^(?:{_DOCUMENT_FR} )?|{_NAMED_FR}{_IS_FR} )(?:strictement )?",
        "reserve|reserves|reservee|reservees|restreint|restreinte|limitee",
        rf" (?:aux {_MEMBERS_FR}|a (?:la|cette|notre) liste\b|au groupe$)",
    ),
    (
        r"(?:^|\b(?:merci|veuillez|priere|svp|plait|doit|doivent) (?:\w+ ){0,2}?)(?:ne )?(?:l |le |la |les )?"
        r"(?:utiliser?|utilisez|garder|gardez|partager|partagez)(?: \w+){0,3}? (?:qu )?en ",
        "interne",
        r"(?: (?:uniquement|seulement|exclusivement|merci))*$",
    ),
    (
        r"\b(?:garde[rz]?|conserve[rz]?)(?: \w+){0,3} ",
        "confidentiel|confidentielle|confidentiels|confidentielles",
        r"$",
    ),
    (rf"{_NAMED_FR} ne (?:doit|doivent) ", "pas", rf" sortir {_US_FR}"),
    (
        r"^(?:diffusion|circulation) ",
        "restreinte|limitee|reservee",
        r" (?:a (?:la|cette) liste|au groupe|aux membres)\b",
    ),
    (
        rf"{_NAMED_FR} ne (?:doit|doivent|peut|peuvent) ",
        "pas",
        r" (?:encore )?etre (?:\w+ )?(?:re)?(?:diffuse|distribue|partage|transmis|publie|communique|divulgue)\w*\b",
    ),
    (r"\bgarde[rz]?(?: \w+){0,3} pour ", "vous|toi", r"$"),
    (r"\b(?:garde[rz]?(?: \w+){0,3}|reste|rester) entre ", "nous", r"$"),
    (r"\bsous ", "embargo", r""),
    (r"\b(?:envoie|partage|transmets)(?: \w+){0,6} (?:en toute|sous le sceau de la) ", "confidentialite", r""),
    (
        r"^(?:la )?",
        "diffusion|reproduction|publication",
        r" (?:est )?(?:interdite|non autorisee)(?:$| (?:hors|en dehors|sans)\b)",
    ),
)
_SPANISH_STATED: tuple[Rule, ...] = (
    *limits(
        rf"(?:^(?:{_DOCUMENT_ES} )?|\b(?:pero|y) |{_NAMED_ES}{_IS_ES} )(?:estrictamente )?",
        (
            "no",
            r" (?:(?:es|son|esta|estan|destinad[oa]s?|apt[oa]s?) )*(?:para|a) (?:(?:su|la|una) )?(?:difusion"
            r"|distribucion"
            r"|redistribucion|circulacion|publicacion|divulgacion)\b(?! del?\b)",
        ),
        "solo|solamente|unicamente|exclusivamente",
        rf"para (?:ustedes|vosotros|ti|(?:est[ea]|el|la) (?:lista|grupo)|(?:los )?{_MEMBERS_ES})",
        (r"(?:(?:para|de) )?", "uso", r" (?:interno|personal|privado)"),
        "confidencial|confidenciales",
    ),
    (
        rf"(?:^|{_NAMED_ES} )",
        "no",
        r" (?:se )?(?:debe|deben|puede|pueden) (?:ser )?(?:difund|distribu|redistribu|compart|public|reenvi|divulg)\w+"
        r"(?:$| (?:todavia|aun|antes|hasta|fuera|sin permiso|sin autorizacion|a|con)\b)",
    ),
    (
        rf"(?:^(?:{_DOCUMENT_ES} )?|{_NAMED_ES}{_IS_ES} )",
        "reservado|reservada|reservados|reservadas|exclusivo|exclusiva|restringido|restringida",
        rf" (?:(?:a|para)(?: los)? {_MEMBERS_ES}|(?:a|para) (?:la|esta) lista\b|al grupo$)",
    ),
    (
        r"(?:^|\b(?:favor|pido|ruego|y) (?:\w+ )?)(?:usar|usen|utilizar|utilicen)(?:l[oa]s?)?(?: \w+){0,3}?"
        r" (?:solo|solamente|unicamente|exclusivamente) (?:de (?:forma|manera|modo) )?",
        "internamente|interna|interno",
        r"(?: por favor)?$",
    ),
    (r"\b(?:guard\w+l[oa]s?|l[oa]s? guard\w+) (?:solo )?para ", "ustedes|vosotros|ti", r"$"),
    (
        rf"\b(?:manten|guard|trat)\w*(?:l[oa]s?| {_THE_DOCUMENT_ES}) (?:en |como |con )?",
        "confidencial|confidenciales|reserva|secreto|confidencialidad",
        r"$",
    ),
    (r"\bque ", "no", rf" salgan? {_US_ES}"),
    (
        r"^(?:su|la) (?:difusion|distribucion|reproduccion|publicacion|circulacion) (?:esta|queda) ",
        "prohibida",
        r"$",
    ),
    (r"\b(?:quede|queda|quedar) entre ", "nosotros", r"(?! (?:y|o)\b)"),
    (r"\bbajo ", "embargo", r""),
    (r"\b(?:comparto|envio|mando)(?: \w+){0,6} (?:en|de forma) ", "confianza|confidencial", r""),
    (r"^", "difusion|reproduccion|distribucion", r" prohibida$"),
    (r"^prohibida (?:su|la) ", "difusion|reproduccion|distribucion", r"$"),
)
_PORTUGUESE_STATED: tuple[Rule, ...] = (
    *limits(
        rf"(?:^(?:{_DOCUMENT_PT} )?|\bmas |{_NAMED_PT}{_IS_PT} )(?:estritamente )?",
        (
            "nao",
            r" (?:(?:e|sao|esta|se destinam?|destinad[oa]s?) )*(?:para|a) (?:sua )?(?:divulgacao|circulacao"
            r"|distribuicao"
            r"|redistribuicao|publicacao|difusao)\b(?! d[aeo]s?\b)",
        ),
        "so|apenas|somente|exclusivamente",
        rf"para (?:voces|voce|ti|(?:est[ea]|o|a) (?:lista|grupo)|(?:os )?{_MEMBERS_PT})",
        (r"(?:(?:para|de) )?", "uso", r" (?:interno|pessoal|privado)"),
        "confidencial|confidenciais",
    ),
    (
        rf"(?:^|{_NAMED_PT} )",
        "nao",
        r" (?:deve|devem|pode|podem) ser (?:\w+ )?(?:divulgad|distribuid|redistribuid|compartilhad|partilhad|publicad"
        r"|repassad|encaminhad|reencaminhad)\w+(?:$| (?:ainda|antes|ate|fora|sem|a|com)\b)",
    ),
    (
        rf"(?:^(?:{_DOCUMENT_PT} )?|{_NAMED_PT}{_IS_PT} )",
        "reservado|reservada|reservados|reservadas|exclusivo|exclusiva|restrito|restrita|restritos",
        rf" (?:(?:aos|para(?: os)?|dos) {_MEMBERS_PT}|(?:a|para) (?:esta )?lista\b|ao grupo$)",
    ),
    (
        r"(?:^|\b(?:favor|peco|e) (?:\w+ )?)(?:usar|usem|use|utilizar|utilizem)(?: \w+){0,3}?"
        r" (?:so|apenas|somente|exclusivamente) ",
        "internamente",
        r"(?: por favor)?$",
    ),
    (r"\bguard(?:em|e|ar|em no|em na)(?: (?:isto|isso))? (?:so )?para ", "voces|voce|si", r"$"),
    (
        rf"\b(?:mantenham|mantenha|manter)(?: (?:isto|isso|tudo|{_THE_DOCUMENT_PT}))? (?:em |sob )",
        "sigilo|segredo|reserva",
        r"$",
    ),
    (r"\bque ", "nao", rf" saiam? {_US_PT}"),
    (r"^(?:a|sua|a sua) (?:divulgacao|difusao|distribuicao|reproducao|publicacao) (?:e|esta|fica) ", "proibida", r"$"),
    (r"\b(?:fique|fica|ficar) entre ", "nos", r"$"),
    (r"\bsob ", "embargo", r""),
    (r"\b(?:partilho|compartilho|envio|mando)(?: \w+){0,6} em ", "confianca|confidencia", r""),
    (r"^", "divulgacao|difusao|reproducao", r" proibida$"),
    (r"^proibida a (?:sua )?", "divulgacao|difusao|reproducao", r"$"),
)
_ITALIAN_STATED: tuple[Rule, ...] = (
    *limits(
        rf"(?:^(?:{_DOCUMENT_IT} )?|\bma |{_NAMED_IT}{_IS_IT} )(?:strettamente )?",
        (
            "non",
            r" (?:(?:e|sono|destinat[oaie]|pensat[oaie]|adatt[oaie]|ancora) )*(?:per la|alla|per) (?:diffusione"
            r"|distribuzione"
            r"|ridistribuzione|circolazione|pubblicazione|divulgazione)\b(?! d(?:i|el|ella|ello|ei|elle|egli)\b)",
        ),
        "solo|soltanto|esclusivamente",
        rf"per (?:voi|te|(?:quest[oa]|la|il) (?:lista|gruppo)|(?:i|gli) {_MEMBERS_IT})",
        (r"(?:(?:per|ad) )?", "uso", r" (?:interno|personale|privato)"),
        "confidenziale|confidenziali|riservato|riservata|riservate|riservati",
    ),
    (
        rf"(?:^|{_NAMED_IT} )",
        "non",
        r" (?:deve|devono|puo|possono|va|vanno) (?:\w+ ){0,2}(?:diffus|distribuit|ridistribuit|condivis"
        r"|pubblicat|inoltrat"
        r"|divulgat)[oaie]\b",
    ),
    (
        rf"(?:^(?:{_DOCUMENT_IT} )?|{_NAMED_IT}{_IS_IT} )",
        "riservato|riservata|riservati|riservate|esclusivo|esclusiva",
        rf" (?:(?:ai|agli|per (?:i|gli)) {_MEMBERS_IT}|(?:alla|per la) lista$|al gruppo$)",
    ),
    (
        r"(?:^|\b(?:favore|prego|cortesia) )(?:da )?(?:usar\w*|usat\w*|utilizz\w+)(?: \w+){0,2}?"
        r" (?:solo|soltanto|esclusivamente) ",
        "internamente",
        r"$",
    ),
    (r"\b(?:tenete|tieni|tener)l[oaie] (?:solo )?per ", "voi|te", r"$"),
    (r"\b(?:tenete|tieni|tener|trattate)l[oaie] (?:come )?", "riservato|riservata|confidenziale|segreto", r"$"),
    (r"\bmanten\w+ (?:il|la) (?:massim[oa] )?", "riserbo|riservatezza", r""),
    (r"\bche ", "non", r" esca(?:no)? dal?(?:la)? (?:quest[oa] |nostr[oa] )?(?:lista|gruppo)(?! di\b)"),
    (
        r"^(?:la|ogni) (?:diffusione|distribuzione|riproduzione|pubblicazione) (?:\w+ )?e ",
        "vietata|proibita",
        r"$",
    ),
    (r"\b(?:resti|resta|rimanga|rimane) tra (?:di )?", "noi", r"$"),
    (r"\bsotto ", "embargo", r""),
    (r"\b(?:condivido|invio|mando)(?: \w+){0,6} (?:in|in via) ", "confidenza|riservata", r""),
    (r"^", "diffusione|riproduzione", r" vietata$"),
    (r"^vietata la ", "diffusione|riproduzione", r"$"),
)

ASKED = {"fr": _FRENCH_ASKED, "es": _SPANISH_ASKED, "pt": _PORTUGUESE_ASKED, "it": _ITALIAN_ASKED}
STATED = {"fr": _FRENCH_STATED, "es": _SPANISH_STATED, "pt": _PORTUGUESE_STATED, "it": _ITALIAN_STATED}
