"""What a giver takes back in a later letter ("ignore the file I sent"), in seven languages; nobody else can."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from listcop.core.assets import withdrawal_germanic as germanic
from listcop.core.assets import withdrawal_romance as romance
from listcop.core.assets.links import KIND_BY_ENDING
from listcop.core.assets.rules import by_word, flat_words, is_idle_question, matches, pieces, sentences
from listcop.core.assets.withdrawal_forms import Tongue
from listcop.core.assets.words import kind_named
from listcop.core.tagger.cues import fold
from listcop.core.tagger.prose import TEXT_CAP

_NOUNS_WORDS = """
file   file files pdf pdfs datei dateien fichier fichiers archivo archivos arquivo arquivos ficheiro ficheiros
file   bestand bestanden
joined attachment attachments enclosure enclosures anhang anhange anhangs jointe jointes adjunto adjuntos
joined anexo anexos allegato allegati bijlage bijlagen
link   link links url urls hyperlink lien liens enlace enlaces vinculo liga collegamento collegamenti
page   page pages site website webpage seite seiten webseite pagina paginas pagine sito
letter letter letters mail mails email emails message messages post posts posting nachricht beitrag courriel mel correo
letter mensaje mensajes mensagem messaggio messaggi bericht mailtje nota
any    version versions versione versie fassung versao copy copies copie kopie copia exemplaar stuk stukken
thing  drawing drawings zeichnung dessin dibujo desenho disegno tekening plano planta pianta piano plan plans photo
thing  photos foto fotos figures numbers list liste lista tableau table tabla tabela tabel tabelle tabella sheet hoja
thing  folha foglio blatt notes notizen notas note entwurf brouillon borrador rascunho bozza concept anlage anlagen
offer  offer angebot offre oferta offerta aanbod
"""
_NOUNS = {noun: kind for kind, *nouns in map(str.split, _NOUNS_WORDS.strip().splitlines()) for noun in nouns}
# What stands before the noun that a verb is about shows that the noun is about something else.
_APART_WORDS = """
in on at from with by for into about if when because which that and or but im an auf mit von vom bei zum zur fur und
oder dans sur avec par pour con por para desde no na em nel nella su da met voor op bij
"""
_APART = frozenset(_APART_WORDS.split()) - {"that"}
# What may stand behind the noun: "the file I sent", "la page que j'ai mise"; another noun makes it another thing.
_GOES_ON_WORDS = """
i we that which above below in from on to at of for with posted sent given you please here as again because is
ich wir die das der den dem oben von vom zu mit bitte hier aus im wieder auf que qui ci de du dans j qu d a sur svp s
arriba del en y por sopra che di del nella nel qui per hierboven dat uit die van ik graag aub alsjeblieft acima do da no
na em
"""
_GOES_ON = frozenset(_GOES_ON_WORDS.split())
_ANY_ONE = frozenset("an ein eine einen une um uma una uno een".split())  # noqa: SIM905
_MOST_BEFORE = 5  # words between a verb and the noun that it is about
_NAME = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"]{2,2000}|(?<![\w/:@.-])[\w-][\w.-]{0,80}\.([A-Za-z0-9]{1,8})(?![\w/@-])"
)
NEAR = 3  # words before a noun that tell whose it is
_TRAILING = ".,;:!?*_'`’”»|)]>"
_MARK = re.compile(r"namedthing(\d+)")  # stands for a link or file name in a sentence that is read for its words


class Spoken(NamedTuple):
    """How a language tells of what a rule of it matched, made ready."""

    own: re.Pattern[str]
    gave: re.Pattern[str]
    points: re.Pattern[str]
    earlier: re.Pattern[str]
    others: re.Pattern[str]
    unsure: re.Pattern[str]


_HOW = ("drop", "wrong", "dead", "took", "sent", "right", "all")
_OWN_DEEDS = ("took", "sent", "right")  # of one's own thing, whatever else is said
_DENIED = ("drop", "took")  # these may be denied: "do not forget the file", "I have not removed it"
_NOT = frozenset("not never nicht nie niet nooit pas jamais no nunca nao non mai".split())  # noqa: SIM905
_SHOWN_WORDS = """
that this those these diese dieser dieses jene cette cet ces ese esa esta este esse essa aquela aquele quel quella quell
questa questo deze
"""
_SHOWN = frozenset(_SHOWN_WORDS.split())
_EMPTY = frozenset("one ones el la lo los las o a os as il le les l die der das de het the".split())  # noqa: SIM905
_KINDS = frozenset(_NOUNS.values())
_SPOKEN_OF = {  # "my last mail was wrong" speaks of what it says, "the pump is dead" of no link
    "dead": frozenset(("link", "page")), "wrong": _KINDS - {"letter"}, "sent": _KINDS - {"letter"},
}  # fmt: skip
MEANS = {"joined": "file", "page": "link", "thing": "any"}


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What a sentence takes back.

    kind      file, link, letter (all of the writer's letter before), offer, or any; "" where it is none of the thread
    noun      the word that tells what thing of kind any it is, and the sort of asset that it names; else "" and ""
    names     the links and file names that it names
    is_own    it says that its writer gave it; else what was given last is meant
    replaced  it only says that what comes with this letter stands in its place
    is_held   it stands, but is not to be passed on: with no noun, nothing of that letter is
    """

    kind: str
    noun: str = ""
    what: str = ""
    names: tuple[str, ...] = ()
    is_own: bool = False
    replaced: bool = False
    is_held: bool = False


