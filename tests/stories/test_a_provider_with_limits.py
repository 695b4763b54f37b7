"""A community that owns only a mailbox, at a provider that strips `+…`, rewrites or refuses any sender but its account,
and takes 100 recipients a day."""

import os
import time
from collections import Counter
from datetime import timedelta

import pytest

from listcop.settings_file import load_settings
from tests.stories.digest_week import AMINA, BEN, CORA, TOOLS, WEEVILS, number_of, threads_of
from tests.stories.house import GARDEN, MONDAY
from tests.stories.provider import MailboxHouse

GRACE = "Grace Atieno <grace@example.org>"
OLGA = "Olga Prin <olga@example.org>"
FORK = "The smith in our village makes a fork with six teeth for it."


@pytest.fixture
def build(tmp_path, sqlite_template):
    """Build houses in a mailbox; the authority that signed the provider's certificate is trusted meanwhile."""
    before, made = os.environ.get("SSL_CERT_FILE"), []

    def make(sub_addresses="no", **how):
        os.environ["SSL_CERT_FILE"] = str(tmp_path / "ca.pem")
        made.append(MailboxHouse(tmp_path, sqlite_template, **how))
        made[-1].list(sub_addresses=sub_addresses, digest="weekly monday 07:00")
        return made[-1]

    yield make
    for house in made:
        house.close()
    os.environ.pop("SSL_CERT_FILE")
    if before is not None:
        os.environ["SSL_CERT_FILE"] = before


WAYS = {
    "the envelope is stripped": {"sub_addresses": "yes", "strips_to": False},
    "To is stripped": {"sub_addresses": "yes"},
    "the list has one address": {"sub_addresses": "no"},
}


@pytest.fixture(params=WAYS.values(), ids=WAYS)
def house(build, request):
    return build(**request.param)


def members(house):
    return sorted(one["address"] for one in house.shell("member", "ls", "garden", "--json").json)


def test_somebody_joins(house, request):
    if "To is stripped" in request.node.name:  # an address is all that a first letter has: this one came by another way
        house.write(GRACE, "garden+join@lists.example.org")
    else:
        house.post(GRACE, subject="join", to="garden+join@lists.example.org")
    question = house.wait("grace@example.org", "Please confirm")
    before = members(house)

    house.reply(GRACE, question, "yes")
    house.wait("grace@example.org", "Welcome")

    assert (before, members(house)) == ([], ["grace@example.org"])
    assert (question.sender, question["from"].partition("<")[2]) == (GARDEN, f"{GARDEN}>")
    assert house.provider.refused == 0


def test_an_item_of_a_digest_is_answered(house):
    house.member("amina@example.org", "Amina Odhiambo", "each")
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.post(BEN, WEEVILS, "Weevils in maize")
    house.wait("amina@example.org", WEEVILS)
    house.post(BEN, TOOLS, "Planting onions")
    house.wait("amina@example.org", TOOLS)
    house.move(MONDAY + timedelta(days=6, hours=23))
    digest = house.wait("cora@example.com", "Weevils in maize", "Planting onions")

    house.reply(CORA, digest, f"{number_of(digest, 'onion sets')}: {FORK}")
    copy = house.wait("ben@example.org", FORK)

    assert threads_of(house) == {1: [WEEVILS], 2: [TOOLS, FORK]}
    assert copy.sender == GARDEN
    assert "Planting onions" in copy.subject


