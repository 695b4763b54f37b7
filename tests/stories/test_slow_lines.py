"""`set lite`, for slow lines and feature phones: short copies, digests of 10 KB, plain answers; the rest by `get`."""

import pytest

from tests.stories.house import DOMAIN, GARDEN

AMINA, BEN, CORA = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "Cora Lind <cora@example.com>"
REQUEST = f"garden+request@{DOMAIN}"
LONG = "\n\n".join(f"Step {n}: mix the clay with chopped straw and let it rest for a night." for n in range(60))


def a_list(house, cadence="each", **settings):
    if settings:
        house.set("garden", **settings)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki", cadence)
    house.member("cora@example.com", "Cora Lind", cadence)


def set_lite(house, words="set lite"):
    house.write(CORA, REQUEST, "", words, proven=True)
    house.wait("cora@example.com", "Posts come short")


@pytest.mark.parametrize("delivery", ["verp", "batch"])
def test_copies_are_one_short_text_part_and_those_of_others_stay_whole(any_house, delivery):
    house = any_house
    a_list(house, delivery=delivery)
    set_lite(house)
    body = (
        "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
        f"--y\nContent-Type: text/plain\n\n{LONG}\n--y\nContent-Type: text/html\n\n<p>{LONG}</p>\n--y--\n"
        "--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
        'Content-Disposition: attachment; filename="oven.png"\n\niVBORw0KGgo=\n--x--\n'
    )
    sent = house.write(AMINA, GARDEN, body, "Ovens", content_type="multipart/mixed; boundary=x", mime_version="1.0")

    whole, short = house.wait("ben@example.org", "Step 59"), house.wait("cora@example.com", "Step 0")

    assert len(short.raw) < 5_000 < len(whole.raw)
    assert not short.message.is_multipart() and short.message.get_content_type() == "text/plain"
    assert "[… get 1 only]" in short.text and "oven.png, 8 B: get 1/1" in short.text
    assert short["message-id"] == whole["message-id"] == sent
    assert short["list-id"] == whole["list-id"] and "Step 59" not in short.text
    assert whole.files == ["oven.png"]


def test_what_was_left_out_is_got(house):
    a_list(house)
    set_lite(house)
    house.write(AMINA, GARDEN, LONG, "Ovens")
    house.wait("cora@example.com", "Step 0")

    house.write(CORA, REQUEST, "", "get 1 only")

    letter = house.wait("cora@example.com", "Step 59")
    assert not letter.message.is_multipart()


def test_an_answer_to_a_short_copy_stands_in_its_thread(house):
    a_list(house)
    set_lite(house, "régler léger")
    house.write(AMINA, GARDEN, LONG, "Ovens")
    copy = house.wait("cora@example.com", "Step 0")

    house.answer(CORA, copy, "How long does it last?", to=copy["reply-to"], quote=True)

    house.wait("ben@example.org", "How long does it last?")
    assert len(house.shell("thread", "show", "garden", "1", "--json").json["posts"]) == 2


def test_digests_are_of_ten_kilobytes_and_answered_by_their_own_numbers(any_house):
    house = any_house
    a_list(house, "weekly")
    set_lite(house)
    for n in range(30):
        house.write(AMINA, GARDEN, f"Who has tried oven number {n}? {LONG[:1500]}", f"Oven {n} of clay and straw")
    house.settle()
    house.move(days=7)

    whole, short = house.wait("ben@example.org", "digest 1"), house.wait("cora@example.com", "digest 1")

    assert len(short.text.encode()) <= 10_000 < len(whole.text.encode())
    assert not short.message.is_multipart() and "Answer" in short.words
    line = next(line for line in short.text.split("\n") if line.startswith("3. #"))
    house.answer(CORA, short, "3: I have, it smokes.", quote=True)
    house.wait("amina@example.org", "it smokes")
    number = line.split("#")[1].split()[0]
    posts = house.shell("thread", "show", "garden", number, "--json").json["posts"]
    assert "it smokes" in posts[-1]["text"]


def test_full_brings_everything_again(house):
    a_list(house)
    set_lite(house)
    house.write(CORA, REQUEST, "", "set full", proven=True)
    house.wait("cora@example.com", "Posts come whole")

    house.write(AMINA, GARDEN, LONG, "Ovens")

    assert "Step 59" in house.wait("cora@example.com", "Step 0").text


def test_it_is_asked_back_unless_proven_and_an_owner_sets_it_from_the_shell(house):
    a_list(house)
    house.write(CORA, REQUEST, "", "set lite")
    asked = house.wait("cora@example.com", "Posts come short")
    assert house.shell("member", "show", "garden", "cora@example.com", "--json").json["lite"] is False
    house.answer(CORA, asked, "yes")
    house.wait("cora@example.com", "From now on")
    assert house.shell("member", "show", "garden", "cora@example.com", "--json").json["lite"] is True

    assert house.shell("member", "set", "garden", "cora@example.com", "lite", "off").code == 0
    assert house.shell("member", "show", "garden", "cora@example.com", "--json").json["lite"] is False
