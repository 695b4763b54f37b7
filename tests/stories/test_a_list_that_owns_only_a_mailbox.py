"""A list with `sub_addresses = no`: all that is written to it comes to one address, and still finds its way
(contract, section 2, "Three roads back")."""

import re

import pytest

from tests.stories.digest_week import AMINA, BEN, CORA, TOOLS, WEEVILS, a_week, number_of, threads_of
from tests.stories.house import GARDEN
from tests.stories.test_a_redacted_post import PRIVATE, kept

GRACE = "Grace Atieno <grace@example.org>"
ASH = "I do that with ash from the kitchen fire."
FORK = "The smith in our village makes a fork with six teeth for it."
SUB_ADDRESS = re.compile(rb"garden(?:\+|=2B|%2B|-)[a-z]", re.IGNORECASE)


@pytest.fixture
def mailbox(house):
    house.set("garden", sub_addresses="no")
    return house


def members(house):
    return [one["address"] for one in house.shell("member", "ls", "garden", "--json").json]


def shown_sub_addresses(house):
    """What our letters show that would never reach us; names of files and ids are not addresses."""
    found = []
    for one in list(house.mail.taken):
        data = re.sub(rb"(?im)^(?:message-id|in-reply-to|references|list-id):.*\r\n(?:[ \t].*\r\n)*", b"", one.data)
        found += [one.sender.encode(), *SUB_ADDRESS.findall(data)] if SUB_ADDRESS.search(data) else []
        found += [one.sender.encode()] if SUB_ADDRESS.search(one.sender.encode()) else []
    return found


ROADS = {
    "the ids of the letter": {"quote": False},
    "the last line, quoted": {"quote": True, "in_reply_to": None, "references": None},
}


@pytest.mark.parametrize("road", ROADS.values(), ids=ROADS)
def test_somebody_joins_by_a_word_in_the_subject_and_a_plain_reply(mailbox, road):
    mailbox.write(GRACE, GARDEN, "", "join")
    question = mailbox.wait("grace@example.org", "Please confirm")
    before = members(mailbox)

    mailbox.answer(GRACE, question, "yes", to=GARDEN, **road)
    mailbox.wait("grace@example.org", "Welcome")

    assert before == []
    assert members(mailbox) == ["grace@example.org"]
    assert question["from"].endswith(f"<{GARDEN}>")
    assert question["reply-to"] in (None, GARDEN)
    assert re.fullmatch(r"<c\.[a-z2-7]+@lists\.example\.org>", question["message-id"])
    assert re.search(r"^ref: c\.[a-z2-7]+$", question.text.rstrip().split("\n")[-1])
    assert shown_sub_addresses(mailbox) == []


def test_an_answer_of_somebody_else_to_our_question_does_nothing(mailbox):
    mailbox.write(GRACE, GARDEN, "", "join")
    question = mailbox.wait("grace@example.org", "Please confirm")

    mailbox.answer("Eve Stone <eve@example.net>", question, "yes", to=GARDEN)
    mailbox.settle()

    assert members(mailbox) == []


@pytest.mark.parametrize("road", ROADS.values(), ids=ROADS)
def test_a_plain_reply_to_the_digest_with_the_number_in_front_goes_to_that_item(mailbox, road):
    digest = a_week(mailbox)
    more = {"in_reply_to": digest["message-id"], "references": digest["message-id"]} | road

    mailbox.answer(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}", to=GARDEN, **more)
    copy = mailbox.wait("ben@example.org", FORK)

    assert threads_of(mailbox) == {1: [WEEVILS], 2: [TOOLS, FORK]}
    assert "Planting onions" in copy.subject
    assert WEEVILS not in copy.text
    assert re.fullmatch(r"<d1\.garden@lists\.example\.org>", digest["message-id"])
    assert digest["reply-to"] in (None, GARDEN)
    assert shown_sub_addresses(mailbox) == []


