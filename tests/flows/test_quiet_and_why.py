"""Quiet members and suggestions from a kept list, and `why` in sentences a facilitator understands."""

import logging
import re

import pytest
from helpers import NOW, WEIGHTS, join, keep, later, make_list

from listcop.flows import find_quiet, read_posts, tell_why
from listcop.flows.gather_digest import Window, gather
from listcop.store import assets, events, members

BROKEN = "Does anyone know which washer fits the piston of a borehole pump? Ours leaks and does not start."
TRIED = "Take a leather washer for the piston of your borehole pump. It fitted ours, you can cut it from a boot."


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    for name in ("amina", "ben", "cora"):
        join(store, mlist, f"{name}@example.org", name=name.title())
    return mlist


def write(store, mlist, number, *, who, days, text, answers=None, **more):
    """A letter by somebody so many days before NOW."""
    fields = {
        "from": f"{who.title()} <{who}@example.org>",
        "message_id": f"<{number}@example.org>",
        "subject": "Borehole pump",
        "date": later(days=-days),
        "text": text,
        "in_reply_to": answers and f"<{answers}@example.org>",
    }
    return store.write(lambda tx: keep(tx, mlist, now=later(days=-days), imported=True, **fields | more))


def a_year(store, mlist, amina_until=60):
    """Ben writes each week to this day, Amina wrote each week and stopped; a stranger did the same."""
    for week in range(30):
        write(store, mlist, f"b{week}", who="ben", days=week * 7 + 1, subject=f"Week {week}", text="The beans grow.")
        if week * 7 >= amina_until:
            for who in ("amina", "stranger"):
                sent = f"{who}{week}"
                write(
                    store, mlist, sent, who=who, days=week * 7, subject=f"Diary {sent}", text="Rain fell on the beans."
                )
    write(store, mlist, "q1", who="ben", days=200, text=BROKEN)
    write(store, mlist, "q2", who="amina", days=199, text=TRIED, answers="q1")
    write(store, mlist, "q3", who="cora", days=3, subject="Pump again", text=BROKEN.replace("Ours", "Mine"))
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def states(store, mlist, now=NOW):
    with store.read() as tx:
        return {one.address.partition("@")[0]: found.state for one, _, found in find_quiet.presences(tx, mlist, now)}


def test_who_wrote_weekly_and_stopped_is_quiet_and_who_is_no_member_is_nobody(store, garden):
    a_year(store, garden)

    assert states(store, garden) == {"amina": "quiet", "ben": "active", "cora": "occasional"}


def test_who_came_lately_by_their_own_word_is_a_newcomer_and_whom_an_owner_brought_is_not(store, garden):
    store.write(
        lambda tx: events.note(tx, garden.list_id, "joined", at=NOW, who="cora@example.org", ref="cora@example.org")
    )
    store.write(lambda tx: events.note(tx, garden.list_id, "joined", at=NOW, who="shell", ref="ben@example.org"))

    assert states(store, garden) == {"amina": "occasional", "ben": "occasional", "cora": "newcomer"}


def test_a_command_counts_as_seen(store, garden):
    a_year(store, garden)
    with store.read() as tx:
        amina = members.find_member(tx, garden.list_id, "amina@example.org")

    store.write(lambda tx: members.note_deed(tx, garden.list_id, amina.membership_id, later(days=-2)))

    assert states(store, garden)["amina"] == "active"


def test_a_quiet_member_gets_the_open_question_that_fits_their_answers(store, garden):
    a_year(store, garden)

    with store.read() as tx:
        known = find_quiet.knowledge(tx, garden, NOW)
        (quiet,) = find_quiet.quiet_people(tx, garden, NOW, known)
        (suggested,) = find_quiet.who_may_know(tx, garden, quiet.fitting.question, NOW)

    assert quiet.address == "amina@example.org"
    assert {"piston", "washer", "borehole", "Borehole"}.intersection(quiet.fitting.words)
    assert suggested[0].address == "amina@example.org"


def test_likely_helpers_are_named_for_questions_that_members_see_not_for_older_ones(store, garden):
    a_year(store, garden)
    write(store, garden, "q4", who="cora", days=90, subject="An old pump", text=BROKEN.replace("Ours", "Hers"))
    read_posts.catch_up(store, WEIGHTS, garden.list_id)
    window = Window(10_000, 10_000, later(days=-7), NOW)

    with store.read() as tx:
        given = gather(
            tx, garden, window, edition="facilitator", language="en", number=1, now=NOW, with_imported=True
        )  # fmt: skip

    named = {one.subject: [knows.name for knows in one.may_know] for one in given.threads if one.state == "open"}
    assert named == {"Pump again": ["Amina"], "An old pump": []}


