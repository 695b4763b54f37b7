"""Is all that is said, in whole words, that a question is to be asked once more? Read in seven languages."""

from __future__ import annotations

import re

from listcop.core.words import fold

LONGEST = 120  # characters

_PLEASE = """
    please pls kindly thanks thank_you can_you could_you we_should let_us let_s lets perhaps maybe better
    merci svp stp s_il_te_plait s_il_vous_plait il_faut il_faudrait on_peut on_pourrait peux_tu pouvez_vous
    gracias por_favor hay_que habria_que puedes puede obrigado obrigada e_preciso pode podes bitte danke kannst_du
    man_sollte wir_sollten per_favore per_piacere grazie bisogna si_puo puoi graag alsjeblieft alstublieft aub bedankt
"""
_ASK = """
    ask post put demander demande demandez demandons poser pose posez posons preguntar pregunta pregunte preguntad
    preguntemos plantear plantea plantee haz haga perguntar pergunta pergunte perguntem perguntemos faz faca
    fragen frag frage fragt stell stelle stellt stellen chiedere chiedi chieda chiedete domandare domanda domandate
    fare fai vragen vraag stel
"""
_AGAIN = """
    again anew once_more once_again one_more_time a_nouveau de_nouveau encore encore_une_fois une_fois_de_plus
    de_nuevo otra_vez nuevamente una_vez_mas de_novo novamente outra_vez mais_uma_vez noch_einmal noch_mal nochmal
    nochmals erneut wieder di_nuovo ancora ancora_una_volta nuovamente un_altra_volta opnieuw nogmaals nog_eens
    nog_een_keer weer
"""
_ANEW = """
    re_ask reask redemander redemande redemandez redemandons relancer relance relancez relancons reposer repose reposez
    repreguntar repregunta repregunte volver_a_preguntar vuelve_a_preguntar vuelva_a_preguntar volvamos_a_preguntar
    volver_a_plantear reperguntar repergunta repergunte voltar_a_perguntar volte_a_perguntar volta_a_perguntar
    nachfragen nachhaken ridomandare ridomanda riproporre riproponi rifare rifai navragen
"""
# Said of a question: alone these tell members something ("Repeat!" of a cure), so that a question must be named.
_REPEAT = "repeat repeter repetez repetir repite repita repitam wiederholen wiederhole ripetere ripeti herhalen herhaal"
_QUESTION = "question pregunta pergunta frage domanda vraag"
_IT = """
    the this that it them everyone everybody all list members to on in la le les l cette ce cela tous tout_le_monde a
    liste esta este lo todos al el lista essa isso o os na no ao aos de die diese das es alle an mitglieder questa tutti
    alla il deze het aan iedereen lijst leden membres miembros membros membri
"""


def _any(*some: str) -> str:
    """One of some words; what bears a low line is several."""
    words = (re.escape(one.replace("_", " ")) for part in some for one in part.split())
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_IT_AND = f"(?: {_any(_IT, _QUESTION, _AGAIN, _PLEASE)})*"
_SAID = re.compile(
    rf"(?:{_any(_PLEASE)} )*(?:"
    rf"{_any(_ANEW)}|{_any(_ASK)}(?: {_any(_IT, _QUESTION)})* {_any(_AGAIN)}|{_any(_AGAIN)} {_any(_ASK)}"
    rf"|(?:die |de )?{_any(_QUESTION)} (?:{_any(_AGAIN)} {_any(_ASK)}|{_any(_REPEAT)})"
    rf"|{_any(_REPEAT)}(?: {_any(_IT)})* {_any(_QUESTION)}"
    rf"){_IT_AND}"
)
_MARKS = re.compile(r"[^\w]+|_")


def asks_anew(said: str) -> bool:
    """`please ask again`, `relancer la question`, `por favor, pregunta de nuevo`, and nothing else; no question itself:
    "Ask them again?" is put to somebody."""
    if len(said) > LONGEST or said.rstrip().endswith("?"):
        return False
    return _SAID.fullmatch(" ".join(_MARKS.sub(" ", fold(said)).split())) is not None
