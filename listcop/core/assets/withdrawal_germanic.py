"""How people take back what they shared in English, German and Dutch: rules of withdrawals.py, nothing else."""

from listcop.core.assets.withdrawal_forms import BEHIND, BETWEEN, OOPS, Tongue, ahead

_AHEAD_EN = ahead("is|was|are|were|and|but|so|or|because|if|when|not|whether")
_IS_EN = (
    rf"{_AHEAD_EN}(?:is|was|are|were|s|has been|have been|seems(?: to be)?|appears to be|turns out to be"
    r"|turned out to be|has gone|went)(?: (?:now|already|unfortunately|sadly|actually|apparently|indeed|completely"
    r"|totally|all|meanwhile|by now|also|just|simply|of course|an|a|the|out of|in fact))* "
)
_START_EN = r"(?:^|\b(?:please|pls|kindly|can|may|should|could|just|so|and|but|sorry|better|now|oops|ok|okay|then) )"
_ENGLISH = Tongue(
    own=r"i|my|mine|we|our",
    gave=r"sent|gave|posted|attached|shared|linked|uploaded|mailed|enclosed",
    points=r"above|below|attached|enclosed",
    earlier=r"last|previous|earlier|first|former|prior|yesterday|original",
    others=r"your|yours|his|her|their|you (?:\w+ )?(?:sent|gave|posted|attached|shared|mentioned|linked|wrote)"
    r"|an? (?:link|url|page|site|file|pdf)",
    unsure=r"if|in case|should|whether|unless|when|why|how",
    drop=(
        (_START_EN, "ignore|disregard|discard|delete|forget", rf"(?: about)?{BEHIND}"),
        (r"\bnever ", "mind", BEHIND),
        (r"\b(?:please |so |and |but |^)(?:do |to )?(?:don t |dont |not )", "use|open|download|follow|trust", BEHIND),
        (r"\b(?:use|take|see|read|try|open|is|get) (?:\w+ ){0,6}?", "instead", rf" of{BEHIND}"),
    ),
    wrong=(
        (
            _IS_EN,
            "wrong|outdated|obsolete|incorrect|invalid|corrupt|corrupted|faulty|withdrawn|superseded|unusable"
            "|incomplete|deleted|removed",
            r"",
        ),
        (_IS_EN.replace("|out of", ""), "out", r" of date"),
        (rf"{_AHEAD_EN}(?:is|are) no ", "longer", r" (?:valid|current|correct|up to date)"),
    ),
    dead=(
        (_IS_EN, "dead|broken|gone|down|offline|expired|defunct|wrong|invalid|404", r""),
        (
            rf"{_AHEAD_EN}(?:(?:is|are|does|do) )?no ",
            "longer",
            r" (?:valid|available|online|there|works?|working|exists?|up|current|accessible)",
        ),
        (rf"{_AHEAD_EN}(?:does not|doesn t|do not|don t|did not|didn t|won t) ", "work|open|exist|resolve", r""),
        (rf"{_AHEAD_EN}(?:leads|goes|points) ", "nowhere", r""),
    ),
    took=(
        (
            r"\b(?:i|we) (?:\w+ ){0,3}",
            "removed|deleted|withdrew|withdrawn|unpublished|retracted|withdraw|retract",
            BEHIND,
        ),
        (rf"\b(?:i|we) (?:\w+ ){{0,3}}(?:took|taken|take|pulled|pull) {BETWEEN}", "down|offline|back", r""),
        (
            rf"\b(?:i|we) (?:\w+ ){{0,3}}(?:took|taken|take|pulled|pull) {BETWEEN}",
            "off",
            r" the (?:web|internet|site)",
        ),
    ),
    sent=(
        (
            r"\b(?:i|we|sorry for|apologies for) (?:\w+ ){0,4}(?:sent|attached|posted|linked|uploaded|mailed|gave|given"
            r"|shared|enclosed|sending|attaching|posting|linking|sharing)(?: \w+){0,3} (?:the|an?) ",
            "wrong|incorrect|outdated|dead",
            r"(?P<what>(?: (?!an? |the )\w+){1,8})",
        ),
        (r"\b(?:that|this|it|those|these) (?:was|were)(?: \w+)? (?:the|an?) ", "wrong|old", BEHIND),
        (OOPS, "wrong|dead", r"(?P<what> \w+)$"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,3}?(?:here|this|attached|find|now|below) (?:\w+ ){0,4}?",
            "right|correct|corrected|proper|fixed",
            r"(?P<what> (?:one|ones|file|files|version|versions|link|links|url|address|attachment|document|pdf|copy"
            r"|table|sheet|slides|page|spreadsheet))\b",
        ),
        (
            r"\b(?:this|it|which|that|and|one|version|file) ",
            "replaces|supersedes",
            r"(?P<what> (?:the|my|that|both)(?: \w+){1,6})",
        ),
    ),
    all=((r"(?:^|\b(?:sorry|oops|no|so|please) )", "scratch|strike", r" that(?: last (?:one|mail|message))?$"),),
)

