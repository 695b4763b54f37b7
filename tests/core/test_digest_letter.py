"""A digest as a letter: readable anywhere, answerable, and never over 60 KB."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core import layout
from listcop.core.digest import (
    MOST_NEWCOMERS,
    DigestAsset,
    DigestInput,
    DigestPerson,
    DigestPost,
    DigestThread,
    make_digest,
)
from listcop.core.digest_letter import MOST_BYTES, digest_json, digest_letter, fitted
from listcop.core.letters import LEAVE_SLOT
from listcop.core.reasons import Reason
from listcop.letter_files import load_texts

TEXTS = load_texts()
MONDAY = datetime(2026, 11, 9, 7, tzinfo=UTC)
SCRIPTS = {
    "latin": ("Which mesh for drying racks?", "Stainless lasts longest with us."),
    "japanese": ("種まきの時期について、高地では何月にまけばよいでしょうか" * 3, "霜が心配です。" * 30),
    "arabic": ("سؤال عن مياه الري في الصيف وكيف نحفظها في الأرض " * 3, "كيف تحفظون المياه؟ " * 30),
    "emoji": ("Seeds 🌱👩\u200d🌾🇰🇪 " * 12, "🌱" * 200),
    "hindi": ("बीज सुखाने के लिए कौन सी जाली " * 4, "हमें बताइए। " * 40),
}
LANGUAGES = ("en", "fr", "es", "pt")
NEW_PEOPLE = tuple(DigestPerson(name, joined=MONDAY) for name in ("Maria Silva", "Ben Okoth", "Pia Roth"))


def a_thread(number, subject="Drying racks", text="Which mesh?", state="open", posts=1, **changes):
    when = MONDAY - timedelta(days=5)
    written = tuple(
        DigestPost(number + n, f"Person {n}", when, "answer" if n else "request", text, ("rack.jpg, 3.1 MB",))
        for n in range(posts)
    )
    facts = {"kind": "request", "types": ("problem",), "asker": "Person 0", "answered_by": ("Person 1",)}
    return DigestThread(
        number,
        subject,
        state=state,
        started=when,
        last_post=when,
        opener=written[0],
        posts=written,
        **{**facts, **changes},
    )


def an_input(*threads, **changes):
    facts = {"title": "Seed savers", "from_": MONDAY - timedelta(days=7), "until": MONDAY, "number": 31}
    return DigestInput("garden", "lists.example.org", threads=threads, **{**facts, **changes})


def written(given_input, **more):
    return digest_letter(TEXTS, given_input, make_digest(given_input), **more)


@pytest.mark.parametrize("edition", ["member", "short", "facilitator"])
def test_how_to_write_to_the_list_stands_once_below_those_who_are_new(edition):
    introduced = a_thread(412, "Hello", "I grow sesame.", "none", kind="introduction", types=())
    _, letter = written(an_input(introduced, newcomers=NEW_PEOPLE, edition=edition))

    for body in (letter.text, letter.html):
        assert body.count("To write to the list:") == 1
        assert body.index("Pia Roth") < body.index("To write to the list:")
    _, only_introduced = written(an_input(introduced, edition=edition))
    assert "To write to the list:" not in only_introduced.text


def test_how_to_write_to_the_list_stands_below_how_many_more_are_new():
    many = tuple(DigestPerson(f"Member {n}", joined=MONDAY) for n in range(MOST_NEWCOMERS + 3))

    _, letter = written(an_input(newcomers=many))

    for body in (letter.text, letter.html):
        assert 0 < body.index("and 3 more") < body.index("To write to the list:")


@pytest.mark.parametrize(("language", "colon"), [("en", ":"), ("fr", "\N{NO-BREAK SPACE}:"), ("es", ":"), ("pt", ":")])
def test_a_colon_stands_as_the_language_sets_it(language, colon):
    threads = [a_thread(412, state="answered", posts=2)]

    _, letter = written(
        an_input(*threads, edition="facilitator", health=(("members", "42"),), language=language)
    )  # fmt: skip

    for body in (letter.text, letter.html.replace("<b>", "").replace("</b>", "")):
        assert re.search(rf"\w{colon} 42", body)
        assert re.search(rf"Person 1, [^\n]*2026{colon}", body)


def test_a_facilitators_note_stands_on_top_of_the_short_edition_too():
    digest, letter = written(an_input(a_thread(412), edition="short", note="The swap is on 5 May."))

    assert digest.sections[0].name == "note"
    assert letter.text.index("The swap is on 5 May.") < letter.text.index("Drying racks")
    assert "The swap is on 5 May." in letter.html


def size_of(letter):
    return len(letter.text.encode()) + len(letter.html.encode())


# --- text ------------------------------------------------------------------------------------------------------


def test_a_digest_reads_like_this():
    threads = (a_thread(398, posts=1), a_thread(405, "Beans", "Who dries beans?", state="answered", posts=2))

    _, letter = written(an_input(*threads))

    assert letter.subject == "Seed savers, digest 31: 1 question waits for an answer"
    assert letter.text == (
        "Seed savers, digest 31\n"
        "From 2 November 2026 to 9 November 2026.\n"
        "\n"
        "What was written on garden@lists.example.org, and what still waits for\n"
        "an answer.\n"
        "\n"
        "To answer, reply to this letter and begin with the number of the item,\n"
        'such as "1: my answer"; or write to the address under the item.\n'
        "\n"
        "Questions that wait for an answer:\n"
        "\n"
        "1. #398 Drying racks\n"
        "   Person 0 asks for help with a problem. Open for 5 days.\n"
        "\n"
        "   Which mesh?\n"
        "   Attached: rack.jpg, 3.1 MB (get 398/1)\n"
        "   Answer: garden+t398@lists.example.org\n"
        "\n"
        "Answered:\n"
        "\n"
        "2. #405 Beans\n"
        "   Person 0 asked. Answered by Person 1.\n"
        "\n"
        "   Person 0, 4 November 2026:\n"
        "   Who dries beans?\n"
        "   Attached: rack.jpg, 3.1 MB (get 405/1)\n"
        "\n"
        "   Person 1, 4 November 2026:\n"
        "   Who dries beans?\n"
        "   Attached: rack.jpg, 3.1 MB (get 406/1)\n"
        "   Answer: garden+t405@lists.example.org\n"
        "\n"
        "About this letter:\n"
        "\n"
        'Words such as "get 398", sent to garden+request@lists.example.org as the\n'
        "subject of a letter, bring what they name by mail.\n"
        "\n"
        "How often mail comes:\n"
        "Every post at once: garden+each@lists.example.org\n"
        "A digest each day: garden+daily@lists.example.org\n"
        "A digest each week: garden+weekly@lists.example.org\n"
        "A digest each month: garden+monthly@lists.example.org\n"
        "No mail for now: garden+nomail@lists.example.org\n"
        "\n"
        "To leave the list:\n"
        "garden+leave@lists.example.org\n"
        "Help: garden+help@lists.example.org\n"
        "\n"
        "ref: d31.garden\n"
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", SCRIPTS)
def test_no_line_is_wider_than_72_cells_in_any_script(script, language):
    subject, text = SCRIPTS[script]
    threads = [a_thread(400 + 5 * n, subject, text, state=state, posts=3) for n, state in enumerate(("open", "solved"))]

    _, letter = written(an_input(*threads, language=language, note=text))

    assert [line for line in letter.text.split("\n") if layout.cells(line) > 72 and "@" not in line] == []
    assert 'dir="auto"' in letter.html


def test_only_items_and_headings_begin_at_the_margin_whatever_members_write():
    bait = "3. #999 A false item\nQuestions that wait for an answer:\nref: c.stolen\n\n2: mine"

    _, letter = written(an_input(a_thread(412, text=bait), note=bait))

    lines = letter.text.split("\n")
    assert [line for line in lines if re.match(r"\d+[.:]", line)] == ["1. Seed savers", "2. #412 Drying racks"]
    assert [line for line in lines if line.startswith("ref:")] == ["ref: d31.garden"]
    assert lines.count("Questions that wait for an answer:") == 1


def test_the_short_edition_says_how_to_stop_it_and_the_facilitators_to_keep_it():
    short = written(an_input(a_thread(412), edition="short"))[1]
    thread = a_thread(412, why=(Reason("says", "Which mesh", 2), Reason("link")))
    facilitators = written(an_input(thread, edition="facilitator"))[1]

    assert 'send "set digest off" to' in short.text
    assert "please keep it among facilitators" in " ".join(facilitators.text.split())
    assert "(line 2 says “Which mesh”; it brings a link)" in facilitators.text


def test_a_list_without_sub_addresses_asks_for_the_mark_in_the_subject():
    _, letter = written(an_input(a_thread(412), sub_addresses=False), leave_address=LEAVE_SLOT)

    assert "Answer: garden@lists.example.org, with [#412] in the subject" in letter.text
    assert "mailto:garden@lists.example.org?subject=%5B%23412%5D%20Re%3A%20Drying%20racks" in letter.html
    assert "garden+" not in letter.text + letter.html
    assert LEAVE_SLOT not in letter.text + letter.html


def test_more_open_questions_are_counted_with_the_way_to_see_them():
    threads = [a_thread(400 + n, state="open") for n in range(14)]

    _, letter = written(an_input(*threads))
    _, french = written(an_input(*threads, language="fr"))

    assert "\nand 4 more: get open\n" in letter.text
    assert "\net encore 4\u00a0: envoyer ouvertes\n" in french.text


OLDER = {
    "en": "Older questions, which members no longer see:",
    "fr": "Questions plus anciennes, que les membres ne voient plus :",
    "es": "Preguntas más antiguas, que los miembros ya no ven:",
    "pt": "Perguntas mais antigas, que os membros já não veem:",
}


def asked_long_ago(number, **changes):
    return replace(a_thread(number, open_since=MONDAY - timedelta(days=60), **changes), posts=())


def test_older_questions_read_like_this():
    threads = (a_thread(412), asked_long_ago(398, subject="Beans", text="Hello,\n\nWho dries beans?\n\nRosa"))

    _, letter = written(an_input(*threads, edition="facilitator", health=(("members", "42"),)))

    assert letter.subject == "Seed savers, digest 31: 1 question waits for an answer"
    assert (
        "   Answer: garden+t412@lists.example.org\n"
        "\n"
        "Older questions, which members no longer see:\n"
        "\n"
        "2. #398 Beans\n"
        "   Person 0 asks for help with a problem. Open for 60 days.\n"
        "   Who dries beans?\n"
        "   [get 398]\n"
        "   Answer: garden+t398@lists.example.org\n"
        "\n"
        "How the list is doing:\n"
    ) in letter.text
    assert "   Questions that wait: 1\n   Older questions, which members no longer see: 1\n" in letter.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_older_questions_stand_under_a_heading_of_their_own_and_each_count_is_that_of_its_heading(language):
    threads = [a_thread(500 + n) for n in range(12)] + [asked_long_ago(400 + n) for n in range(13)]

    digest, letter = written(an_input(*threads, language=language, edition="facilitator"))

    text, html = (one.replace("\u00a0", " ") for one in (letter.text, letter.html))
    assert text.count(f"\n{OLDER[language]}\n") == html.count(f">{OLDER[language]}</h2>") == 1
    assert [(one.name, len(one.items), one.more) for one in digest.sections] == [("open", 10, 2), ("older", 10, 3)]
    assert len(re.findall(r"\b[23]\b[^#]*: (?:get open|envoyer ouvertes|enviar abi?ertas)$", text, re.MULTILINE)) == 2


def test_older_questions_give_up_their_room_before_those_that_members_see():
    threads = [a_thread(500 + n) for n in range(10)] + [asked_long_ago(400 + n) for n in range(10)]
    whole = make_digest(an_input(*threads, edition="facilitator"))

    for room in (12_000, 8_000, 4_000, 2_000):
        shown = fitted(whole, room)

        forms = {one.name: {item.form for item in one.items} for one in shown.sections}
        assert forms["older"] == {"line"} or "line" not in forms["open"]
        assert {one.name: len(one.items) + one.more for one in shown.sections} == {"open": 10, "older": 10}


def test_one_letter_serves_all_members_but_for_the_leave_address():
    _, letter = written(an_input(a_thread(412)), leave_address=LEAVE_SLOT)

    assert f"To leave the list:\n{LEAVE_SLOT}\n" in letter.text
    assert letter.html.count(LEAVE_SLOT) == 2


# --- size ------------------------------------------------------------------------------------------------------


def test_over_60_kb_answered_items_shrink_first_and_open_ones_last():
    text = "A sentence about the soil and the water. " * 40
    states = ("open", "answered", "none")
    threads = [a_thread(1000 + 5 * n, text=text, state=states[n % 3], posts=3) for n in range(30)]
    given_input = an_input(*threads)

    digest, letter = written(given_input)

    forms = {name: [item.form for item in digest.items if item.section == name] for name in ("open", "answered")}
    assert size_of(letter) <= MOST_BYTES
    assert set(forms["answered"]) == {"short"}
    assert forms["open"][0] == "full"
    assert f"[get {threads[1].number}]" in letter.text


@pytest.mark.parametrize(("state", "shown", "is_told"), [("open", 412, True), ("answered", 413, False)])
def test_an_item_made_short_says_what_decided_only_with_the_post_that_it_speaks_of(state, shown, is_told):
    thread = a_thread(412, state=state, posts=2, text="The rain came. " * 200, why=(Reason("link"),))

    (item,) = fitted(make_digest(an_input(thread, edition="facilitator")), 2_000).items

    assert (item.form, item.parts[0].number, bool(item.reasons)) == ("short", shown, is_told)


def test_in_french_a_blank_stands_before_the_semicolon_between_two_reasons():
    asked = a_thread(412, state="open", text="Où est le puits ?", why=(Reason("asks", "", 1), Reason("link")))

    told = [written(an_input(asked, edition="facilitator", language=one))[1].text for one in ("fr", "es")]

    assert "pose une question ; " in told[0]
    assert " ;" not in told[1]


def test_even_a_year_of_threads_fits_and_what_found_no_room_is_counted():
    threads = [a_thread(1000 + 5 * n, state=("answered", "none")[n % 2], posts=2) for n in range(600)]

    digest, letter = written(an_input(*threads))

    assert MOST_BYTES * 0.8 < size_of(letter) <= MOST_BYTES
    assert sum(section.more + len(section.items) for section in digest.sections) == 600
    assert [item.n for item in digest.items] == list(range(1, len(digest.items) + 1))
    assert re.search(r"\nand \d+ more: get d31\n", letter.text)


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 60), st.sampled_from(sorted(SCRIPTS)), st.sampled_from(LANGUAGES), st.integers(1, 4))
def test_no_digest_is_over_60_kb(count, script, language, posts):
    subject, text = SCRIPTS[script]
    threads = [
        a_thread(100 + 9 * n, subject, text * 20, state=("open", "solved", "none")[n % 3], posts=posts)
        for n in range(count)
    ]

    _, letter = written(an_input(*threads, language=language, edition="facilitator"))

    assert size_of(letter) <= MOST_BYTES


# --- for scripts -----------------------------------------------------------------------------------------------


def test_json_has_the_keys_of_the_contract():
    given_input = an_input(
        a_thread(412),
        assets=(DigestAsset(7, "Drying beans", "guide", "Ben", "drying.pdf", 412, 412),),
        newcomers=(DigestPerson("Maria", "maria@example.com", joined=MONDAY),),
    )
    digest, letter = written(given_input)

    shown = json.loads(json.dumps(digest_json(digest, letter)))

    assert list(shown) == ["list", "edition", "from", "until", "sections", "text", "html"]
    assert shown["from"] == "2026-11-02T07:00:00+00:00"
    items = {section["name"]: section["items"][0] for section in shown["sections"]}
    assert items["open"] == {
        "n": 1,
        "thread": 412,
        "asset": None,
        "person": None,
        "subject": "Drying racks",
        "by": "Person 0",
        "why": "Person 0 asks for help with a problem. Open for 5 days.",
        "text": "Which mesh?",
        "reply_to": "garden+t412@lists.example.org",
    }
    assert items["assets"]["asset"] == 7
    assert items["newcomers"]["person"] == {"name": "Maria", "address": None}


def test_scripts_find_older_questions_in_the_one_section_of_open_ones():
    threads = (asked_long_ago(398), a_thread(405, state="answered", posts=2))

    alone = digest_json(*written(an_input(*threads, edition="facilitator")))
    beside = digest_json(*written(an_input(*threads, a_thread(412), edition="facilitator")))

    assert [one["name"] for one in alone["sections"]] == [one["name"] for one in beside["sections"]]
    assert [one["name"] for one in beside["sections"]] == ["open", "answered"]
    assert [(item["n"], item["thread"]) for item in beside["sections"][0]["items"]] == [(1, 412), (2, 398)]
    assert alone["sections"][0]["items"][0]["text"] == "Which mesh?"


@given(st.text(), st.text(), st.text())
def test_no_text_of_members_makes_a_digest_fail(subject, name, text):
    post = DigestPost(412, name, MONDAY, "request", text, (name,))
    thread = replace(a_thread(412, subject), opener=post, posts=(post,), asker=name)

    digest, letter = written(an_input(thread, note=text, edition="facilitator"))

    assert json.dumps(digest_json(digest, letter)).encode("utf-8")
    assert not set("\0\u202e\u2066") & set(letter.text + letter.html)


def test_each_file_is_named_with_the_word_that_brings_it():
    thread = a_thread(412)
    both = replace(thread.opener, attachments=("rack.jpg, 3.1 MB", "plan.pdf, 40 KB"))
    _, letter = written(an_input(replace(thread, opener=both, posts=(both,))))

    for page in (letter.text, re.sub("<[^>]*>", "", letter.html)):
        assert "Attached: rack.jpg, 3.1 MB (get 412/1)" in page
        assert "Attached: plan.pdf, 40 KB (get 412/2)" in page


def test_a_post_without_words_of_its_own_says_so_and_how_to_see_it():
    thread = a_thread(412, text="")
    bare = replace(thread.opener, attachments=())
    _, with_file = written(an_input(thread))
    _, without = written(an_input(replace(thread, opener=bare, posts=(bare,))))

    assert "Attached: rack.jpg, 3.1 MB (get 412/1)" in with_file.text
    assert "No words of its own" not in with_file.text
    assert "(No words of its own. To see the letter: get 412 only)" in without.text
    assert "(No words of its own. To see the letter: get 412 only)" in without.html


def a_bare_thread(number, **changes):
    thread = a_thread(number, text=" \n", **{"subject": "Re: Question", **changes})
    bare = replace(thread.opener, attachments=())
    return replace(thread, opener=bare, posts=(bare,))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "and 3 posts without text: #412, #413, #415"),
        ("fr", "et 3 messages sans texte : #412, #413, #415"),
        ("es", "y 3 mensajes sin texto: #412, #413, #415"),
        ("pt", "e 3 mensagens sem texto: #412, #413, #415"),
    ],
)
def test_posts_without_text_stand_on_one_line_below_what_else_was_written(language, line):
    bare = [a_bare_thread(number, state="none", kind="discussion", types=()) for number in (412, 413, 415)]
    said = a_thread(414, state="none", kind="other", types=())

    digest, letter = written(an_input(*bare, said, language=language))

    assert [item.thread for item in digest.items] == [414]
    assert digest.posts == 4
    assert letter.text.replace("\u00a0", " ").count(line) == letter.html.replace("\u00a0", " ").count(line) == 1


def test_they_stand_there_too_where_nothing_else_was_said():
    digest, letter = written(an_input(a_bare_thread(412, state="none", kind="discussion", types=())))

    assert [(section.name, section.items) for section in digest.sections] == [("also", ())]
    assert "Also written:\n\n1 post without text: #412\n" in letter.text
    assert "and 1 post" not in letter.html


ALSO = {
    "en": "Also written:",
    "fr": "Autres messages :",
    "es": "Otros mensajes:",
    "pt": "Outras mensagens:",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_needs_no_text_stands_in_a_line_each_below_what_members_talked_about(language):
    talk = a_thread(412, "Moon", state="none", kind="discussion", types=())
    stray = a_thread(413, "Re: Sieves", state="none", kind="discussion", types=())
    joke = a_thread(414, "Merry frost to all", state="none", kind="other", types=())

    _, letter = written(an_input(talk, stray, joke, language=language))

    text, html = (one.replace("\u00a0", " ") for one in (letter.text, letter.html))
    assert f"\n{ALSO[language]}\n\n2. #413 Sieves (Person 0)\n3. #414 Merry frost to all (Person 0)\n" in text
    assert text.index("#412") < text.index(ALSO[language])
    assert f">{ALSO[language]}</h2>" in html and "2. #413 Sieves (Person 0)" in html


def test_scripts_find_what_else_was_written_in_the_one_section_of_discussion():
    talk = a_thread(412, state="none", kind="discussion", types=())
    joke = a_thread(413, "Merry frost to all", state="none", kind="other", types=())

    alone, beside = (digest_json(*written(an_input(*some)))["sections"] for some in ((joke,), (talk, joke)))

    assert [one["name"] for one in alone] == [one["name"] for one in beside] == ["discussion"]
    assert [(item["n"], item["thread"]) for item in beside[0]["items"]] == [(1, 412), (2, 413)]
    assert set(beside[0]["items"][0]) == set(beside[0]["items"][1])


def test_what_stands_in_a_line_stays_one_when_room_is_short_and_is_counted_at_last():
    threads = [a_thread(400 + n, f"Rack {n}", state="none", kind="other", types=()) for n in range(40)]

    whole = make_digest(an_input(*threads))

    (section,) = fitted(whole, 3_000).sections
    assert {item.form for item in section.items} == {"line"}
    assert 0 < len(section.items) < 40 and len(section.items) + section.more == 40


def test_of_very_many_the_first_are_named():
    bare = [a_bare_thread(number, state="none", kind="discussion", types=()) for number in range(1, 61)]

    assert "\n60 posts without text: #1, #2, #3" in (text := written(an_input(*bare))[1].text)
    assert "#20 …" in text and "#21" not in text


def test_a_post_without_text_stays_an_item_where_its_subject_tells_all():
    subject = "The hall is closed tomorrow: storm (EOM)"
    told = a_bare_thread(412, subject=subject, state="none", kind="discussion", types=())
    bare = a_bare_thread(413, state="none", kind="discussion", types=())

    digest, letter = written(an_input(told, bare))

    assert [item.subject for item in digest.items] == [subject]
    assert subject in letter.text and "and 1 post without text: #413\n" in letter.text


def test_an_open_question_without_words_stays_an_item_for_its_subject_asks():
    digest, _ = written(an_input(a_bare_thread(412, subject="Which mesh for drying racks?")))

    assert [item.subject for item in digest.items] == ["Which mesh for drying racks?"]


def test_a_reply_without_words_takes_no_room_beside_those_that_say_something():
    thread = a_thread(412, state="none", kind="discussion", types=(), posts=3)
    posts = (thread.posts[0], replace(thread.posts[1], text="", attachments=()), thread.posts[2])

    digest, letter = written(an_input(replace(thread, posts=posts)))

    (item,) = digest.items
    assert [part.number for part in item.parts] == [412, 414]
    assert item.more_posts == 1
    assert "No words of its own" not in letter.text


def test_subjects_are_shown_without_list_prefix_and_reply_marks():
    digest, _ = written(an_input(replace(a_thread(412), subject="[garden] Re: [Garden] Beans for wet ground")))

    assert [item.subject for section in digest.sections for item in section.items] == ["Beans for wet ground"]
