"""What mail systems say of a letter that is late, or that they gave up, and why, in the languages they say it in.

Only for notices that no format tells more of: what a report's fields say counts before any word. The patterns are
made when the first such notice comes: few servers ever see one in an hour.
"""

from __future__ import annotations

import re
from functools import cache


def _any_of(phrases: str) -> re.Pattern[str]:
    """One line holds one phrase, or several with | between them."""
    return re.compile("|".join(line.strip() for line in phrases.strip().split("\n")), re.IGNORECASE)


@cache
def late() -> re.Pattern[str]:
    """Words of "it is late, we go on trying"."""
    return _any_of(
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
def given_up() -> re.Pattern[str]:
    """Words of "and now we stop trying"."""
    return _any_of(
        r"""
        permanent(?:ly)? (?:fatal|error|failure|failed|undeliverable)
        failed permanently|giv(?:en|ing) up|gave up|dauerhaft|définitive(?:ment)? (?:échou|échec)
        error permanente|erro permanente|permanentemente|will not (?:continue trying|be retried)
        erreur permanente|errore permanente|no longer (?:be )?(?:try|tried|retr)|stopped trying
        """
    )


@cache
def not_delivered() -> re.Pattern[str]:
    """Words of "it could not be delivered"."""
    return _any_of(
        r"""
        (?:could|can|was|were|has|have|is|did)(?: ?n['o’]t| not) (?:be |been )?(?:able )?(?:to )?(?:deliver|sent|reach)
        cannot be (?:deliver|sent)|undeliver(?:able|ed)|unable to (?:deliver|send)|not possible to deliver
        deliver(?:y|ing) .{0,40}failed|failed to (?:deliver|send)|failed address|no valid recipients?
        (?:delivery|fatal|permanent) (?:problem|error|failure)s?|failure reasons?
        (?:trying|attempt\w*|while) to deliver
        wasn[’']t able to deliver|rejected by a remote|did not receive this message
        following address(?:es|\(es\))? (?:failed|had)|mail delivery failed|failed recipient
        nicht (?:zugestellt|ausgeliefert|übermittelt)|unzustellbar|fehlgeschlagen|fehler bei der
        n[’']a(?:i)?(?: malheureusement)? (?:pas )?pu (?:être )?(?:remis|remettre|distribu|livr|envoy|délivr)
        pas (?:été |pu être )?(?:remis|distribué|délivré|livré)|échec de (?:la )?remise|non remis
        no (?:se )?(?:ha |he |pudo |puede )?(?:podido )?(?:ser )?entreg
        no se pudo entregar|no ha sido posible entregar|error de entrega|imposible entregar
        não (?:pôde|pode|foi|foi possível)(?: ser)? entreg
        falha n?a entrega|não foi possível entregar|não entregue|não é possível entregar
        non (?:ha potuto|è stato possibile|può|è stato)(?: essere)? (?:recapit|consegn|inoltr)
        impossibile (?:recapitare|consegnare|inoltrare)|mancat[ao] (?:consegna|recapito)
        (?:niet|kon niet) (?:worden )?(?:bezorgd|afgeleverd)|bezorging is mislukt|onbestelbaar
        nie (?:mog|zosta|moż|udało)\w* .{0,20}(?:dostarcz|doręcz)|не (?:может|удалось|было|могло).{0,20}достав
        недоставлен|(?:inte|ikke|ei voitu) (?:kunde )?(?:levere|toimit)|nelze doručit|teslim edileme
        (?:配信|配送|送信|送達|お届け).{0,4}(?:できません|でき(?:な|ず)|失敗)
        届きません|退信|退回|无法(?:送达|投递)|未能送达|沒有送達|投递(?:失败|成功)|전송되지|전송 ?실패|전달되지
        """
    )


@cache
def came_through() -> re.Pattern[str]:
    """Words of a letter that is there, though not all of it, or that waits there: no failure of its reader."""
    return _any_of(
        r"""
        attachments? (?:(?:was|were|has been|have been) )?(?:not delivered|removed|stripped|deleted|blocked|taken out)
        (?:has been|was|is|is being|are|were|been) (?:held|quarantined|put (?:in|into) quarantine|waitlisted|retained)
        (?:junk|spam|bulk)(?:[ -]?mail)? folder|held (?:for|until|by)|awaiting (?:approval|release)
        """
    )


@cache
def not_them() -> re.Pattern[str]:
    """What stands before an address that is not the one that failed."""
    return re.compile(
        r"(?:^|[\s>*|(])(?:from|sender|(?:original|envelope)[ -]sender|de|von|absender|remitente|remetente|expéditeur|"
        r"mittente|afzender|отправитель|差出人|发件人|보낸사람|reply-to|return-path|message-id|list-\w+|"
        r"[ck]onta[ck]?t\w*|hilfe|ayuda|ajuda|aide|"
        r"questions?|writ(?:e|ing) to|administrator|help\w*|support|assistance|postmaster|wenden sie sich an|"
        r"contactez|escriba a|escreva para|(?:mail|message|e-mail) (?:from|sent by))\b[^@]{0,60}$",
        re.IGNORECASE,
    )


@cache
def reasons() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Why mail failed, where no code tells it: what stands behind the class of a status code, with its words.

    In this order: a full mailbox and a letter refused for what it holds are told apart from a reader who is gone
    by what surrounds them, so they are looked for first.
    """
    return (("2.2", _full()), ("3.4", _too_large()), ("4.7", _expired()), ("7.1", _refused()))


@cache
def _full() -> re.Pattern[str]:
    return _any_of(
        r"""
        quota|(?:mail)?box (?:is |was )?full|exceeded (?:its |the )?storage|552[ -](?!.{0,80}size)
        (?:mail)?box exceeds? (?:the |its )?(?:allowed |maximum )?(?:size|limit)|overdrawn|over ?quota
        insufficient (?:disk )?space|mailbox .{0,20}size limit|(?:postfach|mailbox) .{0,30}(?:ist )?voll
        speicherplatz|exceeded the local limit|bo[iî]te .{0,30}(?:pleine|saturée)
        (?:buzón|bandeja|casilla) .{0,30}llen[oa]
        superado su cuota|cuota|caixa .{0,40}cheia|casella .{0,30}piena|переполнен|przepełnion
        いっぱい|容量|邮箱已满|信箱已满|空间不足|용량
        """
    )


@cache
def _too_large() -> re.Pattern[str]:
    return _any_of(
        r"""
        message (?:size|is too|too) (?:\d+ )?(?:exceed|large|big)|message size|size (?:\d+ )?exceeds
        too (?:large|big)\b|exceeds? .{0,20}(?:message|maximum) size|zu gro(?:ß|ss)|trop (?:gros|volumineux)
        demasiado grande|muito grande|サイズ.{0,6}超
        """
    )


@cache
def _expired() -> re.Pattern[str]:
    return _any_of(
        r"""
        retry time(?:out)? (?:exceeded|not reached)|(?:message|envelope|delivery time) (?:has )?expired
        in the queue too long|multiple retries|(?:delivered|delivery) (?:for|within|after) \d+\b
        maximum (?:delivery time|retr)|delivery failed \d+ attempts|too many (?:delivery )?attempts
        not (?:been )?delivered (?:within|for|after) (?:\d|the)|several attempts|connection (?:timed out|refused)
        try(?:ing)? (?:again )?for \d+ (?:day|hour)s|zeitüberschreitung|délai (?:d[’']attente )?(?:dépassé|expiré)
        tiempo de espera|tempo (?:limite|esgotado)|(?:not|isn[’']t) responding
        """
    )


@cache
def _refused() -> re.Pattern[str]:
    return _any_of(
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
def turned_away() -> re.Pattern[str]:
    """Words of a refusal: of the letter, where no word says that its reader is gone."""
    return _any_of(
        r"""
        (?:message|mail|e-mail|content) (?:was |has been |is )?(?:rejected|refused|denied|not (?:accepted|allowed))
        """
    )


_SOMEBODY = r"(?:user|mailbox|recipient|account|host|domain|addressee|address(?:es)?|number)\b.{0,60}?"
_NO_SUCH = r"(?:unknown|no such|invalid|illegal|bad|non-?existent) (?:\w+ )?"


@cache
def gone() -> re.Pattern[str]:
    """Words that nobody is there: no such reader, no such host, an account that was closed."""
    return _any_of(
        r"""
        NO_SUCH(?:user|mailbox|recipient|address)
        NO_SUCH(?:account|host|domain|alias|person|subscriber|customer|number)
        SOMEBODY(?:unknown|unavailable|invalid|not valid)
        SOMEBODYdoes ?n[o'’]t exist
        SOMEBODYnot (?:be )?(?:found|known|listed)
        SOMEBODYnot (?:recogni[sz]ed|exist|available)
        no mailbox (?:here )?(?:by|with|of)|not listed in|does(?:n[’']t| not) have an? |no valid recipients?
        not (?:provisioned|a known|our customer|a valid|our user)|no such (?:person|number)|unrouteable
        mailfolder does not
        (?:is|been|was|account|mailbox|address) (?:administratively )?(?:disabled|deactivated|inactive|suspended|closed)
        no longer (?:accepts|exists?|valid|in use|available|on )|couldn[’']t (?:be )?f(?:ind|ound)|wasn[’']t found
        existiert nicht|(?:empfänger|adresse|benutzer|postfach) .{0,40}(?:unbekannt|nicht gefunden|existiert)
        nicht gefunden|ne figure pas|introuvable|(?:adresse|utilisateur|destinataire)s? inconnue?
        n[’']existe (?:pas|plus)
        aucune boîte|no existe|desconocid[oa]|no se encontr|não existe|não (?:foi )?encontrad|desconhecid
        inexistente|non esiste|inesistente|sconosciut|non (?:è stato )?trovat|niet gevonden|bestaat niet
        onbekend|nie istnieje|nieznan|не (?:существует|найден)|неизвестн|okänd|finns inte|findes ikke|ukjent
        存在しません|見つかりません|不明|不存在|查无此|존재하지
        """.replace("SOMEBODY", _SOMEBODY).replace("NO_SUCH", _NO_SUCH)
    )
