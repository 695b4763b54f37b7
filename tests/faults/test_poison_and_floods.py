"""Letters that break us, and far too many letters: kept or held, told once, and nobody else waits or is bothered."""

import sqlite3
from collections import Counter
from datetime import timedelta

import pytest
from helpers import a_letter, join

from listcop.core.letters import Texts
from listcop.flows import read_posts, run_clock, send_digests
from listcop.store import digests, readings
from listcop.store.database import unpack
from tests.faults.house import mark_of, sized
from tests.faults.office import Office, everyone_once, shipped_texts

OWNER = "owner@example.org"


@pytest.fixture
def office(sqlite_store, relay):
    made = Office(sqlite_store, relay)
    yield made
    made.close()


def with_template(path, source, *, of_site):
    """The texts of an installation in which one template breaks: a site's own, or one that was shipped broken."""
    texts = shipped_texts()
    laid_over = {**texts.templates, path: source}
    return Texts(laid_over, texts.catalogues, texts.templates if of_site else None)


# --- poison ----------------------------------------------------------------------------------------------------


def test_a_letter_that_breaks_us_is_kept_aside_and_its_owner_told_once(sqlite_store, relay):
    texts = with_template("post-held-notice/body.txt", "{{ 1 / 0 }}", of_site=False)
    office = Office(sqlite_store, relay, texts=texts)
    poison = a_letter(message_id="<held@example.org>", **{"from": "stranger@example.com"})

    decisions = [office.post(1), office.take(poison), office.post(2)]
    office.send_all()

    assert [one.action for one in decisions] == ["accept"] * 3
    assert all(one.reply.startswith("250") for one in decisions)
    assert office.pairs() == everyone_once(office, 2)
    assert [one.subject for one in office.written(OWNER)] == ["garden: a letter could not be read"]
    with sqlite3.connect(sqlite_store.path) as kept:
        ((packed,),) = kept.execute(
            "SELECT packed FROM letter_bytes JOIN letters USING (list_id, letter_id) WHERE fate = 'damaged'"
        ).fetchall()
    assert unpack(packed) == poison
    office.close()


def test_a_template_of_the_site_that_breaks_is_told_once_and_ours_goes_out(sqlite_store, relay):
    texts = with_template("help/body.txt", "{{ nothing_of_the_kind }}", of_site=True)
    office = Office(sqlite_store, relay, texts=texts)

    for address in ("good0@example.org", "slow1@example.org"):
        office.take(a_letter(subject="help", **{"from": address}), "garden+help@lists.example.org", address)

    assert len(office.written("good0@example.org")) == 1
    assert len(office.written("slow1@example.org")) == 1
    run_clock.tick(sqlite_store, office.site, office.now)
    assert ["template" in one.text for one in office.written(OWNER)] == [True]
    office.close()


def test_a_digest_goes_out_though_the_sites_template_breaks_and_its_owner_is_told(sqlite_store, relay):
    texts = with_template("digest/body.txt", "{{ nothing_of_the_kind }}", of_site=True)
    office = Office(sqlite_store, relay, texts=texts)
    office.post(1)

    number = send_digests.send_now(sqlite_store, office.site, office.mlist, "weekly", office.now)

    with sqlite_store.read() as tx:
        assert digests.editions_of(tx, office.mlist.list_id, number)
    run_clock.tick(sqlite_store, office.site, office.now)
    assert ["template" in one.text for one in office.written(OWNER)] == [True]
    office.close()


def test_a_thread_that_cannot_be_shown_is_left_out_of_the_digest_and_its_owner_told_once(sqlite_store, relay):
    body = shipped_texts().templates["digest/body.txt"]
    breaks = "{% for section in digest.sections %}{% for item in section['items'] %}{{ 1 // ((item.home or 0) - 2) }}"
    texts = with_template("digest/body.txt", body + breaks + "{% endfor %}{% endfor %}", of_site=False)
    office = Office(sqlite_store, relay, texts=texts)
    for number in (1, 2, 3):
        office.post(number)

    number = send_digests.send_now(sqlite_store, office.site, office.mlist, "weekly", office.now)

    with sqlite_store.read() as tx:
        shown = [text for _, _, _, text in digests.editions_of(tx, office.mlist.list_id, number)]
    assert all("Seeds of kind 1" in one and "Seeds of kind 3" in one for one in shown)
    assert not any("Seeds of kind 2" in one for one in shown)
    assert [one.subject for one in office.written(OWNER)] == ["garden: a letter could not be read"]
    office.close()


