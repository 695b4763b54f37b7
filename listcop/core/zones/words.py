"""What mail programs and list software write around a text, in the languages of our lists; read by zones and titles.

A table of the field and nothing else: words are casefolded and parted by "|". What is missing in a language is added
here; the rules that use the words stand in zone_lines.
"""


def _listed(*lines: str) -> tuple[str, ...]:
    """Return the phrases of lines such as "one|two", casefolded: "ß" becomes "ss"."""
    return tuple(phrase.casefold() for line in lines for phrase in line.split("|"))


# "On Tuesday Ana wrote:". Seven languages, and neighbours whose letters reach every list; "?" where an archive lost
# an accented letter.
WROTE = frozenset(
    _listed(
        "wrote|writes|said|says|spake|écrit|ecrit|écrivait|?crit|escribió|escribio|escribi?|escribía|escribe|escreveu",
        "escreve|schrieb|schreibt|scritto|scrive|schreef|schrijft|geschreven|geschrieben|skrev|napisał|napisała",
        "napsal|napsala|napsal(a|napísal|napísala|napísal(a|pravi|írta|skribis|kirjoitti|пишет|написал",
    )
)
ATTRIBUTION_OPENERS = frozenset(
    _listed("on|at|in|le|el|em|no|am|um|vom|il|op|den|dne|dňa|quoting|zitat|citando|citazione|citation")
)
# "The log says:" is no letter's attribution.
ARTICLES = frozenset(
    _listed("the|a|an|this|le|la|les|un|une|el|los|las|una|o|os|as|um|uma|der|die|das|il|lo|de|het|een")
)
FIRST_PERSON = frozenset(_listed("i|we|you|j'ai|je|nous|ich|wir|io|noi|ik|wij|eu|nós|yo|nosotros"))

# A header that a mail program copies above the letter it answers or forwards → what it tells.
HEADER_WORDS = {
    word: kind
    for kind, listed in {
        "from": _listed("from|de|von|da|van|fra|från|expéditeur|remitente|remetente|mittente|absender|afzender"),
        "sent": _listed(
            "sent|gesendet|gesendet am|envoyé|envoye|envoyé le|envoy?|enviado|enviada|enviado el|enviado em",
            "enviada em|enviado a|enviat|inviato|inviato il|data invio|verzonden|verzonden op|skickat|sendt|wysłano",
        ),
        "date": _listed("date|datum|fecha|data"),
        "to": _listed("to|an|à|a|?|para|aan|pour|per|per a|destinataire|till|til|do"),
        "cc": _listed(
            "cc|kopie|copie|copie à|copia|bcc|cci|cco|ccn|a/c|reply-to|importance|attachments|sent by|gesendet von",
            "envoyé par|enviado por|inviato da|verzonden door|antwort an|répondre à|responder a|rispondi a",
            "antwoord aan",
        ),
        "subject": _listed("subject|betreff|objet|asunto|assunto|oggetto|onderwerp|sujet|ogg|tema|ämne|emne|temat"),
    }.items()
    for word in listed
}
FROM_INITIALS = frozenset(
    sign for word, kind in HEADER_WORDS.items() if kind == "from" for sign in ("*", word[0], word[0].upper())
)

# Lotus Notes writes them on lines of their own, without a colon.
TO_ALONE = frozenset(("To", "An", "À", "A", "Para", "Pour", "Per", "Aan"))
SUBJECT_ALONE = frozenset(("Subject", "Betreff", "Thema", "Objet", "Asunto", "Assunto", "Oggetto", "Onderwerp"))

