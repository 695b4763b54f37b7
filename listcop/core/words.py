"""The command words in every shipped language, all understood at once, and the words of days, types and languages.

One table; no word means two things. The first form of a language is the one that letters suggest, with its accents.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

LANGUAGES = ("en", "fr", "es", "pt")
LONGEST_WORD = 40  # characters; longer ones are nobody's command


class Word(StrEnum):
    """What a word means. The name is the English word that contract and shell use."""

    join = "join"  # type: ignore[assignment]  # hides str.join and str.find, which nobody calls on a word
    leave = "leave"
    status = "status"
    set = "set"
    each = "each"
    daily = "daily"
    weekly = "weekly"
    monthly = "monthly"
    nomail = "nomail"
    until = "until"
    lite = "lite"
    full = "full"
    language = "language"
    one = "one"
    digest = "digest"
    private = "private"
    on = "on"
    off = "off"
    change = "change"
    link = "link"
    address = "address"
    profile = "profile"
    who = "who"
    find = "find"  # type: ignore[assignment]
    get = "get"
    only = "only"
    part = "part"
    bundle = "bundle"
    open = "open"
    mute = "mute"
    follow = "follow"
    thanks = "thanks"
    used = "used"
    solved = "solved"
    type = "type"
    help = "help"
    yes = "yes"
    no = "no"
    partly = "partly"
    drop = "drop"
    cancel = "cancel"
    undo = "undo"
    block = "block"
    listening = "listening"
    back = "back"
    held = "held"
    ban = "ban"
    accept = "accept"
    reject = "reject"
    discard = "discard"
    pause = "pause"
    resume = "resume"
    list = "list"
    invite = "invite"
    tag = "tag"
    close = "close"
    reopen = "reopen"
    redact = "redact"
    quiet = "quiet"
    pulse = "pulse"
    duty = "duty"
    ask = "ask"
    refer = "refer"
    greet = "greet"
    note = "note"
    reask = "reask"
    call = "call"
    first = "first"
    hold = "hold"
    release = "release"
    next = "next"
    summary = "summary"
    later = "later"
    tally = "tally"
    owner = "owner"


# en | fr | es | pt; forms of one language are separated by commas. `pause` alone is one's own mail in every language;
# a list is paused with `pause list`, so that the word keeps one meaning.
_TABLE = """
join      | join, subscribe | rejoindre, abonner, inscrire | unirme, suscribir, alta | entrar, inscrever, assinar
          | | abonnez, inscrivez | suscribirme, suscríbame, suscríbanme | inscreva, inscrevam
          | | | inscribir, inscribirme, inscríbame, inscríbanme |
leave     | leave, stop, unsubscribe | quitter, désabonner, désinscrire | salir, baja, desuscribir | sair, descadastrar
          | remove | désabonnement, désinscription | desuscribirme | remover, remova, removam
          | | désabonnez, désinscrivez | |
status    | status | statut | estado | estado
set       | set | régler | ajustar | ajustar
each      | each | chaque | cada | cada
daily     | daily | quotidien | diario | diário
weekly    | weekly | hebdo, hebdomadaire | semanal | semanal
monthly   | monthly | mensuel | mensual | mensal
nomail    | nomail, pause | pause | pausa | pausa
until     | until | jusqu'au, jusque, jusqu'à | hasta | até
lite      | lite | léger | ligero | leve
full      | full | complet | completo | completo
language  | language | langue | idioma, lengua | idioma, língua
one       | one | un | uno, un | um
digest    | digest | bulletin | boletín | boletim
private   | private | privé | privado | privado
on        | on | activer | activar | ativar
off       | off | désactiver | desactivar | desativar
change    | change | changer | cambiar | mudar
link      | link | relier | vincular | vincular
address   | address | adresse | dirección | endereço
profile   | profile | profil | perfil | perfil
who       | who | qui | quién | quem
find      | find, search | chercher, rechercher | buscar | buscar, procurar
get       | get | envoyer | enviar | enviar
          | | envoyez | envíame, envíeme, envíenme |
