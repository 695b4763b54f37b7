"""What mail systems say of a letter that is late, or that they gave up, in the languages they say it in.

Only for notices that no format tells more of: what a report's fields say counts before any word.
"""

from __future__ import annotations

import re


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


# "It is late, we go on trying."
LATE = _any_of(
    *("warning message only", "this is (?:only )?a (?:warning|temporary)", "only a temporary failure"),
    *("non-fatal errors", "will (?:be )?retr(?:y|ied)", "will (?:keep|continue) (?:trying|to try)"),
    *("will be tried again", "has not yet been delivered", "attempts will continue", "(?:been|is|are|was) delayed"),
    *("still being retried", "retry (?:for|until)", "temporary problem"),
    *("verzögert", "weiter(?:hin)? versucht", "weitere zustellversuche"),
    *(r"(?:a été |est )(?:retardée?|différée?)\b", "nouvelle(?:s)? tentative", "sera (?:de nouveau )?retent"),
    *("se ha (?:retrasado|demorado)", "seguirá intentando", "se volverá a intentar"),
    *("foi (?:adiada|atrasada)", "continuar(?:á|emos) (?:a tentar|tentando)", "novas tentativas"),
    *("遅延", "遅れて", "再送を", "再試行"),
)
GIVEN_UP = _any_of(
    "permanent(?:ly)? (?:fatal|error|failure|failed|undeliverable)",
    *("failed permanently", "giv(?:en|ing) up", "gave up", "dauerhaft", "définitive(?:ment)? (?:échou|échec)"),
    *("error permanente", "erro permanente", "permanentemente"),
)
# "It could not be delivered."
NOT_DELIVERED = _any_of(
    "(?:could|can|was|were|has|have|is)(?: ?n['o’]t| not) (?:be |been )?(?:deliver|sent|reach)",
    *("cannot be (?:deliver|sent)", "undeliver(?:able|ed)", "unable to (?:deliver|send)", "not possible to deliver"),
    *("deliver(?:y|ing) .{0,40}failed", "failed to deliver", "failed address", "no valid recipients?"),
    *("(?:unknown|no such) (?:user|mailbox|recipient)", "(?:user|mailbox|recipient) unknown"),
    *("nicht (?:zugestellt|ausgeliefert|übermittelt)", "unzustellbar"),
    "n[’']a (?:pas )?pu être (?:remis|distribu|livr|envoy)",
    "pas (?:été |pu être )?(?:remis|distribué|délivré|livré)",
    "no (?:se )?(?:ha |pudo |puede )?(?:podido )?(?:ser )?entreg",
    "não (?:pôde|pode|foi|foi possível)(?: ser)? entreg",
    "(?:配信|配送|送信|送達|お届け).{0,4}(?:できません|でき(?:な|ず)|失敗)",
    "届きません",
)
# What stands before an address that is not the one that failed.
NOT_THEM = re.compile(
    r"(?:^|[\s>*|])(?:from|sender|de|von|absender|remitente|remetente|expéditeur|差出人|reply-to|message-id|contact|"
    r"questions?|write to|administrator|help)\b[^@]{0,60}$",
    re.IGNORECASE,
)
