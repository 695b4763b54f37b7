"""A letter without a subject is called by its first words, the same wherever people are told of it."""

import pytest

from tests.stories.house import DOMAIN, GARDEN

BEN, EVE = "Ben Kariuki <ben@example.org>", "Eve Stone <eve@example.com>"
REQUEST = f"garden+request@{DOMAIN}"
TEXT = "How do you keep the vaccine fridge cold when power fails for two days in a row?"
CALLED = "How do you keep the vaccine fridge cold when power fails"

PHOTO = (
    '--x\nContent-Type: image/jpeg; name="IMG_7.jpg"\nContent-Transfer-Encoding: base64\n'
    'Content-Disposition: attachment; filename="IMG_7.jpg"\n\n' + f"{'/9j/4AAQ' * 9}\n" * 1500 + "--x--\n"
)


@pytest.fixture
def garden(house):
    house.member("ben@example.org", "Ben Kariuki", "weekly")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.member("olga@example.org", "Olga Prin", "each", "member+facilitator")
    return house


@pytest.mark.parametrize("subject", ["", "Re:"])
def test_receipt_digest_and_what_is_noted_call_it_by_its_first_words(garden, subject):
    garden.write(BEN, GARDEN, TEXT, subject)
    receipt = garden.wait("ben@example.org", "your post is #1")
    garden.write(BEN, REQUEST, "", "solved 1", proven=True)
    noted = garden.wait("ben@example.org", "marked as solved")
    garden.move(days=8)
    digest = garden.wait("cora@example.com", "From", "digest")

    assert f'"{CALLED}' in receipt.words and f'"{CALLED}' in noted.words
    assert f"#1 {CALLED}" in digest.words
    assert '""' not in receipt.text + noted.text


def test_one_that_waits_for_a_moderator_too(garden):
    garden.write(EVE, GARDEN, TEXT, "")

    waits = garden.wait("olga@example.org", "h1")

    assert CALLED in waits.words and '""' not in waits.text


def test_copies_of_it_still_have_none(garden):
    garden.write(BEN, GARDEN, TEXT, "")

    assert garden.wait("olga@example.org", "vaccine fridge").subject == ""


def test_where_its_text_is_taken_out_its_name_goes_too_and_comes_back_with_it(garden):
    garden.write(BEN, GARDEN, TEXT, "")
    garden.settle()
    garden.await_reading()
    garden.move(days=8)
    garden.wait("cora@example.com", "vaccine fridge")

    before = garden.shell("digest", "show", "garden", "d1").out
    garden.shell("thread", "redact", "garden", "1", "names a patient")
    without = [garden.shell("thread", "show", "garden", "1", "--json").out]
    without += [garden.shell("digest", "show", "garden", "d1").out]
    garden.shell("thread", "redact", "garden", "1", "--undo")

    assert CALLED in before
    assert all("vaccine" not in one for one in without)
    assert CALLED in garden.shell("thread", "show", "garden", "1", "--json").json["subject"]


def test_of_one_that_had_waited_no_moderator_reads_the_words_that_were_taken_out(garden):
    garden.member("ola@example.org", "Ola Two", "each", "member+facilitator")
    garden.set("garden", new_member_posts=3)
    garden.write(BEN, GARDEN, TEXT, "", proven=True)
    asked, late = garden.wait("olga@example.org", "h1"), garden.wait("ola@example.org", "h1")
    garden.answer("Olga Prin <olga@example.org>", asked, "yes", proven=True)
    garden.wait("ben@example.org", "your post is #1")

    garden.shell("thread", "redact", "garden", "1", "names a patient")
    without = garden.shell("held", "show", "garden", "h1", "--json").json["subject"]
    garden.shell("thread", "redact", "garden", "1", "--undo")
    again = garden.shell("held", "show", "garden", "h1", "--json").json["subject"]
    garden.shell("thread", "redact", "garden", "1", "names a patient", "--for-good")
    garden.answer("Ola Two <ola@example.org>", late, "yes", proven=True)
    told = garden.wait("ola@example.org", "was settled already")

    assert CALLED in again
    assert without == garden.shell("held", "show", "garden", "h1", "--json").json["subject"] == ""
    assert "vaccine" not in told.words


@pytest.mark.parametrize(("text", "subject"), [("Seed", ""), ("a", ""), ("dear this year", "Re:")])
def test_what_others_wrote_keeps_words_that_are_all_of_a_text_that_is_taken_out(garden, text, subject):
    garden.write(BEN, GARDEN, "Seed of millet is dear this year. Who sells Seed, or a sack?", "Seed prices")
    garden.write(BEN, GARDEN, text, subject)
    garden.settle()
    garden.await_reading()
    garden.move(days=8)
    garden.wait("cora@example.com", "prices")

    before = garden.shell("digest", "show", "garden", "d1").out
    garden.shell("thread", "redact", "garden", "2", "an insult")
    after = garden.shell("digest", "show", "garden", "d1").out

    changed = [one for one in before.split("\n") if one not in after.split("\n")]
    assert f"#2 {text}" in before and f"#2 {text}" not in after
    assert [one.strip() for one in changed if "#2 " not in one] in ([], [text])


def test_a_photo_without_words_or_subject_has_a_name_where_its_item_is_asked_for(garden):
    garden.write(BEN, GARDEN, PHOTO, "", mime_version="1.0", content_type='multipart/mixed; boundary="x"')
    garden.write(BEN, GARDEN, "Who has seed of the red bean?", "Red beans")
    garden.move(days=8)

    garden.answer("Cora Lind <cora@example.com>", garden.wait("cora@example.com", "digest 1"), "What a fine picture!")

    asked = garden.wait("cora@example.com", "Which item does your answer belong to?").text
    assert "- 2: garden" in asked, asked


def test_a_question_that_is_all_in_its_subject_stands_there_and_lacks_nothing(garden):
    garden.write(BEN, GARDEN, "", "Who has the manual of the Afridev pump in Portuguese?")
    garden.move(days=8)

    digest = garden.wait("cora@example.com", "digest 1").words
    assert "Who has the manual of the Afridev pump in Portuguese?" in digest
    assert "No words of its own" not in digest


def test_an_answer_written_over_the_subject_is_read_in_its_thread_and_in_the_digest(garden):
    asked = garden.write(BEN, GARDEN, "Where can one buy a pump chain in Kaya?", "Chain")
    garden.write("Olga Prin <olga@example.org>", GARDEN, "", "at Patel's, market street, 900", in_reply_to=asked)
    garden.settle()

    found = garden.shell("thread", "show", "garden", "1", "--json").json
    assert (found["state"], len(garden.shell("thread", "ls", "garden", "--json").json)) == ("answered", 1)
    garden.move(days=8)
    assert "at Patel's, market street, 900" in garden.wait("cora@example.com", "digest 1").words
