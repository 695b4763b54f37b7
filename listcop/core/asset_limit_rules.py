"""How people ask, in seven languages, that a thing be not passed on: the rules of asset_limits, and nothing else."""

# Every rule turns on a word ("not", "confidential"): what stands before it, the word, what stands after it. A sentence
# is read by the rules of its own words alone. A verb such as "share" may speak of anything, so what it is said of is a
# document by name, a pronoun, or nothing at all.
Rule = tuple[str, str, str]


def _named(pronouns: str, document: str, denials: str) -> str:
    """Return what matches what is spoken of: a pronoun, or a document and a few words after it that deny nothing."""
    return rf"\b(?:{pronouns}|{document}(?: (?!(?:{denials})\b)\w+){{0,4}}?)"


_SAID_OF_EN = (
    r"further|widely|outside|elsewhere|around|yet|beyond|with|to|any|anywhere|online|publicly|until|before|at all"
)
_DOCUMENT_EN = (
    r"(?:files?|documents?|drafts?|slides?|papers?|reports?|data|notes?|copy|copies|pdf|texts?|versions?|materials?"
    r"|plans?|links?|videos?|recordings?|maps?|spreadsheets?|attachments?|manuscripts?|templates?|guides?|scripts?"
    r"|results|figures|photos?|pictures?|budget|minutes|e ?mail|message)"
)
_THE_DOCUMENT_EN = rf"(?:the|my|our|this|these|those|any|attached|enclosed)(?: \w+){{0,2}} {_DOCUMENT_EN}"
_THING_EN = (
    rf"(?:it|them|copies|any of (?:it|this|these)|(?:this|these|those|that)(?=$| (?:{_SAID_OF_EN}|on|along|or"
    rf"|and|as|in)\b)"
    rf"|{_THE_DOCUMENT_EN})"
)
_NAMED_EN = _named(
    "it|this|these|those|they|attached|enclosed", _THE_DOCUMENT_EN, "not|never|longer|used|was|were|been"
)
_IS_EN = r"(?: (?:is|are|s|remains?|stays?|still|strictly|highly|completely|meant|intended|only|just|send|sent))*"
_DONE_EN = (
    r"(?:(?:redistribut|distribut|circulat|recirculat|forward|shar|publish|disseminat|repost|copi|releas)ed"
    r"|passed (?:on|along|around)|posted(?: online| anywhere| elsewhere| publicly)?)"
)
_ENGLISH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:please|kindly|ask you|asking you|asked|that you|you to|rather you|and|but|so) )"
        r"(?:please |kindly )?(?:do |to )?",
        "not|don t|dont|never",
        r" (?:to )?(?:please )?(?:(?:\w+ ){1,3}(?:or|and|nor) )?(?:(?:(?:re ?)?(?:distribute|circulate|post"
        r"|publish|share)"
        rf"|disseminate|forward|copy|release)(?: {_THING_EN}\b|$)|(?:(?:re ?)?(?:distribute|circulate|share)"
        rf"|disseminate"
        rf"|forward|publish) (?:{_SAID_OF_EN})\b|pass (?:{_THING_EN}(?: \w+)? (?:on|along|around)|on {_THING_EN})\b)",
    ),
)
_ENGLISH_STATED: tuple[Rule, ...] = (
    (rf"{_NAMED_EN} (?:\w+ ){{0,2}}", "not|never", rf" (?:to )?be (?:\w+ )?{_DONE_EN}\b"),
    (r"", "not", rf" to be (?:\w+ )?{_DONE_EN}\b(?! (?:as|with|to|over|between)\b)"),
    (
        r"",
        "not|nothing",
        r"(?: yet| meant| intended| to be used)? for (?:\w+ )?(?:distribution|redistribution|circulation|publication"
        r"|dissemination|sharing|forwarding|attribution|release)\b(?! of\b)",
    ),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:for )?(?:strictly )?", "internal", r" use(?: only)?(?:$| please\b| until\b)"),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )", "only|just|strictly", r" for (?:internal use|your eyes|you)(?: all| only)?$"),
    (
        rf"(?:^|{_NAMED_EN}{_IS_EN} )",
        "only|just",
        r" for (?:(?:this|the) (?:list|group)\b(?! of\b)|(?:list )?members(?: of (?:this|the|our) list)?$)",
    ),
    (r"\bfor your (?:own |personal |private )?", "eyes|use", r" only\b"),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )for (?:this |our )?", "you|us|list|members", r"(?: members)? only$"),
    (
        r"",
        "keep",
        rf" (?:it|them|this|these|those|that|{_THE_DOCUMENT_EN})(?: strictly| all| only)? (?:to yourself"
        rf"|to yourselves|confidential|private|secret|between us|among(?:st)? (?:us|ourselves)"
        r"|(?:with)?in(?:side)? (?:the|this|our) (?:list|group|community|team)\b(?! of\b)|off the (?:web|internet))\b",
    ),
    (
        rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:(?:strictly|highly) )?",
        "confidential|embargoed",
        r"(?:$| until\b| and\b| for\b)",
    ),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:under )?", "embargo|embargoed", r"(?:$| until\b)"),
    (r"\btreat(?: \w+){1,4} as (?:strictly )?", "confidential", r""),
    (
        r"\b(?:attached|enclosed|here|this|it)(?: is| s)(?: a| the| my| our| strictly)* ",
        "confidential",
        rf" {_DOCUMENT_EN}\b",
    ),
    (r"\b(?:sharing|share|shared|send|sending|sent|give|giving)(?: \w+){0,6} in (?:\w+ )?", "confidence", r""),
    (r"^in (?:strict )?", "confidence", r"$"),
)

