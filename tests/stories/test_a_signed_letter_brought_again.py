"""Every member has signed letters of the others: brought to another address, such a letter proves nothing there."""

import re

import pytest

from listcop.store import lists
from tests.doors.test_dns import a_server
from tests.stories.house import AUTHSERV, DOMAIN, GARDEN
from tests.stories.signed import key_record, sign

ANN, EVE = "Ann Ndlovu <ann@example.org>", "eve@example.net"
SENA, BEN = "sena@seeds.coop", "ben@example.org"  # the policy of seeds.coop is reject
CHANGED = "your settings have changed"
WISH, REQUEST = f"garden+weekly@{DOMAIN}", f"garden+request@{DOMAIN}"


@pytest.fixture
def garden(house):
    house.member("ann@example.org", "Ann Ndlovu")
    house.member("ben@example.org", "Ben Kariuki")
    return house


def ann(house):
    return house.shell("member", "show", "garden", "ann@example.org", "--json").json


def test_what_was_written_to_a_list_is_asked_back_at_another_of_its_name_at_another_domain_of_ours(build):
    house = build(domains=(DOMAIN, "other.example.org"))
    for domain in (DOMAIN, "other.example.org"):
        house.list(domain=domain)
        house.shell("member", "add", f"garden@{domain}", "ann@example.org")
    leave = f"garden+leave@{DOMAIN}"
    raw = house.letter(ANN, leave, "", "", proven=True)
    house.send(raw, leave, sender="ann@example.org")
    house.wait("ann@example.org", "no longer a member")

    house.send(raw, "garden+leave@other.example.org", sender=EVE)
    house.wait("ann@example.org", "Please confirm")

    there = house.shell("member", "ls", "garden@other.example.org", "--json").json
    assert [one["state"] for one in there] == ["active"]


@pytest.mark.parametrize("role", ["weekly", "leave", "nomail"])
def test_a_post_handed_to_an_address_that_does_something_is_asked_back(garden, role):
    raw = garden.letter(ANN, GARDEN, "The beans are up.", "Climbing beans", proven=True)
    garden.send(raw, GARDEN, sender="ann@example.org")
    garden.wait("ben@example.org", "The beans are up")
    before = ann(garden)

    garden.send(raw, f"garden+{role}@{DOMAIN}", sender=EVE)
    garden.wait("ann@example.org", "Please confirm")

    assert ann(garden) == before


def test_a_letter_between_two_people_is_not_posted_where_posts_must_be_proven(garden):
    garden.set("garden", authentication="require")
    raw = garden.letter(ANN, EVE, "Between us: I can no longer stand Ben.", "Ben", proven=True)

    garden.send(raw, GARDEN, sender=EVE)
    garden.settle()

    assert garden.got("ben@example.org") == []
    assert len(garden.shell("held", "ls", "garden", "--json").json) == 1


@pytest.mark.parametrize("to", [f"Garden <{GARDEN.upper()}>", "garden@seeds.example.net, Ben <ben@example.org>"])
def test_who_wrote_to_the_list_is_believed_however_the_address_is_spelled_or_was_before_an_alias(garden, to):
    garden.set("garden", authentication="require")
    raw = garden.letter(ANN, to, "The beans are up.", "Climbing beans", proven=True)

    garden.send(raw, GARDEN, sender="ann@example.org")

    garden.wait("ben@example.org", "The beans are up")


