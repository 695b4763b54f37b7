"""What several members shared stays an asset when the post that brought it first brings it no more."""

import pytest
from helpers import WEIGHTS, join, keep, later, make_list

from listcop.flows import read_posts, redact_post
from listcop.store import assets, posts, unread

GUIDE = "https://example.org/files/washer-guide.pdf"
GIVEN = f"Hello all, here is the guide to leather washers that we use in our workshops, free to download:\n{GUIDE}"
ASKED = "Does anyone know how to stop the leak of our borehole pump? I tried new grease and it still drips."
USED = f"Have a look at this guide, page 4 shows how to cut the washer:\n{GUIDE}\n\nIt worked for us."
FILE = (
    "--x\nContent-Type: text/plain\n\n{}\n--x\nContent-Type: application/pdf\n"
    "Content-Disposition: attachment; filename={}\n\n%PDF leather\n--x--"
)


@pytest.fixture
def garden(store):
    mlist = make_list(store)
    for name in ("ana", "amina", "dan"):
        join(store, mlist, f"{name}@example.org", name=name.title())
    return mlist


def write(store, mlist, who, text, subject, answers=None, file=None):
    """A letter of the list's next hour; `file` is the name under which it brings the same bytes."""
    hour = len(everything(store, mlist, posts.all_numbers))
    fields = {"mime_version": "1.0", "content_type": 'multipart/mixed; boundary="x"'} if file else {}
    fields |= {
        "from": f"{who} <{who.lower()}@example.org>",
        "message_id": f"<{hour + 1}@example.org>",
        "subject": subject,
        "in_reply_to": answers and f"<{answers}@example.org>",
        "text": FILE.format(text, file) if file else text,
    }
    at = later(hours=hour)
    return store.write(lambda tx: keep(tx, mlist, now=at, date=at, **fields)).number


def everything(store, mlist, ask):
    with store.read() as tx:
        return ask(tx, mlist.list_id)


def given(store, mlist):
    """Which asset which post gives, once all that waits is read."""
    read_posts.catch_up(store, WEIGHTS, mlist.list_id)
    return [(one.number, one.post, one.by) for one in everything(store, mlist, assets.all_assets)]


def redact(store, mlist, number, **more):
    with store.read() as tx:
        post = posts.get_post(tx, mlist.list_id, number)
    store.write(
        lambda tx: redact_post.redact(tx, WEIGHTS, mlist, post, "asked for", later(days=2), who="shell", **more)
    )


def shared_twice(store, mlist):
    write(store, mlist, "Ana", GIVEN, "Guide to leather washers")
    write(store, mlist, "Amina", ASKED, "Leaking pump")
    write(store, mlist, "Dan", USED, "Re: Leaking pump", 2)


def test_a_link_stays_an_asset_when_the_first_of_two_posts_is_redacted(store, garden):
    shared_twice(store, garden)
    assert given(store, garden) == [(1, 1, "ana@example.org")]

    redact(store, garden, 1)

    assert given(store, garden) == [(1, 3, "dan@example.org")]


def test_what_was_redacted_for_good_is_a_new_asset_of_whoever_shared_it_too(store, garden):
    shared_twice(store, garden)
    given(store, garden)

    redact(store, garden, 1, for_good=True)

    assert given(store, garden) == [(2, 3, "dan@example.org")]


def test_a_file_stays_an_asset_under_whatever_name_another_sent_it(store, garden):
    write(store, garden, "Ana", "Here is our guide to leather washers.", "Guide to washers", file="guide.pdf")
    write(store, garden, "Amina", ASKED, "Leaking pump")
    write(store, garden, "Dan", "The guide helps, page 4.", "Re: Leaking pump", 2, file="washers-en.pdf")
    assert given(store, garden) == [(1, 1, "ana@example.org")]

    redact(store, garden, 1)

    assert given(store, garden) == [(1, 3, "dan@example.org")]


def test_what_its_first_giver_takes_back_is_still_there_from_the_second(store, garden):
    shared_twice(store, garden)
    given(store, garden)

    write(store, garden, "Ana", "Please ignore the link I sent.", "Re: Guide to leather washers", 1)

    assert given(store, garden) == [(1, 3, "dan@example.org")]


def test_where_both_threads_are_read_at_once_nothing_is_lost(store, garden):
    write(store, garden, "Amina", ASKED, "Leaking pump")
    write(store, garden, "Ana", GIVEN, "Guide to leather washers")
    given(store, garden)
    write(store, garden, "Dan", USED, "Re: Leaking pump", 1)
    write(store, garden, "Ana", "Please ignore the link I sent.", "Re: Guide to leather washers", 2)

    assert given(store, garden) == [(1, 3, "dan@example.org")]


def test_what_nobody_else_shared_is_gone_and_nothing_is_read_for_it(store, garden):
    write(store, garden, "Ana", GIVEN, "Guide to leather washers")
    write(store, garden, "Dan", USED.replace("washer-guide", "pump-guide"), "Another guide to washers")
    assert len(given(store, garden)) == 2

    redact(store, garden, 1)

    with store.read() as tx:
        assert unread.unread_threads(tx, garden.list_id, read_posts.reader_of(WEIGHTS), None) == []
    assert [post for _, post, _ in given(store, garden)] == [2]