_DOCUMENT_DE = (
    r"(?:datei(?:en)?|dokumente?|entwurfe?|folien?|papiere?|berichte?|daten|notizen|kopien?|texte?|fassung(?:en)?"
    r"|version(?:en)?|material(?:ien)?|unterlagen?|plane?|links?|videos?|aufnahmen?|karten?|tabellen?|anhange?|anlagen?"
    r"|manuskripte?|vorlagen?|anleitung(?:en)?|zahlen|fotos?|bild(?:er)?|protokolle?|studien?|mail)"
)
_THE_DOCUMENT_DE = (
    rf"(?:der|die|das|den|dem|diese[nmrs]?|meine?n?|unsere?n?|beiliegende\w*|angehangte\w*)(?: \w+)? {_DOCUMENT_DE}"
)
_FILL_DE = (
    r"(?:(?:bitte|noch|aber|auch|also|unbedingt|vorerst|erst|erstmal|vorlaufig|zunachst|daher|euch|sie|dich|ihnen|darum"
    r"|dass|um|ich|wir|mal|hier|im anhang|in der anlage) )"
)
_AWAY_DE = r"(?:(?:an|mit|ohne|ausserhalb|auf|in|im|ins|uber|vor|bei|per|jetzt|noch|einfach|weiter) (?:\w+ ){0,2})?"
_THING_DE = rf"(?:(?:{_THE_DOCUMENT_DE}|es|das|dies|diese|sie|ihn) {_FILL_DE}{{0,2}}{_AWAY_DE})"
_SPREAD_DE = (
    r"(?:weiter ?(?:zu ?)?(?:geben|verbreiten|leiten|reichen|schicken|senden|verteilen|sagen)|(?:zu )?(?:verbreiten"
    r"|verteilen|veroffentlichen|teilen)|herum(?:zu)?(?:schicken|reichen|zeigen)|offentlich (?:zu )?machen)"
)
_DONE_DE = (
    r"(?:weiter(?:gegeben|geleitet|verbreitet|gereicht|geschickt|verteilt)|verbreitet|veroffentlicht|verteilt|geteilt)"
)
_NAMED_DE = _named("das|dies|es|sie|alles|anhang", _THE_DOCUMENT_DE, "nicht|nie|kein|keine|mehr|war|waren")
_IS_DE = r"(?: (?:ist|sind|bleibt|bleiben|noch|streng|strikt|nur|ausschliesslich|bitte|weiterhin))*"
_WAY_DE = r"(?:weitergabe|verbreitung|weiterverbreitung|veroffentlichung|weiterleitung|offentlichkeit|verteilung)"
_GERMAN_ASKED: tuple[Rule, ...] = (
    (
        rf"(?:^|\b(?:bitte|bitten|gebeten) ){_FILL_DE}{{0,4}}{_THING_DE}?",
        "nicht|niemals|keinesfalls",
        rf" (?:bitte )?{_THING_DE}?{_AWAY_DE}{_SPREAD_DE}\b(?! (?:kann|konn|will|woll|darf|durf|soll)\w*)",
    ),
    (
        r"\b(?:gebt|gib|geben sie|reicht|leitet|leiten sie|schickt|schicken sie|reichen sie)(?: \w+){0,4} ",
        "nicht",
        r"(?: \w+){0,3} (?:weiter|herum)$",
    ),
    (
        rf"(?:^|\b(?:bitte|und|aber) )(?:teilt|teilen sie|verbreitet|verbreiten sie|verteilt|verteilen sie"
        rf"|veroffentlicht)"
        rf" (?:bitte )?{_THING_DE}",
        "nicht",
        r"(?:$| (?:mit|an|in|auf|ohne|ausserhalb|offentlich|weiter|bitte)\b)",
    ),
)
_GERMAN_STATED: tuple[Rule, ...] = (
    (
        rf"{_NAMED_DE} (?:darf|durfen|soll|sollen|sollte|sollten) (?:\w+ ){{0,3}}",
        "nicht",
        rf" (?:\w+ ){{0,2}}{_DONE_DE}\b",
    ),
    (r"", "nicht|keine", rf" (?:zur|fur die|fur|zum)? ?(?:\w+ )?{_WAY_DE}\b(?! (?:von|der|des)\b)"),
    (
        rf"(?:^|{_NAMED_DE}{_IS_DE} )",
        "nur|ausschliesslich",
        r" (?:fur|zum|zur) (?:(?:den|die|der) )?(?:internen?|eigenen|privaten|personlichen) (?:gebrauch"
        r"|verwendung|nutzung)\b",
    ),
    (rf"(?:^|{_NAMED_DE}{_IS_DE} )", "nur", r" fur (?:euch|dich|sie)(?: bestimmt| gedacht)?$"),
    (
        rf"(?:^|{_NAMED_DE}{_IS_DE} )",
        "nur",
        r" fur (?:(?:diese|die) (?:liste|gruppe)|(?:listen)?mitglieder)(?: bestimmt| gedacht)?$",
    ),
    (r"", "vertraulich", r"(?: zu)? behandeln\b"),
    (rf"(?:^|{_NAMED_DE}{_IS_DE} )(?:streng |noch )?", "vertraulich", r"(?:$| und\b)"),
    (r"\b(?:behaltet|behalte|behalten sie)(?: \w+){0,4} fur ", "euch|dich|sich", r""),
    (r"\b(?:bleibt |bleiben )?(?:\w+ )?unter uns ", "bleiben|bleibt", r""),
    (r"\bbleibt (?:\w+ )?unter ", "uns", r"$"),
    (r"\b(?:teile|schicke|sende|gebe)(?: \w+){0,6} im ", "vertrauen", r"(?! darauf\b)"),
    (r"", "sperrfrist", r""),
    (r"^", "weitergabe|verbreitung|veroffentlichung", r" (?:verboten|untersagt|nicht gestattet)$"),
)

