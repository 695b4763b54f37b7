"""Somebody holds a list's row in PostgreSQL: letters to others go on, its own wait or hear 451."""

import contextlib
import smtplib
import time
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes

import psycopg
import pytest

from tests.stories.house import DOMAIN, PATIENCE, House

AMINA = "amina@example.org"


@pytest.fixture(params=["by a mail server of ours", "by strangers"])
def house(request, tmp_path, postgres_url):
    """Two lists. Letters of a mail server of ours are decided together, those of strangers in threads of their own."""
    strange = "trusted_networks = []\n" if request.param == "by strangers" else ""
    made = House(tmp_path, database=postgres_url, smtp=strange)
    for name in ("garden", "wood"):
        made.list(name, author_posts_per_hour=0, list_posts_per_hour=0)
        made.member(AMINA, of=name)
    yield made
    made.close()


def look(house):
    """A connection beside the server's."""
    return psycopg.connect(house.store.url.render_as_string(hide_password=False).replace("+psycopg", ""))


@contextlib.contextmanager
def locked(house, name):
    """Somebody else holds a list; what is yielded lets it go."""
    with look(house) as other:
        other.execute("SELECT 1 FROM lists WHERE name = %s FOR UPDATE", [name])
        yield other.rollback


def await_waiting(house, count):
    """Return when so many transactions wait for the lock."""
    end, asked = time.monotonic() + PATIENCE, "SELECT count(*) FROM pg_locks WHERE NOT granted"
    with look(house) as other:
        while other.execute(asked).fetchone()[0] < count:
            assert time.monotonic() < end, "nobody waits for the lock"
            other.rollback()
            time.sleep(0.01)


def letters_to(house, name, count):
    return [house.letter(AMINA, f"{name}@{DOMAIN}", "Hello.", f"Kind {n} of {name}") for n in range(count)]


def reply_to(house, letter):
    """The code that the door answers a letter with; 0 where it hangs up without one."""
    try:
        house.send(letter, message_from_bytes(letter)["to"], sender=AMINA)
    except smtplib.SMTPResponseException as refused:
        return refused.smtp_code
    except smtplib.SMTPServerDisconnected:
        return 0
    return 250


def said_to(waiting):
    return [one.result(PATIENCE) for one in waiting]


def kept(house, name):
    asked = "SELECT message_id FROM posts JOIN lists USING (list_id) WHERE lists.name = %s"
    with look(house) as other:
        return sorted(row[0] for row in other.execute(asked, [name]))


def ids(letters):
    return sorted(message_from_bytes(raw)["message-id"] for raw in letters)


@pytest.fixture
def sessions():
    with ThreadPoolExecutor(20) as made:
        yield made


def test_letters_to_another_list_are_answered_while_one_is_locked(house, sessions):
    garden, wood = letters_to(house, "garden", 5), letters_to(house, "wood", 12)
    house.store._apart.patience_seconds = PATIENCE  # those of the garden will wait, not hear 451

    with locked(house, "garden") as let_go:
        held = [sessions.submit(reply_to, house, raw) for raw in garden]
        await_waiting(house, 1)
        beside = said_to([sessions.submit(reply_to, house, raw) for raw in wood])
        answered_meanwhile = [one for one in held if one.done()]
        let_go()
    after = said_to(held)

    assert (beside, answered_meanwhile) == ([250] * 12, [])
    assert after == [250] * 5
    assert (kept(house, "garden"), kept(house, "wood")) == (ids(garden), ids(wood))
    assert house.shell("verify").code == 0


def test_letters_that_wait_for_too_long_hear_451_and_are_kept_once_when_they_come_again(house, sessions):
    garden = letters_to(house, "garden", 5)

    with locked(house, "garden"):
        house.store._apart.patience_seconds = 0.2
        refused = said_to([sessions.submit(reply_to, house, raw) for raw in garden])
        once_more = reply_to(house, garden[0])
    house.store._apart.patience_seconds = PATIENCE
    again = [reply_to(house, raw) for raw in garden]

    assert (refused, once_more) == ([451] * 5, 451)
    assert again == [250] * 5
    assert kept(house, "garden") == ids(garden)
    assert house.shell("verify").code == 0
