"""Loops, storms and bombs (promises L1 to L9): machines write to us and in others' names, and nobody is bothered."""

import random
from collections import Counter
from datetime import timedelta

import pytest
from helpers import a_letter, join, read_outbox

from listcop.core.moderation import Envelope
from listcop.flows import accept_message, run_clock
from listcop.store import held, lists, members, posts
from tests.faults.auto_replies import STYLES
from tests.faults.house import sized
from tests.faults.office import Office

OWNER = "owner@example.org"
ROLES = ("", "+request", "+join", "+leave", "+help", "+status", "+owner", "+t1", "+weekly", "-bounces", "+nomail")


@pytest.fixture
def office(sqlite_store, relay):
    made = Office(sqlite_store, relay)
    yield made
    made.close()


def from_outside(office, raw, to, sender, peer="192.0.2.7"):
    """A letter from a machine that is none of ours, so that nothing proves its author."""
    envelope = Envelope(sender, (to,), peer, "mx", "smtp", False)
    (decision,) = accept_message.accept(
        office.store, office.site, envelope, raw, office.now, policy_of=lambda _: "none"
    )
    return decision


def to_people(office):
    """How many letters of ours were made for whom, the owner's apart."""
    return Counter(recipient for recipient, _ in read_outbox(office.store) if recipient != OWNER)


def post_count(office):
    with office.store.read() as tx:
        return posts.count_posts(tx, office.mlist.list_id)


# --- L1: loops -------------------------------------------------------------------------------------------------


def test_a_list_that_is_a_member_of_itself_posts_once_and_nothing_more(office):
    join(office.store, office.mlist, "garden@lists.example.org")
    office.post(1)
    office.send_all()

    for _ in range(3):
        for one in [taken for taken in office.relay.taken if taken.recipient == "garden@lists.example.org"]:
            assert office.take(one.data, sender=one.sender).action == "discard"
        office.send_all()

    assert post_count(office) == 1
    assert max(office.pairs().values()) == 1


def test_an_autoresponder_at_every_member_reaches_no_list_and_is_answered_by_nobody(sqlite_store, relay):
    count = sized(50, 10)
    office = Office(sqlite_store, relay, members=count)
    # What another list hands on is no automatic reply: its author, a member, wrote it.
    styles = [style for name, style in STYLES.items() if name != "a mailing list"]
    for number in range(1, sized(20, 4) + 1):
        office.post(number)
    office.send_all()

    copies = [one for one in relay.taken if one.recipient != "good0@example.org"]
    for number, one in enumerate(copies):
        for to in ("garden@lists.example.org", one.sender):
            reply = styles[number % len(styles)](one.recipient, one.data, number)
            office.take(reply, to, "" if number % 2 else one.recipient)

    assert post_count(office) == sized(20, 4)
    assert to_people(office) == {}
    office.close()


# --- sixty styles of automatic replies -------------------------------------------------------------------------


@pytest.mark.parametrize("style", STYLES)
def test_an_automatic_reply_posts_nothing_confirms_nothing_and_gets_no_answer(sqlite_store, relay, style):
    office = Office(sqlite_store, relay, members=1)
    office.take(
        a_letter(subject="join", **{"from": "vera@example.com"}), "garden+join@lists.example.org", "vera@example.com"
    )
    office.take(a_letter(subject="leave", **{"from": "good0@example.org"}), "garden+leave@lists.example.org")
    office.take(
        a_letter(subject="Spam", message_id="<s@x.net>", **{"from": "eve@example.net"}), sender="eve@example.net"
    )
    asked = read_outbox(office.store)
    before = to_people(office) + Counter([OWNER] * len(office.written(OWNER)))

    for number, (to, one) in enumerate(asked):
        reply_to = one.scan.all("reply-to")[0].decode()
        reply = STYLES[style](to, one.raw, number)
        for where in (reply_to, "garden@lists.example.org", "garden+request@lists.example.org"):
            office.take(reply, where, to)

    with office.store.read() as tx:
        vera = members.find_member(tx, office.mlist.list_id, "vera@example.com")
        good = members.find_member(tx, office.mlist.list_id, "good0@example.org")
        waiting = held.waiting(tx, office.mlist.list_id)
    office.close()
    assert len(asked) == 3
    assert vera is None or not vera.is_member
    assert good.state == "active"
    assert [one.number for one in waiting] == [1]
    assert post_count(office) == 0
    assert to_people(office) + Counter([OWNER] * len(office.written(OWNER))) == before


# --- L2: storms at -request ------------------------------------------------------------------------------------


def test_a_robot_without_any_mark_gets_ten_answers_a_day_at_most(office):
    for number in range(sized(10_000, 300)):
        raw = a_letter(
            subject=f"Ticket {number}", text="Thank you for your message.", message_id=f"<{number}@example.com>",
            **{"from": "robot@example.com"},
        )  # fmt: skip
        office.take(raw, "garden+request@lists.example.org", "robot@example.com")
        office.now += timedelta(seconds=7)

    assert 0 < len(office.written("robot@example.com")) <= 10


def test_vacation_storms_are_answered_by_nobody(office):
    styles = list(STYLES.values())
    question = a_letter(
        subject="garden: help", message_id="<h@lists.example.org>", **{"from": "garden@lists.example.org"}
    )
    for number in range(sized(10_000, 300)):
        author = f"away{number % 50}@example.com"
        raw = styles[number % len(styles)](author, question, number)
        office.take(raw, "garden+request@lists.example.org", author if number % 3 else "")

    assert to_people(office) == {}
    assert office.written(OWNER) == []