_DOCUMENT_FR = (
    r"(?:documents?|fichiers?|brouillons?|diapos?|diapositives|rapports?|donnees|notes?|copies?|textes?|versions?"
    r"|materiel|plans?|liens?|videos?|enregistrements?|cartes?|tableaux?|pieces? jointes?|manuscrits?|modeles?|guides?"
    r"|resultats|chiffres|photos?|images?|budget|compte rendu|presentation|message)"
)
_THE_DOCUMENT_FR = rf"(?:l|le|la|les|ce|cet|cette|ces|mon|ma|mes|notre|nos) (?:\w+ )?{_DOCUMENT_FR}"
_THING_FR = rf"(?:{_THE_DOCUMENT_FR}|ceci|cela|ca)"
_NAMED_FR = _named("c|ce|ceci|cela|il|elle|ils|elles|le|la|les", _THE_DOCUMENT_FR, "pas|plus|jamais|ni|etait|etaient")
_IS_FR = r"(?: (?:n|est|sont|reste|restent|encore|ci joint|a|strictement|envoie|ne|pour l instant))*"
_AFTER_FR = (
    rf"(?: (?:surtout )?pas)?(?:$| {_THING_FR}\b| (?:plus loin|davantage|largement|hors|en dehors|a|aux|sans"
    rf"|avant|merci"
    r"|svp|s il|publiquement|encore|ailleurs|pour l instant|ni)\b)"
)
_SPREAD_FR = r"(?:re)?(?:diffuser|distribuer|partager|transmettre|transferer|publier|divulguer)"
_TOLD_FR = r"(?:re)?(?:diffusez|distribuez|partagez|transmettez|transferez|publiez|divulguez)"
_FRENCH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:merci|priere|veuillez|svp|plait|prie|prions|demande|demandons|souhaite|a|mais|document|version)"
        r" (?:\w+ ){0,2}?(?:de )?)ne (?:surtout )?",
        "pas",
        rf" (?:(?:l |la |le |les )(?:{_SPREAD_FR}|faire (?:circuler|suivre))\b|{_SPREAD_FR}{_AFTER_FR}"
        rf"|faire (?:circuler|suivre)(?:$| {_THING_FR}\b))",
    ),
    (
        r"",
        "ne",
        rf" (?:(?:l |la |le |les )(?:{_TOLD_FR}|faites) (?:surtout )?pas\b(?: (?:circuler|suivre))?|{_TOLD_FR}"
        rf" (?:surtout )?pas(?:$| {_THING_FR}\b)|faites pas (?:circuler|suivre)(?:$| {_THING_FR}\b))",
    ),
)

