"""Words that tell a thing's title from what is said of it, in seven languages: tables of titles.py, nothing else.

Words are folded. What is missing in a language is added here; the rules that use the words stand in titles.py.
"""

import re

from listcop.core.assets.links import KIND_BY_WORD

# What makes words a sentence: who speaks, and the verbs that lead to a thing. None is a word of another of the
# languages ("on", "il", "die", "est").
_SAYING_WORDS = """
i you we he she they it ive id youll youre its thats theres is are was were been has have had does did can
could will would should may might must seem seems see take look try check hope found find made wrote written put
uploaded posted published updated read recommend suggest suggested using used want need know think thought remember
get got let lets please download downloaded go went click visit follow says said there here what who whose
goes gives gave worked uses came looking looks wanted tried trying just
j je nous vous ils elles sont etait avons avez ont peut peux pouvez peuvent voici voila suis trouverez trouver
telecharger cliquez regardez voyez voir publie ecrit viens vient vais va vont fait semble crois pense
voulais avais etais aurait serait trouve utilise
yo ustedes usted nosotros son hay tengo tiene tienen puede pueden puedo podemos aqui vean vea mira miren encontre
encontrar descargar escribi hice subi acabo estoy estamos voy vamos creo he hemos usamos puse hizo
eu voce voces sao tem tenho pode podem posso segue aqui veja vejam encontrei encontrar achei baixar escrevi fiz coloquei
acabei criei vou acho estou fica usei atualizei corrigi instalei testei enviei mandei postei gostaria tive
ich du wir ihr ist sind hat habe haben kann konnen kannst konnt wird wurde werden gibt hier schaut schau siehe
findet finden findest herunterladen geschrieben gestellt bist denke glaube nutze verwende hatte hatten steht stehen
liegt mochte wollte gehe geht lauft gefunden
io noi voi sono ho hai hanno puo potete possono ecco trovate trova guardate vedete scaricare scritto
penso credo vado stiamo usiamo avevo appena messo fatto vorrei
ik jij wij jullie zijn heb heeft hebben kunnen kunt staat vind vindt vinden hier zie kijk downloaden geschreven
bent denk gebruik gaat ligt wil zou werkt gevonden
"""
SAYING = frozenset(_SAYING_WORDS.split())
_ARTICLES_WORDS = """
a an the my our your his her their this these those some another
le la les l un une des mon ma mes notre nos votre vos ce cet cette ces leur leurs du au aux
el los las unos unas una mi mis nuestro nuestra su sus este estos estas
o os as um uma uns umas meu minha nosso nossa seu sua essa esse
der die das den dem ein eine einen einem einer mein meine meinen unser unsere unseren euer eure dein deine zum zur
il lo i gli uno mio mia nostro nostra questo questa quest dello della del dell
de het een mijn ons onze jouw deze dit dat
"""
ARTICLES = frozenset(_ARTICLES_WORDS.split())
# No title begins or ends with one of these.
_JOINING_WORDS = """
at from on in by to for of with as and or but via through into about under over per than so also just only very
that which where when while because if then such including viz ie eg cf
e d a y et ou mais sur dans par pour avec chez sous vers si que qui dont
en con por para desde sobre sin pero donde em no na nos nas pelo pela com sem mas onde
auf im in an am bei mit von vom fur und oder aber unter uber zu zum zur aus nach wo wie dort
su sul sulla da dal dalla di per con tra fra ma dove al alla op in bij met van voor en of maar waar onder uit naar te
"""
JOINING = frozenset(_JOINING_WORDS.split())
# Nor ends with these, which only point at the link.
_POINTING_WORDS = """
available online free link links url page site web website download downloads following below above here there click
address copy ici lien adresse disponible suivant suivante disponibles aqui enlace pagina siguiente disponivel endereco
seguinte verfugbar folgende folgenden adresse seite qui disponibile seguente indirizzo daar beschikbaar volgende adres
"""
ENDING = JOINING | ARTICLES | SAYING | frozenset(_POINTING_WORDS.split())
STANDS = re.compile(r"\b(?:está|están|estão|são|é|è)\b", re.IGNORECASE)  # folded they are other words
TELLING_TO = frozenset(("use", "run", "open", "install", "usen", "usem", "usate", "benutzt", "utilisez", "gebruik"))
PRONOUNS = frozenset(
    ("i", "we", "you", "he", "she", "they", "it", "je", "vous", "ils", "ich", "wir", "ihr", "noi", "wij")
)
SHOWING = frozenset(
    ("this", "these", "that", "those", "some", "dies", "das", "dit", "dat", "questi", "queste", "questo", "estas")
)
# Behind the thing that a sentence names these speak of it, or go on.
_ON_WORDS = "that which where when because if so but dont donde onde dove che waar wo weil aber mais pero mas ma maar"
JUST_DONE = frozenset(("acabo", "acabei", "acabamos", "viens", "vient", "venons"))  # "acabo de subir"
GOING_ON = SAYING | frozenset(_ON_WORDS.split())
# Lower in a path these tell where things are kept, not what they are called.
_KEPT_WORDS = """
index home default main readme files view show item node page pages title html content download latest commit blob tree
master trunk terms sync
"""
NO_NAMES = frozenset((*KIND_BY_WORD, *_KEPT_WORDS.split()))
# Closings that names begin with as well: "Best practices".
NO_SURE_CLOSINGS = frozenset(("best", "all the best", "take care"))
# What programs call a file: "ATT00001", "scan 2", "IMG 2031", "document (3)".
MACHINES = re.compile(
    r"(?:att|img|dsc|scan|image|photo|foto|file|document|dokument|doc|noname|unnamed|untitled|attachment|anhang|part"
    r"|whatsapp image.*)?[ ()\d.]*",
    re.IGNORECASE,
)
# Words that a password stands beside, in a folded text; others only name it with a colon, or with a number.
SECRET = re.compile(
    r"\bpass[ -]?(?:word|code|phrase|key)\b|\b(?:passwd|pwd)\b|(?:passwort|kennwort|kenncode|wachtwoord|losungswort)\b"
    r"|\bmots?[ -]de[ -]passe\b|\bcode secret\b|\b(?:contrasena|senha)\b|\bpalavra[ -]passe\b|\bparola d\W?ordine\b"
    r"|\b(?:clave|codigo|codice|code)\b (?:de |di |d\W?)(?:acces|acceso|acesso|accesso)\b|\baccess code\b"
    r"|(?:zugangscode|zugangsdaten|anmeldedaten|toegangscode|inlogcode|inloggegevens)\b"
    r"|\b(?:passwords|passworter|kennworter|contrasenas|senhas|wachtwoorden|mdp|pw|clave|secret|token|login"
    r"|user ?name|user ?id|benutzername|nutzername|identifiants?|utilisateur|usuario|utilizador|utente|gebruikersnaam)"
    r"\s?[:=]|\bpin\b\W{0,3}(?:code\W{0,3})?\d{4}"
)
