"""Words of wishes for one's own mail, of four languages at once: what each says, and what may stand beside them."""

from __future__ import annotations

import re

from listcop.core.words import AFTERWORDS, GREETINGS

# What a word says; folded, as people type it. A word may say several things.
_TABLE = """
stop      stop stopping cease arreter arretez arrete cesser cessez parar paren dejar dejen deje parem pare
          deixar deixem discontinue end stopper stoppez paro
quit      leave leaving quit quitter quitte sortir salir salgo sair saio exit withdraw dejar dejo deixar deixo
          removed
remove    remove delete retirer retirez supprimer supprimez enlever enlevez effacer effacez borrar borren borre
          eliminar eliminen elimine quitar quiten quite sacar saquen saque retirar retiren retire tirar tirem
          tire retirem remover removam remova excluir excluam exclua rayer rayez rayar desligar desliguem oter
          otez enleve supprime efface ote borra borrad quita quitad saca sacad elimina eliminad retira retirad tira
          exclui
unsub     unsubscribe unsubscribed unsubscribing unsub desabonner desabonnez desinscrire desinscrivez
          desabonnement desinscription desuscribir desuscriban descadastrar descadastrem descadastre
          desinscrever desinscreva desinscrevam desassinar unregister deregister desabonne desinscris
          desvincular desuscribirse desinscribir desinscribirse desuscribo desinscribo
cancel    cancel cancelar cancelen cancele cancelem annuler annulez resilier cancelo annule
hold      pause suspend hold suspendre suspendez suspender suspendan suspenda pausa pausar pausen detener
          detengan suspendam pausem suspende suspendes
not       not dont never ne n pas no nao nunca jamais
traffic   mail mails email emails message messages letter letters newsletter newsletters digest digests
          notification notifications courriel courriels courrier courriers lettres bulletin bulletins correo
          correos mensaje mensajes boletin boletines mensagem mensagens boletim boletins correio notificacoes
          notificaciones resume resumes resumen resumenes resumo resumos summary summaries recapitulatif envios
          envois envio mailings envoi
group     list lists group mailing liste groupe diffusion lista grupo foro
member    subscription membership member abonnement inscription membre inscrit inscrite abonne abonnee
          suscripcion inscripcion miembro suscrito suscrita inscrito inscrita assinatura inscricao subscricao
          membro subscribed account cadastro conta cuenta compte registro registration
receive   receive receiving get getting recevoir recibir recibiendo receber recebendo recois recibo recebo
          llegan chegam receberei
accept    recevoir recibir recibiendo receber recebendo
send      send sending envoyer envoyez envoie renvoyer renvoyez enviar envien envie enviando enviem mandar
          manden mande mandando mandem mandan mailing emailing writing escribirme mandes envies
want      want rather wish like love prefer need veux voudrais souhaite souhaiterais desire prefere prefererais
          aimerais quiero quisiera deseo prefiero gustaria quero queria gostaria desejo prefiro interested
          interesse interesa interesado interesada interessado interessada wishes necesito preciso besoin peco
me        me moi m mim my mon ma mes mi mis meu minha meus minhas myself
object    me moi m mim myself
many      many much trop tant autant tantos tantas demasiados demasiadas muchos muchas muitos muitas demais
          fewer less menos moins
all       all every each tous toutes chaque todos todas cada
again     again resume restart reprendre reprenez renvoyer renvoyez nuevamente reanudar reanuden novamente
          retomar
join      join become devenir subscribe add register enrol rejoindre inscrire inscrivez abonner abonnez adherer
          integrer participer ajouter ajoutez unir unirme suscribir suscriban inscribir inscriban participar
          pertenecer agregar agreguen anadir anadan entrar inscrever inscrevam adicionar adicionem part parte
          partie
weekly    weekly hebdo hebdomadaire semanal semanalmente
daily     daily quotidien quotidienne diario diaria diariamente
monthly   monthly mensuel mensuelle mensual mensal mensalmente mensualmente
still     still encore toujours sigo todavia aun ainda continuo
new       new nueva nuevo nouvelle nouveau novo nova change changer changez cambiar cambien cambie mudar mudem
          mudou trocar atualizar actualizar actualicen update now maintenant ahora agora mudei changed
away      vacation vacations holiday holidays away traveling travelling trip absent absente abroad vacances
          conge conges voyage deplacement vacaciones viaje viajando viajo fuera ausente ferias viagem fora while
          temporarily temporairement provisoirement temporalmente temporariamente mientras enquanto travel
          viajar offline unavailable maternity christmas xmas easter ramadan noel navidad natal paques pascua pascoa
until     until till jusqu jusque hasta ate
write     write ecrire ecrivez escribir escriban escrever escrevam
part      part parte partie participar participer pertenecer
mine      name nom nombre nome address adresse direccion endereco
nothing   nada nothing anything rien
"""
# What may stand beside these.
_BESIDE = """
d ll will ve re qu am is are be been was were would could can may should must do does did to from for of off on in at by
with and or so as if then than that this these those the an any everything your its it you here today immediately soon
please kindly thanks thank very too just only also longer going go due because during since next following few couple
some moment time back out instead enough better one once twice possible per put wants which when there sorry how what
tell know ai suis es est sont etre avoir fait faire faites vous elle ce cet cette ces ca c le la les un une du de des
au aux et ou que qui si se vos votre tout toute svp stp sil il plait merci bien vouloir veuillez pouvez pourriez puis
peux peut desormais dorenavant aujourd hui pendant durant depuis pour par sur dans en avec ici immediatement vite
retour seul seule fois suffit suffirait plutot seulement serait sera mieux tel nos te comment savoir dire j je ya lo
las los una unos unas el del al por para con sin pero su sus este esta estos estas ese esa eso todo toda uno favor
gracias puedo puede pueden podria podrian debo hago hacer estoy estare estaba voy ir seguir siga sigan estar ser soy
he ha han desde durante hoy aqui vez regreso regrese vuelvo volvi pronto buenas tardes dias buenos noches ustedes solo
solamente basta mejor darme dar deme denme den baja otra solicito pido saber yo como tambien ja estes os um uma uns
umas da dos das na nas em ao aos pra pro com sem seu sua seus suas essa desse dessa desses dessas deste desta isso
isto posso pode podem poderia poderiam devo faco fazer sao estou estarei vou sou tem tenho hoje voltei volto logo boa
tarde bom dia noite voces voce apenas melhor obrigado obrigada eu tambem keep inbox full box have has had give boite
caixa bandeja temps tiempo tempo tengo tiene ont aucun aucune ningun ninguna nenhum nenhuma gentileza atte saldre
serai sign estaremos hello a i s l u o e y r someone somebody come over switch move okay ok voici voila pourrais
pourrai necesitan quisieran alguien alguem consigo ficar fico ficarei tudo let cant cannot more mas mais plus anymore
esto juste passer demande wrong hace tener gustan quieren podeis podriais vais etes fin fim travaille trabajo
attempted tried trying several times already assist below above link links instructions work works working help aide
aider ayuda ayudar ayudarme ajuda ajudar dame dadme dad darse dese doy darnos baixa deem dou during further notice
nouvel ordre ordem aviso revienne rentre vuelva volver regresar voltar volte regressar regresse
"""
# Said in several words what the tables know in one.
PHRASES = {
    " take me off ": " remove me ", " get me off ": " remove me ", " take me out ": " remove me ",
    " take my name off ": " remove my name ", " take my address off ": " remove my address ",
    " sign me off ": " unsubscribe me ", " get out of ": " leave ", " put me back on ": " send me again ",
    " come off ": " leave ", " opt out ": " unsubscribe ", " sign me up ": " add me ", " sign up ": " join ",
    " turn off ": " stop ",
    " no longer ": " not ", " any longer ": " ", " no more than ": " ", " not more than ": " ", " no mas de ": " ",
    " pas plus de ": " ", " plus d ": " ne ", " de nouveau ": " again ", " a nouveau ": " again ",
    " de nuevo ": " again ", " otra vez ": " again ", " de novo ": " again ", " for now ": " temporarily ",
    " a while ": " temporarily ", " quelque temps ": " temporarily ", " un tiempo ": " temporarily ",
    " um tempo ": " temporarily ", " por ahora ": " temporarily ", " por enquanto ": " temporarily ",
    " pour l instant ": " temporarily ", " chega de ": " nao quero ", " basta de ": " no quiero ",
    " no grupo ": " em grupo ", " no meu ": " em meu ", " interested in ": " interested ",
}  # fmt: skip
# How often: each name is a cadence.
OFTEN = re.compile(
    r" (?:(?P<weekly>(?:once|twice|mail|email|message|digest|summary|one) a week|(?:per|every|each) week|par semaine"
    r"|(?:por|cada) semana|a la semana|vez a semana|resum\w* (?:da|de la) semana"
    r"|toutes les semaines|tod[ao]s [al]as semanas)"
    r"|(?P<daily>once a day|(?:per|every|each) day|par jour|por dia|cada dia|al dia|vez ao dia)"
    r"|(?P<monthly>once a month|(?:per|every|each) month|par mois|(?:por|cada) mes|al mes|vez ao mes)) "
)
# The Spanish `darse de baja`, the Portuguese `dar baixa`: to be on sick leave is `estar de baja`.
SWITCHED = re.compile(
    r" (?:(?:dar|darme|darse|darnos|deme|dese|denme|den|dame|dadme|dad|doy|solicito|quiero|pido)(?: me)?(?: de)?"
    r"(?: la)? baja|(?:dar|darme|darse|deem|dou|solicito|quero|peco)(?: (?:me|se))?(?: a)?(?: de)?(?: a)? baixa) "
)
_COUNTED = """
a an one un une una uma um
two couple deux dos duas dois
three trois tres
four quatre cuatro quatro
five cinq cinco
six seis
seven sept siete sete
eight huit ocho oito
nine neuf nueve nove
ten dix diez dez
eleven onze once
twelve douze doce doze
thirteen treize trece treze
fourteen quatorze catorce
fifteen quinze quince
"""
NUMBERS = {word: number for number, line in enumerate(_COUNTED.strip().splitlines(), 1) for word in line.split()}
UNITS = {
    **dict.fromkeys(("day", "days", "jour", "jours", "dia", "dias"), 1),
    **dict.fromkeys(("week", "weeks", "semaine", "semaines", "semana", "semanas"), 7),
    **dict.fromkeys(("month", "months", "mois", "mes", "meses"), 30),
}
# How long: "for a week", "two weeks"; but not "20 mails a week", "in two weeks", "two weeks ago".
ARTICLES = frozenset(("a", "an", "un", "une", "una", "um", "uma"))
FOR = frozenset(("for", "pendant", "durant", "pour", "por", "durante", "away", "fuera", "fora", "pars"))
NO_LENGTH = frozenset(
    ("in", "dans", "en", "em", "dentro", "hace", "ha", "since", "depuis", "last", "past", "every", "ago")
)
AND = frozenset(("and", "but", "because", "et", "car", "donc", "y", "pero", "porque", "e", "pois", "pues"))
PRONOUNS = frozenset(("me", "moi", "nous", "je", "vous", "ce", "nos", "se", "te"))


