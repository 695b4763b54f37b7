"""A giver's word that what they bring is not to be passed on, in seven languages; a firm's footer is no such word."""

import re
from collections.abc import Iterator

from listcop.core import zone_lines
from listcop.core.tagger.cues import fold

SENTENCE_CHARACTERS = 600  # a longer one is a table or a listing
NOT_FAR = r"(?: \w+){0,4}"  # a few words between

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n\s*\n")
_LONE_END = re.compile(r"[()\[\]:\n,;.!–—]| - ")  # "(confidential)", "Confidential: the plan"
_WORDS = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b([sa])\.\s?([vu])\.\s?([pb])\.", re.IGNORECASE)  # "s.v.p.", "a.u.b."
# Without one of these a text asks for nothing of the kind: looked for first, as most letters have none.
_STEMS = (
    *("distrib", "circul", "forward", "shar", "pass", "confid", "vertrauli", "vertrouw", "riservat", "embargo", "only"),
    *("yoursel", "keep", "publi", "weiter", "verteil", "verbreit", "veröffentl", "sperrfrist", "nur für", "behalte"),
    *("unter uns", "diffus", "partag", "transm", "transf", "divulg", "usage", "entre n", "pour vous", "pour toi"),
    *("difund", "difus", "compart", "reenv", "uso", "para ", "repass", "encaminh", "partilh", "diffond", "condivi"),
    *(
        "inoltr",
        "pubblic",
        "per voi",
        "tra noi",
        "versprei",
        "doorst",
        "doorge",
        "delen",
        "gedeeld",
        "gebruik",
        "alleen",
    ),
    "onder ons",
)
# "This e-mail is confidential", "if you are not the addressee": said by firms, below every letter.
_FOOTER = re.compile(
    r"\b(?:recipients?|addressees?|destinataires?|empfanger\w*|adressat\w*|destinatari[oa]s?|geadresseerden?"
    r"|(?:this|the) (?:e ?mail|message|communication|transmission)(?: \w+){0,5} (?:is|are|may)"
    r"|diese (?:e ?mail|mail|nachricht)(?: \w+){0,5} (?:ist|sind|kann)|(?:ce|cet|le present) (?:message|courriel|mail"
    r"|e mail)(?: \w+){0,5} (?:est|sont|peut)|este (?:mensaje|correo)(?: \w+){0,5} (?:es|son|puede)"
    r"|esta? (?:mensagem|e ?mail)(?: \w+){0,5} (?:e|sao|pode)|quest[ao] (?:messaggio|e ?mail)(?: \w+){0,5}"
    r" (?:e|sono|puo)|dit (?:bericht|mailbericht)(?: \w+){0,5} (?:is|zijn|kan)|deze e ?mail(?: \w+){0,5} (?:is|zijn))\b"
)

