"""Who says in words of their own that they look for the same, or want to know it, too; in seven languages.

"I also want to learn", "j'en cherche aussi", "die suche ich auch": such a clause begins with the wanting, holds an
"also", and tells in its few other words of nothing that somebody has. "I also want to say …" is none of them, nor is
"we also look for the leak with soap": so somebody tells how they do it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

MOST_WORDS = 12  # of the clause
_FEW = r"(?: \w+){0,3}?"  # "je veux" + "bien aussi" + "savoir"


class _Wanting(NamedTuple):
    """Folded words; apostrophes are blanks.

    begins  how such a clause begins
    also    one of them must stand in it
    gives   behind the beginning, any of them tells of somebody who has it, or turns what was said
    asks    but not behind one of these: "I also want to know who sells them"
    how     nor does it hold one of these: "first", "under the …", or what is known and by what or where it is sought
    """

    begins: re.Pattern[str]
    also: frozenset[str]
    gives: frozenset[str]
    asks: frozenset[str]
    how: re.Pattern[str]


def _wanting(begins: str, also: str, gives: str, asks: str, how: re.Pattern[str]) -> _Wanting:
    also_words, gives_words, asks_words = (frozenset(one.split()) for one in (also, gives, asks))
    return _Wanting(re.compile(rf"(?:{begins})(?!\w)"), also_words, gives_words, asks_words, how)


def _how(when: str, seeks: str, the: str, same: str, means: str) -> re.Pattern[str]:
    """How a search is done: the leak is sought with soap, under the cap. Who seeks "gloves with long cuffs", "a man
    with a lorry" or "the same" lacks them."""
    thing = rf"(?:{the}) (?!{same})\w+(?: \w+)*?"
    return re.compile(rf"\b(?:{when})(?!\w)|\b(?:{seeks})(?: \w+)?? {thing} (?:{means}) \w")


_ENGLISH_VERBS = "learn|know|hear|find|buy|get|have|see|understand|read|order"
_FRENCH_VERBS = "apprendre|savoir|connaitre|trouver|acheter|avoir|comprendre|lire|entendre|voir|obtenir|commander"
_SPANISH_VERBS = "aprender(?:lo)?|saber(?:lo)?|conocer|encontrar|comprar|conseguir|tener|ver|entender|leer|oir"
_PORTUGUESE_VERBS = "aprender|saber|conhecer|encontrar|comprar|conseguir|achar|ter|ver|entender|ler|ouvir"
_ITALIAN_VERBS = r"(?:impar|sap|conosc|trov|compr|av|ved|cap|legg|sent)[aei]r\w*"
_GERMAN_VERBS = "lernen|wissen|horen|finden|kaufen|haben|bekommen|verstehen|lesen|gerne?"
_DUTCH_VERBS = "leren|weten|horen|vinden|kopen|hebben|krijgen|begrijpen|zien|lezen"