def test_a_list_whose_digest_cannot_be_made_holds_up_no_other(sqlite_store, relay):
    texts = shipped_texts()
    body = texts.templates["digest/body.txt"] + "{% if list_name == 'garden' %}{{ 1 / 0 }}{% endif %}"
    broken = Texts({**texts.templates, "digest/body.txt": body}, texts.catalogues, None)
    garden = Office(sqlite_store, relay, texts=broken, digest="weekly monday 07:00")
    choir = Office(sqlite_store, relay, name="choir", texts=broken, digest="weekly monday 07:00")
    for office in (garden, choir):
        to = f"{office.mlist.name}@lists.example.org"
        office.take(a_letter(message_id=f"<{to}>", **{"from": "good0@example.org"}), to)

    run_clock.tick(sqlite_store, garden.site, garden.now + timedelta(days=8))

    with sqlite_store.read() as tx:
        sent = {one.mlist.name: [d.sent for d in digests.all_digests(tx, one.mlist.list_id)] for one in (garden, choir)}
    assert sent == {"garden": [False], "choir": [True]}
    garden.close()
    choir.close()


def test_a_footer_of_the_site_that_breaks_is_told_once_and_ours_goes_out(sqlite_store, relay):
    texts = with_template("post-footer/body.txt", "{{ nothing_of_the_kind }}", of_site=True)
    office = Office(sqlite_store, relay, texts=texts, footer="always")

    for number in (1, 2):
        office.post(number)
    office.send_all()
    copies = {mark_of(one.data): one.data for one in relay.taken if mark_of(one.data)}

    assert sorted(copies) == ["p1", "p2"]
    assert all(b"To leave the list: garden+leave@lists.example.org" in one for one in copies.values())
    run_clock.tick(sqlite_store, office.site, office.now)
    assert [one.subject for one in office.written(OWNER)] == ["garden: your template for post-footer fails"]
    office.close()


def test_a_kept_letter_whose_bytes_are_damaged_is_set_aside_and_the_next_ones_go(office):
    office.post(1)
    office.post(2)
    with sqlite3.connect(office.store.path) as other:
        other.execute("UPDATE letter_bytes SET packed = x'00' WHERE letter_id = 1")

    with pytest.raises(Exception, match="decompressing"):
        office.send_all()
    office.send_all()

    assert set(office.pairs()) == {pair for pair in everyone_once(office, 2) if pair[0] == "p2"}
    assert [one.state for one in office.queue()] == ["refused"]
    assert len(office.notices(OWNER)) == 1


def test_a_thread_that_cannot_be_read_stops_no_other_from_being_read(office):
    for number in (1, 2, 3):
        office.post(number)
    with sqlite3.connect(office.store.path) as other:
        other.execute("""UPDATE threads SET said = '{"at": "no moment"}' WHERE number = 1""")

    rounds = [read_posts.read_waiting(office.store, office.site.weights, office.mlist.list_id) for _ in range(2)]

    assert rounds == [3, 0]
    with office.store.read() as tx:
        assert set(readings.readings_of(tx, office.mlist.list_id, [1, 2, 3])) == {1, 2, 3}


@pytest.mark.parametrize("own", ["<грядка.17@example.org>", f"<{'long' * 240}@example.org>"], ids=["wide", "long"])
def test_a_letter_whose_message_id_we_cannot_write_is_taken_and_answered(store, relay, own):
    office = Office(store, relay, digest="weekly monday 07:00")
    join(store, office.mlist, "cora@example.org", cadence="weekly")

    decided = office.take(
        a_letter(message_id=own, references=f"<first@example.org> {own}", **{"from": "cora@example.org"})
    )

    office.close()
    assert decided.reason == "accepted"
    (receipt,) = office.written("cora@example.org")
    assert not receipt.in_reply_to


