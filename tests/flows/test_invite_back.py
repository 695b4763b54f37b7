"""Invitations on each kind of database: twice a year at most, once a quarter over all lists, and left in peace."""

from dataclasses import replace

import pytest
from helpers import NOW, WEIGHTS, join, keep, later, make_list, read_outbox

from listcop.core.digest_data import DigestPerson, Knows
from listcop.core.site import Site
from listcop.flows import find_quiet, invite_back, read_posts, unasked, welcome
from listcop.flows.invite_back import Inviter
from listcop.letter_files import load_texts
from listcop.store import digests

SITE = Site(("lists.example.org",), "admin@example.org", (b"s" * 32,), load_texts(), WEIGHTS)
OLGA = Inviter("Olga Prin", "olga@example.org")


@pytest.fixture
def garden(store):
    """Amina wrote each week and stopped."""
    mlist = make_list(store, charter="We grow what we eat.")
    amina = join(store, mlist, name="Amina", now=later(days=-300))
    for week in range(20, 30):
        days = -7 * week
        fields = {"message_id": f"<{week}@example.org>", "subject": f"Diary {week}", "text": "Rain fell."}
        store.write(
            lambda tx, d=days, f=fields: keep(tx, mlist, now=later(days=d), imported=True, date=later(days=d), **f)
        )
    for week in range(20):
        days = -7 * week - 1
        fields = {"from": "Ben <ben@example.org>", "message_id": f"<b{week}@example.org>", "subject": f"Week {week}"}
        store.write(
            lambda tx, d=days, f=fields: keep(tx, mlist, now=later(days=d), imported=True, date=later(days=d), **f)
        )
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)
    return mlist, amina


def invite(store, mlist, member, now, note="We miss your diary."):
    return store.write(
        lambda tx: invite_back.invite(tx, SITE, mlist, member, OLGA, now, question=None, note=note)["outcome"]
    )


def quiet(store, mlist, now):
    with store.read() as tx:
        return [one.name for one in find_quiet.quiet_people(tx, mlist, now, find_quiet.knowledge(tx, mlist, now))]


def test_twice_a_year_and_once_a_quarter_then_left_in_peace(store, garden):
    mlist, amina = garden
    before = quiet(store, mlist, NOW)

    came = [invite(store, mlist, amina, later(days=days)) for days in (0, 30, 100, 300, 370)]

    assert before == ["Amina"] and came == ["", "quarter", "", "twice", ""]
    assert quiet(store, mlist, later(days=300)) == []
    assert [to for to, _ in read_outbox(store)] == ["amina@example.org"] * 3


def test_a_letter_of_another_list_counts_and_without_question_or_words_nothing_goes(store, garden):
    mlist, amina = garden
    pumps = make_list(store, "pumps")
    nothing = invite(store, mlist, amina, NOW, note=" ")

    store.write(lambda tx: unasked.take(tx, SITE, pumps, "amina@example.org", "nudge", NOW))

    assert nothing == "no-question"
    assert invite(store, mlist, amina, later(days=1)) == "quarter"
    assert quiet(store, mlist, later(days=1)) == []


def test_the_welcome_shows_what_there_is(store, garden):
    mlist, _ = garden

    with store.read() as tx:
        shown = welcome.shown(tx, mlist, "", {"may@example.net"}, "", NOW)

    nothing = {"wrote": "", "list_language": "", "good": [], "questions": []}
    assert shown == {"charter": "We grow what we eat."} | nothing


def test_an_edition_names_a_quiet_member_again_after_four_weeks_or_with_another_question(store, garden):
    mlist, amina = garden

    def close(tx):
        number = digests.close_period(
            tx, mlist.list_id, "weekly", "2026-W45", opens=later(days=-7), closes=NOW, above=0, up_to=30, now=NOW
        )
        named = [3, None, "Amina", "", amina.membership_id, 12, 8]
        digests.change_digest(tx, mlist.list_id, number, items={"facilitator": [named]})

    store.write(close)
    one = DigestPerson("Amina", "amina@example.org", member=amina.membership_id)
    fits = [replace(one, fitting=Knows("Amina", "amina@example.org", question, 8, ("mesh",))) for question in (12, 13)]

    def named(people, days, number=2):
        with store.read() as tx:
            closes = later(days=days)
            return find_quiet.not_named_lately(tx, mlist, people, "weekly", number, closes)

    assert named([one], 7) == named([fits[0]], 7) == []
    assert named([fits[1]], 7) == [fits[1]]
    assert named([one], 28) == [one]
    assert named([one], 0, number=1) == [one]  # the edition itself, made once more