def test_a_held_post_is_settled_by_a_plain_reply(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")
    house.post(GRACE, TOOLS, "Planting onions", proven=True)
    notice = house.wait("olga@example.org", "Planting onions")

    house.reply(OLGA, notice, "yes", proven=True)

    assert "Planting onions" in house.wait("amina@example.org", TOOLS).subject


def test_mail_that_comes_back_names_its_member(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.post(AMINA, TOOLS, "Planting onions")
    copy = house.wait("ben@example.org", TOOLS)

    house.put(came_back(copy, "ben@example.org"))
    house.post(AMINA, WEEVILS, "Weevils in maize")  # letters come in order: the report was read before this one
    house.wait("ben@example.org", WEEVILS)

    told = house.shell("bounces", "garden", "--at", house.now().isoformat(), "--json").json
    assert [(one["address"], one["score"]) for one in told] == [("ben@example.org", 1.0)]
    assert threads_of(house) == {1: [TOOLS], 2: [WEEVILS]}


def test_a_letter_that_the_provider_lays_into_the_mailbox_in_two_steps_is_a_post(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")

    house.post(BEN, TOOLS, "Planting onions", delivered_to=GARDEN)

    assert house.wait("amina@example.org", TOOLS)


def test_mail_of_a_list_beside_it_that_the_same_account_sent_comes_back_and_counts_there(house):
    kitchen = "kitchen@lists.example.org"
    house.list("kitchen")
    for of in ("garden", "kitchen"):
        house.member("amina@example.org", "Amina Odhiambo", of=of)
        house.member("ben@example.org", "Ben Kariuki", of=of)
    both = house.letter(AMINA, f"{GARDEN}, {kitchen}", WEEVILS, "Weevils in maize")
    house.send(both, [GARDEN, kitchen])
    house.write(AMINA, kitchen, TOOLS, "Planting onions")
    soup = house.wait("ben@example.org", TOOLS)
    house.wait("ben@example.org", WEEVILS, count=2)
    (copy,) = [one for one in house.got("ben@example.org", WEEVILS) if "kitchen" in one["list-id"]]

    house.put(came_back(soup, "ben@example.org"))
    house.move(days=1)
    house.put(came_back(copy, "ben@example.org").replace(b"report.1@", b"report.2@"))
    house.post(AMINA, FORK, "Forks")
    house.wait("ben@example.org", FORK)

    at = ("--at", house.now().isoformat(), "--json")
    told = {of: house.shell("bounces", of, *at).json for of in ("garden", "kitchen")}
    assert {of: [one["address"] for one in found] for of, found in told.items()} == {
        "garden": [],
        "kitchen": ["ben@example.org"],
    }


def came_back(copy, reader):
    """A report as the provider lays it into the mailbox, with the header of the copy it is about."""
    head = copy.raw.partition(b"\r\n\r\n")[0].decode("utf-8", "surrogateescape")
    return "\r\n".join(
        [
            "Return-Path: <>", "From: Mail Delivery Subsystem <mailer-daemon@provider.example>", f"To: {GARDEN}",
            "Subject: Delivery Status Notification (Failure)", "Message-ID: <report.1@provider.example>",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
            "", "--b", "", "There is nobody of that name.", "--b", "Content-Type: message/delivery-status", "",
            "Reporting-MTA: dns; provider.example", "", f"Final-Recipient: rfc822; {reader}",
            "Action: failed", "Status: 5.1.1", "", "--b", "Content-Type: text/rfc822-headers", "", head, "--b--", "",
        ]
    ).encode("utf-8", "surrogateescape")  # fmt: skip


def test_what_is_over_the_days_limit_waits_for_tomorrow_and_nothing_comes_twice(build):
    house = build(a_day=100)
    readers = [f"reader{n}@example.net" for n in range(60)]
    for reader in readers:
        house.member(reader)
    house.member("ben@example.org", "Ben Kariuki", cadence="none")
    house.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")

    house.post(BEN, WEEVILS, "Weevils in maize")
    house.wait("reader59@example.net", WEEVILS)
    house.post(BEN, TOOLS, "Planting onions")
    told = house.wait("olga@example.org", "daily limit")
    house.down()
    house.up()
    house.post(GRACE, subject="join")
    house.wait("grace@example.org", "Please confirm")
    today = copies(house, TOOLS, readers)
    house.post(BEN, FORK, "A fork for onions")
    house.provider.today = 0
    house.move(hours=25)
    tomorrow = [house.wait(reader, TOOLS) for reader in readers]
    house.provider.today = 0
    house.move(hours=25)
    last = [house.wait(reader, FORK) for reader in readers]

    assert sum(today.values()) == 100 - 10 - 60
    assert len(tomorrow) == len(last) == 60
    for text in (WEEVILS, TOOLS, FORK):
        assert set(copies(house, text, readers).values()) == {1}
    assert house.provider.refused == 0
    assert "100" in told.words
    assert len(house.got("olga@example.org", "daily limit")) == 1


def copies(house, text, readers):
    """How many copies of a post each of these readers got."""
    taken = list(house.mail.taken)
    wanted = text.encode()
    return Counter(one.recipient for one in taken if one.recipient in readers and wanted in one.data)


def test_a_provider_that_says_its_limit_is_reached_is_left_in_peace(build, caplog):
    house = build(a_day=100)
    house.provider.today = 100  # somebody else sent with this account today
    for n in range(3):
        house.member(f"reader{n}@example.net")
    house.member("ben@example.org", "Ben Kariuki", cadence="none")

    house.post(BEN, WEEVILS, "Weevils in maize")
    patience = 200
    while "its limit is reached" not in caplog.text and (patience := patience - 1):
        house.service.parts.stopping.wait(0.05)
    house.service.parts.stopping.wait(0.5)
    tried = house.provider.refused
    waits = house.shell("queue", "ls", "--json").json
    house.provider.today = 0
    house.down()
    house.up()  # a restart asks again
    house.move(minutes=5)
    got = [house.wait(f"reader{n}@example.net", WEEVILS) for n in range(3)]

    assert tried <= 3
    assert [one["state"] for one in waits] == ["due"]
    assert len(got) == 3
    assert house.shell("bounces", "garden", "--at", house.now().isoformat(), "--json").json == []


def test_without_a_running_server_a_tick_fetches_and_sends(build):
    house = build()
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.down()

    house.post(BEN, TOOLS, "Planting onions")
    said = house.shell("tick", "--now", house.now().isoformat())

    assert (said.code, said.err) == (0, "")
    assert [one.subject for one in house.got("amina@example.org", TOOLS)] == ["[#1] Planting onions"]


@pytest.mark.parametrize(
    "word, meant", [("ownr", "owner"), ("leve", "leave"), ("quiter", "leave"), ("owners", "owner")]
)
@pytest.mark.parametrize("strips", [True, False], ids=["Delivered-To is stripped", "Delivered-To names it"])
def test_a_letter_to_a_misspelt_address_is_no_post_and_is_told_the_nearest(build, word, meant, strips):
    house = build(sub_addresses="yes", strips_to=False)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    raw = house.letter(AMINA, f"garden+{word}@lists.example.org", "weekly\nI cannot pay.", "Leave", proven=True)

    if strips:
        house.put(raw)
    else:
        house.mailbox.put(raw)
    told = house.wait("amina@example.org", f'Did you mean "{meant}"?', "garden+owner@")
    house.settle()

    assert threads_of(house) == {} and house.got("ben@example.org") == []
    assert told["in-reply-to"]
    assert house.shell("member", "show", "garden", "amina@example.org", "--json").json["cadence"] == "each"


def test_a_letter_that_names_nobody_of_ours_is_a_post_still(build):
    house = build(sub_addresses="yes", strips_to=False)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")

    house.mailbox.put(house.letter(AMINA, "garden-club@lists.example.org", WEEVILS, "Weevils"))

    assert house.wait("ben@example.org", WEEVILS)


# --- a provider that takes only its account's own From


def froms(house):
    return {str(one["from"]).rpartition("<")[2].strip(">") for to in house.mail.count() for one in house.got(to)}


def a_busy_day(house):
    """Of all that a list sends, one: a post, answers, what owners hear, what is handed on, a digest."""
    house.member("amina@example.org", "Amina Odhiambo", "each")
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.member("olga@example.org", "Olga Prin", "each", "owner+facilitator")
    house.post(BEN, WEEVILS, "Weevils in maize")
    house.wait("amina@example.org", WEEVILS)
    house.post(AMINA, subject="help", to="garden+help@lists.example.org")
    house.wait("amina@example.org", "garden+request@")
    house.post(AMINA, "A word to the owners alone.", to="garden+owner@lists.example.org", proven=True)
    house.post("Grace Atieno <grace@example.org>", "Let me in, please", "Hello")
    house.wait("olga@example.org", "A word to the owners alone.")
    house.wait("olga@example.org", "Let me in, please")
    house.move(MONDAY + timedelta(days=6, hours=23))
    return house.wait("cora@example.com", "Weevils in maize")


def test_a_provider_that_takes_only_its_own_from_takes_all_that_leaves(build):
    house = build(sub_addresses="yes", strips_to=False, is_strict=True)

    digest = a_busy_day(house)
    house.reply(CORA, digest, f"{number_of(digest, 'weevils')}: {FORK}")
    copy = house.wait("ben@example.org", FORK)
    handed_on = house.wait("olga@example.org", "A word to the owners alone.")

    assert froms(house) == {GARDEN}
    until(lambda: house.shell("queue", "ls", "--json").json == [])  # who has a copy has it before we have noted that
    assert threads_of(house) == {1: [WEEVILS, FORK]}
    assert (copy["from"], copy["reply-to"]) == (f"Cora Lind via garden <{GARDEN}>", GARDEN)
    assert handed_on["reply-to"] == AMINA


@pytest.mark.parametrize("to", [None, GARDEN], ids=["at its Reply-To", "at the address that it came from"])
def test_what_such_a_provider_takes_is_answered(build, to):
    house = build(sub_addresses="yes", strips_to=False, is_strict=True)
    house.post(GRACE, to="garden+join@lists.example.org")
    question = house.wait("grace@example.org", "Please confirm")

    house.reply(GRACE, question, "yes", **({"to": to} if to else {}))
    house.wait("grace@example.org", "Welcome")

    assert members(house) == ["grace@example.org"]
    assert question["from"] == f"garden <{GARDEN}>"
    assert question["reply-to"].startswith("garden+c.")


def test_a_wish_in_answer_to_a_letter_that_asked_nothing_goes_to_the_address_for_commands(build):
    house = build(sub_addresses="yes", strips_to=False, is_strict=True)
    house.member("amina@example.org", "Amina Odhiambo")
    house.post(AMINA, subject="help", to="garden+help@lists.example.org")

    answer = house.wait("amina@example.org", "garden+request@")

    assert (answer["from"], answer["reply-to"]) == (f"garden <{GARDEN}>", "garden+request@lists.example.org")


def test_letters_that_are_refused_for_their_from_are_told_with_the_way_out_and_leave_once_it_is_gone(build, caplog):
    house = build(sub_addresses="yes", strips_to=False, is_strict=True, from_="author")
    house.member("amina@example.org", "Amina Odhiambo")
    house.post(AMINA, subject="help", to="garden+help@lists.example.org")
    until(lambda: "refused" in house.shell("queue", "ls").out)
    shown = house.shell("queue", "ls").out
    found = {one["what"]: one for one in house.shell("doctor", "--timeout", "5", "--json").json}

    house.down()
    house.config.write_text(house.config.read_text().replace("from = 'author'", "from = 'list'"))
    house.settings = load_settings(house.config)
    house.up()
    house.shell("queue", "retry", "garden", "--all")
    late = house.wait("amina@example.org", "garden+request@")

    way_out = f'Where the relay takes mail of {GARDEN} alone, write from = "list" in [relay].'
    (logged,) = [one for one in caplog.records if getattr(one, "facts", {}).get("event") == "refused"]
    assert logged.levelname == "WARNING"
    assert "5.7.60 Client has no permission to send as this sender" in logged.getMessage()
    assert f"{way_out} Then: listcop queue retry garden 1" in logged.getMessage()
    assert way_out in shown
    assert (found["queue"]["state"], found["queue"]["mend"].startswith(way_out)) == ("warning", True)
    assert late["from"] == f"garden <{GARDEN}>"


def until(condition):
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.05)


# --- what the provider itself writes ---------------------------------------------------------------------------

PROVIDER, FULL = "Example Mail <security@provider.example>", "Your mailbox is 99 % full."
GENERATED = {"auto_submitted": "auto-generated", "return_path": "<security@provider.example>"}


@pytest.fixture
def owned(build):
    house = build(sub_addresses="yes", strips_to=False)
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("olga@example.org", "Olga Prin", cadence="none", roles="owner")
    return house


def test_what_the_provider_says_of_the_mailbox_is_read_by_the_owners_and_answered_by_nobody(owned):
    owned.post(PROVIDER, FULL, "Your mailbox", **GENERATED)
    owned.wait("olga@example.org", FULL)
    owned.settle()

    assert owned.got("amina@example.org") == owned.got("security@provider.example") == []
    assert owned.shell("held", "ls", "garden", "--json").json == []


@pytest.mark.parametrize(
    ("author", "fields"),
    [
        (AMINA, GENERATED),
        (PROVIDER, {**GENERATED, "auto_submitted": "auto-replied"}),
        (PROVIDER, {**GENERATED, "in_reply_to": "<1@example.org>"}),
        (PROVIDER, {**GENERATED, "list_id": "<news.provider.example>"}),
        (PROVIDER, {**GENERATED, "return_path": "<>"}),
    ],
)
def test_what_answers_somebody_or_comes_from_a_member_or_a_list_goes_to_nobody(owned, author, fields):
    owned.post(author, FULL, "Your mailbox", **fields)
    owned.post(PROVIDER, "Nothing more.", "The end", **GENERATED)
    owned.wait("olga@example.org", "The end")
    owned.settle()

    assert owned.got("amina@example.org") == owned.got("olga@example.org", "Your mailbox") == []


def test_a_program_that_runs_wild_is_heard_five_times_a_day(owned):
    for number in range(7):
        owned.post(PROVIDER, FULL, f"Notice {number}", **GENERATED)
    owned.post(AMINA, TOOLS, "Tools")
    owned.wait("amina@example.org", TOOLS)
    owned.settle()

    assert len(owned.got("olga@example.org", FULL)) == 5


# --- one mailbox for two lists ---------------------------------------------------------------------------------

NOBODY_OF_OURS = "friend@example.net"


@pytest.fixture
def two(build):
    """Amina is on both lists, Ben on the garden's alone, Cora on the kitchen's; Olga looks after both."""
    house = build(sub_addresses="yes", lists=("garden", "kitchen"))
    house.list("kitchen")
    for of, other in (("garden", "ben@example.org"), ("kitchen", "cora@example.com")):
        house.member("amina@example.org", "Amina Odhiambo", of=of)
        house.member(other, of=of)
        house.member("olga@example.org", "Olga Prin", cadence="none", roles="owner", of=of)
    return house


def test_a_letter_that_names_none_of_them_waits_at_each_for_a_persons_word(two):
    two.mailbox.put(two.letter(AMINA, NOBODY_OF_OURS, WEEVILS, "Weevils in maize"))
    two.wait("olga@example.org", "Weevils in maize", "several lists", count=2)
    (notice,) = [one for one in two.got("olga@example.org", "several lists") if "kitchen" in one["from"]]

    two.answer(OLGA, notice, "yes", proven=True)
    two.wait("cora@example.com", WEEVILS)
    two.settle()

    assert two.got("ben@example.org") == []


def test_a_blind_copy_to_one_of_them_is_for_that_list_alone(two):
    way = "from mail.example.org by mx.example.net with ESMTPS id 1 for <kitchen@lists.example.org>; Mon, 5 Nov 2040"

    two.mailbox.put(two.letter(AMINA, NOBODY_OF_OURS, WEEVILS, "Weevils in maize", received=way))
    two.wait("cora@example.com", WEEVILS)
    two.settle()

    assert two.got("ben@example.org") == two.got("olga@example.org") == []


@pytest.mark.parametrize("noted", ["delivered_to", "received"])
def test_a_letter_to_the_owners_of_one_of_them_is_no_post_to_the_one_that_the_mailbox_is_called_like(two, noted):
    laid = f"from mx.example.org by imap.example.org with LMTP id 1 for <{GARDEN}>; Mon, 5 Nov 2040 08:00:00 +0000"
    way = {noted: laid if noted == "received" else GARDEN}

    two.mailbox.put(two.letter(AMINA, "kitchen+owner@lists.example.org", TOOLS, "For you alone", **way))
    two.wait("olga@example.org", "For you alone")
    two.mailbox.put(two.letter(AMINA, "kitchen@lists.example.org", WEEVILS, "Weevils in maize", **way))
    two.wait("cora@example.com", WEEVILS)
    two.settle()

    assert two.got("ben@example.org") == two.got("cora@example.com", "For you alone") == []
    assert [one.subject for one in two.got("olga@example.org")] == ["For you alone"]


def test_an_answer_that_names_none_of_them_is_of_the_list_that_it_answers(two):
    asked = two.letter(AMINA, "kitchen@lists.example.org", WEEVILS, "Weevils in maize")
    two.mailbox.put(asked)
    copy = two.wait("cora@example.com", WEEVILS)

    two.mailbox.put(two.letter(CORA, NOBODY_OF_OURS, FORK, "Re: Weevils", in_reply_to=copy["message-id"]))
    two.wait("amina@example.org", FORK)
    two.settle()

    assert two.got("ben@example.org") == two.got("olga@example.org") == []