_DOCUMENT_ES = (
    r"(?:documentos?|archivos?|borrador(?:es)?|diapositivas?|informes?|datos|notas?|copias?|textos?|version(?:es)?"
    r"|material(?:es)?|planos?|plan(?:es)?|enlaces?|videos?|grabacion(?:es)?|mapas?|tablas?|adjuntos?|manuscritos?"
    r"|plantillas?|guias?|resultados|cifras|fotos?|imagen(?:es)?|presupuesto|actas?|presentacion(?:es)?|hoja)"
)
_DOCUMENT_PT = (
    r"(?:documentos?|arquivos?|ficheiros?|rascunhos?|slides?|relatorios?|dados|notas?|copias?|textos?|vers(?:ao|oes)"
    r"|material|materiais|planos?|plantas?|links?|videos?|gravac(?:ao|oes)|mapas?|tabelas?|anexos?|manuscritos?"
    r"|modelos?|guias?|resultados|numeros|fotos?|imagens?|orcamento|atas?|apresentac(?:ao|oes)|planilhas?)"
)
_DOCUMENT_IT = (
    r"(?:document[oi]|file|bozz[ae]|diapositiv[ae]|slide|relazion[ei]|rapport[oi]|dati|not[ae]|copi[ae]|test[oi]"
    r"|version[ei]|material[ei]|pian[oi]|link|video|registrazion[ei]|mapp[ae]|tabell[ae]|allegat[oi]|manoscritt[oi]"
    r"|modell[oi]|guid[ae]|risultati|cifre|foto|immagin[ei]|bilancio|preventivo|verbal[ei]|presentazion[ei])"
)
_THE_DOCUMENT_ES = rf"(?:el|la|los|las|est[eao]s?|mis?|nuestr[oa]s?|su) (?:\w+ )?{_DOCUMENT_ES}"
_THE_DOCUMENT_PT = rf"(?:o|a|os|as|est[ea]s?|ess[ea]s?|meus?|minhas?|noss[oa]s?) (?:\w+ )?{_DOCUMENT_PT}"
_THE_DOCUMENT_IT = rf"(?:il|lo|la|i|gli|le|l|quest[oaie]|mi[oa]|miei|nostr[oaie]) (?:\w+ )?{_DOCUMENT_IT}"
_NAMED_ES = _named("esto|lo|la|los|las", _THE_DOCUMENT_ES, "no|ya|nunca|era|eran|fue")
_NAMED_PT = _named("isto|isso", _THE_DOCUMENT_PT, "nao|ja|nunca|era|eram|foi")
_NAMED_IT = _named("questo|cio", _THE_DOCUMENT_IT, "non|piu|mai|era|erano")
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
_SPANISH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:favor|pido|ruego|ruega|rogamos|pedimos|pedirles|pedirte|pediros|solicito|solicita|agradeceria"
        r"|agradezco|prefiero|pero|y) (?:\w+ ){0,3}?)",
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
        r"(?:^|\b(?:favor|peco|pedimos|pedir|agradeco|gentileza|prefiro|mas|e) (?:\w+ ){0,3}?)",
        "nao",
        rf" (?:[oa]s? (?:{_SPREAD_PT}|passem?|facam circular)\b|{_SPREAD_PT}(?:$| (?:l?[oa]s?$"
        rf"|{_THE_DOCUMENT_PT}|isto|isso|com"
        r"|fora|mais|ainda|antes|ate|por favor|publicamente|a terceiros)\b)"
        rf"|(?:facam|fazer) circular(?:$| {_THE_DOCUMENT_PT}\b))",
    ),
)
_ITALIAN_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:favore|prega|prego|preghiamo|pregasi|chiedo|chiedervi|chiederti|cortesia|pero|ma"
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

