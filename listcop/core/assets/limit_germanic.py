"""How people ask in English, German and Dutch that a thing be not passed on: rules of limits.py, nothing else."""

from listcop.core.assets.limit_forms import limits, named
from listcop.core.assets.rules import Rule

_SAID_OF_EN = (
    r"further|widely|outside|elsewhere|around|yet|beyond|with|to|any|anywhere|online|publicly|until|before|at all"
    r"|without (?:asking|telling|my|our|permission|prior)"
)
_DOCUMENT_EN = (
    r"(?:files?|documents?|drafts?|slides?|papers?|reports?|data|notes?|copy|copies|pdfs?|texts?|versions?|materials?"
    r"|plans?|links?|videos?|recordings?|maps?|spreadsheets?|attachments?|manuscripts?|templates?|guides?|scripts?"
    r"|results|figures|photos?|pictures?|budget|minutes|e ?mail|message|drawings?|tables?|manuals?|handbooks?|booklets?"
    r"|leaflets?|brochures?|flyers?|posters?|worksheets?|workbooks?|books?|chapters?|articles?|forms?|questionnaires?"
    r"|presentations?)"
)
_THE_DOCUMENT_EN = rf"(?:the|my|our|this|these|those|any|attached|enclosed)(?: \w+){{0,2}} {_DOCUMENT_EN}"
_THING_EN = (
    rf"(?:it|them|copies|any of (?:it|this|these)|(?:this|these|those|that)(?=$| (?:{_SAID_OF_EN}|on|along"
    rf"|internally|leave|or"
    rf"|and|as|in)\b)"
    rf"|{_THE_DOCUMENT_EN})"
)
_NAMED_EN = named("it|this|these|those|they|attached|enclosed", _THE_DOCUMENT_EN, "not|never|longer|used|was|were|been")
_IS_EN = r"(?: (?:is|are|s|remains?|stays?|still|strictly|highly|completely|meant|intended|only|just|send|sent))*"
_DONE_EN = (
    r"(?:(?:redistribut|distribut|circulat|recirculat|forward|shar|publish|disseminat|repost|copi|releas)ed"
    r"|passed (?:on|along|around)|posted(?: online| anywhere| elsewhere| publicly)?)"
)
_SPREADING_EN = r"(?:sharing|forwarding|(?:re)?distributing|(?:re)?circulating|reposting|publishing|copying)"
# Whom a thing is for: this list, and nobody else.
_US_EN = r"(?:the|this|our) (?:list|group|community)(?! of\b)"
_WHOM_EN = rf"(?:{_US_EN}|(?:(?:the|our) )?(?:list )?(?:members|subscribers)(?:$| of {_US_EN}))"
_ENGLISH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^(?:would you |could you )?|\b(?:please|kindly|ask you|asking you|asked|that you|you to|rather you|and|but"
        r"|so) )(?:please |kindly )?(?:do |to )?",
        "not|don t|dont|never|didn t",
        r" (?:to )?(?:please )?(?:(?:\w+ ){1,3}(?:or|and|nor) )?(?:(?:(?:re ?)?(?:distribute|circulate|post"
        r"|publish|share)"
        rf"|disseminate|forward|copy|release)(?: {_THING_EN}\b|$)|(?:(?:re ?)?(?:distribute|circulate|share)"
        rf"|disseminate"
        rf"|forward|publish) (?:{_SAID_OF_EN})\b|pass (?:{_THING_EN}(?: \w+)? (?:on|along|around)|on {_THING_EN})\b)",
    ),
    (r"\b(?:mind|prefer|rather|appreciate) ", "not", rf" {_SPREADING_EN}(?:$| {_THING_EN}\b)"),
    (r"\b(?:please|kindly|to|you) ", "refrain", rf" from {_SPREADING_EN}(?:$| {_THING_EN}\b)"),
)
_ENGLISH_STATED: tuple[Rule, ...] = (
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:strictly )?", "reserved|restricted|limited", rf" (?:to|for) {_WHOM_EN}"),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:only )?for ", "use", rf" (?:with)?in {_US_EN}(?: only)?$"),
    (
        rf"(?:^|\b(?:please|kindly|and|but) )(?:only )?(?:use|share|circulate|read|distribute)(?: {_THING_EN})?"
        r"(?: only| strictly)* ",
        "internally",
        r"(?: only| please)*$",
    ),
    (rf"{_NAMED_EN} (?:\w+ ){{0,2}}(?:stays?|remains?) ", "between", r" (?:us|ourselves)$"),
    (
        rf"(?:\b(?:don t|do not|not) let {_THING_EN} |(?:^|{_NAMED_EN} (?:\w+ ){{0,2}})not (?:to )?)",
        "leave",
        rf" {_US_EN}",
    ),
    (
        rf"^(?:any |further |the )?(?:{_SPREADING_EN}|(?:re)?distribution|circulation|publication)"
        r"(?: (?!of\b)\w+){0,5} is ",
        "not",
        r" (?:allowed|permitted|wanted|welcome)$",
    ),
    (rf"{_NAMED_EN} (?:\w+ ){{0,2}}", "not|never", rf" (?:yet )?(?:to )?be (?:\w+ )?{_DONE_EN}\b"),
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
    (r"\bfor (?:your|(?:list )?members) (?:own |personal |private )?", "eyes|use", r" only\b"),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )for (?:this |our )?", "you|us|list|members", r"(?: members)? only$"),
    (
        r"",
        "keep",
        rf" (?:it|them|this|these|those|that|{_THE_DOCUMENT_EN})(?: strictly| all| only)? (?:to (?:yourself"
        rf"|yourselves|the list|this list)|confidential|private|secret|between (?:us|ourselves)|among(?:st)? (?:us"
        r"|ourselves)|(?:with)?in(?:side)? (?:the|this|our) (?:list|group|community|team)\b|off the (?:web|internet))"
        r"(?=$| (?:please|until|till|for now|as|because|since|but|so|before|unless|and (?:do|don|not|please))\b)",
    ),
    (
        rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:(?:strictly|highly) )?",
        "confidential|embargoed",
        r"(?:$| until\b| and\b| for\b)",
    ),
    (rf"(?:^|{_NAMED_EN}{_IS_EN} )(?:under )?", "embargo|embargoed", r"(?:$| until\b)"),
    (r"\btreat(?: \w+){0,4} as (?:strictly )?", "confidential", r""),
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
    r"|manuskripte?|vorlagen?|anleitung(?:en)?|zahlen|fotos?|bild(?:er)?|protokolle?|studien?|mail"
    r"|pdfs?|zeichnung(?:en)?|ergebnisse?|handbuch|handbucher|heft|hefte|broschuren?|flyer|plakate?|merkblatt|merkblatter|arbeitsblatt|arbeitsblatter|buch"
    r"|bucher|kapitel|artikel|formulare?|fragebogen|prasentation(?:en)?)"
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
    r"|verteilen|veroffentlichen|teilen)|herum(?:zu)?(?:schicken|reichen|zeigen)|offentlich (?:zu )?machen"
    r"|nach aussen (?:zu )?(?:geben|tragen))"
)
_DONE_DE = (
    r"(?:weiter(?:gegeben|geleitet|verbreitet|gereicht|geschickt|verteilt)|verbreitet|veroffentlicht|verteilt|geteilt)"
)
_NAMED_DE = named("das|dies|es|sie|alles|anhang", _THE_DOCUMENT_DE, "nicht|nie|kein|keine|mehr|war|waren")
_IS_DE = r"(?: (?:ist|sind|bleibt|bleiben|noch|streng|strikt|nur|ausschliesslich|bitte|weiterhin))*"
_WAY_DE = r"(?:weitergabe|verbreitung|weiterverbreitung|veroffentlichung|weiterleitung|offentlichkeit|verteilung)"
_US_DE = r"(?:der|die|diese[rn]?|unsere[rn]?) (?:liste|gruppe|runde)"
_WHOM_DE = rf"(?:{_US_DE}|(?:(?:die|den) )?(?:listen)?mitgliedern?(?: {_US_DE})?)"
_GERMAN_ASKED: tuple[Rule, ...] = (
    (r"\bbitte (?:\w+ ){0,2}", "davon", rf" ab(?:zusehen)? (?:{_THING_DE})?{_SPREAD_DE}\b"),
    (
        r"\b(?:mochte|mochten|will|wollen) (?:\w+ )?",
        "nicht",
        rf" dass {_NAMED_DE}(?: \w+){{0,3}} {_DONE_DE} (?:wird|werden)\b",
    ),
    (
        rf"(?:^|\b(?:bitte|bitten|gebeten) ){_FILL_DE}{{0,4}}{_THING_DE}?",
        "nicht|niemals|keinesfalls",
        rf" (?:bitte )?{_THING_DE}?{_AWAY_DE}{_SPREAD_DE}\b(?! (?:kann|konn|will|woll|darf|durf|soll)\w*)",
    ),
    (
        r"\b(?:gebt|gib|geben sie|reicht|leitet|leiten sie|schickt|schicken sie|reichen sie)(?: \w+){0,6} ",
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
        rf" fur {_WHOM_DE}(?: bestimmt| gedacht)?$",
    ),
    (rf"(?:^|{_NAMED_DE}{_IS_DE} )(?:nur )?{_WHOM_DE} ", "vorbehalten", r"$"),
    (
        rf"(?:^|\bbitte ){_FILL_DE}{{0,2}}{_THING_DE}?(?:(?:bitte|nur|ausschliesslich|rein) )+",
        "intern|listenintern|gruppenintern",
        r" (?:zu )?(?:verwenden|nutzen|benutzen|gebrauchen|verteilen|weitergeben|weiterleiten)(?: bitte)?$",
    ),
    (
        rf"(?:^|{_NAMED_DE}{_IS_DE} )",
        "nur|ausschliesslich",
        rf" (?:fur den|zum) gebrauch (?:in|innerhalb) {_US_DE}$",
    ),
    (
        rf"^(?:die |jede |eine )?{_WAY_DE}(?: (?!(?:von|der|des)\b)\w+){{0,3}} ist ",
        "nicht|untersagt|verboten",
        r"(?: (?:gestattet|erlaubt|erwunscht))?$",
    ),
    (r"\bkreis (?:\w+ ){0,2}", "nicht", r" verlassen\b"),
    (r"", "vertraulich|diskret", r"(?: zu)? behandeln\b"),
    (rf"(?:^|{_NAMED_DE}{_IS_DE} )(?:streng |noch )?", "vertraulich", r"(?:$| und\b)"),
    (r"\b(?:behaltet|behalte|behalten sie)(?: \w+){0,4} fur ", "euch|dich|sich", r""),
    (r"\b(?:bleibt |bleiben )?(?:\w+ )?unter uns ", "bleiben|bleibt", r""),
    (r"\bbleibt (?:\w+ )?unter ", "uns", r"$"),
    (r"\b(?:teile|schicke|sende|gebe)(?: \w+){0,6} im ", "vertrauen", r"(?! darauf\b)"),
    (r"", "sperrfrist", r""),
    (r"^", "weitergabe|verbreitung|veroffentlichung", r" (?:verboten|untersagt|nicht gestattet)$"),
)

