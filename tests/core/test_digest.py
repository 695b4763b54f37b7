"""What stands in a digest, where, in which order, and in whose edition."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import layout
from listcop.core.digest import (
    MOST_OPEN,
    DigestAsset,
    DigestInput,
    DigestPerson,
    DigestPost,
    DigestThread,
    Knows,
    is_worth_sending,
    make_digest,
    zone_of,
)
from listcop.core.digest_items import TEXT_CELLS
from listcop.core.reasons import Reason
from tests.helpers import takes_twice

MONDAY = datetime(2026, 11, 9, 7, tzinfo=UTC)
WEEK = timedelta(days=7)


def a_post(number=412, name="Amina Diallo", role="request", text="Which mesh do you use?", **changes):
    return DigestPost(number, name, MONDAY - timedelta(days=3), role, text, **changes)


def a_thread(number=412, *, days_ago=3, opener=None, posts=None, **changes):
    opener = opener or a_post(number)
    started = MONDAY - timedelta(days=days_ago)
    facts = {
        "subject": f"Thread {number}",
        "kind": "request",
        "types": ("problem",),
        "state": "open",
        "started": started,
        "last_post": started,
        "asker": "Amina Diallo",
        "opener": opener,
        "posts": ((opener,) if days_ago < WEEK.days else ()) if posts is None else posts,
    }
    return DigestThread(number, **{**facts, **changes})


def an_input(*threads, **changes):
    facts = {"title": "Seed savers", "from_": MONDAY - WEEK, "until": MONDAY, "number": 31, "threads": threads}
    return DigestInput("garden", "lists.example.org", **{**facts, **changes})


def sections_of(given_input):
    return {section.name: section for section in make_digest(given_input).sections}


def threads_in(section):
    return [item.thread for item in section.items]


ANSWER = a_post(415, "Ben Okoth", "answer", "Stainless, 1 mm.")
ONE_OF_EACH = (
    a_thread(401),
    a_thread(402, state="answered", posts=(ANSWER,), answered_by=("Ben Okoth",)),
    a_thread(403, kind="offer", types=(), state="none"),
    a_thread(404, kind="announcement", types=("visit",), state="none"),
    a_thread(405, kind="discussion", types=(), state="none"),
    a_thread(406, kind="announcement", types=(), state="none"),
    a_thread(407, kind="introduction", types=(), state="none"),
    a_thread(408, kind="other", types=(), state="none"),
)
FULL = an_input(
    *ONE_OF_EACH,
    note="The swap is on.",
    newcomers=(DigestPerson("Maria Silva", "maria@example.com", joined=MONDAY),),
    quiet=(
        DigestPerson(
            *("Tom Bell", "tom@example.com"),
            last_post=MONDAY - 9 * WEEK,
            usual_gap_days=12,
            fitting=Knows("Tom Bell", "tom@example.com", 401, 388, ("mesh",), subject="Drying racks"),
        ),
    ),
    health=(("members", "42"),),
)
ROSA = Knows("Rosa", "rosa@example.com", 412, 300, ("mesh", "sieve"), solved=True)
BELOW = ("answered", "assets", "meetings", "discussion", "also", "announcements", "newcomers")
LATE = a_thread(399, days_ago=40, posts=())  # members see it no more


# --- sections --------------------------------------------------------------------------------------------------


def test_a_thread_stands_in_the_first_section_that_fits():
    sections = sections_of(FULL)

    assert threads_in(sections["open"]) == [401]
    assert threads_in(sections["answered"]) == [402]
    assert threads_in(sections["assets"]) == [403]
    assert threads_in(sections["meetings"]) == [404]
    assert threads_in(sections["discussion"]) == [405]
    assert threads_in(sections["also"]) == [408]
    assert threads_in(sections["announcements"]) == [406]
    assert threads_in(sections["newcomers"]) == [407, None]


@pytest.mark.parametrize(
    ("edition", "names"),
    [
        ("member", ["note", "open", *BELOW]),
        ("short", ["note", "open", "assets", "newcomers"]),
        ("facilitator", ["note", "open", "older", *BELOW, "quiet", "health"]),
    ],
)
def test_each_edition_has_its_sections_in_the_order_of_the_contract(edition, names):
    digest = make_digest(replace(FULL, edition=edition, threads=(*ONE_OF_EACH, LATE)))

    assert [section.name for section in digest.sections] == names


def test_a_letter_that_was_sent_twice_stands_once():
    facts = {"subject": "Course in May", "kind": "announcement", "state": "none", "types": ()}
    first, again = a_thread(401, **facts), a_thread(402, **facts)
    answered = a_thread(403, opener=a_post(403), posts=(a_post(403), replace(ANSWER, number=404)), **facts)
    other = a_thread(405, opener=a_post(405, "Ben Okoth"), **facts)

    digest = make_digest(an_input(first, again, answered, other))

    assert [item.thread for item in digest.items] == [401, 403, 405]


def test_items_are_numbered_from_one_over_all_sections():
    digest = make_digest(replace(FULL, edition="facilitator"))

    assert [item.n for item in digest.items] == list(range(1, len(digest.items) + 1))


KINDS = ("request", "offer", "announcement", "discussion", "introduction", "administration", "other")
STATES = ("open", "answered", "solved", "closed", "none")
TYPES = ((), ("problem",), ("asset",), ("visit", "asset"), ("coordination",))


@given(
    st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(STATES), st.sampled_from(TYPES)), max_size=9),
    st.lists(st.integers(1, 9), max_size=6),
    st.sampled_from(["member", "facilitator"]),
)
def test_every_thread_with_posts_stands_in_exactly_one_section(shapes, assets_of, edition):
    threads = [a_thread(n, kind=kind, state=state, types=types) for n, (kind, state, types) in enumerate(shapes, 1)]
    assets = tuple(DigestAsset(n, "A guide", "guide", "Ben", "g.pdf", thread) for n, thread in enumerate(assets_of, 1))

    digest = make_digest(an_input(*threads, assets=assets, edition=edition))

    where = {}
    for section in digest.sections:
        for number in {item.thread for item in section.items} - {None}:
            where.setdefault(number, []).append(section.name)
    assert all(len(names) == 1 for names in where.values())
    assert {thread.number for thread in threads} <= set(where)
    assert sorted(item.asset for item in digest.items if item.asset) == list(range(1, len(assets) + 1))


COMMENT = a_post(409, "Ben Okoth", "comment", "The moon again.")
THANKS = a_post(410, "Ben Okoth", "thanks", "Thank you, Amina.")
BARE = a_post(411, "Ben Okoth", "answer", text=" \n")


@pytest.mark.parametrize(
    ("changes", "section"),
    [
        ({"kind": "discussion"}, "discussion"),  # who brings something up
        ({"kind": "request"}, "discussion"),  # who asks, and seems to need no answer
        ({"kind": "discussion", "opener": a_post(role="answer", text="Stainless.")}, "also"),  # what it answers is lost
        ({"kind": "discussion", "subject": "Re: Drying racks"}, "also"),
        ({"kind": "discussion", "opener": a_post(text="")}, "also"),
        ({"kind": "other"}, "also"),
        ({"kind": "administration"}, "also"),
        ({"kind": "other", "posts": (a_post(), COMMENT)}, "discussion"),  # two people talk
        ({"kind": "other", "posts": (a_post(), THANKS)}, "also"),
        ({"kind": "other", "posts": (a_post(), BARE)}, "also"),
        ({"kind": "discussion", "subject": "Re: Racks", "posts": (COMMENT,), "other_posts": 4}, "discussion"),
        ({"kind": "discussion", "posts": (COMMENT,)}, "discussion"),  # to what was opened in a period before
        ({"kind": "discussion", "posts": (THANKS,), "other_posts": 4}, "also"),
    ],
)
def test_talk_has_its_text_and_what_else_was_written_a_line(changes, section):
    thread = a_thread(state="none", types=(), **changes)

    (item,) = sections_of(an_input(thread))[section].items

    assert (item.thread, item.home, item.form) == (412, 412, "full" if section == "discussion" else "line")
    assert bool(item.parts) is (section == "discussion")


def test_what_facilitators_put_first_has_its_text():
    sections = sections_of(an_input(a_thread(state="none", kind="other", types=()), first=("t412",)))

    assert [(one.thread, one.form) for one in sections["discussion"].items] == [(412, "full")]


def test_automatic_letters_stand_nowhere():
    assert sections_of(an_input(a_thread(kind="automatic", state="none"))) == {}


def test_a_thread_without_posts_of_the_period_comes_back_only_while_it_is_open():
    threads = (a_thread(401, posts=()), a_thread(402, posts=(), state="answered"))

    sections = sections_of(an_input(*threads))

    assert list(sections) == ["open"]
    assert threads_in(sections["open"]) == [401]


# --- open questions --------------------------------------------------------------------------------------------


def test_open_questions_come_oldest_first_at_most_ten_and_the_others_are_counted():
    threads = [a_thread(400 + n, days_ago=20 - n) for n in range(14)]

    section = sections_of(an_input(*reversed(threads)))["open"]

    assert threads_in(section) == [400 + n for n in range(MOST_OPEN)]
    assert [item.age_days for item in section.items] == list(range(20, 10, -1))
    assert section.more == 4


def test_members_see_an_open_question_for_open_days_and_facilitators_longer():
    threads = (a_thread(401, days_ago=29), a_thread(402, days_ago=28), a_thread(403, days_ago=1))

    members, facilitators = sections_of(an_input(*threads)), sections_of(an_input(*threads, edition="facilitator"))

    assert threads_in(members["open"]) == threads_in(facilitators["open"]) == [402, 403]
    assert threads_in(facilitators["older"]) == [401] and "older" not in members
    assert threads_in(sections_of(an_input(*threads, open_days=5))["open"]) == [403]


def test_a_question_asked_again_counts_from_then():
    asked_again = a_thread(401, days_ago=200, open_since=MONDAY - timedelta(days=2))

    (item,) = sections_of(an_input(asked_again))["open"].items

    assert item.age_days == 2


def test_imported_questions_never_come_before_members_unless_asked_again():
    threads = (a_thread(401, imported=True), a_thread(402, imported=True, reasked=True))

    members, facilitators = sections_of(an_input(*threads)), sections_of(an_input(*threads, edition="facilitator"))

    assert threads_in(members["open"]) == threads_in(facilitators["open"]) == [402]
    assert threads_in(facilitators["older"]) == [401] and "older" not in members


def test_many_imported_questions_do_not_hide_those_of_the_list_from_facilitators():
    imported = [a_thread(n, days_ago=900 - n, imported=True) for n in range(1, 60)]
    late = a_thread(400, days_ago=40)
    new = a_thread(401, days_ago=2)

    sections = sections_of(an_input(*imported, late, new, edition="facilitator"))

    assert threads_in(sections["open"]) == [401]
    assert threads_in(sections["older"]) == [400, *range(59, 50, -1)]
    assert sections["older"].more == 50


def test_facilitators_see_the_questions_that_left_the_members_edition_last_first():
    threads = [a_thread(400 + n, days_ago=500 - n * 10) for n in range(40)]

    section = sections_of(an_input(*threads, edition="facilitator"))["older"]

    assert threads_in(section) == [439 - n for n in range(MOST_OPEN)]
    assert section.more == 30


def test_an_older_question_says_in_short_who_asks_since_when_and_what():
    said = "Hello all,\n\nThe racks stand in the attic. " + "It rained for weeks. " * 30
    opener = a_post(399, text=f"{said}\n\nWhich mesh do you use below the beans?\n\nWith thanks\nAmina")
    later = a_post(402, "Ben Okoth", "metoo", "We wonder, too.")
    asked = replace(LATE, opener=opener, posts=(later,), why=(Reason("link"),), may_know=(ROSA,))

    (item,) = sections_of(an_input(asked, edition="facilitator"))["older"].items

    assert (item.n, item.thread, item.form, item.section) == (1, 399, "short", "open")
    assert (item.subject, item.reply_to) == ("Thread 399", "garden+t399@lists.example.org")
    assert item.why == "Amina Diallo asks for help with a problem. Open for 40 days."
    assert item.text.split("\n")[0] == "Which mesh do you use below the beans?"
    assert (item.reasons, item.may_know) == ((), ())


@pytest.mark.parametrize("text", ["Please send me your notes on mesh. " * 20, "Which " + "fine mesh " * 30 + "?", ""])
def test_of_an_older_question_one_line_is_shown_whatever_it_says(text):
    asked = replace(LATE, opener=a_post(399, text=text))

    (item,) = sections_of(an_input(asked, edition="facilitator"))["older"].items

    assert [layout.line_count(part.text, TEXT_CELLS) for part in item.parts] == [1] * bool(text)


def test_older_questions_are_numbered_behind_those_that_members_see():
    digest = make_digest(replace(FULL, edition="facilitator", threads=(LATE, *ONE_OF_EACH), note=""))

    assert [(item.n, item.thread) for item in digest.items][:3] == [(1, 401), (2, 399), (3, 402)]


@pytest.mark.parametrize("edition", ["member", "short", "facilitator"])
def test_every_place_of_an_edition_counts_the_same_questions(edition):
    waiting = [a_thread(400 + n, days_ago=20) for n in range(14)]
    late = [a_thread(300 + n, days_ago=90) for n in range(13)]
    late_left = 7 if edition == "facilitator" else 0

    digest = make_digest(
        an_input(*waiting, *late, edition=edition, open_left=5, late_left=late_left, health=(("members", "42"),))
    )

    counts = {one.name: len(one.items) + one.more for one in digest.sections if one.name != "health"}
    figures = [item.figures for item in digest.items if item.figures]
    assert digest.open_count == counts["open"] == 19
    assert counts.get("older") == (20 if edition == "facilitator" else None)
    assert figures == ([(("open", "19"), ("older", "20"), ("members", "42"))] if edition == "facilitator" else [])


# --- what an item says -----------------------------------------------------------------------------------------


def test_an_item_says_who_why_what_and_where_an_answer_goes():
    (item,) = sections_of(an_input(a_thread(days_ago=9)))["open"].items

    assert (item.n, item.thread, item.asset, item.person) == (1, 412, None, None)
    assert (item.subject, item.by) == ("Thread 412", "Amina Diallo")
    assert item.why == "Amina Diallo asks for help with a problem. Open for 9 days."
    assert item.text == "Which mesh do you use?"
    assert item.reply_to == "garden+t412@lists.example.org"


@pytest.mark.parametrize(("opening_is_new", "is_told"), [(True, True), (False, False)])
def test_what_decided_is_told_of_a_post_that_is_shown(opening_is_new, is_told):
    opener, comment = a_post(412), a_post(415, "Ben Okoth", "comment", "The moon again.")
    posts = (opener, comment) if opening_is_new else (comment,)
    talk = a_thread(412, opener=opener, posts=posts, kind="discussion", state="none", why=(Reason("link"),))

    (item,) = sections_of(an_input(talk, edition="facilitator"))["discussion"].items

    assert bool(item.reasons) is is_told


def test_an_answered_item_shows_question_and_answers_but_no_thanks():
    thanks = a_post(416, role="thanks", text="That worked!")
    thread = a_thread(state="solved", posts=(ANSWER, thanks), answered_by=("Ben Okoth",), solved=True)

    (item,) = sections_of(an_input(thread))["answered"].items

    assert item.text == "Amina Diallo:\nWhich mesh do you use?\n\nBen Okoth:\nStainless, 1 mm."
    assert item.why == "Amina Diallo asked and says that it is solved."
    assert item.more_posts == 1


@pytest.mark.parametrize(
    ("replies", "said"), [(3, "asked. 3 replies."), (1, "asked. 1 reply."), (0, "asked. There is an answer.")]
)
def test_where_nobody_is_named_an_answered_item_counts_the_replies(replies, said):
    (item,) = sections_of(an_input(a_thread(state="answered", posts=(ANSWER,), replies=replies)))["answered"].items

    assert item.why == f"Amina Diallo {said}"


@pytest.mark.parametrize(("section", "state"), [("open", "open"), ("answered", "answered")])
def test_below_a_later_question_stands_only_what_was_said_after_it(section, state):
    said = a_post(413, "Ben Okoth", "answer", "Stainless, 1 mm."), a_post(414, "Rosa", "comment", "Copper here.")
    later, after = a_post(415, "Tom Bell", text="And where do you buy it?"), a_post(416, "Eva", "answer", "In Jinja.")
    thread = a_thread(412, opener=later, posts=(a_post(412), *said, later, after), other_posts=0, state=state)

    (item,) = sections_of(an_input(thread))[section].items

    assert [part.number for part in item.parts] == [415, 416]
    assert item.more_posts == 3


def test_of_a_long_thread_a_few_posts_are_shown_and_the_others_counted():
    posts = tuple(a_post(500 + n, f"P{n}", "comment", "Yes.") for n in range(9))
    thread = a_thread(500, opener=posts[0], posts=posts, other_posts=3, kind="discussion", state="none")

    (item,) = sections_of(an_input(thread))["discussion"].items

    assert len(item.parts) == 4
    assert item.more_posts == 3 + 5
    assert item.new_posts == 9


def test_a_long_text_is_cut_at_a_sentence_and_says_how_to_get_the_rest():
    opener = a_post(text="A sentence about drying racks and what holds them. " * 60)

    (item,) = sections_of(an_input(a_thread(opener=opener)))["open"].items

    shown, mark = item.text.rsplit("\n", 1)
    assert shown.endswith("them.")
    assert mark == f"[… {item.parts[0].left_lines} more lines: get 412]"


def test_without_sub_addresses_every_answer_goes_to_the_list():
    digest = make_digest(replace(FULL, sub_addresses=False, edition="facilitator"))

    assert {item.reply_to for item in digest.items} == {"garden@lists.example.org"}


def test_the_lists_separator_stands_in_reply_addresses():
    (item,) = sections_of(an_input(a_thread(), separator="-"))["open"].items

    assert item.reply_to == "garden-t412@lists.example.org"


def test_days_are_those_of_the_lists_zone_and_an_unknown_zone_stops_nothing():
    late = a_post()
    late = replace(late, date=datetime(2026, 11, 5, 22, 30, tzinfo=UTC))

    (item,) = sections_of(an_input(a_thread(opener=late), zone="Africa/Nairobi"))["open"].items

    assert item.parts[0].date.day == 6
    assert zone_of("Nowhere/Atlantis") is UTC


@pytest.mark.parametrize("name", ["amina@example.org", '"amina@example.org"', "<amina@example.org>"])
def test_a_name_that_is_an_address_shows_only_what_stands_before_the_at(name):
    opener = a_post(name=name)

    (item,) = sections_of(an_input(a_thread(opener=opener, asker=name)))["open"].items

    assert "example.org" not in item.by + item.why + item.text


# --- assets and people -----------------------------------------------------------------------------------------


def test_one_letter_with_eighty_files_leaves_the_others_room_and_its_rest_is_counted():
    many = tuple(DigestAsset(n, f"Photo {n}", "other", "Ben", f"{n}.jpg", 401, 401) for n in range(1, 81))
    guide = DigestAsset(81, "A guide", "guide", "Ana", "g.pdf", 402, 402)

    (section,) = [one for one in make_digest(an_input(assets=(*many, guide))).sections if one.name == "assets"]

    assert [item.asset for item in section.items] == [1, 2, 3, 4, 5, 81]
    assert section.more == 75


def test_an_asset_of_an_answer_is_listed_without_naming_its_thread_twice():
    answered = a_thread(402, state="answered", posts=(ANSWER,))
    asset = DigestAsset(7, "Mesh sizes", "data", "Ben Okoth", "https://example.org/mesh", 402, 415)

    (item,) = sections_of(an_input(answered, assets=(asset,)))["assets"].items

    assert (item.asset, item.thread, item.home) == (7, None, 402)
    assert item.reply_to == "garden+t402@lists.example.org"
    assert item.why == "From Ben Okoth: data."
    assert item.text == "https://example.org/mesh"


def test_an_offer_and_its_asset_are_one_item():
    offer = a_thread(403, kind="offer", types=(), state="none", opener=a_post(403, "Ben Okoth", "offer", "Take it."))
    asset = DigestAsset(7, "Drying beans", "guide", "Ben Okoth", "drying.pdf", 403, 403, 3_100_000)

    (item,) = sections_of(an_input(offer, assets=(asset,)))["assets"].items

    assert (item.asset, item.thread) == (7, 403)
    assert item.why == "From Ben Okoth: guide, 3.1 MB."
    assert item.text == "drying.pdf\n\nTake it."


def test_addresses_of_people_stand_only_in_the_facilitators_edition():
    for edition in ("member", "short"):
        digest = make_digest(replace(FULL, edition=edition))
        assert all(item.person.address is None for item in digest.items if item.person)
        assert "example.com" not in repr(digest)

    people = [item.person for item in make_digest(replace(FULL, edition="facilitator")).items if item.person]

    assert [person.address for person in people] == ["maria@example.com", "tom@example.com"]


def test_a_quiet_member_is_shown_with_a_question_that_fits():
    item = sections_of(replace(FULL, edition="facilitator"))["quiet"].items[0]

    assert item.why.startswith("Wrote last on 7 September 2026, before that about every 12 days. ")
    assert item.reply_to == "garden+request@lists.example.org"
    assert item.why.endswith("#401 “Drying racks” would fit: they answered #388, where “mesh” came up too.")


def test_newcomers_who_introduced_themselves_are_named_once_and_the_nameless_counted():
    hello = a_thread(407, kind="introduction", types=(), state="none", opener=a_post(407, "Okello", "introduction"))
    newcomers = (DigestPerson("Okello", joined=MONDAY), DigestPerson("Maria", joined=MONDAY), DigestPerson(""))

    section = sections_of(an_input(hello, newcomers=newcomers))["newcomers"]

    assert [item.subject for item in section.items] == ["Thread 407", "Maria"]
    assert section.more == 1


# --- sent or not -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("threads", "note", "last_was_without_posts", "is_sent"),
    [
        ((a_thread(),), "", True, True),
        ((a_thread(posts=()),), "", False, True),
        ((a_thread(posts=()),), "", True, False),
        ((a_thread(posts=()),), "A word.", True, True),
        ((), "", False, False),
        ((), "A word.", True, True),
        ((a_thread(posts=(), imported=True),), "", False, False),
    ],
)
def test_a_period_without_posts_sends_every_second_time_if_something_is_open(
    threads, note, last_was_without_posts, is_sent
):
    digest = make_digest(an_input(*threads, note=note))

    assert is_worth_sending(digest, last_was_without_posts=last_was_without_posts) is is_sent


@pytest.mark.parametrize("last_was_without_posts", [True, False])
def test_facilitators_are_sent_older_questions_alone_every_second_time(last_was_without_posts):
    digest = make_digest(an_input(LATE, edition="facilitator"))

    assert is_worth_sending(digest, last_was_without_posts=last_was_without_posts) is not last_was_without_posts


def test_newcomers_and_figures_alone_send_nothing():
    given_input = an_input(health=(("members", "42"),), newcomers=(DigestPerson("Maria"),), edition="facilitator")

    assert not is_worth_sending(make_digest(given_input), last_was_without_posts=False)


def test_an_address_written_as_archives_write_it_is_no_name_to_show():
    from listcop.core.digest_items import shown_name

    assert shown_name("ana at wells.example") == "ana"
    assert shown_name("Ana at the wells") == "Ana at the wells"


def test_facilitators_read_who_may_know_the_answer_to_an_open_question():
    knows = (ROSA, Knows("", "t@b.org", 412, 2, ("é",)))
    asked = replace(FULL, threads=(a_thread(412, may_know=knows),))

    facilitators = sections_of(replace(asked, edition="facilitator"))["open"].items[0]
    members = sections_of(asked)["open"].items[0]

    assert "Rosa (rosa@example.com) may know: helped in #300, where “mesh”, “sieve” came up too." in facilitators.why
    assert "t@b.org may know: answered #2, where “é” came up too." in facilitators.why
    assert members.may_know == () and "may know" not in members.why


def test_twice_as_many_posts_without_words_take_twice_the_time():
    def seconds(size):
        bare = [
            a_thread(number, subject="Re:", state="none", kind="discussion", types=(), opener=a_post(number, text=""))
            for number in range(1, size + 1)
        ]
        started = process_time()
        section = sections_of(an_input(*bare))["also"]
        took = process_time() - started
        assert len(section.wordless) == size
        return took

    assert takes_twice(seconds, 1000)