def test_a_thread_whose_findings_the_database_refuses_stops_no_other_from_being_read(store, relay):
    office = Office(store, relay)
    office.post(1)
    too_long_to_index = "https://example.org/" + "".join(map(chr, range(0x4E00, 0x4E00 + 1900)))  # on PostgreSQL
    office.take(
        a_letter(message_id="<long@example.org>", text=f"See {too_long_to_index}", **{"from": "good0@example.org"})
    )
    office.post(3)
    told = []

    rounds = [
        read_posts.read_waiting(
            store, office.site.weights, office.mlist.list_id, told=lambda thread, trouble: told.append(thread)
        )
        for _ in range(2)
    ]

    office.close()
    assert rounds == [3, 0]
    with store.read() as tx:
        assert set(readings.readings_of(tx, office.mlist.list_id, [1, 2, 3])) == {1, 2, 3}
    assert told in ([], [2])


def test_a_list_with_much_to_send_holds_up_no_other(office, sqlite_store, relay):
    small = Office(sqlite_store, relay, name="choir")
    for number in range(1, 31):
        office.post(number)
    office.outbox.send_next(office.way_out.send, office.now)

    small.take(a_letter(message_id="<p99.x@example.org>", **{"from": "good0@example.org"}), "choir@lists.example.org")
    for _ in range(3):
        office.outbox.send_next(office.way_out.send, office.now)

    assert "p99" in {mark for mark, _ in office.pairs()}
    small.close()


# --- floods ----------------------------------------------------------------------------------------------------


def test_automatic_letters_to_our_addresses_are_never_answered(office):
    marks = (
        {"auto_submitted": "auto-replied"},
        {"auto_submitted": "auto-generated"},
        {"precedence": "bulk"},
        {"x_autoreply": "yes"},
        {"subject": "Automatic reply: help"},
        {"list_id": "<other.example.com>"},
    )

    for number in range(sized(1000, 120)):
        raw = a_letter(
            **{"from": "robot@example.com", "subject": "help", "message_id": f"<{number}@example.com>"}
            | marks[number % len(marks)]
        )
        for role in ("request", "join", "help"):
            office.take(raw, f"garden+{role}@lists.example.org", "robot@example.com")
    office.take(
        a_letter(subject="help", **{"from": "robot@example.com"}), "garden+request@lists.example.org", sender=""
    )

    assert office.written("robot@example.com") == []
    assert office.written(OWNER) == []


def test_nobody_is_bombed_with_confirmations(office, sqlite_store, relay):
    others = [Office(sqlite_store, relay, name=f"list-{number}") for number in range(sized(20, 4))]
    victim = "victim@example.com"

    for day in range(2):
        for number in range(sized(1000, 60)):
            name = [office, *others][number % (1 + len(others))].mlist.name
            raw = a_letter(subject="join", message_id=f"<{day}.{number}@example.com>", **{"from": victim})
            office.take(raw, f"{name}+join@lists.example.org", victim)
            office.now += timedelta(seconds=1)
        assert len(office.written(victim)) <= 3 * (day + 1)
        office.now += timedelta(days=1)

    assert len(office.written(victim)) > 0
    for other in others:
        other.close()


def test_a_flood_for_the_moderators_is_ten_notices_and_one_more(office):
    fates = Counter()

    for number in range(sized(1000, 100)):
        fates[office.post(number, author=f"spam{number}@example.com").action] += 1
        office.now += timedelta(seconds=1)

    at_once = len(office.written(OWNER))
    for _ in range(3):
        office.now += timedelta(hours=1)
        run_clock.tick(office.store, office.site, office.now)

    print(f"{fates}, {at_once} notices, then {len(office.written(OWNER)) - at_once}")
    assert (at_once, len(office.written(OWNER))) == (10, 11)
    assert fates["accept"] == 0
    assert fates["hold"] <= 500


def test_what_one_author_writes_beyond_thirty_posts_an_hour_waits(sqlite_store, relay):
    office = Office(sqlite_store, relay, author_posts_per_hour=30)
    count = sized(1000, 60)

    fates = Counter(office.post(number).action for number in range(1, count + 1))
    office.send_all()

    assert fates["accept"] == 30
    assert fates["hold"] == count - 30
    assert len(office.pairs()) == 30 * 20
    assert len(office.written(OWNER)) <= 11
    office.close()