_DOCUMENT_NL = (
    r"(?:documenten|document|bestand(?:en)?|concept(?:en)?|dia s|presentaties?|stuk(?:ken)?|rapport(?:en)?"
    r"|verslag(?:en)?"
    r"|gegevens|notities?|notulen|kopie(?:en)?|tekst(?:en)?|versies?|materiaal|plan(?:nen)?|links?|video s?|opnames?"
    r"|kaart(?:en)?|tabel(?:len)?|bijlagen?|manuscript(?:en)?|sjablo(?:on|nen)|handleiding(?:en)?|cijfers|resultaten"
    r"|foto s?|begroting)"
)
_THE_DOCUMENT_NL = rf"(?:de|het|dit|deze|die|dat|mijn|onze|ons|bijgevoegde?) (?:\w+ )?{_DOCUMENT_NL}"
_FILL_NL = r"(?:(?:u|je|jullie|om|ook|nog|dus|wel|maar|vriendelijk|even|voorlopig|hier|in de bijlage) )"
_AWAY_NL = r"(?:(?:aan|met|zonder|buiten|op|in|verder|nog|online|zomaar|breder) (?:\w+ ){0,2}?)?"
_THING_NL = rf"(?:(?:{_THE_DOCUMENT_NL}|het|dit|dat|deze|ze|hem) {_FILL_NL}{{0,2}})"
_SPREAD_NL = (
    r"(?:(?:te )?(?:verspreiden|doorsturen|doorgeven|delen|publiceren|rondsturen)|(?:door|rond) te (?:sturen|geven)"
    r"|openbaar (?:te )?maken)"
)
_NAMED_NL = _named("dit|het|dat|deze|ze", _THE_DOCUMENT_NL, "niet|meer|langer|geen|was|waren")
_IS_NL = r"(?: (?:is|zijn|blijft|blijven|nog|strikt|bestemd|bedoeld|stuur|ik))*"
_DUTCH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:graag|gelieve|svp|aub|alsjeblieft|alstublieft|verzoek|vraag|vragen|liever|verzoeken|wil"
        r"|willen|maar) )"
        rf"{_FILL_NL}{{0,3}}{_THING_NL}?",
        "niet",
        rf" {_THING_NL}?{_AWAY_NL}{_SPREAD_NL}\b(?! (?:kan|kunnen|mag|wil)\b)",
    ),
    (
        r"\b(?:stuur|geef|sturen|geven)(?: \w+){0,4} ",
        "niet",
        r" (?:\w+ ){0,3}?(?:verder|door|rond)$",
    ),
    (
        rf"(?:^|\b(?:graag|gelieve|aub|alsjeblieft|maar|en) )(?:verspreid|deel|publiceer) {_THING_NL}",
        "niet",
        r"(?:$| (?:met|aan|op|zonder|buiten|verder|breder|online)\b)",
    ),
)


def _limits(
    start: str, not_for: tuple[str, str], only: str, whom: str, internal: tuple[str, str, str], secret: str
) -> tuple[Rule, ...]:
    """Return the rules on who a document is for, where languages say it in one order of words."""
    before, use, after = internal
    return (
        (start, not_for[0], not_for[1]),
        (start, only, rf" {whom}$"),
        (rf"{start}(?:(?:{only}) )?{before}", use, rf"{after}(?: (?:{only}))?$"),
        (start, only, rf" {before}(?:{use}){after}\b"),
        (start, secret, r"(?:$| (?:y|e|et|en|jusqu|hasta|ate|fino|tot)\b(?! a(?:i|gli|l|lla|lle|ll)?\b))"),
    )