def _spoken(tongue: Tongue) -> Spoken:
    told = (tongue.own, tongue.gave, tongue.points, tongue.earlier, tongue.others, tongue.unsure)
    return Spoken(*(re.compile(rf"\b(?:{words})\b") for words in told))


_TONGUES = germanic.TONGUES | romance.TONGUES
SPOKEN = {language: _spoken(one) for language, one in _TONGUES.items()}
_RULES = by_word({(language, how): getattr(one, how) for language, one in _TONGUES.items() for how in _HOW})


def withdrawals_in(text: str) -> tuple[Withdrawal, ...]:
    """Return what a letter takes back, each once; nothing of what it asks, supposes, or says of others' things."""
    found: dict[Withdrawal, None] = {}
    for paragraph in text[:TEXT_CAP].split("\n\n"):
        for sentence in sentences(paragraph):
            for one in _in_sentence(sentence):
                found.setdefault(one)
    return tuple(found)


def with_names_marked(sentence: str) -> tuple[str, list[str]]:
    """Return a sentence with a word of ours in the place of each link and file name, and those names."""
    names: list[str] = []

    def mark(match: re.Match[str]) -> str:
        if match[1] is not None and match[1].lower() not in KIND_BY_ENDING:
            return match[0]
        names.append(match[0].rstrip(_TRAILING))
        return f" namedthing{len(names) - 1} {match[0][len(names[-1]) :]}"

    return _NAME.sub(mark, sentence), names


def noun_kind(word: str) -> str:
    """Return what sort of thing a noun names: file, joined, link, page, letter, any, offer, thing; "" if none."""
    return _NOUNS.get(word) or ("thing" if kind_named([word])[1] else "")


def _in_sentence(sentence: str) -> Iterator[Withdrawal]:
    marked, names = with_names_marked(sentence)
    folded = fold(marked)
    whole = flat_words(folded)
    if _RULES.keys().isdisjoint(whole.split()) or is_idle_question(folded):
        return
    for flat in dict.fromkeys((whole, *map(flat_words, pieces(folded)))):
        for (language, how), match in matches(_RULES, flat):
            one = _read(SPOKEN[language], how, match, names)
            if one is not None:
                yield one


def _read(tongue: Spoken, how: str, match: re.Match[str], names: Sequence[str]) -> Withdrawal | None:
    """Return what a rule's match takes back, or None where it is not the writer's, or not plain."""
    words = str(match.groupdict().get("what") or "").split()
    if tongue.unsure.search(match.string[: match.end()]) or _is_denied(how, match, words):
        return None
    if how == "all":
        return Withdrawal("letter", is_own=True)
    named = next((at for at, word in enumerate(words) if _MARK.fullmatch(word)), None)
    if named is not None and how != "right":
        mark = _MARK.fullmatch(words[named])
        is_meant = mark is not None and int(mark[1]) < len(names) and (named < NEAR or how == "sent")
        return Withdrawal("any", names=(names[int(mark[1])],)) if is_meant and mark else None
    place, kind = _noun_in(words, how)
    if not kind:
        return None
    near = " ".join(words[max(place - NEAR, 0) :])
    is_own = tongue.own.search(near) is not None
    is_given = tongue.points.search(near) is not None or (is_own and tongue.gave.search(near) is not None)
    is_told = is_given or is_own or tongue.earlier.search(near) is not None
    if (tongue.others.search(near) and not is_own) or not _is_plain(how, kind, is_given, is_told, words[:place]):
        return None
    behind = words[place + 1] if place + 1 < len(words) else ""
    if behind and how != "sent" and behind not in _GOES_ON and not (is_told and _tells(tongue, behind)):
        return None  # "page numbers", "file system": another thing
    noun = words[place] if kind == "thing" else ""
    is_own = is_own or how in _OWN_DEEDS
    return Withdrawal(MEANS.get(kind, kind), noun, kind_named([noun])[0], (), is_own, how == "right")


def _tells(tongue: Spoken, word: str) -> bool:
    """Say whether a word tells which thing of the thread is meant."""
    return any(one.search(word) for one in (tongue.own, tongue.gave, tongue.points, tongue.earlier))


def _is_denied(how: str, match: re.Match[str], words: Sequence[str]) -> bool:
    """Say whether a thing is not to be left, or was not removed."""
    return how in _DENIED and not _NOT.isdisjoint(words if how == "drop" else match[0].split())


def _is_plain(how: str, kind: str, is_given: bool, is_told: bool, before: Sequence[str]) -> bool:
    """Say whether it is plain that a thing of this thread is meant: "delete the file" may be any file.

    A plan, a list or a site may be one's own and none of the thread ("our plan was wrong about the depth"), so its
    writer must say that they gave it here, or point at it.
    """
    if before and before[-1] in _ANY_ONE:
        return how == "sent"
    if how in ("sent", "right"):
        return True
    if how == "took":
        return kind in ("link", "page", "joined", "offer")
    if kind in ("any", "thing", "page"):
        return is_given or (how == "dead" and not _SHOWN.isdisjoint(before))
    return is_told or kind in ("link", "joined")


def _noun_in(words: Sequence[str], how: str) -> tuple[int, str]:
    """Return where the noun stands that words are about, and what sort of thing it names; "" where none does."""
    for place, word in enumerate(words):
        kind = noun_kind(word)
        if not kind or kind not in _SPOKEN_OF.get(how, _KINDS):
            continue
        if how not in ("wrong", "dead") and (place > _MOST_BEFORE or not _APART.isdisjoint(words[:place])):
            break
        return place, kind
    return 0, "any" if how in ("sent", "right") and _EMPTY.issuperset(words) else ""
