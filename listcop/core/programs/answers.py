"""May a reply to us be a program's, by its words alone: "We have received your message and opened ticket 7"?"""

from __future__ import annotations

import re

from listcop.core.programs.absence import is_absence_note
from listcop.core.words import fold

_THEIRS = r"(?:your|votre|vos|su|tu|vuestro|seu|sua|vosso|ihre?|deine?|uw|il (?:suo|tuo)|la (?:sua|tua))"
_LETTER = (
    r"(?:message|e-?mails?|mail|request|letter|inquiry|enquiry|courriels?|demande|mensaje|correo|solicitud|mensagem|pedido"
    r"|solicitacao|nachricht|anfrage|bericht|verzoek|messaggio|richiesta)"
)
_OF_PROGRAMS = re.compile(
    rf"\b(?:{_THEIRS} {_LETTER}|ticket|ticketnummer|autoreply|no-?reply|automat\w*"
    r"|out of (?:the )?office|fuera de la oficina|fora do escritorio|fuori ufficio"
    r"|(?:working|business) days|jours ouvr\w+|dias (?:habiles|uteis)|werktag\w*|werkdag\w*|giorni lavorativi)\b"
)


def may_be_programs(text: str) -> bool:
    """People may write so as well: it counts only where a person can be asked once more."""
    return is_absence_note(text) or _OF_PROGRAMS.search(" ".join(map(fold, text.split()))) is not None
