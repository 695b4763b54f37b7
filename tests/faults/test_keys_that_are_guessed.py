"""Promises A1 and A11 at full size: guessed keys hit nothing, and what the database holds cannot be used."""

import base64
import random
from datetime import timedelta

from listcop.core.keys import (
    BASE32,
    encode_bounce_key,
    encode_leave_key,
    hash_key,
    random_key,
    read_author_key,
    read_bounce_key,
    read_leave_key,
)
from listcop.store import keys
from tests.faults.house import sized
from tests.helpers import NOW, make_list

SECRET = b"a secret of thirty-two bytes, ok"


def test_a_million_random_keys_hit_nothing(store):
    mlist, chance = make_list(store), random.Random(20)
    ours = [random_key(chance.randbytes(16)) for _ in range(200)]
    for key in ours:
        store.write(
            lambda tx, key=key: keys.keep_key(
                tx, mlist.list_id, hash_key(SECRET, key), "leave", "a@example.org", {}, NOW, NOW + timedelta(days=14)
            )
        )

    with store.read() as tx:
        tried = (random_key(chance.randbytes(16)) for _ in range(sized(1_000_000, 2_000)))
        hits = sum(keys.find_key(tx, mlist.list_id, hash_key(SECRET, key)) is not None for key in tried)
        found = sum(keys.find_key(tx, mlist.list_id, hash_key(SECRET, key)) is not None for key in ours)

    assert (hits, found) == (0, 200)


def test_what_a_stolen_database_holds_opens_nothing(store):
    mlist = make_list(store)
    kept = hash_key(SECRET, random_key(b"x" * 16))
    store.write(lambda tx: keys.keep_key(tx, mlist.list_id, kept, "leave", "a@example.org", {}, NOW, NOW))

    as_a_key = base64.b32encode(bytes.fromhex(kept)).decode().lower()[:26]

    with store.read() as tx:
        assert keys.find_key(tx, mlist.list_id, hash_key(SECRET, as_a_key)) is None
        assert keys.find_key(tx, mlist.list_id, hash_key(SECRET, kept)) is None


def test_ten_thousand_made_up_sealed_keys_name_nobody():
    chance = random.Random(11)

    for _ in range(sized(10_000, 1_000)):
        key = "".join(chance.choices(BASE32, k=chance.randint(17, 26)))
        assert read_leave_key([SECRET], "garden", key[:22]) is None
        assert read_bounce_key([SECRET], "garden", key) is None
        assert read_author_key([SECRET], "garden", key) is None


def test_no_sealed_key_with_one_character_changed_is_good():
    made = {read_leave_key: encode_leave_key(SECRET, "garden", 7)}
    made[read_bounce_key] = encode_bounce_key(SECRET, "garden", 7, NOW.date())

    for read, key in made.items():
        for at in range(len(key)):
            for other in BASE32:
                changed = key[:at] + other + key[at + 1 :]
                assert changed == key or read([SECRET], "garden", changed) is None