ORIGINAL_MESSAGE = frozenset(
    _listed(
        "original message|original mail|original email|original appointment|reply message|message d'origine",
        "message d’origine|message original|message initial|mail original|e-mail d'origine|mensaje original",
        "mensagem original|ursprüngliche nachricht|urspr?ngliche nachricht|ursprüngliche mail|original-nachricht",
        "originalnachricht|originalmail|messaggio originale|oorspronkelijk bericht|origineel bericht",
        "originele bericht|originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding",
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

# The lines of a digest that Mailman makes: above its contents, and the title of these.
DIGEST_SENT_TO = _listed(
    "mailing list submissions to|vos messages pour la liste|los mensajes para la lista|submissões para a lista",
    "e-mails an die liste|alla lista di discussione|maillijst berichten naar",
)
DIGEST_TOPICS = frozenset(
    _listed(
        "today's topics:|thèmes du jour :|thèmes du jour:|asuntos del día:|tópicos de hoje:|meldungen des tages:",
        "argomenti del giorno:|argomenti di oggi:|vandaag behandelde onderwerpen:|onderwerpen van vandaag:",
    )
)
# Said above an unmarked letter into which the answers are written.
ANSWERS_BELOW = _listed(
    "inline|in-line|in line|answers below|comments below|replies below|my answers|between the lines|in red|in blue",
    "mes réponses|réponses ci-dessous|entre les lignes|dans le texte|en rouge|en bleu|mis respuestas|respuestas abajo",
    "entre líneas|en el texto|en rojo|en azul|minhas respostas|respostas abaixo|entre as linhas|no texto|em vermelho",
    "em azul|meine antworten|antworten unten|zwischen den zeilen|im text|in rot|in blau|mie risposte|risposte sotto",
    "tra le righe|nel testo|in rosso|in blu|mijn antwoorden|antwoorden hieronder|tussen de regels|in de tekst|in rood",
)

# "----- End message from Ana -----", between rows, below the quote.
END_OF_MESSAGE = _listed(
    "end message|end of message|end forwarded message|end of forwarded message|end original message",
    "ende der nachricht|ende der weitergeleiteten nachricht|fin du message|fin de message|fin del mensaje",
    "fin de mensaje|fim da mensagem|fim de mensagem|fine messaggio|fine del messaggio|fine messaggio inoltrato",
    "einde bericht|einde van bericht|einde van het bericht|einde doorgestuurd bericht",
)

# What a program says below its prompt when it fails; a colon follows. As it speaks the seven languages.
ERRORS = _listed(
    "error|warning|traceback (most recent|erreur|message d'avis|avis|avertissement|aviso|mensajes de aviso|erro",
    "mensagem de aviso|mensagens de aviso|fehler|warnung|warnmeldung|errore|avviso|messaggio di avviso|fout",
    "waarschuwing",
)

# What a phone or program writes under a letter by itself, and what it then names.
SENT_FROM = _listed(
    "sent from my |sent from mail for |sent from a mobile|sent via |sent with |sent using |from my |envoyé de mon ",
    "envoyé depuis |envoyé à partir de |provenance : courrier pour |enviado desde |enviado do meu |enviado de meu ",
    "enviado via |enviado a partir |von meinem |gesendet von |gesendet mit |diese nachricht wurde von mein",
    "inviato da |inviato dal mio |verstuurd vanaf |verzonden vanaf |verstuurd met |verzonden met |skickat från min ",
    "sendt fra min ",
)
DEVICES = _listed(
    "iphone|ipad|android|samsung|galaxy|blackberry|outlook|windows|mail|huawei|nokia|xiaomi|motorola|nexus|proton|gmx",
    "yahoo|phone|mobile|mobil|telefon|teléfono|téléphone|telefone|telefono|cellulare|celular|móvil|mobiel|gsm|handy",
    "tablet|device|k-9|telemóvel|pixel",
)
# The same told more freely: "sent" and "from" in any of the languages, and the name of a program or a make of phones.
SENT = frozenset(
    _listed(
        "sent|written|typed|composed|envoyé|expédié|écrit|enviado|enviada|escrito|gesendet|verschickt|geschrieben",
        "getippt|versendet|inviato|inviata|scritto|spedito|verstuurd|verzonden|geschreven|getypt|skickat|sendt",
    )
)
SENT_BY = frozenset(
    _listed("from|via|with|using|on|in|by|de|depuis|avec|sur|par|à|desde|con|por|do|da|dal|com|pelo|pela|mit|von|über"),
) | frozenset(_listed("auf|tramite|vanaf|met|op|från|fra"))
GET = _listed(
    "get |obtenir |obtenez |télécharger |téléchargez |obtener |obtén |obtenga |descarga |descargar |obter |obtenha ",
    "baixe |baixar |holen sie sich |hol dir |lade |ottieni |scarica |download |haal |outlook für |outlook voor ",
)
# One of these is among the first five words of what a program says so; asked first, for it is asked of every line.
SENT_FROM_BEGINS = SENT | {phrase.split()[0] for phrase in (*SENT_FROM, *GET)}
PROGRAMS = _listed(
    "iphone|ipad|android|samsung|galaxy|blackberry|outlook|huawei|honor|nokia|xiaomi|redmi|motorola|oneplus|fairphone",
    "pixel|proton|tuta|gmx|web.de|t-online|yahoo|gmail|aol|k-9|bluemail|fairemail|aquamail|aqua mail|airmail|spark",
    "newton|mailspring|mailbird|em client|thunderbird|postbox|roundcube|rainloop|zoho|yandex|mail.ru|hotmail|libero",
    "virgilio|delta chat|smartphone|mobiltelefon|imp, the|horde|squirrelmail|webmail|kmail|evolution|alpine|neomutt",
    "zimbra|sogo",
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
    "many thanks|thank you|sincerely|yours|all the best|take care|greetings|cordially|respectfully|73|cordialement",
    "bien cordialement|bien à vous|bien à toi|bien à tous|amicalement|salutations|sincères salutations|merci",
    "à bientôt|amitiés|bonne journée|saludos|un saludo|atentamente|gracias|muchas gracias|un abrazo|abrazos",
    "cordialmente|atenciosamente|abraços|abraço|um abraço|obrigado|obrigada|cumprimentos|com os melhores cumprimentos",
    "att|mit freundlichen grüßen|mit freundlichen gruessen|mit freundlichem gruß|mit besten grüßen|viele grüße",
    "liebe grüße|beste grüße|schöne grüße|herzliche grüße|gruß|grüße|mfg|lg|vg|danke|vielen dank|cordiali saluti",
    "distinti saluti|saluti|un caro saluto|grazie|a presto|met vriendelijke|met hartelijke|met groet|groetjes|groet",
    "groeten|hartelijke groet|vriendelijke groet|mvg|bedankt|med vänlig",
    # The same ones at their full length, so that nothing stands behind them but a name.
    "thanks in advance|thanks a lot|thanks so much|thank you very much|thank you in advance|yours sincerely",
    "yours faithfully|merci d'avance|merci beaucoup|salutations distinguées|saludos cordiales|gracias de antemano",
    "muchas gracias de antemano|abraços a todos|danke im voraus|vielen dank im voraus|grazie mille",
    "met vriendelijke groet|met vriendelijke groeten|met hartelijke groet|med vänlig hälsning",
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
    "to visit your group on the web|to unsubscribe from these emails|to unsubscribe from this|to stop receiving these",
    "reply to this email to respond|pour vous désabonner de ce groupe|pour se désabonner de ces",
    "para cancelar la suscripción a este|para cancelar inscrição nesse|um sich von dieser gruppe abzumelden",
    "per annullare l'iscrizione a questo|als je je wilt afmelden bij deze|you received this message because",
    "you are receiving this because|you're receiving this because|you are receiving this message because|groups links",
    "your use of yahoo! groups is subject to|stop receiving emails from it|vous recevez ce message car",
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
    "para se inscrever ou cancelar|um die liste zu abonnieren oder|per iscriversi o cancellarsi|reply above this line",
    "type your reply above|write above this line|répondre au-dessus de cette ligne|au-dessus de cette ligne",
    "por encima de esta línea|encima de esta línea|acima desta linha|oberhalb dieser linie|über dieser linie",
    "über dieser zeile|sopra questa riga|sopra questa linea|boven deze regel|boven deze lijn|om u aan of af te melden",
    "this email originated from outside|this message came from outside|[external",
)
# A scanner's notice names the scanner, and has a row above it or says what was found. "Virus-free" alone is also said
# of potatoes.
VIRUS_SCANNERS = _listed(
    "avast|avg|norton|mcafee|kaspersky|nod32|eset|bitdefender|f-secure|mailscanner|symantec|messagelabs|clamav|sophos",
)
VIRUS_FOUND = _listed(
    "been scanned by|scanned and|virus-free|virus free|no virus found|checked for virus|scanned for virus",
    "checked using|sans virus|recherche de virus|libre de virus|en busca de virus|livre de vírus",
    "verificado quanto a vírus|auf viren|virenfrei|privo di virus|controllata per|checked for viruses|virusvrij",
    "op virussen|pour des virus",
)
THINK_OF_TREES = _listed(
    "consider the environment|think before you print|save paper|pensez à l'environnement|n'imprimez ce",
    "avant d'imprimer ce|antes de imprimir este|antes de imprimir esta|cuide el medio ambiente|pense no meio ambiente",
    "pense na natureza|denken sie an die umwelt|denk an die umwelt|bevor sie diese e-mail drucken|pensa all'ambiente",
    "prima di stampare|rispetta l'ambiente|denk aan het milieu|voordat u deze e-mail print",
)
# A notice holds one of these at least; asked first, for it is asked of every letter's last paragraph.
LEGAL_ROOTS = _listed(
    "confiden|intended|disclaim|in error|addressee|environment|destinat|vertraulich|empfänger|riservat|geadresseerde",
    "vertrouwelijk|legal",
)
LEGAL_TITLES = _listed(
    "disclaimer|confidentiality notice|confidentiality:|legal notice|notice:|important notice|avertissement",
    "avis de conf|aviso legal|aviso de conf|advertencia|aviso:|confidencialidad|haftungsausschluss|hinweis:",
    "vertraulichkeit|avvertenz|avviso di riservatezza|nota di riservatezza|informativa|vertrouwelijkheid",
)
LEGAL_WORDS = _listed(
    "disclaimer|confidential|important notice|intended solely|intended only|intended recipient|not the addressee",
    "privileged|in error|notify the sender|unauthori|disclos|strictly prohibited|legally binding|destroy|delete",
    "consider the environment|before printing|avis de confidentialité|confidentiel|destinataire|par erreur|détruire",
    "strictement interdit|avant d'imprimer|aviso legal|confidencial|destinatario|por error|prohibid|antes de imprimir",
    "destinatário|por engano|proibid|haftungsausschluss|vertraulich|empfänger|irrtümlich|vernichten|unbefugt|riservat",
    "per errore|vietat|distrugger|vertrouwelijk|geadresseerde|abusievelijk|niet bestemd|verwijderen|bestemd voor",
    "uitsluitend|vernietigen|openbaarmak",
)
