"""What letters are made of that call off what somebody asked ("please ignore my last mail"), in seven languages.

off        says it
because+   says why, a few words more behind it; says nothing alone
fill       polite words beside those of short replies
"""

from collections.abc import Mapping
from typing import Literal

_What = Literal["off", "because+", "fill"]

OFF: Mapping[str, Mapping[_What, str]] = {
    "en": {
        "off": """
            (please|kindly|just|) (ignore|disregard|forget|delete) (my|that|this) (previous|last|earlier|other|)
            (mail|mails|email|emails|e mail|message|messages|post|posts|posting|letter|question|request|query),
            (please|kindly|just|) (ignore|disregard|forget|delete) the (previous|last|earlier|other)
            (mail|mails|email|emails|e mail|message|messages|post|posts|posting|letter|question|request),
            (please|kindly) (ignore|disregard) (this|that|it|), (forget|ignore|disregard) (this|that|it|the above)
        """,
        "because+": """
            it was (only|just|) (meant|intended|) for, (it|that|this) was (only|just|) (a test|a mistake|an accident),
            (i|we) (sent|posted) (it|this|that) (by|too|to), (i|we) (wanted|meant) to (send|write) (it|this|that|only),
            wrong (list|address|button|person|window|thread), sent (by mistake|by accident|too early|in error|to the
            wrong), (i|we) (have|ve|) (found|solved|fixed|got) it, it (went|was sent|should go|should have gone) to
        """,
    },
    "fr": {
        "off": """
            (merci d|merci de|prière d|prière de|) (ignorez|ignorer|oubliez|oublier) (mon|ma|ce|cette)
            (dernier|précédent|dernière|précédente|) (message|mail|courriel|courrier|question|demande)
            (précédent|précédente|), (ignorez|ignorer|oubliez|oublier) (le|la) (dernier|précédent|dernière|précédente)
            (message|mail|courriel|courrier|question|demande), ne tenez pas compte de (mon|ma|ce|cette)
            (dernier|précédent|dernière|précédente|) (message|mail|courriel|courrier|question|demande)
            (précédent|précédente|), (merci de|prière de) ne pas tenir compte de (mon|ma|ce|cette)
            (dernier|précédent|dernière|précédente|) (message|mail|courriel|courrier|question|demande)
            (précédent|précédente|), oubliez (ça|cela), laissez tomber
        """,
        "because+": """
            (il|elle|c) (était|est) (destiné|destinée|) (à|pour|seulement|uniquement|une erreur|un test|un essai),
            erreur (de|d), envoyé (par erreur|trop tôt|trop vite), je me suis (trompé|trompée) (de|d), mauvaise liste,
            (j|je l) ai (trouvé|trouvée|résolu)
        """,
    },
    "es": {
        "off": """
            (ignoren|ignorad|ignora|ignore|ignorar|olviden|olvidad|olvida|olvide|olvidar) (por favor|)
            (mi|este|ese|esta|esa|el|la) (último|última|anterior|) (mensaje|correo|mail|email|pregunta|consulta)
            (anterior|previo|previa|), no (hagan|hagáis|haga|hagas) caso (a|de) mi (último|última|)
            (mensaje|correo|mail|email|pregunta|consulta) (anterior|), no (hagan|hagáis|haga|hagas) caso (al|del)
            (último|) (mensaje|correo|mail|email) (anterior|), (hagan|haced|haga|haz) caso omiso (a|de) mi (último|)
            (mensaje|correo|mail|email) (anterior|), olvídenlo, olvidadlo, olvídalo, olvídelo
        """,
        "because+": """
            (era|es|iba) (solo|sólo|solamente|) (para|un error|una prueba), me equivoqué (de|), lo (envié|mandé)
            (por error|sin querer|a), fue (un error|sin querer), lista equivocada, ya (lo|la|) (encontré|resolví|tengo)
        """,
    },
    "pt": {
        "off": """
            (ignorem|ignore|ignorar|esqueçam|esqueça|esquecer|desconsiderem|desconsidere|desconsiderar) (por favor|)
            (o meu|a minha|meu|minha|este|esta|esse|essa|o|a) (último|última|anterior|)
            (e mail|email|mail|mensagem|pergunta|questão) (anterior|), (deixem|deixa|deixe) (lá|para lá|pra lá),
            (esqueçam|esqueça) (isso|isto)
        """,
        "because+": """
            (era|é|foi) (só|apenas|somente|) (para|um engano|um teste|por engano|sem querer), enganei me (de|na|), me
            enganei (de|na|), enviei (por engano|sem querer|para), lista errada, já (encontrei|resolvi|consegui)
        """,
        "fill": "por (favor|gentileza), perdão, ops",
    },
    "de": {
        "off": """
            (bitte|) (ignoriert|ignoriere|ignorieren sie|vergesst|vergiss|vergessen sie|löscht|lösche) (bitte|einfach|)
            (meine|die|diese) (letzte|vorige|vorherige|frühere|) (mail|e mail|nachricht|frage|anfrage|zuschrift)
            (von eben|von gestern|von vorhin|), (bitte|) (meine|die|diese) (letzte|vorige|vorherige|frühere|)
            (mail|e mail|nachricht|frage|anfrage|zuschrift) (von eben|von gestern|von vorhin|)
            (bitte|einfach|bitte einfach|) (ignorieren|vergessen|löschen), (meine|die|diese) (frage|anfrage) ist
            (damit|inzwischen|) (hinfällig|gegenstandslos), bitte ignorieren, vergesst es, vergiss es
        """,
        "because+": """
            (sie|es|das|die) war (nur|) (für|ein versehen|ein test|ein irrtum|versehentlich|an), (sie|es|das|die)
            (ging|sollte) (nur|versehentlich|an|aus versehen), falsche (liste|adresse), aus versehen, versehentlich
            (gesendet|geschickt|abgeschickt), ich (habe|hab) (es|sie|ihn|) (inzwischen|selbst|schon|) gefunden
        """,
    },
    "it": {
        "off": """
            (ignorate|ignora|ignori|ignorare|dimenticate|dimentica|cancellate) (pure|per favore|) (la mia|il mio|
            questa|questo|la|il) (ultima|ultimo|precedente|) (mail|email|e mail|messaggio|domanda|richiesta)
            (precedente|), non (tenete|tenga|tenere) conto (della mia|del mio|di questa|di questo|della|del) (ultima|
            ultimo|precedente|) (mail|email|e mail|messaggio|domanda|richiesta) (precedente|), lasciate perdere, lascia
            perdere, come non detto
        """,
        "because+": """
            era (solo|soltanto|) (per|destinata|destinato|una prova|un errore), (l ho|ho)
            (mandata|mandato|inviata|inviato|spedita|spedito) (per|alla|solo|troppo), ho sbagliato (lista|indirizzo|),
            lista sbagliata, (l ho|ho) (trovato|trovata|risolto)
        """,
        "fill": "per (favore|cortesia|piacere), scusate, scusatemi, pardon, ops",
    },
    "nl": {
        "off": """
            (negeer|negeert u|vergeet|negeren) (alsjeblieft|a u b|aub|maar|graag|) (mijn|deze|dit|dat|de|het)
            (vorige|laatste|eerdere|) (mail|e mail|bericht|vraag|brief), (graag|) mijn (vorige|laatste|eerdere|)
            (mail|e mail|bericht|vraag|brief) (graag|maar|) (negeren|vergeten), vergeet (het|dit) (maar|)
        """,
        "because+": """
            (die|dat|hij|het) (was|is) (alleen|enkel|slechts|) (voor|bedoeld|een vergissing|een test|per ongeluk),
            verkeerde (lijst|adres), verkeerd adres, per ongeluk (verstuurd|verzonden|gestuurd), ik heb
            (het|hem|ze) (al|inmiddels|) gevonden
        """,
        "fill": "alsjeblieft, alstublieft, a u b, aub, excuses, oeps",
    },
}
