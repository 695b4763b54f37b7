"""Mail keeps coming back: one letter asks first, only its own failure stops mail, any word brings all back."""

import re

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.doors.test_dns import a_server
from tests.stories.house import DOMAIN, GARDEN
from tests.stories.test_mail_that_comes_back import AMINA, a_day, bounces, report

BEN = "Ben Kariuki <ben@example.com>"
ASKED, STOPPED, AGAIN = "does this letter reach you", "your mail does not arrive", "your mail comes again"


def people(house, **ben):
    house.member("fay@example.net", "Fay Wood", roles="member+facilitator", cadence="weekly")
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.com", "Ben Kariuki", **ben)


def bad_days(house, who="ben@example.com"):
    """Somebody's mail comes back on three days."""
    for day in range(3):
        house.move(days=1)
        a_day(house, f"Beans of day {day}?")
        house.send(report("5.1.1"), house.wait(who, f"Beans of day {day}?").sender, sender="")
    house.move(hours=2)


def the_probe(house, who="ben@example.com"):
    return house.wait(who, ASKED)


def stopped(house, who="ben@example.com"):
    """Their probe comes back, as their other mail did."""
    bad_days(house, who)
    house.send(report("5.1.1"), the_probe(house, who).sender, sender="")
    house.move(hours=2)


def state_of(house, address="ben@example.com"):
    house.settle()
    return house.shell("member", "show", "garden", address, "--json").json["state"]


def test_who_is_hard_to_reach_is_asked_before_anything_stops(house):
    people(house)

    bad_days(house)

    probe = the_probe(house)
    assert re.fullmatch(rf"garden\+b\.[a-z2-7]{{26}}@{re.escape(DOMAIN)}", probe.sender)
    assert state_of(house) == "active"
    assert bounces(house)[0]["probed"] == house.now().date().isoformat()


def test_only_the_failure_of_the_probe_itself_stops_mail(house):
    people(house)

    stopped(house)

    assert state_of(house) == "unreachable"
    before = len(house.got("ben@example.com"))
    house.write(AMINA, GARDEN, "And who has peas?", subject="Peas")
    house.wait("amina@example.org", "And who has peas?")
    assert house.count("ben@example.com") == before
    told = house.shell("why", "garden", "ben@example.com").out
    assert "no letter of the list is sent" in told


def test_forged_reports_under_the_right_envelope_sender_cost_a_member_nothing(house):
    people(house)

    for day in range(30):
        house.move(days=1)
        house.send(report("5.1.1"), a_day(house, f"Beans of day {day}?"), sender="")

    assert state_of(house) == "active"
    assert 1 <= house.count("ben@example.com", ASKED) <= 3


@pytest.mark.parametrize("status", ["5.7.1", "5.6.0"])
def test_a_probe_that_is_refused_for_what_it_holds_has_not_failed(house, status):
    people(house)
    bad_days(house)

    house.send(report(status), the_probe(house).sender, sender="")

    assert state_of(house) == "active"


def test_a_delayed_probe_has_not_failed(house):
    people(house)
    bad_days(house)

    house.send(report("4.4.1", "delayed"), the_probe(house).sender, sender="")

    assert state_of(house) == "active"


def test_a_probe_that_the_relay_refuses_for_its_reader_has_failed(house):
    people(house)
    for day in range(3):
        house.move(days=1)
        house.send(report("5.1.1"), a_day(house, f"Beans of day {day}?"), sender="")
    house.mail.behaviour = Behaviour(rcpt={"ben@*": "550 5.1.1 No such user"})

    house.move(hours=2)
    house.settle()

    assert state_of(house) == "unreachable"


def test_the_dead_addresses_of_an_old_roster_are_found_however_many_they_are(house):
    people(house)
    roster = [f"old{number}@example.net" for number in range(8)]
    for one in roster:
        house.member(one)
    house.mail.behaviour = Behaviour(rcpt={"old*": "550 5.1.1 No such user"})

    for day in range(10):
        house.move(days=1)
        house.write(AMINA, GARDEN, f"Beans of day {day}?")
        house.wait("ben@example.com", f"Beans of day {day}?")
        house.settle()  # Ben may have it before it is kept who has not
    house.move(hours=2)

    assert {state_of(house, one) for one in roster} == {"unreachable"}
    assert state_of(house) == "active"


def test_a_provider_that_knows_none_of_its_users_for_days_costs_nobody_anything(house):
    people(house)
    for number in range(8):
        house.member(f"reader{number}@provider.example")

    for day in range(6):
        house.move(days=1)
        is_ill = 0 < day < 5
        house.mail.behaviour = Behaviour(rcpt={"*@provider.example": "550 5.1.1 No such user"} if is_ill else {})
        house.write(AMINA, GARDEN, f"Beans of day {day}?")
        house.wait("ben@example.com", f"Beans of day {day}?")

    assert bounces(house) == []