only      | only | seulement | solamente | somente
part      | part | partie | parte | parte
bundle    | bundle | recueil | compendio | coletânea
open      | open | ouvertes | abiertas | abertas
mute      | mute | muet | silenciar | silenciar
follow    | follow | suivre | seguir | seguir
thanks    | thanks, thank | merci | gracias | obrigado, obrigada
used      | used | utilisé | usado, utilizado | usado, utilizado
solved    | solved | résolu, résolue | resuelto, resuelta | resolvido, resolvida
type      | type | type | tipo | tipo
help      | help | aide | ayuda | ajuda
yes       | yes, ok, okay, confirm | oui, d'accord, confirmer | sí, confirmar | sim, confirmar
no        | no | non | no | não
partly    | partly | partiellement | parcialmente | parcialmente
drop      | drop | jeter | descartar | descartar
cancel    | cancel | annuler | cancelar | cancelar
undo      | undo | rétablir | deshacer | desfazer
block     | block | bloquer | bloquear | bloquear
listening | listening | écoute | escucho | escuto
back      | back | retour | vuelvo | voltei
held      | held | retenus | retenidos | retidos
ban       | ban | bannir | vetar | banir
accept    | accept, approve | accepter, approuver | aceptar, aprobar | aceitar, aprovar
reject    | reject | rejeter, refuser | rechazar | rejeitar, recusar
discard   | discard | écarter | desechar | eliminar
pause     | pause list, suspend | suspendre | suspender | suspender
resume    | resume | reprendre | reanudar | retomar
list      | list | liste | lista | lista
invite    | invite | inviter | invitar | convidar
tag       | tag | étiqueter | etiquetar | etiquetar
close     | close | clore, fermer | cerrar | fechar
reopen    | reopen | rouvrir | reabrir | reabrir
redact    | redact | masquer | tachar | ocultar
quiet     | quiet | discrets | callados | calados
pulse     | pulse | pouls | pulso | pulso
duty      | duty | permanence | turno | plantão
ask       | ask | demander | preguntar | perguntar
refer     | refer | orienter | derivar | encaminhar
greet     | greet | saluer, accueillir | saludar | saudar
note      | note | note | nota | nota
reask     | re-ask, reask | relancer | repreguntar | reperguntar
call      | call | appeler | llamar | ligar
first     | first | premier | primero | primeiro
hold      | hold | attendre | esperar | esperar, segurar
release   | release | libérer | liberar | liberar
next      | next | suivant | siguiente | próximo, seguinte
summary   | summary | synthèse | síntesis, resumen | síntese, resumo
later     | later | reporter, plustard | luego, después | depois
tally     | tally | décompte | recuento | contagem
owner     | owner, owners | responsables, responsable | responsables, responsable | responsáveis, responsável
          | | propriétaire, propriétaires | propietario, propietarios | proprietário, proprietários
