"""A post that answers a letter of ours has its author's own words alone: our letters were for one reader."""

from datetime import timedelta

import pytest

from tests.stories.digest_week import AMINA, CORA, TOOLS, WEEVILS, a_week, reply_address_of, threads_of
from tests.stories.house import DOMAIN, GARDEN, MONDAY
from tests.stories.mail_programs import WAYS_TO_ANSWER, outlook_desktop, thunderbird

OLGA, TOM, AWA = "Olga Prin <olga@example.org>", "Tom Bell <tom@example.com>", "Awa Ndiaye <awa@example.org>"
ASH = "We mix wood ash between the layers and seal the pot with clay."
ASKED = "How do you dry maize in the rains, so that it does not rot?"
RACK = "Dry it on a raised rack, in thin layers, and turn it twice a day."
PRIVATE = "Tom, your brother told me of your rack."
LOST = {"in_reply_to": None, "references": None}
HELD_BACK = ("To answer, reply to this letter", "keep it among facilitators", "ref: d1.garden", TOOLS)


def marked(text):
    return "".join(f"> {line}".rstrip() + "\n" for line in text.split("\n"))


def deliver(house, author, raw, to):
    house.send(raw, [to], sender=author.rpartition("<")[2].strip(">"))


def shown_to(house, reader, words):
    """All that a reader got with these words: what stands in it, however it is coded."""
    copy = house.wait(reader, words)
    parts = [part.get_content() for part in copy.message.walk() if part.get_content_maintype() == "text"]
    return copy, "\n".join([*parts, copy.raw.decode("utf-8", "replace")])


def facilitators_edition(house):
    """A facilitator's digest, which names a member with their address."""
    house.member("olga@example.org", "Olga Prin", roles="member+facilitator", cadence="weekly")
    a_week(house)
    return house.wait("olga@example.org", "please keep it among facilitators")


@pytest.mark.parametrize("program", WAYS_TO_ANSWER, ids=lambda one: one.__name__)
def test_the_digest_quoted_to_the_address_under_an_item_is_not_posted_whatever_the_program(house, program):
    digest = a_week(house)

    to = reply_address_of(digest, "maize")
    deliver(house, CORA, program(CORA, to, "", ASH, digest), to)
    copy, shown = shown_to(house, "ben@example.org", ASH)

    assert [words for words in HELD_BACK if words in shown] == []
    assert copy.subject == "Re: Weevils in maize"
    assert threads_of(house) == {1: [WEEVILS, ASH], 2: [TOOLS]}


@pytest.mark.parametrize("lost", [{}, LOST], ids=["", "without Message-IDs"])
@pytest.mark.parametrize("write", [str, marked], ids=["unmarked", "marked"])
def test_nor_is_the_edition_of_facilitators(house, write, lost):
    digest = facilitators_edition(house)

    text = f"{ASH}\n\nOn Monday garden wrote:\n{write(digest.text)}"
    house.answer(OLGA, digest, text, to=reply_address_of(digest, "maize"), **lost)
    _, shown = shown_to(house, "ben@example.org", ASH)
    house.write(CORA, f"garden+request@{DOMAIN}", "", "get 1", proven=True)
    page = house.wait("cora@example.com", "garden: #1", ASH)

    assert [words for words in HELD_BACK if words in shown + page.text] == []
    assert house.shell("export", "garden").out.count("keep it among facilitators") == 0


@pytest.mark.parametrize("program", [thunderbird, outlook_desktop], ids=lambda one: one.__name__)
def test_nor_where_its_reference_is_lost_and_only_items_are_repeated(house, program):
    digest = facilitators_edition(house)

    to, ours = reply_address_of(digest, "maize"), digest["message-id"]
    raw = program(OLGA, to, "", ASH, digest)
    for gone in (f"In-Reply-To: {ours}\r\n", f"References: {ours}\r\n", "ref: d1.garden", "ref: d1.gar=\r\nden"):
        raw = raw.replace(gone.encode(), b"")
    deliver(house, OLGA, raw, to)
    _, shown = shown_to(house, "ben@example.org", ASH)

    assert [words for words in HELD_BACK if words in shown] == []


def test_nor_in_the_letter_that_answers_a_post(house):
    digest = facilitators_edition(house)
    post = house.got("ben@example.org", WEEVILS)[0]

    ours = post["message-id"]
    house.answer(OLGA, digest, f"{ASH}\n\n{marked(digest.text)}", to=GARDEN, in_reply_to=ours, references=ours)
    _, shown = shown_to(house, "ben@example.org", ASH)

    assert [words for words in HELD_BACK if words in shown] == []
    assert threads_of(house)[1] == [WEEVILS, ASH]


def test_nor_in_another_list(house):
    digest = facilitators_edition(house)
    house.list("orchard")
    for address in ("olga@example.org", "ben@example.org"):
        house.member(address, of="orchard")

    house.answer(OLGA, digest, f"{ASH}\n\n{digest.text}", to=f"orchard@{DOMAIN}")
    _, shown = shown_to(house, "ben@example.org", ASH)

    assert [words for words in HELD_BACK if words in shown] == []


