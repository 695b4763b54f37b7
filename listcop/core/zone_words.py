"""What mail programs and list software write around a text, in the languages of our lists; read by zones alone.

Words are casefolded and parted by "|"; lines are given stripped. Only whole words, whole lines and fixed phrases
count, so that nothing here needs a backtracking search over foreign text.
"""

import re


def _listed(*lines: str) -> tuple[str, ...]:
    """Return the phrases of lines such as "one|two"."""
    return tuple(phrase for line in lines for phrase in line.split("|"))


# "On Tuesday Ana wrote:". Seven languages, and neighbours whose letters reach every list; "?" where an archive lost
# an accented letter.
WROTE = frozenset(
    _listed(
        "wrote|writes|said|says|spake|écrit|ecrit|écrivait|?crit|escribió|escribio|escribi?|escribía|escribe",
        "escreveu|escreve|schrieb|schreibt|scritto|scrive|schreef|schrijft|geschreven|skrev|napisał|napisała",
        "napsal|napsala|napsal(a|napísal|napísala|napísal(a|pravi|írta|skribis|kirjoitti|пишет|написал",
    )
)
ATTRIBUTION_OPENERS = frozenset(
    _listed("on|at|in|le|el|em|no|am|um|vom|il|op|den|dne|dňa|quoting|zitat|citando|citazione|citation")
)
FIRST_PERSON = frozenset(_listed("i|we|you|j'ai|je|nous|ich|wir|io|noi|ik|wij|eu|nós|yo|nosotros"))

# A header that a mail program copies above the letter it answers or forwards → what it tells.
HEADER_WORDS = {
    word: kind
    for kind, listed in {
        "from": _listed("from|de|von|da|van|expéditeur|remitente|remetente|mittente|absender|afzender"),
        "sent": _listed(
            "sent|gesendet|gesendet am|envoyé|envoye|envoyé le|envoy?|enviado|enviada|enviado el|enviado em|enviada em",
            "enviado a|enviat|inviato|inviato il|verzonden|verzonden op|skickat|sendt|wysłano",
        ),
        "date": _listed("date|datum|fecha|data"),
        "to": _listed("to|an|à|a|?|para|aan|pour|per|per a|destinataire|till|til|do"),
        "cc": _listed("cc|kopie|copie|copia|bcc|cci|cco|ccn|a/c|reply-to|importance|attachments"),
        "subject": _listed("subject|betreff|objet|asunto|assunto|oggetto|onderwerp|sujet|tema|ämne|emne|temat"),
    }.items()
    for word in listed
}
FROM_INITIALS = frozenset(
    sign for word, kind in HEADER_WORDS.items() if kind == "from" for sign in ("*", word[0], word[0].upper())
)

ORIGINAL_MESSAGE = frozenset(
    _listed(
        "original message|original mail|original email|original appointment|reply message|message d'origine",
        "message d’origine|message original|message initial|e-mail d'origine|mensaje original|mensagem original",
        "ursprüngliche nachricht|urspr?ngliche nachricht|ursprüngliche mail|original-nachricht|originalnachricht",
        "originalmail|messaggio originale|oorspronkelijk bericht|origineel bericht|originele bericht",
        "originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding",
    )
)
FORWARDED_MESSAGE = frozenset(
    _listed(
        "forwarded message|forwarded mail|fwd message|begin forwarded message|weitergeleitete nachricht",
        "weitergeleitete e-mail|anfang der weitergeleiteten nachricht|message transféré|message transmis",
        "début du message transféré|message réexpédié|début du message réexpédié|début du message renvoyé",
        "mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada",
        "início da mensagem encaminhada|início da mensagem reencaminhada|messaggio inoltrato",
        "inizio messaggio inoltrato|inizio del messaggio inoltrato|doorgestuurd bericht|doorgestuurde e-mail",
        "begin doorgestuurd bericht|begin van doorgestuurd bericht",
    )
)
FORWARDED_BY = _listed(
    "forwarded by |forwarded message from |forwarded mail from |transféré par |reenviado por |weitergeleitet von ",
    "encaminhado por |inoltrato da |doorgestuurd door ",
)