"""

# What members call the nine request types (Wenger); the first column is the word we keep.
_TYPES = """
problem       | problème | problema | problema
information   | information, info | información | informação
experience    | expérience | experiencia | experiência
asset         | ressource | recurso | recurso
coordination  | coordination | coordinación | coordenação
development   | développement | desarrollo | desenvolvimento
documentation | documentation | documentación | documentação
visit         | visite | visita | visita
mapping       | cartographie | mapeo | mapeamento
"""

_LANGUAGE_NAMES = """
en | en, english | anglais | inglés | inglês
fr | fr, french | français | francés | francês
es | es, spanish | espagnol | español, castellano | espanhol
pt | pt, portuguese | portugais | portugués | português
"""

_MONTHS = """
january jan | janvier janv | enero ene | janeiro
february feb | février févr fév | febrero | fevereiro fev
march mar | mars | marzo | março
april apr | avril avr | abril abr | abril
may | mai | mayo | maio
june jun | juin | junio | junho
july jul | juillet juil | julio | julho
august aug | août | agosto ago | agosto
september sept sep | septembre | septiembre setiembre | setembro
october oct | octobre | octubre | outubro out
november nov | novembre | noviembre | novembro
december dec | décembre déc | diciembre dic | dezembro dez
"""

_WEEKDAYS = """
monday | lundi | lunes | segunda segunda-feira
tuesday | mardi | martes | terça terça-feira
wednesday | mercredi | miércoles | quarta quarta-feira
thursday | jeudi | jueves | quinta quinta-feira
friday | vendredi | viernes | sexta sexta-feira
saturday | samedi | sábado | sábado
sunday | dimanche | domingo | domingo
"""


def fold(text: str) -> str:
    """Take accents, case and invisible characters off a word, so that `Résolu`, `RESOLU` and `resolu` are one.

    Only the first 200 characters count: NFKD takes quadratic time on long runs of combining marks.
    """
    if text.isascii():  # nearly all that is asked about, in every letter: nothing to take apart
        return text[:200].lower().strip()
    split = unicodedata.normalize("NFKD", text[:200]).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", split) if unicodedata.category(c) not in ("Mn", "Cf"))
    return bare.replace("\u2019", "'").replace("\u2018", "'").strip()


def _read_table(table: str) -> dict[Word, dict[str, tuple[str, ...]]]:
    """Word → language → forms; a row without a word goes on with the one above."""
    rows: dict[Word, dict[str, tuple[str, ...]]] = {}
    word = Word.join
    for line in table.strip().splitlines():
        name, *columns = (cell.strip() for cell in line.split("|"))
        word = Word(name) if name else word
        row = rows.setdefault(word, {language: () for language in LANGUAGES})
        for language, column in zip(LANGUAGES, columns, strict=True):
            row[language] += tuple(form.strip() for form in column.split(",") if form.strip())
    return rows


def _read_forms(table: str, separator: str | None = None) -> dict[str, str]:
    """Folded form → first word of its row."""
    found: dict[str, str] = {}
    for line in table.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        forms = [form.strip() for cell in cells for form in cell.split(separator)]
        found |= dict.fromkeys(map(fold, forms), forms[0])
    return found


TABLE: Mapping[Word, Mapping[str, tuple[str, ...]]] = _read_table(_TABLE)
_MEANINGS: Mapping[str, Word] = {
    fold(form): word for word, columns in TABLE.items() for forms in columns.values() for form in forms
}
_TYPE_FORMS = _read_forms(_TYPES, ",")
TYPE_WORDS: Mapping[str, Mapping[str, str]] = {
    columns[0].strip(): {
        language: column.split(",")[0].strip() for language, column in zip(LANGUAGES, columns, strict=True)
    }
    for columns in (line.split("|") for line in _TYPES.strip().splitlines())
}
TYPES = tuple(TYPE_WORDS)  # of questions
# Of threads:
KINDS = ("request", "offer", "announcement", "discussion", "introduction", "administration", "automatic", "other")
STATES = ("open", "answered", "solved", "closed", "perhaps", "none")
_LANGUAGE_FORMS = _read_forms(_LANGUAGE_NAMES, ",")
_MONTH_NUMBERS = {name: 1 + i for i, row in enumerate(_MONTHS.strip().splitlines()) for name in _read_forms(row)}
_WEEKDAY_NUMBERS = {name: i for i, row in enumerate(_WEEKDAYS.strip().splitlines()) for name in _read_forms(row)}
TOMORROW = frozenset(map(fold, ("tomorrow", "demain", "mañana", "amanhã")))
_PRONOUNS = frozenset(("me", "moi", "nos", "nous"))
ALWAYS_LEAVE = frozenset(("stop", "unsubscribe"))  # whatever stands behind them

# Words of courtesy say nothing of their own before a command, and behind `join` or `leave`.
_COURTESY = """
a al ao da de del do du la le les los o os the this that from to of my me m'a te se
please pls kindly i i'd want would like wish need could can you we
je j'aimerais voudrais veux souhaite souhaiterais vous pouvez svp stp s'il plaît moi cette ce
mi mis por favor quiero quisiera deseo puede pueden dar darme esta este
quero queria gostaria desejo pode podem minha meu desta deste favor
na em en dans sur
"""
_LIST_NAMES = "list lists liste lista mailing mail email e-mail group groupe grupo diffusion correo"
_GREETINGS = """
hi hello hey dear greetings good bonjour bonsoir salut cher chère chers chères madame monsieur
hola buenos buenas estimado estimada estimados estimadas querido querida queridos queridas
olá oi bom boa prezado prezada prezados caro cara caros
hallo guten liebe lieber moin ciao buongiorno salve hoi jambo habari
"""
COURTESY = frozenset(map(fold, _COURTESY.split()))
AFTERWORDS = COURTESY | frozenset(map(fold, _LIST_NAMES.split()))
GREETINGS = frozenset(map(fold, _GREETINGS.split()))


def meaning(typed: str) -> Word | None:
    """What a word means in any shipped language; accents and case never matter, nor do `m'` and `-me` around it."""
    return _MEANINGS.get(fold(typed)) or _MEANINGS.get(bare_word(typed))


def is_good_day(words: Sequence[str]) -> bool:
    """Do words begin with "Guten Tag"? There the second is none of ours."""
    return len(words) > 1 and fold(words[0]) in ("guten", "gute") and fold(words[1]) == "tag"


def bare_word(typed: str) -> str:
    """A word folded, without a French elision before it (`m'abonner`) or a pronoun behind it (`inscreva-me`)."""
    folded = fold(typed)
    if folded in _MEANINGS:
        return folded
    stem, hyphen, pronoun = folded.rpartition("-")
    folded = stem if hyphen and pronoun in _PRONOUNS else folded
    return folded[2:] if folded[1:2] == "'" else folded


def word_in(language: str, word: Word) -> str:
    """The word that a letter in this language suggests; English where the language has none of its own."""
    columns = TABLE[word]
    return columns.get(language, columns["en"])[0]


def type_of(typed: str) -> str | None:
    """The request type a word names."""
    return _TYPE_FORMS.get(fold(typed))


def type_in(language: str, request_type: str) -> str:
    """The word for a request type that a letter in this language suggests."""
    columns = TYPE_WORDS[request_type]
    return columns.get(language, columns["en"])


def language_of(typed: str) -> str | None:
    """The code of a shipped language, from its code or its name in any of them."""
    return _LANGUAGE_FORMS.get(fold(typed))


def read_day(typed: str, today: date) -> date | None:
    """The coming day that words name in any shipped language, or None: what is past or unclear is not guessed.

    `1 March`, `March 1st 2027`, `1er mars`, `1 de marzo`, `2027-03-01`, `1.3.`, `monday`, `mañana`. Without a year it
    is the next such day, but none more than eleven months off: there last week's was meant. `3/4` is two days to two
    people, so neither; `13/4` and `4/13` are one.
    """
    words = [word for word in fold(typed[:80]).replace(",", " ").split() if word not in _DAY_FILLERS]
    if len(words) > 1 and words[0] in _WEEKDAY_NUMBERS:
        words = words[1:]
    if not words:
        return None
    day = _day_in_one_word(words[0], today) if len(words) == 1 else _day_of_month(words, today)
    return day if day is not None and day > today else None


def may_be_of_day(word: str) -> bool:
    """May a folded word be one of those that name a day: a number, a month, `monday`, `tomorrow`?"""
    word = word.rstrip(".")
    return word[:1].isdecimal() or word in _MONTH_NUMBERS or word in _WEEKDAY_NUMBERS or word in TOMORROW


def is_past_day(typed: str, today: date) -> bool:
    """Do words name a day that is gone by: of a year, or of the last weeks?"""
    if read_day(typed, today) is not None:
        return False
    return any(read_day(typed, earlier) is not None for earlier in (date.min, today - _LAST_WEEKS))


_DAY_FILLERS = frozenset(("of", "the", "on", "de", "del", "du", "el", "le", "o", "la", "au", "dia"))
_ORDINALS = frozenset(("", "st", "nd", "rd", "th", "er", "o", "a", "."))
_FARTHEST = timedelta(days=335)
_LAST_WEEKS = timedelta(days=31)  # what the rest of a year comes to


def _day_in_one_word(word: str, today: date) -> date | None:
    if word in TOMORROW:
        return today + timedelta(days=1)
    if word in _WEEKDAY_NUMBERS:
        return today + timedelta(days=(_WEEKDAY_NUMBERS[word] - today.weekday() - 1) % 7 + 1)
    for separator in "-./":
        numbers = [int(piece) for piece in word.rstrip(".").split(separator) if piece.isdecimal() and len(piece) <= 4]
        if len(numbers) == word.rstrip(".").count(separator) + 1 in (2, 3):
            return _day_in_numbers(numbers, separator, today)
    return None


def _day_in_numbers(numbers: Sequence[int], separator: str, today: date) -> date | None:
    if separator == "-":
        return _date(*numbers) if len(numbers) == 3 and numbers[0] > 31 else None
    day, month, *year = numbers
    if separator == "/" and day != month and day <= 12:
        if month <= 12:
            return None
        day, month = month, day
    return _date(year[0], month, day) if year else _next_date(month, day, today)


def _day_of_month(words: Sequence[str], today: date) -> date | None:
    """A day and the name of its month, in either order, maybe with a year behind them."""
    first, second, *year = words
    if first.rstrip(".") in _MONTH_NUMBERS:
        first, second = second, first
    digits = first[:2] if first[:2].isdecimal() else first[:1]
    month = _MONTH_NUMBERS.get(second.rstrip("."))
    if month is None or not digits.isdecimal() or first[len(digits) :] not in _ORDINALS or len(year) > 1:
        return None
    if not year:
        return _next_date(month, int(digits), today)
    return _date(int(year[0]), month, int(digits)) if len(year[0]) == 4 and year[0].isdecimal() else None


def _next_date(month: int, day: int, today: date) -> date | None:
    dates = (_date(today.year, month, day), _date(today.year + 1, month, day))
    return next((found for found in dates if found is not None and today < found <= today + _FARTHEST), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_word(typed: str, language: str = "", among: Collection[Word] = ()) -> str | None:
    """The form in the table that a mistyped word was most likely meant to be, or None.

    At most two slips of the pen (a letter wrong, missing, too many, or two changed over), one in words of four
    letters or fewer, and where the first letter is another, as a hand rarely slips there: `darse` is no `pause`. Of
    words as near as each other, one with the same letters goes first, then one of `language`.
    `among`: the words that may be said here; all, where it is empty.
    """
    folded = fold(typed)
    if not folded or len(folded) > LONGEST_WORD:
        return None
    allowed = 1 if len(folded) <= 4 else 2
    own = {fold(form) for columns in TABLE.values() for form in columns.get(language, ())}
    near = [
        (_slips(folded, form, allowed), sorted(form) != sorted(folded), form not in own, form[0] != folded[0], form)
        for form, word in _MEANINGS.items()
        if (not among or word in among) and abs(len(form) - len(folded)) <= allowed and min(len(form), len(folded)) > 2
    ]
    best = min((entry for entry in near if entry[0] <= (1 if entry[3] else allowed)), default=None)
    return best and _SHOWN[best[-1]]


_SHOWN = {fold(form): form for columns in TABLE.values() for forms in columns.values() for form in forms}


def _slips(one: str, other: str, enough: int) -> int:
    """Edit distance with neighbours changed over counted once; more than `enough` is not worth knowing exactly."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > enough:
            return enough + 1
    return row[-1]
