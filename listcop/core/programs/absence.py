"""A reply that says its writer is away, what becomes of mail meanwhile, and not a word besides; in seven languages.

So out-of-office answers are known that bear no mark of the program which sent them. It must be an answer, short, quote
nothing and ask nothing; speak of its writer's absence and of mail; and every word of it must be one of which such notes
are made. One word more ("but use a 2 mm mesh") and a person wrote it: losing a member's post is worse than an
out-of-office on the list. Names may stand where it greets, ends, or says whom to turn to. Who also wishes to get no
mail wrote it, too: that is for `wishes`.
"""

import re
from dataclasses import dataclass
from datetime import date

from listcop.core.search import folded
from listcop.core.zones import find_zones, new_text

_LONGEST = 1000  # characters
_CLAUSES = re.compile(r"(?:(?<!\d)\.|[,:;!()])(?:\s|\Z)|\n| [-\u2013\u2014] ")  # "3. Dezember" is no end
_ADDRESS = re.compile(r"\S+@\S+")
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|er|h|am|pm|uhr|u)?")
_DIGIT = re.compile(r"\d")
_NAME_WORDS = 4  # of a line that is a name, or a title
_SOME_DAY = date(2000, 6, 2)  # whether somebody wishes for no mail does not hang on the day, only until when


@dataclass(frozen=True, slots=True)
class _Language:
    """Of which words absence notes are made, marks off and case folded. One each of `me`, `gone` and `mail` must stand
    in a note.

    away    what tells absence by several words of one clause: "in the office" is said by who is there
    back    what tells, without a day or "until", that somebody has come back: they are there
    turn    names may stand beside these, which send a reader to somebody else, greet or end
    titles  names may stand directly behind these alone, where every noun has a capital letter; none: beside `turn`
    """

    me: frozenset[str]
    gone: frozenset[str]
    mail: frozenset[str]
    turn: frozenset[str]
    rest: frozenset[str]
    away: re.Pattern[str]
    back: re.Pattern[str]
    titles: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.me | self.gone | self.mail | self.turn | self.rest

    def is_gone(self, clause: str) -> bool:
        words = _WORD.findall(folded(clause))
        said = " ".join(words)
        if self.back.search(said) and not _DIGIT.search(said):
            return False
        return not self.gone.isdisjoint(words) or self.away.search(said) is not None


def _language(
    me: str, gone: str, mail: str, turn: str, rest: str, away: str, back: str, until: str, titles: str = ""
) -> _Language:
    """`back`, and none of `until` in the same clause: "I am back from holiday", not "away, and back on Monday"."""
    me_, gone_, mail_, turn_, rest_, titles_ = (
        frozenset(words.split()) for words in (me, gone, mail, turn, rest, titles)
    )
    is_back = rf"^(?!.*\b(?:{until})\b).*\b(?:{back})\b"
    return _Language(me_, gone_, mail_, turn_, rest_, re.compile(rf"\b(?:{away})\b"), re.compile(is_back), titles_)