def test_a_relay_that_knows_no_address_of_the_list_for_weeks_costs_nobody_anything(house):
    people(house)
    for number in range(8):
        house.member(f"reader{number}@provider.example")
    known = ("*@provider.example", "amina@*", "ben@*", "fay@*")
    house.mail.behaviour = Behaviour(rcpt=dict.fromkeys(known, "550 5.1.1 No such user"))

    for day in range(12):
        house.write(AMINA, GARDEN, f"Beans of day {day}?")
        house.settle()
        house.move(days=1)

    assert bounces(house) == []
    assert state_of(house) == state_of(house, "reader0@provider.example") == "active"


def test_a_monthly_reader_is_asked_after_three_digests_that_came_back(house):
    people(house, cadence="monthly")

    for month in range(3):
        house.write(AMINA, GARDEN, f"Beans of month {month}?")
        house.move(days=31)
        house.send(report("5.1.1"), house.wait("ben@example.com", f"Beans of month {month}?").sender, sender="")
    house.move(hours=2)

    assert the_probe(house)
    assert [(one["address"], one["score"]) for one in bounces(house)] == [("ben@example.com", 3.0)]


def test_reports_on_mail_to_an_address_of_before_are_not_charged_to_the_new_one(house):
    people(house)
    late = []
    for day in range(4):
        house.move(days=1)
        late.append(a_day(house, f"Beans of day {day}?"))
    house.write(BEN, f"garden+request@{DOMAIN}", "", "change ben@new.example", proven=True)
    house.answer("Ben Kariuki <ben@new.example>", house.wait("ben@new.example", "confirm your new address"), "yes")
    house.wait("ben@new.example", "now goes to ben@new.example")
    house.move(days=1)
    house.write(AMINA, GARDEN, "Who has peas?")

    for sender in [*late, house.wait("ben@new.example", "Who has peas?").sender]:
        house.send(report("5.1.1"), sender, sender="")

    assert [(one["address"], one["score"]) for one in bounces(house)] == [("ben@new.example", 1.0)]


def test_a_probe_that_the_relay_refuses_for_our_sake_stops_nobodys_mail_and_waits_for_a_word(house):
    people(house)
    for day in range(4):
        house.move(days=1)
        house.send(report("5.1.1"), a_day(house, f"Beans of day {day}?"), sender="")
    house.mail.behaviour = Behaviour(rcpt={"ben@*": "550 relay not permitted"})

    house.move(hours=2)
    house.settle()
    house.mail.behaviour = Behaviour()
    house.shell("queue", "retry", "garden", "--all")

    assert the_probe(house)
    assert state_of(house) == "active"


def test_any_answer_to_the_probe_keeps_mail_coming(house):
    people(house)
    bad_days(house)

    house.answer(BEN, the_probe(house), "I am here, what is the matter?")
    house.settle()

    assert bounces(house) == []
    assert house.got("ben@example.com", AGAIN) == []


def test_a_word_in_the_answer_is_carried_out(house):
    people(house)
    bad_days(house)

    house.answer(BEN, the_probe(house), "leave")

    house.wait("ben@example.com", "no longer a member")


@pytest.mark.parametrize("way", ["the list", "the probe", "resume"])
def test_any_letter_of_theirs_brings_all_back(house, way):
    people(house)
    stopped(house)
    house.write(AMINA, GARDEN, "Peas anyone?", subject="Peas")

    if way == "the list":
        house.write(BEN, GARDEN, "My mailbox was full.", subject="Back")
    elif way == "the probe":
        house.answer(BEN, the_probe(house), "yes")
    else:
        house.write(BEN, f"garden+request@{DOMAIN}", subject="resume")

    house.wait("ben@example.com", AGAIN)
    assert state_of(house) == "active"
    assert bounces(house) == []
    house.wait("ben@example.com", "Peas anyone?")


def test_a_forged_letter_brings_nothing_back(build):
    with a_server() as dns:  # the policy of seeds.coop is reject
        house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list(domain=DOMAIN)
        people(house)
        house.member("cy@seeds.coop", "Cy")
        stopped(house, "cy@seeds.coop")

        forged = "mx.example.org; dmarc=fail header.from=seeds.coop"
        house.write("Cy <cy@seeds.coop>", f"garden+help@{DOMAIN}", authentication_results=forged)

        assert state_of(house, "cy@seeds.coop") == "unreachable"