def test_a_reply_to_a_post_finds_its_thread_by_the_mark_in_the_subject(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")
    mailbox.write(BEN, GARDEN, TOOLS, "Planting onions")
    copy = mailbox.wait("amina@example.org", TOOLS)

    mailbox.write(AMINA, GARDEN, FORK, f"Re: {copy.subject}")
    mailbox.wait("ben@example.org", FORK)

    assert copy.subject == "[#1] Planting onions"
    assert threads_of(mailbox) == {1: [TOOLS, FORK]}


def test_words_in_the_subject_find_tell_and_change(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")
    mailbox.write(BEN, GARDEN, TOOLS, "Planting onions")
    mailbox.wait("amina@example.org", TOOLS)

    mailbox.write(AMINA, GARDEN, "", "find onions")
    found = mailbox.wait("amina@example.org", "#1")
    mailbox.write(AMINA, GARDEN, "", "status", proven=True)
    status = mailbox.wait("amina@example.org", "each")
    mailbox.write(AMINA, GARDEN, "", "help")
    explained = mailbox.wait("amina@example.org", "find")
    mailbox.write(AMINA, GARDEN, "-- \nAmina", "weekly", proven=True)
    mailbox.wait("amina@example.org", "weekly")
    mailbox.settle()

    assert "Planting onions" in found.words
    assert GARDEN in status.words
    assert "with the subject" in explained.words or "subject" in explained.words
    assert mailbox.shell("member", "show", "garden", "amina@example.org", "--json").json["cadence"] == "weekly"
    assert [list(texts) for texts in threads_of(mailbox).values()] == [[TOOLS]]
    assert shown_sub_addresses(mailbox) == []


def test_a_question_that_begins_with_a_word_of_ours_is_a_post(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")

    mailbox.write(AMINA, GARDEN, "Who knows where they are sold?", "find onions")

    assert "Who knows" in mailbox.wait("ben@example.org", "find onions").text


def test_who_leaves_by_a_word_in_the_subject_is_asked_back_and_gone_after_a_plain_reply(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")

    mailbox.write(AMINA, GARDEN, "", "leave")
    question = mailbox.wait("amina@example.org", "ref: c.")
    before = members(mailbox)
    mailbox.answer(AMINA, question, "yes", to=GARDEN)
    mailbox.settle()

    assert before == ["amina@example.org"]
    assert members(mailbox) == []
    assert shown_sub_addresses(mailbox) == []


def test_a_held_post_is_settled_by_a_plain_reply_with_a_word(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")
    mailbox.write(GRACE, GARDEN, TOOLS, "Planting onions")
    notice = mailbox.wait("olga@example.org", "Planting onions")

    mailbox.answer("Olga Prin <olga@example.org>", notice, "yes", to=GARDEN)
    mailbox.settle()

    assert shown_sub_addresses(mailbox) == []


# --- a word with the owners ------------------------------------------------------------------------------------

OLGA = "Olga Prin <olga@example.org>"
DEBTS = "I cannot pay the share of this year."


@pytest.fixture
def owned(mailbox):
    mailbox.member("amina@example.org", "Amina Odhiambo")
    mailbox.member("ben@example.org", "Ben Kariuki")
    mailbox.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")
    return mailbox


@pytest.mark.parametrize(
    "subject",
    [
        *("owner", "Owners", "owners: a private word", "Re: owner: a private word", "For the owners"),
        *("Responsables", "propriétaires : un mot", "Propietarios: una palabra", "Para os responsáveis"),
    ],
)
def test_a_word_in_the_subject_reaches_the_owners_and_nobody_else(owned, subject):
    owned.write(AMINA, GARDEN, DEBTS, subject)
    owned.wait("olga@example.org", DEBTS)

    assert owned.count("ben@example.org", DEBTS) == 0
    assert threads_of(owned) == {}


@pytest.mark.parametrize(
    ("subject", "language", "told"),
    [
        ("Owners: who has the key of the shed?", "en", "your letter went to the owners alone"),
        ("Responsables : réunion jeudi", "fr", "votre message est allé aux seuls responsables"),
        ("Responsables: reunión el jueves", "es", "su mensaje llegó solo a las personas responsables"),
        ("Responsáveis: reunião na quinta", "pt", "a sua mensagem chegou só aos responsáveis"),
    ],
)
def test_who_may_have_meant_everyone_is_told_so(owned, subject, language, told):
    owned.member("grace@example.org", "Grace Atieno", language=language)

    owned.write(GRACE, GARDEN, DEBTS, subject)
    letter = owned.wait("grace@example.org", told)

    assert subject in letter.words
    assert letter.words.count(subject.split()[0].strip(":")) == 2  # in its subject, and as the word that did it
    assert owned.got("ben@example.org") == []


def test_who_writes_that_word_alone_and_who_is_no_member_are_told_nothing(owned):
    owned.write(AMINA, GARDEN, DEBTS, "Owner")
    owned.write("Eve Stone <eve@example.net>", GARDEN, DEBTS, "Owner: a word")
    owned.wait("olga@example.org", DEBTS, count=2)
    owned.settle()

    assert owned.got("amina@example.org") == owned.got("eve@example.net") == []


def test_what_answers_a_post_that_is_called_so_is_a_post(owned):
    owned.set("garden", sub_addresses="yes")
    asked = owned.write(BEN, GARDEN, TOOLS, "Owners: tools")
    owned.wait("amina@example.org", TOOLS)
    owned.set("garden", sub_addresses="no")

    owned.write(AMINA, GARDEN, FORK, "Re: Owners: tools", in_reply_to=asked)
    owned.wait("ben@example.org", FORK)

    assert threads_of(owned) == {1: [TOOLS, FORK]}
    assert owned.got("olga@example.org") == []


def test_who_presses_reply_on_any_post_and_writes_the_word_above_means_the_owners(owned):
    asked = owned.write(BEN, GARDEN, TOOLS, "Tools")

    owned.write(AMINA, GARDEN, DEBTS, "Owners: a private word", in_reply_to=asked)
    owned.wait("olga@example.org", DEBTS)

    assert threads_of(owned) == {1: [TOOLS]}


@pytest.mark.parametrize(
    "subject", ["The owners of the field are coming", "[#7] Owner: lost goat", "Home owners: news"]
)
def test_a_post_that_speaks_of_owners_is_one(owned, subject):
    owned.write(AMINA, GARDEN, TOOLS, subject)

    assert owned.wait("ben@example.org", TOOLS)


def test_what_a_machine_writes_below_such_a_subject_goes_to_nobody(owned):
    owned.write(AMINA, GARDEN, "I am away until Monday.", "Re: owner", auto_submitted="auto-replied")
    owned.settle()

    assert owned.got("olga@example.org") == owned.got("ben@example.org") == []


def test_a_list_that_is_called_so_goes_on(owned):
    owned.list("owners", sub_addresses="no")
    owned.member("ben@example.org", "Ben Kariuki", of="owners")
    owned.member("amina@example.org", "Amina Odhiambo", of="owners")

    owned.write(AMINA, "owners@lists.example.org", TOOLS, "Owners: tools")

    assert owned.wait("ben@example.org", TOOLS)


@pytest.mark.parametrize("language, word", [("en", "owner"), ("fr", "responsables"), ("pt", "responsáveis")])
def test_the_help_says_how_the_owners_are_reached(owned, language, word):
    owned.set("garden", language=language)

    owned.write(GRACE, GARDEN, "", "help")
    explained = owned.wait("grace@example.org", word)
    (line,) = [
        one for one in " ".join(explained.text.split()).split(" - ") if f'"{word}"' in one or f"« {word} »" in one
    ]

    assert GARDEN in line


def test_every_copy_says_in_its_header_where_the_owners_are(owned):
    owned.write(AMINA, GARDEN, TOOLS, "Planting onions")

    assert owned.wait("ben@example.org", TOOLS)["list-owner"] == f"<mailto:{GARDEN}?subject=owner>"


def test_the_word_does_the_same_at_the_address_for_commands(house):
    house.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")

    house.write(GRACE, "garden+request@lists.example.org", DEBTS, "owner")

    assert house.wait("olga@example.org", DEBTS)


def test_who_greets_the_owners_above_a_yes_says_yes(mailbox):
    mailbox.write(GRACE, GARDEN, "", "join")
    question = mailbox.wait("grace@example.org", "Please confirm")

    mailbox.answer(GRACE, question, "Dear owners,\n\nyes", to=GARDEN)
    mailbox.wait("grace@example.org", "Welcome")

    assert members(mailbox) == ["grace@example.org"]


# --- what was meant for us and is not written right ------------------------------------------------------------


@pytest.mark.parametrize(
    "subject, meant", [("weekley", "weekly"), ("unsubscibe", "unsubscribe"), ("Ayudda", "ayuda"), ("ownr", "owner")]
)
def test_a_mistyped_word_above_no_text_is_told_the_nearest_and_not_posted(owned, subject, meant):
    owned.write(AMINA, GARDEN, "-- \nAmina", subject)
    owned.wait("amina@example.org", f'Did you mean "{meant}"?')
    owned.settle()

    assert threads_of(owned) == {}
    assert "amina@example.org" in members(owned)


@pytest.mark.parametrize(
    "subject, text",
    [
        ("Statues", "Two of them stand in the field."),
        ("Tomatoes", ""),
        ("Hello", ""),
        ("Thnks", ""),
        ("Re: Statues", ""),
    ],
)
def test_other_words_are_posts(owned, subject, text):
    sent = owned.write(AMINA, GARDEN, text, subject)
    owned.settle()

    assert [one["message-id"] for one in owned.got("ben@example.org")] == [sent]


def test_a_mistyped_word_above_what_is_passed_on_is_a_post(owned):
    text = "---------- Forwarded message ----------\nFrom: Eve <eve@example.net>\nSubject: Statues\n\nTwo stand there."

    owned.write(AMINA, GARDEN, text, "Statues")

    assert owned.wait("ben@example.org", "Two stand there.")


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        ("[EXT] status", "each"),
        ("***SPAM*** leave", "Please confirm"),
        ("[SPAM] unsubscribe", "Please confirm"),
        ("External: leave", "Please confirm"),
        ("{Spam?} nomail", "Please confirm"),
        ("[garden] leave", "Please confirm"),
        ("Re: leave", "Please confirm"),
        ("[EXTERN] weekley", "Did you mean"),
    ],
)
def test_a_word_behind_what_a_server_or_a_mail_program_wrote_before_it_is_that_word(owned, subject, told):
    owned.write(AMINA, GARDEN, "", subject)
    owned.wait("amina@example.org", told)
    owned.settle()

    assert threads_of(owned) == {}
    assert owned.got("ben@example.org") == []


@pytest.mark.parametrize("subject", ["", None, "(no subject)", "Re:", "[garden]"])
def test_an_empty_letter_is_not_posted_and_its_author_is_told_so(owned, subject):
    owned.write(AMINA, GARDEN, "-- \nAmina", subject)
    told = owned.wait("amina@example.org", "without a subject, a text or a file")
    owned.settle()

    assert told.subject == "Your letter came empty"
    assert threads_of(owned) == {}
    assert owned.got("ben@example.org") == []


def test_a_picture_alone_is_a_post(owned):
    body = '--x\nContent-Type: image/png; name="pot.png"\n\nPNG\n--x--'

    sent = owned.write(AMINA, GARDEN, body, "", content_type="multipart/mixed; boundary=x")
    owned.settle()

    assert [one["message-id"] for one in owned.got("ben@example.org")] == [sent]


@pytest.mark.parametrize("text", ["", "They were seen at the well."])
def test_an_empty_answer_to_a_post_that_is_called_like_a_word_stays_an_answer(owned, text):
    asked = owned.write(BEN, GARDEN, TOOLS, "Status of the well")

    owned.write(AMINA, GARDEN, text, "Re: Status of the well", in_reply_to=asked)

    assert "Status of the well" in owned.wait("ben@example.org", "Re:").subject


# --- an answer of which only the subject is left ---------------------------------------------------------------


def lose(house, author, question, text, **more):
    house.write(author, GARDEN, text, f"Re: {question.subject}", **more)


@pytest.mark.parametrize("text", ["yes", "Yes, please\n\nAmina"])
def test_a_bare_yes_is_not_posted_and_its_author_is_asked_once_more(owned, text):
    owned.write(AMINA, GARDEN, "", "leave")
    question = owned.wait("amina@example.org", "Please confirm")

    lose(owned, AMINA, question, text)
    again = owned.wait("amina@example.org", "Please confirm", count=2)
    before = members(owned)
    owned.answer(AMINA, again, "yes", to=GARDEN)
    owned.settle()

    assert "amina@example.org" in before
    assert members(owned) == ["ben@example.org", "olga@example.org"]
    assert threads_of(owned) == {}


def test_a_bare_yes_of_who_is_proven_is_enough(owned):
    owned.write(AMINA, GARDEN, "", "weekly")
    question = owned.wait("amina@example.org", "ref: c.")

    lose(owned, AMINA, question, "yes", proven=True)
    owned.settle()

    assert owned.shell("member", "show", "garden", "amina@example.org", "--json").json["cadence"] == "weekly"
    assert threads_of(owned) == {}


def test_a_bare_yes_of_a_stranger_who_is_proven_joins(owned):
    owned.write(GRACE, GARDEN, "", "join", proven=True)
    question = owned.wait("grace@example.org", "Please confirm")

    lose(owned, GRACE, question, "yes", proven=True)
    owned.wait("grace@example.org", "Welcome")

    assert "grace@example.org" in members(owned)


def test_a_bare_yes_of_a_stranger_whom_nothing_proves_is_asked_once_more(owned):
    owned.write(GRACE, GARDEN, "", "join", proven=True)
    question = owned.wait("grace@example.org", "Please confirm")

    lose(owned, GRACE, question, "yes")
    owned.wait("grace@example.org", "Please confirm", count=2)

    assert "grace@example.org" not in members(owned)


def test_a_bare_yes_to_a_word_that_was_asked_back_is_asked_once_more(owned):
    owned.write(AMINA, GARDEN, "", "profile Amina grafts mangoes.")
    question = owned.wait("amina@example.org", "ref: c.", "grafts mangoes")

    lose(owned, AMINA, question, "yes")
    again = owned.wait("amina@example.org", "ref: c.", "grafts mangoes", count=2)
    owned.answer(AMINA, again, "yes", to=GARDEN)
    owned.settle()

    assert again.subject == question.subject
    assert "grafts mangoes" in owned.shell("member", "show", "garden", "amina@example.org", "--json").out
    assert threads_of(owned) == {}


def test_a_bare_no_is_not_posted_and_nothing_happens(owned):
    owned.write(AMINA, GARDEN, "", "leave")
    question = owned.wait("amina@example.org", "Please confirm")

    lose(owned, AMINA, question, "no")
    owned.settle()

    assert "amina@example.org" in members(owned)
    assert len(owned.got("amina@example.org")) == 1
    assert threads_of(owned) == {}


def test_a_bare_yes_to_another_question_is_not_posted_and_told_so(owned):
    owned.write(GRACE, GARDEN, TOOLS, "Planting onions")
    notice = owned.wait("olga@example.org", "Planting onions")

    lose(owned, OLGA, notice, "yes")
    owned.wait("olga@example.org", "was not posted")
    owned.settle()

    assert threads_of(owned) == {}


def asked_which(house):
    """The digest of a week, and the question which of its items Cora's answer belongs to."""
    digest = a_week(house)
    house.answer(CORA, digest, ASH, quote=True)
    return digest, house.wait("cora@example.com", "Which item does your answer belong to?")


@pytest.mark.parametrize(("said", "thread"), [("{n}", 2), ("{n}, please", 2), ("0", 3)])
def test_a_bare_number_of_who_is_proven_says_where_an_answer_belongs(mailbox, said, thread):
    digest, question = asked_which(mailbox)

    for _ in range(2):  # it comes by two doors
        text = said.format(n=number_of(digest, "onion sets"))
        lose(mailbox, CORA, question, text, proven=True, message_id="<same@example.com>")
    mailbox.wait("ben@example.org", ASH)

    assert threads_of(mailbox) == {1: [WEEVILS], 2: [TOOLS], thread: [TOOLS, ASH] if thread == 2 else [ASH]}
    assert mailbox.shell("verify").code == 0


def test_a_bare_drop_of_who_is_proven_drops_it(mailbox):
    _, question = asked_which(mailbox)

    lose(mailbox, CORA, question, "drop", proven=True)
    mailbox.wait("cora@example.com", "is not posted")
    mailbox.answer(CORA, question, "1", to=GARDEN)
    mailbox.settle()

    assert threads_of(mailbox) == {1: [WEEVILS], 2: [TOOLS]}


@pytest.mark.parametrize("said", ["2", "0", "drop", "yes", "2: Use lime."])
def test_whom_nothing_proves_is_asked_once_more_where_it_belongs_and_either_letter_can_be_answered_once(mailbox, said):
    digest, question = asked_which(mailbox)

    lose(mailbox, CORA, question, said)
    again = mailbox.wait("cora@example.com", "is still kept")
    before = threads_of(mailbox)
    mailbox.answer(CORA, again, str(number_of(digest, "onion sets")), to=GARDEN)
    mailbox.wait("ben@example.org", ASH)
    mailbox.answer(CORA, question, str(number_of(digest, "stored maize")), to=GARDEN)
    mailbox.settle()

    assert before == {1: [WEEVILS], 2: [TOOLS]}
    assert threads_of(mailbox) == {1: [WEEVILS], 2: [TOOLS, ASH]}


def asked_of_two(house, first, second):
    """The digest of a week, and the questions which of its items two answers of Cora's belong to."""
    digest = a_week(house)
    house.answer(CORA, digest, first, quote=True)
    one = house.wait("cora@example.com", "Which item does your answer belong to?")
    house.answer(CORA, digest, second, quote=True)
    return digest, one, house.wait("cora@example.com", "Which item does your answer belong to?", count=2)


def test_of_two_answers_that_wait_each_bare_number_places_its_own_in_whatever_order(mailbox):
    digest, one, two = asked_of_two(mailbox, ASH, FORK)

    lose(mailbox, CORA, one, str(number_of(digest, "stored maize")), proven=True)
    mailbox.wait("ben@example.org", ASH)
    lose(mailbox, CORA, two, str(number_of(digest, "onion sets")), proven=True)
    mailbox.wait("ben@example.org", FORK)

    assert threads_of(mailbox) == {1: [WEEVILS, ASH], 2: [TOOLS, FORK]}


def test_where_nothing_tells_two_answers_apart_a_bare_number_places_none_and_each_can_still_be_placed(mailbox):
    digest, one, two = asked_of_two(mailbox, ASH, f"{ASH}\n\n{FORK}")
    mailbox.answer(CORA, one, str(number_of(digest, "stored maize")), to=GARDEN)
    mailbox.wait("ben@example.org", ASH)
    mailbox.answer(CORA, digest, f"{ASH}\n\nBest wishes to the smith.", quote=True)
    three = mailbox.wait("cora@example.com", "Which item does your answer belong to?", count=3)

    lose(mailbox, CORA, three, str(number_of(digest, "stored maize")), proven=True)
    told = mailbox.wait("cora@example.com", "More than one of your answers waits")
    before = threads_of(mailbox)
    mailbox.answer(CORA, told, str(number_of(digest, "stored maize")), to=GARDEN)
    mailbox.answer(CORA, two, str(number_of(digest, "onion sets")), to=GARDEN)
    mailbox.wait("ben@example.org", FORK)
    mailbox.settle()

    assert before == {1: [WEEVILS, ASH], 2: [TOOLS]}
    assert [len(texts) for texts in threads_of(mailbox).values()] == [3, 2]


def test_what_a_bare_number_placed_is_not_posted_again_by_another_letter_that_asks_for_the_rest(mailbox):
    digest, question = asked_which(mailbox)
    onions, maize = number_of(digest, "onion sets"), number_of(digest, "stored maize")

    lose(mailbox, CORA, question, f"Number {onions}, please\n\nAnd who has lime to spare in March?", proven=True)
    rest = mailbox.wait("cora@example.com", "belongs to no item yet")
    lose(mailbox, CORA, rest, str(maize), proven=True)
    mailbox.wait("ben@example.org", "lime to spare")
    mailbox.answer(CORA, question, str(maize), to=GARDEN)
    mailbox.settle()

    assert threads_of(mailbox) == {1: [WEEVILS, "And who has lime to spare in March?"], 2: [TOOLS, ASH]}


def test_a_bare_number_in_anothers_name_does_nothing_and_of_whom_nothing_was_asked_is_a_post(mailbox):
    _, question = asked_which(mailbox)

    lose(mailbox, BEN, question, "2", proven=True)
    mailbox.settle()

    assert threads_of(mailbox) == {1: [WEEVILS], 2: [TOOLS], 3: ["2"]}


def test_a_yes_that_answers_no_question_of_ours_is_a_post(owned):
    owned.write(BEN, GARDEN, "", "leave")
    question = owned.wait("ben@example.org", "Please confirm")

    lose(owned, AMINA, question, "yes")
    owned.wait("ben@example.org", "yes", "Re:")
    sent = owned.write(AMINA, GARDEN, "yes", "Re: Please confirm the date")
    owned.settle()

    assert sent in [one["message-id"] for one in owned.got("ben@example.org")]
    assert "ben@example.org" in members(owned)


def test_of_an_answer_that_kept_but_the_subject_nothing_is_left_where_its_letter_is_emptied(mailbox):
    digest, question = asked_which(mailbox)
    lose(mailbox, CORA, question, f"{number_of(digest, 'onion sets')}: {PRIVATE}", proven=True)
    mailbox.wait("ben@example.org", "Joseph Otieno")
    mailbox.settle()

    mailbox.shell("thread", "redact", "garden", "3", "names a patient", "--for-good")

    assert kept(mailbox, "Joseph Otieno") == []
