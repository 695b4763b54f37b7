"""Who gets what: a delivery is one row, cut into lots, and each recipient stands in exactly one of them."""

import itertools
import random

import pytest
import sqlalchemy as sa
from helpers import NOW, a_letter, claim_lot, join, later, make_list, post, read_outbox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listcop.core.lists import joined_roles
from listcop.store import deliveries, lists, lots, members, readers
from listcop.store.tables import deliveries as delivery_rows
from listcop.store.tables import follows, memberships
from listcop.store.tables import lots as lot_rows

SOME = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
NUMBER = 50  # of the post that is delivered
THREAD = 20  # the thread it stands in
_names = (f"list-{number}" for number in itertools.count())


@pytest.fixture
def garden(store):
    return make_list(store)


def deliver(tx, mlist, kind="post", **more):
    """A delivery row; returns its number."""
    number = lists.take_numbers(tx, mlist.list_id, delivery=1).delivery
    deliveries.keep_delivery(tx, mlist.list_id, number, kind, now=more.pop("now", NOW), **more)
    return number


def claim_all(tx, mlist, size=25, language="en"):
    """Every lot that is due, in the order it is claimed."""
    found = []
    while (claimed := claim_lot(tx, mlist.list_id, size, language, later(days=1))) is not None:
        found.append(claimed[1])
    return found


def keep_members(tx, mlist, given_members):
    """Memberships as given, in one statement; their ids count from 1."""
    defaults = {"person_id": 1, "name": "", "language": "", "joined": NOW, "state": "active", "roles": "member"}
    rows = []
    for number, one in enumerate(given_members, 1):
        address = f"m{number}@{one['domain']}"
        rows.append(defaults | {"list_id": mlist.list_id, "membership_id": number, "address": address} | one)
    if rows:
        tx.execute(sa.insert(memberships), rows)


DOMAINS = st.sampled_from(["big.example", "big.example", "Ä.example", "a-b.example", "ab.example", "zeta.example"])
ROLES = st.sets(st.sampled_from(["member", "facilitator", "moderator", "owner"]), min_size=1).map(joined_roles)
MEMBERS = st.fixed_dictionaries(
    {
        "domain": DOMAINS,
        "cadence": st.sampled_from(["each", "each", "weekly", "daily", "none"]),
        "state": st.sampled_from(["active", "active", "active", "paused", "unreachable", "pending", "left"]),
        "roles": st.just("member") | ROLES,
        "language": st.sampled_from(["", "en", "fr"]),
        "each_from": st.sampled_from([0, 10, NUMBER - 1, NUMBER, NUMBER + 5]),
        "sent_up_to": st.sampled_from([10, 40]),
        "short_digest": st.booleans(),
        "joined": st.sampled_from([NOW, later(days=-9), later(minutes=1)]),
    }
)
FOLLOWS = st.none() | st.tuples(st.booleans(), st.sampled_from([THREAD, NUMBER - 1, NUMBER]))


def has_role(one, role):
    return role in one["roles"].split("+")


def gets_post(one, follow):
    """What is promised: everyone with cadence each when it was accepted, and followers, minus who muted it."""
    if one["state"] != "active" or not has_role(one, "member"):
        return False
    if one["cadence"] == "each":
        return one["each_from"] < NUMBER and not (follow and follow[0])
    return follow is not None and not follow[0] and follow[1] < NUMBER


@SOME
@given(st.lists(st.tuples(MEMBERS, FOLLOWS), max_size=60), st.integers(1, 6))
def test_a_post_reaches_everyone_it_is_for_exactly_once(store, chosen, size):
    given_members = [one for one, _ in chosen]

    def cut(tx):
        mlist = lists.create_list(tx, next(_names), "lists.example.org", {}, NOW)
        keep_members(tx, mlist, given_members)
        tx.execute(sa.text("INSERT INTO posts " + A_POST), {"list_id": mlist.list_id, "number": NUMBER, "at": NOW})
        for number, (_, follow) in enumerate(chosen, 1):
            if follow:
                row = {"membership_id": number, "muted": follow[0], "since": follow[1]}
                tx.execute(sa.insert(follows).values(list_id=mlist.list_id, thread=THREAD, **row))
        deliver(tx, mlist, number=NUMBER)
        return claim_all(tx, mlist, size)

    found = store.write(cut)

    sent = [member for lot in found for member in lot.members]
    assert sorted(sent) == [n for n, (one, follow) in enumerate(chosen, 1) if gets_post(one, follow)]
    assert all(1 <= len(lot.members) <= size for lot in found)
    single = [given_members[n - 1] for n in sent if given_members[n - 1]["cadence"] == "each"]
    assert in_runs([one["domain"] for one in single])


A_POST = (
    "(list_id, number, letter_id, thread, date, accepted, attachments, placed, changed)"
    f" VALUES (:list_id, :number, 1, {THREAD}, :at, :at, '[]', '[]', '[]')"
)


