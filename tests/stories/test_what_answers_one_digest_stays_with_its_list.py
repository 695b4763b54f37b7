"""What somebody answers to the one digest of all their lists is read by the list that it is for, and by no other
(promise A8): where a moderator looks first, where files come along, where one of the lists is no more."""

import pytest

from listcop.core.message import read_message
from listcop.core.posting import draft_post
from listcop.flows import hold_post
from listcop.flows.keep_post import Arrival
from listcop.store import lists
from tests.stories.digest_week import reply_address_of
from tests.stories.house import DOMAIN, GARDEN
from tests.stories.test_one_digest_of_all_lists import (
    AMINA,
    BEN,
    GRAFT,
    ORCHARD,
    ask_for_one,
    one_digest,
    write_to_both,
)

TEFF = "Only for the garden people: I have two cups, my phone is 555."
OLGA = "olga@example.org"
BOTH = f"1: {TEFF}\n\n2: {GRAFT}"


@pytest.fixture
def two(house):
    """Lists `garden` and `orchard`, read in one digest by Ben, and post by post by Cora (garden) and Dan (orchard);
    Olga owns both."""
    house.list("orchard")
    for name, reader in (("garden", "cora@example.com"), ("orchard", "dan@example.com")):
        house.member("ben@example.org", "Ben Kariuki", "weekly", of=name)
        house.member("amina@example.org", "Amina Odhiambo", "weekly", of=name)
        house.member(reader, "", of=name)
        house.member(OLGA, "Olga Prin", "none", roles="owner", of=name)
    return house


def posts_in(house, name):
    """All that was posted but for the two questions."""
    said = house.shell("export", name).lines
    return [post["text"] for thread in said for post in thread["posts"] if post["from"] != "amina@example.org"]


def held_in(house, name):
    return house.shell("held", "ls", name, "--json").json


def accept_all(house, name):
    for one in held_in(house, name):
        assert house.shell("held", "accept", name, one["held"]).code == 0
    house.settle()


def with_file(text, name="seeds.png"):
    """A letter's body with a picture, and the fields that say so."""
    body = (
        f"--x\nContent-Type: text/plain\n\n{text}\n--x\n"
        f'Content-Type: image/png\nContent-Disposition: attachment; filename="{name}"\n\nPNG\n--x--\n'
    )
    return body, {"content_type": "multipart/mixed; boundary=x", "mime_version": "1.0"}


# --- where a moderator looks first -----------------------------------------------------------------------------


@pytest.mark.parametrize("marks", ["> ", ""])
def test_moderators_of_a_list_read_what_is_for_it_and_post_that_alone(two, marks):
    letter = one_digest(two)
    two.set("orchard", posting="moderated")
    quoted = "".join(f"{marks}{line}\n" for line in letter.text.split("\n"))

    two.answer(BEN, letter, f"{BOTH}\n\n{quoted}")
    notice = two.wait(OLGA, "waits for a moderator")
    (one,) = held_in(two, "orchard")
    shown = two.shell("held", "show", "orchard", one["held"]).out
    accept_all(two, "orchard")
    copy = two.wait("dan@example.com", GRAFT)

    assert one["subject"] == "Re: Grafting mangoes"
    for text in (notice.words, shown, copy.words, copy.raw.decode()):
        assert "garden" not in text
        assert "teff" not in text.lower()
        assert "555" not in text
    assert (posts_in(two, "garden"), posts_in(two, "orchard")) == ([TEFF], [GRAFT])


def test_so_it_is_where_both_lists_are_moderated_and_a_copy_that_comes_again_waits_once(two):
    letter = one_digest(two)
    for name in ("garden", "orchard"):
        two.set(name, posting="moderated")

    for _ in range(2):
        two.answer(BEN, letter, BOTH, quote=True, message_id="<same@example.org>")
    waiting = [len(held_in(two, name)) for name in ("garden", "orchard")]
    for name in ("garden", "orchard"):
        accept_all(two, name)

    assert waiting == [1, 1]
    assert (posts_in(two, "garden"), posts_in(two, "orchard")) == ([TEFF], [GRAFT])
    assert two.shell("verify").code == 0


def test_two_answers_to_one_list_wait_as_two_letters_each_for_its_thread(two):
    two.write(AMINA, ORCHARD, "Which apple keeps until spring?", "Apples")
    letter = one_digest(two)
    two.set("orchard", posting="moderated")

    two.answer(BEN, letter, f"2: The grey one.\n\n3: {GRAFT}", quote=True)
    two.settle()
    subjects = [one["subject"] for one in held_in(two, "orchard")]
    accept_all(two, "orchard")

    assert subjects == ["Re: Apples", "Re: Grafting mangoes"]
    assert posts_in(two, "orchard") == ["The grey one.", GRAFT]