def two_addresses(store, mlist, name, other_name, *, other_is_member=True):
    """Amina's diary stopped; a letter a week comes from another address, under a name."""
    join(store, mlist, "diary@example.org", name=name)
    if other_is_member:
        join(store, mlist, "fields@example.net", name=other_name)
    for week in range(9, 30):
        sender = {"from": f"{name} <diary@example.org>"}
        write(store, mlist, f"d{week}", who="", days=week * 7, subject=f"Diary {week}", text="Rain fell.", **sender)
    for week in range(9):
        sender = {"from": f"{other_name} <fields@example.net>"}
        write(store, mlist, f"f{week}", who="", days=week * 7 + 1, subject=f"Fields {week}", text="Sun.", **sender)
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)


def quiet_names(store, mlist):
    with store.read() as tx:
        return [one.name for one in find_quiet.quiet_people(tx, mlist, NOW, find_quiet.knowledge(tx, mlist, NOW))]


def test_who_writes_from_a_second_address_is_not_called_quiet(store):
    mlist = make_list(store)
    two_addresses(store, mlist, "Amina Diallo", "DIALLO, Amina")

    assert quiet_names(store, mlist) == []
    with store.read() as tx:
        told = list(tell_why.of_member(tx, mlist, members.find_member(tx, mlist.list_id, "diary@example.org"), NOW))
    assert told[-1].startswith("Another member called Amina Diallo was seen lately and may be the same person")
    assert "fields@example.net" not in " ".join(told)


@pytest.mark.parametrize(
    ("name", "other_name", "other_is_member"),
    [
        ("Amina Diallo", "Amina Diallo", False),
        ("Amina", "Amina", True),
        ("Garden Team", "Garden Team", True),
        ("Amina Diallo", "Amina Bah", True),
    ],
)
def test_a_strangers_a_shared_or_an_offices_name_keeps_nobody_from_being_asked_back(
    store, name, other_name, other_is_member
):
    mlist = make_list(store)
    two_addresses(store, mlist, name, other_name, other_is_member=other_is_member)

    assert quiet_names(store, mlist) == [name]


def as_one_person(store, mlist, address, other):
    """Two members said that they are one."""
    with store.read() as tx:
        person = members.find_member(tx, mlist.list_id, address).person_id
    store.write(lambda tx: members.own_address(tx, person, other))


@pytest.mark.parametrize("address", ["ada@example.net", "zoe@example.net"])
def test_who_is_a_member_twice_was_seen_under_both_addresses(store, garden, address):
    a_year(store, garden)
    join(store, garden, address, name="Mrs Diallo")

    as_one_person(store, garden, "ben@example.org", address)

    assert states(store, garden) == {
        "amina": "quiet", "ben": "active", "cora": "occasional", address.partition("@")[0]: "active"
    }  # fmt: skip


@pytest.mark.parametrize("address", ["ada@example.net", "zoe@example.net"])
def test_a_command_from_one_address_is_a_deed_of_the_person(store, garden, address):
    a_year(store, garden)
    ada = join(store, garden, address)
    as_one_person(store, garden, "amina@example.org", address)

    store.write(lambda tx: members.note_deed(tx, garden.list_id, ada.membership_id, later(days=-2)))

    assert states(store, garden)["amina"] == "active"


@pytest.mark.parametrize("address", ["ada@example.net", "zoe@example.net"])
def test_who_is_a_member_twice_and_stopped_is_called_quiet_once(store, garden, address):
    a_year(store, garden)
    join(store, garden, address, name="Mrs Diallo")

    as_one_person(store, garden, "amina@example.org", address)

    assert len(quiet_names(store, garden)) == 1


@pytest.mark.parametrize("address", ["ada@example.net", "zoe@example.net"])
@pytest.mark.parametrize("said", [{"listening": True}, {"state": "paused"}])
def test_a_word_to_be_left_reading_counts_for_the_person(store, garden, address, said):
    a_year(store, garden)
    other = join(store, garden, address, name="Mrs Diallo")
    as_one_person(store, garden, "amina@example.org", address)
    before = quiet_names(store, garden)

    store.write(lambda tx: members.change_member(tx, garden.list_id, other.membership_id, **said))

    assert len(before) == 1
    assert quiet_names(store, garden) == []


@pytest.mark.parametrize("address", ["ada@example.net", "zoe@example.net"])
@pytest.mark.parametrize("paused", ["amina@example.org", "the other"])
def test_who_gets_no_mail_at_one_address_may_still_know_at_the_other(store, garden, address, paused):
    a_year(store, garden)
    join(store, garden, address)
    as_one_person(store, garden, "amina@example.org", address)
    silent = address if paused == "the other" else paused

    with store.read() as tx:
        membership = members.find_member(tx, garden.list_id, silent).membership_id
    store.write(lambda tx: members.change_member(tx, garden.list_id, membership, cadence="none"))

    with store.read() as tx:
        (question,) = [one.number for one in _open(tx, garden) if one.asker == "cora@example.org"]
        suggested = [one.address for one, _ in find_quiet.who_may_know(tx, garden, question, NOW)]
    assert suggested == [address if silent == "amina@example.org" else "amina@example.org"]


