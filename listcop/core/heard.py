"""A few words that say a letter was read, and nothing more: "ok", "Thanks, got it", "bien reçu, merci"."""

from __future__ import annotations

import re
from itertools import pairwise

from listcop.core.words import COURTESY, GREETINGS, fold

MOST_WORDS = 10  # who says more says something
LONGEST = 300  # characters, with a name and a closing: no long letter need be looked through
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# What is said so, in seven languages; one of these must be there. A thumb needs no words.
_SAYS_SO = """
ok okay okey oke okej k thanks thank thx tx ty noted received understood alright great perfect fine good nice super cool
yes got welcome cheers ta fantastic wonderful excellent lovely
merci d'accord recu bien note compris parfait entendu oui genial
gracias vale recibido recibida entendido entendida perfecto listo bien anotado enterado enterada acuerdo si
obrigado obrigada obg recebido recebida certo perfeito anotado entendi beleza valeu ciente combinado sim
danke verstanden erhalten klar prima gut notiert ja perfekt dankeschon
grazie ricevuto ricevuta capito perfetto bene d'accordo
bedankt dank dankjewel dankuwel begrepen ontvangen goed genoteerd akkoord
"""
# What stands around it.
_AROUND = """
very much so many lots all again well it i you we your for the this that is was with and to me us my too have has am
right confirming confirmation letting know information info message reply letter mail email answer received quick
beaucoup infiniment mille bonne c'est tout votre ton ta l'information pour de j'ai vos moi tres
muchas muchisimas mil todo esta muy por su tu la el informacion mensaje he lo de confirmar aviso
muito muita tudo esta pela pelo sua seu informacao mensagem bem de
vielen schon sehr alles in ordnung fur die das ist habe ich ihre deine nachricht sehr besten
molte tante mille va tutto ho per il la messaggio
je u wel zeer hartelijk het is in orde voor uw bericht heb ik
"""
_SAYS = frozenset(map(fold, _SAYS_SO.split()))
_FILLS = frozenset(map(fold, _AROUND.split())) | COURTESY | GREETINGS
# "The answer is yes" is one; "yes, thanks" is none.
_YES = frozenset(("yes", "oui", "si", "sim", "ja"))
_IS = frozenset(("is", "was", "est", "c'est", "es", "e", "ist", "war"))
_LINKS = re.compile(r"://|www\.|\d|[?]")  # a number, a page or a question is more than that


def says_only_heard(text: str, name: str = "") -> bool:
    """Does a letter say nothing but that ours came? `name`: of its writer, who may sign it."""
    if len(text) > LONGEST or not text.strip():
        return False
    own = {fold(one) for one in _WORDS.findall(name)}
    words = [fold(one) for one in _WORDS.findall(text)]
    said = [one for one in words if one not in own]
    if len(said) > MOST_WORDS or _LINKS.search(text):
        return False
    if not words:
        return True  # a thumb
    if any(one in _IS and then in _YES for one, then in pairwise(said)):
        return False
    return any(one in _SAYS for one in said) and all(one in _SAYS or one in _FILLS for one in said)