def _read_table() -> dict[str, frozenset[str]]:
    """Word → what it says here, by name; a line that begins with a blank goes on with the one above."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in _TABLE.strip().splitlines():
        name, words = (name, line) if line[0] == " " else line.split(maxsplit=1)
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


SAYS = _read_table()
KNOWN = frozenset((*SAYS, *_BESIDE.split(), *UNITS, *NUMBERS)) | AFTERWORDS | GREETINGS
_NAMED = ("traffic", "group", "member", "receive", "send", "unsub", "remove")
_LANGUAGES = ("engl", "fren", "span", "port", "angl", "fran", "espa", "ingl", "cast")
_STEMS = sorted(
    {word[:5] for word, names in SAYS.items() if names.intersection(_NAMED)}.union(
        _LANGUAGES, ("baja", "baixa", "name", "sign", "back", "me off")
    )
)
# Every wish names its thing by one of these; nearly all short letters are seen to be none by it.
NAMES_SOMETHING = re.compile(rf"@|\b(?:e-|d[ée]s)?(?:{'|'.join(_STEMS)})")
# What stands before the day on which somebody is there again.
BACK = frozenset(("back", "return", "retour", "reviens", "rentre", "vuelvo", "regreso", "volto", "retorno"))
# Who writes tells of themself: "I have exams from 20 to 24 December".
OURSELVES = frozenset(
    [
        *("i", "we", "je", "j", "nous", "suis", "serai", "yo", "estoy", "estare", "voy", "tengo", "eu", "estou"),
        *("estarei", "vou", "tenho", "pars", "viajo", "salgo", "parto"),
    ]
)
WHILE = frozenset(("during", "durante", "pendant", "durant"))
# Behind an `until` that names no end: "hasta luego", "até logo", "jusqu'à présent".
UNTIL_NOW = frozenset(
    [
        *("now", "today", "luego", "pronto", "siempre", "ahora", "hoy", "logo", "breve", "mais", "agora", "hoje"),
        *("maintenant", "present", "ici", "then"),
    ]
)
PARTICLES = frozenset(("de", "da", "do", "dos", "la", "del", "van", "von", "der", "den", "bin", "al", "el", "y", "e"))
_FILLING = """
please kindly por favor merci svp any more mas mais plus de d des the these
"""
FILLING = frozenset(_FILLING.split())  # in front of and within "no more mails"