@pytest.mark.parametrize("write", [str, marked], ids=["unmarked", "marked"])
def test_nor_where_a_moderator_lets_the_post_in(any_house, write):
    house = any_house
    digest = a_week(house)
    house.set("garden", posting="moderated")

    house.answer(CORA, digest, f"{ASH}\n\n{write(digest.text)}", to=reply_address_of(digest, "maize"))
    house.settle()
    (one,) = house.shell("held", "ls", "garden", "--json").json
    assert house.shell("held", "accept", "garden", one["held"]).code == 0
    copy, shown = shown_to(house, "ben@example.org", ASH)
    before = threads_of(house)
    house.down()

    assert [words for words in HELD_BACK if words in shown] == []
    assert copy.subject == "Re: Weevils in maize"
    assert before == {1: [WEEVILS, ASH], 2: [TOOLS]}
    assert house.shell("rebuild", "garden").code == house.shell("verify").code == 0
    assert threads_of(house) == before


def test_an_answer_that_went_out_so_is_still_known_when_it_comes_again(house):
    digest = a_week(house)
    to = reply_address_of(digest, "maize")

    for _ in range(2):
        house.answer(CORA, digest, f"{ASH}\n\n{marked(digest.text)}", to=to, message_id="<twice@example.com>")

    assert house.count("ben@example.org", ASH) == 1


def test_a_subject_and_files_of_ones_own_stay(house):
    digest = a_week(house)
    body = (
        f"--x\nContent-Type: text/plain\n\n{ASH}\n\n{marked(digest.text)}\n--x\n"
        'Content-Type: image/png\nContent-Disposition: attachment; filename="pot.png"\n\nPNG\n--x--\n'
    )

    kind, ours = "multipart/mixed; boundary=x", digest["message-id"]
    house.write(CORA, reply_address_of(digest, "maize"), body, "Ash and clay", content_type=kind, mime_version="1.0",
                in_reply_to=ours, references=ours)  # fmt: skip
    copy, shown = shown_to(house, "ben@example.org", ASH)

    assert copy.subject == "Ash and clay"
    assert "pot.png" in copy.files
    assert [words for words in HELD_BACK if words in shown] == []


def test_what_quotes_a_post_goes_out_as_it_was_written(house):
    a_week(house)
    post = house.got("amina@example.org", WEEVILS)[0]

    house.answer(AMINA, post, f"{ASH}\n\n{marked(post.text)}")
    copy = house.wait("ben@example.org", ASH)

    assert f"> {WEEVILS}" in copy.text
    assert copy["in-reply-to"] == post["message-id"]


def a_question_passed_on(house, **settings):
    """Tom is asked for help in a letter that brings a facilitator's private words."""
    house.set("garden", **settings)
    house.member("awa@example.org", "Awa Ndiaye", roles="member+facilitator")
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("tom@example.com", "Tom Bell")
    house.write(TOM, GARDEN, "The rains have come to our valley.", "Rains")
    house.write(AMINA, GARDEN, ASKED, "Drying maize")
    house.settle()
    house.move(MONDAY.replace(hour=8, minute=30) + timedelta(days=3))
    brief = house.wait("awa@example.org", "may need a hand")
    house.answer(AWA, brief, f"1 ask Tom: {PRIVATE}", to=brief["reply-to"] or GARDEN)
    return house.wait("tom@example.com", "Could you help with this?", PRIVATE)


@pytest.mark.parametrize("program", WAYS_TO_ANSWER, ids=lambda one: one.__name__)
def test_an_answer_to_could_you_help_is_a_plain_answer_in_the_thread(house, program):
    asked = a_question_passed_on(house)

    to = asked["reply-to"]
    deliver(house, TOM, program(TOM, to, "", RACK, asked), to)
    copy, shown = shown_to(house, "amina@example.org", RACK)

    assert copy.subject == "Re: Drying maize"
    assert [words for words in (PRIVATE, "your brother", "A reply to this letter") if words in shown] == []
    assert threads_of(house)[2] == [ASKED, RACK]


def test_so_it_is_on_a_list_without_other_addresses(house):
    asked = a_question_passed_on(house, sub_addresses="no")

    house.answer(TOM, asked, RACK, quote=True, to=asked["reply-to"] or GARDEN)
    copy, shown = shown_to(house, "amina@example.org", RACK)

    assert copy.subject.endswith("Re: Drying maize")
    assert PRIVATE not in shown
    assert threads_of(house)[2] == [ASKED, RACK]


def test_a_letter_with_a_key_that_is_quoted_into_a_thread_is_cut_too(house):
    a_question_passed_on(house)
    (brief,) = house.got("awa@example.org", "may need a hand")

    house.answer(AWA, brief, f"{RACK}\n\n{marked(brief.text)}", to=f"garden+t2@{DOMAIN}")
    copy, shown = shown_to(house, "amina@example.org", RACK)

    assert copy.subject == "Re: Drying maize"
    assert [words for words in ("may need a hand", "ref: c.", "Awa Ndiaye, who") if words in shown] == []