def in_runs(domains):
    """Does each domain stand in one run?"""
    return len([one for one, _ in itertools.groupby(domains)]) == len(set(domains))


def has_own_edition(one, everyone):
    """Facilitators have, and owners where nobody is a facilitator."""
    helped = any(has_role(other, "facilitator") and other["state"] != "left" for other in everyone)
    return has_role(one, "facilitator") or (
        has_role(one, "owner") and not helped and one["cadence"] in ("weekly", "each")
    )


def gets_digest(one, everyone, edition, language, mark, own_language):
    if one["state"] != "active" or not has_role(one, "member") or has_own_edition(one, everyone):
        return False
    if (one["language"] or own_language) != language or one["joined"] > NOW:
        return False
    if edition == "short":
        return one["cadence"] == "each" and one["short_digest"]
    return one["cadence"] == "weekly" and one["sent_up_to"] == mark


@SOME
@given(st.lists(MEMBERS, max_size=60), st.integers(1, 6))
def test_every_reader_gets_one_edition_of_a_digest(store, given_members, size):
    editions = [("member", language, mark) for language in ("en", "fr") for mark in (10, 40)]
    editions += [("short", "en", ""), ("short", "fr", "")]

    def cut(tx):
        mlist = lists.create_list(tx, next(_names), "lists.example.org", {}, NOW)
        keep_members(tx, mlist, given_members)
        found = {}
        for edition, language, mark in editions:
            cadence = "each" if edition == "short" else "weekly"
            deliver(tx, mlist, "digest", number=1, edition=f"{edition}:{language}:{mark}", cadence=cadence)
            found[edition, language, mark] = [n for lot in claim_all(tx, mlist, size) for n in lot.members]
        return found

    found = store.write(cut)

    for (edition, language, mark), sent in found.items():
        wanted = [
            n
            for n, one in enumerate(given_members, 1)
            if gets_digest(one, given_members, edition, language, mark, "en")
        ]
        assert sorted(sent) == wanted


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 16, 17, 40])
def test_the_last_chunk_may_be_full_or_empty(store, garden, count):
    """Eight lots are cut at once; neither the last of a full cut nor the first behind it is lost or doubled."""

    def cut(tx):
        keep_members(tx, garden, [{"domain": f"d{n % 3}.example", "cadence": "each"} for n in range(count)])
        number = deliver(tx, garden, number=NUMBER)
        found = claim_all(tx, garden, 1)
        return number, found, deliveries.get_delivery(tx, garden.list_id, number)

    _number, found, delivery = store.write(cut)

    assert sorted(lot.members for lot in found) == [(n + 1,) for n in range(count)]
    assert (delivery.state, delivery.lots) == ("cut" if count else "done", count)


def test_accepting_a_post_writes_one_row_whatever_the_members(store, garden):
    store.write(lambda tx: keep_members(tx, garden, [{"domain": "x.example", "cadence": "each"}] * 500))

    store.write(lambda tx: deliver(tx, garden, number=NUMBER))

    with store.read() as tx:
        rows = [tx.execute(sa.select(sa.func.count()).select_from(t)).scalar_one() for t in (delivery_rows, lot_rows)]
    assert rows == [1, 0]


def test_only_a_few_lots_are_cut_at_a_time(store, garden):
    def claim_one(tx):
        keep_members(tx, garden, [{"domain": f"d{n}.example", "cadence": "each"} for n in range(100)])
        deliver(tx, garden, number=NUMBER)
        claim_lot(tx, garden.list_id, 5, "en", NOW)
        return tx.execute(sa.select(sa.func.count()).select_from(lot_rows)).scalar_one()

    assert store.write(claim_one) == 8


def test_lots_go_out_in_order_of_domain(store, garden):
    """Neighbours in a lot share their domain: fewer connections for the relay."""

    def cut(tx):
        rng = random.Random(1)
        domains = [rng.choice(["one.example", "two.example", "three.example"]) for _ in range(60)]
        keep_members(tx, garden, [{"domain": domain, "cadence": "each"} for domain in domains])
        deliver(tx, garden, number=NUMBER)
        return [domains[n - 1] for lot in claim_all(tx, garden, 7) for n in lot.members]

    assert in_runs(store.write(cut))


def test_a_member_of_another_list_gets_nothing(store, garden):
    wood = make_list(store, "wood")
    join(store, wood, "ben@example.org")
    join(store, garden, "amina@example.org")

    def cut(tx):
        deliver(tx, garden, number=NUMBER)
        return [lot.members for lot in claim_all(tx, garden)], claim_all(tx, wood)

    assert store.write(cut) == ([(1,)], [])