def test_their_other_address_hears_of_it_and_can_bring_it_back(house):
    people(house)
    house.write(BEN, f"garden+request@{DOMAIN}", subject="link ben@home.example.net", proven=True)
    asked = house.wait("ben@home.example.net")
    house.answer("Ben <ben@home.example.net>", asked, "yes")
    house.settle()

    stopped(house)
    told = house.wait("ben@home.example.net", STOPPED)
    house.answer("Ben <ben@home.example.net>", told, "yes please")

    house.wait("ben@home.example.net", AGAIN)
    assert state_of(house) == "active"


def test_the_brief_names_whom_to_call_and_no_letter_beside_it_does(house):
    people(house)

    stopped(house)
    house.move(days=1)

    brief = house.wait("fay@example.net", "People whom mail does not reach")
    assert "Ben Kariuki (ben@example.com)" in brief.words and "there is no such mailbox" in brief.words
    house.move(days=8)
    assert house.count("fay@example.net", "person you may want to call") == 0


def test_without_a_brief_facilitators_hear_once_a_week_whom_they_may_want_to_call(house):
    house.set("garden", brief="off")
    people(house)
    house.member("cora@example.com", "Cora Lind")

    stopped(house)

    told = house.wait("fay@example.net", "person you may want to call")
    assert "Ben Kariuki (ben@example.com)" in told.words
    assert "there is no such mailbox" in told.words
    house.move(days=3)
    assert house.count("fay@example.net", "person you may want to call") == 1


def test_the_facilitators_digest_names_them(house):
    people(house)

    stopped(house)
    house.move(days=7)

    house.wait("fay@example.net", "People you may want to call: Ben Kariuki")


def test_who_looks_after_the_list_keeps_their_mail_and_others_are_told(house):
    people(house, roles="member+moderator")

    stopped(house)

    assert state_of(house) == "active"
    told = house.wait("fay@example.net", "you may want to call")
    assert "looks after the list, so mail goes on" in told.words


