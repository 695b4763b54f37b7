"""Does a question ask who joins in, or whether others have the same? Then "me too" and "I am interested" answer it."""

from functools import cache
from typing import Literal

from listcop.core.tagger.cues import phrases_of
from listcop.core.tagger.phrases import Phrases
from listcop.core.tagger.said_to_work import sentences_of

# "Who would be interested?", "Who is coming on Saturday?", "Does anyone want my old pump?"
WHO_JOINS = {
    "en": """
        (who|anyone|anybody|someone|somebody|you|anyone else|anybody else|who else) (is|s|are|would be|might be|be|)
        (also|) interested, who (else|) (is|s|) (coming|joining), who (else|) (is|s) (going (to the|with|along|there)|in
        ?), who (else|) (will|can|could|is able to) (come|join|attend|participate|take part|be there), (who|who else)
        (wants|would like|d like) (to (join|come|go|order|participate|attend|take part)|my|our|these|this|one),
        (does|do|would) (anyone|anybody|someone|somebody|any of you) (else|) (want|like) (to (join|come|go with|order
        with|participate|attend|take part)|my|our|these|this), (who|who else|anyone|anybody) (wants|want|would like|d
        like) to (buy|share|split), who (else|) (buys|orders|shares) with (me|us)
    """,
    "fr": """
        (qui|quelqu un|certains|d autres|vous) (est|serait|sont|seraient|seriez|êtes) (il|elle|ils|vous|) (aussi|)
        (intéressé|intéressée|intéressés|intéressées|partant|partante|partants|preneur), qui
        (vient|viendra|viendrait|participe|participera|sera (là|présent|présente)), (qui|quelqu un)
        (veut|voudrait|souhaite|souhaiterait) (il|t il|) (venir|participer|se
        joindre|commander|mon|ma|mes|notre|nos|cette|ces), qui (ça|cela) intéresse, (ça|cela) (intéresse|intéresserait)
        (quelqu un|qui|t il|il), (ça|cela) vous (intéresse|intéresserait), (qui|quelqu un) (d autre|)
        (veut|voudrait|souhaite) (acheter|partager|prendre), qui (achète|commande|partage) avec (moi|nous)
    """,
    "es": """
        (quién|quiénes|alguien|alguno) (más|) (le|les) (interesa|interesaría), les (interesa|interesaría),
        (quién|quiénes|alguien) (más|) (viene|vienen|vendrá|vendrán|participa|participan|participará|se
        (apunta|anota|apuntan|anotan|suma|suman)|asiste|asistirá|(está|están|estaría|estarían)
        (interesado|interesada|interesados|interesadas)), (quién|quiénes|alguien) (más|)
        (quiere|quieren|quisiera|quisieran)
        (venir|participar|asistir|sumarse|unirse|apuntarse|mi|mis|nuestra|nuestro|nuestras|nuestros|esta|
        este|estas|estos), (quién|quiénes|alguien) (más|) (quiere|quieren|quisiera|quisieran)
        (comprar|pedir|encargar|compartir), (quién|quiénes) (más|) (compra|compran|pide|piden) con
        (migo|nosotros|nosotras), quién compra conmigo
    """,
    "pt": """
        (quem|alguém) (mais|) (tem|teria|têm|teriam) interesse, (quem|alguém) (mais|) (está|estaria|estão)
        (interessado|interessada|interessados), quem (mais|) (se interessa|interessa|interessaria), (lhes|vos)
        interessa, quem (mais|) (vem|virá|participa|participará|vai (à|ao|participar|vir|estar)|pode vir|se
        inscreve|topa), (quem|alguém) (mais|) (quer|queria|gostaria de) (vir|ir|participar|encomendar|(a|o|as|os|)
        (minha|meu|minhas|meus|nossa|nosso)|esta|este|estas|estes), (quem|alguém) (mais|) (quer|queria|gostaria de)
        (comprar|pedir|partilhar|compartilhar|dividir), quem (mais|) (compra|encomenda) (comigo|connosco|conosco)
    """,
    "de": """
        wer (von euch|noch|) (hat|hätte) (noch|) (interesse|lust), (hat|hätte) (noch|) (jemand|einer|wer) (noch|)
        (interesse|lust), (wer|jemand) (ist|wäre|) (noch|auch|) (interessiert|dabei), wer (kommt|macht|fährt|geht|nimmt)
        (noch|alles|auch|) (mit|teil|am|zum|zur|?), wer (will|möchte|mag) (noch|auch|)
        (mitmachen|mitkommen|teilnehmen|kommen|mein|meine|meinen|unsere|unseren), (will|möchte|mag) (noch|) jemand
        (mitmachen|mitkommen|teilnehmen|mein|meine|meinen|unsere|unseren),
        wer (bestellt|kauft|teilt) (noch|auch|) mit, mitbestellen, mit bestellen, mitkaufen
    """,
    "it": """
        (chi|qualcuno) (è|sarebbe|fosse) (anche|) (interessato|interessata), (chi|qualcuno) (interessa|interesserebbe),
        vi (interessa|interesserebbe), chi (viene|verrà|partecipa|parteciperà|ci sta|si unisce|si aggiunge),
        (chi|qualcuno) (vuole|vorrebbe) (venire|partecipare|unirsi|(il|la|i|le) (mio|mia|miei|mie|nostro|nostra)),
        (chi|qualcuno) (altro|) (vuole|vorrebbe) (comprare|ordinare|condividere|dividere), chi (compra|ordina) con
        (me|noi)
    """,
    "nl": """
        wie (heeft|zou) (er|ook|) (interesse|zin), heeft (er|) iemand (ook|) (interesse|zin), (wie|iemand) (is|zijn|)
        (er|ook|) geïnteresseerd, wie (komt|doet|gaat) (er|ook|allemaal|) (mee|naar|?), wie is erbij, wie wil (er|ook|)
        (mee|meedoen|komen|mijn|onze), wil (er|) iemand (mee|meedoen|mijn|onze),
        wie (koopt|bestelt) (er|ook|) mee, meebestellen, mee bestellen, meekopen
    """,
}
# "Does anyone else have water cuts, or is it only us?": whoever asks nothing more is answered by "the same here".
WHO_HAS_IT_TOO = {
    "en": """
        (anyone|anybody|someone|somebody) else
        (have|has|having|had|see|sees|seeing|seen|notice|noticed|noticing|experience|experiencing|
        experienced|getting|get|facing|affected|without|look|looks|looking|need|needs|needing), (is it|is this|are we|am
        i) (just|only|the only) (us|me|one|ones|here), or (just|only) (us|me|here)
    """,
    "fr": """
        (est ce que|) d autres (ont|cherchent|sont|constatent|rencontrent|voient|aussi), quelqu un d autre
        (a|est|cherche|constate|rencontre|voit), (seulement|que|juste) (chez|pour) (nous|moi), sommes nous les
        seuls, suis je (le seul|la seule)
    """,
    "es": """
        alguien más (busca|necesita|se|le|les|tiene|tienen|está|están|ha|han|nota|ve|sufre|anda), (solo|solamente) (a|)
        (nosotros|nosotras|mí|yo|aquí), somos (los únicos|las únicas), soy (el único|la única)
    """,
    "pt": """
        (mais alguém|alguém mais) (está|procura|precisa|tem|com|sem|teve|notou|vê|sente|anda|sofre),
        (só|apenas|somente) (a|) (nós|eu|connosco|conosco|comigo|aqui), somos (os únicos|as únicas), sou (o
        único|a única)
    """,
    "de": """
        (hat|haben|ist|sieht|merkt|sind|sucht|braucht) noch jemand, noch jemand (ohne|mit), nur (wir|uns|ich|mir|bei
        (uns|mir))
    """,
    "it": """
        qualcun altro (ha|cerca|è|vede|nota|sta|senza), (solo|soltanto) (noi|io|qui|(da|a|per) (noi|me)), siamo (gli
        unici|le uniche), sono (l unico|l unica)
    """,
    "nl": """
        (heeft|hebben|is|ziet|merkt|zoekt) (er|) nog iemand, (heeft|hebben|is) (er|) iemand anders, alleen
        (wij|ons|ik|mij|bij (ons|mij)), zijn wij de enigen, ben ik de enige
    """,
}
_Which = Literal["who joins", "who has it too"]
_TABLES = {"who joins": WHO_JOINS, "who has it too": WHO_HAS_IT_TOO}


def asks_who_joins(text: str) -> bool:
    """Does one of a text's questions ask who joins in, or do all of them ask whether others have the same?"""
    asked = [[word for word in one if word not in ",;()"] for one in sentences_of(text) if one and one[-1] == "?"]
    if any(_phrases("who joins").find(one) for one in asked):
        return True
    return bool(asked) and all(_phrases("who has it too").find(one) for one in asked)


@cache
def _phrases(which: _Which) -> Phrases:
    return phrases_of(_TABLES[which].items())