def test_get_behind_a_number_brings_the_thread_of_that_item_and_no_post_of_that_number(two):
    letter = one_digest(two)
    two.write(AMINA, ORCHARD, "The plums are ripe.", "Plums")  # post 2 of that list, as GRAFT's item is the second
    two.wait("dan@example.com", "The plums are ripe.")

    two.answer(BEN, letter, "2: get\n\nBen", quote=True, proven=True)
    page = two.wait("ben@example.org", "orchard", "get", "Grafting")

    assert "The plums" not in page.words
    assert two.count("ben@example.org", "The plums are ripe.") == 0
    assert posts_in(two, "garden") == posts_in(two, "orchard") == []


def test_what_fits_no_item_is_asked_back_and_waits_for_nobody(two):
    letter = one_digest(two)
    two.set("garden", posting="moderated")

    two.answer(BEN, letter, GRAFT, quote=True)
    asked = two.wait("ben@example.org", "Which item")
    waiting = held_in(two, "garden")
    two.answer(BEN, asked, "2")
    two.settle()

    assert waiting == []
    assert (posts_in(two, "garden"), posts_in(two, "orchard")) == ([], [GRAFT])
    assert two.got(OLGA, "waits for a moderator") == []


def test_words_for_a_newcomer_wait_too_and_then_reach_them_alone(two):
    ask_for_one(two)
    write_to_both(two)
    two.move(days=1)
    two.member("grace@example.net", "Grace Atieno", "weekly", of="orchard", who="grace@example.net")
    two.move(days=6)
    letter = two.wait("ben@example.org", "Your lists", "Grace Atieno")
    two.set("orchard", posting="moderated")
    number = next(line.partition(".")[0] for line in letter.text.split("\n") if "Grace Atieno" in line)

    two.answer(BEN, letter, f"{number}: Good that you are with us, Grace!\n\n1: {TEFF}", quote=True)
    two.settle()
    before = two.got("grace@example.net", "Good that you are with us")
    accept_all(two, "orchard")
    greeting = two.wait("grace@example.net", "Good that you are with us")

    assert before == []
    assert "555" not in greeting.all_text
    assert (posts_in(two, "garden"), posts_in(two, "orchard")) == ([TEFF], [])


def held_whole(house, name, letter, text):
    """A letter that an older release held as it came, in one of the lists that it was for."""
    raw = house.letter(BEN, letter["reply-to"], text, f"Re: {letter.subject}", in_reply_to=letter["message-id"])
    draft = draft_post(read_message(raw), house.now())

    def hold(tx):
        mlist = lists.find_list(tx, name, DOMAIN)
        arrival = Arrival(raw, house.now(), "smtp", "ben@example.org", letter["reply-to"])
        hold_post.hold(
            tx, house.site, mlist, draft, arrival, reasons=("moderated",), asked_thread=1, tells_author=False,
            answers=read_message(raw), now=house.now(),
        )  # fmt: skip

    house.store.write(hold)


@pytest.mark.parametrize(("name", "own"), [("garden", TEFF), ("orchard", GRAFT)])
def test_of_what_an_older_release_held_whole_a_list_posts_its_part(two, name, own):
    letter = one_digest(two)
    held_whole(two, name, letter, BOTH + "\n\n" + letter.text)

    accept_all(two, name)

    assert posts_in(two, name) == [own]


def test_what_an_older_release_held_and_fits_no_item_is_asked_back(two):
    letter = one_digest(two)
    held_whole(two, "garden", letter, GRAFT)

    accept_all(two, "garden")

    assert two.wait("ben@example.org", "Which item", "1: Teff seed", "2: Grafting mangoes", GRAFT)
    assert posts_in(two, "garden") == []


# --- other roads -----------------------------------------------------------------------------------------------


def test_an_answer_to_the_address_of_an_item_brings_nothing_of_the_other_list(two):
    letter = one_digest(two)

    repeated = letter.text.rpartition("ref: c.")[0]  # with its last line it would be refused: a key stands there
    two.answer(BEN, letter, f"{GRAFT}\n\n{repeated}", to=reply_address_of(letter, "Grafting mangoes"))
    copy = two.wait("dan@example.com", GRAFT)

    assert copy.subject == "Re: Grafting mangoes"
    assert "teff" not in copy.all_text.lower()
    assert posts_in(two, "orchard") == [GRAFT]