# What a phone or program writes under a letter by itself, and what it then names.
_SENT_FROM = _listed(
    "sent from my |sent from mail for |sent from outlook|sent from yahoo|sent from a mobile|sent from proton",
    "sent via |sent with |sent using |get outlook for |from my |envoyé de mon |envoyé depuis |envoyé à partir de ",
    "télécharger outlook pour |obtenez outlook pour |provenance : courrier pour |enviado desde |obtener outlook para ",
    "enviado do meu |enviado de meu |enviado via |enviado a partir |obter o outlook para |obtenha o outlook para ",
    "von meinem |gesendet von |gesendet mit |diese nachricht wurde von mein|outlook für |holen sie sich outlook",
    "inviato da |inviato dal mio |ottieni outlook per |scarica outlook per |verstuurd vanaf |verzonden vanaf ",
    "verstuurd met |verzonden met |download outlook voor |outlook voor |skickat från min |sendt fra min ",
)
_DEVICES = _listed(
    "iphone|ipad|android|samsung|galaxy|blackberry|outlook|windows|mail|huawei|nokia|xiaomi|motorola|nexus|proton|gmx",
    "yahoo|phone|mobile|mobil|telefon|teléfono|téléphone|telefone|telefono|cellulare|celular|móvil|mobiel|gsm|handy",
    "tablet|device|k-9|telemóvel|pixel",
)

GREETINGS = frozenset(
    _listed(
        "hi|hello|hey|dear|all|good|bonjour|bonsoir|salut|cher|chère|chers|chères|hola|estimado|estimada|estimados",
        "querido|querida|queridos|buenos|buenas|oi|olá|ola|caro|cara|caros|cari|care|prezado|prezada|prezados|bom|boa",
        "hallo|liebe|lieber|guten|moin|servus|sehr|ciao|buongiorno|buonasera|salve|gentile|gentili|beste|dag|geachte",
        "hoi|goedemorgen|goedemiddag",
    )
)
_CLOSINGS = _listed(
    "best regards|kind regards|warm regards|with regards|regards|best wishes|with best wishes|best|cheers|thanks",
    "many thanks|thank you|sincerely|yours|all the best|take care|greetings|cordially|respectfully|73",
    "cordialement|bien cordialement|bien à |amicalement|salutations|sincères salutations|merci|à bientôt|amitiés",
    "bonne journée|saludos|un saludo|atentamente|gracias|muchas gracias|un abrazo|abrazos|cordialmente",
    "atenciosamente|abraços|abraço|um abraço|obrigado|obrigada|cumprimentos|com os melhores cumprimentos|att",
    "mit freundlich|mit besten grüßen|viele grüße|liebe grüße|beste grüße|schöne grüße|herzliche grüße|gruß|grüße",
    "mfg|lg|vg|danke|vielen dank|cordiali saluti|distinti saluti|saluti|un caro saluto|grazie|a presto",
    "met vriendelijke|groet|groeten|hartelijke groet|vriendelijke groet|mvg|bedankt|med vänlig",
)
# The first word of a closing → the closings that begin with it.
CLOSINGS = {
    first: tuple(closing for closing in _CLOSINGS if closing.split()[0] == first)
    for first in {closing.split()[0] for closing in _CLOSINGS}
}