_DOCUMENT_NL = (
    r"(?:documenten|document|bestand(?:en)?|concept(?:en)?|dia s|presentaties?|stuk(?:ken)?|rapport(?:en)?"
    r"|verslag(?:en)?"
    r"|gegevens|notities?|notulen|kopie(?:en)?|tekst(?:en)?|versies?|materiaal|plan(?:nen)?|links?|video s?|opnames?"
    r"|video|kaart(?:en)?|tabel(?:len)?|bijlagen?|manuscript(?:en)?|sjablo(?:on|nen)|handleiding(?:en)?|cijfers|resultaten"
    r"|foto s?|begroting|pdf(?: s)?|tekening(?:en)?|afbeelding(?:en)?"
    r"|handboek(?:en)?|boek(?:en|jes?)?|folders?|brochures?|posters?|werkbla(?:d|den)"
    r"|hoofdstuk(?:ken)?|artikel(?:en)?|formulier(?:en)?|vragenlijst(?:en)?)"
)
_THE_DOCUMENT_NL = rf"(?:de|het|dit|deze|die|dat|mijn|onze|ons|bijgevoegde?) (?:\w+ )?{_DOCUMENT_NL}"
_FILL_NL = r"(?:(?:u|je|jullie|om|ook|nog|dus|wel|maar|vriendelijk|even|voorlopig|hier|in de bijlage) )"
_AWAY_NL = r"(?:(?:aan|met|zonder|buiten|op|in|verder|nog|online|zomaar|breder) (?:\w+ ){0,2}?)?"
_THING_NL = rf"(?:(?:{_THE_DOCUMENT_NL}|het|dit|dat|deze|ze|hem) {_FILL_NL}{{0,2}})"
_SPREAD_NL = (
    r"(?:(?:te |willen )?(?:verspreiden|doorsturen|doorgeven|delen|publiceren|rondsturen)|(?:door|rond) te (?:sturen"
    r"|geven)"
    r"|openbaar (?:te )?maken)"
)
_NAMED_NL = named("dit|het|dat|deze|ze", _THE_DOCUMENT_NL, "niet|meer|langer|geen|was|waren")
_IS_NL = r"(?: (?:is|zijn|blijft|blijven|nog|strikt|bestemd|bedoeld|stuur|ik))*"
_US_NL = r"(?:de|deze|onze) (?:lijst|groep)"
_WHOM_NL = rf"(?:{_US_NL}|(?:de )?(?:lijst)?leden(?: van {_US_NL})?)"
_DUTCH_ASKED: tuple[Rule, ...] = (
    (
        r"(?:^|\b(?:graag|gelieve|svp|aub|alsjeblieft|alstublieft|verzoek|vraag|vragen|liever|verzoeken|wilt?"
        r"|willen|zou|zouden|maar|document) )"
        rf"{_FILL_NL}{{0,3}}{_THING_NL}?",
        "niet",
        rf" {_THING_NL}?{_AWAY_NL}{_SPREAD_NL}\b(?! (?:kan|kunnen|mag|wil)\b)",
    ),
    (
        r"\b(?:stuur|geef|sturen|geven)(?: \w+){0,4} ",
        "niet",
        r" (?:\w+ ){0,3}?(?:verder|door|rond)$",
    ),
    (r"\b(?:stuur|geef)(?: \w+){0,4} aan ", "niemand", r" (?:\w+ ){0,2}?(?:door|verder)$"),
    (rf"(?:^|\b(?:graag|gelieve|aub|svp) ){_THING_NL}?aan ", "niemand", rf" {_SPREAD_NL}\b"),
    (
        r"\bliever ",
        "niet",
        rf" dat {_NAMED_NL}(?: \w+){{0,2}} (?:gedeeld|verspreid|doorgestuurd|gepubliceerd|doorgegeven)\b",
    ),
    (
        rf"(?:^|\b(?:graag|gelieve|aub|alsjeblieft|maar|en) )(?:verspreid|deel|publiceer) {_THING_NL}",
        "niet",
        r"(?:$| (?:met|aan|op|zonder|buiten|verder|breder|online)\b)",
    ),
)
_DUTCH_STATED: tuple[Rule, ...] = (
    *limits(
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
        rf"(?:^|{_NAMED_NL} )(?:mag|mogen|moet|moeten) (?:nog )?",
        "niet",
        r" (?:\w+ ){0,2}(?:verspreid|doorgestuurd|gedeeld|gepubliceerd|doorgegeven)\b",
    ),
    (rf"(?:^|{_NAMED_NL}{_IS_NL} )", "voorbehouden", rf" aan {_WHOM_NL}$"),
    (rf"(?:^|{_NAMED_NL}{_IS_NL} )(?:alleen|enkel|uitsluitend) ", "bestemd|bedoeld", rf" voor {_WHOM_NL}$"),
    (
        rf"(?:^|\b(?:graag|gelieve|aub|svp) ){_THING_NL}?(?:alleen|enkel|uitsluitend|slechts) ",
        "intern",
        r" (?:te )?(?:gebruiken|verspreiden|delen)(?: aub| svp| graag)?$",
    ),
    (r"\b(?:hou|houd|houden) (?:het|dit|dat|ze) (?:\w+ ){0,2}", "binnen", rf" {_US_NL}$"),
    (r"\b(?:hou|houd|houden) (?:het|dit|dat|ze) (?:\w+ ){0,2}voor ", "jullie|jezelf|uzelf|u|je", r"(?: zelf)?$"),
    (r"^(?:de |verdere )?(?:verspreiding|publicatie)(?: (?!van\b)\w+){0,3} is ", "niet|verboden", r"(?: toegestaan)?$"),
    (r"", "vertrouwelijk", r" (?:te )?(?:behandelen|houden)\b"),
    (r"\bonder ons (?:te )?", "blijven|blijft|houden", r""),
    (r"\bblijft (?:\w+ )?onder ", "ons", r"$"),
    (r"\bonder ", "embargo", r""),
    (r"\b(?:deel|stuur|geef)(?: \w+){0,6} in ", "vertrouwen", r""),
    (r"^", "verspreiding|publicatie", r" (?:verboden|niet toegestaan)$"),
)

ASKED = {"en": _ENGLISH_ASKED, "de": _GERMAN_ASKED, "nl": _DUTCH_ASKED}
STATED = {"en": _ENGLISH_STATED, "de": _GERMAN_STATED, "nl": _DUTCH_STATED}
