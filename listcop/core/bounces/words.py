"""What mail systems say of a letter that is late, or that they gave up, and why, in the languages they say it in.

Only for notices that no format tells more of: what a report's fields say counts before any word. The patterns are
made when the first such notice comes: few servers ever see one in an hour.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Many systems write French or Portuguese without accents: a letter with a mark is read as the letter itself, in the
# phrases and in what is searched.
_BARE = {
    code: bare[0]
    for code in range(0xC0, 0x250)
    if len(bare := unicodedata.normalize("NFD", chr(code))) > 1 and bare[0].isascii()
} | {ord("\u2019"): "'"}
_APOSTROPHE = re.compile(r"(?<=[aeiou])'(?=\s)", re.IGNORECASE)  # some write it for an accent: "non puo' essere"


class Words:
    """Phrases to look for in what a mail system says, wherever it breaks its lines."""

    def __init__(self, phrases: str) -> None:
        """One line holds one phrase, or several with | between them."""
        joined = "|".join(line.strip() for line in phrases.strip().split("\n"))
        self._pattern = re.compile(_bare(joined).replace(" ", r"\s"), re.IGNORECASE)

    def are_in(self, text: str) -> bool:
        bare = _APOSTROPHE.sub("", _bare(text))
        lines = (" ".join(line.split()) for line in bare.split("\n"))
        return self._pattern.search("\n".join(line for line in lines if line)) is not None


def _bare(text: str) -> str:
    return text if text.isascii() else text.translate(_BARE)


@cache
def late() -> Words:
    """Words of "it is late, we go on trying"."""
    return Words(
        r"""
        warning message only|this is (?:only )?a (?:warning|temporary)|only a temporary failure
        non-fatal errors|will (?:be )?(?:retr(?:y|ied)|re-?attempt)|will (?:keep|continue) (?:trying|to )
        will be (?:tried|attempted) again|not (?:yet )?(?:been )?delivered yet|not yet (?:been )?delivered
        attempts will (?:continue|be made)|(?:been|is|are|was) delayed|delivery delay(?:ed)?\b
        still being retried|retry (?:for|until)|temporary problem|transient (?:delivery )?errors?
        verzögert|weiter(?:hin)? versucht|weitere(?: zustell)?versuche|versuchen es (?:weiter|noch)
        (?:a été |est )(?:retardée?|différée?)\b|nouvelle(?:s)? tentative|sera (?:de nouveau )?retent
        message retardé|(?:les )?tentatives (?:de remise )?(?:continu|se poursuiv)
        pas encore (?:été )?(?:pu |remis)
        se ha (?:retrasado|demorado)|segui(?:rá|remos) intent|se volverá a intentar|entrega demorada
        (?:entregar|entregado) todavía|(?:aún|todavía) no (?:se )?(?:ha |pudo )
        foi (?:adiada|atrasada)|continuar(?:á|emos) (?:a tentar|tentando)|novas tentativas|mensagem atrasada
        ainda não (?:foi|pôde)|non (?:è )?ancora (?:stato )?(?:consegnat|recapitat)|ulteriori tentativi
        wordt (?:nogmaals|opnieuw) geprobeerd|vertraagd|повторн(?:ая|ые) попытк|задерж(?:ива|ано|ка)
        遅延|遅れて|再送を|再試行|延迟|重试
        """
    )


@cache
def given_up() -> Words:
    """Words of "and now we stop trying"."""
    return Words(
        r"""
        permanent(?:ly)? (?:fatal|error|failure|failed|undeliverable)
        failed permanently|giv(?:en|ing) up|gave up|dauerhaft|définitive(?:ment)? (?:échou|échec)
        error permanente|erro permanente|permanentemente|will not (?:continue trying|be retried)
        erreur permanente|errore permanente|no longer (?:be )?(?:try|tried|retr)|stopped trying
        zustellung aufgegeben|wurde aus der (?:warte)?schlange entfernt|has been removed from the (?:mail )?queue
        """
    )


@cache
def not_delivered() -> Words:
    """Words of "it could not be delivered"."""
    return Words(
        r"""
        (?:could|can|was|were|has|have|is|did)(?: ?n['o]t| not) (?:be |been )?(?:able )?(?:to )?(?:deliver|sent|reach)
        cannot be (?:deliver|sent)|undeliver(?:able|ed)|unable to (?:deliver|send)|not possible to deliver
        deliver(?:y|ing) .{0,40}failed|failed to (?:deliver|send)|failed address|no valid recipients?
        (?:delivery|fatal|permanent) (?:problem|error|failure)s?|failure reasons?
        (?:trying|attempt\w*|while) to deliver
        wasn't able to deliver|rejected by a remote|did not receive this message
        following address(?:es|\(es\))? (?:failed|had)|mail delivery failed|failed recipient
        (?:mail|message) (?:was )?not delivered|not deliverable|error (?:while )?(?:sending|delivering)
        not (?:been )?sent
        nicht (?:zugestellt|ausgeliefert|übermittelt|gesendet|zustell|erreicht)|unzustellbar|fehlgeschlagen
        fehler bei der
        zustell\w{0,6}(?:fehler| (?:aufgegeben|gescheitert|abgebrochen|nicht möglich))|zuzustellen
        n'a(?:i)?(?: malheureusement)? (?:pas )?pu (?:être )?(?:remis|remettre|distribu|livr|envoy|délivr)
        pas (?:été |pu être )?(?:remis|distribué|délivré|livré|envoyé|achemin)
        non (?:remis|distribu|délivr|livré|achemin)
        (?:échec|erreur) (?:de |d'|lors de )(?:la |l')?(?:remise|distribution|livraison|envoi|acheminement)
        impossible (?:de |d')(?:remettre|délivrer|distribuer|livrer|envoyer|acheminer)
        no (?:se )?(?:ha |he |pudo |puede )?(?:podido )?(?:ser )?entreg
        no (?:se )?(?:ha |pudo )(?:podido |sido posible )?(?:entreg|envi)|imposible (?:entregar|enviar)
        (?:error|fallo) (?:de|al|en) (?:la |el )?(?:entrega|entregar|envío|enviar)
        não (?:pôde|pode|foi|foi possível)(?: ser)? entreg
        não (?:entregue|foi enviad|(?:foi|é) possível (?:entregar|enviar))
        (?:erro|falha) (?:de|ao|na|no|a) (?:entrega|entregar|envio|enviar)
        non (?:ha potuto|è stato possibile|può|è stat[oa])(?: essere)? (?:recapit|consegn|inoltr|invi)
        impossibile (?:recapitare|consegnare|inoltrare|inviare)|mancat[ao] (?:consegna|recapito|invio)
        errore (?:di |nell'|nella |durante (?:la |l'))?(?:invio|consegna|recapito|spedizione)
        niet (?:worden )?(?:bezorgd|afgeleverd|verzonden|verstuurd)|(?:bezorging|verzending) (?:is )?mislukt
        onbestelbaar|\b(?:a|ont) échoué|ha fallado|è fallit[oa]|non riuscit[oa]|\bfalhou|gescheitert
        nie (?:mog|zosta|moż|udał)\w* .{0,20}(?:dostarcz|doręcz|wysłan)|niedostarczon|błąd dostarcz
        не (?:может|удалось|было|могло|вдалося).{0,20}достав|не ?доставлен|ошибка (?:доставки|отправки)
        (?:inte|ikke|ikkje|ei voitu) (?:kunde )?(?:blev |bli )?(?:(?:a[fv])?levere|toimit|sende)
        kunde inte (?:levere|skicka)
        (?:går|kan) (?:inte|ikke) (?:att )?leverera?|toimi\w{0,8} epäonnistui
        nelze doručit|nedoruč|nepodarilo sa doruč|nem (?:sikerült )?(?:a )?kézbesít|kézbesíthetetlen
        nu a putut fi (?:livrat|trimis)|(?:teslim edil|ilet|gönder)ileme|teslim edileme|αποτυχία παράδοσης
        (?:配信|配送|送信|送達|お届け).{0,4}(?:できません|でき(?:な|ず)|失敗)
        届きません|退信|退回|无法(?:送达|投递)|未能送达|沒有送達|投递(?:失败|成功)|전송되지|전송 ?실패|전달되지
        """
    )


@cache
def of_mail() -> Words:
    """Words for a letter: parcels and meetings fail to arrive as well."""
    return Words(
        r"""
        \bmails?\b|e-?mail|message|nachricht|mensaje|correo|mensagem|messaggi|\bposta\b|courriel|bericht\b|wiadomoś
        meddeland|besked|melding|viesti|письм|сообщени|повідомлен|zpráv|správ|üzenet|levél|mesaj|ileti|μήνυμα
        メール|邮件|郵件|메일
        """
    )


@cache
def came_through() -> Words:
    """Words of a letter that is there, though not all of it, or that waits there: no failure of its reader."""
    return Words(
        r"""
        attachments? (?:(?:was|were|has been|have been) )?(?:not delivered|removed|stripped|deleted|blocked|taken out)
        (?:has been|was|is|is being|are|were|been) (?:held|quarantined|put (?:in|into) quarantine|waitlisted|retained)
        (?:junk|spam|bulk)(?: ?-?mail)? folder|held (?:for|until|by)|awaiting (?:approval|release)
        """
    )


@cache
def not_them() -> Words:
    """What stands before an address that is not the one that failed."""
    return Words(
        r"(?:^|[\s>*|(])(?:"
        r"(?:(?:from|sender|absender|remitente|remetente|expéditeur|mittente|proveniente|afzender|отправитель|差出人|"
        r"发件人|보낸사람|(?:original|envelope)[ -]sender|(?:mail|message|e-mail) (?:from|sent by))\b"
        r"(?:(?!\b(?:to|for|an|à|a|para|pour|per|naar|aan)\b)[^@])*|(?:de|von|van|da)\b(?: ?:[^@]*|[^@\w]*))"
        r"|(?:reply-to|return-path|message-id|list-\w+|identif\w+|"
        r"[ck]onta[ck]?t\w*|hilfe|ayuda|ajuda|aide|rückfragen|"
        r"questions?|writ(?:e|ing) to|administrator|help\w*|support|assistance|postmaster|wenden sie sich an|"
        r"contactez|escriba a|escreva para)\b[^@]*)$"
    )


@cache
def reasons() -> tuple[tuple[str, Words], ...]:
    """Why mail failed, where no code tells it: what stands behind the class of a status code, with its words.

    In this order: a full mailbox and a letter refused for what it holds are told apart from a reader who is gone
    by what surrounds them, so they are looked for first.
    """
    return (("2.2", _full()), ("3.4", _too_large()), ("4.7", _expired()), ("7.1", _refused()))


@cache
def _full() -> Words:
    return Words(
        r"""
        quota|(?:mail)?box (?:is |was )?full|exceeded (?:its |the )?storage|552(?:-| )(?!.{0,80}size)
        (?:mail)?box exceeds? (?:the |its )?(?:allowed |maximum )?(?:size|limit)|overdrawn|over ?quota
        insufficient (?:disk )?space|mailbox .{0,20}size limit|(?:postfach|mailbox) .{0,30}(?:ist )?voll
        speicherplatz|exceeded the local limit|bo[iî]te .{0,30}(?:pleine|saturée)
        (?:buzón|bandeja|casilla) .{0,30}llen[oa]|(?:postbus|mailbox|postvak) (?:is )?vol\b
        superado su cuota|cuota|caixa .{0,40}cheia|casella .{0,30}piena|переполнен|przepełnion
        いっぱい|容量|邮箱已满|信箱已满|空间不足|용량
        """
    )


@cache
def _too_large() -> Words:
    return Words(
        r"""
        message (?:size|is too|too) (?:\d+ )?(?:exceed|large|big)|message size|size (?:\d+ )?exceeds
        too (?:large|big)\b|exceeds? .{0,20}(?:message|maximum) size|zu gro(?:ß|ss)|trop (?:gros|volumineux)
        demasiado grande|muito grande|サイズ.{0,6}超
        """
    )


@cache
def _expired() -> Words:
    return Words(
        r"""
        retry time(?:out)? (?:exceeded|not reached)|(?:message|envelope|delivery time) (?:has )?expired
        in the queue too long|multiple retries|(?:delivered|delivery) (?:for|within|after) \d+\b
        maximum (?:delivery time|retr)|delivery failed \d+ attempts|too many (?:delivery )?attempts
        not (?:been )?delivered (?:within|for|after) (?:\d|the)|several attempts|timed out
        connection (?:refused|to .{0,40}failed)
        \btried \d+ times?\b
        try(?:ing)? (?:again )?for \d+ (?:day|hour)s|zeitüberschreitung|délai (?:d'attente )?(?:dépassé|expiré)
        tiempo de espera|tempo (?:limite|esgotado)|(?:not|isn't) responding
        """
    )


@cache
def _refused() -> Words:
    return Words(
        r"""
        \bspam|unsolicited|(?:for|by|of|our|to) (?:security |local |organi[sz]ation )?polic(?:y|ies)\b
        policy (?:reason|violation|reject)|\bvirus(?:es)?\b
        \b(?:is|was|been|has been|ip|host|address|message) (?:block(?:ed|list)|black ?list)|blocked (?:by|using)
        sender (?:was |is |address )?(?:rejected|denied|not allowed)|not authori[sz]ed
        \b(?:dmarc|dkim|spf|dnsbl|rbl)\b
        (?:bad|poor|low) reputation|content (?:rejected|filter|not allowed)|because of its content|als spam
        相手.{0,4}拒否|迷惑メール|垃圾邮件
        """
    )


@cache
def turned_away() -> Words:
    """Words of a refusal: of the letter, where no word says that its reader is gone."""
    return Words(
        r"""
        (?:message|mail|e-mail|content) (?:was |has been |is )?(?:rejected|refused|denied|not (?:accepted|allowed))
        """
    )


_SOMEBODY = r"(?:user|mailbox|recipient|account|host|domain|addressee|address(?:es)?|number)\b.{0,60}?"
_NO_SUCH = r"(?:unknown|no such|invalid|illegal|bad|non-?existent) (?:\w+ )?"


@cache
def gone() -> Words:
    """Words that nobody is there: no such reader, no such host, an account that was closed."""
    return Words(
        r"""
        NO_SUCH(?:user|mailbox|recipient|address)
        NO_SUCH(?:account|host|domain|alias|person|subscriber|customer|number)
        SOMEBODY(?:unknown|unavailable|invalid|not valid)
        SOMEBODYdoes ?n[o']t exist
        SOMEBODYnot (?:be )?(?:found|known|listed)
        SOMEBODYnot (?:recogni[sz]ed|exist|available)
        no mailbox (?:here )?(?:by|with|of)|not listed in|does(?:n't| not) have an? |no valid recipients?
        not (?:provisioned|a known|our customer|a valid|our user)|no such (?:person|number)|unrouteable
        mailfolder does not
        (?:is|been|was|account|mailbox|address) (?:administratively )?(?:disabled|deactivated|inactive|suspended|closed)
        no longer (?:accepts|exists?|valid|in use|available|on )|couldn't (?:be )?f(?:ind|ound)|wasn't found
        (?:has|have|there is) no (?:such )?(?:mailbox|account)|not activated|non ha attivat
        existiert nicht|(?:empfänger|adresse|benutzer|postfach) .{0,40}(?:unbekannt|nicht gefunden|existiert)
        nicht (?:\S{1,40} ){0,3}(?:aufgeführt|gelistet|bekannt|vorhanden|angelegt)|nicht gefunden|ne figure pas
        introuvable|(?:adresse|utilisateur|destinataire)s? inconnue?
        n'existe (?:pas|plus)|(?:adresse|destinataire)s?\b.{0,40}\binvalides?
        compte .{0,30}(?:fermé|clos|supprimé|désactivé)
        aucune boîte|no existe|desconocid[oa]|no se (?:ha )?encontr
        cuenta .{0,20}(?:cancelad|cerrad|desactivad|eliminad|inactiv)
        (?:dirección|destinatario) .{0,20}(?:no válid|inválid)|não existe|não (?:foi )?encontrad|desconhecid
        inexistente|(?:conta|endereço|destinatário) .{0,20}(?:inativ|desativ|inválid|encerrad)|non esiste|inesistente
        sconosciut
        (?:indirizzo|destinatario) non valido|non (?:è stato )?trovat|niet gevonden|bestaat niet
        onbekend|nie istnieje|nieznan|neexistuj|nem létez|ismeretlen|nu există|не (?:существует|найден)|неизвестн
        okänd|finns inte|findes ikke|finnes ikke|ukjent|ukendt|tuntematon
        存在しません|見つかりません|不明|不存在|查无此|존재하지
        """.replace("SOMEBODY", _SOMEBODY).replace("NO_SUCH", _NO_SUCH)
    )