# A row of dashes or underscores, and one of these behind it: list software.
LIST_FOOTER = _listed(
    "mailing list|mailing-list|mailinglist|mailingliste|listinfo|unsubscribe|subscription|signoff|list archive",
    "/mailman/|/sympa/|groups.io|google groups|yahoo! groups|yahoogroups|dgroups|listserv|nabble.com|freelists",
    "-leave@|+leave@|-request@|liste de diffusion|désabonn|désinscri|lista de correo|lista de distribución",
    "darse de baja|cancelar su|cancelar la su|lista de discussão|lista de e-mail|descadastr|cancelar a su",
    "cancelar a ins|cancelar sua|abmelden|abbestell|austragen|verteiler|lista di discussione|disiscri|cancellarsi",
    "cancellazione|uitschrijven|afmelden|uit te schrijven|discussielijst",
)
# Said by list software alone, so that no row need stand above.
SURE_LIST_FOOTER = _listed(
    "you received this message because|you are receiving this because|you're receiving this because",
    "you are receiving this message because|groups links|your use of yahoo! groups is subject to",
    "stop receiving emails from it|vous recevez ce message car",
    "vous recevez ce message parce|vous avez reçu ce message car|vous avez reçu ce message parce",
    "recibió este mensaje porque|has recibido este mensaje porque|recibiste este mensaje porque",
    "recebeu esta mensagem porque|recebeu essa mensagem porque|está recebendo esta mensagem porque",
    "sie haben diese nachricht erhalten, weil|sie erhalten diese nachricht, weil|du erhältst diese nachricht, weil",
    "hai ricevuto questo messaggio perché|ricevi questo messaggio perché|je ontvangt dit bericht omdat",
    "u ontvangt dit bericht omdat|u heeft dit bericht ontvangen omdat",
)
# How the letters of some list software begin: a digest, an announcement, a gateway's warning.
LIST_HEADER = _listed(
    "mailing list submissions to|to subscribe or unsubscribe via|you can reach the person managing the list",
    "when replying, please edit your subject line|this message was sent to the list|view this email in your browser",
    "pour vous (dés)abonner|pour vous désabonner|voir cet e-mail dans votre navigateur|para suscribirse o anular",
    "para se inscrever ou cancelar|um die liste zu abonnieren oder|per iscriversi o cancellarsi",
    "om u aan of af te melden|this email originated from outside|this message came from outside|[external",
)
# A scanner's notice names the scanner, and has a row above it or says what was found. "Virus-free" alone is also said
# of potatoes.
VIRUS_SCANNERS = _listed(
    "avast|avg|norton|mcafee|kaspersky|nod32|eset|bitdefender|f-secure|mailscanner|symantec|messagelabs|clamav",
    "sophos",
)
VIRUS_FOUND = _listed(
    "virus-free|virus free|no virus found|checked for virus|scanned for virus|checked using|sans virus",
    "recherche de virus|libre de virus|en busca de virus|livre de vírus|verificado quanto a vírus|auf viren|virenfrei",
    "privo di virus|controllata per|virusvrij|op virussen|pour des virus",
)
LEGAL_WORDS = _listed(
    "disclaimer|confidential|important notice|intended solely|intended only|intended recipient|not the addressee",
    "privileged|in error|notify the sender|unauthori|disclos|strictly prohibited|legally binding|destroy|delete",
    "consider the environment|before printing|avis de confidentialité|confidentiel|destinataire|par erreur|détruire",
    "strictement interdit|avant d'imprimer|aviso legal|confidencial|destinatario|por error|prohibid|antes de imprimir",
    "destinatário|por engano|proibid|haftungsausschluss|vertraulich|empfänger|irrtümlich|vernichten|unbefugt",
    "riservat|per errore|vietat|distrugger|vertrouwelijk|geadresseerde|abusievelijk|niet bestemd|verwijderen",
)

_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,4}([./-]) ?\d{1,2}\1 ?\d{1,4}\b")
_HOUR = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_ADDRESS = re.compile(r"\S@\S|<[^<>\s]+>|\S (?:at|em) [^\s/:]+\.\w")
_PHONE = re.compile(r"(?:\+|\(|\b)\d[\d ()./-]{6,20}\d\b")
_ROW = re.compile(r"[-_=*~#+.% ]+")
_CODE = re.compile(  # assignments, calls, ends of statements, keywords, shell commands and their options
    r"<-|\w\((?!s\)|es\)|n\))|[;{}\\]$|\w\$\w|\w\[|^[\w.]+ ?=|%>%|[=!]=|^[\w./-]+\.(?:sh|py|exe)\b"
    r"|^(?:import \w|from \w+ import|def \w|class \w+:|print |for .*:$|#|\$ |\.\.\.)"
    r"|^(?:sudo|npm|pip3?|apt|apt-get|git|cd|ls|grep|curl|wget|ssh|docker|python3?) |(?:^| )--?[A-Za-z][\w-]*(?: |$)"
)
_PHRASE_LIMIT = 2000  # characters of a paragraph that are searched for phrases


def header_kind(line: str) -> str:
    """Return "from", "sent", "date", "to", "cc", "subject" for a copied header line, "" for any other."""
    word, colon, _ = line[:40].partition(":")
    return HEADER_WORDS.get(word.strip("*_ \xa0").casefold(), "") if colon else ""


def count_clues(text: str) -> int:
    """Count what an attribution tells of the letter: its day, its hour, its writer's address."""
    return (_DAY.search(text) is not None) + (_HOUR.search(text) is not None) + (_ADDRESS.search(text) is not None)


def has_address(text: str) -> bool:
    """Say whether a mail address, or what an archive made of one, stands in a short text."""
    return _ADDRESS.search(text) is not None


def separator_words(line: str) -> str:
    """Return the words between the dashes of "----- Original Message -----", casefolded; "" when too long for one."""
    return line.strip("-_=*> :\xa0").casefold() if len(line) <= 100 else ""