_AHEAD_DE = ahead("ist|war|sind|waren|und|aber|oder|weil|wenn|falls|nicht|ob|dass")
_WORDS_DE = r"(?: (?:leider|jetzt|nun|schon|auch|doch|wohl|inzwischen|mittlerweile|ganz|vollig|offenbar|ja|bei mir))*"
_IS_DE = rf"{_AHEAD_DE}(?:ist|war|sind|waren){_WORDS_DE} (?:(?:die|der|das) )?"
_I_DID_DE = rf"\b(?:ich habe|habe ich|hab ich|ich hab|wir haben|haben wir) {BETWEEN}"
_GERMAN = Tongue(
    own=r"ich|mein\w*|unser\w*|wir|mir",
    gave=r"geschickt\w*|gesendet|gesandt|verschickt|gepostet|angehangt|geteilt|verlinkt\w*|hochgeladen|gemailt|gegeben"
    r"|beigefugt|schickte|sandte|teilte",
    points=r"oben|obigen?|obiger|obige[ms]|angehangten?|angehangte[mrs]|beigefugten?|beiliegende\w*",
    earlier=r"letzten?|letzter|letzte[ms]|vorigen?|vorheriger?n?|ersten?|erster|erste[ms]|fruheren?|fruherer|gestern"
    r"|vorhin|eben|vorher",
    others=r"dein\w*|eure?[mnrs]?|ihre[mnrs]|seine?[mnrs]?|du|man",
    unsure=r"wenn|falls|sollte|sollten|ob|warum|wieso|weshalb",
    drop=(
        (
            r"(?:^|\b(?:bitte|also|und|aber|sorry|konnt|kannst|konnen sie|sollt|einfach|daher|darum) )",
            "ignoriert|ignoriere|ignorieren|vergesst|vergiss|loscht|losche|verwerft|verwirf|streicht|vergessen|loschen",
            rf"(?: (?:sie|bitte|einfach|also|daher))*{BEHIND}",
        ),
        (
            r"(?:^|\b(?:bitte|also|und|aber|sorry) )",
            "verwendet|benutzt|nehmt|offnet|nutzt|benutze|verwende|offne|nimm",
            r"(?P<what>(?: \w+){1,8}?) (?:bitte )?(?:nicht|keinesfalls)\b",
        ),
        (rf"\b(?:bitte|konnt|kannst|konnen) {BETWEEN}", "ignorieren|vergessen|loschen|verwerfen", r""),
        (rf"{_AHEAD_DE}bitte (?:einfach |wieder )?", "ignorieren|vergessen|loschen|verwerfen", r""),
        (
            rf"\bbitte {BETWEEN}",
            "nicht",
            r" (?:mehr |weiter )?(?:verwenden|benutzen|nehmen|offnen|nutzen|beachten|herunterladen)\b",
        ),
        (r"\b(?:nehmt|nutzt|verwendet|bitte|lest|hier|offnet) (?:\w+ ){0,6}?", "statt|anstatt|anstelle", BEHIND),
    ),
    wrong=(
        (
            _IS_DE,
            "falsch|falsche|falscher|falsches|veraltet|uberholt|fehlerhaft|ungultig|beschadigt|hinfallig|unbrauchbar"
            "|unvollstandig|verkehrt|verkehrte",
            r"",
        ),
        (rf"{_IS_DE}nicht ", "mehr", r" (?:aktuell|gultig|richtig|auf dem neuesten stand)"),
        (rf"{_AHEAD_DE}", "stimmt|stimmen", r" (?:so |leider )?nicht\b"),
    ),
    dead=(
        (_IS_DE, "tot|kaputt|weg|offline|abgelaufen|unerreichbar|defekt|gesperrt|falsch|verkehrt", r""),
        (rf"{_IS_DE}nicht ", "mehr", r" (?:gultig|erreichbar|da|online|verfugbar|vorhanden|im netz)"),
        (rf"{_AHEAD_DE}(?:geht|funktioniert|lauft|tut|existiert|stimmt){_WORDS_DE} ", "nicht", r""),
        (rf"{_AHEAD_DE}fuhrt ins ", "leere|nichts", r""),
    ),
    took=(
        (
            _I_DID_DE,
            "geloscht|entfernt|zuruckgezogen|heruntergenommen|runtergenommen|abgeschaltet|zuruckgenommen",
            r"",
        ),
        (rf"{_AHEAD_DE}(?:habe|hab) ich{_WORDS_DE} ", "geloscht|entfernt|zuruckgezogen|heruntergenommen", r""),
        (rf"{_I_DID_DE}(?:vom|aus dem) (?:netz|server|web|internet) ", "genommen|geloscht", r""),
        (rf"\b(?:ich nehme|ich ziehe|nehme ich|ziehe ich) {BETWEEN}", "zuruck", r""),
    ),
    sent=(
        (
            r"\b(?:habe|hab|haben|hatte|wurde)(?: (?:ich|wir|euch|ihnen|dir|allen|leider|eben|gestern|vorhin|wohl"
            r"|versehentlich|aus versehen|gerade|da|naturlich|den|die|das|der|einen?|eine))* ",
            "falsche|falschen|falsches|falscher|verkehrte|verkehrten|alte|alten|veraltete",
            r"(?P<what>(?: \w+){1,6}?) (?:geschickt|angehangt|verschickt|gesendet|verlinkt|gepostet|hochgeladen"
            r"|erwischt|beigefugt|kopiert|gemailt|weitergeleitet|angegeben)\b",
        ),
        (
            r"\b(?:das|dies|es) (?:war|waren)(?: (?:leider|wohl|ja|nun|naturlich|noch|eben))* (?:die|der|das|ein"
            r"|eine) ",
            "falsche|falscher|falsches|falschen|verkehrte|verkehrter|verkehrtes|alte|alter",
            BEHIND,
        ),
        (
            r"\b(?:da|dabei) (?:hing|war|lag)(?: \w+){0,2} (?:die|der|das) ",
            "falsche|falscher|falsches|verkehrte|verkehrter",
            BEHIND,
        ),
        (OOPS, "falsche|falscher|falsches|verkehrte|verkehrter|verkehrtes|toter", r"(?P<what> \w+)$"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,3}?(?:hier|jetzt|nun|anbei|anhang|folgt) (?:\w+ ){0,2}?(?:die|der|das|den)? ?",
            "richtige|richtigen|korrekte|korrigierte|berichtigte|korrigierten",
            r"(?P<what>(?: (?:datei|dateien|fassung|version|link|anhang|tabelle|dokument|seite|folien|liste))?)(?:$|\b)"
            r"(?! (?:weg|art|mann|zeit|ort)\b)",
        ),
        (r"\b(?:das|die|diese|dies|sie|es) ", "ersetzt|ersetzen", BEHIND),
    ),
    all=((r"^(?:\w+ )?", "kommando", r" zuruck\b"),),
)

