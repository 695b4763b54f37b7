"""What people ask to keep to oneself that is no thing: news of a life, and what opens a door; in seven languages."""

import re
from typing import NamedTuple

# What opens a door or a file is kept from others for its own sake. "The key point is that …" opens nothing.
SECRET = re.compile(
    r"\b(?:passwords?|passphrases?|passcodes?|passwort\w*|kennwort\w*|mots? de passe|contrasenas?|senhas?"
    r"|palavras? passe|parol[ae] d ordine|wachtwoord\w*|credentials|zugangsdaten|identifiants|credenciales|credenciais"
    r"|credenziali|inloggegevens|claves? (?:es|son) \w+$"
    r"|(?:codes?|codigos?|codic[ei]|pin) (?:\w+ ){0,4}(?:is|ist|lautet|est|es|e) \d{3,}"
    r"|(?:keys?|schlussel|cles?|clefs?|llaves?|chaves?|chiav[ei]|sleutels?) (?:\w+ ){0,3}"
    r"(?:is|are|hangs?|lies?|ist|sind|hangt|hangen|liegt|liegen|est|sont|esta|estan|estao|e|sono|ligt|liggen)"
    r" (?:under|behind|unter|hinter|sous|derriere|debajo|detras|debaixo|atras|sotto|dietro|onder|achter))\b"
)


class _Life(NamedTuple):
    """How a language tells of somebody's life, always of a person: "for people in hospital" may be said of a thing.

    news    that somebody leaves, is ill, marries, expects a child
    denies  words by which it tells why a thing is held back: "I am ill and have not finished it"
    """

    news: str
    denies: str


_LIVES = {
    "en": _Life(
        r"(?:i am|i m|we are|we re|he is|she is) (?:leaving|quitting|moving)(?! (?:it|this|that|these|those|them)\b)"
        r"|will leave (?:the|my|our) \w+ (?:in|at|next|soon)|(?:quit|lost|left) my job|resigned|passed away"
        r"|(?:am|m|is|are|re|s) (?:retiring|resigning|pregnant|getting married|expecting a (?:baby|child)|in hospital)"
        r"|(?:am|m|is|are|s) (?:(?:very|seriously|gravely) )?ill|ha(?:ve|s) cancer|(?:have|got) a new job"
        r"|my (?:father|mother|husband|wife|son|daughter|brother|sister) (?:has )?died",
        r"not|t|no|never|cannot",
    ),
    "de": _Life(
        r"(?:ich|er|wir) hor(?:e|t|en) (?:\w+ ){0,4}auf|(?:ich|wir) zieh(?:e|en) (?:\w+ ){0,4}um"
        r"|geh(?:e|t|en) (?:\w+ ){0,3}in (?:den )?(?:rente|ruhestand)|(?:ich|wir) kundigen?|habe gekundigt"
        r"|(?:ich verlasse|wir verlassen) (?:die|den|das) \w+|schwanger|erwarte[nt]? ein (?:kind|baby)|heirate[nt]?"
        r"|(?:bin|ist|sind) (?:\w+ )?krank|(?:bin|ist|liege|liegt) im krankenhaus"
        r"|habe (?:\w+ )?eine neue (?:stelle|arbeit)|ist gestorben",
        r"nicht|kein\w*|nie",
    ),
    "fr": _Life(
        r"je (?:pars(?! d)|demenage|demissionne|divorce|quitte (?:le|la|les|l|mon|ma)|me marie)|nous nous marions"
        r"|m en vais|ai demissionne|attend(?:s|ons)? un (?:enfant|bebe)|enceinte|(?:suis|est|sont) (?:\w+ )?malades?"
        r"|(?:suis|est) a l hopital|(?:pars|part) (?:a la|en) retraite|j ai (?:trouve )?un nouvel emploi|est decedee?",
        r"pas|jamais|non",
    ),
    "es": _Life(
        r"(?:me|nos) (?:voy|vamos|mudo|mudamos|jubilo|jubilamos|caso|casamos|divorcio)|dejo (?:el|la|mi) \w+ en"
        r"|he renunciado|embarazada|esper(?:o|amos) un (?:hijo|bebe)|(?:estoy|esta|estan) (?:\w+ )?enferm[oa]s?"
        r"|(?:estoy|esta) en el hospital|tengo (?:un )?nuevo (?:trabajo|empleo)|ha fallecido|fallecio",
        r"no|nunca|sin",
    ),
    "pt": _Life(
        r"(?:estou|esta) de saida|deixo (?:o|a|meu|minha) \w+ em"
        r"|(?:vou|vamos) (?:me |nos )?(?:embora|casar|mudar de casa)|vou me (?:reformar|aposentar)"
        r"|(?:me demito|demito me|reformo me|mudo me|caso me)|gravida|a espera de um (?:filho|bebe)"
        r"|(?:estou|esta|estao) (?:\w+ )?doentes?|(?:estou|esta) no hospital|tenho (?:um )?novo (?:emprego|trabalho)"
        r"|faleceu",
        r"nao|nunca|sem",
    ),
    "it": _Life(
        r"me ne vado|ce ne andiamo|lascio (?:il|la) \w+ (?:a|in)|ho lasciato il lavoro|(?:vado|va|andiamo) in pensione"
        r"|mi (?:dimetto|sposo|trasferisco)|ci sposiamo|incinta|aspett(?:o|a|iamo) un (?:bambino|figlio)"
        r"|(?:e|sono) (?:\w+ )?malat[oaie]|(?:sono|e) in ospedale|ho (?:trovato )?un nuovo lavoro|e mort[oa]",
        r"non|mai|senza",
    ),
    "nl": _Life(
        r"(?:ik stop|wij stoppen|we stoppen) (?:in|met|per|eind|volgend\w*)|ik vertrek|ik verlaat (?:de|het) \w+"
        r"|ik ga (?:\w+ ){0,3}weg|zwanger|verwacht(?:en)? een (?:kind|baby)"
        r"|ga(?:at|an)? (?:\w+ ){0,3}(?:trouwen|scheiden|verhuizen)|ik (?:trouw|verhuis)|(?:ben|is|zijn) (?:\w+ )?ziek"
        r"|(?:lig|ligt) in het ziekenhuis|ga(?:at)? (?:\w+ ){0,3}met pensioen|heb een nieuwe baan|is overleden",
        r"niet|geen|nooit",
    ),
}
_NEWS = {language: re.compile(rf"\b(?:{life.news})\b") for language, life in _LIVES.items()}
_DENIES = {language: re.compile(rf"\b(?:{life.denies})\b") for language, life in _LIVES.items()}


def is_news(flat: str, language: str) -> bool:
    """Say whether a folded, flat sentence tells of somebody's life, and of nothing that is left undone."""
    return _NEWS[language].search(flat) is not None and _DENIES[language].search(flat) is None