# What is meant, where a verb alone may speak of anything ("don't share your password").
_IT = (
    r"(?:it|them|this|these|those|that|any of (?:it|this|them)|copies|further|widely|outside|elsewhere|around"
    r"|(?:the|my|our|this|these|those)(?: \w+){0,2} (?:files?|documents?|drafts?|slides?|papers?|reports?|data|notes?"
    r"|copy|copies|pdf|texts?|versions?|materials?|plans?|links?|videos?|recordings?|maps?|spreadsheets?|attachments?"
    r"|manuscripts?|templates?|guides?|scripts?|results|figures|photos?|pictures?|e ?mail|message|post))"
)
_NOTED_EN = (
    r"(?:redistribut|distribut|circulat|recirculat|forward|shar|publish|disseminat|repost|copi|pass|post|releas)ed"
)
_WAYS_EN = r"(?:distribution|redistribution|circulation|publication|dissemination|sharing|forwarding|attribution)"
_NAMED_EN = (
    r"(?:this|it|they|these|those|that|attached|enclosed|(?:the|my|our)(?: attached| enclosed)?(?: \w+)?"
    r" (?:files?|documents?|drafts?|slides?|papers?|reports?|versions?|copy|plans?|texts?|notes?|manuscripts?|budget"
    r"|figures))"
)
_ENGLISH = (
    rf"(?:^|\b(?:please|kindly|ask you|asking you|asked|that you|you to)) ?(?:please |kindly )?(?:do not|don t"
    rf"|dont|never|not to|not) (?:please )?(?:(?:re|re )?(?:distribute|circulate)|disseminate|(?:forward"
    rf"|share|publish|repost)"
    rf" {_IT}|post {_IT} (?:online|elsewhere|publicly|anywhere|on)|pass {_IT}(?: \w+)? ?(?:on|along|around)"
    rf"|pass on {_IT}|(?:share|forward|publish)$)\b",
    rf"\b{_NAMED_EN} (?:\w+ ){{0,2}}(?:not|never) (?:to )?be (?:\w+ )?{_NOTED_EN}\b",
    rf"\b(?:not|nothing)(?: yet| meant| intended| to be used)? for (?:\w+ )?{_WAYS_EN}\b",
    rf"\bnot to be (?:\w+ )?{_NOTED_EN}\b",
    r"\bfor your(?: own| personal| private)? (?:eyes|use) only\b|\bfor our own use only\b",
    r"\bfor internal use only\b|\bonly for (?:internal use|your eyes|this (?:list|group))\b",
    r"\b(?:only|just) for you(?: all)?$|\bfor you only\b",
    r"\bkeep (?:it|this|them|these|that|the \w+)(?: \w+)? (?:to yourself|to yourselves|confidential|private|secret"
    r"|between us|among(?:st)? (?:us|ourselves)|(?:with)?in(?:side)? (?:the|this|our) (?:list|group|community|team)"
    r"|off the (?:web|internet))\b",
    rf"\b{_NAMED_EN}{NOT_FAR} (?:is|are|remains?|stays?) (?:strictly |still |highly |completely )?(?:confidential"
    r"|embargoed|under embargo)\b",
    r"\b(?:strictly|treat(?: \w+){1,4} as) confidential\b|\bin(?: strict)? confidence$|\bembargoed until\b",
)
_GERMAN = (
    r"\bbitte(?: \w+){0,4} nicht (?:\w+ ){0,3}(?:weiter(?: zu)?(?:geben|verbreiten|leiten|reichen|schicken|senden)"
    r"|weitergeben|weiterverteilen|verbreiten|verteilen|veroffentlichen|herumschicken|teilen|offentlich machen)\b",
    r"\bnicht(?: \w+){0,3} (?:weiterzugeben|weiterzuverbreiten|weiterzuleiten|zu verbreiten|zu veroffentlichen)\b",
    rf"\b(?:gebt|gib|geben sie|reicht|leitet|leiten sie|schickt|schicken sie|reichen sie){NOT_FAR} nicht(?: \w+)?"
    r" weiter\b",
    r"\b(?:darf|durfen|soll|sollen|sollte|sollten) (?:\w+ ){0,3}nicht (?:\w+ ){0,2}(?:weitergegeben|weitergeleitet"
    r"|verbreitet|weiterverbreitet|veroffentlicht|verteilt|weitergereicht)\b",
    r"\b(?:nicht|keine) (?:zur|fur die|fur|zum)? ?(?:\w+ )?(?:weitergabe|verbreitung|weiterverbreitung|veroffentlichung"
    r"|weiterleitung|offentlichkeit)\b",
    r"\bnur (?:fur|zum) (?:den |die )?(?:internen|eigenen|privaten|personlichen) gebrauch\b",
    r"\bnur fur (?:euch|dich|sie)(?: bestimmt| gedacht|$)|\bnur fur (?:diese|die) (?:liste|gruppe)\b",
    r"\bvertraulich(?: zu)? behandeln\b|\b(?:streng|noch) vertraulich\b|\b(?:ist|sind|bleibt) vertraulich\b",
    rf"\b(?:behaltet|behalte|behalten sie){NOT_FAR} fur (?:euch|dich|sich)\b|\bunter uns (?:bleiben|bleibt)\b",
    r"\bbleibt (?:\w+ )?unter uns\b|\bsperrfrist\b",
)
_SPREAD_FR = (
    r"(?:re)?(?:diffuser|distribuer|partager|transmettre|transferer|publier|divulguer)"
    r"|rediffuser|faire (?:circuler|suivre)"
)
_SPREAD_FR_TOLD = (
    r"(?:re)?(?:diffusez|distribuez|partagez|transmettez|transferez|publiez|divulguez|faites (?:circuler|suivre))"
)
_FRENCH = (
    rf"\b(?:merci|priere|svp|plait|prie|prions|demande|demandons|souhaite|a|mais|document\w*|version)(?: \w+){{0,2}}?"
    rf"(?: de)? ne (?:surtout )?pas (?:l |la |le |les )?(?:{_SPREAD_FR})\b|^ne pas (?:{_SPREAD_FR})\b",
    rf"\bne (?:l |la |le |les )?{_SPREAD_FR_TOLD} (?:surtout )?pas\b|\bne (?:l |le |la |les )?faites pas"
    r" (?:circuler|suivre)\b",
    r"\bne (?:doit|doivent) pas etre (?:\w+ )?(?:re)?(?:diffuse|distribue|partage|transmis|publie|communique)\w*\b",
    r"\bpas (?:encore )?(?:pour|destinee?s? (?:a )?(?:la|une)?|en vue d une|destinee?s? a)(?: la"
    r"| une)? ?(?:\w+ )?(?:re)?"
    r"(?:diffusion|circulation|publication|distribution)\b",
    r"\b(?:strictement|reste\w*|est|sont|encore|document\w*|titre) (?:strictement |encore )?confidentiel\w*\b",
    r"\busage (?:strictement )?interne\b|\b(?:rien que|uniquement|juste|seulement) pour (?:vous|toi)\b",
    r"\bgarde[rz]?(?: \w+){0,3} (?:pour (?:vous|toi)|entre nous)\b|\bsous embargo\b",
    r"\b(?:reste|rester) entre nous\b",
)
_SPREAD_ES = (
    r"(?:redistribu|difund|distribu|compart|circul|reenv|divulg|publi)(?:ir|ar|an|en|ais|ir?l[oa]s?|arl[oa]s?|ais|[ea]"
    r"|yan|ya|yais|ien|ie|ieis|uen|ue|iquen|ique|quen|que)"
)
_SPANISH = (
    rf"\b(?:favor|pido|ruego|rogamos|pedimos|agradeceria|agradezco|prefiero|pero)(?: \w+){{0,3}} no (?:l[oae]s? )?"
    rf"{_SPREAD_ES}\b",
    r"(?:^|\b(?:favor|pero|y)) ?no (?:l[oa]s? )(?:redistribuyan?|difundan?|distribuyan?|compartan?|compartais|difundais"
    r"|reenvien?|divulguen?|publiquen?|circulen?|pasen|hagan circular)\b",
    r"^no (?:redistribuyan?|difundan?|distribuyan|compartan|reenvien|divulguen|publiquen|redistribuir"
    r"|difundir|divulgar)\b",
    r"\bno (?:es |son |esta |estan |destinad[oa]s? |apt[oa]s? )*(?:para|a) (?:su |la |una )?(?:difusion|distribucion"
    r"|redistribucion|circulacion|publicacion|divulgacion)\b",
    r"\bno (?:se )?(?:debe|deben|puede|pueden) (?:ser )?(?:difund|distribu|redistribu|compart|public|reenvi"
    r"|divulg)\w+\b",
    r"(?<!no )\b(?:estrictamente|es|son|documento|caracter|material|todavia|aun) (?:estrictamente "
    r"|todavia )?confidencial"
    r"(?:es)?\b",
    r"\b(?:solo|unicamente|exclusivamente) para (?:uso (?:interno|personal|privado)|ustedes$|vosotros$"
    r"|est[ea] (?:lista|grupo))\b",
    r"\b(?:quede|queda|quedar) entre nosotros\b|\bbajo embargo\b|\bde uso interno\b",
)
_SPREAD_PT = (
    r"(?:redistribu|divulg|distribu|circul|compartilh|partilh|repass|reencaminh|encaminh|reenvi|public|publiqu|divulgu)"
    r"(?:ir|ar|am|em|a|e|il[oa]s?|i-l[oa]s?)"
)
_PORTUGUESE = (
    rf"\b(?:favor|peco|pedimos|agradeco|gentileza|prefiro|mas)(?: \w+){{0,3}} nao (?:[oa]s? )?{_SPREAD_PT}\b",
    r"^nao (?:[oa]s? )?(?:redistribuam?|divulguem?|distribuam?|compartilhem?|partilhem?|repassem?|reencaminhem?"
    r"|encaminhem|publiquem?)\b",
    r"\bnao (?:e |sao |esta |se destinam? |destinad[oa]s? )*(?:para|a) (?:sua )?(?:divulgacao|circulacao|distribuicao"
    r"|redistribuicao|publicacao|difusao)\b",
    r"\bnao (?:deve|devem|pode|podem) ser (?:\w+ )?(?:divulgad|distribuid|redistribuid|compartilhad|partilhad|publicad"
    r"|repassad|encaminhad|reencaminhad)\w+\b",
    r"(?<!nao )\b(?:estritamente|e|sao|documento|carater|material|ainda) (?:estritamente "
    r"|ainda )?confidencia(?:l|is)\b",
    r"\b(?:so|apenas|somente|exclusivamente) para (?:uso (?:interno|pessoal|privado)|voces$|est[ea]"
    r" (?:lista|grupo))\b",
    r"\b(?:fique|fica|ficar) entre nos\b|\bsob embargo\b|\bde uso interno\b",
)
_SPREAD_IT = (
    r"(?:ridistribui|diffond[ei]|diffonde|distribui|condivide|inoltra|divulga|pubblica|gira)(?:re|rl[oaie]"
    r"|te|tel[oaie])"
    r"|far(?:l[oaie])? circolare|fate(?:l[oaie])? circolare"
)
_ITALIAN = (
    rf"\b(?:favore|prega|prego|preghiamo|pregasi|chiedo|cortesia"
    rf"|pero)(?: \w+){{0,3}} non (?:l[oaie] )?(?:{_SPREAD_IT})\b",
    r"^non (?:ridistribui|diffonde|distribui|condivide|inoltra|divulga)te(?:l[oaie])?\b",
    r"\bnon (?:e |sono |destinat[oaie] |pensat[oaie] |adatt[oaie] |ancora )*(?:per la|alla"
    r"|per) (?:diffusione|distribuzione"
    r"|ridistribuzione|circolazione|pubblicazione|divulgazione)\b",
    r"\bnon (?:deve|devono|puo|possono|va|vanno) (?:\w+ ){0,2}(?:diffus|distribuit|ridistribuit|condivis"
    r"|pubblicat|inoltrat"
    r"|divulgat)[oaie]\b",
    r"(?<!non )\b(?:strettamente|e|sono|documento|materiale|ancora) (?:strettamente |ancora )?(?:riservat[oaie]"
    r"|confidenzial[ei])\b(?! a(?:i|gli|l|lla|lle|ll)?\b)",
    r"\b(?:solo|soltanto|esclusivamente) per (?:uso (?:interno|personale|privato)|voi$|quest[oa]"
    r" (?:lista|gruppo))\b|\bad uso interno\b",
    r"\b(?:resti|resta|rimanga|rimane) tra (?:di )?noi\b|\bsotto embargo\b",
)
_SPREAD_NL = (
    r"(?:verspreiden|doorsturen|door te sturen|doorgeven|door te geven|delen|publiceren|rondsturen|openbaar maken)"
)
_DUTCH = (
    rf"\b(?:graag|gelieve|svp|aub|alsjeblieft|alstublieft|verzoek|vraag|liever|verzoeken|wil"
    rf"|willen)(?: \w+){{0,4}} niet"
    rf" (?:\w+ ){{0,3}}(?:te )?{_SPREAD_NL}\b|^niet (?:verder )?{_SPREAD_NL}\b",
    rf"\b(?:stuur|geef|sturen|geven){NOT_FAR} niet (?:verder|door)\b",
    r"\bniet (?:bestemd |bedoeld )?voor (?:de |verdere )?(?:verspreiding|distributie|circulatie|publicatie"
    r"|openbaarmaking)\b",
    r"\b(?:mag|mogen|moet|moeten) niet (?:\w+ ){0,2}(?:verspreid|doorgestuurd|gedeeld|gepubliceerd|doorgegeven)\b",
    r"(?<!niet )\b(?:is|zijn|strikt|nog|blijft|blijven) (?:strikt |nog )?vertrouwelijk\b"
    r"|\bvertrouwelijk (?:te )?behandelen\b",
    r"\b(?:alleen|enkel|uitsluitend) voor (?:intern|eigen|persoonlijk|prive) ?gebruik\b|\b(?:alleen|enkel"
    r"|uitsluitend) voor"
    r" (?:jullie|jou|u|deze (?:lijst|groep))(?: bedoeld| bestemd|$)",
    r"\bonder ons (?:blijven|blijft|houden)\b|\bonder embargo\b",
)
_SAID = re.compile("|".join((*_ENGLISH, *_GERMAN, *_FRENCH, *_SPANISH, *_PORTUGUESE, *_ITALIAN, *_DUTCH)))
_LONE = frozenset(
    (
        *("confidential", "strictly confidential", "vertraulich", "streng vertraulich", "confidentiel", "confidencial"),
        *("strictement confidentiel", "estrictamente confidencial", "estritamente confidencial", "riservato"),
        *("confidenziale", "strettamente riservato", "vertrouwelijk", "strikt vertrouwelijk", "embargo", "embargoed"),
    )
)


def not_to_be_passed_on(text: str) -> str:
    """Return the sentence that asks to keep what a post brings from others, or "" where none does.

    Whoever asks that speaks of all they bring with the post: to offer one thing too few costs a search, one too many a
    member's trust. What firms put below every letter ("this e-mail is confidential …") says nothing of the file: its
    writer sent it to a whole list, knowing that. Nor does a question, nor what another forbids ("the licence does not
    allow redistribution").
    """
    lowered = text.lower()
    if not any(map(lowered.__contains__, _STEMS)):
        return ""
    return next((one for one in _sentences(_DOTTED.sub(r"\1\2\3", text)) if _asks_it(one)), "")


def _sentences(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        if not zone_lines.is_legal_notice(" ".join(paragraph.split()).casefold()):
            yield from (one for one in _SENTENCE_END.split(paragraph) if len(one) <= SENTENCE_CHARACTERS)


def _asks_it(sentence: str) -> bool:
    flat = _flat(sentence)
    if sentence.rstrip().endswith("?") or _FOOTER.search(flat):
        return False
    return _SAID.search(flat) is not None or any(_flat(piece) in _LONE for piece in _LONE_END.split(sentence))


def _flat(text: str) -> str:
    return " ".join(_WORDS.findall(fold(text)))
