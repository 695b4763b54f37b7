"""What stands beside the posts: letters and their ends, readings, assets, held posts, keys, events."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from helpers import NOW, a_letter, later, make_list

from listcop.store import assets, events, held, keys, letters, lists, readings
from listcop.store.database import pack
from listcop.store.readings import Reading


@pytest.fixture
def garden(store):
    return make_list(store)


def ask(store, function, *arguments, **more):
    """What a function of the store answers a reader."""
    with store.read() as tx:
        return function(tx, *arguments, **more)


# --- letters


def keep_letter(store, mlist, raw=b"letter", **more):
    values = {"received": NOW, "door": "smtp", "sender": "a@x.example", "recipient": "g@y.example", "peer": "192.0.2.1"}
    values |= {"message_id": "<1@x.example>", "size": len(raw), "fate": "held", "reason": "", "number": None}

    def work(tx):
        number = lists.take_numbers(tx, mlist.list_id, letter=1).letter
        letters.keep_letter(tx, letters.Letter(mlist.list_id, number, **values | more), "0" * 64, pack(raw))
        return number

    return store.write(work)


@pytest.mark.parametrize("raw", [b"", b"\0\xff\r\n.\r\n", bytes(range(256)) * 40_000], ids=["empty", "odd", "10 MB"])
def test_a_letter_is_kept_to_the_byte(store, garden, raw):
    number = keep_letter(store, garden, raw)

    assert ask(store, letters.letter_raw, garden.list_id, number) == raw
    assert ask(store, letters.get_letter, garden.list_id, number).size == len(raw)


def test_a_letter_has_one_end_that_may_change(store, garden):
    number = keep_letter(store, garden)

    store.write(lambda tx: letters.change_fate(tx, garden.list_id, number, "post", "accepted", 7))

    one = ask(store, letters.get_letter, garden.list_id, number)
    assert (one.fate, one.reason, one.number) == ("post", "accepted", 7)
    assert ask(store, letters.count_fates, garden.list_id) == {"post": 1}


def test_letters_are_found_by_message_id_and_gone_through_in_order(store, garden):
    for n in range(120):
        fate = ("post", "held", "rejected")[n % 3]
        keep_letter(store, garden, a_letter(subject=str(n)), fate=fate, message_id=f"<{n % 2}@x.example>")

    with store.read() as tx:
        gone_through = [(one.letter_id, raw) for one, raw in letters.each_letter(tx, garden.list_id, ("post", "held"))]
        by_id = letters.letters_by_message_id(tx, garden.list_id, "<1@x.example>")

    assert [number for number, _ in gone_through] == [n for n in range(1, 121) if n % 3]
    assert all(f"Subject: {number - 1}\r\n".encode() in raw for number, raw in gone_through)
    assert [one.letter_id for one in by_id] == list(range(2, 121, 2))


# --- readings


def test_findings_replace_older_ones_of_the_same_posts(store, garden):
    def finding(number, role):
        return Reading(number, role, "request", ("problem",), True, ("https://example.org/é",), ("asks how",))

    store.write(
        lambda tx: readings.keep_readings(tx, garden.list_id, [finding(1, "request"), finding(2, "comment")], [])
    )
    store.write(
        lambda tx: readings.keep_readings(tx, garden.list_id, [finding(2, "answer"), finding(3, "thanks")], [2])
    )

    found = ask(store, readings.readings_of, garden.list_id, [1, 2, 3, 4])
    assert found == {1: finding(1, "request"), 2: finding(2, "answer"), 3: finding(3, "thanks")}
    store.write(lambda tx: readings.forget(tx, garden.list_id, [1, 3]))
    assert list(ask(store, readings.readings_of, garden.list_id, [1, 2, 3])) == [2]


# --- assets


def an_asset(same_as, post=1, **changes):
    values = {"post": post, "ref": same_as, "title": same_as.title(), "what": "guide", "by": "amina@example.org"}
    return values | {"by_name": "Amina", "same_as": same_as, "size": 9, "found": NOW} | changes


def keep_assets(store, mlist, found, thread=1, posts=(1, 2)):
    store.write(lambda tx: assets.keep_assets(tx, mlist.list_id, thread, posts, found))


def standing(store, mlist):
    return {one.same_as: (one.number, one.title) for one in ask(store, assets.all_assets, mlist.list_id)}


def test_an_asset_keeps_its_number_when_its_post_is_read_again(store, garden):
    keep_assets(store, garden, [an_asset("a"), an_asset("b")])

    keep_assets(store, garden, [an_asset("b", title="Better"), an_asset("c")])

    assert standing(store, garden) == {"b": (2, "Better"), "c": (3, "C")}
    keep_assets(store, garden, [an_asset("a"), an_asset("b"), an_asset("c")])
    assert standing(store, garden) == {"a": (1, "A"), "b": (2, "B"), "c": (3, "C")}  # a1 was told before


def test_what_goes_and_comes_back_by_another_post_bears_its_number_again_and_again(store, garden):
    keep_assets(store, garden, [an_asset("a")])
    for post in (2, 1, 2):
        keep_assets(store, garden, [])
        keep_assets(store, garden, [an_asset("a", post=post)])

    assert standing(store, garden) == {"a": (1, "A")}
    keep_assets(store, garden, [an_asset("a"), an_asset("b")])
    assert standing(store, garden)["b"][0] == 2


def test_what_newer_rules_recognise_by_something_else_keeps_its_number(store, garden):
    keep_assets(store, garden, [an_asset("old"), an_asset("b")])

    keep_assets(store, garden, [an_asset("new", ref="old"), an_asset("b")])

    assert {name: number for name, (number, _) in standing(store, garden).items()} == {"new": 1, "b": 2}
    keep_assets(store, garden, [an_asset("b")])
    keep_assets(store, garden, [an_asset("new", post=2), an_asset("b")])
    assert standing(store, garden)["new"][0] == 1


def test_two_that_newer_rules_take_for_one_leave_the_first(store, garden):
    keep_assets(store, garden, [an_asset("one"), an_asset("two", post=2)])

    keep_assets(store, garden, [an_asset("same", ref="one"), an_asset("same", post=2, ref="two")])

    assert {name: number for name, (number, _) in standing(store, garden).items()} == {"same": 1}


def test_what_is_forgotten_for_good_comes_back_as_a_new_one(store, garden):
    keep_assets(store, garden, [an_asset("a", post=1), an_asset("b", post=2)])
    keep_assets(store, garden, [])

    store.write(lambda tx: assets.forget_former(tx, garden.list_id, 1))
    keep_assets(store, garden, [an_asset("a", post=1), an_asset("b", post=2)])

    assert {name: number for name, (number, _) in standing(store, garden).items()} == {"a": 3, "b": 2}


def test_what_was_shared_before_is_no_new_asset(store, garden):
    keep_assets(store, garden, [an_asset("a", title="First"), an_asset("a", post=2, title="Again")])

    keep_assets(store, garden, [an_asset("a", post=9, title="Much later")], thread=9, posts=(9,))

    assert standing(store, garden) == {"a": (1, "First")}
    assert ask(store, assets.get_asset, garden.list_id, 1).thread == 1


def test_each_list_has_its_own_assets(store, garden):
    wood = make_list(store, "wood")

    for mlist in (garden, wood):
        keep_assets(store, mlist, [an_asset("a")])

    assert standing(store, garden) == standing(store, wood) == {"a": (1, "A")}
    assert ask(store, assets.get_asset, garden.list_id, 2) is None


def test_assets_move_with_their_posts_and_are_found_by_period(store, garden):
    keep_assets(store, garden, [an_asset("a", post=1), an_asset("b", post=2), an_asset("c", post=2)])

    store.write(lambda tx: assets.move_assets(tx, garden.list_id, [2], 2))

    assert [one.thread for one in ask(store, assets.all_assets, garden.list_id)] == [1, 2, 2]
    assert [one.same_as for one in ask(store, assets.assets_between, garden.list_id, 1, 2)] == ["b", "c"]


# --- held posts


def hold(store, mlist, **changes):
    values = {"author": "amina@example.org", "name": "Amina", "subject": "Beans", "reasons": ("not a member",)}
    values |= {"thread": None, "now": NOW}
    return store.write(lambda tx: held.keep_held(tx, mlist.list_id, 1, **values | changes))


def test_a_held_post_waits_with_its_reasons(store, garden):
    number = hold(store, garden, reasons=("not a member", "too large"), thread=7)

    one = ask(store, held.get_held, garden.list_id, number)
    assert (one.state, one.reasons, one.thread, one.since) == ("waiting", ("not a member", "too large"), 7, NOW)
    assert ask(store, held.waiting, garden.list_id) == [one]


def test_a_held_post_is_settled_by_one_of_many_that_try(store, garden):
    number = hold(store, garden)

    def settle(who):
        return store.write(lambda tx: held.settle(tx, garden.list_id, number, "accepted", who=who, why="fine", now=NOW))

    with ThreadPoolExecutor(8) as pool:
        won = [who for who, first in zip("abcdefgh", pool.map(settle, "abcdefgh"), strict=True) if first]

    one = ask(store, held.get_held, garden.list_id, number)
    assert ([one.settled_by], one.state, one.settled) == (won, "accepted", NOW)
    assert ask(store, held.waiting, garden.list_id) == []


def test_held_posts_are_counted_by_author_and_time(store, garden):
    for n in range(4):
        hold(store, garden, now=later(hours=n), author=f"{n % 2}@x.example")

    assert ask(store, held.count_since, garden.list_id, later(hours=2)) == 2
    assert ask(store, held.count_since, garden.list_id, later(hours=2), "0@x.example") == 1
    assert ask(store, held.count_waiting, garden.list_id) == 4
    assert ask(store, held.count_waiting, garden.list_id, "1@x.example") == 2


def test_what_waits_of_one_author_is_found(store, garden):
    numbers = [hold(store, garden, author=f"{n % 2}@x.example") for n in range(4)]
    store.write(lambda tx: held.settle(tx, garden.list_id, numbers[0], "accepted", who="a", why="", now=NOW))

    found = ask(store, held.waiting_of, garden.list_id, "0@x.example")

    assert [one.number for one in found] == [numbers[2]]


# --- keys


def keep_key(store, mlist, key_hash="k", *, days=14, now=NOW, **more):
    values = {"purpose": "join", "address": "amina@example.org", "data": {"cadence": "weekly"}} | more
    expires = now + timedelta(days=days)
    store.write(lambda tx: keys.keep_key(tx, mlist.list_id, key_hash, **values, now=now, expires=expires))


def find_key(store, mlist, key_hash="k"):
    return ask(store, keys.find_key, mlist.list_id, key_hash)


def test_a_key_is_found_by_its_hash_in_its_list_or_anywhere(store, garden):
    keep_key(store, garden)

    one = find_key(store, garden)
    assert (one.purpose, one.address, one.data, one.used) == ("join", "amina@example.org", {"cadence": "weekly"}, None)
    assert ask(store, keys.find_key_anywhere, "k") == one
    assert ask(store, keys.find_key, garden.list_id + 1, "k") is None
    assert ask(store, keys.find_key_anywhere, "other") is None


def test_a_key_is_settled_by_one_of_many_that_try(store, garden):
    keep_key(store, garden)

    def settle(n):
        return store.write(lambda tx: keys.settle_key(tx, garden.list_id, "k", f"by {n}", later(minutes=n)))

    with ThreadPoolExecutor(8) as pool:
        won = [n for n, first in enumerate(pool.map(settle, range(8))) if first]

    one = find_key(store, garden)
    assert [(one.result, one.used)] == [(f"by {n}", later(minutes=n)) for n in won]


def test_a_key_that_ended_does_not_revive_when_the_clock_goes_back(store, garden):
    keep_key(store, garden, "short", days=1)
    keep_key(store, garden, "long", days=60)

    ended = [store.write(lambda tx, day=day: keys.end_keys(tx, garden.list_id, later(days=day))) for day in (0, 14, 0)]

    assert ended == [0, 1, 0]
    assert (find_key(store, garden, "short").result, find_key(store, garden, "long").used) == ("expired", None)
    assert not store.write(lambda tx: keys.settle_key(tx, garden.list_id, "short", "joined", NOW))


def test_open_keys_are_those_of_the_address_and_purpose_not_yet_used(store, garden):
    for n, more in enumerate([{}, {}, {"purpose": "leave"}, {"address": "ben@example.org"}]):
        keep_key(store, garden, f"k{n}", **more)
    store.write(lambda tx: keys.settle_key(tx, garden.list_id, "k0", "joined", NOW))
    store.write(lambda tx: keys.change_key_data(tx, garden.list_id, "k1", {"cadence": "daily"}))

    found = ask(store, keys.open_keys, garden.list_id, "amina@example.org", "join")

    assert [(one.key_hash, one.data) for one in found] == [("k1", {"cadence": "daily"})]


@pytest.mark.parametrize("ends", ["is settled", "ends"])
def test_with_a_key_goes_the_text_that_it_brought_and_another_that_brings_the_same(store, garden, ends):
    asked = {"purpose": "place-answer", "data": {"letter": 7, "text": "I do that with ash."}}
    for name in ("first", "again"):
        keep_key(store, garden, name, **asked)
    keep_key(store, garden, "other", **asked | {"data": {"letter": 8, "text": "Use lime."}}, days=60)

    if ends == "ends":
        store.write(lambda tx: keys.end_keys(tx, garden.list_id, later(days=15)))
    else:
        store.write(lambda tx: keys.settle_key(tx, garden.list_id, "again", "answered", NOW))

    left = [find_key(store, garden, name) for name in ("first", "again", "other")]
    assert [one.data for one in left] == [{"letter": 7}, {"letter": 7}, {"letter": 8, "text": "Use lime."}]
    assert [bool(one.used) for one in left] == [True, True, False]


def test_what_was_asked_of_an_address_is_counted_over_all_lists(store, garden):
    wood = make_list(store, "wood")
    for n, mlist in enumerate([garden, wood, garden]):
        keep_key(store, mlist, f"k{n}", now=later(hours=n))
    keep_key(store, garden, "other", address="ben@example.org", now=later(hours=9))
    keep_key(store, garden, "undo", purpose="undo-leave", now=later(hours=9))
    keep_key(store, garden, "which", purpose="place-answer", now=later(hours=9))

    assert ask(store, keys.asked_within, "amina@example.org", timedelta(hours=1), later(hours=2)) == 2


def test_what_was_asked_while_a_clock_was_far_ahead_asks_nobody_less_once_it_is_right(store, garden):
    keep_key(store, garden, "ahead", now=later(days=365))
    keep_key(store, garden, "a moment ahead", now=later(minutes=5))

    assert ask(store, keys.asked_within, "amina@example.org", timedelta(days=1), NOW) == 1


# --- events and facts


def note(store, mlist, what, *, day=0, ref="", **data):
    store.write(lambda tx: events.note(tx, mlist.list_id, what, at=later(days=day), who="cli", ref=ref, **data))


def test_events_stand_in_the_order_they_happened(store, garden):
    for day, (what, ref) in enumerate([("digest", "d1"), ("said", "#4"), ("said", "#5"), ("said", "#4")]):
        note(store, garden, what, day=day, ref=ref, n=day)

    def numbers(**asked):
        return [one.data["n"] for one in ask(store, events.events_of, garden.list_id, **asked)]

    assert (numbers(), numbers(ref="#4"), numbers(what="said"), numbers(limit=2)) == (
        [0, 1, 2, 3],
        [1, 3],
        [1, 2, 3],
        [0, 1],
    )
    assert ask(store, events.last_event, garden.list_id, "said", "#4").at == later(days=3)
    assert ask(store, events.last_event, garden.list_id, "said").data == {"n": 3}
    assert ask(store, events.last_event, garden.list_id, "merged") is None
    assert ask(store, events.count_events, garden.list_id, "said", later(days=2)) == 2
    assert ask(store, events.count_events, garden.list_id, "said", NOW, "#5") == 1


def test_a_fact_has_its_last_value(store):
    for value in ("one", "two", "two"):
        store.write(lambda tx, value=value: events.keep_fact(tx, "secret", value))

    assert (ask(store, events.fact, "secret"), ask(store, events.fact, "other")) == ("two", None)


def test_to_what_something_happened_is_known_in_one_look(store, garden):
    other = make_list(store, "wells")
    for mlist, what, ref, hours in ((garden, "told", "h1", 0), (garden, "told", "h2", 2), (garden, "held", "h3", 2)):
        store.write(lambda tx, m=mlist, w=what, r=ref, h=hours: events.note(tx, m.list_id, w, at=later(hours=h), ref=r))
    store.write(lambda tx: events.note(tx, other.list_id, "told", at=later(hours=2), ref="h4"))

    assert ask(store, events.refs_since, garden.list_id, "told", later(hours=1)) == {"h2"}
    assert ask(store, events.refs_since, garden.list_id, "told", NOW) == {"h1", "h2"}


def test_a_limit_counts_what_was_lately_and_nothing_that_a_clock_noted_which_was_far_ahead(store, garden):
    for day in (-2, 0, 0.5, 365):
        note(store, garden, "asked", day=day, ref="ben@example.org")

    counted = [
        ask(store, events.count_within, garden.list_id, "asked", timedelta(days=1), NOW, ref)
        for ref in (None, "ben@example.org", "amina@example.org")
    ]

    assert counted == [2, 2, 0]