@pytest.mark.parametrize(
    ("to", "cc", "covered", "is_proven"),
    [
        ("ben@example.org", f"garden+weekly@{DOMAIN}", "from:to:cc", True),
        (f"garden+weekly@{DOMAIN}", None, "from:to:subject", True),
        (f"garden+weekly@{DOMAIN}", None, "from:subject", False),  # whoever has the letter can put that line in
        ("ben@example.org", f"garden+weekly@{DOMAIN}", "from:to", False),
        (f'"garden+weekly@{DOMAIN}" <ben@example.org>', None, "from:to", False),
    ],
)
def test_only_what_the_signature_covers_says_to_whom_it_went(garden, to, cc, covered, is_proven):
    signature = f"v=1; a=rsa-sha256; d=example.org; s=s; h={covered}; bh=eA==; b=eA=="
    raw = garden.letter(ANN, to, "", "", proven=True, dkim_signature=signature, cc=cc)

    garden.send(raw, f"garden+weekly@{DOMAIN}", sender=EVE)
    garden.settle()

    assert (ann(garden)["cadence"] == "weekly") is is_proven


# --- with more written into it, at either kind of door ------------------------------------------------------------

AS_MOST = ("from", "to", "subject", "date", "message-id", "mime-version", "content-type")
WORTHLESS = "v=1; a=rsa-sha256; d=seeds.coop; s=none; h=from:to:cc:subject; bh=eA==; b=eA=="


@pytest.fixture(scope="module")
def dns():
    with a_server(more=key_record("seeds.coop")) as server:
        yield server


@pytest.fixture(params=["own checks", "behind an MTA"])
def door(request, build, dns):
    """A house that checks letters itself, or whose MTA says that DKIM and DMARC pass, as it would of all of these."""
    is_own = request.param == "own checks"
    house = build(toml=f"[dns]\nservers = ['{dns.address}']\n", smtp="trusted_networks = []" if is_own else "")
    house.list()
    house.member(SENA, "Sena Koffi", roles="member+owner")
    house.member(BEN, "Ben Kariuki")
    house.said = "" if is_own else f"Authentication-Results: {AUTHSERV}; dkim=pass header.d=seeds.coop; dmarc=pass\r\n"
    return house


def signed(house, to=GARDEN, text="The beans are up.", subject="Climbing beans", covers=AS_MOST, **fields):
    """A letter of Sena's as her server sent it, and as others have it."""
    more = {"mime_version": "1.0", "content_type": "text/plain; charset=utf-8"} | fields
    return sign(house.letter(f"Sena Koffi <{SENA}>", to, text, subject, **more), "seeds.coop", covers)


def bring(house, raw, to, *on_top):
    """Eve hands it over, with fields of hers on top."""
    house.send((house.said + "".join(f"{one}\r\n" for one in on_top)).encode() + raw, to, sender=EVE)


def sena(house):
    return house.shell("member", "show", "garden", SENA, "--json").json


def waiting(house):
    return [one["reasons"] for one in house.shell("held", "ls", "garden", "--json").json]


def test_what_the_author_wrote_to_an_address_is_done_at_once(door):
    bring(door, signed(door, WISH), WISH)
    door.wait(SENA, CHANGED)

    assert sena(door)["cadence"] == "weekly"


@pytest.mark.parametrize(
    ("to", "on_top"),
    [
        (WISH, [f"To: {WISH}"]),
        (REQUEST, [f"To: {REQUEST}", "Subject: weekly"]),
        (REQUEST, [f"To: {REQUEST}", "Subject: weekly", "Message-ID: <new@evil.example>"]),
        (WISH, [f"Cc: {WISH}"]),
        (WISH, [f"Cc: {WISH}", f"DKIM-Signature: {WORTHLESS}"]),
        (WISH, [f"DKIM-Signature: {WORTHLESS}", f"Cc: {WISH}", f"DKIM-Signature: {WORTHLESS}"]),
    ],
)
def test_what_a_stranger_writes_above_a_signed_letter_is_asked_back(door, to, on_top):
    bring(door, signed(door), to, *on_top)
    door.wait(SENA, "Please confirm")

    assert sena(door)["cadence"] == "each"


def test_nobody_pauses_a_list_with_an_owners_letter(door):
    bring(door, signed(door), REQUEST, f"To: {REQUEST}", "Subject: pause list")
    door.wait(SENA, "pause list")

    with door.store.read() as tx:
        assert lists.find_list(tx, "garden", DOMAIN).paused is None


