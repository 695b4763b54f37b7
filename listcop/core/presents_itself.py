"""Does a post present its writer, and ask nothing? Newcomers do so in few ways, in the seven languages that we read.

The cue `intro` of the tables is wider ("greetings from", "I live in"): of labelled letters that bear it twice one in
six is an introduction. The learnt points rest on it as it is, so what is surely one has tables of its own.
"""

import re

from listcop.core.tagger.cues import fold

LOOKED_AT = 900  # characters: who presents themself does so at once
SHORT = 60  # words: of a letter that says hardly more than that its writer is there

_WORDS = re.compile(r"[^\W_]+")


def _any_of(table: str) -> str:
    """One alternative a phrase: they are parted by commas, and may go on in the next line."""
    return "|".join(" ".join(one.split()) for one in table.split(","))


# A whole subject, folded: "Introduction to statistics" is a book.
_BEFORE = """
    hi, hello, hola, ola, hallo, ciao, bonjour, greetings, a, my, short, brief, quick, small, little, just, und, and,
    et, y, e, una, une, uma, breve, courte, petite, kurze, kleine, meine, mi, ma, minha, piccola, korte
"""
_TITLES = """
    introducing (?:myself|me), self introduction, introduction, intro, new member, new here, presentation,
    je me presente, nouve(?:au|lle) membre, presentacion, me presento, presentandome, nuev[oa] miembro, apresentacao,
    me apresento, me apresentando, novo membro, nov[oa] na lista, vorstellung,
    ich stelle mich vor, neu hier, neues mitglied, presentazione, mi presento, nuov[oa] iscritt[oa],
    (?:even )?voorstellen, ik stel me voor, kennismaking, nieuw lid
"""
_CALLED = """
    my name (?:is|s), i am called, je m appelle, mon nom est, me llamo, mi nombre es, meu nome e, me chamo, ich heisse,
    mein name ist, mi chiamo, il mio nome e, ik heet, mijn naam is
"""
_JOINED = """
    (?:just|recently|only|newly) (?:joined|subscribed|signed up), my first (?:post|message|mail|e mail),
    i (?:have |ve )?join(?:ed)? (?:this|the|your) (?:list|group|forum|community), new (?:list )?member here,
    (?:i m|i am) (?:\\w+ )?new (?:here|to (?:this|the|your) (?:list|group|forum|community)),
    thank(?:s| you) for (?:having|adding|accepting) me,
    je viens de (?:m inscrire|m abonner|(?:vous )?rejoindre), je suis nouve(?:au|lle) (?:ici|sur|dans|parmi),
    acabo de (?:unirme|suscribirme|inscribirme|entrar|llegar), soy nuev[oa] (?:aqui|en|por),
    acabei de (?:entrar|me inscrever|chegar), sou nov[oa] (?:aqui|na|no|por),
    bin (?:ganz )?neu (?:hier|auf|in|dabei), habe mich (?:gerade|eben|neu|heute) (?:angemeldet|eingetragen),
    mi sono appena (?:iscritt|unit)[oa], sono nuov[oa] (?:qui|in|di), ben (?:hier )?nieuw (?:hier|op|in),
    (?:net|zojuist) (?:aangemeld|lid geworden)
"""
_PRESENTS = """
    introduc(?:e|ing) myself, (?:bit|little|few words|something) about (?:myself|me),
    me presenter, je me presente, presentarme, me presento, me apresentar, apresentar me, me apresento,
    mich (?:kurz |mal |hier )?vorstellen, stelle mich (?:kurz |mal )?vor, presentarmi, mi presento,
    (?:me|mij|mezelf) (?:even |kort )?voor(?:stellen)?
"""
_SELF = """
    my background, my (?:main )?interests?, (?:i m |i am |am )interested in, i (?:work|live|come|teach|study), i m an?,
    i am an?, (?:i m|i am) (?:taking|studying|learning), je (?:travaille|vis|habite|viens|suis), trabajo, vivo, vengo,
    soy, trabalho, moro, venho, sou, ich (?:arbeite|wohne|komme|bin), lavoro, abito, vengo da, sono,
    ik (?:werk|woon|kom|ben)
"""
_SUBJECT = re.compile(rf"(?:(?:{_any_of(_BEFORE)}) )*(?:{_any_of(_TITLES)})")
_SIGNS = tuple(re.compile(rf"\b(?:{_any_of(table)})\b") for table in (_CALLED, _JOINED, _PRESENTS))
_OF_ONESELF = re.compile(rf"\b(?:{_any_of(_SELF)})\b")

# A word of each sign: a letter that has none of them, as most, bears none of the signs.
_TELLING_WORDS = """
    name called appelle nom llamo nombre nome chamo heisse chiamo heet naam joined subscribed signed first new
    having adding accepting inscrire abonner rejoindre nouveau nouvelle acabo nuevo nueva acabei novo nova neu
    angemeldet eingetragen appena nuovo nuova nieuw aangemeld geworden introduce introducing about presenter
    presente presentarme presento apresentar apresento vorstellen stelle presentarmi voor voorstellen
"""
_TELLING = frozenset(_TELLING_WORDS.split())


def presents_itself(subject: str, text: str) -> str:
    """Return what says that a post is an introduction of its writer, "subject" or "text"; "" where nothing does.

    subject  without reply marks and list prefixes
    text     what is new in it: one that asks is a request, however it begins, unless its subject says what it is
    """
    is_titled = _SUBJECT.fullmatch(" ".join(_WORDS.findall(fold(subject)))) is not None
    words = _WORDS.findall(fold(text[:LOOKED_AT]))
    if not is_titled and ("?" in text or _TELLING.isdisjoint(words)):
        return ""
    said = " ".join(words)
    signs = sum(one.search(said) is not None for one in _SIGNS)
    tells = len(set(_OF_ONESELF.findall(said)))
    if is_titled:
        return "subject" if signs > 0 or tells > 1 else ""
    return "text" if signs > 1 or (signs > 0 and (tells > 1 or len(words) <= SHORT)) else ""