def test_a_cadence_that_changes_after_a_post_was_accepted_changes_nothing_for_it(store, garden):
    """Walk: a post is accepted, Ben turns to weekly, Cleo to each: Ben still gets this one, Cleo in her digest."""
    ben = join(store, garden, "ben@example.org")
    cleo = join(store, garden, "cleo@example.org", cadence="weekly")

    def work(tx):
        deliver(tx, garden, number=NUMBER)
        lots.cut_everything(tx, garden.list_id, 25, "en", NOW)
        members.change_member(tx, garden.list_id, ben.membership_id, cadence="weekly", sent_up_to=NUMBER)
        members.change_member(tx, garden.list_id, cleo.membership_id, cadence="each", each_from=NUMBER)
        return [lot.members for lot in claim_all(tx, garden)]

    assert store.write(work) == [(ben.membership_id,)]


def test_cutting_everything_leaves_letters_and_other_lists_alone(store, garden):
    wood = make_list(store, "wood")
    join(store, garden)
    join(store, wood)

    def work(tx):
        deliver(tx, garden, number=NUMBER)
        deliver(tx, wood, number=NUMBER)
        number = lists.take_numbers(tx, garden.list_id, delivery=1).delivery
        deliveries.keep_letter(tx, garden.list_id, number, "cleo@example.org", b"letter", sender="", now=NOW)
        lots.cut_everything(tx, garden.list_id, 25, "en", NOW)
        rows = tx.execute(sa.select(delivery_rows).order_by(delivery_rows.c.list_id, delivery_rows.c.delivery_id))
        return [(row.kind, row.state) for row in rows]

    assert store.write(work) == [("post", "cut"), ("letter", "due"), ("post", "due")]


def test_a_delivery_to_named_members_goes_to_them_alone(store, garden):
    for name in ("amina", "ben", "cleo"):
        join(store, garden, f"{name}@example.org")

    def work(tx):
        number = deliver(tx, garden, "digest", number=1, edition="facilitator:en:", cadence="weekly")
        delivery = deliveries.get_delivery(tx, garden.list_id, number)
        lots.keep_lot_for(tx, delivery, [3, 1], 1, NOW)
        return [lot.members for lot in claim_all(tx, garden)]

    assert store.write(work) == [(3,), (1,)]


def test_a_letter_to_one_person_is_a_lot_of_one_and_keeps_its_bytes(store, garden):
    raw = a_letter(to="cleo@example.org", subject="Welcome")

    def work(tx):
        number = lists.take_numbers(tx, garden.list_id, delivery=1).delivery
        deliveries.keep_letter(tx, garden.list_id, number, "cleo@example.org", raw, sender="b@x.example", now=NOW)
        delivery, lot = claim_lot(tx, garden.list_id, 25, "en", NOW)
        return delivery, lot.members, deliveries.own_letter(tx, garden.list_id, number)

    delivery, members_of_lot, kept = store.write(work)

    assert (delivery.kind, delivery.recipient, delivery.sender) == ("letter", "cleo@example.org", "b@x.example")
    assert (members_of_lot, kept) == ((0,), raw)
    assert [(to, message.subject) for to, message in read_outbox(store)] == [("cleo@example.org", "Welcome")]


def test_who_left_after_a_lot_was_cut_is_not_mailed(store, garden):
    for name in ("amina", "ben", "cleo"):
        join(store, garden, f"{name}@example.org", name=name.title(), language="fr")
    store.write(lambda tx: members.change_member(tx, garden.list_id, 2, state="left"))

    with store.read() as tx:
        found = readers.recipients_of(tx, garden.list_id, [3, 2, 1, 99])

    assert [(one.membership_id, one.address) for one in found] == [(3, "cleo@example.org"), (1, "amina@example.org")]


def test_deliveries_of_a_post_are_found_by_its_number(store, garden):
    store.write(lambda tx: [deliver(tx, garden, number=n) for n in (7, 8, 7)])

    with store.read() as tx:
        found = deliveries.deliveries_of(tx, garden.list_id, "post", 7)

    assert [one.delivery_id for one in found] == [1, 3]


def test_who_asks_gets_the_answers_at_once_until_they_mute(store, garden):
    """Amina reads a weekly digest; what answers her question comes to her at once."""
    amina = join(store, garden, "amina@example.org", cadence="weekly")
    question = post(store, garden)
    follow = {"thread": question.thread, "membership_id": amina.membership_id, "since": question.number}
    store.write(lambda tx: members.follow_thread(tx, garden.list_id, **follow))
    answer = post(store, garden, message_id="<2@example.org>", in_reply_to="<1@example.org>", **BEN)

    def deliver_both(tx):
        return [deliver(tx, garden, number=number) for number in (question.number, answer.number)]

    numbers = store.write(deliver_both)

    with_answer = store.write(lambda tx: [(lot.delivery_id, lot.members) for lot in claim_all(tx, garden)])
    assert with_answer == [(numbers[1], (amina.membership_id,))]


BEN = {"from": "Ben <ben@example.org>", "text": "Runner beans do, I grow them by the stream."}