@pytest.mark.parametrize(
    "on_top",
    [
        ["Subject: The meeting is cancelled", "Message-ID: <new@evil.example>"],
        ["Message-ID: <new@evil.example>"],
        ['Content-Type: text/html; charset="utf-8"', "Message-ID: <new@evil.example>"],
        ["In-Reply-To: <1.letter@example.org>", "In-Reply-To: <2.letter@example.org>", "Message-ID: <n@evil.example>"],
    ],
)
def test_a_letter_with_second_fields_waits_where_posts_must_be_proven(door, on_top):
    door.set("garden", authentication="require")

    bring(door, signed(door), GARDEN, *on_top)
    door.wait(SENA, "h1")

    assert door.count(BEN) == 0
    assert waiting(door) == [["unproven"]]


def test_an_old_program_that_writes_fields_twice_is_not_turned_away(door):
    letter = signed(door, mime_version="1.0\r\nMIME-Version: 1.0")

    bring(door, letter, GARDEN)
    copy = door.wait(BEN, "The beans are up")

    assert "Sena Koffi via garden" in copy["from"]  # many would not take it as hers


# --- where its signature covers little ------------------------------------------------------------------------------


def without(*names):
    return tuple(name for name in AS_MOST if name not in names)


@pytest.mark.parametrize("left_out", ["to", "subject"])
def test_an_honest_author_whose_server_signs_too_little_is_asked_and_says_yes(door, left_out):
    bring(door, signed(door, REQUEST, "", "weekly", covers=without(left_out)), REQUEST)
    question = door.wait(SENA, "Please confirm")
    assert sena(door)["cadence"] == "each"

    bring(door, signed(door, question["reply-to"], "yes", f"Re: {question.subject}"), question["reply-to"])
    door.wait(SENA, CHANGED)

    assert sena(door)["cadence"] == "weekly"


def test_an_honest_author_whose_server_signs_no_message_id_is_believed(door):
    door.set("garden", authentication="require")
    covers = without("message-id", "content-type", "mime-version")

    bring(door, signed(door, WISH, covers=covers), WISH)
    bring(door, signed(door, covers=covers), GARDEN)
    door.wait(BEN, "The beans are up")

    assert sena(door)["cadence"] == "weekly"


def test_another_subject_where_none_was_signed_waits_where_posts_must_be_proven(door):
    door.set("garden", authentication="require")
    raw = signed(door, covers=without("subject")).replace(b"Climbing beans", b"Meeting cancelled")

    bring(door, raw, GARDEN)
    door.wait(SENA, "h1")

    assert door.count(BEN) == 0


@pytest.mark.parametrize(
    ("left_out", "old", "new"),
    [
        ("message-id", b"letter@seeds.coop", b"letter@evil.example"),
        ("content-type", b"text/plain; charset=utf-8", b"multipart/mixed; boundary=x"),
    ],
)
def test_a_post_is_proven_once_where_what_it_is_known_by_was_not_signed(door, left_out, old, new):
    door.set("garden", authentication="require")
    text = "The beans are up.\n--x\n\nI was wrong in all of it.\n--x--"
    raw = signed(door, text=text, covers=without(left_out))
    bring(door, raw, GARDEN)
    door.wait(BEN, "The beans are up")

    bring(door, raw.replace(old, new), GARDEN)
    door.wait(SENA, "h1")

    assert door.count(BEN, "I was wrong") == 1
    assert "unproven" in waiting(door)[0]


# --- brought once more to where something is done --------------------------------------------------------------------


def renamed(raw):
    """The same letter as if it were another."""
    return re.sub(rb"(?mi)^message-id: <[^>]*>", b"Message-ID: <new@evil.example>", raw)