def test_the_admin_hears_of_an_only_owner_whom_mail_does_not_reach(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.com", "Ben Kariuki", roles="member+owner")

    stopped(house)

    house.wait("admin@example.net", "you may want to call")


def complaint(key_address="", body=""):
    """A feedback report (RFC 5965) of a provider that blacks out whose it is."""
    return "\r\n".join(
        [
            "From: Feedback <feedback@mail.example.com>",
            "Subject: FW: Beans",
            'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
            "", "--b", "", "This is an abuse report for a letter of yours.",
            "--b", "Content-Type: message/feedback-report", "",
            "Feedback-Type: abuse", "User-Agent: Mail/1.0", "Version: 1", "Original-Rcpt-To: <redacted>", "",
            "--b", "Content-Type: message/rfc822", "", body, "", "--b--", "",
        ]
    ).encode()  # fmt: skip


def test_a_complaint_stops_mail_at_once_and_is_never_answered(house):
    people(house)
    sender = a_day(house)

    house.send(complaint(), sender, sender="feedback@mail.example.com")
    house.move(hours=2)

    assert state_of(house) == "paused"
    house.wait("fay@example.net", "complained of mail", "Ben Kariuki")
    assert house.count("feedback@mail.example.com") == 0
    assert len(house.got("ben@example.com")) == 1


def test_who_complained_is_not_said_to_have_asked_for_no_mail(house):
    people(house)
    house.send(complaint(), a_day(house), sender="feedback@mail.example.com")
    house.settle()

    why = house.shell("why", "garden", "ben@example.com").out
    shown = house.shell("member", "show", "garden", "ben@example.com", "--json").json

    assert "a complaint to their mail provider stopped their mail" in why and "asked for no mail" not in why
    assert shown["complained"].startswith(house.now().date().isoformat()) and shown["paused_until"] is None


def test_a_complaint_in_a_pause_outlasts_it_and_owners_hear_of_it_once(house):
    people(house)
    sender = a_day(house)
    house.write(BEN, "garden+request@lists.example.org", "", "nomail until 2040-11-20", proven=True)

    house.send(complaint(), sender, sender="feedback@mail.example.com")
    house.send(complaint(), sender, sender="feedback@mail.example.com")
    house.move(days=30)
    house.wait("fay@example.net", "complained of mail", "Ben Kariuki")
    house.move(days=2)

    assert state_of(house) == "paused"
    assert house.count("fay@example.net", "complained of mail") == 1
    house.write(BEN, GARDEN, "That was my cat on the keyboard.", subject="Sorry")
    house.wait("ben@example.com", AGAIN)


def test_a_complaint_that_comes_elsewhere_is_known_by_the_leave_key_it_brings_back(house):
    people(house)
    house.write(AMINA, GARDEN, "Who has beans?")
    copy = house.wait("ben@example.com", "Who has beans?").raw.decode()

    house.send(complaint(body=copy), f"garden-bounces@{DOMAIN}", sender="feedback@mail.example.com")

    assert state_of(house) == "paused"
    house.write(BEN, GARDEN, "That was my cat on the keyboard.", subject="Sorry")
    house.wait("ben@example.com", AGAIN)


def test_a_second_complaint_of_a_day_is_told_on_the_next(house):
    people(house)
    house.member("cora@example.com", "Cora Lind")
    house.write(AMINA, GARDEN, "Who has beans?")
    senders = [house.wait(one, "Who has beans?").sender for one in ("ben@example.com", "cora@example.com")]

    house.send(complaint(), senders[0], sender="f@example.com")
    house.move(minutes=5)
    house.send(complaint(), senders[1], sender="f@example.com")
    house.move(minutes=5)

    assert house.count("fay@example.net", "complained") == 1
    house.move(days=1)
    house.wait("fay@example.net", "complained", "Cora Lind")


# --- lists whose envelope sender names nobody --------------------------------------------------------------------


def returned(house, to="ben@example.com", message_id="", status="5.1.1"):
    """A report that names its recipient and brings back the header of the letter."""
    text = report(status).decode().replace("somebody.else@example.com", to)
    back = (
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: a@example.org\r\nMessage-ID: {message_id}\r\n\r\n--b--"
    )
    return text.replace("--b--", back).encode()


def test_without_keys_a_report_counts_for_the_member_it_names_and_the_letter_it_brings_back(house):
    people(house)
    house.set("garden", delivery="batch")
    message_id = house.write(AMINA, GARDEN, "Who has beans?")
    house.settle()

    house.send(returned(house, message_id=message_id), f"garden-bounces@{DOMAIN}", sender="")
    house.send(returned(house, to="nobody@example.com", message_id=message_id), f"garden-bounces@{DOMAIN}", sender="")
    house.send(
        returned(house, to="amina@example.org", message_id="<made.up@x.example>"), f"garden-bounces@{DOMAIN}", sender=""
    )

    assert [(one["address"], one["score"]) for one in bounces(house)] == [("ben@example.com", 1.0)]


def test_with_keys_a_report_without_one_counts_for_nobody(house):
    people(house)
    message_id = house.write(AMINA, GARDEN, "Who has beans?")
    house.settle()

    house.send(returned(house, message_id=message_id), f"garden-bounces@{DOMAIN}", sender="")

    assert bounces(house) == []


def test_without_keys_a_probe_is_known_by_its_message_id(house):
    people(house)
    house.set("garden", sub_addresses="no")
    for day in range(3):
        house.move(days=1)
        message_id = house.write(AMINA, GARDEN, f"Beans of day {day}?")
        house.wait("ben@example.com", f"day {day}")
        house.send(returned(house, message_id=message_id), GARDEN, sender="")
    house.move(hours=2)
    probe = the_probe(house)

    house.send(returned(house, message_id=probe["message-id"]), GARDEN, sender="")

    assert house.shell("member", "show", "garden", "ben@example.com", "--json").json["state"] == "unreachable"


def test_what_a_member_writes_to_the_address_for_bounces_goes_to_the_owners_once_a_day(house):
    people(house)
    house.member("olga@example.org", "Olga Prin", roles="owner")
    bounces_address = f"garden+bounces@{DOMAIN}"

    house.write(BEN, bounces_address, "I get no mail any more, what is wrong?", "No mail")
    got = house.wait("olga@example.org", "I get no mail any more")
    house.write(BEN, bounces_address, "I get no mail any more, I asked already.", "No mail")
    house.settle()

    assert got.sender == ""  # what answers by itself does not come back to this address
    assert house.count("olga@example.org", "I asked already") == 0


@pytest.mark.parametrize("fields", [{"in_reply_to": "<1@x.example>"}, {"auto_submitted": "auto-replied"}])
def test_what_may_be_a_programs_at_the_address_for_bounces_goes_nowhere(house, fields):
    people(house)
    house.member("olga@example.org", "Olga Prin", roles="owner")

    house.write(BEN, f"garden+bounces@{DOMAIN}", "Thank you for your letter.", "Your letter", **fields)
    house.write("x@stranger.example", f"garden+bounces@{DOMAIN}", "Buy now.", "Offer")
    house.settle()

    assert [one.subject for one in house.got("olga@example.org")] == []