_AHEAD_NL = ahead("is|was|zijn|waren|en|maar|of|want|omdat|als|niet|geen")
_WORDS_NL = r"(?: (?:helaas|nu|al|ook|intussen|inmiddels|wel|blijkbaar|de|het|een|dus|gewoon|bij mij|toch|niet meer))*"
_IS_NL = rf"{_AHEAD_NL}(?:is|was|zijn|waren|lijkt|blijkt){_WORDS_NL} "
_I_DID_NL = rf"\b(?:ik heb|heb ik|wij hebben|we hebben|hebben we) {BETWEEN}"
_DUTCH = Tongue(
    own=r"ik|mijn|onze|ons|mij|we|wij",
    gave=r"stuurde|gestuurd|verstuurd|meegestuurd|doorgestuurd|gaf|gegeven|postte|gepost|deelde|gedeeld|plaatste"
    r"|geplaatst|gemaild|geupload|bijgevoegd",
    points=r"hierboven|boven|bovenstaande|bijgevoegde|die (?:pagina|site|bijlage)",
    earlier=r"vorige|eerder|eerdere|eerste|laatste|gisteren|daarnet|zonet",
    others=r"jouw|jullie|uw|haar|hun|zijn (?:link|bestand|bijlage|mail)|(?:jij|je|u) (?:\w+ )?(?:stuurde|gaf|hebt|had)",
    unsure=r"als|indien|mocht|wanneer|of|waarom",
    drop=(
        (
            r"(?:^|\b(?:graag|dus|en|maar|sorry|alsjeblieft|alstublieft|jullie|je|kunt|kunnen) )",
            "negeer|negeert|vergeet|verwijder|schrap|wis",
            rf"(?: (?:aub|alsjeblieft|alstublieft|dus|graag|svp|maar))*{BEHIND}",
        ),
        (
            rf"\b(?:gelieve|graag|kunnen jullie|kunt u|kun je|mag je|mogen jullie|mag) {BETWEEN}(?:te )?",
            "negeren|vergeten|verwijderen",
            r"",
        ),
        (
            r"(?:^|\b(?:graag|dus|en|maar|sorry) )",
            "gebruik|open|download|neem",
            r"(?P<what>(?: \w+){1,8}?) (?:aub |alsjeblieft |alstublieft |maar )?niet\b",
        ),
        (
            rf"\b(?:gelieve|graag|aub|alsjeblieft) {BETWEEN}",
            "niet",
            r" (?:meer |verder )?(?:te )?(?:gebruiken|openen|downloaden)\b",
        ),
        (r"\b(?:gebruik|neem|kijk|lees|open|hier|graag) (?:\w+ ){0,6}?in ", "plaats", rf" van{BEHIND}"),
    ),
    wrong=(
        (
            _IS_NL,
            "fout|verkeerd|verkeerde|foute|verouderd|verouderde|achterhaald|onjuist|ongeldig|beschadigd|onvolledig|oud"
            "|onbruikbaar|vervallen",
            r"",
        ),
        (rf"{_IS_NL.replace('|niet meer', '')}niet ", "meer", r" (?:actueel|geldig|juist|correct|up to date)"),
        (rf"{_AHEAD_NL}", "klopt|kloppen", r" (?:helaas )?niet\b"),
    ),
    dead=(
        (_IS_NL, "dood|stuk|kapot|weg|offline|verlopen|onbereikbaar|gebroken|fout|verkeerd", r""),
        (
            rf"{_AHEAD_NL}(?:werkt|bestaat|doet het|opent|klopt|is|werken|bestaan)(?: (?:helaas|nu|ook|dus))* ",
            "niet",
            r"(?! (?:verkeerd|fout|dood|stuk|kapot|oud)\b)",
        ),
    ),
    took=(
        (rf"{_AHEAD_NL}heb ik{_WORDS_NL} ", "verwijderd|weggehaald|ingetrokken|gewist", r""),
        (rf"{_I_DID_NL}(?:offline |weg |van het net )?", "verwijderd|weggehaald|ingetrokken|gewist|gehaald", r""),
        (rf"\b(?:ik trek|trek ik|ik haal|haal ik) {BETWEEN}", "terug|in|offline|weg", r""),
    ),
    sent=(
        (
            r"\b(?:heb|hebben|had)(?: (?:ik|we|jullie|u|je|helaas|gisteren|net|per ongeluk|natuurlijk|dus|het|de"
            r"|een))* ",
            "verkeerde|foute|oude|verouderde",
            r"(?P<what>(?: \w+){1,6}?) (?:gestuurd|bijgevoegd|verstuurd|gepost|gedeeld|doorgestuurd|gegeven|geplakt"
            r"|gezet|meegestuurd|gemaild|toegevoegd|geupload)\b",
        ),
        (r"\b(?:stuurde|postte|deelde|plakte|gaf|zette)(?: \w+){0,3} (?:de|het) ", "verkeerde|foute|oude", BEHIND),
        (
            r"\b(?:dat|dit|het) (?:was|waren)(?: (?:helaas|dus|nog|natuurlijk))* (?:de|het|een) ",
            "verkeerde|foute|oude",
            BEHIND,
        ),
        (OOPS, "verkeerde|verkeerd|foute", r"(?P<what> \w+)$"),
    ),
    right=(
        (
            r"^(?:\w+ ){0,2}?(?:hier|dit|bijgaand|hierbij|bijlage|volgt) (?:\w+ ){0,2}?(?:de|het) ",
            "juiste|goede|correcte|verbeterde|gecorrigeerde",
            r"(?P<what>(?: (?:bestand|versie|link|bijlage|tabel|document|pagina|exemplaar))?)(?:$|\b)"
            r"(?! (?:manier|weg|tijd|plek|raad|dag)\b)",
        ),
        (r"\b(?:deze|dit|die|het|en) ", "vervangt|vervangen", BEHIND),
    ),
)

TONGUES = {"en": _ENGLISH, "de": _GERMAN, "nl": _DUTCH}