def test_who_left_and_came_back_is_not_taken_off_by_the_letter_they_left_with(door):
    leave = f"garden+leave@{DOMAIN}"
    raw = signed(door, text="Goodbye for now.", subject="Goodbye", covers=(*AS_MOST, "cc"), cc=leave)
    bring(door, raw, [GARDEN, leave])
    door.wait(SENA, "no longer a member")
    door.member(SENA, "Sena Koffi")

    door.move(days=6)
    bring(door, raw, leave)
    door.wait(SENA, "Please confirm")

    assert sena(door)["state"] == "active"


@pytest.mark.parametrize("on_top", [[], [f"DKIM-Signature: {WORTHLESS}"]])
def test_a_wish_is_proven_once_where_its_message_id_was_not_signed(door, on_top):
    raw = signed(door, WISH, "", "", covers=without("message-id"))
    bring(door, raw, WISH)
    door.wait(SENA, CHANGED)
    door.shell("member", "set", "garden", SENA, "cadence", "daily")

    bring(door, renamed(raw), WISH, *on_top)
    door.wait(SENA, "Please confirm")

    assert sena(door)["cadence"] == "daily"


def test_a_command_to_everyones_address_is_proven_once(door):
    door.set("garden", sub_addresses="no")
    raw = signed(door, GARDEN, "", "weekly", covers=without("message-id"))
    bring(door, raw, GARDEN)
    door.wait(SENA, CHANGED)
    door.shell("member", "set", "garden", SENA, "cadence", "daily")

    bring(door, renamed(raw), GARDEN)
    door.wait(SENA, "Please confirm")

    assert sena(door)["cadence"] == "daily"


def test_a_word_in_a_thread_is_proven_once(door):
    bring(door, signed(door), GARDEN)
    post = door.wait(BEN, "The beans are up")["message-id"]
    raw = signed(door, text="close", subject="Re: Climbing beans", covers=without("message-id"), in_reply_to=post)
    bring(door, raw, GARDEN)
    door.wait(SENA, "closed")

    bring(door, renamed(raw), GARDEN)

    assert door.wait(SENA, "ref: c.")


def test_an_answer_to_a_digest_is_proven_once(door):
    door.set("garden", authentication="require")
    door.shell("member", "set", "garden", SENA, "cadence", "weekly")
    bring(door, signed(door, text="Which bean climbs best?"), GARDEN)
    door.move(days=7)
    digest = door.wait(SENA, "digest 1")
    to = digest["reply-to"]
    raw = signed(door, to, "1: The white one does.", f"Re: {digest.subject}", covers=without("message-id"))
    bring(door, raw, to)
    door.wait(BEN, "The white one")

    bring(door, renamed(raw), to)
    door.wait(SENA, "h1")

    assert door.count(BEN, "The white one") == 1
    assert waiting(door) == [["unproven"]]


def test_who_wants_the_same_once_more_is_believed_once_more(door):
    for cadence in ("daily", "monthly"):
        bring(door, signed(door, WISH, "", ""), WISH)
        door.settle()
        assert sena(door)["cadence"] == "weekly"
        door.shell("member", "set", "garden", SENA, "cadence", cadence)


def test_of_several_signatures_the_one_counts_that_our_mta_names(build, dns):
    house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
    house.list()
    house.member(SENA, "Sena Koffi")
    raw = signed(house, WISH)
    start = raw.partition(b"\tb=")[2][:8].decode()
    junk = "DKIM-Signature: v=1; a=rsa-sha256; d=seeds.coop; s=none; h=from; bh=eA==; b=eA=="
    found = f"{AUTHSERV}; dkim=fail header.d=seeds.coop header.b=eA==; dkim=pass header.d=seeds.coop header.b={start}"

    house.said = f"Authentication-Results: {found}; dmarc=pass header.from=seeds.coop\r\n"
    bring(house, raw, WISH, junk)
    house.wait(SENA, CHANGED)

    assert sena(house)["cadence"] == "weekly"
