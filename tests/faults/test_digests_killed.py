"""The clock is killed at any moment: every post stands in one digest, and every reader gets each of them (R19)."""

import contextlib
import random
import re
import signal
import sqlite3
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from tests.faults.house import IS_FULL, LIST, REPORT, House, a_post, sized

pytestmark = pytest.mark.timeout(3000 if IS_FULL else 120)
NEWS = "The market opens at eight on Thursday from now on. Everybody is welcome, with what they have to swap."
NUMBER = re.compile(rb"^Message-ID: <d(\d+)\.garden@", re.MULTILINE | re.IGNORECASE)
KIND = re.compile(rb"Seeds of kind (\d+)\b")
IN_FLIGHT = """
SELECT deliveries.number FROM lots JOIN deliveries USING (list_id, delivery_id)
WHERE deliveries.kind = 'digest' AND lots.state = 'claimed'
"""


def number_of(data):
    """Which digest a letter is; 0 for all others."""
    found = NUMBER.search(data.partition(b"\r\n\r\n")[0])
    return int(found[1]) if found else 0


def house_of(kind, tmp_path, relay, request):
    """A house whose members all read a daily digest, on either database."""
    url = request.getfixturevalue("postgres_url") if kind == "postgres" else ""
    return House(tmp_path / "house", relay.port, members=sized(200, 6), url=url, digest="weekly monday 07:00")


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_clock_killed_at_any_moment_makes_each_digest_once(kind, tmp_path, relay, request, forked, seed):
    wanted, chance, may_repeat = sized(100, 3), random.Random(seed), Counter()
    with contextlib.closing(house_of(kind, tmp_path, relay, request)) as house:
        everyone = "UPDATE memberships SET cadence = 'daily' WHERE address LIKE 'member%'"
        change_all(house, everyone)
        now, takes, kills, turns = datetime.now(UTC).replace(hour=8, minute=0), 0.3, 0, 0
        while kills < wanted:
            turns += 1
            assert turns <= 5 * wanted, f"of {turns} times it was killed {kills} times before it was done"
            now += timedelta(days=1)
            moment = now.isoformat(timespec="minutes")
            assert forked.run(house, "deliver", LIST, letter=a_post(turns, house.members[0], NEWS)) == 0
            forked.begin(house, "tick", "--now", moment)
            time.sleep(chance.uniform(0.0, takes))
            is_cut = forked.kill() == -signal.SIGKILL
            kills, takes = kills + is_cut, takes * (1.1 if is_cut else 0.7)  # anywhere in it, however long it takes
            may_repeat.update(number for (number,) in house.ask(IN_FLIGHT))
            assert forked.run(house, "tick", "--now", moment) == 0, house.errors.read_text()
        assert forked.run(house, "verify") == 0, house.errors.read_text()
        members = house.members
        daily = [number for (number,) in house.ask("SELECT number FROM digests WHERE cadence = 'daily'")]

    got = Counter((one.recipient, number) for one in relay.taken if (number := number_of(one.data)))
    shown = {kind: set() for kind in range(1, turns + 1)}
    for one in relay.taken:
        if (number := number_of(one.data)) and one.recipient == members[-1]:
            for found in KIND.findall(one.data):
                shown[int(found)].add(number)
    lost = [(member, number) for member in members for number in daily if not got[member, number]]
    repeated = {pair: count for pair, count in got.items() if count > 1}
    print(f"{turns} digests to {len(members)} members, {kills} kills, {sum(may_repeat.values())} lots in flight")
    REPORT.note(f"digests, {kind}", accepted=turns, kills=kills, lost=lost, repeated=repeated)
    assert len(daily) == turns
    assert not lost
    assert all(count <= 1 + may_repeat[number] for (_, number), count in repeated.items()), repeated
    assert {kind: len(numbers) for kind, numbers in shown.items()} == dict.fromkeys(shown, 1)


def change_all(house, statement):
    """Change something while no server runs."""
    if not house.settings.database.startswith("sqlite:"):
        house.do(statement)
        return
    with contextlib.closing(sqlite3.connect(house.database)) as connection:
        connection.execute(statement)
        connection.commit()
