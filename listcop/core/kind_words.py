"""Kind words in replies to us, in seven languages: which agree without a word of ours, which only say thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from listcop.core.commands import before_signature
from listcop.core.programs.answers import may_be_programs
from listcop.core.words import COURTESY, GREETINGS, Word, fold, meaning

LONGEST = 2_000  # characters that are read; a longer text is more than a kind word
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DECLINES = (Word.no, Word.leave, Word.block, Word.cancel, Word.drop)

# Where one of these stands, a person is asked once more: nobody becomes a member by a letter that may say no.
_NO = """
not nope never cannot nobody nothing none wrong mistake error spam scam unwanted delete decline refuse
pas jamais rien aucun aucune erreur arretez retirez supprimez
nunca jamas nada ningun ninguna error equivocado equivocacion borrar eliminar elimine quitar quiteme
nenhum nenhuma erro engano apagar
nein nicht nichts nie niemals kein keine keinen keiner irrtum fehler falsch abmelden austragen loschen
nee niet niets nooit geen fout vergissing afmelden verwijderen uitschrijven
non niente nulla mai nessun nessuna nessuno errore sbaglio cancellare rimuovere disiscrivere
"""
_REFUSES = frozenset(_NO.split())

_KIND = """
thank thanks thankyou thx ty many much very so you your yours all everyone a an the for this that it its it's that's
is are am was i i'm i'd me my we us to of and be in on with here from by now just will would like love do did done
have see seeing read looks look looking sounds seems reads forward good great fine nice lovely perfect wonderful
excellent awesome correct right exactly happy glad pleased pleasure kind warm welcome invitation letter mail message
reply quick yes yeah yep sure course certainly absolutely definitely confirm confirmed confirming ok okay agree agreed
please join joining joined member list best regards wishes cheers greetings dear hello hi hey sincerely

merci beaucoup bien grand mille infiniment vous te tu toi votre vos ton ta pour cet cette ce c'est ca cela est tout
toute tous toutes parfait tres bon bonne super genial excellent correct d'accord oui volontiers avec plaisir bienvenue
accueil chaleureux invitation message je j'ai suis j'accepte confirme et de du des la le les l'accueil l'invitation a
au moi content contente ravi ravie heureux heureuse cordialement salutations amicalement bonjour salut va me convient

gracias muchas muchisimas mil por su tu la el los las un una esta este esto eso es todo toda bien muy bueno buena
perfecto perfecta excelente genial correcto si claro acepto confirmo confirmado de acuerdo con gusto mucho encantado
encantada bienvenida bienvenido calida calido invitacion mensaje y a me parece que saludos cordiales hola buenos dias
buenas tardes noches feliz contento contenta listo

obrigado obrigada muito muita muitas obrigadas pela pelo pelas pelos sua seu tua teu o a os as um uma esta este isto
isso e tudo bem bom boa perfeito perfeita otimo otima excelente correto sim claro aceito confirmo confirmado com
prazer gosto calorosa caloroso acolhida boas vindas convite mensagem me parece que saudacoes cumprimentos ola feliz
contente de acordo certo

danke dankeschon vielen vielmals herzlichen herzlich besten schon schonen sehr fur die der das den dem ein eine einen
nette netten freundliche freundlichen warme warmen willkommen aufnahme begrussung einladung nachricht mail ist sind
bin ich mich mir wir uns es alles passt stimmt so gut super toll prima perfekt bestens richtig genau sieht aus klingt
freue freut auf ja jawohl gern gerne klar naturlich einverstanden bestatige bestatigt bitte und zu viele liebe grusse
gruss gruessen lg mfg freundlichen hallo guten tag morgen abend

dank bedankt dankje dankuwel hartelijk heel veel voor het de een uw je jouw deze dit dat alles is ben ik me mij wij we
ons u goed prima mooi fijn perfect uitstekend correct klopt ziet er uit klinkt leuk lijkt ja graag zeker natuurlijk
akkoord bevestig bevestigd warme welkom uitnodiging bericht en met vriendelijke groet groeten groetjes hallo dag
verheug verheugd blij alstublieft

grazie mille molte tante per il lo la gli le un una questo questa questi e tutto tutta bene molto buono buona bello
perfetto perfetta ottimo ottima eccellente corretto giusto si certo certamente volentieri confermo confermato accetto
d'accordo con piacere sono io mi va calorosa caloroso benvenuto benvenuta accoglienza invito messaggio saluti cordiali
ciao buongiorno buonasera felice contento contenta prego va sembra
"""
_KIND_WORDS = frozenset(map(fold, _KIND.split())) | COURTESY | GREETINGS


def agrees(lines: Sequence[str]) -> bool:
    """Does a reply agree to what we asked, though it begins with no word of ours: "Ja, graag", "Hello, I am Ben"?

    What may say no, asks something, or may be a program's answer does not.
    """
    text = _said(lines)
    words = _words(text)
    if not words or len(text) > LONGEST or "?" in text or may_be_programs(text):
        return False
    return not any(
        one in _REFUSES or one.endswith("n't") or one[:2] == "n'" or meaning(one) in _DECLINES for one in words
    )


def only_kind(lines: Sequence[str], names: str = "") -> bool:
    """Does a reply say thanks, yes or "looks good", and nothing else? `names`: of its writer, who may sign."""
    words = _words(_said(lines))
    own = set(_words(names))
    return all(one in _KIND_WORDS or one in own or meaning(one) is Word.yes for one in words)


def _said(lines: Sequence[str]) -> str:
    return "\n".join(before_signature(lines)).strip()


def _words(text: str) -> list[str]:
    return [fold(one) for one in _WORD.findall(text[:LONGEST])]