def test_why_a_thread_is_as_it_is_in_plain_sentences(store, garden):
    a_year(store, garden)

    with store.read() as tx:
        open_one = max(one.number for one in _open(tx, garden))
        told = list(tell_why.of_post(tx, garden, open_one, NOW))

    assert told[0].startswith(f"#{open_one} asks the members for something") and "line 1 " in told[0]
    assert told[2].startswith("It is open: Cora asked in #")
    assert any(line.startswith("Amina (amina@example.org) may know: answered #") for line in told)
    assert not any(re.search(r"\w+:\d|@start|&|none$", line.replace("@example.org", "")) for line in told)


def _open(tx, mlist):
    from listcop.store import threads

    return threads.open_questions(tx, mlist.list_id)


def test_why_a_member_is_quiet_names_their_rhythm(store, garden):
    a_year(store, garden)

    with store.read() as tx:
        amina = members.find_member(tx, garden.list_id, "amina@example.org")
        told = list(tell_why.of_member(tx, garden, amina, NOW))

    assert told[0].startswith("Amina is quiet, last seen on ")
    assert "usually come every 7 days" in told[1]
    assert told[2].startswith("The open question #")


def test_why_an_asset_was_taken_names_the_words(store, garden):
    handbook = "The pump handbook can be downloaded from https://example.com/docs/pump.pdf"
    write(store, garden, "q1", who="ben", days=9, text=BROKEN)
    write(store, garden, "q2", who="amina", days=8, text=f"You could read this. {handbook}", answers="q1")
    read_posts.catch_up(store, WEIGHTS, garden.list_id)

    with store.read() as tx:
        told = tell_why.of_asset(tx, garden, 1)

    assert told[0].endswith("given by Amina in #2.")
    assert "'downloaded'" in told[1] and "'.pdf'" in told[1]


def test_finding_who_is_quiet_asks_the_database_as_often_for_fifty_members_as_for_three(store, garden, caplog):
    a_year(store, garden)

    def asked():
        caplog.clear()
        caplog.set_level(logging.INFO, "sqlalchemy.engine")
        caplog.set_level(logging.DEBUG, "listcop.statements")
        with store.read() as tx:
            list(find_quiet.quiet_people(tx, garden, NOW, find_quiet.knowledge(tx, garden, NOW)))
        return len(caplog.records)

    few = asked()
    for n in range(47):
        join(store, garden, f"m{n}@example.org")

    assert asked() <= few + 2


def test_what_its_giver_took_back_is_gone_from_the_store_and_from_why(store, garden):
    page = "https://pumps.example.org/docs/washers.pdf"
    write(store, garden, "s1", who="ben", days=9, text=f"The handbook of washers for old pumps: {page}")
    read_posts.catch_up(store, WEIGHTS, garden.list_id)
    with store.read() as tx:
        given = [one.ref for one in assets.all_assets(tx, garden.list_id)]
        because = tell_why.of_asset(tx, garden, 1)
    write(store, garden, "s2", who="ben", days=8, text="I am sorry, I took that page down.", answers="s1")

    with store.read() as tx:
        before_reading = tell_why.of_asset(tx, garden, 1)
    read_posts.catch_up(store, WEIGHTS, garden.list_id)

    with store.read() as tx:
        assert assets.all_assets(tx, garden.list_id) == []
        assert tell_why.of_asset(tx, garden, 1) == []
    assert given == [page]
    assert because[1].startswith("It was taken because") and before_reading == because


def test_what_was_done_without_writing_counts_as_seen_and_not_as_a_post(store, garden):
    a_year(store, garden, amina_until=120)
    with store.read() as tx:
        amina = members.find_member(tx, garden.list_id, "amina@example.org")
        before = next(found for one, _, found in find_quiet.presences(tx, garden, NOW) if one.name == "Amina")
    store.write(lambda tx: members.note_deed(tx, garden.list_id, amina.membership_id, later(days=-122)))

    with store.read() as tx:
        after = next(found for one, _, found in find_quiet.presences(tx, garden, NOW) if one.name == "Amina")
        told = find_quiet.quiet_people(tx, garden, NOW, find_quiet.knowledge(tx, garden, NOW))

    assert (after.seen, after.last_seen) == (before.seen + 1, later(days=-122))
    assert (after.posts, after.last_post) == (before.posts, before.last_post) and after.last_post < after.last_seen
    assert [one.last_post for one in told if one.name == "Amina"] == [before.last_post]
