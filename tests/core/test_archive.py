"""Text pages of the archive: whole, narrow, with names and without addresses; mbox that reads back."""

from __future__ import annotations

import io
import mailbox
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import layout
from listcop.core.archive import (
    ArchivePost,
    ArchiveThread,
    bundle_page,
    digest_page,
    index_page,
    mbox_entry,
    open_page,
    thread_page,
)
from listcop.core.letters import LEAVE_SLOT, Letter, list_data
from listcop.letter_files import load_texts

TEXTS = load_texts()
GARDEN = list_data("garden", "lists.example.org", "Seed savers")
NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)
EAST = timezone(timedelta(hours=3), "EAT")


def a_post(number=412, name="Amina Diallo", text="Which mesh do you use?", attachments=()):
    return ArchivePost(number, name, NOON, text, attachments)


def a_thread(number=412, subject="Drying racks", posts=None, state="open", days=0, **changes):
    when = NOON - timedelta(days=days)
    posts = (a_post(number),) if posts is None else posts
    facts = {"answer_to": f"garden+t{number}@lists.example.org", **changes}
    return ArchiveThread(number, subject, "request", ("problem",), state, "Amina Diallo", when, NOON, posts, **facts)


# --- pages -----------------------------------------------------------------------------------------------------


def test_a_thread_page_reads_like_this():
    posts = (a_post(), a_post(415, "Ben Okoth", "Stainless, 1 mm.", ("rack.jpg, 3.1 MB", "plan.pdf, 40 KB")))

    page = thread_page(TEXTS, "en", GARDEN, a_thread(posts=posts, state="answered"), EAST)

    assert page == (
        "#412 Drying racks\n"
        "\n"
        "Seed savers, garden@lists.example.org\n"
        "Question: answered\n"
        "About: problem\n"
        "2 posts, from 3 November 2026 to 3 November 2026\n"
        "\n"
        "#412, Amina Diallo, 3 November 2026, 15:00 EAT:\n"
        "\n"
        "   Which mesh do you use?\n"
        "\n"
        "#415, Ben Okoth, 3 November 2026, 15:00 EAT:\n"
        "\n"
        "   Stainless, 1 mm.\n"
        "   Attached: rack.jpg, 3.1 MB (get 415/1)\n"
        "   Attached: plan.pdf, 40 KB (get 415/2)\n"
        "\n"
        "Answer: garden+t412@lists.example.org\n"
    )


def test_people_are_named_without_their_addresses():
    posts = (a_post(name="amina@example.com"), a_post(415, name=""))

    page = thread_page(TEXTS, "en", GARDEN, a_thread(posts=posts))

    assert "example.com" not in page
    assert "#412, amina, " in page
    assert "#415, Somebody without a name, " in page


def test_a_thread_of_thousands_of_posts_has_a_page():
    posts = tuple(a_post(n, text="A sentence. " * 40) for n in range(3_000))

    page = thread_page(TEXTS, "fr", GARDEN, a_thread(posts=posts))

    assert page.count("\n#") == 2_999 + 1
    assert len(page) > 1_000_000


@given(st.text(), st.text(), st.text())
def test_no_foreign_text_breaks_a_page_or_looks_like_a_line_of_ours(subject, name, text):
    post = a_post(name=name, text=text, attachments=(name,))

    page = thread_page(TEXTS, "en", GARDEN, a_thread(subject=subject, posts=(post,)))

    assert page.encode("utf-8")
    assert not set("\0\x1b\u202e\u2066") & set(page)
    assert [line for line in page.split("\n")[2:] if line.startswith("#412, ")]
    assert all(layout.cells(line) <= 72 or "@" in line or "://" in line or "www." in line for line in page.split("\n"))


def test_the_index_names_the_newest_thread_first():
    threads = [a_thread(412), a_thread(430, "Beans", (), "none", count=7)]

    page = index_page(TEXTS, "en", GARDEN, threads)

    assert page == (
        "Seed savers, garden@lists.example.org\n"
        "2 threads, the newest first:\n"
        "\n"
        "#430 Beans\n"
        "   Amina Diallo, 3 November 2026; 7 posts\n"
        "#412 Drying racks\n"
        "   Amina Diallo, 3 November 2026; waits for an answer; 1 post\n"
    )


def test_the_open_page_names_what_waits_oldest_first_with_its_age():
    threads = [a_thread(412, days=2), a_thread(398, "Beans", days=9), a_thread(300, state="solved")]

    page = open_page(TEXTS, "en", GARDEN, threads, NOON)

    assert page == (
        "Seed savers, garden@lists.example.org\n"
        "2 questions wait for an answer, the oldest first:\n"
        "\n"
        "#398 Beans\n"
        "   Amina Diallo asks for help with a problem. Open for 9 days.\n"
        "   Answer: garden+t398@lists.example.org\n"
        "\n"
        "#412 Drying racks\n"
        "   Amina Diallo asks for help with a problem. Open for 2 days.\n"
        "   Answer: garden+t412@lists.example.org\n"
    )
    assert "No question waits" in open_page(TEXTS, "en", GARDEN, [], NOON)


def test_a_digest_is_archived_as_sent_with_no_members_leave_address():
    letter = Letter("Seed savers, digest 31", f"Hello\n{LEAVE_SLOT}\n", None)

    page = digest_page(letter, "garden+leave@lists.example.org")

    assert page == "Seed savers, digest 31\n\nHello\ngarden+leave@lists.example.org\n"


def test_a_bundle_holds_every_page_with_its_place():
    bundle = bundle_page("garden\n2026", ["#412 Racks\n\nText\n", "#430 Beans\n"])

    assert bundle == "garden 2026\n\n\n(1/2)\n\n#412 Racks\n\nText\n\n\n(2/2)\n\n#430 Beans\n"


# --- mbox ------------------------------------------------------------------------------------------------------


def test_an_mbox_entry_has_its_from_line_and_hides_those_inside():
    raw = b"Subject: x\r\n\r\nFrom here on\r\n>From there\r\nend"

    entry = mbox_entry(raw, "ana@example.org", NOON.astimezone(EAST))

    assert entry == (
        b"From ana@example.org Tue Nov  3 12:00:00 2026\nSubject: x\n\n>From here on\n>>From there\nend\n\n"
    )


@pytest.mark.parametrize("sender", ["", "a b\n@example.org", "\u202e"])
def test_no_sender_breaks_the_from_line(sender):
    first = mbox_entry(b"Subject: x\n\ny\n", sender, NOON).split(b"\n")[0]

    assert first.startswith(b"From ") and len(first.split(b" ")) == 8
    assert first.endswith(b" 12:00:00 2026")


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=4))
def test_letters_written_to_mbox_are_read_back_one_by_one(tmp_path_factory, bodies):
    path = tmp_path_factory.mktemp("box") / "box"
    entries = [mbox_entry(b"Subject: x\r\n\r\n" + body, "a@example.org", NOON) for body in bodies]
    path.write_bytes(b"".join(entries))

    box = mailbox.mbox(path)
    found = [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118
    box.close()

    assert len(found) == len(bodies)
    assert io.BytesIO(found[0]).readline() == b"Subject: x\n"