def is_row(line: str) -> bool:
    """Say whether a line is drawn only: dashes, underscores, stars, at least two."""
    return 2 <= len(line) <= 200 and line[0] != ">" and not line[0].isalnum() and _ROW.fullmatch(line) is not None


def is_sent_from(line: str) -> bool:
    """Say whether a line is what a phone or program puts under a letter by itself."""
    if len(line) > 100:
        return False
    folded = line.strip("*_<> ").casefold()
    return folded.startswith(_SENT_FROM) and any(device in folded for device in _DEVICES)


def is_contact(line: str) -> bool:
    """Say whether a line tells how to reach a person: a phone number or a mail address."""
    phone = _PHONE.search(line)
    return has_address(line) or (phone is not None and _DAY.search(phone[0]) is None)


def has_phrase(folded: str, phrases: tuple[str, ...]) -> bool:
    """Say whether one of the phrases stands in a casefolded text."""
    folded = folded[:_PHRASE_LIMIT]
    return any(phrase in folded for phrase in phrases)


def is_legal_notice(folded: str) -> bool:
    """Say whether a casefolded paragraph is a company's legal notice: it has three of its words."""
    if len(folded) < 60:
        return False
    folded = folded[:_PHRASE_LIMIT]
    return sum(word in folded for word in LEGAL_WORDS) >= 3


def marker(line: str) -> str:
    """Return "header" for "----Original Message----", "forward" for "Begin forwarded message:", "" for other lines."""
    inner = separator_words(line) if line[-1:] in ("-", "_", ":", "*") or line[:1] == "-" else ""
    if not inner:
        return ""
    if inner in FORWARDED_MESSAGE or (line[0] == "-" and inner.startswith(FORWARDED_BY)):
        return "forward"
    return "header" if line[0] in "-_*" and inner in ORIGINAL_MESSAGE else ""


def opens(line: str) -> bool:
    """Say whether a line may be the first of an attribution: "On", "Le", a date, a name with an address."""
    line = line.lstrip("-*_ \"'")
    first, _, rest = line.partition(" ")
    return first.rstrip(",").casefold() in ATTRIBUTION_OPENERS or first[:1].isdigit() or "<" in rest


def is_attribution(text: str, is_marked: bool, is_near: bool) -> bool:
    """Say whether a line, or wrapped lines joined, tells who wrote what follows.

    is_marked  whether ">" lines follow, so that a verb and a name are enough
    is_near    whether they follow at once
    """
    clues = count_clues(text)
    if text.endswith("--"):  # "---- On Monday Ana wrote ----"
        text = text.rstrip("- ") + ":"
    if not text.endswith((":", "\uff1a")):  # some write "2013/2/14 Ana <ana@...>", or "wrote" without a colon
        has_verb_last = clues >= 1 and text.rpartition(" ")[2].casefold() in WROTE
        is_bare = has_verb_last or (clues >= 2 and text.endswith((">", ")")))
        return is_bare and is_marked and is_near and len(text) <= 120
    said = {word.strip("\"'(),:<>*") for word in text.casefold().replace(">", "> ").split()}
    has_verb = not said.isdisjoint(WROTE)
    if not is_marked and text.startswith("--- "):  # as one web mail has it, without a day
        return has_verb and has_address(text)
    if not is_marked:
        return has_verb and clues >= 2 and opens(text) and said.isdisjoint(FIRST_PERSON)
    if has_verb:
        return clues > 0 or len(said) <= 8
    is_near = is_near or text.endswith((">:", "):"))
    return clues >= 2 or (clues == 1 and is_near and len(said) <= 8 and has_address(text))


def is_greeting(line: str) -> bool:
    """Say whether a line is but a greeting: "Hello Ana,", "Liebe alle!"."""
    said = line.casefold().rstrip(",.!:-").split()
    return not said or (len(said) <= 5 and said[0].rstrip(",!") in GREETINGS and not line.endswith("?"))


def is_snip(line: str) -> bool:
    """Say whether a line tells that a quote was cut: "[...]", "<snip>"."""
    return len(line) <= 20 and line.strip("[]<>(){}.-…* ").casefold() in (
        "",
        "snip",
        "snipped",
        "cut",
        "coupé",
        "corte",
    )


def is_code(line: str) -> bool:
    return _CODE.search(line) is not None
