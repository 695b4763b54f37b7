"""Promise A9, its clock: a stranger who times our answers learns nothing. Counted in work done, which no busy machine
changes: the calls between a letter's last byte and its 250."""

import gc
import itertools
import sys

import pytest
from helpers import a_letter, join

from listcop.core.words import Word
from listcop.store import lists
from tests.faults.house import sized
from tests.faults.office import Office

MEMBERS = sized(1000, 120)
ABOUT = (
    *(f"{word} {{}}" for word in sized(tuple(Word), ("join", "leave", "status", "who", "find", "link", "help", "yes"))),
    "join garden {}", "change {} {me}", "change {me} {}", "set weekly {}", "quitter {}", "unirme {}",
)  # fmt: skip
ROLES = (
    "join", "leave", "each", "daily", "weekly", "monthly", "nomail", "help", "status", "owner", "subscribe",
    "unsubscribe",
)  # fmt: skip


def work_of(do):
    """How many calls something takes, of Python's functions and of those that it is built on."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()
    sys.setprofile(note)
    try:
        do()
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


@pytest.fixture
def office(sqlite_store, relay):
    made = Office(sqlite_store, relay, members=0)
    for number in range(MEMBERS):
        join(sqlite_store, made.mlist, f"m{number:03}@d{number:03}.example.org", cadence="none")
    made.numbers = itertools.count(1)
    yield made
    made.close()


def ask(office, author, to, words):
    raw = a_letter(subject=words, text="", message_id=f"<{next(office.numbers):05}@x.net>", **{"from": author})
    return work_of(lambda: office.take(raw, to, author))


def both(office, question):
    """The work for a member and for nobody, as it is once templates were read: (member, nobody) → two numbers."""
    for _ in (0, 1):
        work = [question(office, who, next(office.numbers) % MEMBERS) for who in "mn"]
    return work


def about_somebody(words):
    def question(office, who, number):
        about, me = (f"{one}{number:03}@d{number:03}.example.org" for one in (who, "s" if who == "m" else "t"))
        return ask(office, me, "garden+request@lists.example.org", words.format(about, me=me))

    return question


def in_their_name(role):
    def question(office, who, number):
        return ask(office, f"{who}{number:03}@d{number:03}.example.org", f"garden+{role}@lists.example.org", "")

    return question


def test_a_stranger_who_asks_about_an_address_waits_as_long_for_a_member_as_for_nobody(office):
    work = {words: both(office, about_somebody(words)) for words in ABOUT}

    assert {words: one for words, one in work.items() if not 0.9 < one[0] / one[1] < 1.1} == {}


def test_so_does_whoever_forges_the_from(office):
    work = {role: both(office, in_their_name(role)) for role in ROLES}

    assert {role: one for role, one in work.items() if not 0.9 < one[0] / one[1] < 1.1} == {}


@pytest.mark.parametrize("setting", [("authentication", "require"), ("posting", "moderated")])
def test_and_whoever_posts_in_their_name_where_what_nothing_proves_is_held(office, setting):
    office.store.write(lambda tx: lists.change_setting(tx, office.mlist.list_id, *setting))

    def post(office, who, number):
        return ask(
            office, f"{who}{number:03}@d{number:03}.example.org", "garden@lists.example.org", "Is anybody there?"
        )

    member, nobody = both(office, post)

    assert 0.9 < member / nobody < 1.1