_LANGUAGES = (
    _language(  # English
        "i",
        "away holiday holidays vacation absent absence travelling traveling unavailable",
        "mail mails email emails message messages letter inbox reply replies respond response answer answers",
        "contact call phone tel mobile urgent urgently emergency emergencies matters matter colleague colleagues"
        " write dear hi hello all everyone best kind regards greetings sincerely yours thanks thank you",
        "am m will ll shall be been have has out of currently now on in at the my a an and or until till from to"
        " through for your is are no not any limited little access during this that time period as soon possible"
        " when once after before return returning returned back again get read reading upon annual sick maternity"
        " paternity parental study abroad desk available please cannot if with by only able need immediate"
        " assistance regularly check checking checked receive received inclusive between automatic automated e"
        " monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
        " august september october november december week weeks day days month next noon morning evening today"
        " tomorrow office leave",
        r"out of (?:the |my )?office|not (?:\w+ ){0,3}(?:office|available)"
        r"|on (?:my |a )?(?:(?:annual|sick|maternity|paternity|parental|study) )*leave",
        r"(?:am|m|been|ve|have) (?:\w+ )?(?:back|returned)",
        "until|till|on|from monday|when|once|after|before",
    ),
    _language(  # German
        "ich",
        "abwesend abwesenheit urlaub verreist dienstreise elternzeit mutterschutz krank",
        "mail mails email emails nachricht nachrichten post antwort antworte antworten beantworte beantworten"
        " beantwortet weitergeleitet postfach",
        "wenden kontaktieren erreichen anrufen rufen schreiben dringend dringenden dringende dringlichen eiligen"
        " fallen fall notfallen kollegin kollegen kollege vertretung frau herr herrn tel telefon liebe lieber hallo"
        " guten tag sehr geehrte geehrter damen herren freundliche freundlichen grusse grussen gruss mit besten"
        " beste viele herzliche vielen dank alle",
        "bin war bis ab vom von zum zur zu am im in der die das den dem des und oder nicht kein keine keinen"
        " wieder zuruck da reise unterwegs erkrankt zurzeit zeit derzeit momentan aktuell gerade einschliesslich"
        " inklusive unregelmassig selten nur eingeschrankt zugriff auf meine meinen meiner meinem ihre ihrer ihren"
        " eure deine wahrend dieser nach ruckkehr sobald so bald wie moglich dann sich bitte an fur sie werde"
        " werden wird kann konnen lese lesen gelesen melde habe mich bei ihnen dir euch ausser erst danach"
        " automatisch automatische e montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar"
        " februar marz april mai juni juli august september oktober november dezember woche wochen tage tagen buro haus"
        " hause erreichbar",
        r"(?:nicht (?:\w+ ){0,3}|erst (?:\w+ ){0,6})(?:buro|haus|hause|erreichbar)|ausser hause?",
        r"bin (?:\w+ ){0,5}(?:zuruck|da)",
        "bis|ab|am|erst|wenn|sobald|nicht|nach",
        "frau herr herrn kollege kollegen kollegin an hallo liebe lieber gruss grusse",
    ),
    _language(  # French
        "je",
        "absent absente absence conge conges vacances deplacement mission maladie maternite indisponible voyage",
        "mail mails email emails mel mels courriel courriels courrier message messages messagerie reponse"
        " repondrai repondre reponds",
        "contacter contactez appeler appelez joindre adresser adressez ecrire ecrivez urgence urgent urgente"
        " urgences collegue collegues madame monsieur mme m tel bonjour bonsoir cher chere chers cheres tous toutes"
        " cordialement salutations cordiales bien merci meilleures vous amicalement sinceres",
        "suis serai actuellement du de des d le la les l au aux en et ou a jusqu jusque hors paternite formation"
        " retour ne n ni pas ai aurai acces limite reduit peu mes ma mon votre vos pour pendant cette durant"
        " periode des que lorsque possible plus tot cas besoin veuillez pouvez pourrai ce c est inclus partir sera"
        " seront lis lirai lu lus avec reviens rentre rentrerai traite traites automatique e lundi mardi mercredi"
        " jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre"
        " novembre decembre semaine semaines jours bureau",
        r"(?:hors (?:du|de|de mon)|pas (?:\w+ ){0,2}\w+) bureau",
        r"suis (?:\w+ )?(?:de retour|rentre|rentree)",
        "jusqu|jusque|partir|des|lorsque",
    ),
    _language(  # Spanish
        "estoy estare encuentro",
        "fuera ausente ausencia viaje vacaciones licencia baja",
        "correo correos mail mails email emails mensaje mensajes respuesta respondere responder contestare contestar",
        "contactar contacte contacten comunicarse comuniquese dirigirse dirijase escribir escriba llamar llame"
        " urgente urgentes urgencia urgencias colega colegas companero companera senor senora sr sra tel hola"
        " buenos buenas dias tardes estimado estimada estimados estimadas todos todas saludos cordiales saludo"
        " cordial gracias atentamente muchas abrazo",
        "me de del la el los las mi mis su sus permiso hasta desde y o no ni con sin acceso limitado poco al a en"
        " por para durante este esta periodo tiempo regreso vuelta vuelva regrese volvere regresare cuando tan"
        " pronto como sea posible pueda podre puede favor caso casos asunto asuntos si es tendre tengo leo leere"
        " leer le les lo un una entre dia que mas automatica automatico e lunes martes miercoles jueves viernes"
        " sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre"
        " diciembre semana semanas oficina inclusive",
        r"fuera de (?:la |mi )?oficina|no (?:\w+ ){0,3}oficina",
        r"estoy (?:\w+ )?de (?:vuelta|regreso)",
        "hasta|desde|cuando|el",
    ),
    _language(  # Portuguese
        "estou estarei encontro",
        "fora ausente ausencia ferias licenca viagem viajando",
        "correio correios mail mails email emails mensagem mensagens resposta responderei responder respondo",
        "contactar contacte contatar contate falar fale dirigir dirija escrever escreva ligar ligue urgente"
        " urgentes urgencia urgencias colega colegas senhor senhora sr sra tel ola bom boa dia tarde caro cara"
        " caros caras prezado prezada prezados todos todas cumprimentos melhores atenciosamente abraco abracos"
        " saudacoes obrigado obrigada muito cordialmente",
        "me da do de das dos o a os as meu minha meus minhas seu sua seus suas ate desde e ou nao nem com sem"
        " acesso limitado pouco ao no na em por para pela pelo durante este esta periodo tempo regresso volta volto"
        " voltarei regressar voltar quando assim que logo for possivel puder poderei pode favor caso casos assunto"
        " assuntos se terei tenho leio lerei ler lhe um uma entre partir mais automatica automatico segunda terca"
        " quarta quinta sexta feira sabado domingo janeiro fevereiro marco abril maio junho julho agosto setembro"
        " outubro novembro dezembro semana semanas escritorio gabinete inclusive",
        r"(?:fora d[eo]|nao (?:\w+ ){0,3}\w+) (?:escritorio|gabinete)",
        r"estou (?:\w+ )?de (?:volta|regresso)",
        "ate|desde|quando|em",
    ),
    _language(  # Italian
        "sono saro",
        "assente assenza fuori ferie vacanza viaggio trasferta malattia congedo maternita",
        "posta mail email messaggio messaggi risposta rispondero rispondere rispondo",
        "contattare contatti contattate rivolgersi rivolgetevi scrivere scriva chiamare chiami urgente urgenti"
        " urgenza urgenze collega colleghi signor signora sig tel ciao buongiorno gentile gentili caro cara cari"
        " tutti saluti cordiali distinti grazie saluto",
        "attualmente in sede fino al alla all allo dal dalla dall del della dell di da il lo la i le l e o non ne"
        " con senza accesso limitato poco alle ai mia mie mio miei sua suo vostra vostro tua tuo per durante questo"
        " questa periodo tempo rientro ritorno tornero rientrero quando appena prima possibile potro puo caso casi"
        " favore prego si ho avro leggo leggero leggere vi ti un una tra fra compreso piu a automatica automatico"
        " lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio marzo aprile maggio giugno"
        " luglio agosto settembre ottobre novembre dicembre settimana settimane ufficio",
        r"(?:fuori|fuori dall|non (?:\w+ ){0,2}\w+) (?:ufficio|sede)",
        r"sono (?:\w+ )?(?:di ritorno|di rientro|rientrato|rientrata|tornato|tornata)",
        "fino|al|dal|quando|da",
    ),
    _language(  # Dutch
        "ik",
        "afwezig afwezigheid vakantie verlof zwangerschapsverlof ziek",
        "mail mails email emails bericht berichten post antwoord antwoorden beantwoord beantwoorden reageren reageer",
        "contact opnemen neem neemt bel bellen tel dringend dringende spoed spoedeisende gevallen geval collega s"
        " mevrouw meneer wenden schrijven mailen beste hallo dag goedendag geachte allen iedereen groet groeten met"
        " vriendelijke hartelijke bedankt dank vriendelijk",
        "ben niet op weg tot van vanaf en of geen de het een er in dan weer terug momenteel toegang beperkt"
        " beperkte weinig mijn uw je jouw voor naar na terugkomst terugkeer zodra zo snel mogelijk kan kunt u zal"
        " zullen worden wordt tijdens deze periode bij om aan heb lees lezen gelezen alleen dat die uit automatisch"
        " automatische e t m maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart"
        " april mei juni juli augustus september oktober november december week weken dagen aanwezig kantoor reis"
        " bereikbaar",
        r"niet (?:\w+ ){0,3}(?:aanwezig|kantoor|bereikbaar)|op reis",
        r"ben (?:\w+ ){0,4}terug",
        "tot|vanaf|op|zodra|wanneer|na",
    ),
)