_FRENCH_STATED: tuple[Rule, ...] = (
    *_limits(
        rf"(?:^(?:{_DOCUMENT_FR} )?|\b(?:mais|et) |{_NAMED_FR}{_IS_FR} )(?:strictement )?",
        (
            "pas",
            r" (?:encore )?(?:pour|destinee?s?|en vue d une)(?: a)?(?: la| une)? ?(?:\w+ )?(?:re)?"
            r"(?:diffusion|circulation|publication|distribution)\b(?! d(?:e|u|es)?\b)",
        ),
        "uniquement|juste|seulement|exclusivement|que",
        r"(?:pour (?:vous|toi)|(?:pour|a) (?:(?:les|aux) )?membres de la liste|(?:pour|a) (?:cette|la) liste"
        r"|pour ce groupe)",
        (r"(?:(?:a|pour) )?(?:l )?", "usage", r" (?:strictement )?(?:interne|personnel|prive)"),
        "confidentiel|confidentiels|confidentielle|confidentielles",
    ),
    (
        rf"{_NAMED_FR} ne (?:doit|doivent|peut|peuvent) ",
        "pas",
        r" etre (?:\w+ )?(?:re)?(?:diffuse|distribue|partage|transmis|publie|communique|divulgue)\w*\b",
    ),
    (r"\bgarde[rz]?(?: \w+){0,3} pour ", "vous|toi", r"$"),
    (r"\b(?:garde[rz]?(?: \w+){0,3}|reste|rester) entre ", "nous", r"$"),
    (r"\bsous ", "embargo", r""),
    (r"\b(?:envoie|partage|transmets)(?: \w+){0,6} (?:en toute|sous le sceau de la) ", "confidentialite", r""),
    (r"^", "diffusion|reproduction|publication", r" (?:interdite|non autorisee)$"),
)
_SPANISH_STATED: tuple[Rule, ...] = (
    *_limits(
        rf"(?:^(?:{_DOCUMENT_ES} )?|\b(?:pero|y) |{_NAMED_ES}{_IS_ES} )(?:estrictamente )?",
        (
            "no",
            r" (?:(?:es|son|esta|estan|destinad[oa]s?|apt[oa]s?) )*(?:para|a) (?:(?:su|la|una) )?(?:difusion"
            r"|distribucion"
            r"|redistribucion|circulacion|publicacion|divulgacion)\b(?! del?\b)",
        ),
        "solo|solamente|unicamente|exclusivamente",
        r"para (?:ustedes|vosotros|ti|est[ea] (?:lista|grupo)|(?:los )?miembros de la lista)",
        (r"(?:(?:para|de) )?", "uso", r" (?:interno|personal|privado)"),
        "confidencial|confidenciales",
    ),
    (
        rf"(?:^|{_NAMED_ES} )",
        "no",
        r" (?:se )?(?:debe|deben|puede|pueden) (?:ser )?(?:difund|distribu|redistribu|compart|public|reenvi|divulg)\w+"
        r"(?:$| (?:todavia|aun|antes|hasta|fuera|sin permiso|sin autorizacion|a|con)\b)",
    ),
    (r"\b(?:quede|queda|quedar) entre ", "nosotros", r""),
    (r"\bbajo ", "embargo", r""),
    (r"\b(?:comparto|envio|mando)(?: \w+){0,6} (?:en|de forma) ", "confianza|confidencial", r""),
    (r"^", "difusion|reproduccion|distribucion", r" prohibida$"),
    (r"^prohibida (?:su|la) ", "difusion|reproduccion|distribucion", r"$"),
)
_PORTUGUESE_STATED: tuple[Rule, ...] = (
    *_limits(
        rf"(?:^(?:{_DOCUMENT_PT} )?|\bmas |{_NAMED_PT}{_IS_PT} )(?:estritamente )?",
        (
            "nao",
            r" (?:(?:e|sao|esta|se destinam?|destinad[oa]s?) )*(?:para|a) (?:sua )?(?:divulgacao|circulacao"
            r"|distribuicao"
            r"|redistribuicao|publicacao|difusao)\b(?! d[aeo]s?\b)",
        ),
        "so|apenas|somente|exclusivamente",
        r"para (?:voces|voce|ti|est[ea] (?:lista|grupo)|(?:os )?membros da lista)",
        (r"(?:(?:para|de) )?", "uso", r" (?:interno|pessoal|privado)"),
        "confidencial|confidenciais",
    ),
    (
        rf"(?:^|{_NAMED_PT} )",
        "nao",
        r" (?:deve|devem|pode|podem) ser (?:\w+ )?(?:divulgad|distribuid|redistribuid|compartilhad|partilhad|publicad"
        r"|repassad|encaminhad|reencaminhad)\w+(?:$| (?:ainda|antes|ate|fora|sem|a|com)\b)",
    ),
    (r"\b(?:fique|fica|ficar) entre ", "nos", r"$"),
    (r"\bsob ", "embargo", r""),
    (r"\b(?:partilho|compartilho|envio|mando)(?: \w+){0,6} em ", "confianca|confidencia", r""),
    (r"^", "divulgacao|difusao|reproducao", r" proibida$"),
    (r"^proibida a (?:sua )?", "divulgacao|difusao|reproducao", r"$"),
)
_ITALIAN_STATED: tuple[Rule, ...] = (
    *_limits(
        rf"(?:^(?:{_DOCUMENT_IT} )?|\bma |{_NAMED_IT}{_IS_IT} )(?:strettamente )?",
        (
            "non",
            r" (?:(?:e|sono|destinat[oaie]|pensat[oaie]|adatt[oaie]|ancora) )*(?:per la|alla|per) (?:diffusione"
            r"|distribuzione"
            r"|ridistribuzione|circolazione|pubblicazione|divulgazione)\b(?! d(?:i|el|ella|ello|ei|elle|egli)\b)",
        ),
        "solo|soltanto|esclusivamente",
        r"per (?:voi|te|quest[oa] (?:lista|gruppo)|i membri della lista)",
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
    (r"\b(?:resti|resta|rimanga|rimane) tra (?:di )?", "noi", r"$"),
    (r"\bsotto ", "embargo", r""),
    (r"\b(?:condivido|invio|mando)(?: \w+){0,6} (?:in|in via) ", "confidenza|riservata", r""),
    (r"^", "diffusione|riproduzione", r" vietata$"),
    (r"^vietata la ", "diffusione|riproduzione", r"$"),
)
_DUTCH_STATED: tuple[Rule, ...] = (
    *_limits(
        rf"(?:^|\b(?:maar|en) |{_NAMED_NL}{_IS_NL} )(?:strikt )?",
        (
            "niet",
            r" (?:bestemd |bedoeld )?voor (?:de |verdere )?(?:verspreiding|distributie|circulatie|publicatie"
            r"|openbaarmaking)"
            r"\b(?! van\b)",
        ),
        "alleen|enkel|uitsluitend|slechts",
        r"voor (?:jullie|jou|u|(?:deze|de) (?:lijst|groep)|(?:lijst)?leden(?: van de lijst)?)(?: bedoeld| bestemd)?",
        (r"(?:voor )?(?:intern|eigen|persoonlijk|prive) ?", "gebruik", r""),
        "vertrouwelijk",
    ),
    (
        rf"(?:^|{_NAMED_NL} )(?:mag|mogen|moet|moeten) ",
        "niet",
        r" (?:\w+ ){0,2}(?:verspreid|doorgestuurd|gedeeld|gepubliceerd|doorgegeven)\b",
    ),
    (r"", "vertrouwelijk", r" (?:te )?behandelen\b"),
    (r"\bonder ons ", "blijven|blijft|houden", r""),
    (r"\bblijft (?:\w+ )?onder ", "ons", r"$"),
    (r"\bonder ", "embargo", r""),
    (r"\b(?:deel|stuur|geef)(?: \w+){0,6} in ", "vertrouwen", r""),
    (r"^", "verspreiding|publicatie", r" (?:verboden|niet toegestaan)$"),
)

ASKED = (
    *(*_ENGLISH_ASKED, *_GERMAN_ASKED, *_FRENCH_ASKED, *_SPANISH_ASKED),
    *(*_PORTUGUESE_ASKED, *_ITALIAN_ASKED, *_DUTCH_ASKED),
)
STATED = (
    *(*_ENGLISH_STATED, *_GERMAN_STATED, *_FRENCH_STATED, *_SPANISH_STATED),
    *(*_PORTUGUESE_STATED, *_ITALIAN_STATED, *_DUTCH_STATED),
)