_LANGUAGES = (
    _wanting(  # English; "Me I also want" is East Africa's
        r"(?:(?:even )?(?:me|us) (?:too |also )?)?(?:i|we) (?:too |also |really )*(?:"
        r"(?:(?:would|d) (?:also |really )*(?:like|love|want|wish)|want|wish|need|hope|(?:am|m|are|re) (?:also )?"
        rf"(?:trying|keen|hoping)) (?:also )?to (?:also )?(?:{_ENGLISH_VERBS})"
        r"|(?:(?:am|m|are|re|have been|ve been) (?:also )?(?:looking|searching)|look|search) (?:also )?for"
        r"|(?:am|m|are|re) (?:also )?in need of|(?:need|want|seek|lack)(?! (?:also )?(?:to|you|everyone|people)\b))",
        "also too well likewise",
        "has have had sells sell sold got gets found bought stocks makes try use ask than except besides unless until"
        " without because since so",
        "where who how what which when whether if why",
        _how(
            "firstly|first$|always|usually|often|mostly|normally|sometimes|(?:under|behind|inside|beneath) the",
            r"(?:look|search) (?:also )?for|seek",
            "the",
            "same|answer",
            "with|using|by|at|under|behind|beneath|inside|around|along|near|between",
        ),
    ),
    _wanting(  # German
        r"(?:auch )?(?:(?:das|die|den|so ?was|so etwas|solche|welche) )?(?:(?:ich|wir) )?(?:auch |ebenfalls )?"
        r"(?:suche|suchen|brauche|brauchen|benotige|benotigen)"
        rf"|(?:auch )?(?:ich|wir|das|die|so ?was|so etwas){_FEW} (?:mochte|mochten|wurde|wurden|will|wollen"
        rf"|wollte|wollten|wusste|wussten|hatte|hatten)(?: \w+){{0,5}}? (?:{_GERMAN_VERBS})$",
        "auch ebenfalls ebenso genauso",
        "hat gibt verkauft verkaufen fand gefunden gekauft bekam nimm nehmt frag fragt ausser als sonst weil ohne bis"
        " deshalb darum",
        "wo wer wie was wann ob warum",
        _how(
            "zuerst|zunachst|meist(?:ens)?|oft|normalerweise|manchmal|(?<!noch )immer(?! noch)"
            "|(?:unter|hinter) de[rmn]",
            "suche|suchen",
            "das|die|den",
            "auch|gleiche|selbe|antwort",
            "mit|mittels|an|am|unter|hinter|neben|entlang|zwischen",
        ),
    ),
    _wanting(  # French
        r"(?:moi aussi |nous aussi |moi )?(?:je|j|nous|on) (?:en |le |la |les )?(?:(?:re)?cherch(?:e|ons)"
        r"|(?:ai|avons|a) (?:aussi |egalement )?besoin"
        r"|(?:veux|voudrais|voulons|voudrions|veut|voudrait|aimerais|aimerions|aimerait|souhaite|souhaitons"
        rf"|souhaiterais|desire|desirons){_FEW} (?:{_FRENCH_VERBS}))",
        "aussi egalement pareillement",
        "vend vendent trouve trouvent achete existe existent essayez essaie utilisez demandez sauf sinon parce puisque"
        " sans donc alors",
        "ou qui comment quel quelle quels quelles quand si pourquoi combien",
        _how(
            "d abord|en premier|souvent|d habitude|normalement|generalement|parfois|(?:sous|derriere) l[ae]?",
            "cherche|cherchons",
            "le|la|les|l",
            "meme|reponse",
            "avec|sous|derriere|autour|a l aide|au moyen|le long|pres|entre|au niveau",
        ),
    ),
    _wanting(  # Spanish
        r"(?:yo |nosotros |nosotras |a mi |a nosotr[ao]s )?(?:tambien |tb |igual )?(?:yo )?(?:lo |la |los |las )?(?:"
        r"busco|buscamos|(?:estoy|estamos|ando|andamos) buscando|(?:necesito|necesitamos)(?! \w+[aei]r(?:l[aeo]s?)?\b)"
        r"|(?:quiero|queremos|quisiera|quisieramos|deseo|deseamos|necesito|necesitamos|(?:me|nos) gustaria)"
        rf"{_FEW} (?:{_SPANISH_VERBS}))",
        "tambien igual igualmente tb",
        "tiene tienen vende venden hay encontre compre compro usa use usen prueba prueben pregunta pregunten excepto"
        " salvo sino porque sin entonces",
        "donde quien quienes como que cual cuales cuando si cuanto",
        _how(
            "primero|siempre|normalmente|generalmente|a veces|a menudo|(?:debajo|detras) del?|bajo (?:el|la)",
            "busco|buscamos",
            "el|la|los|las",
            "mism|respuesta",
            "con|usando|bajo|debajo|detras|alrededor|junto|cerca|entre",
        ),
    ),
    _wanting(  # Portuguese
        r"(?:eu |nos )?(?:tambem |tb )?(?:eu )?(?:"
        r"procuro|procuramos|(?:estou|estamos) (?:tambem )?(?:a procura|a procurar|procurando|precisando)"
        r"|(?:preciso|precisamos)(?! (?:de )?\w+[aei]r(?:-?l[aeo]s?)?\b)"
        r"|(?:quero|queremos|queria|queriamos|gostaria|gostariamos|gostava|desejo|preciso|precisamos)"
        rf"{_FEW} (?:{_PORTUGUESE_VERBS}))",
        "tambem tb igualmente",
        "tem vende vendem ha encontrei comprei usa use usem tente tentem pergunte perguntem exceto senao porque sem"
        " entao",
        "onde quem como que qual quais quando se quanto",
        _how(
            "primeiro|sempre|normalmente|geralmente|as vezes|muitas vezes|(?:debaixo|embaixo|atras) d[ao]",
            "procuro|procuramos",
            "o|a|os|as",
            "mesm|resposta",
            "com|usando|sob|debaixo|embaixo|atras|junto|perto|entre",
        ),
    ),
    _wanting(  # Italian
        r"(?:anch (?:io|noi) |anche (?:io|noi) |pure (?:io|noi) |io |noi )?(?:lo |la |li |le |ne )?(?:"
        r"cerco|cerchiamo|(?:sto|stiamo) cercando|(?:ho|abbiamo) (?:anche |pure )?bisogno"
        r"|(?:servono|serve|servirebbe|servirebbero) anche a (?:me|noi)"
        r"|(?:vorrei|vorremmo|voglio|vogliamo|desidero|desideriamo|(?:mi|ci) piacerebbe)"
        rf"{_FEW} (?:{_ITALIAN_VERBS}))",
        "anch anche pure altrettanto",
        "ha hanno vende vendono trovato comprato usa usate prova provate chiedi chiedete tranne perche senza quindi"
        " dunque",
        "dove chi come che quale quali quando se quanto cosa",
        _how(
            "(?<!la )(?<!una )prima|sempre|di solito|normalmente|spesso|a volte|(?:sotto|dietro) (?:il|la|lo|l)",
            "cerco|cerchiamo",
            "il|lo|la|l|i|gli|le",
            "stess|rispost",
            "con|usando|sotto|dietro|vicino|lungo|intorno|tra",
        ),
    ),
    _wanting(  # Dutch
        r"(?:ook )?(?:(?:dat|die|zulke|zoiets) )?(?:(?:ik|wij|we) )?(?:ook )?(?:zoek|zoeken"
        r"|(?:ben|zijn) (?:ook )?op zoek)"
        rf"|(?:ook )?(?:ik|wij|we|dat|die){_FEW} (?:heb|hebben)(?: \w+){{0,4}}? nodig"
        rf"|(?:ook )?(?:ik|wij|we|dat|die){_FEW} (?:wil|willen|zou|zouden|wilde|wilden)(?: \w+){{0,5}}?"
        rf" (?:{_DUTCH_VERBS})$",
        "ook eveneens tevens",
        "heeft verkoopt verkopen gevonden gekocht kocht vond probeer gebruik vraag behalve dan omdat zonder tot dus"
        " daarom",
        "waar wie hoe wat welke wanneer of waarom",
        _how(
            "eerst|meestal|vaak|soms|normaal|(?<!nog )altijd(?! nog)|(?:onder|achter) (?:de|het)",
            "zoek|zoeken",
            "het|de",
            "ook|zelfde|antwoord",
            "met|onder|achter|bij|langs|rond|rondom|tussen",
        ),
    ),
)


def wants_too(words: Sequence[str]) -> bool:
    """Does a clause of folded words say, and nothing else, that its writer looks for the same or wants to know it?"""
    if not 2 < len(words) <= MOST_WORDS:
        return False
    return any(_is_wanting(words, one) for one in _LANGUAGES if not one.also.isdisjoint(words))


def _is_wanting(words: Sequence[str], language: _Wanting) -> bool:
    begins = language.begins.match(" ".join(words))
    if begins is None:
        return False
    behind = [word for word in words[len(begins[0].split()) :] if word not in language.also]
    if behind and behind[0] in language.asks:
        return True
    return language.gives.isdisjoint(behind) and language.how.search(" ".join(words)) is None
