"""What people write who never read a help is understood, in four languages; what they write to people stays theirs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.addresses import Role
from listcop.core.asks import Answer, ChangeAddress, Help, Join, Leave, Resume, SetCadence, SetLanguage, Status, Unknown
from listcop.core.commands import read_answer, read_request
from listcop.core.stray import stray_command, stray_wish
from listcop.core.wishes import wish_in
from listcop.core.wishes.days import later_in
from listcop.core.words import Word

TODAY = date(2027, 1, 11)  # a Monday
TWO_WEEKS = date(2027, 1, 25)
MARCH = date(2027, 3, 1)
NO_MAIL = SetCadence("none")

WISHES = {
    "en": [
        ("I'm leaving for two weeks, please stop the mails", SetCadence("none", TWO_WEEKS)),
        ("I am travelling to Kenya and would like to stop the mails until 1 March.", SetCadence("none", MARCH)),
        ("I'm on holiday until 1 March. Please don't send me any mails.", SetCadence("none", MARCH)),
        ("please pause my mails for 14 days", SetCadence("none", TWO_WEEKS)),
        ("Please hold my mail while I am away", NO_MAIL),
        ("I'm on vacation, please stop the emails", NO_MAIL),
        ("Please stop sending me emails", Leave()),
        ("I no longer want to receive these messages", Leave()),
        ("I don't want to get these mails anymore.", Leave()),
        ("Please take me off the list", Leave()),
        ("Could you remove me from this mailing list, please?", Leave()),
        ("Please remove my address from your list", Leave()),
        ("I want to leave this group", Leave()),
        ("please unsubscribe me", Leave()),
        ("I would like to cancel my membership", Leave()),
        ("I'm not interested in this list anymore", Leave()),
        ("How do I unsubscribe?", Help()),
        ("Can you tell me how to leave this list?", Help()),
        ("I get too many emails", Help()),
        ("Too many mails! Could I get a weekly digest instead?", SetCadence("weekly")),
        ("One mail a week is enough for me", SetCadence("weekly")),
        ("I'd prefer to get the messages once a day", SetCadence("daily")),
        ("I would prefer a monthly summary", SetCadence("monthly")),
        ("I want to receive every message", SetCadence("each")),
        ("I'm back, please send me the mails again", Resume()),
        ("Am I still on the list?", Status()),
        ("Can I join this group?", Join()),
        ("I would like to become a member of this group", Join()),
        ("My new address is ana@new.example", ChangeAddress("ana@new.example")),
        ("Can I get the mails in Spanish?", SetLanguage("es")),
    ],
    "fr": [
        ("Je pars deux semaines, merci d'arrêter les mails", SetCadence("none", TWO_WEEKS)),
        ("Je suis en vacances jusqu'au 1er mars, merci de ne plus m'envoyer de messages", SetCadence("none", MARCH)),
        ("Absente pour quinze jours, veuillez suspendre les courriels svp", SetCadence("none", date(2027, 1, 26))),
        ("Pas de mails jusqu'au 1er mars svp", SetCadence("none", MARCH)),
        ("Je suis en congé, pas de mails s'il vous plaît", NO_MAIL),
        ("Je ne veux plus recevoir de mails", Leave()),
        ("Je ne souhaite plus recevoir vos courriels.", Leave()),
        ("Merci de ne plus m'envoyer de messages", Leave()),
        ("Veuillez me retirer de la liste", Leave()),
        ("Retirez-moi de cette liste svp", Leave()),
        ("Merci de supprimer mon adresse de votre liste de diffusion", Leave()),
        ("Pouvez-vous me désinscrire ?", Leave()),
        ("Désinscrivez-moi s'il vous plaît", Leave()),
        ("Je voudrais quitter le groupe", Leave()),
        ("Arrêtez de m'envoyer des mails", Leave()),
        ("Je voudrais annuler mon abonnement", Leave()),
        ("Je ne suis plus intéressé par cette liste", Leave()),
        ("Comment me désinscrire ?", Help()),
        ("Comment faire pour quitter cette liste ?", Help()),
        ("Trop de mails !", Help()),
        ("Je reçois trop de messages, un résumé par semaine me suffit", SetCadence("weekly")),
        ("Un seul mail par semaine serait mieux", SetCadence("weekly")),
        ("Je préfère un bulletin hebdomadaire", SetCadence("weekly")),
        ("Je voudrais recevoir un seul mail par jour", SetCadence("daily")),
        ("Je souhaite recevoir tous les messages", SetCadence("each")),
        ("Je suis de retour, vous pouvez me renvoyer les messages", Resume()),
        ("Suis-je encore inscrit ?", Status()),
        ("Je souhaite rejoindre le groupe", Join()),
        ("Ma nouvelle adresse est ana@new.example", ChangeAddress("ana@new.example")),
        ("Je voudrais recevoir les mails en français", SetLanguage("fr")),
    ],
    "es": [
        ("Voy a estar fuera dos semanas, por favor dejen de enviarme correos", SetCadence("none", TWO_WEEKS)),
        ("Estoy de vacaciones hasta el 1 de marzo, no me envíen correos", SetCadence("none", MARCH)),
        ("Por favor suspendan los correos por dos semanas", SetCadence("none", TWO_WEEKS)),
        ("Salgo de viaje, por favor detengan los mensajes", NO_MAIL),
        ("ya no quiero recibir correos", Leave()),
        ("Ya no quiero recibir más correos de esta lista, gracias", Leave()),
        ("No deseo seguir recibiendo sus mensajes", Leave()),
        ("Por favor no me manden más correos", Leave()),
        ("Dejen de mandarme correos", Leave()),
        ("Por favor bórrenme de la lista", Leave()),
        ("Sáquenme de este grupo por favor", Leave()),
        ("Elimínenme de la lista", Leave()),
        ("Quiero salir del grupo", Leave()),
        ("quiero darme de baja", Leave()),
        ("Solicito la baja, por favor", Leave()),
        ("Quisiera cancelar mi suscripción", Leave()),
        ("¿Cómo me salgo de esta lista?", Help()),
        ("¿Cómo puedo dejar de recibir estos correos?", Help()),
        ("Me llegan demasiados correos", Help()),
        ("Recibo demasiados correos, prefiero un resumen semanal", SetCadence("weekly")),
        ("Quiero recibir un solo correo a la semana", SetCadence("weekly")),
        ("Me basta un correo por día", SetCadence("daily")),
        ("Prefiero recibir un boletín mensual", SetCadence("monthly")),
        ("Quiero recibir todos los mensajes", SetCadence("each")),
        ("Ya regresé, pueden enviarme los correos de nuevo", Resume()),
        ("¿Todavía estoy en la lista?", Status()),
        ("Quisiera unirme al grupo", Join()),
        ("Me gustaría participar en esta lista", Join()),
        ("Mi nuevo correo es ana@new.example", ChangeAddress("ana@new.example")),
        ("¿Puedo recibir los correos en español?", SetLanguage("es")),
    ],
    "pt": [
        ("Vou viajar por duas semanas, por favor suspendam os e-mails", SetCadence("none", TWO_WEEKS)),
        ("Estou de férias até 1 de março, não me enviem e-mails por favor", SetCadence("none", MARCH)),
        ("Parem os e-mails até 1 de março, por favor", SetCadence("none", MARCH)),
        ("Estou de férias, por favor parem as mensagens", NO_MAIL),
        ("não quero mais receber e-mails", Leave()),
        ("Não desejo mais receber estas mensagens", Leave()),
        ("Por favor não me mandem mais e-mails", Leave()),
        ("Parem de me enviar mensagens", Leave()),
        ("Por favor, me tirem desta lista", Leave()),
        ("Tirem-me desta lista", Leave()),
        ("Me retirem do grupo por favor", Leave()),
        ("Favor excluir meu e-mail da lista", Leave()),
        ("Quero sair do grupo", Leave()),
        ("Gostaria de deixar de receber os e-mails", Leave()),
        ("Me descadastrem por favor", Leave()),
        ("Quero cancelar minha inscrição", Leave()),
        ("Chega de e-mails!", Leave()),
        ("Como faço para sair da lista?", Help()),
        ("Como posso parar de receber estes e-mails?", Help()),
        ("Recebo muitos e-mails", Help()),
        ("São e-mails demais, prefiro um resumo por semana", SetCadence("weekly")),
        ("Prefiro receber um resumo semanal", SetCadence("weekly")),
        ("Quero receber um e-mail por dia", SetCadence("daily")),
        ("Gostaria de receber um boletim mensal", SetCadence("monthly")),
        ("Quero receber todas as mensagens", SetCadence("each")),
        ("Voltei, podem me enviar os e-mails de novo", Resume()),
        ("Ainda estou na lista?", Status()),
        ("Quero participar do grupo", Join()),
        ("Meu novo e-mail é ana@new.example", ChangeAddress("ana@new.example")),
        ("Posso receber os e-mails em português?", SetLanguage("pt")),
    ],
}
EVERY_WISH = [(said, asked) for wishes in WISHES.values() for said, asked in wishes]


@pytest.mark.parametrize(("said", "asked"), EVERY_WISH, ids=[said for said, _ in EVERY_WISH])
def test_a_wish_in_a_sentence_is_understood_where_commands_are_taken(said, asked):
    assert read_request(Role.request, "", [said], TODAY) == asked


@pytest.mark.parametrize(("said", "asked"), EVERY_WISH, ids=[said for said, _ in EVERY_WISH])
@pytest.mark.parametrize("subject", ["", "Hello", "My mails", "Bonjour"])
def test_the_same_wish_sent_to_everyone_is_not_taken_for_a_post(subject, said, asked):
    found = stray_command(subject, [said], TODAY, False) or stray_wish(subject, [said], TODAY, False)

    assert found == asked


@pytest.mark.parametrize(("said", "asked"), EVERY_WISH, ids=[said for said, _ in EVERY_WISH])
def test_so_it_is_in_answer_to_somebody(said, asked):
    found = stray_command("Re: Weevils", [said], TODAY, True) or stray_wish("Re: Weevils", [said], TODAY, True)

    assert found == asked


MORE = """
Hi, I retired last month. Kindly delete me from your mailing list.
Please discontinue these mails
Would you please stop mailing me
I keep getting your emails, please take my name off
I'm going on maternity leave, please suspend my subscription until 1 June
no emails for the next 3 weeks please
I will be offline from Friday, can you hold my messages?
Can you change my address to ana@new.example please
My inbox is full, please send only a weekly summary
Could you send everything in one mail per day?
Please sign me off
I wish to withdraw from this group
how can i get out of this list
Please put me back on
Bonsoir, pourriez-vous me rayer de la liste ?
Je n'ai plus le temps, merci de me désabonner
SVP ne m'envoyez plus rien
Je serai absent du 12 au 20 janvier, merci de suspendre mes mails
Stop aux mails s'il vous plaît
Je désire me retirer du groupe
Trop de courriels dans ma boîte, je voudrais un seul message par semaine
J'ai changé d'adresse : ana@new.example
Comment faire pour ne plus recevoir ces messages ?
Je ne veux plus faire partie de ce groupe
Hola, ¿me pueden dar de baja por favor?
Ya no me manden nada por favor
Favor de eliminar mi correo de su lista
Por favor quitar este correo de la lista
No quiero estar más en este grupo
Saldré de viaje un mes, ¿pueden pausar los envíos?
Recibo muchos mensajes al día, ¿se puede recibir solo uno por semana?
Cambié de correo, ahora es ana@new.example
¿Qué hago para no recibir más mensajes?
Me jubilé, gracias por todo, bórrenme por favor
Olá, podem tirar meu e-mail da lista?
Favor não enviar mais mensagens
Não quero mais participar deste grupo
Quero parar de receber mensagens
Por gentileza, retirem meu nome da lista
Mudei de e-mail: ana@new.example
Só quero receber um resumo por mês
Como cancelo a inscrição?
Cancelem meu cadastro por favor
Me exclua do grupo, por favor
I would rather not receive these emails any more
Kindly stop all emails to me
Going away for ten days: please stop my mail
Please can someone tell me how I come off this list?
Take me off please
My mail address has changed to ana@new.example
Please cancel my subscription to this list
I don't have time to read all these mails, please remove me
Is it possible to receive only one digest every week?
Please switch me to the weekly digest
Please send everything to ana@new.example from now on
We are on holidays for three weeks, no mails please
Merci de m'enlever de votre liste
J'aimerais ne plus être sur cette liste
Pouvez-vous suspendre l'envoi des mails pendant mes vacances ?
Je quitte l'association, merci de me retirer
Un message par jour me suffirait
Stop, trop de mails
Je voudrais me désabonner svp
Plus de mails s'il vous plaît
Veuillez arrêter l'envoi de ces messages
Mon adresse a changé, voici la nouvelle : ana@new.example
Por favor retírenme de la lista de correos
Ya no deseo pertenecer al grupo
Quiero dejar el grupo
Por favor paren de enviar mensajes a mi correo
No quiero recibir tantos correos, mejor uno a la semana
Estaré fuera hasta el 20 de enero, por favor no envíen nada
Necesito darme de baja de la lista
¿Pueden dejar de enviarme esto?
Solicito que me eliminen de esta lista de correo
Prefiero el resumen semanal
Peço que me retirem da lista
Como faço para não receber mais e-mails?
Gostaria de sair dessa lista
Por favor cancelem o envio de e-mails
Vou ficar fora até 20 de janeiro, não mandem e-mails
Prefiro só o resumo da semana
Não tenho tempo para ler tudo, me tirem por favor
Quero me desinscrever
Parem com os e-mails por favor
Meu e-mail mudou para ana@new.example
Hello! Could you pause my emails until the end of February?
I do not wish to be on this list any longer
Unsubscribe me from everything
Please no more emails
I have changed jobs, please delete this address
I'd like one email a day instead of many
Je pars en mission jusqu'au 15 février, merci de stopper les mails
Pourriez-vous m'enlever de cette liste de diffusion
Je n'ai jamais demandé à recevoir ces mails
J'ai trop de mails, comment passer au résumé hebdomadaire ?
Merci de me supprimer
Je ne travaille plus là, merci d'ôter mon adresse
Je serai en vacances trois semaines, pas de messages svp
Pouvez-vous m'envoyer juste un résumé par mois ?
Comment on se désabonne ?
No más correos por favor
¿Cómo hago para darme de baja?
Estoy enferma, por favor suspendan mis correos por un mes
Les pido que me saquen de la lista
Por favor mándenme solo un resumen mensual
Quisiera recibir menos correos
No me interesa, bórrenme
Por favor, dadme de baja de la lista
Dame de baja, gracias
Sácame de esta lista
Quitadme de la lista
Enlève-moi de la liste s'il te plaît
Tira-me desta lista, por favor
¿Pueden suspender los mensajes durante las vacaciones?
Deseo retirarme del grupo
Não me mandem mais nada
Como paro de receber isso?
Quero sair
Estou doente, por favor suspendam meus e-mails por um mês
Podem me mandar só um resumo por mês?
Mudei de emprego, tirem este e-mail da lista
Quero receber menos e-mails
Não tenho interesse, me removam
Gostaria de cancelar a assinatura
""".strip().splitlines()


@pytest.mark.parametrize("said", MORE)
def test_other_ways_to_say_it_reach_nobody_either(said):
    assert stray_command("", [said], TODAY, False) or stray_wish("", [said], TODAY, False)


def test_a_weak_word_as_subject_counts_above_a_text_that_says_so():
    said = [
        "I have tried several times to remove myself from this list.",
        "Could someone please help me?",
        "thanks",
        "Bri",
    ]

    assert stray_command("remove from list", said, TODAY, False) == Leave()
    assert stray_command("Leave", ["Please take me off.", "I get too much.", "Thank you"], TODAY, False) == Leave()


def test_a_name_and_a_place_below_it_that_no_mark_tells_change_nothing():
    said = ["Too many mails! Could I get a monthly digest?", "", "Kind regards,", "Ana Bello"]
    said += ["Cooperative of the valley", "Tel. +51 123 456"]

    assert stray_wish("Hello", said, TODAY, is_reply=False) == SetCadence("monthly")
    assert stray_wish("Re: Weevils", ["How do I leave this list?", *said[1:]], TODAY, is_reply=True) == Help()


def test_a_reason_before_it_and_a_name_behind_it_change_nothing():
    said = ["Hello all,", "", "I start a new job in Kenya and have no time to read, so", "please take me off the list.",
            "", "It was good to learn from you.", "Best wishes", "Ana"]  # fmt: skip

    assert stray_wish("Goodbye", said, TODAY, is_reply=False) == Leave()


POSTS = [
    # subject, text, whether it answers somebody
    ("Help", "My pump leaks at the valve. What can I do?", False),
    ("Help!", "Who can help me find a vet in Puno?", False),
    ("Weevils", "Help is on its way: I bring the dryer on Friday.", True),
    ("Help me find seed", "", False),
    ("Open", "The seed bank is open again from Monday.", False),
    ("Open day at the farm", "Come and see the pump on 3 May.", False),
    ("Pump", "Open the valve slowly, then wait.", True),
    ("Stop burning straw", "It feeds the soil.\nWe stopped two years ago.", False),
    ("Stop!", "The water of the lower well is not safe. Boil it.", False),
    ("Tomatoes", "Stop watering them for a week and see.", True),
    ("Tomatoes", "Stop.\nDo not cut them yet.", True),
    ("Cut worms", "Stop it with ash around the stem", True),
    ("Radio", "Stop sending seed by bus, it arrives wet.", True),
    ("Leave the stubble", "It keeps the soil.", False),
    ("Maize", "Leave it for ten days to dry.", True),
    ("Leave", "Who can stand in for me while I am on maternity leave?", False),
    ("Leave", "I am on maternity leave from May.\nWho can stand in for me?", False),
    ("Stop", "The water of the lower well is not safe.\nBoil it.", False),
    ("Baja", "El precio del maíz está a 42.\n¿Quién vende?", False),
    ("Entrar", "Nunca entrem sozinhos no silo.\nO gás mata.", False),
    ("On leave", "I'm on leave until 1 March, Ben answers for me.", False),
    ("Find attached", "The guide we spoke of is here: https://example.org/guide.pdf", False),
    ("Find of the week", "An old plough, still good.", False),
    ("Seed", "Find it at the market in Maseno.", True),
    ("Get together", "Shall we meet on 3 May?", False),
    ("Ash", "Get 20 kg of ash and mix it with the grain.", False),
    ("Get well soon", "All the best from Kisumu.", False),
    ("Join us on Friday", "We plant trees at nine.", False),
    ("Pipes", "Join the two pipes with glue.", True),
    ("Friday's workshop", "Full", False),
    ("How often do you feed the worms?", "Daily", True),
    ("Weekly market prices", "Maize 42, beans 90.", False),
    ("Language courses", "Language courses in Spanish start on Monday.", False),
    ("Digest", "Digest on solar pumps: who wants to write one?", False),
    ("Bundle", "Bundle the straw as we did in 2019, with two strings.", False),
    ("Mails", "Does anybody else not get the mails any more?", False),
    ("Mails", "I can not send mails with photos to the list.", False),
    ("Spam", "Stop the mails from the bank: they are a fraud.", False),
    ("List", "Please remove me from the list of cooks for Friday.", True),
    ("List", "Please delete my last message, the price was wrong.", True),
    ("Group", "I want to leave the group of buyers, who takes my share?", False),
    ("Holiday", "I am away for two weeks. Who waters the nursery?", False),
    ("Vacaciones", "Estoy de baja hasta el lunes, Luis contesta por mí.", False),
    ("Baja el precio del maíz", "Ya está a 42.", False),
    ("Salir temprano", "Mañana hay que salir a las cinco.", False),
    ("Ayuda", "¿Quién tiene semilla de quinua?", False),
    ("Abiertas las inscripciones", "El curso empieza el 3 de mayo.", False),
    ("Buscar agua", "¿Quién conoce un zahorí?", False),
    ("Correos", "Dejen de usar ese veneno, por favor.", True),
    ("Lista", "Quiten mi nombre de la lista de compras, por favor.", True),
    ("Entrar no silo", "Nunca entrar sozinho no silo.", False),
    ("Inscrever", "Inscrever as crianças até sexta na escola de campo.", False),
    ("Assinar a petição", "Quem já assinou?", False),
    ("Parem", "Parem de queimar a palha.", True),
    ("Sair", "Não quero mais plantar milho, o que vocês plantam?", False),
    ("Ajuda", "A bomba parou. Quem sabe consertar?", False),
    ("Arrêtez de brûler la paille", "Elle nourrit le sol.", False),
    ("Quitter la ville", "Qui est revenu au village ?", False),
    ("Aide", "Ma pompe fuit.", False),
    ("Inscription", "Inscrire les enfants avant vendredi.", False),
    ("Mails", "Je ne reçois plus les mails depuis lundi, et vous ?", False),
    ("Merci", "Merci de ne plus envoyer de photos lourdes à tous.", False),
    ("Thanks", "Thanks for all the letters! I will write again after the harvest.", False),
    ("Please don't", "Please do not send messages in capitals to this list.", False),
    ("Poll", "Once a week is enough", True),
    ("Language", "In Spanish, please", True),
    ("Mails", "Too many mails!\nWhat do you others do, do you read them all?", False),
    ("Poll", "One mail a week about prices is enough for me", True),
]


@pytest.mark.parametrize(("subject", "text", "is_reply"), POSTS, ids=[f"{one[0]}: {one[1]}" for one in POSTS])
def test_a_letter_to_people_that_holds_our_words_is_a_post(subject, text, is_reply):
    subject, lines = f"Re: {subject}" if is_reply else subject, text.split("\n")

    assert stray_command(subject, lines, TODAY, is_reply) is None
    assert stray_wish(subject, lines, TODAY, is_reply) is None


def test_of_a_long_letter_nothing_is_taken_for_a_wish():
    lines = ["Please take me off the list."] + ["The rains came late this year, and the maize is small."] * 8

    assert stray_wish("Farewell", lines, TODAY, is_reply=False) is None


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("No quiero recibir más correos", Leave()),
        ("no, I don't want any more mails", Leave()),
        ("Não quero mais receber e-mails, obrigado", Leave()),
        ("Please take me off your list", Leave()),
        ("I'm away until 1 March, please stop the mails", SetCadence("none", MARCH)),
    ],
)
def test_in_answer_to_a_letter_of_ours_it_is_no_no(said, asked):
    assert read_answer([said, "Ana"], TODAY) == asked


@pytest.mark.parametrize(
    "said", ["No quiero salir de la lista", "no", "No, thank you", "no: see the list of last week"]
)
def test_and_a_no_stays_one(said):
    found = read_answer([said], TODAY)

    assert isinstance(found, Answer) and found.word is Word.no


@pytest.mark.parametrize(
    "said",
    [
        "I am travelling for two weeks, please stop my mail until 1 March.",
        "Please stop my mail for two weeks, until 1 March.",
        "I am away for two weeks and back on 1 March, please stop my mail.",
        "Je pars deux semaines, merci d'arrêter les mails jusqu'au 1er mars.",
        "Hola, me voy de viaje dos semanas, por favor paren los correos hasta el 1 de marzo.",
        "Vou viajar por duas semanas, por favor suspendam os e-mails até 1 de março.",
    ],
)
def test_a_day_that_is_named_goes_before_a_length(said):
    assert read_request(Role.request, "Away", [said, "", "Tom"], TODAY) == SetCadence("none", MARCH)
    assert stray_wish("Away", [said], TODAY, is_reply=False) == SetCadence("none", MARCH)


def test_only_a_slip_of_the_pen_brings_the_nearest_word():
    assert read_request(Role.request, "", ["wekly please"], TODAY).nearest == "weekly"
    assert read_request(Role.request, "", ["Can anybody tell us more about this?"], TODAY).nearest is None


@given(st.lists(st.text(max_size=300), max_size=12))
def test_no_letter_breaks_the_reader(texts):
    wish_in(texts, TODAY)
    stray_wish("", texts, TODAY, is_reply=False)


def test_a_huge_line_is_read_in_linear_time():
    wish_in(
        ["a " * 500_000, "\u0301" * 500_000, ", ".join(["stop"] * 200_000)], TODAY
    )  # the suite's time limit watches


# --- pauses that begin on a coming day

LATER = {
    "I am away from 20 to 24 January, please stop my mail": "20 to 24 January",
    "I'm on vacation 20-24 January, please stop the emails": "20 to 24 January",
    "I am travelling between 20 January and 3 February, please hold my mail": "20 January and 3 February",
    "please stop my mail from 20 January": "20 January",
    "I leave on 20 January, back on 24 January, please stop my mail": "20 January",
    "I will be away next week, please stop the mails": "next week",
    "Je pars en congé du 20 au 24 janvier, merci de suspendre les envois.": "20 au 24 janvier",
    "Vacances du 20 février jusqu'au 1er mars, merci de suspendre les mails": "20 février jusqu'au 1er mars",
    "Je pars le 20 janvier, merci de suspendre les envois": "20 janvier",
    "Estaré de vacaciones del 20 al 24 de enero, por favor suspendan los correos": "20 al 24 de enero",
    "Estarei de férias de 20 a 24 de janeiro, por favor parem os emails": "20 a 24 de janeiro",
    "nomail from 20 january until 24 january": "20 january until 24 january",
    "pause du 20 au 24 janvier": "20 au 24 janvier",
    "pausa del 20 al 24 de enero": "20 al 24 de enero",
    "pausa de 20 a 24 de janeiro": "20 a 24 de janeiro",
    "pause vom 20.1. bis 24.1.": "20.1 bis 24.1",
    "nomail from monday": "monday",
}
BEGUN = [
    "I am away from 4 to 25 January, please stop my mail",
    "Je suis en congé du 4 au 25 janvier, merci de suspendre les envois",
    "Je suis en congé du 20 décembre au 25 janvier, merci de suspendre les envois",
    "Estoy de vacaciones del 4 al 25 de enero, por favor suspendan los correos",
    "Estou de férias de 4 a 25 de janeiro, por favor parem os emails",
    "pause du 4 au 25 janvier",
]


@pytest.mark.parametrize(("text", "days"), LATER.items())
def test_a_pause_that_is_to_begin_later_does_not_begin_now(text, days):
    found = read_request(Role.request, "", [text], TODAY)

    assert isinstance(found, Unknown)
    assert (found.missing, found.instead) == ("later", days)


@pytest.mark.parametrize("text", LATER)
def test_nor_does_it_where_the_address_asks_for_no_mail(text):
    found = read_request(Role.nomail, "", [text], TODAY)

    assert isinstance(found, Unknown) and found.missing == "later"


@pytest.mark.parametrize("text", BEGUN)
def test_where_the_first_day_has_come_it_ends_on_the_last(text):
    assert read_request(Role.request, "", [text], TODAY) == SetCadence("none", TWO_WEEKS)


UNTIL_MARCH = [
    "nomail until 1 march, exams next week",
    "please stop my mail until 1 March, we have exams next week",
    "Je pars la semaine prochaine, merci de suspendre les envois jusqu'au 1er mars",
    "La próxima semana viajo, por favor suspendan los correos hasta el 1 de marzo",
    "Na próxima semana viajo, por favor parem os emails até 1 de março",
]


@pytest.mark.parametrize("role", [Role.request, Role.nomail])
@pytest.mark.parametrize("text", UNTIL_MARCH)
def test_a_day_of_return_counts_where_next_week_is_spoken_of_too(text, role):
    assert read_request(role, "", [text], TODAY) == SetCadence("none", MARCH)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Please stop my mail until 1 March, thank you.", MARCH),
        ("Merci de suspendre les envois jusqu'au 1er mars", MARCH),
        ("I am on leave for two weeks", TWO_WEEKS),
        ("Hasta el 1 de marzo, por favor", MARCH),
        ("1 March is our feast", None),
        ("", None),
    ],
)
def test_the_address_for_no_mail_reads_until_when_in_a_sentence(text, until):
    assert read_request(Role.nomail, "", ["Hello,", "", text, "", "Jane"], TODAY) == SetCadence("none", until)


def test_a_weekday_of_return_beside_next_week_may_be_next_weeks():
    found = read_request(Role.request, "", ["I am away next week until Friday, please stop my mail"], TODAY)

    assert isinstance(found, Unknown) and found.missing == "later"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("I come back on 1 March, please stop the mails", SetCadence("none", MARCH)),
        ("nomail until 1 march", SetCadence("none", MARCH)),
        ("pause 1 mars", SetCadence("none", MARCH)),
        ("nomail 2027-03-01", SetCadence("none", MARCH)),
        ("One mail a week is enough from 1 March", SetCadence("weekly")),
    ],
)
def test_a_day_of_return_is_none_on_which_it_begins(text, command):
    assert read_request(Role.request, "", [text], TODAY) == command


LEAVING = [
    ["Please unsubscribe me, I am leaving the company on 30 January"],
    ["unsubscribe", "I am leaving on Monday. Ana"],
    ["unsubscribe me from 1 March please"],
    ["Please unsubscribe me. I retire next month."],
    ["Please unsubscribe me. The course took two weeks."],
    ["Please remove me from the list.", "Ana Bello", "Seed fair Kisumu, 25 to 27 January"],
    ["Please remove me from the list.", "Ana Bello", "Open until 27 January"],
    ["Please stop the mails.", "Ana Bello", "Seed fair Kisumu, 25 to 27 January"],
    ["Please stop the mails. The meeting is from 25 to 27 January."],
    ["stop", "I am leaving on Monday. Ana"],
    ["Stop. See you next week"],
    ["Merci de me désinscrire, je déménage le mois prochain."],
    ["Je quitte mon poste à partir du 1er mars. Merci de me désinscrire de la liste."],
    ["Arrêtez les mails svp. À la semaine prochaine !"],
    ["Por favor darme de baja, me jubilo el próximo mes"],
    ["stop", "hasta luego"],
    ["Quero sair da lista, mudo de emprego na próxima semana"],
    ["Me tirem da lista até logo"],
    ["leave", "I am in the office until Friday"],
    ["unsubscribe me please, my contract runs until 31 January"],
    ["unsubscribe", "Best wishes for February"],
]


@pytest.mark.parametrize("lines", LEAVING, ids=map(" / ".join, LEAVING))
def test_who_leaves_leaves_whatever_else_has_its_days(lines):
    assert read_request(Role.request, lines[0], lines[1:], TODAY) == Leave()
    assert read_request(Role.request, "", lines, TODAY) == Leave()


FOR_A_WHILE = {
    "please stop the mails for two weeks from Monday": "Monday",
    "please stop my mails between 20 January and 3 February": "20 January and 3 February",
    "please stop the mails between 20 and 24 January": "20 and 24 January",
    "please stop my mail during February": "February",
    "stop my mail from Monday to Friday": "Monday to Friday",
    "please stop mails starting Monday": "Monday",
    "please stop the mails from tomorrow": "tomorrow",
    "please stop the mails on Monday": "Monday",
    "please stop my mail 20.1.-24.1.": "20.1 to 24.1",
    "please stop my mail until the meeting from 25 to 27 January": "25 to 27 January",
    "Please stop the mails. I have exams from 20 to 24 January": "20 to 24 January",
    "Please remove me from the list from 20 to 24 January": "20 to 24 January",
    "arrêtez les mails pendant deux semaines à partir de lundi": "lundi",
    "arrêter les envois entre le 20 et le 24 janvier": "20 et le 24 janvier",
    "suspendre les envois en février": "février",
    "paren los correos entre el 20 y el 24 de enero": "20 y el 24 de enero",
    "por favor paren los correos la próxima semana": "proxima semana",
    "parem os emails entre 20 e 24 de janeiro": "20 e 24 de janeiro",
    "stop on Monday": "Monday",
    "stop tomorrow": "tomorrow",
    "stop during February": "February",
    "stop from Monday to Friday": "Monday to Friday",
    "please stop sending me mails after 20 January": "20 January",
    "unsubscribe me during February": "February",
    "désabonnez-moi en février": "février",
}


@pytest.mark.parametrize(("text", "days"), FOR_A_WHILE.items())
def test_a_wish_for_no_mail_that_names_its_days_ends_no_membership(text, days):
    told = Unknown("nomail", None, "later", days)

    assert read_request(Role.request, "", [text], TODAY) == told
    assert read_answer([text], TODAY) != Leave()


@pytest.mark.parametrize("text", [one for one in FOR_A_WHILE if "the meeting" not in one])
def test_and_it_means_the_same_where_it_is_sent_to_everyone(text):
    for is_reply in (False, True):
        assert stray_command("", [text], TODAY, is_reply) is None
        assert stray_wish("", [text], TODAY, is_reply) == Unknown("nomail", None, "later", FOR_A_WHILE[text])


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("please stop the mails until I am back", None),
        ("please stop my mail until further notice", None),
        ("please stop the mails over Christmas", None),
        ("stop the mails until the road is dry", None),
        ("please stop my mail during January", None),
        ("arrêter les mails jusqu'à mon retour", None),
        ("arrêtez les mails jusqu'à nouvel ordre", None),
        ("paren los correos hasta que vuelva", None),
        ("parem os e-mails até eu voltar", None),
        ("stop until 1 march", MARCH),
        ("stop for two weeks", TWO_WEEKS),
        ("stop, thanks, until 1 March", MARCH),
        ("unsubscribe me for two weeks", TWO_WEEKS),
        ("unsubscribe me during January", None),
        ("stop until March", MARCH),
        ("darme de baja hasta marzo", MARCH),
        ("stop jusqu'à vendredi", date(2027, 1, 15)),
        ("stop hasta el viernes", date(2027, 1, 15)),
        ("parar até sexta", date(2027, 1, 15)),
        ("leave until 1 March", MARCH),
        ("quitter jusqu'au 1er mars", MARCH),
        ("salir hasta el 1 de marzo", MARCH),
        ("sair até 1 de março", MARCH),
        ("leave for two weeks", TWO_WEEKS),
    ],
)
def test_an_end_that_is_no_day_ends_no_membership_either(text, until):
    assert read_request(Role.request, "", [text], TODAY) == SetCadence("none", until)
    assert read_answer([text], TODAY) == SetCadence("none", until)
    assert stray_command("", [text], TODAY, False) is None


BELOW = [
    ["stop", "until 1 March"],
    ["leave", "back on 1 March"],
    ["leave", "", "I will be back in March"],
    ["unsubscribe", "I am back in March"],
    ["unsubscribe", "until 1 March"],
    ["quitter", "de retour en mars"],
    ["salir", "Vuelvo el 1 de marzo"],
    ["sair", "Volto em março", "Ana Bello"],
]


@pytest.mark.parametrize("lines", [*BELOW, ["On the road", "stop until 1 March"]], ids=" / ".join)
def test_for_how_long_may_stand_below_the_word(lines):
    assert read_request(Role.request, lines[0], lines[1:], TODAY) == SetCadence("none", MARCH)
    assert read_request(Role.nomail, lines[0], lines[1:], TODAY) == SetCadence("none", MARCH)
    assert read_request(Role.leave, lines[0], lines[1:], TODAY) == SetCadence("none", MARCH)
    assert lines[0] == "On the road" or read_answer(lines, TODAY) == SetCadence("none", MARCH)
    assert stray_command(lines[0], lines[1:], TODAY, False) is None
    assert stray_wish(lines[0], lines[1:], TODAY, False) == SetCadence("none", MARCH)


@pytest.mark.parametrize("lines", LEAVING, ids=map(" / ".join, LEAVING))
def test_the_address_to_leave_by_is_left_by_whatever_has_its_days(lines):
    assert read_request(Role.leave, lines[0], lines[1:], TODAY) == Leave()


GONE = [
    "I moved away, no more mails please",
    "I was away for two weeks and got 200 mails. Stop it!",
    "Ya no quiero recibir correos, estuve ausente dos años",
    "Je ne veux plus recevoir de mails, je suis absent du village depuis trois mois",
    "Fui embora há dois meses, não quero mais receber e-mails",
]


@pytest.mark.parametrize("text", GONE)
def test_who_writes_to_it_and_names_no_day_of_return_leaves(text):
    assert read_request(Role.leave, "", [text], TODAY) == Leave()


@pytest.mark.parametrize(
    "text",
    [
        "please stop my mail after 20 January", "stop the mails in February", "no mails on 20 January",
        "I am at sea in February", "stop on Monday", "stop tomorrow",
    ],
)  # fmt: skip
def test_the_address_for_no_mail_begins_no_pause_before_its_day(text):
    found = read_request(Role.nomail, "", [text], TODAY)

    assert isinstance(found, Unknown) and found.missing == "later"


TO_PEOPLE = [
    "Stop it until Friday", "Stop until you see the roots", "Stop digging until Friday", "Leave it until Friday",
    "Stop for two weeks, then water again", "Leave until the rain stops", "Leave for Nairobi on Monday",
    "Leave on Monday", "Salir el lunes a las cinco", "Quitter la ville jusqu'à lundi", "Stop at Kisumu on Friday",
    "Stop the bus until Friday", "Stop until then", "I stop in December", "We stop on 1 December",
    "Leave until Friday, then turn.",
]  # fmt: skip


@pytest.mark.parametrize("text", TO_PEOPLE)
def test_what_is_said_of_other_things_until_a_day_is_a_post(text):
    for subject, lines, is_reply in (("Re: Beans", [text], True), (text, [], False), ("Beans", [text], False)):
        assert stray_command(subject, lines, TODAY, is_reply) is None
        assert stray_wish(subject, lines, TODAY, is_reply) is None


@pytest.mark.parametrize("text", ["Leave Monday until Friday", "Stop till you are back"])
def test_nor_is_a_reply_without_a_day_of_return_kept_from_people(text):
    assert stray_command("Re: Beans", [text], TODAY, True) is None
    assert stray_wish("Re: Beans", [text], TODAY, True) is None


def test_two_days_below_a_word_to_leave_by_end_no_membership_either():
    for lines in (["unsubscribe", "I am away from 20 to 24 January"], ["leave", "from 20 to 24 January"]):
        for role in (Role.request, Role.leave, Role.nomail):
            found = read_request(role, lines[0], lines[1:], TODAY)
            assert isinstance(found, Unknown) and found.missing == "later"


@pytest.mark.parametrize("text", ["Leave the gate open until Friday", "Leave on Monday"])
def test_nor_does_it_end_anything_where_it_is_sent_to_us(text):
    assert isinstance(read_request(Role.request, "", [text], TODAY), Unknown)


@pytest.mark.parametrize(
    "lines",
    [
        ["", "Ana Bello", "Seed fair Kisumu, 25 to 27 January"],
        ["No mail please", "See you all next week!", "Ana"],
        ["Re: meeting 25 to 27 January"],
        ["Pas de mails svp", "À la semaine prochaine !"],
        ["No mail please", "Ana Bello", "Office open until 27 January"],
    ],
)
def test_the_address_for_no_mail_reads_no_days_of_other_things(lines):
    assert read_request(Role.nomail, lines[0], lines[1:], TODAY) == NO_MAIL


@given(st.lists(st.sampled_from(" ".join([*LATER, *BEGUN]).split()), max_size=20))
def test_any_words_around_days_are_looked_at(words):
    text = " ".join(words)

    found = later_in(text, TODAY)

    assert found is None or found.said or found.last


@pytest.mark.parametrize(
    "text",
    [
        "darse de baja", "Darse de baja por favor", "Dése de baja", "Me doy de baja", "desuscribirse", "desinscribirse",
        "me desuscribo", "Darse de baja de la lista", "dar baixa", "dar-se de baixa", "Quero dar baixa da lista",
        "descadastrar-se", "se désabonner", "Quero desinscrever-me",
    ],
)  # fmt: skip
def test_who_leaves_in_the_manner_of_a_form_leaves(text):
    assert read_request(Role.request, text, [], TODAY) == Leave()


@pytest.mark.parametrize(
    "text", ["Estoy de baja", "Dar de baja a Pedro", "A bomba tem pressão baixa", "Dar baixa no estoque", "darse"]
)
def test_who_speaks_of_another_leave_does_not(text):
    assert isinstance(read_request(Role.request, text, [], TODAY), Unknown)
    assert stray_wish(text, [], TODAY, False) is None


@pytest.mark.parametrize("lines", [[], [""], ["Hello,", ""]])
def test_an_empty_letter_to_the_address_for_no_mail_says_it_all(lines):
    assert read_request(Role.nomail, "", lines, TODAY) == NO_MAIL
