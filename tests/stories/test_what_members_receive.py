"""The copies of a post: marks, prefix, footer, From, attachments; and who follows gets answers at once."""

import pytest

from tests.stories.digest_week import threads_of
from tests.stories.house import DOMAIN, GARDEN, MONDAY

BEN, AMINA, CORA = "Ben Kariuki <ben@example.org>", "Amina Odhiambo <amina@example.org>", "Cora Lind <cora@example.com>"


def people(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("cora@example.com", "Cora Lind", "weekly")


def test_who_asks_follows_answers_come_at_once_whatever_the_cadence(any_house):
    house = any_house
    people(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")

    house.write(BEN, GARDEN, "I have two kilos.", "Re: Beans", in_reply_to=asked)
    house.wait("cora@example.com", "two kilos")
    house.write(BEN, GARDEN, "Plums are ripe.", "Plums")
    house.wait("amina@example.org", "Plums")

    assert house.count("cora@example.com", "Plums") == 0
    assert house.got("cora@example.com", "Who has bean seed") == []


def test_threads_that_are_merged_have_the_followers_of_both(any_house):
    house = any_house
    people(house)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    second = house.write(AMINA, GARDEN, "Which seed keeps for two years?", "Old seed")
    house.wait("ben@example.org", "two years")

    house.shell("thread", "merge", "garden", "2", "1")
    house.write(BEN, GARDEN, "Beans keep for three, dry and dark.", "Re: Old seed", in_reply_to=second)

    house.wait("cora@example.com", "dry and dark")


def test_a_thread_that_is_split_off_keeps_its_followers_and_its_mutes(any_house):
    house = any_house
    people(house)
    first = house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    house.write(CORA, GARDEN, "I have two kilos. When is the seed fair?", "Re: Beans", in_reply_to=first)
    copy = house.wait("ben@example.org", "two kilos")
    house.answer(BEN, copy, "mute", to=GARDEN, proven=True)
    house.settle()

    house.shell("thread", "split", "garden", "2")
    house.write(AMINA, GARDEN, "The fair is on the second of May.", "Re: Beans", in_reply_to=copy["message-id"])

    house.wait("cora@example.com", "second of May")
    assert house.shell("thread", "show", "garden", "3", "--json").json["number"] == 2
    assert house.count("ben@example.org", "second of May") == 0


def test_a_digest_member_who_posts_gets_one_receipt(house):
    people(house)

    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "#1")

    assert receipt["in-reply-to"] == asked
    assert receipt["auto-submitted"] == "auto-replied"
    assert "12 November" in receipt.words
    assert house.count("cora@example.com") == 1
    assert house.count("ben@example.org", "#1") == 0


FORGOT = "I forgot to say: we are in Kisumu, and need packs of ten."


@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
@pytest.mark.parametrize("names", ["all it answers", "its receipt alone"])
def test_what_somebody_forgot_and_sends_as_a_reply_to_the_receipt_stands_in_the_thread(house, sub_addresses, names):
    house.set("garden", sub_addresses=sub_addresses)
    people(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")
    above = f"{asked} {receipt['message-id']}" if names == "all it answers" else None

    house.answer(CORA, receipt, FORGOT, to=receipt["reply-to"] or GARDEN, quote=True, references=above)
    copy = house.wait("ben@example.org", FORGOT)

    assert threads_of(house) == {1: ["Who has bean seed to spare?", FORGOT]}
    assert "Beans" in copy.subject
    assert "has reached" not in copy.text


@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
@pytest.mark.parametrize("text", ["Thanks!", "ok", "OK, thanks\nCora", "Merci, bien reçu", "👍"])
def test_thanks_for_a_receipt_are_no_post_and_thank_nobody_else(house, sub_addresses, text):
    house.set("garden", sub_addresses=sub_addresses)
    people(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")
    house.write(BEN, GARDEN, "I have two kilos.", "Re: Beans", in_reply_to=asked)
    house.wait("cora@example.com", "two kilos")
    before = len(house.got("cora@example.com"))

    house.answer(
        CORA, receipt, text, to=receipt["reply-to"] or GARDEN, proven=True, mime_version="1.0",
        content_type="text/plain; charset=utf-8", content_transfer_encoding="8bit",
    )  # fmt: skip
    house.settle()

    assert house.got("cora@example.com")[before:] == []
    assert sorted(threads_of(house).items()) == [(1, ["Who has bean seed to spare?", "I have two kilos."])]


@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
@pytest.mark.parametrize("text", ["Thanks", "ok", "yes"])
def test_what_a_reply_to_a_receipt_says_in_its_subject_reaches_everyone(house, sub_addresses, text):
    house.set("garden", sub_addresses=sub_addresses)
    people(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")
    house.write(BEN, GARDEN, "I have two kilos.", "Re: Beans", in_reply_to=asked)
    house.wait("cora@example.com", "two kilos")

    house.write(
        CORA, receipt["reply-to"] or GARDEN, text, "Correction: the meeting is in Kisumu", proven=True,
        in_reply_to=receipt["message-id"], references=receipt["message-id"],
    )  # fmt: skip

    house.wait("ben@example.org", "Correction: the meeting is in Kisumu")


@pytest.mark.parametrize(
    "subject", ["Thanks!", "", "Re: ", "Re: Beans", "Thanks: garden: your post is #1", "AW: garden: your post is #1"]
)
def test_thanks_in_the_subject_too_are_no_post(house, subject):
    people(house)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")

    house.write(CORA, receipt["reply-to"], "Thanks", subject, in_reply_to=receipt["message-id"], proven=True)
    house.settle()

    assert threads_of(house) == {1: ["Who has bean seed to spare?"]}


def test_an_automatic_answer_to_a_receipt_is_no_post(house):
    people(house)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")

    house.answer(CORA, receipt, "I am out of office until Monday.", auto_submitted="auto-replied")

    assert house.count("ben@example.org", "Monday") == 0


@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
def test_what_somebody_forgot_stands_in_the_thread_of_the_seventh_question_of_a_day_too(house, sub_addresses):
    house.set("garden", sub_addresses=sub_addresses)
    people(house)
    for at in range(1, 8):
        house.write(CORA, GARDEN, f"Who has seed number {at}?", f"Seed {at}")
    receipt = house.wait("cora@example.com", "your post is #7")

    house.answer(CORA, receipt, FORGOT, to=receipt["reply-to"] or GARDEN)
    house.wait("ben@example.org", FORGOT)

    assert threads_of(house)[7] == ["Who has seed number 7?", FORGOT]


def test_a_receipt_that_brings_no_reply_into_a_thread_names_the_address_that_does(house):
    people(house)
    asked = house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    for at in range(6):
        house.write(CORA, GARDEN, f"Two kilos, or {at} more.", "Re: Beans", in_reply_to=asked)
    receipt = house.wait("cora@example.com", "your post is #7")

    house.answer(CORA, receipt, FORGOT, to=receipt["reply-to"] or receipt["from"], references=asked, proven=True)
    house.wait("cora@example.com", "was not understood")
    house.answer(CORA, receipt, "Thanks!", to=receipt["reply-to"] or receipt["from"], references=asked, proven=True)
    house.settle()

    told = f"A reply to this letter is not posted. To add something, write to garden+t7@{DOMAIN}"
    assert told in receipt.words
    assert len(threads_of(house)) == 1 and FORGOT not in threads_of(house)[1]
    assert len(house.got("cora@example.com", "not understood")) == 1
    assert house.got("cora@example.com", "needs a number") == []


@pytest.mark.parametrize("to", [GARDEN, f"garden+request@{DOMAIN}"])
def test_a_reply_to_a_receipt_stands_in_the_thread_whichever_of_its_addresses_it_came_to(house, to):
    """There are mail programs that heed no Reply-To."""
    people(house)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")

    house.answer(CORA, receipt, FORGOT, to=to, proven=True)
    house.wait("ben@example.org", FORGOT)

    assert threads_of(house) == {1: ["Who has bean seed to spare?", FORGOT]}


@pytest.mark.parametrize(("word", "told"), [("mute", "no longer"), ("solved", "solved")])
def test_a_word_in_reply_to_the_receipt_is_about_its_thread(house, word, told):
    people(house)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    receipt = house.wait("cora@example.com", "your post is #1")

    house.answer(CORA, receipt, word, proven=True)
    house.wait("cora@example.com", "#1", told)

    assert house.count("ben@example.org", word) == 0


@pytest.mark.parametrize("sub_addresses", ["yes", "no"])
@pytest.mark.parametrize("names", ["what it answers", "nothing"])
def test_a_program_that_answers_every_receipt_soon_posts_no_more(house, sub_addresses, names):
    house.set("garden", sub_addresses=sub_addresses)
    people(house)
    house.write(CORA, GARDEN, "Who has bean seed to spare?", "Beans")
    lost = {"in_reply_to": None, "references": None} if names == "nothing" else {}
    seen = set()

    for at in range(25):
        house.settle()
        fresh = [
            one for one in house.got("cora@example.com") if one["message-id"] not in seen and "Ticket" not in one.text
        ]
        seen |= {one["message-id"] for one in fresh}
        for one in fresh:
            house.answer(CORA, one, f"Ticket {at} was opened for you.", to=one["reply-to"] or one["from"], **lost)

    assert fresh == []
    assert house.count("ben@example.org", "Ticket") == 5


def test_a_letter_to_a_number_that_is_none_is_refused_with_the_way_out_and_an_answer_finds_its_place(house):
    people(house)
    asked = house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")

    reply = house.refusal(BEN, f"garden+t999@{DOMAIN}", "I have two kilos.", "Seed", proven=True)
    house.write(CORA, f"garden+t999@{DOMAIN}", "I have three.", "Re: Beans", in_reply_to=asked)
    house.wait("ben@example.org", "I have three.")

    assert reply == f"550 5.1.1 garden has no post 999; to write to everyone, write to {GARDEN}"
    assert threads_of(house) == {1: ["Who has bean seed to spare?", "I have three."]}


def test_whom_nothing_proves_learns_from_such_a_number_neither_who_is_a_member_nor_how_many_posts_there_are(house):
    people(house)

    house.write(BEN, f"garden+t999@{DOMAIN}", "I have two kilos.", "Seed")
    house.write("Eve Stone <eve@example.net>", f"garden+t999@{DOMAIN}", "I have two kilos.", "Seed")

    assert threads_of(house) == {1: ["I have two kilos."]}
    assert len(house.shell("held", "ls", "garden", "--json").json) == 1


def test_an_answer_by_the_threads_address_stands_in_it_whatever_its_subject(house):
    people(house)
    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")

    house.write(BEN, "garden+t1@lists.example.org", "I have two kilos.", "A completely other subject")
    house.wait("amina@example.org", "two kilos")
    house.write(BEN, "garden+t2@lists.example.org", "And a bag of peas.", "More")
    house.wait("amina@example.org", "bag of peas")

    found = house.shell("thread", "show", "garden", "3", "--json").json
    assert found["number"] == 1
    assert [post["number"] for post in found["posts"]] == [1, 2, 3]


def test_a_prefix_stands_once_in_front_and_reply_to_goes_to_the_list(house):
    people(house)
    house.set("garden", subject_prefix="[garden]")

    first = house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    copy = house.wait("ben@example.org", "bean seed")
    house.write(BEN, GARDEN, "I have two kilos.", "Re: [garden] Beans", in_reply_to=first)
    answer = house.wait("amina@example.org", "two kilos")

    assert copy.subject == "[garden] Beans"
    assert answer.subject == "Re: [garden] Beans"
    assert GARDEN in copy["reply-to"]


@pytest.mark.parametrize(
    ("reply_to", "to_list"), [("list", True), ("both", True), ("author", False), ("untouched", False)]
)
def test_a_plain_reply_goes_where_the_owner_wants_it(house, reply_to, to_list):
    people(house)
    house.set("garden", reply_to=reply_to)

    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    copy = house.wait("ben@example.org")
    goes_to = copy["reply-to"] or copy["from"]

    assert (GARDEN in goes_to) == to_list
    assert ("amina@example.org" in goes_to) == (reply_to != "list")


def test_every_copy_bears_the_list_headers(house):
    people(house)

    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    copy = house.wait("ben@example.org")

    assert copy["list-id"] == "garden <garden.lists.example.org>" or copy["list-id"] == "<garden.lists.example.org>"
    assert copy["list-post"] == f"<mailto:{GARDEN}>"
    assert copy["list-help"] == "<mailto:garden+help@lists.example.org>"
    assert copy["list-subscribe"] == "<mailto:garden+join@lists.example.org>"
    assert copy["list-owner"] == "<mailto:garden+owner@lists.example.org>"
    assert copy["list-unsubscribe"].startswith("<mailto:garden+leave.")
    assert copy["precedence"] == "list"
    assert copy["message-id"]


def test_a_footer_stands_below_where_no_signature_is_lost_and_never_where_the_owner_wants_none(house):
    people(house)

    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    with_footer = house.wait("ben@example.org", "bean seed")
    house.set("garden", footer="never")
    house.write(AMINA, GARDEN, "Who has pea seed to spare?", "Peas")
    without = house.wait("ben@example.org", "pea seed")

    assert f"To write to the list: {GARDEN}" in with_footer.words
    assert "To write to the list" not in without.words


def test_from_stays_where_no_policy_forbids_it_and_is_rewritten_where_the_owner_wants_it(house):
    people(house)

    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    kept = house.wait("ben@example.org", "bean seed")
    house.set("garden", from_rewriting="always")
    house.write(AMINA, GARDEN, "Who has pea seed to spare?", "Peas")
    rewritten = house.wait("ben@example.org", "pea seed")

    assert kept["from"] == AMINA
    assert "lists.example.org" in rewritten["from"]
    assert "Amina Odhiambo" in rewritten["from"]
    assert "amina@example.org" not in rewritten["from"]


def test_a_large_attachment_is_kept_and_named_but_left_out_of_the_copies(any_house):
    house = any_house
    people(house)
    house.set("garden", deliver_attachments=1000)
    body = (
        "--x\r\nContent-Type: text/plain\r\n\r\nHere is our planting guide as a file for all of you.\r\n"
        '--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="guide.pdf"\r\n\r\n'
        + "All about beans.\r\n" * 200
        + "--x--\r\n"
    )

    house.write(AMINA, GARDEN, body.replace("\r\n", "\n"), "A guide", content_type="multipart/mixed; boundary=x")
    copy = house.wait("ben@example.org", "planting guide")
    kept = house.shell("thread", "show", "garden", "1", "--json").json

    assert "guide.pdf" not in copy.files
    assert f'guide.pdf, 3.6 KB: to receive it, send "get 1/1" to garden+request@{DOMAIN}' in copy.words
    assert kept["posts"][0]["attachments"][0]["name"] == "guide.pdf"
    assert len(copy.raw) < 3000


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "guide.pdf, 3,6 ko : pour recevoir ce fichier, envoyez « envoyer 1/1 » à garden+request@"),
        ("es", "guide.pdf, 3,6 KB: para recibirlo, envíe «"),
        ("pt", 'guide.pdf, 3,6 KB: para o receber, envie "'),
    ],
)
def test_the_line_of_a_file_speaks_the_lists_language(house, language, line):
    people(house)
    house.set("garden", deliver_attachments=1000, language=language)
    body = (
        "--x\nContent-Type: text/plain\n\nHere is our planting guide.\n"
        '--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="guide.pdf"\n\n'
        + "All about beans.\n" * 200 + "--x--\n"
    )  # fmt: skip

    house.write(AMINA, GARDEN, body, "A guide", content_type="multipart/mixed; boundary=x")

    assert line in house.wait("ben@example.org", "planting guide").words


def test_a_letter_over_the_limit_is_refused_with_the_limit_and_the_way_out(house):
    people(house)
    house.set("garden", max_message_size=2000)

    said = house.refusal(AMINA, GARDEN, "Beans and more beans.\n" * 200)

    assert said.startswith("552 5.3.4")
    assert "2 KB" in said


def test_a_list_without_sub_addresses_marks_its_subjects_and_finds_threads_by_them(house):
    people(house)
    house.set("garden", sub_addresses="no")

    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    copy = house.wait("ben@example.org", "bean seed")
    house.write(BEN, GARDEN, "I have two kilos.", f"Re: {copy.subject}")
    house.wait("amina@example.org", "two kilos")

    assert "[#1]" in copy.subject
    assert house.shell("thread", "show", "garden", "2", "--json").json["number"] == 1


def test_batches_carry_many_recipients_in_one_message(house):
    people(house)
    house.set("garden", delivery="batch")

    house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    copies = [house.wait(to) for to in ("amina@example.org", "ben@example.org")]

    assert copies[0].raw == copies[1].raw
    assert copies[0].sender == "garden-bounces@lists.example.org" or "bounces" in copies[0].sender


def test_why_tells_a_letters_whole_way(house):
    people(house)

    own = house.write(AMINA, GARDEN, "Who has bean seed to spare?", "Beans")
    house.settle()
    said = house.shell("why", "garden", own)

    assert said.code == 0
    assert "by smtp" in said.out
    assert "2 sent" in said.out
    assert f"{MONDAY:%Y-%m-%d}" in said.out
