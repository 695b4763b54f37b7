"""What one list, one moment or one undone transaction does to the outbox: the mail of all others leaves."""

import contextlib
from datetime import timedelta

import pytest
from helpers import NOW, a_letter

from listcop.core.sending import Outcome
from listcop.flows.spare_relay import Spared
from listcop.store import lists, silences, tables
from listcop.store.silences import ONLY
from tests.faults.office import Office


class NoRelay:
    port = 1


@pytest.fixture
def offices(sqlite_store):
    """Three lists, a post to each of which waits."""
    made = [Office(sqlite_store, NoRelay, members=2)]
    made += [Office(sqlite_store, NoRelay, name=name, members=2) for name in ("pond", "shed")]
    for n, one in enumerate(made):
        raw = a_letter(message_id=f"<p{n}@example.org>", subject="Seeds", date=NOW, **{"from": "good0@example.org"})
        one.take(raw, to=f"{one.mlist.name}@lists.example.org")
    return made


def all_of(mails, *outcome):
    return [[Outcome(one, *outcome) for one in mail.recipients] for mail in mails]


def sent(mails):
    return all_of(mails, "sent", "dot", 250, "2.0.0", "ok")


def refused(mails):
    return all_of(mails, "later", "connect", 0, "4.4.1", "refused")


def test_a_list_that_is_removed_does_not_stop_the_others(sqlite_store, offices):
    outbox = offices[0].outbox
    assert outbox.send_next(sent, NOW)  # the first list is served; the turn of the others is known

    sqlite_store.write(lambda tx: lists.remove_list(tx, offices[1].mlist.list_id, tables.metadata.sorted_tables))

    left = 0
    for _ in range(10):
        with contextlib.suppress(LookupError):
            left += bool(outbox.send_next(sent, NOW + timedelta(hours=1)))
    assert left


def test_one_moment_without_the_relay_gives_up_nothing_that_was_never_tried(offices):
    outbox, later = offices[0].outbox, NOW + timedelta(days=6)  # on hold after a restore, or behind a limit a day
    outbox.send_next(refused, later)
    got = []

    def send(mails):
        got.extend(one for mail in mails for one in mail.recipients)
        return sent(mails)

    while outbox.send_next(send, later + timedelta(minutes=2)):
        pass

    assert got.count("good0@example.org") >= 2


def test_an_answer_ends_a_silence_also_when_it_is_noted_a_second_time(sqlite_store):
    sqlite_store.start_writer()
    spared = Spared(ONLY, "", lambda: 0.5)
    silence = [[Outcome("a@example.org", "later", "connect", 0, "4.4.1", "nobody there")]]
    answer = [[Outcome("a@example.org", "sent", "dot", 250, "2.0.0", "ok")]]
    sqlite_store.write(lambda tx: spared.heed(tx, silence, NOW))
    spared.tell()

    def fails(tx):
        raise ValueError("a letter of somebody's, in the same commit")

    ends = sqlite_store.begin_writes([lambda tx: spared.heed(tx, answer, NOW), fails])
    assert ends[0]()
    with pytest.raises(ValueError, match="the same commit"):
        ends[1]()

    with sqlite_store.read() as tx:
        assert silences.find_all(tx) == {}