# --- L3, L4: bounces and backscatter ---------------------------------------------------------------------------


def test_bounces_to_every_address_are_answered_by_nobody(office):
    report = (
        "From: MAILER-DAEMON@mx.example.com\r\nTo: garden-bounces@lists.example.org\r\nSubject: Undelivered mail\r\n"
        "MIME-Version: 1.0\r\nMessage-ID: <%d@mx.example.com>\r\nContent-Type: multipart/report; "
        'report-type=delivery-status; boundary="x"\r\n\r\n--x\r\n\r\nNo such user.\r\n--x\r\n'
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n\r\n"
        "Final-Recipient: rfc822; slow1@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n--x--\r\n"
    )
    for number in range(sized(1000, 110)):
        role = ROLES[number % len(ROLES)]
        office.take((report % number).encode(), f"garden{role}@lists.example.org", "")

    assert to_people(office) == {}
    assert post_count(office) == 0
    with office.store.read() as tx:
        assert members.find_member(tx, office.mlist.list_id, "slow1@example.org").state == "active"


@pytest.mark.parametrize("non_members", ["hold", "reject", "discard"])
def test_forged_posts_send_nothing_to_whose_names_they_bear(sqlite_store, relay, non_members):
    office = Office(sqlite_store, relay, non_members=non_members)
    said = Counter()
    for number in range(sized(10_000, 150)):
        victim = f"victim{number}@example.{'com' if number % 2 else 'net'}"
        raw = a_letter(subject="Cheap seed", message_id=f"<{number}@spam.example>", **{"from": victim})
        said[from_outside(office, raw, "garden@lists.example.org", victim).action] += 1

    for _ in range(20):
        office.now += timedelta(days=1)
        run_clock.tick(office.store, office.site, office.now)

    assert set(said) <= {"hold", "reject", "discard"}
    assert to_people(office) == {}
    office.close()


# --- L5: subscription bombs ------------------------------------------------------------------------------------


def test_one_victim_over_a_hundred_lists_gets_three_letters_a_day_at_most(office, sqlite_store, relay):
    names = [f"list-{number}" for number in range(sized(100, 12))]
    for name in names:
        sqlite_store.write(lambda tx, name=name: lists.create_list(tx, name, "lists.example.org", {}, office.now))

    for day in range(1, 3):
        for number in range(sized(5_000, 120)):
            raw = a_letter(subject="join", message_id=f"<{day}.{number}@x.net>", **{"from": "victim@example.com"})
            to = f"{names[number % len(names)]}+{'join' if number % 2 else 'request'}@lists.example.org"
            from_outside(office, raw, to, "victim@example.com", f"192.0.2.{number % 200}")
        assert 0 < to_people(office)["victim@example.com"] <= 3 * day
        office.now += timedelta(days=1, minutes=1)


@pytest.mark.parametrize("how", ["one machine", "one domain"])
def test_one_place_makes_us_ask_twenty_victims_an_hour(office, how):
    peers = random.Random(5)
    for number in range(sized(10_000, 120)):
        domain = "example.com" if how == "one domain" else f"d{number}.example.com"
        peer = "192.0.2.7" if how == "one machine" else f"198.51.{peers.randrange(256)}.{peers.randrange(256)}"
        raw = a_letter(subject="join", message_id=f"<{number}@x.net>", **{"from": f"victim{number}@{domain}"})
        from_outside(office, raw, "garden+join@lists.example.org", f"victim{number}@{domain}", peer)

    first_hour = sum(to_people(office).values())
    office.now += timedelta(minutes=61)
    raw = a_letter(subject="join", message_id="<late@x.net>", **{"from": "late@example.com"})
    from_outside(office, raw, "garden+join@lists.example.org", "late@example.com", "192.0.2.7")

    assert first_hour == 20
    assert to_people(office)["late@example.com"] == 1


def test_a_hundred_people_who_join_within_ten_minutes_are_all_asked(office):
    for number in range(100):
        author = f"new{number}@d{number % 60}.example.com"
        raw = a_letter(subject="join", message_id=f"<{number}@d.example.com>", **{"from": author})
        office.take(raw, "garden+join@lists.example.org", author)  # by our own MTA, as all mail of a site comes
        office.now += timedelta(seconds=6)

    assert set(to_people(office).values()) == {1}
    assert len(to_people(office)) == 100


# --- L6, L9: rates and the moderators' desk --------------------------------------------------------------------


def test_a_lists_own_limit_an_hour_holds_what_is_over_whoever_writes(sqlite_store, relay):
    office = Office(sqlite_store, relay, list_posts_per_hour=sized(300, 40))
    total = sized(1000, 100)

    fates = Counter(
        office.post(number, author=f"{office.name(number % 20)}@example.org").action for number in range(total)
    )

    assert fates == {"accept": sized(300, 40), "hold": total - sized(300, 40)}
    assert len(office.written(OWNER)) == 10
    office.close()


def test_a_moderation_flood_fills_no_disk_and_no_mailbox(office):
    fates = Counter()
    for number in range(sized(10_000, 700)):
        fates[office.post(number, author=f"spam{number % 400}@example.com").action] += 1
        office.now += timedelta(milliseconds=300)

    for _ in range(3):
        office.now += timedelta(hours=1)
        run_clock.tick(office.store, office.site, office.now)

    assert fates["hold"] == 500
    assert fates["accept"] == 0
    assert len(office.written(OWNER)) <= 11 + sized(2, 0)
