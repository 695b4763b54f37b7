"""What is new in a letter, and what is quote, signature or footer; whole letters stand in tests/letters/incoming."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.zones import Zones, find_zones, new_text, quoted_text

# Lines that mean something to zones, so that chance finds their mixtures.
LINES = st.sampled_from(
    [
        *("", " ", ">", "> old", ">> older", "new", "Hello Ben,", "--", "-- ", "_____", "* * *", "| old", "\t> code"),
        *(
            "On 2 March 2026 at 16:15, Ben <ben@wells.example> wrote:",
            "Ben wrote:",
            "a écrit :",
            "> On Monday Ben wrote:",
        ),
        *("From: Ben <ben@wells.example>", "Von: Ben", "Sent: Monday", "Gesendet: Montag", "To: all", "Subject: seals"),
        *(
            "-----Original Message-----",
            "Begin forwarded message:",
            "---- On 2 March 2026 16:15 Ben wrote ----",
            "[...]",
        ),
        *(
            "Best regards",
            "Ana",
            "Tel. +256 39 555 0142",
            "Sent from my phone",
            "Pumps mailing list",
            "[1] https://x.example",
        ),
        *(
            "To unsubscribe: https://lists.example/listinfo/pumps",
            "-------------- next part --------------",
            "URL: <x>",
        ),
        *(
            "-----BEGIN PGP SIGNED MESSAGE-----",
            "-----BEGIN PGP SIGNATURE-----",
            "-----END PGP SIGNATURE-----",
            "> x <- 1",
        ),
    ]
)
LETTERS = st.one_of(st.lists(LINES, max_size=40).map("\n".join), st.text(max_size=200))


def zones_shown(text: str, **known: bool | None) -> str:
    """Return one letter a line: n, q, s, f for its zone, "." for none."""
    zones, shown = find_zones(text, **known), ["."] * len(text.split("\n"))
    for name in ("new", "quote", "signature", "footer"):
        for first, last in getattr(zones, name):
            shown[first - 1 : last] = name[0] * (last - first + 1)
    return "".join(shown)


def test_lines_are_counted_from_one_and_both_ends_belong():
    text = "\nYes.\n\nAna\n\nBen wrote:\n> Tuesday?\n>\n> Ben\n"

    zones = find_zones(text)

    assert zones == Zones(new=((2, 4),), quote=((6, 9),))


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "\r"])
def test_a_text_without_words_has_no_zones(text):
    assert find_zones(text) == Zones()
    assert new_text(text, find_zones(text)) == quoted_text(text, find_zones(text)) == ""


def test_new_text_is_the_new_lines_joined_and_closings_stay():
    text = (
        "Ben wrote:\n> Which one?\nThe blue one.\n> And when?\n\nOn Tuesday.\n\nBest regards,\nAna\n-- \nAna, pumps\n"
    )

    assert new_text(text, find_zones(text)) == "The blue one.\nOn Tuesday.\n\nBest regards,\nAna"


def test_quoted_text_has_its_marks_off_and_keeps_what_is_behind_them():
    text = "No.\n\nBen wrote:\n> if wet:\n>     wait()\n>> Who knows?\n> > Me.\n"

    assert quoted_text(text, find_zones(text)) == "Ben wrote:\nif wet:\n    wait()\nWho knows?\nMe."


def test_of_a_bare_forward_nothing_is_new():
    text = "---------- Forwarded message ---------\nFrom: Ben <b@wells.example>\nSubject: Road\n\nThe road is closed.\n"

    zones = find_zones(text)

    assert new_text(text, zones) == ""
    assert quoted_text(text, zones).endswith("The road is closed.")


@pytest.mark.parametrize("attribution", ["Ben wrote:", "Luc a écrit :", "Ana schrieb:", "2026-03-02 Ben <b@x.example>"])
def test_a_marked_quote_needs_no_more_than_a_name_above_it(attribution):
    assert zones_shown(f"Yes.\n\n{attribution}\n> Tuesday?\n\nBye") == "n.qq.n"


def test_an_unmarked_quote_needs_a_day_and_an_hour_or_an_address_above_it():
    assert zones_shown("Yes, on Tuesday.\n\nOn 2 March 2026 at 16:15, Ben wrote:\n\nTuesday?") == "n.qqq"
    assert zones_shown("Yes, on Tuesday.\n\nOn that evening, Ben wrote:\n\nTuesday?") == "nnnnn"


def test_where_nothing_is_said_above_an_unmarked_attribution_nothing_is_cut():
    text = "Hello Ben,\n\nOn 2 March 2026 at 16:15, Ben <b@x.example> wrote:\n\nTuesday?\n\nNo, Friday."

    assert find_zones(text) == Zones(new=((1, 7),))


def test_one_word_above_a_marked_quote_is_enough_however_long_the_quote():
    text = "Yes\n\nOn 2 March 2026 at 16:15, Ben <b@x.example> wrote:\n" + "> and so on\n" * 400

    assert find_zones(text).new == ((1, 1),)


def test_a_copied_header_needs_more_than_the_words_from_and_to():
    assert zones_shown("We go on Friday.\n\nFrom: Mbale\nTo: Soroti\nDate: 6 March\n\nBring rope.") == "nnnnnnn"
    assert zones_shown("We go on Friday.\n\nFrom: Ben Okello\nSent: Monday 16:15\nTo: all\n\nWhen?") == "n.qqqqq"


def test_answers_below_a_copied_header_whose_text_is_marked_are_new():
    text = "-----Original Message-----\nFrom: Ben <b@x.example>\nSent: Monday\n\n> When?\n\nOn Friday."

    assert zones_shown(text) == "qqqqq.n"


def test_the_answer_of_another_below_a_copied_header_is_quote():
    text = "Thanks, both of you.\n\nFrom: Joy <j@x.example>\nSent: Monday\n\nBen wrote:\n> When?\n\nOn Friday. Joy"

    assert zones_shown(text) == "n.qqqqqqq"


def test_prompts_are_new_in_a_first_letter_and_quote_below_an_attribution():
    session = "> x <- c(1, 2)\n> mean(x)\n[1] 1.5"

    assert zones_shown(f"I get\n\n{session}", is_reply=False) == "nnnnn"
    assert zones_shown(f"Ben wrote:\n{session}") == "qqqn"


def test_marked_prose_is_a_quote_though_nobody_is_named():
    assert zones_shown("> When do we meet?\n> And where?\n\nOn Friday.", is_reply=False) == "qq.n"


def test_a_listing_that_is_answered_is_a_quote_unless_nearly_all_is_code():
    text = "> x <- c(1, 2)\n> is this right?\n\nIt is."

    assert zones_shown(text, is_reply=True) == "qq.n"


def test_a_signature_ends_where_the_next_quote_begins():
    assert zones_shown("Yes.\n-- \nAna\n\nBen wrote:\n> When?\n\nOn Friday.\n-- \nAna") == "nss.qq.nss"


def test_a_signature_of_forty_lines_is_a_text():
    text = "Yes.\n-- \n" + "line of a poem\n" * 40

    assert find_zones(text).signature == ()


def test_a_guess_never_takes_the_whole_letter():
    card = "Grace Auma\nTel. +256 39 555 0142\ngrace@ward.example"

    assert find_zones(card) == Zones(new=((1, 3),))
    assert zones_shown(f"See you there.\n\n{card}") == "n.sss"


def test_links_under_a_closing_are_never_taken_for_a_card():
    assert "s" not in zones_shown("Here they are.\n\nCheers\nAna\n\nhttps://guides.example/pump.pdf\nhttps://x.example")


def test_a_footer_is_found_behind_a_quote_without_marks():
    footer = "_____________________\nPumps mailing list\nhttps://lists.example/listinfo/pumps"

    text = f"I come.\n\nFrom: Ben <b@x.example>\nSent: Monday\n\nWho comes?\n\n{footer}\n"

    assert zones_shown(text) == "n.qqqq.fff."


@pytest.mark.parametrize("known", [None, True, False])
@settings(max_examples=150, deadline=None)
@given(text=LETTERS)
def test_every_line_that_is_not_blank_belongs_to_exactly_one_zone(known, text):
    zones = find_zones(text, is_reply=known)

    lines = text.split("\n")
    owned = [
        n for name in ("new", "quote", "signature", "footer") for a, b in getattr(zones, name) for n in range(a, b + 1)
    ]
    assert len(owned) == len(set(owned))
    assert {n for n, line in enumerate(lines, 1) if line.strip()} <= set(owned) <= set(range(1, len(lines) + 1))
    assert all(
        lines[a - 1].strip() and lines[b - 1].strip() for name in ("new", "quote") for a, b in getattr(zones, name)
    )


@settings(max_examples=150, deadline=None)
@given(text=LETTERS)
def test_what_is_quoted_was_in_the_letter_and_what_is_new_too(text):
    zones = find_zones(text)

    words = set(text.split())
    assert set(new_text(text, zones).split()) <= words
    assert all(any(word in whole for whole in words) for word in quoted_text(text, zones).split())


@settings(max_examples=150, deadline=None)
@given(above=st.lists(LINES, max_size=10), below=st.lists(LINES, max_size=10))
def test_an_answer_between_marked_lines_of_an_attributed_quote_is_never_lost(above, below):
    answer = "The blue one, I believe, but ask Joy."
    quote = ["Ben wrote:", "> Which valve?", answer, "> And when?"]
    # What says "all below is another's letter" may stand above; then it is not the writer who answers.
    above = [line for line in above if not line.endswith((":", "-")) and ":" not in line]

    text = "\n".join([*above, *quote, *below])

    assert answer in new_text(text, find_zones(text))


@pytest.mark.timeout(20)  # each takes under 2 s on a slow machine; what is quadratic takes hours
@pytest.mark.parametrize(
    "flood",
    [
        *(
            "x" * 10_000_000,
            "\n" * 1_000_000,
            ">\n" * 1_000_000,
            ">" * 1_000_000,
            " " * 10_000_000,
            "> a\nb\n" * 200_000,
        ),
        *("-- \n" * 500_000, "_____\n" * 500_000, ":\n" * 500_000, "Ben wrote:\n> a\n" * 200_000, "Hi\n" * 500_000),
        *(
            "From: a\nSent: b\n\n" * 100_000,
            "On 2 March 2026 " * 300_000 + "wrote:\n> a",
            "-----Original Message-----\n" * 200_000,
        ),
        "From: a\n" * 300 + "\n" * 500_000 + "Sent: b",
        "Hi Ben,\n" * 300_000 + "On 2 March 2026 at 16:15 Ben <b@x.example> wrote:\n" * 300 + "a",
        "_____\nPumps mailing list\nhttps://lists.example/listinfo\n\n" * 50_000,
    ],
    ids=lambda flood: repr(flood[:12]),
)
def test_a_flood_takes_linear_time(flood):
    zones = find_zones(flood)

    assert len(new_text(flood, zones)) + len(quoted_text(flood, zones)) <= len(flood)