def is_absence_note(text: str) -> bool:
    """Does the text of an answer say that its writer is away, what becomes of mail, and nothing else?"""
    if len(text) > _LONGEST or "?" in text:
        return False
    words = frozenset(_WORD.findall(folded(text)))
    languages = [one for one in _LANGUAGES if not (words.isdisjoint(one.me) or words.isdisjoint(one.mail))]
    languages = [one for one in languages if any(map(one.is_gone, _CLAUSES.split(text)))]
    if not languages:  # nearly all letters
        return False
    zones = find_zones(text, is_reply=True)
    own = new_text(text, zones)
    clauses = _CLAUSES.split(_ADDRESS.sub(" ", own))
    if zones.quote or not any(all(_is_told(clause, one) for clause in clauses) for one in languages):
        return False
    from listcop.core.wishes import wish_in  # loads every command, and hardly a letter comes so far

    return wish_in([line for line in own.split("\n") if line.strip()], _SOME_DAY) is None


def _is_told(clause: str, language: _Language) -> bool:
    """Is every word of it of those, or a number, or a name where names stand?"""
    words, known = _WORD.findall(clause), language.all
    strange = [
        at for at, word in enumerate(map(folded, words)) if word not in known and _NUMBER.fullmatch(word) is None
    ]
    if not all(words[at][0].isupper() for at in strange):
        return False
    if not strange or len(strange) == len(words) <= _NAME_WORDS:
        return True
    if language.titles:
        return all(at - 1 in strange or (at and folded(words[at - 1]) in language.titles) for at in strange)
    return not language.turn.isdisjoint(map(folded, words))
