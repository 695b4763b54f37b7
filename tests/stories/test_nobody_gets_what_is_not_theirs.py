"""Four roles, three archive settings, every word that brings something: who gets it, and what strangers learn."""

import pytest

from tests.stories.house import DOMAIN, GARDEN

REQUEST = f"garden+request@{DOMAIN}"
OTHER = f"bees+request@{DOMAIN}"
SECRET = "nightshade"  # stands in every post and file of the list
ROLES = {
    "stranger": "Eve Stone <eve@example.net>",
    "member": "Ben Kariuki <ben@example.org>",
    "facilitator": "Fola Ade <fola@example.org>",
    "owner": "Olga Prin <olga@example.org>",
}
ARCHIVES = ("members", "public", "none")
COMMANDS = (
    "find nightshade", "get 1", "get 2", "get 1 only", "get 1/1", "get a1", "get d1", "open", "bundle 2040",
    "who", "who nightshade", "get 1 part 1",
)  # fmt: skip
BODY = (
    f"--x\nContent-Type: text/plain\n\nHere is my guide to {SECRET}, for all to use again.\n"
    f'--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename="{SECRET}.txt"\n\n{SECRET}\n--x--\n'
)


@pytest.fixture
def lists(house):
    """Two lists of the same kind; the people of one are strangers on the other."""
    house.list("bees")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("fola@example.org", "Fola Ade", roles="member+facilitator")
    house.member("olga@example.org", "Olga Prin", roles="owner")
    house.member("wanda@example.org", "Wanda Mbeki", "weekly")
    parts = {"content_type": "multipart/mixed; boundary=x", "mime_version": "1.0"}
    house.write(ROLES["member"], GARDEN, BODY, f"Guide to {SECRET}", **parts)
    house.write(
        ROLES["facilitator"],
        GARDEN,
        f"I have {SECRET}, too.",
        f"Re: Guide to {SECRET}",
        in_reply_to="<1.letter@example.org>",
    )
    house.settle()
    house.move(days=7)
    house.wait("wanda@example.org", "digest 1")
    return house


def ask(house, who, words, to=REQUEST):
    """What came back for a word, and nothing else."""
    sent = house.write(who, to, "", words, proven=True)
    house.settle("bees" if to == OTHER else "garden")
    return [one for person in ROLES.values() for one in house.got(address(person)) if one["in-reply-to"] == sent]


def address(who):
    return who.partition("<")[2].strip(">")


def holds(letter):
    """What a letter tells of the list, files among it; what was asked stands in every answer."""
    told = letter.raw.decode() + "".join(part.get_content() for part in letter.message.iter_attachments())
    return told


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_role_gets_what_the_list_says_and_no_more(lists, archive):
    lists.set("garden", archive=archive)

    for role, who in ROLES.items():
        for words in COMMANDS:
            letters = ask(lists, who, words)
            assert len(letters) == 1, f"{role}, {archive}: {words}: {len(letters)} letters"
            (letter,) = letters
            assert letter.to == address(who)
            is_inside = role != "stranger"
            may = is_inside if words.startswith(("who", "bundle")) else is_inside or archive == "public"
            may = may and (archive != "none" or words.startswith("who"))
            refused = "is for its members" in letter.words
            assert refused is not may, f"{role}, {archive}: {words}: {letter.words[:200]}"
            if refused:
                assert "guide" not in letter.words.lower() and "Wanda" not in letter.words
            elif words not in ("open", "who"):
                assert SECRET in holds(letter), f"{role}, {archive}: {words}: {letter.words[:300]}"


def test_what_is_of_one_list_is_not_told_on_another(lists):
    lists.member("eve@example.net", "Eve Stone", of="bees")

    for words in COMMANDS:
        (letter,) = ask(lists, ROLES["stranger"], words, OTHER)
        assert "guide" not in letter.words.lower() and "Ben Kariuki" not in letter.words, words
        (letter,) = ask(lists, ROLES["stranger"], words)
        assert "is for its members" in letter.words, words


def test_answers_never_go_to_reply_to_or_the_envelope(lists):
    sent = lists.letter(ROLES["member"], REQUEST, "", "get 1", reply_to="eve@example.net", message_id="<x@example.org>")
    lists.send(sent, REQUEST, sender="eve@example.net")
    lists.settle()

    assert [one for one in lists.got("ben@example.org") if one["in-reply-to"] == "<x@example.org>"]
    assert lists.got("eve@example.net") == []


def test_a_stranger_cannot_tell_a_member_from_nobody(lists):
    """Whatever is asked about an address in a letter that is not from it: the same words, to the writer alone."""
    for words in ("who ben@example.org", "status", "find ben@example.org", "get 1", "who"):
        first = ask(lists, ROLES["stranger"], words)
        second = ask(lists, ROLES["stranger"], words.replace("ben@example.org", "nobody@example.org"))
        said = [
            [one.words.replace("ben@example.org", "").replace("nobody@example.org", "") for one in some]
            for some in (first, second)
        ]
        assert said[0] == said[1], words


def test_who_left_and_who_is_banned_get_nothing(lists):
    lists.shell("member", "remove", "garden", "ben@example.org", "--quietly")

    (letter,) = ask(lists, ROLES["member"], "get 1")

    assert "is for its members" in letter.words


@pytest.mark.parametrize("roster", ["names", "addresses", "none"])
def test_who_shows_names_and_what_they_answered_and_addresses_only_where_the_list_does(lists, roster):
    lists.set("garden", roster=roster)

    (everyone,) = ask(lists, ROLES["member"], "who")
    (about,) = ask(lists, ROLES["member"], f"qui {SECRET}")

    text = everyone.text + about.text
    assert ("Wanda Mbeki" in everyone.words) is (roster != "none")
    assert ("Fola Ade" in about.words) is (roster != "none")
    assert ("wanda@example.org" in text) is (roster == "addresses")