def test_one_that_reaches_no_thread_does_not_tell_which_lists_its_author_reads(two):
    letter = one_digest(two)
    lost = f"<c.{'a' * 26}@{DOMAIN}>"  # a key that is kept no more

    two.answer(BEN, letter, "Who else keeps bees?", to=ORCHARD, in_reply_to=lost, references=lost)
    copy = two.wait("dan@example.com", "Who else keeps bees?")

    assert "garden" not in copy.raw.decode()


# --- files -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "files"),
    [
        (f"1: {TEFF}\n\n2: {GRAFT}", {"garden": ["seeds.png"], "orchard": []}),
        (f"2: {GRAFT}\n\n1: {TEFF}", {"garden": [], "orchard": ["seeds.png"]}),
        (f"1: mute\n\n2: {GRAFT}", {"orchard": ["seeds.png"]}),
    ],
)
@pytest.mark.parametrize("posting", ["members", "moderated"])
def test_files_go_with_the_first_item_that_is_answered_and_to_no_other_list(two, text, files, posting):
    letter = one_digest(two)
    for name in ("garden", "orchard"):
        two.set(name, posting=posting)

    body, fields = with_file(text)
    two.answer(BEN, letter, body, proven=True, **fields)
    two.settle()
    for name in files:
        accept_all(two, name)

    said = {name: two.shell("export", name).lines for name in files}
    found = {
        name: [file["name"] for thread in threads for post in thread["posts"] for file in post["attachments"]]
        for name, threads in said.items()
    }
    assert found == files


def test_what_is_asked_back_brings_no_file_that_was_posted_already(two):
    letter = one_digest(two)

    body, fields = with_file(f"1: {TEFF}\n\n9: {GRAFT}")
    two.answer(BEN, letter, body, **fields)
    two.answer(BEN, two.wait("ben@example.org", "Which item"), "2")
    copy = two.wait("dan@example.com", GRAFT)

    assert "seeds.png" in two.wait("cora@example.com", TEFF).files
    assert "seeds.png" not in copy.files


def test_a_list_takes_words_whose_files_are_too_large_for_it_and_go_to_another(two):
    two.set("orchard", max_message_size=1_000)
    letter = one_digest(two)

    body, fields = with_file(f"1: {TEFF}\n\n2: {GRAFT}", "x" * 100 + ".png")
    two.answer(BEN, letter, body.replace("PNG", "PNG" * 1_000), **fields)
    two.settle()

    assert (posts_in(two, "garden"), posts_in(two, "orchard")) == ([TEFF], [GRAFT])


# --- one of the lists is no more -------------------------------------------------------------------------------


@pytest.mark.parametrize("style", [":", "."])
def test_what_answers_the_others_is_taken_and_what_answers_it_is_asked_back(two, style):
    letter = one_digest(two)
    assert two.shell("list", "remove", "orchard", "--yes").code == 0

    two.answer(BEN, letter, f"1{style} {TEFF}\n\n2{style} {GRAFT}", quote=True)
    asked = two.wait("ben@example.org", "Which item", GRAFT)
    two.settle()

    assert "Grafting mangoes" not in asked.text
    assert posts_in(two, "garden") == [TEFF]
    assert two.got("admin@example.net") == []


def test_who_was_asked_before_is_heard_and_its_number_is_no_answer_any_more(two):
    letter = one_digest(two)
    two.answer(BEN, letter, TEFF)
    asked = two.wait("ben@example.org", "Which item")
    assert two.shell("list", "remove", "orchard", "--yes").code == 0

    two.answer(BEN, asked, "2")
    two.wait("ben@example.org", "is still kept")
    before = posts_in(two, "garden")
    two.answer(BEN, asked, "1")
    two.settle()

    assert (before, posts_in(two, "garden")) == ([], [TEFF])


def test_what_goes_to_two_lists_has_a_message_id_each(two):
    letter = one_digest(two)
    for name in ("garden", "orchard"):
        two.member("eve@example.net", "Eve", "each", of=name)

    message_id = two.answer(BEN, letter, BOTH)
    ids = [two.wait("eve@example.net", text)["message-id"] for text in (TEFF, GRAFT)]

    assert ids[0] == message_id
    assert ids[1] != message_id


def test_who_left_meanwhile_and_says_what_fits_no_item_is_asked_as_well_in_a_flood(two):
    letter = one_digest(two)
    two.set("garden", posting="open")
    two.shell("member", "remove", "garden", "ben@example.org")
    two.write(AMINA, GARDEN, "Is anybody there?", "Hello")
    for n in range(21):
        two.write(f"Sam <s{n}@example.org>", f"garden+d1@{DOMAIN}", "I do that with ash.", "Re: garden")

    two.answer(BEN, letter, GRAFT, quote=True)

    assert two.wait("ben@example.org", "Which item", GRAFT)
